// Regions of reduce, sort, scatter, select_and_scatter, reduce_window and map that take scalars from
// outside which are only known when the step runs: `weft check --differential` on each.

// A running average with a captured weight, and the largest element in reach of a captured bound.
func.func @main(%x: tensor<5x40xf32>, %w: tensor<f32>, %b: tensor<f32>) -> (tensor<5xf32>, tensor<40xf32>) {
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %one = stablehlo.constant dense<1.0> : tensor<f32>
  %a = stablehlo.logistic %w : tensor<f32>
  %r = "stablehlo.reduce"(%x, %z) <{dimensions = array<i64: 1>}> ({
  ^bb0(%acc: tensor<f32>, %e: tensor<f32>):
    %keep = stablehlo.subtract %one, %a : tensor<f32>
    %old = stablehlo.multiply %acc, %keep : tensor<f32>
    %new = stablehlo.multiply %e, %a : tensor<f32>
    %sum = stablehlo.add %old, %new : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<5x40xf32>, tensor<f32>) -> tensor<5xf32>
  %m = "stablehlo.reduce"(%x, %z) <{dimensions = array<i64: 0>}> ({
  ^bb0(%acc: tensor<f32>, %e: tensor<f32>):
    %near = stablehlo.minimum %e, %b : tensor<f32>
    %most = stablehlo.maximum %acc, %near : tensor<f32>
    stablehlo.return %most : tensor<f32>
  }) : (tensor<5x40xf32>, tensor<f32>) -> tensor<40xf32>
  return %r, %m : tensor<5xf32>, tensor<40xf32>
}

// -----

// Two operands, captures of other types, one of them what another loop computes.
func.func @main(%x: tensor<300x7xbf16>, %i: tensor<300x7xi32>, %s: tensor<4xf32>, %k: tensor<i32>) -> (tensor<7xbf16>, tensor<7xi32>) {
  %z = stablehlo.constant dense<0.0> : tensor<bf16>
  %zi = stablehlo.constant dense<0> : tensor<i32>
  %zf = stablehlo.constant dense<0.0> : tensor<f32>
  %t = stablehlo.reduce(%s init: %zf) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
  %tb = stablehlo.convert %t : (tensor<f32>) -> tensor<bf16>
  %r:2 = "stablehlo.reduce"(%x, %i, %z, %zi) <{dimensions = array<i64: 0>}> ({
  ^bb0(%ax: tensor<bf16>, %ai: tensor<i32>, %ex: tensor<bf16>, %ei: tensor<i32>):
    %c = stablehlo.compare GT, %ex, %tb : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    %nx = stablehlo.select %c, %ex, %ax : tensor<i1>, tensor<bf16>
    %si = stablehlo.xor %ei, %k : tensor<i32>
    %ni = stablehlo.add %ai, %si : tensor<i32>
    stablehlo.return %nx, %ni : tensor<bf16>, tensor<i32>
  }) : (tensor<300x7xbf16>, tensor<300x7xi32>, tensor<bf16>, tensor<i32>) -> (tensor<7xbf16>, tensor<7xi32>)
  return %r#0, %r#1 : tensor<7xbf16>, tensor<7xi32>
}

// -----

// Sorting by a key: the distance to a captured point; and by no key: against a captured factor.
func.func @main(%x: tensor<6x700xf32>, %v: tensor<6x700xi32>, %c: tensor<f32>, %d: tensor<i1>) -> (tensor<6x700xf32>, tensor<6x700xi32>, tensor<6x700xf32>) {
  %r:2 = "stablehlo.sort"(%x, %v) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>, %i: tensor<i32>, %j: tensor<i32>):
    %da = stablehlo.subtract %a, %c : tensor<f32>
    %db = stablehlo.subtract %b, %c : tensor<f32>
    %na = stablehlo.abs %da : tensor<f32>
    %nb = stablehlo.abs %db : tensor<f32>
    %p = stablehlo.compare LT, %na, %nb : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<6x700xf32>, tensor<6x700xi32>) -> (tensor<6x700xf32>, tensor<6x700xi32>)
  %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %less = stablehlo.compare LT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %more = stablehlo.compare GT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %p = stablehlo.select %d, %less, %more : tensor<i1>, tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<6x700xf32>) -> tensor<6x700xf32>
  return %r#0, %r#1, %s : tensor<6x700xf32>, tensor<6x700xi32>, tensor<6x700xf32>
}

// -----

// A momentum update at some rows of a donated table, with a captured rate that the step replaces.
func.func @main(%t: tensor<50x8xf32> {tf.aliasing_output = 0 : i32}, %i: tensor<20x1xi32>, %u: tensor<20x8xf32>, %rate: tensor<f32> {tf.aliasing_output = 1 : i32}) -> (tensor<50x8xf32>, tensor<f32>) {
  %half = stablehlo.constant dense<0.5> : tensor<f32>
  %r = "stablehlo.scatter"(%t, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%old: tensor<f32>, %new: tensor<f32>):
    %step = stablehlo.multiply %new, %rate : tensor<f32>
    %sum = stablehlo.add %old, %step : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<50x8xf32>, tensor<20x1xi32>, tensor<20x8xf32>) -> tensor<50x8xf32>
  %next = stablehlo.multiply %rate, %half : tensor<f32>
  return %r, %next : tensor<50x8xf32>, tensor<f32>
}

// -----

// Into a scalar that is captured, too: its storage may not be updated in place.
func.func @main(%t: tensor<f32>, %i: tensor<3x0xi32>, %u: tensor<3xf32>) -> tensor<f32> {
  %s = stablehlo.exponential %t : tensor<f32>
  %r = "stablehlo.scatter"(%s, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<index_vector_dim = 1>}> ({
  ^bb0(%old: tensor<f32>, %new: tensor<f32>):
    %step = stablehlo.multiply %new, %s : tensor<f32>
    %sum = stablehlo.add %old, %step : tensor<f32>
    stablehlo.return %sum : tensor<f32>
  }) : (tensor<f32>, tensor<3x0xi32>, tensor<3xf32>) -> tensor<f32>
  return %r : tensor<f32>
}

// -----

// Both regions of select_and_scatter, and windows of reduce_window.
func.func @main(%x: tensor<2x12x12xf32>, %g: tensor<2x6x6xf32>, %c: tensor<f32>, %k: tensor<f32>) -> (tensor<2x12x12xf32>, tensor<2x6x6xf32>) {
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %s = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 1, 2, 2>, window_strides = array<i64: 1, 2, 2>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %da = stablehlo.subtract %a, %c : tensor<f32>
    %db = stablehlo.subtract %b, %c : tensor<f32>
    %na = stablehlo.abs %da : tensor<f32>
    %nb = stablehlo.abs %db : tensor<f32>
    %p = stablehlo.compare GE, %na, %nb : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %m = stablehlo.multiply %b, %k : tensor<f32>
    %n = stablehlo.add %a, %m : tensor<f32>
    stablehlo.return %n : tensor<f32>
  }) : (tensor<2x12x12xf32>, tensor<2x6x6xf32>, tensor<f32>) -> tensor<2x12x12xf32>
  %w = "stablehlo.reduce_window"(%x, %k) <{window_dimensions = array<i64: 1, 2, 2>, window_strides = array<i64: 1, 2, 2>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %m = stablehlo.multiply %b, %c : tensor<f32>
    %n = stablehlo.maximum %a, %m : tensor<f32>
    stablehlo.return %n : tensor<f32>
  }) : (tensor<2x12x12xf32>, tensor<f32>) -> tensor<2x6x6xf32>
  return %s, %w : tensor<2x12x12xf32>, tensor<2x6x6xf32>
}

// -----

// Maps, of arrays and of a scalar.
func.func @main(%x: tensor<9x33xf16>, %y: tensor<33x9xf16>, %c: tensor<f16>, %q: tensor<f16>) -> (tensor<9x33xf16>, tensor<f16>) {
  %t = stablehlo.transpose %y, dims = [1, 0] : (tensor<33x9xf16>) -> tensor<9x33xf16>
  %r = "stablehlo.map"(%x, %t) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%a: tensor<f16>, %b: tensor<f16>):
    %m = stablehlo.multiply %a, %c : tensor<f16>
    %n = stablehlo.add %m, %b : tensor<f16>
    %o = stablehlo.maximum %n, %q : tensor<f16>
    stablehlo.return %o : tensor<f16>
  }) : (tensor<9x33xf16>, tensor<9x33xf16>) -> tensor<9x33xf16>
  %s = "stablehlo.map"(%q) <{dimensions = array<i64>}> ({
  ^bb0(%a: tensor<f16>):
    %m = stablehlo.subtract %a, %c : tensor<f16>
    stablehlo.return %m : tensor<f16>
  }) : (tensor<f16>) -> tensor<f16>
  return %r, %s : tensor<9x33xf16>, tensor<f16>
}

// -----

// In a loop: what it carries, what stands outside, and a value without storage.
func.func @main(%x: tensor<5x6xf32>, %c: tensor<f32>) -> (tensor<6xf32>, tensor<f32>) {
  %zi = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %n = stablehlo.constant dense<3> : tensor<i32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %start = stablehlo.broadcast_in_dim %z, dims = [] : (tensor<f32>) -> tensor<6xf32>
  %iota = stablehlo.iota dim = 0 : tensor<1xf32>
  %r:3 = stablehlo.while(%acc = %start, %w = %c, %i = %zi) : tensor<6xf32>, tensor<f32>, tensor<i32>
   cond {
    %p = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  } do {
    %f = stablehlo.convert %i : (tensor<i32>) -> tensor<f32>
    %s = "stablehlo.reduce"(%x, %z) <{dimensions = array<i64: 0>}> ({
    ^bb0(%a: tensor<f32>, %e: tensor<f32>):
      %m = stablehlo.multiply %e, %w : tensor<f32>
      %o = stablehlo.add %m, %c : tensor<f32>
      %q = stablehlo.add %o, %f : tensor<f32>
      %io = stablehlo.reshape %iota : (tensor<1xf32>) -> tensor<f32>
      %q2 = stablehlo.add %q, %io : tensor<f32>
      %v = stablehlo.maximum %a, %q2 : tensor<f32>
      stablehlo.return %v : tensor<f32>
    }) : (tensor<5x6xf32>, tensor<f32>) -> tensor<6xf32>
    %t = stablehlo.add %acc, %s : tensor<6xf32>
    %w2 = stablehlo.multiply %w, %c : tensor<f32>
    %i2 = stablehlo.add %i, %one : tensor<i32>
    stablehlo.return %t, %w2, %i2 : tensor<6xf32>, tensor<f32>, tensor<i32>
  }
  return %r#0, %r#1 : tensor<6xf32>, tensor<f32>
}
