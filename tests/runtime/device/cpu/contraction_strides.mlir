// A slice with a step leaves rows whose elements reach beyond the begin of the next row: strides 3
// and 2 of 5x2 elements. oneDNN refuses such strides.
func.func @main(%a: tensor<8x3xf32>, %b: tensor<4x8x3xf32>) -> (tensor<5xf32>, tensor<5x5xf32>, tensor<4x5xf32>) {
  %s = stablehlo.slice %a [3:8:1, 0:3:2] : (tensor<8x3xf32>) -> tensor<5x2xf32>
  %r = stablehlo.dot_general %s, %s, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<5x2xf32>, tensor<5x2xf32>) -> tensor<5xf32>
  %m = stablehlo.dot_general %s, %s, contracting_dims = [1] x [1] : (tensor<5x2xf32>, tensor<5x2xf32>) -> tensor<5x5xf32>
  %t = stablehlo.slice %b [0:4:1, 3:8:1, 0:3:2] : (tensor<4x8x3xf32>) -> tensor<4x5x2xf32>
  %u = stablehlo.dot_general %t, %t, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2] : (tensor<4x5x2xf32>, tensor<4x5x2xf32>) -> tensor<4x5xf32>
  return %r, %m, %u : tensor<5xf32>, tensor<5x5xf32>, tensor<4x5xf32>
}
