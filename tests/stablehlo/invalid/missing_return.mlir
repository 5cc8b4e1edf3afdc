// expect-error: 3:3: return
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = stablehlo.negate %a : tensor<2xf32>
}
