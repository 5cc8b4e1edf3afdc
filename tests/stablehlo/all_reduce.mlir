// stablehlo.all_reduce in its grouping modes, with several operands and several regions.

module @all_reduce_cross_replica_2x1 {
  func.func private @f(%a: tensor<3xi64>) -> tensor<3xi64> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<3xi64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi64>
    %p1 = stablehlo.constant dense<[101, 102, 103]> : tensor<3xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>)
    check.expect_eq_const %r#0, dense<[102, 104, 106]> : tensor<3xi64>
    check.expect_eq_const %r#1, dense<[102, 104, 106]> : tensor<3xi64>
    func.return
  }
}

// -----

module @all_reduce_cross_replica_2x2 {
  func.func private @f(%a: tensor<3xi64>) -> tensor<3xi64> {
    %r = "stablehlo.all_reduce"(%a) ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) {
      replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>
    } : (tensor<3xi64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi64>
    %p1 = stablehlo.constant dense<[101, 102, 103]> : tensor<3xi64>
    %p2 = stablehlo.constant dense<[201, 202, 203]> : tensor<3xi64>
    %p3 = stablehlo.constant dense<[301, 302, 303]> : tensor<3xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
    check.expect_eq_const %r#0, dense<[202, 204, 206]> : tensor<3xi64>
    check.expect_eq_const %r#1, dense<[402, 404, 406]> : tensor<3xi64>
    check.expect_eq_const %r#2, dense<[202, 204, 206]> : tensor<3xi64>
    check.expect_eq_const %r#3, dense<[402, 404, 406]> : tensor<3xi64>
    func.return
  }
}

// -----

module @all_reduce_cross_replica_channel_0_2x1 {
  func.func private @f(%a: tensor<3xi64>) -> tensor<3xi64> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<3xi64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi64>
    %p1 = stablehlo.constant dense<[101, 102, 103]> : tensor<3xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>)
    check.expect_eq_const %r#0, dense<[102, 104, 106]> : tensor<3xi64>
    check.expect_eq_const %r#1, dense<[102, 104, 106]> : tensor<3xi64>
    func.return
  }
}

// -----

module @all_reduce_cross_replica_channel_0_2x2 {
  func.func private @f(%a: tensor<3xi64>) -> tensor<3xi64> {
    %r = "stablehlo.all_reduce"(%a) ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) {
      replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>,
      channel_handle = #stablehlo.channel_handle<handle = 0, type = 1>
    } : (tensor<3xi64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi64>
    %p1 = stablehlo.constant dense<[101, 102, 103]> : tensor<3xi64>
    %p2 = stablehlo.constant dense<[201, 202, 203]> : tensor<3xi64>
    %p3 = stablehlo.constant dense<[301, 302, 303]> : tensor<3xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
    check.expect_eq_const %r#0, dense<[202, 204, 206]> : tensor<3xi64>
    check.expect_eq_const %r#1, dense<[402, 404, 406]> : tensor<3xi64>
    check.expect_eq_const %r#2, dense<[202, 204, 206]> : tensor<3xi64>
    check.expect_eq_const %r#3, dense<[402, 404, 406]> : tensor<3xi64>
    func.return
  }
}

// -----

module @all_reduce_cross_replica_and_partition_2x1 {
  func.func private @f(%a: tensor<3xi64>) -> tensor<3xi64> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<3xi64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi64>
    %p1 = stablehlo.constant dense<[101, 102, 103]> : tensor<3xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>)
    check.expect_eq_const %r#0, dense<[102, 104, 106]> : tensor<3xi64>
    check.expect_eq_const %r#1, dense<[102, 104, 106]> : tensor<3xi64>
    func.return
  }
}

// -----

module @all_reduce_cross_replica_and_partition_2x2 {
  func.func private @f(%a: tensor<3xi64>) -> tensor<3xi64> {
    %r = "stablehlo.all_reduce"(%a) ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) {
      replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>,
      channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>
    } : (tensor<3xi64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi64>
    %p1 = stablehlo.constant dense<[101, 102, 103]> : tensor<3xi64>
    %p2 = stablehlo.constant dense<[201, 202, 203]> : tensor<3xi64>
    %p3 = stablehlo.constant dense<[301, 302, 303]> : tensor<3xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
    check.expect_eq_const %r#0, dense<[604, 608, 612]> : tensor<3xi64>
    check.expect_eq_const %r#1, dense<[604, 608, 612]> : tensor<3xi64>
    check.expect_eq_const %r#2, dense<[604, 608, 612]> : tensor<3xi64>
    check.expect_eq_const %r#3, dense<[604, 608, 612]> : tensor<3xi64>
    func.return
  }
}

// -----

module @all_reduce_flattened_ids_2x1 {
  func.func private @f(%a: tensor<3xi64>) -> tensor<3xi64> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<3xi64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi64>
    %p1 = stablehlo.constant dense<[101, 102, 103]> : tensor<3xi64>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>)
    check.expect_eq_const %r#0, dense<[102, 104, 106]> : tensor<3xi64>
    check.expect_eq_const %r#1, dense<[102, 104, 106]> : tensor<3xi64>
    func.return
  }
}

// -----

module @all_reduce_flattened_ids_2x2 {
  func.func private @f(%a: tensor<3xi64>) -> tensor<3xi64> {
    %r = "stablehlo.all_reduce"(%a) ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) {
      replica_groups = dense<[[0, 1, 2, 3]]> : tensor<1x4xi64>,
      channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>,
      use_global_device_ids
    } : (tensor<3xi64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi64>
    %p1 = stablehlo.constant dense<[101, 102, 103]> : tensor<3xi64>
    %p2 = stablehlo.constant dense<[201, 202, 203]> : tensor<3xi64>
    %p3 = stablehlo.constant dense<[301, 302, 303]> : tensor<3xi64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
    check.expect_eq_const %r#0, dense<[604, 608, 612]> : tensor<3xi64>
    check.expect_eq_const %r#1, dense<[604, 608, 612]> : tensor<3xi64>
    check.expect_eq_const %r#2, dense<[604, 608, 612]> : tensor<3xi64>
    check.expect_eq_const %r#3, dense<[604, 608, 612]> : tensor<3xi64>
    func.return
  }
}

// -----

module @all_reduce_two_groups {
  func.func private @f(%a: tensor<2xf32>) -> tensor<2xf32> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 3], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      %s = stablehlo.add %x, %y : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2xf32>) -> tensor<2xf32>
    return %r : tensor<2xf32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>
    %p1 = stablehlo.constant dense<[11.0, 12.0]> : tensor<2xf32>
    %p2 = stablehlo.constant dense<[21.0, 22.0]> : tensor<2xf32>
    %p3 = stablehlo.constant dense<[31.0, 32.0]> : tensor<2xf32>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f, @f, @f]]
    } : (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>)
    check.expect_eq_const %r#0, dense<[32.0, 34.0]> : tensor<2xf32>
    check.expect_eq_const %r#1, dense<[32.0, 34.0]> : tensor<2xf32>
    check.expect_eq_const %r#2, dense<[32.0, 34.0]> : tensor<2xf32>
    check.expect_eq_const %r#3, dense<[32.0, 34.0]> : tensor<2xf32>
    func.return
  }
}

// -----

// -1 fills up a shorter group.
module @all_reduce_ragged_groups {
  func.func private @f(%a: tensor<2xi32>) -> tensor<2xi32> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1], [2, -1]]> : tensor<2x2xi64>}> ({
    ^bb0(%x: tensor<i32>, %y: tensor<i32>):
      %s = stablehlo.add %x, %y : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2xi32>) -> tensor<2xi32>
    return %r : tensor<2xi32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
    %p1 = stablehlo.constant dense<[11, 12]> : tensor<2xi32>
    %p2 = stablehlo.constant dense<[21, 22]> : tensor<2xi32>
    %r:3 = "interpreter.run_parallel"(%p0, %p1, %p2) {
      programs = [[@f], [@f], [@f]]
    } : (tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xi32>, tensor<2xi32>, tensor<2xi32>)
    check.expect_eq_const %r#0, dense<[12, 14]> : tensor<2xi32>
    check.expect_eq_const %r#1, dense<[12, 14]> : tensor<2xi32>
    check.expect_eq_const %r#2, dense<[21, 22]> : tensor<2xi32>
    func.return
  }
}

// -----

module @all_reduce_maximum {
  func.func private @f(%a: tensor<3xi8>) -> tensor<3xi8> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i8>, %y: tensor<i8>):
      %s = stablehlo.maximum %x, %y : tensor<i8>
      stablehlo.return %s : tensor<i8>
    }) : (tensor<3xi8>) -> tensor<3xi8>
    return %r : tensor<3xi8>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, -5, 3]> : tensor<3xi8>
    %p1 = stablehlo.constant dense<[7, -9, 3]> : tensor<3xi8>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<3xi8>, tensor<3xi8>) -> (tensor<3xi8>, tensor<3xi8>)
    check.expect_eq_const %r#0, dense<[7, -5, 3]> : tensor<3xi8>
    check.expect_eq_const %r#1, dense<[7, -5, 3]> : tensor<3xi8>
    func.return
  }
}

// -----

module @all_reduce_minimum {
  func.func private @f(%a: tensor<3xi8>) -> tensor<3xi8> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i8>, %y: tensor<i8>):
      %s = stablehlo.minimum %x, %y : tensor<i8>
      stablehlo.return %s : tensor<i8>
    }) : (tensor<3xi8>) -> tensor<3xi8>
    return %r : tensor<3xi8>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, -5, 3]> : tensor<3xi8>
    %p1 = stablehlo.constant dense<[7, -9, 3]> : tensor<3xi8>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<3xi8>, tensor<3xi8>) -> (tensor<3xi8>, tensor<3xi8>)
    check.expect_eq_const %r#0, dense<[1, -9, 3]> : tensor<3xi8>
    check.expect_eq_const %r#1, dense<[1, -9, 3]> : tensor<3xi8>
    func.return
  }
}

// -----

module @all_reduce_multiply_with_nan {
  func.func private @f(%a: tensor<3xf32>) -> tensor<3xf32> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      %s = stablehlo.multiply %x, %y : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<3xf32>) -> tensor<3xf32>
    return %r : tensor<3xf32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.5, 0x7FC00000, -0.5]> : tensor<3xf32>
    %p1 = stablehlo.constant dense<[2.0, 1.0, 0x7F800000]> : tensor<3xf32>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<3xf32>, tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>)
    check.expect_eq_const %r#0, dense<[3.0, 0x7FC00000, 0xFF800000]> : tensor<3xf32>
    check.expect_eq_const %r#1, dense<[3.0, 0x7FC00000, 0xFF800000]> : tensor<3xf32>
    func.return
  }
}

// -----

module @all_reduce_and {
  func.func private @f(%a: tensor<3xi1>) -> tensor<3xi1> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
    ^bb0(%x: tensor<i1>, %y: tensor<i1>):
      %s = stablehlo.and %x, %y : tensor<i1>
      stablehlo.return %s : tensor<i1>
    }) : (tensor<3xi1>) -> tensor<3xi1>
    return %r : tensor<3xi1>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[true, false, true]> : tensor<3xi1>
    %p1 = stablehlo.constant dense<[true, true, false]> : tensor<3xi1>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f], [@f]]
    } : (tensor<3xi1>, tensor<3xi1>) -> (tensor<3xi1>, tensor<3xi1>)
    check.expect_eq_const %r#0, dense<[true, false, false]> : tensor<3xi1>
    check.expect_eq_const %r#1, dense<[true, false, false]> : tensor<3xi1>
    func.return
  }
}

// -----

module @all_reduce_scalar {
  func.func private @f(%a: tensor<f64>) -> tensor<f64> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0, 1, 2, 3]]> : tensor<1x4xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> ({
    ^bb0(%x: tensor<f64>, %y: tensor<f64>):
      %s = stablehlo.add %x, %y : tensor<f64>
      stablehlo.return %s : tensor<f64>
    }) : (tensor<f64>) -> tensor<f64>
    return %r : tensor<f64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<1.5> : tensor<f64>
    %p1 = stablehlo.constant dense<2.5> : tensor<f64>
    %p2 = stablehlo.constant dense<-4.0> : tensor<f64>
    %p3 = stablehlo.constant dense<8.0> : tensor<f64>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f], [@f, @f]]
    } : (tensor<f64>, tensor<f64>, tensor<f64>, tensor<f64>) -> (tensor<f64>, tensor<f64>, tensor<f64>, tensor<f64>)
    check.expect_eq_const %r#0, dense<8.0> : tensor<f64>
    check.expect_eq_const %r#1, dense<8.0> : tensor<f64>
    check.expect_eq_const %r#2, dense<8.0> : tensor<f64>
    check.expect_eq_const %r#3, dense<8.0> : tensor<f64>
    func.return
  }
}

// -----

module @all_reduce_groups_of_one {
  func.func private @f(%a: tensor<2xbf16>) -> tensor<2xbf16> {
    %r = "stablehlo.all_reduce"(%a) <{replica_groups = dense<[[0], [1]]> : tensor<2x1xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, use_global_device_ids}> ({
    ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
      %s = stablehlo.add %x, %y : tensor<bf16>
      stablehlo.return %s : tensor<bf16>
    }) : (tensor<2xbf16>) -> tensor<2xbf16>
    return %r : tensor<2xbf16>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.5, 2.0]> : tensor<2xbf16>
    %p1 = stablehlo.constant dense<[3.0, 4.0]> : tensor<2xbf16>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xbf16>, tensor<2xbf16>) -> (tensor<2xbf16>, tensor<2xbf16>)
    check.expect_eq_const %r#0, dense<[1.5, 2.0]> : tensor<2xbf16>
    check.expect_eq_const %r#1, dense<[3.0, 4.0]> : tensor<2xbf16>
    func.return
  }
}

// -----

module @all_reduce_variadic {
  func.func private @f(%a: tensor<2xi32>, %b: tensor<1x2xi32>) -> (tensor<2xi32>, tensor<1x2xi32>) {
    %r:2 = "stablehlo.all_reduce"(%a, %b) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
    ^bb0(%x: tensor<i32>, %y: tensor<i32>):
      %s = stablehlo.add %x, %y : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2xi32>, tensor<1x2xi32>) -> (tensor<2xi32>, tensor<1x2xi32>)
    return %r#0, %r#1 : tensor<2xi32>, tensor<1x2xi32>
  }
  func.func @main() {
    %p0a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
    %p0b = stablehlo.constant dense<[[3, 4]]> : tensor<1x2xi32>
    %p1a = stablehlo.constant dense<[10, 20]> : tensor<2xi32>
    %p1b = stablehlo.constant dense<[[30, 40]]> : tensor<1x2xi32>
    %r:4 = "interpreter.run_parallel"(%p0a, %p0b, %p1a, %p1b) {
      programs = [[@f], [@f]]
    } : (tensor<2xi32>, tensor<1x2xi32>, tensor<2xi32>, tensor<1x2xi32>) -> (tensor<2xi32>, tensor<1x2xi32>, tensor<2xi32>, tensor<1x2xi32>)
    check.expect_eq_const %r#0, dense<[11, 22]> : tensor<2xi32>
    check.expect_eq_const %r#1, dense<[[33, 44]]> : tensor<1x2xi32>
    check.expect_eq_const %r#2, dense<[11, 22]> : tensor<2xi32>
    check.expect_eq_const %r#3, dense<[[33, 44]]> : tensor<1x2xi32>
    func.return
  }
}

// -----

// Sum over one axis of a 2 x 2 mesh, then the maximum over the other.
module @all_reduce_twice_in_a_row {
  func.func private @f(%a: tensor<2xi32>) -> tensor<2xi32> {
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1], [2, 3]]> : tensor<2x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i32>, %y: tensor<i32>):
      %s = stablehlo.add %x, %y : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2xi32>) -> tensor<2xi32>
    %q = stablehlo.multiply %r, %r : tensor<2xi32>
    %t = "stablehlo.all_reduce"(%q) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 2], [1, 3]]> : tensor<2x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i32>, %y: tensor<i32>):
      %s = stablehlo.maximum %x, %y : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2xi32>) -> tensor<2xi32>
    return %t : tensor<2xi32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
    %p1 = stablehlo.constant dense<[3, 4]> : tensor<2xi32>
    %p2 = stablehlo.constant dense<[-10, 0]> : tensor<2xi32>
    %p3 = stablehlo.constant dense<[1, 1]> : tensor<2xi32>
    %r:4 = "interpreter.run_parallel"(%p0, %p1, %p2, %p3) {
      programs = [[@f, @f, @f, @f]]
    } : (tensor<2xi32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xi32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>)
    check.expect_eq_const %r#0, dense<[81, 36]> : tensor<2xi32>
    check.expect_eq_const %r#1, dense<[81, 36]> : tensor<2xi32>
    check.expect_eq_const %r#2, dense<[81, 36]> : tensor<2xi32>
    check.expect_eq_const %r#3, dense<[81, 36]> : tensor<2xi32>
    func.return
  }
}

// -----

module @all_reduce_inside_a_loop {
  func.func private @f(%a: tensor<i32>) -> tensor<i32> {
    %zero = stablehlo.constant dense<0> : tensor<i32>
    %one = stablehlo.constant dense<1> : tensor<i32>
    %n = stablehlo.constant dense<3> : tensor<i32>
    %r:2 = stablehlo.while(%i = %zero, %v = %a) : tensor<i32>, tensor<i32>
    cond {
      %more = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %more : tensor<i1>
    } do {
      %sum = "stablehlo.all_reduce"(%v) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
      ^bb0(%x: tensor<i32>, %y: tensor<i32>):
        %s = stablehlo.add %x, %y : tensor<i32>
        stablehlo.return %s : tensor<i32>
      }) : (tensor<i32>) -> tensor<i32>
      %next = stablehlo.add %i, %one : tensor<i32>
      stablehlo.return %next, %sum : tensor<i32>, tensor<i32>
    }
    return %r#1 : tensor<i32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<1> : tensor<i32>
    %p1 = stablehlo.constant dense<2> : tensor<i32>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<i32>, tensor<i32>) -> (tensor<i32>, tensor<i32>)
    check.expect_eq_const %r#0, dense<12> : tensor<i32>
    check.expect_eq_const %r#1, dense<12> : tensor<i32>
    func.return
  }
}
