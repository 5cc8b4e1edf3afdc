// Concatenations, whose operands are written where they end up wherever nothing forbids it:
// `weft check --differential` on each.

// A value twice, and read later.
func.func @main(%a: tensor<3x4xf32>, %b: tensor<3x4xf32>) -> (tensor<6x4xf32>, tensor<3x4xf32>) {
  %x = stablehlo.add %a, %b : tensor<3x4xf32>
  %t = stablehlo.tanh %x : tensor<3x4xf32>
  %c = stablehlo.concatenate %t, %t, dim = 0 : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<6x4xf32>
  %d = stablehlo.dot_general %c, %c, contracting_dims = [1] x [1] : (tensor<6x4xf32>, tensor<6x4xf32>) -> tensor<6x6xf32>
  %e = stablehlo.dot_general %d, %c, contracting_dims = [1] x [0] : (tensor<6x6xf32>, tensor<6x4xf32>) -> tensor<6x4xf32>
  %f = stablehlo.multiply %t, %a : tensor<3x4xf32>
  return %e, %f : tensor<6x4xf32>, tensor<3x4xf32>
}

// -----

// A value and its update in place: both lie in one buffer, side by side.
func.func @main(%a: tensor<4x4xf32>, %u: tensor<1x4xf32>, %i: tensor<i32>) -> (tensor<8x4xf32>, tensor<8x4xf32>) {
  %x = stablehlo.dot_general %a, %a, contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = stablehlo.dynamic_update_slice %x, %u, %i, %i : (tensor<4x4xf32>, tensor<1x4xf32>, tensor<i32>, tensor<i32>) -> tensor<4x4xf32>
  %c = stablehlo.concatenate %x, %y, dim = 0 : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<8x4xf32>
  %d = stablehlo.concatenate %y, %x, dim = 0 : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<8x4xf32>
  return %c, %d : tensor<8x4xf32>, tensor<8x4xf32>
}

// -----

// The update comes before what it updates.
func.func @main(%a: tensor<4x4xf32>, %u: tensor<1x4xf32>, %i: tensor<i32>) -> tensor<8x4xf32> {
  %x = stablehlo.dot_general %a, %a, contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = stablehlo.dynamic_update_slice %x, %u, %i, %i : (tensor<4x4xf32>, tensor<1x4xf32>, tensor<i32>, tensor<i32>) -> tensor<4x4xf32>
  %c = stablehlo.concatenate %y, %x, dim = 0 : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<8x4xf32>
  %s = stablehlo.multiply %c, %c : tensor<8x4xf32>
  return %s : tensor<8x4xf32>
}

// -----

// Scattered beside the original.
func.func @main(%a: tensor<5xf32>, %v: tensor<2xf32>) -> tensor<10xf32> {
  %i = stablehlo.constant dense<[[1], [3]]> : tensor<2x1xi32>
  %x = stablehlo.exponential %a : tensor<5xf32>
  %w = stablehlo.dot_general %x, %x, contracting_dims = [] x [] : (tensor<5xf32>, tensor<5xf32>) -> tensor<5x5xf32>
  %row = stablehlo.slice %w [0:1, 0:5] : (tensor<5x5xf32>) -> tensor<1x5xf32>
  %z = stablehlo.reshape %row : (tensor<1x5xf32>) -> tensor<5xf32>
  %k = stablehlo.negate %z : tensor<5xf32>
  %y = "stablehlo.scatter"(%k, %i, %v) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = true}> ({
  ^bb0(%p: tensor<f32>, %q: tensor<f32>):
    %s = stablehlo.add %p, %q : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<5xf32>, tensor<2x1xi32>, tensor<2xf32>) -> tensor<5xf32>
  %c = stablehlo.concatenate %k, %y, dim = 0 : (tensor<5xf32>, tensor<5xf32>) -> tensor<10xf32>
  return %c : tensor<10xf32>
}

// -----

// Concatenations of concatenations, and of slices of them.
func.func @main(%a: tensor<3xf32>, %b: tensor<5xf32>) -> (tensor<16xf32>, tensor<11xf32>) {
  %x = stablehlo.negate %a : tensor<3xf32>
  %y = stablehlo.exponential %b : tensor<5xf32>
  %z = stablehlo.dot_general %x, %y, contracting_dims = [] x [] : (tensor<3xf32>, tensor<5xf32>) -> tensor<3x5xf32>
  %zz = stablehlo.dot_general %z, %y, contracting_dims = [1] x [0] : (tensor<3x5xf32>, tensor<5xf32>) -> tensor<3xf32>
  %c = stablehlo.concatenate %zz, %y, dim = 0 : (tensor<3xf32>, tensor<5xf32>) -> tensor<8xf32>
  %d = stablehlo.concatenate %y, %zz, dim = 0 : (tensor<5xf32>, tensor<3xf32>) -> tensor<8xf32>
  %e = stablehlo.concatenate %d, %c, dim = 0 : (tensor<8xf32>, tensor<8xf32>) -> tensor<16xf32>
  %f = stablehlo.slice %e [2:10] : (tensor<16xf32>) -> tensor<8xf32>
  %g = stablehlo.concatenate %zz, %f, dim = 0 : (tensor<3xf32>, tensor<8xf32>) -> tensor<11xf32>
  return %e, %g : tensor<16xf32>, tensor<11xf32>
}

// -----

// Operands that loops carry, one of them through a swap.
func.func @main(%a: tensor<4xf32>, %b: tensor<4xf32>) -> (tensor<12xf32>, tensor<4xf32>) {
  %i0 = stablehlo.constant dense<0> : tensor<i32>
  %i1 = stablehlo.constant dense<1> : tensor<i32>
  %n = stablehlo.constant dense<3> : tensor<i32>
  %x = stablehlo.tanh %a : tensor<4xf32>
  %l:3 = stablehlo.while(%i = %i0, %p = %x, %q = %b) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
  cond {
    %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %s = stablehlo.add %p, %q : tensor<4xf32>
    %t = stablehlo.concatenate %s, %p, dim = 0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
    %u = stablehlo.slice %t [2:6] : (tensor<8xf32>) -> tensor<4xf32>
    %v = stablehlo.tanh %u : tensor<4xf32>
    %j = stablehlo.add %i, %i1 : tensor<i32>
    stablehlo.return %j, %v, %p : tensor<i32>, tensor<4xf32>, tensor<4xf32>
  }
  %c = stablehlo.concatenate %l#1, %x, %l#2, dim = 0 : (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<12xf32>
  %r = stablehlo.multiply %l#1, %x : tensor<4xf32>
  return %c, %r : tensor<12xf32>, tensor<4xf32>
}

// -----

// A loop carries a concatenation and gives its halves back in the other order.
func.func @main(%a: tensor<8xf32>) -> tensor<8xf32> {
  %i0 = stablehlo.constant dense<0> : tensor<i32>
  %i1 = stablehlo.constant dense<1> : tensor<i32>
  %n = stablehlo.constant dense<3> : tensor<i32>
  %l:2 = stablehlo.while(%i = %i0, %p = %a) : tensor<i32>, tensor<8xf32>
  cond {
    %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %x = stablehlo.slice %p [0:4] : (tensor<8xf32>) -> tensor<4xf32>
    %y = stablehlo.slice %p [4:8] : (tensor<8xf32>) -> tensor<4xf32>
    %u = stablehlo.tanh %x : tensor<4xf32>
    %v = stablehlo.negate %y : tensor<4xf32>
    %w = stablehlo.concatenate %v, %u, dim = 0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
    %j = stablehlo.add %i, %i1 : tensor<i32>
    stablehlo.return %j, %w : tensor<i32>, tensor<8xf32>
  }
  return %l#1 : tensor<8xf32>
}

// -----

// The same with halves that stay where they are: each is read before it is overwritten.
func.func @main(%a: tensor<8xf32>) -> tensor<8xf32> {
  %i0 = stablehlo.constant dense<0> : tensor<i32>
  %i1 = stablehlo.constant dense<1> : tensor<i32>
  %n = stablehlo.constant dense<3> : tensor<i32>
  %l:2 = stablehlo.while(%i = %i0, %p = %a) : tensor<i32>, tensor<8xf32>
  cond {
    %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %x = stablehlo.slice %p [0:4] : (tensor<8xf32>) -> tensor<4xf32>
    %y = stablehlo.slice %p [4:8] : (tensor<8xf32>) -> tensor<4xf32>
    %o = stablehlo.dot_general %x, %y, contracting_dims = [0] x [0] : (tensor<4xf32>, tensor<4xf32>) -> tensor<f32>
    %ob = stablehlo.broadcast_in_dim %o, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %u = stablehlo.tanh %x : tensor<4xf32>
    %v = stablehlo.multiply %y, %ob : tensor<4xf32>
    %v2 = stablehlo.tanh %v : tensor<4xf32>
    %w = stablehlo.concatenate %u, %v2, dim = 0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
    %j = stablehlo.add %i, %i1 : tensor<i32>
    stablehlo.return %j, %w : tensor<i32>, tensor<8xf32>
  }
  return %l#1 : tensor<8xf32>
}

// -----

// A donated argument is the concatenation of its own updated halves, exchanged.
func.func @main(%p: tensor<8xf32> {tf.aliasing_output = 0 : i32}, %g: tensor<4xf32>) -> tensor<8xf32> {
  %x = stablehlo.slice %p [0:4] : (tensor<8xf32>) -> tensor<4xf32>
  %y = stablehlo.slice %p [4:8] : (tensor<8xf32>) -> tensor<4xf32>
  %u = stablehlo.add %x, %g : tensor<4xf32>
  %v = stablehlo.multiply %y, %g : tensor<4xf32>
  %c = stablehlo.concatenate %v, %u, dim = 0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
  return %c : tensor<8xf32>
}

// -----

// The same where they stay: in place, half by half; the second half is read after the first is
// written.
func.func @main(%p: tensor<8xf32> {tf.aliasing_output = 0 : i32}, %g: tensor<4x4xf32>) -> (tensor<8xf32>, tensor<4xf32>) {
  %x = stablehlo.slice %p [0:4] : (tensor<8xf32>) -> tensor<4xf32>
  %y = stablehlo.slice %p [4:8] : (tensor<8xf32>) -> tensor<4xf32>
  %d = stablehlo.dot_general %g, %y, contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %u = stablehlo.add %x, %d : tensor<4xf32>
  %e = stablehlo.dot_general %g, %u, contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %v = stablehlo.multiply %y, %e : tensor<4xf32>
  %f = stablehlo.dot_general %g, %x, contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %c = stablehlo.concatenate %u, %v, dim = 0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
  return %c, %f : tensor<8xf32>, tensor<4xf32>
}

// -----

// Arguments as they are, constants, iotas and parts without elements.
func.func @main(%a: tensor<2x3xf32>, %e: tensor<2x0xf32>) -> tensor<2x13xf32> {
  %k = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %s = stablehlo.constant dense<7.0> : tensor<2x2xf32>
  %i = stablehlo.iota dim = 1 : tensor<2x3xf32>
  %c = stablehlo.concatenate %a, %e, %k, %s, %i, %a, dim = 1 : (tensor<2x3xf32>, tensor<2x0xf32>, tensor<2x2xf32>, tensor<2x2xf32>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x13xf32>
  return %c : tensor<2x13xf32>
}

// -----

// A buffer of gradients, padded, as flattening makes them; slices of the update are read again.
func.func @main(%p: tensor<16xf32> {tf.aliasing_output = 0 : i32}, %m: tensor<16xf32> {tf.aliasing_output = 1 : i32}, %x: tensor<4x3xf32>) -> (tensor<16xf32>, tensor<16xf32>, tensor<f32>) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %w0 = stablehlo.slice %p [0:6] : (tensor<16xf32>) -> tensor<6xf32>
  %b0 = stablehlo.slice %p [8:10] : (tensor<16xf32>) -> tensor<2xf32>
  %w = stablehlo.reshape %w0 : (tensor<6xf32>) -> tensor<3x2xf32>
  %h = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<4x3xf32>, tensor<3x2xf32>) -> tensor<4x2xf32>
  %bb = stablehlo.broadcast_in_dim %b0, dims = [1] : (tensor<2xf32>) -> tensor<4x2xf32>
  %a = stablehlo.add %h, %bb : tensor<4x2xf32>
  %gw = stablehlo.dot_general %x, %a, contracting_dims = [0] x [0] : (tensor<4x3xf32>, tensor<4x2xf32>) -> tensor<3x2xf32>
  %gb = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x2xf32>, tensor<f32>) -> tensor<2xf32>
  %g0 = stablehlo.reshape %gw : (tensor<3x2xf32>) -> tensor<6xf32>
  %z2 = stablehlo.constant dense<0.0> : tensor<2xf32>
  %z6 = stablehlo.constant dense<0.0> : tensor<6xf32>
  %g = stablehlo.concatenate %g0, %z2, %gb, %z6, dim = 0 : (tensor<6xf32>, tensor<2xf32>, tensor<2xf32>, tensor<6xf32>) -> tensor<16xf32>
  %half = stablehlo.constant dense<0.5> : tensor<16xf32>
  %m1 = stablehlo.multiply %m, %half : tensor<16xf32>
  %nm = stablehlo.add %m1, %g : tensor<16xf32>
  %np = stablehlo.subtract %p, %nm : tensor<16xf32>
  %nw = stablehlo.slice %np [0:6] : (tensor<16xf32>) -> tensor<6xf32>
  %q = stablehlo.multiply %nw, %w0 : tensor<6xf32>
  %r = stablehlo.reduce(%q init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<6xf32>, tensor<f32>) -> tensor<f32>
  return %np, %nm, %r : tensor<16xf32>, tensor<16xf32>, tensor<f32>
}

// -----

// Strided pieces, from either side, and a transposed one.
func.func @main(%a: tensor<3x4xf32>) -> (tensor<7x4xf32>, tensor<4x7xf32>) {
  %x = stablehlo.tanh %a : tensor<3x4xf32>
  %t = stablehlo.transpose %x, dims = [1, 0] : (tensor<3x4xf32>) -> tensor<4x3xf32>
  %s = stablehlo.dot_general %t, %x, contracting_dims = [1] x [0] : (tensor<4x3xf32>, tensor<3x4xf32>) -> tensor<4x4xf32>
  %c = stablehlo.concatenate %x, %s, dim = 0 : (tensor<3x4xf32>, tensor<4x4xf32>) -> tensor<7x4xf32>
  %d = stablehlo.concatenate %s, %t, dim = 1 : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x7xf32>
  return %c, %d : tensor<7x4xf32>, tensor<4x7xf32>
}
