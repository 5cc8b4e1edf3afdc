// expect-error: 3:26: ends
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = stablehlo.add %a, 