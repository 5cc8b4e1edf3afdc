// stablehlo.sign: -1, 0 or 1; zeros keep their sign and NaN stays NaN.

func.func @sign_i8() {
  %a = stablehlo.constant dense<[0, -1, -128, 127, 7]> : tensor<5xi8>
  %r = stablehlo.sign %a : tensor<5xi8>
  check.expect_eq_const %r, dense<[0, -1, -1, 1, 1]> : tensor<5xi8>
  func.return
}

func.func @sign_i16() {
  %a = stablehlo.constant dense<[0, -1, -32768, 32767, 7]> : tensor<5xi16>
  %r = stablehlo.sign %a : tensor<5xi16>
  check.expect_eq_const %r, dense<[0, -1, -1, 1, 1]> : tensor<5xi16>
  func.return
}

func.func @sign_i32() {
  %a = stablehlo.constant dense<[0, -1, -2147483648, 2147483647, 7]> : tensor<5xi32>
  %r = stablehlo.sign %a : tensor<5xi32>
  check.expect_eq_const %r, dense<[0, -1, -1, 1, 1]> : tensor<5xi32>
  func.return
}

func.func @sign_i64() {
  %a = stablehlo.constant dense<[0, -1, -9223372036854775808, 9223372036854775807,
      7]> : tensor<5xi64>
  %r = stablehlo.sign %a : tensor<5xi64>
  check.expect_eq_const %r, dense<[0, -1, -1, 1, 1]> : tensor<5xi64>
  func.return
}

func.func @sign_f16() {
  %a = stablehlo.constant dense<[-1.5, 2.5, 0xFC00, 0x7C00, 0x7E00, -6.10352e-05, 6.10352e-05,
      65504.0]> : tensor<8xf16>
  %r = stablehlo.sign %a : tensor<8xf16>
  check.expect_eq_const %r, dense<[-1.0, 1.0, -1.0, 1.0, 0x7E00, -1.0, 1.0, 1.0]> : tensor<8xf16>
  func.return
}

func.func @sign_subnormal_f16() {
  %a = stablehlo.constant dense<[-5.96046e-08, 5.96046e-08]> : tensor<2xf16>
  %r = stablehlo.sign %a : tensor<2xf16>
  check.expect_eq_const %r, dense<[-1.0, 1.0]> : tensor<2xf16>
  func.return
}

func.func @sign_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.sign %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @sign_bf16() {
  %a = stablehlo.constant dense<[-1.5, 2.5, 0xFF80, 0x7F80, 0x7FC0, -1.17549e-38, 1.17549e-38,
      3.38953e+38]> : tensor<8xbf16>
  %r = stablehlo.sign %a : tensor<8xbf16>
  check.expect_eq_const %r, dense<[-1.0, 1.0, -1.0, 1.0, 0x7FC0, -1.0, 1.0, 1.0]> : tensor<8xbf16>
  func.return
}

func.func @sign_subnormal_bf16() {
  %a = stablehlo.constant dense<[-9.18355e-41, 9.18355e-41]> : tensor<2xbf16>
  %r = stablehlo.sign %a : tensor<2xbf16>
  check.expect_eq_const %r, dense<[-1.0, 1.0]> : tensor<2xbf16>
  func.return
}

func.func @sign_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.sign %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @sign_f32() {
  %a = stablehlo.constant dense<[-1.5, 2.5, 0xFF800000, 0x7F800000, 0x7FC00000, -1.1754944e-38,
      1.1754944e-38, 3.4028235e+38]> : tensor<8xf32>
  %r = stablehlo.sign %a : tensor<8xf32>
  check.expect_eq_const %r, dense<[-1.0, 1.0, -1.0, 1.0, 0x7FC00000, -1.0, 1.0,
      1.0]> : tensor<8xf32>
  func.return
}

func.func @sign_subnormal_f32() {
  %a = stablehlo.constant dense<[-1.0e-45, 1.0e-45]> : tensor<2xf32>
  %r = stablehlo.sign %a : tensor<2xf32>
  check.expect_eq_const %r, dense<[-1.0, 1.0]> : tensor<2xf32>
  func.return
}

func.func @sign_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.sign %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @sign_f64() {
  %a = stablehlo.constant dense<[-1.5, 2.5, 0xFFF0000000000000, 0x7FF0000000000000,
      0x7FF8000000000000, -2.2250738585072014e-308, 2.2250738585072014e-308,
      1.7976931348623157e+308]> : tensor<8xf64>
  %r = stablehlo.sign %a : tensor<8xf64>
  check.expect_eq_const %r, dense<[-1.0, 1.0, -1.0, 1.0, 0x7FF8000000000000, -1.0, 1.0,
      1.0]> : tensor<8xf64>
  func.return
}

func.func @sign_subnormal_f64() {
  %a = stablehlo.constant dense<[-5.0e-324, 5.0e-324]> : tensor<2xf64>
  %r = stablehlo.sign %a : tensor<2xf64>
  check.expect_eq_const %r, dense<[-1.0, 1.0]> : tensor<2xf64>
  func.return
}

func.func @sign_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.sign %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

func.func @sign_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf16>
  %r = stablehlo.sign %a : tensor<0xf16>
  check.expect_eq_const %r, dense<> : tensor<0xf16>
  func.return
}
