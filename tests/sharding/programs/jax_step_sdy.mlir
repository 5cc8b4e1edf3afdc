module @jit_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["dp"=2, "sp"=2, "tp"=2]> {stablehlo.mesh = {axes = [{name = "dp", size = 2 : i64}, {name = "sp", size = 2 : i64}, {name = "tp", size = 2 : i64}]}}
  func.func public @main(%arg0: tensor<32x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tf.aliasing_output = 0 : i32}, %arg1: tensor<8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 1 : i32}, %arg2: tensor<8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 2 : i32}, %arg3: tensor<8x16xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tf.aliasing_output = 3 : i32}, %arg4: tensor<16x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {"dp"}]>, tf.aliasing_output = 4 : i32}, %arg5: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tf.aliasing_output = 5 : i32}, %arg6: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tf.aliasing_output = 6 : i32}, %arg7: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tf.aliasing_output = 7 : i32}, %arg8: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tf.aliasing_output = 8 : i32}, %arg9: tensor<32x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tf.aliasing_output = 9 : i32}, %arg10: tensor<8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 10 : i32}, %arg11: tensor<8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 11 : i32}, %arg12: tensor<8x16xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>, tf.aliasing_output = 12 : i32}, %arg13: tensor<16x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {"dp"}]>, tf.aliasing_output = 13 : i32}, %arg14: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tf.aliasing_output = 14 : i32}, %arg15: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>, tf.aliasing_output = 15 : i32}, %arg16: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tf.aliasing_output = 16 : i32}, %arg17: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>, tf.aliasing_output = 17 : i32}, %arg18: tensor<4x8xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"sp"}]>}, %arg19: tensor<4x8xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"sp"}]>}) -> (tensor<32x8xf32> {jax.result_info = "result[0]['emb']", sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, tensor<8xf32> {jax.result_info = "result[0]['g1']", sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<8xf32> {jax.result_info = "result[0]['g2']", sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<8x16xf32> {jax.result_info = "result[0]['w1']", sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>}, tensor<16x8xf32> {jax.result_info = "result[0]['w2']", sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {"dp"}]>}, tensor<8x8xf32> {jax.result_info = "result[0]['wk']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, tensor<8x8xf32> {jax.result_info = "result[0]['wo']", sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, tensor<8x8xf32> {jax.result_info = "result[0]['wq']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, tensor<8x8xf32> {jax.result_info = "result[0]['wv']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, tensor<32x8xf32> {jax.result_info = "result[1]['emb']", sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, tensor<8xf32> {jax.result_info = "result[1]['g1']", sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<8xf32> {jax.result_info = "result[1]['g2']", sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<8x16xf32> {jax.result_info = "result[1]['w1']", sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"}]>}, tensor<16x8xf32> {jax.result_info = "result[1]['w2']", sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {"dp"}]>}, tensor<8x8xf32> {jax.result_info = "result[1]['wk']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, tensor<8x8xf32> {jax.result_info = "result[1]['wo']", sdy.sharding = #sdy.sharding<@mesh, [{"tp"}, {}]>}, tensor<8x8xf32> {jax.result_info = "result[1]['wq']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, tensor<8x8xf32> {jax.result_info = "result[1]['wv']", sdy.sharding = #sdy.sharding<@mesh, [{}, {"tp"}]>}, tensor<f32> {jax.result_info = "result[2]", sdy.sharding = #sdy.sharding<@mesh, []>}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<4x8xi32>
    %1 = stablehlo.compare LT, %arg18, %0, SIGNED : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi1>
    %c_0 = stablehlo.constant dense<32> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4x8xi32>
    %3 = stablehlo.add %arg18, %2 : tensor<4x8xi32>
    %4 = stablehlo.select %1, %3, %arg18 : tensor<4x8xi1>, tensor<4x8xi32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<4x8xi32>) -> tensor<4x8x1xi32>
    %6 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 8>}> : (tensor<32x8xf32>, tensor<4x8x1xi32>) -> tensor<4x8x8xf32>
    %7 = sdy.sharding_constraint %6 <@mesh, [{"dp"}, {"sp"}, {}]> : tensor<4x8x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.reduce(%7 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %cst_1 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %11 = stablehlo.divide %9, %10 : tensor<4x8x1xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x8xf32>
    %13 = stablehlo.subtract %7, %12 : tensor<4x8x8xf32>
    %14 = stablehlo.multiply %13, %13 : tensor<4x8x8xf32>
    %cst_2 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<4x8x8xf32>
    %16 = stablehlo.multiply %15, %13 : tensor<4x8x8xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %17 = stablehlo.reduce(%14 init: %cst_3) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %cst_4 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %20 = stablehlo.divide %18, %19 : tensor<4x8x1xf32>
    %21 = stablehlo.broadcast_in_dim %11, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x8xf32>
    %22 = stablehlo.subtract %7, %21 : tensor<4x8x8xf32>
    %cst_5 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %23 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %24 = stablehlo.add %20, %23 : tensor<4x8x1xf32>
    %25 = stablehlo.rsqrt %24 : tensor<4x8x1xf32>
    %26 = stablehlo.divide %25, %24 : tensor<4x8x1xf32>
    %cst_6 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %28 = stablehlo.multiply %27, %26 : tensor<4x8x1xf32>
    %29 = stablehlo.broadcast_in_dim %25, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x8xf32>
    %30 = stablehlo.multiply %22, %29 : tensor<4x8x8xf32>
    %31 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<8xf32>) -> tensor<1x1x8xf32>
    %32 = stablehlo.broadcast_in_dim %31, dims = [0, 1, 2] : (tensor<1x1x8xf32>) -> tensor<4x8x8xf32>
    %33 = stablehlo.multiply %30, %32 : tensor<4x8x8xf32>
    %34 = stablehlo.dot_general %33, %arg7, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x8xf32>) -> tensor<4x8x8xf32>
    %35 = stablehlo.reshape %34 : (tensor<4x8x8xf32>) -> tensor<4x8x2x4xf32>
    %36 = stablehlo.transpose %35, dims = [0, 2, 1, 3] : (tensor<4x8x2x4xf32>) -> tensor<4x2x8x4xf32>
    %37 = stablehlo.dot_general %33, %arg5, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x8xf32>) -> tensor<4x8x8xf32>
    %38 = stablehlo.reshape %37 : (tensor<4x8x8xf32>) -> tensor<4x8x2x4xf32>
    %39 = stablehlo.transpose %38, dims = [0, 2, 1, 3] : (tensor<4x8x2x4xf32>) -> tensor<4x2x8x4xf32>
    %40 = stablehlo.dot_general %33, %arg8, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x8xf32>) -> tensor<4x8x8xf32>
    %41 = stablehlo.reshape %40 : (tensor<4x8x8xf32>) -> tensor<4x8x2x4xf32>
    %42 = stablehlo.transpose %41, dims = [0, 2, 1, 3] : (tensor<4x8x2x4xf32>) -> tensor<4x2x8x4xf32>
    %43 = stablehlo.dot_general %36, %39, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x4xf32>, tensor<4x2x8x4xf32>) -> tensor<4x2x8x8xf32>
    %cst_7 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<4x2x8x8xf32>
    %45 = stablehlo.divide %43, %44 : tensor<4x2x8x8xf32>
    %c_8 = stablehlo.constant dense<true> : tensor<i1>
    %46 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i1>) -> tensor<8x8xi1>
    %47 = call @tril(%46) : (tensor<8x8xi1>) -> tensor<8x8xi1>
    %cst_9 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %48:2 = call @_where(%47, %45, %cst_9) : (tensor<8x8xi1>, tensor<4x2x8x8xf32>, tensor<f32>) -> (tensor<4x2x8x8xf32>, tensor<4x2x8x8xi1>)
    %cst_10 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %49 = stablehlo.reduce(%48#0 init: %cst_10) applies stablehlo.maximum across dimensions = [3] : (tensor<4x2x8x8xf32>, tensor<f32>) -> tensor<4x2x8xf32>
    %cst_11 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<4x2x8xf32>
    %51 = stablehlo.maximum %50, %49 : tensor<4x2x8xf32>
    %52 = stablehlo.broadcast_in_dim %51, dims = [0, 1, 2] : (tensor<4x2x8xf32>) -> tensor<4x2x8x1xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [0, 1, 2, 3] : (tensor<4x2x8x1xf32>) -> tensor<4x2x8x8xf32>
    %54 = stablehlo.subtract %48#0, %53 : tensor<4x2x8x8xf32>
    %55 = stablehlo.exponential %54 : tensor<4x2x8x8xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %56 = stablehlo.reduce(%55 init: %cst_12) applies stablehlo.add across dimensions = [3] : (tensor<4x2x8x8xf32>, tensor<f32>) -> tensor<4x2x8xf32>
    %57 = stablehlo.broadcast_in_dim %56, dims = [0, 1, 2] : (tensor<4x2x8xf32>) -> tensor<4x2x8x1xf32>
    %58 = stablehlo.broadcast_in_dim %57, dims = [0, 1, 2, 3] : (tensor<4x2x8x1xf32>) -> tensor<4x2x8x8xf32>
    %59 = stablehlo.divide %55, %58 : tensor<4x2x8x8xf32>
    %60 = stablehlo.multiply %57, %57 : tensor<4x2x8x1xf32>
    %cst_13 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<4x2x8x1xf32>
    %62 = stablehlo.divide %61, %60 : tensor<4x2x8x1xf32>
    %63 = stablehlo.dot_general %59, %42, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x8xf32>, tensor<4x2x8x4xf32>) -> tensor<4x2x8x4xf32>
    %64 = stablehlo.transpose %63, dims = [0, 2, 1, 3] : (tensor<4x2x8x4xf32>) -> tensor<4x8x2x4xf32>
    %65 = stablehlo.reshape %64 : (tensor<4x8x2x4xf32>) -> tensor<4x8x8xf32>
    %66 = stablehlo.dot_general %65, %arg6, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x8xf32>) -> tensor<4x8x8xf32>
    %67 = stablehlo.add %7, %66 : tensor<4x8x8xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %68 = stablehlo.reduce(%67 init: %cst_14) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %69 = stablehlo.broadcast_in_dim %68, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %cst_15 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %71 = stablehlo.divide %69, %70 : tensor<4x8x1xf32>
    %72 = stablehlo.broadcast_in_dim %71, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x8xf32>
    %73 = stablehlo.subtract %67, %72 : tensor<4x8x8xf32>
    %74 = stablehlo.multiply %73, %73 : tensor<4x8x8xf32>
    %cst_16 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<4x8x8xf32>
    %76 = stablehlo.multiply %75, %73 : tensor<4x8x8xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %77 = stablehlo.reduce(%74 init: %cst_17) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %78 = stablehlo.broadcast_in_dim %77, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %cst_18 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %79 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %80 = stablehlo.divide %78, %79 : tensor<4x8x1xf32>
    %81 = stablehlo.broadcast_in_dim %71, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x8xf32>
    %82 = stablehlo.subtract %67, %81 : tensor<4x8x8xf32>
    %cst_19 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %83 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %84 = stablehlo.add %80, %83 : tensor<4x8x1xf32>
    %85 = stablehlo.rsqrt %84 : tensor<4x8x1xf32>
    %86 = stablehlo.divide %85, %84 : tensor<4x8x1xf32>
    %cst_20 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %88 = stablehlo.multiply %87, %86 : tensor<4x8x1xf32>
    %89 = stablehlo.broadcast_in_dim %85, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x8xf32>
    %90 = stablehlo.multiply %82, %89 : tensor<4x8x8xf32>
    %91 = stablehlo.broadcast_in_dim %arg2, dims = [2] : (tensor<8xf32>) -> tensor<1x1x8xf32>
    %92 = stablehlo.broadcast_in_dim %91, dims = [0, 1, 2] : (tensor<1x1x8xf32>) -> tensor<4x8x8xf32>
    %93 = stablehlo.multiply %90, %92 : tensor<4x8x8xf32>
    %94 = stablehlo.dot_general %93, %arg3, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x16xf32>) -> tensor<4x8x16xf32>
    %95 = stablehlo.multiply %94, %94 : tensor<4x8x16xf32>
    %96 = stablehlo.multiply %95, %94 : tensor<4x8x16xf32>
    %97 = stablehlo.multiply %94, %94 : tensor<4x8x16xf32>
    %cst_21 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %98 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %99 = stablehlo.multiply %98, %97 : tensor<4x8x16xf32>
    %cst_22 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %101 = stablehlo.multiply %100, %96 : tensor<4x8x16xf32>
    %102 = stablehlo.add %94, %101 : tensor<4x8x16xf32>
    %cst_23 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %103 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %104 = stablehlo.multiply %103, %102 : tensor<4x8x16xf32>
    %105 = stablehlo.tanh %104 : tensor<4x8x16xf32>
    %cst_24 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %106 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %107 = stablehlo.subtract %106, %105 : tensor<4x8x16xf32>
    %cst_25 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %109 = stablehlo.add %108, %105 : tensor<4x8x16xf32>
    %cst_26 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %111 = stablehlo.multiply %110, %109 : tensor<4x8x16xf32>
    %112 = stablehlo.multiply %94, %111 : tensor<4x8x16xf32>
    %113 = sdy.sharding_constraint %112 <@mesh, [{"dp"}, {"sp"}, {"tp"}]> : tensor<4x8x16xf32>
    %114 = stablehlo.dot_general %113, %arg4, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8x16xf32>, tensor<16x8xf32>) -> tensor<4x8x8xf32>
    %115 = stablehlo.add %67, %114 : tensor<4x8x8xf32>
    %116 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<32x8xf32>) -> tensor<8x32xf32>
    %117 = stablehlo.dot_general %115, %116, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x32xf32>) -> tensor<4x8x32xf32>
    %118:3 = call @log_softmax(%117) : (tensor<4x8x32xf32>) -> (tensor<4x8x32xf32>, tensor<4x8x32xf32>, tensor<4x8x1xf32>)
    %119 = stablehlo.broadcast_in_dim %arg19, dims = [0, 1] : (tensor<4x8xi32>) -> tensor<4x8x1xi32>
    %120:2 = call @take_along_axis(%118#0, %119) : (tensor<4x8x32xf32>, tensor<4x8x1xi32>) -> (tensor<4x8x1xf32>, tensor<4x8x1x1xi32>)
    %cst_27 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %121 = stablehlo.reduce(%120#0 init: %cst_27) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<4x8x1xf32>, tensor<f32>) -> tensor<f32>
    %cst_28 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %122 = stablehlo.divide %121, %cst_28 : tensor<f32>
    %123 = stablehlo.negate %122 : tensor<f32>
    %cst_29 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %124 = stablehlo.negate %cst_29 : tensor<f32>
    %cst_30 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %125 = stablehlo.divide %124, %cst_30 : tensor<f32>
    %126 = stablehlo.broadcast_in_dim %125, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %127 = call @take_along_axis_0(%120#1, %126) : (tensor<4x8x1x1xi32>, tensor<4x8x1xf32>) -> tensor<4x8x32xf32>
    %128 = call @log_softmax_1(%118#1, %118#2, %127) : (tensor<4x8x32xf32>, tensor<4x8x1xf32>, tensor<4x8x32xf32>) -> tensor<4x8x32xf32>
    %129 = stablehlo.dot_general %128, %115, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x32xf32>, tensor<4x8x8xf32>) -> tensor<32x8xf32>
    %130 = stablehlo.transpose %129, dims = [1, 0] : (tensor<32x8xf32>) -> tensor<8x32xf32>
    %131 = stablehlo.dot_general %128, %116, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x32xf32>, tensor<8x32xf32>) -> tensor<4x8x8xf32>
    %132 = stablehlo.transpose %130, dims = [1, 0] : (tensor<8x32xf32>) -> tensor<32x8xf32>
    %133 = stablehlo.dot_general %131, %113, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<4x8x16xf32>) -> tensor<8x16xf32>
    %134 = stablehlo.transpose %133, dims = [1, 0] : (tensor<8x16xf32>) -> tensor<16x8xf32>
    %135 = stablehlo.dot_general %131, %arg4, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<16x8xf32>) -> tensor<4x8x16xf32>
    %136 = sdy.sharding_constraint %135 <@mesh, [{"dp"}, {"sp"}, {"tp"}]> : tensor<4x8x16xf32>
    %137 = stablehlo.multiply %94, %136 : tensor<4x8x16xf32>
    %138 = stablehlo.multiply %136, %111 : tensor<4x8x16xf32>
    %cst_31 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %139 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %140 = stablehlo.multiply %139, %137 : tensor<4x8x16xf32>
    %141 = stablehlo.multiply %140, %107 : tensor<4x8x16xf32>
    %142 = stablehlo.multiply %141, %105 : tensor<4x8x16xf32>
    %143 = stablehlo.add %141, %142 : tensor<4x8x16xf32>
    %cst_32 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %145 = stablehlo.multiply %144, %143 : tensor<4x8x16xf32>
    %146 = stablehlo.add %138, %145 : tensor<4x8x16xf32>
    %cst_33 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %147 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<4x8x16xf32>
    %148 = stablehlo.multiply %147, %145 : tensor<4x8x16xf32>
    %149 = stablehlo.multiply %148, %99 : tensor<4x8x16xf32>
    %150 = stablehlo.add %146, %149 : tensor<4x8x16xf32>
    %151 = stablehlo.dot_general %150, %93, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x16xf32>, tensor<4x8x8xf32>) -> tensor<16x8xf32>
    %152 = stablehlo.transpose %151, dims = [1, 0] : (tensor<16x8xf32>) -> tensor<8x16xf32>
    %153 = stablehlo.dot_general %150, %arg3, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x16xf32>, tensor<8x16xf32>) -> tensor<4x8x8xf32>
    %154 = stablehlo.multiply %90, %153 : tensor<4x8x8xf32>
    %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %155 = stablehlo.reduce(%154 init: %cst_34) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<8xf32>
    %156 = stablehlo.reshape %155 : (tensor<8xf32>) -> tensor<1x1x8xf32>
    %157 = stablehlo.broadcast_in_dim %91, dims = [0, 1, 2] : (tensor<1x1x8xf32>) -> tensor<4x8x8xf32>
    %158 = stablehlo.multiply %153, %157 : tensor<4x8x8xf32>
    %cst_35 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %159 = stablehlo.reduce(%156 init: %cst_35) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %160 = stablehlo.multiply %82, %158 : tensor<4x8x8xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %161 = stablehlo.reduce(%160 init: %cst_36) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %162 = stablehlo.reshape %161 : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %163 = stablehlo.broadcast_in_dim %85, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x8xf32>
    %164 = stablehlo.multiply %158, %163 : tensor<4x8x8xf32>
    %165 = stablehlo.multiply %162, %88 : tensor<4x8x1xf32>
    %166 = stablehlo.negate %164 : tensor<4x8x8xf32>
    %cst_37 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %167 = stablehlo.reduce(%166 init: %cst_37) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %168 = stablehlo.reshape %167 : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %169 = stablehlo.add %131, %164 : tensor<4x8x8xf32>
    %cst_38 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %170 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %171 = stablehlo.divide %165, %170 : tensor<4x8x1xf32>
    %cst_39 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %172 = stablehlo.reduce(%171 init: %cst_39) applies stablehlo.add across dimensions = [2] : (tensor<4x8x1xf32>, tensor<f32>) -> tensor<4x8xf32>
    %173 = stablehlo.broadcast_in_dim %172, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x8xf32>
    %174 = stablehlo.multiply %173, %76 : tensor<4x8x8xf32>
    %175 = stablehlo.negate %174 : tensor<4x8x8xf32>
    %cst_40 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %176 = stablehlo.reduce(%175 init: %cst_40) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %177 = stablehlo.reshape %176 : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %178 = stablehlo.add %169, %174 : tensor<4x8x8xf32>
    %179 = stablehlo.add %168, %177 : tensor<4x8x1xf32>
    %cst_41 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %180 = stablehlo.broadcast_in_dim %cst_41, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %181 = stablehlo.divide %179, %180 : tensor<4x8x1xf32>
    %cst_42 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %182 = stablehlo.reduce(%181 init: %cst_42) applies stablehlo.add across dimensions = [2] : (tensor<4x8x1xf32>, tensor<f32>) -> tensor<4x8xf32>
    %183 = stablehlo.broadcast_in_dim %182, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x8xf32>
    %184 = stablehlo.add %178, %183 : tensor<4x8x8xf32>
    %185 = stablehlo.dot_general %184, %65, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<4x8x8xf32>) -> tensor<8x8xf32>
    %186 = stablehlo.transpose %185, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %187 = stablehlo.dot_general %184, %arg6, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x8xf32>) -> tensor<4x8x8xf32>
    %188 = stablehlo.reshape %187 : (tensor<4x8x8xf32>) -> tensor<4x8x2x4xf32>
    %189 = stablehlo.transpose %188, dims = [0, 2, 1, 3] : (tensor<4x8x2x4xf32>) -> tensor<4x2x8x4xf32>
    %190 = stablehlo.dot_general %189, %59, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x4xf32>, tensor<4x2x8x8xf32>) -> tensor<4x2x4x8xf32>
    %191 = stablehlo.transpose %190, dims = [0, 1, 3, 2] : (tensor<4x2x4x8xf32>) -> tensor<4x2x8x4xf32>
    %192 = stablehlo.dot_general %189, %42, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x4xf32>, tensor<4x2x8x4xf32>) -> tensor<4x2x8x8xf32>
    %193 = stablehlo.broadcast_in_dim %62, dims = [0, 1, 2, 3] : (tensor<4x2x8x1xf32>) -> tensor<4x2x8x8xf32>
    %194 = stablehlo.multiply %192, %193 : tensor<4x2x8x8xf32>
    %195 = stablehlo.multiply %194, %55 : tensor<4x2x8x8xf32>
    %cst_43 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %196 = stablehlo.reduce(%195 init: %cst_43) applies stablehlo.add across dimensions = [3] : (tensor<4x2x8x8xf32>, tensor<f32>) -> tensor<4x2x8xf32>
    %197 = stablehlo.reshape %196 : (tensor<4x2x8xf32>) -> tensor<4x2x8x1xf32>
    %198 = stablehlo.negate %197 : tensor<4x2x8x1xf32>
    %199 = stablehlo.broadcast_in_dim %57, dims = [0, 1, 2, 3] : (tensor<4x2x8x1xf32>) -> tensor<4x2x8x8xf32>
    %200 = stablehlo.divide %192, %199 : tensor<4x2x8x8xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %201 = stablehlo.reduce(%198 init: %cst_44) applies stablehlo.add across dimensions = [3] : (tensor<4x2x8x1xf32>, tensor<f32>) -> tensor<4x2x8xf32>
    %202 = stablehlo.broadcast_in_dim %201, dims = [0, 1, 2] : (tensor<4x2x8xf32>) -> tensor<4x2x8x8xf32>
    %203 = stablehlo.add %200, %202 : tensor<4x2x8x8xf32>
    %204 = stablehlo.multiply %203, %55 : tensor<4x2x8x8xf32>
    %205 = call @_where_2(%48#1, %204) : (tensor<4x2x8x8xi1>, tensor<4x2x8x8xf32>) -> tensor<4x2x8x8xf32>
    %cst_45 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %206 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<4x2x8x8xf32>
    %207 = stablehlo.divide %205, %206 : tensor<4x2x8x8xf32>
    %208 = stablehlo.dot_general %207, %36, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x8xf32>, tensor<4x2x8x4xf32>) -> tensor<4x2x8x4xf32>
    %209 = stablehlo.dot_general %207, %39, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<4x2x8x8xf32>, tensor<4x2x8x4xf32>) -> tensor<4x2x8x4xf32>
    %210 = stablehlo.transpose %191, dims = [0, 2, 1, 3] : (tensor<4x2x8x4xf32>) -> tensor<4x8x2x4xf32>
    %211 = stablehlo.reshape %210 : (tensor<4x8x2x4xf32>) -> tensor<4x8x8xf32>
    %212 = stablehlo.dot_general %211, %33, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<4x8x8xf32>) -> tensor<8x8xf32>
    %213 = stablehlo.transpose %212, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %214 = stablehlo.dot_general %211, %arg8, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x8xf32>) -> tensor<4x8x8xf32>
    %215 = stablehlo.transpose %208, dims = [0, 2, 1, 3] : (tensor<4x2x8x4xf32>) -> tensor<4x8x2x4xf32>
    %216 = stablehlo.reshape %215 : (tensor<4x8x2x4xf32>) -> tensor<4x8x8xf32>
    %217 = stablehlo.dot_general %216, %33, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<4x8x8xf32>) -> tensor<8x8xf32>
    %218 = stablehlo.transpose %217, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %219 = stablehlo.dot_general %216, %arg5, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x8xf32>) -> tensor<4x8x8xf32>
    %220 = stablehlo.add %214, %219 : tensor<4x8x8xf32>
    %221 = stablehlo.transpose %209, dims = [0, 2, 1, 3] : (tensor<4x2x8x4xf32>) -> tensor<4x8x2x4xf32>
    %222 = stablehlo.reshape %221 : (tensor<4x8x2x4xf32>) -> tensor<4x8x8xf32>
    %223 = stablehlo.dot_general %222, %33, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<4x8x8xf32>) -> tensor<8x8xf32>
    %224 = stablehlo.transpose %223, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %225 = stablehlo.dot_general %222, %arg7, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x8x8xf32>, tensor<8x8xf32>) -> tensor<4x8x8xf32>
    %226 = stablehlo.add %220, %225 : tensor<4x8x8xf32>
    %227 = stablehlo.multiply %30, %226 : tensor<4x8x8xf32>
    %cst_46 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %228 = stablehlo.reduce(%227 init: %cst_46) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<8xf32>
    %229 = stablehlo.reshape %228 : (tensor<8xf32>) -> tensor<1x1x8xf32>
    %230 = stablehlo.broadcast_in_dim %31, dims = [0, 1, 2] : (tensor<1x1x8xf32>) -> tensor<4x8x8xf32>
    %231 = stablehlo.multiply %226, %230 : tensor<4x8x8xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %232 = stablehlo.reduce(%229 init: %cst_47) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x8xf32>, tensor<f32>) -> tensor<8xf32>
    %233 = stablehlo.multiply %22, %231 : tensor<4x8x8xf32>
    %cst_48 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %234 = stablehlo.reduce(%233 init: %cst_48) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %235 = stablehlo.reshape %234 : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %236 = stablehlo.broadcast_in_dim %25, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x8xf32>
    %237 = stablehlo.multiply %231, %236 : tensor<4x8x8xf32>
    %238 = stablehlo.multiply %235, %28 : tensor<4x8x1xf32>
    %239 = stablehlo.negate %237 : tensor<4x8x8xf32>
    %cst_49 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %240 = stablehlo.reduce(%239 init: %cst_49) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %241 = stablehlo.reshape %240 : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %242 = stablehlo.add %184, %237 : tensor<4x8x8xf32>
    %cst_50 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %243 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %244 = stablehlo.divide %238, %243 : tensor<4x8x1xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %245 = stablehlo.reduce(%244 init: %cst_51) applies stablehlo.add across dimensions = [2] : (tensor<4x8x1xf32>, tensor<f32>) -> tensor<4x8xf32>
    %246 = stablehlo.broadcast_in_dim %245, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x8xf32>
    %247 = stablehlo.multiply %246, %16 : tensor<4x8x8xf32>
    %248 = stablehlo.negate %247 : tensor<4x8x8xf32>
    %cst_52 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %249 = stablehlo.reduce(%248 init: %cst_52) applies stablehlo.add across dimensions = [2] : (tensor<4x8x8xf32>, tensor<f32>) -> tensor<4x8xf32>
    %250 = stablehlo.reshape %249 : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %251 = stablehlo.add %242, %247 : tensor<4x8x8xf32>
    %252 = stablehlo.add %241, %250 : tensor<4x8x1xf32>
    %cst_53 = stablehlo.constant dense<8.000000e+00> : tensor<f32>
    %253 = stablehlo.broadcast_in_dim %cst_53, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %254 = stablehlo.divide %252, %253 : tensor<4x8x1xf32>
    %cst_54 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %255 = stablehlo.reduce(%254 init: %cst_54) applies stablehlo.add across dimensions = [2] : (tensor<4x8x1xf32>, tensor<f32>) -> tensor<4x8xf32>
    %256 = stablehlo.broadcast_in_dim %255, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x8xf32>
    %257 = stablehlo.add %251, %256 : tensor<4x8x8xf32>
    %258 = sdy.sharding_constraint %257 <@mesh, [{"dp"}, {"sp"}, {}]> : tensor<4x8x8xf32>
    %cst_55 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %259 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<32x8xf32>
    %260 = "stablehlo.scatter"(%259, %5, %258) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg20: tensor<f32>, %arg21: tensor<f32>):
      %371 = stablehlo.add %arg20, %arg21 : tensor<f32>
      stablehlo.return %371 : tensor<f32>
    }) : (tensor<32x8xf32>, tensor<4x8x1xi32>, tensor<4x8x8xf32>) -> tensor<32x8xf32>
    %261 = stablehlo.add %132, %260 : tensor<32x8xf32>
    %cst_56 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %262 = stablehlo.broadcast_in_dim %cst_56, dims = [] : (tensor<f32>) -> tensor<32x8xf32>
    %263 = stablehlo.multiply %262, %arg9 : tensor<32x8xf32>
    %264 = stablehlo.add %263, %261 : tensor<32x8xf32>
    %cst_57 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %265 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %266 = stablehlo.multiply %265, %arg10 : tensor<8xf32>
    %267 = stablehlo.add %266, %232 : tensor<8xf32>
    %cst_58 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %268 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %269 = stablehlo.multiply %268, %arg11 : tensor<8xf32>
    %270 = stablehlo.add %269, %159 : tensor<8xf32>
    %cst_59 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %271 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<8x16xf32>
    %272 = stablehlo.multiply %271, %arg12 : tensor<8x16xf32>
    %273 = stablehlo.add %272, %152 : tensor<8x16xf32>
    %cst_60 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %274 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %275 = stablehlo.multiply %274, %arg13 : tensor<16x8xf32>
    %276 = stablehlo.add %275, %134 : tensor<16x8xf32>
    %cst_61 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %277 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %278 = stablehlo.multiply %277, %arg14 : tensor<8x8xf32>
    %279 = stablehlo.add %278, %218 : tensor<8x8xf32>
    %cst_62 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %280 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %281 = stablehlo.multiply %280, %arg15 : tensor<8x8xf32>
    %282 = stablehlo.add %281, %186 : tensor<8x8xf32>
    %cst_63 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %283 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %284 = stablehlo.multiply %283, %arg16 : tensor<8x8xf32>
    %285 = stablehlo.add %284, %224 : tensor<8x8xf32>
    %cst_64 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %286 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %287 = stablehlo.multiply %286, %arg17 : tensor<8x8xf32>
    %288 = stablehlo.add %287, %213 : tensor<8x8xf32>
    %289 = stablehlo.multiply %261, %261 : tensor<32x8xf32>
    %cst_65 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %290 = stablehlo.reduce(%289 init: %cst_65) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x8xf32>, tensor<f32>) -> tensor<f32>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %291 = stablehlo.add %cst_66, %290 : tensor<f32>
    %292 = stablehlo.multiply %232, %232 : tensor<8xf32>
    %cst_67 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %293 = stablehlo.reduce(%292 init: %cst_67) applies stablehlo.add across dimensions = [0] : (tensor<8xf32>, tensor<f32>) -> tensor<f32>
    %294 = stablehlo.add %291, %293 : tensor<f32>
    %295 = stablehlo.multiply %159, %159 : tensor<8xf32>
    %cst_68 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %296 = stablehlo.reduce(%295 init: %cst_68) applies stablehlo.add across dimensions = [0] : (tensor<8xf32>, tensor<f32>) -> tensor<f32>
    %297 = stablehlo.add %294, %296 : tensor<f32>
    %298 = stablehlo.multiply %152, %152 : tensor<8x16xf32>
    %cst_69 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %299 = stablehlo.reduce(%298 init: %cst_69) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x16xf32>, tensor<f32>) -> tensor<f32>
    %300 = stablehlo.add %297, %299 : tensor<f32>
    %301 = stablehlo.multiply %134, %134 : tensor<16x8xf32>
    %cst_70 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %302 = stablehlo.reduce(%301 init: %cst_70) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x8xf32>, tensor<f32>) -> tensor<f32>
    %303 = stablehlo.add %300, %302 : tensor<f32>
    %304 = stablehlo.multiply %218, %218 : tensor<8x8xf32>
    %cst_71 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %305 = stablehlo.reduce(%304 init: %cst_71) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x8xf32>, tensor<f32>) -> tensor<f32>
    %306 = stablehlo.add %303, %305 : tensor<f32>
    %307 = stablehlo.multiply %186, %186 : tensor<8x8xf32>
    %cst_72 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %308 = stablehlo.reduce(%307 init: %cst_72) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x8xf32>, tensor<f32>) -> tensor<f32>
    %309 = stablehlo.add %306, %308 : tensor<f32>
    %310 = stablehlo.multiply %224, %224 : tensor<8x8xf32>
    %cst_73 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %311 = stablehlo.reduce(%310 init: %cst_73) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x8xf32>, tensor<f32>) -> tensor<f32>
    %312 = stablehlo.add %309, %311 : tensor<f32>
    %313 = stablehlo.multiply %213, %213 : tensor<8x8xf32>
    %cst_74 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %314 = stablehlo.reduce(%313 init: %cst_74) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x8xf32>, tensor<f32>) -> tensor<f32>
    %315 = stablehlo.add %312, %314 : tensor<f32>
    %316 = stablehlo.sqrt %315 : tensor<f32>
    %cst_75 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %317 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<32x8xf32>
    %318 = stablehlo.multiply %317, %264 : tensor<32x8xf32>
    %cst_76 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %319 = stablehlo.maximum %316, %cst_76 : tensor<f32>
    %320 = stablehlo.broadcast_in_dim %319, dims = [] : (tensor<f32>) -> tensor<32x8xf32>
    %321 = stablehlo.divide %318, %320 : tensor<32x8xf32>
    %322 = stablehlo.subtract %arg0, %321 : tensor<32x8xf32>
    %cst_77 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %323 = stablehlo.broadcast_in_dim %cst_77, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %324 = stablehlo.multiply %323, %267 : tensor<8xf32>
    %cst_78 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %325 = stablehlo.maximum %316, %cst_78 : tensor<f32>
    %326 = stablehlo.broadcast_in_dim %325, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %327 = stablehlo.divide %324, %326 : tensor<8xf32>
    %328 = stablehlo.subtract %arg1, %327 : tensor<8xf32>
    %cst_79 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %329 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %330 = stablehlo.multiply %329, %270 : tensor<8xf32>
    %cst_80 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %331 = stablehlo.maximum %316, %cst_80 : tensor<f32>
    %332 = stablehlo.broadcast_in_dim %331, dims = [] : (tensor<f32>) -> tensor<8xf32>
    %333 = stablehlo.divide %330, %332 : tensor<8xf32>
    %334 = stablehlo.subtract %arg2, %333 : tensor<8xf32>
    %cst_81 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %335 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<8x16xf32>
    %336 = stablehlo.multiply %335, %273 : tensor<8x16xf32>
    %cst_82 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %337 = stablehlo.maximum %316, %cst_82 : tensor<f32>
    %338 = stablehlo.broadcast_in_dim %337, dims = [] : (tensor<f32>) -> tensor<8x16xf32>
    %339 = stablehlo.divide %336, %338 : tensor<8x16xf32>
    %340 = stablehlo.subtract %arg3, %339 : tensor<8x16xf32>
    %cst_83 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %341 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %342 = stablehlo.multiply %341, %276 : tensor<16x8xf32>
    %cst_84 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %343 = stablehlo.maximum %316, %cst_84 : tensor<f32>
    %344 = stablehlo.broadcast_in_dim %343, dims = [] : (tensor<f32>) -> tensor<16x8xf32>
    %345 = stablehlo.divide %342, %344 : tensor<16x8xf32>
    %346 = stablehlo.subtract %arg4, %345 : tensor<16x8xf32>
    %cst_85 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %347 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %348 = stablehlo.multiply %347, %279 : tensor<8x8xf32>
    %cst_86 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %349 = stablehlo.maximum %316, %cst_86 : tensor<f32>
    %350 = stablehlo.broadcast_in_dim %349, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %351 = stablehlo.divide %348, %350 : tensor<8x8xf32>
    %352 = stablehlo.subtract %arg5, %351 : tensor<8x8xf32>
    %cst_87 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %353 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %354 = stablehlo.multiply %353, %282 : tensor<8x8xf32>
    %cst_88 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %355 = stablehlo.maximum %316, %cst_88 : tensor<f32>
    %356 = stablehlo.broadcast_in_dim %355, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %357 = stablehlo.divide %354, %356 : tensor<8x8xf32>
    %358 = stablehlo.subtract %arg6, %357 : tensor<8x8xf32>
    %cst_89 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %359 = stablehlo.broadcast_in_dim %cst_89, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %360 = stablehlo.multiply %359, %285 : tensor<8x8xf32>
    %cst_90 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %361 = stablehlo.maximum %316, %cst_90 : tensor<f32>
    %362 = stablehlo.broadcast_in_dim %361, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %363 = stablehlo.divide %360, %362 : tensor<8x8xf32>
    %364 = stablehlo.subtract %arg7, %363 : tensor<8x8xf32>
    %cst_91 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %365 = stablehlo.broadcast_in_dim %cst_91, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %366 = stablehlo.multiply %365, %288 : tensor<8x8xf32>
    %cst_92 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %367 = stablehlo.maximum %316, %cst_92 : tensor<f32>
    %368 = stablehlo.broadcast_in_dim %367, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %369 = stablehlo.divide %366, %368 : tensor<8x8xf32>
    %370 = stablehlo.subtract %arg8, %369 : tensor<8x8xf32>
    return %322, %328, %334, %340, %346, %352, %358, %364, %370, %264, %267, %270, %273, %276, %279, %282, %285, %288, %123 : tensor<32x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<16x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<32x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<16x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<f32>
  }
  func.func private @tril(%arg0: tensor<8x8xi1>) -> tensor<8x8xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<8x8xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<8x8xi32>
    %2 = stablehlo.add %0, %1 : tensor<8x8xi32>
    %3 = stablehlo.iota dim = 1 : tensor<8x8xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<8x8xi32>, tensor<8x8xi32>) -> tensor<8x8xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<8x8xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<8x8xi1>, tensor<8x8xi1>
    return %6 : tensor<8x8xi1>
  }
  func.func private @_where(%arg0: tensor<8x8xi1>, %arg1: tensor<4x2x8x8xf32>, %arg2: tensor<f32>) -> (tensor<4x2x8x8xf32>, tensor<4x2x8x8xi1>) {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [2, 3] : (tensor<8x8xi1>) -> tensor<4x2x8x8xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4x2x8x8xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<4x2x8x8xi1>, tensor<4x2x8x8xf32>
    return %3, %1 : tensor<4x2x8x8xf32>, tensor<4x2x8x8xi1>
  }
  func.func private @log_softmax(%arg0: tensor<4x8x32xf32>) -> (tensor<4x8x32xf32>, tensor<4x8x32xf32>, tensor<4x8x1xf32>) {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [2] : (tensor<4x8x32xf32>, tensor<f32>) -> tensor<4x8xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4x8xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<4x8xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x32xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<4x8x32xf32>
    %6 = stablehlo.exponential %5 : tensor<4x8x32xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [2] : (tensor<4x8x32xf32>, tensor<f32>) -> tensor<4x8xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %9 = stablehlo.log %8 : tensor<4x8x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1, 2] : (tensor<4x8x1xf32>) -> tensor<4x8x32xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<4x8x32xf32>
    return %11, %6, %8 : tensor<4x8x32xf32>, tensor<4x8x32xf32>, tensor<4x8x1xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<4x8x32xf32>, %arg1: tensor<4x8x1xi32>) -> (tensor<4x8x1xf32>, tensor<4x8x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<4x8x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<4x8x1xi32>, tensor<4x8x1xi32>) -> tensor<4x8x1xi1>
    %c_0 = stablehlo.constant dense<32> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4x8x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<4x8x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<4x8x1xi1>, tensor<4x8x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<4x8x1xi32>) -> tensor<4x8x1x1xi32>
    %c_1 = stablehlo.constant dense<31> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<4x8x1x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<4x8x1x1xi32>, tensor<4x8x1x1xi32>) -> tensor<4x8x1x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [3] : (tensor<1xi32>) -> tensor<1x1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2, 3] : (tensor<1x1x1x1xi32>) -> tensor<4x8x1x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<4x8x1x1xi32>, tensor<4x8x1x1xi32>) -> tensor<4x8x1x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<4x8x1x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [3] : (tensor<4x8x1x1xi1>, tensor<i1>) -> tensor<4x8x1xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [2], operand_batching_dims = [0, 1], start_indices_batching_dims = [0, 1], start_index_map = [2], index_vector_dim = 3>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<4x8x32xf32>, tensor<4x8x1x1xi32>) -> tensor<4x8x1xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x8x1xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<4x8x1xi1>, tensor<4x8x1xf32>
    return %15, %5 : tensor<4x8x1xf32>, tensor<4x8x1x1xi32>
  }
  func.func private @take_along_axis_0(%arg0: tensor<4x8x1x1xi32>, %arg1: tensor<4x8x1xf32>) -> tensor<4x8x32xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x8x32xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [2], input_batching_dims = [0, 1], scatter_indices_batching_dims = [0, 1], scatter_dims_to_operand_dims = [2], index_vector_dim = 3>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<4x8x32xf32>, tensor<4x8x1x1xi32>, tensor<4x8x1xf32>) -> tensor<4x8x32xf32>
    return %1 : tensor<4x8x32xf32>
  }
  func.func private @log_softmax_1(%arg0: tensor<4x8x32xf32>, %arg1: tensor<4x8x1xf32>, %arg2: tensor<4x8x32xf32>) -> tensor<4x8x32xf32> {
    %0 = stablehlo.negate %arg2 : tensor<4x8x32xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<4x8x32xf32>, tensor<f32>) -> tensor<4x8xf32>
    %2 = stablehlo.reshape %1 : (tensor<4x8xf32>) -> tensor<4x8x1xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<4x8x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.reduce(%3 init: %cst_0) applies stablehlo.add across dimensions = [2] : (tensor<4x8x1xf32>, tensor<f32>) -> tensor<4x8xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<4x8xf32>) -> tensor<4x8x32xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<4x8x32xf32>
    %7 = stablehlo.add %arg2, %6 : tensor<4x8x32xf32>
    return %7 : tensor<4x8x32xf32>
  }
  func.func private @_where_2(%arg0: tensor<4x2x8x8xi1>, %arg1: tensor<4x2x8x8xf32>) -> tensor<4x2x8x8xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x2x8x8xf32>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<4x2x8x8xi1>, tensor<4x2x8x8xf32>
    return %1 : tensor<4x2x8x8xf32>
  }
}
