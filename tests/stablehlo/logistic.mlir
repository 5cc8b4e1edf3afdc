// stablehlo.logistic: 1 / (1 + e to the -x). Expected values are exact results rounded to the
// type.

func.func @logistic_f16() {
  %a = stablehlo.constant dense<[-6.0, -2.5, -1.0, -0.125, 0.125, 1.0, 2.5, 6.0]> : tensor<8xf16>
  %r = stablehlo.logistic %a : tensor<8xf16>
  %e = stablehlo.constant dense<[0.00247192, 0.0758667, 0.269043, 0.46875, 0.53125, 0.730957,
      0.924316, 0.997559]> : tensor<8xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf16>, tensor<8xf16>
  func.return
}

func.func @logistic_special_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<5xf16>
  %r = stablehlo.logistic %a : tensor<5xf16>
  check.expect_eq_const %r, dense<[0.5, 0.5, 1.0, 0.0, 0x7E00]> : tensor<5xf16>
  func.return
}

func.func @logistic_bf16() {
  %a = stablehlo.constant dense<[-6.0, -2.5, -1.0, -0.125, 0.125, 1.0, 2.5, 6.0]> : tensor<8xbf16>
  %r = stablehlo.logistic %a : tensor<8xbf16>
  %e = stablehlo.constant dense<[0.00247192, 0.0756836, 0.269531, 0.46875, 0.53125, 0.730469,
      0.925781, 0.996094]> : tensor<8xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xbf16>, tensor<8xbf16>
  func.return
}

func.func @logistic_special_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<5xbf16>
  %r = stablehlo.logistic %a : tensor<5xbf16>
  check.expect_eq_const %r, dense<[0.5, 0.5, 1.0, 0.0, 0x7FC0]> : tensor<5xbf16>
  func.return
}

func.func @logistic_f32() {
  %a = stablehlo.constant dense<[-6.0, -2.5, -1.0, -0.125, 0.125, 1.0, 2.5, 6.0]> : tensor<8xf32>
  %r = stablehlo.logistic %a : tensor<8xf32>
  %e = stablehlo.constant dense<[0.0024726233, 0.07585818, 0.26894143, 0.46879062, 0.53120935,
      0.7310586, 0.9241418, 0.99752736]> : tensor<8xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf32>, tensor<8xf32>
  func.return
}

func.func @logistic_special_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<5xf32>
  %r = stablehlo.logistic %a : tensor<5xf32>
  check.expect_eq_const %r, dense<[0.5, 0.5, 1.0, 0.0, 0x7FC00000]> : tensor<5xf32>
  func.return
}

func.func @logistic_f64() {
  %a = stablehlo.constant dense<[-6.0, -2.5, -1.0, -0.125, 0.125, 1.0, 2.5, 6.0]> : tensor<8xf64>
  %r = stablehlo.logistic %a : tensor<8xf64>
  %e = stablehlo.constant dense<[0.0024726231566347743, 0.07585818002124355, 0.2689414213699951,
      0.46879062662624377, 0.5312093733737563, 0.7310585786300049, 0.9241418199787564,
      0.9975273768433652]> : tensor<8xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf64>, tensor<8xf64>
  func.return
}

func.func @logistic_special_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<5xf64>
  %r = stablehlo.logistic %a : tensor<5xf64>
  check.expect_eq_const %r, dense<[0.5, 0.5, 1.0, 0.0, 0x7FF8000000000000]> : tensor<5xf64>
  func.return
}

func.func @logistic_saturates_f32() {
  %a = stablehlo.constant dense<[-120.0, 120.0]> : tensor<2xf32>
  %r = stablehlo.logistic %a : tensor<2xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf32>
  func.return
}

func.func @logistic_large_f32() {
  %a = stablehlo.constant dense<[-80.0, -30.0, 30.0]> : tensor<3xf32>
  %r = stablehlo.logistic %a : tensor<3xf32>
  %e = stablehlo.constant dense<[1.8048513e-35, 9.357623e-14, 1.0]> : tensor<3xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<3xf32>, tensor<3xf32>
  func.return
}

func.func @logistic_large_f64() {
  %a = stablehlo.constant dense<[-700.0, -40.0]> : tensor<2xf64>
  %r = stablehlo.logistic %a : tensor<2xf64>
  %e = stablehlo.constant dense<[9.85967654375977e-305, 4.248354255291589e-18]> : tensor<2xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf64>, tensor<2xf64>
  func.return
}

func.func @logistic_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.logistic %a : tensor<f32>
  %e = stablehlo.constant dense<0.62245935> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @logistic_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.logistic %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
