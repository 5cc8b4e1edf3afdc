// Convolutions that oneDNN takes as its forward, data-gradient and weight-gradient directions.
module {
  func.func public @main(%x: tensor<8x16x16x32xf32>, %w: tensor<3x3x32x64xf32>, %g: tensor<8x8x8x64xf32>, %wd: tensor<3x3x64x32xf32>, %xc: tensor<8x32x16x16xf32>, %wc: tensor<64x8x3x3xf32>) -> (tensor<8x8x8x64xf32>, tensor<8x16x16x32xf32>, tensor<3x3x32x64xf32>, tensor<8x64x16x16xf32>, tensor<8x16x16x32xf32>) {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 1], [0, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<8x16x16x32xf32>, tensor<3x3x32x64xf32>) -> tensor<8x8x8x64xf32>
    %1 = stablehlo.convolution(%g, %w) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {pad = [[2, 1], [2, 1]], lhs_dilate = [2, 2], reverse = [true, true]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<8x8x8x64xf32>, tensor<3x3x32x64xf32>) -> tensor<8x16x16x32xf32>
    %2 = stablehlo.convolution(%x, %g) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {pad = [[0, 1], [0, 1]], rhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<8x16x16x32xf32>, tensor<8x8x8x64xf32>) -> tensor<3x3x32x64xf32>
    %3 = stablehlo.convolution(%xc, %wc) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 4 : i64} : (tensor<8x32x16x16xf32>, tensor<64x8x3x3xf32>) -> tensor<8x64x16x16xf32>
    %4 = stablehlo.convolution(%g, %wd) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {pad = [[2, 1], [2, 1]], lhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<8x8x8x64xf32>, tensor<3x3x64x32xf32>) -> tensor<8x16x16x32xf32>
    return %0, %1, %2, %3, %4 : tensor<8x8x8x64xf32>, tensor<8x16x16x32xf32>, tensor<3x3x32x64xf32>, tensor<8x64x16x16xf32>, tensor<8x16x16x32xf32>
  }
}
