module @m attributes {a.b = 1 : i32} {
sdy.mesh @mesh = <["a"=2, "b"=4]>
func.func public @main(%x: tensor<2x3xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"a"}, {}]>}, %y: tensor<f32>) -> (tensor<2xf32> {jax.result_info = "a"}) {
  %r = stablehlo.reduce(%x init: %y) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
  %r2:2 = stablehlo.reduce(%x init: %y), (%x init: %y) across dimensions = [1] {foo = 1 : i32} : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>, tensor<f32>) -> (tensor<2xf32>, tensor<2xf32>) 
   reducer(%a: tensor<f32>, %b: tensor<f32>) (%c: tensor<f32>, %d: tensor<f32>) { 
     %q = stablehlo.add %a, %b : tensor<f32>
     stablehlo.return %q, %d : tensor<f32>, tensor<f32> }
  %i = stablehlo.constant dense<0> : tensor<i32>
  %w:2 = stablehlo.while(%ia = %i, %ib = %x) : tensor<i32>, tensor<2x3xf32> attributes {mhlo.foo = 1 : i64} cond { 
     %t = stablehlo.compare LT, %ia, %i, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
     stablehlo.return %t : tensor<i1> } do {
     stablehlo.return %ia, %ib : tensor<i32>, tensor<2x3xf32> }
  %sc = sdy.sharding_constraint %x <@mesh, [{}, {?}]> : tensor<2x3xf32>
  %mc = sdy.manual_computation(%x) in_shardings=[<@mesh, [{"a"}, {}]>] out_shardings=[<@mesh, [{"a"}, {}]>] manual_axes={"a"} (%z: tensor<1x3xf32>) { sdy.return %z : tensor<1x3xf32> } : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %cc = stablehlo.custom_call @Sharding(%x) {backend_config = "", mhlo.sharding = "{devices=[8,1]<=[8]}"} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %cc1:2 = stablehlo.custom_call @"a b"(%x, %y) {api_version = 4 : i32, backend_config = {a = 1 : i32}, operand_layouts = [dense<[1, 0]> : tensor<2xindex>, dense<> : tensor<0xindex>], result_layouts = [dense<[1, 0]> : tensor<2xindex>, dense<[1, 0]> : tensor<2xindex>], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [0], operand_index = 0, operand_tuple_indices = []>]} : (tensor<2x3xf32>, tensor<f32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  %tk:2 = chlo.top_k(%x, k = 2) : tensor<2x3xf32> -> (tensor<2x2xf32>, tensor<2x2xi32>)
  %er = chlo.erf %x : tensor<2x3xf32> -> tensor<2x3xf32>
  %sq = chlo.square %x {a.b = 3 : i32} : tensor<2x3xf32> -> tensor<2x3xf32>
  %ex = stablehlo.exponential %x {result_accuracy = #stablehlo.result_accuracy<ulps = 3, mode = #stablehlo.result_accuracy_mode<TOLERANCE>>} : tensor<2x3xf32>
  %dg = stablehlo.dot_general %x, %x, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT], algorithm = <lhs_precision_type = tf32, rhs_precision_type = tf32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false> {x.y} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x2xf32>
  %dd = stablehlo.dot_general %x, %x, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2xf32>
  %sl = stablehlo.slice %x [0:2:2, 1:3] : (tensor<2x3xf32>) -> tensor<1x2xf32>
  %rp = stablehlo.reduce_precision %x, format = e5m10 : tensor<2x3xf32>
  %rb:2 = stablehlo.optimization_barrier %x, %y : tensor<2x3xf32>, tensor<f32>
  stablehlo.optimization_barrier()
  %tp = stablehlo.tuple %x, %y : tuple<tensor<2x3xf32>, tensor<f32>>
  %gt = stablehlo.get_tuple_element %tp[1] : (tuple<tensor<2x3xf32>, tensor<f32>>) -> tensor<f32>
  %aa = stablehlo.after_all : !stablehlo.token
  %ab = stablehlo.after_all %aa, %aa : !stablehlo.token
  %ct = stablehlo.create_token : !stablehlo.token
  %io = stablehlo.iota dim = 0 {a.b} : tensor<4xi32>
  %co = stablehlo.composite "a.b" %x, %y {composite_attributes = {a = 1 : i64}, decomposition = @f, version = 3 : i32} : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
  %cx = stablehlo.convert %x : (tensor<2x3xf32>) -> tensor<2x3xbf16>
  %cy = stablehlo.convert %x : tensor<2x3xf32>
  %pr = stablehlo.constant dense<true> : tensor<i1>
  %se = stablehlo.select %pr, %x, %x : tensor<i1>, tensor<2x3xf32>
  %st = stablehlo.constant dense<1> : tensor<2xui64>
  %ro, %rv = stablehlo.rng_bit_generator %st, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)
  %br = stablehlo.broadcast %x, sizes = [4] : (tensor<2x3xf32>) -> tensor<4x2x3xf32>
  %bi = stablehlo.broadcast_in_dim %y, dims = [] : (tensor<f32>) -> tensor<4xf32>
  %pa = stablehlo.pad %x, %y, low = [0, 1], high = [2, 1], interior = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<4x7xf32>
  %du = stablehlo.dynamic_update_slice %x, %x, %i, %i : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
  %ds = stablehlo.dynamic_slice %x, %i, %i, sizes = [1, 1] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x1xf32>
  %cl = stablehlo.clamp %y, %x, %y : (tensor<f32>, tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  %pid = stablehlo.partition_id : tensor<ui32>
  %pt = stablehlo.replica_id : tensor<ui32>
  %cv = stablehlo.concatenate %x, %x, dim = 0 : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
  %cv2 = stablehlo.transpose %cv, dims = [1, 0] : (tensor<4x3xf32>) -> tensor<3x4xf32>
  %do = stablehlo.dot %x, %cv2, precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
  %rev = stablehlo.reverse %x, dims = [0, 1] : tensor<2x3xf32>
  return %r : tensor<2xf32>
}
func.func @conv(%a: tensor<1x8x8x207xf32>, %b: tensor<3x3x207x16xf32>) -> tensor<1x8x8x16xf32> {
  %0 = stablehlo.convolution(%a, %b) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, true]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x8x8x207xf32>, tensor<3x3x207x16xf32>) -> tensor<1x8x8x16xf32>
  %1 = stablehlo.convolution(%a, %b) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x8x207xf32>, tensor<3x3x207x16xf32>) -> tensor<1x8x8x16xf32>
  %bar = func.call @conv(%a, %b) : (tensor<1x8x8x207xf32>, tensor<3x3x207x16xf32>) -> tensor<1x8x8x16xf32>
  return %0 : tensor<1x8x8x16xf32>
}
func.func private @f(%x: tensor<2x3xf32>, %y: tensor<f32>) -> tensor<f32> attributes {no_inline} { return %y : tensor<f32> }

  // Operations of weft's own.
  func.func private @own_operations(%a: tensor<2x5xf32>, %o: tensor<i64>) -> tensor<1xf32> {
    %0 = stablehlo.custom_call @weft.exact_sum(%a, %o) {api_version = 4 : i32, backend_config = {segments = array<i64: 4, 100>, square = true}} : (tensor<2x5xf32>, tensor<i64>) -> tensor<1x12xi64>
    %1 = stablehlo.custom_call @weft.exact_round(%0) {api_version = 4 : i32, backend_config = {}} : (tensor<1x12xi64>) -> tensor<1xf32>
    return %1 : tensor<1xf32>
  }
}
