// expect-error: 3:33: 18446744073709551616
func.func @f() {
  %a = stablehlo.constant dense<18446744073709551616> : tensor<i64>
  func.return
}
