// stablehlo.reduce with any region, any set of dimensions and any number of operands.

func.func @reduce_sum_all() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xi32>, tensor<i32>) -> tensor<i32>
  check.expect_eq_const %r, dense<21> : tensor<i32>
  func.return
}

func.func @reduce_sum_each_dimension() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0] : (tensor<2x3xi32>, tensor<i32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[5, 7, 9]> : tensor<3xi32>
  %s = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [1] : (tensor<2x3xi32>, tensor<i32>) -> tensor<2xi32>
  check.expect_eq_const %s, dense<[6, 15]> : tensor<2xi32>
  func.return
}

func.func @reduce_outer_and_inner_dimension() {
  %a = stablehlo.constant dense<[[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 10], [11, 12]]]> : tensor<2x3x2xi64>
  %z = stablehlo.constant dense<0> : tensor<i64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0, 2] : (tensor<2x3x2xi64>, tensor<i64>) -> tensor<3xi64>
  check.expect_eq_const %r, dense<[18, 26, 34]> : tensor<3xi64>
  func.return
}

func.func @reduce_over_no_dimensions() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [] : (tensor<2xi32>, tensor<i32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[1, 2]> : tensor<2xi32>
  func.return
}

func.func @reduce_multiply_and_wrap() {
  %a = stablehlo.constant dense<[[100, 2], [3, -128]]> : tensor<2x2xi8>
  %z = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [1] : (tensor<2x2xi8>, tensor<i8>) -> tensor<2xi8>
  check.expect_eq_const %r, dense<[-56, -128]> : tensor<2xi8>
  func.return
}

func.func @reduce_maximum_minimum() {
  %a = stablehlo.constant dense<[[1.0, -3.0, 2.0], [0x7F800000, 5.0, 0xFF800000]]> : tensor<2x3xf32>
  %lo = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %hi = stablehlo.constant dense<0x7F800000> : tensor<f32>
  %r = stablehlo.reduce(%a init: %lo) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[2.0, 0x7F800000]> : tensor<2xf32>
  %s = stablehlo.reduce(%a init: %hi) applies stablehlo.minimum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %s, dense<[-3.0, 0xFF800000]> : tensor<2xf32>
  func.return
}

func.func @reduce_maximum_keeps_nan() {
  %a = stablehlo.constant dense<[[1.0, 0x7FC00000, 2.0], [3.0, 4.0, 0x7FC00000], [0x7FC00000, 0.0, 1.0]]> : tensor<3x3xf32>
  %lo = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r = stablehlo.reduce(%a init: %lo) applies stablehlo.maximum across dimensions = [1] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<0x7FC00000> : tensor<3xf32>
  func.return
}

func.func @reduce_and_or_xor() {
  %a = stablehlo.constant dense<[[true, false], [true, true], [false, false]]> : tensor<3x2xi1>
  %t = stablehlo.constant dense<true> : tensor<i1>
  %f = stablehlo.constant dense<false> : tensor<i1>
  %r = stablehlo.reduce(%a init: %t) applies stablehlo.and across dimensions = [1] : (tensor<3x2xi1>, tensor<i1>) -> tensor<3xi1>
  check.expect_eq_const %r, dense<[false, true, false]> : tensor<3xi1>
  %s = stablehlo.reduce(%a init: %f) applies stablehlo.or across dimensions = [1] : (tensor<3x2xi1>, tensor<i1>) -> tensor<3xi1>
  check.expect_eq_const %s, dense<[true, true, false]> : tensor<3xi1>
  %u = stablehlo.reduce(%a init: %f) applies stablehlo.xor across dimensions = [0] : (tensor<3x2xi1>, tensor<i1>) -> tensor<2xi1>
  check.expect_eq_const %u, dense<[false, true]> : tensor<2xi1>
  func.return
}

// The initial value takes part.
func.func @reduce_uses_the_initial_value() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %z = stablehlo.constant dense<100> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0] : (tensor<2xi32>, tensor<i32>) -> tensor<i32>
  check.expect_eq_const %r, dense<103> : tensor<i32>
  func.return
}

func.func @reduce_empty_dimension_gives_the_initial_value() {
  %a = stablehlo.constant dense<> : tensor<2x0xf32>
  %z = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [1] : (tensor<2x0xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[0xFF800000, 0xFF800000]> : tensor<2xf32>
  %s = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0] : (tensor<2x0xf32>, tensor<f32>) -> tensor<0xf32>
  check.expect_eq_const %s, dense<> : tensor<0xf32>
  func.return
}

func.func @reduce_region_form() {
  %a = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) across dimensions = [1] : (tensor<2x2xi32>, tensor<i32>) -> tensor<2xi32>
   reducer(%x: tensor<i32>, %y: tensor<i32>)  {
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }
  check.expect_eq_const %r, dense<[3, 7]> : tensor<2xi32>
  func.return
}

// A region of several ops: the sum of squares would depend on the order, the largest magnitude does not.
func.func @reduce_region_of_several_ops() {
  %a = stablehlo.constant dense<[[1, -7], [3, 4]]> : tensor<2x2xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) across dimensions = [0, 1] : (tensor<2x2xi32>, tensor<i32>) -> tensor<i32>
   reducer(%x: tensor<i32>, %y: tensor<i32>)  {
    %ax = stablehlo.abs %x : tensor<i32>
    %ay = stablehlo.abs %y : tensor<i32>
    %m = stablehlo.maximum %ax, %ay : tensor<i32>
    stablehlo.return %m : tensor<i32>
  }
  check.expect_eq_const %r, dense<7> : tensor<i32>
  func.return
}

// The variadic form JAX prints for argmax: the value decides, then the smaller index.
func.func @reduce_variadic_argmax() {
  %a = stablehlo.constant dense<[[1.0, 5.0, 5.0], [9.0, -1.0, 3.0]]> : tensor<2x3xf32>
  %i = stablehlo.iota dim = 1 : tensor<2x3xi32>
  %lo = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r:2 = stablehlo.reduce(%a init: %lo), (%i init: %z) across dimensions = [1] : (tensor<2x3xf32>, tensor<2x3xi32>, tensor<f32>, tensor<i32>) -> (tensor<2xf32>, tensor<2xi32>)
   reducer(%x: tensor<f32>, %y: tensor<f32>) (%j: tensor<i32>, %k: tensor<i32>)  {
    %gt = stablehlo.compare GT, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %eq = stablehlo.compare EQ, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %lt = stablehlo.compare LT, %j, %k, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %tie = stablehlo.and %eq, %lt : tensor<i1>
    %first = stablehlo.or %gt, %tie : tensor<i1>
    %value = stablehlo.select %gt, %x, %y : tensor<i1>, tensor<f32>
    %index = stablehlo.select %first, %j, %k : tensor<i1>, tensor<i32>
    stablehlo.return %value, %index : tensor<f32>, tensor<i32>
  }
  check.expect_eq_const %r#0, dense<[5.0, 9.0]> : tensor<2xf32>
  check.expect_eq_const %r#1, dense<[1, 0]> : tensor<2xi32>
  func.return
}

func.func @reduce_variadic_generic_form() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %b = stablehlo.constant dense<[2.0, 3.0, 4.0]> : tensor<3xf32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %o = stablehlo.constant dense<1.0> : tensor<f32>
  %r:2 = "stablehlo.reduce"(%a, %b, %z, %o) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x0: tensor<i32>, %y0: tensor<f32>, %x1: tensor<i32>, %y1: tensor<f32>):
    %s = stablehlo.add %x0, %x1 : tensor<i32>
    %p = stablehlo.multiply %y0, %y1 : tensor<f32>
    "stablehlo.return"(%s, %p) : (tensor<i32>, tensor<f32>) -> ()
  }) : (tensor<3xi32>, tensor<3xf32>, tensor<i32>, tensor<f32>) -> (tensor<i32>, tensor<f32>)
  check.expect_eq_const %r#0, dense<6> : tensor<i32>
  check.expect_eq_const %r#1, dense<24.0> : tensor<f32>
  func.return
}

func.func @reduce_each_integer_type() {
  %z8 = stablehlo.constant dense<0> : tensor<ui8>
  %a8 = stablehlo.constant dense<[200, 100]> : tensor<2xui8>
  %r8 = stablehlo.reduce(%a8 init: %z8) applies stablehlo.add across dimensions = [0] : (tensor<2xui8>, tensor<ui8>) -> tensor<ui8>
  check.expect_eq_const %r8, dense<44> : tensor<ui8>
  %z16 = stablehlo.constant dense<0> : tensor<ui16>
  %a16 = stablehlo.constant dense<[65535, 2]> : tensor<2xui16>
  %r16 = stablehlo.reduce(%a16 init: %z16) applies stablehlo.maximum across dimensions = [0] : (tensor<2xui16>, tensor<ui16>) -> tensor<ui16>
  check.expect_eq_const %r16, dense<65535> : tensor<ui16>
  %z64 = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
  %a64 = stablehlo.constant dense<[9223372036854775808, 3]> : tensor<2xui64>
  %r64 = stablehlo.reduce(%a64 init: %z64) applies stablehlo.minimum across dimensions = [0] : (tensor<2xui64>, tensor<ui64>) -> tensor<ui64>
  check.expect_eq_const %r64, dense<3> : tensor<ui64>
  func.return
}

func.func @reduce_f16_and_bf16() {
  %zh = stablehlo.constant dense<0.0> : tensor<f16>
  %h = stablehlo.constant dense<[1.5, 2.25, -0.75]> : tensor<3xf16>
  %rh = stablehlo.reduce(%h init: %zh) applies stablehlo.add across dimensions = [0] : (tensor<3xf16>, tensor<f16>) -> tensor<f16>
  check.expect_eq_const %rh, dense<3.0> : tensor<f16>
  %zb = stablehlo.constant dense<1.0> : tensor<bf16>
  %b = stablehlo.constant dense<[1.5, 2.0, -4.0]> : tensor<3xbf16>
  %rb = stablehlo.reduce(%b init: %zb) applies stablehlo.multiply across dimensions = [0] : (tensor<3xbf16>, tensor<bf16>) -> tensor<bf16>
  check.expect_eq_const %rb, dense<-12.0> : tensor<bf16>
  func.return
}

func.func @reduce_sum_with_infinities() {
  %a = stablehlo.constant dense<[[0x7FF0000000000000, 1.0], [0x7FF0000000000000, 0xFFF0000000000000]]> : tensor<2x2xf64>
  %z = stablehlo.constant dense<0.0> : tensor<f64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [1] : (tensor<2x2xf64>, tensor<f64>) -> tensor<2xf64>
  check.expect_eq_const %r, dense<[0x7FF0000000000000, 0x7FF8000000000000]> : tensor<2xf64>
  func.return
}

func.func @reduce_scalar() {
  %a = stablehlo.constant dense<5> : tensor<i32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [] : (tensor<i32>, tensor<i32>) -> tensor<i32>
  check.expect_eq_const %r, dense<5> : tensor<i32>
  func.return
}
