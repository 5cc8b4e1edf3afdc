// stablehlo.if, case and while, func.call, composite, optimization_barrier and after_all.

func.func @if_takes_one_branch() {
  %t = stablehlo.constant dense<true> : tensor<i1>
  %f = stablehlo.constant dense<false> : tensor<i1>
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %b = stablehlo.constant dense<[3, 4]> : tensor<2xi32>
  %r = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<2xi32>
  }, {
    stablehlo.return %b : tensor<2xi32>
  }) : (tensor<i1>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[1, 2]> : tensor<2xi32>
  %s = "stablehlo.if"(%f) ({
    "stablehlo.return"(%a) : (tensor<2xi32>) -> ()
  }, {
    %sum = stablehlo.add %a, %b : tensor<2xi32>
    "stablehlo.return"(%sum) : (tensor<2xi32>) -> ()
  }) : (tensor<i1>) -> tensor<2xi32>
  check.expect_eq_const %s, dense<[4, 6]> : tensor<2xi32>
  func.return
}

func.func @if_with_two_results() {
  %p = stablehlo.constant dense<false> : tensor<i1>
  %a = stablehlo.constant dense<1> : tensor<i32>
  %b = stablehlo.constant dense<2.5> : tensor<f32>
  %c = stablehlo.constant dense<7> : tensor<i32>
  %r:2 = "stablehlo.if"(%p) ({
    stablehlo.return %a, %b : tensor<i32>, tensor<f32>
  }, {
    %n = stablehlo.negate %b : tensor<f32>
    stablehlo.return %c, %n : tensor<i32>, tensor<f32>
  }) : (tensor<i1>) -> (tensor<i32>, tensor<f32>)
  check.expect_eq_const %r#0, dense<7> : tensor<i32>
  check.expect_eq_const %r#1, dense<-2.5> : tensor<f32>
  func.return
}

// The branch that is not taken must not run: its loop has no end.
func.func @if_does_not_run_the_other_branch() {
  %p = stablehlo.constant dense<true> : tensor<i1>
  %a = stablehlo.constant dense<1> : tensor<i32>
  %r = "stablehlo.if"(%p) ({
    stablehlo.return %a : tensor<i32>
  }, {
    %x = stablehlo.while(%v = %a) : tensor<i32>
    cond {
      %always = stablehlo.compare EQ, %v, %v : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %always : tensor<i1>
    } do {
      stablehlo.return %v : tensor<i32>
    }
    stablehlo.return %x : tensor<i32>
  }) : (tensor<i1>) -> tensor<i32>
  check.expect_eq_const %r, dense<1> : tensor<i32>
  func.return
}

func.func @case_each_branch() {
  %a = stablehlo.constant dense<10> : tensor<i32>
  %b = stablehlo.constant dense<20> : tensor<i32>
  %c = stablehlo.constant dense<30> : tensor<i32>
  %i = stablehlo.constant dense<1> : tensor<i32>
  %r = "stablehlo.case"(%i) ({
    stablehlo.return %a : tensor<i32>
  }, {
    stablehlo.return %b : tensor<i32>
  }, {
    stablehlo.return %c : tensor<i32>
  }) : (tensor<i32>) -> tensor<i32>
  check.expect_eq_const %r, dense<20> : tensor<i32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %s = "stablehlo.case"(%z) ({
    stablehlo.return %a : tensor<i32>
  }, {
    stablehlo.return %b : tensor<i32>
  }, {
    stablehlo.return %c : tensor<i32>
  }) : (tensor<i32>) -> tensor<i32>
  check.expect_eq_const %s, dense<10> : tensor<i32>
  func.return
}

// Every index out of range, negative or too large, means the last branch.
func.func @case_out_of_range_is_the_last_branch() {
  %a = stablehlo.constant dense<10> : tensor<i32>
  %b = stablehlo.constant dense<20> : tensor<i32>
  %i = stablehlo.constant dense<-1> : tensor<i32>
  %r:2 = "stablehlo.case"(%i) ({
    stablehlo.return %a, %a : tensor<i32>, tensor<i32>
  }, {
    stablehlo.return %b, %a : tensor<i32>, tensor<i32>
  }) : (tensor<i32>) -> (tensor<i32>, tensor<i32>)
  check.expect_eq_const %r#0, dense<20> : tensor<i32>
  check.expect_eq_const %r#1, dense<10> : tensor<i32>
  %j = stablehlo.constant dense<2> : tensor<i32>
  %s = "stablehlo.case"(%j) ({
    stablehlo.return %a : tensor<i32>
  }, {
    stablehlo.return %b : tensor<i32>
  }) : (tensor<i32>) -> tensor<i32>
  check.expect_eq_const %s, dense<20> : tensor<i32>
  %k = stablehlo.constant dense<2147483647> : tensor<i32>
  %t = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<i32>
  }) : (tensor<i32>) -> tensor<i32>
  check.expect_eq_const %t, dense<10> : tensor<i32>
  func.return
}

func.func @while_counts() {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %ten = stablehlo.constant dense<10> : tensor<i32>
  %r:2 = stablehlo.while(%i = %zero, %sum = %zero) : tensor<i32>, tensor<i32>
  cond {
    %more = stablehlo.compare LT, %i, %ten, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %more : tensor<i1>
  } do {
    %next = stablehlo.add %i, %one : tensor<i32>
    %total = stablehlo.add %sum, %next : tensor<i32>
    stablehlo.return %next, %total : tensor<i32>, tensor<i32>
  }
  check.expect_eq_const %r#0, dense<10> : tensor<i32>
  check.expect_eq_const %r#1, dense<55> : tensor<i32>
  func.return
}

func.func @while_not_once() {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %a = stablehlo.constant dense<[1.5, 2.5]> : tensor<2xf32>
  %r:2 = stablehlo.while(%i = %zero, %x = %a) : tensor<i32>, tensor<2xf32>
  cond {
    %more = stablehlo.compare NE, %i, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %more : tensor<i1>
  } do {
    %y = stablehlo.add %x, %x : tensor<2xf32>
    stablehlo.return %i, %y : tensor<i32>, tensor<2xf32>
  }
  check.expect_eq_const %r#0, dense<0> : tensor<i32>
  check.expect_eq_const %r#1, dense<[1.5, 2.5]> : tensor<2xf32>
  func.return
}

// The two values swap on every iteration: all new values are computed before any is replaced.
func.func @while_swaps() {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %a = stablehlo.constant dense<1> : tensor<i32>
  %b = stablehlo.constant dense<2> : tensor<i32>
  %three = stablehlo.constant dense<3> : tensor<i32>
  %r:3 = stablehlo.while(%i = %zero, %x = %a, %y = %b) : tensor<i32>, tensor<i32>, tensor<i32>
  cond {
    %more = stablehlo.compare LT, %i, %three : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %more : tensor<i1>
  } do {
    %one = stablehlo.constant dense<1> : tensor<i32>
    %next = stablehlo.add %i, %one : tensor<i32>
    stablehlo.return %next, %y, %x : tensor<i32>, tensor<i32>, tensor<i32>
  }
  check.expect_eq_const %r#1, dense<2> : tensor<i32>
  check.expect_eq_const %r#2, dense<1> : tensor<i32>
  func.return
}

func.func @while_nested() {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %n = stablehlo.constant dense<4> : tensor<i32>
  %r:2 = stablehlo.while(%i = %zero, %count = %zero) : tensor<i32>, tensor<i32>
  cond {
    %more = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %more : tensor<i1>
  } do {
    %inner:2 = stablehlo.while(%j = %zero, %c = %count) : tensor<i32>, tensor<i32>
    cond {
      %more = stablehlo.compare LT, %j, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %more : tensor<i1>
    } do {
      %next = stablehlo.add %j, %one : tensor<i32>
      %bumped = stablehlo.add %c, %one : tensor<i32>
      stablehlo.return %next, %bumped : tensor<i32>, tensor<i32>
    }
    %next = stablehlo.add %i, %one : tensor<i32>
    stablehlo.return %next, %inner#1 : tensor<i32>, tensor<i32>
  }
  check.expect_eq_const %r#1, dense<6> : tensor<i32>
  func.return
}

func.func @while_generic_form() {
  %zero = stablehlo.constant dense<0> : tensor<i64>
  %r = "stablehlo.while"(%zero) ({
  ^bb0(%i: tensor<i64>):
    %three = stablehlo.constant dense<3> : tensor<i64>
    %more = stablehlo.compare LT, %i, %three, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %more : tensor<i1>
  }, {
  ^bb0(%i: tensor<i64>):
    %two = stablehlo.constant dense<2> : tensor<i64>
    %next = stablehlo.add %i, %two : tensor<i64>
    stablehlo.return %next : tensor<i64>
  }) : (tensor<i64>) -> tensor<i64>
  check.expect_eq_const %r, dense<4> : tensor<i64>
  func.return
}

func.func private @double(%x: tensor<2xi32>) -> tensor<2xi32> {
  %r = stablehlo.add %x, %x : tensor<2xi32>
  return %r : tensor<2xi32>
}

func.func private @sum_and_double(%x: tensor<2xi32>, %y: tensor<2xi32>) -> (tensor<2xi32>, tensor<2xi32>) {
  %sum = stablehlo.add %x, %y : tensor<2xi32>
  %twice = call @double(%sum) : (tensor<2xi32>) -> tensor<2xi32>
  return %sum, %twice : tensor<2xi32>, tensor<2xi32>
}

func.func private @constants() -> (tensor<i32>, tensor<f32>) {
  %a = stablehlo.constant dense<3> : tensor<i32>
  %b = stablehlo.constant dense<4.5> : tensor<f32>
  return %a, %b : tensor<i32>, tensor<f32>
}

func.func @call_nested_functions() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %b = stablehlo.constant dense<[10, 20]> : tensor<2xi32>
  %r:2 = call @sum_and_double(%a, %b) : (tensor<2xi32>, tensor<2xi32>) -> (tensor<2xi32>, tensor<2xi32>)
  check.expect_eq_const %r#0, dense<[11, 22]> : tensor<2xi32>
  check.expect_eq_const %r#1, dense<[22, 44]> : tensor<2xi32>
  %s = func.call @double(%r#1) : (tensor<2xi32>) -> tensor<2xi32>
  check.expect_eq_const %s, dense<[44, 88]> : tensor<2xi32>
  func.return
}

func.func @call_without_arguments() {
  %r:2 = call @constants() : () -> (tensor<i32>, tensor<f32>)
  check.expect_eq_const %r#0, dense<3> : tensor<i32>
  check.expect_eq_const %r#1, dense<4.5> : tensor<f32>
  func.return
}

func.func @call_inside_a_loop() {
  %a = stablehlo.constant dense<[1, 3]> : tensor<2xi32>
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %n = stablehlo.constant dense<4> : tensor<i32>
  %r:2 = stablehlo.while(%i = %zero, %x = %a) : tensor<i32>, tensor<2xi32>
  cond {
    %more = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %more : tensor<i1>
  } do {
    %y = func.call @double(%x) : (tensor<2xi32>) -> tensor<2xi32>
    %next = stablehlo.add %i, %one : tensor<i32>
    stablehlo.return %next, %y : tensor<i32>, tensor<2xi32>
  }
  check.expect_eq_const %r#1, dense<[16, 48]> : tensor<2xi32>
  func.return
}

func.func @composite_runs_its_decomposition() {
  %a = stablehlo.constant dense<[3, 4]> : tensor<2xi32>
  %r = stablehlo.composite "weft.double" %a {composite_attributes = {scale = 2 : i64}, decomposition = @double} : (tensor<2xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[6, 8]> : tensor<2xi32>
  %s:2 = stablehlo.composite "weft.pair" %a, %r {decomposition = @sum_and_double, version = 3 : i32} : (tensor<2xi32>, tensor<2xi32>) -> (tensor<2xi32>, tensor<2xi32>)
  check.expect_eq_const %s#0, dense<[9, 12]> : tensor<2xi32>
  check.expect_eq_const %s#1, dense<[18, 24]> : tensor<2xi32>
  func.return
}

func.func @composite_generic_form() {
  %a = stablehlo.constant dense<[5, -1]> : tensor<2xi32>
  %r = "stablehlo.composite"(%a) <{name = "weft.double", decomposition = @double, composite_attributes = {}, version = 1 : i32}> : (tensor<2xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[10, -2]> : tensor<2xi32>
  func.return
}

func.func @optimization_barrier_is_the_identity() {
  %a = stablehlo.constant dense<[1.5, 0x7FC00000]> : tensor<2xf32>
  %b = stablehlo.constant dense<7> : tensor<i64>
  %r:2 = stablehlo.optimization_barrier %a, %b : tensor<2xf32>, tensor<i64>
  check.expect_eq_const %r#0, dense<[1.5, 0x7FC00000]> : tensor<2xf32>
  check.expect_eq_const %r#1, dense<7> : tensor<i64>
  %s = stablehlo.optimization_barrier %b : tensor<i64>
  check.expect_eq_const %s, dense<7> : tensor<i64>
  %t = "stablehlo.optimization_barrier"(%a) : (tensor<2xf32>) -> tensor<2xf32>
  check.expect_eq %t, %a : tensor<2xf32>
  func.return
}

// Tokens order side effects and carry no value.
func.func @after_all_joins_tokens() {
  %a = stablehlo.constant dense<1> : tensor<i32>
  %t0 = stablehlo.after_all : !stablehlo.token
  %t1 = stablehlo.create_token : !stablehlo.token
  %t2 = stablehlo.after_all %t0, %t1 : !stablehlo.token
  %t3 = "stablehlo.after_all"(%t2) : (!stablehlo.token) -> !stablehlo.token
  %r:2 = stablehlo.optimization_barrier %a, %t3 : tensor<i32>, !stablehlo.token
  check.expect_eq_const %r#0, dense<1> : tensor<i32>
  func.return
}

// Sharding annotations do not change values.
func.func @custom_call_sharding_is_the_identity() {
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %r = stablehlo.custom_call @Sharding(%a) {backend_config = "", mhlo.sharding = "{replicated}"} : (tensor<4xi32>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[1, 2, 3, 4]> : tensor<4xi32>
  func.return
}

// On one device the full shape and the shard shape are the same.
func.func @custom_call_spmd_shapes_on_one_device() {
  %a = stablehlo.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %s = stablehlo.custom_call @Sharding(%a) {mhlo.sharding = "{manual}"} : (tensor<4xi32>) -> tensor<4xi32>
  %m = stablehlo.custom_call @SPMDFullToShardShape(%s) {mhlo.sharding = "{manual}"} : (tensor<4xi32>) -> tensor<4xi32>
  %n = stablehlo.negate %m : tensor<4xi32>
  %f = stablehlo.custom_call @SPMDShardToFullShape(%n) {mhlo.sharding = "{replicated}"} : (tensor<4xi32>) -> tensor<4xi32>
  check.expect_eq_const %f, dense<[-1, -2, -3, -4]> : tensor<4xi32>
  func.return
}

// -----

module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main() {
    %0 = call @inputs() : () -> tensor<2xf32>
    %1 = call @expected() : () -> tensor<2xf32>
    %2 = stablehlo.multiply %0, %0 : tensor<2xf32>
    stablehlo.custom_call @check.expect_eq(%2, %1) {has_side_effect = true} : (tensor<2xf32>, tensor<2xf32>) -> ()
    stablehlo.custom_call @check.expect_close(%2, %1) {has_side_effect = true} : (tensor<2xf32>, tensor<2xf32>) -> ()
    stablehlo.custom_call @check.expect_almost_eq(%2, %1) {has_side_effect = true} : (tensor<2xf32>, tensor<2xf32>) -> ()
    return
  }
  func.func private @inputs() -> (tensor<2xf32> {mhlo.layout_mode = "default"}) {
    %cst = stablehlo.constant dense<[1.5, -3.0]> : tensor<2xf32>
    return %cst : tensor<2xf32>
  }
  func.func private @expected() -> tensor<2xf32> {
    %cst = stablehlo.constant dense<[2.25, 9.0]> : tensor<2xf32>
    return %cst : tensor<2xf32>
  }
}
