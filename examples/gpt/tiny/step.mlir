module @jit_gpt_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<32xf32> {tf.aliasing_output = 0 : i32, weft.name = "params.h0.attn.bk", weft.role = "param"}, %arg1: tensor<32xf32> {tf.aliasing_output = 1 : i32, weft.name = "params.h0.attn.bo", weft.role = "param"}, %arg2: tensor<32xf32> {tf.aliasing_output = 2 : i32, weft.name = "params.h0.attn.bq", weft.role = "param"}, %arg3: tensor<32xf32> {tf.aliasing_output = 3 : i32, weft.name = "params.h0.attn.bv", weft.role = "param"}, %arg4: tensor<32x32xf32> {tf.aliasing_output = 4 : i32, weft.name = "params.h0.attn.wk", weft.role = "param"}, %arg5: tensor<32x32xf32> {tf.aliasing_output = 5 : i32, weft.name = "params.h0.attn.wo", weft.role = "param"}, %arg6: tensor<32x32xf32> {tf.aliasing_output = 6 : i32, weft.name = "params.h0.attn.wq", weft.role = "param"}, %arg7: tensor<32x32xf32> {tf.aliasing_output = 7 : i32, weft.name = "params.h0.attn.wv", weft.role = "param"}, %arg8: tensor<32xf32> {tf.aliasing_output = 8 : i32, weft.name = "params.h0.ln1.b", weft.role = "param"}, %arg9: tensor<32xf32> {tf.aliasing_output = 9 : i32, weft.name = "params.h0.ln1.g", weft.role = "param"}, %arg10: tensor<32xf32> {tf.aliasing_output = 10 : i32, weft.name = "params.h0.ln2.b", weft.role = "param"}, %arg11: tensor<32xf32> {tf.aliasing_output = 11 : i32, weft.name = "params.h0.ln2.g", weft.role = "param"}, %arg12: tensor<128xf32> {tf.aliasing_output = 12 : i32, weft.name = "params.h0.mlp.bi", weft.role = "param"}, %arg13: tensor<32xf32> {tf.aliasing_output = 13 : i32, weft.name = "params.h0.mlp.bo", weft.role = "param"}, %arg14: tensor<32x128xf32> {tf.aliasing_output = 14 : i32, weft.name = "params.h0.mlp.wi", weft.role = "param"}, %arg15: tensor<128x32xf32> {tf.aliasing_output = 15 : i32, weft.name = "params.h0.mlp.wo", weft.role = "param"}, %arg16: tensor<32xf32> {tf.aliasing_output = 16 : i32, weft.name = "params.h1.attn.bk", weft.role = "param"}, %arg17: tensor<32xf32> {tf.aliasing_output = 17 : i32, weft.name = "params.h1.attn.bo", weft.role = "param"}, %arg18: tensor<32xf32> {tf.aliasing_output = 18 : i32, weft.name = "params.h1.attn.bq", weft.role = "param"}, %arg19: tensor<32xf32> {tf.aliasing_output = 19 : i32, weft.name = "params.h1.attn.bv", weft.role = "param"}, %arg20: tensor<32x32xf32> {tf.aliasing_output = 20 : i32, weft.name = "params.h1.attn.wk", weft.role = "param"}, %arg21: tensor<32x32xf32> {tf.aliasing_output = 21 : i32, weft.name = "params.h1.attn.wo", weft.role = "param"}, %arg22: tensor<32x32xf32> {tf.aliasing_output = 22 : i32, weft.name = "params.h1.attn.wq", weft.role = "param"}, %arg23: tensor<32x32xf32> {tf.aliasing_output = 23 : i32, weft.name = "params.h1.attn.wv", weft.role = "param"}, %arg24: tensor<32xf32> {tf.aliasing_output = 24 : i32, weft.name = "params.h1.ln1.b", weft.role = "param"}, %arg25: tensor<32xf32> {tf.aliasing_output = 25 : i32, weft.name = "params.h1.ln1.g", weft.role = "param"}, %arg26: tensor<32xf32> {tf.aliasing_output = 26 : i32, weft.name = "params.h1.ln2.b", weft.role = "param"}, %arg27: tensor<32xf32> {tf.aliasing_output = 27 : i32, weft.name = "params.h1.ln2.g", weft.role = "param"}, %arg28: tensor<128xf32> {tf.aliasing_output = 28 : i32, weft.name = "params.h1.mlp.bi", weft.role = "param"}, %arg29: tensor<32xf32> {tf.aliasing_output = 29 : i32, weft.name = "params.h1.mlp.bo", weft.role = "param"}, %arg30: tensor<32x128xf32> {tf.aliasing_output = 30 : i32, weft.name = "params.h1.mlp.wi", weft.role = "param"}, %arg31: tensor<128x32xf32> {tf.aliasing_output = 31 : i32, weft.name = "params.h1.mlp.wo", weft.role = "param"}, %arg32: tensor<32xf32> {tf.aliasing_output = 32 : i32, weft.name = "params.lnf.b", weft.role = "param"}, %arg33: tensor<32xf32> {tf.aliasing_output = 33 : i32, weft.name = "params.lnf.g", weft.role = "param"}, %arg34: tensor<16x32xf32> {tf.aliasing_output = 34 : i32, weft.name = "params.wpe", weft.role = "param"}, %arg35: tensor<256x32xf32> {tf.aliasing_output = 35 : i32, weft.name = "params.wte", weft.role = "param"}, %arg36: tensor<32xf32> {tf.aliasing_output = 36 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bk", weft.role = "state"}, %arg37: tensor<32xf32> {tf.aliasing_output = 37 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bo", weft.role = "state"}, %arg38: tensor<32xf32> {tf.aliasing_output = 38 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bq", weft.role = "state"}, %arg39: tensor<32xf32> {tf.aliasing_output = 39 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bv", weft.role = "state"}, %arg40: tensor<32x32xf32> {tf.aliasing_output = 40 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wk", weft.role = "state"}, %arg41: tensor<32x32xf32> {tf.aliasing_output = 41 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wo", weft.role = "state"}, %arg42: tensor<32x32xf32> {tf.aliasing_output = 42 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wq", weft.role = "state"}, %arg43: tensor<32x32xf32> {tf.aliasing_output = 43 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wv", weft.role = "state"}, %arg44: tensor<32xf32> {tf.aliasing_output = 44 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln1.b", weft.role = "state"}, %arg45: tensor<32xf32> {tf.aliasing_output = 45 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln1.g", weft.role = "state"}, %arg46: tensor<32xf32> {tf.aliasing_output = 46 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln2.b", weft.role = "state"}, %arg47: tensor<32xf32> {tf.aliasing_output = 47 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln2.g", weft.role = "state"}, %arg48: tensor<128xf32> {tf.aliasing_output = 48 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.bi", weft.role = "state"}, %arg49: tensor<32xf32> {tf.aliasing_output = 49 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.bo", weft.role = "state"}, %arg50: tensor<32x128xf32> {tf.aliasing_output = 50 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wi", weft.role = "state"}, %arg51: tensor<128x32xf32> {tf.aliasing_output = 51 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wo", weft.role = "state"}, %arg52: tensor<32xf32> {tf.aliasing_output = 52 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bk", weft.role = "state"}, %arg53: tensor<32xf32> {tf.aliasing_output = 53 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bo", weft.role = "state"}, %arg54: tensor<32xf32> {tf.aliasing_output = 54 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bq", weft.role = "state"}, %arg55: tensor<32xf32> {tf.aliasing_output = 55 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bv", weft.role = "state"}, %arg56: tensor<32x32xf32> {tf.aliasing_output = 56 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wk", weft.role = "state"}, %arg57: tensor<32x32xf32> {tf.aliasing_output = 57 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wo", weft.role = "state"}, %arg58: tensor<32x32xf32> {tf.aliasing_output = 58 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wq", weft.role = "state"}, %arg59: tensor<32x32xf32> {tf.aliasing_output = 59 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wv", weft.role = "state"}, %arg60: tensor<32xf32> {tf.aliasing_output = 60 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln1.b", weft.role = "state"}, %arg61: tensor<32xf32> {tf.aliasing_output = 61 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln1.g", weft.role = "state"}, %arg62: tensor<32xf32> {tf.aliasing_output = 62 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln2.b", weft.role = "state"}, %arg63: tensor<32xf32> {tf.aliasing_output = 63 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln2.g", weft.role = "state"}, %arg64: tensor<128xf32> {tf.aliasing_output = 64 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.bi", weft.role = "state"}, %arg65: tensor<32xf32> {tf.aliasing_output = 65 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.bo", weft.role = "state"}, %arg66: tensor<32x128xf32> {tf.aliasing_output = 66 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wi", weft.role = "state"}, %arg67: tensor<128x32xf32> {tf.aliasing_output = 67 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wo", weft.role = "state"}, %arg68: tensor<32xf32> {tf.aliasing_output = 68 : i32, weft.init = "zeros", weft.name = "opt.m.lnf.b", weft.role = "state"}, %arg69: tensor<32xf32> {tf.aliasing_output = 69 : i32, weft.init = "zeros", weft.name = "opt.m.lnf.g", weft.role = "state"}, %arg70: tensor<16x32xf32> {tf.aliasing_output = 70 : i32, weft.init = "zeros", weft.name = "opt.m.wpe", weft.role = "state"}, %arg71: tensor<256x32xf32> {tf.aliasing_output = 71 : i32, weft.init = "zeros", weft.name = "opt.m.wte", weft.role = "state"}, %arg72: tensor<i32> {tf.aliasing_output = 72 : i32, weft.init = "zeros", weft.name = "opt.step", weft.role = "state"}, %arg73: tensor<32xf32> {tf.aliasing_output = 73 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bk", weft.role = "state"}, %arg74: tensor<32xf32> {tf.aliasing_output = 74 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bo", weft.role = "state"}, %arg75: tensor<32xf32> {tf.aliasing_output = 75 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bq", weft.role = "state"}, %arg76: tensor<32xf32> {tf.aliasing_output = 76 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bv", weft.role = "state"}, %arg77: tensor<32x32xf32> {tf.aliasing_output = 77 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wk", weft.role = "state"}, %arg78: tensor<32x32xf32> {tf.aliasing_output = 78 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wo", weft.role = "state"}, %arg79: tensor<32x32xf32> {tf.aliasing_output = 79 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wq", weft.role = "state"}, %arg80: tensor<32x32xf32> {tf.aliasing_output = 80 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wv", weft.role = "state"}, %arg81: tensor<32xf32> {tf.aliasing_output = 81 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln1.b", weft.role = "state"}, %arg82: tensor<32xf32> {tf.aliasing_output = 82 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln1.g", weft.role = "state"}, %arg83: tensor<32xf32> {tf.aliasing_output = 83 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln2.b", weft.role = "state"}, %arg84: tensor<32xf32> {tf.aliasing_output = 84 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln2.g", weft.role = "state"}, %arg85: tensor<128xf32> {tf.aliasing_output = 85 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.bi", weft.role = "state"}, %arg86: tensor<32xf32> {tf.aliasing_output = 86 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.bo", weft.role = "state"}, %arg87: tensor<32x128xf32> {tf.aliasing_output = 87 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wi", weft.role = "state"}, %arg88: tensor<128x32xf32> {tf.aliasing_output = 88 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wo", weft.role = "state"}, %arg89: tensor<32xf32> {tf.aliasing_output = 89 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bk", weft.role = "state"}, %arg90: tensor<32xf32> {tf.aliasing_output = 90 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bo", weft.role = "state"}, %arg91: tensor<32xf32> {tf.aliasing_output = 91 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bq", weft.role = "state"}, %arg92: tensor<32xf32> {tf.aliasing_output = 92 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bv", weft.role = "state"}, %arg93: tensor<32x32xf32> {tf.aliasing_output = 93 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wk", weft.role = "state"}, %arg94: tensor<32x32xf32> {tf.aliasing_output = 94 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wo", weft.role = "state"}, %arg95: tensor<32x32xf32> {tf.aliasing_output = 95 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wq", weft.role = "state"}, %arg96: tensor<32x32xf32> {tf.aliasing_output = 96 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wv", weft.role = "state"}, %arg97: tensor<32xf32> {tf.aliasing_output = 97 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln1.b", weft.role = "state"}, %arg98: tensor<32xf32> {tf.aliasing_output = 98 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln1.g", weft.role = "state"}, %arg99: tensor<32xf32> {tf.aliasing_output = 99 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln2.b", weft.role = "state"}, %arg100: tensor<32xf32> {tf.aliasing_output = 100 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln2.g", weft.role = "state"}, %arg101: tensor<128xf32> {tf.aliasing_output = 101 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.bi", weft.role = "state"}, %arg102: tensor<32xf32> {tf.aliasing_output = 102 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.bo", weft.role = "state"}, %arg103: tensor<32x128xf32> {tf.aliasing_output = 103 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wi", weft.role = "state"}, %arg104: tensor<128x32xf32> {tf.aliasing_output = 104 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wo", weft.role = "state"}, %arg105: tensor<32xf32> {tf.aliasing_output = 105 : i32, weft.init = "zeros", weft.name = "opt.v.lnf.b", weft.role = "state"}, %arg106: tensor<32xf32> {tf.aliasing_output = 106 : i32, weft.init = "zeros", weft.name = "opt.v.lnf.g", weft.role = "state"}, %arg107: tensor<16x32xf32> {tf.aliasing_output = 107 : i32, weft.init = "zeros", weft.name = "opt.v.wpe", weft.role = "state"}, %arg108: tensor<256x32xf32> {tf.aliasing_output = 108 : i32, weft.init = "zeros", weft.name = "opt.v.wte", weft.role = "state"}, %arg109: tensor<4x17xi32> {weft.name = "tokens", weft.role = "batch"}, %arg110: tensor<f32> {weft.init = "value(0.01)", weft.name = "lr", weft.role = "hyper"}) -> (tensor<32xf32> {jax.result_info = "result[0]['h0']['attn']['bk']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['attn']['bo']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['attn']['bq']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['attn']['bv']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h0']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h0']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h0']['attn']['wq']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h0']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['ln1']['b']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['ln2']['b']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['ln2']['g']"}, tensor<128xf32> {jax.result_info = "result[0]['h0']['mlp']['bi']"}, tensor<32xf32> {jax.result_info = "result[0]['h0']['mlp']['bo']"}, tensor<32x128xf32> {jax.result_info = "result[0]['h0']['mlp']['wi']"}, tensor<128x32xf32> {jax.result_info = "result[0]['h0']['mlp']['wo']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['attn']['bk']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['attn']['bo']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['attn']['bq']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['attn']['bv']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h1']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h1']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h1']['attn']['wq']"}, tensor<32x32xf32> {jax.result_info = "result[0]['h1']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['ln1']['b']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['ln2']['b']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['ln2']['g']"}, tensor<128xf32> {jax.result_info = "result[0]['h1']['mlp']['bi']"}, tensor<32xf32> {jax.result_info = "result[0]['h1']['mlp']['bo']"}, tensor<32x128xf32> {jax.result_info = "result[0]['h1']['mlp']['wi']"}, tensor<128x32xf32> {jax.result_info = "result[0]['h1']['mlp']['wo']"}, tensor<32xf32> {jax.result_info = "result[0]['lnf']['b']"}, tensor<32xf32> {jax.result_info = "result[0]['lnf']['g']"}, tensor<16x32xf32> {jax.result_info = "result[0]['wpe']"}, tensor<256x32xf32> {jax.result_info = "result[0]['wte']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bk']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bo']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bq']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bv']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wq']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['ln1']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['ln2']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['ln2']['g']"}, tensor<128xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['bi']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['bo']"}, tensor<32x128xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wi']"}, tensor<128x32xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wo']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bk']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bo']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bq']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bv']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wq']"}, tensor<32x32xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['ln1']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['ln2']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['ln2']['g']"}, tensor<128xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['bi']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['bo']"}, tensor<32x128xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wi']"}, tensor<128x32xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wo']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['lnf']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['m']['lnf']['g']"}, tensor<16x32xf32> {jax.result_info = "result[1]['m']['wpe']"}, tensor<256x32xf32> {jax.result_info = "result[1]['m']['wte']"}, tensor<i32> {jax.result_info = "result[1]['step']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bk']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bo']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bq']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bv']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wq']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['ln1']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['ln2']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['ln2']['g']"}, tensor<128xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['bi']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['bo']"}, tensor<32x128xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wi']"}, tensor<128x32xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wo']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bk']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bo']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bq']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bv']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wk']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wo']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wq']"}, tensor<32x32xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wv']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['ln1']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['ln1']['g']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['ln2']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['ln2']['g']"}, tensor<128xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['bi']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['bo']"}, tensor<32x128xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wi']"}, tensor<128x32xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wo']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['lnf']['b']"}, tensor<32xf32> {jax.result_info = "result[1]['v']['lnf']['g']"}, tensor<16x32xf32> {jax.result_info = "result[1]['v']['wpe']"}, tensor<256x32xf32> {jax.result_info = "result[1]['v']['wte']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}, tensor<f32> {jax.result_info = "result[3]", weft.name = "grad_norm", weft.role = "metric"}) {
    %0 = stablehlo.slice %arg109 [0:4, 0:16] : (tensor<4x17xi32>) -> tensor<4x16xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<4x16xi32>
    %2 = stablehlo.compare LT, %0, %1, SIGNED : (tensor<4x16xi32>, tensor<4x16xi32>) -> tensor<4x16xi1>
    %c_0 = stablehlo.constant dense<256> : tensor<i32>
    %3 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4x16xi32>
    %4 = stablehlo.add %0, %3 : tensor<4x16xi32>
    %5 = stablehlo.select %2, %4, %0 : tensor<4x16xi1>, tensor<4x16xi32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [0, 1] : (tensor<4x16xi32>) -> tensor<4x16x1xi32>
    %7 = "stablehlo.gather"(%arg35, %6) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<256x32xf32>, tensor<4x16x1xi32>) -> tensor<4x16x32xf32>
    %8 = stablehlo.broadcast_in_dim %arg34, dims = [1, 2] : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x16x32xf32>) -> tensor<4x16x32xf32>
    %10 = stablehlo.add %7, %9 : tensor<4x16x32xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%10 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_1 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %14 = stablehlo.divide %12, %13 : tensor<4x16x1xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %16 = stablehlo.subtract %10, %15 : tensor<4x16x32xf32>
    %17 = chlo.square %16 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_2 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %19 = stablehlo.multiply %18, %16 : tensor<4x16x32xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.reduce(%17 init: %cst_3) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_4 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %23 = stablehlo.divide %21, %22 : tensor<4x16x1xf32>
    %24 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %25 = stablehlo.subtract %10, %24 : tensor<4x16x32xf32>
    %cst_5 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %27 = stablehlo.add %23, %26 : tensor<4x16x1xf32>
    %28 = stablehlo.rsqrt %27 : tensor<4x16x1xf32>
    %29 = stablehlo.divide %28, %27 : tensor<4x16x1xf32>
    %cst_6 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %31 = stablehlo.multiply %30, %29 : tensor<4x16x1xf32>
    %32 = stablehlo.broadcast_in_dim %28, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %33 = stablehlo.multiply %25, %32 : tensor<4x16x32xf32>
    %34 = stablehlo.broadcast_in_dim %arg9, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %35 = stablehlo.broadcast_in_dim %34, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %36 = stablehlo.multiply %33, %35 : tensor<4x16x32xf32>
    %37 = stablehlo.broadcast_in_dim %arg8, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %39 = stablehlo.add %36, %38 : tensor<4x16x32xf32>
    %40 = stablehlo.dot_general %39, %arg6, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %41 = stablehlo.broadcast_in_dim %arg2, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %42 = stablehlo.broadcast_in_dim %41, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %43 = stablehlo.add %40, %42 : tensor<4x16x32xf32>
    %44 = stablehlo.reshape %43 : (tensor<4x16x32xf32>) -> tensor<4x16x2x16xf32>
    %45 = stablehlo.dot_general %39, %arg4, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %46 = stablehlo.broadcast_in_dim %arg0, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %48 = stablehlo.add %45, %47 : tensor<4x16x32xf32>
    %49 = stablehlo.reshape %48 : (tensor<4x16x32xf32>) -> tensor<4x16x2x16xf32>
    %50 = stablehlo.dot_general %39, %arg7, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %51 = stablehlo.broadcast_in_dim %arg3, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %52 = stablehlo.broadcast_in_dim %51, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %53 = stablehlo.add %50, %52 : tensor<4x16x32xf32>
    %54 = stablehlo.reshape %53 : (tensor<4x16x32xf32>) -> tensor<4x16x2x16xf32>
    %55 = stablehlo.dot_general %44, %49, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x16x2x16xf32>, tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %cst_7 = stablehlo.constant dense<2.500000e-01> : tensor<f32>
    %56 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<4x2x16x16xf32>
    %57 = stablehlo.multiply %55, %56 : tensor<4x2x16x16xf32>
    %c_8 = stablehlo.constant dense<true> : tensor<i1>
    %58 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i1>) -> tensor<16x16xi1>
    %59 = call @tril(%58) : (tensor<16x16xi1>) -> tensor<16x16xi1>
    %cst_9 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %60:3 = call @_where(%59, %57, %cst_9) : (tensor<16x16xi1>, tensor<4x2x16x16xf32>, tensor<f32>) -> (tensor<4x2x16x16xf32>, tensor<4x2x16x16xi1>, tensor<4x2x16x16xf32>)
    %cst_10 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %61 = stablehlo.reduce(%60#0 init: %cst_10) applies stablehlo.maximum across dimensions = [3] : (tensor<4x2x16x16xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %62 = stablehlo.reshape %61 : (tensor<4x2x16xf32>) -> tensor<4x2x16x1xf32>
    %63 = stablehlo.broadcast_in_dim %62, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %64 = stablehlo.compare EQ, %60#0, %63, FLOAT : (tensor<4x2x16x16xf32>, tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xi1>
    %65 = stablehlo.convert %64 : (tensor<4x2x16x16xi1>) -> tensor<4x2x16x16xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %66 = stablehlo.reduce(%65 init: %cst_11) applies stablehlo.add across dimensions = [3] : (tensor<4x2x16x16xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %cst_12 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %68 = stablehlo.maximum %67, %61 : tensor<4x2x16xf32>
    %69 = stablehlo.compare EQ, %61, %68, FLOAT : (tensor<4x2x16xf32>, tensor<4x2x16xf32>) -> tensor<4x2x16xi1>
    %cst_13 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %71 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %72 = stablehlo.select %69, %70, %71 : tensor<4x2x16xi1>, tensor<4x2x16xf32>
    %cst_15 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %74 = stablehlo.compare EQ, %73, %68, FLOAT : (tensor<4x2x16xf32>, tensor<4x2x16xf32>) -> tensor<4x2x16xi1>
    %cst_16 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %cst_17 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %77 = stablehlo.select %74, %75, %76 : tensor<4x2x16xi1>, tensor<4x2x16xf32>
    %78 = stablehlo.divide %72, %77 : tensor<4x2x16xf32>
    %79 = stablehlo.broadcast_in_dim %68, dims = [0, 1, 2] : (tensor<4x2x16xf32>) -> tensor<4x2x16x1xf32>
    %80 = stablehlo.broadcast_in_dim %79, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %81 = stablehlo.subtract %60#0, %80 : tensor<4x2x16x16xf32>
    %82 = stablehlo.exponential %81 : tensor<4x2x16x16xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %83 = stablehlo.reduce(%82 init: %cst_18) applies stablehlo.add across dimensions = [3] : (tensor<4x2x16x16xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %84 = stablehlo.broadcast_in_dim %83, dims = [0, 1, 2] : (tensor<4x2x16xf32>) -> tensor<4x2x16x1xf32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %86 = stablehlo.divide %82, %85 : tensor<4x2x16x16xf32>
    %87 = stablehlo.multiply %84, %84 : tensor<4x2x16x1xf32>
    %cst_19 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<4x2x16x1xf32>
    %89 = stablehlo.divide %88, %87 : tensor<4x2x16x1xf32>
    %90 = stablehlo.dot_general %54, %86, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x16x2x16xf32>, tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xf32>
    %91 = stablehlo.transpose %90, dims = [0, 3, 1, 2] : (tensor<4x2x16x16xf32>) -> tensor<4x16x2x16xf32>
    %92 = stablehlo.reshape %91 : (tensor<4x16x2x16xf32>) -> tensor<4x16x32xf32>
    %93 = stablehlo.dot_general %92, %arg5, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %94 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %95 = stablehlo.broadcast_in_dim %94, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %96 = stablehlo.add %93, %95 : tensor<4x16x32xf32>
    %97 = stablehlo.add %10, %96 : tensor<4x16x32xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %98 = stablehlo.reduce(%97 init: %cst_20) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %99 = stablehlo.broadcast_in_dim %98, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_21 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %101 = stablehlo.divide %99, %100 : tensor<4x16x1xf32>
    %102 = stablehlo.broadcast_in_dim %101, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %103 = stablehlo.subtract %97, %102 : tensor<4x16x32xf32>
    %104 = chlo.square %103 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_22 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %106 = stablehlo.multiply %105, %103 : tensor<4x16x32xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %107 = stablehlo.reduce(%104 init: %cst_23) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %108 = stablehlo.broadcast_in_dim %107, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_24 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %110 = stablehlo.divide %108, %109 : tensor<4x16x1xf32>
    %111 = stablehlo.broadcast_in_dim %101, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %112 = stablehlo.subtract %97, %111 : tensor<4x16x32xf32>
    %cst_25 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %114 = stablehlo.add %110, %113 : tensor<4x16x1xf32>
    %115 = stablehlo.rsqrt %114 : tensor<4x16x1xf32>
    %116 = stablehlo.divide %115, %114 : tensor<4x16x1xf32>
    %cst_26 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %118 = stablehlo.multiply %117, %116 : tensor<4x16x1xf32>
    %119 = stablehlo.broadcast_in_dim %115, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %120 = stablehlo.multiply %112, %119 : tensor<4x16x32xf32>
    %121 = stablehlo.broadcast_in_dim %arg11, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %122 = stablehlo.broadcast_in_dim %121, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %123 = stablehlo.multiply %120, %122 : tensor<4x16x32xf32>
    %124 = stablehlo.broadcast_in_dim %arg10, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %125 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %126 = stablehlo.add %123, %125 : tensor<4x16x32xf32>
    %127 = stablehlo.dot_general %126, %arg14, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x128xf32>) -> tensor<4x16x128xf32>
    %128 = stablehlo.broadcast_in_dim %arg12, dims = [2] : (tensor<128xf32>) -> tensor<1x1x128xf32>
    %129 = stablehlo.broadcast_in_dim %128, dims = [0, 1, 2] : (tensor<1x1x128xf32>) -> tensor<4x16x128xf32>
    %130 = stablehlo.add %127, %129 : tensor<4x16x128xf32>
    %131 = stablehlo.multiply %130, %130 : tensor<4x16x128xf32>
    %132 = stablehlo.multiply %131, %130 : tensor<4x16x128xf32>
    %133 = stablehlo.multiply %130, %130 : tensor<4x16x128xf32>
    %cst_27 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %135 = stablehlo.multiply %134, %133 : tensor<4x16x128xf32>
    %cst_28 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %136 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %137 = stablehlo.multiply %136, %132 : tensor<4x16x128xf32>
    %138 = stablehlo.add %130, %137 : tensor<4x16x128xf32>
    %cst_29 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %139 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %140 = stablehlo.multiply %139, %138 : tensor<4x16x128xf32>
    %141 = stablehlo.tanh %140 : tensor<4x16x128xf32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %143 = stablehlo.subtract %142, %141 : tensor<4x16x128xf32>
    %cst_31 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %145 = stablehlo.add %144, %141 : tensor<4x16x128xf32>
    %cst_32 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %147 = stablehlo.multiply %146, %145 : tensor<4x16x128xf32>
    %148 = stablehlo.multiply %130, %147 : tensor<4x16x128xf32>
    %149 = stablehlo.dot_general %148, %arg15, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x128xf32>, tensor<128x32xf32>) -> tensor<4x16x32xf32>
    %150 = stablehlo.broadcast_in_dim %arg13, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %151 = stablehlo.broadcast_in_dim %150, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %152 = stablehlo.add %149, %151 : tensor<4x16x32xf32>
    %153 = stablehlo.add %97, %152 : tensor<4x16x32xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %154 = stablehlo.reduce(%153 init: %cst_33) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %155 = stablehlo.broadcast_in_dim %154, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_34 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %156 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %157 = stablehlo.divide %155, %156 : tensor<4x16x1xf32>
    %158 = stablehlo.broadcast_in_dim %157, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %159 = stablehlo.subtract %153, %158 : tensor<4x16x32xf32>
    %160 = chlo.square %159 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_35 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %161 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %162 = stablehlo.multiply %161, %159 : tensor<4x16x32xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %163 = stablehlo.reduce(%160 init: %cst_36) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %164 = stablehlo.broadcast_in_dim %163, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_37 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %165 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %166 = stablehlo.divide %164, %165 : tensor<4x16x1xf32>
    %167 = stablehlo.broadcast_in_dim %157, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %168 = stablehlo.subtract %153, %167 : tensor<4x16x32xf32>
    %cst_38 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %170 = stablehlo.add %166, %169 : tensor<4x16x1xf32>
    %171 = stablehlo.rsqrt %170 : tensor<4x16x1xf32>
    %172 = stablehlo.divide %171, %170 : tensor<4x16x1xf32>
    %cst_39 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %174 = stablehlo.multiply %173, %172 : tensor<4x16x1xf32>
    %175 = stablehlo.broadcast_in_dim %171, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %176 = stablehlo.multiply %168, %175 : tensor<4x16x32xf32>
    %177 = stablehlo.broadcast_in_dim %arg25, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %178 = stablehlo.broadcast_in_dim %177, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %179 = stablehlo.multiply %176, %178 : tensor<4x16x32xf32>
    %180 = stablehlo.broadcast_in_dim %arg24, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %181 = stablehlo.broadcast_in_dim %180, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %182 = stablehlo.add %179, %181 : tensor<4x16x32xf32>
    %183 = stablehlo.dot_general %182, %arg22, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %184 = stablehlo.broadcast_in_dim %arg18, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %185 = stablehlo.broadcast_in_dim %184, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %186 = stablehlo.add %183, %185 : tensor<4x16x32xf32>
    %187 = stablehlo.reshape %186 : (tensor<4x16x32xf32>) -> tensor<4x16x2x16xf32>
    %188 = stablehlo.dot_general %182, %arg20, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %189 = stablehlo.broadcast_in_dim %arg16, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %190 = stablehlo.broadcast_in_dim %189, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %191 = stablehlo.add %188, %190 : tensor<4x16x32xf32>
    %192 = stablehlo.reshape %191 : (tensor<4x16x32xf32>) -> tensor<4x16x2x16xf32>
    %193 = stablehlo.dot_general %182, %arg23, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %194 = stablehlo.broadcast_in_dim %arg19, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %195 = stablehlo.broadcast_in_dim %194, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %196 = stablehlo.add %193, %195 : tensor<4x16x32xf32>
    %197 = stablehlo.reshape %196 : (tensor<4x16x32xf32>) -> tensor<4x16x2x16xf32>
    %198 = stablehlo.dot_general %187, %192, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x16x2x16xf32>, tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %cst_40 = stablehlo.constant dense<2.500000e-01> : tensor<f32>
    %199 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<4x2x16x16xf32>
    %200 = stablehlo.multiply %198, %199 : tensor<4x2x16x16xf32>
    %c_41 = stablehlo.constant dense<true> : tensor<i1>
    %201 = stablehlo.broadcast_in_dim %c_41, dims = [] : (tensor<i1>) -> tensor<16x16xi1>
    %202 = call @tril(%201) : (tensor<16x16xi1>) -> tensor<16x16xi1>
    %cst_42 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %203:3 = call @_where(%202, %200, %cst_42) : (tensor<16x16xi1>, tensor<4x2x16x16xf32>, tensor<f32>) -> (tensor<4x2x16x16xf32>, tensor<4x2x16x16xi1>, tensor<4x2x16x16xf32>)
    %cst_43 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %204 = stablehlo.reduce(%203#0 init: %cst_43) applies stablehlo.maximum across dimensions = [3] : (tensor<4x2x16x16xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %205 = stablehlo.reshape %204 : (tensor<4x2x16xf32>) -> tensor<4x2x16x1xf32>
    %206 = stablehlo.broadcast_in_dim %205, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %207 = stablehlo.compare EQ, %203#0, %206, FLOAT : (tensor<4x2x16x16xf32>, tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xi1>
    %208 = stablehlo.convert %207 : (tensor<4x2x16x16xi1>) -> tensor<4x2x16x16xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %209 = stablehlo.reduce(%208 init: %cst_44) applies stablehlo.add across dimensions = [3] : (tensor<4x2x16x16xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %cst_45 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %210 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %211 = stablehlo.maximum %210, %204 : tensor<4x2x16xf32>
    %212 = stablehlo.compare EQ, %204, %211, FLOAT : (tensor<4x2x16xf32>, tensor<4x2x16xf32>) -> tensor<4x2x16xi1>
    %cst_46 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %213 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %214 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %215 = stablehlo.select %212, %213, %214 : tensor<4x2x16xi1>, tensor<4x2x16xf32>
    %cst_48 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %216 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %217 = stablehlo.compare EQ, %216, %211, FLOAT : (tensor<4x2x16xf32>, tensor<4x2x16xf32>) -> tensor<4x2x16xi1>
    %cst_49 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %218 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %cst_50 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %219 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<4x2x16xf32>
    %220 = stablehlo.select %217, %218, %219 : tensor<4x2x16xi1>, tensor<4x2x16xf32>
    %221 = stablehlo.divide %215, %220 : tensor<4x2x16xf32>
    %222 = stablehlo.broadcast_in_dim %211, dims = [0, 1, 2] : (tensor<4x2x16xf32>) -> tensor<4x2x16x1xf32>
    %223 = stablehlo.broadcast_in_dim %222, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %224 = stablehlo.subtract %203#0, %223 : tensor<4x2x16x16xf32>
    %225 = stablehlo.exponential %224 : tensor<4x2x16x16xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %226 = stablehlo.reduce(%225 init: %cst_51) applies stablehlo.add across dimensions = [3] : (tensor<4x2x16x16xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %227 = stablehlo.broadcast_in_dim %226, dims = [0, 1, 2] : (tensor<4x2x16xf32>) -> tensor<4x2x16x1xf32>
    %228 = stablehlo.broadcast_in_dim %227, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %229 = stablehlo.divide %225, %228 : tensor<4x2x16x16xf32>
    %230 = stablehlo.multiply %227, %227 : tensor<4x2x16x1xf32>
    %cst_52 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %231 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<4x2x16x1xf32>
    %232 = stablehlo.divide %231, %230 : tensor<4x2x16x1xf32>
    %233 = stablehlo.dot_general %197, %229, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x16x2x16xf32>, tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xf32>
    %234 = stablehlo.transpose %233, dims = [0, 3, 1, 2] : (tensor<4x2x16x16xf32>) -> tensor<4x16x2x16xf32>
    %235 = stablehlo.reshape %234 : (tensor<4x16x2x16xf32>) -> tensor<4x16x32xf32>
    %236 = stablehlo.dot_general %235, %arg21, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %237 = stablehlo.broadcast_in_dim %arg17, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %238 = stablehlo.broadcast_in_dim %237, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %239 = stablehlo.add %236, %238 : tensor<4x16x32xf32>
    %240 = stablehlo.add %153, %239 : tensor<4x16x32xf32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %241 = stablehlo.reduce(%240 init: %cst_53) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %242 = stablehlo.broadcast_in_dim %241, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_54 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %243 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %244 = stablehlo.divide %242, %243 : tensor<4x16x1xf32>
    %245 = stablehlo.broadcast_in_dim %244, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %246 = stablehlo.subtract %240, %245 : tensor<4x16x32xf32>
    %247 = chlo.square %246 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_55 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %248 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %249 = stablehlo.multiply %248, %246 : tensor<4x16x32xf32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %250 = stablehlo.reduce(%247 init: %cst_56) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %251 = stablehlo.broadcast_in_dim %250, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_57 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %253 = stablehlo.divide %251, %252 : tensor<4x16x1xf32>
    %254 = stablehlo.broadcast_in_dim %244, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %255 = stablehlo.subtract %240, %254 : tensor<4x16x32xf32>
    %cst_58 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %256 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %257 = stablehlo.add %253, %256 : tensor<4x16x1xf32>
    %258 = stablehlo.rsqrt %257 : tensor<4x16x1xf32>
    %259 = stablehlo.divide %258, %257 : tensor<4x16x1xf32>
    %cst_59 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %260 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %261 = stablehlo.multiply %260, %259 : tensor<4x16x1xf32>
    %262 = stablehlo.broadcast_in_dim %258, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %263 = stablehlo.multiply %255, %262 : tensor<4x16x32xf32>
    %264 = stablehlo.broadcast_in_dim %arg27, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %265 = stablehlo.broadcast_in_dim %264, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %266 = stablehlo.multiply %263, %265 : tensor<4x16x32xf32>
    %267 = stablehlo.broadcast_in_dim %arg26, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %268 = stablehlo.broadcast_in_dim %267, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %269 = stablehlo.add %266, %268 : tensor<4x16x32xf32>
    %270 = stablehlo.dot_general %269, %arg30, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x128xf32>) -> tensor<4x16x128xf32>
    %271 = stablehlo.broadcast_in_dim %arg28, dims = [2] : (tensor<128xf32>) -> tensor<1x1x128xf32>
    %272 = stablehlo.broadcast_in_dim %271, dims = [0, 1, 2] : (tensor<1x1x128xf32>) -> tensor<4x16x128xf32>
    %273 = stablehlo.add %270, %272 : tensor<4x16x128xf32>
    %274 = stablehlo.multiply %273, %273 : tensor<4x16x128xf32>
    %275 = stablehlo.multiply %274, %273 : tensor<4x16x128xf32>
    %276 = stablehlo.multiply %273, %273 : tensor<4x16x128xf32>
    %cst_60 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %277 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %278 = stablehlo.multiply %277, %276 : tensor<4x16x128xf32>
    %cst_61 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %279 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %280 = stablehlo.multiply %279, %275 : tensor<4x16x128xf32>
    %281 = stablehlo.add %273, %280 : tensor<4x16x128xf32>
    %cst_62 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %282 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %283 = stablehlo.multiply %282, %281 : tensor<4x16x128xf32>
    %284 = stablehlo.tanh %283 : tensor<4x16x128xf32>
    %cst_63 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %285 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %286 = stablehlo.subtract %285, %284 : tensor<4x16x128xf32>
    %cst_64 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %287 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %288 = stablehlo.add %287, %284 : tensor<4x16x128xf32>
    %cst_65 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %289 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %290 = stablehlo.multiply %289, %288 : tensor<4x16x128xf32>
    %291 = stablehlo.multiply %273, %290 : tensor<4x16x128xf32>
    %292 = stablehlo.dot_general %291, %arg31, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x128xf32>, tensor<128x32xf32>) -> tensor<4x16x32xf32>
    %293 = stablehlo.broadcast_in_dim %arg29, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %294 = stablehlo.broadcast_in_dim %293, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %295 = stablehlo.add %292, %294 : tensor<4x16x32xf32>
    %296 = stablehlo.add %240, %295 : tensor<4x16x32xf32>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %297 = stablehlo.reduce(%296 init: %cst_66) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %298 = stablehlo.broadcast_in_dim %297, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_67 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %299 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %300 = stablehlo.divide %298, %299 : tensor<4x16x1xf32>
    %301 = stablehlo.broadcast_in_dim %300, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %302 = stablehlo.subtract %296, %301 : tensor<4x16x32xf32>
    %303 = chlo.square %302 : tensor<4x16x32xf32> -> tensor<4x16x32xf32>
    %cst_68 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %304 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
    %305 = stablehlo.multiply %304, %302 : tensor<4x16x32xf32>
    %cst_69 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %306 = stablehlo.reduce(%303 init: %cst_69) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %307 = stablehlo.broadcast_in_dim %306, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_70 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %308 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %309 = stablehlo.divide %307, %308 : tensor<4x16x1xf32>
    %310 = stablehlo.broadcast_in_dim %300, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %311 = stablehlo.subtract %296, %310 : tensor<4x16x32xf32>
    %cst_71 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %312 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %313 = stablehlo.add %309, %312 : tensor<4x16x1xf32>
    %314 = stablehlo.rsqrt %313 : tensor<4x16x1xf32>
    %315 = stablehlo.divide %314, %313 : tensor<4x16x1xf32>
    %cst_72 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %316 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %317 = stablehlo.multiply %316, %315 : tensor<4x16x1xf32>
    %318 = stablehlo.broadcast_in_dim %314, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %319 = stablehlo.multiply %311, %318 : tensor<4x16x32xf32>
    %320 = stablehlo.broadcast_in_dim %arg33, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %321 = stablehlo.broadcast_in_dim %320, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %322 = stablehlo.multiply %319, %321 : tensor<4x16x32xf32>
    %323 = stablehlo.broadcast_in_dim %arg32, dims = [2] : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %324 = stablehlo.broadcast_in_dim %323, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %325 = stablehlo.add %322, %324 : tensor<4x16x32xf32>
    %326 = stablehlo.transpose %arg35, dims = [1, 0] : (tensor<256x32xf32>) -> tensor<32x256xf32>
    %327 = stablehlo.dot_general %325, %326, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x256xf32>) -> tensor<4x16x256xf32>
    %328 = stablehlo.slice %arg109 [0:4, 1:17] : (tensor<4x17xi32>) -> tensor<4x16xi32>
    %329 = stablehlo.broadcast_in_dim %328, dims = [0, 1] : (tensor<4x16xi32>) -> tensor<4x16x1xi32>
    %330:2 = call @take_along_axis(%327, %329) : (tensor<4x16x256xf32>, tensor<4x16x1xi32>) -> (tensor<4x16x1xf32>, tensor<4x16x1x1xi32>)
    %331 = stablehlo.reshape %330#0 : (tensor<4x16x1xf32>) -> tensor<4x16xf32>
    %cst_73 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %332 = stablehlo.reduce(%327 init: %cst_73) applies stablehlo.maximum across dimensions = [2] : (tensor<4x16x256xf32>, tensor<f32>) -> tensor<4x16xf32>
    %333 = stablehlo.reshape %332 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %334 = stablehlo.broadcast_in_dim %333, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x256xf32>
    %335 = stablehlo.compare EQ, %327, %334, FLOAT : (tensor<4x16x256xf32>, tensor<4x16x256xf32>) -> tensor<4x16x256xi1>
    %336 = stablehlo.convert %335 : (tensor<4x16x256xi1>) -> tensor<4x16x256xf32>
    %cst_74 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %337 = stablehlo.reduce(%336 init: %cst_74) applies stablehlo.add across dimensions = [2] : (tensor<4x16x256xf32>, tensor<f32>) -> tensor<4x16xf32>
    %cst_75 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %338 = stablehlo.broadcast_in_dim %cst_75, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %339 = stablehlo.maximum %338, %332 : tensor<4x16xf32>
    %340 = stablehlo.compare EQ, %332, %339, FLOAT : (tensor<4x16xf32>, tensor<4x16xf32>) -> tensor<4x16xi1>
    %cst_76 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %341 = stablehlo.broadcast_in_dim %cst_76, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %cst_77 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %342 = stablehlo.broadcast_in_dim %cst_77, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %343 = stablehlo.select %340, %341, %342 : tensor<4x16xi1>, tensor<4x16xf32>
    %cst_78 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %344 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %345 = stablehlo.compare EQ, %344, %339, FLOAT : (tensor<4x16xf32>, tensor<4x16xf32>) -> tensor<4x16xi1>
    %cst_79 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %346 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %cst_80 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %347 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %348 = stablehlo.select %345, %346, %347 : tensor<4x16xi1>, tensor<4x16xf32>
    %349 = stablehlo.divide %343, %348 : tensor<4x16xf32>
    %350 = stablehlo.is_finite %339 : (tensor<4x16xf32>) -> tensor<4x16xi1>
    %cst_81 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %351 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %352 = stablehlo.select %350, %339, %351 : tensor<4x16xi1>, tensor<4x16xf32>
    %cst_82 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %353 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %354 = stablehlo.broadcast_in_dim %352, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %355 = stablehlo.broadcast_in_dim %354, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x256xf32>
    %356 = stablehlo.subtract %327, %355 : tensor<4x16x256xf32>
    %357 = stablehlo.exponential %356 : tensor<4x16x256xf32>
    %cst_83 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %358 = stablehlo.reduce(%357 init: %cst_83) applies stablehlo.add across dimensions = [2] : (tensor<4x16x256xf32>, tensor<f32>) -> tensor<4x16xf32>
    %359 = stablehlo.sign %358 : tensor<4x16xf32>
    %360 = stablehlo.abs %358 : tensor<4x16xf32>
    %cst_84 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %361 = stablehlo.broadcast_in_dim %cst_84, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %362 = stablehlo.compare GE, %358, %361, FLOAT : (tensor<4x16xf32>, tensor<4x16xf32>) -> tensor<4x16xi1>
    %363 = stablehlo.log %360 : tensor<4x16xf32>
    %364 = stablehlo.add %363, %352 : tensor<4x16xf32>
    %365 = stablehlo.subtract %364, %331 : tensor<4x16xf32>
    %cst_85 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %366 = stablehlo.reduce(%365 init: %cst_85) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16xf32>, tensor<f32>) -> tensor<f32>
    %cst_86 = stablehlo.constant dense<6.400000e+01> : tensor<f32>
    %367 = stablehlo.divide %366, %cst_86 : tensor<f32>
    %cst_87 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_88 = stablehlo.constant dense<6.400000e+01> : tensor<f32>
    %368 = stablehlo.divide %cst_87, %cst_88 : tensor<f32>
    %369 = stablehlo.broadcast_in_dim %368, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %370 = stablehlo.negate %369 : tensor<4x16xf32>
    %371 = stablehlo.divide %369, %360 : tensor<4x16xf32>
    %cst_89 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %372 = stablehlo.broadcast_in_dim %cst_89, dims = [] : (tensor<f32>) -> tensor<4x16xf32>
    %373 = stablehlo.select %362, %372, %371 : tensor<4x16xi1>, tensor<4x16xf32>
    %374 = stablehlo.select %362, %371, %372 : tensor<4x16xi1>, tensor<4x16xf32>
    %375 = stablehlo.negate %373 : tensor<4x16xf32>
    %376 = stablehlo.add %374, %375 : tensor<4x16xf32>
    %377 = stablehlo.broadcast_in_dim %376, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x256xf32>
    %378 = stablehlo.multiply %377, %357 : tensor<4x16x256xf32>
    %379 = stablehlo.broadcast_in_dim %370, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %380 = call @take_along_axis_0(%330#1, %379) : (tensor<4x16x1x1xi32>, tensor<4x16x1xf32>) -> tensor<4x16x256xf32>
    %381 = stablehlo.add %378, %380 : tensor<4x16x256xf32>
    %382 = stablehlo.dot_general %381, %325, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x256xf32>, tensor<4x16x32xf32>) -> tensor<256x32xf32>
    %383 = stablehlo.transpose %382, dims = [1, 0] : (tensor<256x32xf32>) -> tensor<32x256xf32>
    %384 = stablehlo.dot_general %381, %326, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x256xf32>, tensor<32x256xf32>) -> tensor<4x16x32xf32>
    %385 = stablehlo.transpose %383, dims = [1, 0] : (tensor<32x256xf32>) -> tensor<256x32xf32>
    %cst_90 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %386 = stablehlo.reduce(%384 init: %cst_90) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %387 = stablehlo.reshape %386 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_91 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %388 = stablehlo.reduce(%387 init: %cst_91) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %389 = stablehlo.multiply %319, %384 : tensor<4x16x32xf32>
    %cst_92 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %390 = stablehlo.reduce(%389 init: %cst_92) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %391 = stablehlo.reshape %390 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %392 = stablehlo.broadcast_in_dim %320, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %393 = stablehlo.multiply %384, %392 : tensor<4x16x32xf32>
    %cst_93 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %394 = stablehlo.reduce(%391 init: %cst_93) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %395 = stablehlo.multiply %311, %393 : tensor<4x16x32xf32>
    %cst_94 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %396 = stablehlo.reduce(%395 init: %cst_94) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %397 = stablehlo.reshape %396 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %398 = stablehlo.broadcast_in_dim %314, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %399 = stablehlo.multiply %393, %398 : tensor<4x16x32xf32>
    %400 = stablehlo.multiply %397, %317 : tensor<4x16x1xf32>
    %401 = stablehlo.negate %399 : tensor<4x16x32xf32>
    %cst_95 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %402 = stablehlo.reduce(%401 init: %cst_95) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %403 = stablehlo.reshape %402 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %cst_96 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %404 = stablehlo.broadcast_in_dim %cst_96, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %405 = stablehlo.divide %400, %404 : tensor<4x16x1xf32>
    %cst_97 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %406 = stablehlo.reduce(%405 init: %cst_97) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %407 = stablehlo.broadcast_in_dim %406, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %408 = stablehlo.multiply %407, %305 : tensor<4x16x32xf32>
    %409 = stablehlo.negate %408 : tensor<4x16x32xf32>
    %cst_98 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %410 = stablehlo.reduce(%409 init: %cst_98) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %411 = stablehlo.reshape %410 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %412 = stablehlo.add %399, %408 : tensor<4x16x32xf32>
    %413 = stablehlo.add %403, %411 : tensor<4x16x1xf32>
    %cst_99 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %414 = stablehlo.broadcast_in_dim %cst_99, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %415 = stablehlo.divide %413, %414 : tensor<4x16x1xf32>
    %cst_100 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %416 = stablehlo.reduce(%415 init: %cst_100) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %417 = stablehlo.broadcast_in_dim %416, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %418 = stablehlo.add %412, %417 : tensor<4x16x32xf32>
    %cst_101 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %419 = stablehlo.reduce(%418 init: %cst_101) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %420 = stablehlo.reshape %419 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_102 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %421 = stablehlo.reduce(%420 init: %cst_102) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %422 = stablehlo.dot_general %418, %291, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x128xf32>) -> tensor<32x128xf32>
    %423 = stablehlo.transpose %422, dims = [1, 0] : (tensor<32x128xf32>) -> tensor<128x32xf32>
    %424 = stablehlo.dot_general %418, %arg31, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<128x32xf32>) -> tensor<4x16x128xf32>
    %425 = stablehlo.multiply %273, %424 : tensor<4x16x128xf32>
    %426 = stablehlo.multiply %424, %290 : tensor<4x16x128xf32>
    %cst_103 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %427 = stablehlo.broadcast_in_dim %cst_103, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %428 = stablehlo.multiply %427, %425 : tensor<4x16x128xf32>
    %429 = stablehlo.multiply %428, %286 : tensor<4x16x128xf32>
    %430 = stablehlo.multiply %429, %284 : tensor<4x16x128xf32>
    %431 = stablehlo.add %429, %430 : tensor<4x16x128xf32>
    %cst_104 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %432 = stablehlo.broadcast_in_dim %cst_104, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %433 = stablehlo.multiply %432, %431 : tensor<4x16x128xf32>
    %434 = stablehlo.add %426, %433 : tensor<4x16x128xf32>
    %cst_105 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %435 = stablehlo.broadcast_in_dim %cst_105, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %436 = stablehlo.multiply %435, %433 : tensor<4x16x128xf32>
    %437 = stablehlo.multiply %436, %278 : tensor<4x16x128xf32>
    %438 = stablehlo.add %434, %437 : tensor<4x16x128xf32>
    %cst_106 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %439 = stablehlo.reduce(%438 init: %cst_106) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x128xf32>, tensor<f32>) -> tensor<128xf32>
    %440 = stablehlo.reshape %439 : (tensor<128xf32>) -> tensor<1x1x128xf32>
    %cst_107 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %441 = stablehlo.reduce(%440 init: %cst_107) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x128xf32>, tensor<f32>) -> tensor<128xf32>
    %442 = stablehlo.dot_general %438, %269, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x128xf32>, tensor<4x16x32xf32>) -> tensor<128x32xf32>
    %443 = stablehlo.transpose %442, dims = [1, 0] : (tensor<128x32xf32>) -> tensor<32x128xf32>
    %444 = stablehlo.dot_general %438, %arg30, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x128xf32>, tensor<32x128xf32>) -> tensor<4x16x32xf32>
    %cst_108 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %445 = stablehlo.reduce(%444 init: %cst_108) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %446 = stablehlo.reshape %445 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_109 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %447 = stablehlo.reduce(%446 init: %cst_109) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %448 = stablehlo.multiply %263, %444 : tensor<4x16x32xf32>
    %cst_110 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %449 = stablehlo.reduce(%448 init: %cst_110) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %450 = stablehlo.reshape %449 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %451 = stablehlo.broadcast_in_dim %264, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %452 = stablehlo.multiply %444, %451 : tensor<4x16x32xf32>
    %cst_111 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %453 = stablehlo.reduce(%450 init: %cst_111) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %454 = stablehlo.multiply %255, %452 : tensor<4x16x32xf32>
    %cst_112 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %455 = stablehlo.reduce(%454 init: %cst_112) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %456 = stablehlo.reshape %455 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %457 = stablehlo.broadcast_in_dim %258, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %458 = stablehlo.multiply %452, %457 : tensor<4x16x32xf32>
    %459 = stablehlo.multiply %456, %261 : tensor<4x16x1xf32>
    %460 = stablehlo.negate %458 : tensor<4x16x32xf32>
    %cst_113 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %461 = stablehlo.reduce(%460 init: %cst_113) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %462 = stablehlo.reshape %461 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %463 = stablehlo.add %418, %458 : tensor<4x16x32xf32>
    %cst_114 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %464 = stablehlo.broadcast_in_dim %cst_114, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %465 = stablehlo.divide %459, %464 : tensor<4x16x1xf32>
    %cst_115 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %466 = stablehlo.reduce(%465 init: %cst_115) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %467 = stablehlo.broadcast_in_dim %466, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %468 = stablehlo.multiply %467, %249 : tensor<4x16x32xf32>
    %469 = stablehlo.negate %468 : tensor<4x16x32xf32>
    %cst_116 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %470 = stablehlo.reduce(%469 init: %cst_116) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %471 = stablehlo.reshape %470 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %472 = stablehlo.add %463, %468 : tensor<4x16x32xf32>
    %473 = stablehlo.add %462, %471 : tensor<4x16x1xf32>
    %cst_117 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %474 = stablehlo.broadcast_in_dim %cst_117, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %475 = stablehlo.divide %473, %474 : tensor<4x16x1xf32>
    %cst_118 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %476 = stablehlo.reduce(%475 init: %cst_118) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %477 = stablehlo.broadcast_in_dim %476, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %478 = stablehlo.add %472, %477 : tensor<4x16x32xf32>
    %cst_119 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %479 = stablehlo.reduce(%478 init: %cst_119) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %480 = stablehlo.reshape %479 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_120 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %481 = stablehlo.reduce(%480 init: %cst_120) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %482 = stablehlo.dot_general %478, %235, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %483 = stablehlo.transpose %482, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %484 = stablehlo.dot_general %478, %arg21, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %485 = stablehlo.reshape %484 : (tensor<4x16x32xf32>) -> tensor<4x16x2x16xf32>
    %486 = stablehlo.transpose %485, dims = [0, 2, 3, 1] : (tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %487 = stablehlo.dot_general %486, %197, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16xf32>, tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %488 = stablehlo.dot_general %486, %229, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16xf32>, tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xf32>
    %489 = stablehlo.transpose %488, dims = [0, 3, 1, 2] : (tensor<4x2x16x16xf32>) -> tensor<4x16x2x16xf32>
    %490 = stablehlo.broadcast_in_dim %232, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %491 = stablehlo.multiply %487, %490 : tensor<4x2x16x16xf32>
    %492 = stablehlo.multiply %491, %225 : tensor<4x2x16x16xf32>
    %cst_121 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %493 = stablehlo.reduce(%492 init: %cst_121) applies stablehlo.add across dimensions = [3] : (tensor<4x2x16x16xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %494 = stablehlo.reshape %493 : (tensor<4x2x16xf32>) -> tensor<4x2x16x1xf32>
    %495 = stablehlo.negate %494 : tensor<4x2x16x1xf32>
    %496 = stablehlo.broadcast_in_dim %227, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %497 = stablehlo.divide %487, %496 : tensor<4x2x16x16xf32>
    %cst_122 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %498 = stablehlo.reduce(%495 init: %cst_122) applies stablehlo.add across dimensions = [3] : (tensor<4x2x16x1xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %499 = stablehlo.broadcast_in_dim %498, dims = [0, 1, 2] : (tensor<4x2x16xf32>) -> tensor<4x2x16x16xf32>
    %500 = stablehlo.add %497, %499 : tensor<4x2x16x16xf32>
    %501 = stablehlo.multiply %500, %225 : tensor<4x2x16x16xf32>
    %502 = call @_where_1(%203#1, %203#2, %501) : (tensor<4x2x16x16xi1>, tensor<4x2x16x16xf32>, tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xf32>
    %cst_123 = stablehlo.constant dense<2.500000e-01> : tensor<f32>
    %503 = stablehlo.broadcast_in_dim %cst_123, dims = [] : (tensor<f32>) -> tensor<4x2x16x16xf32>
    %504 = stablehlo.multiply %502, %503 : tensor<4x2x16x16xf32>
    %505 = stablehlo.dot_general %504, %187, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16xf32>, tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %506 = stablehlo.transpose %505, dims = [0, 2, 1, 3] : (tensor<4x2x16x16xf32>) -> tensor<4x16x2x16xf32>
    %507 = stablehlo.dot_general %504, %192, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16xf32>, tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %508 = stablehlo.transpose %507, dims = [0, 2, 1, 3] : (tensor<4x2x16x16xf32>) -> tensor<4x16x2x16xf32>
    %509 = stablehlo.reshape %489 : (tensor<4x16x2x16xf32>) -> tensor<4x16x32xf32>
    %cst_124 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %510 = stablehlo.reduce(%509 init: %cst_124) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %511 = stablehlo.reshape %510 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_125 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %512 = stablehlo.reduce(%511 init: %cst_125) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %513 = stablehlo.dot_general %509, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %514 = stablehlo.transpose %513, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %515 = stablehlo.dot_general %509, %arg23, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %516 = stablehlo.reshape %506 : (tensor<4x16x2x16xf32>) -> tensor<4x16x32xf32>
    %cst_126 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %517 = stablehlo.reduce(%516 init: %cst_126) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %518 = stablehlo.reshape %517 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_127 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %519 = stablehlo.reduce(%518 init: %cst_127) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %520 = stablehlo.dot_general %516, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %521 = stablehlo.transpose %520, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %522 = stablehlo.dot_general %516, %arg20, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %523 = stablehlo.add %515, %522 : tensor<4x16x32xf32>
    %524 = stablehlo.reshape %508 : (tensor<4x16x2x16xf32>) -> tensor<4x16x32xf32>
    %cst_128 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %525 = stablehlo.reduce(%524 init: %cst_128) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %526 = stablehlo.reshape %525 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_129 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %527 = stablehlo.reduce(%526 init: %cst_129) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %528 = stablehlo.dot_general %524, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %529 = stablehlo.transpose %528, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %530 = stablehlo.dot_general %524, %arg22, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %531 = stablehlo.add %523, %530 : tensor<4x16x32xf32>
    %cst_130 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %532 = stablehlo.reduce(%531 init: %cst_130) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %533 = stablehlo.reshape %532 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_131 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %534 = stablehlo.reduce(%533 init: %cst_131) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %535 = stablehlo.multiply %176, %531 : tensor<4x16x32xf32>
    %cst_132 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %536 = stablehlo.reduce(%535 init: %cst_132) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %537 = stablehlo.reshape %536 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %538 = stablehlo.broadcast_in_dim %177, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %539 = stablehlo.multiply %531, %538 : tensor<4x16x32xf32>
    %cst_133 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %540 = stablehlo.reduce(%537 init: %cst_133) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %541 = stablehlo.multiply %168, %539 : tensor<4x16x32xf32>
    %cst_134 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %542 = stablehlo.reduce(%541 init: %cst_134) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %543 = stablehlo.reshape %542 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %544 = stablehlo.broadcast_in_dim %171, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %545 = stablehlo.multiply %539, %544 : tensor<4x16x32xf32>
    %546 = stablehlo.multiply %543, %174 : tensor<4x16x1xf32>
    %547 = stablehlo.negate %545 : tensor<4x16x32xf32>
    %cst_135 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %548 = stablehlo.reduce(%547 init: %cst_135) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %549 = stablehlo.reshape %548 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %550 = stablehlo.add %478, %545 : tensor<4x16x32xf32>
    %cst_136 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %551 = stablehlo.broadcast_in_dim %cst_136, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %552 = stablehlo.divide %546, %551 : tensor<4x16x1xf32>
    %cst_137 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %553 = stablehlo.reduce(%552 init: %cst_137) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %554 = stablehlo.broadcast_in_dim %553, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %555 = stablehlo.multiply %554, %162 : tensor<4x16x32xf32>
    %556 = stablehlo.negate %555 : tensor<4x16x32xf32>
    %cst_138 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %557 = stablehlo.reduce(%556 init: %cst_138) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %558 = stablehlo.reshape %557 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %559 = stablehlo.add %550, %555 : tensor<4x16x32xf32>
    %560 = stablehlo.add %549, %558 : tensor<4x16x1xf32>
    %cst_139 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %561 = stablehlo.broadcast_in_dim %cst_139, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %562 = stablehlo.divide %560, %561 : tensor<4x16x1xf32>
    %cst_140 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %563 = stablehlo.reduce(%562 init: %cst_140) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %564 = stablehlo.broadcast_in_dim %563, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %565 = stablehlo.add %559, %564 : tensor<4x16x32xf32>
    %cst_141 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %566 = stablehlo.reduce(%565 init: %cst_141) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %567 = stablehlo.reshape %566 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_142 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %568 = stablehlo.reduce(%567 init: %cst_142) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %569 = stablehlo.dot_general %565, %148, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x128xf32>) -> tensor<32x128xf32>
    %570 = stablehlo.transpose %569, dims = [1, 0] : (tensor<32x128xf32>) -> tensor<128x32xf32>
    %571 = stablehlo.dot_general %565, %arg15, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<128x32xf32>) -> tensor<4x16x128xf32>
    %572 = stablehlo.multiply %130, %571 : tensor<4x16x128xf32>
    %573 = stablehlo.multiply %571, %147 : tensor<4x16x128xf32>
    %cst_143 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %574 = stablehlo.broadcast_in_dim %cst_143, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %575 = stablehlo.multiply %574, %572 : tensor<4x16x128xf32>
    %576 = stablehlo.multiply %575, %143 : tensor<4x16x128xf32>
    %577 = stablehlo.multiply %576, %141 : tensor<4x16x128xf32>
    %578 = stablehlo.add %576, %577 : tensor<4x16x128xf32>
    %cst_144 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %579 = stablehlo.broadcast_in_dim %cst_144, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %580 = stablehlo.multiply %579, %578 : tensor<4x16x128xf32>
    %581 = stablehlo.add %573, %580 : tensor<4x16x128xf32>
    %cst_145 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %582 = stablehlo.broadcast_in_dim %cst_145, dims = [] : (tensor<f32>) -> tensor<4x16x128xf32>
    %583 = stablehlo.multiply %582, %580 : tensor<4x16x128xf32>
    %584 = stablehlo.multiply %583, %135 : tensor<4x16x128xf32>
    %585 = stablehlo.add %581, %584 : tensor<4x16x128xf32>
    %cst_146 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %586 = stablehlo.reduce(%585 init: %cst_146) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x128xf32>, tensor<f32>) -> tensor<128xf32>
    %587 = stablehlo.reshape %586 : (tensor<128xf32>) -> tensor<1x1x128xf32>
    %cst_147 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %588 = stablehlo.reduce(%587 init: %cst_147) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x128xf32>, tensor<f32>) -> tensor<128xf32>
    %589 = stablehlo.dot_general %585, %126, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x128xf32>, tensor<4x16x32xf32>) -> tensor<128x32xf32>
    %590 = stablehlo.transpose %589, dims = [1, 0] : (tensor<128x32xf32>) -> tensor<32x128xf32>
    %591 = stablehlo.dot_general %585, %arg14, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x128xf32>, tensor<32x128xf32>) -> tensor<4x16x32xf32>
    %cst_148 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %592 = stablehlo.reduce(%591 init: %cst_148) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %593 = stablehlo.reshape %592 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_149 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %594 = stablehlo.reduce(%593 init: %cst_149) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %595 = stablehlo.multiply %120, %591 : tensor<4x16x32xf32>
    %cst_150 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %596 = stablehlo.reduce(%595 init: %cst_150) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %597 = stablehlo.reshape %596 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %598 = stablehlo.broadcast_in_dim %121, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %599 = stablehlo.multiply %591, %598 : tensor<4x16x32xf32>
    %cst_151 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %600 = stablehlo.reduce(%597 init: %cst_151) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %601 = stablehlo.multiply %112, %599 : tensor<4x16x32xf32>
    %cst_152 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %602 = stablehlo.reduce(%601 init: %cst_152) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %603 = stablehlo.reshape %602 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %604 = stablehlo.broadcast_in_dim %115, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %605 = stablehlo.multiply %599, %604 : tensor<4x16x32xf32>
    %606 = stablehlo.multiply %603, %118 : tensor<4x16x1xf32>
    %607 = stablehlo.negate %605 : tensor<4x16x32xf32>
    %cst_153 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %608 = stablehlo.reduce(%607 init: %cst_153) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %609 = stablehlo.reshape %608 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %610 = stablehlo.add %565, %605 : tensor<4x16x32xf32>
    %cst_154 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %611 = stablehlo.broadcast_in_dim %cst_154, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %612 = stablehlo.divide %606, %611 : tensor<4x16x1xf32>
    %cst_155 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %613 = stablehlo.reduce(%612 init: %cst_155) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %614 = stablehlo.broadcast_in_dim %613, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %615 = stablehlo.multiply %614, %106 : tensor<4x16x32xf32>
    %616 = stablehlo.negate %615 : tensor<4x16x32xf32>
    %cst_156 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %617 = stablehlo.reduce(%616 init: %cst_156) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %618 = stablehlo.reshape %617 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %619 = stablehlo.add %610, %615 : tensor<4x16x32xf32>
    %620 = stablehlo.add %609, %618 : tensor<4x16x1xf32>
    %cst_157 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %621 = stablehlo.broadcast_in_dim %cst_157, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %622 = stablehlo.divide %620, %621 : tensor<4x16x1xf32>
    %cst_158 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %623 = stablehlo.reduce(%622 init: %cst_158) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %624 = stablehlo.broadcast_in_dim %623, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %625 = stablehlo.add %619, %624 : tensor<4x16x32xf32>
    %cst_159 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %626 = stablehlo.reduce(%625 init: %cst_159) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %627 = stablehlo.reshape %626 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_160 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %628 = stablehlo.reduce(%627 init: %cst_160) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %629 = stablehlo.dot_general %625, %92, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %630 = stablehlo.transpose %629, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %631 = stablehlo.dot_general %625, %arg5, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %632 = stablehlo.reshape %631 : (tensor<4x16x32xf32>) -> tensor<4x16x2x16xf32>
    %633 = stablehlo.transpose %632, dims = [0, 2, 3, 1] : (tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %634 = stablehlo.dot_general %633, %54, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16xf32>, tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %635 = stablehlo.dot_general %633, %86, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16xf32>, tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xf32>
    %636 = stablehlo.transpose %635, dims = [0, 3, 1, 2] : (tensor<4x2x16x16xf32>) -> tensor<4x16x2x16xf32>
    %637 = stablehlo.broadcast_in_dim %89, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %638 = stablehlo.multiply %634, %637 : tensor<4x2x16x16xf32>
    %639 = stablehlo.multiply %638, %82 : tensor<4x2x16x16xf32>
    %cst_161 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %640 = stablehlo.reduce(%639 init: %cst_161) applies stablehlo.add across dimensions = [3] : (tensor<4x2x16x16xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %641 = stablehlo.reshape %640 : (tensor<4x2x16xf32>) -> tensor<4x2x16x1xf32>
    %642 = stablehlo.negate %641 : tensor<4x2x16x1xf32>
    %643 = stablehlo.broadcast_in_dim %84, dims = [0, 1, 2, 3] : (tensor<4x2x16x1xf32>) -> tensor<4x2x16x16xf32>
    %644 = stablehlo.divide %634, %643 : tensor<4x2x16x16xf32>
    %cst_162 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %645 = stablehlo.reduce(%642 init: %cst_162) applies stablehlo.add across dimensions = [3] : (tensor<4x2x16x1xf32>, tensor<f32>) -> tensor<4x2x16xf32>
    %646 = stablehlo.broadcast_in_dim %645, dims = [0, 1, 2] : (tensor<4x2x16xf32>) -> tensor<4x2x16x16xf32>
    %647 = stablehlo.add %644, %646 : tensor<4x2x16x16xf32>
    %648 = stablehlo.multiply %647, %82 : tensor<4x2x16x16xf32>
    %649 = call @_where_1(%60#1, %60#2, %648) : (tensor<4x2x16x16xi1>, tensor<4x2x16x16xf32>, tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xf32>
    %cst_163 = stablehlo.constant dense<2.500000e-01> : tensor<f32>
    %650 = stablehlo.broadcast_in_dim %cst_163, dims = [] : (tensor<f32>) -> tensor<4x2x16x16xf32>
    %651 = stablehlo.multiply %649, %650 : tensor<4x2x16x16xf32>
    %652 = stablehlo.dot_general %651, %44, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16xf32>, tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %653 = stablehlo.transpose %652, dims = [0, 2, 1, 3] : (tensor<4x2x16x16xf32>) -> tensor<4x16x2x16xf32>
    %654 = stablehlo.dot_general %651, %49, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x2x16x16xf32>, tensor<4x16x2x16xf32>) -> tensor<4x2x16x16xf32>
    %655 = stablehlo.transpose %654, dims = [0, 2, 1, 3] : (tensor<4x2x16x16xf32>) -> tensor<4x16x2x16xf32>
    %656 = stablehlo.reshape %636 : (tensor<4x16x2x16xf32>) -> tensor<4x16x32xf32>
    %cst_164 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %657 = stablehlo.reduce(%656 init: %cst_164) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %658 = stablehlo.reshape %657 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_165 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %659 = stablehlo.reduce(%658 init: %cst_165) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %660 = stablehlo.dot_general %656, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %661 = stablehlo.transpose %660, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %662 = stablehlo.dot_general %656, %arg7, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %663 = stablehlo.reshape %653 : (tensor<4x16x2x16xf32>) -> tensor<4x16x32xf32>
    %cst_166 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %664 = stablehlo.reduce(%663 init: %cst_166) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %665 = stablehlo.reshape %664 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_167 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %666 = stablehlo.reduce(%665 init: %cst_167) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %667 = stablehlo.dot_general %663, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %668 = stablehlo.transpose %667, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %669 = stablehlo.dot_general %663, %arg4, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %670 = stablehlo.add %662, %669 : tensor<4x16x32xf32>
    %671 = stablehlo.reshape %655 : (tensor<4x16x2x16xf32>) -> tensor<4x16x32xf32>
    %cst_168 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %672 = stablehlo.reduce(%671 init: %cst_168) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %673 = stablehlo.reshape %672 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_169 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %674 = stablehlo.reduce(%673 init: %cst_169) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %675 = stablehlo.dot_general %671, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<4x16x32xf32>) -> tensor<32x32xf32>
    %676 = stablehlo.transpose %675, dims = [1, 0] : (tensor<32x32xf32>) -> tensor<32x32xf32>
    %677 = stablehlo.dot_general %671, %arg6, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x16x32xf32>, tensor<32x32xf32>) -> tensor<4x16x32xf32>
    %678 = stablehlo.add %670, %677 : tensor<4x16x32xf32>
    %cst_170 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %679 = stablehlo.reduce(%678 init: %cst_170) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %680 = stablehlo.reshape %679 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %cst_171 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %681 = stablehlo.reduce(%680 init: %cst_171) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %682 = stablehlo.multiply %33, %678 : tensor<4x16x32xf32>
    %cst_172 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %683 = stablehlo.reduce(%682 init: %cst_172) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<32xf32>
    %684 = stablehlo.reshape %683 : (tensor<32xf32>) -> tensor<1x1x32xf32>
    %685 = stablehlo.broadcast_in_dim %34, dims = [0, 1, 2] : (tensor<1x1x32xf32>) -> tensor<4x16x32xf32>
    %686 = stablehlo.multiply %678, %685 : tensor<4x16x32xf32>
    %cst_173 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %687 = stablehlo.reduce(%684 init: %cst_173) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<32xf32>
    %688 = stablehlo.multiply %25, %686 : tensor<4x16x32xf32>
    %cst_174 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %689 = stablehlo.reduce(%688 init: %cst_174) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %690 = stablehlo.reshape %689 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %691 = stablehlo.broadcast_in_dim %28, dims = [0, 1, 2] : (tensor<4x16x1xf32>) -> tensor<4x16x32xf32>
    %692 = stablehlo.multiply %686, %691 : tensor<4x16x32xf32>
    %693 = stablehlo.multiply %690, %31 : tensor<4x16x1xf32>
    %694 = stablehlo.negate %692 : tensor<4x16x32xf32>
    %cst_175 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %695 = stablehlo.reduce(%694 init: %cst_175) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %696 = stablehlo.reshape %695 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %697 = stablehlo.add %625, %692 : tensor<4x16x32xf32>
    %cst_176 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %698 = stablehlo.broadcast_in_dim %cst_176, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %699 = stablehlo.divide %693, %698 : tensor<4x16x1xf32>
    %cst_177 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %700 = stablehlo.reduce(%699 init: %cst_177) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %701 = stablehlo.broadcast_in_dim %700, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %702 = stablehlo.multiply %701, %19 : tensor<4x16x32xf32>
    %703 = stablehlo.negate %702 : tensor<4x16x32xf32>
    %cst_178 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %704 = stablehlo.reduce(%703 init: %cst_178) applies stablehlo.add across dimensions = [2] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<4x16xf32>
    %705 = stablehlo.reshape %704 : (tensor<4x16xf32>) -> tensor<4x16x1xf32>
    %706 = stablehlo.add %697, %702 : tensor<4x16x32xf32>
    %707 = stablehlo.add %696, %705 : tensor<4x16x1xf32>
    %cst_179 = stablehlo.constant dense<3.200000e+01> : tensor<f32>
    %708 = stablehlo.broadcast_in_dim %cst_179, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %709 = stablehlo.divide %707, %708 : tensor<4x16x1xf32>
    %cst_180 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %710 = stablehlo.reduce(%709 init: %cst_180) applies stablehlo.add across dimensions = [2] : (tensor<4x16x1xf32>, tensor<f32>) -> tensor<4x16xf32>
    %711 = stablehlo.broadcast_in_dim %710, dims = [0, 1] : (tensor<4x16xf32>) -> tensor<4x16x32xf32>
    %712 = stablehlo.add %706, %711 : tensor<4x16x32xf32>
    %cst_181 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %713 = stablehlo.reduce(%712 init: %cst_181) applies stablehlo.add across dimensions = [0] : (tensor<4x16x32xf32>, tensor<f32>) -> tensor<16x32xf32>
    %714 = stablehlo.reshape %713 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
    %cst_182 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %715 = stablehlo.reduce(%714 init: %cst_182) applies stablehlo.add across dimensions = [0] : (tensor<1x16x32xf32>, tensor<f32>) -> tensor<16x32xf32>
    %cst_183 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %716 = stablehlo.broadcast_in_dim %cst_183, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %717 = "stablehlo.scatter"(%716, %6, %712) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg111: tensor<f32>, %arg112: tensor<f32>):
      %1787 = stablehlo.add %arg111, %arg112 : tensor<f32>
      stablehlo.return %1787 : tensor<f32>
    }) : (tensor<256x32xf32>, tensor<4x16x1xi32>, tensor<4x16x32xf32>) -> tensor<256x32xf32>
    %718 = stablehlo.add %385, %717 : tensor<256x32xf32>
    %719 = chlo.square %666 : tensor<32xf32> -> tensor<32xf32>
    %cst_184 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %720 = stablehlo.reduce(%719 init: %cst_184) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %cst_185 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %721 = stablehlo.add %cst_185, %720 : tensor<f32>
    %722 = chlo.square %628 : tensor<32xf32> -> tensor<32xf32>
    %cst_186 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %723 = stablehlo.reduce(%722 init: %cst_186) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %724 = stablehlo.add %721, %723 : tensor<f32>
    %725 = chlo.square %674 : tensor<32xf32> -> tensor<32xf32>
    %cst_187 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %726 = stablehlo.reduce(%725 init: %cst_187) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %727 = stablehlo.add %724, %726 : tensor<f32>
    %728 = chlo.square %659 : tensor<32xf32> -> tensor<32xf32>
    %cst_188 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %729 = stablehlo.reduce(%728 init: %cst_188) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %730 = stablehlo.add %727, %729 : tensor<f32>
    %731 = chlo.square %668 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_189 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %732 = stablehlo.reduce(%731 init: %cst_189) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %733 = stablehlo.add %730, %732 : tensor<f32>
    %734 = chlo.square %630 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_190 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %735 = stablehlo.reduce(%734 init: %cst_190) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %736 = stablehlo.add %733, %735 : tensor<f32>
    %737 = chlo.square %676 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_191 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %738 = stablehlo.reduce(%737 init: %cst_191) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %739 = stablehlo.add %736, %738 : tensor<f32>
    %740 = chlo.square %661 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_192 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %741 = stablehlo.reduce(%740 init: %cst_192) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %742 = stablehlo.add %739, %741 : tensor<f32>
    %743 = chlo.square %681 : tensor<32xf32> -> tensor<32xf32>
    %cst_193 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %744 = stablehlo.reduce(%743 init: %cst_193) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %745 = stablehlo.add %742, %744 : tensor<f32>
    %746 = chlo.square %687 : tensor<32xf32> -> tensor<32xf32>
    %cst_194 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %747 = stablehlo.reduce(%746 init: %cst_194) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %748 = stablehlo.add %745, %747 : tensor<f32>
    %749 = chlo.square %594 : tensor<32xf32> -> tensor<32xf32>
    %cst_195 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %750 = stablehlo.reduce(%749 init: %cst_195) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %751 = stablehlo.add %748, %750 : tensor<f32>
    %752 = chlo.square %600 : tensor<32xf32> -> tensor<32xf32>
    %cst_196 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %753 = stablehlo.reduce(%752 init: %cst_196) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %754 = stablehlo.add %751, %753 : tensor<f32>
    %755 = chlo.square %588 : tensor<128xf32> -> tensor<128xf32>
    %cst_197 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %756 = stablehlo.reduce(%755 init: %cst_197) applies stablehlo.add across dimensions = [0] : (tensor<128xf32>, tensor<f32>) -> tensor<f32>
    %757 = stablehlo.add %754, %756 : tensor<f32>
    %758 = chlo.square %568 : tensor<32xf32> -> tensor<32xf32>
    %cst_198 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %759 = stablehlo.reduce(%758 init: %cst_198) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %760 = stablehlo.add %757, %759 : tensor<f32>
    %761 = chlo.square %590 : tensor<32x128xf32> -> tensor<32x128xf32>
    %cst_199 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %762 = stablehlo.reduce(%761 init: %cst_199) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x128xf32>, tensor<f32>) -> tensor<f32>
    %763 = stablehlo.add %760, %762 : tensor<f32>
    %764 = chlo.square %570 : tensor<128x32xf32> -> tensor<128x32xf32>
    %cst_200 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %765 = stablehlo.reduce(%764 init: %cst_200) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x32xf32>, tensor<f32>) -> tensor<f32>
    %766 = stablehlo.add %763, %765 : tensor<f32>
    %767 = chlo.square %519 : tensor<32xf32> -> tensor<32xf32>
    %cst_201 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %768 = stablehlo.reduce(%767 init: %cst_201) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %769 = stablehlo.add %766, %768 : tensor<f32>
    %770 = chlo.square %481 : tensor<32xf32> -> tensor<32xf32>
    %cst_202 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %771 = stablehlo.reduce(%770 init: %cst_202) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %772 = stablehlo.add %769, %771 : tensor<f32>
    %773 = chlo.square %527 : tensor<32xf32> -> tensor<32xf32>
    %cst_203 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %774 = stablehlo.reduce(%773 init: %cst_203) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %775 = stablehlo.add %772, %774 : tensor<f32>
    %776 = chlo.square %512 : tensor<32xf32> -> tensor<32xf32>
    %cst_204 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %777 = stablehlo.reduce(%776 init: %cst_204) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %778 = stablehlo.add %775, %777 : tensor<f32>
    %779 = chlo.square %521 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_205 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %780 = stablehlo.reduce(%779 init: %cst_205) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %781 = stablehlo.add %778, %780 : tensor<f32>
    %782 = chlo.square %483 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_206 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %783 = stablehlo.reduce(%782 init: %cst_206) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %784 = stablehlo.add %781, %783 : tensor<f32>
    %785 = chlo.square %529 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_207 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %786 = stablehlo.reduce(%785 init: %cst_207) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %787 = stablehlo.add %784, %786 : tensor<f32>
    %788 = chlo.square %514 : tensor<32x32xf32> -> tensor<32x32xf32>
    %cst_208 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %789 = stablehlo.reduce(%788 init: %cst_208) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %790 = stablehlo.add %787, %789 : tensor<f32>
    %791 = chlo.square %534 : tensor<32xf32> -> tensor<32xf32>
    %cst_209 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %792 = stablehlo.reduce(%791 init: %cst_209) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %793 = stablehlo.add %790, %792 : tensor<f32>
    %794 = chlo.square %540 : tensor<32xf32> -> tensor<32xf32>
    %cst_210 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %795 = stablehlo.reduce(%794 init: %cst_210) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %796 = stablehlo.add %793, %795 : tensor<f32>
    %797 = chlo.square %447 : tensor<32xf32> -> tensor<32xf32>
    %cst_211 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %798 = stablehlo.reduce(%797 init: %cst_211) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %799 = stablehlo.add %796, %798 : tensor<f32>
    %800 = chlo.square %453 : tensor<32xf32> -> tensor<32xf32>
    %cst_212 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %801 = stablehlo.reduce(%800 init: %cst_212) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %802 = stablehlo.add %799, %801 : tensor<f32>
    %803 = chlo.square %441 : tensor<128xf32> -> tensor<128xf32>
    %cst_213 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %804 = stablehlo.reduce(%803 init: %cst_213) applies stablehlo.add across dimensions = [0] : (tensor<128xf32>, tensor<f32>) -> tensor<f32>
    %805 = stablehlo.add %802, %804 : tensor<f32>
    %806 = chlo.square %421 : tensor<32xf32> -> tensor<32xf32>
    %cst_214 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %807 = stablehlo.reduce(%806 init: %cst_214) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %808 = stablehlo.add %805, %807 : tensor<f32>
    %809 = chlo.square %443 : tensor<32x128xf32> -> tensor<32x128xf32>
    %cst_215 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %810 = stablehlo.reduce(%809 init: %cst_215) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x128xf32>, tensor<f32>) -> tensor<f32>
    %811 = stablehlo.add %808, %810 : tensor<f32>
    %812 = chlo.square %423 : tensor<128x32xf32> -> tensor<128x32xf32>
    %cst_216 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %813 = stablehlo.reduce(%812 init: %cst_216) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x32xf32>, tensor<f32>) -> tensor<f32>
    %814 = stablehlo.add %811, %813 : tensor<f32>
    %815 = chlo.square %388 : tensor<32xf32> -> tensor<32xf32>
    %cst_217 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %816 = stablehlo.reduce(%815 init: %cst_217) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %817 = stablehlo.add %814, %816 : tensor<f32>
    %818 = chlo.square %394 : tensor<32xf32> -> tensor<32xf32>
    %cst_218 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %819 = stablehlo.reduce(%818 init: %cst_218) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %820 = stablehlo.add %817, %819 : tensor<f32>
    %821 = chlo.square %715 : tensor<16x32xf32> -> tensor<16x32xf32>
    %cst_219 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %822 = stablehlo.reduce(%821 init: %cst_219) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x32xf32>, tensor<f32>) -> tensor<f32>
    %823 = stablehlo.add %820, %822 : tensor<f32>
    %824 = chlo.square %718 : tensor<256x32xf32> -> tensor<256x32xf32>
    %cst_220 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %825 = stablehlo.reduce(%824 init: %cst_220) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x32xf32>, tensor<f32>) -> tensor<f32>
    %826 = stablehlo.add %823, %825 : tensor<f32>
    %827 = stablehlo.sqrt %826 : tensor<f32>
    %cst_221 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %828 = stablehlo.add %827, %cst_221 : tensor<f32>
    %cst_222 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %829 = stablehlo.divide %cst_222, %828 : tensor<f32>
    %cst_223 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %830 = stablehlo.minimum %cst_223, %829 : tensor<f32>
    %831 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %832 = stablehlo.multiply %666, %831 : tensor<32xf32>
    %833 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %834 = stablehlo.multiply %628, %833 : tensor<32xf32>
    %835 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %836 = stablehlo.multiply %674, %835 : tensor<32xf32>
    %837 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %838 = stablehlo.multiply %659, %837 : tensor<32xf32>
    %839 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %840 = stablehlo.multiply %668, %839 : tensor<32x32xf32>
    %841 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %842 = stablehlo.multiply %630, %841 : tensor<32x32xf32>
    %843 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %844 = stablehlo.multiply %676, %843 : tensor<32x32xf32>
    %845 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %846 = stablehlo.multiply %661, %845 : tensor<32x32xf32>
    %847 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %848 = stablehlo.multiply %681, %847 : tensor<32xf32>
    %849 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %850 = stablehlo.multiply %687, %849 : tensor<32xf32>
    %851 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %852 = stablehlo.multiply %594, %851 : tensor<32xf32>
    %853 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %854 = stablehlo.multiply %600, %853 : tensor<32xf32>
    %855 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %856 = stablehlo.multiply %588, %855 : tensor<128xf32>
    %857 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %858 = stablehlo.multiply %568, %857 : tensor<32xf32>
    %859 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %860 = stablehlo.multiply %590, %859 : tensor<32x128xf32>
    %861 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %862 = stablehlo.multiply %570, %861 : tensor<128x32xf32>
    %863 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %864 = stablehlo.multiply %519, %863 : tensor<32xf32>
    %865 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %866 = stablehlo.multiply %481, %865 : tensor<32xf32>
    %867 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %868 = stablehlo.multiply %527, %867 : tensor<32xf32>
    %869 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %870 = stablehlo.multiply %512, %869 : tensor<32xf32>
    %871 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %872 = stablehlo.multiply %521, %871 : tensor<32x32xf32>
    %873 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %874 = stablehlo.multiply %483, %873 : tensor<32x32xf32>
    %875 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %876 = stablehlo.multiply %529, %875 : tensor<32x32xf32>
    %877 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %878 = stablehlo.multiply %514, %877 : tensor<32x32xf32>
    %879 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %880 = stablehlo.multiply %534, %879 : tensor<32xf32>
    %881 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %882 = stablehlo.multiply %540, %881 : tensor<32xf32>
    %883 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %884 = stablehlo.multiply %447, %883 : tensor<32xf32>
    %885 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %886 = stablehlo.multiply %453, %885 : tensor<32xf32>
    %887 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %888 = stablehlo.multiply %441, %887 : tensor<128xf32>
    %889 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %890 = stablehlo.multiply %421, %889 : tensor<32xf32>
    %891 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %892 = stablehlo.multiply %443, %891 : tensor<32x128xf32>
    %893 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %894 = stablehlo.multiply %423, %893 : tensor<128x32xf32>
    %895 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %896 = stablehlo.multiply %388, %895 : tensor<32xf32>
    %897 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %898 = stablehlo.multiply %394, %897 : tensor<32xf32>
    %899 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %900 = stablehlo.multiply %715, %899 : tensor<16x32xf32>
    %901 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %902 = stablehlo.multiply %718, %901 : tensor<256x32xf32>
    %c_224 = stablehlo.constant dense<1> : tensor<i32>
    %903 = stablehlo.add %arg72, %c_224 : tensor<i32>
    %904 = stablehlo.convert %903 : (tensor<i32>) -> tensor<f32>
    %cst_225 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %905 = stablehlo.broadcast_in_dim %cst_225, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %906 = stablehlo.multiply %905, %arg36 : tensor<32xf32>
    %cst_226 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %907 = stablehlo.broadcast_in_dim %cst_226, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %908 = stablehlo.multiply %907, %832 : tensor<32xf32>
    %909 = stablehlo.add %906, %908 : tensor<32xf32>
    %cst_227 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %910 = stablehlo.broadcast_in_dim %cst_227, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %911 = stablehlo.multiply %910, %arg37 : tensor<32xf32>
    %cst_228 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %912 = stablehlo.broadcast_in_dim %cst_228, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %913 = stablehlo.multiply %912, %834 : tensor<32xf32>
    %914 = stablehlo.add %911, %913 : tensor<32xf32>
    %cst_229 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %915 = stablehlo.broadcast_in_dim %cst_229, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %916 = stablehlo.multiply %915, %arg38 : tensor<32xf32>
    %cst_230 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %917 = stablehlo.broadcast_in_dim %cst_230, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %918 = stablehlo.multiply %917, %836 : tensor<32xf32>
    %919 = stablehlo.add %916, %918 : tensor<32xf32>
    %cst_231 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %920 = stablehlo.broadcast_in_dim %cst_231, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %921 = stablehlo.multiply %920, %arg39 : tensor<32xf32>
    %cst_232 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %922 = stablehlo.broadcast_in_dim %cst_232, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %923 = stablehlo.multiply %922, %838 : tensor<32xf32>
    %924 = stablehlo.add %921, %923 : tensor<32xf32>
    %cst_233 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %925 = stablehlo.broadcast_in_dim %cst_233, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %926 = stablehlo.multiply %925, %arg40 : tensor<32x32xf32>
    %cst_234 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %927 = stablehlo.broadcast_in_dim %cst_234, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %928 = stablehlo.multiply %927, %840 : tensor<32x32xf32>
    %929 = stablehlo.add %926, %928 : tensor<32x32xf32>
    %cst_235 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %930 = stablehlo.broadcast_in_dim %cst_235, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %931 = stablehlo.multiply %930, %arg41 : tensor<32x32xf32>
    %cst_236 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %932 = stablehlo.broadcast_in_dim %cst_236, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %933 = stablehlo.multiply %932, %842 : tensor<32x32xf32>
    %934 = stablehlo.add %931, %933 : tensor<32x32xf32>
    %cst_237 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %935 = stablehlo.broadcast_in_dim %cst_237, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %936 = stablehlo.multiply %935, %arg42 : tensor<32x32xf32>
    %cst_238 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %937 = stablehlo.broadcast_in_dim %cst_238, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %938 = stablehlo.multiply %937, %844 : tensor<32x32xf32>
    %939 = stablehlo.add %936, %938 : tensor<32x32xf32>
    %cst_239 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %940 = stablehlo.broadcast_in_dim %cst_239, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %941 = stablehlo.multiply %940, %arg43 : tensor<32x32xf32>
    %cst_240 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %942 = stablehlo.broadcast_in_dim %cst_240, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %943 = stablehlo.multiply %942, %846 : tensor<32x32xf32>
    %944 = stablehlo.add %941, %943 : tensor<32x32xf32>
    %cst_241 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %945 = stablehlo.broadcast_in_dim %cst_241, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %946 = stablehlo.multiply %945, %arg44 : tensor<32xf32>
    %cst_242 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %947 = stablehlo.broadcast_in_dim %cst_242, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %948 = stablehlo.multiply %947, %848 : tensor<32xf32>
    %949 = stablehlo.add %946, %948 : tensor<32xf32>
    %cst_243 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %950 = stablehlo.broadcast_in_dim %cst_243, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %951 = stablehlo.multiply %950, %arg45 : tensor<32xf32>
    %cst_244 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %952 = stablehlo.broadcast_in_dim %cst_244, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %953 = stablehlo.multiply %952, %850 : tensor<32xf32>
    %954 = stablehlo.add %951, %953 : tensor<32xf32>
    %cst_245 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %955 = stablehlo.broadcast_in_dim %cst_245, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %956 = stablehlo.multiply %955, %arg46 : tensor<32xf32>
    %cst_246 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %957 = stablehlo.broadcast_in_dim %cst_246, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %958 = stablehlo.multiply %957, %852 : tensor<32xf32>
    %959 = stablehlo.add %956, %958 : tensor<32xf32>
    %cst_247 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %960 = stablehlo.broadcast_in_dim %cst_247, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %961 = stablehlo.multiply %960, %arg47 : tensor<32xf32>
    %cst_248 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %962 = stablehlo.broadcast_in_dim %cst_248, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %963 = stablehlo.multiply %962, %854 : tensor<32xf32>
    %964 = stablehlo.add %961, %963 : tensor<32xf32>
    %cst_249 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %965 = stablehlo.broadcast_in_dim %cst_249, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %966 = stablehlo.multiply %965, %arg48 : tensor<128xf32>
    %cst_250 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %967 = stablehlo.broadcast_in_dim %cst_250, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %968 = stablehlo.multiply %967, %856 : tensor<128xf32>
    %969 = stablehlo.add %966, %968 : tensor<128xf32>
    %cst_251 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %970 = stablehlo.broadcast_in_dim %cst_251, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %971 = stablehlo.multiply %970, %arg49 : tensor<32xf32>
    %cst_252 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %972 = stablehlo.broadcast_in_dim %cst_252, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %973 = stablehlo.multiply %972, %858 : tensor<32xf32>
    %974 = stablehlo.add %971, %973 : tensor<32xf32>
    %cst_253 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %975 = stablehlo.broadcast_in_dim %cst_253, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %976 = stablehlo.multiply %975, %arg50 : tensor<32x128xf32>
    %cst_254 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %977 = stablehlo.broadcast_in_dim %cst_254, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %978 = stablehlo.multiply %977, %860 : tensor<32x128xf32>
    %979 = stablehlo.add %976, %978 : tensor<32x128xf32>
    %cst_255 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %980 = stablehlo.broadcast_in_dim %cst_255, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %981 = stablehlo.multiply %980, %arg51 : tensor<128x32xf32>
    %cst_256 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %982 = stablehlo.broadcast_in_dim %cst_256, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %983 = stablehlo.multiply %982, %862 : tensor<128x32xf32>
    %984 = stablehlo.add %981, %983 : tensor<128x32xf32>
    %cst_257 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %985 = stablehlo.broadcast_in_dim %cst_257, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %986 = stablehlo.multiply %985, %arg52 : tensor<32xf32>
    %cst_258 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %987 = stablehlo.broadcast_in_dim %cst_258, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %988 = stablehlo.multiply %987, %864 : tensor<32xf32>
    %989 = stablehlo.add %986, %988 : tensor<32xf32>
    %cst_259 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %990 = stablehlo.broadcast_in_dim %cst_259, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %991 = stablehlo.multiply %990, %arg53 : tensor<32xf32>
    %cst_260 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %992 = stablehlo.broadcast_in_dim %cst_260, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %993 = stablehlo.multiply %992, %866 : tensor<32xf32>
    %994 = stablehlo.add %991, %993 : tensor<32xf32>
    %cst_261 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %995 = stablehlo.broadcast_in_dim %cst_261, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %996 = stablehlo.multiply %995, %arg54 : tensor<32xf32>
    %cst_262 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %997 = stablehlo.broadcast_in_dim %cst_262, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %998 = stablehlo.multiply %997, %868 : tensor<32xf32>
    %999 = stablehlo.add %996, %998 : tensor<32xf32>
    %cst_263 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1000 = stablehlo.broadcast_in_dim %cst_263, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1001 = stablehlo.multiply %1000, %arg55 : tensor<32xf32>
    %cst_264 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1002 = stablehlo.broadcast_in_dim %cst_264, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1003 = stablehlo.multiply %1002, %870 : tensor<32xf32>
    %1004 = stablehlo.add %1001, %1003 : tensor<32xf32>
    %cst_265 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1005 = stablehlo.broadcast_in_dim %cst_265, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1006 = stablehlo.multiply %1005, %arg56 : tensor<32x32xf32>
    %cst_266 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1007 = stablehlo.broadcast_in_dim %cst_266, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1008 = stablehlo.multiply %1007, %872 : tensor<32x32xf32>
    %1009 = stablehlo.add %1006, %1008 : tensor<32x32xf32>
    %cst_267 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1010 = stablehlo.broadcast_in_dim %cst_267, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1011 = stablehlo.multiply %1010, %arg57 : tensor<32x32xf32>
    %cst_268 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1012 = stablehlo.broadcast_in_dim %cst_268, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1013 = stablehlo.multiply %1012, %874 : tensor<32x32xf32>
    %1014 = stablehlo.add %1011, %1013 : tensor<32x32xf32>
    %cst_269 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1015 = stablehlo.broadcast_in_dim %cst_269, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1016 = stablehlo.multiply %1015, %arg58 : tensor<32x32xf32>
    %cst_270 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1017 = stablehlo.broadcast_in_dim %cst_270, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1018 = stablehlo.multiply %1017, %876 : tensor<32x32xf32>
    %1019 = stablehlo.add %1016, %1018 : tensor<32x32xf32>
    %cst_271 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1020 = stablehlo.broadcast_in_dim %cst_271, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1021 = stablehlo.multiply %1020, %arg59 : tensor<32x32xf32>
    %cst_272 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1022 = stablehlo.broadcast_in_dim %cst_272, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1023 = stablehlo.multiply %1022, %878 : tensor<32x32xf32>
    %1024 = stablehlo.add %1021, %1023 : tensor<32x32xf32>
    %cst_273 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1025 = stablehlo.broadcast_in_dim %cst_273, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1026 = stablehlo.multiply %1025, %arg60 : tensor<32xf32>
    %cst_274 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1027 = stablehlo.broadcast_in_dim %cst_274, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1028 = stablehlo.multiply %1027, %880 : tensor<32xf32>
    %1029 = stablehlo.add %1026, %1028 : tensor<32xf32>
    %cst_275 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1030 = stablehlo.broadcast_in_dim %cst_275, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1031 = stablehlo.multiply %1030, %arg61 : tensor<32xf32>
    %cst_276 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1032 = stablehlo.broadcast_in_dim %cst_276, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1033 = stablehlo.multiply %1032, %882 : tensor<32xf32>
    %1034 = stablehlo.add %1031, %1033 : tensor<32xf32>
    %cst_277 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1035 = stablehlo.broadcast_in_dim %cst_277, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1036 = stablehlo.multiply %1035, %arg62 : tensor<32xf32>
    %cst_278 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1037 = stablehlo.broadcast_in_dim %cst_278, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1038 = stablehlo.multiply %1037, %884 : tensor<32xf32>
    %1039 = stablehlo.add %1036, %1038 : tensor<32xf32>
    %cst_279 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1040 = stablehlo.broadcast_in_dim %cst_279, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1041 = stablehlo.multiply %1040, %arg63 : tensor<32xf32>
    %cst_280 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1042 = stablehlo.broadcast_in_dim %cst_280, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1043 = stablehlo.multiply %1042, %886 : tensor<32xf32>
    %1044 = stablehlo.add %1041, %1043 : tensor<32xf32>
    %cst_281 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1045 = stablehlo.broadcast_in_dim %cst_281, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1046 = stablehlo.multiply %1045, %arg64 : tensor<128xf32>
    %cst_282 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1047 = stablehlo.broadcast_in_dim %cst_282, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1048 = stablehlo.multiply %1047, %888 : tensor<128xf32>
    %1049 = stablehlo.add %1046, %1048 : tensor<128xf32>
    %cst_283 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1050 = stablehlo.broadcast_in_dim %cst_283, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1051 = stablehlo.multiply %1050, %arg65 : tensor<32xf32>
    %cst_284 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1052 = stablehlo.broadcast_in_dim %cst_284, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1053 = stablehlo.multiply %1052, %890 : tensor<32xf32>
    %1054 = stablehlo.add %1051, %1053 : tensor<32xf32>
    %cst_285 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1055 = stablehlo.broadcast_in_dim %cst_285, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1056 = stablehlo.multiply %1055, %arg66 : tensor<32x128xf32>
    %cst_286 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1057 = stablehlo.broadcast_in_dim %cst_286, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1058 = stablehlo.multiply %1057, %892 : tensor<32x128xf32>
    %1059 = stablehlo.add %1056, %1058 : tensor<32x128xf32>
    %cst_287 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1060 = stablehlo.broadcast_in_dim %cst_287, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1061 = stablehlo.multiply %1060, %arg67 : tensor<128x32xf32>
    %cst_288 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1062 = stablehlo.broadcast_in_dim %cst_288, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1063 = stablehlo.multiply %1062, %894 : tensor<128x32xf32>
    %1064 = stablehlo.add %1061, %1063 : tensor<128x32xf32>
    %cst_289 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1065 = stablehlo.broadcast_in_dim %cst_289, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1066 = stablehlo.multiply %1065, %arg68 : tensor<32xf32>
    %cst_290 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1067 = stablehlo.broadcast_in_dim %cst_290, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1068 = stablehlo.multiply %1067, %896 : tensor<32xf32>
    %1069 = stablehlo.add %1066, %1068 : tensor<32xf32>
    %cst_291 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1070 = stablehlo.broadcast_in_dim %cst_291, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1071 = stablehlo.multiply %1070, %arg69 : tensor<32xf32>
    %cst_292 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1072 = stablehlo.broadcast_in_dim %cst_292, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1073 = stablehlo.multiply %1072, %898 : tensor<32xf32>
    %1074 = stablehlo.add %1071, %1073 : tensor<32xf32>
    %cst_293 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1075 = stablehlo.broadcast_in_dim %cst_293, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1076 = stablehlo.multiply %1075, %arg70 : tensor<16x32xf32>
    %cst_294 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1077 = stablehlo.broadcast_in_dim %cst_294, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1078 = stablehlo.multiply %1077, %900 : tensor<16x32xf32>
    %1079 = stablehlo.add %1076, %1078 : tensor<16x32xf32>
    %cst_295 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1080 = stablehlo.broadcast_in_dim %cst_295, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1081 = stablehlo.multiply %1080, %arg71 : tensor<256x32xf32>
    %cst_296 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1082 = stablehlo.broadcast_in_dim %cst_296, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1083 = stablehlo.multiply %1082, %902 : tensor<256x32xf32>
    %1084 = stablehlo.add %1081, %1083 : tensor<256x32xf32>
    %cst_297 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1085 = stablehlo.broadcast_in_dim %cst_297, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1086 = stablehlo.multiply %1085, %arg73 : tensor<32xf32>
    %cst_298 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1087 = stablehlo.broadcast_in_dim %cst_298, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1088 = stablehlo.multiply %1087, %832 : tensor<32xf32>
    %1089 = stablehlo.multiply %1088, %832 : tensor<32xf32>
    %1090 = stablehlo.add %1086, %1089 : tensor<32xf32>
    %cst_299 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1091 = stablehlo.broadcast_in_dim %cst_299, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1092 = stablehlo.multiply %1091, %arg74 : tensor<32xf32>
    %cst_300 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1093 = stablehlo.broadcast_in_dim %cst_300, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1094 = stablehlo.multiply %1093, %834 : tensor<32xf32>
    %1095 = stablehlo.multiply %1094, %834 : tensor<32xf32>
    %1096 = stablehlo.add %1092, %1095 : tensor<32xf32>
    %cst_301 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1097 = stablehlo.broadcast_in_dim %cst_301, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1098 = stablehlo.multiply %1097, %arg75 : tensor<32xf32>
    %cst_302 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1099 = stablehlo.broadcast_in_dim %cst_302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1100 = stablehlo.multiply %1099, %836 : tensor<32xf32>
    %1101 = stablehlo.multiply %1100, %836 : tensor<32xf32>
    %1102 = stablehlo.add %1098, %1101 : tensor<32xf32>
    %cst_303 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1103 = stablehlo.broadcast_in_dim %cst_303, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1104 = stablehlo.multiply %1103, %arg76 : tensor<32xf32>
    %cst_304 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1105 = stablehlo.broadcast_in_dim %cst_304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1106 = stablehlo.multiply %1105, %838 : tensor<32xf32>
    %1107 = stablehlo.multiply %1106, %838 : tensor<32xf32>
    %1108 = stablehlo.add %1104, %1107 : tensor<32xf32>
    %cst_305 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1109 = stablehlo.broadcast_in_dim %cst_305, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1110 = stablehlo.multiply %1109, %arg77 : tensor<32x32xf32>
    %cst_306 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1111 = stablehlo.broadcast_in_dim %cst_306, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1112 = stablehlo.multiply %1111, %840 : tensor<32x32xf32>
    %1113 = stablehlo.multiply %1112, %840 : tensor<32x32xf32>
    %1114 = stablehlo.add %1110, %1113 : tensor<32x32xf32>
    %cst_307 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1115 = stablehlo.broadcast_in_dim %cst_307, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1116 = stablehlo.multiply %1115, %arg78 : tensor<32x32xf32>
    %cst_308 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1117 = stablehlo.broadcast_in_dim %cst_308, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1118 = stablehlo.multiply %1117, %842 : tensor<32x32xf32>
    %1119 = stablehlo.multiply %1118, %842 : tensor<32x32xf32>
    %1120 = stablehlo.add %1116, %1119 : tensor<32x32xf32>
    %cst_309 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1121 = stablehlo.broadcast_in_dim %cst_309, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1122 = stablehlo.multiply %1121, %arg79 : tensor<32x32xf32>
    %cst_310 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1123 = stablehlo.broadcast_in_dim %cst_310, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1124 = stablehlo.multiply %1123, %844 : tensor<32x32xf32>
    %1125 = stablehlo.multiply %1124, %844 : tensor<32x32xf32>
    %1126 = stablehlo.add %1122, %1125 : tensor<32x32xf32>
    %cst_311 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1127 = stablehlo.broadcast_in_dim %cst_311, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1128 = stablehlo.multiply %1127, %arg80 : tensor<32x32xf32>
    %cst_312 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1129 = stablehlo.broadcast_in_dim %cst_312, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1130 = stablehlo.multiply %1129, %846 : tensor<32x32xf32>
    %1131 = stablehlo.multiply %1130, %846 : tensor<32x32xf32>
    %1132 = stablehlo.add %1128, %1131 : tensor<32x32xf32>
    %cst_313 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1133 = stablehlo.broadcast_in_dim %cst_313, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1134 = stablehlo.multiply %1133, %arg81 : tensor<32xf32>
    %cst_314 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1135 = stablehlo.broadcast_in_dim %cst_314, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1136 = stablehlo.multiply %1135, %848 : tensor<32xf32>
    %1137 = stablehlo.multiply %1136, %848 : tensor<32xf32>
    %1138 = stablehlo.add %1134, %1137 : tensor<32xf32>
    %cst_315 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1139 = stablehlo.broadcast_in_dim %cst_315, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1140 = stablehlo.multiply %1139, %arg82 : tensor<32xf32>
    %cst_316 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1141 = stablehlo.broadcast_in_dim %cst_316, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1142 = stablehlo.multiply %1141, %850 : tensor<32xf32>
    %1143 = stablehlo.multiply %1142, %850 : tensor<32xf32>
    %1144 = stablehlo.add %1140, %1143 : tensor<32xf32>
    %cst_317 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1145 = stablehlo.broadcast_in_dim %cst_317, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1146 = stablehlo.multiply %1145, %arg83 : tensor<32xf32>
    %cst_318 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1147 = stablehlo.broadcast_in_dim %cst_318, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1148 = stablehlo.multiply %1147, %852 : tensor<32xf32>
    %1149 = stablehlo.multiply %1148, %852 : tensor<32xf32>
    %1150 = stablehlo.add %1146, %1149 : tensor<32xf32>
    %cst_319 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1151 = stablehlo.broadcast_in_dim %cst_319, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1152 = stablehlo.multiply %1151, %arg84 : tensor<32xf32>
    %cst_320 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1153 = stablehlo.broadcast_in_dim %cst_320, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1154 = stablehlo.multiply %1153, %854 : tensor<32xf32>
    %1155 = stablehlo.multiply %1154, %854 : tensor<32xf32>
    %1156 = stablehlo.add %1152, %1155 : tensor<32xf32>
    %cst_321 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1157 = stablehlo.broadcast_in_dim %cst_321, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1158 = stablehlo.multiply %1157, %arg85 : tensor<128xf32>
    %cst_322 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1159 = stablehlo.broadcast_in_dim %cst_322, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1160 = stablehlo.multiply %1159, %856 : tensor<128xf32>
    %1161 = stablehlo.multiply %1160, %856 : tensor<128xf32>
    %1162 = stablehlo.add %1158, %1161 : tensor<128xf32>
    %cst_323 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1163 = stablehlo.broadcast_in_dim %cst_323, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1164 = stablehlo.multiply %1163, %arg86 : tensor<32xf32>
    %cst_324 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1165 = stablehlo.broadcast_in_dim %cst_324, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1166 = stablehlo.multiply %1165, %858 : tensor<32xf32>
    %1167 = stablehlo.multiply %1166, %858 : tensor<32xf32>
    %1168 = stablehlo.add %1164, %1167 : tensor<32xf32>
    %cst_325 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1169 = stablehlo.broadcast_in_dim %cst_325, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1170 = stablehlo.multiply %1169, %arg87 : tensor<32x128xf32>
    %cst_326 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1171 = stablehlo.broadcast_in_dim %cst_326, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1172 = stablehlo.multiply %1171, %860 : tensor<32x128xf32>
    %1173 = stablehlo.multiply %1172, %860 : tensor<32x128xf32>
    %1174 = stablehlo.add %1170, %1173 : tensor<32x128xf32>
    %cst_327 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1175 = stablehlo.broadcast_in_dim %cst_327, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1176 = stablehlo.multiply %1175, %arg88 : tensor<128x32xf32>
    %cst_328 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1177 = stablehlo.broadcast_in_dim %cst_328, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1178 = stablehlo.multiply %1177, %862 : tensor<128x32xf32>
    %1179 = stablehlo.multiply %1178, %862 : tensor<128x32xf32>
    %1180 = stablehlo.add %1176, %1179 : tensor<128x32xf32>
    %cst_329 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1181 = stablehlo.broadcast_in_dim %cst_329, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1182 = stablehlo.multiply %1181, %arg89 : tensor<32xf32>
    %cst_330 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1183 = stablehlo.broadcast_in_dim %cst_330, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1184 = stablehlo.multiply %1183, %864 : tensor<32xf32>
    %1185 = stablehlo.multiply %1184, %864 : tensor<32xf32>
    %1186 = stablehlo.add %1182, %1185 : tensor<32xf32>
    %cst_331 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1187 = stablehlo.broadcast_in_dim %cst_331, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1188 = stablehlo.multiply %1187, %arg90 : tensor<32xf32>
    %cst_332 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1189 = stablehlo.broadcast_in_dim %cst_332, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1190 = stablehlo.multiply %1189, %866 : tensor<32xf32>
    %1191 = stablehlo.multiply %1190, %866 : tensor<32xf32>
    %1192 = stablehlo.add %1188, %1191 : tensor<32xf32>
    %cst_333 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1193 = stablehlo.broadcast_in_dim %cst_333, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1194 = stablehlo.multiply %1193, %arg91 : tensor<32xf32>
    %cst_334 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1195 = stablehlo.broadcast_in_dim %cst_334, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1196 = stablehlo.multiply %1195, %868 : tensor<32xf32>
    %1197 = stablehlo.multiply %1196, %868 : tensor<32xf32>
    %1198 = stablehlo.add %1194, %1197 : tensor<32xf32>
    %cst_335 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1199 = stablehlo.broadcast_in_dim %cst_335, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1200 = stablehlo.multiply %1199, %arg92 : tensor<32xf32>
    %cst_336 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1201 = stablehlo.broadcast_in_dim %cst_336, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1202 = stablehlo.multiply %1201, %870 : tensor<32xf32>
    %1203 = stablehlo.multiply %1202, %870 : tensor<32xf32>
    %1204 = stablehlo.add %1200, %1203 : tensor<32xf32>
    %cst_337 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1205 = stablehlo.broadcast_in_dim %cst_337, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1206 = stablehlo.multiply %1205, %arg93 : tensor<32x32xf32>
    %cst_338 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1207 = stablehlo.broadcast_in_dim %cst_338, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1208 = stablehlo.multiply %1207, %872 : tensor<32x32xf32>
    %1209 = stablehlo.multiply %1208, %872 : tensor<32x32xf32>
    %1210 = stablehlo.add %1206, %1209 : tensor<32x32xf32>
    %cst_339 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1211 = stablehlo.broadcast_in_dim %cst_339, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1212 = stablehlo.multiply %1211, %arg94 : tensor<32x32xf32>
    %cst_340 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1213 = stablehlo.broadcast_in_dim %cst_340, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1214 = stablehlo.multiply %1213, %874 : tensor<32x32xf32>
    %1215 = stablehlo.multiply %1214, %874 : tensor<32x32xf32>
    %1216 = stablehlo.add %1212, %1215 : tensor<32x32xf32>
    %cst_341 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1217 = stablehlo.broadcast_in_dim %cst_341, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1218 = stablehlo.multiply %1217, %arg95 : tensor<32x32xf32>
    %cst_342 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1219 = stablehlo.broadcast_in_dim %cst_342, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1220 = stablehlo.multiply %1219, %876 : tensor<32x32xf32>
    %1221 = stablehlo.multiply %1220, %876 : tensor<32x32xf32>
    %1222 = stablehlo.add %1218, %1221 : tensor<32x32xf32>
    %cst_343 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1223 = stablehlo.broadcast_in_dim %cst_343, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1224 = stablehlo.multiply %1223, %arg96 : tensor<32x32xf32>
    %cst_344 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1225 = stablehlo.broadcast_in_dim %cst_344, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1226 = stablehlo.multiply %1225, %878 : tensor<32x32xf32>
    %1227 = stablehlo.multiply %1226, %878 : tensor<32x32xf32>
    %1228 = stablehlo.add %1224, %1227 : tensor<32x32xf32>
    %cst_345 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1229 = stablehlo.broadcast_in_dim %cst_345, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1230 = stablehlo.multiply %1229, %arg97 : tensor<32xf32>
    %cst_346 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1231 = stablehlo.broadcast_in_dim %cst_346, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1232 = stablehlo.multiply %1231, %880 : tensor<32xf32>
    %1233 = stablehlo.multiply %1232, %880 : tensor<32xf32>
    %1234 = stablehlo.add %1230, %1233 : tensor<32xf32>
    %cst_347 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1235 = stablehlo.broadcast_in_dim %cst_347, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1236 = stablehlo.multiply %1235, %arg98 : tensor<32xf32>
    %cst_348 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1237 = stablehlo.broadcast_in_dim %cst_348, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1238 = stablehlo.multiply %1237, %882 : tensor<32xf32>
    %1239 = stablehlo.multiply %1238, %882 : tensor<32xf32>
    %1240 = stablehlo.add %1236, %1239 : tensor<32xf32>
    %cst_349 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1241 = stablehlo.broadcast_in_dim %cst_349, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1242 = stablehlo.multiply %1241, %arg99 : tensor<32xf32>
    %cst_350 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1243 = stablehlo.broadcast_in_dim %cst_350, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1244 = stablehlo.multiply %1243, %884 : tensor<32xf32>
    %1245 = stablehlo.multiply %1244, %884 : tensor<32xf32>
    %1246 = stablehlo.add %1242, %1245 : tensor<32xf32>
    %cst_351 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1247 = stablehlo.broadcast_in_dim %cst_351, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1248 = stablehlo.multiply %1247, %arg100 : tensor<32xf32>
    %cst_352 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1249 = stablehlo.broadcast_in_dim %cst_352, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1250 = stablehlo.multiply %1249, %886 : tensor<32xf32>
    %1251 = stablehlo.multiply %1250, %886 : tensor<32xf32>
    %1252 = stablehlo.add %1248, %1251 : tensor<32xf32>
    %cst_353 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1253 = stablehlo.broadcast_in_dim %cst_353, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1254 = stablehlo.multiply %1253, %arg101 : tensor<128xf32>
    %cst_354 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1255 = stablehlo.broadcast_in_dim %cst_354, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1256 = stablehlo.multiply %1255, %888 : tensor<128xf32>
    %1257 = stablehlo.multiply %1256, %888 : tensor<128xf32>
    %1258 = stablehlo.add %1254, %1257 : tensor<128xf32>
    %cst_355 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1259 = stablehlo.broadcast_in_dim %cst_355, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1260 = stablehlo.multiply %1259, %arg102 : tensor<32xf32>
    %cst_356 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1261 = stablehlo.broadcast_in_dim %cst_356, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1262 = stablehlo.multiply %1261, %890 : tensor<32xf32>
    %1263 = stablehlo.multiply %1262, %890 : tensor<32xf32>
    %1264 = stablehlo.add %1260, %1263 : tensor<32xf32>
    %cst_357 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1265 = stablehlo.broadcast_in_dim %cst_357, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1266 = stablehlo.multiply %1265, %arg103 : tensor<32x128xf32>
    %cst_358 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1267 = stablehlo.broadcast_in_dim %cst_358, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1268 = stablehlo.multiply %1267, %892 : tensor<32x128xf32>
    %1269 = stablehlo.multiply %1268, %892 : tensor<32x128xf32>
    %1270 = stablehlo.add %1266, %1269 : tensor<32x128xf32>
    %cst_359 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1271 = stablehlo.broadcast_in_dim %cst_359, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1272 = stablehlo.multiply %1271, %arg104 : tensor<128x32xf32>
    %cst_360 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1273 = stablehlo.broadcast_in_dim %cst_360, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1274 = stablehlo.multiply %1273, %894 : tensor<128x32xf32>
    %1275 = stablehlo.multiply %1274, %894 : tensor<128x32xf32>
    %1276 = stablehlo.add %1272, %1275 : tensor<128x32xf32>
    %cst_361 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1277 = stablehlo.broadcast_in_dim %cst_361, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1278 = stablehlo.multiply %1277, %arg105 : tensor<32xf32>
    %cst_362 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1279 = stablehlo.broadcast_in_dim %cst_362, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1280 = stablehlo.multiply %1279, %896 : tensor<32xf32>
    %1281 = stablehlo.multiply %1280, %896 : tensor<32xf32>
    %1282 = stablehlo.add %1278, %1281 : tensor<32xf32>
    %cst_363 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1283 = stablehlo.broadcast_in_dim %cst_363, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1284 = stablehlo.multiply %1283, %arg106 : tensor<32xf32>
    %cst_364 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1285 = stablehlo.broadcast_in_dim %cst_364, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1286 = stablehlo.multiply %1285, %898 : tensor<32xf32>
    %1287 = stablehlo.multiply %1286, %898 : tensor<32xf32>
    %1288 = stablehlo.add %1284, %1287 : tensor<32xf32>
    %cst_365 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1289 = stablehlo.broadcast_in_dim %cst_365, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1290 = stablehlo.multiply %1289, %arg107 : tensor<16x32xf32>
    %cst_366 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1291 = stablehlo.broadcast_in_dim %cst_366, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1292 = stablehlo.multiply %1291, %900 : tensor<16x32xf32>
    %1293 = stablehlo.multiply %1292, %900 : tensor<16x32xf32>
    %1294 = stablehlo.add %1290, %1293 : tensor<16x32xf32>
    %cst_367 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1295 = stablehlo.broadcast_in_dim %cst_367, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1296 = stablehlo.multiply %1295, %arg108 : tensor<256x32xf32>
    %cst_368 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1297 = stablehlo.broadcast_in_dim %cst_368, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1298 = stablehlo.multiply %1297, %902 : tensor<256x32xf32>
    %1299 = stablehlo.multiply %1298, %902 : tensor<256x32xf32>
    %1300 = stablehlo.add %1296, %1299 : tensor<256x32xf32>
    %cst_369 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1301 = stablehlo.power %cst_369, %904 : tensor<f32>
    %cst_370 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1302 = stablehlo.subtract %cst_370, %1301 : tensor<f32>
    %cst_371 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1303 = stablehlo.power %cst_371, %904 : tensor<f32>
    %cst_372 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1304 = stablehlo.subtract %cst_372, %1303 : tensor<f32>
    %1305 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1306 = stablehlo.divide %909, %1305 : tensor<32xf32>
    %1307 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1308 = stablehlo.divide %1090, %1307 : tensor<32xf32>
    %1309 = stablehlo.sqrt %1308 : tensor<32xf32>
    %cst_373 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1310 = stablehlo.broadcast_in_dim %cst_373, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1311 = stablehlo.add %1309, %1310 : tensor<32xf32>
    %1312 = stablehlo.divide %1306, %1311 : tensor<32xf32>
    %cst_374 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1313 = stablehlo.broadcast_in_dim %cst_374, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1314 = stablehlo.add %1312, %1313 : tensor<32xf32>
    %1315 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1316 = stablehlo.multiply %1315, %1314 : tensor<32xf32>
    %1317 = stablehlo.subtract %arg0, %1316 : tensor<32xf32>
    %1318 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1319 = stablehlo.divide %914, %1318 : tensor<32xf32>
    %1320 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1321 = stablehlo.divide %1096, %1320 : tensor<32xf32>
    %1322 = stablehlo.sqrt %1321 : tensor<32xf32>
    %cst_375 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1323 = stablehlo.broadcast_in_dim %cst_375, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1324 = stablehlo.add %1322, %1323 : tensor<32xf32>
    %1325 = stablehlo.divide %1319, %1324 : tensor<32xf32>
    %cst_376 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1326 = stablehlo.broadcast_in_dim %cst_376, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1327 = stablehlo.add %1325, %1326 : tensor<32xf32>
    %1328 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1329 = stablehlo.multiply %1328, %1327 : tensor<32xf32>
    %1330 = stablehlo.subtract %arg1, %1329 : tensor<32xf32>
    %1331 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1332 = stablehlo.divide %919, %1331 : tensor<32xf32>
    %1333 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1334 = stablehlo.divide %1102, %1333 : tensor<32xf32>
    %1335 = stablehlo.sqrt %1334 : tensor<32xf32>
    %cst_377 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1336 = stablehlo.broadcast_in_dim %cst_377, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1337 = stablehlo.add %1335, %1336 : tensor<32xf32>
    %1338 = stablehlo.divide %1332, %1337 : tensor<32xf32>
    %cst_378 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1339 = stablehlo.broadcast_in_dim %cst_378, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1340 = stablehlo.add %1338, %1339 : tensor<32xf32>
    %1341 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1342 = stablehlo.multiply %1341, %1340 : tensor<32xf32>
    %1343 = stablehlo.subtract %arg2, %1342 : tensor<32xf32>
    %1344 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1345 = stablehlo.divide %924, %1344 : tensor<32xf32>
    %1346 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1347 = stablehlo.divide %1108, %1346 : tensor<32xf32>
    %1348 = stablehlo.sqrt %1347 : tensor<32xf32>
    %cst_379 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1349 = stablehlo.broadcast_in_dim %cst_379, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1350 = stablehlo.add %1348, %1349 : tensor<32xf32>
    %1351 = stablehlo.divide %1345, %1350 : tensor<32xf32>
    %cst_380 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1352 = stablehlo.broadcast_in_dim %cst_380, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1353 = stablehlo.add %1351, %1352 : tensor<32xf32>
    %1354 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1355 = stablehlo.multiply %1354, %1353 : tensor<32xf32>
    %1356 = stablehlo.subtract %arg3, %1355 : tensor<32xf32>
    %cst_381 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1357 = stablehlo.broadcast_in_dim %cst_381, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1358 = stablehlo.multiply %1357, %arg4 : tensor<32x32xf32>
    %1359 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1360 = stablehlo.divide %929, %1359 : tensor<32x32xf32>
    %1361 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1362 = stablehlo.divide %1114, %1361 : tensor<32x32xf32>
    %1363 = stablehlo.sqrt %1362 : tensor<32x32xf32>
    %cst_382 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1364 = stablehlo.broadcast_in_dim %cst_382, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1365 = stablehlo.add %1363, %1364 : tensor<32x32xf32>
    %1366 = stablehlo.divide %1360, %1365 : tensor<32x32xf32>
    %1367 = stablehlo.add %1366, %1358 : tensor<32x32xf32>
    %1368 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1369 = stablehlo.multiply %1368, %1367 : tensor<32x32xf32>
    %1370 = stablehlo.subtract %arg4, %1369 : tensor<32x32xf32>
    %cst_383 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1371 = stablehlo.broadcast_in_dim %cst_383, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1372 = stablehlo.multiply %1371, %arg5 : tensor<32x32xf32>
    %1373 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1374 = stablehlo.divide %934, %1373 : tensor<32x32xf32>
    %1375 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1376 = stablehlo.divide %1120, %1375 : tensor<32x32xf32>
    %1377 = stablehlo.sqrt %1376 : tensor<32x32xf32>
    %cst_384 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1378 = stablehlo.broadcast_in_dim %cst_384, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1379 = stablehlo.add %1377, %1378 : tensor<32x32xf32>
    %1380 = stablehlo.divide %1374, %1379 : tensor<32x32xf32>
    %1381 = stablehlo.add %1380, %1372 : tensor<32x32xf32>
    %1382 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1383 = stablehlo.multiply %1382, %1381 : tensor<32x32xf32>
    %1384 = stablehlo.subtract %arg5, %1383 : tensor<32x32xf32>
    %cst_385 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1385 = stablehlo.broadcast_in_dim %cst_385, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1386 = stablehlo.multiply %1385, %arg6 : tensor<32x32xf32>
    %1387 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1388 = stablehlo.divide %939, %1387 : tensor<32x32xf32>
    %1389 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1390 = stablehlo.divide %1126, %1389 : tensor<32x32xf32>
    %1391 = stablehlo.sqrt %1390 : tensor<32x32xf32>
    %cst_386 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1392 = stablehlo.broadcast_in_dim %cst_386, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1393 = stablehlo.add %1391, %1392 : tensor<32x32xf32>
    %1394 = stablehlo.divide %1388, %1393 : tensor<32x32xf32>
    %1395 = stablehlo.add %1394, %1386 : tensor<32x32xf32>
    %1396 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1397 = stablehlo.multiply %1396, %1395 : tensor<32x32xf32>
    %1398 = stablehlo.subtract %arg6, %1397 : tensor<32x32xf32>
    %cst_387 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1399 = stablehlo.broadcast_in_dim %cst_387, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1400 = stablehlo.multiply %1399, %arg7 : tensor<32x32xf32>
    %1401 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1402 = stablehlo.divide %944, %1401 : tensor<32x32xf32>
    %1403 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1404 = stablehlo.divide %1132, %1403 : tensor<32x32xf32>
    %1405 = stablehlo.sqrt %1404 : tensor<32x32xf32>
    %cst_388 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1406 = stablehlo.broadcast_in_dim %cst_388, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1407 = stablehlo.add %1405, %1406 : tensor<32x32xf32>
    %1408 = stablehlo.divide %1402, %1407 : tensor<32x32xf32>
    %1409 = stablehlo.add %1408, %1400 : tensor<32x32xf32>
    %1410 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1411 = stablehlo.multiply %1410, %1409 : tensor<32x32xf32>
    %1412 = stablehlo.subtract %arg7, %1411 : tensor<32x32xf32>
    %1413 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1414 = stablehlo.divide %949, %1413 : tensor<32xf32>
    %1415 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1416 = stablehlo.divide %1138, %1415 : tensor<32xf32>
    %1417 = stablehlo.sqrt %1416 : tensor<32xf32>
    %cst_389 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1418 = stablehlo.broadcast_in_dim %cst_389, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1419 = stablehlo.add %1417, %1418 : tensor<32xf32>
    %1420 = stablehlo.divide %1414, %1419 : tensor<32xf32>
    %cst_390 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1421 = stablehlo.broadcast_in_dim %cst_390, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1422 = stablehlo.add %1420, %1421 : tensor<32xf32>
    %1423 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1424 = stablehlo.multiply %1423, %1422 : tensor<32xf32>
    %1425 = stablehlo.subtract %arg8, %1424 : tensor<32xf32>
    %1426 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1427 = stablehlo.divide %954, %1426 : tensor<32xf32>
    %1428 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1429 = stablehlo.divide %1144, %1428 : tensor<32xf32>
    %1430 = stablehlo.sqrt %1429 : tensor<32xf32>
    %cst_391 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1431 = stablehlo.broadcast_in_dim %cst_391, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1432 = stablehlo.add %1430, %1431 : tensor<32xf32>
    %1433 = stablehlo.divide %1427, %1432 : tensor<32xf32>
    %cst_392 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1434 = stablehlo.broadcast_in_dim %cst_392, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1435 = stablehlo.add %1433, %1434 : tensor<32xf32>
    %1436 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1437 = stablehlo.multiply %1436, %1435 : tensor<32xf32>
    %1438 = stablehlo.subtract %arg9, %1437 : tensor<32xf32>
    %1439 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1440 = stablehlo.divide %959, %1439 : tensor<32xf32>
    %1441 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1442 = stablehlo.divide %1150, %1441 : tensor<32xf32>
    %1443 = stablehlo.sqrt %1442 : tensor<32xf32>
    %cst_393 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1444 = stablehlo.broadcast_in_dim %cst_393, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1445 = stablehlo.add %1443, %1444 : tensor<32xf32>
    %1446 = stablehlo.divide %1440, %1445 : tensor<32xf32>
    %cst_394 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1447 = stablehlo.broadcast_in_dim %cst_394, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1448 = stablehlo.add %1446, %1447 : tensor<32xf32>
    %1449 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1450 = stablehlo.multiply %1449, %1448 : tensor<32xf32>
    %1451 = stablehlo.subtract %arg10, %1450 : tensor<32xf32>
    %1452 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1453 = stablehlo.divide %964, %1452 : tensor<32xf32>
    %1454 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1455 = stablehlo.divide %1156, %1454 : tensor<32xf32>
    %1456 = stablehlo.sqrt %1455 : tensor<32xf32>
    %cst_395 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1457 = stablehlo.broadcast_in_dim %cst_395, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1458 = stablehlo.add %1456, %1457 : tensor<32xf32>
    %1459 = stablehlo.divide %1453, %1458 : tensor<32xf32>
    %cst_396 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1460 = stablehlo.broadcast_in_dim %cst_396, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1461 = stablehlo.add %1459, %1460 : tensor<32xf32>
    %1462 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1463 = stablehlo.multiply %1462, %1461 : tensor<32xf32>
    %1464 = stablehlo.subtract %arg11, %1463 : tensor<32xf32>
    %1465 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1466 = stablehlo.divide %969, %1465 : tensor<128xf32>
    %1467 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1468 = stablehlo.divide %1162, %1467 : tensor<128xf32>
    %1469 = stablehlo.sqrt %1468 : tensor<128xf32>
    %cst_397 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1470 = stablehlo.broadcast_in_dim %cst_397, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1471 = stablehlo.add %1469, %1470 : tensor<128xf32>
    %1472 = stablehlo.divide %1466, %1471 : tensor<128xf32>
    %cst_398 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1473 = stablehlo.broadcast_in_dim %cst_398, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1474 = stablehlo.add %1472, %1473 : tensor<128xf32>
    %1475 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1476 = stablehlo.multiply %1475, %1474 : tensor<128xf32>
    %1477 = stablehlo.subtract %arg12, %1476 : tensor<128xf32>
    %1478 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1479 = stablehlo.divide %974, %1478 : tensor<32xf32>
    %1480 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1481 = stablehlo.divide %1168, %1480 : tensor<32xf32>
    %1482 = stablehlo.sqrt %1481 : tensor<32xf32>
    %cst_399 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1483 = stablehlo.broadcast_in_dim %cst_399, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1484 = stablehlo.add %1482, %1483 : tensor<32xf32>
    %1485 = stablehlo.divide %1479, %1484 : tensor<32xf32>
    %cst_400 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1486 = stablehlo.broadcast_in_dim %cst_400, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1487 = stablehlo.add %1485, %1486 : tensor<32xf32>
    %1488 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1489 = stablehlo.multiply %1488, %1487 : tensor<32xf32>
    %1490 = stablehlo.subtract %arg13, %1489 : tensor<32xf32>
    %cst_401 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1491 = stablehlo.broadcast_in_dim %cst_401, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1492 = stablehlo.multiply %1491, %arg14 : tensor<32x128xf32>
    %1493 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1494 = stablehlo.divide %979, %1493 : tensor<32x128xf32>
    %1495 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1496 = stablehlo.divide %1174, %1495 : tensor<32x128xf32>
    %1497 = stablehlo.sqrt %1496 : tensor<32x128xf32>
    %cst_402 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1498 = stablehlo.broadcast_in_dim %cst_402, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1499 = stablehlo.add %1497, %1498 : tensor<32x128xf32>
    %1500 = stablehlo.divide %1494, %1499 : tensor<32x128xf32>
    %1501 = stablehlo.add %1500, %1492 : tensor<32x128xf32>
    %1502 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1503 = stablehlo.multiply %1502, %1501 : tensor<32x128xf32>
    %1504 = stablehlo.subtract %arg14, %1503 : tensor<32x128xf32>
    %cst_403 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1505 = stablehlo.broadcast_in_dim %cst_403, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1506 = stablehlo.multiply %1505, %arg15 : tensor<128x32xf32>
    %1507 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1508 = stablehlo.divide %984, %1507 : tensor<128x32xf32>
    %1509 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1510 = stablehlo.divide %1180, %1509 : tensor<128x32xf32>
    %1511 = stablehlo.sqrt %1510 : tensor<128x32xf32>
    %cst_404 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1512 = stablehlo.broadcast_in_dim %cst_404, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1513 = stablehlo.add %1511, %1512 : tensor<128x32xf32>
    %1514 = stablehlo.divide %1508, %1513 : tensor<128x32xf32>
    %1515 = stablehlo.add %1514, %1506 : tensor<128x32xf32>
    %1516 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1517 = stablehlo.multiply %1516, %1515 : tensor<128x32xf32>
    %1518 = stablehlo.subtract %arg15, %1517 : tensor<128x32xf32>
    %1519 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1520 = stablehlo.divide %989, %1519 : tensor<32xf32>
    %1521 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1522 = stablehlo.divide %1186, %1521 : tensor<32xf32>
    %1523 = stablehlo.sqrt %1522 : tensor<32xf32>
    %cst_405 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1524 = stablehlo.broadcast_in_dim %cst_405, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1525 = stablehlo.add %1523, %1524 : tensor<32xf32>
    %1526 = stablehlo.divide %1520, %1525 : tensor<32xf32>
    %cst_406 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1527 = stablehlo.broadcast_in_dim %cst_406, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1528 = stablehlo.add %1526, %1527 : tensor<32xf32>
    %1529 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1530 = stablehlo.multiply %1529, %1528 : tensor<32xf32>
    %1531 = stablehlo.subtract %arg16, %1530 : tensor<32xf32>
    %1532 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1533 = stablehlo.divide %994, %1532 : tensor<32xf32>
    %1534 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1535 = stablehlo.divide %1192, %1534 : tensor<32xf32>
    %1536 = stablehlo.sqrt %1535 : tensor<32xf32>
    %cst_407 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1537 = stablehlo.broadcast_in_dim %cst_407, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1538 = stablehlo.add %1536, %1537 : tensor<32xf32>
    %1539 = stablehlo.divide %1533, %1538 : tensor<32xf32>
    %cst_408 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1540 = stablehlo.broadcast_in_dim %cst_408, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1541 = stablehlo.add %1539, %1540 : tensor<32xf32>
    %1542 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1543 = stablehlo.multiply %1542, %1541 : tensor<32xf32>
    %1544 = stablehlo.subtract %arg17, %1543 : tensor<32xf32>
    %1545 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1546 = stablehlo.divide %999, %1545 : tensor<32xf32>
    %1547 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1548 = stablehlo.divide %1198, %1547 : tensor<32xf32>
    %1549 = stablehlo.sqrt %1548 : tensor<32xf32>
    %cst_409 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1550 = stablehlo.broadcast_in_dim %cst_409, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1551 = stablehlo.add %1549, %1550 : tensor<32xf32>
    %1552 = stablehlo.divide %1546, %1551 : tensor<32xf32>
    %cst_410 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1553 = stablehlo.broadcast_in_dim %cst_410, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1554 = stablehlo.add %1552, %1553 : tensor<32xf32>
    %1555 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1556 = stablehlo.multiply %1555, %1554 : tensor<32xf32>
    %1557 = stablehlo.subtract %arg18, %1556 : tensor<32xf32>
    %1558 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1559 = stablehlo.divide %1004, %1558 : tensor<32xf32>
    %1560 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1561 = stablehlo.divide %1204, %1560 : tensor<32xf32>
    %1562 = stablehlo.sqrt %1561 : tensor<32xf32>
    %cst_411 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1563 = stablehlo.broadcast_in_dim %cst_411, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1564 = stablehlo.add %1562, %1563 : tensor<32xf32>
    %1565 = stablehlo.divide %1559, %1564 : tensor<32xf32>
    %cst_412 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1566 = stablehlo.broadcast_in_dim %cst_412, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1567 = stablehlo.add %1565, %1566 : tensor<32xf32>
    %1568 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1569 = stablehlo.multiply %1568, %1567 : tensor<32xf32>
    %1570 = stablehlo.subtract %arg19, %1569 : tensor<32xf32>
    %cst_413 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1571 = stablehlo.broadcast_in_dim %cst_413, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1572 = stablehlo.multiply %1571, %arg20 : tensor<32x32xf32>
    %1573 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1574 = stablehlo.divide %1009, %1573 : tensor<32x32xf32>
    %1575 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1576 = stablehlo.divide %1210, %1575 : tensor<32x32xf32>
    %1577 = stablehlo.sqrt %1576 : tensor<32x32xf32>
    %cst_414 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1578 = stablehlo.broadcast_in_dim %cst_414, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1579 = stablehlo.add %1577, %1578 : tensor<32x32xf32>
    %1580 = stablehlo.divide %1574, %1579 : tensor<32x32xf32>
    %1581 = stablehlo.add %1580, %1572 : tensor<32x32xf32>
    %1582 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1583 = stablehlo.multiply %1582, %1581 : tensor<32x32xf32>
    %1584 = stablehlo.subtract %arg20, %1583 : tensor<32x32xf32>
    %cst_415 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1585 = stablehlo.broadcast_in_dim %cst_415, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1586 = stablehlo.multiply %1585, %arg21 : tensor<32x32xf32>
    %1587 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1588 = stablehlo.divide %1014, %1587 : tensor<32x32xf32>
    %1589 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1590 = stablehlo.divide %1216, %1589 : tensor<32x32xf32>
    %1591 = stablehlo.sqrt %1590 : tensor<32x32xf32>
    %cst_416 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1592 = stablehlo.broadcast_in_dim %cst_416, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1593 = stablehlo.add %1591, %1592 : tensor<32x32xf32>
    %1594 = stablehlo.divide %1588, %1593 : tensor<32x32xf32>
    %1595 = stablehlo.add %1594, %1586 : tensor<32x32xf32>
    %1596 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1597 = stablehlo.multiply %1596, %1595 : tensor<32x32xf32>
    %1598 = stablehlo.subtract %arg21, %1597 : tensor<32x32xf32>
    %cst_417 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1599 = stablehlo.broadcast_in_dim %cst_417, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1600 = stablehlo.multiply %1599, %arg22 : tensor<32x32xf32>
    %1601 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1602 = stablehlo.divide %1019, %1601 : tensor<32x32xf32>
    %1603 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1604 = stablehlo.divide %1222, %1603 : tensor<32x32xf32>
    %1605 = stablehlo.sqrt %1604 : tensor<32x32xf32>
    %cst_418 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1606 = stablehlo.broadcast_in_dim %cst_418, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1607 = stablehlo.add %1605, %1606 : tensor<32x32xf32>
    %1608 = stablehlo.divide %1602, %1607 : tensor<32x32xf32>
    %1609 = stablehlo.add %1608, %1600 : tensor<32x32xf32>
    %1610 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1611 = stablehlo.multiply %1610, %1609 : tensor<32x32xf32>
    %1612 = stablehlo.subtract %arg22, %1611 : tensor<32x32xf32>
    %cst_419 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1613 = stablehlo.broadcast_in_dim %cst_419, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1614 = stablehlo.multiply %1613, %arg23 : tensor<32x32xf32>
    %1615 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1616 = stablehlo.divide %1024, %1615 : tensor<32x32xf32>
    %1617 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1618 = stablehlo.divide %1228, %1617 : tensor<32x32xf32>
    %1619 = stablehlo.sqrt %1618 : tensor<32x32xf32>
    %cst_420 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1620 = stablehlo.broadcast_in_dim %cst_420, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1621 = stablehlo.add %1619, %1620 : tensor<32x32xf32>
    %1622 = stablehlo.divide %1616, %1621 : tensor<32x32xf32>
    %1623 = stablehlo.add %1622, %1614 : tensor<32x32xf32>
    %1624 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x32xf32>
    %1625 = stablehlo.multiply %1624, %1623 : tensor<32x32xf32>
    %1626 = stablehlo.subtract %arg23, %1625 : tensor<32x32xf32>
    %1627 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1628 = stablehlo.divide %1029, %1627 : tensor<32xf32>
    %1629 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1630 = stablehlo.divide %1234, %1629 : tensor<32xf32>
    %1631 = stablehlo.sqrt %1630 : tensor<32xf32>
    %cst_421 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1632 = stablehlo.broadcast_in_dim %cst_421, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1633 = stablehlo.add %1631, %1632 : tensor<32xf32>
    %1634 = stablehlo.divide %1628, %1633 : tensor<32xf32>
    %cst_422 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1635 = stablehlo.broadcast_in_dim %cst_422, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1636 = stablehlo.add %1634, %1635 : tensor<32xf32>
    %1637 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1638 = stablehlo.multiply %1637, %1636 : tensor<32xf32>
    %1639 = stablehlo.subtract %arg24, %1638 : tensor<32xf32>
    %1640 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1641 = stablehlo.divide %1034, %1640 : tensor<32xf32>
    %1642 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1643 = stablehlo.divide %1240, %1642 : tensor<32xf32>
    %1644 = stablehlo.sqrt %1643 : tensor<32xf32>
    %cst_423 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1645 = stablehlo.broadcast_in_dim %cst_423, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1646 = stablehlo.add %1644, %1645 : tensor<32xf32>
    %1647 = stablehlo.divide %1641, %1646 : tensor<32xf32>
    %cst_424 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1648 = stablehlo.broadcast_in_dim %cst_424, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1649 = stablehlo.add %1647, %1648 : tensor<32xf32>
    %1650 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1651 = stablehlo.multiply %1650, %1649 : tensor<32xf32>
    %1652 = stablehlo.subtract %arg25, %1651 : tensor<32xf32>
    %1653 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1654 = stablehlo.divide %1039, %1653 : tensor<32xf32>
    %1655 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1656 = stablehlo.divide %1246, %1655 : tensor<32xf32>
    %1657 = stablehlo.sqrt %1656 : tensor<32xf32>
    %cst_425 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1658 = stablehlo.broadcast_in_dim %cst_425, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1659 = stablehlo.add %1657, %1658 : tensor<32xf32>
    %1660 = stablehlo.divide %1654, %1659 : tensor<32xf32>
    %cst_426 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1661 = stablehlo.broadcast_in_dim %cst_426, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1662 = stablehlo.add %1660, %1661 : tensor<32xf32>
    %1663 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1664 = stablehlo.multiply %1663, %1662 : tensor<32xf32>
    %1665 = stablehlo.subtract %arg26, %1664 : tensor<32xf32>
    %1666 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1667 = stablehlo.divide %1044, %1666 : tensor<32xf32>
    %1668 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1669 = stablehlo.divide %1252, %1668 : tensor<32xf32>
    %1670 = stablehlo.sqrt %1669 : tensor<32xf32>
    %cst_427 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1671 = stablehlo.broadcast_in_dim %cst_427, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1672 = stablehlo.add %1670, %1671 : tensor<32xf32>
    %1673 = stablehlo.divide %1667, %1672 : tensor<32xf32>
    %cst_428 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1674 = stablehlo.broadcast_in_dim %cst_428, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1675 = stablehlo.add %1673, %1674 : tensor<32xf32>
    %1676 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1677 = stablehlo.multiply %1676, %1675 : tensor<32xf32>
    %1678 = stablehlo.subtract %arg27, %1677 : tensor<32xf32>
    %1679 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1680 = stablehlo.divide %1049, %1679 : tensor<128xf32>
    %1681 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1682 = stablehlo.divide %1258, %1681 : tensor<128xf32>
    %1683 = stablehlo.sqrt %1682 : tensor<128xf32>
    %cst_429 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1684 = stablehlo.broadcast_in_dim %cst_429, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1685 = stablehlo.add %1683, %1684 : tensor<128xf32>
    %1686 = stablehlo.divide %1680, %1685 : tensor<128xf32>
    %cst_430 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1687 = stablehlo.broadcast_in_dim %cst_430, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1688 = stablehlo.add %1686, %1687 : tensor<128xf32>
    %1689 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<128xf32>
    %1690 = stablehlo.multiply %1689, %1688 : tensor<128xf32>
    %1691 = stablehlo.subtract %arg28, %1690 : tensor<128xf32>
    %1692 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1693 = stablehlo.divide %1054, %1692 : tensor<32xf32>
    %1694 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1695 = stablehlo.divide %1264, %1694 : tensor<32xf32>
    %1696 = stablehlo.sqrt %1695 : tensor<32xf32>
    %cst_431 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1697 = stablehlo.broadcast_in_dim %cst_431, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1698 = stablehlo.add %1696, %1697 : tensor<32xf32>
    %1699 = stablehlo.divide %1693, %1698 : tensor<32xf32>
    %cst_432 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1700 = stablehlo.broadcast_in_dim %cst_432, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1701 = stablehlo.add %1699, %1700 : tensor<32xf32>
    %1702 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1703 = stablehlo.multiply %1702, %1701 : tensor<32xf32>
    %1704 = stablehlo.subtract %arg29, %1703 : tensor<32xf32>
    %cst_433 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1705 = stablehlo.broadcast_in_dim %cst_433, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1706 = stablehlo.multiply %1705, %arg30 : tensor<32x128xf32>
    %1707 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1708 = stablehlo.divide %1059, %1707 : tensor<32x128xf32>
    %1709 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1710 = stablehlo.divide %1270, %1709 : tensor<32x128xf32>
    %1711 = stablehlo.sqrt %1710 : tensor<32x128xf32>
    %cst_434 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1712 = stablehlo.broadcast_in_dim %cst_434, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1713 = stablehlo.add %1711, %1712 : tensor<32x128xf32>
    %1714 = stablehlo.divide %1708, %1713 : tensor<32x128xf32>
    %1715 = stablehlo.add %1714, %1706 : tensor<32x128xf32>
    %1716 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32x128xf32>
    %1717 = stablehlo.multiply %1716, %1715 : tensor<32x128xf32>
    %1718 = stablehlo.subtract %arg30, %1717 : tensor<32x128xf32>
    %cst_435 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1719 = stablehlo.broadcast_in_dim %cst_435, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1720 = stablehlo.multiply %1719, %arg31 : tensor<128x32xf32>
    %1721 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1722 = stablehlo.divide %1064, %1721 : tensor<128x32xf32>
    %1723 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1724 = stablehlo.divide %1276, %1723 : tensor<128x32xf32>
    %1725 = stablehlo.sqrt %1724 : tensor<128x32xf32>
    %cst_436 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1726 = stablehlo.broadcast_in_dim %cst_436, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1727 = stablehlo.add %1725, %1726 : tensor<128x32xf32>
    %1728 = stablehlo.divide %1722, %1727 : tensor<128x32xf32>
    %1729 = stablehlo.add %1728, %1720 : tensor<128x32xf32>
    %1730 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<128x32xf32>
    %1731 = stablehlo.multiply %1730, %1729 : tensor<128x32xf32>
    %1732 = stablehlo.subtract %arg31, %1731 : tensor<128x32xf32>
    %1733 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1734 = stablehlo.divide %1069, %1733 : tensor<32xf32>
    %1735 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1736 = stablehlo.divide %1282, %1735 : tensor<32xf32>
    %1737 = stablehlo.sqrt %1736 : tensor<32xf32>
    %cst_437 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1738 = stablehlo.broadcast_in_dim %cst_437, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1739 = stablehlo.add %1737, %1738 : tensor<32xf32>
    %1740 = stablehlo.divide %1734, %1739 : tensor<32xf32>
    %cst_438 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1741 = stablehlo.broadcast_in_dim %cst_438, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1742 = stablehlo.add %1740, %1741 : tensor<32xf32>
    %1743 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1744 = stablehlo.multiply %1743, %1742 : tensor<32xf32>
    %1745 = stablehlo.subtract %arg32, %1744 : tensor<32xf32>
    %1746 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1747 = stablehlo.divide %1074, %1746 : tensor<32xf32>
    %1748 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1749 = stablehlo.divide %1288, %1748 : tensor<32xf32>
    %1750 = stablehlo.sqrt %1749 : tensor<32xf32>
    %cst_439 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1751 = stablehlo.broadcast_in_dim %cst_439, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1752 = stablehlo.add %1750, %1751 : tensor<32xf32>
    %1753 = stablehlo.divide %1747, %1752 : tensor<32xf32>
    %cst_440 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1754 = stablehlo.broadcast_in_dim %cst_440, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1755 = stablehlo.add %1753, %1754 : tensor<32xf32>
    %1756 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %1757 = stablehlo.multiply %1756, %1755 : tensor<32xf32>
    %1758 = stablehlo.subtract %arg33, %1757 : tensor<32xf32>
    %cst_441 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1759 = stablehlo.broadcast_in_dim %cst_441, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1760 = stablehlo.multiply %1759, %arg34 : tensor<16x32xf32>
    %1761 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1762 = stablehlo.divide %1079, %1761 : tensor<16x32xf32>
    %1763 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1764 = stablehlo.divide %1294, %1763 : tensor<16x32xf32>
    %1765 = stablehlo.sqrt %1764 : tensor<16x32xf32>
    %cst_442 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1766 = stablehlo.broadcast_in_dim %cst_442, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1767 = stablehlo.add %1765, %1766 : tensor<16x32xf32>
    %1768 = stablehlo.divide %1762, %1767 : tensor<16x32xf32>
    %1769 = stablehlo.add %1768, %1760 : tensor<16x32xf32>
    %1770 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<16x32xf32>
    %1771 = stablehlo.multiply %1770, %1769 : tensor<16x32xf32>
    %1772 = stablehlo.subtract %arg34, %1771 : tensor<16x32xf32>
    %cst_443 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1773 = stablehlo.broadcast_in_dim %cst_443, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1774 = stablehlo.multiply %1773, %arg35 : tensor<256x32xf32>
    %1775 = stablehlo.broadcast_in_dim %1302, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1776 = stablehlo.divide %1084, %1775 : tensor<256x32xf32>
    %1777 = stablehlo.broadcast_in_dim %1304, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1778 = stablehlo.divide %1300, %1777 : tensor<256x32xf32>
    %1779 = stablehlo.sqrt %1778 : tensor<256x32xf32>
    %cst_444 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %1780 = stablehlo.broadcast_in_dim %cst_444, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1781 = stablehlo.add %1779, %1780 : tensor<256x32xf32>
    %1782 = stablehlo.divide %1776, %1781 : tensor<256x32xf32>
    %1783 = stablehlo.add %1782, %1774 : tensor<256x32xf32>
    %1784 = stablehlo.broadcast_in_dim %arg110, dims = [] : (tensor<f32>) -> tensor<256x32xf32>
    %1785 = stablehlo.multiply %1784, %1783 : tensor<256x32xf32>
    %1786 = stablehlo.subtract %arg35, %1785 : tensor<256x32xf32>
    return %1317, %1330, %1343, %1356, %1370, %1384, %1398, %1412, %1425, %1438, %1451, %1464, %1477, %1490, %1504, %1518, %1531, %1544, %1557, %1570, %1584, %1598, %1612, %1626, %1639, %1652, %1665, %1678, %1691, %1704, %1718, %1732, %1745, %1758, %1772, %1786, %909, %914, %919, %924, %929, %934, %939, %944, %949, %954, %959, %964, %969, %974, %979, %984, %989, %994, %999, %1004, %1009, %1014, %1019, %1024, %1029, %1034, %1039, %1044, %1049, %1054, %1059, %1064, %1069, %1074, %1079, %1084, %903, %1090, %1096, %1102, %1108, %1114, %1120, %1126, %1132, %1138, %1144, %1150, %1156, %1162, %1168, %1174, %1180, %1186, %1192, %1198, %1204, %1210, %1216, %1222, %1228, %1234, %1240, %1246, %1252, %1258, %1264, %1270, %1276, %1282, %1288, %1294, %1300, %367, %827 : tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128xf32>, tensor<32xf32>, tensor<32x128xf32>, tensor<128x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128xf32>, tensor<32xf32>, tensor<32x128xf32>, tensor<128x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<16x32xf32>, tensor<256x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128xf32>, tensor<32xf32>, tensor<32x128xf32>, tensor<128x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128xf32>, tensor<32xf32>, tensor<32x128xf32>, tensor<128x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<16x32xf32>, tensor<256x32xf32>, tensor<i32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128xf32>, tensor<32xf32>, tensor<32x128xf32>, tensor<128x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128xf32>, tensor<32xf32>, tensor<32x128xf32>, tensor<128x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<16x32xf32>, tensor<256x32xf32>, tensor<f32>, tensor<f32>
  }
  func.func private @tril(%arg0: tensor<16x16xi1>) -> tensor<16x16xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<16x16xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16x16xi32>
    %2 = stablehlo.add %0, %1 : tensor<16x16xi32>
    %3 = stablehlo.iota dim = 1 : tensor<16x16xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<16x16xi32>, tensor<16x16xi32>) -> tensor<16x16xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<16x16xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<16x16xi1>, tensor<16x16xi1>
    return %6 : tensor<16x16xi1>
  }
  func.func private @_where(%arg0: tensor<16x16xi1>, %arg1: tensor<4x2x16x16xf32>, %arg2: tensor<f32>) -> (tensor<4x2x16x16xf32>, tensor<4x2x16x16xi1>, tensor<4x2x16x16xf32>) {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [2, 3] : (tensor<16x16xi1>) -> tensor<4x2x16x16xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4x2x16x16xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<4x2x16x16xi1>, tensor<4x2x16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x2x16x16xf32>
    return %3, %1, %4 : tensor<4x2x16x16xf32>, tensor<4x2x16x16xi1>, tensor<4x2x16x16xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<4x16x256xf32>, %arg1: tensor<4x16x1xi32>) -> (tensor<4x16x1xf32>, tensor<4x16x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<4x16x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<4x16x1xi32>, tensor<4x16x1xi32>) -> tensor<4x16x1xi1>
    %c_0 = stablehlo.constant dense<256> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<4x16x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<4x16x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<4x16x1xi1>, tensor<4x16x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<4x16x1xi32>) -> tensor<4x16x1x1xi32>
    %c_1 = stablehlo.constant dense<255> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<4x16x1x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<4x16x1x1xi32>, tensor<4x16x1x1xi32>) -> tensor<4x16x1x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [3] : (tensor<1xi32>) -> tensor<1x1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2, 3] : (tensor<1x1x1x1xi32>) -> tensor<4x16x1x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<4x16x1x1xi32>, tensor<4x16x1x1xi32>) -> tensor<4x16x1x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<4x16x1x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [3] : (tensor<4x16x1x1xi1>, tensor<i1>) -> tensor<4x16x1xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [2], operand_batching_dims = [0, 1], start_indices_batching_dims = [0, 1], start_index_map = [2], index_vector_dim = 3>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<4x16x256xf32>, tensor<4x16x1x1xi32>) -> tensor<4x16x1xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x16x1xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<4x16x1xi1>, tensor<4x16x1xf32>
    return %15, %5 : tensor<4x16x1xf32>, tensor<4x16x1x1xi32>
  }
  func.func private @take_along_axis_0(%arg0: tensor<4x16x1x1xi32>, %arg1: tensor<4x16x1xf32>) -> tensor<4x16x256xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x16x256xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [2], input_batching_dims = [0, 1], scatter_indices_batching_dims = [0, 1], scatter_dims_to_operand_dims = [2], index_vector_dim = 3>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<4x16x256xf32>, tensor<4x16x1x1xi32>, tensor<4x16x1xf32>) -> tensor<4x16x256xf32>
    return %1 : tensor<4x16x256xf32>
  }
  func.func private @_where_1(%arg0: tensor<4x2x16x16xi1>, %arg1: tensor<4x2x16x16xf32>, %arg2: tensor<4x2x16x16xf32>) -> tensor<4x2x16x16xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x2x16x16xf32>
    %1 = stablehlo.select %arg0, %arg2, %0 : tensor<4x2x16x16xi1>, tensor<4x2x16x16xf32>
    return %1 : tensor<4x2x16x16xf32>
  }
}
