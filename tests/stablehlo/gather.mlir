// stablehlo.gather: every form, with start indices clamped so that each slice stays inside the operand.

func.func @gather_rows() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi32>
  %i = stablehlo.constant dense<[[2], [0], [2]]> : tensor<3x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 2>}> : (tensor<3x2xi32>, tensor<3x1xi64>) -> tensor<3x2xi32>
  check.expect_eq_const %r, dense<[[5, 6], [1, 2], [5, 6]]> : tensor<3x2xi32>
  func.return
}

// index_vector_dim = rank(start_indices): every index is a vector of one.
func.func @gather_implicit_index_vector() {
  %a = stablehlo.constant dense<[10, 20, 30]> : tensor<3xi32>
  %i = stablehlo.constant dense<[[2, 1], [0, 2]]> : tensor<2x2xi32>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, slice_sizes = array<i64: 1>}> : (tensor<3xi32>, tensor<2x2xi32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[30, 20], [10, 30]]> : tensor<2x2xi32>
  func.return
}

func.func @gather_clamps_out_of_bounds() {
  %a = stablehlo.constant dense<[10, 20, 30]> : tensor<3xi32>
  %i = stablehlo.constant dense<[[-1], [3], [9223372036854775807], [-9223372036854775808]]> : tensor<4x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<3xi32>, tensor<4x1xi64>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[10, 30, 30, 10]> : tensor<4xi32>
  func.return
}

// A slice of two starts at 1 at most.
func.func @gather_clamps_so_that_the_slice_fits() {
  %a = stablehlo.constant dense<[10, 20, 30]> : tensor<3xi32>
  %i = stablehlo.constant dense<[[2], [1], [0], [-5]]> : tensor<4x1xi32>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 2>}> : (tensor<3xi32>, tensor<4x1xi32>) -> tensor<4x2xi32>
  check.expect_eq_const %r, dense<[[20, 30], [20, 30], [10, 20], [10, 20]]> : tensor<4x2xi32>
  func.return
}

func.func @gather_unsigned_indices() {
  %a = stablehlo.constant dense<[10, 20, 30]> : tensor<3xi32>
  %i = stablehlo.constant dense<[[255], [1]]> : tensor<2x1xui8>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<3xi32>, tensor<2x1xui8>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[30, 20]> : tensor<2xi32>
  func.return
}

// Two coordinates per index, given in the order (column, row) by start_index_map.
func.func @gather_swapped_index_map() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %i = stablehlo.constant dense<[[2, 0], [1, 1], [5, -3]]> : tensor<3x2xi32>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [1, 0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x3xi32>, tensor<3x2xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[3, 5, 3]> : tensor<3xi32>
  func.return
}

// The index vectors lie along dimension 0.
func.func @gather_index_vector_first() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %i = stablehlo.constant dense<[[0, 1, 1], [2, 0, 1]]> : tensor<2x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [0, 1], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x3xi32>, tensor<2x3xi64>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[3, 4, 5]> : tensor<3xi32>
  func.return
}

// Offset dimensions before the batch dimension: the result is transposed.
func.func @gather_offset_dims_first() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi32>
  %i = stablehlo.constant dense<[[2], [0], [1]]> : tensor<3x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 2>}> : (tensor<3x2xi32>, tensor<3x1xi64>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[5, 1, 3], [6, 2, 4]]> : tensor<2x3xi32>
  func.return
}

func.func @gather_windows_keep_all_dimensions() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6], [7, 8, 9]]> : tensor<3x3xi32>
  %i = stablehlo.constant dense<[[0, 1], [2, 2]]> : tensor<2x2xi32>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], start_index_map = [0, 1], index_vector_dim = 1>, slice_sizes = array<i64: 2, 2>}> : (tensor<3x3xi32>, tensor<2x2xi32>) -> tensor<2x2x2xi32>
  check.expect_eq_const %r, dense<[[[2, 3], [5, 6]], [[5, 6], [8, 9]]]> : tensor<2x2x2xi32>
  func.return
}

// A single index of rank one gives one slice.
func.func @gather_single_index() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %i = stablehlo.constant dense<[1]> : tensor<1xi32>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [0], start_index_map = [0]>, slice_sizes = array<i64: 1, 2>}> : (tensor<2x2xi32>, tensor<1xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[3, 4]> : tensor<2xi32>
  func.return
}

// Batching dimensions walk through operand and indices together: take_along_axis.
func.func @gather_batching_dims() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %i = stablehlo.constant dense<[[[2], [0]], [[1], [9]]]> : tensor<2x2x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x3xi32>, tensor<2x2x1xi64>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[3, 1], [5, 6]]> : tensor<2x2xi32>
  func.return
}

// The batching dimension of the indices is not the first one here.
func.func @gather_batching_dims_permuted() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %i = stablehlo.constant dense<[[[2], [0]], [[1], [1]], [[0], [2]]]> : tensor<3x2x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x3xi32>, tensor<3x2x1xi64>) -> tensor<3x2xi32>
  check.expect_eq_const %r, dense<[[3, 4], [2, 5], [1, 6]]> : tensor<3x2xi32>
  func.return
}

func.func @gather_batching_dims_with_offset() {
  %a = stablehlo.constant dense<[[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 10], [11, 12]]]> : tensor<2x3x2xi32>
  %i = stablehlo.constant dense<[[[1]], [[2]]]> : tensor<2x1x1xi32>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 2>}> : (tensor<2x3x2xi32>, tensor<2x1x1xi32>) -> tensor<2x1x2xi32>
  check.expect_eq_const %r, dense<[[[3, 4]], [[11, 12]]]> : tensor<2x1x2xi32>
  func.return
}

func.func @gather_no_indices() {
  %a = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %i = stablehlo.constant dense<> : tensor<0x1xi32>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 2>}> : (tensor<2x2xf32>, tensor<0x1xi32>) -> tensor<0x2xf32>
  check.expect_eq_const %r, dense<> : tensor<0x2xf32>
  func.return
}

func.func @gather_empty_slices() {
  %a = stablehlo.constant dense<> : tensor<3x0xf32>
  %i = stablehlo.constant dense<[[1], [2]]> : tensor<2x1xi32>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 0>}> : (tensor<3x0xf32>, tensor<2x1xi32>) -> tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}

func.func @gather_sorted_flag_and_attribute_dictionary() {
  %a = stablehlo.constant dense<[true, false, true]> : tensor<3xi1>
  %i = stablehlo.constant dense<[[0], [1]]> : tensor<2x1xi32>
  %r = "stablehlo.gather"(%a, %i) {
    dimension_numbers = #stablehlo.gather<
      offset_dims = [],
      collapsed_slice_dims = [0],
      start_index_map = [0],
      index_vector_dim = 1>,
    slice_sizes = array<i64: 1>,
    indices_are_sorted = true
  } : (tensor<3xi1>, tensor<2x1xi32>) -> tensor<2xi1>
  check.expect_eq_const %r, dense<[true, false]> : tensor<2xi1>
  func.return
}
