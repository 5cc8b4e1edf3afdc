// stablehlo.clamp: minimum(maximum(operand, min), max), so a max below min wins and NaN spreads.

func.func @clamp_i8() {
  %a = stablehlo.constant dense<[1, 1, 1, 1, 1, 1, 1]> : tensor<7xi8>
  %b = stablehlo.constant dense<[0, 1, 50, 100, 101, 127, -128]> : tensor<7xi8>
  %c = stablehlo.constant dense<[100, 100, 100, 100, 100, 100, 100]> : tensor<7xi8>
  %r = stablehlo.clamp %a, %b, %c : tensor<7xi8>
  check.expect_eq_const %r, dense<[1, 1, 50, 100, 100, 100, 1]> : tensor<7xi8>
  func.return
}

func.func @clamp_i16() {
  %a = stablehlo.constant dense<[1, 1, 1, 1, 1, 1, 1]> : tensor<7xi16>
  %b = stablehlo.constant dense<[0, 1, 50, 100, 101, 32767, -32768]> : tensor<7xi16>
  %c = stablehlo.constant dense<[100, 100, 100, 100, 100, 100, 100]> : tensor<7xi16>
  %r = stablehlo.clamp %a, %b, %c : tensor<7xi16>
  check.expect_eq_const %r, dense<[1, 1, 50, 100, 100, 100, 1]> : tensor<7xi16>
  func.return
}

func.func @clamp_i32() {
  %a = stablehlo.constant dense<[1, 1, 1, 1, 1, 1, 1]> : tensor<7xi32>
  %b = stablehlo.constant dense<[0, 1, 50, 100, 101, 2147483647, -2147483648]> : tensor<7xi32>
  %c = stablehlo.constant dense<[100, 100, 100, 100, 100, 100, 100]> : tensor<7xi32>
  %r = stablehlo.clamp %a, %b, %c : tensor<7xi32>
  check.expect_eq_const %r, dense<[1, 1, 50, 100, 100, 100, 1]> : tensor<7xi32>
  func.return
}

func.func @clamp_i64() {
  %a = stablehlo.constant dense<[1, 1, 1, 1, 1, 1, 1]> : tensor<7xi64>
  %b = stablehlo.constant dense<[0, 1, 50, 100, 101, 9223372036854775807,
      -9223372036854775808]> : tensor<7xi64>
  %c = stablehlo.constant dense<[100, 100, 100, 100, 100, 100, 100]> : tensor<7xi64>
  %r = stablehlo.clamp %a, %b, %c : tensor<7xi64>
  check.expect_eq_const %r, dense<[1, 1, 50, 100, 100, 100, 1]> : tensor<7xi64>
  func.return
}

func.func @clamp_ui8() {
  %a = stablehlo.constant dense<[1, 1, 1, 1, 1, 1, 1]> : tensor<7xui8>
  %b = stablehlo.constant dense<[0, 1, 50, 100, 101, 255, 0]> : tensor<7xui8>
  %c = stablehlo.constant dense<[100, 100, 100, 100, 100, 100, 100]> : tensor<7xui8>
  %r = stablehlo.clamp %a, %b, %c : tensor<7xui8>
  check.expect_eq_const %r, dense<[1, 1, 50, 100, 100, 100, 1]> : tensor<7xui8>
  func.return
}

func.func @clamp_ui16() {
  %a = stablehlo.constant dense<[1, 1, 1, 1, 1, 1, 1]> : tensor<7xui16>
  %b = stablehlo.constant dense<[0, 1, 50, 100, 101, 65535, 0]> : tensor<7xui16>
  %c = stablehlo.constant dense<[100, 100, 100, 100, 100, 100, 100]> : tensor<7xui16>
  %r = stablehlo.clamp %a, %b, %c : tensor<7xui16>
  check.expect_eq_const %r, dense<[1, 1, 50, 100, 100, 100, 1]> : tensor<7xui16>
  func.return
}

func.func @clamp_ui32() {
  %a = stablehlo.constant dense<[1, 1, 1, 1, 1, 1, 1]> : tensor<7xui32>
  %b = stablehlo.constant dense<[0, 1, 50, 100, 101, 4294967295, 0]> : tensor<7xui32>
  %c = stablehlo.constant dense<[100, 100, 100, 100, 100, 100, 100]> : tensor<7xui32>
  %r = stablehlo.clamp %a, %b, %c : tensor<7xui32>
  check.expect_eq_const %r, dense<[1, 1, 50, 100, 100, 100, 1]> : tensor<7xui32>
  func.return
}

func.func @clamp_ui64() {
  %a = stablehlo.constant dense<[1, 1, 1, 1, 1, 1, 1]> : tensor<7xui64>
  %b = stablehlo.constant dense<[0, 1, 50, 100, 101, 18446744073709551615, 0]> : tensor<7xui64>
  %c = stablehlo.constant dense<[100, 100, 100, 100, 100, 100, 100]> : tensor<7xui64>
  %r = stablehlo.clamp %a, %b, %c : tensor<7xui64>
  check.expect_eq_const %r, dense<[1, 1, 50, 100, 100, 100, 1]> : tensor<7xui64>
  func.return
}

func.func @clamp_f16() {
  %a = stablehlo.constant dense<[-1.0, -1.0, -1.0, -1.0, -1.0, -1.0]> : tensor<6xf16>
  %b = stablehlo.constant dense<[-2.0, -1.0, 0.5, 3.0, 0x7C00, 0xFC00]> : tensor<6xf16>
  %c = stablehlo.constant dense<[2.0, 2.0, 2.0, 2.0, 2.0, 2.0]> : tensor<6xf16>
  %r = stablehlo.clamp %a, %b, %c : tensor<6xf16>
  check.expect_eq_const %r, dense<[-1.0, -1.0, 0.5, 2.0, 2.0, -1.0]> : tensor<6xf16>
  func.return
}

func.func @clamp_nan_f16() {
  %a = stablehlo.constant dense<[0.0, 0x7E00, 0.0, 0x7E00]> : tensor<4xf16>
  %b = stablehlo.constant dense<[0x7E00, 1.0, 1.0, 0x7E00]> : tensor<4xf16>
  %c = stablehlo.constant dense<[2.0, 2.0, 0x7E00, 0x7E00]> : tensor<4xf16>
  %r = stablehlo.clamp %a, %b, %c : tensor<4xf16>
  check.expect_eq_const %r, dense<[0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<4xf16>
  func.return
}

func.func @clamp_infinite_bounds_f16() {
  %a = stablehlo.constant dense<[0xFC00, 0xFC00]> : tensor<2xf16>
  %b = stablehlo.constant dense<[65504.0, 0xFC00]> : tensor<2xf16>
  %c = stablehlo.constant dense<[0x7C00, 0x7C00]> : tensor<2xf16>
  %r = stablehlo.clamp %a, %b, %c : tensor<2xf16>
  check.expect_eq_const %r, dense<[65504.0, 0xFC00]> : tensor<2xf16>
  func.return
}

func.func @clamp_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0, -1.0]> : tensor<2xf16>
  %b = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %c = stablehlo.constant dense<[1.0, -0.0]> : tensor<2xf16>
  %r = stablehlo.clamp %a, %b, %c : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

func.func @clamp_bf16() {
  %a = stablehlo.constant dense<[-1.0, -1.0, -1.0, -1.0, -1.0, -1.0]> : tensor<6xbf16>
  %b = stablehlo.constant dense<[-2.0, -1.0, 0.5, 3.0, 0x7F80, 0xFF80]> : tensor<6xbf16>
  %c = stablehlo.constant dense<[2.0, 2.0, 2.0, 2.0, 2.0, 2.0]> : tensor<6xbf16>
  %r = stablehlo.clamp %a, %b, %c : tensor<6xbf16>
  check.expect_eq_const %r, dense<[-1.0, -1.0, 0.5, 2.0, 2.0, -1.0]> : tensor<6xbf16>
  func.return
}

func.func @clamp_nan_bf16() {
  %a = stablehlo.constant dense<[0.0, 0x7FC0, 0.0, 0x7FC0]> : tensor<4xbf16>
  %b = stablehlo.constant dense<[0x7FC0, 1.0, 1.0, 0x7FC0]> : tensor<4xbf16>
  %c = stablehlo.constant dense<[2.0, 2.0, 0x7FC0, 0x7FC0]> : tensor<4xbf16>
  %r = stablehlo.clamp %a, %b, %c : tensor<4xbf16>
  check.expect_eq_const %r, dense<[0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<4xbf16>
  func.return
}

func.func @clamp_infinite_bounds_bf16() {
  %a = stablehlo.constant dense<[0xFF80, 0xFF80]> : tensor<2xbf16>
  %b = stablehlo.constant dense<[3.38953e+38, 0xFF80]> : tensor<2xbf16>
  %c = stablehlo.constant dense<[0x7F80, 0x7F80]> : tensor<2xbf16>
  %r = stablehlo.clamp %a, %b, %c : tensor<2xbf16>
  check.expect_eq_const %r, dense<[3.38953e+38, 0xFF80]> : tensor<2xbf16>
  func.return
}

func.func @clamp_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0, -1.0]> : tensor<2xbf16>
  %b = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %c = stablehlo.constant dense<[1.0, -0.0]> : tensor<2xbf16>
  %r = stablehlo.clamp %a, %b, %c : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

func.func @clamp_f32() {
  %a = stablehlo.constant dense<[-1.0, -1.0, -1.0, -1.0, -1.0, -1.0]> : tensor<6xf32>
  %b = stablehlo.constant dense<[-2.0, -1.0, 0.5, 3.0, 0x7F800000, 0xFF800000]> : tensor<6xf32>
  %c = stablehlo.constant dense<[2.0, 2.0, 2.0, 2.0, 2.0, 2.0]> : tensor<6xf32>
  %r = stablehlo.clamp %a, %b, %c : tensor<6xf32>
  check.expect_eq_const %r, dense<[-1.0, -1.0, 0.5, 2.0, 2.0, -1.0]> : tensor<6xf32>
  func.return
}

func.func @clamp_nan_f32() {
  %a = stablehlo.constant dense<[0.0, 0x7FC00000, 0.0, 0x7FC00000]> : tensor<4xf32>
  %b = stablehlo.constant dense<[0x7FC00000, 1.0, 1.0, 0x7FC00000]> : tensor<4xf32>
  %c = stablehlo.constant dense<[2.0, 2.0, 0x7FC00000, 0x7FC00000]> : tensor<4xf32>
  %r = stablehlo.clamp %a, %b, %c : tensor<4xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 0x7FC00000, 0x7FC00000,
      0x7FC00000]> : tensor<4xf32>
  func.return
}

func.func @clamp_infinite_bounds_f32() {
  %a = stablehlo.constant dense<[0xFF800000, 0xFF800000]> : tensor<2xf32>
  %b = stablehlo.constant dense<[3.4028235e+38, 0xFF800000]> : tensor<2xf32>
  %c = stablehlo.constant dense<[0x7F800000, 0x7F800000]> : tensor<2xf32>
  %r = stablehlo.clamp %a, %b, %c : tensor<2xf32>
  check.expect_eq_const %r, dense<[3.4028235e+38, 0xFF800000]> : tensor<2xf32>
  func.return
}

func.func @clamp_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0, -1.0]> : tensor<2xf32>
  %b = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %c = stablehlo.constant dense<[1.0, -0.0]> : tensor<2xf32>
  %r = stablehlo.clamp %a, %b, %c : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648]> : tensor<2xui32>
  func.return
}

func.func @clamp_f64() {
  %a = stablehlo.constant dense<[-1.0, -1.0, -1.0, -1.0, -1.0, -1.0]> : tensor<6xf64>
  %b = stablehlo.constant dense<[-2.0, -1.0, 0.5, 3.0, 0x7FF0000000000000,
      0xFFF0000000000000]> : tensor<6xf64>
  %c = stablehlo.constant dense<[2.0, 2.0, 2.0, 2.0, 2.0, 2.0]> : tensor<6xf64>
  %r = stablehlo.clamp %a, %b, %c : tensor<6xf64>
  check.expect_eq_const %r, dense<[-1.0, -1.0, 0.5, 2.0, 2.0, -1.0]> : tensor<6xf64>
  func.return
}

func.func @clamp_nan_f64() {
  %a = stablehlo.constant dense<[0.0, 0x7FF8000000000000, 0.0,
      0x7FF8000000000000]> : tensor<4xf64>
  %b = stablehlo.constant dense<[0x7FF8000000000000, 1.0, 1.0,
      0x7FF8000000000000]> : tensor<4xf64>
  %c = stablehlo.constant dense<[2.0, 2.0, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<4xf64>
  %r = stablehlo.clamp %a, %b, %c : tensor<4xf64>
  check.expect_eq_const %r, dense<[0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<4xf64>
  func.return
}

func.func @clamp_infinite_bounds_f64() {
  %a = stablehlo.constant dense<[0xFFF0000000000000, 0xFFF0000000000000]> : tensor<2xf64>
  %b = stablehlo.constant dense<[1.7976931348623157e+308, 0xFFF0000000000000]> : tensor<2xf64>
  %c = stablehlo.constant dense<[0x7FF0000000000000, 0x7FF0000000000000]> : tensor<2xf64>
  %r = stablehlo.clamp %a, %b, %c : tensor<2xf64>
  check.expect_eq_const %r, dense<[1.7976931348623157e+308, 0xFFF0000000000000]> : tensor<2xf64>
  func.return
}

func.func @clamp_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0, -1.0]> : tensor<2xf64>
  %b = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %c = stablehlo.constant dense<[1.0, -0.0]> : tensor<2xf64>
  %r = stablehlo.clamp %a, %b, %c : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[0, 9223372036854775808]> : tensor<2xui64>
  func.return
}

func.func @clamp_max_below_min() {
  %a = stablehlo.constant dense<[5, 5, 5]> : tensor<3xi32>
  %b = stablehlo.constant dense<[0, 4, 9]> : tensor<3xi32>
  %c = stablehlo.constant dense<[2, 2, 2]> : tensor<3xi32>
  %r = stablehlo.clamp %a, %b, %c : tensor<3xi32>
  check.expect_eq_const %r, dense<[2, 2, 2]> : tensor<3xi32>
  func.return
}

func.func @clamp_scalar_bounds() {
  %lo = stablehlo.constant dense<-1> : tensor<i32>
  %x = stablehlo.constant dense<[[-5, 0], [1, 9]]> : tensor<2x2xi32>
  %hi = stablehlo.constant dense<3> : tensor<i32>
  %r = stablehlo.clamp %lo, %x, %hi : (tensor<i32>, tensor<2x2xi32>, tensor<i32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[-1, 0], [1, 3]]> : tensor<2x2xi32>
  func.return
}

func.func @clamp_one_scalar_bound() {
  %lo = stablehlo.constant dense<0.0> : tensor<f32>
  %x = stablehlo.constant dense<[-5.0, 0.5, 9.0]> : tensor<3xf32>
  %hi = stablehlo.constant dense<[1.0, 0.25, 10.0]> : tensor<3xf32>
  %r = "stablehlo.clamp"(%lo, %x, %hi) : (tensor<f32>, tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[0.0, 0.25, 9.0]> : tensor<3xf32>
  func.return
}

func.func @clamp_empty() {
  %lo = stablehlo.constant dense<0.0> : tensor<f32>
  %x = stablehlo.constant dense<> : tensor<0xf32>
  %r = stablehlo.clamp %lo, %x, %lo : (tensor<f32>, tensor<0xf32>, tensor<f32>) -> tensor<0xf32>
  check.expect_eq_const %r, dense<> : tensor<0xf32>
  func.return
}
