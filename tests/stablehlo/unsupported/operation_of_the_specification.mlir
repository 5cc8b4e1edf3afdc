// expect-unsupported: 4:3: stablehlo.fft
func.func @f() {
  %a = stablehlo.constant dense<1.0> : tensor<4xf32>
  %b = stablehlo.fft %a, type = RFFT, length = [4] : (tensor<4xf32>) -> tensor<3xcomplex<f32>>
  func.return
}
