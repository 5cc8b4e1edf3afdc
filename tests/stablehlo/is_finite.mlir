// stablehlo.is_finite: false for infinities and NaN only.

func.func @is_finite_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, 65504.0, -65504.0, 5.96046e-08, 0x7C00, 0xFC00,
      0x7E00]> : tensor<9xf16>
  %r = stablehlo.is_finite %a : (tensor<9xf16>) -> tensor<9xi1>
  check.expect_eq_const %r, dense<[true, true, true, true, true, true, false, false,
      false]> : tensor<9xi1>
  func.return
}

func.func @is_finite_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, 3.38953e+38, -3.38953e+38, 9.18355e-41, 0x7F80,
      0xFF80, 0x7FC0]> : tensor<9xbf16>
  %r = stablehlo.is_finite %a : (tensor<9xbf16>) -> tensor<9xi1>
  check.expect_eq_const %r, dense<[true, true, true, true, true, true, false, false,
      false]> : tensor<9xi1>
  func.return
}

func.func @is_finite_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, 3.4028235e+38, -3.4028235e+38, 1.0e-45,
      0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<9xf32>
  %r = stablehlo.is_finite %a : (tensor<9xf32>) -> tensor<9xi1>
  check.expect_eq_const %r, dense<[true, true, true, true, true, true, false, false,
      false]> : tensor<9xi1>
  func.return
}

func.func @is_finite_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, 1.7976931348623157e+308,
      -1.7976931348623157e+308, 5.0e-324, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<9xf64>
  %r = stablehlo.is_finite %a : (tensor<9xf64>) -> tensor<9xi1>
  check.expect_eq_const %r, dense<[true, true, true, true, true, true, false, false,
      false]> : tensor<9xi1>
  func.return
}

// A NaN with the sign bit, and a signalling NaN.
func.func @is_finite_negative_nan() {
  %a = stablehlo.constant dense<[0xFFC00000, 0x7F800001]> : tensor<2xf32>
  %r = stablehlo.is_finite %a : (tensor<2xf32>) -> tensor<2xi1>
  check.expect_eq_const %r, dense<[false, false]> : tensor<2xi1>
  func.return
}

func.func @is_finite_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf64>
  %r = stablehlo.is_finite %a : (tensor<0xf64>) -> tensor<0xi1>
  check.expect_eq_const %r, dense<> : tensor<0xi1>
  func.return
}

func.func @is_finite_scalar() {
  %a = stablehlo.constant dense<1.0> : tensor<f32>
  %r = stablehlo.is_finite %a : (tensor<f32>) -> tensor<i1>
  check.expect_eq_const %r, dense<true> : tensor<i1>
  func.return
}
