// expect-unsupported: 3:3: f33
func.func @f() {
  %a = stablehlo.constant dense<1.0> : tensor<f33>
  %b = stablehlo.add %a, %a : tensor<f33>
  func.return
}
