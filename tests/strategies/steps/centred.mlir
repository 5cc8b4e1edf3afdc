module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<f32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.s", weft.role = "param"}, %arg1: tensor<12x5xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.v", weft.role = "param"}, %arg2: tensor<12x12xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.w", weft.role = "param"}, %arg3: tensor<f32> {tf.aliasing_output = 3 : i32, weft.name = "opt.s", weft.role = "state"}, %arg4: tensor<12x5xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.v", weft.role = "state"}, %arg5: tensor<12x12xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.w", weft.role = "state"}, %arg6: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg7: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<f32> {jax.result_info = "result[0]['s']"}, tensor<12x5xf32> {jax.result_info = "result[0]['v']"}, tensor<12x12xf32> {jax.result_info = "result[0]['w']"}, tensor<f32> {jax.result_info = "result[1]['s']"}, tensor<12x5xf32> {jax.result_info = "result[1]['v']"}, tensor<12x12xf32> {jax.result_info = "result[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%arg2 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<12x12xf32>, tensor<f32>) -> tensor<12xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [1] : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_0 = stablehlo.constant dense<1.200000e+01> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1x12xf32>
    %3 = stablehlo.divide %1, %2 : tensor<1x12xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<12x12xf32>
    %5 = stablehlo.subtract %arg2, %4 : tensor<12x12xf32>
    %6 = stablehlo.multiply %5, %5 : tensor<12x12xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [0] : (tensor<12x12xf32>, tensor<f32>) -> tensor<12xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [1] : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_2 = stablehlo.constant dense<1.200000e+01> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<1x12xf32>
    %10 = stablehlo.divide %8, %9 : tensor<1x12xf32>
    %cst_3 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<1x12xf32>
    %12 = stablehlo.add %10, %11 : tensor<1x12xf32>
    %13 = stablehlo.sqrt %12 : tensor<1x12xf32>
    %cst_4 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<1x12xf32>
    %15 = stablehlo.divide %14, %13 : tensor<1x12xf32>
    %16 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<12x12xf32>
    %17 = stablehlo.divide %5, %16 : tensor<12x12xf32>
    %18 = stablehlo.multiply %13, %13 : tensor<1x12xf32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<1x12xf32>
    %20 = stablehlo.divide %19, %18 : tensor<1x12xf32>
    %21 = stablehlo.dot_general %arg6, %17, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x12xf32>) -> tensor<16x12xf32>
    %22 = stablehlo.tanh %21 : tensor<16x12xf32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %23 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<16x12xf32>
    %24 = stablehlo.subtract %23, %22 : tensor<16x12xf32>
    %25 = stablehlo.dot_general %22, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x5xf32>) -> tensor<16x5xf32>
    %26 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %27 = stablehlo.multiply %25, %26 : tensor<16x5xf32>
    %28 = stablehlo.subtract %27, %arg7 : tensor<16x5xf32>
    %29 = stablehlo.abs %28 : tensor<16x5xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %31 = stablehlo.compare GE, %28, %30, FLOAT : (tensor<16x5xf32>, tensor<16x5xf32>) -> tensor<16x5xi1>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %32 = stablehlo.reduce(%29 init: %cst_8) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_9 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %33 = stablehlo.divide %32, %cst_9 : tensor<f32>
    %cst_10 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_11 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %34 = stablehlo.divide %cst_10, %cst_11 : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %34, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %37 = stablehlo.select %31, %36, %35 : tensor<16x5xi1>, tensor<16x5xf32>
    %38 = stablehlo.select %31, %35, %36 : tensor<16x5xi1>, tensor<16x5xf32>
    %39 = stablehlo.negate %37 : tensor<16x5xf32>
    %40 = stablehlo.add %38, %39 : tensor<16x5xf32>
    %41 = stablehlo.multiply %25, %40 : tensor<16x5xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %42 = stablehlo.reduce(%41 init: %cst_13) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %43 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %44 = stablehlo.multiply %40, %43 : tensor<16x5xf32>
    %45 = stablehlo.dot_general %44, %22, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x12xf32>) -> tensor<5x12xf32>
    %46 = stablehlo.transpose %45, dims = [1, 0] : (tensor<5x12xf32>) -> tensor<12x5xf32>
    %47 = stablehlo.dot_general %44, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<12x5xf32>) -> tensor<16x12xf32>
    %48 = stablehlo.multiply %47, %24 : tensor<16x12xf32>
    %49 = stablehlo.multiply %48, %22 : tensor<16x12xf32>
    %50 = stablehlo.add %48, %49 : tensor<16x12xf32>
    %51 = stablehlo.dot_general %50, %arg6, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<16x12xf32>) -> tensor<12x12xf32>
    %52 = stablehlo.transpose %51, dims = [1, 0] : (tensor<12x12xf32>) -> tensor<12x12xf32>
    %53 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<12x12xf32>
    %54 = stablehlo.multiply %52, %53 : tensor<12x12xf32>
    %55 = stablehlo.multiply %54, %5 : tensor<12x12xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %56 = stablehlo.reduce(%55 init: %cst_14) applies stablehlo.add across dimensions = [0] : (tensor<12x12xf32>, tensor<f32>) -> tensor<12xf32>
    %57 = stablehlo.reshape %56 : (tensor<12xf32>) -> tensor<1x12xf32>
    %58 = stablehlo.negate %57 : tensor<1x12xf32>
    %59 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<12x12xf32>
    %60 = stablehlo.divide %52, %59 : tensor<12x12xf32>
    %61 = stablehlo.multiply %58, %15 : tensor<1x12xf32>
    %cst_15 = stablehlo.constant dense<1.200000e+01> : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<1x12xf32>
    %63 = stablehlo.divide %61, %62 : tensor<1x12xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %64 = stablehlo.reduce(%63 init: %cst_16) applies stablehlo.add across dimensions = [0] : (tensor<1x12xf32>, tensor<f32>) -> tensor<12xf32>
    %65 = stablehlo.broadcast_in_dim %64, dims = [1] : (tensor<12xf32>) -> tensor<12x12xf32>
    %66 = stablehlo.multiply %5, %65 : tensor<12x12xf32>
    %67 = stablehlo.add %60, %66 : tensor<12x12xf32>
    %68 = stablehlo.multiply %65, %5 : tensor<12x12xf32>
    %69 = stablehlo.add %67, %68 : tensor<12x12xf32>
    %70 = stablehlo.negate %69 : tensor<12x12xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %71 = stablehlo.reduce(%70 init: %cst_17) applies stablehlo.add across dimensions = [0] : (tensor<12x12xf32>, tensor<f32>) -> tensor<12xf32>
    %72 = stablehlo.reshape %71 : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_18 = stablehlo.constant dense<1.200000e+01> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<1x12xf32>
    %74 = stablehlo.divide %72, %73 : tensor<1x12xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %75 = stablehlo.reduce(%74 init: %cst_19) applies stablehlo.add across dimensions = [0] : (tensor<1x12xf32>, tensor<f32>) -> tensor<12xf32>
    %76 = stablehlo.broadcast_in_dim %75, dims = [1] : (tensor<12xf32>) -> tensor<12x12xf32>
    %77 = stablehlo.add %69, %76 : tensor<12x12xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %78 = stablehlo.reduce(%77 init: %cst_20) applies stablehlo.add across dimensions = [0] : (tensor<12x12xf32>, tensor<f32>) -> tensor<12xf32>
    %79 = stablehlo.broadcast_in_dim %78, dims = [1] : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_21 = stablehlo.constant dense<1.200000e+01> : tensor<f32>
    %80 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<1x12xf32>
    %81 = stablehlo.divide %79, %80 : tensor<1x12xf32>
    %82 = stablehlo.broadcast_in_dim %81, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<12x12xf32>
    %83 = stablehlo.subtract %77, %82 : tensor<12x12xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %84 = stablehlo.reduce(%46 init: %cst_22) applies stablehlo.add across dimensions = [1] : (tensor<12x5xf32>, tensor<f32>) -> tensor<12xf32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [0] : (tensor<12xf32>) -> tensor<12x1xf32>
    %cst_23 = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<12x1xf32>
    %87 = stablehlo.divide %85, %86 : tensor<12x1xf32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [0, 1] : (tensor<12x1xf32>) -> tensor<12x5xf32>
    %89 = stablehlo.subtract %46, %88 : tensor<12x5xf32>
    %90 = call @norm(%arg2) : (tensor<12x12xf32>) -> tensor<f32>
    %cst_24 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %91 = stablehlo.multiply %cst_24, %90 : tensor<f32>
    %92 = call @norm_0(%arg1) : (tensor<12x5xf32>) -> tensor<f32>
    %cst_25 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %93 = stablehlo.add %92, %cst_25 : tensor<f32>
    %94 = stablehlo.divide %91, %93 : tensor<f32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %95 = stablehlo.multiply %cst_26, %arg3 : tensor<f32>
    %96 = stablehlo.abs %42 : tensor<f32>
    %97 = stablehlo.maximum %95, %96 : tensor<f32>
    %cst_27 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %98 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %99 = stablehlo.multiply %98, %arg4 : tensor<12x5xf32>
    %100 = stablehlo.abs %89 : tensor<12x5xf32>
    %101 = stablehlo.maximum %99, %100 : tensor<12x5xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %102 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<12x12xf32>
    %103 = stablehlo.multiply %102, %arg5 : tensor<12x12xf32>
    %104 = stablehlo.abs %83 : tensor<12x12xf32>
    %105 = stablehlo.maximum %103, %104 : tensor<12x12xf32>
    %106 = stablehlo.multiply %94, %42 : tensor<f32>
    %cst_29 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %107 = stablehlo.add %97, %cst_29 : tensor<f32>
    %108 = stablehlo.divide %106, %107 : tensor<f32>
    %109 = stablehlo.subtract %arg0, %108 : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %111 = stablehlo.multiply %110, %89 : tensor<12x5xf32>
    %cst_30 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %113 = stablehlo.add %101, %112 : tensor<12x5xf32>
    %114 = stablehlo.divide %111, %113 : tensor<12x5xf32>
    %115 = stablehlo.subtract %arg1, %114 : tensor<12x5xf32>
    %116 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<12x12xf32>
    %117 = stablehlo.multiply %116, %83 : tensor<12x12xf32>
    %cst_31 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %118 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<12x12xf32>
    %119 = stablehlo.add %105, %118 : tensor<12x12xf32>
    %120 = stablehlo.divide %117, %119 : tensor<12x12xf32>
    %121 = stablehlo.subtract %arg2, %120 : tensor<12x12xf32>
    return %109, %115, %121, %97, %101, %105, %33 : tensor<f32>, tensor<12x5xf32>, tensor<12x12xf32>, tensor<f32>, tensor<12x5xf32>, tensor<12x12xf32>, tensor<f32>
  }
  func.func private @norm(%arg0: tensor<12x12xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12x12xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x12xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
  func.func private @norm_0(%arg0: tensor<12x5xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x5xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
}
