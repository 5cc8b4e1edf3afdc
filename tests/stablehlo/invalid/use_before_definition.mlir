// expect-error: 3:26: %b
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = stablehlo.add %a, %b : tensor<2xf32>
  %b = stablehlo.negate %a : tensor<2xf32>
  func.return %r : tensor<2xf32>
}
