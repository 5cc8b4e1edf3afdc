module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<8xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<6x8xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<1xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<8x1xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<8xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<6x8xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<1xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<8x1xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<8xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<6x8xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<1xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<8x1xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<16x6xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16x1xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<8xf32> {jax.result_info = "result[0][0]['b']"}, tensor<6x8xf32> {jax.result_info = "result[0][0]['w']"}, tensor<1xf32> {jax.result_info = "result[0][1]['b']"}, tensor<8x1xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<8xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<6x8xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<1xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<8x1xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<8xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<6x8xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<1xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<8x1xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %cst = stablehlo.constant dense<[[-1.000000e+00, -0.931034505, -0.862068951, -0.793103456, -0.724137902, -0.655172407], [-0.586206913, -0.517241359, -0.448275864, -0.37931034, -0.310344815, -0.241379306], [-0.172413796, -0.103448279, -0.0344827585, 0.0344827585, 0.103448279, 0.172413796], [0.241379306, 0.310344815, 0.37931034, 0.448275864, 0.517241359, 0.586206913], [0.655172407, 0.724137902, 0.793103456, 0.862068951, 0.931034505, 1.000000e+00]]> : tensor<5x6xf32>
    %0 = stablehlo.dot_general %arg13, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x6xf32>, tensor<6x8xf32>) -> tensor<16x8xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %3 = stablehlo.add %0, %2 : tensor<16x8xf32>
    %4 = stablehlo.tanh %3 : tensor<16x8xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<16x8xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x1xf32>) -> tensor<16x1xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<1xf32>) -> tensor<1x1xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<16x1xf32>
    %10 = stablehlo.add %7, %9 : tensor<16x1xf32>
    %11 = stablehlo.subtract %10, %arg14 : tensor<16x1xf32>
    %12 = stablehlo.multiply %11, %11 : tensor<16x1xf32>
    %cst_1 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %14 = stablehlo.multiply %13, %11 : tensor<16x1xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.reduce(%12 init: %cst_2) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_3 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %16 = stablehlo.divide %15, %cst_3 : tensor<f32>
    %17 = stablehlo.dot_general %cst, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x6xf32>, tensor<6x8xf32>) -> tensor<5x8xf32>
    %18 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<5x8xf32>
    %20 = stablehlo.add %17, %19 : tensor<5x8xf32>
    %21 = stablehlo.tanh %20 : tensor<5x8xf32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<5x8xf32>
    %23 = stablehlo.subtract %22, %21 : tensor<5x8xf32>
    %24 = stablehlo.dot_general %21, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x8xf32>, tensor<8x1xf32>) -> tensor<5x1xf32>
    %25 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<1xf32>) -> tensor<1x1xf32>
    %26 = stablehlo.broadcast_in_dim %25, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<5x1xf32>
    %27 = stablehlo.add %24, %26 : tensor<5x1xf32>
    %28 = stablehlo.multiply %27, %27 : tensor<5x1xf32>
    %cst_5 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<5x1xf32>
    %30 = stablehlo.multiply %29, %27 : tensor<5x1xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.reduce(%28 init: %cst_6) applies stablehlo.add across dimensions = [0, 1] : (tensor<5x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_7 = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %32 = stablehlo.divide %31, %cst_7 : tensor<f32>
    %cst_8 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %33 = stablehlo.multiply %cst_8, %32 : tensor<f32>
    %34 = stablehlo.add %16, %33 : tensor<f32>
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %cst_10 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %35 = stablehlo.multiply %cst_9, %cst_10 : tensor<f32>
    %cst_11 = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %36 = stablehlo.divide %35, %cst_11 : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<f32>) -> tensor<5x1xf32>
    %38 = stablehlo.multiply %37, %30 : tensor<5x1xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %39 = stablehlo.reduce(%38 init: %cst_12) applies stablehlo.add across dimensions = [0] : (tensor<5x1xf32>, tensor<f32>) -> tensor<1xf32>
    %40 = stablehlo.reshape %39 : (tensor<1xf32>) -> tensor<1x1xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %41 = stablehlo.reduce(%40 init: %cst_13) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1xf32>, tensor<f32>) -> tensor<f32>
    %42 = stablehlo.broadcast_in_dim %41, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %43 = stablehlo.dot_general %38, %21, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x1xf32>, tensor<5x8xf32>) -> tensor<1x8xf32>
    %44 = stablehlo.transpose %43, dims = [1, 0] : (tensor<1x8xf32>) -> tensor<8x1xf32>
    %45 = stablehlo.dot_general %38, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<5x1xf32>, tensor<8x1xf32>) -> tensor<5x8xf32>
    %46 = stablehlo.multiply %45, %23 : tensor<5x8xf32>
    %47 = stablehlo.multiply %46, %21 : tensor<5x8xf32>
    %48 = stablehlo.add %46, %47 : tensor<5x8xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %49 = stablehlo.reduce(%48 init: %cst_14) applies stablehlo.add across dimensions = [0] : (tensor<5x8xf32>, tensor<f32>) -> tensor<8xf32>
    %50 = stablehlo.reshape %49 : (tensor<8xf32>) -> tensor<1x8xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %51 = stablehlo.reduce(%50 init: %cst_15) applies stablehlo.add across dimensions = [0] : (tensor<1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %52 = stablehlo.dot_general %48, %cst, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x8xf32>, tensor<5x6xf32>) -> tensor<8x6xf32>
    %53 = stablehlo.transpose %52, dims = [1, 0] : (tensor<8x6xf32>) -> tensor<6x8xf32>
    %cst_16 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_17 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %54 = stablehlo.divide %cst_16, %cst_17 : tensor<f32>
    %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %56 = stablehlo.multiply %55, %14 : tensor<16x1xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %57 = stablehlo.reduce(%56 init: %cst_18) applies stablehlo.add across dimensions = [0] : (tensor<16x1xf32>, tensor<f32>) -> tensor<1xf32>
    %58 = stablehlo.reshape %57 : (tensor<1xf32>) -> tensor<1x1xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %59 = stablehlo.reduce(%58 init: %cst_19) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1xf32>, tensor<f32>) -> tensor<f32>
    %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %61 = stablehlo.add %42, %60 : tensor<1xf32>
    %62 = stablehlo.dot_general %56, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x1xf32>, tensor<16x8xf32>) -> tensor<1x8xf32>
    %63 = stablehlo.transpose %62, dims = [1, 0] : (tensor<1x8xf32>) -> tensor<8x1xf32>
    %64 = stablehlo.add %44, %63 : tensor<8x1xf32>
    %65 = stablehlo.dot_general %56, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x1xf32>, tensor<8x1xf32>) -> tensor<16x8xf32>
    %66 = stablehlo.multiply %65, %6 : tensor<16x8xf32>
    %67 = stablehlo.multiply %66, %4 : tensor<16x8xf32>
    %68 = stablehlo.add %66, %67 : tensor<16x8xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %69 = stablehlo.reduce(%68 init: %cst_20) applies stablehlo.add across dimensions = [0] : (tensor<16x8xf32>, tensor<f32>) -> tensor<8xf32>
    %70 = stablehlo.reshape %69 : (tensor<8xf32>) -> tensor<1x8xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %71 = stablehlo.reduce(%70 init: %cst_21) applies stablehlo.add across dimensions = [0] : (tensor<1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %72 = stablehlo.add %51, %71 : tensor<8xf32>
    %73 = stablehlo.dot_general %68, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x6xf32>) -> tensor<8x6xf32>
    %74 = stablehlo.transpose %73, dims = [1, 0] : (tensor<8x6xf32>) -> tensor<6x8xf32>
    %75 = stablehlo.add %53, %74 : tensor<6x8xf32>
    %cst_22 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %77 = stablehlo.multiply %76, %72 : tensor<8xf32>
    %cst_23 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %79 = stablehlo.multiply %78, %arg5 : tensor<8xf32>
    %80 = stablehlo.add %77, %79 : tensor<8xf32>
    %cst_24 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %82 = stablehlo.multiply %81, %75 : tensor<6x8xf32>
    %cst_25 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %83 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %84 = stablehlo.multiply %83, %arg6 : tensor<6x8xf32>
    %85 = stablehlo.add %82, %84 : tensor<6x8xf32>
    %cst_26 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %87 = stablehlo.multiply %86, %61 : tensor<1xf32>
    %cst_27 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %89 = stablehlo.multiply %88, %arg7 : tensor<1xf32>
    %90 = stablehlo.add %87, %89 : tensor<1xf32>
    %cst_28 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %91 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %92 = stablehlo.multiply %91, %64 : tensor<8x1xf32>
    %cst_29 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %94 = stablehlo.multiply %93, %arg8 : tensor<8x1xf32>
    %95 = stablehlo.add %92, %94 : tensor<8x1xf32>
    %96 = stablehlo.multiply %72, %72 : tensor<8xf32>
    %cst_30 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %98 = stablehlo.multiply %97, %96 : tensor<8xf32>
    %cst_31 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %100 = stablehlo.multiply %99, %arg9 : tensor<8xf32>
    %101 = stablehlo.add %98, %100 : tensor<8xf32>
    %102 = stablehlo.multiply %75, %75 : tensor<6x8xf32>
    %cst_32 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %104 = stablehlo.multiply %103, %102 : tensor<6x8xf32>
    %cst_33 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %106 = stablehlo.multiply %105, %arg10 : tensor<6x8xf32>
    %107 = stablehlo.add %104, %106 : tensor<6x8xf32>
    %108 = stablehlo.multiply %61, %61 : tensor<1xf32>
    %cst_34 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %110 = stablehlo.multiply %109, %108 : tensor<1xf32>
    %cst_35 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %112 = stablehlo.multiply %111, %arg11 : tensor<1xf32>
    %113 = stablehlo.add %110, %112 : tensor<1xf32>
    %114 = stablehlo.multiply %64, %64 : tensor<8x1xf32>
    %cst_36 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %116 = stablehlo.multiply %115, %114 : tensor<8x1xf32>
    %cst_37 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %118 = stablehlo.multiply %117, %arg12 : tensor<8x1xf32>
    %119 = stablehlo.add %116, %118 : tensor<8x1xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %120 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_38 = stablehlo.constant dense<1> : tensor<i32>
    %121 = stablehlo.add %arg4, %c_38 : tensor<i32>
    %c_39 = stablehlo.constant dense<2147483647> : tensor<i32>
    %122 = call @_where(%120, %121, %c_39) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %123 = stablehlo.convert %122 : (tensor<i32>) -> tensor<f32>
    %cst_40 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %124 = stablehlo.convert %122 : (tensor<i32>) -> tensor<f32>
    %125 = stablehlo.power %cst_40, %124 : tensor<f32>
    %cst_41 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %126 = stablehlo.subtract %cst_41, %125 : tensor<f32>
    %127 = stablehlo.broadcast_in_dim %126, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %128 = stablehlo.divide %80, %127 : tensor<8xf32>
    %129 = stablehlo.broadcast_in_dim %126, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %130 = stablehlo.divide %85, %129 : tensor<6x8xf32>
    %131 = stablehlo.broadcast_in_dim %126, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %132 = stablehlo.divide %90, %131 : tensor<1xf32>
    %133 = stablehlo.broadcast_in_dim %126, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %134 = stablehlo.divide %95, %133 : tensor<8x1xf32>
    %135 = stablehlo.convert %122 : (tensor<i32>) -> tensor<f32>
    %cst_42 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %136 = stablehlo.convert %122 : (tensor<i32>) -> tensor<f32>
    %137 = stablehlo.power %cst_42, %136 : tensor<f32>
    %cst_43 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %138 = stablehlo.subtract %cst_43, %137 : tensor<f32>
    %139 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %140 = stablehlo.divide %101, %139 : tensor<8xf32>
    %141 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %142 = stablehlo.divide %107, %141 : tensor<6x8xf32>
    %143 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %144 = stablehlo.divide %113, %143 : tensor<1xf32>
    %145 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %146 = stablehlo.divide %119, %145 : tensor<8x1xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %147 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %148 = stablehlo.add %140, %147 : tensor<8xf32>
    %149 = stablehlo.sqrt %148 : tensor<8xf32>
    %cst_45 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %150 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %151 = stablehlo.add %149, %150 : tensor<8xf32>
    %152 = stablehlo.divide %128, %151 : tensor<8xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %153 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %154 = stablehlo.add %142, %153 : tensor<6x8xf32>
    %155 = stablehlo.sqrt %154 : tensor<6x8xf32>
    %cst_47 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %156 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %157 = stablehlo.add %155, %156 : tensor<6x8xf32>
    %158 = stablehlo.divide %130, %157 : tensor<6x8xf32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %159 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %160 = stablehlo.add %144, %159 : tensor<1xf32>
    %161 = stablehlo.sqrt %160 : tensor<1xf32>
    %cst_49 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %162 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %163 = stablehlo.add %161, %162 : tensor<1xf32>
    %164 = stablehlo.divide %132, %163 : tensor<1xf32>
    %cst_50 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %165 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %166 = stablehlo.add %146, %165 : tensor<8x1xf32>
    %167 = stablehlo.sqrt %166 : tensor<8x1xf32>
    %cst_51 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %168 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %169 = stablehlo.add %167, %168 : tensor<8x1xf32>
    %170 = stablehlo.divide %134, %169 : tensor<8x1xf32>
    %cst_52 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %171 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %172 = stablehlo.multiply %171, %152 : tensor<8xf32>
    %cst_53 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<6x8xf32>
    %174 = stablehlo.multiply %173, %158 : tensor<6x8xf32>
    %cst_54 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %175 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %176 = stablehlo.multiply %175, %164 : tensor<1xf32>
    %cst_55 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %177 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<8x1xf32>
    %178 = stablehlo.multiply %177, %170 : tensor<8x1xf32>
    %179 = stablehlo.add %arg0, %172 : tensor<8xf32>
    %180 = stablehlo.add %arg1, %174 : tensor<6x8xf32>
    %181 = stablehlo.add %arg2, %176 : tensor<1xf32>
    %182 = stablehlo.add %arg3, %178 : tensor<8x1xf32>
    return %179, %180, %181, %182, %122, %80, %85, %90, %95, %101, %107, %113, %119, %34 : tensor<8xf32>, tensor<6x8xf32>, tensor<1xf32>, tensor<8x1xf32>, tensor<i32>, tensor<8xf32>, tensor<6x8xf32>, tensor<1xf32>, tensor<8x1xf32>, tensor<8xf32>, tensor<6x8xf32>, tensor<1xf32>, tensor<8x1xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
