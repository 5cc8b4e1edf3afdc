module @jit_gpt_generate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h0.attn.bk", weft.role = "param"}, %arg1: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h0.attn.bo", weft.role = "param"}, %arg2: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h0.attn.bq", weft.role = "param"}, %arg3: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h0.attn.bv", weft.role = "param"}, %arg4: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h0.attn.wk", weft.role = "param"}, %arg5: tensor<192x192xf32> {weft.init = "normal(0.00707107)", weft.name = "params.h0.attn.wo", weft.role = "param"}, %arg6: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h0.attn.wq", weft.role = "param"}, %arg7: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h0.attn.wv", weft.role = "param"}, %arg8: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h0.ln1.b", weft.role = "param"}, %arg9: tensor<192xf32> {weft.init = "ones", weft.name = "params.h0.ln1.g", weft.role = "param"}, %arg10: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h0.ln2.b", weft.role = "param"}, %arg11: tensor<192xf32> {weft.init = "ones", weft.name = "params.h0.ln2.g", weft.role = "param"}, %arg12: tensor<768xf32> {weft.init = "zeros", weft.name = "params.h0.mlp.bi", weft.role = "param"}, %arg13: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h0.mlp.bo", weft.role = "param"}, %arg14: tensor<192x768xf32> {weft.init = "normal(0.02)", weft.name = "params.h0.mlp.wi", weft.role = "param"}, %arg15: tensor<768x192xf32> {weft.init = "normal(0.00707107)", weft.name = "params.h0.mlp.wo", weft.role = "param"}, %arg16: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h1.attn.bk", weft.role = "param"}, %arg17: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h1.attn.bo", weft.role = "param"}, %arg18: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h1.attn.bq", weft.role = "param"}, %arg19: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h1.attn.bv", weft.role = "param"}, %arg20: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h1.attn.wk", weft.role = "param"}, %arg21: tensor<192x192xf32> {weft.init = "normal(0.00707107)", weft.name = "params.h1.attn.wo", weft.role = "param"}, %arg22: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h1.attn.wq", weft.role = "param"}, %arg23: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h1.attn.wv", weft.role = "param"}, %arg24: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h1.ln1.b", weft.role = "param"}, %arg25: tensor<192xf32> {weft.init = "ones", weft.name = "params.h1.ln1.g", weft.role = "param"}, %arg26: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h1.ln2.b", weft.role = "param"}, %arg27: tensor<192xf32> {weft.init = "ones", weft.name = "params.h1.ln2.g", weft.role = "param"}, %arg28: tensor<768xf32> {weft.init = "zeros", weft.name = "params.h1.mlp.bi", weft.role = "param"}, %arg29: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h1.mlp.bo", weft.role = "param"}, %arg30: tensor<192x768xf32> {weft.init = "normal(0.02)", weft.name = "params.h1.mlp.wi", weft.role = "param"}, %arg31: tensor<768x192xf32> {weft.init = "normal(0.00707107)", weft.name = "params.h1.mlp.wo", weft.role = "param"}, %arg32: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h2.attn.bk", weft.role = "param"}, %arg33: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h2.attn.bo", weft.role = "param"}, %arg34: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h2.attn.bq", weft.role = "param"}, %arg35: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h2.attn.bv", weft.role = "param"}, %arg36: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h2.attn.wk", weft.role = "param"}, %arg37: tensor<192x192xf32> {weft.init = "normal(0.00707107)", weft.name = "params.h2.attn.wo", weft.role = "param"}, %arg38: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h2.attn.wq", weft.role = "param"}, %arg39: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h2.attn.wv", weft.role = "param"}, %arg40: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h2.ln1.b", weft.role = "param"}, %arg41: tensor<192xf32> {weft.init = "ones", weft.name = "params.h2.ln1.g", weft.role = "param"}, %arg42: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h2.ln2.b", weft.role = "param"}, %arg43: tensor<192xf32> {weft.init = "ones", weft.name = "params.h2.ln2.g", weft.role = "param"}, %arg44: tensor<768xf32> {weft.init = "zeros", weft.name = "params.h2.mlp.bi", weft.role = "param"}, %arg45: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h2.mlp.bo", weft.role = "param"}, %arg46: tensor<192x768xf32> {weft.init = "normal(0.02)", weft.name = "params.h2.mlp.wi", weft.role = "param"}, %arg47: tensor<768x192xf32> {weft.init = "normal(0.00707107)", weft.name = "params.h2.mlp.wo", weft.role = "param"}, %arg48: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h3.attn.bk", weft.role = "param"}, %arg49: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h3.attn.bo", weft.role = "param"}, %arg50: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h3.attn.bq", weft.role = "param"}, %arg51: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h3.attn.bv", weft.role = "param"}, %arg52: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h3.attn.wk", weft.role = "param"}, %arg53: tensor<192x192xf32> {weft.init = "normal(0.00707107)", weft.name = "params.h3.attn.wo", weft.role = "param"}, %arg54: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h3.attn.wq", weft.role = "param"}, %arg55: tensor<192x192xf32> {weft.init = "normal(0.02)", weft.name = "params.h3.attn.wv", weft.role = "param"}, %arg56: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h3.ln1.b", weft.role = "param"}, %arg57: tensor<192xf32> {weft.init = "ones", weft.name = "params.h3.ln1.g", weft.role = "param"}, %arg58: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h3.ln2.b", weft.role = "param"}, %arg59: tensor<192xf32> {weft.init = "ones", weft.name = "params.h3.ln2.g", weft.role = "param"}, %arg60: tensor<768xf32> {weft.init = "zeros", weft.name = "params.h3.mlp.bi", weft.role = "param"}, %arg61: tensor<192xf32> {weft.init = "zeros", weft.name = "params.h3.mlp.bo", weft.role = "param"}, %arg62: tensor<192x768xf32> {weft.init = "normal(0.02)", weft.name = "params.h3.mlp.wi", weft.role = "param"}, %arg63: tensor<768x192xf32> {weft.init = "normal(0.00707107)", weft.name = "params.h3.mlp.wo", weft.role = "param"}, %arg64: tensor<192x256xf32> {weft.init = "normal(0.02)", weft.name = "params.head", weft.role = "param"}, %arg65: tensor<192xf32> {weft.init = "zeros", weft.name = "params.lnf.b", weft.role = "param"}, %arg66: tensor<192xf32> {weft.init = "ones", weft.name = "params.lnf.g", weft.role = "param"}, %arg67: tensor<64x192xf32> {weft.init = "normal(0.01)", weft.name = "params.wpe", weft.role = "param"}, %arg68: tensor<256x192xf32> {weft.init = "normal(0.1)", weft.name = "params.wte", weft.role = "param"}, %arg69: tensor<1x64xi32> {tf.aliasing_output = 0 : i32, weft.init = "zeros", weft.name = "tokens", weft.role = "state"}, %arg70: tensor<2xui32> {tf.aliasing_output = 1 : i32, weft.name = "rng", weft.role = "rng"}, %arg71: tensor<f32> {weft.init = "value(0.8)", weft.name = "temperature", weft.role = "hyper"}) -> (tensor<1x64xi32> {jax.result_info = "result[0]"}, tensor<2xui32> {jax.result_info = "result[1]"}, tensor<i32> {jax.result_info = "result[2]", weft.name = "token", weft.role = "metric"}) {
    %0 = stablehlo.slice %arg69 [0:1, 0:1] : (tensor<1x64xi32>) -> tensor<1x1xi32>
    %1 = stablehlo.reshape %0 : (tensor<1x1xi32>) -> tensor<i32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.compare EQ, %1, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %3 = stablehlo.slice %arg69 [0:1, 0:1] : (tensor<1x64xi32>) -> tensor<1x1xi32>
    %4 = stablehlo.reshape %3 : (tensor<1x1xi32>) -> tensor<i32>
    %c_0 = stablehlo.constant dense<10> : tensor<i32>
    %5 = call @_where(%2, %c_0, %4) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %7 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %8 = stablehlo.concatenate %6, %7, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
    %9 = "stablehlo.scatter"(%arg69, %8, %5) <{indices_are_sorted = true, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1]>, unique_indices = true}> ({
    ^bb0(%arg72: tensor<i32>, %arg73: tensor<i32>):
      stablehlo.return %arg73 : tensor<i32>
    }) : (tensor<1x64xi32>, tensor<2xi32>, tensor<i32>) -> tensor<1x64xi32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %10 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<1x64xi32>
    %11 = stablehlo.compare NE, %9, %10, SIGNED : (tensor<1x64xi32>, tensor<1x64xi32>) -> tensor<1x64xi1>
    %12 = stablehlo.convert %11 : (tensor<1x64xi1>) -> tensor<1x64xi32>
    %c_4 = stablehlo.constant dense<0> : tensor<i32>
    %13 = stablehlo.reduce(%12 init: %c_4) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x64xi32>, tensor<i32>) -> tensor<i32>
    %c_5 = stablehlo.constant dense<0> : tensor<i32>
    %14 = stablehlo.broadcast_in_dim %c_5, dims = [] : (tensor<i32>) -> tensor<1x64xi32>
    %15 = stablehlo.compare LT, %9, %14, SIGNED : (tensor<1x64xi32>, tensor<1x64xi32>) -> tensor<1x64xi1>
    %c_6 = stablehlo.constant dense<256> : tensor<i32>
    %16 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<i32>) -> tensor<1x64xi32>
    %17 = stablehlo.add %9, %16 : tensor<1x64xi32>
    %18 = stablehlo.select %15, %17, %9 : tensor<1x64xi1>, tensor<1x64xi32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [0, 1] : (tensor<1x64xi32>) -> tensor<1x64x1xi32>
    %20 = "stablehlo.gather"(%arg68, %19) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 192>}> : (tensor<256x192xf32>, tensor<1x64x1xi32>) -> tensor<1x64x192xf32>
    %21 = stablehlo.broadcast_in_dim %arg67, dims = [1, 2] : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
    %22 = stablehlo.add %20, %21 : tensor<1x64x192xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %23 = stablehlo.reduce(%22 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_7 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %26 = stablehlo.divide %24, %25 : tensor<1x64x1xf32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %28 = stablehlo.subtract %22, %27 : tensor<1x64x192xf32>
    %29 = chlo.square %28 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %30 = stablehlo.reduce(%29 init: %cst_8) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %31 = stablehlo.broadcast_in_dim %30, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_9 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %32 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %33 = stablehlo.divide %31, %32 : tensor<1x64x1xf32>
    %34 = stablehlo.broadcast_in_dim %26, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %35 = stablehlo.subtract %22, %34 : tensor<1x64x192xf32>
    %cst_10 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %37 = stablehlo.add %33, %36 : tensor<1x64x1xf32>
    %38 = stablehlo.rsqrt %37 : tensor<1x64x1xf32>
    %39 = stablehlo.broadcast_in_dim %38, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %40 = stablehlo.multiply %35, %39 : tensor<1x64x192xf32>
    %41 = stablehlo.broadcast_in_dim %arg9, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %42 = stablehlo.broadcast_in_dim %41, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %43 = stablehlo.multiply %40, %42 : tensor<1x64x192xf32>
    %44 = stablehlo.broadcast_in_dim %arg8, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %45 = stablehlo.broadcast_in_dim %44, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %46 = stablehlo.add %43, %45 : tensor<1x64x192xf32>
    %47 = stablehlo.dot_general %46, %arg6, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %48 = stablehlo.broadcast_in_dim %arg2, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %49 = stablehlo.broadcast_in_dim %48, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %50 = stablehlo.add %47, %49 : tensor<1x64x192xf32>
    %51 = stablehlo.reshape %50 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %52 = stablehlo.dot_general %46, %arg4, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %53 = stablehlo.broadcast_in_dim %arg0, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %55 = stablehlo.add %52, %54 : tensor<1x64x192xf32>
    %56 = stablehlo.reshape %55 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %57 = stablehlo.dot_general %46, %arg7, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %58 = stablehlo.broadcast_in_dim %arg3, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %60 = stablehlo.add %57, %59 : tensor<1x64x192xf32>
    %61 = stablehlo.reshape %60 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %62 = stablehlo.dot_general %51, %56, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x64x6x32xf32>, tensor<1x64x6x32xf32>) -> tensor<1x6x64x64xf32>
    %cst_11 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %63 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<1x6x64x64xf32>
    %64 = stablehlo.multiply %62, %63 : tensor<1x6x64x64xf32>
    %c_12 = stablehlo.constant dense<true> : tensor<i1>
    %65 = stablehlo.broadcast_in_dim %c_12, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %66 = call @tril(%65) : (tensor<64x64xi1>) -> tensor<64x64xi1>
    %cst_13 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %67 = call @_where_0(%66, %64, %cst_13) : (tensor<64x64xi1>, tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64x64xf32>
    %cst_14 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %68 = stablehlo.reduce(%67 init: %cst_14) applies stablehlo.maximum across dimensions = [3] : (tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64xf32>
    %cst_15 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<1x6x64xf32>
    %70 = stablehlo.maximum %69, %68 : tensor<1x6x64xf32>
    %71 = stablehlo.broadcast_in_dim %70, dims = [0, 1, 2] : (tensor<1x6x64xf32>) -> tensor<1x6x64x1xf32>
    %72 = stablehlo.broadcast_in_dim %71, dims = [0, 1, 2, 3] : (tensor<1x6x64x1xf32>) -> tensor<1x6x64x64xf32>
    %73 = stablehlo.subtract %67, %72 : tensor<1x6x64x64xf32>
    %74 = stablehlo.exponential %73 : tensor<1x6x64x64xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %75 = stablehlo.reduce(%74 init: %cst_16) applies stablehlo.add across dimensions = [3] : (tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64xf32>
    %76 = stablehlo.broadcast_in_dim %75, dims = [0, 1, 2] : (tensor<1x6x64xf32>) -> tensor<1x6x64x1xf32>
    %77 = stablehlo.broadcast_in_dim %76, dims = [0, 1, 2, 3] : (tensor<1x6x64x1xf32>) -> tensor<1x6x64x64xf32>
    %78 = stablehlo.divide %74, %77 : tensor<1x6x64x64xf32>
    %79 = stablehlo.dot_general %61, %78, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x64x6x32xf32>, tensor<1x6x64x64xf32>) -> tensor<1x6x32x64xf32>
    %80 = stablehlo.transpose %79, dims = [0, 3, 1, 2] : (tensor<1x6x32x64xf32>) -> tensor<1x64x6x32xf32>
    %81 = stablehlo.reshape %80 : (tensor<1x64x6x32xf32>) -> tensor<1x64x192xf32>
    %82 = stablehlo.dot_general %81, %arg5, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %83 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %84 = stablehlo.broadcast_in_dim %83, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %85 = stablehlo.add %82, %84 : tensor<1x64x192xf32>
    %86 = stablehlo.add %22, %85 : tensor<1x64x192xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %87 = stablehlo.reduce(%86 init: %cst_17) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_18 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %89 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %90 = stablehlo.divide %88, %89 : tensor<1x64x1xf32>
    %91 = stablehlo.broadcast_in_dim %90, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %92 = stablehlo.subtract %86, %91 : tensor<1x64x192xf32>
    %93 = chlo.square %92 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %94 = stablehlo.reduce(%93 init: %cst_19) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %95 = stablehlo.broadcast_in_dim %94, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_20 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %97 = stablehlo.divide %95, %96 : tensor<1x64x1xf32>
    %98 = stablehlo.broadcast_in_dim %90, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %99 = stablehlo.subtract %86, %98 : tensor<1x64x192xf32>
    %cst_21 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %101 = stablehlo.add %97, %100 : tensor<1x64x1xf32>
    %102 = stablehlo.rsqrt %101 : tensor<1x64x1xf32>
    %103 = stablehlo.broadcast_in_dim %102, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %104 = stablehlo.multiply %99, %103 : tensor<1x64x192xf32>
    %105 = stablehlo.broadcast_in_dim %arg11, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %106 = stablehlo.broadcast_in_dim %105, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %107 = stablehlo.multiply %104, %106 : tensor<1x64x192xf32>
    %108 = stablehlo.broadcast_in_dim %arg10, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %109 = stablehlo.broadcast_in_dim %108, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %110 = stablehlo.add %107, %109 : tensor<1x64x192xf32>
    %111 = stablehlo.dot_general %110, %arg14, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x768xf32>) -> tensor<1x64x768xf32>
    %112 = stablehlo.broadcast_in_dim %arg12, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %113 = stablehlo.broadcast_in_dim %112, dims = [0, 1, 2] : (tensor<1x1x768xf32>) -> tensor<1x64x768xf32>
    %114 = stablehlo.add %111, %113 : tensor<1x64x768xf32>
    %115 = stablehlo.multiply %114, %114 : tensor<1x64x768xf32>
    %116 = stablehlo.multiply %115, %114 : tensor<1x64x768xf32>
    %cst_22 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %118 = stablehlo.multiply %117, %116 : tensor<1x64x768xf32>
    %119 = stablehlo.add %114, %118 : tensor<1x64x768xf32>
    %cst_23 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %121 = stablehlo.multiply %120, %119 : tensor<1x64x768xf32>
    %122 = stablehlo.tanh %121 : tensor<1x64x768xf32>
    %cst_24 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %124 = stablehlo.add %123, %122 : tensor<1x64x768xf32>
    %cst_25 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %126 = stablehlo.multiply %125, %124 : tensor<1x64x768xf32>
    %127 = stablehlo.multiply %114, %126 : tensor<1x64x768xf32>
    %128 = stablehlo.dot_general %127, %arg15, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x768xf32>, tensor<768x192xf32>) -> tensor<1x64x192xf32>
    %129 = stablehlo.broadcast_in_dim %arg13, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %130 = stablehlo.broadcast_in_dim %129, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %131 = stablehlo.add %128, %130 : tensor<1x64x192xf32>
    %132 = stablehlo.add %86, %131 : tensor<1x64x192xf32>
    %cst_26 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %133 = stablehlo.reduce(%132 init: %cst_26) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %134 = stablehlo.broadcast_in_dim %133, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_27 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %136 = stablehlo.divide %134, %135 : tensor<1x64x1xf32>
    %137 = stablehlo.broadcast_in_dim %136, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %138 = stablehlo.subtract %132, %137 : tensor<1x64x192xf32>
    %139 = chlo.square %138 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %140 = stablehlo.reduce(%139 init: %cst_28) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %141 = stablehlo.broadcast_in_dim %140, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_29 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %143 = stablehlo.divide %141, %142 : tensor<1x64x1xf32>
    %144 = stablehlo.broadcast_in_dim %136, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %145 = stablehlo.subtract %132, %144 : tensor<1x64x192xf32>
    %cst_30 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %147 = stablehlo.add %143, %146 : tensor<1x64x1xf32>
    %148 = stablehlo.rsqrt %147 : tensor<1x64x1xf32>
    %149 = stablehlo.broadcast_in_dim %148, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %150 = stablehlo.multiply %145, %149 : tensor<1x64x192xf32>
    %151 = stablehlo.broadcast_in_dim %arg25, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %152 = stablehlo.broadcast_in_dim %151, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %153 = stablehlo.multiply %150, %152 : tensor<1x64x192xf32>
    %154 = stablehlo.broadcast_in_dim %arg24, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %155 = stablehlo.broadcast_in_dim %154, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %156 = stablehlo.add %153, %155 : tensor<1x64x192xf32>
    %157 = stablehlo.dot_general %156, %arg22, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %158 = stablehlo.broadcast_in_dim %arg18, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %159 = stablehlo.broadcast_in_dim %158, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %160 = stablehlo.add %157, %159 : tensor<1x64x192xf32>
    %161 = stablehlo.reshape %160 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %162 = stablehlo.dot_general %156, %arg20, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %163 = stablehlo.broadcast_in_dim %arg16, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %164 = stablehlo.broadcast_in_dim %163, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %165 = stablehlo.add %162, %164 : tensor<1x64x192xf32>
    %166 = stablehlo.reshape %165 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %167 = stablehlo.dot_general %156, %arg23, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %168 = stablehlo.broadcast_in_dim %arg19, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %169 = stablehlo.broadcast_in_dim %168, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %170 = stablehlo.add %167, %169 : tensor<1x64x192xf32>
    %171 = stablehlo.reshape %170 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %172 = stablehlo.dot_general %161, %166, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x64x6x32xf32>, tensor<1x64x6x32xf32>) -> tensor<1x6x64x64xf32>
    %cst_31 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<1x6x64x64xf32>
    %174 = stablehlo.multiply %172, %173 : tensor<1x6x64x64xf32>
    %c_32 = stablehlo.constant dense<true> : tensor<i1>
    %175 = stablehlo.broadcast_in_dim %c_32, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %176 = call @tril(%175) : (tensor<64x64xi1>) -> tensor<64x64xi1>
    %cst_33 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %177 = call @_where_0(%176, %174, %cst_33) : (tensor<64x64xi1>, tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64x64xf32>
    %cst_34 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %178 = stablehlo.reduce(%177 init: %cst_34) applies stablehlo.maximum across dimensions = [3] : (tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64xf32>
    %cst_35 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %179 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<1x6x64xf32>
    %180 = stablehlo.maximum %179, %178 : tensor<1x6x64xf32>
    %181 = stablehlo.broadcast_in_dim %180, dims = [0, 1, 2] : (tensor<1x6x64xf32>) -> tensor<1x6x64x1xf32>
    %182 = stablehlo.broadcast_in_dim %181, dims = [0, 1, 2, 3] : (tensor<1x6x64x1xf32>) -> tensor<1x6x64x64xf32>
    %183 = stablehlo.subtract %177, %182 : tensor<1x6x64x64xf32>
    %184 = stablehlo.exponential %183 : tensor<1x6x64x64xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %185 = stablehlo.reduce(%184 init: %cst_36) applies stablehlo.add across dimensions = [3] : (tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64xf32>
    %186 = stablehlo.broadcast_in_dim %185, dims = [0, 1, 2] : (tensor<1x6x64xf32>) -> tensor<1x6x64x1xf32>
    %187 = stablehlo.broadcast_in_dim %186, dims = [0, 1, 2, 3] : (tensor<1x6x64x1xf32>) -> tensor<1x6x64x64xf32>
    %188 = stablehlo.divide %184, %187 : tensor<1x6x64x64xf32>
    %189 = stablehlo.dot_general %171, %188, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x64x6x32xf32>, tensor<1x6x64x64xf32>) -> tensor<1x6x32x64xf32>
    %190 = stablehlo.transpose %189, dims = [0, 3, 1, 2] : (tensor<1x6x32x64xf32>) -> tensor<1x64x6x32xf32>
    %191 = stablehlo.reshape %190 : (tensor<1x64x6x32xf32>) -> tensor<1x64x192xf32>
    %192 = stablehlo.dot_general %191, %arg21, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %193 = stablehlo.broadcast_in_dim %arg17, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %194 = stablehlo.broadcast_in_dim %193, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %195 = stablehlo.add %192, %194 : tensor<1x64x192xf32>
    %196 = stablehlo.add %132, %195 : tensor<1x64x192xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %197 = stablehlo.reduce(%196 init: %cst_37) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %198 = stablehlo.broadcast_in_dim %197, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_38 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %199 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %200 = stablehlo.divide %198, %199 : tensor<1x64x1xf32>
    %201 = stablehlo.broadcast_in_dim %200, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %202 = stablehlo.subtract %196, %201 : tensor<1x64x192xf32>
    %203 = chlo.square %202 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_39 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %204 = stablehlo.reduce(%203 init: %cst_39) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %205 = stablehlo.broadcast_in_dim %204, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_40 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %206 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %207 = stablehlo.divide %205, %206 : tensor<1x64x1xf32>
    %208 = stablehlo.broadcast_in_dim %200, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %209 = stablehlo.subtract %196, %208 : tensor<1x64x192xf32>
    %cst_41 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %210 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %211 = stablehlo.add %207, %210 : tensor<1x64x1xf32>
    %212 = stablehlo.rsqrt %211 : tensor<1x64x1xf32>
    %213 = stablehlo.broadcast_in_dim %212, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %214 = stablehlo.multiply %209, %213 : tensor<1x64x192xf32>
    %215 = stablehlo.broadcast_in_dim %arg27, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %216 = stablehlo.broadcast_in_dim %215, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %217 = stablehlo.multiply %214, %216 : tensor<1x64x192xf32>
    %218 = stablehlo.broadcast_in_dim %arg26, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %219 = stablehlo.broadcast_in_dim %218, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %220 = stablehlo.add %217, %219 : tensor<1x64x192xf32>
    %221 = stablehlo.dot_general %220, %arg30, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x768xf32>) -> tensor<1x64x768xf32>
    %222 = stablehlo.broadcast_in_dim %arg28, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %223 = stablehlo.broadcast_in_dim %222, dims = [0, 1, 2] : (tensor<1x1x768xf32>) -> tensor<1x64x768xf32>
    %224 = stablehlo.add %221, %223 : tensor<1x64x768xf32>
    %225 = stablehlo.multiply %224, %224 : tensor<1x64x768xf32>
    %226 = stablehlo.multiply %225, %224 : tensor<1x64x768xf32>
    %cst_42 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %227 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %228 = stablehlo.multiply %227, %226 : tensor<1x64x768xf32>
    %229 = stablehlo.add %224, %228 : tensor<1x64x768xf32>
    %cst_43 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %230 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %231 = stablehlo.multiply %230, %229 : tensor<1x64x768xf32>
    %232 = stablehlo.tanh %231 : tensor<1x64x768xf32>
    %cst_44 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %233 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %234 = stablehlo.add %233, %232 : tensor<1x64x768xf32>
    %cst_45 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %235 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %236 = stablehlo.multiply %235, %234 : tensor<1x64x768xf32>
    %237 = stablehlo.multiply %224, %236 : tensor<1x64x768xf32>
    %238 = stablehlo.dot_general %237, %arg31, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x768xf32>, tensor<768x192xf32>) -> tensor<1x64x192xf32>
    %239 = stablehlo.broadcast_in_dim %arg29, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %240 = stablehlo.broadcast_in_dim %239, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %241 = stablehlo.add %238, %240 : tensor<1x64x192xf32>
    %242 = stablehlo.add %196, %241 : tensor<1x64x192xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %243 = stablehlo.reduce(%242 init: %cst_46) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %244 = stablehlo.broadcast_in_dim %243, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_47 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %245 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %246 = stablehlo.divide %244, %245 : tensor<1x64x1xf32>
    %247 = stablehlo.broadcast_in_dim %246, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %248 = stablehlo.subtract %242, %247 : tensor<1x64x192xf32>
    %249 = chlo.square %248 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %250 = stablehlo.reduce(%249 init: %cst_48) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %251 = stablehlo.broadcast_in_dim %250, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_49 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %253 = stablehlo.divide %251, %252 : tensor<1x64x1xf32>
    %254 = stablehlo.broadcast_in_dim %246, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %255 = stablehlo.subtract %242, %254 : tensor<1x64x192xf32>
    %cst_50 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %256 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %257 = stablehlo.add %253, %256 : tensor<1x64x1xf32>
    %258 = stablehlo.rsqrt %257 : tensor<1x64x1xf32>
    %259 = stablehlo.broadcast_in_dim %258, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %260 = stablehlo.multiply %255, %259 : tensor<1x64x192xf32>
    %261 = stablehlo.broadcast_in_dim %arg41, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %262 = stablehlo.broadcast_in_dim %261, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %263 = stablehlo.multiply %260, %262 : tensor<1x64x192xf32>
    %264 = stablehlo.broadcast_in_dim %arg40, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %265 = stablehlo.broadcast_in_dim %264, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %266 = stablehlo.add %263, %265 : tensor<1x64x192xf32>
    %267 = stablehlo.dot_general %266, %arg38, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %268 = stablehlo.broadcast_in_dim %arg34, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %269 = stablehlo.broadcast_in_dim %268, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %270 = stablehlo.add %267, %269 : tensor<1x64x192xf32>
    %271 = stablehlo.reshape %270 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %272 = stablehlo.dot_general %266, %arg36, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %273 = stablehlo.broadcast_in_dim %arg32, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %274 = stablehlo.broadcast_in_dim %273, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %275 = stablehlo.add %272, %274 : tensor<1x64x192xf32>
    %276 = stablehlo.reshape %275 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %277 = stablehlo.dot_general %266, %arg39, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %278 = stablehlo.broadcast_in_dim %arg35, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %279 = stablehlo.broadcast_in_dim %278, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %280 = stablehlo.add %277, %279 : tensor<1x64x192xf32>
    %281 = stablehlo.reshape %280 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %282 = stablehlo.dot_general %271, %276, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x64x6x32xf32>, tensor<1x64x6x32xf32>) -> tensor<1x6x64x64xf32>
    %cst_51 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %283 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<1x6x64x64xf32>
    %284 = stablehlo.multiply %282, %283 : tensor<1x6x64x64xf32>
    %c_52 = stablehlo.constant dense<true> : tensor<i1>
    %285 = stablehlo.broadcast_in_dim %c_52, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %286 = call @tril(%285) : (tensor<64x64xi1>) -> tensor<64x64xi1>
    %cst_53 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %287 = call @_where_0(%286, %284, %cst_53) : (tensor<64x64xi1>, tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64x64xf32>
    %cst_54 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %288 = stablehlo.reduce(%287 init: %cst_54) applies stablehlo.maximum across dimensions = [3] : (tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64xf32>
    %cst_55 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %289 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<1x6x64xf32>
    %290 = stablehlo.maximum %289, %288 : tensor<1x6x64xf32>
    %291 = stablehlo.broadcast_in_dim %290, dims = [0, 1, 2] : (tensor<1x6x64xf32>) -> tensor<1x6x64x1xf32>
    %292 = stablehlo.broadcast_in_dim %291, dims = [0, 1, 2, 3] : (tensor<1x6x64x1xf32>) -> tensor<1x6x64x64xf32>
    %293 = stablehlo.subtract %287, %292 : tensor<1x6x64x64xf32>
    %294 = stablehlo.exponential %293 : tensor<1x6x64x64xf32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %295 = stablehlo.reduce(%294 init: %cst_56) applies stablehlo.add across dimensions = [3] : (tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64xf32>
    %296 = stablehlo.broadcast_in_dim %295, dims = [0, 1, 2] : (tensor<1x6x64xf32>) -> tensor<1x6x64x1xf32>
    %297 = stablehlo.broadcast_in_dim %296, dims = [0, 1, 2, 3] : (tensor<1x6x64x1xf32>) -> tensor<1x6x64x64xf32>
    %298 = stablehlo.divide %294, %297 : tensor<1x6x64x64xf32>
    %299 = stablehlo.dot_general %281, %298, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x64x6x32xf32>, tensor<1x6x64x64xf32>) -> tensor<1x6x32x64xf32>
    %300 = stablehlo.transpose %299, dims = [0, 3, 1, 2] : (tensor<1x6x32x64xf32>) -> tensor<1x64x6x32xf32>
    %301 = stablehlo.reshape %300 : (tensor<1x64x6x32xf32>) -> tensor<1x64x192xf32>
    %302 = stablehlo.dot_general %301, %arg37, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %303 = stablehlo.broadcast_in_dim %arg33, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %304 = stablehlo.broadcast_in_dim %303, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %305 = stablehlo.add %302, %304 : tensor<1x64x192xf32>
    %306 = stablehlo.add %242, %305 : tensor<1x64x192xf32>
    %cst_57 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %307 = stablehlo.reduce(%306 init: %cst_57) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %308 = stablehlo.broadcast_in_dim %307, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_58 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %309 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %310 = stablehlo.divide %308, %309 : tensor<1x64x1xf32>
    %311 = stablehlo.broadcast_in_dim %310, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %312 = stablehlo.subtract %306, %311 : tensor<1x64x192xf32>
    %313 = chlo.square %312 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_59 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %314 = stablehlo.reduce(%313 init: %cst_59) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %315 = stablehlo.broadcast_in_dim %314, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_60 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %316 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %317 = stablehlo.divide %315, %316 : tensor<1x64x1xf32>
    %318 = stablehlo.broadcast_in_dim %310, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %319 = stablehlo.subtract %306, %318 : tensor<1x64x192xf32>
    %cst_61 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %320 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %321 = stablehlo.add %317, %320 : tensor<1x64x1xf32>
    %322 = stablehlo.rsqrt %321 : tensor<1x64x1xf32>
    %323 = stablehlo.broadcast_in_dim %322, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %324 = stablehlo.multiply %319, %323 : tensor<1x64x192xf32>
    %325 = stablehlo.broadcast_in_dim %arg43, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %326 = stablehlo.broadcast_in_dim %325, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %327 = stablehlo.multiply %324, %326 : tensor<1x64x192xf32>
    %328 = stablehlo.broadcast_in_dim %arg42, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %329 = stablehlo.broadcast_in_dim %328, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %330 = stablehlo.add %327, %329 : tensor<1x64x192xf32>
    %331 = stablehlo.dot_general %330, %arg46, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x768xf32>) -> tensor<1x64x768xf32>
    %332 = stablehlo.broadcast_in_dim %arg44, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %333 = stablehlo.broadcast_in_dim %332, dims = [0, 1, 2] : (tensor<1x1x768xf32>) -> tensor<1x64x768xf32>
    %334 = stablehlo.add %331, %333 : tensor<1x64x768xf32>
    %335 = stablehlo.multiply %334, %334 : tensor<1x64x768xf32>
    %336 = stablehlo.multiply %335, %334 : tensor<1x64x768xf32>
    %cst_62 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %337 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %338 = stablehlo.multiply %337, %336 : tensor<1x64x768xf32>
    %339 = stablehlo.add %334, %338 : tensor<1x64x768xf32>
    %cst_63 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %340 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %341 = stablehlo.multiply %340, %339 : tensor<1x64x768xf32>
    %342 = stablehlo.tanh %341 : tensor<1x64x768xf32>
    %cst_64 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %343 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %344 = stablehlo.add %343, %342 : tensor<1x64x768xf32>
    %cst_65 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %345 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %346 = stablehlo.multiply %345, %344 : tensor<1x64x768xf32>
    %347 = stablehlo.multiply %334, %346 : tensor<1x64x768xf32>
    %348 = stablehlo.dot_general %347, %arg47, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x768xf32>, tensor<768x192xf32>) -> tensor<1x64x192xf32>
    %349 = stablehlo.broadcast_in_dim %arg45, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %350 = stablehlo.broadcast_in_dim %349, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %351 = stablehlo.add %348, %350 : tensor<1x64x192xf32>
    %352 = stablehlo.add %306, %351 : tensor<1x64x192xf32>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %353 = stablehlo.reduce(%352 init: %cst_66) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %354 = stablehlo.broadcast_in_dim %353, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_67 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %355 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %356 = stablehlo.divide %354, %355 : tensor<1x64x1xf32>
    %357 = stablehlo.broadcast_in_dim %356, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %358 = stablehlo.subtract %352, %357 : tensor<1x64x192xf32>
    %359 = chlo.square %358 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_68 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %360 = stablehlo.reduce(%359 init: %cst_68) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %361 = stablehlo.broadcast_in_dim %360, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_69 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %362 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %363 = stablehlo.divide %361, %362 : tensor<1x64x1xf32>
    %364 = stablehlo.broadcast_in_dim %356, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %365 = stablehlo.subtract %352, %364 : tensor<1x64x192xf32>
    %cst_70 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %366 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %367 = stablehlo.add %363, %366 : tensor<1x64x1xf32>
    %368 = stablehlo.rsqrt %367 : tensor<1x64x1xf32>
    %369 = stablehlo.broadcast_in_dim %368, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %370 = stablehlo.multiply %365, %369 : tensor<1x64x192xf32>
    %371 = stablehlo.broadcast_in_dim %arg57, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %372 = stablehlo.broadcast_in_dim %371, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %373 = stablehlo.multiply %370, %372 : tensor<1x64x192xf32>
    %374 = stablehlo.broadcast_in_dim %arg56, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %375 = stablehlo.broadcast_in_dim %374, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %376 = stablehlo.add %373, %375 : tensor<1x64x192xf32>
    %377 = stablehlo.dot_general %376, %arg54, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %378 = stablehlo.broadcast_in_dim %arg50, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %379 = stablehlo.broadcast_in_dim %378, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %380 = stablehlo.add %377, %379 : tensor<1x64x192xf32>
    %381 = stablehlo.reshape %380 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %382 = stablehlo.dot_general %376, %arg52, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %383 = stablehlo.broadcast_in_dim %arg48, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %384 = stablehlo.broadcast_in_dim %383, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %385 = stablehlo.add %382, %384 : tensor<1x64x192xf32>
    %386 = stablehlo.reshape %385 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %387 = stablehlo.dot_general %376, %arg55, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %388 = stablehlo.broadcast_in_dim %arg51, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %389 = stablehlo.broadcast_in_dim %388, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %390 = stablehlo.add %387, %389 : tensor<1x64x192xf32>
    %391 = stablehlo.reshape %390 : (tensor<1x64x192xf32>) -> tensor<1x64x6x32xf32>
    %392 = stablehlo.dot_general %381, %386, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x64x6x32xf32>, tensor<1x64x6x32xf32>) -> tensor<1x6x64x64xf32>
    %cst_71 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %393 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<1x6x64x64xf32>
    %394 = stablehlo.multiply %392, %393 : tensor<1x6x64x64xf32>
    %c_72 = stablehlo.constant dense<true> : tensor<i1>
    %395 = stablehlo.broadcast_in_dim %c_72, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %396 = call @tril(%395) : (tensor<64x64xi1>) -> tensor<64x64xi1>
    %cst_73 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %397 = call @_where_0(%396, %394, %cst_73) : (tensor<64x64xi1>, tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64x64xf32>
    %cst_74 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %398 = stablehlo.reduce(%397 init: %cst_74) applies stablehlo.maximum across dimensions = [3] : (tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64xf32>
    %cst_75 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %399 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<1x6x64xf32>
    %400 = stablehlo.maximum %399, %398 : tensor<1x6x64xf32>
    %401 = stablehlo.broadcast_in_dim %400, dims = [0, 1, 2] : (tensor<1x6x64xf32>) -> tensor<1x6x64x1xf32>
    %402 = stablehlo.broadcast_in_dim %401, dims = [0, 1, 2, 3] : (tensor<1x6x64x1xf32>) -> tensor<1x6x64x64xf32>
    %403 = stablehlo.subtract %397, %402 : tensor<1x6x64x64xf32>
    %404 = stablehlo.exponential %403 : tensor<1x6x64x64xf32>
    %cst_76 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %405 = stablehlo.reduce(%404 init: %cst_76) applies stablehlo.add across dimensions = [3] : (tensor<1x6x64x64xf32>, tensor<f32>) -> tensor<1x6x64xf32>
    %406 = stablehlo.broadcast_in_dim %405, dims = [0, 1, 2] : (tensor<1x6x64xf32>) -> tensor<1x6x64x1xf32>
    %407 = stablehlo.broadcast_in_dim %406, dims = [0, 1, 2, 3] : (tensor<1x6x64x1xf32>) -> tensor<1x6x64x64xf32>
    %408 = stablehlo.divide %404, %407 : tensor<1x6x64x64xf32>
    %409 = stablehlo.dot_general %391, %408, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x64x6x32xf32>, tensor<1x6x64x64xf32>) -> tensor<1x6x32x64xf32>
    %410 = stablehlo.transpose %409, dims = [0, 3, 1, 2] : (tensor<1x6x32x64xf32>) -> tensor<1x64x6x32xf32>
    %411 = stablehlo.reshape %410 : (tensor<1x64x6x32xf32>) -> tensor<1x64x192xf32>
    %412 = stablehlo.dot_general %411, %arg53, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x192xf32>) -> tensor<1x64x192xf32>
    %413 = stablehlo.broadcast_in_dim %arg49, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %414 = stablehlo.broadcast_in_dim %413, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %415 = stablehlo.add %412, %414 : tensor<1x64x192xf32>
    %416 = stablehlo.add %352, %415 : tensor<1x64x192xf32>
    %cst_77 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %417 = stablehlo.reduce(%416 init: %cst_77) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %418 = stablehlo.broadcast_in_dim %417, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_78 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %419 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %420 = stablehlo.divide %418, %419 : tensor<1x64x1xf32>
    %421 = stablehlo.broadcast_in_dim %420, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %422 = stablehlo.subtract %416, %421 : tensor<1x64x192xf32>
    %423 = chlo.square %422 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_79 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %424 = stablehlo.reduce(%423 init: %cst_79) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %425 = stablehlo.broadcast_in_dim %424, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_80 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %426 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %427 = stablehlo.divide %425, %426 : tensor<1x64x1xf32>
    %428 = stablehlo.broadcast_in_dim %420, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %429 = stablehlo.subtract %416, %428 : tensor<1x64x192xf32>
    %cst_81 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %430 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %431 = stablehlo.add %427, %430 : tensor<1x64x1xf32>
    %432 = stablehlo.rsqrt %431 : tensor<1x64x1xf32>
    %433 = stablehlo.broadcast_in_dim %432, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %434 = stablehlo.multiply %429, %433 : tensor<1x64x192xf32>
    %435 = stablehlo.broadcast_in_dim %arg59, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %436 = stablehlo.broadcast_in_dim %435, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %437 = stablehlo.multiply %434, %436 : tensor<1x64x192xf32>
    %438 = stablehlo.broadcast_in_dim %arg58, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %439 = stablehlo.broadcast_in_dim %438, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %440 = stablehlo.add %437, %439 : tensor<1x64x192xf32>
    %441 = stablehlo.dot_general %440, %arg62, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x192xf32>, tensor<192x768xf32>) -> tensor<1x64x768xf32>
    %442 = stablehlo.broadcast_in_dim %arg60, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %443 = stablehlo.broadcast_in_dim %442, dims = [0, 1, 2] : (tensor<1x1x768xf32>) -> tensor<1x64x768xf32>
    %444 = stablehlo.add %441, %443 : tensor<1x64x768xf32>
    %445 = stablehlo.multiply %444, %444 : tensor<1x64x768xf32>
    %446 = stablehlo.multiply %445, %444 : tensor<1x64x768xf32>
    %cst_82 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %447 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %448 = stablehlo.multiply %447, %446 : tensor<1x64x768xf32>
    %449 = stablehlo.add %444, %448 : tensor<1x64x768xf32>
    %cst_83 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %450 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %451 = stablehlo.multiply %450, %449 : tensor<1x64x768xf32>
    %452 = stablehlo.tanh %451 : tensor<1x64x768xf32>
    %cst_84 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %453 = stablehlo.broadcast_in_dim %cst_84, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %454 = stablehlo.add %453, %452 : tensor<1x64x768xf32>
    %cst_85 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %455 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<1x64x768xf32>
    %456 = stablehlo.multiply %455, %454 : tensor<1x64x768xf32>
    %457 = stablehlo.multiply %444, %456 : tensor<1x64x768xf32>
    %458 = stablehlo.dot_general %457, %arg63, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x64x768xf32>, tensor<768x192xf32>) -> tensor<1x64x192xf32>
    %459 = stablehlo.broadcast_in_dim %arg61, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %460 = stablehlo.broadcast_in_dim %459, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %461 = stablehlo.add %458, %460 : tensor<1x64x192xf32>
    %462 = stablehlo.add %416, %461 : tensor<1x64x192xf32>
    %cst_86 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %463 = stablehlo.reduce(%462 init: %cst_86) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %464 = stablehlo.broadcast_in_dim %463, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_87 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %465 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %466 = stablehlo.divide %464, %465 : tensor<1x64x1xf32>
    %467 = stablehlo.broadcast_in_dim %466, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %468 = stablehlo.subtract %462, %467 : tensor<1x64x192xf32>
    %469 = chlo.square %468 : tensor<1x64x192xf32> -> tensor<1x64x192xf32>
    %cst_88 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %470 = stablehlo.reduce(%469 init: %cst_88) applies stablehlo.add across dimensions = [2] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<1x64xf32>
    %471 = stablehlo.broadcast_in_dim %470, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x1xf32>
    %cst_89 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %472 = stablehlo.broadcast_in_dim %cst_89, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %473 = stablehlo.divide %471, %472 : tensor<1x64x1xf32>
    %474 = stablehlo.broadcast_in_dim %466, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %475 = stablehlo.subtract %462, %474 : tensor<1x64x192xf32>
    %cst_90 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %476 = stablehlo.broadcast_in_dim %cst_90, dims = [] : (tensor<f32>) -> tensor<1x64x1xf32>
    %477 = stablehlo.add %473, %476 : tensor<1x64x1xf32>
    %478 = stablehlo.rsqrt %477 : tensor<1x64x1xf32>
    %479 = stablehlo.broadcast_in_dim %478, dims = [0, 1, 2] : (tensor<1x64x1xf32>) -> tensor<1x64x192xf32>
    %480 = stablehlo.multiply %475, %479 : tensor<1x64x192xf32>
    %481 = stablehlo.broadcast_in_dim %arg66, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %482 = stablehlo.broadcast_in_dim %481, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %483 = stablehlo.multiply %480, %482 : tensor<1x64x192xf32>
    %484 = stablehlo.broadcast_in_dim %arg65, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %485 = stablehlo.broadcast_in_dim %484, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<1x64x192xf32>
    %486 = stablehlo.add %483, %485 : tensor<1x64x192xf32>
    %487 = stablehlo.reshape %486 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
    %c_91 = stablehlo.constant dense<1> : tensor<i32>
    %488 = stablehlo.subtract %13, %c_91 : tensor<i32>
    %c_92 = stablehlo.constant dense<0> : tensor<i32>
    %489 = stablehlo.compare LT, %488, %c_92, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_93 = stablehlo.constant dense<64> : tensor<i32>
    %490 = stablehlo.add %488, %c_93 : tensor<i32>
    %491 = stablehlo.select %489, %490, %488 : tensor<i1>, tensor<i32>
    %c_94 = stablehlo.constant dense<0> : tensor<i32>
    %492 = stablehlo.dynamic_slice %487, %491, %c_94, sizes = [1, 192] : (tensor<64x192xf32>, tensor<i32>, tensor<i32>) -> tensor<1x192xf32>
    %493 = stablehlo.dot_general %492, %arg64, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x192xf32>, tensor<192x256xf32>) -> tensor<1x256xf32>
    %494 = stablehlo.reshape %493 : (tensor<1x256xf32>) -> tensor<256xf32>
    %c_95 = stablehlo.constant dense<0> : tensor<i32>
    %495 = stablehlo.broadcast_in_dim %c_95, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %cst_96 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %496 = "stablehlo.scatter"(%494, %495, %cst_96) <{indices_are_sorted = true, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0]>, unique_indices = true}> ({
    ^bb0(%arg72: tensor<f32>, %arg73: tensor<f32>):
      stablehlo.return %arg73 : tensor<f32>
    }) : (tensor<256xf32>, tensor<1xi32>, tensor<f32>) -> tensor<256xf32>
    %497 = call @_threefry_split(%arg70) : (tensor<2xui32>) -> tensor<2x2xui32>
    %498 = stablehlo.slice %497 [0:1, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
    %499 = stablehlo.reshape %498 : (tensor<1x2xui32>) -> tensor<2xui32>
    %500 = stablehlo.slice %497 [1:2, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
    %501 = stablehlo.reshape %500 : (tensor<1x2xui32>) -> tensor<2xui32>
    %502 = stablehlo.broadcast_in_dim %arg71, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %503 = stablehlo.divide %496, %502 : tensor<256xf32>
    %504 = call @_gumbel(%501) : (tensor<2xui32>) -> tensor<256xf32>
    %505 = stablehlo.add %503, %504 : tensor<256xf32>
    %506 = call @argmax(%505) : (tensor<256xf32>) -> tensor<i32>
    %c_97 = stablehlo.constant dense<64> : tensor<i32>
    %507 = stablehlo.compare EQ, %13, %c_97, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %508 = call @_roll_static(%9) : (tensor<1x64xi32>) -> tensor<1x64xi32>
    %509 = call @_where_3(%507, %508, %9) : (tensor<i1>, tensor<1x64xi32>, tensor<1x64xi32>) -> tensor<1x64xi32>
    %c_98 = stablehlo.constant dense<63> : tensor<i32>
    %510 = call @_where(%507, %c_98, %13) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %511 = stablehlo.broadcast_in_dim %506, dims = [] : (tensor<i32>) -> tensor<1x1xi32>
    %c_99 = stablehlo.constant dense<0> : tensor<i32>
    %512 = stablehlo.compare LT, %510, %c_99, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_100 = stablehlo.constant dense<64> : tensor<i32>
    %513 = stablehlo.add %510, %c_100 : tensor<i32>
    %514 = stablehlo.select %512, %513, %510 : tensor<i1>, tensor<i32>
    %c_101 = stablehlo.constant dense<0> : tensor<i32>
    %515 = stablehlo.dynamic_update_slice %509, %511, %c_101, %514 : (tensor<1x64xi32>, tensor<1x1xi32>, tensor<i32>, tensor<i32>) -> tensor<1x64xi32>
    return %515, %499, %506 : tensor<1x64xi32>, tensor<2xui32>, tensor<i32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.convert %arg1 : tensor<i32>
    %1 = stablehlo.select %arg0, %0, %arg2 : tensor<i1>, tensor<i32>
    return %1 : tensor<i32>
  }
  func.func private @tril(%arg0: tensor<64x64xi1>) -> tensor<64x64xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<64x64xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
    %2 = stablehlo.add %0, %1 : tensor<64x64xi32>
    %3 = stablehlo.iota dim = 1 : tensor<64x64xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<64x64xi1>, tensor<64x64xi1>
    return %6 : tensor<64x64xi1>
  }
  func.func private @_where_0(%arg0: tensor<64x64xi1>, %arg1: tensor<1x6x64x64xf32>, %arg2: tensor<f32>) -> tensor<1x6x64x64xf32> {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [2, 3] : (tensor<64x64xi1>) -> tensor<1x6x64x64xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<1x6x64x64xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<1x6x64x64xi1>, tensor<1x6x64x64xf32>
    return %3 : tensor<1x6x64x64xf32>
  }
  func.func private @_threefry_split(%arg0: tensor<2xui32>) -> tensor<2x2xui32> {
    %0 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %1 = stablehlo.reshape %0 : (tensor<1xui32>) -> tensor<ui32>
    %2 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %3 = stablehlo.reshape %2 : (tensor<1xui32>) -> tensor<ui32>
    %4 = stablehlo.iota dim = 0 : tensor<2xui64>
    %c = stablehlo.constant dense<1> : tensor<ui64>
    %5 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<2xui64>
    %6 = stablehlo.multiply %5, %4 : tensor<2xui64>
    %c_0 = stablehlo.constant dense<32> : tensor<ui64>
    %7 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<2xui64>
    %8 = stablehlo.shift_right_logical %6, %7 : tensor<2xui64>
    %9 = stablehlo.convert %6 : (tensor<2xui64>) -> tensor<2xui32>
    %10 = stablehlo.convert %8 : (tensor<2xui64>) -> tensor<2xui32>
    %11:2 = call @threefry2x32(%1, %3, %10, %9) : (tensor<ui32>, tensor<ui32>, tensor<2xui32>, tensor<2xui32>) -> (tensor<2xui32>, tensor<2xui32>)
    %12 = stablehlo.broadcast_in_dim %11#0, dims = [0] : (tensor<2xui32>) -> tensor<2x1xui32>
    %13 = stablehlo.broadcast_in_dim %11#1, dims = [0] : (tensor<2xui32>) -> tensor<2x1xui32>
    %14 = stablehlo.concatenate %12, %13, dim = 1 : (tensor<2x1xui32>, tensor<2x1xui32>) -> tensor<2x2xui32>
    return %14 : tensor<2x2xui32>
  }
  func.func private @threefry2x32(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<2xui32>, %arg3: tensor<2xui32>) -> (tensor<2xui32>, tensor<2xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<2xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<2xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<2xui32>, tensor<2xui32>
  }
  func.func private @closed_call(%arg0: tensor<i32>, %arg1: tensor<2xui32>, %arg2: tensor<2xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<2xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<2xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<2xui32>
    %9 = stablehlo.or %5, %8 : tensor<2xui32>
    %10 = stablehlo.xor %3, %9 : tensor<2xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<2xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<2xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<2xui32>
    %19 = stablehlo.or %15, %18 : tensor<2xui32>
    %20 = stablehlo.xor %13, %19 : tensor<2xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<2xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<2xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<2xui32>
    %29 = stablehlo.or %25, %28 : tensor<2xui32>
    %30 = stablehlo.xor %23, %29 : tensor<2xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<2xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<2xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<2xui32>
    %39 = stablehlo.or %35, %38 : tensor<2xui32>
    %40 = stablehlo.xor %33, %39 : tensor<2xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %42 = stablehlo.add %33, %41 : tensor<2xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %44 = stablehlo.add %40, %43 : tensor<2xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %48 = stablehlo.add %44, %47 : tensor<2xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  func.func private @_gumbel(%arg0: tensor<2xui32>) -> tensor<256xf32> {
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_0 = stablehlo.constant dense<1.17549435E-38> : tensor<f32>
    %0 = call @_uniform(%arg0, %cst, %cst_0) : (tensor<2xui32>, tensor<f32>, tensor<f32>) -> tensor<256xf32>
    %1 = stablehlo.log %0 : tensor<256xf32>
    %2 = stablehlo.negate %1 : tensor<256xf32>
    %3 = stablehlo.log %2 : tensor<256xf32>
    %4 = stablehlo.negate %3 : tensor<256xf32>
    return %4 : tensor<256xf32>
  }
  func.func private @_uniform(%arg0: tensor<2xui32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<256xf32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %3 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %4 = stablehlo.reshape %3 : (tensor<1xui32>) -> tensor<ui32>
    %5 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %6 = stablehlo.reshape %5 : (tensor<1xui32>) -> tensor<ui32>
    %7 = stablehlo.iota dim = 0 : tensor<256xui64>
    %c = stablehlo.constant dense<1> : tensor<ui64>
    %8 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<256xui64>
    %9 = stablehlo.multiply %8, %7 : tensor<256xui64>
    %c_0 = stablehlo.constant dense<32> : tensor<ui64>
    %10 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<256xui64>
    %11 = stablehlo.shift_right_logical %9, %10 : tensor<256xui64>
    %12 = stablehlo.convert %9 : (tensor<256xui64>) -> tensor<256xui32>
    %13 = stablehlo.convert %11 : (tensor<256xui64>) -> tensor<256xui32>
    %14:2 = call @threefry2x32_1(%4, %6, %13, %12) : (tensor<ui32>, tensor<ui32>, tensor<256xui32>, tensor<256xui32>) -> (tensor<256xui32>, tensor<256xui32>)
    %15 = stablehlo.xor %14#0, %14#1 : tensor<256xui32>
    %c_1 = stablehlo.constant dense<9> : tensor<ui32>
    %16 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %17 = stablehlo.shift_right_logical %15, %16 : tensor<256xui32>
    %c_2 = stablehlo.constant dense<1065353216> : tensor<ui32>
    %18 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %19 = stablehlo.or %17, %18 : tensor<256xui32>
    %20 = stablehlo.bitcast_convert %19 : (tensor<256xui32>) -> tensor<256xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %22 = stablehlo.subtract %20, %21 : tensor<256xf32>
    %23 = stablehlo.subtract %2, %1 : tensor<1xf32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [0] : (tensor<1xf32>) -> tensor<256xf32>
    %25 = stablehlo.multiply %22, %24 : tensor<256xf32>
    %26 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<1xf32>) -> tensor<256xf32>
    %27 = stablehlo.add %25, %26 : tensor<256xf32>
    %28 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<1xf32>) -> tensor<256xf32>
    %29 = stablehlo.maximum %28, %27 : tensor<256xf32>
    return %29 : tensor<256xf32>
  }
  func.func private @threefry2x32_1(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<256xui32>, %arg3: tensor<256xui32>) -> (tensor<256xui32>, tensor<256xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<256xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<256xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<256xui32>, tensor<256xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call_2(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<256xui32>, tensor<256xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<256xui32>, tensor<256xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<256xui32>, tensor<256xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<256xui32>, tensor<256xui32>
  }
  func.func private @closed_call_2(%arg0: tensor<i32>, %arg1: tensor<256xui32>, %arg2: tensor<256xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<256xui32>, tensor<256xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<256xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<256xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<256xui32>
    %9 = stablehlo.or %5, %8 : tensor<256xui32>
    %10 = stablehlo.xor %3, %9 : tensor<256xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<256xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<256xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<256xui32>
    %19 = stablehlo.or %15, %18 : tensor<256xui32>
    %20 = stablehlo.xor %13, %19 : tensor<256xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<256xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<256xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<256xui32>
    %29 = stablehlo.or %25, %28 : tensor<256xui32>
    %30 = stablehlo.xor %23, %29 : tensor<256xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<256xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<256xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<256xui32>
    %39 = stablehlo.or %35, %38 : tensor<256xui32>
    %40 = stablehlo.xor %33, %39 : tensor<256xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %42 = stablehlo.add %33, %41 : tensor<256xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %44 = stablehlo.add %40, %43 : tensor<256xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<256xui32>
    %48 = stablehlo.add %44, %47 : tensor<256xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<256xui32>, tensor<256xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  func.func private @argmax(%arg0: tensor<256xf32>) -> tensor<i32> {
    %0 = stablehlo.iota dim = 0 : tensor<256xi32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1:2 = stablehlo.reduce(%arg0 init: %cst), (%0 init: %c) across dimensions = [0] : (tensor<256xf32>, tensor<256xi32>, tensor<f32>, tensor<i32>) -> (tensor<f32>, tensor<i32>)
     reducer(%arg1: tensor<f32>, %arg3: tensor<f32>) (%arg2: tensor<i32>, %arg4: tensor<i32>)  {
      %2 = stablehlo.compare GT, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %4 = stablehlo.or %2, %3 : tensor<i1>
      %5 = stablehlo.compare EQ, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %6 = stablehlo.compare LT, %arg2, %arg4, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.or %4, %7 : tensor<i1>
      %9 = stablehlo.select %4, %arg1, %arg3 : tensor<i1>, tensor<f32>
      %10 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<i32>
      stablehlo.return %9, %10 : tensor<f32>, tensor<i32>
    }
    return %1#1 : tensor<i32>
  }
  func.func private @_roll_static(%arg0: tensor<1x64xi32>) -> tensor<1x64xi32> {
    %0 = stablehlo.slice %arg0 [0:1, 1:64] : (tensor<1x64xi32>) -> tensor<1x63xi32>
    %1 = stablehlo.slice %arg0 [0:1, 0:1] : (tensor<1x64xi32>) -> tensor<1x1xi32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<1x63xi32>, tensor<1x1xi32>) -> tensor<1x64xi32>
    return %2 : tensor<1x64xi32>
  }
  func.func private @_where_3(%arg0: tensor<i1>, %arg1: tensor<1x64xi32>, %arg2: tensor<1x64xi32>) -> tensor<1x64xi32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<1x64xi32>
    return %0 : tensor<1x64xi32>
  }
}
