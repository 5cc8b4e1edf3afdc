// stablehlo.reverse along any set of dimensions.

func.func @reverse_1d() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %r = stablehlo.reverse %a, dims = [0] : tensor<3xi32>
  check.expect_eq_const %r, dense<[3, 2, 1]> : tensor<3xi32>
  func.return
}

func.func @reverse_last_dimension() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi16>
  %r = stablehlo.reverse %a, dims = [1] : tensor<2x3xi16>
  check.expect_eq_const %r, dense<[[3, 2, 1], [6, 5, 4]]> : tensor<2x3xi16>
  func.return
}

func.func @reverse_two_dimensions() {
  %a = stablehlo.constant dense<[[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]]> : tensor<2x2x2xf32>
  %r = stablehlo.reverse %a, dims = [2, 0] : tensor<2x2x2xf32>
  check.expect_eq_const %r, dense<[[[6.0, 5.0], [8.0, 7.0]], [[2.0, 1.0], [4.0, 3.0]]]> : tensor<2x2x2xf32>
  func.return
}

func.func @reverse_no_dimensions() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.reverse %a, dims = [] : tensor<2xi1>
  check.expect_eq_const %r, dense<[true, false]> : tensor<2xi1>
  func.return
}

func.func @reverse_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.reverse %a, dims = [0, 1] : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}

func.func @reverse_generic_form() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xui64>
  %r = "stablehlo.reverse"(%a) <{dimensions = array<i64: 0>}> : (tensor<2xui64>) -> tensor<2xui64>
  check.expect_eq_const %r, dense<[2, 1]> : tensor<2xui64>
  func.return
}
