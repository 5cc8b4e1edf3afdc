module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x17xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.a", weft.role = "param"}, %arg1: tensor<17x13xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.b", weft.role = "param"}, %arg2: tensor<13x5xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.c", weft.role = "param"}, %arg3: tensor<i32> {tf.aliasing_output = 3 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg4: tensor<12x17xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.mu.a", weft.role = "state"}, %arg5: tensor<17x13xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.b", weft.role = "state"}, %arg6: tensor<13x5xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.c", weft.role = "state"}, %arg7: tensor<12x17xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.nu.a", weft.role = "state"}, %arg8: tensor<17x13xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.nu.b", weft.role = "state"}, %arg9: tensor<13x5xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.c", weft.role = "state"}, %arg10: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg11: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x17xf32> {jax.result_info = "result[0]['a']"}, tensor<17x13xf32> {jax.result_info = "result[0]['b']"}, tensor<13x5xf32> {jax.result_info = "result[0]['c']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12x17xf32> {jax.result_info = "result[1][0].mu['a']"}, tensor<17x13xf32> {jax.result_info = "result[1][0].mu['b']"}, tensor<13x5xf32> {jax.result_info = "result[1][0].mu['c']"}, tensor<12x17xf32> {jax.result_info = "result[1][0].nu['a']"}, tensor<17x13xf32> {jax.result_info = "result[1][0].nu['b']"}, tensor<13x5xf32> {jax.result_info = "result[1][0].nu['c']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg10, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x17xf32>) -> tensor<16x17xf32>
    %1 = call @relu(%0) : (tensor<16x17xf32>) -> tensor<16x17xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x17xf32>
    %3 = stablehlo.compare GT, %0, %2, FLOAT : (tensor<16x17xf32>, tensor<16x17xf32>) -> tensor<16x17xi1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<16x17xf32>
    %5 = stablehlo.dot_general %1, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x17xf32>, tensor<17x13xf32>) -> tensor<16x13xf32>
    %6 = call @relu_0(%5) : (tensor<16x13xf32>) -> tensor<16x13xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x13xf32>
    %8 = stablehlo.compare GT, %5, %7, FLOAT : (tensor<16x13xf32>, tensor<16x13xf32>) -> tensor<16x13xi1>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %9 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<16x13xf32>
    %10 = stablehlo.dot_general %6, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x13xf32>, tensor<13x5xf32>) -> tensor<16x5xf32>
    %11 = stablehlo.subtract %10, %arg11 : tensor<16x5xf32>
    %12 = stablehlo.multiply %11, %11 : tensor<16x5xf32>
    %cst_3 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %14 = stablehlo.multiply %13, %11 : tensor<16x5xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %15 = stablehlo.reduce(%12 init: %cst_4) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_5 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %16 = stablehlo.divide %15, %cst_5 : tensor<f32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_7 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %17 = stablehlo.divide %cst_6, %cst_7 : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %19 = stablehlo.multiply %18, %14 : tensor<16x5xf32>
    %20 = stablehlo.dot_general %19, %6, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x13xf32>) -> tensor<5x13xf32>
    %21 = stablehlo.transpose %20, dims = [1, 0] : (tensor<5x13xf32>) -> tensor<13x5xf32>
    %22 = stablehlo.dot_general %19, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<13x5xf32>) -> tensor<16x13xf32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %23 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<16x13xf32>
    %24 = stablehlo.select %8, %22, %23 : tensor<16x13xi1>, tensor<16x13xf32>
    %25 = stablehlo.dot_general %24, %1, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x13xf32>, tensor<16x17xf32>) -> tensor<13x17xf32>
    %26 = stablehlo.transpose %25, dims = [1, 0] : (tensor<13x17xf32>) -> tensor<17x13xf32>
    %27 = stablehlo.dot_general %24, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x13xf32>, tensor<17x13xf32>) -> tensor<16x17xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %28 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<16x17xf32>
    %29 = stablehlo.select %3, %27, %28 : tensor<16x17xi1>, tensor<16x17xf32>
    %30 = stablehlo.dot_general %29, %arg10, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x17xf32>, tensor<16x12xf32>) -> tensor<17x12xf32>
    %31 = stablehlo.transpose %30, dims = [1, 0] : (tensor<17x12xf32>) -> tensor<12x17xf32>
    %32 = stablehlo.is_finite %31 : (tensor<12x17xf32>) -> tensor<12x17xi1>
    %c = stablehlo.constant dense<true> : tensor<i1>
    %33 = stablehlo.reduce(%32 init: %c) applies stablehlo.and across dimensions = [0, 1] : (tensor<12x17xi1>, tensor<i1>) -> tensor<i1>
    %34 = stablehlo.is_finite %26 : (tensor<17x13xf32>) -> tensor<17x13xi1>
    %c_10 = stablehlo.constant dense<true> : tensor<i1>
    %35 = stablehlo.reduce(%34 init: %c_10) applies stablehlo.and across dimensions = [0, 1] : (tensor<17x13xi1>, tensor<i1>) -> tensor<i1>
    %36 = stablehlo.is_finite %21 : (tensor<13x5xf32>) -> tensor<13x5xi1>
    %c_11 = stablehlo.constant dense<true> : tensor<i1>
    %37 = stablehlo.reduce(%36 init: %c_11) applies stablehlo.and across dimensions = [0, 1] : (tensor<13x5xi1>, tensor<i1>) -> tensor<i1>
    %38 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<i1>) -> tensor<1xi1>
    %39 = stablehlo.broadcast_in_dim %35, dims = [] : (tensor<i1>) -> tensor<1xi1>
    %40 = stablehlo.broadcast_in_dim %37, dims = [] : (tensor<i1>) -> tensor<1xi1>
    %41 = stablehlo.concatenate %38, %39, %40, dim = 0 : (tensor<1xi1>, tensor<1xi1>, tensor<1xi1>) -> tensor<3xi1>
    %c_12 = stablehlo.constant dense<true> : tensor<i1>
    %42 = stablehlo.reduce(%41 init: %c_12) applies stablehlo.and across dimensions = [0] : (tensor<3xi1>, tensor<i1>) -> tensor<i1>
    %43 = stablehlo.convert %42 : (tensor<i1>) -> tensor<i32>
    %44:10 = "stablehlo.case"(%43) ({
      stablehlo.return %arg0, %arg1, %arg2, %arg3, %arg4, %arg5, %arg6, %arg7, %arg8, %arg9 : tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<i32>, tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>
    }, {
      %cst_13 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
      %45 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %46 = stablehlo.multiply %45, %31 : tensor<12x17xf32>
      %cst_14 = stablehlo.constant dense<0.899999976> : tensor<f32>
      %47 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %48 = stablehlo.multiply %47, %arg4 : tensor<12x17xf32>
      %49 = stablehlo.add %46, %48 : tensor<12x17xf32>
      %cst_15 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
      %50 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %51 = stablehlo.multiply %50, %26 : tensor<17x13xf32>
      %cst_16 = stablehlo.constant dense<0.899999976> : tensor<f32>
      %52 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %53 = stablehlo.multiply %52, %arg5 : tensor<17x13xf32>
      %54 = stablehlo.add %51, %53 : tensor<17x13xf32>
      %cst_17 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
      %55 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %56 = stablehlo.multiply %55, %21 : tensor<13x5xf32>
      %cst_18 = stablehlo.constant dense<0.899999976> : tensor<f32>
      %57 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %58 = stablehlo.multiply %57, %arg6 : tensor<13x5xf32>
      %59 = stablehlo.add %56, %58 : tensor<13x5xf32>
      %60 = stablehlo.multiply %31, %31 : tensor<12x17xf32>
      %cst_19 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
      %61 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %62 = stablehlo.multiply %61, %60 : tensor<12x17xf32>
      %cst_20 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
      %63 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %64 = stablehlo.multiply %63, %arg7 : tensor<12x17xf32>
      %65 = stablehlo.add %62, %64 : tensor<12x17xf32>
      %66 = stablehlo.multiply %26, %26 : tensor<17x13xf32>
      %cst_21 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
      %67 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %68 = stablehlo.multiply %67, %66 : tensor<17x13xf32>
      %cst_22 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
      %69 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %70 = stablehlo.multiply %69, %arg8 : tensor<17x13xf32>
      %71 = stablehlo.add %68, %70 : tensor<17x13xf32>
      %72 = stablehlo.multiply %21, %21 : tensor<13x5xf32>
      %cst_23 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
      %73 = stablehlo.broadcast_in_dim %cst_23, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %74 = stablehlo.multiply %73, %72 : tensor<13x5xf32>
      %cst_24 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
      %75 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %76 = stablehlo.multiply %75, %arg9 : tensor<13x5xf32>
      %77 = stablehlo.add %74, %76 : tensor<13x5xf32>
      %c_25 = stablehlo.constant dense<2147483647> : tensor<i32>
      %78 = stablehlo.compare LT, %arg3, %c_25, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %c_26 = stablehlo.constant dense<1> : tensor<i32>
      %79 = stablehlo.add %arg3, %c_26 : tensor<i32>
      %c_27 = stablehlo.constant dense<2147483647> : tensor<i32>
      %80 = func.call @_where(%78, %79, %c_27) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
      %81 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
      %cst_28 = stablehlo.constant dense<0.899999976> : tensor<f32>
      %82 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
      %83 = stablehlo.power %cst_28, %82 : tensor<f32>
      %cst_29 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
      %84 = stablehlo.subtract %cst_29, %83 : tensor<f32>
      %85 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %86 = stablehlo.divide %49, %85 : tensor<12x17xf32>
      %87 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %88 = stablehlo.divide %54, %87 : tensor<17x13xf32>
      %89 = stablehlo.broadcast_in_dim %84, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %90 = stablehlo.divide %59, %89 : tensor<13x5xf32>
      %91 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
      %cst_30 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
      %92 = stablehlo.convert %80 : (tensor<i32>) -> tensor<f32>
      %93 = stablehlo.power %cst_30, %92 : tensor<f32>
      %cst_31 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
      %94 = stablehlo.subtract %cst_31, %93 : tensor<f32>
      %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %96 = stablehlo.divide %65, %95 : tensor<12x17xf32>
      %97 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %98 = stablehlo.divide %71, %97 : tensor<17x13xf32>
      %99 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %100 = stablehlo.divide %77, %99 : tensor<13x5xf32>
      %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %101 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %102 = stablehlo.add %96, %101 : tensor<12x17xf32>
      %103 = stablehlo.sqrt %102 : tensor<12x17xf32>
      %cst_33 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
      %104 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %105 = stablehlo.add %103, %104 : tensor<12x17xf32>
      %106 = stablehlo.divide %86, %105 : tensor<12x17xf32>
      %cst_34 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %107 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %108 = stablehlo.add %98, %107 : tensor<17x13xf32>
      %109 = stablehlo.sqrt %108 : tensor<17x13xf32>
      %cst_35 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
      %110 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %111 = stablehlo.add %109, %110 : tensor<17x13xf32>
      %112 = stablehlo.divide %88, %111 : tensor<17x13xf32>
      %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %113 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %114 = stablehlo.add %100, %113 : tensor<13x5xf32>
      %115 = stablehlo.sqrt %114 : tensor<13x5xf32>
      %cst_37 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
      %116 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %117 = stablehlo.add %115, %116 : tensor<13x5xf32>
      %118 = stablehlo.divide %90, %117 : tensor<13x5xf32>
      %cst_38 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
      %119 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<12x17xf32>
      %120 = stablehlo.multiply %119, %106 : tensor<12x17xf32>
      %cst_39 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
      %121 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<17x13xf32>
      %122 = stablehlo.multiply %121, %112 : tensor<17x13xf32>
      %cst_40 = stablehlo.constant dense<-0.00999999977> : tensor<f32>
      %123 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<13x5xf32>
      %124 = stablehlo.multiply %123, %118 : tensor<13x5xf32>
      %125 = stablehlo.add %arg0, %120 : tensor<12x17xf32>
      %126 = stablehlo.add %arg1, %122 : tensor<17x13xf32>
      %127 = stablehlo.add %arg2, %124 : tensor<13x5xf32>
      stablehlo.return %125, %126, %127, %80, %49, %54, %59, %65, %71, %77 : tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<i32>, tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>
    }) : (tensor<i32>) -> (tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<i32>, tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>)
    return %44#0, %44#1, %44#2, %44#3, %44#4, %44#5, %44#6, %44#7, %44#8, %44#9, %16 : tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<i32>, tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<12x17xf32>, tensor<17x13xf32>, tensor<13x5xf32>, tensor<f32>
  }
  func.func private @relu(%arg0: tensor<16x17xf32>) -> tensor<16x17xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x17xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<16x17xf32>
    return %1 : tensor<16x17xf32>
  }
  func.func private @relu_0(%arg0: tensor<16x13xf32>) -> tensor<16x13xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x13xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<16x13xf32>
    return %1 : tensor<16x13xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
