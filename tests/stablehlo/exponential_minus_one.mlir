// stablehlo.exponential_minus_one: e to the x, minus 1, accurate near zero. Expected values are
// exact results rounded to the type.

func.func @exponential_minus_one_f16() {
  %a = stablehlo.constant dense<[-4.0, -1.0, -0.125, 0.0078125, 0.5, 1.0, 2.5,
      7.0]> : tensor<8xf16>
  %r = stablehlo.exponential_minus_one %a : tensor<8xf16>
  %e = stablehlo.constant dense<[-0.981445, -0.632324, -0.117493, 0.00784302, 0.648926, 1.71875,
      11.1797, 1096.0]> : tensor<8xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf16>, tensor<8xf16>
  func.return
}

func.func @exponential_minus_one_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00]> : tensor<3xf16>
  %r = stablehlo.exponential_minus_one %a : tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7C00, -1.0, 0x7E00]> : tensor<3xf16>
  func.return
}

func.func @exponential_minus_one_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.exponential_minus_one %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @exponential_minus_one_bf16() {
  %a = stablehlo.constant dense<[-4.0, -1.0, -0.125, 0.0078125, 0.5, 1.0, 2.5,
      7.0]> : tensor<8xbf16>
  %r = stablehlo.exponential_minus_one %a : tensor<8xbf16>
  %e = stablehlo.constant dense<[-0.980469, -0.632812, -0.117676, 0.00787354, 0.648438, 1.71875,
      11.1875, 1096.0]> : tensor<8xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xbf16>, tensor<8xbf16>
  func.return
}

func.func @exponential_minus_one_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0]> : tensor<3xbf16>
  %r = stablehlo.exponential_minus_one %a : tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7F80, -1.0, 0x7FC0]> : tensor<3xbf16>
  func.return
}

func.func @exponential_minus_one_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.exponential_minus_one %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @exponential_minus_one_f32() {
  %a = stablehlo.constant dense<[-4.0, -1.0, -0.125, 0.0078125, 0.5, 1.0, 2.5,
      7.0]> : tensor<8xf32>
  %r = stablehlo.exponential_minus_one %a : tensor<8xf32>
  %e = stablehlo.constant dense<[-0.9816844, -0.63212055, -0.1175031, 0.007843098, 0.6487213,
      1.7182819, 11.182494, 1095.6332]> : tensor<8xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf32>, tensor<8xf32>
  func.return
}

func.func @exponential_minus_one_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<3xf32>
  %r = stablehlo.exponential_minus_one %a : tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7F800000, -1.0, 0x7FC00000]> : tensor<3xf32>
  func.return
}

func.func @exponential_minus_one_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.exponential_minus_one %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @exponential_minus_one_f64() {
  %a = stablehlo.constant dense<[-4.0, -1.0, -0.125, 0.0078125, 0.5, 1.0, 2.5,
      7.0]> : tensor<8xf64>
  %r = stablehlo.exponential_minus_one %a : tensor<8xf64>
  %e = stablehlo.constant dense<[-0.9816843611112658, -0.6321205588285577, -0.1175030974154046,
      0.007843097206447977, 0.6487212707001282, 1.7182818284590453, 11.182493960703473,
      1095.6331584284585]> : tensor<8xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf64>, tensor<8xf64>
  func.return
}

func.func @exponential_minus_one_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  %r = stablehlo.exponential_minus_one %a : tensor<3xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, -1.0, 0x7FF8000000000000]> : tensor<3xf64>
  func.return
}

func.func @exponential_minus_one_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.exponential_minus_one %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

// Subtracting 1 from the exponential would give 0 or 1.2e-7.
func.func @exponential_minus_one_tiny_f32() {
  %a = stablehlo.constant dense<[1.0e-07, -1.0e-07, 1.0e-20]> : tensor<3xf32>
  %r = stablehlo.exponential_minus_one %a : tensor<3xf32>
  %e = stablehlo.constant dense<[1.0000001e-07, -9.9999994e-08, 1.0e-20]> : tensor<3xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<3xf32>, tensor<3xf32>
  func.return
}

func.func @exponential_minus_one_tiny_f64() {
  %a = stablehlo.constant dense<[1.0e-15, -1.0e-15, 1.0e-300]> : tensor<3xf64>
  %r = stablehlo.exponential_minus_one %a : tensor<3xf64>
  %e = stablehlo.constant dense<[1.0000000000000007e-15, -9.999999999999995e-16,
      1.0e-300]> : tensor<3xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<3xf64>, tensor<3xf64>
  func.return
}

func.func @exponential_minus_one_overflow_f32() {
  %a = stablehlo.constant dense<[100.0, -100.0]> : tensor<2xf32>
  %r = stablehlo.exponential_minus_one %a : tensor<2xf32>
  check.expect_eq_const %r, dense<[0x7F800000, -1.0]> : tensor<2xf32>
  func.return
}

func.func @exponential_minus_one_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.exponential_minus_one %a : tensor<f32>
  %e = stablehlo.constant dense<0.6487213> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @exponential_minus_one_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.exponential_minus_one %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
