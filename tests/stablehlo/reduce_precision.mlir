// stablehlo.reduce_precision: rounds to the named exponent and mantissa bits, ties to even;
// overflow gives infinity, underflow zero, and NaN stays NaN.

func.func @reduce_to_bf16() {
  %a = stablehlo.constant dense<[1.0, 1.0039062, 1.0117188, 1.0039072, -1.0019531, 3.0e+38,
      0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<9xf32>
  %r = stablehlo.reduce_precision %a, format = e8m7 : tensor<9xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 1.015625, 1.0078125, -1.0, 3.0040553e+38, 0x7F800000,
      0xFF800000, 0x7FC00000]> : tensor<9xf32>
  func.return
}

// 65520 is half-way between the largest f16 and the next step: infinity.
func.func @reduce_to_f16() {
  %a = stablehlo.constant dense<[65504.0, 65519.0, 65520.0, -70000.0, 6.1035156e-05, 1.0009766,
      1.0004883]> : tensor<7xf32>
  %r = stablehlo.reduce_precision %a, format = e5m10 : tensor<7xf32>
  check.expect_eq_const %r, dense<[65504.0, 65504.0, 0x7F800000, 0xFF800000, 6.1035156e-05,
      1.0009766, 1.0]> : tensor<7xf32>
  func.return
}

// Below the smallest normal number of the narrow format there is only zero, of the same sign.
func.func @reduce_underflow_is_flushed() {
  %a = stablehlo.constant dense<[3.0517578e-05, 5.9604645e-08, -9.536743e-07]> : tensor<3xf32>
  %r = stablehlo.reduce_precision %a, format = e5m10 : tensor<3xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<3xf32>) -> tensor<3xui32>
  check.expect_eq_const %bits, dense<[0, 0, 2147483648]> : tensor<3xui32>
  func.return
}

func.func @reduce_keeps_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf32>
  %r = stablehlo.reduce_precision %a, format = e5m2 : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648]> : tensor<2xui32>
  func.return
}

func.func @reduce_to_e5m2() {
  %a = stablehlo.constant dense<[1.0, 1.125, 1.375, 1.625, 57344.0, 61440.0,
      61439.0]> : tensor<7xf32>
  %r = stablehlo.reduce_precision %a, format = e5m2 : tensor<7xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 1.5, 1.5, 57344.0, 0x7F800000,
      57344.0]> : tensor<7xf32>
  func.return
}

func.func @reduce_same_format() {
  %a = stablehlo.constant dense<[1.1, -3.3]> : tensor<2xf32>
  %r = stablehlo.reduce_precision %a, format = e8m23 : tensor<2xf32>
  check.expect_eq_const %r, dense<[1.1, -3.3]> : tensor<2xf32>
  func.return
}

func.func @reduce_wider_format() {
  %a = stablehlo.constant dense<[1.1, -3.3]> : tensor<2xf32>
  %r = stablehlo.reduce_precision %a, format = e11m52 : tensor<2xf32>
  check.expect_eq_const %r, dense<[1.1, -3.3]> : tensor<2xf32>
  func.return
}

func.func @reduce_mantissa_carries_into_exponent() {
  %a = stablehlo.constant dense<[1.9999999, 255.9]> : tensor<2xf32>
  %r = stablehlo.reduce_precision %a, format = e8m7 : tensor<2xf32>
  check.expect_eq_const %r, dense<[2.0, 256.0]> : tensor<2xf32>
  func.return
}

// Without mantissa bits a half-way case goes to the neighbour whose exponent field is even.
func.func @reduce_no_mantissa_bits() {
  %a = stablehlo.constant dense<[1.0, 1.25, 1.75, 3.0, 5.0, 1.5, 6.0]> : tensor<7xf32>
  %r = stablehlo.reduce_precision %a, format = e8m0 : tensor<7xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 2.0, 2.0, 4.0, 2.0, 8.0]> : tensor<7xf32>
  func.return
}

func.func @reduce_f64_to_f32() {
  %a = stablehlo.constant dense<[1.0000000596046448, 1.0000001788139343, 1.0e+300,
      0x7FF8000000000000]> : tensor<4xf64>
  %r = stablehlo.reduce_precision %a, format = e8m23 : tensor<4xf64>
  check.expect_eq_const %r, dense<[1.0, 1.000000238418579, 0x7FF0000000000000,
      0x7FF8000000000000]> : tensor<4xf64>
  func.return
}

func.func @reduce_bf16() {
  %a = stablehlo.constant dense<[1.00781, 300.0]> : tensor<2xbf16>
  %r = stablehlo.reduce_precision %a, format = e8m3 : tensor<2xbf16>
  check.expect_eq_const %r, dense<[1.0, 288.0]> : tensor<2xbf16>
  func.return
}

func.func @reduce_f16() {
  %a = stablehlo.constant dense<[1.00098, 2049.0, 65504.0]> : tensor<3xf16>
  %r = stablehlo.reduce_precision %a, format = e5m7 : tensor<3xf16>
  check.expect_eq_const %r, dense<[1.0, 2048.0, 0x7C00]> : tensor<3xf16>
  func.return
}

func.func @reduce_precision_generic_form() {
  %a = stablehlo.constant dense<1.00390625> : tensor<f32>
  %r = "stablehlo.reduce_precision"(%a) <{exponent_bits = 8 : i32, mantissa_bits = 7 : i32}> : (tensor<f32>) -> tensor<f32>
  check.expect_eq_const %r, dense<1.0> : tensor<f32>
  func.return
}

func.func @reduce_precision_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf32>
  %r = stablehlo.reduce_precision %a, format = e8m7 : tensor<0xf32>
  check.expect_eq_const %r, dense<> : tensor<0xf32>
  func.return
}
