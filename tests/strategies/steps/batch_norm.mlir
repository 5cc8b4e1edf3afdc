module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x6xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.in", weft.role = "param"}, %arg1: tensor<6x5xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.out", weft.role = "param"}, %arg2: tensor<6xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.scale", weft.role = "param"}, %arg3: tensor<6xf32> {tf.aliasing_output = 3 : i32, weft.init = "normal(0.1)", weft.name = "params.shift", weft.role = "param"}, %arg4: tensor<6xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.kept.0", weft.role = "state"}, %arg5: tensor<6xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.kept.1", weft.role = "state"}, %arg6: tensor<12x6xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.rule.0.trace.in", weft.role = "state"}, %arg7: tensor<6x5xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.rule.0.trace.out", weft.role = "state"}, %arg8: tensor<6xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.rule.0.trace.scale", weft.role = "state"}, %arg9: tensor<6xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.rule.0.trace.shift", weft.role = "state"}, %arg10: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg11: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x6xf32> {jax.result_info = "result[0]['in']"}, tensor<6x5xf32> {jax.result_info = "result[0]['out']"}, tensor<6xf32> {jax.result_info = "result[0]['scale']"}, tensor<6xf32> {jax.result_info = "result[0]['shift']"}, tensor<6xf32> {jax.result_info = "result[1]['kept'][0]"}, tensor<6xf32> {jax.result_info = "result[1]['kept'][1]"}, tensor<12x6xf32> {jax.result_info = "result[1]['rule'][0].trace['in']"}, tensor<6x5xf32> {jax.result_info = "result[1]['rule'][0].trace['out']"}, tensor<6xf32> {jax.result_info = "result[1]['rule'][0].trace['scale']"}, tensor<6xf32> {jax.result_info = "result[1]['rule'][0].trace['shift']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg10, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x6xf32>) -> tensor<16x6xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %cst_0 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %3 = stablehlo.divide %1, %2 : tensor<6xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %4:5 = call @_var(%0, %c) : (tensor<16x6xf32>, tensor<i32>) -> (tensor<6xf32>, tensor<16x6xf32>, tensor<f32>, tensor<i1>, tensor<6xf32>)
    %5 = stablehlo.broadcast_in_dim %3, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %7 = stablehlo.subtract %0, %6 : tensor<16x6xf32>
    %cst_1 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %9 = stablehlo.add %4#0, %8 : tensor<6xf32>
    %10 = stablehlo.rsqrt %9 : tensor<6xf32>
    %11 = stablehlo.divide %10, %9 : tensor<6xf32>
    %cst_2 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %13 = stablehlo.multiply %12, %11 : tensor<6xf32>
    %14 = stablehlo.broadcast_in_dim %10, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %16 = stablehlo.multiply %7, %15 : tensor<16x6xf32>
    %17 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %19 = stablehlo.multiply %16, %18 : tensor<16x6xf32>
    %20 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %22 = stablehlo.add %19, %21 : tensor<16x6xf32>
    %23 = stablehlo.tanh %22 : tensor<16x6xf32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<16x6xf32>
    %25 = stablehlo.subtract %24, %23 : tensor<16x6xf32>
    %26 = stablehlo.dot_general %23, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x6xf32>, tensor<6x5xf32>) -> tensor<16x5xf32>
    %27 = stablehlo.subtract %26, %arg11 : tensor<16x5xf32>
    %28 = stablehlo.multiply %27, %27 : tensor<16x5xf32>
    %cst_4 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %30 = stablehlo.multiply %29, %27 : tensor<16x5xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %31 = stablehlo.reduce(%28 init: %cst_5) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_6 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %32 = stablehlo.divide %31, %cst_6 : tensor<f32>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_8 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %33 = stablehlo.divide %cst_7, %cst_8 : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %35 = stablehlo.multiply %34, %30 : tensor<16x5xf32>
    %36 = stablehlo.dot_general %35, %23, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x6xf32>) -> tensor<5x6xf32>
    %37 = stablehlo.transpose %36, dims = [1, 0] : (tensor<5x6xf32>) -> tensor<6x5xf32>
    %38 = stablehlo.dot_general %35, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<6x5xf32>) -> tensor<16x6xf32>
    %39 = stablehlo.multiply %38, %25 : tensor<16x6xf32>
    %40 = stablehlo.multiply %39, %23 : tensor<16x6xf32>
    %41 = stablehlo.add %39, %40 : tensor<16x6xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %42 = stablehlo.reduce(%41 init: %cst_9) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %43 = stablehlo.reshape %42 : (tensor<6xf32>) -> tensor<1x6xf32>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %44 = stablehlo.reduce(%43 init: %cst_10) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %45 = stablehlo.multiply %16, %41 : tensor<16x6xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %46 = stablehlo.reduce(%45 init: %cst_11) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %47 = stablehlo.reshape %46 : (tensor<6xf32>) -> tensor<1x6xf32>
    %48 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %49 = stablehlo.multiply %41, %48 : tensor<16x6xf32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %50 = stablehlo.reduce(%47 init: %cst_12) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %51 = stablehlo.multiply %7, %49 : tensor<16x6xf32>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %52 = stablehlo.reduce(%51 init: %cst_13) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %53 = stablehlo.reshape %52 : (tensor<6xf32>) -> tensor<1x6xf32>
    %54 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %55 = stablehlo.multiply %49, %54 : tensor<16x6xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %56 = stablehlo.reduce(%53 init: %cst_14) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %57 = stablehlo.multiply %56, %13 : tensor<6xf32>
    %58 = stablehlo.negate %55 : tensor<16x6xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %59 = stablehlo.reduce(%58 init: %cst_15) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %60 = stablehlo.reshape %59 : (tensor<6xf32>) -> tensor<1x6xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %61 = stablehlo.reduce(%60 init: %cst_16) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %62 = call @_var_0(%4#1, %4#2, %4#3, %4#4, %57) : (tensor<16x6xf32>, tensor<f32>, tensor<i1>, tensor<6xf32>, tensor<6xf32>) -> tensor<16x6xf32>
    %63 = stablehlo.add %55, %62 : tensor<16x6xf32>
    %cst_17 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %64 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %65 = stablehlo.divide %61, %64 : tensor<6xf32>
    %66 = stablehlo.broadcast_in_dim %65, dims = [1] : (tensor<6xf32>) -> tensor<16x6xf32>
    %67 = stablehlo.add %63, %66 : tensor<16x6xf32>
    %68 = stablehlo.dot_general %67, %arg10, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x6xf32>, tensor<16x12xf32>) -> tensor<6x12xf32>
    %69 = stablehlo.transpose %68, dims = [1, 0] : (tensor<6x12xf32>) -> tensor<12x6xf32>
    %cst_18 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %71 = stablehlo.multiply %70, %arg6 : tensor<12x6xf32>
    %72 = stablehlo.add %69, %71 : tensor<12x6xf32>
    %cst_19 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<6x5xf32>
    %74 = stablehlo.multiply %73, %arg7 : tensor<6x5xf32>
    %75 = stablehlo.add %37, %74 : tensor<6x5xf32>
    %cst_20 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %77 = stablehlo.multiply %76, %arg8 : tensor<6xf32>
    %78 = stablehlo.add %50, %77 : tensor<6xf32>
    %cst_21 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %79 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %80 = stablehlo.multiply %79, %arg9 : tensor<6xf32>
    %81 = stablehlo.add %44, %80 : tensor<6xf32>
    %cst_22 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<12x6xf32>
    %83 = stablehlo.multiply %82, %72 : tensor<12x6xf32>
    %cst_23 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<6x5xf32>
    %85 = stablehlo.multiply %84, %75 : tensor<6x5xf32>
    %cst_24 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %86 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %87 = stablehlo.multiply %86, %78 : tensor<6xf32>
    %cst_25 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %89 = stablehlo.multiply %88, %81 : tensor<6xf32>
    %cst_26 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %91 = stablehlo.multiply %90, %arg4 : tensor<6xf32>
    %cst_27 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %92 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %93 = stablehlo.multiply %92, %3 : tensor<6xf32>
    %94 = stablehlo.add %91, %93 : tensor<6xf32>
    %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %95 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %96 = stablehlo.multiply %95, %arg5 : tensor<6xf32>
    %cst_29 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %97 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %98 = stablehlo.multiply %97, %4#0 : tensor<6xf32>
    %99 = stablehlo.add %96, %98 : tensor<6xf32>
    %100 = stablehlo.add %arg0, %83 : tensor<12x6xf32>
    %101 = stablehlo.add %arg1, %85 : tensor<6x5xf32>
    %102 = stablehlo.add %arg2, %87 : tensor<6xf32>
    %103 = stablehlo.add %arg3, %89 : tensor<6xf32>
    return %100, %101, %102, %103, %94, %99, %72, %75, %78, %81, %32 : tensor<12x6xf32>, tensor<6x5xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<12x6xf32>, tensor<6x5xf32>, tensor<6xf32>, tensor<6xf32>, tensor<f32>
  }
  func.func private @_var(%arg0: tensor<16x6xf32>, %arg1: tensor<i32>) -> (tensor<6xf32>, tensor<16x6xf32>, tensor<f32>, tensor<i1>, tensor<6xf32>) {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [1] : (tensor<6xf32>) -> tensor<1x6xf32>
    %cst_0 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1x6xf32>
    %3 = stablehlo.divide %1, %2 : tensor<1x6xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<1x6xf32>) -> tensor<16x6xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<16x6xf32>
    %6 = chlo.square %5 : tensor<16x6xf32> -> tensor<16x6xf32>
    %cst_1 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x6xf32>
    %8 = stablehlo.multiply %7, %5 : tensor<16x6xf32>
    %9 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %10 = stablehlo.subtract %cst_2, %9 : tensor<f32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%6 init: %cst_3) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %12 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %13 = stablehlo.divide %11, %12 : tensor<6xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %14 = stablehlo.compare GT, %10, %cst_4, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_5 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %15:2 = call @_where(%14, %13, %cst_5) : (tensor<i1>, tensor<6xf32>, tensor<f32>) -> (tensor<6xf32>, tensor<6xf32>)
    return %15#0, %8, %10, %14, %15#1 : tensor<6xf32>, tensor<16x6xf32>, tensor<f32>, tensor<i1>, tensor<6xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<6xf32>, %arg2: tensor<f32>) -> (tensor<6xf32>, tensor<6xf32>) {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %2 = stablehlo.select %arg0, %arg1, %1 : tensor<i1>, tensor<6xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<6xf32>
    return %2, %3 : tensor<6xf32>, tensor<6xf32>
  }
  func.func private @_var_0(%arg0: tensor<16x6xf32>, %arg1: tensor<f32>, %arg2: tensor<i1>, %arg3: tensor<6xf32>, %arg4: tensor<6xf32>) -> tensor<16x6xf32> {
    %0 = call @_where_1(%arg2, %arg3, %arg4) : (tensor<i1>, tensor<6xf32>, tensor<6xf32>) -> tensor<6xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %2 = stablehlo.divide %0, %1 : tensor<6xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [1] : (tensor<6xf32>) -> tensor<16x6xf32>
    %4 = stablehlo.multiply %3, %arg0 : tensor<16x6xf32>
    %5 = stablehlo.negate %4 : tensor<16x6xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.reduce(%5 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<16x6xf32>, tensor<f32>) -> tensor<6xf32>
    %7 = stablehlo.reshape %6 : (tensor<6xf32>) -> tensor<1x6xf32>
    %cst_0 = stablehlo.constant dense<1.600000e+01> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1x6xf32>
    %9 = stablehlo.divide %7, %8 : tensor<1x6xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %10 = stablehlo.reduce(%9 init: %cst_1) applies stablehlo.add across dimensions = [0] : (tensor<1x6xf32>, tensor<f32>) -> tensor<6xf32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [1] : (tensor<6xf32>) -> tensor<16x6xf32>
    %12 = stablehlo.add %4, %11 : tensor<16x6xf32>
    return %12 : tensor<16x6xf32>
  }
  func.func private @_where_1(%arg0: tensor<i1>, %arg1: tensor<6xf32>, %arg2: tensor<6xf32>) -> tensor<6xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %1 = stablehlo.select %arg0, %arg2, %0 : tensor<i1>, tensor<6xf32>
    return %1 : tensor<6xf32>
  }
}
