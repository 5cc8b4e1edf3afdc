// expect-error: 3:43: tensor<3xi32>
func.func @f() {
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<3xi32>
  func.return
}
