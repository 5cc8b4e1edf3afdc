// stablehlo.dot (the older op: matrix and vector products) and dot_general with any dimension numbers.

func.func @dot_matrix_matrix() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi32>
  %b = stablehlo.constant dense<[[1, 0, 2], [0, 1, 3]]> : tensor<2x3xi32>
  %r = stablehlo.dot %a, %b : (tensor<3x2xi32>, tensor<2x3xi32>) -> tensor<3x3xi32>
  check.expect_eq_const %r, dense<[[1, 2, 8], [3, 4, 18], [5, 6, 28]]> : tensor<3x3xi32>
  func.return
}

func.func @dot_vectors() {
  %a = stablehlo.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
  %b = stablehlo.constant dense<[4.0, -5.0, 6.0]> : tensor<3xf32>
  %r = stablehlo.dot %a, %b : (tensor<3xf32>, tensor<3xf32>) -> tensor<f32>
  check.expect_eq_const %r, dense<12.0> : tensor<f32>
  %m = stablehlo.constant dense<[[1.0, 0.0, 0.5], [0.0, 2.0, 0.0]]> : tensor<2x3xf32>
  %s = stablehlo.dot %m, %a, precision = [DEFAULT, HIGHEST] : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>
  check.expect_eq_const %s, dense<[2.5, 4.0]> : tensor<2xf32>
  %v = stablehlo.constant dense<[2.0, -1.0]> : tensor<2xf32>
  %t = "stablehlo.dot"(%v, %m) : (tensor<2xf32>, tensor<2x3xf32>) -> tensor<3xf32>
  check.expect_eq_const %t, dense<[2.0, -2.0, 1.0]> : tensor<3xf32>
  func.return
}

func.func @dot_general_matmul() {
  %a = stablehlo.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %b = stablehlo.constant dense<[[1.0, 2.0], [0.0, 1.0], [-1.0, 0.5]]> : tensor<3x2xf32>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x2xf32>) -> tensor<2x2xf32>
  check.expect_eq_const %r, dense<[[-2.0, 5.5], [-2.0, 16.0]]> : tensor<2x2xf32>
  func.return
}

// Both operands transposed: contract dimension 0 with dimension 1.
func.func @dot_general_transposed_operands() {
  %a = stablehlo.constant dense<[[1, 4], [2, 5], [3, 6]]> : tensor<3x2xi32>
  %b = stablehlo.constant dense<[[1, 0, -1], [2, 1, 3]]> : tensor<2x3xi32>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [0] x [1] : (tensor<3x2xi32>, tensor<2x3xi32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[-2, 13], [-2, 31]]> : tensor<2x2xi32>
  func.return
}

func.func @dot_general_batch() {
  %a = stablehlo.constant dense<[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]> : tensor<2x2x2xi64>
  %b = stablehlo.constant dense<[[[1, 0], [0, 1]], [[0, 1], [1, 0]]]> : tensor<2x2x2xi64>
  %r = stablehlo.dot_general %a, %b, batching_dims = [0] x [0], contracting_dims = [2] x [1] : (tensor<2x2x2xi64>, tensor<2x2x2xi64>) -> tensor<2x2x2xi64>
  check.expect_eq_const %r, dense<[[[1, 2], [3, 4]], [[6, 5], [8, 7]]]> : tensor<2x2x2xi64>
  func.return
}

// Batch dimensions at different places in the operands: attention scores, q[b, t, h, d] with k[h, d, b].
func.func @dot_general_batch_in_the_middle() {
  %a = stablehlo.constant dense<[[[[1, 2], [3, 4]]], [[[5, 6], [7, 8]]]]> : tensor<2x1x2x2xi32>
  %b = stablehlo.constant dense<[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]> : tensor<2x2x2xi32>
  %r = stablehlo.dot_general %a, %b, batching_dims = [0, 2] x [2, 0], contracting_dims = [3] x [1] : (tensor<2x1x2x2xi32>, tensor<2x2x2xi32>) -> tensor<2x2x1xi32>
  check.expect_eq_const %r, dense<[[[7], [43]], [[34], [106]]]> : tensor<2x2x1xi32>
  func.return
}

// Two contracting dimensions, listed in different orders.
func.func @dot_general_two_contracting_dims() {
  %a = stablehlo.constant dense<[[[1, 2, 3], [4, 5, 6]]]> : tensor<1x2x3xi32>
  %b = stablehlo.constant dense<[[[1, 10], [2, 20]], [[3, 30], [4, 40]], [[5, 50], [6, 60]]]> : tensor<3x2x2xi32>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1, 2] x [1, 0] : (tensor<1x2x3xi32>, tensor<3x2x2xi32>) -> tensor<1x2xi32>
  check.expect_eq_const %r, dense<[[86, 860]]> : tensor<1x2xi32>
  func.return
}

func.func @dot_general_outer_product() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %b = stablehlo.constant dense<[3, 4, 5]> : tensor<3xi32>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [] x [] : (tensor<2xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 4, 5], [6, 8, 10]]> : tensor<2x3xi32>
  func.return
}

func.func @dot_general_only_batch_dims() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %b = stablehlo.constant dense<[4, 5, 6]> : tensor<3xi32>
  %r = stablehlo.dot_general %a, %b, batching_dims = [0] x [0], contracting_dims = [] x [] : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[4, 10, 18]> : tensor<3xi32>
  func.return
}

func.func @dot_general_scalars() {
  %a = stablehlo.constant dense<3.0> : tensor<f64>
  %b = stablehlo.constant dense<-2.5> : tensor<f64>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [] x [] : (tensor<f64>, tensor<f64>) -> tensor<f64>
  check.expect_eq_const %r, dense<-7.5> : tensor<f64>
  func.return
}

func.func @dot_general_empty_contraction_is_zero() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %b = stablehlo.constant dense<> : tensor<0x3xf32>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<2x0xf32>, tensor<0x3xf32>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<0.0> : tensor<2x3xf32>
  func.return
}

func.func @dot_general_empty_result() {
  %a = stablehlo.constant dense<> : tensor<0x2xf32>
  %b = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<0x2xf32>, tensor<2x2xf32>) -> tensor<0x2xf32>
  check.expect_eq_const %r, dense<> : tensor<0x2xf32>
  func.return
}

func.func @dot_general_wraps_i8() {
  %a = stablehlo.constant dense<[[100, 100]]> : tensor<1x2xi8>
  %b = stablehlo.constant dense<[[2], [1]]> : tensor<2x1xi8>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<1x2xi8>, tensor<2x1xi8>) -> tensor<1x1xi8>
  check.expect_eq_const %r, dense<[[44]]> : tensor<1x1xi8>
  func.return
}

// A wider result type: the products are computed in it.
func.func @dot_general_wider_result() {
  %a = stablehlo.constant dense<[[100, 100]]> : tensor<1x2xi8>
  %b = stablehlo.constant dense<[[2], [1]]> : tensor<2x1xi8>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<1x2xi8>, tensor<2x1xi8>) -> tensor<1x1xi32>
  check.expect_eq_const %r, dense<[[300]]> : tensor<1x1xi32>
  %c = stablehlo.constant dense<[[1.0078125, 256.0]]> : tensor<1x2xbf16>
  %d = stablehlo.constant dense<[[1.0078125], [1.0]]> : tensor<2x1xbf16>
  %s = stablehlo.dot_general %c, %d, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x2xbf16>, tensor<2x1xbf16>) -> tensor<1x1xf32>
  check.expect_eq_const %s, dense<[[257.015686]]> : tensor<1x1xf32>
  func.return
}

func.func @dot_general_unsigned_and_boolean() {
  %a = stablehlo.constant dense<[[4294967295, 2]]> : tensor<1x2xui32>
  %b = stablehlo.constant dense<[[2], [3]]> : tensor<2x1xui32>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<1x2xui32>, tensor<2x1xui32>) -> tensor<1x1xui32>
  check.expect_eq_const %r, dense<[[4]]> : tensor<1x1xui32>
  %c = stablehlo.constant dense<[[true, true], [false, true]]> : tensor<2x2xi1>
  %d = stablehlo.constant dense<[[true], [true]]> : tensor<2x1xi1>
  %s = stablehlo.dot_general %c, %d, contracting_dims = [1] x [0] : (tensor<2x2xi1>, tensor<2x1xi1>) -> tensor<2x1xi1>
  check.expect_eq_const %s, dense<[[true], [true]]> : tensor<2x1xi1>
  func.return
}

func.func @dot_general_nan_and_infinity() {
  %a = stablehlo.constant dense<[[0x7F800000, 0.0], [0x7FC00000, 1.0], [1.0, 2.0]]> : tensor<3x2xf32>
  %b = stablehlo.constant dense<[[0.0, 1.0], [1.0, 0xFF800000]]> : tensor<2x2xf32>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<3x2xf32>, tensor<2x2xf32>) -> tensor<3x2xf32>
  check.expect_eq_const %r, dense<[[0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000], [2.0, 0xFF800000]]> : tensor<3x2xf32>
  func.return
}

func.func @dot_general_f16_bf16_f64() {
  %a = stablehlo.constant dense<[[1.5, 2.0]]> : tensor<1x2xf16>
  %b = stablehlo.constant dense<[[2.0], [-0.25]]> : tensor<2x1xf16>
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<1x2xf16>, tensor<2x1xf16>) -> tensor<1x1xf16>
  check.expect_eq_const %r, dense<[[2.5]]> : tensor<1x1xf16>
  %c = stablehlo.constant dense<[[1.5, 2.0]]> : tensor<1x2xbf16>
  %d = stablehlo.constant dense<[[2.0], [-0.25]]> : tensor<2x1xbf16>
  %s = stablehlo.dot_general %c, %d, contracting_dims = [1] x [0] : (tensor<1x2xbf16>, tensor<2x1xbf16>) -> tensor<1x1xbf16>
  check.expect_eq_const %s, dense<[[2.5]]> : tensor<1x1xbf16>
  %e = stablehlo.constant dense<[[1.0, 16777216.0]]> : tensor<1x2xf64>
  %f = stablehlo.constant dense<[[1.0], [1.0]]> : tensor<2x1xf64>
  %t = stablehlo.dot_general %e, %f, contracting_dims = [1] x [0] : (tensor<1x2xf64>, tensor<2x1xf64>) -> tensor<1x1xf64>
  check.expect_eq_const %t, dense<[[16777217.0]]> : tensor<1x1xf64>
  func.return
}

func.func @dot_general_generic_form() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %b = stablehlo.constant dense<[[5, 6], [7, 8]]> : tensor<2x2xi32>
  %r = "stablehlo.dot_general"(%a, %b) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision DEFAULT>]}> : (tensor<2x2xi32>, tensor<2x2xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[19, 50]> : tensor<2xi32>
  func.return
}
