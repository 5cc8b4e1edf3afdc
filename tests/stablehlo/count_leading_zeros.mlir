// stablehlo.count_leading_zeros on every integer type.

func.func @count_leading_zeros_i8() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, -1, 5]> : tensor<6xi8>
  %r = stablehlo.count_leading_zeros %a : tensor<6xi8>
  check.expect_eq_const %r, dense<[8, 7, 1, 0, 0, 5]> : tensor<6xi8>
  func.return
}

func.func @count_leading_zeros_i16() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, -1, 5]> : tensor<6xi16>
  %r = stablehlo.count_leading_zeros %a : tensor<6xi16>
  check.expect_eq_const %r, dense<[16, 15, 1, 0, 0, 13]> : tensor<6xi16>
  func.return
}

func.func @count_leading_zeros_i32() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, -1, 5]> : tensor<6xi32>
  %r = stablehlo.count_leading_zeros %a : tensor<6xi32>
  check.expect_eq_const %r, dense<[32, 31, 1, 0, 0, 29]> : tensor<6xi32>
  func.return
}

func.func @count_leading_zeros_i64() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808, -1,
      5]> : tensor<6xi64>
  %r = stablehlo.count_leading_zeros %a : tensor<6xi64>
  check.expect_eq_const %r, dense<[64, 63, 1, 0, 0, 61]> : tensor<6xi64>
  func.return
}

func.func @count_leading_zeros_ui8() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 5]> : tensor<6xui8>
  %r = stablehlo.count_leading_zeros %a : tensor<6xui8>
  check.expect_eq_const %r, dense<[8, 7, 0, 8, 0, 5]> : tensor<6xui8>
  func.return
}

func.func @count_leading_zeros_ui16() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 5]> : tensor<6xui16>
  %r = stablehlo.count_leading_zeros %a : tensor<6xui16>
  check.expect_eq_const %r, dense<[16, 15, 0, 16, 0, 13]> : tensor<6xui16>
  func.return
}

func.func @count_leading_zeros_ui32() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 5]> : tensor<6xui32>
  %r = stablehlo.count_leading_zeros %a : tensor<6xui32>
  check.expect_eq_const %r, dense<[32, 31, 0, 32, 0, 29]> : tensor<6xui32>
  func.return
}

func.func @count_leading_zeros_ui64() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      5]> : tensor<6xui64>
  %r = stablehlo.count_leading_zeros %a : tensor<6xui64>
  check.expect_eq_const %r, dense<[64, 63, 0, 64, 0, 61]> : tensor<6xui64>
  func.return
}

func.func @count_leading_zeros_empty() {
  %a = stablehlo.constant dense<> : tensor<0xi16>
  %r = stablehlo.count_leading_zeros %a : tensor<0xi16>
  check.expect_eq_const %r, dense<> : tensor<0xi16>
  func.return
}
