module @jit_cnn_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<16xf32> {tf.aliasing_output = 0 : i32, weft.name = "params.conv1.b", weft.role = "param"}, %arg1: tensor<3x3x1x16xf32> {tf.aliasing_output = 1 : i32, weft.name = "params.conv1.w", weft.role = "param"}, %arg2: tensor<32xf32> {tf.aliasing_output = 2 : i32, weft.name = "params.conv2.b", weft.role = "param"}, %arg3: tensor<3x3x16x32xf32> {tf.aliasing_output = 3 : i32, weft.name = "params.conv2.w", weft.role = "param"}, %arg4: tensor<10xf32> {tf.aliasing_output = 4 : i32, weft.name = "params.dense.b", weft.role = "param"}, %arg5: tensor<128x10xf32> {tf.aliasing_output = 5 : i32, weft.name = "params.dense.w", weft.role = "param"}, %arg6: tensor<16xf32> {tf.aliasing_output = 6 : i32, weft.init = "zeros", weft.name = "adam.mean.conv1.b", weft.role = "state"}, %arg7: tensor<3x3x1x16xf32> {tf.aliasing_output = 7 : i32, weft.init = "zeros", weft.name = "adam.mean.conv1.w", weft.role = "state"}, %arg8: tensor<32xf32> {tf.aliasing_output = 8 : i32, weft.init = "zeros", weft.name = "adam.mean.conv2.b", weft.role = "state"}, %arg9: tensor<3x3x16x32xf32> {tf.aliasing_output = 9 : i32, weft.init = "zeros", weft.name = "adam.mean.conv2.w", weft.role = "state"}, %arg10: tensor<10xf32> {tf.aliasing_output = 10 : i32, weft.init = "zeros", weft.name = "adam.mean.dense.b", weft.role = "state"}, %arg11: tensor<128x10xf32> {tf.aliasing_output = 11 : i32, weft.init = "zeros", weft.name = "adam.mean.dense.w", weft.role = "state"}, %arg12: tensor<16xf32> {tf.aliasing_output = 12 : i32, weft.init = "zeros", weft.name = "adam.square.conv1.b", weft.role = "state"}, %arg13: tensor<3x3x1x16xf32> {tf.aliasing_output = 13 : i32, weft.init = "zeros", weft.name = "adam.square.conv1.w", weft.role = "state"}, %arg14: tensor<32xf32> {tf.aliasing_output = 14 : i32, weft.init = "zeros", weft.name = "adam.square.conv2.b", weft.role = "state"}, %arg15: tensor<3x3x16x32xf32> {tf.aliasing_output = 15 : i32, weft.init = "zeros", weft.name = "adam.square.conv2.w", weft.role = "state"}, %arg16: tensor<10xf32> {tf.aliasing_output = 16 : i32, weft.init = "zeros", weft.name = "adam.square.dense.b", weft.role = "state"}, %arg17: tensor<128x10xf32> {tf.aliasing_output = 17 : i32, weft.init = "zeros", weft.name = "adam.square.dense.w", weft.role = "state"}, %arg18: tensor<i32> {tf.aliasing_output = 18 : i32, weft.init = "zeros", weft.name = "adam.count", weft.role = "state"}, %arg19: tensor<32x64xf32> {weft.name = "images", weft.role = "batch"}, %arg20: tensor<32xi32> {weft.name = "labels", weft.role = "batch"}, %arg21: tensor<f32> {weft.init = "value(0.002)", weft.name = "lr", weft.role = "hyper"}) -> (tensor<16xf32> {jax.result_info = "result[0].conv1['b']"}, tensor<3x3x1x16xf32> {jax.result_info = "result[0].conv1['w']"}, tensor<32xf32> {jax.result_info = "result[0].conv2['b']"}, tensor<3x3x16x32xf32> {jax.result_info = "result[0].conv2['w']"}, tensor<10xf32> {jax.result_info = "result[0].dense['b']"}, tensor<128x10xf32> {jax.result_info = "result[0].dense['w']"}, tensor<16xf32> {jax.result_info = "result[1].mean.conv1['b']"}, tensor<3x3x1x16xf32> {jax.result_info = "result[1].mean.conv1['w']"}, tensor<32xf32> {jax.result_info = "result[1].mean.conv2['b']"}, tensor<3x3x16x32xf32> {jax.result_info = "result[1].mean.conv2['w']"}, tensor<10xf32> {jax.result_info = "result[1].mean.dense['b']"}, tensor<128x10xf32> {jax.result_info = "result[1].mean.dense['w']"}, tensor<16xf32> {jax.result_info = "result[1].square.conv1['b']"}, tensor<3x3x1x16xf32> {jax.result_info = "result[1].square.conv1['w']"}, tensor<32xf32> {jax.result_info = "result[1].square.conv2['b']"}, tensor<3x3x16x32xf32> {jax.result_info = "result[1].square.conv2['w']"}, tensor<10xf32> {jax.result_info = "result[1].square.dense['b']"}, tensor<128x10xf32> {jax.result_info = "result[1].square.dense['w']"}, tensor<i32> {jax.result_info = "result[1].count"}, tensor<f32> {jax.result_info = "result[2]['accuracy']", weft.name = "accuracy", weft.role = "metric"}, tensor<f32> {jax.result_info = "result[2]['loss']", weft.name = "loss", weft.role = "loss"}) {
    %cst = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<32x64xf32>
    %1 = stablehlo.divide %arg19, %0 : tensor<32x64xf32>
    %2 = stablehlo.reshape %1 : (tensor<32x64xf32>) -> tensor<32x8x8x1xf32>
    %3 = stablehlo.convolution(%2, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<32x8x8x1xf32>, tensor<3x3x1x16xf32>) -> tensor<32x8x8x16xf32>
    %4 = stablehlo.broadcast_in_dim %arg0, dims = [3] : (tensor<16xf32>) -> tensor<1x1x1x16xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1, 2, 3] : (tensor<1x1x1x16xf32>) -> tensor<32x8x8x16xf32>
    %6 = stablehlo.add %3, %5 : tensor<32x8x8x16xf32>
    %7 = call @relu(%6) : (tensor<32x8x8x16xf32>) -> tensor<32x8x8x16xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<32x8x8x16xf32>
    %9 = stablehlo.compare GT, %6, %8, FLOAT : (tensor<32x8x8x16xf32>, tensor<32x8x8x16xf32>) -> tensor<32x8x8x16xi1>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<32x8x8x16xf32>
    %cst_2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<f32>
    %12 = "stablehlo.reduce_window"(%7, %11) <{base_dilations = array<i64: 1, 1, 1, 1>, padding = dense<0> : tensor<4x2xi64>, window_dilations = array<i64: 1, 1, 1, 1>, window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>}> ({
    ^bb0(%arg22: tensor<f32>, %arg23: tensor<f32>):
      %210 = stablehlo.maximum %arg22, %arg23 : tensor<f32>
      stablehlo.return %210 : tensor<f32>
    }) : (tensor<32x8x8x16xf32>, tensor<f32>) -> tensor<32x4x4x16xf32>
    %13 = stablehlo.convolution(%12, %arg3) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<32x4x4x16xf32>, tensor<3x3x16x32xf32>) -> tensor<32x4x4x32xf32>
    %14 = stablehlo.broadcast_in_dim %arg2, dims = [3] : (tensor<32xf32>) -> tensor<1x1x1x32xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2, 3] : (tensor<1x1x1x32xf32>) -> tensor<32x4x4x32xf32>
    %16 = stablehlo.add %13, %15 : tensor<32x4x4x32xf32>
    %17 = call @relu_0(%16) : (tensor<32x4x4x32xf32>) -> tensor<32x4x4x32xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<32x4x4x32xf32>
    %19 = stablehlo.compare GT, %16, %18, FLOAT : (tensor<32x4x4x32xf32>, tensor<32x4x4x32xf32>) -> tensor<32x4x4x32xi1>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<32x4x4x32xf32>
    %cst_5 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<f32>
    %22 = "stablehlo.reduce_window"(%17, %21) <{base_dilations = array<i64: 1, 1, 1, 1>, padding = dense<0> : tensor<4x2xi64>, window_dilations = array<i64: 1, 1, 1, 1>, window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>}> ({
    ^bb0(%arg22: tensor<f32>, %arg23: tensor<f32>):
      %210 = stablehlo.maximum %arg22, %arg23 : tensor<f32>
      stablehlo.return %210 : tensor<f32>
    }) : (tensor<32x4x4x32xf32>, tensor<f32>) -> tensor<32x2x2x32xf32>
    %23 = stablehlo.reshape %22 : (tensor<32x2x2x32xf32>) -> tensor<32x128xf32>
    %24 = stablehlo.dot_general %23, %arg5, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x128xf32>, tensor<128x10xf32>) -> tensor<32x10xf32>
    %25 = stablehlo.broadcast_in_dim %arg4, dims = [1] : (tensor<10xf32>) -> tensor<1x10xf32>
    %26 = stablehlo.broadcast_in_dim %25, dims = [0, 1] : (tensor<1x10xf32>) -> tensor<32x10xf32>
    %27 = stablehlo.add %24, %26 : tensor<32x10xf32>
    %28:3 = call @log_softmax(%27) : (tensor<32x10xf32>) -> (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x1xf32>)
    %29 = stablehlo.broadcast_in_dim %arg20, dims = [0] : (tensor<32xi32>) -> tensor<32x1xi32>
    %30:2 = call @take_along_axis(%28#0, %29) : (tensor<32x10xf32>, tensor<32x1xi32>) -> (tensor<32x1xf32>, tensor<32x1x1xi32>)
    %31 = call @argmax(%27) : (tensor<32x10xf32>) -> tensor<32xi32>
    %32 = stablehlo.compare EQ, %31, %arg20, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
    %33 = stablehlo.convert %32 : (tensor<32xi1>) -> tensor<32xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %34 = stablehlo.reduce(%33 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %cst_7 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %35 = stablehlo.divide %34, %cst_7 : tensor<f32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %36 = stablehlo.reduce(%30#0 init: %cst_8) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_9 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %37 = stablehlo.divide %36, %cst_9 : tensor<f32>
    %38 = stablehlo.negate %37 : tensor<f32>
    %cst_10 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %39 = stablehlo.negate %cst_10 : tensor<f32>
    %cst_11 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %40 = stablehlo.divide %39, %cst_11 : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %40, dims = [] : (tensor<f32>) -> tensor<32x1xf32>
    %42 = call @take_along_axis_1(%30#1, %41) : (tensor<32x1x1xi32>, tensor<32x1xf32>) -> tensor<32x10xf32>
    %43 = call @log_softmax_2(%28#1, %28#2, %42) : (tensor<32x10xf32>, tensor<32x1xf32>, tensor<32x10xf32>) -> tensor<32x10xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %44 = stablehlo.reduce(%43 init: %cst_12) applies stablehlo.add across dimensions = [0] : (tensor<32x10xf32>, tensor<f32>) -> tensor<10xf32>
    %45 = stablehlo.reshape %44 : (tensor<10xf32>) -> tensor<1x10xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %46 = stablehlo.reduce(%45 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<1x10xf32>, tensor<f32>) -> tensor<10xf32>
    %47 = stablehlo.dot_general %43, %23, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x10xf32>, tensor<32x128xf32>) -> tensor<10x128xf32>
    %48 = stablehlo.transpose %47, dims = [1, 0] : (tensor<10x128xf32>) -> tensor<128x10xf32>
    %49 = stablehlo.dot_general %43, %arg5, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x10xf32>, tensor<128x10xf32>) -> tensor<32x128xf32>
    %50 = stablehlo.reshape %49 : (tensor<32x128xf32>) -> tensor<32x2x2x32xf32>
    %cst_14 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %51 = stablehlo.pad %17, %cst_14, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<32x4x4x32xf32>, tensor<f32>) -> tensor<32x4x4x32xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %52 = "stablehlo.select_and_scatter"(%51, %50, %cst_15) <{padding = dense<0> : tensor<4x2xi64>, window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>}> ({
    ^bb0(%arg22: tensor<f32>, %arg23: tensor<f32>):
      %210 = stablehlo.compare GE, %arg22, %arg23, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %210 : tensor<i1>
    }, {
    ^bb0(%arg22: tensor<f32>, %arg23: tensor<f32>):
      %210 = stablehlo.add %arg22, %arg23 : tensor<f32>
      stablehlo.return %210 : tensor<f32>
    }) : (tensor<32x4x4x32xf32>, tensor<32x2x2x32xf32>, tensor<f32>) -> tensor<32x4x4x32xf32>
    %53 = stablehlo.slice %52 [0:32, 0:4, 0:4, 0:32] : (tensor<32x4x4x32xf32>) -> tensor<32x4x4x32xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<32x4x4x32xf32>
    %55 = stablehlo.select %19, %53, %54 : tensor<32x4x4x32xi1>, tensor<32x4x4x32xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %56 = stablehlo.reduce(%55 init: %cst_17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<32x4x4x32xf32>, tensor<f32>) -> tensor<32xf32>
    %57 = stablehlo.reshape %56 : (tensor<32xf32>) -> tensor<1x1x1x32xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %58 = stablehlo.reduce(%57 init: %cst_18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %59 = stablehlo.convolution(%12, %55) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<32x4x4x16xf32>, tensor<32x4x4x32xf32>) -> tensor<3x3x16x32xf32>
    %60 = stablehlo.reverse %arg3, dims = [0, 1] : tensor<3x3x16x32xf32>
    %61 = stablehlo.convolution(%55, %60) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<32x4x4x32xf32>, tensor<3x3x16x32xf32>) -> tensor<32x4x4x16xf32>
    %cst_19 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %62 = stablehlo.pad %7, %cst_19, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<32x8x8x16xf32>, tensor<f32>) -> tensor<32x8x8x16xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %63 = "stablehlo.select_and_scatter"(%62, %61, %cst_20) <{padding = dense<0> : tensor<4x2xi64>, window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>}> ({
    ^bb0(%arg22: tensor<f32>, %arg23: tensor<f32>):
      %210 = stablehlo.compare GE, %arg22, %arg23, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %210 : tensor<i1>
    }, {
    ^bb0(%arg22: tensor<f32>, %arg23: tensor<f32>):
      %210 = stablehlo.add %arg22, %arg23 : tensor<f32>
      stablehlo.return %210 : tensor<f32>
    }) : (tensor<32x8x8x16xf32>, tensor<32x4x4x16xf32>, tensor<f32>) -> tensor<32x8x8x16xf32>
    %64 = stablehlo.slice %63 [0:32, 0:8, 0:8, 0:16] : (tensor<32x8x8x16xf32>) -> tensor<32x8x8x16xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %65 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<32x8x8x16xf32>
    %66 = stablehlo.select %9, %64, %65 : tensor<32x8x8x16xi1>, tensor<32x8x8x16xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %67 = stablehlo.reduce(%66 init: %cst_22) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<32x8x8x16xf32>, tensor<f32>) -> tensor<16xf32>
    %68 = stablehlo.reshape %67 : (tensor<16xf32>) -> tensor<1x1x1x16xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %69 = stablehlo.reduce(%68 init: %cst_23) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x1x16xf32>, tensor<f32>) -> tensor<16xf32>
    %70 = stablehlo.convolution(%2, %66) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<32x8x8x1xf32>, tensor<32x8x8x16xf32>) -> tensor<3x3x1x16xf32>
    %c = stablehlo.constant dense<1> : tensor<i32>
    %71 = stablehlo.add %arg18, %c : tensor<i32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %73 = stablehlo.multiply %72, %arg6 : tensor<16xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %74 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %75 = stablehlo.multiply %74, %69 : tensor<16xf32>
    %76 = stablehlo.add %73, %75 : tensor<16xf32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %77 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<3x3x1x16xf32>
    %78 = stablehlo.multiply %77, %arg7 : tensor<3x3x1x16xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %79 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<3x3x1x16xf32>
    %80 = stablehlo.multiply %79, %70 : tensor<3x3x1x16xf32>
    %81 = stablehlo.add %78, %80 : tensor<3x3x1x16xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %83 = stablehlo.multiply %82, %arg8 : tensor<32xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %85 = stablehlo.multiply %84, %58 : tensor<32xf32>
    %86 = stablehlo.add %83, %85 : tensor<32xf32>
    %cst_30 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<3x3x16x32xf32>
    %88 = stablehlo.multiply %87, %arg9 : tensor<3x3x16x32xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %89 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<3x3x16x32xf32>
    %90 = stablehlo.multiply %89, %59 : tensor<3x3x16x32xf32>
    %91 = stablehlo.add %88, %90 : tensor<3x3x16x32xf32>
    %cst_32 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %92 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %93 = stablehlo.multiply %92, %arg10 : tensor<10xf32>
    %cst_33 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %94 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %95 = stablehlo.multiply %94, %46 : tensor<10xf32>
    %96 = stablehlo.add %93, %95 : tensor<10xf32>
    %cst_34 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %98 = stablehlo.multiply %97, %arg11 : tensor<128x10xf32>
    %cst_35 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %100 = stablehlo.multiply %99, %48 : tensor<128x10xf32>
    %101 = stablehlo.add %98, %100 : tensor<128x10xf32>
    %cst_36 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %102 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %103 = stablehlo.multiply %102, %arg12 : tensor<16xf32>
    %cst_37 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %104 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %105 = stablehlo.multiply %104, %69 : tensor<16xf32>
    %106 = stablehlo.multiply %105, %69 : tensor<16xf32>
    %107 = stablehlo.add %103, %106 : tensor<16xf32>
    %cst_38 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<3x3x1x16xf32>
    %109 = stablehlo.multiply %108, %arg13 : tensor<3x3x1x16xf32>
    %cst_39 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<3x3x1x16xf32>
    %111 = stablehlo.multiply %110, %70 : tensor<3x3x1x16xf32>
    %112 = stablehlo.multiply %111, %70 : tensor<3x3x1x16xf32>
    %113 = stablehlo.add %109, %112 : tensor<3x3x1x16xf32>
    %cst_40 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %115 = stablehlo.multiply %114, %arg14 : tensor<32xf32>
    %cst_41 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %116 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %117 = stablehlo.multiply %116, %58 : tensor<32xf32>
    %118 = stablehlo.multiply %117, %58 : tensor<32xf32>
    %119 = stablehlo.add %115, %118 : tensor<32xf32>
    %cst_42 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<3x3x16x32xf32>
    %121 = stablehlo.multiply %120, %arg15 : tensor<3x3x16x32xf32>
    %cst_43 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %122 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<3x3x16x32xf32>
    %123 = stablehlo.multiply %122, %59 : tensor<3x3x16x32xf32>
    %124 = stablehlo.multiply %123, %59 : tensor<3x3x16x32xf32>
    %125 = stablehlo.add %121, %124 : tensor<3x3x16x32xf32>
    %cst_44 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %127 = stablehlo.multiply %126, %arg16 : tensor<10xf32>
    %cst_45 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %129 = stablehlo.multiply %128, %46 : tensor<10xf32>
    %130 = stablehlo.multiply %129, %46 : tensor<10xf32>
    %131 = stablehlo.add %127, %130 : tensor<10xf32>
    %cst_46 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %133 = stablehlo.multiply %132, %arg17 : tensor<128x10xf32>
    %cst_47 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %135 = stablehlo.multiply %134, %48 : tensor<128x10xf32>
    %136 = stablehlo.multiply %135, %48 : tensor<128x10xf32>
    %137 = stablehlo.add %133, %136 : tensor<128x10xf32>
    %138 = stablehlo.convert %71 : (tensor<i32>) -> tensor<f32>
    %cst_48 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %139 = stablehlo.power %cst_48, %138 : tensor<f32>
    %cst_49 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %140 = stablehlo.subtract %cst_49, %139 : tensor<f32>
    %141 = stablehlo.convert %71 : (tensor<i32>) -> tensor<f32>
    %cst_50 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %142 = stablehlo.power %cst_50, %141 : tensor<f32>
    %cst_51 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %143 = stablehlo.subtract %cst_51, %142 : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %145 = stablehlo.divide %76, %144 : tensor<16xf32>
    %146 = stablehlo.broadcast_in_dim %arg21, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %147 = stablehlo.multiply %146, %145 : tensor<16xf32>
    %148 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %149 = stablehlo.divide %107, %148 : tensor<16xf32>
    %150 = stablehlo.sqrt %149 : tensor<16xf32>
    %cst_52 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %151 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %152 = stablehlo.add %150, %151 : tensor<16xf32>
    %153 = stablehlo.divide %147, %152 : tensor<16xf32>
    %154 = stablehlo.subtract %arg0, %153 : tensor<16xf32>
    %155 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f32>) -> tensor<3x3x1x16xf32>
    %156 = stablehlo.divide %81, %155 : tensor<3x3x1x16xf32>
    %157 = stablehlo.broadcast_in_dim %arg21, dims = [] : (tensor<f32>) -> tensor<3x3x1x16xf32>
    %158 = stablehlo.multiply %157, %156 : tensor<3x3x1x16xf32>
    %159 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f32>) -> tensor<3x3x1x16xf32>
    %160 = stablehlo.divide %113, %159 : tensor<3x3x1x16xf32>
    %161 = stablehlo.sqrt %160 : tensor<3x3x1x16xf32>
    %cst_53 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %162 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<3x3x1x16xf32>
    %163 = stablehlo.add %161, %162 : tensor<3x3x1x16xf32>
    %164 = stablehlo.divide %158, %163 : tensor<3x3x1x16xf32>
    %165 = stablehlo.subtract %arg1, %164 : tensor<3x3x1x16xf32>
    %166 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %167 = stablehlo.divide %86, %166 : tensor<32xf32>
    %168 = stablehlo.broadcast_in_dim %arg21, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %169 = stablehlo.multiply %168, %167 : tensor<32xf32>
    %170 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %171 = stablehlo.divide %119, %170 : tensor<32xf32>
    %172 = stablehlo.sqrt %171 : tensor<32xf32>
    %cst_54 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %174 = stablehlo.add %172, %173 : tensor<32xf32>
    %175 = stablehlo.divide %169, %174 : tensor<32xf32>
    %176 = stablehlo.subtract %arg2, %175 : tensor<32xf32>
    %177 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f32>) -> tensor<3x3x16x32xf32>
    %178 = stablehlo.divide %91, %177 : tensor<3x3x16x32xf32>
    %179 = stablehlo.broadcast_in_dim %arg21, dims = [] : (tensor<f32>) -> tensor<3x3x16x32xf32>
    %180 = stablehlo.multiply %179, %178 : tensor<3x3x16x32xf32>
    %181 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f32>) -> tensor<3x3x16x32xf32>
    %182 = stablehlo.divide %125, %181 : tensor<3x3x16x32xf32>
    %183 = stablehlo.sqrt %182 : tensor<3x3x16x32xf32>
    %cst_55 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %184 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<3x3x16x32xf32>
    %185 = stablehlo.add %183, %184 : tensor<3x3x16x32xf32>
    %186 = stablehlo.divide %180, %185 : tensor<3x3x16x32xf32>
    %187 = stablehlo.subtract %arg3, %186 : tensor<3x3x16x32xf32>
    %188 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %189 = stablehlo.divide %96, %188 : tensor<10xf32>
    %190 = stablehlo.broadcast_in_dim %arg21, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %191 = stablehlo.multiply %190, %189 : tensor<10xf32>
    %192 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %193 = stablehlo.divide %131, %192 : tensor<10xf32>
    %194 = stablehlo.sqrt %193 : tensor<10xf32>
    %cst_56 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %195 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %196 = stablehlo.add %194, %195 : tensor<10xf32>
    %197 = stablehlo.divide %191, %196 : tensor<10xf32>
    %198 = stablehlo.subtract %arg4, %197 : tensor<10xf32>
    %199 = stablehlo.broadcast_in_dim %140, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %200 = stablehlo.divide %101, %199 : tensor<128x10xf32>
    %201 = stablehlo.broadcast_in_dim %arg21, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %202 = stablehlo.multiply %201, %200 : tensor<128x10xf32>
    %203 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %204 = stablehlo.divide %137, %203 : tensor<128x10xf32>
    %205 = stablehlo.sqrt %204 : tensor<128x10xf32>
    %cst_57 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %206 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %207 = stablehlo.add %205, %206 : tensor<128x10xf32>
    %208 = stablehlo.divide %202, %207 : tensor<128x10xf32>
    %209 = stablehlo.subtract %arg5, %208 : tensor<128x10xf32>
    return %154, %165, %176, %187, %198, %209, %76, %81, %86, %91, %96, %101, %107, %113, %119, %125, %131, %137, %71, %35, %38 : tensor<16xf32>, tensor<3x3x1x16xf32>, tensor<32xf32>, tensor<3x3x16x32xf32>, tensor<10xf32>, tensor<128x10xf32>, tensor<16xf32>, tensor<3x3x1x16xf32>, tensor<32xf32>, tensor<3x3x16x32xf32>, tensor<10xf32>, tensor<128x10xf32>, tensor<16xf32>, tensor<3x3x1x16xf32>, tensor<32xf32>, tensor<3x3x16x32xf32>, tensor<10xf32>, tensor<128x10xf32>, tensor<i32>, tensor<f32>, tensor<f32>
  }
  func.func private @relu(%arg0: tensor<32x8x8x16xf32>) -> tensor<32x8x8x16xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<32x8x8x16xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<32x8x8x16xf32>
    return %1 : tensor<32x8x8x16xf32>
  }
  func.func private @relu_0(%arg0: tensor<32x4x4x32xf32>) -> tensor<32x4x4x32xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<32x4x4x32xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<32x4x4x32xf32>
    return %1 : tensor<32x4x4x32xf32>
  }
  func.func private @log_softmax(%arg0: tensor<32x10xf32>) -> (tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x1xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<32x10xf32>, tensor<f32>) -> tensor<32xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<32xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<32xf32>) -> tensor<32x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<32x1xf32>) -> tensor<32x10xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<32x10xf32>
    %6 = stablehlo.exponential %5 : tensor<32x10xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<32x10xf32>, tensor<f32>) -> tensor<32xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<32xf32>) -> tensor<32x1xf32>
    %9 = stablehlo.log %8 : tensor<32x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<32x1xf32>) -> tensor<32x10xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<32x10xf32>
    return %11, %6, %8 : tensor<32x10xf32>, tensor<32x10xf32>, tensor<32x1xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<32x10xf32>, %arg1: tensor<32x1xi32>) -> (tensor<32x1xf32>, tensor<32x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<32x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<32x1xi32>, tensor<32x1xi32>) -> tensor<32x1xi1>
    %c_0 = stablehlo.constant dense<10> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<32x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<32x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<32x1xi1>, tensor<32x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<32x1xi32>) -> tensor<32x1x1xi32>
    %c_1 = stablehlo.constant dense<9> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<32x1x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<32x1x1xi32>, tensor<32x1x1xi32>) -> tensor<32x1x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [2] : (tensor<1xi32>) -> tensor<1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x1x1xi32>) -> tensor<32x1x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<32x1x1xi32>, tensor<32x1x1xi32>) -> tensor<32x1x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<32x1x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [2] : (tensor<32x1x1xi1>, tensor<i1>) -> tensor<32x1xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<32x10xf32>, tensor<32x1x1xi32>) -> tensor<32x1xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<32x1xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<32x1xi1>, tensor<32x1xf32>
    return %15, %5 : tensor<32x1xf32>, tensor<32x1x1xi32>
  }
  func.func private @argmax(%arg0: tensor<32x10xf32>) -> tensor<32xi32> {
    %0 = stablehlo.iota dim = 1 : tensor<32x10xi32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1:2 = stablehlo.reduce(%arg0 init: %cst), (%0 init: %c) across dimensions = [1] : (tensor<32x10xf32>, tensor<32x10xi32>, tensor<f32>, tensor<i32>) -> (tensor<32xf32>, tensor<32xi32>)
     reducer(%arg1: tensor<f32>, %arg3: tensor<f32>) (%arg2: tensor<i32>, %arg4: tensor<i32>)  {
      %2 = stablehlo.compare GT, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %4 = stablehlo.or %2, %3 : tensor<i1>
      %5 = stablehlo.compare EQ, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %6 = stablehlo.compare LT, %arg2, %arg4, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.or %4, %7 : tensor<i1>
      %9 = stablehlo.select %4, %arg1, %arg3 : tensor<i1>, tensor<f32>
      %10 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<i32>
      stablehlo.return %9, %10 : tensor<f32>, tensor<i32>
    }
    return %1#1 : tensor<32xi32>
  }
  func.func private @take_along_axis_1(%arg0: tensor<32x1x1xi32>, %arg1: tensor<32x1xf32>) -> tensor<32x10xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<32x10xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<32x10xf32>, tensor<32x1x1xi32>, tensor<32x1xf32>) -> tensor<32x10xf32>
    return %1 : tensor<32x10xf32>
  }
  func.func private @log_softmax_2(%arg0: tensor<32x10xf32>, %arg1: tensor<32x1xf32>, %arg2: tensor<32x10xf32>) -> tensor<32x10xf32> {
    %0 = stablehlo.negate %arg2 : tensor<32x10xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<32x10xf32>, tensor<f32>) -> tensor<32xf32>
    %2 = stablehlo.reshape %1 : (tensor<32xf32>) -> tensor<32x1xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<32x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [1] : (tensor<32x1xf32>, tensor<f32>) -> tensor<32xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<32xf32>) -> tensor<32x10xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<32x10xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<32x10xf32>
    return %7 : tensor<32x10xf32>
  }
}
