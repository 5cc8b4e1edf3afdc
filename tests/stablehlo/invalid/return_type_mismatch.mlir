// expect-error: 3:3: tensor<3xf32>
func.func @f(%a: tensor<2xf32>) -> tensor<3xf32> {
  func.return %a : tensor<2xf32>
}
