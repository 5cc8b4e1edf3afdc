// expect-error: 3:34: tensor<2x2xi32>
func.func @f() {
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<2x2xi32>
  func.return
}
