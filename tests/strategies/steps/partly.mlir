module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x16xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.first", weft.role = "param"}, %arg1: tensor<16x5xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.last", weft.role = "param"}, %arg2: tensor<4xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.scale", weft.role = "param"}, %arg3: tensor<4x16x16xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<12x16xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.first", weft.role = "state"}, %arg6: tensor<16x5xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.last", weft.role = "state"}, %arg7: tensor<4xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.layers.scale", weft.role = "state"}, %arg8: tensor<4x16x16xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.layers.w", weft.role = "state"}, %arg9: tensor<12x16xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.first", weft.role = "state"}, %arg10: tensor<16x5xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.last", weft.role = "state"}, %arg11: tensor<4xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.layers.scale", weft.role = "state"}, %arg12: tensor<4x16x16xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.layers.w", weft.role = "state"}, %arg13: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x16xf32> {jax.result_info = "result[0]['first']"}, tensor<16x5xf32> {jax.result_info = "result[0]['last']"}, tensor<4xf32> {jax.result_info = "result[0]['layers']['scale']"}, tensor<4x16x16xf32> {jax.result_info = "result[0]['layers']['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12x16xf32> {jax.result_info = "result[1][0].mu['first']"}, tensor<16x5xf32> {jax.result_info = "result[1][0].mu['last']"}, tensor<4xf32> {jax.result_info = "result[1][0].mu['layers']['scale']"}, tensor<4x16x16xf32> {jax.result_info = "result[1][0].mu['layers']['w']"}, tensor<12x16xf32> {jax.result_info = "result[1][0].nu['first']"}, tensor<16x5xf32> {jax.result_info = "result[1][0].nu['last']"}, tensor<4xf32> {jax.result_info = "result[1][0].nu['layers']['scale']"}, tensor<4x16x16xf32> {jax.result_info = "result[1][0].nu['layers']['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg13, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %5:8 = stablehlo.while(%iterArg = %arg2, %iterArg_52 = %arg3, %iterArg_53 = %c, %iterArg_54 = %0, %iterArg_55 = %1, %iterArg_56 = %2, %iterArg_57 = %3, %iterArg_58 = %4) : tensor<4xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>
    cond {
      %c_59 = stablehlo.constant dense<4> : tensor<i32>
      %138 = stablehlo.compare LT, %iterArg_53, %c_59, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %138 : tensor<i1>
    } do {
      %138 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_53) : (tensor<4xf32>, tensor<i32>) -> tensor<f32>
      %139 = func.call @dynamic_index_in_dim_0(%iterArg_52, %iterArg_53) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %140:5 = func.call @closed_call(%iterArg_54, %138, %139) : (tensor<16x16xf32>, tensor<f32>, tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>)
      %141 = func.call @dynamic_update_index_in_dim(%iterArg_55, %140#1, %iterArg_53) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %142 = func.call @dynamic_update_index_in_dim(%iterArg_56, %140#2, %iterArg_53) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %143 = func.call @dynamic_update_index_in_dim(%iterArg_57, %140#3, %iterArg_53) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %144 = func.call @dynamic_update_index_in_dim(%iterArg_58, %140#4, %iterArg_53) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %c_59 = stablehlo.constant dense<1> : tensor<i32>
      %145 = stablehlo.add %iterArg_53, %c_59 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_52, %145, %140#0, %141, %142, %143, %144 : tensor<4xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>
    }
    %6 = stablehlo.iota dim = 0 : tensor<6xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<6x1x16x16xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<6x16x16xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<6x16x16xf32>
    %c_6 = stablehlo.constant dense<0> : tensor<i32>
    %10:7 = stablehlo.while(%iterArg = %6, %iterArg_52 = %5#4, %iterArg_53 = %c_6, %iterArg_54 = %5#3, %iterArg_55 = %7, %iterArg_56 = %8, %iterArg_57 = %9) : tensor<6xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<16x16xf32>, tensor<6x1x16x16xf32>, tensor<6x16x16xf32>, tensor<6x16x16xf32>
    cond {
      %c_58 = stablehlo.constant dense<6> : tensor<i32>
      %138 = stablehlo.compare LT, %iterArg_53, %c_58, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %138 : tensor<i1>
    } do {
      %138 = func.call @dynamic_index_in_dim_1(%iterArg, %iterArg_53) : (tensor<6xf32>, tensor<i32>) -> tensor<f32>
      %139:4 = func.call @closed_call_2(%iterArg_52, %iterArg_54, %138) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<f32>) -> (tensor<16x16xf32>, tensor<1x16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>)
      %140 = func.call @dynamic_update_index_in_dim_3(%iterArg_55, %139#1, %iterArg_53) : (tensor<6x1x16x16xf32>, tensor<1x16x16xf32>, tensor<i32>) -> tensor<6x1x16x16xf32>
      %141 = func.call @dynamic_update_index_in_dim_4(%iterArg_56, %139#2, %iterArg_53) : (tensor<6x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<6x16x16xf32>
      %142 = func.call @dynamic_update_index_in_dim_4(%iterArg_57, %139#3, %iterArg_53) : (tensor<6x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<6x16x16xf32>
      %c_58 = stablehlo.constant dense<1> : tensor<i32>
      %143 = stablehlo.add %iterArg_53, %c_58 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_52, %143, %139#0, %140, %141, %142 : tensor<6xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<16x16xf32>, tensor<6x1x16x16xf32>, tensor<6x16x16xf32>, tensor<6x16x16xf32>
    }
    %11 = stablehlo.dot_general %10#3, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x5xf32>) -> tensor<16x5xf32>
    %12 = stablehlo.subtract %11, %arg14 : tensor<16x5xf32>
    %13 = stablehlo.multiply %12, %12 : tensor<16x5xf32>
    %cst_7 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %15 = stablehlo.multiply %14, %12 : tensor<16x5xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %16 = stablehlo.reduce(%13 init: %cst_8) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_9 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %17 = stablehlo.divide %16, %cst_9 : tensor<f32>
    %cst_10 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_11 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %18 = stablehlo.divide %cst_10, %cst_11 : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %20 = stablehlo.multiply %19, %15 : tensor<16x5xf32>
    %21 = stablehlo.dot_general %20, %10#3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x16xf32>) -> tensor<5x16xf32>
    %22 = stablehlo.transpose %21, dims = [1, 0] : (tensor<5x16xf32>) -> tensor<16x5xf32>
    %23 = stablehlo.dot_general %20, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x5xf32>) -> tensor<16x16xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %c_13 = stablehlo.constant dense<0> : tensor<i32>
    %25:8 = stablehlo.while(%iterArg = %10#4, %iterArg_52 = %6, %iterArg_53 = %10#5, %iterArg_54 = %10#6, %iterArg_55 = %5#4, %iterArg_56 = %c_13, %iterArg_57 = %24, %iterArg_58 = %23) : tensor<6x1x16x16xf32>, tensor<6xf32>, tensor<6x16x16xf32>, tensor<6x16x16xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<4x16x16xf32>, tensor<16x16xf32>
    cond {
      %c_59 = stablehlo.constant dense<6> : tensor<i32>
      %138 = stablehlo.compare LT, %iterArg_56, %c_59, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %138 : tensor<i1>
    } do {
      %c_59 = stablehlo.constant dense<6> : tensor<i32>
      %138 = stablehlo.subtract %c_59, %iterArg_56 : tensor<i32>
      %c_60 = stablehlo.constant dense<1> : tensor<i32>
      %139 = stablehlo.subtract %138, %c_60 : tensor<i32>
      %140 = func.call @dynamic_index_in_dim_5(%iterArg, %139) : (tensor<6x1x16x16xf32>, tensor<i32>) -> tensor<1x16x16xf32>
      %141 = func.call @dynamic_index_in_dim_1(%iterArg_52, %139) : (tensor<6xf32>, tensor<i32>) -> tensor<f32>
      %142 = func.call @dynamic_index_in_dim_6(%iterArg_53, %139) : (tensor<6x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %143 = func.call @dynamic_index_in_dim_6(%iterArg_54, %139) : (tensor<6x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %144:2 = func.call @closed_call_7(%iterArg_55, %iterArg_57, %iterArg_58, %140, %141, %142, %143) : (tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<1x16x16xf32>, tensor<f32>, tensor<16x16xf32>, tensor<16x16xf32>) -> (tensor<4x16x16xf32>, tensor<16x16xf32>)
      %c_61 = stablehlo.constant dense<1> : tensor<i32>
      %145 = stablehlo.add %iterArg_56, %c_61 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_52, %iterArg_53, %iterArg_54, %iterArg_55, %145, %144#0, %144#1 : tensor<6x1x16x16xf32>, tensor<6xf32>, tensor<6x16x16xf32>, tensor<6x16x16xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<4x16x16xf32>, tensor<16x16xf32>
    }
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %c_16 = stablehlo.constant dense<0> : tensor<i32>
    %28:10 = stablehlo.while(%iterArg = %25#6, %iterArg_52 = %arg3, %iterArg_53 = %5#5, %iterArg_54 = %5#6, %iterArg_55 = %5#7, %iterArg_56 = %arg2, %iterArg_57 = %c_16, %iterArg_58 = %25#7, %iterArg_59 = %26, %iterArg_60 = %27) : tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4xf32>, tensor<i32>, tensor<16x16xf32>, tensor<4xf32>, tensor<4x16x16xf32>
    cond {
      %c_61 = stablehlo.constant dense<4> : tensor<i32>
      %138 = stablehlo.compare LT, %iterArg_57, %c_61, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %138 : tensor<i1>
    } do {
      %c_61 = stablehlo.constant dense<4> : tensor<i32>
      %138 = stablehlo.subtract %c_61, %iterArg_57 : tensor<i32>
      %c_62 = stablehlo.constant dense<1> : tensor<i32>
      %139 = stablehlo.subtract %138, %c_62 : tensor<i32>
      %140 = func.call @dynamic_index_in_dim_0(%iterArg, %139) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %141 = func.call @dynamic_index_in_dim_0(%iterArg_52, %139) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %142 = func.call @dynamic_index_in_dim_0(%iterArg_53, %139) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %143 = func.call @dynamic_index_in_dim_0(%iterArg_54, %139) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %144 = func.call @dynamic_index_in_dim_0(%iterArg_55, %139) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %145 = func.call @dynamic_index_in_dim(%iterArg_56, %139) : (tensor<4xf32>, tensor<i32>) -> tensor<f32>
      %146:3 = func.call @closed_call_8(%iterArg_58, %140, %141, %142, %143, %144, %145) : (tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<f32>) -> (tensor<16x16xf32>, tensor<f32>, tensor<16x16xf32>)
      %147 = func.call @dynamic_update_index_in_dim_9(%iterArg_59, %146#1, %139) : (tensor<4xf32>, tensor<f32>, tensor<i32>) -> tensor<4xf32>
      %148 = func.call @dynamic_update_index_in_dim(%iterArg_60, %146#2, %139) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %c_63 = stablehlo.constant dense<1> : tensor<i32>
      %149 = stablehlo.add %iterArg_57, %c_63 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_52, %iterArg_53, %iterArg_54, %iterArg_55, %iterArg_56, %149, %146#0, %147, %148 : tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4xf32>, tensor<i32>, tensor<16x16xf32>, tensor<4xf32>, tensor<4x16x16xf32>
    }
    %29 = stablehlo.dot_general %28#7, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x12xf32>) -> tensor<16x12xf32>
    %30 = stablehlo.transpose %29, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %cst_17 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %31 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %32 = stablehlo.multiply %31, %30 : tensor<12x16xf32>
    %cst_18 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %34 = stablehlo.multiply %33, %arg5 : tensor<12x16xf32>
    %35 = stablehlo.add %32, %34 : tensor<12x16xf32>
    %cst_19 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %37 = stablehlo.multiply %36, %22 : tensor<16x5xf32>
    %cst_20 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %38 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %39 = stablehlo.multiply %38, %arg6 : tensor<16x5xf32>
    %40 = stablehlo.add %37, %39 : tensor<16x5xf32>
    %cst_21 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %42 = stablehlo.multiply %41, %28#8 : tensor<4xf32>
    %cst_22 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %43 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %44 = stablehlo.multiply %43, %arg7 : tensor<4xf32>
    %45 = stablehlo.add %42, %44 : tensor<4xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %47 = stablehlo.multiply %46, %28#9 : tensor<4x16x16xf32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %48 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %49 = stablehlo.multiply %48, %arg8 : tensor<4x16x16xf32>
    %50 = stablehlo.add %47, %49 : tensor<4x16x16xf32>
    %51 = stablehlo.multiply %30, %30 : tensor<12x16xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %53 = stablehlo.multiply %52, %51 : tensor<12x16xf32>
    %cst_26 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %55 = stablehlo.multiply %54, %arg9 : tensor<12x16xf32>
    %56 = stablehlo.add %53, %55 : tensor<12x16xf32>
    %57 = stablehlo.multiply %22, %22 : tensor<16x5xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %58 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %59 = stablehlo.multiply %58, %57 : tensor<16x5xf32>
    %cst_28 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %61 = stablehlo.multiply %60, %arg10 : tensor<16x5xf32>
    %62 = stablehlo.add %59, %61 : tensor<16x5xf32>
    %63 = stablehlo.multiply %28#8, %28#8 : tensor<4xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %64 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %65 = stablehlo.multiply %64, %63 : tensor<4xf32>
    %cst_30 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %67 = stablehlo.multiply %66, %arg11 : tensor<4xf32>
    %68 = stablehlo.add %65, %67 : tensor<4xf32>
    %69 = stablehlo.multiply %28#9, %28#9 : tensor<4x16x16xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %71 = stablehlo.multiply %70, %69 : tensor<4x16x16xf32>
    %cst_32 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %73 = stablehlo.multiply %72, %arg12 : tensor<4x16x16xf32>
    %74 = stablehlo.add %71, %73 : tensor<4x16x16xf32>
    %c_33 = stablehlo.constant dense<2147483647> : tensor<i32>
    %75 = stablehlo.compare LT, %arg4, %c_33, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_34 = stablehlo.constant dense<1> : tensor<i32>
    %76 = stablehlo.add %arg4, %c_34 : tensor<i32>
    %c_35 = stablehlo.constant dense<2147483647> : tensor<i32>
    %77 = call @_where(%75, %76, %c_35) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %78 = stablehlo.convert %77 : (tensor<i32>) -> tensor<f32>
    %cst_36 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %79 = stablehlo.convert %77 : (tensor<i32>) -> tensor<f32>
    %80 = stablehlo.power %cst_36, %79 : tensor<f32>
    %cst_37 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %81 = stablehlo.subtract %cst_37, %80 : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %81, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %83 = stablehlo.divide %35, %82 : tensor<12x16xf32>
    %84 = stablehlo.broadcast_in_dim %81, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %85 = stablehlo.divide %40, %84 : tensor<16x5xf32>
    %86 = stablehlo.broadcast_in_dim %81, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %87 = stablehlo.divide %45, %86 : tensor<4xf32>
    %88 = stablehlo.broadcast_in_dim %81, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %89 = stablehlo.divide %50, %88 : tensor<4x16x16xf32>
    %90 = stablehlo.convert %77 : (tensor<i32>) -> tensor<f32>
    %cst_38 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %91 = stablehlo.convert %77 : (tensor<i32>) -> tensor<f32>
    %92 = stablehlo.power %cst_38, %91 : tensor<f32>
    %cst_39 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %93 = stablehlo.subtract %cst_39, %92 : tensor<f32>
    %94 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %95 = stablehlo.divide %56, %94 : tensor<12x16xf32>
    %96 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %97 = stablehlo.divide %62, %96 : tensor<16x5xf32>
    %98 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %99 = stablehlo.divide %68, %98 : tensor<4xf32>
    %100 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %101 = stablehlo.divide %74, %100 : tensor<4x16x16xf32>
    %cst_40 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %102 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %103 = stablehlo.add %95, %102 : tensor<12x16xf32>
    %104 = stablehlo.sqrt %103 : tensor<12x16xf32>
    %cst_41 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %106 = stablehlo.add %104, %105 : tensor<12x16xf32>
    %107 = stablehlo.divide %83, %106 : tensor<12x16xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %109 = stablehlo.add %97, %108 : tensor<16x5xf32>
    %110 = stablehlo.sqrt %109 : tensor<16x5xf32>
    %cst_43 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %112 = stablehlo.add %110, %111 : tensor<16x5xf32>
    %113 = stablehlo.divide %85, %112 : tensor<16x5xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %115 = stablehlo.add %99, %114 : tensor<4xf32>
    %116 = stablehlo.sqrt %115 : tensor<4xf32>
    %cst_45 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %118 = stablehlo.add %116, %117 : tensor<4xf32>
    %119 = stablehlo.divide %87, %118 : tensor<4xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %121 = stablehlo.add %101, %120 : tensor<4x16x16xf32>
    %122 = stablehlo.sqrt %121 : tensor<4x16x16xf32>
    %cst_47 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %124 = stablehlo.add %122, %123 : tensor<4x16x16xf32>
    %125 = stablehlo.divide %89, %124 : tensor<4x16x16xf32>
    %cst_48 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %127 = stablehlo.multiply %126, %107 : tensor<12x16xf32>
    %cst_49 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %129 = stablehlo.multiply %128, %113 : tensor<16x5xf32>
    %cst_50 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %130 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %131 = stablehlo.multiply %130, %119 : tensor<4xf32>
    %cst_51 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %133 = stablehlo.multiply %132, %125 : tensor<4x16x16xf32>
    %134 = stablehlo.add %arg0, %127 : tensor<12x16xf32>
    %135 = stablehlo.add %arg1, %129 : tensor<16x5xf32>
    %136 = stablehlo.add %arg2, %131 : tensor<4xf32>
    %137 = stablehlo.add %arg3, %133 : tensor<4x16x16xf32>
    return %134, %135, %136, %137, %77, %35, %40, %45, %50, %56, %62, %68, %74, %17 : tensor<12x16xf32>, tensor<16x5xf32>, tensor<4xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<12x16xf32>, tensor<16x5xf32>, tensor<4xf32>, tensor<4x16x16xf32>, tensor<12x16xf32>, tensor<16x5xf32>, tensor<4xf32>, tensor<4x16x16xf32>, tensor<f32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<4xf32>, %arg1: tensor<i32>) -> tensor<f32> {
    %0 = stablehlo.dynamic_slice %arg0, %arg1, sizes = [1] : (tensor<4xf32>, tensor<i32>) -> tensor<1xf32>
    %1 = stablehlo.reshape %0 : (tensor<1xf32>) -> tensor<f32>
    return %1 : tensor<f32>
  }
  func.func private @dynamic_index_in_dim_0(%arg0: tensor<4x16x16xf32>, %arg1: tensor<i32>) -> tensor<16x16xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 16, 16] : (tensor<4x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x16xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16x16xf32>) -> tensor<16x16xf32>
    return %1 : tensor<16x16xf32>
  }
  func.func private @closed_call(%arg0: tensor<16x16xf32>, %arg1: tensor<f32>, %arg2: tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>) {
    %0 = stablehlo.dot_general %arg0, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %1 = stablehlo.tanh %0 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %3 = stablehlo.subtract %2, %1 : tensor<16x16xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %5 = stablehlo.multiply %4, %1 : tensor<16x16xf32>
    %6 = stablehlo.add %arg0, %5 : tensor<16x16xf32>
    return %6, %6, %arg0, %1, %3 : tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<4x16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<i32>) -> tensor<4x16x16xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<4x16x16xf32>, tensor<1x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x16x16xf32>
    return %1 : tensor<4x16x16xf32>
  }
  func.func private @dynamic_index_in_dim_1(%arg0: tensor<6xf32>, %arg1: tensor<i32>) -> tensor<f32> {
    %0 = stablehlo.dynamic_slice %arg0, %arg1, sizes = [1] : (tensor<6xf32>, tensor<i32>) -> tensor<1xf32>
    %1 = stablehlo.reshape %0 : (tensor<1xf32>) -> tensor<f32>
    return %1 : tensor<f32>
  }
  func.func private @closed_call_2(%arg0: tensor<4x16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<f32>) -> (tensor<16x16xf32>, tensor<1x16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>) {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 2] : (tensor<1x16x16xf32>) -> tensor<4x16x16xf32>
    %2 = stablehlo.multiply %arg0, %1 : tensor<4x16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<4x16x16xf32>, tensor<f32>) -> tensor<16x16xf32>
    %cst_0 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %5 = stablehlo.divide %3, %4 : tensor<16x16xf32>
    %6 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %7 = stablehlo.multiply %6, %5 : tensor<16x16xf32>
    %8 = stablehlo.add %arg1, %7 : tensor<16x16xf32>
    %9 = stablehlo.tanh %8 : tensor<16x16xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %11 = stablehlo.subtract %10, %9 : tensor<16x16xf32>
    return %9, %0, %9, %11 : tensor<16x16xf32>, tensor<1x16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>
  }
  func.func private @dynamic_update_index_in_dim_3(%arg0: tensor<6x1x16x16xf32>, %arg1: tensor<1x16x16xf32>, %arg2: tensor<i32>) -> tensor<6x1x16x16xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2, 3] : (tensor<1x16x16xf32>) -> tensor<1x1x16x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0, %c_1 : (tensor<6x1x16x16xf32>, tensor<1x1x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<6x1x16x16xf32>
    return %1 : tensor<6x1x16x16xf32>
  }
  func.func private @dynamic_update_index_in_dim_4(%arg0: tensor<6x16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<i32>) -> tensor<6x16x16xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<6x16x16xf32>, tensor<1x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<6x16x16xf32>
    return %1 : tensor<6x16x16xf32>
  }
  func.func private @dynamic_index_in_dim_5(%arg0: tensor<6x1x16x16xf32>, %arg1: tensor<i32>) -> tensor<1x16x16xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, %c_1, sizes = [1, 1, 16, 16] : (tensor<6x1x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x16x16xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x1x16x16xf32>) -> tensor<1x16x16xf32>
    return %1 : tensor<1x16x16xf32>
  }
  func.func private @dynamic_index_in_dim_6(%arg0: tensor<6x16x16xf32>, %arg1: tensor<i32>) -> tensor<16x16xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 16, 16] : (tensor<6x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x16xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16x16xf32>) -> tensor<16x16xf32>
    return %1 : tensor<16x16xf32>
  }
  func.func private @closed_call_7(%arg0: tensor<4x16x16xf32>, %arg1: tensor<4x16x16xf32>, %arg2: tensor<16x16xf32>, %arg3: tensor<1x16x16xf32>, %arg4: tensor<f32>, %arg5: tensor<16x16xf32>, %arg6: tensor<16x16xf32>) -> (tensor<4x16x16xf32>, tensor<16x16xf32>) {
    %0 = stablehlo.multiply %arg2, %arg6 : tensor<16x16xf32>
    %1 = stablehlo.multiply %0, %arg5 : tensor<16x16xf32>
    %2 = stablehlo.add %0, %1 : tensor<16x16xf32>
    %3 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %6 = stablehlo.divide %4, %5 : tensor<16x16xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<4x16x16xf32>
    %8 = stablehlo.multiply %arg0, %7 : tensor<4x16x16xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %9 = stablehlo.reduce(%8 init: %cst_0) applies stablehlo.add across dimensions = [0] : (tensor<4x16x16xf32>, tensor<f32>) -> tensor<16x16xf32>
    %10 = stablehlo.reshape %9 : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %11 = stablehlo.broadcast_in_dim %arg3, dims = [0, 1, 2] : (tensor<1x16x16xf32>) -> tensor<4x16x16xf32>
    %12 = stablehlo.multiply %7, %11 : tensor<4x16x16xf32>
    %13 = stablehlo.add %arg1, %12 : tensor<4x16x16xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %14 = stablehlo.reduce(%10 init: %cst_1) applies stablehlo.add across dimensions = [0] : (tensor<1x16x16xf32>, tensor<f32>) -> tensor<16x16xf32>
    %15 = stablehlo.add %2, %14 : tensor<16x16xf32>
    return %13, %15 : tensor<4x16x16xf32>, tensor<16x16xf32>
  }
  func.func private @closed_call_8(%arg0: tensor<16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<16x16xf32>, %arg3: tensor<16x16xf32>, %arg4: tensor<16x16xf32>, %arg5: tensor<16x16xf32>, %arg6: tensor<f32>) -> (tensor<16x16xf32>, tensor<f32>, tensor<16x16xf32>) {
    %0 = stablehlo.add %arg0, %arg1 : tensor<16x16xf32>
    %1 = stablehlo.broadcast_in_dim %arg6, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %2 = stablehlo.multiply %1, %0 : tensor<16x16xf32>
    %3 = stablehlo.multiply %0, %arg4 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<f32>
    %5 = stablehlo.multiply %2, %arg5 : tensor<16x16xf32>
    %6 = stablehlo.multiply %5, %arg4 : tensor<16x16xf32>
    %7 = stablehlo.add %5, %6 : tensor<16x16xf32>
    %8 = stablehlo.dot_general %7, %arg3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %9 = stablehlo.transpose %8, dims = [1, 0] : (tensor<16x16xf32>) -> tensor<16x16xf32>
    %10 = stablehlo.dot_general %7, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %11 = stablehlo.add %0, %10 : tensor<16x16xf32>
    return %11, %4, %9 : tensor<16x16xf32>, tensor<f32>, tensor<16x16xf32>
  }
  func.func private @dynamic_update_index_in_dim_9(%arg0: tensor<4xf32>, %arg1: tensor<f32>, %arg2: tensor<i32>) -> tensor<4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2 : (tensor<4xf32>, tensor<1xf32>, tensor<i32>) -> tensor<4xf32>
    return %1 : tensor<4xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
