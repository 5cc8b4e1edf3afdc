// stablehlo.rsqrt: reciprocal square root. Expected values are exact results rounded to the type.

func.func @rsqrt_f16() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 2.0, 3.0, 10.0, 12344.0]> : tensor<6xf16>
  %r = stablehlo.rsqrt %a : tensor<6xf16>
  %e = stablehlo.constant dense<[4.0, 1.41406, 0.707031, 0.577148, 0.316162,
      0.00900269]> : tensor<6xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf16>, tensor<6xf16>
  func.return
}

func.func @rsqrt_special_f16() {
  %a = stablehlo.constant dense<[4.0, 1.0, 0x7C00, 0.0, -1.0, 0xFC00, 0x7E00]> : tensor<7xf16>
  %r = stablehlo.rsqrt %a : tensor<7xf16>
  check.expect_eq_const %r, dense<[0.5, 1.0, 0.0, 0x7C00, 0x7E00, 0x7E00, 0x7E00]> : tensor<7xf16>
  func.return
}

func.func @rsqrt_bf16() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 2.0, 3.0, 10.0, 12352.0]> : tensor<6xbf16>
  %r = stablehlo.rsqrt %a : tensor<6xbf16>
  %e = stablehlo.constant dense<[4.0, 1.41406, 0.707031, 0.578125, 0.316406,
      0.00897217]> : tensor<6xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xbf16>, tensor<6xbf16>
  func.return
}

func.func @rsqrt_special_bf16() {
  %a = stablehlo.constant dense<[4.0, 1.0, 0x7F80, 0.0, -1.0, 0xFF80, 0x7FC0]> : tensor<7xbf16>
  %r = stablehlo.rsqrt %a : tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.5, 1.0, 0.0, 0x7F80, 0x7FC0, 0x7FC0,
      0x7FC0]> : tensor<7xbf16>
  func.return
}

func.func @rsqrt_f32() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 2.0, 3.0, 10.0, 12345.0]> : tensor<6xf32>
  %r = stablehlo.rsqrt %a : tensor<6xf32>
  %e = stablehlo.constant dense<[4.0, 1.4142135, 0.70710677, 0.57735026, 0.31622776,
      0.009000247]> : tensor<6xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf32>, tensor<6xf32>
  func.return
}

func.func @rsqrt_special_f32() {
  %a = stablehlo.constant dense<[4.0, 1.0, 0x7F800000, 0.0, -1.0, 0xFF800000,
      0x7FC00000]> : tensor<7xf32>
  %r = stablehlo.rsqrt %a : tensor<7xf32>
  check.expect_eq_const %r, dense<[0.5, 1.0, 0.0, 0x7F800000, 0x7FC00000, 0x7FC00000,
      0x7FC00000]> : tensor<7xf32>
  func.return
}

func.func @rsqrt_f64() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 2.0, 3.0, 10.0, 12345.0]> : tensor<6xf64>
  %r = stablehlo.rsqrt %a : tensor<6xf64>
  %e = stablehlo.constant dense<[4.0, 1.4142135623730951, 0.7071067811865476, 0.5773502691896257,
      0.31622776601683794, 0.009000247510209843]> : tensor<6xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf64>, tensor<6xf64>
  func.return
}

func.func @rsqrt_special_f64() {
  %a = stablehlo.constant dense<[4.0, 1.0, 0x7FF0000000000000, 0.0, -1.0, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<7xf64>
  %r = stablehlo.rsqrt %a : tensor<7xf64>
  check.expect_eq_const %r, dense<[0.5, 1.0, 0.0, 0x7FF0000000000000, 0x7FF8000000000000,
      0x7FF8000000000000, 0x7FF8000000000000]> : tensor<7xf64>
  func.return
}

func.func @rsqrt_extremes_f32() {
  %a = stablehlo.constant dense<[3.4028235e+38, 1.1754944e-38]> : tensor<2xf32>
  %r = stablehlo.rsqrt %a : tensor<2xf32>
  %e = stablehlo.constant dense<[5.421011e-20, 9.223372e+18]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @rsqrt_extremes_f64() {
  %a = stablehlo.constant dense<[1.7976931348623157e+308,
      2.2250738585072014e-308]> : tensor<2xf64>
  %r = stablehlo.rsqrt %a : tensor<2xf64>
  %e = stablehlo.constant dense<[7.458340731200207e-155, 6.703903964971299e+153]> : tensor<2xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf64>, tensor<2xf64>
  func.return
}

func.func @rsqrt_subnormal_f32() {
  %a = stablehlo.constant dense<[1.0e-45, 1.4e-43]> : tensor<2xf32>
  %r = stablehlo.rsqrt %a : tensor<2xf32>
  %e = stablehlo.constant dense<[2.6713738e+22, 2.671374e+21]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

// rSqrt of IEEE-754 keeps the sign of a zero.
func.func @rsqrt_negative_zero_f32() {
  %a = stablehlo.constant dense<[-0.0]> : tensor<1xf32>
  %r = stablehlo.rsqrt %a : tensor<1xf32>
  check.expect_eq_const %r, dense<[0xFF800000]> : tensor<1xf32>
  func.return
}

func.func @rsqrt_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.rsqrt %a : tensor<f32>
  %e = stablehlo.constant dense<1.4142135> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @rsqrt_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.rsqrt %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
