// stablehlo.atan2: the angle of the point (rhs, lhs), with the IEEE-754 cases of signed zeros and
// infinities.

func.func @atan2_f16() {
  %a = stablehlo.constant dense<[1.0, 1.0, -1.0, -1.0, 0.5, 3.0, -0.25]> : tensor<7xf16>
  %b = stablehlo.constant dense<[1.0, -1.0, -1.0, 1.0, 2.0, -0.125, 10.0]> : tensor<7xf16>
  %r = stablehlo.atan2 %a, %b : tensor<7xf16>
  %e = stablehlo.constant dense<[0.785156, 2.35547, -2.35547, -0.785156, 0.244995, 1.6123,
      -0.0249939]> : tensor<7xf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf16>, tensor<7xf16>
  func.return
}

func.func @atan2_axes_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 1.0, -1.0, 1.0,
      -1.0]> : tensor<10xf16>
  %b = stablehlo.constant dense<[-1.0, -1.0, -0.0, -0.0, 0xFC00, 0xFC00, 0.0, 0.0, -0.0,
      -0.0]> : tensor<10xf16>
  %r = stablehlo.atan2 %a, %b : tensor<10xf16>
  %e = stablehlo.constant dense<[3.140625, -3.14062, 3.140625, -3.14062, 3.140625, -3.14062,
      1.57031, -1.57031, 1.57031, -1.57031]> : tensor<10xf16>
  check.expect_close %r, %e, max_ulp_difference = 1 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @atan2_infinite_f16() {
  %a = stablehlo.constant dense<[0x7C00, 0xFC00, 0x7C00, 0xFC00, 0x7C00, 0xFC00,
      5.0]> : tensor<7xf16>
  %b = stablehlo.constant dense<[1.0, 1.0, 0x7C00, 0x7C00, 0xFC00, 0xFC00,
      0xFC00]> : tensor<7xf16>
  %r = stablehlo.atan2 %a, %b : tensor<7xf16>
  %e = stablehlo.constant dense<[1.57031, -1.57031, 0.785156, -0.785156, 2.35547, -2.35547,
      3.140625]> : tensor<7xf16>
  check.expect_close %r, %e, max_ulp_difference = 1 : tensor<7xf16>, tensor<7xf16>
  func.return
}

func.func @atan2_nan_f16() {
  %a = stablehlo.constant dense<[0x7E00, 1.0, 0x7E00]> : tensor<3xf16>
  %b = stablehlo.constant dense<[1.0, 0x7E00, 0x7E00]> : tensor<3xf16>
  %r = stablehlo.atan2 %a, %b : tensor<3xf16>
  check.expect_eq_const %r, dense<[0x7E00, 0x7E00, 0x7E00]> : tensor<3xf16>
  func.return
}

func.func @atan2_signed_zero_f16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, 2.0, -2.0]> : tensor<6xf16>
  %b = stablehlo.constant dense<[1.0, 1.0, 0.0, 0.0, 0x7C00, 0x7C00]> : tensor<6xf16>
  %r = stablehlo.atan2 %a, %b : tensor<6xf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xf16>) -> tensor<6xui16>
  check.expect_eq_const %bits, dense<[0, 32768, 0, 32768, 0, 32768]> : tensor<6xui16>
  func.return
}

func.func @atan2_bf16() {
  %a = stablehlo.constant dense<[1.0, 1.0, -1.0, -1.0, 0.5, 3.0, -0.25]> : tensor<7xbf16>
  %b = stablehlo.constant dense<[1.0, -1.0, -1.0, 1.0, 2.0, -0.125, 10.0]> : tensor<7xbf16>
  %r = stablehlo.atan2 %a, %b : tensor<7xbf16>
  %e = stablehlo.constant dense<[0.785156, 2.359375, -2.35938, -0.785156, 0.245117, 1.609375,
      -0.0250244]> : tensor<7xbf16>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xbf16>, tensor<7xbf16>
  func.return
}

func.func @atan2_axes_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 1.0, -1.0, 1.0,
      -1.0]> : tensor<10xbf16>
  %b = stablehlo.constant dense<[-1.0, -1.0, -0.0, -0.0, 0xFF80, 0xFF80, 0.0, 0.0, -0.0,
      -0.0]> : tensor<10xbf16>
  %r = stablehlo.atan2 %a, %b : tensor<10xbf16>
  %e = stablehlo.constant dense<[3.140625, -3.14062, 3.140625, -3.14062, 3.140625, -3.14062,
      1.57031, -1.57031, 1.57031, -1.57031]> : tensor<10xbf16>
  check.expect_close %r, %e, max_ulp_difference = 1 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @atan2_infinite_bf16() {
  %a = stablehlo.constant dense<[0x7F80, 0xFF80, 0x7F80, 0xFF80, 0x7F80, 0xFF80,
      5.0]> : tensor<7xbf16>
  %b = stablehlo.constant dense<[1.0, 1.0, 0x7F80, 0x7F80, 0xFF80, 0xFF80,
      0xFF80]> : tensor<7xbf16>
  %r = stablehlo.atan2 %a, %b : tensor<7xbf16>
  %e = stablehlo.constant dense<[1.57031, -1.57031, 0.785156, -0.785156, 2.359375, -2.35938,
      3.140625]> : tensor<7xbf16>
  check.expect_close %r, %e, max_ulp_difference = 1 : tensor<7xbf16>, tensor<7xbf16>
  func.return
}

func.func @atan2_nan_bf16() {
  %a = stablehlo.constant dense<[0x7FC0, 1.0, 0x7FC0]> : tensor<3xbf16>
  %b = stablehlo.constant dense<[1.0, 0x7FC0, 0x7FC0]> : tensor<3xbf16>
  %r = stablehlo.atan2 %a, %b : tensor<3xbf16>
  check.expect_eq_const %r, dense<[0x7FC0, 0x7FC0, 0x7FC0]> : tensor<3xbf16>
  func.return
}

func.func @atan2_signed_zero_bf16() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, 2.0, -2.0]> : tensor<6xbf16>
  %b = stablehlo.constant dense<[1.0, 1.0, 0.0, 0.0, 0x7F80, 0x7F80]> : tensor<6xbf16>
  %r = stablehlo.atan2 %a, %b : tensor<6xbf16>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xbf16>) -> tensor<6xui16>
  check.expect_eq_const %bits, dense<[0, 32768, 0, 32768, 0, 32768]> : tensor<6xui16>
  func.return
}

func.func @atan2_f32() {
  %a = stablehlo.constant dense<[1.0, 1.0, -1.0, -1.0, 0.5, 3.0, -0.25]> : tensor<7xf32>
  %b = stablehlo.constant dense<[1.0, -1.0, -1.0, 1.0, 2.0, -0.125, 10.0]> : tensor<7xf32>
  %r = stablehlo.atan2 %a, %b : tensor<7xf32>
  %e = stablehlo.constant dense<[0.7853982, 2.3561945, -2.3561945, -0.7853982, 0.24497867,
      1.6124389, -0.024994794]> : tensor<7xf32>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf32>, tensor<7xf32>
  func.return
}

func.func @atan2_axes_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 1.0, -1.0, 1.0,
      -1.0]> : tensor<10xf32>
  %b = stablehlo.constant dense<[-1.0, -1.0, -0.0, -0.0, 0xFF800000, 0xFF800000, 0.0, 0.0, -0.0,
      -0.0]> : tensor<10xf32>
  %r = stablehlo.atan2 %a, %b : tensor<10xf32>
  %e = stablehlo.constant dense<[3.1415927, -3.1415927, 3.1415927, -3.1415927, 3.1415927,
      -3.1415927, 1.5707964, -1.5707964, 1.5707964, -1.5707964]> : tensor<10xf32>
  check.expect_close %r, %e, max_ulp_difference = 1 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @atan2_infinite_f32() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7F800000, 0xFF800000, 0x7F800000,
      0xFF800000, 5.0]> : tensor<7xf32>
  %b = stablehlo.constant dense<[1.0, 1.0, 0x7F800000, 0x7F800000, 0xFF800000, 0xFF800000,
      0xFF800000]> : tensor<7xf32>
  %r = stablehlo.atan2 %a, %b : tensor<7xf32>
  %e = stablehlo.constant dense<[1.5707964, -1.5707964, 0.7853982, -0.7853982, 2.3561945,
      -2.3561945, 3.1415927]> : tensor<7xf32>
  check.expect_close %r, %e, max_ulp_difference = 1 : tensor<7xf32>, tensor<7xf32>
  func.return
}

func.func @atan2_nan_f32() {
  %a = stablehlo.constant dense<[0x7FC00000, 1.0, 0x7FC00000]> : tensor<3xf32>
  %b = stablehlo.constant dense<[1.0, 0x7FC00000, 0x7FC00000]> : tensor<3xf32>
  %r = stablehlo.atan2 %a, %b : tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<3xf32>
  func.return
}

func.func @atan2_signed_zero_f32() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, 2.0, -2.0]> : tensor<6xf32>
  %b = stablehlo.constant dense<[1.0, 1.0, 0.0, 0.0, 0x7F800000, 0x7F800000]> : tensor<6xf32>
  %r = stablehlo.atan2 %a, %b : tensor<6xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xf32>) -> tensor<6xui32>
  check.expect_eq_const %bits, dense<[0, 2147483648, 0, 2147483648, 0,
      2147483648]> : tensor<6xui32>
  func.return
}

func.func @atan2_f64() {
  %a = stablehlo.constant dense<[1.0, 1.0, -1.0, -1.0, 0.5, 3.0, -0.25]> : tensor<7xf64>
  %b = stablehlo.constant dense<[1.0, -1.0, -1.0, 1.0, 2.0, -0.125, 10.0]> : tensor<7xf64>
  %r = stablehlo.atan2 %a, %b : tensor<7xf64>
  %e = stablehlo.constant dense<[0.7853981633974483, 2.356194490192345, -2.356194490192345,
      -0.7853981633974483, 0.24497866312686414, 1.6124389058934852,
      -0.02499479361892016]> : tensor<7xf64>
  check.expect_close %r, %e, max_ulp_difference = 2 : tensor<7xf64>, tensor<7xf64>
  func.return
}

func.func @atan2_axes_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 1.0, -1.0, 1.0,
      -1.0]> : tensor<10xf64>
  %b = stablehlo.constant dense<[-1.0, -1.0, -0.0, -0.0, 0xFFF0000000000000, 0xFFF0000000000000,
      0.0, 0.0, -0.0, -0.0]> : tensor<10xf64>
  %r = stablehlo.atan2 %a, %b : tensor<10xf64>
  %e = stablehlo.constant dense<[3.141592653589793, -3.141592653589793, 3.141592653589793,
      -3.141592653589793, 3.141592653589793, -3.141592653589793, 1.5707963267948966,
      -1.5707963267948966, 1.5707963267948966, -1.5707963267948966]> : tensor<10xf64>
  check.expect_close %r, %e, max_ulp_difference = 1 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @atan2_infinite_f64() {
  %a = stablehlo.constant dense<[0x7FF0000000000000, 0xFFF0000000000000, 0x7FF0000000000000,
      0xFFF0000000000000, 0x7FF0000000000000, 0xFFF0000000000000, 5.0]> : tensor<7xf64>
  %b = stablehlo.constant dense<[1.0, 1.0, 0x7FF0000000000000, 0x7FF0000000000000,
      0xFFF0000000000000, 0xFFF0000000000000, 0xFFF0000000000000]> : tensor<7xf64>
  %r = stablehlo.atan2 %a, %b : tensor<7xf64>
  %e = stablehlo.constant dense<[1.5707963267948966, -1.5707963267948966, 0.7853981633974483,
      -0.7853981633974483, 2.356194490192345, -2.356194490192345,
      3.141592653589793]> : tensor<7xf64>
  check.expect_close %r, %e, max_ulp_difference = 1 : tensor<7xf64>, tensor<7xf64>
  func.return
}

func.func @atan2_nan_f64() {
  %a = stablehlo.constant dense<[0x7FF8000000000000, 1.0, 0x7FF8000000000000]> : tensor<3xf64>
  %b = stablehlo.constant dense<[1.0, 0x7FF8000000000000, 0x7FF8000000000000]> : tensor<3xf64>
  %r = stablehlo.atan2 %a, %b : tensor<3xf64>
  check.expect_eq_const %r, dense<[0x7FF8000000000000, 0x7FF8000000000000,
      0x7FF8000000000000]> : tensor<3xf64>
  func.return
}

func.func @atan2_signed_zero_f64() {
  %a = stablehlo.constant dense<[0.0, -0.0, 0.0, -0.0, 2.0, -2.0]> : tensor<6xf64>
  %b = stablehlo.constant dense<[1.0, 1.0, 0.0, 0.0, 0x7FF0000000000000,
      0x7FF0000000000000]> : tensor<6xf64>
  %r = stablehlo.atan2 %a, %b : tensor<6xf64>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xf64>) -> tensor<6xui64>
  check.expect_eq_const %bits, dense<[0, 9223372036854775808, 0, 9223372036854775808, 0,
      9223372036854775808]> : tensor<6xui64>
  func.return
}

func.func @atan2_empty() {
  %a = stablehlo.constant dense<> : tensor<0xf64>
  %b = stablehlo.constant dense<> : tensor<0xf64>
  %r = stablehlo.atan2 %a, %b : tensor<0xf64>
  check.expect_eq_const %r, dense<> : tensor<0xf64>
  func.return
}
