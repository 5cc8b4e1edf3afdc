// stablehlo.constant: every kind of literal and every element type.

func.func @constant_splat() {
  %a = stablehlo.constant dense<7> : tensor<2x3xi32>
  check.expect_eq_const %a, dense<[[7, 7, 7], [7, 7, 7]]> : tensor<2x3xi32>
  func.return
}

func.func @constant_scalar_forms() {
  %a = stablehlo.constant dense<1.5> : tensor<f32>
  %b = "stablehlo.constant"() {value = dense<1.5> : tensor<f32>} : () -> tensor<f32>
  %c = "stablehlo.constant"() <{value = dense<15.0e-1> : tensor<f32>}> : () -> tensor<f32>
  check.expect_eq %a, %b : tensor<f32>
  check.expect_eq %a, %c : tensor<f32>
  check.expect_eq_const %a, dense<0x3FC00000> : tensor<f32>
  func.return
}

func.func @constant_integer_limits() {
  %a = stablehlo.constant dense<[-128, 127]> : tensor<2xi8>
  %wide_a = stablehlo.convert %a : (tensor<2xi8>) -> tensor<2xi32>
  check.expect_eq_const %wide_a, dense<[-128, 127]> : tensor<2xi32>
  %b = stablehlo.constant dense<[0, 255]> : tensor<2xui8>
  %wide_b = stablehlo.convert %b : (tensor<2xui8>) -> tensor<2xi32>
  check.expect_eq_const %wide_b, dense<[0, 255]> : tensor<2xi32>
  %c = stablehlo.constant dense<[-9223372036854775808, 9223372036854775807]> : tensor<2xi64>
  %one = stablehlo.constant dense<[-1, 1]> : tensor<2xi64>
  %wrapped = stablehlo.add %c, %one : tensor<2xi64>
  check.expect_eq_const %wrapped, dense<[9223372036854775807, -9223372036854775808]> : tensor<2xi64>
  %d = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
  %e = stablehlo.constant dense<1> : tensor<ui64>
  %zero = stablehlo.add %d, %e : tensor<ui64>
  check.expect_eq_const %zero, dense<0> : tensor<ui64>
  func.return
}

func.func @constant_hexadecimal_integers() {
  %a = stablehlo.constant dense<[0x10, 0xFF]> : tensor<2xi32>
  check.expect_eq_const %a, dense<[16, 255]> : tensor<2xi32>
  %b = stablehlo.constant dense<0xFFFFFFFFFFFFFFFF> : tensor<ui64>
  check.expect_eq_const %b, dense<18446744073709551615> : tensor<ui64>
  func.return
}

func.func @constant_float_bit_patterns() {
  %a = stablehlo.constant dense<[0x3F800000, 0xFF800000, 0x80000000]> : tensor<3xf32>
  %bits = stablehlo.bitcast_convert %a : (tensor<3xf32>) -> tensor<3xui32>
  check.expect_eq_const %bits, dense<[1065353216, 4286578688, 2147483648]> : tensor<3xui32>
  %b = stablehlo.constant dense<[0x3C00, 0xFC00]> : tensor<2xf16>
  %wide_b = stablehlo.convert %b : (tensor<2xf16>) -> tensor<2xf32>
  check.expect_eq_const %wide_b, dense<[1.0, 0xFF800000]> : tensor<2xf32>
  %c = stablehlo.constant dense<[0x3F80, 0x7F80]> : tensor<2xbf16>
  %wide_c = stablehlo.convert %c : (tensor<2xbf16>) -> tensor<2xf32>
  check.expect_eq_const %wide_c, dense<[1.0, 0x7F800000]> : tensor<2xf32>
  %d = stablehlo.constant dense<0x3FF0000000000000> : tensor<f64>
  check.expect_eq_const %d, dense<1.0> : tensor<f64>
  func.return
}

func.func @constant_booleans() {
  %a = stablehlo.constant dense<[true, false, true]> : tensor<3xi1>
  %wide = stablehlo.convert %a : (tensor<3xi1>) -> tensor<3xi32>
  check.expect_eq_const %wide, dense<[1, 0, 1]> : tensor<3xi32>
  %b = stablehlo.constant dense<true> : tensor<2xi1>
  check.expect_eq_const %b, dense<[true, true]> : tensor<2xi1>
  %c = stablehlo.constant dense<[1, 0]> : tensor<2xi1>
  check.expect_eq_const %c, dense<[true, false]> : tensor<2xi1>
  func.return
}

// The raw form: little-endian bytes in row-major order.
func.func @constant_raw_bytes() {
  %a = stablehlo.constant dense<"0x0000803F000000C00000807F"> : tensor<3xf32>
  check.expect_eq_const %a, dense<[1.0, -2.0, 0x7F800000]> : tensor<3xf32>
  %b = stablehlo.constant dense<"0x01000200FFFF0080"> : tensor<2x2xi16>
  check.expect_eq_const %b, dense<[[1, 2], [-1, -32768]]> : tensor<2x2xi16>
  %c = stablehlo.constant dense<"0x803F00C0"> : tensor<2xbf16>
  check.expect_eq_const %c, dense<[1.0, -2.0]> : tensor<2xbf16>
  %d = stablehlo.constant dense<"0x010203"> : tensor<3xui8>
  check.expect_eq_const %d, dense<[1, 2, 3]> : tensor<3xui8>
  func.return
}

// One element's bytes stand for a splat.
func.func @constant_raw_bytes_splat() {
  %a = stablehlo.constant dense<"0x0000803F"> : tensor<2x2xf32>
  check.expect_eq_const %a, dense<1.0> : tensor<2x2xf32>
  func.return
}

func.func @constant_nested_three_deep() {
  %a = stablehlo.constant dense<[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]> : tensor<2x2x2xi64>
  %r = stablehlo.slice %a [1:2, 0:1, 1:2] : (tensor<2x2x2xi64>) -> tensor<1x1x1xi64>
  check.expect_eq_const %r, dense<6> : tensor<1x1x1xi64>
  func.return
}

func.func @constant_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf32>
  check.expect_eq_const %a, dense<> : tensor<0xf32>
  %b = stablehlo.constant dense<> : tensor<2x0x3xi8>
  check.expect_eq_const %b, dense<> : tensor<2x0x3xi8>
  func.return
}

func.func @constant_exponents_and_signs() {
  %a = stablehlo.constant dense<[1.0E+2, -2.5e-1, 1.e1, -0.0]> : tensor<4xf32>
  check.expect_eq_const %a, dense<[100.0, -0.25, 10.0, 0.0]> : tensor<4xf32>
  func.return
}

// A decimal literal is rounded to the element type.
func.func @constant_rounds_to_the_type() {
  %a = stablehlo.constant dense<[0.1, 1.00390625]> : tensor<2xbf16>
  %wide_a = stablehlo.convert %a : (tensor<2xbf16>) -> tensor<2xf32>
  check.expect_eq_const %wide_a, dense<[0.10009765625, 1.0]> : tensor<2xf32>
  %b = stablehlo.constant dense<0.1> : tensor<f16>
  %wide_b = stablehlo.convert %b : (tensor<f16>) -> tensor<f32>
  check.expect_eq_const %wide_b, dense<0.0999755859375> : tensor<f32>
  func.return
}
