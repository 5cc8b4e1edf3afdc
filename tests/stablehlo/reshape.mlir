// stablehlo.reshape keeps the elements in row-major order.

func.func @reshape_flatten() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %r = stablehlo.reshape %a : (tensor<2x3xi32>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[1, 2, 3, 4, 5, 6]> : tensor<6xi32>
  func.return
}

func.func @reshape_regroup() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %r = stablehlo.reshape %a : (tensor<2x3xi32>) -> tensor<3x2xi32>
  check.expect_eq_const %r, dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi32>
  func.return
}

// A reshape of a transposed value must see the transposed order.
func.func @reshape_after_transpose() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %t = stablehlo.transpose %a, dims = [1, 0] : (tensor<2x3xi32>) -> tensor<3x2xi32>
  %r = stablehlo.reshape %t : (tensor<3x2xi32>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[1, 4, 2, 5, 3, 6]> : tensor<6xi32>
  func.return
}

func.func @reshape_to_and_from_scalar() {
  %a = stablehlo.constant dense<[[[9]]]> : tensor<1x1x1xi8>
  %r = stablehlo.reshape %a : (tensor<1x1x1xi8>) -> tensor<i8>
  check.expect_eq_const %r, dense<9> : tensor<i8>
  %s = stablehlo.reshape %r : (tensor<i8>) -> tensor<1x1xi8>
  check.expect_eq_const %s, dense<[[9]]> : tensor<1x1xi8>
  func.return
}

func.func @reshape_unit_dimensions() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.reshape %a : (tensor<2xi1>) -> tensor<1x2x1xi1>
  check.expect_eq_const %r, dense<[[[true], [false]]]> : tensor<1x2x1xi1>
  func.return
}

func.func @reshape_empty() {
  %a = stablehlo.constant dense<> : tensor<0x3xf32>
  %r = stablehlo.reshape %a : (tensor<0x3xf32>) -> tensor<5x0x7xf32>
  check.expect_eq_const %r, dense<> : tensor<5x0x7xf32>
  func.return
}

func.func @reshape_generic_form() {
  %a = stablehlo.constant dense<[[1.0, 2.0]]> : tensor<1x2xbf16>
  %r = "stablehlo.reshape"(%a) : (tensor<1x2xbf16>) -> tensor<2x1xbf16>
  check.expect_eq_const %r, dense<[[1.0], [2.0]]> : tensor<2x1xbf16>
  func.return
}
