module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<40x16xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.embedding", weft.role = "param"}, %arg1: tensor<16x16xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.w", weft.role = "param"}, %arg2: tensor<i32> {tf.aliasing_output = 2 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg3: tensor<40x16xf32> {tf.aliasing_output = 3 : i32, weft.name = "opt.0.mu.embedding", weft.role = "state"}, %arg4: tensor<16x16xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.mu.w", weft.role = "state"}, %arg5: tensor<40x16xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.nu.embedding", weft.role = "state"}, %arg6: tensor<16x16xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.nu.w", weft.role = "state"}, %arg7: tensor<16xi32> {weft.name = "x", weft.role = "batch"}, %arg8: tensor<16xi32> {weft.name = "y", weft.role = "batch"}) -> (tensor<40x16xf32> {jax.result_info = "result[0]['embedding']"}, tensor<16x16xf32> {jax.result_info = "result[0]['w']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<40x16xf32> {jax.result_info = "result[1][0].mu['embedding']"}, tensor<16x16xf32> {jax.result_info = "result[1][0].mu['w']"}, tensor<40x16xf32> {jax.result_info = "result[1][0].nu['embedding']"}, tensor<16x16xf32> {jax.result_info = "result[1][0].nu['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %1 = stablehlo.compare LT, %arg7, %0, SIGNED : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi1>
    %c_0 = stablehlo.constant dense<40> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %3 = stablehlo.add %arg7, %2 : tensor<16xi32>
    %4 = stablehlo.select %1, %3, %arg7 : tensor<16xi1>, tensor<16xi32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %6 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 16>}> : (tensor<40x16xf32>, tensor<16x1xi32>) -> tensor<16x16xf32>
    %7 = stablehlo.dot_general %6, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %8 = stablehlo.tanh %7 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %10 = stablehlo.subtract %9, %8 : tensor<16x16xf32>
    %11 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<40x16xf32>) -> tensor<16x40xf32>
    %12 = stablehlo.dot_general %8, %11, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x40xf32>) -> tensor<16x40xf32>
    %13:3 = call @log_softmax(%12) : (tensor<16x40xf32>) -> (tensor<16x40xf32>, tensor<16x40xf32>, tensor<16x1xf32>)
    %14 = stablehlo.broadcast_in_dim %arg8, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %15:2 = call @take_along_axis(%13#0, %14) : (tensor<16x40xf32>, tensor<16x1xi32>) -> (tensor<16x1xf32>, tensor<16x1x1xi32>)
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %16 = stablehlo.reduce(%15#0 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %17 = stablehlo.divide %16, %cst_2 : tensor<f32>
    %18 = stablehlo.negate %17 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %19 = stablehlo.negate %cst_3 : tensor<f32>
    %cst_4 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %20 = stablehlo.divide %19, %cst_4 : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %22 = call @take_along_axis_0(%15#1, %21) : (tensor<16x1x1xi32>, tensor<16x1xf32>) -> tensor<16x40xf32>
    %23 = call @log_softmax_1(%13#1, %13#2, %22) : (tensor<16x40xf32>, tensor<16x1xf32>, tensor<16x40xf32>) -> tensor<16x40xf32>
    %24 = stablehlo.dot_general %23, %8, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x40xf32>, tensor<16x16xf32>) -> tensor<40x16xf32>
    %25 = stablehlo.transpose %24, dims = [1, 0] : (tensor<40x16xf32>) -> tensor<16x40xf32>
    %26 = stablehlo.dot_general %23, %11, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x40xf32>, tensor<16x40xf32>) -> tensor<16x16xf32>
    %27 = stablehlo.transpose %25, dims = [1, 0] : (tensor<16x40xf32>) -> tensor<40x16xf32>
    %28 = stablehlo.multiply %26, %10 : tensor<16x16xf32>
    %29 = stablehlo.multiply %28, %8 : tensor<16x16xf32>
    %30 = stablehlo.add %28, %29 : tensor<16x16xf32>
    %31 = stablehlo.dot_general %30, %6, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %32 = stablehlo.transpose %31, dims = [1, 0] : (tensor<16x16xf32>) -> tensor<16x16xf32>
    %33 = stablehlo.dot_general %30, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %35 = "stablehlo.scatter"(%34, %5, %33) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg9: tensor<f32>, %arg10: tensor<f32>):
      %96 = stablehlo.add %arg9, %arg10 : tensor<f32>
      stablehlo.return %96 : tensor<f32>
    }) : (tensor<40x16xf32>, tensor<16x1xi32>, tensor<16x16xf32>) -> tensor<40x16xf32>
    %36 = stablehlo.add %27, %35 : tensor<40x16xf32>
    %cst_6 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %38 = stablehlo.multiply %37, %36 : tensor<40x16xf32>
    %cst_7 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %40 = stablehlo.multiply %39, %arg3 : tensor<40x16xf32>
    %41 = stablehlo.add %38, %40 : tensor<40x16xf32>
    %cst_8 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %42 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %43 = stablehlo.multiply %42, %32 : tensor<16x16xf32>
    %cst_9 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %45 = stablehlo.multiply %44, %arg4 : tensor<16x16xf32>
    %46 = stablehlo.add %43, %45 : tensor<16x16xf32>
    %47 = stablehlo.multiply %36, %36 : tensor<40x16xf32>
    %cst_10 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %48 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %49 = stablehlo.multiply %48, %47 : tensor<40x16xf32>
    %cst_11 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %51 = stablehlo.multiply %50, %arg5 : tensor<40x16xf32>
    %52 = stablehlo.add %49, %51 : tensor<40x16xf32>
    %53 = stablehlo.multiply %32, %32 : tensor<16x16xf32>
    %cst_12 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %55 = stablehlo.multiply %54, %53 : tensor<16x16xf32>
    %cst_13 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %56 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %57 = stablehlo.multiply %56, %arg6 : tensor<16x16xf32>
    %58 = stablehlo.add %55, %57 : tensor<16x16xf32>
    %c_14 = stablehlo.constant dense<2147483647> : tensor<i32>
    %59 = stablehlo.compare LT, %arg2, %c_14, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_15 = stablehlo.constant dense<1> : tensor<i32>
    %60 = stablehlo.add %arg2, %c_15 : tensor<i32>
    %c_16 = stablehlo.constant dense<2147483647> : tensor<i32>
    %61 = call @_where(%59, %60, %c_16) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %62 = stablehlo.convert %61 : (tensor<i32>) -> tensor<f32>
    %cst_17 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %63 = stablehlo.convert %61 : (tensor<i32>) -> tensor<f32>
    %64 = stablehlo.power %cst_17, %63 : tensor<f32>
    %cst_18 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %65 = stablehlo.subtract %cst_18, %64 : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %67 = stablehlo.divide %41, %66 : tensor<40x16xf32>
    %68 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %69 = stablehlo.divide %46, %68 : tensor<16x16xf32>
    %70 = stablehlo.convert %61 : (tensor<i32>) -> tensor<f32>
    %cst_19 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %71 = stablehlo.convert %61 : (tensor<i32>) -> tensor<f32>
    %72 = stablehlo.power %cst_19, %71 : tensor<f32>
    %cst_20 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %73 = stablehlo.subtract %cst_20, %72 : tensor<f32>
    %74 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %75 = stablehlo.divide %52, %74 : tensor<40x16xf32>
    %76 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %77 = stablehlo.divide %58, %76 : tensor<16x16xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %79 = stablehlo.add %75, %78 : tensor<40x16xf32>
    %80 = stablehlo.sqrt %79 : tensor<40x16xf32>
    %cst_22 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %82 = stablehlo.add %80, %81 : tensor<40x16xf32>
    %83 = stablehlo.divide %67, %82 : tensor<40x16xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %85 = stablehlo.add %77, %84 : tensor<16x16xf32>
    %86 = stablehlo.sqrt %85 : tensor<16x16xf32>
    %cst_24 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %88 = stablehlo.add %86, %87 : tensor<16x16xf32>
    %89 = stablehlo.divide %69, %88 : tensor<16x16xf32>
    %cst_25 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<40x16xf32>
    %91 = stablehlo.multiply %90, %83 : tensor<40x16xf32>
    %cst_26 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %92 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %93 = stablehlo.multiply %92, %89 : tensor<16x16xf32>
    %94 = stablehlo.add %arg0, %91 : tensor<40x16xf32>
    %95 = stablehlo.add %arg1, %93 : tensor<16x16xf32>
    return %94, %95, %61, %41, %46, %52, %58, %18 : tensor<40x16xf32>, tensor<16x16xf32>, tensor<i32>, tensor<40x16xf32>, tensor<16x16xf32>, tensor<40x16xf32>, tensor<16x16xf32>, tensor<f32>
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
    %c_1 = stablehlo.constant dense<39> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<16x1x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<16x1x1xi32>, tensor<16x1x1xi32>) -> tensor<16x1x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [2] : (tensor<1xi32>) -> tensor<1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x1x1xi32>) -> tensor<16x1x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<16x1x1xi32>, tensor<16x1x1xi32>) -> tensor<16x1x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<16x1x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [2] : (tensor<16x1x1xi1>, tensor<i1>) -> tensor<16x1xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<16x40xf32>, tensor<16x1x1xi32>) -> tensor<16x1xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<16x1xi1>, tensor<16x1xf32>
    return %15, %5 : tensor<16x1xf32>, tensor<16x1x1xi32>
  }
  func.func private @take_along_axis_0(%arg0: tensor<16x1x1xi32>, %arg1: tensor<16x1xf32>) -> tensor<16x40xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x40xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<16x40xf32>, tensor<16x1x1xi32>, tensor<16x1xf32>) -> tensor<16x40xf32>
    return %1 : tensor<16x40xf32>
  }
  func.func private @log_softmax_1(%arg0: tensor<16x40xf32>, %arg1: tensor<16x1xf32>, %arg2: tensor<16x40xf32>) -> tensor<16x40xf32> {
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
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
