// expect-error: 3:3: stablehlo.pad
func.func @f(%a: tensor<4xf32>, %z: tensor<f32>) -> tensor<1xf32> {
  %r = stablehlo.pad %a, %z, low = [0], high = [0], interior = [-1] : (tensor<4xf32>, tensor<f32>) -> tensor<1xf32>
  func.return %r : tensor<1xf32>
}
