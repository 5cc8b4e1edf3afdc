// chlo.erf: error function. Expected values are exact results rounded to the type.

func.func @erf_f16() {
  %a = stablehlo.constant dense<[-2.5, -1.0, -0.125, 0.0078125, 0.5, 1.0, 1.5,
      3.0]> : tensor<8xf16>
  %r = chlo.erf %a : tensor<8xf16> -> tensor<8xf16>
  %e = stablehlo.constant dense<[-0.999512, -0.842773, -0.140259, 0.00881195, 0.520508, 0.842773,
      0.966309, 1.0]> : tensor<8xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf16>, tensor<8xf16>
  func.return
}

func.func @erf_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 12.0]> : tensor<4xf16>
  %r = chlo.erf %a : tensor<4xf16> -> tensor<4xf16>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0x7E00, 1.0]> : tensor<4xf16>
  func.return
}

func.func @erf_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0]> : tensor<1xf16>
  %r = chlo.erf %a : tensor<1xf16> -> tensor<1xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf16>) -> tensor<1xui16>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui16>
  func.return
}

func.func @erf_bf16() {
  %a = stablehlo.constant dense<[-2.5, -1.0, -0.125, 0.0078125, 0.5, 1.0, 1.5,
      3.0]> : tensor<8xbf16>
  %r = chlo.erf %a : tensor<8xbf16> -> tensor<8xbf16>
  %e = stablehlo.constant dense<[-1.0, -0.84375, -0.140625, 0.00878906, 0.519531, 0.84375,
      0.964844, 1.0]> : tensor<8xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xbf16>, tensor<8xbf16>
  func.return
}

func.func @erf_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 12.0]> : tensor<4xbf16>
  %r = chlo.erf %a : tensor<4xbf16> -> tensor<4xbf16>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0x7FC0, 1.0]> : tensor<4xbf16>
  func.return
}

func.func @erf_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0]> : tensor<1xbf16>
  %r = chlo.erf %a : tensor<1xbf16> -> tensor<1xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xbf16>) -> tensor<1xui16>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui16>
  func.return
}

func.func @erf_f32() {
  %a = stablehlo.constant dense<[-2.5, -1.0, -0.125, 0.0078125, 0.5, 1.0, 1.5,
      3.0]> : tensor<8xf32>
  %r = chlo.erf %a : tensor<8xf32> -> tensor<8xf32>
  %e = stablehlo.constant dense<[-0.999593, -0.8427008, -0.1403162, 0.008815283, 0.5204999,
      0.8427008, 0.96610516, 0.9999779]> : tensor<8xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf32>, tensor<8xf32>
  func.return
}

func.func @erf_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 12.0]> : tensor<4xf32>
  %r = chlo.erf %a : tensor<4xf32> -> tensor<4xf32>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0x7FC00000, 1.0]> : tensor<4xf32>
  func.return
}

func.func @erf_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0]> : tensor<1xf32>
  %r = chlo.erf %a : tensor<1xf32> -> tensor<1xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf32>) -> tensor<1xui32>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui32>
  func.return
}

func.func @erf_f64() {
  %a = stablehlo.constant dense<[-2.5, -1.0, -0.125, 0.0078125, 0.5, 1.0, 1.5,
      3.0]> : tensor<8xf64>
  %r = chlo.erf %a : tensor<8xf64> -> tensor<8xf64>
  %e = stablehlo.constant dense<[-0.999593047982555, -0.8427007929497149, -0.1403162048013338,
      0.008815282895179188, 0.5204998778130465, 0.8427007929497149, 0.9661051464753108,
      0.9999779095030014]> : tensor<8xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf64>, tensor<8xf64>
  func.return
}

func.func @erf_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      12.0]> : tensor<4xf64>
  %r = chlo.erf %a : tensor<4xf64> -> tensor<4xf64>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0x7FF8000000000000, 1.0]> : tensor<4xf64>
  func.return
}

func.func @erf_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0]> : tensor<1xf64>
  %r = chlo.erf %a : tensor<1xf64> -> tensor<1xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf64>) -> tensor<1xui64>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui64>
  func.return
}

func.func @erf_tiny_and_large_f32() {
  %a = stablehlo.constant dense<[1.0e-10, -1.0e-20, 4.0, -5.5]> : tensor<4xf32>
  %r = chlo.erf %a : tensor<4xf32> -> tensor<4xf32>
  %e = stablehlo.constant dense<[1.1283792e-10, -1.1283791e-20, 1.0, -1.0]> : tensor<4xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<4xf32>, tensor<4xf32>
  func.return
}

func.func @erf_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = chlo.erf %a : tensor<f32> -> tensor<f32>
  %e = stablehlo.constant dense<0.5204999> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @erf_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = chlo.erf %a : tensor<2x0xf32> -> tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}

func.func @erf_generic_form() {
  %a = stablehlo.constant dense<[0.5]> : tensor<1xf32>
  %r = "chlo.erf"(%a) : (tensor<1xf32>) -> tensor<1xf32>
  %e = stablehlo.constant dense<[0.5204999]> : tensor<1xf32>
  check.expect_close %r, %e, max_ulp_difference = 4 : tensor<1xf32>, tensor<1xf32>
  func.return
}
