// expect-error: 3:3: stablehlo.gather
func.func @f(%a: tensor<3xf32>, %i: tensor<2x1xi32>) -> tensor<2x4xf32> {
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 4>}> : (tensor<3xf32>, tensor<2x1xi32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
