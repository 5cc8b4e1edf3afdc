module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<20xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x20xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.inner_states.adam.inner_state.0.count", weft.role = "state"}, %arg5: tensor<24xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.inner_states.adam.inner_state.0.mu.0.b", weft.role = "state"}, %arg6: tensor<20xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.inner_states.adam.inner_state.0.mu.1.b", weft.role = "state"}, %arg7: tensor<24xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.inner_states.adam.inner_state.0.nu.0.b", weft.role = "state"}, %arg8: tensor<20xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.inner_states.adam.inner_state.0.nu.1.b", weft.role = "state"}, %arg9: tensor<i32> {tf.aliasing_output = 9 : i32, weft.name = "opt.inner_states.muon.inner_state.0.count", weft.role = "state"}, %arg10: tensor<12x24xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.inner_states.muon.inner_state.0.mu.0.w", weft.role = "state"}, %arg11: tensor<24x20xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.inner_states.muon.inner_state.0.mu.1.w", weft.role = "state"}, %arg12: tensor<3xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.inner_states.muon.inner_state.0.ns_coeffs", weft.role = "state"}, %arg13: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16x20xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<20xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x20xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].count"}, tensor<24xf32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].mu[0]['b']"}, tensor<20xf32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].mu[1]['b']"}, tensor<24xf32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].nu[0]['b']"}, tensor<20xf32> {jax.result_info = "result[1].inner_states['adam'].inner_state[0].nu[1]['b']"}, tensor<i32> {jax.result_info = "result[1].inner_states['muon'].inner_state[0].count"}, tensor<12x24xf32> {jax.result_info = "result[1].inner_states['muon'].inner_state[0].mu[0]['w']"}, tensor<24x20xf32> {jax.result_info = "result[1].inner_states['muon'].inner_state[0].mu[1]['w']"}, tensor<3xf32> {jax.result_info = "result[1].inner_states['muon'].inner_state[0].ns_coeffs"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg13, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x24xf32>) -> tensor<16x24xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<16x24xf32>
    %3 = stablehlo.add %0, %2 : tensor<16x24xf32>
    %4 = stablehlo.tanh %3 : tensor<16x24xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<16x24xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<24x20xf32>) -> tensor<16x20xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<20xf32>) -> tensor<1x20xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x20xf32>) -> tensor<16x20xf32>
    %10 = stablehlo.add %7, %9 : tensor<16x20xf32>
    %11 = stablehlo.subtract %10, %arg14 : tensor<16x20xf32>
    %12 = stablehlo.multiply %11, %11 : tensor<16x20xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %14 = stablehlo.multiply %13, %11 : tensor<16x20xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.reduce(%12 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x20xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<3.200000e+02> : tensor<f32>
    %16 = stablehlo.divide %15, %cst_2 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = stablehlo.constant dense<3.200000e+02> : tensor<f32>
    %17 = stablehlo.divide %cst_3, %cst_4 : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %19 = stablehlo.multiply %18, %14 : tensor<16x20xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.reduce(%19 init: %cst_5) applies stablehlo.add across dimensions = [0] : (tensor<16x20xf32>, tensor<f32>) -> tensor<20xf32>
    %21 = stablehlo.reshape %20 : (tensor<20xf32>) -> tensor<1x20xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.reduce(%21 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<1x20xf32>, tensor<f32>) -> tensor<20xf32>
    %23 = stablehlo.dot_general %19, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<16x24xf32>) -> tensor<20x24xf32>
    %24 = stablehlo.transpose %23, dims = [1, 0] : (tensor<20x24xf32>) -> tensor<24x20xf32>
    %25 = stablehlo.dot_general %19, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<24x20xf32>) -> tensor<16x24xf32>
    %26 = stablehlo.multiply %25, %6 : tensor<16x24xf32>
    %27 = stablehlo.multiply %26, %4 : tensor<16x24xf32>
    %28 = stablehlo.add %26, %27 : tensor<16x24xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %29 = stablehlo.reduce(%28 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<16x24xf32>, tensor<f32>) -> tensor<24xf32>
    %30 = stablehlo.reshape %29 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.reduce(%30 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %32 = stablehlo.dot_general %28, %arg13, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %33 = stablehlo.transpose %32, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %cst_9 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %35 = stablehlo.multiply %34, %33 : tensor<12x24xf32>
    %cst_10 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %37 = stablehlo.multiply %36, %arg10 : tensor<12x24xf32>
    %38 = stablehlo.add %35, %37 : tensor<12x24xf32>
    %cst_11 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %40 = stablehlo.multiply %39, %24 : tensor<24x20xf32>
    %cst_12 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %42 = stablehlo.multiply %41, %arg11 : tensor<24x20xf32>
    %43 = stablehlo.add %40, %42 : tensor<24x20xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %44 = stablehlo.compare LT, %arg9, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_13 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg9, %c_13 : tensor<i32>
    %c_14 = stablehlo.constant dense<2147483647> : tensor<i32>
    %46 = call @_where(%44, %45, %c_14) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %c_15 = stablehlo.constant dense<2147483647> : tensor<i32>
    %47 = stablehlo.compare LT, %46, %c_15, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_16 = stablehlo.constant dense<1> : tensor<i32>
    %48 = stablehlo.add %46, %c_16 : tensor<i32>
    %c_17 = stablehlo.constant dense<2147483647> : tensor<i32>
    %49 = call @_where(%47, %48, %c_17) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %50 = stablehlo.convert %49 : (tensor<i32>) -> tensor<f32>
    %cst_18 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %51 = stablehlo.convert %49 : (tensor<i32>) -> tensor<f32>
    %52 = stablehlo.power %cst_18, %51 : tensor<f32>
    %cst_19 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %53 = stablehlo.subtract %cst_19, %52 : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %55 = stablehlo.divide %38, %54 : tensor<12x24xf32>
    %56 = stablehlo.broadcast_in_dim %53, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %57 = stablehlo.divide %43, %56 : tensor<24x20xf32>
    %58 = stablehlo.convert %46 : (tensor<i32>) -> tensor<f32>
    %cst_20 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %59 = stablehlo.convert %46 : (tensor<i32>) -> tensor<f32>
    %60 = stablehlo.power %cst_20, %59 : tensor<f32>
    %cst_21 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %61 = stablehlo.subtract %cst_21, %60 : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %63 = stablehlo.divide %33, %62 : tensor<12x24xf32>
    %64 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %65 = stablehlo.divide %24, %64 : tensor<24x20xf32>
    %cst_22 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %67 = stablehlo.multiply %66, %55 : tensor<12x24xf32>
    %cst_23 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %68 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %69 = stablehlo.multiply %68, %63 : tensor<12x24xf32>
    %70 = stablehlo.add %67, %69 : tensor<12x24xf32>
    %cst_24 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %71 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %72 = stablehlo.multiply %71, %57 : tensor<24x20xf32>
    %cst_25 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %74 = stablehlo.multiply %73, %65 : tensor<24x20xf32>
    %75 = stablehlo.add %72, %74 : tensor<24x20xf32>
    %76 = stablehlo.reshape %70 : (tensor<12x24xf32>) -> tensor<1x12x24xf32>
    %77 = call @norm(%76) : (tensor<1x12x24xf32>) -> tensor<1xf32>
    %cst_26 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %79 = stablehlo.add %77, %78 : tensor<1xf32>
    %80 = stablehlo.broadcast_in_dim %79, dims = [0] : (tensor<1xf32>) -> tensor<1x1x1xf32>
    %81 = stablehlo.broadcast_in_dim %80, dims = [0, 1, 2] : (tensor<1x1x1xf32>) -> tensor<1x12x24xf32>
    %82 = stablehlo.divide %76, %81 : tensor<1x12x24xf32>
    %c_27 = stablehlo.constant dense<0> : tensor<i32>
    %83:2 = call @closed_call(%arg12, %c_27, %82) : (tensor<3xf32>, tensor<i32>, tensor<1x12x24xf32>) -> (tensor<i32>, tensor<1x12x24xf32>)
    %84:2 = call @closed_call(%arg12, %83#0, %83#1) : (tensor<3xf32>, tensor<i32>, tensor<1x12x24xf32>) -> (tensor<i32>, tensor<1x12x24xf32>)
    %85:2 = call @closed_call(%arg12, %84#0, %84#1) : (tensor<3xf32>, tensor<i32>, tensor<1x12x24xf32>) -> (tensor<i32>, tensor<1x12x24xf32>)
    %86 = stablehlo.reshape %85#1 : (tensor<1x12x24xf32>) -> tensor<12x24xf32>
    %87 = stablehlo.reshape %75 : (tensor<24x20xf32>) -> tensor<1x24x20xf32>
    %88 = stablehlo.transpose %87, dims = [0, 2, 1] : (tensor<1x24x20xf32>) -> tensor<1x20x24xf32>
    %89 = call @norm_0(%88) : (tensor<1x20x24xf32>) -> tensor<1xf32>
    %cst_28 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %91 = stablehlo.add %89, %90 : tensor<1xf32>
    %92 = stablehlo.broadcast_in_dim %91, dims = [0] : (tensor<1xf32>) -> tensor<1x1x1xf32>
    %93 = stablehlo.broadcast_in_dim %92, dims = [0, 1, 2] : (tensor<1x1x1xf32>) -> tensor<1x20x24xf32>
    %94 = stablehlo.divide %88, %93 : tensor<1x20x24xf32>
    %c_29 = stablehlo.constant dense<0> : tensor<i32>
    %95:2 = call @closed_call_1(%arg12, %c_29, %94) : (tensor<3xf32>, tensor<i32>, tensor<1x20x24xf32>) -> (tensor<i32>, tensor<1x20x24xf32>)
    %96:2 = call @closed_call_1(%arg12, %95#0, %95#1) : (tensor<3xf32>, tensor<i32>, tensor<1x20x24xf32>) -> (tensor<i32>, tensor<1x20x24xf32>)
    %97:2 = call @closed_call_1(%arg12, %96#0, %96#1) : (tensor<3xf32>, tensor<i32>, tensor<1x20x24xf32>) -> (tensor<i32>, tensor<1x20x24xf32>)
    %98 = stablehlo.transpose %97#1, dims = [0, 2, 1] : (tensor<1x20x24xf32>) -> tensor<1x24x20xf32>
    %99 = stablehlo.reshape %98 : (tensor<1x24x20xf32>) -> tensor<24x20xf32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_31 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %100 = stablehlo.maximum %cst_30, %cst_31 : tensor<f32>
    %101 = stablehlo.sqrt %100 : tensor<f32>
    %102 = stablehlo.convert %101 : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %102, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %104 = stablehlo.multiply %103, %86 : tensor<12x24xf32>
    %cst_32 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_33 = stablehlo.constant dense<0.833333313> : tensor<f32>
    %105 = stablehlo.maximum %cst_32, %cst_33 : tensor<f32>
    %106 = stablehlo.sqrt %105 : tensor<f32>
    %107 = stablehlo.convert %106 : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %109 = stablehlo.multiply %108, %99 : tensor<24x20xf32>
    %cst_34 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %111 = stablehlo.multiply %110, %104 : tensor<12x24xf32>
    %cst_35 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %113 = stablehlo.multiply %112, %109 : tensor<24x20xf32>
    %cst_36 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %115 = stablehlo.multiply %114, %31 : tensor<24xf32>
    %cst_37 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %116 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %117 = stablehlo.multiply %116, %arg5 : tensor<24xf32>
    %118 = stablehlo.add %115, %117 : tensor<24xf32>
    %cst_38 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %120 = stablehlo.multiply %119, %22 : tensor<20xf32>
    %cst_39 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %121 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %122 = stablehlo.multiply %121, %arg6 : tensor<20xf32>
    %123 = stablehlo.add %120, %122 : tensor<20xf32>
    %124 = stablehlo.multiply %31, %31 : tensor<24xf32>
    %cst_40 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %126 = stablehlo.multiply %125, %124 : tensor<24xf32>
    %cst_41 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %127 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %128 = stablehlo.multiply %127, %arg7 : tensor<24xf32>
    %129 = stablehlo.add %126, %128 : tensor<24xf32>
    %130 = stablehlo.multiply %22, %22 : tensor<20xf32>
    %cst_42 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %131 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %132 = stablehlo.multiply %131, %130 : tensor<20xf32>
    %cst_43 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %133 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %134 = stablehlo.multiply %133, %arg8 : tensor<20xf32>
    %135 = stablehlo.add %132, %134 : tensor<20xf32>
    %c_44 = stablehlo.constant dense<2147483647> : tensor<i32>
    %136 = stablehlo.compare LT, %arg4, %c_44, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_45 = stablehlo.constant dense<1> : tensor<i32>
    %137 = stablehlo.add %arg4, %c_45 : tensor<i32>
    %c_46 = stablehlo.constant dense<2147483647> : tensor<i32>
    %138 = call @_where(%136, %137, %c_46) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %c_47 = stablehlo.constant dense<2147483647> : tensor<i32>
    %139 = stablehlo.compare LT, %138, %c_47, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_48 = stablehlo.constant dense<1> : tensor<i32>
    %140 = stablehlo.add %138, %c_48 : tensor<i32>
    %c_49 = stablehlo.constant dense<2147483647> : tensor<i32>
    %141 = call @_where(%139, %140, %c_49) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %142 = stablehlo.convert %141 : (tensor<i32>) -> tensor<f32>
    %cst_50 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %143 = stablehlo.convert %141 : (tensor<i32>) -> tensor<f32>
    %144 = stablehlo.power %cst_50, %143 : tensor<f32>
    %cst_51 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %145 = stablehlo.subtract %cst_51, %144 : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %145, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %147 = stablehlo.divide %118, %146 : tensor<24xf32>
    %148 = stablehlo.broadcast_in_dim %145, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %149 = stablehlo.divide %123, %148 : tensor<20xf32>
    %150 = stablehlo.convert %138 : (tensor<i32>) -> tensor<f32>
    %cst_52 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %151 = stablehlo.convert %138 : (tensor<i32>) -> tensor<f32>
    %152 = stablehlo.power %cst_52, %151 : tensor<f32>
    %cst_53 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %153 = stablehlo.subtract %cst_53, %152 : tensor<f32>
    %154 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %155 = stablehlo.divide %31, %154 : tensor<24xf32>
    %156 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %157 = stablehlo.divide %22, %156 : tensor<20xf32>
    %cst_54 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %158 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %159 = stablehlo.multiply %158, %147 : tensor<24xf32>
    %cst_55 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %160 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %161 = stablehlo.multiply %160, %155 : tensor<24xf32>
    %162 = stablehlo.add %159, %161 : tensor<24xf32>
    %cst_56 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %163 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %164 = stablehlo.multiply %163, %149 : tensor<20xf32>
    %cst_57 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %165 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %166 = stablehlo.multiply %165, %157 : tensor<20xf32>
    %167 = stablehlo.add %164, %166 : tensor<20xf32>
    %168 = stablehlo.convert %138 : (tensor<i32>) -> tensor<f32>
    %cst_58 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %169 = stablehlo.convert %138 : (tensor<i32>) -> tensor<f32>
    %170 = stablehlo.power %cst_58, %169 : tensor<f32>
    %cst_59 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %171 = stablehlo.subtract %cst_59, %170 : tensor<f32>
    %172 = stablehlo.broadcast_in_dim %171, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %173 = stablehlo.divide %129, %172 : tensor<24xf32>
    %174 = stablehlo.broadcast_in_dim %171, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %175 = stablehlo.divide %135, %174 : tensor<20xf32>
    %cst_60 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %176 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %177 = stablehlo.add %173, %176 : tensor<24xf32>
    %178 = stablehlo.sqrt %177 : tensor<24xf32>
    %cst_61 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %179 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %180 = stablehlo.add %178, %179 : tensor<24xf32>
    %181 = stablehlo.divide %162, %180 : tensor<24xf32>
    %cst_62 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %182 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %183 = stablehlo.add %175, %182 : tensor<20xf32>
    %184 = stablehlo.sqrt %183 : tensor<20xf32>
    %cst_63 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %185 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %186 = stablehlo.add %184, %185 : tensor<20xf32>
    %187 = stablehlo.divide %167, %186 : tensor<20xf32>
    %cst_64 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %188 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %189 = stablehlo.multiply %188, %181 : tensor<24xf32>
    %cst_65 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %190 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %191 = stablehlo.multiply %190, %187 : tensor<20xf32>
    %192 = stablehlo.add %arg0, %189 : tensor<24xf32>
    %193 = stablehlo.add %arg1, %111 : tensor<12x24xf32>
    %194 = stablehlo.add %arg2, %191 : tensor<20xf32>
    %195 = stablehlo.add %arg3, %113 : tensor<24x20xf32>
    return %192, %193, %194, %195, %138, %118, %123, %129, %135, %46, %38, %43, %arg12, %16 : tensor<24xf32>, tensor<12x24xf32>, tensor<20xf32>, tensor<24x20xf32>, tensor<i32>, tensor<24xf32>, tensor<20xf32>, tensor<24xf32>, tensor<20xf32>, tensor<i32>, tensor<12x24xf32>, tensor<24x20xf32>, tensor<3xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
  func.func private @norm(%arg0: tensor<1x12x24xf32>) -> tensor<1xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<1x12x24xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1, 2] : (tensor<1x12x24xf32>, tensor<f32>) -> tensor<1xf32>
    %2 = stablehlo.sqrt %1 : tensor<1xf32>
    return %2 : tensor<1xf32>
  }
  func.func private @closed_call(%arg0: tensor<3xf32>, %arg1: tensor<i32>, %arg2: tensor<1x12x24xf32>) -> (tensor<i32>, tensor<1x12x24xf32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg1, %c : tensor<i32>
    %1 = stablehlo.transpose %arg2, dims = [0, 2, 1] : (tensor<1x12x24xf32>) -> tensor<1x24x12xf32>
    %2 = stablehlo.dot_general %arg2, %1, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x12x24xf32>, tensor<1x24x12xf32>) -> tensor<1x12x12xf32>
    %3 = stablehlo.slice %arg0 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
    %4 = stablehlo.reshape %3 : (tensor<1xf32>) -> tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<1x12x12xf32>
    %6 = stablehlo.multiply %5, %2 : tensor<1x12x12xf32>
    %7 = stablehlo.slice %arg0 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
    %8 = stablehlo.reshape %7 : (tensor<1xf32>) -> tensor<f32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f32>) -> tensor<1x12x12xf32>
    %10 = stablehlo.multiply %9, %2 : tensor<1x12x12xf32>
    %11 = stablehlo.dot_general %10, %2, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x12x12xf32>, tensor<1x12x12xf32>) -> tensor<1x12x12xf32>
    %12 = stablehlo.add %6, %11 : tensor<1x12x12xf32>
    %13 = stablehlo.slice %arg0 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
    %14 = stablehlo.reshape %13 : (tensor<1xf32>) -> tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<1x12x24xf32>
    %16 = stablehlo.multiply %15, %arg2 : tensor<1x12x24xf32>
    %17 = stablehlo.dot_general %12, %arg2, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x12x12xf32>, tensor<1x12x24xf32>) -> tensor<1x12x24xf32>
    %18 = stablehlo.add %16, %17 : tensor<1x12x24xf32>
    return %0, %18 : tensor<i32>, tensor<1x12x24xf32>
  }
  func.func private @norm_0(%arg0: tensor<1x20x24xf32>) -> tensor<1xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<1x20x24xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1, 2] : (tensor<1x20x24xf32>, tensor<f32>) -> tensor<1xf32>
    %2 = stablehlo.sqrt %1 : tensor<1xf32>
    return %2 : tensor<1xf32>
  }
  func.func private @closed_call_1(%arg0: tensor<3xf32>, %arg1: tensor<i32>, %arg2: tensor<1x20x24xf32>) -> (tensor<i32>, tensor<1x20x24xf32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg1, %c : tensor<i32>
    %1 = stablehlo.transpose %arg2, dims = [0, 2, 1] : (tensor<1x20x24xf32>) -> tensor<1x24x20xf32>
    %2 = stablehlo.dot_general %arg2, %1, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x20x24xf32>, tensor<1x24x20xf32>) -> tensor<1x20x20xf32>
    %3 = stablehlo.slice %arg0 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
    %4 = stablehlo.reshape %3 : (tensor<1xf32>) -> tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<1x20x20xf32>
    %6 = stablehlo.multiply %5, %2 : tensor<1x20x20xf32>
    %7 = stablehlo.slice %arg0 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
    %8 = stablehlo.reshape %7 : (tensor<1xf32>) -> tensor<f32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f32>) -> tensor<1x20x20xf32>
    %10 = stablehlo.multiply %9, %2 : tensor<1x20x20xf32>
    %11 = stablehlo.dot_general %10, %2, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x20x20xf32>, tensor<1x20x20xf32>) -> tensor<1x20x20xf32>
    %12 = stablehlo.add %6, %11 : tensor<1x20x20xf32>
    %13 = stablehlo.slice %arg0 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
    %14 = stablehlo.reshape %13 : (tensor<1xf32>) -> tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<1x20x24xf32>
    %16 = stablehlo.multiply %15, %arg2 : tensor<1x20x24xf32>
    %17 = stablehlo.dot_general %12, %arg2, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x20x20xf32>, tensor<1x20x24xf32>) -> tensor<1x20x24xf32>
    %18 = stablehlo.add %16, %17 : tensor<1x20x24xf32>
    return %0, %18 : tensor<i32>, tensor<1x20x24xf32>
  }
}
