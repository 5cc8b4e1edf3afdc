// expect-error: 3:3: iota_dimension
func.func @f() {
  %r = stablehlo.iota dim = -1 : tensor<2xf32>
  func.return
}
