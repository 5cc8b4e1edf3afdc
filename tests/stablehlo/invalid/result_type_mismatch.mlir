// expect-error: 3:3: tensor<3x2xf32>
func.func @f(%a: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %r = stablehlo.transpose %a, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
