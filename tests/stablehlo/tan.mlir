// stablehlo.tan: tangent. Expected values are exact results rounded to the type.

func.func @tan_f16() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf16>
  %r = stablehlo.tan %a : tensor<8xf16>
  %e = stablehlo.constant dense<[0.142578, -14.1016, -0.546387, 0.12561, 0.931641, 1.55762,
      -2.18555, -0.587402]> : tensor<8xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf16>, tensor<8xf16>
  func.return
}

func.func @tan_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00]> : tensor<3xf16>
  %r = stablehlo.tan %a : tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7E00, 0x7E00, 0x7E00]> : tensor<3xf16>
  func.return
}

func.func @tan_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.tan %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @tan_bf16() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xbf16>
  %r = stablehlo.tan %a : tensor<8xbf16>
  %e = stablehlo.constant dense<[0.142578, -14.125, -0.546875, 0.125977, 0.929688, 1.55469,
      -2.1875, -0.585938]> : tensor<8xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xbf16>, tensor<8xbf16>
  func.return
}

func.func @tan_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0]> : tensor<3xbf16>
  %r = stablehlo.tan %a : tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7FC0, 0x7FC0, 0x7FC0]> : tensor<3xbf16>
  func.return
}

func.func @tan_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.tan %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @tan_f32() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf32>
  %r = stablehlo.tan %a : tensor<8xf32>
  %e = stablehlo.constant dense<[0.14254655, -14.10142, -0.5463025, 0.12565513, 0.93159646,
      1.5574077, -2.1850398, -0.58721393]> : tensor<8xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf32>, tensor<8xf32>
  func.return
}

func.func @tan_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<3xf32>
  %r = stablehlo.tan %a : tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<3xf32>
  func.return
}

func.func @tan_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.tan %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @tan_f64() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf64>
  %r = stablehlo.tan %a : tensor<8xf64>
  %e = stablehlo.constant dense<[0.1425465430742778, -14.101419947171719, -0.5463024898437905,
      0.12565513657513097, 0.9315964599440725, 1.5574077246549023, -2.185039863261519,
      -0.5872139151569291]> : tensor<8xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf64>, tensor<8xf64>
  func.return
}

func.func @tan_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  %r = stablehlo.tan %a : tensor<3xf64>
  check.expect_eq_const %r, dense<[0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  func.return
}

func.func @tan_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.tan %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

// The argument is reduced modulo pi exactly, not in single precision.
func.func @tan_large_argument_f32() {
  %a = stablehlo.constant dense<[100000.0, -12345.678, 1.0e+08]> : tensor<3xf32>
  %r = stablehlo.tan %a : tensor<3xf32>
  %e = stablehlo.constant dense<[-0.035771664, 0.992024, -2.5637789]> : tensor<3xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<3xf32>, tensor<3xf32>
  func.return
}

func.func @tan_large_argument_f64() {
  %a = stablehlo.constant dense<[10000000000.0, 1.0e+22]> : tensor<2xf64>
  %r = stablehlo.tan %a : tensor<2xf64>
  %e = stablehlo.constant dense<[-0.5583496378112418, -1.6287782256068988]> : tensor<2xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf64>, tensor<2xf64>
  func.return
}

func.func @tan_tiny_f32() {
  %a = stablehlo.constant dense<[1.0e-10, -1.0e-20]> : tensor<2xf32>
  %r = stablehlo.tan %a : tensor<2xf32>
  %e = stablehlo.constant dense<[1.0e-10, -1.0e-20]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @tan_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.tan %a : tensor<f32>
  %e = stablehlo.constant dense<0.5463025> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @tan_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.tan %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
