module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.inner_states.adam.inner_state.0.count", weft.role = "state"}, %arg5: tensor<24xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.inner_states.adam.inner_state.0.mu.0.b", weft.role = "state"}, %arg6: tensor<12x24xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.inner_states.adam.inner_state.0.mu.0.w", weft.role = "state"}, %arg7: tensor<24xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.inner_states.adam.inner_state.0.nu.0.b", weft.role = "state"}, %arg8: tensor<12x24xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.inner_states.adam.inner_state.0.nu.0.w", weft.role = "state"}, %arg9: tensor<5xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.inner_states.sgd.inner_state.0.trace.1.b", weft.role = "state"}, %arg10: tensor<24x5xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.inner_states.sgd.inner_state.0.trace.1.w", weft.role = "state"}, %arg11: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg12: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].count"}, tensor<24xf32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].mu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].mu[0]['w']"}, tensor<24xf32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].nu[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].nu[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1].inner_states['sgd'].inner_state[0].trace[1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1].inner_states['sgd'].inner_state[0].trace[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg11, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x24xf32>) -> tensor<16x24xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<16x24xf32>
    %3 = stablehlo.add %0, %2 : tensor<16x24xf32>
    %4 = stablehlo.tanh %3 : tensor<16x24xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<16x24xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<24x5xf32>) -> tensor<16x5xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<16x5xf32>
    %10 = stablehlo.add %7, %9 : tensor<16x5xf32>
    %11 = stablehlo.subtract %10, %arg12 : tensor<16x5xf32>
    %12 = stablehlo.multiply %11, %11 : tensor<16x5xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %14 = stablehlo.multiply %13, %11 : tensor<16x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.reduce(%12 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %16 = stablehlo.divide %15, %cst_2 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %17 = stablehlo.divide %cst_3, %cst_4 : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %19 = stablehlo.multiply %18, %14 : tensor<16x5xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.reduce(%19 init: %cst_5) applies stablehlo.add across dimensions = [0] : (tensor<16x5xf32>, tensor<f32>) -> tensor<5xf32>
    %21 = stablehlo.reshape %20 : (tensor<5xf32>) -> tensor<1x5xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.reduce(%21 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<1x5xf32>, tensor<f32>) -> tensor<5xf32>
    %23 = stablehlo.dot_general %19, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x24xf32>) -> tensor<5x24xf32>
    %24 = stablehlo.transpose %23, dims = [1, 0] : (tensor<5x24xf32>) -> tensor<24x5xf32>
    %25 = stablehlo.dot_general %19, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<24x5xf32>) -> tensor<16x24xf32>
    %26 = stablehlo.multiply %25, %6 : tensor<16x24xf32>
    %27 = stablehlo.multiply %26, %4 : tensor<16x24xf32>
    %28 = stablehlo.add %26, %27 : tensor<16x24xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %29 = stablehlo.reduce(%28 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<16x24xf32>, tensor<f32>) -> tensor<24xf32>
    %30 = stablehlo.reshape %29 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.reduce(%30 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %32 = stablehlo.dot_general %28, %arg11, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %33 = stablehlo.transpose %32, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %35 = stablehlo.multiply %34, %31 : tensor<24xf32>
    %cst_10 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %37 = stablehlo.multiply %36, %arg5 : tensor<24xf32>
    %38 = stablehlo.add %35, %37 : tensor<24xf32>
    %cst_11 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %40 = stablehlo.multiply %39, %33 : tensor<12x24xf32>
    %cst_12 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %42 = stablehlo.multiply %41, %arg6 : tensor<12x24xf32>
    %43 = stablehlo.add %40, %42 : tensor<12x24xf32>
    %44 = stablehlo.multiply %31, %31 : tensor<24xf32>
    %cst_13 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %45 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %46 = stablehlo.multiply %45, %44 : tensor<24xf32>
    %cst_14 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %47 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %48 = stablehlo.multiply %47, %arg7 : tensor<24xf32>
    %49 = stablehlo.add %46, %48 : tensor<24xf32>
    %50 = stablehlo.multiply %33, %33 : tensor<12x24xf32>
    %cst_15 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %52 = stablehlo.multiply %51, %50 : tensor<12x24xf32>
    %cst_16 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %53 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %54 = stablehlo.multiply %53, %arg8 : tensor<12x24xf32>
    %55 = stablehlo.add %52, %54 : tensor<12x24xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %56 = stablehlo.compare LT, %arg4, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_17 = stablehlo.constant dense<1> : tensor<i32>
    %57 = stablehlo.add %arg4, %c_17 : tensor<i32>
    %c_18 = stablehlo.constant dense<2147483647> : tensor<i32>
    %58 = call @_where(%56, %57, %c_18) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %59 = stablehlo.convert %58 : (tensor<i32>) -> tensor<f32>
    %cst_19 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %60 = stablehlo.convert %58 : (tensor<i32>) -> tensor<f32>
    %61 = stablehlo.power %cst_19, %60 : tensor<f32>
    %cst_20 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %62 = stablehlo.subtract %cst_20, %61 : tensor<f32>
    %63 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %64 = stablehlo.divide %38, %63 : tensor<24xf32>
    %65 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %66 = stablehlo.divide %43, %65 : tensor<12x24xf32>
    %67 = stablehlo.convert %58 : (tensor<i32>) -> tensor<f32>
    %cst_21 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %68 = stablehlo.convert %58 : (tensor<i32>) -> tensor<f32>
    %69 = stablehlo.power %cst_21, %68 : tensor<f32>
    %cst_22 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %70 = stablehlo.subtract %cst_22, %69 : tensor<f32>
    %71 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %72 = stablehlo.divide %49, %71 : tensor<24xf32>
    %73 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %74 = stablehlo.divide %55, %73 : tensor<12x24xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %76 = stablehlo.add %72, %75 : tensor<24xf32>
    %77 = stablehlo.sqrt %76 : tensor<24xf32>
    %cst_24 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %79 = stablehlo.add %77, %78 : tensor<24xf32>
    %80 = stablehlo.divide %64, %79 : tensor<24xf32>
    %cst_25 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %82 = stablehlo.add %74, %81 : tensor<12x24xf32>
    %83 = stablehlo.sqrt %82 : tensor<12x24xf32>
    %cst_26 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %85 = stablehlo.add %83, %84 : tensor<12x24xf32>
    %86 = stablehlo.divide %66, %85 : tensor<12x24xf32>
    %cst_27 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %88 = stablehlo.multiply %87, %arg0 : tensor<24xf32>
    %89 = stablehlo.add %80, %88 : tensor<24xf32>
    %cst_28 = stablehlo.constant dense<9.99999974E-5> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %91 = stablehlo.multiply %90, %arg1 : tensor<12x24xf32>
    %92 = stablehlo.add %86, %91 : tensor<12x24xf32>
    %cst_29 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %94 = stablehlo.multiply %93, %89 : tensor<24xf32>
    %cst_30 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %95 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %96 = stablehlo.multiply %95, %92 : tensor<12x24xf32>
    %cst_31 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %98 = stablehlo.multiply %97, %arg9 : tensor<5xf32>
    %99 = stablehlo.add %22, %98 : tensor<5xf32>
    %cst_32 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %101 = stablehlo.multiply %100, %arg10 : tensor<24x5xf32>
    %102 = stablehlo.add %24, %101 : tensor<24x5xf32>
    %cst_33 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %104 = stablehlo.multiply %103, %99 : tensor<5xf32>
    %cst_34 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %106 = stablehlo.multiply %105, %102 : tensor<24x5xf32>
    %107 = stablehlo.add %arg0, %94 : tensor<24xf32>
    %108 = stablehlo.add %arg1, %96 : tensor<12x24xf32>
    %109 = stablehlo.add %arg2, %104 : tensor<5xf32>
    %110 = stablehlo.add %arg3, %106 : tensor<24x5xf32>
    return %107, %108, %109, %110, %58, %38, %43, %49, %55, %99, %102, %16 : tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<i32>, tensor<24xf32>, tensor<12x24xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
