// expect-error: 3:3: stablehlo.while
func.func @f(%a: tensor<i32>) -> tensor<i32> {
  %r = stablehlo.while(%x = %a) : tensor<i32>
  cond {
    stablehlo.return %x : tensor<i32>
  } do {
    stablehlo.return %x : tensor<i32>
  }
  func.return %r : tensor<i32>
}
