// stablehlo.cosine: cosine. Expected values are exact results rounded to the type.

func.func @cosine_f16() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf16>
  %r = stablehlo.cosine %a : tensor<8xf16>
  %e = stablehlo.constant dense<[-0.990234, 0.0707397, 0.877441, 0.992188, 0.731445, 0.540527,
      -0.41626, 0.862305]> : tensor<8xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf16>, tensor<8xf16>
  func.return
}

func.func @cosine_special_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<5xf16>
  %r = stablehlo.cosine %a : tensor<5xf16>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0x7E00, 0x7E00, 0x7E00]> : tensor<5xf16>
  func.return
}

func.func @cosine_bf16() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xbf16>
  %r = stablehlo.cosine %a : tensor<8xbf16>
  %e = stablehlo.constant dense<[-0.988281, 0.0708008, 0.878906, 0.992188, 0.730469, 0.539062,
      -0.416016, 0.863281]> : tensor<8xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xbf16>, tensor<8xbf16>
  func.return
}

func.func @cosine_special_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<5xbf16>
  %r = stablehlo.cosine %a : tensor<5xbf16>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<5xbf16>
  func.return
}

func.func @cosine_f32() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf32>
  %r = stablehlo.cosine %a : tensor<8xf32>
  %e = stablehlo.constant dense<[-0.9899925, 0.0707372, 0.87758255, 0.9921977, 0.73168886,
      0.5403023, -0.41614684, 0.8623189]> : tensor<8xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf32>, tensor<8xf32>
  func.return
}

func.func @cosine_special_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<5xf32>
  %r = stablehlo.cosine %a : tensor<5xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<5xf32>
  func.return
}

func.func @cosine_f64() {
  %a = stablehlo.constant dense<[-3.0, -1.5, -0.5, 0.125, 0.75, 1.0, 2.0, 100.0]> : tensor<8xf64>
  %r = stablehlo.cosine %a : tensor<8xf64>
  %e = stablehlo.constant dense<[-0.9899924966004454, 0.0707372016677029, 0.8775825618903728,
      0.992197667229329, 0.7316888688738209, 0.5403023058681398, -0.4161468365471424,
      0.8623188722876839]> : tensor<8xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<8xf64>, tensor<8xf64>
  func.return
}

func.func @cosine_special_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<5xf64>
  %r = stablehlo.cosine %a : tensor<5xf64>
  check.expect_eq_const %r, dense<[1.0, 1.0, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<5xf64>
  func.return
}

// The argument is reduced modulo pi exactly, not in single precision.
func.func @cosine_large_argument_f32() {
  %a = stablehlo.constant dense<[100000.0, -12345.678, 1.0e+08]> : tensor<3xf32>
  %r = stablehlo.cosine %a : tensor<3xf32>
  %e = stablehlo.constant dense<[-0.9993608, 0.7099323, -0.36338508]> : tensor<3xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<3xf32>, tensor<3xf32>
  func.return
}

func.func @cosine_large_argument_f64() {
  %a = stablehlo.constant dense<[10000000000.0, 1.0e+22]> : tensor<2xf64>
  %r = stablehlo.cosine %a : tensor<2xf64>
  %e = stablehlo.constant dense<[0.873119622676856, 0.523214785395139]> : tensor<2xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf64>, tensor<2xf64>
  func.return
}

func.func @cosine_tiny_f32() {
  %a = stablehlo.constant dense<[1.0e-10, -1.0e-20]> : tensor<2xf32>
  %r = stablehlo.cosine %a : tensor<2xf32>
  %e = stablehlo.constant dense<[1.0, 1.0]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @cosine_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.cosine %a : tensor<f32>
  %e = stablehlo.constant dense<0.87758255> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @cosine_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.cosine %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
