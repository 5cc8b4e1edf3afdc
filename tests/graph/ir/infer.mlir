// Texts that verify and texts that do not, one per chunk, read by test_infer.c.
//
// The first line of a chunk is "// ok NAME" or "// error NAME: what the message has to say", where
// NAME is the operation that the chunk is about.

// ok stablehlo.clamp
func.func @f(%a: tensor<2x3xf32>, %s: tensor<f32>) {
  %r = stablehlo.clamp %s, %a, %a : (tensor<f32>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.clamp: operand #0 '%v' has type tensor<3xf32>, expected a scalar or the shape of operand #1
func.func @f(%a: tensor<2x3xf32>, %s: tensor<f32>, %v: tensor<3xf32>) {
  %r = stablehlo.clamp %v, %a, %s : (tensor<3xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.clamp: operand #0 '%s' has type tensor<f32>, expected element type i32 like operand #1
func.func @f(%b: tensor<2x3xi32>, %s: tensor<f32>) {
  %r = stablehlo.clamp %s, %b, %s : (tensor<f32>, tensor<2x3xi32>, tensor<f32>) -> tensor<2x3xi32>
  func.return
}

// -----
// ok stablehlo.compare
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.compare LT, %a, %a, TOTALORDER : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
  func.return
}

// -----
// error stablehlo.compare: attribute 'compare_type' is 'SIGNED', which does not fit elements of f32
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.compare LT, %a, %a, SIGNED : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
  func.return
}

// -----
// error stablehlo.compare: 'UNSIGNED', which does not fit elements of i32
func.func @f(%b: tensor<2x3xi32>) {
  %r = stablehlo.compare LT, %b, %b, UNSIGNED : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
  func.return
}

// -----
// error stablehlo.compare: result #0 '%r' has type tensor<2x3xi8>, expected tensor<2x3xi1>
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.compare EQ, %a, %a : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi8>
  func.return
}

// -----
// ok stablehlo.convert
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.convert %a : (tensor<2x3xf32>) -> tensor<2x3xui8>
  func.return
}

// -----
// error stablehlo.convert: result #0 '%r' has type tensor<3x2xui8>, expected the shape of the operand, tensor<2x3xf32>
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.convert %a : (tensor<2x3xf32>) -> tensor<3x2xui8>
  func.return
}

// -----
// ok stablehlo.is_finite
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.is_finite %a : (tensor<2x3xf32>) -> tensor<2x3xi1>
  func.return
}

// -----
// error stablehlo.is_finite: expected a tensor of floating-point elements
func.func @f(%b: tensor<2x3xi32>) {
  %r = stablehlo.is_finite %b : (tensor<2x3xi32>) -> tensor<2x3xi1>
  func.return
}

// -----
// ok stablehlo.reduce_precision
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.reduce_precision %a, format = e5m10 : tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.reduce_precision: attribute 'exponent_bits' is 0, expected at least 1
func.func @f(%a: tensor<2x3xf32>) {
  %r = "stablehlo.reduce_precision"(%a) <{exponent_bits = 0 : i32, mantissa_bits = 10 : i32}> : (tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// ok stablehlo.select
func.func @f(%a: tensor<2x3xf32>, %q: tensor<i1>) {
  %r = stablehlo.select %q, %a, %a : tensor<i1>, tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.select: operand #0 '%b' has type tensor<2x3xi32>, expected a tensor of boolean elements
func.func @f(%a: tensor<2x3xf32>, %b: tensor<2x3xi32>) {
  %r = stablehlo.select %b, %a, %a : (tensor<2x3xi32>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.select: expected a scalar or the shape of operand #1
func.func @f(%p: tensor<3xi1>, %a: tensor<2x3xf32>) {
  %r = stablehlo.select %p, %a, %a : tensor<3xi1>, tensor<2x3xf32>
  func.return
}

// -----
// ok stablehlo.bitcast_convert
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.bitcast_convert %a : (tensor<2x3xf32>) -> tensor<2x3x2xi16>
  func.return
}

// -----
// ok stablehlo.bitcast_convert
func.func @f(%a: tensor<2x4xi8>) {
  %r = stablehlo.bitcast_convert %a : (tensor<2x4xi8>) -> tensor<2xf32>
  func.return
}

// -----
// error stablehlo.bitcast_convert: expected the shape of tensor<2x3xf32> with a last dimension of 2
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.bitcast_convert %a : (tensor<2x3xf32>) -> tensor<2x3x4xi16>
  func.return
}

// -----
// error stablehlo.bitcast_convert: expected the shape of the operand
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.bitcast_convert %a : (tensor<2x3xf32>) -> tensor<3x2xi32>
  func.return
}

// -----
// ok stablehlo.broadcast
func.func @f(%v: tensor<3xf32>) {
  %r = stablehlo.broadcast %v, sizes = [2] : (tensor<3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.broadcast: expected tensor<2x3xf32>
func.func @f(%v: tensor<3xf32>) {
  %r = stablehlo.broadcast %v, sizes = [2] : (tensor<3xf32>) -> tensor<3x2xf32>
  func.return
}

// -----
// ok stablehlo.broadcast_in_dim
func.func @f(%v: tensor<3xf32>) {
  %r = stablehlo.broadcast_in_dim %v, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.broadcast_in_dim: operand #0 '%v' has type tensor<3xf32>, expected 1 or 2 as dimension 0, which becomes dimension 0
func.func @f(%v: tensor<3xf32>) {
  %r = stablehlo.broadcast_in_dim %v, dims = [0] : (tensor<3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.broadcast_in_dim: attribute 'broadcast_dimensions' names dimension 2, but the rank is 2
func.func @f(%v: tensor<3xf32>) {
  %r = stablehlo.broadcast_in_dim %v, dims = [2] : (tensor<3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.broadcast_in_dim: names dimension 1 twice
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.broadcast_in_dim %a, dims = [1, 1] : (tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.broadcast_in_dim: has 0 entries, expected 1 (the operand's rank)
func.func @f(%v: tensor<3xf32>) {
  %r = stablehlo.broadcast_in_dim %v, dims = [] : (tensor<3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// ok stablehlo.concatenate
func.func @f(%a: tensor<2x3xf32>, %b: tensor<2x5xf32>) {
  %r = stablehlo.concatenate %a, %b, %a, dim = 1 : (tensor<2x3xf32>, tensor<2x5xf32>, tensor<2x3xf32>) -> tensor<2x11xf32>
  func.return
}

// -----
// error stablehlo.concatenate: operand #1 '%b' has type tensor<2x5xf32>, expected the shape of operand #0, tensor<2x3xf32>, in all dimensions but 0
func.func @f(%a: tensor<2x3xf32>, %b: tensor<2x5xf32>) {
  %r = stablehlo.concatenate %a, %b, dim = 0 : (tensor<2x3xf32>, tensor<2x5xf32>) -> tensor<4x3xf32>
  func.return
}

// -----
// error stablehlo.concatenate: attribute 'dimension' is 2, but the operands' rank is 2
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.concatenate %a, dim = 2 : (tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// ok stablehlo.constant
func.func @f() {
  %r = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  func.return
}

// -----
// error stablehlo.constant: result #0 '%r' has type tensor<3xi32>, expected tensor<2xi32>
func.func @f() {
  %r = "stablehlo.constant"() <{value = dense<[1, 2]> : tensor<2xi32>}> : () -> tensor<3xi32>
  func.return
}

// -----
// ok stablehlo.iota
func.func @f() {
  %r = stablehlo.iota dim = 1 : tensor<2x3xbf16>
  func.return
}

// -----
// error stablehlo.iota: attribute 'iota_dimension' is 2, but the result's rank is 2
func.func @f() {
  %r = stablehlo.iota dim = 2 : tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.iota: expected integer or floating-point elements
func.func @f() {
  %r = stablehlo.iota dim = 0 : tensor<2xi1>
  func.return
}

// -----
// ok stablehlo.reshape
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.reshape %a : (tensor<2x3xf32>) -> tensor<6x1xf32>
  func.return
}

// -----
// error stablehlo.reshape: expected 6 elements like the operand, tensor<2x3xf32>
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.reshape %a : (tensor<2x3xf32>) -> tensor<5xf32>
  func.return
}

// -----
// error stablehlo.reshape: expected element type f32 like the operand
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.reshape %a : (tensor<2x3xf32>) -> tensor<6xi32>
  func.return
}

// -----
// ok stablehlo.reverse
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.reverse %a, dims = [1, 0] : tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.reverse: names dimension 0 twice
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.reverse %a, dims = [0, 0] : tensor<2x3xf32>
  func.return
}

// -----
// ok stablehlo.slice
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.slice %a [0:2:2, 1:3] : (tensor<2x3xf32>) -> tensor<1x2xf32>
  func.return
}

// -----
// error stablehlo.slice: takes [1:4] of dimension 1, expected 0 <= start <= limit <= 3
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.slice %a [0:2, 1:4] : (tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// ok stablehlo.slice
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.slice %a [0:2:9223372036854775807, 1:3] : (tensor<2x3xf32>) -> tensor<1x2xf32>
  func.return
}

// -----
// error stablehlo.slice: attribute 'strides' has 0 at position 1, expected at least 1
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.slice %a [0:2, 0:3:0] : (tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.slice: expected tensor<2x2xf32>
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.slice %a [0:2, 0:3:2] : (tensor<2x3xf32>) -> tensor<2x1xf32>
  func.return
}

// -----
// ok stablehlo.transpose
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.transpose %a, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
  func.return
}

// -----
// error stablehlo.transpose: expected tensor<3x2xf32>
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.transpose %a, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.transpose: attribute 'permutation' names dimension 1 twice
func.func @f(%a: tensor<2x3xf32>) {
  %r = stablehlo.transpose %a, dims = [1, 1] : (tensor<2x3xf32>) -> tensor<3x3xf32>
  func.return
}

// -----
// ok stablehlo.pad
func.func @f(%a: tensor<2x3xf32>, %s: tensor<f32>) {
  %r = stablehlo.pad %a, %s, low = [1, -1], high = [0, 2], interior = [1, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<4x4xf32>
  func.return
}

// -----
// error stablehlo.pad: pads dimension 0 of size 2 to a negative size
func.func @f(%a: tensor<2x3xf32>, %s: tensor<f32>) {
  %r = stablehlo.pad %a, %s, low = [-3, 0], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<0x3xf32>
  func.return
}

// -----
// error stablehlo.pad: pads dimension 1 of size 3 to a size that overflows 64 bits
func.func @f(%a: tensor<2x3xf32>, %s: tensor<f32>) {
  %r = stablehlo.pad %a, %s, low = [0, 0], high = [0, 0], interior = [0, 9223372036854775807] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.pad: attribute 'interior_padding' has -1 at position 1, expected at least 0
func.func @f(%a: tensor<2x3xf32>, %s: tensor<f32>) {
  %r = stablehlo.pad %a, %s, low = [0, 0], high = [0, 0], interior = [0, -1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.pad: expected a tensor of rank 0
func.func @f(%a: tensor<2x3xf32>, %v: tensor<3xf32>) {
  %r = stablehlo.pad %a, %v, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// ok stablehlo.dynamic_slice
func.func @f(%a: tensor<4x5xf32>, %i: tensor<i32>) {
  %r = stablehlo.dynamic_slice %a, %i, %i, sizes = [2, 5] : (tensor<4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x5xf32>
  func.return
}

// -----
// error stablehlo.dynamic_slice: takes 6 of dimension 1, which has 5
func.func @f(%a: tensor<4x5xf32>, %i: tensor<i32>) {
  %r = stablehlo.dynamic_slice %a, %i, %i, sizes = [2, 6] : (tensor<4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x6xf32>
  func.return
}

// -----
// error stablehlo.dynamic_slice: operand #2 '%j' has type tensor<i64>, expected tensor<i32> like operand #1
func.func @f(%a: tensor<4x5xf32>, %i: tensor<i32>, %j: tensor<i64>) {
  %r = stablehlo.dynamic_slice %a, %i, %j, sizes = [2, 5] : (tensor<4x5xf32>, tensor<i32>, tensor<i64>) -> tensor<2x5xf32>
  func.return
}

// -----
// error stablehlo.dynamic_slice: has 1 start indices, expected 2
func.func @f(%a: tensor<4x5xf32>, %i: tensor<i32>) {
  %r = stablehlo.dynamic_slice %a, %i, sizes = [2, 5] : (tensor<4x5xf32>, tensor<i32>) -> tensor<2x5xf32>
  func.return
}

// -----
// ok stablehlo.dynamic_update_slice
func.func @f(%a: tensor<4x5xf32>, %w: tensor<2x5xf32>, %i: tensor<i32>) {
  %r = stablehlo.dynamic_update_slice %a, %w, %i, %i : (tensor<4x5xf32>, tensor<2x5xf32>, tensor<i32>, tensor<i32>) -> tensor<4x5xf32>
  func.return
}

// -----
// error stablehlo.dynamic_update_slice: operand #1 '%u' has type tensor<2x6xf32>, expected a part of operand #0, tensor<4x5xf32>
func.func @f(%a: tensor<4x5xf32>, %u: tensor<2x6xf32>, %i: tensor<i32>) {
  %r = stablehlo.dynamic_update_slice %a, %u, %i, %i : (tensor<4x5xf32>, tensor<2x6xf32>, tensor<i32>, tensor<i32>) -> tensor<4x5xf32>
  func.return
}

// -----
// ok stablehlo.tuple
func.func @f(%a: tensor<2x3xf32>, %s: tensor<f32>) {
  %r = stablehlo.tuple %a, %s : tuple<tensor<2x3xf32>, tensor<f32>>
  func.return
}

// -----
// error stablehlo.tuple: expected a tuple of the operands' types
func.func @f(%a: tensor<2x3xf32>) {
  %r = "stablehlo.tuple"(%a) : (tensor<2x3xf32>) -> tuple<tensor<f32>>
  func.return
}

// -----
// ok stablehlo.get_tuple_element
func.func @f(%t: tuple<tensor<f32>, tensor<2xi32>>) {
  %r = stablehlo.get_tuple_element %t[1] : (tuple<tensor<f32>, tensor<2xi32>>) -> tensor<2xi32>
  func.return
}

// -----
// error stablehlo.get_tuple_element: attribute 'index' is 2, but the tuple has 2 elements
func.func @f(%t: tuple<tensor<f32>, tensor<2xi32>>) {
  %r = stablehlo.get_tuple_element %t[2] : (tuple<tensor<f32>, tensor<2xi32>>) -> tensor<2xi32>
  func.return
}

// -----
// ok stablehlo.rng_bit_generator
func.func @f(%s: tensor<2xui64>) {
  %r, %o = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui8>)
  func.return
}

// -----
// error stablehlo.rng_bit_generator: expected tensor<2xui64> or tensor<3xui64> for the algorithm PHILOX
func.func @f(%t: tensor<4xui64>) {
  %r, %o = stablehlo.rng_bit_generator %t, algorithm = PHILOX : (tensor<4xui64>) -> (tensor<4xui64>, tensor<7xui8>)
  func.return
}

// -----
// error stablehlo.rng_bit_generator: result #1 '%o' has type tensor<7xi1>, expected integer or floating-point elements
func.func @f(%s: tensor<2xui64>) {
  %r, %o = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xi1>)
  func.return
}

// -----
// ok stablehlo.dot
func.func @f(%a: tensor<4x5xf32>, %b: tensor<5x6xf32>) {
  %r = stablehlo.dot %a, %b : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
  func.return
}

// -----
// ok stablehlo.dot
func.func @f(%a: tensor<4x5xf32>, %e: tensor<4xf32>) {
  %r = stablehlo.dot %e, %a : (tensor<4xf32>, tensor<4x5xf32>) -> tensor<5xf32>
  func.return
}

// -----
// error stablehlo.dot: expected 5 as dimension 0 like the last dimension of operand #0
func.func @f(%a: tensor<4x5xf32>) {
  %r = stablehlo.dot %a, %a : (tensor<4x5xf32>, tensor<4x5xf32>) -> tensor<4x5xf32>
  func.return
}

// -----
// error stablehlo.dot: use dot_general for other ranks
func.func @f(%c: tensor<2x4x5xbf16>, %d: tensor<2x6x5xbf16>) {
  %r = stablehlo.dot %c, %d : (tensor<2x4x5xbf16>, tensor<2x6x5xbf16>) -> tensor<2x4x6xbf16>
  func.return
}

// -----
// ok stablehlo.dot_general
func.func @f(%c: tensor<2x4x5xbf16>, %d: tensor<2x6x5xbf16>) {
  %r = stablehlo.dot_general %c, %d, batching_dims = [0] x [0], contracting_dims = [2] x [2] : (tensor<2x4x5xbf16>, tensor<2x6x5xbf16>) -> tensor<2x4x6xf32>
  func.return
}

// -----
// error stablehlo.dot_general: expected 4 as contracting dimension 1 like dimension 1 of operand #0
func.func @f(%c: tensor<2x4x5xbf16>, %d: tensor<2x6x5xbf16>) {
  %r = stablehlo.dot_general %c, %d, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x4x5xbf16>, tensor<2x6x5xbf16>) -> tensor<2x5x5xf32>
  func.return
}

// -----
// error stablehlo.dot_general: attribute 'lhs_contracting_dimensions' names dimension 0, which 'lhs_batching_dimensions' names too
func.func @f(%c: tensor<2x4x5xbf16>, %d: tensor<2x6x5xbf16>) {
  %r = stablehlo.dot_general %c, %d, batching_dims = [0] x [0], contracting_dims = [0] x [2] : (tensor<2x4x5xbf16>, tensor<2x6x5xbf16>) -> tensor<2x4x6xf32>
  func.return
}

// -----
// error stablehlo.dot_general: expected tensor<4x6xf32>
func.func @f(%a: tensor<4x5xf32>, %b: tensor<5x6xf32>) {
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<6x4xf32>
  func.return
}

// -----
// error stablehlo.dot_general: expected an element type that holds sums of f32
func.func @f(%a: tensor<4x5xf32>, %b: tensor<5x6xf32>) {
  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xi32>
  func.return
}

// -----
// error stablehlo.dot_general: expected element type f32 like operand #0
func.func @f(%a: tensor<4x5xf32>, %d: tensor<2x6x5xbf16>) {
  %r = stablehlo.dot_general %a, %d, contracting_dims = [1] x [2] : (tensor<4x5xf32>, tensor<2x6x5xbf16>) -> tensor<4x2x6xf32>
  func.return
}

// -----
// ok stablehlo.convolution
func.func @f(%a: tensor<1x8x8x4xf32>, %k: tensor<3x3x4x6xf32>) {
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x4x4x6xf32>
  func.return
}

// -----
// ok stablehlo.convolution
func.func @f(%a: tensor<1x8x8x4xf32>, %g: tensor<3x3x2x6xf32>) {
  %r = stablehlo.convolution(%a, %g) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x2x6xf32>) -> tensor<1x4x4x6xf32>
  func.return
}

// -----
// error stablehlo.convolution: operand #1 '%g' has type tensor<3x3x2x6xf32>, expected 4 input features (dimension 2)
func.func @f(%a: tensor<1x8x8x4xf32>, %g: tensor<3x3x2x6xf32>) {
  %r = stablehlo.convolution(%a, %g) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x2x6xf32>) -> tensor<1x4x4x6xf32>
  func.return
}

// -----
// error stablehlo.convolution: expected tensor<1x4x4x6xf32>
func.func @f(%a: tensor<1x8x8x4xf32>, %k: tensor<3x3x4x6xf32>) {
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x8x8x6xf32>
  func.return
}

// -----
// error stablehlo.convolution: attribute 'window_strides' has 0 at position 0, expected at least 1
func.func @f(%a: tensor<1x8x8x4xf32>, %k: tensor<3x3x4x6xf32>) {
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [0, 2], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x4x4x6xf32>
  func.return
}

// -----
// error stablehlo.convolution: attribute 'padding' has the shape 1x2, expected 2x2
func.func @f(%a: tensor<1x8x8x4xf32>, %k: tensor<3x3x4x6xf32>) {
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x4x4x6xf32>
  func.return
}

// -----
// error stablehlo.convolution: attribute 'feature_group_count' is 0, expected at least 1
func.func @f(%a: tensor<1x8x8x4xf32>, %k: tensor<3x3x4x6xf32>) {
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 0 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x4x4x6xf32>
  func.return
}

// -----
// error stablehlo.convolution: has both feature and batch groups
func.func @f(%a: tensor<1x8x8x4xf32>, %k: tensor<3x3x4x6xf32>) {
  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 2 : i64, feature_group_count = 2 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x4x4x6xf32>
  func.return
}

// -----
// ok stablehlo.gather
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xi64>) -> tensor<2x3x2x2xf32>
  func.return
}

// -----
// error stablehlo.gather: operand #1 '%j' has type tensor<2x3x2xf32>, expected a tensor of integer elements
func.func @f(%o: tensor<3x4x2xf32>, %j: tensor<2x3x2xf32>) {
  %r = "stablehlo.gather"(%o, %j) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xf32>) -> tensor<2x3x2x2xf32>
  func.return
}

// -----
// error stablehlo.gather: expected tensor<2x3x2x2xf32>
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xi64>) -> tensor<2x3x1x2xf32>
  func.return
}

// -----
// error stablehlo.gather: attribute 'start_index_map' has 1 entries, expected 2 (the components of an index)
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xi64>) -> tensor<2x3x2x2xf32>
  func.return
}

// -----
// error stablehlo.gather: attribute 'offset_dims' has dimension 3 before 2, expected ascending order
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [3, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xi64>) -> tensor<2x3x2x2xf32>
  func.return
}

// -----
// error stablehlo.gather: attribute 'slice_sizes' takes 2 of dimension 0, expected at most 1
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 2>, slice_sizes = array<i64: 2, 2, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xi64>) -> tensor<2x3x2x2xf32>
  func.return
}

// -----
// error stablehlo.gather: takes 5 of dimension 1, expected at most 4
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 5, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xi64>) -> tensor<2x3x2x2xf32>
  func.return
}

// -----
// error stablehlo.gather: places 2 dimensions (offset_dims, collapsed_slice_dims, operand_batching_dims), expected the operand's rank 3
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [], start_index_map = [1, 0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xi64>) -> tensor<2x3x2x2xf32>
  func.return
}

// -----
// error stablehlo.gather: has index_vector_dim 4, expected a value from 0 to the indices' rank 3
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 4>, slice_sizes = array<i64: 1, 2, 2>, indices_are_sorted = false}> : (tensor<3x4x2xf32>, tensor<2x3x2xi64>) -> tensor<2x3x2x2xf32>
  func.return
}

// -----
// ok stablehlo.gather
func.func @f(%o: tensor<2x3x4xf32>, %i: tensor<2x5x1xi32>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 4>}> : (tensor<2x3x4xf32>, tensor<2x5x1xi32>) -> tensor<2x5x4xf32>
  func.return
}

// -----
// error stablehlo.gather: pairs dimension 0 of size 6 with dimension 0 of the operand of size 2
func.func @f(%o: tensor<2x3x4xf32>, %i: tensor<6x5x1xi32>) {
  %r = "stablehlo.gather"(%o, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 4>}> : (tensor<2x3x4xf32>, tensor<6x5x1xi32>) -> tensor<6x5x4xf32>
  func.return
}

// -----
// ok stablehlo.scatter
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>, %u: tensor<2x3x2x2xf32>) {
  %r = "stablehlo.scatter"(%o, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<3x4x2xf32>, tensor<2x3x2xi64>, tensor<2x3x2x2xf32>) -> tensor<3x4x2xf32>
  func.return
}

// -----
// ok stablehlo.scatter
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>, %u: tensor<2x3x2x2xf32>) {
  %r = "stablehlo.scatter"(%o, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %sum = stablehlo.add %x, %y : tensor<f64>
    stablehlo.return %sum : tensor<f64>
  }) : (tensor<3x4x2xf32>, tensor<2x3x2xi64>, tensor<2x3x2x2xf32>) -> tensor<3x4x2xf64>
  func.return
}

// -----
// error stablehlo.scatter: operand #2 '%w' has type tensor<2x3x5x2xf32>, expected at most 4 as window dimension 2
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>, %w: tensor<2x3x5x2xf32>) {
  %r = "stablehlo.scatter"(%o, %i, %w) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<3x4x2xf32>, tensor<2x3x2xi64>, tensor<2x3x5x2xf32>) -> tensor<3x4x2xf32>
  func.return
}

// -----
// error stablehlo.scatter: expected 3 as dimension 1 like the scatter indices
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>, %z: tensor<2x2x2x2xf32>) {
  %r = "stablehlo.scatter"(%o, %i, %z) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<3x4x2xf32>, tensor<2x3x2xi64>, tensor<2x2x2x2xf32>) -> tensor<3x4x2xf32>
  func.return
}

// -----
// error stablehlo.scatter: region #0 returns tensor<i32> as value #0, expected tensor<f32> or a wider type
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>, %u: tensor<2x3x2x2xf32>) {
  %r = "stablehlo.scatter"(%o, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %sum = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %sum : tensor<i32>
  }) : (tensor<3x4x2xf32>, tensor<2x3x2xi64>, tensor<2x3x2x2xf32>) -> tensor<3x4x2xf32>
  func.return
}

// -----
// error stablehlo.scatter: expected tensor<3x4x2xf32>
func.func @f(%o: tensor<3x4x2xf32>, %i: tensor<2x3x2xi64>, %u: tensor<2x3x2x2xf32>) {
  %r = "stablehlo.scatter"(%o, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<3x4x2xf32>, tensor<2x3x2xi64>, tensor<2x3x2x2xf32>) -> tensor<3x4x2xf64>
  func.return
}

// -----
// ok stablehlo.reduce
func.func @f(%a: tensor<2x3xf32>, %z: tensor<f32>) {
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
  func.return
}

// -----
// error stablehlo.reduce: expected tensor<2xf32>
func.func @f(%a: tensor<2x3xf32>, %z: tensor<f32>) {
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return
}

// -----
// error stablehlo.reduce: attribute 'dimensions' names dimension 2, but the rank is 2
func.func @f(%a: tensor<2x3xf32>, %z: tensor<f32>) {
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0, 2] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
  func.return
}

// -----
// error stablehlo.reduce: operand #1 '%k' has type tensor<i32>, expected element type f32 like operand #0
func.func @f(%a: tensor<2x3xf32>, %k: tensor<i32>) {
  %r = "stablehlo.reduce"(%a, %k) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<2x3xf32>, tensor<i32>) -> tensor<3xf32>
  func.return
}

// -----
// error stablehlo.reduce: region #0 takes 1 arguments, expected 2
func.func @f(%a: tensor<2x3xf32>, %z: tensor<f32>) {
  %r = "stablehlo.reduce"(%a, %z) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<f32>):
    stablehlo.return %x : tensor<f32>
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return
}

// -----
// ok stablehlo.reduce
func.func @f(%a: tensor<2x3xf32>, %b: tensor<2x3xi32>, %z: tensor<f32>, %k: tensor<i32>) {
  %r, %q = "stablehlo.reduce"(%a, %b, %z, %k) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<f32>, %i: tensor<i32>, %y: tensor<f32>, %j: tensor<i32>):
    stablehlo.return %x, %i : tensor<f32>, tensor<i32>
  }) : (tensor<2x3xf32>, tensor<2x3xi32>, tensor<f32>, tensor<i32>) -> (tensor<3xf32>, tensor<3xi32>)
  func.return
}

// -----
// ok stablehlo.reduce_window
func.func @f(%a: tensor<4x6xf32>, %z: tensor<f32>) {
  %r = "stablehlo.reduce_window"(%a, %z) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 2>, padding = dense<[[0, 0], [1, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<4x6xf32>, tensor<f32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.reduce_window: expected tensor<3x4xf32>
func.func @f(%a: tensor<4x6xf32>, %z: tensor<f32>) {
  %r = "stablehlo.reduce_window"(%a, %z) <{window_dimensions = array<i64: 2, 3>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<4x6xf32>, tensor<f32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.reduce_window: attribute 'window_dimensions' has 1 entries, expected 2 (one per window dimension)
func.func @f(%a: tensor<4x6xf32>, %z: tensor<f32>) {
  %r = "stablehlo.reduce_window"(%a, %z) <{window_dimensions = array<i64: 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<4x6xf32>, tensor<f32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.reduce_window: attribute 'padding' has the shape 2x3, expected 2x2
func.func @f(%a: tensor<4x6xf32>, %z: tensor<f32>) {
  %r = "stablehlo.reduce_window"(%a, %z) <{window_dimensions = array<i64: 2, 3>, padding = dense<0> : tensor<2x3xi64>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<4x6xf32>, tensor<f32>) -> tensor<3x4xf32>
  func.return
}

// -----
// ok stablehlo.select_and_scatter
func.func @f(%a: tensor<4x6xf32>, %z: tensor<f32>, %s: tensor<2x3xf32>) {
  %r = "stablehlo.select_and_scatter"(%a, %s, %z) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.compare GE, %x, %y : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %sum : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<4x6xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<4x6xf32>
  func.return
}

// -----
// error stablehlo.select_and_scatter: operand #1 '%s' has type tensor<2x3xf32>, expected tensor<3x3xf32>, one element per window
func.func @f(%a: tensor<4x6xf32>, %z: tensor<f32>, %s: tensor<2x3xf32>) {
  %r = "stablehlo.select_and_scatter"(%a, %s, %z) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.compare GE, %x, %y : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %sum : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<4x6xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<4x6xf32>
  func.return
}

// -----
// error stablehlo.select_and_scatter: region #0 returns tensor<f32> as value #0, expected tensor<i1>
func.func @f(%a: tensor<4x6xf32>, %z: tensor<f32>, %s: tensor<2x3xf32>) {
  %r = "stablehlo.select_and_scatter"(%a, %s, %z) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<4x6xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<4x6xf32>
  func.return
}

// -----
// ok stablehlo.sort
func.func @f(%a: tensor<2x3xf32>, %b: tensor<2x3xi32>) {
  %r, %q = "stablehlo.sort"(%a, %b) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%x0: tensor<f32>, %y0: tensor<f32>, %x1: tensor<i32>, %y1: tensor<i32>):
    %sum = stablehlo.compare LT, %x0, %y0 : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %sum : tensor<i1>
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return
}

// -----
// error stablehlo.sort: attribute 'dimension' is 2, but the operands' rank is 2
func.func @f(%a: tensor<2x3xf32>, %b: tensor<2x3xi32>) {
  %r, %q = "stablehlo.sort"(%a, %b) <{dimension = 2 : i64, is_stable = true}> ({
  ^bb0(%x0: tensor<f32>, %y0: tensor<f32>, %x1: tensor<i32>, %y1: tensor<i32>):
    %sum = stablehlo.compare LT, %x0, %y0 : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %sum : tensor<i1>
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return
}

// -----
// error stablehlo.sort: region #0 argument #2 has type tensor<f32>, expected tensor<i32>
func.func @f(%a: tensor<2x3xf32>, %b: tensor<2x3xi32>) {
  %r, %q = "stablehlo.sort"(%a, %b) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x0: tensor<f32>, %y0: tensor<f32>, %x1: tensor<f32>, %y1: tensor<f32>):
    %sum = stablehlo.compare LT, %x0, %y0 : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %sum : tensor<i1>
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return
}

// -----
// error stablehlo.sort: operand #1 '%c' has type tensor<3x2xi32>, expected the shape of operand #0, tensor<2x3xf32>
func.func @f(%a: tensor<2x3xf32>, %c: tensor<3x2xi32>) {
  %r, %q = "stablehlo.sort"(%a, %c) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x0: tensor<f32>, %y0: tensor<f32>, %x1: tensor<i32>, %y1: tensor<i32>):
    %sum = stablehlo.compare LT, %x0, %y0 : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %sum : tensor<i1>
  }) : (tensor<2x3xf32>, tensor<3x2xi32>) -> (tensor<2x3xf32>, tensor<3x2xi32>)
  func.return
}

// -----
// ok stablehlo.map
func.func @f(%a: tensor<2x3xf32>) {
  %r = "stablehlo.map"(%a, %a) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// error stablehlo.map: attribute 'dimensions' has 1 at position 0, expected every dimension in order
func.func @f(%a: tensor<2x3xf32>) {
  %r = "stablehlo.map"(%a, %a) <{dimensions = array<i64: 1, 0>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return
}

// -----
// ok chlo.top_k
func.func @f(%a: tensor<2x3xf32>) {
  %r, %q = chlo.top_k(%a, k = 2) : tensor<2x3xf32> -> (tensor<2x2xf32>, tensor<2x2xi32>)
  func.return
}

// -----
// error chlo.top_k: attribute 'k' is 4, expected a value from 0 to the last dimension's size 3
func.func @f(%a: tensor<2x3xf32>) {
  %r, %q = chlo.top_k(%a, k = 4) : tensor<2x3xf32> -> (tensor<2x4xf32>, tensor<2x4xi32>)
  func.return
}

// -----
// ok stablehlo.if
func.func @f(%p: tensor<i1>, %a: tensor<2xf32>) {
  %r = "stablehlo.if"(%p) ({
    stablehlo.return %a : tensor<2xf32>
  }, {
    stablehlo.return %a : tensor<2xf32>
  }) : (tensor<i1>) -> tensor<2xf32>
  func.return
}

// -----
// error stablehlo.if: operand #0 '%i' has type tensor<i32>, expected tensor<i1>
func.func @f(%i: tensor<i32>, %a: tensor<2xf32>) {
  %r = "stablehlo.if"(%i) ({
    stablehlo.return %a : tensor<2xf32>
  }, {
    stablehlo.return %a : tensor<2xf32>
  }) : (tensor<i32>) -> tensor<2xf32>
  func.return
}

// -----
// error stablehlo.if: region #1 returns tensor<3xf32> as value #0, expected tensor<2xf32>
func.func @f(%p: tensor<i1>, %a: tensor<2xf32>, %b: tensor<3xf32>) {
  %r = "stablehlo.if"(%p) ({
    stablehlo.return %a : tensor<2xf32>
  }, {
    stablehlo.return %b : tensor<3xf32>
  }) : (tensor<i1>) -> tensor<2xf32>
  func.return
}

// -----
// ok stablehlo.case
func.func @f(%i: tensor<i32>, %a: tensor<2xf32>) {
  %r = "stablehlo.case"(%i) ({
    stablehlo.return %a : tensor<2xf32>
  }, {
    stablehlo.return %a : tensor<2xf32>
  }, {
    stablehlo.return %a : tensor<2xf32>
  }) : (tensor<i32>) -> tensor<2xf32>
  func.return
}

// -----
// error stablehlo.case: expected tensor<2xf32>
func.func @f(%i: tensor<i32>, %a: tensor<2xf32>) {
  %r = "stablehlo.case"(%i) ({
    stablehlo.return %a : tensor<2xf32>
  }, {
    stablehlo.return %a : tensor<2xf32>
  }) : (tensor<i32>) -> tensor<3xf32>
  func.return
}

// -----
// error stablehlo.case: expected tensor<i32>
func.func @f(%p: tensor<i1>, %a: tensor<2xf32>) {
  %r = "stablehlo.case"(%p) ({
    stablehlo.return %a : tensor<2xf32>
  }) : (tensor<i1>) -> tensor<2xf32>
  func.return
}

// -----
// ok stablehlo.while
func.func @f(%p: tensor<i1>, %a: tensor<2xf32>) {
  %r = stablehlo.while(%y = %a) : tensor<2xf32>
    cond {
      stablehlo.return %p : tensor<i1>
    } do {
      stablehlo.return %y : tensor<2xf32>
    }
  func.return
}

// -----
// error stablehlo.while: region #0 returns tensor<i32> as value #0, expected tensor<i1>
func.func @f(%i: tensor<i32>, %a: tensor<2xf32>) {
  %r = stablehlo.while(%y = %a) : tensor<2xf32>
    cond {
      stablehlo.return %i : tensor<i32>
    } do {
      stablehlo.return %y : tensor<2xf32>
    }
  func.return
}

// -----
// error stablehlo.while: region #1 returns tensor<3xf32> as value #0, expected tensor<2xf32>
func.func @f(%p: tensor<i1>, %a: tensor<2xf32>, %b: tensor<3xf32>) {
  %r = stablehlo.while(%y = %a) : tensor<2xf32>
    cond {
      stablehlo.return %p : tensor<i1>
    } do {
      stablehlo.return %b : tensor<3xf32>
    }
  func.return
}

// -----
// ok stablehlo.return
func.func @f(%p: tensor<i1>, %a: tensor<2xf32>) {
  %r = "stablehlo.if"(%p) ({
    stablehlo.return %a : tensor<2xf32>
  }, {
    stablehlo.return %a : tensor<2xf32>
  }) : (tensor<i1>) -> tensor<2xf32>
  func.return
}

// -----
// error stablehlo.return: region #1 returns 0 values, expected 1
func.func @f(%p: tensor<i1>, %a: tensor<2xf32>) {
  %r = "stablehlo.if"(%p) ({
    stablehlo.return %a : tensor<2xf32>
  }, {
    stablehlo.return
  }) : (tensor<i1>) -> tensor<2xf32>
  func.return
}

// -----
// ok func.return
func.func @f() {
  func.return
}

// -----
// error func.return: 'func.return' returns 1 values, but '@f' has 0 results
func.func @f(%a: tensor<2xf32>) {
  func.return %a : tensor<2xf32>
}
func.func @g() {
  func.return
}

// -----
// ok func.call
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%a: tensor<2xf32>) {
  %r = func.call @callee(%a) : (tensor<2xf32>) -> tensor<3xi32>
  func.return
}

// -----
// error func.call: operand #0 '%b' has type tensor<3xf32>, expected tensor<2xf32>, the type of argument #0 of '@callee'
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%b: tensor<3xf32>) {
  %r = func.call @callee(%b) : (tensor<3xf32>) -> tensor<3xi32>
  func.return
}

// -----
// error func.call: expected tensor<3xi32>
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%a: tensor<2xf32>) {
  %r = func.call @callee(%a) : (tensor<2xf32>) -> tensor<2xi32>
  func.return
}

// -----
// error func.call: passes 0 values to '@callee', which takes 1
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f() {
  %r = func.call @callee() : () -> tensor<3xi32>
  func.return
}

// -----
// ok stablehlo.composite
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%a: tensor<2xf32>) {
  %r = stablehlo.composite "weft.x" %a {decomposition = @callee} : (tensor<2xf32>) -> tensor<3xi32>
  func.return
}

// -----
// error stablehlo.composite: expected tensor<3xi32>
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%a: tensor<2xf32>) {
  %r = stablehlo.composite "weft.x" %a {decomposition = @callee} : (tensor<2xf32>) -> tensor<3xf32>
  func.return
}

// -----
// ok stablehlo.custom_call
func.func @f(%a: tensor<2xf32>) {
  %r = stablehlo.custom_call @Sharding(%a) {backend_config = ""} : (tensor<2xf32>) -> tensor<2xf32>
  func.return
}

// -----
// error stablehlo.custom_call: expected tensor<2xf32>
func.func @f(%a: tensor<2xf32>) {
  %r = stablehlo.custom_call @Sharding(%a) {backend_config = ""} : (tensor<2xf32>) -> tensor<3xf32>
  func.return
}

// -----
// error stablehlo.custom_call: operand #1 '%b' has type tensor<3xf32>, expected tensor<2xf32> like operand #0
func.func @f(%a: tensor<2xf32>, %b: tensor<3xf32>) {
  stablehlo.custom_call @check.expect_eq(%a, %b) {has_side_effect = true} : (tensor<2xf32>, tensor<3xf32>) -> ()
  func.return
}

// -----
// ok stablehlo.optimization_barrier
func.func @f(%a: tensor<2xf32>, %b: tensor<3xf32>) {
  %r:2 = stablehlo.optimization_barrier %a, %b : tensor<2xf32>, tensor<3xf32>
  func.return
}

// -----
// error stablehlo.optimization_barrier: expected tensor<2xf32>
func.func @f(%a: tensor<2xf32>) {
  %r = "stablehlo.optimization_barrier"(%a) : (tensor<2xf32>) -> tensor<3xf32>
  func.return
}

// -----
// ok stablehlo.after_all
func.func @f(%t: !stablehlo.token) {
  %r = "stablehlo.after_all"(%t, %t) : (!stablehlo.token, !stablehlo.token) -> !stablehlo.token
  func.return
}

// -----
// error stablehlo.after_all: operand #0 '%a' has type tensor<2xf32>, expected !stablehlo.token
func.func @f(%a: tensor<2xf32>) {
  %r = "stablehlo.after_all"(%a) : (tensor<2xf32>) -> !stablehlo.token
  func.return
}

// -----
// ok stablehlo.create_token
func.func @f() {
  %r = "stablehlo.create_token"() : () -> !stablehlo.token
  func.return
}

// -----
// error stablehlo.create_token: expected !stablehlo.token
func.func @f() {
  %r = "stablehlo.create_token"() : () -> tensor<f32>
  func.return
}

// -----
// ok stablehlo.partition_id
func.func @f() {
  %r = "stablehlo.partition_id"() : () -> tensor<ui32>
  func.return
}

// -----
// error stablehlo.partition_id: expected tensor<ui32>
func.func @f() {
  %r = "stablehlo.partition_id"() : () -> tensor<i32>
  func.return
}

// -----
// ok stablehlo.replica_id
func.func @f() {
  %r = "stablehlo.replica_id"() : () -> tensor<ui32>
  func.return
}

// -----
// error stablehlo.replica_id: expected tensor<ui32>
func.func @f() {
  %r = "stablehlo.replica_id"() : () -> tensor<i32>
  func.return
}

// -----
// ok stablehlo.all_gather
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x8xf32>
  func.return
}

// -----
// error stablehlo.all_gather: expected tensor<2x8xf32>
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x12xf32>
  func.return
}

// -----
// error stablehlo.all_gather: attribute 'all_gather_dim' is 2, but the operand's rank is 2
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x8xf32>
  func.return
}

// -----
// error stablehlo.all_gather: expected a multiple of 4 as dimension 1
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x6xf32>
  func.return
}

// -----
// ok stablehlo.all_reduce
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return
}

// -----
// error stablehlo.all_reduce: attribute 'replica_groups' names process 1 twice
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return
}

// -----
// error stablehlo.all_reduce: attribute 'use_global_device_ids' needs a channel_handle with a positive handle
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return
}

// -----
// error stablehlo.all_reduce: expected tensor<f32> or a wider type
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %sum = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %sum : tensor<i32>
  }) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return
}

// -----
// ok stablehlo.reduce_scatter
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.reduce_scatter"(%a) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return
}

// -----
// error stablehlo.reduce_scatter: expected a dimension 1 that the group size 3 divides
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.reduce_scatter"(%a) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1, 2]]> : tensor<1x3xi64>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %sum = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<2x4xf32>) -> tensor<2x1xf32>
  func.return
}

// -----
// ok stablehlo.all_to_all
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_to_all"(%a) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return
}

// -----
// error stablehlo.all_to_all: attribute 'split_count' is 4, expected the group size 2
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.all_to_all"(%a) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 4 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<8x1xf32>
  func.return
}

// -----
// ok stablehlo.collective_broadcast
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return
}

// -----
// error stablehlo.collective_broadcast: names process -2
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[0, -2]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return
}

// -----
// ok stablehlo.collective_permute
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.collective_permute"(%a) <{source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return
}

// -----
// error stablehlo.collective_permute: attribute 'source_target_pairs' names process 1 twice
func.func @f(%a: tensor<2x4xf32>) {
  %r = "stablehlo.collective_permute"(%a) <{source_target_pairs = dense<[[0, 1], [2, 1]]> : tensor<2x2xi64>}> : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return
}

// -----
// ok stablehlo.send
func.func @f(%a: tensor<2x4xf32>, %t: !stablehlo.token) {
  %r = "stablehlo.send"(%a, %t) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, is_host_transfer = false}> : (tensor<2x4xf32>, !stablehlo.token) -> !stablehlo.token
  func.return
}

// -----
// error stablehlo.send: attribute 'channel_handle' has type 1, expected 2 because is_host_transfer is true
func.func @f(%a: tensor<2x4xf32>, %t: !stablehlo.token) {
  %r = "stablehlo.send"(%a, %t) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, is_host_transfer = true}> : (tensor<2x4xf32>, !stablehlo.token) -> !stablehlo.token
  func.return
}

// -----
// error stablehlo.send: operand #0 '%t' has type !stablehlo.token, expected a tensor
func.func @f(%a: tensor<2x4xf32>, %t: !stablehlo.token) {
  %r = "stablehlo.send"(%t, %a) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> : (!stablehlo.token, tensor<2x4xf32>) -> !stablehlo.token
  func.return
}

// -----
// ok stablehlo.recv
func.func @f(%t: !stablehlo.token) {
  %r, %q = "stablehlo.recv"(%t) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return
}

// -----
// error stablehlo.recv: result #0 '%r' has type !stablehlo.token, expected a tensor
func.func @f(%t: !stablehlo.token) {
  %r, %q = "stablehlo.recv"(%t) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> : (!stablehlo.token) -> (!stablehlo.token, tensor<2xf32>)
  func.return
}

// -----
// ok check.expect_eq_const
func.func @f(%i: tensor<2xi32>) {
  check.expect_eq_const %i, dense<[1, 2]> : tensor<2xi32>
  func.return
}

// -----
// error check.expect_eq_const: operand #0 '%i' has type tensor<2xi32>, expected tensor<3xi32>, the type of the expected value
func.func @f(%i: tensor<2xi32>) {
  "check.expect_eq_const"(%i) <{value = dense<1> : tensor<3xi32>}> : (tensor<2xi32>) -> ()
  func.return
}

// -----
// ok check.expect_almost_eq_const
func.func @f(%a: tensor<2xf32>) {
  check.expect_almost_eq_const %a, dense<1.0> : tensor<2xf32>
  func.return
}

// -----
// error check.expect_almost_eq_const: expected a tensor of floating-point elements
func.func @f(%i: tensor<2xi32>) {
  check.expect_almost_eq_const %i, dense<1> : tensor<2xi32>
  func.return
}

// -----
// ok check.expect_eq
func.func @f(%a: tensor<2xf32>) {
  check.expect_eq %a, %a : tensor<2xf32>
  func.return
}

// -----
// error check.expect_eq: expected tensor<2xf32> like operand #0
func.func @f(%a: tensor<2xf32>, %b: tensor<3xf32>) {
  "check.expect_eq"(%a, %b) : (tensor<2xf32>, tensor<3xf32>) -> ()
  func.return
}

// -----
// ok check.expect_almost_eq
func.func @f(%a: tensor<2xf32>) {
  check.expect_almost_eq %a, %a : tensor<2xf32>
  func.return
}

// -----
// error check.expect_almost_eq: expected a tensor of floating-point elements
func.func @f(%i: tensor<2xi32>) {
  check.expect_almost_eq %i, %i : tensor<2xi32>
  func.return
}

// -----
// ok check.expect_close
func.func @f(%a: tensor<2xf32>) {
  check.expect_close %a, %a, max_ulp_difference = 3 : tensor<2xf32>, tensor<2xf32>
  func.return
}

// -----
// error check.expect_close: expected tensor<2xf32> like operand #0
func.func @f(%a: tensor<2xf32>, %b: tensor<3xf32>) {
  check.expect_close %a, %b, max_ulp_difference = 3 : tensor<2xf32>, tensor<3xf32>
  func.return
}

// -----
// ok interpreter.print
func.func @f(%a: tensor<2xf32>) {
  interpreter.print %a : tensor<2xf32>
  func.return
}

// -----
// ok interpreter.run_parallel
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%a: tensor<2xf32>) {
  %r:2 = "interpreter.run_parallel"(%a, %a) {programs = [[@callee, @callee]]} : (tensor<2xf32>, tensor<2xf32>) -> (tensor<3xi32>, tensor<3xi32>)
  func.return
}

// -----
// error interpreter.run_parallel: operand #1 '%b' has type tensor<3xf32>, expected tensor<2xf32>, the type of argument #0 of '@callee'
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%a: tensor<2xf32>, %b: tensor<3xf32>) {
  %r:2 = "interpreter.run_parallel"(%a, %b) {programs = [[@callee], [@callee]]} : (tensor<2xf32>, tensor<3xf32>) -> (tensor<3xi32>, tensor<3xi32>)
  func.return
}

// -----
// error interpreter.run_parallel: has 1 operands, too few for its programs
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%a: tensor<2xf32>) {
  %r:2 = "interpreter.run_parallel"(%a) {programs = [[@callee], [@callee]]} : (tensor<2xf32>) -> (tensor<3xi32>, tensor<3xi32>)
  func.return
}

// -----
// error interpreter.run_parallel: has rows of different lengths
func.func private @callee(%p: tensor<2xf32>) -> tensor<3xi32> {
  %r = stablehlo.constant dense<0> : tensor<3xi32>
  func.return %r : tensor<3xi32>
}
func.func @f(%a: tensor<2xf32>) {
  %r = "interpreter.run_parallel"(%a) {programs = [[@callee], []]} : (tensor<2xf32>) -> tensor<3xi32>
  func.return
}

// -----
// ok sdy.sharding_constraint
func.func @f(%a: tensor<2xf32>) {
  %r = sdy.sharding_constraint %a <@mesh, [{"x"}]> : tensor<2xf32>
  func.return
}

// -----
// error sdy.sharding_constraint: expected tensor<2xf32>
func.func @f(%a: tensor<2xf32>) {
  %r = "sdy.sharding_constraint"(%a) <{sharding = #sdy.sharding<@mesh, [{"x"}]>}> : (tensor<2xf32>) -> tensor<3xf32>
  func.return
}

// -----
// ok sdy.reshard
func.func @f(%a: tensor<2xf32>) {
  %r = sdy.reshard %a <@mesh, [{"x"}]> : tensor<2xf32>
  func.return
}

// -----
// error sdy.reshard: expected tensor<2xf32>
func.func @f(%a: tensor<2xf32>) {
  %r = "sdy.reshard"(%a) <{sharding = #sdy.sharding<@mesh, [{"x"}]>}> : (tensor<2xf32>) -> tensor<3xf32>
  func.return
}

// -----
// ok sdy.manual_computation
func.func @f(%a: tensor<2xf32>) {
  %r = "sdy.manual_computation"(%a) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{}]>]>, manual_axes = #sdy<manual_axes{}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{}]>]>}> ({
  ^bb0(%x: tensor<2xf32>):
    sdy.return %x : tensor<2xf32>
  }) : (tensor<2xf32>) -> tensor<2xf32>
  func.return
}

// -----
// error sdy.manual_computation: region #0 returns 2 values, expected 1
func.func @f(%a: tensor<2xf32>) {
  %r = "sdy.manual_computation"(%a) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{}]>]>, manual_axes = #sdy<manual_axes{}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{}]>]>}> ({
  ^bb0(%x: tensor<2xf32>):
    sdy.return %x, %x : tensor<2xf32>, tensor<2xf32>
  }) : (tensor<2xf32>) -> tensor<2xf32>
  func.return
}

// -----
// ok sdy.return
func.func @f(%a: tensor<2xf32>) {
  %r = "sdy.manual_computation"(%a) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{}]>]>, manual_axes = #sdy<manual_axes{}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{}]>]>}> ({
  ^bb0(%x: tensor<2xf32>):
    sdy.return %x : tensor<2xf32>
  }) : (tensor<2xf32>) -> tensor<2xf32>
  func.return
}

// -----
// error sdy.return: ends with 'stablehlo.return', expected 'sdy.return'
func.func @f(%a: tensor<2xf32>) {
  %r = "sdy.manual_computation"(%a) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{}]>]>, manual_axes = #sdy<manual_axes{}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{}]>]>}> ({
  ^bb0(%x: tensor<2xf32>):
    stablehlo.return %x : tensor<2xf32>
  }) : (tensor<2xf32>) -> tensor<2xf32>
  func.return
}

// -----
// ok weft.exact_sum
func.func @f(%a: tensor<2x5xf32>, %o: tensor<i64>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: 0, 3, 3, 10>}> : (tensor<2x5xf32>) -> tensor<3x12xi64>
  %s = "weft.exact_sum"(%a, %o) <{segments = array<i64: 4, 100>, square}> : (tensor<2x5xf32>, tensor<i64>) -> tensor<1x12xi64>
  func.return
}

// -----
// ok weft.exact_sum
func.func @f(%a: tensor<0xf64>, %b: tensor<bf16>, %c: tensor<4xf16>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: 0, 0>, square = false}> : (tensor<0xf64>) -> tensor<1x69xi64>
  %s = "weft.exact_sum"(%b) <{segments = array<i64: 0, 1>}> : (tensor<bf16>) -> tensor<1x12xi64>
  %t = "weft.exact_sum"(%c) <{segments = array<i64: 0, 4>}> : (tensor<4xf16>) -> tensor<1x12xi64>
  func.return
}

// -----
// ok weft.exact_sum
func.func @f(%a: tensor<10xf32>, %n: tensor<i64>) {
  %r = "weft.exact_sum"(%a, %n) <{segments = array<i64: 0, 10>, shares = 3 : i64}> : (tensor<10xf32>, tensor<i64>) -> tensor<1x12xi64>
  func.return
}

// -----
// error weft.exact_sum: attribute 'shares' is 0, expected a positive number
func.func @f(%a: tensor<4xf32>, %n: tensor<i64>) {
  %r = "weft.exact_sum"(%a, %n) <{segments = array<i64: 0, 4>, shares = 0 : i64}> : (tensor<4xf32>, tensor<i64>) -> tensor<1x12xi64>
  func.return
}

// -----
// error weft.exact_sum: attribute 'shares' is 2, expected an operand that says which share
func.func @f(%a: tensor<4xf32>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: 0, 4>, shares = 2 : i64}> : (tensor<4xf32>) -> tensor<1x12xi64>
  func.return
}

// -----
// error weft.exact_sum: operand #0 '%a' has type tensor<4xi32>, expected a tensor of floating-point elements
func.func @f(%a: tensor<4xi32>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: 0, 4>}> : (tensor<4xi32>) -> tensor<1x12xi64>
  func.return
}

// -----
// error weft.exact_sum: operand #1 '%o' has type tensor<i32>, expected tensor<i64>
func.func @f(%a: tensor<4xf32>, %o: tensor<i32>) {
  %r = "weft.exact_sum"(%a, %o) <{segments = array<i64: 0, 4>}> : (tensor<4xf32>, tensor<i32>) -> tensor<1x12xi64>
  func.return
}

// -----
// error weft.exact_sum: operand #1 '%o' has type tensor<1xi64>, expected a tensor of rank 0
func.func @f(%a: tensor<4xf32>, %o: tensor<1xi64>) {
  %r = "weft.exact_sum"(%a, %o) <{segments = array<i64: 0, 4>}> : (tensor<4xf32>, tensor<1xi64>) -> tensor<1x12xi64>
  func.return
}

// -----
// error weft.exact_sum: attribute 'segments' has 1 entries, expected the boundaries of at least one segment
func.func @f(%a: tensor<4xf32>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: 4>}> : (tensor<4xf32>) -> tensor<0x12xi64>
  func.return
}

// -----
// error weft.exact_sum: attribute 'segments' has 2 at position 2, expected a value of at least 3
func.func @f(%a: tensor<4xf32>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: 0, 3, 2>}> : (tensor<4xf32>) -> tensor<2x12xi64>
  func.return
}

// -----
// error weft.exact_sum: attribute 'segments' has -1 at position 0, expected a value of at least 0
func.func @f(%a: tensor<4xf32>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: -1, 3>}> : (tensor<4xf32>) -> tensor<1x12xi64>
  func.return
}

// -----
// error weft.exact_sum: result #0 '%r' has type tensor<1x12xi64>, expected tensor<1x69xi64>
func.func @f(%a: tensor<4xf64>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: 0, 4>}> : (tensor<4xf64>) -> tensor<1x12xi64>
  func.return
}

// -----
// ok weft.exact_round
func.func @f(%a: tensor<3x12xi64>, %b: tensor<0x69xi64>) {
  %r = "weft.exact_round"(%a) : (tensor<3x12xi64>) -> tensor<3xf32>
  %s = "weft.exact_round"(%a) : (tensor<3x12xi64>) -> tensor<3xf64>
  %t = "weft.exact_round"(%b) : (tensor<0x69xi64>) -> tensor<0xbf16>
  func.return
}

// -----
// error weft.exact_round: operand #0 '%a' has type tensor<3x10xi64>, expected rows of 12 or 69 limbs of i64
func.func @f(%a: tensor<3x10xi64>) {
  %r = "weft.exact_round"(%a) : (tensor<3x10xi64>) -> tensor<3xf32>
  func.return
}

// -----
// error weft.exact_round: operand #0 '%a' has type tensor<3x12xi32>, expected rows of 12 or 69 limbs of i64
func.func @f(%a: tensor<3x12xi32>) {
  %r = "weft.exact_round"(%a) : (tensor<3x12xi32>) -> tensor<3xf32>
  func.return
}

// -----
// error weft.exact_round: result #0 '%r' has type tensor<3xi32>, expected elements of f16, bf16, f32 or f64
func.func @f(%a: tensor<3x12xi64>) {
  %r = "weft.exact_round"(%a) : (tensor<3x12xi64>) -> tensor<3xi32>
  func.return
}

// -----
// error weft.exact_round: result #0 '%r' has type tensor<4xf32>, expected tensor<3xf32>
func.func @f(%a: tensor<3x12xi64>) {
  %r = "weft.exact_round"(%a) : (tensor<3x12xi64>) -> tensor<4xf32>
  func.return
}
