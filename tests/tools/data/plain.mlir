// Linear regression by gradient descent with momentum, as JAX prints a jitted step that donates its
// first argument: no weft attributes.
module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2xf32> {tf.aliasing_output = 0 : i32}, %arg1: tensor<2xf32> {tf.aliasing_output = 1 : i32}, %arg2: tensor<2x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<f32>) -> (tensor<2xf32> {jax.result_info = "result[0]['w']"}, tensor<2xf32> {jax.result_info = "result[0]['m']"}, tensor<f32> {jax.result_info = "result[1]"}) {
    %0 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %1 = stablehlo.subtract %0, %arg3 : tensor<2xf32>
    %2 = stablehlo.multiply %1, %1 : tensor<2xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %4 = stablehlo.divide %3, %cst_0 : tensor<f32>
    %5 = stablehlo.dot_general %1, %arg2, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2xf32>, tensor<2x2xf32>) -> tensor<2xf32>
    %cst_1 = stablehlo.constant dense<5.000000e-01> : tensor<2xf32>
    %6 = stablehlo.multiply %arg1, %cst_1 : tensor<2xf32>
    %7 = stablehlo.add %6, %5 : tensor<2xf32>
    %8 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %9 = stablehlo.multiply %8, %7 : tensor<2xf32>
    %10 = stablehlo.subtract %arg0, %9 : tensor<2xf32>
    return %10, %7, %4 : tensor<2xf32>, tensor<2xf32>, tensor<f32>
  }
}
