module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.0.bias", weft.role = "param"}, %arg1: tensor<24x16xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.0.down", weft.role = "param"}, %arg2: tensor<16x24xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.0.up", weft.role = "param"}, %arg3: tensor<24xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.1.bias", weft.role = "param"}, %arg4: tensor<24x16xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.1.down", weft.role = "param"}, %arg5: tensor<16x24xf32> {tf.aliasing_output = 5 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.1.up", weft.role = "param"}, %arg6: tensor<24xf32> {tf.aliasing_output = 6 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.2.bias", weft.role = "param"}, %arg7: tensor<24x16xf32> {tf.aliasing_output = 7 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.2.down", weft.role = "param"}, %arg8: tensor<16x24xf32> {tf.aliasing_output = 8 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.2.up", weft.role = "param"}, %arg9: tensor<24xf32> {tf.aliasing_output = 9 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.3.bias", weft.role = "param"}, %arg10: tensor<24x16xf32> {tf.aliasing_output = 10 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.3.down", weft.role = "param"}, %arg11: tensor<16x24xf32> {tf.aliasing_output = 11 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.3.up", weft.role = "param"}, %arg12: tensor<24xf32> {tf.aliasing_output = 12 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.4.bias", weft.role = "param"}, %arg13: tensor<24x16xf32> {tf.aliasing_output = 13 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.4.down", weft.role = "param"}, %arg14: tensor<16x24xf32> {tf.aliasing_output = 14 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.4.up", weft.role = "param"}, %arg15: tensor<24xf32> {tf.aliasing_output = 15 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.5.bias", weft.role = "param"}, %arg16: tensor<24x16xf32> {tf.aliasing_output = 16 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.5.down", weft.role = "param"}, %arg17: tensor<16x24xf32> {tf.aliasing_output = 17 : i32, weft.init = "normal(0.1)", weft.name = "params.blocks.5.up", weft.role = "param"}, %arg18: tensor<12x16xf32> {tf.aliasing_output = 18 : i32, weft.init = "normal(0.1)", weft.name = "params.first", weft.role = "param"}, %arg19: tensor<16x5xf32> {tf.aliasing_output = 19 : i32, weft.init = "normal(0.1)", weft.name = "params.last", weft.role = "param"}, %arg20: tensor<24xf32> {tf.aliasing_output = 20 : i32, weft.name = "opt.1.0.trace.blocks.0.bias", weft.role = "state"}, %arg21: tensor<24x16xf32> {tf.aliasing_output = 21 : i32, weft.name = "opt.1.0.trace.blocks.0.down", weft.role = "state"}, %arg22: tensor<16x24xf32> {tf.aliasing_output = 22 : i32, weft.name = "opt.1.0.trace.blocks.0.up", weft.role = "state"}, %arg23: tensor<24xf32> {tf.aliasing_output = 23 : i32, weft.name = "opt.1.0.trace.blocks.1.bias", weft.role = "state"}, %arg24: tensor<24x16xf32> {tf.aliasing_output = 24 : i32, weft.name = "opt.1.0.trace.blocks.1.down", weft.role = "state"}, %arg25: tensor<16x24xf32> {tf.aliasing_output = 25 : i32, weft.name = "opt.1.0.trace.blocks.1.up", weft.role = "state"}, %arg26: tensor<24xf32> {tf.aliasing_output = 26 : i32, weft.name = "opt.1.0.trace.blocks.2.bias", weft.role = "state"}, %arg27: tensor<24x16xf32> {tf.aliasing_output = 27 : i32, weft.name = "opt.1.0.trace.blocks.2.down", weft.role = "state"}, %arg28: tensor<16x24xf32> {tf.aliasing_output = 28 : i32, weft.name = "opt.1.0.trace.blocks.2.up", weft.role = "state"}, %arg29: tensor<24xf32> {tf.aliasing_output = 29 : i32, weft.name = "opt.1.0.trace.blocks.3.bias", weft.role = "state"}, %arg30: tensor<24x16xf32> {tf.aliasing_output = 30 : i32, weft.name = "opt.1.0.trace.blocks.3.down", weft.role = "state"}, %arg31: tensor<16x24xf32> {tf.aliasing_output = 31 : i32, weft.name = "opt.1.0.trace.blocks.3.up", weft.role = "state"}, %arg32: tensor<24xf32> {tf.aliasing_output = 32 : i32, weft.name = "opt.1.0.trace.blocks.4.bias", weft.role = "state"}, %arg33: tensor<24x16xf32> {tf.aliasing_output = 33 : i32, weft.name = "opt.1.0.trace.blocks.4.down", weft.role = "state"}, %arg34: tensor<16x24xf32> {tf.aliasing_output = 34 : i32, weft.name = "opt.1.0.trace.blocks.4.up", weft.role = "state"}, %arg35: tensor<24xf32> {tf.aliasing_output = 35 : i32, weft.name = "opt.1.0.trace.blocks.5.bias", weft.role = "state"}, %arg36: tensor<24x16xf32> {tf.aliasing_output = 36 : i32, weft.name = "opt.1.0.trace.blocks.5.down", weft.role = "state"}, %arg37: tensor<16x24xf32> {tf.aliasing_output = 37 : i32, weft.name = "opt.1.0.trace.blocks.5.up", weft.role = "state"}, %arg38: tensor<12x16xf32> {tf.aliasing_output = 38 : i32, weft.name = "opt.1.0.trace.first", weft.role = "state"}, %arg39: tensor<16x5xf32> {tf.aliasing_output = 39 : i32, weft.name = "opt.1.0.trace.last", weft.role = "state"}, %arg40: tensor<128x12xf32> {weft.name = "x", weft.role = "batch"}, %arg41: tensor<128x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0]['blocks'][0]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[0]['blocks'][0]['down']"}, tensor<16x24xf32> {jax.result_info = "result[0]['blocks'][0]['up']"}, tensor<24xf32> {jax.result_info = "result[0]['blocks'][1]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[0]['blocks'][1]['down']"}, tensor<16x24xf32> {jax.result_info = "result[0]['blocks'][1]['up']"}, tensor<24xf32> {jax.result_info = "result[0]['blocks'][2]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[0]['blocks'][2]['down']"}, tensor<16x24xf32> {jax.result_info = "result[0]['blocks'][2]['up']"}, tensor<24xf32> {jax.result_info = "result[0]['blocks'][3]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[0]['blocks'][3]['down']"}, tensor<16x24xf32> {jax.result_info = "result[0]['blocks'][3]['up']"}, tensor<24xf32> {jax.result_info = "result[0]['blocks'][4]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[0]['blocks'][4]['down']"}, tensor<16x24xf32> {jax.result_info = "result[0]['blocks'][4]['up']"}, tensor<24xf32> {jax.result_info = "result[0]['blocks'][5]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[0]['blocks'][5]['down']"}, tensor<16x24xf32> {jax.result_info = "result[0]['blocks'][5]['up']"}, tensor<12x16xf32> {jax.result_info = "result[0]['first']"}, tensor<16x5xf32> {jax.result_info = "result[0]['last']"}, tensor<24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][0]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[1][1][0].trace['blocks'][0]['down']"}, tensor<16x24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][0]['up']"}, tensor<24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][1]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[1][1][0].trace['blocks'][1]['down']"}, tensor<16x24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][1]['up']"}, tensor<24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][2]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[1][1][0].trace['blocks'][2]['down']"}, tensor<16x24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][2]['up']"}, tensor<24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][3]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[1][1][0].trace['blocks'][3]['down']"}, tensor<16x24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][3]['up']"}, tensor<24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][4]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[1][1][0].trace['blocks'][4]['down']"}, tensor<16x24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][4]['up']"}, tensor<24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][5]['bias']"}, tensor<24x16xf32> {jax.result_info = "result[1][1][0].trace['blocks'][5]['down']"}, tensor<16x24xf32> {jax.result_info = "result[1][1][0].trace['blocks'][5]['up']"}, tensor<12x16xf32> {jax.result_info = "result[1][1][0].trace['first']"}, tensor<16x5xf32> {jax.result_info = "result[1][1][0].trace['last']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg40, %arg18, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x12xf32>, tensor<12x16xf32>) -> tensor<128x16xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<16x24xf32>) -> tensor<128x24xf32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<128x24xf32>
    %4 = stablehlo.add %1, %3 : tensor<128x24xf32>
    %5 = stablehlo.tanh %4 : tensor<128x24xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<128x24xf32>
    %7 = stablehlo.subtract %6, %5 : tensor<128x24xf32>
    %8 = stablehlo.dot_general %5, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<24x16xf32>) -> tensor<128x16xf32>
    %9 = stablehlo.add %0, %8 : tensor<128x16xf32>
    %10 = stablehlo.dot_general %9, %arg5, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<16x24xf32>) -> tensor<128x24xf32>
    %11 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<128x24xf32>
    %13 = stablehlo.add %10, %12 : tensor<128x24xf32>
    %14 = stablehlo.tanh %13 : tensor<128x24xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<128x24xf32>
    %16 = stablehlo.subtract %15, %14 : tensor<128x24xf32>
    %17 = stablehlo.dot_general %14, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<24x16xf32>) -> tensor<128x16xf32>
    %18 = stablehlo.add %9, %17 : tensor<128x16xf32>
    %19 = stablehlo.dot_general %18, %arg8, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<16x24xf32>) -> tensor<128x24xf32>
    %20 = stablehlo.broadcast_in_dim %arg6, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<128x24xf32>
    %22 = stablehlo.add %19, %21 : tensor<128x24xf32>
    %23 = stablehlo.tanh %22 : tensor<128x24xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<128x24xf32>
    %25 = stablehlo.subtract %24, %23 : tensor<128x24xf32>
    %26 = stablehlo.dot_general %23, %arg7, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<24x16xf32>) -> tensor<128x16xf32>
    %27 = stablehlo.add %18, %26 : tensor<128x16xf32>
    %28 = stablehlo.dot_general %27, %arg11, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<16x24xf32>) -> tensor<128x24xf32>
    %29 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<128x24xf32>
    %31 = stablehlo.add %28, %30 : tensor<128x24xf32>
    %32 = stablehlo.tanh %31 : tensor<128x24xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<128x24xf32>
    %34 = stablehlo.subtract %33, %32 : tensor<128x24xf32>
    %35 = stablehlo.dot_general %32, %arg10, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<24x16xf32>) -> tensor<128x16xf32>
    %36 = stablehlo.add %27, %35 : tensor<128x16xf32>
    %37 = stablehlo.dot_general %36, %arg14, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<16x24xf32>) -> tensor<128x24xf32>
    %38 = stablehlo.broadcast_in_dim %arg12, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %39 = stablehlo.broadcast_in_dim %38, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<128x24xf32>
    %40 = stablehlo.add %37, %39 : tensor<128x24xf32>
    %41 = stablehlo.tanh %40 : tensor<128x24xf32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %42 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<128x24xf32>
    %43 = stablehlo.subtract %42, %41 : tensor<128x24xf32>
    %44 = stablehlo.dot_general %41, %arg13, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<24x16xf32>) -> tensor<128x16xf32>
    %45 = stablehlo.add %36, %44 : tensor<128x16xf32>
    %46 = stablehlo.dot_general %45, %arg17, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<16x24xf32>) -> tensor<128x24xf32>
    %47 = stablehlo.broadcast_in_dim %arg15, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %48 = stablehlo.broadcast_in_dim %47, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<128x24xf32>
    %49 = stablehlo.add %46, %48 : tensor<128x24xf32>
    %50 = stablehlo.tanh %49 : tensor<128x24xf32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<128x24xf32>
    %52 = stablehlo.subtract %51, %50 : tensor<128x24xf32>
    %53 = stablehlo.dot_general %50, %arg16, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<24x16xf32>) -> tensor<128x16xf32>
    %54 = stablehlo.add %45, %53 : tensor<128x16xf32>
    %55 = stablehlo.dot_general %54, %arg19, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<16x5xf32>) -> tensor<128x5xf32>
    %56 = stablehlo.subtract %55, %arg41 : tensor<128x5xf32>
    %57 = stablehlo.multiply %56, %56 : tensor<128x5xf32>
    %cst_5 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %58 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<128x5xf32>
    %59 = stablehlo.multiply %58, %56 : tensor<128x5xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %60 = stablehlo.reduce(%57 init: %cst_6) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_7 = stablehlo.constant dense<6.400000e+02> : tensor<f32>
    %61 = stablehlo.divide %60, %cst_7 : tensor<f32>
    %cst_8 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_9 = stablehlo.constant dense<6.400000e+02> : tensor<f32>
    %62 = stablehlo.divide %cst_8, %cst_9 : tensor<f32>
    %63 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<128x5xf32>
    %64 = stablehlo.multiply %63, %59 : tensor<128x5xf32>
    %65 = stablehlo.dot_general %64, %54, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x5xf32>, tensor<128x16xf32>) -> tensor<5x16xf32>
    %66 = stablehlo.transpose %65, dims = [1, 0] : (tensor<5x16xf32>) -> tensor<16x5xf32>
    %67 = stablehlo.dot_general %64, %arg19, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x5xf32>, tensor<16x5xf32>) -> tensor<128x16xf32>
    %68 = stablehlo.dot_general %67, %50, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<128x24xf32>) -> tensor<16x24xf32>
    %69 = stablehlo.transpose %68, dims = [1, 0] : (tensor<16x24xf32>) -> tensor<24x16xf32>
    %70 = stablehlo.dot_general %67, %arg16, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<24x16xf32>) -> tensor<128x24xf32>
    %71 = stablehlo.multiply %70, %52 : tensor<128x24xf32>
    %72 = stablehlo.multiply %71, %50 : tensor<128x24xf32>
    %73 = stablehlo.add %71, %72 : tensor<128x24xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %74 = stablehlo.reduce(%73 init: %cst_10) applies stablehlo.add across dimensions = [0] : (tensor<128x24xf32>, tensor<f32>) -> tensor<24xf32>
    %75 = stablehlo.reshape %74 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %76 = stablehlo.reduce(%75 init: %cst_11) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %77 = stablehlo.dot_general %73, %45, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<128x16xf32>) -> tensor<24x16xf32>
    %78 = stablehlo.transpose %77, dims = [1, 0] : (tensor<24x16xf32>) -> tensor<16x24xf32>
    %79 = stablehlo.dot_general %73, %arg17, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<16x24xf32>) -> tensor<128x16xf32>
    %80 = stablehlo.add %67, %79 : tensor<128x16xf32>
    %81 = stablehlo.dot_general %80, %41, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<128x24xf32>) -> tensor<16x24xf32>
    %82 = stablehlo.transpose %81, dims = [1, 0] : (tensor<16x24xf32>) -> tensor<24x16xf32>
    %83 = stablehlo.dot_general %80, %arg13, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<24x16xf32>) -> tensor<128x24xf32>
    %84 = stablehlo.multiply %83, %43 : tensor<128x24xf32>
    %85 = stablehlo.multiply %84, %41 : tensor<128x24xf32>
    %86 = stablehlo.add %84, %85 : tensor<128x24xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %87 = stablehlo.reduce(%86 init: %cst_12) applies stablehlo.add across dimensions = [0] : (tensor<128x24xf32>, tensor<f32>) -> tensor<24xf32>
    %88 = stablehlo.reshape %87 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %89 = stablehlo.reduce(%88 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %90 = stablehlo.dot_general %86, %36, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<128x16xf32>) -> tensor<24x16xf32>
    %91 = stablehlo.transpose %90, dims = [1, 0] : (tensor<24x16xf32>) -> tensor<16x24xf32>
    %92 = stablehlo.dot_general %86, %arg14, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<16x24xf32>) -> tensor<128x16xf32>
    %93 = stablehlo.add %80, %92 : tensor<128x16xf32>
    %94 = stablehlo.dot_general %93, %32, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<128x24xf32>) -> tensor<16x24xf32>
    %95 = stablehlo.transpose %94, dims = [1, 0] : (tensor<16x24xf32>) -> tensor<24x16xf32>
    %96 = stablehlo.dot_general %93, %arg10, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<24x16xf32>) -> tensor<128x24xf32>
    %97 = stablehlo.multiply %96, %34 : tensor<128x24xf32>
    %98 = stablehlo.multiply %97, %32 : tensor<128x24xf32>
    %99 = stablehlo.add %97, %98 : tensor<128x24xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %100 = stablehlo.reduce(%99 init: %cst_14) applies stablehlo.add across dimensions = [0] : (tensor<128x24xf32>, tensor<f32>) -> tensor<24xf32>
    %101 = stablehlo.reshape %100 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %102 = stablehlo.reduce(%101 init: %cst_15) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %103 = stablehlo.dot_general %99, %27, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<128x16xf32>) -> tensor<24x16xf32>
    %104 = stablehlo.transpose %103, dims = [1, 0] : (tensor<24x16xf32>) -> tensor<16x24xf32>
    %105 = stablehlo.dot_general %99, %arg11, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<16x24xf32>) -> tensor<128x16xf32>
    %106 = stablehlo.add %93, %105 : tensor<128x16xf32>
    %107 = stablehlo.dot_general %106, %23, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<128x24xf32>) -> tensor<16x24xf32>
    %108 = stablehlo.transpose %107, dims = [1, 0] : (tensor<16x24xf32>) -> tensor<24x16xf32>
    %109 = stablehlo.dot_general %106, %arg7, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<24x16xf32>) -> tensor<128x24xf32>
    %110 = stablehlo.multiply %109, %25 : tensor<128x24xf32>
    %111 = stablehlo.multiply %110, %23 : tensor<128x24xf32>
    %112 = stablehlo.add %110, %111 : tensor<128x24xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %113 = stablehlo.reduce(%112 init: %cst_16) applies stablehlo.add across dimensions = [0] : (tensor<128x24xf32>, tensor<f32>) -> tensor<24xf32>
    %114 = stablehlo.reshape %113 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %115 = stablehlo.reduce(%114 init: %cst_17) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %116 = stablehlo.dot_general %112, %18, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<128x16xf32>) -> tensor<24x16xf32>
    %117 = stablehlo.transpose %116, dims = [1, 0] : (tensor<24x16xf32>) -> tensor<16x24xf32>
    %118 = stablehlo.dot_general %112, %arg8, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<16x24xf32>) -> tensor<128x16xf32>
    %119 = stablehlo.add %106, %118 : tensor<128x16xf32>
    %120 = stablehlo.dot_general %119, %14, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<128x24xf32>) -> tensor<16x24xf32>
    %121 = stablehlo.transpose %120, dims = [1, 0] : (tensor<16x24xf32>) -> tensor<24x16xf32>
    %122 = stablehlo.dot_general %119, %arg4, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<24x16xf32>) -> tensor<128x24xf32>
    %123 = stablehlo.multiply %122, %16 : tensor<128x24xf32>
    %124 = stablehlo.multiply %123, %14 : tensor<128x24xf32>
    %125 = stablehlo.add %123, %124 : tensor<128x24xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %126 = stablehlo.reduce(%125 init: %cst_18) applies stablehlo.add across dimensions = [0] : (tensor<128x24xf32>, tensor<f32>) -> tensor<24xf32>
    %127 = stablehlo.reshape %126 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %128 = stablehlo.reduce(%127 init: %cst_19) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %129 = stablehlo.dot_general %125, %9, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<128x16xf32>) -> tensor<24x16xf32>
    %130 = stablehlo.transpose %129, dims = [1, 0] : (tensor<24x16xf32>) -> tensor<16x24xf32>
    %131 = stablehlo.dot_general %125, %arg5, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<16x24xf32>) -> tensor<128x16xf32>
    %132 = stablehlo.add %119, %131 : tensor<128x16xf32>
    %133 = stablehlo.dot_general %132, %5, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<128x24xf32>) -> tensor<16x24xf32>
    %134 = stablehlo.transpose %133, dims = [1, 0] : (tensor<16x24xf32>) -> tensor<24x16xf32>
    %135 = stablehlo.dot_general %132, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<24x16xf32>) -> tensor<128x24xf32>
    %136 = stablehlo.multiply %135, %7 : tensor<128x24xf32>
    %137 = stablehlo.multiply %136, %5 : tensor<128x24xf32>
    %138 = stablehlo.add %136, %137 : tensor<128x24xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %139 = stablehlo.reduce(%138 init: %cst_20) applies stablehlo.add across dimensions = [0] : (tensor<128x24xf32>, tensor<f32>) -> tensor<24xf32>
    %140 = stablehlo.reshape %139 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %141 = stablehlo.reduce(%140 init: %cst_21) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %142 = stablehlo.dot_general %138, %0, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<128x16xf32>) -> tensor<24x16xf32>
    %143 = stablehlo.transpose %142, dims = [1, 0] : (tensor<24x16xf32>) -> tensor<16x24xf32>
    %144 = stablehlo.dot_general %138, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<128x24xf32>, tensor<16x24xf32>) -> tensor<128x16xf32>
    %145 = stablehlo.add %132, %144 : tensor<128x16xf32>
    %146 = stablehlo.dot_general %145, %arg40, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<128x16xf32>, tensor<128x12xf32>) -> tensor<16x12xf32>
    %147 = stablehlo.transpose %146, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %148 = chlo.square %141 : tensor<24xf32> -> tensor<24xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %149 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %150 = chlo.square %149 : tensor<24xf32> -> tensor<24xf32>
    %151 = stablehlo.add %148, %150 : tensor<24xf32>
    %152 = chlo.square %134 : tensor<24x16xf32> -> tensor<24x16xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %153 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %154 = chlo.square %153 : tensor<24x16xf32> -> tensor<24x16xf32>
    %155 = stablehlo.add %152, %154 : tensor<24x16xf32>
    %156 = chlo.square %143 : tensor<16x24xf32> -> tensor<16x24xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %157 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %158 = chlo.square %157 : tensor<16x24xf32> -> tensor<16x24xf32>
    %159 = stablehlo.add %156, %158 : tensor<16x24xf32>
    %160 = chlo.square %128 : tensor<24xf32> -> tensor<24xf32>
    %cst_25 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %161 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %162 = chlo.square %161 : tensor<24xf32> -> tensor<24xf32>
    %163 = stablehlo.add %160, %162 : tensor<24xf32>
    %164 = chlo.square %121 : tensor<24x16xf32> -> tensor<24x16xf32>
    %cst_26 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %165 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %166 = chlo.square %165 : tensor<24x16xf32> -> tensor<24x16xf32>
    %167 = stablehlo.add %164, %166 : tensor<24x16xf32>
    %168 = chlo.square %130 : tensor<16x24xf32> -> tensor<16x24xf32>
    %cst_27 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %170 = chlo.square %169 : tensor<16x24xf32> -> tensor<16x24xf32>
    %171 = stablehlo.add %168, %170 : tensor<16x24xf32>
    %172 = chlo.square %115 : tensor<24xf32> -> tensor<24xf32>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %174 = chlo.square %173 : tensor<24xf32> -> tensor<24xf32>
    %175 = stablehlo.add %172, %174 : tensor<24xf32>
    %176 = chlo.square %108 : tensor<24x16xf32> -> tensor<24x16xf32>
    %cst_29 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %177 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %178 = chlo.square %177 : tensor<24x16xf32> -> tensor<24x16xf32>
    %179 = stablehlo.add %176, %178 : tensor<24x16xf32>
    %180 = chlo.square %117 : tensor<16x24xf32> -> tensor<16x24xf32>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %181 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %182 = chlo.square %181 : tensor<16x24xf32> -> tensor<16x24xf32>
    %183 = stablehlo.add %180, %182 : tensor<16x24xf32>
    %184 = chlo.square %102 : tensor<24xf32> -> tensor<24xf32>
    %cst_31 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %185 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %186 = chlo.square %185 : tensor<24xf32> -> tensor<24xf32>
    %187 = stablehlo.add %184, %186 : tensor<24xf32>
    %188 = chlo.square %95 : tensor<24x16xf32> -> tensor<24x16xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %189 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %190 = chlo.square %189 : tensor<24x16xf32> -> tensor<24x16xf32>
    %191 = stablehlo.add %188, %190 : tensor<24x16xf32>
    %192 = chlo.square %104 : tensor<16x24xf32> -> tensor<16x24xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %193 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %194 = chlo.square %193 : tensor<16x24xf32> -> tensor<16x24xf32>
    %195 = stablehlo.add %192, %194 : tensor<16x24xf32>
    %196 = chlo.square %89 : tensor<24xf32> -> tensor<24xf32>
    %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %197 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %198 = chlo.square %197 : tensor<24xf32> -> tensor<24xf32>
    %199 = stablehlo.add %196, %198 : tensor<24xf32>
    %200 = chlo.square %82 : tensor<24x16xf32> -> tensor<24x16xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %201 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %202 = chlo.square %201 : tensor<24x16xf32> -> tensor<24x16xf32>
    %203 = stablehlo.add %200, %202 : tensor<24x16xf32>
    %204 = chlo.square %91 : tensor<16x24xf32> -> tensor<16x24xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %205 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %206 = chlo.square %205 : tensor<16x24xf32> -> tensor<16x24xf32>
    %207 = stablehlo.add %204, %206 : tensor<16x24xf32>
    %208 = chlo.square %76 : tensor<24xf32> -> tensor<24xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %209 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %210 = chlo.square %209 : tensor<24xf32> -> tensor<24xf32>
    %211 = stablehlo.add %208, %210 : tensor<24xf32>
    %212 = chlo.square %69 : tensor<24x16xf32> -> tensor<24x16xf32>
    %cst_38 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %213 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %214 = chlo.square %213 : tensor<24x16xf32> -> tensor<24x16xf32>
    %215 = stablehlo.add %212, %214 : tensor<24x16xf32>
    %216 = chlo.square %78 : tensor<16x24xf32> -> tensor<16x24xf32>
    %cst_39 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %217 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %218 = chlo.square %217 : tensor<16x24xf32> -> tensor<16x24xf32>
    %219 = stablehlo.add %216, %218 : tensor<16x24xf32>
    %220 = chlo.square %147 : tensor<12x16xf32> -> tensor<12x16xf32>
    %cst_40 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %221 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %222 = chlo.square %221 : tensor<12x16xf32> -> tensor<12x16xf32>
    %223 = stablehlo.add %220, %222 : tensor<12x16xf32>
    %224 = chlo.square %66 : tensor<16x5xf32> -> tensor<16x5xf32>
    %cst_41 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %225 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %226 = chlo.square %225 : tensor<16x5xf32> -> tensor<16x5xf32>
    %227 = stablehlo.add %224, %226 : tensor<16x5xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %228 = stablehlo.reduce(%151 init: %cst_42) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_43 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %229 = stablehlo.reduce(%155 init: %cst_43) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %230 = stablehlo.reduce(%159 init: %cst_44) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %231 = stablehlo.reduce(%163 init: %cst_45) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %232 = stablehlo.reduce(%167 init: %cst_46) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %233 = stablehlo.reduce(%171 init: %cst_47) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %234 = stablehlo.reduce(%175 init: %cst_48) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_49 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %235 = stablehlo.reduce(%179 init: %cst_49) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_50 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %236 = stablehlo.reduce(%183 init: %cst_50) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %237 = stablehlo.reduce(%187 init: %cst_51) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %238 = stablehlo.reduce(%191 init: %cst_52) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %239 = stablehlo.reduce(%195 init: %cst_53) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_54 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %240 = stablehlo.reduce(%199 init: %cst_54) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_55 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %241 = stablehlo.reduce(%203 init: %cst_55) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %242 = stablehlo.reduce(%207 init: %cst_56) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_57 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %243 = stablehlo.reduce(%211 init: %cst_57) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_58 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %244 = stablehlo.reduce(%215 init: %cst_58) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_59 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %245 = stablehlo.reduce(%219 init: %cst_59) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_60 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %246 = stablehlo.reduce(%223 init: %cst_60) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_61 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %247 = stablehlo.reduce(%227 init: %cst_61) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_62 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %248 = stablehlo.add %cst_62, %228 : tensor<f32>
    %249 = stablehlo.add %248, %229 : tensor<f32>
    %250 = stablehlo.add %249, %230 : tensor<f32>
    %251 = stablehlo.add %250, %231 : tensor<f32>
    %252 = stablehlo.add %251, %232 : tensor<f32>
    %253 = stablehlo.add %252, %233 : tensor<f32>
    %254 = stablehlo.add %253, %234 : tensor<f32>
    %255 = stablehlo.add %254, %235 : tensor<f32>
    %256 = stablehlo.add %255, %236 : tensor<f32>
    %257 = stablehlo.add %256, %237 : tensor<f32>
    %258 = stablehlo.add %257, %238 : tensor<f32>
    %259 = stablehlo.add %258, %239 : tensor<f32>
    %260 = stablehlo.add %259, %240 : tensor<f32>
    %261 = stablehlo.add %260, %241 : tensor<f32>
    %262 = stablehlo.add %261, %242 : tensor<f32>
    %263 = stablehlo.add %262, %243 : tensor<f32>
    %264 = stablehlo.add %263, %244 : tensor<f32>
    %265 = stablehlo.add %264, %245 : tensor<f32>
    %266 = stablehlo.add %265, %246 : tensor<f32>
    %267 = stablehlo.add %266, %247 : tensor<f32>
    %268 = stablehlo.sqrt %267 : tensor<f32>
    %cst_63 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %269 = stablehlo.compare LT, %268, %cst_63, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %270 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %271 = stablehlo.divide %141, %270 : tensor<24xf32>
    %cst_64 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %272 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %273 = stablehlo.multiply %271, %272 : tensor<24xf32>
    %274 = stablehlo.select %269, %141, %273 : tensor<i1>, tensor<24xf32>
    %275 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %276 = stablehlo.divide %134, %275 : tensor<24x16xf32>
    %cst_65 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %277 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %278 = stablehlo.multiply %276, %277 : tensor<24x16xf32>
    %279 = stablehlo.select %269, %134, %278 : tensor<i1>, tensor<24x16xf32>
    %280 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %281 = stablehlo.divide %143, %280 : tensor<16x24xf32>
    %cst_66 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %282 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %283 = stablehlo.multiply %281, %282 : tensor<16x24xf32>
    %284 = stablehlo.select %269, %143, %283 : tensor<i1>, tensor<16x24xf32>
    %285 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %286 = stablehlo.divide %128, %285 : tensor<24xf32>
    %cst_67 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %287 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %288 = stablehlo.multiply %286, %287 : tensor<24xf32>
    %289 = stablehlo.select %269, %128, %288 : tensor<i1>, tensor<24xf32>
    %290 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %291 = stablehlo.divide %121, %290 : tensor<24x16xf32>
    %cst_68 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %292 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %293 = stablehlo.multiply %291, %292 : tensor<24x16xf32>
    %294 = stablehlo.select %269, %121, %293 : tensor<i1>, tensor<24x16xf32>
    %295 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %296 = stablehlo.divide %130, %295 : tensor<16x24xf32>
    %cst_69 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %297 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %298 = stablehlo.multiply %296, %297 : tensor<16x24xf32>
    %299 = stablehlo.select %269, %130, %298 : tensor<i1>, tensor<16x24xf32>
    %300 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %301 = stablehlo.divide %115, %300 : tensor<24xf32>
    %cst_70 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %302 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %303 = stablehlo.multiply %301, %302 : tensor<24xf32>
    %304 = stablehlo.select %269, %115, %303 : tensor<i1>, tensor<24xf32>
    %305 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %306 = stablehlo.divide %108, %305 : tensor<24x16xf32>
    %cst_71 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %307 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %308 = stablehlo.multiply %306, %307 : tensor<24x16xf32>
    %309 = stablehlo.select %269, %108, %308 : tensor<i1>, tensor<24x16xf32>
    %310 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %311 = stablehlo.divide %117, %310 : tensor<16x24xf32>
    %cst_72 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %312 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %313 = stablehlo.multiply %311, %312 : tensor<16x24xf32>
    %314 = stablehlo.select %269, %117, %313 : tensor<i1>, tensor<16x24xf32>
    %315 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %316 = stablehlo.divide %102, %315 : tensor<24xf32>
    %cst_73 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %317 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %318 = stablehlo.multiply %316, %317 : tensor<24xf32>
    %319 = stablehlo.select %269, %102, %318 : tensor<i1>, tensor<24xf32>
    %320 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %321 = stablehlo.divide %95, %320 : tensor<24x16xf32>
    %cst_74 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %322 = stablehlo.broadcast_in_dim %cst_74, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %323 = stablehlo.multiply %321, %322 : tensor<24x16xf32>
    %324 = stablehlo.select %269, %95, %323 : tensor<i1>, tensor<24x16xf32>
    %325 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %326 = stablehlo.divide %104, %325 : tensor<16x24xf32>
    %cst_75 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %327 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %328 = stablehlo.multiply %326, %327 : tensor<16x24xf32>
    %329 = stablehlo.select %269, %104, %328 : tensor<i1>, tensor<16x24xf32>
    %330 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %331 = stablehlo.divide %89, %330 : tensor<24xf32>
    %cst_76 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %332 = stablehlo.broadcast_in_dim %cst_76, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %333 = stablehlo.multiply %331, %332 : tensor<24xf32>
    %334 = stablehlo.select %269, %89, %333 : tensor<i1>, tensor<24xf32>
    %335 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %336 = stablehlo.divide %82, %335 : tensor<24x16xf32>
    %cst_77 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %337 = stablehlo.broadcast_in_dim %cst_77, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %338 = stablehlo.multiply %336, %337 : tensor<24x16xf32>
    %339 = stablehlo.select %269, %82, %338 : tensor<i1>, tensor<24x16xf32>
    %340 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %341 = stablehlo.divide %91, %340 : tensor<16x24xf32>
    %cst_78 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %342 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %343 = stablehlo.multiply %341, %342 : tensor<16x24xf32>
    %344 = stablehlo.select %269, %91, %343 : tensor<i1>, tensor<16x24xf32>
    %345 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %346 = stablehlo.divide %76, %345 : tensor<24xf32>
    %cst_79 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %347 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %348 = stablehlo.multiply %346, %347 : tensor<24xf32>
    %349 = stablehlo.select %269, %76, %348 : tensor<i1>, tensor<24xf32>
    %350 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %351 = stablehlo.divide %69, %350 : tensor<24x16xf32>
    %cst_80 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %352 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %353 = stablehlo.multiply %351, %352 : tensor<24x16xf32>
    %354 = stablehlo.select %269, %69, %353 : tensor<i1>, tensor<24x16xf32>
    %355 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %356 = stablehlo.divide %78, %355 : tensor<16x24xf32>
    %cst_81 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %357 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %358 = stablehlo.multiply %356, %357 : tensor<16x24xf32>
    %359 = stablehlo.select %269, %78, %358 : tensor<i1>, tensor<16x24xf32>
    %360 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %361 = stablehlo.divide %147, %360 : tensor<12x16xf32>
    %cst_82 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %362 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %363 = stablehlo.multiply %361, %362 : tensor<12x16xf32>
    %364 = stablehlo.select %269, %147, %363 : tensor<i1>, tensor<12x16xf32>
    %365 = stablehlo.broadcast_in_dim %268, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %366 = stablehlo.divide %66, %365 : tensor<16x5xf32>
    %cst_83 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %367 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %368 = stablehlo.multiply %366, %367 : tensor<16x5xf32>
    %369 = stablehlo.select %269, %66, %368 : tensor<i1>, tensor<16x5xf32>
    %cst_84 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %370 = stablehlo.broadcast_in_dim %cst_84, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %371 = stablehlo.multiply %370, %arg20 : tensor<24xf32>
    %372 = stablehlo.add %274, %371 : tensor<24xf32>
    %cst_85 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %373 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %374 = stablehlo.multiply %373, %arg21 : tensor<24x16xf32>
    %375 = stablehlo.add %279, %374 : tensor<24x16xf32>
    %cst_86 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %376 = stablehlo.broadcast_in_dim %cst_86, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %377 = stablehlo.multiply %376, %arg22 : tensor<16x24xf32>
    %378 = stablehlo.add %284, %377 : tensor<16x24xf32>
    %cst_87 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %379 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %380 = stablehlo.multiply %379, %arg23 : tensor<24xf32>
    %381 = stablehlo.add %289, %380 : tensor<24xf32>
    %cst_88 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %382 = stablehlo.broadcast_in_dim %cst_88, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %383 = stablehlo.multiply %382, %arg24 : tensor<24x16xf32>
    %384 = stablehlo.add %294, %383 : tensor<24x16xf32>
    %cst_89 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %385 = stablehlo.broadcast_in_dim %cst_89, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %386 = stablehlo.multiply %385, %arg25 : tensor<16x24xf32>
    %387 = stablehlo.add %299, %386 : tensor<16x24xf32>
    %cst_90 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %388 = stablehlo.broadcast_in_dim %cst_90, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %389 = stablehlo.multiply %388, %arg26 : tensor<24xf32>
    %390 = stablehlo.add %304, %389 : tensor<24xf32>
    %cst_91 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %391 = stablehlo.broadcast_in_dim %cst_91, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %392 = stablehlo.multiply %391, %arg27 : tensor<24x16xf32>
    %393 = stablehlo.add %309, %392 : tensor<24x16xf32>
    %cst_92 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %394 = stablehlo.broadcast_in_dim %cst_92, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %395 = stablehlo.multiply %394, %arg28 : tensor<16x24xf32>
    %396 = stablehlo.add %314, %395 : tensor<16x24xf32>
    %cst_93 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %397 = stablehlo.broadcast_in_dim %cst_93, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %398 = stablehlo.multiply %397, %arg29 : tensor<24xf32>
    %399 = stablehlo.add %319, %398 : tensor<24xf32>
    %cst_94 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %400 = stablehlo.broadcast_in_dim %cst_94, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %401 = stablehlo.multiply %400, %arg30 : tensor<24x16xf32>
    %402 = stablehlo.add %324, %401 : tensor<24x16xf32>
    %cst_95 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %403 = stablehlo.broadcast_in_dim %cst_95, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %404 = stablehlo.multiply %403, %arg31 : tensor<16x24xf32>
    %405 = stablehlo.add %329, %404 : tensor<16x24xf32>
    %cst_96 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %406 = stablehlo.broadcast_in_dim %cst_96, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %407 = stablehlo.multiply %406, %arg32 : tensor<24xf32>
    %408 = stablehlo.add %334, %407 : tensor<24xf32>
    %cst_97 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %409 = stablehlo.broadcast_in_dim %cst_97, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %410 = stablehlo.multiply %409, %arg33 : tensor<24x16xf32>
    %411 = stablehlo.add %339, %410 : tensor<24x16xf32>
    %cst_98 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %412 = stablehlo.broadcast_in_dim %cst_98, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %413 = stablehlo.multiply %412, %arg34 : tensor<16x24xf32>
    %414 = stablehlo.add %344, %413 : tensor<16x24xf32>
    %cst_99 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %415 = stablehlo.broadcast_in_dim %cst_99, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %416 = stablehlo.multiply %415, %arg35 : tensor<24xf32>
    %417 = stablehlo.add %349, %416 : tensor<24xf32>
    %cst_100 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %418 = stablehlo.broadcast_in_dim %cst_100, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %419 = stablehlo.multiply %418, %arg36 : tensor<24x16xf32>
    %420 = stablehlo.add %354, %419 : tensor<24x16xf32>
    %cst_101 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %421 = stablehlo.broadcast_in_dim %cst_101, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %422 = stablehlo.multiply %421, %arg37 : tensor<16x24xf32>
    %423 = stablehlo.add %359, %422 : tensor<16x24xf32>
    %cst_102 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %424 = stablehlo.broadcast_in_dim %cst_102, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %425 = stablehlo.multiply %424, %arg38 : tensor<12x16xf32>
    %426 = stablehlo.add %364, %425 : tensor<12x16xf32>
    %cst_103 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %427 = stablehlo.broadcast_in_dim %cst_103, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %428 = stablehlo.multiply %427, %arg39 : tensor<16x5xf32>
    %429 = stablehlo.add %369, %428 : tensor<16x5xf32>
    %cst_104 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %430 = stablehlo.broadcast_in_dim %cst_104, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %431 = stablehlo.multiply %430, %372 : tensor<24xf32>
    %cst_105 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %432 = stablehlo.broadcast_in_dim %cst_105, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %433 = stablehlo.multiply %432, %375 : tensor<24x16xf32>
    %cst_106 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %434 = stablehlo.broadcast_in_dim %cst_106, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %435 = stablehlo.multiply %434, %378 : tensor<16x24xf32>
    %cst_107 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %436 = stablehlo.broadcast_in_dim %cst_107, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %437 = stablehlo.multiply %436, %381 : tensor<24xf32>
    %cst_108 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %438 = stablehlo.broadcast_in_dim %cst_108, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %439 = stablehlo.multiply %438, %384 : tensor<24x16xf32>
    %cst_109 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %440 = stablehlo.broadcast_in_dim %cst_109, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %441 = stablehlo.multiply %440, %387 : tensor<16x24xf32>
    %cst_110 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %442 = stablehlo.broadcast_in_dim %cst_110, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %443 = stablehlo.multiply %442, %390 : tensor<24xf32>
    %cst_111 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %444 = stablehlo.broadcast_in_dim %cst_111, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %445 = stablehlo.multiply %444, %393 : tensor<24x16xf32>
    %cst_112 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %446 = stablehlo.broadcast_in_dim %cst_112, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %447 = stablehlo.multiply %446, %396 : tensor<16x24xf32>
    %cst_113 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %448 = stablehlo.broadcast_in_dim %cst_113, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %449 = stablehlo.multiply %448, %399 : tensor<24xf32>
    %cst_114 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %450 = stablehlo.broadcast_in_dim %cst_114, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %451 = stablehlo.multiply %450, %402 : tensor<24x16xf32>
    %cst_115 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %452 = stablehlo.broadcast_in_dim %cst_115, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %453 = stablehlo.multiply %452, %405 : tensor<16x24xf32>
    %cst_116 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %454 = stablehlo.broadcast_in_dim %cst_116, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %455 = stablehlo.multiply %454, %408 : tensor<24xf32>
    %cst_117 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %456 = stablehlo.broadcast_in_dim %cst_117, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %457 = stablehlo.multiply %456, %411 : tensor<24x16xf32>
    %cst_118 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %458 = stablehlo.broadcast_in_dim %cst_118, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %459 = stablehlo.multiply %458, %414 : tensor<16x24xf32>
    %cst_119 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %460 = stablehlo.broadcast_in_dim %cst_119, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %461 = stablehlo.multiply %460, %417 : tensor<24xf32>
    %cst_120 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %462 = stablehlo.broadcast_in_dim %cst_120, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %463 = stablehlo.multiply %462, %420 : tensor<24x16xf32>
    %cst_121 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %464 = stablehlo.broadcast_in_dim %cst_121, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %465 = stablehlo.multiply %464, %423 : tensor<16x24xf32>
    %cst_122 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %466 = stablehlo.broadcast_in_dim %cst_122, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %467 = stablehlo.multiply %466, %426 : tensor<12x16xf32>
    %cst_123 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %468 = stablehlo.broadcast_in_dim %cst_123, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %469 = stablehlo.multiply %468, %429 : tensor<16x5xf32>
    %470 = stablehlo.add %arg0, %431 : tensor<24xf32>
    %471 = stablehlo.add %arg1, %433 : tensor<24x16xf32>
    %472 = stablehlo.add %arg2, %435 : tensor<16x24xf32>
    %473 = stablehlo.add %arg3, %437 : tensor<24xf32>
    %474 = stablehlo.add %arg4, %439 : tensor<24x16xf32>
    %475 = stablehlo.add %arg5, %441 : tensor<16x24xf32>
    %476 = stablehlo.add %arg6, %443 : tensor<24xf32>
    %477 = stablehlo.add %arg7, %445 : tensor<24x16xf32>
    %478 = stablehlo.add %arg8, %447 : tensor<16x24xf32>
    %479 = stablehlo.add %arg9, %449 : tensor<24xf32>
    %480 = stablehlo.add %arg10, %451 : tensor<24x16xf32>
    %481 = stablehlo.add %arg11, %453 : tensor<16x24xf32>
    %482 = stablehlo.add %arg12, %455 : tensor<24xf32>
    %483 = stablehlo.add %arg13, %457 : tensor<24x16xf32>
    %484 = stablehlo.add %arg14, %459 : tensor<16x24xf32>
    %485 = stablehlo.add %arg15, %461 : tensor<24xf32>
    %486 = stablehlo.add %arg16, %463 : tensor<24x16xf32>
    %487 = stablehlo.add %arg17, %465 : tensor<16x24xf32>
    %488 = stablehlo.add %arg18, %467 : tensor<12x16xf32>
    %489 = stablehlo.add %arg19, %469 : tensor<16x5xf32>
    return %470, %471, %472, %473, %474, %475, %476, %477, %478, %479, %480, %481, %482, %483, %484, %485, %486, %487, %488, %489, %372, %375, %378, %381, %384, %387, %390, %393, %396, %399, %402, %405, %408, %411, %414, %417, %420, %423, %426, %429, %61 : tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<12x16xf32>, tensor<16x5xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<24xf32>, tensor<24x16xf32>, tensor<16x24xf32>, tensor<12x16xf32>, tensor<16x5xf32>, tensor<f32>
  }
}
