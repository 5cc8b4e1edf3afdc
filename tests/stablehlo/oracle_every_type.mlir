// Each op that takes operands of any type, on each type.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @every_i1() {
  %a = stablehlo.constant dense<[true, false, false, true, false, true]> : tensor<6xi1>
  %z = stablehlo.constant dense<false> : tensor<i1>
  %m = stablehlo.reshape %a : (tensor<6xi1>) -> tensor<2x3xi1>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xi1>) -> tensor<2x6xi1>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xi1>) -> tensor<3x2x2xi1>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xi1>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xi1>) -> tensor<3x2xi1>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xi1>) -> tensor<3xi1>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xi1>, tensor<i1>) -> tensor<11xi1>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xi1>, tensor<2x3xi1>) -> tensor<4x3xi1>
  %k = stablehlo.constant dense<3> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xi1>, tensor<i32>) -> tensor<2xi1>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xi1>, tensor<2xi1>, tensor<i32>) -> tensor<6xi1>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xi1>, tensor<3x1xi32>) -> tensor<3xi1>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i1>, %y: tensor<i1>):
    %s = stablehlo.or %x, %y : tensor<i1>
    stablehlo.return %s : tensor<i1>
  }) : (tensor<6xi1>, tensor<3x1xi32>, tensor<3xi1>) -> tensor<6xi1>
  %l = stablehlo.constant dense<false> : tensor<i1>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.or across dimensions = [0] : (tensor<2x3xi1>, tensor<i1>) -> tensor<3xi1>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<i1>, %y: tensor<i1>):
    %s = stablehlo.or %x, %y : tensor<i1>
    stablehlo.return %s : tensor<i1>
  }) : (tensor<6xi1>, tensor<i1>) -> tensor<4xi1>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i1>, %y: tensor<i1>):
    %p = stablehlo.compare LT, %x, %y, UNSIGNED : (tensor<i1>, tensor<i1>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xi1>) -> tensor<2x3xi1>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<i1>, %y: tensor<i1>):
    %p = stablehlo.compare GE, %x, %y, UNSIGNED : (tensor<i1>, tensor<i1>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i1>, %y: tensor<i1>):
    %s = stablehlo.or %x, %y : tensor<i1>
    stablehlo.return %s : tensor<i1>
  }) : (tensor<6xi1>, tensor<3xi1>, tensor<i1>) -> tensor<6xi1>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<i1>, %y: tensor<i1>):
    %s = stablehlo.or %x, %y : tensor<i1>
    stablehlo.return %s : tensor<i1>
  }) : (tensor<6xi1>, tensor<6xi1>) -> tensor<6xi1>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xi1>
  }, {
    stablehlo.return %du : tensor<6xi1>
  }) : (tensor<i1>) -> tensor<6xi1>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xi1>
  }, {
    stablehlo.return %du : tensor<6xi1>
  }) : (tensor<i32>) -> tensor<6xi1>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xi1>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xi1>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xi1>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xi1>
  check.expect_eq_const %m, dense<[[true, false, false], [true, false, true]]> : tensor<2x3xi1>
  check.expect_eq_const %bc, dense<[[true, false, false, true, false, true], [true, false, false, true, false, true]]> : tensor<2x6xi1>
  check.expect_eq_const %bd, dense<[[[true, true], [true, true]], [[false, false], [false, false]], [[false, true], [false, true]]]> : tensor<3x2x2xi1>
  check.expect_eq_const %rv, dense<[[false, false, true], [true, false, true]]> : tensor<2x3xi1>
  check.expect_eq_const %tr, dense<[[true, true], [false, false], [false, true]]> : tensor<3x2xi1>
  check.expect_eq_const %sl, dense<[false, true, true]> : tensor<3xi1>
  check.expect_eq_const %pd, dense<[false, true, false, false, false, false, false, true, false, false, false]> : tensor<11xi1>
  check.expect_eq_const %cc, dense<[[false, false, true], [true, false, true], [true, false, false], [true, false, true]]> : tensor<4x3xi1>
  check.expect_eq_const %ds, dense<[true, false]> : tensor<2xi1>
  check.expect_eq_const %du, dense<[true, false, false, true, false, true]> : tensor<6xi1>
  check.expect_eq_const %ga, dense<[false, true, true]> : tensor<3xi1>
  check.expect_eq_const %sc, dense<[true, false, false, true, false, true]> : tensor<6xi1>
  check.expect_eq_const %re, dense<[true, false, true]> : tensor<3xi1>
  check.expect_eq_const %rw, dense<[true, false, true, true]> : tensor<4xi1>
  check.expect_eq_const %so, dense<[[false, false, true], [false, true, true]]> : tensor<2x3xi1>
  check.expect_eq_const %ss, dense<[false, false, false, true, false, true]> : tensor<6xi1>
  check.expect_eq_const %mp, dense<[true, false, false, true, false, true]> : tensor<6xi1>
  check.expect_eq_const %cd, dense<[true, false, false, true, false, true]> : tensor<6xi1>
  check.expect_eq_const %cs, dense<[true, false, false, true, false, true]> : tensor<6xi1>
  check.expect_eq_const %wh#1, dense<[true, false, true, false, false, true]> : tensor<6xi1>
  check.expect_eq_const %ob, dense<[true, false, false, true, false, true]> : tensor<6xi1>
  func.return
}

func.func @every_i8() {
  %a = stablehlo.constant dense<[-32, 74, -3, -103, -66, 3]> : tensor<6xi8>
  %z = stablehlo.constant dense<0> : tensor<i8>
  %m = stablehlo.reshape %a : (tensor<6xi8>) -> tensor<2x3xi8>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xi8>) -> tensor<2x6xi8>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xi8>) -> tensor<3x2x2xi8>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xi8>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xi8>) -> tensor<3x2xi8>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xi8>) -> tensor<3xi8>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xi8>, tensor<i8>) -> tensor<11xi8>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xi8>, tensor<2x3xi8>) -> tensor<4x3xi8>
  %k = stablehlo.constant dense<2> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xi8>, tensor<i32>) -> tensor<2xi8>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xi8>, tensor<2xi8>, tensor<i32>) -> tensor<6xi8>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xi8>, tensor<3x1xi32>) -> tensor<3xi8>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>):
    %s = stablehlo.maximum %x, %y : tensor<i8>
    stablehlo.return %s : tensor<i8>
  }) : (tensor<6xi8>, tensor<3x1xi32>, tensor<3xi8>) -> tensor<6xi8>
  %l = stablehlo.constant dense<-128> : tensor<i8>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xi8>, tensor<i8>) -> tensor<3xi8>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>):
    %s = stablehlo.maximum %x, %y : tensor<i8>
    stablehlo.return %s : tensor<i8>
  }) : (tensor<6xi8>, tensor<i8>) -> tensor<4xi8>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>):
    %p = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i8>, tensor<i8>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xi8>) -> tensor<2x3xi8>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i8>, tensor<i8>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i8>, %y: tensor<i8>):
    %s = stablehlo.maximum %x, %y : tensor<i8>
    stablehlo.return %s : tensor<i8>
  }) : (tensor<6xi8>, tensor<3xi8>, tensor<i8>) -> tensor<6xi8>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<i8>, %y: tensor<i8>):
    %s = stablehlo.maximum %x, %y : tensor<i8>
    stablehlo.return %s : tensor<i8>
  }) : (tensor<6xi8>, tensor<6xi8>) -> tensor<6xi8>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xi8>
  }, {
    stablehlo.return %du : tensor<6xi8>
  }) : (tensor<i1>) -> tensor<6xi8>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xi8>
  }, {
    stablehlo.return %du : tensor<6xi8>
  }) : (tensor<i32>) -> tensor<6xi8>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xi8>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xi8>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xi8>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xi8>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xi8>, tensor<3x2xi8>) -> tensor<2x2xi8>
  %dt = stablehlo.dot %a, %a : (tensor<6xi8>, tensor<6xi8>) -> tensor<i8>
  %i3 = stablehlo.reshape %a : (tensor<6xi8>) -> tensor<1x6x1xi8>
  %k3 = stablehlo.reshape %sl : (tensor<3xi8>) -> tensor<3x1x1xi8>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xi8>, tensor<3x1x1xi8>) -> tensor<1x3x1xi8>
  %io = stablehlo.iota dim = 0 : tensor<6xi8>
  check.expect_eq_const %m, dense<[[-32, 74, -3], [-103, -66, 3]]> : tensor<2x3xi8>
  check.expect_eq_const %bc, dense<[[-32, 74, -3, -103, -66, 3], [-32, 74, -3, -103, -66, 3]]> : tensor<2x6xi8>
  check.expect_eq_const %bd, dense<[[[-32, -103], [-32, -103]], [[74, -66], [74, -66]], [[-3, 3], [-3, 3]]]> : tensor<3x2x2xi8>
  check.expect_eq_const %rv, dense<[[-3, 74, -32], [3, -66, -103]]> : tensor<2x3xi8>
  check.expect_eq_const %tr, dense<[[-32, -103], [74, -66], [-3, 3]]> : tensor<3x2xi8>
  check.expect_eq_const %sl, dense<[74, -103, 3]> : tensor<3xi8>
  check.expect_eq_const %pd, dense<[0, -32, 0, 74, 0, -3, 0, -103, 0, -66, 0]> : tensor<11xi8>
  check.expect_eq_const %cc, dense<[[-3, 74, -32], [3, -66, -103], [-32, 74, -3], [-103, -66, 3]]> : tensor<4x3xi8>
  check.expect_eq_const %ds, dense<[-3, -103]> : tensor<2xi8>
  check.expect_eq_const %du, dense<[-32, 74, -3, -103, -66, 3]> : tensor<6xi8>
  check.expect_eq_const %ga, dense<[-66, -32, 3]> : tensor<3xi8>
  check.expect_eq_const %sc, dense<[-32, 74, -3, -103, 74, 3]> : tensor<6xi8>
  check.expect_eq_const %re, dense<[-32, 74, 3]> : tensor<3xi8>
  check.expect_eq_const %rw, dense<[-32, 74, -66, 3]> : tensor<4xi8>
  check.expect_eq_const %so, dense<[[-32, -3, 74], [-103, -66, 3]]> : tensor<2x3xi8>
  check.expect_eq_const %ss, dense<[0, 74, 0, 0, 0, 3]> : tensor<6xi8>
  check.expect_eq_const %mp, dense<[-32, 74, -3, -103, -66, 3]> : tensor<6xi8>
  check.expect_eq_const %cd, dense<[-32, 74, -3, -103, -66, 3]> : tensor<6xi8>
  check.expect_eq_const %cs, dense<[-32, 74, -3, -103, -66, 3]> : tensor<6xi8>
  check.expect_eq_const %wh#1, dense<[3, -66, -103, -3, 74, -32]> : tensor<6xi8>
  check.expect_eq_const %ob, dense<[-32, 74, -3, -103, -66, 3]> : tensor<6xi8>
  check.expect_eq_const %do, dense<[[109, -61], [-61, 126]]> : tensor<2x2xi8>
  check.expect_eq_const %dt, dense<-21> : tensor<i8>
  check.expect_eq_const %cv, dense<[[[-66], [100], [-47]]]> : tensor<1x3x1xi8>
  check.expect_eq_const %io, dense<[0, 1, 2, 3, 4, 5]> : tensor<6xi8>
  func.return
}

func.func @every_i16() {
  %a = stablehlo.constant dense<[22873, -30707, 22357, -23996, 21822, 6148]> : tensor<6xi16>
  %z = stablehlo.constant dense<0> : tensor<i16>
  %m = stablehlo.reshape %a : (tensor<6xi16>) -> tensor<2x3xi16>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xi16>) -> tensor<2x6xi16>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xi16>) -> tensor<3x2x2xi16>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xi16>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xi16>) -> tensor<3x2xi16>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xi16>) -> tensor<3xi16>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xi16>, tensor<i16>) -> tensor<11xi16>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xi16>, tensor<2x3xi16>) -> tensor<4x3xi16>
  %k = stablehlo.constant dense<1> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xi16>, tensor<i32>) -> tensor<2xi16>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xi16>, tensor<2xi16>, tensor<i32>) -> tensor<6xi16>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xi16>, tensor<3x1xi32>) -> tensor<3xi16>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.maximum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<6xi16>, tensor<3x1xi32>, tensor<3xi16>) -> tensor<6xi16>
  %l = stablehlo.constant dense<-32768> : tensor<i16>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xi16>, tensor<i16>) -> tensor<3xi16>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.maximum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<6xi16>, tensor<i16>) -> tensor<4xi16>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %p = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i16>, tensor<i16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xi16>) -> tensor<2x3xi16>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i16>, tensor<i16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.maximum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<6xi16>, tensor<3xi16>, tensor<i16>) -> tensor<6xi16>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.maximum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<6xi16>, tensor<6xi16>) -> tensor<6xi16>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xi16>
  }, {
    stablehlo.return %du : tensor<6xi16>
  }) : (tensor<i1>) -> tensor<6xi16>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xi16>
  }, {
    stablehlo.return %du : tensor<6xi16>
  }) : (tensor<i32>) -> tensor<6xi16>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xi16>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xi16>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xi16>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xi16>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xi16>, tensor<3x2xi16>) -> tensor<2x2xi16>
  %dt = stablehlo.dot %a, %a : (tensor<6xi16>, tensor<6xi16>) -> tensor<i16>
  %i3 = stablehlo.reshape %a : (tensor<6xi16>) -> tensor<1x6x1xi16>
  %k3 = stablehlo.reshape %sl : (tensor<3xi16>) -> tensor<3x1x1xi16>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xi16>, tensor<3x1x1xi16>) -> tensor<1x3x1xi16>
  %io = stablehlo.iota dim = 0 : tensor<6xi16>
  check.expect_eq_const %m, dense<[[22873, -30707, 22357], [-23996, 21822, 6148]]> : tensor<2x3xi16>
  check.expect_eq_const %bc, dense<[[22873, -30707, 22357, -23996, 21822, 6148], [22873, -30707, 22357, -23996, 21822, 6148]]> : tensor<2x6xi16>
  check.expect_eq_const %bd, dense<[[[22873, -23996], [22873, -23996]], [[-30707, 21822], [-30707, 21822]], [[22357, 6148], [22357, 6148]]]> : tensor<3x2x2xi16>
  check.expect_eq_const %rv, dense<[[22357, -30707, 22873], [6148, 21822, -23996]]> : tensor<2x3xi16>
  check.expect_eq_const %tr, dense<[[22873, -23996], [-30707, 21822], [22357, 6148]]> : tensor<3x2xi16>
  check.expect_eq_const %sl, dense<[-30707, -23996, 6148]> : tensor<3xi16>
  check.expect_eq_const %pd, dense<[0, 22873, 0, -30707, 0, 22357, 0, -23996, 0, 21822, 0]> : tensor<11xi16>
  check.expect_eq_const %cc, dense<[[22357, -30707, 22873], [6148, 21822, -23996], [22873, -30707, 22357], [-23996, 21822, 6148]]> : tensor<4x3xi16>
  check.expect_eq_const %ds, dense<[-30707, 22357]> : tensor<2xi16>
  check.expect_eq_const %du, dense<[22873, -30707, 22357, -23996, 21822, 6148]> : tensor<6xi16>
  check.expect_eq_const %ga, dense<[21822, 22873, 6148]> : tensor<3xi16>
  check.expect_eq_const %sc, dense<[22873, -30707, 22357, -23996, 21822, 6148]> : tensor<6xi16>
  check.expect_eq_const %re, dense<[22873, 21822, 22357]> : tensor<3xi16>
  check.expect_eq_const %rw, dense<[22873, 22357, 21822, 6148]> : tensor<4xi16>
  check.expect_eq_const %so, dense<[[-30707, 22357, 22873], [-23996, 6148, 21822]]> : tensor<2x3xi16>
  check.expect_eq_const %ss, dense<[0, 0, 0, 0, 6148, 0]> : tensor<6xi16>
  check.expect_eq_const %mp, dense<[22873, -30707, 22357, -23996, 21822, 6148]> : tensor<6xi16>
  check.expect_eq_const %cd, dense<[22873, -30707, 22357, -23996, 21822, 6148]> : tensor<6xi16>
  check.expect_eq_const %cs, dense<[22873, -30707, 22357, -23996, 21822, 6148]> : tensor<6xi16>
  check.expect_eq_const %wh#1, dense<[6148, 21822, -23996, 22357, -30707, 22873]> : tensor<6xi16>
  check.expect_eq_const %ob, dense<[22873, -30707, 22357, -23996, 21822, 6148]> : tensor<6xi16>
  check.expect_eq_const %do, dense<[[-19501, -22754], [-22754, 7460]]> : tensor<2x2xi16>
  check.expect_eq_const %dt, dense<-12041> : tensor<i16>
  check.expect_eq_const %cv, dense<[[[26072], [-18867], [-516]]]> : tensor<1x3x1xi16>
  check.expect_eq_const %io, dense<[0, 1, 2, 3, 4, 5]> : tensor<6xi16>
  func.return
}

func.func @every_i32() {
  %a = stablehlo.constant dense<[1743436079, 1394538457, -1331362923, 816728905, 134926069, -1455664662]> : tensor<6xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %m = stablehlo.reshape %a : (tensor<6xi32>) -> tensor<2x3xi32>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xi32>) -> tensor<2x6xi32>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xi32>) -> tensor<3x2x2xi32>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xi32>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xi32>) -> tensor<3x2xi32>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xi32>) -> tensor<3xi32>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xi32>, tensor<i32>) -> tensor<11xi32>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<4x3xi32>
  %k = stablehlo.constant dense<1> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xi32>, tensor<i32>) -> tensor<2xi32>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xi32>, tensor<2xi32>, tensor<i32>) -> tensor<6xi32>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xi32>, tensor<3x1xi32>) -> tensor<3xi32>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6xi32>, tensor<3x1xi32>, tensor<3xi32>) -> tensor<6xi32>
  %l = stablehlo.constant dense<-2147483648> : tensor<i32>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xi32>, tensor<i32>) -> tensor<3xi32>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6xi32>, tensor<i32>) -> tensor<4xi32>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6xi32>, tensor<3xi32>, tensor<i32>) -> tensor<6xi32>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xi32>
  }, {
    stablehlo.return %du : tensor<6xi32>
  }) : (tensor<i1>) -> tensor<6xi32>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xi32>
  }, {
    stablehlo.return %du : tensor<6xi32>
  }) : (tensor<i32>) -> tensor<6xi32>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xi32>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xi32>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xi32>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xi32>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xi32>, tensor<3x2xi32>) -> tensor<2x2xi32>
  %dt = stablehlo.dot %a, %a : (tensor<6xi32>, tensor<6xi32>) -> tensor<i32>
  %i3 = stablehlo.reshape %a : (tensor<6xi32>) -> tensor<1x6x1xi32>
  %k3 = stablehlo.reshape %sl : (tensor<3xi32>) -> tensor<3x1x1xi32>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xi32>, tensor<3x1x1xi32>) -> tensor<1x3x1xi32>
  %io = stablehlo.iota dim = 0 : tensor<6xi32>
  check.expect_eq_const %m, dense<[[1743436079, 1394538457, -1331362923], [816728905, 134926069, -1455664662]]> : tensor<2x3xi32>
  check.expect_eq_const %bc, dense<[[1743436079, 1394538457, -1331362923, 816728905, 134926069, -1455664662], [1743436079, 1394538457, -1331362923, 816728905, 134926069, -1455664662]]> : tensor<2x6xi32>
  check.expect_eq_const %bd, dense<[[[1743436079, 816728905], [1743436079, 816728905]], [[1394538457, 134926069], [1394538457, 134926069]], [[-1331362923, -1455664662], [-1331362923, -1455664662]]]> : tensor<3x2x2xi32>
  check.expect_eq_const %rv, dense<[[-1331362923, 1394538457, 1743436079], [-1455664662, 134926069, 816728905]]> : tensor<2x3xi32>
  check.expect_eq_const %tr, dense<[[1743436079, 816728905], [1394538457, 134926069], [-1331362923, -1455664662]]> : tensor<3x2xi32>
  check.expect_eq_const %sl, dense<[1394538457, 816728905, -1455664662]> : tensor<3xi32>
  check.expect_eq_const %pd, dense<[0, 1743436079, 0, 1394538457, 0, -1331362923, 0, 816728905, 0, 134926069, 0]> : tensor<11xi32>
  check.expect_eq_const %cc, dense<[[-1331362923, 1394538457, 1743436079], [-1455664662, 134926069, 816728905], [1743436079, 1394538457, -1331362923], [816728905, 134926069, -1455664662]]> : tensor<4x3xi32>
  check.expect_eq_const %ds, dense<[1394538457, -1331362923]> : tensor<2xi32>
  check.expect_eq_const %du, dense<[1743436079, 1394538457, -1331362923, 816728905, 134926069, -1455664662]> : tensor<6xi32>
  check.expect_eq_const %ga, dense<[134926069, 1743436079, -1455664662]> : tensor<3xi32>
  check.expect_eq_const %sc, dense<[1743436079, 1394538457, -1331362923, 816728905, 1394538457, -1455664662]> : tensor<6xi32>
  check.expect_eq_const %re, dense<[1743436079, 1394538457, -1331362923]> : tensor<3xi32>
  check.expect_eq_const %rw, dense<[1743436079, 1394538457, 816728905, -1455664662]> : tensor<4xi32>
  check.expect_eq_const %so, dense<[[-1331362923, 1394538457, 1743436079], [-1455664662, 134926069, 816728905]]> : tensor<2x3xi32>
  check.expect_eq_const %ss, dense<[1394538457, 0, 0, 816728905, 0, 0]> : tensor<6xi32>
  check.expect_eq_const %mp, dense<[1743436079, 1394538457, -1331362923, 816728905, 134926069, -1455664662]> : tensor<6xi32>
  check.expect_eq_const %cd, dense<[1743436079, 1394538457, -1331362923, 816728905, 134926069, -1455664662]> : tensor<6xi32>
  check.expect_eq_const %cs, dense<[1743436079, 1394538457, -1331362923, 816728905, 134926069, -1455664662]> : tensor<6xi32>
  check.expect_eq_const %wh#1, dense<[-1455664662, 134926069, 816728905, -1331362923, 1394538457, 1743436079]> : tensor<6xi32>
  check.expect_eq_const %ob, dense<[1743436079, 1394538457, -1331362923, 816728905, 134926069, -1455664662]> : tensor<6xi32>
  check.expect_eq_const %do, dense<[[483410251, -476917946], [-476917946, 1673067310]]> : tensor<2x2xi32>
  check.expect_eq_const %dt, dense<-2138489735> : tensor<i32>
  check.expect_eq_const %cv, dense<[[[850905281], [1315965992], [1880224930]]]> : tensor<1x3x1xi32>
  check.expect_eq_const %io, dense<[0, 1, 2, 3, 4, 5]> : tensor<6xi32>
  func.return
}

func.func @every_i64() {
  %a = stablehlo.constant dense<[5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450]> : tensor<6xi64>
  %z = stablehlo.constant dense<0> : tensor<i64>
  %m = stablehlo.reshape %a : (tensor<6xi64>) -> tensor<2x3xi64>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xi64>) -> tensor<2x6xi64>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xi64>) -> tensor<3x2x2xi64>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xi64>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xi64>) -> tensor<3x2xi64>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xi64>) -> tensor<3xi64>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xi64>, tensor<i64>) -> tensor<11xi64>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xi64>, tensor<2x3xi64>) -> tensor<4x3xi64>
  %k = stablehlo.constant dense<7> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xi64>, tensor<i32>) -> tensor<2xi64>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xi64>, tensor<2xi64>, tensor<i32>) -> tensor<6xi64>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xi64>, tensor<3x1xi32>) -> tensor<3xi64>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<6xi64>, tensor<3x1xi32>, tensor<3xi64>) -> tensor<6xi64>
  %l = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xi64>, tensor<i64>) -> tensor<3xi64>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<6xi64>, tensor<i64>) -> tensor<4xi64>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %p = stablehlo.compare LT, %x, %y, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xi64>) -> tensor<2x3xi64>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %p = stablehlo.compare GE, %x, %y, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<6xi64>, tensor<3xi64>, tensor<i64>) -> tensor<6xi64>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<6xi64>, tensor<6xi64>) -> tensor<6xi64>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xi64>
  }, {
    stablehlo.return %du : tensor<6xi64>
  }) : (tensor<i1>) -> tensor<6xi64>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xi64>
  }, {
    stablehlo.return %du : tensor<6xi64>
  }) : (tensor<i32>) -> tensor<6xi64>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xi64>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xi64>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xi64>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xi64>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xi64>, tensor<3x2xi64>) -> tensor<2x2xi64>
  %dt = stablehlo.dot %a, %a : (tensor<6xi64>, tensor<6xi64>) -> tensor<i64>
  %i3 = stablehlo.reshape %a : (tensor<6xi64>) -> tensor<1x6x1xi64>
  %k3 = stablehlo.reshape %sl : (tensor<3xi64>) -> tensor<3x1x1xi64>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xi64>, tensor<3x1x1xi64>) -> tensor<1x3x1xi64>
  %io = stablehlo.iota dim = 0 : tensor<6xi64>
  check.expect_eq_const %m, dense<[[5911440772883753014, -6131520375627554538, 2411473951434021918], [2458128196528420973, 1029227598293772078, 7656672021790125450]]> : tensor<2x3xi64>
  check.expect_eq_const %bc, dense<[[5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450], [5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450]]> : tensor<2x6xi64>
  check.expect_eq_const %bd, dense<[[[5911440772883753014, 2458128196528420973], [5911440772883753014, 2458128196528420973]], [[-6131520375627554538, 1029227598293772078], [-6131520375627554538, 1029227598293772078]], [[2411473951434021918, 7656672021790125450], [2411473951434021918, 7656672021790125450]]]> : tensor<3x2x2xi64>
  check.expect_eq_const %rv, dense<[[2411473951434021918, -6131520375627554538, 5911440772883753014], [7656672021790125450, 1029227598293772078, 2458128196528420973]]> : tensor<2x3xi64>
  check.expect_eq_const %tr, dense<[[5911440772883753014, 2458128196528420973], [-6131520375627554538, 1029227598293772078], [2411473951434021918, 7656672021790125450]]> : tensor<3x2xi64>
  check.expect_eq_const %sl, dense<[-6131520375627554538, 2458128196528420973, 7656672021790125450]> : tensor<3xi64>
  check.expect_eq_const %pd, dense<[0, 5911440772883753014, 0, -6131520375627554538, 0, 2411473951434021918, 0, 2458128196528420973, 0, 1029227598293772078, 0]> : tensor<11xi64>
  check.expect_eq_const %cc, dense<[[2411473951434021918, -6131520375627554538, 5911440772883753014], [7656672021790125450, 1029227598293772078, 2458128196528420973], [5911440772883753014, -6131520375627554538, 2411473951434021918], [2458128196528420973, 1029227598293772078, 7656672021790125450]]> : tensor<4x3xi64>
  check.expect_eq_const %ds, dense<[1029227598293772078, 7656672021790125450]> : tensor<2xi64>
  check.expect_eq_const %du, dense<[5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450]> : tensor<6xi64>
  check.expect_eq_const %ga, dense<[1029227598293772078, 5911440772883753014, 7656672021790125450]> : tensor<3xi64>
  check.expect_eq_const %sc, dense<[5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450]> : tensor<6xi64>
  check.expect_eq_const %re, dense<[5911440772883753014, 1029227598293772078, 7656672021790125450]> : tensor<3xi64>
  check.expect_eq_const %rw, dense<[5911440772883753014, 2411473951434021918, 2458128196528420973, 7656672021790125450]> : tensor<4xi64>
  check.expect_eq_const %so, dense<[[-6131520375627554538, 2411473951434021918, 5911440772883753014], [1029227598293772078, 2458128196528420973, 7656672021790125450]]> : tensor<2x3xi64>
  check.expect_eq_const %ss, dense<[0, 0, 0, 2458128196528420973, 0, 7656672021790125450]> : tensor<6xi64>
  check.expect_eq_const %mp, dense<[5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450]> : tensor<6xi64>
  check.expect_eq_const %cd, dense<[5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450]> : tensor<6xi64>
  check.expect_eq_const %cs, dense<[5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450]> : tensor<6xi64>
  check.expect_eq_const %wh#1, dense<[7656672021790125450, 1029227598293772078, 2458128196528420973, 2411473951434021918, -6131520375627554538, 5911440772883753014]> : tensor<6xi64>
  check.expect_eq_const %ob, dense<[5911440772883753014, -6131520375627554538, 2411473951434021918, 2458128196528420973, 1029227598293772078, 7656672021790125450]> : tensor<6xi64>
  check.expect_eq_const %do, dense<[[5325171518299253964, 5821694784921119006], [5821694784921119006, -7940756826580535023]]> : tensor<2x2xi64>
  check.expect_eq_const %dt, dense<-2615585308281281059> : tensor<i64>
  check.expect_eq_const %cv, dense<[[[3664302044748489434], [-8276086207275562388], [6289848270305735512]]]> : tensor<1x3x1xi64>
  check.expect_eq_const %io, dense<[0, 1, 2, 3, 4, 5]> : tensor<6xi64>
  func.return
}

func.func @every_ui8() {
  %a = stablehlo.constant dense<[203, 23, 37, 238, 201, 158]> : tensor<6xui8>
  %z = stablehlo.constant dense<0> : tensor<ui8>
  %m = stablehlo.reshape %a : (tensor<6xui8>) -> tensor<2x3xui8>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xui8>) -> tensor<2x6xui8>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xui8>) -> tensor<3x2x2xui8>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xui8>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xui8>) -> tensor<3x2xui8>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xui8>) -> tensor<3xui8>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xui8>, tensor<ui8>) -> tensor<11xui8>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<4x3xui8>
  %k = stablehlo.constant dense<5> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xui8>, tensor<i32>) -> tensor<2xui8>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xui8>, tensor<2xui8>, tensor<i32>) -> tensor<6xui8>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xui8>, tensor<3x1xi32>) -> tensor<3xui8>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<6xui8>, tensor<3x1xi32>, tensor<3xui8>) -> tensor<6xui8>
  %l = stablehlo.constant dense<0> : tensor<ui8>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xui8>, tensor<ui8>) -> tensor<3xui8>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<6xui8>, tensor<ui8>) -> tensor<4xui8>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %p = stablehlo.compare LT, %x, %y, UNSIGNED : (tensor<ui8>, tensor<ui8>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xui8>) -> tensor<2x3xui8>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %p = stablehlo.compare GE, %x, %y, UNSIGNED : (tensor<ui8>, tensor<ui8>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<6xui8>, tensor<3xui8>, tensor<ui8>) -> tensor<6xui8>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<6xui8>, tensor<6xui8>) -> tensor<6xui8>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xui8>
  }, {
    stablehlo.return %du : tensor<6xui8>
  }) : (tensor<i1>) -> tensor<6xui8>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xui8>
  }, {
    stablehlo.return %du : tensor<6xui8>
  }) : (tensor<i32>) -> tensor<6xui8>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xui8>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xui8>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xui8>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xui8>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xui8>, tensor<3x2xui8>) -> tensor<2x2xui8>
  %dt = stablehlo.dot %a, %a : (tensor<6xui8>, tensor<6xui8>) -> tensor<ui8>
  %i3 = stablehlo.reshape %a : (tensor<6xui8>) -> tensor<1x6x1xui8>
  %k3 = stablehlo.reshape %sl : (tensor<3xui8>) -> tensor<3x1x1xui8>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xui8>, tensor<3x1x1xui8>) -> tensor<1x3x1xui8>
  %io = stablehlo.iota dim = 0 : tensor<6xui8>
  check.expect_eq_const %m, dense<[[203, 23, 37], [238, 201, 158]]> : tensor<2x3xui8>
  check.expect_eq_const %bc, dense<[[203, 23, 37, 238, 201, 158], [203, 23, 37, 238, 201, 158]]> : tensor<2x6xui8>
  check.expect_eq_const %bd, dense<[[[203, 238], [203, 238]], [[23, 201], [23, 201]], [[37, 158], [37, 158]]]> : tensor<3x2x2xui8>
  check.expect_eq_const %rv, dense<[[37, 23, 203], [158, 201, 238]]> : tensor<2x3xui8>
  check.expect_eq_const %tr, dense<[[203, 238], [23, 201], [37, 158]]> : tensor<3x2xui8>
  check.expect_eq_const %sl, dense<[23, 238, 158]> : tensor<3xui8>
  check.expect_eq_const %pd, dense<[0, 203, 0, 23, 0, 37, 0, 238, 0, 201, 0]> : tensor<11xui8>
  check.expect_eq_const %cc, dense<[[37, 23, 203], [158, 201, 238], [203, 23, 37], [238, 201, 158]]> : tensor<4x3xui8>
  check.expect_eq_const %ds, dense<[201, 158]> : tensor<2xui8>
  check.expect_eq_const %du, dense<[203, 23, 37, 238, 201, 158]> : tensor<6xui8>
  check.expect_eq_const %ga, dense<[201, 203, 158]> : tensor<3xui8>
  check.expect_eq_const %sc, dense<[203, 23, 37, 238, 201, 158]> : tensor<6xui8>
  check.expect_eq_const %re, dense<[238, 201, 158]> : tensor<3xui8>
  check.expect_eq_const %rw, dense<[203, 37, 238, 158]> : tensor<4xui8>
  check.expect_eq_const %so, dense<[[23, 37, 203], [158, 201, 238]]> : tensor<2x3xui8>
  check.expect_eq_const %ss, dense<[23, 0, 0, 238, 158, 0]> : tensor<6xui8>
  check.expect_eq_const %mp, dense<[203, 23, 37, 238, 201, 158]> : tensor<6xui8>
  check.expect_eq_const %cd, dense<[203, 23, 37, 238, 201, 158]> : tensor<6xui8>
  check.expect_eq_const %cs, dense<[203, 23, 37, 238, 201, 158]> : tensor<6xui8>
  check.expect_eq_const %wh#1, dense<[158, 201, 238, 37, 23, 203]> : tensor<6xui8>
  check.expect_eq_const %ob, dense<[203, 23, 37, 238, 201, 158]> : tensor<6xui8>
  check.expect_eq_const %do, dense<[[99, 159], [159, 153]]> : tensor<2x2xui8>
  check.expect_eq_const %dt, dense<252> : tensor<ui8>
  check.expect_eq_const %cv, dense<[[[236], [91], [196]]]> : tensor<1x3x1xui8>
  check.expect_eq_const %io, dense<[0, 1, 2, 3, 4, 5]> : tensor<6xui8>
  func.return
}

func.func @every_ui16() {
  %a = stablehlo.constant dense<[29899, 13547, 7057, 7010, 54946, 47189]> : tensor<6xui16>
  %z = stablehlo.constant dense<0> : tensor<ui16>
  %m = stablehlo.reshape %a : (tensor<6xui16>) -> tensor<2x3xui16>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xui16>) -> tensor<2x6xui16>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xui16>) -> tensor<3x2x2xui16>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xui16>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xui16>) -> tensor<3x2xui16>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xui16>) -> tensor<3xui16>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xui16>, tensor<ui16>) -> tensor<11xui16>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xui16>, tensor<2x3xui16>) -> tensor<4x3xui16>
  %k = stablehlo.constant dense<7> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xui16>, tensor<i32>) -> tensor<2xui16>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xui16>, tensor<2xui16>, tensor<i32>) -> tensor<6xui16>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xui16>, tensor<3x1xi32>) -> tensor<3xui16>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<ui16>, %y: tensor<ui16>):
    %s = stablehlo.maximum %x, %y : tensor<ui16>
    stablehlo.return %s : tensor<ui16>
  }) : (tensor<6xui16>, tensor<3x1xi32>, tensor<3xui16>) -> tensor<6xui16>
  %l = stablehlo.constant dense<0> : tensor<ui16>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xui16>, tensor<ui16>) -> tensor<3xui16>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<ui16>, %y: tensor<ui16>):
    %s = stablehlo.maximum %x, %y : tensor<ui16>
    stablehlo.return %s : tensor<ui16>
  }) : (tensor<6xui16>, tensor<ui16>) -> tensor<4xui16>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<ui16>, %y: tensor<ui16>):
    %p = stablehlo.compare LT, %x, %y, UNSIGNED : (tensor<ui16>, tensor<ui16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xui16>) -> tensor<2x3xui16>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<ui16>, %y: tensor<ui16>):
    %p = stablehlo.compare GE, %x, %y, UNSIGNED : (tensor<ui16>, tensor<ui16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<ui16>, %y: tensor<ui16>):
    %s = stablehlo.maximum %x, %y : tensor<ui16>
    stablehlo.return %s : tensor<ui16>
  }) : (tensor<6xui16>, tensor<3xui16>, tensor<ui16>) -> tensor<6xui16>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<ui16>, %y: tensor<ui16>):
    %s = stablehlo.maximum %x, %y : tensor<ui16>
    stablehlo.return %s : tensor<ui16>
  }) : (tensor<6xui16>, tensor<6xui16>) -> tensor<6xui16>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xui16>
  }, {
    stablehlo.return %du : tensor<6xui16>
  }) : (tensor<i1>) -> tensor<6xui16>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xui16>
  }, {
    stablehlo.return %du : tensor<6xui16>
  }) : (tensor<i32>) -> tensor<6xui16>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xui16>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xui16>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xui16>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xui16>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xui16>, tensor<3x2xui16>) -> tensor<2x2xui16>
  %dt = stablehlo.dot %a, %a : (tensor<6xui16>, tensor<6xui16>) -> tensor<ui16>
  %i3 = stablehlo.reshape %a : (tensor<6xui16>) -> tensor<1x6x1xui16>
  %k3 = stablehlo.reshape %sl : (tensor<3xui16>) -> tensor<3x1x1xui16>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xui16>, tensor<3x1x1xui16>) -> tensor<1x3x1xui16>
  %io = stablehlo.iota dim = 0 : tensor<6xui16>
  check.expect_eq_const %m, dense<[[29899, 13547, 7057], [7010, 54946, 47189]]> : tensor<2x3xui16>
  check.expect_eq_const %bc, dense<[[29899, 13547, 7057, 7010, 54946, 47189], [29899, 13547, 7057, 7010, 54946, 47189]]> : tensor<2x6xui16>
  check.expect_eq_const %bd, dense<[[[29899, 7010], [29899, 7010]], [[13547, 54946], [13547, 54946]], [[7057, 47189], [7057, 47189]]]> : tensor<3x2x2xui16>
  check.expect_eq_const %rv, dense<[[7057, 13547, 29899], [47189, 54946, 7010]]> : tensor<2x3xui16>
  check.expect_eq_const %tr, dense<[[29899, 7010], [13547, 54946], [7057, 47189]]> : tensor<3x2xui16>
  check.expect_eq_const %sl, dense<[13547, 7010, 47189]> : tensor<3xui16>
  check.expect_eq_const %pd, dense<[0, 29899, 0, 13547, 0, 7057, 0, 7010, 0, 54946, 0]> : tensor<11xui16>
  check.expect_eq_const %cc, dense<[[7057, 13547, 29899], [47189, 54946, 7010], [29899, 13547, 7057], [7010, 54946, 47189]]> : tensor<4x3xui16>
  check.expect_eq_const %ds, dense<[54946, 47189]> : tensor<2xui16>
  check.expect_eq_const %du, dense<[29899, 13547, 7057, 7010, 54946, 47189]> : tensor<6xui16>
  check.expect_eq_const %ga, dense<[54946, 29899, 47189]> : tensor<3xui16>
  check.expect_eq_const %sc, dense<[29899, 13547, 7057, 7010, 54946, 47189]> : tensor<6xui16>
  check.expect_eq_const %re, dense<[29899, 54946, 47189]> : tensor<3xui16>
  check.expect_eq_const %rw, dense<[29899, 13547, 54946, 47189]> : tensor<4xui16>
  check.expect_eq_const %so, dense<[[7057, 13547, 29899], [7010, 47189, 54946]]> : tensor<2x3xui16>
  check.expect_eq_const %ss, dense<[13547, 0, 7010, 0, 47189, 0]> : tensor<6xui16>
  check.expect_eq_const %mp, dense<[29899, 13547, 7057, 7010, 54946, 47189]> : tensor<6xui16>
  check.expect_eq_const %cd, dense<[29899, 13547, 7057, 7010, 54946, 47189]> : tensor<6xui16>
  check.expect_eq_const %cs, dense<[29899, 13547, 7057, 7010, 54946, 47189]> : tensor<6xui16>
  check.expect_eq_const %wh#1, dense<[47189, 54946, 7010, 7057, 13547, 29899]> : tensor<6xui16>
  check.expect_eq_const %ob, dense<[29899, 13547, 7057, 7010, 54946, 47189]> : tensor<6xui16>
  check.expect_eq_const %do, dense<[[53459, 27793], [27793, 23617]]> : tensor<2x2xui16>
  check.expect_eq_const %dt, dense<11540> : tensor<ui16>
  check.expect_eq_const %cv, dense<[[[39101], [44997], [38707]]]> : tensor<1x3x1xui16>
  check.expect_eq_const %io, dense<[0, 1, 2, 3, 4, 5]> : tensor<6xui16>
  func.return
}

func.func @every_ui32() {
  %a = stablehlo.constant dense<[2906601087, 3561848396, 371839410, 1987937888, 857856082, 2431950916]> : tensor<6xui32>
  %z = stablehlo.constant dense<0> : tensor<ui32>
  %m = stablehlo.reshape %a : (tensor<6xui32>) -> tensor<2x3xui32>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xui32>) -> tensor<2x6xui32>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xui32>) -> tensor<3x2x2xui32>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xui32>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xui32>) -> tensor<3x2xui32>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xui32>) -> tensor<3xui32>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xui32>, tensor<ui32>) -> tensor<11xui32>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xui32>, tensor<2x3xui32>) -> tensor<4x3xui32>
  %k = stablehlo.constant dense<-1> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xui32>, tensor<i32>) -> tensor<2xui32>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xui32>, tensor<2xui32>, tensor<i32>) -> tensor<6xui32>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xui32>, tensor<3x1xi32>) -> tensor<3xui32>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<ui32>, %y: tensor<ui32>):
    %s = stablehlo.maximum %x, %y : tensor<ui32>
    stablehlo.return %s : tensor<ui32>
  }) : (tensor<6xui32>, tensor<3x1xi32>, tensor<3xui32>) -> tensor<6xui32>
  %l = stablehlo.constant dense<0> : tensor<ui32>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xui32>, tensor<ui32>) -> tensor<3xui32>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<ui32>, %y: tensor<ui32>):
    %s = stablehlo.maximum %x, %y : tensor<ui32>
    stablehlo.return %s : tensor<ui32>
  }) : (tensor<6xui32>, tensor<ui32>) -> tensor<4xui32>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<ui32>, %y: tensor<ui32>):
    %p = stablehlo.compare LT, %x, %y, UNSIGNED : (tensor<ui32>, tensor<ui32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xui32>) -> tensor<2x3xui32>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<ui32>, %y: tensor<ui32>):
    %p = stablehlo.compare GE, %x, %y, UNSIGNED : (tensor<ui32>, tensor<ui32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<ui32>, %y: tensor<ui32>):
    %s = stablehlo.maximum %x, %y : tensor<ui32>
    stablehlo.return %s : tensor<ui32>
  }) : (tensor<6xui32>, tensor<3xui32>, tensor<ui32>) -> tensor<6xui32>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<ui32>, %y: tensor<ui32>):
    %s = stablehlo.maximum %x, %y : tensor<ui32>
    stablehlo.return %s : tensor<ui32>
  }) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xui32>
  }, {
    stablehlo.return %du : tensor<6xui32>
  }) : (tensor<i1>) -> tensor<6xui32>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xui32>
  }, {
    stablehlo.return %du : tensor<6xui32>
  }) : (tensor<i32>) -> tensor<6xui32>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xui32>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xui32>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xui32>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xui32>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xui32>, tensor<3x2xui32>) -> tensor<2x2xui32>
  %dt = stablehlo.dot %a, %a : (tensor<6xui32>, tensor<6xui32>) -> tensor<ui32>
  %i3 = stablehlo.reshape %a : (tensor<6xui32>) -> tensor<1x6x1xui32>
  %k3 = stablehlo.reshape %sl : (tensor<3xui32>) -> tensor<3x1x1xui32>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xui32>, tensor<3x1x1xui32>) -> tensor<1x3x1xui32>
  %io = stablehlo.iota dim = 0 : tensor<6xui32>
  check.expect_eq_const %m, dense<[[2906601087, 3561848396, 371839410], [1987937888, 857856082, 2431950916]]> : tensor<2x3xui32>
  check.expect_eq_const %bc, dense<[[2906601087, 3561848396, 371839410, 1987937888, 857856082, 2431950916], [2906601087, 3561848396, 371839410, 1987937888, 857856082, 2431950916]]> : tensor<2x6xui32>
  check.expect_eq_const %bd, dense<[[[2906601087, 1987937888], [2906601087, 1987937888]], [[3561848396, 857856082], [3561848396, 857856082]], [[371839410, 2431950916], [371839410, 2431950916]]]> : tensor<3x2x2xui32>
  check.expect_eq_const %rv, dense<[[371839410, 3561848396, 2906601087], [2431950916, 857856082, 1987937888]]> : tensor<2x3xui32>
  check.expect_eq_const %tr, dense<[[2906601087, 1987937888], [3561848396, 857856082], [371839410, 2431950916]]> : tensor<3x2xui32>
  check.expect_eq_const %sl, dense<[3561848396, 1987937888, 2431950916]> : tensor<3xui32>
  check.expect_eq_const %pd, dense<[0, 2906601087, 0, 3561848396, 0, 371839410, 0, 1987937888, 0, 857856082, 0]> : tensor<11xui32>
  check.expect_eq_const %cc, dense<[[371839410, 3561848396, 2906601087], [2431950916, 857856082, 1987937888], [2906601087, 3561848396, 371839410], [1987937888, 857856082, 2431950916]]> : tensor<4x3xui32>
  check.expect_eq_const %ds, dense<[2906601087, 3561848396]> : tensor<2xui32>
  check.expect_eq_const %du, dense<[2906601087, 3561848396, 371839410, 1987937888, 857856082, 2431950916]> : tensor<6xui32>
  check.expect_eq_const %ga, dense<[857856082, 2906601087, 2431950916]> : tensor<3xui32>
  check.expect_eq_const %sc, dense<[2906601087, 3561848396, 371839410, 1987937888, 3561848396, 2431950916]> : tensor<6xui32>
  check.expect_eq_const %re, dense<[2906601087, 3561848396, 2431950916]> : tensor<3xui32>
  check.expect_eq_const %rw, dense<[2906601087, 3561848396, 1987937888, 2431950916]> : tensor<4xui32>
  check.expect_eq_const %so, dense<[[371839410, 2906601087, 3561848396], [857856082, 1987937888, 2431950916]]> : tensor<2x3xui32>
  check.expect_eq_const %ss, dense<[0, 3561848396, 0, 1987937888, 0, 2431950916]> : tensor<6xui32>
  check.expect_eq_const %mp, dense<[2906601087, 3561848396, 371839410, 1987937888, 857856082, 2431950916]> : tensor<6xui32>
  check.expect_eq_const %cd, dense<[2906601087, 3561848396, 371839410, 1987937888, 857856082, 2431950916]> : tensor<6xui32>
  check.expect_eq_const %cs, dense<[2906601087, 3561848396, 371839410, 1987937888, 857856082, 2431950916]> : tensor<6xui32>
  check.expect_eq_const %wh#1, dense<[2431950916, 857856082, 1987937888, 371839410, 3561848396, 2906601087]> : tensor<6xui32>
  check.expect_eq_const %ob, dense<[2906601087, 3561848396, 371839410, 1987937888, 857856082, 2431950916]> : tensor<6xui32>
  check.expect_eq_const %do, dense<[[183163221, 121598272], [121598272, 2385260628]]> : tensor<2x2xui32>
  check.expect_eq_const %dt, dense<2568423849> : tensor<ui32>
  check.expect_eq_const %cv, dense<[[[674428368], [3157681872], [2519875920]]]> : tensor<1x3x1xui32>
  check.expect_eq_const %io, dense<[0, 1, 2, 3, 4, 5]> : tensor<6xui32>
  func.return
}

func.func @every_ui64() {
  %a = stablehlo.constant dense<[16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 11638482149500337210, 18271955400379131]> : tensor<6xui64>
  %z = stablehlo.constant dense<0> : tensor<ui64>
  %m = stablehlo.reshape %a : (tensor<6xui64>) -> tensor<2x3xui64>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xui64>) -> tensor<2x6xui64>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xui64>) -> tensor<3x2x2xui64>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xui64>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xui64>) -> tensor<3x2xui64>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xui64>) -> tensor<3xui64>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xui64>, tensor<ui64>) -> tensor<11xui64>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xui64>, tensor<2x3xui64>) -> tensor<4x3xui64>
  %k = stablehlo.constant dense<-1> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xui64>, tensor<i32>) -> tensor<2xui64>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xui64>, tensor<2xui64>, tensor<i32>) -> tensor<6xui64>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xui64>, tensor<3x1xi32>) -> tensor<3xui64>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<ui64>, %y: tensor<ui64>):
    %s = stablehlo.maximum %x, %y : tensor<ui64>
    stablehlo.return %s : tensor<ui64>
  }) : (tensor<6xui64>, tensor<3x1xi32>, tensor<3xui64>) -> tensor<6xui64>
  %l = stablehlo.constant dense<0> : tensor<ui64>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xui64>, tensor<ui64>) -> tensor<3xui64>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<ui64>, %y: tensor<ui64>):
    %s = stablehlo.maximum %x, %y : tensor<ui64>
    stablehlo.return %s : tensor<ui64>
  }) : (tensor<6xui64>, tensor<ui64>) -> tensor<4xui64>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<ui64>, %y: tensor<ui64>):
    %p = stablehlo.compare LT, %x, %y, UNSIGNED : (tensor<ui64>, tensor<ui64>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xui64>) -> tensor<2x3xui64>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<ui64>, %y: tensor<ui64>):
    %p = stablehlo.compare GE, %x, %y, UNSIGNED : (tensor<ui64>, tensor<ui64>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<ui64>, %y: tensor<ui64>):
    %s = stablehlo.maximum %x, %y : tensor<ui64>
    stablehlo.return %s : tensor<ui64>
  }) : (tensor<6xui64>, tensor<3xui64>, tensor<ui64>) -> tensor<6xui64>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<ui64>, %y: tensor<ui64>):
    %s = stablehlo.maximum %x, %y : tensor<ui64>
    stablehlo.return %s : tensor<ui64>
  }) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xui64>
  }, {
    stablehlo.return %du : tensor<6xui64>
  }) : (tensor<i1>) -> tensor<6xui64>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xui64>
  }, {
    stablehlo.return %du : tensor<6xui64>
  }) : (tensor<i32>) -> tensor<6xui64>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xui64>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xui64>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xui64>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xui64>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xui64>, tensor<3x2xui64>) -> tensor<2x2xui64>
  %dt = stablehlo.dot %a, %a : (tensor<6xui64>, tensor<6xui64>) -> tensor<ui64>
  %i3 = stablehlo.reshape %a : (tensor<6xui64>) -> tensor<1x6x1xui64>
  %k3 = stablehlo.reshape %sl : (tensor<3xui64>) -> tensor<3x1x1xui64>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xui64>, tensor<3x1x1xui64>) -> tensor<1x3x1xui64>
  %io = stablehlo.iota dim = 0 : tensor<6xui64>
  check.expect_eq_const %m, dense<[[16643163766184140742, 13887518367452478633, 17532623275415712852], [13600315503870136759, 11638482149500337210, 18271955400379131]]> : tensor<2x3xui64>
  check.expect_eq_const %bc, dense<[[16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 11638482149500337210, 18271955400379131], [16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 11638482149500337210, 18271955400379131]]> : tensor<2x6xui64>
  check.expect_eq_const %bd, dense<[[[16643163766184140742, 13600315503870136759], [16643163766184140742, 13600315503870136759]], [[13887518367452478633, 11638482149500337210], [13887518367452478633, 11638482149500337210]], [[17532623275415712852, 18271955400379131], [17532623275415712852, 18271955400379131]]]> : tensor<3x2x2xui64>
  check.expect_eq_const %rv, dense<[[17532623275415712852, 13887518367452478633, 16643163766184140742], [18271955400379131, 11638482149500337210, 13600315503870136759]]> : tensor<2x3xui64>
  check.expect_eq_const %tr, dense<[[16643163766184140742, 13600315503870136759], [13887518367452478633, 11638482149500337210], [17532623275415712852, 18271955400379131]]> : tensor<3x2xui64>
  check.expect_eq_const %sl, dense<[13887518367452478633, 13600315503870136759, 18271955400379131]> : tensor<3xui64>
  check.expect_eq_const %pd, dense<[0, 16643163766184140742, 0, 13887518367452478633, 0, 17532623275415712852, 0, 13600315503870136759, 0, 11638482149500337210, 0]> : tensor<11xui64>
  check.expect_eq_const %cc, dense<[[17532623275415712852, 13887518367452478633, 16643163766184140742], [18271955400379131, 11638482149500337210, 13600315503870136759], [16643163766184140742, 13887518367452478633, 17532623275415712852], [13600315503870136759, 11638482149500337210, 18271955400379131]]> : tensor<4x3xui64>
  check.expect_eq_const %ds, dense<[16643163766184140742, 13887518367452478633]> : tensor<2xui64>
  check.expect_eq_const %du, dense<[16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 11638482149500337210, 18271955400379131]> : tensor<6xui64>
  check.expect_eq_const %ga, dense<[11638482149500337210, 16643163766184140742, 18271955400379131]> : tensor<3xui64>
  check.expect_eq_const %sc, dense<[16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 13887518367452478633, 18271955400379131]> : tensor<6xui64>
  check.expect_eq_const %re, dense<[16643163766184140742, 13887518367452478633, 17532623275415712852]> : tensor<3xui64>
  check.expect_eq_const %rw, dense<[16643163766184140742, 17532623275415712852, 13600315503870136759, 18271955400379131]> : tensor<4xui64>
  check.expect_eq_const %so, dense<[[13887518367452478633, 16643163766184140742, 17532623275415712852], [18271955400379131, 11638482149500337210, 13600315503870136759]]> : tensor<2x3xui64>
  check.expect_eq_const %ss, dense<[13887518367452478633, 0, 13600315503870136759, 0, 18271955400379131, 0]> : tensor<6xui64>
  check.expect_eq_const %mp, dense<[16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 11638482149500337210, 18271955400379131]> : tensor<6xui64>
  check.expect_eq_const %cd, dense<[16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 11638482149500337210, 18271955400379131]> : tensor<6xui64>
  check.expect_eq_const %cs, dense<[16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 11638482149500337210, 18271955400379131]> : tensor<6xui64>
  check.expect_eq_const %wh#1, dense<[18271955400379131, 11638482149500337210, 13600315503870136759, 17532623275415712852, 13887518367452478633, 16643163766184140742]> : tensor<6xui64>
  check.expect_eq_const %ob, dense<[16643163766184140742, 13887518367452478633, 17532623275415712852, 13600315503870136759, 11638482149500337210, 18271955400379131]> : tensor<6xui64>
  check.expect_eq_const %do, dense<[[9884252182789451845, 11152129526967012656], [11152129526967012656, 11023314714024648718]]> : tensor<2x2xui64>
  check.expect_eq_const %dt, dense<2460822823104548947> : tensor<ui64>
  check.expect_eq_const %cv, dense<[[[4684566418012172349], [14721885522436270090], [13412081784964271966]]]> : tensor<1x3x1xui64>
  check.expect_eq_const %io, dense<[0, 1, 2, 3, 4, 5]> : tensor<6xui64>
  func.return
}

func.func @every_f16() {
  %a = stablehlo.constant dense<[-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695]> : tensor<6xf16>
  %z = stablehlo.constant dense<0.0> : tensor<f16>
  %m = stablehlo.reshape %a : (tensor<6xf16>) -> tensor<2x3xf16>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xf16>) -> tensor<2x6xf16>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xf16>) -> tensor<3x2x2xf16>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xf16>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xf16>) -> tensor<3x2xf16>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xf16>) -> tensor<3xf16>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xf16>, tensor<f16>) -> tensor<11xf16>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<4x3xf16>
  %k = stablehlo.constant dense<6> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xf16>, tensor<i32>) -> tensor<2xf16>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xf16>, tensor<2xf16>, tensor<i32>) -> tensor<6xf16>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xf16>, tensor<3x1xi32>) -> tensor<3xf16>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<f16>, %y: tensor<f16>):
    %s = stablehlo.maximum %x, %y : tensor<f16>
    stablehlo.return %s : tensor<f16>
  }) : (tensor<6xf16>, tensor<3x1xi32>, tensor<3xf16>) -> tensor<6xf16>
  %l = stablehlo.constant dense<0xFC00> : tensor<f16>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xf16>, tensor<f16>) -> tensor<3xf16>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<f16>, %y: tensor<f16>):
    %s = stablehlo.maximum %x, %y : tensor<f16>
    stablehlo.return %s : tensor<f16>
  }) : (tensor<6xf16>, tensor<f16>) -> tensor<4xf16>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f16>, %y: tensor<f16>):
    %p = stablehlo.compare LT, %x, %y, FLOAT : (tensor<f16>, tensor<f16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xf16>) -> tensor<2x3xf16>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<f16>, %y: tensor<f16>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f16>, tensor<f16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f16>, %y: tensor<f16>):
    %s = stablehlo.maximum %x, %y : tensor<f16>
    stablehlo.return %s : tensor<f16>
  }) : (tensor<6xf16>, tensor<3xf16>, tensor<f16>) -> tensor<6xf16>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<f16>, %y: tensor<f16>):
    %s = stablehlo.maximum %x, %y : tensor<f16>
    stablehlo.return %s : tensor<f16>
  }) : (tensor<6xf16>, tensor<6xf16>) -> tensor<6xf16>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xf16>
  }, {
    stablehlo.return %du : tensor<6xf16>
  }) : (tensor<i1>) -> tensor<6xf16>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xf16>
  }, {
    stablehlo.return %du : tensor<6xf16>
  }) : (tensor<i32>) -> tensor<6xf16>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xf16>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xf16>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xf16>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xf16>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xf16>, tensor<3x2xf16>) -> tensor<2x2xf16>
  %dt = stablehlo.dot %a, %a : (tensor<6xf16>, tensor<6xf16>) -> tensor<f16>
  %i3 = stablehlo.reshape %a : (tensor<6xf16>) -> tensor<1x6x1xf16>
  %k3 = stablehlo.reshape %sl : (tensor<3xf16>) -> tensor<3x1x1xf16>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xf16>, tensor<3x1x1xf16>) -> tensor<1x3x1xf16>
  %io = stablehlo.iota dim = 0 : tensor<6xf16>
  check.expect_eq_const %m, dense<[[-3.3008, -3.332, -5.5742], [-0.011719, -0.36328, -2.7695]]> : tensor<2x3xf16>
  check.expect_eq_const %bc, dense<[[-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695], [-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695]]> : tensor<2x6xf16>
  check.expect_eq_const %bd, dense<[[[-3.3008, -0.011719], [-3.3008, -0.011719]], [[-3.332, -0.36328], [-3.332, -0.36328]], [[-5.5742, -2.7695], [-5.5742, -2.7695]]]> : tensor<3x2x2xf16>
  check.expect_eq_const %rv, dense<[[-5.5742, -3.332, -3.3008], [-2.7695, -0.36328, -0.011719]]> : tensor<2x3xf16>
  check.expect_eq_const %tr, dense<[[-3.3008, -0.011719], [-3.332, -0.36328], [-5.5742, -2.7695]]> : tensor<3x2xf16>
  check.expect_eq_const %sl, dense<[-3.332, -0.011719, -2.7695]> : tensor<3xf16>
  check.expect_eq_const %pd, dense<[0.0, -3.3008, 0.0, -3.332, 0.0, -5.5742, 0.0, -0.011719, 0.0, -0.36328, 0.0]> : tensor<11xf16>
  check.expect_eq_const %cc, dense<[[-5.5742, -3.332, -3.3008], [-2.7695, -0.36328, -0.011719], [-3.3008, -3.332, -5.5742], [-0.011719, -0.36328, -2.7695]]> : tensor<4x3xf16>
  check.expect_eq_const %ds, dense<[-0.36328, -2.7695]> : tensor<2xf16>
  check.expect_eq_const %du, dense<[-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695]> : tensor<6xf16>
  check.expect_eq_const %ga, dense<[-0.36328, -3.3008, -2.7695]> : tensor<3xf16>
  check.expect_eq_const %sc, dense<[-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695]> : tensor<6xf16>
  check.expect_eq_const %re, dense<[-0.011719, -0.36328, -2.7695]> : tensor<3xf16>
  check.expect_eq_const %rw, dense<[-3.3008, -3.332, -0.011719, -2.7695]> : tensor<4xf16>
  check.expect_eq_const %so, dense<[[-5.5742, -3.332, -3.3008], [-2.7695, -0.36328, -0.011719]]> : tensor<2x3xf16>
  check.expect_eq_const %ss, dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0]> : tensor<6xf16>
  check.expect_eq_const %mp, dense<[-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695]> : tensor<6xf16>
  check.expect_eq_const %cd, dense<[-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695]> : tensor<6xf16>
  check.expect_eq_const %cs, dense<[-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695]> : tensor<6xf16>
  check.expect_eq_const %wh#1, dense<[-2.7695, -0.36328, -0.011719, -5.5742, -3.332, -3.3008]> : tensor<6xf16>
  check.expect_eq_const %ob, dense<[-3.3008, -3.332, -5.5742, -0.011719, -0.36328, -2.7695]> : tensor<6xf16>
  check.expect_almost_eq_const %do, dense<[[53.062, 16.688], [16.688, 7.8008]]> : tensor<2x2xf16> {tolerance = 5.625000e-01 : f64}
  check.expect_almost_eq_const %dt, dense<60.875> : tensor<f16> {tolerance = 2.250000e+00 : f64}
  check.expect_almost_eq_const %cv, dense<[[[9.2656], [11.203], [7.7148]]]> : tensor<1x3x1xf16> {tolerance = 5.625000e-01 : f64}
  check.expect_eq_const %io, dense<[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]> : tensor<6xf16>
  func.return
}

func.func @every_bf16() {
  %a = stablehlo.constant dense<[4.656, 2.188, 2.25, 0.1523, -5.75, 7.781]> : tensor<6xbf16>
  %z = stablehlo.constant dense<0.0> : tensor<bf16>
  %m = stablehlo.reshape %a : (tensor<6xbf16>) -> tensor<2x3xbf16>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xbf16>) -> tensor<2x6xbf16>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xbf16>) -> tensor<3x2x2xbf16>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xbf16>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xbf16>) -> tensor<3x2xbf16>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xbf16>) -> tensor<3xbf16>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xbf16>, tensor<bf16>) -> tensor<11xbf16>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<4x3xbf16>
  %k = stablehlo.constant dense<5> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xbf16>, tensor<i32>) -> tensor<2xbf16>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xbf16>, tensor<2xbf16>, tensor<i32>) -> tensor<6xbf16>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xbf16>, tensor<3x1xi32>) -> tensor<3xbf16>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.maximum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<6xbf16>, tensor<3x1xi32>, tensor<3xbf16>) -> tensor<6xbf16>
  %l = stablehlo.constant dense<0xFF80> : tensor<bf16>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xbf16>, tensor<bf16>) -> tensor<3xbf16>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.maximum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<6xbf16>, tensor<bf16>) -> tensor<4xbf16>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %p = stablehlo.compare LT, %x, %y, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xbf16>) -> tensor<2x3xbf16>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.maximum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<6xbf16>, tensor<3xbf16>, tensor<bf16>) -> tensor<6xbf16>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.maximum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<6xbf16>, tensor<6xbf16>) -> tensor<6xbf16>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xbf16>
  }, {
    stablehlo.return %du : tensor<6xbf16>
  }) : (tensor<i1>) -> tensor<6xbf16>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xbf16>
  }, {
    stablehlo.return %du : tensor<6xbf16>
  }) : (tensor<i32>) -> tensor<6xbf16>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xbf16>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xbf16>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xbf16>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xbf16>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xbf16>, tensor<3x2xbf16>) -> tensor<2x2xbf16>
  %dt = stablehlo.dot %a, %a : (tensor<6xbf16>, tensor<6xbf16>) -> tensor<bf16>
  %i3 = stablehlo.reshape %a : (tensor<6xbf16>) -> tensor<1x6x1xbf16>
  %k3 = stablehlo.reshape %sl : (tensor<3xbf16>) -> tensor<3x1x1xbf16>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xbf16>, tensor<3x1x1xbf16>) -> tensor<1x3x1xbf16>
  %io = stablehlo.iota dim = 0 : tensor<6xbf16>
  check.expect_eq_const %m, dense<[[4.656, 2.188, 2.25], [0.1523, -5.75, 7.781]]> : tensor<2x3xbf16>
  check.expect_eq_const %bc, dense<[[4.656, 2.188, 2.25, 0.1523, -5.75, 7.781], [4.656, 2.188, 2.25, 0.1523, -5.75, 7.781]]> : tensor<2x6xbf16>
  check.expect_eq_const %bd, dense<[[[4.656, 0.1523], [4.656, 0.1523]], [[2.188, -5.75], [2.188, -5.75]], [[2.25, 7.781], [2.25, 7.781]]]> : tensor<3x2x2xbf16>
  check.expect_eq_const %rv, dense<[[2.25, 2.188, 4.656], [7.781, -5.75, 0.1523]]> : tensor<2x3xbf16>
  check.expect_eq_const %tr, dense<[[4.656, 0.1523], [2.188, -5.75], [2.25, 7.781]]> : tensor<3x2xbf16>
  check.expect_eq_const %sl, dense<[2.188, 0.1523, 7.781]> : tensor<3xbf16>
  check.expect_eq_const %pd, dense<[0.0, 4.656, 0.0, 2.188, 0.0, 2.25, 0.0, 0.1523, 0.0, -5.75, 0.0]> : tensor<11xbf16>
  check.expect_eq_const %cc, dense<[[2.25, 2.188, 4.656], [7.781, -5.75, 0.1523], [4.656, 2.188, 2.25], [0.1523, -5.75, 7.781]]> : tensor<4x3xbf16>
  check.expect_eq_const %ds, dense<[-5.75, 7.781]> : tensor<2xbf16>
  check.expect_eq_const %du, dense<[4.656, 2.188, 2.25, 0.1523, -5.75, 7.781]> : tensor<6xbf16>
  check.expect_eq_const %ga, dense<[-5.75, 4.656, 7.781]> : tensor<3xbf16>
  check.expect_eq_const %sc, dense<[4.656, 2.188, 2.25, 0.1523, 2.188, 7.781]> : tensor<6xbf16>
  check.expect_eq_const %re, dense<[4.656, 2.188, 7.781]> : tensor<3xbf16>
  check.expect_eq_const %rw, dense<[4.656, 2.25, 0.1523, 7.781]> : tensor<4xbf16>
  check.expect_eq_const %so, dense<[[2.188, 2.25, 4.656], [-5.75, 0.1523, 7.781]]> : tensor<2x3xbf16>
  check.expect_eq_const %ss, dense<[2.188, 0.0, 0.1523, 0.0, 0.0, 7.781]> : tensor<6xbf16>
  check.expect_eq_const %mp, dense<[4.656, 2.188, 2.25, 0.1523, -5.75, 7.781]> : tensor<6xbf16>
  check.expect_eq_const %cd, dense<[4.656, 2.188, 2.25, 0.1523, -5.75, 7.781]> : tensor<6xbf16>
  check.expect_eq_const %cs, dense<[4.656, 2.188, 2.25, 0.1523, -5.75, 7.781]> : tensor<6xbf16>
  check.expect_eq_const %wh#1, dense<[7.781, -5.75, 0.1523, 2.25, 2.188, 4.656]> : tensor<6xbf16>
  check.expect_eq_const %ob, dense<[4.656, 2.188, 2.25, 0.1523, -5.75, 7.781]> : tensor<6xbf16>
  check.expect_almost_eq_const %do, dense<[[31.5, 5.625], [5.625, 93.5]]> : tensor<2x2xbf16> {tolerance = 4.500000e+00 : f64}
  check.expect_almost_eq_const %dt, dense<125.0> : tensor<bf16> {tolerance = 1.800000e+01 : f64}
  check.expect_almost_eq_const %cv, dense<[[[17.75], [6.312], [60.0]]]> : tensor<1x3x1xbf16> {tolerance = 4.500000e+00 : f64}
  check.expect_eq_const %io, dense<[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]> : tensor<6xbf16>
  func.return
}

func.func @every_f32() {
  %a = stablehlo.constant dense<[6.6953125, 2.16015625, 6.84765625, 0.140625, -6.171875, -4.56640625]> : tensor<6xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %m = stablehlo.reshape %a : (tensor<6xf32>) -> tensor<2x3xf32>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xf32>) -> tensor<2x6xf32>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xf32>) -> tensor<3x2x2xf32>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xf32>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xf32>) -> tensor<3xf32>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xf32>, tensor<f32>) -> tensor<11xf32>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
  %k = stablehlo.constant dense<0> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xf32>, tensor<i32>) -> tensor<2xf32>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xf32>, tensor<2xf32>, tensor<i32>) -> tensor<6xf32>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xf32>, tensor<3x1xi32>) -> tensor<3xf32>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.maximum %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6xf32>, tensor<3x1xi32>, tensor<3xf32>) -> tensor<6xf32>
  %l = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.maximum %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6xf32>, tensor<f32>) -> tensor<4xf32>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare LT, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.maximum %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6xf32>, tensor<3xf32>, tensor<f32>) -> tensor<6xf32>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.maximum %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xf32>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xf32>
  }, {
    stablehlo.return %du : tensor<6xf32>
  }) : (tensor<i1>) -> tensor<6xf32>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xf32>
  }, {
    stablehlo.return %du : tensor<6xf32>
  }) : (tensor<i32>) -> tensor<6xf32>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xf32>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xf32>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xf32>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xf32>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x2xf32>) -> tensor<2x2xf32>
  %dt = stablehlo.dot %a, %a : (tensor<6xf32>, tensor<6xf32>) -> tensor<f32>
  %i3 = stablehlo.reshape %a : (tensor<6xf32>) -> tensor<1x6x1xf32>
  %k3 = stablehlo.reshape %sl : (tensor<3xf32>) -> tensor<3x1x1xf32>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xf32>, tensor<3x1x1xf32>) -> tensor<1x3x1xf32>
  %io = stablehlo.iota dim = 0 : tensor<6xf32>
  check.expect_eq_const %m, dense<[[6.6953125, 2.16015625, 6.84765625], [0.140625, -6.171875, -4.56640625]]> : tensor<2x3xf32>
  check.expect_eq_const %bc, dense<[[6.6953125, 2.16015625, 6.84765625, 0.140625, -6.171875, -4.56640625], [6.6953125, 2.16015625, 6.84765625, 0.140625, -6.171875, -4.56640625]]> : tensor<2x6xf32>
  check.expect_eq_const %bd, dense<[[[6.6953125, 0.140625], [6.6953125, 0.140625]], [[2.16015625, -6.171875], [2.16015625, -6.171875]], [[6.84765625, -4.56640625], [6.84765625, -4.56640625]]]> : tensor<3x2x2xf32>
  check.expect_eq_const %rv, dense<[[6.84765625, 2.16015625, 6.6953125], [-4.56640625, -6.171875, 0.140625]]> : tensor<2x3xf32>
  check.expect_eq_const %tr, dense<[[6.6953125, 0.140625], [2.16015625, -6.171875], [6.84765625, -4.56640625]]> : tensor<3x2xf32>
  check.expect_eq_const %sl, dense<[2.16015625, 0.140625, -4.56640625]> : tensor<3xf32>
  check.expect_eq_const %pd, dense<[0.0, 6.6953125, 0.0, 2.16015625, 0.0, 6.84765625, 0.0, 0.140625, 0.0, -6.171875, 0.0]> : tensor<11xf32>
  check.expect_eq_const %cc, dense<[[6.84765625, 2.16015625, 6.6953125], [-4.56640625, -6.171875, 0.140625], [6.6953125, 2.16015625, 6.84765625], [0.140625, -6.171875, -4.56640625]]> : tensor<4x3xf32>
  check.expect_eq_const %ds, dense<[6.6953125, 2.16015625]> : tensor<2xf32>
  check.expect_eq_const %du, dense<[6.6953125, 2.16015625, 6.84765625, 0.140625, -6.171875, -4.56640625]> : tensor<6xf32>
  check.expect_eq_const %ga, dense<[-6.171875, 6.6953125, -4.56640625]> : tensor<3xf32>
  check.expect_eq_const %sc, dense<[6.6953125, 2.16015625, 6.84765625, 0.140625, 2.16015625, -4.56640625]> : tensor<6xf32>
  check.expect_eq_const %re, dense<[6.6953125, 2.16015625, 6.84765625]> : tensor<3xf32>
  check.expect_eq_const %rw, dense<[6.6953125, 6.84765625, 0.140625, -4.56640625]> : tensor<4xf32>
  check.expect_eq_const %so, dense<[[2.16015625, 6.6953125, 6.84765625], [-6.171875, -4.56640625, 0.140625]]> : tensor<2x3xf32>
  check.expect_eq_const %ss, dense<[2.16015625, 0.0, 0.140625, 0.0, 0.0, 0.0]> : tensor<6xf32>
  check.expect_eq_const %mp, dense<[6.6953125, 2.16015625, 6.84765625, 0.140625, -6.171875, -4.56640625]> : tensor<6xf32>
  check.expect_eq_const %cd, dense<[6.6953125, 2.16015625, 6.84765625, 0.140625, -6.171875, -4.56640625]> : tensor<6xf32>
  check.expect_eq_const %cs, dense<[6.6953125, 2.16015625, 6.84765625, 0.140625, -6.171875, -4.56640625]> : tensor<6xf32>
  check.expect_eq_const %wh#1, dense<[-4.56640625, -6.171875, 0.140625, 6.84765625, 2.16015625, 6.6953125]> : tensor<6xf32>
  check.expect_eq_const %ob, dense<[6.6953125, 2.16015625, 6.84765625, 0.140625, -6.171875, -4.56640625]> : tensor<6xf32>
  check.expect_almost_eq_const %do, dense<[[96.3838806, -43.6598663], [-43.6598663, 58.9638824]]> : tensor<2x2xf32> {tolerance = 6.866455e-05 : f64}
  check.expect_almost_eq_const %dt, dense<155.347763> : tensor<f32> {tolerance = 2.746582e-04 : f64}
  check.expect_almost_eq_const %cv, dense<[[[-8.92262268], [4.98707581], [20.2879181]]]> : tensor<1x3x1xf32> {tolerance = 6.866455e-05 : f64}
  check.expect_eq_const %io, dense<[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]> : tensor<6xf32>
  func.return
}

func.func @every_f64() {
  %a = stablehlo.constant dense<[-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375]> : tensor<6xf64>
  %z = stablehlo.constant dense<0.0> : tensor<f64>
  %m = stablehlo.reshape %a : (tensor<6xf64>) -> tensor<2x3xf64>
  %bc = stablehlo.broadcast %a, sizes = [2] : (tensor<6xf64>) -> tensor<2x6xf64>
  %bd = stablehlo.broadcast_in_dim %m, dims = [2, 0] : (tensor<2x3xf64>) -> tensor<3x2x2xf64>
  %rv = stablehlo.reverse %m, dims = [1] : tensor<2x3xf64>
  %tr = stablehlo.transpose %m, dims = [1, 0] : (tensor<2x3xf64>) -> tensor<3x2xf64>
  %sl = stablehlo.slice %a [1:6:2] : (tensor<6xf64>) -> tensor<3xf64>
  %pd = stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : (tensor<6xf64>, tensor<f64>) -> tensor<11xf64>
  %cc = stablehlo.concatenate %rv, %m, dim = 0 : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<4x3xf64>
  %k = stablehlo.constant dense<7> : tensor<i32>
  %ds = stablehlo.dynamic_slice %a, %k, sizes = [2] : (tensor<6xf64>, tensor<i32>) -> tensor<2xf64>
  %du = stablehlo.dynamic_update_slice %a, %ds, %k : (tensor<6xf64>, tensor<2xf64>, tensor<i32>) -> tensor<6xf64>
  %i = stablehlo.constant dense<[[4], [-1], [9]]> : tensor<3x1xi32>
  %ga = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1>}> : (tensor<6xf64>, tensor<3x1xi32>) -> tensor<3xf64>
  %sc = "stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %s = stablehlo.maximum %x, %y : tensor<f64>
    stablehlo.return %s : tensor<f64>
  }) : (tensor<6xf64>, tensor<3x1xi32>, tensor<3xf64>) -> tensor<6xf64>
  %l = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
  %re = stablehlo.reduce(%m init: %l) applies stablehlo.maximum across dimensions = [0] : (tensor<2x3xf64>, tensor<f64>) -> tensor<3xf64>
  %rw = "stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %s = stablehlo.maximum %x, %y : tensor<f64>
    stablehlo.return %s : tensor<f64>
  }) : (tensor<6xf64>, tensor<f64>) -> tensor<4xf64>
  %so = "stablehlo.sort"(%m) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %p = stablehlo.compare LT, %x, %y, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }) : (tensor<2x3xf64>) -> tensor<2x3xf64>
  %ss = "stablehlo.select_and_scatter"(%a, %sl, %z) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %p = stablehlo.compare GE, %x, %y, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %s = stablehlo.maximum %x, %y : tensor<f64>
    stablehlo.return %s : tensor<f64>
  }) : (tensor<6xf64>, tensor<3xf64>, tensor<f64>) -> tensor<6xf64>
  %mp = "stablehlo.map"(%a, %du) <{dimensions = array<i64: 0>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %s = stablehlo.maximum %x, %y : tensor<f64>
    stablehlo.return %s : tensor<f64>
  }) : (tensor<6xf64>, tensor<6xf64>) -> tensor<6xf64>
  %t = stablehlo.constant dense<false> : tensor<i1>
  %cd = "stablehlo.if"(%t) ({
    stablehlo.return %a : tensor<6xf64>
  }, {
    stablehlo.return %du : tensor<6xf64>
  }) : (tensor<i1>) -> tensor<6xf64>
  %cs = "stablehlo.case"(%k) ({
    stablehlo.return %a : tensor<6xf64>
  }, {
    stablehlo.return %du : tensor<6xf64>
  }) : (tensor<i32>) -> tensor<6xf64>
  %wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, tensor<6xf64>
  cond {
    %g = stablehlo.not %n : tensor<i1>
    stablehlo.return %g : tensor<i1>
  } do {
    %g = stablehlo.not %n : tensor<i1>
    %h = stablehlo.reverse %v, dims = [0] : tensor<6xf64>
    stablehlo.return %g, %h : tensor<i1>, tensor<6xf64>
  }
  %ob = stablehlo.optimization_barrier %a : tensor<6xf64>
  %do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : (tensor<2x3xf64>, tensor<3x2xf64>) -> tensor<2x2xf64>
  %dt = stablehlo.dot %a, %a : (tensor<6xf64>, tensor<6xf64>) -> tensor<f64>
  %i3 = stablehlo.reshape %a : (tensor<6xf64>) -> tensor<1x6x1xf64>
  %k3 = stablehlo.reshape %sl : (tensor<3xf64>) -> tensor<3x1x1xf64>
  %cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x1xf64>, tensor<3x1x1xf64>) -> tensor<1x3x1xf64>
  %io = stablehlo.iota dim = 0 : tensor<6xf64>
  check.expect_eq_const %m, dense<[[-5.96875, -3.30078125, 5.890625], [-6.84765625, 4.109375, 7.74609375]]> : tensor<2x3xf64>
  check.expect_eq_const %bc, dense<[[-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375], [-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375]]> : tensor<2x6xf64>
  check.expect_eq_const %bd, dense<[[[-5.96875, -6.84765625], [-5.96875, -6.84765625]], [[-3.30078125, 4.109375], [-3.30078125, 4.109375]], [[5.890625, 7.74609375], [5.890625, 7.74609375]]]> : tensor<3x2x2xf64>
  check.expect_eq_const %rv, dense<[[5.890625, -3.30078125, -5.96875], [7.74609375, 4.109375, -6.84765625]]> : tensor<2x3xf64>
  check.expect_eq_const %tr, dense<[[-5.96875, -6.84765625], [-3.30078125, 4.109375], [5.890625, 7.74609375]]> : tensor<3x2xf64>
  check.expect_eq_const %sl, dense<[-3.30078125, -6.84765625, 7.74609375]> : tensor<3xf64>
  check.expect_eq_const %pd, dense<[0.0, -5.96875, 0.0, -3.30078125, 0.0, 5.890625, 0.0, -6.84765625, 0.0, 4.109375, 0.0]> : tensor<11xf64>
  check.expect_eq_const %cc, dense<[[5.890625, -3.30078125, -5.96875], [7.74609375, 4.109375, -6.84765625], [-5.96875, -3.30078125, 5.890625], [-6.84765625, 4.109375, 7.74609375]]> : tensor<4x3xf64>
  check.expect_eq_const %ds, dense<[4.109375, 7.74609375]> : tensor<2xf64>
  check.expect_eq_const %du, dense<[-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375]> : tensor<6xf64>
  check.expect_eq_const %ga, dense<[4.109375, -5.96875, 7.74609375]> : tensor<3xf64>
  check.expect_eq_const %sc, dense<[-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375]> : tensor<6xf64>
  check.expect_eq_const %re, dense<[-5.96875, 4.109375, 7.74609375]> : tensor<3xf64>
  check.expect_eq_const %rw, dense<[-5.96875, 5.890625, 4.109375, 7.74609375]> : tensor<4xf64>
  check.expect_eq_const %so, dense<[[-5.96875, -3.30078125, 5.890625], [-6.84765625, 4.109375, 7.74609375]]> : tensor<2x3xf64>
  check.expect_eq_const %ss, dense<[0.0, 0.0, 0.0, 0.0, 0.0, 7.74609375]> : tensor<6xf64>
  check.expect_eq_const %mp, dense<[-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375]> : tensor<6xf64>
  check.expect_eq_const %cd, dense<[-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375]> : tensor<6xf64>
  check.expect_eq_const %cs, dense<[-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375]> : tensor<6xf64>
  check.expect_eq_const %wh#1, dense<[7.74609375, 4.109375, -6.84765625, 5.890625, -3.30078125, -5.96875]> : tensor<6xf64>
  check.expect_eq_const %ob, dense<[-5.96875, -3.30078125, 5.890625, -6.84765625, 4.109375, 7.74609375]> : tensor<6xf64>
  check.expect_almost_eq_const %do, dense<[[81.220596313476562, 72.9371337890625], [72.9371337890625, 123.77932739257812]]> : tensor<2x2xf64> {tolerance = 1.278977e-13 : f64}
  check.expect_almost_eq_const %dt, dense<204.99992370605469> : tensor<f64> {tolerance = 5.115908e-13 : f64}
  check.expect_almost_eq_const %cv, dense<[[[15.303787231445312], [-82.484405517578125], [54.464996337890625]]]> : tensor<1x3x1xf64> {tolerance = 1.278977e-13 : f64}
  check.expect_eq_const %io, dense<[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]> : tensor<6xf64>
  func.return
}
