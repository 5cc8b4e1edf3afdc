module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<7x12xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<12x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<12xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<7x12xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<12x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<12xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<7x12xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<5xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<12x5xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<16x7xf32> {weft.name = "arg2", weft.role = "batch"}) -> (tensor<12xf32> {jax.result_info = "result[0][0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<12x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<12x5xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<12xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<12x5xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg13, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x7xf32>, tensor<7x12xf32>) -> tensor<16x12xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<12xf32>) -> tensor<1x12xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<16x12xf32>
    %3 = stablehlo.add %0, %2 : tensor<16x12xf32>
    %4 = stablehlo.tanh %3 : tensor<16x12xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x12xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<16x12xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x5xf32>) -> tensor<16x5xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<16x5xf32>
    %10 = stablehlo.add %7, %9 : tensor<16x5xf32>
    %11 = stablehlo.reshape %10 : (tensor<16x5xf32>) -> tensor<2x8x5xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %12 = stablehlo.reduce(%11 init: %cst_0) applies stablehlo.maximum across dimensions = [1] : (tensor<2x8x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %13 = stablehlo.reshape %12 : (tensor<2x5xf32>) -> tensor<2x1x5xf32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [0, 1, 2] : (tensor<2x1x5xf32>) -> tensor<2x8x5xf32>
    %15 = stablehlo.compare EQ, %11, %14, FLOAT : (tensor<2x8x5xf32>, tensor<2x8x5xf32>) -> tensor<2x8x5xi1>
    %16 = stablehlo.convert %15 : (tensor<2x8x5xi1>) -> tensor<2x8x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %17 = stablehlo.reduce(%16 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<2x8x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %cst_2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %19 = stablehlo.maximum %18, %12 : tensor<2x5xf32>
    %20 = stablehlo.compare EQ, %12, %19, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %23 = stablehlo.select %20, %21, %22 : tensor<2x5xi1>, tensor<2x5xf32>
    %cst_5 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %25 = stablehlo.compare EQ, %24, %19, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %cst_6 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %28 = stablehlo.select %25, %26, %27 : tensor<2x5xi1>, tensor<2x5xf32>
    %29 = stablehlo.divide %23, %28 : tensor<2x5xf32>
    %30 = stablehlo.is_finite %19 : (tensor<2x5xf32>) -> tensor<2x5xi1>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %32 = stablehlo.select %30, %19, %31 : tensor<2x5xi1>, tensor<2x5xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [0, 2] : (tensor<2x5xf32>) -> tensor<2x1x5xf32>
    %35 = stablehlo.broadcast_in_dim %34, dims = [0, 1, 2] : (tensor<2x1x5xf32>) -> tensor<2x8x5xf32>
    %36 = stablehlo.subtract %11, %35 : tensor<2x8x5xf32>
    %37 = stablehlo.exponential %36 : tensor<2x8x5xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %38 = stablehlo.reduce(%37 init: %cst_10) applies stablehlo.add across dimensions = [1] : (tensor<2x8x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %39 = stablehlo.sign %38 : tensor<2x5xf32>
    %40 = stablehlo.abs %38 : tensor<2x5xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %42 = stablehlo.compare GE, %38, %41, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %43 = stablehlo.log %40 : tensor<2x5xf32>
    %44 = stablehlo.add %43, %32 : tensor<2x5xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %45 = stablehlo.reduce(%44 init: %cst_12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_13 = stablehlo.constant dense<1.000000e+01> : tensor<f32>
    %46 = stablehlo.divide %45, %cst_13 : tensor<f32>
    %cst_14 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_15 = stablehlo.constant dense<1.000000e+01> : tensor<f32>
    %47 = stablehlo.divide %cst_14, %cst_15 : tensor<f32>
    %48 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %49 = stablehlo.divide %48, %40 : tensor<2x5xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %51 = stablehlo.select %42, %50, %49 : tensor<2x5xi1>, tensor<2x5xf32>
    %52 = stablehlo.select %42, %49, %50 : tensor<2x5xi1>, tensor<2x5xf32>
    %53 = stablehlo.negate %51 : tensor<2x5xf32>
    %54 = stablehlo.add %52, %53 : tensor<2x5xf32>
    %55 = stablehlo.broadcast_in_dim %54, dims = [0, 2] : (tensor<2x5xf32>) -> tensor<2x8x5xf32>
    %56 = stablehlo.multiply %55, %37 : tensor<2x8x5xf32>
    %57 = stablehlo.reshape %56 : (tensor<2x8x5xf32>) -> tensor<16x5xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %58 = stablehlo.reduce(%57 init: %cst_17) applies stablehlo.add across dimensions = [0] : (tensor<16x5xf32>, tensor<f32>) -> tensor<5xf32>
    %59 = stablehlo.reshape %58 : (tensor<5xf32>) -> tensor<1x5xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %60 = stablehlo.reduce(%59 init: %cst_18) applies stablehlo.add across dimensions = [0] : (tensor<1x5xf32>, tensor<f32>) -> tensor<5xf32>
    %61 = stablehlo.dot_general %57, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x12xf32>) -> tensor<5x12xf32>
    %62 = stablehlo.transpose %61, dims = [1, 0] : (tensor<5x12xf32>) -> tensor<12x5xf32>
    %63 = stablehlo.dot_general %57, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<12x5xf32>) -> tensor<16x12xf32>
    %64 = stablehlo.multiply %63, %6 : tensor<16x12xf32>
    %65 = stablehlo.multiply %64, %4 : tensor<16x12xf32>
    %66 = stablehlo.add %64, %65 : tensor<16x12xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %67 = stablehlo.reduce(%66 init: %cst_19) applies stablehlo.add across dimensions = [0] : (tensor<16x12xf32>, tensor<f32>) -> tensor<12xf32>
    %68 = stablehlo.reshape %67 : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %69 = stablehlo.reduce(%68 init: %cst_20) applies stablehlo.add across dimensions = [0] : (tensor<1x12xf32>, tensor<f32>) -> tensor<12xf32>
    %70 = stablehlo.dot_general %66, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<16x7xf32>) -> tensor<12x7xf32>
    %71 = stablehlo.transpose %70, dims = [1, 0] : (tensor<12x7xf32>) -> tensor<7x12xf32>
    %cst_21 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %73 = stablehlo.multiply %72, %69 : tensor<12xf32>
    %cst_22 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %74 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %75 = stablehlo.multiply %74, %arg5 : tensor<12xf32>
    %76 = stablehlo.add %73, %75 : tensor<12xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %77 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %78 = stablehlo.multiply %77, %71 : tensor<7x12xf32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %79 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %80 = stablehlo.multiply %79, %arg6 : tensor<7x12xf32>
    %81 = stablehlo.add %78, %80 : tensor<7x12xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %83 = stablehlo.multiply %82, %60 : tensor<5xf32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %85 = stablehlo.multiply %84, %arg7 : tensor<5xf32>
    %86 = stablehlo.add %83, %85 : tensor<5xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %88 = stablehlo.multiply %87, %62 : tensor<12x5xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %89 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %90 = stablehlo.multiply %89, %arg8 : tensor<12x5xf32>
    %91 = stablehlo.add %88, %90 : tensor<12x5xf32>
    %92 = stablehlo.multiply %69, %69 : tensor<12xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %94 = stablehlo.multiply %93, %92 : tensor<12xf32>
    %cst_30 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %95 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %96 = stablehlo.multiply %95, %arg9 : tensor<12xf32>
    %97 = stablehlo.add %94, %96 : tensor<12xf32>
    %98 = stablehlo.multiply %71, %71 : tensor<7x12xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %100 = stablehlo.multiply %99, %98 : tensor<7x12xf32>
    %cst_32 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %102 = stablehlo.multiply %101, %arg10 : tensor<7x12xf32>
    %103 = stablehlo.add %100, %102 : tensor<7x12xf32>
    %104 = stablehlo.multiply %60, %60 : tensor<5xf32>
    %cst_33 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %106 = stablehlo.multiply %105, %104 : tensor<5xf32>
    %cst_34 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %107 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %108 = stablehlo.multiply %107, %arg11 : tensor<5xf32>
    %109 = stablehlo.add %106, %108 : tensor<5xf32>
    %110 = stablehlo.multiply %62, %62 : tensor<12x5xf32>
    %cst_35 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %112 = stablehlo.multiply %111, %110 : tensor<12x5xf32>
    %cst_36 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %114 = stablehlo.multiply %113, %arg12 : tensor<12x5xf32>
    %115 = stablehlo.add %112, %114 : tensor<12x5xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %116 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_37 = stablehlo.constant dense<1> : tensor<i32>
    %117 = stablehlo.add %arg4, %c_37 : tensor<i32>
    %c_38 = stablehlo.constant dense<2147483647> : tensor<i32>
    %118 = call @_where(%116, %117, %c_38) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %119 = stablehlo.convert %118 : (tensor<i32>) -> tensor<f32>
    %cst_39 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %120 = stablehlo.convert %118 : (tensor<i32>) -> tensor<f32>
    %121 = stablehlo.power %cst_39, %120 : tensor<f32>
    %cst_40 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %122 = stablehlo.subtract %cst_40, %121 : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %122, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %124 = stablehlo.divide %76, %123 : tensor<12xf32>
    %125 = stablehlo.broadcast_in_dim %122, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %126 = stablehlo.divide %81, %125 : tensor<7x12xf32>
    %127 = stablehlo.broadcast_in_dim %122, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %128 = stablehlo.divide %86, %127 : tensor<5xf32>
    %129 = stablehlo.broadcast_in_dim %122, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %130 = stablehlo.divide %91, %129 : tensor<12x5xf32>
    %131 = stablehlo.convert %118 : (tensor<i32>) -> tensor<f32>
    %cst_41 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %132 = stablehlo.convert %118 : (tensor<i32>) -> tensor<f32>
    %133 = stablehlo.power %cst_41, %132 : tensor<f32>
    %cst_42 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %134 = stablehlo.subtract %cst_42, %133 : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %136 = stablehlo.divide %97, %135 : tensor<12xf32>
    %137 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %138 = stablehlo.divide %103, %137 : tensor<7x12xf32>
    %139 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %140 = stablehlo.divide %109, %139 : tensor<5xf32>
    %141 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %142 = stablehlo.divide %115, %141 : tensor<12x5xf32>
    %cst_43 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %143 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %144 = stablehlo.add %136, %143 : tensor<12xf32>
    %145 = stablehlo.sqrt %144 : tensor<12xf32>
    %cst_44 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %147 = stablehlo.add %145, %146 : tensor<12xf32>
    %148 = stablehlo.divide %124, %147 : tensor<12xf32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %149 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %150 = stablehlo.add %138, %149 : tensor<7x12xf32>
    %151 = stablehlo.sqrt %150 : tensor<7x12xf32>
    %cst_46 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %152 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %153 = stablehlo.add %151, %152 : tensor<7x12xf32>
    %154 = stablehlo.divide %126, %153 : tensor<7x12xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %155 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %156 = stablehlo.add %140, %155 : tensor<5xf32>
    %157 = stablehlo.sqrt %156 : tensor<5xf32>
    %cst_48 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %158 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %159 = stablehlo.add %157, %158 : tensor<5xf32>
    %160 = stablehlo.divide %128, %159 : tensor<5xf32>
    %cst_49 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %161 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %162 = stablehlo.add %142, %161 : tensor<12x5xf32>
    %163 = stablehlo.sqrt %162 : tensor<12x5xf32>
    %cst_50 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %164 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %165 = stablehlo.add %163, %164 : tensor<12x5xf32>
    %166 = stablehlo.divide %130, %165 : tensor<12x5xf32>
    %cst_51 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %167 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %168 = stablehlo.multiply %167, %148 : tensor<12xf32>
    %cst_52 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %170 = stablehlo.multiply %169, %154 : tensor<7x12xf32>
    %cst_53 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %171 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %172 = stablehlo.multiply %171, %160 : tensor<5xf32>
    %cst_54 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %174 = stablehlo.multiply %173, %166 : tensor<12x5xf32>
    %175 = stablehlo.add %arg0, %168 : tensor<12xf32>
    %176 = stablehlo.add %arg1, %170 : tensor<7x12xf32>
    %177 = stablehlo.add %arg2, %172 : tensor<5xf32>
    %178 = stablehlo.add %arg3, %174 : tensor<12x5xf32>
    return %175, %176, %177, %178, %118, %76, %81, %86, %91, %97, %103, %109, %115, %46 : tensor<12xf32>, tensor<7x12xf32>, tensor<5xf32>, tensor<12x5xf32>, tensor<i32>, tensor<12xf32>, tensor<7x12xf32>, tensor<5xf32>, tensor<12x5xf32>, tensor<12xf32>, tensor<7x12xf32>, tensor<5xf32>, tensor<12x5xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
