// expect-error: 4:5: return
func.func @f(%p: tensor<i1>, %a: tensor<i32>) -> tensor<i32> {
  %r = "stablehlo.if"(%p) ({
    %x = stablehlo.negate %a : tensor<i32>
  }, {
    stablehlo.return %a : tensor<i32>
  }) : (tensor<i1>) -> tensor<i32>
  func.return %r : tensor<i32>
}
