// expect-error: 3:3: stablehlo.negate
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r:2 = stablehlo.negate %a : tensor<2xf32>
  func.return %r#0 : tensor<2xf32>
}
