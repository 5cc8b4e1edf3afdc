// expect-unsupported: 4:3: stablehlo.frobnicate
func.func @f() {
  %a = stablehlo.constant dense<1.0> : tensor<f32>
  %b = stablehlo.frobnicate %a : tensor<f32>
  func.return
}
