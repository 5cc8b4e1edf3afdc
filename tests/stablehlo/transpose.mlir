// stablehlo.transpose: dimension i of the result is dimension permutation[i] of the operand.

func.func @transpose_2d() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %r = stablehlo.transpose %a, dims = [1, 0] : (tensor<2x3xi32>) -> tensor<3x2xi32>
  check.expect_eq_const %r, dense<[[1, 4], [2, 5], [3, 6]]> : tensor<3x2xi32>
  func.return
}

// A rotation is not its own inverse: this tells the permutation from its inverse.
func.func @transpose_rotation() {
  %a = stablehlo.constant dense<[[[1, 2, 3], [4, 5, 6]]]> : tensor<1x2x3xi32>
  %r = stablehlo.transpose %a, dims = [2, 0, 1] : (tensor<1x2x3xi32>) -> tensor<3x1x2xi32>
  check.expect_eq_const %r, dense<[[[1, 4]], [[2, 5]], [[3, 6]]]> : tensor<3x1x2xi32>
  func.return
}

func.func @transpose_4d() {
  %flat = stablehlo.iota dim = 0 : tensor<24xi32>
  %a = stablehlo.reshape %flat : (tensor<24xi32>) -> tensor<2x3x2x2xi32>
  %r = stablehlo.transpose %a, dims = [3, 1, 0, 2] : (tensor<2x3x2x2xi32>) -> tensor<2x3x2x2xi32>
  check.expect_eq_const %r, dense<[
      [[[0, 2], [12, 14]], [[4, 6], [16, 18]], [[8, 10], [20, 22]]],
      [[[1, 3], [13, 15]], [[5, 7], [17, 19]], [[9, 11], [21, 23]]]]> : tensor<2x3x2x2xi32>
  func.return
}

func.func @transpose_identity() {
  %a = stablehlo.constant dense<[[1.0, 2.0]]> : tensor<1x2xf64>
  %r = stablehlo.transpose %a, dims = [0, 1] : (tensor<1x2xf64>) -> tensor<1x2xf64>
  check.expect_eq_const %r, dense<[[1.0, 2.0]]> : tensor<1x2xf64>
  func.return
}

func.func @transpose_scalar() {
  %a = stablehlo.constant dense<3> : tensor<ui16>
  %r = stablehlo.transpose %a, dims = [] : (tensor<ui16>) -> tensor<ui16>
  check.expect_eq_const %r, dense<3> : tensor<ui16>
  func.return
}

func.func @transpose_empty() {
  %a = stablehlo.constant dense<> : tensor<0x3xi1>
  %r = stablehlo.transpose %a, dims = [1, 0] : (tensor<0x3xi1>) -> tensor<3x0xi1>
  check.expect_eq_const %r, dense<> : tensor<3x0xi1>
  func.return
}

func.func @transpose_generic_form() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi8>
  %r = "stablehlo.transpose"(%a) <{permutation = array<i64: 1, 0>}> : (tensor<2x2xi8>) -> tensor<2x2xi8>
  check.expect_eq_const %r, dense<[[1, 3], [2, 4]]> : tensor<2x2xi8>
  func.return
}
