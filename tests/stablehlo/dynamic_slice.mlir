// stablehlo.dynamic_slice: start indices are clamped so that the slice stays inside the operand.

func.func @dynamic_slice_inside() {
  %a = stablehlo.constant dense<[0, 1, 2, 3, 4, 5]> : tensor<6xi32>
  %i = stablehlo.constant dense<2> : tensor<i32>
  %r = stablehlo.dynamic_slice %a, %i, sizes = [3] : (tensor<6xi32>, tensor<i32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[2, 3, 4]> : tensor<3xi32>
  func.return
}

func.func @dynamic_slice_clamps_high() {
  %a = stablehlo.constant dense<[0, 1, 2, 3, 4, 5]> : tensor<6xi32>
  %i = stablehlo.constant dense<5> : tensor<i64>
  %r = stablehlo.dynamic_slice %a, %i, sizes = [3] : (tensor<6xi32>, tensor<i64>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[3, 4, 5]> : tensor<3xi32>
  %j = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %s = stablehlo.dynamic_slice %a, %j, sizes = [2] : (tensor<6xi32>, tensor<i64>) -> tensor<2xi32>
  check.expect_eq_const %s, dense<[4, 5]> : tensor<2xi32>
  func.return
}

func.func @dynamic_slice_clamps_negative() {
  %a = stablehlo.constant dense<[0, 1, 2, 3, 4, 5]> : tensor<6xi32>
  %i = stablehlo.constant dense<-4> : tensor<i32>
  %r = stablehlo.dynamic_slice %a, %i, sizes = [2] : (tensor<6xi32>, tensor<i32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xi32>
  %j = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
  %s = stablehlo.dynamic_slice %a, %j, sizes = [2] : (tensor<6xi32>, tensor<i64>) -> tensor<2xi32>
  check.expect_eq_const %s, dense<[0, 1]> : tensor<2xi32>
  func.return
}

// An unsigned index is never negative: 255 is beyond the end.
func.func @dynamic_slice_unsigned_and_narrow_indices() {
  %a = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xi32>
  %i = stablehlo.constant dense<255> : tensor<ui8>
  %r = stablehlo.dynamic_slice %a, %i, sizes = [2] : (tensor<4xi32>, tensor<ui8>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[2, 3]> : tensor<2xi32>
  %j = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
  %s = stablehlo.dynamic_slice %a, %j, sizes = [1] : (tensor<4xi32>, tensor<ui64>) -> tensor<1xi32>
  check.expect_eq_const %s, dense<[3]> : tensor<1xi32>
  %k = stablehlo.constant dense<-1> : tensor<i8>
  %t = stablehlo.dynamic_slice %a, %k, sizes = [1] : (tensor<4xi32>, tensor<i8>) -> tensor<1xi32>
  check.expect_eq_const %t, dense<[0]> : tensor<1xi32>
  func.return
}

// Each dimension is clamped by itself.
func.func @dynamic_slice_2d() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6], [7, 8, 9]]> : tensor<3x3xi64>
  %i = stablehlo.constant dense<1> : tensor<i32>
  %j = stablehlo.constant dense<7> : tensor<i32>
  %r = stablehlo.dynamic_slice %a, %i, %j, sizes = [2, 2] : (tensor<3x3xi64>, tensor<i32>, tensor<i32>) -> tensor<2x2xi64>
  check.expect_eq_const %r, dense<[[5, 6], [8, 9]]> : tensor<2x2xi64>
  func.return
}

func.func @dynamic_slice_whole_and_nothing() {
  %a = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %i = stablehlo.constant dense<1> : tensor<i32>
  %r = stablehlo.dynamic_slice %a, %i, sizes = [2] : (tensor<2xf32>, tensor<i32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[1.0, 2.0]> : tensor<2xf32>
  %s = stablehlo.dynamic_slice %a, %i, sizes = [0] : (tensor<2xf32>, tensor<i32>) -> tensor<0xf32>
  check.expect_eq_const %s, dense<> : tensor<0xf32>
  func.return
}

func.func @dynamic_slice_scalar() {
  %a = stablehlo.constant dense<4> : tensor<i16>
  %r = "stablehlo.dynamic_slice"(%a) <{slice_sizes = array<i64>}> : (tensor<i16>) -> tensor<i16>
  check.expect_eq_const %r, dense<4> : tensor<i16>
  func.return
}

func.func @dynamic_slice_generic_form() {
  %a = stablehlo.constant dense<[true, false, true]> : tensor<3xi1>
  %i = stablehlo.constant dense<1> : tensor<i64>
  %r = "stablehlo.dynamic_slice"(%a, %i) <{slice_sizes = array<i64: 1>}> : (tensor<3xi1>, tensor<i64>) -> tensor<1xi1>
  check.expect_eq_const %r, dense<[false]> : tensor<1xi1>
  func.return
}
