// expect-error: 3:3: stablehlo.all_gather
func.func @f(%a: tensor<2xf32>) -> tensor<4xf32> {
  %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 0]]> : tensor<1x2xi64>}> : (tensor<2xf32>) -> tensor<4xf32>
  func.return %r : tensor<4xf32>
}
