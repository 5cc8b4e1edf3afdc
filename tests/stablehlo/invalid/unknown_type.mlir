// expect-error: 2:18: matrix
func.func @f(%a: matrix<2xf32>) {
  func.return
}
