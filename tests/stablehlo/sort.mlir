// stablehlo.sort along any dimension, with several operands and any comparator.

func.func @sort_ascending() {
  %a = stablehlo.constant dense<[3, -1, 2, 3, 0]> : tensor<5xi32>
  %r = "stablehlo.sort"(%a) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<5xi32>) -> tensor<5xi32>
  check.expect_eq_const %r, dense<[-1, 0, 2, 3, 3]> : tensor<5xi32>
  func.return
}

func.func @sort_descending_unsigned_not_stable() {
  %a = stablehlo.constant dense<[3, 255, 2, 128]> : tensor<4xui8>
  %r = "stablehlo.sort"(%a) ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %p = stablehlo.compare GT, %x, %y, UNSIGNED : (tensor<ui8>, tensor<ui8>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) {dimension = 0 : i64, is_stable = false} : (tensor<4xui8>) -> tensor<4xui8>
  check.expect_eq_const %r, dense<[255, 128, 3, 2]> : tensor<4xui8>
  func.return
}

// Equal keys keep their order.
func.func @sort_stable_with_payload() {
  %k = stablehlo.constant dense<[2, 1, 2, 1, 2, 1]> : tensor<6xi32>
  %v = stablehlo.constant dense<[10, 11, 12, 13, 14, 15]> : tensor<6xi64>
  %r:2 = "stablehlo.sort"(%k, %v) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>, %p: tensor<i64>, %q: tensor<i64>):
    %c = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<6xi32>, tensor<6xi64>) -> (tensor<6xi32>, tensor<6xi64>)
  check.expect_eq_const %r#0, dense<[1, 1, 1, 2, 2, 2]> : tensor<6xi32>
  check.expect_eq_const %r#1, dense<[11, 13, 15, 10, 12, 14]> : tensor<6xi64>
  func.return
}

// A comparator that is never true leaves a stable sort as it was.
func.func @sort_stable_all_equal() {
  %a = stablehlo.constant dense<[5, 1, 4, 2, 3]> : tensor<5xi32>
  %r = "stablehlo.sort"(%a) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %f = stablehlo.constant dense<false> : tensor<i1>
    stablehlo.return %f : tensor<i1>
  }) : (tensor<5xi32>) -> tensor<5xi32>
  check.expect_eq_const %r, dense<[5, 1, 4, 2, 3]> : tensor<5xi32>
  func.return
}

// Two keys: the first decides, the second breaks ties.
func.func @sort_two_keys() {
  %a = stablehlo.constant dense<[1, 0, 1, 0]> : tensor<4xi32>
  %b = stablehlo.constant dense<[5.0, 8.0, 4.0, 9.0]> : tensor<4xf32>
  %c = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xi8>
  %r:3 = "stablehlo.sort"(%a, %b, %c) ({
  ^bb0(%a0: tensor<i32>, %a1: tensor<i32>, %b0: tensor<f32>, %b1: tensor<f32>, %c0: tensor<i8>, %c1: tensor<i8>):
    %lt = stablehlo.compare LT, %a0, %a1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %eq = stablehlo.compare EQ, %a0, %a1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %lt2 = stablehlo.compare LT, %b0, %b1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %tie = stablehlo.and %eq, %lt2 : tensor<i1>
    %p = stablehlo.or %lt, %tie : tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) {dimension = 0 : i64, is_stable = false} : (tensor<4xi32>, tensor<4xf32>, tensor<4xi8>) -> (tensor<4xi32>, tensor<4xf32>, tensor<4xi8>)
  check.expect_eq_const %r#0, dense<[0, 0, 1, 1]> : tensor<4xi32>
  check.expect_eq_const %r#1, dense<[8.0, 9.0, 4.0, 5.0]> : tensor<4xf32>
  check.expect_eq_const %r#2, dense<[1, 3, 2, 0]> : tensor<4xi8>
  func.return
}

func.func @sort_first_dimension() {
  %a = stablehlo.constant dense<[[3, 1, 2], [1, 2, 3], [2, 3, 1]]> : tensor<3x3xi16>
  %r = "stablehlo.sort"(%a) ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %p = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i16>, tensor<i16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) {dimension = 0 : i64, is_stable = true} : (tensor<3x3xi16>) -> tensor<3x3xi16>
  check.expect_eq_const %r, dense<[[1, 1, 1], [2, 2, 2], [3, 3, 3]]> : tensor<3x3xi16>
  func.return
}

func.func @sort_last_dimension() {
  %a = stablehlo.constant dense<[[3.0, 1.0, 2.0], [-1.0, -2.0, 0.0]]> : tensor<2x3xf64>
  %r = "stablehlo.sort"(%a) <{dimension = 1 : i64}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %p = stablehlo.compare GT, %x, %y, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xf64>) -> tensor<2x3xf64>
  check.expect_eq_const %r, dense<[[3.0, 2.0, 1.0], [0.0, -1.0, -2.0]]> : tensor<2x3xf64>
  func.return
}

// dimension = -1 counts from the end and is the default.
func.func @sort_default_dimension() {
  %a = stablehlo.constant dense<[[2, 1], [4, 3]]> : tensor<2x2xi32>
  %r = "stablehlo.sort"(%a) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x2xi32>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %s = "stablehlo.sort"(%a) ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) {dimension = -2 : i64} : (tensor<2x2xi32>) -> tensor<2x2xi32>
  check.expect_eq_const %s, dense<[[4, 3], [2, 1]]> : tensor<2x2xi32>
  func.return
}

// TOTALORDER gives NaNs and zeros a place.
func.func @sort_total_order() {
  %a = stablehlo.constant dense<[0x7FC00000, 1.0, 0.0, -0.0, 0xFF800000, 0xFFC00000, 0x7F800000, -1.0]> : tensor<8xf32>
  %r = "stablehlo.sort"(%a) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare LT, %x, %y, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<8xf32>) -> tensor<8xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<8xf32>) -> tensor<8xui32>
  check.expect_eq_const %bits, dense<[4290772992, 4286578688, 3212836864, 2147483648, 0, 1065353216, 2139095040, 2143289344]> : tensor<8xui32>
  func.return
}

// The comparator JAX prints for jnp.sort: -0 equals +0, all NaNs are one and come last, the sort is stable.
func.func @sort_as_jax_prints_it() {
  %a = stablehlo.constant dense<[0x7FC00000, 1.0, 0.0, 0xFFC00000, -0.0, -1.0]> : tensor<6xf32>
  %r = "stablehlo.sort"(%a) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %zero = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.compare  EQ, %x, %zero,  FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %1 = stablehlo.select %0, %zero, %x : tensor<i1>, tensor<f32>
    %2 = stablehlo.compare  NE, %x, %x,  FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %nan = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %3 = stablehlo.select %2, %nan, %1 : tensor<i1>, tensor<f32>
    %4 = stablehlo.compare  EQ, %y, %zero,  FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %5 = stablehlo.select %4, %zero, %y : tensor<i1>, tensor<f32>
    %6 = stablehlo.compare  NE, %y, %y,  FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %7 = stablehlo.select %6, %nan, %5 : tensor<i1>, tensor<f32>
    %8 = stablehlo.compare  LT, %3, %7,  TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %8 : tensor<i1>
  }) : (tensor<6xf32>) -> tensor<6xf32>
  %bits = stablehlo.bitcast_convert %r : (tensor<6xf32>) -> tensor<6xui32>
  check.expect_eq_const %bits, dense<[3212836864, 0, 2147483648, 1065353216, 2143289344, 4290772992]> : tensor<6xui32>
  func.return
}

func.func @sort_booleans() {
  %a = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = "stablehlo.sort"(%a) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i1>, %y: tensor<i1>):
    %p = stablehlo.compare LT, %x, %y, UNSIGNED : (tensor<i1>, tensor<i1>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %r, dense<[false, false, true, true]> : tensor<4xi1>
  func.return
}

// Enough elements for a merge sort to recurse: 37 i mod 64 for i = 0 ... 63 visits every number once.
func.func @sort_many() {
  %i = stablehlo.iota dim = 0 : tensor<64xi32>
  %m = stablehlo.constant dense<37> : tensor<64xi32>
  %n = stablehlo.constant dense<64> : tensor<64xi32>
  %scaled = stablehlo.multiply %i, %m : tensor<64xi32>
  %mixed = stablehlo.remainder %scaled, %n : tensor<64xi32>
  %r:2 = "stablehlo.sort"(%mixed, %i) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>, %p: tensor<i32>, %q: tensor<i32>):
    %c = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<64xi32>, tensor<64xi32>) -> (tensor<64xi32>, tensor<64xi32>)
  check.expect_eq %r#0, %i : tensor<64xi32>
  %again = stablehlo.multiply %r#1, %m : tensor<64xi32>
  %back = stablehlo.remainder %again, %n : tensor<64xi32>
  check.expect_eq %back, %i : tensor<64xi32>
  func.return
}

func.func @sort_empty_and_single() {
  %e = stablehlo.constant dense<> : tensor<0x3xf32>
  %r = "stablehlo.sort"(%e) <{dimension = 0 : i64}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare LT, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<0x3xf32>) -> tensor<0x3xf32>
  check.expect_eq_const %r, dense<> : tensor<0x3xf32>
  %a = stablehlo.constant dense<[7.0]> : tensor<1xf32>
  %s = "stablehlo.sort"(%a) <{dimension = 0 : i64}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare LT, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<1xf32>) -> tensor<1xf32>
  check.expect_eq_const %s, dense<[7.0]> : tensor<1xf32>
  func.return
}
