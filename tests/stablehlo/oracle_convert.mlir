// Conversions between all element types on random operands.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @convert_from_i1() {
  %a = stablehlo.constant dense<[[true, true, false, false, false, false, true], [true, true, true, false, true, false, false], [true, true, false, true, false, true, false]]> : tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xi1>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i8, dense<[[1, 1, 0, 0, 0, 0, 1], [1, 1, 1, 0, 1, 0, 0], [1, 1, 0, 1, 0, 1, 0]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[1, 1, 0, 0, 0, 0, 1], [1, 1, 1, 0, 1, 0, 0], [1, 1, 0, 1, 0, 1, 0]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[1, 1, 0, 0, 0, 0, 1], [1, 1, 1, 0, 1, 0, 0], [1, 1, 0, 1, 0, 1, 0]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[1, 1, 0, 0, 0, 0, 1], [1, 1, 1, 0, 1, 0, 0], [1, 1, 0, 1, 0, 1, 0]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[1, 1, 0, 0, 0, 0, 1], [1, 1, 1, 0, 1, 0, 0], [1, 1, 0, 1, 0, 1, 0]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[1, 1, 0, 0, 0, 0, 1], [1, 1, 1, 0, 1, 0, 0], [1, 1, 0, 1, 0, 1, 0]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[1, 1, 0, 0, 0, 0, 1], [1, 1, 1, 0, 1, 0, 0], [1, 1, 0, 1, 0, 1, 0]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[1, 1, 0, 0, 0, 0, 1], [1, 1, 1, 0, 1, 0, 0], [1, 1, 0, 1, 0, 1, 0]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0], [1.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0], [1.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0], [1.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0], [1.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0], [1.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0], [1.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0], [1.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0], [1.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_i8() {
  %a = stablehlo.constant dense<[[-37, 102, 50, -125, 116, 123, 125], [-99, 111, -92, 116, 53, -13, -4], [-101, 47, 105, 11, -22, 95, 3]]> : tensor<3x7xi8>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xi1>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xi8>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i16, dense<[[-37, 102, 50, -125, 116, 123, 125], [-99, 111, -92, 116, 53, -13, -4], [-101, 47, 105, 11, -22, 95, 3]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[-37, 102, 50, -125, 116, 123, 125], [-99, 111, -92, 116, 53, -13, -4], [-101, 47, 105, 11, -22, 95, 3]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[-37, 102, 50, -125, 116, 123, 125], [-99, 111, -92, 116, 53, -13, -4], [-101, 47, 105, 11, -22, 95, 3]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[219, 102, 50, 131, 116, 123, 125], [157, 111, 164, 116, 53, 243, 252], [155, 47, 105, 11, 234, 95, 3]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[65499, 102, 50, 65411, 116, 123, 125], [65437, 111, 65444, 116, 53, 65523, 65532], [65435, 47, 105, 11, 65514, 95, 3]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[4294967259, 102, 50, 4294967171, 116, 123, 125], [4294967197, 111, 4294967204, 116, 53, 4294967283, 4294967292], [4294967195, 47, 105, 11, 4294967274, 95, 3]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[18446744073709551579, 102, 50, 18446744073709551491, 116, 123, 125], [18446744073709551517, 111, 18446744073709551524, 116, 53, 18446744073709551603, 18446744073709551612], [18446744073709551515, 47, 105, 11, 18446744073709551594, 95, 3]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[-37.0, 102.0, 50.0, -125.0, 116.0, 123.0, 125.0], [-99.0, 111.0, -92.0, 116.0, 53.0, -13.0, -4.0], [-101.0, 47.0, 105.0, 11.0, -22.0, 95.0, 3.0]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[-37.0, 102.0, 50.0, -125.0, 116.0, 123.0, 125.0], [-99.0, 111.0, -92.0, 116.0, 53.0, -13.0, -4.0], [-101.0, 47.0, 105.0, 11.0, -22.0, 95.0, 3.0]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[-37.0, 102.0, 50.0, -125.0, 116.0, 123.0, 125.0], [-99.0, 111.0, -92.0, 116.0, 53.0, -13.0, -4.0], [-101.0, 47.0, 105.0, 11.0, -22.0, 95.0, 3.0]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[-37.0, 102.0, 50.0, -125.0, 116.0, 123.0, 125.0], [-99.0, 111.0, -92.0, 116.0, 53.0, -13.0, -4.0], [-101.0, 47.0, 105.0, 11.0, -22.0, 95.0, 3.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_i16() {
  %a = stablehlo.constant dense<[[-15464, 17551, 780, -24417, 10412, 25174, -22544], [10417, 7573, -18013, -12418, -5786, 27423, 4144], [-13586, 26932, 31758, 14858, 11137, 12515, 22497]]> : tensor<3x7xi16>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xi8>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xi16>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[-104, -113, 12, -97, -84, 86, -16], [-79, -107, -93, 126, 102, 31, 48], [-18, 52, 14, 10, -127, -29, -31]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i32, dense<[[-15464, 17551, 780, -24417, 10412, 25174, -22544], [10417, 7573, -18013, -12418, -5786, 27423, 4144], [-13586, 26932, 31758, 14858, 11137, 12515, 22497]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[-15464, 17551, 780, -24417, 10412, 25174, -22544], [10417, 7573, -18013, -12418, -5786, 27423, 4144], [-13586, 26932, 31758, 14858, 11137, 12515, 22497]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[152, 143, 12, 159, 172, 86, 240], [177, 149, 163, 126, 102, 31, 48], [238, 52, 14, 10, 129, 227, 225]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[50072, 17551, 780, 41119, 10412, 25174, 42992], [10417, 7573, 47523, 53118, 59750, 27423, 4144], [51950, 26932, 31758, 14858, 11137, 12515, 22497]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[4294951832, 17551, 780, 4294942879, 10412, 25174, 4294944752], [10417, 7573, 4294949283, 4294954878, 4294961510, 27423, 4144], [4294953710, 26932, 31758, 14858, 11137, 12515, 22497]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[18446744073709536152, 17551, 780, 18446744073709527199, 10412, 25174, 18446744073709529072], [10417, 7573, 18446744073709533603, 18446744073709539198, 18446744073709545830, 27423, 4144], [18446744073709538030, 26932, 31758, 14858, 11137, 12515, 22497]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[-15464.0, 17552.0, 780.0, -24416.0, 10416.0, 25168.0, -22544.0], [10416.0, 7572.0, -18016.0, -12416.0, -5784.0, 27424.0, 4144.0], [-13584.0, 26928.0, 31760.0, 14856.0, 11136.0, 12512.0, 22496.0]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[-1.549e+04, 1.754e+04, 780.0, -2.445e+04, 1.043e+04, 2.522e+04, -2.253e+04], [1.043e+04, 7584.0, -1.805e+04, -1.242e+04, -5792.0, 2.739e+04, 4160.0], [-1.357e+04, 2.688e+04, 3.174e+04, 1.485e+04, 1.114e+04, 1.254e+04, 2.253e+04]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[-15464.0, 17551.0, 780.0, -24417.0, 10412.0, 25174.0, -22544.0], [10417.0, 7573.0, -18013.0, -12418.0, -5786.0, 27423.0, 4144.0], [-13586.0, 26932.0, 31758.0, 14858.0, 11137.0, 12515.0, 22497.0]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[-15464.0, 17551.0, 780.0, -24417.0, 10412.0, 25174.0, -22544.0], [10417.0, 7573.0, -18013.0, -12418.0, -5786.0, 27423.0, 4144.0], [-13586.0, 26932.0, 31758.0, 14858.0, 11137.0, 12515.0, 22497.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_i32() {
  %a = stablehlo.constant dense<[[-1630455599, 526000074, -1626643293, -1902794408, 376156107, 1624581821, -1103175119], [-2073695242, -67173828, 1438428127, 777241744, -1498584733, 1738198968, -438667040], [-1396120210, 1698005877, -600220491, 500358309, 786600413, 273778692, 193578677]]> : tensor<3x7xi32>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xi16>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xi32>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[-47, -54, -93, 88, -53, -67, 49], [-10, 60, -33, -112, 99, -72, -32], [110, 117, -75, -91, -35, 4, -75]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[14545, 8138, 25763, -22184, -20533, 9917, -7631], [-5130, 572, -21537, -15216, 26979, -12360, 30944], [-6802, -31883, 23733, -9051, -28195, -30716, -14667]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i64, dense<[[-1630455599, 526000074, -1626643293, -1902794408, 376156107, 1624581821, -1103175119], [-2073695242, -67173828, 1438428127, 777241744, -1498584733, 1738198968, -438667040], [-1396120210, 1698005877, -600220491, 500358309, 786600413, 273778692, 193578677]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[209, 202, 163, 88, 203, 189, 49], [246, 60, 223, 144, 99, 184, 224], [110, 117, 181, 165, 221, 4, 181]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[14545, 8138, 25763, 43352, 45003, 9917, 57905], [60406, 572, 43999, 50320, 26979, 53176, 30944], [58734, 33653, 23733, 56485, 37341, 34820, 50869]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[2664511697, 526000074, 2668324003, 2392172888, 376156107, 1624581821, 3191792177], [2221272054, 4227793468, 1438428127, 777241744, 2796382563, 1738198968, 3856300256], [2898847086, 1698005877, 3694746805, 500358309, 786600413, 273778692, 193578677]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[18446744072079096017, 526000074, 18446744072082908323, 18446744071806757208, 376156107, 1624581821, 18446744072606376497], [18446744071635856374, 18446744073642377788, 1438428127, 777241744, 18446744072210966883, 1738198968, 18446744073270884576], [18446744072313431406, 1698005877, 18446744073109331125, 500358309, 786600413, 273778692, 193578677]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[0xFC00, 0x7C00, 0xFC00, 0xFC00, 0x7C00, 0x7C00, 0xFC00], [0xFC00, 0xFC00, 0x7C00, 0x7C00, 0xFC00, 0x7C00, 0xFC00], [0xFC00, 0x7C00, 0xFC00, 0x7C00, 0x7C00, 0x7C00, 0x7C00]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[-1.627e+09, 5.264e+08, -1.627e+09, -1.904e+09, 3.754e+08, 1.627e+09, -1.107e+09], [-2.072e+09, -6.711e+07, 1.434e+09, 7.759e+08, -1.502e+09, 1.736e+09, -4.383e+08], [-1.393e+09, 1.694e+09, -5.998e+08, 5.012e+08, 7.885e+08, 2.747e+08, 1.94e+08]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[-1.63045555e+09, 526000064.0, -1.62664333e+09, -1.90279437e+09, 376156096.0, 1.62458176e+09, -1.10317517e+09], [-2.07369523e+09, -67173824.0, 1.43842816e+09, 777241728.0, -1.4985847e+09, 1.73819891e+09, -438667040.0], [-1.39612019e+09, 1.69800589e+09, -600220480.0, 500358304.0, 786600384.0, 273778688.0, 193578672.0]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[-1630455599.0, 526000074.0, -1626643293.0, -1902794408.0, 376156107.0, 1624581821.0, -1103175119.0], [-2073695242.0, -67173828.0, 1438428127.0, 777241744.0, -1498584733.0, 1738198968.0, -438667040.0], [-1396120210.0, 1698005877.0, -600220491.0, 500358309.0, 786600413.0, 273778692.0, 193578677.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_i64() {
  %a = stablehlo.constant dense<[[408998762726976696, -6261087458357680632, 6016337566801150265, -6049243045176337586, -7745833794358307157, -664954353928795136, -1162353333070874339], [-7372808332456722786, -1499633269342523338, -8290032539652248065, -1416432873889094304, -1020652442438851970, 1576656157116432023, 255151059447560641], [1079015018774366130, -3738638006222782783, -2669581929574372694, -933559026516929717, 2481794017075074905, 2033363493044299280, -8100063023229088195]]> : tensor<3x7xi64>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xi32>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xi64>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[-72, 8, 57, 78, -85, 0, 29], [-98, 54, -1, 96, 126, -105, -63], [-78, -63, -86, 75, 89, 16, 61]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[27832, -6648, 16697, 6990, -26965, -29696, -18147], [32414, 12342, 11775, -23200, 8830, 32407, -17983], [-30798, -319, -5462, 21323, 5977, 9744, 20029]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[770337976, 418375176, 503660857, 742595406, 101619371, -969307136, 1322367261], [1793097374, -1485098954, -510054913, 1202169184, -515104130, -505708905, 1718598081], [1432061874, -1622081855, 216722090, -140946613, 1769150297, -567859696, -1440264643]]> : tensor<3x7xi32>
  check.expect_eq_const %to_ui8, dense<[[184, 8, 57, 78, 171, 0, 29], [158, 54, 255, 96, 126, 151, 193], [178, 193, 170, 75, 89, 16, 61]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[27832, 58888, 16697, 6990, 38571, 35840, 47389], [32414, 12342, 11775, 42336, 8830, 32407, 47553], [34738, 65217, 60074, 21323, 5977, 9744, 20029]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[770337976, 418375176, 503660857, 742595406, 101619371, 3325660160, 1322367261], [1793097374, 2809868342, 3784912383, 1202169184, 3779863166, 3789258391, 1718598081], [1432061874, 2672885441, 216722090, 4154020683, 1769150297, 3727107600, 2854702653]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[408998762726976696, 12185656615351870984, 6016337566801150265, 12397501028533214030, 10700910279351244459, 17781789719780756480, 17284390740638677277], [11073935741252828830, 16947110804367028278, 10156711534057303551, 17030311199820457312, 17426091631270699646, 1576656157116432023, 255151059447560641], [1079015018774366130, 14708106067486768833, 15777162144135178922, 17513185047192621899, 2481794017075074905, 2033363493044299280, 10346681050480463421]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[0x7C00, 0xFC00, 0x7C00, 0xFC00, 0xFC00, 0xFC00, 0xFC00], [0xFC00, 0xFC00, 0xFC00, 0xFC00, 0xFC00, 0x7C00, 0x7C00], [0x7C00, 0xFC00, 0xFC00, 0xFC00, 0x7C00, 0x7C00, 0xFC00]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[4.098e+17, -6.269e+18, 6.017e+18, -6.053e+18, -7.746e+18, -6.665e+17, -1.162e+18], [-7.386e+18, -1.495e+18, -8.287e+18, -1.414e+18, -1.022e+18, 1.576e+18, 2.556e+17], [1.081e+18, -3.747e+18, -2.666e+18, -9.322e+17, 2.486e+18, 2.036e+18, -8.106e+18]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[4.08998775e+17, -6.2610876e+18, 6.01633741e+18, -6.04924305e+18, -7.74583402e+18, -6.64954327e+17, -1.16235339e+18], [-7.37280821e+18, -1.49963325e+18, -8.29003235e+18, -1.41643294e+18, -1.02065245e+18, 1.57665611e+18, 2.55151053e+17], [1.07901501e+18, -3.73863805e+18, -2.6695818e+18, -9.33559039e+17, 2.48179401e+18, 2.03336355e+18, -8.10006313e+18]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[4.089987627269767e+17, -6.2610874583576801e+18, 6.01633756680115e+18, -6.0492430451763374e+18, -7.7458337943583068e+18, -6.6495435392879514e+17, -1.1623533330708744e+18], [-7.3728083324567224e+18, -1.4996332693425234e+18, -8.2900325396522486e+18, -1.4164328738890944e+18, -1.020652442438852e+18, 1.5766561571164321e+18, 2.5515105944756064e+17], [1.0790150187743661e+18, -3.738638006222783e+18, -2.6695819295743729e+18, -9.3355902651692966e+17, 2.4817940170750751e+18, 2.0333634930442993e+18, -8.1000630232290877e+18]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_ui8() {
  %a = stablehlo.constant dense<[[41, 6, 164, 133, 164, 165, 58], [94, 11, 168, 116, 66, 63, 230], [188, 210, 15, 116, 71, 142, 248]]> : tensor<3x7xui8>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xi64>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xui8>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[41, 6, -92, -123, -92, -91, 58], [94, 11, -88, 116, 66, 63, -26], [-68, -46, 15, 116, 71, -114, -8]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[41, 6, 164, 133, 164, 165, 58], [94, 11, 168, 116, 66, 63, 230], [188, 210, 15, 116, 71, 142, 248]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[41, 6, 164, 133, 164, 165, 58], [94, 11, 168, 116, 66, 63, 230], [188, 210, 15, 116, 71, 142, 248]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[41, 6, 164, 133, 164, 165, 58], [94, 11, 168, 116, 66, 63, 230], [188, 210, 15, 116, 71, 142, 248]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui16, dense<[[41, 6, 164, 133, 164, 165, 58], [94, 11, 168, 116, 66, 63, 230], [188, 210, 15, 116, 71, 142, 248]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[41, 6, 164, 133, 164, 165, 58], [94, 11, 168, 116, 66, 63, 230], [188, 210, 15, 116, 71, 142, 248]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[41, 6, 164, 133, 164, 165, 58], [94, 11, 168, 116, 66, 63, 230], [188, 210, 15, 116, 71, 142, 248]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[41.0, 6.0, 164.0, 133.0, 164.0, 165.0, 58.0], [94.0, 11.0, 168.0, 116.0, 66.0, 63.0, 230.0], [188.0, 210.0, 15.0, 116.0, 71.0, 142.0, 248.0]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[41.0, 6.0, 164.0, 133.0, 164.0, 165.0, 58.0], [94.0, 11.0, 168.0, 116.0, 66.0, 63.0, 230.0], [188.0, 210.0, 15.0, 116.0, 71.0, 142.0, 248.0]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[41.0, 6.0, 164.0, 133.0, 164.0, 165.0, 58.0], [94.0, 11.0, 168.0, 116.0, 66.0, 63.0, 230.0], [188.0, 210.0, 15.0, 116.0, 71.0, 142.0, 248.0]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[41.0, 6.0, 164.0, 133.0, 164.0, 165.0, 58.0], [94.0, 11.0, 168.0, 116.0, 66.0, 63.0, 230.0], [188.0, 210.0, 15.0, 116.0, 71.0, 142.0, 248.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_ui16() {
  %a = stablehlo.constant dense<[[6800, 50403, 9131, 9335, 28248, 59193, 41797], [51355, 61592, 17465, 50672, 19509, 41824, 34700], [41690, 3460, 28478, 65145, 28953, 20603, 38406]]> : tensor<3x7xui16>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xui8>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xui16>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[-112, -29, -85, 119, 88, 57, 69], [-101, -104, 57, -16, 53, 96, -116], [-38, -124, 62, 121, 25, 123, 6]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[6800, -15133, 9131, 9335, 28248, -6343, -23739], [-14181, -3944, 17465, -14864, 19509, -23712, -30836], [-23846, 3460, 28478, -391, 28953, 20603, -27130]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[6800, 50403, 9131, 9335, 28248, 59193, 41797], [51355, 61592, 17465, 50672, 19509, 41824, 34700], [41690, 3460, 28478, 65145, 28953, 20603, 38406]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[6800, 50403, 9131, 9335, 28248, 59193, 41797], [51355, 61592, 17465, 50672, 19509, 41824, 34700], [41690, 3460, 28478, 65145, 28953, 20603, 38406]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[144, 227, 171, 119, 88, 57, 69], [155, 152, 57, 240, 53, 96, 140], [218, 132, 62, 121, 25, 123, 6]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui32, dense<[[6800, 50403, 9131, 9335, 28248, 59193, 41797], [51355, 61592, 17465, 50672, 19509, 41824, 34700], [41690, 3460, 28478, 65145, 28953, 20603, 38406]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[6800, 50403, 9131, 9335, 28248, 59193, 41797], [51355, 61592, 17465, 50672, 19509, 41824, 34700], [41690, 3460, 28478, 65145, 28953, 20603, 38406]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[6800.0, 50400.0, 9128.0, 9336.0, 28256.0, 59200.0, 41792.0], [51360.0, 61600.0, 17472.0, 50688.0, 19504.0, 41824.0, 34688.0], [41696.0, 3460.0, 28480.0, 65152.0, 28960.0, 20608.0, 38400.0]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[6784.0, 5.043e+04, 9152.0, 9344.0, 2.829e+04, 5.914e+04, 4.173e+04], [5.146e+04, 6.17e+04, 1.741e+04, 5.069e+04, 1.946e+04, 4.173e+04, 3.482e+04], [4.173e+04, 3456.0, 2.842e+04, 6.502e+04, 2.893e+04, 2.061e+04, 3.84e+04]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[6800.0, 50403.0, 9131.0, 9335.0, 28248.0, 59193.0, 41797.0], [51355.0, 61592.0, 17465.0, 50672.0, 19509.0, 41824.0, 34700.0], [41690.0, 3460.0, 28478.0, 65145.0, 28953.0, 20603.0, 38406.0]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[6800.0, 50403.0, 9131.0, 9335.0, 28248.0, 59193.0, 41797.0], [51355.0, 61592.0, 17465.0, 50672.0, 19509.0, 41824.0, 34700.0], [41690.0, 3460.0, 28478.0, 65145.0, 28953.0, 20603.0, 38406.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_ui32() {
  %a = stablehlo.constant dense<[[53319471, 1533130111, 2998026943, 2441121105, 1092051928, 790020028, 1525704614], [3026555185, 2422171815, 4044657479, 3691242351, 3636648423, 1782558379, 2530304685], [1314319602, 1082136800, 1072491563, 1128107190, 2859998334, 3898513835, 1289855549]]> : tensor<3x7xui32>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xui16>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xui32>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[47, 127, -65, 81, -40, -68, -90], [49, -89, 71, 111, -25, -85, -83], [-14, -32, 43, -74, 126, -85, 61]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[-26833, -19073, 17087, -29359, 25560, -16452, 26534], [-28367, 26791, -27833, -7313, -9753, -20821, 25261], [-4878, 6368, -5077, -29514, 7294, -26197, -24003]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[53319471, 1533130111, -1296940353, -1853846191, 1092051928, 790020028, 1525704614], [-1268412111, -1872795481, -250309817, -603724945, -658318873, 1782558379, -1764662611], [1314319602, 1082136800, 1072491563, 1128107190, -1434968962, -396453461, 1289855549]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[53319471, 1533130111, 2998026943, 2441121105, 1092051928, 790020028, 1525704614], [3026555185, 2422171815, 4044657479, 3691242351, 3636648423, 1782558379, 2530304685], [1314319602, 1082136800, 1072491563, 1128107190, 2859998334, 3898513835, 1289855549]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[47, 127, 191, 81, 216, 188, 166], [49, 167, 71, 111, 231, 171, 173], [242, 224, 43, 182, 126, 171, 61]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[38703, 46463, 17087, 36177, 25560, 49084, 26534], [37169, 26791, 37703, 58223, 55783, 44715, 25261], [60658, 6368, 60459, 36022, 7294, 39339, 41533]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui64, dense<[[53319471, 1533130111, 2998026943, 2441121105, 1092051928, 790020028, 1525704614], [3026555185, 2422171815, 4044657479, 3691242351, 3636648423, 1782558379, 2530304685], [1314319602, 1082136800, 1072491563, 1128107190, 2859998334, 3898513835, 1289855549]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00], [0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00], [0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[5.322e+07, 1.535e+09, 3.003e+09, 2.449e+09, 1.091e+09, 7.885e+08, 1.527e+09], [3.02e+09, 2.416e+09, 4.043e+09, 3.691e+09, 3.641e+09, 1.778e+09, 2.533e+09], [1.317e+09, 1.082e+09, 1.074e+09, 1.124e+09, 2.852e+09, 3.892e+09, 1.292e+09]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[53319472.0, 1.53313011e+09, 2.99802701e+09, 2.44112102e+09, 1.09205197e+09, 790020032.0, 1.52570458e+09], [3.02655514e+09, 2.4221719e+09, 4.04465741e+09, 3.69124224e+09, 3.63664845e+09, 1.78255834e+09, 2.53030477e+09], [1.31431962e+09, 1.08213683e+09, 1.07249158e+09, 1.12810714e+09, 2.85999821e+09, 3.89851392e+09, 1.28985549e+09]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[53319471.0, 1533130111.0, 2998026943.0, 2441121105.0, 1092051928.0, 790020028.0, 1525704614.0], [3026555185.0, 2422171815.0, 4044657479.0, 3691242351.0, 3636648423.0, 1782558379.0, 2530304685.0], [1314319602.0, 1082136800.0, 1072491563.0, 1128107190.0, 2859998334.0, 3898513835.0, 1289855549.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_ui64() {
  %a = stablehlo.constant dense<[[9698323060111386721, 16085264661199521710, 13712688716287655696, 7673545294245659042, 9335172862994964878, 14246841669392376569, 4091624684920098359], [798647311681841766, 3241183748642048844, 17146646415714834261, 15807422796882664307, 9451782580238567335, 18429572805351844270, 11620012156205546732], [15134385160508017109, 16196193367427374816, 5248702043874517004, 1762425099668632334, 6776095561245351796, 15994049750670609445, 11184672707920196579]]> : tensor<3x7xui64>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xui32>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xui64>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[97, -82, 16, -94, -114, -7, 55], [102, 76, 85, 115, -89, -82, -20], [-43, -32, 12, 14, 116, 37, -29]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[10337, 1966, 16144, 418, 24974, -23815, -12745], [-5530, 2892, 22357, 23411, 18343, 10670, 15596], [2517, -8480, -8180, 13070, 24436, -29659, -3101]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[1928013921, 1760626606, 164970256, -144571998, 1336828302, -346184967, -85864905], [-1583486362, 1704201036, 2045269845, 1318738803, -715634777, -1993201234, -1738916628], [973474261, 2064375520, 956424204, 1492857614, -64921740, 346393637, -1533611037]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[-8748421013598164895, -2361479412510029906, -4734055357421895920, 7673545294245659042, -9111571210714586738, -4199902404317175047, 4091624684920098359], [798647311681841766, 3241183748642048844, -1300097657994717355, -2639321276826887309, -8994961493470984281, -17171268357707346, -6826731917504004884], [-3312358913201534507, -2250550706282176800, 5248702043874517004, 1762425099668632334, 6776095561245351796, -2452694323038942171, -7262071365789355037]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[97, 174, 16, 162, 142, 249, 55], [102, 76, 85, 115, 167, 174, 236], [213, 224, 12, 14, 116, 37, 227]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[10337, 1966, 16144, 418, 24974, 41721, 52791], [60006, 2892, 22357, 23411, 18343, 10670, 15596], [2517, 57056, 57356, 13070, 24436, 35877, 62435]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[1928013921, 1760626606, 164970256, 4150395298, 1336828302, 3948782329, 4209102391], [2711480934, 1704201036, 2045269845, 1318738803, 3579332519, 2301766062, 2556050668], [973474261, 2064375520, 956424204, 1492857614, 4230045556, 346393637, 2761356259]]> : tensor<3x7xui32>
  check.expect_eq_const %to_f16, dense<[[0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00], [0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00], [0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00, 0x7C00]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[9.728e+18, 1.607e+19, 1.369e+19, 7.674e+18, 9.367e+18, 1.427e+19, 4.089e+18], [7.971e+17, 3.243e+18, 1.715e+19, 1.578e+19, 9.44e+18, 1.845e+19, 1.16e+19], [1.513e+19, 1.621e+19, 5.26e+18, 1.765e+18, 6.773e+18, 1.6e+19, 1.117e+19]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[9.69832258e+18, 1.60852647e+19, 1.3712689e+19, 7.67354553e+18, 9.33517258e+18, 1.42468417e+19, 4.09162472e+18], [7.98647313e+17, 3.24118381e+18, 1.71466463e+19, 1.58074225e+19, 9.45178238e+18, 1.8429573e+19, 1.16200116e+19], [1.5134385e+19, 1.61961933e+19, 5.24870182e+18, 1.76242506e+18, 6.77609555e+18, 1.59940503e+19, 1.11846732e+19]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[9.6983230601113866e+18, 1.6085264661199522e+19, 1.3712688716287656e+19, 7.6735452942456586e+18, 9.3351728629949645e+18, 1.4246841669392376e+19, 4.0916246849200983e+18], [7.9864731168184179e+17, 3.241183748642049e+18, 1.7146646415714834e+19, 1.5807422796882663e+19, 9.4517825802385674e+18, 1.8429572805351844e+19, 1.1620012156205548e+19], [1.5134385160508017e+19, 1.6196193367427375e+19, 5.248702043874517e+18, 1.7624250996686323e+18, 6.7760955612453519e+18, 1.599404975067061e+19, 1.1184672707920196e+19]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_f16() {
  %a = stablehlo.constant dense<[[-207.88, 184.5, 219.38, -242.88, 268.75, -248.0, 99.562], [-81.125, -53.312, -172.5, -239.62, 209.62, 185.38, 151.62], [-120.38, -134.88, -193.88, -50.781, 69.25, -258.75, -178.0]]> : tensor<3x7xf16>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xui64>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xbf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xf16>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[-128, 127, 127, -128, 127, -128, 99], [-81, -53, -128, -128, 127, 127, 127], [-120, -128, -128, -50, 69, -128, -128]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[-207, 184, 219, -242, 268, -248, 99], [-81, -53, -172, -239, 209, 185, 151], [-120, -134, -193, -50, 69, -258, -178]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[-207, 184, 219, -242, 268, -248, 99], [-81, -53, -172, -239, 209, 185, 151], [-120, -134, -193, -50, 69, -258, -178]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[-207, 184, 219, -242, 268, -248, 99], [-81, -53, -172, -239, 209, 185, 151], [-120, -134, -193, -50, 69, -258, -178]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[0, 184, 219, 0, 255, 0, 99], [0, 0, 0, 0, 209, 185, 151], [0, 0, 0, 0, 69, 0, 0]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[0, 184, 219, 0, 268, 0, 99], [0, 0, 0, 0, 209, 185, 151], [0, 0, 0, 0, 69, 0, 0]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[0, 184, 219, 0, 268, 0, 99], [0, 0, 0, 0, 209, 185, 151], [0, 0, 0, 0, 69, 0, 0]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[0, 184, 219, 0, 268, 0, 99], [0, 0, 0, 0, 209, 185, 151], [0, 0, 0, 0, 69, 0, 0]]> : tensor<3x7xui64>
  check.expect_eq_const %to_bf16, dense<[[-208.0, 184.0, 219.0, -243.0, 268.0, -248.0, 99.5], [-81.0, -53.25, -172.0, -240.0, 210.0, 185.0, 152.0], [-120.5, -135.0, -194.0, -50.75, 69.0, -258.0, -178.0]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f32, dense<[[-207.875, 184.5, 219.375, -242.875, 268.75, -248.0, 99.5625], [-81.125, -53.3125, -172.5, -239.625, 209.625, 185.375, 151.625], [-120.375, -134.875, -193.875, -50.78125, 69.25, -258.75, -178.0]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[-207.875, 184.5, 219.375, -242.875, 268.75, -248.0, 99.5625], [-81.125, -53.3125, -172.5, -239.625, 209.625, 185.375, 151.625], [-120.375, -134.875, -193.875, -50.78125, 69.25, -258.75, -178.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_bf16() {
  %a = stablehlo.constant dense<[[193.0, -60.0, 55.75, -296.0, -58.0, 207.0, -118.5], [-239.0, 237.0, 148.0, 91.0, -238.0, 290.0, -162.0], [-80.5, -6.531, -203.0, 106.5, 9.0, -115.0, 288.0]]> : tensor<3x7xbf16>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xf16>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xf32>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xbf16>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[127, -60, 55, -128, -58, 127, -118], [-128, 127, 127, 91, -128, 127, -128], [-80, -6, -128, 106, 9, -115, 127]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[193, -60, 55, -296, -58, 207, -118], [-239, 237, 148, 91, -238, 290, -162], [-80, -6, -203, 106, 9, -115, 288]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[193, -60, 55, -296, -58, 207, -118], [-239, 237, 148, 91, -238, 290, -162], [-80, -6, -203, 106, 9, -115, 288]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[193, -60, 55, -296, -58, 207, -118], [-239, 237, 148, 91, -238, 290, -162], [-80, -6, -203, 106, 9, -115, 288]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[193, 0, 55, 0, 0, 207, 0], [0, 237, 148, 91, 0, 255, 0], [0, 0, 0, 106, 9, 0, 255]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[193, 0, 55, 0, 0, 207, 0], [0, 237, 148, 91, 0, 290, 0], [0, 0, 0, 106, 9, 0, 288]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[193, 0, 55, 0, 0, 207, 0], [0, 237, 148, 91, 0, 290, 0], [0, 0, 0, 106, 9, 0, 288]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[193, 0, 55, 0, 0, 207, 0], [0, 237, 148, 91, 0, 290, 0], [0, 0, 0, 106, 9, 0, 288]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[193.0, -60.0, 55.75, -296.0, -58.0, 207.0, -118.5], [-239.0, 237.0, 148.0, 91.0, -238.0, 290.0, -162.0], [-80.5, -6.5312, -203.0, 106.5, 9.0, -115.0, 288.0]]> : tensor<3x7xf16>
  check.expect_eq_const %to_f32, dense<[[193.0, -60.0, 55.75, -296.0, -58.0, 207.0, -118.5], [-239.0, 237.0, 148.0, 91.0, -238.0, 290.0, -162.0], [-80.5, -6.53125, -203.0, 106.5, 9.0, -115.0, 288.0]]> : tensor<3x7xf32>
  check.expect_eq_const %to_f64, dense<[[193.0, -60.0, 55.75, -296.0, -58.0, 207.0, -118.5], [-239.0, 237.0, 148.0, 91.0, -238.0, 290.0, -162.0], [-80.5, -6.53125, -203.0, 106.5, 9.0, -115.0, 288.0]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_f32() {
  %a = stablehlo.constant dense<[[-250.472656, -278.484375, 20.109375, 255.230469, -49.8515625, -227.746094, -278.433594], [-107.3125, -1.94140625, 212.484375, 251.203125, 26.484375, 274.5625, -280.898438], [136.867188, -39.3085938, 43.6015625, -95.8164062, 62.53125, -21.1210938, -43.2539062]]> : tensor<3x7xf32>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xui64>
  %to_f16 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xf16>
  %to_bf16 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xbf16>
  %to_f64 = stablehlo.convert %a : (tensor<3x7xf32>) -> tensor<3x7xf64>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[-128, -128, 20, 127, -49, -128, -128], [-107, -1, 127, 127, 26, 127, -128], [127, -39, 43, -95, 62, -21, -43]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[-250, -278, 20, 255, -49, -227, -278], [-107, -1, 212, 251, 26, 274, -280], [136, -39, 43, -95, 62, -21, -43]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[-250, -278, 20, 255, -49, -227, -278], [-107, -1, 212, 251, 26, 274, -280], [136, -39, 43, -95, 62, -21, -43]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[-250, -278, 20, 255, -49, -227, -278], [-107, -1, 212, 251, 26, 274, -280], [136, -39, 43, -95, 62, -21, -43]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[0, 0, 20, 255, 0, 0, 0], [0, 0, 212, 251, 26, 255, 0], [136, 0, 43, 0, 62, 0, 0]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[0, 0, 20, 255, 0, 0, 0], [0, 0, 212, 251, 26, 274, 0], [136, 0, 43, 0, 62, 0, 0]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[0, 0, 20, 255, 0, 0, 0], [0, 0, 212, 251, 26, 274, 0], [136, 0, 43, 0, 62, 0, 0]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[0, 0, 20, 255, 0, 0, 0], [0, 0, 212, 251, 26, 274, 0], [136, 0, 43, 0, 62, 0, 0]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f16, dense<[[-250.5, -278.5, 20.109, 255.25, -49.844, -227.75, -278.5], [-107.31, -1.9414, 212.5, 251.25, 26.484, 274.5, -281.0], [136.88, -39.312, 43.594, -95.812, 62.531, -21.125, -43.25]]> : tensor<3x7xf16>
  check.expect_eq_const %to_bf16, dense<[[-250.0, -278.0, 20.12, 255.0, -49.75, -228.0, -278.0], [-107.5, -1.938, 212.0, 251.0, 26.5, 274.0, -280.0], [137.0, -39.25, 43.5, -96.0, 62.5, -21.12, -43.25]]> : tensor<3x7xbf16>
  check.expect_eq_const %to_f64, dense<[[-250.47265625, -278.484375, 20.109375, 255.23046875, -49.8515625, -227.74609375, -278.43359375], [-107.3125, -1.94140625, 212.484375, 251.203125, 26.484375, 274.5625, -280.8984375], [136.8671875, -39.30859375, 43.6015625, -95.81640625, 62.53125, -21.12109375, -43.25390625]]> : tensor<3x7xf64>
  func.return
}

func.func @convert_from_f64() {
  %a = stablehlo.constant dense<[[67.48828125, 38.65234375, 219.82421875, 18.7578125, -297.82421875, 173.87109375, -127.76171875], [-274.87109375, -99.3828125, -157.3125, 140.71484375, -173.046875, 253.01953125, -22.26953125], [196.20703125, -283.22265625, -57.0703125, 47.08984375, -90.99609375, 4.20703125, -270.5390625]]> : tensor<3x7xf64>
  %to_i1 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xi1>
  %to_i8 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xi8>
  %to_i16 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xi16>
  %to_i32 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xi32>
  %to_i64 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xi64>
  %to_ui8 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xui8>
  %to_ui16 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xui16>
  %to_ui32 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xui32>
  %to_ui64 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xui64>
  %to_f32 = stablehlo.convert %a : (tensor<3x7xf64>) -> tensor<3x7xf32>
  check.expect_eq_const %to_i1, dense<[[true, true, true, true, true, true, true], [true, true, true, true, true, true, true], [true, true, true, true, true, true, true]]> : tensor<3x7xi1>
  check.expect_eq_const %to_i8, dense<[[67, 38, 127, 18, -128, 127, -127], [-128, -99, -128, 127, -128, 127, -22], [127, -128, -57, 47, -90, 4, -128]]> : tensor<3x7xi8>
  check.expect_eq_const %to_i16, dense<[[67, 38, 219, 18, -297, 173, -127], [-274, -99, -157, 140, -173, 253, -22], [196, -283, -57, 47, -90, 4, -270]]> : tensor<3x7xi16>
  check.expect_eq_const %to_i32, dense<[[67, 38, 219, 18, -297, 173, -127], [-274, -99, -157, 140, -173, 253, -22], [196, -283, -57, 47, -90, 4, -270]]> : tensor<3x7xi32>
  check.expect_eq_const %to_i64, dense<[[67, 38, 219, 18, -297, 173, -127], [-274, -99, -157, 140, -173, 253, -22], [196, -283, -57, 47, -90, 4, -270]]> : tensor<3x7xi64>
  check.expect_eq_const %to_ui8, dense<[[67, 38, 219, 18, 0, 173, 0], [0, 0, 0, 140, 0, 253, 0], [196, 0, 0, 47, 0, 4, 0]]> : tensor<3x7xui8>
  check.expect_eq_const %to_ui16, dense<[[67, 38, 219, 18, 0, 173, 0], [0, 0, 0, 140, 0, 253, 0], [196, 0, 0, 47, 0, 4, 0]]> : tensor<3x7xui16>
  check.expect_eq_const %to_ui32, dense<[[67, 38, 219, 18, 0, 173, 0], [0, 0, 0, 140, 0, 253, 0], [196, 0, 0, 47, 0, 4, 0]]> : tensor<3x7xui32>
  check.expect_eq_const %to_ui64, dense<[[67, 38, 219, 18, 0, 173, 0], [0, 0, 0, 140, 0, 253, 0], [196, 0, 0, 47, 0, 4, 0]]> : tensor<3x7xui64>
  check.expect_eq_const %to_f32, dense<[[67.4882812, 38.6523438, 219.824219, 18.7578125, -297.824219, 173.871094, -127.761719], [-274.871094, -99.3828125, -157.3125, 140.714844, -173.046875, 253.019531, -22.2695312], [196.207031, -283.222656, -57.0703125, 47.0898438, -90.9960938, 4.20703125, -270.539062]]> : tensor<3x7xf32>
  func.return
}
