// All collectives on every element type, in one program per type on two partitions.

module @collectives_i1 {
  func.func private @f(%a: tensor<2xi1>) -> (tensor<4xi1>, tensor<2xi1>, tensor<1xi1>, tensor<2xi1>, tensor<2xi1>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xi1>) -> tensor<4xi1>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i1>, %y: tensor<i1>):
      %s = stablehlo.or %x, %y : tensor<i1>
      stablehlo.return %s : tensor<i1>
    }) : (tensor<2xi1>) -> tensor<2xi1>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<i1>, %y: tensor<i1>):
      %s = stablehlo.or %x, %y : tensor<i1>
      stablehlo.return %s : tensor<i1>
    }) : (tensor<2xi1>) -> tensor<1xi1>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xi1>) -> tensor<2xi1>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xi1>) -> tensor<2xi1>
    return %g, %r, %q, %t, %p : tensor<4xi1>, tensor<2xi1>, tensor<1xi1>, tensor<2xi1>, tensor<2xi1>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[true, false]> : tensor<2xi1>
    %p1 = stablehlo.constant dense<[false, false]> : tensor<2xi1>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xi1>, tensor<2xi1>) -> (tensor<4xi1>, tensor<2xi1>, tensor<1xi1>, tensor<2xi1>, tensor<2xi1>, tensor<4xi1>, tensor<2xi1>, tensor<1xi1>, tensor<2xi1>, tensor<2xi1>)
    check.expect_eq_const %r#0, dense<[true, false, false, false]> : tensor<4xi1>
    check.expect_eq_const %r#1, dense<[true, false]> : tensor<2xi1>
    check.expect_eq_const %r#2, dense<[true]> : tensor<1xi1>
    check.expect_eq_const %r#3, dense<[true, false]> : tensor<2xi1>
    check.expect_eq_const %r#4, dense<[false, false]> : tensor<2xi1>
    check.expect_eq_const %r#5, dense<[true, false, false, false]> : tensor<4xi1>
    check.expect_eq_const %r#6, dense<[true, false]> : tensor<2xi1>
    check.expect_eq_const %r#7, dense<[false]> : tensor<1xi1>
    check.expect_eq_const %r#8, dense<[false, false]> : tensor<2xi1>
    check.expect_eq_const %r#9, dense<[true, false]> : tensor<2xi1>
    func.return
  }
}

// -----

module @collectives_i8 {
  func.func private @f(%a: tensor<2xi8>) -> (tensor<4xi8>, tensor<2xi8>, tensor<1xi8>, tensor<2xi8>, tensor<2xi8>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xi8>) -> tensor<4xi8>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i8>, %y: tensor<i8>):
      %s = stablehlo.add %x, %y : tensor<i8>
      stablehlo.return %s : tensor<i8>
    }) : (tensor<2xi8>) -> tensor<2xi8>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<i8>, %y: tensor<i8>):
      %s = stablehlo.add %x, %y : tensor<i8>
      stablehlo.return %s : tensor<i8>
    }) : (tensor<2xi8>) -> tensor<1xi8>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xi8>) -> tensor<2xi8>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xi8>) -> tensor<2xi8>
    return %g, %r, %q, %t, %p : tensor<4xi8>, tensor<2xi8>, tensor<1xi8>, tensor<2xi8>, tensor<2xi8>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[127, -3]> : tensor<2xi8>
    %p1 = stablehlo.constant dense<[2, 4]> : tensor<2xi8>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xi8>, tensor<2xi8>) -> (tensor<4xi8>, tensor<2xi8>, tensor<1xi8>, tensor<2xi8>, tensor<2xi8>, tensor<4xi8>, tensor<2xi8>, tensor<1xi8>, tensor<2xi8>, tensor<2xi8>)
    check.expect_eq_const %r#0, dense<[127, -3, 2, 4]> : tensor<4xi8>
    check.expect_eq_const %r#1, dense<[-127, 1]> : tensor<2xi8>
    check.expect_eq_const %r#2, dense<[-127]> : tensor<1xi8>
    check.expect_eq_const %r#3, dense<[127, 2]> : tensor<2xi8>
    check.expect_eq_const %r#4, dense<[2, 4]> : tensor<2xi8>
    check.expect_eq_const %r#5, dense<[127, -3, 2, 4]> : tensor<4xi8>
    check.expect_eq_const %r#6, dense<[-127, 1]> : tensor<2xi8>
    check.expect_eq_const %r#7, dense<[1]> : tensor<1xi8>
    check.expect_eq_const %r#8, dense<[-3, 4]> : tensor<2xi8>
    check.expect_eq_const %r#9, dense<[127, -3]> : tensor<2xi8>
    func.return
  }
}

// -----

module @collectives_i16 {
  func.func private @f(%a: tensor<2xi16>) -> (tensor<4xi16>, tensor<2xi16>, tensor<1xi16>, tensor<2xi16>, tensor<2xi16>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xi16>) -> tensor<4xi16>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i16>, %y: tensor<i16>):
      %s = stablehlo.add %x, %y : tensor<i16>
      stablehlo.return %s : tensor<i16>
    }) : (tensor<2xi16>) -> tensor<2xi16>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<i16>, %y: tensor<i16>):
      %s = stablehlo.add %x, %y : tensor<i16>
      stablehlo.return %s : tensor<i16>
    }) : (tensor<2xi16>) -> tensor<1xi16>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xi16>) -> tensor<2xi16>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xi16>) -> tensor<2xi16>
    return %g, %r, %q, %t, %p : tensor<4xi16>, tensor<2xi16>, tensor<1xi16>, tensor<2xi16>, tensor<2xi16>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[32767, -3]> : tensor<2xi16>
    %p1 = stablehlo.constant dense<[2, 4]> : tensor<2xi16>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xi16>, tensor<2xi16>) -> (tensor<4xi16>, tensor<2xi16>, tensor<1xi16>, tensor<2xi16>, tensor<2xi16>, tensor<4xi16>, tensor<2xi16>, tensor<1xi16>, tensor<2xi16>, tensor<2xi16>)
    check.expect_eq_const %r#0, dense<[32767, -3, 2, 4]> : tensor<4xi16>
    check.expect_eq_const %r#1, dense<[-32767, 1]> : tensor<2xi16>
    check.expect_eq_const %r#2, dense<[-32767]> : tensor<1xi16>
    check.expect_eq_const %r#3, dense<[32767, 2]> : tensor<2xi16>
    check.expect_eq_const %r#4, dense<[2, 4]> : tensor<2xi16>
    check.expect_eq_const %r#5, dense<[32767, -3, 2, 4]> : tensor<4xi16>
    check.expect_eq_const %r#6, dense<[-32767, 1]> : tensor<2xi16>
    check.expect_eq_const %r#7, dense<[1]> : tensor<1xi16>
    check.expect_eq_const %r#8, dense<[-3, 4]> : tensor<2xi16>
    check.expect_eq_const %r#9, dense<[32767, -3]> : tensor<2xi16>
    func.return
  }
}

// -----

module @collectives_i32 {
  func.func private @f(%a: tensor<2xi32>) -> (tensor<4xi32>, tensor<2xi32>, tensor<1xi32>, tensor<2xi32>, tensor<2xi32>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xi32>) -> tensor<4xi32>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i32>, %y: tensor<i32>):
      %s = stablehlo.add %x, %y : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2xi32>) -> tensor<2xi32>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<i32>, %y: tensor<i32>):
      %s = stablehlo.add %x, %y : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2xi32>) -> tensor<1xi32>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xi32>) -> tensor<2xi32>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xi32>) -> tensor<2xi32>
    return %g, %r, %q, %t, %p : tensor<4xi32>, tensor<2xi32>, tensor<1xi32>, tensor<2xi32>, tensor<2xi32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[2147483647, -3]> : tensor<2xi32>
    %p1 = stablehlo.constant dense<[2, 4]> : tensor<2xi32>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xi32>, tensor<2xi32>) -> (tensor<4xi32>, tensor<2xi32>, tensor<1xi32>, tensor<2xi32>, tensor<2xi32>, tensor<4xi32>, tensor<2xi32>, tensor<1xi32>, tensor<2xi32>, tensor<2xi32>)
    check.expect_eq_const %r#0, dense<[2147483647, -3, 2, 4]> : tensor<4xi32>
    check.expect_eq_const %r#1, dense<[-2147483647, 1]> : tensor<2xi32>
    check.expect_eq_const %r#2, dense<[-2147483647]> : tensor<1xi32>
    check.expect_eq_const %r#3, dense<[2147483647, 2]> : tensor<2xi32>
    check.expect_eq_const %r#4, dense<[2, 4]> : tensor<2xi32>
    check.expect_eq_const %r#5, dense<[2147483647, -3, 2, 4]> : tensor<4xi32>
    check.expect_eq_const %r#6, dense<[-2147483647, 1]> : tensor<2xi32>
    check.expect_eq_const %r#7, dense<[1]> : tensor<1xi32>
    check.expect_eq_const %r#8, dense<[-3, 4]> : tensor<2xi32>
    check.expect_eq_const %r#9, dense<[2147483647, -3]> : tensor<2xi32>
    func.return
  }
}

// -----

module @collectives_i64 {
  func.func private @f(%a: tensor<2xi64>) -> (tensor<4xi64>, tensor<2xi64>, tensor<1xi64>, tensor<2xi64>, tensor<2xi64>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xi64>) -> tensor<4xi64>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2xi64>) -> tensor<2xi64>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<i64>, %y: tensor<i64>):
      %s = stablehlo.add %x, %y : tensor<i64>
      stablehlo.return %s : tensor<i64>
    }) : (tensor<2xi64>) -> tensor<1xi64>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xi64>) -> tensor<2xi64>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xi64>) -> tensor<2xi64>
    return %g, %r, %q, %t, %p : tensor<4xi64>, tensor<2xi64>, tensor<1xi64>, tensor<2xi64>, tensor<2xi64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[9223372036854775807, -3]> : tensor<2xi64>
    %p1 = stablehlo.constant dense<[2, 4]> : tensor<2xi64>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xi64>, tensor<2xi64>) -> (tensor<4xi64>, tensor<2xi64>, tensor<1xi64>, tensor<2xi64>, tensor<2xi64>, tensor<4xi64>, tensor<2xi64>, tensor<1xi64>, tensor<2xi64>, tensor<2xi64>)
    check.expect_eq_const %r#0, dense<[9223372036854775807, -3, 2, 4]> : tensor<4xi64>
    check.expect_eq_const %r#1, dense<[-9223372036854775807, 1]> : tensor<2xi64>
    check.expect_eq_const %r#2, dense<[-9223372036854775807]> : tensor<1xi64>
    check.expect_eq_const %r#3, dense<[9223372036854775807, 2]> : tensor<2xi64>
    check.expect_eq_const %r#4, dense<[2, 4]> : tensor<2xi64>
    check.expect_eq_const %r#5, dense<[9223372036854775807, -3, 2, 4]> : tensor<4xi64>
    check.expect_eq_const %r#6, dense<[-9223372036854775807, 1]> : tensor<2xi64>
    check.expect_eq_const %r#7, dense<[1]> : tensor<1xi64>
    check.expect_eq_const %r#8, dense<[-3, 4]> : tensor<2xi64>
    check.expect_eq_const %r#9, dense<[9223372036854775807, -3]> : tensor<2xi64>
    func.return
  }
}

// -----

module @collectives_ui8 {
  func.func private @f(%a: tensor<2xui8>) -> (tensor<4xui8>, tensor<2xui8>, tensor<1xui8>, tensor<2xui8>, tensor<2xui8>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xui8>) -> tensor<4xui8>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
      %s = stablehlo.add %x, %y : tensor<ui8>
      stablehlo.return %s : tensor<ui8>
    }) : (tensor<2xui8>) -> tensor<2xui8>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
      %s = stablehlo.add %x, %y : tensor<ui8>
      stablehlo.return %s : tensor<ui8>
    }) : (tensor<2xui8>) -> tensor<1xui8>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xui8>) -> tensor<2xui8>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xui8>) -> tensor<2xui8>
    return %g, %r, %q, %t, %p : tensor<4xui8>, tensor<2xui8>, tensor<1xui8>, tensor<2xui8>, tensor<2xui8>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[255, 3]> : tensor<2xui8>
    %p1 = stablehlo.constant dense<[2, 4]> : tensor<2xui8>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xui8>, tensor<2xui8>) -> (tensor<4xui8>, tensor<2xui8>, tensor<1xui8>, tensor<2xui8>, tensor<2xui8>, tensor<4xui8>, tensor<2xui8>, tensor<1xui8>, tensor<2xui8>, tensor<2xui8>)
    check.expect_eq_const %r#0, dense<[255, 3, 2, 4]> : tensor<4xui8>
    check.expect_eq_const %r#1, dense<[1, 7]> : tensor<2xui8>
    check.expect_eq_const %r#2, dense<[1]> : tensor<1xui8>
    check.expect_eq_const %r#3, dense<[255, 2]> : tensor<2xui8>
    check.expect_eq_const %r#4, dense<[2, 4]> : tensor<2xui8>
    check.expect_eq_const %r#5, dense<[255, 3, 2, 4]> : tensor<4xui8>
    check.expect_eq_const %r#6, dense<[1, 7]> : tensor<2xui8>
    check.expect_eq_const %r#7, dense<[7]> : tensor<1xui8>
    check.expect_eq_const %r#8, dense<[3, 4]> : tensor<2xui8>
    check.expect_eq_const %r#9, dense<[255, 3]> : tensor<2xui8>
    func.return
  }
}

// -----

module @collectives_ui16 {
  func.func private @f(%a: tensor<2xui16>) -> (tensor<4xui16>, tensor<2xui16>, tensor<1xui16>, tensor<2xui16>, tensor<2xui16>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xui16>) -> tensor<4xui16>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<ui16>, %y: tensor<ui16>):
      %s = stablehlo.add %x, %y : tensor<ui16>
      stablehlo.return %s : tensor<ui16>
    }) : (tensor<2xui16>) -> tensor<2xui16>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<ui16>, %y: tensor<ui16>):
      %s = stablehlo.add %x, %y : tensor<ui16>
      stablehlo.return %s : tensor<ui16>
    }) : (tensor<2xui16>) -> tensor<1xui16>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xui16>) -> tensor<2xui16>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xui16>) -> tensor<2xui16>
    return %g, %r, %q, %t, %p : tensor<4xui16>, tensor<2xui16>, tensor<1xui16>, tensor<2xui16>, tensor<2xui16>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[65535, 3]> : tensor<2xui16>
    %p1 = stablehlo.constant dense<[2, 4]> : tensor<2xui16>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xui16>, tensor<2xui16>) -> (tensor<4xui16>, tensor<2xui16>, tensor<1xui16>, tensor<2xui16>, tensor<2xui16>, tensor<4xui16>, tensor<2xui16>, tensor<1xui16>, tensor<2xui16>, tensor<2xui16>)
    check.expect_eq_const %r#0, dense<[65535, 3, 2, 4]> : tensor<4xui16>
    check.expect_eq_const %r#1, dense<[1, 7]> : tensor<2xui16>
    check.expect_eq_const %r#2, dense<[1]> : tensor<1xui16>
    check.expect_eq_const %r#3, dense<[65535, 2]> : tensor<2xui16>
    check.expect_eq_const %r#4, dense<[2, 4]> : tensor<2xui16>
    check.expect_eq_const %r#5, dense<[65535, 3, 2, 4]> : tensor<4xui16>
    check.expect_eq_const %r#6, dense<[1, 7]> : tensor<2xui16>
    check.expect_eq_const %r#7, dense<[7]> : tensor<1xui16>
    check.expect_eq_const %r#8, dense<[3, 4]> : tensor<2xui16>
    check.expect_eq_const %r#9, dense<[65535, 3]> : tensor<2xui16>
    func.return
  }
}

// -----

module @collectives_ui32 {
  func.func private @f(%a: tensor<2xui32>) -> (tensor<4xui32>, tensor<2xui32>, tensor<1xui32>, tensor<2xui32>, tensor<2xui32>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xui32>) -> tensor<4xui32>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<ui32>, %y: tensor<ui32>):
      %s = stablehlo.add %x, %y : tensor<ui32>
      stablehlo.return %s : tensor<ui32>
    }) : (tensor<2xui32>) -> tensor<2xui32>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<ui32>, %y: tensor<ui32>):
      %s = stablehlo.add %x, %y : tensor<ui32>
      stablehlo.return %s : tensor<ui32>
    }) : (tensor<2xui32>) -> tensor<1xui32>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xui32>) -> tensor<2xui32>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xui32>) -> tensor<2xui32>
    return %g, %r, %q, %t, %p : tensor<4xui32>, tensor<2xui32>, tensor<1xui32>, tensor<2xui32>, tensor<2xui32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[4294967295, 3]> : tensor<2xui32>
    %p1 = stablehlo.constant dense<[2, 4]> : tensor<2xui32>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xui32>, tensor<2xui32>) -> (tensor<4xui32>, tensor<2xui32>, tensor<1xui32>, tensor<2xui32>, tensor<2xui32>, tensor<4xui32>, tensor<2xui32>, tensor<1xui32>, tensor<2xui32>, tensor<2xui32>)
    check.expect_eq_const %r#0, dense<[4294967295, 3, 2, 4]> : tensor<4xui32>
    check.expect_eq_const %r#1, dense<[1, 7]> : tensor<2xui32>
    check.expect_eq_const %r#2, dense<[1]> : tensor<1xui32>
    check.expect_eq_const %r#3, dense<[4294967295, 2]> : tensor<2xui32>
    check.expect_eq_const %r#4, dense<[2, 4]> : tensor<2xui32>
    check.expect_eq_const %r#5, dense<[4294967295, 3, 2, 4]> : tensor<4xui32>
    check.expect_eq_const %r#6, dense<[1, 7]> : tensor<2xui32>
    check.expect_eq_const %r#7, dense<[7]> : tensor<1xui32>
    check.expect_eq_const %r#8, dense<[3, 4]> : tensor<2xui32>
    check.expect_eq_const %r#9, dense<[4294967295, 3]> : tensor<2xui32>
    func.return
  }
}

// -----

module @collectives_ui64 {
  func.func private @f(%a: tensor<2xui64>) -> (tensor<4xui64>, tensor<2xui64>, tensor<1xui64>, tensor<2xui64>, tensor<2xui64>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xui64>) -> tensor<4xui64>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<ui64>, %y: tensor<ui64>):
      %s = stablehlo.add %x, %y : tensor<ui64>
      stablehlo.return %s : tensor<ui64>
    }) : (tensor<2xui64>) -> tensor<2xui64>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<ui64>, %y: tensor<ui64>):
      %s = stablehlo.add %x, %y : tensor<ui64>
      stablehlo.return %s : tensor<ui64>
    }) : (tensor<2xui64>) -> tensor<1xui64>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xui64>) -> tensor<2xui64>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xui64>) -> tensor<2xui64>
    return %g, %r, %q, %t, %p : tensor<4xui64>, tensor<2xui64>, tensor<1xui64>, tensor<2xui64>, tensor<2xui64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[18446744073709551615, 3]> : tensor<2xui64>
    %p1 = stablehlo.constant dense<[2, 4]> : tensor<2xui64>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xui64>, tensor<2xui64>) -> (tensor<4xui64>, tensor<2xui64>, tensor<1xui64>, tensor<2xui64>, tensor<2xui64>, tensor<4xui64>, tensor<2xui64>, tensor<1xui64>, tensor<2xui64>, tensor<2xui64>)
    check.expect_eq_const %r#0, dense<[18446744073709551615, 3, 2, 4]> : tensor<4xui64>
    check.expect_eq_const %r#1, dense<[1, 7]> : tensor<2xui64>
    check.expect_eq_const %r#2, dense<[1]> : tensor<1xui64>
    check.expect_eq_const %r#3, dense<[18446744073709551615, 2]> : tensor<2xui64>
    check.expect_eq_const %r#4, dense<[2, 4]> : tensor<2xui64>
    check.expect_eq_const %r#5, dense<[18446744073709551615, 3, 2, 4]> : tensor<4xui64>
    check.expect_eq_const %r#6, dense<[1, 7]> : tensor<2xui64>
    check.expect_eq_const %r#7, dense<[7]> : tensor<1xui64>
    check.expect_eq_const %r#8, dense<[3, 4]> : tensor<2xui64>
    check.expect_eq_const %r#9, dense<[18446744073709551615, 3]> : tensor<2xui64>
    func.return
  }
}

// -----

module @collectives_f16 {
  func.func private @f(%a: tensor<2xf16>) -> (tensor<4xf16>, tensor<2xf16>, tensor<1xf16>, tensor<2xf16>, tensor<2xf16>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xf16>) -> tensor<4xf16>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<f16>, %y: tensor<f16>):
      %s = stablehlo.add %x, %y : tensor<f16>
      stablehlo.return %s : tensor<f16>
    }) : (tensor<2xf16>) -> tensor<2xf16>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<f16>, %y: tensor<f16>):
      %s = stablehlo.add %x, %y : tensor<f16>
      stablehlo.return %s : tensor<f16>
    }) : (tensor<2xf16>) -> tensor<1xf16>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xf16>) -> tensor<2xf16>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xf16>) -> tensor<2xf16>
    return %g, %r, %q, %t, %p : tensor<4xf16>, tensor<2xf16>, tensor<1xf16>, tensor<2xf16>, tensor<2xf16>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.5, -2.0]> : tensor<2xf16>
    %p1 = stablehlo.constant dense<[0.25, 4.0]> : tensor<2xf16>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xf16>, tensor<2xf16>) -> (tensor<4xf16>, tensor<2xf16>, tensor<1xf16>, tensor<2xf16>, tensor<2xf16>, tensor<4xf16>, tensor<2xf16>, tensor<1xf16>, tensor<2xf16>, tensor<2xf16>)
    check.expect_eq_const %r#0, dense<[1.5, -2.0, 0.25, 4.0]> : tensor<4xf16>
    check.expect_eq_const %r#1, dense<[1.75, 2.0]> : tensor<2xf16>
    check.expect_eq_const %r#2, dense<[1.75]> : tensor<1xf16>
    check.expect_eq_const %r#3, dense<[1.5, 0.25]> : tensor<2xf16>
    check.expect_eq_const %r#4, dense<[0.25, 4.0]> : tensor<2xf16>
    check.expect_eq_const %r#5, dense<[1.5, -2.0, 0.25, 4.0]> : tensor<4xf16>
    check.expect_eq_const %r#6, dense<[1.75, 2.0]> : tensor<2xf16>
    check.expect_eq_const %r#7, dense<[2.0]> : tensor<1xf16>
    check.expect_eq_const %r#8, dense<[-2.0, 4.0]> : tensor<2xf16>
    check.expect_eq_const %r#9, dense<[1.5, -2.0]> : tensor<2xf16>
    func.return
  }
}

// -----

module @collectives_bf16 {
  func.func private @f(%a: tensor<2xbf16>) -> (tensor<4xbf16>, tensor<2xbf16>, tensor<1xbf16>, tensor<2xbf16>, tensor<2xbf16>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xbf16>) -> tensor<4xbf16>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
      %s = stablehlo.add %x, %y : tensor<bf16>
      stablehlo.return %s : tensor<bf16>
    }) : (tensor<2xbf16>) -> tensor<2xbf16>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
      %s = stablehlo.add %x, %y : tensor<bf16>
      stablehlo.return %s : tensor<bf16>
    }) : (tensor<2xbf16>) -> tensor<1xbf16>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xbf16>) -> tensor<2xbf16>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xbf16>) -> tensor<2xbf16>
    return %g, %r, %q, %t, %p : tensor<4xbf16>, tensor<2xbf16>, tensor<1xbf16>, tensor<2xbf16>, tensor<2xbf16>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.5, -2.0]> : tensor<2xbf16>
    %p1 = stablehlo.constant dense<[0.25, 4.0]> : tensor<2xbf16>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xbf16>, tensor<2xbf16>) -> (tensor<4xbf16>, tensor<2xbf16>, tensor<1xbf16>, tensor<2xbf16>, tensor<2xbf16>, tensor<4xbf16>, tensor<2xbf16>, tensor<1xbf16>, tensor<2xbf16>, tensor<2xbf16>)
    check.expect_eq_const %r#0, dense<[1.5, -2.0, 0.25, 4.0]> : tensor<4xbf16>
    check.expect_eq_const %r#1, dense<[1.75, 2.0]> : tensor<2xbf16>
    check.expect_eq_const %r#2, dense<[1.75]> : tensor<1xbf16>
    check.expect_eq_const %r#3, dense<[1.5, 0.25]> : tensor<2xbf16>
    check.expect_eq_const %r#4, dense<[0.25, 4.0]> : tensor<2xbf16>
    check.expect_eq_const %r#5, dense<[1.5, -2.0, 0.25, 4.0]> : tensor<4xbf16>
    check.expect_eq_const %r#6, dense<[1.75, 2.0]> : tensor<2xbf16>
    check.expect_eq_const %r#7, dense<[2.0]> : tensor<1xbf16>
    check.expect_eq_const %r#8, dense<[-2.0, 4.0]> : tensor<2xbf16>
    check.expect_eq_const %r#9, dense<[1.5, -2.0]> : tensor<2xbf16>
    func.return
  }
}

// -----

module @collectives_f32 {
  func.func private @f(%a: tensor<2xf32>) -> (tensor<4xf32>, tensor<2xf32>, tensor<1xf32>, tensor<2xf32>, tensor<2xf32>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xf32>) -> tensor<4xf32>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      %s = stablehlo.add %x, %y : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2xf32>) -> tensor<2xf32>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<f32>, %y: tensor<f32>):
      %s = stablehlo.add %x, %y : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2xf32>) -> tensor<1xf32>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xf32>) -> tensor<2xf32>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xf32>) -> tensor<2xf32>
    return %g, %r, %q, %t, %p : tensor<4xf32>, tensor<2xf32>, tensor<1xf32>, tensor<2xf32>, tensor<2xf32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.5, -2.0]> : tensor<2xf32>
    %p1 = stablehlo.constant dense<[0.25, 4.0]> : tensor<2xf32>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xf32>, tensor<2xf32>) -> (tensor<4xf32>, tensor<2xf32>, tensor<1xf32>, tensor<2xf32>, tensor<2xf32>, tensor<4xf32>, tensor<2xf32>, tensor<1xf32>, tensor<2xf32>, tensor<2xf32>)
    check.expect_eq_const %r#0, dense<[1.5, -2.0, 0.25, 4.0]> : tensor<4xf32>
    check.expect_eq_const %r#1, dense<[1.75, 2.0]> : tensor<2xf32>
    check.expect_eq_const %r#2, dense<[1.75]> : tensor<1xf32>
    check.expect_eq_const %r#3, dense<[1.5, 0.25]> : tensor<2xf32>
    check.expect_eq_const %r#4, dense<[0.25, 4.0]> : tensor<2xf32>
    check.expect_eq_const %r#5, dense<[1.5, -2.0, 0.25, 4.0]> : tensor<4xf32>
    check.expect_eq_const %r#6, dense<[1.75, 2.0]> : tensor<2xf32>
    check.expect_eq_const %r#7, dense<[2.0]> : tensor<1xf32>
    check.expect_eq_const %r#8, dense<[-2.0, 4.0]> : tensor<2xf32>
    check.expect_eq_const %r#9, dense<[1.5, -2.0]> : tensor<2xf32>
    func.return
  }
}

// -----

module @collectives_f64 {
  func.func private @f(%a: tensor<2xf64>) -> (tensor<4xf64>, tensor<2xf64>, tensor<1xf64>, tensor<2xf64>, tensor<2xf64>) {
    %g = "stablehlo.all_gather"(%a) <{all_gather_dim = 0 : i64, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2xf64>) -> tensor<4xf64>
    %r = "stablehlo.all_reduce"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
    ^bb0(%x: tensor<f64>, %y: tensor<f64>):
      %s = stablehlo.add %x, %y : tensor<f64>
      stablehlo.return %s : tensor<f64>
    }) : (tensor<2xf64>) -> tensor<2xf64>
    %q = "stablehlo.reduce_scatter"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
    ^bb0(%x: tensor<f64>, %y: tensor<f64>):
      %s = stablehlo.add %x, %y : tensor<f64>
      stablehlo.return %s : tensor<f64>
    }) : (tensor<2xf64>) -> tensor<1xf64>
    %t = "stablehlo.all_to_all"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 4, type = 1>, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, concat_dimension = 0 : i64, split_count = 2 : i64, split_dimension = 0 : i64}> : (tensor<2xf64>) -> tensor<2xf64>
    %p = "stablehlo.collective_permute"(%a) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<2xf64>) -> tensor<2xf64>
    return %g, %r, %q, %t, %p : tensor<4xf64>, tensor<2xf64>, tensor<1xf64>, tensor<2xf64>, tensor<2xf64>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1.5, -2.0]> : tensor<2xf64>
    %p1 = stablehlo.constant dense<[0.25, 4.0]> : tensor<2xf64>
    %r:10 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<2xf64>, tensor<2xf64>) -> (tensor<4xf64>, tensor<2xf64>, tensor<1xf64>, tensor<2xf64>, tensor<2xf64>, tensor<4xf64>, tensor<2xf64>, tensor<1xf64>, tensor<2xf64>, tensor<2xf64>)
    check.expect_eq_const %r#0, dense<[1.5, -2.0, 0.25, 4.0]> : tensor<4xf64>
    check.expect_eq_const %r#1, dense<[1.75, 2.0]> : tensor<2xf64>
    check.expect_eq_const %r#2, dense<[1.75]> : tensor<1xf64>
    check.expect_eq_const %r#3, dense<[1.5, 0.25]> : tensor<2xf64>
    check.expect_eq_const %r#4, dense<[0.25, 4.0]> : tensor<2xf64>
    check.expect_eq_const %r#5, dense<[1.5, -2.0, 0.25, 4.0]> : tensor<4xf64>
    check.expect_eq_const %r#6, dense<[1.75, 2.0]> : tensor<2xf64>
    check.expect_eq_const %r#7, dense<[2.0]> : tensor<1xf64>
    check.expect_eq_const %r#8, dense<[-2.0, 4.0]> : tensor<2xf64>
    check.expect_eq_const %r#9, dense<[1.5, -2.0]> : tensor<2xf64>
    func.return
  }
}
