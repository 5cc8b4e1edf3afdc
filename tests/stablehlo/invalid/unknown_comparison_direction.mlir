// expect-error: 3:3: XX
func.func @f(%a: tensor<f32>) {
  %r = stablehlo.compare XX, %a, %a : (tensor<f32>, tensor<f32>) -> tensor<i1>
  func.return
}
