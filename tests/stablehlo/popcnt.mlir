// stablehlo.popcnt on every integer type.

func.func @popcnt_i8() {
  %a = stablehlo.constant dense<[0, 1, 127, -128, -1, 5]> : tensor<6xi8>
  %r = stablehlo.popcnt %a : tensor<6xi8>
  check.expect_eq_const %r, dense<[0, 1, 7, 1, 8, 2]> : tensor<6xi8>
  func.return
}

func.func @popcnt_i16() {
  %a = stablehlo.constant dense<[0, 1, 32767, -32768, -1, 5]> : tensor<6xi16>
  %r = stablehlo.popcnt %a : tensor<6xi16>
  check.expect_eq_const %r, dense<[0, 1, 15, 1, 16, 2]> : tensor<6xi16>
  func.return
}

func.func @popcnt_i32() {
  %a = stablehlo.constant dense<[0, 1, 2147483647, -2147483648, -1, 5]> : tensor<6xi32>
  %r = stablehlo.popcnt %a : tensor<6xi32>
  check.expect_eq_const %r, dense<[0, 1, 31, 1, 32, 2]> : tensor<6xi32>
  func.return
}

func.func @popcnt_i64() {
  %a = stablehlo.constant dense<[0, 1, 9223372036854775807, -9223372036854775808, -1,
      5]> : tensor<6xi64>
  %r = stablehlo.popcnt %a : tensor<6xi64>
  check.expect_eq_const %r, dense<[0, 1, 63, 1, 64, 2]> : tensor<6xi64>
  func.return
}

func.func @popcnt_ui8() {
  %a = stablehlo.constant dense<[0, 1, 255, 0, 254, 5]> : tensor<6xui8>
  %r = stablehlo.popcnt %a : tensor<6xui8>
  check.expect_eq_const %r, dense<[0, 1, 8, 0, 7, 2]> : tensor<6xui8>
  func.return
}

func.func @popcnt_ui16() {
  %a = stablehlo.constant dense<[0, 1, 65535, 0, 65534, 5]> : tensor<6xui16>
  %r = stablehlo.popcnt %a : tensor<6xui16>
  check.expect_eq_const %r, dense<[0, 1, 16, 0, 15, 2]> : tensor<6xui16>
  func.return
}

func.func @popcnt_ui32() {
  %a = stablehlo.constant dense<[0, 1, 4294967295, 0, 4294967294, 5]> : tensor<6xui32>
  %r = stablehlo.popcnt %a : tensor<6xui32>
  check.expect_eq_const %r, dense<[0, 1, 32, 0, 31, 2]> : tensor<6xui32>
  func.return
}

func.func @popcnt_ui64() {
  %a = stablehlo.constant dense<[0, 1, 18446744073709551615, 0, 18446744073709551614,
      5]> : tensor<6xui64>
  %r = stablehlo.popcnt %a : tensor<6xui64>
  check.expect_eq_const %r, dense<[0, 1, 64, 0, 63, 2]> : tensor<6xui64>
  func.return
}

func.func @popcnt_empty() {
  %a = stablehlo.constant dense<> : tensor<0xi16>
  %r = stablehlo.popcnt %a : tensor<0xi16>
  check.expect_eq_const %r, dense<> : tensor<0xi16>
  func.return
}
