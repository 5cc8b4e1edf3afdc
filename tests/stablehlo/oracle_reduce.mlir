// Reductions over random sets of dimensions.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @reduce_0_add_i8() {
  %a = stablehlo.constant dense<[73, -120, -24, 126]> : tensor<4xi8>
  %z = stablehlo.constant dense<0> : tensor<i8>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0] : (tensor<4xi8>, tensor<i8>) -> tensor<i8>
  check.expect_eq_const %r, dense<55> : tensor<i8>
  func.return
}

func.func @reduce_1_multiply_i16() {
  %a = stablehlo.constant dense<[[[[-953, 10934], [-21635, 7104], [30420, -18712], [23314, 20744]], [[-2483, -31967], [-21523, -31677], [-1795, -15995], [-32141, 12602]], [[29949, -1856], [-1576, -8135], [15840, 25853], [-15657, 12067]]], [[[6920, -31003], [31181, 20935], [10003, -20], [22015, 29276]], [[1080, -9998], [-27048, 23270], [-29122, -5515], [27198, 5520]], [[-10058, -19778], [-8188, -19284], [19455, 30512], [-30003, 7850]]], [[[18875, -13987], [-1141, -15857], [31094, -24258], [11681, 22360]], [[-29702, -19649], [27760, -6484], [-12286, -28885], [23843, 17043]], [[1618, 27508], [11748, 17186], [-31631, 9585], [11555, -32719]]], [[[9257, -19628], [3604, 13823], [621, 25327], [14749, -19381]], [[-19939, 5779], [-28576, -16355], [-16518, -11064], [-20671, 28229]], [[-7829, 11663], [15702, 640], [-5795, 6600], [32357, -3932]]]]> : tensor<4x3x4x2xi16>
  %z = stablehlo.constant dense<1> : tensor<i16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [0, 1, 2, 3] : (tensor<4x3x4x2xi16>, tensor<i16>) -> tensor<i16>
  check.expect_eq_const %r, dense<0> : tensor<i16>
  func.return
}

func.func @reduce_2_maximum_i32() {
  %a = stablehlo.constant dense<[[[[-728693422, -1439975237], [-714703101, 1791347570]], [[514787366, 1535325468], [1740926360, -1106636089]]], [[[-1912866896, -1071669188], [182065497, -40409130]], [[1418081726, -2085059983], [1025022466, 1441407193]]]]> : tensor<2x2x2x2xi32>
  %z = stablehlo.constant dense<-2147483648> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [] : (tensor<2x2x2x2xi32>, tensor<i32>) -> tensor<2x2x2x2xi32>
  check.expect_eq_const %r, dense<[[[[-728693422, -1439975237], [-714703101, 1791347570]], [[514787366, 1535325468], [1740926360, -1106636089]]], [[[-1912866896, -1071669188], [182065497, -40409130]], [[1418081726, -2085059983], [1025022466, 1441407193]]]]> : tensor<2x2x2x2xi32>
  func.return
}

func.func @reduce_3_minimum_i64() {
  %a = stablehlo.constant dense<[[[8834909453544968258, 7019989047264576056], [61227140889483401, 3027711293765398902], [-1805186643189707362, -2175017337801616698], [1338160764985363860, 2431714364754225960]]]> : tensor<1x4x2xi64>
  %z = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.minimum across dimensions = [1] : (tensor<1x4x2xi64>, tensor<i64>) -> tensor<1x2xi64>
  check.expect_eq_const %r, dense<[[-1805186643189707362, -2175017337801616698]]> : tensor<1x2xi64>
  func.return
}

func.func @reduce_4_add_ui8() {
  %a = stablehlo.constant dense<[[30], [227], [231], [34]]> : tensor<4x1xui8>
  %z = stablehlo.constant dense<0> : tensor<ui8>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [] : (tensor<4x1xui8>, tensor<ui8>) -> tensor<4x1xui8>
  check.expect_eq_const %r, dense<[[30], [227], [231], [34]]> : tensor<4x1xui8>
  func.return
}

func.func @reduce_5_multiply_ui16() {
  %a = stablehlo.constant dense<[[[9303, 61883], [16151, 1923], [54585, 34321], [16588, 18240]], [[11559, 32712], [4936, 2403], [17344, 17638], [58215, 17351]]]> : tensor<2x4x2xui16>
  %z = stablehlo.constant dense<1> : tensor<ui16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [] : (tensor<2x4x2xui16>, tensor<ui16>) -> tensor<2x4x2xui16>
  check.expect_eq_const %r, dense<[[[9303, 61883], [16151, 1923], [54585, 34321], [16588, 18240]], [[11559, 32712], [4936, 2403], [17344, 17638], [58215, 17351]]]> : tensor<2x4x2xui16>
  func.return
}

func.func @reduce_6_maximum_ui32() {
  %a = stablehlo.constant dense<[[[[3264451688, 1139985773, 795142909]]], [[[2757150355, 3997301133, 90582952]]], [[[3793312235, 1242023864, 2096203461]]]]> : tensor<3x1x1x3xui32>
  %z = stablehlo.constant dense<0> : tensor<ui32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [0, 2] : (tensor<3x1x1x3xui32>, tensor<ui32>) -> tensor<1x3xui32>
  check.expect_eq_const %r, dense<[[3793312235, 3997301133, 2096203461]]> : tensor<1x3xui32>
  func.return
}

func.func @reduce_7_minimum_ui64() {
  %a = stablehlo.constant dense<[6847563655386235750, 15347899091136918497, 13593097563326552687, 5540447199719869409]> : tensor<4xui64>
  %z = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.minimum across dimensions = [] : (tensor<4xui64>, tensor<ui64>) -> tensor<4xui64>
  check.expect_eq_const %r, dense<[6847563655386235750, 15347899091136918497, 13593097563326552687, 5540447199719869409]> : tensor<4xui64>
  func.return
}

func.func @reduce_8_add_f16() {
  %a = stablehlo.constant dense<[[[[-1.2969, 0.91797], [1.6992, -1.8984], [-1.3633, -0.76172]], [[0.97656, 1.1914], [1.4453, -1.2031], [0.20312, 0.76562]]], [[[-0.44922, 1.8516], [-1.332, 1.3203], [-1.5664, -1.2109]], [[-1.7305, 0.28906], [-0.35156, -0.45312], [1.5586, -1.7109]]], [[[0.89844, 1.3633], [-0.91016, 1.0117], [-0.058594, 1.8516]], [[-1.4297, 0.72656], [-0.90234, -0.5625], [1.9609, -1.6914]]], [[[-1.8281, 1.9375], [-0.70703, -1.0], [-1.2148, -0.76562]], [[-1.7031, -0.19922], [-1.8906, 1.5195], [0.12891, -1.6602]]]]> : tensor<4x2x3x2xf16>
  %z = stablehlo.constant dense<0.0> : tensor<f16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [3] : (tensor<4x2x3x2xf16>, tensor<f16>) -> tensor<4x2x3xf16>
  check.expect_almost_eq_const %r, dense<[[[-0.37891, -0.19922, -2.125], [2.168, 0.24219, 0.96875]], [[1.4023, -0.011719, -2.7773], [-1.4414, -0.80469, -0.15234]], [[2.2617, 0.10156, 1.793], [-0.70312, -1.4648, 0.26953]], [[0.10938, -1.707, -1.9805], [-1.9023, -0.37109, -1.5312]]]> : tensor<4x2x3xf16> {tolerance = 7.812500e-03 : f64}
  func.return
}

func.func @reduce_9_multiply_bf16() {
  %a = stablehlo.constant dense<[[-0.8711, -0.5625], [-0.07031, -0.1875]]> : tensor<2x2xbf16>
  %z = stablehlo.constant dense<1.0> : tensor<bf16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [0] : (tensor<2x2xbf16>, tensor<bf16>) -> tensor<2xbf16>
  check.expect_almost_eq_const %r, dense<[0.06128, 0.1055]> : tensor<2xbf16> {tolerance = 1.250000e-01 : f64}
  func.return
}

func.func @reduce_10_maximum_f32() {
  %a = stablehlo.constant dense<[[-1.63671875, 1.41015625, -0.4921875, -1.390625], [-1.68359375, -0.51171875, -1.19140625, -0.015625]]> : tensor<2x4xf32>
  %z = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [] : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x4xf32>
  check.expect_eq_const %r, dense<[[-1.63671875, 1.41015625, -0.4921875, -1.390625], [-1.68359375, -0.51171875, -1.19140625, -0.015625]]> : tensor<2x4xf32>
  func.return
}

func.func @reduce_11_minimum_f64() {
  %a = stablehlo.constant dense<[[[0.23046875, 1.95703125, -1.16015625, 1.640625], [-0.90625, 1.76953125, 1.109375, 0.9453125], [0.70703125, -0.6328125, -1.7265625, 1.8515625], [1.61328125, 0.2734375, 1.4140625, -1.98046875]], [[-1.6171875, -1.99609375, 1.171875, -1.10546875], [0.03125, 0.1640625, 0.9375, -0.21875], [-1.78125, -1.78125, 0.09765625, -1.76171875], [-1.75, 0.35546875, -1.4609375, -0.39453125]], [[1.6640625, -1.38671875, 1.6796875, 0.16796875], [-0.75390625, -0.14453125, 0.2578125, 1.30859375], [0.125, -0.16015625, -1.98046875, -0.9375], [-1.99609375, -1.26171875, -1.83984375, -0.1875]]]> : tensor<3x4x4xf64>
  %z = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.minimum across dimensions = [0, 1, 2] : (tensor<3x4x4xf64>, tensor<f64>) -> tensor<f64>
  check.expect_eq_const %r, dense<-1.99609375> : tensor<f64>
  func.return
}

func.func @reduce_12_add_i8() {
  %a = stablehlo.constant dense<[[[[-118, -25, 36, -67], [82, -70, 124, 113]], [[53, -66, 118, -44], [-33, -52, 34, 34]]], [[[64, -18, -108, 9], [35, 20, -32, -103]], [[85, 8, 121, -50], [-91, -108, 37, 9]]]]> : tensor<2x2x2x4xi8>
  %z = stablehlo.constant dense<0> : tensor<i8>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0, 1, 2, 3] : (tensor<2x2x2x4xi8>, tensor<i8>) -> tensor<i8>
  check.expect_eq_const %r, dense<-3> : tensor<i8>
  func.return
}

func.func @reduce_13_multiply_i16() {
  %a = stablehlo.constant dense<[[9663, 4643, 7825], [31318, -849, 14256]]> : tensor<2x3xi16>
  %z = stablehlo.constant dense<1> : tensor<i16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [] : (tensor<2x3xi16>, tensor<i16>) -> tensor<2x3xi16>
  check.expect_eq_const %r, dense<[[9663, 4643, 7825], [31318, -849, 14256]]> : tensor<2x3xi16>
  func.return
}

func.func @reduce_14_maximum_i32() {
  %a = stablehlo.constant dense<[-2025743178]> : tensor<1xi32>
  %z = stablehlo.constant dense<-2147483648> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [] : (tensor<1xi32>, tensor<i32>) -> tensor<1xi32>
  check.expect_eq_const %r, dense<[-2025743178]> : tensor<1xi32>
  func.return
}

func.func @reduce_15_minimum_i64() {
  %a = stablehlo.constant dense<[[[539126448506317615], [-4012358384772734038], [-6176366472942181010]], [[3488528523175072312], [6013980329084795349], [-2147411012243951371]], [[8739936969891083986], [-6167812829880947627], [8999627412167464280]], [[-5578605561884041338], [-4288304842782345403], [-4213694827031130884]]]> : tensor<4x3x1xi64>
  %z = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.minimum across dimensions = [] : (tensor<4x3x1xi64>, tensor<i64>) -> tensor<4x3x1xi64>
  check.expect_eq_const %r, dense<[[[539126448506317615], [-4012358384772734038], [-6176366472942181010]], [[3488528523175072312], [6013980329084795349], [-2147411012243951371]], [[8739936969891083986], [-6167812829880947627], [8999627412167464280]], [[-5578605561884041338], [-4288304842782345403], [-4213694827031130884]]]> : tensor<4x3x1xi64>
  func.return
}

func.func @reduce_16_add_ui8() {
  %a = stablehlo.constant dense<[[187]]> : tensor<1x1xui8>
  %z = stablehlo.constant dense<0> : tensor<ui8>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1xui8>, tensor<ui8>) -> tensor<ui8>
  check.expect_eq_const %r, dense<187> : tensor<ui8>
  func.return
}

func.func @reduce_17_multiply_ui16() {
  %a = stablehlo.constant dense<[19957, 30902]> : tensor<2xui16>
  %z = stablehlo.constant dense<1> : tensor<ui16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [0] : (tensor<2xui16>, tensor<ui16>) -> tensor<ui16>
  check.expect_eq_const %r, dense<17454> : tensor<ui16>
  func.return
}

func.func @reduce_18_maximum_ui32() {
  %a = stablehlo.constant dense<[[[[461675473, 3253109872, 3965329923]], [[2292634931, 266997281, 1100297704]], [[51255824, 2861492200, 2871476915]]], [[[3807064126, 4083129855, 1839351016]], [[4130402990, 2682282833, 2785076045]], [[1084844193, 3908764589, 1286209383]]], [[[724032651, 1956589967, 1760164074]], [[3091705475, 1152039461, 3967706448]], [[447828311, 1661975122, 2301383333]]]]> : tensor<3x3x1x3xui32>
  %z = stablehlo.constant dense<0> : tensor<ui32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [0, 1, 2] : (tensor<3x3x1x3xui32>, tensor<ui32>) -> tensor<3xui32>
  check.expect_eq_const %r, dense<[4130402990, 4083129855, 3967706448]> : tensor<3xui32>
  func.return
}

func.func @reduce_19_minimum_ui64() {
  %a = stablehlo.constant dense<[[[[13123969546886620297], [8768383230025995105], [15475771971909563315]], [[10085345747468630318], [382147071080281190], [2942104813891233559]], [[16204121387049119917], [14664791942190524390], [6089635566464987370]], [[17558871408614331256], [2515916427286714280], [6802021131092466757]]], [[[17363846409999051787], [16941349179259650217], [15558393094418374035]], [[9173294351591923757], [17735921050245253618], [3740091414638423244]], [[10752786939395843712], [17695308426583626473], [7963163080062914304]], [[570426985018756112], [10906794543400774735], [11110387792769456322]]], [[[8250050046204166062], [14101860726810246777], [12560233635627952045]], [[8438807556140204326], [8043596162069232285], [15363467292243010468]], [[16779848674992366150], [770319643569106552], [3203600767578653375]], [[1789866982731738043], [4948263206180651118], [7968445921414007535]]], [[[8766173694629380134], [5022885675445666957], [11569720887220647214]], [[16642445838495744828], [12683226218592492122], [16520557156738447000]], [[8777077241779828916], [10295225508806875364], [8429259776605941886]], [[3900671526376284148], [620187697178327712], [6004794694514577068]]]]> : tensor<4x4x3x1xui64>
  %z = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.minimum across dimensions = [0, 1, 3] : (tensor<4x4x3x1xui64>, tensor<ui64>) -> tensor<3xui64>
  check.expect_eq_const %r, dense<[570426985018756112, 382147071080281190, 2942104813891233559]> : tensor<3xui64>
  func.return
}

func.func @reduce_20_add_f16() {
  %a = stablehlo.constant dense<[[[-0.070312, -1.1953, -0.41406], [-0.042969, -1.332, 0.75391], [0.089844, 0.91797, 1.4297], [0.99219, 0.20703, -1.8516]]]> : tensor<1x4x3xf16>
  %z = stablehlo.constant dense<0.0> : tensor<f16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [] : (tensor<1x4x3xf16>, tensor<f16>) -> tensor<1x4x3xf16>
  check.expect_almost_eq_const %r, dense<[[[-0.070312, -1.1953, -0.41406], [-0.042969, -1.332, 0.75391], [0.089844, 0.91797, 1.4297], [0.99219, 0.20703, -1.8516]]]> : tensor<1x4x3xf16> {tolerance = 1.953125e-03 : f64}
  func.return
}

func.func @reduce_21_multiply_bf16() {
  %a = stablehlo.constant dense<[[-1.297, 1.672], [0.2695, 1.172], [0.1797, 0.2227]]> : tensor<3x2xbf16>
  %z = stablehlo.constant dense<1.0> : tensor<bf16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [0] : (tensor<3x2xbf16>, tensor<bf16>) -> tensor<2xbf16>
  check.expect_almost_eq_const %r, dense<[-0.06299, 0.4375]> : tensor<2xbf16> {tolerance = 5.625000e-01 : f64}
  func.return
}

func.func @reduce_22_maximum_f32() {
  %a = stablehlo.constant dense<[-1.79296875, 1.75390625]> : tensor<2xf32>
  %z = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [] : (tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[-1.79296875, 1.75390625]> : tensor<2xf32>
  func.return
}

func.func @reduce_23_minimum_f64() {
  %a = stablehlo.constant dense<[[[[1.078125, -0.59765625], [-1.40625, -0.8515625]], [[1.4921875, -1.5234375], [-1.23828125, 0.15234375]], [[1.0546875, -0.67578125], [-0.83203125, 0.48828125]]]]> : tensor<1x3x2x2xf64>
  %z = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.minimum across dimensions = [0, 1, 2, 3] : (tensor<1x3x2x2xf64>, tensor<f64>) -> tensor<f64>
  check.expect_eq_const %r, dense<-1.5234375> : tensor<f64>
  func.return
}

func.func @reduce_24_add_i8() {
  %a = stablehlo.constant dense<[[[[127, 17, -44, -69], [-11, -76, -93, 54], [23, -111, 12, -36], [89, -66, -28, 17]], [[54, -119, -3, -54], [81, 11, 82, 112], [-33, -49, 92, -16], [-36, 80, 9, -101]], [[33, 31, 4, -22], [111, -101, -104, 124], [108, 27, -45, -76], [-55, 77, 43, 95]]]]> : tensor<1x3x4x4xi8>
  %z = stablehlo.constant dense<0> : tensor<i8>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [] : (tensor<1x3x4x4xi8>, tensor<i8>) -> tensor<1x3x4x4xi8>
  check.expect_eq_const %r, dense<[[[[127, 17, -44, -69], [-11, -76, -93, 54], [23, -111, 12, -36], [89, -66, -28, 17]], [[54, -119, -3, -54], [81, 11, 82, 112], [-33, -49, 92, -16], [-36, 80, 9, -101]], [[33, 31, 4, -22], [111, -101, -104, 124], [108, 27, -45, -76], [-55, 77, 43, 95]]]]> : tensor<1x3x4x4xi8>
  func.return
}

func.func @reduce_25_multiply_i16() {
  %a = stablehlo.constant dense<[[[[17010, -19874, 10050]], [[-31790, 26462, 10492]], [[-6124, 2310, -23807]], [[-17746, 21105, -9487]]], [[[-24861, -8933, -3728]], [[10799, -31465, -15760]], [[15623, -28385, 6795]], [[28728, 16065, 4324]]], [[[8286, -19911, -30009]], [[4021, -6658, -3952]], [[10808, 12982, 16040]], [[20614, -24724, 18458]]], [[[13747, 6329, 24481]], [[23823, 19127, 4383]], [[-22037, -7033, 15443]], [[-16318, -19922, -10604]]]]> : tensor<4x4x1x3xi16>
  %z = stablehlo.constant dense<1> : tensor<i16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [0, 1, 2, 3] : (tensor<4x4x1x3xi16>, tensor<i16>) -> tensor<i16>
  check.expect_eq_const %r, dense<0> : tensor<i16>
  func.return
}

func.func @reduce_26_maximum_i32() {
  %a = stablehlo.constant dense<[[[205668347]], [[-2099321720]], [[1490508918]], [[-1158939320]]]> : tensor<4x1x1xi32>
  %z = stablehlo.constant dense<-2147483648> : tensor<i32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [0, 1, 2] : (tensor<4x1x1xi32>, tensor<i32>) -> tensor<i32>
  check.expect_eq_const %r, dense<1490508918> : tensor<i32>
  func.return
}

func.func @reduce_27_minimum_i64() {
  %a = stablehlo.constant dense<[[[-2095002741368570328, 2709694033454255102, -4299610199360699503, -697373190306790751], [8251476044693291016, 7445335665789511460, 983941927455944793, -4271117609923150381], [-8064572733130842666, -1416670727613417877, -5312838832302177211, 288861259802459085], [-5768922041201967747, -2943977858678190923, -4132785490111739618, 4962119573542180200]], [[6408790454113320430, -7597404135794756174, 7999918701768127775, 220084748505562280], [2009607075283798001, -5408708280533485685, -2102542599523573467, -2064178950250492428], [2171750563607940695, -2503150073868593041, 3122286538527934154, 5270883014159223133], [-8562303790543280016, 2340783706290935090, 4691126363782402124, -3900519835647321775]], [[3571193935426681433, 6755799501782729877, -1018325497093392894, 3051434094199726857], [-1436758683292763724, 6719267526406501860, -4735978989736315926, 1021015660816902560], [-8022646086858164809, 4397029624283978809, 5866703441220677188, 2515095264430974518], [6502244575040045326, 2904785449417760803, 3248050815350885872, 5130319880838187830]]]> : tensor<3x4x4xi64>
  %z = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.minimum across dimensions = [0] : (tensor<3x4x4xi64>, tensor<i64>) -> tensor<4x4xi64>
  check.expect_eq_const %r, dense<[[-2095002741368570328, -7597404135794756174, -4299610199360699503, -697373190306790751], [-1436758683292763724, -5408708280533485685, -4735978989736315926, -4271117609923150381], [-8064572733130842666, -2503150073868593041, -5312838832302177211, 288861259802459085], [-8562303790543280016, -2943977858678190923, -4132785490111739618, -3900519835647321775]]> : tensor<4x4xi64>
  func.return
}

func.func @reduce_28_add_ui8() {
  %a = stablehlo.constant dense<[[[186, 123], [64, 198], [87, 213], [47, 114]]]> : tensor<1x4x2xui8>
  %z = stablehlo.constant dense<0> : tensor<ui8>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x2xui8>, tensor<ui8>) -> tensor<ui8>
  check.expect_eq_const %r, dense<8> : tensor<ui8>
  func.return
}

func.func @reduce_29_multiply_ui16() {
  %a = stablehlo.constant dense<[801, 109]> : tensor<2xui16>
  %z = stablehlo.constant dense<1> : tensor<ui16>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.multiply across dimensions = [] : (tensor<2xui16>, tensor<ui16>) -> tensor<2xui16>
  check.expect_eq_const %r, dense<[801, 109]> : tensor<2xui16>
  func.return
}

func.func @reduce_30_maximum_ui32() {
  %a = stablehlo.constant dense<[[[[795681716], [3053958365]], [[3507313068], [1256579129]]], [[[855647735], [4158435868]], [[891467430], [2050057436]]], [[[228935318], [3630575966]], [[3967030560], [924496585]]], [[[1012735974], [1872816846]], [[1393392167], [4146149099]]]]> : tensor<4x2x2x1xui32>
  %z = stablehlo.constant dense<0> : tensor<ui32>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [] : (tensor<4x2x2x1xui32>, tensor<ui32>) -> tensor<4x2x2x1xui32>
  check.expect_eq_const %r, dense<[[[[795681716], [3053958365]], [[3507313068], [1256579129]]], [[[855647735], [4158435868]], [[891467430], [2050057436]]], [[[228935318], [3630575966]], [[3967030560], [924496585]]], [[[1012735974], [1872816846]], [[1393392167], [4146149099]]]]> : tensor<4x2x2x1xui32>
  func.return
}

func.func @reduce_31_minimum_ui64() {
  %a = stablehlo.constant dense<[[[2443666420473062996], [15839990277502695866], [17576914169548905898], [10077123822879486742]], [[2166273009461095581], [7882503391309536229], [13385651386111867702], [2740794728977329941]], [[15942408042410703455], [1228554032055564674], [14557049824600310040], [11096866937305119710]], [[3978014229805707616], [3679970168808695897], [9353429036524080951], [15015647267653650593]]]> : tensor<4x4x1xui64>
  %z = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
  %r = stablehlo.reduce(%a init: %z) applies stablehlo.minimum across dimensions = [0] : (tensor<4x4x1xui64>, tensor<ui64>) -> tensor<4x1xui64>
  check.expect_eq_const %r, dense<[[2166273009461095581], [1228554032055564674], [9353429036524080951], [2740794728977329941]]> : tensor<4x1xui64>
  func.return
}
