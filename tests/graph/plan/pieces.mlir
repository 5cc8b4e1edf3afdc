// What is read of pieces of several dimensions in orders in which no strides describe it, and
// computed with: it has more than one written form where plans are verified, so that elements are
// compared.
func.func @main(%a: tensor<2x3x4xf32>, %b: tensor<3x4xf32>, %w: tensor<4x5xf32>) -> (tensor<6x4x2xf32>, tensor<6x4xf32>, tensor<6x2x5xf32>, tensor<3x8xf32>, tensor<8x3xf32>, tensor<4xf32>, tensor<6x4xf32>) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  // A value beside itself, its dimensions exchanged.
  %c = stablehlo.concatenate %a, %a, dim = 1 : (tensor<2x3x4xf32>, tensor<2x3x4xf32>) -> tensor<2x6x4xf32>
  %t = stablehlo.transpose %c, dims = [1, 2, 0] : (tensor<2x6x4xf32>) -> tensor<6x4x2xf32>
  %e = stablehlo.tanh %t : tensor<6x4x2xf32>
  %sum = stablehlo.reduce(%t init: %zero) applies stablehlo.add across dimensions = [2] : (tensor<6x4x2xf32>, tensor<f32>) -> tensor<6x4xf32>
  %s = stablehlo.exponential %sum : tensor<6x4xf32>
  %dot = stablehlo.dot_general %t, %w, contracting_dims = [1] x [0] : (tensor<6x4x2xf32>, tensor<4x5xf32>) -> tensor<6x2x5xf32>
  // Rows of two values in turn.
  %d = stablehlo.negate %b : tensor<3x4xf32>
  %side = stablehlo.concatenate %b, %d, dim = 1 : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x8xf32>
  %turned = stablehlo.transpose %side, dims = [1, 0] : (tensor<3x8xf32>) -> tensor<8x3xf32>
  %f = stablehlo.exponential %turned : tensor<8x3xf32>
  %g = stablehlo.transpose %f, dims = [1, 0] : (tensor<8x3xf32>) -> tensor<3x8xf32>
  %h = stablehlo.multiply %g, %side : tensor<3x8xf32>
  // Elements across the border of two pieces.
  %cut = stablehlo.slice %side [1:3, 2:8:3] : (tensor<3x8xf32>) -> tensor<2x2xf32>
  %line = stablehlo.reshape %cut : (tensor<2x2xf32>) -> tensor<4xf32>
  %cos = stablehlo.cosine %line : tensor<4xf32>
  %stack = stablehlo.concatenate %b, %b, dim = 0 : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<6x4xf32>
  %reversed = stablehlo.reverse %stack, dims = [0] : tensor<6x4xf32>
  %i = stablehlo.sine %reversed : tensor<6x4xf32>
  %j = stablehlo.reverse %i, dims = [0, 1] : tensor<6x4xf32>
  %k = stablehlo.subtract %j, %stack : tensor<6x4xf32>
  return %e, %s, %dot, %h, %f, %cos, %k : tensor<6x4x2xf32>, tensor<6x4xf32>, tensor<6x2x5xf32>, tensor<3x8xf32>, tensor<8x3xf32>, tensor<4xf32>, tensor<6x4xf32>
}
