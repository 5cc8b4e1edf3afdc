// expect-error: 3:3: stablehlo.exponential
func.func @f(%a: tensor<2xi32>) -> tensor<2xi32> {
  %r = stablehlo.exponential %a : tensor<2xi32>
  func.return %r : tensor<2xi32>
}
