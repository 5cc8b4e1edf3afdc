// stablehlo.remainder: the sign follows the dividend; floats as C fmod. Integer cases that the
// specification leaves open follow XLA: x rem 0 = x, and the smallest integer rem -1 = 0.

func.func @remainder_sign_i8() {
  %a = stablehlo.constant dense<[17, 17, -17, -17, -128, 127]> : tensor<6xi8>
  %b = stablehlo.constant dense<[3, -3, 3, -3, 7, -128]> : tensor<6xi8>
  %r = stablehlo.remainder %a, %b : tensor<6xi8>
  check.expect_eq_const %r, dense<[2, 2, -2, -2, -2, 127]> : tensor<6xi8>
  func.return
}

func.func @remainder_open_cases_i8() {
  %a = stablehlo.constant dense<[5, -5, 0, -128]> : tensor<4xi8>
  %b = stablehlo.constant dense<[0, 0, 0, -1]> : tensor<4xi8>
  %r = stablehlo.remainder %a, %b : tensor<4xi8>
  check.expect_eq_const %r, dense<[5, -5, 0, 0]> : tensor<4xi8>
  func.return
}

func.func @remainder_sign_i16() {
  %a = stablehlo.constant dense<[17, 17, -17, -17, -32768, 32767]> : tensor<6xi16>
  %b = stablehlo.constant dense<[3, -3, 3, -3, 7, -32768]> : tensor<6xi16>
  %r = stablehlo.remainder %a, %b : tensor<6xi16>
  check.expect_eq_const %r, dense<[2, 2, -2, -2, -1, 32767]> : tensor<6xi16>
  func.return
}

func.func @remainder_open_cases_i16() {
  %a = stablehlo.constant dense<[5, -5, 0, -32768]> : tensor<4xi16>
  %b = stablehlo.constant dense<[0, 0, 0, -1]> : tensor<4xi16>
  %r = stablehlo.remainder %a, %b : tensor<4xi16>
  check.expect_eq_const %r, dense<[5, -5, 0, 0]> : tensor<4xi16>
  func.return
}

func.func @remainder_sign_i32() {
  %a = stablehlo.constant dense<[17, 17, -17, -17, -2147483648, 2147483647]> : tensor<6xi32>
  %b = stablehlo.constant dense<[3, -3, 3, -3, 7, -2147483648]> : tensor<6xi32>
  %r = stablehlo.remainder %a, %b : tensor<6xi32>
  check.expect_eq_const %r, dense<[2, 2, -2, -2, -2, 2147483647]> : tensor<6xi32>
  func.return
}

func.func @remainder_open_cases_i32() {
  %a = stablehlo.constant dense<[5, -5, 0, -2147483648]> : tensor<4xi32>
  %b = stablehlo.constant dense<[0, 0, 0, -1]> : tensor<4xi32>
  %r = stablehlo.remainder %a, %b : tensor<4xi32>
  check.expect_eq_const %r, dense<[5, -5, 0, 0]> : tensor<4xi32>
  func.return
}

func.func @remainder_sign_i64() {
  %a = stablehlo.constant dense<[17, 17, -17, -17, -9223372036854775808,
      9223372036854775807]> : tensor<6xi64>
  %b = stablehlo.constant dense<[3, -3, 3, -3, 7, -9223372036854775808]> : tensor<6xi64>
  %r = stablehlo.remainder %a, %b : tensor<6xi64>
  check.expect_eq_const %r, dense<[2, 2, -2, -2, -1, 9223372036854775807]> : tensor<6xi64>
  func.return
}

func.func @remainder_open_cases_i64() {
  %a = stablehlo.constant dense<[5, -5, 0, -9223372036854775808]> : tensor<4xi64>
  %b = stablehlo.constant dense<[0, 0, 0, -1]> : tensor<4xi64>
  %r = stablehlo.remainder %a, %b : tensor<4xi64>
  check.expect_eq_const %r, dense<[5, -5, 0, 0]> : tensor<4xi64>
  func.return
}

func.func @remainder_unsigned_ui8() {
  %a = stablehlo.constant dense<[17, 255, 255, 4]> : tensor<4xui8>
  %b = stablehlo.constant dense<[3, 10, 255, 0]> : tensor<4xui8>
  %r = stablehlo.remainder %a, %b : tensor<4xui8>
  check.expect_eq_const %r, dense<[2, 5, 0, 4]> : tensor<4xui8>
  func.return
}

func.func @remainder_unsigned_ui16() {
  %a = stablehlo.constant dense<[17, 65535, 65535, 4]> : tensor<4xui16>
  %b = stablehlo.constant dense<[3, 10, 65535, 0]> : tensor<4xui16>
  %r = stablehlo.remainder %a, %b : tensor<4xui16>
  check.expect_eq_const %r, dense<[2, 5, 0, 4]> : tensor<4xui16>
  func.return
}

func.func @remainder_unsigned_ui32() {
  %a = stablehlo.constant dense<[17, 4294967295, 4294967295, 4]> : tensor<4xui32>
  %b = stablehlo.constant dense<[3, 10, 4294967295, 0]> : tensor<4xui32>
  %r = stablehlo.remainder %a, %b : tensor<4xui32>
  check.expect_eq_const %r, dense<[2, 5, 0, 4]> : tensor<4xui32>
  func.return
}

func.func @remainder_unsigned_ui64() {
  %a = stablehlo.constant dense<[17, 18446744073709551615, 18446744073709551615,
      4]> : tensor<4xui64>
  %b = stablehlo.constant dense<[3, 10, 18446744073709551615, 0]> : tensor<4xui64>
  %r = stablehlo.remainder %a, %b : tensor<4xui64>
  check.expect_eq_const %r, dense<[2, 5, 0, 4]> : tensor<4xui64>
  func.return
}

func.func @remainder_sign_f16() {
  %a = stablehlo.constant dense<[17.5, 17.5, -17.5, -17.5, 3.0]> : tensor<5xf16>
  %b = stablehlo.constant dense<[3.0, -3.0, 3.0, -3.0, 5.5]> : tensor<5xf16>
  %r = stablehlo.remainder %a, %b : tensor<5xf16>
  check.expect_eq_const %r, dense<[2.5, 2.5, -2.5, -2.5, 3.0]> : tensor<5xf16>
  func.return
}

func.func @remainder_special_f16() {
  %a = stablehlo.constant dense<[1.0, 0x7C00, 0x7E00, 1.0, 1.0, -2.5]> : tensor<6xf16>
  %b = stablehlo.constant dense<[0.0, 2.0, 1.0, 0x7E00, 0x7C00, 0xFC00]> : tensor<6xf16>
  %r = stablehlo.remainder %a, %b : tensor<6xf16>
  check.expect_eq_const %r, dense<[0x7E00, 0x7E00, 0x7E00, 0x7E00, 1.0, -2.5]> : tensor<6xf16>
  func.return
}

func.func @remainder_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0, -6.0, 6.0]> : tensor<4xf16>
  %b = stablehlo.constant dense<[3.0, -3.0, 3.0, -3.0]> : tensor<4xf16>
  %r = stablehlo.remainder %a, %b : tensor<4xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf16>) -> tensor<4xui16>
  check.expect_eq_const %bits, dense<[32768, 0, 32768, 0]> : tensor<4xui16>
  func.return
}

func.func @remainder_sign_bf16() {
  %a = stablehlo.constant dense<[17.5, 17.5, -17.5, -17.5, 3.0]> : tensor<5xbf16>
  %b = stablehlo.constant dense<[3.0, -3.0, 3.0, -3.0, 5.5]> : tensor<5xbf16>
  %r = stablehlo.remainder %a, %b : tensor<5xbf16>
  check.expect_eq_const %r, dense<[2.5, 2.5, -2.5, -2.5, 3.0]> : tensor<5xbf16>
  func.return
}

func.func @remainder_special_bf16() {
  %a = stablehlo.constant dense<[1.0, 0x7F80, 0x7FC0, 1.0, 1.0, -2.5]> : tensor<6xbf16>
  %b = stablehlo.constant dense<[0.0, 2.0, 1.0, 0x7FC0, 0x7F80, 0xFF80]> : tensor<6xbf16>
  %r = stablehlo.remainder %a, %b : tensor<6xbf16>
  check.expect_eq_const %r, dense<[0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 1.0, -2.5]> : tensor<6xbf16>
  func.return
}

func.func @remainder_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0, -6.0, 6.0]> : tensor<4xbf16>
  %b = stablehlo.constant dense<[3.0, -3.0, 3.0, -3.0]> : tensor<4xbf16>
  %r = stablehlo.remainder %a, %b : tensor<4xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xbf16>) -> tensor<4xui16>
  check.expect_eq_const %bits, dense<[32768, 0, 32768, 0]> : tensor<4xui16>
  func.return
}

func.func @remainder_sign_f32() {
  %a = stablehlo.constant dense<[17.5, 17.5, -17.5, -17.5, 3.0]> : tensor<5xf32>
  %b = stablehlo.constant dense<[3.0, -3.0, 3.0, -3.0, 5.5]> : tensor<5xf32>
  %r = stablehlo.remainder %a, %b : tensor<5xf32>
  check.expect_eq_const %r, dense<[2.5, 2.5, -2.5, -2.5, 3.0]> : tensor<5xf32>
  func.return
}

func.func @remainder_special_f32() {
  %a = stablehlo.constant dense<[1.0, 0x7F800000, 0x7FC00000, 1.0, 1.0, -2.5]> : tensor<6xf32>
  %b = stablehlo.constant dense<[0.0, 2.0, 1.0, 0x7FC00000, 0x7F800000,
      0xFF800000]> : tensor<6xf32>
  %r = stablehlo.remainder %a, %b : tensor<6xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 1.0,
      -2.5]> : tensor<6xf32>
  func.return
}

func.func @remainder_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0, -6.0, 6.0]> : tensor<4xf32>
  %b = stablehlo.constant dense<[3.0, -3.0, 3.0, -3.0]> : tensor<4xf32>
  %r = stablehlo.remainder %a, %b : tensor<4xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf32>) -> tensor<4xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0, 2147483648, 0]> : tensor<4xui32>
  func.return
}

func.func @remainder_sign_f64() {
  %a = stablehlo.constant dense<[17.5, 17.5, -17.5, -17.5, 3.0]> : tensor<5xf64>
  %b = stablehlo.constant dense<[3.0, -3.0, 3.0, -3.0, 5.5]> : tensor<5xf64>
  %r = stablehlo.remainder %a, %b : tensor<5xf64>
  check.expect_eq_const %r, dense<[2.5, 2.5, -2.5, -2.5, 3.0]> : tensor<5xf64>
  func.return
}

func.func @remainder_special_f64() {
  %a = stablehlo.constant dense<[1.0, 0x7FF0000000000000, 0x7FF8000000000000, 1.0, 1.0,
      -2.5]> : tensor<6xf64>
  %b = stablehlo.constant dense<[0.0, 2.0, 1.0, 0x7FF8000000000000, 0x7FF0000000000000,
      0xFFF0000000000000]> : tensor<6xf64>
  %r = stablehlo.remainder %a, %b : tensor<6xf64>
  check.expect_eq_const %r, dense<[0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000, 1.0, -2.5]> : tensor<6xf64>
  func.return
}

func.func @remainder_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0, -6.0, 6.0]> : tensor<4xf64>
  %b = stablehlo.constant dense<[3.0, -3.0, 3.0, -3.0]> : tensor<4xf64>
  %r = stablehlo.remainder %a, %b : tensor<4xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf64>) -> tensor<4xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0, 9223372036854775808,
      0]> : tensor<4xui64>
  func.return
}

// fmod is exact whatever the size of the quotient.
func.func @remainder_exact_for_large_quotients_f32() {
  %a = stablehlo.constant dense<[1.0e+10, 1.6777216e+07, 1.0e+30]> : tensor<3xf32>
  %b = stablehlo.constant dense<[3.0, 7.0, 1.0]> : tensor<3xf32>
  %r = stablehlo.remainder %a, %b : tensor<3xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0.0]> : tensor<3xf32>
  func.return
}

func.func @remainder_exact_for_large_quotients_f64() {
  %a = stablehlo.constant dense<[1.0e+17, 9007199254740992.0]> : tensor<2xf64>
  %b = stablehlo.constant dense<[3.0, 10.0]> : tensor<2xf64>
  %r = stablehlo.remainder %a, %b : tensor<2xf64>
  check.expect_eq_const %r, dense<[1.0, 2.0]> : tensor<2xf64>
  func.return
}

func.func @remainder_empty() {
  %a = stablehlo.constant dense<> : tensor<0x4xf64>
  %b = stablehlo.constant dense<> : tensor<0x4xf64>
  %r = stablehlo.remainder %a, %b : tensor<0x4xf64>
  check.expect_eq_const %r, dense<> : tensor<0x4xf64>
  func.return
}
