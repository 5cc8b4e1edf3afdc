module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<16x4xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.v", weft.role = "param"}, %arg1: tensor<12x16xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.w", weft.role = "param"}, %arg2: tensor<i32> {tf.aliasing_output = 2 : i32, weft.name = "opt.rule.0.count", weft.role = "state"}, %arg3: tensor<16x4xf32> {tf.aliasing_output = 3 : i32, weft.name = "opt.rule.0.mu.v", weft.role = "state"}, %arg4: tensor<12x16xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.rule.0.mu.w", weft.role = "state"}, %arg5: tensor<16x4xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.rule.0.nu.v", weft.role = "state"}, %arg6: tensor<12x16xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.rule.0.nu.w", weft.role = "state"}, %arg7: tensor<16x4xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.teacher.v", weft.role = "state"}, %arg8: tensor<12x16xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.teacher.w", weft.role = "state"}, %arg9: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg10: tensor<16x4xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<16x4xf32> {jax.result_info = "result[0]['v']"}, tensor<12x16xf32> {jax.result_info = "result[0]['w']"}, tensor<i32> {jax.result_info = "result[1]['rule'][0].count"}, tensor<16x4xf32> {jax.result_info = "result[1]['rule'][0].mu['v']"}, tensor<12x16xf32> {jax.result_info = "result[1]['rule'][0].mu['w']"}, tensor<16x4xf32> {jax.result_info = "result[1]['rule'][0].nu['v']"}, tensor<12x16xf32> {jax.result_info = "result[1]['rule'][0].nu['w']"}, tensor<16x4xf32> {jax.result_info = "result[1]['teacher']['v']"}, tensor<12x16xf32> {jax.result_info = "result[1]['teacher']['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg9, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %1 = stablehlo.tanh %0 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %3 = stablehlo.subtract %2, %1 : tensor<16x16xf32>
    %4 = stablehlo.dot_general %1, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x4xf32>) -> tensor<16x4xf32>
    %5 = stablehlo.dot_general %arg9, %arg8, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %6 = stablehlo.tanh %5 : tensor<16x16xf32>
    %7 = stablehlo.dot_general %6, %arg7, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x4xf32>) -> tensor<16x4xf32>
    %8 = stablehlo.subtract %arg1, %arg8 : tensor<12x16xf32>
    %9 = stablehlo.multiply %8, %8 : tensor<12x16xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %11 = stablehlo.multiply %10, %8 : tensor<12x16xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %12 = stablehlo.reduce(%9 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.add %cst_2, %12 : tensor<f32>
    %14 = stablehlo.subtract %arg0, %arg7 : tensor<16x4xf32>
    %15 = stablehlo.multiply %14, %14 : tensor<16x4xf32>
    %cst_3 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %17 = stablehlo.multiply %16, %14 : tensor<16x4xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %18 = stablehlo.reduce(%15 init: %cst_4) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x4xf32>, tensor<f32>) -> tensor<f32>
    %19 = stablehlo.add %13, %18 : tensor<f32>
    %20 = stablehlo.subtract %4, %arg10 : tensor<16x4xf32>
    %21 = stablehlo.multiply %20, %20 : tensor<16x4xf32>
    %cst_5 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %23 = stablehlo.multiply %22, %20 : tensor<16x4xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %24 = stablehlo.reduce(%21 init: %cst_6) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x4xf32>, tensor<f32>) -> tensor<f32>
    %cst_7 = stablehlo.constant dense<6.400000e+01> : tensor<f32>
    %25 = stablehlo.divide %24, %cst_7 : tensor<f32>
    %cst_8 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<16x12xf32>
    %27 = stablehlo.multiply %26, %arg9 : tensor<16x12xf32>
    %28 = stablehlo.dot_general %27, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %29 = stablehlo.tanh %28 : tensor<16x16xf32>
    %cst_9 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %31 = stablehlo.subtract %30, %29 : tensor<16x16xf32>
    %32 = stablehlo.dot_general %29, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x4xf32>) -> tensor<16x4xf32>
    %33 = stablehlo.subtract %32, %7 : tensor<16x4xf32>
    %34 = stablehlo.multiply %33, %33 : tensor<16x4xf32>
    %cst_10 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %36 = stablehlo.multiply %35, %33 : tensor<16x4xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %37 = stablehlo.reduce(%34 init: %cst_11) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x4xf32>, tensor<f32>) -> tensor<f32>
    %cst_12 = stablehlo.constant dense<6.400000e+01> : tensor<f32>
    %38 = stablehlo.divide %37, %cst_12 : tensor<f32>
    %cst_13 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %39 = stablehlo.multiply %cst_13, %38 : tensor<f32>
    %40 = stablehlo.add %25, %39 : tensor<f32>
    %cst_14 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %41 = stablehlo.multiply %cst_14, %19 : tensor<f32>
    %42 = stablehlo.add %40, %41 : tensor<f32>
    %cst_15 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %cst_16 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %43 = stablehlo.multiply %cst_15, %cst_16 : tensor<f32>
    %cst_17 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %cst_18 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %44 = stablehlo.multiply %cst_17, %cst_18 : tensor<f32>
    %cst_19 = stablehlo.constant dense<6.400000e+01> : tensor<f32>
    %45 = stablehlo.divide %44, %cst_19 : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %45, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %47 = stablehlo.multiply %46, %36 : tensor<16x4xf32>
    %48 = stablehlo.dot_general %47, %29, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x4xf32>, tensor<16x16xf32>) -> tensor<4x16xf32>
    %49 = stablehlo.transpose %48, dims = [1, 0] : (tensor<4x16xf32>) -> tensor<16x4xf32>
    %50 = stablehlo.dot_general %47, %arg0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4xf32>, tensor<16x4xf32>) -> tensor<16x16xf32>
    %51 = stablehlo.multiply %50, %31 : tensor<16x16xf32>
    %52 = stablehlo.multiply %51, %29 : tensor<16x16xf32>
    %53 = stablehlo.add %51, %52 : tensor<16x16xf32>
    %54 = stablehlo.dot_general %53, %27, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x12xf32>) -> tensor<16x12xf32>
    %55 = stablehlo.transpose %54, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %cst_20 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_21 = stablehlo.constant dense<6.400000e+01> : tensor<f32>
    %56 = stablehlo.divide %cst_20, %cst_21 : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %58 = stablehlo.multiply %57, %23 : tensor<16x4xf32>
    %59 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %60 = stablehlo.multiply %59, %17 : tensor<16x4xf32>
    %61 = stablehlo.add %49, %60 : tensor<16x4xf32>
    %62 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %63 = stablehlo.multiply %62, %11 : tensor<12x16xf32>
    %64 = stablehlo.add %55, %63 : tensor<12x16xf32>
    %65 = stablehlo.dot_general %58, %1, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x4xf32>, tensor<16x16xf32>) -> tensor<4x16xf32>
    %66 = stablehlo.transpose %65, dims = [1, 0] : (tensor<4x16xf32>) -> tensor<16x4xf32>
    %67 = stablehlo.add %61, %66 : tensor<16x4xf32>
    %68 = stablehlo.dot_general %58, %arg0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4xf32>, tensor<16x4xf32>) -> tensor<16x16xf32>
    %69 = stablehlo.multiply %68, %3 : tensor<16x16xf32>
    %70 = stablehlo.multiply %69, %1 : tensor<16x16xf32>
    %71 = stablehlo.add %69, %70 : tensor<16x16xf32>
    %72 = stablehlo.dot_general %71, %arg9, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x12xf32>) -> tensor<16x12xf32>
    %73 = stablehlo.transpose %72, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %74 = stablehlo.add %64, %73 : tensor<12x16xf32>
    %cst_22 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %76 = stablehlo.multiply %75, %67 : tensor<16x4xf32>
    %cst_23 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %77 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %78 = stablehlo.multiply %77, %arg3 : tensor<16x4xf32>
    %79 = stablehlo.add %76, %78 : tensor<16x4xf32>
    %cst_24 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %80 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %81 = stablehlo.multiply %80, %74 : tensor<12x16xf32>
    %cst_25 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %83 = stablehlo.multiply %82, %arg4 : tensor<12x16xf32>
    %84 = stablehlo.add %81, %83 : tensor<12x16xf32>
    %85 = stablehlo.multiply %67, %67 : tensor<16x4xf32>
    %cst_26 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %87 = stablehlo.multiply %86, %85 : tensor<16x4xf32>
    %cst_27 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %89 = stablehlo.multiply %88, %arg5 : tensor<16x4xf32>
    %90 = stablehlo.add %87, %89 : tensor<16x4xf32>
    %91 = stablehlo.multiply %74, %74 : tensor<12x16xf32>
    %cst_28 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %92 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %93 = stablehlo.multiply %92, %91 : tensor<12x16xf32>
    %cst_29 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %94 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %95 = stablehlo.multiply %94, %arg6 : tensor<12x16xf32>
    %96 = stablehlo.add %93, %95 : tensor<12x16xf32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %97 = stablehlo.compare LT, %arg2, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_30 = stablehlo.constant dense<1> : tensor<i32>
    %98 = stablehlo.add %arg2, %c_30 : tensor<i32>
    %c_31 = stablehlo.constant dense<2147483647> : tensor<i32>
    %99 = call @_where(%97, %98, %c_31) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %100 = stablehlo.convert %99 : (tensor<i32>) -> tensor<f32>
    %cst_32 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %101 = stablehlo.convert %99 : (tensor<i32>) -> tensor<f32>
    %102 = stablehlo.power %cst_32, %101 : tensor<f32>
    %cst_33 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %103 = stablehlo.subtract %cst_33, %102 : tensor<f32>
    %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %105 = stablehlo.divide %79, %104 : tensor<16x4xf32>
    %106 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %107 = stablehlo.divide %84, %106 : tensor<12x16xf32>
    %108 = stablehlo.convert %99 : (tensor<i32>) -> tensor<f32>
    %cst_34 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %109 = stablehlo.convert %99 : (tensor<i32>) -> tensor<f32>
    %110 = stablehlo.power %cst_34, %109 : tensor<f32>
    %cst_35 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %111 = stablehlo.subtract %cst_35, %110 : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %113 = stablehlo.divide %90, %112 : tensor<16x4xf32>
    %114 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %115 = stablehlo.divide %96, %114 : tensor<12x16xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %116 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %117 = stablehlo.add %113, %116 : tensor<16x4xf32>
    %118 = stablehlo.sqrt %117 : tensor<16x4xf32>
    %cst_37 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %120 = stablehlo.add %118, %119 : tensor<16x4xf32>
    %121 = stablehlo.divide %105, %120 : tensor<16x4xf32>
    %cst_38 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %122 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %123 = stablehlo.add %115, %122 : tensor<12x16xf32>
    %124 = stablehlo.sqrt %123 : tensor<12x16xf32>
    %cst_39 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %126 = stablehlo.add %124, %125 : tensor<12x16xf32>
    %127 = stablehlo.divide %107, %126 : tensor<12x16xf32>
    %cst_40 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %129 = stablehlo.multiply %128, %arg0 : tensor<16x4xf32>
    %130 = stablehlo.add %121, %129 : tensor<16x4xf32>
    %cst_41 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %131 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %132 = stablehlo.multiply %131, %arg1 : tensor<12x16xf32>
    %133 = stablehlo.add %127, %132 : tensor<12x16xf32>
    %134 = call @norm(%arg0) : (tensor<16x4xf32>) -> tensor<1x1xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %136 = stablehlo.compare LE, %134, %135, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
    %cst_43 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %137 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %138 = call @_where_0(%136, %137, %arg0) : (tensor<1x1xi1>, tensor<16x4xf32>, tensor<16x4xf32>) -> tensor<16x4xf32>
    %139 = stablehlo.reshape %134 : (tensor<1x1xf32>) -> tensor<f32>
    %140 = call @norm_1(%138) : (tensor<16x4xf32>) -> tensor<f32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %141 = stablehlo.compare LE, %139, %cst_44, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %142 = call @_where_2(%141, %cst_45, %140) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %143 = call @norm(%130) : (tensor<16x4xf32>) -> tensor<1x1xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %145 = stablehlo.compare LE, %143, %144, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
    %cst_47 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %147 = call @_where_0(%145, %146, %130) : (tensor<1x1xi1>, tensor<16x4xf32>, tensor<16x4xf32>) -> tensor<16x4xf32>
    %148 = stablehlo.reshape %143 : (tensor<1x1xf32>) -> tensor<f32>
    %149 = call @norm_1(%147) : (tensor<16x4xf32>) -> tensor<f32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %150 = stablehlo.compare LE, %148, %cst_48, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_49 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %151 = call @_where_2(%150, %cst_49, %149) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %cst_50 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %152 = stablehlo.multiply %cst_50, %142 : tensor<f32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %153 = stablehlo.add %151, %cst_51 : tensor<f32>
    %154 = stablehlo.divide %152, %153 : tensor<f32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %155 = stablehlo.compare EQ, %142, %cst_52, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %156 = stablehlo.compare EQ, %151, %cst_53, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %157 = stablehlo.or %155, %156 : tensor<i1>
    %cst_54 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %158 = call @_where_3(%157, %cst_54, %154) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %159 = stablehlo.broadcast_in_dim %158, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %160 = stablehlo.multiply %130, %159 : tensor<16x4xf32>
    %161 = call @norm_4(%arg1) : (tensor<12x16xf32>) -> tensor<1x1xf32>
    %cst_55 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %162 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %163 = stablehlo.compare LE, %161, %162, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
    %cst_56 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %164 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %165 = call @_where_5(%163, %164, %arg1) : (tensor<1x1xi1>, tensor<12x16xf32>, tensor<12x16xf32>) -> tensor<12x16xf32>
    %166 = stablehlo.reshape %161 : (tensor<1x1xf32>) -> tensor<f32>
    %167 = call @norm_6(%165) : (tensor<12x16xf32>) -> tensor<f32>
    %cst_57 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %168 = stablehlo.compare LE, %166, %cst_57, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_58 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %169 = call @_where_2(%168, %cst_58, %167) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %170 = call @norm_4(%133) : (tensor<12x16xf32>) -> tensor<1x1xf32>
    %cst_59 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %171 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %172 = stablehlo.compare LE, %170, %171, FLOAT : (tensor<1x1xf32>, tensor<1x1xf32>) -> tensor<1x1xi1>
    %cst_60 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %174 = call @_where_5(%172, %173, %133) : (tensor<1x1xi1>, tensor<12x16xf32>, tensor<12x16xf32>) -> tensor<12x16xf32>
    %175 = stablehlo.reshape %170 : (tensor<1x1xf32>) -> tensor<f32>
    %176 = call @norm_6(%174) : (tensor<12x16xf32>) -> tensor<f32>
    %cst_61 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %177 = stablehlo.compare LE, %175, %cst_61, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_62 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %178 = call @_where_2(%177, %cst_62, %176) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %cst_63 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %179 = stablehlo.multiply %cst_63, %169 : tensor<f32>
    %cst_64 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %180 = stablehlo.add %178, %cst_64 : tensor<f32>
    %181 = stablehlo.divide %179, %180 : tensor<f32>
    %cst_65 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %182 = stablehlo.compare EQ, %169, %cst_65, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %183 = stablehlo.compare EQ, %178, %cst_66, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %184 = stablehlo.or %182, %183 : tensor<i1>
    %cst_67 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %185 = call @_where_3(%184, %cst_67, %181) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %186 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %187 = stablehlo.multiply %133, %186 : tensor<12x16xf32>
    %cst_68 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %188 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %189 = stablehlo.multiply %188, %160 : tensor<16x4xf32>
    %cst_69 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %190 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %191 = stablehlo.multiply %190, %187 : tensor<12x16xf32>
    %192 = stablehlo.add %arg0, %189 : tensor<16x4xf32>
    %193 = stablehlo.add %arg1, %191 : tensor<12x16xf32>
    %cst_70 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %194 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %195 = stablehlo.multiply %194, %arg7 : tensor<16x4xf32>
    %cst_71 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %196 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<16x4xf32>
    %197 = stablehlo.multiply %196, %192 : tensor<16x4xf32>
    %198 = stablehlo.add %195, %197 : tensor<16x4xf32>
    %cst_72 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %199 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %200 = stablehlo.multiply %199, %arg8 : tensor<12x16xf32>
    %cst_73 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %201 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %202 = stablehlo.multiply %201, %193 : tensor<12x16xf32>
    %203 = stablehlo.add %200, %202 : tensor<12x16xf32>
    return %192, %193, %99, %79, %84, %90, %96, %198, %203, %42 : tensor<16x4xf32>, tensor<12x16xf32>, tensor<i32>, tensor<16x4xf32>, tensor<12x16xf32>, tensor<16x4xf32>, tensor<12x16xf32>, tensor<16x4xf32>, tensor<12x16xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
  func.func private @norm(%arg0: tensor<16x4xf32>) -> tensor<1x1xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<16x4xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x4xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %3 = stablehlo.sqrt %2 : tensor<1x1xf32>
    return %3 : tensor<1x1xf32>
  }
  func.func private @_where_0(%arg0: tensor<1x1xi1>, %arg1: tensor<16x4xf32>, %arg2: tensor<16x4xf32>) -> tensor<16x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<16x4xi1>
    %1 = stablehlo.select %0, %arg1, %arg2 : tensor<16x4xi1>, tensor<16x4xf32>
    return %1 : tensor<16x4xf32>
  }
  func.func private @norm_1(%arg0: tensor<16x4xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<16x4xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x4xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
  func.func private @_where_2(%arg0: tensor<i1>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<f32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.select %arg0, %0, %arg2 : tensor<i1>, tensor<f32>
    return %1 : tensor<f32>
  }
  func.func private @_where_3(%arg0: tensor<i1>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<f32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<f32>
    return %0 : tensor<f32>
  }
  func.func private @norm_4(%arg0: tensor<12x16xf32>) -> tensor<1x1xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x16xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %3 = stablehlo.sqrt %2 : tensor<1x1xf32>
    return %3 : tensor<1x1xf32>
  }
  func.func private @_where_5(%arg0: tensor<1x1xi1>, %arg1: tensor<12x16xf32>, %arg2: tensor<12x16xf32>) -> tensor<12x16xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<1x1xi1>) -> tensor<12x16xi1>
    %1 = stablehlo.select %0, %arg1, %arg2 : tensor<12x16xi1>, tensor<12x16xf32>
    return %1 : tensor<12x16xf32>
  }
  func.func private @norm_6(%arg0: tensor<12x16xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x16xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
}
