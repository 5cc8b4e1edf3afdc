// expect-error: 3:3: stablehlo.and
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = stablehlo.and %a, %a : tensor<2xf32>
  func.return %r : tensor<2xf32>
}
