module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<16x20xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.centred", weft.role = "param"}, %arg1: tensor<24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.columns.g", weft.role = "param"}, %arg2: tensor<12x24xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.columns.v", weft.role = "param"}, %arg3: tensor<20x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.last", weft.role = "param"}, %arg4: tensor<1xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.whole.g", weft.role = "param"}, %arg5: tensor<24x16xf32> {tf.aliasing_output = 5 : i32, weft.init = "normal(0.1)", weft.name = "params.whole.v", weft.role = "param"}, %arg6: tensor<i32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg7: tensor<16x20xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.mu.centred", weft.role = "state"}, %arg8: tensor<24xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.mu.columns.g", weft.role = "state"}, %arg9: tensor<12x24xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.mu.columns.v", weft.role = "state"}, %arg10: tensor<20x5xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.mu.last", weft.role = "state"}, %arg11: tensor<1xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.mu.whole.g", weft.role = "state"}, %arg12: tensor<24x16xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.mu.whole.v", weft.role = "state"}, %arg13: tensor<16x20xf32> {tf.aliasing_output = 13 : i32, weft.name = "opt.0.nu.centred", weft.role = "state"}, %arg14: tensor<24xf32> {tf.aliasing_output = 14 : i32, weft.name = "opt.0.nu.columns.g", weft.role = "state"}, %arg15: tensor<12x24xf32> {tf.aliasing_output = 15 : i32, weft.name = "opt.0.nu.columns.v", weft.role = "state"}, %arg16: tensor<20x5xf32> {tf.aliasing_output = 16 : i32, weft.name = "opt.0.nu.last", weft.role = "state"}, %arg17: tensor<1xf32> {tf.aliasing_output = 17 : i32, weft.name = "opt.0.nu.whole.g", weft.role = "state"}, %arg18: tensor<24x16xf32> {tf.aliasing_output = 18 : i32, weft.name = "opt.0.nu.whole.v", weft.role = "state"}, %arg19: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg20: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<16x20xf32> {jax.result_info = "result[0]['centred']"}, tensor<24xf32> {jax.result_info = "result[0]['columns']['g']"}, tensor<12x24xf32> {jax.result_info = "result[0]['columns']['v']"}, tensor<20x5xf32> {jax.result_info = "result[0]['last']"}, tensor<1xf32> {jax.result_info = "result[0]['whole']['g']"}, tensor<24x16xf32> {jax.result_info = "result[0]['whole']['v']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<16x20xf32> {jax.result_info = "result[1][0].mu['centred']"}, tensor<24xf32> {jax.result_info = "result[1][0].mu['columns']['g']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].mu['columns']['v']"}, tensor<20x5xf32> {jax.result_info = "result[1][0].mu['last']"}, tensor<1xf32> {jax.result_info = "result[1][0].mu['whole']['g']"}, tensor<24x16xf32> {jax.result_info = "result[1][0].mu['whole']['v']"}, tensor<16x20xf32> {jax.result_info = "result[1][0].nu['centred']"}, tensor<24xf32> {jax.result_info = "result[1][0].nu['columns']['g']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].nu['columns']['v']"}, tensor<20x5xf32> {jax.result_info = "result[1][0].nu['last']"}, tensor<1xf32> {jax.result_info = "result[1][0].nu['whole']['g']"}, tensor<24x16xf32> {jax.result_info = "result[1][0].nu['whole']['v']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<12x24xf32>
    %2 = stablehlo.multiply %1, %arg2 : tensor<12x24xf32>
    %3:2 = call @norm(%arg2) : (tensor<12x24xf32>) -> (tensor<24xf32>, tensor<24xf32>)
    %4 = stablehlo.broadcast_in_dim %3#0, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<12x24xf32>
    %6 = stablehlo.divide %2, %5 : tensor<12x24xf32>
    %7 = stablehlo.multiply %4, %4 : tensor<1x24xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1x24xf32>
    %9 = stablehlo.divide %8, %7 : tensor<1x24xf32>
    %10 = stablehlo.dot_general %arg19, %6, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x24xf32>) -> tensor<16x24xf32>
    %11 = stablehlo.tanh %10 : tensor<16x24xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %13 = stablehlo.subtract %12, %11 : tensor<16x24xf32>
    %14 = stablehlo.broadcast_in_dim %arg4, dims = [1] : (tensor<1xf32>) -> tensor<1x1xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<24x16xf32>
    %16 = stablehlo.multiply %15, %arg5 : tensor<24x16xf32>
    %17:2 = call @norm_0(%arg5) : (tensor<24x16xf32>) -> (tensor<f32>, tensor<f32>)
    %18 = stablehlo.broadcast_in_dim %17#0, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %19 = stablehlo.divide %16, %18 : tensor<24x16xf32>
    %20 = stablehlo.multiply %17#0, %17#0 : tensor<f32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %21 = stablehlo.divide %cst_1, %20 : tensor<f32>
    %22 = stablehlo.dot_general %11, %19, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<24x16xf32>) -> tensor<16x16xf32>
    %23 = stablehlo.tanh %22 : tensor<16x16xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %25 = stablehlo.subtract %24, %23 : tensor<16x16xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %26 = stablehlo.reduce(%arg0 init: %cst_3) applies stablehlo.add across dimensions = [0] : (tensor<16x20xf32>, tensor<f32>) -> tensor<20xf32>
    %cst_4 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %28 = stablehlo.divide %26, %27 : tensor<20xf32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [1] : (tensor<20xf32>) -> tensor<1x20xf32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [0, 1] : (tensor<1x20xf32>) -> tensor<16x20xf32>
    %31 = stablehlo.subtract %arg0, %30 : tensor<16x20xf32>
    %32 = stablehlo.dot_general %23, %31, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x20xf32>) -> tensor<16x20xf32>
    %33 = stablehlo.tanh %32 : tensor<16x20xf32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %35 = stablehlo.subtract %34, %33 : tensor<16x20xf32>
    %36 = stablehlo.dot_general %33, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<20x5xf32>) -> tensor<16x5xf32>
    %37 = stablehlo.subtract %36, %arg20 : tensor<16x5xf32>
    %38 = stablehlo.multiply %37, %37 : tensor<16x5xf32>
    %cst_6 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %40 = stablehlo.multiply %39, %37 : tensor<16x5xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %41 = stablehlo.reduce(%38 init: %cst_7) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_8 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %42 = stablehlo.divide %41, %cst_8 : tensor<f32>
    %cst_9 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_10 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %43 = stablehlo.divide %cst_9, %cst_10 : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %45 = stablehlo.multiply %44, %40 : tensor<16x5xf32>
    %46 = stablehlo.dot_general %45, %33, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x20xf32>) -> tensor<5x20xf32>
    %47 = stablehlo.transpose %46, dims = [1, 0] : (tensor<5x20xf32>) -> tensor<20x5xf32>
    %48 = stablehlo.dot_general %45, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<20x5xf32>) -> tensor<16x20xf32>
    %49 = stablehlo.multiply %48, %35 : tensor<16x20xf32>
    %50 = stablehlo.multiply %49, %33 : tensor<16x20xf32>
    %51 = stablehlo.add %49, %50 : tensor<16x20xf32>
    %52 = stablehlo.dot_general %51, %23, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<16x16xf32>) -> tensor<20x16xf32>
    %53 = stablehlo.transpose %52, dims = [1, 0] : (tensor<20x16xf32>) -> tensor<16x20xf32>
    %54 = stablehlo.dot_general %51, %31, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<16x20xf32>) -> tensor<16x16xf32>
    %55 = stablehlo.negate %53 : tensor<16x20xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %56 = stablehlo.reduce(%55 init: %cst_11) applies stablehlo.add across dimensions = [0] : (tensor<16x20xf32>, tensor<f32>) -> tensor<20xf32>
    %57 = stablehlo.reshape %56 : (tensor<20xf32>) -> tensor<1x20xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %58 = stablehlo.reduce(%57 init: %cst_12) applies stablehlo.add across dimensions = [0] : (tensor<1x20xf32>, tensor<f32>) -> tensor<20xf32>
    %cst_13 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %59 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %60 = stablehlo.divide %58, %59 : tensor<20xf32>
    %61 = stablehlo.broadcast_in_dim %60, dims = [1] : (tensor<20xf32>) -> tensor<16x20xf32>
    %62 = stablehlo.add %53, %61 : tensor<16x20xf32>
    %63 = stablehlo.multiply %54, %25 : tensor<16x16xf32>
    %64 = stablehlo.multiply %63, %23 : tensor<16x16xf32>
    %65 = stablehlo.add %63, %64 : tensor<16x16xf32>
    %66 = stablehlo.dot_general %65, %11, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x24xf32>) -> tensor<16x24xf32>
    %67 = stablehlo.transpose %66, dims = [1, 0] : (tensor<16x24xf32>) -> tensor<24x16xf32>
    %68 = stablehlo.dot_general %65, %19, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<24x16xf32>) -> tensor<16x24xf32>
    %69 = stablehlo.broadcast_in_dim %21, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %70 = stablehlo.multiply %67, %69 : tensor<24x16xf32>
    %71 = stablehlo.multiply %70, %16 : tensor<24x16xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %72 = stablehlo.reduce(%71 init: %cst_14) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %73 = stablehlo.negate %72 : tensor<f32>
    %74 = stablehlo.broadcast_in_dim %17#0, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %75 = stablehlo.divide %67, %74 : tensor<24x16xf32>
    %76 = call @norm_1(%arg5, %17#1, %73) : (tensor<24x16xf32>, tensor<f32>, tensor<f32>) -> tensor<24x16xf32>
    %77 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<24x16xf32>
    %78 = stablehlo.multiply %77, %75 : tensor<24x16xf32>
    %79 = stablehlo.add %76, %78 : tensor<24x16xf32>
    %80 = stablehlo.multiply %75, %arg5 : tensor<24x16xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %81 = stablehlo.reduce(%80 init: %cst_15) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %82 = stablehlo.reshape %81 : (tensor<f32>) -> tensor<1x1xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %83 = stablehlo.reduce(%82 init: %cst_16) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1xf32>, tensor<f32>) -> tensor<f32>
    %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %85 = stablehlo.multiply %68, %13 : tensor<16x24xf32>
    %86 = stablehlo.multiply %85, %11 : tensor<16x24xf32>
    %87 = stablehlo.add %85, %86 : tensor<16x24xf32>
    %88 = stablehlo.dot_general %87, %arg19, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %89 = stablehlo.transpose %88, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %90 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<12x24xf32>
    %91 = stablehlo.multiply %89, %90 : tensor<12x24xf32>
    %92 = stablehlo.multiply %91, %2 : tensor<12x24xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %93 = stablehlo.reduce(%92 init: %cst_17) applies stablehlo.add across dimensions = [0] : (tensor<12x24xf32>, tensor<f32>) -> tensor<24xf32>
    %94 = stablehlo.reshape %93 : (tensor<24xf32>) -> tensor<1x24xf32>
    %95 = stablehlo.negate %94 : tensor<1x24xf32>
    %96 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<12x24xf32>
    %97 = stablehlo.divide %89, %96 : tensor<12x24xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %98 = stablehlo.reduce(%95 init: %cst_18) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %99 = call @norm_2(%arg2, %3#1, %98) : (tensor<12x24xf32>, tensor<24xf32>, tensor<24xf32>) -> tensor<12x24xf32>
    %100 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<12x24xf32>
    %101 = stablehlo.multiply %100, %97 : tensor<12x24xf32>
    %102 = stablehlo.add %99, %101 : tensor<12x24xf32>
    %103 = stablehlo.multiply %97, %arg2 : tensor<12x24xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %104 = stablehlo.reduce(%103 init: %cst_19) applies stablehlo.add across dimensions = [0] : (tensor<12x24xf32>, tensor<f32>) -> tensor<24xf32>
    %105 = stablehlo.reshape %104 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %106 = stablehlo.reduce(%105 init: %cst_20) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %107 = stablehlo.reduce(%47 init: %cst_21) applies stablehlo.add across dimensions = [0] : (tensor<20x5xf32>, tensor<f32>) -> tensor<5xf32>
    %cst_22 = stablehlo.constant dense<2.000000e+01> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %109 = stablehlo.divide %107, %108 : tensor<5xf32>
    %110 = stablehlo.broadcast_in_dim %109, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %111 = stablehlo.broadcast_in_dim %110, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<20x5xf32>
    %112 = stablehlo.subtract %47, %111 : tensor<20x5xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %114 = stablehlo.multiply %113, %62 : tensor<16x20xf32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %116 = stablehlo.multiply %115, %arg7 : tensor<16x20xf32>
    %117 = stablehlo.add %114, %116 : tensor<16x20xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %118 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %119 = stablehlo.multiply %118, %106 : tensor<24xf32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %121 = stablehlo.multiply %120, %arg8 : tensor<24xf32>
    %122 = stablehlo.add %119, %121 : tensor<24xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %124 = stablehlo.multiply %123, %102 : tensor<12x24xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %126 = stablehlo.multiply %125, %arg9 : tensor<12x24xf32>
    %127 = stablehlo.add %124, %126 : tensor<12x24xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %129 = stablehlo.multiply %128, %112 : tensor<20x5xf32>
    %cst_30 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %130 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %131 = stablehlo.multiply %130, %arg10 : tensor<20x5xf32>
    %132 = stablehlo.add %129, %131 : tensor<20x5xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %133 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %134 = stablehlo.multiply %133, %84 : tensor<1xf32>
    %cst_32 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %136 = stablehlo.multiply %135, %arg11 : tensor<1xf32>
    %137 = stablehlo.add %134, %136 : tensor<1xf32>
    %cst_33 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %138 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %139 = stablehlo.multiply %138, %79 : tensor<24x16xf32>
    %cst_34 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %140 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %141 = stablehlo.multiply %140, %arg12 : tensor<24x16xf32>
    %142 = stablehlo.add %139, %141 : tensor<24x16xf32>
    %143 = stablehlo.multiply %62, %62 : tensor<16x20xf32>
    %cst_35 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %145 = stablehlo.multiply %144, %143 : tensor<16x20xf32>
    %cst_36 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %147 = stablehlo.multiply %146, %arg13 : tensor<16x20xf32>
    %148 = stablehlo.add %145, %147 : tensor<16x20xf32>
    %149 = stablehlo.multiply %106, %106 : tensor<24xf32>
    %cst_37 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %150 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %151 = stablehlo.multiply %150, %149 : tensor<24xf32>
    %cst_38 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %152 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %153 = stablehlo.multiply %152, %arg14 : tensor<24xf32>
    %154 = stablehlo.add %151, %153 : tensor<24xf32>
    %155 = stablehlo.multiply %102, %102 : tensor<12x24xf32>
    %cst_39 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %156 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %157 = stablehlo.multiply %156, %155 : tensor<12x24xf32>
    %cst_40 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %158 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %159 = stablehlo.multiply %158, %arg15 : tensor<12x24xf32>
    %160 = stablehlo.add %157, %159 : tensor<12x24xf32>
    %161 = stablehlo.multiply %112, %112 : tensor<20x5xf32>
    %cst_41 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %162 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %163 = stablehlo.multiply %162, %161 : tensor<20x5xf32>
    %cst_42 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %164 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %165 = stablehlo.multiply %164, %arg16 : tensor<20x5xf32>
    %166 = stablehlo.add %163, %165 : tensor<20x5xf32>
    %167 = stablehlo.multiply %84, %84 : tensor<1xf32>
    %cst_43 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %168 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %169 = stablehlo.multiply %168, %167 : tensor<1xf32>
    %cst_44 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %170 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %171 = stablehlo.multiply %170, %arg17 : tensor<1xf32>
    %172 = stablehlo.add %169, %171 : tensor<1xf32>
    %173 = stablehlo.multiply %79, %79 : tensor<24x16xf32>
    %cst_45 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %174 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %175 = stablehlo.multiply %174, %173 : tensor<24x16xf32>
    %cst_46 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %176 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %177 = stablehlo.multiply %176, %arg18 : tensor<24x16xf32>
    %178 = stablehlo.add %175, %177 : tensor<24x16xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %179 = stablehlo.compare LT, %arg6, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_47 = stablehlo.constant dense<1> : tensor<i32>
    %180 = stablehlo.add %arg6, %c_47 : tensor<i32>
    %c_48 = stablehlo.constant dense<2147483647> : tensor<i32>
    %181 = call @_where(%179, %180, %c_48) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %182 = stablehlo.convert %181 : (tensor<i32>) -> tensor<f32>
    %cst_49 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %183 = stablehlo.convert %181 : (tensor<i32>) -> tensor<f32>
    %184 = stablehlo.power %cst_49, %183 : tensor<f32>
    %cst_50 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %185 = stablehlo.subtract %cst_50, %184 : tensor<f32>
    %186 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %187 = stablehlo.divide %117, %186 : tensor<16x20xf32>
    %188 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %189 = stablehlo.divide %122, %188 : tensor<24xf32>
    %190 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %191 = stablehlo.divide %127, %190 : tensor<12x24xf32>
    %192 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %193 = stablehlo.divide %132, %192 : tensor<20x5xf32>
    %194 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %195 = stablehlo.divide %137, %194 : tensor<1xf32>
    %196 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %197 = stablehlo.divide %142, %196 : tensor<24x16xf32>
    %198 = stablehlo.convert %181 : (tensor<i32>) -> tensor<f32>
    %cst_51 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %199 = stablehlo.convert %181 : (tensor<i32>) -> tensor<f32>
    %200 = stablehlo.power %cst_51, %199 : tensor<f32>
    %cst_52 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %201 = stablehlo.subtract %cst_52, %200 : tensor<f32>
    %202 = stablehlo.broadcast_in_dim %201, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %203 = stablehlo.divide %148, %202 : tensor<16x20xf32>
    %204 = stablehlo.broadcast_in_dim %201, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %205 = stablehlo.divide %154, %204 : tensor<24xf32>
    %206 = stablehlo.broadcast_in_dim %201, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %207 = stablehlo.divide %160, %206 : tensor<12x24xf32>
    %208 = stablehlo.broadcast_in_dim %201, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %209 = stablehlo.divide %166, %208 : tensor<20x5xf32>
    %210 = stablehlo.broadcast_in_dim %201, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %211 = stablehlo.divide %172, %210 : tensor<1xf32>
    %212 = stablehlo.broadcast_in_dim %201, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %213 = stablehlo.divide %178, %212 : tensor<24x16xf32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %214 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %215 = stablehlo.add %203, %214 : tensor<16x20xf32>
    %216 = stablehlo.sqrt %215 : tensor<16x20xf32>
    %cst_54 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %217 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %218 = stablehlo.add %216, %217 : tensor<16x20xf32>
    %219 = stablehlo.divide %187, %218 : tensor<16x20xf32>
    %cst_55 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %220 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %221 = stablehlo.add %205, %220 : tensor<24xf32>
    %222 = stablehlo.sqrt %221 : tensor<24xf32>
    %cst_56 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %223 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %224 = stablehlo.add %222, %223 : tensor<24xf32>
    %225 = stablehlo.divide %189, %224 : tensor<24xf32>
    %cst_57 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %226 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %227 = stablehlo.add %207, %226 : tensor<12x24xf32>
    %228 = stablehlo.sqrt %227 : tensor<12x24xf32>
    %cst_58 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %229 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %230 = stablehlo.add %228, %229 : tensor<12x24xf32>
    %231 = stablehlo.divide %191, %230 : tensor<12x24xf32>
    %cst_59 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %232 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %233 = stablehlo.add %209, %232 : tensor<20x5xf32>
    %234 = stablehlo.sqrt %233 : tensor<20x5xf32>
    %cst_60 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %235 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %236 = stablehlo.add %234, %235 : tensor<20x5xf32>
    %237 = stablehlo.divide %193, %236 : tensor<20x5xf32>
    %cst_61 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %238 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %239 = stablehlo.add %211, %238 : tensor<1xf32>
    %240 = stablehlo.sqrt %239 : tensor<1xf32>
    %cst_62 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %241 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %242 = stablehlo.add %240, %241 : tensor<1xf32>
    %243 = stablehlo.divide %195, %242 : tensor<1xf32>
    %cst_63 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %244 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %245 = stablehlo.add %213, %244 : tensor<24x16xf32>
    %246 = stablehlo.sqrt %245 : tensor<24x16xf32>
    %cst_64 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %247 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %248 = stablehlo.add %246, %247 : tensor<24x16xf32>
    %249 = stablehlo.divide %197, %248 : tensor<24x16xf32>
    %cst_65 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %250 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %251 = stablehlo.multiply %250, %219 : tensor<16x20xf32>
    %cst_66 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %253 = stablehlo.multiply %252, %225 : tensor<24xf32>
    %cst_67 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %254 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %255 = stablehlo.multiply %254, %231 : tensor<12x24xf32>
    %cst_68 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %256 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %257 = stablehlo.multiply %256, %237 : tensor<20x5xf32>
    %cst_69 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %258 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %259 = stablehlo.multiply %258, %243 : tensor<1xf32>
    %cst_70 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %260 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %261 = stablehlo.multiply %260, %249 : tensor<24x16xf32>
    %262 = stablehlo.add %arg0, %251 : tensor<16x20xf32>
    %263 = stablehlo.add %arg1, %253 : tensor<24xf32>
    %264 = stablehlo.add %arg2, %255 : tensor<12x24xf32>
    %265 = stablehlo.add %arg3, %257 : tensor<20x5xf32>
    %266 = stablehlo.add %arg4, %259 : tensor<1xf32>
    %267 = stablehlo.add %arg5, %261 : tensor<24x16xf32>
    return %262, %263, %264, %265, %266, %267, %181, %117, %122, %127, %132, %137, %142, %148, %154, %160, %166, %172, %178, %42 : tensor<16x20xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<20x5xf32>, tensor<1xf32>, tensor<24x16xf32>, tensor<i32>, tensor<16x20xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<20x5xf32>, tensor<1xf32>, tensor<24x16xf32>, tensor<16x20xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<20x5xf32>, tensor<1xf32>, tensor<24x16xf32>, tensor<f32>
  }
  func.func private @norm(%arg0: tensor<12x24xf32>) -> (tensor<24xf32>, tensor<24xf32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12x24xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<12x24xf32>, tensor<f32>) -> tensor<24xf32>
    %2 = stablehlo.sqrt %1 : tensor<24xf32>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %4 = stablehlo.divide %3, %2 : tensor<24xf32>
    return %2, %4 : tensor<24xf32>, tensor<24xf32>
  }
  func.func private @norm_0(%arg0: tensor<24x16xf32>) -> (tensor<f32>, tensor<f32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<24x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x16xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %3 = stablehlo.divide %cst_0, %2 : tensor<f32>
    return %2, %3 : tensor<f32>, tensor<f32>
  }
  func.func private @norm_1(%arg0: tensor<24x16xf32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<24x16xf32> {
    %0 = stablehlo.multiply %arg2, %arg1 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<24x16xf32>
    %2 = stablehlo.multiply %arg0, %1 : tensor<24x16xf32>
    %3 = stablehlo.multiply %1, %arg0 : tensor<24x16xf32>
    %4 = stablehlo.add %2, %3 : tensor<24x16xf32>
    return %4 : tensor<24x16xf32>
  }
  func.func private @norm_2(%arg0: tensor<12x24xf32>, %arg1: tensor<24xf32>, %arg2: tensor<24xf32>) -> tensor<12x24xf32> {
    %0 = stablehlo.multiply %arg2, %arg1 : tensor<24xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [1] : (tensor<24xf32>) -> tensor<12x24xf32>
    %2 = stablehlo.multiply %arg0, %1 : tensor<12x24xf32>
    %3 = stablehlo.multiply %1, %arg0 : tensor<12x24xf32>
    %4 = stablehlo.add %2, %3 : tensor<12x24xf32>
    return %4 : tensor<12x24xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
