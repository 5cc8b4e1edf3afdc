// expect-error: 4:3: ':'
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = stablehlo.negate %a
  func.return %r : tensor<2xf32>
}
