// stablehlo.select_and_scatter: each window passes its source value to the element that the select region picks.

func.func @select_and_scatter_max_pool_gradient() {
  %a = stablehlo.constant dense<[[1.0, 5.0], [2.0, 5.5], [3.0, 6.0], [4.0, 4.5]]> : tensor<4x2xf32>
  %g = stablehlo.constant dense<[[10.0, 20.0], [30.0, 40.0]]> : tensor<2x2xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  check.expect_eq_const %r, dense<[[0.0, 0.0], [10.0, 20.0], [0.0, 40.0], [30.0, 0.0]]> : tensor<4x2xf32>
  func.return
}

// Overlapping windows that pick the same element add up.
func.func @select_and_scatter_overlapping_windows() {
  %a = stablehlo.constant dense<[1, 9, 3, 4, 2]> : tensor<5xi32>
  %g = stablehlo.constant dense<[100, 20, 3]> : tensor<3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{window_dimensions = array<i64: 3>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<5xi32>, tensor<3xi32>, tensor<i32>) -> tensor<5xi32>
  check.expect_eq_const %r, dense<[0, 120, 0, 3, 0]> : tensor<5xi32>
  func.return
}

// With GE the first of equal elements is picked, with GT the last.
func.func @select_and_scatter_ties() {
  %a = stablehlo.constant dense<[7, 7, 7, 7]> : tensor<4xi32>
  %g = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 2>, window_strides = array<i64: 2>} : (tensor<4xi32>, tensor<2xi32>, tensor<i32>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[1, 0, 2, 0]> : tensor<4xi32>
  %s = "stablehlo.select_and_scatter"(%a, %g, %z) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 2>, window_strides = array<i64: 2>} : (tensor<4xi32>, tensor<2xi32>, tensor<i32>) -> tensor<4xi32>
  check.expect_eq_const %s, dense<[0, 1, 0, 2]> : tensor<4xi32>
  func.return
}

// The initial value is where every element starts, picked or not.
func.func @select_and_scatter_initial_value() {
  %a = stablehlo.constant dense<[4, 1, 2, 8]> : tensor<4xi64>
  %g = stablehlo.constant dense<[10, 20]> : tensor<2xi64>
  %one = stablehlo.constant dense<1> : tensor<i64>
  %r = "stablehlo.select_and_scatter"(%a, %g, %one) ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.add %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) {window_dimensions = array<i64: 2>, window_strides = array<i64: 2>} : (tensor<4xi64>, tensor<2xi64>, tensor<i64>) -> tensor<4xi64>
  check.expect_eq_const %r, dense<[11, 1, 1, 21]> : tensor<4xi64>
  func.return
}

// Padding is never picked, even where every real element is smaller than any padding value could be.
func.func @select_and_scatter_padding() {
  %a = stablehlo.constant dense<[-5.0, -7.0, -6.0]> : tensor<3xf32>
  %g = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[1, 0]]> : tensor<1x2xi64>, window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<3xf32>, tensor<2xf32>, tensor<f32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.0, 0.0, 2.0]> : tensor<3xf32>
  func.return
}

func.func @select_and_scatter_min_and_multiply() {
  %a = stablehlo.constant dense<[[3, 1], [2, 4]]> : tensor<2x2xi32>
  %g = stablehlo.constant dense<[[5]]> : tensor<1x1xi32>
  %two = stablehlo.constant dense<2> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %two) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare LE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.multiply %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) {window_dimensions = array<i64: 2, 2>} : (tensor<2x2xi32>, tensor<1x1xi32>, tensor<i32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[2, 10], [2, 2]]> : tensor<2x2xi32>
  func.return
}

func.func @select_and_scatter_empty() {
  %a = stablehlo.constant dense<> : tensor<0x2xf32>
  %g = stablehlo.constant dense<> : tensor<0x1xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) {window_dimensions = array<i64: 1, 2>} : (tensor<0x2xf32>, tensor<0x1xf32>, tensor<f32>) -> tensor<0x2xf32>
  check.expect_eq_const %r, dense<> : tensor<0x2xf32>
  func.return
}
