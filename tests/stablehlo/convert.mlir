// stablehlo.convert: integers keep their low bits, floats round to nearest even, and floats to
// integers truncate toward zero. Out-of-range floats saturate and NaN becomes 0 (open in the
// specification; XLA does so).

func.func @convert_i8_to_i16() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi16>
  func.return
}

func.func @convert_i8_to_i32() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi32>
  func.return
}

func.func @convert_i8_to_i64() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi64>
  func.return
}

func.func @convert_i8_to_ui8() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 1, 127, 128, 126, 255]> : tensor<6xui8>
  func.return
}

func.func @convert_i8_to_ui16() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 1, 127, 65408, 126, 65535]> : tensor<6xui16>
  func.return
}

func.func @convert_i8_to_ui32() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 1, 127, 4294967168, 126, 4294967295]> : tensor<6xui32>
  func.return
}

func.func @convert_i8_to_ui64() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 126, -1]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 1, 127, 18446744073709551488, 126,
      18446744073709551615]> : tensor<6xui64>
  func.return
}

func.func @convert_i16_to_i8() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, -1]> : tensor<6xi8>
  func.return
}

func.func @convert_i16_to_i32() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi32>
  func.return
}

func.func @convert_i16_to_i64() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi64>
  func.return
}

func.func @convert_i16_to_ui8() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 255]> : tensor<6xui8>
  func.return
}

func.func @convert_i16_to_ui16() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 1, 32767, 32768, 32766, 65535]> : tensor<6xui16>
  func.return
}

func.func @convert_i16_to_ui32() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 1, 32767, 4294934528, 32766, 4294967295]> : tensor<6xui32>
  func.return
}

func.func @convert_i16_to_ui64() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 32766, -1]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 1, 32767, 18446744073709518848, 32766,
      18446744073709551615]> : tensor<6xui64>
  func.return
}

func.func @convert_i32_to_i8() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 2147483646, -1]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, -1]> : tensor<6xi8>
  func.return
}

func.func @convert_i32_to_i16() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 2147483646, -1]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, -1]> : tensor<6xi16>
  func.return
}

func.func @convert_i32_to_i64() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 2147483646, -1]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[0, 1, 2147483647, -2147483648, 2147483646, -1]> : tensor<6xi64>
  func.return
}

func.func @convert_i32_to_ui8() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 2147483646, -1]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 255]> : tensor<6xui8>
  func.return
}

func.func @convert_i32_to_ui16() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 2147483646, -1]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 0, 65534, 65535]> : tensor<6xui16>
  func.return
}

func.func @convert_i32_to_ui32() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 2147483646, -1]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 1, 2147483647, 2147483648, 2147483646,
      4294967295]> : tensor<6xui32>
  func.return
}

func.func @convert_i32_to_ui64() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 2147483646, -1]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 1, 2147483647, 18446744071562067968, 2147483646,
      18446744073709551615]> : tensor<6xui64>
  func.return
}

func.func @convert_i64_to_i8() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      9223372036854775806, -1]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, -1]> : tensor<6xi8>
  func.return
}

func.func @convert_i64_to_i16() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      9223372036854775806, -1]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, -1]> : tensor<6xi16>
  func.return
}

func.func @convert_i64_to_i32() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      9223372036854775806, -1]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, -1]> : tensor<6xi32>
  func.return
}

func.func @convert_i64_to_ui8() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      9223372036854775806, -1]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 255]> : tensor<6xui8>
  func.return
}

func.func @convert_i64_to_ui16() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      9223372036854775806, -1]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 0, 65534, 65535]> : tensor<6xui16>
  func.return
}

func.func @convert_i64_to_ui32() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      9223372036854775806, -1]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 0, 4294967294, 4294967295]> : tensor<6xui32>
  func.return
}

func.func @convert_i64_to_ui64() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      9223372036854775806, -1]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 1, 9223372036854775807, 9223372036854775808,
      9223372036854775806, 18446744073709551615]> : tensor<6xui64>
  func.return
}

func.func @convert_ui8_to_i8() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi8>
  func.return
}

func.func @convert_ui8_to_i16() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xi16>
  func.return
}

func.func @convert_ui8_to_i32() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xi32>
  func.return
}

func.func @convert_ui8_to_i64() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xi64>
  func.return
}

func.func @convert_ui8_to_ui16() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui16>
  func.return
}

func.func @convert_ui8_to_ui32() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui32>
  func.return
}

func.func @convert_ui8_to_ui64() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui64>
  func.return
}

func.func @convert_ui16_to_i8() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi8>
  func.return
}

func.func @convert_ui16_to_i16() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi16>
  func.return
}

func.func @convert_ui16_to_i32() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xi32>
  func.return
}

func.func @convert_ui16_to_i64() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xi64>
  func.return
}

func.func @convert_ui16_to_ui8() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  func.return
}

func.func @convert_ui16_to_ui32() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui32>
  func.return
}

func.func @convert_ui16_to_ui64() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui64>
  func.return
}

func.func @convert_ui32_to_i8() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi8>
  func.return
}

func.func @convert_ui32_to_i16() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi16>
  func.return
}

func.func @convert_ui32_to_i32() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi32>
  func.return
}

func.func @convert_ui32_to_i64() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xi64>
  func.return
}

func.func @convert_ui32_to_ui8() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  func.return
}

func.func @convert_ui32_to_ui16() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  func.return
}

func.func @convert_ui32_to_ui64() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui64>
  func.return
}

func.func @convert_ui64_to_i8() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      100]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi8>
  func.return
}

func.func @convert_ui64_to_i16() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      100]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi16>
  func.return
}

func.func @convert_ui64_to_i32() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      100]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi32>
  func.return
}

func.func @convert_ui64_to_i64() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      100]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[0, 1, -1, 0, -2, 100]> : tensor<6xi64>
  func.return
}

func.func @convert_ui64_to_ui8() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      100]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 0, 254, 100]> : tensor<6xui8>
  func.return
}

func.func @convert_ui64_to_ui16() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      100]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 0, 65534, 100]> : tensor<6xui16>
  func.return
}

func.func @convert_ui64_to_ui32() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      100]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 0, 4294967294, 100]> : tensor<6xui32>
  func.return
}

func.func @convert_i8_to_i1() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 64]> : tensor<5xi8>
  %r = stablehlo.convert %a : (tensor<5xi8>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true]> : tensor<5xi1>
  func.return
}

func.func @convert_i1_to_i8() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xi8>
  check.expect_eq_const %r, dense<[1, 0]> : tensor<2xi8>
  func.return
}

func.func @convert_i8_to_f16() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 77, -3]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 127.0, -128.0, 77.0, -3.0]> : tensor<6xf16>
  func.return
}

func.func @convert_i8_to_bf16() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 77, -3]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 127.0, -128.0, 77.0, -3.0]> : tensor<6xbf16>
  func.return
}

func.func @convert_i8_to_f32() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 77, -3]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 127.0, -128.0, 77.0, -3.0]> : tensor<6xf32>
  func.return
}

func.func @convert_i8_to_f64() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, 77, -3]> : tensor<6xi8>
  %r = stablehlo.convert %a : (tensor<6xi8>) -> tensor<6xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 127.0, -128.0, 77.0, -3.0]> : tensor<6xf64>
  func.return
}

func.func @convert_i16_to_i1() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 64]> : tensor<5xi16>
  %r = stablehlo.convert %a : (tensor<5xi16>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true]> : tensor<5xi1>
  func.return
}

func.func @convert_i1_to_i16() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xi16>
  check.expect_eq_const %r, dense<[1, 0]> : tensor<2xi16>
  func.return
}

func.func @convert_i16_to_f16() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 77, -3]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 32768.0, -32768.0, 77.0, -3.0]> : tensor<6xf16>
  func.return
}

func.func @convert_i16_to_bf16() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 77, -3]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 32768.0, -32768.0, 77.0, -3.0]> : tensor<6xbf16>
  func.return
}

func.func @convert_i16_to_f32() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 77, -3]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 32767.0, -32768.0, 77.0, -3.0]> : tensor<6xf32>
  func.return
}

func.func @convert_i16_to_f64() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, 77, -3]> : tensor<6xi16>
  %r = stablehlo.convert %a : (tensor<6xi16>) -> tensor<6xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 32767.0, -32768.0, 77.0, -3.0]> : tensor<6xf64>
  func.return
}

func.func @convert_i32_to_i1() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 64]> : tensor<5xi32>
  %r = stablehlo.convert %a : (tensor<5xi32>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true]> : tensor<5xi1>
  func.return
}

func.func @convert_i1_to_i32() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[1, 0]> : tensor<2xi32>
  func.return
}

func.func @convert_i32_to_f16() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 77, -3]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 0x7C00, 0xFC00, 77.0, -3.0]> : tensor<6xf16>
  func.return
}

func.func @convert_i32_to_bf16() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 77, -3]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.14748e+09, -2.14748e+09, 77.0,
      -3.0]> : tensor<6xbf16>
  func.return
}

func.func @convert_i32_to_f32() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 77, -3]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.1474836e+09, -2.1474836e+09, 77.0,
      -3.0]> : tensor<6xf32>
  func.return
}

func.func @convert_i32_to_f64() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, 77, -3]> : tensor<6xi32>
  %r = stablehlo.convert %a : (tensor<6xi32>) -> tensor<6xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2147483647.0, -2147483648.0, 77.0,
      -3.0]> : tensor<6xf64>
  func.return
}

func.func @convert_i64_to_i1() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808,
      64]> : tensor<5xi64>
  %r = stablehlo.convert %a : (tensor<5xi64>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true]> : tensor<5xi1>
  func.return
}

func.func @convert_i1_to_i64() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xi64>
  check.expect_eq_const %r, dense<[1, 0]> : tensor<2xi64>
  func.return
}

func.func @convert_i64_to_f16() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808, 77,
      -3]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 0x7C00, 0xFC00, 77.0, -3.0]> : tensor<6xf16>
  func.return
}

func.func @convert_i64_to_bf16() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808, 77,
      -3]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 9.22337e+18, -9.22337e+18, 77.0,
      -3.0]> : tensor<6xbf16>
  func.return
}

func.func @convert_i64_to_f32() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808, 77,
      -3]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 9.223372e+18, -9.223372e+18, 77.0,
      -3.0]> : tensor<6xf32>
  func.return
}

func.func @convert_i64_to_f64() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808, 77,
      -3]> : tensor<6xi64>
  %r = stablehlo.convert %a : (tensor<6xi64>) -> tensor<6xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 9.223372036854776e+18, -9.223372036854776e+18, 77.0,
      -3.0]> : tensor<6xf64>
  func.return
}

func.func @convert_ui8_to_i1() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 64]> : tensor<5xui8>
  %r = stablehlo.convert %a : (tensor<5xui8>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, true, false, true]> : tensor<5xi1>
  func.return
}

func.func @convert_i1_to_ui8() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xui8>
  check.expect_eq_const %r, dense<[1, 0]> : tensor<2xui8>
  func.return
}

func.func @convert_ui8_to_f16() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 77, 3]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 255.0, 0.0, 77.0, 3.0]> : tensor<6xf16>
  func.return
}

func.func @convert_ui8_to_bf16() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 77, 3]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 255.0, 0.0, 77.0, 3.0]> : tensor<6xbf16>
  func.return
}

func.func @convert_ui8_to_f32() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 77, 3]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 255.0, 0.0, 77.0, 3.0]> : tensor<6xf32>
  func.return
}

func.func @convert_ui8_to_f64() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 77, 3]> : tensor<6xui8>
  %r = stablehlo.convert %a : (tensor<6xui8>) -> tensor<6xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 255.0, 0.0, 77.0, 3.0]> : tensor<6xf64>
  func.return
}

func.func @convert_ui16_to_i1() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 64]> : tensor<5xui16>
  %r = stablehlo.convert %a : (tensor<5xui16>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, true, false, true]> : tensor<5xi1>
  func.return
}

func.func @convert_i1_to_ui16() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xui16>
  check.expect_eq_const %r, dense<[1, 0]> : tensor<2xui16>
  func.return
}

func.func @convert_ui16_to_f16() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 77, 3]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 0x7C00, 0.0, 77.0, 3.0]> : tensor<6xf16>
  func.return
}

func.func @convert_ui16_to_bf16() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 77, 3]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 65536.0, 0.0, 77.0, 3.0]> : tensor<6xbf16>
  func.return
}

func.func @convert_ui16_to_f32() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 77, 3]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 65535.0, 0.0, 77.0, 3.0]> : tensor<6xf32>
  func.return
}

func.func @convert_ui16_to_f64() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 77, 3]> : tensor<6xui16>
  %r = stablehlo.convert %a : (tensor<6xui16>) -> tensor<6xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 65535.0, 0.0, 77.0, 3.0]> : tensor<6xf64>
  func.return
}

func.func @convert_ui32_to_i1() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 64]> : tensor<5xui32>
  %r = stablehlo.convert %a : (tensor<5xui32>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, true, false, true]> : tensor<5xi1>
  func.return
}

func.func @convert_i1_to_ui32() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xui32>
  check.expect_eq_const %r, dense<[1, 0]> : tensor<2xui32>
  func.return
}

func.func @convert_ui32_to_f16() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 77, 3]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 0x7C00, 0.0, 77.0, 3.0]> : tensor<6xf16>
  func.return
}

func.func @convert_ui32_to_bf16() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 77, 3]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 4.29497e+09, 0.0, 77.0, 3.0]> : tensor<6xbf16>
  func.return
}

func.func @convert_ui32_to_f32() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 77, 3]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 4.2949673e+09, 0.0, 77.0, 3.0]> : tensor<6xf32>
  func.return
}

func.func @convert_ui32_to_f64() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 77, 3]> : tensor<6xui32>
  %r = stablehlo.convert %a : (tensor<6xui32>) -> tensor<6xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 4294967295.0, 0.0, 77.0, 3.0]> : tensor<6xf64>
  func.return
}

func.func @convert_ui64_to_i1() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 64]> : tensor<5xui64>
  %r = stablehlo.convert %a : (tensor<5xui64>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, true, false, true]> : tensor<5xi1>
  func.return
}

func.func @convert_i1_to_ui64() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xui64>
  check.expect_eq_const %r, dense<[1, 0]> : tensor<2xui64>
  func.return
}

func.func @convert_ui64_to_f16() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 77, 3]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 0x7C00, 0.0, 77.0, 3.0]> : tensor<6xf16>
  func.return
}

func.func @convert_ui64_to_bf16() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 77, 3]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 1.84467e+19, 0.0, 77.0, 3.0]> : tensor<6xbf16>
  func.return
}

func.func @convert_ui64_to_f32() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 77, 3]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 1.8446744e+19, 0.0, 77.0, 3.0]> : tensor<6xf32>
  func.return
}

func.func @convert_ui64_to_f64() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 77, 3]> : tensor<6xui64>
  %r = stablehlo.convert %a : (tensor<6xui64>) -> tensor<6xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 1.8446744073709552e+19, 0.0, 77.0,
      3.0]> : tensor<6xf64>
  func.return
}

func.func @convert_i1_to_f16() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xf16>
  check.expect_eq_const %r, dense<[1.0, 0.0]> : tensor<2xf16>
  func.return
}

func.func @convert_f16_to_i1() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, -0.25, 0x7E00, 0x7C00, 0xFC00,
      6.10352e-05]> : tensor<8xf16>
  %r = stablehlo.convert %a : (tensor<8xf16>) -> tensor<8xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true,
      true]> : tensor<8xi1>
  func.return
}

func.func @convert_f16_to_i1_subnormal_is_true() {
  %a = stablehlo.constant dense<[5.96046e-08]> : tensor<1xf16>
  %r = stablehlo.convert %a : (tensor<1xf16>) -> tensor<1xi1>
  check.expect_eq_const %r, dense<[true]> : tensor<1xi1>
  func.return
}

func.func @convert_f16_to_i8() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5, -1.75, -0.992188,
      -100.5]> : tensor<9xf16>
  %r = stablehlo.convert %a : (tensor<9xf16>) -> tensor<9xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi8>
  func.return
}

func.func @convert_f16_to_i8_saturates() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0, -2.0]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[127, -128, 0, 127, -128, -2]> : tensor<6xi8>
  func.return
}

func.func @convert_f16_to_i8_at_the_limits() {
  %a = stablehlo.constant dense<[128.0, 127.9375, -128.0]> : tensor<3xf16>
  %r = stablehlo.convert %a : (tensor<3xf16>) -> tensor<3xi8>
  check.expect_eq_const %r, dense<[127, 127, -128]> : tensor<3xi8>
  func.return
}

func.func @convert_f16_to_i16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5, -1.75, -0.992188,
      -100.5]> : tensor<9xf16>
  %r = stablehlo.convert %a : (tensor<9xf16>) -> tensor<9xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi16>
  func.return
}

func.func @convert_f16_to_i16_saturates() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0, -2.0]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[32767, -32768, 0, 32767, -32768, -2]> : tensor<6xi16>
  func.return
}

func.func @convert_f16_to_i16_at_the_limits() {
  %a = stablehlo.constant dense<[32768.0, 32752.0, -32768.0]> : tensor<3xf16>
  %r = stablehlo.convert %a : (tensor<3xf16>) -> tensor<3xi16>
  check.expect_eq_const %r, dense<[32767, 32752, -32768]> : tensor<3xi16>
  func.return
}

func.func @convert_f16_to_i32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5, -1.75, -0.992188,
      -100.5]> : tensor<9xf16>
  %r = stablehlo.convert %a : (tensor<9xf16>) -> tensor<9xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi32>
  func.return
}

func.func @convert_f16_to_i32_saturates() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0, -2.0]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[2147483647, -2147483648, 0, 65504, -65504, -2]> : tensor<6xi32>
  func.return
}

func.func @convert_f16_to_i64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5, -1.75, -0.992188,
      -100.5]> : tensor<9xf16>
  %r = stablehlo.convert %a : (tensor<9xf16>) -> tensor<9xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi64>
  func.return
}

func.func @convert_f16_to_i64_saturates() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0, -2.0]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, -9223372036854775808, 0, 65504, -65504,
      -2]> : tensor<6xi64>
  func.return
}

func.func @convert_f16_to_ui8() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui8>
  func.return
}

func.func @convert_f16_to_ui8_saturates() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0, -1.0]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[255, 0, 0, 255, 0, 0]> : tensor<6xui8>
  func.return
}

func.func @convert_f16_to_ui8_at_the_limits() {
  %a = stablehlo.constant dense<[256.0, 255.875, -0.9375]> : tensor<3xf16>
  %r = stablehlo.convert %a : (tensor<3xf16>) -> tensor<3xui8>
  check.expect_eq_const %r, dense<[255, 255, 0]> : tensor<3xui8>
  func.return
}

func.func @convert_f16_to_ui16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui16>
  func.return
}

func.func @convert_f16_to_ui16_saturates() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0, -1.0]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[65535, 0, 0, 65504, 0, 0]> : tensor<6xui16>
  func.return
}

func.func @convert_f16_to_ui32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui32>
  func.return
}

func.func @convert_f16_to_ui32_saturates() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0, -1.0]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[4294967295, 0, 0, 65504, 0, 0]> : tensor<6xui32>
  func.return
}

func.func @convert_f16_to_ui64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui64>
  func.return
}

func.func @convert_f16_to_ui64_saturates() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7E00, 65504.0, -65504.0, -1.0]> : tensor<6xf16>
  %r = stablehlo.convert %a : (tensor<6xf16>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 0, 0, 65504, 0, 0]> : tensor<6xui64>
  func.return
}

func.func @convert_i1_to_bf16() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xbf16>
  check.expect_eq_const %r, dense<[1.0, 0.0]> : tensor<2xbf16>
  func.return
}

func.func @convert_bf16_to_i1() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, -0.25, 0x7FC0, 0x7F80, 0xFF80,
      1.17549e-38]> : tensor<8xbf16>
  %r = stablehlo.convert %a : (tensor<8xbf16>) -> tensor<8xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true,
      true]> : tensor<8xi1>
  func.return
}

func.func @convert_bf16_to_i1_subnormal_is_true() {
  %a = stablehlo.constant dense<[9.18355e-41]> : tensor<1xbf16>
  %r = stablehlo.convert %a : (tensor<1xbf16>) -> tensor<1xi1>
  check.expect_eq_const %r, dense<[true]> : tensor<1xi1>
  func.return
}

func.func @convert_bf16_to_i8() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5, -1.75, -0.992188,
      -100.5]> : tensor<9xbf16>
  %r = stablehlo.convert %a : (tensor<9xbf16>) -> tensor<9xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi8>
  func.return
}

func.func @convert_bf16_to_i8_saturates() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38, -3.38953e+38,
      -2.0]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[127, -128, 0, 127, -128, -2]> : tensor<6xi8>
  func.return
}

func.func @convert_bf16_to_i8_at_the_limits() {
  %a = stablehlo.constant dense<[128.0, 127.5, -128.0]> : tensor<3xbf16>
  %r = stablehlo.convert %a : (tensor<3xbf16>) -> tensor<3xi8>
  check.expect_eq_const %r, dense<[127, 127, -128]> : tensor<3xi8>
  func.return
}

func.func @convert_bf16_to_i16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5, -1.75, -0.992188,
      -100.5]> : tensor<9xbf16>
  %r = stablehlo.convert %a : (tensor<9xbf16>) -> tensor<9xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi16>
  func.return
}

func.func @convert_bf16_to_i16_saturates() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38, -3.38953e+38,
      -2.0]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[32767, -32768, 0, 32767, -32768, -2]> : tensor<6xi16>
  func.return
}

func.func @convert_bf16_to_i16_at_the_limits() {
  %a = stablehlo.constant dense<[32768.0, 32640.0, -32768.0]> : tensor<3xbf16>
  %r = stablehlo.convert %a : (tensor<3xbf16>) -> tensor<3xi16>
  check.expect_eq_const %r, dense<[32767, 32640, -32768]> : tensor<3xi16>
  func.return
}

func.func @convert_bf16_to_i32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5, -1.75, -0.992188,
      -100.5]> : tensor<9xbf16>
  %r = stablehlo.convert %a : (tensor<9xbf16>) -> tensor<9xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi32>
  func.return
}

func.func @convert_bf16_to_i32_saturates() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38, -3.38953e+38,
      -2.0]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[2147483647, -2147483648, 0, 2147483647, -2147483648,
      -2]> : tensor<6xi32>
  func.return
}

func.func @convert_bf16_to_i32_at_the_limits() {
  %a = stablehlo.constant dense<[2.14748e+09, 2.1391e+09, -2.14748e+09]> : tensor<3xbf16>
  %r = stablehlo.convert %a : (tensor<3xbf16>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[2147483647, 2139095040, -2147483648]> : tensor<3xi32>
  func.return
}

func.func @convert_bf16_to_i64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5, -1.75, -0.992188,
      -100.5]> : tensor<9xbf16>
  %r = stablehlo.convert %a : (tensor<9xbf16>) -> tensor<9xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi64>
  func.return
}

func.func @convert_bf16_to_i64_saturates() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38, -3.38953e+38,
      -2.0]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, -9223372036854775808, 0,
      9223372036854775807, -9223372036854775808, -2]> : tensor<6xi64>
  func.return
}

func.func @convert_bf16_to_i64_at_the_limits() {
  %a = stablehlo.constant dense<[9.22337e+18, 9.18734e+18, -9.22337e+18]> : tensor<3xbf16>
  %r = stablehlo.convert %a : (tensor<3xbf16>) -> tensor<3xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, 9187343239835811840,
      -9223372036854775808]> : tensor<3xi64>
  func.return
}

func.func @convert_bf16_to_ui8() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui8>
  func.return
}

func.func @convert_bf16_to_ui8_saturates() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38, -3.38953e+38,
      -1.0]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[255, 0, 0, 255, 0, 0]> : tensor<6xui8>
  func.return
}

func.func @convert_bf16_to_ui8_at_the_limits() {
  %a = stablehlo.constant dense<[256.0, 255.0, -0.9375]> : tensor<3xbf16>
  %r = stablehlo.convert %a : (tensor<3xbf16>) -> tensor<3xui8>
  check.expect_eq_const %r, dense<[255, 255, 0]> : tensor<3xui8>
  func.return
}

func.func @convert_bf16_to_ui16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui16>
  func.return
}

func.func @convert_bf16_to_ui16_saturates() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38, -3.38953e+38,
      -1.0]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[65535, 0, 0, 65535, 0, 0]> : tensor<6xui16>
  func.return
}

func.func @convert_bf16_to_ui16_at_the_limits() {
  %a = stablehlo.constant dense<[65536.0, 65280.0, -0.9375]> : tensor<3xbf16>
  %r = stablehlo.convert %a : (tensor<3xbf16>) -> tensor<3xui16>
  check.expect_eq_const %r, dense<[65535, 65280, 0]> : tensor<3xui16>
  func.return
}

func.func @convert_bf16_to_ui32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui32>
  func.return
}

func.func @convert_bf16_to_ui32_saturates() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38, -3.38953e+38,
      -1.0]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[4294967295, 0, 0, 4294967295, 0, 0]> : tensor<6xui32>
  func.return
}

func.func @convert_bf16_to_ui32_at_the_limits() {
  %a = stablehlo.constant dense<[4.29497e+09, 4.27819e+09, -0.9375]> : tensor<3xbf16>
  %r = stablehlo.convert %a : (tensor<3xbf16>) -> tensor<3xui32>
  check.expect_eq_const %r, dense<[4294967295, 4278190080, 0]> : tensor<3xui32>
  func.return
}

func.func @convert_bf16_to_ui64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.992188, 100.5, 0.5]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui64>
  func.return
}

func.func @convert_bf16_to_ui64_saturates() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7FC0, 3.38953e+38, -3.38953e+38,
      -1.0]> : tensor<6xbf16>
  %r = stablehlo.convert %a : (tensor<6xbf16>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 0, 0, 18446744073709551615, 0,
      0]> : tensor<6xui64>
  func.return
}

func.func @convert_bf16_to_ui64_at_the_limits() {
  %a = stablehlo.constant dense<[1.84467e+19, 1.83747e+19, -0.9375]> : tensor<3xbf16>
  %r = stablehlo.convert %a : (tensor<3xbf16>) -> tensor<3xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 18374686479671623680,
      0]> : tensor<3xui64>
  func.return
}

func.func @convert_i1_to_f32() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[1.0, 0.0]> : tensor<2xf32>
  func.return
}

func.func @convert_f32_to_i1() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, -0.25, 0x7FC00000, 0x7F800000, 0xFF800000,
      1.1754944e-38]> : tensor<8xf32>
  %r = stablehlo.convert %a : (tensor<8xf32>) -> tensor<8xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true,
      true]> : tensor<8xi1>
  func.return
}

func.func @convert_f32_to_i1_subnormal_is_true() {
  %a = stablehlo.constant dense<[1.0e-45]> : tensor<1xf32>
  %r = stablehlo.convert %a : (tensor<1xf32>) -> tensor<1xi1>
  check.expect_eq_const %r, dense<[true]> : tensor<1xi1>
  func.return
}

func.func @convert_f32_to_i8() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5, -1.75, -0.9921875,
      -100.5]> : tensor<9xf32>
  %r = stablehlo.convert %a : (tensor<9xf32>) -> tensor<9xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi8>
  func.return
}

func.func @convert_f32_to_i8_saturates() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38, -2.0]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[127, -128, 0, 127, -128, -2]> : tensor<6xi8>
  func.return
}

func.func @convert_f32_to_i8_at_the_limits() {
  %a = stablehlo.constant dense<[128.0, 127.99999, -128.0]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xi8>
  check.expect_eq_const %r, dense<[127, 127, -128]> : tensor<3xi8>
  func.return
}

func.func @convert_f32_to_i16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5, -1.75, -0.9921875,
      -100.5]> : tensor<9xf32>
  %r = stablehlo.convert %a : (tensor<9xf32>) -> tensor<9xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi16>
  func.return
}

func.func @convert_f32_to_i16_saturates() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38, -2.0]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[32767, -32768, 0, 32767, -32768, -2]> : tensor<6xi16>
  func.return
}

func.func @convert_f32_to_i16_at_the_limits() {
  %a = stablehlo.constant dense<[32768.0, 32767.998, -32768.0]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xi16>
  check.expect_eq_const %r, dense<[32767, 32767, -32768]> : tensor<3xi16>
  func.return
}

func.func @convert_f32_to_i32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5, -1.75, -0.9921875,
      -100.5]> : tensor<9xf32>
  %r = stablehlo.convert %a : (tensor<9xf32>) -> tensor<9xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi32>
  func.return
}

func.func @convert_f32_to_i32_saturates() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38, -2.0]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[2147483647, -2147483648, 0, 2147483647, -2147483648,
      -2]> : tensor<6xi32>
  func.return
}

func.func @convert_f32_to_i32_at_the_limits() {
  %a = stablehlo.constant dense<[2.1474836e+09, 2.1474835e+09, -2.1474836e+09]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[2147483647, 2147483520, -2147483648]> : tensor<3xi32>
  func.return
}

func.func @convert_f32_to_i64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5, -1.75, -0.9921875,
      -100.5]> : tensor<9xf32>
  %r = stablehlo.convert %a : (tensor<9xf32>) -> tensor<9xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi64>
  func.return
}

func.func @convert_f32_to_i64_saturates() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38, -2.0]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, -9223372036854775808, 0,
      9223372036854775807, -9223372036854775808, -2]> : tensor<6xi64>
  func.return
}

func.func @convert_f32_to_i64_at_the_limits() {
  %a = stablehlo.constant dense<[9.223372e+18, 9.2233715e+18, -9.223372e+18]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, 9223371487098961920,
      -9223372036854775808]> : tensor<3xi64>
  func.return
}

func.func @convert_f32_to_ui8() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui8>
  func.return
}

func.func @convert_f32_to_ui8_saturates() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38, -1.0]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[255, 0, 0, 255, 0, 0]> : tensor<6xui8>
  func.return
}

func.func @convert_f32_to_ui8_at_the_limits() {
  %a = stablehlo.constant dense<[256.0, 255.99998, -0.9375]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xui8>
  check.expect_eq_const %r, dense<[255, 255, 0]> : tensor<3xui8>
  func.return
}

func.func @convert_f32_to_ui16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui16>
  func.return
}

func.func @convert_f32_to_ui16_saturates() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38, -1.0]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[65535, 0, 0, 65535, 0, 0]> : tensor<6xui16>
  func.return
}

func.func @convert_f32_to_ui16_at_the_limits() {
  %a = stablehlo.constant dense<[65536.0, 65535.996, -0.9375]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xui16>
  check.expect_eq_const %r, dense<[65535, 65535, 0]> : tensor<3xui16>
  func.return
}

func.func @convert_f32_to_ui32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui32>
  func.return
}

func.func @convert_f32_to_ui32_saturates() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38, -1.0]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[4294967295, 0, 0, 4294967295, 0, 0]> : tensor<6xui32>
  func.return
}

func.func @convert_f32_to_ui32_at_the_limits() {
  %a = stablehlo.constant dense<[4.2949673e+09, 4.294967e+09, -0.9375]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xui32>
  check.expect_eq_const %r, dense<[4294967295, 4294967040, 0]> : tensor<3xui32>
  func.return
}

func.func @convert_f32_to_ui64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui64>
  func.return
}

func.func @convert_f32_to_ui64_saturates() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 3.4028235e+38,
      -3.4028235e+38, -1.0]> : tensor<6xf32>
  %r = stablehlo.convert %a : (tensor<6xf32>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 0, 0, 18446744073709551615, 0,
      0]> : tensor<6xui64>
  func.return
}

func.func @convert_f32_to_ui64_at_the_limits() {
  %a = stablehlo.constant dense<[1.8446744e+19, 1.8446743e+19, -0.9375]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 18446742974197923840,
      0]> : tensor<3xui64>
  func.return
}

func.func @convert_i1_to_f64() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %r = stablehlo.convert %a : (tensor<2xi1>) -> tensor<2xf64>
  check.expect_eq_const %r, dense<[1.0, 0.0]> : tensor<2xf64>
  func.return
}

func.func @convert_f64_to_i1() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.0, -0.25, 0x7FF8000000000000, 0x7FF0000000000000,
      0xFFF0000000000000, 2.2250738585072014e-308]> : tensor<8xf64>
  %r = stablehlo.convert %a : (tensor<8xf64>) -> tensor<8xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true,
      true]> : tensor<8xi1>
  func.return
}

func.func @convert_f64_to_i1_subnormal_is_true() {
  %a = stablehlo.constant dense<[5.0e-324]> : tensor<1xf64>
  %r = stablehlo.convert %a : (tensor<1xf64>) -> tensor<1xi1>
  check.expect_eq_const %r, dense<[true]> : tensor<1xi1>
  func.return
}

func.func @convert_f64_to_i8() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5, -1.75, -0.9921875,
      -100.5]> : tensor<9xf64>
  %r = stablehlo.convert %a : (tensor<9xf64>) -> tensor<9xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi8>
  func.return
}

func.func @convert_f64_to_i8_saturates() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308, -2.0]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xi8>
  check.expect_eq_const %r, dense<[127, -128, 0, 127, -128, -2]> : tensor<6xi8>
  func.return
}

func.func @convert_f64_to_i8_at_the_limits() {
  %a = stablehlo.constant dense<[128.0, 127.99999999999999, -128.0]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xi8>
  check.expect_eq_const %r, dense<[127, 127, -128]> : tensor<3xi8>
  func.return
}

func.func @convert_f64_to_i16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5, -1.75, -0.9921875,
      -100.5]> : tensor<9xf64>
  %r = stablehlo.convert %a : (tensor<9xf64>) -> tensor<9xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi16>
  func.return
}

func.func @convert_f64_to_i16_saturates() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308, -2.0]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xi16>
  check.expect_eq_const %r, dense<[32767, -32768, 0, 32767, -32768, -2]> : tensor<6xi16>
  func.return
}

func.func @convert_f64_to_i16_at_the_limits() {
  %a = stablehlo.constant dense<[32768.0, 32767.999999999996, -32768.0]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xi16>
  check.expect_eq_const %r, dense<[32767, 32767, -32768]> : tensor<3xi16>
  func.return
}

func.func @convert_f64_to_i32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5, -1.75, -0.9921875,
      -100.5]> : tensor<9xf64>
  %r = stablehlo.convert %a : (tensor<9xf64>) -> tensor<9xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi32>
  func.return
}

func.func @convert_f64_to_i32_saturates() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308, -2.0]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[2147483647, -2147483648, 0, 2147483647, -2147483648,
      -2]> : tensor<6xi32>
  func.return
}

func.func @convert_f64_to_i32_at_the_limits() {
  %a = stablehlo.constant dense<[2147483648.0, 2147483647.9999998, -2147483648.0]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[2147483647, 2147483647, -2147483648]> : tensor<3xi32>
  func.return
}

func.func @convert_f64_to_i64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5, -1.75, -0.9921875,
      -100.5]> : tensor<9xf64>
  %r = stablehlo.convert %a : (tensor<9xf64>) -> tensor<9xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0, -1, 0, -100]> : tensor<9xi64>
  func.return
}

func.func @convert_f64_to_i64_saturates() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308, -2.0]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, -9223372036854775808, 0,
      9223372036854775807, -9223372036854775808, -2]> : tensor<6xi64>
  func.return
}

func.func @convert_f64_to_i64_at_the_limits() {
  %a = stablehlo.constant dense<[9.223372036854776e+18, 9.223372036854775e+18,
      -9.223372036854776e+18]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xi64>
  check.expect_eq_const %r, dense<[9223372036854775807, 9223372036854774784,
      -9223372036854775808]> : tensor<3xi64>
  func.return
}

func.func @convert_f64_to_ui8() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui8>
  func.return
}

func.func @convert_f64_to_ui8_saturates() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308, -1.0]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xui8>
  check.expect_eq_const %r, dense<[255, 0, 0, 255, 0, 0]> : tensor<6xui8>
  func.return
}

func.func @convert_f64_to_ui8_at_the_limits() {
  %a = stablehlo.constant dense<[256.0, 255.99999999999997, -0.9375]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xui8>
  check.expect_eq_const %r, dense<[255, 255, 0]> : tensor<3xui8>
  func.return
}

func.func @convert_f64_to_ui16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui16>
  func.return
}

func.func @convert_f64_to_ui16_saturates() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308, -1.0]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xui16>
  check.expect_eq_const %r, dense<[65535, 0, 0, 65535, 0, 0]> : tensor<6xui16>
  func.return
}

func.func @convert_f64_to_ui16_at_the_limits() {
  %a = stablehlo.constant dense<[65536.0, 65535.99999999999, -0.9375]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xui16>
  check.expect_eq_const %r, dense<[65535, 65535, 0]> : tensor<3xui16>
  func.return
}

func.func @convert_f64_to_ui32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui32>
  func.return
}

func.func @convert_f64_to_ui32_saturates() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308, -1.0]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xui32>
  check.expect_eq_const %r, dense<[4294967295, 0, 0, 4294967295, 0, 0]> : tensor<6xui32>
  func.return
}

func.func @convert_f64_to_ui32_at_the_limits() {
  %a = stablehlo.constant dense<[4294967296.0, 4294967295.9999995, -0.9375]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xui32>
  check.expect_eq_const %r, dense<[4294967295, 4294967295, 0]> : tensor<3xui32>
  func.return
}

func.func @convert_f64_to_ui64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 1.75, 0.9921875, 100.5, 0.5]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 100, 0]> : tensor<6xui64>
  func.return
}

func.func @convert_f64_to_ui64_saturates() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000,
      1.7976931348623157e+308, -1.7976931348623157e+308, -1.0]> : tensor<6xf64>
  %r = stablehlo.convert %a : (tensor<6xf64>) -> tensor<6xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 0, 0, 18446744073709551615, 0,
      0]> : tensor<6xui64>
  func.return
}

func.func @convert_f64_to_ui64_at_the_limits() {
  %a = stablehlo.constant dense<[1.8446744073709552e+19, 1.844674407370955e+19,
      -0.9375]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 18446744073709549568,
      0]> : tensor<3xui64>
  func.return
}

func.func @convert_f16_to_bf16() {
  %a = stablehlo.constant dense<[1.00391, 1.01172, 1.00391, 1.00391, -1.00391, 0.0999756, 0x7C00,
      0xFC00, 0x7E00]> : tensor<9xf16>
  %r = stablehlo.convert %a : (tensor<9xf16>) -> tensor<9xbf16>
  check.expect_eq_const %r, dense<[1.0, 1.015625, 1.0, 1.0, -1.0, 0.100098, 0x7F80, 0xFF80,
      0x7FC0]> : tensor<9xbf16>
  func.return
}

func.func @convert_f16_to_bf16_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf16>
  %r = stablehlo.convert %a : (tensor<2xf16>) -> tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

func.func @convert_f16_to_f32() {
  %a = stablehlo.constant dense<[1.5, -0.333252, 0x7C00, 0xFC00, 0x7E00, 65504.0,
      6.10352e-05]> : tensor<7xf16>
  %r = stablehlo.convert %a : (tensor<7xf16>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[1.5, -0.33325195, 0x7F800000, 0xFF800000, 0x7FC00000, 65504.0,
      6.1035156e-05]> : tensor<7xf32>
  func.return
}

func.func @convert_f16_to_f32_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf16>
  %r = stablehlo.convert %a : (tensor<2xf16>) -> tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648]> : tensor<2xui32>
  func.return
}

func.func @convert_f16_to_f64() {
  %a = stablehlo.constant dense<[1.5, -0.333252, 0x7C00, 0xFC00, 0x7E00, 65504.0,
      6.10352e-05]> : tensor<7xf16>
  %r = stablehlo.convert %a : (tensor<7xf16>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[1.5, -0.333251953125, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000, 65504.0, 6.103515625e-05]> : tensor<7xf64>
  func.return
}

func.func @convert_f16_to_f64_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf16>
  %r = stablehlo.convert %a : (tensor<2xf16>) -> tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[0, 9223372036854775808]> : tensor<2xui64>
  func.return
}

func.func @convert_bf16_to_f16() {
  %a = stablehlo.constant dense<[1.0, 1.00781, -3.14062, 0x7F80, 0xFF80, 0x7FC0,
      0.100098]> : tensor<7xbf16>
  %r = stablehlo.convert %a : (tensor<7xbf16>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[1.0, 1.00781, -3.14062, 0x7C00, 0xFC00, 0x7E00,
      0.100098]> : tensor<7xf16>
  func.return
}

func.func @convert_bf16_to_f16_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xbf16>
  %r = stablehlo.convert %a : (tensor<2xbf16>) -> tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

// Half-way above the largest number rounds to infinity.
func.func @convert_bf16_to_f16_overflow() {
  %a = stablehlo.constant dense<[3.38953e+38, -3.38953e+38]> : tensor<2xbf16>
  %r = stablehlo.convert %a : (tensor<2xbf16>) -> tensor<2xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00]> : tensor<2xf16>
  func.return
}

func.func @convert_bf16_to_f16_underflow() {
  %a = stablehlo.constant dense<[5.96046e-08, 2.98023e-08, 4.47035e-08, 8.9407e-08, 1.78814e-07,
      1.49012e-07, -2.98023e-08, -1.49012e-08]> : tensor<8xbf16>
  %r = stablehlo.convert %a : (tensor<8xbf16>) -> tensor<8xf16>
  check.expect_eq_const %r, dense<[5.96046e-08, 0.0, 5.96046e-08, 1.19209e-07, 1.78814e-07,
      1.19209e-07, -0.0, -0.0]> : tensor<8xf16>
  func.return
}

func.func @convert_bf16_to_f32() {
  %a = stablehlo.constant dense<[1.5, -0.333984, 0x7F80, 0xFF80, 0x7FC0, 3.38953e+38,
      1.17549e-38]> : tensor<7xbf16>
  %r = stablehlo.convert %a : (tensor<7xbf16>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[1.5, -0.33398438, 0x7F800000, 0xFF800000, 0x7FC00000,
      3.3895314e+38, 1.1754944e-38]> : tensor<7xf32>
  func.return
}

func.func @convert_bf16_to_f32_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xbf16>
  %r = stablehlo.convert %a : (tensor<2xbf16>) -> tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648]> : tensor<2xui32>
  func.return
}

func.func @convert_bf16_to_f64() {
  %a = stablehlo.constant dense<[1.5, -0.333984, 0x7F80, 0xFF80, 0x7FC0, 3.38953e+38,
      1.17549e-38]> : tensor<7xbf16>
  %r = stablehlo.convert %a : (tensor<7xbf16>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[1.5, -0.333984375, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000, 3.3895313892515355e+38, 1.1754943508222875e-38]> : tensor<7xf64>
  func.return
}

func.func @convert_bf16_to_f64_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xbf16>
  %r = stablehlo.convert %a : (tensor<2xbf16>) -> tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[0, 9223372036854775808]> : tensor<2xui64>
  func.return
}

func.func @convert_f32_to_f16() {
  %a = stablehlo.constant dense<[1.0004883, 1.0014648, 1.0005035, 1.000473, -1.0004883, 0.1,
      0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<9xf32>
  %r = stablehlo.convert %a : (tensor<9xf32>) -> tensor<9xf16>
  check.expect_eq_const %r, dense<[1.0, 1.00195, 1.00098, 1.0, -1.0, 0.0999756, 0x7C00, 0xFC00,
      0x7E00]> : tensor<9xf16>
  func.return
}

func.func @convert_f32_to_f16_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf32>
  %r = stablehlo.convert %a : (tensor<2xf32>) -> tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

// Half-way above the largest number rounds to infinity.
func.func @convert_f32_to_f16_overflow() {
  %a = stablehlo.constant dense<[3.4028235e+38, -3.4028235e+38, 65520.0]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00, 0x7C00]> : tensor<3xf16>
  func.return
}

func.func @convert_f32_to_f16_underflow() {
  %a = stablehlo.constant dense<[5.9604645e-08, 2.9802322e-08, 4.4703484e-08, 8.940697e-08,
      1.7881393e-07, 1.4901161e-07, -2.9802322e-08, -1.4901161e-08]> : tensor<8xf32>
  %r = stablehlo.convert %a : (tensor<8xf32>) -> tensor<8xf16>
  check.expect_eq_const %r, dense<[5.96046e-08, 0.0, 5.96046e-08, 1.19209e-07, 1.78814e-07,
      1.19209e-07, -0.0, -0.0]> : tensor<8xf16>
  func.return
}

func.func @convert_f32_to_bf16() {
  %a = stablehlo.constant dense<[1.0039062, 1.0117188, 1.0040283, 1.0037842, -1.0039062, 0.1,
      0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<9xf32>
  %r = stablehlo.convert %a : (tensor<9xf32>) -> tensor<9xbf16>
  check.expect_eq_const %r, dense<[1.0, 1.015625, 1.00781, 1.0, -1.0, 0.100098, 0x7F80, 0xFF80,
      0x7FC0]> : tensor<9xbf16>
  func.return
}

func.func @convert_f32_to_bf16_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf32>
  %r = stablehlo.convert %a : (tensor<2xf32>) -> tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

// Half-way above the largest number rounds to infinity.
func.func @convert_f32_to_bf16_overflow() {
  %a = stablehlo.constant dense<[3.4028235e+38, -3.4028235e+38, 3.3928545e+38]> : tensor<3xf32>
  %r = stablehlo.convert %a : (tensor<3xf32>) -> tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0xFF80, 3.38953e+38]> : tensor<3xbf16>
  func.return
}

func.func @convert_f32_to_bf16_underflow() {
  %a = stablehlo.constant dense<[9.1835e-41, 4.5918e-41, 6.8877e-41, 1.37753e-40, 2.75506e-40,
      2.29589e-40, -4.5918e-41, -2.2959e-41]> : tensor<8xf32>
  %r = stablehlo.convert %a : (tensor<8xf32>) -> tensor<8xbf16>
  check.expect_eq_const %r, dense<[9.18355e-41, 0.0, 9.18355e-41, 1.83671e-40, 2.75506e-40,
      1.83671e-40, -0.0, -0.0]> : tensor<8xbf16>
  func.return
}

func.func @convert_f32_to_f64() {
  %a = stablehlo.constant dense<[1.5, -0.33325195, 0x7F800000, 0xFF800000, 0x7FC00000,
      3.4028235e+38, 1.1754944e-38]> : tensor<7xf32>
  %r = stablehlo.convert %a : (tensor<7xf32>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[1.5, -0.333251953125, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000, 3.4028234663852886e+38, 1.1754943508222875e-38]> : tensor<7xf64>
  func.return
}

func.func @convert_f32_to_f64_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf32>
  %r = stablehlo.convert %a : (tensor<2xf32>) -> tensor<2xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf64>) -> tensor<2xui64>
  check.expect_eq_const %bits, dense<[0, 9223372036854775808]> : tensor<2xui64>
  func.return
}

func.func @convert_f64_to_f16() {
  %a = stablehlo.constant dense<[1.00048828125, 1.00146484375, 1.0005035400390625,
      1.0004730224609375, -1.00048828125, 0.1, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<9xf64>
  %r = stablehlo.convert %a : (tensor<9xf64>) -> tensor<9xf16>
  check.expect_eq_const %r, dense<[1.0, 1.00195, 1.00098, 1.0, -1.0, 0.0999756, 0x7C00, 0xFC00,
      0x7E00]> : tensor<9xf16>
  func.return
}

func.func @convert_f64_to_f16_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf64>
  %r = stablehlo.convert %a : (tensor<2xf64>) -> tensor<2xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

// Half-way above the largest number rounds to infinity.
func.func @convert_f64_to_f16_overflow() {
  %a = stablehlo.constant dense<[1.7976931348623157e+308, -1.7976931348623157e+308,
      65520.0]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00, 0x7C00]> : tensor<3xf16>
  func.return
}

func.func @convert_f64_to_f16_underflow() {
  %a = stablehlo.constant dense<[5.960464477539063e-08, 2.9802322387695312e-08,
      4.470348358154297e-08, 8.940696716308594e-08, 1.7881393432617188e-07,
      1.4901161193847656e-07, -2.9802322387695312e-08, -1.4901161193847656e-08]> : tensor<8xf64>
  %r = stablehlo.convert %a : (tensor<8xf64>) -> tensor<8xf16>
  check.expect_eq_const %r, dense<[5.96046e-08, 0.0, 5.96046e-08, 1.19209e-07, 1.78814e-07,
      1.19209e-07, -0.0, -0.0]> : tensor<8xf16>
  func.return
}

func.func @convert_f64_to_bf16() {
  %a = stablehlo.constant dense<[1.00390625, 1.01171875, 1.0040283203125, 1.0037841796875,
      -1.00390625, 0.1, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<9xf64>
  %r = stablehlo.convert %a : (tensor<9xf64>) -> tensor<9xbf16>
  check.expect_eq_const %r, dense<[1.0, 1.015625, 1.00781, 1.0, -1.0, 0.100098, 0x7F80, 0xFF80,
      0x7FC0]> : tensor<9xbf16>
  func.return
}

func.func @convert_f64_to_bf16_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf64>
  %r = stablehlo.convert %a : (tensor<2xf64>) -> tensor<2xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xbf16>) -> tensor<2xui16>
  check.expect_eq_const %bits, dense<[0, 32768]> : tensor<2xui16>
  func.return
}

// Half-way above the largest number rounds to infinity.
func.func @convert_f64_to_bf16_overflow() {
  %a = stablehlo.constant dense<[1.7976931348623157e+308, -1.7976931348623157e+308,
      3.3928544592409978e+38]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0xFF80, 3.38953e+38]> : tensor<3xbf16>
  func.return
}

func.func @convert_f64_to_bf16_underflow() {
  %a = stablehlo.constant dense<[9.183549615799121e-41, 4.591774807899561e-41,
      6.887662211849341e-41, 1.3775324423698682e-40, 2.7550648847397363e-40,
      2.2958874039497803e-40, -4.591774807899561e-41, -2.2958874039497803e-41]> : tensor<8xf64>
  %r = stablehlo.convert %a : (tensor<8xf64>) -> tensor<8xbf16>
  check.expect_eq_const %r, dense<[9.18355e-41, 0.0, 9.18355e-41, 1.83671e-40, 2.75506e-40,
      1.83671e-40, -0.0, -0.0]> : tensor<8xbf16>
  func.return
}

func.func @convert_f64_to_f32() {
  %a = stablehlo.constant dense<[1.0000000596046448, 1.0000001788139343, 1.00000006146729,
      1.0000000577419996, -1.0000000596046448, 0.1, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<9xf64>
  %r = stablehlo.convert %a : (tensor<9xf64>) -> tensor<9xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0000002, 1.0000001, 1.0, -1.0, 0.1, 0x7F800000,
      0xFF800000, 0x7FC00000]> : tensor<9xf32>
  func.return
}

func.func @convert_f64_to_f32_signed_zero() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf64>
  %r = stablehlo.convert %a : (tensor<2xf64>) -> tensor<2xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648]> : tensor<2xui32>
  func.return
}

// Half-way above the largest number rounds to infinity.
func.func @convert_f64_to_f32_overflow() {
  %a = stablehlo.constant dense<[1.7976931348623157e+308, -1.7976931348623157e+308,
      3.4028235677973366e+38]> : tensor<3xf64>
  %r = stablehlo.convert %a : (tensor<3xf64>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0xFF800000, 0x7F800000]> : tensor<3xf32>
  func.return
}

func.func @convert_f64_to_f32_underflow() {
  %a = stablehlo.constant dense<[1.401298464324817e-45, 7.006492321624085e-46,
      1.0509738482436128e-45, 2.1019476964872256e-45, 4.203895392974451e-45,
      3.5032461608120427e-45, -7.006492321624085e-46, -3.503246160812043e-46]> : tensor<8xf64>
  %r = stablehlo.convert %a : (tensor<8xf64>) -> tensor<8xf32>
  check.expect_eq_const %r, dense<[1.0e-45, 0.0, 1.0e-45, 3.0e-45, 4.0e-45, 3.0e-45, -0.0,
      -0.0]> : tensor<8xf32>
  func.return
}

// Going through f32 first would round to the half-way point and then to even.
func.func @convert_f64_to_f16_rounds_once() {
  %a = stablehlo.constant dense<[1.0004882812509095, 1.0014648437490905]> : tensor<2xf64>
  %r = stablehlo.convert %a : (tensor<2xf64>) -> tensor<2xf16>
  check.expect_eq_const %r, dense<[1.00098, 1.00098]> : tensor<2xf16>
  func.return
}

func.func @convert_f64_to_bf16_rounds_once() {
  %a = stablehlo.constant dense<[1.0039062500009095]> : tensor<1xf64>
  %r = stablehlo.convert %a : (tensor<1xf64>) -> tensor<1xbf16>
  check.expect_eq_const %r, dense<[1.00781]> : tensor<1xbf16>
  func.return
}

// Going through f64 first would lose the last bit and round to even.
func.func @convert_i64_to_f32_rounds_once() {
  %a = stablehlo.constant dense<[18014399583223809, -18014399583223809,
      4611686293305294849]> : tensor<3xi64>
  %r = stablehlo.convert %a : (tensor<3xi64>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.80144e+16, -1.80144e+16, 4.6116866e+18]> : tensor<3xf32>
  func.return
}

func.func @convert_ui64_to_f32_rounds_once() {
  %a = stablehlo.constant dense<[9223372586610589697, 18446744073709551615]> : tensor<2xui64>
  %r = stablehlo.convert %a : (tensor<2xui64>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[9.223373e+18, 1.8446744e+19]> : tensor<2xf32>
  func.return
}

func.func @convert_ui64_to_f64_rounds() {
  %a = stablehlo.constant dense<[9223372036854776833, 18446744073709551615,
      9007199254740993]> : tensor<3xui64>
  %r = stablehlo.convert %a : (tensor<3xui64>) -> tensor<3xf64>
  check.expect_eq_const %r, dense<[9.223372036854778e+18, 1.8446744073709552e+19,
      9007199254740992.0]> : tensor<3xf64>
  func.return
}

func.func @convert_same_type() {
  %a = stablehlo.constant dense<[1.5, -2.5]> : tensor<2xf32>
  %r = stablehlo.convert %a : tensor<2xf32>
  check.expect_eq_const %r, dense<[1.5, -2.5]> : tensor<2xf32>
  func.return
}

func.func @convert_generic_form() {
  %a = stablehlo.constant dense<[1.5, -2.5]> : tensor<2xf32>
  %r = "stablehlo.convert"(%a) : (tensor<2xf32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[1, -2]> : tensor<2xi32>
  func.return
}

func.func @convert_scalar() {
  %a = stablehlo.constant dense<3> : tensor<i32>
  %r = stablehlo.convert %a : (tensor<i32>) -> tensor<f32>
  check.expect_eq_const %r, dense<3.0> : tensor<f32>
  func.return
}

func.func @convert_empty() {
  %a = stablehlo.constant dense<> : tensor<0x3xf32>
  %r = stablehlo.convert %a : (tensor<0x3xf32>) -> tensor<0x3xi8>
  check.expect_eq_const %r, dense<> : tensor<0x3xi8>
  func.return
}
