// expect-error: 4:3: %r
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = stablehlo.negate %a : tensor<2xf32>
  %r = stablehlo.negate %a : tensor<2xf32>
  func.return %r : tensor<2xf32>
}
