// stablehlo.not: logical on booleans, bitwise complement on integers.

func.func @not_i1() {
  %a = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.not %a : tensor<2xi1>
  check.expect_eq_const %r, dense<[true, false]> : tensor<2xi1>
  func.return
}

func.func @not_i8() {
  %a = stablehlo.constant dense<[0, 127, -128, 10]> : tensor<4xi8>
  %r = stablehlo.not %a : tensor<4xi8>
  check.expect_eq_const %r, dense<[-1, -128, 127, -11]> : tensor<4xi8>
  func.return
}

func.func @not_i16() {
  %a = stablehlo.constant dense<[0, 32767, -32768, 10]> : tensor<4xi16>
  %r = stablehlo.not %a : tensor<4xi16>
  check.expect_eq_const %r, dense<[-1, -32768, 32767, -11]> : tensor<4xi16>
  func.return
}

func.func @not_i32() {
  %a = stablehlo.constant dense<[0, 2147483647, -2147483648, 10]> : tensor<4xi32>
  %r = stablehlo.not %a : tensor<4xi32>
  check.expect_eq_const %r, dense<[-1, -2147483648, 2147483647, -11]> : tensor<4xi32>
  func.return
}

func.func @not_i64() {
  %a = stablehlo.constant dense<[0, 9223372036854775807, -9223372036854775808,
      10]> : tensor<4xi64>
  %r = stablehlo.not %a : tensor<4xi64>
  check.expect_eq_const %r, dense<[-1, -9223372036854775808, 9223372036854775807,
      -11]> : tensor<4xi64>
  func.return
}

func.func @not_ui8() {
  %a = stablehlo.constant dense<[0, 255, 0, 10]> : tensor<4xui8>
  %r = stablehlo.not %a : tensor<4xui8>
  check.expect_eq_const %r, dense<[255, 0, 255, 245]> : tensor<4xui8>
  func.return
}

func.func @not_ui16() {
  %a = stablehlo.constant dense<[0, 65535, 0, 10]> : tensor<4xui16>
  %r = stablehlo.not %a : tensor<4xui16>
  check.expect_eq_const %r, dense<[65535, 0, 65535, 65525]> : tensor<4xui16>
  func.return
}

func.func @not_ui32() {
  %a = stablehlo.constant dense<[0, 4294967295, 0, 10]> : tensor<4xui32>
  %r = stablehlo.not %a : tensor<4xui32>
  check.expect_eq_const %r, dense<[4294967295, 0, 4294967295, 4294967285]> : tensor<4xui32>
  func.return
}

func.func @not_ui64() {
  %a = stablehlo.constant dense<[0, 18446744073709551615, 0, 10]> : tensor<4xui64>
  %r = stablehlo.not %a : tensor<4xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 0, 18446744073709551615,
      18446744073709551605]> : tensor<4xui64>
  func.return
}

func.func @not_empty() {
  %a = stablehlo.constant dense<> : tensor<0x2xui8>
  %r = stablehlo.not %a : tensor<0x2xui8>
  check.expect_eq_const %r, dense<> : tensor<0x2xui8>
  func.return
}

func.func @not_scalar() {
  %a = stablehlo.constant dense<true> : tensor<i1>
  %r = stablehlo.not %a : tensor<i1>
  check.expect_eq_const %r, dense<false> : tensor<i1>
  func.return
}
