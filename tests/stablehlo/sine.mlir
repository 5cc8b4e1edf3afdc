// stablehlo.sine: sine. Expected values are exact results rounded to the type.

func.func @sine_f16() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf16>
  %r = stablehlo.sine %a : tensor<8xf16>
  %e = stablehlo.constant dense<[-0.141113, -0.997559, -0.479492, 0.124695, 0.681641, 0.841309,
      0.90918, -0.506348]> : tensor<8xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf16>, tensor<8xf16>
  func.return
}

func.func @sine_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00]> : tensor<3xf16>
  %r = stablehlo.sine %a : tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7E00, 0x7E00, 0x7E00]> : tensor<3xf16>
  func.return
}

func.func @sine_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.sine %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @sine_bf16() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xbf16>
  %r = stablehlo.sine %a : tensor<8xbf16>
  %e = stablehlo.constant dense<[-0.141602, -0.996094, -0.478516, 0.124512, 0.679688, 0.839844,
      0.910156, -0.507812]> : tensor<8xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xbf16>, tensor<8xbf16>
  func.return
}

func.func @sine_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0]> : tensor<3xbf16>
  %r = stablehlo.sine %a : tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7FC0, 0x7FC0, 0x7FC0]> : tensor<3xbf16>
  func.return
}

func.func @sine_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.sine %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[32768, 0]> : tensor<2xui16>
  func.return
}

func.func @sine_f32() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf32>
  %r = stablehlo.sine %a : tensor<8xf32>
  %e = stablehlo.constant dense<[-0.14112, -0.997495, -0.47942555, 0.12467473, 0.6816388,
      0.84147096, 0.9092974, -0.50636566]> : tensor<8xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf32>, tensor<8xf32>
  func.return
}

func.func @sine_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<3xf32>
  %r = stablehlo.sine %a : tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<3xf32>
  func.return
}

func.func @sine_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.sine %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[2147483648, 0]> : tensor<2xui32>
  func.return
}

func.func @sine_f64() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf64>
  %r = stablehlo.sine %a : tensor<8xf64>
  %e = stablehlo.constant dense<[-0.1411200080598672, -0.9974949866040544, -0.479425538604203,
      0.12467473338522769, 0.6816387600233341, 0.8414709848078965, 0.9092974268256817,
      -0.5063656411097588]> : tensor<8xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf64>, tensor<8xf64>
  func.return
}

func.func @sine_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  %r = stablehlo.sine %a : tensor<3xf64>
  check.expect_eq_const %r, dense<[0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  func.return
}

func.func @sine_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.sine %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[9223372036854775808, 0]> : tensor<2xui64>
  func.return
}

// The argument is reduced modulo pi exactly, not in single precision.
func.func @sine_large_argument_f32() {
  %a = stablehlo.constant dense<[100000.0, -12345.678, 1.0e+08]> : tensor<3xf32>
  %r = stablehlo.sine %a : tensor<3xf32>
  %e = stablehlo.constant dense<[0.0357488, 0.7042699, 0.931639]> : tensor<3xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<3xf32>, tensor<3xf32>
  func.return
}

func.func @sine_large_argument_f64() {
  %a = stablehlo.constant dense<[10000000000.0, 1.0e+22]> : tensor<2xf64>
  %r = stablehlo.sine %a : tensor<2xf64>
  %e = stablehlo.constant dense<[-0.4875060250875107, -0.8522008497671888]> : tensor<2xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf64>, tensor<2xf64>
  func.return
}

func.func @sine_tiny_f32() {
  %a = stablehlo.constant dense<[1.0e-10, -1.0e-20]> : tensor<2xf32>
  %r = stablehlo.sine %a : tensor<2xf32>
  %e = stablehlo.constant dense<[1.0e-10, -1.0e-20]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @sine_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.sine %a : tensor<f32>
  %e = stablehlo.constant dense<0.47942555> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @sine_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.sine %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
