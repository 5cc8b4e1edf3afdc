// Annotated functions that interpreter.run_parallel runs on what single ranks hold: their operands
// and results have the types of shards.

// The contracting dimension is cut: products of parts are summed over the ranks.
module @product_over_x {
  sdy.mesh @mesh = <["x"=2]>
  func.func @product(%a: tensor<2x4xi32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"x"}]>},
                     %b: tensor<4x2xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}, {}]>})
      -> (tensor<2x2xi32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}) {
    %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<2x4xi32>, tensor<4x2xi32>) -> tensor<2x2xi32>
    func.return %0 : tensor<2x2xi32>
  }
  func.func @main() {
    %a0 = stablehlo.constant dense<[[1, 2], [5, 6]]> : tensor<2x2xi32>
    %a1 = stablehlo.constant dense<[[3, 4], [7, 8]]> : tensor<2x2xi32>
    %b0 = stablehlo.constant dense<[[1, 0], [0, 1]]> : tensor<2x2xi32>
    %b1 = stablehlo.constant dense<[[10, 0], [0, 100]]> : tensor<2x2xi32>
    %r:2 = "interpreter.run_parallel"(%a0, %b0, %a1, %b1) {
      programs = [[@product, @product]]
    } : (tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi32>) -> (tensor<2x2xi32>, tensor<2x2xi32>)
    check.expect_eq_const %r#0, dense<[[31, 402], [75, 806]]> : tensor<2x2xi32>
    check.expect_eq_const %r#1, dense<[[31, 402], [75, 806]]> : tensor<2x2xi32>
    func.return
  }
}

// -----

// The mesh lists its devices in another order: x is the minor part of the device number.
module @device_order {
  sdy.mesh @mesh = <["x"=2, "y"=2], device_ids=[0, 2, 1, 3]>
  func.func @twice(%a: tensor<4xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}]>})
      -> (tensor<4xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"y", "x"}]>}) {
    %0 = stablehlo.add %a, %a : tensor<4xi32>
    func.return %0 : tensor<4xi32>
  }
  func.func @main() {
    %low = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
    %high = stablehlo.constant dense<[3, 4]> : tensor<2xi32>
    %r:4 = "interpreter.run_parallel"(%low, %high, %low, %high) {
      programs = [[@twice, @twice, @twice, @twice]]
    } : (tensor<2xi32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<1xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>)
    check.expect_eq_const %r#0, dense<[2]> : tensor<1xi32>
    check.expect_eq_const %r#1, dense<[4]> : tensor<1xi32>
    check.expect_eq_const %r#2, dense<[6]> : tensor<1xi32>
    check.expect_eq_const %r#3, dense<[8]> : tensor<1xi32>
    func.return
  }
}

// -----

// An order of devices that is no transposition: device 3 is the first rank, device 0 the last.
module @devices_backwards {
  sdy.mesh @mesh = <["x"=2, "y"=2], device_ids=[3, 2, 1, 0]>
  func.func @transpose(%a: tensor<4x4xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x", "y"}, {}]>})
      -> (tensor<4x4xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}, {"y"}]>}, tensor<i32>) {
    %0 = stablehlo.iota dim = 0 : tensor<4x4xi32>
    %1 = stablehlo.add %a, %0 : tensor<4x4xi32>
    %zero = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.reduce(%1 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x4xi32>, tensor<i32>) -> tensor<i32>
    func.return %1, %2 : tensor<4x4xi32>, tensor<i32>
  }
  func.func @main() {
    %a = stablehlo.constant dense<[[10, 11, 12, 13]]> : tensor<1x4xi32>
    %b = stablehlo.constant dense<[[20, 21, 22, 23]]> : tensor<1x4xi32>
    %c = stablehlo.constant dense<[[30, 31, 32, 33]]> : tensor<1x4xi32>
    %d = stablehlo.constant dense<[[40, 41, 42, 43]]> : tensor<1x4xi32>
    %r:8 = "interpreter.run_parallel"(%d, %c, %b, %a) {
      programs = [[@transpose, @transpose, @transpose, @transpose]]
    } : (tensor<1x4xi32>, tensor<1x4xi32>, tensor<1x4xi32>, tensor<1x4xi32>) -> (tensor<2x2xi32>, tensor<i32>, tensor<2x2xi32>, tensor<i32>, tensor<2x2xi32>, tensor<i32>, tensor<2x2xi32>, tensor<i32>)
    check.expect_eq_const %r#6, dense<[[10, 11], [21, 22]]> : tensor<2x2xi32>
    check.expect_eq_const %r#4, dense<[[12, 13], [23, 24]]> : tensor<2x2xi32>
    check.expect_eq_const %r#2, dense<[[32, 33], [43, 44]]> : tensor<2x2xi32>
    check.expect_eq_const %r#0, dense<[[34, 35], [45, 46]]> : tensor<2x2xi32>
    check.expect_eq_const %r#1, dense<448> : tensor<i32>
    func.return
  }
}

// -----

// Five elements on two ranks: three on each, the last one is padding that must not be summed. The
// function is also called as it is.
module @uneven {
  sdy.mesh @mesh = <["x"=2]>
  func.func @sum(%a: tensor<5xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}]>})
      -> (tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>}) {
    %zero = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<5xi32>, tensor<i32>) -> tensor<i32>
    func.return %0 : tensor<i32>
  }
  func.func @main() {
    %whole = stablehlo.constant dense<[1, 2, 3, 4, 5]> : tensor<5xi32>
    %low = stablehlo.constant dense<[1, 2, 3]> : tensor<3xi32>
    %high = stablehlo.constant dense<[4, 5, 1000]> : tensor<3xi32>
    %expected = func.call @sum(%whole) : (tensor<5xi32>) -> tensor<i32>
    %r:2 = "interpreter.run_parallel"(%low, %high) {
      programs = [[@sum, @sum]]
    } : (tensor<3xi32>, tensor<3xi32>) -> (tensor<i32>, tensor<i32>)
    check.expect_eq %expected, %r#0 : tensor<i32>
    check.expect_eq %expected, %r#1 : tensor<i32>
    func.return
  }
}

// -----

// Four replicas of one partition, and two of two: ranks are processes either way.
module @replicas {
  sdy.mesh @mesh = <["x"=2, "y"=2]>
  func.func @rows(%a: tensor<4x2xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x", "y"}, {}]>})
      -> (tensor<4x2xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}, {}]>}) {
    %0 = stablehlo.iota dim = 0 : tensor<4x2xi32>
    %1 = stablehlo.add %a, %0 : tensor<4x2xi32>
    func.return %1 : tensor<4x2xi32>
  }
  func.func @main() {
    %a = stablehlo.constant dense<[[10, 11]]> : tensor<1x2xi32>
    %b = stablehlo.constant dense<[[20, 21]]> : tensor<1x2xi32>
    %c = stablehlo.constant dense<[[30, 31]]> : tensor<1x2xi32>
    %d = stablehlo.constant dense<[[40, 41]]> : tensor<1x2xi32>
    %r:4 = "interpreter.run_parallel"(%a, %b, %c, %d) {
      programs = [[@rows], [@rows], [@rows], [@rows]]
    } : (tensor<1x2xi32>, tensor<1x2xi32>, tensor<1x2xi32>, tensor<1x2xi32>) -> (tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi32>)
    check.expect_eq_const %r#0, dense<[[10, 11], [21, 22]]> : tensor<2x2xi32>
    check.expect_eq_const %r#3, dense<[[32, 33], [43, 44]]> : tensor<2x2xi32>
    %s:4 = "interpreter.run_parallel"(%a, %b, %c, %d) {
      programs = [[@rows, @rows], [@rows, @rows]]
    } : (tensor<1x2xi32>, tensor<1x2xi32>, tensor<1x2xi32>, tensor<1x2xi32>) -> (tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi32>, tensor<2x2xi32>)
    check.expect_eq_const %s#1, dense<[[10, 11], [21, 22]]> : tensor<2x2xi32>
    check.expect_eq_const %s#2, dense<[[32, 33], [43, 44]]> : tensor<2x2xi32>
    func.return
  }
}

// -----

// The rows move between replicas: all_to_all and collective_permute have groups of replicas here.
module @replicas_exchange {
  sdy.mesh @mesh = <["x"=2]>
  func.func @turn(%a: tensor<2x2xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}, {}]>})
      -> (tensor<2x2xi32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"x"}]>}) {
    func.return %a : tensor<2x2xi32>
  }
  func.func @main() {
    %a = stablehlo.constant dense<[[1, 2]]> : tensor<1x2xi32>
    %b = stablehlo.constant dense<[[3, 4]]> : tensor<1x2xi32>
    %r:2 = "interpreter.run_parallel"(%a, %b) {
      programs = [[@turn], [@turn]]
    } : (tensor<1x2xi32>, tensor<1x2xi32>) -> (tensor<2x1xi32>, tensor<2x1xi32>)
    check.expect_eq_const %r#0, dense<[[1], [3]]> : tensor<2x1xi32>
    check.expect_eq_const %r#1, dense<[[2], [4]]> : tensor<2x1xi32>
    func.return
  }
}

// -----

// What has no annotation is whole where the caller has it whole. Shardings of operations and calls
// count, too.
module @whole_results {
  sdy.mesh @mesh = <["x"=4]>
  func.func @halves(%a: tensor<8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"x":(1)2}]>}, %b: tensor<8xf32>) -> tensor<8xf32> {
    %0 = func.call @product(%a, %b) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
    %1 = sdy.sharding_constraint %0 <@mesh, [{"x"}]> : tensor<8xf32>
    func.return %1 : tensor<8xf32>
  }
  func.func private @product(%a: tensor<8xf32>, %b: tensor<8xf32>) -> tensor<8xf32> {
    %0 = stablehlo.multiply %a, %b {sdy.sharding = #sdy.sharding_per_value<[<@mesh, [{"x":(2)2}]>]>} : tensor<8xf32>
    func.return %0 : tensor<8xf32>
  }
  func.func @main() {
    %low = stablehlo.constant dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf32>
    %high = stablehlo.constant dense<[4.0, 5.0, 6.0, 7.0]> : tensor<4xf32>
    %b = stablehlo.constant dense<2.0> : tensor<8xf32>
    %r:4 = "interpreter.run_parallel"(%low, %b, %low, %b, %high, %b, %high, %b) {
      programs = [[@halves, @halves, @halves, @halves]]
    } : (tensor<4xf32>, tensor<8xf32>, tensor<4xf32>, tensor<8xf32>, tensor<4xf32>, tensor<8xf32>, tensor<4xf32>, tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>)
    check.expect_eq_const %r#0, dense<[0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0]> : tensor<8xf32>
    check.expect_eq_const %r#3, dense<[0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0]> : tensor<8xf32>
    func.return
  }
}

// -----

// mhlo strings, and a function of no annotation beside.
module @tiles {
  func.func @columns(%a: tensor<2x4xi32> {mhlo.sharding = "{devices=[1,4]<=[2,2]T(1,0)}"}) -> (tensor<2xi32> {mhlo.sharding = "{replicated}"}) {
    %zero = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.reduce(%a init: %zero) applies stablehlo.maximum across dimensions = [1] : (tensor<2x4xi32>, tensor<i32>) -> tensor<2xi32>
    func.return %0 : tensor<2xi32>
  }
  func.func @process() -> tensor<ui32> {
    %0 = stablehlo.partition_id : tensor<ui32>
    func.return %0 : tensor<ui32>
  }
  func.func @main() {
    %a = stablehlo.constant dense<[[1], [8]]> : tensor<2x1xi32>
    %b = stablehlo.constant dense<[[3], [6]]> : tensor<2x1xi32>
    %c = stablehlo.constant dense<[[5], [4]]> : tensor<2x1xi32>
    %d = stablehlo.constant dense<[[7], [2]]> : tensor<2x1xi32>
    %r:4 = "interpreter.run_parallel"(%a, %b, %c, %d) {
      programs = [[@columns, @columns, @columns, @columns]]
    } : (tensor<2x1xi32>, tensor<2x1xi32>, tensor<2x1xi32>, tensor<2x1xi32>) -> (tensor<2xi32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>)
    check.expect_eq_const %r#2, dense<[7, 8]> : tensor<2xi32>
    %p:2 = "interpreter.run_parallel"() {programs = [[@process, @process]]} : () -> (tensor<ui32>, tensor<ui32>)
    check.expect_eq_const %p#1, dense<1> : tensor<ui32>
    func.return
  }
}
