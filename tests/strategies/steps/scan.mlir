module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<12x16xf32> {tf.aliasing_output = 0 : i32, weft.init = "normal(0.1)", weft.name = "params.first", weft.role = "param"}, %arg1: tensor<16x5xf32> {tf.aliasing_output = 1 : i32, weft.init = "normal(0.1)", weft.name = "params.last", weft.role = "param"}, %arg2: tensor<4x16x16xf32> {tf.aliasing_output = 2 : i32, weft.init = "normal(0.1)", weft.name = "params.layers", weft.role = "param"}, %arg3: tensor<i32> {tf.aliasing_output = 3 : i32, weft.name = "opt.0.count", weft.role = "state"}, %arg4: tensor<12x16xf32> {tf.aliasing_output = 4 : i32, weft.name = "opt.0.mu.first", weft.role = "state"}, %arg5: tensor<16x5xf32> {tf.aliasing_output = 5 : i32, weft.name = "opt.0.mu.last", weft.role = "state"}, %arg6: tensor<4x16x16xf32> {tf.aliasing_output = 6 : i32, weft.name = "opt.0.mu.layers", weft.role = "state"}, %arg7: tensor<12x16xf32> {tf.aliasing_output = 7 : i32, weft.name = "opt.0.nu.first", weft.role = "state"}, %arg8: tensor<16x5xf32> {tf.aliasing_output = 8 : i32, weft.name = "opt.0.nu.last", weft.role = "state"}, %arg9: tensor<4x16x16xf32> {tf.aliasing_output = 9 : i32, weft.name = "opt.0.nu.layers", weft.role = "state"}, %arg10: tensor<16x12xf32> {weft.name = "x", weft.role = "batch"}, %arg11: tensor<16x5xf32> {weft.name = "y", weft.role = "batch"}) -> (tensor<12x16xf32> {jax.result_info = "result[0]['first']"}, tensor<16x5xf32> {jax.result_info = "result[0]['last']"}, tensor<4x16x16xf32> {jax.result_info = "result[0]['layers']"}, tensor<i32> {jax.result_info = "result[1][0].count"}, tensor<12x16xf32> {jax.result_info = "result[1][0].mu['first']"}, tensor<16x5xf32> {jax.result_info = "result[1][0].mu['last']"}, tensor<4x16x16xf32> {jax.result_info = "result[1][0].mu['layers']"}, tensor<12x16xf32> {jax.result_info = "result[1][0].nu['first']"}, tensor<16x5xf32> {jax.result_info = "result[1][0].nu['last']"}, tensor<4x16x16xf32> {jax.result_info = "result[1][0].nu['layers']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}) {
    %0 = stablehlo.dot_general %arg10, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x12xf32>, tensor<12x16xf32>) -> tensor<16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %4:6 = stablehlo.while(%iterArg = %arg2, %iterArg_37 = %c, %iterArg_38 = %0, %iterArg_39 = %1, %iterArg_40 = %2, %iterArg_41 = %3) : tensor<4x16x16xf32>, tensor<i32>, tensor<16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>
    cond {
      %c_42 = stablehlo.constant dense<4> : tensor<i32>
      %105 = stablehlo.compare LT, %iterArg_37, %c_42, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %105 : tensor<i1>
    } do {
      %105 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_37) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %106:4 = func.call @closed_call(%iterArg_38, %105) : (tensor<16x16xf32>, tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>)
      %107 = func.call @dynamic_update_index_in_dim(%iterArg_39, %106#1, %iterArg_37) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %108 = func.call @dynamic_update_index_in_dim(%iterArg_40, %106#2, %iterArg_37) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %109 = func.call @dynamic_update_index_in_dim(%iterArg_41, %106#3, %iterArg_37) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %c_42 = stablehlo.constant dense<1> : tensor<i32>
      %110 = stablehlo.add %iterArg_37, %c_42 : tensor<i32>
      stablehlo.return %iterArg, %110, %106#0, %107, %108, %109 : tensor<4x16x16xf32>, tensor<i32>, tensor<16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>
    }
    %5 = stablehlo.dot_general %4#2, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x5xf32>) -> tensor<16x5xf32>
    %6 = stablehlo.subtract %5, %arg11 : tensor<16x5xf32>
    %7 = stablehlo.multiply %6, %6 : tensor<16x5xf32>
    %cst_2 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %9 = stablehlo.multiply %8, %6 : tensor<16x5xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %10 = stablehlo.reduce(%7 init: %cst_3) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x5xf32>, tensor<f32>) -> tensor<f32>
    %cst_4 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %11 = stablehlo.divide %10, %cst_4 : tensor<f32>
    %cst_5 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_6 = stablehlo.constant dense<8.000000e+01> : tensor<f32>
    %12 = stablehlo.divide %cst_5, %cst_6 : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %14 = stablehlo.multiply %13, %9 : tensor<16x5xf32>
    %15 = stablehlo.dot_general %14, %4#2, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x16xf32>) -> tensor<5x16xf32>
    %16 = stablehlo.transpose %15, dims = [1, 0] : (tensor<5x16xf32>) -> tensor<16x5xf32>
    %17 = stablehlo.dot_general %14, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x5xf32>, tensor<16x5xf32>) -> tensor<16x16xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %c_8 = stablehlo.constant dense<0> : tensor<i32>
    %19:7 = stablehlo.while(%iterArg = %arg2, %iterArg_37 = %4#3, %iterArg_38 = %4#4, %iterArg_39 = %4#5, %iterArg_40 = %c_8, %iterArg_41 = %17, %iterArg_42 = %18) : tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<16x16xf32>, tensor<4x16x16xf32>
    cond {
      %c_43 = stablehlo.constant dense<4> : tensor<i32>
      %105 = stablehlo.compare LT, %iterArg_40, %c_43, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %105 : tensor<i1>
    } do {
      %c_43 = stablehlo.constant dense<4> : tensor<i32>
      %105 = stablehlo.subtract %c_43, %iterArg_40 : tensor<i32>
      %c_44 = stablehlo.constant dense<1> : tensor<i32>
      %106 = stablehlo.subtract %105, %c_44 : tensor<i32>
      %107 = func.call @dynamic_index_in_dim(%iterArg, %106) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %108 = func.call @dynamic_index_in_dim(%iterArg_37, %106) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %109 = func.call @dynamic_index_in_dim(%iterArg_38, %106) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %110 = func.call @dynamic_index_in_dim(%iterArg_39, %106) : (tensor<4x16x16xf32>, tensor<i32>) -> tensor<16x16xf32>
      %111:2 = func.call @closed_call_0(%iterArg_41, %107, %108, %109, %110) : (tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>)
      %112 = func.call @dynamic_update_index_in_dim(%iterArg_42, %111#1, %106) : (tensor<4x16x16xf32>, tensor<16x16xf32>, tensor<i32>) -> tensor<4x16x16xf32>
      %c_45 = stablehlo.constant dense<1> : tensor<i32>
      %113 = stablehlo.add %iterArg_40, %c_45 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_37, %iterArg_38, %iterArg_39, %113, %111#0, %112 : tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<16x16xf32>, tensor<4x16x16xf32>
    }
    %20 = stablehlo.dot_general %19#5, %arg10, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x12xf32>) -> tensor<16x12xf32>
    %21 = stablehlo.transpose %20, dims = [1, 0] : (tensor<16x12xf32>) -> tensor<12x16xf32>
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %23 = stablehlo.multiply %22, %21 : tensor<12x16xf32>
    %cst_10 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %25 = stablehlo.multiply %24, %arg4 : tensor<12x16xf32>
    %26 = stablehlo.add %23, %25 : tensor<12x16xf32>
    %cst_11 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %28 = stablehlo.multiply %27, %16 : tensor<16x5xf32>
    %cst_12 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %29 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %30 = stablehlo.multiply %29, %arg5 : tensor<16x5xf32>
    %31 = stablehlo.add %28, %30 : tensor<16x5xf32>
    %cst_13 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %32 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %33 = stablehlo.multiply %32, %19#6 : tensor<4x16x16xf32>
    %cst_14 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %34 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %35 = stablehlo.multiply %34, %arg6 : tensor<4x16x16xf32>
    %36 = stablehlo.add %33, %35 : tensor<4x16x16xf32>
    %37 = stablehlo.multiply %21, %21 : tensor<12x16xf32>
    %cst_15 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %38 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %39 = stablehlo.multiply %38, %37 : tensor<12x16xf32>
    %cst_16 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %40 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %41 = stablehlo.multiply %40, %arg7 : tensor<12x16xf32>
    %42 = stablehlo.add %39, %41 : tensor<12x16xf32>
    %43 = stablehlo.multiply %16, %16 : tensor<16x5xf32>
    %cst_17 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %45 = stablehlo.multiply %44, %43 : tensor<16x5xf32>
    %cst_18 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %46 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %47 = stablehlo.multiply %46, %arg8 : tensor<16x5xf32>
    %48 = stablehlo.add %45, %47 : tensor<16x5xf32>
    %49 = stablehlo.multiply %19#6, %19#6 : tensor<4x16x16xf32>
    %cst_19 = stablehlo.constant dense<1.000000e-03> : tensor<f32>
    %50 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %51 = stablehlo.multiply %50, %49 : tensor<4x16x16xf32>
    %cst_20 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_20, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %53 = stablehlo.multiply %52, %arg9 : tensor<4x16x16xf32>
    %54 = stablehlo.add %51, %53 : tensor<4x16x16xf32>
    %c_21 = stablehlo.constant dense<2147483647> : tensor<i32>
    %55 = stablehlo.compare LT, %arg3, %c_21, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %c_22 = stablehlo.constant dense<1> : tensor<i32>
    %56 = stablehlo.add %arg3, %c_22 : tensor<i32>
    %c_23 = stablehlo.constant dense<2147483647> : tensor<i32>
    %57 = call @_where(%55, %56, %c_23) : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
    %58 = stablehlo.convert %57 : (tensor<i32>) -> tensor<f32>
    %cst_24 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %59 = stablehlo.convert %57 : (tensor<i32>) -> tensor<f32>
    %60 = stablehlo.power %cst_24, %59 : tensor<f32>
    %cst_25 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %61 = stablehlo.subtract %cst_25, %60 : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %63 = stablehlo.divide %26, %62 : tensor<12x16xf32>
    %64 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %65 = stablehlo.divide %31, %64 : tensor<16x5xf32>
    %66 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %67 = stablehlo.divide %36, %66 : tensor<4x16x16xf32>
    %68 = stablehlo.convert %57 : (tensor<i32>) -> tensor<f32>
    %cst_26 = stablehlo.constant dense<9.990000e-01> : tensor<f32>
    %69 = stablehlo.convert %57 : (tensor<i32>) -> tensor<f32>
    %70 = stablehlo.power %cst_26, %69 : tensor<f32>
    %cst_27 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %71 = stablehlo.subtract %cst_27, %70 : tensor<f32>
    %72 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %73 = stablehlo.divide %42, %72 : tensor<12x16xf32>
    %74 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %75 = stablehlo.divide %48, %74 : tensor<16x5xf32>
    %76 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %77 = stablehlo.divide %54, %76 : tensor<4x16x16xf32>
    %cst_28 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %78 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %79 = stablehlo.add %73, %78 : tensor<12x16xf32>
    %80 = stablehlo.sqrt %79 : tensor<12x16xf32>
    %cst_29 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %81 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %82 = stablehlo.add %80, %81 : tensor<12x16xf32>
    %83 = stablehlo.divide %63, %82 : tensor<12x16xf32>
    %cst_30 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %85 = stablehlo.add %75, %84 : tensor<16x5xf32>
    %86 = stablehlo.sqrt %85 : tensor<16x5xf32>
    %cst_31 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %87 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %88 = stablehlo.add %86, %87 : tensor<16x5xf32>
    %89 = stablehlo.divide %65, %88 : tensor<16x5xf32>
    %cst_32 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %90 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %91 = stablehlo.add %77, %90 : tensor<4x16x16xf32>
    %92 = stablehlo.sqrt %91 : tensor<4x16x16xf32>
    %cst_33 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %93 = stablehlo.broadcast_in_dim %cst_33, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %94 = stablehlo.add %92, %93 : tensor<4x16x16xf32>
    %95 = stablehlo.divide %67, %94 : tensor<4x16x16xf32>
    %cst_34 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<12x16xf32>
    %97 = stablehlo.multiply %96, %83 : tensor<12x16xf32>
    %cst_35 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %98 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<16x5xf32>
    %99 = stablehlo.multiply %98, %89 : tensor<16x5xf32>
    %cst_36 = stablehlo.constant dense<-1.000000e-03> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_36, dims = [] : (tensor<f32>) -> tensor<4x16x16xf32>
    %101 = stablehlo.multiply %100, %95 : tensor<4x16x16xf32>
    %102 = stablehlo.add %arg0, %97 : tensor<12x16xf32>
    %103 = stablehlo.add %arg1, %99 : tensor<16x5xf32>
    %104 = stablehlo.add %arg2, %101 : tensor<4x16x16xf32>
    return %102, %103, %104, %57, %26, %31, %36, %42, %48, %54, %11 : tensor<12x16xf32>, tensor<16x5xf32>, tensor<4x16x16xf32>, tensor<i32>, tensor<12x16xf32>, tensor<16x5xf32>, tensor<4x16x16xf32>, tensor<12x16xf32>, tensor<16x5xf32>, tensor<4x16x16xf32>, tensor<f32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<4x16x16xf32>, %arg1: tensor<i32>) -> tensor<16x16xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, %c_0, sizes = [1, 16, 16] : (tensor<4x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x16xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16x16xf32>) -> tensor<16x16xf32>
    return %1 : tensor<16x16xf32>
  }
  func.func private @closed_call(%arg0: tensor<16x16xf32>, %arg1: tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>) {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %1 = stablehlo.tanh %0 : tensor<16x16xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x16xf32>
    %3 = stablehlo.subtract %2, %1 : tensor<16x16xf32>
    %4 = stablehlo.add %arg0, %1 : tensor<16x16xf32>
    return %4, %arg0, %1, %3 : tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>, tensor<16x16xf32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<4x16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<i32>) -> tensor<4x16x16xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c, %c_0 : (tensor<4x16x16xf32>, tensor<1x16x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x16x16xf32>
    return %1 : tensor<4x16x16xf32>
  }
  func.func private @closed_call_0(%arg0: tensor<16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<16x16xf32>, %arg3: tensor<16x16xf32>, %arg4: tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>) {
    %0 = stablehlo.multiply %arg0, %arg4 : tensor<16x16xf32>
    %1 = stablehlo.multiply %0, %arg3 : tensor<16x16xf32>
    %2 = stablehlo.add %0, %1 : tensor<16x16xf32>
    %3 = stablehlo.dot_general %2, %arg2, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %4 = stablehlo.transpose %3, dims = [1, 0] : (tensor<16x16xf32>) -> tensor<16x16xf32>
    %5 = stablehlo.dot_general %2, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x16xf32>, tensor<16x16xf32>) -> tensor<16x16xf32>
    %6 = stablehlo.add %arg0, %5 : tensor<16x16xf32>
    return %6, %4 : tensor<16x16xf32>, tensor<16x16xf32>
  }
  func.func private @_where(%arg0: tensor<i1>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i32>
    return %0 : tensor<i32>
  }
}
