module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<4x5xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.head", weft.role = "param"}, %arg1: tensor<4xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.0.g", weft.role = "param"}, %arg2: tensor<3x3x4x4xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.0.k", weft.role = "param"}, %arg3: tensor<4xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.1.g", weft.role = "param"}, %arg4: tensor<3x3x4x4xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.1.k", weft.role = "param"}, %arg5: tensor<4xf32> {tf.aliasing_output = 5 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.2.g", weft.role = "param"}, %arg6: tensor<3x3x4x4xf32> {tf.aliasing_output = 6 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.2.k", weft.role = "param"}, %arg7: tensor<4xf32> {tf.aliasing_output = 7 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.3.g", weft.role = "param"}, %arg8: tensor<3x3x4x4xf32> {tf.aliasing_output = 8 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.3.k", weft.role = "param"}, %arg9: tensor<4x5xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.trace.head", weft.role = "state"}, %arg10: tensor<4xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.trace.layers.0.g", weft.role = "state"}, %arg11: tensor<3x3x4x4xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.trace.layers.0.k", weft.role = "state"}, %arg12: tensor<4xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.trace.layers.1.g", weft.role = "state"}, %arg13: tensor<3x3x4x4xf32> {tf.aliasing_output = 13 : i32, weft.name = "opt.0.trace.layers.1.k", weft.role = "state"}, %arg14: tensor<4xf32> {tf.aliasing_output = 14 : i32, weft.name = "opt.0.trace.layers.2.g", weft.role = "state"}, %arg15: tensor<3x3x4x4xf32> {tf.aliasing_output = 15 : i32, weft.name = "opt.0.trace.layers.2.k", weft.role = "state"}, %arg16: tensor<4xf32> {tf.aliasing_output = 16 : i32, weft.name = "opt.0.trace.layers.3.g", weft.role = "state"}, %arg17: tensor<3x3x4x4xf32> {tf.aliasing_output = 17 : i32, weft.name = "opt.0.trace.layers.3.k", weft.role = "state"}, %arg18: tensor<16x4x4x4xf32> {weft.name = "x", weft.role = "batch"}, %arg19: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<4x5xf32> {jax.result_info = "result[0]['head']"}, tensor<4xf32> {jax.result_info = "result[0]['layers'][0]['g']"}, tensor<3x3x4x4xf32> {jax.result_info = "result[0]['layers'][0]['k']"}, tensor<4xf32> {jax.result_info = "result[0]['layers'][1]['g']"}, tensor<3x3x4x4xf32> {jax.result_info = "result[0]['layers'][1]['k']"}, tensor<4xf32> {jax.result_info = "result[0]['layers'][2]['g']"}, tensor<3x3x4x4xf32> {jax.result_info = "result[0]['layers'][2]['k']"}, tensor<4xf32> {jax.result_info = "result[0]['layers'][3]['g']"}, tensor<3x3x4x4xf32> {jax.result_info = "result[0]['layers'][3]['k']"}, tensor<4x5xf32> {jax.result_info = "result[1][0].trace['head']"}, tensor<4xf32> {jax.result_info = "result[1][0].trace['layers'][0]['g']"}, tensor<3x3x4x4xf32> {jax.result_info = "result[1][0].trace['layers'][0]['k']"}, tensor<4xf32> {jax.result_info = "result[1][0].trace['layers'][1]['g']"}, tensor<3x3x4x4xf32> {jax.result_info = "result[1][0].trace['layers'][1]['k']"}, tensor<4xf32> {jax.result_info = "result[1][0].trace['layers'][2]['g']"}, tensor<3x3x4x4xf32> {jax.result_info = "result[1][0].trace['layers'][2]['k']"}, tensor<4xf32> {jax.result_info = "result[1][0].trace['layers'][3]['g']"}, tensor<3x3x4x4xf32> {jax.result_info = "result[1][0].trace['layers'][3]['k']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.convolution(%arg18, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_0 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.divide %1, %2 : tensor<4xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %6 = stablehlo.subtract %0, %5 : tensor<16x4x4x4xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %7:5 = call @_var(%0, %c) : (tensor<16x4x4x4xf32>, tensor<i32>) -> (tensor<4xf32>, tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>)
    %cst_1 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.add %7#0, %8 : tensor<4xf32>
    %10 = stablehlo.rsqrt %9 : tensor<4xf32>
    %11 = stablehlo.divide %10, %9 : tensor<4xf32>
    %cst_2 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %13 = stablehlo.multiply %12, %11 : tensor<4xf32>
    %14 = stablehlo.broadcast_in_dim %10, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %16 = stablehlo.multiply %6, %15 : tensor<16x4x4x4xf32>
    %17 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %19 = stablehlo.multiply %16, %18 : tensor<16x4x4x4xf32>
    %20 = call @relu(%19) : (tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %22 = stablehlo.compare GT, %19, %21, FLOAT : (tensor<16x4x4x4xf32>, tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xi1>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %23 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %24 = stablehlo.convolution(%20, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %25 = stablehlo.reduce(%24 init: %cst_5) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_6 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %27 = stablehlo.divide %25, %26 : tensor<4xf32>
    %28 = stablehlo.broadcast_in_dim %27, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %30 = stablehlo.subtract %24, %29 : tensor<16x4x4x4xf32>
    %c_7 = stablehlo.constant dense<0> : tensor<i32>
    %31:5 = call @_var(%24, %c_7) : (tensor<16x4x4x4xf32>, tensor<i32>) -> (tensor<4xf32>, tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>)
    %cst_8 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %32 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %33 = stablehlo.add %31#0, %32 : tensor<4xf32>
    %34 = stablehlo.rsqrt %33 : tensor<4xf32>
    %35 = stablehlo.divide %34, %33 : tensor<4xf32>
    %cst_9 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %37 = stablehlo.multiply %36, %35 : tensor<4xf32>
    %38 = stablehlo.broadcast_in_dim %34, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %39 = stablehlo.broadcast_in_dim %38, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %40 = stablehlo.multiply %30, %39 : tensor<16x4x4x4xf32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %42 = stablehlo.broadcast_in_dim %41, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %43 = stablehlo.multiply %40, %42 : tensor<16x4x4x4xf32>
    %44 = stablehlo.add %43, %arg18 : tensor<16x4x4x4xf32>
    %45 = call @relu(%44) : (tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %47 = stablehlo.compare GT, %44, %46, FLOAT : (tensor<16x4x4x4xf32>, tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xi1>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %48 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %49 = stablehlo.convolution(%45, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %50 = stablehlo.reduce(%49 init: %cst_12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_13 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %52 = stablehlo.divide %50, %51 : tensor<4xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %55 = stablehlo.subtract %49, %54 : tensor<16x4x4x4xf32>
    %c_14 = stablehlo.constant dense<0> : tensor<i32>
    %56:5 = call @_var(%49, %c_14) : (tensor<16x4x4x4xf32>, tensor<i32>) -> (tensor<4xf32>, tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>)
    %cst_15 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %58 = stablehlo.add %56#0, %57 : tensor<4xf32>
    %59 = stablehlo.rsqrt %58 : tensor<4xf32>
    %60 = stablehlo.divide %59, %58 : tensor<4xf32>
    %cst_16 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %62 = stablehlo.multiply %61, %60 : tensor<4xf32>
    %63 = stablehlo.broadcast_in_dim %59, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %64 = stablehlo.broadcast_in_dim %63, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %65 = stablehlo.multiply %55, %64 : tensor<16x4x4x4xf32>
    %66 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %67 = stablehlo.broadcast_in_dim %66, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %68 = stablehlo.multiply %65, %67 : tensor<16x4x4x4xf32>
    %69 = call @relu(%68) : (tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %71 = stablehlo.compare GT, %68, %70, FLOAT : (tensor<16x4x4x4xf32>, tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xi1>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %73 = stablehlo.convolution(%69, %arg8) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %74 = stablehlo.reduce(%73 init: %cst_19) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_20 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %76 = stablehlo.divide %74, %75 : tensor<4xf32>
    %77 = stablehlo.broadcast_in_dim %76, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %78 = stablehlo.broadcast_in_dim %77, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %79 = stablehlo.subtract %73, %78 : tensor<16x4x4x4xf32>
    %c_21 = stablehlo.constant dense<0> : tensor<i32>
    %80:5 = call @_var(%73, %c_21) : (tensor<16x4x4x4xf32>, tensor<i32>) -> (tensor<4xf32>, tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>)
    %cst_22 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %82 = stablehlo.add %80#0, %81 : tensor<4xf32>
    %83 = stablehlo.rsqrt %82 : tensor<4xf32>
    %84 = stablehlo.divide %83, %82 : tensor<4xf32>
    %cst_23 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %86 = stablehlo.multiply %85, %84 : tensor<4xf32>
    %87 = stablehlo.broadcast_in_dim %83, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %89 = stablehlo.multiply %79, %88 : tensor<16x4x4x4xf32>
    %90 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %91 = stablehlo.broadcast_in_dim %90, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %92 = stablehlo.multiply %89, %91 : tensor<16x4x4x4xf32>
    %93 = stablehlo.add %92, %45 : tensor<16x4x4x4xf32>
    %94 = call @relu(%93) : (tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %95 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %96 = stablehlo.compare GT, %93, %95, FLOAT : (tensor<16x4x4x4xf32>, tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xi1>
    %cst_25 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %cst_26 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %98 = stablehlo.reduce(%94 init: %cst_26) applies stablehlo.add across dimensions = [1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<16x4xf32>
    %cst_27 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %100 = stablehlo.divide %98, %99 : tensor<16x4xf32>
    %101 = stablehlo.dot_general %100, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x4xf32>, tensor<4x5xf32>) -> tensor<16x5xf32>
    %102 = stablehlo.subtract %101, %arg19 : tensor<16x5xf32>
    %103 = stablehlo.multiply %102, %102 : tensor<16x5xf32>
    %cst_28 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %104 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %105 = stablehlo.multiply %104, %102 : tensor<16x5xf32>
    %cst_29 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %106 = stablehlo.reduce(%103 init: %cst_29) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_30 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %107 = stablehlo.divide %106, %cst_30 : tensor<f32>
    %cst_31 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_32 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %108 = stablehlo.divide %cst_31, %cst_32 : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %108, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %110 = stablehlo.multiply %109, %105 : tensor<16x5xf32>
    %111 = stablehlo.dot_general %110, %100, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x4xf32>) -> tensor<5x4xf32>
    %112 = stablehlo.transpose %111, dims = [1, 0] : (tensor<5x4xf32>) -> tensor<4x5xf32>
    %113 = stablehlo.dot_general %110, %arg0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<4x5xf32>) -> tensor<16x4xf32>
    %cst_33 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %115 = stablehlo.divide %113, %114 : tensor<16x4xf32>
    %116 = stablehlo.broadcast_in_dim %115, dims = [0, 3] : (tensor<16x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %118 = stablehlo.select %96, %116, %117 : tensor<16x4x4x4xi1>, tensor<16x4x4x4xf32>
    %119 = stablehlo.multiply %89, %118 : tensor<16x4x4x4xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %120 = stablehlo.reduce(%119 init: %cst_35) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %121 = stablehlo.reshape %120 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %122 = stablehlo.broadcast_in_dim %90, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %123 = stablehlo.multiply %118, %122 : tensor<16x4x4x4xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %124 = stablehlo.reduce(%121 init: %cst_36) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %125 = stablehlo.multiply %79, %123 : tensor<16x4x4x4xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %126 = stablehlo.reduce(%125 init: %cst_37) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %127 = stablehlo.reshape %126 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %128 = stablehlo.broadcast_in_dim %87, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %129 = stablehlo.multiply %123, %128 : tensor<16x4x4x4xf32>
    %cst_38 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %130 = stablehlo.reduce(%127 init: %cst_38) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %131 = stablehlo.multiply %130, %86 : tensor<4xf32>
    %132 = call @_var_0(%80#1, %80#2, %80#3, %80#4, %131) : (tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>, tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %133 = stablehlo.negate %129 : tensor<16x4x4x4xf32>
    %cst_39 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %134 = stablehlo.reduce(%133 init: %cst_39) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %135 = stablehlo.reshape %134 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %136 = stablehlo.add %132, %129 : tensor<16x4x4x4xf32>
    %cst_40 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %137 = stablehlo.reduce(%135 init: %cst_40) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_41 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %138 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %139 = stablehlo.divide %137, %138 : tensor<4xf32>
    %140 = stablehlo.broadcast_in_dim %139, dims = [3] : (tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %141 = stablehlo.add %136, %140 : tensor<16x4x4x4xf32>
    %142 = stablehlo.convolution(%69, %141) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<16x4x4x4xf32>) -> tensor<3x3x4x4xf32>
    %143 = stablehlo.reverse %arg8, dims = [0, 1] : tensor<3x3x4x4xf32>
    %144 = stablehlo.convolution(%141, %143) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %145 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %146 = stablehlo.select %71, %144, %145 : tensor<16x4x4x4xi1>, tensor<16x4x4x4xf32>
    %147 = stablehlo.multiply %65, %146 : tensor<16x4x4x4xf32>
    %cst_43 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %148 = stablehlo.reduce(%147 init: %cst_43) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %149 = stablehlo.reshape %148 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %150 = stablehlo.broadcast_in_dim %66, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %151 = stablehlo.multiply %146, %150 : tensor<16x4x4x4xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %152 = stablehlo.reduce(%149 init: %cst_44) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %153 = stablehlo.multiply %55, %151 : tensor<16x4x4x4xf32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %154 = stablehlo.reduce(%153 init: %cst_45) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %155 = stablehlo.reshape %154 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %156 = stablehlo.broadcast_in_dim %63, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %157 = stablehlo.multiply %151, %156 : tensor<16x4x4x4xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %158 = stablehlo.reduce(%155 init: %cst_46) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %159 = stablehlo.multiply %158, %62 : tensor<4xf32>
    %160 = call @_var_0(%56#1, %56#2, %56#3, %56#4, %159) : (tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>, tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %161 = stablehlo.negate %157 : tensor<16x4x4x4xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %162 = stablehlo.reduce(%161 init: %cst_47) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %163 = stablehlo.reshape %162 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %164 = stablehlo.add %160, %157 : tensor<16x4x4x4xf32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %165 = stablehlo.reduce(%163 init: %cst_48) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_49 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %166 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %167 = stablehlo.divide %165, %166 : tensor<4xf32>
    %168 = stablehlo.broadcast_in_dim %167, dims = [3] : (tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %169 = stablehlo.add %164, %168 : tensor<16x4x4x4xf32>
    %170 = stablehlo.convolution(%45, %169) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<16x4x4x4xf32>) -> tensor<3x3x4x4xf32>
    %171 = stablehlo.reverse %arg6, dims = [0, 1] : tensor<3x3x4x4xf32>
    %172 = stablehlo.convolution(%169, %171) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<16x4x4x4xf32>
    %173 = stablehlo.add %118, %172 : tensor<16x4x4x4xf32>
    %cst_50 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %174 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %175 = stablehlo.select %47, %173, %174 : tensor<16x4x4x4xi1>, tensor<16x4x4x4xf32>
    %176 = stablehlo.multiply %40, %175 : tensor<16x4x4x4xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %177 = stablehlo.reduce(%176 init: %cst_51) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %178 = stablehlo.reshape %177 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %179 = stablehlo.broadcast_in_dim %41, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %180 = stablehlo.multiply %175, %179 : tensor<16x4x4x4xf32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %181 = stablehlo.reduce(%178 init: %cst_52) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %182 = stablehlo.multiply %30, %180 : tensor<16x4x4x4xf32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %183 = stablehlo.reduce(%182 init: %cst_53) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %184 = stablehlo.reshape %183 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %185 = stablehlo.broadcast_in_dim %38, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %186 = stablehlo.multiply %180, %185 : tensor<16x4x4x4xf32>
    %cst_54 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %187 = stablehlo.reduce(%184 init: %cst_54) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %188 = stablehlo.multiply %187, %37 : tensor<4xf32>
    %189 = call @_var_0(%31#1, %31#2, %31#3, %31#4, %188) : (tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>, tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %190 = stablehlo.negate %186 : tensor<16x4x4x4xf32>
    %cst_55 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %191 = stablehlo.reduce(%190 init: %cst_55) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %192 = stablehlo.reshape %191 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %193 = stablehlo.add %189, %186 : tensor<16x4x4x4xf32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %194 = stablehlo.reduce(%192 init: %cst_56) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_57 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %195 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %196 = stablehlo.divide %194, %195 : tensor<4xf32>
    %197 = stablehlo.broadcast_in_dim %196, dims = [3] : (tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %198 = stablehlo.add %193, %197 : tensor<16x4x4x4xf32>
    %199 = stablehlo.convolution(%20, %198) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<16x4x4x4xf32>) -> tensor<3x3x4x4xf32>
    %200 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<3x3x4x4xf32>
    %201 = stablehlo.convolution(%198, %200) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<16x4x4x4xf32>
    %cst_58 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %202 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %203 = stablehlo.select %22, %201, %202 : tensor<16x4x4x4xi1>, tensor<16x4x4x4xf32>
    %204 = stablehlo.multiply %16, %203 : tensor<16x4x4x4xf32>
    %cst_59 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %205 = stablehlo.reduce(%204 init: %cst_59) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %206 = stablehlo.reshape %205 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %207 = stablehlo.broadcast_in_dim %17, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %208 = stablehlo.multiply %203, %207 : tensor<16x4x4x4xf32>
    %cst_60 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %209 = stablehlo.reduce(%206 init: %cst_60) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %210 = stablehlo.multiply %6, %208 : tensor<16x4x4x4xf32>
    %cst_61 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %211 = stablehlo.reduce(%210 init: %cst_61) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %212 = stablehlo.reshape %211 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %213 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %214 = stablehlo.multiply %208, %213 : tensor<16x4x4x4xf32>
    %cst_62 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %215 = stablehlo.reduce(%212 init: %cst_62) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %216 = stablehlo.multiply %215, %13 : tensor<4xf32>
    %217 = call @_var_0(%7#1, %7#2, %7#3, %7#4, %216) : (tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>, tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %218 = stablehlo.negate %214 : tensor<16x4x4x4xf32>
    %cst_63 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %219 = stablehlo.reduce(%218 init: %cst_63) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %220 = stablehlo.reshape %219 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %221 = stablehlo.add %217, %214 : tensor<16x4x4x4xf32>
    %cst_64 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %222 = stablehlo.reduce(%220 init: %cst_64) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_65 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %223 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %224 = stablehlo.divide %222, %223 : tensor<4xf32>
    %225 = stablehlo.broadcast_in_dim %224, dims = [3] : (tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %226 = stablehlo.add %221, %225 : tensor<16x4x4x4xf32>
    %227 = stablehlo.convolution(%arg18, %226) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<16x4x4x4xf32>, tensor<16x4x4x4xf32>) -> tensor<3x3x4x4xf32>
    %cst_66 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %228 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
    %229 = stablehlo.multiply %228, %arg9 : tensor<4x5xf32>
    %230 = stablehlo.add %112, %229 : tensor<4x5xf32>
    %cst_67 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %231 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %232 = stablehlo.multiply %231, %arg10 : tensor<4xf32>
    %233 = stablehlo.add %209, %232 : tensor<4xf32>
    %cst_68 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %234 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<3x3x4x4xf32>
    %235 = stablehlo.multiply %234, %arg11 : tensor<3x3x4x4xf32>
    %236 = stablehlo.add %227, %235 : tensor<3x3x4x4xf32>
    %cst_69 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %237 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %238 = stablehlo.multiply %237, %arg12 : tensor<4xf32>
    %239 = stablehlo.add %181, %238 : tensor<4xf32>
    %cst_70 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %240 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<3x3x4x4xf32>
    %241 = stablehlo.multiply %240, %arg13 : tensor<3x3x4x4xf32>
    %242 = stablehlo.add %199, %241 : tensor<3x3x4x4xf32>
    %cst_71 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %243 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %244 = stablehlo.multiply %243, %arg14 : tensor<4xf32>
    %245 = stablehlo.add %152, %244 : tensor<4xf32>
    %cst_72 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %246 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<3x3x4x4xf32>
    %247 = stablehlo.multiply %246, %arg15 : tensor<3x3x4x4xf32>
    %248 = stablehlo.add %170, %247 : tensor<3x3x4x4xf32>
    %cst_73 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %249 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %250 = stablehlo.multiply %249, %arg16 : tensor<4xf32>
    %251 = stablehlo.add %124, %250 : tensor<4xf32>
    %cst_74 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %cst_74, dims = [] : (tensor<f32>) -> tensor<3x3x4x4xf32>
    %253 = stablehlo.multiply %252, %arg17 : tensor<3x3x4x4xf32>
    %254 = stablehlo.add %142, %253 : tensor<3x3x4x4xf32>
    %cst_75 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %255 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
    %256 = stablehlo.multiply %255, %230 : tensor<4x5xf32>
    %cst_76 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %257 = stablehlo.broadcast_in_dim %cst_76, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %258 = stablehlo.multiply %257, %233 : tensor<4xf32>
    %cst_77 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %259 = stablehlo.broadcast_in_dim %cst_77, dims = [] : (tensor<f32>) -> tensor<3x3x4x4xf32>
    %260 = stablehlo.multiply %259, %236 : tensor<3x3x4x4xf32>
    %cst_78 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %261 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %262 = stablehlo.multiply %261, %239 : tensor<4xf32>
    %cst_79 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %263 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<3x3x4x4xf32>
    %264 = stablehlo.multiply %263, %242 : tensor<3x3x4x4xf32>
    %cst_80 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %265 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %266 = stablehlo.multiply %265, %245 : tensor<4xf32>
    %cst_81 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %267 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<3x3x4x4xf32>
    %268 = stablehlo.multiply %267, %248 : tensor<3x3x4x4xf32>
    %cst_82 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %269 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %270 = stablehlo.multiply %269, %251 : tensor<4xf32>
    %cst_83 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %271 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<3x3x4x4xf32>
    %272 = stablehlo.multiply %271, %254 : tensor<3x3x4x4xf32>
    %273 = stablehlo.add %arg0, %256 : tensor<4x5xf32>
    %274 = stablehlo.add %arg1, %258 : tensor<4xf32>
    %275 = stablehlo.add %arg2, %260 : tensor<3x3x4x4xf32>
    %276 = stablehlo.add %arg3, %262 : tensor<4xf32>
    %277 = stablehlo.add %arg4, %264 : tensor<3x3x4x4xf32>
    %278 = stablehlo.add %arg5, %266 : tensor<4xf32>
    %279 = stablehlo.add %arg6, %268 : tensor<3x3x4x4xf32>
    %280 = stablehlo.add %arg7, %270 : tensor<4xf32>
    %281 = stablehlo.add %arg8, %272 : tensor<3x3x4x4xf32>
    return %273, %274, %275, %276, %277, %278, %279, %280, %281, %230, %233, %236, %239, %242, %245, %248, %251, %254, %107 : tensor<4x5xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4x5xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<f32>
  }
  func.func private @_var(%arg0: tensor<16x4x4x4xf32>, %arg1: tensor<i32>) -> (tensor<4xf32>, tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [3] : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %cst_0 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1x1x1x4xf32>
    %3 = stablehlo.divide %1, %2 : tensor<1x1x1x4xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1, 2, 3] : (tensor<1x1x1x4xf32>) -> tensor<16x4x4x4xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<16x4x4x4xf32>
    %6 = chlo.square %5 : tensor<16x4x4x4xf32> -> tensor<16x4x4x4xf32>
    %cst_1 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %8 = stablehlo.multiply %7, %5 : tensor<16x4x4x4xf32>
    %9 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %10 = stablehlo.subtract %cst_2, %9 : tensor<f32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%6 init: %cst_3) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %12 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %13 = stablehlo.divide %11, %12 : tensor<4xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %14 = stablehlo.compare GT, %10, %cst_4, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_5 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %15:2 = call @_where(%14, %13, %cst_5) : (tensor<i1>, tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<4xf32>)
    return %15#0, %8, %10, %14, %15#1 : tensor<4xf32>, tensor<16x4x4x4xf32>, tensor<f32>, tensor<i1>, tensor<4xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<4xf32>, %arg2: tensor<f32>) -> (tensor<4xf32>, tensor<4xf32>) {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %2 = stablehlo.select %arg0, %arg1, %1 : tensor<i1>, tensor<4xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4xf32>
    return %2, %3 : tensor<4xf32>, tensor<4xf32>
  }
  func.func private @relu(%arg0: tensor<16x4x4x4xf32>) -> tensor<16x4x4x4xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x4x4x4xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<16x4x4x4xf32>
    return %1 : tensor<16x4x4x4xf32>
  }
  func.func private @_var_0(%arg0: tensor<16x4x4x4xf32>, %arg1: tensor<f32>, %arg2: tensor<i1>, %arg3: tensor<4xf32>, %arg4: tensor<4xf32>) -> tensor<16x4x4x4xf32> {
    %0 = call @_where_1(%arg2, %arg3, %arg4) : (tensor<i1>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %2 = stablehlo.divide %0, %1 : tensor<4xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [3] : (tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %4 = stablehlo.multiply %3, %arg0 : tensor<16x4x4x4xf32>
    %5 = stablehlo.negate %4 : tensor<16x4x4x4xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.reduce(%5 init: %cst) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<16x4x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %7 = stablehlo.reshape %6 : (tensor<4xf32>) -> tensor<1x1x1x4xf32>
    %cst_0 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1x1x1x4xf32>
    %9 = stablehlo.divide %7, %8 : tensor<1x1x1x4xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %10 = stablehlo.reduce(%9 init: %cst_1) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [3] : (tensor<4xf32>) -> tensor<16x4x4x4xf32>
    %12 = stablehlo.add %4, %11 : tensor<16x4x4x4xf32>
    return %12 : tensor<16x4x4x4xf32>
  }
  func.func private @_where_1(%arg0: tensor<i1>, %arg1: tensor<4xf32>, %arg2: tensor<4xf32>) -> tensor<4xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %1 = stablehlo.select %arg0, %arg2, %0 : tensor<i1>, tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}
