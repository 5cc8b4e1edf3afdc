module @jit_llama_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<32x16xf32> {tf.aliasing_output = 0 : i32, weft.name = "params.h0.attn.wk", weft.role = "param"}, %arg1: tensor<32x32xf32> {tf.aliasing_output = 1 : i32, weft.name = "params.h0.attn.wo", weft.role = "param"}, %arg2: tensor<32x32xf32> {tf.aliasing_output = 2 : i32, weft.name = "params.h0.attn.wq", weft.role = "param"}, %arg3: tensor<32x16xf32> {tf.aliasing_output = 3 : i32, weft.name = "params.h0.attn.wv", weft.role = "param"}, %arg4: tensor<32xf32> {tf.aliasing_output = 4 : i32, weft.name = "params.h0.ln1.g", weft.role = "param"}, %arg5: tensor<32xf32> {tf.aliasing_output = 5 : i32, weft.name = "params.h0.ln2.g", weft.role = "param"}, %arg6: tensor<32x88xf32> {tf.aliasing_output = 6 : i32, weft.name = "params.h0.mlp.wg", weft.role = "param"}, %arg7: tensor<32x88xf32> {tf.aliasing_output = 7 : i32, weft.name = "params.h0.mlp.wi", weft.role = "param"}, %arg8: tensor<88x32xf32> {tf.aliasing_output = 8 : i32, weft.name = "params.h0.mlp.wo", weft.role = "param"}, %arg9: tensor<32x16xf32> {tf.aliasing_output = 9 : i32, weft.name = "params.h1.attn.wk", weft.role = "param"}, %arg10: tensor<32x32xf32> {tf.aliasing_output = 10 : i32, weft.name = "params.h1.attn.wo", weft.role = "param"}, %arg11: tensor<32x32xf32> {tf.aliasing_output = 11 : i32, weft.name = "params.h1.attn.wq", weft.role = "param"}, %arg12: tensor<32x16xf32> {tf.aliasing_output = 12 : i32, weft.name = "params.h1.attn.wv", weft.role = "param"}, %arg13: tensor<32xf32> {tf.aliasing_output = 13 : i32, weft.name = "params.h1.ln1.g", weft.role = "param"}, %arg14: tensor<32xf32> {tf.aliasing_output = 14 : i32, weft.name = "params.h1.ln2.g", weft.role = "param"}, %arg15: tensor<32x88xf32> {tf.aliasing_output = 15 : i32, weft.name = "params.h1.mlp.wg", weft.role = "param"}, %arg16: tensor<32x88xf32> {tf.aliasing_output = 16 : i32, weft.name = "params.h1.mlp.wi", weft.role = "param"}, %arg17: tensor<88x32xf32> {tf.aliasing_output = 17 : i32, weft.name = "params.h1.mlp.wo", weft.role = "param"}, %arg18: tensor<32x256xf32> {tf.aliasing_output = 18 : i32, weft.name = "params.head", weft.role = "param"}, %arg19: tensor<32xf32> {tf.aliasing_output = 19 : i32, weft.name = "params.lnf.g", weft.role = "param"}, %arg20: tensor<256x32xf32> {tf.aliasing_output = 20 : i32, weft.name = "params.wte", weft.role = "param"}, %arg21: tensor<32x16xf32> {tf.aliasing_output = 21 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wk", weft.role = "state"}, %arg22: tensor<32x32xf32> {tf.aliasing_output = 22 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wo", weft.role = "state"}, %arg23: tensor<32x32xf32> {tf.aliasing_output = 23 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wq", weft.role = "state"}, %arg24: tensor<32x16xf32> {tf.aliasing_output = 24 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wv", weft.role = "state"}, %arg25: tensor<32xf32> {tf.aliasing_output = 25 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln1.g", weft.role = "state"}, %arg26: tensor<32xf32> {tf.aliasing_output = 26 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln2.g", weft.role = "state"}, %arg27: tensor<32x88xf32> {tf.aliasing_output = 27 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wg", weft.role = "state"}, %arg28: tensor<32x88xf32> {tf.aliasing_output = 28 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wi", weft.role = "state"}, %arg29: tensor<88x32xf32> {tf.aliasing_output = 29 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wo", weft.role = "state"}, %arg30: tensor<32x16xf32> {tf.aliasing_output = 30 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wk", weft.role = "state"}, %arg31: tensor<32x32xf32> {tf.aliasing_output = 31 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wo", weft.role = "state"}, %arg32: tensor<32x32xf32> {tf.aliasing_output = 32 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wq", weft.role = "state"}, %arg33: tensor<32x16xf32> {tf.aliasing_output = 33 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wv", weft.role = "state"}, %arg34: tensor<32xf32> {tf.aliasing_output = 34 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln1.g", weft.role = "state"}, %arg35: tensor<32xf32> {tf.aliasing_output = 35 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln2.g", weft.role = "state"}, %arg36: tensor<32x88xf32> {tf.aliasing_output = 36 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wg", weft.role = "state"}, %arg37: tensor<32x88xf32> {tf.aliasing_output = 37 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wi", weft.role = "state"}, %arg38: tensor<88x32xf32> {tf.aliasing_output = 38 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wo", weft.role = "state"}, %arg39: tensor<32x256xf32> {tf.aliasing_output = 39 : i32, weft.init = "zeros", weft.name = "opt.m.head", weft.role = "state"}, %arg40: tensor<32xf32> {tf.aliasing_output = 40 : i32, weft.init = "zeros", weft.name = "opt.m.lnf.g", weft.role = "state"}, %arg41: tensor<256x32xf32> {tf.aliasing_output = 41 : i32, weft.init = "zeros", weft.name = "opt.m.wte", weft.role = "state"}, %arg42: tensor<i32> {tf.aliasing_output = 42 : i32, weft.init = "zeros", weft.name = "opt.step", weft.role = "state"}, %arg43: tensor<32x16xf32> {tf.aliasing_output = 43 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wk", weft.role = "state"}, %arg44: tensor<32x32xf32> {tf.aliasing_output = 44 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wo", weft.role = "state"}, %arg45: tensor<32x32xf32> {tf.aliasing_output = 45 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wq", weft.role = "state"}, %arg46: tensor<32x16xf32> {tf.aliasing_output = 46 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wv", weft.role = "state"}, %arg47: tensor<32xf32> {tf.aliasing_output = 47 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln1.g", weft.role = "state"}, %arg48: tensor<32xf32> {tf.aliasing_output = 48 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln2.g", weft.role = "state"}, %arg49: tensor<32x88xf32> {tf.aliasing_output = 49 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wg", weft.role = "state"}, %arg50: tensor<32x88xf32> {tf.aliasing_output = 50 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wi", weft.role = "state"}, %arg51: tensor<88x32xf32> {tf.aliasing_output = 51 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wo", weft.role = "state"}, %arg52: tensor<32x16xf32> {tf.aliasing_output = 52 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wk", weft.role = "state"}, %arg53: tensor<32x32xf32> {tf.aliasing_output = 53 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wo", weft.role = "state"}, %arg54: tensor<32x32xf32> {tf.aliasing_output = 54 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wq", weft.role = "state"}, %arg55: tensor<32x16xf32> {tf.aliasing_output = 55 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wv", weft.role = "state"}, %arg56: tensor<32xf32> {tf.aliasing_output = 56 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln1.g", weft.role = "state"}, %arg57: tensor<32xf32> {tf.aliasing_output = 57 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln2.g", weft.role = "state"}, %arg58: tensor<32x88xf32> {tf.aliasing_output = 58 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wg", weft.role = "state"}, %arg59: tensor<32x88xf32> {tf.aliasing_output = 59 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wi", weft.role = "state"}, %arg60: tensor<88x32xf32> {tf.aliasing_output = 60 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wo", weft.role = "state"}, %arg61: tensor<32x256xf32> {tf.aliasing_output = 61 : i32, weft.init = "zeros", weft.name = "opt.v.head", weft.role = "state"}, %arg62: tensor<32xf32> {tf.aliasing_output = 62 : i32, weft.init = "zeros", weft.name = "opt.v.lnf.g", weft.role = "state"}, %arg63: tensor<256x32xf32> {tf.aliasing_output = 63 : i32, weft.init = "zeros", weft.name = "opt.v.wte", weft.role = "state"}, %arg64: tensor<4x17xi32> {weft.name = "tokens", weft.role = "batch"}, %arg65: tensor<f32> {weft.init = "value(0.01)", weft.name = "lr", weft.role = "hyper"}) -> (tensor<32x16xf32> {jax.result_info = "result[0]['h0']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h0']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h0']['attn']['wq']"}, tensor<32x16xf32> {jax.result_info = "result[0]['h0']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['ln2']['g']"}, tensor<32x88xf32> {jax.result_info = "result[0]['h0']['mlp']['wg']"}, tensor<32x88xf32> {jax.result_info = "result[0]['h0']['mlp']['wi']"}, tensor<88x32xf32> {jax.result_info = "result[0]['h0']['mlp']['wo']"}, tensor<32x16xf32> {jax.result_info = "result[0]['h1']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h1']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h1']['attn']['wq']"}, tensor<32x16xf32> {jax.result_info = "result[0]['h1']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['ln2']['g']"}, tensor<32x88xf32> {jax.result_info = "result[0]['h1']['mlp']['wg']"}, tensor<32x88xf32> {jax.result_info = "result[0]['h1']['mlp']['wi']"}, tensor<88x32xf32> {jax.result_info = "result[0]['h1']['mlp']['wo']"}, tensor<32x256xf32> {jax.result_info = "result[0]['head']"}, tensor<32xf32> {jax.result_info = "result[0]['lnf']['g']"}, tensor<256x32xf32> {jax.result_info = "result[0]['wte']"}, tensor<32x16xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wq']"}, tensor<32x16xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['ln2']['g']"}, tensor<32x88xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wg']"}, tensor<32x88xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wi']"}, tensor<88x32xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wo']"}, tensor<32x16xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wq']"}, tensor<32x16xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['ln2']['g']"}, tensor<32x88xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wg']"}, tensor<32x88xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wi']"}, tensor<88x32xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wo']"}, tensor<32x256xf32> {jax.result_info = "result[1]['m']['head']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['lnf']['g']"}, tensor<256x32xf32> {jax.result_info = "result[1]['m']['wte']"}, tensor<i32> {jax.result_info = "result[1]['step']"}, tensor<32x16xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wq']"}, tensor<32x16xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['ln2']['g']"}, tensor<32x88xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wg']"}, tensor<32x88xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wi']"}, tensor<88x32xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wo']"}, tensor<32x16xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wq']"}, tensor<32x16xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['ln2']['g']"}, tensor<32x88xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wg']"}, tensor<32x88xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wi']"}, tensor<88x32xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wo']"}, tensor<32x256xf32> {jax.result_info = "result[1]['v']['head']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['lnf']['g']"}, tensor<256x32xf32> {jax.result_info = "result[1]['v']['wte']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}, tensor<f32> {jax.result_info = "result[3]", weft.name = "grad_norm", weft.role = "metric"}) {
    %0 = stablehlo.slice %arg64 [0:4, 0:16] : (tensor<4x17xi32>) -> tensor<4x16xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<4x16xi32>
    %2 = stablehlo.compare LT, %0, %1, SIGNED : (tensor<4x16xi32>, tensor<4x16xi32>) -> tensor<4x16xi1>
    %c_0 = stablehlo.constant dense<256> : tensor<i32>
    %3 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4x16xi32>
    %4 = stablehlo.add %0, %3 : tensor<4x16xi32>
    %5 = stablehlo.select %2, %4, %0 : tensor<4x16xi1>, tensor<4x16xi32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [0, 1] : (tensor<4x16xi32>) -> tensor<4x16x1xi32>
    %7 = "stablehlo.gather"(%arg20, %6) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<256x32xf32>, tensor<4x16x1xi32>) -> tensor<4x16x32xf32>
    %8 = stablehlo.iota dim = 0 : tensor<4xf32>
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %10 = stablehlo.multiply %9, %8 : tensor<4xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.add %11, %10 : tensor<4xf32>
    %cst_2 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %14 = stablehlo.divide %12, %13 : tensor<4xf32>
    %cst_3 = stablehlo.constant dense<-13.1223631> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %16 = stablehlo.multiply %14, %15 : tensor<4xf32>
    %17 = stablehlo.exponential %16 : tensor<4xf32>
    %18 = stablehlo.iota dim = 0 : tensor<16xf32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %20 = stablehlo.broadcast_in_dim %17, dims = [1] : (tensor<4xf32>) -> tensor<1x4xf32>
    %21 = stablehlo.broadcast_in_dim %19, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x4xf32>
    %22 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<16x4xf32>
    %23 = stablehlo.multiply %21, %22 : tensor<16x4xf32>
    %24 = stablehlo.cosine %23 : tensor<16x4xf32>
    %25 = stablehlo.sine %23 : tensor<16x4xf32>
    %26 = chlo.square %7 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_4 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %28 = stablehlo.multiply %27, %7 : tensor<4x16x32xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %29 = stablehlo.reduce(%26 init: %cst_5) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_6 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %31 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %32 = stablehlo.divide %30, %31 : tensor<4x16x1xf32>
    %cst_7 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %34 = stablehlo.add %32, %33 : tensor<4x16x1xf32>
    %35 = stablehlo.rsqrt %34 : tensor<4x16x1xf32>
    %36 = stablehlo.divide %35, %34 : tensor<4x16x1xf32>
    %cst_8 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %38 = stablehlo.multiply %37, %36 : tensor<4x16x1xf32>
    %39 = stablehlo.broadcast_in_dim %35, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %40 = stablehlo.multiply %7, %39 : tensor<4x16x32xf32>
    %41 = stablehlo.broadcast_in_dim %arg4, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %42 = stablehlo.broadcast_in_dim %41, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %43 = stablehlo.multiply %40, %42 : tensor<4x16x32xf32>
    %44 = stablehlo.dot_general %43, %arg2, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %45 = stablehlo.reshape %44 : (tensor<4x16x32xf32>) -> tensor<4x16x4x8xf32>
    %46 = stablehlo.broadcast_in_dim %24, dims = [0, 2] : (tensor<16x4xf32>) -> tensor<16x1x4xf32>
    %47 = stablehlo.broadcast_in_dim %25, dims = [0, 2] : (tensor<16x4xf32>) -> tensor<16x1x4xf32>
    %48 = stablehlo.slice %45 [0:4, 0:16, 0:4, 0:4] : (tensor<4x16x4x8xf32>) -> tensor<4x16x4x4xf32>
    %49 = stablehlo.slice %45 [0:4, 0:16, 0:4, 4:8] : (tensor<4x16x4x8xf32>) -> tensor<4x16x4x4xf32>
    %50 = stablehlo.broadcast_in_dim %46, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %51 = stablehlo.broadcast_in_dim %50, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %52 = stablehlo.multiply %48, %51 : tensor<4x16x4x4xf32>
    %53 = stablehlo.broadcast_in_dim %47, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %55 = stablehlo.multiply %49, %54 : tensor<4x16x4x4xf32>
    %56 = stablehlo.subtract %52, %55 : tensor<4x16x4x4xf32>
    %57 = stablehlo.broadcast_in_dim %46, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %58 = stablehlo.broadcast_in_dim %57, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %59 = stablehlo.multiply %49, %58 : tensor<4x16x4x4xf32>
    %60 = stablehlo.broadcast_in_dim %47, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %61 = stablehlo.broadcast_in_dim %60, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %62 = stablehlo.multiply %48, %61 : tensor<4x16x4x4xf32>
    %63 = stablehlo.add %59, %62 : tensor<4x16x4x4xf32>
    %64 = stablehlo.concatenate %56, %63, dim = 3 : (tensor<4x16x4x4xf32>, tensor<4x16x4x4xf32>) -> tensor<4x16x4x8xf32>
    %65 = stablehlo.dot_general %43, %arg0, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x16xf32>) -> tensor<4x16x16xf32>
    %66 = stablehlo.reshape %65 : (tensor<4x16x16xf32>) -> tensor<4x16x2x8xf32>
    %67 = stablehlo.broadcast_in_dim %24, dims = [0, 2] : (tensor<16x4xf32>) -> tensor<16x1x4xf32>
    %68 = stablehlo.broadcast_in_dim %25, dims = [0, 2] : (tensor<16x4xf32>) -> tensor<16x1x4xf32>
    %69 = stablehlo.slice %66 [0:4, 0:16, 0:2, 0:4] : (tensor<4x16x2x8xf32>) -> tensor<4x16x2x4xf32>
    %70 = stablehlo.slice %66 [0:4, 0:16, 0:2, 4:8] : (tensor<4x16x2x8xf32>) -> tensor<4x16x2x4xf32>
    %71 = stablehlo.broadcast_in_dim %67, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %72 = stablehlo.broadcast_in_dim %71, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %73 = stablehlo.multiply %69, %72 : tensor<4x16x2x4xf32>
    %74 = stablehlo.broadcast_in_dim %68, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %75 = stablehlo.broadcast_in_dim %74, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %76 = stablehlo.multiply %70, %75 : tensor<4x16x2x4xf32>
    %77 = stablehlo.subtract %73, %76 : tensor<4x16x2x4xf32>
    %78 = stablehlo.broadcast_in_dim %67, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %79 = stablehlo.broadcast_in_dim %78, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %80 = stablehlo.multiply %70, %79 : tensor<4x16x2x4xf32>
    %81 = stablehlo.broadcast_in_dim %68, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %82 = stablehlo.broadcast_in_dim %81, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %83 = stablehlo.multiply %69, %82 : tensor<4x16x2x4xf32>
    %84 = stablehlo.add %80, %83 : tensor<4x16x2x4xf32>
    %85 = stablehlo.concatenate %77, %84, dim = 3 : (tensor<4x16x2x4xf32>, tensor<4x16x2x4xf32>) -> tensor<4x16x2x8xf32>
    %86 = stablehlo.dot_general %43, %arg3, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x16xf32>) -> tensor<4x16x16xf32>
    %87 = stablehlo.reshape %86 : (tensor<4x16x16xf32>) -> tensor<4x16x2x8xf32>
    %88 = stablehlo.reshape %64 : (tensor<4x16x4x8xf32>) -> tensor<4x16x2x2x8xf32>
    %89 = stablehlo.dot_general %85, %88, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [4], precision = [DEFAULT, DEFAULT] : (tensor<4x16x2x8xf32>, tensor<4x16x2x2x8xf32>) -> tensor<4x2x16x16x2xf32>
    %90 = stablehlo.transpose %89, dims = [0, 1, 4, 3, 2] : (tensor<4x2x16x16x2xf32>) -> tensor<4x2x2x16x16xf32>
    %cst_9 = stablehlo.constant dense<0.353553385> : tensor<f32>
    %91 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x16xf32>
    %92 = stablehlo.multiply %90, %91 : tensor<4x2x2x16x16xf32>
    %c_10 = stablehlo.constant dense<true> : tensor<i1>
    %93 = stablehlo.broadcast_in_dim %c_10, dims = [] : (tensor<i1>) -> tensor<16x16xi1>
    %94 = call @tril(%93) : (tensor<16x16xi1>) -> tensor<16x16xi1>
    %cst_11 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %95:3 = call @_where(%94, %92, %cst_11) : (tensor<16x16xi1>, tensor<4x2x2x16x16xf32>, tensor<f32>) -> (tensor<4x2x2x16x16xf32>, tensor<4x2x2x16x16xi1>, tensor<4x2x2x16x16xf32>)
    %cst_12 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %96 = stablehlo.reduce(%95#0 init: %cst_12) applies stablehlo.maximum across dimensions = [4] : (tensor<4x2x2x16x16xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %97 = stablehlo.reshape %96 : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x1xf32>
    %98 = stablehlo.broadcast_in_dim %97, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %99 = stablehlo.compare EQ, %95#0, %98, FLOAT : (tensor<4x2x2x16x16xf32>, tensor<4x2x2x16x16xf32>) -> tensor<4x2x2x16x16xi1>
    %100 = stablehlo.convert %99 : (tensor<4x2x2x16x16xi1>) -> tensor<4x2x2x16x16xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %101 = stablehlo.reduce(%100 init: %cst_13) applies stablehlo.add across dimensions = [4] : (tensor<4x2x2x16x16xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %cst_14 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %102 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %103 = stablehlo.maximum %102, %96 : tensor<4x2x2x16xf32>
    %104 = stablehlo.compare EQ, %96, %103, FLOAT : (tensor<4x2x2x16xf32>, tensor<4x2x2x16xf32>) -> tensor<4x2x2x16xi1>
    %cst_15 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %106 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %107 = stablehlo.select %104, %105, %106 : tensor<4x2x2x16xi1>, tensor<4x2x2x16xf32>
    %cst_17 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %109 = stablehlo.compare EQ, %108, %103, FLOAT : (tensor<4x2x2x16xf32>, tensor<4x2x2x16xf32>) -> tensor<4x2x2x16xi1>
    %cst_18 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %cst_19 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %112 = stablehlo.select %109, %110, %111 : tensor<4x2x2x16xi1>, tensor<4x2x2x16xf32>
    %113 = stablehlo.divide %107, %112 : tensor<4x2x2x16xf32>
    %114 = stablehlo.broadcast_in_dim %103, dims = [0, 1, 2, 3] : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x1xf32>
    %115 = stablehlo.broadcast_in_dim %114, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %116 = stablehlo.subtract %95#0, %115 : tensor<4x2x2x16x16xf32>
    %117 = stablehlo.exponential %116 : tensor<4x2x2x16x16xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %118 = stablehlo.reduce(%117 init: %cst_20) applies stablehlo.add across dimensions = [4] : (tensor<4x2x2x16x16xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %119 = stablehlo.broadcast_in_dim %118, dims = [0, 1, 2, 3] : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x1xf32>
    %120 = stablehlo.broadcast_in_dim %119, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %121 = stablehlo.divide %117, %120 : tensor<4x2x2x16x16xf32>
    %122 = stablehlo.multiply %119, %119 : tensor<4x2x2x16x1xf32>
    %cst_21 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x1xf32>
    %124 = stablehlo.divide %123, %122 : tensor<4x2x2x16x1xf32>
    %125 = stablehlo.dot_general %87, %121, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [4], precision = [DEFAULT, DEFAULT] : (tensor<4x16x2x8xf32>, tensor<4x2x2x16x16xf32>) -> tensor<4x2x8x2x16xf32>
    %126 = stablehlo.transpose %125, dims = [0, 4, 1, 3, 2] : (tensor<4x2x8x2x16xf32>) -> tensor<4x16x2x2x8xf32>
    %127 = stablehlo.reshape %126 : (tensor<4x16x2x2x8xf32>) -> tensor<4x16x32xf32>
    %128 = stablehlo.dot_general %127, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %129 = stablehlo.add %7, %128 : tensor<4x16x32xf32>
    %130 = chlo.square %129 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_22 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %131 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %132 = stablehlo.multiply %131, %129 : tensor<4x16x32xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %133 = stablehlo.reduce(%130 init: %cst_23) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %134 = stablehlo.broadcast_in_dim %133, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_24 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %136 = stablehlo.divide %134, %135 : tensor<4x16x1xf32>
    %cst_25 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %137 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %138 = stablehlo.add %136, %137 : tensor<4x16x1xf32>
    %139 = stablehlo.rsqrt %138 : tensor<4x16x1xf32>
    %140 = stablehlo.divide %139, %138 : tensor<4x16x1xf32>
    %cst_26 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %141 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %142 = stablehlo.multiply %141, %140 : tensor<4x16x1xf32>
    %143 = stablehlo.broadcast_in_dim %139, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %144 = stablehlo.multiply %129, %143 : tensor<4x16x32xf32>
    %145 = stablehlo.broadcast_in_dim %arg5, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %146 = stablehlo.broadcast_in_dim %145, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %147 = stablehlo.multiply %144, %146 : tensor<4x16x32xf32>
    %148 = stablehlo.dot_general %147, %arg6, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x88xf32>) -> tensor<4x16x88xf32>
    %149:3 = call @silu(%148) : (tensor<4x16x88xf32>) -> (tensor<4x16x88xf32>, tensor<4x16x88xf32>, tensor<4x16x88xf32>)
    %150 = stablehlo.dot_general %147, %arg7, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x88xf32>) -> tensor<4x16x88xf32>
    %151 = stablehlo.multiply %149#0, %150 : tensor<4x16x88xf32>
    %152 = stablehlo.dot_general %151, %arg8, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<88x32xf32>) -> tensor<4x16x32xf32>
    %153 = stablehlo.add %129, %152 : tensor<4x16x32xf32>
    %154 = chlo.square %153 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_27 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %155 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %156 = stablehlo.multiply %155, %153 : tensor<4x16x32xf32>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %157 = stablehlo.reduce(%154 init: %cst_28) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %158 = stablehlo.broadcast_in_dim %157, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_29 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %159 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %160 = stablehlo.divide %158, %159 : tensor<4x16x1xf32>
    %cst_30 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %161 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %162 = stablehlo.add %160, %161 : tensor<4x16x1xf32>
    %163 = stablehlo.rsqrt %162 : tensor<4x16x1xf32>
    %164 = stablehlo.divide %163, %162 : tensor<4x16x1xf32>
    %cst_31 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %165 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %166 = stablehlo.multiply %165, %164 : tensor<4x16x1xf32>
    %167 = stablehlo.broadcast_in_dim %163, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %168 = stablehlo.multiply %153, %167 : tensor<4x16x32xf32>
    %169 = stablehlo.broadcast_in_dim %arg13, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %170 = stablehlo.broadcast_in_dim %169, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %171 = stablehlo.multiply %168, %170 : tensor<4x16x32xf32>
    %172 = stablehlo.dot_general %171, %arg11, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %173 = stablehlo.reshape %172 : (tensor<4x16x32xf32>) -> tensor<4x16x4x8xf32>
    %174 = stablehlo.broadcast_in_dim %24, dims = [0, 2] : (tensor<16x4xf32>) -> tensor<16x1x4xf32>
    %175 = stablehlo.broadcast_in_dim %25, dims = [0, 2] : (tensor<16x4xf32>) -> tensor<16x1x4xf32>
    %176 = stablehlo.slice %173 [0:4, 0:16, 0:4, 0:4] : (tensor<4x16x4x8xf32>) -> tensor<4x16x4x4xf32>
    %177 = stablehlo.slice %173 [0:4, 0:16, 0:4, 4:8] : (tensor<4x16x4x8xf32>) -> tensor<4x16x4x4xf32>
    %178 = stablehlo.broadcast_in_dim %174, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %179 = stablehlo.broadcast_in_dim %178, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %180 = stablehlo.multiply %176, %179 : tensor<4x16x4x4xf32>
    %181 = stablehlo.broadcast_in_dim %175, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %182 = stablehlo.broadcast_in_dim %181, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %183 = stablehlo.multiply %177, %182 : tensor<4x16x4x4xf32>
    %184 = stablehlo.subtract %180, %183 : tensor<4x16x4x4xf32>
    %185 = stablehlo.broadcast_in_dim %174, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %186 = stablehlo.broadcast_in_dim %185, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %187 = stablehlo.multiply %177, %186 : tensor<4x16x4x4xf32>
    %188 = stablehlo.broadcast_in_dim %175, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %189 = stablehlo.broadcast_in_dim %188, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %190 = stablehlo.multiply %176, %189 : tensor<4x16x4x4xf32>
    %191 = stablehlo.add %187, %190 : tensor<4x16x4x4xf32>
    %192 = stablehlo.concatenate %184, %191, dim = 3 : (tensor<4x16x4x4xf32>, tensor<4x16x4x4xf32>) -> tensor<4x16x4x8xf32>
    %193 = stablehlo.dot_general %171, %arg9, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x16xf32>) -> tensor<4x16x16xf32>
    %194 = stablehlo.reshape %193 : (tensor<4x16x16xf32>) -> tensor<4x16x2x8xf32>
    %195 = stablehlo.broadcast_in_dim %24, dims = [0, 2] : (tensor<16x4xf32>) -> tensor<16x1x4xf32>
    %196 = stablehlo.broadcast_in_dim %25, dims = [0, 2] : (tensor<16x4xf32>) -> tensor<16x1x4xf32>
    %197 = stablehlo.slice %194 [0:4, 0:16, 0:2, 0:4] : (tensor<4x16x2x8xf32>) -> tensor<4x16x2x4xf32>
    %198 = stablehlo.slice %194 [0:4, 0:16, 0:2, 4:8] : (tensor<4x16x2x8xf32>) -> tensor<4x16x2x4xf32>
    %199 = stablehlo.broadcast_in_dim %195, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %200 = stablehlo.broadcast_in_dim %199, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %201 = stablehlo.multiply %197, %200 : tensor<4x16x2x4xf32>
    %202 = stablehlo.broadcast_in_dim %196, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %203 = stablehlo.broadcast_in_dim %202, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %204 = stablehlo.multiply %198, %203 : tensor<4x16x2x4xf32>
    %205 = stablehlo.subtract %201, %204 : tensor<4x16x2x4xf32>
    %206 = stablehlo.broadcast_in_dim %195, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %207 = stablehlo.broadcast_in_dim %206, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %208 = stablehlo.multiply %198, %207 : tensor<4x16x2x4xf32>
    %209 = stablehlo.broadcast_in_dim %196, dims = [1, 2, 3] : (tensor<16x1x4xf32>) -> tensor<1x16x1x4xf32>
    %210 = stablehlo.broadcast_in_dim %209, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %211 = stablehlo.multiply %197, %210 : tensor<4x16x2x4xf32>
    %212 = stablehlo.add %208, %211 : tensor<4x16x2x4xf32>
    %213 = stablehlo.concatenate %205, %212, dim = 3 : (tensor<4x16x2x4xf32>, tensor<4x16x2x4xf32>) -> tensor<4x16x2x8xf32>
    %214 = stablehlo.dot_general %171, %arg12, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x16xf32>) -> tensor<4x16x16xf32>
    %215 = stablehlo.reshape %214 : (tensor<4x16x16xf32>) -> tensor<4x16x2x8xf32>
    %216 = stablehlo.reshape %192 : (tensor<4x16x4x8xf32>) -> tensor<4x16x2x2x8xf32>
    %217 = stablehlo.dot_general %213, %216, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [4], precision = [DEFAULT, DEFAULT] : (tensor<4x16x2x8xf32>, tensor<4x16x2x2x8xf32>) -> tensor<4x2x16x16x2xf32>
    %218 = stablehlo.transpose %217, dims = [0, 1, 4, 3, 2] : (tensor<4x2x16x16x2xf32>) -> tensor<4x2x2x16x16xf32>
    %cst_32 = stablehlo.constant dense<0.353553385> : tensor<f32>
    %219 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x16xf32>
    %220 = stablehlo.multiply %218, %219 : tensor<4x2x2x16x16xf32>
    %c_33 = stablehlo.constant dense<true> : tensor<i1>
    %221 = stablehlo.broadcast_in_dim %c_33, dims = [] : (tensor<i1>) -> tensor<16x16xi1>
    %222 = call @tril(%221) : (tensor<16x16xi1>) -> tensor<16x16xi1>
    %cst_34 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %223:3 = call @_where(%222, %220, %cst_34) : (tensor<16x16xi1>, tensor<4x2x2x16x16xf32>, tensor<f32>) -> (tensor<4x2x2x16x16xf32>, tensor<4x2x2x16x16xi1>, tensor<4x2x2x16x16xf32>)
    %cst_35 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %224 = stablehlo.reduce(%223#0 init: %cst_35) applies stablehlo.maximum across dimensions = [4] : (tensor<4x2x2x16x16xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %225 = stablehlo.reshape %224 : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x1xf32>
    %226 = stablehlo.broadcast_in_dim %225, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %227 = stablehlo.compare EQ, %223#0, %226, FLOAT : (tensor<4x2x2x16x16xf32>, tensor<4x2x2x16x16xf32>) -> tensor<4x2x2x16x16xi1>
    %228 = stablehlo.convert %227 : (tensor<4x2x2x16x16xi1>) -> tensor<4x2x2x16x16xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %229 = stablehlo.reduce(%228 init: %cst_36) applies stablehlo.add across dimensions = [4] : (tensor<4x2x2x16x16xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %cst_37 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %230 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %231 = stablehlo.maximum %230, %224 : tensor<4x2x2x16xf32>
    %232 = stablehlo.compare EQ, %224, %231, FLOAT : (tensor<4x2x2x16xf32>, tensor<4x2x2x16xf32>) -> tensor<4x2x2x16xi1>
    %cst_38 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %233 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %cst_39 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %234 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %235 = stablehlo.select %232, %233, %234 : tensor<4x2x2x16xi1>, tensor<4x2x2x16xf32>
    %cst_40 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %236 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %237 = stablehlo.compare EQ, %236, %231, FLOAT : (tensor<4x2x2x16xf32>, tensor<4x2x2x16xf32>) -> tensor<4x2x2x16xi1>
    %cst_41 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %238 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %cst_42 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %239 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<4x2x2x16xf32>
    %240 = stablehlo.select %237, %238, %239 : tensor<4x2x2x16xi1>, tensor<4x2x2x16xf32>
    %241 = stablehlo.divide %235, %240 : tensor<4x2x2x16xf32>
    %242 = stablehlo.broadcast_in_dim %231, dims = [0, 1, 2, 3] : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x1xf32>
    %243 = stablehlo.broadcast_in_dim %242, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %244 = stablehlo.subtract %223#0, %243 : tensor<4x2x2x16x16xf32>
    %245 = stablehlo.exponential %244 : tensor<4x2x2x16x16xf32>
    %cst_43 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %246 = stablehlo.reduce(%245 init: %cst_43) applies stablehlo.add across dimensions = [4] : (tensor<4x2x2x16x16xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %247 = stablehlo.broadcast_in_dim %246, dims = [0, 1, 2, 3] : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x1xf32>
    %248 = stablehlo.broadcast_in_dim %247, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %249 = stablehlo.divide %245, %248 : tensor<4x2x2x16x16xf32>
    %250 = stablehlo.multiply %247, %247 : tensor<4x2x2x16x1xf32>
    %cst_44 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %251 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x1xf32>
    %252 = stablehlo.divide %251, %250 : tensor<4x2x2x16x1xf32>
    %253 = stablehlo.dot_general %215, %249, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [4], precision = [DEFAULT, DEFAULT] : (tensor<4x16x2x8xf32>, tensor<4x2x2x16x16xf32>) -> tensor<4x2x8x2x16xf32>
    %254 = stablehlo.transpose %253, dims = [0, 4, 1, 3, 2] : (tensor<4x2x8x2x16xf32>) -> tensor<4x16x2x2x8xf32>
    %255 = stablehlo.reshape %254 : (tensor<4x16x2x2x8xf32>) -> tensor<4x16x32xf32>
    %256 = stablehlo.dot_general %255, %arg10, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %257 = stablehlo.add %153, %256 : tensor<4x16x32xf32>
    %258 = chlo.square %257 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_45 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %259 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %260 = stablehlo.multiply %259, %257 : tensor<4x16x32xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %261 = stablehlo.reduce(%258 init: %cst_46) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %262 = stablehlo.broadcast_in_dim %261, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_47 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %263 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %264 = stablehlo.divide %262, %263 : tensor<4x16x1xf32>
    %cst_48 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %265 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %266 = stablehlo.add %264, %265 : tensor<4x16x1xf32>
    %267 = stablehlo.rsqrt %266 : tensor<4x16x1xf32>
    %268 = stablehlo.divide %267, %266 : tensor<4x16x1xf32>
    %cst_49 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %269 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %270 = stablehlo.multiply %269, %268 : tensor<4x16x1xf32>
    %271 = stablehlo.broadcast_in_dim %267, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %272 = stablehlo.multiply %257, %271 : tensor<4x16x32xf32>
    %273 = stablehlo.broadcast_in_dim %arg14, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %274 = stablehlo.broadcast_in_dim %273, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %275 = stablehlo.multiply %272, %274 : tensor<4x16x32xf32>
    %276 = stablehlo.dot_general %275, %arg15, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x88xf32>) -> tensor<4x16x88xf32>
    %277:3 = call @silu(%276) : (tensor<4x16x88xf32>) -> (tensor<4x16x88xf32>, tensor<4x16x88xf32>, tensor<4x16x88xf32>)
    %278 = stablehlo.dot_general %275, %arg16, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x88xf32>) -> tensor<4x16x88xf32>
    %279 = stablehlo.multiply %277#0, %278 : tensor<4x16x88xf32>
    %280 = stablehlo.dot_general %279, %arg17, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<88x32xf32>) -> tensor<4x16x32xf32>
    %281 = stablehlo.add %257, %280 : tensor<4x16x32xf32>
    %282 = chlo.square %281 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_50 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %283 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %284 = stablehlo.multiply %283, %281 : tensor<4x16x32xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %285 = stablehlo.reduce(%282 init: %cst_51) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %286 = stablehlo.broadcast_in_dim %285, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_52 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %287 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %288 = stablehlo.divide %286, %287 : tensor<4x16x1xf32>
    %cst_53 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %289 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %290 = stablehlo.add %288, %289 : tensor<4x16x1xf32>
    %291 = stablehlo.rsqrt %290 : tensor<4x16x1xf32>
    %292 = stablehlo.divide %291, %290 : tensor<4x16x1xf32>
    %cst_54 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %293 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %294 = stablehlo.multiply %293, %292 : tensor<4x16x1xf32>
    %295 = stablehlo.broadcast_in_dim %291, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %296 = stablehlo.multiply %281, %295 : tensor<4x16x32xf32>
    %297 = stablehlo.broadcast_in_dim %arg19, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %298 = stablehlo.broadcast_in_dim %297, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %299 = stablehlo.multiply %296, %298 : tensor<4x16x32xf32>
    %300 = stablehlo.dot_general %299, %arg18, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x256xf32>) -> tensor<4x16x256xf32>
    %301 = stablehlo.slice %arg64 [0:4, 1:17] : (tensor<4x17xi32>) -> tensor<4x16xi32>
    %302 = stablehlo.broadcast_in_dim %301, dims = [0, 1] : (tensor<4x16xi32>) -> tensor<4x16x1xi32>
    %303:2 = call @take_along_axis(%300, %302) : (tensor<4x16x256xf32>, tensor<4x16x1xi32>) -> (tensor<4x16x1xf32>, tensor<4x16x1x1xi32>)
    %304 = stablehlo.reshape %303#0 : (tensor<4x16x1xf32>) -> tensor<4x16xf32>
    %cst_55 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %305 = stablehlo.reduce(%300 init: %cst_55) applies stablehlo.maximum across dimensions = [2] : (tensor<4x16x256xf32>, tensor<f32>) -> tensor<4x16xf32>
    %306 = stablehlo.reshape %305 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %307 = stablehlo.broadcast_in_dim %306, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x256xf32>
    %308 = stablehlo.compare EQ, %300, %307, FLOAT : (tensor<4x16x256xf32>, tensor<4x16x256xf32>) -> tensor<4x16x256xi1>
    %309 = stablehlo.convert %308 : (tensor<4x16x256xi1>) -> tensor<4x16x256xf32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %310 = stablehlo.reduce(%309 init: %cst_56) applies stablehlo.add across dimensions = [2] : (tensor<4x16x256xf32>, tensor<f32>) -> tensor<4x16xf32>
    %cst_57 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %311 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %312 = stablehlo.maximum %311, %305 : tensor<4x16xf32>
    %313 = stablehlo.compare EQ, %305, %312, FLOAT : (tensor<4x16xf32>, tensor<4x16xf32>) -> tensor<4x16xi1>
    %cst_58 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %314 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %cst_59 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %315 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %316 = stablehlo.select %313, %314, %315 : tensor<4x16xi1>, tensor<4x16xf32>
    %cst_60 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %317 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %318 = stablehlo.compare EQ, %317, %312, FLOAT : (tensor<4x16xf32>, tensor<4x16xf32>) -> tensor<4x16xi1>
    %cst_61 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %319 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %cst_62 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %320 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %321 = stablehlo.select %318, %319, %320 : tensor<4x16xi1>, tensor<4x16xf32>
    %322 = stablehlo.divide %316, %321 : tensor<4x16xf32>
    %323 = stablehlo.is_finite %312 : (tensor<4x16xf32>) -> tensor<4x16xi1>
    %cst_63 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %324 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %325 = stablehlo.select %323, %312, %324 : tensor<4x16xi1>, tensor<4x16xf32>
    %cst_64 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %326 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %327 = stablehlo.broadcast_in_dim %325, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %328 = stablehlo.broadcast_in_dim %327, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x256xf32>
    %329 = stablehlo.subtract %300, %328 : tensor<4x16x256xf32>
    %330 = stablehlo.exponential %329 : tensor<4x16x256xf32>
    %cst_65 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %331 = stablehlo.reduce(%330 init: %cst_65) applies stablehlo.add across dimensions = [2] : (tensor<4x16x256xf32>, tensor<f32>) -> tensor<4x16xf32>
    %332 = stablehlo.sign %331 : tensor<4x16xf32>
    %333 = stablehlo.abs %331 : tensor<4x16xf32>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %334 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %335 = stablehlo.compare GE, %331, %334, FLOAT : (tensor<4x16xf32>, tensor<4x16xf32>) -> tensor<4x16xi1>
    %336 = stablehlo.log %333 : tensor<4x16xf32>
    %337 = stablehlo.add %336, %325 : tensor<4x16xf32>
    %338 = stablehlo.subtract %337, %304 : tensor<4x16xf32>
    %cst_67 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %339 = stablehlo.reduce(%338 init: %cst_67) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_68 = stablehlo.constant dense<6.400000e+01> : tensor<f32>
    %340 = stablehlo.divide %339, %cst_68 : tensor<f32>
    %cst_69 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_70 = stablehlo.constant dense<6.400000e+01> : tensor<f32>
    %341 = stablehlo.divide %cst_69, %cst_70 : tensor<f32>
    %342 = stablehlo.broadcast_in_dim %341, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %343 = stablehlo.negate %342 : tensor<4x16xf32>
    %344 = stablehlo.divide %342, %333 : tensor<4x16xf32>
    %cst_71 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %345 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %346 = stablehlo.select %335, %345, %344 : tensor<4x16xi1>, tensor<4x16xf32>
    %347 = stablehlo.select %335, %344, %345 : tensor<4x16xi1>, tensor<4x16xf32>
    %348 = stablehlo.negate %346 : tensor<4x16xf32>
    %349 = stablehlo.add %347, %348 : tensor<4x16xf32>
    %350 = stablehlo.broadcast_in_dim %349, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x256xf32>
    %351 = stablehlo.multiply %350, %330 : tensor<4x16x256xf32>
    %352 = stablehlo.broadcast_in_dim %343, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %353 = call @take_along_axis_0(%303#1, %352) : (tensor<4x16x1x1xi32>, tensor<4x16x1xf32>) -> tensor<4x16x256xf32>
    %354 = stablehlo.add %351, %353 : tensor<4x16x256xf32>
    %355 = stablehlo.dot_general %354, %299, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x256xf32>, tensor<4x16x32xf32>) -> tensor<256x32xf32>
    %356 = stablehlo.transpose %355, dims = [1, 0] : (tensor<256x32xf32>) -> tensor<32x256xf32>
    %357 = stablehlo.dot_general %354, %arg18, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x256xf32>, tensor<32x256xf32>) -> tensor<4x16x32xf32>
    %358 = stablehlo.multiply %296, %357 : tensor<4x16x32xf32>
    %cst_72 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %359 = stablehlo.reduce(%358 init: %cst_72) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %360 = stablehlo.reshape %359 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %361 = stablehlo.broadcast_in_dim %297, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %362 = stablehlo.multiply %357, %361 : tensor<4x16x32xf32>
    %cst_73 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %363 = stablehlo.reduce(%360 init: %cst_73) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %364 = stablehlo.multiply %281, %362 : tensor<4x16x32xf32>
    %cst_74 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %365 = stablehlo.reduce(%364 init: %cst_74) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %366 = stablehlo.reshape %365 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %367 = stablehlo.broadcast_in_dim %291, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %368 = stablehlo.multiply %362, %367 : tensor<4x16x32xf32>
    %369 = stablehlo.multiply %366, %294 : tensor<4x16x1xf32>
    %cst_75 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %370 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %371 = stablehlo.divide %369, %370 : tensor<4x16x1xf32>
    %cst_76 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %372 = stablehlo.reduce(%371 init: %cst_76) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %373 = stablehlo.broadcast_in_dim %372, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %374 = stablehlo.multiply %373, %284 : tensor<4x16x32xf32>
    %375 = stablehlo.add %368, %374 : tensor<4x16x32xf32>
    %376 = stablehlo.dot_general %375, %279, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x88xf32>) -> tensor<32x88xf32>
    %377 = stablehlo.transpose %376, dims = [1, 0] : (tensor<32x88xf32>) -> tensor<88x32xf32>
    %378 = stablehlo.dot_general %375, %arg17, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<88x32xf32>) -> tensor<4x16x88xf32>
    %379 = stablehlo.multiply %277#0, %378 : tensor<4x16x88xf32>
    %380 = stablehlo.multiply %378, %278 : tensor<4x16x88xf32>
    %381 = stablehlo.dot_general %379, %275, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<4x16x32xf32>) -> tensor<88x32xf32>
    %382 = stablehlo.transpose %381, dims = [1, 0] : (tensor<88x32xf32>) -> tensor<32x88xf32>
    %383 = stablehlo.dot_general %379, %arg16, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<32x88xf32>) -> tensor<4x16x32xf32>
    %384 = call @silu_1(%277#1, %277#2, %276, %380) : (tensor<4x16x88xf32>, tensor<4x16x88xf32>, tensor<4x16x88xf32>, tensor<4x16x88xf32>) -> tensor<4x16x88xf32>
    %385 = stablehlo.dot_general %384, %275, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<4x16x32xf32>) -> tensor<88x32xf32>
    %386 = stablehlo.transpose %385, dims = [1, 0] : (tensor<88x32xf32>) -> tensor<32x88xf32>
    %387 = stablehlo.dot_general %384, %arg15, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<32x88xf32>) -> tensor<4x16x32xf32>
    %388 = stablehlo.add %383, %387 : tensor<4x16x32xf32>
    %389 = stablehlo.multiply %272, %388 : tensor<4x16x32xf32>
    %cst_77 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %390 = stablehlo.reduce(%389 init: %cst_77) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %391 = stablehlo.reshape %390 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %392 = stablehlo.broadcast_in_dim %273, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %393 = stablehlo.multiply %388, %392 : tensor<4x16x32xf32>
    %cst_78 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %394 = stablehlo.reduce(%391 init: %cst_78) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %395 = stablehlo.multiply %257, %393 : tensor<4x16x32xf32>
    %cst_79 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %396 = stablehlo.reduce(%395 init: %cst_79) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %397 = stablehlo.reshape %396 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %398 = stablehlo.broadcast_in_dim %267, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %399 = stablehlo.multiply %393, %398 : tensor<4x16x32xf32>
    %400 = stablehlo.add %375, %399 : tensor<4x16x32xf32>
    %401 = stablehlo.multiply %397, %270 : tensor<4x16x1xf32>
    %cst_80 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %402 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %403 = stablehlo.divide %401, %402 : tensor<4x16x1xf32>
    %cst_81 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %404 = stablehlo.reduce(%403 init: %cst_81) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %405 = stablehlo.broadcast_in_dim %404, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %406 = stablehlo.multiply %405, %260 : tensor<4x16x32xf32>
    %407 = stablehlo.add %400, %406 : tensor<4x16x32xf32>
    %408 = stablehlo.dot_general %407, %255, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %409 = stablehlo.transpose %408, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %410 = stablehlo.dot_general %407, %arg10, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %411 = stablehlo.reshape %410 : (tensor<4x16x32xf32>) -> tensor<4x16x2x2x8xf32>
    %412 = stablehlo.transpose %411, dims = [0, 2, 4, 3, 1] : (tensor<4x16x2x2x8xf32>) -> tensor<4x2x8x2x16xf32>
    %413 = stablehlo.dot_general %412, %215, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x2x16xf32>, tensor<4x16x2x8xf32>) -> tensor<4x2x2x16x16xf32>
    %414 = stablehlo.dot_general %412, %249, batching_dims = [0, 1] x [0, 1], contracting_dims = [3, 4] x [2, 3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x2x16xf32>, tensor<4x2x2x16x16xf32>) -> tensor<4x2x8x16xf32>
    %415 = stablehlo.transpose %414, dims = [0, 3, 1, 2] : (tensor<4x2x8x16xf32>) -> tensor<4x16x2x8xf32>
    %416 = stablehlo.broadcast_in_dim %252, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %417 = stablehlo.multiply %413, %416 : tensor<4x2x2x16x16xf32>
    %418 = stablehlo.multiply %417, %245 : tensor<4x2x2x16x16xf32>
    %cst_82 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %419 = stablehlo.reduce(%418 init: %cst_82) applies stablehlo.add across dimensions = [4] : (tensor<4x2x2x16x16xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %420 = stablehlo.reshape %419 : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x1xf32>
    %421 = stablehlo.negate %420 : tensor<4x2x2x16x1xf32>
    %422 = stablehlo.broadcast_in_dim %247, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %423 = stablehlo.divide %413, %422 : tensor<4x2x2x16x16xf32>
    %cst_83 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %424 = stablehlo.reduce(%421 init: %cst_83) applies stablehlo.add across dimensions = [4] : (tensor<4x2x2x16x1xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %425 = stablehlo.broadcast_in_dim %424, dims = [0, 1, 2, 3] : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x16xf32>
    %426 = stablehlo.add %423, %425 : tensor<4x2x2x16x16xf32>
    %427 = stablehlo.multiply %426, %245 : tensor<4x2x2x16x16xf32>
    %428 = call @_where_2(%223#1, %223#2, %427) : (tensor<4x2x2x16x16xi1>, tensor<4x2x2x16x16xf32>, tensor<4x2x2x16x16xf32>) -> tensor<4x2x2x16x16xf32>
    %cst_84 = stablehlo.constant dense<0.353553385> : tensor<f32>
    %429 = stablehlo.broadcast_in_dim %cst_84, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x16xf32>
    %430 = stablehlo.multiply %428, %429 : tensor<4x2x2x16x16xf32>
    %431 = stablehlo.transpose %430, dims = [0, 1, 4, 3, 2] : (tensor<4x2x2x16x16xf32>) -> tensor<4x2x16x16x2xf32>
    %432 = stablehlo.dot_general %431, %213, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16x2xf32>, tensor<4x16x2x8xf32>) -> tensor<4x2x16x2x8xf32>
    %433 = stablehlo.transpose %432, dims = [0, 2, 1, 3, 4] : (tensor<4x2x16x2x8xf32>) -> tensor<4x16x2x2x8xf32>
    %434 = stablehlo.dot_general %431, %216, batching_dims = [0, 1] x [0, 2], contracting_dims = [3, 4] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16x2xf32>, tensor<4x16x2x2x8xf32>) -> tensor<4x2x16x8xf32>
    %435 = stablehlo.transpose %434, dims = [0, 2, 1, 3] : (tensor<4x2x16x8xf32>) -> tensor<4x16x2x8xf32>
    %436 = stablehlo.reshape %433 : (tensor<4x16x2x2x8xf32>) -> tensor<4x16x4x8xf32>
    %437 = stablehlo.reshape %415 : (tensor<4x16x2x8xf32>) -> tensor<4x16x16xf32>
    %438 = stablehlo.dot_general %437, %171, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x16xf32>, tensor<4x16x32xf32>) -> tensor<16x32xf32>
    %439 = stablehlo.transpose %438, dims = [1, 0] : (tensor<16x32xf32>) -> tensor<32x16xf32>
    %440 = stablehlo.dot_general %437, %arg12, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x16xf32>, tensor<32x16xf32>) -> tensor<4x16x32xf32>
    %441 = stablehlo.slice %435 [0:4, 0:16, 0:2, 0:4] : (tensor<4x16x2x8xf32>) -> tensor<4x16x2x4xf32>
    %442 = stablehlo.slice %435 [0:4, 0:16, 0:2, 4:8] : (tensor<4x16x2x8xf32>) -> tensor<4x16x2x4xf32>
    %443 = stablehlo.broadcast_in_dim %209, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %444 = stablehlo.multiply %442, %443 : tensor<4x16x2x4xf32>
    %445 = stablehlo.broadcast_in_dim %206, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %446 = stablehlo.multiply %442, %445 : tensor<4x16x2x4xf32>
    %447 = stablehlo.negate %441 : tensor<4x16x2x4xf32>
    %448 = stablehlo.broadcast_in_dim %202, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %449 = stablehlo.multiply %447, %448 : tensor<4x16x2x4xf32>
    %450 = stablehlo.add %446, %449 : tensor<4x16x2x4xf32>
    %451 = stablehlo.broadcast_in_dim %199, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %452 = stablehlo.multiply %441, %451 : tensor<4x16x2x4xf32>
    %453 = stablehlo.add %444, %452 : tensor<4x16x2x4xf32>
    %454 = stablehlo.concatenate %453, %450, dim = 3 : (tensor<4x16x2x4xf32>, tensor<4x16x2x4xf32>) -> tensor<4x16x2x8xf32>
    %455 = stablehlo.reshape %454 : (tensor<4x16x2x8xf32>) -> tensor<4x16x16xf32>
    %456 = stablehlo.dot_general %455, %171, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x16xf32>, tensor<4x16x32xf32>) -> tensor<16x32xf32>
    %457 = stablehlo.transpose %456, dims = [1, 0] : (tensor<16x32xf32>) -> tensor<32x16xf32>
    %458 = stablehlo.dot_general %455, %arg9, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x16xf32>, tensor<32x16xf32>) -> tensor<4x16x32xf32>
    %459 = stablehlo.add %440, %458 : tensor<4x16x32xf32>
    %460 = stablehlo.slice %436 [0:4, 0:16, 0:4, 0:4] : (tensor<4x16x4x8xf32>) -> tensor<4x16x4x4xf32>
    %461 = stablehlo.slice %436 [0:4, 0:16, 0:4, 4:8] : (tensor<4x16x4x8xf32>) -> tensor<4x16x4x4xf32>
    %462 = stablehlo.broadcast_in_dim %188, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %463 = stablehlo.multiply %461, %462 : tensor<4x16x4x4xf32>
    %464 = stablehlo.broadcast_in_dim %185, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %465 = stablehlo.multiply %461, %464 : tensor<4x16x4x4xf32>
    %466 = stablehlo.negate %460 : tensor<4x16x4x4xf32>
    %467 = stablehlo.broadcast_in_dim %181, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %468 = stablehlo.multiply %466, %467 : tensor<4x16x4x4xf32>
    %469 = stablehlo.add %465, %468 : tensor<4x16x4x4xf32>
    %470 = stablehlo.broadcast_in_dim %178, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %471 = stablehlo.multiply %460, %470 : tensor<4x16x4x4xf32>
    %472 = stablehlo.add %463, %471 : tensor<4x16x4x4xf32>
    %473 = stablehlo.concatenate %472, %469, dim = 3 : (tensor<4x16x4x4xf32>, tensor<4x16x4x4xf32>) -> tensor<4x16x4x8xf32>
    %474 = stablehlo.reshape %473 : (tensor<4x16x4x8xf32>) -> tensor<4x16x32xf32>
    %475 = stablehlo.dot_general %474, %171, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %476 = stablehlo.transpose %475, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %477 = stablehlo.dot_general %474, %arg11, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %478 = stablehlo.add %459, %477 : tensor<4x16x32xf32>
    %479 = stablehlo.multiply %168, %478 : tensor<4x16x32xf32>
    %cst_85 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %480 = stablehlo.reduce(%479 init: %cst_85) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %481 = stablehlo.reshape %480 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %482 = stablehlo.broadcast_in_dim %169, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %483 = stablehlo.multiply %478, %482 : tensor<4x16x32xf32>
    %cst_86 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %484 = stablehlo.reduce(%481 init: %cst_86) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %485 = stablehlo.multiply %153, %483 : tensor<4x16x32xf32>
    %cst_87 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %486 = stablehlo.reduce(%485 init: %cst_87) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %487 = stablehlo.reshape %486 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %488 = stablehlo.broadcast_in_dim %163, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %489 = stablehlo.multiply %483, %488 : tensor<4x16x32xf32>
    %490 = stablehlo.add %407, %489 : tensor<4x16x32xf32>
    %491 = stablehlo.multiply %487, %166 : tensor<4x16x1xf32>
    %cst_88 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %492 = stablehlo.broadcast_in_dim %cst_88, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %493 = stablehlo.divide %491, %492 : tensor<4x16x1xf32>
    %cst_89 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %494 = stablehlo.reduce(%493 init: %cst_89) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %495 = stablehlo.broadcast_in_dim %494, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %496 = stablehlo.multiply %495, %156 : tensor<4x16x32xf32>
    %497 = stablehlo.add %490, %496 : tensor<4x16x32xf32>
    %498 = stablehlo.dot_general %497, %151, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x88xf32>) -> tensor<32x88xf32>
    %499 = stablehlo.transpose %498, dims = [1, 0] : (tensor<32x88xf32>) -> tensor<88x32xf32>
    %500 = stablehlo.dot_general %497, %arg8, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<88x32xf32>) -> tensor<4x16x88xf32>
    %501 = stablehlo.multiply %149#0, %500 : tensor<4x16x88xf32>
    %502 = stablehlo.multiply %500, %150 : tensor<4x16x88xf32>
    %503 = stablehlo.dot_general %501, %147, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<4x16x32xf32>) -> tensor<88x32xf32>
    %504 = stablehlo.transpose %503, dims = [1, 0] : (tensor<88x32xf32>) -> tensor<32x88xf32>
    %505 = stablehlo.dot_general %501, %arg7, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<32x88xf32>) -> tensor<4x16x32xf32>
    %506 = call @silu_1(%149#1, %149#2, %148, %502) : (tensor<4x16x88xf32>, tensor<4x16x88xf32>, tensor<4x16x88xf32>, tensor<4x16x88xf32>) -> tensor<4x16x88xf32>
    %507 = stablehlo.dot_general %506, %147, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<4x16x32xf32>) -> tensor<88x32xf32>
    %508 = stablehlo.transpose %507, dims = [1, 0] : (tensor<88x32xf32>) -> tensor<32x88xf32>
    %509 = stablehlo.dot_general %506, %arg6, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x88xf32>, tensor<32x88xf32>) -> tensor<4x16x32xf32>
    %510 = stablehlo.add %505, %509 : tensor<4x16x32xf32>
    %511 = stablehlo.multiply %144, %510 : tensor<4x16x32xf32>
    %cst_90 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %512 = stablehlo.reduce(%511 init: %cst_90) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %513 = stablehlo.reshape %512 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %514 = stablehlo.broadcast_in_dim %145, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %515 = stablehlo.multiply %510, %514 : tensor<4x16x32xf32>
    %cst_91 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %516 = stablehlo.reduce(%513 init: %cst_91) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %517 = stablehlo.multiply %129, %515 : tensor<4x16x32xf32>
    %cst_92 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %518 = stablehlo.reduce(%517 init: %cst_92) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %519 = stablehlo.reshape %518 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %520 = stablehlo.broadcast_in_dim %139, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %521 = stablehlo.multiply %515, %520 : tensor<4x16x32xf32>
    %522 = stablehlo.add %497, %521 : tensor<4x16x32xf32>
    %523 = stablehlo.multiply %519, %142 : tensor<4x16x1xf32>
    %cst_93 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %524 = stablehlo.broadcast_in_dim %cst_93, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %525 = stablehlo.divide %523, %524 : tensor<4x16x1xf32>
    %cst_94 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %526 = stablehlo.reduce(%525 init: %cst_94) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %527 = stablehlo.broadcast_in_dim %526, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %528 = stablehlo.multiply %527, %132 : tensor<4x16x32xf32>
    %529 = stablehlo.add %522, %528 : tensor<4x16x32xf32>
    %530 = stablehlo.dot_general %529, %127, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %531 = stablehlo.transpose %530, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %532 = stablehlo.dot_general %529, %arg1, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %533 = stablehlo.reshape %532 : (tensor<4x16x32xf32>) -> tensor<4x16x2x2x8xf32>
    %534 = stablehlo.transpose %533, dims = [0, 2, 4, 3, 1] : (tensor<4x16x2x2x8xf32>) -> tensor<4x2x8x2x16xf32>
    %535 = stablehlo.dot_general %534, %87, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x2x16xf32>, tensor<4x16x2x8xf32>) -> tensor<4x2x2x16x16xf32>
    %536 = stablehlo.dot_general %534, %121, batching_dims = [0, 1] x [0, 1], contracting_dims = [3, 4] x [2, 3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x2x16xf32>, tensor<4x2x2x16x16xf32>) -> tensor<4x2x8x16xf32>
    %537 = stablehlo.transpose %536, dims = [0, 3, 1, 2] : (tensor<4x2x8x16xf32>) -> tensor<4x16x2x8xf32>
    %538 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %539 = stablehlo.multiply %535, %538 : tensor<4x2x2x16x16xf32>
    %540 = stablehlo.multiply %539, %117 : tensor<4x2x2x16x16xf32>
    %cst_95 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %541 = stablehlo.reduce(%540 init: %cst_95) applies stablehlo.add across dimensions = [4] : (tensor<4x2x2x16x16xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %542 = stablehlo.reshape %541 : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x1xf32>
    %543 = stablehlo.negate %542 : tensor<4x2x2x16x1xf32>
    %544 = stablehlo.broadcast_in_dim %119, dims = [0, 1, 2, 3, 4] : (tensor<4x2x2x16x1xf32>) -> tensor<4x2x2x16x16xf32>
    %545 = stablehlo.divide %535, %544 : tensor<4x2x2x16x16xf32>
    %cst_96 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %546 = stablehlo.reduce(%543 init: %cst_96) applies stablehlo.add across dimensions = [4] : (tensor<4x2x2x16x1xf32>, tensor<f32>) -> tensor<4x2x2x16xf32>
    %547 = stablehlo.broadcast_in_dim %546, dims = [0, 1, 2, 3] : (tensor<4x2x2x16xf32>) -> tensor<4x2x2x16x16xf32>
    %548 = stablehlo.add %545, %547 : tensor<4x2x2x16x16xf32>
    %549 = stablehlo.multiply %548, %117 : tensor<4x2x2x16x16xf32>
    %550 = call @_where_2(%95#1, %95#2, %549) : (tensor<4x2x2x16x16xi1>, tensor<4x2x2x16x16xf32>, tensor<4x2x2x16x16xf32>) -> tensor<4x2x2x16x16xf32>
    %cst_97 = stablehlo.constant dense<0.353553385> : tensor<f32>
    %551 = stablehlo.broadcast_in_dim %cst_97, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x16xf32>
    %552 = stablehlo.multiply %550, %551 : tensor<4x2x2x16x16xf32>
    %553 = stablehlo.transpose %552, dims = [0, 1, 4, 3, 2] : (tensor<4x2x2x16x16xf32>) -> tensor<4x2x16x16x2xf32>
    %554 = stablehlo.dot_general %553, %85, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16x2xf32>, tensor<4x16x2x8xf32>) -> tensor<4x2x16x2x8xf32>
    %555 = stablehlo.transpose %554, dims = [0, 2, 1, 3, 4] : (tensor<4x2x16x2x8xf32>) -> tensor<4x16x2x2x8xf32>
    %556 = stablehlo.dot_general %553, %88, batching_dims = [0, 1] x [0, 2], contracting_dims = [3, 4] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16x2xf32>, tensor<4x16x2x2x8xf32>) -> tensor<4x2x16x8xf32>
    %557 = stablehlo.transpose %556, dims = [0, 2, 1, 3] : (tensor<4x2x16x8xf32>) -> tensor<4x16x2x8xf32>
    %558 = stablehlo.reshape %555 : (tensor<4x16x2x2x8xf32>) -> tensor<4x16x4x8xf32>
    %559 = stablehlo.reshape %537 : (tensor<4x16x2x8xf32>) -> tensor<4x16x16xf32>
    %560 = stablehlo.dot_general %559, %43, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x16xf32>, tensor<4x16x32xf32>) -> tensor<16x32xf32>
    %561 = stablehlo.transpose %560, dims = [1, 0] : (tensor<16x32xf32>) -> tensor<32x16xf32>
    %562 = stablehlo.dot_general %559, %arg3, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x16xf32>, tensor<32x16xf32>) -> tensor<4x16x32xf32>
    %563 = stablehlo.slice %557 [0:4, 0:16, 0:2, 0:4] : (tensor<4x16x2x8xf32>) -> tensor<4x16x2x4xf32>
    %564 = stablehlo.slice %557 [0:4, 0:16, 0:2, 4:8] : (tensor<4x16x2x8xf32>) -> tensor<4x16x2x4xf32>
    %565 = stablehlo.broadcast_in_dim %81, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %566 = stablehlo.multiply %564, %565 : tensor<4x16x2x4xf32>
    %567 = stablehlo.broadcast_in_dim %78, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %568 = stablehlo.multiply %564, %567 : tensor<4x16x2x4xf32>
    %569 = stablehlo.negate %563 : tensor<4x16x2x4xf32>
    %570 = stablehlo.broadcast_in_dim %74, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %571 = stablehlo.multiply %569, %570 : tensor<4x16x2x4xf32>
    %572 = stablehlo.add %568, %571 : tensor<4x16x2x4xf32>
    %573 = stablehlo.broadcast_in_dim %71, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x2x4xf32>
    %574 = stablehlo.multiply %563, %573 : tensor<4x16x2x4xf32>
    %575 = stablehlo.add %566, %574 : tensor<4x16x2x4xf32>
    %576 = stablehlo.concatenate %575, %572, dim = 3 : (tensor<4x16x2x4xf32>, tensor<4x16x2x4xf32>) -> tensor<4x16x2x8xf32>
    %577 = stablehlo.reshape %576 : (tensor<4x16x2x8xf32>) -> tensor<4x16x16xf32>
    %578 = stablehlo.dot_general %577, %43, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x16xf32>, tensor<4x16x32xf32>) -> tensor<16x32xf32>
    %579 = stablehlo.transpose %578, dims = [1, 0] : (tensor<16x32xf32>) -> tensor<32x16xf32>
    %580 = stablehlo.dot_general %577, %arg0, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x16xf32>, tensor<32x16xf32>) -> tensor<4x16x32xf32>
    %581 = stablehlo.add %562, %580 : tensor<4x16x32xf32>
    %582 = stablehlo.slice %558 [0:4, 0:16, 0:4, 0:4] : (tensor<4x16x4x8xf32>) -> tensor<4x16x4x4xf32>
    %583 = stablehlo.slice %558 [0:4, 0:16, 0:4, 4:8] : (tensor<4x16x4x8xf32>) -> tensor<4x16x4x4xf32>
    %584 = stablehlo.broadcast_in_dim %60, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %585 = stablehlo.multiply %583, %584 : tensor<4x16x4x4xf32>
    %586 = stablehlo.broadcast_in_dim %57, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %587 = stablehlo.multiply %583, %586 : tensor<4x16x4x4xf32>
    %588 = stablehlo.negate %582 : tensor<4x16x4x4xf32>
    %589 = stablehlo.broadcast_in_dim %53, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %590 = stablehlo.multiply %588, %589 : tensor<4x16x4x4xf32>
    %591 = stablehlo.add %587, %590 : tensor<4x16x4x4xf32>
    %592 = stablehlo.broadcast_in_dim %50, dims = [0, 1, 2, 3] : (tensor<1x16x1x4xf32>) -> tensor<4x16x4x4xf32>
    %593 = stablehlo.multiply %582, %592 : tensor<4x16x4x4xf32>
    %594 = stablehlo.add %585, %593 : tensor<4x16x4x4xf32>
    %595 = stablehlo.concatenate %594, %591, dim = 3 : (tensor<4x16x4x4xf32>, tensor<4x16x4x4xf32>) -> tensor<4x16x4x8xf32>
    %596 = stablehlo.reshape %595 : (tensor<4x16x4x8xf32>) -> tensor<4x16x32xf32>
    %597 = stablehlo.dot_general %596, %43, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %598 = stablehlo.transpose %597, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %599 = stablehlo.dot_general %596, %arg2, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %600 = stablehlo.add %581, %599 : tensor<4x16x32xf32>
    %601 = stablehlo.multiply %40, %600 : tensor<4x16x32xf32>
    %cst_98 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %602 = stablehlo.reduce(%601 init: %cst_98) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %603 = stablehlo.reshape %602 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %604 = stablehlo.broadcast_in_dim %41, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %605 = stablehlo.multiply %600, %604 : tensor<4x16x32xf32>
    %cst_99 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %606 = stablehlo.reduce(%603 init: %cst_99) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %607 = stablehlo.multiply %7, %605 : tensor<4x16x32xf32>
    %cst_100 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %608 = stablehlo.reduce(%607 init: %cst_100) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %609 = stablehlo.reshape %608 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %610 = stablehlo.broadcast_in_dim %35, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %611 = stablehlo.multiply %605, %610 : tensor<4x16x32xf32>
    %612 = stablehlo.add %529, %611 : tensor<4x16x32xf32>
    %613 = stablehlo.multiply %609, %38 : tensor<4x16x1xf32>
    %cst_101 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %614 = stablehlo.broadcast_in_dim %cst_101, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %615 = stablehlo.divide %613, %614 : tensor<4x16x1xf32>
    %cst_102 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %616 = stablehlo.reduce(%615 init: %cst_102) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %617 = stablehlo.broadcast_in_dim %616, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %618 = stablehlo.multiply %617, %28 : tensor<4x16x32xf32>
    %619 = stablehlo.add %612, %618 : tensor<4x16x32xf32>
    %cst_103 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %620 = stablehlo.broadcast_in_dim %cst_103, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %621 = "stablehlo.scatter"(%620, %6, %619) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg66: tensor<f32>, %arg67: tensor<f32>):
      %1257 = stablehlo.add %arg66, %arg67 : tensor<f32>
      stablehlo.return %1257 : tensor<f32>
    }) : (tensor<256x32xf32>, tensor<4x16x1xi32>, tensor<4x16x32xf32>) -> tensor<256x32xf32>
    %622 = chlo.square %579 : tensor<32x16xf32> -> tensor<32x16xf32>
    %cst_104 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %623 = stablehlo.reduce(%622 init: %cst_104) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_105 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %624 = stablehlo.add %cst_105, %623 : tensor<f32>
    %625 = chlo.square %531 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_106 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %626 = stablehlo.reduce(%625 init: %cst_106) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %627 = stablehlo.add %624, %626 : tensor<f32>
    %628 = chlo.square %598 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_107 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %629 = stablehlo.reduce(%628 init: %cst_107) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %630 = stablehlo.add %627, %629 : tensor<f32>
    %631 = chlo.square %561 : tensor<32x16xf32> -> tensor<32x16xf32>
    %cst_108 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %632 = stablehlo.reduce(%631 init: %cst_108) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x16xf32>, tensor<f32>) -> tensor<f32>
    %633 = stablehlo.add %630, %632 : tensor<f32>
    %634 = chlo.square %606 : tensor<32xf32> -> tensor<32xf32>
    %cst_109 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %635 = stablehlo.reduce(%634 init: %cst_109) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %636 = stablehlo.add %633, %635 : tensor<f32>
    %637 = chlo.square %516 : tensor<32xf32> -> tensor<32xf32>
    %cst_110 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %638 = stablehlo.reduce(%637 init: %cst_110) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %639 = stablehlo.add %636, %638 : tensor<f32>
    %640 = chlo.square %508 : tensor<32x88xf32> -> tensor<32x88xf32>
    %cst_111 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %641 = stablehlo.reduce(%640 init: %cst_111) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x88xf32>, tensor<f32>) -> tensor<f32>
    %642 = stablehlo.add %639, %641 : tensor<f32>
    %643 = chlo.square %504 : tensor<32x88xf32> -> tensor<32x88xf32>
    %cst_112 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %644 = stablehlo.reduce(%643 init: %cst_112) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x88xf32>, tensor<f32>) -> tensor<f32>
    %645 = stablehlo.add %642, %644 : tensor<f32>
    %646 = chlo.square %499 : tensor<88x32xf32> -> tensor<88x32xf32>
    %cst_113 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %647 = stablehlo.reduce(%646 init: %cst_113) applies stablehlo.add across dimensions = [0, 1] : (tensor<88x32xf32>, tensor<f32>) -> tensor<f32>
    %648 = stablehlo.add %645, %647 : tensor<f32>
    %649 = chlo.square %457 : tensor<32x16xf32> -> tensor<32x16xf32>
    %cst_114 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %650 = stablehlo.reduce(%649 init: %cst_114) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x16xf32>, tensor<f32>) -> tensor<f32>
    %651 = stablehlo.add %648, %650 : tensor<f32>
    %652 = chlo.square %409 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_115 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %653 = stablehlo.reduce(%652 init: %cst_115) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %654 = stablehlo.add %651, %653 : tensor<f32>
    %655 = chlo.square %476 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_116 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %656 = stablehlo.reduce(%655 init: %cst_116) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %657 = stablehlo.add %654, %656 : tensor<f32>
    %658 = chlo.square %439 : tensor<32x16xf32> -> tensor<32x16xf32>
    %cst_117 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %659 = stablehlo.reduce(%658 init: %cst_117) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x16xf32>, tensor<f32>) -> tensor<f32>
    %660 = stablehlo.add %657, %659 : tensor<f32>
    %661 = chlo.square %484 : tensor<32xf32> -> tensor<32xf32>
    %cst_118 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %662 = stablehlo.reduce(%661 init: %cst_118) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %663 = stablehlo.add %660, %662 : tensor<f32>
    %664 = chlo.square %394 : tensor<32xf32> -> tensor<32xf32>
    %cst_119 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %665 = stablehlo.reduce(%664 init: %cst_119) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %666 = stablehlo.add %663, %665 : tensor<f32>
    %667 = chlo.square %386 : tensor<32x88xf32> -> tensor<32x88xf32>
    %cst_120 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %668 = stablehlo.reduce(%667 init: %cst_120) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x88xf32>, tensor<f32>) -> tensor<f32>
    %669 = stablehlo.add %666, %668 : tensor<f32>
    %670 = chlo.square %382 : tensor<32x88xf32> -> tensor<32x88xf32>
    %cst_121 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %671 = stablehlo.reduce(%670 init: %cst_121) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x88xf32>, tensor<f32>) -> tensor<f32>
    %672 = stablehlo.add %669, %671 : tensor<f32>
    %673 = chlo.square %377 : tensor<88x32xf32> -> tensor<88x32xf32>
    %cst_122 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %674 = stablehlo.reduce(%673 init: %cst_122) applies stablehlo.add across dimensions = [0, 1] : (tensor<88x32xf32>, tensor<f32>) -> tensor<f32>
    %675 = stablehlo.add %672, %674 : tensor<f32>
    %676 = chlo.square %356 : tensor<32x256xf32> -> tensor<32x256xf32>
    %cst_123 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %677 = stablehlo.reduce(%676 init: %cst_123) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x256xf32>, tensor<f32>) -> tensor<f32>
    %678 = stablehlo.add %675, %677 : tensor<f32>
    %679 = chlo.square %363 : tensor<32xf32> -> tensor<32xf32>
    %cst_124 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %680 = stablehlo.reduce(%679 init: %cst_124) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %681 = stablehlo.add %678, %680 : tensor<f32>
    %682 = chlo.square %621 : tensor<256x32xf32> -> tensor<256x32xf32>
    %cst_125 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %683 = stablehlo.reduce(%682 init: %cst_125) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x32xf32>, tensor<f32>) -> tensor<f32>
    %684 = stablehlo.add %681, %683 : tensor<f32>
    %685 = stablehlo.sqrt %684 : tensor<f32>
    %cst_126 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %686 = stablehlo.add %685, %cst_126 : tensor<f32>
    %cst_127 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %687 = stablehlo.divide %cst_127, %686 : tensor<f32>
    %cst_128 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %688 = stablehlo.minimum %cst_128, %687 : tensor<f32>
    %689 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %690 = stablehlo.multiply %579, %689 : tensor<32x16xf32>
    %691 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %692 = stablehlo.multiply %531, %691 : tensor<32x32xf32>
    %693 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %694 = stablehlo.multiply %598, %693 : tensor<32x32xf32>
    %695 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %696 = stablehlo.multiply %561, %695 : tensor<32x16xf32>
    %697 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %698 = stablehlo.multiply %606, %697 : tensor<32xf32>
    %699 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %700 = stablehlo.multiply %516, %699 : tensor<32xf32>
    %701 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %702 = stablehlo.multiply %508, %701 : tensor<32x88xf32>
    %703 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %704 = stablehlo.multiply %504, %703 : tensor<32x88xf32>
    %705 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %706 = stablehlo.multiply %499, %705 : tensor<88x32xf32>
    %707 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %708 = stablehlo.multiply %457, %707 : tensor<32x16xf32>
    %709 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %710 = stablehlo.multiply %409, %709 : tensor<32x32xf32>
    %711 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %712 = stablehlo.multiply %476, %711 : tensor<32x32xf32>
    %713 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %714 = stablehlo.multiply %439, %713 : tensor<32x16xf32>
    %715 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %716 = stablehlo.multiply %484, %715 : tensor<32xf32>
    %717 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %718 = stablehlo.multiply %394, %717 : tensor<32xf32>
    %719 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %720 = stablehlo.multiply %386, %719 : tensor<32x88xf32>
    %721 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %722 = stablehlo.multiply %382, %721 : tensor<32x88xf32>
    %723 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %724 = stablehlo.multiply %377, %723 : tensor<88x32xf32>
    %725 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %726 = stablehlo.multiply %356, %725 : tensor<32x256xf32>
    %727 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %728 = stablehlo.multiply %363, %727 : tensor<32xf32>
    %729 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %730 = stablehlo.multiply %621, %729 : tensor<256x32xf32>
    %c_129 = stablehlo.constant dense<1> : tensor<i32>
    %731 = stablehlo.add %arg42, %c_129 : tensor<i32>
    %732 = stablehlo.convert %731 : (tensor<i32>) -> tensor<f32>
    %cst_130 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %733 = stablehlo.broadcast_in_dim %cst_130, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %734 = stablehlo.multiply %733, %arg21 : tensor<32x16xf32>
    %cst_131 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %735 = stablehlo.broadcast_in_dim %cst_131, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %736 = stablehlo.multiply %735, %690 : tensor<32x16xf32>
    %737 = stablehlo.add %734, %736 : tensor<32x16xf32>
    %cst_132 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %738 = stablehlo.broadcast_in_dim %cst_132, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %739 = stablehlo.multiply %738, %arg22 : tensor<32x32xf32>
    %cst_133 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %740 = stablehlo.broadcast_in_dim %cst_133, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %741 = stablehlo.multiply %740, %692 : tensor<32x32xf32>
    %742 = stablehlo.add %739, %741 : tensor<32x32xf32>
    %cst_134 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %743 = stablehlo.broadcast_in_dim %cst_134, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %744 = stablehlo.multiply %743, %arg23 : tensor<32x32xf32>
    %cst_135 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %745 = stablehlo.broadcast_in_dim %cst_135, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %746 = stablehlo.multiply %745, %694 : tensor<32x32xf32>
    %747 = stablehlo.add %744, %746 : tensor<32x32xf32>
    %cst_136 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %748 = stablehlo.broadcast_in_dim %cst_136, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %749 = stablehlo.multiply %748, %arg24 : tensor<32x16xf32>
    %cst_137 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %750 = stablehlo.broadcast_in_dim %cst_137, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %751 = stablehlo.multiply %750, %696 : tensor<32x16xf32>
    %752 = stablehlo.add %749, %751 : tensor<32x16xf32>
    %cst_138 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %753 = stablehlo.broadcast_in_dim %cst_138, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %754 = stablehlo.multiply %753, %arg25 : tensor<32xf32>
    %cst_139 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %755 = stablehlo.broadcast_in_dim %cst_139, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %756 = stablehlo.multiply %755, %698 : tensor<32xf32>
    %757 = stablehlo.add %754, %756 : tensor<32xf32>
    %cst_140 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %758 = stablehlo.broadcast_in_dim %cst_140, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %759 = stablehlo.multiply %758, %arg26 : tensor<32xf32>
    %cst_141 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %760 = stablehlo.broadcast_in_dim %cst_141, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %761 = stablehlo.multiply %760, %700 : tensor<32xf32>
    %762 = stablehlo.add %759, %761 : tensor<32xf32>
    %cst_142 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %763 = stablehlo.broadcast_in_dim %cst_142, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %764 = stablehlo.multiply %763, %arg27 : tensor<32x88xf32>
    %cst_143 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %765 = stablehlo.broadcast_in_dim %cst_143, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %766 = stablehlo.multiply %765, %702 : tensor<32x88xf32>
    %767 = stablehlo.add %764, %766 : tensor<32x88xf32>
    %cst_144 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %768 = stablehlo.broadcast_in_dim %cst_144, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %769 = stablehlo.multiply %768, %arg28 : tensor<32x88xf32>
    %cst_145 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %770 = stablehlo.broadcast_in_dim %cst_145, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %771 = stablehlo.multiply %770, %704 : tensor<32x88xf32>
    %772 = stablehlo.add %769, %771 : tensor<32x88xf32>
    %cst_146 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %773 = stablehlo.broadcast_in_dim %cst_146, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %774 = stablehlo.multiply %773, %arg29 : tensor<88x32xf32>
    %cst_147 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %775 = stablehlo.broadcast_in_dim %cst_147, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %776 = stablehlo.multiply %775, %706 : tensor<88x32xf32>
    %777 = stablehlo.add %774, %776 : tensor<88x32xf32>
    %cst_148 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %778 = stablehlo.broadcast_in_dim %cst_148, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %779 = stablehlo.multiply %778, %arg30 : tensor<32x16xf32>
    %cst_149 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %780 = stablehlo.broadcast_in_dim %cst_149, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %781 = stablehlo.multiply %780, %708 : tensor<32x16xf32>
    %782 = stablehlo.add %779, %781 : tensor<32x16xf32>
    %cst_150 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %783 = stablehlo.broadcast_in_dim %cst_150, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %784 = stablehlo.multiply %783, %arg31 : tensor<32x32xf32>
    %cst_151 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %785 = stablehlo.broadcast_in_dim %cst_151, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %786 = stablehlo.multiply %785, %710 : tensor<32x32xf32>
    %787 = stablehlo.add %784, %786 : tensor<32x32xf32>
    %cst_152 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %788 = stablehlo.broadcast_in_dim %cst_152, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %789 = stablehlo.multiply %788, %arg32 : tensor<32x32xf32>
    %cst_153 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %790 = stablehlo.broadcast_in_dim %cst_153, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %791 = stablehlo.multiply %790, %712 : tensor<32x32xf32>
    %792 = stablehlo.add %789, %791 : tensor<32x32xf32>
    %cst_154 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %793 = stablehlo.broadcast_in_dim %cst_154, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %794 = stablehlo.multiply %793, %arg33 : tensor<32x16xf32>
    %cst_155 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %795 = stablehlo.broadcast_in_dim %cst_155, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %796 = stablehlo.multiply %795, %714 : tensor<32x16xf32>
    %797 = stablehlo.add %794, %796 : tensor<32x16xf32>
    %cst_156 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %798 = stablehlo.broadcast_in_dim %cst_156, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %799 = stablehlo.multiply %798, %arg34 : tensor<32xf32>
    %cst_157 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %800 = stablehlo.broadcast_in_dim %cst_157, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %801 = stablehlo.multiply %800, %716 : tensor<32xf32>
    %802 = stablehlo.add %799, %801 : tensor<32xf32>
    %cst_158 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %803 = stablehlo.broadcast_in_dim %cst_158, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %804 = stablehlo.multiply %803, %arg35 : tensor<32xf32>
    %cst_159 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %805 = stablehlo.broadcast_in_dim %cst_159, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %806 = stablehlo.multiply %805, %718 : tensor<32xf32>
    %807 = stablehlo.add %804, %806 : tensor<32xf32>
    %cst_160 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %808 = stablehlo.broadcast_in_dim %cst_160, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %809 = stablehlo.multiply %808, %arg36 : tensor<32x88xf32>
    %cst_161 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %810 = stablehlo.broadcast_in_dim %cst_161, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %811 = stablehlo.multiply %810, %720 : tensor<32x88xf32>
    %812 = stablehlo.add %809, %811 : tensor<32x88xf32>
    %cst_162 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %813 = stablehlo.broadcast_in_dim %cst_162, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %814 = stablehlo.multiply %813, %arg37 : tensor<32x88xf32>
    %cst_163 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %815 = stablehlo.broadcast_in_dim %cst_163, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %816 = stablehlo.multiply %815, %722 : tensor<32x88xf32>
    %817 = stablehlo.add %814, %816 : tensor<32x88xf32>
    %cst_164 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %818 = stablehlo.broadcast_in_dim %cst_164, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %819 = stablehlo.multiply %818, %arg38 : tensor<88x32xf32>
    %cst_165 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %820 = stablehlo.broadcast_in_dim %cst_165, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %821 = stablehlo.multiply %820, %724 : tensor<88x32xf32>
    %822 = stablehlo.add %819, %821 : tensor<88x32xf32>
    %cst_166 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %823 = stablehlo.broadcast_in_dim %cst_166, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %824 = stablehlo.multiply %823, %arg39 : tensor<32x256xf32>
    %cst_167 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %825 = stablehlo.broadcast_in_dim %cst_167, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %826 = stablehlo.multiply %825, %726 : tensor<32x256xf32>
    %827 = stablehlo.add %824, %826 : tensor<32x256xf32>
    %cst_168 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %828 = stablehlo.broadcast_in_dim %cst_168, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %829 = stablehlo.multiply %828, %arg40 : tensor<32xf32>
    %cst_169 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %830 = stablehlo.broadcast_in_dim %cst_169, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %831 = stablehlo.multiply %830, %728 : tensor<32xf32>
    %832 = stablehlo.add %829, %831 : tensor<32xf32>
    %cst_170 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %833 = stablehlo.broadcast_in_dim %cst_170, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %834 = stablehlo.multiply %833, %arg41 : tensor<256x32xf32>
    %cst_171 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %835 = stablehlo.broadcast_in_dim %cst_171, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %836 = stablehlo.multiply %835, %730 : tensor<256x32xf32>
    %837 = stablehlo.add %834, %836 : tensor<256x32xf32>
    %cst_172 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %838 = stablehlo.broadcast_in_dim %cst_172, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %839 = stablehlo.multiply %838, %arg43 : tensor<32x16xf32>
    %cst_173 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %840 = stablehlo.broadcast_in_dim %cst_173, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %841 = stablehlo.multiply %840, %690 : tensor<32x16xf32>
    %842 = stablehlo.multiply %841, %690 : tensor<32x16xf32>
    %843 = stablehlo.add %839, %842 : tensor<32x16xf32>
    %cst_174 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %844 = stablehlo.broadcast_in_dim %cst_174, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %845 = stablehlo.multiply %844, %arg44 : tensor<32x32xf32>
    %cst_175 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %846 = stablehlo.broadcast_in_dim %cst_175, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %847 = stablehlo.multiply %846, %692 : tensor<32x32xf32>
    %848 = stablehlo.multiply %847, %692 : tensor<32x32xf32>
    %849 = stablehlo.add %845, %848 : tensor<32x32xf32>
    %cst_176 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %850 = stablehlo.broadcast_in_dim %cst_176, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %851 = stablehlo.multiply %850, %arg45 : tensor<32x32xf32>
    %cst_177 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %852 = stablehlo.broadcast_in_dim %cst_177, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %853 = stablehlo.multiply %852, %694 : tensor<32x32xf32>
    %854 = stablehlo.multiply %853, %694 : tensor<32x32xf32>
    %855 = stablehlo.add %851, %854 : tensor<32x32xf32>
    %cst_178 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %856 = stablehlo.broadcast_in_dim %cst_178, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %857 = stablehlo.multiply %856, %arg46 : tensor<32x16xf32>
    %cst_179 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %858 = stablehlo.broadcast_in_dim %cst_179, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %859 = stablehlo.multiply %858, %696 : tensor<32x16xf32>
    %860 = stablehlo.multiply %859, %696 : tensor<32x16xf32>
    %861 = stablehlo.add %857, %860 : tensor<32x16xf32>
    %cst_180 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %862 = stablehlo.broadcast_in_dim %cst_180, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %863 = stablehlo.multiply %862, %arg47 : tensor<32xf32>
    %cst_181 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %864 = stablehlo.broadcast_in_dim %cst_181, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %865 = stablehlo.multiply %864, %698 : tensor<32xf32>
    %866 = stablehlo.multiply %865, %698 : tensor<32xf32>
    %867 = stablehlo.add %863, %866 : tensor<32xf32>
    %cst_182 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %868 = stablehlo.broadcast_in_dim %cst_182, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %869 = stablehlo.multiply %868, %arg48 : tensor<32xf32>
    %cst_183 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %870 = stablehlo.broadcast_in_dim %cst_183, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %871 = stablehlo.multiply %870, %700 : tensor<32xf32>
    %872 = stablehlo.multiply %871, %700 : tensor<32xf32>
    %873 = stablehlo.add %869, %872 : tensor<32xf32>
    %cst_184 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %874 = stablehlo.broadcast_in_dim %cst_184, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %875 = stablehlo.multiply %874, %arg49 : tensor<32x88xf32>
    %cst_185 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %876 = stablehlo.broadcast_in_dim %cst_185, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %877 = stablehlo.multiply %876, %702 : tensor<32x88xf32>
    %878 = stablehlo.multiply %877, %702 : tensor<32x88xf32>
    %879 = stablehlo.add %875, %878 : tensor<32x88xf32>
    %cst_186 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %880 = stablehlo.broadcast_in_dim %cst_186, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %881 = stablehlo.multiply %880, %arg50 : tensor<32x88xf32>
    %cst_187 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %882 = stablehlo.broadcast_in_dim %cst_187, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %883 = stablehlo.multiply %882, %704 : tensor<32x88xf32>
    %884 = stablehlo.multiply %883, %704 : tensor<32x88xf32>
    %885 = stablehlo.add %881, %884 : tensor<32x88xf32>
    %cst_188 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %886 = stablehlo.broadcast_in_dim %cst_188, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %887 = stablehlo.multiply %886, %arg51 : tensor<88x32xf32>
    %cst_189 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %888 = stablehlo.broadcast_in_dim %cst_189, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %889 = stablehlo.multiply %888, %706 : tensor<88x32xf32>
    %890 = stablehlo.multiply %889, %706 : tensor<88x32xf32>
    %891 = stablehlo.add %887, %890 : tensor<88x32xf32>
    %cst_190 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %892 = stablehlo.broadcast_in_dim %cst_190, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %893 = stablehlo.multiply %892, %arg52 : tensor<32x16xf32>
    %cst_191 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %894 = stablehlo.broadcast_in_dim %cst_191, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %895 = stablehlo.multiply %894, %708 : tensor<32x16xf32>
    %896 = stablehlo.multiply %895, %708 : tensor<32x16xf32>
    %897 = stablehlo.add %893, %896 : tensor<32x16xf32>
    %cst_192 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %898 = stablehlo.broadcast_in_dim %cst_192, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %899 = stablehlo.multiply %898, %arg53 : tensor<32x32xf32>
    %cst_193 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %900 = stablehlo.broadcast_in_dim %cst_193, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %901 = stablehlo.multiply %900, %710 : tensor<32x32xf32>
    %902 = stablehlo.multiply %901, %710 : tensor<32x32xf32>
    %903 = stablehlo.add %899, %902 : tensor<32x32xf32>
    %cst_194 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %904 = stablehlo.broadcast_in_dim %cst_194, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %905 = stablehlo.multiply %904, %arg54 : tensor<32x32xf32>
    %cst_195 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %906 = stablehlo.broadcast_in_dim %cst_195, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %907 = stablehlo.multiply %906, %712 : tensor<32x32xf32>
    %908 = stablehlo.multiply %907, %712 : tensor<32x32xf32>
    %909 = stablehlo.add %905, %908 : tensor<32x32xf32>
    %cst_196 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %910 = stablehlo.broadcast_in_dim %cst_196, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %911 = stablehlo.multiply %910, %arg55 : tensor<32x16xf32>
    %cst_197 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %912 = stablehlo.broadcast_in_dim %cst_197, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %913 = stablehlo.multiply %912, %714 : tensor<32x16xf32>
    %914 = stablehlo.multiply %913, %714 : tensor<32x16xf32>
    %915 = stablehlo.add %911, %914 : tensor<32x16xf32>
    %cst_198 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %916 = stablehlo.broadcast_in_dim %cst_198, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %917 = stablehlo.multiply %916, %arg56 : tensor<32xf32>
    %cst_199 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %918 = stablehlo.broadcast_in_dim %cst_199, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %919 = stablehlo.multiply %918, %716 : tensor<32xf32>
    %920 = stablehlo.multiply %919, %716 : tensor<32xf32>
    %921 = stablehlo.add %917, %920 : tensor<32xf32>
    %cst_200 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %922 = stablehlo.broadcast_in_dim %cst_200, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %923 = stablehlo.multiply %922, %arg57 : tensor<32xf32>
    %cst_201 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %924 = stablehlo.broadcast_in_dim %cst_201, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %925 = stablehlo.multiply %924, %718 : tensor<32xf32>
    %926 = stablehlo.multiply %925, %718 : tensor<32xf32>
    %927 = stablehlo.add %923, %926 : tensor<32xf32>
    %cst_202 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %928 = stablehlo.broadcast_in_dim %cst_202, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %929 = stablehlo.multiply %928, %arg58 : tensor<32x88xf32>
    %cst_203 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %930 = stablehlo.broadcast_in_dim %cst_203, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %931 = stablehlo.multiply %930, %720 : tensor<32x88xf32>
    %932 = stablehlo.multiply %931, %720 : tensor<32x88xf32>
    %933 = stablehlo.add %929, %932 : tensor<32x88xf32>
    %cst_204 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %934 = stablehlo.broadcast_in_dim %cst_204, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %935 = stablehlo.multiply %934, %arg59 : tensor<32x88xf32>
    %cst_205 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %936 = stablehlo.broadcast_in_dim %cst_205, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %937 = stablehlo.multiply %936, %722 : tensor<32x88xf32>
    %938 = stablehlo.multiply %937, %722 : tensor<32x88xf32>
    %939 = stablehlo.add %935, %938 : tensor<32x88xf32>
    %cst_206 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %940 = stablehlo.broadcast_in_dim %cst_206, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %941 = stablehlo.multiply %940, %arg60 : tensor<88x32xf32>
    %cst_207 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %942 = stablehlo.broadcast_in_dim %cst_207, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %943 = stablehlo.multiply %942, %724 : tensor<88x32xf32>
    %944 = stablehlo.multiply %943, %724 : tensor<88x32xf32>
    %945 = stablehlo.add %941, %944 : tensor<88x32xf32>
    %cst_208 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %946 = stablehlo.broadcast_in_dim %cst_208, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %947 = stablehlo.multiply %946, %arg61 : tensor<32x256xf32>
    %cst_209 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %948 = stablehlo.broadcast_in_dim %cst_209, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %949 = stablehlo.multiply %948, %726 : tensor<32x256xf32>
    %950 = stablehlo.multiply %949, %726 : tensor<32x256xf32>
    %951 = stablehlo.add %947, %950 : tensor<32x256xf32>
    %cst_210 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %952 = stablehlo.broadcast_in_dim %cst_210, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %953 = stablehlo.multiply %952, %arg62 : tensor<32xf32>
    %cst_211 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %954 = stablehlo.broadcast_in_dim %cst_211, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %955 = stablehlo.multiply %954, %728 : tensor<32xf32>
    %956 = stablehlo.multiply %955, %728 : tensor<32xf32>
    %957 = stablehlo.add %953, %956 : tensor<32xf32>
    %cst_212 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %958 = stablehlo.broadcast_in_dim %cst_212, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %959 = stablehlo.multiply %958, %arg63 : tensor<256x32xf32>
    %cst_213 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %960 = stablehlo.broadcast_in_dim %cst_213, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %961 = stablehlo.multiply %960, %730 : tensor<256x32xf32>
    %962 = stablehlo.multiply %961, %730 : tensor<256x32xf32>
    %963 = stablehlo.add %959, %962 : tensor<256x32xf32>
    %cst_214 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %964 = stablehlo.power %cst_214, %732 : tensor<f32>
    %cst_215 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %965 = stablehlo.subtract %cst_215, %964 : tensor<f32>
    %cst_216 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %966 = stablehlo.power %cst_216, %732 : tensor<f32>
    %cst_217 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %967 = stablehlo.subtract %cst_217, %966 : tensor<f32>
    %cst_218 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %968 = stablehlo.broadcast_in_dim %cst_218, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %969 = stablehlo.multiply %968, %arg0 : tensor<32x16xf32>
    %970 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %971 = stablehlo.divide %737, %970 : tensor<32x16xf32>
    %972 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %973 = stablehlo.divide %843, %972 : tensor<32x16xf32>
    %974 = stablehlo.sqrt %973 : tensor<32x16xf32>
    %cst_219 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %975 = stablehlo.broadcast_in_dim %cst_219, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %976 = stablehlo.add %974, %975 : tensor<32x16xf32>
    %977 = stablehlo.divide %971, %976 : tensor<32x16xf32>
    %978 = stablehlo.add %977, %969 : tensor<32x16xf32>
    %979 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %980 = stablehlo.multiply %979, %978 : tensor<32x16xf32>
    %981 = stablehlo.subtract %arg0, %980 : tensor<32x16xf32>
    %cst_220 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %982 = stablehlo.broadcast_in_dim %cst_220, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %983 = stablehlo.multiply %982, %arg1 : tensor<32x32xf32>
    %984 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %985 = stablehlo.divide %742, %984 : tensor<32x32xf32>
    %986 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %987 = stablehlo.divide %849, %986 : tensor<32x32xf32>
    %988 = stablehlo.sqrt %987 : tensor<32x32xf32>
    %cst_221 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %989 = stablehlo.broadcast_in_dim %cst_221, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %990 = stablehlo.add %988, %989 : tensor<32x32xf32>
    %991 = stablehlo.divide %985, %990 : tensor<32x32xf32>
    %992 = stablehlo.add %991, %983 : tensor<32x32xf32>
    %993 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %994 = stablehlo.multiply %993, %992 : tensor<32x32xf32>
    %995 = stablehlo.subtract %arg1, %994 : tensor<32x32xf32>
    %cst_222 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %996 = stablehlo.broadcast_in_dim %cst_222, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %997 = stablehlo.multiply %996, %arg2 : tensor<32x32xf32>
    %998 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %999 = stablehlo.divide %747, %998 : tensor<32x32xf32>
    %1000 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1001 = stablehlo.divide %855, %1000 : tensor<32x32xf32>
    %1002 = stablehlo.sqrt %1001 : tensor<32x32xf32>
    %cst_223 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1003 = stablehlo.broadcast_in_dim %cst_223, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1004 = stablehlo.add %1002, %1003 : tensor<32x32xf32>
    %1005 = stablehlo.divide %999, %1004 : tensor<32x32xf32>
    %1006 = stablehlo.add %1005, %997 : tensor<32x32xf32>
    %1007 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1008 = stablehlo.multiply %1007, %1006 : tensor<32x32xf32>
    %1009 = stablehlo.subtract %arg2, %1008 : tensor<32x32xf32>
    %cst_224 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1010 = stablehlo.broadcast_in_dim %cst_224, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1011 = stablehlo.multiply %1010, %arg3 : tensor<32x16xf32>
    %1012 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1013 = stablehlo.divide %752, %1012 : tensor<32x16xf32>
    %1014 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1015 = stablehlo.divide %861, %1014 : tensor<32x16xf32>
    %1016 = stablehlo.sqrt %1015 : tensor<32x16xf32>
    %cst_225 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1017 = stablehlo.broadcast_in_dim %cst_225, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1018 = stablehlo.add %1016, %1017 : tensor<32x16xf32>
    %1019 = stablehlo.divide %1013, %1018 : tensor<32x16xf32>
    %1020 = stablehlo.add %1019, %1011 : tensor<32x16xf32>
    %1021 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1022 = stablehlo.multiply %1021, %1020 : tensor<32x16xf32>
    %1023 = stablehlo.subtract %arg3, %1022 : tensor<32x16xf32>
    %1024 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1025 = stablehlo.divide %757, %1024 : tensor<32xf32>
    %1026 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1027 = stablehlo.divide %867, %1026 : tensor<32xf32>
    %1028 = stablehlo.sqrt %1027 : tensor<32xf32>
    %cst_226 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1029 = stablehlo.broadcast_in_dim %cst_226, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1030 = stablehlo.add %1028, %1029 : tensor<32xf32>
    %1031 = stablehlo.divide %1025, %1030 : tensor<32xf32>
    %cst_227 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1032 = stablehlo.broadcast_in_dim %cst_227, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1033 = stablehlo.add %1031, %1032 : tensor<32xf32>
    %1034 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1035 = stablehlo.multiply %1034, %1033 : tensor<32xf32>
    %1036 = stablehlo.subtract %arg4, %1035 : tensor<32xf32>
    %1037 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1038 = stablehlo.divide %762, %1037 : tensor<32xf32>
    %1039 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1040 = stablehlo.divide %873, %1039 : tensor<32xf32>
    %1041 = stablehlo.sqrt %1040 : tensor<32xf32>
    %cst_228 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1042 = stablehlo.broadcast_in_dim %cst_228, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1043 = stablehlo.add %1041, %1042 : tensor<32xf32>
    %1044 = stablehlo.divide %1038, %1043 : tensor<32xf32>
    %cst_229 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1045 = stablehlo.broadcast_in_dim %cst_229, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1046 = stablehlo.add %1044, %1045 : tensor<32xf32>
    %1047 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1048 = stablehlo.multiply %1047, %1046 : tensor<32xf32>
    %1049 = stablehlo.subtract %arg5, %1048 : tensor<32xf32>
    %cst_230 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1050 = stablehlo.broadcast_in_dim %cst_230, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1051 = stablehlo.multiply %1050, %arg6 : tensor<32x88xf32>
    %1052 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1053 = stablehlo.divide %767, %1052 : tensor<32x88xf32>
    %1054 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1055 = stablehlo.divide %879, %1054 : tensor<32x88xf32>
    %1056 = stablehlo.sqrt %1055 : tensor<32x88xf32>
    %cst_231 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1057 = stablehlo.broadcast_in_dim %cst_231, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1058 = stablehlo.add %1056, %1057 : tensor<32x88xf32>
    %1059 = stablehlo.divide %1053, %1058 : tensor<32x88xf32>
    %1060 = stablehlo.add %1059, %1051 : tensor<32x88xf32>
    %1061 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1062 = stablehlo.multiply %1061, %1060 : tensor<32x88xf32>
    %1063 = stablehlo.subtract %arg6, %1062 : tensor<32x88xf32>
    %cst_232 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1064 = stablehlo.broadcast_in_dim %cst_232, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1065 = stablehlo.multiply %1064, %arg7 : tensor<32x88xf32>
    %1066 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1067 = stablehlo.divide %772, %1066 : tensor<32x88xf32>
    %1068 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1069 = stablehlo.divide %885, %1068 : tensor<32x88xf32>
    %1070 = stablehlo.sqrt %1069 : tensor<32x88xf32>
    %cst_233 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1071 = stablehlo.broadcast_in_dim %cst_233, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1072 = stablehlo.add %1070, %1071 : tensor<32x88xf32>
    %1073 = stablehlo.divide %1067, %1072 : tensor<32x88xf32>
    %1074 = stablehlo.add %1073, %1065 : tensor<32x88xf32>
    %1075 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1076 = stablehlo.multiply %1075, %1074 : tensor<32x88xf32>
    %1077 = stablehlo.subtract %arg7, %1076 : tensor<32x88xf32>
    %cst_234 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1078 = stablehlo.broadcast_in_dim %cst_234, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1079 = stablehlo.multiply %1078, %arg8 : tensor<88x32xf32>
    %1080 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1081 = stablehlo.divide %777, %1080 : tensor<88x32xf32>
    %1082 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1083 = stablehlo.divide %891, %1082 : tensor<88x32xf32>
    %1084 = stablehlo.sqrt %1083 : tensor<88x32xf32>
    %cst_235 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1085 = stablehlo.broadcast_in_dim %cst_235, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1086 = stablehlo.add %1084, %1085 : tensor<88x32xf32>
    %1087 = stablehlo.divide %1081, %1086 : tensor<88x32xf32>
    %1088 = stablehlo.add %1087, %1079 : tensor<88x32xf32>
    %1089 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1090 = stablehlo.multiply %1089, %1088 : tensor<88x32xf32>
    %1091 = stablehlo.subtract %arg8, %1090 : tensor<88x32xf32>
    %cst_236 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1092 = stablehlo.broadcast_in_dim %cst_236, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1093 = stablehlo.multiply %1092, %arg9 : tensor<32x16xf32>
    %1094 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1095 = stablehlo.divide %782, %1094 : tensor<32x16xf32>
    %1096 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1097 = stablehlo.divide %897, %1096 : tensor<32x16xf32>
    %1098 = stablehlo.sqrt %1097 : tensor<32x16xf32>
    %cst_237 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1099 = stablehlo.broadcast_in_dim %cst_237, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1100 = stablehlo.add %1098, %1099 : tensor<32x16xf32>
    %1101 = stablehlo.divide %1095, %1100 : tensor<32x16xf32>
    %1102 = stablehlo.add %1101, %1093 : tensor<32x16xf32>
    %1103 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1104 = stablehlo.multiply %1103, %1102 : tensor<32x16xf32>
    %1105 = stablehlo.subtract %arg9, %1104 : tensor<32x16xf32>
    %cst_238 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1106 = stablehlo.broadcast_in_dim %cst_238, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1107 = stablehlo.multiply %1106, %arg10 : tensor<32x32xf32>
    %1108 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1109 = stablehlo.divide %787, %1108 : tensor<32x32xf32>
    %1110 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1111 = stablehlo.divide %903, %1110 : tensor<32x32xf32>
    %1112 = stablehlo.sqrt %1111 : tensor<32x32xf32>
    %cst_239 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1113 = stablehlo.broadcast_in_dim %cst_239, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1114 = stablehlo.add %1112, %1113 : tensor<32x32xf32>
    %1115 = stablehlo.divide %1109, %1114 : tensor<32x32xf32>
    %1116 = stablehlo.add %1115, %1107 : tensor<32x32xf32>
    %1117 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1118 = stablehlo.multiply %1117, %1116 : tensor<32x32xf32>
    %1119 = stablehlo.subtract %arg10, %1118 : tensor<32x32xf32>
    %cst_240 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1120 = stablehlo.broadcast_in_dim %cst_240, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1121 = stablehlo.multiply %1120, %arg11 : tensor<32x32xf32>
    %1122 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1123 = stablehlo.divide %792, %1122 : tensor<32x32xf32>
    %1124 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1125 = stablehlo.divide %909, %1124 : tensor<32x32xf32>
    %1126 = stablehlo.sqrt %1125 : tensor<32x32xf32>
    %cst_241 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1127 = stablehlo.broadcast_in_dim %cst_241, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1128 = stablehlo.add %1126, %1127 : tensor<32x32xf32>
    %1129 = stablehlo.divide %1123, %1128 : tensor<32x32xf32>
    %1130 = stablehlo.add %1129, %1121 : tensor<32x32xf32>
    %1131 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1132 = stablehlo.multiply %1131, %1130 : tensor<32x32xf32>
    %1133 = stablehlo.subtract %arg11, %1132 : tensor<32x32xf32>
    %cst_242 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1134 = stablehlo.broadcast_in_dim %cst_242, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1135 = stablehlo.multiply %1134, %arg12 : tensor<32x16xf32>
    %1136 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1137 = stablehlo.divide %797, %1136 : tensor<32x16xf32>
    %1138 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1139 = stablehlo.divide %915, %1138 : tensor<32x16xf32>
    %1140 = stablehlo.sqrt %1139 : tensor<32x16xf32>
    %cst_243 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1141 = stablehlo.broadcast_in_dim %cst_243, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1142 = stablehlo.add %1140, %1141 : tensor<32x16xf32>
    %1143 = stablehlo.divide %1137, %1142 : tensor<32x16xf32>
    %1144 = stablehlo.add %1143, %1135 : tensor<32x16xf32>
    %1145 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x16xf32>
    %1146 = stablehlo.multiply %1145, %1144 : tensor<32x16xf32>
    %1147 = stablehlo.subtract %arg12, %1146 : tensor<32x16xf32>
    %1148 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1149 = stablehlo.divide %802, %1148 : tensor<32xf32>
    %1150 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1151 = stablehlo.divide %921, %1150 : tensor<32xf32>
    %1152 = stablehlo.sqrt %1151 : tensor<32xf32>
    %cst_244 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1153 = stablehlo.broadcast_in_dim %cst_244, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1154 = stablehlo.add %1152, %1153 : tensor<32xf32>
    %1155 = stablehlo.divide %1149, %1154 : tensor<32xf32>
    %cst_245 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1156 = stablehlo.broadcast_in_dim %cst_245, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1157 = stablehlo.add %1155, %1156 : tensor<32xf32>
    %1158 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1159 = stablehlo.multiply %1158, %1157 : tensor<32xf32>
    %1160 = stablehlo.subtract %arg13, %1159 : tensor<32xf32>
    %1161 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1162 = stablehlo.divide %807, %1161 : tensor<32xf32>
    %1163 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1164 = stablehlo.divide %927, %1163 : tensor<32xf32>
    %1165 = stablehlo.sqrt %1164 : tensor<32xf32>
    %cst_246 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1166 = stablehlo.broadcast_in_dim %cst_246, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1167 = stablehlo.add %1165, %1166 : tensor<32xf32>
    %1168 = stablehlo.divide %1162, %1167 : tensor<32xf32>
    %cst_247 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1169 = stablehlo.broadcast_in_dim %cst_247, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1170 = stablehlo.add %1168, %1169 : tensor<32xf32>
    %1171 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1172 = stablehlo.multiply %1171, %1170 : tensor<32xf32>
    %1173 = stablehlo.subtract %arg14, %1172 : tensor<32xf32>
    %cst_248 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1174 = stablehlo.broadcast_in_dim %cst_248, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1175 = stablehlo.multiply %1174, %arg15 : tensor<32x88xf32>
    %1176 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1177 = stablehlo.divide %812, %1176 : tensor<32x88xf32>
    %1178 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1179 = stablehlo.divide %933, %1178 : tensor<32x88xf32>
    %1180 = stablehlo.sqrt %1179 : tensor<32x88xf32>
    %cst_249 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1181 = stablehlo.broadcast_in_dim %cst_249, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1182 = stablehlo.add %1180, %1181 : tensor<32x88xf32>
    %1183 = stablehlo.divide %1177, %1182 : tensor<32x88xf32>
    %1184 = stablehlo.add %1183, %1175 : tensor<32x88xf32>
    %1185 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1186 = stablehlo.multiply %1185, %1184 : tensor<32x88xf32>
    %1187 = stablehlo.subtract %arg15, %1186 : tensor<32x88xf32>
    %cst_250 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1188 = stablehlo.broadcast_in_dim %cst_250, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1189 = stablehlo.multiply %1188, %arg16 : tensor<32x88xf32>
    %1190 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1191 = stablehlo.divide %817, %1190 : tensor<32x88xf32>
    %1192 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1193 = stablehlo.divide %939, %1192 : tensor<32x88xf32>
    %1194 = stablehlo.sqrt %1193 : tensor<32x88xf32>
    %cst_251 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1195 = stablehlo.broadcast_in_dim %cst_251, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1196 = stablehlo.add %1194, %1195 : tensor<32x88xf32>
    %1197 = stablehlo.divide %1191, %1196 : tensor<32x88xf32>
    %1198 = stablehlo.add %1197, %1189 : tensor<32x88xf32>
    %1199 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x88xf32>
    %1200 = stablehlo.multiply %1199, %1198 : tensor<32x88xf32>
    %1201 = stablehlo.subtract %arg16, %1200 : tensor<32x88xf32>
    %cst_252 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1202 = stablehlo.broadcast_in_dim %cst_252, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1203 = stablehlo.multiply %1202, %arg17 : tensor<88x32xf32>
    %1204 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1205 = stablehlo.divide %822, %1204 : tensor<88x32xf32>
    %1206 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1207 = stablehlo.divide %945, %1206 : tensor<88x32xf32>
    %1208 = stablehlo.sqrt %1207 : tensor<88x32xf32>
    %cst_253 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1209 = stablehlo.broadcast_in_dim %cst_253, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1210 = stablehlo.add %1208, %1209 : tensor<88x32xf32>
    %1211 = stablehlo.divide %1205, %1210 : tensor<88x32xf32>
    %1212 = stablehlo.add %1211, %1203 : tensor<88x32xf32>
    %1213 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<88x32xf32>
    %1214 = stablehlo.multiply %1213, %1212 : tensor<88x32xf32>
    %1215 = stablehlo.subtract %arg17, %1214 : tensor<88x32xf32>
    %cst_254 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1216 = stablehlo.broadcast_in_dim %cst_254, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %1217 = stablehlo.multiply %1216, %arg18 : tensor<32x256xf32>
    %1218 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %1219 = stablehlo.divide %827, %1218 : tensor<32x256xf32>
    %1220 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %1221 = stablehlo.divide %951, %1220 : tensor<32x256xf32>
    %1222 = stablehlo.sqrt %1221 : tensor<32x256xf32>
    %cst_255 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1223 = stablehlo.broadcast_in_dim %cst_255, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %1224 = stablehlo.add %1222, %1223 : tensor<32x256xf32>
    %1225 = stablehlo.divide %1219, %1224 : tensor<32x256xf32>
    %1226 = stablehlo.add %1225, %1217 : tensor<32x256xf32>
    %1227 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32x256xf32>
    %1228 = stablehlo.multiply %1227, %1226 : tensor<32x256xf32>
    %1229 = stablehlo.subtract %arg18, %1228 : tensor<32x256xf32>
    %1230 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1231 = stablehlo.divide %832, %1230 : tensor<32xf32>
    %1232 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1233 = stablehlo.divide %957, %1232 : tensor<32xf32>
    %1234 = stablehlo.sqrt %1233 : tensor<32xf32>
    %cst_256 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1235 = stablehlo.broadcast_in_dim %cst_256, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1236 = stablehlo.add %1234, %1235 : tensor<32xf32>
    %1237 = stablehlo.divide %1231, %1236 : tensor<32xf32>
    %cst_257 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1238 = stablehlo.broadcast_in_dim %cst_257, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1239 = stablehlo.add %1237, %1238 : tensor<32xf32>
    %1240 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1241 = stablehlo.multiply %1240, %1239 : tensor<32xf32>
    %1242 = stablehlo.subtract %arg19, %1241 : tensor<32xf32>
    %cst_258 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1243 = stablehlo.broadcast_in_dim %cst_258, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1244 = stablehlo.multiply %1243, %arg20 : tensor<256x32xf32>
    %1245 = stablehlo.broadcast_in_dim %965, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1246 = stablehlo.divide %837, %1245 : tensor<256x32xf32>
    %1247 = stablehlo.broadcast_in_dim %967, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1248 = stablehlo.divide %963, %1247 : tensor<256x32xf32>
    %1249 = stablehlo.sqrt %1248 : tensor<256x32xf32>
    %cst_259 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1250 = stablehlo.broadcast_in_dim %cst_259, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1251 = stablehlo.add %1249, %1250 : tensor<256x32xf32>
    %1252 = stablehlo.divide %1246, %1251 : tensor<256x32xf32>
    %1253 = stablehlo.add %1252, %1244 : tensor<256x32xf32>
    %1254 = stablehlo.broadcast_in_dim %arg65, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1255 = stablehlo.multiply %1254, %1253 : tensor<256x32xf32>
    %1256 = stablehlo.subtract %arg20, %1255 : tensor<256x32xf32>
    return %981, %995, %1009, %1023, %1036, %1049, %1063, %1077, %1091, %1105, %1119, %1133, %1147, %1160, %1173, %1187, %1201, %1215, %1229, %1242, %1256, %737, %742, %747, %752, %757, %762, %767, %772, %777, %782, %787, %792, %797, %802, %807, %812, %817, %822, %827, %832, %837, %731, %843, %849, %855, %861, %867, %873, %879, %885, %891, %897, %903, %909, %915, %921, %927, %933, %939, %945, %951, %957, %963, %340, %685 : tensor<32x16xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x16xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x88xf32>, tensor<32x88xf32>, tensor<88x32xf32>, tensor<32x16xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x16xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x88xf32>, tensor<32x88xf32>, tensor<88x32xf32>, tensor<32x256xf32>, tensor<32xf32>, tensor<256x32xf32>, tensor<32x16xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x16xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x88xf32>, tensor<32x88xf32>, tensor<88x32xf32>, tensor<32x16xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x16xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x88xf32>, tensor<32x88xf32>, tensor<88x32xf32>, tensor<32x256xf32>, tensor<32xf32>, tensor<256x32xf32>, tensor<i32>, tensor<32x16xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x16xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x88xf32>, tensor<32x88xf32>, tensor<88x32xf32>, tensor<32x16xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x16xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x88xf32>, tensor<32x88xf32>, tensor<88x32xf32>, tensor<32x256xf32>, tensor<32xf32>, tensor<256x32xf32>, tensor<f32>, tensor<f32>
  }
  func.func private @tril(%arg0: tensor<16x16xi1>) -> tensor<16x16xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<16x16xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16x16xi32>
    %2 = stablehlo.add %0, %1 : tensor<16x16xi32>
    %3 = stablehlo.iota dim = 1 : tensor<16x16xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<16x16xi32>, tensor<16x16xi32>) -> tensor<16x16xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<16x16xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<16x16xi1>, tensor<16x16xi1>
    return %6 : tensor<16x16xi1>
  }
  func.func private @_where(%arg0: tensor<16x16xi1>, %arg1: tensor<4x2x2x16x16xf32>, %arg2: tensor<f32>) -> (tensor<4x2x2x16x16xf32>, tensor<4x2x2x16x16xi1>, tensor<4x2x2x16x16xf32>) {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [3, 4] : (tensor<16x16xi1>) -> tensor<4x2x2x16x16xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x16xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<4x2x2x16x16xi1>, tensor<4x2x2x16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x16xf32>
    return %3, %1, %4 : tensor<4x2x2x16x16xf32>, tensor<4x2x2x16x16xi1>, tensor<4x2x2x16x16xf32>
  }
  func.func private @silu(%arg0: tensor<4x16x88xf32>) -> (tensor<4x16x88xf32>, tensor<4x16x88xf32>, tensor<4x16x88xf32>) {
    %0 = stablehlo.negate %arg0 : tensor<4x16x88xf32>
    %1 = stablehlo.exponential %0 : tensor<4x16x88xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x16x88xf32>
    %3 = stablehlo.add %2, %1 : tensor<4x16x88xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4x16x88xf32>
    %5 = stablehlo.divide %4, %3 : tensor<4x16x88xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4x16x88xf32>
    %7 = stablehlo.subtract %6, %5 : tensor<4x16x88xf32>
    %8 = stablehlo.multiply %5, %7 : tensor<4x16x88xf32>
    %9 = stablehlo.multiply %arg0, %5 : tensor<4x16x88xf32>
    return %9, %8, %5 : tensor<4x16x88xf32>, tensor<4x16x88xf32>, tensor<4x16x88xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<4x16x256xf32>, %arg1: tensor<4x16x1xi32>) -> (tensor<4x16x1xf32>, tensor<4x16x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<4x16x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<4x16x1xi32>, tensor<4x16x1xi32>) -> tensor<4x16x1xi1>
    %c_0 = stablehlo.constant dense<256> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4x16x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<4x16x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<4x16x1xi1>, tensor<4x16x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<4x16x1xi32>) -> tensor<4x16x1x1xi32>
    %c_1 = stablehlo.constant dense<255> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<4x16x1x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<4x16x1x1xi32>, tensor<4x16x1x1xi32>) -> tensor<4x16x1x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [3] : (tensor<1xi32>) -> tensor<1x1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2, 3] : (tensor<1x1x1x1xi32>) -> tensor<4x16x1x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<4x16x1x1xi32>, tensor<4x16x1x1xi32>) -> tensor<4x16x1x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<4x16x1x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [3] : (tensor<4x16x1x1xi1>, tensor<i1>) -> tensor<4x16x1xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [2], operand_batching_dims = [0, 1], start_indices_batching_dims = [0, 1], start_index_map = [2], index_vector_dim = 3>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<4x16x256xf32>, tensor<4x16x1x1xi32>) -> tensor<4x16x1xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<4x16x1xi1>, tensor<4x16x1xf32>
    return %15, %5 : tensor<4x16x1xf32>, tensor<4x16x1x1xi32>
  }
  func.func private @take_along_axis_0(%arg0: tensor<4x16x1x1xi32>, %arg1: tensor<4x16x1xf32>) -> tensor<4x16x256xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x16x256xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [2], input_batching_dims = [0, 1], scatter_indices_batching_dims = [0, 1], scatter_dims_to_operand_dims = [2], index_vector_dim = 3>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<4x16x256xf32>, tensor<4x16x1x1xi32>, tensor<4x16x1xf32>) -> tensor<4x16x256xf32>
    return %1 : tensor<4x16x256xf32>
  }
  func.func private @silu_1(%arg0: tensor<4x16x88xf32>, %arg1: tensor<4x16x88xf32>, %arg2: tensor<4x16x88xf32>, %arg3: tensor<4x16x88xf32>) -> tensor<4x16x88xf32> {
    %0 = stablehlo.multiply %arg2, %arg3 : tensor<4x16x88xf32>
    %1 = stablehlo.multiply %arg3, %arg1 : tensor<4x16x88xf32>
    %2 = stablehlo.multiply %0, %arg0 : tensor<4x16x88xf32>
    %3 = stablehlo.add %1, %2 : tensor<4x16x88xf32>
    return %3 : tensor<4x16x88xf32>
  }
  func.func private @_where_2(%arg0: tensor<4x2x2x16x16xi1>, %arg1: tensor<4x2x2x16x16xf32>, %arg2: tensor<4x2x2x16x16xf32>) -> tensor<4x2x2x16x16xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x2x2x16x16xf32>
    %1 = stablehlo.select %arg0, %arg2, %0 : tensor<4x2x2x16x16xi1>, tensor<4x2x2x16x16xf32>
    return %1 : tensor<4x2x2x16x16xf32>
  }
}
