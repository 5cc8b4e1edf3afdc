// stablehlo.bitcast_convert: reinterprets bits; parts of a wider element come in little-endian
// order.

func.func @bitcast_f32_to_i32() {
  %a = stablehlo.constant dense<[1.0, -0.0, 0x7FC00001, 0xFF800000]> : tensor<4xf32>
  %r = stablehlo.bitcast_convert %a : (tensor<4xf32>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[1065353216, -2147483648, 2143289345, -8388608]> : tensor<4xi32>
  func.return
}

func.func @bitcast_f32_to_ui32() {
  %a = stablehlo.constant dense<[-1.0, 0x7F800000]> : tensor<2xf32>
  %r = stablehlo.bitcast_convert %a : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %r, dense<[3212836864, 2139095040]> : tensor<2xui32>
  func.return
}

func.func @bitcast_i32_to_f32() {
  %a = stablehlo.constant dense<[1065353216, 1, -2147483648]> : tensor<3xi32>
  %r = stablehlo.bitcast_convert %a : (tensor<3xi32>) -> tensor<3xf32>
  %back = stablehlo.bitcast_convert %r : (tensor<3xf32>) -> tensor<3xi32>
  check.expect_eq_const %back, dense<[1065353216, 1, -2147483648]> : tensor<3xi32>
  %first = stablehlo.slice %r [0:1] : (tensor<3xf32>) -> tensor<1xf32>
  check.expect_eq_const %first, dense<[1.0]> : tensor<1xf32>
  func.return
}

// A signalling NaN must pass through untouched.
func.func @bitcast_keeps_signalling_nan() {
  %a = stablehlo.constant dense<[2139095041, -8388607]> : tensor<2xi32>
  %f = stablehlo.bitcast_convert %a : (tensor<2xi32>) -> tensor<2xf32>
  %r = stablehlo.bitcast_convert %f : (tensor<2xf32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[2139095041, -8388607]> : tensor<2xi32>
  func.return
}

func.func @bitcast_f32_to_i8() {
  %a = stablehlo.constant dense<[0.0, 1.0]> : tensor<2xf32>
  %r = stablehlo.bitcast_convert %a : (tensor<2xf32>) -> tensor<2x4xi8>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [0, 0, -128, 63]]> : tensor<2x4xi8>
  func.return
}

func.func @bitcast_ui8_to_f32() {
  %a = stablehlo.constant dense<[[0, 0, 128, 63], [0, 0, 0, 192]]> : tensor<2x4xui8>
  %r = stablehlo.bitcast_convert %a : (tensor<2x4xui8>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[1.0, -2.0]> : tensor<2xf32>
  func.return
}

func.func @bitcast_f64_to_ui32() {
  %a = stablehlo.constant dense<[1.0, -2.0]> : tensor<2xf64>
  %r = stablehlo.bitcast_convert %a : (tensor<2xf64>) -> tensor<2x2xui32>
  check.expect_eq_const %r, dense<[[0, 1072693248], [0, 3221225472]]> : tensor<2x2xui32>
  func.return
}

func.func @bitcast_ui32_pair_to_ui64_scalar() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xui32>
  %r = stablehlo.bitcast_convert %a : (tensor<2xui32>) -> tensor<ui64>
  check.expect_eq_const %r, dense<8589934593> : tensor<ui64>
  func.return
}

func.func @bitcast_scalar_to_parts() {
  %a = stablehlo.constant dense<0x01020304> : tensor<i32>
  %r = stablehlo.bitcast_convert %a : (tensor<i32>) -> tensor<2xi16>
  check.expect_eq_const %r, dense<[772, 258]> : tensor<2xi16>
  func.return
}

func.func @bitcast_bf16_f16_i16() {
  %a = stablehlo.constant dense<[1.0, -2.0]> : tensor<2xbf16>
  %r = stablehlo.bitcast_convert %a : (tensor<2xbf16>) -> tensor<2xi16>
  check.expect_eq_const %r, dense<[16256, -16384]> : tensor<2xi16>
  %b = stablehlo.constant dense<[1.0, -2.0]> : tensor<2xf16>
  %s = stablehlo.bitcast_convert %b : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %s, dense<[15360, 49152]> : tensor<2xui16>
  %t = stablehlo.bitcast_convert %b : (tensor<2xf16>) -> tensor<2xbf16>
  %u = stablehlo.bitcast_convert %t : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %u, dense<[15360, 49152]> : tensor<2xui16>
  func.return
}

func.func @bitcast_signedness() {
  %a = stablehlo.constant dense<[-1, 5]> : tensor<2xi64>
  %r = stablehlo.bitcast_convert %a : (tensor<2xi64>) -> tensor<2xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 5]> : tensor<2xui64>
  func.return
}

func.func @bitcast_keeps_leading_dimensions() {
  %a = stablehlo.constant dense<[[1, 256], [65536, -1]]> : tensor<2x2xi32>
  %r = stablehlo.bitcast_convert %a : (tensor<2x2xi32>) -> tensor<2x2x2xi16>
  check.expect_eq_const %r, dense<[[[1, 0], [256, 0]], [[0, 1], [-1, -1]]]> : tensor<2x2x2xi16>
  func.return
}

func.func @bitcast_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf64>
  %r = stablehlo.bitcast_convert %a : (tensor<0xf64>) -> tensor<0x8xi8>
  check.expect_eq_const %r, dense<> : tensor<0x8xi8>
  %b = stablehlo.constant dense<> : tensor<0x8xi8>
  %s = stablehlo.bitcast_convert %b : (tensor<0x8xi8>) -> tensor<0xf64>
  check.expect_eq_const %s, dense<> : tensor<0xf64>
  func.return
}

func.func @bitcast_generic_form() {
  %a = stablehlo.constant dense<1.0> : tensor<f64>
  %r = "stablehlo.bitcast_convert"(%a) : (tensor<f64>) -> tensor<i64>
  check.expect_eq_const %r, dense<4607182418800017408> : tensor<i64>
  func.return
}
