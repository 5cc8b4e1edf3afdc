module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<8xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.disc.0.b", weft.role = "param"}, %arg1: tensor<6x8xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.disc.0.w", weft.role = "param"}, %arg2: tensor<1xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.disc.1.b", weft.role = "param"}, %arg3: tensor<8x1xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.disc.1.w", weft.role = "param"}, %arg4: tensor<8xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.gen.0.b", weft.role = "param"}, %arg5: tensor<5x8xf32> {tf.aliasing_output = 5 : i32, weft.init = "normal(0.1)", weft.name = "params.gen.0.w", weft.role = "param"}, %arg6: tensor<8xf32> {tf.aliasing_output = 6 : i32, weft.init = "normal(0.1)", weft.name = "params.gen.1.b", weft.role = "param"}, %arg7: tensor<8x8xf32> {tf.aliasing_output = 7 : i32, weft.init = "normal(0.1)", weft.name = "params.gen.1.w", weft.role = "param"}, %arg8: tensor<6xf32> {tf.aliasing_output = 8 : i32, weft.init = "normal(0.1)", weft.name = "params.gen.2.b", weft.role = "param"}, %arg9: tensor<8x6xf32> {tf.aliasing_output = 9 : i32, weft.init = "normal(0.1)", weft.name = "params.gen.2.w", weft.role = "param"}, %arg10: tensor<i32> {tf.aliasing_output = 10 : i32, weft.name = "opt.disc.0.count", weft.role = "state"}, %arg11: tensor<8xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.disc.0.mu.0.b", weft.role = "state"}, %arg12: tensor<6x8xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.disc.0.mu.0.w", weft.role = "state"}, %arg13: tensor<1xf32> {tf.aliasing_output = 13 : i32, weft.name = "opt.disc.0.mu.1.b", weft.role = "state"}, %arg14: tensor<8x1xf32> {tf.aliasing_output = 14 : i32, weft.name = "opt.disc.0.mu.1.w", weft.role = "state"}, %arg15: tensor<8xf32> {tf.aliasing_output = 15 : i32, weft.name = "opt.disc.0.nu.0.b", weft.role = "state"}, %arg16: tensor<6x8xf32> {tf.aliasing_output = 16 : i32, weft.name = "opt.disc.0.nu.0.w", weft.role = "state"}, %arg17: tensor<1xf32> {tf.aliasing_output = 17 : i32, weft.name = "opt.disc.0.nu.1.b", weft.role = "state"}, %arg18: tensor<8x1xf32> {tf.aliasing_output = 18 : i32, weft.name = "opt.disc.0.nu.1.w", weft.role = "state"}, %arg19: tensor<i32> {tf.aliasing_output = 19 : i32, weft.name = "opt.gen.0.count", weft.role = "state"}, %arg20: tensor<8xf32> {tf.aliasing_output = 20 : i32, weft.name = "opt.gen.0.mu.0.b", weft.role = "state"}, %arg21: tensor<5x8xf32> {tf.aliasing_output = 21 : i32, weft.name = "opt.gen.0.mu.0.w", weft.role = "state"}, %arg22: tensor<8xf32> {tf.aliasing_output = 22 : i32, weft.name = "opt.gen.0.mu.1.b", weft.role = "state"}, %arg23: tensor<8x8xf32> {tf.aliasing_output = 23 : i32, weft.name = "opt.gen.0.mu.1.w", weft.role = "state"}, %arg24: tensor<6xf32> {tf.aliasing_output = 24 : i32, weft.name = "opt.gen.0.mu.2.b", weft.role = "state"}, %arg25: tensor<8x6xf32> {tf.aliasing_output = 25 : i32, weft.name = "opt.gen.0.mu.2.w", weft.role = "state"}, %arg26: tensor<8xf32> {tf.aliasing_output = 26 : i32, weft.name = "opt.gen.0.nu.0.b", weft.role = "state"}, %arg27: tensor<5x8xf32> {tf.aliasing_output = 27 : i32, weft.name = "opt.gen.0.nu.0.w", weft.role = "state"}, %arg28: tensor<8xf32> {tf.aliasing_output = 28 : i32, weft.name = "opt.gen.0.nu.1.b", weft.role = "state"}, %arg29: tensor<8x8xf32> {tf.aliasing_output = 29 : i32, weft.name = "opt.gen.0.nu.1.w", weft.role = "state"}, %arg30: tensor<6xf32> {tf.aliasing_output = 30 : i32, weft.name = "opt.gen.0.nu.2.b", weft.role = "state"}, %arg31: tensor<8x6xf32> {tf.aliasing_output = 31 : i32, weft.name = "opt.gen.0.nu.2.w", weft.role = "state"}, %arg32: tensor<16x6xf32> {weft.name = "x", weft.role = "batch"}, %arg33: tensor<2xui32> {weft.name = "key", weft.role = "rng"}) -> (tensor<8xf32> {jax.result_info = "result[0]['disc'][0]['b']"}, tensor<6x8xf32> {jax.result_info = "result[0]['disc'][0]['w']"}, tensor<1xf32> {jax.result_info = "result[0]['disc'][1]['b']"}, tensor<8x1xf32> {jax.result_info = "result[0]['disc'][1]['w']"}, tensor<8xf32> {jax.result_info = "result[0]['gen'][0]['b']"}, tensor<5x8xf32> {jax.result_info = "result[0]['gen'][0]['w']"}, tensor<8xf32> {jax.result_info = "result[0]['gen'][1]['b']"}, tensor<8x8xf32> {jax.result_info = "result[0]['gen'][1]['w']"}, tensor<6xf32> {jax.result_info = "result[0]['gen'][2]['b']"}, tensor<8x6xf32> {jax.result_info = "result[0]['gen'][2]['w']"}, tensor<i32> {jax.result_info = "result[1]['disc'][0].count"}, tensor<8xf32> {jax.result_info = "result[1]['disc'][0].mu[0]['b']"}, tensor<6x8xf32> {jax.result_info = "result[1]['disc'][0].mu[0]['w']"}, tensor<1xf32> {jax.result_info = "result[1]['disc'][0].mu[1]['b']"}, tensor<8x1xf32> {jax.result_info = "result[1]['disc'][0].mu[1]['w']"}, tensor<8xf32> {jax.result_info = "result[1]['disc'][0].nu[0]['b']"}, tensor<6x8xf32> {jax.result_info = "result[1]['disc'][0].nu[0]['w']"}, tensor<1xf32> {jax.result_info = "result[1]['disc'][0].nu[1]['b']"}, tensor<8x1xf32> {jax.result_info = "result[1]['disc'][0].nu[1]['w']"}, tensor<i32> {jax.result_info = "result[1]['gen'][0].count"}, tensor<8xf32> {jax.result_info = "result[1]['gen'][0].mu[0]['b']"}, tensor<5x8xf32> {jax.result_info = "result[1]['gen'][0].mu[0]['w']"}, tensor<8xf32> {jax.result_info = "result[1]['gen'][0].mu[1]['b']"}, tensor<8x8xf32> {jax.result_info = "result[1]['gen'][0].mu[1]['w']"}, tensor<6xf32> {jax.result_info = "result[1]['gen'][0].mu[2]['b']"}, tensor<8x6xf32> {jax.result_info = "result[1]['gen'][0].mu[2]['w']"}, tensor<8xf32> {jax.result_info = "result[1]['gen'][0].nu[0]['b']"}, tensor<5x8xf32> {jax.result_info = "result[1]['gen'][0].nu[0]['w']"}, tensor<8xf32> {jax.result_info = "result[1]['gen'][0].nu[1]['b']"}, tensor<8x8xf32> {jax.result_info = "result[1]['gen'][0].nu[1]['w']"}, tensor<6xf32> {jax.result_info = "result[1]['gen'][0].nu[2]['b']"}, tensor<8x6xf32> {jax.result_info = "result[1]['gen'][0].nu[2]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = call @_normal(%arg33) : (tensor<2xui32>) -> tensor<16x5xf32>
    %1 = stablehlo.dot_general %arg32, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x6xf32>, tensor<6x8xf32>) -> tensor<16x8xf32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %4 = stablehlo.add %1, %3 : tensor<16x8xf32>
    %5 = stablehlo.tanh %4 : tensor<16x8xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %7 = stablehlo.subtract %6, %5 : tensor<16x8xf32>
    %8 = stablehlo.dot_general %5, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x1xf32>) -> tensor<16x1xf32>
    %9 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<1xf32>) -> tensor<1x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<16x1xf32>
    %11 = stablehlo.add %8, %10 : tensor<16x1xf32>
    %12 = stablehlo.negate %11 : tensor<16x1xf32>
    %13:3 = call @softplus(%12) : (tensor<16x1xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>, tensor<16x1xf32>)
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %14 = stablehlo.reduce(%13#0 init: %cst_0) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_1 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %15 = stablehlo.divide %14, %cst_1 : tensor<f32>
    %16 = stablehlo.dot_general %0, %arg5, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<5x8xf32>) -> tensor<16x8xf32>
    %17 = stablehlo.broadcast_in_dim %arg4, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %19 = stablehlo.add %16, %18 : tensor<16x8xf32>
    %20 = stablehlo.tanh %19 : tensor<16x8xf32>
    %21 = stablehlo.dot_general %20, %arg7, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x8xf32>) -> tensor<16x8xf32>
    %22 = stablehlo.broadcast_in_dim %arg6, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %23 = stablehlo.broadcast_in_dim %22, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %24 = stablehlo.add %21, %23 : tensor<16x8xf32>
    %25 = stablehlo.tanh %24 : tensor<16x8xf32>
    %26 = stablehlo.dot_general %25, %arg9, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x6xf32>) -> tensor<16x6xf32>
    %27 = stablehlo.broadcast_in_dim %arg8, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %28 = stablehlo.broadcast_in_dim %27, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %29 = stablehlo.add %26, %28 : tensor<16x6xf32>
    %30 = stablehlo.dot_general %29, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x6xf32>, tensor<6x8xf32>) -> tensor<16x8xf32>
    %31 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %32 = stablehlo.broadcast_in_dim %31, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %33 = stablehlo.add %30, %32 : tensor<16x8xf32>
    %34 = stablehlo.tanh %33 : tensor<16x8xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %36 = stablehlo.subtract %35, %34 : tensor<16x8xf32>
    %37 = stablehlo.dot_general %34, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x1xf32>) -> tensor<16x1xf32>
    %38 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<1xf32>) -> tensor<1x1xf32>
    %39 = stablehlo.broadcast_in_dim %38, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<16x1xf32>
    %40 = stablehlo.add %37, %39 : tensor<16x1xf32>
    %41:3 = call @softplus(%40) : (tensor<16x1xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>, tensor<16x1xf32>)
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %42 = stablehlo.reduce(%41#0 init: %cst_3) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_4 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %43 = stablehlo.divide %42, %cst_4 : tensor<f32>
    %44 = stablehlo.add %15, %43 : tensor<f32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_6 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %45 = stablehlo.divide %cst_5, %cst_6 : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %47 = call @softplus_0(%41#1, %41#2, %46) : (tensor<16x1xf32>, tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x1xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %48 = stablehlo.reduce(%47 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<16x1xf32>, tensor<f32>) -> tensor<1xf32>
    %49 = stablehlo.reshape %48 : (tensor<1xf32>) -> tensor<1x1xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %50 = stablehlo.reduce(%49 init: %cst_8) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1xf32>, tensor<f32>) -> tensor<f32>
    %51 = stablehlo.broadcast_in_dim %50, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %52 = stablehlo.dot_general %47, %34, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x1xf32>, tensor<16x8xf32>) -> tensor<1x8xf32>
    %53 = stablehlo.transpose %52, dims = [1, 0] : (tensor<1x8xf32>) -> tensor<8x1xf32>
    %54 = stablehlo.dot_general %47, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x1xf32>, tensor<8x1xf32>) -> tensor<16x8xf32>
    %55 = stablehlo.multiply %54, %36 : tensor<16x8xf32>
    %56 = stablehlo.multiply %55, %34 : tensor<16x8xf32>
    %57 = stablehlo.add %55, %56 : tensor<16x8xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %58 = stablehlo.reduce(%57 init: %cst_9) applies stablehlo.add across dimensions = [0] : (tensor<16x8xf32>, tensor<f32>) -> tensor<8xf32>
    %59 = stablehlo.reshape %58 : (tensor<8xf32>) -> tensor<1x8xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %60 = stablehlo.reduce(%59 init: %cst_10) applies stablehlo.add across dimensions = [0] : (tensor<1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %61 = stablehlo.dot_general %57, %29, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x6xf32>) -> tensor<8x6xf32>
    %62 = stablehlo.transpose %61, dims = [1, 0] : (tensor<8x6xf32>) -> tensor<6x8xf32>
    %cst_11 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_12 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %63 = stablehlo.divide %cst_11, %cst_12 : tensor<f32>
    %64 = stablehlo.broadcast_in_dim %63, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %65 = call @softplus_0(%13#1, %13#2, %64) : (tensor<16x1xf32>, tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x1xf32>
    %66 = stablehlo.negate %65 : tensor<16x1xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %67 = stablehlo.reduce(%66 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<16x1xf32>, tensor<f32>) -> tensor<1xf32>
    %68 = stablehlo.reshape %67 : (tensor<1xf32>) -> tensor<1x1xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %69 = stablehlo.reduce(%68 init: %cst_14) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1xf32>, tensor<f32>) -> tensor<f32>
    %70 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %71 = stablehlo.add %51, %70 : tensor<1xf32>
    %72 = stablehlo.dot_general %66, %5, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x1xf32>, tensor<16x8xf32>) -> tensor<1x8xf32>
    %73 = stablehlo.transpose %72, dims = [1, 0] : (tensor<1x8xf32>) -> tensor<8x1xf32>
    %74 = stablehlo.add %53, %73 : tensor<8x1xf32>
    %75 = stablehlo.dot_general %66, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x1xf32>, tensor<8x1xf32>) -> tensor<16x8xf32>
    %76 = stablehlo.multiply %75, %7 : tensor<16x8xf32>
    %77 = stablehlo.multiply %76, %5 : tensor<16x8xf32>
    %78 = stablehlo.add %76, %77 : tensor<16x8xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %79 = stablehlo.reduce(%78 init: %cst_15) applies stablehlo.add across dimensions = [0] : (tensor<16x8xf32>, tensor<f32>) -> tensor<8xf32>
    %80 = stablehlo.reshape %79 : (tensor<8xf32>) -> tensor<1x8xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %81 = stablehlo.reduce(%80 init: %cst_16) applies stablehlo.add across dimensions = [0] : (tensor<1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %82 = stablehlo.add %60, %81 : tensor<8xf32>
    %83 = stablehlo.dot_general %78, %arg32, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x6xf32>) -> tensor<8x6xf32>
    %84 = stablehlo.transpose %83, dims = [1, 0] : (tensor<8x6xf32>) -> tensor<6x8xf32>
    %85 = stablehlo.add %62, %84 : tensor<6x8xf32>
    %cst_17 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %87 = stablehlo.multiply %86, %82 : tensor<8xf32>
    %cst_18 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %89 = stablehlo.multiply %88, %arg11 : tensor<8xf32>
    %90 = stablehlo.add %87, %89 : tensor<8xf32>
    %cst_19 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %91 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %92 = stablehlo.multiply %91, %85 : tensor<6x8xf32>
    %cst_20 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %94 = stablehlo.multiply %93, %arg12 : tensor<6x8xf32>
    %95 = stablehlo.add %92, %94 : tensor<6x8xf32>
    %cst_21 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %97 = stablehlo.multiply %96, %71 : tensor<1xf32>
    %cst_22 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %98 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %99 = stablehlo.multiply %98, %arg13 : tensor<1xf32>
    %100 = stablehlo.add %97, %99 : tensor<1xf32>
    %cst_23 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %102 = stablehlo.multiply %101, %74 : tensor<8x1xf32>
    %cst_24 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %104 = stablehlo.multiply %103, %arg14 : tensor<8x1xf32>
    %105 = stablehlo.add %102, %104 : tensor<8x1xf32>
    %106 = stablehlo.multiply %82, %82 : tensor<8xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %107 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %108 = stablehlo.multiply %107, %106 : tensor<8xf32>
    %cst_26 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %110 = stablehlo.multiply %109, %arg15 : tensor<8xf32>
    %111 = stablehlo.add %108, %110 : tensor<8xf32>
    %112 = stablehlo.multiply %85, %85 : tensor<6x8xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %114 = stablehlo.multiply %113, %112 : tensor<6x8xf32>
    %cst_28 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %116 = stablehlo.multiply %115, %arg16 : tensor<6x8xf32>
    %117 = stablehlo.add %114, %116 : tensor<6x8xf32>
    %118 = stablehlo.multiply %71, %71 : tensor<1xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %120 = stablehlo.multiply %119, %118 : tensor<1xf32>
    %cst_30 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %121 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %122 = stablehlo.multiply %121, %arg17 : tensor<1xf32>
    %123 = stablehlo.add %120, %122 : tensor<1xf32>
    %124 = stablehlo.multiply %74, %74 : tensor<8x1xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %126 = stablehlo.multiply %125, %124 : tensor<8x1xf32>
    %cst_32 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %127 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %128 = stablehlo.multiply %127, %arg18 : tensor<8x1xf32>
    %129 = stablehlo.add %126, %128 : tensor<8x1xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %130 = stablehlo.compare LT, %arg10, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_33 = stablehlo.constant dense<1> : tensor<i32>
    %131 = stablehlo.add %arg10, %c_33 : tensor<i32>
    %c_34 = stablehlo.constant dense<2147483647> : tensor<i32>
    %132 = call @_where(%130, %131, %c_34) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %133 = stablehlo.convert %132 : (tensor<i32>) -> tensor<f32>
    %cst_35 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %134 = stablehlo.convert %132 : (tensor<i32>) -> tensor<f32>
    %135 = stablehlo.power %cst_35, %134 : tensor<f32>
    %cst_36 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %136 = stablehlo.subtract %cst_36, %135 : tensor<f32>
    %137 = stablehlo.broadcast_in_dim %136, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %138 = stablehlo.divide %90, %137 : tensor<8xf32>
    %139 = stablehlo.broadcast_in_dim %136, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %140 = stablehlo.divide %95, %139 : tensor<6x8xf32>
    %141 = stablehlo.broadcast_in_dim %136, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %142 = stablehlo.divide %100, %141 : tensor<1xf32>
    %143 = stablehlo.broadcast_in_dim %136, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %144 = stablehlo.divide %105, %143 : tensor<8x1xf32>
    %145 = stablehlo.convert %132 : (tensor<i32>) -> tensor<f32>
    %cst_37 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %146 = stablehlo.convert %132 : (tensor<i32>) -> tensor<f32>
    %147 = stablehlo.power %cst_37, %146 : tensor<f32>
    %cst_38 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %148 = stablehlo.subtract %cst_38, %147 : tensor<f32>
    %149 = stablehlo.broadcast_in_dim %148, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %150 = stablehlo.divide %111, %149 : tensor<8xf32>
    %151 = stablehlo.broadcast_in_dim %148, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %152 = stablehlo.divide %117, %151 : tensor<6x8xf32>
    %153 = stablehlo.broadcast_in_dim %148, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %154 = stablehlo.divide %123, %153 : tensor<1xf32>
    %155 = stablehlo.broadcast_in_dim %148, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %156 = stablehlo.divide %129, %155 : tensor<8x1xf32>
    %cst_39 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %157 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %158 = stablehlo.add %150, %157 : tensor<8xf32>
    %159 = stablehlo.sqrt %158 : tensor<8xf32>
    %cst_40 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %160 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %161 = stablehlo.add %159, %160 : tensor<8xf32>
    %162 = stablehlo.divide %138, %161 : tensor<8xf32>
    %cst_41 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %163 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %164 = stablehlo.add %152, %163 : tensor<6x8xf32>
    %165 = stablehlo.sqrt %164 : tensor<6x8xf32>
    %cst_42 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %166 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %167 = stablehlo.add %165, %166 : tensor<6x8xf32>
    %168 = stablehlo.divide %140, %167 : tensor<6x8xf32>
    %cst_43 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %170 = stablehlo.add %154, %169 : tensor<1xf32>
    %171 = stablehlo.sqrt %170 : tensor<1xf32>
    %cst_44 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %172 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %173 = stablehlo.add %171, %172 : tensor<1xf32>
    %174 = stablehlo.divide %142, %173 : tensor<1xf32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %175 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %176 = stablehlo.add %156, %175 : tensor<8x1xf32>
    %177 = stablehlo.sqrt %176 : tensor<8x1xf32>
    %cst_46 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %178 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %179 = stablehlo.add %177, %178 : tensor<8x1xf32>
    %180 = stablehlo.divide %144, %179 : tensor<8x1xf32>
    %cst_47 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %181 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %182 = stablehlo.multiply %181, %162 : tensor<8xf32>
    %cst_48 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %183 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %184 = stablehlo.multiply %183, %168 : tensor<6x8xf32>
    %cst_49 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %185 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %186 = stablehlo.multiply %185, %174 : tensor<1xf32>
    %cst_50 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %187 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %188 = stablehlo.multiply %187, %180 : tensor<8x1xf32>
    %189 = stablehlo.add %arg0, %182 : tensor<8xf32>
    %190 = stablehlo.add %arg1, %184 : tensor<6x8xf32>
    %191 = stablehlo.add %arg2, %186 : tensor<1xf32>
    %192 = stablehlo.add %arg3, %188 : tensor<8x1xf32>
    %193 = stablehlo.dot_general %0, %arg5, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<5x8xf32>) -> tensor<16x8xf32>
    %194 = stablehlo.broadcast_in_dim %arg4, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %195 = stablehlo.broadcast_in_dim %194, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %196 = stablehlo.add %193, %195 : tensor<16x8xf32>
    %197 = stablehlo.tanh %196 : tensor<16x8xf32>
    %cst_51 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %198 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %199 = stablehlo.subtract %198, %197 : tensor<16x8xf32>
    %200 = stablehlo.dot_general %197, %arg7, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x8xf32>) -> tensor<16x8xf32>
    %201 = stablehlo.broadcast_in_dim %arg6, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %202 = stablehlo.broadcast_in_dim %201, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %203 = stablehlo.add %200, %202 : tensor<16x8xf32>
    %204 = stablehlo.tanh %203 : tensor<16x8xf32>
    %cst_52 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %205 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %206 = stablehlo.subtract %205, %204 : tensor<16x8xf32>
    %207 = stablehlo.dot_general %204, %arg9, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x6xf32>) -> tensor<16x6xf32>
    %208 = stablehlo.broadcast_in_dim %arg8, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %209 = stablehlo.broadcast_in_dim %208, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %210 = stablehlo.add %207, %209 : tensor<16x6xf32>
    %211 = stablehlo.dot_general %210, %190, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x6xf32>, tensor<6x8xf32>) -> tensor<16x8xf32>
    %212 = stablehlo.broadcast_in_dim %189, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %213 = stablehlo.broadcast_in_dim %212, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %214 = stablehlo.add %211, %213 : tensor<16x8xf32>
    %215 = stablehlo.tanh %214 : tensor<16x8xf32>
    %cst_53 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %216 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %217 = stablehlo.subtract %216, %215 : tensor<16x8xf32>
    %218 = stablehlo.dot_general %215, %192, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x1xf32>) -> tensor<16x1xf32>
    %219 = stablehlo.broadcast_in_dim %191, dims = [1] : (tensor<1xf32>) -> tensor<1x1xf32>
    %220 = stablehlo.broadcast_in_dim %219, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<16x1xf32>
    %221 = stablehlo.add %218, %220 : tensor<16x1xf32>
    %222 = stablehlo.negate %221 : tensor<16x1xf32>
    %223:3 = call @softplus(%222) : (tensor<16x1xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>, tensor<16x1xf32>)
    %cst_54 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %224 = stablehlo.reduce(%223#0 init: %cst_54) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_55 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %225 = stablehlo.divide %224, %cst_55 : tensor<f32>
    %cst_56 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_57 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %226 = stablehlo.divide %cst_56, %cst_57 : tensor<f32>
    %227 = stablehlo.broadcast_in_dim %226, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %228 = call @softplus_0(%223#1, %223#2, %227) : (tensor<16x1xf32>, tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x1xf32>
    %229 = stablehlo.negate %228 : tensor<16x1xf32>
    %230 = stablehlo.dot_general %229, %192, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x1xf32>, tensor<8x1xf32>) -> tensor<16x8xf32>
    %231 = stablehlo.multiply %230, %217 : tensor<16x8xf32>
    %232 = stablehlo.multiply %231, %215 : tensor<16x8xf32>
    %233 = stablehlo.add %231, %232 : tensor<16x8xf32>
    %234 = stablehlo.dot_general %233, %190, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<6x8xf32>) -> tensor<16x6xf32>
    %cst_58 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %235 = stablehlo.reduce(%234 init: %cst_58) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %236 = stablehlo.reshape %235 : (tensor<6xf32>) -> tensor<1x6xf32>
    %cst_59 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %237 = stablehlo.reduce(%236 init: %cst_59) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %238 = stablehlo.dot_general %234, %204, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x6xf32>, tensor<16x8xf32>) -> tensor<6x8xf32>
    %239 = stablehlo.transpose %238, dims = [1, 0] : (tensor<6x8xf32>) -> tensor<8x6xf32>
    %240 = stablehlo.dot_general %234, %arg9, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x6xf32>, tensor<8x6xf32>) -> tensor<16x8xf32>
    %241 = stablehlo.multiply %240, %206 : tensor<16x8xf32>
    %242 = stablehlo.multiply %241, %204 : tensor<16x8xf32>
    %243 = stablehlo.add %241, %242 : tensor<16x8xf32>
    %cst_60 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %244 = stablehlo.reduce(%243 init: %cst_60) applies stablehlo.add across dimensions = [0] : (tensor<16x8xf32>, tensor<f32>) -> tensor<8xf32>
    %245 = stablehlo.reshape %244 : (tensor<8xf32>) -> tensor<1x8xf32>
    %cst_61 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %246 = stablehlo.reduce(%245 init: %cst_61) applies stablehlo.add across dimensions = [0] : (tensor<1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %247 = stablehlo.dot_general %243, %197, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x8xf32>) -> tensor<8x8xf32>
    %248 = stablehlo.transpose %247, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %249 = stablehlo.dot_general %243, %arg7, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x8xf32>) -> tensor<16x8xf32>
    %250 = stablehlo.multiply %249, %199 : tensor<16x8xf32>
    %251 = stablehlo.multiply %250, %197 : tensor<16x8xf32>
    %252 = stablehlo.add %250, %251 : tensor<16x8xf32>
    %cst_62 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %253 = stablehlo.reduce(%252 init: %cst_62) applies stablehlo.add across dimensions = [0] : (tensor<16x8xf32>, tensor<f32>) -> tensor<8xf32>
    %254 = stablehlo.reshape %253 : (tensor<8xf32>) -> tensor<1x8xf32>
    %cst_63 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %255 = stablehlo.reduce(%254 init: %cst_63) applies stablehlo.add across dimensions = [0] : (tensor<1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %256 = stablehlo.dot_general %252, %0, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x5xf32>) -> tensor<8x5xf32>
    %257 = stablehlo.transpose %256, dims = [1, 0] : (tensor<8x5xf32>) -> tensor<5x8xf32>
    %cst_64 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %258 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %259 = stablehlo.multiply %258, %255 : tensor<8xf32>
    %cst_65 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %260 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %261 = stablehlo.multiply %260, %arg20 : tensor<8xf32>
    %262 = stablehlo.add %259, %261 : tensor<8xf32>
    %cst_66 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %263 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %264 = stablehlo.multiply %263, %257 : tensor<5x8xf32>
    %cst_67 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %265 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %266 = stablehlo.multiply %265, %arg21 : tensor<5x8xf32>
    %267 = stablehlo.add %264, %266 : tensor<5x8xf32>
    %cst_68 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %268 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %269 = stablehlo.multiply %268, %246 : tensor<8xf32>
    %cst_69 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %270 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %271 = stablehlo.multiply %270, %arg22 : tensor<8xf32>
    %272 = stablehlo.add %269, %271 : tensor<8xf32>
    %cst_70 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %273 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %274 = stablehlo.multiply %273, %248 : tensor<8x8xf32>
    %cst_71 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %275 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %276 = stablehlo.multiply %275, %arg23 : tensor<8x8xf32>
    %277 = stablehlo.add %274, %276 : tensor<8x8xf32>
    %cst_72 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %278 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %279 = stablehlo.multiply %278, %237 : tensor<6xf32>
    %cst_73 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %280 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %281 = stablehlo.multiply %280, %arg24 : tensor<6xf32>
    %282 = stablehlo.add %279, %281 : tensor<6xf32>
    %cst_74 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %283 = stablehlo.broadcast_in_dim %cst_74, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %284 = stablehlo.multiply %283, %239 : tensor<8x6xf32>
    %cst_75 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %285 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %286 = stablehlo.multiply %285, %arg25 : tensor<8x6xf32>
    %287 = stablehlo.add %284, %286 : tensor<8x6xf32>
    %288 = stablehlo.multiply %255, %255 : tensor<8xf32>
    %cst_76 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %289 = stablehlo.broadcast_in_dim %cst_76, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %290 = stablehlo.multiply %289, %288 : tensor<8xf32>
    %cst_77 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %291 = stablehlo.broadcast_in_dim %cst_77, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %292 = stablehlo.multiply %291, %arg26 : tensor<8xf32>
    %293 = stablehlo.add %290, %292 : tensor<8xf32>
    %294 = stablehlo.multiply %257, %257 : tensor<5x8xf32>
    %cst_78 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %295 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %296 = stablehlo.multiply %295, %294 : tensor<5x8xf32>
    %cst_79 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %297 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %298 = stablehlo.multiply %297, %arg27 : tensor<5x8xf32>
    %299 = stablehlo.add %296, %298 : tensor<5x8xf32>
    %300 = stablehlo.multiply %246, %246 : tensor<8xf32>
    %cst_80 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %301 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %302 = stablehlo.multiply %301, %300 : tensor<8xf32>
    %cst_81 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %303 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %304 = stablehlo.multiply %303, %arg28 : tensor<8xf32>
    %305 = stablehlo.add %302, %304 : tensor<8xf32>
    %306 = stablehlo.multiply %248, %248 : tensor<8x8xf32>
    %cst_82 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %307 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %308 = stablehlo.multiply %307, %306 : tensor<8x8xf32>
    %cst_83 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %309 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %310 = stablehlo.multiply %309, %arg29 : tensor<8x8xf32>
    %311 = stablehlo.add %308, %310 : tensor<8x8xf32>
    %312 = stablehlo.multiply %237, %237 : tensor<6xf32>
    %cst_84 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %313 = stablehlo.broadcast_in_dim %cst_84, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %314 = stablehlo.multiply %313, %312 : tensor<6xf32>
    %cst_85 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %315 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %316 = stablehlo.multiply %315, %arg30 : tensor<6xf32>
    %317 = stablehlo.add %314, %316 : tensor<6xf32>
    %318 = stablehlo.multiply %239, %239 : tensor<8x6xf32>
    %cst_86 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %319 = stablehlo.broadcast_in_dim %cst_86, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %320 = stablehlo.multiply %319, %318 : tensor<8x6xf32>
    %cst_87 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %321 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %322 = stablehlo.multiply %321, %arg31 : tensor<8x6xf32>
    %323 = stablehlo.add %320, %322 : tensor<8x6xf32>
    %c_88 = stablehlo.constant dense<2147483647> : tensor<i32>
    %324 = stablehlo.compare LT, %arg19, %c_88, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_89 = stablehlo.constant dense<1> : tensor<i32>
    %325 = stablehlo.add %arg19, %c_89 : tensor<i32>
    %c_90 = stablehlo.constant dense<2147483647> : tensor<i32>
    %326 = call @_where(%324, %325, %c_90) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %327 = stablehlo.convert %326 : (tensor<i32>) -> tensor<f32>
    %cst_91 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %328 = stablehlo.convert %326 : (tensor<i32>) -> tensor<f32>
    %329 = stablehlo.power %cst_91, %328 : tensor<f32>
    %cst_92 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %330 = stablehlo.subtract %cst_92, %329 : tensor<f32>
    %331 = stablehlo.broadcast_in_dim %330, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %332 = stablehlo.divide %262, %331 : tensor<8xf32>
    %333 = stablehlo.broadcast_in_dim %330, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %334 = stablehlo.divide %267, %333 : tensor<5x8xf32>
    %335 = stablehlo.broadcast_in_dim %330, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %336 = stablehlo.divide %272, %335 : tensor<8xf32>
    %337 = stablehlo.broadcast_in_dim %330, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %338 = stablehlo.divide %277, %337 : tensor<8x8xf32>
    %339 = stablehlo.broadcast_in_dim %330, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %340 = stablehlo.divide %282, %339 : tensor<6xf32>
    %341 = stablehlo.broadcast_in_dim %330, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %342 = stablehlo.divide %287, %341 : tensor<8x6xf32>
    %343 = stablehlo.convert %326 : (tensor<i32>) -> tensor<f32>
    %cst_93 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %344 = stablehlo.convert %326 : (tensor<i32>) -> tensor<f32>
    %345 = stablehlo.power %cst_93, %344 : tensor<f32>
    %cst_94 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %346 = stablehlo.subtract %cst_94, %345 : tensor<f32>
    %347 = stablehlo.broadcast_in_dim %346, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %348 = stablehlo.divide %293, %347 : tensor<8xf32>
    %349 = stablehlo.broadcast_in_dim %346, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %350 = stablehlo.divide %299, %349 : tensor<5x8xf32>
    %351 = stablehlo.broadcast_in_dim %346, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %352 = stablehlo.divide %305, %351 : tensor<8xf32>
    %353 = stablehlo.broadcast_in_dim %346, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %354 = stablehlo.divide %311, %353 : tensor<8x8xf32>
    %355 = stablehlo.broadcast_in_dim %346, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %356 = stablehlo.divide %317, %355 : tensor<6xf32>
    %357 = stablehlo.broadcast_in_dim %346, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %358 = stablehlo.divide %323, %357 : tensor<8x6xf32>
    %cst_95 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %359 = stablehlo.broadcast_in_dim %cst_95, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %360 = stablehlo.add %348, %359 : tensor<8xf32>
    %361 = stablehlo.sqrt %360 : tensor<8xf32>
    %cst_96 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %362 = stablehlo.broadcast_in_dim %cst_96, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %363 = stablehlo.add %361, %362 : tensor<8xf32>
    %364 = stablehlo.divide %332, %363 : tensor<8xf32>
    %cst_97 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %365 = stablehlo.broadcast_in_dim %cst_97, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %366 = stablehlo.add %350, %365 : tensor<5x8xf32>
    %367 = stablehlo.sqrt %366 : tensor<5x8xf32>
    %cst_98 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %368 = stablehlo.broadcast_in_dim %cst_98, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %369 = stablehlo.add %367, %368 : tensor<5x8xf32>
    %370 = stablehlo.divide %334, %369 : tensor<5x8xf32>
    %cst_99 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %371 = stablehlo.broadcast_in_dim %cst_99, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %372 = stablehlo.add %352, %371 : tensor<8xf32>
    %373 = stablehlo.sqrt %372 : tensor<8xf32>
    %cst_100 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %374 = stablehlo.broadcast_in_dim %cst_100, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %375 = stablehlo.add %373, %374 : tensor<8xf32>
    %376 = stablehlo.divide %336, %375 : tensor<8xf32>
    %cst_101 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %377 = stablehlo.broadcast_in_dim %cst_101, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %378 = stablehlo.add %354, %377 : tensor<8x8xf32>
    %379 = stablehlo.sqrt %378 : tensor<8x8xf32>
    %cst_102 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %380 = stablehlo.broadcast_in_dim %cst_102, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %381 = stablehlo.add %379, %380 : tensor<8x8xf32>
    %382 = stablehlo.divide %338, %381 : tensor<8x8xf32>
    %cst_103 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %383 = stablehlo.broadcast_in_dim %cst_103, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %384 = stablehlo.add %356, %383 : tensor<6xf32>
    %385 = stablehlo.sqrt %384 : tensor<6xf32>
    %cst_104 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %386 = stablehlo.broadcast_in_dim %cst_104, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %387 = stablehlo.add %385, %386 : tensor<6xf32>
    %388 = stablehlo.divide %340, %387 : tensor<6xf32>
    %cst_105 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %389 = stablehlo.broadcast_in_dim %cst_105, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %390 = stablehlo.add %358, %389 : tensor<8x6xf32>
    %391 = stablehlo.sqrt %390 : tensor<8x6xf32>
    %cst_106 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %392 = stablehlo.broadcast_in_dim %cst_106, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %393 = stablehlo.add %391, %392 : tensor<8x6xf32>
    %394 = stablehlo.divide %342, %393 : tensor<8x6xf32>
    %cst_107 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %395 = stablehlo.broadcast_in_dim %cst_107, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %396 = stablehlo.multiply %395, %364 : tensor<8xf32>
    %cst_108 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %397 = stablehlo.broadcast_in_dim %cst_108, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %398 = stablehlo.multiply %397, %370 : tensor<5x8xf32>
    %cst_109 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %399 = stablehlo.broadcast_in_dim %cst_109, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %400 = stablehlo.multiply %399, %376 : tensor<8xf32>
    %cst_110 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %401 = stablehlo.broadcast_in_dim %cst_110, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %402 = stablehlo.multiply %401, %382 : tensor<8x8xf32>
    %cst_111 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %403 = stablehlo.broadcast_in_dim %cst_111, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %404 = stablehlo.multiply %403, %388 : tensor<6xf32>
    %cst_112 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %405 = stablehlo.broadcast_in_dim %cst_112, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
    %406 = stablehlo.multiply %405, %394 : tensor<8x6xf32>
    %407 = stablehlo.add %arg4, %396 : tensor<8xf32>
    %408 = stablehlo.add %arg5, %398 : tensor<5x8xf32>
    %409 = stablehlo.add %arg6, %400 : tensor<8xf32>
    %410 = stablehlo.add %arg7, %402 : tensor<8x8xf32>
    %411 = stablehlo.add %arg8, %404 : tensor<6xf32>
    %412 = stablehlo.add %arg9, %406 : tensor<8x6xf32>
    return %189, %190, %191, %192, %407, %408, %409, %410, %411, %412, %132, %90, %95, %100, %105, %111, %117, %123, %129, %326, %262, %267, %272, %277, %282, %287, %293, %299, %305, %311, %317, %323, %44 : tensor<8xf32>, tensor<6x8xf32>, tensor<1xf32>, tensor<8x1xf32>, tensor<8xf32>, tensor<5x8xf32>, tensor<8xf32>, tensor<8x8xf32>, tensor<6xf32>, tensor<8x6xf32>, tensor<i32>, tensor<8xf32>, tensor<6x8xf32>, tensor<1xf32>, tensor<8x1xf32>, tensor<8xf32>, tensor<6x8xf32>, tensor<1xf32>, tensor<8x1xf32>, tensor<i32>, tensor<8xf32>, tensor<5x8xf32>, tensor<8xf32>, tensor<8x8xf32>, tensor<6xf32>, tensor<8x6xf32>, tensor<8xf32>, tensor<5x8xf32>, tensor<8xf32>, tensor<8x8xf32>, tensor<6xf32>, tensor<8x6xf32>, tensor<f32>
  }
  func.func private @_normal(%arg0: tensor<2xui32>) -> tensor<16x5xf32> {
    %0 = call @_normal_real(%arg0) : (tensor<2xui32>) -> tensor<16x5xf32>
    return %0 : tensor<16x5xf32>
  }
  func.func private @_normal_real(%arg0: tensor<2xui32>) -> tensor<16x5xf32> {
    %cst = stablehlo.constant dense<-0.99999994> : tensor<f32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %0 = call @_uniform(%arg0, %cst, %cst_0) : (tensor<2xui32>, tensor<f32>, tensor<f32>) -> tensor<16x5xf32>
    %1 = chlo.erf_inv %0 : tensor<16x5xf32> -> tensor<16x5xf32>
    %cst_1 = stablehlo.constant dense<1.41421354> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %3 = stablehlo.multiply %2, %1 : tensor<16x5xf32>
    return %3 : tensor<16x5xf32>
  }
  func.func private @_uniform(%arg0: tensor<2xui32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<16x5xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %2 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %3 = stablehlo.reshape %2 : (tensor<1xui32>) -> tensor<ui32>
    %4 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %5 = stablehlo.reshape %4 : (tensor<1xui32>) -> tensor<ui32>
    %6 = stablehlo.iota dim = 0 : tensor<16x5xui64>
    %7 = stablehlo.iota dim = 1 : tensor<16x5xui64>
    %c = stablehlo.constant dense<5> : tensor<ui64>
    %8 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<16x5xui64>
    %9 = stablehlo.multiply %8, %6 : tensor<16x5xui64>
    %c_0 = stablehlo.constant dense<1> : tensor<ui64>
    %10 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<16x5xui64>
    %11 = stablehlo.multiply %10, %7 : tensor<16x5xui64>
    %12 = stablehlo.add %9, %11 : tensor<16x5xui64>
    %c_1 = stablehlo.constant dense<32> : tensor<ui64>
    %13 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<ui64>) -> tensor<16x5xui64>
    %14 = stablehlo.shift_right_logical %12, %13 : tensor<16x5xui64>
    %15 = stablehlo.convert %12 : (tensor<16x5xui64>) -> tensor<16x5xui32>
    %16 = stablehlo.convert %14 : (tensor<16x5xui64>) -> tensor<16x5xui32>
    %17:2 = call @threefry2x32(%3, %5, %16, %15) : (tensor<ui32>, tensor<ui32>, tensor<16x5xui32>, tensor<16x5xui32>) -> (tensor<16x5xui32>, tensor<16x5xui32>)
    %18 = stablehlo.xor %17#0, %17#1 : tensor<16x5xui32>
    %c_2 = stablehlo.constant dense<9> : tensor<ui32>
    %19 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %20 = stablehlo.shift_right_logical %18, %19 : tensor<16x5xui32>
    %c_3 = stablehlo.constant dense<1065353216> : tensor<ui32>
    %21 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %22 = stablehlo.or %20, %21 : tensor<16x5xui32>
    %23 = stablehlo.bitcast_convert %22 : (tensor<16x5xui32>) -> tensor<16x5xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %25 = stablehlo.subtract %23, %24 : tensor<16x5xf32>
    %26 = stablehlo.subtract %1, %0 : tensor<1x1xf32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<16x5xf32>
    %28 = stablehlo.multiply %25, %27 : tensor<16x5xf32>
    %29 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<16x5xf32>
    %30 = stablehlo.add %28, %29 : tensor<16x5xf32>
    %31 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<16x5xf32>
    %32 = stablehlo.maximum %31, %30 : tensor<16x5xf32>
    return %32 : tensor<16x5xf32>
  }
  func.func private @threefry2x32(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<16x5xui32>, %arg3: tensor<16x5xui32>) -> (tensor<16x5xui32>, tensor<16x5xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<16x5xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<16x5xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<16x5xui32>, tensor<16x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<16x5xui32>, tensor<16x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<16x5xui32>, tensor<16x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<16x5xui32>, tensor<16x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<16x5xui32>, tensor<16x5xui32>
  }
  func.func private @closed_call(%arg0: tensor<i32>, %arg1: tensor<16x5xui32>, %arg2: tensor<16x5xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<16x5xui32>, tensor<16x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<16x5xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<16x5xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<16x5xui32>
    %9 = stablehlo.or %5, %8 : tensor<16x5xui32>
    %10 = stablehlo.xor %3, %9 : tensor<16x5xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<16x5xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<16x5xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<16x5xui32>
    %19 = stablehlo.or %15, %18 : tensor<16x5xui32>
    %20 = stablehlo.xor %13, %19 : tensor<16x5xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<16x5xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<16x5xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<16x5xui32>
    %29 = stablehlo.or %25, %28 : tensor<16x5xui32>
    %30 = stablehlo.xor %23, %29 : tensor<16x5xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<16x5xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<16x5xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<16x5xui32>
    %39 = stablehlo.or %35, %38 : tensor<16x5xui32>
    %40 = stablehlo.xor %33, %39 : tensor<16x5xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %42 = stablehlo.add %33, %41 : tensor<16x5xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %44 = stablehlo.add %40, %43 : tensor<16x5xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<16x5xui32>
    %48 = stablehlo.add %44, %47 : tensor<16x5xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<16x5xui32>, tensor<16x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  func.func private @softplus(%arg0: tensor<16x1xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>, tensor<16x1xf32>) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<16x1xf32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %3 = stablehlo.subtract %arg0, %2 : tensor<16x1xf32>
    %4 = stablehlo.compare NE, %3, %3, FLOAT : (tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x1xi1>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %6 = stablehlo.add %arg0, %5 : tensor<16x1xf32>
    %7 = stablehlo.abs %3 : tensor<16x1xf32>
    %8 = stablehlo.negate %7 : tensor<16x1xf32>
    %9 = stablehlo.exponential %8 : tensor<16x1xf32>
    %10 = stablehlo.log_plus_one %9 : tensor<16x1xf32>
    %11 = stablehlo.add %1, %10 : tensor<16x1xf32>
    %12 = stablehlo.select %4, %6, %11 : tensor<16x1xi1>, tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %14 = stablehlo.compare EQ, %arg0, %13, FLOAT : (tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x1xi1>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %16 = stablehlo.select %14, %15, %arg0 : tensor<16x1xi1>, tensor<16x1xf32>
    %cst_2 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %18 = stablehlo.compare EQ, %12, %17, FLOAT : (tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x1xi1>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %20 = stablehlo.select %18, %19, %12 : tensor<16x1xi1>, tensor<16x1xf32>
    %21 = stablehlo.subtract %16, %20 : tensor<16x1xf32>
    %22 = stablehlo.exponential %21 : tensor<16x1xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %23 = stablehlo.compare EQ, %cst_4, %cst_5, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %24 = stablehlo.select %23, %cst_7, %cst_6 : tensor<i1>, tensor<f32>
    %cst_8 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %26 = stablehlo.compare EQ, %12, %25, FLOAT : (tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x1xi1>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %28 = stablehlo.select %26, %27, %12 : tensor<16x1xi1>, tensor<16x1xf32>
    %29 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %30 = stablehlo.subtract %29, %28 : tensor<16x1xf32>
    %31 = stablehlo.exponential %30 : tensor<16x1xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %32 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %33 = stablehlo.multiply %32, %31 : tensor<16x1xf32>
    return %12, %22, %33 : tensor<16x1xf32>, tensor<16x1xf32>, tensor<16x1xf32>
  }
  func.func private @softplus_0(%arg0: tensor<16x1xf32>, %arg1: tensor<16x1xf32>, %arg2: tensor<16x1xf32>) -> tensor<16x1xf32> {
    %0 = stablehlo.multiply %arg2, %arg0 : tensor<16x1xf32>
    return %0 : tensor<16x1xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
