module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<6xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.a", weft.role = "param"}, %arg1: tensor<3x0xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.none", weft.role = "param"}, %arg2: tensor<6x2xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.o", weft.role = "param"}, %arg3: tensor<4x6xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<6xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.a", weft.role = "state"}, %arg6: tensor<3x0xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.none", weft.role = "state"}, %arg7: tensor<6x2xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.o", weft.role = "state"}, %arg8: tensor<4x6xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.w", weft.role = "state"}, %arg9: tensor<6xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.a", weft.role = "state"}, %arg10: tensor<3x0xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.none", weft.role = "state"}, %arg11: tensor<6x2xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.o", weft.role = "state"}, %arg12: tensor<4x6xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.w", weft.role = "state"}, %arg13: tensor<16x5x4xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16x5x2xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<6xf32> {jax.result_info = "result[0]['a']"}, tensor<3x0xf32> {jax.result_info = "result[0]['none']"}, tensor<6x2xf32> {jax.result_info = "result[0]['o']"}, tensor<4x6xf32> {jax.result_info = "result[0]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<6xf32> {jax.result_info = "result[1][0].mu['a']"}, tensor<3x0xf32> {jax.result_info = "result[1][0].mu['none']"}, tensor<6x2xf32> {jax.result_info = "result[1][0].mu['o']"}, tensor<4x6xf32> {jax.result_info = "result[1][0].mu['w']"}, tensor<6xf32> {jax.result_info = "result[1][0].nu['a']"}, tensor<3x0xf32> {jax.result_info = "result[1][0].nu['none']"}, tensor<6x2xf32> {jax.result_info = "result[1][0].nu['o']"}, tensor<4x6xf32> {jax.result_info = "result[1][0].nu['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.negate %arg0 : tensor<6xf32>
    %1 = stablehlo.exponential %0 : tensor<6xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %3 = stablehlo.add %2, %1 : tensor<6xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %5 = stablehlo.divide %4, %3 : tensor<6xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %7 = stablehlo.subtract %6, %5 : tensor<6xf32>
    %8 = stablehlo.multiply %5, %7 : tensor<6xf32>
    %9 = stablehlo.broadcast_in_dim %5, dims = [2] : (tensor<6xf32>) -> tensor<16x5x6xf32>
    %10 = stablehlo.dot_general %arg13, %arg3, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5x4xf32>, tensor<4x6xf32>) -> tensor<16x5x6xf32>
    %11 = stablehlo.slice %9 [0:16, 0:4:2, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x2x6xf32>
    %12 = stablehlo.slice %10 [0:16, 0:4:2, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x2x6xf32>
    %13 = stablehlo.slice %9 [0:16, 1:5:2, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x2x6xf32>
    %14 = stablehlo.slice %10 [0:16, 1:5:2, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x2x6xf32>
    %15 = stablehlo.multiply %11, %13 : tensor<16x2x6xf32>
    %16 = stablehlo.multiply %12, %13 : tensor<16x2x6xf32>
    %17 = stablehlo.add %16, %14 : tensor<16x2x6xf32>
    %18 = stablehlo.slice %15 [0:16, 0:1:2, 0:6] : (tensor<16x2x6xf32>) -> tensor<16x1x6xf32>
    %19 = stablehlo.slice %17 [0:16, 0:1:2, 0:6] : (tensor<16x2x6xf32>) -> tensor<16x1x6xf32>
    %20 = stablehlo.slice %15 [0:16, 1:2:2, 0:6] : (tensor<16x2x6xf32>) -> tensor<16x1x6xf32>
    %21 = stablehlo.slice %17 [0:16, 1:2:2, 0:6] : (tensor<16x2x6xf32>) -> tensor<16x1x6xf32>
    %22 = stablehlo.multiply %18, %20 : tensor<16x1x6xf32>
    %23 = stablehlo.multiply %19, %20 : tensor<16x1x6xf32>
    %24 = stablehlo.add %23, %21 : tensor<16x1x6xf32>
    %25 = stablehlo.slice %22 [0:16, 0:0, 0:6] : (tensor<16x1x6xf32>) -> tensor<16x0x6xf32>
    %26 = stablehlo.slice %24 [0:16, 0:0, 0:6] : (tensor<16x1x6xf32>) -> tensor<16x0x6xf32>
    %27 = stablehlo.slice %15 [0:16, 2:2:2, 0:6] : (tensor<16x2x6xf32>) -> tensor<16x0x6xf32>
    %28 = stablehlo.slice %17 [0:16, 2:2:2, 0:6] : (tensor<16x2x6xf32>) -> tensor<16x0x6xf32>
    %29 = stablehlo.multiply %25, %27 : tensor<16x0x6xf32>
    %30 = stablehlo.multiply %26, %27 : tensor<16x0x6xf32>
    %31 = stablehlo.add %30, %28 : tensor<16x0x6xf32>
    %32 = stablehlo.slice %15 [0:16, 0:1, 0:6] : (tensor<16x2x6xf32>) -> tensor<16x1x6xf32>
    %33 = stablehlo.concatenate %32, %29, dim = 1 : (tensor<16x1x6xf32>, tensor<16x0x6xf32>) -> tensor<16x1x6xf32>
    %34 = stablehlo.slice %17 [0:16, 0:1, 0:6] : (tensor<16x2x6xf32>) -> tensor<16x1x6xf32>
    %35 = stablehlo.concatenate %34, %31, dim = 1 : (tensor<16x1x6xf32>, tensor<16x0x6xf32>) -> tensor<16x1x6xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %36 = stablehlo.pad %33, %cst_2, low = [0, 0, 0], high = [0, 1, 0], interior = [0, 1, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %37 = stablehlo.pad %22, %cst_3, low = [0, 1, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %38 = stablehlo.add %36, %37 : tensor<16x2x6xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %39 = stablehlo.pad %35, %cst_4, low = [0, 0, 0], high = [0, 1, 0], interior = [0, 1, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %40 = stablehlo.pad %24, %cst_5, low = [0, 1, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %41 = stablehlo.add %39, %40 : tensor<16x2x6xf32>
    %42 = stablehlo.slice %9 [0:16, 2:5:2, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x2x6xf32>
    %43 = stablehlo.slice %10 [0:16, 2:5:2, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x2x6xf32>
    %44 = stablehlo.multiply %38, %42 : tensor<16x2x6xf32>
    %45 = stablehlo.multiply %41, %42 : tensor<16x2x6xf32>
    %46 = stablehlo.add %45, %43 : tensor<16x2x6xf32>
    %47 = stablehlo.slice %9 [0:16, 0:1, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x1x6xf32>
    %48 = stablehlo.concatenate %47, %44, dim = 1 : (tensor<16x1x6xf32>, tensor<16x2x6xf32>) -> tensor<16x3x6xf32>
    %49 = stablehlo.slice %10 [0:16, 0:1, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x1x6xf32>
    %50 = stablehlo.concatenate %49, %46, dim = 1 : (tensor<16x1x6xf32>, tensor<16x2x6xf32>) -> tensor<16x3x6xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %51 = stablehlo.pad %48, %cst_6, low = [0, 0, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x3x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %52 = stablehlo.pad %38, %cst_7, low = [0, 1, 0], high = [0, 1, 0], interior = [0, 1, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %53 = stablehlo.add %51, %52 : tensor<16x5x6xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %54 = stablehlo.pad %50, %cst_8, low = [0, 0, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x3x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %55 = stablehlo.pad %41, %cst_9, low = [0, 1, 0], high = [0, 1, 0], interior = [0, 1, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %56 = stablehlo.add %54, %55 : tensor<16x5x6xf32>
    %57 = stablehlo.dot_general %56, %arg2, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5x6xf32>, tensor<6x2xf32>) -> tensor<16x5x2xf32>
    %58 = stablehlo.subtract %57, %arg14 : tensor<16x5x2xf32>
    %59 = stablehlo.multiply %58, %58 : tensor<16x5x2xf32>
    %cst_10 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<16x5x2xf32>
    %61 = stablehlo.multiply %60, %58 : tensor<16x5x2xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %62 = stablehlo.reduce(%59 init: %cst_11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x5x2xf32>, tensor<f32>) -> tensor<f32>
    %cst_12 = stablehlo.constant dense<1.600000e+02> : tensor<f32>
    %63 = stablehlo.divide %62, %cst_12 : tensor<f32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %64 = stablehlo.reduce(%arg1 init: %cst_13) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x0xf32>, tensor<f32>) -> tensor<f32>
    %65 = stablehlo.add %63, %64 : tensor<f32>
    %cst_14 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %cst_15 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_16 = stablehlo.constant dense<1.600000e+02> : tensor<f32>
    %67 = stablehlo.divide %cst_15, %cst_16 : tensor<f32>
    %68 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<f32>) -> tensor<16x5x2xf32>
    %69 = stablehlo.multiply %68, %61 : tensor<16x5x2xf32>
    %70 = stablehlo.dot_general %69, %56, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x5x2xf32>, tensor<16x5x6xf32>) -> tensor<2x6xf32>
    %71 = stablehlo.transpose %70, dims = [1, 0] : (tensor<2x6xf32>) -> tensor<6x2xf32>
    %72 = stablehlo.dot_general %69, %arg2, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5x2xf32>, tensor<6x2xf32>) -> tensor<16x5x6xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %73 = stablehlo.pad %72, %cst_17, low = [0, -1, 0], high = [0, -1, 0], interior = [0, 0, 0] : (tensor<16x5x6xf32>, tensor<f32>) -> tensor<16x3x6xf32>
    %74 = stablehlo.slice %73 [0:16, 0:3:2, 0:6] : (tensor<16x3x6xf32>) -> tensor<16x2x6xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %75 = stablehlo.pad %72, %cst_18, low = [0, 0, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<16x5x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %76 = stablehlo.slice %75 [0:16, 0:5:2, 0:6] : (tensor<16x5x6xf32>) -> tensor<16x3x6xf32>
    %77 = stablehlo.slice %76 [0:16, 0:1, 0:6] : (tensor<16x3x6xf32>) -> tensor<16x1x6xf32>
    %78 = stablehlo.slice %76 [0:16, 1:3, 0:6] : (tensor<16x3x6xf32>) -> tensor<16x2x6xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %79 = stablehlo.pad %77, %cst_19, low = [0, 0, 0], high = [0, 4, 0], interior = [0, 0, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %80 = stablehlo.multiply %41, %78 : tensor<16x2x6xf32>
    %81 = stablehlo.multiply %78, %42 : tensor<16x2x6xf32>
    %82 = stablehlo.add %74, %81 : tensor<16x2x6xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %83 = stablehlo.pad %78, %cst_20, low = [0, 2, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %84 = stablehlo.add %79, %83 : tensor<16x5x6xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %85 = stablehlo.pad %80, %cst_21, low = [0, 2, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %86 = stablehlo.pad %82, %cst_22, low = [0, -1, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x1x6xf32>
    %87 = stablehlo.slice %86 [0:16, 0:1:2, 0:6] : (tensor<16x1x6xf32>) -> tensor<16x1x6xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %88 = stablehlo.pad %82, %cst_23, low = [0, 0, 0], high = [0, -1, 0], interior = [0, 0, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x1x6xf32>
    %89 = stablehlo.slice %88 [0:16, 0:1:2, 0:6] : (tensor<16x1x6xf32>) -> tensor<16x1x6xf32>
    %90 = stablehlo.slice %89 [0:16, 0:1, 0:6] : (tensor<16x1x6xf32>) -> tensor<16x1x6xf32>
    %91 = stablehlo.slice %89 [0:16, 1:1, 0:6] : (tensor<16x1x6xf32>) -> tensor<16x0x6xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %92 = stablehlo.pad %90, %cst_24, low = [0, 0, 0], high = [0, 1, 0], interior = [0, 0, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %93 = stablehlo.multiply %26, %91 : tensor<16x0x6xf32>
    %94 = stablehlo.multiply %91, %27 : tensor<16x0x6xf32>
    %cst_25 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %95 = stablehlo.pad %91, %cst_25, low = [0, 2, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x0x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %96 = stablehlo.add %92, %95 : tensor<16x2x6xf32>
    %cst_26 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %97 = stablehlo.pad %93, %cst_26, low = [0, 2, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x0x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %cst_27 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %98 = stablehlo.pad %94, %cst_27, low = [0, 0, 0], high = [0, 1, 0], interior = [0, 0, 0] : (tensor<16x0x6xf32>, tensor<f32>) -> tensor<16x1x6xf32>
    %99 = stablehlo.add %87, %98 : tensor<16x1x6xf32>
    %100 = stablehlo.multiply %19, %99 : tensor<16x1x6xf32>
    %101 = stablehlo.multiply %99, %20 : tensor<16x1x6xf32>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %102 = stablehlo.pad %99, %cst_28, low = [0, 1, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %103 = stablehlo.add %96, %102 : tensor<16x2x6xf32>
    %cst_29 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %104 = stablehlo.pad %100, %cst_29, low = [0, 1, 0], high = [0, 0, 0], interior = [0, 1, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %105 = stablehlo.add %97, %104 : tensor<16x2x6xf32>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %106 = stablehlo.pad %101, %cst_30, low = [0, 0, 0], high = [0, 1, 0], interior = [0, 1, 0] : (tensor<16x1x6xf32>, tensor<f32>) -> tensor<16x2x6xf32>
    %107 = stablehlo.add %103, %106 : tensor<16x2x6xf32>
    %108 = stablehlo.multiply %12, %107 : tensor<16x2x6xf32>
    %109 = stablehlo.multiply %107, %13 : tensor<16x2x6xf32>
    %110 = stablehlo.multiply %11, %105 : tensor<16x2x6xf32>
    %111 = stablehlo.add %108, %110 : tensor<16x2x6xf32>
    %112 = stablehlo.multiply %105, %13 : tensor<16x2x6xf32>
    %cst_31 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %113 = stablehlo.pad %107, %cst_31, low = [0, 1, 0], high = [0, 1, 0], interior = [0, 1, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %114 = stablehlo.add %84, %113 : tensor<16x5x6xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %115 = stablehlo.pad %111, %cst_32, low = [0, 1, 0], high = [0, 1, 0], interior = [0, 1, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %116 = stablehlo.add %85, %115 : tensor<16x5x6xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %117 = stablehlo.pad %109, %cst_33, low = [0, 0, 0], high = [0, 2, 0], interior = [0, 1, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %118 = stablehlo.add %114, %117 : tensor<16x5x6xf32>
    %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %119 = stablehlo.pad %112, %cst_34, low = [0, 0, 0], high = [0, 2, 0], interior = [0, 1, 0] : (tensor<16x2x6xf32>, tensor<f32>) -> tensor<16x5x6xf32>
    %120 = stablehlo.add %116, %119 : tensor<16x5x6xf32>
    %121 = stablehlo.dot_general %118, %arg13, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x5x6xf32>, tensor<16x5x4xf32>) -> tensor<6x4xf32>
    %122 = stablehlo.transpose %121, dims = [1, 0] : (tensor<6x4xf32>) -> tensor<4x6xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %123 = stablehlo.reduce(%120 init: %cst_35) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5x6xf32>, tensor<f32>) -> tensor<6xf32>
    %124 = stablehlo.multiply %123, %8 : tensor<6xf32>
    %cst_36 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %126 = stablehlo.multiply %125, %124 : tensor<6xf32>
    %cst_37 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %127 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %128 = stablehlo.multiply %127, %arg5 : tensor<6xf32>
    %129 = stablehlo.add %126, %128 : tensor<6xf32>
    %cst_38 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %130 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %131 = stablehlo.multiply %130, %66 : tensor<3x0xf32>
    %cst_39 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %133 = stablehlo.multiply %132, %arg6 : tensor<3x0xf32>
    %134 = stablehlo.add %131, %133 : tensor<3x0xf32>
    %cst_40 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %136 = stablehlo.multiply %135, %71 : tensor<6x2xf32>
    %cst_41 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %137 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %138 = stablehlo.multiply %137, %arg7 : tensor<6x2xf32>
    %139 = stablehlo.add %136, %138 : tensor<6x2xf32>
    %cst_42 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %140 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %141 = stablehlo.multiply %140, %122 : tensor<4x6xf32>
    %cst_43 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %143 = stablehlo.multiply %142, %arg8 : tensor<4x6xf32>
    %144 = stablehlo.add %141, %143 : tensor<4x6xf32>
    %145 = stablehlo.multiply %124, %124 : tensor<6xf32>
    %cst_44 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %147 = stablehlo.multiply %146, %145 : tensor<6xf32>
    %cst_45 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %148 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %149 = stablehlo.multiply %148, %arg9 : tensor<6xf32>
    %150 = stablehlo.add %147, %149 : tensor<6xf32>
    %151 = stablehlo.multiply %66, %66 : tensor<3x0xf32>
    %cst_46 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %152 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %153 = stablehlo.multiply %152, %151 : tensor<3x0xf32>
    %cst_47 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %154 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %155 = stablehlo.multiply %154, %arg10 : tensor<3x0xf32>
    %156 = stablehlo.add %153, %155 : tensor<3x0xf32>
    %157 = stablehlo.multiply %71, %71 : tensor<6x2xf32>
    %cst_48 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %158 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %159 = stablehlo.multiply %158, %157 : tensor<6x2xf32>
    %cst_49 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %160 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %161 = stablehlo.multiply %160, %arg11 : tensor<6x2xf32>
    %162 = stablehlo.add %159, %161 : tensor<6x2xf32>
    %163 = stablehlo.multiply %122, %122 : tensor<4x6xf32>
    %cst_50 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %164 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %165 = stablehlo.multiply %164, %163 : tensor<4x6xf32>
    %cst_51 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %166 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %167 = stablehlo.multiply %166, %arg12 : tensor<4x6xf32>
    %168 = stablehlo.add %165, %167 : tensor<4x6xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %169 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_52 = stablehlo.constant dense<1> : tensor<i32>
    %170 = stablehlo.add %arg4, %c_52 : tensor<i32>
    %c_53 = stablehlo.constant dense<2147483647> : tensor<i32>
    %171 = call @_where(%169, %170, %c_53) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %172 = stablehlo.convert %171 : (tensor<i32>) -> tensor<f32>
    %cst_54 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %173 = stablehlo.convert %171 : (tensor<i32>) -> tensor<f32>
    %174 = stablehlo.power %cst_54, %173 : tensor<f32>
    %cst_55 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %175 = stablehlo.subtract %cst_55, %174 : tensor<f32>
    %176 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %177 = stablehlo.divide %129, %176 : tensor<6xf32>
    %178 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %179 = stablehlo.divide %134, %178 : tensor<3x0xf32>
    %180 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %181 = stablehlo.divide %139, %180 : tensor<6x2xf32>
    %182 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %183 = stablehlo.divide %144, %182 : tensor<4x6xf32>
    %184 = stablehlo.convert %171 : (tensor<i32>) -> tensor<f32>
    %cst_56 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %185 = stablehlo.convert %171 : (tensor<i32>) -> tensor<f32>
    %186 = stablehlo.power %cst_56, %185 : tensor<f32>
    %cst_57 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %187 = stablehlo.subtract %cst_57, %186 : tensor<f32>
    %188 = stablehlo.broadcast_in_dim %187, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %189 = stablehlo.divide %150, %188 : tensor<6xf32>
    %190 = stablehlo.broadcast_in_dim %187, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %191 = stablehlo.divide %156, %190 : tensor<3x0xf32>
    %192 = stablehlo.broadcast_in_dim %187, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %193 = stablehlo.divide %162, %192 : tensor<6x2xf32>
    %194 = stablehlo.broadcast_in_dim %187, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %195 = stablehlo.divide %168, %194 : tensor<4x6xf32>
    %cst_58 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %196 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %197 = stablehlo.add %189, %196 : tensor<6xf32>
    %198 = stablehlo.sqrt %197 : tensor<6xf32>
    %cst_59 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %199 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %200 = stablehlo.add %198, %199 : tensor<6xf32>
    %201 = stablehlo.divide %177, %200 : tensor<6xf32>
    %cst_60 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %202 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %203 = stablehlo.add %191, %202 : tensor<3x0xf32>
    %204 = stablehlo.sqrt %203 : tensor<3x0xf32>
    %cst_61 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %205 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %206 = stablehlo.add %204, %205 : tensor<3x0xf32>
    %207 = stablehlo.divide %179, %206 : tensor<3x0xf32>
    %cst_62 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %208 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %209 = stablehlo.add %193, %208 : tensor<6x2xf32>
    %210 = stablehlo.sqrt %209 : tensor<6x2xf32>
    %cst_63 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %211 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %212 = stablehlo.add %210, %211 : tensor<6x2xf32>
    %213 = stablehlo.divide %181, %212 : tensor<6x2xf32>
    %cst_64 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %214 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %215 = stablehlo.add %195, %214 : tensor<4x6xf32>
    %216 = stablehlo.sqrt %215 : tensor<4x6xf32>
    %cst_65 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %217 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %218 = stablehlo.add %216, %217 : tensor<4x6xf32>
    %219 = stablehlo.divide %183, %218 : tensor<4x6xf32>
    %cst_66 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %220 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %221 = stablehlo.multiply %220, %201 : tensor<6xf32>
    %cst_67 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %222 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<3x0xf32>
    %223 = stablehlo.multiply %222, %207 : tensor<3x0xf32>
    %cst_68 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %224 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<6x2xf32>
    %225 = stablehlo.multiply %224, %213 : tensor<6x2xf32>
    %cst_69 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %226 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %227 = stablehlo.multiply %226, %219 : tensor<4x6xf32>
    %228 = stablehlo.add %arg0, %221 : tensor<6xf32>
    %229 = stablehlo.add %arg1, %223 : tensor<3x0xf32>
    %230 = stablehlo.add %arg2, %225 : tensor<6x2xf32>
    %231 = stablehlo.add %arg3, %227 : tensor<4x6xf32>
    return %228, %229, %230, %231, %171, %129, %134, %139, %144, %150, %156, %162, %168, %65 : tensor<6xf32>, tensor<3x0xf32>, tensor<6x2xf32>, tensor<4x6xf32>, tensor<i32>, tensor<6xf32>, tensor<3x0xf32>, tensor<6x2xf32>, tensor<4x6xf32>, tensor<6xf32>, tensor<3x0xf32>, tensor<6x2xf32>, tensor<4x6xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
