// expect-error: 3:68: 4294967296x4294967296
func.func @f(%a: tensor<f32>) {
  %r = stablehlo.broadcast_in_dim %a, dims = [] : (tensor<f32>) -> tensor<4294967296x4294967296x4294967296xf32>
  func.return
}
