// Scatters of windows that overlap, with enough updates for several threads: the last update of a
// place must win, and sums must be added up in the order of the updates (their bits show it).
//
// Most windows lie half outside the result, so that whoever does their outer halves only is done
// long before whoever does the inner ones: were positions of a moved dimension shared between
// threads, the last but one window would be written after the last one.
module {
  func.func public @main(%a: tensor<16384xf32>, %u: tensor<128x8192xf32>, %b: tensor<160x40xf32>, %v: tensor<128x80x40xf32>) -> (tensor<16384xf32>, tensor<16384xi32>, tensor<16384xf32>, tensor<160x40xi32>) {
    %n = stablehlo.iota dim = 0 : tensor<128x1xi32>
    %c126 = stablehlo.constant dense<126> : tensor<128x1xi32>
    %c127 = stablehlo.constant dense<127> : tensor<128x1xi32>
    %is_last = stablehlo.compare EQ, %n, %c127 : (tensor<128x1xi32>, tensor<128x1xi32>) -> tensor<128x1xi1>
    %is_outer = stablehlo.compare LT, %n, %c126 : (tensor<128x1xi32>, tensor<128x1xi32>) -> tensor<128x1xi1>

    %at0 = stablehlo.constant dense<0> : tensor<128x1xi32>
    %at1 = stablehlo.constant dense<4096> : tensor<128x1xi32>
    %at2 = stablehlo.constant dense<12288> : tensor<128x1xi32>
    %i0 = stablehlo.select %is_last, %at0, %at1 : tensor<128x1xi1>, tensor<128x1xi32>
    %i = stablehlo.select %is_outer, %at2, %i0 : tensor<128x1xi1>, tensor<128x1xi32>
    %0 = "stablehlo.scatter"(%a, %i, %u) ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      stablehlo.return %y : tensor<f32>
    }) {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>} : (tensor<16384xf32>, tensor<128x1xi32>, tensor<128x8192xf32>) -> tensor<16384xf32>
    %1 = "stablehlo.scatter"(%a, %i, %u) ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      %s = stablehlo.add %x, %y : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>} : (tensor<16384xf32>, tensor<128x1xi32>, tensor<128x8192xf32>) -> tensor<16384xf32>
    %bits1 = stablehlo.bitcast_convert %1 : (tensor<16384xf32>) -> tensor<16384xi32>
    %2 = "stablehlo.scatter"(%a, %i, %u) ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      %s = stablehlo.subtract %y, %x : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>} : (tensor<16384xf32>, tensor<128x1xi32>, tensor<128x8192xf32>) -> tensor<16384xf32>

    // Only the second dimension can be shared, though the first one is the larger.
    %row1 = stablehlo.constant dense<40> : tensor<128x1xi32>
    %row2 = stablehlo.constant dense<120> : tensor<128x1xi32>
    %r0 = stablehlo.select %is_last, %at0, %row1 : tensor<128x1xi1>, tensor<128x1xi32>
    %r = stablehlo.select %is_outer, %row2, %r0 : tensor<128x1xi1>, tensor<128x1xi32>
    %3 = "stablehlo.scatter"(%b, %r, %v) ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      %s = stablehlo.add %x, %y : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>} : (tensor<160x40xf32>, tensor<128x1xi32>, tensor<128x80x40xf32>) -> tensor<160x40xf32>
    %bits3 = stablehlo.bitcast_convert %3 : (tensor<160x40xf32>) -> tensor<160x40xi32>
    return %0, %bits1, %2, %bits3 : tensor<16384xf32>, tensor<16384xi32>, tensor<16384xf32>, tensor<160x40xi32>
  }
}
