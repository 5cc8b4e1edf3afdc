// stablehlo.scatter: every form; each update element that falls outside the operand is skipped.

func.func @scatter_add_rows() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi32>
  %i = stablehlo.constant dense<[[2], [0]]> : tensor<2x1xi64>
  %u = stablehlo.constant dense<[[10, 20], [30, 40]]> : tensor<2x2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<3x2xi32>, tensor<2x1xi64>, tensor<2x2xi32>) -> tensor<3x2xi32>
  check.expect_eq_const %r, dense<[[31, 42], [3, 4], [15, 26]]> : tensor<3x2xi32>
  func.return
}

func.func @scatter_duplicate_indices_add_up() {
  %a = stablehlo.constant dense<[0, 0, 0]> : tensor<3xi32>
  %i = stablehlo.constant dense<[[1], [1], [2], [1]]> : tensor<4x1xi32>
  %u = stablehlo.constant dense<[1, 10, 100, 1000]> : tensor<4xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<3xi32>, tensor<4x1xi32>, tensor<4xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[0, 1011, 100]> : tensor<3xi32>
  func.return
}

func.func @scatter_replace() {
  %a = stablehlo.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
  %i = stablehlo.constant dense<[[2], [0]]> : tensor<2x1xi32>
  %u = stablehlo.constant dense<[0x7FC00000, -0.5]> : tensor<2xf32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = true}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    stablehlo.return %y : tensor<f32>
  }) : (tensor<3xf32>, tensor<2x1xi32>, tensor<2xf32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[-0.5, 2.0, 0x7FC00000]> : tensor<3xf32>
  func.return
}

// The region's first argument is the current value, the second the update.
func.func @scatter_argument_order() {
  %a = stablehlo.constant dense<[100, 200]> : tensor<2xi32>
  %i = stablehlo.constant dense<[[0]]> : tensor<1x1xi32>
  %u = stablehlo.constant dense<[7]> : tensor<1xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.subtract %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<2xi32>, tensor<1x1xi32>, tensor<1xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[93, 200]> : tensor<2xi32>
  func.return
}

// Out-of-bounds updates are skipped, not clamped.
func.func @scatter_skips_out_of_bounds() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %i = stablehlo.constant dense<[[-1], [3], [1], [9223372036854775807], [-9223372036854775808]]> : tensor<5x1xi64>
  %u = stablehlo.constant dense<[10, 20, 30, 40, 50]> : tensor<5xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<3xi32>, tensor<5x1xi64>, tensor<5xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[1, 32, 3]> : tensor<3xi32>
  func.return
}

func.func @scatter_windows_inside() {
  %a = stablehlo.constant dense<0> : tensor<3x3xi32>
  %i = stablehlo.constant dense<[[0, 1], [1, 0]]> : tensor<2x2xi32>
  %u = stablehlo.constant dense<[[[1, 2], [3, 4]], [[10, 20], [30, 40]]]> : tensor<2x2x2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<3x3xi32>, tensor<2x2xi32>, tensor<2x2x2xi32>) -> tensor<3x3xi32>
  check.expect_eq_const %r, dense<[[0, 1, 2], [10, 23, 4], [30, 40, 0]]> : tensor<3x3xi32>
  func.return
}

func.func @scatter_swapped_index_map() {
  %a = stablehlo.constant dense<0> : tensor<2x3xi32>
  %i = stablehlo.constant dense<[[2, 0], [0, 1], [0, 2]]> : tensor<3x2xi32>
  %u = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    stablehlo.return %y : tensor<i32>
  }) : (tensor<2x3xi32>, tensor<3x2xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[0, 0, 1], [2, 0, 0]]> : tensor<2x3xi32>
  func.return
}

func.func @scatter_index_vector_first_and_window_first() {
  %a = stablehlo.constant dense<0> : tensor<3x2xi32>
  %i = stablehlo.constant dense<[[2, 0]]> : tensor<1x2xi32>
  %u = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0]>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    stablehlo.return %y : tensor<i32>
  }) : (tensor<3x2xi32>, tensor<1x2xi32>, tensor<2x2xi32>) -> tensor<3x2xi32>
  check.expect_eq_const %r, dense<[[2, 4], [0, 0], [1, 3]]> : tensor<3x2xi32>
  func.return
}

func.func @scatter_implicit_index_vector() {
  %a = stablehlo.constant dense<[5, 5, 5]> : tensor<3xi32>
  %i = stablehlo.constant dense<[2, 0]> : tensor<2xi32>
  %u = stablehlo.constant dense<[4, 9]> : tensor<2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %m = stablehlo.minimum %x, %y : tensor<i32>
    stablehlo.return %m : tensor<i32>
  }) : (tensor<3xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[5, 5, 4]> : tensor<3xi32>
  func.return
}

// Of a window that sticks out, the elements inside are still written (the specification tests each
// element; XLA drops such a window as a whole).
func.func @scatter_window_partly_outside() {
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %i = stablehlo.constant dense<[[3], [0], [-1]]> : tensor<3x1xi32>
  %u = stablehlo.constant dense<[[10, 20], [30, 40], [50, 60]]> : tensor<3x2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<4xi32>, tensor<3x1xi32>, tensor<3x2xi32>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[91, 42, 3, 14]> : tensor<4xi32>
  func.return
}

func.func @scatter_batching_dims() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %i = stablehlo.constant dense<[[[2], [0]], [[1], [7]]]> : tensor<2x2x1xi64>
  %u = stablehlo.constant dense<[[10, 20], [30, 40]]> : tensor<2x2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<2x3xi32>, tensor<2x2x1xi64>, tensor<2x2xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[21, 2, 13], [4, 35, 6]]> : tensor<2x3xi32>
  func.return
}

func.func @scatter_batching_dims_permuted_with_window() {
  %a = stablehlo.constant dense<0> : tensor<2x2x2xi32>
  %i = stablehlo.constant dense<[[[1], [0]], [[0], [0]]]> : tensor<2x2x1xi32>
  %u = stablehlo.constant dense<[[[1, 2], [3, 4]], [[10, 20], [30, 40]]]> : tensor<2x2x2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<2x2x2xi32>, tensor<2x2x1xi32>, tensor<2x2x2xi32>) -> tensor<2x2x2xi32>
  check.expect_eq_const %r, dense<[[[10, 20], [1, 2]], [[33, 44], [0, 0]]]> : tensor<2x2x2xi32>
  func.return
}

func.func @scatter_variadic() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %b = stablehlo.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
  %i = stablehlo.constant dense<[[0], [2], [2]]> : tensor<3x1xi32>
  %u = stablehlo.constant dense<[10, 20, 30]> : tensor<3xi32>
  %v = stablehlo.constant dense<[2.0, 3.0, 5.0]> : tensor<3xf32>
  %r:2 = "stablehlo.scatter"(%a, %b, %i, %u, %v) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a0: tensor<i32>, %b0: tensor<f32>, %a1: tensor<i32>, %b1: tensor<f32>):
    %s = stablehlo.add %a0, %a1 : tensor<i32>
    %p = stablehlo.multiply %b0, %b1 : tensor<f32>
    stablehlo.return %s, %p : tensor<i32>, tensor<f32>
  }) : (tensor<3xi32>, tensor<3xf32>, tensor<3x1xi32>, tensor<3xi32>, tensor<3xf32>) -> (tensor<3xi32>, tensor<3xf32>)
  check.expect_eq_const %r#0, dense<[11, 2, 53]> : tensor<3xi32>
  check.expect_eq_const %r#1, dense<[2.0, 2.0, 45.0]> : tensor<3xf32>
  func.return
}

// A scatter without scatter dimensions writes one window.
func.func @scatter_single_index() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %i = stablehlo.constant dense<[1, 1]> : tensor<2xi32>
  %u = stablehlo.constant dense<[[70, 80]]> : tensor<1x2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1]>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    stablehlo.return %y : tensor<i32>
  }) : (tensor<2x3xi32>, tensor<2xi32>, tensor<1x2xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[1, 2, 3], [4, 70, 80]]> : tensor<2x3xi32>
  func.return
}

func.func @scatter_no_updates() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi8>
  %i = stablehlo.constant dense<> : tensor<0x1xi32>
  %u = stablehlo.constant dense<> : tensor<0xi8>
  %r = "stablehlo.scatter"(%a, %i, %u) ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>):
    %s = stablehlo.add %x, %y : tensor<i8>
    stablehlo.return %s : tensor<i8>
  }) {
    scatter_dimension_numbers = #stablehlo.scatter<
      inserted_window_dims = [0],
      scatter_dims_to_operand_dims = [0],
      index_vector_dim = 1>,
    indices_are_sorted = true,
    unique_indices = true
  } : (tensor<2xi8>, tensor<0x1xi32>, tensor<0xi8>) -> tensor<2xi8>
  check.expect_eq_const %r, dense<[1, 2]> : tensor<2xi8>
  func.return
}

func.func @scatter_other_types() {
  %i = stablehlo.constant dense<[[1], [1]]> : tensor<2x1xui32>
  %a = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xbf16>
  %u = stablehlo.constant dense<[3.0, 0.5]> : tensor<2xbf16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.maximum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<2xbf16>, tensor<2x1xui32>, tensor<2xbf16>) -> tensor<2xbf16>
  check.expect_eq_const %r, dense<[1.0, 3.0]> : tensor<2xbf16>
  %b = stablehlo.constant dense<[false, false]> : tensor<2xi1>
  %v = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %s = "stablehlo.scatter"(%b, %i, %v) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i1>, %y: tensor<i1>):
    %o = stablehlo.or %x, %y : tensor<i1>
    stablehlo.return %o : tensor<i1>
  }) : (tensor<2xi1>, tensor<2x1xui32>, tensor<2xi1>) -> tensor<2xi1>
  check.expect_eq_const %s, dense<[false, true]> : tensor<2xi1>
  func.return
}
