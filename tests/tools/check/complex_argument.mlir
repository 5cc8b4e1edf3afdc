module {
  func.func @main(%a: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
    return %a : tensor<4xcomplex<f32>>
  }
}
