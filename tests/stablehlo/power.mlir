// stablehlo.power: IEEE-754 pow for floats; integers wrap around, and a negative exponent gives 0
// except for the bases 1 and -1.

func.func @power_i8() {
  %a = stablehlo.constant dense<[2, 3, 0, 5, 2, 7]> : tensor<6xi8>
  %b = stablehlo.constant dense<[3, 4, 0, 1, 7, 13]> : tensor<6xi8>
  %r = stablehlo.power %a, %b : tensor<6xi8>
  check.expect_eq_const %r, dense<[8, 81, 1, 5, -128, -25]> : tensor<6xi8>
  func.return
}

func.func @power_wraps_i8() {
  %a = stablehlo.constant dense<[2, 3, 10]> : tensor<3xi8>
  %b = stablehlo.constant dense<[7, 50, 17]> : tensor<3xi8>
  %r = stablehlo.power %a, %b : tensor<3xi8>
  check.expect_eq_const %r, dense<[-128, -55, 0]> : tensor<3xi8>
  func.return
}

func.func @power_exponent_over_63_i8() {
  %a = stablehlo.constant dense<[2, 3, 3]> : tensor<3xi8>
  %b = stablehlo.constant dense<[64, 100, 127]> : tensor<3xi8>
  %r = stablehlo.power %a, %b : tensor<3xi8>
  check.expect_eq_const %r, dense<[0, -47, -85]> : tensor<3xi8>
  func.return
}

func.func @power_negative_i8() {
  %a = stablehlo.constant dense<[-2, -3, 1, -1, -1, 2, -5]> : tensor<7xi8>
  %b = stablehlo.constant dense<[3, 2, -4, -3, -2, -1, -2]> : tensor<7xi8>
  %r = stablehlo.power %a, %b : tensor<7xi8>
  check.expect_eq_const %r, dense<[-8, 9, 1, -1, 1, 0, 0]> : tensor<7xi8>
  func.return
}

func.func @power_i16() {
  %a = stablehlo.constant dense<[2, 3, 0, 5, 2, 7]> : tensor<6xi16>
  %b = stablehlo.constant dense<[3, 4, 0, 1, 15, 13]> : tensor<6xi16>
  %r = stablehlo.power %a, %b : tensor<6xi16>
  check.expect_eq_const %r, dense<[8, 81, 1, 5, -32768, -1817]> : tensor<6xi16>
  func.return
}

func.func @power_wraps_i16() {
  %a = stablehlo.constant dense<[2, 3, 10]> : tensor<3xi16>
  %b = stablehlo.constant dense<[15, 50, 17]> : tensor<3xi16>
  %r = stablehlo.power %a, %b : tensor<3xi16>
  check.expect_eq_const %r, dense<[-32768, -7223, 0]> : tensor<3xi16>
  func.return
}

func.func @power_exponent_over_63_i16() {
  %a = stablehlo.constant dense<[2, 3, 3]> : tensor<3xi16>
  %b = stablehlo.constant dense<[64, 100, 127]> : tensor<3xi16>
  %r = stablehlo.power %a, %b : tensor<3xi16>
  check.expect_eq_const %r, dense<[0, 5073, 10411]> : tensor<3xi16>
  func.return
}

func.func @power_negative_i16() {
  %a = stablehlo.constant dense<[-2, -3, 1, -1, -1, 2, -5]> : tensor<7xi16>
  %b = stablehlo.constant dense<[3, 2, -4, -3, -2, -1, -2]> : tensor<7xi16>
  %r = stablehlo.power %a, %b : tensor<7xi16>
  check.expect_eq_const %r, dense<[-8, 9, 1, -1, 1, 0, 0]> : tensor<7xi16>
  func.return
}

func.func @power_i32() {
  %a = stablehlo.constant dense<[2, 3, 0, 5, 2, 7]> : tensor<6xi32>
  %b = stablehlo.constant dense<[3, 4, 0, 1, 31, 13]> : tensor<6xi32>
  %r = stablehlo.power %a, %b : tensor<6xi32>
  check.expect_eq_const %r, dense<[8, 81, 1, 5, -2147483648, -1895237401]> : tensor<6xi32>
  func.return
}

func.func @power_wraps_i32() {
  %a = stablehlo.constant dense<[2, 3, 10]> : tensor<3xi32>
  %b = stablehlo.constant dense<[31, 50, 17]> : tensor<3xi32>
  %r = stablehlo.power %a, %b : tensor<3xi32>
  check.expect_eq_const %r, dense<[-2147483648, -794958903, 1569325056]> : tensor<3xi32>
  func.return
}

func.func @power_exponent_over_63_i32() {
  %a = stablehlo.constant dense<[2, 3, 3]> : tensor<3xi32>
  %b = stablehlo.constant dense<[64, 100, 127]> : tensor<3xi32>
  %r = stablehlo.power %a, %b : tensor<3xi32>
  check.expect_eq_const %r, dense<[0, -818408495, -2088621909]> : tensor<3xi32>
  func.return
}

func.func @power_negative_i32() {
  %a = stablehlo.constant dense<[-2, -3, 1, -1, -1, 2, -5]> : tensor<7xi32>
  %b = stablehlo.constant dense<[3, 2, -4, -3, -2, -1, -2]> : tensor<7xi32>
  %r = stablehlo.power %a, %b : tensor<7xi32>
  check.expect_eq_const %r, dense<[-8, 9, 1, -1, 1, 0, 0]> : tensor<7xi32>
  func.return
}

func.func @power_i64() {
  %a = stablehlo.constant dense<[2, 3, 0, 5, 2, 7]> : tensor<6xi64>
  %b = stablehlo.constant dense<[3, 4, 0, 1, 63, 13]> : tensor<6xi64>
  %r = stablehlo.power %a, %b : tensor<6xi64>
  check.expect_eq_const %r, dense<[8, 81, 1, 5, -9223372036854775808,
      96889010407]> : tensor<6xi64>
  func.return
}

func.func @power_wraps_i64() {
  %a = stablehlo.constant dense<[2, 3, 10]> : tensor<3xi64>
  %b = stablehlo.constant dense<[63, 50, 17]> : tensor<3xi64>
  %r = stablehlo.power %a, %b : tensor<3xi64>
  check.expect_eq_const %r, dense<[-9223372036854775808, 6048575297968530377,
      100000000000000000]> : tensor<3xi64>
  func.return
}

func.func @power_exponent_over_63_i64() {
  %a = stablehlo.constant dense<[2, 3, 3]> : tensor<3xi64>
  %b = stablehlo.constant dense<[64, 100, 127]> : tensor<3xi64>
  %r = stablehlo.power %a, %b : tensor<3xi64>
  check.expect_eq_const %r, dense<[0, -2984622845537545263, 3080657310641694891]> : tensor<3xi64>
  func.return
}

func.func @power_negative_i64() {
  %a = stablehlo.constant dense<[-2, -3, 1, -1, -1, 2, -5]> : tensor<7xi64>
  %b = stablehlo.constant dense<[3, 2, -4, -3, -2, -1, -2]> : tensor<7xi64>
  %r = stablehlo.power %a, %b : tensor<7xi64>
  check.expect_eq_const %r, dense<[-8, 9, 1, -1, 1, 0, 0]> : tensor<7xi64>
  func.return
}

func.func @power_ui8() {
  %a = stablehlo.constant dense<[2, 3, 0, 5, 2, 7]> : tensor<6xui8>
  %b = stablehlo.constant dense<[3, 4, 0, 1, 7, 13]> : tensor<6xui8>
  %r = stablehlo.power %a, %b : tensor<6xui8>
  check.expect_eq_const %r, dense<[8, 81, 1, 5, 128, 231]> : tensor<6xui8>
  func.return
}

func.func @power_wraps_ui8() {
  %a = stablehlo.constant dense<[2, 3, 10]> : tensor<3xui8>
  %b = stablehlo.constant dense<[7, 50, 17]> : tensor<3xui8>
  %r = stablehlo.power %a, %b : tensor<3xui8>
  check.expect_eq_const %r, dense<[128, 201, 0]> : tensor<3xui8>
  func.return
}

func.func @power_exponent_over_63_ui8() {
  %a = stablehlo.constant dense<[2, 3, 3]> : tensor<3xui8>
  %b = stablehlo.constant dense<[64, 100, 127]> : tensor<3xui8>
  %r = stablehlo.power %a, %b : tensor<3xui8>
  check.expect_eq_const %r, dense<[0, 209, 171]> : tensor<3xui8>
  func.return
}

func.func @power_ui16() {
  %a = stablehlo.constant dense<[2, 3, 0, 5, 2, 7]> : tensor<6xui16>
  %b = stablehlo.constant dense<[3, 4, 0, 1, 15, 13]> : tensor<6xui16>
  %r = stablehlo.power %a, %b : tensor<6xui16>
  check.expect_eq_const %r, dense<[8, 81, 1, 5, 32768, 63719]> : tensor<6xui16>
  func.return
}

func.func @power_wraps_ui16() {
  %a = stablehlo.constant dense<[2, 3, 10]> : tensor<3xui16>
  %b = stablehlo.constant dense<[15, 50, 17]> : tensor<3xui16>
  %r = stablehlo.power %a, %b : tensor<3xui16>
  check.expect_eq_const %r, dense<[32768, 58313, 0]> : tensor<3xui16>
  func.return
}

func.func @power_exponent_over_63_ui16() {
  %a = stablehlo.constant dense<[2, 3, 3]> : tensor<3xui16>
  %b = stablehlo.constant dense<[64, 100, 127]> : tensor<3xui16>
  %r = stablehlo.power %a, %b : tensor<3xui16>
  check.expect_eq_const %r, dense<[0, 5073, 10411]> : tensor<3xui16>
  func.return
}

func.func @power_ui32() {
  %a = stablehlo.constant dense<[2, 3, 0, 5, 2, 7]> : tensor<6xui32>
  %b = stablehlo.constant dense<[3, 4, 0, 1, 31, 13]> : tensor<6xui32>
  %r = stablehlo.power %a, %b : tensor<6xui32>
  check.expect_eq_const %r, dense<[8, 81, 1, 5, 2147483648, 2399729895]> : tensor<6xui32>
  func.return
}

func.func @power_wraps_ui32() {
  %a = stablehlo.constant dense<[2, 3, 10]> : tensor<3xui32>
  %b = stablehlo.constant dense<[31, 50, 17]> : tensor<3xui32>
  %r = stablehlo.power %a, %b : tensor<3xui32>
  check.expect_eq_const %r, dense<[2147483648, 3500008393, 1569325056]> : tensor<3xui32>
  func.return
}

func.func @power_exponent_over_63_ui32() {
  %a = stablehlo.constant dense<[2, 3, 3]> : tensor<3xui32>
  %b = stablehlo.constant dense<[64, 100, 127]> : tensor<3xui32>
  %r = stablehlo.power %a, %b : tensor<3xui32>
  check.expect_eq_const %r, dense<[0, 3476558801, 2206345387]> : tensor<3xui32>
  func.return
}

func.func @power_ui64() {
  %a = stablehlo.constant dense<[2, 3, 0, 5, 2, 7]> : tensor<6xui64>
  %b = stablehlo.constant dense<[3, 4, 0, 1, 63, 13]> : tensor<6xui64>
  %r = stablehlo.power %a, %b : tensor<6xui64>
  check.expect_eq_const %r, dense<[8, 81, 1, 5, 9223372036854775808,
      96889010407]> : tensor<6xui64>
  func.return
}

func.func @power_wraps_ui64() {
  %a = stablehlo.constant dense<[2, 3, 10]> : tensor<3xui64>
  %b = stablehlo.constant dense<[63, 50, 17]> : tensor<3xui64>
  %r = stablehlo.power %a, %b : tensor<3xui64>
  check.expect_eq_const %r, dense<[9223372036854775808, 6048575297968530377,
      100000000000000000]> : tensor<3xui64>
  func.return
}

func.func @power_exponent_over_63_ui64() {
  %a = stablehlo.constant dense<[2, 3, 3]> : tensor<3xui64>
  %b = stablehlo.constant dense<[64, 100, 127]> : tensor<3xui64>
  %r = stablehlo.power %a, %b : tensor<3xui64>
  check.expect_eq_const %r, dense<[0, 15462121228172006353, 3080657310641694891]> : tensor<3xui64>
  func.return
}

func.func @power_f16() {
  %a = stablehlo.constant dense<[2.0, 3.0, 0.5, 10.0, 1.5, 2.0]> : tensor<6xf16>
  %b = stablehlo.constant dense<[3.0, 0.5, -2.0, -1.0, 2.5, -0.5]> : tensor<6xf16>
  %r = stablehlo.power %a, %b : tensor<6xf16>
  %e = stablehlo.constant dense<[8.0, 1.73242, 4.0, 0.0999756, 2.75586, 0.707031]> : tensor<6xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf16>, tensor<6xf16>
  func.return
}

// pow(x, 0) is 1 for every x, and pow(1, y) is 1 for every y, NaN included.
func.func @power_zero_exponent_f16() {
  %a = stablehlo.constant dense<[0x7E00, 0.0, 0x7C00, 0xFC00, -2.0, 1.0]> : tensor<6xf16>
  %b = stablehlo.constant dense<[0.0, 0.0, -0.0, 0.0, 0.0, 0x7E00]> : tensor<6xf16>
  %r = stablehlo.power %a, %b : tensor<6xf16>
  check.expect_eq_const %r, dense<[1.0, 1.0, 1.0, 1.0, 1.0, 1.0]> : tensor<6xf16>
  func.return
}

func.func @power_nan_f16() {
  %a = stablehlo.constant dense<[0x7E00, 2.0, -2.0, -8.0]> : tensor<4xf16>
  %b = stablehlo.constant dense<[1.0, 0x7E00, 0.5, 0.25]> : tensor<4xf16>
  %r = stablehlo.power %a, %b : tensor<4xf16>
  check.expect_eq_const %r, dense<[0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<4xf16>
  func.return
}

func.func @power_infinite_f16() {
  %a = stablehlo.constant dense<[2.0, 0.5, 2.0, 0.5, -1.0, -1.0, 0x7C00, 0x7C00, 0xFC00, 0xFC00,
      0xFC00]> : tensor<11xf16>
  %b = stablehlo.constant dense<[0x7C00, 0x7C00, 0xFC00, 0xFC00, 0x7C00, 0xFC00, 2.0, -2.0, 3.0,
      2.0, -2.0]> : tensor<11xf16>
  %r = stablehlo.power %a, %b : tensor<11xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0.0, 0.0, 0x7C00, 1.0, 1.0, 0x7C00, 0.0, 0xFC00,
      0x7C00, 0.0]> : tensor<11xf16>
  func.return
}

func.func @power_negative_base_f16() {
  %a = stablehlo.constant dense<[-2.0, -2.0, -3.0, -0.5]> : tensor<4xf16>
  %b = stablehlo.constant dense<[3.0, 2.0, -1.0, 2.0]> : tensor<4xf16>
  %r = stablehlo.power %a, %b : tensor<4xf16>
  %e = stablehlo.constant dense<[-8.0, 4.0, -0.333252, 0.25]> : tensor<4xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<4xf16>, tensor<4xf16>
  func.return
}

func.func @power_zero_base_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, -0.0]> : tensor<5xf16>
  %b = stablehlo.constant dense<[-1.0, -1.0, -2.0, -2.0, -0.5]> : tensor<5xf16>
  %r = stablehlo.power %a, %b : tensor<5xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00, 0x7C00, 0x7C00, 0x7C00]> : tensor<5xf16>
  func.return
}

func.func @power_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, -0.0, 0xFC00]> : tensor<5xf16>
  %b = stablehlo.constant dense<[3.0, 3.0, 2.0, 0.5, -3.0]> : tensor<5xf16>
  %r = stablehlo.power %a, %b : tensor<5xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf16>) -> tensor<5xui16>
  check.expect_eq_const %bits, dense<[0, 32768, 0, 0, 32768]> : tensor<5xui16>
  func.return
}

func.func @power_overflow_f16() {
  %a = stablehlo.constant dense<[65504.0, -65504.0, 65504.0]> : tensor<3xf16>
  %b = stablehlo.constant dense<[2.0, 3.0, -4.0]> : tensor<3xf16>
  %r = stablehlo.power %a, %b : tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00, 0.0]> : tensor<3xf16>
  func.return
}

func.func @power_bf16() {
  %a = stablehlo.constant dense<[2.0, 3.0, 0.5, 10.0, 1.5, 2.0]> : tensor<6xbf16>
  %b = stablehlo.constant dense<[3.0, 0.5, -2.0, -1.0, 2.5, -0.5]> : tensor<6xbf16>
  %r = stablehlo.power %a, %b : tensor<6xbf16>
  %e = stablehlo.constant dense<[8.0, 1.734375, 4.0, 0.100098, 2.75, 0.707031]> : tensor<6xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xbf16>, tensor<6xbf16>
  func.return
}

// pow(x, 0) is 1 for every x, and pow(1, y) is 1 for every y, NaN included.
func.func @power_zero_exponent_bf16() {
  %a = stablehlo.constant dense<[0x7FC0, 0.0, 0x7F80, 0xFF80, -2.0, 1.0]> : tensor<6xbf16>
  %b = stablehlo.constant dense<[0.0, 0.0, -0.0, 0.0, 0.0, 0x7FC0]> : tensor<6xbf16>
  %r = stablehlo.power %a, %b : tensor<6xbf16>
  check.expect_eq_const %r, dense<[1.0, 1.0, 1.0, 1.0, 1.0, 1.0]> : tensor<6xbf16>
  func.return
}

func.func @power_nan_bf16() {
  %a = stablehlo.constant dense<[0x7FC0, 2.0, -2.0, -8.0]> : tensor<4xbf16>
  %b = stablehlo.constant dense<[1.0, 0x7FC0, 0.5, 0.25]> : tensor<4xbf16>
  %r = stablehlo.power %a, %b : tensor<4xbf16>
  check.expect_eq_const %r, dense<[0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<4xbf16>
  func.return
}

func.func @power_infinite_bf16() {
  %a = stablehlo.constant dense<[2.0, 0.5, 2.0, 0.5, -1.0, -1.0, 0x7F80, 0x7F80, 0xFF80, 0xFF80,
      0xFF80]> : tensor<11xbf16>
  %b = stablehlo.constant dense<[0x7F80, 0x7F80, 0xFF80, 0xFF80, 0x7F80, 0xFF80, 2.0, -2.0, 3.0,
      2.0, -2.0]> : tensor<11xbf16>
  %r = stablehlo.power %a, %b : tensor<11xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0.0, 0.0, 0x7F80, 1.0, 1.0, 0x7F80, 0.0, 0xFF80,
      0x7F80, 0.0]> : tensor<11xbf16>
  func.return
}

func.func @power_negative_base_bf16() {
  %a = stablehlo.constant dense<[-2.0, -2.0, -3.0, -0.5]> : tensor<4xbf16>
  %b = stablehlo.constant dense<[3.0, 2.0, -1.0, 2.0]> : tensor<4xbf16>
  %r = stablehlo.power %a, %b : tensor<4xbf16>
  %e = stablehlo.constant dense<[-8.0, 4.0, -0.333984, 0.25]> : tensor<4xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<4xbf16>, tensor<4xbf16>
  func.return
}

func.func @power_zero_base_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, -0.0]> : tensor<5xbf16>
  %b = stablehlo.constant dense<[-1.0, -1.0, -2.0, -2.0, -0.5]> : tensor<5xbf16>
  %r = stablehlo.power %a, %b : tensor<5xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0xFF80, 0x7F80, 0x7F80, 0x7F80]> : tensor<5xbf16>
  func.return
}

func.func @power_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, -0.0, 0xFF80]> : tensor<5xbf16>
  %b = stablehlo.constant dense<[3.0, 3.0, 2.0, 0.5, -3.0]> : tensor<5xbf16>
  %r = stablehlo.power %a, %b : tensor<5xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xbf16>) -> tensor<5xui16>
  check.expect_eq_const %bits, dense<[0, 32768, 0, 0, 32768]> : tensor<5xui16>
  func.return
}

func.func @power_overflow_bf16() {
  %a = stablehlo.constant dense<[3.38953e+38, -3.38953e+38, 3.38953e+38]> : tensor<3xbf16>
  %b = stablehlo.constant dense<[2.0, 3.0, -4.0]> : tensor<3xbf16>
  %r = stablehlo.power %a, %b : tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0xFF80, 0.0]> : tensor<3xbf16>
  func.return
}

func.func @power_f32() {
  %a = stablehlo.constant dense<[2.0, 3.0, 0.5, 10.0, 1.5, 2.0]> : tensor<6xf32>
  %b = stablehlo.constant dense<[3.0, 0.5, -2.0, -1.0, 2.5, -0.5]> : tensor<6xf32>
  %r = stablehlo.power %a, %b : tensor<6xf32>
  %e = stablehlo.constant dense<[8.0, 1.7320508, 4.0, 0.1, 2.755676, 0.70710677]> : tensor<6xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf32>, tensor<6xf32>
  func.return
}

// pow(x, 0) is 1 for every x, and pow(1, y) is 1 for every y, NaN included.
func.func @power_zero_exponent_f32() {
  %a = stablehlo.constant dense<[0x7FC00000, 0.0, 0x7F800000, 0xFF800000, -2.0,
      1.0]> : tensor<6xf32>
  %b = stablehlo.constant dense<[0.0, 0.0, -0.0, 0.0, 0.0, 0x7FC00000]> : tensor<6xf32>
  %r = stablehlo.power %a, %b : tensor<6xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 1.0, 1.0, 1.0, 1.0]> : tensor<6xf32>
  func.return
}

func.func @power_nan_f32() {
  %a = stablehlo.constant dense<[0x7FC00000, 2.0, -2.0, -8.0]> : tensor<4xf32>
  %b = stablehlo.constant dense<[1.0, 0x7FC00000, 0.5, 0.25]> : tensor<4xf32>
  %r = stablehlo.power %a, %b : tensor<4xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 0x7FC00000, 0x7FC00000,
      0x7FC00000]> : tensor<4xf32>
  func.return
}

func.func @power_infinite_f32() {
  %a = stablehlo.constant dense<[2.0, 0.5, 2.0, 0.5, -1.0, -1.0, 0x7F800000, 0x7F800000,
      0xFF800000, 0xFF800000, 0xFF800000]> : tensor<11xf32>
  %b = stablehlo.constant dense<[0x7F800000, 0x7F800000, 0xFF800000, 0xFF800000, 0x7F800000,
      0xFF800000, 2.0, -2.0, 3.0, 2.0, -2.0]> : tensor<11xf32>
  %r = stablehlo.power %a, %b : tensor<11xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0.0, 0.0, 0x7F800000, 1.0, 1.0, 0x7F800000, 0.0,
      0xFF800000, 0x7F800000, 0.0]> : tensor<11xf32>
  func.return
}

func.func @power_negative_base_f32() {
  %a = stablehlo.constant dense<[-2.0, -2.0, -3.0, -0.5]> : tensor<4xf32>
  %b = stablehlo.constant dense<[3.0, 2.0, -1.0, 2.0]> : tensor<4xf32>
  %r = stablehlo.power %a, %b : tensor<4xf32>
  %e = stablehlo.constant dense<[-8.0, 4.0, -0.33333334, 0.25]> : tensor<4xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<4xf32>, tensor<4xf32>
  func.return
}

func.func @power_zero_base_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, -0.0]> : tensor<5xf32>
  %b = stablehlo.constant dense<[-1.0, -1.0, -2.0, -2.0, -0.5]> : tensor<5xf32>
  %r = stablehlo.power %a, %b : tensor<5xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0xFF800000, 0x7F800000, 0x7F800000,
      0x7F800000]> : tensor<5xf32>
  func.return
}

func.func @power_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, -0.0, 0xFF800000]> : tensor<5xf32>
  %b = stablehlo.constant dense<[3.0, 3.0, 2.0, 0.5, -3.0]> : tensor<5xf32>
  %r = stablehlo.power %a, %b : tensor<5xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf32>) -> tensor<5xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648, 0, 0, 2147483648]> : tensor<5xui32>
  func.return
}

func.func @power_overflow_f32() {
  %a = stablehlo.constant dense<[3.4028235e+38, -3.4028235e+38, 3.4028235e+38]> : tensor<3xf32>
  %b = stablehlo.constant dense<[2.0, 3.0, -4.0]> : tensor<3xf32>
  %r = stablehlo.power %a, %b : tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0xFF800000, 0.0]> : tensor<3xf32>
  func.return
}

func.func @power_f64() {
  %a = stablehlo.constant dense<[2.0, 3.0, 0.5, 10.0, 1.5, 2.0]> : tensor<6xf64>
  %b = stablehlo.constant dense<[3.0, 0.5, -2.0, -1.0, 2.5, -0.5]> : tensor<6xf64>
  %r = stablehlo.power %a, %b : tensor<6xf64>
  %e = stablehlo.constant dense<[8.0, 1.7320508075688772, 4.0, 0.1, 2.7556759606310752,
      0.7071067811865476]> : tensor<6xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf64>, tensor<6xf64>
  func.return
}

// pow(x, 0) is 1 for every x, and pow(1, y) is 1 for every y, NaN included.
func.func @power_zero_exponent_f64() {
  %a = stablehlo.constant dense<[0x7FF8000000000000, 0.0, 0x7FF0000000000000, 0xFFF0000000000000,
      -2.0, 1.0]> : tensor<6xf64>
  %b = stablehlo.constant dense<[0.0, 0.0, -0.0, 0.0, 0.0, 0x7FF8000000000000]> : tensor<6xf64>
  %r = stablehlo.power %a, %b : tensor<6xf64>
  check.expect_eq_const %r, dense<[1.0, 1.0, 1.0, 1.0, 1.0, 1.0]> : tensor<6xf64>
  func.return
}

func.func @power_nan_f64() {
  %a = stablehlo.constant dense<[0x7FF8000000000000, 2.0, -2.0, -8.0]> : tensor<4xf64>
  %b = stablehlo.constant dense<[1.0, 0x7FF8000000000000, 0.5, 0.25]> : tensor<4xf64>
  %r = stablehlo.power %a, %b : tensor<4xf64>
  check.expect_eq_const %r, dense<[0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<4xf64>
  func.return
}

func.func @power_infinite_f64() {
  %a = stablehlo.constant dense<[2.0, 0.5, 2.0, 0.5, -1.0, -1.0, 0x7FF0000000000000,
      0x7FF0000000000000, 0xFFF0000000000000, 0xFFF0000000000000,
      0xFFF0000000000000]> : tensor<11xf64>
  %b = stablehlo.constant dense<[0x7FF0000000000000, 0x7FF0000000000000, 0xFFF0000000000000,
      0xFFF0000000000000, 0x7FF0000000000000, 0xFFF0000000000000, 2.0, -2.0, 3.0, 2.0,
      -2.0]> : tensor<11xf64>
  %r = stablehlo.power %a, %b : tensor<11xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0.0, 0.0, 0x7FF0000000000000, 1.0, 1.0,
      0x7FF0000000000000, 0.0, 0xFFF0000000000000, 0x7FF0000000000000, 0.0]> : tensor<11xf64>
  func.return
}

func.func @power_negative_base_f64() {
  %a = stablehlo.constant dense<[-2.0, -2.0, -3.0, -0.5]> : tensor<4xf64>
  %b = stablehlo.constant dense<[3.0, 2.0, -1.0, 2.0]> : tensor<4xf64>
  %r = stablehlo.power %a, %b : tensor<4xf64>
  %e = stablehlo.constant dense<[-8.0, 4.0, -0.3333333333333333, 0.25]> : tensor<4xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<4xf64>, tensor<4xf64>
  func.return
}

func.func @power_zero_base_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, -0.0]> : tensor<5xf64>
  %b = stablehlo.constant dense<[-1.0, -1.0, -2.0, -2.0, -0.5]> : tensor<5xf64>
  %r = stablehlo.power %a, %b : tensor<5xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF0000000000000,
      0x7FF0000000000000, 0x7FF0000000000000]> : tensor<5xf64>
  func.return
}

func.func @power_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, -0.0, 0xFFF0000000000000]> : tensor<5xf64>
  %b = stablehlo.constant dense<[3.0, 3.0, 2.0, 0.5, -3.0]> : tensor<5xf64>
  %r = stablehlo.power %a, %b : tensor<5xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf64>) -> tensor<5xui64>
  check.expect_eq_const %bits, dense<[0, 9223372036854775808, 0, 0,
      9223372036854775808]> : tensor<5xui64>
  func.return
}

func.func @power_overflow_f64() {
  %a = stablehlo.constant dense<[1.7976931348623157e+308, -1.7976931348623157e+308,
      1.7976931348623157e+308]> : tensor<3xf64>
  %b = stablehlo.constant dense<[2.0, 3.0, -4.0]> : tensor<3xf64>
  %r = stablehlo.power %a, %b : tensor<3xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0xFFF0000000000000, 0.0]> : tensor<3xf64>
  func.return
}

func.func @power_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf32>
  %b = stablehlo.constant dense<> : tensor<0xf32>
  %r = stablehlo.power %a, %b : tensor<0xf32>
  check.expect_eq_const %r, dense<> : tensor<0xf32>
  func.return
}
