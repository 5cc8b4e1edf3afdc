module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x10xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.left.w", weft.role = "param"}, %arg1: tensor<5x10xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.right.w", weft.role = "param"}, %arg2: tensor<f32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.scale", weft.role = "param"}, %arg3: tensor<12x10xf32> {tf.aliasing_output = 3 : i32, weft.name = "opt.0.trace.left.w", weft.role = "state"}, %arg4: tensor<5x10xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.trace.right.w", weft.role = "state"}, %arg5: tensor<f32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.trace.scale", weft.role = "state"}, %arg6: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg7: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x10xf32> {jax.result_info = "result[0]['left']['w']"}, tensor<5x10xf32> {jax.result_info = "result[0]['right']['w']"}, tensor<f32> {jax.result_info = "result[0]['scale']"}, tensor<12x10xf32> {jax.result_info = "result[1][0].trace['left']['w']"}, tensor<5x10xf32> {jax.result_info = "result[1][0].trace['right']['w']"}, tensor<f32> {jax.result_info = "result[1][0].trace['scale']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg6, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x10xf32>) -> tensor<16x10xf32>
    %1 = stablehlo.dot_general %arg7, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<5x10xf32>) -> tensor<16x10xf32>
    %2:2 = call @norm(%0) : (tensor<16x10xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>)
    %3 = stablehlo.broadcast_in_dim %2#0, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x10xf32>
    %4 = stablehlo.divide %0, %3 : tensor<16x10xf32>
    %5 = stablehlo.multiply %2#0, %2#0 : tensor<16x1xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %7 = stablehlo.divide %6, %5 : tensor<16x1xf32>
    %8:2 = call @norm(%1) : (tensor<16x10xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>)
    %9 = stablehlo.broadcast_in_dim %8#0, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x10xf32>
    %10 = stablehlo.divide %1, %9 : tensor<16x10xf32>
    %11 = stablehlo.multiply %8#0, %8#0 : tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %13 = stablehlo.divide %12, %11 : tensor<16x1xf32>
    %14 = stablehlo.transpose %10, dims = [1, 0] : (tensor<16x10xf32>) -> tensor<10x16xf32>
    %15 = stablehlo.dot_general %4, %14, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x10xf32>, tensor<10x16xf32>) -> tensor<16x16xf32>
    %16 = stablehlo.exponential %arg2 : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %18 = stablehlo.multiply %15, %17 : tensor<16x16xf32>
    %19 = stablehlo.iota dim = 0 : tensor<16xi32>
    %20:3 = call @log_softmax(%18) : (tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>, tensor<1x16xf32>)
    %c = stablehlo.constant dense<0> : tensor<i32>
    %21 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %22 = stablehlo.compare LT, %19, %21, SIGNED : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi1>
    %c_1 = stablehlo.constant dense<16> : tensor<i32>
    %23 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %24 = stablehlo.add %19, %23 : tensor<16xi32>
    %25 = stablehlo.select %22, %24, %19 : tensor<16xi1>, tensor<16xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %26 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %27 = stablehlo.compare LT, %19, %26, SIGNED : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi1>
    %c_3 = stablehlo.constant dense<16> : tensor<i32>
    %28 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %29 = stablehlo.add %19, %28 : tensor<16xi32>
    %30 = stablehlo.select %27, %29, %19 : tensor<16xi1>, tensor<16xi32>
    %31 = stablehlo.broadcast_in_dim %25, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %32 = stablehlo.broadcast_in_dim %30, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %33 = stablehlo.concatenate %31, %32, dim = 1 : (tensor<16x1xi32>, tensor<16x1xi32>) -> tensor<16x2xi32>
    %34 = "stablehlo.gather"(%20#0, %33) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [0, 1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<16x16xf32>, tensor<16x2xi32>) -> tensor<16xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %35 = stablehlo.reduce(%34 init: %cst_4) applies stablehlo.add across dimensions = [0] : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %cst_5 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %36 = stablehlo.divide %35, %cst_5 : tensor<f32>
    %37 = stablehlo.negate %36 : tensor<f32>
    %38:3 = call @log_softmax_0(%18) : (tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x1xf32>)
    %c_6 = stablehlo.constant dense<0> : tensor<i32>
    %39 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %40 = stablehlo.compare LT, %19, %39, SIGNED : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi1>
    %c_7 = stablehlo.constant dense<16> : tensor<i32>
    %41 = stablehlo.broadcast_in_dim %c_7, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %42 = stablehlo.add %19, %41 : tensor<16xi32>
    %43 = stablehlo.select %40, %42, %19 : tensor<16xi1>, tensor<16xi32>
    %c_8 = stablehlo.constant dense<0> : tensor<i32>
    %44 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %45 = stablehlo.compare LT, %19, %44, SIGNED : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi1>
    %c_9 = stablehlo.constant dense<16> : tensor<i32>
    %46 = stablehlo.broadcast_in_dim %c_9, dims = [] : (tensor<i32>) -> tensor<16xi32>
    %47 = stablehlo.add %19, %46 : tensor<16xi32>
    %48 = stablehlo.select %45, %47, %19 : tensor<16xi1>, tensor<16xi32>
    %49 = stablehlo.broadcast_in_dim %43, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %50 = stablehlo.broadcast_in_dim %48, dims = [0] : (tensor<16xi32>) -> tensor<16x1xi32>
    %51 = stablehlo.concatenate %49, %50, dim = 1 : (tensor<16x1xi32>, tensor<16x1xi32>) -> tensor<16x2xi32>
    %52 = "stablehlo.gather"(%38#0, %51) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [0, 1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<16x16xf32>, tensor<16x2xi32>) -> tensor<16xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %53 = stablehlo.reduce(%52 init: %cst_10) applies stablehlo.add across dimensions = [0] : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %cst_11 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %54 = stablehlo.divide %53, %cst_11 : tensor<f32>
    %55 = stablehlo.subtract %37, %54 : tensor<f32>
    %cst_12 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %56 = stablehlo.negate %cst_12 : tensor<f32>
    %cst_13 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %57 = stablehlo.divide %56, %cst_13 : tensor<f32>
    %58 = stablehlo.broadcast_in_dim %57, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %59 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %60 = "stablehlo.scatter"(%59, %51, %58) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg8: tensor<f32>, %arg9: tensor<f32>):
      %118 = stablehlo.add %arg8, %arg9 : tensor<f32>
      stablehlo.return %118 : tensor<f32>
    }) : (tensor<16x16xf32>, tensor<16x2xi32>, tensor<16xf32>) -> tensor<16x16xf32>
    %61 = call @log_softmax_1(%38#1, %38#2, %60) : (tensor<16x16xf32>, tensor<16x1xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %cst_15 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %62 = stablehlo.negate %cst_15 : tensor<f32>
    %cst_16 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %63 = stablehlo.divide %62, %cst_16 : tensor<f32>
    %64 = stablehlo.broadcast_in_dim %63, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %65 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %66 = "stablehlo.scatter"(%65, %33, %64) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg8: tensor<f32>, %arg9: tensor<f32>):
      %118 = stablehlo.add %arg8, %arg9 : tensor<f32>
      stablehlo.return %118 : tensor<f32>
    }) : (tensor<16x16xf32>, tensor<16x2xi32>, tensor<16xf32>) -> tensor<16x16xf32>
    %67 = call @log_softmax_2(%20#1, %20#2, %66) : (tensor<16x16xf32>, tensor<1x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %68 = stablehlo.add %61, %67 : tensor<16x16xf32>
    %69 = stablehlo.multiply %15, %68 : tensor<16x16xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %70 = stablehlo.reduce(%69 init: %cst_18) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<f32>
    %71 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %72 = stablehlo.multiply %68, %71 : tensor<16x16xf32>
    %73 = stablehlo.multiply %70, %16 : tensor<f32>
    %74 = stablehlo.dot_general %72, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x10xf32>) -> tensor<16x10xf32>
    %75 = stablehlo.transpose %74, dims = [1, 0] : (tensor<16x10xf32>) -> tensor<10x16xf32>
    %76 = stablehlo.dot_general %72, %14, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<10x16xf32>) -> tensor<16x10xf32>
    %77 = stablehlo.transpose %75, dims = [1, 0] : (tensor<10x16xf32>) -> tensor<16x10xf32>
    %78 = stablehlo.broadcast_in_dim %13, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x10xf32>
    %79 = stablehlo.multiply %77, %78 : tensor<16x10xf32>
    %80 = stablehlo.multiply %79, %1 : tensor<16x10xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %81 = stablehlo.reduce(%80 init: %cst_19) applies stablehlo.add across dimensions = [1] : (tensor<16x10xf32>, tensor<f32>) -> tensor<16xf32>
    %82 = stablehlo.reshape %81 : (tensor<16xf32>) -> tensor<16x1xf32>
    %83 = stablehlo.negate %82 : tensor<16x1xf32>
    %84 = stablehlo.broadcast_in_dim %8#0, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x10xf32>
    %85 = stablehlo.divide %77, %84 : tensor<16x10xf32>
    %86 = call @norm_3(%1, %8#1, %83) : (tensor<16x10xf32>, tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x10xf32>
    %87 = stablehlo.add %85, %86 : tensor<16x10xf32>
    %88 = stablehlo.broadcast_in_dim %7, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x10xf32>
    %89 = stablehlo.multiply %76, %88 : tensor<16x10xf32>
    %90 = stablehlo.multiply %89, %0 : tensor<16x10xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %91 = stablehlo.reduce(%90 init: %cst_20) applies stablehlo.add across dimensions = [1] : (tensor<16x10xf32>, tensor<f32>) -> tensor<16xf32>
    %92 = stablehlo.reshape %91 : (tensor<16xf32>) -> tensor<16x1xf32>
    %93 = stablehlo.negate %92 : tensor<16x1xf32>
    %94 = stablehlo.broadcast_in_dim %2#0, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x10xf32>
    %95 = stablehlo.divide %76, %94 : tensor<16x10xf32>
    %96 = call @norm_3(%0, %2#1, %93) : (tensor<16x10xf32>, tensor<16x1xf32>, tensor<16x1xf32>) -> tensor<16x10xf32>
    %97 = stablehlo.add %95, %96 : tensor<16x10xf32>
    %98 = stablehlo.dot_general %87, %arg7, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x10xf32>, tensor<16x5xf32>) -> tensor<10x5xf32>
    %99 = stablehlo.transpose %98, dims = [1, 0] : (tensor<10x5xf32>) -> tensor<5x10xf32>
    %100 = stablehlo.dot_general %97, %arg6, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x10xf32>, tensor<16x12xf32>) -> tensor<10x12xf32>
    %101 = stablehlo.transpose %100, dims = [1, 0] : (tensor<10x12xf32>) -> tensor<12x10xf32>
    %cst_21 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %102 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<12x10xf32>
    %103 = stablehlo.multiply %102, %arg3 : tensor<12x10xf32>
    %104 = stablehlo.add %101, %103 : tensor<12x10xf32>
    %cst_22 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<5x10xf32>
    %106 = stablehlo.multiply %105, %arg4 : tensor<5x10xf32>
    %107 = stablehlo.add %99, %106 : tensor<5x10xf32>
    %cst_23 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %108 = stablehlo.multiply %cst_23, %arg5 : tensor<f32>
    %109 = stablehlo.add %73, %108 : tensor<f32>
    %cst_24 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<12x10xf32>
    %111 = stablehlo.multiply %110, %104 : tensor<12x10xf32>
    %cst_25 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<5x10xf32>
    %113 = stablehlo.multiply %112, %107 : tensor<5x10xf32>
    %cst_26 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %114 = stablehlo.multiply %cst_26, %109 : tensor<f32>
    %115 = stablehlo.add %arg0, %111 : tensor<12x10xf32>
    %116 = stablehlo.add %arg1, %113 : tensor<5x10xf32>
    %117 = stablehlo.add %arg2, %114 : tensor<f32>
    return %115, %116, %117, %104, %107, %109, %55 : tensor<12x10xf32>, tensor<5x10xf32>, tensor<f32>, tensor<12x10xf32>, tensor<5x10xf32>, tensor<f32>, tensor<f32>
  }
  func.func private @norm(%arg0: tensor<16x10xf32>) -> (tensor<16x1xf32>, tensor<16x1xf32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<16x10xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x10xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %3 = stablehlo.sqrt %2 : tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x1xf32>
    %5 = stablehlo.divide %4, %3 : tensor<16x1xf32>
    return %3, %5 : tensor<16x1xf32>, tensor<16x1xf32>
  }
  func.func private @log_softmax(%arg0: tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>, tensor<1x16xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [0] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<16xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<16x16xf32>
    %6 = stablehlo.exponential %5 : tensor<16x16xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [0] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %9 = stablehlo.log %8 : tensor<1x16xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<16x16xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<16x16xf32>
    return %11, %6, %8 : tensor<16x16xf32>, tensor<16x16xf32>, tensor<1x16xf32>
  }
  func.func private @log_softmax_0(%arg0: tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x1xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<16xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<16x16xf32>
    %6 = stablehlo.exponential %5 : tensor<16x16xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %9 = stablehlo.log %8 : tensor<16x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<16x16xf32>
    return %11, %6, %8 : tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x1xf32>
  }
  func.func private @log_softmax_1(%arg0: tensor<16x16xf32>, %arg1: tensor<16x1xf32>, %arg2: tensor<16x16xf32>) -> tensor<16x16xf32> {
    %0 = stablehlo.negate %arg2 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.reshape %1 : (tensor<16xf32>) -> tensor<16x1xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<16x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<16xf32>) -> tensor<16x16xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<16x16xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<16x16xf32>
    return %7 : tensor<16x16xf32>
  }
  func.func private @log_softmax_2(%arg0: tensor<16x16xf32>, %arg1: tensor<1x16xf32>, %arg2: tensor<16x16xf32>) -> tensor<16x16xf32> {
    %0 = stablehlo.negate %arg2 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.reshape %1 : (tensor<16xf32>) -> tensor<1x16xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<1x16xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [0] : (tensor<1x16xf32>, tensor<f32>) -> tensor<16xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [1] : (tensor<16xf32>) -> tensor<16x16xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<16x16xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<16x16xf32>
    return %7 : tensor<16x16xf32>
  }
  func.func private @norm_3(%arg0: tensor<16x10xf32>, %arg1: tensor<16x1xf32>, %arg2: tensor<16x1xf32>) -> tensor<16x10xf32> {
    %0 = stablehlo.multiply %arg2, %arg1 : tensor<16x1xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<16x1xf32>, tensor<f32>) -> tensor<16xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<16xf32>) -> tensor<16x10xf32>
    %3 = stablehlo.multiply %arg0, %2 : tensor<16x10xf32>
    %4 = stablehlo.multiply %2, %arg0 : tensor<16x10xf32>
    %5 = stablehlo.add %3, %4 : tensor<16x10xf32>
    return %5 : tensor<16x10xf32>
  }
}
