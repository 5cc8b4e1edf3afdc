// expect-error: 3:33: #nothing
func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
  %r = stablehlo.negate %a {x = #nothing} : tensor<2xf32>
  func.return %r : tensor<2xf32>
}
