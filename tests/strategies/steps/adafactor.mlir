module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x5xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg5: tensor<1xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.v_row.0.b", weft.role = "state"}, %arg6: tensor<12xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.v_row.0.w", weft.role = "state"}, %arg7: tensor<1xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.v_row.1.b", weft.role = "state"}, %arg8: tensor<5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.v_row.1.w", weft.role = "state"}, %arg9: tensor<1xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.v_col.0.b", weft.role = "state"}, %arg10: tensor<24xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.v_col.0.w", weft.role = "state"}, %arg11: tensor<1xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.v_col.1.b", weft.role = "state"}, %arg12: tensor<24xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.0.v_col.1.w", weft.role = "state"}, %arg13: tensor<24xf32> {tf.aliasing_output = 13 : i32, weft.name = "opt.0.v.0.b", weft.role = "state"}, %arg14: tensor<1xf32> {tf.aliasing_output = 14 : i32, weft.name = "opt.0.v.0.w", weft.role = "state"}, %arg15: tensor<5xf32> {tf.aliasing_output = 15 : i32, weft.name = "opt.0.v.1.b", weft.role = "state"}, %arg16: tensor<1xf32> {tf.aliasing_output = 16 : i32, weft.name = "opt.0.v.1.w", weft.role = "state"}, %arg17: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg18: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<5xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x5xf32> {jax.result_info = "result[0][1]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<1xf32> {jax.result_info = "result[1][0].v_row[0]['b']"}, tensor<12xf32> {jax.result_info = "result[1][0].v_row[0]['w']"}, tensor<1xf32> {jax.result_info = "result[1][0].v_row[1]['b']"}, tensor<5xf32> {jax.result_info = "result[1][0].v_row[1]['w']"}, tensor<1xf32> {jax.result_info = "result[1][0].v_col[0]['b']"}, tensor<24xf32> {jax.result_info = "result[1][0].v_col[0]['w']"}, tensor<1xf32> {jax.result_info = "result[1][0].v_col[1]['b']"}, tensor<24xf32> {jax.result_info = "result[1][0].v_col[1]['w']"}, tensor<24xf32> {jax.result_info = "result[1][0].v[0]['b']"}, tensor<1xf32> {jax.result_info = "result[1][0].v[0]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].v[1]['b']"}, tensor<1xf32> {jax.result_info = "result[1][0].v[1]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg17, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x24xf32>) -> tensor<16x24xf32>
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
    %11 = stablehlo.subtract %10, %arg18 : tensor<16x5xf32>
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
    %32 = stablehlo.dot_general %28, %arg17, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %33 = stablehlo.transpose %32, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %34 = stablehlo.subtract %arg4, %c : tensor<i32>
    %c_9 = stablehlo.constant dense<1> : tensor<i32>
    %35 = stablehlo.add %34, %c_9 : tensor<i32>
    %36 = stablehlo.convert %35 : (tensor<i32>) -> tensor<f32>
    %cst_10 = stablehlo.constant dense<-8.000000e-01> : tensor<f32>
    %37 = stablehlo.power %36, %cst_10 : tensor<f32>
    %cst_11 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %38 = stablehlo.subtract %cst_11, %37 : tensor<f32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %40 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %42 = stablehlo.multiply %31, %31 : tensor<24xf32>
    %cst_15 = stablehlo.constant dense<1.000000e-30> : tensor<f32>
    %43 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %44 = stablehlo.add %42, %43 : tensor<24xf32>
    %45 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %46 = stablehlo.multiply %45, %arg13 : tensor<24xf32>
    %cst_16 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %47 = stablehlo.subtract %cst_16, %38 : tensor<f32>
    %48 = stablehlo.broadcast_in_dim %47, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %49 = stablehlo.multiply %48, %44 : tensor<24xf32>
    %50 = stablehlo.add %46, %49 : tensor<24xf32>
    %cst_17 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %52 = stablehlo.power %50, %51 : tensor<24xf32>
    %53 = stablehlo.multiply %31, %52 : tensor<24xf32>
    %c_18 = stablehlo.constant dense<0> : tensor<i32>
    %54 = stablehlo.subtract %arg4, %c_18 : tensor<i32>
    %c_19 = stablehlo.constant dense<1> : tensor<i32>
    %55 = stablehlo.add %54, %c_19 : tensor<i32>
    %56 = stablehlo.convert %55 : (tensor<i32>) -> tensor<f32>
    %cst_20 = stablehlo.constant dense<-8.000000e-01> : tensor<f32>
    %57 = stablehlo.power %56, %cst_20 : tensor<f32>
    %cst_21 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %58 = stablehlo.subtract %cst_21, %57 : tensor<f32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %59 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %62 = stablehlo.multiply %33, %33 : tensor<12x24xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-30> : tensor<f32>
    %63 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %64 = stablehlo.add %62, %63 : tensor<12x24xf32>
    %65 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %66 = stablehlo.multiply %65, %arg6 : tensor<12xf32>
    %cst_26 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %67 = stablehlo.subtract %cst_26, %58 : tensor<f32>
    %cst_27 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %68 = stablehlo.reduce(%64 init: %cst_27) applies stablehlo.add across dimensions = [1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<12xf32>
    %cst_28 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %70 = stablehlo.divide %68, %69 : tensor<12xf32>
    %71 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %72 = stablehlo.multiply %71, %70 : tensor<12xf32>
    %73 = stablehlo.add %66, %72 : tensor<12xf32>
    %74 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %75 = stablehlo.multiply %74, %arg10 : tensor<24xf32>
    %cst_29 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %76 = stablehlo.subtract %cst_29, %58 : tensor<f32>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %77 = stablehlo.reduce(%64 init: %cst_30) applies stablehlo.add across dimensions = [0] : (tensor<12x24xf32>, tensor<f32>) -> tensor<24xf32>
    %cst_31 = stablehlo.constant dense<1.200000e+01> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %79 = stablehlo.divide %77, %78 : tensor<24xf32>
    %80 = stablehlo.broadcast_in_dim %76, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %81 = stablehlo.multiply %80, %79 : tensor<24xf32>
    %82 = stablehlo.add %75, %81 : tensor<24xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %83 = stablehlo.reduce(%73 init: %cst_32) applies stablehlo.add across dimensions = [0] : (tensor<12xf32>, tensor<f32>) -> tensor<f32>
    %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_33 = stablehlo.constant dense<1.200000e+01> : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %86 = stablehlo.divide %84, %85 : tensor<1xf32>
    %87 = stablehlo.broadcast_in_dim %86, dims = [0] : (tensor<1xf32>) -> tensor<12xf32>
    %88 = stablehlo.divide %73, %87 : tensor<12xf32>
    %cst_34 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %89 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %90 = stablehlo.power %88, %89 : tensor<12xf32>
    %cst_35 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %91 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %92 = stablehlo.power %82, %91 : tensor<24xf32>
    %93 = stablehlo.broadcast_in_dim %90, dims = [0] : (tensor<12xf32>) -> tensor<12x1xf32>
    %94 = stablehlo.broadcast_in_dim %93, dims = [0, 1] : (tensor<12x1xf32>) -> tensor<12x24xf32>
    %95 = stablehlo.multiply %33, %94 : tensor<12x24xf32>
    %96 = stablehlo.broadcast_in_dim %92, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %97 = stablehlo.broadcast_in_dim %96, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<12x24xf32>
    %98 = stablehlo.multiply %95, %97 : tensor<12x24xf32>
    %c_36 = stablehlo.constant dense<0> : tensor<i32>
    %99 = stablehlo.subtract %arg4, %c_36 : tensor<i32>
    %c_37 = stablehlo.constant dense<1> : tensor<i32>
    %100 = stablehlo.add %99, %c_37 : tensor<i32>
    %101 = stablehlo.convert %100 : (tensor<i32>) -> tensor<f32>
    %cst_38 = stablehlo.constant dense<-8.000000e-01> : tensor<f32>
    %102 = stablehlo.power %101, %cst_38 : tensor<f32>
    %cst_39 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %103 = stablehlo.subtract %cst_39, %102 : tensor<f32>
    %cst_40 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %104 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_41 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %106 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %107 = stablehlo.multiply %22, %22 : tensor<5xf32>
    %cst_43 = stablehlo.constant dense<1.000000e-30> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %109 = stablehlo.add %107, %108 : tensor<5xf32>
    %110 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %111 = stablehlo.multiply %110, %arg15 : tensor<5xf32>
    %cst_44 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %112 = stablehlo.subtract %cst_44, %103 : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %112, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %114 = stablehlo.multiply %113, %109 : tensor<5xf32>
    %115 = stablehlo.add %111, %114 : tensor<5xf32>
    %cst_45 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %116 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %117 = stablehlo.power %115, %116 : tensor<5xf32>
    %118 = stablehlo.multiply %22, %117 : tensor<5xf32>
    %c_46 = stablehlo.constant dense<0> : tensor<i32>
    %119 = stablehlo.subtract %arg4, %c_46 : tensor<i32>
    %c_47 = stablehlo.constant dense<1> : tensor<i32>
    %120 = stablehlo.add %119, %c_47 : tensor<i32>
    %121 = stablehlo.convert %120 : (tensor<i32>) -> tensor<f32>
    %cst_48 = stablehlo.constant dense<-8.000000e-01> : tensor<f32>
    %122 = stablehlo.power %121, %cst_48 : tensor<f32>
    %cst_49 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %123 = stablehlo.subtract %cst_49, %122 : tensor<f32>
    %cst_50 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %124 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %127 = stablehlo.multiply %24, %24 : tensor<24x5xf32>
    %cst_53 = stablehlo.constant dense<1.000000e-30> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %129 = stablehlo.add %127, %128 : tensor<24x5xf32>
    %130 = stablehlo.broadcast_in_dim %123, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %131 = stablehlo.multiply %130, %arg8 : tensor<5xf32>
    %cst_54 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %132 = stablehlo.subtract %cst_54, %123 : tensor<f32>
    %cst_55 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %133 = stablehlo.reduce(%129 init: %cst_55) applies stablehlo.add across dimensions = [0] : (tensor<24x5xf32>, tensor<f32>) -> tensor<5xf32>
    %cst_56 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %135 = stablehlo.divide %133, %134 : tensor<5xf32>
    %136 = stablehlo.broadcast_in_dim %132, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %137 = stablehlo.multiply %136, %135 : tensor<5xf32>
    %138 = stablehlo.add %131, %137 : tensor<5xf32>
    %139 = stablehlo.broadcast_in_dim %123, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %140 = stablehlo.multiply %139, %arg12 : tensor<24xf32>
    %cst_57 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %141 = stablehlo.subtract %cst_57, %123 : tensor<f32>
    %cst_58 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %142 = stablehlo.reduce(%129 init: %cst_58) applies stablehlo.add across dimensions = [1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<24xf32>
    %cst_59 = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %143 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %144 = stablehlo.divide %142, %143 : tensor<24xf32>
    %145 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %146 = stablehlo.multiply %145, %144 : tensor<24xf32>
    %147 = stablehlo.add %140, %146 : tensor<24xf32>
    %cst_60 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %148 = stablehlo.reduce(%138 init: %cst_60) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %149 = stablehlo.broadcast_in_dim %148, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %cst_61 = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %150 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %151 = stablehlo.divide %149, %150 : tensor<1xf32>
    %152 = stablehlo.broadcast_in_dim %151, dims = [0] : (tensor<1xf32>) -> tensor<5xf32>
    %153 = stablehlo.divide %138, %152 : tensor<5xf32>
    %cst_62 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %154 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %155 = stablehlo.power %153, %154 : tensor<5xf32>
    %cst_63 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %156 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %157 = stablehlo.power %147, %156 : tensor<24xf32>
    %158 = stablehlo.broadcast_in_dim %155, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %159 = stablehlo.broadcast_in_dim %158, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<24x5xf32>
    %160 = stablehlo.multiply %24, %159 : tensor<24x5xf32>
    %161 = stablehlo.broadcast_in_dim %157, dims = [0] : (tensor<24xf32>) -> tensor<24x1xf32>
    %162 = stablehlo.broadcast_in_dim %161, dims = [0, 1] : (tensor<24x1xf32>) -> tensor<24x5xf32>
    %163 = stablehlo.multiply %160, %162 : tensor<24x5xf32>
    %c_64 = stablehlo.constant dense<2147483647> : tensor<i32>
    %164 = stablehlo.compare LT, %arg4, %c_64, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_65 = stablehlo.constant dense<1> : tensor<i32>
    %165 = stablehlo.add %arg4, %c_65 : tensor<i32>
    %c_66 = stablehlo.constant dense<2147483647> : tensor<i32>
    %166 = call @_where(%164, %165, %c_66) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %167 = stablehlo.multiply %53, %53 : tensor<24xf32>
    %cst_67 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %168 = stablehlo.reduce(%167 init: %cst_67) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_68 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %169 = stablehlo.divide %168, %cst_68 : tensor<f32>
    %170 = stablehlo.sqrt %169 : tensor<f32>
    %cst_69 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %171 = stablehlo.divide %170, %cst_69 : tensor<f32>
    %cst_70 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %172 = stablehlo.maximum %cst_70, %171 : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %172, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %174 = stablehlo.divide %53, %173 : tensor<24xf32>
    %175 = stablehlo.multiply %98, %98 : tensor<12x24xf32>
    %cst_71 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %176 = stablehlo.reduce(%175 init: %cst_71) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_72 = stablehlo.constant dense<2.880000e+02> : tensor<f32>
    %177 = stablehlo.divide %176, %cst_72 : tensor<f32>
    %178 = stablehlo.sqrt %177 : tensor<f32>
    %cst_73 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %179 = stablehlo.divide %178, %cst_73 : tensor<f32>
    %cst_74 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %180 = stablehlo.maximum %cst_74, %179 : tensor<f32>
    %181 = stablehlo.broadcast_in_dim %180, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %182 = stablehlo.divide %98, %181 : tensor<12x24xf32>
    %183 = stablehlo.multiply %118, %118 : tensor<5xf32>
    %cst_75 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %184 = stablehlo.reduce(%183 init: %cst_75) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %cst_76 = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %185 = stablehlo.divide %184, %cst_76 : tensor<f32>
    %186 = stablehlo.sqrt %185 : tensor<f32>
    %cst_77 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %187 = stablehlo.divide %186, %cst_77 : tensor<f32>
    %cst_78 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %188 = stablehlo.maximum %cst_78, %187 : tensor<f32>
    %189 = stablehlo.broadcast_in_dim %188, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %190 = stablehlo.divide %118, %189 : tensor<5xf32>
    %191 = stablehlo.multiply %163, %163 : tensor<24x5xf32>
    %cst_79 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %192 = stablehlo.reduce(%191 init: %cst_79) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_80 = stablehlo.constant dense<1.200000e+02> : tensor<f32>
    %193 = stablehlo.divide %192, %cst_80 : tensor<f32>
    %194 = stablehlo.sqrt %193 : tensor<f32>
    %cst_81 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %195 = stablehlo.divide %194, %cst_81 : tensor<f32>
    %cst_82 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %196 = stablehlo.maximum %cst_82, %195 : tensor<f32>
    %197 = stablehlo.broadcast_in_dim %196, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %198 = stablehlo.divide %163, %197 : tensor<24x5xf32>
    %cst_83 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %199 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %200 = stablehlo.multiply %199, %174 : tensor<24xf32>
    %cst_84 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %201 = stablehlo.broadcast_in_dim %cst_84, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %202 = stablehlo.multiply %201, %182 : tensor<12x24xf32>
    %cst_85 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %203 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %204 = stablehlo.multiply %203, %190 : tensor<5xf32>
    %cst_86 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %205 = stablehlo.broadcast_in_dim %cst_86, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %206 = stablehlo.multiply %205, %198 : tensor<24x5xf32>
    %207 = stablehlo.multiply %arg0, %arg0 : tensor<24xf32>
    %cst_87 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %208 = stablehlo.reduce(%207 init: %cst_87) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_88 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %209 = stablehlo.divide %208, %cst_88 : tensor<f32>
    %210 = stablehlo.sqrt %209 : tensor<f32>
    %cst_89 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %211 = stablehlo.compare LE, %210, %cst_89, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_90 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %212 = stablehlo.broadcast_in_dim %cst_90, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %213 = call @_where_0(%211, %212, %arg0) : (tensor<i1>, tensor<24xf32>, tensor<24xf32>) -> tensor<24xf32>
    %cst_91 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %214 = stablehlo.compare LE, %210, %cst_91, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %215 = stablehlo.multiply %213, %213 : tensor<24xf32>
    %cst_92 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %216 = stablehlo.reduce(%215 init: %cst_92) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
    %cst_93 = stablehlo.constant dense<2.400000e+01> : tensor<f32>
    %217 = stablehlo.divide %216, %cst_93 : tensor<f32>
    %218 = stablehlo.sqrt %217 : tensor<f32>
    %cst_94 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %219 = call @_where_1(%214, %cst_94, %218) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %220 = stablehlo.broadcast_in_dim %219, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %221 = stablehlo.multiply %200, %220 : tensor<24xf32>
    %222 = stablehlo.multiply %arg1, %arg1 : tensor<12x24xf32>
    %cst_95 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %223 = stablehlo.reduce(%222 init: %cst_95) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_96 = stablehlo.constant dense<2.880000e+02> : tensor<f32>
    %224 = stablehlo.divide %223, %cst_96 : tensor<f32>
    %225 = stablehlo.sqrt %224 : tensor<f32>
    %cst_97 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %226 = stablehlo.compare LE, %225, %cst_97, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_98 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %227 = stablehlo.broadcast_in_dim %cst_98, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %228 = call @_where_2(%226, %227, %arg1) : (tensor<i1>, tensor<12x24xf32>, tensor<12x24xf32>) -> tensor<12x24xf32>
    %cst_99 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %229 = stablehlo.compare LE, %225, %cst_99, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %230 = stablehlo.multiply %228, %228 : tensor<12x24xf32>
    %cst_100 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %231 = stablehlo.reduce(%230 init: %cst_100) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x24xf32>, tensor<f32>) -> tensor<f32>
    %cst_101 = stablehlo.constant dense<2.880000e+02> : tensor<f32>
    %232 = stablehlo.divide %231, %cst_101 : tensor<f32>
    %233 = stablehlo.sqrt %232 : tensor<f32>
    %cst_102 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %234 = call @_where_1(%229, %cst_102, %233) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %235 = stablehlo.broadcast_in_dim %234, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %236 = stablehlo.multiply %202, %235 : tensor<12x24xf32>
    %237 = stablehlo.multiply %arg2, %arg2 : tensor<5xf32>
    %cst_103 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %238 = stablehlo.reduce(%237 init: %cst_103) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %cst_104 = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %239 = stablehlo.divide %238, %cst_104 : tensor<f32>
    %240 = stablehlo.sqrt %239 : tensor<f32>
    %cst_105 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %241 = stablehlo.compare LE, %240, %cst_105, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_106 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %242 = stablehlo.broadcast_in_dim %cst_106, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %243 = call @_where_3(%241, %242, %arg2) : (tensor<i1>, tensor<5xf32>, tensor<5xf32>) -> tensor<5xf32>
    %cst_107 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %244 = stablehlo.compare LE, %240, %cst_107, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %245 = stablehlo.multiply %243, %243 : tensor<5xf32>
    %cst_108 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %246 = stablehlo.reduce(%245 init: %cst_108) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
    %cst_109 = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %247 = stablehlo.divide %246, %cst_109 : tensor<f32>
    %248 = stablehlo.sqrt %247 : tensor<f32>
    %cst_110 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %249 = call @_where_1(%244, %cst_110, %248) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %250 = stablehlo.broadcast_in_dim %249, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %251 = stablehlo.multiply %204, %250 : tensor<5xf32>
    %252 = stablehlo.multiply %arg3, %arg3 : tensor<24x5xf32>
    %cst_111 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %253 = stablehlo.reduce(%252 init: %cst_111) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_112 = stablehlo.constant dense<1.200000e+02> : tensor<f32>
    %254 = stablehlo.divide %253, %cst_112 : tensor<f32>
    %255 = stablehlo.sqrt %254 : tensor<f32>
    %cst_113 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %256 = stablehlo.compare LE, %255, %cst_113, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_114 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %257 = stablehlo.broadcast_in_dim %cst_114, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %258 = call @_where_4(%256, %257, %arg3) : (tensor<i1>, tensor<24x5xf32>, tensor<24x5xf32>) -> tensor<24x5xf32>
    %cst_115 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %259 = stablehlo.compare LE, %255, %cst_115, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %260 = stablehlo.multiply %258, %258 : tensor<24x5xf32>
    %cst_116 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %261 = stablehlo.reduce(%260 init: %cst_116) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_117 = stablehlo.constant dense<1.200000e+02> : tensor<f32>
    %262 = stablehlo.divide %261, %cst_117 : tensor<f32>
    %263 = stablehlo.sqrt %262 : tensor<f32>
    %cst_118 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %264 = call @_where_1(%259, %cst_118, %263) : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
    %265 = stablehlo.broadcast_in_dim %264, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %266 = stablehlo.multiply %206, %265 : tensor<24x5xf32>
    %cst_119 = stablehlo.constant dense<-1.000000e+00> : tensor<f32>
    %267 = stablehlo.broadcast_in_dim %cst_119, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %268 = stablehlo.multiply %267, %221 : tensor<24xf32>
    %cst_120 = stablehlo.constant dense<-1.000000e+00> : tensor<f32>
    %269 = stablehlo.broadcast_in_dim %cst_120, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %270 = stablehlo.multiply %269, %236 : tensor<12x24xf32>
    %cst_121 = stablehlo.constant dense<-1.000000e+00> : tensor<f32>
    %271 = stablehlo.broadcast_in_dim %cst_121, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %272 = stablehlo.multiply %271, %251 : tensor<5xf32>
    %cst_122 = stablehlo.constant dense<-1.000000e+00> : tensor<f32>
    %273 = stablehlo.broadcast_in_dim %cst_122, dims = [] : (tensor<f32>) -> tensor<24x5xf32>
    %274 = stablehlo.multiply %273, %266 : tensor<24x5xf32>
    %275 = stablehlo.add %arg0, %268 : tensor<24xf32>
    %276 = stablehlo.add %arg1, %270 : tensor<12x24xf32>
    %277 = stablehlo.add %arg2, %272 : tensor<5xf32>
    %278 = stablehlo.add %arg3, %274 : tensor<24x5xf32>
    return %275, %276, %277, %278, %166, %39, %73, %104, %138, %40, %82, %105, %147, %50, %61, %115, %126, %16 : tensor<24xf32>, tensor<12x24xf32>, tensor<5xf32>, tensor<24x5xf32>, tensor<i32>, tensor<1xf32>, tensor<12xf32>, tensor<1xf32>, tensor<5xf32>, tensor<1xf32>, tensor<24xf32>, tensor<1xf32>, tensor<24xf32>, tensor<24xf32>, tensor<1xf32>, tensor<5xf32>, tensor<1xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
  func.func private @_where_0(%arg0: tensor<i1>, %arg1: tensor<24xf32>, %arg2: tensor<24xf32>) -> tensor<24xf32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<24xf32>
    return %0 : tensor<24xf32>
  }
  func.func private @_where_1(%arg0: tensor<i1>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<f32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.select %arg0, %0, %arg2 : tensor<i1>, tensor<f32>
    return %1 : tensor<f32>
  }
  func.func private @_where_2(%arg0: tensor<i1>, %arg1: tensor<12x24xf32>, %arg2: tensor<12x24xf32>) -> tensor<12x24xf32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<12x24xf32>
    return %0 : tensor<12x24xf32>
  }
  func.func private @_where_3(%arg0: tensor<i1>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<5xf32>
    return %0 : tensor<5xf32>
  }
  func.func private @_where_4(%arg0: tensor<i1>, %arg1: tensor<24x5xf32>, %arg2: tensor<24x5xf32>) -> tensor<24x5xf32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<24x5xf32>
    return %0 : tensor<24x5xf32>
  }
}
