// stablehlo.subtract: integers wrap around, floats follow IEEE-754.

func.func @subtract_wraps_i8() {
  %a = stablehlo.constant dense<[0, -128, 127, 5, 3]> : tensor<5xi8>
  %b = stablehlo.constant dense<[1, 1, -1, 7, 3]> : tensor<5xi8>
  %r = stablehlo.subtract %a, %b : tensor<5xi8>
  check.expect_eq_const %r, dense<[-1, 127, -128, -2, 0]> : tensor<5xi8>
  func.return
}

func.func @subtract_wraps_i16() {
  %a = stablehlo.constant dense<[0, -32768, 32767, 5, 3]> : tensor<5xi16>
  %b = stablehlo.constant dense<[1, 1, -1, 7, 3]> : tensor<5xi16>
  %r = stablehlo.subtract %a, %b : tensor<5xi16>
  check.expect_eq_const %r, dense<[-1, 32767, -32768, -2, 0]> : tensor<5xi16>
  func.return
}

func.func @subtract_wraps_i32() {
  %a = stablehlo.constant dense<[0, -2147483648, 2147483647, 5, 3]> : tensor<5xi32>
  %b = stablehlo.constant dense<[1, 1, -1, 7, 3]> : tensor<5xi32>
  %r = stablehlo.subtract %a, %b : tensor<5xi32>
  check.expect_eq_const %r, dense<[-1, 2147483647, -2147483648, -2, 0]> : tensor<5xi32>
  func.return
}

func.func @subtract_wraps_i64() {
  %a = stablehlo.constant dense<[0, -9223372036854775808, 9223372036854775807, 5,
      3]> : tensor<5xi64>
  %b = stablehlo.constant dense<[1, 1, -1, 7, 3]> : tensor<5xi64>
  %r = stablehlo.subtract %a, %b : tensor<5xi64>
  check.expect_eq_const %r, dense<[-1, 9223372036854775807, -9223372036854775808, -2,
      0]> : tensor<5xi64>
  func.return
}

func.func @subtract_wraps_ui8() {
  %a = stablehlo.constant dense<[0, 0, 255, 5, 3]> : tensor<5xui8>
  %b = stablehlo.constant dense<[1, 1, 1, 7, 3]> : tensor<5xui8>
  %r = stablehlo.subtract %a, %b : tensor<5xui8>
  check.expect_eq_const %r, dense<[255, 255, 254, 254, 0]> : tensor<5xui8>
  func.return
}

func.func @subtract_wraps_ui16() {
  %a = stablehlo.constant dense<[0, 0, 65535, 5, 3]> : tensor<5xui16>
  %b = stablehlo.constant dense<[1, 1, 1, 7, 3]> : tensor<5xui16>
  %r = stablehlo.subtract %a, %b : tensor<5xui16>
  check.expect_eq_const %r, dense<[65535, 65535, 65534, 65534, 0]> : tensor<5xui16>
  func.return
}

func.func @subtract_wraps_ui32() {
  %a = stablehlo.constant dense<[0, 0, 4294967295, 5, 3]> : tensor<5xui32>
  %b = stablehlo.constant dense<[1, 1, 1, 7, 3]> : tensor<5xui32>
  %r = stablehlo.subtract %a, %b : tensor<5xui32>
  check.expect_eq_const %r, dense<[4294967295, 4294967295, 4294967294, 4294967294,
      0]> : tensor<5xui32>
  func.return
}

func.func @subtract_wraps_ui64() {
  %a = stablehlo.constant dense<[0, 0, 18446744073709551615, 5, 3]> : tensor<5xui64>
  %b = stablehlo.constant dense<[1, 1, 1, 7, 3]> : tensor<5xui64>
  %r = stablehlo.subtract %a, %b : tensor<5xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 18446744073709551615,
      18446744073709551614, 18446744073709551614, 0]> : tensor<5xui64>
  func.return
}

func.func @subtract_special_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0x7C00, 0x7E00, 1.0, -65504.0]> : tensor<5xf16>
  %b = stablehlo.constant dense<[1.0, 0x7C00, 1.0, 0x7C00, 65504.0]> : tensor<5xf16>
  %r = stablehlo.subtract %a, %b : tensor<5xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0x7E00, 0x7E00, 0xFC00, 0xFC00]> : tensor<5xf16>
  func.return
}

func.func @subtract_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 0.0, 2.0]> : tensor<5xf16>
  %b = stablehlo.constant dense<[0.0, 0.0, -0.0, -0.0, 2.0]> : tensor<5xf16>
  %r = stablehlo.subtract %a, %b : tensor<5xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf16>) -> tensor<5xui16>
  check.expect_eq_const %bits, dense<[0, 32768, 0, 0, 0]> : tensor<5xui16>
  func.return
}

func.func @subtract_special_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0x7F80, 0x7FC0, 1.0, -3.38953e+38]> : tensor<5xbf16>
  %b = stablehlo.constant dense<[1.0, 0x7F80, 1.0, 0x7F80, 3.38953e+38]> : tensor<5xbf16>
  %r = stablehlo.subtract %a, %b : tensor<5xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0x7FC0, 0x7FC0, 0xFF80, 0xFF80]> : tensor<5xbf16>
  func.return
}

func.func @subtract_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 0.0, 2.0]> : tensor<5xbf16>
  %b = stablehlo.constant dense<[0.0, 0.0, -0.0, -0.0, 2.0]> : tensor<5xbf16>
  %r = stablehlo.subtract %a, %b : tensor<5xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xbf16>) -> tensor<5xui16>
  check.expect_eq_const %bits, dense<[0, 32768, 0, 0, 0]> : tensor<5xui16>
  func.return
}

func.func @subtract_special_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0x7F800000, 0x7FC00000, 1.0,
      -3.4028235e+38]> : tensor<5xf32>
  %b = stablehlo.constant dense<[1.0, 0x7F800000, 1.0, 0x7F800000, 3.4028235e+38]> : tensor<5xf32>
  %r = stablehlo.subtract %a, %b : tensor<5xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0x7FC00000, 0x7FC00000, 0xFF800000,
      0xFF800000]> : tensor<5xf32>
  func.return
}

func.func @subtract_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 0.0, 2.0]> : tensor<5xf32>
  %b = stablehlo.constant dense<[0.0, 0.0, -0.0, -0.0, 2.0]> : tensor<5xf32>
  %r = stablehlo.subtract %a, %b : tensor<5xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf32>) -> tensor<5xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648, 0, 0, 0]> : tensor<5xui32>
  func.return
}

func.func @subtract_special_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0x7FF0000000000000, 0x7FF8000000000000, 1.0,
      -1.7976931348623157e+308]> : tensor<5xf64>
  %b = stablehlo.constant dense<[1.0, 0x7FF0000000000000, 1.0, 0x7FF0000000000000,
      1.7976931348623157e+308]> : tensor<5xf64>
  %r = stablehlo.subtract %a, %b : tensor<5xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0xFFF0000000000000, 0xFFF0000000000000]> : tensor<5xf64>
  func.return
}

func.func @subtract_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, -0.0, 0.0, 2.0]> : tensor<5xf64>
  %b = stablehlo.constant dense<[0.0, 0.0, -0.0, -0.0, 2.0]> : tensor<5xf64>
  %r = stablehlo.subtract %a, %b : tensor<5xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<5xf64>) -> tensor<5xui64>
  check.expect_eq_const %bits, dense<[0, 9223372036854775808, 0, 0, 0]> : tensor<5xui64>
  func.return
}

func.func @subtract_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xbf16>
  %b = stablehlo.constant dense<> : tensor<2x0xbf16>
  %r = stablehlo.subtract %a, %b : tensor<2x0xbf16>
  check.expect_eq_const %r, dense<> : tensor<2x0xbf16>
  func.return
}

func.func @subtract_scalar_f64() {
  %a = stablehlo.constant dense<0.5> : tensor<f64>
  %b = stablehlo.constant dense<0.25> : tensor<f64>
  %r = stablehlo.subtract %a, %b : tensor<f64>
  check.expect_eq_const %r, dense<0.25> : tensor<f64>
  func.return
}
