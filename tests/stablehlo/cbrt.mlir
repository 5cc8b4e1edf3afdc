// stablehlo.cbrt: cube root, of negative numbers too. Expected values are exact results rounded to
// the type.

func.func @cbrt_f16() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 8.0, -27.0, 10.0, -12344.0]> : tensor<6xf16>
  %r = stablehlo.cbrt %a : tensor<6xf16>
  %e = stablehlo.constant dense<[0.396729, 0.793457, 2.0, -3.0, 2.1543, -23.1094]> : tensor<6xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf16>, tensor<6xf16>
  func.return
}

func.func @cbrt_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00]> : tensor<3xf16>
  %r = stablehlo.cbrt %a : tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00, 0x7E00]> : tensor<3xf16>
  func.return
}

func.func @cbrt_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.cbrt %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @cbrt_bf16() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 8.0, -27.0, 10.0, -12352.0]> : tensor<6xbf16>
  %r = stablehlo.cbrt %a : tensor<6xbf16>
  %e = stablehlo.constant dense<[0.396484, 0.792969, 2.0, -3.0, 2.15625,
      -23.125]> : tensor<6xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xbf16>, tensor<6xbf16>
  func.return
}

func.func @cbrt_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0]> : tensor<3xbf16>
  %r = stablehlo.cbrt %a : tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0xFF80, 0x7FC0]> : tensor<3xbf16>
  func.return
}

func.func @cbrt_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.cbrt %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @cbrt_f32() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 8.0, -27.0, 10.0, -12345.0]> : tensor<6xf32>
  %r = stablehlo.cbrt %a : tensor<6xf32>
  %e = stablehlo.constant dense<[0.39685026, 0.7937005, 2.0, -3.0, 2.1544347,
      -23.111618]> : tensor<6xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf32>, tensor<6xf32>
  func.return
}

func.func @cbrt_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<3xf32>
  %r = stablehlo.cbrt %a : tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<3xf32>
  func.return
}

func.func @cbrt_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.cbrt %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @cbrt_f64() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 8.0, -27.0, 10.0, -12345.0]> : tensor<6xf64>
  %r = stablehlo.cbrt %a : tensor<6xf64>
  %e = stablehlo.constant dense<[0.3968502629920499, 0.7937005259840998, 2.0, -3.0,
      2.154434690031884, -23.111618749807267]> : tensor<6xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<6xf64>, tensor<6xf64>
  func.return
}

func.func @cbrt_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  %r = stablehlo.cbrt %a : tensor<3xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  func.return
}

func.func @cbrt_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.cbrt %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

func.func @cbrt_extremes_f32() {
  %a = stablehlo.constant dense<[3.4028235e+38, 1.1754944e-38]> : tensor<2xf32>
  %r = stablehlo.cbrt %a : tensor<2xf32>
  %e = stablehlo.constant dense<[6.9814636e+12, 2.2737368e-13]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @cbrt_extremes_f64() {
  %a = stablehlo.constant dense<[1.7976931348623157e+308,
      2.2250738585072014e-308]> : tensor<2xf64>
  %r = stablehlo.cbrt %a : tensor<2xf64>
  %e = stablehlo.constant dense<[5.643803094122362e+102, 2.812644285236262e-103]> : tensor<2xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf64>, tensor<2xf64>
  func.return
}

func.func @cbrt_subnormal_f32() {
  %a = stablehlo.constant dense<[1.0e-45, 1.4e-43]> : tensor<2xf32>
  %r = stablehlo.cbrt %a : tensor<2xf32>
  %e = stablehlo.constant dense<[1.1190347e-15, 5.1940988e-15]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @cbrt_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.cbrt %a : tensor<f32>
  %e = stablehlo.constant dense<0.7937005> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @cbrt_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.cbrt %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
