// expect-error: 3:3: tensor<2xi32>
func.func @f() -> tensor<3xi32> {
  %a = "stablehlo.constant"() <{value = dense<[1, 2]> : tensor<2xi32>}> : () -> tensor<3xi32>
  func.return %a : tensor<3xi32>
}
