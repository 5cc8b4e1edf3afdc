// expect-unsupported: 4:3: chlo.lgamma
func.func @f() {
  %a = stablehlo.constant dense<1.0> : tensor<4xf32>
  %b = chlo.lgamma %a : tensor<4xf32> -> tensor<4xf32>
  func.return
}
