// stablehlo.compare on booleans, signed and unsigned integers and floats; TOTALORDER tells zeros
// and NaNs apart.

func.func @compare_i8() {
  %a = stablehlo.constant dense<[-128, 127, 3, 0, 127]> : tensor<5xi8>
  %b = stablehlo.constant dense<[127, 127, 2, -1, -128]> : tensor<5xi8>
  %eq = stablehlo.compare EQ, %a, %b, SIGNED : (tensor<5xi8>, tensor<5xi8>) -> tensor<5xi1>
  check.expect_eq_const %eq, dense<[false, true, false, false, false]> : tensor<5xi1>
  %ne = stablehlo.compare NE, %a, %b, SIGNED : (tensor<5xi8>, tensor<5xi8>) -> tensor<5xi1>
  check.expect_eq_const %ne, dense<[true, false, true, true, true]> : tensor<5xi1>
  %lt = stablehlo.compare LT, %a, %b, SIGNED : (tensor<5xi8>, tensor<5xi8>) -> tensor<5xi1>
  check.expect_eq_const %lt, dense<[true, false, false, false, false]> : tensor<5xi1>
  %le = stablehlo.compare LE, %a, %b, SIGNED : (tensor<5xi8>, tensor<5xi8>) -> tensor<5xi1>
  check.expect_eq_const %le, dense<[true, true, false, false, false]> : tensor<5xi1>
  %gt = stablehlo.compare GT, %a, %b, SIGNED : (tensor<5xi8>, tensor<5xi8>) -> tensor<5xi1>
  check.expect_eq_const %gt, dense<[false, false, true, true, true]> : tensor<5xi1>
  %ge = stablehlo.compare GE, %a, %b, SIGNED : (tensor<5xi8>, tensor<5xi8>) -> tensor<5xi1>
  check.expect_eq_const %ge, dense<[false, true, true, true, true]> : tensor<5xi1>
  func.return
}

func.func @compare_i16() {
  %a = stablehlo.constant dense<[-32768, 32767, 3, 0, 32767]> : tensor<5xi16>
  %b = stablehlo.constant dense<[32767, 32767, 2, -1, -32768]> : tensor<5xi16>
  %eq = stablehlo.compare EQ, %a, %b, SIGNED : (tensor<5xi16>, tensor<5xi16>) -> tensor<5xi1>
  check.expect_eq_const %eq, dense<[false, true, false, false, false]> : tensor<5xi1>
  %ne = stablehlo.compare NE, %a, %b, SIGNED : (tensor<5xi16>, tensor<5xi16>) -> tensor<5xi1>
  check.expect_eq_const %ne, dense<[true, false, true, true, true]> : tensor<5xi1>
  %lt = stablehlo.compare LT, %a, %b, SIGNED : (tensor<5xi16>, tensor<5xi16>) -> tensor<5xi1>
  check.expect_eq_const %lt, dense<[true, false, false, false, false]> : tensor<5xi1>
  %le = stablehlo.compare LE, %a, %b, SIGNED : (tensor<5xi16>, tensor<5xi16>) -> tensor<5xi1>
  check.expect_eq_const %le, dense<[true, true, false, false, false]> : tensor<5xi1>
  %gt = stablehlo.compare GT, %a, %b, SIGNED : (tensor<5xi16>, tensor<5xi16>) -> tensor<5xi1>
  check.expect_eq_const %gt, dense<[false, false, true, true, true]> : tensor<5xi1>
  %ge = stablehlo.compare GE, %a, %b, SIGNED : (tensor<5xi16>, tensor<5xi16>) -> tensor<5xi1>
  check.expect_eq_const %ge, dense<[false, true, true, true, true]> : tensor<5xi1>
  func.return
}

func.func @compare_i32() {
  %a = stablehlo.constant dense<[-2147483648, 2147483647, 3, 0, 2147483647]> : tensor<5xi32>
  %b = stablehlo.constant dense<[2147483647, 2147483647, 2, -1, -2147483648]> : tensor<5xi32>
  %eq = stablehlo.compare EQ, %a, %b, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
  check.expect_eq_const %eq, dense<[false, true, false, false, false]> : tensor<5xi1>
  %ne = stablehlo.compare NE, %a, %b, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
  check.expect_eq_const %ne, dense<[true, false, true, true, true]> : tensor<5xi1>
  %lt = stablehlo.compare LT, %a, %b, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
  check.expect_eq_const %lt, dense<[true, false, false, false, false]> : tensor<5xi1>
  %le = stablehlo.compare LE, %a, %b, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
  check.expect_eq_const %le, dense<[true, true, false, false, false]> : tensor<5xi1>
  %gt = stablehlo.compare GT, %a, %b, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
  check.expect_eq_const %gt, dense<[false, false, true, true, true]> : tensor<5xi1>
  %ge = stablehlo.compare GE, %a, %b, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
  check.expect_eq_const %ge, dense<[false, true, true, true, true]> : tensor<5xi1>
  func.return
}

func.func @compare_i64() {
  %a = stablehlo.constant dense<[-9223372036854775808, 9223372036854775807, 3, 0,
      9223372036854775807]> : tensor<5xi64>
  %b = stablehlo.constant dense<[9223372036854775807, 9223372036854775807, 2, -1,
      -9223372036854775808]> : tensor<5xi64>
  %eq = stablehlo.compare EQ, %a, %b, SIGNED : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
  check.expect_eq_const %eq, dense<[false, true, false, false, false]> : tensor<5xi1>
  %ne = stablehlo.compare NE, %a, %b, SIGNED : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
  check.expect_eq_const %ne, dense<[true, false, true, true, true]> : tensor<5xi1>
  %lt = stablehlo.compare LT, %a, %b, SIGNED : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
  check.expect_eq_const %lt, dense<[true, false, false, false, false]> : tensor<5xi1>
  %le = stablehlo.compare LE, %a, %b, SIGNED : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
  check.expect_eq_const %le, dense<[true, true, false, false, false]> : tensor<5xi1>
  %gt = stablehlo.compare GT, %a, %b, SIGNED : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
  check.expect_eq_const %gt, dense<[false, false, true, true, true]> : tensor<5xi1>
  %ge = stablehlo.compare GE, %a, %b, SIGNED : (tensor<5xi64>, tensor<5xi64>) -> tensor<5xi1>
  check.expect_eq_const %ge, dense<[false, true, true, true, true]> : tensor<5xi1>
  func.return
}

func.func @compare_ui8() {
  %a = stablehlo.constant dense<[0, 255, 3, 0, 255]> : tensor<5xui8>
  %b = stablehlo.constant dense<[255, 255, 2, 1, 0]> : tensor<5xui8>
  %eq = stablehlo.compare EQ, %a, %b, UNSIGNED : (tensor<5xui8>, tensor<5xui8>) -> tensor<5xi1>
  check.expect_eq_const %eq, dense<[false, true, false, false, false]> : tensor<5xi1>
  %ne = stablehlo.compare NE, %a, %b, UNSIGNED : (tensor<5xui8>, tensor<5xui8>) -> tensor<5xi1>
  check.expect_eq_const %ne, dense<[true, false, true, true, true]> : tensor<5xi1>
  %lt = stablehlo.compare LT, %a, %b, UNSIGNED : (tensor<5xui8>, tensor<5xui8>) -> tensor<5xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false]> : tensor<5xi1>
  %le = stablehlo.compare LE, %a, %b, UNSIGNED : (tensor<5xui8>, tensor<5xui8>) -> tensor<5xi1>
  check.expect_eq_const %le, dense<[true, true, false, true, false]> : tensor<5xi1>
  %gt = stablehlo.compare GT, %a, %b, UNSIGNED : (tensor<5xui8>, tensor<5xui8>) -> tensor<5xi1>
  check.expect_eq_const %gt, dense<[false, false, true, false, true]> : tensor<5xi1>
  %ge = stablehlo.compare GE, %a, %b, UNSIGNED : (tensor<5xui8>, tensor<5xui8>) -> tensor<5xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true]> : tensor<5xi1>
  func.return
}

func.func @compare_ui16() {
  %a = stablehlo.constant dense<[0, 65535, 3, 0, 65535]> : tensor<5xui16>
  %b = stablehlo.constant dense<[65535, 65535, 2, 1, 0]> : tensor<5xui16>
  %eq = stablehlo.compare EQ, %a, %b, UNSIGNED : (tensor<5xui16>, tensor<5xui16>) -> tensor<5xi1>
  check.expect_eq_const %eq, dense<[false, true, false, false, false]> : tensor<5xi1>
  %ne = stablehlo.compare NE, %a, %b, UNSIGNED : (tensor<5xui16>, tensor<5xui16>) -> tensor<5xi1>
  check.expect_eq_const %ne, dense<[true, false, true, true, true]> : tensor<5xi1>
  %lt = stablehlo.compare LT, %a, %b, UNSIGNED : (tensor<5xui16>, tensor<5xui16>) -> tensor<5xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false]> : tensor<5xi1>
  %le = stablehlo.compare LE, %a, %b, UNSIGNED : (tensor<5xui16>, tensor<5xui16>) -> tensor<5xi1>
  check.expect_eq_const %le, dense<[true, true, false, true, false]> : tensor<5xi1>
  %gt = stablehlo.compare GT, %a, %b, UNSIGNED : (tensor<5xui16>, tensor<5xui16>) -> tensor<5xi1>
  check.expect_eq_const %gt, dense<[false, false, true, false, true]> : tensor<5xi1>
  %ge = stablehlo.compare GE, %a, %b, UNSIGNED : (tensor<5xui16>, tensor<5xui16>) -> tensor<5xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true]> : tensor<5xi1>
  func.return
}

func.func @compare_ui32() {
  %a = stablehlo.constant dense<[0, 4294967295, 3, 0, 4294967295]> : tensor<5xui32>
  %b = stablehlo.constant dense<[4294967295, 4294967295, 2, 1, 0]> : tensor<5xui32>
  %eq = stablehlo.compare EQ, %a, %b, UNSIGNED : (tensor<5xui32>, tensor<5xui32>) -> tensor<5xi1>
  check.expect_eq_const %eq, dense<[false, true, false, false, false]> : tensor<5xi1>
  %ne = stablehlo.compare NE, %a, %b, UNSIGNED : (tensor<5xui32>, tensor<5xui32>) -> tensor<5xi1>
  check.expect_eq_const %ne, dense<[true, false, true, true, true]> : tensor<5xi1>
  %lt = stablehlo.compare LT, %a, %b, UNSIGNED : (tensor<5xui32>, tensor<5xui32>) -> tensor<5xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false]> : tensor<5xi1>
  %le = stablehlo.compare LE, %a, %b, UNSIGNED : (tensor<5xui32>, tensor<5xui32>) -> tensor<5xi1>
  check.expect_eq_const %le, dense<[true, true, false, true, false]> : tensor<5xi1>
  %gt = stablehlo.compare GT, %a, %b, UNSIGNED : (tensor<5xui32>, tensor<5xui32>) -> tensor<5xi1>
  check.expect_eq_const %gt, dense<[false, false, true, false, true]> : tensor<5xi1>
  %ge = stablehlo.compare GE, %a, %b, UNSIGNED : (tensor<5xui32>, tensor<5xui32>) -> tensor<5xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true]> : tensor<5xi1>
  func.return
}

func.func @compare_ui64() {
  %a = stablehlo.constant dense<[0, 18446744073709551615, 3, 0,
      18446744073709551615]> : tensor<5xui64>
  %b = stablehlo.constant dense<[18446744073709551615, 18446744073709551615, 2, 1,
      0]> : tensor<5xui64>
  %eq = stablehlo.compare EQ, %a, %b, UNSIGNED : (tensor<5xui64>, tensor<5xui64>) -> tensor<5xi1>
  check.expect_eq_const %eq, dense<[false, true, false, false, false]> : tensor<5xi1>
  %ne = stablehlo.compare NE, %a, %b, UNSIGNED : (tensor<5xui64>, tensor<5xui64>) -> tensor<5xi1>
  check.expect_eq_const %ne, dense<[true, false, true, true, true]> : tensor<5xi1>
  %lt = stablehlo.compare LT, %a, %b, UNSIGNED : (tensor<5xui64>, tensor<5xui64>) -> tensor<5xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false]> : tensor<5xi1>
  %le = stablehlo.compare LE, %a, %b, UNSIGNED : (tensor<5xui64>, tensor<5xui64>) -> tensor<5xi1>
  check.expect_eq_const %le, dense<[true, true, false, true, false]> : tensor<5xi1>
  %gt = stablehlo.compare GT, %a, %b, UNSIGNED : (tensor<5xui64>, tensor<5xui64>) -> tensor<5xi1>
  check.expect_eq_const %gt, dense<[false, false, true, false, true]> : tensor<5xi1>
  %ge = stablehlo.compare GE, %a, %b, UNSIGNED : (tensor<5xui64>, tensor<5xui64>) -> tensor<5xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true]> : tensor<5xi1>
  func.return
}

func.func @compare_i1() {
  %a = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %b = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %eq = stablehlo.compare EQ, %a, %b, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %eq, dense<[true, false, false, true]> : tensor<4xi1>
  %ne = stablehlo.compare NE, %a, %b, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %ne, dense<[false, true, true, false]> : tensor<4xi1>
  %lt = stablehlo.compare LT, %a, %b, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %lt, dense<[false, true, false, false]> : tensor<4xi1>
  %le = stablehlo.compare LE, %a, %b, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %le, dense<[true, true, false, true]> : tensor<4xi1>
  %gt = stablehlo.compare GT, %a, %b, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %gt, dense<[false, false, true, false]> : tensor<4xi1>
  %ge = stablehlo.compare GE, %a, %b, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %ge, dense<[true, false, true, true]> : tensor<4xi1>
  func.return
}

func.func @compare_without_a_kind() {
  %a = stablehlo.constant dense<[1, 2, -3]> : tensor<3xi32>
  %b = stablehlo.constant dense<[2, 2, -4]> : tensor<3xi32>
  %eq = stablehlo.compare EQ, %a, %b : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi1>
  check.expect_eq_const %eq, dense<[false, true, false]> : tensor<3xi1>
  %ne = stablehlo.compare NE, %a, %b : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi1>
  check.expect_eq_const %ne, dense<[true, false, true]> : tensor<3xi1>
  %lt = stablehlo.compare LT, %a, %b : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi1>
  check.expect_eq_const %lt, dense<[true, false, false]> : tensor<3xi1>
  %le = stablehlo.compare LE, %a, %b : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi1>
  check.expect_eq_const %le, dense<[true, true, false]> : tensor<3xi1>
  %gt = stablehlo.compare GT, %a, %b : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi1>
  check.expect_eq_const %gt, dense<[false, false, true]> : tensor<3xi1>
  %ge = stablehlo.compare GE, %a, %b : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi1>
  check.expect_eq_const %ge, dense<[false, true, true]> : tensor<3xi1>
  func.return
}

func.func @compare_f16() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7C00, 0xFC00, 0.0, -0.0, 0x7E00, 1.0, 0x7E00,
      0x7C00]> : tensor<10xf16>
  %b = stablehlo.constant dense<[2.0, -1.0, 0x7C00, 0x7C00, -0.0, 0.0, 1.0, 0x7E00, 0x7E00,
      65504.0]> : tensor<10xf16>
  %eq = stablehlo.compare EQ, %a, %b, FLOAT : (tensor<10xf16>, tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %eq, dense<[false, true, true, false, true, true, false, false, false,
      false]> : tensor<10xi1>
  %ne = stablehlo.compare NE, %a, %b, FLOAT : (tensor<10xf16>, tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %ne, dense<[true, false, false, true, false, false, true, true, true,
      true]> : tensor<10xi1>
  %lt = stablehlo.compare LT, %a, %b, FLOAT : (tensor<10xf16>, tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false, false, false, false, false,
      false]> : tensor<10xi1>
  %le = stablehlo.compare LE, %a, %b, FLOAT : (tensor<10xf16>, tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %le, dense<[true, true, true, true, true, true, false, false, false,
      false]> : tensor<10xi1>
  %gt = stablehlo.compare GT, %a, %b, FLOAT : (tensor<10xf16>, tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %gt, dense<[false, false, false, false, false, false, false, false, false,
      true]> : tensor<10xi1>
  %ge = stablehlo.compare GE, %a, %b, FLOAT : (tensor<10xf16>, tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true, true, false, false, false,
      true]> : tensor<10xi1>
  func.return
}

func.func @compare_totalorder_f16() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7C00, 0xFC00, 0.0, -0.0, 0x7E00, 1.0, 0x7E00,
      0x7C00]> : tensor<10xf16>
  %b = stablehlo.constant dense<[2.0, -1.0, 0x7C00, 0x7C00, -0.0, 0.0, 1.0, 0x7E00, 0x7E00,
      65504.0]> : tensor<10xf16>
  %eq = stablehlo.compare EQ, %a, %b, TOTALORDER : (tensor<10xf16>,
      tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %eq, dense<[false, true, true, false, false, false, false, false, true,
      false]> : tensor<10xi1>
  %ne = stablehlo.compare NE, %a, %b, TOTALORDER : (tensor<10xf16>,
      tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %ne, dense<[true, false, false, true, true, true, true, true, false,
      true]> : tensor<10xi1>
  %lt = stablehlo.compare LT, %a, %b, TOTALORDER : (tensor<10xf16>,
      tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false, true, false, true, false,
      false]> : tensor<10xi1>
  %le = stablehlo.compare LE, %a, %b, TOTALORDER : (tensor<10xf16>,
      tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %le, dense<[true, true, true, true, false, true, false, true, true,
      false]> : tensor<10xi1>
  %gt = stablehlo.compare GT, %a, %b, TOTALORDER : (tensor<10xf16>,
      tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %gt, dense<[false, false, false, false, true, false, true, false, false,
      true]> : tensor<10xi1>
  %ge = stablehlo.compare GE, %a, %b, TOTALORDER : (tensor<10xf16>,
      tensor<10xf16>) -> tensor<10xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true, false, true, false, true,
      true]> : tensor<10xi1>
  func.return
}

func.func @compare_bf16() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7F80, 0xFF80, 0.0, -0.0, 0x7FC0, 1.0, 0x7FC0,
      0x7F80]> : tensor<10xbf16>
  %b = stablehlo.constant dense<[2.0, -1.0, 0x7F80, 0x7F80, -0.0, 0.0, 1.0, 0x7FC0, 0x7FC0,
      3.38953e+38]> : tensor<10xbf16>
  %eq = stablehlo.compare EQ, %a, %b, FLOAT : (tensor<10xbf16>, tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %eq, dense<[false, true, true, false, true, true, false, false, false,
      false]> : tensor<10xi1>
  %ne = stablehlo.compare NE, %a, %b, FLOAT : (tensor<10xbf16>, tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %ne, dense<[true, false, false, true, false, false, true, true, true,
      true]> : tensor<10xi1>
  %lt = stablehlo.compare LT, %a, %b, FLOAT : (tensor<10xbf16>, tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false, false, false, false, false,
      false]> : tensor<10xi1>
  %le = stablehlo.compare LE, %a, %b, FLOAT : (tensor<10xbf16>, tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %le, dense<[true, true, true, true, true, true, false, false, false,
      false]> : tensor<10xi1>
  %gt = stablehlo.compare GT, %a, %b, FLOAT : (tensor<10xbf16>, tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %gt, dense<[false, false, false, false, false, false, false, false, false,
      true]> : tensor<10xi1>
  %ge = stablehlo.compare GE, %a, %b, FLOAT : (tensor<10xbf16>, tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true, true, false, false, false,
      true]> : tensor<10xi1>
  func.return
}

func.func @compare_totalorder_bf16() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7F80, 0xFF80, 0.0, -0.0, 0x7FC0, 1.0, 0x7FC0,
      0x7F80]> : tensor<10xbf16>
  %b = stablehlo.constant dense<[2.0, -1.0, 0x7F80, 0x7F80, -0.0, 0.0, 1.0, 0x7FC0, 0x7FC0,
      3.38953e+38]> : tensor<10xbf16>
  %eq = stablehlo.compare EQ, %a, %b, TOTALORDER : (tensor<10xbf16>,
      tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %eq, dense<[false, true, true, false, false, false, false, false, true,
      false]> : tensor<10xi1>
  %ne = stablehlo.compare NE, %a, %b, TOTALORDER : (tensor<10xbf16>,
      tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %ne, dense<[true, false, false, true, true, true, true, true, false,
      true]> : tensor<10xi1>
  %lt = stablehlo.compare LT, %a, %b, TOTALORDER : (tensor<10xbf16>,
      tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false, true, false, true, false,
      false]> : tensor<10xi1>
  %le = stablehlo.compare LE, %a, %b, TOTALORDER : (tensor<10xbf16>,
      tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %le, dense<[true, true, true, true, false, true, false, true, true,
      false]> : tensor<10xi1>
  %gt = stablehlo.compare GT, %a, %b, TOTALORDER : (tensor<10xbf16>,
      tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %gt, dense<[false, false, false, false, true, false, true, false, false,
      true]> : tensor<10xi1>
  %ge = stablehlo.compare GE, %a, %b, TOTALORDER : (tensor<10xbf16>,
      tensor<10xbf16>) -> tensor<10xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true, false, true, false, true,
      true]> : tensor<10xi1>
  func.return
}

func.func @compare_f32() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7F800000, 0xFF800000, 0.0, -0.0, 0x7FC00000, 1.0,
      0x7FC00000, 0x7F800000]> : tensor<10xf32>
  %b = stablehlo.constant dense<[2.0, -1.0, 0x7F800000, 0x7F800000, -0.0, 0.0, 1.0, 0x7FC00000,
      0x7FC00000, 3.4028235e+38]> : tensor<10xf32>
  %eq = stablehlo.compare EQ, %a, %b, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %eq, dense<[false, true, true, false, true, true, false, false, false,
      false]> : tensor<10xi1>
  %ne = stablehlo.compare NE, %a, %b, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %ne, dense<[true, false, false, true, false, false, true, true, true,
      true]> : tensor<10xi1>
  %lt = stablehlo.compare LT, %a, %b, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false, false, false, false, false,
      false]> : tensor<10xi1>
  %le = stablehlo.compare LE, %a, %b, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %le, dense<[true, true, true, true, true, true, false, false, false,
      false]> : tensor<10xi1>
  %gt = stablehlo.compare GT, %a, %b, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %gt, dense<[false, false, false, false, false, false, false, false, false,
      true]> : tensor<10xi1>
  %ge = stablehlo.compare GE, %a, %b, FLOAT : (tensor<10xf32>, tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true, true, false, false, false,
      true]> : tensor<10xi1>
  func.return
}

func.func @compare_totalorder_f32() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7F800000, 0xFF800000, 0.0, -0.0, 0x7FC00000, 1.0,
      0x7FC00000, 0x7F800000]> : tensor<10xf32>
  %b = stablehlo.constant dense<[2.0, -1.0, 0x7F800000, 0x7F800000, -0.0, 0.0, 1.0, 0x7FC00000,
      0x7FC00000, 3.4028235e+38]> : tensor<10xf32>
  %eq = stablehlo.compare EQ, %a, %b, TOTALORDER : (tensor<10xf32>,
      tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %eq, dense<[false, true, true, false, false, false, false, false, true,
      false]> : tensor<10xi1>
  %ne = stablehlo.compare NE, %a, %b, TOTALORDER : (tensor<10xf32>,
      tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %ne, dense<[true, false, false, true, true, true, true, true, false,
      true]> : tensor<10xi1>
  %lt = stablehlo.compare LT, %a, %b, TOTALORDER : (tensor<10xf32>,
      tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false, true, false, true, false,
      false]> : tensor<10xi1>
  %le = stablehlo.compare LE, %a, %b, TOTALORDER : (tensor<10xf32>,
      tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %le, dense<[true, true, true, true, false, true, false, true, true,
      false]> : tensor<10xi1>
  %gt = stablehlo.compare GT, %a, %b, TOTALORDER : (tensor<10xf32>,
      tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %gt, dense<[false, false, false, false, true, false, true, false, false,
      true]> : tensor<10xi1>
  %ge = stablehlo.compare GE, %a, %b, TOTALORDER : (tensor<10xf32>,
      tensor<10xf32>) -> tensor<10xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true, false, true, false, true,
      true]> : tensor<10xi1>
  func.return
}

func.func @compare_f64() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7FF0000000000000, 0xFFF0000000000000, 0.0, -0.0,
      0x7FF8000000000000, 1.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<10xf64>
  %b = stablehlo.constant dense<[2.0, -1.0, 0x7FF0000000000000, 0x7FF0000000000000, -0.0, 0.0,
      1.0, 0x7FF8000000000000, 0x7FF8000000000000, 1.7976931348623157e+308]> : tensor<10xf64>
  %eq = stablehlo.compare EQ, %a, %b, FLOAT : (tensor<10xf64>, tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %eq, dense<[false, true, true, false, true, true, false, false, false,
      false]> : tensor<10xi1>
  %ne = stablehlo.compare NE, %a, %b, FLOAT : (tensor<10xf64>, tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %ne, dense<[true, false, false, true, false, false, true, true, true,
      true]> : tensor<10xi1>
  %lt = stablehlo.compare LT, %a, %b, FLOAT : (tensor<10xf64>, tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false, false, false, false, false,
      false]> : tensor<10xi1>
  %le = stablehlo.compare LE, %a, %b, FLOAT : (tensor<10xf64>, tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %le, dense<[true, true, true, true, true, true, false, false, false,
      false]> : tensor<10xi1>
  %gt = stablehlo.compare GT, %a, %b, FLOAT : (tensor<10xf64>, tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %gt, dense<[false, false, false, false, false, false, false, false, false,
      true]> : tensor<10xi1>
  %ge = stablehlo.compare GE, %a, %b, FLOAT : (tensor<10xf64>, tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true, true, false, false, false,
      true]> : tensor<10xi1>
  func.return
}

func.func @compare_totalorder_f64() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7FF0000000000000, 0xFFF0000000000000, 0.0, -0.0,
      0x7FF8000000000000, 1.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<10xf64>
  %b = stablehlo.constant dense<[2.0, -1.0, 0x7FF0000000000000, 0x7FF0000000000000, -0.0, 0.0,
      1.0, 0x7FF8000000000000, 0x7FF8000000000000, 1.7976931348623157e+308]> : tensor<10xf64>
  %eq = stablehlo.compare EQ, %a, %b, TOTALORDER : (tensor<10xf64>,
      tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %eq, dense<[false, true, true, false, false, false, false, false, true,
      false]> : tensor<10xi1>
  %ne = stablehlo.compare NE, %a, %b, TOTALORDER : (tensor<10xf64>,
      tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %ne, dense<[true, false, false, true, true, true, true, true, false,
      true]> : tensor<10xi1>
  %lt = stablehlo.compare LT, %a, %b, TOTALORDER : (tensor<10xf64>,
      tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %lt, dense<[true, false, false, true, false, true, false, true, false,
      false]> : tensor<10xi1>
  %le = stablehlo.compare LE, %a, %b, TOTALORDER : (tensor<10xf64>,
      tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %le, dense<[true, true, true, true, false, true, false, true, true,
      false]> : tensor<10xi1>
  %gt = stablehlo.compare GT, %a, %b, TOTALORDER : (tensor<10xf64>,
      tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %gt, dense<[false, false, false, false, true, false, true, false, false,
      true]> : tensor<10xi1>
  %ge = stablehlo.compare GE, %a, %b, TOTALORDER : (tensor<10xf64>,
      tensor<10xf64>) -> tensor<10xi1>
  check.expect_eq_const %ge, dense<[false, true, true, false, true, false, true, false, true,
      true]> : tensor<10xi1>
  func.return
}

// In the total order: -NaN < -inf < -0 < +0 < +inf < +NaN, and a larger payload is further out.
func.func @compare_totalorder_of_nans() {
  %a = stablehlo.constant dense<[0xFFC00000, 0xFF800000, -0.0, 0x7F800000, 0x7FC00000, 0xFFC00001]> : tensor<6xf32>
  %b = stablehlo.constant dense<[0xFF800000, -1.0, 0.0, 0x7FC00000, 0x7FC00001, 0xFFC00000]> : tensor<6xf32>
  %r = stablehlo.compare LT, %a, %b, TOTALORDER : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xi1>
  check.expect_eq_const %r, dense<true> : tensor<6xi1>
  func.return
}

func.func @compare_generic_form() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %b = stablehlo.constant dense<[2, 2]> : tensor<2xi32>
  %r = "stablehlo.compare"(%a, %b) <{compare_type = #stablehlo<comparison_type SIGNED>, comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi1>
  check.expect_eq_const %r, dense<[false, true]> : tensor<2xi1>
  %s = "stablehlo.compare"(%a, %b) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi1>
  check.expect_eq_const %s, dense<[true, false]> : tensor<2xi1>
  func.return
}

// JAX prints two blanks after the comma.
func.func @compare_as_jax_prints_it() {
  %a = stablehlo.constant dense<1.0> : tensor<f32>
  %b = stablehlo.constant dense<2.0> : tensor<f32>
  %r = stablehlo.compare  LT, %a, %b,  FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
  check.expect_eq_const %r, dense<true> : tensor<i1>
  func.return
}

func.func @compare_empty() {
  %a = stablehlo.constant dense<> : tensor<0x2xf32>
  %r = stablehlo.compare EQ, %a, %a : (tensor<0x2xf32>, tensor<0x2xf32>) -> tensor<0x2xi1>
  check.expect_eq_const %r, dense<> : tensor<0x2xi1>
  func.return
}
