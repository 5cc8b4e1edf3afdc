// stablehlo.replica_id and partition_id: the coordinates of a process; both are 0 outside
// run_parallel.

func.func @process_ids_alone() {
  %r = stablehlo.replica_id : tensor<ui32>
  check.expect_eq_const %r, dense<0> : tensor<ui32>
  %p = stablehlo.partition_id : tensor<ui32>
  check.expect_eq_const %p, dense<0> : tensor<ui32>
  func.return
}

// -----

module @process_ids_2x1 {
  func.func private @f() -> (tensor<ui32>, tensor<ui32>) {
    %r = stablehlo.replica_id : tensor<ui32>
    %p = "stablehlo.partition_id"() : () -> tensor<ui32>
    return %r, %p : tensor<ui32>, tensor<ui32>
  }
  func.func @main() {
    %r:4 = "interpreter.run_parallel"() {
      programs = [[@f], [@f]]
    } : () -> (tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>)
    check.expect_eq_const %r#0, dense<0> : tensor<ui32>
    check.expect_eq_const %r#1, dense<0> : tensor<ui32>
    check.expect_eq_const %r#2, dense<1> : tensor<ui32>
    check.expect_eq_const %r#3, dense<0> : tensor<ui32>
    func.return
  }
}

// -----

module @process_ids_1x3 {
  func.func private @f() -> (tensor<ui32>, tensor<ui32>) {
    %r = stablehlo.replica_id : tensor<ui32>
    %p = "stablehlo.partition_id"() : () -> tensor<ui32>
    return %r, %p : tensor<ui32>, tensor<ui32>
  }
  func.func @main() {
    %r:6 = "interpreter.run_parallel"() {
      programs = [[@f, @f, @f]]
    } : () -> (tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>)
    check.expect_eq_const %r#0, dense<0> : tensor<ui32>
    check.expect_eq_const %r#1, dense<0> : tensor<ui32>
    check.expect_eq_const %r#2, dense<0> : tensor<ui32>
    check.expect_eq_const %r#3, dense<1> : tensor<ui32>
    check.expect_eq_const %r#4, dense<0> : tensor<ui32>
    check.expect_eq_const %r#5, dense<2> : tensor<ui32>
    func.return
  }
}

// -----

module @process_ids_2x3 {
  func.func private @f() -> (tensor<ui32>, tensor<ui32>) {
    %r = stablehlo.replica_id : tensor<ui32>
    %p = "stablehlo.partition_id"() : () -> tensor<ui32>
    return %r, %p : tensor<ui32>, tensor<ui32>
  }
  func.func @main() {
    %r:12 = "interpreter.run_parallel"() {
      programs = [[@f, @f, @f], [@f, @f, @f]]
    } : () -> (tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>)
    check.expect_eq_const %r#0, dense<0> : tensor<ui32>
    check.expect_eq_const %r#1, dense<0> : tensor<ui32>
    check.expect_eq_const %r#2, dense<0> : tensor<ui32>
    check.expect_eq_const %r#3, dense<1> : tensor<ui32>
    check.expect_eq_const %r#4, dense<0> : tensor<ui32>
    check.expect_eq_const %r#5, dense<2> : tensor<ui32>
    check.expect_eq_const %r#6, dense<1> : tensor<ui32>
    check.expect_eq_const %r#7, dense<0> : tensor<ui32>
    check.expect_eq_const %r#8, dense<1> : tensor<ui32>
    check.expect_eq_const %r#9, dense<1> : tensor<ui32>
    check.expect_eq_const %r#10, dense<1> : tensor<ui32>
    check.expect_eq_const %r#11, dense<2> : tensor<ui32>
    func.return
  }
}

// -----

module @process_ids_different_programs {
  func.func private @f() -> tensor<ui32> {
    %r = stablehlo.replica_id : tensor<ui32>
    return %r : tensor<ui32>
  }
  func.func private @g() -> tensor<ui32> {
    %p = stablehlo.partition_id : tensor<ui32>
    %c = stablehlo.constant dense<40> : tensor<ui32>
    %s = stablehlo.add %p, %c : tensor<ui32>
    return %s : tensor<ui32>
  }
  func.func @main() {
    %r:4 = "interpreter.run_parallel"() {
      programs = [[@f, @g], [@g, @f]]
    } : () -> (tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>)
    check.expect_eq_const %r#0, dense<0> : tensor<ui32>
    check.expect_eq_const %r#1, dense<41> : tensor<ui32>
    check.expect_eq_const %r#2, dense<40> : tensor<ui32>
    check.expect_eq_const %r#3, dense<1> : tensor<ui32>
    func.return
  }
}

// -----

module @process_ids_select_a_shard {
  func.func private @f(%a: tensor<4xi32>) -> tensor<2xi32> {
    %p = stablehlo.partition_id : tensor<ui32>
    %i = stablehlo.convert %p : (tensor<ui32>) -> tensor<i32>
    %two = stablehlo.constant dense<2> : tensor<i32>
    %start = stablehlo.multiply %i, %two : tensor<i32>
    %r = stablehlo.dynamic_slice %a, %start, sizes = [2] : (tensor<4xi32>, tensor<i32>) -> tensor<2xi32>
    return %r : tensor<2xi32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
    %p1 = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
    %r:2 = "interpreter.run_parallel"(%p0, %p1) {
      programs = [[@f, @f]]
    } : (tensor<4xi32>, tensor<4xi32>) -> (tensor<2xi32>, tensor<2xi32>)
    check.expect_eq_const %r#0, dense<[1, 2]> : tensor<2xi32>
    check.expect_eq_const %r#1, dense<[3, 4]> : tensor<2xi32>
    func.return
  }
}
