// stablehlo.log_plus_one: natural logarithm of 1 + x, accurate near zero. Expected values are
// exact results rounded to the type.

func.func @log_plus_one_f16() {
  %a = stablehlo.constant dense<[-0.9375, -0.5, -0.0078125, 0.0078125, 0.5, 2.0,
      1000.0]> : tensor<7xf16>
  %r = stablehlo.log_plus_one %a : tensor<7xf16>
  %e = stablehlo.constant dense<[-2.77344, -0.693359, -0.00784302, 0.00778198, 0.405518, 1.09863,
      6.91016]> : tensor<7xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf16>, tensor<7xf16>
  func.return
}

func.func @log_plus_one_special_f16() {
  %a = stablehlo.constant dense<[-1.0, 0x7C00, -2.0, 0x7E00]> : tensor<4xf16>
  %r = stablehlo.log_plus_one %a : tensor<4xf16>
  check.expect_eq_const %r, dense<[0xFC00, 0x7C00, 0x7E00, 0x7E00]> : tensor<4xf16>
  func.return
}

func.func @log_plus_one_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.log_plus_one %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @log_plus_one_bf16() {
  %a = stablehlo.constant dense<[-0.9375, -0.5, -0.0078125, 0.0078125, 0.5, 2.0,
      1000.0]> : tensor<7xbf16>
  %r = stablehlo.log_plus_one %a : tensor<7xbf16>
  %e = stablehlo.constant dense<[-2.76562, -0.691406, -0.00787354, 0.00778198, 0.40625, 1.10156,
      6.90625]> : tensor<7xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xbf16>, tensor<7xbf16>
  func.return
}

func.func @log_plus_one_special_bf16() {
  %a = stablehlo.constant dense<[-1.0, 0x7F80, -2.0, 0x7FC0]> : tensor<4xbf16>
  %r = stablehlo.log_plus_one %a : tensor<4xbf16>
  check.expect_eq_const %r, dense<[0xFF80, 0x7F80, 0x7FC0, 0x7FC0]> : tensor<4xbf16>
  func.return
}

func.func @log_plus_one_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.log_plus_one %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @log_plus_one_f32() {
  %a = stablehlo.constant dense<[-0.9375, -0.5, -0.0078125, 0.0078125, 0.5, 2.0,
      1000.0]> : tensor<7xf32>
  %r = stablehlo.log_plus_one %a : tensor<7xf32>
  %e = stablehlo.constant dense<[-2.7725887, -0.6931472, -0.007843178, 0.0077821403, 0.4054651,
      1.0986123, 6.908755]> : tensor<7xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf32>, tensor<7xf32>
  func.return
}

func.func @log_plus_one_special_f32() {
  %a = stablehlo.constant dense<[-1.0, 0x7F800000, -2.0, 0x7FC00000]> : tensor<4xf32>
  %r = stablehlo.log_plus_one %a : tensor<4xf32>
  check.expect_eq_const %r, dense<[0xFF800000, 0x7F800000, 0x7FC00000,
      0x7FC00000]> : tensor<4xf32>
  func.return
}

func.func @log_plus_one_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.log_plus_one %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @log_plus_one_f64() {
  %a = stablehlo.constant dense<[-0.9375, -0.5, -0.0078125, 0.0078125, 0.5, 2.0,
      1000.0]> : tensor<7xf64>
  %r = stablehlo.log_plus_one %a : tensor<7xf64>
  %e = stablehlo.constant dense<[-2.772588722239781, -0.6931471805599453, -0.007843177461025893,
      0.007782140442054949, 0.4054651081081644, 1.0986122886681098,
      6.90875477931522]> : tensor<7xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf64>, tensor<7xf64>
  func.return
}

func.func @log_plus_one_special_f64() {
  %a = stablehlo.constant dense<[-1.0, 0x7FF0000000000000, -2.0,
      0x7FF8000000000000]> : tensor<4xf64>
  %r = stablehlo.log_plus_one %a : tensor<4xf64>
  check.expect_eq_const %r, dense<[0xFFF0000000000000, 0x7FF0000000000000, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<4xf64>
  func.return
}

func.func @log_plus_one_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.log_plus_one %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

func.func @log_plus_one_tiny_f32() {
  %a = stablehlo.constant dense<[1.0e-07, -1.0e-07, 1.0e-20]> : tensor<3xf32>
  %r = stablehlo.log_plus_one %a : tensor<3xf32>
  %e = stablehlo.constant dense<[9.9999994e-08, -1.0000001e-07, 1.0e-20]> : tensor<3xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<3xf32>, tensor<3xf32>
  func.return
}

func.func @log_plus_one_tiny_f64() {
  %a = stablehlo.constant dense<[1.0e-15, -1.0e-15, 1.0e-300]> : tensor<3xf64>
  %r = stablehlo.log_plus_one %a : tensor<3xf64>
  %e = stablehlo.constant dense<[9.999999999999995e-16, -1.0000000000000007e-15,
      1.0e-300]> : tensor<3xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<3xf64>, tensor<3xf64>
  func.return
}

func.func @log_plus_one_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.log_plus_one %a : tensor<f32>
  %e = stablehlo.constant dense<0.4054651> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @log_plus_one_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.log_plus_one %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
