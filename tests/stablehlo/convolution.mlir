// stablehlo.convolution in one, two and three dimensions, with strides, padding, dilations, reversal and groups.

func.func @convolution_1d() {
  %a = stablehlo.constant dense<[[[1], [2], [3], [4]]]> : tensor<1x4x1xi32>
  %k = stablehlo.constant dense<[[[1]], [[10]]]> : tensor<2x1x1xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x1xi32>, tensor<2x1x1xi32>) -> tensor<1x3x1xi32>
  check.expect_eq_const %r, dense<[[[21], [32], [43]]]> : tensor<1x3x1xi32>
  func.return
}

// The kernel is not flipped: this is a correlation, unless window reversal asks for the flip.
func.func @convolution_reversal() {
  %a = stablehlo.constant dense<[[[1], [2], [3], [4]]]> : tensor<1x4x1xi32>
  %k = stablehlo.constant dense<[[[1]], [[10]]]> : tensor<2x1x1xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {reverse = [true]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x1xi32>, tensor<2x1x1xi32>) -> tensor<1x3x1xi32>
  check.expect_eq_const %r, dense<[[[12], [23], [34]]]> : tensor<1x3x1xi32>
  func.return
}

func.func @convolution_stride_and_padding() {
  %a = stablehlo.constant dense<[[[1], [2], [3], [4]]]> : tensor<1x4x1xi32>
  %k = stablehlo.constant dense<[[[1]], [[10]], [[100]]]> : tensor<3x1x1xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 2]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x1xi32>, tensor<3x1x1xi32>) -> tensor<1x3x1xi32>
  check.expect_eq_const %r, dense<[[[210], [432], [4]]]> : tensor<1x3x1xi32>
  func.return
}

func.func @convolution_negative_padding() {
  %a = stablehlo.constant dense<[[[1], [2], [3], [4]]]> : tensor<1x4x1xi32>
  %k = stablehlo.constant dense<[[[1]], [[10]]]> : tensor<2x1x1xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {pad = [[-1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x1xi32>, tensor<2x1x1xi32>) -> tensor<1x3x1xi32>
  check.expect_eq_const %r, dense<[[[32], [43], [4]]]> : tensor<1x3x1xi32>
  func.return
}

// lhs dilation puts zeros between the elements of the input: 1 0 2 0 3.
func.func @convolution_lhs_dilation() {
  %a = stablehlo.constant dense<[[[1], [2], [3]]]> : tensor<1x3x1xi32>
  %k = stablehlo.constant dense<[[[1]], [[10]]]> : tensor<2x1x1xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {lhs_dilate = [2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x1xi32>, tensor<2x1x1xi32>) -> tensor<1x4x1xi32>
  check.expect_eq_const %r, dense<[[[1], [20], [2], [30]]]> : tensor<1x4x1xi32>
  func.return
}

func.func @convolution_rhs_dilation() {
  %a = stablehlo.constant dense<[[[1], [2], [3], [4], [5]]]> : tensor<1x5x1xi32>
  %k = stablehlo.constant dense<[[[1]], [[10]]]> : tensor<2x1x1xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {rhs_dilate = [3]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x5x1xi32>, tensor<2x1x1xi32>) -> tensor<1x2x1xi32>
  check.expect_eq_const %r, dense<[[[41], [52]]]> : tensor<1x2x1xi32>
  func.return
}

// The layout JAX uses for images: NCHW with OIHW kernels; two input and two output channels.
func.func @convolution_2d_nchw() {
  %a = stablehlo.constant dense<[[[[1.0, 2.0], [3.0, 4.0]], [[10.0, 20.0], [30.0, 40.0]]]]> : tensor<1x2x2x2xf32>
  %k = stablehlo.constant dense<[[[[1.0, 0.0], [0.0, 1.0]], [[0.0, 0.0], [0.0, 0.0]]], [[[0.0, 0.0], [0.0, 0.0]], [[0.0, 1.0], [1.0, 0.0]]]]> : tensor<2x2x2x2xf32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<1x2x1x1xf32>
  check.expect_eq_const %r, dense<[[[[5.0]], [[50.0]]]]> : tensor<1x2x1x1xf32>
  func.return
}

func.func @convolution_2d_same_padding() {
  %a = stablehlo.constant dense<[[[[1.0], [2.0]], [[3.0], [4.0]]]]> : tensor<1x2x2x1xf32>
  %k = stablehlo.constant dense<1.0> : tensor<3x3x1x1xf32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x2x2x1xf32>, tensor<3x3x1x1xf32>) -> tensor<1x2x2x1xf32>
  check.expect_eq_const %r, dense<10.0> : tensor<1x2x2x1xf32>
  func.return
}

// Spatial dimensions in another order in each operand, and different values for each.
func.func @convolution_2d_permuted_layouts() {
  %a = stablehlo.constant dense<[[[[1, 2, 3]], [[4, 5, 6]]]]> : tensor<1x2x1x3xi32>
  %k = stablehlo.constant dense<[[[[1]], [[10]]], [[[100]], [[1000]]]]> : tensor<2x2x1x1xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [f, 0, b, 1]x[1, 0, o, i]->[0, 1, f, b], window = {pad = [[0, 0], [0, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x2x1x3xi32>, tensor<2x2x1x1xi32>) -> tensor<1x3x1x1xi32>
  check.expect_eq_const %r, dense<[[[[5241]], [[6352]], [[63]]]]> : tensor<1x3x1x1xi32>
  func.return
}

func.func @convolution_feature_groups() {
  %a = stablehlo.constant dense<[[[1, 10], [2, 20], [3, 30]]]> : tensor<1x3x2xi32>
  %k = stablehlo.constant dense<[[[1, 2, 3, 4]], [[5, 6, 7, 8]]]> : tensor<2x1x4xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<1x3x2xi32>, tensor<2x1x4xi32>) -> tensor<1x2x4xi32>
  check.expect_eq_const %r, dense<[[[11, 14, 170, 200], [17, 22, 270, 320]]]> : tensor<1x2x4xi32>
  func.return
}

func.func @convolution_depthwise_2d() {
  %a = stablehlo.constant dense<[[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]]> : tensor<1x2x2x2xi32>
  %k = stablehlo.constant dense<[[[[1, 1]], [[1, 2]]], [[[1, 3]], [[1, 4]]]]> : tensor<2x2x1x2xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<1x2x2x2xi32>, tensor<2x2x1x2xi32>) -> tensor<1x1x1x2xi32>
  check.expect_eq_const %r, dense<[[[[16, 60]]]]> : tensor<1x1x1x2xi32>
  func.return
}

// Batch groups, as in the gradient of a grouped convolution: output feature g uses batch group g.
func.func @convolution_batch_groups() {
  %a = stablehlo.constant dense<[[[1], [2]], [[3], [4]]]> : tensor<2x2x1xi32>
  %k = stablehlo.constant dense<[[[1, 10]], [[2, 20]]]> : tensor<2x1x2xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 2 : i64, feature_group_count = 1 : i64} : (tensor<2x2x1xi32>, tensor<2x1x2xi32>) -> tensor<1x1x2xi32>
  check.expect_eq_const %r, dense<[[[5, 110]]]> : tensor<1x1x2xi32>
  func.return
}

func.func @convolution_batch_groups_of_two() {
  %a = stablehlo.constant dense<[[[1]], [[2]], [[3]], [[4]]]> : tensor<4x1x1xi32>
  %k = stablehlo.constant dense<[[[1, 10, 100, 1000]]]> : tensor<1x1x4xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 2 : i64, feature_group_count = 1 : i64} : (tensor<4x1x1xi32>, tensor<1x1x4xi32>) -> tensor<2x1x4xi32>
  check.expect_eq_const %r, dense<[[[1, 10, 300, 3000]], [[2, 20, 400, 4000]]]> : tensor<2x1x4xi32>
  func.return
}

func.func @convolution_3d() {
  %a = stablehlo.constant dense<[[[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]]]> : tensor<1x1x2x2x2xi32>
  %k = stablehlo.constant dense<[[[[[1, 1], [1, 1]], [[1, 1], [1, 2]]]]]> : tensor<1x1x2x2x2xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, f, 0, 1, 2]x[o, i, 0, 1, 2]->[b, f, 0, 1, 2], window = {stride = [1, 1, 2], pad = [[0, 0], [0, 0], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x1x2x2x2xi32>, tensor<1x1x2x2x2xi32>) -> tensor<1x1x1x1x2xi32>
  check.expect_eq_const %r, dense<[[[[[23, 20]]]]]> : tensor<1x1x1x1x2xi32>
  func.return
}

// Without spatial dimensions a convolution is a matrix product.
func.func @convolution_without_spatial_dimensions() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %k = stablehlo.constant dense<[[1, 10], [100, 1000]]> : tensor<2x2xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, f]x[i, o]->[b, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2xi32>, tensor<2x2xi32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[201, 2010], [403, 4030]]> : tensor<2x2xi32>
  func.return
}

func.func @convolution_kernel_larger_than_input() {
  %a = stablehlo.constant dense<[[[1], [2]]]> : tensor<1x2x1xi32>
  %k = stablehlo.constant dense<1> : tensor<3x1x1xi32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x2x1xi32>, tensor<3x1x1xi32>) -> tensor<1x0x1xi32>
  check.expect_eq_const %r, dense<> : tensor<1x0x1xi32>
  func.return
}

func.func @convolution_empty_batch() {
  %a = stablehlo.constant dense<> : tensor<0x3x1xf32>
  %k = stablehlo.constant dense<1.0> : tensor<2x1x1xf32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<0x3x1xf32>, tensor<2x1x1xf32>) -> tensor<0x2x1xf32>
  check.expect_eq_const %r, dense<> : tensor<0x2x1xf32>
  func.return
}

func.func @convolution_f16_bf16_f64() {
  %a = stablehlo.constant dense<[[[1.5], [2.0], [-1.0]]]> : tensor<1x3x1xf16>
  %k = stablehlo.constant dense<[[[2.0]], [[0.5]]]> : tensor<2x1x1xf16>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x1xf16>, tensor<2x1x1xf16>) -> tensor<1x2x1xf16>
  check.expect_eq_const %r, dense<[[[4.0], [3.5]]]> : tensor<1x2x1xf16>
  %b = stablehlo.constant dense<[[[1.5], [2.0], [-1.0]]]> : tensor<1x3x1xbf16>
  %l = stablehlo.constant dense<[[[2.0]], [[0.5]]]> : tensor<2x1x1xbf16>
  %s = stablehlo.convolution(%b, %l) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x1xbf16>, tensor<2x1x1xbf16>) -> tensor<1x2x1xbf16>
  check.expect_eq_const %s, dense<[[[4.0], [3.5]]]> : tensor<1x2x1xbf16>
  %c = stablehlo.constant dense<[[[16777216.0], [1.0]]]> : tensor<1x2x1xf64>
  %m = stablehlo.constant dense<1.0> : tensor<2x1x1xf64>
  %t = stablehlo.convolution(%c, %m) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x2x1xf64>, tensor<2x1x1xf64>) -> tensor<1x1x1xf64>
  check.expect_eq_const %t, dense<[[[16777217.0]]]> : tensor<1x1x1xf64>
  func.return
}

func.func @convolution_infinity_and_nan() {
  %a = stablehlo.constant dense<[[[0x7F800000], [1.0], [0x7FC00000], [2.0], [3.0]]]> : tensor<1x5x1xf32>
  %k = stablehlo.constant dense<[[[0.0]], [[1.0]]]> : tensor<2x1x1xf32>
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x5x1xf32>, tensor<2x1x1xf32>) -> tensor<1x4x1xf32>
  check.expect_eq_const %r, dense<[[[0x7FC00000], [0x7FC00000], [0x7FC00000], [3.0]]]> : tensor<1x4x1xf32>
  func.return
}

func.func @convolution_generic_form() {
  %a = stablehlo.constant dense<[[[1], [2], [3], [4]]]> : tensor<1x4x1xi32>
  %k = stablehlo.constant dense<[[[1]], [[10]]]> : tensor<2x1x1xi32>
  %r = "stablehlo.convolution"(%a, %k) <{
    batch_group_count = 1 : i64,
    dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 0, f]>,
    feature_group_count = 1 : i64,
    lhs_dilation = array<i64: 1>,
    padding = dense<[[1, 0]]> : tensor<1x2xi64>,
    precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>],
    rhs_dilation = array<i64: 1>,
    window_reversal = array<i1: false>,
    window_strides = array<i64: 2>
  }> : (tensor<1x4x1xi32>, tensor<2x1x1xi32>) -> tensor<1x2x1xi32>
  check.expect_eq_const %r, dense<[[[10], [32]]]> : tensor<1x2x1xi32>
  %s = "stablehlo.convolution"(%a, %k) {
    dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0,
      input_feature_dimension = 2,
      input_spatial_dimensions = [1],
      kernel_output_feature_dimension = 2,
      kernel_input_feature_dimension = 1,
      kernel_spatial_dimensions = [0],
      output_batch_dimension = 0,
      output_feature_dimension = 2,
      output_spatial_dimensions = [1]
    >,
    batch_group_count = 1 : i64,
    feature_group_count = 1 : i64
  } : (tensor<1x4x1xi32>, tensor<2x1x1xi32>) -> tensor<1x3x1xi32>
  check.expect_eq_const %s, dense<[[[21], [32], [43]]]> : tensor<1x3x1xi32>
  func.return
}
