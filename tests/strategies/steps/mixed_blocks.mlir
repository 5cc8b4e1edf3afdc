module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<40x16xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.embedding", weft.role = "param"}, %arg1: tensor<16xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.h0.bias", weft.role = "param"}, %arg2: tensor<16x32xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.h0.down", weft.role = "param"}, %arg3: tensor<16xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.h0.norm", weft.role = "param"}, %arg4: tensor<16x32xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.h0.up", weft.role = "param"}, %arg5: tensor<16xf32> {tf.aliasing_output = 5 : i32, weft.init = "normal(0.1)", weft.name = "params.h1.bias", weft.role = "param"}, %arg6: tensor<16x32xf32> {tf.aliasing_output = 6 : i32, weft.init = "normal(0.1)", weft.name = "params.h1.down", weft.role = "param"}, %arg7: tensor<16xf32> {tf.aliasing_output = 7 : i32, weft.init = "normal(0.1)", weft.name = "params.h1.norm", weft.role = "param"}, %arg8: tensor<16x32xf32> {tf.aliasing_output = 8 : i32, weft.init = "normal(0.1)", weft.name = "params.h1.up", weft.role = "param"}, %arg9: tensor<16xf32> {tf.aliasing_output = 9 : i32, weft.init = "normal(0.1)", weft.name = "params.h2.bias", weft.role = "param"}, %arg10: tensor<16x32xf32> {tf.aliasing_output = 10 : i32, weft.init = "normal(0.1)", weft.name = "params.h2.down", weft.role = "param"}, %arg11: tensor<16xf32> {tf.aliasing_output = 11 : i32, weft.init = "normal(0.1)", weft.name = "params.h2.norm", weft.role = "param"}, %arg12: tensor<16x32xf32> {tf.aliasing_output = 12 : i32, weft.init = "normal(0.1)", weft.name = "params.h2.up", weft.role = "param"}, %arg13: tensor<16x40xf32> {tf.aliasing_output = 13 : i32, weft.init = "normal(0.1)", weft.name = "params.head", weft.role = "param"}, %arg14: tensor<i32> {tf.aliasing_output = 14 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg15: tensor<40x16xf32> {tf.aliasing_output = 15 : i32, weft.name = "opt.0.mu.embedding", weft.role = "state"}, %arg16: tensor<16xf32> {tf.aliasing_output = 16 : i32, weft.name = "opt.0.mu.h0.bias", weft.role = "state"}, %arg17: tensor<16x32xf32> {tf.aliasing_output = 17 : i32, weft.name = "opt.0.mu.h0.down", weft.role = "state"}, %arg18: tensor<16xf32> {tf.aliasing_output = 18 : i32, weft.name = "opt.0.mu.h0.norm", weft.role = "state"}, %arg19: tensor<16x32xf32> {tf.aliasing_output = 19 : i32, weft.name = "opt.0.mu.h0.up", weft.role = "state"}, %arg20: tensor<16xf32> {tf.aliasing_output = 20 : i32, weft.name = "opt.0.mu.h1.bias", weft.role = "state"}, %arg21: tensor<16x32xf32> {tf.aliasing_output = 21 : i32, weft.name = "opt.0.mu.h1.down", weft.role = "state"}, %arg22: tensor<16xf32> {tf.aliasing_output = 22 : i32, weft.name = "opt.0.mu.h1.norm", weft.role = "state"}, %arg23: tensor<16x32xf32> {tf.aliasing_output = 23 : i32, weft.name = "opt.0.mu.h1.up", weft.role = "state"}, %arg24: tensor<16xf32> {tf.aliasing_output = 24 : i32, weft.name = "opt.0.mu.h2.bias", weft.role = "state"}, %arg25: tensor<16x32xf32> {tf.aliasing_output = 25 : i32, weft.name = "opt.0.mu.h2.down", weft.role = "state"}, %arg26: tensor<16xf32> {tf.aliasing_output = 26 : i32, weft.name = "opt.0.mu.h2.norm", weft.role = "state"}, %arg27: tensor<16x32xf32> {tf.aliasing_output = 27 : i32, weft.name = "opt.0.mu.h2.up", weft.role = "state"}, %arg28: tensor<16x40xf32> {tf.aliasing_output = 28 : i32, weft.name = "opt.0.mu.head", weft.role = "state"}, %arg29: tensor<40x16xf32> {tf.aliasing_output = 29 : i32, weft.name = "opt.0.nu.embedding", weft.role = "state"}, %arg30: tensor<16xf32> {tf.aliasing_output = 30 : i32, weft.name = "opt.0.nu.h0.bias", weft.role = "state"}, %arg31: tensor<16x32xf32> {tf.aliasing_output = 31 : i32, weft.name = "opt.0.nu.h0.down", weft.role = "state"}, %arg32: tensor<16xf32> {tf.aliasing_output = 32 : i32, weft.name = "opt.0.nu.h0.norm", weft.role = "state"}, %arg33: tensor<16x32xf32> {tf.aliasing_output = 33 : i32, weft.name = "opt.0.nu.h0.up", weft.role = "state"}, %arg34: tensor<16xf32> {tf.aliasing_output = 34 : i32, weft.name = "opt.0.nu.h1.bias", weft.role = "state"}, %arg35: tensor<16x32xf32> {tf.aliasing_output = 35 : i32, weft.name = "opt.0.nu.h1.down", weft.role = "state"}, %arg36: tensor<16xf32> {tf.aliasing_output = 36 : i32, weft.name = "opt.0.nu.h1.norm", weft.role = "state"}, %arg37: tensor<16x32xf32> {tf.aliasing_output = 37 : i32, weft.name = "opt.0.nu.h1.up", weft.role = "state"}, %arg38: tensor<16xf32> {tf.aliasing_output = 38 : i32, weft.name = "opt.0.nu.h2.bias", weft.role = "state"}, %arg39: tensor<16x32xf32> {tf.aliasing_output = 39 : i32, weft.name = "opt.0.nu.h2.down", weft.role = "state"}, %arg40: tensor<16xf32> {tf.aliasing_output = 40 : i32, weft.name = "opt.0.nu.h2.norm", weft.role = "state"}, %arg41: tensor<16x32xf32> {tf.aliasing_output = 41 : i32, weft.name = "opt.0.nu.h2.up", weft.role = "state"}, %arg42: tensor<16x40xf32> {tf.aliasing_output = 42 : i32, weft.name = "opt.0.nu.head", weft.role = "state"}, %arg43: tensor<16xi32> {weft.name = "x", weft.role = "batch"}, %arg44: tensor<16xi32> {weft.name = "y", weft.role = "batch"}) -> (tensor<40x16xf32> {jax.result_info = "result[0]['embedding']"}, tensor<16xf32> {jax.result_info = "result[0]['h0']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[0]['h0']['down']"}, tensor<16xf32> {jax.result_info = "result[0]['h0']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[0]['h0']['up']"}, tensor<16xf32> {jax.result_info = "result[0]['h1']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[0]['h1']['down']"}, tensor<16xf32> {jax.result_info = "result[0]['h1']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[0]['h1']['up']"}, tensor<16xf32> {jax.result_info = "result[0]['h2']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[0]['h2']['down']"}, tensor<16xf32> {jax.result_info = "result[0]['h2']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[0]['h2']['up']"}, tensor<16x40xf32> {jax.result_info = "result[0]['head']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<40x16xf32> {jax.result_info = "result[1][0].mu['embedding']"}, tensor<16xf32> {jax.result_info = "result[1][0].mu['h0']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].mu['h0']['down']"}, tensor<16xf32> {jax.result_info = "result[1][0].mu['h0']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].mu['h0']['up']"}, tensor<16xf32> {jax.result_info = "result[1][0].mu['h1']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].mu['h1']['down']"}, tensor<16xf32> {jax.result_info = "result[1][0].mu['h1']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].mu['h1']['up']"}, tensor<16xf32> {jax.result_info = "result[1][0].mu['h2']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].mu['h2']['down']"}, tensor<16xf32> {jax.result_info = "result[1][0].mu['h2']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].mu['h2']['up']"}, tensor<16x40xf32> {jax.result_info = "result[1][0].mu['head']"}, tensor<40x16xf32> {jax.result_info = "result[1][0].nu['embedding']"}, tensor<16xf32> {jax.result_info = "result[1][0].nu['h0']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].nu['h0']['down']"}, tensor<16xf32> {jax.result_info = "result[1][0].nu['h0']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].nu['h0']['up']"}, tensor<16xf32> {jax.result_info = "result[1][0].nu['h1']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].nu['h1']['down']"}, tensor<16xf32> {jax.result_info = "result[1][0].nu['h1']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].nu['h1']['up']"}, tensor<16xf32> {jax.result_info = "result[1][0].nu['h2']['bias']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].nu['h2']['down']"}, tensor<16xf32> {jax.result_info = "result[1][0].nu['h2']['norm']"}, tensor<16x32xf32> {jax.result_info = "result[1][0].nu['h2']['up']"}, tensor<16x40xf32> {jax.result_info = "result[1][0].nu['head']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %1 = stablehlo.compare LT, %arg43, %0, SIGNED : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi1>
    %c_0 = stablehlo.constant dense<40> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %3 = stablehlo.add %arg43, %2 : tensor<16xi32>
    %4 = stablehlo.select %1, %3, %arg43 : tensor<16xi1>, tensor<16xi32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %6 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 16>}> : (tensor<40x16xf32>, tensor<16x1xi32>) -> tensor<16x16xf32>
    %7 = stablehlo.convert %6 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %8 = stablehlo.convert %7 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %9 = stablehlo.multiply %8, %8 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %10 = stablehlo.reduce(%9 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %cst_1 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %13 = stablehlo.divide %11, %12 : tensor<16x1xf32>
    %cst_2 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %15 = stablehlo.add %13, %14 : tensor<16x1xf32>
    %16 = stablehlo.rsqrt %15 : tensor<16x1xf32>
    %17 = stablehlo.divide %16, %15 : tensor<16x1xf32>
    %cst_3 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %19 = stablehlo.multiply %18, %17 : tensor<16x1xf32>
    %20 = stablehlo.broadcast_in_dim %16, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %21 = stablehlo.multiply %8, %20 : tensor<16x16xf32>
    %22 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %23 = stablehlo.broadcast_in_dim %22, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %24 = stablehlo.multiply %21, %23 : tensor<16x16xf32>
    %25 = stablehlo.convert %24 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %26 = stablehlo.convert %arg4 : (tensor<16x32xf32>) -> tensor<16x32xbf16>
    %27 = stablehlo.dot_general %25, %26, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %28 = call @relu(%27) : (tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %29 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %30 = stablehlo.compare GT, %27, %29, FLOAT : (tensor<16x32xbf16>, tensor<16x32xbf16>) -> tensor<16x32xi1>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %31 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %32 = stablehlo.transpose %arg2, dims = [1, 0] : (tensor<16x32xf32>) -> tensor<32x16xf32>
    %33 = stablehlo.convert %32 : (tensor<32x16xf32>) -> tensor<32x16xbf16>
    %34 = stablehlo.dot_general %28, %33, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<32x16xbf16>) -> tensor<16x16xbf16>
    %35 = stablehlo.add %7, %34 : tensor<16x16xbf16>
    %36 = stablehlo.convert %arg1 : (tensor<16xf32>) -> tensor<16xbf16>
    %37 = stablehlo.broadcast_in_dim %36, dims = [1] : (tensor<16xbf16>) -> tensor<1x16xbf16>
    %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1] : (tensor<1x16xbf16>) -> tensor<16x16xbf16>
    %39 = stablehlo.add %35, %38 : tensor<16x16xbf16>
    %40 = stablehlo.convert %39 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %41 = stablehlo.multiply %40, %40 : tensor<16x16xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %42 = stablehlo.reduce(%41 init: %cst_6) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %43 = stablehlo.broadcast_in_dim %42, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %cst_7 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %45 = stablehlo.divide %43, %44 : tensor<16x1xf32>
    %cst_8 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %47 = stablehlo.add %45, %46 : tensor<16x1xf32>
    %48 = stablehlo.rsqrt %47 : tensor<16x1xf32>
    %49 = stablehlo.divide %48, %47 : tensor<16x1xf32>
    %cst_9 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %51 = stablehlo.multiply %50, %49 : tensor<16x1xf32>
    %52 = stablehlo.broadcast_in_dim %48, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %53 = stablehlo.multiply %40, %52 : tensor<16x16xf32>
    %54 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %55 = stablehlo.broadcast_in_dim %54, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %56 = stablehlo.multiply %53, %55 : tensor<16x16xf32>
    %57 = stablehlo.convert %56 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %58 = stablehlo.convert %arg8 : (tensor<16x32xf32>) -> tensor<16x32xbf16>
    %59 = stablehlo.dot_general %57, %58, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %60 = call @relu(%59) : (tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %61 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %62 = stablehlo.compare GT, %59, %61, FLOAT : (tensor<16x32xbf16>, tensor<16x32xbf16>) -> tensor<16x32xi1>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %63 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %64 = stablehlo.transpose %arg6, dims = [1, 0] : (tensor<16x32xf32>) -> tensor<32x16xf32>
    %65 = stablehlo.convert %64 : (tensor<32x16xf32>) -> tensor<32x16xbf16>
    %66 = stablehlo.dot_general %60, %65, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<32x16xbf16>) -> tensor<16x16xbf16>
    %67 = stablehlo.add %39, %66 : tensor<16x16xbf16>
    %68 = stablehlo.convert %arg5 : (tensor<16xf32>) -> tensor<16xbf16>
    %69 = stablehlo.broadcast_in_dim %68, dims = [1] : (tensor<16xbf16>) -> tensor<1x16xbf16>
    %70 = stablehlo.broadcast_in_dim %69, dims = [0, 1] : (tensor<1x16xbf16>) -> tensor<16x16xbf16>
    %71 = stablehlo.add %67, %70 : tensor<16x16xbf16>
    %72 = stablehlo.convert %71 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %73 = stablehlo.multiply %72, %72 : tensor<16x16xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %74 = stablehlo.reduce(%73 init: %cst_12) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %75 = stablehlo.broadcast_in_dim %74, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %cst_13 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %77 = stablehlo.divide %75, %76 : tensor<16x1xf32>
    %cst_14 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %79 = stablehlo.add %77, %78 : tensor<16x1xf32>
    %80 = stablehlo.rsqrt %79 : tensor<16x1xf32>
    %81 = stablehlo.divide %80, %79 : tensor<16x1xf32>
    %cst_15 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %83 = stablehlo.multiply %82, %81 : tensor<16x1xf32>
    %84 = stablehlo.broadcast_in_dim %80, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %85 = stablehlo.multiply %72, %84 : tensor<16x16xf32>
    %86 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %87 = stablehlo.broadcast_in_dim %86, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %88 = stablehlo.multiply %85, %87 : tensor<16x16xf32>
    %89 = stablehlo.convert %88 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %90 = stablehlo.convert %arg12 : (tensor<16x32xf32>) -> tensor<16x32xbf16>
    %91 = stablehlo.dot_general %89, %90, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %92 = call @relu(%91) : (tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %93 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %94 = stablehlo.compare GT, %91, %93, FLOAT : (tensor<16x32xbf16>, tensor<16x32xbf16>) -> tensor<16x32xi1>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %95 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %96 = stablehlo.transpose %arg10, dims = [1, 0] : (tensor<16x32xf32>) -> tensor<32x16xf32>
    %97 = stablehlo.convert %96 : (tensor<32x16xf32>) -> tensor<32x16xbf16>
    %98 = stablehlo.dot_general %92, %97, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<32x16xbf16>) -> tensor<16x16xbf16>
    %99 = stablehlo.add %71, %98 : tensor<16x16xbf16>
    %100 = stablehlo.convert %arg9 : (tensor<16xf32>) -> tensor<16xbf16>
    %101 = stablehlo.broadcast_in_dim %100, dims = [1] : (tensor<16xbf16>) -> tensor<1x16xbf16>
    %102 = stablehlo.broadcast_in_dim %101, dims = [0, 1] : (tensor<1x16xbf16>) -> tensor<16x16xbf16>
    %103 = stablehlo.add %99, %102 : tensor<16x16xbf16>
    %104 = stablehlo.convert %arg13 : (tensor<16x40xf32>) -> tensor<16x40xbf16>
    %105 = stablehlo.dot_general %103, %104, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x40xbf16>) -> tensor<16x40xbf16>
    %106 = stablehlo.convert %105 : (tensor<16x40xbf16>) -> tensor<16x40xf32>
    %107:3 = call @log_softmax(%106) : (tensor<16x40xf32>) -> (tensor<16x40xf32>, tensor<16x40xf32>, tensor<16x1xf32>)
    %108 = stablehlo.broadcast_in_dim %arg44, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %109:2 = call @take_along_axis(%107#0, %108) : (tensor<16x40xf32>, tensor<16x1xi32>) -> (tensor<16x1xf32>, tensor<16x1x1xi32>)
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %110 = stablehlo.reduce(%109#0 init: %cst_18) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_19 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %111 = stablehlo.divide %110, %cst_19 : tensor<f32>
    %112 = stablehlo.negate %111 : tensor<f32>
    %cst_20 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %113 = stablehlo.negate %cst_20 : tensor<f32>
    %cst_21 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %114 = stablehlo.divide %113, %cst_21 : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %114, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %116 = call @take_along_axis_0(%109#1, %115) : (tensor<16x1x1xi32>, tensor<16x1xf32>) -> tensor<16x40xf32>
    %117 = call @log_softmax_1(%107#1, %107#2, %116) : (tensor<16x40xf32>, tensor<16x1xf32>, tensor<16x40xf32>) -> tensor<16x40xf32>
    %118 = stablehlo.convert %117 : (tensor<16x40xf32>) -> tensor<16x40xbf16>
    %119 = stablehlo.dot_general %118, %103, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x40xbf16>, tensor<16x16xbf16>) -> tensor<40x16xbf16>
    %120 = stablehlo.transpose %119, dims = [1, 0] : (tensor<40x16xbf16>) -> tensor<16x40xbf16>
    %121 = stablehlo.dot_general %118, %104, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x40xbf16>, tensor<16x40xbf16>) -> tensor<16x16xbf16>
    %122 = stablehlo.convert %120 : (tensor<16x40xbf16>) -> tensor<16x40xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %123 = stablehlo.reduce(%121 init: %cst_22) applies stablehlo.add across dimensions = [0] : (tensor<16x16xbf16>, tensor<bf16>) -> tensor<16xbf16>
    %124 = stablehlo.reshape %123 : (tensor<16xbf16>) -> tensor<1x16xbf16>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %125 = stablehlo.reduce(%124 init: %cst_23) applies stablehlo.add across dimensions = [0] : (tensor<1x16xbf16>, tensor<bf16>) -> tensor<16xbf16>
    %126 = stablehlo.convert %125 : (tensor<16xbf16>) -> tensor<16xf32>
    %127 = stablehlo.dot_general %121, %92, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %128 = stablehlo.transpose %127, dims = [1, 0] : (tensor<16x32xbf16>) -> tensor<32x16xbf16>
    %129 = stablehlo.dot_general %121, %97, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<32x16xbf16>) -> tensor<16x32xbf16>
    %130 = stablehlo.convert %128 : (tensor<32x16xbf16>) -> tensor<32x16xf32>
    %131 = stablehlo.transpose %130, dims = [1, 0] : (tensor<32x16xf32>) -> tensor<16x32xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %132 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %133 = stablehlo.select %94, %129, %132 : tensor<16x32xi1>, tensor<16x32xbf16>
    %134 = stablehlo.dot_general %133, %89, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<16x16xbf16>) -> tensor<32x16xbf16>
    %135 = stablehlo.transpose %134, dims = [1, 0] : (tensor<32x16xbf16>) -> tensor<16x32xbf16>
    %136 = stablehlo.dot_general %133, %90, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<16x32xbf16>) -> tensor<16x16xbf16>
    %137 = stablehlo.convert %135 : (tensor<16x32xbf16>) -> tensor<16x32xf32>
    %138 = stablehlo.convert %136 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %139 = stablehlo.multiply %85, %138 : tensor<16x16xf32>
    %cst_25 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %140 = stablehlo.reduce(%139 init: %cst_25) applies stablehlo.add across dimensions = [0] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %141 = stablehlo.reshape %140 : (tensor<16xf32>) -> tensor<1x16xf32>
    %142 = stablehlo.broadcast_in_dim %86, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %143 = stablehlo.multiply %138, %142 : tensor<16x16xf32>
    %cst_26 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %144 = stablehlo.reduce(%141 init: %cst_26) applies stablehlo.add across dimensions = [0] : (tensor<1x16xf32>, tensor<f32>) -> tensor<16xf32>
    %145 = stablehlo.multiply %72, %143 : tensor<16x16xf32>
    %cst_27 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %146 = stablehlo.reduce(%145 init: %cst_27) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %147 = stablehlo.reshape %146 : (tensor<16xf32>) -> tensor<16x1xf32>
    %148 = stablehlo.broadcast_in_dim %80, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %149 = stablehlo.multiply %143, %148 : tensor<16x16xf32>
    %150 = stablehlo.multiply %147, %83 : tensor<16x1xf32>
    %cst_28 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %151 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %152 = stablehlo.divide %150, %151 : tensor<16x1xf32>
    %cst_29 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %153 = stablehlo.reduce(%152 init: %cst_29) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %154 = stablehlo.broadcast_in_dim %153, dims = [0] : (tensor<16xf32>) -> tensor<16x16xf32>
    %155 = stablehlo.multiply %72, %154 : tensor<16x16xf32>
    %156 = stablehlo.add %149, %155 : tensor<16x16xf32>
    %157 = stablehlo.multiply %154, %72 : tensor<16x16xf32>
    %158 = stablehlo.add %156, %157 : tensor<16x16xf32>
    %159 = stablehlo.convert %158 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %160 = stablehlo.add %121, %159 : tensor<16x16xbf16>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %161 = stablehlo.reduce(%160 init: %cst_30) applies stablehlo.add across dimensions = [0] : (tensor<16x16xbf16>, tensor<bf16>) -> tensor<16xbf16>
    %162 = stablehlo.reshape %161 : (tensor<16xbf16>) -> tensor<1x16xbf16>
    %cst_31 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %163 = stablehlo.reduce(%162 init: %cst_31) applies stablehlo.add across dimensions = [0] : (tensor<1x16xbf16>, tensor<bf16>) -> tensor<16xbf16>
    %164 = stablehlo.convert %163 : (tensor<16xbf16>) -> tensor<16xf32>
    %165 = stablehlo.dot_general %160, %60, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %166 = stablehlo.transpose %165, dims = [1, 0] : (tensor<16x32xbf16>) -> tensor<32x16xbf16>
    %167 = stablehlo.dot_general %160, %65, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<32x16xbf16>) -> tensor<16x32xbf16>
    %168 = stablehlo.convert %166 : (tensor<32x16xbf16>) -> tensor<32x16xf32>
    %169 = stablehlo.transpose %168, dims = [1, 0] : (tensor<32x16xf32>) -> tensor<16x32xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %170 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %171 = stablehlo.select %62, %167, %170 : tensor<16x32xi1>, tensor<16x32xbf16>
    %172 = stablehlo.dot_general %171, %57, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<16x16xbf16>) -> tensor<32x16xbf16>
    %173 = stablehlo.transpose %172, dims = [1, 0] : (tensor<32x16xbf16>) -> tensor<16x32xbf16>
    %174 = stablehlo.dot_general %171, %58, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<16x32xbf16>) -> tensor<16x16xbf16>
    %175 = stablehlo.convert %173 : (tensor<16x32xbf16>) -> tensor<16x32xf32>
    %176 = stablehlo.convert %174 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %177 = stablehlo.multiply %53, %176 : tensor<16x16xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %178 = stablehlo.reduce(%177 init: %cst_33) applies stablehlo.add across dimensions = [0] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %179 = stablehlo.reshape %178 : (tensor<16xf32>) -> tensor<1x16xf32>
    %180 = stablehlo.broadcast_in_dim %54, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %181 = stablehlo.multiply %176, %180 : tensor<16x16xf32>
    %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %182 = stablehlo.reduce(%179 init: %cst_34) applies stablehlo.add across dimensions = [0] : (tensor<1x16xf32>, tensor<f32>) -> tensor<16xf32>
    %183 = stablehlo.multiply %40, %181 : tensor<16x16xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %184 = stablehlo.reduce(%183 init: %cst_35) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %185 = stablehlo.reshape %184 : (tensor<16xf32>) -> tensor<16x1xf32>
    %186 = stablehlo.broadcast_in_dim %48, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %187 = stablehlo.multiply %181, %186 : tensor<16x16xf32>
    %188 = stablehlo.multiply %185, %51 : tensor<16x1xf32>
    %cst_36 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %189 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %190 = stablehlo.divide %188, %189 : tensor<16x1xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %191 = stablehlo.reduce(%190 init: %cst_37) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %192 = stablehlo.broadcast_in_dim %191, dims = [0] : (tensor<16xf32>) -> tensor<16x16xf32>
    %193 = stablehlo.multiply %40, %192 : tensor<16x16xf32>
    %194 = stablehlo.add %187, %193 : tensor<16x16xf32>
    %195 = stablehlo.multiply %192, %40 : tensor<16x16xf32>
    %196 = stablehlo.add %194, %195 : tensor<16x16xf32>
    %197 = stablehlo.convert %196 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %198 = stablehlo.add %160, %197 : tensor<16x16xbf16>
    %cst_38 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %199 = stablehlo.reduce(%198 init: %cst_38) applies stablehlo.add across dimensions = [0] : (tensor<16x16xbf16>, tensor<bf16>) -> tensor<16xbf16>
    %200 = stablehlo.reshape %199 : (tensor<16xbf16>) -> tensor<1x16xbf16>
    %cst_39 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %201 = stablehlo.reduce(%200 init: %cst_39) applies stablehlo.add across dimensions = [0] : (tensor<1x16xbf16>, tensor<bf16>) -> tensor<16xbf16>
    %202 = stablehlo.convert %201 : (tensor<16xbf16>) -> tensor<16xf32>
    %203 = stablehlo.dot_general %198, %28, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %204 = stablehlo.transpose %203, dims = [1, 0] : (tensor<16x32xbf16>) -> tensor<32x16xbf16>
    %205 = stablehlo.dot_general %198, %33, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<32x16xbf16>) -> tensor<16x32xbf16>
    %206 = stablehlo.convert %204 : (tensor<32x16xbf16>) -> tensor<32x16xf32>
    %207 = stablehlo.transpose %206, dims = [1, 0] : (tensor<32x16xf32>) -> tensor<16x32xf32>
    %cst_40 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %208 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %209 = stablehlo.select %30, %205, %208 : tensor<16x32xi1>, tensor<16x32xbf16>
    %210 = stablehlo.dot_general %209, %25, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<16x16xbf16>) -> tensor<32x16xbf16>
    %211 = stablehlo.transpose %210, dims = [1, 0] : (tensor<32x16xbf16>) -> tensor<16x32xbf16>
    %212 = stablehlo.dot_general %209, %26, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<16x32xbf16>) -> tensor<16x16xbf16>
    %213 = stablehlo.convert %211 : (tensor<16x32xbf16>) -> tensor<16x32xf32>
    %214 = stablehlo.convert %212 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %215 = stablehlo.multiply %21, %214 : tensor<16x16xf32>
    %cst_41 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %216 = stablehlo.reduce(%215 init: %cst_41) applies stablehlo.add across dimensions = [0] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %217 = stablehlo.reshape %216 : (tensor<16xf32>) -> tensor<1x16xf32>
    %218 = stablehlo.broadcast_in_dim %22, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %219 = stablehlo.multiply %214, %218 : tensor<16x16xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %220 = stablehlo.reduce(%217 init: %cst_42) applies stablehlo.add across dimensions = [0] : (tensor<1x16xf32>, tensor<f32>) -> tensor<16xf32>
    %221 = stablehlo.multiply %8, %219 : tensor<16x16xf32>
    %cst_43 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %222 = stablehlo.reduce(%221 init: %cst_43) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %223 = stablehlo.reshape %222 : (tensor<16xf32>) -> tensor<16x1xf32>
    %224 = stablehlo.broadcast_in_dim %16, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %225 = stablehlo.multiply %219, %224 : tensor<16x16xf32>
    %226 = stablehlo.multiply %223, %19 : tensor<16x1xf32>
    %cst_44 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %227 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %228 = stablehlo.divide %226, %227 : tensor<16x1xf32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %229 = stablehlo.reduce(%228 init: %cst_45) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %230 = stablehlo.broadcast_in_dim %229, dims = [0] : (tensor<16xf32>) -> tensor<16x16xf32>
    %231 = stablehlo.multiply %8, %230 : tensor<16x16xf32>
    %232 = stablehlo.add %225, %231 : tensor<16x16xf32>
    %233 = stablehlo.multiply %230, %8 : tensor<16x16xf32>
    %234 = stablehlo.add %232, %233 : tensor<16x16xf32>
    %235 = stablehlo.convert %234 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %236 = stablehlo.add %198, %235 : tensor<16x16xbf16>
    %237 = stablehlo.convert %236 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %238 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %c_47 = stablehlo.constant dense<39> : tensor<1xi32>
    %c_48 = stablehlo.constant dense<2147483647> : tensor<i32>
    %239 = stablehlo.broadcast_in_dim %c_48, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %240 = stablehlo.minimum %c_47, %239 : tensor<1xi32>
    %241 = stablehlo.broadcast_in_dim %240, dims = [1] : (tensor<1xi32>) -> tensor<16x1xi32>
    %c_49 = stablehlo.constant dense<0> : tensor<i32>
    %242 = stablehlo.broadcast_in_dim %c_49, dims = [] : (tensor<i32>) -> tensor<16x1xi32>
    %243 = stablehlo.clamp %242, %5, %241 : tensor<16x1xi32>
    %244 = "stablehlo.scatter"(%238, %243, %237) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg45: tensor<f32>, %arg46: tensor<f32>):
      %592 = stablehlo.add %arg45, %arg46 : tensor<f32>
      stablehlo.return %592 : tensor<f32>
    }) : (tensor<40x16xf32>, tensor<16x1xi32>, tensor<16x16xf32>) -> tensor<40x16xf32>
    %cst_50 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %245 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %246 = stablehlo.multiply %245, %244 : tensor<40x16xf32>
    %cst_51 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %247 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %248 = stablehlo.multiply %247, %arg15 : tensor<40x16xf32>
    %249 = stablehlo.add %246, %248 : tensor<40x16xf32>
    %cst_52 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %250 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %251 = stablehlo.multiply %250, %202 : tensor<16xf32>
    %cst_53 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %253 = stablehlo.multiply %252, %arg16 : tensor<16xf32>
    %254 = stablehlo.add %251, %253 : tensor<16xf32>
    %cst_54 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %255 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %256 = stablehlo.multiply %255, %207 : tensor<16x32xf32>
    %cst_55 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %257 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %258 = stablehlo.multiply %257, %arg17 : tensor<16x32xf32>
    %259 = stablehlo.add %256, %258 : tensor<16x32xf32>
    %cst_56 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %260 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %261 = stablehlo.multiply %260, %220 : tensor<16xf32>
    %cst_57 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %262 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %263 = stablehlo.multiply %262, %arg18 : tensor<16xf32>
    %264 = stablehlo.add %261, %263 : tensor<16xf32>
    %cst_58 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %265 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %266 = stablehlo.multiply %265, %213 : tensor<16x32xf32>
    %cst_59 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %267 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %268 = stablehlo.multiply %267, %arg19 : tensor<16x32xf32>
    %269 = stablehlo.add %266, %268 : tensor<16x32xf32>
    %cst_60 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %270 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %271 = stablehlo.multiply %270, %164 : tensor<16xf32>
    %cst_61 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %272 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %273 = stablehlo.multiply %272, %arg20 : tensor<16xf32>
    %274 = stablehlo.add %271, %273 : tensor<16xf32>
    %cst_62 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %275 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %276 = stablehlo.multiply %275, %169 : tensor<16x32xf32>
    %cst_63 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %277 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %278 = stablehlo.multiply %277, %arg21 : tensor<16x32xf32>
    %279 = stablehlo.add %276, %278 : tensor<16x32xf32>
    %cst_64 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %280 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %281 = stablehlo.multiply %280, %182 : tensor<16xf32>
    %cst_65 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %282 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %283 = stablehlo.multiply %282, %arg22 : tensor<16xf32>
    %284 = stablehlo.add %281, %283 : tensor<16xf32>
    %cst_66 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %285 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %286 = stablehlo.multiply %285, %175 : tensor<16x32xf32>
    %cst_67 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %287 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %288 = stablehlo.multiply %287, %arg23 : tensor<16x32xf32>
    %289 = stablehlo.add %286, %288 : tensor<16x32xf32>
    %cst_68 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %290 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %291 = stablehlo.multiply %290, %126 : tensor<16xf32>
    %cst_69 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %292 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %293 = stablehlo.multiply %292, %arg24 : tensor<16xf32>
    %294 = stablehlo.add %291, %293 : tensor<16xf32>
    %cst_70 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %295 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %296 = stablehlo.multiply %295, %131 : tensor<16x32xf32>
    %cst_71 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %297 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %298 = stablehlo.multiply %297, %arg25 : tensor<16x32xf32>
    %299 = stablehlo.add %296, %298 : tensor<16x32xf32>
    %cst_72 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %300 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %301 = stablehlo.multiply %300, %144 : tensor<16xf32>
    %cst_73 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %302 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %303 = stablehlo.multiply %302, %arg26 : tensor<16xf32>
    %304 = stablehlo.add %301, %303 : tensor<16xf32>
    %cst_74 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %305 = stablehlo.broadcast_in_dim %cst_74, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %306 = stablehlo.multiply %305, %137 : tensor<16x32xf32>
    %cst_75 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %307 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %308 = stablehlo.multiply %307, %arg27 : tensor<16x32xf32>
    %309 = stablehlo.add %306, %308 : tensor<16x32xf32>
    %cst_76 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %310 = stablehlo.broadcast_in_dim %cst_76, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %311 = stablehlo.multiply %310, %122 : tensor<16x40xf32>
    %cst_77 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %312 = stablehlo.broadcast_in_dim %cst_77, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %313 = stablehlo.multiply %312, %arg28 : tensor<16x40xf32>
    %314 = stablehlo.add %311, %313 : tensor<16x40xf32>
    %315 = stablehlo.multiply %244, %244 : tensor<40x16xf32>
    %cst_78 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %316 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %317 = stablehlo.multiply %316, %315 : tensor<40x16xf32>
    %cst_79 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %318 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %319 = stablehlo.multiply %318, %arg29 : tensor<40x16xf32>
    %320 = stablehlo.add %317, %319 : tensor<40x16xf32>
    %321 = stablehlo.multiply %202, %202 : tensor<16xf32>
    %cst_80 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %322 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %323 = stablehlo.multiply %322, %321 : tensor<16xf32>
    %cst_81 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %324 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %325 = stablehlo.multiply %324, %arg30 : tensor<16xf32>
    %326 = stablehlo.add %323, %325 : tensor<16xf32>
    %327 = stablehlo.multiply %207, %207 : tensor<16x32xf32>
    %cst_82 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %328 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %329 = stablehlo.multiply %328, %327 : tensor<16x32xf32>
    %cst_83 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %330 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %331 = stablehlo.multiply %330, %arg31 : tensor<16x32xf32>
    %332 = stablehlo.add %329, %331 : tensor<16x32xf32>
    %333 = stablehlo.multiply %220, %220 : tensor<16xf32>
    %cst_84 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %334 = stablehlo.broadcast_in_dim %cst_84, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %335 = stablehlo.multiply %334, %333 : tensor<16xf32>
    %cst_85 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %336 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %337 = stablehlo.multiply %336, %arg32 : tensor<16xf32>
    %338 = stablehlo.add %335, %337 : tensor<16xf32>
    %339 = stablehlo.multiply %213, %213 : tensor<16x32xf32>
    %cst_86 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %340 = stablehlo.broadcast_in_dim %cst_86, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %341 = stablehlo.multiply %340, %339 : tensor<16x32xf32>
    %cst_87 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %342 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %343 = stablehlo.multiply %342, %arg33 : tensor<16x32xf32>
    %344 = stablehlo.add %341, %343 : tensor<16x32xf32>
    %345 = stablehlo.multiply %164, %164 : tensor<16xf32>
    %cst_88 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %346 = stablehlo.broadcast_in_dim %cst_88, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %347 = stablehlo.multiply %346, %345 : tensor<16xf32>
    %cst_89 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %348 = stablehlo.broadcast_in_dim %cst_89, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %349 = stablehlo.multiply %348, %arg34 : tensor<16xf32>
    %350 = stablehlo.add %347, %349 : tensor<16xf32>
    %351 = stablehlo.multiply %169, %169 : tensor<16x32xf32>
    %cst_90 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %352 = stablehlo.broadcast_in_dim %cst_90, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %353 = stablehlo.multiply %352, %351 : tensor<16x32xf32>
    %cst_91 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %354 = stablehlo.broadcast_in_dim %cst_91, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %355 = stablehlo.multiply %354, %arg35 : tensor<16x32xf32>
    %356 = stablehlo.add %353, %355 : tensor<16x32xf32>
    %357 = stablehlo.multiply %182, %182 : tensor<16xf32>
    %cst_92 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %358 = stablehlo.broadcast_in_dim %cst_92, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %359 = stablehlo.multiply %358, %357 : tensor<16xf32>
    %cst_93 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %360 = stablehlo.broadcast_in_dim %cst_93, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %361 = stablehlo.multiply %360, %arg36 : tensor<16xf32>
    %362 = stablehlo.add %359, %361 : tensor<16xf32>
    %363 = stablehlo.multiply %175, %175 : tensor<16x32xf32>
    %cst_94 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %364 = stablehlo.broadcast_in_dim %cst_94, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %365 = stablehlo.multiply %364, %363 : tensor<16x32xf32>
    %cst_95 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %366 = stablehlo.broadcast_in_dim %cst_95, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %367 = stablehlo.multiply %366, %arg37 : tensor<16x32xf32>
    %368 = stablehlo.add %365, %367 : tensor<16x32xf32>
    %369 = stablehlo.multiply %126, %126 : tensor<16xf32>
    %cst_96 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %370 = stablehlo.broadcast_in_dim %cst_96, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %371 = stablehlo.multiply %370, %369 : tensor<16xf32>
    %cst_97 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %372 = stablehlo.broadcast_in_dim %cst_97, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %373 = stablehlo.multiply %372, %arg38 : tensor<16xf32>
    %374 = stablehlo.add %371, %373 : tensor<16xf32>
    %375 = stablehlo.multiply %131, %131 : tensor<16x32xf32>
    %cst_98 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %376 = stablehlo.broadcast_in_dim %cst_98, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %377 = stablehlo.multiply %376, %375 : tensor<16x32xf32>
    %cst_99 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %378 = stablehlo.broadcast_in_dim %cst_99, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %379 = stablehlo.multiply %378, %arg39 : tensor<16x32xf32>
    %380 = stablehlo.add %377, %379 : tensor<16x32xf32>
    %381 = stablehlo.multiply %144, %144 : tensor<16xf32>
    %cst_100 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %382 = stablehlo.broadcast_in_dim %cst_100, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %383 = stablehlo.multiply %382, %381 : tensor<16xf32>
    %cst_101 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %384 = stablehlo.broadcast_in_dim %cst_101, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %385 = stablehlo.multiply %384, %arg40 : tensor<16xf32>
    %386 = stablehlo.add %383, %385 : tensor<16xf32>
    %387 = stablehlo.multiply %137, %137 : tensor<16x32xf32>
    %cst_102 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %388 = stablehlo.broadcast_in_dim %cst_102, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %389 = stablehlo.multiply %388, %387 : tensor<16x32xf32>
    %cst_103 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %390 = stablehlo.broadcast_in_dim %cst_103, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %391 = stablehlo.multiply %390, %arg41 : tensor<16x32xf32>
    %392 = stablehlo.add %389, %391 : tensor<16x32xf32>
    %393 = stablehlo.multiply %122, %122 : tensor<16x40xf32>
    %cst_104 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %394 = stablehlo.broadcast_in_dim %cst_104, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %395 = stablehlo.multiply %394, %393 : tensor<16x40xf32>
    %cst_105 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %396 = stablehlo.broadcast_in_dim %cst_105, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %397 = stablehlo.multiply %396, %arg42 : tensor<16x40xf32>
    %398 = stablehlo.add %395, %397 : tensor<16x40xf32>
    %c_106 = stablehlo.constant dense<2147483647> : tensor<i32>
    %399 = stablehlo.compare LT, %arg14, %c_106, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_107 = stablehlo.constant dense<1> : tensor<i32>
    %400 = stablehlo.add %arg14, %c_107 : tensor<i32>
    %c_108 = stablehlo.constant dense<2147483647> : tensor<i32>
    %401 = call @_where(%399, %400, %c_108) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %402 = stablehlo.convert %401 : (tensor<i32>) -> tensor<f32>
    %cst_109 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %403 = stablehlo.convert %401 : (tensor<i32>) -> tensor<f32>
    %404 = stablehlo.power %cst_109, %403 : tensor<f32>
    %cst_110 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %405 = stablehlo.subtract %cst_110, %404 : tensor<f32>
    %406 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %407 = stablehlo.divide %249, %406 : tensor<40x16xf32>
    %408 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %409 = stablehlo.divide %254, %408 : tensor<16xf32>
    %410 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %411 = stablehlo.divide %259, %410 : tensor<16x32xf32>
    %412 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %413 = stablehlo.divide %264, %412 : tensor<16xf32>
    %414 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %415 = stablehlo.divide %269, %414 : tensor<16x32xf32>
    %416 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %417 = stablehlo.divide %274, %416 : tensor<16xf32>
    %418 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %419 = stablehlo.divide %279, %418 : tensor<16x32xf32>
    %420 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %421 = stablehlo.divide %284, %420 : tensor<16xf32>
    %422 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %423 = stablehlo.divide %289, %422 : tensor<16x32xf32>
    %424 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %425 = stablehlo.divide %294, %424 : tensor<16xf32>
    %426 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %427 = stablehlo.divide %299, %426 : tensor<16x32xf32>
    %428 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %429 = stablehlo.divide %304, %428 : tensor<16xf32>
    %430 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %431 = stablehlo.divide %309, %430 : tensor<16x32xf32>
    %432 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %433 = stablehlo.divide %314, %432 : tensor<16x40xf32>
    %434 = stablehlo.convert %401 : (tensor<i32>) -> tensor<f32>
    %cst_111 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %435 = stablehlo.convert %401 : (tensor<i32>) -> tensor<f32>
    %436 = stablehlo.power %cst_111, %435 : tensor<f32>
    %cst_112 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %437 = stablehlo.subtract %cst_112, %436 : tensor<f32>
    %438 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %439 = stablehlo.divide %320, %438 : tensor<40x16xf32>
    %440 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %441 = stablehlo.divide %326, %440 : tensor<16xf32>
    %442 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %443 = stablehlo.divide %332, %442 : tensor<16x32xf32>
    %444 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %445 = stablehlo.divide %338, %444 : tensor<16xf32>
    %446 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %447 = stablehlo.divide %344, %446 : tensor<16x32xf32>
    %448 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %449 = stablehlo.divide %350, %448 : tensor<16xf32>
    %450 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %451 = stablehlo.divide %356, %450 : tensor<16x32xf32>
    %452 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %453 = stablehlo.divide %362, %452 : tensor<16xf32>
    %454 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %455 = stablehlo.divide %368, %454 : tensor<16x32xf32>
    %456 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %457 = stablehlo.divide %374, %456 : tensor<16xf32>
    %458 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %459 = stablehlo.divide %380, %458 : tensor<16x32xf32>
    %460 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %461 = stablehlo.divide %386, %460 : tensor<16xf32>
    %462 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %463 = stablehlo.divide %392, %462 : tensor<16x32xf32>
    %464 = stablehlo.broadcast_in_dim %437, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %465 = stablehlo.divide %398, %464 : tensor<16x40xf32>
    %cst_113 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %466 = stablehlo.broadcast_in_dim %cst_113, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %467 = stablehlo.add %439, %466 : tensor<40x16xf32>
    %468 = stablehlo.sqrt %467 : tensor<40x16xf32>
    %cst_114 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %469 = stablehlo.broadcast_in_dim %cst_114, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %470 = stablehlo.add %468, %469 : tensor<40x16xf32>
    %471 = stablehlo.divide %407, %470 : tensor<40x16xf32>
    %cst_115 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %472 = stablehlo.broadcast_in_dim %cst_115, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %473 = stablehlo.add %441, %472 : tensor<16xf32>
    %474 = stablehlo.sqrt %473 : tensor<16xf32>
    %cst_116 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %475 = stablehlo.broadcast_in_dim %cst_116, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %476 = stablehlo.add %474, %475 : tensor<16xf32>
    %477 = stablehlo.divide %409, %476 : tensor<16xf32>
    %cst_117 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %478 = stablehlo.broadcast_in_dim %cst_117, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %479 = stablehlo.add %443, %478 : tensor<16x32xf32>
    %480 = stablehlo.sqrt %479 : tensor<16x32xf32>
    %cst_118 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %481 = stablehlo.broadcast_in_dim %cst_118, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %482 = stablehlo.add %480, %481 : tensor<16x32xf32>
    %483 = stablehlo.divide %411, %482 : tensor<16x32xf32>
    %cst_119 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %484 = stablehlo.broadcast_in_dim %cst_119, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %485 = stablehlo.add %445, %484 : tensor<16xf32>
    %486 = stablehlo.sqrt %485 : tensor<16xf32>
    %cst_120 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %487 = stablehlo.broadcast_in_dim %cst_120, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %488 = stablehlo.add %486, %487 : tensor<16xf32>
    %489 = stablehlo.divide %413, %488 : tensor<16xf32>
    %cst_121 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %490 = stablehlo.broadcast_in_dim %cst_121, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %491 = stablehlo.add %447, %490 : tensor<16x32xf32>
    %492 = stablehlo.sqrt %491 : tensor<16x32xf32>
    %cst_122 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %493 = stablehlo.broadcast_in_dim %cst_122, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %494 = stablehlo.add %492, %493 : tensor<16x32xf32>
    %495 = stablehlo.divide %415, %494 : tensor<16x32xf32>
    %cst_123 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %496 = stablehlo.broadcast_in_dim %cst_123, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %497 = stablehlo.add %449, %496 : tensor<16xf32>
    %498 = stablehlo.sqrt %497 : tensor<16xf32>
    %cst_124 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %499 = stablehlo.broadcast_in_dim %cst_124, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %500 = stablehlo.add %498, %499 : tensor<16xf32>
    %501 = stablehlo.divide %417, %500 : tensor<16xf32>
    %cst_125 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %502 = stablehlo.broadcast_in_dim %cst_125, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %503 = stablehlo.add %451, %502 : tensor<16x32xf32>
    %504 = stablehlo.sqrt %503 : tensor<16x32xf32>
    %cst_126 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %505 = stablehlo.broadcast_in_dim %cst_126, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %506 = stablehlo.add %504, %505 : tensor<16x32xf32>
    %507 = stablehlo.divide %419, %506 : tensor<16x32xf32>
    %cst_127 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %508 = stablehlo.broadcast_in_dim %cst_127, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %509 = stablehlo.add %453, %508 : tensor<16xf32>
    %510 = stablehlo.sqrt %509 : tensor<16xf32>
    %cst_128 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %511 = stablehlo.broadcast_in_dim %cst_128, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %512 = stablehlo.add %510, %511 : tensor<16xf32>
    %513 = stablehlo.divide %421, %512 : tensor<16xf32>
    %cst_129 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %514 = stablehlo.broadcast_in_dim %cst_129, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %515 = stablehlo.add %455, %514 : tensor<16x32xf32>
    %516 = stablehlo.sqrt %515 : tensor<16x32xf32>
    %cst_130 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %517 = stablehlo.broadcast_in_dim %cst_130, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %518 = stablehlo.add %516, %517 : tensor<16x32xf32>
    %519 = stablehlo.divide %423, %518 : tensor<16x32xf32>
    %cst_131 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %520 = stablehlo.broadcast_in_dim %cst_131, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %521 = stablehlo.add %457, %520 : tensor<16xf32>
    %522 = stablehlo.sqrt %521 : tensor<16xf32>
    %cst_132 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %523 = stablehlo.broadcast_in_dim %cst_132, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %524 = stablehlo.add %522, %523 : tensor<16xf32>
    %525 = stablehlo.divide %425, %524 : tensor<16xf32>
    %cst_133 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %526 = stablehlo.broadcast_in_dim %cst_133, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %527 = stablehlo.add %459, %526 : tensor<16x32xf32>
    %528 = stablehlo.sqrt %527 : tensor<16x32xf32>
    %cst_134 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %529 = stablehlo.broadcast_in_dim %cst_134, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %530 = stablehlo.add %528, %529 : tensor<16x32xf32>
    %531 = stablehlo.divide %427, %530 : tensor<16x32xf32>
    %cst_135 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %532 = stablehlo.broadcast_in_dim %cst_135, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %533 = stablehlo.add %461, %532 : tensor<16xf32>
    %534 = stablehlo.sqrt %533 : tensor<16xf32>
    %cst_136 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %535 = stablehlo.broadcast_in_dim %cst_136, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %536 = stablehlo.add %534, %535 : tensor<16xf32>
    %537 = stablehlo.divide %429, %536 : tensor<16xf32>
    %cst_137 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %538 = stablehlo.broadcast_in_dim %cst_137, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %539 = stablehlo.add %463, %538 : tensor<16x32xf32>
    %540 = stablehlo.sqrt %539 : tensor<16x32xf32>
    %cst_138 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %541 = stablehlo.broadcast_in_dim %cst_138, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %542 = stablehlo.add %540, %541 : tensor<16x32xf32>
    %543 = stablehlo.divide %431, %542 : tensor<16x32xf32>
    %cst_139 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %544 = stablehlo.broadcast_in_dim %cst_139, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %545 = stablehlo.add %465, %544 : tensor<16x40xf32>
    %546 = stablehlo.sqrt %545 : tensor<16x40xf32>
    %cst_140 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %547 = stablehlo.broadcast_in_dim %cst_140, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %548 = stablehlo.add %546, %547 : tensor<16x40xf32>
    %549 = stablehlo.divide %433, %548 : tensor<16x40xf32>
    %cst_141 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %550 = stablehlo.broadcast_in_dim %cst_141, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %551 = stablehlo.multiply %550, %471 : tensor<40x16xf32>
    %cst_142 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %552 = stablehlo.broadcast_in_dim %cst_142, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %553 = stablehlo.multiply %552, %477 : tensor<16xf32>
    %cst_143 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %554 = stablehlo.broadcast_in_dim %cst_143, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %555 = stablehlo.multiply %554, %483 : tensor<16x32xf32>
    %cst_144 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %556 = stablehlo.broadcast_in_dim %cst_144, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %557 = stablehlo.multiply %556, %489 : tensor<16xf32>
    %cst_145 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %558 = stablehlo.broadcast_in_dim %cst_145, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %559 = stablehlo.multiply %558, %495 : tensor<16x32xf32>
    %cst_146 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %560 = stablehlo.broadcast_in_dim %cst_146, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %561 = stablehlo.multiply %560, %501 : tensor<16xf32>
    %cst_147 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %562 = stablehlo.broadcast_in_dim %cst_147, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %563 = stablehlo.multiply %562, %507 : tensor<16x32xf32>
    %cst_148 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %564 = stablehlo.broadcast_in_dim %cst_148, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %565 = stablehlo.multiply %564, %513 : tensor<16xf32>
    %cst_149 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %566 = stablehlo.broadcast_in_dim %cst_149, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %567 = stablehlo.multiply %566, %519 : tensor<16x32xf32>
    %cst_150 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %568 = stablehlo.broadcast_in_dim %cst_150, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %569 = stablehlo.multiply %568, %525 : tensor<16xf32>
    %cst_151 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %570 = stablehlo.broadcast_in_dim %cst_151, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %571 = stablehlo.multiply %570, %531 : tensor<16x32xf32>
    %cst_152 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %572 = stablehlo.broadcast_in_dim %cst_152, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %573 = stablehlo.multiply %572, %537 : tensor<16xf32>
    %cst_153 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %574 = stablehlo.broadcast_in_dim %cst_153, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %575 = stablehlo.multiply %574, %543 : tensor<16x32xf32>
    %cst_154 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %576 = stablehlo.broadcast_in_dim %cst_154, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %577 = stablehlo.multiply %576, %549 : tensor<16x40xf32>
    %578 = stablehlo.add %arg0, %551 : tensor<40x16xf32>
    %579 = stablehlo.add %arg1, %553 : tensor<16xf32>
    %580 = stablehlo.add %arg2, %555 : tensor<16x32xf32>
    %581 = stablehlo.add %arg3, %557 : tensor<16xf32>
    %582 = stablehlo.add %arg4, %559 : tensor<16x32xf32>
    %583 = stablehlo.add %arg5, %561 : tensor<16xf32>
    %584 = stablehlo.add %arg6, %563 : tensor<16x32xf32>
    %585 = stablehlo.add %arg7, %565 : tensor<16xf32>
    %586 = stablehlo.add %arg8, %567 : tensor<16x32xf32>
    %587 = stablehlo.add %arg9, %569 : tensor<16xf32>
    %588 = stablehlo.add %arg10, %571 : tensor<16x32xf32>
    %589 = stablehlo.add %arg11, %573 : tensor<16xf32>
    %590 = stablehlo.add %arg12, %575 : tensor<16x32xf32>
    %591 = stablehlo.add %arg13, %577 : tensor<16x40xf32>
    return %578, %579, %580, %581, %582, %583, %584, %585, %586, %587, %588, %589, %590, %591, %401, %249, %254, %259, %264, %269, %274, %279, %284, %289, %294, %299, %304, %309, %314, %320, %326, %332, %338, %344, %350, %356, %362, %368, %374, %380, %386, %392, %398, %112 : tensor<40x16xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16x40xf32>, tensor<i32>, tensor<40x16xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16x40xf32>, tensor<40x16xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16x40xf32>, tensor<f32>
  }
  func.func private @relu(%arg0: tensor<16x32xbf16>) -> tensor<16x32xbf16> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %1 = stablehlo.maximum %arg0, %0 : tensor<16x32xbf16>
    return %1 : tensor<16x32xbf16>
  }
  func.func private @log_softmax(%arg0: tensor<16x40xf32>) -> (tensor<16x40xf32>, tensor<16x40xf32>, tensor<16x1xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<16x40xf32>, tensor<f32>) -> tensor<16xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<16xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x40xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<16x40xf32>
    %6 = stablehlo.exponential %5 : tensor<16x40xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<16x40xf32>, tensor<f32>) -> tensor<16xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %9 = stablehlo.log %8 : tensor<16x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x40xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<16x40xf32>
    return %11, %6, %8 : tensor<16x40xf32>, tensor<16x40xf32>, tensor<16x1xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<16x40xf32>, %arg1: tensor<16x1xi32>) -> (tensor<16x1xf32>, tensor<16x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<16x1xi32>, tensor<16x1xi32>) -> tensor<16x1xi1>
    %c_0 = stablehlo.constant dense<40> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<16x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<16x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<16x1xi1>, tensor<16x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<16x1xi32>) -> tensor<16x1x1xi32>
    %6 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<16x40xf32>, tensor<16x1x1xi32>) -> tensor<16x1xf32>
    return %6, %5 : tensor<16x1xf32>, tensor<16x1x1xi32>
  }
  func.func private @take_along_axis_0(%arg0: tensor<16x1x1xi32>, %arg1: tensor<16x1xf32>) -> tensor<16x40xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %c = stablehlo.constant dense<39> : tensor<1xi32>
    %c_0 = stablehlo.constant dense<2147483647> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %2 = stablehlo.minimum %c, %1 : tensor<1xi32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [2] : (tensor<1xi32>) -> tensor<16x1x1xi32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %4 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<16x1x1xi32>
    %5 = stablehlo.clamp %4, %arg0, %3 : tensor<16x1x1xi32>
    %6 = "stablehlo.scatter"(%0, %5, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %7 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %7 : tensor<f32>
    }) : (tensor<16x40xf32>, tensor<16x1x1xi32>, tensor<16x1xf32>) -> tensor<16x40xf32>
    return %6 : tensor<16x40xf32>
  }
  func.func private @log_softmax_1(%arg0: tensor<16x40xf32>, %arg1: tensor<16x1xf32>, %arg2: tensor<16x40xf32>) -> tensor<16x40xf32> {
    %0 = stablehlo.negate %arg2 : tensor<16x40xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x40xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.reshape %1 : (tensor<16xf32>) -> tensor<16x1xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<16xf32>) -> tensor<16x40xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<16x40xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<16x40xf32>
    return %7 : tensor<16x40xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
