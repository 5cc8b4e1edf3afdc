module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.gate", weft.role = "param"}, %arg1: tensor<24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.0.b", weft.role = "param"}, %arg2: tensor<12x24xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.0.w", weft.role = "param"}, %arg3: tensor<5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.1.b", weft.role = "param"}, %arg4: tensor<24x5xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.1.w", weft.role = "param"}, %arg5: tensor<24xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.trace.gate", weft.role = "state"}, %arg6: tensor<24xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.trace.layers.0.b", weft.role = "state"}, %arg7: tensor<12x24xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.trace.layers.0.w", weft.role = "state"}, %arg8: tensor<5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.trace.layers.1.b", weft.role = "state"}, %arg9: tensor<24x5xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.trace.layers.1.w", weft.role = "state"}, %arg10: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg11: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0]['gate']"}, tensor<24xf32> {jax.result_info = "result[0]['layers'][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0]['layers'][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0]['layers'][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0]['layers'][1]['w']"}, tensor<24xf32> {jax.result_info = "result[1][0].trace['gate']"}, tensor<24xf32> {jax.result_info = "result[1][0].trace['layers'][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].trace['layers'][0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].trace['layers'][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[1][0].trace['layers'][1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %1 = stablehlo.reshape %0 : (tensor<f32>) -> tensor<1xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<1xf32>) -> tensor<24xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<24xf32>, tensor<24xf32>) -> tensor<24xi1>
    %4 = stablehlo.convert %3 : (tensor<24xi1>) -> tensor<24xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.reduce(%4 init: %cst_0) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %6 = stablehlo.maximum %cst_1, %0 : tensor<f32>
    %7 = stablehlo.compare EQ, %0, %6, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %8 = stablehlo.select %7, %cst_3, %cst_2 : tensor<i1>, tensor<f32>
    %cst_4 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %9 = stablehlo.compare EQ, %cst_4, %6, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_6 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %10 = stablehlo.select %9, %cst_6, %cst_5 : tensor<i1>, tensor<f32>
    %11 = stablehlo.divide %8, %10 : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [0] : (tensor<1xf32>) -> tensor<24xf32>
    %14 = stablehlo.subtract %arg0, %13 : tensor<24xf32>
    %15 = stablehlo.exponential %14 : tensor<24xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %16 = stablehlo.reduce(%15 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [0] : (tensor<1xf32>) -> tensor<24xf32>
    %19 = stablehlo.divide %15, %18 : tensor<24xf32>
    %20 = stablehlo.multiply %17, %17 : tensor<1xf32>
    %cst_8 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %22 = stablehlo.divide %21, %20 : tensor<1xf32>
    %cst_9 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %23 = stablehlo.reduce(%arg2 init: %cst_9) applies stablehlo.maximum across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %24 = stablehlo.reshape %23 : (tensor<f32>) -> tensor<1x1xf32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<12x24xf32>
    %26 = stablehlo.compare EQ, %arg2, %25, FLOAT : (tensor<12x24xf32>, tensor<12x24xf32>) -> tensor<12x24xi1>
    %27 = stablehlo.convert %26 : (tensor<12x24xi1>) -> tensor<12x24xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %28 = stablehlo.reduce(%27 init: %cst_10) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_11 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %29 = stablehlo.maximum %cst_11, %23 : tensor<f32>
    %30 = stablehlo.compare EQ, %23, %29, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %cst_13 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %31 = stablehlo.select %30, %cst_13, %cst_12 : tensor<i1>, tensor<f32>
    %cst_14 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %32 = stablehlo.compare EQ, %cst_14, %29, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_15 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_16 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %33 = stablehlo.select %32, %cst_16, %cst_15 : tensor<i1>, tensor<f32>
    %34 = stablehlo.divide %31, %33 : tensor<f32>
    %35 = stablehlo.is_finite %29 : (tensor<f32>) -> tensor<i1>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %36 = stablehlo.select %35, %29, %cst_17 : tensor<i1>, tensor<f32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<12x24xf32>
    %39 = stablehlo.subtract %arg2, %38 : tensor<12x24xf32>
    %40 = stablehlo.exponential %39 : tensor<12x24xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %41 = stablehlo.reduce(%40 init: %cst_18) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %42 = stablehlo.sign %41 : tensor<f32>
    %43 = stablehlo.abs %41 : tensor<f32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %44 = stablehlo.compare GE, %41, %cst_19, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %45 = stablehlo.log %43 : tensor<f32>
    %46 = stablehlo.add %45, %36 : tensor<f32>
    %cst_20 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %47 = stablehlo.reduce(%arg4 init: %cst_20) applies stablehlo.maximum across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %48 = stablehlo.reshape %47 : (tensor<f32>) -> tensor<1x1xf32>
    %49 = stablehlo.broadcast_in_dim %48, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<24x5xf32>
    %50 = stablehlo.compare EQ, %arg4, %49, FLOAT : (tensor<24x5xf32>, tensor<24x5xf32>) -> tensor<24x5xi1>
    %51 = stablehlo.convert %50 : (tensor<24x5xi1>) -> tensor<24x5xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %52 = stablehlo.reduce(%51 init: %cst_21) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_22 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %53 = stablehlo.maximum %cst_22, %47 : tensor<f32>
    %54 = stablehlo.compare EQ, %47, %53, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %cst_24 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %55 = stablehlo.select %54, %cst_24, %cst_23 : tensor<i1>, tensor<f32>
    %cst_25 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %56 = stablehlo.compare EQ, %cst_25, %53, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_26 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_27 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %57 = stablehlo.select %56, %cst_27, %cst_26 : tensor<i1>, tensor<f32>
    %58 = stablehlo.divide %55, %57 : tensor<f32>
    %59 = stablehlo.is_finite %53 : (tensor<f32>) -> tensor<i1>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %60 = stablehlo.select %59, %53, %cst_28 : tensor<i1>, tensor<f32>
    %61 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %62 = stablehlo.broadcast_in_dim %61, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<24x5xf32>
    %63 = stablehlo.subtract %arg4, %62 : tensor<24x5xf32>
    %64 = stablehlo.exponential %63 : tensor<24x5xf32>
    %cst_29 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %65 = stablehlo.reduce(%64 init: %cst_29) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %66 = stablehlo.sign %65 : tensor<f32>
    %67 = stablehlo.abs %65 : tensor<f32>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %68 = stablehlo.compare GE, %65, %cst_30, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %69 = stablehlo.log %67 : tensor<f32>
    %70 = stablehlo.add %69, %60 : tensor<f32>
    %71 = stablehlo.add %46, %70 : tensor<f32>
    %72 = stablehlo.log %19 : tensor<24xf32>
    %73 = stablehlo.multiply %19, %72 : tensor<24xf32>
    %cst_31 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %74 = stablehlo.reduce(%73 init: %cst_31) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %75 = stablehlo.negate %74 : tensor<f32>
    %76 = stablehlo.dot_general %arg10, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x24xf32>) -> tensor<16x24xf32>
    %77 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %78 = stablehlo.broadcast_in_dim %77, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<16x24xf32>
    %79 = stablehlo.add %76, %78 : tensor<16x24xf32>
    %80 = stablehlo.tanh %79 : tensor<16x24xf32>
    %cst_32 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %82 = stablehlo.subtract %81, %80 : tensor<16x24xf32>
    %83 = stablehlo.dot_general %80, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<24x5xf32>) -> tensor<16x5xf32>
    %84 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<16x5xf32>
    %86 = stablehlo.add %83, %85 : tensor<16x5xf32>
    %87 = stablehlo.subtract %86, %arg11 : tensor<16x5xf32>
    %88 = stablehlo.multiply %87, %87 : tensor<16x5xf32>
    %cst_33 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %89 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %90 = stablehlo.multiply %89, %87 : tensor<16x5xf32>
    %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %91 = stablehlo.reduce(%88 init: %cst_34) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_35 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %92 = stablehlo.divide %91, %cst_35 : tensor<f32>
    %cst_36 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %93 = stablehlo.multiply %cst_36, %71 : tensor<f32>
    %94 = stablehlo.add %92, %93 : tensor<f32>
    %cst_37 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %95 = stablehlo.multiply %cst_37, %75 : tensor<f32>
    %96 = stablehlo.subtract %94, %95 : tensor<f32>
    %cst_38 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %97 = stablehlo.negate %cst_38 : tensor<f32>
    %cst_39 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %98 = stablehlo.multiply %cst_39, %97 : tensor<f32>
    %cst_40 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %cst_41 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %99 = stablehlo.multiply %cst_40, %cst_41 : tensor<f32>
    %cst_42 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_43 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %100 = stablehlo.divide %cst_42, %cst_43 : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %100, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %102 = stablehlo.multiply %101, %90 : tensor<16x5xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %103 = stablehlo.reduce(%102 init: %cst_44) applies stablehlo.add across dimensions = [0] : (tensor<16x5xf32>, tensor<f32>) -> tensor<5xf32>
    %104 = stablehlo.reshape %103 : (tensor<5xf32>) -> tensor<1x5xf32>
    %cst_45 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %105 = stablehlo.reduce(%104 init: %cst_45) applies stablehlo.add across dimensions = [0] : (tensor<1x5xf32>, tensor<f32>) -> tensor<5xf32>
    %106 = stablehlo.dot_general %102, %80, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x24xf32>) -> tensor<5x24xf32>
    %107 = stablehlo.transpose %106, dims = [1, 0] : (tensor<5x24xf32>) -> tensor<24x5xf32>
    %108 = stablehlo.dot_general %102, %arg4, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<24x5xf32>) -> tensor<16x24xf32>
    %109 = stablehlo.multiply %108, %82 : tensor<16x24xf32>
    %110 = stablehlo.multiply %109, %80 : tensor<16x24xf32>
    %111 = stablehlo.add %109, %110 : tensor<16x24xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %112 = stablehlo.reduce(%111 init: %cst_46) applies stablehlo.add across dimensions = [0] : (tensor<16x24xf32>, tensor<f32>) -> tensor<24xf32>
    %113 = stablehlo.reshape %112 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %114 = stablehlo.reduce(%113 init: %cst_47) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %115 = stablehlo.dot_general %111, %arg10, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %116 = stablehlo.transpose %115, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %117 = stablehlo.negate %98 : tensor<f32>
    %118 = stablehlo.broadcast_in_dim %117, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %119 = stablehlo.multiply %19, %118 : tensor<24xf32>
    %120 = stablehlo.multiply %118, %72 : tensor<24xf32>
    %121 = stablehlo.divide %119, %19 : tensor<24xf32>
    %122 = stablehlo.add %120, %121 : tensor<24xf32>
    %123 = stablehlo.divide %99, %67 : tensor<f32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %124 = stablehlo.select %68, %cst_48, %123 : tensor<i1>, tensor<f32>
    %cst_49 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %125 = stablehlo.select %68, %123, %cst_49 : tensor<i1>, tensor<f32>
    %126 = stablehlo.negate %124 : tensor<f32>
    %127 = stablehlo.add %125, %126 : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %127, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %129 = stablehlo.multiply %128, %64 : tensor<24x5xf32>
    %130 = stablehlo.add %107, %129 : tensor<24x5xf32>
    %131 = stablehlo.divide %99, %43 : tensor<f32>
    %cst_50 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %132 = stablehlo.select %44, %cst_50, %131 : tensor<i1>, tensor<f32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %133 = stablehlo.select %44, %131, %cst_51 : tensor<i1>, tensor<f32>
    %134 = stablehlo.negate %132 : tensor<f32>
    %135 = stablehlo.add %133, %134 : tensor<f32>
    %136 = stablehlo.broadcast_in_dim %135, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %137 = stablehlo.multiply %136, %40 : tensor<12x24xf32>
    %138 = stablehlo.add %116, %137 : tensor<12x24xf32>
    %139 = stablehlo.broadcast_in_dim %22, dims = [0] : (tensor<1xf32>) -> tensor<24xf32>
    %140 = stablehlo.multiply %122, %139 : tensor<24xf32>
    %141 = stablehlo.multiply %140, %15 : tensor<24xf32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %142 = stablehlo.reduce(%141 init: %cst_52) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %143 = stablehlo.reshape %142 : (tensor<f32>) -> tensor<1xf32>
    %144 = stablehlo.negate %143 : tensor<1xf32>
    %145 = stablehlo.broadcast_in_dim %17, dims = [0] : (tensor<1xf32>) -> tensor<24xf32>
    %146 = stablehlo.divide %122, %145 : tensor<24xf32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %147 = stablehlo.reduce(%144 init: %cst_53) applies stablehlo.add across dimensions = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<f32>
    %148 = stablehlo.broadcast_in_dim %147, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %149 = stablehlo.add %146, %148 : tensor<24xf32>
    %150 = stablehlo.multiply %149, %15 : tensor<24xf32>
    %cst_54 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %151 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %152 = stablehlo.multiply %151, %arg5 : tensor<24xf32>
    %153 = stablehlo.add %150, %152 : tensor<24xf32>
    %cst_55 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %154 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %155 = stablehlo.multiply %154, %arg6 : tensor<24xf32>
    %156 = stablehlo.add %114, %155 : tensor<24xf32>
    %cst_56 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %157 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %158 = stablehlo.multiply %157, %arg7 : tensor<12x24xf32>
    %159 = stablehlo.add %138, %158 : tensor<12x24xf32>
    %cst_57 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %160 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %161 = stablehlo.multiply %160, %arg8 : tensor<5xf32>
    %162 = stablehlo.add %105, %161 : tensor<5xf32>
    %cst_58 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %163 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %164 = stablehlo.multiply %163, %arg9 : tensor<24x5xf32>
    %165 = stablehlo.add %130, %164 : tensor<24x5xf32>
    %cst_59 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %166 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %167 = stablehlo.multiply %166, %153 : tensor<24xf32>
    %cst_60 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %168 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %169 = stablehlo.multiply %168, %156 : tensor<24xf32>
    %cst_61 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %170 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %171 = stablehlo.multiply %170, %159 : tensor<12x24xf32>
    %cst_62 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %172 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %173 = stablehlo.multiply %172, %162 : tensor<5xf32>
    %cst_63 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %174 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %175 = stablehlo.multiply %174, %165 : tensor<24x5xf32>
    %176 = stablehlo.add %arg0, %167 : tensor<24xf32>
    %177 = stablehlo.add %arg1, %169 : tensor<24xf32>
    %178 = stablehlo.add %arg2, %171 : tensor<12x24xf32>
    %179 = stablehlo.add %arg3, %173 : tensor<5xf32>
    %180 = stablehlo.add %arg4, %175 : tensor<24x5xf32>
    return %176, %177, %178, %179, %180, %153, %156, %159, %162, %165, %96 : tensor<24xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<24xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<f32>
  }
}
