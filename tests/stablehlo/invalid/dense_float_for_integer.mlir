// expect-error: 3:33: tensor<i32>
func.func @f() {
  %a = stablehlo.constant dense<1.5> : tensor<i32>
  func.return
}
