// stablehlo.select, element by element or by one scalar predicate. The value that is not chosen
// has no influence, NaN included.

func.func @select_i8() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi8>
  %b = stablehlo.constant dense<[5, 6, 7, 8]> : tensor<4xi8>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xi8>
  check.expect_eq_const %r, dense<[1, 6, 7, 4]> : tensor<4xi8>
  func.return
}

func.func @select_i16() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi16>
  %b = stablehlo.constant dense<[5, 6, 7, 8]> : tensor<4xi16>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xi16>
  check.expect_eq_const %r, dense<[1, 6, 7, 4]> : tensor<4xi16>
  func.return
}

func.func @select_i32() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %b = stablehlo.constant dense<[5, 6, 7, 8]> : tensor<4xi32>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xi32>
  check.expect_eq_const %r, dense<[1, 6, 7, 4]> : tensor<4xi32>
  func.return
}

func.func @select_i64() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi64>
  %b = stablehlo.constant dense<[5, 6, 7, 8]> : tensor<4xi64>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xi64>
  check.expect_eq_const %r, dense<[1, 6, 7, 4]> : tensor<4xi64>
  func.return
}

func.func @select_ui8() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xui8>
  %b = stablehlo.constant dense<[5, 6, 7, 8]> : tensor<4xui8>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xui8>
  check.expect_eq_const %r, dense<[1, 6, 7, 4]> : tensor<4xui8>
  func.return
}

func.func @select_ui16() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xui16>
  %b = stablehlo.constant dense<[5, 6, 7, 8]> : tensor<4xui16>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xui16>
  check.expect_eq_const %r, dense<[1, 6, 7, 4]> : tensor<4xui16>
  func.return
}

func.func @select_ui32() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xui32>
  %b = stablehlo.constant dense<[5, 6, 7, 8]> : tensor<4xui32>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xui32>
  check.expect_eq_const %r, dense<[1, 6, 7, 4]> : tensor<4xui32>
  func.return
}

func.func @select_ui64() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xui64>
  %b = stablehlo.constant dense<[5, 6, 7, 8]> : tensor<4xui64>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xui64>
  check.expect_eq_const %r, dense<[1, 6, 7, 4]> : tensor<4xui64>
  func.return
}

func.func @select_f16() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1.0, 0x7E00, 3.0, -0.0]> : tensor<4xf16>
  %b = stablehlo.constant dense<[0x7E00, 6.0, 0x7C00, 0.0]> : tensor<4xf16>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xf16>
  check.expect_eq_const %r, dense<[1.0, 6.0, 0x7C00, -0.0]> : tensor<4xf16>
  func.return
}

func.func @select_bf16() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1.0, 0x7FC0, 3.0, -0.0]> : tensor<4xbf16>
  %b = stablehlo.constant dense<[0x7FC0, 6.0, 0x7F80, 0.0]> : tensor<4xbf16>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xbf16>
  check.expect_eq_const %r, dense<[1.0, 6.0, 0x7F80, -0.0]> : tensor<4xbf16>
  func.return
}

func.func @select_f32() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1.0, 0x7FC00000, 3.0, -0.0]> : tensor<4xf32>
  %b = stablehlo.constant dense<[0x7FC00000, 6.0, 0x7F800000, 0.0]> : tensor<4xf32>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xf32>
  check.expect_eq_const %r, dense<[1.0, 6.0, 0x7F800000, -0.0]> : tensor<4xf32>
  func.return
}

func.func @select_f64() {
  %p = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
  %a = stablehlo.constant dense<[1.0, 0x7FF8000000000000, 3.0, -0.0]> : tensor<4xf64>
  %b = stablehlo.constant dense<[0x7FF8000000000000, 6.0, 0x7FF0000000000000, 0.0]> : tensor<4xf64>
  %r = stablehlo.select %p, %a, %b : tensor<4xi1>, tensor<4xf64>
  check.expect_eq_const %r, dense<[1.0, 6.0, 0x7FF0000000000000, -0.0]> : tensor<4xf64>
  func.return
}

func.func @select_i1() {
  %p = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %a = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.select %p, %a, %p : tensor<2xi1>, tensor<2xi1>
  check.expect_eq_const %r, dense<[false, false]> : tensor<2xi1>
  func.return
}

func.func @select_scalar_predicate() {
  %p = stablehlo.constant dense<false> : tensor<i1>
  %a = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %b = stablehlo.constant dense<[[5, 6], [7, 8]]> : tensor<2x2xi32>
  %r = stablehlo.select %p, %a, %b : tensor<i1>, tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[5, 6], [7, 8]]> : tensor<2x2xi32>
  func.return
}

func.func @select_generic_form() {
  %p = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  %a = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf64>
  %b = stablehlo.constant dense<[3.0, 4.0]> : tensor<2xf64>
  %r = "stablehlo.select"(%p, %a, %b) : (tensor<2xi1>, tensor<2xf64>, tensor<2xf64>) -> tensor<2xf64>
  check.expect_eq_const %r, dense<[1.0, 4.0]> : tensor<2xf64>
  func.return
}

func.func @select_empty() {
  %p = stablehlo.constant dense<> : tensor<0xi1>
  %a = stablehlo.constant dense<> : tensor<0xf32>
  %r = stablehlo.select %p, %a, %a : tensor<0xi1>, tensor<0xf32>
  check.expect_eq_const %r, dense<> : tensor<0xf32>
  func.return
}
