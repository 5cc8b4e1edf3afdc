// rng_bit_generator gives the bits that XLA gives.
// Made by tests/oracle/oracle.py --write: change the generator, not this file.

func.func @rng_three_fry_2_ui32() {
  %s = stablehlo.constant dense<[8490955861457680867, 13746485046983282820]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui32>)
  check.expect_eq_const %n, dense<[8490955861457680867, 13746485046983282821]> : tensor<2xui64>
  check.expect_eq_const %r, dense<242393169> : tensor<ui32>
  func.return
}

func.func @rng_three_fry_2_ui32_1() {
  %s = stablehlo.constant dense<[3892012882048816168, 11741745515641570782]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui32>)
  check.expect_eq_const %n, dense<[3892012882048816168, 11741745515641570783]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[1242907455]> : tensor<1xui32>
  func.return
}

func.func @rng_three_fry_2_ui32_7() {
  %s = stablehlo.constant dense<[16812879361466382443, 17190434137464234220]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui32>)
  check.expect_eq_const %n, dense<[16812879361466382443, 17190434137464234224]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[849192451, 2248950942, 2136421215, 1562409933, 1202465812, 563139238, 2942574197]> : tensor<7xui32>
  func.return
}

func.func @rng_three_fry_2_ui32_4_6() {
  %s = stablehlo.constant dense<[13595800522918467061, 14691729458514827705]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4x6xui32>)
  check.expect_eq_const %n, dense<[13595800522918467061, 14691729458514827717]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[[2003335014, 3146671991, 4051830730, 2675704768, 4276678392, 3333544273], [2902386779, 1334753490, 2468822358, 1417736848, 2449034037, 558774537], [3027298832, 1135015836, 3215507484, 396129222, 992090568, 2460558628], [3565833796, 2493704682, 3332845098, 2180848725, 2777133262, 2079711571]]> : tensor<4x6xui32>
  func.return
}

func.func @rng_three_fry_2_ui64() {
  %s = stablehlo.constant dense<[3413887473048371328, 10133984970877374310]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui64>)
  check.expect_eq_const %n, dense<[3413887473048371328, 10133984970877374311]> : tensor<2xui64>
  check.expect_eq_const %r, dense<14346485634851688241> : tensor<ui64>
  func.return
}

func.func @rng_three_fry_2_ui64_1() {
  %s = stablehlo.constant dense<[4094492651963236933, 12649732126098568653]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>)
  check.expect_eq_const %n, dense<[4094492651963236933, 12649732126098568654]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[5599767093908283316]> : tensor<1xui64>
  func.return
}

func.func @rng_three_fry_2_ui64_7() {
  %s = stablehlo.constant dense<[740807945675062359, 12471678145452417162]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui64>)
  check.expect_eq_const %n, dense<[740807945675062359, 12471678145452417169]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[7305509256586006454, 11445072532503636238, 5035148326331195955, 10279788233887952368, 12533936779024202676, 15515391989294817370, 8180983761404335288]> : tensor<7xui64>
  func.return
}

func.func @rng_three_fry_2_ui64_4_6() {
  %s = stablehlo.constant dense<[221999474829244564, 8189995858338494906]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4x6xui64>)
  check.expect_eq_const %n, dense<[221999474829244564, 8189995858338494930]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[[11722420566174286756, 14736716364294826905, 5503341077222900920, 12429717318661226225, 4571294119545935781, 5337506659739590922], [4519262520653585395, 5658504380875379884, 6430851161311326496, 9545429108616838178, 16714968462680219912, 3893297753101050399], [17303382825733007119, 1459346412151460019, 7695234309801969917, 15982369825707331137, 7836030276492814639, 6379870093206970559], [12476002892402242410, 13585166168502884149, 9149104563067625311, 18167917039057887626, 1414298706053559794, 4697838107377430515]]> : tensor<4x6xui64>
  func.return
}

func.func @rng_three_fry_2_ui8() {
  %s = stablehlo.constant dense<[11871791877863573257, 14720362663282758841]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui8>)
  check.expect_eq_const %n, dense<[11871791877863573257, 14720362663282758842]> : tensor<2xui64>
  check.expect_eq_const %r, dense<110> : tensor<ui8>
  func.return
}

func.func @rng_three_fry_2_ui8_1() {
  %s = stablehlo.constant dense<[9827169908475840844, 4501687510036913614]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui8>)
  check.expect_eq_const %n, dense<[9827169908475840844, 4501687510036913615]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[173]> : tensor<1xui8>
  func.return
}

func.func @rng_three_fry_2_ui8_7() {
  %s = stablehlo.constant dense<[13426080419727238606, 18256393359422153592]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui8>)
  check.expect_eq_const %n, dense<[13426080419727238606, 18256393359422153596]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[19, 106, 199, 56, 181, 78, 43]> : tensor<7xui8>
  func.return
}

func.func @rng_three_fry_2_ui8_4_6() {
  %s = stablehlo.constant dense<[12916429898554150180, 10706158108540407582]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4x6xui8>)
  check.expect_eq_const %n, dense<[12916429898554150180, 10706158108540407594]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[[134, 174, 181, 167, 53, 149], [37, 217, 226, 185, 123, 243], [175, 22, 223, 242, 218, 204], [218, 245, 69, 14, 154, 29]]> : tensor<4x6xui8>
  func.return
}

func.func @rng_three_fry_2_ui16() {
  %s = stablehlo.constant dense<[1867270598785097656, 292691828923946085]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui16>)
  check.expect_eq_const %n, dense<[1867270598785097656, 292691828923946086]> : tensor<2xui64>
  check.expect_eq_const %r, dense<17670> : tensor<ui16>
  func.return
}

func.func @rng_three_fry_2_ui16_1() {
  %s = stablehlo.constant dense<[195968113984346690, 8392553870519999682]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui16>)
  check.expect_eq_const %n, dense<[195968113984346690, 8392553870519999683]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[59599]> : tensor<1xui16>
  func.return
}

func.func @rng_three_fry_2_ui16_7() {
  %s = stablehlo.constant dense<[3273256105047132153, 8112484087763629137]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui16>)
  check.expect_eq_const %n, dense<[3273256105047132153, 8112484087763629141]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[14349, 659, 34480, 17363, 7180, 32626, 11998]> : tensor<7xui16>
  func.return
}

func.func @rng_three_fry_2_ui16_4_6() {
  %s = stablehlo.constant dense<[17338119540069576967, 1242738875388813903]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4x6xui16>)
  check.expect_eq_const %n, dense<[17338119540069576967, 1242738875388813915]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[[58459, 11290, 12932, 7980, 5025, 41986], [9743, 48335, 41195, 14719, 2568, 55212], [47700, 18052, 30449, 60947, 31666, 40394], [8944, 609, 25802, 63995, 51318, 18086]]> : tensor<4x6xui16>
  func.return
}

func.func @rng_philox_3_ui32() {
  %s = stablehlo.constant dense<[13717033697821960645, 1279709731120094147, 13595275012821789957]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<ui32>)
  check.expect_eq_const %n, dense<[13717033697821960645, 1279709731120094148, 13595275012821789957]> : tensor<3xui64>
  check.expect_eq_const %r, dense<2122296967> : tensor<ui32>
  func.return
}

func.func @rng_philox_3_ui32_1() {
  %s = stablehlo.constant dense<[13691464296545895325, 5785131234438945725, 566525315796258313]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<1xui32>)
  check.expect_eq_const %n, dense<[13691464296545895325, 5785131234438945726, 566525315796258313]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[3935285786]> : tensor<1xui32>
  func.return
}

func.func @rng_philox_3_ui32_7() {
  %s = stablehlo.constant dense<[14138352313524838059, 2064986617670672555, 5909241088679142967]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<7xui32>)
  check.expect_eq_const %n, dense<[14138352313524838059, 2064986617670672557, 5909241088679142967]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[2874183403, 2647215583, 1785360074, 4281289599, 3308894258, 3365206206, 1272109593]> : tensor<7xui32>
  func.return
}

func.func @rng_philox_3_ui32_4_6() {
  %s = stablehlo.constant dense<[11730031695658438248, 17590086427283298695, 15705229471360163480]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4x6xui32>)
  check.expect_eq_const %n, dense<[11730031695658438248, 17590086427283298701, 15705229471360163480]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[[2233338487, 46845190, 2709064296, 1981728659, 2545181115, 898777735], [2930337521, 3753068172, 4121279185, 3300085542, 2541117198, 3200873188], [2728263326, 13589688, 3757306986, 2888791210, 79022443, 3449647901], [3078011459, 945154477, 2029081548, 2581263300, 3630254278, 135026831]]> : tensor<4x6xui32>
  func.return
}

func.func @rng_philox_3_ui64() {
  %s = stablehlo.constant dense<[585188539730030441, 18144449164391998541, 6732889893806978607]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<ui64>)
  check.expect_eq_const %n, dense<[585188539730030441, 18144449164391998542, 6732889893806978607]> : tensor<3xui64>
  check.expect_eq_const %r, dense<6197877367754475603> : tensor<ui64>
  func.return
}

func.func @rng_philox_3_ui64_1() {
  %s = stablehlo.constant dense<[8568932998767474539, 17229354121079953380, 12432098375280675152]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<1xui64>)
  check.expect_eq_const %n, dense<[8568932998767474539, 17229354121079953381, 12432098375280675152]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[13153115868074187014]> : tensor<1xui64>
  func.return
}

func.func @rng_philox_3_ui64_7() {
  %s = stablehlo.constant dense<[14615836140910937527, 17727333715425603502, 13013464135067390306]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<7xui64>)
  check.expect_eq_const %n, dense<[14615836140910937527, 17727333715425603506, 13013464135067390306]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[16328209772568899000, 15912771756615673949, 11683179117625457977, 12110635381095183898, 7005658619720099010, 3779112276716849540, 17553702474045157271]> : tensor<7xui64>
  func.return
}

func.func @rng_philox_3_ui64_4_6() {
  %s = stablehlo.constant dense<[15525022365171254263, 5118112609207155755, 8297542908903335091]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4x6xui64>)
  check.expect_eq_const %n, dense<[15525022365171254263, 5118112609207155767, 8297542908903335091]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[[14947966195009628695, 10787775760806520738, 11877748396876172049, 12091080423615835848, 15681203818415683946, 17137123023839973820], [1140986808492136840, 14400317295277657082, 9174463260008890397, 5844475218589358586, 3787430091494635197, 16844131451376623900], [15290207488465473584, 11797093175589033268, 10635490389846509519, 11286798954510846125, 13476772893974190297, 6807710989824556734], [8096333710182972913, 12654229783108305000, 14810256255906581591, 14763100225541641171, 7458971487203937346, 9200226518626658208]]> : tensor<4x6xui64>
  func.return
}

func.func @rng_philox_3_ui8() {
  %s = stablehlo.constant dense<[13634017696021625232, 15826720580363208874, 6831020732843859971]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<ui8>)
  check.expect_eq_const %n, dense<[13634017696021625232, 15826720580363208875, 6831020732843859971]> : tensor<3xui64>
  check.expect_eq_const %r, dense<248> : tensor<ui8>
  func.return
}

func.func @rng_philox_3_ui8_1() {
  %s = stablehlo.constant dense<[1546585663411419615, 6627644998039870710, 579113381859222213]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<1xui8>)
  check.expect_eq_const %n, dense<[1546585663411419615, 6627644998039870711, 579113381859222213]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[173]> : tensor<1xui8>
  func.return
}

func.func @rng_philox_3_ui8_7() {
  %s = stablehlo.constant dense<[8495279781464029745, 3651798730116158862, 7454853697612128802]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<7xui8>)
  check.expect_eq_const %n, dense<[8495279781464029745, 3651798730116158864, 7454853697612128802]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[235, 246, 16, 152, 117, 219, 45]> : tensor<7xui8>
  func.return
}

func.func @rng_philox_3_ui8_4_6() {
  %s = stablehlo.constant dense<[2110043939888611779, 13142592399246480337, 16816720774250765451]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4x6xui8>)
  check.expect_eq_const %n, dense<[2110043939888611779, 13142592399246480343, 16816720774250765451]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[[45, 135, 235, 84, 151, 101], [173, 216, 19, 161, 168, 222], [122, 175, 45, 83, 48, 201], [215, 171, 127, 24, 154, 107]]> : tensor<4x6xui8>
  func.return
}

func.func @rng_philox_3_ui16() {
  %s = stablehlo.constant dense<[16917123655447867390, 15971991710738777554, 3616677968456113923]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<ui16>)
  check.expect_eq_const %n, dense<[16917123655447867390, 15971991710738777555, 3616677968456113923]> : tensor<3xui64>
  check.expect_eq_const %r, dense<1761> : tensor<ui16>
  func.return
}

func.func @rng_philox_3_ui16_1() {
  %s = stablehlo.constant dense<[12163096002039534191, 12400315335586668026, 13093798854668102350]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<1xui16>)
  check.expect_eq_const %n, dense<[12163096002039534191, 12400315335586668027, 13093798854668102350]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[11357]> : tensor<1xui16>
  func.return
}

func.func @rng_philox_3_ui16_7() {
  %s = stablehlo.constant dense<[7226550375821862523, 3991598244967847415, 6160264670551654938]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<7xui16>)
  check.expect_eq_const %n, dense<[7226550375821862523, 3991598244967847417, 6160264670551654938]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[31440, 42225, 32301, 53978, 54115, 62026, 29256]> : tensor<7xui16>
  func.return
}

func.func @rng_philox_3_ui16_4_6() {
  %s = stablehlo.constant dense<[101740683324076466, 1048121701161627375, 18017673818865964149]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4x6xui16>)
  check.expect_eq_const %n, dense<[101740683324076466, 1048121701161627381, 18017673818865964149]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[[32855, 23213, 64213, 20572, 37869, 41886], [26751, 4456, 29634, 15383, 36172, 63861], [62364, 35879, 31839, 20528, 43486, 60939], [12512, 49671, 46717, 64249, 10095, 24612]]> : tensor<4x6xui16>
  func.return
}

func.func @rng_philox_2_ui32() {
  %s = stablehlo.constant dense<[2841070912790830443, 1868888687322489804]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui32>)
  check.expect_eq_const %n, dense<[2841070912790830443, 1868888687322489805]> : tensor<2xui64>
  check.expect_eq_const %r, dense<274508758> : tensor<ui32>
  func.return
}

func.func @rng_philox_2_ui32_1() {
  %s = stablehlo.constant dense<[2802554563033866781, 17650909869024449878]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui32>)
  check.expect_eq_const %n, dense<[2802554563033866781, 17650909869024449879]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[2224009298]> : tensor<1xui32>
  func.return
}

func.func @rng_philox_2_ui32_7() {
  %s = stablehlo.constant dense<[16243540247673645204, 8442335118292965889]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui32>)
  check.expect_eq_const %n, dense<[16243540247673645204, 8442335118292965891]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[3525195614, 2737708065, 1434881558, 3400328567, 220989196, 2359240154, 2207252962]> : tensor<7xui32>
  func.return
}

func.func @rng_philox_2_ui32_4_6() {
  %s = stablehlo.constant dense<[11009429795952276546, 2299742787168777616]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4x6xui32>)
  check.expect_eq_const %n, dense<[11009429795952276546, 2299742787168777622]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[[364669511, 1379498477, 1427398877, 1629171021, 4217999339, 1117465592], [2581290378, 310765270, 4283486537, 823469800, 1287741039, 3392271582], [2985667748, 812932233, 3943709528, 2889835729, 2770122256, 3624326068], [3933777474, 3838843520, 3892824883, 1483710455, 2531798641, 589981093]]> : tensor<4x6xui32>
  func.return
}

func.func @rng_philox_2_ui64() {
  %s = stablehlo.constant dense<[15808984831589429286, 6145639762405314912]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui64>)
  check.expect_eq_const %n, dense<[15808984831589429286, 6145639762405314913]> : tensor<2xui64>
  check.expect_eq_const %r, dense<3556405633584180234> : tensor<ui64>
  func.return
}

func.func @rng_philox_2_ui64_1() {
  %s = stablehlo.constant dense<[3237645391830693556, 14483788147625891201]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>)
  check.expect_eq_const %n, dense<[3237645391830693556, 14483788147625891202]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[17226852780171219972]> : tensor<1xui64>
  func.return
}

func.func @rng_philox_2_ui64_7() {
  %s = stablehlo.constant dense<[1629689076244413895, 471256768299519610]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui64>)
  check.expect_eq_const %n, dense<[1629689076244413895, 471256768299519614]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[10311637174536603408, 10636501022039183284, 11497438404464678629, 10478384194294245473, 14362452997157537824, 2931749748028244211, 7654002631792684400]> : tensor<7xui64>
  func.return
}

func.func @rng_philox_2_ui64_4_6() {
  %s = stablehlo.constant dense<[18207955017603834941, 12660639691326616871]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4x6xui64>)
  check.expect_eq_const %n, dense<[18207955017603834941, 12660639691326616883]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[[8144232515540115482, 8088673477994315448, 12016168250628406750, 1423537513179724920, 5436012948653828767, 9713621290230022140], [3084112058014862049, 10647594984749503429, 18012395969961164536, 4527971754639609958, 11740684300546599868, 14077701869234338297], [13864585449212548933, 17945334793705974189, 4546826835094031823, 10832317803793169639, 16958177221773254356, 14739720717499157335], [4316216472687206785, 13076424884897282405, 4684288343480778162, 10588998995397330398, 12711612712682683207, 2405693602127608552]]> : tensor<4x6xui64>
  func.return
}

func.func @rng_philox_2_ui8() {
  %s = stablehlo.constant dense<[18307014180624040885, 2883143788293611401]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui8>)
  check.expect_eq_const %n, dense<[18307014180624040885, 2883143788293611402]> : tensor<2xui64>
  check.expect_eq_const %r, dense<251> : tensor<ui8>
  func.return
}

func.func @rng_philox_2_ui8_1() {
  %s = stablehlo.constant dense<[14086655991672718492, 16321373391645083504]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui8>)
  check.expect_eq_const %n, dense<[14086655991672718492, 16321373391645083505]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[215]> : tensor<1xui8>
  func.return
}

func.func @rng_philox_2_ui8_7() {
  %s = stablehlo.constant dense<[5397645023666386764, 2427175089346953863]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui8>)
  check.expect_eq_const %n, dense<[5397645023666386764, 2427175089346953865]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[27, 71, 115, 6, 115, 228, 59]> : tensor<7xui8>
  func.return
}

func.func @rng_philox_2_ui8_4_6() {
  %s = stablehlo.constant dense<[6874251565605527430, 3045008814757063171]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4x6xui8>)
  check.expect_eq_const %n, dense<[6874251565605527430, 3045008814757063177]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[[101, 239, 33, 9, 6, 137], [159, 49, 51, 199, 77, 20], [85, 67, 207, 214, 30, 131], [161, 63, 194, 9, 161, 33]]> : tensor<4x6xui8>
  func.return
}

func.func @rng_philox_2_ui16() {
  %s = stablehlo.constant dense<[13909896452977766969, 17803036448364431072]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui16>)
  check.expect_eq_const %n, dense<[13909896452977766969, 17803036448364431073]> : tensor<2xui64>
  check.expect_eq_const %r, dense<37370> : tensor<ui16>
  func.return
}

func.func @rng_philox_2_ui16_1() {
  %s = stablehlo.constant dense<[9066765629887615334, 6260420045139371280]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui16>)
  check.expect_eq_const %n, dense<[9066765629887615334, 6260420045139371281]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[36663]> : tensor<1xui16>
  func.return
}

func.func @rng_philox_2_ui16_7() {
  %s = stablehlo.constant dense<[6611963452677735076, 14849333544595229250]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<7xui16>)
  check.expect_eq_const %n, dense<[6611963452677735076, 14849333544595229252]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[64551, 14848, 61129, 3768, 48631, 51176, 32532]> : tensor<7xui16>
  func.return
}

func.func @rng_philox_2_ui16_4_6() {
  %s = stablehlo.constant dense<[9825452881801535112, 6322914296268068172]> : tensor<2xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4x6xui16>)
  check.expect_eq_const %n, dense<[9825452881801535112, 6322914296268068178]> : tensor<2xui64>
  check.expect_eq_const %r, dense<[[841, 59103, 40708, 49010, 42621, 22541], [12816, 38210, 48261, 22827, 15621, 4311], [4667, 34237, 6437, 381, 60523, 42470], [56927, 61964, 51102, 51947, 43499, 32216]]> : tensor<4x6xui16>
  func.return
}

func.func @rng_default_3_ui32() {
  %s = stablehlo.constant dense<[10603477944984807090, 8328925593923395784, 379687202933723797]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<ui32>)
  check.expect_eq_const %n, dense<[10603477944984807090, 8328925593923395785, 379687202933723797]> : tensor<3xui64>
  check.expect_eq_const %r, dense<3483831134> : tensor<ui32>
  func.return
}

func.func @rng_default_3_ui32_1() {
  %s = stablehlo.constant dense<[15549116825054660426, 5616756534377339169, 3564245436978370378]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<1xui32>)
  check.expect_eq_const %n, dense<[15549116825054660426, 5616756534377339170, 3564245436978370378]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[2851509829]> : tensor<1xui32>
  func.return
}

func.func @rng_default_3_ui32_7() {
  %s = stablehlo.constant dense<[1188866227494203788, 2544049581514697343, 18398629433285684081]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<7xui32>)
  check.expect_eq_const %n, dense<[1188866227494203788, 2544049581514697345, 18398629433285684081]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[2447193919, 1255366038, 3281361076, 2180607850, 1499353274, 1000872102, 2103331169]> : tensor<7xui32>
  func.return
}

func.func @rng_default_3_ui32_4_6() {
  %s = stablehlo.constant dense<[641727743879360202, 8830285207486644204, 13803998718544791374]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4x6xui32>)
  check.expect_eq_const %n, dense<[641727743879360202, 8830285207486644210, 13803998718544791374]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[[4098438425, 2559703080, 439374174, 1665502665, 1822301701, 2242155833], [2718843584, 4020540287, 281213034, 2077362474, 3307721927, 4001570753], [3236282313, 3661222369, 3019278003, 1580251015, 1201638138, 2039584548], [1426971665, 1718660514, 1201332506, 1814550274, 1526248908, 2727615809]]> : tensor<4x6xui32>
  func.return
}

func.func @rng_default_3_ui64() {
  %s = stablehlo.constant dense<[6748492446358330834, 5990828866421951947, 3085109581960711069]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<ui64>)
  check.expect_eq_const %n, dense<[6748492446358330834, 5990828866421951948, 3085109581960711069]> : tensor<3xui64>
  check.expect_eq_const %r, dense<1078734637404190819> : tensor<ui64>
  func.return
}

func.func @rng_default_3_ui64_1() {
  %s = stablehlo.constant dense<[4175165244195223341, 4505448766162986701, 1399079401593804448]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<1xui64>)
  check.expect_eq_const %n, dense<[4175165244195223341, 4505448766162986702, 1399079401593804448]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[6112658186754492633]> : tensor<1xui64>
  func.return
}

func.func @rng_default_3_ui64_7() {
  %s = stablehlo.constant dense<[12360893599208057381, 5809985434622125524, 4888636800320907178]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<7xui64>)
  check.expect_eq_const %n, dense<[12360893599208057381, 5809985434622125528, 4888636800320907178]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[18122520099328530402, 8950845332841718484, 9643114808029164658, 17563219148258893199, 5731985480938173138, 123649952627901554, 14272069615144005558]> : tensor<7xui64>
  func.return
}

func.func @rng_default_3_ui64_4_6() {
  %s = stablehlo.constant dense<[14851775725142731784, 17206703189307689774, 14958184183710734885]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4x6xui64>)
  check.expect_eq_const %n, dense<[14851775725142731784, 17206703189307689786, 14958184183710734885]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[[5495324119077632933, 9808324923606511370, 13306373852906584081, 600708794413954601, 1977666324493352913, 11185628262823083659], [7863071486130015148, 12052428692510580779, 15110673874822229219, 17418199714595358140, 10301008427684143816, 10819159149991725073], [3929460626034054901, 9029242423376534470, 11105116010532381947, 10678513729092588129, 10428773097722907029, 15472677315228730573], [17200760866755661982, 13222983463180919008, 9092107146727156667, 10017599255359627962, 1048072315518781902, 2251014957677128666]]> : tensor<4x6xui64>
  func.return
}

func.func @rng_default_3_ui8() {
  %s = stablehlo.constant dense<[14137498947394064389, 3118282311962958542, 5153185790659282150]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<ui8>)
  check.expect_eq_const %n, dense<[14137498947394064389, 3118282311962958543, 5153185790659282150]> : tensor<3xui64>
  check.expect_eq_const %r, dense<79> : tensor<ui8>
  func.return
}

func.func @rng_default_3_ui8_1() {
  %s = stablehlo.constant dense<[9058291543551773460, 14561477608584068775, 6238305661011018437]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<1xui8>)
  check.expect_eq_const %n, dense<[9058291543551773460, 14561477608584068776, 6238305661011018437]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[118]> : tensor<1xui8>
  func.return
}

func.func @rng_default_3_ui8_7() {
  %s = stablehlo.constant dense<[4185330665166356777, 2619412844211730838, 17184194672064187973]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<7xui8>)
  check.expect_eq_const %n, dense<[4185330665166356777, 2619412844211730840, 17184194672064187973]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[105, 50, 19, 161, 21, 104, 242]> : tensor<7xui8>
  func.return
}

func.func @rng_default_3_ui8_4_6() {
  %s = stablehlo.constant dense<[18407120217151508613, 13690092611378477276, 11827979849911204152]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4x6xui8>)
  check.expect_eq_const %n, dense<[18407120217151508613, 13690092611378477282, 11827979849911204152]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[[197, 223, 103, 155, 150, 182], [223, 173, 20, 231, 239, 63], [226, 14, 251, 226, 119, 119], [151, 199, 122, 222, 46, 182]]> : tensor<4x6xui8>
  func.return
}

func.func @rng_default_3_ui16() {
  %s = stablehlo.constant dense<[2364898658215522366, 14317651489150895588, 69849977201960153]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<ui16>)
  check.expect_eq_const %n, dense<[2364898658215522366, 14317651489150895589, 69849977201960153]> : tensor<3xui64>
  check.expect_eq_const %r, dense<10176> : tensor<ui16>
  func.return
}

func.func @rng_default_3_ui16_1() {
  %s = stablehlo.constant dense<[10962765986809895964, 12971765576808391372, 9141724426861223961]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<1xui16>)
  check.expect_eq_const %n, dense<[10962765986809895964, 12971765576808391373, 9141724426861223961]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[32959]> : tensor<1xui16>
  func.return
}

func.func @rng_default_3_ui16_7() {
  %s = stablehlo.constant dense<[5385261944648022164, 18037367326884284008, 2715874646040091642]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<7xui16>)
  check.expect_eq_const %n, dense<[5385261944648022164, 18037367326884284010, 2715874646040091642]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[61733, 60447, 5812, 51158, 2835, 14036, 30262]> : tensor<7xui16>
  func.return
}

func.func @rng_default_3_ui16_4_6() {
  %s = stablehlo.constant dense<[6940403060219698475, 15770615229841067151, 334453400198909266]> : tensor<3xui64>
  %n, %r = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4x6xui16>)
  check.expect_eq_const %n, dense<[6940403060219698475, 15770615229841067157, 334453400198909266]> : tensor<3xui64>
  check.expect_eq_const %r, dense<[[41224, 38118, 5076, 62992, 47301, 1382], [52517, 41489, 35512, 62727, 2892, 32102], [53583, 15113, 5284, 62731, 32722, 19048], [38798, 14983, 15953, 44619, 19648, 36842]]> : tensor<4x6xui16>
  func.return
}
