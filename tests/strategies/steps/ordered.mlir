module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<13xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<7x13xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<3xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<13x3xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<13xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<7x13xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<3xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<13x3xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<13xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<7x13xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<3xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<13x3xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<10x7xf32> {weft.name = "arg2", weft.role = "batch"}, %arg14: tensor<10x3xf32> {weft.name = "arg3", weft.role = "batch"}) -> (tensor<13xf32> {jax.result_info = "result[0][0]['b']"}, tensor<7x13xf32> {jax.result_info = "result[0][0]['w']"}, tensor<3xf32> {jax.result_info = "result[0][1]['b']"}, tensor<13x3xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<13xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<7x13xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<3xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<13x3xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<13xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<7x13xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<3xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<13x3xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg13, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x7xf32>, tensor<7x13xf32>) -> tensor<10x13xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<13xf32>) -> tensor<1x13xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x13xf32>) -> tensor<10x13xf32>
    %3 = stablehlo.add %0, %2 : tensor<10x13xf32>
    %4 = stablehlo.tanh %3 : tensor<10x13xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<10x13xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<10x13xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x13xf32>, tensor<13x3xf32>) -> tensor<10x3xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<3xf32>) -> tensor<1x3xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<10x3xf32>
    %10 = stablehlo.add %7, %9 : tensor<10x3xf32>
    %11 = call @cumsum(%10) : (tensor<10x3xf32>) -> tensor<10x3xf32>
    %12 = stablehlo.reverse %11, dims = [0] : tensor<10x3xf32>
    %13 = stablehlo.subtract %12, %arg14 : tensor<10x3xf32>
    %14 = stablehlo.multiply %13, %13 : tensor<10x3xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<10x3xf32>
    %16 = stablehlo.multiply %15, %13 : tensor<10x3xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %17 = stablehlo.reduce(%14 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<10x3xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<3.000000e+01> : tensor<f32>
    %18 = stablehlo.divide %17, %cst_2 : tensor<f32>
    %19 = stablehlo.slice %10 [0:9:2, 0:3] : (tensor<10x3xf32>) -> tensor<5x3xf32>
    %20 = stablehlo.slice %10 [1:10:2, 0:3] : (tensor<10x3xf32>) -> tensor<5x3xf32>
    %21 = stablehlo.maximum %19, %20 : tensor<5x3xf32>
    %22 = stablehlo.compare EQ, %19, %21, FLOAT : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xi1>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %23 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %25 = stablehlo.select %22, %23, %24 : tensor<5x3xi1>, tensor<5x3xf32>
    %26 = stablehlo.compare EQ, %20, %21, FLOAT : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xi1>
    %cst_5 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %28 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %29 = stablehlo.select %26, %27, %28 : tensor<5x3xi1>, tensor<5x3xf32>
    %30 = stablehlo.divide %25, %29 : tensor<5x3xf32>
    %31 = stablehlo.compare EQ, %20, %21, FLOAT : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xi1>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %32 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %34 = stablehlo.select %31, %32, %33 : tensor<5x3xi1>, tensor<5x3xf32>
    %35 = stablehlo.compare EQ, %19, %21, FLOAT : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xi1>
    %cst_9 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %cst_10 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %38 = stablehlo.select %35, %36, %37 : tensor<5x3xi1>, tensor<5x3xf32>
    %39 = stablehlo.divide %34, %38 : tensor<5x3xf32>
    %40 = stablehlo.slice %21 [0:4:2, 0:3] : (tensor<5x3xf32>) -> tensor<2x3xf32>
    %41 = stablehlo.slice %21 [1:5:2, 0:3] : (tensor<5x3xf32>) -> tensor<2x3xf32>
    %42 = stablehlo.maximum %40, %41 : tensor<2x3xf32>
    %43 = stablehlo.compare EQ, %40, %42, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %cst_11 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %45 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %46 = stablehlo.select %43, %44, %45 : tensor<2x3xi1>, tensor<2x3xf32>
    %47 = stablehlo.compare EQ, %41, %42, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %cst_13 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %48 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_14 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %49 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %50 = stablehlo.select %47, %48, %49 : tensor<2x3xi1>, tensor<2x3xf32>
    %51 = stablehlo.divide %46, %50 : tensor<2x3xf32>
    %52 = stablehlo.compare EQ, %41, %42, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %cst_15 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %53 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %55 = stablehlo.select %52, %53, %54 : tensor<2x3xi1>, tensor<2x3xf32>
    %56 = stablehlo.compare EQ, %40, %42, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %cst_17 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_18 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %58 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %59 = stablehlo.select %56, %57, %58 : tensor<2x3xi1>, tensor<2x3xf32>
    %60 = stablehlo.divide %55, %59 : tensor<2x3xf32>
    %61 = stablehlo.slice %42 [0:1:2, 0:3] : (tensor<2x3xf32>) -> tensor<1x3xf32>
    %62 = stablehlo.slice %42 [1:2:2, 0:3] : (tensor<2x3xf32>) -> tensor<1x3xf32>
    %63 = stablehlo.maximum %61, %62 : tensor<1x3xf32>
    %64 = stablehlo.compare EQ, %61, %63, FLOAT : (tensor<1x3xf32>, tensor<1x3xf32>) -> tensor<1x3xi1>
    %cst_19 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %65 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<1x3xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<1x3xf32>
    %67 = stablehlo.select %64, %65, %66 : tensor<1x3xi1>, tensor<1x3xf32>
    %68 = stablehlo.compare EQ, %62, %63, FLOAT : (tensor<1x3xf32>, tensor<1x3xf32>) -> tensor<1x3xi1>
    %cst_21 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<1x3xf32>
    %cst_22 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<1x3xf32>
    %71 = stablehlo.select %68, %69, %70 : tensor<1x3xi1>, tensor<1x3xf32>
    %72 = stablehlo.divide %67, %71 : tensor<1x3xf32>
    %73 = stablehlo.compare EQ, %62, %63, FLOAT : (tensor<1x3xf32>, tensor<1x3xf32>) -> tensor<1x3xi1>
    %cst_23 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %74 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<1x3xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<1x3xf32>
    %76 = stablehlo.select %73, %74, %75 : tensor<1x3xi1>, tensor<1x3xf32>
    %77 = stablehlo.compare EQ, %61, %63, FLOAT : (tensor<1x3xf32>, tensor<1x3xf32>) -> tensor<1x3xi1>
    %cst_25 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<1x3xf32>
    %cst_26 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %79 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<1x3xf32>
    %80 = stablehlo.select %77, %78, %79 : tensor<1x3xi1>, tensor<1x3xf32>
    %81 = stablehlo.divide %76, %80 : tensor<1x3xf32>
    %82 = stablehlo.slice %63 [0:0, 0:3] : (tensor<1x3xf32>) -> tensor<0x3xf32>
    %83 = stablehlo.slice %42 [2:2:2, 0:3] : (tensor<2x3xf32>) -> tensor<0x3xf32>
    %84 = stablehlo.maximum %82, %83 : tensor<0x3xf32>
    %85 = stablehlo.compare EQ, %82, %84, FLOAT : (tensor<0x3xf32>, tensor<0x3xf32>) -> tensor<0x3xi1>
    %cst_27 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<0x3xf32>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<0x3xf32>
    %88 = stablehlo.select %85, %86, %87 : tensor<0x3xi1>, tensor<0x3xf32>
    %89 = stablehlo.compare EQ, %83, %84, FLOAT : (tensor<0x3xf32>, tensor<0x3xf32>) -> tensor<0x3xi1>
    %cst_29 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<0x3xf32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %91 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<0x3xf32>
    %92 = stablehlo.select %89, %90, %91 : tensor<0x3xi1>, tensor<0x3xf32>
    %93 = stablehlo.divide %88, %92 : tensor<0x3xf32>
    %94 = stablehlo.compare EQ, %83, %84, FLOAT : (tensor<0x3xf32>, tensor<0x3xf32>) -> tensor<0x3xi1>
    %cst_31 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %95 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<0x3xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<0x3xf32>
    %97 = stablehlo.select %94, %95, %96 : tensor<0x3xi1>, tensor<0x3xf32>
    %98 = stablehlo.compare EQ, %82, %84, FLOAT : (tensor<0x3xf32>, tensor<0x3xf32>) -> tensor<0x3xi1>
    %cst_33 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<0x3xf32>
    %cst_34 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<0x3xf32>
    %101 = stablehlo.select %98, %99, %100 : tensor<0x3xi1>, tensor<0x3xf32>
    %102 = stablehlo.divide %97, %101 : tensor<0x3xf32>
    %103 = stablehlo.slice %42 [0:1, 0:3] : (tensor<2x3xf32>) -> tensor<1x3xf32>
    %104 = stablehlo.concatenate %103, %84, dim = 0 : (tensor<1x3xf32>, tensor<0x3xf32>) -> tensor<1x3xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %105 = stablehlo.pad %104, %cst_35, low = [0, 0], high = [1, 0], interior = [1, 0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %106 = stablehlo.pad %63, %cst_36, low = [1, 0], high = [0, 0], interior = [1, 0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %107 = stablehlo.add %105, %106 : tensor<2x3xf32>
    %108 = stablehlo.slice %21 [2:5:2, 0:3] : (tensor<5x3xf32>) -> tensor<2x3xf32>
    %109 = stablehlo.maximum %107, %108 : tensor<2x3xf32>
    %110 = stablehlo.compare EQ, %107, %109, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %cst_37 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_38 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %113 = stablehlo.select %110, %111, %112 : tensor<2x3xi1>, tensor<2x3xf32>
    %114 = stablehlo.compare EQ, %108, %109, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %cst_39 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_40 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %116 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %117 = stablehlo.select %114, %115, %116 : tensor<2x3xi1>, tensor<2x3xf32>
    %118 = stablehlo.divide %113, %117 : tensor<2x3xf32>
    %119 = stablehlo.compare EQ, %108, %109, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %cst_41 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %121 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %122 = stablehlo.select %119, %120, %121 : tensor<2x3xi1>, tensor<2x3xf32>
    %123 = stablehlo.compare EQ, %107, %109, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %cst_43 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %124 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_44 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %126 = stablehlo.select %123, %124, %125 : tensor<2x3xi1>, tensor<2x3xf32>
    %127 = stablehlo.divide %122, %126 : tensor<2x3xf32>
    %128 = stablehlo.slice %21 [0:1, 0:3] : (tensor<5x3xf32>) -> tensor<1x3xf32>
    %129 = stablehlo.concatenate %128, %109, dim = 0 : (tensor<1x3xf32>, tensor<2x3xf32>) -> tensor<3x3xf32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %130 = stablehlo.pad %129, %cst_45, low = [0, 0], high = [0, 0], interior = [1, 0] : (tensor<3x3xf32>, tensor<f32>) -> tensor<5x3xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %131 = stablehlo.pad %107, %cst_46, low = [1, 0], high = [1, 0], interior = [1, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x3xf32>
    %132 = stablehlo.add %130, %131 : tensor<5x3xf32>
    %133 = stablehlo.slice %132 [0:4, 0:3] : (tensor<5x3xf32>) -> tensor<4x3xf32>
    %134 = stablehlo.slice %10 [2:10:2, 0:3] : (tensor<10x3xf32>) -> tensor<4x3xf32>
    %135 = stablehlo.maximum %133, %134 : tensor<4x3xf32>
    %136 = stablehlo.compare EQ, %133, %135, FLOAT : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xi1>
    %cst_47 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %137 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %138 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %139 = stablehlo.select %136, %137, %138 : tensor<4x3xi1>, tensor<4x3xf32>
    %140 = stablehlo.compare EQ, %134, %135, FLOAT : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xi1>
    %cst_49 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %141 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %cst_50 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %143 = stablehlo.select %140, %141, %142 : tensor<4x3xi1>, tensor<4x3xf32>
    %144 = stablehlo.divide %139, %143 : tensor<4x3xf32>
    %145 = stablehlo.compare EQ, %134, %135, FLOAT : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xi1>
    %cst_51 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %147 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %148 = stablehlo.select %145, %146, %147 : tensor<4x3xi1>, tensor<4x3xf32>
    %149 = stablehlo.compare EQ, %133, %135, FLOAT : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xi1>
    %cst_53 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %150 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %cst_54 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %151 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %152 = stablehlo.select %149, %150, %151 : tensor<4x3xi1>, tensor<4x3xf32>
    %153 = stablehlo.divide %148, %152 : tensor<4x3xf32>
    %154 = stablehlo.slice %10 [0:1, 0:3] : (tensor<10x3xf32>) -> tensor<1x3xf32>
    %155 = stablehlo.concatenate %154, %135, dim = 0 : (tensor<1x3xf32>, tensor<4x3xf32>) -> tensor<5x3xf32>
    %cst_55 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %156 = stablehlo.pad %155, %cst_55, low = [0, 0], high = [1, 0], interior = [1, 0] : (tensor<5x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %157 = stablehlo.pad %132, %cst_56, low = [1, 0], high = [0, 0], interior = [1, 0] : (tensor<5x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    %158 = stablehlo.add %156, %157 : tensor<10x3xf32>
    %cst_57 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %159 = stablehlo.reduce(%158 init: %cst_57) applies stablehlo.add across dimensions = [0, 1] : (tensor<10x3xf32>, tensor<f32>) -> tensor<f32>
    %cst_58 = stablehlo.constant dense<3.000000e+01> : tensor<f32>
    %160 = stablehlo.divide %159, %cst_58 : tensor<f32>
    %161 = stablehlo.add %18, %160 : tensor<f32>
    %cst_59 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_60 = stablehlo.constant dense<3.000000e+01> : tensor<f32>
    %162 = stablehlo.divide %cst_59, %cst_60 : tensor<f32>
    %163 = stablehlo.broadcast_in_dim %162, dims = [] : (tensor<f32>) -> tensor<10x3xf32>
    %cst_61 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %164 = stablehlo.pad %163, %cst_61, low = [-1, 0], high = [0, 0], interior = [0, 0] : (tensor<10x3xf32>, tensor<f32>) -> tensor<9x3xf32>
    %165 = stablehlo.slice %164 [0:9:2, 0:3] : (tensor<9x3xf32>) -> tensor<5x3xf32>
    %cst_62 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %166 = stablehlo.pad %163, %cst_62, low = [0, 0], high = [-1, 0], interior = [0, 0] : (tensor<10x3xf32>, tensor<f32>) -> tensor<9x3xf32>
    %167 = stablehlo.slice %166 [0:9:2, 0:3] : (tensor<9x3xf32>) -> tensor<5x3xf32>
    %168 = stablehlo.slice %167 [0:1, 0:3] : (tensor<5x3xf32>) -> tensor<1x3xf32>
    %169 = stablehlo.slice %167 [1:5, 0:3] : (tensor<5x3xf32>) -> tensor<4x3xf32>
    %cst_63 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %170 = stablehlo.pad %168, %cst_63, low = [0, 0], high = [9, 0], interior = [0, 0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    %171 = stablehlo.multiply %169, %153 : tensor<4x3xf32>
    %172 = stablehlo.multiply %169, %144 : tensor<4x3xf32>
    %cst_64 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %173 = stablehlo.pad %171, %cst_64, low = [2, 0], high = [1, 0], interior = [1, 0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    %174 = stablehlo.add %170, %173 : tensor<10x3xf32>
    %cst_65 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %175 = stablehlo.pad %172, %cst_65, low = [0, 0], high = [1, 0], interior = [0, 0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<5x3xf32>
    %176 = stablehlo.add %165, %175 : tensor<5x3xf32>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %177 = stablehlo.pad %176, %cst_66, low = [-1, 0], high = [-1, 0], interior = [0, 0] : (tensor<5x3xf32>, tensor<f32>) -> tensor<3x3xf32>
    %178 = stablehlo.slice %177 [0:3:2, 0:3] : (tensor<3x3xf32>) -> tensor<2x3xf32>
    %cst_67 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %179 = stablehlo.pad %176, %cst_67, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<5x3xf32>, tensor<f32>) -> tensor<5x3xf32>
    %180 = stablehlo.slice %179 [0:5:2, 0:3] : (tensor<5x3xf32>) -> tensor<3x3xf32>
    %181 = stablehlo.slice %180 [0:1, 0:3] : (tensor<3x3xf32>) -> tensor<1x3xf32>
    %182 = stablehlo.slice %180 [1:3, 0:3] : (tensor<3x3xf32>) -> tensor<2x3xf32>
    %cst_68 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %183 = stablehlo.pad %181, %cst_68, low = [0, 0], high = [4, 0], interior = [0, 0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<5x3xf32>
    %184 = stablehlo.multiply %182, %127 : tensor<2x3xf32>
    %185 = stablehlo.multiply %182, %118 : tensor<2x3xf32>
    %186 = stablehlo.add %178, %185 : tensor<2x3xf32>
    %cst_69 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %187 = stablehlo.pad %184, %cst_69, low = [2, 0], high = [0, 0], interior = [1, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x3xf32>
    %188 = stablehlo.add %183, %187 : tensor<5x3xf32>
    %cst_70 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %189 = stablehlo.pad %186, %cst_70, low = [-1, 0], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<1x3xf32>
    %190 = stablehlo.slice %189 [0:1:2, 0:3] : (tensor<1x3xf32>) -> tensor<1x3xf32>
    %cst_71 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %191 = stablehlo.pad %186, %cst_71, low = [0, 0], high = [-1, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<1x3xf32>
    %192 = stablehlo.slice %191 [0:1:2, 0:3] : (tensor<1x3xf32>) -> tensor<1x3xf32>
    %193 = stablehlo.slice %192 [0:1, 0:3] : (tensor<1x3xf32>) -> tensor<1x3xf32>
    %194 = stablehlo.slice %192 [1:1, 0:3] : (tensor<1x3xf32>) -> tensor<0x3xf32>
    %cst_72 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %195 = stablehlo.pad %193, %cst_72, low = [0, 0], high = [1, 0], interior = [0, 0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %196 = stablehlo.multiply %194, %102 : tensor<0x3xf32>
    %197 = stablehlo.multiply %194, %93 : tensor<0x3xf32>
    %cst_73 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %198 = stablehlo.pad %196, %cst_73, low = [2, 0], high = [0, 0], interior = [1, 0] : (tensor<0x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %199 = stablehlo.add %195, %198 : tensor<2x3xf32>
    %cst_74 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %200 = stablehlo.pad %197, %cst_74, low = [0, 0], high = [1, 0], interior = [0, 0] : (tensor<0x3xf32>, tensor<f32>) -> tensor<1x3xf32>
    %201 = stablehlo.add %190, %200 : tensor<1x3xf32>
    %202 = stablehlo.multiply %201, %81 : tensor<1x3xf32>
    %203 = stablehlo.multiply %201, %72 : tensor<1x3xf32>
    %cst_75 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %204 = stablehlo.pad %202, %cst_75, low = [1, 0], high = [0, 0], interior = [1, 0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %205 = stablehlo.add %199, %204 : tensor<2x3xf32>
    %cst_76 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %206 = stablehlo.pad %203, %cst_76, low = [0, 0], high = [1, 0], interior = [1, 0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %207 = stablehlo.add %205, %206 : tensor<2x3xf32>
    %208 = stablehlo.multiply %207, %60 : tensor<2x3xf32>
    %209 = stablehlo.multiply %207, %51 : tensor<2x3xf32>
    %cst_77 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %210 = stablehlo.pad %208, %cst_77, low = [1, 0], high = [1, 0], interior = [1, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x3xf32>
    %211 = stablehlo.add %188, %210 : tensor<5x3xf32>
    %cst_78 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %212 = stablehlo.pad %209, %cst_78, low = [0, 0], high = [2, 0], interior = [1, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x3xf32>
    %213 = stablehlo.add %211, %212 : tensor<5x3xf32>
    %214 = stablehlo.multiply %213, %39 : tensor<5x3xf32>
    %215 = stablehlo.multiply %213, %30 : tensor<5x3xf32>
    %cst_79 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %216 = stablehlo.pad %214, %cst_79, low = [1, 0], high = [0, 0], interior = [1, 0] : (tensor<5x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    %217 = stablehlo.add %174, %216 : tensor<10x3xf32>
    %cst_80 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %218 = stablehlo.pad %215, %cst_80, low = [0, 0], high = [1, 0], interior = [1, 0] : (tensor<5x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    %219 = stablehlo.add %217, %218 : tensor<10x3xf32>
    %cst_81 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_82 = stablehlo.constant dense<3.000000e+01> : tensor<f32>
    %220 = stablehlo.divide %cst_81, %cst_82 : tensor<f32>
    %221 = stablehlo.broadcast_in_dim %220, dims = [] : (tensor<f32>) -> tensor<10x3xf32>
    %222 = stablehlo.multiply %221, %16 : tensor<10x3xf32>
    %223 = stablehlo.reverse %222, dims = [0] : tensor<10x3xf32>
    %224 = call @cumsum_1(%223) : (tensor<10x3xf32>) -> tensor<10x3xf32>
    %225 = stablehlo.add %219, %224 : tensor<10x3xf32>
    %cst_83 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %226 = stablehlo.reduce(%225 init: %cst_83) applies stablehlo.add across dimensions = [0] : (tensor<10x3xf32>, tensor<f32>) -> tensor<3xf32>
    %227 = stablehlo.reshape %226 : (tensor<3xf32>) -> tensor<1x3xf32>
    %cst_84 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %228 = stablehlo.reduce(%227 init: %cst_84) applies stablehlo.add across dimensions = [0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<3xf32>
    %229 = stablehlo.dot_general %225, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x3xf32>, tensor<10x13xf32>) -> tensor<3x13xf32>
    %230 = stablehlo.transpose %229, dims = [1, 0] : (tensor<3x13xf32>) -> tensor<13x3xf32>
    %231 = stablehlo.dot_general %225, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<10x3xf32>, tensor<13x3xf32>) -> tensor<10x13xf32>
    %232 = stablehlo.multiply %231, %6 : tensor<10x13xf32>
    %233 = stablehlo.multiply %232, %4 : tensor<10x13xf32>
    %234 = stablehlo.add %232, %233 : tensor<10x13xf32>
    %cst_85 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %235 = stablehlo.reduce(%234 init: %cst_85) applies stablehlo.add across dimensions = [0] : (tensor<10x13xf32>, tensor<f32>) -> tensor<13xf32>
    %236 = stablehlo.reshape %235 : (tensor<13xf32>) -> tensor<1x13xf32>
    %cst_86 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %237 = stablehlo.reduce(%236 init: %cst_86) applies stablehlo.add across dimensions = [0] : (tensor<1x13xf32>, tensor<f32>) -> tensor<13xf32>
    %238 = stablehlo.dot_general %234, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x13xf32>, tensor<10x7xf32>) -> tensor<13x7xf32>
    %239 = stablehlo.transpose %238, dims = [1, 0] : (tensor<13x7xf32>) -> tensor<7x13xf32>
    %cst_87 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %240 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %241 = stablehlo.multiply %240, %237 : tensor<13xf32>
    %cst_88 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %242 = stablehlo.broadcast_in_dim %cst_88, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %243 = stablehlo.multiply %242, %arg5 : tensor<13xf32>
    %244 = stablehlo.add %241, %243 : tensor<13xf32>
    %cst_89 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %245 = stablehlo.broadcast_in_dim %cst_89, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %246 = stablehlo.multiply %245, %239 : tensor<7x13xf32>
    %cst_90 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %247 = stablehlo.broadcast_in_dim %cst_90, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %248 = stablehlo.multiply %247, %arg6 : tensor<7x13xf32>
    %249 = stablehlo.add %246, %248 : tensor<7x13xf32>
    %cst_91 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %250 = stablehlo.broadcast_in_dim %cst_91, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %251 = stablehlo.multiply %250, %228 : tensor<3xf32>
    %cst_92 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %cst_92, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %253 = stablehlo.multiply %252, %arg7 : tensor<3xf32>
    %254 = stablehlo.add %251, %253 : tensor<3xf32>
    %cst_93 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %255 = stablehlo.broadcast_in_dim %cst_93, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %256 = stablehlo.multiply %255, %230 : tensor<13x3xf32>
    %cst_94 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %257 = stablehlo.broadcast_in_dim %cst_94, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %258 = stablehlo.multiply %257, %arg8 : tensor<13x3xf32>
    %259 = stablehlo.add %256, %258 : tensor<13x3xf32>
    %260 = stablehlo.multiply %237, %237 : tensor<13xf32>
    %cst_95 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %261 = stablehlo.broadcast_in_dim %cst_95, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %262 = stablehlo.multiply %261, %260 : tensor<13xf32>
    %cst_96 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %263 = stablehlo.broadcast_in_dim %cst_96, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %264 = stablehlo.multiply %263, %arg9 : tensor<13xf32>
    %265 = stablehlo.add %262, %264 : tensor<13xf32>
    %266 = stablehlo.multiply %239, %239 : tensor<7x13xf32>
    %cst_97 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %267 = stablehlo.broadcast_in_dim %cst_97, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %268 = stablehlo.multiply %267, %266 : tensor<7x13xf32>
    %cst_98 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %269 = stablehlo.broadcast_in_dim %cst_98, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %270 = stablehlo.multiply %269, %arg10 : tensor<7x13xf32>
    %271 = stablehlo.add %268, %270 : tensor<7x13xf32>
    %272 = stablehlo.multiply %228, %228 : tensor<3xf32>
    %cst_99 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %273 = stablehlo.broadcast_in_dim %cst_99, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %274 = stablehlo.multiply %273, %272 : tensor<3xf32>
    %cst_100 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %275 = stablehlo.broadcast_in_dim %cst_100, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %276 = stablehlo.multiply %275, %arg11 : tensor<3xf32>
    %277 = stablehlo.add %274, %276 : tensor<3xf32>
    %278 = stablehlo.multiply %230, %230 : tensor<13x3xf32>
    %cst_101 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %279 = stablehlo.broadcast_in_dim %cst_101, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %280 = stablehlo.multiply %279, %278 : tensor<13x3xf32>
    %cst_102 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %281 = stablehlo.broadcast_in_dim %cst_102, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %282 = stablehlo.multiply %281, %arg12 : tensor<13x3xf32>
    %283 = stablehlo.add %280, %282 : tensor<13x3xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %284 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_103 = stablehlo.constant dense<1> : tensor<i32>
    %285 = stablehlo.add %arg4, %c_103 : tensor<i32>
    %c_104 = stablehlo.constant dense<2147483647> : tensor<i32>
    %286 = call @_where(%284, %285, %c_104) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %287 = stablehlo.convert %286 : (tensor<i32>) -> tensor<f32>
    %cst_105 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %288 = stablehlo.convert %286 : (tensor<i32>) -> tensor<f32>
    %289 = stablehlo.power %cst_105, %288 : tensor<f32>
    %cst_106 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %290 = stablehlo.subtract %cst_106, %289 : tensor<f32>
    %291 = stablehlo.broadcast_in_dim %290, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %292 = stablehlo.divide %244, %291 : tensor<13xf32>
    %293 = stablehlo.broadcast_in_dim %290, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %294 = stablehlo.divide %249, %293 : tensor<7x13xf32>
    %295 = stablehlo.broadcast_in_dim %290, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %296 = stablehlo.divide %254, %295 : tensor<3xf32>
    %297 = stablehlo.broadcast_in_dim %290, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %298 = stablehlo.divide %259, %297 : tensor<13x3xf32>
    %299 = stablehlo.convert %286 : (tensor<i32>) -> tensor<f32>
    %cst_107 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %300 = stablehlo.convert %286 : (tensor<i32>) -> tensor<f32>
    %301 = stablehlo.power %cst_107, %300 : tensor<f32>
    %cst_108 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %302 = stablehlo.subtract %cst_108, %301 : tensor<f32>
    %303 = stablehlo.broadcast_in_dim %302, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %304 = stablehlo.divide %265, %303 : tensor<13xf32>
    %305 = stablehlo.broadcast_in_dim %302, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %306 = stablehlo.divide %271, %305 : tensor<7x13xf32>
    %307 = stablehlo.broadcast_in_dim %302, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %308 = stablehlo.divide %277, %307 : tensor<3xf32>
    %309 = stablehlo.broadcast_in_dim %302, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %310 = stablehlo.divide %283, %309 : tensor<13x3xf32>
    %cst_109 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %311 = stablehlo.broadcast_in_dim %cst_109, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %312 = stablehlo.add %304, %311 : tensor<13xf32>
    %313 = stablehlo.sqrt %312 : tensor<13xf32>
    %cst_110 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %314 = stablehlo.broadcast_in_dim %cst_110, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %315 = stablehlo.add %313, %314 : tensor<13xf32>
    %316 = stablehlo.divide %292, %315 : tensor<13xf32>
    %cst_111 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %317 = stablehlo.broadcast_in_dim %cst_111, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %318 = stablehlo.add %306, %317 : tensor<7x13xf32>
    %319 = stablehlo.sqrt %318 : tensor<7x13xf32>
    %cst_112 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %320 = stablehlo.broadcast_in_dim %cst_112, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %321 = stablehlo.add %319, %320 : tensor<7x13xf32>
    %322 = stablehlo.divide %294, %321 : tensor<7x13xf32>
    %cst_113 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %323 = stablehlo.broadcast_in_dim %cst_113, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %324 = stablehlo.add %308, %323 : tensor<3xf32>
    %325 = stablehlo.sqrt %324 : tensor<3xf32>
    %cst_114 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %326 = stablehlo.broadcast_in_dim %cst_114, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %327 = stablehlo.add %325, %326 : tensor<3xf32>
    %328 = stablehlo.divide %296, %327 : tensor<3xf32>
    %cst_115 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %329 = stablehlo.broadcast_in_dim %cst_115, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %330 = stablehlo.add %310, %329 : tensor<13x3xf32>
    %331 = stablehlo.sqrt %330 : tensor<13x3xf32>
    %cst_116 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %332 = stablehlo.broadcast_in_dim %cst_116, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %333 = stablehlo.add %331, %332 : tensor<13x3xf32>
    %334 = stablehlo.divide %298, %333 : tensor<13x3xf32>
    %cst_117 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %335 = stablehlo.broadcast_in_dim %cst_117, dims = [] : (tensor<f32>) -> tensor<13xf32>
    %336 = stablehlo.multiply %335, %316 : tensor<13xf32>
    %cst_118 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %337 = stablehlo.broadcast_in_dim %cst_118, dims = [] : (tensor<f32>) -> tensor<7x13xf32>
    %338 = stablehlo.multiply %337, %322 : tensor<7x13xf32>
    %cst_119 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %339 = stablehlo.broadcast_in_dim %cst_119, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %340 = stablehlo.multiply %339, %328 : tensor<3xf32>
    %cst_120 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %341 = stablehlo.broadcast_in_dim %cst_120, dims = [] : (tensor<f32>) -> tensor<13x3xf32>
    %342 = stablehlo.multiply %341, %334 : tensor<13x3xf32>
    %343 = stablehlo.add %arg0, %336 : tensor<13xf32>
    %344 = stablehlo.add %arg1, %338 : tensor<7x13xf32>
    %345 = stablehlo.add %arg2, %340 : tensor<3xf32>
    %346 = stablehlo.add %arg3, %342 : tensor<13x3xf32>
    return %343, %344, %345, %346, %286, %244, %249, %254, %259, %265, %271, %277, %283, %161 : tensor<13xf32>, tensor<7x13xf32>, tensor<3xf32>, tensor<13x3xf32>, tensor<i32>, tensor<13xf32>, tensor<7x13xf32>, tensor<3xf32>, tensor<13x3xf32>, tensor<13xf32>, tensor<7x13xf32>, tensor<3xf32>, tensor<13x3xf32>, tensor<f32>
  }
  func.func private @cumsum(%arg0: tensor<10x3xf32>) -> tensor<10x3xf32> {
    %0 = call @cumsum_0(%arg0) : (tensor<10x3xf32>) -> tensor<10x3xf32>
    return %0 : tensor<10x3xf32>
  }
  func.func private @cumsum_0(%arg0: tensor<10x3xf32>) -> tensor<10x3xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<f32>
    %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[9, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 10, 1>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %2 = stablehlo.add %arg1, %arg2 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<10x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    return %1 : tensor<10x3xf32>
  }
  func.func private @cumsum_1(%arg0: tensor<10x3xf32>) -> tensor<10x3xf32> {
    %0 = call @cumsum_2(%arg0) : (tensor<10x3xf32>) -> tensor<10x3xf32>
    return %0 : tensor<10x3xf32>
  }
  func.func private @cumsum_2(%arg0: tensor<10x3xf32>) -> tensor<10x3xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<f32>
    %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[0, 9], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 10, 1>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %2 = stablehlo.add %arg1, %arg2 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<10x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    return %1 : tensor<10x3xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
