module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<7x12xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<6xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<12x6xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<12xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<7x12xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<6xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<12x6xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<12xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<7x12xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<6xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<12x6xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<10x7xf32> {weft.name = "arg2", weft.role = "batch"}, %arg14: tensor<14x7xf32> {weft.name = "arg3", weft.role = "batch"}) -> (tensor<12xf32> {jax.result_info = "result[0][0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[0][0]['w']"}, tensor<6xf32> {jax.result_info = "result[0][1]['b']"}, tensor<12x6xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<6xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<12x6xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<12xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<6xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<12x6xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg13, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x7xf32>, tensor<7x12xf32>) -> tensor<10x12xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<12xf32>) -> tensor<1x12xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<10x12xf32>
    %3 = stablehlo.add %0, %2 : tensor<10x12xf32>
    %4 = stablehlo.tanh %3 : tensor<10x12xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<10x12xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<10x12xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x12xf32>, tensor<12x6xf32>) -> tensor<10x6xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<10x6xf32>
    %10 = stablehlo.add %7, %9 : tensor<10x6xf32>
    %11 = stablehlo.dot_general %arg14, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<14x7xf32>, tensor<7x12xf32>) -> tensor<14x12xf32>
    %12 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<12xf32>) -> tensor<1x12xf32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<14x12xf32>
    %14 = stablehlo.add %11, %13 : tensor<14x12xf32>
    %15 = stablehlo.tanh %14 : tensor<14x12xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<14x12xf32>
    %17 = stablehlo.subtract %16, %15 : tensor<14x12xf32>
    %18 = stablehlo.dot_general %15, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<14x12xf32>, tensor<12x6xf32>) -> tensor<14x6xf32>
    %19 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<14x6xf32>
    %21 = stablehlo.add %18, %20 : tensor<14x6xf32>
    %22 = stablehlo.transpose %21, dims = [1, 0] : (tensor<14x6xf32>) -> tensor<6x14xf32>
    %23 = stablehlo.dot_general %10, %22, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x6xf32>, tensor<6x14xf32>) -> tensor<10x14xf32>
    %cst_1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %24 = stablehlo.reduce(%23 init: %cst_1) applies stablehlo.maximum across dimensions = [1] : (tensor<10x14xf32>, tensor<f32>) -> tensor<10xf32>
    %25 = stablehlo.reshape %24 : (tensor<10xf32>) -> tensor<10x1xf32>
    %26 = stablehlo.broadcast_in_dim %25, dims = [0, 1] : (tensor<10x1xf32>) -> tensor<10x14xf32>
    %27 = stablehlo.compare EQ, %23, %26, FLOAT : (tensor<10x14xf32>, tensor<10x14xf32>) -> tensor<10x14xi1>
    %28 = stablehlo.convert %27 : (tensor<10x14xi1>) -> tensor<10x14xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %29 = stablehlo.reduce(%28 init: %cst_2) applies stablehlo.add across dimensions = [1] : (tensor<10x14xf32>, tensor<f32>) -> tensor<10xf32>
    %cst_3 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %31 = stablehlo.maximum %30, %24 : tensor<10xf32>
    %32 = stablehlo.compare EQ, %24, %31, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %35 = stablehlo.select %32, %33, %34 : tensor<10xi1>, tensor<10xf32>
    %cst_6 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %37 = stablehlo.compare EQ, %36, %31, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
    %cst_7 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %38 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %cst_8 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %40 = stablehlo.select %37, %38, %39 : tensor<10xi1>, tensor<10xf32>
    %41 = stablehlo.divide %35, %40 : tensor<10xf32>
    %42 = stablehlo.is_finite %31 : (tensor<10xf32>) -> tensor<10xi1>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %43 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %44 = stablehlo.select %42, %31, %43 : tensor<10xi1>, tensor<10xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %45 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %46 = stablehlo.broadcast_in_dim %44, dims = [0] : (tensor<10xf32>) -> tensor<10x1xf32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [0, 1] : (tensor<10x1xf32>) -> tensor<10x14xf32>
    %48 = stablehlo.subtract %23, %47 : tensor<10x14xf32>
    %49 = stablehlo.exponential %48 : tensor<10x14xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %50 = stablehlo.reduce(%49 init: %cst_11) applies stablehlo.add across dimensions = [1] : (tensor<10x14xf32>, tensor<f32>) -> tensor<10xf32>
    %51 = stablehlo.sign %50 : tensor<10xf32>
    %52 = stablehlo.abs %50 : tensor<10xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %53 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %54 = stablehlo.compare GE, %50, %53, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
    %55 = stablehlo.log %52 : tensor<10xf32>
    %56 = stablehlo.add %55, %44 : tensor<10xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %57 = stablehlo.reduce(%56 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<10xf32>, tensor<f32>) -> tensor<f32>
    %cst_14 = stablehlo.constant dense<1.000000e+01> : tensor<f32>
    %58 = stablehlo.divide %57, %cst_14 : tensor<f32>
    %cst_15 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_16 = stablehlo.constant dense<1.000000e+01> : tensor<f32>
    %59 = stablehlo.divide %cst_15, %cst_16 : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %61 = stablehlo.divide %60, %52 : tensor<10xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %63 = stablehlo.select %54, %62, %61 : tensor<10xi1>, tensor<10xf32>
    %64 = stablehlo.select %54, %61, %62 : tensor<10xi1>, tensor<10xf32>
    %65 = stablehlo.negate %63 : tensor<10xf32>
    %66 = stablehlo.add %64, %65 : tensor<10xf32>
    %67 = stablehlo.broadcast_in_dim %66, dims = [0] : (tensor<10xf32>) -> tensor<10x14xf32>
    %68 = stablehlo.multiply %67, %49 : tensor<10x14xf32>
    %69 = stablehlo.dot_general %68, %10, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x14xf32>, tensor<10x6xf32>) -> tensor<14x6xf32>
    %70 = stablehlo.transpose %69, dims = [1, 0] : (tensor<14x6xf32>) -> tensor<6x14xf32>
    %71 = stablehlo.dot_general %68, %22, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<10x14xf32>, tensor<6x14xf32>) -> tensor<10x6xf32>
    %72 = stablehlo.transpose %70, dims = [1, 0] : (tensor<6x14xf32>) -> tensor<14x6xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %73 = stablehlo.reduce(%72 init: %cst_18) applies stablehlo.add across dimensions = [0] : (tensor<14x6xf32>, tensor<f32>) -> tensor<6xf32>
    %74 = stablehlo.reshape %73 : (tensor<6xf32>) -> tensor<1x6xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %75 = stablehlo.reduce(%74 init: %cst_19) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %76 = stablehlo.dot_general %72, %15, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<14x6xf32>, tensor<14x12xf32>) -> tensor<6x12xf32>
    %77 = stablehlo.transpose %76, dims = [1, 0] : (tensor<6x12xf32>) -> tensor<12x6xf32>
    %78 = stablehlo.dot_general %72, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<14x6xf32>, tensor<12x6xf32>) -> tensor<14x12xf32>
    %79 = stablehlo.multiply %78, %17 : tensor<14x12xf32>
    %80 = stablehlo.multiply %79, %15 : tensor<14x12xf32>
    %81 = stablehlo.add %79, %80 : tensor<14x12xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %82 = stablehlo.reduce(%81 init: %cst_20) applies stablehlo.add across dimensions = [0] : (tensor<14x12xf32>, tensor<f32>) -> tensor<12xf32>
    %83 = stablehlo.reshape %82 : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %84 = stablehlo.reduce(%83 init: %cst_21) applies stablehlo.add across dimensions = [0] : (tensor<1x12xf32>, tensor<f32>) -> tensor<12xf32>
    %85 = stablehlo.dot_general %81, %arg14, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<14x12xf32>, tensor<14x7xf32>) -> tensor<12x7xf32>
    %86 = stablehlo.transpose %85, dims = [1, 0] : (tensor<12x7xf32>) -> tensor<7x12xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %87 = stablehlo.reduce(%71 init: %cst_22) applies stablehlo.add across dimensions = [0] : (tensor<10x6xf32>, tensor<f32>) -> tensor<6xf32>
    %88 = stablehlo.reshape %87 : (tensor<6xf32>) -> tensor<1x6xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %89 = stablehlo.reduce(%88 init: %cst_23) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %90 = stablehlo.add %75, %89 : tensor<6xf32>
    %91 = stablehlo.dot_general %71, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x6xf32>, tensor<10x12xf32>) -> tensor<6x12xf32>
    %92 = stablehlo.transpose %91, dims = [1, 0] : (tensor<6x12xf32>) -> tensor<12x6xf32>
    %93 = stablehlo.add %77, %92 : tensor<12x6xf32>
    %94 = stablehlo.dot_general %71, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<10x6xf32>, tensor<12x6xf32>) -> tensor<10x12xf32>
    %95 = stablehlo.multiply %94, %6 : tensor<10x12xf32>
    %96 = stablehlo.multiply %95, %4 : tensor<10x12xf32>
    %97 = stablehlo.add %95, %96 : tensor<10x12xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %98 = stablehlo.reduce(%97 init: %cst_24) applies stablehlo.add across dimensions = [0] : (tensor<10x12xf32>, tensor<f32>) -> tensor<12xf32>
    %99 = stablehlo.reshape %98 : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_25 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %100 = stablehlo.reduce(%99 init: %cst_25) applies stablehlo.add across dimensions = [0] : (tensor<1x12xf32>, tensor<f32>) -> tensor<12xf32>
    %101 = stablehlo.add %84, %100 : tensor<12xf32>
    %102 = stablehlo.dot_general %97, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x12xf32>, tensor<10x7xf32>) -> tensor<12x7xf32>
    %103 = stablehlo.transpose %102, dims = [1, 0] : (tensor<12x7xf32>) -> tensor<7x12xf32>
    %104 = stablehlo.add %86, %103 : tensor<7x12xf32>
    %cst_26 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %106 = stablehlo.multiply %105, %101 : tensor<12xf32>
    %cst_27 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %107 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %108 = stablehlo.multiply %107, %arg5 : tensor<12xf32>
    %109 = stablehlo.add %106, %108 : tensor<12xf32>
    %cst_28 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %111 = stablehlo.multiply %110, %104 : tensor<7x12xf32>
    %cst_29 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %113 = stablehlo.multiply %112, %arg6 : tensor<7x12xf32>
    %114 = stablehlo.add %111, %113 : tensor<7x12xf32>
    %cst_30 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %116 = stablehlo.multiply %115, %90 : tensor<6xf32>
    %cst_31 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %118 = stablehlo.multiply %117, %arg7 : tensor<6xf32>
    %119 = stablehlo.add %116, %118 : tensor<6xf32>
    %cst_32 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %121 = stablehlo.multiply %120, %93 : tensor<12x6xf32>
    %cst_33 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %122 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %123 = stablehlo.multiply %122, %arg8 : tensor<12x6xf32>
    %124 = stablehlo.add %121, %123 : tensor<12x6xf32>
    %125 = stablehlo.multiply %101, %101 : tensor<12xf32>
    %cst_34 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %127 = stablehlo.multiply %126, %125 : tensor<12xf32>
    %cst_35 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %129 = stablehlo.multiply %128, %arg9 : tensor<12xf32>
    %130 = stablehlo.add %127, %129 : tensor<12xf32>
    %131 = stablehlo.multiply %104, %104 : tensor<7x12xf32>
    %cst_36 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %133 = stablehlo.multiply %132, %131 : tensor<7x12xf32>
    %cst_37 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %135 = stablehlo.multiply %134, %arg10 : tensor<7x12xf32>
    %136 = stablehlo.add %133, %135 : tensor<7x12xf32>
    %137 = stablehlo.multiply %90, %90 : tensor<6xf32>
    %cst_38 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %138 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %139 = stablehlo.multiply %138, %137 : tensor<6xf32>
    %cst_39 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %140 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %141 = stablehlo.multiply %140, %arg11 : tensor<6xf32>
    %142 = stablehlo.add %139, %141 : tensor<6xf32>
    %143 = stablehlo.multiply %93, %93 : tensor<12x6xf32>
    %cst_40 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %145 = stablehlo.multiply %144, %143 : tensor<12x6xf32>
    %cst_41 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %147 = stablehlo.multiply %146, %arg12 : tensor<12x6xf32>
    %148 = stablehlo.add %145, %147 : tensor<12x6xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %149 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_42 = stablehlo.constant dense<1> : tensor<i32>
    %150 = stablehlo.add %arg4, %c_42 : tensor<i32>
    %c_43 = stablehlo.constant dense<2147483647> : tensor<i32>
    %151 = call @_where(%149, %150, %c_43) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %152 = stablehlo.convert %151 : (tensor<i32>) -> tensor<f32>
    %cst_44 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %153 = stablehlo.convert %151 : (tensor<i32>) -> tensor<f32>
    %154 = stablehlo.power %cst_44, %153 : tensor<f32>
    %cst_45 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %155 = stablehlo.subtract %cst_45, %154 : tensor<f32>
    %156 = stablehlo.broadcast_in_dim %155, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %157 = stablehlo.divide %109, %156 : tensor<12xf32>
    %158 = stablehlo.broadcast_in_dim %155, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %159 = stablehlo.divide %114, %158 : tensor<7x12xf32>
    %160 = stablehlo.broadcast_in_dim %155, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %161 = stablehlo.divide %119, %160 : tensor<6xf32>
    %162 = stablehlo.broadcast_in_dim %155, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %163 = stablehlo.divide %124, %162 : tensor<12x6xf32>
    %164 = stablehlo.convert %151 : (tensor<i32>) -> tensor<f32>
    %cst_46 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %165 = stablehlo.convert %151 : (tensor<i32>) -> tensor<f32>
    %166 = stablehlo.power %cst_46, %165 : tensor<f32>
    %cst_47 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %167 = stablehlo.subtract %cst_47, %166 : tensor<f32>
    %168 = stablehlo.broadcast_in_dim %167, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %169 = stablehlo.divide %130, %168 : tensor<12xf32>
    %170 = stablehlo.broadcast_in_dim %167, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %171 = stablehlo.divide %136, %170 : tensor<7x12xf32>
    %172 = stablehlo.broadcast_in_dim %167, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %173 = stablehlo.divide %142, %172 : tensor<6xf32>
    %174 = stablehlo.broadcast_in_dim %167, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %175 = stablehlo.divide %148, %174 : tensor<12x6xf32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %176 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %177 = stablehlo.add %169, %176 : tensor<12xf32>
    %178 = stablehlo.sqrt %177 : tensor<12xf32>
    %cst_49 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %179 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %180 = stablehlo.add %178, %179 : tensor<12xf32>
    %181 = stablehlo.divide %157, %180 : tensor<12xf32>
    %cst_50 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %182 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %183 = stablehlo.add %171, %182 : tensor<7x12xf32>
    %184 = stablehlo.sqrt %183 : tensor<7x12xf32>
    %cst_51 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %185 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %186 = stablehlo.add %184, %185 : tensor<7x12xf32>
    %187 = stablehlo.divide %159, %186 : tensor<7x12xf32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %188 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %189 = stablehlo.add %173, %188 : tensor<6xf32>
    %190 = stablehlo.sqrt %189 : tensor<6xf32>
    %cst_53 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %191 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %192 = stablehlo.add %190, %191 : tensor<6xf32>
    %193 = stablehlo.divide %161, %192 : tensor<6xf32>
    %cst_54 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %194 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %195 = stablehlo.add %175, %194 : tensor<12x6xf32>
    %196 = stablehlo.sqrt %195 : tensor<12x6xf32>
    %cst_55 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %197 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %198 = stablehlo.add %196, %197 : tensor<12x6xf32>
    %199 = stablehlo.divide %163, %198 : tensor<12x6xf32>
    %cst_56 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %200 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %201 = stablehlo.multiply %200, %181 : tensor<12xf32>
    %cst_57 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %202 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %203 = stablehlo.multiply %202, %187 : tensor<7x12xf32>
    %cst_58 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %204 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %205 = stablehlo.multiply %204, %193 : tensor<6xf32>
    %cst_59 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %206 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %207 = stablehlo.multiply %206, %199 : tensor<12x6xf32>
    %208 = stablehlo.add %arg0, %201 : tensor<12xf32>
    %209 = stablehlo.add %arg1, %203 : tensor<7x12xf32>
    %210 = stablehlo.add %arg2, %205 : tensor<6xf32>
    %211 = stablehlo.add %arg3, %207 : tensor<12x6xf32>
    return %208, %209, %210, %211, %151, %109, %114, %119, %124, %130, %136, %142, %148, %58 : tensor<12xf32>, tensor<7x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<i32>, tensor<12xf32>, tensor<7x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<12xf32>, tensor<7x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
