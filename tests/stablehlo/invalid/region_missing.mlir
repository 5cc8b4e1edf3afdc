// expect-error: 3:3: stablehlo.if
func.func @f(%p: tensor<i1>, %a: tensor<i32>) -> tensor<i32> {
  %r = "stablehlo.if"(%p) ({
    stablehlo.return %a : tensor<i32>
  }) : (tensor<i1>) -> tensor<i32>
  func.return %r : tensor<i32>
}
