// chlo.erfc: 1 - erf(x), with full relative precision in the right tail.

func.func @erfc_f64() {
  %x = stablehlo.constant dense<[0.0, 0.5, -0.5, 1.0, 3.0, 6.0, -6.0]> : tensor<7xf64>
  %r = chlo.erfc %x : tensor<7xf64> -> tensor<7xf64>
  // erfc(3) = 2.2090496998585441e-05, erfc(6) = 2.1519736712498913e-17
  %e = stablehlo.constant dense<[1.0, 0.4795001221869535, 1.5204998778130465, 0.15729920705028513, 2.2090496998585441e-05, 2.1519736712498913e-17, 2.0]> : tensor<7xf64>
  check.expect_close %r, %e {max_ulp_difference = 4 : ui64} : tensor<7xf64>, tensor<7xf64>
  func.return
}

func.func @erfc_f32_special_values() {
  %x = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 0x80000000, 5.0]> : tensor<5xf32>
  %r = chlo.erfc %x : tensor<5xf32> -> tensor<5xf32>
  %e = stablehlo.constant dense<[0.0, 2.0, 0x7FC00000, 1.0, 1.53745977e-12]> : tensor<5xf32>
  check.expect_close %r, %e {max_ulp_difference = 2 : ui64} : tensor<5xf32>, tensor<5xf32>
  func.return
}

func.func @erfc_bf16() {
  %x = stablehlo.constant dense<[0.0, 1.0, -2.0]> : tensor<3xbf16>
  %r = chlo.erfc %x : tensor<3xbf16> -> tensor<3xbf16>
  check.expect_eq_const %r, dense<[1.0, 1.572270e-01, 1.992188]> : tensor<3xbf16>
  func.return
}
