// expect-error: 3:38: -1
func.func @f() {
  %a = stablehlo.constant dense<[1, -1]> : tensor<2xui8>
  func.return
}
