// expect-error: 3:3: stablehlo.reshape
func.func @f(%a: tensor<2x3xf32>) -> tensor<5xf32> {
  %r = stablehlo.reshape %a : (tensor<2x3xf32>) -> tensor<5xf32>
  func.return %r : tensor<5xf32>
}
