// stablehlo.maximum: NaN wins over every number, and -0 is below +0; booleans: or.

func.func @maximum_i8() {
  %a = stablehlo.constant dense<[-128, 127, 3, 0]> : tensor<4xi8>
  %b = stablehlo.constant dense<[127, 1, 3, -1]> : tensor<4xi8>
  %r = stablehlo.maximum %a, %b : tensor<4xi8>
  check.expect_eq_const %r, dense<[127, 127, 3, 0]> : tensor<4xi8>
  func.return
}

func.func @maximum_i16() {
  %a = stablehlo.constant dense<[-32768, 32767, 3, 0]> : tensor<4xi16>
  %b = stablehlo.constant dense<[32767, 1, 3, -1]> : tensor<4xi16>
  %r = stablehlo.maximum %a, %b : tensor<4xi16>
  check.expect_eq_const %r, dense<[32767, 32767, 3, 0]> : tensor<4xi16>
  func.return
}

func.func @maximum_i32() {
  %a = stablehlo.constant dense<[-2147483648, 2147483647, 3, 0]> : tensor<4xi32>
  %b = stablehlo.constant dense<[2147483647, 1, 3, -1]> : tensor<4xi32>
  %r = stablehlo.maximum %a, %b : tensor<4xi32>
  check.expect_eq_const %r, dense<[2147483647, 2147483647, 3, 0]> : tensor<4xi32>
  func.return
}

func.func @maximum_i64() {
  %a = stablehlo.constant dense<[-9223372036854775808, 9223372036854775807, 3, 0]> : tensor<4xi64>
  %b = stablehlo.constant dense<[9223372036854775807, 1, 3, -1]> : tensor<4xi64>
  %r = stablehlo.maximum %a, %b : tensor<4xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, 9223372036854775807, 3,
      0]> : tensor<4xi64>
  func.return
}

func.func @maximum_ui8() {
  %a = stablehlo.constant dense<[0, 255, 3, 0]> : tensor<4xui8>
  %b = stablehlo.constant dense<[255, 1, 3, 255]> : tensor<4xui8>
  %r = stablehlo.maximum %a, %b : tensor<4xui8>
  check.expect_eq_const %r, dense<[255, 255, 3, 255]> : tensor<4xui8>
  func.return
}

func.func @maximum_ui16() {
  %a = stablehlo.constant dense<[0, 65535, 3, 0]> : tensor<4xui16>
  %b = stablehlo.constant dense<[65535, 1, 3, 65535]> : tensor<4xui16>
  %r = stablehlo.maximum %a, %b : tensor<4xui16>
  check.expect_eq_const %r, dense<[65535, 65535, 3, 65535]> : tensor<4xui16>
  func.return
}

func.func @maximum_ui32() {
  %a = stablehlo.constant dense<[0, 4294967295, 3, 0]> : tensor<4xui32>
  %b = stablehlo.constant dense<[4294967295, 1, 3, 4294967295]> : tensor<4xui32>
  %r = stablehlo.maximum %a, %b : tensor<4xui32>
  check.expect_eq_const %r, dense<[4294967295, 4294967295, 3, 4294967295]> : tensor<4xui32>
  func.return
}

func.func @maximum_ui64() {
  %a = stablehlo.constant dense<[0, 18446744073709551615, 3, 0]> : tensor<4xui64>
  %b = stablehlo.constant dense<[18446744073709551615, 1, 3,
      18446744073709551615]> : tensor<4xui64>
  %r = stablehlo.maximum %a, %b : tensor<4xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 18446744073709551615, 3,
      18446744073709551615]> : tensor<4xui64>
  func.return
}

func.func @maximum_i1() {
  %a = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %b = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %r = stablehlo.maximum %a, %b : tensor<4xi1>
  check.expect_eq_const %r, dense<[false, true, true, true]> : tensor<4xi1>
  func.return
}

func.func @maximum_f16() {
  %a = stablehlo.constant dense<[1.5, -1.5, 0x7C00, 0xFC00, 6.10352e-05, 65504.0]> : tensor<6xf16>
  %b = stablehlo.constant dense<[2.5, -2.5, 1.0, 1.0, 0.0, 0x7C00]> : tensor<6xf16>
  %r = stablehlo.maximum %a, %b : tensor<6xf16>
  check.expect_eq_const %r, dense<[2.5, -1.5, 0x7C00, 1.0, 6.10352e-05, 0x7C00]> : tensor<6xf16>
  func.return
}

func.func @maximum_subnormal_f16() {
  %a = stablehlo.constant dense<[5.96046e-08, -5.96046e-08]> : tensor<2xf16>
  %b = stablehlo.constant dense<[0.0, 1.19209e-07]> : tensor<2xf16>
  %r = stablehlo.maximum %a, %b : tensor<2xf16>
  check.expect_eq_const %r, dense<[5.96046e-08, 1.19209e-07]> : tensor<2xf16>
  func.return
}

func.func @maximum_nan_f16() {
  %a = stablehlo.constant dense<[0x7E00, 1.0, 0x7E00, 0x7C00, 0x7E00]> : tensor<5xf16>
  %b = stablehlo.constant dense<[1.0, 0x7E00, 0x7E00, 0x7E00, 0xFC00]> : tensor<5xf16>
  %r = stablehlo.maximum %a, %b : tensor<5xf16>
  check.expect_eq_const %r, dense<[0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<5xf16>
  func.return
}

func.func @maximum_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 0.0]> : tensor<4xf16>
  %b = stablehlo.constant dense<[-0.0, 0.0, -0.0, 0.0]> : tensor<4xf16>
  %r = stablehlo.maximum %a, %b : tensor<4xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf16>) -> tensor<4xui16>
  check.expect_eq_const %bits, dense<[0, 0, 32768, 0]> : tensor<4xui16>
  func.return
}

func.func @maximum_bf16() {
  %a = stablehlo.constant dense<[1.5, -1.5, 0x7F80, 0xFF80, 1.17549e-38,
      3.38953e+38]> : tensor<6xbf16>
  %b = stablehlo.constant dense<[2.5, -2.5, 1.0, 1.0, 0.0, 0x7F80]> : tensor<6xbf16>
  %r = stablehlo.maximum %a, %b : tensor<6xbf16>
  check.expect_eq_const %r, dense<[2.5, -1.5, 0x7F80, 1.0, 1.17549e-38, 0x7F80]> : tensor<6xbf16>
  func.return
}

func.func @maximum_subnormal_bf16() {
  %a = stablehlo.constant dense<[9.18355e-41, -9.18355e-41]> : tensor<2xbf16>
  %b = stablehlo.constant dense<[0.0, 1.83671e-40]> : tensor<2xbf16>
  %r = stablehlo.maximum %a, %b : tensor<2xbf16>
  check.expect_eq_const %r, dense<[9.18355e-41, 1.83671e-40]> : tensor<2xbf16>
  func.return
}

func.func @maximum_nan_bf16() {
  %a = stablehlo.constant dense<[0x7FC0, 1.0, 0x7FC0, 0x7F80, 0x7FC0]> : tensor<5xbf16>
  %b = stablehlo.constant dense<[1.0, 0x7FC0, 0x7FC0, 0x7FC0, 0xFF80]> : tensor<5xbf16>
  %r = stablehlo.maximum %a, %b : tensor<5xbf16>
  check.expect_eq_const %r, dense<[0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<5xbf16>
  func.return
}

func.func @maximum_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 0.0]> : tensor<4xbf16>
  %b = stablehlo.constant dense<[-0.0, 0.0, -0.0, 0.0]> : tensor<4xbf16>
  %r = stablehlo.maximum %a, %b : tensor<4xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xbf16>) -> tensor<4xui16>
  check.expect_eq_const %bits, dense<[0, 0, 32768, 0]> : tensor<4xui16>
  func.return
}

func.func @maximum_f32() {
  %a = stablehlo.constant dense<[1.5, -1.5, 0x7F800000, 0xFF800000, 1.1754944e-38,
      3.4028235e+38]> : tensor<6xf32>
  %b = stablehlo.constant dense<[2.5, -2.5, 1.0, 1.0, 0.0, 0x7F800000]> : tensor<6xf32>
  %r = stablehlo.maximum %a, %b : tensor<6xf32>
  check.expect_eq_const %r, dense<[2.5, -1.5, 0x7F800000, 1.0, 1.1754944e-38,
      0x7F800000]> : tensor<6xf32>
  func.return
}

func.func @maximum_subnormal_f32() {
  %a = stablehlo.constant dense<[1.0e-45, -1.0e-45]> : tensor<2xf32>
  %b = stablehlo.constant dense<[0.0, 3.0e-45]> : tensor<2xf32>
  %r = stablehlo.maximum %a, %b : tensor<2xf32>
  check.expect_eq_const %r, dense<[1.0e-45, 3.0e-45]> : tensor<2xf32>
  func.return
}

func.func @maximum_nan_f32() {
  %a = stablehlo.constant dense<[0x7FC00000, 1.0, 0x7FC00000, 0x7F800000,
      0x7FC00000]> : tensor<5xf32>
  %b = stablehlo.constant dense<[1.0, 0x7FC00000, 0x7FC00000, 0x7FC00000,
      0xFF800000]> : tensor<5xf32>
  %r = stablehlo.maximum %a, %b : tensor<5xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000,
      0x7FC00000]> : tensor<5xf32>
  func.return
}

func.func @maximum_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 0.0]> : tensor<4xf32>
  %b = stablehlo.constant dense<[-0.0, 0.0, -0.0, 0.0]> : tensor<4xf32>
  %r = stablehlo.maximum %a, %b : tensor<4xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf32>) -> tensor<4xui32>
  check.expect_eq_const %bits, dense<[0, 0, 2147483648, 0]> : tensor<4xui32>
  func.return
}

func.func @maximum_f64() {
  %a = stablehlo.constant dense<[1.5, -1.5, 0x7FF0000000000000, 0xFFF0000000000000,
      2.2250738585072014e-308, 1.7976931348623157e+308]> : tensor<6xf64>
  %b = stablehlo.constant dense<[2.5, -2.5, 1.0, 1.0, 0.0, 0x7FF0000000000000]> : tensor<6xf64>
  %r = stablehlo.maximum %a, %b : tensor<6xf64>
  check.expect_eq_const %r, dense<[2.5, -1.5, 0x7FF0000000000000, 1.0, 2.2250738585072014e-308,
      0x7FF0000000000000]> : tensor<6xf64>
  func.return
}

func.func @maximum_subnormal_f64() {
  %a = stablehlo.constant dense<[5.0e-324, -5.0e-324]> : tensor<2xf64>
  %b = stablehlo.constant dense<[0.0, 1.0e-323]> : tensor<2xf64>
  %r = stablehlo.maximum %a, %b : tensor<2xf64>
  check.expect_eq_const %r, dense<[5.0e-324, 1.0e-323]> : tensor<2xf64>
  func.return
}

func.func @maximum_nan_f64() {
  %a = stablehlo.constant dense<[0x7FF8000000000000, 1.0, 0x7FF8000000000000, 0x7FF0000000000000,
      0x7FF8000000000000]> : tensor<5xf64>
  %b = stablehlo.constant dense<[1.0, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0xFFF0000000000000]> : tensor<5xf64>
  %r = stablehlo.maximum %a, %b : tensor<5xf64>
  check.expect_eq_const %r, dense<[0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000, 0x7FF8000000000000]> : tensor<5xf64>
  func.return
}

func.func @maximum_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 0.0]> : tensor<4xf64>
  %b = stablehlo.constant dense<[-0.0, 0.0, -0.0, 0.0]> : tensor<4xf64>
  %r = stablehlo.maximum %a, %b : tensor<4xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf64>) -> tensor<4xui64>
  check.expect_eq_const %bits, dense<[0, 0, 9223372036854775808, 0]> : tensor<4xui64>
  func.return
}

func.func @maximum_empty() {
  %a = stablehlo.constant dense<> : tensor<0x3xf32>
  %b = stablehlo.constant dense<> : tensor<0x3xf32>
  %r = stablehlo.maximum %a, %b : tensor<0x3xf32>
  check.expect_eq_const %r, dense<> : tensor<0x3xf32>
  func.return
}

func.func @maximum_scalar() {
  %a = stablehlo.constant dense<-3> : tensor<i64>
  %b = stablehlo.constant dense<4> : tensor<i64>
  %r = stablehlo.maximum %a, %b : tensor<i64>
  check.expect_eq_const %r, dense<4> : tensor<i64>
  func.return
}
