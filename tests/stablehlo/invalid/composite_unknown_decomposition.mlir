// expect-error: 3:3: @nothing
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = stablehlo.composite "weft.x" %a {decomposition = @nothing} : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
