func.func @good() {
  %a = stablehlo.constant dense<1> : tensor<i32>
  check.expect_eq_const %a, dense<1> : tensor<i32>
  return
}

func.func @other() {
  %a = "dialect.mystery"() : () -> tensor<i32>
  return
}
