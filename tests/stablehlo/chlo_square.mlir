// chlo.square: x times x.

func.func @square_f16() {
  %a = stablehlo.constant dense<[-3.0, 0.5, 1.5, -0.0, 0x7C00, 0xFC00, 0x7E00,
      65504.0]> : tensor<8xf16>
  %r = chlo.square %a : tensor<8xf16> -> tensor<8xf16>
  check.expect_eq_const %r, dense<[9.0, 0.25, 2.25, 0.0, 0x7C00, 0x7C00, 0x7E00,
      0x7C00]> : tensor<8xf16>
  func.return
}

func.func @square_rounds_f16() {
  %a = stablehlo.constant dense<[1.09961, -3.30078]> : tensor<2xf16>
  %r = chlo.square %a : tensor<2xf16> -> tensor<2xf16>
  check.expect_eq_const %r, dense<[1.20898, 10.8984]> : tensor<2xf16>
  func.return
}

func.func @square_bf16() {
  %a = stablehlo.constant dense<[-3.0, 0.5, 1.5, -0.0, 0x7F80, 0xFF80, 0x7FC0,
      3.38953e+38]> : tensor<8xbf16>
  %r = chlo.square %a : tensor<8xbf16> -> tensor<8xbf16>
  check.expect_eq_const %r, dense<[9.0, 0.25, 2.25, 0.0, 0x7F80, 0x7F80, 0x7FC0,
      0x7F80]> : tensor<8xbf16>
  func.return
}

func.func @square_rounds_bf16() {
  %a = stablehlo.constant dense<[1.10156, -3.29688]> : tensor<2xbf16>
  %r = chlo.square %a : tensor<2xbf16> -> tensor<2xbf16>
  check.expect_eq_const %r, dense<[1.21094, 10.875]> : tensor<2xbf16>
  func.return
}

func.func @square_f32() {
  %a = stablehlo.constant dense<[-3.0, 0.5, 1.5, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000,
      3.4028235e+38]> : tensor<8xf32>
  %r = chlo.square %a : tensor<8xf32> -> tensor<8xf32>
  check.expect_eq_const %r, dense<[9.0, 0.25, 2.25, 0.0, 0x7F800000, 0x7F800000, 0x7FC00000,
      0x7F800000]> : tensor<8xf32>
  func.return
}

func.func @square_rounds_f32() {
  %a = stablehlo.constant dense<[1.1, -3.3]> : tensor<2xf32>
  %r = chlo.square %a : tensor<2xf32> -> tensor<2xf32>
  check.expect_eq_const %r, dense<[1.21, 10.889999]> : tensor<2xf32>
  func.return
}

func.func @square_f64() {
  %a = stablehlo.constant dense<[-3.0, 0.5, 1.5, -0.0, 0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000, 1.7976931348623157e+308]> : tensor<8xf64>
  %r = chlo.square %a : tensor<8xf64> -> tensor<8xf64>
  check.expect_eq_const %r, dense<[9.0, 0.25, 2.25, 0.0, 0x7FF0000000000000, 0x7FF0000000000000,
      0x7FF8000000000000, 0x7FF0000000000000]> : tensor<8xf64>
  func.return
}

func.func @square_rounds_f64() {
  %a = stablehlo.constant dense<[1.1, -3.3]> : tensor<2xf64>
  %r = chlo.square %a : tensor<2xf64> -> tensor<2xf64>
  check.expect_eq_const %r, dense<[1.2100000000000002, 10.889999999999999]> : tensor<2xf64>
  func.return
}

func.func @square_generic_form() {
  %a = stablehlo.constant dense<[3.0]> : tensor<1xf32>
  %r = "chlo.square"(%a) : (tensor<1xf32>) -> tensor<1xf32>
  check.expect_eq_const %r, dense<[9.0]> : tensor<1xf32>
  func.return
}

func.func @square_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf32>
  %r = chlo.square %a : tensor<0xf32> -> tensor<0xf32>
  check.expect_eq_const %r, dense<> : tensor<0xf32>
  func.return
}
