// expect-error: 3:3: @g
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = call @g(%a) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
