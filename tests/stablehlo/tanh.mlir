// stablehlo.tanh: hyperbolic tangent. Expected values are exact results rounded to the type.

func.func @tanh_f16() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.0078125, 0.125, 0.75, 1.0,
      2.0]> : tensor<8xf16>
  %r = stablehlo.tanh %a : tensor<8xf16>
  %e = stablehlo.constant dense<[-0.995117, -0.905273, -0.462158, 0.0078125, 0.124329, 0.635254,
      0.761719, 0.963867]> : tensor<8xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf16>, tensor<8xf16>
  func.return
}

func.func @tanh_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 30.0, 0x7E00]> : tensor<4xf16>
  %r = stablehlo.tanh %a : tensor<4xf16>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, 0x7E00]> : tensor<4xf16>
  func.return
}

func.func @tanh_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.tanh %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @tanh_bf16() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.0078125, 0.125, 0.75, 1.0,
      2.0]> : tensor<8xbf16>
  %r = stablehlo.tanh %a : tensor<8xbf16>
  %e = stablehlo.constant dense<[-0.996094, -0.90625, -0.462891, 0.0078125, 0.124512, 0.636719,
      0.761719, 0.964844]> : tensor<8xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xbf16>, tensor<8xbf16>
  func.return
}

func.func @tanh_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 30.0, 0x7FC0]> : tensor<4xbf16>
  %r = stablehlo.tanh %a : tensor<4xbf16>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, 0x7FC0]> : tensor<4xbf16>
  func.return
}

func.func @tanh_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.tanh %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @tanh_f32() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.0078125, 0.125, 0.75, 1.0,
      2.0]> : tensor<8xf32>
  %r = stablehlo.tanh %a : tensor<8xf32>
  %e = stablehlo.constant dense<[-0.9950548, -0.90514827, -0.46211717, 0.007812341, 0.124353,
      0.63514894, 0.7615942, 0.9640276]> : tensor<8xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf32>, tensor<8xf32>
  func.return
}

func.func @tanh_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 30.0, 0x7FC00000]> : tensor<4xf32>
  %r = stablehlo.tanh %a : tensor<4xf32>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, 0x7FC00000]> : tensor<4xf32>
  func.return
}

func.func @tanh_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.tanh %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @tanh_f64() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.0078125, 0.125, 0.75, 1.0,
      2.0]> : tensor<8xf64>
  %r = stablehlo.tanh %a : tensor<8xf64>
  %e = stablehlo.constant dense<[-0.9950547536867305, -0.9051482536448664, -0.46211715726000974,
      0.007812341058161014, 0.12435300177159621, 0.6351489523872873, 0.7615941559557649,
      0.9640275800758169]> : tensor<8xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf64>, tensor<8xf64>
  func.return
}

func.func @tanh_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 30.0,
      0x7FF8000000000000]> : tensor<4xf64>
  %r = stablehlo.tanh %a : tensor<4xf64>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, 0x7FF8000000000000]> : tensor<4xf64>
  func.return
}

func.func @tanh_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.tanh %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

func.func @tanh_tiny_and_large_f32() {
  %a = stablehlo.constant dense<[1.0e-10, -1.0e-20, 8.0, -9.0]> : tensor<4xf32>
  %r = stablehlo.tanh %a : tensor<4xf32>
  %e = stablehlo.constant dense<[1.0e-10, -1.0e-20, 0.99999976, -0.99999994]> : tensor<4xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<4xf32>, tensor<4xf32>
  func.return
}

func.func @tanh_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.tanh %a : tensor<f32>
  %e = stablehlo.constant dense<0.46211717> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @tanh_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.tanh %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
