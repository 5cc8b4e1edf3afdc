// Exact sums on the device and in the evaluator: `weft check --differential` compares limbs and
// rounded sums.

// Segments of strided operands, and squares.
func.func @main(%a: tensor<300x77xf32>, %b: tensor<5000xbf16>, %c: tensor<300xf16>, %d: tensor<40001xf64>) -> (tensor<4x12xi64>, tensor<4xf32>, tensor<2x12xi64>, tensor<2xf64>, tensor<1xbf16>, tensor<2xf16>, tensor<3x69xi64>, tensor<3xf64>) {
  %r = "weft.exact_sum"(%a) <{segments = array<i64: 0, 3, 3, 3000, 30000>}> : (tensor<300x77xf32>) -> tensor<4x12xi64>
  %r1 = "weft.exact_round"(%r) : (tensor<4x12xi64>) -> tensor<4xf32>
  %t = stablehlo.transpose %a, dims = [1, 0] : (tensor<300x77xf32>) -> tensor<77x300xf32>
  %s = "weft.exact_sum"(%t) <{segments = array<i64: 0, 100, 20000>, square}> : (tensor<77x300xf32>) -> tensor<2x12xi64>
  %s1 = "weft.exact_round"(%s) : (tensor<2x12xi64>) -> tensor<2xf64>
  %u = "weft.exact_sum"(%b) <{segments = array<i64: 7, 5000>, square}> : (tensor<5000xbf16>) -> tensor<1x12xi64>
  %u1 = "weft.exact_round"(%u) : (tensor<1x12xi64>) -> tensor<1xbf16>
  %v = "weft.exact_sum"(%c) <{segments = array<i64: 7, 50, 300>}> : (tensor<300xf16>) -> tensor<2x12xi64>
  %v1 = "weft.exact_round"(%v) : (tensor<2x12xi64>) -> tensor<2xf16>
  %w = "weft.exact_sum"(%d) <{segments = array<i64: 0, 17, 39000, 40001>}> : (tensor<40001xf64>) -> tensor<3x69xi64>
  %w1 = "weft.exact_round"(%w) : (tensor<3x69xi64>) -> tensor<3xf64>
  return %r, %r1, %s, %s1, %u1, %v1, %w, %w1 : tensor<4x12xi64>, tensor<4xf32>, tensor<2x12xi64>, tensor<2xf64>, tensor<1xbf16>, tensor<2xf16>, tensor<3x69xi64>, tensor<3xf64>
}

// -----

// Two parts of a value, each with its offset, add up to the whole.
func.func @main(%a: tensor<1000xf32>) -> (tensor<2xf32>, tensor<2xi1>) {
  %whole = "weft.exact_sum"(%a) <{segments = array<i64: 0, 700, 1000>, square}> : (tensor<1000xf32>) -> tensor<2x12xi64>
  %low = stablehlo.slice %a [0:600] : (tensor<1000xf32>) -> tensor<600xf32>
  %high = stablehlo.slice %a [600:1000] : (tensor<1000xf32>) -> tensor<400xf32>
  %offset = stablehlo.constant dense<600> : tensor<i64>
  %p = "weft.exact_sum"(%low) <{segments = array<i64: 0, 700, 1000>, square}> : (tensor<600xf32>) -> tensor<2x12xi64>
  %q = "weft.exact_sum"(%high, %offset) <{segments = array<i64: 0, 700, 1000>, square}> : (tensor<400xf32>, tensor<i64>) -> tensor<2x12xi64>
  %sum = stablehlo.add %p, %q : tensor<2x12xi64>
  %x = "weft.exact_round"(%whole) : (tensor<2x12xi64>) -> tensor<2xf32>
  %y = "weft.exact_round"(%sum) : (tensor<2x12xi64>) -> tensor<2xf32>
  %equal = stablehlo.compare EQ, %x, %y : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
  return %y, %equal : tensor<2xf32>, tensor<2xi1>
}

// -----

// Shares of a value add up to the whole; there is none beyond the last.
func.func @main(%a: tensor<40000xf32>) -> (tensor<3xf32>, tensor<3xi1>, tensor<3x12xi64>) {
  %whole = "weft.exact_sum"(%a) <{segments = array<i64: 3, 700, 700, 39000>, square}> : (tensor<40000xf32>) -> tensor<3x12xi64>
  %n0 = stablehlo.constant dense<0> : tensor<i64>
  %s0 = "weft.exact_sum"(%a, %n0) <{segments = array<i64: 3, 700, 700, 39000>, square, shares = 3 : i64}> : (tensor<40000xf32>, tensor<i64>) -> tensor<3x12xi64>
  %n1 = stablehlo.constant dense<1> : tensor<i64>
  %s1 = "weft.exact_sum"(%a, %n1) <{segments = array<i64: 3, 700, 700, 39000>, square, shares = 3 : i64}> : (tensor<40000xf32>, tensor<i64>) -> tensor<3x12xi64>
  %n2 = stablehlo.constant dense<2> : tensor<i64>
  %s2 = "weft.exact_sum"(%a, %n2) <{segments = array<i64: 3, 700, 700, 39000>, square, shares = 3 : i64}> : (tensor<40000xf32>, tensor<i64>) -> tensor<3x12xi64>
  %n3 = stablehlo.constant dense<3> : tensor<i64>
  %s3 = "weft.exact_sum"(%a, %n3) <{segments = array<i64: 3, 700, 700, 39000>, square, shares = 3 : i64}> : (tensor<40000xf32>, tensor<i64>) -> tensor<3x12xi64>
  %p = stablehlo.add %s0, %s1 : tensor<3x12xi64>
  %sum = stablehlo.add %p, %s2 : tensor<3x12xi64>
  %x = "weft.exact_round"(%whole) : (tensor<3x12xi64>) -> tensor<3xf32>
  %y = "weft.exact_round"(%sum) : (tensor<3x12xi64>) -> tensor<3xf32>
  %equal = stablehlo.compare EQ, %x, %y : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
  return %y, %equal, %s3 : tensor<3xf32>, tensor<3xi1>, tensor<3x12xi64>
}
