module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<24xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<12x24xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<24x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<24xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<12x24xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<5xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<24x5xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<24xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<24xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg13, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x24xf32>) -> tensor<16x24xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<16x24xf32>
    %3 = stablehlo.add %0, %2 : tensor<16x24xf32>
    %4 = stablehlo.tanh %3 : tensor<16x24xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<16x24xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<24x5xf32>) -> tensor<16x5xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<16x5xf32>
    %10 = stablehlo.add %7, %9 : tensor<16x5xf32>
    %11:2 = call @norm(%10) : (tensor<16x5xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>)
    %12 = stablehlo.broadcast_in_dim %11#0, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x5xf32>
    %13 = stablehlo.divide %10, %12 : tensor<16x5xf32>
    %14 = stablehlo.multiply %11#0, %11#0 : tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %16 = stablehlo.divide %15, %14 : tensor<16x1xf32>
    %17 = stablehlo.slice %13 [0:8, 0:5] : (tensor<16x5xf32>) -> tensor<8x5xf32>
    %18 = stablehlo.slice %13 [8:16, 0:5] : (tensor<16x5xf32>) -> tensor<8x5xf32>
    %19 = stablehlo.transpose %18, dims = [1, 0] : (tensor<8x5xf32>) -> tensor<5x8xf32>
    %20 = stablehlo.dot_general %17, %19, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x5xf32>, tensor<5x8xf32>) -> tensor<8x8xf32>
    %21 = stablehlo.iota dim = 0 : tensor<8xi32>
    %22 = stablehlo.broadcast_in_dim %21, dims = [0] : (tensor<8xi32>) -> tensor<8x1xi32>
    %23:2 = call @take_along_axis(%20, %22) : (tensor<8x8xf32>, tensor<8x1xi32>) -> (tensor<8x1xf32>, tensor<8x1x1xi32>)
    %c = stablehlo.constant dense<0> : tensor<i32>
    %24:2 = call @_take(%23#0, %c) : (tensor<8x1xf32>, tensor<i32>) -> (tensor<8xf32>, tensor<1xi32>)
    %cst_1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %25 = stablehlo.reduce(%20 init: %cst_1) applies stablehlo.maximum across dimensions = [1] : (tensor<8x8xf32>, tensor<f32>) -> tensor<8xf32>
    %26 = stablehlo.reshape %25 : (tensor<8xf32>) -> tensor<8x1xf32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [0, 1] : (tensor<8x1xf32>) -> tensor<8x8xf32>
    %28 = stablehlo.compare EQ, %20, %27, FLOAT : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xi1>
    %29 = stablehlo.convert %28 : (tensor<8x8xi1>) -> tensor<8x8xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %30 = stablehlo.reduce(%29 init: %cst_2) applies stablehlo.add across dimensions = [1] : (tensor<8x8xf32>, tensor<f32>) -> tensor<8xf32>
    %cst_3 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %31 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %32 = stablehlo.maximum %31, %25 : tensor<8xf32>
    %33 = stablehlo.compare EQ, %25, %32, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %36 = stablehlo.select %33, %34, %35 : tensor<8xi1>, tensor<8xf32>
    %cst_6 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %38 = stablehlo.compare EQ, %37, %32, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %cst_7 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %cst_8 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %40 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %41 = stablehlo.select %38, %39, %40 : tensor<8xi1>, tensor<8xf32>
    %42 = stablehlo.divide %36, %41 : tensor<8xf32>
    %43 = stablehlo.is_finite %32 : (tensor<8xf32>) -> tensor<8xi1>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %45 = stablehlo.select %43, %32, %44 : tensor<8xi1>, tensor<8xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %47 = stablehlo.broadcast_in_dim %45, dims = [0] : (tensor<8xf32>) -> tensor<8x1xf32>
    %48 = stablehlo.broadcast_in_dim %47, dims = [0, 1] : (tensor<8x1xf32>) -> tensor<8x8xf32>
    %49 = stablehlo.subtract %20, %48 : tensor<8x8xf32>
    %50 = stablehlo.exponential %49 : tensor<8x8xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %51 = stablehlo.reduce(%50 init: %cst_11) applies stablehlo.add across dimensions = [1] : (tensor<8x8xf32>, tensor<f32>) -> tensor<8xf32>
    %52 = stablehlo.sign %51 : tensor<8xf32>
    %53 = stablehlo.abs %51 : tensor<8xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %55 = stablehlo.compare GE, %51, %54, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %56 = stablehlo.log %53 : tensor<8xf32>
    %57 = stablehlo.add %56, %45 : tensor<8xf32>
    %58 = stablehlo.subtract %57, %24#0 : tensor<8xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %59 = stablehlo.reduce(%58 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<8xf32>, tensor<f32>) -> tensor<f32>
    %cst_14 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %60 = stablehlo.divide %59, %cst_14 : tensor<f32>
    %cst_15 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_16 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %61 = stablehlo.divide %cst_15, %cst_16 : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %63 = stablehlo.negate %62 : tensor<8xf32>
    %64 = stablehlo.divide %62, %53 : tensor<8xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %65 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %66 = stablehlo.select %55, %65, %64 : tensor<8xi1>, tensor<8xf32>
    %67 = stablehlo.select %55, %64, %65 : tensor<8xi1>, tensor<8xf32>
    %68 = stablehlo.negate %66 : tensor<8xf32>
    %69 = stablehlo.add %67, %68 : tensor<8xf32>
    %70 = stablehlo.broadcast_in_dim %69, dims = [0] : (tensor<8xf32>) -> tensor<8x8xf32>
    %71 = stablehlo.multiply %70, %50 : tensor<8x8xf32>
    %72 = call @_take_0(%24#1, %63) : (tensor<1xi32>, tensor<8xf32>) -> tensor<8x1xf32>
    %73 = call @take_along_axis_1(%23#1, %72) : (tensor<8x1x1xi32>, tensor<8x1xf32>) -> tensor<8x8xf32>
    %74 = stablehlo.add %71, %73 : tensor<8x8xf32>
    %75 = stablehlo.dot_general %74, %17, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x8xf32>, tensor<8x5xf32>) -> tensor<8x5xf32>
    %76 = stablehlo.transpose %75, dims = [1, 0] : (tensor<8x5xf32>) -> tensor<5x8xf32>
    %77 = stablehlo.dot_general %74, %19, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x8xf32>, tensor<5x8xf32>) -> tensor<8x5xf32>
    %78 = stablehlo.transpose %76, dims = [1, 0] : (tensor<5x8xf32>) -> tensor<8x5xf32>
    %79 = stablehlo.concatenate %77, %78, dim = 0 : (tensor<8x5xf32>, tensor<8x5xf32>) -> tensor<16x5xf32>
    %80 = stablehlo.broadcast_in_dim %16, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x5xf32>
    %81 = stablehlo.multiply %79, %80 : tensor<16x5xf32>
    %82 = stablehlo.multiply %81, %10 : tensor<16x5xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %83 = stablehlo.reduce(%82 init: %cst_18) applies stablehlo.add across dimensions = [1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<16xf32>
    %84 = stablehlo.reshape %83 : (tensor<16xf32>) -> tensor<16x1xf32>
    %85 = stablehlo.negate %84 : tensor<16x1xf32>
    %86 = stablehlo.broadcast_in_dim %11#0, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x5xf32>
    %87 = stablehlo.divide %79, %86 : tensor<16x5xf32>
    %88 = call @norm_2(%10, %11#1, %85) : (tensor<16x5xf32>, tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x5xf32>
    %89 = stablehlo.add %87, %88 : tensor<16x5xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %90 = stablehlo.reduce(%89 init: %cst_19) applies stablehlo.add across dimensions = [0] : (tensor<16x5xf32>, tensor<f32>) -> tensor<5xf32>
    %91 = stablehlo.reshape %90 : (tensor<5xf32>) -> tensor<1x5xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %92 = stablehlo.reduce(%91 init: %cst_20) applies stablehlo.add across dimensions = [0] : (tensor<1x5xf32>, tensor<f32>) -> tensor<5xf32>
    %93 = stablehlo.dot_general %89, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x24xf32>) -> tensor<5x24xf32>
    %94 = stablehlo.transpose %93, dims = [1, 0] : (tensor<5x24xf32>) -> tensor<24x5xf32>
    %95 = stablehlo.dot_general %89, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<24x5xf32>) -> tensor<16x24xf32>
    %96 = stablehlo.multiply %95, %6 : tensor<16x24xf32>
    %97 = stablehlo.multiply %96, %4 : tensor<16x24xf32>
    %98 = stablehlo.add %96, %97 : tensor<16x24xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %99 = stablehlo.reduce(%98 init: %cst_21) applies stablehlo.add across dimensions = [0] : (tensor<16x24xf32>, tensor<f32>) -> tensor<24xf32>
    %100 = stablehlo.reshape %99 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %101 = stablehlo.reduce(%100 init: %cst_22) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %102 = stablehlo.dot_general %98, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %103 = stablehlo.transpose %102, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %104 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %105 = stablehlo.multiply %104, %101 : tensor<24xf32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %106 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %107 = stablehlo.multiply %106, %arg5 : tensor<24xf32>
    %108 = stablehlo.add %105, %107 : tensor<24xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %110 = stablehlo.multiply %109, %103 : tensor<12x24xf32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %112 = stablehlo.multiply %111, %arg6 : tensor<12x24xf32>
    %113 = stablehlo.add %110, %112 : tensor<12x24xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %115 = stablehlo.multiply %114, %92 : tensor<5xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %116 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %117 = stablehlo.multiply %116, %arg7 : tensor<5xf32>
    %118 = stablehlo.add %115, %117 : tensor<5xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %120 = stablehlo.multiply %119, %94 : tensor<24x5xf32>
    %cst_30 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %121 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %122 = stablehlo.multiply %121, %arg8 : tensor<24x5xf32>
    %123 = stablehlo.add %120, %122 : tensor<24x5xf32>
    %124 = stablehlo.multiply %101, %101 : tensor<24xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %126 = stablehlo.multiply %125, %124 : tensor<24xf32>
    %cst_32 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %127 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %128 = stablehlo.multiply %127, %arg9 : tensor<24xf32>
    %129 = stablehlo.add %126, %128 : tensor<24xf32>
    %130 = stablehlo.multiply %103, %103 : tensor<12x24xf32>
    %cst_33 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %131 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %132 = stablehlo.multiply %131, %130 : tensor<12x24xf32>
    %cst_34 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %133 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %134 = stablehlo.multiply %133, %arg10 : tensor<12x24xf32>
    %135 = stablehlo.add %132, %134 : tensor<12x24xf32>
    %136 = stablehlo.multiply %92, %92 : tensor<5xf32>
    %cst_35 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %137 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %138 = stablehlo.multiply %137, %136 : tensor<5xf32>
    %cst_36 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %139 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %140 = stablehlo.multiply %139, %arg11 : tensor<5xf32>
    %141 = stablehlo.add %138, %140 : tensor<5xf32>
    %142 = stablehlo.multiply %94, %94 : tensor<24x5xf32>
    %cst_37 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %143 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %144 = stablehlo.multiply %143, %142 : tensor<24x5xf32>
    %cst_38 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %145 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %146 = stablehlo.multiply %145, %arg12 : tensor<24x5xf32>
    %147 = stablehlo.add %144, %146 : tensor<24x5xf32>
    %c_39 = stablehlo.constant dense<2147483647> : tensor<i32>
    %148 = stablehlo.compare LT, %arg4, %c_39, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_40 = stablehlo.constant dense<1> : tensor<i32>
    %149 = stablehlo.add %arg4, %c_40 : tensor<i32>
    %c_41 = stablehlo.constant dense<2147483647> : tensor<i32>
    %150 = call @_where_3(%148, %149, %c_41) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %151 = stablehlo.convert %150 : (tensor<i32>) -> tensor<f32>
    %cst_42 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %152 = stablehlo.convert %150 : (tensor<i32>) -> tensor<f32>
    %153 = stablehlo.power %cst_42, %152 : tensor<f32>
    %cst_43 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %154 = stablehlo.subtract %cst_43, %153 : tensor<f32>
    %155 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %156 = stablehlo.divide %108, %155 : tensor<24xf32>
    %157 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %158 = stablehlo.divide %113, %157 : tensor<12x24xf32>
    %159 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %160 = stablehlo.divide %118, %159 : tensor<5xf32>
    %161 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %162 = stablehlo.divide %123, %161 : tensor<24x5xf32>
    %163 = stablehlo.convert %150 : (tensor<i32>) -> tensor<f32>
    %cst_44 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %164 = stablehlo.convert %150 : (tensor<i32>) -> tensor<f32>
    %165 = stablehlo.power %cst_44, %164 : tensor<f32>
    %cst_45 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %166 = stablehlo.subtract %cst_45, %165 : tensor<f32>
    %167 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %168 = stablehlo.divide %129, %167 : tensor<24xf32>
    %169 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %170 = stablehlo.divide %135, %169 : tensor<12x24xf32>
    %171 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %172 = stablehlo.divide %141, %171 : tensor<5xf32>
    %173 = stablehlo.broadcast_in_dim %166, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %174 = stablehlo.divide %147, %173 : tensor<24x5xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %175 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %176 = stablehlo.add %168, %175 : tensor<24xf32>
    %177 = stablehlo.sqrt %176 : tensor<24xf32>
    %cst_47 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %178 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %179 = stablehlo.add %177, %178 : tensor<24xf32>
    %180 = stablehlo.divide %156, %179 : tensor<24xf32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %181 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %182 = stablehlo.add %170, %181 : tensor<12x24xf32>
    %183 = stablehlo.sqrt %182 : tensor<12x24xf32>
    %cst_49 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %184 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %185 = stablehlo.add %183, %184 : tensor<12x24xf32>
    %186 = stablehlo.divide %158, %185 : tensor<12x24xf32>
    %cst_50 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %187 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %188 = stablehlo.add %172, %187 : tensor<5xf32>
    %189 = stablehlo.sqrt %188 : tensor<5xf32>
    %cst_51 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %190 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %191 = stablehlo.add %189, %190 : tensor<5xf32>
    %192 = stablehlo.divide %160, %191 : tensor<5xf32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %193 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %194 = stablehlo.add %174, %193 : tensor<24x5xf32>
    %195 = stablehlo.sqrt %194 : tensor<24x5xf32>
    %cst_53 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %196 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %197 = stablehlo.add %195, %196 : tensor<24x5xf32>
    %198 = stablehlo.divide %162, %197 : tensor<24x5xf32>
    %cst_54 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %199 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %200 = stablehlo.multiply %199, %180 : tensor<24xf32>
    %cst_55 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %201 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %202 = stablehlo.multiply %201, %186 : tensor<12x24xf32>
    %cst_56 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %203 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %204 = stablehlo.multiply %203, %192 : tensor<5xf32>
    %cst_57 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %205 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %206 = stablehlo.multiply %205, %198 : tensor<24x5xf32>
    %207 = stablehlo.add %arg0, %200 : tensor<24xf32>
    %208 = stablehlo.add %arg1, %202 : tensor<12x24xf32>
    %209 = stablehlo.add %arg2, %204 : tensor<5xf32>
    %210 = stablehlo.add %arg3, %206 : tensor<24x5xf32>
    return %207, %208, %209, %210, %150, %108, %113, %118, %123, %129, %135, %141, %147, %60 : tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<i32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<f32>
  }
  func.func private @norm(%arg0: tensor<16x5xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<16x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %3 = stablehlo.sqrt %2 : tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %5 = stablehlo.divide %4, %3 : tensor<16x1xf32>
    return %3, %5 : tensor<16x1xf32>, tensor<16x1xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<8x8xf32>, %arg1: tensor<8x1xi32>) -> (tensor<8x1xf32>, tensor<8x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<8x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<8x1xi32>, tensor<8x1xi32>) -> tensor<8x1xi1>
    %c_0 = stablehlo.constant dense<8> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<8x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<8x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<8x1xi1>, tensor<8x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<8x1xi32>) -> tensor<8x1x1xi32>
    %c_1 = stablehlo.constant dense<7> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<8x1x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<8x1x1xi32>, tensor<8x1x1xi32>) -> tensor<8x1x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [2] : (tensor<1xi32>) -> tensor<1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x1x1xi32>) -> tensor<8x1x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<8x1x1xi32>, tensor<8x1x1xi32>) -> tensor<8x1x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<8x1x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [2] : (tensor<8x1x1xi1>, tensor<i1>) -> tensor<8x1xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<8x8xf32>, tensor<8x1x1xi32>) -> tensor<8x1xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<8x1xi1>, tensor<8x1xf32>
    return %15, %5 : tensor<8x1xf32>, tensor<8x1x1xi32>
  }
  func.func private @_take(%arg0: tensor<8x1xf32>, %arg1: tensor<i32>) -> (tensor<8xf32>, tensor<1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.compare LT, %arg1, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_0 = stablehlo.constant dense<1> : tensor<i32>
    %1 = stablehlo.add %arg1, %c_0 : tensor<i32>
    %2 = call @_where(%0, %1, %arg1) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %c_1 = stablehlo.constant dense<0> : tensor<1xi32>
    %4 = stablehlo.convert %3 : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %5 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %6 = stablehlo.compare GE, %4, %5, SIGNED : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi1>
    %7 = stablehlo.compare LE, %4, %c_1, SIGNED : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi1>
    %8 = stablehlo.and %6, %7 : tensor<1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %9 = stablehlo.reduce(%8 init: %c_3) applies stablehlo.and across dimensions = [0] : (tensor<1xi1>, tensor<i1>) -> tensor<i1>
    %10 = "stablehlo.gather"(%arg0, %4) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1]>, indices_are_sorted = false, slice_sizes = array<i64: 8, 1>}> : (tensor<8x1xf32>, tensor<1xi32>) -> tensor<8xf32>
    %11 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<i1>) -> tensor<8xi1>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %13 = stablehlo.select %11, %10, %12 : tensor<8xi1>, tensor<8xf32>
    return %13, %3 : tensor<8xf32>, tensor<1xi32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
  func.func private @_take_0(%arg0: tensor<1xi32>, %arg1: tensor<8xf32>) -> tensor<8x1xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [1], scatter_dims_to_operand_dims = [1]>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<8x1xf32>, tensor<1xi32>, tensor<8xf32>) -> tensor<8x1xf32>
    return %1 : tensor<8x1xf32>
  }
  func.func private @take_along_axis_1(%arg0: tensor<8x1x1xi32>, %arg1: tensor<8x1xf32>) -> tensor<8x8xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<8x8xf32>, tensor<8x1x1xi32>, tensor<8x1xf32>) -> tensor<8x8xf32>
    return %1 : tensor<8x8xf32>
  }
  func.func private @norm_2(%arg0: tensor<16x5xf32>, %arg1: tensor<16x1xf32>, %arg2: tensor<16x1xf32>) -> tensor<16x5xf32> {
    %0 = stablehlo.multiply %arg2, %arg1 : tensor<16x1xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<16xf32>) -> tensor<16x5xf32>
    %3 = stablehlo.multiply %arg0, %2 : tensor<16x5xf32>
    %4 = stablehlo.multiply %2, %arg0 : tensor<16x5xf32>
    %5 = stablehlo.add %3, %4 : tensor<16x5xf32>
    return %5 : tensor<16x5xf32>
  }
  func.func private @_where_3(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
