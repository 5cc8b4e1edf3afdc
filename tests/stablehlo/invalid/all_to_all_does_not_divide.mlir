// expect-error: 3:3: stablehlo.all_to_all
func.func @f(%a: tensor<3xf32>) -> tensor<3xf32> {
  %r = "stablehlo.all_to_all"(%a) <{concat_dimension = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<3xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
