module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<16xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.b", weft.role = "param"}, %arg1: tensor<16x8xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.v", weft.role = "param"}, %arg2: tensor<12x16xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.w", weft.role = "param"}, %arg3: tensor<16xf32> {tf.aliasing_output = 3 : i32, weft.name = "opt.average.b", weft.role = "state"}, %arg4: tensor<16x8xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.average.v", weft.role = "state"}, %arg5: tensor<12x16xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.average.w", weft.role = "state"}, %arg6: tensor<8xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.centre", weft.role = "state"}, %arg7: tensor<320xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.flat", weft.role = "state"}, %arg8: tensor<16xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.momentum.b", weft.role = "state"}, %arg9: tensor<16x8xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.momentum.v", weft.role = "state"}, %arg10: tensor<12x16xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.momentum.w", weft.role = "state"}, %arg11: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg12: tensor<16x12xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<16xf32> {jax.result_info = "result[0]['b']"}, tensor<16x8xf32> {jax.result_info = "result[0]['v']"}, tensor<12x16xf32> {jax.result_info = "result[0]['w']"}, tensor<16xf32> {jax.result_info = "result[1]['average']['b']"}, tensor<16x8xf32> {jax.result_info = "result[1]['average']['v']"}, tensor<12x16xf32> {jax.result_info = "result[1]['average']['w']"}, tensor<8xf32> {jax.result_info = "result[1]['centre']"}, tensor<320xf32> {jax.result_info = "result[1]['flat']"}, tensor<16xf32> {jax.result_info = "result[1]['momentum']['b']"}, tensor<16x8xf32> {jax.result_info = "result[1]['momentum']['v']"}, tensor<12x16xf32> {jax.result_info = "result[1]['momentum']['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.slice %arg7 [0:192] : (tensor<320xf32>) -> tensor<192xf32>
    %1 = stablehlo.reshape %0 : (tensor<192xf32>) -> tensor<12x16xf32>
    %2 = stablehlo.slice %arg7 [192:320] : (tensor<320xf32>) -> tensor<128xf32>
    %3 = stablehlo.reshape %2 : (tensor<128xf32>) -> tensor<16x8xf32>
    %4 = stablehlo.dot_general %arg12, %arg5, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %5 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %7 = stablehlo.add %4, %6 : tensor<16x16xf32>
    %8 = stablehlo.tanh %7 : tensor<16x16xf32>
    %9 = stablehlo.dot_general %8, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x8xf32>) -> tensor<16x8xf32>
    %10 = stablehlo.dot_general %arg12, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %11 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %13 = stablehlo.add %10, %12 : tensor<16x16xf32>
    %14 = stablehlo.tanh %13 : tensor<16x16xf32>
    %15 = stablehlo.dot_general %14, %3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x8xf32>) -> tensor<16x8xf32>
    %16 = stablehlo.broadcast_in_dim %arg6, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %18 = stablehlo.subtract %15, %17 : tensor<16x8xf32>
    %cst = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %20 = stablehlo.divide %18, %19 : tensor<16x8xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %21 = stablehlo.reduce(%20 init: %cst_0) applies stablehlo.maximum across dimensions = [1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<16xf32>
    %cst_1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %23 = stablehlo.maximum %22, %21 : tensor<16xf32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x8xf32>
    %26 = stablehlo.subtract %20, %25 : tensor<16x8xf32>
    %27 = stablehlo.exponential %26 : tensor<16x8xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %28 = stablehlo.reduce(%27 init: %cst_2) applies stablehlo.add across dimensions = [1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<16xf32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x8xf32>
    %31 = stablehlo.divide %27, %30 : tensor<16x8xf32>
    %32 = stablehlo.dot_general %arg11, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %33 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %34 = stablehlo.broadcast_in_dim %33, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %35 = stablehlo.add %32, %34 : tensor<16x16xf32>
    %36 = stablehlo.tanh %35 : tensor<16x16xf32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %38 = stablehlo.subtract %37, %36 : tensor<16x16xf32>
    %39 = stablehlo.dot_general %36, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x8xf32>) -> tensor<16x8xf32>
    %40 = stablehlo.subtract %39, %9 : tensor<16x8xf32>
    %41 = stablehlo.multiply %40, %40 : tensor<16x8xf32>
    %cst_4 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %42 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %43 = stablehlo.multiply %42, %40 : tensor<16x8xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %44 = stablehlo.reduce(%41 init: %cst_5) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<f32>
    %cst_6 = stablehlo.constant dense<1.280000e+02> : tensor<f32>
    %45 = stablehlo.divide %44, %cst_6 : tensor<f32>
    %46:3 = call @log_softmax(%39) : (tensor<16x8xf32>) -> (tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x1xf32>)
    %47 = stablehlo.multiply %31, %46#0 : tensor<16x8xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %48 = stablehlo.reduce(%47 init: %cst_7) applies stablehlo.add across dimensions = [1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<16xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %49 = stablehlo.reduce(%48 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %cst_9 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %50 = stablehlo.divide %49, %cst_9 : tensor<f32>
    %51 = stablehlo.subtract %45, %50 : tensor<f32>
    %cst_10 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %52 = stablehlo.negate %cst_10 : tensor<f32>
    %cst_11 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %53 = stablehlo.divide %52, %cst_11 : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %55 = stablehlo.broadcast_in_dim %54, dims = [0] : (tensor<16xf32>) -> tensor<16x8xf32>
    %56 = stablehlo.multiply %31, %55 : tensor<16x8xf32>
    %57 = call @log_softmax_0(%46#1, %46#2, %56) : (tensor<16x8xf32>, tensor<16x1xf32>, tensor<16x8xf32>) -> tensor<16x8xf32>
    %cst_12 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_13 = stablehlo.constant dense<1.280000e+02> : tensor<f32>
    %58 = stablehlo.divide %cst_12, %cst_13 : tensor<f32>
    %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %60 = stablehlo.multiply %59, %43 : tensor<16x8xf32>
    %61 = stablehlo.add %57, %60 : tensor<16x8xf32>
    %62 = stablehlo.dot_general %61, %36, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x16xf32>) -> tensor<8x16xf32>
    %63 = stablehlo.transpose %62, dims = [1, 0] : (tensor<8x16xf32>) -> tensor<16x8xf32>
    %64 = stablehlo.dot_general %61, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x8xf32>) -> tensor<16x16xf32>
    %65 = stablehlo.multiply %64, %38 : tensor<16x16xf32>
    %66 = stablehlo.multiply %65, %36 : tensor<16x16xf32>
    %67 = stablehlo.add %65, %66 : tensor<16x16xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %68 = stablehlo.reduce(%67 init: %cst_14) applies stablehlo.add across dimensions = [0] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %69 = stablehlo.reshape %68 : (tensor<16xf32>) -> tensor<1x16xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %70 = stablehlo.reduce(%69 init: %cst_15) applies stablehlo.add across dimensions = [0] : (tensor<1x16xf32>, tensor<f32>) -> tensor<16xf32>
    %71 = stablehlo.dot_general %67, %arg11, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x12xf32>) -> tensor<16x12xf32>
    %72 = stablehlo.transpose %71, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %cst_16 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %74 = stablehlo.multiply %73, %arg8 : tensor<16xf32>
    %75 = stablehlo.add %74, %70 : tensor<16xf32>
    %cst_17 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %77 = stablehlo.multiply %76, %arg9 : tensor<16x8xf32>
    %78 = stablehlo.add %77, %63 : tensor<16x8xf32>
    %cst_18 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %79 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %80 = stablehlo.multiply %79, %arg10 : tensor<12x16xf32>
    %81 = stablehlo.add %80, %72 : tensor<12x16xf32>
    %cst_19 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %83 = stablehlo.multiply %82, %75 : tensor<16xf32>
    %84 = stablehlo.subtract %arg0, %83 : tensor<16xf32>
    %cst_20 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %86 = stablehlo.multiply %85, %78 : tensor<16x8xf32>
    %87 = stablehlo.subtract %arg1, %86 : tensor<16x8xf32>
    %cst_21 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %89 = stablehlo.multiply %88, %81 : tensor<12x16xf32>
    %90 = stablehlo.subtract %arg2, %89 : tensor<12x16xf32>
    %cst_22 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %91 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %92 = stablehlo.multiply %91, %arg3 : tensor<16xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %94 = stablehlo.multiply %93, %84 : tensor<16xf32>
    %95 = stablehlo.add %92, %94 : tensor<16xf32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %97 = stablehlo.multiply %96, %arg4 : tensor<16x8xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %98 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %99 = stablehlo.multiply %98, %87 : tensor<16x8xf32>
    %100 = stablehlo.add %97, %99 : tensor<16x8xf32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %102 = stablehlo.multiply %101, %arg5 : tensor<12x16xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %104 = stablehlo.multiply %103, %90 : tensor<12x16xf32>
    %105 = stablehlo.add %102, %104 : tensor<12x16xf32>
    %106 = stablehlo.reshape %90 : (tensor<12x16xf32>) -> tensor<192xf32>
    %107 = stablehlo.reshape %87 : (tensor<16x8xf32>) -> tensor<128xf32>
    %108 = stablehlo.concatenate %106, %107, dim = 0 : (tensor<192xf32>, tensor<128xf32>) -> tensor<320xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<320xf32>
    %110 = stablehlo.multiply %109, %arg7 : tensor<320xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<320xf32>
    %112 = stablehlo.multiply %111, %108 : tensor<320xf32>
    %113 = stablehlo.add %110, %112 : tensor<320xf32>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %114 = stablehlo.reduce(%9 init: %cst_30) applies stablehlo.add across dimensions = [0] : (tensor<16x8xf32>, tensor<f32>) -> tensor<8xf32>
    %cst_31 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %116 = stablehlo.divide %114, %115 : tensor<8xf32>
    %cst_32 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %118 = stablehlo.multiply %117, %arg6 : tensor<8xf32>
    %cst_33 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %120 = stablehlo.multiply %119, %116 : tensor<8xf32>
    %121 = stablehlo.add %118, %120 : tensor<8xf32>
    return %84, %87, %90, %95, %100, %105, %121, %113, %75, %78, %81, %51 : tensor<16xf32>, tensor<16x8xf32>, tensor<12x16xf32>, tensor<16xf32>, tensor<16x8xf32>, tensor<12x16xf32>, tensor<8xf32>, tensor<320xf32>, tensor<16xf32>, tensor<16x8xf32>, tensor<12x16xf32>, tensor<f32>
  }
  func.func private @log_softmax(%arg0: tensor<16x8xf32>) -> (tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x1xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<16xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<16xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x8xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<16x8xf32>
    %6 = stablehlo.exponential %5 : tensor<16x8xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<16xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %9 = stablehlo.log %8 : tensor<16x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x8xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<16x8xf32>
    return %11, %6, %8 : tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x1xf32>
  }
  func.func private @log_softmax_0(%arg0: tensor<16x8xf32>, %arg1: tensor<16x1xf32>, %arg2: tensor<16x8xf32>) -> tensor<16x8xf32> {
    %0 = stablehlo.negate %arg2 : tensor<16x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.reshape %1 : (tensor<16xf32>) -> tensor<16x1xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<16xf32>) -> tensor<16x8xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<16x8xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<16x8xf32>
    return %7 : tensor<16x8xf32>
  }
}
