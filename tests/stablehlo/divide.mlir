// stablehlo.divide: integers truncate toward zero, floats follow IEEE-754. The specification
// leaves integer division by zero and overflow open; weft gives what XLA gives: all bits set, and
// the smallest integer.

func.func @divide_truncates_i8() {
  %a = stablehlo.constant dense<[7, -7, 7, -7, -128, 127, 0]> : tensor<7xi8>
  %b = stablehlo.constant dense<[2, 2, -2, -2, 3, -1, 5]> : tensor<7xi8>
  %r = stablehlo.divide %a, %b : tensor<7xi8>
  check.expect_eq_const %r, dense<[3, -3, -3, 3, -42, -127, 0]> : tensor<7xi8>
  func.return
}

func.func @divide_by_zero_i8() {
  %a = stablehlo.constant dense<[1, -1, 0, -128]> : tensor<4xi8>
  %b = stablehlo.constant dense<[0, 0, 0, 0]> : tensor<4xi8>
  %r = stablehlo.divide %a, %b : tensor<4xi8>
  check.expect_eq_const %r, dense<[-1, -1, -1, -1]> : tensor<4xi8>
  func.return
}

func.func @divide_overflow_i8() {
  %a = stablehlo.constant dense<[-128, -128]> : tensor<2xi8>
  %b = stablehlo.constant dense<[-1, 1]> : tensor<2xi8>
  %r = stablehlo.divide %a, %b : tensor<2xi8>
  check.expect_eq_const %r, dense<[-128, -128]> : tensor<2xi8>
  func.return
}

func.func @divide_truncates_i16() {
  %a = stablehlo.constant dense<[7, -7, 7, -7, -32768, 32767, 0]> : tensor<7xi16>
  %b = stablehlo.constant dense<[2, 2, -2, -2, 3, -1, 5]> : tensor<7xi16>
  %r = stablehlo.divide %a, %b : tensor<7xi16>
  check.expect_eq_const %r, dense<[3, -3, -3, 3, -10922, -32767, 0]> : tensor<7xi16>
  func.return
}

func.func @divide_by_zero_i16() {
  %a = stablehlo.constant dense<[1, -1, 0, -32768]> : tensor<4xi16>
  %b = stablehlo.constant dense<[0, 0, 0, 0]> : tensor<4xi16>
  %r = stablehlo.divide %a, %b : tensor<4xi16>
  check.expect_eq_const %r, dense<[-1, -1, -1, -1]> : tensor<4xi16>
  func.return
}

func.func @divide_overflow_i16() {
  %a = stablehlo.constant dense<[-32768, -32768]> : tensor<2xi16>
  %b = stablehlo.constant dense<[-1, 1]> : tensor<2xi16>
  %r = stablehlo.divide %a, %b : tensor<2xi16>
  check.expect_eq_const %r, dense<[-32768, -32768]> : tensor<2xi16>
  func.return
}

func.func @divide_truncates_i32() {
  %a = stablehlo.constant dense<[7, -7, 7, -7, -2147483648, 2147483647, 0]> : tensor<7xi32>
  %b = stablehlo.constant dense<[2, 2, -2, -2, 3, -1, 5]> : tensor<7xi32>
  %r = stablehlo.divide %a, %b : tensor<7xi32>
  check.expect_eq_const %r, dense<[3, -3, -3, 3, -715827882, -2147483647, 0]> : tensor<7xi32>
  func.return
}

func.func @divide_by_zero_i32() {
  %a = stablehlo.constant dense<[1, -1, 0, -2147483648]> : tensor<4xi32>
  %b = stablehlo.constant dense<[0, 0, 0, 0]> : tensor<4xi32>
  %r = stablehlo.divide %a, %b : tensor<4xi32>
  check.expect_eq_const %r, dense<[-1, -1, -1, -1]> : tensor<4xi32>
  func.return
}

func.func @divide_overflow_i32() {
  %a = stablehlo.constant dense<[-2147483648, -2147483648]> : tensor<2xi32>
  %b = stablehlo.constant dense<[-1, 1]> : tensor<2xi32>
  %r = stablehlo.divide %a, %b : tensor<2xi32>
  check.expect_eq_const %r, dense<[-2147483648, -2147483648]> : tensor<2xi32>
  func.return
}

func.func @divide_truncates_i64() {
  %a = stablehlo.constant dense<[7, -7, 7, -7, -9223372036854775808, 9223372036854775807,
      0]> : tensor<7xi64>
  %b = stablehlo.constant dense<[2, 2, -2, -2, 3, -1, 5]> : tensor<7xi64>
  %r = stablehlo.divide %a, %b : tensor<7xi64>
  check.expect_eq_const %r, dense<[3, -3, -3, 3, -3074457345618258602, -9223372036854775807,
      0]> : tensor<7xi64>
  func.return
}

func.func @divide_by_zero_i64() {
  %a = stablehlo.constant dense<[1, -1, 0, -9223372036854775808]> : tensor<4xi64>
  %b = stablehlo.constant dense<[0, 0, 0, 0]> : tensor<4xi64>
  %r = stablehlo.divide %a, %b : tensor<4xi64>
  check.expect_eq_const %r, dense<[-1, -1, -1, -1]> : tensor<4xi64>
  func.return
}

func.func @divide_overflow_i64() {
  %a = stablehlo.constant dense<[-9223372036854775808, -9223372036854775808]> : tensor<2xi64>
  %b = stablehlo.constant dense<[-1, 1]> : tensor<2xi64>
  %r = stablehlo.divide %a, %b : tensor<2xi64>
  check.expect_eq_const %r, dense<[-9223372036854775808, -9223372036854775808]> : tensor<2xi64>
  func.return
}

func.func @divide_unsigned_ui8() {
  %a = stablehlo.constant dense<[7, 255, 255, 0]> : tensor<4xui8>
  %b = stablehlo.constant dense<[2, 255, 2, 9]> : tensor<4xui8>
  %r = stablehlo.divide %a, %b : tensor<4xui8>
  check.expect_eq_const %r, dense<[3, 1, 127, 0]> : tensor<4xui8>
  func.return
}

func.func @divide_by_zero_ui8() {
  %a = stablehlo.constant dense<[1, 0, 255]> : tensor<3xui8>
  %b = stablehlo.constant dense<[0, 0, 0]> : tensor<3xui8>
  %r = stablehlo.divide %a, %b : tensor<3xui8>
  check.expect_eq_const %r, dense<[255, 255, 255]> : tensor<3xui8>
  func.return
}

func.func @divide_unsigned_ui16() {
  %a = stablehlo.constant dense<[7, 65535, 65535, 0]> : tensor<4xui16>
  %b = stablehlo.constant dense<[2, 65535, 2, 9]> : tensor<4xui16>
  %r = stablehlo.divide %a, %b : tensor<4xui16>
  check.expect_eq_const %r, dense<[3, 1, 32767, 0]> : tensor<4xui16>
  func.return
}

func.func @divide_by_zero_ui16() {
  %a = stablehlo.constant dense<[1, 0, 65535]> : tensor<3xui16>
  %b = stablehlo.constant dense<[0, 0, 0]> : tensor<3xui16>
  %r = stablehlo.divide %a, %b : tensor<3xui16>
  check.expect_eq_const %r, dense<[65535, 65535, 65535]> : tensor<3xui16>
  func.return
}

func.func @divide_unsigned_ui32() {
  %a = stablehlo.constant dense<[7, 4294967295, 4294967295, 0]> : tensor<4xui32>
  %b = stablehlo.constant dense<[2, 4294967295, 2, 9]> : tensor<4xui32>
  %r = stablehlo.divide %a, %b : tensor<4xui32>
  check.expect_eq_const %r, dense<[3, 1, 2147483647, 0]> : tensor<4xui32>
  func.return
}

func.func @divide_by_zero_ui32() {
  %a = stablehlo.constant dense<[1, 0, 4294967295]> : tensor<3xui32>
  %b = stablehlo.constant dense<[0, 0, 0]> : tensor<3xui32>
  %r = stablehlo.divide %a, %b : tensor<3xui32>
  check.expect_eq_const %r, dense<[4294967295, 4294967295, 4294967295]> : tensor<3xui32>
  func.return
}

func.func @divide_unsigned_ui64() {
  %a = stablehlo.constant dense<[7, 18446744073709551615, 18446744073709551615,
      0]> : tensor<4xui64>
  %b = stablehlo.constant dense<[2, 18446744073709551615, 2, 9]> : tensor<4xui64>
  %r = stablehlo.divide %a, %b : tensor<4xui64>
  check.expect_eq_const %r, dense<[3, 1, 9223372036854775807, 0]> : tensor<4xui64>
  func.return
}

func.func @divide_by_zero_ui64() {
  %a = stablehlo.constant dense<[1, 0, 18446744073709551615]> : tensor<3xui64>
  %b = stablehlo.constant dense<[0, 0, 0]> : tensor<3xui64>
  %r = stablehlo.divide %a, %b : tensor<3xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 18446744073709551615,
      18446744073709551615]> : tensor<3xui64>
  func.return
}

func.func @divide_special_f16() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0.0, 0x7C00, 0x7C00, 0x7E00, 1.0,
      65504.0]> : tensor<8xf16>
  %b = stablehlo.constant dense<[0.0, 0.0, 0.0, 0x7C00, 2.0, 1.0, 0x7E00, 0.5]> : tensor<8xf16>
  %r = stablehlo.divide %a, %b : tensor<8xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00, 0x7E00, 0x7E00, 0x7C00, 0x7E00, 0x7E00,
      0x7C00]> : tensor<8xf16>
  func.return
}

func.func @divide_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 0.0]> : tensor<5xf16>
  %b = stablehlo.constant dense<[-1.0, 1.0, 0xFC00, 0xFC00, 2.0]> : tensor<5xf16>
  %r = stablehlo.divide %a, %b : tensor<5xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf16>) -> tensor<5xui16>
  check.expect_eq_const %bits, dense<[32768, 32768, 32768, 0, 0]> : tensor<5xui16>
  func.return
}

func.func @divide_by_negative_zero_f16() {
  %a = stablehlo.constant dense<[1.0, -1.0]> : tensor<2xf16>
  %b = stablehlo.constant dense<[-0.0, -0.0]> : tensor<2xf16>
  %r = stablehlo.divide %a, %b : tensor<2xf16>
  check.expect_eq_const %r, dense<[0xFC00, 0x7C00]> : tensor<2xf16>
  func.return
}

func.func @divide_rounds_f16() {
  %a = stablehlo.constant dense<[1.0, 2.0, 10.0]> : tensor<3xf16>
  %b = stablehlo.constant dense<[3.0, 3.0, 7.0]> : tensor<3xf16>
  %r = stablehlo.divide %a, %b : tensor<3xf16>
  check.expect_eq_const %r, dense<[0.333252, 0.666504, 1.42871]> : tensor<3xf16>
  func.return
}

func.func @divide_special_bf16() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0.0, 0x7F80, 0x7F80, 0x7FC0, 1.0,
      3.38953e+38]> : tensor<8xbf16>
  %b = stablehlo.constant dense<[0.0, 0.0, 0.0, 0x7F80, 2.0, 1.0, 0x7FC0, 0.5]> : tensor<8xbf16>
  %r = stablehlo.divide %a, %b : tensor<8xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0xFF80, 0x7FC0, 0x7FC0, 0x7F80, 0x7FC0, 0x7FC0,
      0x7F80]> : tensor<8xbf16>
  func.return
}

func.func @divide_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 0.0]> : tensor<5xbf16>
  %b = stablehlo.constant dense<[-1.0, 1.0, 0xFF80, 0xFF80, 2.0]> : tensor<5xbf16>
  %r = stablehlo.divide %a, %b : tensor<5xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xbf16>) -> tensor<5xui16>
  check.expect_eq_const %bits, dense<[32768, 32768, 32768, 0, 0]> : tensor<5xui16>
  func.return
}

func.func @divide_by_negative_zero_bf16() {
  %a = stablehlo.constant dense<[1.0, -1.0]> : tensor<2xbf16>
  %b = stablehlo.constant dense<[-0.0, -0.0]> : tensor<2xbf16>
  %r = stablehlo.divide %a, %b : tensor<2xbf16>
  check.expect_eq_const %r, dense<[0xFF80, 0x7F80]> : tensor<2xbf16>
  func.return
}

func.func @divide_rounds_bf16() {
  %a = stablehlo.constant dense<[1.0, 2.0, 10.0]> : tensor<3xbf16>
  %b = stablehlo.constant dense<[3.0, 3.0, 7.0]> : tensor<3xbf16>
  %r = stablehlo.divide %a, %b : tensor<3xbf16>
  check.expect_eq_const %r, dense<[0.333984, 0.667969, 1.42969]> : tensor<3xbf16>
  func.return
}

func.func @divide_special_f32() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0.0, 0x7F800000, 0x7F800000, 0x7FC00000, 1.0,
      3.4028235e+38]> : tensor<8xf32>
  %b = stablehlo.constant dense<[0.0, 0.0, 0.0, 0x7F800000, 2.0, 1.0, 0x7FC00000,
      0.5]> : tensor<8xf32>
  %r = stablehlo.divide %a, %b : tensor<8xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0xFF800000, 0x7FC00000, 0x7FC00000, 0x7F800000,
      0x7FC00000, 0x7FC00000, 0x7F800000]> : tensor<8xf32>
  func.return
}

func.func @divide_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 0.0]> : tensor<5xf32>
  %b = stablehlo.constant dense<[-1.0, 1.0, 0xFF800000, 0xFF800000, 2.0]> : tensor<5xf32>
  %r = stablehlo.divide %a, %b : tensor<5xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf32>) -> tensor<5xui32>
  check.expect_eq_const %bits, dense<[2147483648, 2147483648, 2147483648, 0, 0]> : tensor<5xui32>
  func.return
}

func.func @divide_by_negative_zero_f32() {
  %a = stablehlo.constant dense<[1.0, -1.0]> : tensor<2xf32>
  %b = stablehlo.constant dense<[-0.0, -0.0]> : tensor<2xf32>
  %r = stablehlo.divide %a, %b : tensor<2xf32>
  check.expect_eq_const %r, dense<[0xFF800000, 0x7F800000]> : tensor<2xf32>
  func.return
}

func.func @divide_rounds_f32() {
  %a = stablehlo.constant dense<[1.0, 2.0, 10.0]> : tensor<3xf32>
  %b = stablehlo.constant dense<[3.0, 3.0, 7.0]> : tensor<3xf32>
  %r = stablehlo.divide %a, %b : tensor<3xf32>
  check.expect_eq_const %r, dense<[0.33333334, 0.6666667, 1.4285715]> : tensor<3xf32>
  func.return
}

func.func @divide_special_f64() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0.0, 0x7FF0000000000000, 0x7FF0000000000000,
      0x7FF8000000000000, 1.0, 1.7976931348623157e+308]> : tensor<8xf64>
  %b = stablehlo.constant dense<[0.0, 0.0, 0.0, 0x7FF0000000000000, 2.0, 1.0, 0x7FF8000000000000,
      0.5]> : tensor<8xf64>
  %r = stablehlo.divide %a, %b : tensor<8xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      0x7FF8000000000000, 0x7FF0000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF0000000000000]> : tensor<8xf64>
  func.return
}

func.func @divide_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 0.0]> : tensor<5xf64>
  %b = stablehlo.constant dense<[-1.0, 1.0, 0xFFF0000000000000, 0xFFF0000000000000,
      2.0]> : tensor<5xf64>
  %r = stablehlo.divide %a, %b : tensor<5xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf64>) -> tensor<5xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 9223372036854775808,
      9223372036854775808, 0, 0]> : tensor<5xui64>
  func.return
}

func.func @divide_by_negative_zero_f64() {
  %a = stablehlo.constant dense<[1.0, -1.0]> : tensor<2xf64>
  %b = stablehlo.constant dense<[-0.0, -0.0]> : tensor<2xf64>
  %r = stablehlo.divide %a, %b : tensor<2xf64>
  check.expect_eq_const %r, dense<[0xFFF0000000000000, 0x7FF0000000000000]> : tensor<2xf64>
  func.return
}

func.func @divide_rounds_f64() {
  %a = stablehlo.constant dense<[1.0, 2.0, 10.0]> : tensor<3xf64>
  %b = stablehlo.constant dense<[3.0, 3.0, 7.0]> : tensor<3xf64>
  %r = stablehlo.divide %a, %b : tensor<3xf64>
  check.expect_eq_const %r, dense<[0.3333333333333333, 0.6666666666666666,
      1.4285714285714286]> : tensor<3xf64>
  func.return
}

func.func @divide_empty() {
  %a = stablehlo.constant dense<> : tensor<0xi32>
  %b = stablehlo.constant dense<> : tensor<0xi32>
  %r = stablehlo.divide %a, %b : tensor<0xi32>
  check.expect_eq_const %r, dense<> : tensor<0xi32>
  func.return
}
