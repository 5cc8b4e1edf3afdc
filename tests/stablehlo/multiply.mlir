// stablehlo.multiply: booleans are and-ed, integers keep the low bits, floats follow IEEE-754.

func.func @multiply_wraps_i8() {
  %a = stablehlo.constant dense<[127, -128, 3, 127, 0]> : tensor<5xi8>
  %b = stablehlo.constant dense<[2, -1, 7, 127, 127]> : tensor<5xi8>
  %r = stablehlo.multiply %a, %b : tensor<5xi8>
  check.expect_eq_const %r, dense<[-2, -128, 21, 1, 0]> : tensor<5xi8>
  func.return
}

func.func @multiply_wraps_i16() {
  %a = stablehlo.constant dense<[32767, -32768, 3, 32767, 0]> : tensor<5xi16>
  %b = stablehlo.constant dense<[2, -1, 7, 32767, 32767]> : tensor<5xi16>
  %r = stablehlo.multiply %a, %b : tensor<5xi16>
  check.expect_eq_const %r, dense<[-2, -32768, 21, 1, 0]> : tensor<5xi16>
  func.return
}

func.func @multiply_wraps_i32() {
  %a = stablehlo.constant dense<[2147483647, -2147483648, 3, 2147483647, 0]> : tensor<5xi32>
  %b = stablehlo.constant dense<[2, -1, 7, 2147483647, 2147483647]> : tensor<5xi32>
  %r = stablehlo.multiply %a, %b : tensor<5xi32>
  check.expect_eq_const %r, dense<[-2, -2147483648, 21, 1, 0]> : tensor<5xi32>
  func.return
}

func.func @multiply_wraps_i64() {
  %a = stablehlo.constant dense<[9223372036854775807, -9223372036854775808, 3,
      9223372036854775807, 0]> : tensor<5xi64>
  %b = stablehlo.constant dense<[2, -1, 7, 9223372036854775807,
      9223372036854775807]> : tensor<5xi64>
  %r = stablehlo.multiply %a, %b : tensor<5xi64>
  check.expect_eq_const %r, dense<[-2, -9223372036854775808, 21, 1, 0]> : tensor<5xi64>
  func.return
}

func.func @multiply_wraps_ui8() {
  %a = stablehlo.constant dense<[255, 0, 3, 255, 0]> : tensor<5xui8>
  %b = stablehlo.constant dense<[2, 3, 7, 255, 255]> : tensor<5xui8>
  %r = stablehlo.multiply %a, %b : tensor<5xui8>
  check.expect_eq_const %r, dense<[254, 0, 21, 1, 0]> : tensor<5xui8>
  func.return
}

func.func @multiply_wraps_ui16() {
  %a = stablehlo.constant dense<[65535, 0, 3, 65535, 0]> : tensor<5xui16>
  %b = stablehlo.constant dense<[2, 3, 7, 65535, 65535]> : tensor<5xui16>
  %r = stablehlo.multiply %a, %b : tensor<5xui16>
  check.expect_eq_const %r, dense<[65534, 0, 21, 1, 0]> : tensor<5xui16>
  func.return
}

func.func @multiply_wraps_ui32() {
  %a = stablehlo.constant dense<[4294967295, 0, 3, 4294967295, 0]> : tensor<5xui32>
  %b = stablehlo.constant dense<[2, 3, 7, 4294967295, 4294967295]> : tensor<5xui32>
  %r = stablehlo.multiply %a, %b : tensor<5xui32>
  check.expect_eq_const %r, dense<[4294967294, 0, 21, 1, 0]> : tensor<5xui32>
  func.return
}

func.func @multiply_wraps_ui64() {
  %a = stablehlo.constant dense<[18446744073709551615, 0, 3, 18446744073709551615,
      0]> : tensor<5xui64>
  %b = stablehlo.constant dense<[2, 3, 7, 18446744073709551615,
      18446744073709551615]> : tensor<5xui64>
  %r = stablehlo.multiply %a, %b : tensor<5xui64>
  check.expect_eq_const %r, dense<[18446744073709551614, 0, 21, 1, 0]> : tensor<5xui64>
  func.return
}

func.func @multiply_i1_is_and() {
  %a = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %b = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %r = stablehlo.multiply %a, %b : tensor<4xi1>
  check.expect_eq_const %r, dense<[false, false, false, true]> : tensor<4xi1>
  func.return
}

func.func @multiply_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0.0, 0x7C00, 0x7E00, 65504.0, -65504.0]> : tensor<6xf16>
  %b = stablehlo.constant dense<[-2.0, 0x7C00, 0.0, 0.0, 2.0, 2.0]> : tensor<6xf16>
  %r = stablehlo.multiply %a, %b : tensor<6xf16>
  check.expect_eq_const %r, dense<[0xFC00, 0x7E00, 0x7E00, 0x7E00, 0x7C00,
      0xFC00]> : tensor<6xf16>
  func.return
}

func.func @multiply_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, -1.0, -6.10352e-05]> : tensor<5xf16>
  %b = stablehlo.constant dense<[-1.0, -1.0, 1.0, 0.0, 6.10352e-05]> : tensor<5xf16>
  %r = stablehlo.multiply %a, %b : tensor<5xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf16>) -> tensor<5xui16>
  check.expect_eq_const %bits, dense<[32768, 0, 32768, 32768, 32768]> : tensor<5xui16>
  func.return
}

// 1.5 units in the last place round to 2 (even).
func.func @multiply_subnormal_f16() {
  %a = stablehlo.constant dense<[6.10352e-05, 5.96046e-08, 1.78814e-07]> : tensor<3xf16>
  %b = stablehlo.constant dense<[0.5, 3.0, 0.5]> : tensor<3xf16>
  %r = stablehlo.multiply %a, %b : tensor<3xf16>
  check.expect_eq_const %r, dense<[3.05176e-05, 1.78814e-07, 1.19209e-07]> : tensor<3xf16>
  func.return
}

func.func @multiply_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0.0, 0x7F80, 0x7FC0, 3.38953e+38,
      -3.38953e+38]> : tensor<6xbf16>
  %b = stablehlo.constant dense<[-2.0, 0x7F80, 0.0, 0.0, 2.0, 2.0]> : tensor<6xbf16>
  %r = stablehlo.multiply %a, %b : tensor<6xbf16>
  check.expect_eq_const %r, dense<[0xFF80, 0x7FC0, 0x7FC0, 0x7FC0, 0x7F80,
      0xFF80]> : tensor<6xbf16>
  func.return
}

func.func @multiply_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, -1.0, -1.17549e-38]> : tensor<5xbf16>
  %b = stablehlo.constant dense<[-1.0, -1.0, 1.0, 0.0, 1.17549e-38]> : tensor<5xbf16>
  %r = stablehlo.multiply %a, %b : tensor<5xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xbf16>) -> tensor<5xui16>
  check.expect_eq_const %bits, dense<[32768, 0, 32768, 32768, 32768]> : tensor<5xui16>
  func.return
}

// 1.5 units in the last place round to 2 (even).
func.func @multiply_subnormal_bf16() {
  %a = stablehlo.constant dense<[1.17549e-38, 9.18355e-41, 2.75506e-40]> : tensor<3xbf16>
  %b = stablehlo.constant dense<[0.5, 3.0, 0.5]> : tensor<3xbf16>
  %r = stablehlo.multiply %a, %b : tensor<3xbf16>
  check.expect_eq_const %r, dense<[5.87747e-39, 2.75506e-40, 1.83671e-40]> : tensor<3xbf16>
  func.return
}

func.func @multiply_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0.0, 0x7F800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38]> : tensor<6xf32>
  %b = stablehlo.constant dense<[-2.0, 0x7F800000, 0.0, 0.0, 2.0, 2.0]> : tensor<6xf32>
  %r = stablehlo.multiply %a, %b : tensor<6xf32>
  check.expect_eq_const %r, dense<[0xFF800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7F800000,
      0xFF800000]> : tensor<6xf32>
  func.return
}

func.func @multiply_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, -1.0, -1.1754944e-38]> : tensor<5xf32>
  %b = stablehlo.constant dense<[-1.0, -1.0, 1.0, 0.0, 1.1754944e-38]> : tensor<5xf32>
  %r = stablehlo.multiply %a, %b : tensor<5xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf32>) -> tensor<5xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0, 2147483648, 2147483648,
      2147483648]> : tensor<5xui32>
  func.return
}

// 1.5 units in the last place round to 2 (even).
func.func @multiply_subnormal_f32() {
  %a = stablehlo.constant dense<[1.1754944e-38, 1.0e-45, 4.0e-45]> : tensor<3xf32>
  %b = stablehlo.constant dense<[0.5, 3.0, 0.5]> : tensor<3xf32>
  %r = stablehlo.multiply %a, %b : tensor<3xf32>
  check.expect_eq_const %r, dense<[5.877472e-39, 4.0e-45, 3.0e-45]> : tensor<3xf32>
  func.return
}

func.func @multiply_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0.0, 0x7FF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308]> : tensor<6xf64>
  %b = stablehlo.constant dense<[-2.0, 0x7FF0000000000000, 0.0, 0.0, 2.0, 2.0]> : tensor<6xf64>
  %r = stablehlo.multiply %a, %b : tensor<6xf64>
  check.expect_eq_const %r, dense<[0xFFF0000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000, 0x7FF0000000000000, 0xFFF0000000000000]> : tensor<6xf64>
  func.return
}

func.func @multiply_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, -1.0, -2.2250738585072014e-308]> : tensor<5xf64>
  %b = stablehlo.constant dense<[-1.0, -1.0, 1.0, 0.0, 2.2250738585072014e-308]> : tensor<5xf64>
  %r = stablehlo.multiply %a, %b : tensor<5xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf64>) -> tensor<5xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0, 9223372036854775808,
      9223372036854775808, 9223372036854775808]> : tensor<5xui64>
  func.return
}

// 1.5 units in the last place round to 2 (even).
func.func @multiply_subnormal_f64() {
  %a = stablehlo.constant dense<[2.2250738585072014e-308, 5.0e-324, 1.5e-323]> : tensor<3xf64>
  %b = stablehlo.constant dense<[0.5, 3.0, 0.5]> : tensor<3xf64>
  %r = stablehlo.multiply %a, %b : tensor<3xf64>
  check.expect_eq_const %r, dense<[1.1125369292536007e-308, 1.5e-323, 1.0e-323]> : tensor<3xf64>
  func.return
}

func.func @multiply_rounds_f16() {
  %a = stablehlo.constant dense<[1.00098, 3.0]> : tensor<2xf16>
  %b = stablehlo.constant dense<[1.00098, 0.333252]> : tensor<2xf16>
  %r = stablehlo.multiply %a, %b : tensor<2xf16>
  check.expect_eq_const %r, dense<[1.00195, 1.0]> : tensor<2xf16>
  func.return
}

func.func @multiply_rounds_bf16() {
  %a = stablehlo.constant dense<[1.00781, 3.140625]> : tensor<2xbf16>
  %b = stablehlo.constant dense<[1.00781, 3.140625]> : tensor<2xbf16>
  %r = stablehlo.multiply %a, %b : tensor<2xbf16>
  check.expect_eq_const %r, dense<[1.015625, 9.875]> : tensor<2xbf16>
  func.return
}

func.func @multiply_empty() {
  %a = stablehlo.constant dense<> : tensor<0x0xi8>
  %b = stablehlo.constant dense<> : tensor<0x0xi8>
  %r = stablehlo.multiply %a, %b : tensor<0x0xi8>
  check.expect_eq_const %r, dense<> : tensor<0x0xi8>
  func.return
}
