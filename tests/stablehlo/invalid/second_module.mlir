// expect-error: 9:15: %b
func.func @f() {
  func.return
}

// -----

func.func @g(%a: tensor<2xf32>) -> tensor<2xf32> {
  func.return %b : tensor<2xf32>
}
