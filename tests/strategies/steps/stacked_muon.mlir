module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x8xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.first", weft.role = "param"}, %arg1: tensor<3x8xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.g", weft.role = "param"}, %arg2: tensor<3x8x8xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.w", weft.role = "param"}, %arg3: tensor<8xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.norm", weft.role = "param"}, %arg4: tensor<12x8xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.squares.first", weft.role = "state"}, %arg5: tensor<3x8xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.squares.layers.g", weft.role = "state"}, %arg6: tensor<3x8x8xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.squares.layers.w", weft.role = "state"}, %arg7: tensor<8xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.squares.norm", weft.role = "state"}, %arg8: tensor<12x8xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.sums.first", weft.role = "state"}, %arg9: tensor<3x8xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.sums.layers.g", weft.role = "state"}, %arg10: tensor<3x8x8xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.sums.layers.w", weft.role = "state"}, %arg11: tensor<8xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.sums.norm", weft.role = "state"}, %arg12: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg13: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x8xf32> {jax.result_info = "result[0]['first']"}, tensor<3x8xf32> {jax.result_info = "result[0]['layers']['g']"}, tensor<3x8x8xf32> {jax.result_info = "result[0]['layers']['w']"}, tensor<8xf32> {jax.result_info = "result[0]['norm']"}, tensor<12x8xf32> {jax.result_info = "result[1]['squares']['first']"}, tensor<3x8xf32> {jax.result_info = "result[1]['squares']['layers']['g']"}, tensor<3x8x8xf32> {jax.result_info = "result[1]['squares']['layers']['w']"}, tensor<8xf32> {jax.result_info = "result[1]['squares']['norm']"}, tensor<12x8xf32> {jax.result_info = "result[1]['sums']['first']"}, tensor<3x8xf32> {jax.result_info = "result[1]['sums']['layers']['g']"}, tensor<3x8x8xf32> {jax.result_info = "result[1]['sums']['layers']['w']"}, tensor<8xf32> {jax.result_info = "result[1]['sums']['norm']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg12, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x8xf32>) -> tensor<16x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x1x8xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x16x8xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<3x16x8xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<3x16x8xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<3x16x8xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %arg1, %iterArg_70 = %arg2, %iterArg_71 = %c, %iterArg_72 = %0, %iterArg_73 = %1, %iterArg_74 = %2, %iterArg_75 = %3, %iterArg_76 = %4, %iterArg_77 = %5) : tensor<3x8xf32>, tensor<3x8x8xf32>, tensor<i32>, tensor<16x8xf32>, tensor<3x1x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>
    cond {
      %c_78 = stablehlo.constant dense<3> : tensor<i32>
      %199 = stablehlo.compare LT, %iterArg_71, %c_78, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %199 : tensor<i1>
    } do {
      %199 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_71) : (tensor<3x8xf32>, tensor<i32>) -> tensor<8xf32>
      %200 = func.call @dynamic_index_in_dim_0(%iterArg_70, %iterArg_71) : (tensor<3x8x8xf32>, tensor<i32>) -> tensor<8x8xf32>
      %201:6 = func.call @closed_call(%iterArg_72, %199, %200) : (tensor<16x8xf32>, tensor<8xf32>, tensor<8x8xf32>) -> (tensor<16x8xf32>, tensor<1x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>)
      %202 = func.call @dynamic_update_index_in_dim(%iterArg_73, %201#1, %iterArg_71) : (tensor<3x1x8xf32>, tensor<1x8xf32>, tensor<i32>) -> tensor<3x1x8xf32>
      %203 = func.call @dynamic_update_index_in_dim_1(%iterArg_74, %201#2, %iterArg_71) : (tensor<3x16x8xf32>, tensor<16x8xf32>, tensor<i32>) -> tensor<3x16x8xf32>
      %204 = func.call @dynamic_update_index_in_dim_1(%iterArg_75, %201#3, %iterArg_71) : (tensor<3x16x8xf32>, tensor<16x8xf32>, tensor<i32>) -> tensor<3x16x8xf32>
      %205 = func.call @dynamic_update_index_in_dim_1(%iterArg_76, %201#4, %iterArg_71) : (tensor<3x16x8xf32>, tensor<16x8xf32>, tensor<i32>) -> tensor<3x16x8xf32>
      %206 = func.call @dynamic_update_index_in_dim_1(%iterArg_77, %201#5, %iterArg_71) : (tensor<3x16x8xf32>, tensor<16x8xf32>, tensor<i32>) -> tensor<3x16x8xf32>
      %c_78 = stablehlo.constant dense<1> : tensor<i32>
      %207 = stablehlo.add %iterArg_71, %c_78 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_70, %207, %201#0, %202, %203, %204, %205, %206 : tensor<3x8xf32>, tensor<3x8x8xf32>, tensor<i32>, tensor<16x8xf32>, tensor<3x1x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>
    }
    %7 = stablehlo.multiply %6#3, %6#3 : tensor<16x8xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.reduce(%7 init: %cst_4) applies stablehlo.add across dimensions = [1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<16xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %cst_5 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %11 = stablehlo.divide %9, %10 : tensor<16x1xf32>
    %cst_6 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %13 = stablehlo.add %11, %12 : tensor<16x1xf32>
    %14 = stablehlo.rsqrt %13 : tensor<16x1xf32>
    %15 = stablehlo.divide %14, %13 : tensor<16x1xf32>
    %cst_7 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %17 = stablehlo.multiply %16, %15 : tensor<16x1xf32>
    %18 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x8xf32>
    %19 = stablehlo.multiply %6#3, %18 : tensor<16x8xf32>
    %20 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %22 = stablehlo.multiply %19, %21 : tensor<16x8xf32>
    %23 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<12x8xf32>) -> tensor<8x12xf32>
    %24 = stablehlo.dot_general %22, %23, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x12xf32>) -> tensor<16x12xf32>
    %cst_8 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<12x5xf32>
    %26 = stablehlo.dot_general %24, %25, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x5xf32>) -> tensor<16x5xf32>
    %27 = stablehlo.subtract %26, %arg13 : tensor<16x5xf32>
    %28 = stablehlo.multiply %27, %27 : tensor<16x5xf32>
    %cst_9 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %30 = stablehlo.multiply %29, %27 : tensor<16x5xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.reduce(%28 init: %cst_10) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_11 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %32 = stablehlo.divide %31, %cst_11 : tensor<f32>
    %cst_12 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_13 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %33 = stablehlo.divide %cst_12, %cst_13 : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %35 = stablehlo.multiply %34, %30 : tensor<16x5xf32>
    %36 = stablehlo.dot_general %35, %25, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<12x5xf32>) -> tensor<16x12xf32>
    %37 = stablehlo.dot_general %36, %22, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<16x8xf32>) -> tensor<12x8xf32>
    %38 = stablehlo.transpose %37, dims = [1, 0] : (tensor<12x8xf32>) -> tensor<8x12xf32>
    %39 = stablehlo.dot_general %36, %23, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<8x12xf32>) -> tensor<16x8xf32>
    %40 = stablehlo.transpose %38, dims = [1, 0] : (tensor<8x12xf32>) -> tensor<12x8xf32>
    %41 = stablehlo.multiply %19, %39 : tensor<16x8xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %42 = stablehlo.reduce(%41 init: %cst_14) applies stablehlo.add across dimensions = [0] : (tensor<16x8xf32>, tensor<f32>) -> tensor<8xf32>
    %43 = stablehlo.reshape %42 : (tensor<8xf32>) -> tensor<1x8xf32>
    %44 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %45 = stablehlo.multiply %39, %44 : tensor<16x8xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %46 = stablehlo.reduce(%43 init: %cst_15) applies stablehlo.add across dimensions = [0] : (tensor<1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %47 = stablehlo.multiply %6#3, %45 : tensor<16x8xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %48 = stablehlo.reduce(%47 init: %cst_16) applies stablehlo.add across dimensions = [1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<16xf32>
    %49 = stablehlo.reshape %48 : (tensor<16xf32>) -> tensor<16x1xf32>
    %50 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x8xf32>
    %51 = stablehlo.multiply %45, %50 : tensor<16x8xf32>
    %52 = stablehlo.multiply %49, %17 : tensor<16x1xf32>
    %cst_17 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %53 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %54 = stablehlo.divide %52, %53 : tensor<16x1xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %55 = stablehlo.reduce(%54 init: %cst_18) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %56 = stablehlo.broadcast_in_dim %55, dims = [0] : (tensor<16xf32>) -> tensor<16x8xf32>
    %57 = stablehlo.multiply %6#3, %56 : tensor<16x8xf32>
    %58 = stablehlo.add %51, %57 : tensor<16x8xf32>
    %59 = stablehlo.multiply %56, %6#3 : tensor<16x8xf32>
    %60 = stablehlo.add %58, %59 : tensor<16x8xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<3x8xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %c_21 = stablehlo.constant dense<0> : tensor<i32>
    %63:10 = stablehlo.while(%iterArg = %6#4, %iterArg_70 = %6#5, %iterArg_71 = %arg2, %iterArg_72 = %6#6, %iterArg_73 = %6#7, %iterArg_74 = %6#8, %iterArg_75 = %c_21, %iterArg_76 = %60, %iterArg_77 = %61, %iterArg_78 = %62) : tensor<3x1x8xf32>, tensor<3x16x8xf32>, tensor<3x8x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>, tensor<i32>, tensor<16x8xf32>, tensor<3x8xf32>, tensor<3x8x8xf32>
    cond {
      %c_79 = stablehlo.constant dense<3> : tensor<i32>
      %199 = stablehlo.compare LT, %iterArg_75, %c_79, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %199 : tensor<i1>
    } do {
      %c_79 = stablehlo.constant dense<3> : tensor<i32>
      %199 = stablehlo.subtract %c_79, %iterArg_75 : tensor<i32>
      %c_80 = stablehlo.constant dense<1> : tensor<i32>
      %200 = stablehlo.subtract %199, %c_80 : tensor<i32>
      %201 = func.call @dynamic_index_in_dim_2(%iterArg, %200) : (tensor<3x1x8xf32>, tensor<i32>) -> tensor<1x8xf32>
      %202 = func.call @dynamic_index_in_dim_3(%iterArg_70, %200) : (tensor<3x16x8xf32>, tensor<i32>) -> tensor<16x8xf32>
      %203 = func.call @dynamic_index_in_dim_0(%iterArg_71, %200) : (tensor<3x8x8xf32>, tensor<i32>) -> tensor<8x8xf32>
      %204 = func.call @dynamic_index_in_dim_3(%iterArg_72, %200) : (tensor<3x16x8xf32>, tensor<i32>) -> tensor<16x8xf32>
      %205 = func.call @dynamic_index_in_dim_3(%iterArg_73, %200) : (tensor<3x16x8xf32>, tensor<i32>) -> tensor<16x8xf32>
      %206 = func.call @dynamic_index_in_dim_3(%iterArg_74, %200) : (tensor<3x16x8xf32>, tensor<i32>) -> tensor<16x8xf32>
      %207:3 = func.call @closed_call_4(%iterArg_76, %201, %202, %203, %204, %205, %206) : (tensor<16x8xf32>, tensor<1x8xf32>, tensor<16x8xf32>, tensor<8x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>) -> (tensor<16x8xf32>, tensor<8xf32>, tensor<8x8xf32>)
      %208 = func.call @dynamic_update_index_in_dim_5(%iterArg_77, %207#1, %200) : (tensor<3x8xf32>, tensor<8xf32>, tensor<i32>) -> tensor<3x8xf32>
      %209 = func.call @dynamic_update_index_in_dim_6(%iterArg_78, %207#2, %200) : (tensor<3x8x8xf32>, tensor<8x8xf32>, tensor<i32>) -> tensor<3x8x8xf32>
      %c_81 = stablehlo.constant dense<1> : tensor<i32>
      %210 = stablehlo.add %iterArg_75, %c_81 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_70, %iterArg_71, %iterArg_72, %iterArg_73, %iterArg_74, %210, %207#0, %208, %209 : tensor<3x1x8xf32>, tensor<3x16x8xf32>, tensor<3x8x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>, tensor<3x16x8xf32>, tensor<i32>, tensor<16x8xf32>, tensor<3x8xf32>, tensor<3x8x8xf32>
    }
    %64 = stablehlo.dot_general %63#7, %arg12, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x12xf32>) -> tensor<8x12xf32>
    %65 = stablehlo.transpose %64, dims = [1, 0] : (tensor<8x12xf32>) -> tensor<12x8xf32>
    %66 = stablehlo.add %40, %65 : tensor<12x8xf32>
    %67 = stablehlo.multiply %66, %66 : tensor<12x8xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %68 = stablehlo.reduce(%67 init: %cst_22) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x8xf32>, tensor<f32>) -> tensor<f32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %69 = stablehlo.add %cst_23, %68 : tensor<f32>
    %70 = stablehlo.multiply %63#8, %63#8 : tensor<3x8xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %71 = stablehlo.reduce(%70 init: %cst_24) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x8xf32>, tensor<f32>) -> tensor<f32>
    %72 = stablehlo.add %69, %71 : tensor<f32>
    %73 = stablehlo.multiply %63#9, %63#9 : tensor<3x8x8xf32>
    %cst_25 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %74 = stablehlo.reduce(%73 init: %cst_25) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x8x8xf32>, tensor<f32>) -> tensor<f32>
    %75 = stablehlo.add %72, %74 : tensor<f32>
    %76 = stablehlo.multiply %46, %46 : tensor<8xf32>
    %cst_26 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %77 = stablehlo.reduce(%76 init: %cst_26) applies stablehlo.add across dimensions = [0] : (tensor<8xf32>, tensor<f32>) -> tensor<f32>
    %78 = stablehlo.add %75, %77 : tensor<f32>
    %79 = stablehlo.sqrt %78 : tensor<f32>
    %cst_27 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %80 = stablehlo.add %79, %cst_27 : tensor<f32>
    %cst_28 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %81 = stablehlo.divide %cst_28, %80 : tensor<f32>
    %cst_29 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %82 = stablehlo.minimum %cst_29, %81 : tensor<f32>
    %83 = stablehlo.broadcast_in_dim %82, dims = [] : (tensor<f32>) -> tensor<12x8xf32>
    %84 = stablehlo.multiply %66, %83 : tensor<12x8xf32>
    %cst_30 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %85 = stablehlo.add %79, %cst_30 : tensor<f32>
    %cst_31 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %86 = stablehlo.divide %cst_31, %85 : tensor<f32>
    %cst_32 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %87 = stablehlo.minimum %cst_32, %86 : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f32>) -> tensor<3x8xf32>
    %89 = stablehlo.multiply %63#8, %88 : tensor<3x8xf32>
    %cst_33 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %90 = stablehlo.add %79, %cst_33 : tensor<f32>
    %cst_34 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %91 = stablehlo.divide %cst_34, %90 : tensor<f32>
    %cst_35 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %92 = stablehlo.minimum %cst_35, %91 : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %92, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %94 = stablehlo.multiply %63#9, %93 : tensor<3x8x8xf32>
    %cst_36 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %95 = stablehlo.add %79, %cst_36 : tensor<f32>
    %cst_37 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %96 = stablehlo.divide %cst_37, %95 : tensor<f32>
    %cst_38 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %97 = stablehlo.minimum %cst_38, %96 : tensor<f32>
    %98 = stablehlo.broadcast_in_dim %97, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %99 = stablehlo.multiply %46, %98 : tensor<8xf32>
    %cst_39 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<12x8xf32>
    %101 = stablehlo.multiply %100, %arg8 : tensor<12x8xf32>
    %cst_40 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %102 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<12x8xf32>
    %103 = stablehlo.multiply %102, %84 : tensor<12x8xf32>
    %104 = stablehlo.add %101, %103 : tensor<12x8xf32>
    %cst_41 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<3x8xf32>
    %106 = stablehlo.multiply %105, %arg9 : tensor<3x8xf32>
    %cst_42 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %107 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<3x8xf32>
    %108 = stablehlo.multiply %107, %89 : tensor<3x8xf32>
    %109 = stablehlo.add %106, %108 : tensor<3x8xf32>
    %cst_43 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %111 = stablehlo.multiply %110, %arg10 : tensor<3x8x8xf32>
    %cst_44 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_44, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %113 = stablehlo.multiply %112, %94 : tensor<3x8x8xf32>
    %114 = stablehlo.add %111, %113 : tensor<3x8x8xf32>
    %cst_45 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %116 = stablehlo.multiply %115, %arg11 : tensor<8xf32>
    %cst_46 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %118 = stablehlo.multiply %117, %99 : tensor<8xf32>
    %119 = stablehlo.add %116, %118 : tensor<8xf32>
    %cst_47 = stablehlo.constant dense<9.900000e-01> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<12x8xf32>
    %121 = stablehlo.multiply %120, %arg4 : tensor<12x8xf32>
    %cst_48 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %122 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<12x8xf32>
    %123 = stablehlo.multiply %122, %84 : tensor<12x8xf32>
    %124 = stablehlo.multiply %123, %84 : tensor<12x8xf32>
    %125 = stablehlo.add %121, %124 : tensor<12x8xf32>
    %cst_49 = stablehlo.constant dense<9.900000e-01> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<3x8xf32>
    %127 = stablehlo.multiply %126, %arg5 : tensor<3x8xf32>
    %cst_50 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %128 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<3x8xf32>
    %129 = stablehlo.multiply %128, %89 : tensor<3x8xf32>
    %130 = stablehlo.multiply %129, %89 : tensor<3x8xf32>
    %131 = stablehlo.add %127, %130 : tensor<3x8xf32>
    %cst_51 = stablehlo.constant dense<9.900000e-01> : tensor<f32>
    %132 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %133 = stablehlo.multiply %132, %arg6 : tensor<3x8x8xf32>
    %cst_52 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %135 = stablehlo.multiply %134, %94 : tensor<3x8x8xf32>
    %136 = stablehlo.multiply %135, %94 : tensor<3x8x8xf32>
    %137 = stablehlo.add %133, %136 : tensor<3x8x8xf32>
    %cst_53 = stablehlo.constant dense<9.900000e-01> : tensor<f32>
    %138 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %139 = stablehlo.multiply %138, %arg7 : tensor<8xf32>
    %cst_54 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %140 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %141 = stablehlo.multiply %140, %99 : tensor<8xf32>
    %142 = stablehlo.multiply %141, %99 : tensor<8xf32>
    %143 = stablehlo.add %139, %142 : tensor<8xf32>
    %144 = stablehlo.sqrt %125 : tensor<12x8xf32>
    %cst_55 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %145 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<12x8xf32>
    %146 = stablehlo.add %144, %145 : tensor<12x8xf32>
    %147 = stablehlo.divide %104, %146 : tensor<12x8xf32>
    %148 = stablehlo.sqrt %131 : tensor<3x8xf32>
    %cst_56 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %149 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<3x8xf32>
    %150 = stablehlo.add %148, %149 : tensor<3x8xf32>
    %151 = stablehlo.divide %109, %150 : tensor<3x8xf32>
    %152 = stablehlo.sqrt %137 : tensor<3x8x8xf32>
    %cst_57 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %153 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %154 = stablehlo.add %152, %153 : tensor<3x8x8xf32>
    %155 = stablehlo.divide %114, %154 : tensor<3x8x8xf32>
    %156 = stablehlo.sqrt %143 : tensor<8xf32>
    %cst_58 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %157 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %158 = stablehlo.add %156, %157 : tensor<8xf32>
    %159 = stablehlo.divide %119, %158 : tensor<8xf32>
    %cst_59 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %160 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %161 = stablehlo.multiply %160, %arg10 : tensor<3x8x8xf32>
    %162 = stablehlo.add %161, %94 : tensor<3x8x8xf32>
    %163 = stablehlo.multiply %162, %162 : tensor<3x8x8xf32>
    %cst_60 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %164 = stablehlo.reduce(%163 init: %cst_60) applies stablehlo.add across dimensions = [1, 2] : (tensor<3x8x8xf32>, tensor<f32>) -> tensor<3xf32>
    %165 = stablehlo.broadcast_in_dim %164, dims = [0] : (tensor<3xf32>) -> tensor<3x1x1xf32>
    %166 = stablehlo.sqrt %165 : tensor<3x1x1xf32>
    %cst_61 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %167 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<3x1x1xf32>
    %168 = stablehlo.add %166, %167 : tensor<3x1x1xf32>
    %169 = stablehlo.broadcast_in_dim %168, dims = [0, 1, 2] : (tensor<3x1x1xf32>) -> tensor<3x8x8xf32>
    %170 = stablehlo.divide %162, %169 : tensor<3x8x8xf32>
    %cst_62 = stablehlo.constant dense<1.500000e+00> : tensor<f32>
    %171 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %172 = stablehlo.multiply %171, %170 : tensor<3x8x8xf32>
    %cst_63 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %174 = stablehlo.multiply %173, %170 : tensor<3x8x8xf32>
    %175 = stablehlo.transpose %170, dims = [0, 2, 1] : (tensor<3x8x8xf32>) -> tensor<3x8x8xf32>
    %176 = stablehlo.dot_general %174, %175, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<3x8x8xf32>, tensor<3x8x8xf32>) -> tensor<3x8x8xf32>
    %177 = stablehlo.dot_general %176, %170, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<3x8x8xf32>, tensor<3x8x8xf32>) -> tensor<3x8x8xf32>
    %178 = stablehlo.subtract %172, %177 : tensor<3x8x8xf32>
    %cst_64 = stablehlo.constant dense<1.500000e+00> : tensor<f32>
    %179 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %180 = stablehlo.multiply %179, %178 : tensor<3x8x8xf32>
    %cst_65 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %181 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %182 = stablehlo.multiply %181, %178 : tensor<3x8x8xf32>
    %183 = stablehlo.transpose %178, dims = [0, 2, 1] : (tensor<3x8x8xf32>) -> tensor<3x8x8xf32>
    %184 = stablehlo.dot_general %182, %183, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<3x8x8xf32>, tensor<3x8x8xf32>) -> tensor<3x8x8xf32>
    %185 = stablehlo.dot_general %184, %178, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<3x8x8xf32>, tensor<3x8x8xf32>) -> tensor<3x8x8xf32>
    %186 = stablehlo.subtract %180, %185 : tensor<3x8x8xf32>
    %cst_66 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %187 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<12x8xf32>
    %188 = stablehlo.multiply %187, %147 : tensor<12x8xf32>
    %189 = stablehlo.subtract %arg0, %188 : tensor<12x8xf32>
    %cst_67 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %190 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<3x8xf32>
    %191 = stablehlo.multiply %190, %151 : tensor<3x8xf32>
    %192 = stablehlo.subtract %arg1, %191 : tensor<3x8xf32>
    %cst_68 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %193 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<3x8x8xf32>
    %194 = stablehlo.multiply %193, %186 : tensor<3x8x8xf32>
    %195 = stablehlo.subtract %arg2, %194 : tensor<3x8x8xf32>
    %cst_69 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %196 = stablehlo.broadcast_in_dim %cst_69, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %197 = stablehlo.multiply %196, %159 : tensor<8xf32>
    %198 = stablehlo.subtract %arg3, %197 : tensor<8xf32>
    return %189, %192, %195, %198, %125, %131, %arg6, %143, %104, %109, %162, %119, %32 : tensor<12x8xf32>, tensor<3x8xf32>, tensor<3x8x8xf32>, tensor<8xf32>, tensor<12x8xf32>, tensor<3x8xf32>, tensor<3x8x8xf32>, tensor<8xf32>, tensor<12x8xf32>, tensor<3x8xf32>, tensor<3x8x8xf32>, tensor<8xf32>, tensor<f32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<3x8xf32>, %arg1: tensor<i32>) -> tensor<8xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, sizes = [1, 8] : (tensor<3x8xf32>, tensor<i32>, tensor<i32>) -> tensor<1x8xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x8xf32>) -> tensor<8xf32>
    return %1 : tensor<8xf32>
  }
  func.func private @dynamic_index_in_dim_0(%arg0: tensor<3x8x8xf32>, %arg1: tensor<i32>) -> tensor<8x8xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 8, 8] : (tensor<3x8x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x8xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x8x8xf32>) -> tensor<8x8xf32>
    return %1 : tensor<8x8xf32>
  }
  func.func private @closed_call(%arg0: tensor<16x8xf32>, %arg1: tensor<8xf32>, %arg2: tensor<8x8xf32>) -> (tensor<16x8xf32>, tensor<1x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>) {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %2 = stablehlo.multiply %arg0, %1 : tensor<16x8xf32>
    %3 = stablehlo.dot_general %2, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x8xf32>) -> tensor<16x8xf32>
    %4 = stablehlo.tanh %3 : tensor<16x8xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<16x8xf32>
    %7 = stablehlo.add %arg0, %4 : tensor<16x8xf32>
    return %7, %0, %arg0, %2, %4, %6 : tensor<16x8xf32>, tensor<1x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>, tensor<16x8xf32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<3x1x8xf32>, %arg1: tensor<1x8xf32>, %arg2: tensor<i32>) -> tensor<3x1x8xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<1x8xf32>) -> tensor<1x1x8xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x1x8xf32>, tensor<1x1x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x1x8xf32>
    return %1 : tensor<3x1x8xf32>
  }
  func.func private @dynamic_update_index_in_dim_1(%arg0: tensor<3x16x8xf32>, %arg1: tensor<16x8xf32>, %arg2: tensor<i32>) -> tensor<3x16x8xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x8xf32>) -> tensor<1x16x8xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x16x8xf32>, tensor<1x16x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x8xf32>
    return %1 : tensor<3x16x8xf32>
  }
  func.func private @dynamic_index_in_dim_2(%arg0: tensor<3x1x8xf32>, %arg1: tensor<i32>) -> tensor<1x8xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 1, 8] : (tensor<3x1x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x8xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x1x8xf32>) -> tensor<1x8xf32>
    return %1 : tensor<1x8xf32>
  }
  func.func private @dynamic_index_in_dim_3(%arg0: tensor<3x16x8xf32>, %arg1: tensor<i32>) -> tensor<16x8xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 16, 8] : (tensor<3x16x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x8xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16x8xf32>) -> tensor<16x8xf32>
    return %1 : tensor<16x8xf32>
  }
  func.func private @closed_call_4(%arg0: tensor<16x8xf32>, %arg1: tensor<1x8xf32>, %arg2: tensor<16x8xf32>, %arg3: tensor<8x8xf32>, %arg4: tensor<16x8xf32>, %arg5: tensor<16x8xf32>, %arg6: tensor<16x8xf32>) -> (tensor<16x8xf32>, tensor<8xf32>, tensor<8x8xf32>) {
    %0 = stablehlo.multiply %arg0, %arg6 : tensor<16x8xf32>
    %1 = stablehlo.multiply %0, %arg5 : tensor<16x8xf32>
    %2 = stablehlo.add %0, %1 : tensor<16x8xf32>
    %3 = stablehlo.dot_general %2, %arg4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<16x8xf32>) -> tensor<8x8xf32>
    %4 = stablehlo.transpose %3, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %5 = stablehlo.dot_general %2, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x8xf32>, tensor<8x8xf32>) -> tensor<16x8xf32>
    %6 = stablehlo.multiply %arg2, %5 : tensor<16x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<16x8xf32>, tensor<f32>) -> tensor<8xf32>
    %8 = stablehlo.reshape %7 : (tensor<8xf32>) -> tensor<1x8xf32>
    %9 = stablehlo.broadcast_in_dim %arg1, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<16x8xf32>
    %10 = stablehlo.multiply %5, %9 : tensor<16x8xf32>
    %11 = stablehlo.add %arg0, %10 : tensor<16x8xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %12 = stablehlo.reduce(%8 init: %cst_0) applies stablehlo.add across dimensions = [0] : (tensor<1x8xf32>, tensor<f32>) -> tensor<8xf32>
    return %11, %12, %4 : tensor<16x8xf32>, tensor<8xf32>, tensor<8x8xf32>
  }
  func.func private @dynamic_update_index_in_dim_5(%arg0: tensor<3x8xf32>, %arg1: tensor<8xf32>, %arg2: tensor<i32>) -> tensor<3x8xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<8xf32>) -> tensor<1x8xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c : (tensor<3x8xf32>, tensor<1x8xf32>, tensor<i32>, tensor<i32>) -> tensor<3x8xf32>
    return %1 : tensor<3x8xf32>
  }
  func.func private @dynamic_update_index_in_dim_6(%arg0: tensor<3x8x8xf32>, %arg1: tensor<8x8xf32>, %arg2: tensor<i32>) -> tensor<3x8x8xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<8x8xf32>) -> tensor<1x8x8xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x8x8xf32>, tensor<1x8x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x8x8xf32>
    return %1 : tensor<3x8x8xf32>
  }
}
