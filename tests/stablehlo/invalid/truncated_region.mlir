// expect-error: 5:3: }
func.func @f(%a: tensor<i1>) {
  %r = "stablehlo.if"(%a) ({
    stablehlo.return %a : tensor<i1>
  