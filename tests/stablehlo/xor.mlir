// stablehlo.xor: logical on booleans, bitwise on integers.

func.func @xor_i1() {
  %a = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %b = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %r = stablehlo.xor %a, %b : tensor<4xi1>
  check.expect_eq_const %r, dense<[false, true, true, false]> : tensor<4xi1>
  func.return
}

func.func @xor_i8() {
  %a = stablehlo.constant dense<[127, -128, 0, 12, 127]> : tensor<5xi8>
  %b = stablehlo.constant dense<[0, 127, 0, 10, -1]> : tensor<5xi8>
  %r = stablehlo.xor %a, %b : tensor<5xi8>
  check.expect_eq_const %r, dense<[127, -1, 0, 6, -128]> : tensor<5xi8>
  func.return
}

func.func @xor_i16() {
  %a = stablehlo.constant dense<[32767, -32768, 0, 12, 32767]> : tensor<5xi16>
  %b = stablehlo.constant dense<[0, 32767, 0, 10, -1]> : tensor<5xi16>
  %r = stablehlo.xor %a, %b : tensor<5xi16>
  check.expect_eq_const %r, dense<[32767, -1, 0, 6, -32768]> : tensor<5xi16>
  func.return
}

func.func @xor_i32() {
  %a = stablehlo.constant dense<[2147483647, -2147483648, 0, 12, 2147483647]> : tensor<5xi32>
  %b = stablehlo.constant dense<[0, 2147483647, 0, 10, -1]> : tensor<5xi32>
  %r = stablehlo.xor %a, %b : tensor<5xi32>
  check.expect_eq_const %r, dense<[2147483647, -1, 0, 6, -2147483648]> : tensor<5xi32>
  func.return
}

func.func @xor_i64() {
  %a = stablehlo.constant dense<[9223372036854775807, -9223372036854775808, 0, 12,
      9223372036854775807]> : tensor<5xi64>
  %b = stablehlo.constant dense<[0, 9223372036854775807, 0, 10, -1]> : tensor<5xi64>
  %r = stablehlo.xor %a, %b : tensor<5xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, -1, 0, 6,
      -9223372036854775808]> : tensor<5xi64>
  func.return
}

func.func @xor_ui8() {
  %a = stablehlo.constant dense<[255, 0, 0, 12, 255]> : tensor<5xui8>
  %b = stablehlo.constant dense<[0, 255, 0, 10, 255]> : tensor<5xui8>
  %r = stablehlo.xor %a, %b : tensor<5xui8>
  check.expect_eq_const %r, dense<[255, 255, 0, 6, 0]> : tensor<5xui8>
  func.return
}

func.func @xor_ui16() {
  %a = stablehlo.constant dense<[65535, 0, 0, 12, 65535]> : tensor<5xui16>
  %b = stablehlo.constant dense<[0, 65535, 0, 10, 65535]> : tensor<5xui16>
  %r = stablehlo.xor %a, %b : tensor<5xui16>
  check.expect_eq_const %r, dense<[65535, 65535, 0, 6, 0]> : tensor<5xui16>
  func.return
}

func.func @xor_ui32() {
  %a = stablehlo.constant dense<[4294967295, 0, 0, 12, 4294967295]> : tensor<5xui32>
  %b = stablehlo.constant dense<[0, 4294967295, 0, 10, 4294967295]> : tensor<5xui32>
  %r = stablehlo.xor %a, %b : tensor<5xui32>
  check.expect_eq_const %r, dense<[4294967295, 4294967295, 0, 6, 0]> : tensor<5xui32>
  func.return
}

func.func @xor_ui64() {
  %a = stablehlo.constant dense<[18446744073709551615, 0, 0, 12,
      18446744073709551615]> : tensor<5xui64>
  %b = stablehlo.constant dense<[0, 18446744073709551615, 0, 10,
      18446744073709551615]> : tensor<5xui64>
  %r = stablehlo.xor %a, %b : tensor<5xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 18446744073709551615, 0, 6,
      0]> : tensor<5xui64>
  func.return
}

func.func @xor_scalar_generic_form() {
  %a = stablehlo.constant dense<6> : tensor<ui32>
  %b = stablehlo.constant dense<3> : tensor<ui32>
  %r = "stablehlo.xor"(%a, %b) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
  check.expect_eq_const %r, dense<5> : tensor<ui32>
  func.return
}

func.func @xor_empty() {
  %a = stablehlo.constant dense<> : tensor<0xi1>
  %b = stablehlo.constant dense<> : tensor<0xi1>
  %r = stablehlo.xor %a, %b : tensor<0xi1>
  check.expect_eq_const %r, dense<> : tensor<0xi1>
  func.return
}
