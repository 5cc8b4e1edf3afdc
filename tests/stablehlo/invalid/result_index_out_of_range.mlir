// expect-error: 4:15: %r
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r:2 = stablehlo.optimization_barrier %a, %a : tensor<2xf32>, tensor<2xf32>
  func.return %r#2 : tensor<2xf32>
}
