// Scatters with random dimension numbers and indices in and out of range.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @scatter_0_minimum_i32() {
  %a = stablehlo.constant dense<[[[[-1411713455], [1564697555], [496627276], [2095917281]], [[-2036676758], [1946895386], [-1065398382], [-947262687]]], [[[-1903170466], [987291572], [1353676198], [-1187441564]], [[-1489927654], [2060531618], [1767434193], [1201351184]]], [[[1787297548], [-890289100], [522022910], [1658874175]], [[-217790777], [-1763318515], [-64159009], [1965067910]]]]> : tensor<3x2x4x1xi32>
  %i = stablehlo.constant dense<[[[0], [1], [1]]]> : tensor<1x3x1xi64>
  %u = stablehlo.constant dense<[[[[[2137534643], [1825146153], [1796157792]], [[-1452703749], [1296074567], [1952199016]], [[-1562575466], [-468266974], [-925605083]]], [[[-28612147], [-1926981352], [866261098]], [[-249518076], [-1730915219], [1494175898]], [[370906060], [-1286161941], [129533073]]]]]> : tensor<1x2x3x3x1xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 3, 4], inserted_window_dims = [], input_batching_dims = [0], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [2], index_vector_dim = 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.minimum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<3x2x4x1xi32>, tensor<1x3x1xi64>, tensor<1x2x3x3x1xi32>) -> tensor<3x2x4x1xi32>
  check.expect_eq_const %r, dense<[[[[-1411713455], [1564697555], [496627276], [2095917281]], [[-2036676758], [-1926981352], [-1065398382], [-947262687]]], [[[-1903170466], [-1452703749], [1296074567], [-1187441564]], [[-1489927654], [-249518076], [-1730915219], [1201351184]]], [[[1787297548], [-1562575466], [-468266974], [-925605083]], [[-217790777], [-1763318515], [-1286161941], [129533073]]]]> : tensor<3x2x4x1xi32>
  func.return
}

func.func @scatter_1_minimum_i16() {
  %a = stablehlo.constant dense<[[[-18163, -4910], [-13276, 32012], [14377, 31992]], [[-22647, -16852], [-32426, 31450], [2114, -31929]], [[14813, -9999], [-21324, 6823], [4387, 23346]]]> : tensor<3x3x2xi16>
  %i = stablehlo.constant dense<[[[[2, 0, 0], [3, 3, 1]], [[3, 0, -2], [4, 3, -1]]]]> : tensor<1x2x2x3xi64>
  %u = stablehlo.constant dense<[[[4100, -30983, -18068], [11497, -5143, 30151]], [[-17038, -18399, -18442], [12150, -16207, 362]]]> : tensor<2x2x3xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 2], input_batching_dims = [1], scatter_indices_batching_dims = [3], scatter_dims_to_operand_dims = [0], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.minimum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<3x3x2xi16>, tensor<1x2x2x3xi64>, tensor<2x2x3xi16>) -> tensor<3x3x2xi16>
  check.expect_eq_const %r, dense<[[[-18163, -4910], [-30983, 32012], [-18068, 31992]], [[-22647, -16852], [-32426, 31450], [2114, -31929]], [[4100, -9999], [-21324, 6823], [4387, 23346]]]> : tensor<3x3x2xi16>
  func.return
}

func.func @scatter_2_maximum_ui8() {
  %a = stablehlo.constant dense<[[112, 233, 70]]> : tensor<1x3xui8>
  %i = stablehlo.constant dense<[[0], [-2], [-2]]> : tensor<3x1xi64>
  %u = stablehlo.constant dense<[[197, 12, 112]]> : tensor<1x3xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [], input_batching_dims = [1], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<1x3xui8>, tensor<3x1xi64>, tensor<1x3xui8>) -> tensor<1x3xui8>
  check.expect_eq_const %r, dense<[[197, 233, 70]]> : tensor<1x3xui8>
  func.return
}

func.func @scatter_3_multiply_i64() {
  %a = stablehlo.constant dense<[[[5346365857709220910], [8455569582352035397], [-6447263906585440732]], [[3696846256912754953], [3396632311510035468], [4308975881869895177]], [[4859969842493194242], [5528788803733613095], [6527023811789043700]]]> : tensor<3x3x1xi64>
  %i = stablehlo.constant dense<[[[[4]], [[-1]], [[0]]]]> : tensor<1x3x1x1xi64>
  %u = stablehlo.constant dense<[[[5959845066478631678], [-536755699500926392], [8415120945826345005]]]> : tensor<1x3x1xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [1, 2], input_batching_dims = [0], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [1], index_vector_dim = 3>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.multiply %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3x3x1xi64>, tensor<1x3x1x1xi64>, tensor<1x3x1xi64>) -> tensor<3x3x1xi64>
  check.expect_eq_const %r, dense<[[[5346365857709220910], [8455569582352035397], [-6447263906585440732]], [[3696846256912754953], [3396632311510035468], [4308975881869895177]], [[6788504673250336858], [5528788803733613095], [6527023811789043700]]]> : tensor<3x3x1xi64>
  func.return
}

func.func @scatter_4_add_i32() {
  %a = stablehlo.constant dense<[[970356875], [850488594], [-2106052394], [689395807]]> : tensor<4x1xi32>
  %i = stablehlo.constant dense<[[[[-1], [-2], [2]], [[-1], [2], [-1]], [[0], [-2], [1]], [[0], [-2], [2]]], [[[-2], [0], [2]], [[2], [-2], [1]], [[1], [1], [-2]], [[1], [-1], [-2]]], [[[2], [0], [-2]], [[1], [1], [2]], [[-2], [2], [1]], [[2], [2], [-1]]]]> : tensor<3x4x3x1xi64>
  %u = stablehlo.constant dense<[[[[1789489712], [-533007741], [160533177]], [[72457450], [-1170293654], [-794207484]], [[94521474], [-743369688], [-960182560]], [[1893173500], [-1310982051], [-1088495926]]], [[[727064699], [-2099794230], [570528848]], [[1707753501], [1875481739], [-395063366]], [[-208710113], [-809272777], [-2061787595]], [[-1597081722], [-913326418], [-677165669]]], [[[678547249], [945539181], [-133590778]], [[368223318], [-482889469], [189092461]], [[-778338160], [1786632973], [729366243]], [[716814385], [1740875762], [652844855]]]]> : tensor<3x4x3x1xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [3], inserted_window_dims = [], input_batching_dims = [0], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [1], index_vector_dim = 3>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<4x1xi32>, tensor<3x4x3x1xi64>, tensor<3x4x3x1xi32>) -> tensor<4x1xi32>
  check.expect_eq_const %r, dense<[[-183898174], [850488594], [-2011530920], [-1712397989]]> : tensor<4x1xi32>
  func.return
}

func.func @scatter_5_add_i16() {
  %a = stablehlo.constant dense<[[[[25648, -5133, -21106], [26637, -18604, -9553]], [[19305, 1328, 14395], [2760, -19823, 12724]], [[-16261, -22017, -29181], [-29207, 15155, 5274]]], [[[10554, -31136, 17539], [-2297, 1207, 4859]], [[21010, -17426, -23292], [-25202, -15362, 6590]], [[22412, -21014, 6537], [4865, 30956, 18509]]], [[[-8125, 12797, -10062], [-13082, -28334, 28500]], [[-1630, -24088, -6762], [-11457, 16662, 18785]], [[-16875, -14246, 6034], [-2495, -2664, 9566]]], [[[-3232, -21236, -31434], [-17203, -14481, -4864]], [[26617, 5402, -12288], [22710, -3993, -3676]], [[-2208, -7931, -27196], [23277, 10354, -10985]]]]> : tensor<4x3x2x3xi16>
  %i = stablehlo.constant dense<[[0, 0, 0], [2, 3, -1], [0, 0, 0]]> : tensor<3x3xi64>
  %u = stablehlo.constant dense<[[[[[1609]], [[-5748]], [[-22011]]], [[[-4395]], [[-10348]], [[-24303]]], [[[-14199]], [[-32675]], [[-26789]]]], [[[[15839]], [[1954]], [[-30954]]], [[[-28896]], [[-6516]], [[-30843]]], [[[28968]], [[13263]], [[-21317]]]], [[[[17532]], [[-19465]], [[18597]]], [[[-689]], [[-11782]], [[-5365]]], [[[-2997]], [[4751]], [[23797]]]]]> : tensor<3x3x3x1x1xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2, 3, 4], inserted_window_dims = [], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0, 3, 1], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.add %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<4x3x2x3xi16>, tensor<3x3xi64>, tensor<3x3x3x1x1xi16>) -> tensor<4x3x2x3xi16>
  check.expect_eq_const %r, dense<[[[[25648, -5133, -19497], [26637, -18604, -9553]], [[19305, 1328, 8647], [2760, -19823, 12724]], [[-16261, -22017, 14344], [-29207, 15155, 5274]]], [[[10554, -31136, 13144], [-2297, 1207, 4859]], [[21010, -17426, 31896], [-25202, -15362, 6590]], [[22412, -21014, -17766], [4865, 30956, 18509]]], [[[-8125, 12797, -24261], [-13082, -28334, 28500]], [[-1630, -24088, 26099], [-11457, 16662, 18785]], [[-16875, -14246, -20755], [-2495, -2664, 9566]]], [[[-3232, -21236, -31434], [-17203, -14481, -4864]], [[26617, 5402, -12288], [22710, -3993, -3676]], [[-2208, -7931, -27196], [23277, 10354, -10985]]]]> : tensor<4x3x2x3xi16>
  func.return
}

func.func @scatter_6_maximum_ui8() {
  %a = stablehlo.constant dense<[[[239, 162, 142], [183, 177, 207]]]> : tensor<1x2x3xui8>
  %i = stablehlo.constant dense<[[1, 1], [-1, -2], [-2, 0]]> : tensor<3x2xi64>
  %u = stablehlo.constant dense<[[203], [39]]> : tensor<2x1xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0, 2], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [2, 1, 0], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<1x2x3xui8>, tensor<3x2xi64>, tensor<2x1xui8>) -> tensor<1x2x3xui8>
  check.expect_eq_const %r, dense<[[[239, 162, 142], [183, 177, 207]]]> : tensor<1x2x3xui8>
  func.return
}

func.func @scatter_7_minimum_i64() {
  %a = stablehlo.constant dense<[[[[7819259301936398746, 7813723162037559608, -5811242060926348197, -3256732685975952118], [331379993242204113, 9153850666395846378, 585011615310674408, -6524844123008846719], [6402151982793631052, 4497583384105043453, -4578136334920030650, 4337219998107901807]], [[-6986275272261842640, -7962432875838687375, 1284805753469478033, 3299812424930490369], [8578937919900964733, 8526398315998136677, -6079083335723402261, 6661170345409583896], [4913795435143471543, -4798924572484002401, -4028499592275551830, -6371310650243602141]], [[-3206485159584900400, 5760281990517281185, 8789329496032373147, -9146034750938298339], [6630301078926734487, 7598954669942421479, -2033216912896163917, -1212247923982354414], [3630804425825016856, 3418808338935387749, -2267000130687385409, -1899647488611786790]], [[-7081630749917511729, -632661188167057418, -2532362471472666899, 5449237077414279496], [-1126502211310786177, 2313885121676074959, -3636817340917768026, -801675150050885539], [-4835511280909981127, -8976966773129967710, -6474720710788045826, -179471436449396907]]], [[[-6723452098903597880, -4744281681439722439, -9141749239858187739, -5497635485918962311], [-747328694581803586, -1095309630164532222, -2980560862519937104, 2101123249808164829], [-7198895903747226155, -701555154933419268, 4610088315180550367, -2766124060803425289]], [[-3485343373521802609, 8131150657262442618, -7192062126907340680, 7492473628462483812], [-2598930800667883493, 7516064987719907437, 3905774270159615545, 1825249123541396392], [-2719636297598433777, 4225472653921726255, -3704031361771244863, 8926058339872645738]], [[2813150716315711899, -531257374431447317, 601886214940562095, -3641924113022802837], [5195923458167953760, 3583979053405922252, 2117942744020536814, -4980902057927742010], [-8861395933420540471, 249457479886803316, -2437562426590447968, 1505793607834387752]], [[1595634030647289753, 772577415230870396, 3112565789122911898, 4502046165037422369], [-6071104071357623074, 771524704376332633, 3881703513302158939, -2869544280343675280], [8130773651802234077, -6311618689630474866, -5104239487514888124, 79091558209205408]]], [[[-1815122614826070712, -2109155748405946759, -3917543194628804808, -3754519961385280717], [-9142611619246930716, 4375214223521467156, 164010751443429060, 7629357354111821923], [-2244974218179447945, 2102692549607177053, 8583535825424002048, -3506415633372683304]], [[-3871838925904443275, 4762094483989302493, -8995954747669409813, 3145339791518119062], [-100872927052065810, -5798397942856558393, 757914479335014792, -2983600018595159889], [2815613267190072332, 3760383640865823552, 8657387900291661937, -4162256228354168779]], [[2625034201895617530, -6360250942628016074, -6732087824364686791, 726792798451803627], [1765190145691153300, 5936017778442104592, 5711023113746809495, -1928830883189254546], [-6463162817089530589, 4151772116374706602, -2260452284562993658, 7858570249262752595]], [[-6724873534107300365, -906531177893240943, 7810229325450990776, 6338146240134232148], [8888756691307181079, 6823977315767340584, -7486086499221527344, 8157841584253578471], [-6407677902638142379, 9160783742319457411, -4578337924642892230, -7296212595250592900]]]]> : tensor<3x4x3x4xi64>
  %i = stablehlo.constant dense<[[4]]> : tensor<1x1xi64>
  %u = stablehlo.constant dense<[[[-663274462882564854, 6606691176716106565], [-6095681908743131662, 7918137651845846414], [2274440099189261897, 6257807240945959958]]]> : tensor<1x3x2xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], inserted_window_dims = [1, 2], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [1], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.minimum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3x4x3x4xi64>, tensor<1x1xi64>, tensor<1x3x2xi64>) -> tensor<3x4x3x4xi64>
  check.expect_eq_const %r, dense<[[[[7819259301936398746, 7813723162037559608, -5811242060926348197, -3256732685975952118], [331379993242204113, 9153850666395846378, 585011615310674408, -6524844123008846719], [6402151982793631052, 4497583384105043453, -4578136334920030650, 4337219998107901807]], [[-6986275272261842640, -7962432875838687375, 1284805753469478033, 3299812424930490369], [8578937919900964733, 8526398315998136677, -6079083335723402261, 6661170345409583896], [4913795435143471543, -4798924572484002401, -4028499592275551830, -6371310650243602141]], [[-3206485159584900400, 5760281990517281185, 8789329496032373147, -9146034750938298339], [6630301078926734487, 7598954669942421479, -2033216912896163917, -1212247923982354414], [3630804425825016856, 3418808338935387749, -2267000130687385409, -1899647488611786790]], [[-7081630749917511729, -632661188167057418, -2532362471472666899, 5449237077414279496], [-1126502211310786177, 2313885121676074959, -3636817340917768026, -801675150050885539], [-4835511280909981127, -8976966773129967710, -6474720710788045826, -179471436449396907]]], [[[-6723452098903597880, -4744281681439722439, -9141749239858187739, -5497635485918962311], [-747328694581803586, -1095309630164532222, -2980560862519937104, 2101123249808164829], [-7198895903747226155, -701555154933419268, 4610088315180550367, -2766124060803425289]], [[-3485343373521802609, 8131150657262442618, -7192062126907340680, 7492473628462483812], [-2598930800667883493, 7516064987719907437, 3905774270159615545, 1825249123541396392], [-2719636297598433777, 4225472653921726255, -3704031361771244863, 8926058339872645738]], [[2813150716315711899, -531257374431447317, 601886214940562095, -3641924113022802837], [5195923458167953760, 3583979053405922252, 2117942744020536814, -4980902057927742010], [-8861395933420540471, 249457479886803316, -2437562426590447968, 1505793607834387752]], [[1595634030647289753, 772577415230870396, 3112565789122911898, 4502046165037422369], [-6071104071357623074, 771524704376332633, 3881703513302158939, -2869544280343675280], [8130773651802234077, -6311618689630474866, -5104239487514888124, 79091558209205408]]], [[[-1815122614826070712, -2109155748405946759, -3917543194628804808, -3754519961385280717], [-9142611619246930716, 4375214223521467156, 164010751443429060, 7629357354111821923], [-2244974218179447945, 2102692549607177053, 8583535825424002048, -3506415633372683304]], [[-3871838925904443275, 4762094483989302493, -8995954747669409813, 3145339791518119062], [-100872927052065810, -5798397942856558393, 757914479335014792, -2983600018595159889], [2815613267190072332, 3760383640865823552, 8657387900291661937, -4162256228354168779]], [[2625034201895617530, -6360250942628016074, -6732087824364686791, 726792798451803627], [1765190145691153300, 5936017778442104592, 5711023113746809495, -1928830883189254546], [-6463162817089530589, 4151772116374706602, -2260452284562993658, 7858570249262752595]], [[-6724873534107300365, -906531177893240943, 7810229325450990776, 6338146240134232148], [8888756691307181079, 6823977315767340584, -7486086499221527344, 8157841584253578471], [-6407677902638142379, 9160783742319457411, -4578337924642892230, -7296212595250592900]]]]> : tensor<3x4x3x4xi64>
  func.return
}

func.func @scatter_8_maximum_i32() {
  %a = stablehlo.constant dense<[[[424920077, 515353645, -974909852], [1214007128, -2039468215, 1419600855], [1961740879, 1872832786, -1470064774], [-1350780109, -1139469994, -757928606]]]> : tensor<1x4x3xi32>
  %i = stablehlo.constant dense<[[[-2, 2, -2, -1]]]> : tensor<1x1x4xi64>
  %u = stablehlo.constant dense<[[[449085462, 1802416649, 499934295, 390405391]]]> : tensor<1x1x4xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [0], input_batching_dims = [1], scatter_indices_batching_dims = [2], scatter_dims_to_operand_dims = [2], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<1x4x3xi32>, tensor<1x1x4xi64>, tensor<1x1x4xi32>) -> tensor<1x4x3xi32>
  check.expect_eq_const %r, dense<[[[424920077, 515353645, -974909852], [1214007128, -2039468215, 1802416649], [1961740879, 1872832786, -1470064774], [-1350780109, -1139469994, -757928606]]]> : tensor<1x4x3xi32>
  func.return
}

func.func @scatter_9_maximum_i16() {
  %a = stablehlo.constant dense<[[[-3803, -29524, -21252, 7872], [-12801, 15359, -25695, 3217]], [[-21305, 26544, -19120, 31091], [13057, 18182, 12061, -14689]], [[11807, 3095, -14965, -32242], [-2363, 3369, 7806, 19205]]]> : tensor<3x2x4xi16>
  %i = stablehlo.constant dense<[[-1, 1]]> : tensor<1x2xi64>
  %u = stablehlo.constant dense<[[29644, -25893, -29323], [11738, -26788, 1319]]> : tensor<2x3xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [1, 2], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [1], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.maximum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<3x2x4xi16>, tensor<1x2xi64>, tensor<2x3xi16>) -> tensor<3x2x4xi16>
  check.expect_eq_const %r, dense<[[[-3803, -29524, -21252, 7872], [11738, 15359, -25695, 3217]], [[-21305, 26544, -19120, 31091], [13057, 18182, 12061, -14689]], [[11807, 3095, -14965, -32242], [1319, 3369, 7806, 19205]]]> : tensor<3x2x4xi16>
  func.return
}

func.func @scatter_10_add_ui8() {
  %a = stablehlo.constant dense<[[111, 128], [184, 130]]> : tensor<2x2xui8>
  %i = stablehlo.constant dense<[[[2]]]> : tensor<1x1x1xi64>
  %u = stablehlo.constant dense<[[96]]> : tensor<1x1xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 1], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.add %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<2x2xui8>, tensor<1x1x1xi64>, tensor<1x1xui8>) -> tensor<2x2xui8>
  check.expect_eq_const %r, dense<[[111, 128], [184, 130]]> : tensor<2x2xui8>
  func.return
}

func.func @scatter_11_minimum_i64() {
  %a = stablehlo.constant dense<[[1062867339827412200, 8750493247327743969, -1263070725195814931], [-7154017643358421757, -2213796342007907422, -8474838963637179365], [-7376366161140506941, 7512167652909931526, -5704754954518996626], [-1380413389133417199, 1157680786090292831, 7826227779037578765]]> : tensor<4x3xi64>
  %i = stablehlo.constant dense<[[[0, 0], [-2, 4]]]> : tensor<1x2x2xi64>
  %u = stablehlo.constant dense<[[[4258287196601454694, 857502817983509923], [-6056462760882637612, 3629208599258594248], [7457907667381081264, -5245997709044529026]]]> : tensor<1x3x2xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.minimum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4x3xi64>, tensor<1x2x2xi64>, tensor<1x3x2xi64>) -> tensor<4x3xi64>
  check.expect_eq_const %r, dense<[[1062867339827412200, 8750493247327743969, -1263070725195814931], [-7154017643358421757, -2213796342007907422, -8474838963637179365], [-7376366161140506941, 7512167652909931526, -5704754954518996626], [-1380413389133417199, 1157680786090292831, 7826227779037578765]]> : tensor<4x3xi64>
  func.return
}

func.func @scatter_12_maximum_i32() {
  %a = stablehlo.constant dense<[[[624264141, -861786551, -970591750], [-1753540202, 1411156284, 368822479], [-1105167998, -385309826, -514377242]]]> : tensor<1x3x3xi32>
  %i = stablehlo.constant dense<[[1], [-2]]> : tensor<2x1xi64>
  %u = stablehlo.constant dense<[[[-1464719063]]]> : tensor<1x1x1xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], inserted_window_dims = [], input_batching_dims = [0], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [1, 2], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<1x3x3xi32>, tensor<2x1xi64>, tensor<1x1x1xi32>) -> tensor<1x3x3xi32>
  check.expect_eq_const %r, dense<[[[624264141, -861786551, -970591750], [-1753540202, 1411156284, 368822479], [-1105167998, -385309826, -514377242]]]> : tensor<1x3x3xi32>
  func.return
}

func.func @scatter_13_multiply_i16() {
  %a = stablehlo.constant dense<[[[[25522], [30433]]], [[[736], [-17390]]]]> : tensor<2x1x2x1xi16>
  %i = stablehlo.constant dense<[-1, 0, -2]> : tensor<3xi64>
  %u = stablehlo.constant dense<[[-691]]> : tensor<1x1xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1], inserted_window_dims = [0, 3], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0, 3, 1], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.multiply %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<2x1x2x1xi16>, tensor<3xi64>, tensor<1x1xi16>) -> tensor<2x1x2x1xi16>
  check.expect_eq_const %r, dense<[[[[25522], [30433]]], [[[736], [-17390]]]]> : tensor<2x1x2x1xi16>
  func.return
}

func.func @scatter_14_add_ui8() {
  %a = stablehlo.constant dense<[[18, 71, 175]]> : tensor<1x3xui8>
  %i = stablehlo.constant dense<[[[-2], [1], [1]]]> : tensor<1x3x1xi64>
  %u = stablehlo.constant dense<[[113, 190, 58]]> : tensor<1x3xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 1], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.add %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<1x3xui8>, tensor<1x3x1xi64>, tensor<1x3xui8>) -> tensor<1x3xui8>
  check.expect_eq_const %r, dense<[[18, 71, 175]]> : tensor<1x3xui8>
  func.return
}

func.func @scatter_15_add_i64() {
  %a = stablehlo.constant dense<[[[230271067324084038, -7526647044768216509, 1298888951023178316, 7433437747723931346], [-429610163150666497, 2337659697758461244, 4189327084735102298, 7154170492019605656]], [[-7437779553704989439, -1605174253697854463, -6401229276891309772, 8068381919122822819], [-832941663614370533, -5429497482654702866, 5192265501814214293, 7227833070887862771]], [[-5075399146062629217, 7195008509677982287, 8531454511240054370, 5513724692815765597], [3988877149446237964, 1432085464290528010, -9063087922733948014, -3622101623392096082]], [[-8479547066631451027, -3945618091859385018, -3838053799115235248, 3697200126871739133], [-5667658431473085490, 4252334967095430884, -2388886172067188189, -2833272489051919239]]]> : tensor<4x2x4xi64>
  %i = stablehlo.constant dense<[[-2, 1, 1]]> : tensor<1x3xi64>
  %u = stablehlo.constant dense<[[[5361277277897115833], [6012042944089412850]], [[7773371366298545198], [5297915066143597887]]]> : tensor<2x2x1xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1], inserted_window_dims = [1], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [1, 2, 0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.add %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4x2x4xi64>, tensor<1x3xi64>, tensor<2x2x1xi64>) -> tensor<4x2x4xi64>
  check.expect_eq_const %r, dense<[[[230271067324084038, -7526647044768216509, 1298888951023178316, 7433437747723931346], [-429610163150666497, 2337659697758461244, 4189327084735102298, 7154170492019605656]], [[-7437779553704989439, -1605174253697854463, -6401229276891309772, 8068381919122822819], [-832941663614370533, -5429497482654702866, 5192265501814214293, 7227833070887862771]], [[-5075399146062629217, 7195008509677982287, 8531454511240054370, 5513724692815765597], [3988877149446237964, 1432085464290528010, -9063087922733948014, -3622101623392096082]], [[-8479547066631451027, -3945618091859385018, -3838053799115235248, 3697200126871739133], [-5667658431473085490, 4252334967095430884, -2388886172067188189, -2833272489051919239]]]> : tensor<4x2x4xi64>
  func.return
}

func.func @scatter_16_multiply_i32() {
  %a = stablehlo.constant dense<[[[951312684], [-269182613], [-303275527], [-2043738721]], [[132178710], [-1159894613], [159936027], [-1448399464]]]> : tensor<2x4x1xi32>
  %i = stablehlo.constant dense<[[[1]], [[3]]]> : tensor<2x1x1xi64>
  %u = stablehlo.constant dense<[[[-1525488882]], [[489743064]]]> : tensor<2x1x1xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0, 1], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.multiply %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<2x4x1xi32>, tensor<2x1x1xi64>, tensor<2x1x1xi32>) -> tensor<2x4x1xi32>
  check.expect_eq_const %r, dense<[[[951312684], [-269182613], [-303275527], [-2043738721]], [[-46863052], [-1159894613], [159936027], [-1448399464]]]> : tensor<2x4x1xi32>
  func.return
}

func.func @scatter_17_maximum_i16() {
  %a = stablehlo.constant dense<[[[[-6009], [-18187]], [[-18634], [18241]], [[15425], [16082]], [[-935], [-31921]]], [[[-31985], [-21599]], [[6008], [19828]], [[17680], [-1507]], [[31137], [-8336]]]]> : tensor<2x4x2x1xi16>
  %i = stablehlo.constant dense<[[[[0, 1, 0, -2], [0, 1, 2, 2]], [[0, -1, -2, 0], [-2, 2, 0, -2]]], [[[-1, -2, 3, 0], [3, -2, 2, 3]], [[1, -1, -1, -2], [-1, -2, 0, -2]]]]> : tensor<2x2x2x4xi64>
  %u = stablehlo.constant dense<[[[[3797, 15180, -16090, 2198], [-5388, 29432, 19867, -27088]]], [[[8067, -8380, 6718, -25012], [-30899, -30507, -28683, -18230]]]]> : tensor<2x1x2x4xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0, 3], input_batching_dims = [1], scatter_indices_batching_dims = [3], scatter_dims_to_operand_dims = [0, 3], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.maximum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<2x4x2x1xi16>, tensor<2x2x2x4xi64>, tensor<2x1x2x4xi16>) -> tensor<2x4x2x1xi16>
  check.expect_eq_const %r, dense<[[[[3797], [-18187]], [[-18634], [18241]], [[15425], [16082]], [[-935], [-31921]]], [[[-31985], [-21599]], [[6008], [19828]], [[17680], [-1507]], [[31137], [-8336]]]]> : tensor<2x4x2x1xi16>
  func.return
}

func.func @scatter_18_minimum_ui8() {
  %a = stablehlo.constant dense<[[178], [98]]> : tensor<2x1xui8>
  %i = stablehlo.constant dense<[[[[0, -1]], [[-2, -2]], [[0, -2]]]]> : tensor<1x3x1x2xi64>
  %u = stablehlo.constant dense<[[[[26, 238], [49, 101], [235, 175]]]]> : tensor<1x1x3x2xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [], input_batching_dims = [0], scatter_indices_batching_dims = [3], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.minimum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<2x1xui8>, tensor<1x3x1x2xi64>, tensor<1x1x3x2xui8>) -> tensor<2x1xui8>
  check.expect_eq_const %r, dense<[[26], [98]]> : tensor<2x1xui8>
  func.return
}

func.func @scatter_19_maximum_i64() {
  %a = stablehlo.constant dense<[[2135266095395505856, 8051953610910177953, 8717895059874531137, -4788297392641557501], [1587828354952186748, -4987901788453005211, 4251301284545055376, 6032212998436224475], [279810341903117717, -4158201245813535309, -6434579207991518786, -398316456878554352]]> : tensor<3x4xi64>
  %i = stablehlo.constant dense<[1, 0]> : tensor<2xi64>
  %u = stablehlo.constant dense<[8386671416215299282, -2024869656683174160, -5362067070329892039]> : tensor<3xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [0], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3x4xi64>, tensor<2xi64>, tensor<3xi64>) -> tensor<3x4xi64>
  check.expect_eq_const %r, dense<[[2135266095395505856, 8386671416215299282, 8717895059874531137, -4788297392641557501], [1587828354952186748, -4987901788453005211, 4251301284545055376, 6032212998436224475], [279810341903117717, -4158201245813535309, -6434579207991518786, -398316456878554352]]> : tensor<3x4xi64>
  func.return
}

func.func @scatter_20_multiply_i32() {
  %a = stablehlo.constant dense<[[[[1286986373], [654810116]], [[-1675918236], [-669933571]], [[-1006828195], [-24671164]]]]> : tensor<1x3x2x1xi32>
  %i = stablehlo.constant dense<[-2]> : tensor<1xi64>
  %u = stablehlo.constant dense<[636399903, 309749794]> : tensor<2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [0, 2, 3], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [2], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.multiply %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<1x3x2x1xi32>, tensor<1xi64>, tensor<2xi32>) -> tensor<1x3x2x1xi32>
  check.expect_eq_const %r, dense<[[[[1286986373], [654810116]], [[-1675918236], [-669933571]], [[-1006828195], [-24671164]]]]> : tensor<1x3x2x1xi32>
  func.return
}

func.func @scatter_21_minimum_i16() {
  %a = stablehlo.constant dense<[[[-7865], [17184], [22514], [197]], [[-23936], [-5808], [-18174], [5558]]]> : tensor<2x4x1xi16>
  %i = stablehlo.constant dense<[[0, -2], [2, 0], [3, 1]]> : tensor<3x2xi64>
  %u = stablehlo.constant dense<[24899, -4190]> : tensor<2xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 1, 2], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [2, 1, 0], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.minimum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<2x4x1xi16>, tensor<3x2xi64>, tensor<2xi16>) -> tensor<2x4x1xi16>
  check.expect_eq_const %r, dense<[[[-7865], [17184], [22514], [197]], [[-23936], [-5808], [-18174], [5558]]]> : tensor<2x4x1xi16>
  func.return
}

func.func @scatter_22_add_ui8() {
  %a = stablehlo.constant dense<[[[[30, 107, 197, 153], [121, 28, 246, 181]], [[228, 48, 161, 119], [113, 250, 223, 109]], [[227, 127, 134, 88], [196, 47, 141, 9]], [[207, 18, 229, 204], [31, 253, 78, 143]]], [[[68, 105, 234, 215], [59, 249, 208, 162]], [[17, 21, 198, 196], [208, 17, 240, 113]], [[214, 204, 34, 190], [75, 23, 104, 120]], [[194, 238, 146, 132], [227, 148, 169, 203]]], [[[102, 4, 137, 136], [140, 235, 195, 197]], [[50, 82, 189, 27], [231, 9, 153, 205]], [[91, 141, 54, 216], [67, 90, 160, 40]], [[16, 88, 88, 85], [89, 96, 201, 86]]]]> : tensor<3x4x2x4xui8>
  %i = stablehlo.constant dense<[[0, 0, 0, 0], [2, 3, 2, 0], [3, 4, 3, 3]]> : tensor<3x4xi64>
  %u = stablehlo.constant dense<[[[171, 122]], [[255, 81]], [[81, 182]], [[84, 58]]]> : tensor<4x1x2xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], inserted_window_dims = [3], input_batching_dims = [1], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [2, 0, 3], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.add %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<3x4x2x4xui8>, tensor<3x4xi64>, tensor<4x1x2xui8>) -> tensor<3x4x2x4xui8>
  check.expect_eq_const %r, dense<[[[[30, 107, 197, 153], [121, 28, 246, 181]], [[228, 48, 161, 119], [113, 250, 223, 109]], [[227, 127, 134, 88], [196, 47, 141, 9]], [[207, 18, 229, 32], [31, 253, 78, 201]]], [[[68, 105, 234, 215], [59, 249, 208, 162]], [[17, 21, 198, 196], [208, 17, 240, 113]], [[214, 204, 34, 190], [75, 23, 104, 120]], [[194, 238, 146, 132], [227, 148, 169, 203]]], [[[102, 4, 137, 51], [140, 235, 195, 63]], [[50, 82, 189, 27], [231, 9, 153, 205]], [[91, 141, 54, 41], [67, 90, 160, 222]], [[16, 88, 88, 85], [89, 96, 201, 86]]]]> : tensor<3x4x2x4xui8>
  func.return
}

func.func @scatter_23_maximum_i64() {
  %a = stablehlo.constant dense<[[[[8888545479886989379, -2528054281011562796], [-8682202091780290028, 7437304992334297675], [-3239106167383148157, 698119380527725603], [-7306317670155703348, -1031425199075608918]], [[1854684396771737007, 2261144945060601930], [-239987391390008404, -2157921587541177722], [6272471515457672169, -2093629234829477228], [-1225914211048056294, -1649069819791120341]], [[3423808745084182736, -5391618647902768444], [-9037024206379709070, -8629958048820377920], [1353287891767494915, -20969717035973412], [6203743052289820461, 8265669462480429605]]], [[[6369257731517252355, 1956578281159972144], [4886760457900141843, -1864233859726129024], [-1850626154073768359, -7546918766410026585], [4170643957487542551, 3581955911900842489]], [[-7831532978725365049, 2100504843105460126], [-7430636757116952905, 3062360141058047123], [8610231882993545837, 2445228190780197239], [-3550357031257714166, -6628630195888395733]], [[123483729047922119, 2583154627729240322], [2655535148732429030, 8262087866721221697], [4702536262067990514, 6400797230398577782], [6397911403583085201, 264227585676185754]]]]> : tensor<2x3x4x2xi64>
  %i = stablehlo.constant dense<[[-2, 1]]> : tensor<1x2xi64>
  %u = stablehlo.constant dense<[[[[7555597256309596839, -1141922931707031942], [7963404115549684498, -1618032067817499914]], [[1428793720064985756, -5840496190337173535], [6747981034905002367, 5458528137046792745]], [[-2253778384372639218, 6484708674714434133], [2199397647158873678, -8816096468129940150]]]]> : tensor<1x3x2x2xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1, 2], inserted_window_dims = [], input_batching_dims = [3], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [0], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x3x4x2xi64>, tensor<1x2xi64>, tensor<1x3x2x2xi64>) -> tensor<2x3x4x2xi64>
  check.expect_eq_const %r, dense<[[[[8888545479886989379, -2528054281011562796], [-8682202091780290028, 7437304992334297675], [-3239106167383148157, 698119380527725603], [-7306317670155703348, -1031425199075608918]], [[1854684396771737007, 2261144945060601930], [-239987391390008404, -2157921587541177722], [6272471515457672169, -2093629234829477228], [-1225914211048056294, -1649069819791120341]], [[3423808745084182736, -5391618647902768444], [-9037024206379709070, -8629958048820377920], [1353287891767494915, -20969717035973412], [6203743052289820461, 8265669462480429605]]], [[[6369257731517252355, 1956578281159972144], [4886760457900141843, -1618032067817499914], [-1850626154073768359, -7546918766410026585], [4170643957487542551, 3581955911900842489]], [[-7831532978725365049, 2100504843105460126], [-7430636757116952905, 5458528137046792745], [8610231882993545837, 2445228190780197239], [-3550357031257714166, -6628630195888395733]], [[123483729047922119, 6484708674714434133], [2655535148732429030, 8262087866721221697], [4702536262067990514, 6400797230398577782], [6397911403583085201, 264227585676185754]]]]> : tensor<2x3x4x2xi64>
  func.return
}

func.func @scatter_24_multiply_i32() {
  %a = stablehlo.constant dense<[[298994676, 1920611613], [-806526473, -280688704], [2064346132, -1919334825]]> : tensor<3x2xi32>
  %i = stablehlo.constant dense<[[[-1], [1], [1]], [[-1], [2], [1]], [[1], [-1], [-2]]]> : tensor<3x3x1xi64>
  %u = stablehlo.constant dense<[[1462772030, -1105613679, 1487569698], [376792823, 1247946839, 382262546], [275352339, -50120589, 509571351]]> : tensor<3x3xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.multiply %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<3x2xi32>, tensor<3x3x1xi64>, tensor<3x3xi32>) -> tensor<3x2xi32>
  check.expect_eq_const %r, dense<[[298994676, 1926082599], [-806526473, 688808896], [2064346132, 1821644796]]> : tensor<3x2xi32>
  func.return
}

func.func @scatter_25_maximum_i16() {
  %a = stablehlo.constant dense<[[[-30469, 28888, -31562, -32063], [24135, -32399, -27117, 2146], [-28044, 18333, 18742, -24246]], [[-6671, -7754, -29139, -23989], [-8500, 16923, -14060, 22529], [26807, -8071, 18271, 3828]]]> : tensor<2x3x4xi16>
  %i = stablehlo.constant dense<[[-1, 1]]> : tensor<1x2xi64>
  %u = stablehlo.constant dense<[[[-28829, -24002], [10166, -703], [28045, -32606], [29520, -1014]]]> : tensor<1x4x2xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1], inserted_window_dims = [1], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [1], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.maximum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<2x3x4xi16>, tensor<1x2xi64>, tensor<1x4x2xi16>) -> tensor<2x3x4xi16>
  check.expect_eq_const %r, dense<[[[-30469, 28888, -31562, -32063], [24135, -703, -27117, 2146], [-28044, 18333, 18742, -24246]], [[-6671, -7754, -29139, -23989], [-8500, 16923, -14060, 22529], [26807, -8071, 18271, 3828]]]> : tensor<2x3x4xi16>
  func.return
}

func.func @scatter_26_minimum_ui8() {
  %a = stablehlo.constant dense<[[68, 242], [220, 0]]> : tensor<2x2xui8>
  %i = stablehlo.constant dense<[[[3, -2]], [[-1, 2]]]> : tensor<2x1x2xi64>
  %u = stablehlo.constant dense<[[151, 189], [143, 243]]> : tensor<2x2xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 1], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.minimum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<2x2xui8>, tensor<2x1x2xi64>, tensor<2x2xui8>) -> tensor<2x2xui8>
  check.expect_eq_const %r, dense<[[68, 242], [220, 0]]> : tensor<2x2xui8>
  func.return
}

func.func @scatter_27_multiply_i64() {
  %a = stablehlo.constant dense<[[1550674403434033479, 9157273782349075560, 6475088547268651197]]> : tensor<1x3xi64>
  %i = stablehlo.constant dense<[[0, 1], [-1, -1]]> : tensor<2x2xi64>
  %u = stablehlo.constant dense<[[[1565915963772214539, 4207438853075138601], [7203080250661450482, -5823919966578953910]]]> : tensor<1x2x2xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 2], inserted_window_dims = [], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.multiply %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<1x3xi64>, tensor<2x2xi64>, tensor<1x2x2xi64>) -> tensor<1x3xi64>
  check.expect_eq_const %r, dense<[[1550674403434033479, 9157273782349075560, 6475088547268651197]]> : tensor<1x3xi64>
  func.return
}

func.func @scatter_28_maximum_i32() {
  %a = stablehlo.constant dense<[[[-1218282946, -1851894163, -85071905, -336658946], [1422445637, 2101368996, 1274818800, 1390585709], [1053238516, 299739058, -1995439845, -1704774682]], [[-1199436972, -1737442901, 1921371478, -423260734], [270306164, -1369266439, -786620009, 720633450], [476108145, -1276966769, 1639619599, 193717058]]]> : tensor<2x3x4xi32>
  %i = stablehlo.constant dense<[[[0], [2]], [[0], [0]]]> : tensor<2x2x1xi64>
  %u = stablehlo.constant dense<[[[[[-1899436630], [633460479], [1138200221]]], [[[915803834], [773116903], [1905443117]]]], [[[[902380836], [-1271090238], [901080052]]], [[[392852857], [1718493807], [-1910411610]]]]]> : tensor<2x2x1x3x1xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 3, 4], inserted_window_dims = [], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.maximum %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<2x3x4xi32>, tensor<2x2x1xi64>, tensor<2x2x1x3x1xi32>) -> tensor<2x3x4xi32>
  check.expect_eq_const %r, dense<[[[-1218282946, -1851894163, 902380836, -336658946], [1422445637, 2101368996, 1274818800, 1390585709], [1138200221, 299739058, 901080052, -1704774682]], [[915803834, -1737442901, 1921371478, -423260734], [773116903, -1369266439, 1718493807, 720633450], [1905443117, -1276966769, 1639619599, 193717058]]]> : tensor<2x3x4xi32>
  func.return
}

func.func @scatter_29_maximum_i16() {
  %a = stablehlo.constant dense<[[-25444]]> : tensor<1x1xi16>
  %i = stablehlo.constant dense<[[[[0, 1]]]]> : tensor<1x1x1x2xi64>
  %u = stablehlo.constant dense<[[[[-16550], [-14040]]]]> : tensor<1x1x2x1xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [3], inserted_window_dims = [], input_batching_dims = [1], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.maximum %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<1x1xi16>, tensor<1x1x1x2xi64>, tensor<1x1x2x1xi16>) -> tensor<1x1xi16>
  check.expect_eq_const %r, dense<[[-16550]]> : tensor<1x1xi16>
  func.return
}

func.func @scatter_30_maximum_ui8() {
  %a = stablehlo.constant dense<[[116], [187], [169], [214]]> : tensor<4x1xui8>
  %i = stablehlo.constant dense<[[[-1, -2]]]> : tensor<1x1x2xi64>
  %u = stablehlo.constant dense<[[[62, 112]]]> : tensor<1x1x2xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [], input_batching_dims = [1], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [0], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<4x1xui8>, tensor<1x1x2xi64>, tensor<1x1x2xui8>) -> tensor<4x1xui8>
  check.expect_eq_const %r, dense<[[116], [187], [169], [214]]> : tensor<4x1xui8>
  func.return
}

func.func @scatter_31_maximum_i64() {
  %a = stablehlo.constant dense<[[[2545166587665830715, 7782695610117300805, -5419839707254549996], [-3181950537086384807, 5772944787030468704, 1007100050584985520], [2860105282925216689, 8156322513047401253, 3963310279302056922]], [[9062020631852903216, -6248230778745485753, -2326294121729659504], [-3725915071269225339, -3816821051210802411, 8029250555136773148], [3441723420566352451, -7770410268773616105, 8843201369308631911]]]> : tensor<2x3x3xi64>
  %i = stablehlo.constant dense<[[[-1, -1, 4]], [[1, 0, -2]]]> : tensor<2x1x3xi64>
  %u = stablehlo.constant dense<[[2890598600919398796, -4582612936344501788, -3283856292196036994], [-5089515791552019270, 2650045149137655488, 1089252724025586087]]> : tensor<2x3xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 1], input_batching_dims = [2], scatter_indices_batching_dims = [2], scatter_dims_to_operand_dims = [1], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x3x3xi64>, tensor<2x1x3xi64>, tensor<2x3xi64>) -> tensor<2x3x3xi64>
  check.expect_eq_const %r, dense<[[[2545166587665830715, 7782695610117300805, -5419839707254549996], [-3181950537086384807, 5772944787030468704, 1007100050584985520], [2860105282925216689, 8156322513047401253, 3963310279302056922]], [[9062020631852903216, -6248230778745485753, -2326294121729659504], [-3725915071269225339, -3816821051210802411, 8029250555136773148], [3441723420566352451, -7770410268773616105, 8843201369308631911]]]> : tensor<2x3x3xi64>
  func.return
}

func.func @scatter_32_add_i32() {
  %a = stablehlo.constant dense<[[[[1941349658, -1462594535]], [[-212995575, -853956396]]]]> : tensor<1x2x1x2xi32>
  %i = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %u = stablehlo.constant dense<[[[1237382191]]]> : tensor<1x1x1xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 2], inserted_window_dims = [0], input_batching_dims = [2], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<1x2x1x2xi32>, tensor<1x1xi64>, tensor<1x1x1xi32>) -> tensor<1x2x1x2xi32>
  check.expect_eq_const %r, dense<[[[[1941349658, -1462594535]], [[-212995575, -853956396]]]]> : tensor<1x2x1x2xi32>
  func.return
}

func.func @scatter_33_multiply_i16() {
  %a = stablehlo.constant dense<[[[[-835, 19283, -1031, -4455], [30726, 32211, 13197, -17350], [11680, 23785, -6760, -32215], [-31117, -21646, -4491, -8565]], [[31604, 17198, -10433, -11848], [-13928, 8405, -15139, 995], [9090, 1753, 8712, 8663], [17370, 11712, -31733, -31912]]], [[[28198, -8141, 12704, -18295], [-14145, 18472, -1686, -4116], [12363, 24024, 14942, 483], [-1275, -28611, -18094, 16069]], [[7612, -7402, -27578, 14606], [-7396, 12254, -31198, 23999], [-26057, -18874, -30504, -21530], [-14754, -15433, 28383, 3389]]], [[[21802, 16508, 15820, 6158], [-7957, 10955, -28139, -23687], [12305, -5043, 17680, 6341], [-29406, -10952, -11078, 7793]], [[-1254, 9513, -31954, -12015], [5022, 9313, -29721, 2680], [7240, 17079, -28801, 8219], [17779, -28448, 30731, -17117]]]]> : tensor<3x2x4x4xi16>
  %i = stablehlo.constant dense<[[3], [2], [1], [-1]]> : tensor<4x1xi64>
  %u = stablehlo.constant dense<[-27414, -19702, -16665, 8737]> : tensor<4xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 1, 2], input_batching_dims = [3], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.multiply %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<3x2x4x4xi16>, tensor<4x1xi64>, tensor<4xi16>) -> tensor<3x2x4x4xi16>
  check.expect_eq_const %r, dense<[[[[-835, 19283, -1031, -4455], [30726, 32211, 13197, -17350], [11680, 23785, -6760, -32215], [-31117, -21646, -4491, -8565]], [[31604, 17198, -1063, -11848], [-13928, 8405, -15139, 995], [9090, 1753, 8712, 8663], [17370, 11712, -31733, -31912]]], [[[28198, -8141, 12704, -18295], [-14145, 18472, -1686, -4116], [12363, 24024, 14942, 483], [-1275, -28611, -18094, 16069]], [[7612, -7402, -27578, 14606], [-7396, 12254, -31198, 23999], [-26057, -18874, -30504, -21530], [-14754, -15433, 28383, 3389]]], [[[21802, 16508, 15820, 6158], [-7957, 10955, -28139, -23687], [12305, -5043, 17680, 6341], [-29406, -10952, -11078, 7793]], [[-1254, 9513, -31954, -12015], [5022, 9313, -29721, 2680], [7240, 17079, -28801, 8219], [17779, -28448, 30731, -17117]]]]> : tensor<3x2x4x4xi16>
  func.return
}

func.func @scatter_34_maximum_ui8() {
  %a = stablehlo.constant dense<[[[[17, 31, 199], [64, 105, 216], [218, 34, 216]]], [[[200, 237, 151], [21, 113, 34], [125, 227, 101]]]]> : tensor<2x1x3x3xui8>
  %i = stablehlo.constant dense<[[[1, 1, 0], [0, -2, -2]], [[1, 0, 0], [0, 0, -2]]]> : tensor<2x2x3xi64>
  %u = stablehlo.constant dense<[[[[79, 77], [95, 207], [44, 122]]], [[[21, 154], [57, 4], [180, 11]]]]> : tensor<2x1x3x2xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 3], inserted_window_dims = [2], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [3, 1], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.maximum %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<2x1x3x3xui8>, tensor<2x2x3xi64>, tensor<2x1x3x2xui8>) -> tensor<2x1x3x3xui8>
  check.expect_eq_const %r, dense<[[[[17, 79, 199], [64, 105, 216], [218, 34, 216]]], [[[200, 237, 154], [21, 113, 34], [125, 227, 101]]]]> : tensor<2x1x3x3xui8>
  func.return
}

func.func @scatter_35_maximum_i64() {
  %a = stablehlo.constant dense<[[-1662530865118448264, 2151959841947193309], [2638705368094754647, 333258025140496214]]> : tensor<2x2xi64>
  %i = stablehlo.constant dense<[[[0, 0]]]> : tensor<1x1x2xi64>
  %u = stablehlo.constant dense<[[[1871721471624605675, 427971666046436817], [-481597210736928016, 7078316856280649795]]]> : tensor<1x2x2xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [], input_batching_dims = [1], scatter_indices_batching_dims = [2], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.maximum %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x2xi64>, tensor<1x1x2xi64>, tensor<1x2x2xi64>) -> tensor<2x2xi64>
  check.expect_eq_const %r, dense<[[1871721471624605675, 2151959841947193309], [2638705368094754647, 7078316856280649795]]> : tensor<2x2xi64>
  func.return
}

func.func @scatter_36_add_i32() {
  %a = stablehlo.constant dense<[[-2034100827, -1794265951, 585932495, 470817171], [1956043703, -1270221367, -872283780, -1350200385], [-377615794, -1956355501, 2052793915, -1531020220], [1990127778, -1779332761, 1727574487, 1818996125]]> : tensor<4x4xi32>
  %i = stablehlo.constant dense<[[[0, 0], [1, 1], [1, 0], [1, 1]]]> : tensor<1x4x2xi64>
  %u = stablehlo.constant dense<[[[-1046881663, -158779373], [1665393338, 74295968], [206452177, 2133083958]], [[88121813, 1504218779], [1999180549, 544494818], [-2000961351, 669426144]], [[1375317594, -1074330453], [-1981346001, -2055141411], [781374117, -36122548]], [[1639500632, 971999005], [-341348325, -1239783478], [-108617005, 1853662814]]]> : tensor<4x3x2xi32>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [], input_batching_dims = [0], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [1], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i32>, %y: tensor<i32>):
    %s = stablehlo.add %x, %y : tensor<i32>
    stablehlo.return %s : tensor<i32>
  }) : (tensor<4x4xi32>, tensor<1x4x2xi64>, tensor<4x3x2xi32>) -> tensor<4x4xi32>
  check.expect_eq_const %r, dense<[[1055205433, -54576645, -1369498666, 470817171], [1956043703, 322119225, 1671391587, 1613231704], [-1451946247, 1658787978, 35325366, -749646103], [1990127778, 832166876, 146442684, -730925362]]> : tensor<4x4xi32>
  func.return
}

func.func @scatter_37_add_i16() {
  %a = stablehlo.constant dense<[[[[22121], [27627], [-30573], [-28877]], [[21886], [12491], [-31407], [28783]], [[23833], [-1985], [-17019], [7830]]], [[[-28402], [6993], [2535], [-30937]], [[-17399], [-10024], [-9460], [-5933]], [[-20252], [-1601], [21627], [-31462]]], [[[-10024], [19448], [-25477], [-10641]], [[22317], [32297], [-27947], [17931]], [[-21183], [3049], [31178], [28813]]], [[[-6206], [20684], [6040], [23575]], [[-27254], [15869], [18631], [-9791]], [[5071], [32028], [-11915], [-6730]]]]> : tensor<4x3x4x1xi16>
  %i = stablehlo.constant dense<[0, 4]> : tensor<2xi64>
  %u = stablehlo.constant dense<[[[[-13448]], [[-20489]]], [[[30786]], [[1990]]], [[[18603]], [[-4866]]], [[[-10174]], [[13267]]]]> : tensor<4x2x1x1xi16>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 1, 2, 3], inserted_window_dims = [], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [0, 2], index_vector_dim = 0>}> ({
  ^bb0(%x: tensor<i16>, %y: tensor<i16>):
    %s = stablehlo.add %x, %y : tensor<i16>
    stablehlo.return %s : tensor<i16>
  }) : (tensor<4x3x4x1xi16>, tensor<2xi64>, tensor<4x2x1x1xi16>) -> tensor<4x3x4x1xi16>
  check.expect_eq_const %r, dense<[[[[22121], [27627], [-30573], [-28877]], [[21886], [12491], [-31407], [28783]], [[23833], [-1985], [-17019], [7830]]], [[[-28402], [6993], [2535], [-30937]], [[-17399], [-10024], [-9460], [-5933]], [[-20252], [-1601], [21627], [-31462]]], [[[-10024], [19448], [-25477], [-10641]], [[22317], [32297], [-27947], [17931]], [[-21183], [3049], [31178], [28813]]], [[[-6206], [20684], [6040], [23575]], [[-27254], [15869], [18631], [-9791]], [[5071], [32028], [-11915], [-6730]]]]> : tensor<4x3x4x1xi16>
  func.return
}

func.func @scatter_38_multiply_ui8() {
  %a = stablehlo.constant dense<[[[155, 17], [73, 164], [225, 87], [119, 183]], [[185, 3], [36, 222], [1, 157], [87, 122]], [[200, 68], [34, 2], [114, 246], [75, 216]]]> : tensor<3x4x2xui8>
  %i = stablehlo.constant dense<[[[[2], [0]], [[3], [-1]], [[-1], [-2]], [[0], [-1]]]]> : tensor<1x4x2x1xi64>
  %u = stablehlo.constant dense<[[[67], [44], [167], [62]]]> : tensor<1x4x1xui8>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 2], input_batching_dims = [1], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [2, 0], index_vector_dim = 2>}> ({
  ^bb0(%x: tensor<ui8>, %y: tensor<ui8>):
    %s = stablehlo.multiply %x, %y : tensor<ui8>
    stablehlo.return %s : tensor<ui8>
  }) : (tensor<3x4x2xui8>, tensor<1x4x2x1xi64>, tensor<1x4x1xui8>) -> tensor<3x4x2xui8>
  check.expect_eq_const %r, dense<[[[155, 17], [73, 164], [225, 87], [119, 183]], [[185, 3], [36, 222], [1, 157], [87, 122]], [[200, 68], [34, 2], [114, 246], [75, 216]]]> : tensor<3x4x2xui8>
  func.return
}

func.func @scatter_39_add_i64() {
  %a = stablehlo.constant dense<[[[[-6042029144797839322, -2328902778884756465, 8801028232153931191]]]]> : tensor<1x1x1x3xi64>
  %i = stablehlo.constant dense<[[-2], [2]]> : tensor<2x1xi64>
  %u = stablehlo.constant dense<[5391048401668619001, -4366261142787105630]> : tensor<2xi64>
  %r = "stablehlo.scatter"(%a, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0, 1, 2, 3], input_batching_dims = [], scatter_indices_batching_dims = [], scatter_dims_to_operand_dims = [2], index_vector_dim = 1>}> ({
  ^bb0(%x: tensor<i64>, %y: tensor<i64>):
    %s = stablehlo.add %x, %y : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<1x1x1x3xi64>, tensor<2x1xi64>, tensor<2xi64>) -> tensor<1x1x1x3xi64>
  check.expect_eq_const %r, dense<[[[[-6042029144797839322, -2328902778884756465, 8801028232153931191]]]]> : tensor<1x1x1x3xi64>
  func.return
}
