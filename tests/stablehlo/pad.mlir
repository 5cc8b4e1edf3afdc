// stablehlo.pad with edge padding, negative padding (cropping) and interior padding.

func.func @pad_edges() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %z = stablehlo.constant dense<-9> : tensor<i32>
  %r = stablehlo.pad %a, %z, low = [2], high = [1], interior = [0] : (tensor<3xi32>, tensor<i32>) -> tensor<6xi32>
  check.expect_eq_const %r, dense<[-9, -9, 1, 2, 3, -9]> : tensor<6xi32>
  func.return
}

func.func @pad_interior() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.pad %a, %z, low = [0], high = [0], interior = [2] : (tensor<3xi32>, tensor<i32>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[1, 0, 0, 2, 0, 0, 3]> : tensor<7xi32>
  func.return
}

func.func @pad_negative_crops() {
  %a = stablehlo.constant dense<[1, 2, 3, 4, 5]> : tensor<5xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.pad %a, %z, low = [-1], high = [-2], interior = [0] : (tensor<5xi32>, tensor<i32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[2, 3]> : tensor<2xi32>
  func.return
}

// Interior padding comes first; the cropping then removes elements of the widened array.
func.func @pad_negative_crops_interior() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.pad %a, %z, low = [-1], high = [-1], interior = [1] : (tensor<3xi32>, tensor<i32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[0, 2, 0]> : tensor<3xi32>
  func.return
}

func.func @pad_crop_on_one_side_pad_on_the_other() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %z = stablehlo.constant dense<7> : tensor<i32>
  %r = stablehlo.pad %a, %z, low = [-2], high = [2], interior = [0] : (tensor<3xi32>, tensor<i32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[3, 7, 7]> : tensor<3xi32>
  func.return
}

func.func @pad_crops_everything() {
  %a = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
  %z = stablehlo.constant dense<7> : tensor<i32>
  %r = stablehlo.pad %a, %z, low = [-4], high = [3], interior = [0] : (tensor<3xi32>, tensor<i32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[7, 7]> : tensor<2xi32>
  %s = stablehlo.pad %a, %z, low = [-3], high = [0], interior = [0] : (tensor<3xi32>, tensor<i32>) -> tensor<0xi32>
  check.expect_eq_const %s, dense<> : tensor<0xi32>
  func.return
}

func.func @pad_2d_mixed() {
  %a = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.pad %a, %z, low = [0, 1], high = [2, -1], interior = [1, 0] : (tensor<2x3xi32>, tensor<i32>) -> tensor<5x3xi32>
  check.expect_eq_const %r, dense<[[0, 1, 2], [0, 0, 0], [0, 4, 5], [0, 0, 0], [0, 0, 0]]> : tensor<5x3xi32>
  func.return
}

func.func @pad_empty_operand() {
  %a = stablehlo.constant dense<> : tensor<0xf32>
  %z = stablehlo.constant dense<1.5> : tensor<f32>
  %r = stablehlo.pad %a, %z, low = [1], high = [2], interior = [5] : (tensor<0xf32>, tensor<f32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.5, 1.5, 1.5]> : tensor<3xf32>
  func.return
}

func.func @pad_with_nan_and_infinity() {
  %a = stablehlo.constant dense<[1.0]> : tensor<1xf32>
  %n = stablehlo.constant dense<0x7FC00000> : tensor<f32>
  %r = stablehlo.pad %a, %n, low = [1], high = [0], interior = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 1.0]> : tensor<2xf32>
  %i = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %s = stablehlo.pad %a, %i, low = [0], high = [1], interior = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %s, dense<[1.0, 0xFF800000]> : tensor<2xf32>
  func.return
}

func.func @pad_scalar() {
  %a = stablehlo.constant dense<true> : tensor<i1>
  %z = stablehlo.constant dense<false> : tensor<i1>
  %r = stablehlo.pad %a, %z, low = [], high = [], interior = [] : (tensor<i1>, tensor<i1>) -> tensor<i1>
  check.expect_eq_const %r, dense<true> : tensor<i1>
  func.return
}

func.func @pad_generic_form() {
  %a = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xui16>
  %z = stablehlo.constant dense<9> : tensor<ui16>
  %r = "stablehlo.pad"(%a, %z) <{edge_padding_high = array<i64: 0, 1>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 1>}> : (tensor<1x2xui16>, tensor<ui16>) -> tensor<2x4xui16>
  check.expect_eq_const %r, dense<[[9, 9, 9, 9], [1, 9, 2, 9]]> : tensor<2x4xui16>
  func.return
}
