module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x5xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.last", weft.role = "param"}, %arg1: tensor<4x12x12xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.v", weft.role = "param"}, %arg2: tensor<4x12x12xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.w", weft.role = "param"}, %arg3: tensor<i32> {tf.aliasing_output = 3 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg4: tensor<12x5xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.mu.last", weft.role = "state"}, %arg5: tensor<4x12x12xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.layers.v", weft.role = "state"}, %arg6: tensor<4x12x12xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.layers.w", weft.role = "state"}, %arg7: tensor<12x5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.nu.last", weft.role = "state"}, %arg8: tensor<4x12x12xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.nu.layers.v", weft.role = "state"}, %arg9: tensor<4x12x12xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.layers.w", weft.role = "state"}, %arg10: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg11: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x5xf32> {jax.result_info = "result[0]['last']"}, tensor<4x12x12xf32> {jax.result_info = "result[0]['layers']['v']"}, tensor<4x12x12xf32> {jax.result_info = "result[0]['layers']['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12x5xf32> {jax.result_info = "result[1][0].mu['last']"}, tensor<4x12x12xf32> {jax.result_info = "result[1][0].mu['layers']['v']"}, tensor<4x12x12xf32> {jax.result_info = "result[1][0].mu['layers']['w']"}, tensor<12x5xf32> {jax.result_info = "result[1][0].nu['last']"}, tensor<4x12x12xf32> {jax.result_info = "result[1][0].nu['layers']['v']"}, tensor<4x12x12xf32> {jax.result_info = "result[1][0].nu['layers']['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.iota dim = 0 : tensor<4xi32>
    %c = stablehlo.constant dense<2> : tensor<i32>
    %1:2 = call @remainder(%c) : (tensor<i32>) -> (tensor<i32>, tensor<i1>)
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4x16x12xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<4x16x12xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<4x16x12xf32>
    %c_4 = stablehlo.constant dense<0> : tensor<i32>
    %7:12 = stablehlo.while(%iterArg = %arg1, %iterArg_42 = %arg2, %iterArg_43 = %0, %iterArg_44 = %1#0, %iterArg_45 = %1#1, %iterArg_46 = %c_4, %iterArg_47 = %arg10, %iterArg_48 = %2, %iterArg_49 = %3, %iterArg_50 = %4, %iterArg_51 = %5, %iterArg_52 = %6) : tensor<4x12x12xf32>, tensor<4x12x12xf32>, tensor<4xi32>, tensor<i32>, tensor<i1>, tensor<i32>, tensor<16x12xf32>, tensor<4xi32>, tensor<4x12x12xf32>, tensor<4x16x12xf32>, tensor<4x16x12xf32>, tensor<4x16x12xf32>
    cond {
      %c_53 = stablehlo.constant dense<4> : tensor<i32>
      %108 = stablehlo.compare LT, %iterArg_46, %c_53, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %108 : tensor<i1>
    } do {
      %108 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_46) : (tensor<4x12x12xf32>, tensor<i32>) -> tensor<12x12xf32>
      %109 = func.call @dynamic_index_in_dim(%iterArg_42, %iterArg_46) : (tensor<4x12x12xf32>, tensor<i32>) -> tensor<12x12xf32>
      %110 = func.call @dynamic_index_in_dim_0(%iterArg_43, %iterArg_46) : (tensor<4xi32>, tensor<i32>) -> tensor<i32>
      %111:6 = func.call @closed_call(%iterArg_44, %iterArg_45, %iterArg_47, %108, %109, %110) : (tensor<i32>, tensor<i1>, tensor<16x12xf32>, tensor<12x12xf32>, tensor<12x12xf32>, tensor<i32>) -> (tensor<16x12xf32>, tensor<i32>, tensor<12x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>)
      %112 = func.call @dynamic_update_index_in_dim(%iterArg_48, %111#1, %iterArg_46) : (tensor<4xi32>, tensor<i32>, tensor<i32>) -> tensor<4xi32>
      %113 = func.call @dynamic_update_index_in_dim_2(%iterArg_49, %111#2, %iterArg_46) : (tensor<4x12x12xf32>, tensor<12x12xf32>, tensor<i32>) -> tensor<4x12x12xf32>
      %114 = func.call @dynamic_update_index_in_dim_3(%iterArg_50, %111#3, %iterArg_46) : (tensor<4x16x12xf32>, tensor<16x12xf32>, tensor<i32>) -> tensor<4x16x12xf32>
      %115 = func.call @dynamic_update_index_in_dim_3(%iterArg_51, %111#4, %iterArg_46) : (tensor<4x16x12xf32>, tensor<16x12xf32>, tensor<i32>) -> tensor<4x16x12xf32>
      %116 = func.call @dynamic_update_index_in_dim_3(%iterArg_52, %111#5, %iterArg_46) : (tensor<4x16x12xf32>, tensor<16x12xf32>, tensor<i32>) -> tensor<4x16x12xf32>
      %c_53 = stablehlo.constant dense<1> : tensor<i32>
      %117 = stablehlo.add %iterArg_46, %c_53 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_42, %iterArg_43, %iterArg_44, %iterArg_45, %117, %111#0, %112, %113, %114, %115, %116 : tensor<4x12x12xf32>, tensor<4x12x12xf32>, tensor<4xi32>, tensor<i32>, tensor<i1>, tensor<i32>, tensor<16x12xf32>, tensor<4xi32>, tensor<4x12x12xf32>, tensor<4x16x12xf32>, tensor<4x16x12xf32>, tensor<4x16x12xf32>
    }
    %8 = stablehlo.dot_general %7#6, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x5xf32>) -> tensor<16x5xf32>
    %9 = stablehlo.subtract %8, %arg11 : tensor<16x5xf32>
    %10 = stablehlo.multiply %9, %9 : tensor<16x5xf32>
    %cst_5 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %12 = stablehlo.multiply %11, %9 : tensor<16x5xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.reduce(%10 init: %cst_6) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_7 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %14 = stablehlo.divide %13, %cst_7 : tensor<f32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<16x12xf32>
    %cst_9 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_10 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %16 = stablehlo.divide %cst_9, %cst_10 : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %18 = stablehlo.multiply %17, %12 : tensor<16x5xf32>
    %19 = stablehlo.dot_general %18, %7#6, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x12xf32>) -> tensor<5x12xf32>
    %20 = stablehlo.transpose %19, dims = [1, 0] : (tensor<5x12xf32>) -> tensor<12x5xf32>
    %21 = stablehlo.dot_general %18, %arg0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<12x5xf32>) -> tensor<16x12xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %23 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %c_13 = stablehlo.constant dense<0> : tensor<i32>
    %24:9 = stablehlo.while(%iterArg = %7#7, %iterArg_42 = %7#8, %iterArg_43 = %7#9, %iterArg_44 = %7#10, %iterArg_45 = %7#11, %iterArg_46 = %c_13, %iterArg_47 = %21, %iterArg_48 = %22, %iterArg_49 = %23) : tensor<4xi32>, tensor<4x12x12xf32>, tensor<4x16x12xf32>, tensor<4x16x12xf32>, tensor<4x16x12xf32>, tensor<i32>, tensor<16x12xf32>, tensor<4x12x12xf32>, tensor<4x12x12xf32>
    cond {
      %c_50 = stablehlo.constant dense<4> : tensor<i32>
      %108 = stablehlo.compare LT, %iterArg_46, %c_50, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %108 : tensor<i1>
    } do {
      %c_50 = stablehlo.constant dense<4> : tensor<i32>
      %108 = stablehlo.subtract %c_50, %iterArg_46 : tensor<i32>
      %c_51 = stablehlo.constant dense<1> : tensor<i32>
      %109 = stablehlo.subtract %108, %c_51 : tensor<i32>
      %110 = func.call @dynamic_index_in_dim_0(%iterArg, %109) : (tensor<4xi32>, tensor<i32>) -> tensor<i32>
      %111 = func.call @dynamic_index_in_dim(%iterArg_42, %109) : (tensor<4x12x12xf32>, tensor<i32>) -> tensor<12x12xf32>
      %112 = func.call @dynamic_index_in_dim_4(%iterArg_43, %109) : (tensor<4x16x12xf32>, tensor<i32>) -> tensor<16x12xf32>
      %113 = func.call @dynamic_index_in_dim_4(%iterArg_44, %109) : (tensor<4x16x12xf32>, tensor<i32>) -> tensor<16x12xf32>
      %114 = func.call @dynamic_index_in_dim_4(%iterArg_45, %109) : (tensor<4x16x12xf32>, tensor<i32>) -> tensor<16x12xf32>
      %115:3 = func.call @closed_call_5(%iterArg_47, %110, %111, %112, %113, %114) : (tensor<16x12xf32>, tensor<i32>, tensor<12x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>) -> (tensor<16x12xf32>, tensor<12x12xf32>, tensor<12x12xf32>)
      %116 = func.call @dynamic_update_index_in_dim_2(%iterArg_48, %115#1, %109) : (tensor<4x12x12xf32>, tensor<12x12xf32>, tensor<i32>) -> tensor<4x12x12xf32>
      %117 = func.call @dynamic_update_index_in_dim_2(%iterArg_49, %115#2, %109) : (tensor<4x12x12xf32>, tensor<12x12xf32>, tensor<i32>) -> tensor<4x12x12xf32>
      %c_52 = stablehlo.constant dense<1> : tensor<i32>
      %118 = stablehlo.add %iterArg_46, %c_52 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_42, %iterArg_43, %iterArg_44, %iterArg_45, %118, %115#0, %116, %117 : tensor<4xi32>, tensor<4x12x12xf32>, tensor<4x16x12xf32>, tensor<4x16x12xf32>, tensor<4x16x12xf32>, tensor<i32>, tensor<16x12xf32>, tensor<4x12x12xf32>, tensor<4x12x12xf32>
    }
    %cst_14 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %26 = stablehlo.multiply %25, %20 : tensor<12x5xf32>
    %cst_15 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %28 = stablehlo.multiply %27, %arg4 : tensor<12x5xf32>
    %29 = stablehlo.add %26, %28 : tensor<12x5xf32>
    %cst_16 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %31 = stablehlo.multiply %30, %24#7 : tensor<4x12x12xf32>
    %cst_17 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %32 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %33 = stablehlo.multiply %32, %arg5 : tensor<4x12x12xf32>
    %34 = stablehlo.add %31, %33 : tensor<4x12x12xf32>
    %cst_18 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %36 = stablehlo.multiply %35, %24#8 : tensor<4x12x12xf32>
    %cst_19 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %38 = stablehlo.multiply %37, %arg6 : tensor<4x12x12xf32>
    %39 = stablehlo.add %36, %38 : tensor<4x12x12xf32>
    %40 = stablehlo.multiply %20, %20 : tensor<12x5xf32>
    %cst_20 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %42 = stablehlo.multiply %41, %40 : tensor<12x5xf32>
    %cst_21 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %43 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %44 = stablehlo.multiply %43, %arg7 : tensor<12x5xf32>
    %45 = stablehlo.add %42, %44 : tensor<12x5xf32>
    %46 = stablehlo.multiply %24#7, %24#7 : tensor<4x12x12xf32>
    %cst_22 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %47 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %48 = stablehlo.multiply %47, %46 : tensor<4x12x12xf32>
    %cst_23 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %49 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %50 = stablehlo.multiply %49, %arg8 : tensor<4x12x12xf32>
    %51 = stablehlo.add %48, %50 : tensor<4x12x12xf32>
    %52 = stablehlo.multiply %24#8, %24#8 : tensor<4x12x12xf32>
    %cst_24 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %53 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %54 = stablehlo.multiply %53, %52 : tensor<4x12x12xf32>
    %cst_25 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %55 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %56 = stablehlo.multiply %55, %arg9 : tensor<4x12x12xf32>
    %57 = stablehlo.add %54, %56 : tensor<4x12x12xf32>
    %c_26 = stablehlo.constant dense<2147483647> : tensor<i32>
    %58 = stablehlo.compare LT, %arg3, %c_26, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_27 = stablehlo.constant dense<1> : tensor<i32>
    %59 = stablehlo.add %arg3, %c_27 : tensor<i32>
    %c_28 = stablehlo.constant dense<2147483647> : tensor<i32>
    %60 = call @_where_6(%58, %59, %c_28) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %61 = stablehlo.convert %60 : (tensor<i32>) -> tensor<f32>
    %cst_29 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %62 = stablehlo.convert %60 : (tensor<i32>) -> tensor<f32>
    %63 = stablehlo.power %cst_29, %62 : tensor<f32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %64 = stablehlo.subtract %cst_30, %63 : tensor<f32>
    %65 = stablehlo.broadcast_in_dim %64, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %66 = stablehlo.divide %29, %65 : tensor<12x5xf32>
    %67 = stablehlo.broadcast_in_dim %64, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %68 = stablehlo.divide %34, %67 : tensor<4x12x12xf32>
    %69 = stablehlo.broadcast_in_dim %64, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %70 = stablehlo.divide %39, %69 : tensor<4x12x12xf32>
    %71 = stablehlo.convert %60 : (tensor<i32>) -> tensor<f32>
    %cst_31 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %72 = stablehlo.convert %60 : (tensor<i32>) -> tensor<f32>
    %73 = stablehlo.power %cst_31, %72 : tensor<f32>
    %cst_32 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %74 = stablehlo.subtract %cst_32, %73 : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %76 = stablehlo.divide %45, %75 : tensor<12x5xf32>
    %77 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %78 = stablehlo.divide %51, %77 : tensor<4x12x12xf32>
    %79 = stablehlo.broadcast_in_dim %74, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %80 = stablehlo.divide %57, %79 : tensor<4x12x12xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %82 = stablehlo.add %76, %81 : tensor<12x5xf32>
    %83 = stablehlo.sqrt %82 : tensor<12x5xf32>
    %cst_34 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %85 = stablehlo.add %83, %84 : tensor<12x5xf32>
    %86 = stablehlo.divide %66, %85 : tensor<12x5xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %88 = stablehlo.add %78, %87 : tensor<4x12x12xf32>
    %89 = stablehlo.sqrt %88 : tensor<4x12x12xf32>
    %cst_36 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %91 = stablehlo.add %89, %90 : tensor<4x12x12xf32>
    %92 = stablehlo.divide %68, %91 : tensor<4x12x12xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %94 = stablehlo.add %80, %93 : tensor<4x12x12xf32>
    %95 = stablehlo.sqrt %94 : tensor<4x12x12xf32>
    %cst_38 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %97 = stablehlo.add %95, %96 : tensor<4x12x12xf32>
    %98 = stablehlo.divide %70, %97 : tensor<4x12x12xf32>
    %cst_39 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %100 = stablehlo.multiply %99, %86 : tensor<12x5xf32>
    %cst_40 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %102 = stablehlo.multiply %101, %92 : tensor<4x12x12xf32>
    %cst_41 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<4x12x12xf32>
    %104 = stablehlo.multiply %103, %98 : tensor<4x12x12xf32>
    %105 = stablehlo.add %arg0, %100 : tensor<12x5xf32>
    %106 = stablehlo.add %arg1, %102 : tensor<4x12x12xf32>
    %107 = stablehlo.add %arg2, %104 : tensor<4x12x12xf32>
    return %105, %106, %107, %60, %29, %34, %39, %45, %51, %57, %14 : tensor<12x5xf32>, tensor<4x12x12xf32>, tensor<4x12x12xf32>, tensor<i32>, tensor<12x5xf32>, tensor<4x12x12xf32>, tensor<4x12x12xf32>, tensor<12x5xf32>, tensor<4x12x12xf32>, tensor<4x12x12xf32>, tensor<f32>
  }
  func.func private @remainder(%arg0: tensor<i32>) -> (tensor<i32>, tensor<i1>) {
    %0 = stablehlo.convert %arg0 : tensor<i32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.compare EQ, %0, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_0 = stablehlo.constant dense<1> : tensor<i32>
    %2 = call @_where(%1, %c_0, %0) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %3 = stablehlo.compare LT, %2, %c_1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    return %2, %3 : tensor<i32>, tensor<i1>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<4x12x12xf32>, %arg1: tensor<i32>) -> tensor<12x12xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 12, 12] : (tensor<4x12x12xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x12x12xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x12x12xf32>) -> tensor<12x12xf32>
    return %1 : tensor<12x12xf32>
  }
  func.func private @dynamic_index_in_dim_0(%arg0: tensor<4xi32>, %arg1: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.dynamic_slice %arg0, %arg1, sizes = [1] : (tensor<4xi32>, tensor<i32>) -> tensor<1xi32>
    %1 = stablehlo.reshape %0 : (tensor<1xi32>) -> tensor<i32>
    return %1 : tensor<i32>
  }
  func.func private @closed_call(%arg0: tensor<i32>, %arg1: tensor<i1>, %arg2: tensor<16x12xf32>, %arg3: tensor<12x12xf32>, %arg4: tensor<12x12xf32>, %arg5: tensor<i32>) -> (tensor<16x12xf32>, tensor<i32>, tensor<12x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>) {
    %0 = call @remainder_1(%arg5, %arg0, %arg1) : (tensor<i32>, tensor<i32>, tensor<i1>) -> tensor<i32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.compare EQ, %0, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %2 = stablehlo.convert %1 : (tensor<i1>) -> tensor<i32>
    %3:5 = "stablehlo.case"(%2) ({
      %4 = stablehlo.dot_general %arg2, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x12xf32>) -> tensor<16x12xf32>
      %5 = stablehlo.tanh %4 : tensor<16x12xf32>
      %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
      %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x12xf32>
      %7 = stablehlo.subtract %6, %5 : tensor<16x12xf32>
      %8 = stablehlo.add %arg2, %5 : tensor<16x12xf32>
      stablehlo.return %8, %arg4, %arg2, %5, %7 : tensor<16x12xf32>, tensor<12x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>
    }, {
      %4 = stablehlo.dot_general %arg2, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x12xf32>) -> tensor<16x12xf32>
      %5 = stablehlo.tanh %4 : tensor<16x12xf32>
      %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
      %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x12xf32>
      %7 = stablehlo.subtract %6, %5 : tensor<16x12xf32>
      %8 = stablehlo.add %arg2, %5 : tensor<16x12xf32>
      stablehlo.return %8, %arg3, %arg2, %5, %7 : tensor<16x12xf32>, tensor<12x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>
    }) : (tensor<i32>) -> (tensor<16x12xf32>, tensor<12x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>)
    return %3#0, %2, %3#1, %3#2, %3#3, %3#4 : tensor<16x12xf32>, tensor<i32>, tensor<12x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>, tensor<16x12xf32>
  }
  func.func private @remainder_1(%arg0: tensor<i32>, %arg1: tensor<i32>, %arg2: tensor<i1>) -> tensor<i32> {
    %0 = stablehlo.remainder %arg0, %arg1 : tensor<i32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.compare NE, %0, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.compare LT, %0, %c_0, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %3 = stablehlo.compare NE, %2, %arg2, UNSIGNED : (tensor<i1>, tensor<i1>) -> tensor<i1>
    %4 = stablehlo.and %3, %1 : tensor<i1>
    %5 = stablehlo.add %0, %arg1 : tensor<i32>
    %6 = stablehlo.select %4, %5, %0 : tensor<i1>, tensor<i32>
    return %6 : tensor<i32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<4xi32>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<4xi32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2 : (tensor<4xi32>, tensor<1xi32>, tensor<i32>) -> tensor<4xi32>
    return %1 : tensor<4xi32>
  }
  func.func private @dynamic_update_index_in_dim_2(%arg0: tensor<4x12x12xf32>, %arg1: tensor<12x12xf32>, %arg2: tensor<i32>) -> tensor<4x12x12xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<12x12xf32>) -> tensor<1x12x12xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<4x12x12xf32>, tensor<1x12x12xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x12x12xf32>
    return %1 : tensor<4x12x12xf32>
  }
  func.func private @dynamic_update_index_in_dim_3(%arg0: tensor<4x16x12xf32>, %arg1: tensor<16x12xf32>, %arg2: tensor<i32>) -> tensor<4x16x12xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x12xf32>) -> tensor<1x16x12xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<4x16x12xf32>, tensor<1x16x12xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x16x12xf32>
    return %1 : tensor<4x16x12xf32>
  }
  func.func private @dynamic_index_in_dim_4(%arg0: tensor<4x16x12xf32>, %arg1: tensor<i32>) -> tensor<16x12xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 16, 12] : (tensor<4x16x12xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x12xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16x12xf32>) -> tensor<16x12xf32>
    return %1 : tensor<16x12xf32>
  }
  func.func private @closed_call_5(%arg0: tensor<16x12xf32>, %arg1: tensor<i32>, %arg2: tensor<12x12xf32>, %arg3: tensor<16x12xf32>, %arg4: tensor<16x12xf32>, %arg5: tensor<16x12xf32>) -> (tensor<16x12xf32>, tensor<12x12xf32>, tensor<12x12xf32>) {
    %0:3 = "stablehlo.case"(%arg1) ({
      %1 = stablehlo.multiply %arg0, %arg5 : tensor<16x12xf32>
      %2 = stablehlo.multiply %1, %arg4 : tensor<16x12xf32>
      %3 = stablehlo.add %1, %2 : tensor<16x12xf32>
      %4 = stablehlo.dot_general %3, %arg3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<16x12xf32>) -> tensor<12x12xf32>
      %5 = stablehlo.transpose %4, dims = [1, 0] : (tensor<12x12xf32>) -> tensor<12x12xf32>
      %6 = stablehlo.dot_general %3, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x12xf32>) -> tensor<16x12xf32>
      %7 = stablehlo.add %arg0, %6 : tensor<16x12xf32>
      %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %8 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<12x12xf32>
      stablehlo.return %7, %8, %5 : tensor<16x12xf32>, tensor<12x12xf32>, tensor<12x12xf32>
    }, {
      %1 = stablehlo.multiply %arg0, %arg5 : tensor<16x12xf32>
      %2 = stablehlo.multiply %1, %arg4 : tensor<16x12xf32>
      %3 = stablehlo.add %1, %2 : tensor<16x12xf32>
      %4 = stablehlo.dot_general %3, %arg3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<16x12xf32>) -> tensor<12x12xf32>
      %5 = stablehlo.transpose %4, dims = [1, 0] : (tensor<12x12xf32>) -> tensor<12x12xf32>
      %6 = stablehlo.dot_general %3, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x12xf32>) -> tensor<16x12xf32>
      %7 = stablehlo.add %arg0, %6 : tensor<16x12xf32>
      %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %8 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<12x12xf32>
      stablehlo.return %7, %5, %8 : tensor<16x12xf32>, tensor<12x12xf32>, tensor<12x12xf32>
    }) : (tensor<i32>) -> (tensor<16x12xf32>, tensor<12x12xf32>, tensor<12x12xf32>)
    return %0#0, %0#1, %0#2 : tensor<16x12xf32>, tensor<12x12xf32>, tensor<12x12xf32>
  }
  func.func private @_where_6(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
