// stablehlo.reduce_window: windows with strides, padding, base and window dilation, variadic and any region.

func.func @reduce_window_sum() {
  %a = stablehlo.constant dense<[1, 2, 3, 4, 5]> : tensor<5xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 3>} : (tensor<5xi32>, tensor<i32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[6, 9, 12]> : tensor<3xi32>
  func.return
}

func.func @reduce_window_strided_max_2d() {
  %a = stablehlo.constant dense<[[1.0, 2.0, 3.0, 4.0], [8.0, 7.0, 6.0, 5.0], [-1.0, -2.0, -3.0, -4.0], [0.0, 9.0, -9.0, 0.5]]> : tensor<4x4xf32>
  %lo = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r = "stablehlo.reduce_window"(%a, %lo) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %m = stablehlo.maximum %x, %y : tensor<f32>
    stablehlo.return %m : tensor<f32>
  }) : (tensor<4x4xf32>, tensor<f32>) -> tensor<2x2xf32>
  check.expect_eq_const %r, dense<[[8.0, 6.0], [9.0, 0.5]]> : tensor<2x2xf32>
  func.return
}

// Padding holds the initial value, not zero: every element is negative.
func.func @reduce_window_padding_is_the_initial_value() {
  %a = stablehlo.constant dense<[-1, -2, -3]> : tensor<3xi32>
  %lo = stablehlo.constant dense<-2147483648> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %lo) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %m = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %m : tensor<i32>
  }) {window_dimensions = array<i64: 2>, padding = dense<[[1, 2]]> : tensor<1x2xi64>} : (tensor<3xi32>, tensor<i32>) -> tensor<5xi32>
  check.expect_eq_const %r, dense<[-1, -1, -2, -3, -2147483648]> : tensor<5xi32>
  func.return
}

func.func @reduce_window_same_padding_2d() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi64>
  %z = stablehlo.constant dense<0> : tensor<i64>
  %r = "stablehlo.reduce_window"(%a, %z) <{padding = dense<1> : tensor<2x2xi64>, window_dimensions = array<i64: 3, 3>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.add %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi64>
  check.expect_eq_const %r, dense<10> : tensor<2x2xi64>
  func.return
}

func.func @reduce_window_cumulative_sum() {
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) <{padding = dense<[[3, 0]]> : tensor<1x2xi64>, window_dimensions = array<i64: 4>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<4xi32>, tensor<i32>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[1, 3, 6, 10]> : tensor<4xi32>
  func.return
}

// Window dilation reads every second element.
func.func @reduce_window_window_dilation() {
  %a = stablehlo.constant dense<[1, 2, 4, 8, 16, 32]> : tensor<6xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 3>, window_dilations = array<i64: 2>} : (tensor<6xi32>, tensor<i32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[21, 42]> : tensor<2xi32>
  func.return
}

// Base dilation puts the initial value between the elements: 1 . 2 . 3.
func.func @reduce_window_base_dilation() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 2>, base_dilations = array<i64: 2>} : (tensor<3xi32>, tensor<i32>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[1, 2, 2, 3]> : tensor<4xi32>
  func.return
}

// All of it in two dimensions: base 3x2 dilated by (2, 1) to 5x2, padded to 6x3, window 2x2 dilated
// by (3, 1) to 4x2, strides (2, 1).
func.func @reduce_window_everything() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {
    window_dimensions = array<i64: 2, 2>,
    window_strides = array<i64: 2, 1>,
    base_dilations = array<i64: 2, 1>,
    window_dilations = array<i64: 3, 1>,
    padding = dense<[[1, 0], [0, 1]]> : tensor<2x2xi64>
  } : (tensor<3x2xi32>, tensor<i32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[7, 4], [11, 6]]> : tensor<2x2xi32>
  func.return
}

func.func @reduce_window_negative_padding() {
  %a = stablehlo.constant dense<[1, 2, 3, 4, 5]> : tensor<5xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 2>, padding = dense<[[-1, -1]]> : tensor<1x2xi64>} : (tensor<5xi32>, tensor<i32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[5, 7]> : tensor<2xi32>
  func.return
}

func.func @reduce_window_larger_than_the_operand() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 3>} : (tensor<2xi32>, tensor<i32>) -> tensor<0xi32>
  check.expect_eq_const %r, dense<> : tensor<0xi32>
  func.return
}

func.func @reduce_window_empty_operand() {
  %a = stablehlo.constant dense<> : tensor<0xi32>
  %z = stablehlo.constant dense<4> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 2>, padding = dense<[[1, 2]]> : tensor<1x2xi64>} : (tensor<0xi32>, tensor<i32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[4, 4]> : tensor<2xi32>
  func.return
}

func.func @reduce_window_nan_in_max_pool() {
  %a = stablehlo.constant dense<[1.0, 0x7FC00000, 3.0, 4.0]> : tensor<4xf32>
  %lo = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r = "stablehlo.reduce_window"(%a, %lo) ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %m = stablehlo.maximum %x, %y : tensor<f32>
    stablehlo.return %m : tensor<f32>
  }) {window_dimensions = array<i64: 2>} : (tensor<4xf32>, tensor<f32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 0x7FC00000, 4.0]> : tensor<3xf32>
  func.return
}

func.func @reduce_window_variadic() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %b = stablehlo.constant dense<[5.0, 4.0, 6.0]> : tensor<3xf32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %lo = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r:2 = "stablehlo.reduce_window"(%a, %b, %z, %lo) <{window_dimensions = array<i64: 2>}> ({
  ^bb0(%x0: tensor<i32>, %y0: tensor<f32>, %x1: tensor<i32>, %y1: tensor<f32>):
    %s = stablehlo.add %x0, %x1 : tensor<i32>
    %m = stablehlo.maximum %y0, %y1 : tensor<f32>
    stablehlo.return %s, %m : tensor<i32>, tensor<f32>
  }) : (tensor<3xi32>, tensor<3xf32>, tensor<i32>, tensor<f32>) -> (tensor<2xi32>, tensor<2xf32>)
  check.expect_eq_const %r#0, dense<[3, 5]> : tensor<2xi32>
  check.expect_eq_const %r#1, dense<[5.0, 6.0]> : tensor<2xf32>
  func.return
}

// Variadic with the index of the maximum, as pooling with indices needs it.
func.func @reduce_window_argmax() {
  %a = stablehlo.constant dense<[1.0, 7.0, 3.0, 7.0]> : tensor<4xf32>
  %i = stablehlo.iota dim = 0 : tensor<4xi32>
  %lo = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %none = stablehlo.constant dense<-1> : tensor<i32>
  %r:2 = "stablehlo.reduce_window"(%a, %i, %lo, %none) <{window_dimensions = array<i64: 3>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%v0: tensor<f32>, %i0: tensor<i32>, %v1: tensor<f32>, %i1: tensor<i32>):
    %first = stablehlo.compare GE, %v0, %v1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %v = stablehlo.select %first, %v0, %v1 : tensor<i1>, tensor<f32>
    %j = stablehlo.select %first, %i0, %i1 : tensor<i1>, tensor<i32>
    stablehlo.return %v, %j : tensor<f32>, tensor<i32>
  }) : (tensor<4xf32>, tensor<4xi32>, tensor<f32>, tensor<i32>) -> (tensor<4xf32>, tensor<4xi32>)
  check.expect_eq_const %r#0, dense<7.0> : tensor<4xf32>
  check.expect_eq_const %r#1, dense<[1, 1, 1, 3]> : tensor<4xi32>
  func.return
}

func.func @reduce_window_bf16() {
  %a = stablehlo.constant dense<[1.0, 2.0, 4.0]> : tensor<3xbf16>
  %o = stablehlo.constant dense<1.0> : tensor<bf16>
  %r = "stablehlo.reduce_window"(%a, %o) ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.multiply %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) {window_dimensions = array<i64: 2>} : (tensor<3xbf16>, tensor<bf16>) -> tensor<2xbf16>
  check.expect_eq_const %r, dense<[2.0, 8.0]> : tensor<2xbf16>
  func.return
}

func.func @reduce_window_scalar() {
  %a = stablehlo.constant dense<5> : tensor<i32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64>} : (tensor<i32>, tensor<i32>) -> tensor<i32>
  check.expect_eq_const %r, dense<5> : tensor<i32>
  func.return
}
