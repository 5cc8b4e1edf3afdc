// stablehlo.all_to_all: without a channel among replicas, with one among partitions.

module @all_to_all_cross_replica_2x1 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<4x2xi64> {
    %r = "stablehlo.all_to_all"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 1 : i64}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
    return %r : tensor<4x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2], [5, 6], [101, 102], [105, 106]]> : tensor<4x2xi64>
    check.expect_eq_const %r#1, dense<[[3, 4], [7, 8], [103, 104], [107, 108]]> : tensor<4x2xi64>
    func.return
  }
}

// -----

module @all_to_all_cross_replica_channel_0_2x2 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<4x2xi64> {
    %r = "stablehlo.all_to_all"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 1 : i64}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
    return %r : tensor<4x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %p2 = stablehlo.constant dense<[[201, 202, 203, 204], [205, 206, 207, 208]]> : tensor<2x4xi64>
    %p3 = stablehlo.constant dense<[[301, 302, 303, 304], [305, 306, 307, 308]]> : tensor<2x4xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>, tensor<4x2xi64>, tensor<4x2xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2], [5, 6], [201, 202], [205, 206]]> : tensor<4x2xi64>
    check.expect_eq_const %r#1, dense<[[101, 102], [105, 106], [301, 302], [305,
        306]]> : tensor<4x2xi64>
    check.expect_eq_const %r#2, dense<[[3, 4], [7, 8], [203, 204], [207, 208]]> : tensor<4x2xi64>
    check.expect_eq_const %r#3, dense<[[103, 104], [107, 108], [303, 304], [307,
        308]]> : tensor<4x2xi64>
    func.return
  }
}

// -----

module @all_to_all_cross_partition_1x2 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<4x2xi64> {
    %r = "stablehlo.all_to_all"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 1 : i64}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
    return %r : tensor<4x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2], [5, 6], [101, 102], [105, 106]]> : tensor<4x2xi64>
    check.expect_eq_const %r#1, dense<[[3, 4], [7, 8], [103, 104], [107, 108]]> : tensor<4x2xi64>
    func.return
  }
}

// -----

module @all_to_all_cross_partition_2x2 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<4x2xi64> {
    %r = "stablehlo.all_to_all"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 1 : i64}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
    return %r : tensor<4x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %p2 = stablehlo.constant dense<[[201, 202, 203, 204], [205, 206, 207, 208]]> : tensor<2x4xi64>
    %p3 = stablehlo.constant dense<[[301, 302, 303, 304], [305, 306, 307, 308]]> : tensor<2x4xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>, tensor<4x2xi64>, tensor<4x2xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2], [5, 6], [101, 102], [105, 106]]> : tensor<4x2xi64>
    check.expect_eq_const %r#1, dense<[[3, 4], [7, 8], [103, 104], [107, 108]]> : tensor<4x2xi64>
    check.expect_eq_const %r#2, dense<[[201, 202], [205, 206], [301, 302], [305,
        306]]> : tensor<4x2xi64>
    check.expect_eq_const %r#3, dense<[[203, 204], [207, 208], [303, 304], [307,
        308]]> : tensor<4x2xi64>
    func.return
  }
}

// -----

// A transpose of the matrix of (process, part).
module @all_to_all_same_dimension {
  func.func private @f(%a: tensor<3xf32>) -> tensor<3xf32> {
    %r = "stablehlo.all_to_all"(%a) <{replica_groups = dense<[[0, 1, 2]]> : tensor<1x3xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, concat_dimension = 0 : i64, split_count = 3 : i64, split_dimension = 0 : i64}> : (tensor<3xf32>) -> tensor<3xf32>
    return %r : tensor<3xf32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
    %p1 = stablehlo.constant dense<[11.0, 12.0, 13.0]> : tensor<3xf32>
    %p2 = stablehlo.constant dense<[21.0, 22.0, 23.0]> : tensor<3xf32>
    %r:3 = "interpreter.run_parallel"(%p0, %p1, %p2) {
      programs = [[@f, @f, @f]]
    } : (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
    check.expect_eq_const %r#0, dense<[1.0, 11.0, 21.0]> : tensor<3xf32>
    check.expect_eq_const %r#1, dense<[2.0, 12.0, 22.0]> : tensor<3xf32>
    check.expect_eq_const %r#2, dense<[3.0, 13.0, 23.0]> : tensor<3xf32>
    func.return
  }
}

// -----

module @all_to_all_two_groups {
  func.func private @f(%a: tensor<2x2xi32>) -> tensor<1x4xi32> {
    %r = "stablehlo.all_to_all"(%a) <{replica_groups = dense<[[0, 2], [3, 1]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, concat_dimension = 1 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2x2xi32>) -> tensor<1x4xi32>
    return %r : tensor<1x4xi32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
    %p1 = stablehlo.constant dense<[[11, 12], [13, 14]]> : tensor<2x2xi32>
    %p2 = stablehlo.constant dense<[[21, 22], [23, 24]]> : tensor<2x2xi32>
    %p3 = stablehlo.constant dense<[[31, 32], [33, 34]]> : tensor<2x2xi32>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f, @f, @f]]
    } : (tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi32>) -> (tensor<1x4xi32>, tensor<1x4xi32>, tensor<1x4xi32>, tensor<1x4xi32>)
    check.expect_eq_const %r#0, dense<[[1, 2, 21, 22]]> : tensor<1x4xi32>
    check.expect_eq_const %r#1, dense<[[33, 34, 13, 14]]> : tensor<1x4xi32>
    check.expect_eq_const %r#2, dense<[[3, 4, 23, 24]]> : tensor<1x4xi32>
    check.expect_eq_const %r#3, dense<[[31, 32, 11, 12]]> : tensor<1x4xi32>
    func.return
  }
}

// -----

module @all_to_all_variadic {
  func.func private @f(%a: tensor<2xi32>, %b: tensor<2x1xf32>) -> (tensor<2xi32>, tensor<2x1xf32>) {
    %r:2 = "stablehlo.all_to_all"(%a, %b) <{concat_dimension = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xi32>, tensor<2x1xf32>) -> (tensor<2xi32>, tensor<2x1xf32>)
    return %r#0, %r#1 : tensor<2xi32>, tensor<2x1xf32>
  }
  func.func @main() {
    %p0a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
    %p0b = stablehlo.constant dense<[[1.0], [2.0]]> : tensor<2x1xf32>
    %p1a = stablehlo.constant dense<[3, 4]> : tensor<2xi32>
    %p1b = stablehlo.constant dense<[[3.0], [4.0]]> : tensor<2x1xf32>
    %r:4 = "interpreter.run_parallel"(%p0a, %p0b, %p1a, %p1b) {
      programs = [[@f], [@f]]
    } : (tensor<2xi32>, tensor<2x1xf32>, tensor<2xi32>, tensor<2x1xf32>) -> (tensor<2xi32>, tensor<2x1xf32>, tensor<2xi32>, tensor<2x1xf32>)
    check.expect_eq_const %r#0, dense<[1, 3]> : tensor<2xi32>
    check.expect_eq_const %r#1, dense<[[1.0], [3.0]]> : tensor<2x1xf32>
    check.expect_eq_const %r#2, dense<[2, 4]> : tensor<2xi32>
    check.expect_eq_const %r#3, dense<[[2.0], [4.0]]> : tensor<2x1xf32>
    func.return
  }
}
