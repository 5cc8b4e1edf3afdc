// Gathers with random dimension numbers and indices in and out of range.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @gather_0_i32() {
  %a = stablehlo.constant dense<[[-1020085394, -235981946, 1016232787, -1531597724]]> : tensor<1x4xi32>
  %i = stablehlo.constant dense<[[2], [-2], [2], [-1]]> : tensor<4x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], operand_batching_dims = [1], start_indices_batching_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>}> : (tensor<1x4xi32>, tensor<4x1xi64>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[-1020085394, -235981946, 1016232787, -1531597724]> : tensor<4xi32>
  func.return
}

func.func @gather_1_f32() {
  %a = stablehlo.constant dense<[[[[-1.82421875], [-0.9375], [0.1640625]]], [[[0.20703125], [-1.61328125], [-0.47265625]]]]> : tensor<2x1x3x1xf32>
  %i = stablehlo.constant dense<[[[0, 1], [0, 0], [-2, 2]], [[2, 0], [-2, 1], [2, -1]], [[-2, 0], [-2, -2], [-2, 0]]]> : tensor<3x3x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1, 2], collapsed_slice_dims = [], operand_batching_dims = [0], start_indices_batching_dims = [2], start_index_map = [1, 3, 2], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1, 2, 1>}> : (tensor<2x1x3x1xf32>, tensor<3x3x2xi64>) -> tensor<1x2x1x3x2xf32>
  check.expect_eq_const %r, dense<[[[[[-1.82421875, 0.20703125], [-1.82421875, 0.20703125], [-1.82421875, 0.20703125]]], [[[-0.9375, -1.61328125], [-0.9375, -1.61328125], [-0.9375, -1.61328125]]]]]> : tensor<1x2x1x3x2xf32>
  func.return
}

func.func @gather_2_ui8() {
  %a = stablehlo.constant dense<[[[[206, 49], [161, 238]], [[139, 242], [3, 50]]], [[[123, 50], [215, 173]], [[75, 161], [132, 0]]]]> : tensor<2x2x2x2xui8>
  %i = stablehlo.constant dense<[-1]> : tensor<1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0, 1, 2, 3], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1, 1, 1>}> : (tensor<2x2x2x2xui8>, tensor<1xi64>) -> tensor<ui8>
  check.expect_eq_const %r, dense<206> : tensor<ui8>
  func.return
}

func.func @gather_3_i64() {
  %a = stablehlo.constant dense<[[[8703603440330262694, -1950969512310306503, 1161602558085541753, -1368838547280672714], [1547962812467638871, -8958399566834687335, 5325362240611939306, 2944086349402723969], [-8949576463945031044, -5550699616831291893, -412324195522148110, 427858189866700598]]]> : tensor<1x3x4xi64>
  %i = stablehlo.constant dense<[[-2, 3], [1, -2]]> : tensor<2x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 2], collapsed_slice_dims = [1], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0, 2], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<1x3x4xi64>, tensor<2x2xi64>) -> tensor<1x2x1xi64>
  check.expect_eq_const %r, dense<[[[-1368838547280672714], [8703603440330262694]]]> : tensor<1x2x1xi64>
  func.return
}

func.func @gather_4_i32() {
  %a = stablehlo.constant dense<[[-1772498131, -773126715], [1934177058, -1587496452], [-780347750, 542950504], [924078293, -1603013652]]> : tensor<4x2xi32>
  %i = stablehlo.constant dense<[[5], [1]]> : tensor<2x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], operand_batching_dims = [1], start_indices_batching_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>}> : (tensor<4x2xi32>, tensor<2x1xi64>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[924078293, -1587496452]> : tensor<2xi32>
  func.return
}

func.func @gather_5_f32() {
  %a = stablehlo.constant dense<[[[[-1.00390625, -0.3984375], [-0.875, -0.29296875]], [[0.03515625, -1.41796875], [0.6953125, 1.53515625]]], [[[-1.55859375, 0.2734375], [-0.0859375, -1.40234375]], [[1.70703125, -1.95703125], [-0.58984375, -1.1484375]]], [[[0.26953125, -0.37890625], [-1.5546875, -1.5078125]], [[1.625, 0.44140625], [0.80078125, -1.31640625]]], [[[0.13671875, 1.921875], [1.57421875, 1.82421875]], [[0.921875, -0.0234375], [-0.6328125, -0.72265625]]]]> : tensor<4x2x2x2xf32>
  %i = stablehlo.constant dense<[[[-1]], [[0]]]> : tensor<2x1x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0, 1, 2], operand_batching_dims = [3], start_indices_batching_dims = [0], start_index_map = [2], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1, 1, 1>}> : (tensor<4x2x2x2xf32>, tensor<2x1x1xi64>) -> tensor<2x1xf32>
  check.expect_eq_const %r, dense<[[-1.00390625], [-0.3984375]]> : tensor<2x1xf32>
  func.return
}

func.func @gather_6_ui8() {
  %a = stablehlo.constant dense<[[4], [209], [133]]> : tensor<3x1xui8>
  %i = stablehlo.constant dense<[[[[1, 2], [-1, -2]]]]> : tensor<1x1x2x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [], operand_batching_dims = [1], start_indices_batching_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>}> : (tensor<3x1xui8>, tensor<1x1x2x2xi64>) -> tensor<1x1x2x2xui8>
  check.expect_eq_const %r, dense<[[[[209, 133], [4, 4]]]]> : tensor<1x1x2x2xui8>
  func.return
}

func.func @gather_7_i64() {
  %a = stablehlo.constant dense<[[-2878409302071379784, 2999186270597424665, -2211605676376654682, 9188661859122511895], [-6753378034854378804, 6035925113982079552, 3954857902477319163, 7283846372140706484]]> : tensor<2x4xi64>
  %i = stablehlo.constant dense<[[[3, 1, 2, 3]], [[1, 1, 0, 1]]]> : tensor<2x1x4xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], operand_batching_dims = [1], start_indices_batching_dims = [2], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x4xi64>, tensor<2x1x4xi64>) -> tensor<2x4xi64>
  check.expect_eq_const %r, dense<[[-6753378034854378804, 6035925113982079552, 3954857902477319163, 7283846372140706484], [-6753378034854378804, 6035925113982079552, -2211605676376654682, 7283846372140706484]]> : tensor<2x4xi64>
  func.return
}

func.func @gather_8_i32() {
  %a = stablehlo.constant dense<[[[[1371986475], [311917392]], [[741476016], [427963340]], [[-1391267378], [85657113]]], [[[-35634275], [-82928785]], [[1211484495], [1702792451]], [[1071624822], [-1476618263]]], [[[1442141515], [740476113]], [[-112291874], [971518751]], [[-1829214237], [162090121]]]]> : tensor<3x3x2x1xi32>
  %i = stablehlo.constant dense<[[[-1, -1], [1, -1]], [[1, -1], [3, 2]]]> : tensor<2x2x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 2, 4], collapsed_slice_dims = [], operand_batching_dims = [2], start_indices_batching_dims = [2], start_index_map = [3, 1], index_vector_dim = 0>, slice_sizes = array<i64: 3, 1, 1, 1>}> : (tensor<3x3x2x1xi32>, tensor<2x2x2xi64>) -> tensor<3x2x1x2x1xi32>
  check.expect_eq_const %r, dense<[[[[[741476016], [311917392]]], [[[-1391267378], [85657113]]]], [[[[1211484495], [-82928785]]], [[[1071624822], [-1476618263]]]], [[[[-112291874], [740476113]]], [[[-1829214237], [162090121]]]]]> : tensor<3x2x1x2x1xi32>
  func.return
}

func.func @gather_9_f32() {
  %a = stablehlo.constant dense<[[-0.953125, -0.48828125, -0.71484375], [1.734375, 0.4609375, 0.328125], [-0.984375, -1.74609375, 1.6328125], [-1.73828125, 0.75390625, 1.15234375]]> : tensor<4x3xf32>
  %i = stablehlo.constant dense<[[-2, 1]]> : tensor<1x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1, 0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 2>}> : (tensor<4x3xf32>, tensor<1x2xi64>) -> tensor<1x2xf32>
  check.expect_eq_const %r, dense<[[1.734375, 0.4609375]]> : tensor<1x2xf32>
  func.return
}

func.func @gather_10_ui8() {
  %a = stablehlo.constant dense<[[[[72, 6], [210, 50], [193, 5], [50, 128]], [[203, 12], [131, 111], [9, 254], [248, 254]]]]> : tensor<1x2x4x2xui8>
  %i = stablehlo.constant dense<[1, -1]> : tensor<2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1], collapsed_slice_dims = [0, 1], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [3, 0], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1, 3, 2>}> : (tensor<1x2x4x2xui8>, tensor<2xi64>) -> tensor<3x2xui8>
  check.expect_eq_const %r, dense<[[72, 6], [210, 50], [193, 5]]> : tensor<3x2xui8>
  func.return
}

func.func @gather_11_i64() {
  %a = stablehlo.constant dense<[[[-8506512855610128651, 8928745837478547514], [2821871385828066902, 7280174410359868709], [-4921734181288538485, 2642093545932283853]], [[-3105749835333585178, -854292390901706613], [1554373770714025933, -3540173632538363816], [-8172688917193348279, -5131707831027218402]], [[-8334109739763563799, 3683332133501066505], [9152482436889899068, -1603225903977047837], [-7117229808108903241, 365042772822046640]]]> : tensor<3x3x2xi64>
  %i = stablehlo.constant dense<[[[2, 2], [4, 3], [4, -2]], [[1, 3], [3, -2], [2, 1]], [[1, 2], [-1, 2], [-2, 3]]]> : tensor<3x3x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 3, 4], collapsed_slice_dims = [], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0, 2], index_vector_dim = 2>, slice_sizes = array<i64: 1, 3, 2>}> : (tensor<3x3x2xi64>, tensor<3x3x2xi64>) -> tensor<1x3x3x3x2xi64>
  check.expect_eq_const %r, dense<[[[[[-8334109739763563799, 3683332133501066505], [9152482436889899068, -1603225903977047837], [-7117229808108903241, 365042772822046640]], [[-8334109739763563799, 3683332133501066505], [9152482436889899068, -1603225903977047837], [-7117229808108903241, 365042772822046640]], [[-8334109739763563799, 3683332133501066505], [9152482436889899068, -1603225903977047837], [-7117229808108903241, 365042772822046640]]], [[[-3105749835333585178, -854292390901706613], [1554373770714025933, -3540173632538363816], [-8172688917193348279, -5131707831027218402]], [[-8334109739763563799, 3683332133501066505], [9152482436889899068, -1603225903977047837], [-7117229808108903241, 365042772822046640]], [[-8334109739763563799, 3683332133501066505], [9152482436889899068, -1603225903977047837], [-7117229808108903241, 365042772822046640]]], [[[-3105749835333585178, -854292390901706613], [1554373770714025933, -3540173632538363816], [-8172688917193348279, -5131707831027218402]], [[-8506512855610128651, 8928745837478547514], [2821871385828066902, 7280174410359868709], [-4921734181288538485, 2642093545932283853]], [[-8506512855610128651, 8928745837478547514], [2821871385828066902, 7280174410359868709], [-4921734181288538485, 2642093545932283853]]]]]> : tensor<1x3x3x3x2xi64>
  func.return
}

func.func @gather_12_i32() {
  %a = stablehlo.constant dense<[[[548803859, 178066742], [-72096303, -1400552536]], [[-1251081839, -611682335], [1000861936, 218622041]]]> : tensor<2x2x2xi32>
  %i = stablehlo.constant dense<[[-2, -2], [2, -1]]> : tensor<2x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [1, 2], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map = [1, 2], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<2x2x2xi32>, tensor<2x2xi64>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[178066742, -1251081839]> : tensor<2xi32>
  func.return
}

func.func @gather_13_f32() {
  %a = stablehlo.constant dense<[[[1.76953125, -1.54296875, -0.40625, -0.4375], [0.20703125, 0.90625, 1.9921875, -0.0625], [-0.3984375, 1.14453125, 1.16796875, 0.7890625]], [[0.78515625, 1.12109375, -1.28125, -0.93359375], [1.828125, -0.2890625, -1.0703125, -0.15234375], [-0.04296875, 0.8515625, -1.54296875, 1.98046875]], [[0.51171875, -0.00390625, 0.3671875, 1.34375], [-1.7421875, 1.57421875, 1.42578125, 0.390625], [-0.28515625, -0.75390625, -1.58984375, -0.4765625]]]> : tensor<3x3x4xf32>
  %i = stablehlo.constant dense<[[[[4, 1, -2, 2], [-1, 3, 1, -2]], [[3, 3, 0, 0], [3, 2, 1, 0]], [[1, 1, -2, 1], [-1, 3, 1, 1]]], [[[1, 3, 1, 4], [-2, 0, 1, -2]], [[0, 3, 4, -1], [-1, 2, 3, 1]], [[0, 3, -1, 1], [2, 3, 0, -2]]]]> : tensor<2x3x2x4xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 4], collapsed_slice_dims = [], operand_batching_dims = [2], start_indices_batching_dims = [3], start_index_map = [0, 1], index_vector_dim = 0>, slice_sizes = array<i64: 2, 3, 1>}> : (tensor<3x3x4xf32>, tensor<2x3x2x4xi64>) -> tensor<3x2x2x4x3xf32>
  check.expect_eq_const %r, dense<[[[[[0.78515625, 1.828125, -0.04296875], [1.12109375, -0.2890625, 0.8515625], [-0.40625, 1.9921875, 1.16796875], [-0.93359375, -0.15234375, 1.98046875]], [[0.51171875, -1.7421875, -0.28515625], [-0.00390625, 1.57421875, -0.75390625], [-1.28125, -1.0703125, -1.54296875], [1.34375, 0.390625, -0.4765625]]], [[[1.76953125, 0.20703125, -0.3984375], [1.12109375, -0.2890625, 0.8515625], [-1.28125, -1.0703125, -1.54296875], [-0.4375, -0.0625, 0.7890625]], [[0.78515625, 1.828125, -0.04296875], [-0.00390625, 1.57421875, -0.75390625], [0.3671875, 1.42578125, -1.58984375], [-0.93359375, -0.15234375, 1.98046875]]]], [[[[0.78515625, 1.828125, -0.04296875], [1.12109375, -0.2890625, 0.8515625], [-0.40625, 1.9921875, 1.16796875], [-0.4375, -0.0625, 0.7890625]], [[0.51171875, -1.7421875, -0.28515625], [-0.00390625, 1.57421875, -0.75390625], [-1.28125, -1.0703125, -1.54296875], [-0.93359375, -0.15234375, 1.98046875]]], [[[0.78515625, 1.828125, -0.04296875], [1.12109375, -0.2890625, 0.8515625], [-1.28125, -1.0703125, -1.54296875], [-0.4375, -0.0625, 0.7890625]], [[0.51171875, -1.7421875, -0.28515625], [-0.00390625, 1.57421875, -0.75390625], [0.3671875, 1.42578125, -1.58984375], [-0.93359375, -0.15234375, 1.98046875]]]], [[[[0.78515625, 1.828125, -0.04296875], [1.12109375, -0.2890625, 0.8515625], [-0.40625, 1.9921875, 1.16796875], [-0.93359375, -0.15234375, 1.98046875]], [[0.51171875, -1.7421875, -0.28515625], [-0.00390625, 1.57421875, -0.75390625], [-1.28125, -1.0703125, -1.54296875], [1.34375, 0.390625, -0.4765625]]], [[[1.76953125, 0.20703125, -0.3984375], [1.12109375, -0.2890625, 0.8515625], [-1.28125, -1.0703125, -1.54296875], [-0.93359375, -0.15234375, 1.98046875]], [[0.78515625, 1.828125, -0.04296875], [-0.00390625, 1.57421875, -0.75390625], [0.3671875, 1.42578125, -1.58984375], [1.34375, 0.390625, -0.4765625]]]]]> : tensor<3x2x2x4x3xf32>
  func.return
}

func.func @gather_14_ui8() {
  %a = stablehlo.constant dense<[[[212, 225, 82, 35], [217, 142, 104, 74], [176, 207, 77, 117], [207, 112, 224, 177]]]> : tensor<1x4x4xui8>
  %i = stablehlo.constant dense<[[[[-1], [-1]], [[3], [4]]]]> : tensor<1x2x2x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [3], collapsed_slice_dims = [2], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1, 2], index_vector_dim = 2>, slice_sizes = array<i64: 1, 3, 1>}> : (tensor<1x4x4xui8>, tensor<1x2x2x1xi64>) -> tensor<1x2x1x3xui8>
  check.expect_eq_const %r, dense<[[[[212, 217, 176]], [[74, 117, 177]]]]> : tensor<1x2x1x3xui8>
  func.return
}

func.func @gather_15_i64() {
  %a = stablehlo.constant dense<[[[[1600213369626799796, -2872541302621416298, -8807901417014996623, 2003561096763535047]], [[-3061620920847649248, -85824761532998451, -1795283256783042842, 4757134726629032483]]], [[[6620367549504297147, -7254177527825183277, 4691728568900278192, -126586231378742237]], [[-6342769169623090218, -2197245678408998267, 3924739788727198617, 8069301430212400998]]], [[[404511390763027624, 8087826262586577137, 341663798241776450, 450326734113748092]], [[5935396910452250167, -6487937678546176407, 1388836096373960875, -3519171411854092549]]]]> : tensor<3x2x1x4xi64>
  %i = stablehlo.constant dense<[[0, 3], [1, -2], [1, 1]]> : tensor<3x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1, 1, 1>}> : (tensor<3x2x1x4xi64>, tensor<3x2xi64>) -> tensor<1x1x3xi64>
  check.expect_eq_const %r, dense<[[[-3061620920847649248, 6620367549504297147, 5935396910452250167]]]> : tensor<1x1x3xi64>
  func.return
}

func.func @gather_16_i32() {
  %a = stablehlo.constant dense<[[-835150055, 519233248, -587017313], [305471191, 1859376643, -343060210], [1448943104, 1465559374, -353271480]]> : tensor<3x3xi32>
  %i = stablehlo.constant dense<[[2, 1, 1]]> : tensor<1x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map = [1], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1>}> : (tensor<3x3xi32>, tensor<1x3xi64>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[-587017313, 1859376643, 1465559374]> : tensor<3xi32>
  func.return
}

func.func @gather_17_f32() {
  %a = stablehlo.constant dense<[[[[0.953125, 0.796875]], [[-0.61328125, -0.64453125]], [[0.1484375, -0.94140625]], [[-1.8203125, 0.5625]]], [[[-0.1875, 1.85546875]], [[0.0390625, 1.5234375]], [[0.328125, 0.05078125]], [[-1.796875, 0.6171875]]], [[[-1.23828125, 0.53515625]], [[-0.75390625, -1.65625]], [[0.359375, 1.6953125]], [[-1.31640625, -0.30078125]]]]> : tensor<3x4x1x2xf32>
  %i = stablehlo.constant dense<[[2], [0], [0], [1]]> : tensor<4x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [2, 3], operand_batching_dims = [1], start_indices_batching_dims = [0], start_index_map = [3], index_vector_dim = 1>, slice_sizes = array<i64: 3, 1, 1, 1>}> : (tensor<3x4x1x2xf32>, tensor<4x1xi64>) -> tensor<3x4xf32>
  check.expect_eq_const %r, dense<[[0.796875, -0.61328125, 0.1484375, 0.5625], [1.85546875, 0.0390625, 0.328125, 0.6171875], [0.53515625, -0.75390625, 0.359375, -0.30078125]]> : tensor<3x4xf32>
  func.return
}

func.func @gather_18_ui8() {
  %a = stablehlo.constant dense<[[[[194, 45, 97], [242, 170, 53], [247, 195, 148]], [[127, 223, 56], [87, 237, 113], [119, 52, 210]], [[52, 137, 242], [192, 123, 240], [95, 249, 231]], [[119, 203, 198], [84, 68, 47], [222, 0, 77]]], [[[57, 246, 137], [4, 140, 95], [241, 177, 103]], [[62, 40, 50], [208, 87, 148], [35, 138, 93]], [[243, 94, 236], [66, 17, 131], [191, 87, 4]], [[180, 245, 128], [159, 198, 191], [142, 215, 245]]]]> : tensor<2x4x3x3xui8>
  %i = stablehlo.constant dense<[[[[1, -2], [0, 3]], [[-1, 3], [-2, -2]]], [[[3, -1], [1, 2]], [[0, -1], [0, -1]]], [[[1, -2], [4, 3]], [[-2, 1], [3, 1]]], [[[-1, 4], [1, 2]], [[0, -2], [-1, 0]]]]> : tensor<4x2x2x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2, 5], collapsed_slice_dims = [], operand_batching_dims = [1], start_indices_batching_dims = [0], start_index_map = [2, 3], index_vector_dim = 3>, slice_sizes = array<i64: 2, 1, 1, 1>}> : (tensor<2x4x3x3xui8>, tensor<4x2x2x2xi64>) -> tensor<4x2x1x2x2x1xui8>
  check.expect_eq_const %r, dense<[[[[[[242], [97]], [[97], [194]]]], [[[[4], [137]], [[137], [57]]]]], [[[[[119], [113]], [[127], [127]]]], [[[[35], [148]], [[62], [62]]]]], [[[[[192], [231]], [[137], [249]]]], [[[[66], [4]], [[94], [87]]]]], [[[[[198], [47]], [[119], [119]]]], [[[[128], [191]], [[180], [180]]]]]]> : tensor<4x2x1x2x2x1xui8>
  func.return
}

func.func @gather_19_i64() {
  %a = stablehlo.constant dense<[[[980564461005772081, -7613604532812025028, -2484451516245318243], [-4182324678431096016, -6614328530493755445, 614119382742938820], [3553012621144908204, -1171469578950080110, 3556952135032582020]], [[-1415469540136609057, -5630365882062413556, 3966104803455803040], [3285064214774875634, 7516255853835707884, -7846818319865201646], [-5398716104457014133, -2264942506379168831, -4599998472455573471]], [[-6263630480078095851, -4146203274967054645, 8326706207327681393], [-1129715006842587086, -1329870955023272704, 7216722392706121290], [2804459110903217298, -7185778568054752674, -2646546835086484578]]]> : tensor<3x3x3xi64>
  %i = stablehlo.constant dense<[[[[0, -1, 1], [-1, 1, 4]], [[2, 3, 2], [2, 4, -2]], [[-1, 0, 2], [2, 0, 0]]], [[[-1, 0, -2], [3, -1, 2]], [[-1, -2, 3], [0, 4, 3]], [[4, -1, 3], [0, 0, 3]]]]> : tensor<2x3x2x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 3], collapsed_slice_dims = [], operand_batching_dims = [2], start_indices_batching_dims = [1], start_index_map = [0, 1], index_vector_dim = 2>, slice_sizes = array<i64: 3, 3, 1>}> : (tensor<3x3x3xi64>, tensor<2x3x2x3xi64>) -> tensor<3x2x3x3x3xi64>
  check.expect_eq_const %r, dense<[[[[[980564461005772081, 980564461005772081, 980564461005772081], [-4182324678431096016, -4182324678431096016, -4182324678431096016], [3553012621144908204, 3553012621144908204, 3553012621144908204]], [[-7613604532812025028, -7613604532812025028, -7613604532812025028], [-6614328530493755445, -6614328530493755445, -6614328530493755445], [-1171469578950080110, -1171469578950080110, -1171469578950080110]], [[-2484451516245318243, -2484451516245318243, -2484451516245318243], [614119382742938820, 614119382742938820, 614119382742938820], [3556952135032582020, 3556952135032582020, 3556952135032582020]]], [[[980564461005772081, 980564461005772081, 980564461005772081], [-4182324678431096016, -4182324678431096016, -4182324678431096016], [3553012621144908204, 3553012621144908204, 3553012621144908204]], [[-7613604532812025028, -7613604532812025028, -7613604532812025028], [-6614328530493755445, -6614328530493755445, -6614328530493755445], [-1171469578950080110, -1171469578950080110, -1171469578950080110]], [[-2484451516245318243, -2484451516245318243, -2484451516245318243], [614119382742938820, 614119382742938820, 614119382742938820], [3556952135032582020, 3556952135032582020, 3556952135032582020]]]], [[[[-1415469540136609057, -1415469540136609057, -1415469540136609057], [3285064214774875634, 3285064214774875634, 3285064214774875634], [-5398716104457014133, -5398716104457014133, -5398716104457014133]], [[-5630365882062413556, -5630365882062413556, -5630365882062413556], [7516255853835707884, 7516255853835707884, 7516255853835707884], [-2264942506379168831, -2264942506379168831, -2264942506379168831]], [[3966104803455803040, 3966104803455803040, 3966104803455803040], [-7846818319865201646, -7846818319865201646, -7846818319865201646], [-4599998472455573471, -4599998472455573471, -4599998472455573471]]], [[[-1415469540136609057, -1415469540136609057, -1415469540136609057], [3285064214774875634, 3285064214774875634, 3285064214774875634], [-5398716104457014133, -5398716104457014133, -5398716104457014133]], [[-5630365882062413556, -5630365882062413556, -5630365882062413556], [7516255853835707884, 7516255853835707884, 7516255853835707884], [-2264942506379168831, -2264942506379168831, -2264942506379168831]], [[3966104803455803040, 3966104803455803040, 3966104803455803040], [-7846818319865201646, -7846818319865201646, -7846818319865201646], [-4599998472455573471, -4599998472455573471, -4599998472455573471]]]], [[[[-6263630480078095851, -6263630480078095851, -6263630480078095851], [-1129715006842587086, -1129715006842587086, -1129715006842587086], [2804459110903217298, 2804459110903217298, 2804459110903217298]], [[-4146203274967054645, -4146203274967054645, -4146203274967054645], [-1329870955023272704, -1329870955023272704, -1329870955023272704], [-7185778568054752674, -7185778568054752674, -7185778568054752674]], [[8326706207327681393, 8326706207327681393, 8326706207327681393], [7216722392706121290, 7216722392706121290, 7216722392706121290], [-2646546835086484578, -2646546835086484578, -2646546835086484578]]], [[[-6263630480078095851, -6263630480078095851, -6263630480078095851], [-1129715006842587086, -1129715006842587086, -1129715006842587086], [2804459110903217298, 2804459110903217298, 2804459110903217298]], [[-4146203274967054645, -4146203274967054645, -4146203274967054645], [-1329870955023272704, -1329870955023272704, -1329870955023272704], [-7185778568054752674, -7185778568054752674, -7185778568054752674]], [[8326706207327681393, 8326706207327681393, 8326706207327681393], [7216722392706121290, 7216722392706121290, 7216722392706121290], [-2646546835086484578, -2646546835086484578, -2646546835086484578]]]]]> : tensor<3x2x3x3x3xi64>
  func.return
}

func.func @gather_20_i32() {
  %a = stablehlo.constant dense<[[[[1687687674, 131653538, 1414601208, 1975345443], [-662778327, -1097397067, 1739877300, 1951741649], [-268797615, 677094993, -1218798943, 1699907856], [-1328365728, 795517632, 2045769002, 926826182]], [[-639476363, -762467194, 1751603192, 1614157597], [-845601042, 2057598528, -1038452351, -1428282959], [-998060580, 545199858, 1937264153, 1780634484], [130890306, -1649524005, 660639422, 1458204482]]]]> : tensor<1x2x4x4xi32>
  %i = stablehlo.constant dense<[0, 3, 3, -2]> : tensor<4xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [0, 1, 2], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [2, 3, 1, 0], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1, 1, 4>}> : (tensor<1x2x4x4xi32>, tensor<4xi64>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<[-639476363, -762467194, 1751603192, 1614157597]> : tensor<4xi32>
  func.return
}

func.func @gather_21_f32() {
  %a = stablehlo.constant dense<[[-0.76953125], [1.7265625], [1.50390625]]> : tensor<3x1xf32>
  %i = stablehlo.constant dense<[[[0, -2, -2], [0, 2, -2], [2, -1, 2]]]> : tensor<1x3x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map = [1], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1>}> : (tensor<3x1xf32>, tensor<1x3x3xi64>) -> tensor<1x3x3xf32>
  check.expect_eq_const %r, dense<[[[-0.76953125, -0.76953125, -0.76953125], [1.7265625, 1.7265625, 1.7265625], [1.50390625, 1.50390625, 1.50390625]]]> : tensor<1x3x3xf32>
  func.return
}

func.func @gather_22_ui8() {
  %a = stablehlo.constant dense<[[14]]> : tensor<1x1xui8>
  %i = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>}> : (tensor<1x1xui8>, tensor<1x1xi64>) -> tensor<1xui8>
  check.expect_eq_const %r, dense<[14]> : tensor<1xui8>
  func.return
}

func.func @gather_23_i64() {
  %a = stablehlo.constant dense<[[-8149945185106411009, 6610877400521984968, -7195242417974383859], [-112490496020495592, -7105953413426978736, 8183970173003172394], [-7698691989535888347, 4265841591891307058, -3683381935801557809], [-5444688725954196149, -4707970462819697834, -7172107621570236598]]> : tensor<4x3xi64>
  %i = stablehlo.constant dense<[[-1, -1]]> : tensor<1x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 2], collapsed_slice_dims = [], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1, 0], index_vector_dim = 1>, slice_sizes = array<i64: 2, 2>}> : (tensor<4x3xi64>, tensor<1x2xi64>) -> tensor<2x1x2xi64>
  check.expect_eq_const %r, dense<[[[-8149945185106411009, 6610877400521984968]], [[-112490496020495592, -7105953413426978736]]]> : tensor<2x1x2xi64>
  func.return
}

func.func @gather_24_i32() {
  %a = stablehlo.constant dense<[[-29982148], [1916951012], [-94335038]]> : tensor<3x1xi32>
  %i = stablehlo.constant dense<[[[[-2]], [[2]], [[-2]]], [[[1]], [[0]], [[-1]]]]> : tensor<2x3x1x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1>}> : (tensor<3x1xi32>, tensor<2x3x1x1xi64>) -> tensor<2x3x1xi32>
  check.expect_eq_const %r, dense<[[[-29982148], [1916951012], [-94335038]], [[-29982148], [1916951012], [-94335038]]]> : tensor<2x3x1xi32>
  func.return
}

func.func @gather_25_f32() {
  %a = stablehlo.constant dense<[[[0.6796875, -1.98828125, -1.546875], [-1.58203125, 0.0078125, 1.3671875], [1.453125, -1.00390625, -0.37890625]], [[-1.0703125, -0.6875, 0.7890625], [-0.69921875, 1.1328125, -1.84765625], [0.03515625, -1.9765625, -0.6796875]], [[1.12109375, 0.95703125, 1.6484375], [0.609375, -1.67578125, 0.98046875], [-1.9140625, 1.28125, -1.67578125]], [[-0.96484375, 1.09765625, -0.1328125], [-1.7421875, -0.44140625, -0.29296875], [-1.21484375, 0.57421875, -1.07421875]]]> : tensor<4x3x3xf32>
  %i = stablehlo.constant dense<[[[[1, 0, 2]], [[2, -2, -1]], [[3, -2, -1]], [[0, 4, -1]]], [[[0, 0, 3]], [[2, 2, 3]], [[4, 4, -2]], [[3, 0, 3]]], [[[4, 0, 3]], [[4, 3, 2]], [[2, 2, -1]], [[1, -1, -2]]]]> : tensor<3x4x1x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2>}> : (tensor<4x3x3xf32>, tensor<3x4x1x3xi64>) -> tensor<3x2x2x4x3xf32>
  check.expect_eq_const %r, dense<[[[[[-1.58203125, 0.6796875, -1.58203125], [-0.69921875, -1.0703125, -1.0703125], [0.609375, 1.12109375, 1.12109375], [-0.96484375, -1.7421875, -0.96484375]], [[0.0078125, -1.98828125, 0.0078125], [1.1328125, -0.6875, -0.6875], [-1.67578125, 0.95703125, 0.95703125], [1.09765625, -0.44140625, 1.09765625]]], [[[1.453125, -1.58203125, 1.453125], [0.03515625, -0.69921875, -0.69921875], [-1.9140625, 0.609375, 0.609375], [-1.7421875, -1.21484375, -1.7421875]], [[-1.00390625, 0.0078125, -1.00390625], [-1.9765625, 1.1328125, 1.1328125], [1.28125, -1.67578125, -1.67578125], [-0.44140625, 0.57421875, -0.44140625]]]], [[[[0.6796875, 0.6796875, -1.58203125], [-0.69921875, -0.69921875, -0.69921875], [0.609375, 0.609375, 1.12109375], [-1.7421875, -0.96484375, -1.7421875]], [[-1.98828125, -1.98828125, 0.0078125], [1.1328125, 1.1328125, 1.1328125], [-1.67578125, -1.67578125, 0.95703125], [-0.44140625, 1.09765625, -0.44140625]]], [[[-1.58203125, -1.58203125, 1.453125], [0.03515625, 0.03515625, 0.03515625], [-1.9140625, -1.9140625, 0.609375], [-1.21484375, -1.7421875, -1.21484375]], [[0.0078125, 0.0078125, -1.00390625], [-1.9765625, -1.9765625, -1.9765625], [1.28125, 1.28125, -1.67578125], [0.57421875, -0.44140625, 0.57421875]]]], [[[[-1.58203125, 0.6796875, -1.58203125], [-0.69921875, -0.69921875, -0.69921875], [0.609375, 0.609375, 1.12109375], [-1.7421875, -0.96484375, -0.96484375]], [[0.0078125, -1.98828125, 0.0078125], [1.1328125, 1.1328125, 1.1328125], [-1.67578125, -1.67578125, 0.95703125], [-0.44140625, 1.09765625, 1.09765625]]], [[[1.453125, -1.58203125, 1.453125], [0.03515625, 0.03515625, 0.03515625], [-1.9140625, -1.9140625, 0.609375], [-1.21484375, -1.7421875, -1.7421875]], [[-1.00390625, 0.0078125, -1.00390625], [-1.9765625, -1.9765625, -1.9765625], [1.28125, 1.28125, -1.67578125], [0.57421875, -0.44140625, -0.44140625]]]]]> : tensor<3x2x2x4x3xf32>
  func.return
}

func.func @gather_26_ui8() {
  %a = stablehlo.constant dense<[[[8], [201], [196], [61]], [[120], [37], [135], [32]], [[198], [77], [169], [33]]]> : tensor<3x4x1xui8>
  %i = stablehlo.constant dense<[[0]]> : tensor<1x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [1], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [2], index_vector_dim = 1>, slice_sizes = array<i64: 3, 1, 1>}> : (tensor<3x4x1xui8>, tensor<1x1xi64>) -> tensor<1x3x1xui8>
  check.expect_eq_const %r, dense<[[[8], [120], [198]]]> : tensor<1x3x1xui8>
  func.return
}

func.func @gather_27_i64() {
  %a = stablehlo.constant dense<[[-3515720202672556052, 4799750889801950459], [-8616007877195989606, -2617505999227994952], [1729017634484840626, 6587706388729684193]]> : tensor<3x2xi64>
  %i = stablehlo.constant dense<[-1]> : tensor<1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1], collapsed_slice_dims = [], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1>}> : (tensor<3x2xi64>, tensor<1xi64>) -> tensor<1x1xi64>
  check.expect_eq_const %r, dense<[[-3515720202672556052]]> : tensor<1x1xi64>
  func.return
}

func.func @gather_28_i32() {
  %a = stablehlo.constant dense<[[[-1588064606, -1167611678, 2113864334, -1418079198], [1718692751, 1898141118, -1940087085, 526364136], [-1454398565, -390539837, -1203232777, -592889332], [-1668985612, -121173804, 1005859993, 612337030]]]> : tensor<1x4x4xi32>
  %i = stablehlo.constant dense<[5]> : tensor<1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1, 2], collapsed_slice_dims = [], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1], index_vector_dim = 0>, slice_sizes = array<i64: 1, 4, 4>}> : (tensor<1x4x4xi32>, tensor<1xi64>) -> tensor<1x4x4xi32>
  check.expect_eq_const %r, dense<[[[-1588064606, -1167611678, 2113864334, -1418079198], [1718692751, 1898141118, -1940087085, 526364136], [-1454398565, -390539837, -1203232777, -592889332], [-1668985612, -121173804, 1005859993, 612337030]]]> : tensor<1x4x4xi32>
  func.return
}

func.func @gather_29_f32() {
  %a = stablehlo.constant dense<[[1.26953125, 1.18359375, -0.34765625], [-0.52734375, 0.20703125, -0.47265625]]> : tensor<2x3xf32>
  %i = stablehlo.constant dense<[[2, 0]]> : tensor<1x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map = [1], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x3xf32>, tensor<1x2xi64>) -> tensor<2x1xf32>
  check.expect_eq_const %r, dense<[[-0.34765625], [-0.52734375]]> : tensor<2x1xf32>
  func.return
}

func.func @gather_30_ui8() {
  %a = stablehlo.constant dense<[[[[125], [16], [67]], [[85], [73], [54]], [[199], [234], [23]], [[167], [170], [34]]], [[[178], [210], [10]], [[75], [50], [222]], [[104], [251], [195]], [[167], [82], [49]]], [[[210], [103], [114]], [[52], [247], [215]], [[233], [5], [177]], [[206], [185], [6]]], [[[179], [164], [177]], [[124], [187], [206]], [[236], [114], [120]], [[142], [36], [238]]]]> : tensor<4x4x3x1xui8>
  %i = stablehlo.constant dense<[[[2, 2, 5], [1, 2, 0]]]> : tensor<1x2x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1, 2, 3], collapsed_slice_dims = [], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [3, 0, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 4, 1, 1>}> : (tensor<4x4x3x1xui8>, tensor<1x2x3xi64>) -> tensor<1x4x1x1x1x2xui8>
  check.expect_eq_const %r, dense<[[[[[[210, 210]]]], [[[[52, 52]]]], [[[[233, 233]]]], [[[[206, 206]]]]]]> : tensor<1x4x1x1x1x2xui8>
  func.return
}

func.func @gather_31_i64() {
  %a = stablehlo.constant dense<[[5098774044012692836, 8391598427552611238, -2896842101210003453], [-109881286987906367, -7325673478311578698, 5915104531372392929]]> : tensor<2x3xi64>
  %i = stablehlo.constant dense<[[[1, -2]], [[-2, 3]], [[1, 3]]]> : tensor<3x1x2xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [], operand_batching_dims = [1], start_indices_batching_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x3xi64>, tensor<3x1x2xi64>) -> tensor<3x1x2xi64>
  check.expect_eq_const %r, dense<[[[-109881286987906367, 5098774044012692836]], [[8391598427552611238, -7325673478311578698]], [[5915104531372392929, 5915104531372392929]]]> : tensor<3x1x2xi64>
  func.return
}

func.func @gather_32_i32() {
  %a = stablehlo.constant dense<[[801513313, 448981112, -925820846, 407584413], [87347937, -358837530, -1038292993, -601793951]]> : tensor<2x4xi32>
  %i = stablehlo.constant dense<[2]> : tensor<1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x4xi32>, tensor<1xi64>) -> tensor<1xi32>
  check.expect_eq_const %r, dense<[87347937]> : tensor<1xi32>
  func.return
}

func.func @gather_33_f32() {
  %a = stablehlo.constant dense<[[[0.703125, 0.296875, -1.54296875, 1.22265625], [-1.15625, 0.69921875, 1.9296875, -0.4609375]], [[0.90234375, 1.0546875, -0.62109375, -1.71875], [1.0546875, 1.12109375, -1.03515625, 0.0078125]], [[1.21484375, -0.75390625, -0.0625, 1.08203125], [-1.62890625, -1.1640625, -0.76953125, -0.9609375]]]> : tensor<3x2x4xf32>
  %i = stablehlo.constant dense<[[[4, 2, 0], [2, 5, 0], [-2, 3, 2]]]> : tensor<1x3x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1, 3], collapsed_slice_dims = [], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0, 2, 1], index_vector_dim = 1>, slice_sizes = array<i64: 2, 1, 3>}> : (tensor<3x2x4xf32>, tensor<1x3x3xi64>) -> tensor<2x1x1x3x3xf32>
  check.expect_eq_const %r, dense<[[[[[1.0546875, 1.12109375, -1.15625], [-0.62109375, -1.03515625, 0.69921875], [-1.71875, 0.0078125, 1.9296875]]]], [[[[-0.75390625, -1.1640625, 1.0546875], [-0.0625, -0.76953125, 1.12109375], [1.08203125, -0.9609375, -1.03515625]]]]]> : tensor<2x1x1x3x3xf32>
  func.return
}

func.func @gather_34_ui8() {
  %a = stablehlo.constant dense<[[[216], [205], [78]], [[81], [100], [122]], [[199], [76], [104]], [[197], [79], [45]]]> : tensor<4x3x1xui8>
  %i = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 2], collapsed_slice_dims = [1], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [2], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<4x3x1xui8>, tensor<1x1xi64>) -> tensor<1x1x1xui8>
  check.expect_eq_const %r, dense<[[[216]]]> : tensor<1x1x1xui8>
  func.return
}

func.func @gather_35_i64() {
  %a = stablehlo.constant dense<[[[-2529366992110799957, -7105110845864885911, 863208630893733714], [-8795843073457162767, 1707548664073185285, 8767104356726392061]], [[3567810785520881370, 6929677249575383078, 8861652499266771233], [5074953488953272713, -2153219010896711652, -1848827329371838619]], [[-2265260479603453283, -3606943274439183197, -4535932061768109305], [3345558398063688905, -6092836562477428822, 7260231994841579500]], [[-4552769798721044910, -1631035954571386042, 3739300284447528914], [6645266069456925680, -8270858717871440822, 4383536809903281155]]]> : tensor<4x2x3xi64>
  %i = stablehlo.constant dense<[[2], [-2]]> : tensor<2x1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1], collapsed_slice_dims = [2], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [0, 2], index_vector_dim = 0>, slice_sizes = array<i64: 1, 2, 1>}> : (tensor<4x2x3xi64>, tensor<2x1xi64>) -> tensor<1x2x1xi64>
  check.expect_eq_const %r, dense<[[[-2265260479603453283], [3345558398063688905]]]> : tensor<1x2x1xi64>
  func.return
}

func.func @gather_36_i32() {
  %a = stablehlo.constant dense<[[[[530494346, -1550769554, -1996792335, -1406513595]], [[948450387, -2069852968, -972946069, 2108207778]], [[-639079344, 1436798095, 1918823977, 1225629498]], [[-1359248800, -1120063383, -660044602, 1325301187]]], [[[1468398300, 206369907, 1730208379, -796273761]], [[1864046581, -891955085, 1158693042, 221523793]], [[-215955336, -1664351395, -603513829, 547631276]], [[1079928924, 1186397927, -193419440, 138792356]]], [[[581420353, -501580587, -1678801373, -49663785]], [[1976475624, -189484604, -1827739430, -244073017]], [[1871686202, -160300281, -467510474, -118791797]], [[1834792353, -141476683, -16951024, 1104580226]]]]> : tensor<3x4x1x4xi32>
  %i = stablehlo.constant dense<[[2, 5, 4, -2], [-2, 0, 3, -2]]> : tensor<2x4xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2, 3, 4], collapsed_slice_dims = [], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1, 3, 0, 2], index_vector_dim = 1>, slice_sizes = array<i64: 1, 4, 1, 1>}> : (tensor<3x4x1x4xi32>, tensor<2x4xi64>) -> tensor<2x1x4x1x1xi32>
  check.expect_eq_const %r, dense<[[[[[-49663785]], [[-244073017]], [[-118791797]], [[1104580226]]]], [[[[581420353]], [[1976475624]], [[1871686202]], [[1834792353]]]]]> : tensor<2x1x4x1x1xi32>
  func.return
}

func.func @gather_37_f32() {
  %a = stablehlo.constant dense<[[[1.9375], [-1.1953125], [-0.96484375], [-0.87109375]], [[-0.09375], [0.85546875], [-1.453125], [1.58203125]], [[-0.9375], [-1.7265625], [1.06640625], [0.5546875]], [[-1.87890625], [-0.0078125], [-0.61328125], [-1.33984375]]]> : tensor<4x4x1xf32>
  %i = stablehlo.constant dense<[-1]> : tensor<1xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0, 1, 2], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<4x4x1xf32>, tensor<1xi64>) -> tensor<f32>
  check.expect_eq_const %r, dense<1.9375> : tensor<f32>
  func.return
}

func.func @gather_38_ui8() {
  %a = stablehlo.constant dense<[[71, 217]]> : tensor<1x2xui8>
  %i = stablehlo.constant dense<[[[0, 1, 2]], [[3, 0, 3]]]> : tensor<2x1x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 3], collapsed_slice_dims = [], operand_batching_dims = [], start_indices_batching_dims = [], start_index_map = [1], index_vector_dim = 1>, slice_sizes = array<i64: 1, 1>}> : (tensor<1x2xui8>, tensor<2x1x3xi64>) -> tensor<1x2x3x1xui8>
  check.expect_eq_const %r, dense<[[[[71], [217], [217]], [[217], [71], [217]]]]> : tensor<1x2x3x1xui8>
  func.return
}

func.func @gather_39_i64() {
  %a = stablehlo.constant dense<[[[[8790800329978657179, -641147042414466876, -2519228629445201476, 4250039490053079492]], [[-5933261370969140767, 5643495156098556711, -5434600446478274666, 1356273335706562524]], [[-7528663164387858484, 2700662273675202477, -7214232566020403401, 6648553371022637068]], [[5572883519724567289, -2731874162952419936, 3978490715061694930, -2712463556506237143]]], [[[5856288968508187242, 650633738075701849, 1051412546828778381, 8498352072401195958]], [[-6431083360031834992, 7513395014636317917, 5477192869580108343, -8129757793744001118]], [[-916221251487089952, -1919212850677970224, -2896907747885422363, -6863165315282362241]], [[3392391697669378119, 8924489777176201816, 5821372094948775926, 6144434698465687844]]], [[[-652928011507106661, 3715712809877386065, 3705377083397536140, 5122680226512398866]], [[6473923910329917299, -7012892517747178983, 519283455166600494, -3970847966642936366]], [[1757908756084814362, -5296347072001412824, 4572586439689976349, 6016435430385323757]], [[4815610472844134253, 3974366007559570646, 4741546059512048513, -2913000078839637301]]]]> : tensor<3x4x1x4xi64>
  %i = stablehlo.constant dense<[[-1, 1, 0], [-2, 1, -1], [2, 2, 2]]> : tensor<3x3xi64>
  %r = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1, 3], collapsed_slice_dims = [], operand_batching_dims = [0], start_indices_batching_dims = [1], start_index_map = [3, 1, 2], index_vector_dim = 0>, slice_sizes = array<i64: 1, 1, 1, 1>}> : (tensor<3x4x1x4xi64>, tensor<3x3xi64>) -> tensor<1x1x3x1xi64>
  check.expect_eq_const %r, dense<[[[[8790800329978657179], [7513395014636317917], [-652928011507106661]]]]> : tensor<1x1x3x1xi64>
  func.return
}
