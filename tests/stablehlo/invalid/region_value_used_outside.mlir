// expect-error: 9:26: %x
func.func @f(%p: tensor<i1>, %a: tensor<i32>) -> tensor<i32> {
  %r = "stablehlo.if"(%p) ({
    %x = stablehlo.negate %a : tensor<i32>
    stablehlo.return %x : tensor<i32>
  }, {
    stablehlo.return %a : tensor<i32>
  }) : (tensor<i1>) -> tensor<i32>
  %s = stablehlo.add %r, %x : tensor<i32>
  func.return %s : tensor<i32>
}
