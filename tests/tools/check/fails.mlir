func.func @good() {
  %a = stablehlo.constant dense<1> : tensor<i32>
  check.expect_eq_const %a, dense<1> : tensor<i32>
  return
}

// -----

func.func @bad() {
  %a = stablehlo.constant dense<[4, 5, 6]> : tensor<3xi32>
  check.expect_eq_const %a, dense<[4, 5, 7]> : tensor<3xi32>
  return
}
