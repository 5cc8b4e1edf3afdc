// expect-error: 3:3: %
func.func @f() {
  % = stablehlo.constant dense<1> : tensor<i32>
  func.return
}
