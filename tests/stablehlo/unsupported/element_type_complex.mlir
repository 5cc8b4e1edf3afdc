// expect-unsupported: 3:3: complex<f32>
func.func @f() {
  %a = stablehlo.constant dense<(1.0, 2.0)> : tensor<complex<f32>>
  %b = stablehlo.add %a, %a : tensor<complex<f32>>
  func.return
}
