// stablehlo.broadcast_in_dim and the older stablehlo.broadcast, which only adds leading dimensions.

func.func @broadcast_in_dim_scalar() {
  %a = stablehlo.constant dense<7> : tensor<i32>
  %r = stablehlo.broadcast_in_dim %a, dims = [] : (tensor<i32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<7> : tensor<2x2xi32>
  func.return
}

func.func @broadcast_in_dim_rows_and_columns() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %r = stablehlo.broadcast_in_dim %a, dims = [1] : (tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[1, 2, 3], [1, 2, 3]]> : tensor<2x3xi32>
  %s = stablehlo.broadcast_in_dim %a, dims = [0] : (tensor<3xi32>) -> tensor<3x2xi32>
  check.expect_eq_const %s, dense<[[1, 1], [2, 2], [3, 3]]> : tensor<3x2xi32>
  func.return
}

func.func @broadcast_in_dim_expands_unit_dimension() {
  %a = stablehlo.constant dense<[[1.0], [2.0]]> : tensor<2x1xf32>
  %r = stablehlo.broadcast_in_dim %a, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[1.0, 1.0, 1.0], [2.0, 2.0, 2.0]]> : tensor<2x3xf32>
  func.return
}

// The dimensions need not be in order: the operand is transposed on the way.
func.func @broadcast_in_dim_permutes() {
  %a = stablehlo.constant dense<[[1, 2, 3]]> : tensor<1x3xi32>
  %r = stablehlo.broadcast_in_dim %a, dims = [2, 1] : (tensor<1x3xi32>) -> tensor<2x3x2xi32>
  check.expect_eq_const %r, dense<[[[1, 1], [2, 2], [3, 3]], [[1, 1], [2, 2], [3, 3]]]> : tensor<2x3x2xi32>
  %b = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %s = stablehlo.broadcast_in_dim %b, dims = [1, 0] : (tensor<2x2xi32>) -> tensor<2x2xi32>
  check.expect_eq_const %s, dense<[[1, 3], [2, 4]]> : tensor<2x2xi32>
  func.return
}

func.func @broadcast_in_dim_empty() {
  %a = stablehlo.constant dense<1.0> : tensor<1xf64>
  %r = stablehlo.broadcast_in_dim %a, dims = [0] : (tensor<1xf64>) -> tensor<0xf64>
  check.expect_eq_const %r, dense<> : tensor<0xf64>
  %b = stablehlo.constant dense<> : tensor<0xf64>
  %s = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<0xf64>) -> tensor<2x0xf64>
  check.expect_eq_const %s, dense<> : tensor<2x0xf64>
  func.return
}

func.func @broadcast_in_dim_generic_form() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = "stablehlo.broadcast_in_dim"(%a) <{broadcast_dimensions = array<i64: 1>}> : (tensor<2xi1>) -> tensor<1x2xi1>
  check.expect_eq_const %r, dense<[[true, false]]> : tensor<1x2xi1>
  func.return
}

func.func @broadcast_adds_leading_dimensions() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %r = stablehlo.broadcast %a, sizes = [2, 3] : (tensor<2xi32>) -> tensor<2x3x2xi32>
  check.expect_eq_const %r, dense<[[[1, 2], [1, 2], [1, 2]], [[1, 2], [1, 2], [1, 2]]]> : tensor<2x3x2xi32>
  func.return
}

func.func @broadcast_scalar() {
  %a = stablehlo.constant dense<2.5> : tensor<bf16>
  %r = "stablehlo.broadcast"(%a) <{broadcast_sizes = array<i64: 3>}> : (tensor<bf16>) -> tensor<3xbf16>
  check.expect_eq_const %r, dense<2.5> : tensor<3xbf16>
  func.return
}
