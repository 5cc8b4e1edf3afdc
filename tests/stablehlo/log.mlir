// stablehlo.log: natural logarithm. Expected values are exact results rounded to the type.

func.func @log_f16() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 0.9375, 1.125, 2.0, 10.0, 1000.0]> : tensor<7xf16>
  %r = stablehlo.log %a : tensor<7xf16>
  %e = stablehlo.constant dense<[-2.77344, -0.693359, -0.0645142, 0.117798, 0.693359, 2.30273,
      6.90625]> : tensor<7xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf16>, tensor<7xf16>
  func.return
}

func.func @log_special_f16() {
  %a = stablehlo.constant dense<[1.0, 0.0, -0.0, 0x7C00, -1.0, 0xFC00, 0x7E00]> : tensor<7xf16>
  %r = stablehlo.log %a : tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 0xFC00, 0xFC00, 0x7C00, 0x7E00, 0x7E00,
      0x7E00]> : tensor<7xf16>
  func.return
}

func.func @log_bf16() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 0.9375, 1.125, 2.0, 10.0, 1000.0]> : tensor<7xbf16>
  %r = stablehlo.log %a : tensor<7xbf16>
  %e = stablehlo.constant dense<[-2.76562, -0.691406, -0.0644531, 0.117676, 0.691406, 2.296875,
      6.90625]> : tensor<7xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xbf16>, tensor<7xbf16>
  func.return
}

func.func @log_special_bf16() {
  %a = stablehlo.constant dense<[1.0, 0.0, -0.0, 0x7F80, -1.0, 0xFF80, 0x7FC0]> : tensor<7xbf16>
  %r = stablehlo.log %a : tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 0xFF80, 0xFF80, 0x7F80, 0x7FC0, 0x7FC0,
      0x7FC0]> : tensor<7xbf16>
  func.return
}

func.func @log_f32() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 0.9375, 1.125, 2.0, 10.0, 1000.0]> : tensor<7xf32>
  %r = stablehlo.log %a : tensor<7xf32>
  %e = stablehlo.constant dense<[-2.7725887, -0.6931472, -0.06453852, 0.11778303, 0.6931472,
      2.3025851, 6.9077554]> : tensor<7xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf32>, tensor<7xf32>
  func.return
}

func.func @log_special_f32() {
  %a = stablehlo.constant dense<[1.0, 0.0, -0.0, 0x7F800000, -1.0, 0xFF800000,
      0x7FC00000]> : tensor<7xf32>
  %r = stablehlo.log %a : tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 0xFF800000, 0xFF800000, 0x7F800000, 0x7FC00000,
      0x7FC00000, 0x7FC00000]> : tensor<7xf32>
  func.return
}

func.func @log_f64() {
  %a = stablehlo.constant dense<[0.0625, 0.5, 0.9375, 1.125, 2.0, 10.0, 1000.0]> : tensor<7xf64>
  %r = stablehlo.log %a : tensor<7xf64>
  %e = stablehlo.constant dense<[-2.772588722239781, -0.6931471805599453, -0.06453852113757118,
      0.11778303565638346, 0.6931471805599453, 2.302585092994046,
      6.907755278982137]> : tensor<7xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf64>, tensor<7xf64>
  func.return
}

func.func @log_special_f64() {
  %a = stablehlo.constant dense<[1.0, 0.0, -0.0, 0x7FF0000000000000, -1.0, 0xFFF0000000000000,
      0x7FF8000000000000]> : tensor<7xf64>
  %r = stablehlo.log %a : tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 0xFFF0000000000000, 0xFFF0000000000000,
      0x7FF0000000000000, 0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<7xf64>
  func.return
}

func.func @log_subnormal_f32() {
  %a = stablehlo.constant dense<[1.0e-45, 7.34684e-40]> : tensor<2xf32>
  %r = stablehlo.log %a : tensor<2xf32>
  %e = stablehlo.constant dense<[-103.27893, -90.10913]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @log_subnormal_f64() {
  %a = stablehlo.constant dense<[5.0e-324]> : tensor<1xf64>
  %r = stablehlo.log %a : tensor<1xf64>
  %e = stablehlo.constant dense<[-744.4400719213812]> : tensor<1xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<1xf64>, tensor<1xf64>
  func.return
}

func.func @log_next_to_one_f32() {
  %a = stablehlo.constant dense<[1.0000001, 0.99999994]> : tensor<2xf32>
  %r = stablehlo.log %a : tensor<2xf32>
  %e = stablehlo.constant dense<[1.1920928e-07, -5.9604645e-08]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @log_largest_f32() {
  %a = stablehlo.constant dense<[3.4028235e+38, 1.1754944e-38]> : tensor<2xf32>
  %r = stablehlo.log %a : tensor<2xf32>
  %e = stablehlo.constant dense<[88.72284, -87.33655]> : tensor<2xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<2xf32>, tensor<2xf32>
  func.return
}

func.func @log_scalar() {
  %a = stablehlo.constant dense<0.5> : tensor<f32>
  %r = stablehlo.log %a : tensor<f32>
  %e = stablehlo.constant dense<-0.6931472> : tensor<f32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @log_empty() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %r = stablehlo.log %a : tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}
