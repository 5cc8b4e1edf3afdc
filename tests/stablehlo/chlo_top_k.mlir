// chlo.top_k: the k largest of the last dimension, in falling order, and their indices as i32; the first of equals wins.

func.func @top_k_1d() {
  %a = stablehlo.constant dense<[3.0, 9.0, 1.0, 7.0]> : tensor<4xf32>
  %v, %i = chlo.top_k(%a, k = 2) : tensor<4xf32> -> (tensor<2xf32>, tensor<2xi32>)
  check.expect_eq_const %v, dense<[9.0, 7.0]> : tensor<2xf32>
  check.expect_eq_const %i, dense<[1, 3]> : tensor<2xi32>
  func.return
}

func.func @top_k_rows() {
  %a = stablehlo.constant dense<[[1, 2, 3], [6, 5, 4]]> : tensor<2x3xi32>
  %v, %i = chlo.top_k(%a, k = 3) : tensor<2x3xi32> -> (tensor<2x3xi32>, tensor<2x3xi32>)
  check.expect_eq_const %v, dense<[[3, 2, 1], [6, 5, 4]]> : tensor<2x3xi32>
  check.expect_eq_const %i, dense<[[2, 1, 0], [0, 1, 2]]> : tensor<2x3xi32>
  func.return
}

func.func @top_k_ties_take_the_first() {
  %a = stablehlo.constant dense<[5, 7, 7, 5, 7]> : tensor<5xi32>
  %v, %i = chlo.top_k(%a, k = 4) : tensor<5xi32> -> (tensor<4xi32>, tensor<4xi32>)
  check.expect_eq_const %v, dense<[7, 7, 7, 5]> : tensor<4xi32>
  check.expect_eq_const %i, dense<[1, 2, 4, 0]> : tensor<4xi32>
  func.return
}

func.func @top_k_negative_and_infinite() {
  %a = stablehlo.constant dense<[0xFF800000, -2.0, 0x7F800000, -1.0]> : tensor<4xf32>
  %v, %i = chlo.top_k(%a, k = 4) : tensor<4xf32> -> (tensor<4xf32>, tensor<4xi32>)
  check.expect_eq_const %v, dense<[0x7F800000, -1.0, -2.0, 0xFF800000]> : tensor<4xf32>
  check.expect_eq_const %i, dense<[2, 3, 1, 0]> : tensor<4xi32>
  func.return
}

// The order is the total order, so NaN is the largest number of all.
func.func @top_k_nan_is_the_largest() {
  %a = stablehlo.constant dense<[1.0, 0x7FC00000, 0x7F800000]> : tensor<3xf32>
  %v, %i = chlo.top_k(%a, k = 2) : tensor<3xf32> -> (tensor<2xf32>, tensor<2xi32>)
  check.expect_eq_const %v, dense<[0x7FC00000, 0x7F800000]> : tensor<2xf32>
  check.expect_eq_const %i, dense<[1, 2]> : tensor<2xi32>
  func.return
}

func.func @top_k_other_types() {
  %a = stablehlo.constant dense<[3, 200, 100]> : tensor<3xui8>
  %v, %i = chlo.top_k(%a, k = 1) : tensor<3xui8> -> (tensor<1xui8>, tensor<1xi32>)
  check.expect_eq_const %v, dense<[200]> : tensor<1xui8>
  check.expect_eq_const %i, dense<[1]> : tensor<1xi32>
  %b = stablehlo.constant dense<[1.5, -3.0, 2.5]> : tensor<3xbf16>
  %w, %j = chlo.top_k(%b, k = 2) : tensor<3xbf16> -> (tensor<2xbf16>, tensor<2xi32>)
  check.expect_eq_const %w, dense<[2.5, 1.5]> : tensor<2xbf16>
  check.expect_eq_const %j, dense<[2, 0]> : tensor<2xi32>
  func.return
}

func.func @top_k_none() {
  %a = stablehlo.constant dense<[[1.0], [2.0]]> : tensor<2x1xf64>
  %v, %i = chlo.top_k(%a, k = 0) : tensor<2x1xf64> -> (tensor<2x0xf64>, tensor<2x0xi32>)
  check.expect_eq_const %v, dense<> : tensor<2x0xf64>
  check.expect_eq_const %i, dense<> : tensor<2x0xi32>
  func.return
}

func.func @top_k_generic_form() {
  %a = stablehlo.constant dense<[1, 3, 2]> : tensor<3xi64>
  %r:2 = "chlo.top_k"(%a) <{k = 1 : i64}> : (tensor<3xi64>) -> (tensor<1xi64>, tensor<1xi32>)
  check.expect_eq_const %r#0, dense<[3]> : tensor<1xi64>
  check.expect_eq_const %r#1, dense<[1]> : tensor<1xi32>
  func.return
}
