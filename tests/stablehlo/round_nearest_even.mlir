// stablehlo.round_nearest_even: whole numbers, infinities and NaN stay; the sign of zero results
// follows the operand.

func.func @round_nearest_even_f16() {
  %a = stablehlo.constant dense<[-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 0.25, -0.75,
      7.0]> : tensor<10xf16>
  %r = stablehlo.round_nearest_even %a : tensor<10xf16>
  check.expect_eq_const %r, dense<[-2.0, -2.0, -0.0, 0.0, 2.0, 2.0, 4.0, 0.0, -1.0,
      7.0]> : tensor<10xf16>
  func.return
}

func.func @round_nearest_even_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0]> : tensor<5xf16>
  %r = stablehlo.round_nearest_even %a : tensor<5xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0]> : tensor<5xf16>
  func.return
}

func.func @round_nearest_even_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0, -0.25, 0.25, -6.10352e-05,
      6.10352e-05]> : tensor<6xf16>
  %r = stablehlo.round_nearest_even %a : tensor<6xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xf16>) -> tensor<6xui16>
  check.expect_eq_const %bits, dense<[32768, 0, 32768, 0, 32768, 0]> : tensor<6xui16>
  func.return
}

func.func @round_nearest_even_subnormal_f16() {
  %a = stablehlo.constant dense<[-5.96046e-08, 5.96046e-08]> : tensor<2xf16>
  %r = stablehlo.round_nearest_even %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @round_nearest_even_bf16() {
  %a = stablehlo.constant dense<[-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 0.25, -0.75,
      7.0]> : tensor<10xbf16>
  %r = stablehlo.round_nearest_even %a : tensor<10xbf16>
  check.expect_eq_const %r, dense<[-2.0, -2.0, -0.0, 0.0, 2.0, 2.0, 4.0, 0.0, -1.0,
      7.0]> : tensor<10xbf16>
  func.return
}

func.func @round_nearest_even_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38,
      -3.38953e+38]> : tensor<5xbf16>
  %r = stablehlo.round_nearest_even %a : tensor<5xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38,
      -3.38953e+38]> : tensor<5xbf16>
  func.return
}

func.func @round_nearest_even_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0, -0.25, 0.25, -1.17549e-38,
      1.17549e-38]> : tensor<6xbf16>
  %r = stablehlo.round_nearest_even %a : tensor<6xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xbf16>) -> tensor<6xui16>
  check.expect_eq_const %bits, dense<[32768, 0, 32768, 0, 32768, 0]> : tensor<6xui16>
  func.return
}

func.func @round_nearest_even_subnormal_bf16() {
  %a = stablehlo.constant dense<[-9.18355e-41, 9.18355e-41]> : tensor<2xbf16>
  %r = stablehlo.round_nearest_even %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @round_nearest_even_f32() {
  %a = stablehlo.constant dense<[-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 0.25, -0.75,
      7.0]> : tensor<10xf32>
  %r = stablehlo.round_nearest_even %a : tensor<10xf32>
  check.expect_eq_const %r, dense<[-2.0, -2.0, -0.0, 0.0, 2.0, 2.0, 4.0, 0.0, -1.0,
      7.0]> : tensor<10xf32>
  func.return
}

func.func @round_nearest_even_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38]> : tensor<5xf32>
  %r = stablehlo.round_nearest_even %a : tensor<5xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38]> : tensor<5xf32>
  func.return
}

func.func @round_nearest_even_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0, -0.25, 0.25, -1.1754944e-38,
      1.1754944e-38]> : tensor<6xf32>
  %r = stablehlo.round_nearest_even %a : tensor<6xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xf32>) -> tensor<6xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0, 2147483648, 0, 2147483648,
      0]> : tensor<6xui32>
  func.return
}

func.func @round_nearest_even_subnormal_f32() {
  %a = stablehlo.constant dense<[-1.0e-45, 1.0e-45]> : tensor<2xf32>
  %r = stablehlo.round_nearest_even %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @round_nearest_even_f64() {
  %a = stablehlo.constant dense<[-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 0.25, -0.75,
      7.0]> : tensor<10xf64>
  %r = stablehlo.round_nearest_even %a : tensor<10xf64>
  check.expect_eq_const %r, dense<[-2.0, -2.0, -0.0, 0.0, 2.0, 2.0, 4.0, 0.0, -1.0,
      7.0]> : tensor<10xf64>
  func.return
}

func.func @round_nearest_even_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308]> : tensor<5xf64>
  %r = stablehlo.round_nearest_even %a : tensor<5xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308]> : tensor<5xf64>
  func.return
}

func.func @round_nearest_even_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0, -0.25, 0.25, -2.2250738585072014e-308,
      2.2250738585072014e-308]> : tensor<6xf64>
  %r = stablehlo.round_nearest_even %a : tensor<6xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xf64>) -> tensor<6xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0, 9223372036854775808, 0,
      9223372036854775808, 0]> : tensor<6xui64>
  func.return
}

func.func @round_nearest_even_subnormal_f64() {
  %a = stablehlo.constant dense<[-5.0e-324, 5.0e-324]> : tensor<2xf64>
  %r = stablehlo.round_nearest_even %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

// Adding a half and truncating would get these wrong.
func.func @round_nearest_even_near_half_f32() {
  %a = stablehlo.constant dense<[0.49999997, -0.49999997, 8388607.5, -8388607.5,
      4194304.5]> : tensor<5xf32>
  %r = stablehlo.round_nearest_even %a : tensor<5xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 8388608.0, -8388608.0, 4194304.0]> : tensor<5xf32>
  func.return
}

func.func @round_nearest_even_near_half_f64() {
  %a = stablehlo.constant dense<[0.49999999999999994, -0.49999999999999994,
      4503599627370495.5]> : tensor<3xf64>
  %r = stablehlo.round_nearest_even %a : tensor<3xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 4503599627370496.0]> : tensor<3xf64>
  func.return
}

func.func @round_nearest_even_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf32>
  %r = stablehlo.round_nearest_even %a : tensor<0xf32>
  check.expect_eq_const %r, dense<> : tensor<0xf32>
  func.return
}

func.func @round_nearest_even_scalar() {
  %a = stablehlo.constant dense<2.5> : tensor<f32>
  %r = stablehlo.round_nearest_even %a : tensor<f32>
  check.expect_eq_const %r, dense<2.0> : tensor<f32>
  func.return
}
