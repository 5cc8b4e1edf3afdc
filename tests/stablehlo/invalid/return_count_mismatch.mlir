// expect-error: 3:3: return
func.func @f(%a: tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>) {
  func.return %a : tensor<2xf32>
}
