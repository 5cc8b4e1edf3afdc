// stablehlo.map applies a region to every element.

func.func @map_two_operands() {
  %a = stablehlo.constant dense<[[0, 1], [2, 3]]> : tensor<2x2xi64>
  %b = stablehlo.constant dense<[[4, 5], [6, 7]]> : tensor<2x2xi64>
  %r = "stablehlo.map"(%a, %b) ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %p = stablehlo.multiply %x, %y : tensor<i64>
    stablehlo.return %p : tensor<i64>
  }) {dimensions = array<i64: 0, 1>} : (tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  check.expect_eq_const %r, dense<[[0, 5], [12, 21]]> : tensor<2x2xi64>
  func.return
}

func.func @map_changes_the_type() {
  %a = stablehlo.constant dense<[1.5, -2.5, 0.0]> : tensor<3xf32>
  %r = "stablehlo.map"(%a) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<f32>):
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %p = stablehlo.compare LT, %x, %z, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<3xf32>) -> tensor<3xi1>
  check.expect_eq_const %r, dense<[false, true, false]> : tensor<3xi1>
  func.return
}

func.func @map_several_ops() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %r = "stablehlo.map"(%a) ({
  ^bb0(%x: tensor<i32>):
    %one = stablehlo.constant dense<1> : tensor<i32>
    %s = stablehlo.multiply %x, %x : tensor<i32>
    %t = stablehlo.add %s, %one : tensor<i32>
    stablehlo.return %t : tensor<i32>
  }) {dimensions = array<i64: 0>} : (tensor<3xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[2, 5, 10]> : tensor<3xi32>
  func.return
}

func.func @map_scalar_and_empty() {
  %a = stablehlo.constant dense<5> : tensor<i32>
  %r = "stablehlo.map"(%a) ({
  ^bb0(%x: tensor<i32>):
    %n = stablehlo.negate %x : tensor<i32>
    stablehlo.return %n : tensor<i32>
  }) {dimensions = array<i64>} : (tensor<i32>) -> tensor<i32>
  check.expect_eq_const %r, dense<-5> : tensor<i32>
  %e = stablehlo.constant dense<> : tensor<0x2xi32>
  %s = "stablehlo.map"(%e) ({
  ^bb0(%x: tensor<i32>):
    %n = stablehlo.negate %x : tensor<i32>
    stablehlo.return %n : tensor<i32>
  }) {dimensions = array<i64: 0, 1>} : (tensor<0x2xi32>) -> tensor<0x2xi32>
  check.expect_eq_const %s, dense<> : tensor<0x2xi32>
  func.return
}
