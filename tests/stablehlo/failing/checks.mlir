// Every case here fails: this shows that each check can.

func.func @eq() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %b = stablehlo.constant dense<[1, 3]> : tensor<2xi32>
  check.expect_eq %a, %b : tensor<2xi32>
  func.return
}

func.func @eq_const() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  check.expect_eq_const %a, dense<[0, 2]> : tensor<2xi32>
  func.return
}

func.func @eq_const_nan_is_no_number() {
  %a = stablehlo.constant dense<0x7FC00000> : tensor<f32>
  check.expect_eq_const %a, dense<0.0> : tensor<f32>
  func.return
}

func.func @eq_const_next_number() {
  %a = stablehlo.constant dense<1.0> : tensor<f32>
  check.expect_eq_const %a, dense<0x3F800001> : tensor<f32>
  func.return
}

func.func @almost_eq() {
  %a = stablehlo.constant dense<1.0> : tensor<f32>
  %b = stablehlo.constant dense<1.001> : tensor<f32>
  check.expect_almost_eq %a, %b : tensor<f32>
  func.return
}

func.func @almost_eq_const() {
  %a = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf64>
  check.expect_almost_eq_const %a, dense<[1.0, 2.01]> : tensor<2xf64>
  func.return
}

func.func @almost_eq_const_tolerance() {
  %a = stablehlo.constant dense<1.0> : tensor<f64>
  check.expect_almost_eq_const %a, dense<1.00001> : tensor<f64> {tolerance = 1.0e-6 : f64}
  func.return
}

func.func @almost_eq_nan() {
  %a = stablehlo.constant dense<0x7FC00000> : tensor<f32>
  check.expect_almost_eq_const %a, dense<1.0> : tensor<f32> {tolerance = 1.0e+9 : f64}
  func.return
}

func.func @almost_eq_infinity() {
  %a = stablehlo.constant dense<0x7F800000> : tensor<f32>
  check.expect_almost_eq_const %a, dense<0xFF800000> : tensor<f32>
  func.return
}

func.func @close() {
  %a = stablehlo.constant dense<0x3F800000> : tensor<f32>
  %b = stablehlo.constant dense<0x3F800003> : tensor<f32>
  check.expect_close %a, %b, max_ulp_difference = 2 : tensor<f32>, tensor<f32>
  func.return
}

func.func @close_default_is_three() {
  %a = stablehlo.constant dense<0x3F800000> : tensor<f32>
  %b = stablehlo.constant dense<0x3F800004> : tensor<f32>
  check.expect_close %a, %b : tensor<f32>, tensor<f32>
  func.return
}

func.func @close_at_least() {
  %a = stablehlo.constant dense<1.0> : tensor<f32>
  check.expect_close %a, %a, max_ulp_difference = 5, min_ulp_difference = 1 : tensor<f32>, tensor<f32>
  func.return
}

func.func @close_across_zero() {
  %a = stablehlo.constant dense<0x00000002> : tensor<f32>
  %b = stablehlo.constant dense<0x80000002> : tensor<f32>
  check.expect_close %a, %b, max_ulp_difference = 3 : tensor<f32>, tensor<f32>
  func.return
}

func.func @close_largest_and_infinity() {
  %a = stablehlo.constant dense<0x7F7FFFFF> : tensor<f32>
  %b = stablehlo.constant dense<0x7F800000> : tensor<f32>
  check.expect_close %a, %b, max_ulp_difference = 1000 : tensor<f32>, tensor<f32>
  func.return
}

func.func @custom_call() {
  %a = stablehlo.constant dense<1> : tensor<i32>
  %b = stablehlo.constant dense<2> : tensor<i32>
  stablehlo.custom_call @check.expect_eq(%a, %b) {has_side_effect = true} : (tensor<i32>, tensor<i32>) -> ()
  func.return
}

func.func @custom_call_almost_eq_const() {
  %a = stablehlo.constant dense<1.0> : tensor<f32>
  stablehlo.custom_call @check.expect_almost_eq_const(%a) {has_side_effect = true, value = dense<1.5> : tensor<f32>} : (tensor<f32>) -> ()
  func.return
}

func.func @custom_call_eq_const_of_two_values() {
  %a = stablehlo.constant dense<1> : tensor<i32>
  %b = stablehlo.constant dense<2> : tensor<i32>
  stablehlo.custom_call @check.expect_eq_const(%a, %b) {has_side_effect = true} : (tensor<i32>, tensor<i32>) -> ()
  func.return
}

func.func private @fails(%a: tensor<i32>) -> tensor<i32> {
  check.expect_eq_const %a, dense<0> : tensor<i32>
  func.return %a : tensor<i32>
}

func.func @in_a_called_function() {
  %a = stablehlo.constant dense<1> : tensor<i32>
  %b = call @fails(%a) : (tensor<i32>) -> tensor<i32>
  func.return
}
