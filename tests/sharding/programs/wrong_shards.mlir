// The caller gives whole tensors to a function whose ranks hold halves.
sdy.mesh @mesh = <["x"=2]>
func.func @half(%a: tensor<4xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}]>})
    -> (tensor<4xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}]>}) {
  func.return %a : tensor<4xi32>
}
func.func @main() {
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %r:2 = "interpreter.run_parallel"(%a, %a) {
    programs = [[@half, @half]]
  } : (tensor<4xi32>, tensor<4xi32>) -> (tensor<2xi32>, tensor<2xi32>)
  func.return
}
