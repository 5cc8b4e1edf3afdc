// expect-error: 3:34: tensor<2xf32>
func.func @f() {
  %a = stablehlo.constant dense<"0x000000"> : tensor<2xf32>
  func.return
}
