// expect-error: 3:3: stablehlo.transpose
func.func @f(%a: tensor<2x3xf32>) -> tensor<2x2xf32> {
  %r = stablehlo.transpose %a, dims = [0, 0] : (tensor<2x3xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
