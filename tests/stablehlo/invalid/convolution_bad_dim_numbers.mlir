// expect-error: 3:59: q
func.func @f(%a: tensor<1x4x3xf32>, %k: tensor<2x3x1xf32>) -> tensor<1x3x1xf32> {
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, q]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x3xf32>, tensor<2x3x1xf32>) -> tensor<1x3x1xf32>
  func.return %r : tensor<1x3x1xf32>
}
