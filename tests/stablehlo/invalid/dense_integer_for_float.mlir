// expect-error: 3:39: 2
func.func @f() {
  %a = stablehlo.constant dense<[1.0, 2]> : tensor<2xf32>
  func.return
}
