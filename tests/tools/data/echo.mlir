// One argument of each role; every value that is fed comes back as a result, and the state counts
// its steps.
module @echo attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %arg0: tensor<3xf32> {tf.aliasing_output = 0 : i32, weft.name = "w", weft.role = "param"},
      %arg1: tensor<i32> {tf.aliasing_output = 1 : i32, weft.init = "zeros", weft.name = "count", weft.role = "state"},
      %arg2: tensor<2xui32> {tf.aliasing_output = 2 : i32, weft.name = "key", weft.role = "rng"},
      %arg3: tensor<2xui32> {weft.name = "fresh_key", weft.role = "rng"},
      %arg4: tensor<2x3xf32> {weft.name = "x", weft.role = "batch"},
      %arg5: tensor<2x3xi32> {weft.name = "tokens", weft.role = "batch"},
      %arg6: tensor<f32> {weft.init = "value(0.5)", weft.name = "lr", weft.role = "hyper"},
      %arg7: tensor<2xf64> {weft.init = "ones", weft.name = "scale", weft.role = "const"})
      -> (tensor<3xf32>, tensor<i32>, tensor<2xui32>,
          tensor<f32> {weft.name = "loss", weft.role = "loss"},
          tensor<i32> {weft.name = "token_sum", weft.role = "metric"},
          tensor<2x3xf32> {weft.name = "x_seen"},
          tensor<2x3xi32> {weft.name = "tokens_seen"},
          tensor<2xui32> {weft.name = "key_seen"},
          tensor<2xui32> {weft.name = "fresh_key_seen"},
          tensor<f32> {weft.name = "lr_seen"},
          tensor<2xf64> {weft.name = "scale_seen"}) {
    %one = stablehlo.constant dense<1> : tensor<i32>
    %ones = stablehlo.constant dense<1> : tensor<2xui32>
    %zero = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %zero_i = stablehlo.constant dense<0> : tensor<i32>
    %count = stablehlo.add %arg1, %one : tensor<i32>
    %key = stablehlo.add %arg2, %ones : tensor<2xui32>
    %rate = stablehlo.broadcast_in_dim %arg6, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %w = stablehlo.subtract %arg0, %rate : tensor<3xf32>
    %loss = stablehlo.reduce(%arg0 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
    %sum = stablehlo.reduce(%arg5 init: %zero_i) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xi32>, tensor<i32>) -> tensor<i32>
    return %w, %count, %key, %loss, %sum, %arg4, %arg5, %arg2, %arg3, %arg6, %arg7 : tensor<3xf32>, tensor<i32>, tensor<2xui32>, tensor<f32>, tensor<i32>, tensor<2x3xf32>, tensor<2x3xi32>, tensor<2xui32>, tensor<2xui32>, tensor<f32>, tensor<2xf64>
  }
}
