// stablehlo.iota: counts along one dimension, in every type.

func.func @iota_1d() {
  %a = stablehlo.iota dim = 0 : tensor<5xi32>
  check.expect_eq_const %a, dense<[0, 1, 2, 3, 4]> : tensor<5xi32>
  func.return
}

func.func @iota_dim_0() {
  %a = stablehlo.iota dim = 0 : tensor<3x2xi64>
  check.expect_eq_const %a, dense<[[0, 0], [1, 1], [2, 2]]> : tensor<3x2xi64>
  func.return
}

func.func @iota_dim_1() {
  %a = stablehlo.iota dim = 1 : tensor<2x3xui8>
  check.expect_eq_const %a, dense<[[0, 1, 2], [0, 1, 2]]> : tensor<2x3xui8>
  func.return
}

func.func @iota_middle_dimension() {
  %a = stablehlo.iota dim = 1 : tensor<2x2x2xi16>
  check.expect_eq_const %a, dense<[[[0, 0], [1, 1]], [[0, 0], [1, 1]]]> : tensor<2x2x2xi16>
  func.return
}

func.func @iota_floats() {
  %a = stablehlo.iota dim = 0 : tensor<3xf32>
  check.expect_eq_const %a, dense<[0.0, 1.0, 2.0]> : tensor<3xf32>
  %b = stablehlo.iota dim = 0 : tensor<3xf64>
  check.expect_eq_const %b, dense<[0.0, 1.0, 2.0]> : tensor<3xf64>
  %c = stablehlo.iota dim = 0 : tensor<3xf16>
  check.expect_eq_const %c, dense<[0.0, 1.0, 2.0]> : tensor<3xf16>
  %d = stablehlo.iota dim = 0 : tensor<3xbf16>
  check.expect_eq_const %d, dense<[0.0, 1.0, 2.0]> : tensor<3xbf16>
  func.return
}

func.func @iota_other_integers() {
  %a = stablehlo.iota dim = 0 : tensor<3xi8>
  check.expect_eq_const %a, dense<[0, 1, 2]> : tensor<3xi8>
  %b = stablehlo.iota dim = 0 : tensor<3xui16>
  check.expect_eq_const %b, dense<[0, 1, 2]> : tensor<3xui16>
  %c = stablehlo.iota dim = 0 : tensor<3xui32>
  check.expect_eq_const %c, dense<[0, 1, 2]> : tensor<3xui32>
  %d = stablehlo.iota dim = 0 : tensor<3xui64>
  check.expect_eq_const %d, dense<[0, 1, 2]> : tensor<3xui64>
  func.return
}

// 257 and 259 are no bf16 numbers: the count is rounded, not accumulated.
func.func @iota_bf16_rounds() {
  %a = stablehlo.iota dim = 0 : tensor<260xbf16>
  %r = stablehlo.slice %a [255:260] : (tensor<260xbf16>) -> tensor<5xbf16>
  check.expect_eq_const %r, dense<[255.0, 256.0, 256.0, 258.0, 260.0]> : tensor<5xbf16>
  func.return
}

func.func @iota_empty() {
  %a = stablehlo.iota dim = 0 : tensor<0xi32>
  check.expect_eq_const %a, dense<> : tensor<0xi32>
  %b = stablehlo.iota dim = 1 : tensor<0x3xf32>
  check.expect_eq_const %b, dense<> : tensor<0x3xf32>
  func.return
}

func.func @iota_generic_form() {
  %a = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<1x3xi32>
  check.expect_eq_const %a, dense<[[0, 1, 2]]> : tensor<1x3xi32>
  func.return
}
