module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.1.0.count", weft.role = "state"}, %arg5: tensor<24xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.1.0.mu.0.b", weft.role = "state"}, %arg6: tensor<12x24xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.1.0.mu.0.w", weft.role = "state"}, %arg7: tensor<5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.1.0.mu.1.b", weft.role = "state"}, %arg8: tensor<24x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.1.0.mu.1.w", weft.role = "state"}, %arg9: tensor<24xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.1.0.nu.0.b", weft.role = "state"}, %arg10: tensor<12x24xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.1.0.nu.0.w", weft.role = "state"}, %arg11: tensor<5xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.1.0.nu.1.b", weft.role = "state"}, %arg12: tensor<24x5xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.1.0.nu.1.w", weft.role = "state"}, %arg13: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][1][0].count"}, tensor<24xf32> {jax.result_info = "result[1][1][0].mu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][1][0].mu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][1][0].mu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][1][0].mu[1]['w']"}, tensor<24xf32> {jax.result_info = "result[1][1][0].nu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][1][0].nu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][1][0].nu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.convert %arg0 : (tensor<24xf32>) -> tensor<24xbf16>
    %1 = stablehlo.convert %arg1 : (tensor<12x24xf32>) -> tensor<12x24xbf16>
    %2 = stablehlo.convert %arg2 : (tensor<5xf32>) -> tensor<5xbf16>
    %3 = stablehlo.convert %arg3 : (tensor<24x5xf32>) -> tensor<24x5xbf16>
    %4 = stablehlo.convert %arg13 : (tensor<16x12xf32>) -> tensor<16x12xbf16>
    %5 = stablehlo.dot_general %4, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xbf16>, tensor<12x24xbf16>) -> tensor<16x24xbf16>
    %6 = stablehlo.broadcast_in_dim %0, dims = [1] : (tensor<24xbf16>) -> tensor<1x24xbf16>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1] : (tensor<1x24xbf16>) -> tensor<16x24xbf16>
    %8 = stablehlo.add %5, %7 : tensor<16x24xbf16>
    %9 = stablehlo.tanh %8 : tensor<16x24xbf16>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<bf16>
    %10 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<bf16>) -> tensor<16x24xbf16>
    %11 = stablehlo.subtract %10, %9 : tensor<16x24xbf16>
    %12 = stablehlo.dot_general %9, %3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xbf16>, tensor<24x5xbf16>) -> tensor<16x5xbf16>
    %13 = stablehlo.broadcast_in_dim %2, dims = [1] : (tensor<5xbf16>) -> tensor<1x5xbf16>
    %14 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<1x5xbf16>) -> tensor<16x5xbf16>
    %15 = stablehlo.add %12, %14 : tensor<16x5xbf16>
    %16 = stablehlo.convert %15 : (tensor<16x5xbf16>) -> tensor<16x5xf32>
    %17 = stablehlo.subtract %16, %arg14 : tensor<16x5xf32>
    %18 = stablehlo.multiply %17, %17 : tensor<16x5xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %20 = stablehlo.multiply %19, %17 : tensor<16x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %21 = stablehlo.reduce(%18 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %22 = stablehlo.divide %21, %cst_2 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %23 = stablehlo.divide %cst_3, %cst_4 : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %25 = stablehlo.multiply %24, %20 : tensor<16x5xf32>
    %26 = stablehlo.convert %25 : (tensor<16x5xf32>) -> tensor<16x5xbf16>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %27 = stablehlo.reduce(%26 init: %cst_5) applies stablehlo.add across dimensions = [0] : (tensor<16x5xbf16>, tensor<bf16>) -> tensor<5xbf16>
    %28 = stablehlo.reshape %27 : (tensor<5xbf16>) -> tensor<1x5xbf16>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %29 = stablehlo.reduce(%28 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<1x5xbf16>, tensor<bf16>) -> tensor<5xbf16>
    %30 = stablehlo.dot_general %26, %9, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xbf16>, tensor<16x24xbf16>) -> tensor<5x24xbf16>
    %31 = stablehlo.transpose %30, dims = [1, 0] : (tensor<5x24xbf16>) -> tensor<24x5xbf16>
    %32 = stablehlo.dot_general %26, %3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xbf16>, tensor<24x5xbf16>) -> tensor<16x24xbf16>
    %33 = stablehlo.multiply %32, %11 : tensor<16x24xbf16>
    %34 = stablehlo.multiply %33, %9 : tensor<16x24xbf16>
    %35 = stablehlo.add %33, %34 : tensor<16x24xbf16>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %36 = stablehlo.reduce(%35 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<16x24xbf16>, tensor<bf16>) -> tensor<24xbf16>
    %37 = stablehlo.reshape %36 : (tensor<24xbf16>) -> tensor<1x24xbf16>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %38 = stablehlo.reduce(%37 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<1x24xbf16>, tensor<bf16>) -> tensor<24xbf16>
    %39 = stablehlo.dot_general %35, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xbf16>, tensor<16x12xbf16>) -> tensor<24x12xbf16>
    %40 = stablehlo.transpose %39, dims = [1, 0] : (tensor<24x12xbf16>) -> tensor<12x24xbf16>
    %41 = stablehlo.convert %31 : (tensor<24x5xbf16>) -> tensor<24x5xf32>
    %42 = stablehlo.convert %29 : (tensor<5xbf16>) -> tensor<5xf32>
    %43 = stablehlo.convert %40 : (tensor<12x24xbf16>) -> tensor<12x24xf32>
    %44 = stablehlo.convert %38 : (tensor<24xbf16>) -> tensor<24xf32>
    %45 = chlo.square %44 : tensor<24xf32> -> tensor<24xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %47 = chlo.square %46 : tensor<24xf32> -> tensor<24xf32>
    %48 = stablehlo.add %45, %47 : tensor<24xf32>
    %49 = chlo.square %43 : tensor<12x24xf32> -> tensor<12x24xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %51 = chlo.square %50 : tensor<12x24xf32> -> tensor<12x24xf32>
    %52 = stablehlo.add %49, %51 : tensor<12x24xf32>
    %53 = chlo.square %42 : tensor<5xf32> -> tensor<5xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %55 = chlo.square %54 : tensor<5xf32> -> tensor<5xf32>
    %56 = stablehlo.add %53, %55 : tensor<5xf32>
    %57 = chlo.square %41 : tensor<24x5xf32> -> tensor<24x5xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %58 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %59 = chlo.square %58 : tensor<24x5xf32> -> tensor<24x5xf32>
    %60 = stablehlo.add %57, %59 : tensor<24x5xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %61 = stablehlo.reduce(%48 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %62 = stablehlo.reduce(%52 init: %cst_14) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %63 = stablehlo.reduce(%56 init: %cst_15) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %64 = stablehlo.reduce(%60 init: %cst_16) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %65 = stablehlo.add %cst_17, %61 : tensor<f32>
    %66 = stablehlo.add %65, %62 : tensor<f32>
    %67 = stablehlo.add %66, %63 : tensor<f32>
    %68 = stablehlo.add %67, %64 : tensor<f32>
    %69 = stablehlo.sqrt %68 : tensor<f32>
    %cst_18 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %70 = stablehlo.compare LT, %69, %cst_18, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %71 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %72 = stablehlo.divide %44, %71 : tensor<24xf32>
    %cst_19 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %74 = stablehlo.multiply %72, %73 : tensor<24xf32>
    %75 = stablehlo.select %70, %44, %74 : tensor<i1>, tensor<24xf32>
    %76 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %77 = stablehlo.divide %43, %76 : tensor<12x24xf32>
    %cst_20 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %79 = stablehlo.multiply %77, %78 : tensor<12x24xf32>
    %80 = stablehlo.select %70, %43, %79 : tensor<i1>, tensor<12x24xf32>
    %81 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %82 = stablehlo.divide %42, %81 : tensor<5xf32>
    %cst_21 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %83 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %84 = stablehlo.multiply %82, %83 : tensor<5xf32>
    %85 = stablehlo.select %70, %42, %84 : tensor<i1>, tensor<5xf32>
    %86 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %87 = stablehlo.divide %41, %86 : tensor<24x5xf32>
    %cst_22 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %89 = stablehlo.multiply %87, %88 : tensor<24x5xf32>
    %90 = stablehlo.select %70, %41, %89 : tensor<i1>, tensor<24x5xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %91 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %92 = stablehlo.multiply %91, %75 : tensor<24xf32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %94 = stablehlo.multiply %93, %arg5 : tensor<24xf32>
    %95 = stablehlo.add %92, %94 : tensor<24xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %97 = stablehlo.multiply %96, %80 : tensor<12x24xf32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %98 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %99 = stablehlo.multiply %98, %arg6 : tensor<12x24xf32>
    %100 = stablehlo.add %97, %99 : tensor<12x24xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %102 = stablehlo.multiply %101, %85 : tensor<5xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %104 = stablehlo.multiply %103, %arg7 : tensor<5xf32>
    %105 = stablehlo.add %102, %104 : tensor<5xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %106 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %107 = stablehlo.multiply %106, %90 : tensor<24x5xf32>
    %cst_30 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %109 = stablehlo.multiply %108, %arg8 : tensor<24x5xf32>
    %110 = stablehlo.add %107, %109 : tensor<24x5xf32>
    %111 = stablehlo.multiply %75, %75 : tensor<24xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %113 = stablehlo.multiply %112, %111 : tensor<24xf32>
    %cst_32 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %115 = stablehlo.multiply %114, %arg9 : tensor<24xf32>
    %116 = stablehlo.add %113, %115 : tensor<24xf32>
    %117 = stablehlo.multiply %80, %80 : tensor<12x24xf32>
    %cst_33 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %118 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %119 = stablehlo.multiply %118, %117 : tensor<12x24xf32>
    %cst_34 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %121 = stablehlo.multiply %120, %arg10 : tensor<12x24xf32>
    %122 = stablehlo.add %119, %121 : tensor<12x24xf32>
    %123 = stablehlo.multiply %85, %85 : tensor<5xf32>
    %cst_35 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %124 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %125 = stablehlo.multiply %124, %123 : tensor<5xf32>
    %cst_36 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %127 = stablehlo.multiply %126, %arg11 : tensor<5xf32>
    %128 = stablehlo.add %125, %127 : tensor<5xf32>
    %129 = stablehlo.multiply %90, %90 : tensor<24x5xf32>
    %cst_37 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %130 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %131 = stablehlo.multiply %130, %129 : tensor<24x5xf32>
    %cst_38 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %133 = stablehlo.multiply %132, %arg12 : tensor<24x5xf32>
    %134 = stablehlo.add %131, %133 : tensor<24x5xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %135 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_39 = stablehlo.constant dense<1> : tensor<i32>
    %136 = stablehlo.add %arg4, %c_39 : tensor<i32>
    %c_40 = stablehlo.constant dense<2147483647> : tensor<i32>
    %137 = call @_where(%135, %136, %c_40) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %138 = stablehlo.convert %137 : (tensor<i32>) -> tensor<f32>
    %cst_41 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %139 = stablehlo.convert %137 : (tensor<i32>) -> tensor<f32>
    %140 = stablehlo.power %cst_41, %139 : tensor<f32>
    %cst_42 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %141 = stablehlo.subtract %cst_42, %140 : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %143 = stablehlo.divide %95, %142 : tensor<24xf32>
    %144 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %145 = stablehlo.divide %100, %144 : tensor<12x24xf32>
    %146 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %147 = stablehlo.divide %105, %146 : tensor<5xf32>
    %148 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %149 = stablehlo.divide %110, %148 : tensor<24x5xf32>
    %150 = stablehlo.convert %137 : (tensor<i32>) -> tensor<f32>
    %cst_43 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %151 = stablehlo.convert %137 : (tensor<i32>) -> tensor<f32>
    %152 = stablehlo.power %cst_43, %151 : tensor<f32>
    %cst_44 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %153 = stablehlo.subtract %cst_44, %152 : tensor<f32>
    %154 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %155 = stablehlo.divide %116, %154 : tensor<24xf32>
    %156 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %157 = stablehlo.divide %122, %156 : tensor<12x24xf32>
    %158 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %159 = stablehlo.divide %128, %158 : tensor<5xf32>
    %160 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %161 = stablehlo.divide %134, %160 : tensor<24x5xf32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %162 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %163 = stablehlo.add %155, %162 : tensor<24xf32>
    %164 = stablehlo.sqrt %163 : tensor<24xf32>
    %cst_46 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %165 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %166 = stablehlo.add %164, %165 : tensor<24xf32>
    %167 = stablehlo.divide %143, %166 : tensor<24xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %168 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %169 = stablehlo.add %157, %168 : tensor<12x24xf32>
    %170 = stablehlo.sqrt %169 : tensor<12x24xf32>
    %cst_48 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %171 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %172 = stablehlo.add %170, %171 : tensor<12x24xf32>
    %173 = stablehlo.divide %145, %172 : tensor<12x24xf32>
    %cst_49 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %174 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %175 = stablehlo.add %159, %174 : tensor<5xf32>
    %176 = stablehlo.sqrt %175 : tensor<5xf32>
    %cst_50 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %177 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %178 = stablehlo.add %176, %177 : tensor<5xf32>
    %179 = stablehlo.divide %147, %178 : tensor<5xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %180 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %181 = stablehlo.add %161, %180 : tensor<24x5xf32>
    %182 = stablehlo.sqrt %181 : tensor<24x5xf32>
    %cst_52 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %183 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %184 = stablehlo.add %182, %183 : tensor<24x5xf32>
    %185 = stablehlo.divide %149, %184 : tensor<24x5xf32>
    %cst_53 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %186 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %187 = stablehlo.multiply %186, %167 : tensor<24xf32>
    %cst_54 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %188 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %189 = stablehlo.multiply %188, %173 : tensor<12x24xf32>
    %cst_55 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %190 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %191 = stablehlo.multiply %190, %179 : tensor<5xf32>
    %cst_56 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %192 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %193 = stablehlo.multiply %192, %185 : tensor<24x5xf32>
    %194 = stablehlo.add %arg0, %187 : tensor<24xf32>
    %195 = stablehlo.add %arg1, %189 : tensor<12x24xf32>
    %196 = stablehlo.add %arg2, %191 : tensor<5xf32>
    %197 = stablehlo.add %arg3, %193 : tensor<24x5xf32>
    return %194, %195, %196, %197, %137, %95, %100, %105, %110, %116, %122, %128, %134, %22 : tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<i32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
