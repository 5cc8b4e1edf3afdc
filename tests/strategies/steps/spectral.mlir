module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x16xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.a", weft.role = "param"}, %arg1: tensor<16x20xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.b", weft.role = "param"}, %arg2: tensor<20x5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.c", weft.role = "param"}, %arg3: tensor<12xf32> {tf.aliasing_output = 3 : i32, weft.name = "opt.a", weft.role = "state"}, %arg4: tensor<16xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.b", weft.role = "state"}, %arg5: tensor<12x16xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.square.a", weft.role = "state"}, %arg6: tensor<16x20xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.square.b", weft.role = "state"}, %arg7: tensor<20x5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.square.c", weft.role = "state"}, %arg8: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg9: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x16xf32> {jax.result_info = "result[0]['a']"}, tensor<16x20xf32> {jax.result_info = "result[0]['b']"}, tensor<20x5xf32> {jax.result_info = "result[0]['c']"}, tensor<12xf32> {jax.result_info = "result[1]['a']"}, tensor<16xf32> {jax.result_info = "result[1]['b']"}, tensor<12x16xf32> {jax.result_info = "result[1]['square']['a']"}, tensor<16x20xf32> {jax.result_info = "result[1]['square']['b']"}, tensor<20x5xf32> {jax.result_info = "result[1]['square']['c']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<12x16xf32>) -> tensor<16x12xf32>
    %1 = stablehlo.dot_general %0, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12xf32>) -> tensor<16xf32>
    %2:2 = call @norm(%1) : (tensor<16xf32>) -> (tensor<f32>, tensor<f32>)
    %3 = stablehlo.broadcast_in_dim %2#0, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %4 = stablehlo.divide %1, %3 : tensor<16xf32>
    %5 = stablehlo.multiply %2#0, %2#0 : tensor<f32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.divide %cst, %5 : tensor<f32>
    %7 = stablehlo.dot_general %arg0, %4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x16xf32>, tensor<16xf32>) -> tensor<12xf32>
    %8:2 = call @norm_0(%7) : (tensor<12xf32>) -> (tensor<f32>, tensor<f32>)
    %9 = stablehlo.broadcast_in_dim %8#0, dims = [] : (tensor<f32>) -> tensor<12xf32>
    %10 = stablehlo.divide %7, %9 : tensor<12xf32>
    %11 = stablehlo.multiply %8#0, %8#0 : tensor<f32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %12 = stablehlo.divide %cst_0, %11 : tensor<f32>
    %13 = stablehlo.dot_general %10, %arg0, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12xf32>, tensor<12x16xf32>) -> tensor<16xf32>
    %14 = stablehlo.dot_general %13, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16xf32>, tensor<16xf32>) -> tensor<f32>
    %15 = stablehlo.transpose %arg1, dims = [1, 0] : (tensor<16x20xf32>) -> tensor<20x16xf32>
    %16 = stablehlo.dot_general %15, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<20x16xf32>, tensor<16xf32>) -> tensor<20xf32>
    %17:2 = call @norm_1(%16) : (tensor<20xf32>) -> (tensor<f32>, tensor<f32>)
    %18 = stablehlo.broadcast_in_dim %17#0, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %19 = stablehlo.divide %16, %18 : tensor<20xf32>
    %20 = stablehlo.multiply %17#0, %17#0 : tensor<f32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %21 = stablehlo.divide %cst_1, %20 : tensor<f32>
    %22 = stablehlo.dot_general %arg1, %19, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<20xf32>) -> tensor<16xf32>
    %23:2 = call @norm(%22) : (tensor<16xf32>) -> (tensor<f32>, tensor<f32>)
    %24 = stablehlo.broadcast_in_dim %23#0, dims = [] : (tensor<f32>) -> tensor<16xf32>
    %25 = stablehlo.divide %22, %24 : tensor<16xf32>
    %26 = stablehlo.multiply %23#0, %23#0 : tensor<f32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %27 = stablehlo.divide %cst_2, %26 : tensor<f32>
    %28 = stablehlo.dot_general %25, %arg1, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16xf32>, tensor<16x20xf32>) -> tensor<20xf32>
    %29 = stablehlo.dot_general %28, %19, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<20xf32>, tensor<20xf32>) -> tensor<f32>
    %30 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %31 = stablehlo.divide %arg0, %30 : tensor<12x16xf32>
    %32 = stablehlo.multiply %14, %14 : tensor<f32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %33 = stablehlo.divide %cst_3, %32 : tensor<f32>
    %34 = stablehlo.dot_general %arg8, %31, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %35 = stablehlo.tanh %34 : tensor<16x16xf32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %37 = stablehlo.subtract %36, %35 : tensor<16x16xf32>
    %38 = stablehlo.dot_general %35, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x20xf32>) -> tensor<16x20xf32>
    %39 = stablehlo.tanh %38 : tensor<16x20xf32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %40 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %41 = stablehlo.subtract %40, %39 : tensor<16x20xf32>
    %42 = stablehlo.dot_general %39, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<20x5xf32>) -> tensor<16x5xf32>
    %43 = stablehlo.subtract %42, %arg9 : tensor<16x5xf32>
    %44 = stablehlo.multiply %43, %43 : tensor<16x5xf32>
    %cst_6 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %45 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %46 = stablehlo.multiply %45, %43 : tensor<16x5xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %47 = stablehlo.reduce(%44 init: %cst_7) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_8 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %48 = stablehlo.divide %47, %cst_8 : tensor<f32>
    %49 = stablehlo.multiply %29, %29 : tensor<f32>
    %cst_9 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %50 = stablehlo.multiply %cst_9, %29 : tensor<f32>
    %cst_10 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %51 = stablehlo.multiply %cst_10, %49 : tensor<f32>
    %52 = stablehlo.add %48, %51 : tensor<f32>
    %cst_11 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %cst_12 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %53 = stablehlo.multiply %cst_11, %cst_12 : tensor<f32>
    %54 = stablehlo.multiply %53, %50 : tensor<f32>
    %cst_13 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_14 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %55 = stablehlo.divide %cst_13, %cst_14 : tensor<f32>
    %56 = stablehlo.broadcast_in_dim %55, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %57 = stablehlo.multiply %56, %46 : tensor<16x5xf32>
    %58 = stablehlo.dot_general %57, %39, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x20xf32>) -> tensor<5x20xf32>
    %59 = stablehlo.transpose %58, dims = [1, 0] : (tensor<5x20xf32>) -> tensor<20x5xf32>
    %60 = stablehlo.dot_general %57, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<20x5xf32>) -> tensor<16x20xf32>
    %61 = stablehlo.multiply %60, %41 : tensor<16x20xf32>
    %62 = stablehlo.multiply %61, %39 : tensor<16x20xf32>
    %63 = stablehlo.add %61, %62 : tensor<16x20xf32>
    %64 = stablehlo.dot_general %63, %35, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<16x16xf32>) -> tensor<20x16xf32>
    %65 = stablehlo.transpose %64, dims = [1, 0] : (tensor<20x16xf32>) -> tensor<16x20xf32>
    %66 = stablehlo.dot_general %63, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<16x20xf32>) -> tensor<16x16xf32>
    %67 = stablehlo.multiply %66, %37 : tensor<16x16xf32>
    %68 = stablehlo.multiply %67, %35 : tensor<16x16xf32>
    %69 = stablehlo.add %67, %68 : tensor<16x16xf32>
    %70 = stablehlo.dot_general %69, %arg8, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x12xf32>) -> tensor<16x12xf32>
    %71 = stablehlo.transpose %70, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %72 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %73 = stablehlo.multiply %71, %72 : tensor<12x16xf32>
    %74 = stablehlo.multiply %73, %arg0 : tensor<12x16xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %75 = stablehlo.reduce(%74 init: %cst_15) applies stablehlo.add across dimensions = [0, 1] : (tensor<12x16xf32>, tensor<f32>) -> tensor<f32>
    %76 = stablehlo.negate %75 : tensor<f32>
    %77 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %78 = stablehlo.divide %71, %77 : tensor<12x16xf32>
    %79 = stablehlo.dot_general %54, %19, contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<f32>, tensor<20xf32>) -> tensor<20xf32>
    %80 = stablehlo.dot_general %79, %25, contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<20xf32>, tensor<16xf32>) -> tensor<20x16xf32>
    %81 = stablehlo.transpose %80, dims = [1, 0] : (tensor<20x16xf32>) -> tensor<16x20xf32>
    %82 = stablehlo.add %65, %81 : tensor<16x20xf32>
    %83 = stablehlo.dot_general %76, %4, contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<f32>, tensor<16xf32>) -> tensor<16xf32>
    %84 = stablehlo.dot_general %83, %10, contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<16xf32>, tensor<12xf32>) -> tensor<16x12xf32>
    %85 = stablehlo.transpose %84, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %86 = stablehlo.add %78, %85 : tensor<12x16xf32>
    %cst_16 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %88 = stablehlo.multiply %87, %arg5 : tensor<12x16xf32>
    %cst_17 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %89 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %90 = stablehlo.multiply %89, %86 : tensor<12x16xf32>
    %91 = stablehlo.multiply %90, %86 : tensor<12x16xf32>
    %92 = stablehlo.add %88, %91 : tensor<12x16xf32>
    %cst_18 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %94 = stablehlo.multiply %93, %arg6 : tensor<16x20xf32>
    %cst_19 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %95 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %96 = stablehlo.multiply %95, %82 : tensor<16x20xf32>
    %97 = stablehlo.multiply %96, %82 : tensor<16x20xf32>
    %98 = stablehlo.add %94, %97 : tensor<16x20xf32>
    %cst_20 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %99 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %100 = stablehlo.multiply %99, %arg7 : tensor<20x5xf32>
    %cst_21 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %102 = stablehlo.multiply %101, %59 : tensor<20x5xf32>
    %103 = stablehlo.multiply %102, %59 : tensor<20x5xf32>
    %104 = stablehlo.add %100, %103 : tensor<20x5xf32>
    %cst_22 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %106 = stablehlo.multiply %105, %86 : tensor<12x16xf32>
    %107 = stablehlo.sqrt %92 : tensor<12x16xf32>
    %cst_23 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %108 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %109 = stablehlo.add %107, %108 : tensor<12x16xf32>
    %110 = stablehlo.divide %106, %109 : tensor<12x16xf32>
    %111 = stablehlo.subtract %arg0, %110 : tensor<12x16xf32>
    %cst_24 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %112 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %113 = stablehlo.multiply %112, %82 : tensor<16x20xf32>
    %114 = stablehlo.sqrt %98 : tensor<16x20xf32>
    %cst_25 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %115 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %116 = stablehlo.add %114, %115 : tensor<16x20xf32>
    %117 = stablehlo.divide %113, %116 : tensor<16x20xf32>
    %118 = stablehlo.subtract %arg1, %117 : tensor<16x20xf32>
    %cst_26 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %120 = stablehlo.multiply %119, %59 : tensor<20x5xf32>
    %121 = stablehlo.sqrt %104 : tensor<20x5xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %122 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %123 = stablehlo.add %121, %122 : tensor<20x5xf32>
    %124 = stablehlo.divide %120, %123 : tensor<20x5xf32>
    %125 = stablehlo.subtract %arg2, %124 : tensor<20x5xf32>
    return %111, %118, %125, %10, %25, %92, %98, %104, %52 : tensor<12x16xf32>, tensor<16x20xf32>, tensor<20x5xf32>, tensor<12xf32>, tensor<16xf32>, tensor<12x16xf32>, tensor<16x20xf32>, tensor<20x5xf32>, tensor<f32>
  }
  func.func private @norm(%arg0: tensor<16xf32>) -> (tensor<f32>, tensor<f32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %3 = stablehlo.divide %cst_0, %2 : tensor<f32>
    return %2, %3 : tensor<f32>, tensor<f32>
  }
  func.func private @norm_0(%arg0: tensor<12xf32>) -> (tensor<f32>, tensor<f32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<12xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<12xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %3 = stablehlo.divide %cst_0, %2 : tensor<f32>
    return %2, %3 : tensor<f32>, tensor<f32>
  }
  func.func private @norm_1(%arg0: tensor<20xf32>) -> (tensor<f32>, tensor<f32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<20xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<20xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.sqrt %1 : tensor<f32>
    %cst_0 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %3 = stablehlo.divide %cst_0, %2 : tensor<f32>
    return %2, %3 : tensor<f32>, tensor<f32>
  }
}
