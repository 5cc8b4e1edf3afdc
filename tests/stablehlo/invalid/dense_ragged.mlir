// expect-error: 3:42: tensor<2x2xi32>
func.func @f() {
  %a = stablehlo.constant dense<[[1, 2], [3]]> : tensor<2x2xi32>
  func.return
}
