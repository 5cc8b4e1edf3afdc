// Attributes, aliases, locations and types in every form, on functions, arguments and operations.
#map = affine_map<(d0, d1) -> (d1, d0)>
#numbers = [1, 2, 3]
!pair = tuple<tensor<2xf32>, tensor<i1>>
!vec = tensor<2xf32>
#loc = loc(unknown)
#loc1 = loc("step.py":10:5)
module @"quoted name" attributes {jax.uses_shape_polymorphism = false, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=2, "model"=1]>
  func.func private @"a b"(%arg0: !vec {jax.buffer_donor = true, tf.aliasing_output = 0 : i32, weft.role = "param"} loc("x"), %arg1: tensor<i1> loc(#loc)) -> (!vec {jax.result_info = "result[0]"}, tensor<i1>) attributes {no_inline} {
    %0 = stablehlo.add %arg0, %arg0 {int = 5 : i32, neg = -5 : i64, un = 200 : ui8, flag, f = 1.0e-4 : f32, inf = 0x7F800000 : f32, s = "a\22b\\\0Ac\C3\A9", sym = @"a b"::@inner, list = #numbers, map = #map, nested = {a = {b = []}}, t = !pair, fn = (tensor<f32>) -> (), unit, idx = 3 : index, "odd name" = true} : !vec loc(#loc3)
    %1 = stablehlo.tuple %0, %arg1 : !pair loc(callsite("f"("a.py":1:2) at #loc1))
    %2 = stablehlo.get_tuple_element %1[0] : (!pair) -> !vec loc(fused["x", #loc1])
    return %2, %arg1 : !vec, tensor<i1> loc("a.py":3:4 to :9)
  } loc(#loc1)
  func.func private @declared(tensor<2x?xf32>, tensor<2x?xf32, #stablehlo.bounds<?, 4>> {weft.role = "state"}, tensor<*xf32>, !stablehlo.token, tensor<4x!quant.uniform<i8:f32, 0.1:3>>, none, memref<2xf32>, tensor<2xf8E4M3FN>) -> ((tensor<f32>) -> tensor<f32>)
  func.func @main(%arg0: tensor<4x4xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"data", ?}, {}]>}) -> tensor<4x4xf32> {
    %v = stablehlo.constant dense<0.0> : !vec
    %p = stablehlo.constant dense<true> : tensor<i1>
    %0:2 = call @"a b"(%v, %p) : (!vec, tensor<i1>) -> (!vec, tensor<i1>)
    return %arg0 : tensor<4x4xf32>
  }
}
#loc2 = loc("outer"(#loc1))
#loc3 = loc(callsite(#loc2 at #loc1))
