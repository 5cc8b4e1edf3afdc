// expect-error: 4:3: return
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  func.return %a : tensor<2xf32>
  %r = stablehlo.negate %a : tensor<2xf32>
}
