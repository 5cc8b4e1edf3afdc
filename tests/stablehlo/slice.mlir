// stablehlo.slice with starts, limits and strides.

func.func @slice_1d() {
  %a = stablehlo.constant dense<[0, 1, 2, 3, 4, 5]> : tensor<6xi32>
  %r = stablehlo.slice %a [1:4] : (tensor<6xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[1, 2, 3]> : tensor<3xi32>
  func.return
}

func.func @slice_strided() {
  %a = stablehlo.constant dense<[0, 1, 2, 3, 4, 5, 6]> : tensor<7xi32>
  %r = stablehlo.slice %a [1:7:3] : (tensor<7xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[1, 4]> : tensor<2xi32>
  %s = stablehlo.slice %a [0:7:3] : (tensor<7xi32>) -> tensor<3xi32>
  check.expect_eq_const %s, dense<[0, 3, 6]> : tensor<3xi32>
  %t = stablehlo.slice %a [2:3:100] : (tensor<7xi32>) -> tensor<1xi32>
  check.expect_eq_const %t, dense<[2]> : tensor<1xi32>
  func.return
}

func.func @slice_2d() {
  %a = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]> : tensor<3x4xi64>
  %r = stablehlo.slice %a [1:3, 0:4:2] : (tensor<3x4xi64>) -> tensor<2x2xi64>
  check.expect_eq_const %r, dense<[[5, 7], [9, 11]]> : tensor<2x2xi64>
  func.return
}

func.func @slice_whole() {
  %a = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf16>
  %r = stablehlo.slice %a [0:2, 0:2] : (tensor<2x2xf16>) -> tensor<2x2xf16>
  check.expect_eq_const %r, dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf16>
  func.return
}

func.func @slice_nothing() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %r = stablehlo.slice %a [2:2] : (tensor<3xi32>) -> tensor<0xi32>
  check.expect_eq_const %r, dense<> : tensor<0xi32>
  %b = stablehlo.constant dense<> : tensor<0x2xi32>
  %s = stablehlo.slice %b [0:0, 1:2] : (tensor<0x2xi32>) -> tensor<0x1xi32>
  check.expect_eq_const %s, dense<> : tensor<0x1xi32>
  func.return
}

func.func @slice_scalar() {
  %a = stablehlo.constant dense<3> : tensor<i32>
  %r = "stablehlo.slice"(%a) {start_indices = array<i64>, limit_indices = array<i64>, strides = array<i64>} : (tensor<i32>) -> tensor<i32>
  check.expect_eq_const %r, dense<3> : tensor<i32>
  func.return
}

func.func @slice_generic_form() {
  %a = stablehlo.constant dense<[[true, false], [false, true]]> : tensor<2x2xi1>
  %r = "stablehlo.slice"(%a) <{limit_indices = array<i64: 2, 2>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>}> : (tensor<2x2xi1>) -> tensor<1x2xi1>
  check.expect_eq_const %r, dense<[[false, true]]> : tensor<1x2xi1>
  func.return
}
