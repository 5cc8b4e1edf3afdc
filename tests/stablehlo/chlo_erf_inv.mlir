// chlo.erf_inv: inverse error function. Expected values are exact results rounded to the type.

func.func @erf_inv_f16() {
  %a = stablehlo.constant dense<[-0.984375, -0.5, -0.0625, 0.0078125, 0.25, 0.75,
      0.96875]> : tensor<7xf16>
  %r = chlo.erf_inv %a : tensor<7xf16> -> tensor<7xf16>
  %e = stablehlo.constant dense<[-1.70898, -0.477051, -0.0554504, 0.00692368, 0.225342, 0.813477,
      1.52344]> : tensor<7xf16>
  check.expect_close %r, %e, max_ulp_difference = 4 : tensor<7xf16>, tensor<7xf16>
  func.return
}

func.func @erf_inv_special_f16() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7E00]> : tensor<3xf16>
  %r = chlo.erf_inv %a : tensor<3xf16> -> tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7C00, 0xFC00, 0x7E00]> : tensor<3xf16>
  func.return
}

func.func @erf_inv_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0]> : tensor<1xf16>
  %r = chlo.erf_inv %a : tensor<1xf16> -> tensor<1xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf16>) -> tensor<1xui16>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui16>
  func.return
}

func.func @erf_inv_bf16() {
  %a = stablehlo.constant dense<[-0.984375, -0.5, -0.0625, 0.0078125, 0.25, 0.75,
      0.96875]> : tensor<7xbf16>
  %r = chlo.erf_inv %a : tensor<7xbf16> -> tensor<7xbf16>
  %e = stablehlo.constant dense<[-1.71094, -0.476562, -0.0554199, 0.00692749, 0.225586, 0.8125,
      1.52344]> : tensor<7xbf16>
  check.expect_close %r, %e, max_ulp_difference = 4 : tensor<7xbf16>, tensor<7xbf16>
  func.return
}

func.func @erf_inv_special_bf16() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7FC0]> : tensor<3xbf16>
  %r = chlo.erf_inv %a : tensor<3xbf16> -> tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7F80, 0xFF80, 0x7FC0]> : tensor<3xbf16>
  func.return
}

func.func @erf_inv_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0]> : tensor<1xbf16>
  %r = chlo.erf_inv %a : tensor<1xbf16> -> tensor<1xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xbf16>) -> tensor<1xui16>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui16>
  func.return
}

func.func @erf_inv_f32() {
  %a = stablehlo.constant dense<[-0.984375, -0.5, -0.0625, 0.0078125, 0.25, 0.75,
      0.96875]> : tensor<7xf32>
  %r = chlo.erf_inv %a : tensor<7xf32> -> tensor<7xf32>
  %e = stablehlo.constant dense<[-1.7094724, -0.47693628, -0.05544595, 0.0069237584, 0.22531205,
      0.8134198, 1.5230194]> : tensor<7xf32>
  check.expect_close %r, %e, max_ulp_difference = 4 : tensor<7xf32>, tensor<7xf32>
  func.return
}

func.func @erf_inv_special_f32() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7FC00000]> : tensor<3xf32>
  %r = chlo.erf_inv %a : tensor<3xf32> -> tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<3xf32>
  func.return
}

func.func @erf_inv_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0]> : tensor<1xf32>
  %r = chlo.erf_inv %a : tensor<1xf32> -> tensor<1xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf32>) -> tensor<1xui32>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui32>
  func.return
}

func.func @erf_inv_f64() {
  %a = stablehlo.constant dense<[-0.984375, -0.5, -0.0625, 0.0078125, 0.25, 0.75,
      0.96875]> : tensor<7xf64>
  %r = chlo.erf_inv %a : tensor<7xf64> -> tensor<7xf64>
  %e = stablehlo.constant dense<[-1.7094723742995115, -0.4769362762044699, -0.05544594877278202,
      0.006923758491549614, 0.2253120550121781, 0.8134198475976185,
      1.523019401996956]> : tensor<7xf64>
  check.expect_close %r, %e, max_ulp_difference = 4 : tensor<7xf64>, tensor<7xf64>
  func.return
}

func.func @erf_inv_special_f64() {
  %a = stablehlo.constant dense<[1.0, -1.0, 0x7FF8000000000000]> : tensor<3xf64>
  %r = chlo.erf_inv %a : tensor<3xf64> -> tensor<3xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  func.return
}

func.func @erf_inv_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0]> : tensor<1xf64>
  %r = chlo.erf_inv %a : tensor<1xf64> -> tensor<1xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<1xf64>) -> tensor<1xui64>
  check.expect_eq_const %bits, dense<[0]> : tensor<1xui64>
  func.return
}

func.func @erf_inv_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = chlo.erf_inv %a : tensor<f32> -> tensor<f32>
  %e = stablehlo.constant dense<0.47693628> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 4 : tensor<f32>, tensor<f32>
  func.return
}

func.func @erf_inv_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = chlo.erf_inv %a : tensor<2x0xf32> -> tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}

func.func @erf_inv_generic_form() {
  %a = stablehlo.constant dense<[0.5]> : tensor<1xf32>
  %r = "chlo.erf_inv"(%a) : (tensor<1xf32>) -> tensor<1xf32>
  %e = stablehlo.constant dense<[0.47693628]> : tensor<1xf32>
  check.expect_close %r, %e, max_ulp_difference = 4 : tensor<1xf32>, tensor<1xf32>
  func.return
}
