// expect-error: 3:3: stablehlo.convert
func.func @f(%a: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.convert %a : (tensor<2xf32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
