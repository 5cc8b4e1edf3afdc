// What arguments must be follows from their use: rows of a table, a positive variance, a one-hot
// label.
func.func @main(%table: tensor<11x4xf32>, %ids: tensor<6xi32>, %variance: tensor<4xf32>, %label: tensor<6xi32>) -> (tensor<6x4xf32>, tensor<6x3xi32>) {
  %index = stablehlo.reshape %ids : (tensor<6xi32>) -> tensor<6x1xi32>
  %rows = "stablehlo.gather"(%table, %index) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 4>}> : (tensor<11x4xf32>, tensor<6x1xi32>) -> tensor<6x4xf32>
  %scale = stablehlo.rsqrt %variance : tensor<4xf32>
  %wide = stablehlo.broadcast_in_dim %scale, dims = [1] : (tensor<4xf32>) -> tensor<6x4xf32>
  %scaled = stablehlo.multiply %rows, %wide : tensor<6x4xf32>
  %classes = stablehlo.iota dim = 1 : tensor<6x3xi32>
  %labels = stablehlo.broadcast_in_dim %label, dims = [0] : (tensor<6xi32>) -> tensor<6x3xi32>
  %hot = stablehlo.compare EQ, %labels, %classes : (tensor<6x3xi32>, tensor<6x3xi32>) -> tensor<6x3xi1>
  %one_hot = stablehlo.convert %hot : (tensor<6x3xi1>) -> tensor<6x3xi32>
  return %scaled, %one_hot : tensor<6x4xf32>, tensor<6x3xi32>
}
