// expect-error: 2:33: %a
func.func @f(%a: tensor<2xf32>, %a: tensor<2xf32>) -> tensor<2xf32> {
  func.return %a : tensor<2xf32>
}
