module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x16xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.a", weft.role = "param"}, %arg1: tensor<16x5xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.b", weft.role = "param"}, %arg2: tensor<8x8xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.orthogonal", weft.role = "param"}, %arg3: tensor<i32> {tf.aliasing_output = 3 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg4: tensor<12x16xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.mu.a", weft.role = "state"}, %arg5: tensor<16x5xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.b", weft.role = "state"}, %arg6: tensor<8x8xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.orthogonal", weft.role = "state"}, %arg7: tensor<12x16xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.nu.a", weft.role = "state"}, %arg8: tensor<16x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.nu.b", weft.role = "state"}, %arg9: tensor<8x8xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.orthogonal", weft.role = "state"}, %arg10: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg11: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x16xf32> {jax.result_info = "result[0]['a']"}, tensor<16x5xf32> {jax.result_info = "result[0]['b']"}, tensor<8x8xf32> {jax.result_info = "result[0]['orthogonal']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12x16xf32> {jax.result_info = "result[1][0].mu['a']"}, tensor<16x5xf32> {jax.result_info = "result[1][0].mu['b']"}, tensor<8x8xf32> {jax.result_info = "result[1][0].mu['orthogonal']"}, tensor<12x16xf32> {jax.result_info = "result[1][0].nu['a']"}, tensor<16x5xf32> {jax.result_info = "result[1][0].nu['b']"}, tensor<8x8xf32> {jax.result_info = "result[1][0].nu['orthogonal']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.transpose %arg2, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %1 = stablehlo.dot_general %arg2, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    %2 = stablehlo.iota dim = 0 : tensor<8x8xi32>
    %3 = stablehlo.iota dim = 1 : tensor<8x8xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %4 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<8x8xi32>
    %5 = stablehlo.add %2, %4 : tensor<8x8xi32>
    %6 = stablehlo.compare EQ, %5, %3, SIGNED : (tensor<8x8xi32>, tensor<8x8xi32>) -> tensor<8x8xi1>
    %7 = stablehlo.convert %6 : (tensor<8x8xi1>) -> tensor<8x8xf32>
    %8 = stablehlo.subtract %1, %7 : tensor<8x8xf32>
    %9 = stablehlo.dot_general %arg10, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %10 = stablehlo.tanh %9 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %12 = stablehlo.subtract %11, %10 : tensor<16x16xf32>
    %13 = stablehlo.dot_general %10, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x5xf32>) -> tensor<16x5xf32>
    %14 = stablehlo.subtract %13, %arg11 : tensor<16x5xf32>
    %15 = stablehlo.multiply %14, %14 : tensor<16x5xf32>
    %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %17 = stablehlo.multiply %16, %14 : tensor<16x5xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %18 = stablehlo.reduce(%15 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %19 = stablehlo.divide %18, %cst_2 : tensor<f32>
    %20 = stablehlo.multiply %8, %8 : tensor<8x8xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %21 = stablehlo.reduce(%20 init: %cst_3) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x8xf32>, tensor<f32>) -> tensor<f32>
    %cst_4 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %22 = stablehlo.multiply %cst_4, %21 : tensor<f32>
    %23 = stablehlo.add %19, %22 : tensor<f32>
    %cst_5 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %24 = stablehlo.multiply %cst_5, %cst_6 : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %26 = stablehlo.multiply %8, %25 : tensor<8x8xf32>
    %27 = stablehlo.multiply %25, %8 : tensor<8x8xf32>
    %28 = stablehlo.add %26, %27 : tensor<8x8xf32>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_8 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %29 = stablehlo.divide %cst_7, %cst_8 : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %31 = stablehlo.multiply %30, %17 : tensor<16x5xf32>
    %32 = stablehlo.dot_general %31, %10, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x16xf32>) -> tensor<5x16xf32>
    %33 = stablehlo.transpose %32, dims = [1, 0] : (tensor<5x16xf32>) -> tensor<16x5xf32>
    %34 = stablehlo.dot_general %31, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x5xf32>) -> tensor<16x16xf32>
    %35 = stablehlo.multiply %34, %12 : tensor<16x16xf32>
    %36 = stablehlo.multiply %35, %10 : tensor<16x16xf32>
    %37 = stablehlo.add %35, %36 : tensor<16x16xf32>
    %38 = stablehlo.dot_general %37, %arg10, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x12xf32>) -> tensor<16x12xf32>
    %39 = stablehlo.transpose %38, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %40 = stablehlo.dot_general %28, %arg2, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    %41 = stablehlo.transpose %40, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %42 = stablehlo.dot_general %28, %0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    %43 = stablehlo.transpose %41, dims = [1, 0] : (tensor<8x8xf32>) -> tensor<8x8xf32>
    %44 = stablehlo.add %42, %43 : tensor<8x8xf32>
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %45 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %46 = stablehlo.multiply %45, %39 : tensor<12x16xf32>
    %cst_10 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %47 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %48 = stablehlo.multiply %47, %arg4 : tensor<12x16xf32>
    %49 = stablehlo.add %46, %48 : tensor<12x16xf32>
    %cst_11 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %51 = stablehlo.multiply %50, %33 : tensor<16x5xf32>
    %cst_12 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %53 = stablehlo.multiply %52, %arg5 : tensor<16x5xf32>
    %54 = stablehlo.add %51, %53 : tensor<16x5xf32>
    %cst_13 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %55 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %56 = stablehlo.multiply %55, %44 : tensor<8x8xf32>
    %cst_14 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %58 = stablehlo.multiply %57, %arg6 : tensor<8x8xf32>
    %59 = stablehlo.add %56, %58 : tensor<8x8xf32>
    %60 = stablehlo.multiply %39, %39 : tensor<12x16xf32>
    %cst_15 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %61 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %62 = stablehlo.multiply %61, %60 : tensor<12x16xf32>
    %cst_16 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %63 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %64 = stablehlo.multiply %63, %arg7 : tensor<12x16xf32>
    %65 = stablehlo.add %62, %64 : tensor<12x16xf32>
    %66 = stablehlo.multiply %33, %33 : tensor<16x5xf32>
    %cst_17 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %68 = stablehlo.multiply %67, %66 : tensor<16x5xf32>
    %cst_18 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %70 = stablehlo.multiply %69, %arg8 : tensor<16x5xf32>
    %71 = stablehlo.add %68, %70 : tensor<16x5xf32>
    %72 = stablehlo.multiply %44, %44 : tensor<8x8xf32>
    %cst_19 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %74 = stablehlo.multiply %73, %72 : tensor<8x8xf32>
    %cst_20 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %76 = stablehlo.multiply %75, %arg9 : tensor<8x8xf32>
    %77 = stablehlo.add %74, %76 : tensor<8x8xf32>
    %c_21 = stablehlo.constant dense<2147483647> : tensor<i32>
    %78 = stablehlo.compare LT, %arg3, %c_21, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_22 = stablehlo.constant dense<1> : tensor<i32>
    %79 = stablehlo.add %arg3, %c_22 : tensor<i32>
    %c_23 = stablehlo.constant dense<2147483647> : tensor<i32>
    %80 = call @_where(%78, %79, %c_23) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %81 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %82 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %83 = stablehlo.power %cst_24, %82 : tensor<f32>
    %cst_25 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %84 = stablehlo.subtract %cst_25, %83 : tensor<f32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %86 = stablehlo.divide %49, %85 : tensor<12x16xf32>
    %87 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %88 = stablehlo.divide %54, %87 : tensor<16x5xf32>
    %89 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %90 = stablehlo.divide %59, %89 : tensor<8x8xf32>
    %91 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %cst_26 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %92 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
    %93 = stablehlo.power %cst_26, %92 : tensor<f32>
    %cst_27 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %94 = stablehlo.subtract %cst_27, %93 : tensor<f32>
    %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %96 = stablehlo.divide %65, %95 : tensor<12x16xf32>
    %97 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %98 = stablehlo.divide %71, %97 : tensor<16x5xf32>
    %99 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %100 = stablehlo.divide %77, %99 : tensor<8x8xf32>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %101 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %102 = stablehlo.add %96, %101 : tensor<12x16xf32>
    %103 = stablehlo.sqrt %102 : tensor<12x16xf32>
    %cst_29 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %104 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %105 = stablehlo.add %103, %104 : tensor<12x16xf32>
    %106 = stablehlo.divide %86, %105 : tensor<12x16xf32>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %107 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %108 = stablehlo.add %98, %107 : tensor<16x5xf32>
    %109 = stablehlo.sqrt %108 : tensor<16x5xf32>
    %cst_31 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %110 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %111 = stablehlo.add %109, %110 : tensor<16x5xf32>
    %112 = stablehlo.divide %88, %111 : tensor<16x5xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %114 = stablehlo.add %100, %113 : tensor<8x8xf32>
    %115 = stablehlo.sqrt %114 : tensor<8x8xf32>
    %cst_33 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %116 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %117 = stablehlo.add %115, %116 : tensor<8x8xf32>
    %118 = stablehlo.divide %90, %117 : tensor<8x8xf32>
    %cst_34 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %119 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %120 = stablehlo.multiply %119, %106 : tensor<12x16xf32>
    %cst_35 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %121 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %122 = stablehlo.multiply %121, %112 : tensor<16x5xf32>
    %cst_36 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %123 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<8x8xf32>
    %124 = stablehlo.multiply %123, %118 : tensor<8x8xf32>
    %125 = stablehlo.add %arg0, %120 : tensor<12x16xf32>
    %126 = stablehlo.add %arg1, %122 : tensor<16x5xf32>
    %127 = stablehlo.add %arg2, %124 : tensor<8x8xf32>
    return %125, %126, %127, %80, %49, %54, %59, %65, %71, %77, %23 : tensor<12x16xf32>, tensor<16x5xf32>, tensor<8x8xf32>, tensor<i32>, tensor<12x16xf32>, tensor<16x5xf32>, tensor<8x8xf32>, tensor<12x16xf32>, tensor<16x5xf32>, tensor<8x8xf32>, tensor<f32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
