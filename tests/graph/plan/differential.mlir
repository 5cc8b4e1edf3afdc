// Programs that plans once got wrong: `weft check --differential` on each.

// The initial value of a sum is read after the last store: nothing may be written over it.
func.func @main(%a: tensor<7xf32>, %b: tensor<1xf32>) -> (tensor<f32>, tensor<f32>) {
  %x = stablehlo.dot_general %a, %a, contracting_dims = [0] x [0] : (tensor<7xf32>, tensor<7xf32>) -> tensor<f32>
  %xr = stablehlo.reshape %x : (tensor<f32>) -> tensor<1xf32>
  %y = stablehlo.add %xr, %b : tensor<1xf32>
  %r = stablehlo.reduce(%y init: %x) applies stablehlo.add across dimensions = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<f32>
  %q = stablehlo.dot_general %y, %b, contracting_dims = [0] x [0] : (tensor<1xf32>, tensor<1xf32>) -> tensor<f32>
  return %q, %r : tensor<f32>, tensor<f32>
}

// -----

// The same with a donated argument.
func.func @main(%x: tensor<f32> {tf.aliasing_output = 0 : i32}, %b: tensor<1xf32>) -> (tensor<f32>, tensor<f32>) {
  %xr = stablehlo.reshape %x : (tensor<f32>) -> tensor<1xf32>
  %y = stablehlo.add %xr, %b : tensor<1xf32>
  %r = stablehlo.reduce(%y init: %x) applies stablehlo.add across dimensions = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<f32>
  %q = stablehlo.reshape %y : (tensor<1xf32>) -> tensor<f32>
  return %q, %r : tensor<f32>, tensor<f32>
}

// -----

// The same with the value a loop carries.
func.func @main(%a: tensor<1xf32>) -> (tensor<1xf32>, tensor<f32>) {
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %zi = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %n = stablehlo.constant dense<4> : tensor<i32>
  %r:3 = stablehlo.while(%x = %a, %acc = %z, %i = %zi) : tensor<1xf32>, tensor<f32>, tensor<i32>
   cond {
    %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %ar = stablehlo.reshape %acc : (tensor<f32>) -> tensor<1xf32>
    %y = stablehlo.add %x, %ar : tensor<1xf32>
    %s = stablehlo.reduce(%y init: %acc) applies stablehlo.add across dimensions = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<f32>
    %i2 = stablehlo.add %i, %one : tensor<i32>
    %y0 = stablehlo.reshape %y : (tensor<1xf32>) -> tensor<f32>
    %sr = stablehlo.reshape %s : (tensor<f32>) -> tensor<1xf32>
    stablehlo.return %sr, %y0, %i2 : tensor<1xf32>, tensor<f32>, tensor<i32>
  }
  return %r#0, %r#1 : tensor<1xf32>, tensor<f32>
}

// -----

// Views without elements.
func.func @main(%a: tensor<3x0xf32>) -> tensor<0xf32> {
  %t = stablehlo.transpose %a, dims = [1, 0] : (tensor<3x0xf32>) -> tensor<0x3xf32>
  %r = stablehlo.reshape %t : (tensor<0x3xf32>) -> tensor<0xf32>
  return %r : tensor<0xf32>
}

// -----

// The same computed, and put together with others: neighbours of a scan by halves.
func.func @main(%x: tensor<4x1xf32>) -> (tensor<4x0xf32>, tensor<4x1xf32>, tensor<0x4xf32>, tensor<4xf32>, tensor<4x1xf32>) {
  %a = stablehlo.slice %x [0:4, 0:0] : (tensor<4x1xf32>) -> tensor<4x0xf32>
  %b = stablehlo.slice %x [0:4, 1:1] : (tensor<4x1xf32>) -> tensor<4x0xf32>
  %c = stablehlo.multiply %a, %b : tensor<4x0xf32>
  %d = stablehlo.concatenate %x, %c, dim = 1 : (tensor<4x1xf32>, tensor<4x0xf32>) -> tensor<4x1xf32>
  %t = stablehlo.transpose %c, dims = [1, 0] : (tensor<4x0xf32>) -> tensor<0x4xf32>
  %e = stablehlo.tanh %t : tensor<0x4xf32>
  %half = stablehlo.constant dense<0.5> : tensor<f32>
  %s = stablehlo.reduce(%c init: %half) applies stablehlo.add across dimensions = [1] : (tensor<4x0xf32>, tensor<f32>) -> tensor<4xf32>
  %p = stablehlo.pad %c, %half, low = [0, 1], high = [0, 0], interior = [0, 2] : (tensor<4x0xf32>, tensor<f32>) -> tensor<4x1xf32>
  return %c, %d, %e, %s, %p : tensor<4x0xf32>, tensor<4x1xf32>, tensor<0x4xf32>, tensor<4xf32>, tensor<4x1xf32>
}

// -----

// Products of nothing, loops and branches that carry nothing.
func.func @main(%x: tensor<3x2xf32>, %n: tensor<3x0xf32> {tf.aliasing_output = 1 : i32}) -> (tensor<3x3xf32>, tensor<3x0xf32>, tensor<0x2xf32>, tensor<0xf32>) {
  %p = stablehlo.dot_general %n, %n, contracting_dims = [1] x [1] : (tensor<3x0xf32>, tensor<3x0xf32>) -> tensor<3x3xf32>
  %q = stablehlo.dot_general %n, %x, contracting_dims = [0] x [0] : (tensor<3x0xf32>, tensor<3x2xf32>) -> tensor<0x2xf32>
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %end = stablehlo.constant dense<3> : tensor<i32>
  %r:2 = stablehlo.while(%i = %zero, %v = %n) : tensor<i32>, tensor<3x0xf32>
   cond {
    %c = stablehlo.compare LT, %i, %end : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %j = stablehlo.add %i, %one : tensor<i32>
    %w = stablehlo.add %v, %n : tensor<3x0xf32>
    stablehlo.return %j, %w : tensor<i32>, tensor<3x0xf32>
  }
  %f = stablehlo.reshape %q : (tensor<0x2xf32>) -> tensor<0xf32>
  %small = stablehlo.compare LT, %r#0, %one : (tensor<i32>, tensor<i32>) -> tensor<i1>
  %b = "stablehlo.if"(%small) ({
    %m = stablehlo.negate %f : tensor<0xf32>
    stablehlo.return %m : tensor<0xf32>
  }, {
    %m = stablehlo.tanh %f : tensor<0xf32>
    stablehlo.return %m : tensor<0xf32>
  }) : (tensor<i1>) -> tensor<0xf32>
  return %p, %r#1, %q, %b : tensor<3x3xf32>, tensor<3x0xf32>, tensor<0x2xf32>, tensor<0xf32>
}

// -----

// Sums over no dimension: their initial values come from other loops.
func.func @main(%a: tensor<f32>, %b: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
  %p = stablehlo.negate %a : tensor<f32>
  %q = stablehlo.abs %b : tensor<f32>
  %r1 = stablehlo.reduce(%q init: %p) applies stablehlo.add across dimensions = [] : (tensor<f32>, tensor<f32>) -> tensor<f32>
  %r2 = stablehlo.reduce(%p init: %q) applies stablehlo.maximum across dimensions = [] : (tensor<f32>, tensor<f32>) -> tensor<f32>
  return %r1, %r2 : tensor<f32>, tensor<f32>
}

// -----

// An initial value that the same values give.
func.func @main(%a: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
  %p = stablehlo.negate %a : tensor<f32>
  %q = stablehlo.exponential %p : tensor<f32>
  %r = stablehlo.reduce(%p init: %q) applies stablehlo.add across dimensions = [] : (tensor<f32>, tensor<f32>) -> tensor<f32>
  return %r, %q : tensor<f32>, tensor<f32>
}

// -----

// What a region computes is not taken from outside.
func.func @main(%a: tensor<5x3xf32>, %b: tensor<f32>) -> (tensor<5xf32>, tensor<f32>) {
  %c = stablehlo.constant dense<2.0> : tensor<f32>
  %d = stablehlo.negate %c : tensor<f32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = stablehlo.reduce(%a init: %z) across dimensions = [1] : (tensor<5x3xf32>, tensor<f32>) -> tensor<5xf32>
   reducer(%x: tensor<f32>, %y: tensor<f32>) {
    %cc = stablehlo.constant dense<2.0> : tensor<f32>
    %dd = stablehlo.negate %cc : tensor<f32>
    %s = stablehlo.add %x, %y : tensor<f32>
    %m = stablehlo.maximum %s, %dd : tensor<f32>
    stablehlo.return %m : tensor<f32>
  }
  return %r, %d : tensor<5xf32>, tensor<f32>
}

// -----

// Nor what it converts.
func.func @main(%a: tensor<8xf32>, %i: tensor<3x1xi32>, %u: tensor<3xf32>) -> (tensor<8xf32>, tensor<f32>) {
  %one = stablehlo.constant dense<1> : tensor<i32>
  %c = stablehlo.convert %one : (tensor<i32>) -> tensor<f32>
  %r = "stablehlo.scatter"(%a, %i, %u) ({
   ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %o = stablehlo.constant dense<1> : tensor<i32>
    %cc = stablehlo.convert %o : (tensor<i32>) -> tensor<f32>
    %m = stablehlo.multiply %y, %cc : tensor<f32>
    %s = stablehlo.add %x, %m : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) {scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>} : (tensor<8xf32>, tensor<3x1xi32>, tensor<3xf32>) -> tensor<8xf32>
  return %r, %c : tensor<8xf32>, tensor<f32>
}

// -----

// Markers of partitioned code that change nothing here.
func.func public @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = stablehlo.custom_call @SPMDFullToShardShape(%x) : (tensor<4xf32>) -> tensor<4xf32>
  %1 = stablehlo.add %0, %0 : tensor<4xf32>
  %2 = stablehlo.custom_call @SPMDShardToFullShape(%1) : (tensor<4xf32>) -> tensor<4xf32>
  return %2 : tensor<4xf32>
}
