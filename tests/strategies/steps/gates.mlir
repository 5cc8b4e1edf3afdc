module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<5x20xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.again", weft.role = "param"}, %arg1: tensor<20xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.b", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.first", weft.role = "param"}, %arg3: tensor<4x20xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.in", weft.role = "param"}, %arg4: tensor<5x3xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.out", weft.role = "param"}, %arg5: tensor<i32> {tf.aliasing_output = 5 : i32, weft.name = "opt.1.0.count", weft.role = "state"}, %arg6: tensor<5x20xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.1.0.mu.again", weft.role = "state"}, %arg7: tensor<20xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.1.0.mu.b", weft.role = "state"}, %arg8: tensor<5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.1.0.mu.first", weft.role = "state"}, %arg9: tensor<4x20xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.1.0.mu.in", weft.role = "state"}, %arg10: tensor<5x3xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.1.0.mu.out", weft.role = "state"}, %arg11: tensor<5x20xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.1.0.nu.again", weft.role = "state"}, %arg12: tensor<20xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.1.0.nu.b", weft.role = "state"}, %arg13: tensor<5xf32> {tf.aliasing_output = 13 : i32, weft.name = "opt.1.0.nu.first", weft.role = "state"}, %arg14: tensor<4x20xf32> {tf.aliasing_output = 14 : i32, weft.name = "opt.1.0.nu.in", weft.role = "state"}, %arg15: tensor<5x3xf32> {tf.aliasing_output = 15 : i32, weft.name = "opt.1.0.nu.out", weft.role = "state"}, %arg16: tensor<8x3x4xf32> {weft.name = "x", weft.role = "batch"}, %arg17: tensor<8x3xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<5x20xf32> {jax.result_info = "result[0]['again']"}, tensor<20xf32> {jax.result_info = "result[0]['b']"}, tensor<5xf32> {jax.result_info = "result[0]['first']"}, tensor<4x20xf32> {jax.result_info = "result[0]['in']"}, tensor<5x3xf32> {jax.result_info = "result[0]['out']"}, tensor<i32> {jax.result_info = "result[1][1][0].count"}, tensor<5x20xf32> {jax.result_info = "result[1][1][0].mu['again']"}, tensor<20xf32> {jax.result_info = "result[1][1][0].mu['b']"}, tensor<5xf32> {jax.result_info = "result[1][1][0].mu['first']"}, tensor<4x20xf32> {jax.result_info = "result[1][1][0].mu['in']"}, tensor<5x3xf32> {jax.result_info = "result[1][1][0].mu['out']"}, tensor<5x20xf32> {jax.result_info = "result[1][1][0].nu['again']"}, tensor<20xf32> {jax.result_info = "result[1][1][0].nu['b']"}, tensor<5xf32> {jax.result_info = "result[1][1][0].nu['first']"}, tensor<4x20xf32> {jax.result_info = "result[1][1][0].nu['in']"}, tensor<5x3xf32> {jax.result_info = "result[1][1][0].nu['out']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<5xf32>) -> tensor<8x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %2 = stablehlo.transpose %arg16, dims = [1, 0, 2] : (tensor<8x3x4xf32>) -> tensor<3x8x4xf32>
    %3 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<20xf32>) -> tensor<1x20xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<3x8x5xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %17:20 = stablehlo.while(%iterArg = %2, %iterArg_91 = %arg3, %iterArg_92 = %arg0, %iterArg_93 = %3, %iterArg_94 = %c, %iterArg_95 = %0, %iterArg_96 = %1, %iterArg_97 = %4, %iterArg_98 = %5, %iterArg_99 = %6, %iterArg_100 = %7, %iterArg_101 = %8, %iterArg_102 = %9, %iterArg_103 = %10, %iterArg_104 = %11, %iterArg_105 = %12, %iterArg_106 = %13, %iterArg_107 = %14, %iterArg_108 = %15, %iterArg_109 = %16) : tensor<3x8x4xf32>, tensor<4x20xf32>, tensor<5x20xf32>, tensor<1x20xf32>, tensor<i32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>
    cond {
      %c_110 = stablehlo.constant dense<3> : tensor<i32>
      %246 = stablehlo.compare LT, %iterArg_94, %c_110, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %246 : tensor<i1>
    } do {
      %246 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_94) : (tensor<3x8x4xf32>, tensor<i32>) -> tensor<8x4xf32>
      %247:15 = func.call @closed_call(%iterArg_91, %iterArg_92, %iterArg_93, %iterArg_95, %iterArg_96, %246) : (tensor<4x20xf32>, tensor<5x20xf32>, tensor<1x20xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x4xf32>) -> (tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>)
      %248 = func.call @dynamic_update_index_in_dim(%iterArg_97, %247#2, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %249 = func.call @dynamic_update_index_in_dim(%iterArg_98, %247#3, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %250 = func.call @dynamic_update_index_in_dim(%iterArg_99, %247#4, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %251 = func.call @dynamic_update_index_in_dim(%iterArg_100, %247#5, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %252 = func.call @dynamic_update_index_in_dim(%iterArg_101, %247#6, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %253 = func.call @dynamic_update_index_in_dim(%iterArg_102, %247#7, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %254 = func.call @dynamic_update_index_in_dim(%iterArg_103, %247#8, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %255 = func.call @dynamic_update_index_in_dim(%iterArg_104, %247#9, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %256 = func.call @dynamic_update_index_in_dim(%iterArg_105, %247#10, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %257 = func.call @dynamic_update_index_in_dim(%iterArg_106, %247#11, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %258 = func.call @dynamic_update_index_in_dim(%iterArg_107, %247#12, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %259 = func.call @dynamic_update_index_in_dim(%iterArg_108, %247#13, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %260 = func.call @dynamic_update_index_in_dim(%iterArg_109, %247#14, %iterArg_94) : (tensor<3x8x5xf32>, tensor<8x5xf32>, tensor<i32>) -> tensor<3x8x5xf32>
      %c_110 = stablehlo.constant dense<1> : tensor<i32>
      %261 = stablehlo.add %iterArg_94, %c_110 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_91, %iterArg_92, %iterArg_93, %261, %247#0, %247#1, %248, %249, %250, %251, %252, %253, %254, %255, %256, %257, %258, %259, %260 : tensor<3x8x4xf32>, tensor<4x20xf32>, tensor<5x20xf32>, tensor<1x20xf32>, tensor<i32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>
    }
    %18 = stablehlo.slice %17#7 [2:3, 0:8, 0:5] : (tensor<3x8x5xf32>) -> tensor<1x8x5xf32>
    %19 = stablehlo.reshape %18 : (tensor<1x8x5xf32>) -> tensor<8x5xf32>
    %20 = stablehlo.dot_general %19, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x5xf32>, tensor<5x3xf32>) -> tensor<8x3xf32>
    %21 = stablehlo.subtract %20, %arg17 : tensor<8x3xf32>
    %22 = stablehlo.multiply %21, %21 : tensor<8x3xf32>
    %cst_13 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %23 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<8x3xf32>
    %24 = stablehlo.multiply %23, %21 : tensor<8x3xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %25 = stablehlo.reduce(%22 init: %cst_14) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x3xf32>, tensor<f32>) -> tensor<f32>
    %cst_15 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %26 = stablehlo.divide %25, %cst_15 : tensor<f32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %cst_17 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_18 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %28 = stablehlo.divide %cst_17, %cst_18 : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f32>) -> tensor<8x3xf32>
    %30 = stablehlo.multiply %29, %24 : tensor<8x3xf32>
    %31 = stablehlo.dot_general %30, %19, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x3xf32>, tensor<8x5xf32>) -> tensor<3x5xf32>
    %32 = stablehlo.transpose %31, dims = [1, 0] : (tensor<3x5xf32>) -> tensor<5x3xf32>
    %33 = stablehlo.dot_general %30, %arg4, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x3xf32>, tensor<5x3xf32>) -> tensor<8x5xf32>
    %34 = stablehlo.broadcast_in_dim %33, dims = [1, 2] : (tensor<8x5xf32>) -> tensor<1x8x5xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %35 = stablehlo.pad %34, %cst_19, low = [2, 0, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<1x8x5xf32>, tensor<f32>) -> tensor<3x8x5xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %38 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %40 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %c_25 = stablehlo.constant dense<0> : tensor<i32>
    %41:21 = stablehlo.while(%iterArg = %35, %iterArg_91 = %2, %iterArg_92 = %17#8, %iterArg_93 = %17#9, %iterArg_94 = %17#10, %iterArg_95 = %17#11, %iterArg_96 = %17#12, %iterArg_97 = %17#13, %iterArg_98 = %17#14, %iterArg_99 = %17#15, %iterArg_100 = %17#16, %iterArg_101 = %17#17, %iterArg_102 = %17#18, %iterArg_103 = %17#19, %iterArg_104 = %arg0, %iterArg_105 = %c_25, %iterArg_106 = %38, %iterArg_107 = %39, %iterArg_108 = %40, %iterArg_109 = %36, %iterArg_110 = %37) : tensor<3x8x5xf32>, tensor<3x8x4xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<5x20xf32>, tensor<i32>, tensor<4x20xf32>, tensor<5x20xf32>, tensor<20xf32>, tensor<8x5xf32>, tensor<8x5xf32>
    cond {
      %c_111 = stablehlo.constant dense<3> : tensor<i32>
      %246 = stablehlo.compare LT, %iterArg_105, %c_111, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %246 : tensor<i1>
    } do {
      %c_111 = stablehlo.constant dense<3> : tensor<i32>
      %246 = stablehlo.subtract %c_111, %iterArg_105 : tensor<i32>
      %c_112 = stablehlo.constant dense<1> : tensor<i32>
      %247 = stablehlo.subtract %246, %c_112 : tensor<i32>
      %248 = func.call @dynamic_index_in_dim_0(%iterArg, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %249 = func.call @dynamic_index_in_dim(%iterArg_91, %247) : (tensor<3x8x4xf32>, tensor<i32>) -> tensor<8x4xf32>
      %250 = func.call @dynamic_index_in_dim_0(%iterArg_92, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %251 = func.call @dynamic_index_in_dim_0(%iterArg_93, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %252 = func.call @dynamic_index_in_dim_0(%iterArg_94, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %253 = func.call @dynamic_index_in_dim_0(%iterArg_95, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %254 = func.call @dynamic_index_in_dim_0(%iterArg_96, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %255 = func.call @dynamic_index_in_dim_0(%iterArg_97, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %256 = func.call @dynamic_index_in_dim_0(%iterArg_98, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %257 = func.call @dynamic_index_in_dim_0(%iterArg_99, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %258 = func.call @dynamic_index_in_dim_0(%iterArg_100, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %259 = func.call @dynamic_index_in_dim_0(%iterArg_101, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %260 = func.call @dynamic_index_in_dim_0(%iterArg_102, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %261 = func.call @dynamic_index_in_dim_0(%iterArg_103, %247) : (tensor<3x8x5xf32>, tensor<i32>) -> tensor<8x5xf32>
      %262:5 = func.call @closed_call_1(%iterArg_104, %iterArg_106, %iterArg_107, %iterArg_108, %iterArg_109, %iterArg_110, %248, %249, %250, %251, %252, %253, %254, %255, %256, %257, %258, %259, %260, %261) : (tensor<5x20xf32>, tensor<4x20xf32>, tensor<5x20xf32>, tensor<20xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x4xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>) -> (tensor<4x20xf32>, tensor<5x20xf32>, tensor<20xf32>, tensor<8x5xf32>, tensor<8x5xf32>)
      %c_113 = stablehlo.constant dense<1> : tensor<i32>
      %263 = stablehlo.add %iterArg_105, %c_113 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_91, %iterArg_92, %iterArg_93, %iterArg_94, %iterArg_95, %iterArg_96, %iterArg_97, %iterArg_98, %iterArg_99, %iterArg_100, %iterArg_101, %iterArg_102, %iterArg_103, %iterArg_104, %263, %262#0, %262#1, %262#2, %262#3, %262#4 : tensor<3x8x5xf32>, tensor<3x8x4xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<3x8x5xf32>, tensor<5x20xf32>, tensor<i32>, tensor<4x20xf32>, tensor<5x20xf32>, tensor<20xf32>, tensor<8x5xf32>, tensor<8x5xf32>
    }
    %cst_26 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %42 = stablehlo.reduce(%41#19 init: %cst_26) applies stablehlo.add across dimensions = [0] : (tensor<8x5xf32>, tensor<f32>) -> tensor<5xf32>
    %43 = chlo.square %41#17 : tensor<5x20xf32> -> tensor<5x20xf32>
    %cst_27 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %45 = chlo.square %44 : tensor<5x20xf32> -> tensor<5x20xf32>
    %46 = stablehlo.add %43, %45 : tensor<5x20xf32>
    %47 = chlo.square %41#18 : tensor<20xf32> -> tensor<20xf32>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %48 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %49 = chlo.square %48 : tensor<20xf32> -> tensor<20xf32>
    %50 = stablehlo.add %47, %49 : tensor<20xf32>
    %51 = chlo.square %42 : tensor<5xf32> -> tensor<5xf32>
    %cst_29 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %53 = chlo.square %52 : tensor<5xf32> -> tensor<5xf32>
    %54 = stablehlo.add %51, %53 : tensor<5xf32>
    %55 = chlo.square %41#16 : tensor<4x20xf32> -> tensor<4x20xf32>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %56 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %57 = chlo.square %56 : tensor<4x20xf32> -> tensor<4x20xf32>
    %58 = stablehlo.add %55, %57 : tensor<4x20xf32>
    %59 = chlo.square %32 : tensor<5x3xf32> -> tensor<5x3xf32>
    %cst_31 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %61 = chlo.square %60 : tensor<5x3xf32> -> tensor<5x3xf32>
    %62 = stablehlo.add %59, %61 : tensor<5x3xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %63 = stablehlo.reduce(%46 init: %cst_32) applies stablehlo.add across dimensions = [0, 1] : (tensor<5x20xf32>, tensor<f32>) -> tensor<f32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %64 = stablehlo.reduce(%50 init: %cst_33) applies stablehlo.add across dimensions = [0] : (tensor<20xf32>, tensor<f32>) -> tensor<f32>
    %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %65 = stablehlo.reduce(%54 init: %cst_34) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %66 = stablehlo.reduce(%58 init: %cst_35) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x20xf32>, tensor<f32>) -> tensor<f32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %67 = stablehlo.reduce(%62 init: %cst_36) applies stablehlo.add across dimensions = [0, 1] : (tensor<5x3xf32>, tensor<f32>) -> tensor<f32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %68 = stablehlo.add %cst_37, %63 : tensor<f32>
    %69 = stablehlo.add %68, %64 : tensor<f32>
    %70 = stablehlo.add %69, %65 : tensor<f32>
    %71 = stablehlo.add %70, %66 : tensor<f32>
    %72 = stablehlo.add %71, %67 : tensor<f32>
    %73 = stablehlo.sqrt %72 : tensor<f32>
    %cst_38 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %74 = stablehlo.compare LT, %73, %cst_38, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %75 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %76 = stablehlo.divide %41#17, %75 : tensor<5x20xf32>
    %cst_39 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %77 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %78 = stablehlo.multiply %76, %77 : tensor<5x20xf32>
    %79 = stablehlo.select %74, %41#17, %78 : tensor<i1>, tensor<5x20xf32>
    %80 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %81 = stablehlo.divide %41#18, %80 : tensor<20xf32>
    %cst_40 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %83 = stablehlo.multiply %81, %82 : tensor<20xf32>
    %84 = stablehlo.select %74, %41#18, %83 : tensor<i1>, tensor<20xf32>
    %85 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %86 = stablehlo.divide %42, %85 : tensor<5xf32>
    %cst_41 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %88 = stablehlo.multiply %86, %87 : tensor<5xf32>
    %89 = stablehlo.select %74, %42, %88 : tensor<i1>, tensor<5xf32>
    %90 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %91 = stablehlo.divide %41#16, %90 : tensor<4x20xf32>
    %cst_42 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %92 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %93 = stablehlo.multiply %91, %92 : tensor<4x20xf32>
    %94 = stablehlo.select %74, %41#16, %93 : tensor<i1>, tensor<4x20xf32>
    %95 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %96 = stablehlo.divide %32, %95 : tensor<5x3xf32>
    %cst_43 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %98 = stablehlo.multiply %96, %97 : tensor<5x3xf32>
    %99 = stablehlo.select %74, %32, %98 : tensor<i1>, tensor<5x3xf32>
    %cst_44 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %101 = stablehlo.multiply %100, %79 : tensor<5x20xf32>
    %cst_45 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %102 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %103 = stablehlo.multiply %102, %arg6 : tensor<5x20xf32>
    %104 = stablehlo.add %101, %103 : tensor<5x20xf32>
    %cst_46 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %106 = stablehlo.multiply %105, %84 : tensor<20xf32>
    %cst_47 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %107 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %108 = stablehlo.multiply %107, %arg7 : tensor<20xf32>
    %109 = stablehlo.add %106, %108 : tensor<20xf32>
    %cst_48 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %111 = stablehlo.multiply %110, %89 : tensor<5xf32>
    %cst_49 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %113 = stablehlo.multiply %112, %arg8 : tensor<5xf32>
    %114 = stablehlo.add %111, %113 : tensor<5xf32>
    %cst_50 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %116 = stablehlo.multiply %115, %94 : tensor<4x20xf32>
    %cst_51 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %118 = stablehlo.multiply %117, %arg9 : tensor<4x20xf32>
    %119 = stablehlo.add %116, %118 : tensor<4x20xf32>
    %cst_52 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %121 = stablehlo.multiply %120, %99 : tensor<5x3xf32>
    %cst_53 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %122 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %123 = stablehlo.multiply %122, %arg10 : tensor<5x3xf32>
    %124 = stablehlo.add %121, %123 : tensor<5x3xf32>
    %125 = stablehlo.multiply %79, %79 : tensor<5x20xf32>
    %cst_54 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %127 = stablehlo.multiply %126, %125 : tensor<5x20xf32>
    %cst_55 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %129 = stablehlo.multiply %128, %arg11 : tensor<5x20xf32>
    %130 = stablehlo.add %127, %129 : tensor<5x20xf32>
    %131 = stablehlo.multiply %84, %84 : tensor<20xf32>
    %cst_56 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %133 = stablehlo.multiply %132, %131 : tensor<20xf32>
    %cst_57 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %135 = stablehlo.multiply %134, %arg12 : tensor<20xf32>
    %136 = stablehlo.add %133, %135 : tensor<20xf32>
    %137 = stablehlo.multiply %89, %89 : tensor<5xf32>
    %cst_58 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %138 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %139 = stablehlo.multiply %138, %137 : tensor<5xf32>
    %cst_59 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %140 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %141 = stablehlo.multiply %140, %arg13 : tensor<5xf32>
    %142 = stablehlo.add %139, %141 : tensor<5xf32>
    %143 = stablehlo.multiply %94, %94 : tensor<4x20xf32>
    %cst_60 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %145 = stablehlo.multiply %144, %143 : tensor<4x20xf32>
    %cst_61 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %147 = stablehlo.multiply %146, %arg14 : tensor<4x20xf32>
    %148 = stablehlo.add %145, %147 : tensor<4x20xf32>
    %149 = stablehlo.multiply %99, %99 : tensor<5x3xf32>
    %cst_62 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %150 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %151 = stablehlo.multiply %150, %149 : tensor<5x3xf32>
    %cst_63 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %152 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %153 = stablehlo.multiply %152, %arg15 : tensor<5x3xf32>
    %154 = stablehlo.add %151, %153 : tensor<5x3xf32>
    %c_64 = stablehlo.constant dense<2147483647> : tensor<i32>
    %155 = stablehlo.compare LT, %arg5, %c_64, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_65 = stablehlo.constant dense<1> : tensor<i32>
    %156 = stablehlo.add %arg5, %c_65 : tensor<i32>
    %c_66 = stablehlo.constant dense<2147483647> : tensor<i32>
    %157 = call @_where(%155, %156, %c_66) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %158 = stablehlo.convert %157 : (tensor<i32>) -> tensor<f32>
    %cst_67 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %159 = stablehlo.convert %157 : (tensor<i32>) -> tensor<f32>
    %160 = stablehlo.power %cst_67, %159 : tensor<f32>
    %cst_68 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %161 = stablehlo.subtract %cst_68, %160 : tensor<f32>
    %162 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %163 = stablehlo.divide %104, %162 : tensor<5x20xf32>
    %164 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %165 = stablehlo.divide %109, %164 : tensor<20xf32>
    %166 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %167 = stablehlo.divide %114, %166 : tensor<5xf32>
    %168 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %169 = stablehlo.divide %119, %168 : tensor<4x20xf32>
    %170 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %171 = stablehlo.divide %124, %170 : tensor<5x3xf32>
    %172 = stablehlo.convert %157 : (tensor<i32>) -> tensor<f32>
    %cst_69 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %173 = stablehlo.convert %157 : (tensor<i32>) -> tensor<f32>
    %174 = stablehlo.power %cst_69, %173 : tensor<f32>
    %cst_70 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %175 = stablehlo.subtract %cst_70, %174 : tensor<f32>
    %176 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %177 = stablehlo.divide %130, %176 : tensor<5x20xf32>
    %178 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %179 = stablehlo.divide %136, %178 : tensor<20xf32>
    %180 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %181 = stablehlo.divide %142, %180 : tensor<5xf32>
    %182 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %183 = stablehlo.divide %148, %182 : tensor<4x20xf32>
    %184 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %185 = stablehlo.divide %154, %184 : tensor<5x3xf32>
    %cst_71 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %186 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %187 = stablehlo.add %177, %186 : tensor<5x20xf32>
    %188 = stablehlo.sqrt %187 : tensor<5x20xf32>
    %cst_72 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %189 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %190 = stablehlo.add %188, %189 : tensor<5x20xf32>
    %191 = stablehlo.divide %163, %190 : tensor<5x20xf32>
    %cst_73 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %192 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %193 = stablehlo.add %179, %192 : tensor<20xf32>
    %194 = stablehlo.sqrt %193 : tensor<20xf32>
    %cst_74 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %195 = stablehlo.broadcast_in_dim %cst_74, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %196 = stablehlo.add %194, %195 : tensor<20xf32>
    %197 = stablehlo.divide %165, %196 : tensor<20xf32>
    %cst_75 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %198 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %199 = stablehlo.add %181, %198 : tensor<5xf32>
    %200 = stablehlo.sqrt %199 : tensor<5xf32>
    %cst_76 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %201 = stablehlo.broadcast_in_dim %cst_76, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %202 = stablehlo.add %200, %201 : tensor<5xf32>
    %203 = stablehlo.divide %167, %202 : tensor<5xf32>
    %cst_77 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %204 = stablehlo.broadcast_in_dim %cst_77, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %205 = stablehlo.add %183, %204 : tensor<4x20xf32>
    %206 = stablehlo.sqrt %205 : tensor<4x20xf32>
    %cst_78 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %207 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %208 = stablehlo.add %206, %207 : tensor<4x20xf32>
    %209 = stablehlo.divide %169, %208 : tensor<4x20xf32>
    %cst_79 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %210 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %211 = stablehlo.add %185, %210 : tensor<5x3xf32>
    %212 = stablehlo.sqrt %211 : tensor<5x3xf32>
    %cst_80 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %213 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %214 = stablehlo.add %212, %213 : tensor<5x3xf32>
    %215 = stablehlo.divide %171, %214 : tensor<5x3xf32>
    %cst_81 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %216 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %217 = stablehlo.multiply %216, %arg0 : tensor<5x20xf32>
    %218 = stablehlo.add %191, %217 : tensor<5x20xf32>
    %cst_82 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %219 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %220 = stablehlo.multiply %219, %arg1 : tensor<20xf32>
    %221 = stablehlo.add %197, %220 : tensor<20xf32>
    %cst_83 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %222 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %223 = stablehlo.multiply %222, %arg2 : tensor<5xf32>
    %224 = stablehlo.add %203, %223 : tensor<5xf32>
    %cst_84 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %225 = stablehlo.broadcast_in_dim %cst_84, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %226 = stablehlo.multiply %225, %arg3 : tensor<4x20xf32>
    %227 = stablehlo.add %209, %226 : tensor<4x20xf32>
    %cst_85 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %228 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %229 = stablehlo.multiply %228, %arg4 : tensor<5x3xf32>
    %230 = stablehlo.add %215, %229 : tensor<5x3xf32>
    %cst_86 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %231 = stablehlo.broadcast_in_dim %cst_86, dims = [] : (tensor<f32>) -> tensor<5x20xf32>
    %232 = stablehlo.multiply %231, %218 : tensor<5x20xf32>
    %cst_87 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %233 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %234 = stablehlo.multiply %233, %221 : tensor<20xf32>
    %cst_88 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %235 = stablehlo.broadcast_in_dim %cst_88, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %236 = stablehlo.multiply %235, %224 : tensor<5xf32>
    %cst_89 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %237 = stablehlo.broadcast_in_dim %cst_89, dims = [] : (tensor<f32>) -> tensor<4x20xf32>
    %238 = stablehlo.multiply %237, %227 : tensor<4x20xf32>
    %cst_90 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %239 = stablehlo.broadcast_in_dim %cst_90, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %240 = stablehlo.multiply %239, %230 : tensor<5x3xf32>
    %241 = stablehlo.add %arg0, %232 : tensor<5x20xf32>
    %242 = stablehlo.add %arg1, %234 : tensor<20xf32>
    %243 = stablehlo.add %arg2, %236 : tensor<5xf32>
    %244 = stablehlo.add %arg3, %238 : tensor<4x20xf32>
    %245 = stablehlo.add %arg4, %240 : tensor<5x3xf32>
    return %241, %242, %243, %244, %245, %157, %104, %109, %114, %119, %124, %130, %136, %142, %148, %154, %26 : tensor<5x20xf32>, tensor<20xf32>, tensor<5xf32>, tensor<4x20xf32>, tensor<5x3xf32>, tensor<i32>, tensor<5x20xf32>, tensor<20xf32>, tensor<5xf32>, tensor<4x20xf32>, tensor<5x3xf32>, tensor<5x20xf32>, tensor<20xf32>, tensor<5xf32>, tensor<4x20xf32>, tensor<5x3xf32>, tensor<f32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<3x8x4xf32>, %arg1: tensor<i32>) -> tensor<8x4xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 8, 4] : (tensor<3x8x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x4xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x8x4xf32>) -> tensor<8x4xf32>
    return %1 : tensor<8x4xf32>
  }
  func.func private @closed_call(%arg0: tensor<4x20xf32>, %arg1: tensor<5x20xf32>, %arg2: tensor<1x20xf32>, %arg3: tensor<8x5xf32>, %arg4: tensor<8x5xf32>, %arg5: tensor<8x4xf32>) -> (tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>) {
    %0 = stablehlo.dot_general %arg5, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x4xf32>, tensor<4x20xf32>) -> tensor<8x20xf32>
    %1 = stablehlo.dot_general %arg3, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x5xf32>, tensor<5x20xf32>) -> tensor<8x20xf32>
    %2 = stablehlo.add %0, %1 : tensor<8x20xf32>
    %3 = stablehlo.broadcast_in_dim %arg2, dims = [0, 1] : (tensor<1x20xf32>) -> tensor<8x20xf32>
    %4 = stablehlo.add %2, %3 : tensor<8x20xf32>
    %5 = stablehlo.slice %4 [0:8, 0:5] : (tensor<8x20xf32>) -> tensor<8x5xf32>
    %6 = stablehlo.slice %4 [0:8, 5:10] : (tensor<8x20xf32>) -> tensor<8x5xf32>
    %7 = stablehlo.slice %4 [0:8, 10:15] : (tensor<8x20xf32>) -> tensor<8x5xf32>
    %8 = stablehlo.slice %4 [0:8, 15:20] : (tensor<8x20xf32>) -> tensor<8x5xf32>
    %9 = stablehlo.negate %5 : tensor<8x5xf32>
    %10 = stablehlo.exponential %9 : tensor<8x5xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %12 = stablehlo.add %11, %10 : tensor<8x5xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %14 = stablehlo.divide %13, %12 : tensor<8x5xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %16 = stablehlo.subtract %15, %14 : tensor<8x5xf32>
    %17 = stablehlo.multiply %14, %16 : tensor<8x5xf32>
    %18 = stablehlo.multiply %14, %arg4 : tensor<8x5xf32>
    %19 = stablehlo.negate %6 : tensor<8x5xf32>
    %20 = stablehlo.exponential %19 : tensor<8x5xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %22 = stablehlo.add %21, %20 : tensor<8x5xf32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %23 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %24 = stablehlo.divide %23, %22 : tensor<8x5xf32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %26 = stablehlo.subtract %25, %24 : tensor<8x5xf32>
    %27 = stablehlo.multiply %24, %26 : tensor<8x5xf32>
    %28 = stablehlo.tanh %7 : tensor<8x5xf32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %30 = stablehlo.subtract %29, %28 : tensor<8x5xf32>
    %31 = stablehlo.multiply %24, %28 : tensor<8x5xf32>
    %32 = stablehlo.add %18, %31 : tensor<8x5xf32>
    %33 = stablehlo.negate %8 : tensor<8x5xf32>
    %34 = stablehlo.exponential %33 : tensor<8x5xf32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %36 = stablehlo.add %35, %34 : tensor<8x5xf32>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %38 = stablehlo.divide %37, %36 : tensor<8x5xf32>
    %cst_8 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %40 = stablehlo.subtract %39, %38 : tensor<8x5xf32>
    %41 = stablehlo.multiply %38, %40 : tensor<8x5xf32>
    %42 = stablehlo.tanh %32 : tensor<8x5xf32>
    %cst_9 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %43 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %44 = stablehlo.subtract %43, %42 : tensor<8x5xf32>
    %45 = stablehlo.multiply %38, %42 : tensor<8x5xf32>
    return %45, %32, %45, %arg3, %17, %arg4, %14, %27, %28, %30, %24, %41, %42, %44, %38 : tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<3x8x5xf32>, %arg1: tensor<8x5xf32>, %arg2: tensor<i32>) -> tensor<3x8x5xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<8x5xf32>) -> tensor<1x8x5xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x8x5xf32>, tensor<1x8x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x8x5xf32>
    return %1 : tensor<3x8x5xf32>
  }
  func.func private @dynamic_index_in_dim_0(%arg0: tensor<3x8x5xf32>, %arg1: tensor<i32>) -> tensor<8x5xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 8, 5] : (tensor<3x8x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x5xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x8x5xf32>) -> tensor<8x5xf32>
    return %1 : tensor<8x5xf32>
  }
  func.func private @closed_call_1(%arg0: tensor<5x20xf32>, %arg1: tensor<4x20xf32>, %arg2: tensor<5x20xf32>, %arg3: tensor<20xf32>, %arg4: tensor<8x5xf32>, %arg5: tensor<8x5xf32>, %arg6: tensor<8x5xf32>, %arg7: tensor<8x4xf32>, %arg8: tensor<8x5xf32>, %arg9: tensor<8x5xf32>, %arg10: tensor<8x5xf32>, %arg11: tensor<8x5xf32>, %arg12: tensor<8x5xf32>, %arg13: tensor<8x5xf32>, %arg14: tensor<8x5xf32>, %arg15: tensor<8x5xf32>, %arg16: tensor<8x5xf32>, %arg17: tensor<8x5xf32>, %arg18: tensor<8x5xf32>, %arg19: tensor<8x5xf32>) -> (tensor<4x20xf32>, tensor<5x20xf32>, tensor<20xf32>, tensor<8x5xf32>, tensor<8x5xf32>) {
    %0 = stablehlo.add %arg4, %arg6 : tensor<8x5xf32>
    %1 = stablehlo.multiply %arg19, %0 : tensor<8x5xf32>
    %2 = stablehlo.multiply %0, %arg17 : tensor<8x5xf32>
    %3 = stablehlo.multiply %1, %arg18 : tensor<8x5xf32>
    %4 = stablehlo.add %arg5, %3 : tensor<8x5xf32>
    %5 = stablehlo.multiply %3, %arg17 : tensor<8x5xf32>
    %6 = stablehlo.add %4, %5 : tensor<8x5xf32>
    %7 = stablehlo.multiply %2, %arg16 : tensor<8x5xf32>
    %8 = stablehlo.multiply %arg15, %6 : tensor<8x5xf32>
    %9 = stablehlo.multiply %6, %arg13 : tensor<8x5xf32>
    %10 = stablehlo.multiply %8, %arg14 : tensor<8x5xf32>
    %11 = stablehlo.multiply %10, %arg13 : tensor<8x5xf32>
    %12 = stablehlo.add %10, %11 : tensor<8x5xf32>
    %13 = stablehlo.multiply %9, %arg12 : tensor<8x5xf32>
    %14 = stablehlo.multiply %arg11, %6 : tensor<8x5xf32>
    %15 = stablehlo.multiply %6, %arg10 : tensor<8x5xf32>
    %16 = stablehlo.multiply %15, %arg9 : tensor<8x5xf32>
    %17 = stablehlo.concatenate %16, %13, %12, %7, dim = 1 : (tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>, tensor<8x5xf32>) -> tensor<8x20xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %18 = stablehlo.reduce(%17 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<8x20xf32>, tensor<f32>) -> tensor<20xf32>
    %19 = stablehlo.reshape %18 : (tensor<20xf32>) -> tensor<1x20xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.reduce(%19 init: %cst_0) applies stablehlo.add across dimensions = [0] : (tensor<1x20xf32>, tensor<f32>) -> tensor<20xf32>
    %21 = stablehlo.add %arg3, %20 : tensor<20xf32>
    %22 = stablehlo.dot_general %17, %arg8, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x20xf32>, tensor<8x5xf32>) -> tensor<20x5xf32>
    %23 = stablehlo.transpose %22, dims = [1, 0] : (tensor<20x5xf32>) -> tensor<5x20xf32>
    %24 = stablehlo.add %arg2, %23 : tensor<5x20xf32>
    %25 = stablehlo.dot_general %17, %arg0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x20xf32>, tensor<5x20xf32>) -> tensor<8x5xf32>
    %26 = stablehlo.dot_general %17, %arg7, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x20xf32>, tensor<8x4xf32>) -> tensor<20x4xf32>
    %27 = stablehlo.transpose %26, dims = [1, 0] : (tensor<20x4xf32>) -> tensor<4x20xf32>
    %28 = stablehlo.add %arg1, %27 : tensor<4x20xf32>
    return %28, %24, %21, %25, %14 : tensor<4x20xf32>, tensor<5x20xf32>, tensor<20xf32>, tensor<8x5xf32>, tensor<8x5xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
