module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<6x12xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<6xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<12x6xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<12xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.0.b", weft.role = "state"}, %arg6: tensor<6x12xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.0.w", weft.role = "state"}, %arg7: tensor<6xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.1.b", weft.role = "state"}, %arg8: tensor<12x6xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.1.w", weft.role = "state"}, %arg9: tensor<12xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.0.b", weft.role = "state"}, %arg10: tensor<6x12xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.nu.0.w", weft.role = "state"}, %arg11: tensor<6xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.nu.1.b", weft.role = "state"}, %arg12: tensor<12x6xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.nu.1.w", weft.role = "state"}, %arg13: tensor<12x6xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<12x6xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12xf32> {jax.result_info = "result[0][0]['b']"}, tensor<6x12xf32> {jax.result_info = "result[0][0]['w']"}, tensor<6xf32> {jax.result_info = "result[0][1]['b']"}, tensor<12x6xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12xf32> {jax.result_info = "result[1][0].mu[0]['b']"}, tensor<6x12xf32> {jax.result_info = "result[1][0].mu[0]['w']"}, tensor<6xf32> {jax.result_info = "result[1][0].mu[1]['b']"}, tensor<12x6xf32> {jax.result_info = "result[1][0].mu[1]['w']"}, tensor<12xf32> {jax.result_info = "result[1][0].nu[0]['b']"}, tensor<6x12xf32> {jax.result_info = "result[1][0].nu[0]['w']"}, tensor<6xf32> {jax.result_info = "result[1][0].nu[1]['b']"}, tensor<12x6xf32> {jax.result_info = "result[1][0].nu[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.reshape %arg13 : (tensor<12x6xf32>) -> tensor<3x4x6xf32>
    %1 = stablehlo.reshape %arg14 : (tensor<12x6xf32>) -> tensor<3x4x6xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %3:17 = stablehlo.while(%iterArg = %0, %iterArg_2 = %1, %iterArg_3 = %c, %iterArg_4 = %arg0, %iterArg_5 = %arg1, %iterArg_6 = %arg2, %iterArg_7 = %arg3, %iterArg_8 = %arg4, %iterArg_9 = %arg5, %iterArg_10 = %arg6, %iterArg_11 = %arg7, %iterArg_12 = %arg8, %iterArg_13 = %arg9, %iterArg_14 = %arg10, %iterArg_15 = %arg11, %iterArg_16 = %arg12, %iterArg_17 = %2) : tensor<3x4x6xf32>, tensor<3x4x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<3xf32>
    cond {
      %c_18 = stablehlo.constant dense<3> : tensor<i32>
      %6 = stablehlo.compare LT, %iterArg_3, %c_18, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %6 : tensor<i1>
    } do {
      %6 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_3) : (tensor<3x4x6xf32>, tensor<i32>) -> tensor<4x6xf32>
      %7 = func.call @dynamic_index_in_dim(%iterArg_2, %iterArg_3) : (tensor<3x4x6xf32>, tensor<i32>) -> tensor<4x6xf32>
      %8:14 = func.call @closed_call(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11, %iterArg_12, %iterArg_13, %iterArg_14, %iterArg_15, %iterArg_16, %6, %7) : (tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<4x6xf32>, tensor<4x6xf32>) -> (tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<f32>)
      %9 = func.call @dynamic_update_index_in_dim(%iterArg_17, %8#13, %iterArg_3) : (tensor<3xf32>, tensor<f32>, tensor<i32>) -> tensor<3xf32>
      %c_18 = stablehlo.constant dense<1> : tensor<i32>
      %10 = stablehlo.add %iterArg_3, %c_18 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_2, %10, %8#0, %8#1, %8#2, %8#3, %8#4, %8#5, %8#6, %8#7, %8#8, %8#9, %8#10, %8#11, %8#12, %9 : tensor<3x4x6xf32>, tensor<3x4x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<3xf32>
    }
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3#16 init: %cst_0) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
    %cst_1 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %5 = stablehlo.divide %4, %cst_1 : tensor<f32>
    return %3#3, %3#4, %3#5, %3#6, %3#7, %3#8, %3#9, %3#10, %3#11, %3#12, %3#13, %3#14, %3#15, %5 : tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<f32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<3x4x6xf32>, %arg1: tensor<i32>) -> tensor<4x6xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 4, 6] : (tensor<3x4x6xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x6xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x4x6xf32>) -> tensor<4x6xf32>
    return %1 : tensor<4x6xf32>
  }
  func.func private @closed_call(%arg0: tensor<12xf32>, %arg1: tensor<6x12xf32>, %arg2: tensor<6xf32>, %arg3: tensor<12x6xf32>, %arg4: tensor<i32>, %arg5: tensor<12xf32>, %arg6: tensor<6x12xf32>, %arg7: tensor<6xf32>, %arg8: tensor<12x6xf32>, %arg9: tensor<12xf32>, %arg10: tensor<6x12xf32>, %arg11: tensor<6xf32>, %arg12: tensor<12x6xf32>, %arg13: tensor<4x6xf32>, %arg14: tensor<4x6xf32>) -> (tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<f32>) {
    %0 = stablehlo.dot_general %arg13, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x6xf32>, tensor<6x12xf32>) -> tensor<4x12xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<12xf32>) -> tensor<1x12xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x12xf32>) -> tensor<4x12xf32>
    %3 = stablehlo.add %0, %2 : tensor<4x12xf32>
    %4 = stablehlo.tanh %3 : tensor<4x12xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x12xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<4x12xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x12xf32>, tensor<12x6xf32>) -> tensor<4x6xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<4x6xf32>
    %10 = stablehlo.add %7, %9 : tensor<4x6xf32>
    %11 = stablehlo.subtract %10, %arg14 : tensor<4x6xf32>
    %12 = stablehlo.multiply %11, %11 : tensor<4x6xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %14 = stablehlo.multiply %13, %11 : tensor<4x6xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.reduce(%12 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x6xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %16 = stablehlo.divide %15, %cst_2 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %17 = stablehlo.divide %cst_3, %cst_4 : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %19 = stablehlo.multiply %18, %14 : tensor<4x6xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.reduce(%19 init: %cst_5) applies stablehlo.add across dimensions = [0] : (tensor<4x6xf32>, tensor<f32>) -> tensor<6xf32>
    %21 = stablehlo.reshape %20 : (tensor<6xf32>) -> tensor<1x6xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.reduce(%21 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %23 = stablehlo.dot_general %19, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x6xf32>, tensor<4x12xf32>) -> tensor<6x12xf32>
    %24 = stablehlo.transpose %23, dims = [1, 0] : (tensor<6x12xf32>) -> tensor<12x6xf32>
    %25 = stablehlo.dot_general %19, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x6xf32>, tensor<12x6xf32>) -> tensor<4x12xf32>
    %26 = stablehlo.multiply %25, %6 : tensor<4x12xf32>
    %27 = stablehlo.multiply %26, %4 : tensor<4x12xf32>
    %28 = stablehlo.add %26, %27 : tensor<4x12xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %29 = stablehlo.reduce(%28 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<4x12xf32>, tensor<f32>) -> tensor<12xf32>
    %30 = stablehlo.reshape %29 : (tensor<12xf32>) -> tensor<1x12xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.reduce(%30 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<1x12xf32>, tensor<f32>) -> tensor<12xf32>
    %32 = stablehlo.dot_general %28, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x12xf32>, tensor<4x6xf32>) -> tensor<12x6xf32>
    %33 = stablehlo.transpose %32, dims = [1, 0] : (tensor<12x6xf32>) -> tensor<6x12xf32>
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %35 = stablehlo.multiply %34, %31 : tensor<12xf32>
    %cst_10 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %37 = stablehlo.multiply %36, %arg5 : tensor<12xf32>
    %38 = stablehlo.add %35, %37 : tensor<12xf32>
    %cst_11 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %40 = stablehlo.multiply %39, %33 : tensor<6x12xf32>
    %cst_12 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %42 = stablehlo.multiply %41, %arg6 : tensor<6x12xf32>
    %43 = stablehlo.add %40, %42 : tensor<6x12xf32>
    %cst_13 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %45 = stablehlo.multiply %44, %22 : tensor<6xf32>
    %cst_14 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %47 = stablehlo.multiply %46, %arg7 : tensor<6xf32>
    %48 = stablehlo.add %45, %47 : tensor<6xf32>
    %cst_15 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %49 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %50 = stablehlo.multiply %49, %24 : tensor<12x6xf32>
    %cst_16 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %52 = stablehlo.multiply %51, %arg8 : tensor<12x6xf32>
    %53 = stablehlo.add %50, %52 : tensor<12x6xf32>
    %54 = stablehlo.multiply %31, %31 : tensor<12xf32>
    %cst_17 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %55 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %56 = stablehlo.multiply %55, %54 : tensor<12xf32>
    %cst_18 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %58 = stablehlo.multiply %57, %arg9 : tensor<12xf32>
    %59 = stablehlo.add %56, %58 : tensor<12xf32>
    %60 = stablehlo.multiply %33, %33 : tensor<6x12xf32>
    %cst_19 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %62 = stablehlo.multiply %61, %60 : tensor<6x12xf32>
    %cst_20 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %63 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %64 = stablehlo.multiply %63, %arg10 : tensor<6x12xf32>
    %65 = stablehlo.add %62, %64 : tensor<6x12xf32>
    %66 = stablehlo.multiply %22, %22 : tensor<6xf32>
    %cst_21 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %68 = stablehlo.multiply %67, %66 : tensor<6xf32>
    %cst_22 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %70 = stablehlo.multiply %69, %arg11 : tensor<6xf32>
    %71 = stablehlo.add %68, %70 : tensor<6xf32>
    %72 = stablehlo.multiply %24, %24 : tensor<12x6xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %74 = stablehlo.multiply %73, %72 : tensor<12x6xf32>
    %cst_24 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %76 = stablehlo.multiply %75, %arg12 : tensor<12x6xf32>
    %77 = stablehlo.add %74, %76 : tensor<12x6xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %78 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_25 = stablehlo.constant dense<1> : tensor<i32>
    %79 = stablehlo.add %arg4, %c_25 : tensor<i32>
    %c_26 = stablehlo.constant dense<2147483647> : tensor<i32>
    %80 = call @_where(%78, %79, %c_26) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %81 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %cst_27 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %82 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %83 = stablehlo.power %cst_27, %82 : tensor<f32>
    %cst_28 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %84 = stablehlo.subtract %cst_28, %83 : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %86 = stablehlo.divide %38, %85 : tensor<12xf32>
    %87 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %88 = stablehlo.divide %43, %87 : tensor<6x12xf32>
    %89 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %90 = stablehlo.divide %48, %89 : tensor<6xf32>
    %91 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %92 = stablehlo.divide %53, %91 : tensor<12x6xf32>
    %93 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %cst_29 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %94 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %95 = stablehlo.power %cst_29, %94 : tensor<f32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %96 = stablehlo.subtract %cst_30, %95 : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %98 = stablehlo.divide %59, %97 : tensor<12xf32>
    %99 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %100 = stablehlo.divide %65, %99 : tensor<6x12xf32>
    %101 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %102 = stablehlo.divide %71, %101 : tensor<6xf32>
    %103 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %104 = stablehlo.divide %77, %103 : tensor<12x6xf32>
    %cst_31 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %106 = stablehlo.add %98, %105 : tensor<12xf32>
    %107 = stablehlo.sqrt %106 : tensor<12xf32>
    %cst_32 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %109 = stablehlo.add %107, %108 : tensor<12xf32>
    %110 = stablehlo.divide %86, %109 : tensor<12xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %112 = stablehlo.add %100, %111 : tensor<6x12xf32>
    %113 = stablehlo.sqrt %112 : tensor<6x12xf32>
    %cst_34 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %115 = stablehlo.add %113, %114 : tensor<6x12xf32>
    %116 = stablehlo.divide %88, %115 : tensor<6x12xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %118 = stablehlo.add %102, %117 : tensor<6xf32>
    %119 = stablehlo.sqrt %118 : tensor<6xf32>
    %cst_36 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %121 = stablehlo.add %119, %120 : tensor<6xf32>
    %122 = stablehlo.divide %90, %121 : tensor<6xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %124 = stablehlo.add %104, %123 : tensor<12x6xf32>
    %125 = stablehlo.sqrt %124 : tensor<12x6xf32>
    %cst_38 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %127 = stablehlo.add %125, %126 : tensor<12x6xf32>
    %128 = stablehlo.divide %92, %127 : tensor<12x6xf32>
    %cst_39 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %129 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %130 = stablehlo.multiply %129, %110 : tensor<12xf32>
    %cst_40 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %131 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<6x12xf32>
    %132 = stablehlo.multiply %131, %116 : tensor<6x12xf32>
    %cst_41 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %133 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %134 = stablehlo.multiply %133, %122 : tensor<6xf32>
    %cst_42 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %136 = stablehlo.multiply %135, %128 : tensor<12x6xf32>
    %137 = stablehlo.add %arg0, %130 : tensor<12xf32>
    %138 = stablehlo.add %arg1, %132 : tensor<6x12xf32>
    %139 = stablehlo.add %arg2, %134 : tensor<6xf32>
    %140 = stablehlo.add %arg3, %136 : tensor<12x6xf32>
    return %137, %138, %139, %140, %80, %38, %43, %48, %53, %59, %65, %71, %77, %16 : tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<i32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<12xf32>, tensor<6x12xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<3xf32>, %arg1: tensor<f32>, %arg2: tensor<i32>) -> tensor<3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2 : (tensor<3xf32>, tensor<1xf32>, tensor<i32>) -> tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}
