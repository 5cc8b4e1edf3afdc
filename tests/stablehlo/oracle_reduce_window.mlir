// Random windows, strides, paddings and dilations.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @reduce_window_1_add_i32() {
  %a = stablehlo.constant dense<[[1349265745, -1130368017, 1416385630, 1897230447, 586405649], [295414675, -872496824, -1144151301, 1611239866, -605042717], [43917761, 1965707298, 910187835, -374790755, 272043246], [-515745656, 1525493883, 1981678489, -2011227878, -1204492566], [-120274657, -1983460328, 1037754080, 1796764215, -1528128084], [1684098660, 61000779, -2072708748, 1277744801, -741827774]]> : tensor<6x5xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 2>, padding = dense<[[2, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 2, 1>, window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6x5xi32>, tensor<i32>) -> tensor<6x5xi32>
  check.expect_eq_const %r, dense<[[1349265745, -1130368017, 1416385630, 1897230447, 586405649], [1644680420, -2002864841, 272234329, -786496983, -18637068], [339332436, 1093210474, -233963466, 1236449111, -332999471], [-471827895, -803766115, -1403100972, 1908948663, -932449320], [-636020313, -457966445, -1275534727, -214463663, 1562346646], [1563824003, -1922459549, -1034954668, -1220458280, 2025011438]]> : tensor<6x5xi32>
  func.return
}

func.func @reduce_window_2_maximum_f32() {
  %a = stablehlo.constant dense<[[[-0.484375], [0.62109375], [-0.30859375], [-0.90234375], [0.3359375], [-0.921875]], [[-1.6328125], [1.4765625], [-1.86328125], [-1.7109375], [0.7734375], [1.890625]], [[-1.0546875], [-1.23828125], [0.44140625], [0.7265625], [1.12890625], [0.6796875]], [[-1.609375], [0.265625], [1.44140625], [-0.50390625], [0.8984375], [-1.5078125]], [[0.2578125], [-1.55078125], [-0.37109375], [0.88671875], [0.30859375], [-1.10546875]], [[0.07421875], [-1.59375], [1.49609375], [0.00390625], [-1.0859375], [-0.984375]]]> : tensor<6x6x1xf32>
  %z = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 2, 2>, padding = dense<[[0, 1], [0, 1], [0, 2]]> : tensor<3x2xi64>, window_dilations = array<i64: 2, 2, 2>, window_dimensions = array<i64: 2, 2, 1>, window_strides = array<i64: 1, 1, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.maximum %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6x6x1xf32>, tensor<f32>) -> tensor<10x10x3xf32>
  check.expect_eq_const %r, dense<[[[1.4765625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.4765625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [-0.30859375, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0.7734375, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.890625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[1.4765625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.4765625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0.7265625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.12890625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.890625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[0.265625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.44140625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.44140625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.12890625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.12890625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[0.265625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.44140625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.44140625, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0.8984375, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0.8984375, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[0.2578125, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.49609375, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [1.49609375, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0.88671875, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0.30859375, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]], [[0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000], [0xFF800000, 0xFF800000, 0xFF800000]]]> : tensor<10x10x3xf32>
  func.return
}

func.func @reduce_window_3_minimum_ui8() {
  %a = stablehlo.constant dense<[95, 204, 68]> : tensor<3xui8>
  %z = stablehlo.constant dense<255> : tensor<ui8>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1>, padding = dense<[[0, 0]]> : tensor<1x2xi64>, window_dilations = array<i64: 1>, window_dimensions = array<i64: 2>, window_strides = array<i64: 1>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.minimum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<3xui8>, tensor<ui8>) -> tensor<2xui8>
  check.expect_eq_const %r, dense<[95, 68]> : tensor<2xui8>
  func.return
}

func.func @reduce_window_4_add_i64() {
  %a = stablehlo.constant dense<[[[2854991932608039958], [6975199663651866897]], [[2777456735750934247], [-8040596834173910793]], [[-8416320204998764636], [2091998769304335163]], [[-4544311924002706587], [-1649453540618552384]], [[7560756143491693188], [7498888424846030447]], [[8053908556752940147], [7833200776219957974]]]> : tensor<6x2x1xi64>
  %z = stablehlo.constant dense<0> : tensor<i64>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1, 1>, padding = dense<[[1, 2], [2, 1], [2, 2]]> : tensor<3x2xi64>, window_dilations = array<i64: 1, 1, 1>, window_dimensions = array<i64: 1, 1, 3>, window_strides = array<i64: 1, 2, 2>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.add %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<6x2x1xi64>, tensor<i64>) -> tensor<9x3x2xi64>
  check.expect_eq_const %r, dense<[[[0, 0], [0, 0], [0, 0]], [[0, 0], [2854991932608039958, 2854991932608039958], [0, 0]], [[0, 0], [2777456735750934247, 2777456735750934247], [0, 0]], [[0, 0], [-8416320204998764636, -8416320204998764636], [0, 0]], [[0, 0], [-4544311924002706587, -4544311924002706587], [0, 0]], [[0, 0], [7560756143491693188, 7560756143491693188], [0, 0]], [[0, 0], [8053908556752940147, 8053908556752940147], [0, 0]], [[0, 0], [0, 0], [0, 0]], [[0, 0], [0, 0], [0, 0]]]> : tensor<9x3x2xi64>
  func.return
}

func.func @reduce_window_5_maximum_bf16() {
  %a = stablehlo.constant dense<[0.7656, -1.5]> : tensor<2xbf16>
  %z = stablehlo.constant dense<0xFF80> : tensor<bf16>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>, window_dilations = array<i64: 2>, window_dimensions = array<i64: 3>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.maximum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<2xbf16>, tensor<bf16>) -> tensor<1xbf16>
  check.expect_eq_const %r, dense<[0xFF80]> : tensor<1xbf16>
  func.return
}

func.func @reduce_window_6_minimum_i32() {
  %a = stablehlo.constant dense<[[383239308, -39978141, -353834318], [-1288083916, 119999047, -2053340254], [-930402312, 1917490059, 11801754]]> : tensor<3x3xi32>
  %z = stablehlo.constant dense<2147483647> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 2>, padding = dense<[[0, 0], [2, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 2, 1>, window_dimensions = array<i64: 1, 3>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.minimum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<3x3xi32>, tensor<i32>) -> tensor<3x3xi32>
  check.expect_eq_const %r, dense<[[383239308, -39978141, -353834318], [-1288083916, -1288083916, -2053340254], [-930402312, -930402312, 11801754]]> : tensor<3x3xi32>
  func.return
}

func.func @reduce_window_7_add_f32() {
  %a = stablehlo.constant dense<[[-0.484375, -0.65625], [-0.4140625, -0.84375], [1.2890625, -1.27734375], [-0.6640625, 1.6015625], [1.046875, 1.4921875]]> : tensor<5x2xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1>, padding = dense<[[2, 2], [2, 2]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 1>, window_strides = array<i64: 2, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<5x2xf32>, tensor<f32>) -> tensor<5x6xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, -0.484375, -0.65625, 0.0, 0.0], [0.0, 0.0, 1.2890625, -1.27734375, 0.0, 0.0], [0.0, 0.0, 1.046875, 1.4921875, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]]> : tensor<5x6xf32> {tolerance = 2.384186e-07 : f64}
  func.return
}

func.func @reduce_window_8_maximum_ui8() {
  %a = stablehlo.constant dense<[39, 204, 198]> : tensor<3xui8>
  %z = stablehlo.constant dense<0> : tensor<ui8>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1>, padding = dense<[[1, 1]]> : tensor<1x2xi64>, window_dilations = array<i64: 1>, window_dimensions = array<i64: 3>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<3xui8>, tensor<ui8>) -> tensor<2xui8>
  check.expect_eq_const %r, dense<[204, 204]> : tensor<2xui8>
  func.return
}

func.func @reduce_window_9_minimum_i64() {
  %a = stablehlo.constant dense<[[4313570395940917965]]> : tensor<1x1xi64>
  %z = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 2>, padding = dense<[[1, 2], [0, 2]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 2>, window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.minimum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<1x1xi64>, tensor<i64>) -> tensor<2x3xi64>
  check.expect_eq_const %r, dense<[[4313570395940917965, 9223372036854775807, 9223372036854775807], [9223372036854775807, 9223372036854775807, 9223372036854775807]]> : tensor<2x3xi64>
  func.return
}

func.func @reduce_window_10_add_bf16() {
  %a = stablehlo.constant dense<[[1.547], [0.4844], [0.4805], [-0.3047], [0.7656]]> : tensor<5x1xbf16>
  %z = stablehlo.constant dense<0.0> : tensor<bf16>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 1>, padding = dense<[[1, 1], [0, 1]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 1>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.add %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<5x1xbf16>, tensor<bf16>) -> tensor<11x1xbf16>
  check.expect_almost_eq_const %r, dense<[[0.0], [1.547], [0.0], [0.4844], [0.0], [0.4805], [0.0], [-0.3047], [0.0], [0.7656], [0.0]]> : tensor<11x1xbf16> {tolerance = 1.562500e-02 : f64}
  func.return
}

func.func @reduce_window_11_maximum_i32() {
  %a = stablehlo.constant dense<[[-594216796, 1715918634, 1690859568], [-477107895, -1638214961, -2037478956], [786001460, -312981519, 564909445]]> : tensor<3x3xi32>
  %z = stablehlo.constant dense<-2147483648> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1>, padding = dense<[[1, 2], [0, 1]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<3x3xi32>, tensor<i32>) -> tensor<4x3xi32>
  check.expect_eq_const %r, dense<[[1715918634, 1715918634, 1690859568], [1715918634, 1715918634, 1690859568], [786001460, 564909445, 564909445], [786001460, 564909445, 564909445]]> : tensor<4x3xi32>
  func.return
}

func.func @reduce_window_12_minimum_f32() {
  %a = stablehlo.constant dense<[[0.37109375, -0.99609375, 0.5703125], [-0.64453125, -0.7734375, 1.75], [-1.484375, -0.89453125, 0.09765625], [0.0859375, 0.65234375, -1.3359375], [-0.82421875, 0.62109375, 0.92578125], [0.8828125, -1.19140625, 0.4296875]]> : tensor<6x3xf32>
  %z = stablehlo.constant dense<0x7F800000> : tensor<f32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 2>, padding = dense<[[0, 0], [2, 2]]> : tensor<2x2xi64>, window_dilations = array<i64: 2, 2>, window_dimensions = array<i64: 3, 3>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.minimum %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6x3xf32>, tensor<f32>) -> tensor<1x3xf32>
  check.expect_eq_const %r, dense<[[-1.484375, -1.484375, -0.99609375]]> : tensor<1x3xf32>
  func.return
}

func.func @reduce_window_13_add_ui8() {
  %a = stablehlo.constant dense<[[61], [188], [59], [15], [201], [168]]> : tensor<6x1xui8>
  %z = stablehlo.constant dense<0> : tensor<ui8>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 2>, padding = dense<[[2, 0], [2, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 2, 1>, window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.add %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<6x1xui8>, tensor<ui8>) -> tensor<9x2xui8>
  check.expect_eq_const %r, dense<[[0, 249], [0, 0], [0, 52], [0, 0], [0, 6], [0, 0], [0, 19], [0, 0], [0, 128]]> : tensor<9x2xui8>
  func.return
}

func.func @reduce_window_14_maximum_i64() {
  %a = stablehlo.constant dense<[[-7173747633638645117, 294731896804181141, 7784358795270469198], [-4880283655558526663, 73892735655486044, 296573332373721087]]> : tensor<2x3xi64>
  %z = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1>, padding = dense<[[2, 2], [0, 2]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 3>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x3xi64>, tensor<i64>) -> tensor<4x2xi64>
  check.expect_eq_const %r, dense<[[7784358795270469198, 7784358795270469198], [7784358795270469198, 7784358795270469198], [7784358795270469198, 7784358795270469198], [296573332373721087, 296573332373721087]]> : tensor<4x2xi64>
  func.return
}

func.func @reduce_window_15_minimum_bf16() {
  %a = stablehlo.constant dense<[0.3125, 1.812, -0.2344, 0.5117, -1.516]> : tensor<5xbf16>
  %z = stablehlo.constant dense<0x7F80> : tensor<bf16>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1>, padding = dense<[[1, 0]]> : tensor<1x2xi64>, window_dilations = array<i64: 1>, window_dimensions = array<i64: 3>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.minimum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<5xbf16>, tensor<bf16>) -> tensor<2xbf16>
  check.expect_eq_const %r, dense<[0.3125, -0.2344]> : tensor<2xbf16>
  func.return
}

func.func @reduce_window_16_add_i32() {
  %a = stablehlo.constant dense<[-987213396]> : tensor<1xi32>
  %z = stablehlo.constant dense<0> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2>, padding = dense<[[2, 0]]> : tensor<1x2xi64>, window_dilations = array<i64: 1>, window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<1xi32>, tensor<i32>) -> tensor<1xi32>
  check.expect_eq_const %r, dense<[0]> : tensor<1xi32>
  func.return
}

func.func @reduce_window_17_maximum_f32() {
  %a = stablehlo.constant dense<[[1.9921875, 0.3359375, 1.1640625, -0.8671875, -0.484375, -1.90234375], [1.09375, 1.26171875, 1.12109375, -1.98828125, -1.9765625, -1.79296875], [-0.2109375, 1.9453125, -0.3984375, -0.0859375, -0.94921875, -1.9375], [0.2890625, -1.859375, -0.25390625, -0.30078125, 0.33984375, -0.1953125], [-0.66015625, 0.40234375, 0.3828125, -1.28515625, 1.71484375, 0.79296875], [1.85546875, -0.41796875, -1.07421875, 1.64453125, 1.2890625, 0.97265625]]> : tensor<6x6xf32>
  %z = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 2, 1>, window_dimensions = array<i64: 3, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.maximum %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<6x6xf32>, tensor<f32>) -> tensor<2x5xf32>
  check.expect_eq_const %r, dense<[[1.9921875, 1.9453125, 1.1640625, 1.71484375, 1.71484375], [1.85546875, 1.26171875, 1.64453125, 1.64453125, 1.2890625]]> : tensor<2x5xf32>
  func.return
}

func.func @reduce_window_18_minimum_ui8() {
  %a = stablehlo.constant dense<[[[62, 229, 89], [121, 47, 101], [158, 235, 53], [99, 120, 38], [189, 103, 73]], [[10, 197, 73], [230, 143, 172], [63, 195, 214], [102, 142, 164], [112, 158, 136]]]> : tensor<2x5x3xui8>
  %z = stablehlo.constant dense<255> : tensor<ui8>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 1, 2>, padding = dense<[[2, 1], [2, 0], [0, 0]]> : tensor<3x2xi64>, window_dilations = array<i64: 1, 2, 1>, window_dimensions = array<i64: 3, 1, 2>, window_strides = array<i64: 1, 2, 2>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.minimum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<2x5x3xui8>, tensor<ui8>) -> tensor<4x4x2xui8>
  check.expect_eq_const %r, dense<[[[255, 255], [62, 229], [158, 235], [189, 103]], [[255, 255], [62, 229], [158, 235], [189, 103]], [[255, 255], [10, 197], [63, 195], [112, 103]], [[255, 255], [10, 197], [63, 195], [112, 158]]]> : tensor<4x4x2xui8>
  func.return
}

func.func @reduce_window_19_add_i64() {
  %a = stablehlo.constant dense<[[1991558318512228042, 1027884060782304284, 5125201056070344887, 6256060818574993291, -799837338970375309]]> : tensor<1x5xi64>
  %z = stablehlo.constant dense<0> : tensor<i64>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 2>, padding = dense<[[1, 0], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 3>, window_strides = array<i64: 2, 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.add %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<1x5xi64>, tensor<i64>) -> tensor<1x7xi64>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0, 0, 0, 0]]> : tensor<1x7xi64>
  func.return
}

func.func @reduce_window_20_maximum_bf16() {
  %a = stablehlo.constant dense<[[-0.875, 1.156], [0.7031, 0.5234], [0.3867, -0.9492], [1.438, -1.445], [1.648, 1.469]]> : tensor<5x2xbf16>
  %z = stablehlo.constant dense<0xFF80> : tensor<bf16>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1>, padding = dense<[[2, 0], [1, 1]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 3>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.maximum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<5x2xbf16>, tensor<bf16>) -> tensor<3x1xbf16>
  check.expect_eq_const %r, dense<[[1.156], [1.156], [1.648]]> : tensor<3x1xbf16>
  func.return
}

func.func @reduce_window_21_minimum_i32() {
  %a = stablehlo.constant dense<[1810967956, -168983882, -1925788228, -926170442, 1816897041, -412249189]> : tensor<6xi32>
  %z = stablehlo.constant dense<2147483647> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1>, padding = dense<[[0, 0]]> : tensor<1x2xi64>, window_dilations = array<i64: 2>, window_dimensions = array<i64: 3>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.minimum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6xi32>, tensor<i32>) -> tensor<1xi32>
  check.expect_eq_const %r, dense<[-1925788228]> : tensor<1xi32>
  func.return
}

func.func @reduce_window_22_add_f32() {
  %a = stablehlo.constant dense<[-1.05078125, 1.05078125, 0.66015625, 1.0]> : tensor<4xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1>, padding = dense<[[0, 2]]> : tensor<1x2xi64>, window_dilations = array<i64: 1>, window_dimensions = array<i64: 1>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<4xf32>, tensor<f32>) -> tensor<3xf32>
  check.expect_almost_eq_const %r, dense<[-1.05078125, 0.66015625, 0.0]> : tensor<3xf32> {tolerance = 2.384186e-07 : f64}
  func.return
}

func.func @reduce_window_23_maximum_ui8() {
  %a = stablehlo.constant dense<[[[235, 80], [89, 51], [35, 10], [133, 17]], [[125, 97], [136, 54], [28, 161], [107, 79]]]> : tensor<2x4x2xui8>
  %z = stablehlo.constant dense<0> : tensor<ui8>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1, 1>, padding = dense<[[2, 0], [0, 1], [0, 0]]> : tensor<3x2xi64>, window_dilations = array<i64: 1, 1, 1>, window_dimensions = array<i64: 1, 2, 2>, window_strides = array<i64: 2, 2, 1>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<2x4x2xui8>, tensor<ui8>) -> tensor<2x2x1xui8>
  check.expect_eq_const %r, dense<[[[0], [0]], [[235], [133]]]> : tensor<2x2x1xui8>
  func.return
}

func.func @reduce_window_24_minimum_i64() {
  %a = stablehlo.constant dense<[[[2249880614787223697, -8203947358943259420, 794639372150122149, -6942673987378339699, -8821361249585007942]], [[493846168323212524, 3379973480050580130, 910577676703830805, -618703015613759205, 8764397420848555543]], [[4993068050625960562, -2941463328673942431, -8821008932017786554, 2213068716596791465, -4377310802226467290]], [[-8746841590603279591, 9170166042992416938, -7952610276438322480, 8904126463363227110, -2854879736571124980]], [[4017347225753643616, -6631870253030037852, 3830306377629443728, -2322959324070746517, 4001285982016858145]]]> : tensor<5x1x5xi64>
  %z = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 2], [0, 0]]> : tensor<3x2xi64>, window_dilations = array<i64: 1, 1, 1>, window_dimensions = array<i64: 3, 2, 2>, window_strides = array<i64: 2, 2, 2>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.minimum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<5x1x5xi64>, tensor<i64>) -> tensor<2x2x2xi64>
  check.expect_eq_const %r, dense<[[[-8203947358943259420, -8821008932017786554], [9223372036854775807, 9223372036854775807]], [[-8746841590603279591, -8821008932017786554], [9223372036854775807, 9223372036854775807]]]> : tensor<2x2x2xi64>
  func.return
}

func.func @reduce_window_25_add_bf16() {
  %a = stablehlo.constant dense<[[-1.562, -1.609, 0.2617, -1.922, 0.375, -0.3516], [0.75, 0.6523, -0.5, 1.156, -0.6797, 1.484], [-1.312, -1.648, -1.828, -0.4961, -1.789, 1.992], [-0.75, 0.9883, -0.4336, 0.3398, 0.8086, -0.5469]]> : tensor<4x6xbf16>
  %z = stablehlo.constant dense<0.0> : tensor<bf16>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1>, padding = dense<[[0, 0], [1, 2]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.add %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<4x6xbf16>, tensor<bf16>) -> tensor<1x5xbf16>
  check.expect_almost_eq_const %r, dense<[[0.0, -2.609, -1.266, 3.125, 0.0]]> : tensor<1x5xbf16> {tolerance = 1.406250e-01 : f64}
  func.return
}

func.func @reduce_window_26_maximum_i32() {
  %a = stablehlo.constant dense<[-248926218, -1960150477, -1868294415, -925351797, 1897186435, 33130964]> : tensor<6xi32>
  %z = stablehlo.constant dense<-2147483648> : tensor<i32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1>, padding = dense<[[2, 1]]> : tensor<1x2xi64>, window_dilations = array<i64: 1>, window_dimensions = array<i64: 2>, window_strides = array<i64: 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<6xi32>, tensor<i32>) -> tensor<8xi32>
  check.expect_eq_const %r, dense<[-2147483648, -248926218, -248926218, -1868294415, -925351797, 1897186435, 1897186435, 33130964]> : tensor<8xi32>
  func.return
}

func.func @reduce_window_27_minimum_f32() {
  %a = stablehlo.constant dense<[[-1.59765625, 0.92578125], [-0.13671875, 0.859375], [0.33203125, -0.43359375]]> : tensor<3x2xf32>
  %z = stablehlo.constant dense<0x7F800000> : tensor<f32>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 2>, padding = dense<[[1, 0], [2, 2]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 2>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.minimum %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<6x3xf32>
  check.expect_eq_const %r, dense<[[0x7F800000, 0x7F800000, 0x7F800000], [-1.59765625, -1.59765625, 0.92578125], [0x7F800000, 0x7F800000, 0x7F800000], [-0.13671875, -0.13671875, 0.859375], [0x7F800000, 0x7F800000, 0x7F800000], [0.33203125, -0.43359375, -0.43359375]]> : tensor<6x3xf32>
  func.return
}

func.func @reduce_window_28_add_ui8() {
  %a = stablehlo.constant dense<[[149, 3, 49, 165, 91, 34], [156, 21, 66, 15, 90, 2]]> : tensor<2x6xui8>
  %z = stablehlo.constant dense<0> : tensor<ui8>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 1>, padding = dense<[[0, 1], [1, 1]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 3>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.add %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<2x6xui8>, tensor<ui8>) -> tensor<1x3xui8>
  check.expect_eq_const %r, dense<[[73, 63, 141]]> : tensor<1x3xui8>
  func.return
}

func.func @reduce_window_29_maximum_i64() {
  %a = stablehlo.constant dense<[[[4117634287809260722, -5313538302998645347, -6212421073813763374, 4454433046518425736, 308252851570456429], [-5230414565494545759, -4247882621135971844, 2577996952417896089, -1912941835819459788, -2377828391712320825], [4790962519436877495, -7716035709019757908, 5986857340809724892, 8259591069099389037, 4092659041804328169], [6622637581396540765, 5596436302689048993, -7689474979948207579, 6312311487696037252, 5362765924365665648], [7722371219056901612, 959706173279602344, 7164761035142383595, -1314705544960380491, 6666118339405895492], [1355752704460471121, 7694242514463644259, 3356605157805255822, -6506414211129045533, -624931781557168538]], [[7637128084340945632, 2850582553046502212, 1020278687378193164, -6878679040240946451, 4165083085678366952], [8116217717095335750, 5420921864709718497, -4779956865163981631, 6173259074883838214, -1010131240665245536], [-9220243388829933138, 1653648866033892814, 8990517491464264937, 132040767496239171, -6207072167157840442], [2986227169032342631, -3595169683012706399, -2065938939735342149, -557664900411642565, -1264394701626521845], [-2434135129566169590, 5825322625163076985, 3556196830239647525, 6372590719792205696, -5159122085905919830], [-3437597185947486167, 181916030263526843, -7186746999608874624, 3359193208764623932, 4175633847156643941]]]> : tensor<2x6x5xi64>
  %z = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 2, 1, 1>, padding = dense<[[0, 2], [2, 2], [1, 0]]> : tensor<3x2xi64>, window_dilations = array<i64: 1, 2, 1>, window_dimensions = array<i64: 3, 2, 3>, window_strides = array<i64: 2, 1, 2>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x6x5xi64>, tensor<i64>) -> tensor<2x8x2xi64>
  check.expect_eq_const %r, dense<[[[7637128084340945632, 4454433046518425736], [8116217717095335750, 6173259074883838214], [7637128084340945632, 8990517491464264937], [8116217717095335750, 6312311487696037252], [7722371219056901612, 8990517491464264937], [7694242514463644259, 7694242514463644259], [7722371219056901612, 7164761035142383595], [7694242514463644259, 7694242514463644259]], [[7637128084340945632, 2850582553046502212], [8116217717095335750, 6173259074883838214], [7637128084340945632, 8990517491464264937], [8116217717095335750, 6173259074883838214], [5825322625163076985, 8990517491464264937], [2986227169032342631, 3359193208764623932], [5825322625163076985, 6372590719792205696], [181916030263526843, 3359193208764623932]]]> : tensor<2x8x2xi64>
  func.return
}

func.func @reduce_window_30_minimum_bf16() {
  %a = stablehlo.constant dense<[[[-1.289, 1.672], [-1.781, 1.594], [1.055, 1.516]], [[-0.4688, 0.7578], [1.281, -0.1523], [0.8789, -1.641]], [[-1.062, 0.2148], [-1.125, 0.5625], [0.8281, -0.6875]]]> : tensor<3x3x2xbf16>
  %z = stablehlo.constant dense<0x7F80> : tensor<bf16>
  %r = "stablehlo.reduce_window"(%a, %z) <{base_dilations = array<i64: 1, 2, 2>, padding = dense<[[0, 0], [2, 0], [1, 1]]> : tensor<3x2xi64>, window_dilations = array<i64: 2, 2, 1>, window_dimensions = array<i64: 1, 2, 1>, window_strides = array<i64: 2, 1, 1>}> ({
  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):
    %s = stablehlo.minimum %x, %y : tensor<bf16>
    stablehlo.return %s : tensor<bf16>
  }) : (tensor<3x3x2xbf16>, tensor<bf16>) -> tensor<2x5x5xbf16>
  check.expect_eq_const %r, dense<[[[0x7F80, -1.289, 0x7F80, 1.672, 0x7F80], [0x7F80, 0x7F80, 0x7F80, 0x7F80, 0x7F80], [0x7F80, -1.781, 0x7F80, 1.594, 0x7F80], [0x7F80, 0x7F80, 0x7F80, 0x7F80, 0x7F80], [0x7F80, -1.781, 0x7F80, 1.516, 0x7F80]], [[0x7F80, -1.062, 0x7F80, 0.2148, 0x7F80], [0x7F80, 0x7F80, 0x7F80, 0x7F80, 0x7F80], [0x7F80, -1.125, 0x7F80, 0.2148, 0x7F80], [0x7F80, 0x7F80, 0x7F80, 0x7F80, 0x7F80], [0x7F80, -1.125, 0x7F80, -0.6875, 0x7F80]]]> : tensor<2x5x5xbf16>
  func.return
}
