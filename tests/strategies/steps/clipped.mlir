module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.1.0.count", weft.role = "state"}, %arg5: tensor<24xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.1.0.mu.0.b", weft.role = "state"}, %arg6: tensor<12x24xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.1.0.mu.0.w", weft.role = "state"}, %arg7: tensor<5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.1.0.mu.1.b", weft.role = "state"}, %arg8: tensor<24x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.1.0.mu.1.w", weft.role = "state"}, %arg9: tensor<24xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.1.0.nu.0.b", weft.role = "state"}, %arg10: tensor<12x24xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.1.0.nu.0.w", weft.role = "state"}, %arg11: tensor<5xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.1.0.nu.1.b", weft.role = "state"}, %arg12: tensor<24x5xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.1.0.nu.1.w", weft.role = "state"}, %arg13: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][1][0].count"}, tensor<24xf32> {jax.result_info = "result[1][1][0].mu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][1][0].mu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][1][0].mu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][1][0].mu[1]['w']"}, tensor<24xf32> {jax.result_info = "result[1][1][0].nu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][1][0].nu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][1][0].nu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
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
    %11 = stablehlo.subtract %10, %arg14 : tensor<16x5xf32>
    %12 = stablehlo.multiply %11, %11 : tensor<16x5xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %14 = stablehlo.multiply %13, %11 : tensor<16x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.reduce(%12 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %16 = stablehlo.divide %15, %cst_2 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %17 = stablehlo.divide %cst_3, %cst_4 : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %19 = stablehlo.multiply %18, %14 : tensor<16x5xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.reduce(%19 init: %cst_5) applies stablehlo.add across dimensions = [0] : (tensor<16x5xf32>, tensor<f32>) -> tensor<5xf32>
    %21 = stablehlo.reshape %20 : (tensor<5xf32>) -> tensor<1x5xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.reduce(%21 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<1x5xf32>, tensor<f32>) -> tensor<5xf32>
    %23 = stablehlo.dot_general %19, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x24xf32>) -> tensor<5x24xf32>
    %24 = stablehlo.transpose %23, dims = [1, 0] : (tensor<5x24xf32>) -> tensor<24x5xf32>
    %25 = stablehlo.dot_general %19, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<24x5xf32>) -> tensor<16x24xf32>
    %26 = stablehlo.multiply %25, %6 : tensor<16x24xf32>
    %27 = stablehlo.multiply %26, %4 : tensor<16x24xf32>
    %28 = stablehlo.add %26, %27 : tensor<16x24xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %29 = stablehlo.reduce(%28 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<16x24xf32>, tensor<f32>) -> tensor<24xf32>
    %30 = stablehlo.reshape %29 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.reduce(%30 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %32 = stablehlo.dot_general %28, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %33 = stablehlo.transpose %32, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %34 = chlo.square %31 : tensor<24xf32> -> tensor<24xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %36 = chlo.square %35 : tensor<24xf32> -> tensor<24xf32>
    %37 = stablehlo.add %34, %36 : tensor<24xf32>
    %38 = chlo.square %33 : tensor<12x24xf32> -> tensor<12x24xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %40 = chlo.square %39 : tensor<12x24xf32> -> tensor<12x24xf32>
    %41 = stablehlo.add %38, %40 : tensor<12x24xf32>
    %42 = chlo.square %22 : tensor<5xf32> -> tensor<5xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %43 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %44 = chlo.square %43 : tensor<5xf32> -> tensor<5xf32>
    %45 = stablehlo.add %42, %44 : tensor<5xf32>
    %46 = chlo.square %24 : tensor<24x5xf32> -> tensor<24x5xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %47 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %48 = chlo.square %47 : tensor<24x5xf32> -> tensor<24x5xf32>
    %49 = stablehlo.add %46, %48 : tensor<24x5xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %50 = stablehlo.reduce(%37 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %51 = stablehlo.reduce(%41 init: %cst_14) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %52 = stablehlo.reduce(%45 init: %cst_15) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %53 = stablehlo.reduce(%49 init: %cst_16) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %54 = stablehlo.add %cst_17, %50 : tensor<f32>
    %55 = stablehlo.add %54, %51 : tensor<f32>
    %56 = stablehlo.add %55, %52 : tensor<f32>
    %57 = stablehlo.add %56, %53 : tensor<f32>
    %58 = stablehlo.sqrt %57 : tensor<f32>
    %cst_18 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %59 = stablehlo.compare LT, %58, %cst_18, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %60 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %61 = stablehlo.divide %31, %60 : tensor<24xf32>
    %cst_19 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %63 = stablehlo.multiply %61, %62 : tensor<24xf32>
    %64 = stablehlo.select %59, %31, %63 : tensor<i1>, tensor<24xf32>
    %65 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %66 = stablehlo.divide %33, %65 : tensor<12x24xf32>
    %cst_20 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %68 = stablehlo.multiply %66, %67 : tensor<12x24xf32>
    %69 = stablehlo.select %59, %33, %68 : tensor<i1>, tensor<12x24xf32>
    %70 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %71 = stablehlo.divide %22, %70 : tensor<5xf32>
    %cst_21 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %73 = stablehlo.multiply %71, %72 : tensor<5xf32>
    %74 = stablehlo.select %59, %22, %73 : tensor<i1>, tensor<5xf32>
    %75 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %76 = stablehlo.divide %24, %75 : tensor<24x5xf32>
    %cst_22 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %77 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %78 = stablehlo.multiply %76, %77 : tensor<24x5xf32>
    %79 = stablehlo.select %59, %24, %78 : tensor<i1>, tensor<24x5xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %80 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %81 = stablehlo.multiply %80, %64 : tensor<24xf32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %83 = stablehlo.multiply %82, %arg5 : tensor<24xf32>
    %84 = stablehlo.add %81, %83 : tensor<24xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %86 = stablehlo.multiply %85, %69 : tensor<12x24xf32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %88 = stablehlo.multiply %87, %arg6 : tensor<12x24xf32>
    %89 = stablehlo.add %86, %88 : tensor<12x24xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %91 = stablehlo.multiply %90, %74 : tensor<5xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %92 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %93 = stablehlo.multiply %92, %arg7 : tensor<5xf32>
    %94 = stablehlo.add %91, %93 : tensor<5xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %95 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %96 = stablehlo.multiply %95, %79 : tensor<24x5xf32>
    %cst_30 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %98 = stablehlo.multiply %97, %arg8 : tensor<24x5xf32>
    %99 = stablehlo.add %96, %98 : tensor<24x5xf32>
    %100 = stablehlo.multiply %64, %64 : tensor<24xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %102 = stablehlo.multiply %101, %100 : tensor<24xf32>
    %cst_32 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %104 = stablehlo.multiply %103, %arg9 : tensor<24xf32>
    %105 = stablehlo.add %102, %104 : tensor<24xf32>
    %106 = stablehlo.multiply %69, %69 : tensor<12x24xf32>
    %cst_33 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %107 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %108 = stablehlo.multiply %107, %106 : tensor<12x24xf32>
    %cst_34 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %110 = stablehlo.multiply %109, %arg10 : tensor<12x24xf32>
    %111 = stablehlo.add %108, %110 : tensor<12x24xf32>
    %112 = stablehlo.multiply %74, %74 : tensor<5xf32>
    %cst_35 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %114 = stablehlo.multiply %113, %112 : tensor<5xf32>
    %cst_36 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %116 = stablehlo.multiply %115, %arg11 : tensor<5xf32>
    %117 = stablehlo.add %114, %116 : tensor<5xf32>
    %118 = stablehlo.multiply %79, %79 : tensor<24x5xf32>
    %cst_37 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %120 = stablehlo.multiply %119, %118 : tensor<24x5xf32>
    %cst_38 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %121 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %122 = stablehlo.multiply %121, %arg12 : tensor<24x5xf32>
    %123 = stablehlo.add %120, %122 : tensor<24x5xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %124 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_39 = stablehlo.constant dense<1> : tensor<i32>
    %125 = stablehlo.add %arg4, %c_39 : tensor<i32>
    %c_40 = stablehlo.constant dense<2147483647> : tensor<i32>
    %126 = call @_where(%124, %125, %c_40) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %127 = stablehlo.convert %126 : (tensor<i32>) -> tensor<f32>
    %cst_41 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %128 = stablehlo.convert %126 : (tensor<i32>) -> tensor<f32>
    %129 = stablehlo.power %cst_41, %128 : tensor<f32>
    %cst_42 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %130 = stablehlo.subtract %cst_42, %129 : tensor<f32>
    %131 = stablehlo.broadcast_in_dim %130, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %132 = stablehlo.divide %84, %131 : tensor<24xf32>
    %133 = stablehlo.broadcast_in_dim %130, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %134 = stablehlo.divide %89, %133 : tensor<12x24xf32>
    %135 = stablehlo.broadcast_in_dim %130, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %136 = stablehlo.divide %94, %135 : tensor<5xf32>
    %137 = stablehlo.broadcast_in_dim %130, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %138 = stablehlo.divide %99, %137 : tensor<24x5xf32>
    %139 = stablehlo.convert %126 : (tensor<i32>) -> tensor<f32>
    %cst_43 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %140 = stablehlo.convert %126 : (tensor<i32>) -> tensor<f32>
    %141 = stablehlo.power %cst_43, %140 : tensor<f32>
    %cst_44 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %142 = stablehlo.subtract %cst_44, %141 : tensor<f32>
    %143 = stablehlo.broadcast_in_dim %142, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %144 = stablehlo.divide %105, %143 : tensor<24xf32>
    %145 = stablehlo.broadcast_in_dim %142, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %146 = stablehlo.divide %111, %145 : tensor<12x24xf32>
    %147 = stablehlo.broadcast_in_dim %142, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %148 = stablehlo.divide %117, %147 : tensor<5xf32>
    %149 = stablehlo.broadcast_in_dim %142, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %150 = stablehlo.divide %123, %149 : tensor<24x5xf32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %151 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %152 = stablehlo.add %144, %151 : tensor<24xf32>
    %153 = stablehlo.sqrt %152 : tensor<24xf32>
    %cst_46 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %154 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %155 = stablehlo.add %153, %154 : tensor<24xf32>
    %156 = stablehlo.divide %132, %155 : tensor<24xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %157 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %158 = stablehlo.add %146, %157 : tensor<12x24xf32>
    %159 = stablehlo.sqrt %158 : tensor<12x24xf32>
    %cst_48 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %160 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %161 = stablehlo.add %159, %160 : tensor<12x24xf32>
    %162 = stablehlo.divide %134, %161 : tensor<12x24xf32>
    %cst_49 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %163 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %164 = stablehlo.add %148, %163 : tensor<5xf32>
    %165 = stablehlo.sqrt %164 : tensor<5xf32>
    %cst_50 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %166 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %167 = stablehlo.add %165, %166 : tensor<5xf32>
    %168 = stablehlo.divide %136, %167 : tensor<5xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %170 = stablehlo.add %150, %169 : tensor<24x5xf32>
    %171 = stablehlo.sqrt %170 : tensor<24x5xf32>
    %cst_52 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %172 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %173 = stablehlo.add %171, %172 : tensor<24x5xf32>
    %174 = stablehlo.divide %138, %173 : tensor<24x5xf32>
    %cst_53 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %175 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %176 = stablehlo.multiply %175, %156 : tensor<24xf32>
    %cst_54 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %177 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %178 = stablehlo.multiply %177, %162 : tensor<12x24xf32>
    %cst_55 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %179 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %180 = stablehlo.multiply %179, %168 : tensor<5xf32>
    %cst_56 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %181 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %182 = stablehlo.multiply %181, %174 : tensor<24x5xf32>
    %183 = stablehlo.add %arg0, %176 : tensor<24xf32>
    %184 = stablehlo.add %arg1, %178 : tensor<12x24xf32>
    %185 = stablehlo.add %arg2, %180 : tensor<5xf32>
    %186 = stablehlo.add %arg3, %182 : tensor<24x5xf32>
    return %183, %184, %185, %186, %126, %84, %89, %94, %99, %105, %111, %117, %123, %16 : tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<i32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
