// stablehlo.shift_right_arithmetic. Shifts by the bit width or more (a negative amount counts as
// huge) are left open by the specification; weft gives what XLA gives: the sign bit everywhere.

func.func @shift_right_arithmetic_i8() {
  %a = stablehlo.constant dense<[1, 127, -128, -3, 5]> : tensor<5xi8>
  %b = stablehlo.constant dense<[1, 2, 1, 7, 0]> : tensor<5xi8>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xi8>
  check.expect_eq_const %r, dense<[0, 31, -64, -1, 5]> : tensor<5xi8>
  func.return
}

func.func @shift_right_arithmetic_by_width_or_more_i8() {
  %a = stablehlo.constant dense<[1, 127, -128, 127, 126]> : tensor<5xi8>
  %b = stablehlo.constant dense<[8, 8, 9, -1, 127]> : tensor<5xi8>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xi8>
  check.expect_eq_const %r, dense<[0, 0, -1, 0, 0]> : tensor<5xi8>
  func.return
}

func.func @shift_right_arithmetic_negative_value_by_width_or_more_i8() {
  %a = stablehlo.constant dense<[-1, -7, -128]> : tensor<3xi8>
  %b = stablehlo.constant dense<[8, -2, 127]> : tensor<3xi8>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<3xi8>
  check.expect_eq_const %r, dense<[-1, -1, -1]> : tensor<3xi8>
  func.return
}

func.func @shift_right_arithmetic_i16() {
  %a = stablehlo.constant dense<[1, 32767, -32768, -3, 5]> : tensor<5xi16>
  %b = stablehlo.constant dense<[1, 2, 1, 15, 0]> : tensor<5xi16>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xi16>
  check.expect_eq_const %r, dense<[0, 8191, -16384, -1, 5]> : tensor<5xi16>
  func.return
}

func.func @shift_right_arithmetic_by_width_or_more_i16() {
  %a = stablehlo.constant dense<[1, 32767, -32768, 32767, 32766]> : tensor<5xi16>
  %b = stablehlo.constant dense<[16, 16, 17, -1, 32767]> : tensor<5xi16>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xi16>
  check.expect_eq_const %r, dense<[0, 0, -1, 0, 0]> : tensor<5xi16>
  func.return
}

func.func @shift_right_arithmetic_negative_value_by_width_or_more_i16() {
  %a = stablehlo.constant dense<[-1, -7, -32768]> : tensor<3xi16>
  %b = stablehlo.constant dense<[16, -2, 32767]> : tensor<3xi16>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<3xi16>
  check.expect_eq_const %r, dense<[-1, -1, -1]> : tensor<3xi16>
  func.return
}

func.func @shift_right_arithmetic_i32() {
  %a = stablehlo.constant dense<[1, 2147483647, -2147483648, -3, 5]> : tensor<5xi32>
  %b = stablehlo.constant dense<[1, 2, 1, 31, 0]> : tensor<5xi32>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xi32>
  check.expect_eq_const %r, dense<[0, 536870911, -1073741824, -1, 5]> : tensor<5xi32>
  func.return
}

func.func @shift_right_arithmetic_by_width_or_more_i32() {
  %a = stablehlo.constant dense<[1, 2147483647, -2147483648, 2147483647,
      2147483646]> : tensor<5xi32>
  %b = stablehlo.constant dense<[32, 32, 33, -1, 2147483647]> : tensor<5xi32>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xi32>
  check.expect_eq_const %r, dense<[0, 0, -1, 0, 0]> : tensor<5xi32>
  func.return
}

func.func @shift_right_arithmetic_negative_value_by_width_or_more_i32() {
  %a = stablehlo.constant dense<[-1, -7, -2147483648]> : tensor<3xi32>
  %b = stablehlo.constant dense<[32, -2, 2147483647]> : tensor<3xi32>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<3xi32>
  check.expect_eq_const %r, dense<[-1, -1, -1]> : tensor<3xi32>
  func.return
}

func.func @shift_right_arithmetic_i64() {
  %a = stablehlo.constant dense<[1, 9223372036854775807, -9223372036854775808, -3,
      5]> : tensor<5xi64>
  %b = stablehlo.constant dense<[1, 2, 1, 63, 0]> : tensor<5xi64>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xi64>
  check.expect_eq_const %r, dense<[0, 2305843009213693951, -4611686018427387904, -1,
      5]> : tensor<5xi64>
  func.return
}

func.func @shift_right_arithmetic_by_width_or_more_i64() {
  %a = stablehlo.constant dense<[1, 9223372036854775807, -9223372036854775808,
      9223372036854775807, 9223372036854775806]> : tensor<5xi64>
  %b = stablehlo.constant dense<[64, 64, 65, -1, 9223372036854775807]> : tensor<5xi64>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xi64>
  check.expect_eq_const %r, dense<[0, 0, -1, 0, 0]> : tensor<5xi64>
  func.return
}

func.func @shift_right_arithmetic_negative_value_by_width_or_more_i64() {
  %a = stablehlo.constant dense<[-1, -7, -9223372036854775808]> : tensor<3xi64>
  %b = stablehlo.constant dense<[64, -2, 9223372036854775807]> : tensor<3xi64>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<3xi64>
  check.expect_eq_const %r, dense<[-1, -1, -1]> : tensor<3xi64>
  func.return
}

func.func @shift_right_arithmetic_ui8() {
  %a = stablehlo.constant dense<[1, 255, 0, 253, 5]> : tensor<5xui8>
  %b = stablehlo.constant dense<[1, 2, 1, 7, 0]> : tensor<5xui8>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xui8>
  check.expect_eq_const %r, dense<[0, 255, 0, 255, 5]> : tensor<5xui8>
  func.return
}

func.func @shift_right_arithmetic_by_width_or_more_ui8() {
  %a = stablehlo.constant dense<[1, 255, 0, 255, 254]> : tensor<5xui8>
  %b = stablehlo.constant dense<[8, 8, 9, 255, 255]> : tensor<5xui8>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xui8>
  check.expect_eq_const %r, dense<[0, 255, 0, 255, 255]> : tensor<5xui8>
  func.return
}

func.func @shift_right_arithmetic_ui16() {
  %a = stablehlo.constant dense<[1, 65535, 0, 65533, 5]> : tensor<5xui16>
  %b = stablehlo.constant dense<[1, 2, 1, 15, 0]> : tensor<5xui16>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xui16>
  check.expect_eq_const %r, dense<[0, 65535, 0, 65535, 5]> : tensor<5xui16>
  func.return
}

func.func @shift_right_arithmetic_by_width_or_more_ui16() {
  %a = stablehlo.constant dense<[1, 65535, 0, 65535, 65534]> : tensor<5xui16>
  %b = stablehlo.constant dense<[16, 16, 17, 65535, 65535]> : tensor<5xui16>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xui16>
  check.expect_eq_const %r, dense<[0, 65535, 0, 65535, 65535]> : tensor<5xui16>
  func.return
}

func.func @shift_right_arithmetic_ui32() {
  %a = stablehlo.constant dense<[1, 4294967295, 0, 4294967293, 5]> : tensor<5xui32>
  %b = stablehlo.constant dense<[1, 2, 1, 31, 0]> : tensor<5xui32>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xui32>
  check.expect_eq_const %r, dense<[0, 4294967295, 0, 4294967295, 5]> : tensor<5xui32>
  func.return
}

func.func @shift_right_arithmetic_by_width_or_more_ui32() {
  %a = stablehlo.constant dense<[1, 4294967295, 0, 4294967295, 4294967294]> : tensor<5xui32>
  %b = stablehlo.constant dense<[32, 32, 33, 4294967295, 4294967295]> : tensor<5xui32>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xui32>
  check.expect_eq_const %r, dense<[0, 4294967295, 0, 4294967295, 4294967295]> : tensor<5xui32>
  func.return
}

func.func @shift_right_arithmetic_ui64() {
  %a = stablehlo.constant dense<[1, 18446744073709551615, 0, 18446744073709551613,
      5]> : tensor<5xui64>
  %b = stablehlo.constant dense<[1, 2, 1, 63, 0]> : tensor<5xui64>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xui64>
  check.expect_eq_const %r, dense<[0, 18446744073709551615, 0, 18446744073709551615,
      5]> : tensor<5xui64>
  func.return
}

func.func @shift_right_arithmetic_by_width_or_more_ui64() {
  %a = stablehlo.constant dense<[1, 18446744073709551615, 0, 18446744073709551615,
      18446744073709551614]> : tensor<5xui64>
  %b = stablehlo.constant dense<[64, 64, 65, 18446744073709551615,
      18446744073709551615]> : tensor<5xui64>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<5xui64>
  check.expect_eq_const %r, dense<[0, 18446744073709551615, 0, 18446744073709551615,
      18446744073709551615]> : tensor<5xui64>
  func.return
}

func.func @shift_right_arithmetic_scalar() {
  %a = stablehlo.constant dense<40> : tensor<ui32>
  %b = stablehlo.constant dense<3> : tensor<ui32>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<ui32>
  check.expect_eq_const %r, dense<5> : tensor<ui32>
  func.return
}

func.func @shift_right_arithmetic_empty() {
  %a = stablehlo.constant dense<> : tensor<0xi32>
  %b = stablehlo.constant dense<> : tensor<0xi32>
  %r = stablehlo.shift_right_arithmetic %a, %b : tensor<0xi32>
  check.expect_eq_const %r, dense<> : tensor<0xi32>
  func.return
}
