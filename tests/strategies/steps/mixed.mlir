module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<24xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<12x24xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<24x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<24xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<12x24xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<5xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<24x5xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<24xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<24xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
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
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %45 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %46 = stablehlo.multiply %45, %44 : tensor<24xf32>
    %cst_10 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %47 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %48 = stablehlo.multiply %47, %arg5 : tensor<24xf32>
    %49 = stablehlo.add %46, %48 : tensor<24xf32>
    %cst_11 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %51 = stablehlo.multiply %50, %43 : tensor<12x24xf32>
    %cst_12 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %53 = stablehlo.multiply %52, %arg6 : tensor<12x24xf32>
    %54 = stablehlo.add %51, %53 : tensor<12x24xf32>
    %cst_13 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %55 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %56 = stablehlo.multiply %55, %42 : tensor<5xf32>
    %cst_14 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %58 = stablehlo.multiply %57, %arg7 : tensor<5xf32>
    %59 = stablehlo.add %56, %58 : tensor<5xf32>
    %cst_15 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %61 = stablehlo.multiply %60, %41 : tensor<24x5xf32>
    %cst_16 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %63 = stablehlo.multiply %62, %arg8 : tensor<24x5xf32>
    %64 = stablehlo.add %61, %63 : tensor<24x5xf32>
    %65 = stablehlo.multiply %44, %44 : tensor<24xf32>
    %cst_17 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %67 = stablehlo.multiply %66, %65 : tensor<24xf32>
    %cst_18 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %68 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %69 = stablehlo.multiply %68, %arg9 : tensor<24xf32>
    %70 = stablehlo.add %67, %69 : tensor<24xf32>
    %71 = stablehlo.multiply %43, %43 : tensor<12x24xf32>
    %cst_19 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %73 = stablehlo.multiply %72, %71 : tensor<12x24xf32>
    %cst_20 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %74 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %75 = stablehlo.multiply %74, %arg10 : tensor<12x24xf32>
    %76 = stablehlo.add %73, %75 : tensor<12x24xf32>
    %77 = stablehlo.multiply %42, %42 : tensor<5xf32>
    %cst_21 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %79 = stablehlo.multiply %78, %77 : tensor<5xf32>
    %cst_22 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %80 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %81 = stablehlo.multiply %80, %arg11 : tensor<5xf32>
    %82 = stablehlo.add %79, %81 : tensor<5xf32>
    %83 = stablehlo.multiply %41, %41 : tensor<24x5xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %85 = stablehlo.multiply %84, %83 : tensor<24x5xf32>
    %cst_24 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %87 = stablehlo.multiply %86, %arg12 : tensor<24x5xf32>
    %88 = stablehlo.add %85, %87 : tensor<24x5xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %89 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_25 = stablehlo.constant dense<1> : tensor<i32>
    %90 = stablehlo.add %arg4, %c_25 : tensor<i32>
    %c_26 = stablehlo.constant dense<2147483647> : tensor<i32>
    %91 = call @_where(%89, %90, %c_26) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %92 = stablehlo.convert %91 : (tensor<i32>) -> tensor<f32>
    %cst_27 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %93 = stablehlo.convert %91 : (tensor<i32>) -> tensor<f32>
    %94 = stablehlo.power %cst_27, %93 : tensor<f32>
    %cst_28 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %95 = stablehlo.subtract %cst_28, %94 : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %97 = stablehlo.divide %49, %96 : tensor<24xf32>
    %98 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %99 = stablehlo.divide %54, %98 : tensor<12x24xf32>
    %100 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %101 = stablehlo.divide %59, %100 : tensor<5xf32>
    %102 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %103 = stablehlo.divide %64, %102 : tensor<24x5xf32>
    %104 = stablehlo.convert %91 : (tensor<i32>) -> tensor<f32>
    %cst_29 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %105 = stablehlo.convert %91 : (tensor<i32>) -> tensor<f32>
    %106 = stablehlo.power %cst_29, %105 : tensor<f32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %107 = stablehlo.subtract %cst_30, %106 : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %109 = stablehlo.divide %70, %108 : tensor<24xf32>
    %110 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %111 = stablehlo.divide %76, %110 : tensor<12x24xf32>
    %112 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %113 = stablehlo.divide %82, %112 : tensor<5xf32>
    %114 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %115 = stablehlo.divide %88, %114 : tensor<24x5xf32>
    %cst_31 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %116 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %117 = stablehlo.add %109, %116 : tensor<24xf32>
    %118 = stablehlo.sqrt %117 : tensor<24xf32>
    %cst_32 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %120 = stablehlo.add %118, %119 : tensor<24xf32>
    %121 = stablehlo.divide %97, %120 : tensor<24xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %122 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %123 = stablehlo.add %111, %122 : tensor<12x24xf32>
    %124 = stablehlo.sqrt %123 : tensor<12x24xf32>
    %cst_34 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %126 = stablehlo.add %124, %125 : tensor<12x24xf32>
    %127 = stablehlo.divide %99, %126 : tensor<12x24xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %129 = stablehlo.add %113, %128 : tensor<5xf32>
    %130 = stablehlo.sqrt %129 : tensor<5xf32>
    %cst_36 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %131 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %132 = stablehlo.add %130, %131 : tensor<5xf32>
    %133 = stablehlo.divide %101, %132 : tensor<5xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %135 = stablehlo.add %115, %134 : tensor<24x5xf32>
    %136 = stablehlo.sqrt %135 : tensor<24x5xf32>
    %cst_38 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %137 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %138 = stablehlo.add %136, %137 : tensor<24x5xf32>
    %139 = stablehlo.divide %103, %138 : tensor<24x5xf32>
    %cst_39 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %140 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %141 = stablehlo.multiply %140, %121 : tensor<24xf32>
    %cst_40 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %143 = stablehlo.multiply %142, %127 : tensor<12x24xf32>
    %cst_41 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %145 = stablehlo.multiply %144, %133 : tensor<5xf32>
    %cst_42 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %147 = stablehlo.multiply %146, %139 : tensor<24x5xf32>
    %148 = stablehlo.add %arg0, %141 : tensor<24xf32>
    %149 = stablehlo.add %arg1, %143 : tensor<12x24xf32>
    %150 = stablehlo.add %arg2, %145 : tensor<5xf32>
    %151 = stablehlo.add %arg3, %147 : tensor<24x5xf32>
    return %148, %149, %150, %151, %91, %49, %54, %59, %64, %70, %76, %82, %88, %22 : tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<i32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
