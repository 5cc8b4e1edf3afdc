// expect-error: 3:33: tensor<2xf32>
func.func @f() {
  %a = stablehlo.constant dense<> : tensor<2xf32>
  func.return
}
