// stablehlo.all_gather in its grouping modes. Process ids count replica by replica: replica *
// num_partitions + partition.

module @all_gather_cross_replica_2x1 {
  func.func private @f(%a: tensor<1x2xi64>) -> tensor<1x4xi64> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<1x2xi64>) -> tensor<1x4xi64>
    return %r : tensor<1x4xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
    %p1 = stablehlo.constant dense<[[11, 12]]> : tensor<1x2xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x4xi64>, tensor<1x4xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2, 11, 12]]> : tensor<1x4xi64>
    check.expect_eq_const %r#1, dense<[[1, 2, 11, 12]]> : tensor<1x4xi64>
    func.return
  }
}

// -----

module @all_gather_cross_replica_2x2 {
  func.func private @f(%a: tensor<1x2xi64>) -> tensor<1x4xi64> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<1x2xi64>) -> tensor<1x4xi64>
    return %r : tensor<1x4xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
    %p1 = stablehlo.constant dense<[[11, 12]]> : tensor<1x2xi64>
    %p2 = stablehlo.constant dense<[[21, 22]]> : tensor<1x2xi64>
    %p3 = stablehlo.constant dense<[[31, 32]]> : tensor<1x2xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x4xi64>, tensor<1x4xi64>, tensor<1x4xi64>, tensor<1x4xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2, 21, 22]]> : tensor<1x4xi64>
    check.expect_eq_const %r#1, dense<[[11, 12, 31, 32]]> : tensor<1x4xi64>
    check.expect_eq_const %r#2, dense<[[1, 2, 21, 22]]> : tensor<1x4xi64>
    check.expect_eq_const %r#3, dense<[[11, 12, 31, 32]]> : tensor<1x4xi64>
    func.return
  }
}

// -----

module @all_gather_cross_replica_channel_0_2x1 {
  func.func private @f(%a: tensor<1x2xi64>) -> tensor<1x4xi64> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>}> : (tensor<1x2xi64>) -> tensor<1x4xi64>
    return %r : tensor<1x4xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
    %p1 = stablehlo.constant dense<[[11, 12]]> : tensor<1x2xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x4xi64>, tensor<1x4xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2, 11, 12]]> : tensor<1x4xi64>
    check.expect_eq_const %r#1, dense<[[1, 2, 11, 12]]> : tensor<1x4xi64>
    func.return
  }
}

// -----

module @all_gather_cross_replica_channel_0_2x2 {
  func.func private @f(%a: tensor<1x2xi64>) -> tensor<1x4xi64> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>}> : (tensor<1x2xi64>) -> tensor<1x4xi64>
    return %r : tensor<1x4xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
    %p1 = stablehlo.constant dense<[[11, 12]]> : tensor<1x2xi64>
    %p2 = stablehlo.constant dense<[[21, 22]]> : tensor<1x2xi64>
    %p3 = stablehlo.constant dense<[[31, 32]]> : tensor<1x2xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x4xi64>, tensor<1x4xi64>, tensor<1x4xi64>, tensor<1x4xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2, 21, 22]]> : tensor<1x4xi64>
    check.expect_eq_const %r#1, dense<[[11, 12, 31, 32]]> : tensor<1x4xi64>
    check.expect_eq_const %r#2, dense<[[1, 2, 21, 22]]> : tensor<1x4xi64>
    check.expect_eq_const %r#3, dense<[[11, 12, 31, 32]]> : tensor<1x4xi64>
    func.return
  }
}

// -----

module @all_gather_cross_replica_and_partition_2x1 {
  func.func private @f(%a: tensor<1x2xi64>) -> tensor<1x4xi64> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> : (tensor<1x2xi64>) -> tensor<1x4xi64>
    return %r : tensor<1x4xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
    %p1 = stablehlo.constant dense<[[11, 12]]> : tensor<1x2xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x4xi64>, tensor<1x4xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2, 11, 12]]> : tensor<1x4xi64>
    check.expect_eq_const %r#1, dense<[[1, 2, 11, 12]]> : tensor<1x4xi64>
    func.return
  }
}

// -----

module @all_gather_cross_replica_and_partition_2x2 {
  func.func private @f(%a: tensor<1x2xi64>) -> tensor<1x8xi64> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> : (tensor<1x2xi64>) -> tensor<1x8xi64>
    return %r : tensor<1x8xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
    %p1 = stablehlo.constant dense<[[11, 12]]> : tensor<1x2xi64>
    %p2 = stablehlo.constant dense<[[21, 22]]> : tensor<1x2xi64>
    %p3 = stablehlo.constant dense<[[31, 32]]> : tensor<1x2xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x8xi64>, tensor<1x8xi64>, tensor<1x8xi64>, tensor<1x8xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2, 21, 22, 11, 12, 31, 32]]> : tensor<1x8xi64>
    check.expect_eq_const %r#1, dense<[[1, 2, 21, 22, 11, 12, 31, 32]]> : tensor<1x8xi64>
    check.expect_eq_const %r#2, dense<[[1, 2, 21, 22, 11, 12, 31, 32]]> : tensor<1x8xi64>
    check.expect_eq_const %r#3, dense<[[1, 2, 21, 22, 11, 12, 31, 32]]> : tensor<1x8xi64>
    func.return
  }
}

// -----

module @all_gather_flattened_ids_2x1 {
  func.func private @f(%a: tensor<1x2xi64>) -> tensor<1x4xi64> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> : (tensor<1x2xi64>) -> tensor<1x4xi64>
    return %r : tensor<1x4xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
    %p1 = stablehlo.constant dense<[[11, 12]]> : tensor<1x2xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x4xi64>, tensor<1x4xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2, 11, 12]]> : tensor<1x4xi64>
    check.expect_eq_const %r#1, dense<[[1, 2, 11, 12]]> : tensor<1x4xi64>
    func.return
  }
}

// -----

module @all_gather_flattened_ids_2x2 {
  func.func private @f(%a: tensor<1x2xi64>) -> tensor<1x8xi64> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1, 2, 3]]> : tensor<1x4xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> : (tensor<1x2xi64>) -> tensor<1x8xi64>
    return %r : tensor<1x8xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi64>
    %p1 = stablehlo.constant dense<[[11, 12]]> : tensor<1x2xi64>
    %p2 = stablehlo.constant dense<[[21, 22]]> : tensor<1x2xi64>
    %p3 = stablehlo.constant dense<[[31, 32]]> : tensor<1x2xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x8xi64>, tensor<1x8xi64>, tensor<1x8xi64>, tensor<1x8xi64>)
    check.expect_eq_const %r#0, dense<[[1, 2, 11, 12, 21, 22, 31, 32]]> : tensor<1x8xi64>
    check.expect_eq_const %r#1, dense<[[1, 2, 11, 12, 21, 22, 31, 32]]> : tensor<1x8xi64>
    check.expect_eq_const %r#2, dense<[[1, 2, 11, 12, 21, 22, 31, 32]]> : tensor<1x8xi64>
    check.expect_eq_const %r#3, dense<[[1, 2, 11, 12, 21, 22, 31, 32]]> : tensor<1x8xi64>
    func.return
  }
}

// -----

// The order within a group is the order of concatenation: process 3 comes before process 1.
module @all_gather_two_groups_in_given_order {
  func.func private @f(%a: tensor<2xf32>) -> tensor<4xf32> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 2], [3, 1]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> : (tensor<2xf32>) -> tensor<4xf32>
    return %r : tensor<4xf32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
    %p1 = stablehlo.constant dense<[11.0, 12.0]> : tensor<2xf32>
    %p2 = stablehlo.constant dense<[21.0, 22.0]> : tensor<2xf32>
    %p3 = stablehlo.constant dense<[31.0, 32.0]> : tensor<2xf32>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f, @f, @f]]
    } : (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
    check.expect_eq_const %r#0, dense<[1.0, 2.0, 21.0, 22.0]> : tensor<4xf32>
    check.expect_eq_const %r#1, dense<[31.0, 32.0, 11.0, 12.0]> : tensor<4xf32>
    check.expect_eq_const %r#2, dense<[1.0, 2.0, 21.0, 22.0]> : tensor<4xf32>
    check.expect_eq_const %r#3, dense<[31.0, 32.0, 11.0, 12.0]> : tensor<4xf32>
    func.return
  }
}

// -----

module @all_gather_replicas_in_given_order {
  func.func private @f(%a: tensor<1xi32>) -> tensor<4xi32> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> : (tensor<1xi32>) -> tensor<4xi32>
    return %r : tensor<4xi32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1]> : tensor<1xi32>
    %p1 = stablehlo.constant dense<[11]> : tensor<1xi32>
    %p2 = stablehlo.constant dense<[21]> : tensor<1xi32>
    %p3 = stablehlo.constant dense<[31]> : tensor<1xi32>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> (tensor<4xi32>, tensor<4xi32>, tensor<4xi32>, tensor<4xi32>)
    check.expect_eq_const %r#0, dense<[21, 1, 31, 11]> : tensor<4xi32>
    check.expect_eq_const %r#1, dense<[21, 1, 31, 11]> : tensor<4xi32>
    check.expect_eq_const %r#2, dense<[21, 1, 31, 11]> : tensor<4xi32>
    check.expect_eq_const %r#3, dense<[21, 1, 31, 11]> : tensor<4xi32>
    func.return
  }
}

// -----

module @all_gather_first_dimension_bf16 {
  func.func private @f(%a: tensor<2x2xbf16>) -> tensor<4x2xbf16> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1], [2, 3]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, use_global_device_ids}> : (tensor<2x2xbf16>) -> tensor<4x2xbf16>
    return %r : tensor<4x2xbf16>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xbf16>
    %p1 = stablehlo.constant dense<[[11.0, 12.0], [13.0, 14.0]]> : tensor<2x2xbf16>
    %p2 = stablehlo.constant dense<[[21.0, 22.0], [23.0, 24.0]]> : tensor<2x2xbf16>
    %p3 = stablehlo.constant dense<[[31.0, 32.0], [33.0, 34.0]]> : tensor<2x2xbf16>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f], [@f], [@f], [@f]]
    } : (tensor<2x2xbf16>, tensor<2x2xbf16>, tensor<2x2xbf16>, tensor<2x2xbf16>) -> (tensor<4x2xbf16>, tensor<4x2xbf16>, tensor<4x2xbf16>, tensor<4x2xbf16>)
    check.expect_eq_const %r#0, dense<[[1.0, 2.0], [3.0, 4.0], [11.0, 12.0], [13.0,
        14.0]]> : tensor<4x2xbf16>
    check.expect_eq_const %r#1, dense<[[1.0, 2.0], [3.0, 4.0], [11.0, 12.0], [13.0,
        14.0]]> : tensor<4x2xbf16>
    check.expect_eq_const %r#2, dense<[[21.0, 22.0], [23.0, 24.0], [31.0, 32.0], [33.0,
        34.0]]> : tensor<4x2xbf16>
    check.expect_eq_const %r#3, dense<[[21.0, 22.0], [23.0, 24.0], [31.0, 32.0], [33.0,
        34.0]]> : tensor<4x2xbf16>
    func.return
  }
}

// -----

module @all_gather_groups_of_one {
  func.func private @f(%a: tensor<2xui8>) -> tensor<2xui8> {
    %r = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0], [1]]> : tensor<2x1xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> : (tensor<2xui8>) -> tensor<2xui8>
    return %r : tensor<2xui8>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xui8>
    %p1 = stablehlo.constant dense<[11, 12]> : tensor<2xui8>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<2xui8>, tensor<2xui8>) -> (tensor<2xui8>, tensor<2xui8>)
    check.expect_eq_const %r#0, dense<[1, 2]> : tensor<2xui8>
    check.expect_eq_const %r#1, dense<[11, 12]> : tensor<2xui8>
    func.return
  }
}

// -----

module @all_gather_variadic {
  func.func private @f(%a: tensor<1xi32>, %b: tensor<2x1xf32>) -> (tensor<2xi32>, tensor<4x1xf32>) {
    %r:2 = "stablehlo.all_gather"(%a, %b) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<1xi32>, tensor<2x1xf32>) -> (tensor<2xi32>, tensor<4x1xf32>)
    return %r#0, %r#1 : tensor<2xi32>, tensor<4x1xf32>
  }
  func.func @main() {
    %p0a = stablehlo.constant dense<[1]> : tensor<1xi32>
    %p0b = stablehlo.constant dense<[[1.0], [2.0]]> : tensor<2x1xf32>
    %p1a = stablehlo.constant dense<[5]> : tensor<1xi32>
    %p1b = stablehlo.constant dense<[[3.0], [4.0]]> : tensor<2x1xf32>
    %r:4 = "interpreter.run_parallel"(%p0a, %p0b, %p1a, %p1b) {
      programs = [[@f], [@f]]
    } : (tensor<1xi32>, tensor<2x1xf32>, tensor<1xi32>, tensor<2x1xf32>) -> (tensor<2xi32>, tensor<4x1xf32>, tensor<2xi32>, tensor<4x1xf32>)
    check.expect_eq_const %r#0, dense<[1, 5]> : tensor<2xi32>
    check.expect_eq_const %r#1, dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
    check.expect_eq_const %r#2, dense<[1, 5]> : tensor<2xi32>
    check.expect_eq_const %r#3, dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
    func.return
  }
}
