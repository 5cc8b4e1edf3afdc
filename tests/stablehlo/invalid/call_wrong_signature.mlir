// expect-error: 6:3: tensor<3xf32>
func.func private @g(%a: tensor<3xf32>) -> tensor<3xf32> {
  func.return %a : tensor<3xf32>
}
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = call @g(%a) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
