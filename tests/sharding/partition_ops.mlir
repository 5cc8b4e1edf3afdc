// One function per family of operations, for random placements of arguments and values
// (test_partition_ops.c). Integers are in [0, 8).

func.func @elementwise(%a: tensor<8x6xf32>, %b: tensor<8x6xf32>, %c: tensor<f32>) -> (tensor<8x6xf32>, tensor<8x6xi1>, tensor<8x6xf32>) {
  %0 = stablehlo.add %a, %b : tensor<8x6xf32>
  %1 = stablehlo.tanh %0 : tensor<8x6xf32>
  %2 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<f32>) -> tensor<8x6xf32>
  %3 = stablehlo.multiply %1, %2 : tensor<8x6xf32>
  %4 = stablehlo.compare GT, %3, %b : (tensor<8x6xf32>, tensor<8x6xf32>) -> tensor<8x6xi1>
  %5 = stablehlo.select %4, %a, %3 : tensor<8x6xi1>, tensor<8x6xf32>
  return %3, %4, %5 : tensor<8x6xf32>, tensor<8x6xi1>, tensor<8x6xf32>
}

func.func @scalar_select(%p: tensor<i1>, %a: tensor<6x4xf32>, %b: tensor<6x4xf32>, %lo: tensor<f32>, %hi: tensor<f32>) -> (tensor<6x4xf32>, tensor<6x4xf32>) {
  %0 = stablehlo.select %p, %a, %b : tensor<i1>, tensor<6x4xf32>
  %1 = stablehlo.clamp %lo, %0, %hi : (tensor<f32>, tensor<6x4xf32>, tensor<f32>) -> tensor<6x4xf32>
  return %0, %1 : tensor<6x4xf32>, tensor<6x4xf32>
}

func.func @integers(%a: tensor<8x5xi32>, %b: tensor<8x5xi32>) -> (tensor<8x5xi32>, tensor<8x5xi64>, tensor<8x5xi8>) {
  %0 = stablehlo.subtract %a, %b : tensor<8x5xi32>
  %1 = stablehlo.multiply %0, %b : tensor<8x5xi32>
  %2 = stablehlo.convert %1 : (tensor<8x5xi32>) -> tensor<8x5xi64>
  %3 = stablehlo.convert %1 : (tensor<8x5xi32>) -> tensor<8x5xi8>
  return %1, %2, %3 : tensor<8x5xi32>, tensor<8x5xi64>, tensor<8x5xi8>
}

func.func @matmul(%a: tensor<8x6xf32>, %b: tensor<6x4xf32>) -> tensor<8x4xf32> {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<8x6xf32>, tensor<6x4xf32>) -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

func.func @matmul_chain(%a: tensor<8x6xf32>, %b: tensor<6x4xf32>, %c: tensor<4x10xf32>) -> (tensor<8x10xf32>, tensor<f32>) {
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<8x6xf32>, tensor<6x4xf32>) -> tensor<8x4xf32>
  %1 = stablehlo.dot_general %0, %c, contracting_dims = [1] x [0] : (tensor<8x4xf32>, tensor<4x10xf32>) -> tensor<8x10xf32>
  %2 = stablehlo.add %1, %1 : tensor<8x10xf32>
  %3 = stablehlo.negate %2 : tensor<8x10xf32>
  %4 = stablehlo.multiply %3, %3 : tensor<8x10xf32>
  %5 = stablehlo.reduce(%4 init: %z) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x10xf32>, tensor<f32>) -> tensor<f32>
  return %3, %5 : tensor<8x10xf32>, tensor<f32>
}

func.func @batch_matmul(%a: tensor<4x6x3xf32>, %b: tensor<4x5x3xf32>) -> tensor<4x6x5xf32> {
  %0 = stablehlo.dot_general %a, %b, batching_dims = [0] x [0], contracting_dims = [2] x [2] : (tensor<4x6x3xf32>, tensor<4x5x3xf32>) -> tensor<4x6x5xf32>
  return %0 : tensor<4x6x5xf32>
}

func.func @integer_matmul(%a: tensor<5x6xi32>, %b: tensor<6x7xi32>) -> tensor<5x7xi32> {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<5x6xi32>, tensor<6x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @sums(%a: tensor<8x5x4xf32>, %s: tensor<f32>) -> (tensor<5xf32>, tensor<8xf32>, tensor<f32>) {
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %one = stablehlo.constant dense<1.0> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0, 2] : (tensor<8x5x4xf32>, tensor<f32>) -> tensor<5xf32>
  %1 = stablehlo.reduce(%a init: %one) applies stablehlo.add across dimensions = [1, 2] : (tensor<8x5x4xf32>, tensor<f32>) -> tensor<8xf32>
  %2 = stablehlo.reduce(%0 init: %s) applies stablehlo.add across dimensions = [0] : (tensor<5xf32>, tensor<f32>) -> tensor<f32>
  return %0, %1, %2 : tensor<5xf32>, tensor<8xf32>, tensor<f32>
}

func.func @extremes(%a: tensor<8x6xf32>, %b: tensor<8x6xi32>, %c: tensor<8x6xi1>) -> (tensor<6xf32>, tensor<8xi32>, tensor<6xi1>, tensor<8xi1>, tensor<6xf32>) {
  %ninf = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %three = stablehlo.constant dense<3> : tensor<i32>
  %t = stablehlo.constant dense<true> : tensor<i1>
  %f = stablehlo.constant dense<false> : tensor<i1>
  %two = stablehlo.constant dense<2.0> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %ninf) applies stablehlo.maximum across dimensions = [0] : (tensor<8x6xf32>, tensor<f32>) -> tensor<6xf32>
  %1 = stablehlo.reduce(%b init: %three) applies stablehlo.minimum across dimensions = [1] : (tensor<8x6xi32>, tensor<i32>) -> tensor<8xi32>
  %2 = stablehlo.reduce(%c init: %t) applies stablehlo.and across dimensions = [0] : (tensor<8x6xi1>, tensor<i1>) -> tensor<6xi1>
  %3 = stablehlo.reduce(%c init: %f) applies stablehlo.or across dimensions = [1] : (tensor<8x6xi1>, tensor<i1>) -> tensor<8xi1>
  %4 = stablehlo.reduce(%a init: %two) applies stablehlo.multiply across dimensions = [0] : (tensor<8x6xf32>, tensor<f32>) -> tensor<6xf32>
  return %0, %1, %2, %3, %4 : tensor<6xf32>, tensor<8xi32>, tensor<6xi1>, tensor<8xi1>, tensor<6xf32>
}

func.func @softmax(%a: tensor<8x6xf32>) -> tensor<8x6xf32> {
  %ninf = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %ninf) applies stablehlo.maximum across dimensions = [1] : (tensor<8x6xf32>, tensor<f32>) -> tensor<8xf32>
  %1 = stablehlo.broadcast_in_dim %0, dims = [0] : (tensor<8xf32>) -> tensor<8x6xf32>
  %2 = stablehlo.subtract %a, %1 : tensor<8x6xf32>
  %3 = stablehlo.exponential %2 : tensor<8x6xf32>
  %4 = stablehlo.reduce(%3 init: %z) applies stablehlo.add across dimensions = [1] : (tensor<8x6xf32>, tensor<f32>) -> tensor<8xf32>
  %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<8xf32>) -> tensor<8x6xf32>
  %6 = stablehlo.divide %3, %5 : tensor<8x6xf32>
  return %6 : tensor<8x6xf32>
}

func.func @argmax(%a: tensor<6x8xf32>) -> (tensor<6xf32>, tensor<6xi32>) {
  %i = stablehlo.iota dim = 1 : tensor<6x8xi32>
  %ninf = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %1:2 = stablehlo.reduce(%a init: %ninf), (%i init: %z) across dimensions = [1] : (tensor<6x8xf32>, tensor<6x8xi32>, tensor<f32>, tensor<i32>) -> (tensor<6xf32>, tensor<6xi32>)
   reducer(%x: tensor<f32>, %y: tensor<f32>) (%k: tensor<i32>, %l: tensor<i32>)  {
    %2 = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %3 = stablehlo.select %2, %x, %y : tensor<i1>, tensor<f32>
    %4 = stablehlo.select %2, %k, %l : tensor<i1>, tensor<i32>
    stablehlo.return %3, %4 : tensor<f32>, tensor<i32>
  }
  return %1#0, %1#1 : tensor<6xf32>, tensor<6xi32>
}

func.func @broadcasts(%a: tensor<6x1xf32>, %b: tensor<4xf32>) -> (tensor<6x4xf32>, tensor<2x3x4xf32>) {
  %0 = stablehlo.broadcast_in_dim %a, dims = [0, 1] : (tensor<6x1xf32>) -> tensor<6x4xf32>
  %1 = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<4xf32>) -> tensor<6x4xf32>
  %2 = stablehlo.multiply %0, %1 : tensor<6x4xf32>
  %3 = "stablehlo.broadcast"(%b) <{broadcast_sizes = array<i64: 2, 3>}> : (tensor<4xf32>) -> tensor<2x3x4xf32>
  return %2, %3 : tensor<6x4xf32>, tensor<2x3x4xf32>
}

func.func @reshapes(%a: tensor<8x6xf32>) -> (tensor<48xf32>, tensor<2x4x3x2xf32>, tensor<4x12xf32>, tensor<8x1x6xf32>) {
  %0 = stablehlo.reshape %a : (tensor<8x6xf32>) -> tensor<48xf32>
  %1 = stablehlo.reshape %a : (tensor<8x6xf32>) -> tensor<2x4x3x2xf32>
  %2 = stablehlo.reshape %a : (tensor<8x6xf32>) -> tensor<4x12xf32>
  %3 = stablehlo.reshape %0 : (tensor<48xf32>) -> tensor<8x1x6xf32>
  return %0, %1, %2, %3 : tensor<48xf32>, tensor<2x4x3x2xf32>, tensor<4x12xf32>, tensor<8x1x6xf32>
}

func.func @transposes(%a: tensor<4x6x8xf32>) -> (tensor<8x4x6xf32>, tensor<4x6x8xf32>) {
  %0 = stablehlo.transpose %a, dims = [2, 0, 1] : (tensor<4x6x8xf32>) -> tensor<8x4x6xf32>
  %1 = stablehlo.reverse %a, dims = [1] : tensor<4x6x8xf32>
  return %0, %1 : tensor<8x4x6xf32>, tensor<4x6x8xf32>
}

func.func @slices(%a: tensor<12x6xf32>) -> (tensor<4x6xf32>, tensor<6x3xf32>, tensor<12x2xf32>) {
  %0 = stablehlo.slice %a [3:7, 0:6] : (tensor<12x6xf32>) -> tensor<4x6xf32>
  %1 = stablehlo.slice %a [0:12:2, 1:6:2] : (tensor<12x6xf32>) -> tensor<6x3xf32>
  %2 = stablehlo.slice %a [0:12, 4:6] : (tensor<12x6xf32>) -> tensor<12x2xf32>
  return %0, %1, %2 : tensor<4x6xf32>, tensor<6x3xf32>, tensor<12x2xf32>
}

func.func @halves(%a: tensor<8x6xf32>) -> tensor<8x6xf32> {
  %0 = stablehlo.slice %a [0:8, 0:3] : (tensor<8x6xf32>) -> tensor<8x3xf32>
  %1 = stablehlo.slice %a [0:8, 3:6] : (tensor<8x6xf32>) -> tensor<8x3xf32>
  %2 = stablehlo.negate %1 : tensor<8x3xf32>
  %3 = stablehlo.concatenate %2, %0, dim = 1 : (tensor<8x3xf32>, tensor<8x3xf32>) -> tensor<8x6xf32>
  return %3 : tensor<8x6xf32>
}

func.func @pads(%a: tensor<6x4xf32>, %v: tensor<f32>) -> (tensor<8x4xf32>, tensor<6x8xf32>, tensor<12x2xf32>) {
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %0 = stablehlo.pad %a, %z, low = [1, 0], high = [1, 0], interior = [0, 0] : (tensor<6x4xf32>, tensor<f32>) -> tensor<8x4xf32>
  %1 = stablehlo.pad %a, %v, low = [0, 1], high = [0, 0], interior = [0, 1] : (tensor<6x4xf32>, tensor<f32>) -> tensor<6x8xf32>
  %2 = stablehlo.pad %a, %v, low = [2, -1], high = [4, -1], interior = [0, 0] : (tensor<6x4xf32>, tensor<f32>) -> tensor<12x2xf32>
  return %0, %1, %2 : tensor<8x4xf32>, tensor<6x8xf32>, tensor<12x2xf32>
}

func.func @concatenates(%a: tensor<4x6xf32>, %b: tensor<2x6xf32>, %c: tensor<6x6xf32>) -> (tensor<12x6xf32>, tensor<6x12xf32>) {
  %0 = stablehlo.concatenate %a, %b, %c, dim = 0 : (tensor<4x6xf32>, tensor<2x6xf32>, tensor<6x6xf32>) -> tensor<12x6xf32>
  %1 = stablehlo.concatenate %c, %c, dim = 1 : (tensor<6x6xf32>, tensor<6x6xf32>) -> tensor<6x12xf32>
  return %0, %1 : tensor<12x6xf32>, tensor<6x12xf32>
}

func.func @constants(%a: tensor<4x6xf32>) -> (tensor<4x6xf32>, tensor<4x6xi32>, tensor<6xf32>) {
  %c = stablehlo.constant dense<[[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [7.0, 8.0, 9.0, 1.0, 2.0, 3.0], [4.0, 5.0, 6.0, 7.0, 8.0, 9.0], [1.5, 2.5, 3.5, 4.5, 5.5, 6.5]]> : tensor<4x6xf32>
  %s = stablehlo.constant dense<2.0> : tensor<4x6xf32>
  %0 = stablehlo.multiply %a, %c : tensor<4x6xf32>
  %1 = stablehlo.add %0, %s : tensor<4x6xf32>
  %2 = stablehlo.iota dim = 0 : tensor<4x6xi32>
  %3 = stablehlo.iota dim = 1 : tensor<4x6xi32>
  %4 = stablehlo.multiply %2, %3 : tensor<4x6xi32>
  %5 = stablehlo.iota dim = 0 : tensor<6xf32>
  return %1, %4, %5 : tensor<4x6xf32>, tensor<4x6xi32>, tensor<6xf32>
}

func.func @dynamic_slices(%a: tensor<12x6xf32>, %u: tensor<4x6xf32>, %w: tensor<12x2xf32>, %i: tensor<i32>, %j: tensor<i32>) -> (tensor<4x6xf32>, tensor<5x3xf32>, tensor<12x6xf32>, tensor<12x6xf32>) {
  %z = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.dynamic_slice %a, %i, %z, sizes = [4, 6] : (tensor<12x6xf32>, tensor<i32>, tensor<i32>) -> tensor<4x6xf32>
  %1 = stablehlo.dynamic_slice %a, %i, %j, sizes = [5, 3] : (tensor<12x6xf32>, tensor<i32>, tensor<i32>) -> tensor<5x3xf32>
  %2 = stablehlo.dynamic_update_slice %a, %u, %i, %z : (tensor<12x6xf32>, tensor<4x6xf32>, tensor<i32>, tensor<i32>) -> tensor<12x6xf32>
  %3 = stablehlo.dynamic_update_slice %a, %w, %z, %j : (tensor<12x6xf32>, tensor<12x2xf32>, tensor<i32>, tensor<i32>) -> tensor<12x6xf32>
  return %0, %1, %2, %3 : tensor<4x6xf32>, tensor<5x3xf32>, tensor<12x6xf32>, tensor<12x6xf32>
}

func.func @embedding(%t: tensor<6x4xf32>, %i: tensor<8x3x1xi32>) -> tensor<8x3x4xf32> {
  %0 = "stablehlo.gather"(%t, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<6x4xf32>, tensor<8x3x1xi32>) -> tensor<8x3x4xf32>
  return %0 : tensor<8x3x4xf32>
}

func.func @embedding_ui(%t: tensor<6x4xi32>, %i: tensor<8x1xui32>) -> tensor<8x4xi32> {
  %0 = "stablehlo.gather"(%t, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<6x4xi32>, tensor<8x1xui32>) -> tensor<8x4xi32>
  return %0 : tensor<8x4xi32>
}

func.func @gather_windows(%t: tensor<6x8xf32>, %i: tensor<5x2xi32>) -> (tensor<5x2x3xf32>, tensor<5x1x8xf32>) {
  %0 = "stablehlo.gather"(%t, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], start_index_map = [0, 1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 2, 3>}> : (tensor<6x8xf32>, tensor<5x2xi32>) -> tensor<5x2x3xf32>
  %1 = "stablehlo.gather"(%t, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 8>}> : (tensor<6x8xf32>, tensor<5x2xi32>) -> tensor<5x1x8xf32>
  return %0, %1 : tensor<5x2x3xf32>, tensor<5x1x8xf32>
}

func.func @pick(%t: tensor<8x6xf32>, %i: tensor<8x1x1xi32>) -> tensor<8x1xf32> {
  %0 = "stablehlo.gather"(%t, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<8x6xf32>, tensor<8x1x1xi32>) -> tensor<8x1xf32>
  return %0 : tensor<8x1xf32>
}

func.func @embedding_gradient(%t: tensor<6x4xf32>, %i: tensor<8x3x1xi32>, %u: tensor<8x3x4xf32>) -> (tensor<6x4xf32>, tensor<6x4xf32>) {
  %z = stablehlo.constant dense<0.0> : tensor<6x4xf32>
  %0 = "stablehlo.scatter"(%z, %i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6x4xf32>, tensor<8x3x1xi32>, tensor<8x3x4xf32>) -> tensor<6x4xf32>
  %1 = "stablehlo.scatter"(%t, %i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6x4xf32>, tensor<8x3x1xi32>, tensor<8x3x4xf32>) -> tensor<6x4xf32>
  return %0, %1 : tensor<6x4xf32>, tensor<6x4xf32>
}

func.func @scatter_replaces(%t: tensor<8x4xi32>, %i: tensor<5x1xi32>, %u: tensor<5x4xi32>) -> (tensor<8x4xi32>, tensor<8x4xi32>) {
  %0 = "stablehlo.scatter"(%t, %i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    stablehlo.return %y : tensor<i32>
  }) : (tensor<8x4xi32>, tensor<5x1xi32>, tensor<5x4xi32>) -> tensor<8x4xi32>
  %1 = "stablehlo.scatter"(%t, %i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<8x4xi32>, tensor<5x1xi32>, tensor<5x4xi32>) -> tensor<8x4xi32>
  return %0, %1 : tensor<8x4xi32>, tensor<8x4xi32>
}

func.func @scatter_windows(%t: tensor<6x8xf32>, %i: tensor<5x2xi32>, %u: tensor<5x2x3xf32>) -> tensor<6x8xf32> {
  %0 = "stablehlo.scatter"(%t, %i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6x8xf32>, tensor<5x2xi32>, tensor<5x2x3xf32>) -> tensor<6x8xf32>
  return %0 : tensor<6x8xf32>
}

func.func @unpick(%t: tensor<8x6xf32>, %i: tensor<8x1x1xi32>, %u: tensor<8x1xf32>) -> tensor<8x6xf32> {
  %0 = "stablehlo.scatter"(%t, %i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<8x6xf32>, tensor<8x1x1xi32>, tensor<8x1xf32>) -> tensor<8x6xf32>
  return %0 : tensor<8x6xf32>
}

func.func @sorts(%a: tensor<6x8xf32>, %b: tensor<6x8xi32>) -> (tensor<6x8xf32>, tensor<6x8xi32>, tensor<6x3xf32>, tensor<6x3xi32>) {
  %0:2 = "stablehlo.sort"(%a, %b) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>, %k: tensor<i32>, %l: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<6x8xf32>, tensor<6x8xi32>) -> (tensor<6x8xf32>, tensor<6x8xi32>)
  %v, %i = chlo.top_k(%a, k = 3) : tensor<6x8xf32> -> (tensor<6x3xf32>, tensor<6x3xi32>)
  return %0#0, %0#1, %v, %i : tensor<6x8xf32>, tensor<6x8xi32>, tensor<6x3xf32>, tensor<6x3xi32>
}

func.func @convolution(%x: tensor<4x6x6x2xf32>, %k: tensor<3x3x2x4xf32>) -> tensor<4x6x6x4xf32> {
  %0 = stablehlo.convolution(%x, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<4x6x6x2xf32>, tensor<3x3x2x4xf32>) -> tensor<4x6x6x4xf32>
  return %0 : tensor<4x6x6x4xf32>
}

func.func @grouped_convolutions(%x: tensor<4x6x4xf32>, %k: tensor<3x2x8xf32>, %l: tensor<1x4x8xf32>) -> (tensor<4x4x8xf32>, tensor<2x6x8xf32>) {
  %0 = stablehlo.convolution(%x, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [1], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<4x6x4xf32>, tensor<3x2x8xf32>) -> tensor<4x4x8xf32>
  %1 = stablehlo.convolution(%x, %l) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [1], reverse = [false]} {batch_group_count = 2 : i64, feature_group_count = 1 : i64} : (tensor<4x6x4xf32>, tensor<1x4x8xf32>) -> tensor<2x6x8xf32>
  return %0, %1 : tensor<4x4x8xf32>, tensor<2x6x8xf32>
}

func.func @pooling(%x: tensor<4x8x6xf32>) -> (tensor<4x4x6xf32>, tensor<4x8x6xf32>, tensor<4x8x6xf32>) {
  %ninf = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %0 = "stablehlo.reduce_window"(%x, %ninf) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 2, 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %m = stablehlo.maximum %a, %b : tensor<f32>
    stablehlo.return %m : tensor<f32>
  }) : (tensor<4x8x6xf32>, tensor<f32>) -> tensor<4x4x6xf32>
  %1 = "stablehlo.reduce_window"(%x, %z) <{window_dimensions = array<i64: 1, 3, 1>, padding = dense<[[0, 0], [1, 1], [0, 0]]> : tensor<3x2xi64>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %m = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %m : tensor<f32>
  }) : (tensor<4x8x6xf32>, tensor<f32>) -> tensor<4x8x6xf32>
  %2 = "stablehlo.select_and_scatter"(%x, %0, %z) <{window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 1, 2, 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %m = stablehlo.compare GE, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %m : tensor<i1>
  }, {
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %m = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %m : tensor<f32>
  }) : (tensor<4x8x6xf32>, tensor<4x4x6xf32>, tensor<f32>) -> tensor<4x8x6xf32>
  return %0, %1, %2 : tensor<4x4x6xf32>, tensor<4x8x6xf32>, tensor<4x8x6xf32>
}

func.func @random(%s: tensor<2xui64>) -> (tensor<2xui64>, tensor<8x6xui32>, tensor<8x6xf32>) {
  %0, %1 = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<8x6xui32>)
  %2 = stablehlo.convert %1 : (tensor<8x6xui32>) -> tensor<8x6xf32>
  return %0, %1, %2 : tensor<2xui64>, tensor<8x6xui32>, tensor<8x6xf32>
}

func.func @barrier(%a: tensor<8x6xf32>, %b: tensor<6x4xf32>) -> (tensor<8x4xf32>, tensor<8x6xf32>) {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<8x6xf32>, tensor<6x4xf32>) -> tensor<8x4xf32>
  %1:2 = stablehlo.optimization_barrier %0, %a : tensor<8x4xf32>, tensor<8x6xf32>
  %2 = stablehlo.tanh %1#0 : tensor<8x4xf32>
  return %2, %1#1 : tensor<8x4xf32>, tensor<8x6xf32>
}

func.func @loop(%a: tensor<8x6xf32>, %w: tensor<6x6xf32>) -> (tensor<8x6xf32>, tensor<f32>) {
  %z = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %three = stablehlo.constant dense<3> : tensor<i32>
  %f = stablehlo.constant dense<0.0> : tensor<f32>
  %0:3 = stablehlo.while(%i = %z, %x = %a, %s = %f) : tensor<i32>, tensor<8x6xf32>, tensor<f32>
   cond {
    %c = stablehlo.compare LT, %i, %three, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %n = stablehlo.add %i, %one : tensor<i32>
    %y = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<8x6xf32>, tensor<6x6xf32>) -> tensor<8x6xf32>
    %t = stablehlo.tanh %y : tensor<8x6xf32>
    %r = stablehlo.reduce(%t init: %f) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x6xf32>, tensor<f32>) -> tensor<f32>
    %q = stablehlo.add %s, %r : tensor<f32>
    stablehlo.return %n, %t, %q : tensor<i32>, tensor<8x6xf32>, tensor<f32>
  }
  return %0#1, %0#2 : tensor<8x6xf32>, tensor<f32>
}

func.func @accumulate(%x: tensor<4x8x6xf32>, %g: tensor<4x8x3xf32>) -> tensor<6x3xf32> {
  %z = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %four = stablehlo.constant dense<4> : tensor<i32>
  %f = stablehlo.constant dense<0.0> : tensor<6x3xf32>
  %0:2 = stablehlo.while(%i = %z, %s = %f) : tensor<i32>, tensor<6x3xf32>
   cond {
    %c = stablehlo.compare LT, %i, %four, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %n = stablehlo.add %i, %one : tensor<i32>
    %xi = stablehlo.dynamic_slice %x, %i, %z, %z, sizes = [1, 8, 6] : (tensor<4x8x6xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x6xf32>
    %gi = stablehlo.dynamic_slice %g, %i, %z, %z, sizes = [1, 8, 3] : (tensor<4x8x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x3xf32>
    %xr = stablehlo.reshape %xi : (tensor<1x8x6xf32>) -> tensor<8x6xf32>
    %gr = stablehlo.reshape %gi : (tensor<1x8x3xf32>) -> tensor<8x3xf32>
    %d = stablehlo.dot_general %xr, %gr, contracting_dims = [0] x [0] : (tensor<8x6xf32>, tensor<8x3xf32>) -> tensor<6x3xf32>
    %q = stablehlo.add %s, %d : tensor<6x3xf32>
    stablehlo.return %n, %q : tensor<i32>, tensor<6x3xf32>
  }
  %1 = stablehlo.tanh %0#1 : tensor<6x3xf32>
  return %1 : tensor<6x3xf32>
}

func.func @branches(%p: tensor<i1>, %k: tensor<i32>, %a: tensor<8x6xf32>, %b: tensor<6x4xf32>) -> (tensor<8x4xf32>, tensor<8x6xf32>) {
  %0 = "stablehlo.if"(%p) ({
    %1 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<8x6xf32>, tensor<6x4xf32>) -> tensor<8x4xf32>
    stablehlo.return %1 : tensor<8x4xf32>
  }, {
    %1 = stablehlo.slice %a [0:8, 1:5] : (tensor<8x6xf32>) -> tensor<8x4xf32>
    stablehlo.return %1 : tensor<8x4xf32>
  }) : (tensor<i1>) -> tensor<8x4xf32>
  %2 = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<8x6xf32>
  }, {
    %3 = stablehlo.tanh %a : tensor<8x6xf32>
    stablehlo.return %3 : tensor<8x6xf32>
  }) : (tensor<i32>) -> tensor<8x6xf32>
  return %0, %2 : tensor<8x4xf32>, tensor<8x6xf32>
}

func.func @momentum(%x: tensor<8x6xf32>, %d: tensor<8x4xf32>, %m: tensor<6x4xf32>, %w: tensor<6x4xf32>) -> (tensor<6x4xf32>, tensor<6x4xf32>, tensor<f32>) {
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %b = stablehlo.constant dense<0.9> : tensor<6x4xf32>
  %g = stablehlo.dot_general %x, %d, contracting_dims = [0] x [0] : (tensor<8x6xf32>, tensor<8x4xf32>) -> tensor<6x4xf32>
  %g2 = stablehlo.multiply %g, %g : tensor<6x4xf32>
  %n = stablehlo.reduce(%g2 init: %z) applies stablehlo.add across dimensions = [0, 1] : (tensor<6x4xf32>, tensor<f32>) -> tensor<f32>
  %0 = stablehlo.multiply %m, %b : tensor<6x4xf32>
  %1 = stablehlo.add %0, %g : tensor<6x4xf32>
  %2 = stablehlo.subtract %w, %1 : tensor<6x4xf32>
  return %1, %2, %n : tensor<6x4xf32>, tensor<6x4xf32>, tensor<f32>
}

func.func @exact(%a: tensor<24xf32>) -> tensor<f32> {
  %0 = stablehlo.constant dense<0.0> : tensor<f32>
  %1 = stablehlo.reduce(%a init: %0) applies stablehlo.add across dimensions = [0] : (tensor<24xf32>, tensor<f32>) -> tensor<f32>
  return %1 : tensor<f32>
}

func.func @bits(%a: tensor<6x8xf32>, %b: tensor<6x4xi64>) -> (tensor<6x8xi32>, tensor<6x4x2xi32>, tensor<6x8xf16>) {
  %0 = stablehlo.bitcast_convert %a : (tensor<6x8xf32>) -> tensor<6x8xi32>
  %1 = stablehlo.bitcast_convert %b : (tensor<6x4xi64>) -> tensor<6x4x2xi32>
  %2 = stablehlo.convert %a : (tensor<6x8xf32>) -> tensor<6x8xf16>
  return %0, %1, %2 : tensor<6x8xi32>, tensor<6x4x2xi32>, tensor<6x8xf16>
}

func.func @half_precision(%a: tensor<8x6xbf16>, %b: tensor<8x4xbf16>) -> (tensor<6x4xf32>, tensor<6x4xbf16>) {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [0] x [0] : (tensor<8x6xbf16>, tensor<8x4xbf16>) -> tensor<6x4xf32>
  %1 = stablehlo.negate %0 : tensor<6x4xf32>
  %2 = stablehlo.convert %1 : (tensor<6x4xf32>) -> tensor<6x4xbf16>
  return %1, %2 : tensor<6x4xf32>, tensor<6x4xbf16>
}

func.func @exact_sums(%a: tensor<12x3xf32>, %b: tensor<7xf32>) -> (tensor<3xf32>, tensor<1xf32>, tensor<2xf32>) {
  %0 = "weft.exact_sum"(%a) <{segments = array<i64: 0, 5, 20, 36>}> : (tensor<12x3xf32>) -> tensor<3x12xi64>
  %1 = "weft.exact_round"(%0) : (tensor<3x12xi64>) -> tensor<3xf32>
  %2 = "weft.exact_sum"(%b) <{segments = array<i64: 0, 7>, square = true}> : (tensor<7xf32>) -> tensor<1x12xi64>
  %3 = "weft.exact_round"(%2) : (tensor<1x12xi64>) -> tensor<1xf32>
  %4 = "weft.exact_sum"(%b) <{segments = array<i64: 2, 4, 9>}> : (tensor<7xf32>) -> tensor<2x12xi64>
  %5 = "weft.exact_round"(%4) : (tensor<2x12xi64>) -> tensor<2xf32>
  return %1, %3, %5 : tensor<3xf32>, tensor<1xf32>, tensor<2xf32>
}

func.func @points(%t: tensor<6x8xf32>, %i: tensor<5x2xi64>, %u: tensor<5xf32>) -> (tensor<5xf32>, tensor<6x8xf32>) {
  %0 = "stablehlo.gather"(%t, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<6x8xf32>, tensor<5x2xi64>) -> tensor<5xf32>
  %1 = "stablehlo.scatter"(%t, %i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6x8xf32>, tensor<5x2xi64>, tensor<5xf32>) -> tensor<6x8xf32>
  return %0, %1 : tensor<5xf32>, tensor<6x8xf32>
}

func.func @negative_indices(%t: tensor<6x4xf32>, %i: tensor<8x1xi32>, %u: tensor<8x4xf32>) -> (tensor<8x4xf32>, tensor<6x4xf32>) {
  %c = stablehlo.constant dense<3> : tensor<8x1xi32>
  %j = stablehlo.subtract %i, %c : tensor<8x1xi32>
  %0 = "stablehlo.gather"(%t, %j) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<6x4xf32>, tensor<8x1xi32>) -> tensor<8x4xf32>
  %1 = "stablehlo.scatter"(%t, %j, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6x4xf32>, tensor<8x1xi32>, tensor<8x4xf32>) -> tensor<6x4xf32>
  return %0, %1 : tensor<8x4xf32>, tensor<6x4xf32>
}
