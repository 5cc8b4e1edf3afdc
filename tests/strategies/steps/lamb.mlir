module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<24xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<12x24xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<24x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<24xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<12x24xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<5xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<24x5xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<24xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<24xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
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
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %35 = stablehlo.multiply %34, %31 : tensor<24xf32>
    %cst_10 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %37 = stablehlo.multiply %36, %arg5 : tensor<24xf32>
    %38 = stablehlo.add %35, %37 : tensor<24xf32>
    %cst_11 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %40 = stablehlo.multiply %39, %33 : tensor<12x24xf32>
    %cst_12 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %42 = stablehlo.multiply %41, %arg6 : tensor<12x24xf32>
    %43 = stablehlo.add %40, %42 : tensor<12x24xf32>
    %cst_13 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %45 = stablehlo.multiply %44, %22 : tensor<5xf32>
    %cst_14 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %47 = stablehlo.multiply %46, %arg7 : tensor<5xf32>
    %48 = stablehlo.add %45, %47 : tensor<5xf32>
    %cst_15 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %49 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %50 = stablehlo.multiply %49, %24 : tensor<24x5xf32>
    %cst_16 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %52 = stablehlo.multiply %51, %arg8 : tensor<24x5xf32>
    %53 = stablehlo.add %50, %52 : tensor<24x5xf32>
    %54 = stablehlo.multiply %31, %31 : tensor<24xf32>
    %cst_17 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %55 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %56 = stablehlo.multiply %55, %54 : tensor<24xf32>
    %cst_18 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %58 = stablehlo.multiply %57, %arg9 : tensor<24xf32>
    %59 = stablehlo.add %56, %58 : tensor<24xf32>
    %60 = stablehlo.multiply %33, %33 : tensor<12x24xf32>
    %cst_19 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %62 = stablehlo.multiply %61, %60 : tensor<12x24xf32>
    %cst_20 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %63 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %64 = stablehlo.multiply %63, %arg10 : tensor<12x24xf32>
    %65 = stablehlo.add %62, %64 : tensor<12x24xf32>
    %66 = stablehlo.multiply %22, %22 : tensor<5xf32>
    %cst_21 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %68 = stablehlo.multiply %67, %66 : tensor<5xf32>
    %cst_22 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %70 = stablehlo.multiply %69, %arg11 : tensor<5xf32>
    %71 = stablehlo.add %68, %70 : tensor<5xf32>
    %72 = stablehlo.multiply %24, %24 : tensor<24x5xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %74 = stablehlo.multiply %73, %72 : tensor<24x5xf32>
    %cst_24 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %76 = stablehlo.multiply %75, %arg12 : tensor<24x5xf32>
    %77 = stablehlo.add %74, %76 : tensor<24x5xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %78 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_25 = stablehlo.constant dense<1> : tensor<i32>
    %79 = stablehlo.add %arg4, %c_25 : tensor<i32>
    %c_26 = stablehlo.constant dense<2147483647> : tensor<i32>
    %80 = call @_where(%78, %79, %c_26) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %81 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %cst_27 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %82 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %83 = stablehlo.power %cst_27, %82 : tensor<f32>
    %cst_28 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %84 = stablehlo.subtract %cst_28, %83 : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %86 = stablehlo.divide %38, %85 : tensor<24xf32>
    %87 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %88 = stablehlo.divide %43, %87 : tensor<12x24xf32>
    %89 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %90 = stablehlo.divide %48, %89 : tensor<5xf32>
    %91 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %92 = stablehlo.divide %53, %91 : tensor<24x5xf32>
    %93 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %cst_29 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %94 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %95 = stablehlo.power %cst_29, %94 : tensor<f32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %96 = stablehlo.subtract %cst_30, %95 : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %98 = stablehlo.divide %59, %97 : tensor<24xf32>
    %99 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %100 = stablehlo.divide %65, %99 : tensor<12x24xf32>
    %101 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %102 = stablehlo.divide %71, %101 : tensor<5xf32>
    %103 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %104 = stablehlo.divide %77, %103 : tensor<24x5xf32>
    %cst_31 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %106 = stablehlo.add %98, %105 : tensor<24xf32>
    %107 = stablehlo.sqrt %106 : tensor<24xf32>
    %cst_32 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %109 = stablehlo.add %107, %108 : tensor<24xf32>
    %110 = stablehlo.divide %86, %109 : tensor<24xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %112 = stablehlo.add %100, %111 : tensor<12x24xf32>
    %113 = stablehlo.sqrt %112 : tensor<12x24xf32>
    %cst_34 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %115 = stablehlo.add %113, %114 : tensor<12x24xf32>
    %116 = stablehlo.divide %88, %115 : tensor<12x24xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %118 = stablehlo.add %102, %117 : tensor<5xf32>
    %119 = stablehlo.sqrt %118 : tensor<5xf32>
    %cst_36 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %121 = stablehlo.add %119, %120 : tensor<5xf32>
    %122 = stablehlo.divide %90, %121 : tensor<5xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %124 = stablehlo.add %104, %123 : tensor<24x5xf32>
    %125 = stablehlo.sqrt %124 : tensor<24x5xf32>
    %cst_38 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %127 = stablehlo.add %125, %126 : tensor<24x5xf32>
    %128 = stablehlo.divide %92, %127 : tensor<24x5xf32>
    %cst_39 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %129 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %130 = stablehlo.multiply %129, %arg0 : tensor<24xf32>
    %131 = stablehlo.add %110, %130 : tensor<24xf32>
    %cst_40 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %133 = stablehlo.multiply %132, %arg1 : tensor<12x24xf32>
    %134 = stablehlo.add %116, %133 : tensor<12x24xf32>
    %cst_41 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %136 = stablehlo.multiply %135, %arg2 : tensor<5xf32>
    %137 = stablehlo.add %122, %136 : tensor<5xf32>
    %cst_42 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %138 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %139 = stablehlo.multiply %138, %arg3 : tensor<24x5xf32>
    %140 = stablehlo.add %128, %139 : tensor<24x5xf32>
    %141 = call @norm(%arg0) : (tensor<24xf32>) -> tensor<1xf32>
    %cst_43 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %143 = stablehlo.compare LE, %141, %142, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %cst_44 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %145 = call @_where_0(%143, %144, %arg0) : (tensor<1xi1>, tensor<24xf32>, tensor<24xf32>) -> tensor<24xf32>
    %146 = stablehlo.reshape %141 : (tensor<1xf32>) -> tensor<f32>
    %147 = call @norm_1(%145) : (tensor<24xf32>) -> tensor<f32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %148 = stablehlo.compare LE, %146, %cst_45, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %149 = call @_where_2(%148, %cst_46, %147) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %150 = call @norm(%131) : (tensor<24xf32>) -> tensor<1xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %151 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %152 = stablehlo.compare LE, %150, %151, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %cst_48 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %153 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %154 = call @_where_0(%152, %153, %131) : (tensor<1xi1>, tensor<24xf32>, tensor<24xf32>) -> tensor<24xf32>
    %155 = stablehlo.reshape %150 : (tensor<1xf32>) -> tensor<f32>
    %156 = call @norm_1(%154) : (tensor<24xf32>) -> tensor<f32>
    %cst_49 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %157 = stablehlo.compare LE, %155, %cst_49, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_50 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %158 = call @_where_2(%157, %cst_50, %156) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %cst_51 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %159 = stablehlo.multiply %cst_51, %149 : tensor<f32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %160 = stablehlo.add %158, %cst_52 : tensor<f32>
    %161 = stablehlo.divide %159, %160 : tensor<f32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %162 = stablehlo.compare EQ, %149, %cst_53, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_54 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %163 = stablehlo.compare EQ, %158, %cst_54, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %164 = stablehlo.or %162, %163 : tensor<i1>
    %cst_55 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %165 = call @_where_3(%164, %cst_55, %161) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %166 = stablehlo.broadcast_in_dim %165, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %167 = stablehlo.multiply %131, %166 : tensor<24xf32>
    %168 = call @norm_4(%arg1) : (tensor<12x24xf32>) -> tensor<1x1xf32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %170 = stablehlo.compare LE, %168, %169, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
    %cst_57 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %171 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %172 = call @_where_5(%170, %171, %arg1) : (tensor<1x1xi1>, tensor<12x24xf32>, tensor<12x24xf32>) -> tensor<12x24xf32>
    %173 = stablehlo.reshape %168 : (tensor<1x1xf32>) -> tensor<f32>
    %174 = call @norm_6(%172) : (tensor<12x24xf32>) -> tensor<f32>
    %cst_58 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %175 = stablehlo.compare LE, %173, %cst_58, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_59 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %176 = call @_where_2(%175, %cst_59, %174) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %177 = call @norm_4(%134) : (tensor<12x24xf32>) -> tensor<1x1xf32>
    %cst_60 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %178 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %179 = stablehlo.compare LE, %177, %178, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
    %cst_61 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %180 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %181 = call @_where_5(%179, %180, %134) : (tensor<1x1xi1>, tensor<12x24xf32>, tensor<12x24xf32>) -> tensor<12x24xf32>
    %182 = stablehlo.reshape %177 : (tensor<1x1xf32>) -> tensor<f32>
    %183 = call @norm_6(%181) : (tensor<12x24xf32>) -> tensor<f32>
    %cst_62 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %184 = stablehlo.compare LE, %182, %cst_62, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_63 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %185 = call @_where_2(%184, %cst_63, %183) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %cst_64 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %186 = stablehlo.multiply %cst_64, %176 : tensor<f32>
    %cst_65 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %187 = stablehlo.add %185, %cst_65 : tensor<f32>
    %188 = stablehlo.divide %186, %187 : tensor<f32>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %189 = stablehlo.compare EQ, %176, %cst_66, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_67 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %190 = stablehlo.compare EQ, %185, %cst_67, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %191 = stablehlo.or %189, %190 : tensor<i1>
    %cst_68 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %192 = call @_where_3(%191, %cst_68, %188) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %193 = stablehlo.broadcast_in_dim %192, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %194 = stablehlo.multiply %134, %193 : tensor<12x24xf32>
    %195 = call @norm_7(%arg2) : (tensor<5xf32>) -> tensor<1xf32>
    %cst_69 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %196 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %197 = stablehlo.compare LE, %195, %196, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %cst_70 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %198 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %199 = call @_where_8(%197, %198, %arg2) : (tensor<1xi1>, tensor<5xf32>, tensor<5xf32>) -> tensor<5xf32>
    %200 = stablehlo.reshape %195 : (tensor<1xf32>) -> tensor<f32>
    %201 = call @norm_9(%199) : (tensor<5xf32>) -> tensor<f32>
    %cst_71 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %202 = stablehlo.compare LE, %200, %cst_71, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_72 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %203 = call @_where_2(%202, %cst_72, %201) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %204 = call @norm_7(%137) : (tensor<5xf32>) -> tensor<1xf32>
    %cst_73 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %205 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %206 = stablehlo.compare LE, %204, %205, FLOAT : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %cst_74 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %207 = stablehlo.broadcast_in_dim %cst_74, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %208 = call @_where_8(%206, %207, %137) : (tensor<1xi1>, tensor<5xf32>, tensor<5xf32>) -> tensor<5xf32>
    %209 = stablehlo.reshape %204 : (tensor<1xf32>) -> tensor<f32>
    %210 = call @norm_9(%208) : (tensor<5xf32>) -> tensor<f32>
    %cst_75 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %211 = stablehlo.compare LE, %209, %cst_75, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_76 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %212 = call @_where_2(%211, %cst_76, %210) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %cst_77 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %213 = stablehlo.multiply %cst_77, %203 : tensor<f32>
    %cst_78 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %214 = stablehlo.add %212, %cst_78 : tensor<f32>
    %215 = stablehlo.divide %213, %214 : tensor<f32>
    %cst_79 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %216 = stablehlo.compare EQ, %203, %cst_79, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_80 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %217 = stablehlo.compare EQ, %212, %cst_80, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %218 = stablehlo.or %216, %217 : tensor<i1>
    %cst_81 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %219 = call @_where_3(%218, %cst_81, %215) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %220 = stablehlo.broadcast_in_dim %219, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %221 = stablehlo.multiply %137, %220 : tensor<5xf32>
    %222 = call @norm_10(%arg3) : (tensor<24x5xf32>) -> tensor<1x1xf32>
    %cst_82 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %223 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %224 = stablehlo.compare LE, %222, %223, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
    %cst_83 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %225 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %226 = call @_where_11(%224, %225, %arg3) : (tensor<1x1xi1>, tensor<24x5xf32>, tensor<24x5xf32>) -> tensor<24x5xf32>
    %227 = stablehlo.reshape %222 : (tensor<1x1xf32>) -> tensor<f32>
    %228 = call @norm_12(%226) : (tensor<24x5xf32>) -> tensor<f32>
    %cst_84 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %229 = stablehlo.compare LE, %227, %cst_84, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_85 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %230 = call @_where_2(%229, %cst_85, %228) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %231 = call @norm_10(%140) : (tensor<24x5xf32>) -> tensor<1x1xf32>
    %cst_86 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %232 = stablehlo.broadcast_in_dim %cst_86, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %233 = stablehlo.compare LE, %231, %232, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
    %cst_87 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %234 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %235 = call @_where_11(%233, %234, %140) : (tensor<1x1xi1>, tensor<24x5xf32>, tensor<24x5xf32>) -> tensor<24x5xf32>
    %236 = stablehlo.reshape %231 : (tensor<1x1xf32>) -> tensor<f32>
    %237 = call @norm_12(%235) : (tensor<24x5xf32>) -> tensor<f32>
    %cst_88 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %238 = stablehlo.compare LE, %236, %cst_88, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_89 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %239 = call @_where_2(%238, %cst_89, %237) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %cst_90 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %240 = stablehlo.multiply %cst_90, %230 : tensor<f32>
    %cst_91 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %241 = stablehlo.add %239, %cst_91 : tensor<f32>
    %242 = stablehlo.divide %240, %241 : tensor<f32>
    %cst_92 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %243 = stablehlo.compare EQ, %230, %cst_92, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_93 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %244 = stablehlo.compare EQ, %239, %cst_93, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %245 = stablehlo.or %243, %244 : tensor<i1>
    %cst_94 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %246 = call @_where_3(%245, %cst_94, %242) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %247 = stablehlo.broadcast_in_dim %246, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %248 = stablehlo.multiply %140, %247 : tensor<24x5xf32>
    %cst_95 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %249 = stablehlo.broadcast_in_dim %cst_95, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %250 = stablehlo.multiply %249, %167 : tensor<24xf32>
    %cst_96 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %251 = stablehlo.broadcast_in_dim %cst_96, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %252 = stablehlo.multiply %251, %194 : tensor<12x24xf32>
    %cst_97 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %253 = stablehlo.broadcast_in_dim %cst_97, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %254 = stablehlo.multiply %253, %221 : tensor<5xf32>
    %cst_98 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %255 = stablehlo.broadcast_in_dim %cst_98, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %256 = stablehlo.multiply %255, %248 : tensor<24x5xf32>
    %257 = stablehlo.add %arg0, %250 : tensor<24xf32>
    %258 = stablehlo.add %arg1, %252 : tensor<12x24xf32>
    %259 = stablehlo.add %arg2, %254 : tensor<5xf32>
    %260 = stablehlo.add %arg3, %256 : tensor<24x5xf32>
    return %257, %258, %259, %260, %80, %38, %43, %48, %53, %59, %65, %71, %77, %16 : tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<i32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
  func.func private @norm(%arg0: tensor<24xf32>) -> tensor<1xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<24xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %3 = stablehlo.sqrt %2 : tensor<1xf32>
    return %3 : tensor<1xf32>
  }
  func.func private @_where_0(%arg0: tensor<1xi1>, %arg1: tensor<24xf32>, %arg2: tensor<24xf32>) -> tensor<24xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<1xi1>) -> tensor<24xi1>
    %1 = stablehlo.select %0, %arg1, %arg2 : tensor<24xi1>, tensor<24xf32>
    return %1 : tensor<24xf32>
  }
  func.func private @norm_1(%arg0: tensor<24xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<24xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
  func.func private @_where_2(%arg0: tensor<i1>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<f32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.select %arg0, %0, %arg2 : tensor<i1>, tensor<f32>
    return %1 : tensor<f32>
  }
  func.func private @_where_3(%arg0: tensor<i1>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<f32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<f32>
    return %0 : tensor<f32>
  }
  func.func private @norm_4(%arg0: tensor<12x24xf32>) -> tensor<1x1xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12x24xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %3 = stablehlo.sqrt %2 : tensor<1x1xf32>
    return %3 : tensor<1x1xf32>
  }
  func.func private @_where_5(%arg0: tensor<1x1xi1>, %arg1: tensor<12x24xf32>, %arg2: tensor<12x24xf32>) -> tensor<12x24xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<12x24xi1>
    %1 = stablehlo.select %0, %arg1, %arg2 : tensor<12x24xi1>, tensor<12x24xf32>
    return %1 : tensor<12x24xf32>
  }
  func.func private @norm_6(%arg0: tensor<12x24xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12x24xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
  func.func private @norm_7(%arg0: tensor<5xf32>) -> tensor<1xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %3 = stablehlo.sqrt %2 : tensor<1xf32>
    return %3 : tensor<1xf32>
  }
  func.func private @_where_8(%arg0: tensor<1xi1>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<1xi1>) -> tensor<5xi1>
    %1 = stablehlo.select %0, %arg1, %arg2 : tensor<5xi1>, tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func private @norm_9(%arg0: tensor<5xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
  func.func private @norm_10(%arg0: tensor<24x5xf32>) -> tensor<1x1xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<24x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %3 = stablehlo.sqrt %2 : tensor<1x1xf32>
    return %3 : tensor<1x1xf32>
  }
  func.func private @_where_11(%arg0: tensor<1x1xi1>, %arg1: tensor<24x5xf32>, %arg2: tensor<24x5xf32>) -> tensor<24x5xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<24x5xi1>
    %1 = stablehlo.select %0, %arg1, %arg2 : tensor<24x5xi1>, tensor<24x5xf32>
    return %1 : tensor<24x5xf32>
  }
  func.func private @norm_12(%arg0: tensor<24x5xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<24x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
}
