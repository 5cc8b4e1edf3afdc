module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<40x16xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.embedding", weft.role = "param"}, %arg1: tensor<3x32x16xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.down", weft.role = "param"}, %arg2: tensor<3x16xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.norm", weft.role = "param"}, %arg3: tensor<3x16x32xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.layers.up", weft.role = "param"}, %arg4: tensor<i32> {tf.aliasing_output = 4 : i32, weft.name = "opt.1.0.count", weft.role = "state"}, %arg5: tensor<40x16xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.1.0.mu.embedding", weft.role = "state"}, %arg6: tensor<3x32x16xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.1.0.mu.layers.down", weft.role = "state"}, %arg7: tensor<3x16xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.1.0.mu.layers.norm", weft.role = "state"}, %arg8: tensor<3x16x32xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.1.0.mu.layers.up", weft.role = "state"}, %arg9: tensor<40x16xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.1.0.nu.embedding", weft.role = "state"}, %arg10: tensor<3x32x16xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.1.0.nu.layers.down", weft.role = "state"}, %arg11: tensor<3x16xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.1.0.nu.layers.norm", weft.role = "state"}, %arg12: tensor<3x16x32xf32> {tf.aliasing_output = 12 : i32, weft.name = "opt.1.0.nu.layers.up", weft.role = "state"}, %arg13: tensor<16xi32> {weft.name = "x", weft.role = "batch"}, %arg14: tensor<16xi32> {weft.name = "y", weft.role = "batch"}) -> (tensor<40x16xf32> {jax.result_info = "result[0]['embedding']"}, tensor<3x32x16xf32> {jax.result_info = "result[0]['layers']['down']"}, tensor<3x16xf32> {jax.result_info = "result[0]['layers']['norm']"}, tensor<3x16x32xf32> {jax.result_info = "result[0]['layers']['up']"}, tensor<i32> {jax.result_info = "result[1][1][0].count"}, tensor<40x16xf32> {jax.result_info = "result[1][1][0].mu['embedding']"}, tensor<3x32x16xf32> {jax.result_info = "result[1][1][0].mu['layers']['down']"}, tensor<3x16xf32> {jax.result_info = "result[1][1][0].mu['layers']['norm']"}, tensor<3x16x32xf32> {jax.result_info = "result[1][1][0].mu['layers']['up']"}, tensor<40x16xf32> {jax.result_info = "result[1][1][0].nu['embedding']"}, tensor<3x32x16xf32> {jax.result_info = "result[1][1][0].nu['layers']['down']"}, tensor<3x16xf32> {jax.result_info = "result[1][1][0].nu['layers']['norm']"}, tensor<3x16x32xf32> {jax.result_info = "result[1][1][0].nu['layers']['up']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %1 = stablehlo.compare LT, %arg13, %0, SIGNED : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi1>
    %c_0 = stablehlo.constant dense<40> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %3 = stablehlo.add %arg13, %2 : tensor<16xi32>
    %4 = stablehlo.select %1, %3, %arg13 : tensor<16xi1>, tensor<16xi32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %6 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 16>}> : (tensor<40x16xf32>, tensor<16x1xi32>) -> tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x16x16xf32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %8:6 = stablehlo.while(%iterArg = %arg1, %iterArg_67 = %arg2, %iterArg_68 = %arg3, %iterArg_69 = %c_1, %iterArg_70 = %6, %iterArg_71 = %7) : tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>, tensor<i32>, tensor<16x16xf32>, tensor<3x16x16xf32>
    cond {
      %c_72 = stablehlo.constant dense<3> : tensor<i32>
      %203 = stablehlo.compare LT, %iterArg_69, %c_72, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %203 : tensor<i1>
    } do {
      %203 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_69) : (tensor<3x32x16xf32>, tensor<i32>) -> tensor<32x16xf32>
      %204 = func.call @dynamic_index_in_dim_0(%iterArg_67, %iterArg_69) : (tensor<3x16xf32>, tensor<i32>) -> tensor<16xf32>
      %205 = func.call @dynamic_index_in_dim_1(%iterArg_68, %iterArg_69) : (tensor<3x16x32xf32>, tensor<i32>) -> tensor<16x32xf32>
      %206:2 = func.call @closed_call(%iterArg_70, %203, %204, %205) : (tensor<16x16xf32>, tensor<32x16xf32>, tensor<16xf32>, tensor<16x32xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>)
      %207 = func.call @dynamic_update_index_in_dim(%iterArg_71, %206#1, %iterArg_69) : (tensor<3x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<3x16x16xf32>
      %c_72 = stablehlo.constant dense<1> : tensor<i32>
      %208 = stablehlo.add %iterArg_69, %c_72 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_67, %iterArg_68, %208, %206#0, %207 : tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>, tensor<i32>, tensor<16x16xf32>, tensor<3x16x16xf32>
    }
    %9 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<40x16xf32>) -> tensor<16x40xf32>
    %10 = stablehlo.dot_general %8#4, %9, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x40xf32>) -> tensor<16x40xf32>
    %11:3 = call @log_softmax(%10) : (tensor<16x40xf32>) -> (tensor<16x40xf32>, tensor<16x40xf32>, tensor<16x1xf32>)
    %12 = stablehlo.broadcast_in_dim %arg14, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %13:2 = call @take_along_axis(%11#0, %12) : (tensor<16x40xf32>, tensor<16x1xi32>) -> (tensor<16x1xf32>, tensor<16x1x1xi32>)
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %14 = stablehlo.reduce(%13#0 init: %cst_2) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_3 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %15 = stablehlo.divide %14, %cst_3 : tensor<f32>
    %16 = stablehlo.negate %15 : tensor<f32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %17 = stablehlo.negate %cst_4 : tensor<f32>
    %cst_5 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %18 = stablehlo.divide %17, %cst_5 : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %20 = call @take_along_axis_2(%13#1, %19) : (tensor<16x1x1xi32>, tensor<16x1xf32>) -> tensor<16x40xf32>
    %21 = call @log_softmax_3(%11#1, %11#2, %20) : (tensor<16x40xf32>, tensor<16x1xf32>, tensor<16x40xf32>) -> tensor<16x40xf32>
    %22 = stablehlo.dot_general %21, %8#4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x40xf32>, tensor<16x16xf32>) -> tensor<40x16xf32>
    %23 = stablehlo.transpose %22, dims = [1, 0] : (tensor<40x16xf32>) -> tensor<16x40xf32>
    %24 = stablehlo.dot_general %21, %9, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x40xf32>, tensor<16x40xf32>) -> tensor<16x16xf32>
    %25 = stablehlo.transpose %23, dims = [1, 0] : (tensor<16x40xf32>) -> tensor<40x16xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %28 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %c_9 = stablehlo.constant dense<0> : tensor<i32>
    %29:9 = stablehlo.while(%iterArg = %8#5, %iterArg_67 = %arg1, %iterArg_68 = %arg2, %iterArg_69 = %arg3, %iterArg_70 = %c_9, %iterArg_71 = %24, %iterArg_72 = %26, %iterArg_73 = %27, %iterArg_74 = %28) : tensor<3x16x16xf32>, tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>, tensor<i32>, tensor<16x16xf32>, tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>
    cond {
      %c_75 = stablehlo.constant dense<3> : tensor<i32>
      %203 = stablehlo.compare LT, %iterArg_70, %c_75, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %203 : tensor<i1>
    } do {
      %c_75 = stablehlo.constant dense<3> : tensor<i32>
      %203 = stablehlo.subtract %c_75, %iterArg_70 : tensor<i32>
      %c_76 = stablehlo.constant dense<1> : tensor<i32>
      %204 = stablehlo.subtract %203, %c_76 : tensor<i32>
      %205 = func.call @dynamic_index_in_dim_4(%iterArg, %204) : (tensor<3x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %206 = func.call @dynamic_index_in_dim(%iterArg_67, %204) : (tensor<3x32x16xf32>, tensor<i32>) -> tensor<32x16xf32>
      %207 = func.call @dynamic_index_in_dim_0(%iterArg_68, %204) : (tensor<3x16xf32>, tensor<i32>) -> tensor<16xf32>
      %208 = func.call @dynamic_index_in_dim_1(%iterArg_69, %204) : (tensor<3x16x32xf32>, tensor<i32>) -> tensor<16x32xf32>
      %209:4 = func.call @closed_call_5(%iterArg_71, %205, %206, %207, %208) : (tensor<16x16xf32>, tensor<16x16xf32>, tensor<32x16xf32>, tensor<16xf32>, tensor<16x32xf32>) -> (tensor<16x16xf32>, tensor<32x16xf32>, tensor<16xf32>, tensor<16x32xf32>)
      %210 = func.call @dynamic_update_index_in_dim_6(%iterArg_72, %209#1, %204) : (tensor<3x32x16xf32>, tensor<32x16xf32>, tensor<i32>) -> tensor<3x32x16xf32>
      %211 = func.call @dynamic_update_index_in_dim_7(%iterArg_73, %209#2, %204) : (tensor<3x16xf32>, tensor<16xf32>, tensor<i32>) -> tensor<3x16xf32>
      %212 = func.call @dynamic_update_index_in_dim_8(%iterArg_74, %209#3, %204) : (tensor<3x16x32xf32>, tensor<16x32xf32>, tensor<i32>) -> tensor<3x16x32xf32>
      %c_77 = stablehlo.constant dense<1> : tensor<i32>
      %213 = stablehlo.add %iterArg_70, %c_77 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_67, %iterArg_68, %iterArg_69, %213, %209#0, %210, %211, %212 : tensor<3x16x16xf32>, tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>, tensor<i32>, tensor<16x16xf32>, tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>
    }
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %c_11 = stablehlo.constant dense<39> : tensor<1xi32>
    %c_12 = stablehlo.constant dense<2147483647> : tensor<i32>
    %31 = stablehlo.broadcast_in_dim %c_12, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %32 = stablehlo.minimum %c_11, %31 : tensor<1xi32>
    %33 = stablehlo.broadcast_in_dim %32, dims = [1] : (tensor<1xi32>) -> tensor<16x1xi32>
    %c_13 = stablehlo.constant dense<0> : tensor<i32>
    %34 = stablehlo.broadcast_in_dim %c_13, dims = [] : (tensor<i32>) -> tensor<16x1xi32>
    %35 = stablehlo.clamp %34, %5, %33 : tensor<16x1xi32>
    %36 = "stablehlo.scatter"(%30, %35, %29#5) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg15: tensor<f32>, %arg16: tensor<f32>):
      %203 = stablehlo.add %arg15, %arg16 : tensor<f32>
      stablehlo.return %203 : tensor<f32>
    }) : (tensor<40x16xf32>, tensor<16x1xi32>, tensor<16x16xf32>) -> tensor<40x16xf32>
    %37 = stablehlo.add %25, %36 : tensor<40x16xf32>
    %38 = chlo.square %37 : tensor<40x16xf32> -> tensor<40x16xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %40 = chlo.square %39 : tensor<40x16xf32> -> tensor<40x16xf32>
    %41 = stablehlo.add %38, %40 : tensor<40x16xf32>
    %42 = chlo.square %29#6 : tensor<3x32x16xf32> -> tensor<3x32x16xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %43 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %44 = chlo.square %43 : tensor<3x32x16xf32> -> tensor<3x32x16xf32>
    %45 = stablehlo.add %42, %44 : tensor<3x32x16xf32>
    %46 = chlo.square %29#7 : tensor<3x16xf32> -> tensor<3x16xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %47 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %48 = chlo.square %47 : tensor<3x16xf32> -> tensor<3x16xf32>
    %49 = stablehlo.add %46, %48 : tensor<3x16xf32>
    %50 = chlo.square %29#8 : tensor<3x16x32xf32> -> tensor<3x16x32xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %52 = chlo.square %51 : tensor<3x16x32xf32> -> tensor<3x16x32xf32>
    %53 = stablehlo.add %50, %52 : tensor<3x16x32xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %54 = stablehlo.reduce(%41 init: %cst_18) applies stablehlo.add across dimensions = [0, 1] : (tensor<40x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %55 = stablehlo.reduce(%45 init: %cst_19) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x32x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %56 = stablehlo.reduce(%49 init: %cst_20) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %57 = stablehlo.reduce(%53 init: %cst_21) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x16x32xf32>, tensor<f32>) -> tensor<f32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %58 = stablehlo.add %cst_22, %54 : tensor<f32>
    %59 = stablehlo.add %58, %55 : tensor<f32>
    %60 = stablehlo.add %59, %56 : tensor<f32>
    %61 = stablehlo.add %60, %57 : tensor<f32>
    %62 = stablehlo.sqrt %61 : tensor<f32>
    %cst_23 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %63 = stablehlo.compare LT, %62, %cst_23, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %64 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %65 = stablehlo.divide %37, %64 : tensor<40x16xf32>
    %cst_24 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %67 = stablehlo.multiply %65, %66 : tensor<40x16xf32>
    %68 = stablehlo.select %63, %37, %67 : tensor<i1>, tensor<40x16xf32>
    %69 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %70 = stablehlo.divide %29#6, %69 : tensor<3x32x16xf32>
    %cst_25 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %71 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %72 = stablehlo.multiply %70, %71 : tensor<3x32x16xf32>
    %73 = stablehlo.select %63, %29#6, %72 : tensor<i1>, tensor<3x32x16xf32>
    %74 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %75 = stablehlo.divide %29#7, %74 : tensor<3x16xf32>
    %cst_26 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %77 = stablehlo.multiply %75, %76 : tensor<3x16xf32>
    %78 = stablehlo.select %63, %29#7, %77 : tensor<i1>, tensor<3x16xf32>
    %79 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %80 = stablehlo.divide %29#8, %79 : tensor<3x16x32xf32>
    %cst_27 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %82 = stablehlo.multiply %80, %81 : tensor<3x16x32xf32>
    %83 = stablehlo.select %63, %29#8, %82 : tensor<i1>, tensor<3x16x32xf32>
    %cst_28 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %85 = stablehlo.multiply %84, %68 : tensor<40x16xf32>
    %cst_29 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %87 = stablehlo.multiply %86, %arg5 : tensor<40x16xf32>
    %88 = stablehlo.add %85, %87 : tensor<40x16xf32>
    %cst_30 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %89 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %90 = stablehlo.multiply %89, %73 : tensor<3x32x16xf32>
    %cst_31 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %91 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %92 = stablehlo.multiply %91, %arg6 : tensor<3x32x16xf32>
    %93 = stablehlo.add %90, %92 : tensor<3x32x16xf32>
    %cst_32 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %94 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %95 = stablehlo.multiply %94, %78 : tensor<3x16xf32>
    %cst_33 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %97 = stablehlo.multiply %96, %arg7 : tensor<3x16xf32>
    %98 = stablehlo.add %95, %97 : tensor<3x16xf32>
    %cst_34 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %100 = stablehlo.multiply %99, %83 : tensor<3x16x32xf32>
    %cst_35 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %102 = stablehlo.multiply %101, %arg8 : tensor<3x16x32xf32>
    %103 = stablehlo.add %100, %102 : tensor<3x16x32xf32>
    %104 = stablehlo.multiply %68, %68 : tensor<40x16xf32>
    %cst_36 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %106 = stablehlo.multiply %105, %104 : tensor<40x16xf32>
    %cst_37 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %107 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %108 = stablehlo.multiply %107, %arg9 : tensor<40x16xf32>
    %109 = stablehlo.add %106, %108 : tensor<40x16xf32>
    %110 = stablehlo.multiply %73, %73 : tensor<3x32x16xf32>
    %cst_38 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %111 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %112 = stablehlo.multiply %111, %110 : tensor<3x32x16xf32>
    %cst_39 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %114 = stablehlo.multiply %113, %arg10 : tensor<3x32x16xf32>
    %115 = stablehlo.add %112, %114 : tensor<3x32x16xf32>
    %116 = stablehlo.multiply %78, %78 : tensor<3x16xf32>
    %cst_40 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %118 = stablehlo.multiply %117, %116 : tensor<3x16xf32>
    %cst_41 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %120 = stablehlo.multiply %119, %arg11 : tensor<3x16xf32>
    %121 = stablehlo.add %118, %120 : tensor<3x16xf32>
    %122 = stablehlo.multiply %83, %83 : tensor<3x16x32xf32>
    %cst_42 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_42, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %124 = stablehlo.multiply %123, %122 : tensor<3x16x32xf32>
    %cst_43 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %125 = stablehlo.broadcast_in_dim %cst_43, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %126 = stablehlo.multiply %125, %arg12 : tensor<3x16x32xf32>
    %127 = stablehlo.add %124, %126 : tensor<3x16x32xf32>
    %c_44 = stablehlo.constant dense<2147483647> : tensor<i32>
    %128 = stablehlo.compare LT, %arg4, %c_44, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_45 = stablehlo.constant dense<1> : tensor<i32>
    %129 = stablehlo.add %arg4, %c_45 : tensor<i32>
    %c_46 = stablehlo.constant dense<2147483647> : tensor<i32>
    %130 = call @_where(%128, %129, %c_46) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %131 = stablehlo.convert %130 : (tensor<i32>) -> tensor<f32>
    %cst_47 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %132 = stablehlo.convert %130 : (tensor<i32>) -> tensor<f32>
    %133 = stablehlo.power %cst_47, %132 : tensor<f32>
    %cst_48 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %134 = stablehlo.subtract %cst_48, %133 : tensor<f32>
    %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %136 = stablehlo.divide %88, %135 : tensor<40x16xf32>
    %137 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %138 = stablehlo.divide %93, %137 : tensor<3x32x16xf32>
    %139 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %140 = stablehlo.divide %98, %139 : tensor<3x16xf32>
    %141 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %142 = stablehlo.divide %103, %141 : tensor<3x16x32xf32>
    %143 = stablehlo.convert %130 : (tensor<i32>) -> tensor<f32>
    %cst_49 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %144 = stablehlo.convert %130 : (tensor<i32>) -> tensor<f32>
    %145 = stablehlo.power %cst_49, %144 : tensor<f32>
    %cst_50 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %146 = stablehlo.subtract %cst_50, %145 : tensor<f32>
    %147 = stablehlo.broadcast_in_dim %146, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %148 = stablehlo.divide %109, %147 : tensor<40x16xf32>
    %149 = stablehlo.broadcast_in_dim %146, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %150 = stablehlo.divide %115, %149 : tensor<3x32x16xf32>
    %151 = stablehlo.broadcast_in_dim %146, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %152 = stablehlo.divide %121, %151 : tensor<3x16xf32>
    %153 = stablehlo.broadcast_in_dim %146, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %154 = stablehlo.divide %127, %153 : tensor<3x16x32xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %155 = stablehlo.broadcast_in_dim %cst_51, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %156 = stablehlo.add %148, %155 : tensor<40x16xf32>
    %157 = stablehlo.sqrt %156 : tensor<40x16xf32>
    %cst_52 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %158 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %159 = stablehlo.add %157, %158 : tensor<40x16xf32>
    %160 = stablehlo.divide %136, %159 : tensor<40x16xf32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %161 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %162 = stablehlo.add %150, %161 : tensor<3x32x16xf32>
    %163 = stablehlo.sqrt %162 : tensor<3x32x16xf32>
    %cst_54 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %164 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %165 = stablehlo.add %163, %164 : tensor<3x32x16xf32>
    %166 = stablehlo.divide %138, %165 : tensor<3x32x16xf32>
    %cst_55 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %167 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %168 = stablehlo.add %152, %167 : tensor<3x16xf32>
    %169 = stablehlo.sqrt %168 : tensor<3x16xf32>
    %cst_56 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %170 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %171 = stablehlo.add %169, %170 : tensor<3x16xf32>
    %172 = stablehlo.divide %140, %171 : tensor<3x16xf32>
    %cst_57 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %174 = stablehlo.add %154, %173 : tensor<3x16x32xf32>
    %175 = stablehlo.sqrt %174 : tensor<3x16x32xf32>
    %cst_58 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %176 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %177 = stablehlo.add %175, %176 : tensor<3x16x32xf32>
    %178 = stablehlo.divide %142, %177 : tensor<3x16x32xf32>
    %cst_59 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %179 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %180 = stablehlo.multiply %179, %arg0 : tensor<40x16xf32>
    %181 = stablehlo.add %160, %180 : tensor<40x16xf32>
    %cst_60 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %182 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %183 = stablehlo.multiply %182, %arg1 : tensor<3x32x16xf32>
    %184 = stablehlo.add %166, %183 : tensor<3x32x16xf32>
    %cst_61 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %185 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %186 = stablehlo.multiply %185, %arg2 : tensor<3x16xf32>
    %187 = stablehlo.add %172, %186 : tensor<3x16xf32>
    %cst_62 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %188 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %189 = stablehlo.multiply %188, %arg3 : tensor<3x16x32xf32>
    %190 = stablehlo.add %178, %189 : tensor<3x16x32xf32>
    %cst_63 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %191 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %192 = stablehlo.multiply %191, %181 : tensor<40x16xf32>
    %cst_64 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %193 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<3x32x16xf32>
    %194 = stablehlo.multiply %193, %184 : tensor<3x32x16xf32>
    %cst_65 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %195 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<3x16xf32>
    %196 = stablehlo.multiply %195, %187 : tensor<3x16xf32>
    %cst_66 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %197 = stablehlo.broadcast_in_dim %cst_66, dims = [] : (tensor<f32>) -> tensor<3x16x32xf32>
    %198 = stablehlo.multiply %197, %190 : tensor<3x16x32xf32>
    %199 = stablehlo.add %arg0, %192 : tensor<40x16xf32>
    %200 = stablehlo.add %arg1, %194 : tensor<3x32x16xf32>
    %201 = stablehlo.add %arg2, %196 : tensor<3x16xf32>
    %202 = stablehlo.add %arg3, %198 : tensor<3x16x32xf32>
    return %199, %200, %201, %202, %130, %88, %93, %98, %103, %109, %115, %121, %127, %16 : tensor<40x16xf32>, tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>, tensor<i32>, tensor<40x16xf32>, tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>, tensor<40x16xf32>, tensor<3x32x16xf32>, tensor<3x16xf32>, tensor<3x16x32xf32>, tensor<f32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<3x32x16xf32>, %arg1: tensor<i32>) -> tensor<32x16xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 32, 16] : (tensor<3x32x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x16xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x32x16xf32>) -> tensor<32x16xf32>
    return %1 : tensor<32x16xf32>
  }
  func.func private @dynamic_index_in_dim_0(%arg0: tensor<3x16xf32>, %arg1: tensor<i32>) -> tensor<16xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, sizes = [1, 16] : (tensor<3x16xf32>, tensor<i32>, tensor<i32>) -> tensor<1x16xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16xf32>) -> tensor<16xf32>
    return %1 : tensor<16xf32>
  }
  func.func private @dynamic_index_in_dim_1(%arg0: tensor<3x16x32xf32>, %arg1: tensor<i32>) -> tensor<16x32xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 16, 32] : (tensor<3x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16x32xf32>) -> tensor<16x32xf32>
    return %1 : tensor<16x32xf32>
  }
  func.func private @closed_call(%arg0: tensor<16x16xf32>, %arg1: tensor<32x16xf32>, %arg2: tensor<16xf32>, %arg3: tensor<16x32xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %4 = stablehlo.divide %2, %3 : tensor<16x1xf32>
    %cst_1 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %6 = stablehlo.add %4, %5 : tensor<16x1xf32>
    %7 = stablehlo.rsqrt %6 : tensor<16x1xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %9 = stablehlo.multiply %arg0, %8 : tensor<16x16xf32>
    %10 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %12 = stablehlo.multiply %9, %11 : tensor<16x16xf32>
    %13 = stablehlo.convert %12 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %14 = stablehlo.convert %arg3 : (tensor<16x32xf32>) -> tensor<16x32xbf16>
    %15 = stablehlo.dot_general %13, %14, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %16 = stablehlo.multiply %15, %15 : tensor<16x32xbf16>
    %17 = stablehlo.multiply %16, %15 : tensor<16x32xbf16>
    %cst_2 = stablehlo.constant dense<4.467770e-02> : tensor<bf16>
    %18 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %19 = stablehlo.multiply %18, %17 : tensor<16x32xbf16>
    %20 = stablehlo.add %15, %19 : tensor<16x32xbf16>
    %cst_3 = stablehlo.constant dense<7.968750e-01> : tensor<bf16>
    %21 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %22 = stablehlo.multiply %21, %20 : tensor<16x32xbf16>
    %23 = stablehlo.tanh %22 : tensor<16x32xbf16>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<bf16>
    %24 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %25 = stablehlo.add %24, %23 : tensor<16x32xbf16>
    %cst_5 = stablehlo.constant dense<5.000000e-01> : tensor<bf16>
    %26 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %27 = stablehlo.multiply %26, %25 : tensor<16x32xbf16>
    %28 = stablehlo.multiply %15, %27 : tensor<16x32xbf16>
    %29 = stablehlo.convert %arg1 : (tensor<32x16xf32>) -> tensor<32x16xbf16>
    %30 = stablehlo.dot_general %28, %29, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<32x16xbf16>) -> tensor<16x16xbf16>
    %31 = stablehlo.convert %30 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %32 = stablehlo.add %arg0, %31 : tensor<16x16xf32>
    return %32, %arg0 : tensor<16x16xf32>, tensor<16x16xf32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<3x16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<i32>) -> tensor<3x16x16xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x16x16xf32>, tensor<1x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x16xf32>
    return %1 : tensor<3x16x16xf32>
  }
  func.func private @log_softmax(%arg0: tensor<16x40xf32>) -> (tensor<16x40xf32>, tensor<16x40xf32>, tensor<16x1xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<16x40xf32>, tensor<f32>) -> tensor<16xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<16xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x40xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<16x40xf32>
    %6 = stablehlo.exponential %5 : tensor<16x40xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<16x40xf32>, tensor<f32>) -> tensor<16xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %9 = stablehlo.log %8 : tensor<16x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x40xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<16x40xf32>
    return %11, %6, %8 : tensor<16x40xf32>, tensor<16x40xf32>, tensor<16x1xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<16x40xf32>, %arg1: tensor<16x1xi32>) -> (tensor<16x1xf32>, tensor<16x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<16x1xi32>, tensor<16x1xi32>) -> tensor<16x1xi1>
    %c_0 = stablehlo.constant dense<40> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<16x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<16x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<16x1xi1>, tensor<16x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<16x1xi32>) -> tensor<16x1x1xi32>
    %6 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<16x40xf32>, tensor<16x1x1xi32>) -> tensor<16x1xf32>
    return %6, %5 : tensor<16x1xf32>, tensor<16x1x1xi32>
  }
  func.func private @take_along_axis_2(%arg0: tensor<16x1x1xi32>, %arg1: tensor<16x1xf32>) -> tensor<16x40xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %c = stablehlo.constant dense<39> : tensor<1xi32>
    %c_0 = stablehlo.constant dense<2147483647> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %2 = stablehlo.minimum %c, %1 : tensor<1xi32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [2] : (tensor<1xi32>) -> tensor<16x1x1xi32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %4 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<16x1x1xi32>
    %5 = stablehlo.clamp %4, %arg0, %3 : tensor<16x1x1xi32>
    %6 = "stablehlo.scatter"(%0, %5, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %7 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %7 : tensor<f32>
    }) : (tensor<16x40xf32>, tensor<16x1x1xi32>, tensor<16x1xf32>) -> tensor<16x40xf32>
    return %6 : tensor<16x40xf32>
  }
  func.func private @log_softmax_3(%arg0: tensor<16x40xf32>, %arg1: tensor<16x1xf32>, %arg2: tensor<16x40xf32>) -> tensor<16x40xf32> {
    %0 = stablehlo.negate %arg2 : tensor<16x40xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x40xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.reshape %1 : (tensor<16xf32>) -> tensor<16x1xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<16xf32>) -> tensor<16x40xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<16x40xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<16x40xf32>
    return %7 : tensor<16x40xf32>
  }
  func.func private @dynamic_index_in_dim_4(%arg0: tensor<3x16x16xf32>, %arg1: tensor<i32>) -> tensor<16x16xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 16, 16] : (tensor<3x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x16xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16x16xf32>) -> tensor<16x16xf32>
    return %1 : tensor<16x16xf32>
  }
  func.func private @closed_call_5(%arg0: tensor<16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<32x16xf32>, %arg3: tensor<16xf32>, %arg4: tensor<16x32xf32>) -> (tensor<16x16xf32>, tensor<32x16xf32>, tensor<16xf32>, tensor<16x32xf32>) {
    %0:5 = stablehlo.optimization_barrier %arg1, %arg2, %arg3, %arg4, %arg0 : tensor<16x16xf32>, tensor<32x16xf32>, tensor<16xf32>, tensor<16x32xf32>, tensor<16x16xf32>
    %1 = stablehlo.multiply %0#0, %0#0 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.reduce(%1 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %5 = stablehlo.divide %3, %4 : tensor<16x1xf32>
    %cst_1 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %7 = stablehlo.add %5, %6 : tensor<16x1xf32>
    %8 = stablehlo.rsqrt %7 : tensor<16x1xf32>
    %9 = stablehlo.divide %8, %7 : tensor<16x1xf32>
    %cst_2 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %11 = stablehlo.multiply %10, %9 : tensor<16x1xf32>
    %12 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %13 = stablehlo.multiply %0#0, %12 : tensor<16x16xf32>
    %14 = stablehlo.broadcast_in_dim %0#2, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %16 = stablehlo.multiply %13, %15 : tensor<16x16xf32>
    %17 = stablehlo.convert %16 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %18 = stablehlo.convert %0#3 : (tensor<16x32xf32>) -> tensor<16x32xbf16>
    %19 = stablehlo.dot_general %17, %18, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %20 = stablehlo.multiply %19, %19 : tensor<16x32xbf16>
    %21 = stablehlo.multiply %20, %19 : tensor<16x32xbf16>
    %22 = stablehlo.multiply %19, %19 : tensor<16x32xbf16>
    %cst_3 = stablehlo.constant dense<3.000000e+00> : tensor<bf16>
    %23 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %24 = stablehlo.multiply %23, %22 : tensor<16x32xbf16>
    %cst_4 = stablehlo.constant dense<4.467770e-02> : tensor<bf16>
    %25 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %26 = stablehlo.multiply %25, %21 : tensor<16x32xbf16>
    %27 = stablehlo.add %19, %26 : tensor<16x32xbf16>
    %cst_5 = stablehlo.constant dense<7.968750e-01> : tensor<bf16>
    %28 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %29 = stablehlo.multiply %28, %27 : tensor<16x32xbf16>
    %30 = stablehlo.tanh %29 : tensor<16x32xbf16>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<bf16>
    %31 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %32 = stablehlo.subtract %31, %30 : tensor<16x32xbf16>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<bf16>
    %33 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %34 = stablehlo.add %33, %30 : tensor<16x32xbf16>
    %cst_8 = stablehlo.constant dense<5.000000e-01> : tensor<bf16>
    %35 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %36 = stablehlo.multiply %35, %34 : tensor<16x32xbf16>
    %37 = stablehlo.multiply %19, %36 : tensor<16x32xbf16>
    %38 = stablehlo.convert %0#1 : (tensor<32x16xf32>) -> tensor<32x16xbf16>
    %39 = stablehlo.convert %0#4 : (tensor<16x16xf32>) -> tensor<16x16xbf16>
    %40 = stablehlo.dot_general %39, %37, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<16x32xbf16>) -> tensor<16x32xbf16>
    %41 = stablehlo.transpose %40, dims = [1, 0] : (tensor<16x32xbf16>) -> tensor<32x16xbf16>
    %42 = stablehlo.dot_general %39, %38, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xbf16>, tensor<32x16xbf16>) -> tensor<16x32xbf16>
    %43 = stablehlo.convert %41 : (tensor<32x16xbf16>) -> tensor<32x16xf32>
    %44 = stablehlo.multiply %19, %42 : tensor<16x32xbf16>
    %45 = stablehlo.multiply %42, %36 : tensor<16x32xbf16>
    %cst_9 = stablehlo.constant dense<5.000000e-01> : tensor<bf16>
    %46 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %47 = stablehlo.multiply %46, %44 : tensor<16x32xbf16>
    %48 = stablehlo.multiply %47, %32 : tensor<16x32xbf16>
    %49 = stablehlo.multiply %48, %30 : tensor<16x32xbf16>
    %50 = stablehlo.add %48, %49 : tensor<16x32xbf16>
    %cst_10 = stablehlo.constant dense<7.968750e-01> : tensor<bf16>
    %51 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %52 = stablehlo.multiply %51, %50 : tensor<16x32xbf16>
    %53 = stablehlo.add %45, %52 : tensor<16x32xbf16>
    %cst_11 = stablehlo.constant dense<4.467770e-02> : tensor<bf16>
    %54 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<bf16>) -> tensor<16x32xbf16>
    %55 = stablehlo.multiply %54, %52 : tensor<16x32xbf16>
    %56 = stablehlo.multiply %55, %24 : tensor<16x32xbf16>
    %57 = stablehlo.add %53, %56 : tensor<16x32xbf16>
    %58 = stablehlo.dot_general %57, %17, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<16x16xbf16>) -> tensor<32x16xbf16>
    %59 = stablehlo.transpose %58, dims = [1, 0] : (tensor<32x16xbf16>) -> tensor<16x32xbf16>
    %60 = stablehlo.dot_general %57, %18, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x32xbf16>, tensor<16x32xbf16>) -> tensor<16x16xbf16>
    %61 = stablehlo.convert %59 : (tensor<16x32xbf16>) -> tensor<16x32xf32>
    %62 = stablehlo.convert %60 : (tensor<16x16xbf16>) -> tensor<16x16xf32>
    %63 = stablehlo.multiply %13, %62 : tensor<16x16xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %64 = stablehlo.reduce(%63 init: %cst_12) applies stablehlo.add across dimensions = [0] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %65 = stablehlo.reshape %64 : (tensor<16xf32>) -> tensor<1x16xf32>
    %66 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %67 = stablehlo.multiply %62, %66 : tensor<16x16xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %68 = stablehlo.reduce(%65 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<1x16xf32>, tensor<f32>) -> tensor<16xf32>
    %69 = stablehlo.multiply %0#0, %67 : tensor<16x16xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %70 = stablehlo.reduce(%69 init: %cst_14) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %71 = stablehlo.reshape %70 : (tensor<16xf32>) -> tensor<16x1xf32>
    %72 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %73 = stablehlo.multiply %67, %72 : tensor<16x16xf32>
    %74 = stablehlo.add %0#4, %73 : tensor<16x16xf32>
    %75 = stablehlo.multiply %71, %11 : tensor<16x1xf32>
    %cst_15 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %77 = stablehlo.divide %75, %76 : tensor<16x1xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %78 = stablehlo.reduce(%77 init: %cst_16) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %79 = stablehlo.broadcast_in_dim %78, dims = [0] : (tensor<16xf32>) -> tensor<16x16xf32>
    %80 = stablehlo.multiply %0#0, %79 : tensor<16x16xf32>
    %81 = stablehlo.add %74, %80 : tensor<16x16xf32>
    %82 = stablehlo.multiply %79, %0#0 : tensor<16x16xf32>
    %83 = stablehlo.add %81, %82 : tensor<16x16xf32>
    return %83, %43, %68, %61 : tensor<16x16xf32>, tensor<32x16xf32>, tensor<16xf32>, tensor<16x32xf32>
  }
  func.func private @dynamic_update_index_in_dim_6(%arg0: tensor<3x32x16xf32>, %arg1: tensor<32x16xf32>, %arg2: tensor<i32>) -> tensor<3x32x16xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<32x16xf32>) -> tensor<1x32x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x32x16xf32>, tensor<1x32x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x16xf32>
    return %1 : tensor<3x32x16xf32>
  }
  func.func private @dynamic_update_index_in_dim_7(%arg0: tensor<3x16xf32>, %arg1: tensor<16xf32>, %arg2: tensor<i32>) -> tensor<3x16xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c : (tensor<3x16xf32>, tensor<1x16xf32>, tensor<i32>, tensor<i32>) -> tensor<3x16xf32>
    return %1 : tensor<3x16xf32>
  }
  func.func private @dynamic_update_index_in_dim_8(%arg0: tensor<3x16x32xf32>, %arg1: tensor<16x32xf32>, %arg2: tensor<i32>) -> tensor<3x16x32xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
    return %1 : tensor<3x16x32xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
