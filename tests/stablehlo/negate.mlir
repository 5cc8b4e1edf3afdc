// stablehlo.negate: integers wrap (unsigned ones too), floats flip the sign bit.

func.func @negate_i8() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 5]> : tensor<5xi8>
  %r = stablehlo.negate %a : tensor<5xi8>
  check.expect_eq_const %r, dense<[0, -1, -127, -128, -5]> : tensor<5xi8>
  func.return
}

func.func @negate_i16() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 5]> : tensor<5xi16>
  %r = stablehlo.negate %a : tensor<5xi16>
  check.expect_eq_const %r, dense<[0, -1, -32767, -32768, -5]> : tensor<5xi16>
  func.return
}

func.func @negate_i32() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 5]> : tensor<5xi32>
  %r = stablehlo.negate %a : tensor<5xi32>
  check.expect_eq_const %r, dense<[0, -1, -2147483647, -2147483648, -5]> : tensor<5xi32>
  func.return
}

func.func @negate_i64() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      5]> : tensor<5xi64>
  %r = stablehlo.negate %a : tensor<5xi64>
  check.expect_eq_const %r, dense<[0, -1, -9223372036854775807, -9223372036854775808,
      -5]> : tensor<5xi64>
  func.return
}

func.func @negate_ui8() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 5]> : tensor<5xui8>
  %r = stablehlo.negate %a : tensor<5xui8>
  check.expect_eq_const %r, dense<[0, 255, 1, 0, 251]> : tensor<5xui8>
  func.return
}

func.func @negate_ui16() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 5]> : tensor<5xui16>
  %r = stablehlo.negate %a : tensor<5xui16>
  check.expect_eq_const %r, dense<[0, 65535, 1, 0, 65531]> : tensor<5xui16>
  func.return
}

func.func @negate_ui32() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 5]> : tensor<5xui32>
  %r = stablehlo.negate %a : tensor<5xui32>
  check.expect_eq_const %r, dense<[0, 4294967295, 1, 0, 4294967291]> : tensor<5xui32>
  func.return
}

func.func @negate_ui64() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 5]> : tensor<5xui64>
  %r = stablehlo.negate %a : tensor<5xui64>
  check.expect_eq_const %r, dense<[0, 18446744073709551615, 1, 0,
      18446744073709551611]> : tensor<5xui64>
  func.return
}

func.func @negate_f16() {
  %a = stablehlo.constant dense<[-1.5, 2.5, 0xFC00, 0x7C00, 0x7E00, 5.96046e-08]> : tensor<6xf16>
  %r = stablehlo.negate %a : tensor<6xf16>
  check.expect_eq_const %r, dense<[1.5, -2.5, 0x7C00, 0xFC00, 0x7E00,
      -5.96046e-08]> : tensor<6xf16>
  func.return
}

func.func @negate_signed_zero_f16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf16>
  %r = stablehlo.negate %a : tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

func.func @negate_bf16() {
  %a = stablehlo.constant dense<[-1.5, 2.5, 0xFF80, 0x7F80, 0x7FC0, 9.18355e-41]> : tensor<6xbf16>
  %r = stablehlo.negate %a : tensor<6xbf16>
  check.expect_eq_const %r, dense<[1.5, -2.5, 0x7F80, 0xFF80, 0x7FC0,
      -9.18355e-41]> : tensor<6xbf16>
  func.return
}

func.func @negate_signed_zero_bf16() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xbf16>
  %r = stablehlo.negate %a : tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

func.func @negate_f32() {
  %a = stablehlo.constant dense<[-1.5, 2.5, 0xFF800000, 0x7F800000, 0x7FC00000,
      1.0e-45]> : tensor<6xf32>
  %r = stablehlo.negate %a : tensor<6xf32>
  check.expect_eq_const %r, dense<[1.5, -2.5, 0x7F800000, 0xFF800000, 0x7FC00000,
      -1.0e-45]> : tensor<6xf32>
  func.return
}

func.func @negate_signed_zero_f32() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf32>
  %r = stablehlo.negate %a : tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648]> : tensor<2xui32>
  func.return
}

func.func @negate_f64() {
  %a = stablehlo.constant dense<[-1.5, 2.5, 0xFFF0000000000000, 0x7FF0000000000000,
      0x7FF8000000000000, 5.0e-324]> : tensor<6xf64>
  %r = stablehlo.negate %a : tensor<6xf64>
  check.expect_eq_const %r, dense<[1.5, -2.5, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000, -5.0e-324]> : tensor<6xf64>
  func.return
}

func.func @negate_signed_zero_f64() {
  %a = stablehlo.constant dense<[-0.0, 0.0]> : tensor<2xf64>
  %r = stablehlo.negate %a : tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[0, 9223372036854775808]> : tensor<2xui64>
  func.return
}

func.func @negate_empty() {
  %a = stablehlo.constant dense<> : tensor<1x0xi64>
  %r = stablehlo.negate %a : tensor<1x0xi64>
  check.expect_eq_const %r, dense<> : tensor<1x0xi64>
  func.return
}
