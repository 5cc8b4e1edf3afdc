// The checks themselves: what they let pass. What they refuse is in failing/checks.mlir.

func.func @eq_nan_equals_nan() {
  %a = stablehlo.constant dense<[0x7FC00000, 0xFFC00001]> : tensor<2xf32>
  check.expect_eq_const %a, dense<0x7FC00000> : tensor<2xf32>
  check.expect_eq %a, %a : tensor<2xf32>
  func.return
}

func.func @eq_zeros_are_equal() {
  %a = stablehlo.constant dense<[0.0, -0.0]> : tensor<2xf64>
  check.expect_eq_const %a, dense<[-0.0, 0.0]> : tensor<2xf64>
  func.return
}

func.func @almost_eq_within_the_default() {
  %a = stablehlo.constant dense<[1.0, 1000.0, -5.0]> : tensor<3xf64>
  check.expect_almost_eq_const %a, dense<[1.00009, 1000.00009, -5.00009]> : tensor<3xf64>
  %b = stablehlo.constant dense<[0.99991, 999.99991, -4.99991]> : tensor<3xf64>
  check.expect_almost_eq %a, %b : tensor<3xf64>
  func.return
}

func.func @almost_eq_tolerance() {
  %a = stablehlo.constant dense<5.0> : tensor<f32>
  %b = stablehlo.constant dense<5.25> : tensor<f32>
  check.expect_almost_eq %a, %b, tolerance = 0.5 : tensor<f32>
  check.expect_almost_eq_const %a, dense<5.25> : tensor<f32> {tolerance = 0.5 : f64}
  func.return
}

func.func @almost_eq_special() {
  %a = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, -0.0]> : tensor<4xf32>
  check.expect_almost_eq_const %a, dense<[0x7F800000, 0xFF800000, 0x7FC00000, 0.0]> : tensor<4xf32>
  func.return
}

func.func @close_within() {
  %a = stablehlo.constant dense<[0x3F800000, 0xBF800003, 0x7F800000, 0x7FC00000, -0.0]> : tensor<5xf32>
  %b = stablehlo.constant dense<[0x3F800003, 0xBF800000, 0x7F800000, 0xFFC00000, 0.0]> : tensor<5xf32>
  check.expect_close %a, %b : tensor<5xf32>, tensor<5xf32>
  check.expect_close %a, %b, max_ulp_difference = 3 : tensor<5xf32>, tensor<5xf32>
  "check.expect_close"(%a, %b) {max_ulp_difference = 3 : ui64, min_ulp_difference = 0 : ui64} : (tensor<5xf32>, tensor<5xf32>) -> ()
  func.return
}

func.func @close_at_least() {
  %a = stablehlo.constant dense<0x3C00> : tensor<f16>
  %b = stablehlo.constant dense<0x3C02> : tensor<f16>
  check.expect_close %a, %b, max_ulp_difference = 2, min_ulp_difference = 2 : tensor<f16>, tensor<f16>
  func.return
}

func.func @generic_forms() {
  %a = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
  "check.expect_eq"(%a, %a) : (tensor<2xf32>, tensor<2xf32>) -> ()
  "check.expect_eq_const"(%a) <{value = dense<[1.0, 2.0]> : tensor<2xf32>}> : (tensor<2xf32>) -> ()
  "check.expect_almost_eq"(%a, %a) : (tensor<2xf32>, tensor<2xf32>) -> ()
  "check.expect_almost_eq_const"(%a) {value = dense<[1.25, 2.0]> : tensor<2xf32>, tolerance = 5.0e-1 : f64} : (tensor<2xf32>) -> ()
  func.return
}

func.func @print_changes_nothing() {
  %a = stablehlo.constant dense<[true, false]> : tensor<2xi1>
  interpreter.print %a : tensor<2xi1>
  "interpreter.print"(%a) : (tensor<2xi1>) -> ()
  check.expect_eq_const %a, dense<[true, false]> : tensor<2xi1>
  func.return
}

func.func @empty() {
  %a = stablehlo.constant dense<> : tensor<0xf32>
  check.expect_eq_const %a, dense<> : tensor<0xf32>
  check.expect_almost_eq_const %a, dense<> : tensor<0xf32>
  check.expect_close %a, %a : tensor<0xf32>, tensor<0xf32>
  func.return
}

func.func @custom_calls_with_a_literal() {
  %a = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %b = stablehlo.constant dense<[1.0, 2.25]> : tensor<2xf32>
  stablehlo.custom_call @check.expect_eq_const(%a) {has_side_effect = true, value = dense<[1.0, 2.0]> : tensor<2xf32>} : (tensor<2xf32>) -> ()
  stablehlo.custom_call @check.expect_eq_const(%a, %a) {has_side_effect = true} : (tensor<2xf32>, tensor<2xf32>) -> ()
  stablehlo.custom_call @check.expect_almost_eq_const(%a) {has_side_effect = true, backend_config = {tolerance = 0.5 : f64, value = dense<[1.25, 2.25]> : tensor<2xf32>}} : (tensor<2xf32>) -> ()
  stablehlo.custom_call @check.expect_almost_eq_const(%a, %b) {has_side_effect = true, backend_config = {tolerance = 0.5 : f64}} : (tensor<2xf32>, tensor<2xf32>) -> ()
  func.return
}
