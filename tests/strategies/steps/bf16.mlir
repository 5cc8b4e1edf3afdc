module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xbf16> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xbf16> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xbf16> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x5xbf16> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<24xbf16> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.trace.0.b", weft.role = "state"}, %arg5: tensor<12x24xbf16> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.trace.0.w", weft.role = "state"}, %arg6: tensor<5xbf16> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.trace.1.b", weft.role = "state"}, %arg7: tensor<24x5xbf16> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.trace.1.w", weft.role = "state"}, %arg8: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg9: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xbf16> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xbf16> {jax.result_info = "result[0][0]['w']"}, tensor<5xbf16> {jax.result_info = "result[0][1]['b']"}, tensor<24x5xbf16> {jax.result_info = "result[0][1]['w']"}, tensor<24xbf16> {jax.result_info = "result[1][0].trace[0]['b']"}, tensor<12x24xbf16> {jax.result_info = "result[1][0].trace[0]['w']"}, tensor<5xbf16> {jax.result_info = "result[1][0].trace[1]['b']"}, tensor<24x5xbf16> {jax.result_info = "result[1][0].trace[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.convert %arg8 : (tensor<16x12xf32>) -> tensor<16x12xbf16>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xbf16>, tensor<12x24xbf16>) -> tensor<16x24xbf16>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<24xbf16>) -> tensor<1x24xbf16>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<1x24xbf16>) -> tensor<16x24xbf16>
    %4 = stablehlo.add %1, %3 : tensor<16x24xbf16>
    %5 = stablehlo.tanh %4 : tensor<16x24xbf16>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<bf16>
    %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<bf16>) -> tensor<16x24xbf16>
    %7 = stablehlo.subtract %6, %5 : tensor<16x24xbf16>
    %8 = stablehlo.dot_general %5, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xbf16>, tensor<24x5xbf16>) -> tensor<16x5xbf16>
    %9 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<5xbf16>) -> tensor<1x5xbf16>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<1x5xbf16>) -> tensor<16x5xbf16>
    %11 = stablehlo.add %8, %10 : tensor<16x5xbf16>
    %12 = stablehlo.convert %11 : (tensor<16x5xbf16>) -> tensor<16x5xf32>
    %13 = stablehlo.subtract %12, %arg9 : tensor<16x5xf32>
    %14 = stablehlo.multiply %13, %13 : tensor<16x5xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %16 = stablehlo.multiply %15, %13 : tensor<16x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %17 = stablehlo.reduce(%14 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %18 = stablehlo.divide %17, %cst_2 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %19 = stablehlo.divide %cst_3, %cst_4 : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %21 = stablehlo.multiply %20, %16 : tensor<16x5xf32>
    %22 = stablehlo.convert %21 : (tensor<16x5xf32>) -> tensor<16x5xbf16>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %23 = stablehlo.reduce(%22 init: %cst_5) applies stablehlo.add across dimensions = [0] : (tensor<16x5xbf16>, tensor<bf16>) -> tensor<5xbf16>
    %24 = stablehlo.reshape %23 : (tensor<5xbf16>) -> tensor<1x5xbf16>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %25 = stablehlo.reduce(%24 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<1x5xbf16>, tensor<bf16>) -> tensor<5xbf16>
    %26 = stablehlo.dot_general %22, %5, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xbf16>, tensor<16x24xbf16>) -> tensor<5x24xbf16>
    %27 = stablehlo.transpose %26, dims = [1, 0] : (tensor<5x24xbf16>) -> tensor<24x5xbf16>
    %28 = stablehlo.dot_general %22, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xbf16>, tensor<24x5xbf16>) -> tensor<16x24xbf16>
    %29 = stablehlo.multiply %28, %7 : tensor<16x24xbf16>
    %30 = stablehlo.multiply %29, %5 : tensor<16x24xbf16>
    %31 = stablehlo.add %29, %30 : tensor<16x24xbf16>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %32 = stablehlo.reduce(%31 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<16x24xbf16>, tensor<bf16>) -> tensor<24xbf16>
    %33 = stablehlo.reshape %32 : (tensor<24xbf16>) -> tensor<1x24xbf16>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %34 = stablehlo.reduce(%33 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<1x24xbf16>, tensor<bf16>) -> tensor<24xbf16>
    %35 = stablehlo.dot_general %31, %0, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xbf16>, tensor<16x12xbf16>) -> tensor<24x12xbf16>
    %36 = stablehlo.transpose %35, dims = [1, 0] : (tensor<24x12xbf16>) -> tensor<12x24xbf16>
    %cst_9 = stablehlo.constant dense<8.984370e-01> : tensor<bf16>
    %37 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<bf16>) -> tensor<24xbf16>
    %38 = stablehlo.multiply %37, %arg4 : tensor<24xbf16>
    %39 = stablehlo.add %34, %38 : tensor<24xbf16>
    %cst_10 = stablehlo.constant dense<8.984370e-01> : tensor<bf16>
    %40 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<bf16>) -> tensor<12x24xbf16>
    %41 = stablehlo.multiply %40, %arg5 : tensor<12x24xbf16>
    %42 = stablehlo.add %36, %41 : tensor<12x24xbf16>
    %cst_11 = stablehlo.constant dense<8.984370e-01> : tensor<bf16>
    %43 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<bf16>) -> tensor<5xbf16>
    %44 = stablehlo.multiply %43, %arg6 : tensor<5xbf16>
    %45 = stablehlo.add %25, %44 : tensor<5xbf16>
    %cst_12 = stablehlo.constant dense<8.984370e-01> : tensor<bf16>
    %46 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<bf16>) -> tensor<24x5xbf16>
    %47 = stablehlo.multiply %46, %arg7 : tensor<24x5xbf16>
    %48 = stablehlo.add %27, %47 : tensor<24x5xbf16>
    %cst_13 = stablehlo.constant dense<-1.000980e-02> : tensor<bf16>
    %49 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<bf16>) -> tensor<24xbf16>
    %50 = stablehlo.multiply %49, %39 : tensor<24xbf16>
    %cst_14 = stablehlo.constant dense<-1.000980e-02> : tensor<bf16>
    %51 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<bf16>) -> tensor<12x24xbf16>
    %52 = stablehlo.multiply %51, %42 : tensor<12x24xbf16>
    %cst_15 = stablehlo.constant dense<-1.000980e-02> : tensor<bf16>
    %53 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<bf16>) -> tensor<5xbf16>
    %54 = stablehlo.multiply %53, %45 : tensor<5xbf16>
    %cst_16 = stablehlo.constant dense<-1.000980e-02> : tensor<bf16>
    %55 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<bf16>) -> tensor<24x5xbf16>
    %56 = stablehlo.multiply %55, %48 : tensor<24x5xbf16>
    %57 = stablehlo.add %arg0, %50 : tensor<24xbf16>
    %58 = stablehlo.add %arg1, %52 : tensor<12x24xbf16>
    %59 = stablehlo.add %arg2, %54 : tensor<5xbf16>
    %60 = stablehlo.add %arg3, %56 : tensor<24x5xbf16>
    return %57, %58, %59, %60, %39, %42, %45, %48, %18 : tensor<24xbf16>, tensor<12x24xbf16>, tensor<5xbf16>, tensor<24x5xbf16>, tensor<24xbf16>, tensor<12x24xbf16>, tensor<5xbf16>, tensor<24x5xbf16>, tensor<f32>
  }
}
