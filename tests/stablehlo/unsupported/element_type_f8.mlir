// expect-unsupported: 4:3: f8E4M3FN
func.func @f() {
  %a = stablehlo.constant dense<1.0> : tensor<4xf32>
  %b = stablehlo.convert %a : (tensor<4xf32>) -> tensor<4xf8E4M3FN>
  func.return
}
