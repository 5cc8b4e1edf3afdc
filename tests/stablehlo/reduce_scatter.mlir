// stablehlo.reduce_scatter: reduce, then process k of the group keeps part k.

module @reduce_scatter_cross_replica_2x1 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<2x2xi64> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 1 : i64}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
    return %r : tensor<2x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>)
    check.expect_eq_const %r#0, dense<[[102, 104], [110, 112]]> : tensor<2x2xi64>
    check.expect_eq_const %r#1, dense<[[106, 108], [114, 116]]> : tensor<2x2xi64>
    func.return
  }
}

// -----

module @reduce_scatter_cross_replica_2x2 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<2x2xi64> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 1 : i64}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
    return %r : tensor<2x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %p2 = stablehlo.constant dense<[[201, 202, 203, 204], [205, 206, 207, 208]]> : tensor<2x4xi64>
    %p3 = stablehlo.constant dense<[[301, 302, 303, 304], [305, 306, 307, 308]]> : tensor<2x4xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>)
    check.expect_eq_const %r#0, dense<[[202, 204], [210, 212]]> : tensor<2x2xi64>
    check.expect_eq_const %r#1, dense<[[402, 404], [410, 412]]> : tensor<2x2xi64>
    check.expect_eq_const %r#2, dense<[[206, 208], [214, 216]]> : tensor<2x2xi64>
    check.expect_eq_const %r#3, dense<[[406, 408], [414, 416]]> : tensor<2x2xi64>
    func.return
  }
}

// -----

module @reduce_scatter_cross_replica_channel_0_2x1 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<2x2xi64> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>, scatter_dimension = 1 : i64}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
    return %r : tensor<2x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>)
    check.expect_eq_const %r#0, dense<[[102, 104], [110, 112]]> : tensor<2x2xi64>
    check.expect_eq_const %r#1, dense<[[106, 108], [114, 116]]> : tensor<2x2xi64>
    func.return
  }
}

// -----

module @reduce_scatter_cross_replica_channel_0_2x2 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<2x2xi64> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>, scatter_dimension = 1 : i64}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
    return %r : tensor<2x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %p2 = stablehlo.constant dense<[[201, 202, 203, 204], [205, 206, 207, 208]]> : tensor<2x4xi64>
    %p3 = stablehlo.constant dense<[[301, 302, 303, 304], [305, 306, 307, 308]]> : tensor<2x4xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>)
    check.expect_eq_const %r#0, dense<[[202, 204], [210, 212]]> : tensor<2x2xi64>
    check.expect_eq_const %r#1, dense<[[402, 404], [410, 412]]> : tensor<2x2xi64>
    check.expect_eq_const %r#2, dense<[[206, 208], [214, 216]]> : tensor<2x2xi64>
    check.expect_eq_const %r#3, dense<[[406, 408], [414, 416]]> : tensor<2x2xi64>
    func.return
  }
}

// -----

module @reduce_scatter_cross_replica_and_partition_2x1 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<2x2xi64> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, scatter_dimension = 1 : i64}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
    return %r : tensor<2x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>)
    check.expect_eq_const %r#0, dense<[[102, 104], [110, 112]]> : tensor<2x2xi64>
    check.expect_eq_const %r#1, dense<[[106, 108], [114, 116]]> : tensor<2x2xi64>
    func.return
  }
}

// -----

module @reduce_scatter_cross_replica_and_partition_2x2 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<2x1xi64> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, scatter_dimension = 1 : i64}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2x4xi64>) -> tensor<2x1xi64>
    return %r : tensor<2x1xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %p2 = stablehlo.constant dense<[[201, 202, 203, 204], [205, 206, 207, 208]]> : tensor<2x4xi64>
    %p3 = stablehlo.constant dense<[[301, 302, 303, 304], [305, 306, 307, 308]]> : tensor<2x4xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x1xi64>, tensor<2x1xi64>, tensor<2x1xi64>, tensor<2x1xi64>)
    check.expect_eq_const %r#0, dense<[[604], [620]]> : tensor<2x1xi64>
    check.expect_eq_const %r#1, dense<[[612], [628]]> : tensor<2x1xi64>
    check.expect_eq_const %r#2, dense<[[608], [624]]> : tensor<2x1xi64>
    check.expect_eq_const %r#3, dense<[[616], [632]]> : tensor<2x1xi64>
    func.return
  }
}

// -----

module @reduce_scatter_flattened_ids_2x1 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<2x2xi64> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids, scatter_dimension = 1 : i64}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
    return %r : tensor<2x2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>)
    check.expect_eq_const %r#0, dense<[[102, 104], [110, 112]]> : tensor<2x2xi64>
    check.expect_eq_const %r#1, dense<[[106, 108], [114, 116]]> : tensor<2x2xi64>
    func.return
  }
}

// -----

module @reduce_scatter_flattened_ids_2x2 {
  func.func private @f(%a: tensor<2x4xi64>) -> tensor<2x1xi64> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1, 2, 3]]> : tensor<1x4xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids, scatter_dimension = 1 : i64}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2x4xi64>) -> tensor<2x1xi64>
    return %r : tensor<2x1xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi64>
    %p1 = stablehlo.constant dense<[[101, 102, 103, 104], [105, 106, 107, 108]]> : tensor<2x4xi64>
    %p2 = stablehlo.constant dense<[[201, 202, 203, 204], [205, 206, 207, 208]]> : tensor<2x4xi64>
    %p3 = stablehlo.constant dense<[[301, 302, 303, 304], [305, 306, 307, 308]]> : tensor<2x4xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x1xi64>, tensor<2x1xi64>, tensor<2x1xi64>, tensor<2x1xi64>)
    check.expect_eq_const %r#0, dense<[[604], [620]]> : tensor<2x1xi64>
    check.expect_eq_const %r#1, dense<[[608], [624]]> : tensor<2x1xi64>
    check.expect_eq_const %r#2, dense<[[612], [628]]> : tensor<2x1xi64>
    check.expect_eq_const %r#3, dense<[[616], [632]]> : tensor<2x1xi64>
    func.return
  }
}

// -----

// Process 1 is the first of its group, so it keeps the first part.
module @reduce_scatter_groups_in_given_order {
  func.func private @f(%a: tensor<2x1xf32>) -> tensor<1x1xf32> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[1, 0], [2, 3]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids, scatter_dimension = 0 : i64}> ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      %s = stablehlo.add %x, %y : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x1xf32>) -> tensor<1x1xf32>
    return %r : tensor<1x1xf32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[[1.0], [2.0]]> : tensor<2x1xf32>
    %p1 = stablehlo.constant dense<[[11.0], [12.0]]> : tensor<2x1xf32>
    %p2 = stablehlo.constant dense<[[21.0], [22.0]]> : tensor<2x1xf32>
    %p3 = stablehlo.constant dense<[[31.0], [32.0]]> : tensor<2x1xf32>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f, @f, @f]]
    } : (tensor<2x1xf32>, tensor<2x1xf32>, tensor<2x1xf32>, tensor<2x1xf32>) -> (tensor<1x1xf32>, tensor<1x1xf32>, tensor<1x1xf32>, tensor<1x1xf32>)
    check.expect_eq_const %r#0, dense<[[14.0]]> : tensor<1x1xf32>
    check.expect_eq_const %r#1, dense<[[12.0]]> : tensor<1x1xf32>
    check.expect_eq_const %r#2, dense<[[52.0]]> : tensor<1x1xf32>
    check.expect_eq_const %r#3, dense<[[54.0]]> : tensor<1x1xf32>
    func.return
  }
}

// -----

module @reduce_scatter_maximum {
  func.func private @f(%a: tensor<2xi32>) -> tensor<1xi32> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids, scatter_dimension = 0 : i64}> ({
    ^bb0(%x: tensor<i32>, %y: tensor<i32>):
      %s = stablehlo.maximum %x, %y : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2xi32>) -> tensor<1xi32>
    return %r : tensor<1xi32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[5, -1]> : tensor<2xi32>
    %p1 = stablehlo.constant dense<[2, 9]> : tensor<2xi32>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xi32>, tensor<2xi32>) -> (tensor<1xi32>, tensor<1xi32>)
    check.expect_eq_const %r#0, dense<[5]> : tensor<1xi32>
    check.expect_eq_const %r#1, dense<[9]> : tensor<1xi32>
    func.return
  }
}

// -----

module @reduce_scatter_group_of_one {
  func.func private @f(%a: tensor<2xbf16>) -> tensor<2xbf16> {
    %r = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<[[0]]> : tensor<1x1xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids, scatter_dimension = 0 : i64}> ({
    ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
      %s = stablehlo.add %x, %y : tensor<bf16>
      stablehlo.return %s : tensor<bf16>
    }) : (tensor<2xbf16>) -> tensor<2xbf16>
    return %r : tensor<2xbf16>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.5, 2.5]> : tensor<2xbf16>
    %r = "interpreter.run_parallel"(%p0) {
      programs = [[@f]]
    } : (tensor<2xbf16>) -> (tensor<2xbf16>)
    check.expect_eq_const %r, dense<[1.5, 2.5]> : tensor<2xbf16>
    func.return
  }
}
