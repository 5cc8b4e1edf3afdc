module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<7x12xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<12x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<12xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<7x12xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<12x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<12xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<7x12xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<5xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<12x5xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<12x7xf32> {weft.name = "arg2", weft.role = "batch"}, %arg14: tensor<12x5xf32> {weft.name = "arg3", weft.role = "batch"}) -> (tensor<12xf32> {jax.result_info = "result[0][0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<12x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<12x5xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<12xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<7x12xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<12x5xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg13, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x7xf32>, tensor<7x12xf32>) -> tensor<12x12xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<12xf32>) -> tensor<1x12xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<12x12xf32>
    %3 = stablehlo.add %0, %2 : tensor<12x12xf32>
    %4 = stablehlo.tanh %3 : tensor<12x12xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<12x12xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<12x12xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x12xf32>, tensor<12x5xf32>) -> tensor<12x5xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<12x5xf32>
    %10 = stablehlo.add %7, %9 : tensor<12x5xf32>
    %11 = stablehlo.slice %10 [0:12:2, 0:5] : (tensor<12x5xf32>) -> tensor<6x5xf32>
    %12 = stablehlo.slice %arg14 [1:12:2, 0:5] : (tensor<12x5xf32>) -> tensor<6x5xf32>
    %13 = stablehlo.subtract %11, %12 : tensor<6x5xf32>
    %14 = stablehlo.multiply %13, %13 : tensor<6x5xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<6x5xf32>
    %16 = stablehlo.multiply %15, %13 : tensor<6x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %17 = stablehlo.reduce(%14 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<6x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<3.000000e+01> : tensor<f32>
    %18 = stablehlo.divide %17, %cst_2 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = stablehlo.constant dense<3.000000e+01> : tensor<f32>
    %19 = stablehlo.divide %cst_3, %cst_4 : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<6x5xf32>
    %21 = stablehlo.multiply %20, %16 : tensor<6x5xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.pad %21, %cst_5, low = [0, 0], high = [1, 0], interior = [1, 0] : (tensor<6x5xf32>, tensor<f32>) -> tensor<12x5xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %23 = stablehlo.reduce(%22 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<12x5xf32>, tensor<f32>) -> tensor<5xf32>
    %24 = stablehlo.reshape %23 : (tensor<5xf32>) -> tensor<1x5xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %25 = stablehlo.reduce(%24 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<1x5xf32>, tensor<f32>) -> tensor<5xf32>
    %26 = stablehlo.dot_general %22, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x5xf32>, tensor<12x12xf32>) -> tensor<5x12xf32>
    %27 = stablehlo.transpose %26, dims = [1, 0] : (tensor<5x12xf32>) -> tensor<12x5xf32>
    %28 = stablehlo.dot_general %22, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<12x5xf32>, tensor<12x5xf32>) -> tensor<12x12xf32>
    %29 = stablehlo.multiply %28, %6 : tensor<12x12xf32>
    %30 = stablehlo.multiply %29, %4 : tensor<12x12xf32>
    %31 = stablehlo.add %29, %30 : tensor<12x12xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %32 = stablehlo.reduce(%31 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<12x12xf32>, tensor<f32>) -> tensor<12xf32>
    %33 = stablehlo.reshape %32 : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %34 = stablehlo.reduce(%33 init: %cst_9) applies stablehlo.add across dimensions = [0] : (tensor<1x12xf32>, tensor<f32>) -> tensor<12xf32>
    %35 = stablehlo.dot_general %31, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x12xf32>, tensor<12x7xf32>) -> tensor<12x7xf32>
    %36 = stablehlo.transpose %35, dims = [1, 0] : (tensor<12x7xf32>) -> tensor<7x12xf32>
    %cst_10 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %38 = stablehlo.multiply %37, %34 : tensor<12xf32>
    %cst_11 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %40 = stablehlo.multiply %39, %arg5 : tensor<12xf32>
    %41 = stablehlo.add %38, %40 : tensor<12xf32>
    %cst_12 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %42 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %43 = stablehlo.multiply %42, %36 : tensor<7x12xf32>
    %cst_13 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %45 = stablehlo.multiply %44, %arg6 : tensor<7x12xf32>
    %46 = stablehlo.add %43, %45 : tensor<7x12xf32>
    %cst_14 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %47 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %48 = stablehlo.multiply %47, %25 : tensor<5xf32>
    %cst_15 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %49 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %50 = stablehlo.multiply %49, %arg7 : tensor<5xf32>
    %51 = stablehlo.add %48, %50 : tensor<5xf32>
    %cst_16 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %53 = stablehlo.multiply %52, %27 : tensor<12x5xf32>
    %cst_17 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %55 = stablehlo.multiply %54, %arg8 : tensor<12x5xf32>
    %56 = stablehlo.add %53, %55 : tensor<12x5xf32>
    %57 = stablehlo.multiply %34, %34 : tensor<12xf32>
    %cst_18 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %58 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %59 = stablehlo.multiply %58, %57 : tensor<12xf32>
    %cst_19 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %61 = stablehlo.multiply %60, %arg9 : tensor<12xf32>
    %62 = stablehlo.add %59, %61 : tensor<12xf32>
    %63 = stablehlo.multiply %36, %36 : tensor<7x12xf32>
    %cst_20 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %64 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %65 = stablehlo.multiply %64, %63 : tensor<7x12xf32>
    %cst_21 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %67 = stablehlo.multiply %66, %arg10 : tensor<7x12xf32>
    %68 = stablehlo.add %65, %67 : tensor<7x12xf32>
    %69 = stablehlo.multiply %25, %25 : tensor<5xf32>
    %cst_22 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %71 = stablehlo.multiply %70, %69 : tensor<5xf32>
    %cst_23 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %73 = stablehlo.multiply %72, %arg11 : tensor<5xf32>
    %74 = stablehlo.add %71, %73 : tensor<5xf32>
    %75 = stablehlo.multiply %27, %27 : tensor<12x5xf32>
    %cst_24 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %77 = stablehlo.multiply %76, %75 : tensor<12x5xf32>
    %cst_25 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %79 = stablehlo.multiply %78, %arg12 : tensor<12x5xf32>
    %80 = stablehlo.add %77, %79 : tensor<12x5xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %81 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_26 = stablehlo.constant dense<1> : tensor<i32>
    %82 = stablehlo.add %arg4, %c_26 : tensor<i32>
    %c_27 = stablehlo.constant dense<2147483647> : tensor<i32>
    %83 = call @_where(%81, %82, %c_27) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %84 = stablehlo.convert %83 : (tensor<i32>) -> tensor<f32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %85 = stablehlo.convert %83 : (tensor<i32>) -> tensor<f32>
    %86 = stablehlo.power %cst_28, %85 : tensor<f32>
    %cst_29 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %87 = stablehlo.subtract %cst_29, %86 : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %89 = stablehlo.divide %41, %88 : tensor<12xf32>
    %90 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %91 = stablehlo.divide %46, %90 : tensor<7x12xf32>
    %92 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %93 = stablehlo.divide %51, %92 : tensor<5xf32>
    %94 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %95 = stablehlo.divide %56, %94 : tensor<12x5xf32>
    %96 = stablehlo.convert %83 : (tensor<i32>) -> tensor<f32>
    %cst_30 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %97 = stablehlo.convert %83 : (tensor<i32>) -> tensor<f32>
    %98 = stablehlo.power %cst_30, %97 : tensor<f32>
    %cst_31 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %99 = stablehlo.subtract %cst_31, %98 : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %101 = stablehlo.divide %62, %100 : tensor<12xf32>
    %102 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %103 = stablehlo.divide %68, %102 : tensor<7x12xf32>
    %104 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %105 = stablehlo.divide %74, %104 : tensor<5xf32>
    %106 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %107 = stablehlo.divide %80, %106 : tensor<12x5xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %109 = stablehlo.add %101, %108 : tensor<12xf32>
    %110 = stablehlo.sqrt %109 : tensor<12xf32>
    %cst_33 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %112 = stablehlo.add %110, %111 : tensor<12xf32>
    %113 = stablehlo.divide %89, %112 : tensor<12xf32>
    %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %115 = stablehlo.add %103, %114 : tensor<7x12xf32>
    %116 = stablehlo.sqrt %115 : tensor<7x12xf32>
    %cst_35 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %118 = stablehlo.add %116, %117 : tensor<7x12xf32>
    %119 = stablehlo.divide %91, %118 : tensor<7x12xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %121 = stablehlo.add %105, %120 : tensor<5xf32>
    %122 = stablehlo.sqrt %121 : tensor<5xf32>
    %cst_37 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %124 = stablehlo.add %122, %123 : tensor<5xf32>
    %125 = stablehlo.divide %93, %124 : tensor<5xf32>
    %cst_38 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %127 = stablehlo.add %107, %126 : tensor<12x5xf32>
    %128 = stablehlo.sqrt %127 : tensor<12x5xf32>
    %cst_39 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %129 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %130 = stablehlo.add %128, %129 : tensor<12x5xf32>
    %131 = stablehlo.divide %95, %130 : tensor<12x5xf32>
    %cst_40 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %133 = stablehlo.multiply %132, %113 : tensor<12xf32>
    %cst_41 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<7x12xf32>
    %135 = stablehlo.multiply %134, %119 : tensor<7x12xf32>
    %cst_42 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %136 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %137 = stablehlo.multiply %136, %125 : tensor<5xf32>
    %cst_43 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %138 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %139 = stablehlo.multiply %138, %131 : tensor<12x5xf32>
    %140 = stablehlo.add %arg0, %133 : tensor<12xf32>
    %141 = stablehlo.add %arg1, %135 : tensor<7x12xf32>
    %142 = stablehlo.add %arg2, %137 : tensor<5xf32>
    %143 = stablehlo.add %arg3, %139 : tensor<12x5xf32>
    return %140, %141, %142, %143, %83, %41, %46, %51, %56, %62, %68, %74, %80, %18 : tensor<12xf32>, tensor<7x12xf32>, tensor<5xf32>, tensor<12x5xf32>, tensor<i32>, tensor<12xf32>, tensor<7x12xf32>, tensor<5xf32>, tensor<12x5xf32>, tensor<12xf32>, tensor<7x12xf32>, tensor<5xf32>, tensor<12x5xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
