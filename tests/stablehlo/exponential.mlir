// stablehlo.exponential: e to the x. Expected values are exact results rounded to the type.

func.func @exponential_f16() {
  %a = stablehlo.constant dense<[-4.0, -1.0, -0.125, 0.125, 0.5, 1.0, 2.5, 7.0]> : tensor<8xf16>
  %r = stablehlo.exponential %a : tensor<8xf16>
  %e = stablehlo.constant dense<[0.0183105, 0.36792, 0.882324, 1.13281, 1.64844, 2.71875, 12.1797,
      1097.0]> : tensor<8xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf16>, tensor<8xf16>
  func.return
}

func.func @exponential_special_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<5xf16>
  %r = stablehlo.exponential %a : tensor<5xf16>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0x7C00, 0.0, 0x7E00]> : tensor<5xf16>
  func.return
}

func.func @exponential_signed_zero_f16() {
  %a = stablehlo.constant dense<[0xFC00]> : tensor<1xf16>
  %r = stablehlo.exponential %a : tensor<1xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf16>) -> tensor<1xui16>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui16>
  func.return
}

func.func @exponential_bf16() {
  %a = stablehlo.constant dense<[-4.0, -1.0, -0.125, 0.125, 0.5, 1.0, 2.5, 7.0]> : tensor<8xbf16>
  %r = stablehlo.exponential %a : tensor<8xbf16>
  %e = stablehlo.constant dense<[0.0183105, 0.367188, 0.882812, 1.13281, 1.64844, 2.71875,
      12.1875, 1096.0]> : tensor<8xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xbf16>, tensor<8xbf16>
  func.return
}

func.func @exponential_special_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<5xbf16>
  %r = stablehlo.exponential %a : tensor<5xbf16>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0x7F80, 0.0, 0x7FC0]> : tensor<5xbf16>
  func.return
}

func.func @exponential_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0xFF80]> : tensor<1xbf16>
  %r = stablehlo.exponential %a : tensor<1xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xbf16>) -> tensor<1xui16>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui16>
  func.return
}

func.func @exponential_f32() {
  %a = stablehlo.constant dense<[-4.0, -1.0, -0.125, 0.125, 0.5, 1.0, 2.5, 7.0]> : tensor<8xf32>
  %r = stablehlo.exponential %a : tensor<8xf32>
  %e = stablehlo.constant dense<[0.01831564, 0.36787945, 0.8824969, 1.1331484, 1.6487212,
      2.7182817, 12.182494, 1096.6332]> : tensor<8xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf32>, tensor<8xf32>
  func.return
}

func.func @exponential_special_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<5xf32>
  %r = stablehlo.exponential %a : tensor<5xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0x7F800000, 0.0, 0x7FC00000]> : tensor<5xf32>
  func.return
}

func.func @exponential_signed_zero_f32() {
  %a = stablehlo.constant dense<[0xFF800000]> : tensor<1xf32>
  %r = stablehlo.exponential %a : tensor<1xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf32>) -> tensor<1xui32>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui32>
  func.return
}

func.func @exponential_f64() {
  %a = stablehlo.constant dense<[-4.0, -1.0, -0.125, 0.125, 0.5, 1.0, 2.5, 7.0]> : tensor<8xf64>
  %r = stablehlo.exponential %a : tensor<8xf64>
  %e = stablehlo.constant dense<[0.01831563888873418, 0.36787944117144233, 0.8824969025845955,
      1.1331484530668263, 1.6487212707001282, 2.718281828459045, 12.182493960703473,
      1096.6331584284585]> : tensor<8xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf64>, tensor<8xf64>
  func.return
}

func.func @exponential_special_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<5xf64>
  %r = stablehlo.exponential %a : tensor<5xf64>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0x7FF0000000000000, 0.0,
      0x7FF8000000000000]> : tensor<5xf64>
  func.return
}

func.func @exponential_signed_zero_f64() {
  %a = stablehlo.constant dense<[0xFFF0000000000000]> : tensor<1xf64>
  %r = stablehlo.exponential %a : tensor<1xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf64>) -> tensor<1xui64>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui64>
  func.return
}

func.func @exponential_overflow_underflow_f16() {
  %a = stablehlo.constant dense<[12.0, -18.0]> : tensor<2xf16>
  %r = stablehlo.exponential %a : tensor<2xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0.0]> : tensor<2xf16>
  func.return
}

func.func @exponential_overflow_underflow_bf16() {
  %a = stablehlo.constant dense<[89.5, -100.0]> : tensor<2xbf16>
  %r = stablehlo.exponential %a : tensor<2xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0.0]> : tensor<2xbf16>
  func.return
}

func.func @exponential_overflow_underflow_f32() {
  %a = stablehlo.constant dense<[89.0, -110.0]> : tensor<2xf32>
  %r = stablehlo.exponential %a : tensor<2xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0.0]> : tensor<2xf32>
  func.return
}

func.func @exponential_overflow_underflow_f64() {
  %a = stablehlo.constant dense<[710.0, -760.0]> : tensor<2xf64>
  %r = stablehlo.exponential %a : tensor<2xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0.0]> : tensor<2xf64>
  func.return
}

func.func @exponential_subnormal_f32() {
  %a = stablehlo.constant dense<[-88.0, -100.0]> : tensor<2xf32>
  %r = stablehlo.exponential %a : tensor<2xf32>
  %e = stablehlo.constant dense<[6.054601e-39, 3.8e-44]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @exponential_large_f32() {
  %a = stablehlo.constant dense<[88.0, -80.0]> : tensor<2xf32>
  %r = stablehlo.exponential %a : tensor<2xf32>
  %e = stablehlo.constant dense<[1.6516363e+38, 1.8048513e-35]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @exponential_large_f64() {
  %a = stablehlo.constant dense<[700.0, -700.0]> : tensor<2xf64>
  %r = stablehlo.exponential %a : tensor<2xf64>
  %e = stablehlo.constant dense<[1.0142320547350045e+304, 9.85967654375977e-305]> : tensor<2xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf64>, tensor<2xf64>
  func.return
}

func.func @exponential_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.exponential %a : tensor<f32>
  %e = stablehlo.constant dense<1.6487212> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @exponential_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.exponential %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
