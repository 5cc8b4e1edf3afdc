// The directions of convolution.mlir in bf16, with results that are not rounded to it.
module {
  func.func public @main(%x: tensor<8x16x16x32xbf16>, %w: tensor<3x3x32x64xbf16>, %g: tensor<8x8x8x64xbf16>) -> (tensor<8x8x8x64xf32>, tensor<8x16x16x32xf32>, tensor<3x3x32x64xf32>) {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 1], [0, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<8x16x16x32xbf16>, tensor<3x3x32x64xbf16>) -> tensor<8x8x8x64xf32>
    %1 = stablehlo.convolution(%g, %w) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {pad = [[2, 1], [2, 1]], lhs_dilate = [2, 2], reverse = [true, true]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<8x8x8x64xbf16>, tensor<3x3x32x64xbf16>) -> tensor<8x16x16x32xf32>
    %2 = stablehlo.convolution(%x, %g) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {pad = [[0, 1], [0, 1]], rhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<8x16x16x32xbf16>, tensor<8x8x8x64xbf16>) -> tensor<3x3x32x64xf32>
    return %0, %1, %2 : tensor<8x8x8x64xf32>, tensor<8x16x16x32xf32>, tensor<3x3x32x64xf32>
  }
}
