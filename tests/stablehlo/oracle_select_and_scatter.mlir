// Random windows of select_and_scatter.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @select_and_scatter_1_i32() {
  %a = stablehlo.constant dense<[[[-8], [-6]], [[-7], [3]]]> : tensor<2x2x1xi32>
  %g = stablehlo.constant dense<[[[-7], [-8]]]> : tensor<1x2x1xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 0], [1, 2], [1, 0]]> : tensor<3x2xi64>, window_dimensions = array<i64: 1, 3, 2>, window_strides = array<i64: 3, 2, 3>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<2x2x1xi32>, tensor<1x2x1xi32>, tensor<i32>) -> tensor<2x2x1xi32>
  check.expect_eq_const %r, dense<[[[0], [-15]], [[0], [0]]]> : tensor<2x2x1xi32>
  func.return
}

func.func @select_and_scatter_2_f32() {
  %a = stablehlo.constant dense<[-3.296875, 0.51171875]> : tensor<2xf32>
  %g = stablehlo.constant dense<[-6.80859375]> : tensor<1xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[1, 1]]> : tensor<1x2xi64>, window_dimensions = array<i64: 3>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<2xf32>, tensor<1xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[0.0, -6.80859375]> : tensor<2xf32>
  func.return
}

func.func @select_and_scatter_3_i32() {
  %a = stablehlo.constant dense<[[7, 5, -3, 7, 3, 0], [8, 9, -9, 4, -7, -5], [8, -5, 1, 3, 5, 8], [-9, 2, 9, 2, 3, 8], [4, 7, 9, 7, -5, 4], [-1, 3, 4, -7, 9, 3]]> : tensor<6x6xi32>
  %g = stablehlo.constant dense<[[9, -1, 0], [9, -8, -9]]> : tensor<2x3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[1, 1], [2, 2]]> : tensor<2x2xi64>, window_dimensions = array<i64: 3, 3>, window_strides = array<i64: 3, 3>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6x6xi32>, tensor<2x3xi32>, tensor<i32>) -> tensor<6x6xi32>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0, 0, 0], [9, -1, 0, 0, 0, 0], [9, 0, 0, 0, 0, -9], [0, 0, -8, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]]> : tensor<6x6xi32>
  func.return
}

func.func @select_and_scatter_4_f32() {
  %a = stablehlo.constant dense<[[-5.2265625, 4.34765625, -5.26953125], [1.078125, -4.046875, 2.54296875], [6.3671875, 7.484375, -1.05859375]]> : tensor<3x3xf32>
  %g = stablehlo.constant dense<[[-6.8515625, 1.125, -2.77734375], [-7.54296875, -5.84765625, -2.82421875]]> : tensor<2x3xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[1, 1], [0, 0]]> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 3, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<3x3xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<3x3xf32>
  check.expect_eq_const %r, dense<[[-6.8515625, 1.125, -2.77734375], [0.0, 0.0, 0.0], [-7.54296875, -5.84765625, -2.82421875]]> : tensor<3x3xf32>
  func.return
}

func.func @select_and_scatter_5_i32() {
  %a = stablehlo.constant dense<[[7, 0]]> : tensor<1x2xi32>
  %g = stablehlo.constant dense<[[3, -3], [6, 1]]> : tensor<2x2xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[1, 1], [0, 0]]> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<1x2xi32>, tensor<2x2xi32>, tensor<i32>) -> tensor<1x2xi32>
  check.expect_eq_const %r, dense<[[9, -2]]> : tensor<1x2xi32>
  func.return
}

func.func @select_and_scatter_6_f32() {
  %a = stablehlo.constant dense<[[-1.09765625, -8.22265625, -2.93359375, -6.99609375, 4.58984375], [6.8828125, -6.02734375, 5.71875, 8.7265625, 4.26171875], [-8.40625, -7.57421875, 7.734375, -8.96875, -8.5625]]> : tensor<3x5xf32>
  %g = stablehlo.constant dense<[[-7.40625, 3.85546875, 6.171875, 4.69140625, 3.10546875]]> : tensor<1x5xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 2], [0, 0]]> : tensor<2x2xi64>, window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 3, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<3x5xf32>, tensor<1x5xf32>, tensor<f32>) -> tensor<3x5xf32>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0, 3.10546875], [-7.40625, 3.85546875, 0.0, 4.69140625, 0.0], [0.0, 0.0, 6.171875, 0.0, 0.0]]> : tensor<3x5xf32>
  func.return
}

func.func @select_and_scatter_7_i32() {
  %a = stablehlo.constant dense<[[[-4, -3, 2, -3, -8, -2], [-4, 8, 7, 3, -1, 0], [-7, 6, 3, 1, 9, 4]], [[-9, -5, -1, 3, -5, 0], [-4, -4, 1, -4, -6, 9], [6, 0, 9, -5, 3, -1]], [[6, 8, -1, 6, -2, 1], [1, -3, -3, -3, -4, 8], [-5, 7, -6, -4, -8, 9]], [[9, 6, 4, 5, -9, 2], [-5, -9, -3, -2, -1, -2], [-1, -3, 7, 3, -1, 9]], [[-5, 9, 8, 4, 2, -1], [4, -2, -6, -3, -6, 7], [-5, -6, 2, -9, 4, -8]]]> : tensor<5x3x6xi32>
  %g = stablehlo.constant dense<[[[-1, 8, -1]], [[0, -6, -3]]]> : tensor<2x1x3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 0], [2, 0], [0, 1]]> : tensor<3x2xi64>, window_dimensions = array<i64: 1, 3, 2>, window_strides = array<i64: 3, 3, 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<5x3x6xi32>, tensor<2x1x3xi32>, tensor<i32>) -> tensor<5x3x6xi32>
  check.expect_eq_const %r, dense<[[[0, -1, 8, 0, 0, -1], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]], [[0, 0, 0, -6, 0, -3], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]]]> : tensor<5x3x6xi32>
  func.return
}

func.func @select_and_scatter_8_f32() {
  %a = stablehlo.constant dense<[[6.953125, -3.83203125, -6.0703125, 3.0234375], [0.55859375, 1.87109375, 7.5859375, 5.546875], [2.14453125, 1.82421875, -4.45703125, 0.55078125], [-3.25390625, 8.1484375, 8.06640625, 0.4453125], [-2.546875, -3.296875, -7.921875, 0.4765625]]> : tensor<5x4xf32>
  %g = stablehlo.constant dense<[[-2.0703125, -3.42578125], [-4.49609375, 4.53515625], [-1.30859375, 7.421875], [5.640625, -4.11328125], [3.5, 3.46484375], [1.6796875, 5.08203125]]> : tensor<6x2xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[1, 2], [0, 0]]> : tensor<2x2xi64>, window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 1, 3>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<5x4xf32>, tensor<6x2xf32>, tensor<f32>) -> tensor<5x4xf32>
  check.expect_eq_const %r, dense<[[-6.56640625, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 8.53125], [4.33203125, 0.0, 0.0, -4.11328125], [0.0, 0.0, 0.0, 0.0], [5.1796875, 0.0, 0.0, 8.546875]]> : tensor<5x4xf32>
  func.return
}

func.func @select_and_scatter_9_i32() {
  %a = stablehlo.constant dense<[-7, 1, 6, 0, 3]> : tensor<5xi32>
  %g = stablehlo.constant dense<[5, 3, -7]> : tensor<3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 0]]> : tensor<1x2xi64>, window_dimensions = array<i64: 1>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<5xi32>, tensor<3xi32>, tensor<i32>) -> tensor<5xi32>
  check.expect_eq_const %r, dense<[5, 0, 3, 0, -7]> : tensor<5xi32>
  func.return
}

func.func @select_and_scatter_10_f32() {
  %a = stablehlo.constant dense<[6.79296875, 2.36328125]> : tensor<2xf32>
  %g = stablehlo.constant dense<[7.61328125]> : tensor<1xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 0]]> : tensor<1x2xi64>, window_dimensions = array<i64: 2>, window_strides = array<i64: 3>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<2xf32>, tensor<1xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[7.61328125, 0.0]> : tensor<2xf32>
  func.return
}

func.func @select_and_scatter_11_i32() {
  %a = stablehlo.constant dense<[3, -5, 4, -3, -7]> : tensor<5xi32>
  %g = stablehlo.constant dense<[-1, 7, 4, 3, -1]> : tensor<5xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 1]]> : tensor<1x2xi64>, window_dimensions = array<i64: 2>, window_strides = array<i64: 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<5xi32>, tensor<5xi32>, tensor<i32>) -> tensor<5xi32>
  check.expect_eq_const %r, dense<[-1, 0, 11, 3, -1]> : tensor<5xi32>
  func.return
}

func.func @select_and_scatter_12_f32() {
  %a = stablehlo.constant dense<[[[4.9453125, 8.1015625, -2.359375, -0.59375, 3.44921875, 6.078125], [-3.015625, 6.64453125, -8.86328125, -2.53125, 3.73046875, -2.83203125], [4.15234375, 1.6484375, -6.59375, 3.50390625, -0.0546875, 1.2890625]], [[-0.23828125, 7.65234375, -6.62890625, 1.4375, -8.9296875, 5.0234375], [7.546875, -1.43359375, 0.19140625, 1.18359375, -2.05078125, -2.2421875], [-0.4921875, -3.109375, -4.85546875, 3.40625, 4.875, -7.6640625]], [[7.20703125, -6.84375, -5.5, -2.37890625, -4.88671875, -7.21875], [-1.6640625, -0.16796875, -2.73046875, 7.08984375, -5.515625, -5.4296875], [1.89453125, 3.5390625, -7.234375, -1.69140625, 4.765625, 1.4140625]]]> : tensor<3x3x6xf32>
  %g = stablehlo.constant dense<[[[-0.3359375, 5.9453125, -6.8046875, 4.03515625, 0.44140625, -0.84375], [-7.52734375, -0.01171875, 7.08203125, -6.93359375, 4.75, 4.1171875], [4.453125, 7.22265625, 0.2890625, 4.66796875, 6.53515625, -2.26953125]], [[-1.921875, 1.71484375, 1.41796875, 3.16796875, 7.86328125, 1.84765625], [-6.4921875, -3.48828125, -6.7265625, 4.35546875, 2.46484375, 8.47265625], [0.84765625, 1.31640625, -7.66796875, 1.359375, 6.94921875, 4.53515625]]]> : tensor<2x3x6xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 0], [0, 0], [1, 0]]> : tensor<3x2xi64>, window_dimensions = array<i64: 1, 1, 2>, window_strides = array<i64: 2, 1, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<3x3x6xf32>, tensor<2x3x6xf32>, tensor<f32>) -> tensor<3x3x6xf32>
  check.expect_eq_const %r, dense<[[[-0.3359375, -0.859375, 0.0, 4.03515625, 0.44140625, -0.84375], [-7.52734375, 7.0703125, 0.0, -6.93359375, 8.8671875, 0.0], [11.6757812, 0.2890625, 0.0, 11.203125, 0.0, -2.26953125]], [[0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]], [[-0.20703125, 0.0, 1.41796875, 11.03125, 1.84765625, 0.0], [-6.4921875, -10.2148438, 0.0, 6.8203125, 0.0, 8.47265625], [0.84765625, -6.3515625, 0.0, 1.359375, 11.484375, 0.0]]]> : tensor<3x3x6xf32>
  func.return
}

func.func @select_and_scatter_13_i32() {
  %a = stablehlo.constant dense<[[[-7], [-7], [4], [0]], [[-7], [1], [-9], [-2]], [[-7], [-7], [-4], [2]], [[-2], [8], [-9], [-5]], [[-3], [-6], [8], [-6]], [[-9], [7], [-8], [1]]]> : tensor<6x4x1xi32>
  %g = stablehlo.constant dense<[[[5], [8]], [[6], [9]], [[4], [0]], [[3], [4]], [[-8], [-8]], [[1], [7]]]> : tensor<6x2x1xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 0], [0, 0], [0, 2]]> : tensor<3x2xi64>, window_dimensions = array<i64: 1, 2, 3>, window_strides = array<i64: 1, 2, 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6x4x1xi32>, tensor<6x2x1xi32>, tensor<i32>) -> tensor<6x4x1xi32>
  check.expect_eq_const %r, dense<[[[5], [0], [8], [0]], [[0], [6], [0], [9]], [[4], [0], [0], [0]], [[0], [3], [0], [4]], [[-8], [0], [-8], [0]], [[0], [1], [0], [7]]]> : tensor<6x4x1xi32>
  func.return
}

func.func @select_and_scatter_14_f32() {
  %a = stablehlo.constant dense<[[6.59765625, 3.67578125, -1.546875], [-8.09375, 2.00390625, 5.71484375], [-6.2578125, 2.375, -6.44921875], [-8.1875, 8.88671875, -8.515625], [8.6171875, -7.375, -5.2265625]]> : tensor<5x3xf32>
  %g = stablehlo.constant dense<[[-0.19921875], [-2.296875], [2.45703125]]> : tensor<3x1xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[1, 0], [0, 0]]> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 3>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<5x3xf32>, tensor<3x1xf32>, tensor<f32>) -> tensor<5x3xf32>
  check.expect_eq_const %r, dense<[[-0.19921875, 0.0, 0.0], [0.0, 0.0, 0.0], [-2.296875, 0.0, 0.0], [0.0, 0.0, 0.0], [2.45703125, 0.0, 0.0]]> : tensor<5x3xf32>
  func.return
}

func.func @select_and_scatter_15_i32() {
  %a = stablehlo.constant dense<[[-6, 4, -3, -3, -2], [2, -6, 0, 6, -4], [7, -9, 7, 5, 5], [-8, 8, 3, 7, 2]]> : tensor<4x5xi32>
  %g = stablehlo.constant dense<[[-4, -9], [5, 6]]> : tensor<2x2xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 0], [1, 1]]> : tensor<2x2xi64>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 3, 3>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<4x5xi32>, tensor<2x2xi32>, tensor<i32>) -> tensor<4x5xi32>
  check.expect_eq_const %r, dense<[[-4, 0, -9, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [5, 0, 0, 6, 0]]> : tensor<4x5xi32>
  func.return
}

func.func @select_and_scatter_16_f32() {
  %a = stablehlo.constant dense<[[-3.6875, -4.6953125], [-7.0703125, -8.97265625], [-8.8515625, 6.62890625]]> : tensor<3x2xf32>
  %g = stablehlo.constant dense<[[2.09765625, 8.515625], [2.328125, 0.83203125]]> : tensor<2x2xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.select_and_scatter"(%a, %g, %z) <{padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, window_dimensions = array<i64: 1, 1>, window_strides = array<i64: 2, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<3x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<3x2xf32>
  check.expect_eq_const %r, dense<[[2.09765625, 8.515625], [0.0, 0.0], [2.328125, 0.83203125]]> : tensor<3x2xf32>
  func.return
}
