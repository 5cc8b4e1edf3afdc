// expect-error: 3:37: 300
func.func @f() {
  %a = stablehlo.constant dense<[1, 300]> : tensor<2xi8>
  func.return
}
