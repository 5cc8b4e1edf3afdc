// expect-error: 3:3: @f
func.func private @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = call @f(%a) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
