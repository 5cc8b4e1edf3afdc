// expect-error: 4:25: %a
func.func @f() {
  %a = stablehlo.constant dense<1> : tensor<i32>
  check.expect_eq_const %a, dense<1> : tensor<i64>
  func.return
}
