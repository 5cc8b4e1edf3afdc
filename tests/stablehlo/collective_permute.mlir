// stablehlo.collective_permute: who is nobody's target gets zeros.

module @collective_permute_cross_replica {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_permute"(%a) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> : (tensor<2xi64>) -> tensor<2xi64>
    return %r : tensor<2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
    %p1 = stablehlo.constant dense<[11, 12]> : tensor<2xi64>
    %p2 = stablehlo.constant dense<[21, 22]> : tensor<2xi64>
    %r:3 = "interpreter.run_parallel"(%p0, %p1, %p2) {
      programs = [[@f], [@f], [@f]]
    } : (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>)
    check.expect_eq_const %r#0, dense<[0, 0]> : tensor<2xi64>
    check.expect_eq_const %r#1, dense<[1, 2]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[11, 12]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_permute_cross_replica_ring_channel_0 {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xi64>) -> tensor<2xi64>
    return %r : tensor<2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
    %p1 = stablehlo.constant dense<[11, 12]> : tensor<2xi64>
    %p2 = stablehlo.constant dense<[21, 22]> : tensor<2xi64>
    %p3 = stablehlo.constant dense<[31, 32]> : tensor<2xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>)
    check.expect_eq_const %r#0, dense<[21, 22]> : tensor<2xi64>
    check.expect_eq_const %r#1, dense<[31, 32]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[1, 2]> : tensor<2xi64>
    check.expect_eq_const %r#3, dense<[11, 12]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_permute_cross_partition {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> : (tensor<2xi64>) -> tensor<2xi64>
    return %r : tensor<2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
    %p1 = stablehlo.constant dense<[11, 12]> : tensor<2xi64>
    %p2 = stablehlo.constant dense<[21, 22]> : tensor<2xi64>
    %r:3 = "interpreter.run_parallel"(%p0, %p1, %p2) {
      programs = [[@f, @f, @f]]
    } : (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>)
    check.expect_eq_const %r#0, dense<[0, 0]> : tensor<2xi64>
    check.expect_eq_const %r#1, dense<[1, 2]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[11, 12]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_permute_cross_partition_ring {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xi64>) -> tensor<2xi64>
    return %r : tensor<2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
    %p1 = stablehlo.constant dense<[11, 12]> : tensor<2xi64>
    %p2 = stablehlo.constant dense<[21, 22]> : tensor<2xi64>
    %p3 = stablehlo.constant dense<[31, 32]> : tensor<2xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>)
    check.expect_eq_const %r#0, dense<[11, 12]> : tensor<2xi64>
    check.expect_eq_const %r#1, dense<[1, 2]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[31, 32]> : tensor<2xi64>
    check.expect_eq_const %r#3, dense<[21, 22]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_permute_self_loops {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0], [2, 2]]> : tensor<3x2xi64>}> : (tensor<2xi64>) -> tensor<2xi64>
    return %r : tensor<2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
    %p1 = stablehlo.constant dense<[11, 12]> : tensor<2xi64>
    %p2 = stablehlo.constant dense<[21, 22]> : tensor<2xi64>
    %p3 = stablehlo.constant dense<[31, 32]> : tensor<2xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f, @f, @f]]
    } : (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>)
    check.expect_eq_const %r#0, dense<[11, 12]> : tensor<2xi64>
    check.expect_eq_const %r#1, dense<[1, 2]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[21, 22]> : tensor<2xi64>
    check.expect_eq_const %r#3, dense<[0, 0]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_permute_i1_and_nan_pass_through {
  func.func private @f(%a: tensor<2xf32>) -> tensor<2xf32> {
    %r = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, source_target_pairs = dense<[[1, 0]]> : tensor<1x2xi64>}> : (tensor<2xf32>) -> tensor<2xf32>
    return %r : tensor<2xf32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
    %p1 = stablehlo.constant dense<[0x7FC00000, 0xFF800000]> : tensor<2xf32>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xf32>, tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>)
    check.expect_eq_const %r#0, dense<[0x7FC00000, 0xFF800000]> : tensor<2xf32>
    check.expect_eq_const %r#1, dense<[0.0, 0.0]> : tensor<2xf32>
    func.return
  }
}

// -----

module @collective_permute_booleans {
  func.func private @f(%a: tensor<2xi1>) -> tensor<2xi1> {
    %r = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, source_target_pairs = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2xi1>) -> tensor<2xi1>
    return %r : tensor<2xi1>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[true, true]> : tensor<2xi1>
    %p1 = stablehlo.constant dense<[true, false]> : tensor<2xi1>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xi1>, tensor<2xi1>) -> (tensor<2xi1>, tensor<2xi1>)
    check.expect_eq_const %r#0, dense<[false, false]> : tensor<2xi1>
    check.expect_eq_const %r#1, dense<[true, true]> : tensor<2xi1>
    func.return
  }
}
