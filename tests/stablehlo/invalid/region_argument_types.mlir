// expect-error: 3:3: stablehlo.reduce
func.func @f(%a: tensor<2xf32>, %z: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.reduce"(%a, %z) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
