// stablehlo.concatenate along any dimension, with any number of operands.

func.func @concatenate_1d() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %b = stablehlo.constant dense<[3]> : tensor<1xi32>
  %c = stablehlo.constant dense<[4, 5, 6]> : tensor<3xi32>
  %r = stablehlo.concatenate %a, %b, %c, dim = 0 : (tensor<2xi32>, tensor<1xi32>, tensor<3xi32>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[1, 2, 3, 4, 5, 6]> : tensor<6xi32>
  func.return
}

func.func @concatenate_dim_0() {
  %a = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
  %b = stablehlo.constant dense<[[3, 4], [5, 6]]> : tensor<2x2xi64>
  %r = stablehlo.concatenate %a, %b, dim = 0 : (tensor<1x2xi64>, tensor<2x2xi64>) -> tensor<3x2xi64>
  check.expect_eq_const %r, dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi64>
  func.return
}

func.func @concatenate_dim_1() {
  %a = stablehlo.constant dense<[[1.0], [2.0]]> : tensor<2x1xf32>
  %b = stablehlo.constant dense<[[3.0, 4.0], [5.0, 6.0]]> : tensor<2x2xf32>
  %r = stablehlo.concatenate %a, %b, dim = 1 : (tensor<2x1xf32>, tensor<2x2xf32>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[1.0, 3.0, 4.0], [2.0, 5.0, 6.0]]> : tensor<2x3xf32>
  func.return
}

func.func @concatenate_middle() {
  %a = stablehlo.constant dense<[[[1, 2]], [[3, 4]]]> : tensor<2x1x2xui8>
  %b = stablehlo.constant dense<[[[5, 6]], [[7, 8]]]> : tensor<2x1x2xui8>
  %r = stablehlo.concatenate %a, %b, dim = 1 : (tensor<2x1x2xui8>, tensor<2x1x2xui8>) -> tensor<2x2x2xui8>
  check.expect_eq_const %r, dense<[[[1, 2], [5, 6]], [[3, 4], [7, 8]]]> : tensor<2x2x2xui8>
  func.return
}

func.func @concatenate_one_operand() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.concatenate %a, dim = 0 : (tensor<2xi1>) -> tensor<2xi1>
  check.expect_eq_const %r, dense<[true, false]> : tensor<2xi1>
  func.return
}

func.func @concatenate_same_operand_twice() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi8>
  %r = stablehlo.concatenate %a, %a, dim = 0 : (tensor<2xi8>, tensor<2xi8>) -> tensor<4xi8>
  check.expect_eq_const %r, dense<[1, 2, 1, 2]> : tensor<4xi8>
  func.return
}

func.func @concatenate_with_empty() {
  %a = stablehlo.constant dense<> : tensor<0x2xi32>
  %b = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi32>
  %r = stablehlo.concatenate %a, %b, %a, dim = 0 : (tensor<0x2xi32>, tensor<1x2xi32>, tensor<0x2xi32>) -> tensor<1x2xi32>
  check.expect_eq_const %r, dense<[[1, 2]]> : tensor<1x2xi32>
  %s = stablehlo.concatenate %a, %a, dim = 1 : (tensor<0x2xi32>, tensor<0x2xi32>) -> tensor<0x4xi32>
  check.expect_eq_const %s, dense<> : tensor<0x4xi32>
  func.return
}

func.func @concatenate_generic_form() {
  %a = stablehlo.constant dense<[1.0]> : tensor<1xbf16>
  %b = stablehlo.constant dense<[2.0]> : tensor<1xbf16>
  %r = "stablehlo.concatenate"(%a, %b) <{dimension = 0 : i64}> : (tensor<1xbf16>, tensor<1xbf16>) -> tensor<2xbf16>
  check.expect_eq_const %r, dense<[1.0, 2.0]> : tensor<2xbf16>
  func.return
}
