// stablehlo.dynamic_update_slice: start indices are clamped so that the update stays inside the operand.

func.func @dynamic_update_slice_inside() {
  %a = stablehlo.constant dense<[0, 1, 2, 3, 4]> : tensor<5xi32>
  %u = stablehlo.constant dense<[10, 20]> : tensor<2xi32>
  %i = stablehlo.constant dense<2> : tensor<i32>
  %r = stablehlo.dynamic_update_slice %a, %u, %i : (tensor<5xi32>, tensor<2xi32>, tensor<i32>) -> tensor<5xi32>
  check.expect_eq_const %r, dense<[0, 1, 10, 20, 4]> : tensor<5xi32>
  check.expect_eq_const %a, dense<[0, 1, 2, 3, 4]> : tensor<5xi32>
  func.return
}

func.func @dynamic_update_slice_clamps() {
  %a = stablehlo.constant dense<[0, 1, 2, 3, 4]> : tensor<5xi32>
  %u = stablehlo.constant dense<[10, 20]> : tensor<2xi32>
  %i = stablehlo.constant dense<4> : tensor<i64>
  %r = stablehlo.dynamic_update_slice %a, %u, %i : (tensor<5xi32>, tensor<2xi32>, tensor<i64>) -> tensor<5xi32>
  check.expect_eq_const %r, dense<[0, 1, 2, 10, 20]> : tensor<5xi32>
  %j = stablehlo.constant dense<-3> : tensor<i64>
  %s = stablehlo.dynamic_update_slice %a, %u, %j : (tensor<5xi32>, tensor<2xi32>, tensor<i64>) -> tensor<5xi32>
  check.expect_eq_const %s, dense<[10, 20, 2, 3, 4]> : tensor<5xi32>
  %k = stablehlo.constant dense<200> : tensor<ui8>
  %t = stablehlo.dynamic_update_slice %a, %u, %k : (tensor<5xi32>, tensor<2xi32>, tensor<ui8>) -> tensor<5xi32>
  check.expect_eq_const %t, dense<[0, 1, 2, 10, 20]> : tensor<5xi32>
  func.return
}

func.func @dynamic_update_slice_2d() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6], [7, 8, 9]]> : tensor<3x3xi64>
  %u = stablehlo.constant dense<[[10, 20], [30, 40]]> : tensor<2x2xi64>
  %i = stablehlo.constant dense<-1> : tensor<i32>
  %j = stablehlo.constant dense<5> : tensor<i32>
  %r = stablehlo.dynamic_update_slice %a, %u, %i, %j : (tensor<3x3xi64>, tensor<2x2xi64>, tensor<i32>, tensor<i32>) -> tensor<3x3xi64>
  check.expect_eq_const %r, dense<[[1, 10, 20], [4, 30, 40], [7, 8, 9]]> : tensor<3x3xi64>
  func.return
}

func.func @dynamic_update_slice_whole_and_nothing() {
  %a = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %u = stablehlo.constant dense<[5.0, 6.0]> : tensor<2xf32>
  %i = stablehlo.constant dense<1> : tensor<i32>
  %r = stablehlo.dynamic_update_slice %a, %u, %i : (tensor<2xf32>, tensor<2xf32>, tensor<i32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[5.0, 6.0]> : tensor<2xf32>
  %e = stablehlo.constant dense<> : tensor<0xf32>
  %s = stablehlo.dynamic_update_slice %a, %e, %i : (tensor<2xf32>, tensor<0xf32>, tensor<i32>) -> tensor<2xf32>
  check.expect_eq_const %s, dense<[1.0, 2.0]> : tensor<2xf32>
  func.return
}

func.func @dynamic_update_slice_scalar_generic_form() {
  %a = stablehlo.constant dense<1> : tensor<i8>
  %u = stablehlo.constant dense<2> : tensor<i8>
  %r = "stablehlo.dynamic_update_slice"(%a, %u) : (tensor<i8>, tensor<i8>) -> tensor<i8>
  check.expect_eq_const %r, dense<2> : tensor<i8>
  func.return
}
