module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<24xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.0.b", weft.role = "param"}, %arg1: tensor<12x24xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.0.w", weft.role = "param"}, %arg2: tensor<20xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.1.b", weft.role = "param"}, %arg3: tensor<24x20xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.1.w", weft.role = "param"}, %arg4: tensor<5xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.1)", weft.name = "params.2.b", weft.role = "param"}, %arg5: tensor<20x5xf32> {tf.aliasing_output = 5 : i32, weft.init = "normal(0.1)", weft.name = "params.2.w", weft.role = "param"}, %arg6: tensor<24xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.trace.0.b", weft.role = "state"}, %arg7: tensor<12x24xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.trace.0.w", weft.role = "state"}, %arg8: tensor<20xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.trace.1.b", weft.role = "state"}, %arg9: tensor<24x20xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.trace.1.w", weft.role = "state"}, %arg10: tensor<5xf32> {tf.aliasing_output = 10 : i32, weft.name = "opt.0.trace.2.b", weft.role = "state"}, %arg11: tensor<20x5xf32> {tf.aliasing_output = 11 : i32, weft.name = "opt.0.trace.2.w", weft.role = "state"}, %arg12: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg13: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<24xf32> {jax.result_info = "result[0][0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[0][0]['w']"}, tensor<20xf32> {jax.result_info = "result[0][1]['b']"}, tensor<24x20xf32> {jax.result_info = "result[0][1]['w']"}, tensor<5xf32> {jax.result_info = "result[0][2]['b']"}, tensor<20x5xf32> {jax.result_info = "result[0][2]['w']"}, tensor<24xf32> {jax.result_info = "result[1][0].trace[0]['b']"}, tensor<12x24xf32> {jax.result_info = "result[1][0].trace[0]['w']"}, tensor<20xf32> {jax.result_info = "result[1][0].trace[1]['b']"}, tensor<24x20xf32> {jax.result_info = "result[1][0].trace[1]['w']"}, tensor<5xf32> {jax.result_info = "result[1][0].trace[2]['b']"}, tensor<20x5xf32> {jax.result_info = "result[1][0].trace[2]['w']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg12, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x24xf32>) -> tensor<16x24xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<24xf32>) -> tensor<1x24xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x24xf32>) -> tensor<16x24xf32>
    %3 = stablehlo.add %0, %2 : tensor<16x24xf32>
    %4 = stablehlo.tanh %3 : tensor<16x24xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x24xf32>
    %6 = stablehlo.subtract %5, %4 : tensor<16x24xf32>
    %7 = stablehlo.dot_general %4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<24x20xf32>) -> tensor<16x20xf32>
    %8 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<20xf32>) -> tensor<1x20xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<1x20xf32>) -> tensor<16x20xf32>
    %10 = stablehlo.add %7, %9 : tensor<16x20xf32>
    %11 = stablehlo.tanh %10 : tensor<16x20xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x20xf32>
    %13 = stablehlo.subtract %12, %11 : tensor<16x20xf32>
    %14 = stablehlo.dot_general %11, %arg5, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<20x5xf32>) -> tensor<16x5xf32>
    %15 = stablehlo.broadcast_in_dim %arg4, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [0, 1] : (tensor<1x5xf32>) -> tensor<16x5xf32>
    %17 = stablehlo.add %14, %16 : tensor<16x5xf32>
    %18 = stablehlo.subtract %17, %arg13 : tensor<16x5xf32>
    %19 = stablehlo.multiply %18, %18 : tensor<16x5xf32>
    %cst_1 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %21 = stablehlo.multiply %20, %18 : tensor<16x5xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.reduce(%19 init: %cst_2) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_3 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %23 = stablehlo.divide %22, %cst_3 : tensor<f32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_5 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %24 = stablehlo.divide %cst_4, %cst_5 : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %26 = stablehlo.multiply %25, %21 : tensor<16x5xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %27 = stablehlo.reduce(%26 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<16x5xf32>, tensor<f32>) -> tensor<5xf32>
    %28 = stablehlo.reshape %27 : (tensor<5xf32>) -> tensor<1x5xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %29 = stablehlo.reduce(%28 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<1x5xf32>, tensor<f32>) -> tensor<5xf32>
    %30 = stablehlo.dot_general %26, %11, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x20xf32>) -> tensor<5x20xf32>
    %31 = stablehlo.transpose %30, dims = [1, 0] : (tensor<5x20xf32>) -> tensor<20x5xf32>
    %32 = stablehlo.dot_general %26, %arg5, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<20x5xf32>) -> tensor<16x20xf32>
    %33 = stablehlo.multiply %32, %13 : tensor<16x20xf32>
    %34 = stablehlo.multiply %33, %11 : tensor<16x20xf32>
    %35 = stablehlo.add %33, %34 : tensor<16x20xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %36 = stablehlo.reduce(%35 init: %cst_8) applies stablehlo.add across dimensions = [0] : (tensor<16x20xf32>, tensor<f32>) -> tensor<20xf32>
    %37 = stablehlo.reshape %36 : (tensor<20xf32>) -> tensor<1x20xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %38 = stablehlo.reduce(%37 init: %cst_9) applies stablehlo.add across dimensions = [0] : (tensor<1x20xf32>, tensor<f32>) -> tensor<20xf32>
    %39 = stablehlo.dot_general %35, %4, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<16x24xf32>) -> tensor<20x24xf32>
    %40 = stablehlo.transpose %39, dims = [1, 0] : (tensor<20x24xf32>) -> tensor<24x20xf32>
    %41 = stablehlo.dot_general %35, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x20xf32>, tensor<24x20xf32>) -> tensor<16x24xf32>
    %42 = stablehlo.multiply %41, %6 : tensor<16x24xf32>
    %43 = stablehlo.multiply %42, %4 : tensor<16x24xf32>
    %44 = stablehlo.add %42, %43 : tensor<16x24xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %45 = stablehlo.reduce(%44 init: %cst_10) applies stablehlo.add across dimensions = [0] : (tensor<16x24xf32>, tensor<f32>) -> tensor<24xf32>
    %46 = stablehlo.reshape %45 : (tensor<24xf32>) -> tensor<1x24xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %47 = stablehlo.reduce(%46 init: %cst_11) applies stablehlo.add across dimensions = [0] : (tensor<1x24xf32>, tensor<f32>) -> tensor<24xf32>
    %48 = stablehlo.dot_general %44, %arg12, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x24xf32>, tensor<16x12xf32>) -> tensor<24x12xf32>
    %49 = stablehlo.transpose %48, dims = [1, 0] : (tensor<24x12xf32>) -> tensor<12x24xf32>
    %50 = call @norm(%40) : (tensor<24x20xf32>) -> tensor<20xf32>
    %cst_12 = stablehlo.constant dense<0.00999999977> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %52 = stablehlo.add %50, %51 : tensor<20xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [1] : (tensor<20xf32>) -> tensor<1x20xf32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [0, 1] : (tensor<1x20xf32>) -> tensor<24x20xf32>
    %55 = stablehlo.divide %40, %54 : tensor<24x20xf32>
    %56 = stablehlo.iota dim = 0 : tensor<5x5xi32>
    %57 = stablehlo.iota dim = 1 : tensor<5x5xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %58 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<5x5xi32>
    %59 = stablehlo.add %56, %58 : tensor<5x5xi32>
    %60 = stablehlo.compare EQ, %59, %57, SIGNED : (tensor<5x5xi32>, tensor<5x5xi32>) -> tensor<5x5xi1>
    %61 = stablehlo.convert %60 : (tensor<5x5xi1>) -> tensor<5x5xf32>
    %62 = stablehlo.transpose %31, dims = [1, 0] : (tensor<20x5xf32>) -> tensor<5x20xf32>
    %63 = stablehlo.dot_general %62, %31, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x20xf32>, tensor<20x5xf32>) -> tensor<5x5xf32>
    %64 = stablehlo.subtract %61, %63 : tensor<5x5xf32>
    %65 = stablehlo.dot_general %31, %64, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<20x5xf32>, tensor<5x5xf32>) -> tensor<20x5xf32>
    %cst_13 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %67 = stablehlo.multiply %66, %arg6 : tensor<24xf32>
    %68 = stablehlo.add %47, %67 : tensor<24xf32>
    %cst_14 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %70 = stablehlo.multiply %69, %arg7 : tensor<12x24xf32>
    %71 = stablehlo.add %49, %70 : tensor<12x24xf32>
    %cst_15 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %73 = stablehlo.multiply %72, %arg8 : tensor<20xf32>
    %74 = stablehlo.add %38, %73 : tensor<20xf32>
    %cst_16 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %76 = stablehlo.multiply %75, %arg9 : tensor<24x20xf32>
    %77 = stablehlo.add %55, %76 : tensor<24x20xf32>
    %cst_17 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %79 = stablehlo.multiply %78, %arg10 : tensor<5xf32>
    %80 = stablehlo.add %29, %79 : tensor<5xf32>
    %cst_18 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %82 = stablehlo.multiply %81, %arg11 : tensor<20x5xf32>
    %83 = stablehlo.add %65, %82 : tensor<20x5xf32>
    %cst_19 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<24xf32>
    %85 = stablehlo.multiply %84, %68 : tensor<24xf32>
    %cst_20 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<12x24xf32>
    %87 = stablehlo.multiply %86, %71 : tensor<12x24xf32>
    %cst_21 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<20xf32>
    %89 = stablehlo.multiply %88, %74 : tensor<20xf32>
    %cst_22 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<24x20xf32>
    %91 = stablehlo.multiply %90, %77 : tensor<24x20xf32>
    %cst_23 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %92 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %93 = stablehlo.multiply %92, %80 : tensor<5xf32>
    %cst_24 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %94 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<20x5xf32>
    %95 = stablehlo.multiply %94, %83 : tensor<20x5xf32>
    %96 = stablehlo.add %arg0, %85 : tensor<24xf32>
    %97 = stablehlo.add %arg1, %87 : tensor<12x24xf32>
    %98 = stablehlo.add %arg2, %89 : tensor<20xf32>
    %99 = stablehlo.add %arg3, %91 : tensor<24x20xf32>
    %100 = stablehlo.add %arg4, %93 : tensor<5xf32>
    %101 = stablehlo.add %arg5, %95 : tensor<20x5xf32>
    return %96, %97, %98, %99, %100, %101, %68, %71, %74, %77, %80, %83, %23 : tensor<24xf32>, tensor<12x24xf32>, tensor<20xf32>, tensor<24x20xf32>, tensor<5xf32>, tensor<20x5xf32>, tensor<24xf32>, tensor<12x24xf32>, tensor<20xf32>, tensor<24x20xf32>, tensor<5xf32>, tensor<20x5xf32>, tensor<f32>
  }
  func.func private @norm(%arg0: tensor<24x20xf32>) -> tensor<20xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<24x20xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<24x20xf32>, tensor<f32>) -> tensor<20xf32>
    %2 = stablehlo.sqrt %1 : tensor<20xf32>
    return %2 : tensor<20xf32>
  }
}
