// expect-error: 3:33: true
func.func @f() {
  %a = stablehlo.constant dense<true> : tensor<i32>
  func.return
}
