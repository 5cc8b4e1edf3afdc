module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<7x3xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.idle", weft.role = "param"}, %arg1: tensor<24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.0.b", weft.role = "param"}, %arg2: tensor<12x24xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.0.w", weft.role = "param"}, %arg3: tensor<5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.1.b", weft.role = "param"}, %arg4: tensor<24x5xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.1.w", weft.role = "param"}, %arg5: tensor<i32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg6: tensor<7x3xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.idle", weft.role = "state"}, %arg7: tensor<24xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.layers.0.b", weft.role = "state"}, %arg8: tensor<12x24xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.layers.0.w", weft.role = "state"}, %arg9: tensor<5xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.mu.layers.1.b", weft.role = "state"}, %arg10: tensor<24x5xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.mu.layers.1.w", weft.role = "state"}, %arg11: tensor<7x3xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.idle", weft.role = "state"}, %arg12: tensor<24xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.layers.0.b", weft.role = "state"}, %arg13: tensor<12x24xf32> {tf.aliasing_output = 13 : i32, weft.name = "opt.0.nu.layers.0.w", weft.role = "state"}, %arg14: tensor<5xf32> {tf.aliasing_output = 14 : i32, weft.name = "opt.0.nu.layers.1.b", weft.role = "state"}, %arg15: tensor<24x5xf32> {tf.aliasing_output = 15 : i32, weft.name = "opt.0.nu.layers.1.w", weft.role = "state"}, %arg16: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg17: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<7x3xf32> {jax.result_info = "result[0]['idle']"}, tensor<24xf32> {jax.result_info = "result[0]['layers'][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0]['layers'][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0]['layers'][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0]['layers'][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<7x3xf32> {jax.result_info = "result[1][0].mu['idle']"}, tensor<24xf32> {jax.result_info = "result[1][0].mu['layers'][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].mu['layers'][0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].mu['layers'][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].mu['layers'][1]['w']"}, tensor<7x3xf32> {jax.result_info = "result[1][0].nu['idle']"}, tensor<24xf32> {jax.result_info = "result[1][0].nu['layers'][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].nu['layers'][0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].nu['layers'][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].nu['layers'][1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg16, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x24xf32>) -> tensor<16x24xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<16x24xf32>
    %3 = stablehlo.add %0, %2 : tensor<16x24xf32>
    %4 = stablehlo.tanh %3 : tensor<16x24xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<16x24xf32>
    %7 = stablehlo.dot_general %4, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<24x5xf32>) -> tensor<16x5xf32>
    %8 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<16x5xf32>
    %10 = stablehlo.add %7, %9 : tensor<16x5xf32>
    %11 = stablehlo.subtract %10, %arg17 : tensor<16x5xf32>
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
    %25 = stablehlo.dot_general %19, %arg4, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<24x5xf32>) -> tensor<16x24xf32>
    %26 = stablehlo.multiply %25, %6 : tensor<16x24xf32>
    %27 = stablehlo.multiply %26, %4 : tensor<16x24xf32>
    %28 = stablehlo.add %26, %27 : tensor<16x24xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %29 = stablehlo.reduce(%28 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<16x24xf32>, tensor<f32>) -> tensor<24xf32>
    %30 = stablehlo.reshape %29 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.reduce(%30 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %32 = stablehlo.dot_general %28, %arg16, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %33 = stablehlo.transpose %32, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %cst_10 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %36 = stablehlo.multiply %35, %34 : tensor<7x3xf32>
    %cst_11 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %38 = stablehlo.multiply %37, %arg6 : tensor<7x3xf32>
    %39 = stablehlo.add %36, %38 : tensor<7x3xf32>
    %cst_12 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %40 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %41 = stablehlo.multiply %40, %31 : tensor<24xf32>
    %cst_13 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %42 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %43 = stablehlo.multiply %42, %arg7 : tensor<24xf32>
    %44 = stablehlo.add %41, %43 : tensor<24xf32>
    %cst_14 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %45 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %46 = stablehlo.multiply %45, %33 : tensor<12x24xf32>
    %cst_15 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %47 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %48 = stablehlo.multiply %47, %arg8 : tensor<12x24xf32>
    %49 = stablehlo.add %46, %48 : tensor<12x24xf32>
    %cst_16 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %51 = stablehlo.multiply %50, %22 : tensor<5xf32>
    %cst_17 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %53 = stablehlo.multiply %52, %arg9 : tensor<5xf32>
    %54 = stablehlo.add %51, %53 : tensor<5xf32>
    %cst_18 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %55 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %56 = stablehlo.multiply %55, %24 : tensor<24x5xf32>
    %cst_19 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %58 = stablehlo.multiply %57, %arg10 : tensor<24x5xf32>
    %59 = stablehlo.add %56, %58 : tensor<24x5xf32>
    %60 = stablehlo.multiply %34, %34 : tensor<7x3xf32>
    %cst_20 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %62 = stablehlo.multiply %61, %60 : tensor<7x3xf32>
    %cst_21 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %63 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %64 = stablehlo.multiply %63, %arg11 : tensor<7x3xf32>
    %65 = stablehlo.add %62, %64 : tensor<7x3xf32>
    %66 = stablehlo.multiply %31, %31 : tensor<24xf32>
    %cst_22 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %68 = stablehlo.multiply %67, %66 : tensor<24xf32>
    %cst_23 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %70 = stablehlo.multiply %69, %arg12 : tensor<24xf32>
    %71 = stablehlo.add %68, %70 : tensor<24xf32>
    %72 = stablehlo.multiply %33, %33 : tensor<12x24xf32>
    %cst_24 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %74 = stablehlo.multiply %73, %72 : tensor<12x24xf32>
    %cst_25 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %76 = stablehlo.multiply %75, %arg13 : tensor<12x24xf32>
    %77 = stablehlo.add %74, %76 : tensor<12x24xf32>
    %78 = stablehlo.multiply %22, %22 : tensor<5xf32>
    %cst_26 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %79 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %80 = stablehlo.multiply %79, %78 : tensor<5xf32>
    %cst_27 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %82 = stablehlo.multiply %81, %arg14 : tensor<5xf32>
    %83 = stablehlo.add %80, %82 : tensor<5xf32>
    %84 = stablehlo.multiply %24, %24 : tensor<24x5xf32>
    %cst_28 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %86 = stablehlo.multiply %85, %84 : tensor<24x5xf32>
    %cst_29 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %88 = stablehlo.multiply %87, %arg15 : tensor<24x5xf32>
    %89 = stablehlo.add %86, %88 : tensor<24x5xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %90 = stablehlo.compare LT, %arg5, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_30 = stablehlo.constant dense<1> : tensor<i32>
    %91 = stablehlo.add %arg5, %c_30 : tensor<i32>
    %c_31 = stablehlo.constant dense<2147483647> : tensor<i32>
    %92 = call @_where(%90, %91, %c_31) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %93 = stablehlo.convert %92 : (tensor<i32>) -> tensor<f32>
    %cst_32 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %94 = stablehlo.convert %92 : (tensor<i32>) -> tensor<f32>
    %95 = stablehlo.power %cst_32, %94 : tensor<f32>
    %cst_33 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %96 = stablehlo.subtract %cst_33, %95 : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %98 = stablehlo.divide %39, %97 : tensor<7x3xf32>
    %99 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %100 = stablehlo.divide %44, %99 : tensor<24xf32>
    %101 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %102 = stablehlo.divide %49, %101 : tensor<12x24xf32>
    %103 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %104 = stablehlo.divide %54, %103 : tensor<5xf32>
    %105 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %106 = stablehlo.divide %59, %105 : tensor<24x5xf32>
    %107 = stablehlo.convert %92 : (tensor<i32>) -> tensor<f32>
    %cst_34 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %108 = stablehlo.convert %92 : (tensor<i32>) -> tensor<f32>
    %109 = stablehlo.power %cst_34, %108 : tensor<f32>
    %cst_35 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %110 = stablehlo.subtract %cst_35, %109 : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %112 = stablehlo.divide %65, %111 : tensor<7x3xf32>
    %113 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %114 = stablehlo.divide %71, %113 : tensor<24xf32>
    %115 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %116 = stablehlo.divide %77, %115 : tensor<12x24xf32>
    %117 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %118 = stablehlo.divide %83, %117 : tensor<5xf32>
    %119 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %120 = stablehlo.divide %89, %119 : tensor<24x5xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %121 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %122 = stablehlo.add %112, %121 : tensor<7x3xf32>
    %123 = stablehlo.sqrt %122 : tensor<7x3xf32>
    %cst_37 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %124 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %125 = stablehlo.add %123, %124 : tensor<7x3xf32>
    %126 = stablehlo.divide %98, %125 : tensor<7x3xf32>
    %cst_38 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %127 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %128 = stablehlo.add %114, %127 : tensor<24xf32>
    %129 = stablehlo.sqrt %128 : tensor<24xf32>
    %cst_39 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %130 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %131 = stablehlo.add %129, %130 : tensor<24xf32>
    %132 = stablehlo.divide %100, %131 : tensor<24xf32>
    %cst_40 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %133 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %134 = stablehlo.add %116, %133 : tensor<12x24xf32>
    %135 = stablehlo.sqrt %134 : tensor<12x24xf32>
    %cst_41 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %136 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %137 = stablehlo.add %135, %136 : tensor<12x24xf32>
    %138 = stablehlo.divide %102, %137 : tensor<12x24xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %139 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %140 = stablehlo.add %118, %139 : tensor<5xf32>
    %141 = stablehlo.sqrt %140 : tensor<5xf32>
    %cst_43 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %143 = stablehlo.add %141, %142 : tensor<5xf32>
    %144 = stablehlo.divide %104, %143 : tensor<5xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %145 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %146 = stablehlo.add %120, %145 : tensor<24x5xf32>
    %147 = stablehlo.sqrt %146 : tensor<24x5xf32>
    %cst_45 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %148 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %149 = stablehlo.add %147, %148 : tensor<24x5xf32>
    %150 = stablehlo.divide %106, %149 : tensor<24x5xf32>
    %cst_46 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %151 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<7x3xf32>
    %152 = stablehlo.multiply %151, %126 : tensor<7x3xf32>
    %cst_47 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %153 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %154 = stablehlo.multiply %153, %132 : tensor<24xf32>
    %cst_48 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %155 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %156 = stablehlo.multiply %155, %138 : tensor<12x24xf32>
    %cst_49 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %157 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %158 = stablehlo.multiply %157, %144 : tensor<5xf32>
    %cst_50 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %159 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %160 = stablehlo.multiply %159, %150 : tensor<24x5xf32>
    %161 = stablehlo.add %arg0, %152 : tensor<7x3xf32>
    %162 = stablehlo.add %arg1, %154 : tensor<24xf32>
    %163 = stablehlo.add %arg2, %156 : tensor<12x24xf32>
    %164 = stablehlo.add %arg3, %158 : tensor<5xf32>
    %165 = stablehlo.add %arg4, %160 : tensor<24x5xf32>
    return %161, %162, %163, %164, %165, %92, %39, %44, %49, %54, %59, %65, %71, %77, %83, %89, %16 : tensor<7x3xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<i32>, tensor<7x3xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<7x3xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
