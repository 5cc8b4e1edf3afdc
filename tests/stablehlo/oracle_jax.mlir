// Functions as JAX prints them, with the values XLA gives.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

module @softmax attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[-1.82421875, -1.890625, -1.12109375, 0.02734375, -1.953125], [-1.90625, 0.66796875, 0.109375, -1.4609375, -0.75], [-1.49609375, -0.8984375, -0.44921875, -1.12890625, -1.2109375]]> : tensor<3x5xf32>
    %r = call @step(%a0) : (tensor<3x5xf32>) -> (tensor<3x5xf32>)
    check.expect_almost_eq_const %r, dense<[[0.089248836, 0.0835146606, 0.180287614, 0.568494081, 0.0784547552], [0.0379284248, 0.497661263, 0.284668654, 0.0592054352, 0.120536298], [0.118480228, 0.215379655, 0.337518752, 0.171046168, 0.157575116]]> : tensor<3x5xf32> {tolerance = 1.000000e-06 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32> {jax.result_info = "result"}) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<3x5xf32>, tensor<f32>) -> tensor<3xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<3xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<3xf32>) -> tensor<3x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x5xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<3x5xf32>
    %6 = stablehlo.exponential %5 : tensor<3x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<3x5xf32>, tensor<f32>) -> tensor<3xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<3xf32>) -> tensor<3x1xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x5xf32>
    %10 = stablehlo.divide %6, %9 : tensor<3x5xf32>
    return %10 : tensor<3x5xf32>
  }
}

// -----

module @log_softmax_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[-1.09375, -0.79296875, 0.21875, 1.54296875, 0.59375], [-0.20703125, -1.98828125, -1.24609375, 0.53515625, -0.37890625], [1.38671875, 1.63671875, -0.8125, -0.54296875, -0.80859375], [0.70703125, -1.60546875, -0.89453125, 1.515625, -0.5078125]]> : tensor<4x5xf32>
    %a1 = stablehlo.constant dense<[3, 4, 0, 2]> : tensor<4xi32>
    %r = call @step(%a0, %a1) : (tensor<4x5xf32>, tensor<4xi32>) -> (tensor<4x5xf32>)
    check.expect_almost_eq_const %r, dense<[[0.00982719474, 0.0132756922, 0.0365124568, -0.112740651, 0.0531253107], [0.0559932515, 0.00943080243, 0.0198096409, 0.117615253, -0.202848956], [-0.155711338, 0.121069036, 0.0104556466, 0.0136901066, 0.0104965689], [0.0650685802, 0.0064426614, -0.236883387, 0.146062627, 0.0193095151]]> : tensor<4x5xf32> {tolerance = 1.000000e-06 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<4x5xf32>, %arg1: tensor<4xi32>) -> (tensor<4x5xf32> {jax.result_info = "result"}) {
    %0:2 = call @log_softmax(%arg0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>, tensor<4x1xf32>)
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<4xi32>) -> tensor<4x1xi32>
    %2 = call @take_along_axis(%1) : (tensor<4x1xi32>) -> tensor<4x1x1xi32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %3 = stablehlo.negate %cst : tensor<f32>
    %cst_0 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %4 = stablehlo.divide %3, %cst_0 : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<4x1xf32>
    %6 = call @take_along_axis_0(%2, %5) : (tensor<4x1x1xi32>, tensor<4x1xf32>) -> tensor<4x5xf32>
    %7 = call @log_softmax_1(%0#0, %0#1, %6) : (tensor<4x5xf32>, tensor<4x1xf32>, tensor<4x5xf32>) -> tensor<4x5xf32>
    return %7 : tensor<4x5xf32>
  }
  func.func private @log_softmax(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>, tensor<4x1xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<4xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<4xf32>) -> tensor<4x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<4x1xf32>) -> tensor<4x5xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<4x5xf32>
    %6 = stablehlo.exponential %5 : tensor<4x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<4xf32>) -> tensor<4x1xf32>
    return %6, %8 : tensor<4x5xf32>, tensor<4x1xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<4x1xi32>) -> tensor<4x1x1xi32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<4x1xi32>
    %1 = stablehlo.compare LT, %arg0, %0, SIGNED : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi1>
    %c_0 = stablehlo.constant dense<5> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4x1xi32>
    %3 = stablehlo.add %arg0, %2 : tensor<4x1xi32>
    %4 = stablehlo.select %1, %3, %arg0 : tensor<4x1xi1>, tensor<4x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<4x1xi32>) -> tensor<4x1x1xi32>
    return %5 : tensor<4x1x1xi32>
  }
  func.func private @take_along_axis_0(%arg0: tensor<4x1x1xi32>, %arg1: tensor<4x1xf32>) -> tensor<4x5xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<4x5xf32>, tensor<4x1x1xi32>, tensor<4x1xf32>) -> tensor<4x5xf32>
    return %1 : tensor<4x5xf32>
  }
  func.func private @log_softmax_1(%arg0: tensor<4x5xf32>, %arg1: tensor<4x1xf32>, %arg2: tensor<4x5xf32>) -> tensor<4x5xf32> {
    %0 = stablehlo.negate %arg2 : tensor<4x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    %2 = stablehlo.reshape %1 : (tensor<4xf32>) -> tensor<4x1xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<4x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [1] : (tensor<4x1xf32>, tensor<f32>) -> tensor<4xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<4xf32>) -> tensor<4x5xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<4x5xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<4x5xf32>
    return %7 : tensor<4x5xf32>
  }
}

// -----

module @logsumexp attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[1.60546875, 1.2421875, -1.734375, -0.12109375], [1.85546875, -1.9609375, 0.92578125, -1.71875], [1.00390625, 0.48828125, -0.63671875, -1.9375]]> : tensor<3x4xf32>
    %r = call @step(%a0) : (tensor<3x4xf32>) -> (tensor<f32>)
    check.expect_almost_eq_const %r, dense<3.1686728> : tensor<f32> {tolerance = 1.000000e-05 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<3x4xf32>) -> (tensor<f32> {jax.result_info = "result"}) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [0, 1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<f32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.maximum %cst_0, %0 : tensor<f32>
    %2 = stablehlo.is_finite %1 : (tensor<f32>) -> tensor<i1>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.select %2, %1, %cst_1 : tensor<i1>, tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x4xf32>
    %6 = stablehlo.subtract %arg0, %5 : tensor<3x4xf32>
    %7 = stablehlo.exponential %6 : tensor<3x4xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.reduce(%7 init: %cst_2) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<f32>
    %9 = stablehlo.abs %8 : tensor<f32>
    %10 = stablehlo.log %9 : tensor<f32>
    %11 = stablehlo.add %10, %3 : tensor<f32>
    return %11 : tensor<f32>
  }
}

// -----

module @layer_norm_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[-0.890625, 0.4375, 1.8671875, -1.9921875], [1.9375, -1.15625, -1.171875, 1.796875], [0.75390625, -1.6875, 1.390625, 1.16015625]]> : tensor<3x4xf32>
    %a1 = stablehlo.constant dense<[-0.23046875, 1.2421875, -1.44921875, 0.4921875]> : tensor<4xf32>
    %a2 = stablehlo.constant dense<[1.59765625, 0.25, -0.421875, -1.984375]> : tensor<4xf32>
    %r:3 = call @step(%a0, %a1, %a2) : (tensor<3x4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<3x4xf32>, tensor<4xf32>, tensor<4xf32>)
    check.expect_almost_eq_const %r#0, dense<[[-0.0404649228, 0.178626537, -0.100902393, -0.0372591764], [-0.026058238, 0.471339762, -0.470093429, 0.0248118881], [0.040307235, -0.00560285896, 0.00183883309, -0.0365432575]]> : tensor<3x4xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#1, dense<[0.308288664, 0.237186372, -1.5872283, 1.08905554]> : tensor<4xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#2, dense<[0.105913773, 0.995109499, -0.265887737, -0.918960571]> : tensor<4xf32> {tolerance = 1.000000e-04 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<3x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<4xf32>) -> (tensor<3x4xf32> {jax.result_info = "result[0]"}, tensor<4xf32> {jax.result_info = "result[1]"}, tensor<4xf32> {jax.result_info = "result[2]"}) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0] : (tensor<3xf32>) -> tensor<3x1xf32>
    %cst_0 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %3 = stablehlo.divide %1, %2 : tensor<3x1xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %4:4 = call @_var(%arg0, %c) : (tensor<3x4xf32>, tensor<i32>) -> (tensor<3x1xf32>, tensor<3x4xf32>, tensor<f32>, tensor<i1>)
    %5 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %6 = stablehlo.subtract %arg0, %5 : tensor<3x4xf32>
    %cst_1 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %8 = stablehlo.add %4#0, %7 : tensor<3x1xf32>
    %9 = stablehlo.rsqrt %8 : tensor<3x1xf32>
    %10 = stablehlo.divide %9, %8 : tensor<3x1xf32>
    %cst_2 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %12 = stablehlo.multiply %11, %10 : tensor<3x1xf32>
    %13 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %14 = stablehlo.multiply %6, %13 : tensor<3x4xf32>
    %15 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<4xf32>) -> tensor<1x4xf32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<3x4xf32>
    %17 = stablehlo.multiply %14, %16 : tensor<3x4xf32>
    %18 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<4xf32>) -> tensor<1x4xf32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<3x4xf32>
    %20 = stablehlo.add %17, %19 : tensor<3x4xf32>
    %21 = stablehlo.cosine %20 : tensor<3x4xf32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %23 = stablehlo.multiply %22, %21 : tensor<3x4xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %24 = stablehlo.reduce(%23 init: %cst_4) applies stablehlo.add across dimensions = [0] : (tensor<3x4xf32>, tensor<f32>) -> tensor<4xf32>
    %25 = stablehlo.reshape %24 : (tensor<4xf32>) -> tensor<1x4xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %26 = stablehlo.reduce(%25 init: %cst_5) applies stablehlo.add across dimensions = [0] : (tensor<1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %27 = stablehlo.multiply %14, %23 : tensor<3x4xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %28 = stablehlo.reduce(%27 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<3x4xf32>, tensor<f32>) -> tensor<4xf32>
    %29 = stablehlo.reshape %28 : (tensor<4xf32>) -> tensor<1x4xf32>
    %30 = stablehlo.broadcast_in_dim %15, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<3x4xf32>
    %31 = stablehlo.multiply %23, %30 : tensor<3x4xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %32 = stablehlo.reduce(%29 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %33 = stablehlo.multiply %6, %31 : tensor<3x4xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %34 = stablehlo.reduce(%33 init: %cst_8) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %35 = stablehlo.reshape %34 : (tensor<3xf32>) -> tensor<3x1xf32>
    %36 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %37 = stablehlo.multiply %31, %36 : tensor<3x4xf32>
    %38 = stablehlo.multiply %35, %12 : tensor<3x1xf32>
    %39 = stablehlo.negate %37 : tensor<3x4xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %40 = stablehlo.reduce(%39 init: %cst_9) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %41 = stablehlo.reshape %40 : (tensor<3xf32>) -> tensor<3x1xf32>
    %42 = call @_var_0(%4#1, %4#2, %4#3, %38) : (tensor<3x4xf32>, tensor<f32>, tensor<i1>, tensor<3x1xf32>) -> tensor<3x4xf32>
    %43 = stablehlo.add %37, %42 : tensor<3x4xf32>
    %cst_10 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %45 = stablehlo.divide %41, %44 : tensor<3x1xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %46 = stablehlo.reduce(%45 init: %cst_11) applies stablehlo.add across dimensions = [1] : (tensor<3x1xf32>, tensor<f32>) -> tensor<3xf32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [0] : (tensor<3xf32>) -> tensor<3x4xf32>
    %48 = stablehlo.add %43, %47 : tensor<3x4xf32>
    return %48, %32, %26 : tensor<3x4xf32>, tensor<4xf32>, tensor<4xf32>
  }
  func.func private @_var(%arg0: tensor<3x4xf32>, %arg1: tensor<i32>) -> (tensor<3x1xf32>, tensor<3x4xf32>, tensor<f32>, tensor<i1>) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0] : (tensor<3xf32>) -> tensor<3x1xf32>
    %cst_0 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %3 = stablehlo.divide %1, %2 : tensor<3x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<3x1xf32>) -> tensor<3x4xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<3x4xf32>
    %6 = chlo.square %5 : tensor<3x4xf32> -> tensor<3x4xf32>
    %cst_1 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %8 = stablehlo.multiply %7, %5 : tensor<3x4xf32>
    %9 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %10 = stablehlo.subtract %cst_2, %9 : tensor<f32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%6 init: %cst_3) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0] : (tensor<3xf32>) -> tensor<3x1xf32>
    %13 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %14 = stablehlo.divide %12, %13 : tensor<3x1xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.compare GT, %10, %cst_4, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_5 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %16 = call @_where(%15, %14, %cst_5) : (tensor<i1>, tensor<3x1xf32>, tensor<f32>) -> tensor<3x1xf32>
    return %16, %8, %10, %15 : tensor<3x1xf32>, tensor<3x4xf32>, tensor<f32>, tensor<i1>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<3x1xf32>, %arg2: tensor<f32>) -> tensor<3x1xf32> {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %2 = stablehlo.select %arg0, %arg1, %1 : tensor<i1>, tensor<3x1xf32>
    return %2 : tensor<3x1xf32>
  }
  func.func private @_var_0(%arg0: tensor<3x4xf32>, %arg1: tensor<f32>, %arg2: tensor<i1>, %arg3: tensor<3x1xf32>) -> tensor<3x4xf32> {
    %0 = call @_where_1(%arg2, %arg3) : (tensor<i1>, tensor<3x1xf32>) -> tensor<3x1xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %2 = stablehlo.divide %0, %1 : tensor<3x1xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x1xf32>, tensor<f32>) -> tensor<3xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<3xf32>) -> tensor<3x4xf32>
    %5 = stablehlo.multiply %4, %arg0 : tensor<3x4xf32>
    %6 = stablehlo.negate %5 : tensor<3x4xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_0) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %8 = stablehlo.reshape %7 : (tensor<3xf32>) -> tensor<3x1xf32>
    %cst_1 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %10 = stablehlo.divide %8, %9 : tensor<3x1xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%10 init: %cst_2) applies stablehlo.add across dimensions = [1] : (tensor<3x1xf32>, tensor<f32>) -> tensor<3xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0] : (tensor<3xf32>) -> tensor<3x4xf32>
    %13 = stablehlo.add %5, %12 : tensor<3x4xf32>
    return %13 : tensor<3x4xf32>
  }
  func.func private @_where_1(%arg0: tensor<i1>, %arg1: tensor<3x1xf32>) -> tensor<3x1xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x1xf32>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<i1>, tensor<3x1xf32>
    return %1 : tensor<3x1xf32>
  }
}

// -----

module @attention_f32 attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[[[1.1171875, -0.1640625, 0.328125, -0.03125], [-1.078125, -1.1953125, -0.19921875, 1.55078125]], [[-0.48046875, 0.4921875, -0.60546875, 1.91015625], [0.99609375, -0.53125, 1.04296875, -0.09375]], [[0.16796875, -0.81640625, 0.9140625, -1.44140625], [-0.546875, 0.12109375, -1.92578125, -0.26953125]]], [[[-0.203125, 1.6953125, 1.91796875, 0.76171875], [1.36328125, 1.63671875, 0.0234375, 0.59765625]], [[1.97265625, 0.484375, 1.0859375, 0.6171875], [-0.92578125, 0.95703125, -0.140625, 0.94140625]], [[-1.05859375, -1.48046875, 1.41015625, -0.6875], [1.58203125, 1.61328125, -1.43359375, 0.984375]]]]> : tensor<2x3x2x4xf32>
    %a1 = stablehlo.constant dense<[[[[0.8828125, 0.74609375, 1.66796875, -1.5078125], [-0.92578125, -1.84375, -1.2421875, -0.4375]], [[0.1875, 0.8203125, 1.25, 0.51953125], [1.75, -1.453125, -0.90234375, -1.8984375]], [[0.671875, -1.69140625, 1.12109375, -0.640625], [-1.01953125, 1.11328125, -0.73046875, -1.4140625]]], [[[-0.96484375, -1.46875, 1.99609375, -0.01953125], [0.015625, -0.09765625, -0.43359375, 1.48046875]], [[0.95703125, -1.6171875, 1.609375, 1.28515625], [-0.7578125, 0.19921875, 1.7421875, -1.31640625]], [[-0.2265625, 1.59765625, 0.07421875, 1.3359375], [-1.28515625, -1.1953125, -1.52734375, -0.21484375]]]]> : tensor<2x3x2x4xf32>
    %a2 = stablehlo.constant dense<[[[[-0.12890625, 1.40625, 1.40234375, -0.7734375], [0.140625, 1.1953125, 0.8828125, 1.3125]], [[-1.17578125, -0.77734375, 1.953125, 0.02734375], [1.9765625, 1.4140625, -1.62109375, 0.07421875]], [[0.9921875, 1.89453125, 0.2421875, -0.51171875], [-0.83203125, -1.95703125, 1.2109375, -1.41015625]]], [[[0.046875, 1.484375, 0.92578125, 0.04296875], [-1.28515625, 1.29296875, 0.0859375, -1.53515625]], [[-0.87890625, -0.328125, 1.6328125, 0.1328125], [0.41015625, 1.5703125, -0.23046875, -0.37109375]], [[0.86328125, 0.8671875, -1.296875, -1.3046875], [1.2265625, -0.015625, 0.39453125, 1.0]]]]> : tensor<2x3x2x4xf32>
    %r = call @step(%a0, %a1, %a2) : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> (tensor<2x3x2x4xf32>)
    check.expect_almost_eq_const %r, dense<[[[[-0.12890625, 1.40625, 1.40234375, -0.7734375], [0.140625, 1.1953125, 0.8828125, 1.3125]], [[-1.07579136, -0.568782628, 1.90051842, -0.0491411127], [1.63463187, 1.37332177, -1.15475869, 0.304839969]], [[0.334631383, 1.47543502, 0.881746948, -0.5849424], [0.124059871, 0.0582170896, 0.532166421, 0.0606148839]]], [[[0.046875, 1.484375, 0.92578125, 0.04296875], [-1.28515625, 1.29296875, 0.0859375, -1.53515625]], [[-0.773532927, -0.121824421, 1.55233753, 0.122586399], [-0.818947196, 1.3692379, -0.00107386673, -1.21504033]], [[-0.0959114358, 1.18406689, 1.01984489, 0.0449402966], [-0.933246732, 1.14569378, 0.112867497, -1.1969645]]]]> : tensor<2x3x2x4xf32> {tolerance = 1.000000e-05 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<2x3x2x4xf32>, %arg1: tensor<2x3x2x4xf32>, %arg2: tensor<2x3x2x4xf32>) -> (tensor<2x3x2x4xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x2x3x3xf32>
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x2x3x3xf32>
    %2 = stablehlo.divide %0, %1 : tensor<2x2x3x3xf32>
    %c = stablehlo.constant dense<true> : tensor<i1>
    %3 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i1>) -> tensor<3x3xi1>
    %4 = call @tril(%3) : (tensor<3x3xi1>) -> tensor<3x3xi1>
    %cst_0 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %5 = call @_where(%4, %2, %cst_0) : (tensor<3x3xi1>, tensor<2x2x3x3xf32>, tensor<f32>) -> tensor<2x2x3x3xf32>
    %cst_1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %6 = stablehlo.reduce(%5 init: %cst_1) applies stablehlo.maximum across dimensions = [3] : (tensor<2x2x3x3xf32>, tensor<f32>) -> tensor<2x2x3xf32>
    %cst_2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<2x2x3xf32>
    %8 = stablehlo.maximum %7, %6 : tensor<2x2x3xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<2x2x3xf32>) -> tensor<2x2x3x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1, 2, 3] : (tensor<2x2x3x1xf32>) -> tensor<2x2x3x3xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<2x2x3x3xf32>
    %12 = stablehlo.exponential %11 : tensor<2x2x3x3xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.reduce(%12 init: %cst_3) applies stablehlo.add across dimensions = [3] : (tensor<2x2x3x3xf32>, tensor<f32>) -> tensor<2x2x3xf32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [0, 1, 2] : (tensor<2x2x3xf32>) -> tensor<2x2x3x1xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2, 3] : (tensor<2x2x3x1xf32>) -> tensor<2x2x3x3xf32>
    %16 = stablehlo.divide %12, %15 : tensor<2x2x3x3xf32>
    %17 = stablehlo.dot_general %arg2, %16, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x3x2x4xf32>, tensor<2x2x3x3xf32>) -> tensor<2x2x4x3xf32>
    %18 = stablehlo.transpose %17, dims = [0, 3, 1, 2] : (tensor<2x2x4x3xf32>) -> tensor<2x3x2x4xf32>
    return %18 : tensor<2x3x2x4xf32>
  }
  func.func private @tril(%arg0: tensor<3x3xi1>) -> tensor<3x3xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<3x3xi32>
    %2 = stablehlo.add %0, %1 : tensor<3x3xi32>
    %3 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<3x3xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<3x3xi1>, tensor<3x3xi1>
    return %6 : tensor<3x3xi1>
  }
  func.func private @_where(%arg0: tensor<3x3xi1>, %arg1: tensor<2x2x3x3xf32>, %arg2: tensor<f32>) -> tensor<2x2x3x3xf32> {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [2, 3] : (tensor<3x3xi1>) -> tensor<2x2x3x3xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<2x2x3x3xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<2x2x3x3xi1>, tensor<2x2x3x3xf32>
    return %3 : tensor<2x2x3x3xf32>
  }
}

// -----

module @attention_bf16 attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[[[-0.8086, -1.031, -0.8984, -1.062], [-1.625, 0.7695, 0.3711, -0.2734]], [[1.133, 0.168, -1.328, -1.781], [-1.641, -1.906, -1.875, -0.9805]], [[-0.5664, 1.734, 1.883, -0.3906], [1.656, 1.453, 0.7148, 0.7031]]]]> : tensor<1x3x2x4xbf16>
    %a1 = stablehlo.constant dense<[[[[-0.5469, -1.75, 0.9609, 1.391], [-1.375, 0.5547, 0.9336, -0.3164]], [[-1.828, 0.4062, -1.125, 0.1602], [1.797, 1.219, -1.625, 1.047]], [[1.438, 1.578, 1.438, 1.109], [0.1055, -0.6875, -0.2188, -1.406]]]]> : tensor<1x3x2x4xbf16>
    %a2 = stablehlo.constant dense<[[[[0.5391, 0.9727, 1.438, -1.25], [-1.188, -1.094, -2.0, -1.797]], [[-1.102, -0.2969, 0.02734, 0.4375], [0.6797, 0.4414, 0.5742, 0.3984]], [[1.797, -0.7266, 1.742, -1.781], [1.422, 0.03516, 0.1055, -1.297]]]]> : tensor<1x3x2x4xbf16>
    %r = call @step(%a0, %a1, %a2) : (tensor<1x3x2x4xbf16>, tensor<1x3x2x4xbf16>, tensor<1x3x2x4xbf16>) -> (tensor<1x3x2x4xbf16>)
    check.expect_almost_eq_const %r, dense<[[[[0.5391, 0.9727, 1.438, -1.25], [-1.188, -1.094, -2.0, -1.797]], [[-0.8945, -0.1367, 0.2061, 0.2246], [-0.8477, -0.8125, -1.531, -1.398]], [[1.484, -0.6016, 1.578, -1.562], [0.5938, 0.3301, 0.3945, 0.1953]]]]> : tensor<1x3x2x4xbf16> {tolerance = 6.000000e-02 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<1x3x2x4xbf16>, %arg1: tensor<1x3x2x4xbf16>, %arg2: tensor<1x3x2x4xbf16>) -> (tensor<1x3x2x4xbf16> {jax.result_info = "result"}) {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x3x2x4xbf16>, tensor<1x3x2x4xbf16>) -> tensor<1x2x3x3xbf16>
    %1 = stablehlo.convert %0 : (tensor<1x2x3x3xbf16>) -> tensor<1x2x3x3xf32>
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1x2x3x3xf32>
    %3 = stablehlo.divide %1, %2 : tensor<1x2x3x3xf32>
    %c = stablehlo.constant dense<true> : tensor<i1>
    %4 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i1>) -> tensor<3x3xi1>
    %5 = call @tril(%4) : (tensor<3x3xi1>) -> tensor<3x3xi1>
    %cst_0 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %6 = call @_where(%5, %3, %cst_0) : (tensor<3x3xi1>, tensor<1x2x3x3xf32>, tensor<f32>) -> tensor<1x2x3x3xf32>
    %cst_1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.maximum across dimensions = [3] : (tensor<1x2x3x3xf32>, tensor<f32>) -> tensor<1x2x3xf32>
    %cst_2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<1x2x3xf32>
    %9 = stablehlo.maximum %8, %7 : tensor<1x2x3xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1, 2] : (tensor<1x2x3xf32>) -> tensor<1x2x3x1xf32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [0, 1, 2, 3] : (tensor<1x2x3x1xf32>) -> tensor<1x2x3x3xf32>
    %12 = stablehlo.subtract %6, %11 : tensor<1x2x3x3xf32>
    %13 = stablehlo.exponential %12 : tensor<1x2x3x3xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %14 = stablehlo.reduce(%13 init: %cst_3) applies stablehlo.add across dimensions = [3] : (tensor<1x2x3x3xf32>, tensor<f32>) -> tensor<1x2x3xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2] : (tensor<1x2x3xf32>) -> tensor<1x2x3x1xf32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [0, 1, 2, 3] : (tensor<1x2x3x1xf32>) -> tensor<1x2x3x3xf32>
    %17 = stablehlo.divide %13, %16 : tensor<1x2x3x3xf32>
    %18 = stablehlo.convert %17 : (tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xbf16>
    %19 = stablehlo.dot_general %arg2, %18, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x3x2x4xbf16>, tensor<1x2x3x3xbf16>) -> tensor<1x2x4x3xbf16>
    %20 = stablehlo.transpose %19, dims = [0, 3, 1, 2] : (tensor<1x2x4x3xbf16>) -> tensor<1x3x2x4xbf16>
    return %20 : tensor<1x3x2x4xbf16>
  }
  func.func private @tril(%arg0: tensor<3x3xi1>) -> tensor<3x3xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<3x3xi32>
    %2 = stablehlo.add %0, %1 : tensor<3x3xi32>
    %3 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<3x3xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<3x3xi1>, tensor<3x3xi1>
    return %6 : tensor<3x3xi1>
  }
  func.func private @_where(%arg0: tensor<3x3xi1>, %arg1: tensor<1x2x3x3xf32>, %arg2: tensor<f32>) -> tensor<1x2x3x3xf32> {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [2, 3] : (tensor<3x3xi1>) -> tensor<1x2x3x3xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<1x2x3x3xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<1x2x3x3xi1>, tensor<1x2x3x3xf32>
    return %3 : tensor<1x2x3x3xf32>
  }
}

// -----

module @attention_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[[[-1.40625, 0.19140625], [1.2890625, -1.49609375]], [[1.53515625, 1.9921875], [-0.8359375, -1.59765625]], [[0.2109375, 1.625], [1.2578125, -1.1875]]]]> : tensor<1x3x2x2xf32>
    %a1 = stablehlo.constant dense<[[[[-1.66015625, -1.3828125], [1.80078125, -1.375]], [[1.00390625, -0.5859375], [-0.76953125, 1.82421875]], [[1.34375, -0.95703125], [-1.89453125, -1.9921875]]]]> : tensor<1x3x2x2xf32>
    %a2 = stablehlo.constant dense<[[[[1.140625, 0.8125], [1.26171875, 1.12890625]], [[-1.79296875, 1.94140625], [-1.66015625, 0.0390625]], [[-0.765625, -0.87890625], [0.49609375, -0.875]]]]> : tensor<1x3x2x2xf32>
    %r:3 = call @step(%a0, %a1, %a2) : (tensor<1x3x2x2xf32>, tensor<1x3x2x2xf32>, tensor<1x3x2x2xf32>) -> (tensor<1x3x2x2xf32>, tensor<1x3x2x2xf32>, tensor<1x3x2x2xf32>)
    check.expect_almost_eq_const %r#0, dense<[[[[0.0, 0.0], [3.44159616e-07, -2.62785647e-07]], [[0.477507114, 0.142831966], [1.36603069, -1.70027208]], [[0.878946245, 0.639312625], [0.939860106, 0.0110097406]]]]> : tensor<1x3x2x2xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#1, dense<[[[[-0.366180182, -1.05825961], [-0.108957052, -1.16566825]], [[0.534128666, 2.35208392], [0.393672854, 0.896867871]], [[-0.16794838, -1.29382455], [-0.28471601, 0.268800199]]]]> : tensor<1x3x2x2xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#2, dense<[[[[1.93651974, 1.91204679], [6.439744, 5.93317223]], [[-4.47210503, 4.58836794], [0.221878022, 0.234268263]], [[-0.722479939, 0.558872581], [0.140568003, 0.117849]]]]> : tensor<1x3x2x2xf32> {tolerance = 1.000000e-04 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<1x3x2x2xf32>, %arg1: tensor<1x3x2x2xf32>, %arg2: tensor<1x3x2x2xf32>) -> (tensor<1x3x2x2xf32> {jax.result_info = "result[0]"}, tensor<1x3x2x2xf32> {jax.result_info = "result[1]"}, tensor<1x3x2x2xf32> {jax.result_info = "result[2]"}) {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x3x2x2xf32>, tensor<1x3x2x2xf32>) -> tensor<1x2x3x3xf32>
    %cst = stablehlo.constant dense<1.41421354> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1x2x3x3xf32>
    %2 = stablehlo.divide %0, %1 : tensor<1x2x3x3xf32>
    %c = stablehlo.constant dense<true> : tensor<i1>
    %3 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i1>) -> tensor<3x3xi1>
    %4 = call @tril(%3) : (tensor<3x3xi1>) -> tensor<3x3xi1>
    %cst_0 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %5:2 = call @_where(%4, %2, %cst_0) : (tensor<3x3xi1>, tensor<1x2x3x3xf32>, tensor<f32>) -> (tensor<1x2x3x3xf32>, tensor<1x2x3x3xi1>)
    %cst_1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %6 = stablehlo.reduce(%5#0 init: %cst_1) applies stablehlo.maximum across dimensions = [3] : (tensor<1x2x3x3xf32>, tensor<f32>) -> tensor<1x2x3xf32>
    %cst_2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<1x2x3xf32>
    %8 = stablehlo.maximum %7, %6 : tensor<1x2x3xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x2x3xf32>) -> tensor<1x2x3x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1, 2, 3] : (tensor<1x2x3x1xf32>) -> tensor<1x2x3x3xf32>
    %11 = stablehlo.subtract %5#0, %10 : tensor<1x2x3x3xf32>
    %12 = stablehlo.exponential %11 : tensor<1x2x3x3xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.reduce(%12 init: %cst_3) applies stablehlo.add across dimensions = [3] : (tensor<1x2x3x3xf32>, tensor<f32>) -> tensor<1x2x3xf32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [0, 1, 2] : (tensor<1x2x3xf32>) -> tensor<1x2x3x1xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2, 3] : (tensor<1x2x3x1xf32>) -> tensor<1x2x3x3xf32>
    %16 = stablehlo.divide %12, %15 : tensor<1x2x3x3xf32>
    %17 = stablehlo.multiply %14, %14 : tensor<1x2x3x1xf32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<1x2x3x1xf32>
    %19 = stablehlo.divide %18, %17 : tensor<1x2x3x1xf32>
    %20 = stablehlo.dot_general %arg2, %16, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x3x2x2xf32>, tensor<1x2x3x3xf32>) -> tensor<1x2x2x3xf32>
    %21 = stablehlo.transpose %20, dims = [0, 3, 1, 2] : (tensor<1x2x2x3xf32>) -> tensor<1x3x2x2xf32>
    %cst_5 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<1x3x2x2xf32>
    %23 = stablehlo.multiply %22, %21 : tensor<1x3x2x2xf32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<1x3x2x2xf32>
    %25 = stablehlo.multiply %24, %23 : tensor<1x3x2x2xf32>
    %26 = stablehlo.transpose %25, dims = [0, 2, 3, 1] : (tensor<1x3x2x2xf32>) -> tensor<1x2x2x3xf32>
    %27 = stablehlo.dot_general %26, %arg2, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x2x2x3xf32>, tensor<1x3x2x2xf32>) -> tensor<1x2x3x3xf32>
    %28 = stablehlo.dot_general %26, %16, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<1x2x2x3xf32>, tensor<1x2x3x3xf32>) -> tensor<1x2x2x3xf32>
    %29 = stablehlo.transpose %28, dims = [0, 3, 1, 2] : (tensor<1x2x2x3xf32>) -> tensor<1x3x2x2xf32>
    %30 = stablehlo.broadcast_in_dim %19, dims = [0, 1, 2, 3] : (tensor<1x2x3x1xf32>) -> tensor<1x2x3x3xf32>
    %31 = stablehlo.multiply %27, %30 : tensor<1x2x3x3xf32>
    %32 = stablehlo.multiply %31, %12 : tensor<1x2x3x3xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %33 = stablehlo.reduce(%32 init: %cst_7) applies stablehlo.add across dimensions = [3] : (tensor<1x2x3x3xf32>, tensor<f32>) -> tensor<1x2x3xf32>
    %34 = stablehlo.reshape %33 : (tensor<1x2x3xf32>) -> tensor<1x2x3x1xf32>
    %35 = stablehlo.negate %34 : tensor<1x2x3x1xf32>
    %36 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2, 3] : (tensor<1x2x3x1xf32>) -> tensor<1x2x3x3xf32>
    %37 = stablehlo.divide %27, %36 : tensor<1x2x3x3xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %38 = stablehlo.reduce(%35 init: %cst_8) applies stablehlo.add across dimensions = [0, 3] : (tensor<1x2x3x1xf32>, tensor<f32>) -> tensor<2x3xf32>
    %39 = stablehlo.broadcast_in_dim %38, dims = [1, 2] : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %40 = stablehlo.broadcast_in_dim %39, dims = [0, 1, 2] : (tensor<1x2x3xf32>) -> tensor<1x2x3x3xf32>
    %41 = stablehlo.add %37, %40 : tensor<1x2x3x3xf32>
    %42 = stablehlo.multiply %41, %12 : tensor<1x2x3x3xf32>
    %43 = call @_where_0(%5#1, %42) : (tensor<1x2x3x3xi1>, tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
    %cst_9 = stablehlo.constant dense<1.41421354> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<1x2x3x3xf32>
    %45 = stablehlo.divide %43, %44 : tensor<1x2x3x3xf32>
    %46 = stablehlo.dot_general %45, %arg0, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x2x3x3xf32>, tensor<1x3x2x2xf32>) -> tensor<1x2x3x2xf32>
    %47 = stablehlo.transpose %46, dims = [0, 2, 1, 3] : (tensor<1x2x3x2xf32>) -> tensor<1x3x2x2xf32>
    %48 = stablehlo.dot_general %45, %arg1, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x2x3x3xf32>, tensor<1x3x2x2xf32>) -> tensor<1x2x3x2xf32>
    %49 = stablehlo.transpose %48, dims = [0, 2, 1, 3] : (tensor<1x2x3x2xf32>) -> tensor<1x3x2x2xf32>
    return %49, %47, %29 : tensor<1x3x2x2xf32>, tensor<1x3x2x2xf32>, tensor<1x3x2x2xf32>
  }
  func.func private @tril(%arg0: tensor<3x3xi1>) -> tensor<3x3xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<3x3xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<3x3xi32>
    %2 = stablehlo.add %0, %1 : tensor<3x3xi32>
    %3 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<3x3xi32>, tensor<3x3xi32>) -> tensor<3x3xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<3x3xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<3x3xi1>, tensor<3x3xi1>
    return %6 : tensor<3x3xi1>
  }
  func.func private @_where(%arg0: tensor<3x3xi1>, %arg1: tensor<1x2x3x3xf32>, %arg2: tensor<f32>) -> (tensor<1x2x3x3xf32>, tensor<1x2x3x3xi1>) {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [2, 3] : (tensor<3x3xi1>) -> tensor<1x2x3x3xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<1x2x3x3xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<1x2x3x3xi1>, tensor<1x2x3x3xf32>
    return %3, %1 : tensor<1x2x3x3xf32>, tensor<1x2x3x3xi1>
  }
  func.func private @_where_0(%arg0: tensor<1x2x3x3xi1>, %arg1: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1x2x3x3xf32>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<1x2x3x3xi1>, tensor<1x2x3x3xf32>
    return %1 : tensor<1x2x3x3xf32>
  }
}

// -----

module @gelu_exact attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[1.25390625, 0.5703125, 1.91015625, 1.4609375, -1.71875, 1.55078125, 1.046875, -0.96484375, -1.9375, 1.109375, 0.734375, 0.34765625]> : tensor<12xf32>
    %r = call @step(%a0) : (tensor<12xf32>) -> (tensor<12xf32>)
    check.expect_almost_eq_const %r, dense<[1.12232375, 0.408210963, 1.85656393, 1.35572612, -0.0736139417, 1.45699465, 0.892378628, -0.161429524, -0.0510379225, 0.961124539, 0.564469934, 0.221092269]> : tensor<12xf32> {tolerance = 1.000000e-06 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<12xf32>) -> (tensor<12xf32> {jax.result_info = "result"}) {
    %cst = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %1 = stablehlo.multiply %0, %arg0 : tensor<12xf32>
    %cst_0 = stablehlo.constant dense<1.41421354> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %3 = stablehlo.divide %arg0, %2 : tensor<12xf32>
    %4 = chlo.erf %3 : tensor<12xf32> -> tensor<12xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %6 = stablehlo.add %5, %4 : tensor<12xf32>
    %7 = stablehlo.multiply %1, %6 : tensor<12xf32>
    return %7 : tensor<12xf32>
  }
}

// -----

module @gelu_tanh_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[-1.73046875, 1.8359375, 1.2734375, 0.875, -0.0234375, -1.58203125, 0.0625, 0.93359375, 0.7421875, 1.6484375, 1.9765625, 0.6328125]> : tensor<12xf32>
    %r = call @step(%a0) : (tensor<12xf32>) -> (tensor<12xf32>)
    check.expect_almost_eq_const %r, dense<[-0.113331571, 1.1033715, 1.12424529, 1.04691792, 0.481303036, -0.124141872, 0.549802601, 1.0652703, 0.995537221, 1.11989272, 1.08862519, 0.943006158]> : tensor<12xf32> {tolerance = 1.000000e-05 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<12xf32>) -> (tensor<12xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12xf32>
    %1 = stablehlo.multiply %0, %arg0 : tensor<12xf32>
    %2 = stablehlo.multiply %arg0, %arg0 : tensor<12xf32>
    %cst = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<12xf32>
    %cst_0 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %6 = stablehlo.multiply %5, %1 : tensor<12xf32>
    %7 = stablehlo.add %arg0, %6 : tensor<12xf32>
    %cst_1 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %9 = stablehlo.multiply %8, %7 : tensor<12xf32>
    %10 = stablehlo.tanh %9 : tensor<12xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %12 = stablehlo.subtract %11, %10 : tensor<12xf32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %14 = stablehlo.add %13, %10 : tensor<12xf32>
    %cst_4 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %16 = stablehlo.multiply %15, %14 : tensor<12xf32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %18 = stablehlo.multiply %arg0, %17 : tensor<12xf32>
    %19 = stablehlo.multiply %17, %16 : tensor<12xf32>
    %cst_6 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %21 = stablehlo.multiply %20, %18 : tensor<12xf32>
    %22 = stablehlo.multiply %21, %12 : tensor<12xf32>
    %23 = stablehlo.multiply %22, %10 : tensor<12xf32>
    %24 = stablehlo.add %22, %23 : tensor<12xf32>
    %cst_7 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %26 = stablehlo.multiply %25, %24 : tensor<12xf32>
    %27 = stablehlo.add %19, %26 : tensor<12xf32>
    %cst_8 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %28 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %29 = stablehlo.multiply %28, %26 : tensor<12xf32>
    %30 = stablehlo.multiply %29, %4 : tensor<12xf32>
    %31 = stablehlo.add %27, %30 : tensor<12xf32>
    return %31 : tensor<12xf32>
  }
}

// -----

module @silu_softplus_elu attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[-1.86328125, 0.49609375, -0.19140625, -0.609375, 0.2421875, 0.83984375, 1.3046875, 0.86328125, -1.01953125]> : tensor<9xf32>
    %r:3 = call @step(%a0) : (tensor<9xf32>) -> (tensor<9xf32>, tensor<9xf32>, tensor<9xf32>)
    check.expect_almost_eq_const %r#0, dense<[-0.250277907, 0.308342546, -0.0865718946, -0.214622945, 0.135686189, 0.586574018, 1.02629697, 0.607185245, -0.270296812]> : tensor<9xf32> {tolerance = 1.000000e-06 : f64}
    check.expect_almost_eq_const %r#1, dense<[0.144241169, 0.971647322, 0.602016628, 0.434176028, 0.821554959, 1.19876075, 1.54469395, 1.21518791, 0.308046341]> : tensor<9xf32> {tolerance = 1.000000e-06 : f64}
    check.expect_almost_eq_const %r#2, dense<[-0.844837308, 0.49609375, -0.174202949, -0.456309438, 0.2421875, 0.83984375, 1.3046875, 0.86328125, -0.639235973]> : tensor<9xf32> {tolerance = 1.000000e-06 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<9xf32>) -> (tensor<9xf32> {jax.result_info = "result[0]"}, tensor<9xf32> {jax.result_info = "result[1]"}, tensor<9xf32> {jax.result_info = "result[2]"}) {
    %0 = call @silu(%arg0) : (tensor<9xf32>) -> tensor<9xf32>
    %1 = call @softplus(%arg0) : (tensor<9xf32>) -> tensor<9xf32>
    %2 = call @elu(%arg0) : (tensor<9xf32>) -> tensor<9xf32>
    return %0, %1, %2 : tensor<9xf32>, tensor<9xf32>, tensor<9xf32>
  }
  func.func private @silu(%arg0: tensor<9xf32>) -> tensor<9xf32> {
    %0 = stablehlo.negate %arg0 : tensor<9xf32>
    %1 = stablehlo.exponential %0 : tensor<9xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %3 = stablehlo.add %2, %1 : tensor<9xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %5 = stablehlo.divide %4, %3 : tensor<9xf32>
    %6 = stablehlo.multiply %arg0, %5 : tensor<9xf32>
    return %6 : tensor<9xf32>
  }
  func.func private @softplus(%arg0: tensor<9xf32>) -> tensor<9xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<9xf32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %3 = stablehlo.subtract %arg0, %2 : tensor<9xf32>
    %4 = stablehlo.compare NE, %3, %3, FLOAT : (tensor<9xf32>, tensor<9xf32>) -> tensor<9xi1>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %6 = stablehlo.add %arg0, %5 : tensor<9xf32>
    %7 = stablehlo.abs %3 : tensor<9xf32>
    %8 = stablehlo.negate %7 : tensor<9xf32>
    %9 = stablehlo.exponential %8 : tensor<9xf32>
    %10 = stablehlo.log_plus_one %9 : tensor<9xf32>
    %11 = stablehlo.add %1, %10 : tensor<9xf32>
    %12 = stablehlo.select %4, %6, %11 : tensor<9xi1>, tensor<9xf32>
    return %12 : tensor<9xf32>
  }
  func.func private @elu(%arg0: tensor<9xf32>) -> tensor<9xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %1 = stablehlo.compare GT, %arg0, %0, FLOAT : (tensor<9xf32>, tensor<9xf32>) -> tensor<9xi1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %3 = stablehlo.compare GT, %arg0, %2, FLOAT : (tensor<9xf32>, tensor<9xf32>) -> tensor<9xi1>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = call @_where(%3, %cst_1, %arg0) : (tensor<9xi1>, tensor<f32>, tensor<9xf32>) -> tensor<9xf32>
    %5 = stablehlo.exponential_minus_one %4 : tensor<9xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %7 = stablehlo.multiply %6, %5 : tensor<9xf32>
    %8 = call @_where_0(%1, %arg0, %7) : (tensor<9xi1>, tensor<9xf32>, tensor<9xf32>) -> tensor<9xf32>
    return %8 : tensor<9xf32>
  }
  func.func private @_where(%arg0: tensor<9xi1>, %arg1: tensor<f32>, %arg2: tensor<9xf32>) -> tensor<9xf32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %2 = stablehlo.select %arg0, %1, %arg2 : tensor<9xi1>, tensor<9xf32>
    return %2 : tensor<9xf32>
  }
  func.func private @_where_0(%arg0: tensor<9xi1>, %arg1: tensor<9xf32>, %arg2: tensor<9xf32>) -> tensor<9xf32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<9xi1>, tensor<9xf32>
    return %0 : tensor<9xf32>
  }
}

// -----

module @convolution_net attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[[[1.296875, 0.31640625], [1.3515625, 0.0], [1.60546875, 1.2421875], [1.22265625, 1.234375], [0.61328125, -1.66796875], [1.6015625, 0.3203125]], [[0.4921875, 0.23828125], [1.1796875, 0.41796875], [0.265625, -1.1953125], [-0.8515625, -1.4765625], [-0.6171875, 0.3203125], [0.96484375, 1.58984375]], [[-0.17578125, 0.9375], [-0.24609375, -1.9921875], [-0.8046875, -1.53125], [0.94921875, 1.4140625], [1.07421875, -1.41015625], [0.33203125, 1.3125]], [[0.2890625, 1.9375], [-1.2890625, 1.4609375], [1.4921875, -0.98046875], [0.078125, 1.10546875], [-1.95703125, 1.0234375], [-1.25, -0.09765625]], [[1.76953125, -0.90625], [1.96484375, -1.765625], [1.83203125, -0.86328125], [1.9140625, -0.671875], [-1.01953125, -0.03515625], [0.68359375, 1.63671875]], [[-1.1796875, 1.546875], [1.8125, -0.0078125], [1.328125, -0.69921875], [-0.17578125, 0.1484375], [-0.3984375, -1.7421875], [1.01953125, -0.10546875]]]]> : tensor<1x6x6x2xf32>
    %a1 = stablehlo.constant dense<[[[[0.265625, 0.96875, -1.80859375], [0.8671875, -1.9921875, 0.05078125]], [[-1.8359375, -1.52734375, 1.140625], [-1.93359375, 1.6953125, -1.7109375]], [[-1.10546875, 0.09375, 0.1953125], [-1.1875, 0.56640625, 0.234375]]], [[[-0.88671875, -0.74609375, 0.828125], [1.5078125, -1.80859375, 1.8203125]], [[0.16015625, 0.97265625, 0.09765625], [0.765625, -0.64453125, -0.69140625]], [[-0.51953125, 1.875, 0.4921875], [-0.1015625, -0.92578125, -1.703125]]], [[[1.8515625, -1.39453125, -1.453125], [-1.09375, 0.37109375, -1.90625]], [[-1.63671875, -1.04296875, -0.046875], [1.6796875, 1.90625, 1.375]], [[-0.421875, -0.16015625, 1.22265625], [1.515625, -1.1875, -1.796875]]]]> : tensor<3x3x2x3xf32>
    %r = call @step(%a0, %a1) : (tensor<1x6x6x2xf32>, tensor<3x3x2x3xf32>) -> (tensor<1x3x3x3xf32>)
    check.expect_almost_eq_const %r, dense<[[[[0.0, 5.20803833, 5.53009033], [2.89970398, 2.81390381, 4.57130432], [2.7512207, 6.9143219, 7.55973816]], [[6.68431091, 3.01641846, 8.43933105], [10.9198914, 6.94003296, 5.91912842], [11.1150208, 7.8399353, 1.06756592]], [[1.5344696, 15.0718231, 6.29130554], [0.0, 6.64735413, 3.21055603], [4.38699341, 8.28875732, 4.06678772]]]]> : tensor<1x3x3x3xf32> {tolerance = 1.000000e-04 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<1x6x6x2xf32>, %arg1: tensor<3x3x2x3xf32>) -> (tensor<1x3x3x3xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x6x6x2xf32>, tensor<3x3x2x3xf32>) -> tensor<1x6x6x3xf32>
    %1 = call @relu(%0) : (tensor<1x6x6x3xf32>) -> tensor<1x6x6x3xf32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<f32>
    %3 = "stablehlo.reduce_window"(%1, %2) <{base_dilations = array<i64: 1, 1, 1, 1>, padding = dense<0> : tensor<4x2xi64>, window_dilations = array<i64: 1, 1, 1, 1>, window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %4 = stablehlo.maximum %arg2, %arg3 : tensor<f32>
      stablehlo.return %4 : tensor<f32>
    }) : (tensor<1x6x6x3xf32>, tensor<f32>) -> tensor<1x3x3x3xf32>
    return %3 : tensor<1x3x3x3xf32>
  }
  func.func private @relu(%arg0: tensor<1x6x6x3xf32>) -> tensor<1x6x6x3xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1x6x6x3xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<1x6x6x3xf32>
    return %1 : tensor<1x6x6x3xf32>
  }
}

// -----

module @convolution_net_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[[[-0.421875, -0.2890625], [-0.296875, 0.1953125], [1.71484375, 1.2578125], [-1.11328125, 1.328125]], [[0.54296875, 0.0], [0.4140625, -1.015625], [-1.6171875, 1.55078125], [0.16015625, -1.91015625]], [[-1.2421875, 1.55078125], [0.01171875, -1.83203125], [1.6484375, 1.47265625], [1.3046875, 0.68359375]], [[-0.62890625, -1.07421875], [-0.95703125, -0.10546875], [0.4765625, -0.86328125], [-0.6875, -1.0859375]]], [[[0.33203125, 0.421875], [-1.11328125, -0.8515625], [0.67578125, -1.13671875], [1.35546875, -1.52734375]], [[-1.63671875, -0.24609375], [1.58203125, 1.28515625], [0.0078125, -1.1640625], [-1.65234375, 1.79296875]], [[-0.421875, 1.92578125], [0.33203125, 1.3359375], [0.04296875, 0.859375], [-1.76953125, -0.1796875]], [[-1.62890625, -0.7109375], [1.54296875, 0.453125], [-0.51171875, -1.12890625], [-1.84375, -1.015625]]]]> : tensor<2x4x4x2xf32>
    %a1 = stablehlo.constant dense<[[[[-1.87890625, 0.74609375, -0.96484375], [-0.2734375, 0.25390625, -1.328125]], [[1.484375, 1.89453125, 1.10546875], [1.62890625, 1.6015625, -1.8203125]], [[-1.55078125, 0.0625, -0.12890625], [-0.12109375, 1.2734375, 1.42578125]]], [[[-0.72265625, 1.31640625, -0.46484375], [-1.58203125, 1.23046875, -1.921875]], [[1.5625, 1.01171875, 1.81640625], [-1.7265625, 0.10546875, -0.23046875]], [[-1.4921875, -0.73046875, 0.98046875], [0.63671875, 0.484375, 0.984375]]], [[[0.70703125, -0.59765625, 1.55078125], [0.24609375, -1.41015625, 0.59765625]], [[0.85546875, 1.98046875, 0.87109375], [-0.94921875, -1.73046875, 1.83984375]], [[0.2265625, -0.4375, -1.7890625], [0.40234375, -1.91015625, 1.8828125]]]]> : tensor<3x3x2x3xf32>
    %r:2 = call @step(%a0, %a1) : (tensor<2x4x4x2xf32>, tensor<3x3x2x3xf32>) -> (tensor<2x4x4x2xf32>, tensor<3x3x2x3xf32>)
    check.expect_almost_eq_const %r#0, dense<[[[[-23.1261406, -34.1258888], [36.2107468, 14.9924908], [17.9042301, 30.8680744], [5.94759083, 1.98451424]], [[32.107357, -15.7198954], [36.9433327, 3.05935407], [-45.8655396, 24.9154778], [17.1948318, -15.3677444]], [[15.1775436, 7.12573957], [-3.23218155, -33.7295914], [44.3646431, 48.1100044], [-21.4899998, 20.4794769]], [[2.26347399, -36.0726128], [19.3111458, -25.1835117], [46.057373, -24.0072098], [-22.4880505, 17.8691025]]], [[[0.213759303, -8.16547775], [-1.4461683, -75.3258057], [49.4518433, -4.67252302], [6.22331095, 27.8895988]], [[9.76845741, -24.116539], [127.492561, 43.5973701], [64.483902, 81.798645], [-35.73769, 63.8816681]], [[20.8813095, 30.4826183], [54.8963852, 58.3396149], [-27.6810455, 46.4939766], [-25.2478809, 6.02331638]], [[-23.7972145, -54.8418808], [52.1937332, -99.0724716], [13.9751768, -76.9440994], [-20.3753471, -22.2688541]]]]> : tensor<2x4x4x2xf32> {tolerance = 1.000000e-02 : f64}
    check.expect_almost_eq_const %r#1, dense<[[[[-7.99209166, -11.5906315, -8.44935036], [11.4124899, -4.88405895, 11.1708202]], [[20.7191181, 55.3342323, -2.10648251], [61.0987701, 21.8098145, -17.2692451]], [[17.3448792, -19.8790836, 27.4489403], [25.424612, 14.4953527, 6.56689072]]], [[[-24.3295078, -0.962288737, -58.8167763], [-18.3425446, 87.3666992, -37.4895973]], [[25.6089745, -7.78975296, 18.8605995], [-40.3950005, 32.3305283, -11.6783581]], [[-44.3684235, -20.5287285, 58.9585571], [-44.6079903, 8.22245979, -39.8418961]]], [[[2.24694347, -45.5270462, 39.0228462], [24.9641953, -0.856606483, 46.3833199]], [[2.97470856, 37.6982155, 11.8626146], [-28.2151775, -18.572382, -26.9334812]], [[7.34264851, -34.2846069, -61.0363731], [38.1406631, -58.5548592, 74.0915833]]]]> : tensor<3x3x2x3xf32> {tolerance = 1.000000e-02 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<2x4x4x2xf32>, %arg1: tensor<3x3x2x3xf32>) -> (tensor<2x4x4x2xf32> {jax.result_info = "result[0]"}, tensor<3x3x2x3xf32> {jax.result_info = "result[1]"}) {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x4x2xf32>, tensor<3x3x2x3xf32>) -> tensor<2x4x4x3xf32>
    %1 = call @relu(%0) : (tensor<2x4x4x3xf32>) -> tensor<2x4x4x3xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x4x4x3xf32>
    %3 = stablehlo.compare GT, %0, %2, FLOAT : (tensor<2x4x4x3xf32>, tensor<2x4x4x3xf32>) -> tensor<2x4x4x3xi1>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<f32>
    %5 = "stablehlo.reduce_window"(%1, %4) <{base_dilations = array<i64: 1, 1, 1, 1>, padding = dense<0> : tensor<4x2xi64>, window_dilations = array<i64: 1, 1, 1, 1>, window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %18 = stablehlo.maximum %arg2, %arg3 : tensor<f32>
      stablehlo.return %18 : tensor<f32>
    }) : (tensor<2x4x4x3xf32>, tensor<f32>) -> tensor<2x2x2x3xf32>
    %cst_1 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<2x2x2x3xf32>
    %7 = stablehlo.multiply %6, %5 : tensor<2x2x2x3xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<2x2x2x3xf32>
    %9 = stablehlo.multiply %8, %7 : tensor<2x2x2x3xf32>
    %cst_3 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %10 = stablehlo.pad %1, %cst_3, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x3xf32>, tensor<f32>) -> tensor<2x4x4x3xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = "stablehlo.select_and_scatter"(%10, %9, %cst_4) <{padding = dense<0> : tensor<4x2xi64>, window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %18 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %18 : tensor<i1>
    }, {
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %18 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %18 : tensor<f32>
    }) : (tensor<2x4x4x3xf32>, tensor<2x2x2x3xf32>, tensor<f32>) -> tensor<2x4x4x3xf32>
    %12 = stablehlo.slice %11 [0:2, 0:4, 0:4, 0:3] : (tensor<2x4x4x3xf32>) -> tensor<2x4x4x3xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<2x4x4x3xf32>
    %14 = stablehlo.select %3, %12, %13 : tensor<2x4x4x3xi1>, tensor<2x4x4x3xf32>
    %15 = stablehlo.convolution(%arg0, %14) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x4x2xf32>, tensor<2x4x4x3xf32>) -> tensor<3x3x2x3xf32>
    %16 = stablehlo.reverse %arg1, dims = [0, 1] : tensor<3x3x2x3xf32>
    %17 = stablehlo.convolution(%14, %16) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x4x3xf32>, tensor<3x3x2x3xf32>) -> tensor<2x4x4x2xf32>
    return %17, %15 : tensor<2x4x4x2xf32>, tensor<3x3x2x3xf32>
  }
  func.func private @relu(%arg0: tensor<2x4x4x3xf32>) -> tensor<2x4x4x3xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x4x4x3xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<2x4x4x3xf32>
    return %1 : tensor<2x4x4x3xf32>
  }
}

// -----

module @convolution_strided_grouped_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[[[1.26953125, 0.7578125, 0.38671875, 1.14453125, 0.16015625], [1.9765625, 0.16015625, 0.68359375, -0.42578125, 0.85546875], [0.0, -0.73828125, 1.88671875, 0.6953125, 0.015625], [-0.24609375, -1.609375, -0.39453125, 1.5546875, 0.7734375], [1.15625, 0.328125, 1.46875, -1.2578125, -0.4140625]], [[0.9453125, -1.4375, 0.328125, 0.90625, -0.8515625], [0.66015625, -0.83984375, 1.48046875, 1.9765625, 0.56640625], [-0.2734375, -0.640625, 0.74609375, 1.38671875, -1.03125], [-1.53515625, 1.42578125, -0.05078125, -0.64453125, 1.67578125], [0.30078125, 0.90625, -0.53125, 0.3046875, -1.12109375]], [[-0.66015625, -0.8203125, 1.1953125, 1.9296875, 0.3515625], [-1.6875, -0.95703125, -1.6015625, -1.16015625, 1.31640625], [0.75390625, 1.29296875, 1.82421875, 1.7578125, -0.0703125], [-0.48046875, 1.6875, -1.859375, 0.4921875, -0.90234375], [-1.87109375, -1.3359375, 0.53125, 0.72265625, 0.52734375]], [[-0.99609375, 1.828125, -1.90234375, -0.28515625, -0.02734375], [0.5078125, -1.75390625, 0.58203125, 1.95703125, 1.84375], [-1.44140625, 0.71875, -1.3359375, 1.64453125, 1.62109375], [1.8359375, -0.453125, 0.5078125, -1.06640625, 1.76171875], [-1.32421875, -1.59375, -0.88671875, -1.41015625, -1.53125]]], [[[0.37890625, 0.16796875, -1.5234375, -1.58984375, -1.3671875], [0.99609375, -0.3671875, 0.7890625, -0.44140625, 0.80078125], [-0.4140625, -0.40234375, 1.796875, 0.359375, 1.0546875], [-1.875, 1.21484375, 1.796875, -0.703125, -0.77734375], [0.71875, 1.10546875, 1.3203125, -0.99609375, 0.484375]], [[-0.75, -1.01171875, 0.88671875, 1.93359375, -1.359375], [-1.6328125, -1.0625, -0.89453125, 1.71484375, 0.625], [0.734375, -1.0234375, -0.90625, -0.84765625, -0.78515625], [-1.37109375, -0.125, -0.88671875, 1.30078125, -1.74609375], [1.4296875, -0.50390625, -0.1171875, -1.703125, 1.79296875]], [[-0.08984375, -0.87109375, 1.89453125, 0.96484375, 0.76953125], [-0.40234375, -1.1328125, -0.3046875, 0.98828125, -0.734375], [-0.80859375, -1.96875, 0.359375, -1.359375, -0.55078125], [1.5390625, -0.18359375, 0.15234375, 0.4609375, 1.9765625], [-0.22265625, -0.73046875, -0.58984375, 1.19921875, 0.3046875]], [[-1.58984375, 0.61328125, -0.67578125, -1.6328125, 0.01953125], [1.796875, 0.75390625, 1.56640625, 0.1796875, -1.28515625], [1.91796875, 1.6171875, 0.33203125, -1.53515625, -0.04296875], [-0.99609375, -0.8125, 0.50390625, -1.3828125, -1.13671875], [-0.015625, 0.625, 1.56640625, 0.578125, -1.3671875]]]]> : tensor<2x4x5x5xf32>
    %a1 = stablehlo.constant dense<[[[[-1.6640625, -0.02734375], [-0.3671875, 1.21484375]], [[-1.03515625, -1.953125], [0.81640625, -1.82421875]]], [[[1.37890625, 0.2890625], [0.74609375, 0.25]], [[-1.78125, 1.06640625], [-0.20703125, -1.60546875]]], [[[-0.9921875, 2.0], [-1.19140625, 1.1796875]], [[-1.8359375, 1.515625], [0.80859375, -1.125]]], [[[1.296875, -0.64453125], [-1.83984375, -0.68359375]], [[1.4140625, 1.76171875], [-1.02734375, -0.171875]]], [[[-0.12109375, -1.87890625], [1.6484375, -0.16015625]], [[0.09375, 0.92578125], [0.07421875, -1.1328125]]], [[[0.82421875, -1.06640625], [1.421875, -1.59765625]], [[1.9453125, 0.75390625], [-0.87109375, -0.94140625]]]]> : tensor<6x2x2x2xf32>
    %r:2 = call @step(%a0, %a1) : (tensor<2x4x5x5xf32>, tensor<6x2x2x2xf32>) -> (tensor<2x4x5x5xf32>, tensor<6x2x2x2xf32>)
    check.expect_almost_eq_const %r#0, dense<[[[[1.92492127, 20.7176418, -2.183882, -6.1487112, 7.61185265], [24.6955624, 9.87634087, 23.1594639, 10.2157497, -3.8665781], [4.67853069, 0.169930339, -2.26714778, -3.05116224, -6.8340745], [-10.6041479, -24.9997349, 28.4969177, 2.72642422, 15.3471851], [-5.18494654, -22.2357006, 22.099905, -0.430007219, 4.79818726]], [[-0.913430095, -32.0731621, 3.73488092, 10.3662071, -14.204422], [-2.5661912, -16.023531, 36.1263084, 57.8767509, 8.24174786], [-8.58978367, -8.34132767, 4.20613575, 4.01316309, 3.49915171], [-37.283947, 29.6604309, -22.2831917, -27.8506241, 26.978796], [11.3742085, 22.7321911, -38.3774796, 15.117753, -14.083786]], [[-4.32882881, -12.1874828, 13.6968479, 51.3472595, -8.9341774], [1.61631525, -5.14482212, -27.2300529, -3.61537313, -5.31377316], [28.4027691, 29.9031181, 2.65918279, 54.8036804, -5.56470013], [28.6168442, 10.7235985, -17.3327732, 8.4112854, -33.3855553], [-14.0617523, -28.2470932, -1.03979492, 7.7781291, -16.8143578]], [[-3.14151931, 17.9812431, -5.71851301, 15.7305984, -9.23273849], [9.59667301, -47.3692741, 19.2730579, -8.63580418, 0.510415554], [-2.60123944, 25.9884052, -19.8320923, 2.30864286, -4.94561863], [40.48983, 0.852357149, 61.5166168, 4.29824543, 23.4996433], [-24.5074043, -4.00671005, -24.5236187, 8.52974033, -21.6476936]]], [[[10.2398806, 20.9793797, -26.6271229, -41.1570816, 11.1447372], [-20.1482658, -3.35396886, 42.4336166, 27.74786, 14.4998837], [-12.5890045, -0.544023156, 36.9400635, 19.0367699, 8.82975292], [-46.34095, 48.841053, 55.8564606, -4.0497179, -29.6451855], [-26.8170223, 31.8245029, 61.6811829, -8.26516819, -22.1368103]], [[-12.5546379, -33.083683, 35.6281738, 54.5079117, -14.8498354], [-54.661808, -51.686821, -27.2971401, 55.4958801, 23.4475708], [18.7357635, -4.05643606, -52.6925354, -32.3613358, -26.1323776], [-50.8276482, -5.53946543, 22.1633587, 45.1456223, -14.7323456], [28.4587765, -32.8463516, -67.9025345, -9.03801632, 23.0369453]], [[-4.85727549, -9.3281374, 30.3687687, 17.9189453, -2.89882898], [12.3043327, -10.8655577, -5.38264656, 25.0062904, -11.4813995], [-10.6497974, -36.0168533, 7.55677795, -26.4964714, -11.5457525], [3.42187166, -17.6874542, -3.49446511, 23.9255009, 26.0307884], [-17.8667984, -17.6260071, -10.0813713, 48.8270836, 15.6490736]], [[0.730572939, 1.47767532, 5.19003248, -1.99761128, -9.32188702], [15.7089233, 21.1425781, 30.4969559, 19.8100204, 5.66964722], [-10.1938257, -14.1283474, -9.80625343, -5.88015938, -9.41758442], [0.0672907829, -46.3426743, -20.6504498, -49.8176575, -22.5876598], [-2.05588388, 23.2956047, 17.5824165, 35.5263939, 16.4000454]]]]> : tensor<2x4x5x5xf32> {tolerance = 1.000000e-02 : f64}
    check.expect_almost_eq_const %r#1, dense<[[[[-68.6903992, 55.2562027], [-15.0871544, 60.1719933]], [[-66.3238754, -102.827026], [97.2678375, -104.906967]]], [[[78.0684052, 1.55906868], [54.8338814, 77.6210556]], [[-101.370697, 65.5214615], [-16.7407875, -95.551796]]], [[[-33.7689247, 69.1846466], [-37.5361328, 101.617996]], [[-96.7536774, 42.3295898], [55.8780479, -96.2499542]]], [[[21.3058243, -38.5648537], [-128.437119, -40.6790581]], [[61.6129684, 42.957077], [-63.5712013, -42.7619514]]], [[[-76.2207184, -82.8085098], [106.009544, 43.6964722]], [[22.7855263, 79.3835602], [-48.9282455, -11.5914259]]], [[[-39.8460159, -39.3709335], [66.2296371, -70.6840744]], [[83.1872711, 46.3151321], [-84.143631, -17.9947033]]]]> : tensor<6x2x2x2xf32> {tolerance = 1.000000e-02 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<2x4x5x5xf32>, %arg1: tensor<6x2x2x2xf32>) -> (tensor<2x4x5x5xf32> {jax.result_info = "result[0]"}, tensor<6x2x2x2xf32> {jax.result_info = "result[1]"}) {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [2, 1], pad = [[1, 0], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 2], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x5x5xf32>, tensor<6x2x2x2xf32>) -> tensor<2x6x3x5xf32>
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x6x3x5xf32>
    %2 = stablehlo.multiply %1, %0 : tensor<2x6x3x5xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<2x6x3x5xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<2x6x3x5xf32>
    %5 = stablehlo.convolution(%arg0, %4) dim_numbers = [f, b, 0, 1]x[i, o, 0, 1]->[f, b, 0, 1], window = {stride = [1, 2], pad = [[1, 0], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [2, 1], reverse = [false, false]} {batch_group_count = 2 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x5x5xf32>, tensor<2x6x3x5xf32>) -> tensor<6x2x2x2xf32>
    %6 = stablehlo.reshape %arg1 : (tensor<6x2x2x2xf32>) -> tensor<2x3x2x2x2xf32>
    %7 = stablehlo.transpose %6, dims = [1, 0, 2, 3, 4] : (tensor<2x3x2x2x2xf32>) -> tensor<3x2x2x2x2xf32>
    %8 = stablehlo.reshape %7 : (tensor<3x2x2x2x2xf32>) -> tensor<3x4x2x2xf32>
    %9 = stablehlo.reverse %8, dims = [2, 3] : tensor<3x4x2x2xf32>
    %10 = stablehlo.convolution(%4, %9) dim_numbers = [b, f, 0, 1]x[i, o, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[0, 1], [1, 1]], lhs_dilate = [2, 1], rhs_dilate = [1, 2], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x6x3x5xf32>, tensor<3x4x2x2xf32>) -> tensor<2x4x5x5xf32>
    return %10, %5 : tensor<2x4x5x5xf32>, tensor<6x2x2x2xf32>
  }
}

// -----

module @average_pool_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[-0.33203125, -0.17578125, 0.16796875, -0.54296875, -1.765625], [1.6015625, -0.6640625, -1.65234375, -0.4296875, 1.93359375], [-0.73046875, 0.51953125, 1.01953125, -0.51953125, -0.8046875], [-0.25390625, -0.14453125, -0.4375, -1.21484375, -1.77734375], [-1.875, 1.9375, -1.78125, 0.31640625, 0.09375]]> : tensor<5x5xf32>
    %r = call @step(%a0) : (tensor<5x5xf32>) -> (tensor<5x5xf32>)
    check.expect_almost_eq_const %r, dense<[[0.859375, -5.734375, -6.59375, -8.203125, -1.609375], [1.515625, -12.125, -13.640625, -20.875, -7.234375], [0.65625, -6.390625, -7.046875, -12.671875, -5.625], [-0.015625, -9.7109375, -9.6953125, -20.484375, -10.7890625], [-0.671875, -3.3203125, -2.6484375, -7.8125, -5.1640625]]> : tensor<5x5xf32> {tolerance = 1.000000e-04 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<5x5xf32>) -> (tensor<5x5xf32> {jax.result_info = "result"}) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<f32>
    %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<1> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 3>, window_strides = array<i64: 2, 2>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %9 = stablehlo.add %arg1, %arg2 : tensor<f32>
      stablehlo.return %9 : tensor<f32>
    }) : (tensor<5x5xf32>, tensor<f32>) -> tensor<3x3xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %3 = stablehlo.multiply %2, %1 : tensor<3x3xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %5 = stablehlo.multiply %4, %3 : tensor<3x3xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.pad %5, %cst_2, low = [1, 1], high = [1, 1], interior = [1, 1] : (tensor<3x3xf32>, tensor<f32>) -> tensor<7x7xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<f32>
    %8 = "stablehlo.reduce_window"(%6, %7) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 3>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %9 = stablehlo.add %arg1, %arg2 : tensor<f32>
      stablehlo.return %9 : tensor<f32>
    }) : (tensor<7x7xf32>, tensor<f32>) -> tensor<5x5xf32>
    return %8 : tensor<5x5xf32>
  }
}

// -----

module @embedding_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[0.33203125, 0.08984375, 1.4453125], [1.5, -1.5625, 1.34375], [-1.4140625, -0.25, -1.87890625], [1.2265625, -0.61328125, 0.10546875], [0.30078125, -1.80078125, 0.08984375], [1.7109375, -0.94921875, 1.56640625]]> : tensor<6x3xf32>
    %a1 = stablehlo.constant dense<[[0, 3, 2, 5], [3, 4, 2, 5]]> : tensor<2x4xi32>
    %r = call @step(%a0, %a1) : (tensor<6x3xf32>, tensor<2x4xi32>) -> (tensor<6x3xf32>)
    check.expect_almost_eq_const %r, dense<[[0.945382178, 0.995966792, 0.125154763], [0.0, 0.0, 0.0], [0.312185824, 1.93782485, -0.606516242], [0.674951077, 1.63552773, 1.98888659], [0.955105305, -0.227962852, 0.995966792], [-0.279365808, 1.16463673, 0.00878012553]]> : tensor<6x3xf32> {tolerance = 1.000000e-05 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<6x3xf32>, %arg1: tensor<2x4xi32>) -> (tensor<6x3xf32> {jax.result_info = "result"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<2x4xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<2x4xi32>, tensor<2x4xi32>) -> tensor<2x4xi1>
    %c_0 = stablehlo.constant dense<6> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<2x4xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<2x4xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<2x4xi1>, tensor<2x4xi32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<2x4xi32>) -> tensor<2x4x1xi32>
    %6 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<6x3xf32>, tensor<2x4x1xi32>) -> tensor<2x4x3xf32>
    %7 = stablehlo.cosine %6 : tensor<2x4x3xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x4x3xf32>
    %9 = stablehlo.multiply %8, %7 : tensor<2x4x3xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<6x3xf32>
    %11 = "stablehlo.scatter"(%10, %5, %9) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %12 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %12 : tensor<f32>
    }) : (tensor<6x3xf32>, tensor<2x4x1xi32>, tensor<2x4x3xf32>) -> tensor<6x3xf32>
    return %11 : tensor<6x3xf32>
  }
}

// -----

module @take_along_axis attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[0.0234375, -1.265625, 1.09375, -0.51171875, 0.8046875], [-0.79296875, -0.53515625, 0.28515625, -0.84375, 1.44921875], [-0.05078125, 0.81640625, 1.1796875, -0.30859375, 1.15625]]> : tensor<3x5xf32>
    %a1 = stablehlo.constant dense<[[1, 0], [4, 1], [4, 1]]> : tensor<3x2xi32>
    %r = call @step(%a0, %a1) : (tensor<3x5xf32>, tensor<3x2xi32>) -> (tensor<3x2xf32>)
    check.expect_eq_const %r, dense<[[-1.265625, 0.0234375], [1.44921875, -0.53515625], [1.15625, 0.81640625]]> : tensor<3x2xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<3x5xf32>, %arg1: tensor<3x2xi32>) -> (tensor<3x2xf32> {jax.result_info = "result"}) {
    %0 = call @take_along_axis(%arg0, %arg1) : (tensor<3x5xf32>, tensor<3x2xi32>) -> tensor<3x2xf32>
    return %0 : tensor<3x2xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<3x5xf32>, %arg1: tensor<3x2xi32>) -> tensor<3x2xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<3x2xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<3x2xi32>, tensor<3x2xi32>) -> tensor<3x2xi1>
    %c_0 = stablehlo.constant dense<5> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<3x2xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<3x2xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<3x2xi1>, tensor<3x2xi32>
    %5 = stablehlo.reshape %4 : (tensor<3x2xi32>) -> tensor<3x2x1xi32>
    %c_1 = stablehlo.constant dense<4> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<3x2x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<3x2x1xi32>, tensor<3x2x1xi32>) -> tensor<3x2x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [2] : (tensor<1xi32>) -> tensor<1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x1x1xi32>) -> tensor<3x2x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<3x2x1xi32>, tensor<3x2x1xi32>) -> tensor<3x2x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<3x2x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [2] : (tensor<3x2x1xi1>, tensor<i1>) -> tensor<3x2xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<3x5xf32>, tensor<3x2x1xi32>) -> tensor<3x2xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x2xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<3x2xi1>, tensor<3x2xf32>
    return %15 : tensor<3x2xf32>
  }
}

// -----

module @take_out_of_bounds attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[-1.328125, -1.6640625], [1.4140625, 1.30078125], [0.5703125, 0.45703125], [-0.5234375, -1.51953125]]> : tensor<4x2xf32>
    %a1 = stablehlo.constant dense<[-7, 0, 3, 4, 99]> : tensor<5xi32>
    %r:3 = call @step(%a0, %a1) : (tensor<4x2xf32>, tensor<5xi32>) -> (tensor<5x2xf32>, tensor<5x2xf32>, tensor<5x2xf32>)
    check.expect_eq_const %r#0, dense<[[-1.328125, -1.6640625], [-1.328125, -1.6640625], [-0.5234375, -1.51953125], [-0.5234375, -1.51953125], [-0.5234375, -1.51953125]]> : tensor<5x2xf32>
    check.expect_eq_const %r#1, dense<[[0x7FC00000, 0x7FC00000], [-1.328125, -1.6640625], [-0.5234375, -1.51953125], [0x7FC00000, 0x7FC00000], [0x7FC00000, 0x7FC00000]]> : tensor<5x2xf32>
    check.expect_eq_const %r#2, dense<[[1.4140625, 1.30078125], [-1.328125, -1.6640625], [-0.5234375, -1.51953125], [-1.328125, -1.6640625], [-0.5234375, -1.51953125]]> : tensor<5x2xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<4x2xf32>, %arg1: tensor<5xi32>) -> (tensor<5x2xf32> {jax.result_info = "result[0]"}, tensor<5x2xf32> {jax.result_info = "result[1]"}, tensor<5x2xf32> {jax.result_info = "result[2]"}) {
    %0 = call @_take(%arg0, %arg1) : (tensor<4x2xf32>, tensor<5xi32>) -> tensor<5x2xf32>
    %1 = call @_take_0(%arg0, %arg1) : (tensor<4x2xf32>, tensor<5xi32>) -> tensor<5x2xf32>
    %2 = call @_take_1(%arg0, %arg1) : (tensor<4x2xf32>, tensor<5xi32>) -> tensor<5x2xf32>
    return %0, %1, %2 : tensor<5x2xf32>, tensor<5x2xf32>, tensor<5x2xf32>
  }
  func.func private @_take(%arg0: tensor<4x2xf32>, %arg1: tensor<5xi32>) -> tensor<5x2xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<5xi32>) -> tensor<5x1xi32>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2>}> : (tensor<4x2xf32>, tensor<5x1xi32>) -> tensor<5x2xf32>
    return %1 : tensor<5x2xf32>
  }
  func.func private @_take_0(%arg0: tensor<4x2xf32>, %arg1: tensor<5xi32>) -> tensor<5x2xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<5xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    %c_0 = stablehlo.constant dense<4> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<5xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<5xi32>
    %4 = call @_where(%1, %3, %arg1) : (tensor<5xi1>, tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<5xi32>) -> tensor<5x1xi32>
    %c_1 = stablehlo.constant dense<3> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<5x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<5x1xi32>, tensor<5x1xi32>) -> tensor<5x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [1] : (tensor<1xi32>) -> tensor<1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x1xi32>) -> tensor<5x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<5x1xi32>, tensor<5x1xi32>) -> tensor<5x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<5x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [1] : (tensor<5x1xi1>, tensor<i1>) -> tensor<5xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2>}> : (tensor<4x2xf32>, tensor<5x1xi32>) -> tensor<5x2xf32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [0] : (tensor<5xi1>) -> tensor<5x2xi1>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<5x2xf32>
    %16 = stablehlo.select %14, %13, %15 : tensor<5x2xi1>, tensor<5x2xf32>
    return %16 : tensor<5x2xf32>
  }
  func.func private @_where(%arg0: tensor<5xi1>, %arg1: tensor<5xi32>, %arg2: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<5xi1>, tensor<5xi32>
    return %0 : tensor<5xi32>
  }
  func.func private @_take_1(%arg0: tensor<4x2xf32>, %arg1: tensor<5xi32>) -> tensor<5x2xf32> {
    %c = stablehlo.constant dense<4> : tensor<i32>
    %0 = call @remainder(%arg1, %c) : (tensor<5xi32>, tensor<i32>) -> tensor<5xi32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0] : (tensor<5xi32>) -> tensor<5x1xi32>
    %2 = "stablehlo.gather"(%arg0, %1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2>}> : (tensor<4x2xf32>, tensor<5x1xi32>) -> tensor<5x2xf32>
    return %2 : tensor<5x2xf32>
  }
  func.func private @remainder(%arg0: tensor<5xi32>, %arg1: tensor<i32>) -> tensor<5xi32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.compare EQ, %arg1, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_0 = stablehlo.constant dense<1> : tensor<i32>
    %1 = call @_where_2(%0, %c_0, %arg1) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<i32>) -> tensor<5xi32>
    %3 = stablehlo.remainder %arg0, %2 : tensor<5xi32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %4 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<5xi32>
    %5 = stablehlo.compare NE, %3, %4, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<5xi32>
    %7 = stablehlo.compare LT, %3, %6, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %8 = stablehlo.compare LT, %1, %c_3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %9 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<i1>) -> tensor<5xi1>
    %10 = stablehlo.compare NE, %7, %9, UNSIGNED : (tensor<5xi1>, tensor<5xi1>) -> tensor<5xi1>
    %11 = stablehlo.and %10, %5 : tensor<5xi1>
    %12 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<i32>) -> tensor<5xi32>
    %13 = stablehlo.add %3, %12 : tensor<5xi32>
    %14 = stablehlo.select %11, %13, %3 : tensor<5xi1>, tensor<5xi32>
    return %14 : tensor<5xi32>
  }
  func.func private @_where_2(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}

// -----

module @at_set_add_min attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[1.75, 1.125, -1.34375, 0.53515625, -0.96875, -1.4296875]> : tensor<6xf32>
    %a1 = stablehlo.constant dense<[1, 4, 1, 11]> : tensor<4xi32>
    %a2 = stablehlo.constant dense<[-0.62109375, 0.7265625, 0.625, 0.66796875]> : tensor<4xf32>
    %r:6 = call @step(%a0, %a1, %a2) : (tensor<6xf32>, tensor<4xi32>, tensor<4xf32>) -> (tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>)
    check.expect_eq_const %r#0, dense<[1.75, 1.12890625, -1.34375, 0.53515625, -0.2421875, -1.4296875]> : tensor<6xf32>
    check.expect_eq_const %r#1, dense<[1.75, 1.125, -1.34375, 0.53515625, 0.7265625, -1.4296875]> : tensor<6xf32>
    check.expect_eq_const %r#2, dense<[1.75, -0.62109375, -1.34375, 0.53515625, -0.96875, -1.4296875]> : tensor<6xf32>
    check.expect_eq_const %r#3, dense<[1.75, -0.436706543, -1.34375, 0.53515625, -0.703857422, -1.4296875]> : tensor<6xf32>
    check.expect_eq_const %r#4, dense<[1.75, 7.0, 7.0, 0.53515625, -0.96875, -1.4296875]> : tensor<6xf32>
    check.expect_eq_const %r#5, dense<[1.75, 1.12890625, -1.34375, 0.53515625, -0.2421875, -1.4296875]> : tensor<6xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<6xf32>, %arg1: tensor<4xi32>, %arg2: tensor<4xf32>) -> (tensor<6xf32> {jax.result_info = "result[0]"}, tensor<6xf32> {jax.result_info = "result[1]"}, tensor<6xf32> {jax.result_info = "result[2]"}, tensor<6xf32> {jax.result_info = "result[3]"}, tensor<6xf32> {jax.result_info = "result[4]"}, tensor<6xf32> {jax.result_info = "result[5]"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
    %c_0 = stablehlo.constant dense<6> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<4xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<4xi1>, tensor<4xi32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<4xi32>) -> tensor<4x1xi32>
    %6 = "stablehlo.scatter"(%arg0, %5, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
      %38 = stablehlo.add %arg3, %arg4 : tensor<f32>
      stablehlo.return %38 : tensor<f32>
    }) : (tensor<6xf32>, tensor<4x1xi32>, tensor<4xf32>) -> tensor<6xf32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %7 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %8 = stablehlo.compare LT, %arg1, %7, SIGNED : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
    %c_2 = stablehlo.constant dense<6> : tensor<i32>
    %9 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %10 = stablehlo.add %arg1, %9 : tensor<4xi32>
    %11 = stablehlo.select %8, %10, %arg1 : tensor<4xi1>, tensor<4xi32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0] : (tensor<4xi32>) -> tensor<4x1xi32>
    %13 = "stablehlo.scatter"(%arg0, %12, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
      %38 = stablehlo.maximum %arg3, %arg4 : tensor<f32>
      stablehlo.return %38 : tensor<f32>
    }) : (tensor<6xf32>, tensor<4x1xi32>, tensor<4xf32>) -> tensor<6xf32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %14 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %15 = stablehlo.compare LT, %arg1, %14, SIGNED : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
    %c_4 = stablehlo.constant dense<6> : tensor<i32>
    %16 = stablehlo.broadcast_in_dim %c_4, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %17 = stablehlo.add %arg1, %16 : tensor<4xi32>
    %18 = stablehlo.select %15, %17, %arg1 : tensor<4xi1>, tensor<4xi32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [0] : (tensor<4xi32>) -> tensor<4x1xi32>
    %20 = "stablehlo.scatter"(%arg0, %19, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
      %38 = stablehlo.minimum %arg3, %arg4 : tensor<f32>
      stablehlo.return %38 : tensor<f32>
    }) : (tensor<6xf32>, tensor<4x1xi32>, tensor<4xf32>) -> tensor<6xf32>
    %c_5 = stablehlo.constant dense<0> : tensor<i32>
    %21 = stablehlo.broadcast_in_dim %c_5, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %22 = stablehlo.compare LT, %arg1, %21, SIGNED : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
    %c_6 = stablehlo.constant dense<6> : tensor<i32>
    %23 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %24 = stablehlo.add %arg1, %23 : tensor<4xi32>
    %25 = stablehlo.select %22, %24, %arg1 : tensor<4xi1>, tensor<4xi32>
    %26 = stablehlo.broadcast_in_dim %25, dims = [0] : (tensor<4xi32>) -> tensor<4x1xi32>
    %27 = "stablehlo.scatter"(%arg0, %26, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
      %38 = stablehlo.multiply %arg3, %arg4 : tensor<f32>
      stablehlo.return %38 : tensor<f32>
    }) : (tensor<6xf32>, tensor<4x1xi32>, tensor<4xf32>) -> tensor<6xf32>
    %c_7 = stablehlo.constant dense<1> : tensor<i32>
    %28 = stablehlo.broadcast_in_dim %c_7, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %cst = stablehlo.constant dense<7.000000e+00> : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %30 = "stablehlo.scatter"(%arg0, %28, %29) <{indices_are_sorted = true, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], scatter_dims_to_operand_dims = [0]>, unique_indices = true}> ({
    ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
      stablehlo.return %arg4 : tensor<f32>
    }) : (tensor<6xf32>, tensor<1xi32>, tensor<2xf32>) -> tensor<6xf32>
    %c_8 = stablehlo.constant dense<0> : tensor<i32>
    %31 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %32 = stablehlo.compare LT, %arg1, %31, SIGNED : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
    %c_9 = stablehlo.constant dense<6> : tensor<i32>
    %33 = stablehlo.broadcast_in_dim %c_9, dims = [] : (tensor<i32>) -> tensor<4xi32>
    %34 = stablehlo.add %arg1, %33 : tensor<4xi32>
    %35 = stablehlo.select %32, %34, %arg1 : tensor<4xi1>, tensor<4xi32>
    %36 = stablehlo.broadcast_in_dim %35, dims = [0] : (tensor<4xi32>) -> tensor<4x1xi32>
    %37 = "stablehlo.scatter"(%arg0, %36, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
      %38 = stablehlo.add %arg3, %arg4 : tensor<f32>
      stablehlo.return %38 : tensor<f32>
    }) : (tensor<6xf32>, tensor<4x1xi32>, tensor<4xf32>) -> tensor<6xf32>
    return %6, %13, %20, %27, %30, %37 : tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>
  }
}

// -----

module @argmax_argmin attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[0, 3, 1, 1, 3], [3, 3, 2, 2, 3], [0, 3, 2, 3, 2]]> : tensor<3x5xi32>
    %r:3 = call @step(%a0) : (tensor<3x5xi32>) -> (tensor<3xi32>, tensor<5xi32>, tensor<i32>)
    check.expect_eq_const %r#0, dense<[1, 0, 1]> : tensor<3xi32>
    check.expect_eq_const %r#1, dense<[0, 0, 0, 0, 2]> : tensor<5xi32>
    check.expect_eq_const %r#2, dense<1> : tensor<i32>
    func.return
  }
  func.func private @step(%arg0: tensor<3x5xi32>) -> (tensor<3xi32> {jax.result_info = "result[0]"}, tensor<5xi32> {jax.result_info = "result[1]"}, tensor<i32> {jax.result_info = "result[2]"}) {
    %0 = call @argmax(%arg0) : (tensor<3x5xi32>) -> tensor<3xi32>
    %1 = call @argmin(%arg0) : (tensor<3x5xi32>) -> tensor<5xi32>
    %2 = stablehlo.reshape %arg0 : (tensor<3x5xi32>) -> tensor<15xi32>
    %3 = call @argmax_0(%2) : (tensor<15xi32>) -> tensor<i32>
    return %0, %1, %3 : tensor<3xi32>, tensor<5xi32>, tensor<i32>
  }
  func.func private @argmax(%arg0: tensor<3x5xi32>) -> tensor<3xi32> {
    %0 = stablehlo.iota dim = 1 : tensor<3x5xi32>
    %c = stablehlo.constant dense<-2147483648> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1:2 = stablehlo.reduce(%arg0 init: %c), (%0 init: %c_0) across dimensions = [1] : (tensor<3x5xi32>, tensor<3x5xi32>, tensor<i32>, tensor<i32>) -> (tensor<3xi32>, tensor<3xi32>)
     reducer(%arg1: tensor<i32>, %arg3: tensor<i32>) (%arg2: tensor<i32>, %arg4: tensor<i32>)  {
      %2 = stablehlo.compare GT, %arg1, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %3 = stablehlo.compare NE, %arg1, %arg1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %4 = stablehlo.or %2, %3 : tensor<i1>
      %5 = stablehlo.compare EQ, %arg1, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %6 = stablehlo.compare LT, %arg2, %arg4, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.or %4, %7 : tensor<i1>
      %9 = stablehlo.select %4, %arg1, %arg3 : tensor<i1>, tensor<i32>
      %10 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<i32>
      stablehlo.return %9, %10 : tensor<i32>, tensor<i32>
    }
    return %1#1 : tensor<3xi32>
  }
  func.func private @argmin(%arg0: tensor<3x5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<3x5xi32>
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1:2 = stablehlo.reduce(%arg0 init: %c), (%0 init: %c_0) across dimensions = [0] : (tensor<3x5xi32>, tensor<3x5xi32>, tensor<i32>, tensor<i32>) -> (tensor<5xi32>, tensor<5xi32>)
     reducer(%arg1: tensor<i32>, %arg3: tensor<i32>) (%arg2: tensor<i32>, %arg4: tensor<i32>)  {
      %2 = stablehlo.compare LT, %arg1, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %3 = stablehlo.compare NE, %arg1, %arg1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %4 = stablehlo.or %2, %3 : tensor<i1>
      %5 = stablehlo.compare EQ, %arg1, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %6 = stablehlo.compare LT, %arg2, %arg4, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.or %4, %7 : tensor<i1>
      %9 = stablehlo.select %4, %arg1, %arg3 : tensor<i1>, tensor<i32>
      %10 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<i32>
      stablehlo.return %9, %10 : tensor<i32>, tensor<i32>
    }
    return %1#1 : tensor<5xi32>
  }
  func.func private @argmax_0(%arg0: tensor<15xi32>) -> tensor<i32> {
    %0 = stablehlo.iota dim = 0 : tensor<15xi32>
    %c = stablehlo.constant dense<-2147483648> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1:2 = stablehlo.reduce(%arg0 init: %c), (%0 init: %c_0) across dimensions = [0] : (tensor<15xi32>, tensor<15xi32>, tensor<i32>, tensor<i32>) -> (tensor<i32>, tensor<i32>)
     reducer(%arg1: tensor<i32>, %arg3: tensor<i32>) (%arg2: tensor<i32>, %arg4: tensor<i32>)  {
      %2 = stablehlo.compare GT, %arg1, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %3 = stablehlo.compare NE, %arg1, %arg1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %4 = stablehlo.or %2, %3 : tensor<i1>
      %5 = stablehlo.compare EQ, %arg1, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %6 = stablehlo.compare LT, %arg2, %arg4, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.or %4, %7 : tensor<i1>
      %9 = stablehlo.select %4, %arg1, %arg3 : tensor<i1>, tensor<i32>
      %10 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<i32>
      stablehlo.return %9, %10 : tensor<i32>, tensor<i32>
    }
    return %1#1 : tensor<i32>
  }
}

// -----

module @argmax_nan attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[1.0, 0x7FC00000, 3.0], [0x7FC00000, 2.0, 0x7FC00000], [1.0, 1.0, 0.0]]> : tensor<3x3xf32>
    %r = call @step(%a0) : (tensor<3x3xf32>) -> (tensor<3xi32>)
    check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<3x3xf32>) -> (tensor<3xi32> {jax.result_info = "result"}) {
    %0 = call @argmax(%arg0) : (tensor<3x3xf32>) -> tensor<3xi32>
    return %0 : tensor<3xi32>
  }
  func.func private @argmax(%arg0: tensor<3x3xf32>) -> tensor<3xi32> {
    %0 = stablehlo.iota dim = 1 : tensor<3x3xi32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1:2 = stablehlo.reduce(%arg0 init: %cst), (%0 init: %c) across dimensions = [1] : (tensor<3x3xf32>, tensor<3x3xi32>, tensor<f32>, tensor<i32>) -> (tensor<3xf32>, tensor<3xi32>)
     reducer(%arg1: tensor<f32>, %arg3: tensor<f32>) (%arg2: tensor<i32>, %arg4: tensor<i32>)  {
      %2 = stablehlo.compare GT, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %4 = stablehlo.or %2, %3 : tensor<i1>
      %5 = stablehlo.compare EQ, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %6 = stablehlo.compare LT, %arg2, %arg4, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %7 = stablehlo.and %5, %6 : tensor<i1>
      %8 = stablehlo.or %4, %7 : tensor<i1>
      %9 = stablehlo.select %4, %arg1, %arg3 : tensor<i1>, tensor<f32>
      %10 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<i32>
      stablehlo.return %9, %10 : tensor<f32>, tensor<i32>
    }
    return %1#1 : tensor<3xi32>
  }
}

// -----

module @cumulative attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[1, 1, 0, 1], [3, 3, 0, 2], [1, 0, 2, 3]]> : tensor<3x4xi32>
    %r:3 = call @step(%a0) : (tensor<3x4xi32>) -> (tensor<3x4xi32>, tensor<3x4xi32>, tensor<3x4xi32>)
    check.expect_eq_const %r#0, dense<[[1, 1, 0, 1], [4, 4, 0, 3], [5, 4, 2, 6]]> : tensor<3x4xi32>
    check.expect_eq_const %r#1, dense<[[1, 1, 1, 1], [3, 3, 3, 3], [1, 1, 2, 3]]> : tensor<3x4xi32>
    check.expect_eq_const %r#2, dense<[[1, 1, 0, 1], [3, 3, 0, 2], [3, 0, 0, 6]]> : tensor<3x4xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<3x4xi32>) -> (tensor<3x4xi32> {jax.result_info = "result[0]"}, tensor<3x4xi32> {jax.result_info = "result[1]"}, tensor<3x4xi32> {jax.result_info = "result[2]"}) {
    %0 = call @cumsum(%arg0) : (tensor<3x4xi32>) -> tensor<3x4xi32>
    %1 = call @cummax(%arg0) : (tensor<3x4xi32>) -> tensor<3x4xi32>
    %2 = call @cumprod(%arg0) : (tensor<3x4xi32>) -> tensor<3x4xi32>
    return %0, %1, %2 : tensor<3x4xi32>, tensor<3x4xi32>, tensor<3x4xi32>
  }
  func.func private @cumsum(%arg0: tensor<3x4xi32>) -> tensor<3x4xi32> {
    %0 = call @cumsum_0(%arg0) : (tensor<3x4xi32>) -> tensor<3x4xi32>
    return %0 : tensor<3x4xi32>
  }
  func.func private @cumsum_0(%arg0: tensor<3x4xi32>) -> tensor<3x4xi32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
    %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[2, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
      %2 = stablehlo.add %arg1, %arg2 : tensor<i32>
      stablehlo.return %2 : tensor<i32>
    }) : (tensor<3x4xi32>, tensor<i32>) -> tensor<3x4xi32>
    return %1 : tensor<3x4xi32>
  }
  func.func private @cummax(%arg0: tensor<3x4xi32>) -> tensor<3x4xi32> {
    %c = stablehlo.constant dense<-2147483648> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
    %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[0, 0], [3, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 4>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
      %2 = stablehlo.maximum %arg1, %arg2 : tensor<i32>
      stablehlo.return %2 : tensor<i32>
    }) : (tensor<3x4xi32>, tensor<i32>) -> tensor<3x4xi32>
    return %1 : tensor<3x4xi32>
  }
  func.func private @cumprod(%arg0: tensor<3x4xi32>) -> tensor<3x4xi32> {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = "stablehlo.reduce_window"(%arg0, %c) <{base_dilations = array<i64: 1, 1>, padding = dense<[[2, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
      %1 = stablehlo.multiply %arg1, %arg2 : tensor<i32>
      stablehlo.return %1 : tensor<i32>
    }) : (tensor<3x4xi32>, tensor<i32>) -> tensor<3x4xi32>
    return %0 : tensor<3x4xi32>
  }
}

// -----

module @sort_argsort attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[1.421875, -1.0625, 0.78125, -0.4375, 0.51171875], [0.76171875, 0.33984375, 1.80078125, 0.92578125, 0.5703125], [-1.37109375, -0.40234375, 1.203125, 0.30859375, 1.1171875]]> : tensor<3x5xf32>
    %r:3 = call @step(%a0) : (tensor<3x5xf32>) -> (tensor<3x5xf32>, tensor<3x5xi32>, tensor<3x5xf32>)
    check.expect_eq_const %r#0, dense<[[-1.0625, -0.4375, 0.51171875, 0.78125, 1.421875], [0.33984375, 0.5703125, 0.76171875, 0.92578125, 1.80078125], [-1.37109375, -0.40234375, 0.30859375, 1.1171875, 1.203125]]> : tensor<3x5xf32>
    check.expect_eq_const %r#1, dense<[[2, 0, 0, 0, 0], [1, 2, 2, 2, 1], [0, 1, 1, 1, 2]]> : tensor<3x5xi32>
    check.expect_eq_const %r#2, dense<[[1.421875, 0.78125, 0.51171875, -0.4375, -1.0625], [1.80078125, 0.92578125, 0.76171875, 0.5703125, 0.33984375], [1.203125, 1.1171875, 0.30859375, -0.40234375, -1.37109375]]> : tensor<3x5xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<3x5xf32>) -> (tensor<3x5xf32> {jax.result_info = "result[0]"}, tensor<3x5xi32> {jax.result_info = "result[1]"}, tensor<3x5xf32> {jax.result_info = "result[2]"}) {
    %0 = call @sort(%arg0) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    %1 = call @argsort(%arg0) : (tensor<3x5xf32>) -> tensor<3x5xi32>
    %2 = call @sort_0(%arg0) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    return %0, %1, %2 : tensor<3x5xf32>, tensor<3x5xi32>, tensor<3x5xf32>
  }
  func.func private @sort(%arg0: tensor<3x5xf32>) -> tensor<3x5xf32> {
    %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %1 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %2 = stablehlo.select %1, %cst_0, %arg1 : tensor<i1>, tensor<f32>
      %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %4 = stablehlo.select %3, %cst_1, %2 : tensor<i1>, tensor<f32>
      %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %5 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %6 = stablehlo.select %5, %cst_3, %arg2 : tensor<i1>, tensor<f32>
      %7 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %8 = stablehlo.select %7, %cst_4, %6 : tensor<i1>, tensor<f32>
      %9 = stablehlo.compare LT, %4, %8, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %9 : tensor<i1>
    }) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    return %0 : tensor<3x5xf32>
  }
  func.func private @argsort(%arg0: tensor<3x5xf32>) -> tensor<3x5xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<3x5xi32>
    %1:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 0 : i64, is_stable = true}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>, %arg3: tensor<i32>, %arg4: tensor<i32>):
      %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %2 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %3 = stablehlo.select %2, %cst_0, %arg1 : tensor<i1>, tensor<f32>
      %4 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %5 = stablehlo.select %4, %cst_1, %3 : tensor<i1>, tensor<f32>
      %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %6 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %7 = stablehlo.select %6, %cst_3, %arg2 : tensor<i1>, tensor<f32>
      %8 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %9 = stablehlo.select %8, %cst_4, %7 : tensor<i1>, tensor<f32>
      %10 = stablehlo.compare LT, %5, %9, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %10 : tensor<i1>
    }) : (tensor<3x5xf32>, tensor<3x5xi32>) -> (tensor<3x5xf32>, tensor<3x5xi32>)
    return %1#1 : tensor<3x5xi32>
  }
  func.func private @sort_0(%arg0: tensor<3x5xf32>) -> tensor<3x5xf32> {
    %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %2 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %3 = stablehlo.select %2, %cst_0, %arg1 : tensor<i1>, tensor<f32>
      %4 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %5 = stablehlo.select %4, %cst_1, %3 : tensor<i1>, tensor<f32>
      %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %6 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %7 = stablehlo.select %6, %cst_3, %arg2 : tensor<i1>, tensor<f32>
      %8 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %9 = stablehlo.select %8, %cst_4, %7 : tensor<i1>, tensor<f32>
      %10 = stablehlo.compare LT, %5, %9, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %10 : tensor<i1>
    }) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    %1 = stablehlo.reverse %0, dims = [1] : tensor<3x5xf32>
    return %1 : tensor<3x5xf32>
  }
}

// -----

module @top_k attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[-0.87109375, 0.72265625, -1.1015625, -0.77734375, 0.0, -0.64453125], [-1.2578125, -0.2578125, -1.8359375, 0.96484375, -0.63671875, 0.875]]> : tensor<2x6xf32>
    %r:2 = call @step(%a0) : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
    check.expect_eq_const %r#0, dense<[[0.72265625, 0.0, -0.64453125], [0.96484375, 0.875, -0.2578125]]> : tensor<2x3xf32>
    check.expect_eq_const %r#1, dense<[[1, 4, 5], [3, 5, 1]]> : tensor<2x3xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<2x6xf32>) -> (tensor<2x3xf32> {jax.result_info = "result[0]"}, tensor<2x3xi32> {jax.result_info = "result[1]"}) {
    %values, %indices = chlo.top_k(%arg0, k = 3) : tensor<2x6xf32> -> (tensor<2x3xf32>, tensor<2x3xi32>)
    return %values, %indices : tensor<2x3xf32>, tensor<2x3xi32>
  }
}

// -----

module @searchsorted_one_hot attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[0.97265625, 0.375, -0.04296875, 1.55078125, -0.0625, -1.69140625, 0.83203125]> : tensor<7xf32>
    %a1 = stablehlo.constant dense<[-0.53125, 1.23828125, 1.09375]> : tensor<3xf32>
    %r:2 = call @step(%a0, %a1) : (tensor<7xf32>, tensor<3xf32>) -> (tensor<3xi32>, tensor<3x4xf32>)
    check.expect_eq_const %r#0, dense<[1, 6, 6]> : tensor<3xi32>
    check.expect_eq_const %r#1, dense<[[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]]> : tensor<3x4xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<7xf32>, %arg1: tensor<3xf32>) -> (tensor<3xi32> {jax.result_info = "result[0]"}, tensor<3x4xf32> {jax.result_info = "result[1]"}) {
    %0 = call @sort(%arg0) : (tensor<7xf32>) -> tensor<7xf32>
    %1 = call @searchsorted(%0, %arg1) : (tensor<7xf32>, tensor<3xf32>) -> tensor<3xi32>
    %2 = stablehlo.convert %arg1 : (tensor<3xf32>) -> tensor<3xi32>
    %3 = call @_one_hot(%2) : (tensor<3xi32>) -> tensor<3x4xf32>
    return %1, %3 : tensor<3xi32>, tensor<3x4xf32>
  }
  func.func private @sort(%arg0: tensor<7xf32>) -> tensor<7xf32> {
    %0 = "stablehlo.sort"(%arg0) <{dimension = 0 : i64, is_stable = true}> ({
    ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
      %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %1 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %2 = stablehlo.select %1, %cst_0, %arg1 : tensor<i1>, tensor<f32>
      %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %4 = stablehlo.select %3, %cst_1, %2 : tensor<i1>, tensor<f32>
      %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %5 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %6 = stablehlo.select %5, %cst_3, %arg2 : tensor<i1>, tensor<f32>
      %7 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
      %8 = stablehlo.select %7, %cst_4, %6 : tensor<i1>, tensor<f32>
      %9 = stablehlo.compare LT, %4, %8, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %9 : tensor<i1>
    }) : (tensor<7xf32>) -> tensor<7xf32>
    return %0 : tensor<7xf32>
  }
  func.func private @searchsorted(%arg0: tensor<7xf32>, %arg1: tensor<3xf32>) -> tensor<3xi32> {
    %0 = call @_searchsorted_scan_impl(%arg0, %arg1) : (tensor<7xf32>, tensor<3xf32>) -> tensor<3xi32>
    return %0 : tensor<3xi32>
  }
  func.func private @_searchsorted_scan_impl(%arg0: tensor<7xf32>, %arg1: tensor<3xf32>) -> tensor<3xi32> {
    %0 = call @_searchsorted_scan_impl_0(%arg0, %arg1) : (tensor<7xf32>, tensor<3xf32>) -> tensor<3xi32>
    return %0 : tensor<3xi32>
  }
  func.func private @_searchsorted_scan_impl_0(%arg0: tensor<7xf32>, %arg1: tensor<3xf32>) -> tensor<3xi32> {
    %c = stablehlo.constant dense<0> : tensor<ui32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui32>) -> tensor<3xui32>
    %c_0 = stablehlo.constant dense<7> : tensor<ui32>
    %1 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui32>) -> tensor<3xui32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %2:5 = stablehlo.while(%iterArg = %arg0, %iterArg_2 = %arg1, %iterArg_3 = %c_1, %iterArg_4 = %0, %iterArg_5 = %1) : tensor<7xf32>, tensor<3xf32>, tensor<i32>, tensor<3xui32>, tensor<3xui32>
    cond {
      %c_6 = stablehlo.constant dense<3> : tensor<i32>
      %4 = stablehlo.compare LT, %iterArg_3, %c_6, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %4 : tensor<i1>
    } do {
      %4:2 = func.call @closed_call(%iterArg, %iterArg_2, %iterArg_4, %iterArg_5) : (tensor<7xf32>, tensor<3xf32>, tensor<3xui32>, tensor<3xui32>) -> (tensor<3xui32>, tensor<3xui32>)
      %c_6 = stablehlo.constant dense<1> : tensor<i32>
      %5 = stablehlo.add %iterArg_3, %c_6 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_2, %5, %4#0, %4#1 : tensor<7xf32>, tensor<3xf32>, tensor<i32>, tensor<3xui32>, tensor<3xui32>
    }
    %3 = stablehlo.convert %2#4 : (tensor<3xui32>) -> tensor<3xi32>
    return %3 : tensor<3xi32>
  }
  func.func private @closed_call(%arg0: tensor<7xf32>, %arg1: tensor<3xf32>, %arg2: tensor<3xui32>, %arg3: tensor<3xui32>) -> (tensor<3xui32>, tensor<3xui32>) {
    %0 = stablehlo.subtract %arg3, %arg2 : tensor<3xui32>
    %c = stablehlo.constant dense<2> : tensor<i32>
    %1 = call @floor_divide(%0, %c) : (tensor<3xui32>, tensor<i32>) -> tensor<3xui32>
    %2 = stablehlo.add %arg2, %1 : tensor<3xui32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<3xui32>) -> tensor<3x1xui32>
    %4 = "stablehlo.gather"(%arg0, %3) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<7xf32>, tensor<3x1xui32>) -> tensor<3x1xf32>
    %5 = stablehlo.reshape %4 : (tensor<3x1xf32>) -> tensor<3xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %7 = stablehlo.compare EQ, %arg1, %6, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.select %7, %8, %arg1 : tensor<3xi1>, tensor<3xf32>
    %10 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %12 = stablehlo.select %10, %11, %9 : tensor<3xi1>, tensor<3xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %14 = stablehlo.compare EQ, %5, %13, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %16 = stablehlo.select %14, %15, %5 : tensor<3xi1>, tensor<3xf32>
    %17 = stablehlo.compare NE, %5, %5, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %19 = stablehlo.select %17, %18, %16 : tensor<3xi1>, tensor<3xf32>
    %20 = stablehlo.compare LE, %12, %19, TOTALORDER : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    %21 = stablehlo.select %20, %arg2, %2 : tensor<3xi1>, tensor<3xui32>
    %22 = stablehlo.select %20, %2, %arg3 : tensor<3xi1>, tensor<3xui32>
    return %21, %22 : tensor<3xui32>, tensor<3xui32>
  }
  func.func private @floor_divide(%arg0: tensor<3xui32>, %arg1: tensor<i32>) -> tensor<3xui32> {
    %0 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<ui32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<ui32>) -> tensor<3xui32>
    %2 = stablehlo.divide %arg0, %1 : tensor<3xui32>
    return %2 : tensor<3xui32>
  }
  func.func private @_one_hot(%arg0: tensor<3xi32>) -> tensor<3x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x1xi32>
    %1 = stablehlo.iota dim = 1 : tensor<1x4xi32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<3x1xi32>) -> tensor<3x4xi32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x4xi32>) -> tensor<3x4xi32>
    %4 = stablehlo.compare EQ, %2, %3, SIGNED : (tensor<3x4xi32>, tensor<3x4xi32>) -> tensor<3x4xi1>
    %5 = stablehlo.convert %4 : (tensor<3x4xi1>) -> tensor<3x4xf32>
    return %5 : tensor<3x4xf32>
  }
}

// -----

module @segment_sum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[29, 45], [4, 18], [14, 24], [33, 20], [10, 44], [39, 42]]> : tensor<6x2xi32>
    %a1 = stablehlo.constant dense<[1, 1, 1, 0, 1, 0]> : tensor<6xi32>
    %r = call @step(%a0, %a1) : (tensor<6x2xi32>, tensor<6xi32>) -> (tensor<3x2xi32>)
    check.expect_eq_const %r, dense<[[72, 62], [57, 131], [0, 0]]> : tensor<3x2xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<6x2xi32>, %arg1: tensor<6xi32>) -> (tensor<3x2xi32> {jax.result_info = "result"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<3x2xi32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<6xi32>) -> tensor<6x1xi32>
    %2 = "stablehlo.scatter"(%0, %1, %arg0) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<i32>, %arg3: tensor<i32>):
      %3 = stablehlo.add %arg2, %arg3 : tensor<i32>
      stablehlo.return %3 : tensor<i32>
    }) : (tensor<3x2xi32>, tensor<6x1xi32>, tensor<6x2xi32>) -> tensor<3x2xi32>
    return %2 : tensor<3x2xi32>
  }
}

// -----

module @scan_layers attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[1.74609375, 0.875, -0.85546875], [1.43359375, 1.28515625, 0.0078125]]> : tensor<2x3xf32>
    %a1 = stablehlo.constant dense<[[[-0.68359375, 1.77734375, -1.44140625], [-0.765625, 0.6875, -1.6640625], [1.10546875, 0.38671875, 0.8984375]], [[-1.859375, -1.62890625, 1.4453125], [-1.5390625, -0.49609375, -1.69921875], [0.12109375, -0.109375, 0.47265625]], [[-0.4921875, -1.37890625, 0.58984375], [-1.41015625, 0.75390625, 0.984375], [1.26171875, -0.13671875, 0.69140625]], [[-0.8515625, 0.75390625, 1.453125], [-0.48046875, -0.12109375, 0.6015625], [1.6328125, -0.42578125, -1.5078125]]]> : tensor<4x3x3xf32>
    %r:2 = call @step(%a0, %a1) : (tensor<2x3xf32>, tensor<4x3x3xf32>) -> (tensor<2x3xf32>, tensor<4xf32>)
    check.expect_almost_eq_const %r#0, dense<[[0.767193019, -0.719262183, -0.908649027], [0.721155405, -0.711952448, -0.88859421]]> : tensor<2x3xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#1, dense<[-1.95731211, -0.0107671022, -0.53426373, -1.74010944]> : tensor<4xf32> {tolerance = 1.000000e-04 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<2x3xf32>, %arg1: tensor<4x3x3xf32>) -> (tensor<2x3xf32> {jax.result_info = "result[0]"}, tensor<4xf32> {jax.result_info = "result[1]"}) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1:4 = stablehlo.while(%iterArg = %arg1, %iterArg_0 = %c, %iterArg_1 = %arg0, %iterArg_2 = %0) : tensor<4x3x3xf32>, tensor<i32>, tensor<2x3xf32>, tensor<4xf32>
    cond {
      %c_3 = stablehlo.constant dense<4> : tensor<i32>
      %2 = stablehlo.compare LT, %iterArg_0, %c_3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %2 : tensor<i1>
    } do {
      %2 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_0) : (tensor<4x3x3xf32>, tensor<i32>) -> tensor<3x3xf32>
      %3:2 = func.call @closed_call(%iterArg_1, %2) : (tensor<2x3xf32>, tensor<3x3xf32>) -> (tensor<2x3xf32>, tensor<f32>)
      %4 = func.call @dynamic_update_index_in_dim(%iterArg_2, %3#1, %iterArg_0) : (tensor<4xf32>, tensor<f32>, tensor<i32>) -> tensor<4xf32>
      %c_3 = stablehlo.constant dense<1> : tensor<i32>
      %5 = stablehlo.add %iterArg_0, %c_3 : tensor<i32>
      stablehlo.return %iterArg, %5, %3#0, %4 : tensor<4x3x3xf32>, tensor<i32>, tensor<2x3xf32>, tensor<4xf32>
    }
    return %1#2, %1#3 : tensor<2x3xf32>, tensor<4xf32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<4x3x3xf32>, %arg1: tensor<i32>) -> tensor<3x3xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 3, 3] : (tensor<4x3x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x3x3xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x3x3xf32>) -> tensor<3x3xf32>
    return %1 : tensor<3x3xf32>
  }
  func.func private @closed_call(%arg0: tensor<2x3xf32>, %arg1: tensor<3x3xf32>) -> (tensor<2x3xf32>, tensor<f32>) {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
    %1 = stablehlo.tanh %0 : tensor<2x3xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.reduce(%1 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %1, %2 : tensor<2x3xf32>, tensor<f32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<4xf32>, %arg1: tensor<f32>, %arg2: tensor<i32>) -> tensor<4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2 : (tensor<4xf32>, tensor<1xf32>, tensor<i32>) -> tensor<4xf32>
    return %1 : tensor<4xf32>
  }
}

// -----

module @scan_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[0.1015625, 0.82421875, 0.8203125], [1.29296875, 1.67578125, -0.4453125]]> : tensor<2x3xf32>
    %a1 = stablehlo.constant dense<[[[-1.8125, -1.97265625, 0.41796875], [-0.66796875, 1.5078125, 1.421875], [0.84375, -1.9609375, -1.01171875]], [[1.984375, -1.0859375, -1.8203125], [-0.625, -0.05078125, -0.25390625], [1.4921875, -1.23046875, 0.28515625]], [[-0.90625, 0.39453125, -0.51953125], [1.171875, 1.75, 0.953125], [-1.328125, -0.9296875, -0.3046875]]]> : tensor<3x3x3xf32>
    %r = call @step(%a0, %a1) : (tensor<2x3xf32>, tensor<3x3x3xf32>) -> (tensor<3x3x3xf32>)
    check.expect_almost_eq_const %r, dense<[[[-0.0853083506, 0.615156114, -0.149135649], [-0.66008836, 1.10859334, -1.10992134], [-0.649237573, 0.172573432, -1.08060563]], [[-0.0483503453, -2.92652917, 0.0190194231], [-0.206610188, 0.627132058, 0.0238225739], [0.191873878, 3.75762749, -0.0411095135]], [[-0.260172397, 0.302689403, -0.346579939], [-0.171540782, -0.274479181, -0.383208573], [0.585678101, 0.379635632, 1.1264323]]]> : tensor<3x3x3xf32> {tolerance = 1.000000e-03 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<2x3xf32>, %arg1: tensor<3x3x3xf32>) -> (tensor<3x3x3xf32> {jax.result_info = "result"}) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x2x3xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x2x3xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<3x2x3xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %3:6 = stablehlo.while(%iterArg = %arg1, %iterArg_6 = %c, %iterArg_7 = %arg0, %iterArg_8 = %0, %iterArg_9 = %1, %iterArg_10 = %2) : tensor<3x3x3xf32>, tensor<i32>, tensor<2x3xf32>, tensor<3x2x3xf32>, tensor<3x2x3xf32>, tensor<3x2x3xf32>
    cond {
      %c_11 = stablehlo.constant dense<3> : tensor<i32>
      %8 = stablehlo.compare LT, %iterArg_6, %c_11, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %8 : tensor<i1>
    } do {
      %8 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_6) : (tensor<3x3x3xf32>, tensor<i32>) -> tensor<3x3xf32>
      %9:4 = func.call @closed_call(%iterArg_7, %8) : (tensor<2x3xf32>, tensor<3x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
      %10 = func.call @dynamic_update_index_in_dim(%iterArg_8, %9#1, %iterArg_6) : (tensor<3x2x3xf32>, tensor<2x3xf32>, tensor<i32>) -> tensor<3x2x3xf32>
      %11 = func.call @dynamic_update_index_in_dim(%iterArg_9, %9#2, %iterArg_6) : (tensor<3x2x3xf32>, tensor<2x3xf32>, tensor<i32>) -> tensor<3x2x3xf32>
      %12 = func.call @dynamic_update_index_in_dim(%iterArg_10, %9#3, %iterArg_6) : (tensor<3x2x3xf32>, tensor<2x3xf32>, tensor<i32>) -> tensor<3x2x3xf32>
      %c_11 = stablehlo.constant dense<1> : tensor<i32>
      %13 = stablehlo.add %iterArg_6, %c_11 : tensor<i32>
      stablehlo.return %iterArg, %13, %9#0, %10, %11, %12 : tensor<3x3x3xf32>, tensor<i32>, tensor<2x3xf32>, tensor<3x2x3xf32>, tensor<3x2x3xf32>, tensor<3x2x3xf32>
    }
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<3x3x3xf32>
    %c_5 = stablehlo.constant dense<0> : tensor<i32>
    %7:8 = stablehlo.while(%iterArg = %4, %iterArg_6 = %arg1, %iterArg_7 = %3#3, %iterArg_8 = %3#4, %iterArg_9 = %3#5, %iterArg_10 = %c_5, %iterArg_11 = %5, %iterArg_12 = %6) : tensor<3xf32>, tensor<3x3x3xf32>, tensor<3x2x3xf32>, tensor<3x2x3xf32>, tensor<3x2x3xf32>, tensor<i32>, tensor<2x3xf32>, tensor<3x3x3xf32>
    cond {
      %c_13 = stablehlo.constant dense<3> : tensor<i32>
      %8 = stablehlo.compare LT, %iterArg_10, %c_13, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %8 : tensor<i1>
    } do {
      %c_13 = stablehlo.constant dense<3> : tensor<i32>
      %8 = stablehlo.subtract %c_13, %iterArg_10 : tensor<i32>
      %c_14 = stablehlo.constant dense<1> : tensor<i32>
      %9 = stablehlo.subtract %8, %c_14 : tensor<i32>
      %10 = func.call @dynamic_index_in_dim_0(%iterArg, %9) : (tensor<3xf32>, tensor<i32>) -> tensor<f32>
      %11 = func.call @dynamic_index_in_dim(%iterArg_6, %9) : (tensor<3x3x3xf32>, tensor<i32>) -> tensor<3x3xf32>
      %12 = func.call @dynamic_index_in_dim_1(%iterArg_7, %9) : (tensor<3x2x3xf32>, tensor<i32>) -> tensor<2x3xf32>
      %13 = func.call @dynamic_index_in_dim_1(%iterArg_8, %9) : (tensor<3x2x3xf32>, tensor<i32>) -> tensor<2x3xf32>
      %14 = func.call @dynamic_index_in_dim_1(%iterArg_9, %9) : (tensor<3x2x3xf32>, tensor<i32>) -> tensor<2x3xf32>
      %15:2 = func.call @closed_call_2(%iterArg_11, %10, %11, %12, %13, %14) : (tensor<2x3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<3x3xf32>)
      %16 = func.call @dynamic_update_index_in_dim_3(%iterArg_12, %15#1, %9) : (tensor<3x3x3xf32>, tensor<3x3xf32>, tensor<i32>) -> tensor<3x3x3xf32>
      %c_15 = stablehlo.constant dense<1> : tensor<i32>
      %17 = stablehlo.add %iterArg_10, %c_15 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %17, %15#0, %16 : tensor<3xf32>, tensor<3x3x3xf32>, tensor<3x2x3xf32>, tensor<3x2x3xf32>, tensor<3x2x3xf32>, tensor<i32>, tensor<2x3xf32>, tensor<3x3x3xf32>
    }
    return %7#7 : tensor<3x3x3xf32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<3x3x3xf32>, %arg1: tensor<i32>) -> tensor<3x3xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 3, 3] : (tensor<3x3x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x3x3xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x3x3xf32>) -> tensor<3x3xf32>
    return %1 : tensor<3x3xf32>
  }
  func.func private @closed_call(%arg0: tensor<2x3xf32>, %arg1: tensor<3x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
    %1 = stablehlo.tanh %0 : tensor<2x3xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %3 = stablehlo.subtract %2, %1 : tensor<2x3xf32>
    return %1, %arg0, %1, %3 : tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<3x2x3xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<i32>) -> tensor<3x2x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x2x3xf32>, tensor<1x2x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x2x3xf32>
    return %1 : tensor<3x2x3xf32>
  }
  func.func private @dynamic_index_in_dim_0(%arg0: tensor<3xf32>, %arg1: tensor<i32>) -> tensor<f32> {
    %0 = stablehlo.dynamic_slice %arg0, %arg1, sizes = [1] : (tensor<3xf32>, tensor<i32>) -> tensor<1xf32>
    %1 = stablehlo.reshape %0 : (tensor<1xf32>) -> tensor<f32>
    return %1 : tensor<f32>
  }
  func.func private @dynamic_index_in_dim_1(%arg0: tensor<3x2x3xf32>, %arg1: tensor<i32>) -> tensor<2x3xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 2, 3] : (tensor<3x2x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x3xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x2x3xf32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
  func.func private @closed_call_2(%arg0: tensor<2x3xf32>, %arg1: tensor<f32>, %arg2: tensor<3x3xf32>, %arg3: tensor<2x3xf32>, %arg4: tensor<2x3xf32>, %arg5: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<3x3xf32>) {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %1 = stablehlo.add %arg0, %0 : tensor<2x3xf32>
    %2 = stablehlo.multiply %1, %arg5 : tensor<2x3xf32>
    %3 = stablehlo.multiply %2, %arg4 : tensor<2x3xf32>
    %4 = stablehlo.add %2, %3 : tensor<2x3xf32>
    %5 = stablehlo.dot_general %4, %arg3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<3x3xf32>
    %6 = stablehlo.transpose %5, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
    %7 = stablehlo.dot_general %4, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
    return %7, %6 : tensor<2x3xf32>, tensor<3x3xf32>
  }
  func.func private @dynamic_update_index_in_dim_3(%arg0: tensor<3x3x3xf32>, %arg1: tensor<3x3xf32>, %arg2: tensor<i32>) -> tensor<3x3x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<3x3x3xf32>, tensor<1x3x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x3x3xf32>
    return %1 : tensor<3x3x3xf32>
  }
}

// -----

module @while_cond_switch attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[8, 2, 6]> : tensor<3xi32>
    %a1 = stablehlo.constant dense<5> : tensor<i32>
    %r:4 = call @step(%a0, %a1) : (tensor<3xi32>, tensor<i32>) -> (tensor<i32>, tensor<3xi32>, tensor<3xi32>, tensor<3xi32>)
    check.expect_eq_const %r#0, dense<5> : tensor<i32>
    check.expect_eq_const %r#1, dense<[287, 95, 223]> : tensor<3xi32>
    check.expect_eq_const %r#2, dense<[9, 3, 7]> : tensor<3xi32>
    check.expect_eq_const %r#3, dense<[64, 4, 36]> : tensor<3xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<3xi32>, %arg1: tensor<i32>) -> (tensor<i32> {jax.result_info = "result[0][0]"}, tensor<3xi32> {jax.result_info = "result[0][1]"}, tensor<3xi32> {jax.result_info = "result[1]"}, tensor<3xi32> {jax.result_info = "result[2]"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%iterArg = %arg1, %iterArg_3 = %c, %iterArg_4 = %arg0) : tensor<i32>, tensor<i32>, tensor<3xi32>
    cond {
      %6 = stablehlo.convert %iterArg_3 : tensor<i32>
      %7 = stablehlo.compare LT, %6, %iterArg, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %c_5 = stablehlo.constant dense<1> : tensor<i32>
      %6 = stablehlo.add %iterArg_3, %c_5 : tensor<i32>
      %c_6 = stablehlo.constant dense<2> : tensor<i32>
      %7 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<i32>) -> tensor<3xi32>
      %8 = stablehlo.multiply %iterArg_4, %7 : tensor<3xi32>
      %c_7 = stablehlo.constant dense<1> : tensor<i32>
      %9 = stablehlo.broadcast_in_dim %c_7, dims = [] : (tensor<i32>) -> tensor<3xi32>
      %10 = stablehlo.add %8, %9 : tensor<3xi32>
      stablehlo.return %iterArg, %6, %10 : tensor<i32>, tensor<i32>, tensor<3xi32>
    }
    %c_0 = stablehlo.constant dense<3> : tensor<i32>
    %1 = stablehlo.compare GT, %arg1, %c_0, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %2 = stablehlo.convert %1 : (tensor<i1>) -> tensor<i32>
    %3 = "stablehlo.case"(%2) ({
      %c_3 = stablehlo.constant dense<1> : tensor<i32>
      %6 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<3xi32>
      %7 = stablehlo.subtract %arg0, %6 : tensor<3xi32>
      stablehlo.return %7 : tensor<3xi32>
    }, {
      %c_3 = stablehlo.constant dense<1> : tensor<i32>
      %6 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<3xi32>
      %7 = stablehlo.add %arg0, %6 : tensor<3xi32>
      stablehlo.return %7 : tensor<3xi32>
    }) : (tensor<i32>) -> tensor<3xi32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %c_2 = stablehlo.constant dense<2> : tensor<i32>
    %4 = stablehlo.clamp %c_1, %arg1, %c_2 : tensor<i32>
    %5 = "stablehlo.case"(%4) ({
      stablehlo.return %arg0 : tensor<3xi32>
    }, {
      %6 = stablehlo.negate %arg0 : tensor<3xi32>
      stablehlo.return %6 : tensor<3xi32>
    }, {
      %6 = stablehlo.multiply %arg0, %arg0 : tensor<3xi32>
      stablehlo.return %6 : tensor<3xi32>
    }) : (tensor<i32>) -> tensor<3xi32>
    return %0#1, %0#2, %3, %5 : tensor<i32>, tensor<3xi32>, tensor<3xi32>, tensor<3xi32>
  }
}

// -----

module @fori_loop_dynamic_slices attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[8, 0, 0, 3, 5, 7]> : tensor<6xi32>
    %r = call @step(%a0) : (tensor<6xi32>) -> (tensor<6xi32>)
    check.expect_eq_const %r, dense<[8, 24, 72, 216, 648, 0]> : tensor<6xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<6xi32>) -> (tensor<6xi32> {jax.result_info = "result"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%iterArg = %c_0, %iterArg_1 = %c, %iterArg_2 = %arg0) : tensor<i32>, tensor<i32>, tensor<6xi32>
    cond {
      %c_3 = stablehlo.constant dense<4> : tensor<i32>
      %1 = stablehlo.compare LT, %iterArg, %c_3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %1 : tensor<i1>
    } do {
      %1:2 = func.call @closed_call(%iterArg_1, %iterArg_2) : (tensor<i32>, tensor<6xi32>) -> (tensor<i32>, tensor<6xi32>)
      %c_3 = stablehlo.constant dense<1> : tensor<i32>
      %2 = stablehlo.add %iterArg, %c_3 : tensor<i32>
      stablehlo.return %2, %1#0, %1#1 : tensor<i32>, tensor<i32>, tensor<6xi32>
    }
    return %0#2 : tensor<6xi32>
  }
  func.func private @closed_call(%arg0: tensor<i32>, %arg1: tensor<6xi32>) -> (tensor<i32>, tensor<6xi32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.compare LT, %arg0, %c_0, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %2 = stablehlo.convert %arg0 : tensor<i32>
    %c_1 = stablehlo.constant dense<6> : tensor<i32>
    %3 = stablehlo.add %2, %c_1 : tensor<i32>
    %4 = stablehlo.select %1, %3, %arg0 : tensor<i1>, tensor<i32>
    %5 = stablehlo.dynamic_slice %arg1, %4, sizes = [2] : (tensor<6xi32>, tensor<i32>) -> tensor<2xi32>
    %c_2 = stablehlo.constant dense<3> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<2xi32>
    %7 = stablehlo.multiply %5, %6 : tensor<2xi32>
    %c_3 = stablehlo.constant dense<1> : tensor<i32>
    %8 = stablehlo.add %arg0, %c_3 : tensor<i32>
    %c_4 = stablehlo.constant dense<0> : tensor<i32>
    %9 = stablehlo.compare LT, %8, %c_4, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %10 = stablehlo.convert %8 : tensor<i32>
    %c_5 = stablehlo.constant dense<6> : tensor<i32>
    %11 = stablehlo.add %10, %c_5 : tensor<i32>
    %12 = stablehlo.select %9, %11, %8 : tensor<i1>, tensor<i32>
    %13 = stablehlo.dynamic_update_slice %arg1, %7, %12 : (tensor<6xi32>, tensor<2xi32>, tensor<i32>) -> tensor<6xi32>
    return %0, %13 : tensor<i32>, tensor<6xi32>
  }
}

// -----

module @remat_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[0.34765625, -1.0078125, 1.6875], [-1.47265625, -0.921875, 1.8671875], [1.40234375, -0.55859375, -1.875]]> : tensor<3x3xf32>
    %a1 = stablehlo.constant dense<[[0.2578125, -1.3203125, -0.421875], [0.984375, -1.6796875, 1.40234375]]> : tensor<2x3xf32>
    %r = call @step(%a0, %a1) : (tensor<3x3xf32>, tensor<2x3xf32>) -> (tensor<3x3xf32>)
    check.expect_almost_eq_const %r, dense<[[-0.585976422, 0.604761779, 0.0223920904], [0.0154602453, -2.32505536, -0.0268006101], [0.575672865, 2.17405438, -0.0263391584]]> : tensor<3x3xf32> {tolerance = 1.000000e-03 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<3x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<3x3xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.dot_general %arg1, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
    %1 = stablehlo.tanh %0 : tensor<2x3xf32>
    %2 = stablehlo.sine %1 : tensor<2x3xf32>
    %3 = stablehlo.dot_general %2, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
    %4 = stablehlo.tanh %3 : tensor<2x3xf32>
    %5 = stablehlo.sine %4 : tensor<2x3xf32>
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %7 = stablehlo.multiply %6, %5 : tensor<2x3xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %9 = stablehlo.multiply %8, %7 : tensor<2x3xf32>
    %10:3 = stablehlo.optimization_barrier %arg0, %2, %9 : tensor<3x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    %11 = stablehlo.dot_general %10#1, %10#0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
    %12 = stablehlo.tanh %11 : tensor<2x3xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %14 = stablehlo.subtract %13, %12 : tensor<2x3xf32>
    %15 = stablehlo.cosine %12 : tensor<2x3xf32>
    %16 = stablehlo.multiply %10#2, %15 : tensor<2x3xf32>
    %17 = stablehlo.multiply %16, %14 : tensor<2x3xf32>
    %18 = stablehlo.multiply %17, %12 : tensor<2x3xf32>
    %19 = stablehlo.add %17, %18 : tensor<2x3xf32>
    %20 = stablehlo.dot_general %19, %10#1, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<3x3xf32>
    %21 = stablehlo.transpose %20, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
    %22 = stablehlo.dot_general %19, %10#0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
    %23:3 = stablehlo.optimization_barrier %arg0, %arg1, %22 : tensor<3x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    %24 = stablehlo.dot_general %23#1, %23#0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x3xf32>) -> tensor<2x3xf32>
    %25 = stablehlo.tanh %24 : tensor<2x3xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %27 = stablehlo.subtract %26, %25 : tensor<2x3xf32>
    %28 = stablehlo.cosine %25 : tensor<2x3xf32>
    %29 = stablehlo.multiply %23#2, %28 : tensor<2x3xf32>
    %30 = stablehlo.multiply %29, %27 : tensor<2x3xf32>
    %31 = stablehlo.multiply %30, %25 : tensor<2x3xf32>
    %32 = stablehlo.add %30, %31 : tensor<2x3xf32>
    %33 = stablehlo.dot_general %32, %23#1, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<3x3xf32>
    %34 = stablehlo.transpose %33, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
    %35 = stablehlo.add %21, %34 : tensor<3x3xf32>
    return %35 : tensor<3x3xf32>
  }
}

// -----

module @adam attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[0.625, 1.1484375, -0.28125, 0.92578125]> : tensor<4xf32>
    %a1 = stablehlo.constant dense<[-0.41796875, 0.30859375, -0.71484375, -1.58203125]> : tensor<4xf32>
    %a2 = stablehlo.constant dense<[1.75390625, -1.37109375, 1.68359375, 0.45703125]> : tensor<4xf32>
    %a3 = stablehlo.constant dense<[0.7890625, 0.7265625, 1.1328125, 1.390625]> : tensor<4xf32>
    %a4 = stablehlo.constant dense<3> : tensor<i32>
    %r:4 = call @step(%a0, %a1, %a2, %a3, %a4) : (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<i32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<i32>)
    check.expect_almost_eq_const %r#0, dense<[0.624619484, 1.1485821, -0.281471223, 0.925649226]> : tensor<4xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#1, dense<[1.53671873, -1.203125, 1.4437499, 0.253124982]> : tensor<4xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#2, dense<[0.788448155, 0.725931168, 1.1321907, 1.39173722]> : tensor<4xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_eq_const %r#3, dense<4> : tensor<i32>
    func.return
  }
  func.func private @step(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<i32>) -> (tensor<4xf32> {jax.result_info = "result[0]"}, tensor<4xf32> {jax.result_info = "result[1]"}, tensor<4xf32> {jax.result_info = "result[2]"}, tensor<i32> {jax.result_info = "result[3]"}) {
    %cst = stablehlo.constant dense<0.899999976> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %1 = stablehlo.multiply %0, %arg2 : tensor<4xf32>
    %cst_0 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.multiply %2, %arg1 : tensor<4xf32>
    %4 = stablehlo.add %1, %3 : tensor<4xf32>
    %cst_1 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %6 = stablehlo.multiply %5, %arg3 : tensor<4xf32>
    %cst_2 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %8 = stablehlo.multiply %7, %arg1 : tensor<4xf32>
    %9 = stablehlo.multiply %8, %arg1 : tensor<4xf32>
    %10 = stablehlo.add %6, %9 : tensor<4xf32>
    %11 = stablehlo.convert %arg4 : (tensor<i32>) -> tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %12 = stablehlo.add %11, %cst_3 : tensor<f32>
    %cst_4 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %13 = stablehlo.power %cst_4, %12 : tensor<f32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %14 = stablehlo.subtract %cst_5, %13 : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %16 = stablehlo.divide %4, %15 : tensor<4xf32>
    %cst_6 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %17 = stablehlo.power %cst_6, %12 : tensor<f32>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %18 = stablehlo.subtract %cst_7, %17 : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %20 = stablehlo.divide %10, %19 : tensor<4xf32>
    %21 = stablehlo.sqrt %20 : tensor<4xf32>
    %cst_8 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %23 = stablehlo.add %21, %22 : tensor<4xf32>
    %24 = stablehlo.divide %16, %23 : tensor<4xf32>
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %26 = stablehlo.multiply %25, %arg0 : tensor<4xf32>
    %27 = stablehlo.add %24, %26 : tensor<4xf32>
    %cst_10 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %28 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %29 = stablehlo.multiply %28, %27 : tensor<4xf32>
    %30 = stablehlo.subtract %arg0, %29 : tensor<4xf32>
    %c = stablehlo.constant dense<1> : tensor<i32>
    %31 = stablehlo.add %arg4, %c : tensor<i32>
    return %30, %4, %10, %31 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<i32>
  }
}

// -----

module @adam_bf16_parameters attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[1.703, 0.5039, 1.875, 0.4492, -1.242, -1.891]> : tensor<6xbf16>
    %a1 = stablehlo.constant dense<[-1.03125, -0.4453125, -1.640625, -0.41015625, -0.4765625, 0.66796875]> : tensor<6xf32>
    %r = call @step(%a0, %a1) : (tensor<6xbf16>, tensor<6xf32>) -> (tensor<6xbf16>)
    check.expect_almost_eq_const %r, dense<[1.711, 0.5078, 1.891, 0.4531, -1.234, -1.898]> : tensor<6xbf16> {tolerance = 2.000000e-02 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<6xbf16>, %arg1: tensor<6xf32>) -> (tensor<6xbf16> {jax.result_info = "result"}) {
    %0 = stablehlo.convert %arg1 : (tensor<6xf32>) -> tensor<6xbf16>
    %cst = stablehlo.constant dense<1.000980e-02> : tensor<bf16>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<bf16>) -> tensor<6xbf16>
    %2 = stablehlo.multiply %1, %0 : tensor<6xbf16>
    %3 = stablehlo.subtract %arg0, %2 : tensor<6xbf16>
    return %3 : tensor<6xbf16>
  }
}

// -----

module @moe_dispatch attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[0.21484375, -0.77734375, 1.78515625], [-1.54296875, 1.41015625, 0.91015625], [-1.3515625, -0.4609375, 1.0234375], [-1.08203125, 0.9921875, -0.95703125]]> : tensor<4x3xf32>
    %a1 = stablehlo.constant dense<[[1.6953125, 0.83203125, 1.875, 1.046875, -0.8984375], [1.98828125, -0.16015625, 1.44140625, 1.16796875, 0.15625], [1.265625, -0.87109375, -1.41015625, -1.57421875, -1.84375]]> : tensor<3x5xf32>
    %r:2 = call @step(%a0, %a1) : (tensor<4x3xf32>, tensor<3x5xf32>) -> (tensor<5x3xf32>, tensor<4x2xi32>)
    check.expect_almost_eq_const %r#0, dense<[[-1.18847227, 0.260513127, 2.43409228], [0.0184978545, -0.0669286028, 0.153700352], [0.0, 0.0, 0.0], [-0.193350822, 0.17729643, -0.171014264], [-1.82651746, 0.669664741, 0.101430826]]> : tensor<5x3xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_eq_const %r#1, dense<[[0, 1], [0, 4], [4, 0], [4, 3]]> : tensor<4x2xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<4x3xf32>, %arg1: tensor<3x5xf32>) -> (tensor<5x3xf32> {jax.result_info = "result[0]"}, tensor<4x2xi32> {jax.result_info = "result[1]"}) {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x3xf32>, tensor<3x5xf32>) -> tensor<4x5xf32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.maximum %2, %1 : tensor<4xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<4xf32>) -> tensor<4x1xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<4x1xf32>) -> tensor<4x5xf32>
    %6 = stablehlo.subtract %0, %5 : tensor<4x5xf32>
    %7 = stablehlo.exponential %6 : tensor<4x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.reduce(%7 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<4xf32>) -> tensor<4x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<4x1xf32>) -> tensor<4x5xf32>
    %11 = stablehlo.divide %7, %10 : tensor<4x5xf32>
    %values, %indices = chlo.top_k(%11, k = 2) : tensor<4x5xf32> -> (tensor<4x2xf32>, tensor<4x2xi32>)
    %12 = call @_one_hot(%indices) : (tensor<4x2xi32>) -> tensor<4x2x5xf32>
    %13 = stablehlo.dot_general %values, %12, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x2xf32>, tensor<4x2x5xf32>) -> tensor<4x5xf32>
    %14 = stablehlo.dot_general %13, %arg0, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<4x3xf32>) -> tensor<5x3xf32>
    return %14, %indices : tensor<5x3xf32>, tensor<4x2xi32>
  }
  func.func private @_one_hot(%arg0: tensor<4x2xi32>) -> tensor<4x2x5xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<4x2xi32>) -> tensor<4x2x1xi32>
    %1 = stablehlo.iota dim = 2 : tensor<1x1x5xi32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 2] : (tensor<4x2x1xi32>) -> tensor<4x2x5xi32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2] : (tensor<1x1x5xi32>) -> tensor<4x2x5xi32>
    %4 = stablehlo.compare EQ, %2, %3, SIGNED : (tensor<4x2x5xi32>, tensor<4x2x5xi32>) -> tensor<4x2x5xi1>
    %5 = stablehlo.convert %4 : (tensor<4x2x5xi1>) -> tensor<4x2x5xf32>
    return %5 : tensor<4x2x5xf32>
  }
}

// -----

module @train_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[-1.34765625, -1.52734375, -1.90625, 0.82421875]> : tensor<4xf32>
    %a1 = stablehlo.constant dense<[[-0.25390625, 1.96875, 1.359375, -1.5390625], [1.53515625, -1.9921875, 0.60546875, -0.73828125], [0.91796875, 1.80859375, 0.12109375, 1.05078125], [-1.78125, 0.66796875, -1.53125, -0.1796875], [-0.6640625, -1.70703125, 0.98828125, -1.625], [-0.97265625, -1.65625, 0.6484375, -0.796875]]> : tensor<6x4xf32>
    %a2 = stablehlo.constant dense<[[1.62109375, 0.74609375, 1.06640625, 1.6171875], [-0.9609375, 0.54296875, 1.62109375, 1.48828125], [0.29296875, -1.32421875, -0.35546875, 1.9765625], [-1.5859375, -0.72265625, 1.80078125, -0.203125], [-1.1640625, -0.73046875, 1.6328125, -0.65625], [-0.2890625, 0.51171875, 1.22265625, -0.03125], [-1.67578125, 0.29296875, -1.859375, -1.62109375]]> : tensor<7x4xf32>
    %a3 = stablehlo.constant dense<[-1.23828125, 0.7734375, -0.8671875, 0.76171875]> : tensor<4xf32>
    %a4 = stablehlo.constant dense<[[1.4375, -1.12109375, -1.05078125, -1.94921875, 0.578125, -0.796875], [-1.453125, 0.5859375, 0.3984375, -0.2109375, -1.38671875, 0.5546875], [0.22265625, -0.26953125, -1.33984375, 1.71484375, 1.453125, 0.7578125], [1.984375, 0.3203125, -0.62109375, -1.53515625, 0.4296875, 0.078125]]> : tensor<4x6xf32>
    %a5 = stablehlo.constant dense<[[1, 0, 3, 6, 1], [3, 4, 6, 2, 6]]> : tensor<2x5xi32>
    %r:6 = call @step(%a0, %a1, %a2, %a3, %a4, %a5) : (tensor<4xf32>, tensor<6x4xf32>, tensor<7x4xf32>, tensor<4xf32>, tensor<4x6xf32>, tensor<2x5xi32>) -> (tensor<f32>, tensor<4xf32>, tensor<6x4xf32>, tensor<7x4xf32>, tensor<4xf32>, tensor<4x6xf32>)
    check.expect_almost_eq_const %r#0, dense<14.8761921> : tensor<f32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#1, dense<[-0.809403479, -1.81612587, -1.11599159, 1.01468551]> : tensor<4xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#2, dense<[[-0.670226634, 1.82663703, 0.973042965, -1.91847754], [1.37932479, -2.06280017, 0.562249601, -0.807901263], [0.364970833, 1.61298001, -0.162373409, 0.658290505], [-1.79197168, 0.66272682, -1.52508163, -0.187896922], [-0.694390833, -1.71472514, 0.956626952, -1.652915], [-0.958102643, -1.64929187, 0.654345453, -0.792036593]]> : tensor<6x4xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#3, dense<[[1.27661598, 0.598170817, 0.577695072, 1.83591592], [-0.911475956, 0.566287041, 1.70288265, 1.43036795], [0.300060451, -1.27170622, -0.357551843, 2.02077794], [-1.67269695, -0.619577467, 1.78043628, -0.0648154989], [-1.24997044, -0.560178697, 1.66691458, -0.560296118], [-0.314705431, 0.195282504, 1.0041908, 0.168985054], [-1.66380453, 0.700245857, -1.65744364, -1.66670012]]> : tensor<7x4xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#4, dense<[-1.44206941, 1.10909832, -0.642802, 0.68247968]> : tensor<4xf32> {tolerance = 1.000000e-04 : f64}
    check.expect_almost_eq_const %r#5, dense<[[1.43024719, -1.03802586, -0.64051342, -2.0297873, 0.345421702, -0.845951498], [-1.45434117, 0.765221119, 1.18471062, -0.293895304, -1.59333158, 0.512452006], [0.223307967, -0.0218449309, -0.24643296, 1.6818105, 1.39483893, 0.720789075], [1.93149304, 0.209787324, -1.01398134, -1.49234986, 0.560858905, 0.107567623]]> : tensor<4x6xf32> {tolerance = 1.000000e-04 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<4xf32>, %arg1: tensor<6x4xf32>, %arg2: tensor<7x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<4x6xf32>, %arg5: tensor<2x5xi32>) -> (tensor<f32> {jax.result_info = "result[0]"}, tensor<4xf32> {jax.result_info = "result[1]['bias']"}, tensor<6x4xf32> {jax.result_info = "result[1]['down']"}, tensor<7x4xf32> {jax.result_info = "result[1]['embed']"}, tensor<4xf32> {jax.result_info = "result[1]['gain']"}, tensor<4x6xf32> {jax.result_info = "result[1]['up']"}) {
    %0 = stablehlo.slice %arg5 [0:2, 0:4] : (tensor<2x5xi32>) -> tensor<2x4xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<2x4xi32>
    %2 = stablehlo.compare LT, %0, %1, SIGNED : (tensor<2x4xi32>, tensor<2x4xi32>) -> tensor<2x4xi1>
    %c_0 = stablehlo.constant dense<7> : tensor<i32>
    %3 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<2x4xi32>
    %4 = stablehlo.add %0, %3 : tensor<2x4xi32>
    %5 = stablehlo.select %2, %4, %0 : tensor<2x4xi1>, tensor<2x4xi32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [0, 1] : (tensor<2x4xi32>) -> tensor<2x4x1xi32>
    %7 = "stablehlo.gather"(%arg2, %6) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<7x4xf32>, tensor<2x4x1xi32>) -> tensor<2x4x4xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.reduce(%7 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %cst_1 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %11 = stablehlo.divide %9, %10 : tensor<2x4x1xf32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %12:4 = call @_var(%7, %c_2) : (tensor<2x4x4xf32>, tensor<i32>) -> (tensor<2x4x1xf32>, tensor<2x4x4xf32>, tensor<f32>, tensor<i1>)
    %13 = stablehlo.broadcast_in_dim %11, dims = [0, 1, 2] : (tensor<2x4x1xf32>) -> tensor<2x4x4xf32>
    %14 = stablehlo.subtract %7, %13 : tensor<2x4x4xf32>
    %cst_3 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %16 = stablehlo.add %12#0, %15 : tensor<2x4x1xf32>
    %17 = stablehlo.rsqrt %16 : tensor<2x4x1xf32>
    %18 = stablehlo.divide %17, %16 : tensor<2x4x1xf32>
    %cst_4 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %20 = stablehlo.multiply %19, %18 : tensor<2x4x1xf32>
    %21 = stablehlo.broadcast_in_dim %17, dims = [0, 1, 2] : (tensor<2x4x1xf32>) -> tensor<2x4x4xf32>
    %22 = stablehlo.multiply %14, %21 : tensor<2x4x4xf32>
    %23 = stablehlo.broadcast_in_dim %arg3, dims = [2] : (tensor<4xf32>) -> tensor<1x1x4xf32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [0, 1, 2] : (tensor<1x1x4xf32>) -> tensor<2x4x4xf32>
    %25 = stablehlo.multiply %22, %24 : tensor<2x4x4xf32>
    %26 = stablehlo.broadcast_in_dim %arg0, dims = [2] : (tensor<4xf32>) -> tensor<1x1x4xf32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [0, 1, 2] : (tensor<1x1x4xf32>) -> tensor<2x4x4xf32>
    %28 = stablehlo.add %25, %27 : tensor<2x4x4xf32>
    %29 = stablehlo.dot_general %28, %arg4, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4x4xf32>, tensor<4x6xf32>) -> tensor<2x4x6xf32>
    %30 = stablehlo.multiply %29, %29 : tensor<2x4x6xf32>
    %31 = stablehlo.multiply %30, %29 : tensor<2x4x6xf32>
    %32 = stablehlo.multiply %29, %29 : tensor<2x4x6xf32>
    %cst_5 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %34 = stablehlo.multiply %33, %32 : tensor<2x4x6xf32>
    %cst_6 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %35 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %36 = stablehlo.multiply %35, %31 : tensor<2x4x6xf32>
    %37 = stablehlo.add %29, %36 : tensor<2x4x6xf32>
    %cst_7 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %38 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %39 = stablehlo.multiply %38, %37 : tensor<2x4x6xf32>
    %40 = stablehlo.tanh %39 : tensor<2x4x6xf32>
    %cst_8 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %42 = stablehlo.subtract %41, %40 : tensor<2x4x6xf32>
    %cst_9 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %43 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %44 = stablehlo.add %43, %40 : tensor<2x4x6xf32>
    %cst_10 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %45 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %46 = stablehlo.multiply %45, %44 : tensor<2x4x6xf32>
    %47 = stablehlo.multiply %29, %46 : tensor<2x4x6xf32>
    %48 = stablehlo.dot_general %47, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4x6xf32>, tensor<6x4xf32>) -> tensor<2x4x4xf32>
    %49 = stablehlo.transpose %arg2, dims = [1, 0] : (tensor<7x4xf32>) -> tensor<4x7xf32>
    %50 = stablehlo.dot_general %48, %49, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4x4xf32>, tensor<4x7xf32>) -> tensor<2x4x7xf32>
    %51 = stablehlo.slice %arg5 [0:2, 1:5] : (tensor<2x5xi32>) -> tensor<2x4xi32>
    %52 = call @_one_hot(%51) : (tensor<2x4xi32>) -> tensor<2x4x7xf32>
    %53:3 = call @log_softmax(%50) : (tensor<2x4x7xf32>) -> (tensor<2x4x7xf32>, tensor<2x4x7xf32>, tensor<2x4x1xf32>)
    %54 = stablehlo.multiply %53#0, %52 : tensor<2x4x7xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %55 = stablehlo.reduce(%54 init: %cst_11) applies stablehlo.add across dimensions = [2] : (tensor<2x4x7xf32>, tensor<f32>) -> tensor<2x4xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %56 = stablehlo.reduce(%55 init: %cst_12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<f32>
    %cst_13 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %57 = stablehlo.divide %56, %cst_13 : tensor<f32>
    %58 = stablehlo.negate %57 : tensor<f32>
    %cst_14 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %59 = stablehlo.negate %cst_14 : tensor<f32>
    %cst_15 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %60 = stablehlo.divide %59, %cst_15 : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %62 = stablehlo.broadcast_in_dim %61, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x7xf32>
    %63 = stablehlo.multiply %62, %52 : tensor<2x4x7xf32>
    %64 = call @log_softmax_0(%53#1, %53#2, %63) : (tensor<2x4x7xf32>, tensor<2x4x1xf32>, tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
    %65 = stablehlo.dot_general %64, %48, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x7xf32>, tensor<2x4x4xf32>) -> tensor<7x4xf32>
    %66 = stablehlo.transpose %65, dims = [1, 0] : (tensor<7x4xf32>) -> tensor<4x7xf32>
    %67 = stablehlo.dot_general %64, %49, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x7xf32>, tensor<4x7xf32>) -> tensor<2x4x4xf32>
    %68 = stablehlo.transpose %66, dims = [1, 0] : (tensor<4x7xf32>) -> tensor<7x4xf32>
    %69 = stablehlo.dot_general %67, %47, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x4xf32>, tensor<2x4x6xf32>) -> tensor<4x6xf32>
    %70 = stablehlo.transpose %69, dims = [1, 0] : (tensor<4x6xf32>) -> tensor<6x4xf32>
    %71 = stablehlo.dot_general %67, %arg1, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x4xf32>, tensor<6x4xf32>) -> tensor<2x4x6xf32>
    %72 = stablehlo.multiply %29, %71 : tensor<2x4x6xf32>
    %73 = stablehlo.multiply %71, %46 : tensor<2x4x6xf32>
    %cst_16 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %74 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %75 = stablehlo.multiply %74, %72 : tensor<2x4x6xf32>
    %76 = stablehlo.multiply %75, %42 : tensor<2x4x6xf32>
    %77 = stablehlo.multiply %76, %40 : tensor<2x4x6xf32>
    %78 = stablehlo.add %76, %77 : tensor<2x4x6xf32>
    %cst_17 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %79 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %80 = stablehlo.multiply %79, %78 : tensor<2x4x6xf32>
    %81 = stablehlo.add %73, %80 : tensor<2x4x6xf32>
    %cst_18 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<2x4x6xf32>
    %83 = stablehlo.multiply %82, %80 : tensor<2x4x6xf32>
    %84 = stablehlo.multiply %83, %34 : tensor<2x4x6xf32>
    %85 = stablehlo.add %81, %84 : tensor<2x4x6xf32>
    %86 = stablehlo.dot_general %85, %28, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x6xf32>, tensor<2x4x4xf32>) -> tensor<6x4xf32>
    %87 = stablehlo.transpose %86, dims = [1, 0] : (tensor<6x4xf32>) -> tensor<4x6xf32>
    %88 = stablehlo.dot_general %85, %arg4, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x6xf32>, tensor<4x6xf32>) -> tensor<2x4x4xf32>
    %cst_19 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %89 = stablehlo.reduce(%88 init: %cst_19) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %90 = stablehlo.reshape %89 : (tensor<4xf32>) -> tensor<1x1x4xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %91 = stablehlo.reduce(%90 init: %cst_20) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %92 = stablehlo.multiply %22, %88 : tensor<2x4x4xf32>
    %cst_21 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %93 = stablehlo.reduce(%92 init: %cst_21) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %94 = stablehlo.reshape %93 : (tensor<4xf32>) -> tensor<1x1x4xf32>
    %95 = stablehlo.broadcast_in_dim %23, dims = [0, 1, 2] : (tensor<1x1x4xf32>) -> tensor<2x4x4xf32>
    %96 = stablehlo.multiply %88, %95 : tensor<2x4x4xf32>
    %cst_22 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %97 = stablehlo.reduce(%94 init: %cst_22) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x4xf32>, tensor<f32>) -> tensor<4xf32>
    %98 = stablehlo.multiply %14, %96 : tensor<2x4x4xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %99 = stablehlo.reduce(%98 init: %cst_23) applies stablehlo.add across dimensions = [2] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %100 = stablehlo.reshape %99 : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %101 = stablehlo.broadcast_in_dim %17, dims = [0, 1, 2] : (tensor<2x4x1xf32>) -> tensor<2x4x4xf32>
    %102 = stablehlo.multiply %96, %101 : tensor<2x4x4xf32>
    %103 = stablehlo.multiply %100, %20 : tensor<2x4x1xf32>
    %104 = stablehlo.negate %102 : tensor<2x4x4xf32>
    %cst_24 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %105 = stablehlo.reduce(%104 init: %cst_24) applies stablehlo.add across dimensions = [2] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %106 = stablehlo.reshape %105 : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %107 = call @_var_1(%12#1, %12#2, %12#3, %103) : (tensor<2x4x4xf32>, tensor<f32>, tensor<i1>, tensor<2x4x1xf32>) -> tensor<2x4x4xf32>
    %108 = stablehlo.add %102, %107 : tensor<2x4x4xf32>
    %cst_25 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %110 = stablehlo.divide %106, %109 : tensor<2x4x1xf32>
    %cst_26 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %111 = stablehlo.reduce(%110 init: %cst_26) applies stablehlo.add across dimensions = [2] : (tensor<2x4x1xf32>, tensor<f32>) -> tensor<2x4xf32>
    %112 = stablehlo.broadcast_in_dim %111, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x4xf32>
    %113 = stablehlo.add %108, %112 : tensor<2x4x4xf32>
    %cst_27 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %114 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<7x4xf32>
    %115 = "stablehlo.scatter"(%114, %6, %113) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg6: tensor<f32>, %arg7: tensor<f32>):
      %132 = stablehlo.add %arg6, %arg7 : tensor<f32>
      stablehlo.return %132 : tensor<f32>
    }) : (tensor<7x4xf32>, tensor<2x4x1xi32>, tensor<2x4x4xf32>) -> tensor<7x4xf32>
    %116 = stablehlo.add %68, %115 : tensor<7x4xf32>
    %cst_28 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %118 = stablehlo.multiply %117, %91 : tensor<4xf32>
    %119 = stablehlo.subtract %arg0, %118 : tensor<4xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %120 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<6x4xf32>
    %121 = stablehlo.multiply %120, %70 : tensor<6x4xf32>
    %122 = stablehlo.subtract %arg1, %121 : tensor<6x4xf32>
    %cst_30 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<7x4xf32>
    %124 = stablehlo.multiply %123, %116 : tensor<7x4xf32>
    %125 = stablehlo.subtract %arg2, %124 : tensor<7x4xf32>
    %cst_31 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %127 = stablehlo.multiply %126, %97 : tensor<4xf32>
    %128 = stablehlo.subtract %arg3, %127 : tensor<4xf32>
    %cst_32 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %129 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<4x6xf32>
    %130 = stablehlo.multiply %129, %87 : tensor<4x6xf32>
    %131 = stablehlo.subtract %arg4, %130 : tensor<4x6xf32>
    return %58, %119, %122, %125, %128, %131 : tensor<f32>, tensor<4xf32>, tensor<6x4xf32>, tensor<7x4xf32>, tensor<4xf32>, tensor<4x6xf32>
  }
  func.func private @_var(%arg0: tensor<2x4x4xf32>, %arg1: tensor<i32>) -> (tensor<2x4x1xf32>, tensor<2x4x4xf32>, tensor<f32>, tensor<i1>) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %cst_0 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %3 = stablehlo.divide %1, %2 : tensor<2x4x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1, 2] : (tensor<2x4x1xf32>) -> tensor<2x4x4xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<2x4x4xf32>
    %6 = chlo.square %5 : tensor<2x4x4xf32> -> tensor<2x4x4xf32>
    %cst_1 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<2x4x4xf32>
    %8 = stablehlo.multiply %7, %5 : tensor<2x4x4xf32>
    %9 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %10 = stablehlo.subtract %cst_2, %9 : tensor<f32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%6 init: %cst_3) applies stablehlo.add across dimensions = [2] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %13 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %14 = stablehlo.divide %12, %13 : tensor<2x4x1xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.compare GT, %10, %cst_4, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_5 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %16 = call @_where(%15, %14, %cst_5) : (tensor<i1>, tensor<2x4x1xf32>, tensor<f32>) -> tensor<2x4x1xf32>
    return %16, %8, %10, %15 : tensor<2x4x1xf32>, tensor<2x4x4xf32>, tensor<f32>, tensor<i1>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<2x4x1xf32>, %arg2: tensor<f32>) -> tensor<2x4x1xf32> {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %2 = stablehlo.select %arg0, %arg1, %1 : tensor<i1>, tensor<2x4x1xf32>
    return %2 : tensor<2x4x1xf32>
  }
  func.func private @_one_hot(%arg0: tensor<2x4xi32>) -> tensor<2x4x7xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<2x4xi32>) -> tensor<2x4x1xi32>
    %1 = stablehlo.iota dim = 2 : tensor<1x1x7xi32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 2] : (tensor<2x4x1xi32>) -> tensor<2x4x7xi32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2] : (tensor<1x1x7xi32>) -> tensor<2x4x7xi32>
    %4 = stablehlo.compare EQ, %2, %3, SIGNED : (tensor<2x4x7xi32>, tensor<2x4x7xi32>) -> tensor<2x4x7xi1>
    %5 = stablehlo.convert %4 : (tensor<2x4x7xi1>) -> tensor<2x4x7xf32>
    return %5 : tensor<2x4x7xf32>
  }
  func.func private @log_softmax(%arg0: tensor<2x4x7xf32>) -> (tensor<2x4x7xf32>, tensor<2x4x7xf32>, tensor<2x4x1xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [2] : (tensor<2x4x7xf32>, tensor<f32>) -> tensor<2x4xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<2x4xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1, 2] : (tensor<2x4x1xf32>) -> tensor<2x4x7xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<2x4x7xf32>
    %6 = stablehlo.exponential %5 : tensor<2x4x7xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [2] : (tensor<2x4x7xf32>, tensor<f32>) -> tensor<2x4xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %9 = stablehlo.log %8 : tensor<2x4x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1, 2] : (tensor<2x4x1xf32>) -> tensor<2x4x7xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<2x4x7xf32>
    return %11, %6, %8 : tensor<2x4x7xf32>, tensor<2x4x7xf32>, tensor<2x4x1xf32>
  }
  func.func private @log_softmax_0(%arg0: tensor<2x4x7xf32>, %arg1: tensor<2x4x1xf32>, %arg2: tensor<2x4x7xf32>) -> tensor<2x4x7xf32> {
    %0 = stablehlo.negate %arg2 : tensor<2x4x7xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<2x4x7xf32>, tensor<f32>) -> tensor<2x4xf32>
    %2 = stablehlo.reshape %1 : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<2x4x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [2] : (tensor<2x4x1xf32>, tensor<f32>) -> tensor<2x4xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x7xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<2x4x7xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<2x4x7xf32>
    return %7 : tensor<2x4x7xf32>
  }
  func.func private @_var_1(%arg0: tensor<2x4x4xf32>, %arg1: tensor<f32>, %arg2: tensor<i1>, %arg3: tensor<2x4x1xf32>) -> tensor<2x4x4xf32> {
    %0 = call @_where_2(%arg2, %arg3) : (tensor<i1>, tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %2 = stablehlo.divide %0, %1 : tensor<2x4x1xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<2x4x1xf32>, tensor<f32>) -> tensor<2x4xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x4xf32>
    %5 = stablehlo.multiply %4, %arg0 : tensor<2x4x4xf32>
    %6 = stablehlo.negate %5 : tensor<2x4x4xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_0) applies stablehlo.add across dimensions = [2] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %8 = stablehlo.reshape %7 : (tensor<2x4xf32>) -> tensor<2x4x1xf32>
    %cst_1 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %10 = stablehlo.divide %8, %9 : tensor<2x4x1xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%10 init: %cst_2) applies stablehlo.add across dimensions = [2] : (tensor<2x4x1xf32>, tensor<f32>) -> tensor<2x4xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x4xf32>
    %13 = stablehlo.add %5, %12 : tensor<2x4x4xf32>
    return %13 : tensor<2x4x4xf32>
  }
  func.func private @_where_2(%arg0: tensor<i1>, %arg1: tensor<2x4x1xf32>) -> tensor<2x4x1xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<i1>, tensor<2x4x1xf32>
    return %1 : tensor<2x4x1xf32>
  }
}

// -----

module @einsum_transposed attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[[-0.98046875, -1.33203125, -0.0703125, -0.203125], [-0.5625, -1.09765625, 0.04296875, 0.9375], [-0.94140625, -1.0625, -0.8828125, -0.77734375]], [[-1.49609375, 1.08203125, -1.3828125, 0.02734375], [0.16015625, -0.0859375, -1.5390625, 0.1328125], [-1.71875, -1.75390625, -1.15234375, 1.48046875]]]> : tensor<2x3x4xf32>
    %a1 = stablehlo.constant dense<[[[-1.1640625, 1.81640625], [1.64453125, 1.1015625], [0.4296875, -0.48828125], [-0.0625, 0.20703125]], [[-0.484375, -0.265625], [-0.5703125, 1.78515625], [0.55078125, 0.671875], [0.09375, 0.6953125]], [[1.6640625, -0.32421875], [1.8046875, -0.6015625], [0.65234375, 1.9296875], [0.46484375, 1.84375]], [[1.125, -0.32421875], [0.8046875, -1.8046875], [0.66015625, 0.24609375], [-1.3203125, -0.7265625]], [[0.01953125, 1.23046875], [-1.91015625, -0.6796875], [1.34375, 0.421875], [-1.91796875, 1.16796875]]]> : tensor<5x4x2xf32>
    %r = call @step(%a0, %a1) : (tensor<2x3x4xf32>, tensor<5x4x2xf32>) -> (tensor<3x5xf32>)
    check.expect_almost_eq_const %r, dense<[[-1.91148376, 2.5957489, -6.95957947, -3.78096008, -0.307434082], [-0.215240479, -0.127639771, -5.17840576, -3.09759521, 0.106658936], [-5.16702271, -1.91645813, -2.30299377, 0.892745972, 2.6360321]]> : tensor<3x5xf32> {tolerance = 1.000000e-04 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<2x3x4xf32>, %arg1: tensor<5x4x2xf32>) -> (tensor<3x5xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [0, 2] x [2, 1], precision = [DEFAULT, DEFAULT] : (tensor<2x3x4xf32>, tensor<5x4x2xf32>) -> tensor<3x5xf32>
    return %0 : tensor<3x5xf32>
  }
}

// -----

module @integer_arithmetic attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[323, 937, 508, 887, 273, 469]> : tensor<6xi32>
    %a1 = stablehlo.constant dense<[3, -4, 7, -1, 2, 5]> : tensor<6xi32>
    %r:10 = call @step(%a0, %a1) : (tensor<6xi32>, tensor<6xi32>) -> (tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>)
    check.expect_eq_const %r#0, dense<[107, -235, 72, -887, 136, 93]> : tensor<6xi32>
    check.expect_eq_const %r#1, dense<[2, -3, 4, 0, 1, 4]> : tensor<6xi32>
    check.expect_eq_const %r#2, dense<[320, -939, 507, -888, 275, 464]> : tensor<6xi32>
    check.expect_eq_const %r#3, dense<[-324, -938, -509, -888, -274, -470]> : tensor<6xi32>
    check.expect_eq_const %r#4, dense<[2584, 7496, 4064, 7096, 2184, 3752]> : tensor<6xi32>
    check.expect_eq_const %r#5, dense<[4, 6, 7, 8, 3, 6]> : tensor<6xi32>
    check.expect_eq_const %r#6, dense<[23, 22, 23, 22, 23, 23]> : tensor<6xi32>
    check.expect_eq_const %r#7, dense<[323, 937, 508, 887, 273, 469]> : tensor<6xi32>
    check.expect_eq_const %r#8, dense<[1, 1, 1, 1, 1, 1]> : tensor<6xi32>
    check.expect_eq_const %r#9, dense<[33698267, 822656953, 131096512, 697864103, 20346417, 103161709]> : tensor<6xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi32> {jax.result_info = "result[0]"}, tensor<6xi32> {jax.result_info = "result[1]"}, tensor<6xi32> {jax.result_info = "result[2]"}, tensor<6xi32> {jax.result_info = "result[3]"}, tensor<6xi32> {jax.result_info = "result[4]"}, tensor<6xi32> {jax.result_info = "result[5]"}, tensor<6xi32> {jax.result_info = "result[6]"}, tensor<6xi32> {jax.result_info = "result[7]"}, tensor<6xi32> {jax.result_info = "result[8]"}, tensor<6xi32> {jax.result_info = "result[9]"}) {
    %0 = call @floor_divide(%arg0, %arg1) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    %1 = call @remainder(%arg0, %arg1) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    %2 = stablehlo.xor %arg0, %arg1 : tensor<6xi32>
    %3 = stablehlo.not %arg0 : tensor<6xi32>
    %c = stablehlo.constant dense<3> : tensor<i32>
    %4 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<6xi32>
    %5 = stablehlo.shift_left %arg0, %4 : tensor<6xi32>
    %6 = stablehlo.popcnt %arg0 : tensor<6xi32>
    %7 = stablehlo.count_leading_zeros %arg0 : tensor<6xi32>
    %8 = stablehlo.abs %arg0 : tensor<6xi32>
    %9 = stablehlo.sign %arg0 : tensor<6xi32>
    %10 = stablehlo.multiply %arg0, %arg0 : tensor<6xi32>
    %11 = stablehlo.multiply %10, %arg0 : tensor<6xi32>
    return %0, %1, %2, %3, %5, %6, %7, %8, %9, %11 : tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>, tensor<6xi32>
  }
  func.func private @floor_divide(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> tensor<6xi32> {
    %0 = stablehlo.divide %arg0, %arg1 : tensor<6xi32>
    %1 = stablehlo.sign %arg0 : tensor<6xi32>
    %2 = stablehlo.sign %arg1 : tensor<6xi32>
    %3 = stablehlo.compare NE, %1, %2, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    %4 = stablehlo.remainder %arg0, %arg1 : tensor<6xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %5 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<6xi32>
    %6 = stablehlo.compare NE, %4, %5, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    %7 = stablehlo.and %3, %6 : tensor<6xi1>
    %c_0 = stablehlo.constant dense<1> : tensor<i32>
    %8 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<6xi32>
    %9 = stablehlo.subtract %0, %8 : tensor<6xi32>
    %10 = call @_where(%7, %9, %0) : (tensor<6xi1>, tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    return %10 : tensor<6xi32>
  }
  func.func private @_where(%arg0: tensor<6xi1>, %arg1: tensor<6xi32>, %arg2: tensor<6xi32>) -> tensor<6xi32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<6xi1>, tensor<6xi32>
    return %0 : tensor<6xi32>
  }
  func.func private @remainder(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> tensor<6xi32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<6xi32>
    %1 = stablehlo.compare EQ, %arg1, %0, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    %c_0 = stablehlo.constant dense<1> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<6xi32>
    %3 = call @_where(%1, %2, %arg1) : (tensor<6xi1>, tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
    %4 = stablehlo.remainder %arg0, %3 : tensor<6xi32>
    %c_1 = stablehlo.constant dense<0> : tensor<i32>
    %5 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<6xi32>
    %6 = stablehlo.compare NE, %4, %5, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %7 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<6xi32>
    %8 = stablehlo.compare LT, %4, %7, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %9 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<6xi32>
    %10 = stablehlo.compare LT, %3, %9, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
    %11 = stablehlo.compare NE, %8, %10, UNSIGNED : (tensor<6xi1>, tensor<6xi1>) -> tensor<6xi1>
    %12 = stablehlo.and %11, %6 : tensor<6xi1>
    %13 = stablehlo.add %4, %3 : tensor<6xi32>
    %14 = stablehlo.select %12, %13, %4 : tensor<6xi1>, tensor<6xi32>
    return %14 : tensor<6xi32>
  }
}

// -----

module @float_rounding attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[-0.546875, 1.93359375, 0.20703125, 1.2890625, -0.26953125, 0.01953125, 1.2734375, 0.37890625]> : tensor<8xf32>
    %r:6 = call @step(%a0) : (tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>)
    check.expect_eq_const %r#0, dense<[-1.0, 2.0, 0.0, 1.0, -0.0, 0.0, 1.0, 0.0]> : tensor<8xf32>
    check.expect_eq_const %r#1, dense<[-1.0, 1.0, 0.0, 1.0, -1.0, 0.0, 1.0, 0.0]> : tensor<8xf32>
    check.expect_eq_const %r#2, dense<[-0.0, 1.0, 0.0, 1.0, -0.0, 0.0, 1.0, 0.0]> : tensor<8xf32>
    check.expect_eq_const %r#3, dense<[-0.546875, 0.43359375, 0.20703125, 0.5390625, -0.26953125, 0.01953125, 0.5234375, 0.37890625]> : tensor<8xf32>
    check.expect_eq_const %r#4, dense<[0.203125, 0.43359375, 0.20703125, 0.5390625, 0.48046875, 0.01953125, 0.5234375, 0.37890625]> : tensor<8xf32>
    check.expect_eq_const %r#5, dense<[-1.0, 1.0, 1.0, 1.0, -1.0, 1.0, 1.0, 1.0]> : tensor<8xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<8xf32>) -> (tensor<8xf32> {jax.result_info = "result[0]"}, tensor<8xf32> {jax.result_info = "result[1]"}, tensor<8xf32> {jax.result_info = "result[2]"}, tensor<8xf32> {jax.result_info = "result[3]"}, tensor<8xf32> {jax.result_info = "result[4]"}, tensor<8xf32> {jax.result_info = "result[5]"}) {
    %0 = call @round(%arg0) : (tensor<8xf32>) -> tensor<8xf32>
    %1 = stablehlo.floor %arg0 : tensor<8xf32>
    %2 = call @trunc(%arg0) : (tensor<8xf32>) -> tensor<8xf32>
    %cst = stablehlo.constant dense<7.500000e-01> : tensor<f32>
    %3 = call @fmod(%arg0, %cst) : (tensor<8xf32>, tensor<f32>) -> tensor<8xf32>
    %cst_0 = stablehlo.constant dense<7.500000e-01> : tensor<f32>
    %4 = call @remainder(%arg0, %cst_0) : (tensor<8xf32>, tensor<f32>) -> tensor<8xf32>
    %5 = stablehlo.sign %arg0 : tensor<8xf32>
    return %0, %1, %2, %3, %4, %5 : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
  }
  func.func private @round(%arg0: tensor<8xf32>) -> tensor<8xf32> {
    %0 = stablehlo.round_nearest_even %arg0 : tensor<8xf32>
    return %0 : tensor<8xf32>
  }
  func.func private @trunc(%arg0: tensor<8xf32>) -> tensor<8xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %1 = stablehlo.compare LT, %arg0, %0, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %2 = stablehlo.ceil %arg0 : tensor<8xf32>
    %3 = stablehlo.floor %arg0 : tensor<8xf32>
    %4 = call @_where(%1, %2, %3) : (tensor<8xi1>, tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
    return %4 : tensor<8xf32>
  }
  func.func private @_where(%arg0: tensor<8xi1>, %arg1: tensor<8xf32>, %arg2: tensor<8xf32>) -> tensor<8xf32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<8xi1>, tensor<8xf32>
    return %0 : tensor<8xf32>
  }
  func.func private @fmod(%arg0: tensor<8xf32>, %arg1: tensor<f32>) -> tensor<8xf32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %2 = stablehlo.remainder %arg0, %1 : tensor<8xf32>
    return %2 : tensor<8xf32>
  }
  func.func private @remainder(%arg0: tensor<8xf32>, %arg1: tensor<f32>) -> tensor<8xf32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %2 = stablehlo.remainder %arg0, %1 : tensor<8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %4 = stablehlo.compare NE, %2, %3, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %6 = stablehlo.compare LT, %2, %5, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.compare LT, %0, %cst_1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<i1>) -> tensor<8xi1>
    %9 = stablehlo.compare NE, %6, %8, UNSIGNED : (tensor<8xi1>, tensor<8xi1>) -> tensor<8xi1>
    %10 = stablehlo.and %9, %4 : tensor<8xi1>
    %11 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %12 = stablehlo.add %2, %11 : tensor<8xf32>
    %13 = stablehlo.select %10, %12, %2 : tensor<8xi1>, tensor<8xf32>
    return %13 : tensor<8xf32>
  }
}

// -----

module @trigonometry attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[0.44921875, 0.890625, -0.859375, -1.5390625, 1.32421875, -1.28125, 1.2578125, -0.2421875]> : tensor<8xf32>
    %r:7 = call @step(%a0) : (tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>)
    check.expect_almost_eq_const %r#0, dense<[0.434261918, 0.777464986, -0.757434666, -0.99949652, 0.969753444, -0.958373487, 0.951419115, -0.239826858]> : tensor<8xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#1, dense<[0.900786638, 0.628926218, 0.652911007, 0.0317285024, 0.244086489, 0.285517454, 0.307898879, 0.970815659]> : tensor<8xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#2, dense<[0.482091874, 1.23617828, -1.16008866, -31.5015354, 3.97299123, -3.3566196, 3.09003758, -0.247036457]> : tensor<8xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#3, dense<[2.06525612, 0.61612457, -2.55078101, -0.860291958, 2.43108821, -2.16160798, 0.954671741, -0.494459778]> : tensor<8xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#4, dense<[0.765865743, 0.962125301, -0.950738132, -1.15456593, 1.09812868, -1.08612037, 1.07945681, -0.623328865]> : tensor<8xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#5, dense<[0.567087352, 1.43665218, -0.576573372, -0.785417795, 2.7592473, -0.722310066, 2.51771808, -0.21509099]> : tensor<8xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#6, dense<[0.371024609, 0.636907458, 0.62024039, 0.931794882, 0.843383968, 0.824723542, 0.814396441, 0.216873944]> : tensor<8xf32> {tolerance = 1.000000e-05 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<8xf32>) -> (tensor<8xf32> {jax.result_info = "result[0]"}, tensor<8xf32> {jax.result_info = "result[1]"}, tensor<8xf32> {jax.result_info = "result[2]"}, tensor<8xf32> {jax.result_info = "result[3]"}, tensor<8xf32> {jax.result_info = "result[4]"}, tensor<8xf32> {jax.result_info = "result[5]"}, tensor<8xf32> {jax.result_info = "result[6]"}) {
    %0 = stablehlo.sine %arg0 : tensor<8xf32>
    %1 = stablehlo.cosine %arg0 : tensor<8xf32>
    %2 = stablehlo.tan %arg0 : tensor<8xf32>
    %3 = stablehlo.reverse %arg0, dims = [0] : tensor<8xf32>
    %4 = stablehlo.atan2 %arg0, %3 : tensor<8xf32>
    %5 = stablehlo.cbrt %arg0 : tensor<8xf32>
    %6 = stablehlo.exponential_minus_one %arg0 : tensor<8xf32>
    %7 = stablehlo.abs %arg0 : tensor<8xf32>
    %8 = stablehlo.log_plus_one %7 : tensor<8xf32>
    return %0, %1, %2, %4, %5, %6, %8 : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
  }
}

// -----

module @clip_where_select attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[1.9296875, -0.98828125, 0.390625, 0.09375, 0.59765625, 0.58203125, -1.53125, 0.4921875]> : tensor<8xf32>
    %r:3 = call @step(%a0) : (tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>)
    check.expect_eq_const %r#0, dense<[0.5, -0.5, 0.390625, 0.09375, 0.5, 0.5, -0.5, 0.4921875]> : tensor<8xf32>
    check.expect_eq_const %r#1, dense<[1.9296875, 0.0, 0.390625, 0.09375, 0.59765625, 0.58203125, 0.0, 0.4921875]> : tensor<8xf32>
    check.expect_eq_const %r#2, dense<[3.40282347e+38, -3.40282347e+38, 3.40282347e+38, 3.40282347e+38, 3.40282347e+38, 3.40282347e+38, -3.40282347e+38, 3.40282347e+38]> : tensor<8xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<8xf32>) -> (tensor<8xf32> {jax.result_info = "result[0]"}, tensor<8xf32> {jax.result_info = "result[1]"}, tensor<8xf32> {jax.result_info = "result[2]"}) {
    %cst = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %0 = call @clip(%arg0, %cst, %cst_0) : (tensor<8xf32>, tensor<f32>, tensor<f32>) -> tensor<8xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %2 = stablehlo.compare GT, %arg0, %1, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %3 = call @_where(%2, %arg0, %c) : (tensor<8xi1>, tensor<8xf32>, tensor<i32>) -> tensor<8xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %5 = stablehlo.divide %arg0, %4 : tensor<8xf32>
    %6 = call @nan_to_num(%5) : (tensor<8xf32>) -> tensor<8xf32>
    return %0, %3, %6 : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
  }
  func.func private @clip(%arg0: tensor<8xf32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<8xf32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %2 = stablehlo.maximum %1, %arg0 : tensor<8xf32>
    %3 = stablehlo.convert %arg2 : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %5 = stablehlo.minimum %4, %2 : tensor<8xf32>
    return %5 : tensor<8xf32>
  }
  func.func private @_where(%arg0: tensor<8xi1>, %arg1: tensor<8xf32>, %arg2: tensor<i32>) -> tensor<8xf32> {
    %0 = stablehlo.convert %arg2 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %2 = stablehlo.select %arg0, %arg1, %1 : tensor<8xi1>, tensor<8xf32>
    return %2 : tensor<8xf32>
  }
  func.func private @nan_to_num(%arg0: tensor<8xf32>) -> tensor<8xf32> {
    %0 = stablehlo.compare NE, %arg0, %arg0, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = call @_where_0(%0, %cst, %arg0) : (tensor<8xi1>, tensor<f32>, tensor<8xf32>) -> tensor<8xf32>
    %cst_0 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %3 = stablehlo.compare EQ, %1, %2, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %cst_1 = stablehlo.constant dense<3.40282347E+38> : tensor<f32>
    %4 = call @_where_0(%3, %cst_1, %1) : (tensor<8xi1>, tensor<f32>, tensor<8xf32>) -> tensor<8xf32>
    %cst_2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %6 = stablehlo.compare EQ, %4, %5, FLOAT : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %cst_3 = stablehlo.constant dense<-3.40282347E+38> : tensor<f32>
    %7 = call @_where_0(%6, %cst_3, %4) : (tensor<8xi1>, tensor<f32>, tensor<8xf32>) -> tensor<8xf32>
    return %7 : tensor<8xf32>
  }
  func.func private @_where_0(%arg0: tensor<8xi1>, %arg1: tensor<f32>, %arg2: tensor<8xf32>) -> tensor<8xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %1 = stablehlo.select %arg0, %0, %arg2 : tensor<8xi1>, tensor<8xf32>
    return %1 : tensor<8xf32>
  }
}

// -----

module @shapes attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[33, 31, 48, 15], [1, 5, 13, 3], [46, 40, 6, 42]]> : tensor<3x4xi32>
    %r:8 = call @step(%a0) : (tensor<3x4xi32>) -> (tensor<3x4xi32>, tensor<3x4xi32>, tensor<4x6xi32>, tensor<6x4xi32>, tensor<3x6xi32>, tensor<4x3xi32>, tensor<3x4xi32>, tensor<6x4xi32>)
    check.expect_eq_const %r#0, dense<[[48, 15, 33, 31], [13, 3, 1, 5], [6, 42, 46, 40]]> : tensor<3x4xi32>
    check.expect_eq_const %r#1, dense<[[42, 6, 40, 46], [3, 13, 5, 1], [15, 48, 31, 33]]> : tensor<3x4xi32>
    check.expect_eq_const %r#2, dense<[[9, 9, 9, 9, 9, 9], [33, 31, 48, 15, 9, 9], [1, 5, 13, 3, 9, 9], [46, 40, 6, 42, 9, 9]]> : tensor<4x6xi32>
    check.expect_eq_const %r#3, dense<[[33, 31, 48, 15], [1, 5, 13, 3], [46, 40, 6, 42], [33, 31, 48, 15], [1, 5, 13, 3], [46, 40, 6, 42]]> : tensor<6x4xi32>
    check.expect_eq_const %r#4, dense<[[33, 31, 48, 15, 33, 48], [1, 5, 13, 3, 1, 13], [46, 40, 6, 42, 46, 6]]> : tensor<3x6xi32>
    check.expect_eq_const %r#5, dense<[[33, 1, 46], [31, 5, 40], [48, 13, 6], [15, 3, 42]]> : tensor<4x3xi32>
    check.expect_eq_const %r#6, dense<[[33, 0, 0, 0], [1, 5, 0, 0], [46, 40, 6, 0]]> : tensor<3x4xi32>
    check.expect_eq_const %r#7, dense<[[33, 31, 48, 15], [33, 31, 48, 15], [1, 5, 13, 3], [1, 5, 13, 3], [46, 40, 6, 42], [46, 40, 6, 42]]> : tensor<6x4xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<3x4xi32>) -> (tensor<3x4xi32> {jax.result_info = "result[0]"}, tensor<3x4xi32> {jax.result_info = "result[1]"}, tensor<4x6xi32> {jax.result_info = "result[2]"}, tensor<6x4xi32> {jax.result_info = "result[3]"}, tensor<3x6xi32> {jax.result_info = "result[4]"}, tensor<4x3xi32> {jax.result_info = "result[5]"}, tensor<3x4xi32> {jax.result_info = "result[6]"}, tensor<6x4xi32> {jax.result_info = "result[7]"}) {
    %0 = call @_roll_static(%arg0) : (tensor<3x4xi32>) -> tensor<3x4xi32>
    %1 = call @_flip(%arg0) : (tensor<3x4xi32>) -> tensor<3x4xi32>
    %c = stablehlo.constant dense<9> : tensor<i32>
    %2 = call @_pad(%arg0, %c) : (tensor<3x4xi32>, tensor<i32>) -> tensor<4x6xi32>
    %3 = stablehlo.reshape %arg0 : (tensor<3x4xi32>) -> tensor<1x3x1x4xi32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1, 2, 3] : (tensor<1x3x1x4xi32>) -> tensor<2x3x1x4xi32>
    %5 = stablehlo.reshape %4 : (tensor<2x3x1x4xi32>) -> tensor<6x4xi32>
    %6 = stablehlo.slice %arg0 [0:3, 0:4:2] : (tensor<3x4xi32>) -> tensor<3x2xi32>
    %7 = stablehlo.concatenate %arg0, %6, dim = 1 : (tensor<3x4xi32>, tensor<3x2xi32>) -> tensor<3x6xi32>
    %8 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<3x4xi32>) -> tensor<4x3xi32>
    %9 = call @tril(%arg0) : (tensor<3x4xi32>) -> tensor<3x4xi32>
    %10 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<3x4xi32>) -> tensor<3x2x4xi32>
    %11 = stablehlo.reshape %10 : (tensor<3x2x4xi32>) -> tensor<6x4xi32>
    return %0, %1, %2, %5, %7, %8, %9, %11 : tensor<3x4xi32>, tensor<3x4xi32>, tensor<4x6xi32>, tensor<6x4xi32>, tensor<3x6xi32>, tensor<4x3xi32>, tensor<3x4xi32>, tensor<6x4xi32>
  }
  func.func private @_roll_static(%arg0: tensor<3x4xi32>) -> tensor<3x4xi32> {
    %0 = stablehlo.slice %arg0 [0:3, 2:4] : (tensor<3x4xi32>) -> tensor<3x2xi32>
    %1 = stablehlo.slice %arg0 [0:3, 0:2] : (tensor<3x4xi32>) -> tensor<3x2xi32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<3x2xi32>, tensor<3x2xi32>) -> tensor<3x4xi32>
    return %2 : tensor<3x4xi32>
  }
  func.func private @_flip(%arg0: tensor<3x4xi32>) -> tensor<3x4xi32> {
    %0 = stablehlo.reverse %arg0, dims = [0, 1] : tensor<3x4xi32>
    return %0 : tensor<3x4xi32>
  }
  func.func private @_pad(%arg0: tensor<3x4xi32>, %arg1: tensor<i32>) -> tensor<4x6xi32> {
    %0 = stablehlo.convert %arg1 : tensor<i32>
    %1 = stablehlo.pad %arg0, %0, low = [1, 0], high = [0, 2], interior = [0, 0] : (tensor<3x4xi32>, tensor<i32>) -> tensor<4x6xi32>
    return %1 : tensor<4x6xi32>
  }
  func.func private @tril(%arg0: tensor<3x4xi32>) -> tensor<3x4xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<3x4xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<3x4xi32>
    %2 = stablehlo.add %0, %1 : tensor<3x4xi32>
    %3 = stablehlo.iota dim = 1 : tensor<3x4xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<3x4xi32>, tensor<3x4xi32>) -> tensor<3x4xi1>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<3x4xi32>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<3x4xi1>, tensor<3x4xi32>
    return %6 : tensor<3x4xi32>
  }
}

// -----

module @reductions attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[1.9375, 0.57421875, 1.125, 0.875], [1.6796875, -0.34765625, -0.81640625, 1.83203125], [0.57421875, 0.79296875, 0.2890625, -1.06640625]]> : tensor<3x4xf32>
    %r:7 = call @step(%a0) : (tensor<3x4xf32>) -> (tensor<f32>, tensor<4xf32>, tensor<3xf32>, tensor<i1>, tensor<i1>, tensor<f32>, tensor<f32>)
    check.expect_almost_eq_const %r#0, dense<0.620768249> : tensor<f32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#1, dense<[0.591332257, 0.494270563, 0.795117795, 1.20581496]> : tensor<4xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#2, dense<[1.09516525, 0.873409152, -0.140361458]> : tensor<3xf32> {tolerance = 1.000000e-05 : f64}
    check.expect_eq_const %r#3, dense<true> : tensor<i1>
    check.expect_eq_const %r#4, dense<true> : tensor<i1>
    check.expect_almost_eq_const %r#5, dense<1.9375> : tensor<f32> {tolerance = 1.000000e-05 : f64}
    check.expect_almost_eq_const %r#6, dense<3.90631056> : tensor<f32> {tolerance = 1.000000e-05 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<3x4xf32>) -> (tensor<f32> {jax.result_info = "result[0]"}, tensor<4xf32> {jax.result_info = "result[1]"}, tensor<3xf32> {jax.result_info = "result[2]"}, tensor<i1> {jax.result_info = "result[3]"}, tensor<i1> {jax.result_info = "result[4]"}, tensor<f32> {jax.result_info = "result[5]"}, tensor<f32> {jax.result_info = "result[6]"}) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<f32>
    %cst_0 = stablehlo.constant dense<1.200000e+01> : tensor<f32>
    %1 = stablehlo.divide %0, %cst_0 : tensor<f32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %2 = call @_std(%arg0, %c) : (tensor<3x4xf32>, tensor<i32>) -> tensor<4xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%arg0 init: %cst_1) applies stablehlo.multiply across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %5 = stablehlo.compare GT, %arg0, %4, FLOAT : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xi1>
    %c_3 = stablehlo.constant dense<false> : tensor<i1>
    %6 = stablehlo.reduce(%5 init: %c_3) applies stablehlo.or across dimensions = [0, 1] : (tensor<3x4xi1>, tensor<i1>) -> tensor<i1>
    %cst_4 = stablehlo.constant dense<-2.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %8 = stablehlo.compare GT, %arg0, %7, FLOAT : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xi1>
    %c_5 = stablehlo.constant dense<true> : tensor<i1>
    %9 = stablehlo.reduce(%8 init: %c_5) applies stablehlo.and across dimensions = [0, 1] : (tensor<3x4xi1>, tensor<i1>) -> tensor<i1>
    %cst_6 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %10 = stablehlo.reduce(%arg0 init: %cst_6) applies stablehlo.maximum across dimensions = [0, 1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<f32>
    %11 = call @norm(%arg0) : (tensor<3x4xf32>) -> tensor<f32>
    return %1, %2, %3, %6, %9, %10, %11 : tensor<f32>, tensor<4xf32>, tensor<3xf32>, tensor<i1>, tensor<i1>, tensor<f32>, tensor<f32>
  }
  func.func private @_std(%arg0: tensor<3x4xf32>, %arg1: tensor<i32>) -> tensor<4xf32> {
    %0 = call @_var(%arg0, %arg1) : (tensor<3x4xf32>, tensor<i32>) -> tensor<4xf32>
    %1 = stablehlo.sqrt %0 : tensor<4xf32>
    return %1 : tensor<4xf32>
  }
  func.func private @_var(%arg0: tensor<3x4xf32>, %arg1: tensor<i32>) -> tensor<4xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<3x4xf32>, tensor<f32>) -> tensor<4xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [1] : (tensor<4xf32>) -> tensor<1x4xf32>
    %cst_0 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1x4xf32>
    %3 = stablehlo.divide %1, %2 : tensor<1x4xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<3x4xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<3x4xf32>
    %6 = chlo.square %5 : tensor<3x4xf32> -> tensor<3x4xf32>
    %7 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %cst_1 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %8 = stablehlo.subtract %cst_1, %7 : tensor<f32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %9 = stablehlo.reduce(%6 init: %cst_2) applies stablehlo.add across dimensions = [0] : (tensor<3x4xf32>, tensor<f32>) -> tensor<4xf32>
    %10 = stablehlo.broadcast_in_dim %8, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %11 = stablehlo.divide %9, %10 : tensor<4xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %12 = stablehlo.compare GT, %8, %cst_3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %13 = call @_where(%12, %11, %cst_4) : (tensor<i1>, tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
    return %13 : tensor<4xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<4xf32>, %arg2: tensor<f32>) -> tensor<4xf32> {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %2 = stablehlo.select %arg0, %arg1, %1 : tensor<i1>, tensor<4xf32>
    return %2 : tensor<4xf32>
  }
  func.func private @norm(%arg0: tensor<3x4xf32>) -> tensor<f32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<3x4xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    return %2 : tensor<f32>
  }
}

// -----

module @global_norm_clip attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[-1.34375, 1.38671875, -0.03125]> : tensor<3xf32>
    %a1 = stablehlo.constant dense<[[0.1015625, -0.015625], [-1.6640625, 1.2109375]]> : tensor<2x2xf32>
    %r:2 = call @step(%a0, %a1) : (tensor<3xf32>, tensor<2x2xf32>) -> (tensor<3xf32>, tensor<2x2xf32>)
    check.expect_almost_eq_const %r#0, dense<[-0.47581169, 0.49102661, -0.0110653881]> : tensor<3xf32> {tolerance = 1.000000e-06 : f64}
    check.expect_almost_eq_const %r#1, dense<[[0.0359625109, -0.00553269405], [-0.589231908, 0.428783774]]> : tensor<2x2xf32> {tolerance = 1.000000e-06 : f64}
    func.return
  }
  func.func private @step(%arg0: tensor<3xf32>, %arg1: tensor<2x2xf32>) -> (tensor<3xf32> {jax.result_info = "result[0]"}, tensor<2x2xf32> {jax.result_info = "result[1]"}) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<3xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.multiply %arg1, %arg1 : tensor<2x2xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst_0) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x2xf32>, tensor<f32>) -> tensor<f32>
    %4 = stablehlo.add %1, %3 : tensor<f32>
    %5 = stablehlo.sqrt %4 : tensor<f32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.divide %cst_1, %5 : tensor<f32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %7 = stablehlo.minimum %cst_2, %6 : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.multiply %arg0, %8 : tensor<3xf32>
    %10 = stablehlo.multiply %arg0, %arg0 : tensor<3xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%10 init: %cst_3) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
    %12 = stablehlo.multiply %arg1, %arg1 : tensor<2x2xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.reduce(%12 init: %cst_4) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x2xf32>, tensor<f32>) -> tensor<f32>
    %14 = stablehlo.add %11, %13 : tensor<f32>
    %15 = stablehlo.sqrt %14 : tensor<f32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %16 = stablehlo.divide %cst_5, %15 : tensor<f32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %17 = stablehlo.minimum %cst_6, %16 : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
    %19 = stablehlo.multiply %arg1, %18 : tensor<2x2xf32>
    return %9, %19 : tensor<3xf32>, tensor<2x2xf32>
  }
}

// -----

module @bitcasts attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[1.19921875, -1.6328125, -1.43359375, -1.1484375]> : tensor<4xf32>
    %r:3 = call @step(%a0) : (tensor<4xf32>) -> (tensor<4xi32>, tensor<4x4xui8>, tensor<4xf32>)
    check.expect_eq_const %r#0, dense<[1067024384, -1076822016, -1078493184, -1080885248]> : tensor<4xi32>
    check.expect_eq_const %r#1, dense<[[0, 128, 153, 63], [0, 0, 209, 191], [0, 128, 183, 191], [0, 0, 147, 191]]> : tensor<4x4xui8>
    check.expect_eq_const %r#2, dense<[1.19921875, -1.6328125, -1.43359375, -1.1484375]> : tensor<4xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<4xf32>) -> (tensor<4xi32> {jax.result_info = "result[0]"}, tensor<4x4xui8> {jax.result_info = "result[1]"}, tensor<4xf32> {jax.result_info = "result[2]"}) {
    %0 = stablehlo.bitcast_convert %arg0 : (tensor<4xf32>) -> tensor<4xi32>
    %1 = stablehlo.bitcast_convert %arg0 : (tensor<4xf32>) -> tensor<4x4xui8>
    %2 = stablehlo.reduce_precision %arg0, format = e5m10 : tensor<4xf32>
    return %0, %1, %2 : tensor<4xi32>, tensor<4x4xui8>, tensor<4xf32>
  }
}

// -----

module @threefry_random attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[17, 42]> : tensor<2xui32>
    %r:5 = call @step(%a0) : (tensor<2xui32>) -> (tensor<5xui32>, tensor<4xf32>, tensor<4xf32>, tensor<6xi32>, tensor<8xi32>)
    check.expect_eq_const %r#0, dense<[2633089254, 2864958521, 287379728, 2281614712, 1857732574]> : tensor<5xui32>
    check.expect_almost_eq_const %r#1, dense<[0.113808274, 0.885738015, 0.0296001434, 0.259251833]> : tensor<4xf32> {tolerance = 1.000000e-06 : f64}
    check.expect_almost_eq_const %r#2, dense<[0.287313491, 0.431782275, -1.49920082, 0.0783615261]> : tensor<4xf32> {tolerance = 1.000000e-06 : f64}
    check.expect_eq_const %r#3, dense<[-5, -1, 4, -2, -3, 4]> : tensor<6xi32>
    check.expect_eq_const %r#4, dense<[0, 4, 2, 3, 7, 5, 6, 1]> : tensor<8xi32>
    func.return
  }
  func.func private @step(%arg0: tensor<2xui32>) -> (tensor<5xui32> {jax.result_info = "result[0]"}, tensor<4xf32> {jax.result_info = "result[1]"}, tensor<4xf32> {jax.result_info = "result[2]"}, tensor<6xi32> {jax.result_info = "result[3]"}, tensor<8xi32> {jax.result_info = "result[4]"}) {
    %0 = call @_threefry_split(%arg0) : (tensor<2xui32>) -> tensor<2x2xui32>
    %1 = stablehlo.slice %0 [0:1, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
    %2 = stablehlo.reshape %1 : (tensor<1x2xui32>) -> tensor<2xui32>
    %3 = stablehlo.slice %0 [1:2, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
    %4 = stablehlo.reshape %3 : (tensor<1x2xui32>) -> tensor<2xui32>
    %5 = stablehlo.slice %2 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %6 = stablehlo.reshape %5 : (tensor<1xui32>) -> tensor<ui32>
    %7 = stablehlo.slice %2 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %8 = stablehlo.reshape %7 : (tensor<1xui32>) -> tensor<ui32>
    %9 = stablehlo.iota dim = 0 : tensor<5xui64>
    %c = stablehlo.constant dense<1> : tensor<ui64>
    %10 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<5xui64>
    %11 = stablehlo.multiply %10, %9 : tensor<5xui64>
    %c_0 = stablehlo.constant dense<32> : tensor<ui64>
    %12 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<5xui64>
    %13 = stablehlo.shift_right_logical %11, %12 : tensor<5xui64>
    %14 = stablehlo.convert %11 : (tensor<5xui64>) -> tensor<5xui32>
    %15 = stablehlo.convert %13 : (tensor<5xui64>) -> tensor<5xui32>
    %16:2 = call @threefry2x32_0(%6, %8, %15, %14) : (tensor<ui32>, tensor<ui32>, tensor<5xui32>, tensor<5xui32>) -> (tensor<5xui32>, tensor<5xui32>)
    %17 = stablehlo.xor %16#0, %16#1 : tensor<5xui32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %18 = call @_uniform(%4, %cst, %cst_1) : (tensor<2xui32>, tensor<f32>, tensor<f32>) -> tensor<4xf32>
    %19 = call @_normal(%2) : (tensor<2xui32>) -> tensor<4xf32>
    %c_2 = stablehlo.constant dense<-5> : tensor<i32>
    %c_3 = stablehlo.constant dense<5> : tensor<i32>
    %20 = call @_randint(%4, %c_2, %c_3) : (tensor<2xui32>, tensor<i32>, tensor<i32>) -> tensor<6xi32>
    %21 = stablehlo.iota dim = 0 : tensor<8xi32>
    %22 = call @_shuffle(%2, %21) : (tensor<2xui32>, tensor<8xi32>) -> tensor<8xi32>
    return %17, %18, %19, %20, %22 : tensor<5xui32>, tensor<4xf32>, tensor<4xf32>, tensor<6xi32>, tensor<8xi32>
  }
  func.func private @_threefry_split(%arg0: tensor<2xui32>) -> tensor<2x2xui32> {
    %0 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %1 = stablehlo.reshape %0 : (tensor<1xui32>) -> tensor<ui32>
    %2 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %3 = stablehlo.reshape %2 : (tensor<1xui32>) -> tensor<ui32>
    %4 = stablehlo.iota dim = 0 : tensor<2xui64>
    %c = stablehlo.constant dense<1> : tensor<ui64>
    %5 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<2xui64>
    %6 = stablehlo.multiply %5, %4 : tensor<2xui64>
    %c_0 = stablehlo.constant dense<32> : tensor<ui64>
    %7 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<2xui64>
    %8 = stablehlo.shift_right_logical %6, %7 : tensor<2xui64>
    %9 = stablehlo.convert %6 : (tensor<2xui64>) -> tensor<2xui32>
    %10 = stablehlo.convert %8 : (tensor<2xui64>) -> tensor<2xui32>
    %11:2 = call @threefry2x32(%1, %3, %10, %9) : (tensor<ui32>, tensor<ui32>, tensor<2xui32>, tensor<2xui32>) -> (tensor<2xui32>, tensor<2xui32>)
    %12 = stablehlo.broadcast_in_dim %11#0, dims = [0] : (tensor<2xui32>) -> tensor<2x1xui32>
    %13 = stablehlo.broadcast_in_dim %11#1, dims = [0] : (tensor<2xui32>) -> tensor<2x1xui32>
    %14 = stablehlo.concatenate %12, %13, dim = 1 : (tensor<2x1xui32>, tensor<2x1xui32>) -> tensor<2x2xui32>
    return %14 : tensor<2x2xui32>
  }
  func.func private @threefry2x32(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<2xui32>, %arg3: tensor<2xui32>) -> (tensor<2xui32>, tensor<2xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<2xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<2xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<2xui32>, tensor<2xui32>
  }
  func.func private @closed_call(%arg0: tensor<i32>, %arg1: tensor<2xui32>, %arg2: tensor<2xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<2xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<2xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<2xui32>
    %9 = stablehlo.or %5, %8 : tensor<2xui32>
    %10 = stablehlo.xor %3, %9 : tensor<2xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<2xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<2xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<2xui32>
    %19 = stablehlo.or %15, %18 : tensor<2xui32>
    %20 = stablehlo.xor %13, %19 : tensor<2xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<2xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<2xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<2xui32>
    %29 = stablehlo.or %25, %28 : tensor<2xui32>
    %30 = stablehlo.xor %23, %29 : tensor<2xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<2xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<2xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<2xui32>
    %39 = stablehlo.or %35, %38 : tensor<2xui32>
    %40 = stablehlo.xor %33, %39 : tensor<2xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %42 = stablehlo.add %33, %41 : tensor<2xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %44 = stablehlo.add %40, %43 : tensor<2xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<2xui32>
    %48 = stablehlo.add %44, %47 : tensor<2xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  func.func private @threefry2x32_0(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<5xui32>, %arg3: tensor<5xui32>) -> (tensor<5xui32>, tensor<5xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<5xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<5xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call_1(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<5xui32>, tensor<5xui32>
  }
  func.func private @closed_call_1(%arg0: tensor<i32>, %arg1: tensor<5xui32>, %arg2: tensor<5xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<5xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<5xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<5xui32>
    %9 = stablehlo.or %5, %8 : tensor<5xui32>
    %10 = stablehlo.xor %3, %9 : tensor<5xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<5xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<5xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<5xui32>
    %19 = stablehlo.or %15, %18 : tensor<5xui32>
    %20 = stablehlo.xor %13, %19 : tensor<5xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<5xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<5xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<5xui32>
    %29 = stablehlo.or %25, %28 : tensor<5xui32>
    %30 = stablehlo.xor %23, %29 : tensor<5xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<5xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<5xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<5xui32>
    %39 = stablehlo.or %35, %38 : tensor<5xui32>
    %40 = stablehlo.xor %33, %39 : tensor<5xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %42 = stablehlo.add %33, %41 : tensor<5xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %44 = stablehlo.add %40, %43 : tensor<5xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<5xui32>
    %48 = stablehlo.add %44, %47 : tensor<5xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  func.func private @_uniform(%arg0: tensor<2xui32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<4xf32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.convert %arg2 : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %4 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %5 = stablehlo.reshape %4 : (tensor<1xui32>) -> tensor<ui32>
    %6 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %7 = stablehlo.reshape %6 : (tensor<1xui32>) -> tensor<ui32>
    %8 = stablehlo.iota dim = 0 : tensor<4xui64>
    %c = stablehlo.constant dense<1> : tensor<ui64>
    %9 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<4xui64>
    %10 = stablehlo.multiply %9, %8 : tensor<4xui64>
    %c_0 = stablehlo.constant dense<32> : tensor<ui64>
    %11 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<4xui64>
    %12 = stablehlo.shift_right_logical %10, %11 : tensor<4xui64>
    %13 = stablehlo.convert %10 : (tensor<4xui64>) -> tensor<4xui32>
    %14 = stablehlo.convert %12 : (tensor<4xui64>) -> tensor<4xui32>
    %15:2 = call @threefry2x32_2(%5, %7, %14, %13) : (tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<4xui32>, tensor<4xui32>)
    %16 = stablehlo.xor %15#0, %15#1 : tensor<4xui32>
    %c_1 = stablehlo.constant dense<9> : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %18 = stablehlo.shift_right_logical %16, %17 : tensor<4xui32>
    %c_2 = stablehlo.constant dense<1065353216> : tensor<ui32>
    %19 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %20 = stablehlo.or %18, %19 : tensor<4xui32>
    %21 = stablehlo.bitcast_convert %20 : (tensor<4xui32>) -> tensor<4xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %23 = stablehlo.subtract %21, %22 : tensor<4xf32>
    %24 = stablehlo.subtract %3, %2 : tensor<1xf32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %26 = stablehlo.multiply %23, %25 : tensor<4xf32>
    %27 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %28 = stablehlo.add %26, %27 : tensor<4xf32>
    %29 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %30 = stablehlo.maximum %29, %28 : tensor<4xf32>
    return %30 : tensor<4xf32>
  }
  func.func private @threefry2x32_2(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<4xui32>, %arg3: tensor<4xui32>) -> (tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<4xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<4xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<4xui32>, tensor<4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call_3(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<4xui32>, tensor<4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<4xui32>, tensor<4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<4xui32>, tensor<4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<4xui32>, tensor<4xui32>
  }
  func.func private @closed_call_3(%arg0: tensor<i32>, %arg1: tensor<4xui32>, %arg2: tensor<4xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<4xui32>, tensor<4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<4xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<4xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<4xui32>
    %9 = stablehlo.or %5, %8 : tensor<4xui32>
    %10 = stablehlo.xor %3, %9 : tensor<4xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<4xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<4xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<4xui32>
    %19 = stablehlo.or %15, %18 : tensor<4xui32>
    %20 = stablehlo.xor %13, %19 : tensor<4xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<4xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<4xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<4xui32>
    %29 = stablehlo.or %25, %28 : tensor<4xui32>
    %30 = stablehlo.xor %23, %29 : tensor<4xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<4xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<4xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<4xui32>
    %39 = stablehlo.or %35, %38 : tensor<4xui32>
    %40 = stablehlo.xor %33, %39 : tensor<4xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %42 = stablehlo.add %33, %41 : tensor<4xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %44 = stablehlo.add %40, %43 : tensor<4xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %48 = stablehlo.add %44, %47 : tensor<4xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<4xui32>, tensor<4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  func.func private @_normal(%arg0: tensor<2xui32>) -> tensor<4xf32> {
    %0 = call @_normal_real(%arg0) : (tensor<2xui32>) -> tensor<4xf32>
    return %0 : tensor<4xf32>
  }
  func.func private @_normal_real(%arg0: tensor<2xui32>) -> tensor<4xf32> {
    %cst = stablehlo.constant dense<-0.99999994> : tensor<f32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %0 = call @_uniform_4(%arg0, %cst, %cst_0) : (tensor<2xui32>, tensor<f32>, tensor<f32>) -> tensor<4xf32>
    %1 = chlo.erf_inv %0 : tensor<4xf32> -> tensor<4xf32>
    %cst_1 = stablehlo.constant dense<1.41421354> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %3 = stablehlo.multiply %2, %1 : tensor<4xf32>
    return %3 : tensor<4xf32>
  }
  func.func private @_uniform_4(%arg0: tensor<2xui32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %2 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %3 = stablehlo.reshape %2 : (tensor<1xui32>) -> tensor<ui32>
    %4 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %5 = stablehlo.reshape %4 : (tensor<1xui32>) -> tensor<ui32>
    %6 = stablehlo.iota dim = 0 : tensor<4xui64>
    %c = stablehlo.constant dense<1> : tensor<ui64>
    %7 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<4xui64>
    %8 = stablehlo.multiply %7, %6 : tensor<4xui64>
    %c_0 = stablehlo.constant dense<32> : tensor<ui64>
    %9 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<4xui64>
    %10 = stablehlo.shift_right_logical %8, %9 : tensor<4xui64>
    %11 = stablehlo.convert %8 : (tensor<4xui64>) -> tensor<4xui32>
    %12 = stablehlo.convert %10 : (tensor<4xui64>) -> tensor<4xui32>
    %13:2 = call @threefry2x32_2(%3, %5, %12, %11) : (tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<4xui32>, tensor<4xui32>)
    %14 = stablehlo.xor %13#0, %13#1 : tensor<4xui32>
    %c_1 = stablehlo.constant dense<9> : tensor<ui32>
    %15 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %16 = stablehlo.shift_right_logical %14, %15 : tensor<4xui32>
    %c_2 = stablehlo.constant dense<1065353216> : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<ui32>) -> tensor<4xui32>
    %18 = stablehlo.or %16, %17 : tensor<4xui32>
    %19 = stablehlo.bitcast_convert %18 : (tensor<4xui32>) -> tensor<4xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %21 = stablehlo.subtract %19, %20 : tensor<4xf32>
    %22 = stablehlo.subtract %1, %0 : tensor<1xf32>
    %23 = stablehlo.broadcast_in_dim %22, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %24 = stablehlo.multiply %21, %23 : tensor<4xf32>
    %25 = stablehlo.broadcast_in_dim %0, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %26 = stablehlo.add %24, %25 : tensor<4xf32>
    %27 = stablehlo.broadcast_in_dim %0, dims = [0] : (tensor<1xf32>) -> tensor<4xf32>
    %28 = stablehlo.maximum %27, %26 : tensor<4xf32>
    return %28 : tensor<4xf32>
  }
  func.func private @_randint(%arg0: tensor<2xui32>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<6xi32> {
    %c = stablehlo.constant dense<2147483647> : tensor<i32>
    %c_0 = stablehlo.constant dense<-2147483648> : tensor<i32>
    %c_1 = stablehlo.constant dense<2147483647> : tensor<i32>
    %0 = call @clip(%c, %c_0, %c_1) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %1 = stablehlo.compare GT, %arg2, %0, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_2 = stablehlo.constant dense<-2147483648> : tensor<i32>
    %c_3 = stablehlo.constant dense<2147483647> : tensor<i32>
    %2 = call @clip_5(%arg1, %c_2, %c_3) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %3 = stablehlo.convert %2 : tensor<i32>
    %c_4 = stablehlo.constant dense<-2147483648> : tensor<i32>
    %c_5 = stablehlo.constant dense<2147483647> : tensor<i32>
    %4 = call @clip_5(%arg2, %c_4, %c_5) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %5 = stablehlo.convert %4 : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %7 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<i32>) -> tensor<1xi32>
    %8 = call @_threefry_split(%arg0) : (tensor<2xui32>) -> tensor<2x2xui32>
    %9 = stablehlo.slice %8 [0:1, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
    %10 = stablehlo.reshape %9 : (tensor<1x2xui32>) -> tensor<2xui32>
    %11 = stablehlo.slice %8 [1:2, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
    %12 = stablehlo.reshape %11 : (tensor<1x2xui32>) -> tensor<2xui32>
    %13 = stablehlo.slice %10 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %14 = stablehlo.reshape %13 : (tensor<1xui32>) -> tensor<ui32>
    %15 = stablehlo.slice %10 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %16 = stablehlo.reshape %15 : (tensor<1xui32>) -> tensor<ui32>
    %17 = stablehlo.iota dim = 0 : tensor<6xui64>
    %c_6 = stablehlo.constant dense<1> : tensor<ui64>
    %18 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<ui64>) -> tensor<6xui64>
    %19 = stablehlo.multiply %18, %17 : tensor<6xui64>
    %c_7 = stablehlo.constant dense<32> : tensor<ui64>
    %20 = stablehlo.broadcast_in_dim %c_7, dims = [] : (tensor<ui64>) -> tensor<6xui64>
    %21 = stablehlo.shift_right_logical %19, %20 : tensor<6xui64>
    %22 = stablehlo.convert %19 : (tensor<6xui64>) -> tensor<6xui32>
    %23 = stablehlo.convert %21 : (tensor<6xui64>) -> tensor<6xui32>
    %24:2 = call @threefry2x32_6(%14, %16, %23, %22) : (tensor<ui32>, tensor<ui32>, tensor<6xui32>, tensor<6xui32>) -> (tensor<6xui32>, tensor<6xui32>)
    %25 = stablehlo.xor %24#0, %24#1 : tensor<6xui32>
    %26 = stablehlo.slice %12 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %27 = stablehlo.reshape %26 : (tensor<1xui32>) -> tensor<ui32>
    %28 = stablehlo.slice %12 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %29 = stablehlo.reshape %28 : (tensor<1xui32>) -> tensor<ui32>
    %30 = stablehlo.iota dim = 0 : tensor<6xui64>
    %c_8 = stablehlo.constant dense<1> : tensor<ui64>
    %31 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<ui64>) -> tensor<6xui64>
    %32 = stablehlo.multiply %31, %30 : tensor<6xui64>
    %c_9 = stablehlo.constant dense<32> : tensor<ui64>
    %33 = stablehlo.broadcast_in_dim %c_9, dims = [] : (tensor<ui64>) -> tensor<6xui64>
    %34 = stablehlo.shift_right_logical %32, %33 : tensor<6xui64>
    %35 = stablehlo.convert %32 : (tensor<6xui64>) -> tensor<6xui32>
    %36 = stablehlo.convert %34 : (tensor<6xui64>) -> tensor<6xui32>
    %37:2 = call @threefry2x32_6(%27, %29, %36, %35) : (tensor<ui32>, tensor<ui32>, tensor<6xui32>, tensor<6xui32>) -> (tensor<6xui32>, tensor<6xui32>)
    %38 = stablehlo.xor %37#0, %37#1 : tensor<6xui32>
    %39 = stablehlo.subtract %7, %6 : tensor<1xi32>
    %40 = stablehlo.convert %39 : (tensor<1xi32>) -> tensor<1xui32>
    %41 = stablehlo.compare LE, %7, %6, SIGNED : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi1>
    %c_10 = stablehlo.constant dense<1> : tensor<ui32>
    %42 = stablehlo.broadcast_in_dim %c_10, dims = [] : (tensor<ui32>) -> tensor<1xui32>
    %43 = stablehlo.select %41, %42, %40 : tensor<1xi1>, tensor<1xui32>
    %44 = stablehlo.compare GT, %7, %6, SIGNED : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi1>
    %45 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<i1>) -> tensor<1xi1>
    %46 = stablehlo.and %45, %44 : tensor<1xi1>
    %c_11 = stablehlo.constant dense<1> : tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %c_11, dims = [] : (tensor<ui32>) -> tensor<1xui32>
    %48 = stablehlo.add %43, %47 : tensor<1xui32>
    %49 = stablehlo.select %46, %48, %43 : tensor<1xi1>, tensor<1xui32>
    %c_12 = stablehlo.constant dense<65536> : tensor<ui32>
    %50 = stablehlo.broadcast_in_dim %c_12, dims = [] : (tensor<ui32>) -> tensor<1xui32>
    %51 = stablehlo.remainder %50, %49 : tensor<1xui32>
    %52 = stablehlo.multiply %51, %51 : tensor<1xui32>
    %53 = stablehlo.remainder %52, %49 : tensor<1xui32>
    %54 = stablehlo.broadcast_in_dim %49, dims = [0] : (tensor<1xui32>) -> tensor<6xui32>
    %55 = stablehlo.remainder %25, %54 : tensor<6xui32>
    %56 = stablehlo.broadcast_in_dim %53, dims = [0] : (tensor<1xui32>) -> tensor<6xui32>
    %57 = stablehlo.multiply %55, %56 : tensor<6xui32>
    %58 = stablehlo.broadcast_in_dim %49, dims = [0] : (tensor<1xui32>) -> tensor<6xui32>
    %59 = stablehlo.remainder %38, %58 : tensor<6xui32>
    %60 = stablehlo.add %57, %59 : tensor<6xui32>
    %61 = stablehlo.broadcast_in_dim %49, dims = [0] : (tensor<1xui32>) -> tensor<6xui32>
    %62 = stablehlo.remainder %60, %61 : tensor<6xui32>
    %63 = stablehlo.convert %62 : (tensor<6xui32>) -> tensor<6xi32>
    %64 = stablehlo.broadcast_in_dim %6, dims = [0] : (tensor<1xi32>) -> tensor<6xi32>
    %65 = stablehlo.add %64, %63 : tensor<6xi32>
    return %65 : tensor<6xi32>
  }
  func.func private @clip(%arg0: tensor<i32>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.maximum %arg1, %arg0 : tensor<i32>
    %1 = stablehlo.minimum %arg2, %0 : tensor<i32>
    return %1 : tensor<i32>
  }
  func.func private @clip_5(%arg0: tensor<i32>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.maximum %arg1, %arg0 : tensor<i32>
    %1 = stablehlo.minimum %arg2, %0 : tensor<i32>
    return %1 : tensor<i32>
  }
  func.func private @threefry2x32_6(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<6xui32>, %arg3: tensor<6xui32>) -> (tensor<6xui32>, tensor<6xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<6xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<6xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<6xui32>, tensor<6xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call_7(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<6xui32>, tensor<6xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<6xui32>, tensor<6xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<6xui32>, tensor<6xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<6xui32>, tensor<6xui32>
  }
  func.func private @closed_call_7(%arg0: tensor<i32>, %arg1: tensor<6xui32>, %arg2: tensor<6xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<6xui32>, tensor<6xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<6xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<6xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<6xui32>
    %9 = stablehlo.or %5, %8 : tensor<6xui32>
    %10 = stablehlo.xor %3, %9 : tensor<6xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<6xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<6xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<6xui32>
    %19 = stablehlo.or %15, %18 : tensor<6xui32>
    %20 = stablehlo.xor %13, %19 : tensor<6xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<6xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<6xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<6xui32>
    %29 = stablehlo.or %25, %28 : tensor<6xui32>
    %30 = stablehlo.xor %23, %29 : tensor<6xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<6xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<6xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<6xui32>
    %39 = stablehlo.or %35, %38 : tensor<6xui32>
    %40 = stablehlo.xor %33, %39 : tensor<6xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %42 = stablehlo.add %33, %41 : tensor<6xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %44 = stablehlo.add %40, %43 : tensor<6xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<6xui32>
    %48 = stablehlo.add %44, %47 : tensor<6xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<6xui32>, tensor<6xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  func.func private @_shuffle(%arg0: tensor<2xui32>, %arg1: tensor<8xi32>) -> tensor<8xi32> {
    %0 = call @_threefry_split(%arg0) : (tensor<2xui32>) -> tensor<2x2xui32>
    %1 = stablehlo.slice %0 [1:2, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
    %2 = stablehlo.reshape %1 : (tensor<1x2xui32>) -> tensor<2xui32>
    %3 = stablehlo.slice %2 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %4 = stablehlo.reshape %3 : (tensor<1xui32>) -> tensor<ui32>
    %5 = stablehlo.slice %2 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %6 = stablehlo.reshape %5 : (tensor<1xui32>) -> tensor<ui32>
    %7 = stablehlo.iota dim = 0 : tensor<8xui64>
    %c = stablehlo.constant dense<1> : tensor<ui64>
    %8 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<8xui64>
    %9 = stablehlo.multiply %8, %7 : tensor<8xui64>
    %c_0 = stablehlo.constant dense<32> : tensor<ui64>
    %10 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<8xui64>
    %11 = stablehlo.shift_right_logical %9, %10 : tensor<8xui64>
    %12 = stablehlo.convert %9 : (tensor<8xui64>) -> tensor<8xui32>
    %13 = stablehlo.convert %11 : (tensor<8xui64>) -> tensor<8xui32>
    %14:2 = call @threefry2x32_8(%4, %6, %13, %12) : (tensor<ui32>, tensor<ui32>, tensor<8xui32>, tensor<8xui32>) -> (tensor<8xui32>, tensor<8xui32>)
    %15 = stablehlo.xor %14#0, %14#1 : tensor<8xui32>
    %16:2 = "stablehlo.sort"(%15, %arg1) <{dimension = 0 : i64, is_stable = true}> ({
    ^bb0(%arg2: tensor<ui32>, %arg3: tensor<ui32>, %arg4: tensor<i32>, %arg5: tensor<i32>):
      %17 = stablehlo.compare LT, %arg2, %arg3, UNSIGNED : (tensor<ui32>, tensor<ui32>) -> tensor<i1>
      stablehlo.return %17 : tensor<i1>
    }) : (tensor<8xui32>, tensor<8xi32>) -> (tensor<8xui32>, tensor<8xi32>)
    return %16#1 : tensor<8xi32>
  }
  func.func private @threefry2x32_8(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<8xui32>, %arg3: tensor<8xui32>) -> (tensor<8xui32>, tensor<8xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<8xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<8xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<8xui32>, tensor<8xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call_9(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<8xui32>, tensor<8xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<8xui32>, tensor<8xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<8xui32>, tensor<8xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<8xui32>, tensor<8xui32>
  }
  func.func private @closed_call_9(%arg0: tensor<i32>, %arg1: tensor<8xui32>, %arg2: tensor<8xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<8xui32>, tensor<8xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<8xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<8xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<8xui32>
    %9 = stablehlo.or %5, %8 : tensor<8xui32>
    %10 = stablehlo.xor %3, %9 : tensor<8xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<8xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<8xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<8xui32>
    %19 = stablehlo.or %15, %18 : tensor<8xui32>
    %20 = stablehlo.xor %13, %19 : tensor<8xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<8xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<8xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<8xui32>
    %29 = stablehlo.or %25, %28 : tensor<8xui32>
    %30 = stablehlo.xor %23, %29 : tensor<8xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<8xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<8xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<8xui32>
    %39 = stablehlo.or %35, %38 : tensor<8xui32>
    %40 = stablehlo.xor %33, %39 : tensor<8xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %42 = stablehlo.add %33, %41 : tensor<8xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %44 = stablehlo.add %40, %43 : tensor<8xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<8xui32>
    %48 = stablehlo.add %44, %47 : tensor<8xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<8xui32>, tensor<8xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
}

// -----

module @dropout attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func @main() {
    %a0 = stablehlo.constant dense<[[-0.22265625, -0.453125, -1.03515625, -0.0390625], [0.73046875, 1.47265625, 0.6875, 0.94921875], [-0.16015625, -0.3203125, 0.703125, -0.1328125]]> : tensor<3x4xf32>
    %a1 = stablehlo.constant dense<[17, 42]> : tensor<2xui32>
    %r = call @step(%a0, %a1) : (tensor<3x4xf32>, tensor<2xui32>) -> (tensor<3x4xf32>)
    check.expect_eq_const %r, dense<[[0.0, 0.0, -2.0703125, 0.0], [1.4609375, 0.0, 0.0, 1.8984375], [0.0, 0.0, 0.0, -0.265625]]> : tensor<3x4xf32>
    func.return
  }
  func.func private @step(%arg0: tensor<3x4xf32>, %arg1: tensor<2xui32>) -> (tensor<3x4xf32> {jax.result_info = "result"}) {
    %cst = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %0 = call @_bernoulli(%arg1, %cst) : (tensor<2xui32>, tensor<f32>) -> tensor<3x4xi1>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %2 = stablehlo.divide %arg0, %1 : tensor<3x4xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %3 = call @_where(%0, %2, %c) : (tensor<3x4xi1>, tensor<3x4xf32>, tensor<i32>) -> tensor<3x4xf32>
    return %3 : tensor<3x4xf32>
  }
  func.func private @_bernoulli(%arg0: tensor<2xui32>, %arg1: tensor<f32>) -> tensor<3x4xi1> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %0 = call @_uniform(%arg0, %cst, %cst_0) : (tensor<2xui32>, tensor<f32>, tensor<f32>) -> tensor<3x4xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %2 = stablehlo.compare LT, %0, %1, FLOAT : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xi1>
    return %2 : tensor<3x4xi1>
  }
  func.func private @_uniform(%arg0: tensor<2xui32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<3x4xf32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.convert %arg2 : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
    %4 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %5 = stablehlo.reshape %4 : (tensor<1xui32>) -> tensor<ui32>
    %6 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
    %7 = stablehlo.reshape %6 : (tensor<1xui32>) -> tensor<ui32>
    %8 = stablehlo.iota dim = 0 : tensor<3x4xui64>
    %9 = stablehlo.iota dim = 1 : tensor<3x4xui64>
    %c = stablehlo.constant dense<4> : tensor<ui64>
    %10 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<3x4xui64>
    %11 = stablehlo.multiply %10, %8 : tensor<3x4xui64>
    %c_0 = stablehlo.constant dense<1> : tensor<ui64>
    %12 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<3x4xui64>
    %13 = stablehlo.multiply %12, %9 : tensor<3x4xui64>
    %14 = stablehlo.add %11, %13 : tensor<3x4xui64>
    %c_1 = stablehlo.constant dense<32> : tensor<ui64>
    %15 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<ui64>) -> tensor<3x4xui64>
    %16 = stablehlo.shift_right_logical %14, %15 : tensor<3x4xui64>
    %17 = stablehlo.convert %14 : (tensor<3x4xui64>) -> tensor<3x4xui32>
    %18 = stablehlo.convert %16 : (tensor<3x4xui64>) -> tensor<3x4xui32>
    %19:2 = call @threefry2x32(%5, %7, %18, %17) : (tensor<ui32>, tensor<ui32>, tensor<3x4xui32>, tensor<3x4xui32>) -> (tensor<3x4xui32>, tensor<3x4xui32>)
    %20 = stablehlo.xor %19#0, %19#1 : tensor<3x4xui32>
    %c_2 = stablehlo.constant dense<9> : tensor<ui32>
    %21 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %22 = stablehlo.shift_right_logical %20, %21 : tensor<3x4xui32>
    %c_3 = stablehlo.constant dense<1065353216> : tensor<ui32>
    %23 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %24 = stablehlo.or %22, %23 : tensor<3x4xui32>
    %25 = stablehlo.bitcast_convert %24 : (tensor<3x4xui32>) -> tensor<3x4xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %27 = stablehlo.subtract %25, %26 : tensor<3x4xf32>
    %28 = stablehlo.subtract %3, %2 : tensor<1x1xf32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x4xf32>
    %30 = stablehlo.multiply %27, %29 : tensor<3x4xf32>
    %31 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x4xf32>
    %32 = stablehlo.add %30, %31 : tensor<3x4xf32>
    %33 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<3x4xf32>
    %34 = stablehlo.maximum %33, %32 : tensor<3x4xf32>
    return %34 : tensor<3x4xf32>
  }
  func.func private @threefry2x32(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<3x4xui32>, %arg3: tensor<3x4xui32>) -> (tensor<3x4xui32>, tensor<3x4xui32>) {
    %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
    %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
    %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %3 = stablehlo.add %arg2, %2 : tensor<3x4xui32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %5 = stablehlo.add %arg3, %4 : tensor<3x4xui32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i32>, tensor<i32>, tensor<3x4xui32>, tensor<3x4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    cond {
      %c_12 = stablehlo.constant dense<5> : tensor<i32>
      %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    } do {
      %7:8 = func.call @closed_call(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i32>, tensor<3x4xui32>, tensor<3x4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i32>, tensor<3x4xui32>, tensor<3x4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %8 = stablehlo.add %iterArg, %c_12 : tensor<i32>
      stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i32>, tensor<i32>, tensor<3x4xui32>, tensor<3x4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
    }
    return %6#2, %6#3 : tensor<3x4xui32>, tensor<3x4xui32>
  }
  func.func private @closed_call(%arg0: tensor<i32>, %arg1: tensor<3x4xui32>, %arg2: tensor<3x4xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i32>, tensor<3x4xui32>, tensor<3x4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
    %c = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.add %arg0, %c : tensor<i32>
    %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
    %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
    %3 = stablehlo.add %arg1, %arg2 : tensor<3x4xui32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %5 = stablehlo.shift_left %arg2, %4 : tensor<3x4xui32>
    %c_0 = stablehlo.constant dense<32> : tensor<ui32>
    %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<3x4xui32>
    %9 = stablehlo.or %5, %8 : tensor<3x4xui32>
    %10 = stablehlo.xor %3, %9 : tensor<3x4xui32>
    %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
    %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
    %13 = stablehlo.add %3, %10 : tensor<3x4xui32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %15 = stablehlo.shift_left %10, %14 : tensor<3x4xui32>
    %c_1 = stablehlo.constant dense<32> : tensor<ui32>
    %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %18 = stablehlo.shift_right_logical %10, %17 : tensor<3x4xui32>
    %19 = stablehlo.or %15, %18 : tensor<3x4xui32>
    %20 = stablehlo.xor %13, %19 : tensor<3x4xui32>
    %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
    %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
    %23 = stablehlo.add %13, %20 : tensor<3x4xui32>
    %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %25 = stablehlo.shift_left %20, %24 : tensor<3x4xui32>
    %c_2 = stablehlo.constant dense<32> : tensor<ui32>
    %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %28 = stablehlo.shift_right_logical %20, %27 : tensor<3x4xui32>
    %29 = stablehlo.or %25, %28 : tensor<3x4xui32>
    %30 = stablehlo.xor %23, %29 : tensor<3x4xui32>
    %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
    %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
    %33 = stablehlo.add %23, %30 : tensor<3x4xui32>
    %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %35 = stablehlo.shift_left %30, %34 : tensor<3x4xui32>
    %c_3 = stablehlo.constant dense<32> : tensor<ui32>
    %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %38 = stablehlo.shift_right_logical %30, %37 : tensor<3x4xui32>
    %39 = stablehlo.or %35, %38 : tensor<3x4xui32>
    %40 = stablehlo.xor %33, %39 : tensor<3x4xui32>
    %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %42 = stablehlo.add %33, %41 : tensor<3x4xui32>
    %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %44 = stablehlo.add %40, %43 : tensor<3x4xui32>
    %c_4 = stablehlo.constant dense<1> : tensor<i32>
    %45 = stablehlo.add %arg0, %c_4 : tensor<i32>
    %46 = stablehlo.convert %45 : (tensor<i32>) -> tensor<ui32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<3x4xui32>
    %48 = stablehlo.add %44, %47 : tensor<3x4xui32>
    return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i32>, tensor<3x4xui32>, tensor<3x4xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  func.func private @_where(%arg0: tensor<3x4xi1>, %arg1: tensor<3x4xf32>, %arg2: tensor<i32>) -> tensor<3x4xf32> {
    %0 = stablehlo.convert %arg2 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %2 = stablehlo.select %arg0, %arg1, %1 : tensor<3x4xi1>, tensor<3x4xf32>
    return %2 : tensor<3x4xf32>
  }
}
