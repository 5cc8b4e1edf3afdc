// expect-error: 3:3: stablehlo.slice
func.func @f(%a: tensor<4xf32>) -> tensor<3xf32> {
  %r = stablehlo.slice %a [0:3:0] : (tensor<4xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
