// stablehlo.add: booleans are or-ed, integers wrap around, floats follow IEEE-754.

func.func @add_wraps_i8() {
  %a = stablehlo.constant dense<[0, 127, -128, 5, 127]> : tensor<5xi8>
  %b = stablehlo.constant dense<[0, 1, -1, 7, 127]> : tensor<5xi8>
  %r = stablehlo.add %a, %b : tensor<5xi8>
  check.expect_eq_const %r, dense<[0, -128, 127, 12, -2]> : tensor<5xi8>
  func.return
}

func.func @add_wraps_i16() {
  %a = stablehlo.constant dense<[0, 32767, -32768, 5, 32767]> : tensor<5xi16>
  %b = stablehlo.constant dense<[0, 1, -1, 7, 32767]> : tensor<5xi16>
  %r = stablehlo.add %a, %b : tensor<5xi16>
  check.expect_eq_const %r, dense<[0, -32768, 32767, 12, -2]> : tensor<5xi16>
  func.return
}

func.func @add_wraps_i32() {
  %a = stablehlo.constant dense<[0, 2147483647, -2147483648, 5, 2147483647]> : tensor<5xi32>
  %b = stablehlo.constant dense<[0, 1, -1, 7, 2147483647]> : tensor<5xi32>
  %r = stablehlo.add %a, %b : tensor<5xi32>
  check.expect_eq_const %r, dense<[0, -2147483648, 2147483647, 12, -2]> : tensor<5xi32>
  func.return
}

func.func @add_wraps_i64() {
  %a = stablehlo.constant dense<[0, 9223372036854775807, -9223372036854775808, 5,
      9223372036854775807]> : tensor<5xi64>
  %b = stablehlo.constant dense<[0, 1, -1, 7, 9223372036854775807]> : tensor<5xi64>
  %r = stablehlo.add %a, %b : tensor<5xi64>
  check.expect_eq_const %r, dense<[0, -9223372036854775808, 9223372036854775807, 12,
      -2]> : tensor<5xi64>
  func.return
}

func.func @add_wraps_ui8() {
  %a = stablehlo.constant dense<[0, 255, 0, 5, 255]> : tensor<5xui8>
  %b = stablehlo.constant dense<[0, 1, 255, 7, 255]> : tensor<5xui8>
  %r = stablehlo.add %a, %b : tensor<5xui8>
  check.expect_eq_const %r, dense<[0, 0, 255, 12, 254]> : tensor<5xui8>
  func.return
}

func.func @add_wraps_ui16() {
  %a = stablehlo.constant dense<[0, 65535, 0, 5, 65535]> : tensor<5xui16>
  %b = stablehlo.constant dense<[0, 1, 65535, 7, 65535]> : tensor<5xui16>
  %r = stablehlo.add %a, %b : tensor<5xui16>
  check.expect_eq_const %r, dense<[0, 0, 65535, 12, 65534]> : tensor<5xui16>
  func.return
}

func.func @add_wraps_ui32() {
  %a = stablehlo.constant dense<[0, 4294967295, 0, 5, 4294967295]> : tensor<5xui32>
  %b = stablehlo.constant dense<[0, 1, 4294967295, 7, 4294967295]> : tensor<5xui32>
  %r = stablehlo.add %a, %b : tensor<5xui32>
  check.expect_eq_const %r, dense<[0, 0, 4294967295, 12, 4294967294]> : tensor<5xui32>
  func.return
}

func.func @add_wraps_ui64() {
  %a = stablehlo.constant dense<[0, 18446744073709551615, 0, 5,
      18446744073709551615]> : tensor<5xui64>
  %b = stablehlo.constant dense<[0, 1, 18446744073709551615, 7,
      18446744073709551615]> : tensor<5xui64>
  %r = stablehlo.add %a, %b : tensor<5xui64>
  check.expect_eq_const %r, dense<[0, 0, 18446744073709551615, 12,
      18446744073709551614]> : tensor<5xui64>
  func.return
}

func.func @add_i1_is_or() {
  %a = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %b = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %r = stablehlo.add %a, %b : tensor<4xi1>
  check.expect_eq_const %r, dense<[false, true, true, true]> : tensor<4xi1>
  func.return
}

func.func @add_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0x7C00, 0x7E00, 1.0, 0xFC00, 65504.0]> : tensor<6xf16>
  %b = stablehlo.constant dense<[1.0, 0xFC00, 1.0, 0x7E00, 0xFC00, 65504.0]> : tensor<6xf16>
  %r = stablehlo.add %a, %b : tensor<6xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0x7E00, 0x7E00, 0x7E00, 0xFC00,
      0x7C00]> : tensor<6xf16>
  func.return
}

// Only -0 + -0 is -0; x + -x is +0 in round-to-nearest.
func.func @add_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 1.5]> : tensor<4xf16>
  %b = stablehlo.constant dense<[-0.0, 0.0, -0.0, -1.5]> : tensor<4xf16>
  %r = stablehlo.add %a, %b : tensor<4xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf16>) -> tensor<4xui16>
  check.expect_eq_const %bits, dense<[0, 0, 32768, 0]> : tensor<4xui16>
  func.return
}

// Gradual underflow: results below the smallest normal number are kept.
func.func @add_subnormal_f16() {
  %a = stablehlo.constant dense<[5.96046e-08, 6.10352e-05]> : tensor<2xf16>
  %b = stablehlo.constant dense<[5.96046e-08, -5.96046e-08]> : tensor<2xf16>
  %r = stablehlo.add %a, %b : tensor<2xf16>
  check.expect_eq_const %r, dense<[1.19209e-07, 6.09756e-05]> : tensor<2xf16>
  func.return
}

func.func @add_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0x7F80, 0x7FC0, 1.0, 0xFF80,
      3.38953e+38]> : tensor<6xbf16>
  %b = stablehlo.constant dense<[1.0, 0xFF80, 1.0, 0x7FC0, 0xFF80, 3.38953e+38]> : tensor<6xbf16>
  %r = stablehlo.add %a, %b : tensor<6xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0x7FC0, 0x7FC0, 0x7FC0, 0xFF80,
      0x7F80]> : tensor<6xbf16>
  func.return
}

// Only -0 + -0 is -0; x + -x is +0 in round-to-nearest.
func.func @add_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 1.5]> : tensor<4xbf16>
  %b = stablehlo.constant dense<[-0.0, 0.0, -0.0, -1.5]> : tensor<4xbf16>
  %r = stablehlo.add %a, %b : tensor<4xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xbf16>) -> tensor<4xui16>
  check.expect_eq_const %bits, dense<[0, 0, 32768, 0]> : tensor<4xui16>
  func.return
}

// Gradual underflow: results below the smallest normal number are kept.
func.func @add_subnormal_bf16() {
  %a = stablehlo.constant dense<[9.18355e-41, 1.17549e-38]> : tensor<2xbf16>
  %b = stablehlo.constant dense<[9.18355e-41, -9.18355e-41]> : tensor<2xbf16>
  %r = stablehlo.add %a, %b : tensor<2xbf16>
  check.expect_eq_const %r, dense<[1.83671e-40, 1.16631e-38]> : tensor<2xbf16>
  func.return
}

func.func @add_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0x7F800000, 0x7FC00000, 1.0, 0xFF800000,
      3.4028235e+38]> : tensor<6xf32>
  %b = stablehlo.constant dense<[1.0, 0xFF800000, 1.0, 0x7FC00000, 0xFF800000,
      3.4028235e+38]> : tensor<6xf32>
  %r = stablehlo.add %a, %b : tensor<6xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0xFF800000,
      0x7F800000]> : tensor<6xf32>
  func.return
}

// Only -0 + -0 is -0; x + -x is +0 in round-to-nearest.
func.func @add_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 1.5]> : tensor<4xf32>
  %b = stablehlo.constant dense<[-0.0, 0.0, -0.0, -1.5]> : tensor<4xf32>
  %r = stablehlo.add %a, %b : tensor<4xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf32>) -> tensor<4xui32>
  check.expect_eq_const %bits, dense<[0, 0, 2147483648, 0]> : tensor<4xui32>
  func.return
}

// Gradual underflow: results below the smallest normal number are kept.
func.func @add_subnormal_f32() {
  %a = stablehlo.constant dense<[1.0e-45, 1.1754944e-38]> : tensor<2xf32>
  %b = stablehlo.constant dense<[1.0e-45, -1.0e-45]> : tensor<2xf32>
  %r = stablehlo.add %a, %b : tensor<2xf32>
  check.expect_eq_const %r, dense<[3.0e-45, 1.1754942e-38]> : tensor<2xf32>
  func.return
}

func.func @add_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0x7FF0000000000000, 0x7FF8000000000000, 1.0,
      0xFFF0000000000000, 1.7976931348623157e+308]> : tensor<6xf64>
  %b = stablehlo.constant dense<[1.0, 0xFFF0000000000000, 1.0, 0x7FF8000000000000,
      0xFFF0000000000000, 1.7976931348623157e+308]> : tensor<6xf64>
  %r = stablehlo.add %a, %b : tensor<6xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000, 0xFFF0000000000000, 0x7FF0000000000000]> : tensor<6xf64>
  func.return
}

// Only -0 + -0 is -0; x + -x is +0 in round-to-nearest.
func.func @add_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 1.5]> : tensor<4xf64>
  %b = stablehlo.constant dense<[-0.0, 0.0, -0.0, -1.5]> : tensor<4xf64>
  %r = stablehlo.add %a, %b : tensor<4xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<4xf64>) -> tensor<4xui64>
  check.expect_eq_const %bits, dense<[0, 0, 9223372036854775808, 0]> : tensor<4xui64>
  func.return
}

// Gradual underflow: results below the smallest normal number are kept.
func.func @add_subnormal_f64() {
  %a = stablehlo.constant dense<[5.0e-324, 2.2250738585072014e-308]> : tensor<2xf64>
  %b = stablehlo.constant dense<[5.0e-324, -5.0e-324]> : tensor<2xf64>
  %r = stablehlo.add %a, %b : tensor<2xf64>
  check.expect_eq_const %r, dense<[1.0e-323, 2.225073858507201e-308]> : tensor<2xf64>
  func.return
}

func.func @add_rounds_to_nearest_even_f32() {
  %a = stablehlo.constant dense<[1.6777216e+07, 1.6777218e+07, 1.0]> : tensor<3xf32>
  %b = stablehlo.constant dense<[1.0, 1.0, 5.9604645e-08]> : tensor<3xf32>
  %r = stablehlo.add %a, %b : tensor<3xf32>
  check.expect_eq_const %r, dense<[1.6777216e+07, 1.677722e+07, 1.0]> : tensor<3xf32>
  func.return
}

// 256 + 1 lies half-way between two bf16 numbers and goes to the even one.
func.func @add_rounds_to_nearest_even_bf16() {
  %a = stablehlo.constant dense<[256.0, 258.0, 1.0]> : tensor<3xbf16>
  %b = stablehlo.constant dense<[1.0, 1.0, 0.00390625]> : tensor<3xbf16>
  %r = stablehlo.add %a, %b : tensor<3xbf16>
  check.expect_eq_const %r, dense<[256.0, 260.0, 1.0]> : tensor<3xbf16>
  func.return
}

func.func @add_rounds_to_nearest_even_f16() {
  %a = stablehlo.constant dense<[2048.0, 2050.0]> : tensor<2xf16>
  %b = stablehlo.constant dense<[1.0, 1.0]> : tensor<2xf16>
  %r = stablehlo.add %a, %b : tensor<2xf16>
  check.expect_eq_const %r, dense<[2048.0, 2052.0]> : tensor<2xf16>
  func.return
}

func.func @add_f64_is_not_f32() {
  %a = stablehlo.constant dense<[1.0, 16777216.0]> : tensor<2xf64>
  %b = stablehlo.constant dense<[2.220446049250313e-16, 1.0]> : tensor<2xf64>
  %r = stablehlo.add %a, %b : tensor<2xf64>
  check.expect_eq_const %r, dense<[1.0000000000000002, 16777217.0]> : tensor<2xf64>
  func.return
}

func.func @add_scalar() {
  %a = stablehlo.constant dense<2> : tensor<i32>
  %b = stablehlo.constant dense<3> : tensor<i32>
  %r = stablehlo.add %a, %b : tensor<i32>
  check.expect_eq_const %r, dense<5> : tensor<i32>
  func.return
}

func.func @add_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf32>
  %b = stablehlo.constant dense<> : tensor<0xf32>
  %r = stablehlo.add %a, %b : tensor<0xf32>
  check.expect_eq_const %r, dense<> : tensor<0xf32>
  func.return
}

func.func @add_empty_middle_dimension() {
  %a = stablehlo.constant dense<> : tensor<3x0x2xi64>
  %b = stablehlo.constant dense<> : tensor<3x0x2xi64>
  %r = stablehlo.add %a, %b : tensor<3x0x2xi64>
  check.expect_eq_const %r, dense<> : tensor<3x0x2xi64>
  func.return
}

func.func @add_generic_form() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %b = stablehlo.constant dense<[[10, 20], [30, 40]]> : tensor<2x2xi32>
  %r = "stablehlo.add"(%a, %b) : (tensor<2x2xi32>, tensor<2x2xi32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[11, 22], [33, 44]]> : tensor<2x2xi32>
  func.return
}

func.func @add_generic_form_with_properties() {
  %a = "stablehlo.constant"() <{value = dense<[1.5, 2.5]> : tensor<2xf32>}> : () -> tensor<2xf32>
  %r = "stablehlo.add"(%a, %a) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  "check.expect_eq_const"(%r) <{value = dense<[3.0, 5.0]> : tensor<2xf32>}> : (tensor<2xf32>) -> ()
  func.return
}

func.func @add_same_operand_twice() {
  %a = stablehlo.constant dense<[100, -100]> : tensor<2xi8>
  %r = stablehlo.add %a, %a : tensor<2xi8>
  check.expect_eq_const %r, dense<[-56, 56]> : tensor<2xi8>
  func.return
}
