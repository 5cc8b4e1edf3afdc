// Stable sorts of keys with many ties, and where each element came from.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @sort_0_lt_i16() {
  %k = stablehlo.constant dense<[[[-2], [0], [-2], [2], [2], [1], [1], [4]], [[-1], [4], [2], [3], [-1], [4], [2], [-3]], [[1], [3], [-1], [1], [-3], [3], [2], [4]], [[-1], [2], [0], [-1], [0], [-3], [1], [-2]], [[2], [-4], [-4], [4], [-2], [2], [-2], [-3]], [[-4], [4], [-4], [2], [-4], [3], [-2], [4]], [[1], [2], [-2], [1], [1], [2], [-2], [-4]], [[-3], [2], [-4], [4], [-1], [2], [-2], [-2]], [[1], [-3], [-2], [0], [-4], [-1], [3], [0]]]> : tensor<9x8x1xi16>
  %v = stablehlo.iota dim = 0 : tensor<9x8x1xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i16>, tensor<i16>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<9x8x1xi16>, tensor<9x8x1xi32>) -> (tensor<9x8x1xi16>, tensor<9x8x1xi32>)
  check.expect_eq_const %r#0, dense<[[[-4], [-4], [-4], [-1], [-4], [-3], [-2], [-4]], [[-3], [-3], [-4], [0], [-4], [-1], [-2], [-3]], [[-2], [0], [-4], [1], [-3], [1], [-2], [-3]], [[-1], [2], [-2], [1], [-2], [2], [-2], [-2]], [[-1], [2], [-2], [2], [-1], [2], [1], [-2]], [[1], [2], [-2], [2], [-1], [2], [1], [0]], [[1], [3], [-1], [3], [0], [3], [2], [4]], [[1], [4], [0], [4], [1], [3], [2], [4]], [[2], [4], [2], [4], [2], [4], [3], [4]]]> : tensor<9x8x1xi16>
  check.expect_eq_const %r#1, dense<[[[5], [4], [4], [3], [5], [3], [4], [6]], [[7], [8], [5], [8], [8], [8], [5], [1]], [[0], [0], [7], [2], [2], [0], [6], [4]], [[1], [3], [0], [6], [4], [4], [7], [3]], [[3], [6], [6], [0], [1], [6], [0], [7]], [[2], [7], [8], [5], [7], [7], [3], [8]], [[6], [2], [2], [1], [3], [2], [1], [0]], [[8], [1], [3], [4], [6], [5], [2], [2]], [[4], [5], [1], [7], [0], [1], [8], [5]]]> : tensor<9x8x1xi32>
  func.return
}

func.func @sort_1_lt_i64() {
  %k = stablehlo.constant dense<[[4], [-2], [0], [0], [3], [-4], [3], [1]]> : tensor<8x1xi64>
  %v = stablehlo.iota dim = 1 : tensor<8x1xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<8x1xi64>, tensor<8x1xi32>) -> (tensor<8x1xi64>, tensor<8x1xi32>)
  check.expect_eq_const %r#0, dense<[[4], [-2], [0], [0], [3], [-4], [3], [1]]> : tensor<8x1xi64>
  check.expect_eq_const %r#1, dense<[[0], [0], [0], [0], [0], [0], [0], [0]]> : tensor<8x1xi32>
  func.return
}

func.func @sort_2_gt_f64() {
  %k = stablehlo.constant dense<[-2.3984375, 1.98046875, -2.5078125, 2.5625, -3.83203125, 0.10546875, 1.72265625, -0.76171875]> : tensor<8xf64>
  %v = stablehlo.iota dim = 0 : tensor<8xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare GT, %x, %y, TOTALORDER : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<8xf64>, tensor<8xi32>) -> (tensor<8xf64>, tensor<8xi32>)
  check.expect_eq_const %r#0, dense<[2.5625, 1.98046875, 1.72265625, 0.10546875, -0.76171875, -2.3984375, -2.5078125, -3.83203125]> : tensor<8xf64>
  check.expect_eq_const %r#1, dense<[3, 1, 6, 5, 7, 0, 2, 4]> : tensor<8xi32>
  func.return
}

func.func @sort_3_lt_i8() {
  %k = stablehlo.constant dense<[[[-4, 4, 1, -1, 2, 0], [2, 4, -3, 2, 3, -2]], [[1, 1, -2, -4, -3, -1], [4, 0, 1, 2, 4, 3]], [[-1, 3, -1, 0, 0, -2], [1, 2, 3, -1, -3, 0]]]> : tensor<3x2x6xi8>
  %v = stablehlo.iota dim = 2 : tensor<3x2x6xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 2 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i8>, tensor<i8>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<3x2x6xi8>, tensor<3x2x6xi32>) -> (tensor<3x2x6xi8>, tensor<3x2x6xi32>)
  check.expect_eq_const %r#0, dense<[[[-4, -1, 0, 1, 2, 4], [-3, -2, 2, 2, 3, 4]], [[-4, -3, -2, -1, 1, 1], [0, 1, 2, 3, 4, 4]], [[-2, -1, -1, 0, 0, 3], [-3, -1, 0, 1, 2, 3]]]> : tensor<3x2x6xi8>
  check.expect_eq_const %r#1, dense<[[[0, 3, 5, 2, 4, 1], [2, 5, 0, 3, 4, 1]], [[3, 4, 2, 5, 0, 1], [1, 2, 3, 5, 0, 4]], [[5, 0, 2, 3, 4, 1], [4, 3, 5, 0, 1, 2]]]> : tensor<3x2x6xi32>
  func.return
}

func.func @sort_4_gt_f64() {
  %k = stablehlo.constant dense<[[-3.25390625, 1.8984375, -1.390625, 0.85546875, 0.36328125, -1.39453125, -1.2734375, -0.23828125, 3.8046875], [3.109375, 2.0078125, -2.64453125, 3.7578125, 2.890625, 2.640625, 2.80859375, -0.5859375, -2.58984375]]> : tensor<2x9xf64>
  %v = stablehlo.iota dim = 0 : tensor<2x9xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare GT, %x, %y, TOTALORDER : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<2x9xf64>, tensor<2x9xi32>) -> (tensor<2x9xf64>, tensor<2x9xi32>)
  check.expect_eq_const %r#0, dense<[[3.109375, 2.0078125, -1.390625, 3.7578125, 2.890625, 2.640625, 2.80859375, -0.23828125, 3.8046875], [-3.25390625, 1.8984375, -2.64453125, 0.85546875, 0.36328125, -1.39453125, -1.2734375, -0.5859375, -2.58984375]]> : tensor<2x9xf64>
  check.expect_eq_const %r#1, dense<[[1, 1, 0, 1, 1, 1, 1, 0, 0], [0, 0, 1, 0, 0, 0, 0, 1, 1]]> : tensor<2x9xi32>
  func.return
}

func.func @sort_5_gt_f64() {
  %k = stablehlo.constant dense<[[-2.5, -2.484375, -2.87890625, 1.71875, -1.45703125, 0.17578125, 1.2890625, 1.625]]> : tensor<1x8xf64>
  %v = stablehlo.iota dim = 0 : tensor<1x8xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare GT, %x, %y, TOTALORDER : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<1x8xf64>, tensor<1x8xi32>) -> (tensor<1x8xf64>, tensor<1x8xi32>)
  check.expect_eq_const %r#0, dense<[[-2.5, -2.484375, -2.87890625, 1.71875, -1.45703125, 0.17578125, 1.2890625, 1.625]]> : tensor<1x8xf64>
  check.expect_eq_const %r#1, dense<[[0, 0, 0, 0, 0, 0, 0, 0]]> : tensor<1x8xi32>
  func.return
}

func.func @sort_6_lt_f32() {
  %k = stablehlo.constant dense<[[3.12890625, 1.9609375, 0.15625, -1.8984375], [-2.33203125, -1.328125, -1.79296875, -3.234375], [-3.8359375, -0.3359375, -2.06640625, 2.12890625], [-0.09375, 3.6875, -2.1875, 3.09765625], [-2.265625, 3.73046875, -2.6875, -3.11328125], [-1.91015625, -1.0859375, -0.2421875, 2.515625]]> : tensor<6x4xf32>
  %v = stablehlo.iota dim = 1 : tensor<6x4xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<6x4xf32>, tensor<6x4xi32>) -> (tensor<6x4xf32>, tensor<6x4xi32>)
  check.expect_eq_const %r#0, dense<[[-1.8984375, 0.15625, 1.9609375, 3.12890625], [-3.234375, -2.33203125, -1.79296875, -1.328125], [-3.8359375, -2.06640625, -0.3359375, 2.12890625], [-2.1875, -0.09375, 3.09765625, 3.6875], [-3.11328125, -2.6875, -2.265625, 3.73046875], [-1.91015625, -1.0859375, -0.2421875, 2.515625]]> : tensor<6x4xf32>
  check.expect_eq_const %r#1, dense<[[3, 2, 1, 0], [3, 0, 2, 1], [0, 2, 1, 3], [2, 0, 3, 1], [3, 2, 0, 1], [0, 1, 2, 3]]> : tensor<6x4xi32>
  func.return
}

func.func @sort_7_lt_f32() {
  %k = stablehlo.constant dense<[-1.4453125, -1.5546875]> : tensor<2xf32>
  %v = stablehlo.iota dim = 0 : tensor<2xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<2xf32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<2xi32>)
  check.expect_eq_const %r#0, dense<[-1.5546875, -1.4453125]> : tensor<2xf32>
  check.expect_eq_const %r#1, dense<[1, 0]> : tensor<2xi32>
  func.return
}

func.func @sort_8_gt_i32() {
  %k = stablehlo.constant dense<[-2, -4, -2, 2]> : tensor<4xi32>
  %v = stablehlo.iota dim = 0 : tensor<4xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare GT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<4xi32>, tensor<4xi32>) -> (tensor<4xi32>, tensor<4xi32>)
  check.expect_eq_const %r#0, dense<[2, -2, -2, -4]> : tensor<4xi32>
  check.expect_eq_const %r#1, dense<[3, 0, 2, 1]> : tensor<4xi32>
  func.return
}

func.func @sort_9_gt_i64() {
  %k = stablehlo.constant dense<[-2, -2, 0, 3, 1]> : tensor<5xi64>
  %v = stablehlo.iota dim = 0 : tensor<5xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare GT, %x, %y, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<5xi64>, tensor<5xi32>) -> (tensor<5xi64>, tensor<5xi32>)
  check.expect_eq_const %r#0, dense<[3, 1, 0, -2, -2]> : tensor<5xi64>
  check.expect_eq_const %r#1, dense<[3, 4, 2, 0, 1]> : tensor<5xi32>
  func.return
}

func.func @sort_10_gt_i32() {
  %k = stablehlo.constant dense<[[-2], [2], [-3], [-3], [3]]> : tensor<5x1xi32>
  %v = stablehlo.iota dim = 0 : tensor<5x1xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare GT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<5x1xi32>, tensor<5x1xi32>) -> (tensor<5x1xi32>, tensor<5x1xi32>)
  check.expect_eq_const %r#0, dense<[[3], [2], [-2], [-3], [-3]]> : tensor<5x1xi32>
  check.expect_eq_const %r#1, dense<[[4], [1], [0], [2], [3]]> : tensor<5x1xi32>
  func.return
}

func.func @sort_11_lt_f64() {
  %k = stablehlo.constant dense<[[[0.94140625, 1.76171875, -3.57421875, -1.48828125, 2.2109375, -3.1953125, 2.1640625, -0.65625, 2.48046875], [2.84375, 1.78125, -2.6640625, -2.52734375, -2.14453125, -1.2734375, 3.52734375, -3.8515625, 0.49609375], [1.71875, -1.4765625, -1.7890625, 1.2578125, -0.94921875, -0.8515625, -1.34765625, -1.08203125, -2.7578125], [-0.20703125, -1.31640625, -0.20703125, -1.796875, 3.921875, 3.59765625, 2.96875, 0.765625, -3.0546875]], [[0.328125, -3.16796875, 1.26953125, 2.06640625, 3.51953125, 2.96484375, -3.37109375, 3.49609375, 3.5], [-3.26953125, -3.16796875, -3.08203125, 1.859375, -0.0703125, -3.5703125, 3.99609375, -3.35546875, -1.59375], [2.625, 3.8828125, 0.08203125, -1.75390625, 1.890625, -2.6875, 0.78125, 0.796875, -1.0078125], [-2.44921875, -0.18359375, -3.2265625, -0.734375, -0.33984375, -0.14453125, 2.36328125, 2.7890625, -3.2734375]]]> : tensor<2x4x9xf64>
  %v = stablehlo.iota dim = 0 : tensor<2x4x9xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, TOTALORDER : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<2x4x9xf64>, tensor<2x4x9xi32>) -> (tensor<2x4x9xf64>, tensor<2x4x9xi32>)
  check.expect_eq_const %r#0, dense<[[[0.328125, -3.16796875, -3.57421875, -1.48828125, 2.2109375, -3.1953125, -3.37109375, -0.65625, 2.48046875], [-3.26953125, -3.16796875, -3.08203125, -2.52734375, -2.14453125, -3.5703125, 3.52734375, -3.8515625, -1.59375], [1.71875, -1.4765625, -1.7890625, -1.75390625, -0.94921875, -2.6875, -1.34765625, -1.08203125, -2.7578125], [-2.44921875, -1.31640625, -3.2265625, -1.796875, -0.33984375, -0.14453125, 2.36328125, 0.765625, -3.2734375]], [[0.94140625, 1.76171875, 1.26953125, 2.06640625, 3.51953125, 2.96484375, 2.1640625, 3.49609375, 3.5], [2.84375, 1.78125, -2.6640625, 1.859375, -0.0703125, -1.2734375, 3.99609375, -3.35546875, 0.49609375], [2.625, 3.8828125, 0.08203125, 1.2578125, 1.890625, -0.8515625, 0.78125, 0.796875, -1.0078125], [-0.20703125, -0.18359375, -0.20703125, -0.734375, 3.921875, 3.59765625, 2.96875, 2.7890625, -3.0546875]]]> : tensor<2x4x9xf64>
  check.expect_eq_const %r#1, dense<[[[1, 1, 0, 0, 0, 0, 1, 0, 0], [1, 1, 1, 0, 0, 1, 0, 0, 1], [0, 0, 0, 1, 0, 1, 0, 0, 0], [1, 0, 1, 0, 1, 1, 1, 0, 1]], [[0, 0, 1, 1, 1, 1, 0, 1, 1], [0, 0, 0, 1, 1, 0, 1, 1, 0], [1, 1, 1, 0, 1, 0, 1, 1, 1], [0, 1, 0, 1, 0, 0, 0, 1, 0]]]> : tensor<2x4x9xi32>
  func.return
}

func.func @sort_12_lt_i8() {
  %k = stablehlo.constant dense<[-1, 3, 1, 4, -1, -4, 3, -4]> : tensor<8xi8>
  %v = stablehlo.iota dim = 0 : tensor<8xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i8>, tensor<i8>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<8xi8>, tensor<8xi32>) -> (tensor<8xi8>, tensor<8xi32>)
  check.expect_eq_const %r#0, dense<[-4, -4, -1, -1, 1, 3, 3, 4]> : tensor<8xi8>
  check.expect_eq_const %r#1, dense<[5, 7, 0, 4, 2, 1, 6, 3]> : tensor<8xi32>
  func.return
}

func.func @sort_13_lt_i16() {
  %k = stablehlo.constant dense<[[[1, -2, 4, 4, -2, 4]], [[3, 0, 3, 0, 1, -1]], [[-2, -4, -1, -3, 3, -1]], [[-1, 2, -1, -1, 3, 3]], [[1, 0, -1, 2, 4, 4]]]> : tensor<5x1x6xi16>
  %v = stablehlo.iota dim = 0 : tensor<5x1x6xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i16>, tensor<i16>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<5x1x6xi16>, tensor<5x1x6xi32>) -> (tensor<5x1x6xi16>, tensor<5x1x6xi32>)
  check.expect_eq_const %r#0, dense<[[[-2, -4, -1, -3, -2, -1]], [[-1, -2, -1, -1, 1, -1]], [[1, 0, -1, 0, 3, 3]], [[1, 0, 3, 2, 3, 4]], [[3, 2, 4, 4, 4, 4]]]> : tensor<5x1x6xi16>
  check.expect_eq_const %r#1, dense<[[[2, 2, 2, 2, 0, 1]], [[3, 0, 3, 3, 1, 2]], [[0, 1, 4, 1, 2, 3]], [[4, 4, 1, 4, 3, 0]], [[1, 3, 0, 0, 4, 4]]]> : tensor<5x1x6xi32>
  func.return
}

func.func @sort_14_gt_i16() {
  %k = stablehlo.constant dense<[[[0, 0, 1, 1, 2, -1, 0, 4, 3]], [[3, 2, 0, 2, -2, 2, 4, -3, -4]], [[-2, 4, -3, 0, 1, 4, 1, 0, 3]], [[2, 0, 0, 3, -4, 3, 0, 3, -2]], [[1, -1, -2, -1, 0, -1, 3, 3, -1]]]> : tensor<5x1x9xi16>
  %v = stablehlo.iota dim = 1 : tensor<5x1x9xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare GT, %x, %y, SIGNED : (tensor<i16>, tensor<i16>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<5x1x9xi16>, tensor<5x1x9xi32>) -> (tensor<5x1x9xi16>, tensor<5x1x9xi32>)
  check.expect_eq_const %r#0, dense<[[[0, 0, 1, 1, 2, -1, 0, 4, 3]], [[3, 2, 0, 2, -2, 2, 4, -3, -4]], [[-2, 4, -3, 0, 1, 4, 1, 0, 3]], [[2, 0, 0, 3, -4, 3, 0, 3, -2]], [[1, -1, -2, -1, 0, -1, 3, 3, -1]]]> : tensor<5x1x9xi16>
  check.expect_eq_const %r#1, dense<[[[0, 0, 0, 0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 0, 0, 0, 0]]]> : tensor<5x1x9xi32>
  func.return
}

func.func @sort_15_lt_i8() {
  %k = stablehlo.constant dense<[-3, 4]> : tensor<2xi8>
  %v = stablehlo.iota dim = 0 : tensor<2xi32>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i8>, tensor<i8>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<2xi8>, tensor<2xi32>) -> (tensor<2xi8>, tensor<2xi32>)
  check.expect_eq_const %r#0, dense<[-3, 4]> : tensor<2xi8>
  check.expect_eq_const %r#1, dense<[0, 1]> : tensor<2xi32>
  func.return
}
