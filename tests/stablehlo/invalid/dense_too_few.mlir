// expect-error: 3:33: tensor<3xi32>
func.func @f() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<3xi32>
  func.return
}
