// stablehlo.sqrt: square root. Expected values are exact results rounded to the type.

func.func @sqrt_f16() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 2.0, 3.0, 10.0, 12344.0]> : tensor<6xf16>
  %r = stablehlo.sqrt %a : tensor<6xf16>
  %e = stablehlo.constant dense<[0.25, 0.707031, 1.41406, 1.73242, 3.16211,
      111.125]> : tensor<6xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf16>, tensor<6xf16>
  func.return
}

func.func @sqrt_special_f16() {
  %a = stablehlo.constant dense<[4.0, 1.0, 0x7C00, -1.0, 0xFC00, 0x7E00]> : tensor<6xf16>
  %r = stablehlo.sqrt %a : tensor<6xf16>
  check.expect_eq_const %r, dense<[2.0, 1.0, 0x7C00, 0x7E00, 0x7E00, 0x7E00]> : tensor<6xf16>
  func.return
}

func.func @sqrt_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.sqrt %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @sqrt_bf16() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 2.0, 3.0, 10.0, 12352.0]> : tensor<6xbf16>
  %r = stablehlo.sqrt %a : tensor<6xbf16>
  %e = stablehlo.constant dense<[0.25, 0.707031, 1.41406, 1.734375, 3.15625,
      111.0]> : tensor<6xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xbf16>, tensor<6xbf16>
  func.return
}

func.func @sqrt_special_bf16() {
  %a = stablehlo.constant dense<[4.0, 1.0, 0x7F80, -1.0, 0xFF80, 0x7FC0]> : tensor<6xbf16>
  %r = stablehlo.sqrt %a : tensor<6xbf16>
  check.expect_eq_const %r, dense<[2.0, 1.0, 0x7F80, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<6xbf16>
  func.return
}

func.func @sqrt_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.sqrt %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @sqrt_f32() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 2.0, 3.0, 10.0, 12345.0]> : tensor<6xf32>
  %r = stablehlo.sqrt %a : tensor<6xf32>
  %e = stablehlo.constant dense<[0.25, 0.70710677, 1.4142135, 1.7320508, 3.1622777,
      111.108055]> : tensor<6xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf32>, tensor<6xf32>
  func.return
}

func.func @sqrt_special_f32() {
  %a = stablehlo.constant dense<[4.0, 1.0, 0x7F800000, -1.0, 0xFF800000,
      0x7FC00000]> : tensor<6xf32>
  %r = stablehlo.sqrt %a : tensor<6xf32>
  check.expect_eq_const %r, dense<[2.0, 1.0, 0x7F800000, 0x7FC00000, 0x7FC00000,
      0x7FC00000]> : tensor<6xf32>
  func.return
}

func.func @sqrt_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.sqrt %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @sqrt_f64() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 2.0, 3.0, 10.0, 12345.0]> : tensor<6xf64>
  %r = stablehlo.sqrt %a : tensor<6xf64>
  %e = stablehlo.constant dense<[0.25, 0.7071067811865476, 1.4142135623730951, 1.7320508075688772,
      3.1622776601683795, 111.1080555135405]> : tensor<6xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf64>, tensor<6xf64>
  func.return
}

func.func @sqrt_special_f64() {
  %a = stablehlo.constant dense<[4.0, 1.0, 0x7FF0000000000000, -1.0, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<6xf64>
  %r = stablehlo.sqrt %a : tensor<6xf64>
  check.expect_eq_const %r, dense<[2.0, 1.0, 0x7FF0000000000000, 0x7FF8000000000000,
      0x7FF8000000000000, 0x7FF8000000000000]> : tensor<6xf64>
  func.return
}

func.func @sqrt_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.sqrt %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

func.func @sqrt_extremes_f32() {
  %a = stablehlo.constant dense<[3.4028235e+38, 1.1754944e-38]> : tensor<2xf32>
  %r = stablehlo.sqrt %a : tensor<2xf32>
  %e = stablehlo.constant dense<[1.8446743e+19, 1.0842022e-19]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @sqrt_extremes_f64() {
  %a = stablehlo.constant dense<[1.7976931348623157e+308,
      2.2250738585072014e-308]> : tensor<2xf64>
  %r = stablehlo.sqrt %a : tensor<2xf64>
  %e = stablehlo.constant dense<[1.3407807929942596e+154,
      1.4916681462400413e-154]> : tensor<2xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf64>, tensor<2xf64>
  func.return
}

func.func @sqrt_subnormal_f32() {
  %a = stablehlo.constant dense<[1.0e-45, 1.4e-43]> : tensor<2xf32>
  %r = stablehlo.sqrt %a : tensor<2xf32>
  %e = stablehlo.constant dense<[3.743392e-23, 3.7433921e-22]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @sqrt_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.sqrt %a : tensor<f32>
  %e = stablehlo.constant dense<0.70710677> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @sqrt_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.sqrt %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
