// expect-error: 3:68: tensor<65536x65536xf32>
func.func @f(%a: tensor<f32>) {
  %r = stablehlo.broadcast_in_dim %a, dims = [] : (tensor<f32>) -> tensor<65536x65536xf32>
  func.return
}
