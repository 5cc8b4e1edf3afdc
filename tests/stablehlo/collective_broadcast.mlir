// stablehlo.collective_broadcast: the first process of a group sends to the whole group; who is in
// no group gets zeros.

module @collective_broadcast_cross_replica_3x1 {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[2, 1]]> : tensor<1x2xi64>}> : (tensor<2xi64>) -> tensor<2xi64>
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
    check.expect_eq_const %r#1, dense<[21, 22]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[21, 22]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_broadcast_cross_replica_channel_0_2x2 {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>}> : (tensor<2xi64>) -> tensor<2xi64>
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
    check.expect_eq_const %r#2, dense<[21, 22]> : tensor<2xi64>
    check.expect_eq_const %r#3, dense<[31, 32]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_broadcast_cross_partition_1x3 {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[1, 0, 2]]> : tensor<1x3xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> : (tensor<2xi64>) -> tensor<2xi64>
    return %r : tensor<2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
    %p1 = stablehlo.constant dense<[11, 12]> : tensor<2xi64>
    %p2 = stablehlo.constant dense<[21, 22]> : tensor<2xi64>
    %r:3 = "interpreter.run_parallel"(%p0, %p1, %p2) {
      programs = [[@f, @f, @f]]
    } : (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> (tensor<2xi64>, tensor<2xi64>, tensor<2xi64>)
    check.expect_eq_const %r#0, dense<[11, 12]> : tensor<2xi64>
    check.expect_eq_const %r#1, dense<[11, 12]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[11, 12]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_broadcast_cross_partition_2x2 {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> : (tensor<2xi64>) -> tensor<2xi64>
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
    check.expect_eq_const %r#1, dense<[11, 12]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[31, 32]> : tensor<2xi64>
    check.expect_eq_const %r#3, dense<[31, 32]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collective_broadcast_two_groups_1x4 {
  func.func private @f(%a: tensor<2xi64>) -> tensor<2xi64> {
    %r = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[1, 0], [2, 3]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> : (tensor<2xi64>) -> tensor<2xi64>
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
    check.expect_eq_const %r#1, dense<[11, 12]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[21, 22]> : tensor<2xi64>
    check.expect_eq_const %r#3, dense<[21, 22]> : tensor<2xi64>
    func.return
  }
}
