module @jit_gpt_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<192xf32> {tf.aliasing_output = 0 : i32, weft.init = "zeros", weft.name = "params.h0.attn.bk", weft.role = "param"}, %arg1: tensor<192xf32> {tf.aliasing_output = 1 : i32, weft.init = "zeros", weft.name = "params.h0.attn.bo", weft.role = "param"}, %arg2: tensor<192xf32> {tf.aliasing_output = 2 : i32, weft.init = "zeros", weft.name = "params.h0.attn.bq", weft.role = "param"}, %arg3: tensor<192xf32> {tf.aliasing_output = 3 : i32, weft.init = "zeros", weft.name = "params.h0.attn.bv", weft.role = "param"}, %arg4: tensor<192x192xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.02)", weft.name = "params.h0.attn.wk", weft.role = "param"}, %arg5: tensor<192x192xf32> {tf.aliasing_output = 5 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h0.attn.wo", weft.role = "param"}, %arg6: tensor<192x192xf32> {tf.aliasing_output = 6 : i32, weft.init = "normal(0.02)", weft.name = "params.h0.attn.wq", weft.role = "param"}, %arg7: tensor<192x192xf32> {tf.aliasing_output = 7 : i32, weft.init = "normal(0.02)", weft.name = "params.h0.attn.wv", weft.role = "param"}, %arg8: tensor<192xf32> {tf.aliasing_output = 8 : i32, weft.init = "zeros", weft.name = "params.h0.ln1.b", weft.role = "param"}, %arg9: tensor<192xf32> {tf.aliasing_output = 9 : i32, weft.init = "ones", weft.name = "params.h0.ln1.g", weft.role = "param"}, %arg10: tensor<192xf32> {tf.aliasing_output = 10 : i32, weft.init = "zeros", weft.name = "params.h0.ln2.b", weft.role = "param"}, %arg11: tensor<192xf32> {tf.aliasing_output = 11 : i32, weft.init = "ones", weft.name = "params.h0.ln2.g", weft.role = "param"}, %arg12: tensor<768xf32> {tf.aliasing_output = 12 : i32, weft.init = "zeros", weft.name = "params.h0.mlp.bi", weft.role = "param"}, %arg13: tensor<192xf32> {tf.aliasing_output = 13 : i32, weft.init = "zeros", weft.name = "params.h0.mlp.bo", weft.role = "param"}, %arg14: tensor<192x768xf32> {tf.aliasing_output = 14 : i32, weft.init = "normal(0.02)", weft.name = "params.h0.mlp.wi", weft.role = "param"}, %arg15: tensor<768x192xf32> {tf.aliasing_output = 15 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h0.mlp.wo", weft.role = "param"}, %arg16: tensor<192xf32> {tf.aliasing_output = 16 : i32, weft.init = "zeros", weft.name = "params.h1.attn.bk", weft.role = "param"}, %arg17: tensor<192xf32> {tf.aliasing_output = 17 : i32, weft.init = "zeros", weft.name = "params.h1.attn.bo", weft.role = "param"}, %arg18: tensor<192xf32> {tf.aliasing_output = 18 : i32, weft.init = "zeros", weft.name = "params.h1.attn.bq", weft.role = "param"}, %arg19: tensor<192xf32> {tf.aliasing_output = 19 : i32, weft.init = "zeros", weft.name = "params.h1.attn.bv", weft.role = "param"}, %arg20: tensor<192x192xf32> {tf.aliasing_output = 20 : i32, weft.init = "normal(0.02)", weft.name = "params.h1.attn.wk", weft.role = "param"}, %arg21: tensor<192x192xf32> {tf.aliasing_output = 21 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h1.attn.wo", weft.role = "param"}, %arg22: tensor<192x192xf32> {tf.aliasing_output = 22 : i32, weft.init = "normal(0.02)", weft.name = "params.h1.attn.wq", weft.role = "param"}, %arg23: tensor<192x192xf32> {tf.aliasing_output = 23 : i32, weft.init = "normal(0.02)", weft.name = "params.h1.attn.wv", weft.role = "param"}, %arg24: tensor<192xf32> {tf.aliasing_output = 24 : i32, weft.init = "zeros", weft.name = "params.h1.ln1.b", weft.role = "param"}, %arg25: tensor<192xf32> {tf.aliasing_output = 25 : i32, weft.init = "ones", weft.name = "params.h1.ln1.g", weft.role = "param"}, %arg26: tensor<192xf32> {tf.aliasing_output = 26 : i32, weft.init = "zeros", weft.name = "params.h1.ln2.b", weft.role = "param"}, %arg27: tensor<192xf32> {tf.aliasing_output = 27 : i32, weft.init = "ones", weft.name = "params.h1.ln2.g", weft.role = "param"}, %arg28: tensor<768xf32> {tf.aliasing_output = 28 : i32, weft.init = "zeros", weft.name = "params.h1.mlp.bi", weft.role = "param"}, %arg29: tensor<192xf32> {tf.aliasing_output = 29 : i32, weft.init = "zeros", weft.name = "params.h1.mlp.bo", weft.role = "param"}, %arg30: tensor<192x768xf32> {tf.aliasing_output = 30 : i32, weft.init = "normal(0.02)", weft.name = "params.h1.mlp.wi", weft.role = "param"}, %arg31: tensor<768x192xf32> {tf.aliasing_output = 31 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h1.mlp.wo", weft.role = "param"}, %arg32: tensor<192xf32> {tf.aliasing_output = 32 : i32, weft.init = "zeros", weft.name = "params.h2.attn.bk", weft.role = "param"}, %arg33: tensor<192xf32> {tf.aliasing_output = 33 : i32, weft.init = "zeros", weft.name = "params.h2.attn.bo", weft.role = "param"}, %arg34: tensor<192xf32> {tf.aliasing_output = 34 : i32, weft.init = "zeros", weft.name = "params.h2.attn.bq", weft.role = "param"}, %arg35: tensor<192xf32> {tf.aliasing_output = 35 : i32, weft.init = "zeros", weft.name = "params.h2.attn.bv", weft.role = "param"}, %arg36: tensor<192x192xf32> {tf.aliasing_output = 36 : i32, weft.init = "normal(0.02)", weft.name = "params.h2.attn.wk", weft.role = "param"}, %arg37: tensor<192x192xf32> {tf.aliasing_output = 37 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h2.attn.wo", weft.role = "param"}, %arg38: tensor<192x192xf32> {tf.aliasing_output = 38 : i32, weft.init = "normal(0.02)", weft.name = "params.h2.attn.wq", weft.role = "param"}, %arg39: tensor<192x192xf32> {tf.aliasing_output = 39 : i32, weft.init = "normal(0.02)", weft.name = "params.h2.attn.wv", weft.role = "param"}, %arg40: tensor<192xf32> {tf.aliasing_output = 40 : i32, weft.init = "zeros", weft.name = "params.h2.ln1.b", weft.role = "param"}, %arg41: tensor<192xf32> {tf.aliasing_output = 41 : i32, weft.init = "ones", weft.name = "params.h2.ln1.g", weft.role = "param"}, %arg42: tensor<192xf32> {tf.aliasing_output = 42 : i32, weft.init = "zeros", weft.name = "params.h2.ln2.b", weft.role = "param"}, %arg43: tensor<192xf32> {tf.aliasing_output = 43 : i32, weft.init = "ones", weft.name = "params.h2.ln2.g", weft.role = "param"}, %arg44: tensor<768xf32> {tf.aliasing_output = 44 : i32, weft.init = "zeros", weft.name = "params.h2.mlp.bi", weft.role = "param"}, %arg45: tensor<192xf32> {tf.aliasing_output = 45 : i32, weft.init = "zeros", weft.name = "params.h2.mlp.bo", weft.role = "param"}, %arg46: tensor<192x768xf32> {tf.aliasing_output = 46 : i32, weft.init = "normal(0.02)", weft.name = "params.h2.mlp.wi", weft.role = "param"}, %arg47: tensor<768x192xf32> {tf.aliasing_output = 47 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h2.mlp.wo", weft.role = "param"}, %arg48: tensor<192xf32> {tf.aliasing_output = 48 : i32, weft.init = "zeros", weft.name = "params.h3.attn.bk", weft.role = "param"}, %arg49: tensor<192xf32> {tf.aliasing_output = 49 : i32, weft.init = "zeros", weft.name = "params.h3.attn.bo", weft.role = "param"}, %arg50: tensor<192xf32> {tf.aliasing_output = 50 : i32, weft.init = "zeros", weft.name = "params.h3.attn.bq", weft.role = "param"}, %arg51: tensor<192xf32> {tf.aliasing_output = 51 : i32, weft.init = "zeros", weft.name = "params.h3.attn.bv", weft.role = "param"}, %arg52: tensor<192x192xf32> {tf.aliasing_output = 52 : i32, weft.init = "normal(0.02)", weft.name = "params.h3.attn.wk", weft.role = "param"}, %arg53: tensor<192x192xf32> {tf.aliasing_output = 53 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h3.attn.wo", weft.role = "param"}, %arg54: tensor<192x192xf32> {tf.aliasing_output = 54 : i32, weft.init = "normal(0.02)", weft.name = "params.h3.attn.wq", weft.role = "param"}, %arg55: tensor<192x192xf32> {tf.aliasing_output = 55 : i32, weft.init = "normal(0.02)", weft.name = "params.h3.attn.wv", weft.role = "param"}, %arg56: tensor<192xf32> {tf.aliasing_output = 56 : i32, weft.init = "zeros", weft.name = "params.h3.ln1.b", weft.role = "param"}, %arg57: tensor<192xf32> {tf.aliasing_output = 57 : i32, weft.init = "ones", weft.name = "params.h3.ln1.g", weft.role = "param"}, %arg58: tensor<192xf32> {tf.aliasing_output = 58 : i32, weft.init = "zeros", weft.name = "params.h3.ln2.b", weft.role = "param"}, %arg59: tensor<192xf32> {tf.aliasing_output = 59 : i32, weft.init = "ones", weft.name = "params.h3.ln2.g", weft.role = "param"}, %arg60: tensor<768xf32> {tf.aliasing_output = 60 : i32, weft.init = "zeros", weft.name = "params.h3.mlp.bi", weft.role = "param"}, %arg61: tensor<192xf32> {tf.aliasing_output = 61 : i32, weft.init = "zeros", weft.name = "params.h3.mlp.bo", weft.role = "param"}, %arg62: tensor<192x768xf32> {tf.aliasing_output = 62 : i32, weft.init = "normal(0.02)", weft.name = "params.h3.mlp.wi", weft.role = "param"}, %arg63: tensor<768x192xf32> {tf.aliasing_output = 63 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h3.mlp.wo", weft.role = "param"}, %arg64: tensor<192x256xf32> {tf.aliasing_output = 64 : i32, weft.init = "normal(0.02)", weft.name = "params.head", weft.role = "param"}, %arg65: tensor<192xf32> {tf.aliasing_output = 65 : i32, weft.init = "zeros", weft.name = "params.lnf.b", weft.role = "param"}, %arg66: tensor<192xf32> {tf.aliasing_output = 66 : i32, weft.init = "ones", weft.name = "params.lnf.g", weft.role = "param"}, %arg67: tensor<64x192xf32> {tf.aliasing_output = 67 : i32, weft.init = "normal(0.01)", weft.name = "params.wpe", weft.role = "param"}, %arg68: tensor<256x192xf32> {tf.aliasing_output = 68 : i32, weft.init = "normal(0.1)", weft.name = "params.wte", weft.role = "param"}, %arg69: tensor<192xf32> {tf.aliasing_output = 69 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bk", weft.role = "state"}, %arg70: tensor<192xf32> {tf.aliasing_output = 70 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bo", weft.role = "state"}, %arg71: tensor<192xf32> {tf.aliasing_output = 71 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bq", weft.role = "state"}, %arg72: tensor<192xf32> {tf.aliasing_output = 72 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bv", weft.role = "state"}, %arg73: tensor<192x192xf32> {tf.aliasing_output = 73 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wk", weft.role = "state"}, %arg74: tensor<192x192xf32> {tf.aliasing_output = 74 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wo", weft.role = "state"}, %arg75: tensor<192x192xf32> {tf.aliasing_output = 75 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wq", weft.role = "state"}, %arg76: tensor<192x192xf32> {tf.aliasing_output = 76 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wv", weft.role = "state"}, %arg77: tensor<192xf32> {tf.aliasing_output = 77 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln1.b", weft.role = "state"}, %arg78: tensor<192xf32> {tf.aliasing_output = 78 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln1.g", weft.role = "state"}, %arg79: tensor<192xf32> {tf.aliasing_output = 79 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln2.b", weft.role = "state"}, %arg80: tensor<192xf32> {tf.aliasing_output = 80 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln2.g", weft.role = "state"}, %arg81: tensor<768xf32> {tf.aliasing_output = 81 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.bi", weft.role = "state"}, %arg82: tensor<192xf32> {tf.aliasing_output = 82 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.bo", weft.role = "state"}, %arg83: tensor<192x768xf32> {tf.aliasing_output = 83 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wi", weft.role = "state"}, %arg84: tensor<768x192xf32> {tf.aliasing_output = 84 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wo", weft.role = "state"}, %arg85: tensor<192xf32> {tf.aliasing_output = 85 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bk", weft.role = "state"}, %arg86: tensor<192xf32> {tf.aliasing_output = 86 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bo", weft.role = "state"}, %arg87: tensor<192xf32> {tf.aliasing_output = 87 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bq", weft.role = "state"}, %arg88: tensor<192xf32> {tf.aliasing_output = 88 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bv", weft.role = "state"}, %arg89: tensor<192x192xf32> {tf.aliasing_output = 89 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wk", weft.role = "state"}, %arg90: tensor<192x192xf32> {tf.aliasing_output = 90 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wo", weft.role = "state"}, %arg91: tensor<192x192xf32> {tf.aliasing_output = 91 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wq", weft.role = "state"}, %arg92: tensor<192x192xf32> {tf.aliasing_output = 92 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wv", weft.role = "state"}, %arg93: tensor<192xf32> {tf.aliasing_output = 93 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln1.b", weft.role = "state"}, %arg94: tensor<192xf32> {tf.aliasing_output = 94 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln1.g", weft.role = "state"}, %arg95: tensor<192xf32> {tf.aliasing_output = 95 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln2.b", weft.role = "state"}, %arg96: tensor<192xf32> {tf.aliasing_output = 96 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln2.g", weft.role = "state"}, %arg97: tensor<768xf32> {tf.aliasing_output = 97 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.bi", weft.role = "state"}, %arg98: tensor<192xf32> {tf.aliasing_output = 98 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.bo", weft.role = "state"}, %arg99: tensor<192x768xf32> {tf.aliasing_output = 99 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wi", weft.role = "state"}, %arg100: tensor<768x192xf32> {tf.aliasing_output = 100 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wo", weft.role = "state"}, %arg101: tensor<192xf32> {tf.aliasing_output = 101 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.bk", weft.role = "state"}, %arg102: tensor<192xf32> {tf.aliasing_output = 102 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.bo", weft.role = "state"}, %arg103: tensor<192xf32> {tf.aliasing_output = 103 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.bq", weft.role = "state"}, %arg104: tensor<192xf32> {tf.aliasing_output = 104 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.bv", weft.role = "state"}, %arg105: tensor<192x192xf32> {tf.aliasing_output = 105 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.wk", weft.role = "state"}, %arg106: tensor<192x192xf32> {tf.aliasing_output = 106 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.wo", weft.role = "state"}, %arg107: tensor<192x192xf32> {tf.aliasing_output = 107 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.wq", weft.role = "state"}, %arg108: tensor<192x192xf32> {tf.aliasing_output = 108 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.wv", weft.role = "state"}, %arg109: tensor<192xf32> {tf.aliasing_output = 109 : i32, weft.init = "zeros", weft.name = "opt.m.h2.ln1.b", weft.role = "state"}, %arg110: tensor<192xf32> {tf.aliasing_output = 110 : i32, weft.init = "zeros", weft.name = "opt.m.h2.ln1.g", weft.role = "state"}, %arg111: tensor<192xf32> {tf.aliasing_output = 111 : i32, weft.init = "zeros", weft.name = "opt.m.h2.ln2.b", weft.role = "state"}, %arg112: tensor<192xf32> {tf.aliasing_output = 112 : i32, weft.init = "zeros", weft.name = "opt.m.h2.ln2.g", weft.role = "state"}, %arg113: tensor<768xf32> {tf.aliasing_output = 113 : i32, weft.init = "zeros", weft.name = "opt.m.h2.mlp.bi", weft.role = "state"}, %arg114: tensor<192xf32> {tf.aliasing_output = 114 : i32, weft.init = "zeros", weft.name = "opt.m.h2.mlp.bo", weft.role = "state"}, %arg115: tensor<192x768xf32> {tf.aliasing_output = 115 : i32, weft.init = "zeros", weft.name = "opt.m.h2.mlp.wi", weft.role = "state"}, %arg116: tensor<768x192xf32> {tf.aliasing_output = 116 : i32, weft.init = "zeros", weft.name = "opt.m.h2.mlp.wo", weft.role = "state"}, %arg117: tensor<192xf32> {tf.aliasing_output = 117 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.bk", weft.role = "state"}, %arg118: tensor<192xf32> {tf.aliasing_output = 118 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.bo", weft.role = "state"}, %arg119: tensor<192xf32> {tf.aliasing_output = 119 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.bq", weft.role = "state"}, %arg120: tensor<192xf32> {tf.aliasing_output = 120 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.bv", weft.role = "state"}, %arg121: tensor<192x192xf32> {tf.aliasing_output = 121 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.wk", weft.role = "state"}, %arg122: tensor<192x192xf32> {tf.aliasing_output = 122 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.wo", weft.role = "state"}, %arg123: tensor<192x192xf32> {tf.aliasing_output = 123 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.wq", weft.role = "state"}, %arg124: tensor<192x192xf32> {tf.aliasing_output = 124 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.wv", weft.role = "state"}, %arg125: tensor<192xf32> {tf.aliasing_output = 125 : i32, weft.init = "zeros", weft.name = "opt.m.h3.ln1.b", weft.role = "state"}, %arg126: tensor<192xf32> {tf.aliasing_output = 126 : i32, weft.init = "zeros", weft.name = "opt.m.h3.ln1.g", weft.role = "state"}, %arg127: tensor<192xf32> {tf.aliasing_output = 127 : i32, weft.init = "zeros", weft.name = "opt.m.h3.ln2.b", weft.role = "state"}, %arg128: tensor<192xf32> {tf.aliasing_output = 128 : i32, weft.init = "zeros", weft.name = "opt.m.h3.ln2.g", weft.role = "state"}, %arg129: tensor<768xf32> {tf.aliasing_output = 129 : i32, weft.init = "zeros", weft.name = "opt.m.h3.mlp.bi", weft.role = "state"}, %arg130: tensor<192xf32> {tf.aliasing_output = 130 : i32, weft.init = "zeros", weft.name = "opt.m.h3.mlp.bo", weft.role = "state"}, %arg131: tensor<192x768xf32> {tf.aliasing_output = 131 : i32, weft.init = "zeros", weft.name = "opt.m.h3.mlp.wi", weft.role = "state"}, %arg132: tensor<768x192xf32> {tf.aliasing_output = 132 : i32, weft.init = "zeros", weft.name = "opt.m.h3.mlp.wo", weft.role = "state"}, %arg133: tensor<192x256xf32> {tf.aliasing_output = 133 : i32, weft.init = "zeros", weft.name = "opt.m.head", weft.role = "state"}, %arg134: tensor<192xf32> {tf.aliasing_output = 134 : i32, weft.init = "zeros", weft.name = "opt.m.lnf.b", weft.role = "state"}, %arg135: tensor<192xf32> {tf.aliasing_output = 135 : i32, weft.init = "zeros", weft.name = "opt.m.lnf.g", weft.role = "state"}, %arg136: tensor<64x192xf32> {tf.aliasing_output = 136 : i32, weft.init = "zeros", weft.name = "opt.m.wpe", weft.role = "state"}, %arg137: tensor<256x192xf32> {tf.aliasing_output = 137 : i32, weft.init = "zeros", weft.name = "opt.m.wte", weft.role = "state"}, %arg138: tensor<i32> {tf.aliasing_output = 138 : i32, weft.init = "zeros", weft.name = "opt.step", weft.role = "state"}, %arg139: tensor<192xf32> {tf.aliasing_output = 139 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bk", weft.role = "state"}, %arg140: tensor<192xf32> {tf.aliasing_output = 140 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bo", weft.role = "state"}, %arg141: tensor<192xf32> {tf.aliasing_output = 141 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bq", weft.role = "state"}, %arg142: tensor<192xf32> {tf.aliasing_output = 142 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bv", weft.role = "state"}, %arg143: tensor<192x192xf32> {tf.aliasing_output = 143 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wk", weft.role = "state"}, %arg144: tensor<192x192xf32> {tf.aliasing_output = 144 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wo", weft.role = "state"}, %arg145: tensor<192x192xf32> {tf.aliasing_output = 145 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wq", weft.role = "state"}, %arg146: tensor<192x192xf32> {tf.aliasing_output = 146 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wv", weft.role = "state"}, %arg147: tensor<192xf32> {tf.aliasing_output = 147 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln1.b", weft.role = "state"}, %arg148: tensor<192xf32> {tf.aliasing_output = 148 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln1.g", weft.role = "state"}, %arg149: tensor<192xf32> {tf.aliasing_output = 149 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln2.b", weft.role = "state"}, %arg150: tensor<192xf32> {tf.aliasing_output = 150 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln2.g", weft.role = "state"}, %arg151: tensor<768xf32> {tf.aliasing_output = 151 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.bi", weft.role = "state"}, %arg152: tensor<192xf32> {tf.aliasing_output = 152 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.bo", weft.role = "state"}, %arg153: tensor<192x768xf32> {tf.aliasing_output = 153 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wi", weft.role = "state"}, %arg154: tensor<768x192xf32> {tf.aliasing_output = 154 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wo", weft.role = "state"}, %arg155: tensor<192xf32> {tf.aliasing_output = 155 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bk", weft.role = "state"}, %arg156: tensor<192xf32> {tf.aliasing_output = 156 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bo", weft.role = "state"}, %arg157: tensor<192xf32> {tf.aliasing_output = 157 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bq", weft.role = "state"}, %arg158: tensor<192xf32> {tf.aliasing_output = 158 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bv", weft.role = "state"}, %arg159: tensor<192x192xf32> {tf.aliasing_output = 159 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wk", weft.role = "state"}, %arg160: tensor<192x192xf32> {tf.aliasing_output = 160 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wo", weft.role = "state"}, %arg161: tensor<192x192xf32> {tf.aliasing_output = 161 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wq", weft.role = "state"}, %arg162: tensor<192x192xf32> {tf.aliasing_output = 162 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wv", weft.role = "state"}, %arg163: tensor<192xf32> {tf.aliasing_output = 163 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln1.b", weft.role = "state"}, %arg164: tensor<192xf32> {tf.aliasing_output = 164 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln1.g", weft.role = "state"}, %arg165: tensor<192xf32> {tf.aliasing_output = 165 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln2.b", weft.role = "state"}, %arg166: tensor<192xf32> {tf.aliasing_output = 166 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln2.g", weft.role = "state"}, %arg167: tensor<768xf32> {tf.aliasing_output = 167 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.bi", weft.role = "state"}, %arg168: tensor<192xf32> {tf.aliasing_output = 168 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.bo", weft.role = "state"}, %arg169: tensor<192x768xf32> {tf.aliasing_output = 169 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wi", weft.role = "state"}, %arg170: tensor<768x192xf32> {tf.aliasing_output = 170 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wo", weft.role = "state"}, %arg171: tensor<192xf32> {tf.aliasing_output = 171 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.bk", weft.role = "state"}, %arg172: tensor<192xf32> {tf.aliasing_output = 172 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.bo", weft.role = "state"}, %arg173: tensor<192xf32> {tf.aliasing_output = 173 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.bq", weft.role = "state"}, %arg174: tensor<192xf32> {tf.aliasing_output = 174 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.bv", weft.role = "state"}, %arg175: tensor<192x192xf32> {tf.aliasing_output = 175 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.wk", weft.role = "state"}, %arg176: tensor<192x192xf32> {tf.aliasing_output = 176 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.wo", weft.role = "state"}, %arg177: tensor<192x192xf32> {tf.aliasing_output = 177 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.wq", weft.role = "state"}, %arg178: tensor<192x192xf32> {tf.aliasing_output = 178 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.wv", weft.role = "state"}, %arg179: tensor<192xf32> {tf.aliasing_output = 179 : i32, weft.init = "zeros", weft.name = "opt.v.h2.ln1.b", weft.role = "state"}, %arg180: tensor<192xf32> {tf.aliasing_output = 180 : i32, weft.init = "zeros", weft.name = "opt.v.h2.ln1.g", weft.role = "state"}, %arg181: tensor<192xf32> {tf.aliasing_output = 181 : i32, weft.init = "zeros", weft.name = "opt.v.h2.ln2.b", weft.role = "state"}, %arg182: tensor<192xf32> {tf.aliasing_output = 182 : i32, weft.init = "zeros", weft.name = "opt.v.h2.ln2.g", weft.role = "state"}, %arg183: tensor<768xf32> {tf.aliasing_output = 183 : i32, weft.init = "zeros", weft.name = "opt.v.h2.mlp.bi", weft.role = "state"}, %arg184: tensor<192xf32> {tf.aliasing_output = 184 : i32, weft.init = "zeros", weft.name = "opt.v.h2.mlp.bo", weft.role = "state"}, %arg185: tensor<192x768xf32> {tf.aliasing_output = 185 : i32, weft.init = "zeros", weft.name = "opt.v.h2.mlp.wi", weft.role = "state"}, %arg186: tensor<768x192xf32> {tf.aliasing_output = 186 : i32, weft.init = "zeros", weft.name = "opt.v.h2.mlp.wo", weft.role = "state"}, %arg187: tensor<192xf32> {tf.aliasing_output = 187 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.bk", weft.role = "state"}, %arg188: tensor<192xf32> {tf.aliasing_output = 188 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.bo", weft.role = "state"}, %arg189: tensor<192xf32> {tf.aliasing_output = 189 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.bq", weft.role = "state"}, %arg190: tensor<192xf32> {tf.aliasing_output = 190 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.bv", weft.role = "state"}, %arg191: tensor<192x192xf32> {tf.aliasing_output = 191 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.wk", weft.role = "state"}, %arg192: tensor<192x192xf32> {tf.aliasing_output = 192 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.wo", weft.role = "state"}, %arg193: tensor<192x192xf32> {tf.aliasing_output = 193 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.wq", weft.role = "state"}, %arg194: tensor<192x192xf32> {tf.aliasing_output = 194 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.wv", weft.role = "state"}, %arg195: tensor<192xf32> {tf.aliasing_output = 195 : i32, weft.init = "zeros", weft.name = "opt.v.h3.ln1.b", weft.role = "state"}, %arg196: tensor<192xf32> {tf.aliasing_output = 196 : i32, weft.init = "zeros", weft.name = "opt.v.h3.ln1.g", weft.role = "state"}, %arg197: tensor<192xf32> {tf.aliasing_output = 197 : i32, weft.init = "zeros", weft.name = "opt.v.h3.ln2.b", weft.role = "state"}, %arg198: tensor<192xf32> {tf.aliasing_output = 198 : i32, weft.init = "zeros", weft.name = "opt.v.h3.ln2.g", weft.role = "state"}, %arg199: tensor<768xf32> {tf.aliasing_output = 199 : i32, weft.init = "zeros", weft.name = "opt.v.h3.mlp.bi", weft.role = "state"}, %arg200: tensor<192xf32> {tf.aliasing_output = 200 : i32, weft.init = "zeros", weft.name = "opt.v.h3.mlp.bo", weft.role = "state"}, %arg201: tensor<192x768xf32> {tf.aliasing_output = 201 : i32, weft.init = "zeros", weft.name = "opt.v.h3.mlp.wi", weft.role = "state"}, %arg202: tensor<768x192xf32> {tf.aliasing_output = 202 : i32, weft.init = "zeros", weft.name = "opt.v.h3.mlp.wo", weft.role = "state"}, %arg203: tensor<192x256xf32> {tf.aliasing_output = 203 : i32, weft.init = "zeros", weft.name = "opt.v.head", weft.role = "state"}, %arg204: tensor<192xf32> {tf.aliasing_output = 204 : i32, weft.init = "zeros", weft.name = "opt.v.lnf.b", weft.role = "state"}, %arg205: tensor<192xf32> {tf.aliasing_output = 205 : i32, weft.init = "zeros", weft.name = "opt.v.lnf.g", weft.role = "state"}, %arg206: tensor<64x192xf32> {tf.aliasing_output = 206 : i32, weft.init = "zeros", weft.name = "opt.v.wpe", weft.role = "state"}, %arg207: tensor<256x192xf32> {tf.aliasing_output = 207 : i32, weft.init = "zeros", weft.name = "opt.v.wte", weft.role = "state"}, %arg208: tensor<8x65xi32> {weft.name = "tokens", weft.role = "batch"}, %arg209: tensor<f32> {weft.init = "value(0.002)", weft.name = "lr", weft.role = "hyper"}) -> (tensor<192xf32> {jax.result_info = "result[0]['h0']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[0]['h0']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[0]['h0']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[0]['h0']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h0']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h0']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h0']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h0']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[0]['h0']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['h0']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[0]['h0']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['h0']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[0]['h0']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[0]['h0']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[0]['h0']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[0]['h0']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h1']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h1']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h1']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h1']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[0]['h1']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[0]['h1']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[0]['h1']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[0]['h1']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h2']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h2']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h2']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h2']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[0]['h2']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[0]['h2']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[0]['h2']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[0]['h2']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h3']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h3']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h3']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[0]['h3']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[0]['h3']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[0]['h3']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[0]['h3']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[0]['h3']['mlp']['wo']"}, tensor<192x256xf32> {jax.result_info = "result[0]['head']"}, tensor<192xf32> {jax.result_info = "result[0]['lnf']['b']"}, tensor<192xf32> {jax.result_info = "result[0]['lnf']['g']"}, tensor<64x192xf32> {jax.result_info = "result[0]['wpe']"}, tensor<256x192xf32> {jax.result_info = "result[0]['wte']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h2']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h2']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h2']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h2']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[1]['m']['h2']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h2']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[1]['m']['h2']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[1]['m']['h2']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h3']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h3']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h3']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[1]['m']['h3']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[1]['m']['h3']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['h3']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[1]['m']['h3']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[1]['m']['h3']['mlp']['wo']"}, tensor<192x256xf32> {jax.result_info = "result[1]['m']['head']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['lnf']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['m']['lnf']['g']"}, tensor<64x192xf32> {jax.result_info = "result[1]['m']['wpe']"}, tensor<256x192xf32> {jax.result_info = "result[1]['m']['wte']"}, tensor<i32> {jax.result_info = "result[1]['step']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h2']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h2']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h2']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h2']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[1]['v']['h2']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h2']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[1]['v']['h2']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[1]['v']['h2']['mlp']['wo']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['attn']['bk']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['attn']['bo']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['attn']['bq']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['attn']['bv']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h3']['attn']['wk']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h3']['attn']['wo']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h3']['attn']['wq']"}, tensor<192x192xf32> {jax.result_info = "result[1]['v']['h3']['attn']['wv']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['ln1']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['ln1']['g']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['ln2']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['ln2']['g']"}, tensor<768xf32> {jax.result_info = "result[1]['v']['h3']['mlp']['bi']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['h3']['mlp']['bo']"}, tensor<192x768xf32> {jax.result_info = "result[1]['v']['h3']['mlp']['wi']"}, tensor<768x192xf32> {jax.result_info = "result[1]['v']['h3']['mlp']['wo']"}, tensor<192x256xf32> {jax.result_info = "result[1]['v']['head']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['lnf']['b']"}, tensor<192xf32> {jax.result_info = "result[1]['v']['lnf']['g']"}, tensor<64x192xf32> {jax.result_info = "result[1]['v']['wpe']"}, tensor<256x192xf32> {jax.result_info = "result[1]['v']['wte']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}, tensor<f32> {jax.result_info = "result[3]", weft.name = "grad_norm", weft.role = "metric"}) {
    %0 = stablehlo.slice %arg208 [0:8, 0:64] : (tensor<8x65xi32>) -> tensor<8x64xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<8x64xi32>
    %2 = stablehlo.compare LT, %0, %1, SIGNED : (tensor<8x64xi32>, tensor<8x64xi32>) -> tensor<8x64xi1>
    %c_0 = stablehlo.constant dense<256> : tensor<i32>
    %3 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<8x64xi32>
    %4 = stablehlo.add %0, %3 : tensor<8x64xi32>
    %5 = stablehlo.select %2, %4, %0 : tensor<8x64xi1>, tensor<8x64xi32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [0, 1] : (tensor<8x64xi32>) -> tensor<8x64x1xi32>
    %7 = "stablehlo.gather"(%arg68, %6) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 192>}> : (tensor<256x192xf32>, tensor<8x64x1xi32>) -> tensor<8x64x192xf32>
    %8 = stablehlo.broadcast_in_dim %arg67, dims = [1, 2] : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x64x192xf32>) -> tensor<8x64x192xf32>
    %10 = stablehlo.add %7, %9 : tensor<8x64x192xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%10 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_1 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %14 = stablehlo.divide %12, %13 : tensor<8x64x1xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %16 = stablehlo.subtract %10, %15 : tensor<8x64x192xf32>
    %17 = chlo.square %16 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_2 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %19 = stablehlo.multiply %18, %16 : tensor<8x64x192xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.reduce(%17 init: %cst_3) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_4 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %23 = stablehlo.divide %21, %22 : tensor<8x64x1xf32>
    %24 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %25 = stablehlo.subtract %10, %24 : tensor<8x64x192xf32>
    %cst_5 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %27 = stablehlo.add %23, %26 : tensor<8x64x1xf32>
    %28 = stablehlo.rsqrt %27 : tensor<8x64x1xf32>
    %29 = stablehlo.divide %28, %27 : tensor<8x64x1xf32>
    %cst_6 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %31 = stablehlo.multiply %30, %29 : tensor<8x64x1xf32>
    %32 = stablehlo.broadcast_in_dim %28, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %33 = stablehlo.multiply %25, %32 : tensor<8x64x192xf32>
    %34 = stablehlo.broadcast_in_dim %arg9, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %35 = stablehlo.broadcast_in_dim %34, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %36 = stablehlo.multiply %33, %35 : tensor<8x64x192xf32>
    %37 = stablehlo.broadcast_in_dim %arg8, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %39 = stablehlo.add %36, %38 : tensor<8x64x192xf32>
    %40 = stablehlo.dot_general %39, %arg6, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %41 = stablehlo.broadcast_in_dim %arg2, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %42 = stablehlo.broadcast_in_dim %41, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %43 = stablehlo.add %40, %42 : tensor<8x64x192xf32>
    %44 = stablehlo.reshape %43 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %45 = stablehlo.dot_general %39, %arg4, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %46 = stablehlo.broadcast_in_dim %arg0, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %48 = stablehlo.add %45, %47 : tensor<8x64x192xf32>
    %49 = stablehlo.reshape %48 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %50 = stablehlo.dot_general %39, %arg7, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %51 = stablehlo.broadcast_in_dim %arg3, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %52 = stablehlo.broadcast_in_dim %51, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %53 = stablehlo.add %50, %52 : tensor<8x64x192xf32>
    %54 = stablehlo.reshape %53 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %55 = stablehlo.dot_general %44, %49, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x64x6x32xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x64xf32>
    %cst_7 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %56 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %57 = stablehlo.multiply %55, %56 : tensor<8x6x64x64xf32>
    %c_8 = stablehlo.constant dense<true> : tensor<i1>
    %58 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %59 = call @tril(%58) : (tensor<64x64xi1>) -> tensor<64x64xi1>
    %cst_9 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %60:3 = call @_where(%59, %57, %cst_9) : (tensor<64x64xi1>, tensor<8x6x64x64xf32>, tensor<f32>) -> (tensor<8x6x64x64xf32>, tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>)
    %cst_10 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %61 = stablehlo.reduce(%60#0 init: %cst_10) applies stablehlo.maximum across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %62 = stablehlo.reshape %61 : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %63 = stablehlo.broadcast_in_dim %62, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %64 = stablehlo.compare EQ, %60#0, %63, FLOAT : (tensor<8x6x64x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xi1>
    %65 = stablehlo.convert %64 : (tensor<8x6x64x64xi1>) -> tensor<8x6x64x64xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %66 = stablehlo.reduce(%65 init: %cst_11) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %cst_12 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %68 = stablehlo.maximum %67, %61 : tensor<8x6x64xf32>
    %69 = stablehlo.compare EQ, %61, %68, FLOAT : (tensor<8x6x64xf32>, tensor<8x6x64xf32>) -> tensor<8x6x64xi1>
    %cst_13 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %71 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %72 = stablehlo.select %69, %70, %71 : tensor<8x6x64xi1>, tensor<8x6x64xf32>
    %cst_15 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %74 = stablehlo.compare EQ, %73, %68, FLOAT : (tensor<8x6x64xf32>, tensor<8x6x64xf32>) -> tensor<8x6x64xi1>
    %cst_16 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %cst_17 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %77 = stablehlo.select %74, %75, %76 : tensor<8x6x64xi1>, tensor<8x6x64xf32>
    %78 = stablehlo.divide %72, %77 : tensor<8x6x64xf32>
    %79 = stablehlo.broadcast_in_dim %68, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %80 = stablehlo.broadcast_in_dim %79, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %81 = stablehlo.subtract %60#0, %80 : tensor<8x6x64x64xf32>
    %82 = stablehlo.exponential %81 : tensor<8x6x64x64xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %83 = stablehlo.reduce(%82 init: %cst_18) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %84 = stablehlo.broadcast_in_dim %83, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %86 = stablehlo.divide %82, %85 : tensor<8x6x64x64xf32>
    %87 = stablehlo.multiply %84, %84 : tensor<8x6x64x1xf32>
    %cst_19 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<8x6x64x1xf32>
    %89 = stablehlo.divide %88, %87 : tensor<8x6x64x1xf32>
    %90 = stablehlo.dot_general %54, %86, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x64x6x32xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x32x64xf32>
    %91 = stablehlo.transpose %90, dims = [0, 3, 1, 2] : (tensor<8x6x32x64xf32>) -> tensor<8x64x6x32xf32>
    %92 = stablehlo.reshape %91 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %93 = stablehlo.dot_general %92, %arg5, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %94 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %95 = stablehlo.broadcast_in_dim %94, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %96 = stablehlo.add %93, %95 : tensor<8x64x192xf32>
    %97 = stablehlo.add %10, %96 : tensor<8x64x192xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %98 = stablehlo.reduce(%97 init: %cst_20) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %99 = stablehlo.broadcast_in_dim %98, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_21 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %101 = stablehlo.divide %99, %100 : tensor<8x64x1xf32>
    %102 = stablehlo.broadcast_in_dim %101, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %103 = stablehlo.subtract %97, %102 : tensor<8x64x192xf32>
    %104 = chlo.square %103 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_22 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %106 = stablehlo.multiply %105, %103 : tensor<8x64x192xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %107 = stablehlo.reduce(%104 init: %cst_23) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %108 = stablehlo.broadcast_in_dim %107, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_24 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %110 = stablehlo.divide %108, %109 : tensor<8x64x1xf32>
    %111 = stablehlo.broadcast_in_dim %101, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %112 = stablehlo.subtract %97, %111 : tensor<8x64x192xf32>
    %cst_25 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %114 = stablehlo.add %110, %113 : tensor<8x64x1xf32>
    %115 = stablehlo.rsqrt %114 : tensor<8x64x1xf32>
    %116 = stablehlo.divide %115, %114 : tensor<8x64x1xf32>
    %cst_26 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %118 = stablehlo.multiply %117, %116 : tensor<8x64x1xf32>
    %119 = stablehlo.broadcast_in_dim %115, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %120 = stablehlo.multiply %112, %119 : tensor<8x64x192xf32>
    %121 = stablehlo.broadcast_in_dim %arg11, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %122 = stablehlo.broadcast_in_dim %121, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %123 = stablehlo.multiply %120, %122 : tensor<8x64x192xf32>
    %124 = stablehlo.broadcast_in_dim %arg10, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %125 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %126 = stablehlo.add %123, %125 : tensor<8x64x192xf32>
    %127 = stablehlo.dot_general %126, %arg14, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x768xf32>) -> tensor<8x64x768xf32>
    %128 = stablehlo.broadcast_in_dim %arg12, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %129 = stablehlo.broadcast_in_dim %128, dims = [0, 1, 2] : (tensor<1x1x768xf32>) -> tensor<8x64x768xf32>
    %130 = stablehlo.add %127, %129 : tensor<8x64x768xf32>
    %131 = stablehlo.multiply %130, %130 : tensor<8x64x768xf32>
    %132 = stablehlo.multiply %131, %130 : tensor<8x64x768xf32>
    %133 = stablehlo.multiply %130, %130 : tensor<8x64x768xf32>
    %cst_27 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %135 = stablehlo.multiply %134, %133 : tensor<8x64x768xf32>
    %cst_28 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %136 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %137 = stablehlo.multiply %136, %132 : tensor<8x64x768xf32>
    %138 = stablehlo.add %130, %137 : tensor<8x64x768xf32>
    %cst_29 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %139 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %140 = stablehlo.multiply %139, %138 : tensor<8x64x768xf32>
    %141 = stablehlo.tanh %140 : tensor<8x64x768xf32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %143 = stablehlo.subtract %142, %141 : tensor<8x64x768xf32>
    %cst_31 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %145 = stablehlo.add %144, %141 : tensor<8x64x768xf32>
    %cst_32 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %147 = stablehlo.multiply %146, %145 : tensor<8x64x768xf32>
    %148 = stablehlo.multiply %130, %147 : tensor<8x64x768xf32>
    %149 = stablehlo.dot_general %148, %arg15, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<768x192xf32>) -> tensor<8x64x192xf32>
    %150 = stablehlo.broadcast_in_dim %arg13, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %151 = stablehlo.broadcast_in_dim %150, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %152 = stablehlo.add %149, %151 : tensor<8x64x192xf32>
    %153 = stablehlo.add %97, %152 : tensor<8x64x192xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %154 = stablehlo.reduce(%153 init: %cst_33) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %155 = stablehlo.broadcast_in_dim %154, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_34 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %156 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %157 = stablehlo.divide %155, %156 : tensor<8x64x1xf32>
    %158 = stablehlo.broadcast_in_dim %157, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %159 = stablehlo.subtract %153, %158 : tensor<8x64x192xf32>
    %160 = chlo.square %159 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_35 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %161 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %162 = stablehlo.multiply %161, %159 : tensor<8x64x192xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %163 = stablehlo.reduce(%160 init: %cst_36) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %164 = stablehlo.broadcast_in_dim %163, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_37 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %165 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %166 = stablehlo.divide %164, %165 : tensor<8x64x1xf32>
    %167 = stablehlo.broadcast_in_dim %157, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %168 = stablehlo.subtract %153, %167 : tensor<8x64x192xf32>
    %cst_38 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %170 = stablehlo.add %166, %169 : tensor<8x64x1xf32>
    %171 = stablehlo.rsqrt %170 : tensor<8x64x1xf32>
    %172 = stablehlo.divide %171, %170 : tensor<8x64x1xf32>
    %cst_39 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %174 = stablehlo.multiply %173, %172 : tensor<8x64x1xf32>
    %175 = stablehlo.broadcast_in_dim %171, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %176 = stablehlo.multiply %168, %175 : tensor<8x64x192xf32>
    %177 = stablehlo.broadcast_in_dim %arg25, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %178 = stablehlo.broadcast_in_dim %177, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %179 = stablehlo.multiply %176, %178 : tensor<8x64x192xf32>
    %180 = stablehlo.broadcast_in_dim %arg24, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %181 = stablehlo.broadcast_in_dim %180, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %182 = stablehlo.add %179, %181 : tensor<8x64x192xf32>
    %183 = stablehlo.dot_general %182, %arg22, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %184 = stablehlo.broadcast_in_dim %arg18, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %185 = stablehlo.broadcast_in_dim %184, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %186 = stablehlo.add %183, %185 : tensor<8x64x192xf32>
    %187 = stablehlo.reshape %186 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %188 = stablehlo.dot_general %182, %arg20, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %189 = stablehlo.broadcast_in_dim %arg16, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %190 = stablehlo.broadcast_in_dim %189, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %191 = stablehlo.add %188, %190 : tensor<8x64x192xf32>
    %192 = stablehlo.reshape %191 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %193 = stablehlo.dot_general %182, %arg23, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %194 = stablehlo.broadcast_in_dim %arg19, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %195 = stablehlo.broadcast_in_dim %194, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %196 = stablehlo.add %193, %195 : tensor<8x64x192xf32>
    %197 = stablehlo.reshape %196 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %198 = stablehlo.dot_general %187, %192, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x64x6x32xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x64xf32>
    %cst_40 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %199 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %200 = stablehlo.multiply %198, %199 : tensor<8x6x64x64xf32>
    %c_41 = stablehlo.constant dense<true> : tensor<i1>
    %201 = stablehlo.broadcast_in_dim %c_41, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %202 = call @tril(%201) : (tensor<64x64xi1>) -> tensor<64x64xi1>
    %cst_42 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %203:3 = call @_where(%202, %200, %cst_42) : (tensor<64x64xi1>, tensor<8x6x64x64xf32>, tensor<f32>) -> (tensor<8x6x64x64xf32>, tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>)
    %cst_43 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %204 = stablehlo.reduce(%203#0 init: %cst_43) applies stablehlo.maximum across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %205 = stablehlo.reshape %204 : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %206 = stablehlo.broadcast_in_dim %205, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %207 = stablehlo.compare EQ, %203#0, %206, FLOAT : (tensor<8x6x64x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xi1>
    %208 = stablehlo.convert %207 : (tensor<8x6x64x64xi1>) -> tensor<8x6x64x64xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %209 = stablehlo.reduce(%208 init: %cst_44) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %cst_45 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %210 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %211 = stablehlo.maximum %210, %204 : tensor<8x6x64xf32>
    %212 = stablehlo.compare EQ, %204, %211, FLOAT : (tensor<8x6x64xf32>, tensor<8x6x64xf32>) -> tensor<8x6x64xi1>
    %cst_46 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %213 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %214 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %215 = stablehlo.select %212, %213, %214 : tensor<8x6x64xi1>, tensor<8x6x64xf32>
    %cst_48 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %216 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %217 = stablehlo.compare EQ, %216, %211, FLOAT : (tensor<8x6x64xf32>, tensor<8x6x64xf32>) -> tensor<8x6x64xi1>
    %cst_49 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %218 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %cst_50 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %219 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %220 = stablehlo.select %217, %218, %219 : tensor<8x6x64xi1>, tensor<8x6x64xf32>
    %221 = stablehlo.divide %215, %220 : tensor<8x6x64xf32>
    %222 = stablehlo.broadcast_in_dim %211, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %223 = stablehlo.broadcast_in_dim %222, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %224 = stablehlo.subtract %203#0, %223 : tensor<8x6x64x64xf32>
    %225 = stablehlo.exponential %224 : tensor<8x6x64x64xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %226 = stablehlo.reduce(%225 init: %cst_51) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %227 = stablehlo.broadcast_in_dim %226, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %228 = stablehlo.broadcast_in_dim %227, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %229 = stablehlo.divide %225, %228 : tensor<8x6x64x64xf32>
    %230 = stablehlo.multiply %227, %227 : tensor<8x6x64x1xf32>
    %cst_52 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %231 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<8x6x64x1xf32>
    %232 = stablehlo.divide %231, %230 : tensor<8x6x64x1xf32>
    %233 = stablehlo.dot_general %197, %229, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x64x6x32xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x32x64xf32>
    %234 = stablehlo.transpose %233, dims = [0, 3, 1, 2] : (tensor<8x6x32x64xf32>) -> tensor<8x64x6x32xf32>
    %235 = stablehlo.reshape %234 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %236 = stablehlo.dot_general %235, %arg21, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %237 = stablehlo.broadcast_in_dim %arg17, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %238 = stablehlo.broadcast_in_dim %237, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %239 = stablehlo.add %236, %238 : tensor<8x64x192xf32>
    %240 = stablehlo.add %153, %239 : tensor<8x64x192xf32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %241 = stablehlo.reduce(%240 init: %cst_53) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %242 = stablehlo.broadcast_in_dim %241, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_54 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %243 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %244 = stablehlo.divide %242, %243 : tensor<8x64x1xf32>
    %245 = stablehlo.broadcast_in_dim %244, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %246 = stablehlo.subtract %240, %245 : tensor<8x64x192xf32>
    %247 = chlo.square %246 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_55 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %248 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %249 = stablehlo.multiply %248, %246 : tensor<8x64x192xf32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %250 = stablehlo.reduce(%247 init: %cst_56) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %251 = stablehlo.broadcast_in_dim %250, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_57 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %253 = stablehlo.divide %251, %252 : tensor<8x64x1xf32>
    %254 = stablehlo.broadcast_in_dim %244, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %255 = stablehlo.subtract %240, %254 : tensor<8x64x192xf32>
    %cst_58 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %256 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %257 = stablehlo.add %253, %256 : tensor<8x64x1xf32>
    %258 = stablehlo.rsqrt %257 : tensor<8x64x1xf32>
    %259 = stablehlo.divide %258, %257 : tensor<8x64x1xf32>
    %cst_59 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %260 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %261 = stablehlo.multiply %260, %259 : tensor<8x64x1xf32>
    %262 = stablehlo.broadcast_in_dim %258, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %263 = stablehlo.multiply %255, %262 : tensor<8x64x192xf32>
    %264 = stablehlo.broadcast_in_dim %arg27, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %265 = stablehlo.broadcast_in_dim %264, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %266 = stablehlo.multiply %263, %265 : tensor<8x64x192xf32>
    %267 = stablehlo.broadcast_in_dim %arg26, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %268 = stablehlo.broadcast_in_dim %267, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %269 = stablehlo.add %266, %268 : tensor<8x64x192xf32>
    %270 = stablehlo.dot_general %269, %arg30, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x768xf32>) -> tensor<8x64x768xf32>
    %271 = stablehlo.broadcast_in_dim %arg28, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %272 = stablehlo.broadcast_in_dim %271, dims = [0, 1, 2] : (tensor<1x1x768xf32>) -> tensor<8x64x768xf32>
    %273 = stablehlo.add %270, %272 : tensor<8x64x768xf32>
    %274 = stablehlo.multiply %273, %273 : tensor<8x64x768xf32>
    %275 = stablehlo.multiply %274, %273 : tensor<8x64x768xf32>
    %276 = stablehlo.multiply %273, %273 : tensor<8x64x768xf32>
    %cst_60 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %277 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %278 = stablehlo.multiply %277, %276 : tensor<8x64x768xf32>
    %cst_61 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %279 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %280 = stablehlo.multiply %279, %275 : tensor<8x64x768xf32>
    %281 = stablehlo.add %273, %280 : tensor<8x64x768xf32>
    %cst_62 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %282 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %283 = stablehlo.multiply %282, %281 : tensor<8x64x768xf32>
    %284 = stablehlo.tanh %283 : tensor<8x64x768xf32>
    %cst_63 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %285 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %286 = stablehlo.subtract %285, %284 : tensor<8x64x768xf32>
    %cst_64 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %287 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %288 = stablehlo.add %287, %284 : tensor<8x64x768xf32>
    %cst_65 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %289 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %290 = stablehlo.multiply %289, %288 : tensor<8x64x768xf32>
    %291 = stablehlo.multiply %273, %290 : tensor<8x64x768xf32>
    %292 = stablehlo.dot_general %291, %arg31, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<768x192xf32>) -> tensor<8x64x192xf32>
    %293 = stablehlo.broadcast_in_dim %arg29, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %294 = stablehlo.broadcast_in_dim %293, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %295 = stablehlo.add %292, %294 : tensor<8x64x192xf32>
    %296 = stablehlo.add %240, %295 : tensor<8x64x192xf32>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %297 = stablehlo.reduce(%296 init: %cst_66) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %298 = stablehlo.broadcast_in_dim %297, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_67 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %299 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %300 = stablehlo.divide %298, %299 : tensor<8x64x1xf32>
    %301 = stablehlo.broadcast_in_dim %300, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %302 = stablehlo.subtract %296, %301 : tensor<8x64x192xf32>
    %303 = chlo.square %302 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_68 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %304 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %305 = stablehlo.multiply %304, %302 : tensor<8x64x192xf32>
    %cst_69 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %306 = stablehlo.reduce(%303 init: %cst_69) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %307 = stablehlo.broadcast_in_dim %306, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_70 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %308 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %309 = stablehlo.divide %307, %308 : tensor<8x64x1xf32>
    %310 = stablehlo.broadcast_in_dim %300, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %311 = stablehlo.subtract %296, %310 : tensor<8x64x192xf32>
    %cst_71 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %312 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %313 = stablehlo.add %309, %312 : tensor<8x64x1xf32>
    %314 = stablehlo.rsqrt %313 : tensor<8x64x1xf32>
    %315 = stablehlo.divide %314, %313 : tensor<8x64x1xf32>
    %cst_72 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %316 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %317 = stablehlo.multiply %316, %315 : tensor<8x64x1xf32>
    %318 = stablehlo.broadcast_in_dim %314, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %319 = stablehlo.multiply %311, %318 : tensor<8x64x192xf32>
    %320 = stablehlo.broadcast_in_dim %arg41, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %321 = stablehlo.broadcast_in_dim %320, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %322 = stablehlo.multiply %319, %321 : tensor<8x64x192xf32>
    %323 = stablehlo.broadcast_in_dim %arg40, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %324 = stablehlo.broadcast_in_dim %323, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %325 = stablehlo.add %322, %324 : tensor<8x64x192xf32>
    %326 = stablehlo.dot_general %325, %arg38, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %327 = stablehlo.broadcast_in_dim %arg34, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %328 = stablehlo.broadcast_in_dim %327, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %329 = stablehlo.add %326, %328 : tensor<8x64x192xf32>
    %330 = stablehlo.reshape %329 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %331 = stablehlo.dot_general %325, %arg36, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %332 = stablehlo.broadcast_in_dim %arg32, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %333 = stablehlo.broadcast_in_dim %332, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %334 = stablehlo.add %331, %333 : tensor<8x64x192xf32>
    %335 = stablehlo.reshape %334 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %336 = stablehlo.dot_general %325, %arg39, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %337 = stablehlo.broadcast_in_dim %arg35, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %338 = stablehlo.broadcast_in_dim %337, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %339 = stablehlo.add %336, %338 : tensor<8x64x192xf32>
    %340 = stablehlo.reshape %339 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %341 = stablehlo.dot_general %330, %335, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x64x6x32xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x64xf32>
    %cst_73 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %342 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %343 = stablehlo.multiply %341, %342 : tensor<8x6x64x64xf32>
    %c_74 = stablehlo.constant dense<true> : tensor<i1>
    %344 = stablehlo.broadcast_in_dim %c_74, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %345 = call @tril(%344) : (tensor<64x64xi1>) -> tensor<64x64xi1>
    %cst_75 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %346:3 = call @_where(%345, %343, %cst_75) : (tensor<64x64xi1>, tensor<8x6x64x64xf32>, tensor<f32>) -> (tensor<8x6x64x64xf32>, tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>)
    %cst_76 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %347 = stablehlo.reduce(%346#0 init: %cst_76) applies stablehlo.maximum across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %348 = stablehlo.reshape %347 : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %349 = stablehlo.broadcast_in_dim %348, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %350 = stablehlo.compare EQ, %346#0, %349, FLOAT : (tensor<8x6x64x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xi1>
    %351 = stablehlo.convert %350 : (tensor<8x6x64x64xi1>) -> tensor<8x6x64x64xf32>
    %cst_77 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %352 = stablehlo.reduce(%351 init: %cst_77) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %cst_78 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %353 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %354 = stablehlo.maximum %353, %347 : tensor<8x6x64xf32>
    %355 = stablehlo.compare EQ, %347, %354, FLOAT : (tensor<8x6x64xf32>, tensor<8x6x64xf32>) -> tensor<8x6x64xi1>
    %cst_79 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %356 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %cst_80 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %357 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %358 = stablehlo.select %355, %356, %357 : tensor<8x6x64xi1>, tensor<8x6x64xf32>
    %cst_81 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %359 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %360 = stablehlo.compare EQ, %359, %354, FLOAT : (tensor<8x6x64xf32>, tensor<8x6x64xf32>) -> tensor<8x6x64xi1>
    %cst_82 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %361 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %cst_83 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %362 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %363 = stablehlo.select %360, %361, %362 : tensor<8x6x64xi1>, tensor<8x6x64xf32>
    %364 = stablehlo.divide %358, %363 : tensor<8x6x64xf32>
    %365 = stablehlo.broadcast_in_dim %354, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %366 = stablehlo.broadcast_in_dim %365, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %367 = stablehlo.subtract %346#0, %366 : tensor<8x6x64x64xf32>
    %368 = stablehlo.exponential %367 : tensor<8x6x64x64xf32>
    %cst_84 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %369 = stablehlo.reduce(%368 init: %cst_84) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %370 = stablehlo.broadcast_in_dim %369, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %371 = stablehlo.broadcast_in_dim %370, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %372 = stablehlo.divide %368, %371 : tensor<8x6x64x64xf32>
    %373 = stablehlo.multiply %370, %370 : tensor<8x6x64x1xf32>
    %cst_85 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %374 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<8x6x64x1xf32>
    %375 = stablehlo.divide %374, %373 : tensor<8x6x64x1xf32>
    %376 = stablehlo.dot_general %340, %372, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x64x6x32xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x32x64xf32>
    %377 = stablehlo.transpose %376, dims = [0, 3, 1, 2] : (tensor<8x6x32x64xf32>) -> tensor<8x64x6x32xf32>
    %378 = stablehlo.reshape %377 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %379 = stablehlo.dot_general %378, %arg37, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %380 = stablehlo.broadcast_in_dim %arg33, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %381 = stablehlo.broadcast_in_dim %380, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %382 = stablehlo.add %379, %381 : tensor<8x64x192xf32>
    %383 = stablehlo.add %296, %382 : tensor<8x64x192xf32>
    %cst_86 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %384 = stablehlo.reduce(%383 init: %cst_86) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %385 = stablehlo.broadcast_in_dim %384, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_87 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %386 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %387 = stablehlo.divide %385, %386 : tensor<8x64x1xf32>
    %388 = stablehlo.broadcast_in_dim %387, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %389 = stablehlo.subtract %383, %388 : tensor<8x64x192xf32>
    %390 = chlo.square %389 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_88 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %391 = stablehlo.broadcast_in_dim %cst_88, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %392 = stablehlo.multiply %391, %389 : tensor<8x64x192xf32>
    %cst_89 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %393 = stablehlo.reduce(%390 init: %cst_89) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %394 = stablehlo.broadcast_in_dim %393, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_90 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %395 = stablehlo.broadcast_in_dim %cst_90, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %396 = stablehlo.divide %394, %395 : tensor<8x64x1xf32>
    %397 = stablehlo.broadcast_in_dim %387, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %398 = stablehlo.subtract %383, %397 : tensor<8x64x192xf32>
    %cst_91 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %399 = stablehlo.broadcast_in_dim %cst_91, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %400 = stablehlo.add %396, %399 : tensor<8x64x1xf32>
    %401 = stablehlo.rsqrt %400 : tensor<8x64x1xf32>
    %402 = stablehlo.divide %401, %400 : tensor<8x64x1xf32>
    %cst_92 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %403 = stablehlo.broadcast_in_dim %cst_92, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %404 = stablehlo.multiply %403, %402 : tensor<8x64x1xf32>
    %405 = stablehlo.broadcast_in_dim %401, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %406 = stablehlo.multiply %398, %405 : tensor<8x64x192xf32>
    %407 = stablehlo.broadcast_in_dim %arg43, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %408 = stablehlo.broadcast_in_dim %407, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %409 = stablehlo.multiply %406, %408 : tensor<8x64x192xf32>
    %410 = stablehlo.broadcast_in_dim %arg42, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %411 = stablehlo.broadcast_in_dim %410, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %412 = stablehlo.add %409, %411 : tensor<8x64x192xf32>
    %413 = stablehlo.dot_general %412, %arg46, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x768xf32>) -> tensor<8x64x768xf32>
    %414 = stablehlo.broadcast_in_dim %arg44, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %415 = stablehlo.broadcast_in_dim %414, dims = [0, 1, 2] : (tensor<1x1x768xf32>) -> tensor<8x64x768xf32>
    %416 = stablehlo.add %413, %415 : tensor<8x64x768xf32>
    %417 = stablehlo.multiply %416, %416 : tensor<8x64x768xf32>
    %418 = stablehlo.multiply %417, %416 : tensor<8x64x768xf32>
    %419 = stablehlo.multiply %416, %416 : tensor<8x64x768xf32>
    %cst_93 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %420 = stablehlo.broadcast_in_dim %cst_93, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %421 = stablehlo.multiply %420, %419 : tensor<8x64x768xf32>
    %cst_94 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %422 = stablehlo.broadcast_in_dim %cst_94, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %423 = stablehlo.multiply %422, %418 : tensor<8x64x768xf32>
    %424 = stablehlo.add %416, %423 : tensor<8x64x768xf32>
    %cst_95 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %425 = stablehlo.broadcast_in_dim %cst_95, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %426 = stablehlo.multiply %425, %424 : tensor<8x64x768xf32>
    %427 = stablehlo.tanh %426 : tensor<8x64x768xf32>
    %cst_96 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %428 = stablehlo.broadcast_in_dim %cst_96, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %429 = stablehlo.subtract %428, %427 : tensor<8x64x768xf32>
    %cst_97 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %430 = stablehlo.broadcast_in_dim %cst_97, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %431 = stablehlo.add %430, %427 : tensor<8x64x768xf32>
    %cst_98 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %432 = stablehlo.broadcast_in_dim %cst_98, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %433 = stablehlo.multiply %432, %431 : tensor<8x64x768xf32>
    %434 = stablehlo.multiply %416, %433 : tensor<8x64x768xf32>
    %435 = stablehlo.dot_general %434, %arg47, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<768x192xf32>) -> tensor<8x64x192xf32>
    %436 = stablehlo.broadcast_in_dim %arg45, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %437 = stablehlo.broadcast_in_dim %436, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %438 = stablehlo.add %435, %437 : tensor<8x64x192xf32>
    %439 = stablehlo.add %383, %438 : tensor<8x64x192xf32>
    %cst_99 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %440 = stablehlo.reduce(%439 init: %cst_99) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %441 = stablehlo.broadcast_in_dim %440, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_100 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %442 = stablehlo.broadcast_in_dim %cst_100, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %443 = stablehlo.divide %441, %442 : tensor<8x64x1xf32>
    %444 = stablehlo.broadcast_in_dim %443, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %445 = stablehlo.subtract %439, %444 : tensor<8x64x192xf32>
    %446 = chlo.square %445 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_101 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %447 = stablehlo.broadcast_in_dim %cst_101, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %448 = stablehlo.multiply %447, %445 : tensor<8x64x192xf32>
    %cst_102 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %449 = stablehlo.reduce(%446 init: %cst_102) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %450 = stablehlo.broadcast_in_dim %449, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_103 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %451 = stablehlo.broadcast_in_dim %cst_103, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %452 = stablehlo.divide %450, %451 : tensor<8x64x1xf32>
    %453 = stablehlo.broadcast_in_dim %443, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %454 = stablehlo.subtract %439, %453 : tensor<8x64x192xf32>
    %cst_104 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %455 = stablehlo.broadcast_in_dim %cst_104, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %456 = stablehlo.add %452, %455 : tensor<8x64x1xf32>
    %457 = stablehlo.rsqrt %456 : tensor<8x64x1xf32>
    %458 = stablehlo.divide %457, %456 : tensor<8x64x1xf32>
    %cst_105 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %459 = stablehlo.broadcast_in_dim %cst_105, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %460 = stablehlo.multiply %459, %458 : tensor<8x64x1xf32>
    %461 = stablehlo.broadcast_in_dim %457, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %462 = stablehlo.multiply %454, %461 : tensor<8x64x192xf32>
    %463 = stablehlo.broadcast_in_dim %arg57, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %464 = stablehlo.broadcast_in_dim %463, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %465 = stablehlo.multiply %462, %464 : tensor<8x64x192xf32>
    %466 = stablehlo.broadcast_in_dim %arg56, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %467 = stablehlo.broadcast_in_dim %466, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %468 = stablehlo.add %465, %467 : tensor<8x64x192xf32>
    %469 = stablehlo.dot_general %468, %arg54, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %470 = stablehlo.broadcast_in_dim %arg50, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %471 = stablehlo.broadcast_in_dim %470, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %472 = stablehlo.add %469, %471 : tensor<8x64x192xf32>
    %473 = stablehlo.reshape %472 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %474 = stablehlo.dot_general %468, %arg52, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %475 = stablehlo.broadcast_in_dim %arg48, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %476 = stablehlo.broadcast_in_dim %475, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %477 = stablehlo.add %474, %476 : tensor<8x64x192xf32>
    %478 = stablehlo.reshape %477 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %479 = stablehlo.dot_general %468, %arg55, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %480 = stablehlo.broadcast_in_dim %arg51, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %481 = stablehlo.broadcast_in_dim %480, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %482 = stablehlo.add %479, %481 : tensor<8x64x192xf32>
    %483 = stablehlo.reshape %482 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %484 = stablehlo.dot_general %473, %478, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x64x6x32xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x64xf32>
    %cst_106 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %485 = stablehlo.broadcast_in_dim %cst_106, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %486 = stablehlo.multiply %484, %485 : tensor<8x6x64x64xf32>
    %c_107 = stablehlo.constant dense<true> : tensor<i1>
    %487 = stablehlo.broadcast_in_dim %c_107, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %488 = call @tril(%487) : (tensor<64x64xi1>) -> tensor<64x64xi1>
    %cst_108 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %489:3 = call @_where(%488, %486, %cst_108) : (tensor<64x64xi1>, tensor<8x6x64x64xf32>, tensor<f32>) -> (tensor<8x6x64x64xf32>, tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>)
    %cst_109 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %490 = stablehlo.reduce(%489#0 init: %cst_109) applies stablehlo.maximum across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %491 = stablehlo.reshape %490 : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %492 = stablehlo.broadcast_in_dim %491, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %493 = stablehlo.compare EQ, %489#0, %492, FLOAT : (tensor<8x6x64x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xi1>
    %494 = stablehlo.convert %493 : (tensor<8x6x64x64xi1>) -> tensor<8x6x64x64xf32>
    %cst_110 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %495 = stablehlo.reduce(%494 init: %cst_110) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %cst_111 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %496 = stablehlo.broadcast_in_dim %cst_111, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %497 = stablehlo.maximum %496, %490 : tensor<8x6x64xf32>
    %498 = stablehlo.compare EQ, %490, %497, FLOAT : (tensor<8x6x64xf32>, tensor<8x6x64xf32>) -> tensor<8x6x64xi1>
    %cst_112 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %499 = stablehlo.broadcast_in_dim %cst_112, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %cst_113 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %500 = stablehlo.broadcast_in_dim %cst_113, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %501 = stablehlo.select %498, %499, %500 : tensor<8x6x64xi1>, tensor<8x6x64xf32>
    %cst_114 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %502 = stablehlo.broadcast_in_dim %cst_114, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %503 = stablehlo.compare EQ, %502, %497, FLOAT : (tensor<8x6x64xf32>, tensor<8x6x64xf32>) -> tensor<8x6x64xi1>
    %cst_115 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %504 = stablehlo.broadcast_in_dim %cst_115, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %cst_116 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %505 = stablehlo.broadcast_in_dim %cst_116, dims = [] : (tensor<f32>) -> tensor<8x6x64xf32>
    %506 = stablehlo.select %503, %504, %505 : tensor<8x6x64xi1>, tensor<8x6x64xf32>
    %507 = stablehlo.divide %501, %506 : tensor<8x6x64xf32>
    %508 = stablehlo.broadcast_in_dim %497, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %509 = stablehlo.broadcast_in_dim %508, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %510 = stablehlo.subtract %489#0, %509 : tensor<8x6x64x64xf32>
    %511 = stablehlo.exponential %510 : tensor<8x6x64x64xf32>
    %cst_117 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %512 = stablehlo.reduce(%511 init: %cst_117) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %513 = stablehlo.broadcast_in_dim %512, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %514 = stablehlo.broadcast_in_dim %513, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %515 = stablehlo.divide %511, %514 : tensor<8x6x64x64xf32>
    %516 = stablehlo.multiply %513, %513 : tensor<8x6x64x1xf32>
    %cst_118 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %517 = stablehlo.broadcast_in_dim %cst_118, dims = [] : (tensor<f32>) -> tensor<8x6x64x1xf32>
    %518 = stablehlo.divide %517, %516 : tensor<8x6x64x1xf32>
    %519 = stablehlo.dot_general %483, %515, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x64x6x32xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x32x64xf32>
    %520 = stablehlo.transpose %519, dims = [0, 3, 1, 2] : (tensor<8x6x32x64xf32>) -> tensor<8x64x6x32xf32>
    %521 = stablehlo.reshape %520 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %522 = stablehlo.dot_general %521, %arg53, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %523 = stablehlo.broadcast_in_dim %arg49, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %524 = stablehlo.broadcast_in_dim %523, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %525 = stablehlo.add %522, %524 : tensor<8x64x192xf32>
    %526 = stablehlo.add %439, %525 : tensor<8x64x192xf32>
    %cst_119 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %527 = stablehlo.reduce(%526 init: %cst_119) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %528 = stablehlo.broadcast_in_dim %527, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_120 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %529 = stablehlo.broadcast_in_dim %cst_120, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %530 = stablehlo.divide %528, %529 : tensor<8x64x1xf32>
    %531 = stablehlo.broadcast_in_dim %530, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %532 = stablehlo.subtract %526, %531 : tensor<8x64x192xf32>
    %533 = chlo.square %532 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_121 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %534 = stablehlo.broadcast_in_dim %cst_121, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %535 = stablehlo.multiply %534, %532 : tensor<8x64x192xf32>
    %cst_122 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %536 = stablehlo.reduce(%533 init: %cst_122) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %537 = stablehlo.broadcast_in_dim %536, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_123 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %538 = stablehlo.broadcast_in_dim %cst_123, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %539 = stablehlo.divide %537, %538 : tensor<8x64x1xf32>
    %540 = stablehlo.broadcast_in_dim %530, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %541 = stablehlo.subtract %526, %540 : tensor<8x64x192xf32>
    %cst_124 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %542 = stablehlo.broadcast_in_dim %cst_124, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %543 = stablehlo.add %539, %542 : tensor<8x64x1xf32>
    %544 = stablehlo.rsqrt %543 : tensor<8x64x1xf32>
    %545 = stablehlo.divide %544, %543 : tensor<8x64x1xf32>
    %cst_125 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %546 = stablehlo.broadcast_in_dim %cst_125, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %547 = stablehlo.multiply %546, %545 : tensor<8x64x1xf32>
    %548 = stablehlo.broadcast_in_dim %544, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %549 = stablehlo.multiply %541, %548 : tensor<8x64x192xf32>
    %550 = stablehlo.broadcast_in_dim %arg59, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %551 = stablehlo.broadcast_in_dim %550, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %552 = stablehlo.multiply %549, %551 : tensor<8x64x192xf32>
    %553 = stablehlo.broadcast_in_dim %arg58, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %554 = stablehlo.broadcast_in_dim %553, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %555 = stablehlo.add %552, %554 : tensor<8x64x192xf32>
    %556 = stablehlo.dot_general %555, %arg62, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x768xf32>) -> tensor<8x64x768xf32>
    %557 = stablehlo.broadcast_in_dim %arg60, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %558 = stablehlo.broadcast_in_dim %557, dims = [0, 1, 2] : (tensor<1x1x768xf32>) -> tensor<8x64x768xf32>
    %559 = stablehlo.add %556, %558 : tensor<8x64x768xf32>
    %560 = stablehlo.multiply %559, %559 : tensor<8x64x768xf32>
    %561 = stablehlo.multiply %560, %559 : tensor<8x64x768xf32>
    %562 = stablehlo.multiply %559, %559 : tensor<8x64x768xf32>
    %cst_126 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %563 = stablehlo.broadcast_in_dim %cst_126, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %564 = stablehlo.multiply %563, %562 : tensor<8x64x768xf32>
    %cst_127 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %565 = stablehlo.broadcast_in_dim %cst_127, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %566 = stablehlo.multiply %565, %561 : tensor<8x64x768xf32>
    %567 = stablehlo.add %559, %566 : tensor<8x64x768xf32>
    %cst_128 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %568 = stablehlo.broadcast_in_dim %cst_128, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %569 = stablehlo.multiply %568, %567 : tensor<8x64x768xf32>
    %570 = stablehlo.tanh %569 : tensor<8x64x768xf32>
    %cst_129 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %571 = stablehlo.broadcast_in_dim %cst_129, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %572 = stablehlo.subtract %571, %570 : tensor<8x64x768xf32>
    %cst_130 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %573 = stablehlo.broadcast_in_dim %cst_130, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %574 = stablehlo.add %573, %570 : tensor<8x64x768xf32>
    %cst_131 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %575 = stablehlo.broadcast_in_dim %cst_131, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %576 = stablehlo.multiply %575, %574 : tensor<8x64x768xf32>
    %577 = stablehlo.multiply %559, %576 : tensor<8x64x768xf32>
    %578 = stablehlo.dot_general %577, %arg63, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<768x192xf32>) -> tensor<8x64x192xf32>
    %579 = stablehlo.broadcast_in_dim %arg61, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %580 = stablehlo.broadcast_in_dim %579, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %581 = stablehlo.add %578, %580 : tensor<8x64x192xf32>
    %582 = stablehlo.add %526, %581 : tensor<8x64x192xf32>
    %cst_132 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %583 = stablehlo.reduce(%582 init: %cst_132) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %584 = stablehlo.broadcast_in_dim %583, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_133 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %585 = stablehlo.broadcast_in_dim %cst_133, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %586 = stablehlo.divide %584, %585 : tensor<8x64x1xf32>
    %587 = stablehlo.broadcast_in_dim %586, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %588 = stablehlo.subtract %582, %587 : tensor<8x64x192xf32>
    %589 = chlo.square %588 : tensor<8x64x192xf32> -> tensor<8x64x192xf32>
    %cst_134 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %590 = stablehlo.broadcast_in_dim %cst_134, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
    %591 = stablehlo.multiply %590, %588 : tensor<8x64x192xf32>
    %cst_135 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %592 = stablehlo.reduce(%589 init: %cst_135) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %593 = stablehlo.broadcast_in_dim %592, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_136 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %594 = stablehlo.broadcast_in_dim %cst_136, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %595 = stablehlo.divide %593, %594 : tensor<8x64x1xf32>
    %596 = stablehlo.broadcast_in_dim %586, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %597 = stablehlo.subtract %582, %596 : tensor<8x64x192xf32>
    %cst_137 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %598 = stablehlo.broadcast_in_dim %cst_137, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %599 = stablehlo.add %595, %598 : tensor<8x64x1xf32>
    %600 = stablehlo.rsqrt %599 : tensor<8x64x1xf32>
    %601 = stablehlo.divide %600, %599 : tensor<8x64x1xf32>
    %cst_138 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %602 = stablehlo.broadcast_in_dim %cst_138, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %603 = stablehlo.multiply %602, %601 : tensor<8x64x1xf32>
    %604 = stablehlo.broadcast_in_dim %600, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %605 = stablehlo.multiply %597, %604 : tensor<8x64x192xf32>
    %606 = stablehlo.broadcast_in_dim %arg66, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %607 = stablehlo.broadcast_in_dim %606, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %608 = stablehlo.multiply %605, %607 : tensor<8x64x192xf32>
    %609 = stablehlo.broadcast_in_dim %arg65, dims = [2] : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %610 = stablehlo.broadcast_in_dim %609, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %611 = stablehlo.add %608, %610 : tensor<8x64x192xf32>
    %612 = stablehlo.dot_general %611, %arg64, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x256xf32>) -> tensor<8x64x256xf32>
    %613 = stablehlo.slice %arg208 [0:8, 1:65] : (tensor<8x65xi32>) -> tensor<8x64xi32>
    %614 = stablehlo.broadcast_in_dim %613, dims = [0, 1] : (tensor<8x64xi32>) -> tensor<8x64x1xi32>
    %615:2 = call @take_along_axis(%612, %614) : (tensor<8x64x256xf32>, tensor<8x64x1xi32>) -> (tensor<8x64x1xf32>, tensor<8x64x1x1xi32>)
    %616 = stablehlo.reshape %615#0 : (tensor<8x64x1xf32>) -> tensor<8x64xf32>
    %cst_139 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %617 = stablehlo.reduce(%612 init: %cst_139) applies stablehlo.maximum across dimensions = [2] : (tensor<8x64x256xf32>, tensor<f32>) -> tensor<8x64xf32>
    %618 = stablehlo.reshape %617 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %619 = stablehlo.broadcast_in_dim %618, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x256xf32>
    %620 = stablehlo.compare EQ, %612, %619, FLOAT : (tensor<8x64x256xf32>, tensor<8x64x256xf32>) -> tensor<8x64x256xi1>
    %621 = stablehlo.convert %620 : (tensor<8x64x256xi1>) -> tensor<8x64x256xf32>
    %cst_140 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %622 = stablehlo.reduce(%621 init: %cst_140) applies stablehlo.add across dimensions = [2] : (tensor<8x64x256xf32>, tensor<f32>) -> tensor<8x64xf32>
    %cst_141 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %623 = stablehlo.broadcast_in_dim %cst_141, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %624 = stablehlo.maximum %623, %617 : tensor<8x64xf32>
    %625 = stablehlo.compare EQ, %617, %624, FLOAT : (tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xi1>
    %cst_142 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %626 = stablehlo.broadcast_in_dim %cst_142, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %cst_143 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %627 = stablehlo.broadcast_in_dim %cst_143, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %628 = stablehlo.select %625, %626, %627 : tensor<8x64xi1>, tensor<8x64xf32>
    %cst_144 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %629 = stablehlo.broadcast_in_dim %cst_144, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %630 = stablehlo.compare EQ, %629, %624, FLOAT : (tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xi1>
    %cst_145 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %631 = stablehlo.broadcast_in_dim %cst_145, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %cst_146 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %632 = stablehlo.broadcast_in_dim %cst_146, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %633 = stablehlo.select %630, %631, %632 : tensor<8x64xi1>, tensor<8x64xf32>
    %634 = stablehlo.divide %628, %633 : tensor<8x64xf32>
    %635 = stablehlo.is_finite %624 : (tensor<8x64xf32>) -> tensor<8x64xi1>
    %cst_147 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %636 = stablehlo.broadcast_in_dim %cst_147, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %637 = stablehlo.select %635, %624, %636 : tensor<8x64xi1>, tensor<8x64xf32>
    %cst_148 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %638 = stablehlo.broadcast_in_dim %cst_148, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %639 = stablehlo.broadcast_in_dim %637, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %640 = stablehlo.broadcast_in_dim %639, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x256xf32>
    %641 = stablehlo.subtract %612, %640 : tensor<8x64x256xf32>
    %642 = stablehlo.exponential %641 : tensor<8x64x256xf32>
    %cst_149 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %643 = stablehlo.reduce(%642 init: %cst_149) applies stablehlo.add across dimensions = [2] : (tensor<8x64x256xf32>, tensor<f32>) -> tensor<8x64xf32>
    %644 = stablehlo.sign %643 : tensor<8x64xf32>
    %645 = stablehlo.abs %643 : tensor<8x64xf32>
    %cst_150 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %646 = stablehlo.broadcast_in_dim %cst_150, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %647 = stablehlo.compare GE, %643, %646, FLOAT : (tensor<8x64xf32>, tensor<8x64xf32>) -> tensor<8x64xi1>
    %648 = stablehlo.log %645 : tensor<8x64xf32>
    %649 = stablehlo.add %648, %637 : tensor<8x64xf32>
    %650 = stablehlo.subtract %649, %616 : tensor<8x64xf32>
    %cst_151 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %651 = stablehlo.reduce(%650 init: %cst_151) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64xf32>, tensor<f32>) -> tensor<f32>
    %cst_152 = stablehlo.constant dense<5.120000e+02> : tensor<f32>
    %652 = stablehlo.divide %651, %cst_152 : tensor<f32>
    %cst_153 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_154 = stablehlo.constant dense<5.120000e+02> : tensor<f32>
    %653 = stablehlo.divide %cst_153, %cst_154 : tensor<f32>
    %654 = stablehlo.broadcast_in_dim %653, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %655 = stablehlo.negate %654 : tensor<8x64xf32>
    %656 = stablehlo.divide %654, %645 : tensor<8x64xf32>
    %cst_155 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %657 = stablehlo.broadcast_in_dim %cst_155, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %658 = stablehlo.select %647, %657, %656 : tensor<8x64xi1>, tensor<8x64xf32>
    %659 = stablehlo.select %647, %656, %657 : tensor<8x64xi1>, tensor<8x64xf32>
    %660 = stablehlo.negate %658 : tensor<8x64xf32>
    %661 = stablehlo.add %659, %660 : tensor<8x64xf32>
    %662 = stablehlo.broadcast_in_dim %661, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x256xf32>
    %663 = stablehlo.multiply %662, %642 : tensor<8x64x256xf32>
    %664 = stablehlo.broadcast_in_dim %655, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %665 = call @take_along_axis_0(%615#1, %664) : (tensor<8x64x1x1xi32>, tensor<8x64x1xf32>) -> tensor<8x64x256xf32>
    %666 = stablehlo.add %663, %665 : tensor<8x64x256xf32>
    %667 = stablehlo.dot_general %666, %611, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x256xf32>, tensor<8x64x192xf32>) -> tensor<256x192xf32>
    %668 = stablehlo.transpose %667, dims = [1, 0] : (tensor<256x192xf32>) -> tensor<192x256xf32>
    %669 = stablehlo.dot_general %666, %arg64, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x256xf32>, tensor<192x256xf32>) -> tensor<8x64x192xf32>
    %cst_156 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %670 = stablehlo.reduce(%669 init: %cst_156) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %671 = stablehlo.reshape %670 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_157 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %672 = stablehlo.reduce(%671 init: %cst_157) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %673 = stablehlo.multiply %605, %669 : tensor<8x64x192xf32>
    %cst_158 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %674 = stablehlo.reduce(%673 init: %cst_158) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %675 = stablehlo.reshape %674 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %676 = stablehlo.broadcast_in_dim %606, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %677 = stablehlo.multiply %669, %676 : tensor<8x64x192xf32>
    %cst_159 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %678 = stablehlo.reduce(%675 init: %cst_159) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %679 = stablehlo.multiply %597, %677 : tensor<8x64x192xf32>
    %cst_160 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %680 = stablehlo.reduce(%679 init: %cst_160) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %681 = stablehlo.reshape %680 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %682 = stablehlo.broadcast_in_dim %600, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %683 = stablehlo.multiply %677, %682 : tensor<8x64x192xf32>
    %684 = stablehlo.multiply %681, %603 : tensor<8x64x1xf32>
    %685 = stablehlo.negate %683 : tensor<8x64x192xf32>
    %cst_161 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %686 = stablehlo.reduce(%685 init: %cst_161) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %687 = stablehlo.reshape %686 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %cst_162 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %688 = stablehlo.broadcast_in_dim %cst_162, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %689 = stablehlo.divide %684, %688 : tensor<8x64x1xf32>
    %cst_163 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %690 = stablehlo.reduce(%689 init: %cst_163) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %691 = stablehlo.broadcast_in_dim %690, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %692 = stablehlo.multiply %691, %591 : tensor<8x64x192xf32>
    %693 = stablehlo.negate %692 : tensor<8x64x192xf32>
    %cst_164 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %694 = stablehlo.reduce(%693 init: %cst_164) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %695 = stablehlo.reshape %694 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %696 = stablehlo.add %683, %692 : tensor<8x64x192xf32>
    %697 = stablehlo.add %687, %695 : tensor<8x64x1xf32>
    %cst_165 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %698 = stablehlo.broadcast_in_dim %cst_165, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %699 = stablehlo.divide %697, %698 : tensor<8x64x1xf32>
    %cst_166 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %700 = stablehlo.reduce(%699 init: %cst_166) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %701 = stablehlo.broadcast_in_dim %700, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %702 = stablehlo.add %696, %701 : tensor<8x64x192xf32>
    %cst_167 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %703 = stablehlo.reduce(%702 init: %cst_167) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %704 = stablehlo.reshape %703 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_168 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %705 = stablehlo.reduce(%704 init: %cst_168) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %706 = stablehlo.dot_general %702, %577, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x768xf32>) -> tensor<192x768xf32>
    %707 = stablehlo.transpose %706, dims = [1, 0] : (tensor<192x768xf32>) -> tensor<768x192xf32>
    %708 = stablehlo.dot_general %702, %arg63, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<768x192xf32>) -> tensor<8x64x768xf32>
    %709 = stablehlo.multiply %559, %708 : tensor<8x64x768xf32>
    %710 = stablehlo.multiply %708, %576 : tensor<8x64x768xf32>
    %cst_169 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %711 = stablehlo.broadcast_in_dim %cst_169, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %712 = stablehlo.multiply %711, %709 : tensor<8x64x768xf32>
    %713 = stablehlo.multiply %712, %572 : tensor<8x64x768xf32>
    %714 = stablehlo.multiply %713, %570 : tensor<8x64x768xf32>
    %715 = stablehlo.add %713, %714 : tensor<8x64x768xf32>
    %cst_170 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %716 = stablehlo.broadcast_in_dim %cst_170, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %717 = stablehlo.multiply %716, %715 : tensor<8x64x768xf32>
    %718 = stablehlo.add %710, %717 : tensor<8x64x768xf32>
    %cst_171 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %719 = stablehlo.broadcast_in_dim %cst_171, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %720 = stablehlo.multiply %719, %717 : tensor<8x64x768xf32>
    %721 = stablehlo.multiply %720, %564 : tensor<8x64x768xf32>
    %722 = stablehlo.add %718, %721 : tensor<8x64x768xf32>
    %cst_172 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %723 = stablehlo.reduce(%722 init: %cst_172) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x768xf32>, tensor<f32>) -> tensor<768xf32>
    %724 = stablehlo.reshape %723 : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %cst_173 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %725 = stablehlo.reduce(%724 init: %cst_173) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x768xf32>, tensor<f32>) -> tensor<768xf32>
    %726 = stablehlo.dot_general %722, %555, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<8x64x192xf32>) -> tensor<768x192xf32>
    %727 = stablehlo.transpose %726, dims = [1, 0] : (tensor<768x192xf32>) -> tensor<192x768xf32>
    %728 = stablehlo.dot_general %722, %arg62, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<192x768xf32>) -> tensor<8x64x192xf32>
    %cst_174 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %729 = stablehlo.reduce(%728 init: %cst_174) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %730 = stablehlo.reshape %729 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_175 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %731 = stablehlo.reduce(%730 init: %cst_175) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %732 = stablehlo.multiply %549, %728 : tensor<8x64x192xf32>
    %cst_176 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %733 = stablehlo.reduce(%732 init: %cst_176) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %734 = stablehlo.reshape %733 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %735 = stablehlo.broadcast_in_dim %550, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %736 = stablehlo.multiply %728, %735 : tensor<8x64x192xf32>
    %cst_177 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %737 = stablehlo.reduce(%734 init: %cst_177) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %738 = stablehlo.multiply %541, %736 : tensor<8x64x192xf32>
    %cst_178 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %739 = stablehlo.reduce(%738 init: %cst_178) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %740 = stablehlo.reshape %739 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %741 = stablehlo.broadcast_in_dim %544, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %742 = stablehlo.multiply %736, %741 : tensor<8x64x192xf32>
    %743 = stablehlo.multiply %740, %547 : tensor<8x64x1xf32>
    %744 = stablehlo.negate %742 : tensor<8x64x192xf32>
    %cst_179 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %745 = stablehlo.reduce(%744 init: %cst_179) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %746 = stablehlo.reshape %745 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %747 = stablehlo.add %702, %742 : tensor<8x64x192xf32>
    %cst_180 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %748 = stablehlo.broadcast_in_dim %cst_180, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %749 = stablehlo.divide %743, %748 : tensor<8x64x1xf32>
    %cst_181 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %750 = stablehlo.reduce(%749 init: %cst_181) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %751 = stablehlo.broadcast_in_dim %750, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %752 = stablehlo.multiply %751, %535 : tensor<8x64x192xf32>
    %753 = stablehlo.negate %752 : tensor<8x64x192xf32>
    %cst_182 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %754 = stablehlo.reduce(%753 init: %cst_182) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %755 = stablehlo.reshape %754 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %756 = stablehlo.add %747, %752 : tensor<8x64x192xf32>
    %757 = stablehlo.add %746, %755 : tensor<8x64x1xf32>
    %cst_183 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %758 = stablehlo.broadcast_in_dim %cst_183, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %759 = stablehlo.divide %757, %758 : tensor<8x64x1xf32>
    %cst_184 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %760 = stablehlo.reduce(%759 init: %cst_184) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %761 = stablehlo.broadcast_in_dim %760, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %762 = stablehlo.add %756, %761 : tensor<8x64x192xf32>
    %cst_185 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %763 = stablehlo.reduce(%762 init: %cst_185) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %764 = stablehlo.reshape %763 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_186 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %765 = stablehlo.reduce(%764 init: %cst_186) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %766 = stablehlo.dot_general %762, %521, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %767 = stablehlo.transpose %766, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %768 = stablehlo.dot_general %762, %arg53, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %769 = stablehlo.reshape %768 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %770 = stablehlo.transpose %769, dims = [0, 2, 3, 1] : (tensor<8x64x6x32xf32>) -> tensor<8x6x32x64xf32>
    %771 = stablehlo.dot_general %770, %483, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x6x32x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x64xf32>
    %772 = stablehlo.dot_general %770, %515, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<8x6x32x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x32x64xf32>
    %773 = stablehlo.transpose %772, dims = [0, 3, 1, 2] : (tensor<8x6x32x64xf32>) -> tensor<8x64x6x32xf32>
    %774 = stablehlo.broadcast_in_dim %518, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %775 = stablehlo.multiply %771, %774 : tensor<8x6x64x64xf32>
    %776 = stablehlo.multiply %775, %511 : tensor<8x6x64x64xf32>
    %cst_187 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %777 = stablehlo.reduce(%776 init: %cst_187) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %778 = stablehlo.reshape %777 : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %779 = stablehlo.negate %778 : tensor<8x6x64x1xf32>
    %780 = stablehlo.broadcast_in_dim %513, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %781 = stablehlo.divide %771, %780 : tensor<8x6x64x64xf32>
    %cst_188 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %782 = stablehlo.reduce(%779 init: %cst_188) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x1xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %783 = stablehlo.broadcast_in_dim %782, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x64xf32>
    %784 = stablehlo.add %781, %783 : tensor<8x6x64x64xf32>
    %785 = stablehlo.multiply %784, %511 : tensor<8x6x64x64xf32>
    %786 = call @_where_1(%489#1, %489#2, %785) : (tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xf32>
    %cst_189 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %787 = stablehlo.broadcast_in_dim %cst_189, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %788 = stablehlo.multiply %786, %787 : tensor<8x6x64x64xf32>
    %789 = stablehlo.dot_general %788, %473, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x6x64x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x32xf32>
    %790 = stablehlo.transpose %789, dims = [0, 2, 1, 3] : (tensor<8x6x64x32xf32>) -> tensor<8x64x6x32xf32>
    %791 = stablehlo.dot_general %788, %478, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x6x64x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x32xf32>
    %792 = stablehlo.transpose %791, dims = [0, 2, 1, 3] : (tensor<8x6x64x32xf32>) -> tensor<8x64x6x32xf32>
    %793 = stablehlo.reshape %773 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_190 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %794 = stablehlo.reduce(%793 init: %cst_190) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %795 = stablehlo.reshape %794 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_191 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %796 = stablehlo.reduce(%795 init: %cst_191) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %797 = stablehlo.dot_general %793, %468, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %798 = stablehlo.transpose %797, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %799 = stablehlo.dot_general %793, %arg55, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %800 = stablehlo.reshape %790 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_192 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %801 = stablehlo.reduce(%800 init: %cst_192) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %802 = stablehlo.reshape %801 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_193 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %803 = stablehlo.reduce(%802 init: %cst_193) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %804 = stablehlo.dot_general %800, %468, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %805 = stablehlo.transpose %804, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %806 = stablehlo.dot_general %800, %arg52, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %807 = stablehlo.add %799, %806 : tensor<8x64x192xf32>
    %808 = stablehlo.reshape %792 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_194 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %809 = stablehlo.reduce(%808 init: %cst_194) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %810 = stablehlo.reshape %809 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_195 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %811 = stablehlo.reduce(%810 init: %cst_195) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %812 = stablehlo.dot_general %808, %468, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %813 = stablehlo.transpose %812, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %814 = stablehlo.dot_general %808, %arg54, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %815 = stablehlo.add %807, %814 : tensor<8x64x192xf32>
    %cst_196 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %816 = stablehlo.reduce(%815 init: %cst_196) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %817 = stablehlo.reshape %816 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_197 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %818 = stablehlo.reduce(%817 init: %cst_197) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %819 = stablehlo.multiply %462, %815 : tensor<8x64x192xf32>
    %cst_198 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %820 = stablehlo.reduce(%819 init: %cst_198) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %821 = stablehlo.reshape %820 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %822 = stablehlo.broadcast_in_dim %463, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %823 = stablehlo.multiply %815, %822 : tensor<8x64x192xf32>
    %cst_199 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %824 = stablehlo.reduce(%821 init: %cst_199) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %825 = stablehlo.multiply %454, %823 : tensor<8x64x192xf32>
    %cst_200 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %826 = stablehlo.reduce(%825 init: %cst_200) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %827 = stablehlo.reshape %826 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %828 = stablehlo.broadcast_in_dim %457, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %829 = stablehlo.multiply %823, %828 : tensor<8x64x192xf32>
    %830 = stablehlo.multiply %827, %460 : tensor<8x64x1xf32>
    %831 = stablehlo.negate %829 : tensor<8x64x192xf32>
    %cst_201 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %832 = stablehlo.reduce(%831 init: %cst_201) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %833 = stablehlo.reshape %832 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %834 = stablehlo.add %762, %829 : tensor<8x64x192xf32>
    %cst_202 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %835 = stablehlo.broadcast_in_dim %cst_202, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %836 = stablehlo.divide %830, %835 : tensor<8x64x1xf32>
    %cst_203 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %837 = stablehlo.reduce(%836 init: %cst_203) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %838 = stablehlo.broadcast_in_dim %837, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %839 = stablehlo.multiply %838, %448 : tensor<8x64x192xf32>
    %840 = stablehlo.negate %839 : tensor<8x64x192xf32>
    %cst_204 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %841 = stablehlo.reduce(%840 init: %cst_204) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %842 = stablehlo.reshape %841 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %843 = stablehlo.add %834, %839 : tensor<8x64x192xf32>
    %844 = stablehlo.add %833, %842 : tensor<8x64x1xf32>
    %cst_205 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %845 = stablehlo.broadcast_in_dim %cst_205, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %846 = stablehlo.divide %844, %845 : tensor<8x64x1xf32>
    %cst_206 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %847 = stablehlo.reduce(%846 init: %cst_206) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %848 = stablehlo.broadcast_in_dim %847, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %849 = stablehlo.add %843, %848 : tensor<8x64x192xf32>
    %cst_207 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %850 = stablehlo.reduce(%849 init: %cst_207) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %851 = stablehlo.reshape %850 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_208 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %852 = stablehlo.reduce(%851 init: %cst_208) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %853 = stablehlo.dot_general %849, %434, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x768xf32>) -> tensor<192x768xf32>
    %854 = stablehlo.transpose %853, dims = [1, 0] : (tensor<192x768xf32>) -> tensor<768x192xf32>
    %855 = stablehlo.dot_general %849, %arg47, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<768x192xf32>) -> tensor<8x64x768xf32>
    %856 = stablehlo.multiply %416, %855 : tensor<8x64x768xf32>
    %857 = stablehlo.multiply %855, %433 : tensor<8x64x768xf32>
    %cst_209 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %858 = stablehlo.broadcast_in_dim %cst_209, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %859 = stablehlo.multiply %858, %856 : tensor<8x64x768xf32>
    %860 = stablehlo.multiply %859, %429 : tensor<8x64x768xf32>
    %861 = stablehlo.multiply %860, %427 : tensor<8x64x768xf32>
    %862 = stablehlo.add %860, %861 : tensor<8x64x768xf32>
    %cst_210 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %863 = stablehlo.broadcast_in_dim %cst_210, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %864 = stablehlo.multiply %863, %862 : tensor<8x64x768xf32>
    %865 = stablehlo.add %857, %864 : tensor<8x64x768xf32>
    %cst_211 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %866 = stablehlo.broadcast_in_dim %cst_211, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %867 = stablehlo.multiply %866, %864 : tensor<8x64x768xf32>
    %868 = stablehlo.multiply %867, %421 : tensor<8x64x768xf32>
    %869 = stablehlo.add %865, %868 : tensor<8x64x768xf32>
    %cst_212 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %870 = stablehlo.reduce(%869 init: %cst_212) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x768xf32>, tensor<f32>) -> tensor<768xf32>
    %871 = stablehlo.reshape %870 : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %cst_213 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %872 = stablehlo.reduce(%871 init: %cst_213) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x768xf32>, tensor<f32>) -> tensor<768xf32>
    %873 = stablehlo.dot_general %869, %412, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<8x64x192xf32>) -> tensor<768x192xf32>
    %874 = stablehlo.transpose %873, dims = [1, 0] : (tensor<768x192xf32>) -> tensor<192x768xf32>
    %875 = stablehlo.dot_general %869, %arg46, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<192x768xf32>) -> tensor<8x64x192xf32>
    %cst_214 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %876 = stablehlo.reduce(%875 init: %cst_214) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %877 = stablehlo.reshape %876 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_215 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %878 = stablehlo.reduce(%877 init: %cst_215) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %879 = stablehlo.multiply %406, %875 : tensor<8x64x192xf32>
    %cst_216 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %880 = stablehlo.reduce(%879 init: %cst_216) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %881 = stablehlo.reshape %880 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %882 = stablehlo.broadcast_in_dim %407, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %883 = stablehlo.multiply %875, %882 : tensor<8x64x192xf32>
    %cst_217 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %884 = stablehlo.reduce(%881 init: %cst_217) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %885 = stablehlo.multiply %398, %883 : tensor<8x64x192xf32>
    %cst_218 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %886 = stablehlo.reduce(%885 init: %cst_218) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %887 = stablehlo.reshape %886 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %888 = stablehlo.broadcast_in_dim %401, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %889 = stablehlo.multiply %883, %888 : tensor<8x64x192xf32>
    %890 = stablehlo.multiply %887, %404 : tensor<8x64x1xf32>
    %891 = stablehlo.negate %889 : tensor<8x64x192xf32>
    %cst_219 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %892 = stablehlo.reduce(%891 init: %cst_219) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %893 = stablehlo.reshape %892 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %894 = stablehlo.add %849, %889 : tensor<8x64x192xf32>
    %cst_220 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %895 = stablehlo.broadcast_in_dim %cst_220, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %896 = stablehlo.divide %890, %895 : tensor<8x64x1xf32>
    %cst_221 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %897 = stablehlo.reduce(%896 init: %cst_221) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %898 = stablehlo.broadcast_in_dim %897, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %899 = stablehlo.multiply %898, %392 : tensor<8x64x192xf32>
    %900 = stablehlo.negate %899 : tensor<8x64x192xf32>
    %cst_222 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %901 = stablehlo.reduce(%900 init: %cst_222) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %902 = stablehlo.reshape %901 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %903 = stablehlo.add %894, %899 : tensor<8x64x192xf32>
    %904 = stablehlo.add %893, %902 : tensor<8x64x1xf32>
    %cst_223 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %905 = stablehlo.broadcast_in_dim %cst_223, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %906 = stablehlo.divide %904, %905 : tensor<8x64x1xf32>
    %cst_224 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %907 = stablehlo.reduce(%906 init: %cst_224) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %908 = stablehlo.broadcast_in_dim %907, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %909 = stablehlo.add %903, %908 : tensor<8x64x192xf32>
    %cst_225 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %910 = stablehlo.reduce(%909 init: %cst_225) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %911 = stablehlo.reshape %910 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_226 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %912 = stablehlo.reduce(%911 init: %cst_226) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %913 = stablehlo.dot_general %909, %378, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %914 = stablehlo.transpose %913, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %915 = stablehlo.dot_general %909, %arg37, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %916 = stablehlo.reshape %915 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %917 = stablehlo.transpose %916, dims = [0, 2, 3, 1] : (tensor<8x64x6x32xf32>) -> tensor<8x6x32x64xf32>
    %918 = stablehlo.dot_general %917, %340, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x6x32x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x64xf32>
    %919 = stablehlo.dot_general %917, %372, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<8x6x32x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x32x64xf32>
    %920 = stablehlo.transpose %919, dims = [0, 3, 1, 2] : (tensor<8x6x32x64xf32>) -> tensor<8x64x6x32xf32>
    %921 = stablehlo.broadcast_in_dim %375, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %922 = stablehlo.multiply %918, %921 : tensor<8x6x64x64xf32>
    %923 = stablehlo.multiply %922, %368 : tensor<8x6x64x64xf32>
    %cst_227 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %924 = stablehlo.reduce(%923 init: %cst_227) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %925 = stablehlo.reshape %924 : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %926 = stablehlo.negate %925 : tensor<8x6x64x1xf32>
    %927 = stablehlo.broadcast_in_dim %370, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %928 = stablehlo.divide %918, %927 : tensor<8x6x64x64xf32>
    %cst_228 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %929 = stablehlo.reduce(%926 init: %cst_228) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x1xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %930 = stablehlo.broadcast_in_dim %929, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x64xf32>
    %931 = stablehlo.add %928, %930 : tensor<8x6x64x64xf32>
    %932 = stablehlo.multiply %931, %368 : tensor<8x6x64x64xf32>
    %933 = call @_where_1(%346#1, %346#2, %932) : (tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xf32>
    %cst_229 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %934 = stablehlo.broadcast_in_dim %cst_229, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %935 = stablehlo.multiply %933, %934 : tensor<8x6x64x64xf32>
    %936 = stablehlo.dot_general %935, %330, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x6x64x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x32xf32>
    %937 = stablehlo.transpose %936, dims = [0, 2, 1, 3] : (tensor<8x6x64x32xf32>) -> tensor<8x64x6x32xf32>
    %938 = stablehlo.dot_general %935, %335, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x6x64x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x32xf32>
    %939 = stablehlo.transpose %938, dims = [0, 2, 1, 3] : (tensor<8x6x64x32xf32>) -> tensor<8x64x6x32xf32>
    %940 = stablehlo.reshape %920 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_230 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %941 = stablehlo.reduce(%940 init: %cst_230) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %942 = stablehlo.reshape %941 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_231 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %943 = stablehlo.reduce(%942 init: %cst_231) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %944 = stablehlo.dot_general %940, %325, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %945 = stablehlo.transpose %944, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %946 = stablehlo.dot_general %940, %arg39, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %947 = stablehlo.reshape %937 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_232 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %948 = stablehlo.reduce(%947 init: %cst_232) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %949 = stablehlo.reshape %948 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_233 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %950 = stablehlo.reduce(%949 init: %cst_233) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %951 = stablehlo.dot_general %947, %325, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %952 = stablehlo.transpose %951, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %953 = stablehlo.dot_general %947, %arg36, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %954 = stablehlo.add %946, %953 : tensor<8x64x192xf32>
    %955 = stablehlo.reshape %939 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_234 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %956 = stablehlo.reduce(%955 init: %cst_234) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %957 = stablehlo.reshape %956 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_235 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %958 = stablehlo.reduce(%957 init: %cst_235) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %959 = stablehlo.dot_general %955, %325, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %960 = stablehlo.transpose %959, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %961 = stablehlo.dot_general %955, %arg38, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %962 = stablehlo.add %954, %961 : tensor<8x64x192xf32>
    %cst_236 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %963 = stablehlo.reduce(%962 init: %cst_236) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %964 = stablehlo.reshape %963 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_237 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %965 = stablehlo.reduce(%964 init: %cst_237) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %966 = stablehlo.multiply %319, %962 : tensor<8x64x192xf32>
    %cst_238 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %967 = stablehlo.reduce(%966 init: %cst_238) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %968 = stablehlo.reshape %967 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %969 = stablehlo.broadcast_in_dim %320, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %970 = stablehlo.multiply %962, %969 : tensor<8x64x192xf32>
    %cst_239 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %971 = stablehlo.reduce(%968 init: %cst_239) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %972 = stablehlo.multiply %311, %970 : tensor<8x64x192xf32>
    %cst_240 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %973 = stablehlo.reduce(%972 init: %cst_240) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %974 = stablehlo.reshape %973 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %975 = stablehlo.broadcast_in_dim %314, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %976 = stablehlo.multiply %970, %975 : tensor<8x64x192xf32>
    %977 = stablehlo.multiply %974, %317 : tensor<8x64x1xf32>
    %978 = stablehlo.negate %976 : tensor<8x64x192xf32>
    %cst_241 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %979 = stablehlo.reduce(%978 init: %cst_241) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %980 = stablehlo.reshape %979 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %981 = stablehlo.add %909, %976 : tensor<8x64x192xf32>
    %cst_242 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %982 = stablehlo.broadcast_in_dim %cst_242, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %983 = stablehlo.divide %977, %982 : tensor<8x64x1xf32>
    %cst_243 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %984 = stablehlo.reduce(%983 init: %cst_243) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %985 = stablehlo.broadcast_in_dim %984, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %986 = stablehlo.multiply %985, %305 : tensor<8x64x192xf32>
    %987 = stablehlo.negate %986 : tensor<8x64x192xf32>
    %cst_244 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %988 = stablehlo.reduce(%987 init: %cst_244) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %989 = stablehlo.reshape %988 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %990 = stablehlo.add %981, %986 : tensor<8x64x192xf32>
    %991 = stablehlo.add %980, %989 : tensor<8x64x1xf32>
    %cst_245 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %992 = stablehlo.broadcast_in_dim %cst_245, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %993 = stablehlo.divide %991, %992 : tensor<8x64x1xf32>
    %cst_246 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %994 = stablehlo.reduce(%993 init: %cst_246) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %995 = stablehlo.broadcast_in_dim %994, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %996 = stablehlo.add %990, %995 : tensor<8x64x192xf32>
    %cst_247 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %997 = stablehlo.reduce(%996 init: %cst_247) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %998 = stablehlo.reshape %997 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_248 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %999 = stablehlo.reduce(%998 init: %cst_248) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1000 = stablehlo.dot_general %996, %291, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x768xf32>) -> tensor<192x768xf32>
    %1001 = stablehlo.transpose %1000, dims = [1, 0] : (tensor<192x768xf32>) -> tensor<768x192xf32>
    %1002 = stablehlo.dot_general %996, %arg31, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<768x192xf32>) -> tensor<8x64x768xf32>
    %1003 = stablehlo.multiply %273, %1002 : tensor<8x64x768xf32>
    %1004 = stablehlo.multiply %1002, %290 : tensor<8x64x768xf32>
    %cst_249 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %1005 = stablehlo.broadcast_in_dim %cst_249, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %1006 = stablehlo.multiply %1005, %1003 : tensor<8x64x768xf32>
    %1007 = stablehlo.multiply %1006, %286 : tensor<8x64x768xf32>
    %1008 = stablehlo.multiply %1007, %284 : tensor<8x64x768xf32>
    %1009 = stablehlo.add %1007, %1008 : tensor<8x64x768xf32>
    %cst_250 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %1010 = stablehlo.broadcast_in_dim %cst_250, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %1011 = stablehlo.multiply %1010, %1009 : tensor<8x64x768xf32>
    %1012 = stablehlo.add %1004, %1011 : tensor<8x64x768xf32>
    %cst_251 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %1013 = stablehlo.broadcast_in_dim %cst_251, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %1014 = stablehlo.multiply %1013, %1011 : tensor<8x64x768xf32>
    %1015 = stablehlo.multiply %1014, %278 : tensor<8x64x768xf32>
    %1016 = stablehlo.add %1012, %1015 : tensor<8x64x768xf32>
    %cst_252 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1017 = stablehlo.reduce(%1016 init: %cst_252) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x768xf32>, tensor<f32>) -> tensor<768xf32>
    %1018 = stablehlo.reshape %1017 : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %cst_253 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1019 = stablehlo.reduce(%1018 init: %cst_253) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x768xf32>, tensor<f32>) -> tensor<768xf32>
    %1020 = stablehlo.dot_general %1016, %269, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<8x64x192xf32>) -> tensor<768x192xf32>
    %1021 = stablehlo.transpose %1020, dims = [1, 0] : (tensor<768x192xf32>) -> tensor<192x768xf32>
    %1022 = stablehlo.dot_general %1016, %arg30, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<192x768xf32>) -> tensor<8x64x192xf32>
    %cst_254 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1023 = stablehlo.reduce(%1022 init: %cst_254) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1024 = stablehlo.reshape %1023 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_255 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1025 = stablehlo.reduce(%1024 init: %cst_255) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1026 = stablehlo.multiply %263, %1022 : tensor<8x64x192xf32>
    %cst_256 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1027 = stablehlo.reduce(%1026 init: %cst_256) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1028 = stablehlo.reshape %1027 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %1029 = stablehlo.broadcast_in_dim %264, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %1030 = stablehlo.multiply %1022, %1029 : tensor<8x64x192xf32>
    %cst_257 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1031 = stablehlo.reduce(%1028 init: %cst_257) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1032 = stablehlo.multiply %255, %1030 : tensor<8x64x192xf32>
    %cst_258 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1033 = stablehlo.reduce(%1032 init: %cst_258) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1034 = stablehlo.reshape %1033 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1035 = stablehlo.broadcast_in_dim %258, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %1036 = stablehlo.multiply %1030, %1035 : tensor<8x64x192xf32>
    %1037 = stablehlo.multiply %1034, %261 : tensor<8x64x1xf32>
    %1038 = stablehlo.negate %1036 : tensor<8x64x192xf32>
    %cst_259 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1039 = stablehlo.reduce(%1038 init: %cst_259) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1040 = stablehlo.reshape %1039 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1041 = stablehlo.add %996, %1036 : tensor<8x64x192xf32>
    %cst_260 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %1042 = stablehlo.broadcast_in_dim %cst_260, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %1043 = stablehlo.divide %1037, %1042 : tensor<8x64x1xf32>
    %cst_261 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1044 = stablehlo.reduce(%1043 init: %cst_261) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1045 = stablehlo.broadcast_in_dim %1044, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %1046 = stablehlo.multiply %1045, %249 : tensor<8x64x192xf32>
    %1047 = stablehlo.negate %1046 : tensor<8x64x192xf32>
    %cst_262 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1048 = stablehlo.reduce(%1047 init: %cst_262) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1049 = stablehlo.reshape %1048 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1050 = stablehlo.add %1041, %1046 : tensor<8x64x192xf32>
    %1051 = stablehlo.add %1040, %1049 : tensor<8x64x1xf32>
    %cst_263 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %1052 = stablehlo.broadcast_in_dim %cst_263, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %1053 = stablehlo.divide %1051, %1052 : tensor<8x64x1xf32>
    %cst_264 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1054 = stablehlo.reduce(%1053 init: %cst_264) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1055 = stablehlo.broadcast_in_dim %1054, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %1056 = stablehlo.add %1050, %1055 : tensor<8x64x192xf32>
    %cst_265 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1057 = stablehlo.reduce(%1056 init: %cst_265) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1058 = stablehlo.reshape %1057 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_266 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1059 = stablehlo.reduce(%1058 init: %cst_266) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1060 = stablehlo.dot_general %1056, %235, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %1061 = stablehlo.transpose %1060, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %1062 = stablehlo.dot_general %1056, %arg21, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %1063 = stablehlo.reshape %1062 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %1064 = stablehlo.transpose %1063, dims = [0, 2, 3, 1] : (tensor<8x64x6x32xf32>) -> tensor<8x6x32x64xf32>
    %1065 = stablehlo.dot_general %1064, %197, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x6x32x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x64xf32>
    %1066 = stablehlo.dot_general %1064, %229, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<8x6x32x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x32x64xf32>
    %1067 = stablehlo.transpose %1066, dims = [0, 3, 1, 2] : (tensor<8x6x32x64xf32>) -> tensor<8x64x6x32xf32>
    %1068 = stablehlo.broadcast_in_dim %232, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %1069 = stablehlo.multiply %1065, %1068 : tensor<8x6x64x64xf32>
    %1070 = stablehlo.multiply %1069, %225 : tensor<8x6x64x64xf32>
    %cst_267 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1071 = stablehlo.reduce(%1070 init: %cst_267) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %1072 = stablehlo.reshape %1071 : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %1073 = stablehlo.negate %1072 : tensor<8x6x64x1xf32>
    %1074 = stablehlo.broadcast_in_dim %227, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %1075 = stablehlo.divide %1065, %1074 : tensor<8x6x64x64xf32>
    %cst_268 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1076 = stablehlo.reduce(%1073 init: %cst_268) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x1xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %1077 = stablehlo.broadcast_in_dim %1076, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x64xf32>
    %1078 = stablehlo.add %1075, %1077 : tensor<8x6x64x64xf32>
    %1079 = stablehlo.multiply %1078, %225 : tensor<8x6x64x64xf32>
    %1080 = call @_where_1(%203#1, %203#2, %1079) : (tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xf32>
    %cst_269 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %1081 = stablehlo.broadcast_in_dim %cst_269, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %1082 = stablehlo.multiply %1080, %1081 : tensor<8x6x64x64xf32>
    %1083 = stablehlo.dot_general %1082, %187, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x6x64x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x32xf32>
    %1084 = stablehlo.transpose %1083, dims = [0, 2, 1, 3] : (tensor<8x6x64x32xf32>) -> tensor<8x64x6x32xf32>
    %1085 = stablehlo.dot_general %1082, %192, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x6x64x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x32xf32>
    %1086 = stablehlo.transpose %1085, dims = [0, 2, 1, 3] : (tensor<8x6x64x32xf32>) -> tensor<8x64x6x32xf32>
    %1087 = stablehlo.reshape %1067 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_270 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1088 = stablehlo.reduce(%1087 init: %cst_270) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1089 = stablehlo.reshape %1088 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_271 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1090 = stablehlo.reduce(%1089 init: %cst_271) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1091 = stablehlo.dot_general %1087, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %1092 = stablehlo.transpose %1091, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %1093 = stablehlo.dot_general %1087, %arg23, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %1094 = stablehlo.reshape %1084 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_272 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1095 = stablehlo.reduce(%1094 init: %cst_272) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1096 = stablehlo.reshape %1095 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_273 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1097 = stablehlo.reduce(%1096 init: %cst_273) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1098 = stablehlo.dot_general %1094, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %1099 = stablehlo.transpose %1098, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %1100 = stablehlo.dot_general %1094, %arg20, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %1101 = stablehlo.add %1093, %1100 : tensor<8x64x192xf32>
    %1102 = stablehlo.reshape %1086 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_274 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1103 = stablehlo.reduce(%1102 init: %cst_274) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1104 = stablehlo.reshape %1103 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_275 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1105 = stablehlo.reduce(%1104 init: %cst_275) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1106 = stablehlo.dot_general %1102, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %1107 = stablehlo.transpose %1106, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %1108 = stablehlo.dot_general %1102, %arg22, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %1109 = stablehlo.add %1101, %1108 : tensor<8x64x192xf32>
    %cst_276 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1110 = stablehlo.reduce(%1109 init: %cst_276) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1111 = stablehlo.reshape %1110 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_277 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1112 = stablehlo.reduce(%1111 init: %cst_277) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1113 = stablehlo.multiply %176, %1109 : tensor<8x64x192xf32>
    %cst_278 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1114 = stablehlo.reduce(%1113 init: %cst_278) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1115 = stablehlo.reshape %1114 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %1116 = stablehlo.broadcast_in_dim %177, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %1117 = stablehlo.multiply %1109, %1116 : tensor<8x64x192xf32>
    %cst_279 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1118 = stablehlo.reduce(%1115 init: %cst_279) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1119 = stablehlo.multiply %168, %1117 : tensor<8x64x192xf32>
    %cst_280 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1120 = stablehlo.reduce(%1119 init: %cst_280) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1121 = stablehlo.reshape %1120 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1122 = stablehlo.broadcast_in_dim %171, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %1123 = stablehlo.multiply %1117, %1122 : tensor<8x64x192xf32>
    %1124 = stablehlo.multiply %1121, %174 : tensor<8x64x1xf32>
    %1125 = stablehlo.negate %1123 : tensor<8x64x192xf32>
    %cst_281 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1126 = stablehlo.reduce(%1125 init: %cst_281) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1127 = stablehlo.reshape %1126 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1128 = stablehlo.add %1056, %1123 : tensor<8x64x192xf32>
    %cst_282 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %1129 = stablehlo.broadcast_in_dim %cst_282, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %1130 = stablehlo.divide %1124, %1129 : tensor<8x64x1xf32>
    %cst_283 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1131 = stablehlo.reduce(%1130 init: %cst_283) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1132 = stablehlo.broadcast_in_dim %1131, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %1133 = stablehlo.multiply %1132, %162 : tensor<8x64x192xf32>
    %1134 = stablehlo.negate %1133 : tensor<8x64x192xf32>
    %cst_284 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1135 = stablehlo.reduce(%1134 init: %cst_284) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1136 = stablehlo.reshape %1135 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1137 = stablehlo.add %1128, %1133 : tensor<8x64x192xf32>
    %1138 = stablehlo.add %1127, %1136 : tensor<8x64x1xf32>
    %cst_285 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %1139 = stablehlo.broadcast_in_dim %cst_285, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %1140 = stablehlo.divide %1138, %1139 : tensor<8x64x1xf32>
    %cst_286 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1141 = stablehlo.reduce(%1140 init: %cst_286) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1142 = stablehlo.broadcast_in_dim %1141, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %1143 = stablehlo.add %1137, %1142 : tensor<8x64x192xf32>
    %cst_287 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1144 = stablehlo.reduce(%1143 init: %cst_287) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1145 = stablehlo.reshape %1144 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_288 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1146 = stablehlo.reduce(%1145 init: %cst_288) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1147 = stablehlo.dot_general %1143, %148, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x768xf32>) -> tensor<192x768xf32>
    %1148 = stablehlo.transpose %1147, dims = [1, 0] : (tensor<192x768xf32>) -> tensor<768x192xf32>
    %1149 = stablehlo.dot_general %1143, %arg15, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<768x192xf32>) -> tensor<8x64x768xf32>
    %1150 = stablehlo.multiply %130, %1149 : tensor<8x64x768xf32>
    %1151 = stablehlo.multiply %1149, %147 : tensor<8x64x768xf32>
    %cst_289 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %1152 = stablehlo.broadcast_in_dim %cst_289, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %1153 = stablehlo.multiply %1152, %1150 : tensor<8x64x768xf32>
    %1154 = stablehlo.multiply %1153, %143 : tensor<8x64x768xf32>
    %1155 = stablehlo.multiply %1154, %141 : tensor<8x64x768xf32>
    %1156 = stablehlo.add %1154, %1155 : tensor<8x64x768xf32>
    %cst_290 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %1157 = stablehlo.broadcast_in_dim %cst_290, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %1158 = stablehlo.multiply %1157, %1156 : tensor<8x64x768xf32>
    %1159 = stablehlo.add %1151, %1158 : tensor<8x64x768xf32>
    %cst_291 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %1160 = stablehlo.broadcast_in_dim %cst_291, dims = [] : (tensor<f32>) -> tensor<8x64x768xf32>
    %1161 = stablehlo.multiply %1160, %1158 : tensor<8x64x768xf32>
    %1162 = stablehlo.multiply %1161, %135 : tensor<8x64x768xf32>
    %1163 = stablehlo.add %1159, %1162 : tensor<8x64x768xf32>
    %cst_292 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1164 = stablehlo.reduce(%1163 init: %cst_292) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x768xf32>, tensor<f32>) -> tensor<768xf32>
    %1165 = stablehlo.reshape %1164 : (tensor<768xf32>) -> tensor<1x1x768xf32>
    %cst_293 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1166 = stablehlo.reduce(%1165 init: %cst_293) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x768xf32>, tensor<f32>) -> tensor<768xf32>
    %1167 = stablehlo.dot_general %1163, %126, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<8x64x192xf32>) -> tensor<768x192xf32>
    %1168 = stablehlo.transpose %1167, dims = [1, 0] : (tensor<768x192xf32>) -> tensor<192x768xf32>
    %1169 = stablehlo.dot_general %1163, %arg14, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x768xf32>, tensor<192x768xf32>) -> tensor<8x64x192xf32>
    %cst_294 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1170 = stablehlo.reduce(%1169 init: %cst_294) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1171 = stablehlo.reshape %1170 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_295 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1172 = stablehlo.reduce(%1171 init: %cst_295) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1173 = stablehlo.multiply %120, %1169 : tensor<8x64x192xf32>
    %cst_296 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1174 = stablehlo.reduce(%1173 init: %cst_296) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1175 = stablehlo.reshape %1174 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %1176 = stablehlo.broadcast_in_dim %121, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %1177 = stablehlo.multiply %1169, %1176 : tensor<8x64x192xf32>
    %cst_297 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1178 = stablehlo.reduce(%1175 init: %cst_297) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1179 = stablehlo.multiply %112, %1177 : tensor<8x64x192xf32>
    %cst_298 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1180 = stablehlo.reduce(%1179 init: %cst_298) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1181 = stablehlo.reshape %1180 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1182 = stablehlo.broadcast_in_dim %115, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %1183 = stablehlo.multiply %1177, %1182 : tensor<8x64x192xf32>
    %1184 = stablehlo.multiply %1181, %118 : tensor<8x64x1xf32>
    %1185 = stablehlo.negate %1183 : tensor<8x64x192xf32>
    %cst_299 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1186 = stablehlo.reduce(%1185 init: %cst_299) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1187 = stablehlo.reshape %1186 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1188 = stablehlo.add %1143, %1183 : tensor<8x64x192xf32>
    %cst_300 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %1189 = stablehlo.broadcast_in_dim %cst_300, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %1190 = stablehlo.divide %1184, %1189 : tensor<8x64x1xf32>
    %cst_301 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1191 = stablehlo.reduce(%1190 init: %cst_301) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1192 = stablehlo.broadcast_in_dim %1191, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %1193 = stablehlo.multiply %1192, %106 : tensor<8x64x192xf32>
    %1194 = stablehlo.negate %1193 : tensor<8x64x192xf32>
    %cst_302 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1195 = stablehlo.reduce(%1194 init: %cst_302) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1196 = stablehlo.reshape %1195 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1197 = stablehlo.add %1188, %1193 : tensor<8x64x192xf32>
    %1198 = stablehlo.add %1187, %1196 : tensor<8x64x1xf32>
    %cst_303 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %1199 = stablehlo.broadcast_in_dim %cst_303, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %1200 = stablehlo.divide %1198, %1199 : tensor<8x64x1xf32>
    %cst_304 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1201 = stablehlo.reduce(%1200 init: %cst_304) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1202 = stablehlo.broadcast_in_dim %1201, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %1203 = stablehlo.add %1197, %1202 : tensor<8x64x192xf32>
    %cst_305 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1204 = stablehlo.reduce(%1203 init: %cst_305) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1205 = stablehlo.reshape %1204 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_306 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1206 = stablehlo.reduce(%1205 init: %cst_306) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1207 = stablehlo.dot_general %1203, %92, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %1208 = stablehlo.transpose %1207, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %1209 = stablehlo.dot_general %1203, %arg5, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %1210 = stablehlo.reshape %1209 : (tensor<8x64x192xf32>) -> tensor<8x64x6x32xf32>
    %1211 = stablehlo.transpose %1210, dims = [0, 2, 3, 1] : (tensor<8x64x6x32xf32>) -> tensor<8x6x32x64xf32>
    %1212 = stablehlo.dot_general %1211, %54, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x6x32x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x64xf32>
    %1213 = stablehlo.dot_general %1211, %86, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<8x6x32x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x32x64xf32>
    %1214 = stablehlo.transpose %1213, dims = [0, 3, 1, 2] : (tensor<8x6x32x64xf32>) -> tensor<8x64x6x32xf32>
    %1215 = stablehlo.broadcast_in_dim %89, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %1216 = stablehlo.multiply %1212, %1215 : tensor<8x6x64x64xf32>
    %1217 = stablehlo.multiply %1216, %82 : tensor<8x6x64x64xf32>
    %cst_307 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1218 = stablehlo.reduce(%1217 init: %cst_307) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x64xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %1219 = stablehlo.reshape %1218 : (tensor<8x6x64xf32>) -> tensor<8x6x64x1xf32>
    %1220 = stablehlo.negate %1219 : tensor<8x6x64x1xf32>
    %1221 = stablehlo.broadcast_in_dim %84, dims = [0, 1, 2, 3] : (tensor<8x6x64x1xf32>) -> tensor<8x6x64x64xf32>
    %1222 = stablehlo.divide %1212, %1221 : tensor<8x6x64x64xf32>
    %cst_308 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1223 = stablehlo.reduce(%1220 init: %cst_308) applies stablehlo.add across dimensions = [3] : (tensor<8x6x64x1xf32>, tensor<f32>) -> tensor<8x6x64xf32>
    %1224 = stablehlo.broadcast_in_dim %1223, dims = [0, 1, 2] : (tensor<8x6x64xf32>) -> tensor<8x6x64x64xf32>
    %1225 = stablehlo.add %1222, %1224 : tensor<8x6x64x64xf32>
    %1226 = stablehlo.multiply %1225, %82 : tensor<8x6x64x64xf32>
    %1227 = call @_where_1(%60#1, %60#2, %1226) : (tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>, tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xf32>
    %cst_309 = stablehlo.constant dense<0.176776692> : tensor<f32>
    %1228 = stablehlo.broadcast_in_dim %cst_309, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %1229 = stablehlo.multiply %1227, %1228 : tensor<8x6x64x64xf32>
    %1230 = stablehlo.dot_general %1229, %44, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x6x64x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x32xf32>
    %1231 = stablehlo.transpose %1230, dims = [0, 2, 1, 3] : (tensor<8x6x64x32xf32>) -> tensor<8x64x6x32xf32>
    %1232 = stablehlo.dot_general %1229, %49, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x6x64x64xf32>, tensor<8x64x6x32xf32>) -> tensor<8x6x64x32xf32>
    %1233 = stablehlo.transpose %1232, dims = [0, 2, 1, 3] : (tensor<8x6x64x32xf32>) -> tensor<8x64x6x32xf32>
    %1234 = stablehlo.reshape %1214 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_310 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1235 = stablehlo.reduce(%1234 init: %cst_310) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1236 = stablehlo.reshape %1235 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_311 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1237 = stablehlo.reduce(%1236 init: %cst_311) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1238 = stablehlo.dot_general %1234, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %1239 = stablehlo.transpose %1238, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %1240 = stablehlo.dot_general %1234, %arg7, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %1241 = stablehlo.reshape %1231 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_312 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1242 = stablehlo.reduce(%1241 init: %cst_312) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1243 = stablehlo.reshape %1242 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_313 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1244 = stablehlo.reduce(%1243 init: %cst_313) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1245 = stablehlo.dot_general %1241, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %1246 = stablehlo.transpose %1245, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %1247 = stablehlo.dot_general %1241, %arg4, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %1248 = stablehlo.add %1240, %1247 : tensor<8x64x192xf32>
    %1249 = stablehlo.reshape %1233 : (tensor<8x64x6x32xf32>) -> tensor<8x64x192xf32>
    %cst_314 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1250 = stablehlo.reduce(%1249 init: %cst_314) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1251 = stablehlo.reshape %1250 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_315 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1252 = stablehlo.reduce(%1251 init: %cst_315) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1253 = stablehlo.dot_general %1249, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<8x64x192xf32>) -> tensor<192x192xf32>
    %1254 = stablehlo.transpose %1253, dims = [1, 0] : (tensor<192x192xf32>) -> tensor<192x192xf32>
    %1255 = stablehlo.dot_general %1249, %arg6, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x64x192xf32>, tensor<192x192xf32>) -> tensor<8x64x192xf32>
    %1256 = stablehlo.add %1248, %1255 : tensor<8x64x192xf32>
    %cst_316 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1257 = stablehlo.reduce(%1256 init: %cst_316) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1258 = stablehlo.reshape %1257 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %cst_317 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1259 = stablehlo.reduce(%1258 init: %cst_317) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1260 = stablehlo.multiply %33, %1256 : tensor<8x64x192xf32>
    %cst_318 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1261 = stablehlo.reduce(%1260 init: %cst_318) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1262 = stablehlo.reshape %1261 : (tensor<192xf32>) -> tensor<1x1x192xf32>
    %1263 = stablehlo.broadcast_in_dim %34, dims = [0, 1, 2] : (tensor<1x1x192xf32>) -> tensor<8x64x192xf32>
    %1264 = stablehlo.multiply %1256, %1263 : tensor<8x64x192xf32>
    %cst_319 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1265 = stablehlo.reduce(%1262 init: %cst_319) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x192xf32>, tensor<f32>) -> tensor<192xf32>
    %1266 = stablehlo.multiply %25, %1264 : tensor<8x64x192xf32>
    %cst_320 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1267 = stablehlo.reduce(%1266 init: %cst_320) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1268 = stablehlo.reshape %1267 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1269 = stablehlo.broadcast_in_dim %28, dims = [0, 1, 2] : (tensor<8x64x1xf32>) -> tensor<8x64x192xf32>
    %1270 = stablehlo.multiply %1264, %1269 : tensor<8x64x192xf32>
    %1271 = stablehlo.multiply %1268, %31 : tensor<8x64x1xf32>
    %1272 = stablehlo.negate %1270 : tensor<8x64x192xf32>
    %cst_321 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1273 = stablehlo.reduce(%1272 init: %cst_321) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1274 = stablehlo.reshape %1273 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1275 = stablehlo.add %1203, %1270 : tensor<8x64x192xf32>
    %cst_322 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %1276 = stablehlo.broadcast_in_dim %cst_322, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %1277 = stablehlo.divide %1271, %1276 : tensor<8x64x1xf32>
    %cst_323 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1278 = stablehlo.reduce(%1277 init: %cst_323) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1279 = stablehlo.broadcast_in_dim %1278, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %1280 = stablehlo.multiply %1279, %19 : tensor<8x64x192xf32>
    %1281 = stablehlo.negate %1280 : tensor<8x64x192xf32>
    %cst_324 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1282 = stablehlo.reduce(%1281 init: %cst_324) applies stablehlo.add across dimensions = [2] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1283 = stablehlo.reshape %1282 : (tensor<8x64xf32>) -> tensor<8x64x1xf32>
    %1284 = stablehlo.add %1275, %1280 : tensor<8x64x192xf32>
    %1285 = stablehlo.add %1274, %1283 : tensor<8x64x1xf32>
    %cst_325 = stablehlo.constant dense<1.920000e+02> : tensor<f32>
    %1286 = stablehlo.broadcast_in_dim %cst_325, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %1287 = stablehlo.divide %1285, %1286 : tensor<8x64x1xf32>
    %cst_326 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1288 = stablehlo.reduce(%1287 init: %cst_326) applies stablehlo.add across dimensions = [2] : (tensor<8x64x1xf32>, tensor<f32>) -> tensor<8x64xf32>
    %1289 = stablehlo.broadcast_in_dim %1288, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x192xf32>
    %1290 = stablehlo.add %1284, %1289 : tensor<8x64x192xf32>
    %cst_327 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1291 = stablehlo.reduce(%1290 init: %cst_327) applies stablehlo.add across dimensions = [0] : (tensor<8x64x192xf32>, tensor<f32>) -> tensor<64x192xf32>
    %1292 = stablehlo.reshape %1291 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
    %cst_328 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1293 = stablehlo.reduce(%1292 init: %cst_328) applies stablehlo.add across dimensions = [0] : (tensor<1x64x192xf32>, tensor<f32>) -> tensor<64x192xf32>
    %cst_329 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1294 = stablehlo.broadcast_in_dim %cst_329, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %1295 = "stablehlo.scatter"(%1294, %6, %1290) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg210: tensor<f32>, %arg211: tensor<f32>):
      %3334 = stablehlo.add %arg210, %arg211 : tensor<f32>
      stablehlo.return %3334 : tensor<f32>
    }) : (tensor<256x192xf32>, tensor<8x64x1xi32>, tensor<8x64x192xf32>) -> tensor<256x192xf32>
    %1296 = chlo.square %1244 : tensor<192xf32> -> tensor<192xf32>
    %cst_330 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1297 = stablehlo.reduce(%1296 init: %cst_330) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %cst_331 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1298 = stablehlo.add %cst_331, %1297 : tensor<f32>
    %1299 = chlo.square %1206 : tensor<192xf32> -> tensor<192xf32>
    %cst_332 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1300 = stablehlo.reduce(%1299 init: %cst_332) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1301 = stablehlo.add %1298, %1300 : tensor<f32>
    %1302 = chlo.square %1252 : tensor<192xf32> -> tensor<192xf32>
    %cst_333 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1303 = stablehlo.reduce(%1302 init: %cst_333) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1304 = stablehlo.add %1301, %1303 : tensor<f32>
    %1305 = chlo.square %1237 : tensor<192xf32> -> tensor<192xf32>
    %cst_334 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1306 = stablehlo.reduce(%1305 init: %cst_334) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1307 = stablehlo.add %1304, %1306 : tensor<f32>
    %1308 = chlo.square %1246 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_335 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1309 = stablehlo.reduce(%1308 init: %cst_335) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1310 = stablehlo.add %1307, %1309 : tensor<f32>
    %1311 = chlo.square %1208 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_336 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1312 = stablehlo.reduce(%1311 init: %cst_336) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1313 = stablehlo.add %1310, %1312 : tensor<f32>
    %1314 = chlo.square %1254 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_337 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1315 = stablehlo.reduce(%1314 init: %cst_337) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1316 = stablehlo.add %1313, %1315 : tensor<f32>
    %1317 = chlo.square %1239 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_338 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1318 = stablehlo.reduce(%1317 init: %cst_338) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1319 = stablehlo.add %1316, %1318 : tensor<f32>
    %1320 = chlo.square %1259 : tensor<192xf32> -> tensor<192xf32>
    %cst_339 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1321 = stablehlo.reduce(%1320 init: %cst_339) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1322 = stablehlo.add %1319, %1321 : tensor<f32>
    %1323 = chlo.square %1265 : tensor<192xf32> -> tensor<192xf32>
    %cst_340 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1324 = stablehlo.reduce(%1323 init: %cst_340) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1325 = stablehlo.add %1322, %1324 : tensor<f32>
    %1326 = chlo.square %1172 : tensor<192xf32> -> tensor<192xf32>
    %cst_341 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1327 = stablehlo.reduce(%1326 init: %cst_341) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1328 = stablehlo.add %1325, %1327 : tensor<f32>
    %1329 = chlo.square %1178 : tensor<192xf32> -> tensor<192xf32>
    %cst_342 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1330 = stablehlo.reduce(%1329 init: %cst_342) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1331 = stablehlo.add %1328, %1330 : tensor<f32>
    %1332 = chlo.square %1166 : tensor<768xf32> -> tensor<768xf32>
    %cst_343 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1333 = stablehlo.reduce(%1332 init: %cst_343) applies stablehlo.add across dimensions = [0] : (tensor<768xf32>, tensor<f32>) -> tensor<f32>
    %1334 = stablehlo.add %1331, %1333 : tensor<f32>
    %1335 = chlo.square %1146 : tensor<192xf32> -> tensor<192xf32>
    %cst_344 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1336 = stablehlo.reduce(%1335 init: %cst_344) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1337 = stablehlo.add %1334, %1336 : tensor<f32>
    %1338 = chlo.square %1168 : tensor<192x768xf32> -> tensor<192x768xf32>
    %cst_345 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1339 = stablehlo.reduce(%1338 init: %cst_345) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x768xf32>, tensor<f32>) -> tensor<f32>
    %1340 = stablehlo.add %1337, %1339 : tensor<f32>
    %1341 = chlo.square %1148 : tensor<768x192xf32> -> tensor<768x192xf32>
    %cst_346 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1342 = stablehlo.reduce(%1341 init: %cst_346) applies stablehlo.add across dimensions = [0, 1] : (tensor<768x192xf32>, tensor<f32>) -> tensor<f32>
    %1343 = stablehlo.add %1340, %1342 : tensor<f32>
    %1344 = chlo.square %1097 : tensor<192xf32> -> tensor<192xf32>
    %cst_347 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1345 = stablehlo.reduce(%1344 init: %cst_347) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1346 = stablehlo.add %1343, %1345 : tensor<f32>
    %1347 = chlo.square %1059 : tensor<192xf32> -> tensor<192xf32>
    %cst_348 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1348 = stablehlo.reduce(%1347 init: %cst_348) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1349 = stablehlo.add %1346, %1348 : tensor<f32>
    %1350 = chlo.square %1105 : tensor<192xf32> -> tensor<192xf32>
    %cst_349 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1351 = stablehlo.reduce(%1350 init: %cst_349) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1352 = stablehlo.add %1349, %1351 : tensor<f32>
    %1353 = chlo.square %1090 : tensor<192xf32> -> tensor<192xf32>
    %cst_350 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1354 = stablehlo.reduce(%1353 init: %cst_350) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1355 = stablehlo.add %1352, %1354 : tensor<f32>
    %1356 = chlo.square %1099 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_351 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1357 = stablehlo.reduce(%1356 init: %cst_351) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1358 = stablehlo.add %1355, %1357 : tensor<f32>
    %1359 = chlo.square %1061 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_352 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1360 = stablehlo.reduce(%1359 init: %cst_352) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1361 = stablehlo.add %1358, %1360 : tensor<f32>
    %1362 = chlo.square %1107 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_353 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1363 = stablehlo.reduce(%1362 init: %cst_353) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1364 = stablehlo.add %1361, %1363 : tensor<f32>
    %1365 = chlo.square %1092 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_354 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1366 = stablehlo.reduce(%1365 init: %cst_354) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1367 = stablehlo.add %1364, %1366 : tensor<f32>
    %1368 = chlo.square %1112 : tensor<192xf32> -> tensor<192xf32>
    %cst_355 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1369 = stablehlo.reduce(%1368 init: %cst_355) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1370 = stablehlo.add %1367, %1369 : tensor<f32>
    %1371 = chlo.square %1118 : tensor<192xf32> -> tensor<192xf32>
    %cst_356 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1372 = stablehlo.reduce(%1371 init: %cst_356) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1373 = stablehlo.add %1370, %1372 : tensor<f32>
    %1374 = chlo.square %1025 : tensor<192xf32> -> tensor<192xf32>
    %cst_357 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1375 = stablehlo.reduce(%1374 init: %cst_357) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1376 = stablehlo.add %1373, %1375 : tensor<f32>
    %1377 = chlo.square %1031 : tensor<192xf32> -> tensor<192xf32>
    %cst_358 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1378 = stablehlo.reduce(%1377 init: %cst_358) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1379 = stablehlo.add %1376, %1378 : tensor<f32>
    %1380 = chlo.square %1019 : tensor<768xf32> -> tensor<768xf32>
    %cst_359 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1381 = stablehlo.reduce(%1380 init: %cst_359) applies stablehlo.add across dimensions = [0] : (tensor<768xf32>, tensor<f32>) -> tensor<f32>
    %1382 = stablehlo.add %1379, %1381 : tensor<f32>
    %1383 = chlo.square %999 : tensor<192xf32> -> tensor<192xf32>
    %cst_360 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1384 = stablehlo.reduce(%1383 init: %cst_360) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1385 = stablehlo.add %1382, %1384 : tensor<f32>
    %1386 = chlo.square %1021 : tensor<192x768xf32> -> tensor<192x768xf32>
    %cst_361 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1387 = stablehlo.reduce(%1386 init: %cst_361) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x768xf32>, tensor<f32>) -> tensor<f32>
    %1388 = stablehlo.add %1385, %1387 : tensor<f32>
    %1389 = chlo.square %1001 : tensor<768x192xf32> -> tensor<768x192xf32>
    %cst_362 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1390 = stablehlo.reduce(%1389 init: %cst_362) applies stablehlo.add across dimensions = [0, 1] : (tensor<768x192xf32>, tensor<f32>) -> tensor<f32>
    %1391 = stablehlo.add %1388, %1390 : tensor<f32>
    %1392 = chlo.square %950 : tensor<192xf32> -> tensor<192xf32>
    %cst_363 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1393 = stablehlo.reduce(%1392 init: %cst_363) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1394 = stablehlo.add %1391, %1393 : tensor<f32>
    %1395 = chlo.square %912 : tensor<192xf32> -> tensor<192xf32>
    %cst_364 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1396 = stablehlo.reduce(%1395 init: %cst_364) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1397 = stablehlo.add %1394, %1396 : tensor<f32>
    %1398 = chlo.square %958 : tensor<192xf32> -> tensor<192xf32>
    %cst_365 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1399 = stablehlo.reduce(%1398 init: %cst_365) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1400 = stablehlo.add %1397, %1399 : tensor<f32>
    %1401 = chlo.square %943 : tensor<192xf32> -> tensor<192xf32>
    %cst_366 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1402 = stablehlo.reduce(%1401 init: %cst_366) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1403 = stablehlo.add %1400, %1402 : tensor<f32>
    %1404 = chlo.square %952 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_367 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1405 = stablehlo.reduce(%1404 init: %cst_367) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1406 = stablehlo.add %1403, %1405 : tensor<f32>
    %1407 = chlo.square %914 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_368 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1408 = stablehlo.reduce(%1407 init: %cst_368) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1409 = stablehlo.add %1406, %1408 : tensor<f32>
    %1410 = chlo.square %960 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_369 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1411 = stablehlo.reduce(%1410 init: %cst_369) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1412 = stablehlo.add %1409, %1411 : tensor<f32>
    %1413 = chlo.square %945 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_370 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1414 = stablehlo.reduce(%1413 init: %cst_370) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1415 = stablehlo.add %1412, %1414 : tensor<f32>
    %1416 = chlo.square %965 : tensor<192xf32> -> tensor<192xf32>
    %cst_371 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1417 = stablehlo.reduce(%1416 init: %cst_371) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1418 = stablehlo.add %1415, %1417 : tensor<f32>
    %1419 = chlo.square %971 : tensor<192xf32> -> tensor<192xf32>
    %cst_372 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1420 = stablehlo.reduce(%1419 init: %cst_372) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1421 = stablehlo.add %1418, %1420 : tensor<f32>
    %1422 = chlo.square %878 : tensor<192xf32> -> tensor<192xf32>
    %cst_373 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1423 = stablehlo.reduce(%1422 init: %cst_373) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1424 = stablehlo.add %1421, %1423 : tensor<f32>
    %1425 = chlo.square %884 : tensor<192xf32> -> tensor<192xf32>
    %cst_374 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1426 = stablehlo.reduce(%1425 init: %cst_374) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1427 = stablehlo.add %1424, %1426 : tensor<f32>
    %1428 = chlo.square %872 : tensor<768xf32> -> tensor<768xf32>
    %cst_375 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1429 = stablehlo.reduce(%1428 init: %cst_375) applies stablehlo.add across dimensions = [0] : (tensor<768xf32>, tensor<f32>) -> tensor<f32>
    %1430 = stablehlo.add %1427, %1429 : tensor<f32>
    %1431 = chlo.square %852 : tensor<192xf32> -> tensor<192xf32>
    %cst_376 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1432 = stablehlo.reduce(%1431 init: %cst_376) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1433 = stablehlo.add %1430, %1432 : tensor<f32>
    %1434 = chlo.square %874 : tensor<192x768xf32> -> tensor<192x768xf32>
    %cst_377 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1435 = stablehlo.reduce(%1434 init: %cst_377) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x768xf32>, tensor<f32>) -> tensor<f32>
    %1436 = stablehlo.add %1433, %1435 : tensor<f32>
    %1437 = chlo.square %854 : tensor<768x192xf32> -> tensor<768x192xf32>
    %cst_378 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1438 = stablehlo.reduce(%1437 init: %cst_378) applies stablehlo.add across dimensions = [0, 1] : (tensor<768x192xf32>, tensor<f32>) -> tensor<f32>
    %1439 = stablehlo.add %1436, %1438 : tensor<f32>
    %1440 = chlo.square %803 : tensor<192xf32> -> tensor<192xf32>
    %cst_379 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1441 = stablehlo.reduce(%1440 init: %cst_379) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1442 = stablehlo.add %1439, %1441 : tensor<f32>
    %1443 = chlo.square %765 : tensor<192xf32> -> tensor<192xf32>
    %cst_380 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1444 = stablehlo.reduce(%1443 init: %cst_380) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1445 = stablehlo.add %1442, %1444 : tensor<f32>
    %1446 = chlo.square %811 : tensor<192xf32> -> tensor<192xf32>
    %cst_381 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1447 = stablehlo.reduce(%1446 init: %cst_381) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1448 = stablehlo.add %1445, %1447 : tensor<f32>
    %1449 = chlo.square %796 : tensor<192xf32> -> tensor<192xf32>
    %cst_382 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1450 = stablehlo.reduce(%1449 init: %cst_382) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1451 = stablehlo.add %1448, %1450 : tensor<f32>
    %1452 = chlo.square %805 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_383 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1453 = stablehlo.reduce(%1452 init: %cst_383) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1454 = stablehlo.add %1451, %1453 : tensor<f32>
    %1455 = chlo.square %767 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_384 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1456 = stablehlo.reduce(%1455 init: %cst_384) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1457 = stablehlo.add %1454, %1456 : tensor<f32>
    %1458 = chlo.square %813 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_385 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1459 = stablehlo.reduce(%1458 init: %cst_385) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1460 = stablehlo.add %1457, %1459 : tensor<f32>
    %1461 = chlo.square %798 : tensor<192x192xf32> -> tensor<192x192xf32>
    %cst_386 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1462 = stablehlo.reduce(%1461 init: %cst_386) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x192xf32>, tensor<f32>) -> tensor<f32>
    %1463 = stablehlo.add %1460, %1462 : tensor<f32>
    %1464 = chlo.square %818 : tensor<192xf32> -> tensor<192xf32>
    %cst_387 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1465 = stablehlo.reduce(%1464 init: %cst_387) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1466 = stablehlo.add %1463, %1465 : tensor<f32>
    %1467 = chlo.square %824 : tensor<192xf32> -> tensor<192xf32>
    %cst_388 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1468 = stablehlo.reduce(%1467 init: %cst_388) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1469 = stablehlo.add %1466, %1468 : tensor<f32>
    %1470 = chlo.square %731 : tensor<192xf32> -> tensor<192xf32>
    %cst_389 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1471 = stablehlo.reduce(%1470 init: %cst_389) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1472 = stablehlo.add %1469, %1471 : tensor<f32>
    %1473 = chlo.square %737 : tensor<192xf32> -> tensor<192xf32>
    %cst_390 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1474 = stablehlo.reduce(%1473 init: %cst_390) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1475 = stablehlo.add %1472, %1474 : tensor<f32>
    %1476 = chlo.square %725 : tensor<768xf32> -> tensor<768xf32>
    %cst_391 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1477 = stablehlo.reduce(%1476 init: %cst_391) applies stablehlo.add across dimensions = [0] : (tensor<768xf32>, tensor<f32>) -> tensor<f32>
    %1478 = stablehlo.add %1475, %1477 : tensor<f32>
    %1479 = chlo.square %705 : tensor<192xf32> -> tensor<192xf32>
    %cst_392 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1480 = stablehlo.reduce(%1479 init: %cst_392) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1481 = stablehlo.add %1478, %1480 : tensor<f32>
    %1482 = chlo.square %727 : tensor<192x768xf32> -> tensor<192x768xf32>
    %cst_393 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1483 = stablehlo.reduce(%1482 init: %cst_393) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x768xf32>, tensor<f32>) -> tensor<f32>
    %1484 = stablehlo.add %1481, %1483 : tensor<f32>
    %1485 = chlo.square %707 : tensor<768x192xf32> -> tensor<768x192xf32>
    %cst_394 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1486 = stablehlo.reduce(%1485 init: %cst_394) applies stablehlo.add across dimensions = [0, 1] : (tensor<768x192xf32>, tensor<f32>) -> tensor<f32>
    %1487 = stablehlo.add %1484, %1486 : tensor<f32>
    %1488 = chlo.square %668 : tensor<192x256xf32> -> tensor<192x256xf32>
    %cst_395 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1489 = stablehlo.reduce(%1488 init: %cst_395) applies stablehlo.add across dimensions = [0, 1] : (tensor<192x256xf32>, tensor<f32>) -> tensor<f32>
    %1490 = stablehlo.add %1487, %1489 : tensor<f32>
    %1491 = chlo.square %672 : tensor<192xf32> -> tensor<192xf32>
    %cst_396 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1492 = stablehlo.reduce(%1491 init: %cst_396) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1493 = stablehlo.add %1490, %1492 : tensor<f32>
    %1494 = chlo.square %678 : tensor<192xf32> -> tensor<192xf32>
    %cst_397 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1495 = stablehlo.reduce(%1494 init: %cst_397) applies stablehlo.add across dimensions = [0] : (tensor<192xf32>, tensor<f32>) -> tensor<f32>
    %1496 = stablehlo.add %1493, %1495 : tensor<f32>
    %1497 = chlo.square %1293 : tensor<64x192xf32> -> tensor<64x192xf32>
    %cst_398 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1498 = stablehlo.reduce(%1497 init: %cst_398) applies stablehlo.add across dimensions = [0, 1] : (tensor<64x192xf32>, tensor<f32>) -> tensor<f32>
    %1499 = stablehlo.add %1496, %1498 : tensor<f32>
    %1500 = chlo.square %1295 : tensor<256x192xf32> -> tensor<256x192xf32>
    %cst_399 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1501 = stablehlo.reduce(%1500 init: %cst_399) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x192xf32>, tensor<f32>) -> tensor<f32>
    %1502 = stablehlo.add %1499, %1501 : tensor<f32>
    %1503 = stablehlo.sqrt %1502 : tensor<f32>
    %cst_400 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %1504 = stablehlo.add %1503, %cst_400 : tensor<f32>
    %cst_401 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1505 = stablehlo.divide %cst_401, %1504 : tensor<f32>
    %cst_402 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1506 = stablehlo.minimum %cst_402, %1505 : tensor<f32>
    %1507 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1508 = stablehlo.multiply %1244, %1507 : tensor<192xf32>
    %1509 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1510 = stablehlo.multiply %1206, %1509 : tensor<192xf32>
    %1511 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1512 = stablehlo.multiply %1252, %1511 : tensor<192xf32>
    %1513 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1514 = stablehlo.multiply %1237, %1513 : tensor<192xf32>
    %1515 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1516 = stablehlo.multiply %1246, %1515 : tensor<192x192xf32>
    %1517 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1518 = stablehlo.multiply %1208, %1517 : tensor<192x192xf32>
    %1519 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1520 = stablehlo.multiply %1254, %1519 : tensor<192x192xf32>
    %1521 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1522 = stablehlo.multiply %1239, %1521 : tensor<192x192xf32>
    %1523 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1524 = stablehlo.multiply %1259, %1523 : tensor<192xf32>
    %1525 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1526 = stablehlo.multiply %1265, %1525 : tensor<192xf32>
    %1527 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1528 = stablehlo.multiply %1172, %1527 : tensor<192xf32>
    %1529 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1530 = stablehlo.multiply %1178, %1529 : tensor<192xf32>
    %1531 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1532 = stablehlo.multiply %1166, %1531 : tensor<768xf32>
    %1533 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1534 = stablehlo.multiply %1146, %1533 : tensor<192xf32>
    %1535 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1536 = stablehlo.multiply %1168, %1535 : tensor<192x768xf32>
    %1537 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1538 = stablehlo.multiply %1148, %1537 : tensor<768x192xf32>
    %1539 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1540 = stablehlo.multiply %1097, %1539 : tensor<192xf32>
    %1541 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1542 = stablehlo.multiply %1059, %1541 : tensor<192xf32>
    %1543 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1544 = stablehlo.multiply %1105, %1543 : tensor<192xf32>
    %1545 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1546 = stablehlo.multiply %1090, %1545 : tensor<192xf32>
    %1547 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1548 = stablehlo.multiply %1099, %1547 : tensor<192x192xf32>
    %1549 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1550 = stablehlo.multiply %1061, %1549 : tensor<192x192xf32>
    %1551 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1552 = stablehlo.multiply %1107, %1551 : tensor<192x192xf32>
    %1553 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1554 = stablehlo.multiply %1092, %1553 : tensor<192x192xf32>
    %1555 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1556 = stablehlo.multiply %1112, %1555 : tensor<192xf32>
    %1557 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1558 = stablehlo.multiply %1118, %1557 : tensor<192xf32>
    %1559 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1560 = stablehlo.multiply %1025, %1559 : tensor<192xf32>
    %1561 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1562 = stablehlo.multiply %1031, %1561 : tensor<192xf32>
    %1563 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1564 = stablehlo.multiply %1019, %1563 : tensor<768xf32>
    %1565 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1566 = stablehlo.multiply %999, %1565 : tensor<192xf32>
    %1567 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1568 = stablehlo.multiply %1021, %1567 : tensor<192x768xf32>
    %1569 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1570 = stablehlo.multiply %1001, %1569 : tensor<768x192xf32>
    %1571 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1572 = stablehlo.multiply %950, %1571 : tensor<192xf32>
    %1573 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1574 = stablehlo.multiply %912, %1573 : tensor<192xf32>
    %1575 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1576 = stablehlo.multiply %958, %1575 : tensor<192xf32>
    %1577 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1578 = stablehlo.multiply %943, %1577 : tensor<192xf32>
    %1579 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1580 = stablehlo.multiply %952, %1579 : tensor<192x192xf32>
    %1581 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1582 = stablehlo.multiply %914, %1581 : tensor<192x192xf32>
    %1583 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1584 = stablehlo.multiply %960, %1583 : tensor<192x192xf32>
    %1585 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1586 = stablehlo.multiply %945, %1585 : tensor<192x192xf32>
    %1587 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1588 = stablehlo.multiply %965, %1587 : tensor<192xf32>
    %1589 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1590 = stablehlo.multiply %971, %1589 : tensor<192xf32>
    %1591 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1592 = stablehlo.multiply %878, %1591 : tensor<192xf32>
    %1593 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1594 = stablehlo.multiply %884, %1593 : tensor<192xf32>
    %1595 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1596 = stablehlo.multiply %872, %1595 : tensor<768xf32>
    %1597 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1598 = stablehlo.multiply %852, %1597 : tensor<192xf32>
    %1599 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1600 = stablehlo.multiply %874, %1599 : tensor<192x768xf32>
    %1601 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1602 = stablehlo.multiply %854, %1601 : tensor<768x192xf32>
    %1603 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1604 = stablehlo.multiply %803, %1603 : tensor<192xf32>
    %1605 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1606 = stablehlo.multiply %765, %1605 : tensor<192xf32>
    %1607 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1608 = stablehlo.multiply %811, %1607 : tensor<192xf32>
    %1609 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1610 = stablehlo.multiply %796, %1609 : tensor<192xf32>
    %1611 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1612 = stablehlo.multiply %805, %1611 : tensor<192x192xf32>
    %1613 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1614 = stablehlo.multiply %767, %1613 : tensor<192x192xf32>
    %1615 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1616 = stablehlo.multiply %813, %1615 : tensor<192x192xf32>
    %1617 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1618 = stablehlo.multiply %798, %1617 : tensor<192x192xf32>
    %1619 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1620 = stablehlo.multiply %818, %1619 : tensor<192xf32>
    %1621 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1622 = stablehlo.multiply %824, %1621 : tensor<192xf32>
    %1623 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1624 = stablehlo.multiply %731, %1623 : tensor<192xf32>
    %1625 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1626 = stablehlo.multiply %737, %1625 : tensor<192xf32>
    %1627 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1628 = stablehlo.multiply %725, %1627 : tensor<768xf32>
    %1629 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1630 = stablehlo.multiply %705, %1629 : tensor<192xf32>
    %1631 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1632 = stablehlo.multiply %727, %1631 : tensor<192x768xf32>
    %1633 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1634 = stablehlo.multiply %707, %1633 : tensor<768x192xf32>
    %1635 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %1636 = stablehlo.multiply %668, %1635 : tensor<192x256xf32>
    %1637 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1638 = stablehlo.multiply %672, %1637 : tensor<192xf32>
    %1639 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1640 = stablehlo.multiply %678, %1639 : tensor<192xf32>
    %1641 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %1642 = stablehlo.multiply %1293, %1641 : tensor<64x192xf32>
    %1643 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %1644 = stablehlo.multiply %1295, %1643 : tensor<256x192xf32>
    %c_403 = stablehlo.constant dense<1> : tensor<i32>
    %1645 = stablehlo.add %arg138, %c_403 : tensor<i32>
    %1646 = stablehlo.convert %1645 : (tensor<i32>) -> tensor<f32>
    %cst_404 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1647 = stablehlo.broadcast_in_dim %cst_404, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1648 = stablehlo.multiply %1647, %arg69 : tensor<192xf32>
    %cst_405 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1649 = stablehlo.broadcast_in_dim %cst_405, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1650 = stablehlo.multiply %1649, %1508 : tensor<192xf32>
    %1651 = stablehlo.add %1648, %1650 : tensor<192xf32>
    %cst_406 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1652 = stablehlo.broadcast_in_dim %cst_406, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1653 = stablehlo.multiply %1652, %arg70 : tensor<192xf32>
    %cst_407 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1654 = stablehlo.broadcast_in_dim %cst_407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1655 = stablehlo.multiply %1654, %1510 : tensor<192xf32>
    %1656 = stablehlo.add %1653, %1655 : tensor<192xf32>
    %cst_408 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1657 = stablehlo.broadcast_in_dim %cst_408, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1658 = stablehlo.multiply %1657, %arg71 : tensor<192xf32>
    %cst_409 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1659 = stablehlo.broadcast_in_dim %cst_409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1660 = stablehlo.multiply %1659, %1512 : tensor<192xf32>
    %1661 = stablehlo.add %1658, %1660 : tensor<192xf32>
    %cst_410 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1662 = stablehlo.broadcast_in_dim %cst_410, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1663 = stablehlo.multiply %1662, %arg72 : tensor<192xf32>
    %cst_411 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1664 = stablehlo.broadcast_in_dim %cst_411, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1665 = stablehlo.multiply %1664, %1514 : tensor<192xf32>
    %1666 = stablehlo.add %1663, %1665 : tensor<192xf32>
    %cst_412 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1667 = stablehlo.broadcast_in_dim %cst_412, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1668 = stablehlo.multiply %1667, %arg73 : tensor<192x192xf32>
    %cst_413 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1669 = stablehlo.broadcast_in_dim %cst_413, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1670 = stablehlo.multiply %1669, %1516 : tensor<192x192xf32>
    %1671 = stablehlo.add %1668, %1670 : tensor<192x192xf32>
    %cst_414 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1672 = stablehlo.broadcast_in_dim %cst_414, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1673 = stablehlo.multiply %1672, %arg74 : tensor<192x192xf32>
    %cst_415 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1674 = stablehlo.broadcast_in_dim %cst_415, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1675 = stablehlo.multiply %1674, %1518 : tensor<192x192xf32>
    %1676 = stablehlo.add %1673, %1675 : tensor<192x192xf32>
    %cst_416 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1677 = stablehlo.broadcast_in_dim %cst_416, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1678 = stablehlo.multiply %1677, %arg75 : tensor<192x192xf32>
    %cst_417 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1679 = stablehlo.broadcast_in_dim %cst_417, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1680 = stablehlo.multiply %1679, %1520 : tensor<192x192xf32>
    %1681 = stablehlo.add %1678, %1680 : tensor<192x192xf32>
    %cst_418 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1682 = stablehlo.broadcast_in_dim %cst_418, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1683 = stablehlo.multiply %1682, %arg76 : tensor<192x192xf32>
    %cst_419 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1684 = stablehlo.broadcast_in_dim %cst_419, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1685 = stablehlo.multiply %1684, %1522 : tensor<192x192xf32>
    %1686 = stablehlo.add %1683, %1685 : tensor<192x192xf32>
    %cst_420 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1687 = stablehlo.broadcast_in_dim %cst_420, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1688 = stablehlo.multiply %1687, %arg77 : tensor<192xf32>
    %cst_421 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1689 = stablehlo.broadcast_in_dim %cst_421, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1690 = stablehlo.multiply %1689, %1524 : tensor<192xf32>
    %1691 = stablehlo.add %1688, %1690 : tensor<192xf32>
    %cst_422 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1692 = stablehlo.broadcast_in_dim %cst_422, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1693 = stablehlo.multiply %1692, %arg78 : tensor<192xf32>
    %cst_423 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1694 = stablehlo.broadcast_in_dim %cst_423, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1695 = stablehlo.multiply %1694, %1526 : tensor<192xf32>
    %1696 = stablehlo.add %1693, %1695 : tensor<192xf32>
    %cst_424 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1697 = stablehlo.broadcast_in_dim %cst_424, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1698 = stablehlo.multiply %1697, %arg79 : tensor<192xf32>
    %cst_425 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1699 = stablehlo.broadcast_in_dim %cst_425, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1700 = stablehlo.multiply %1699, %1528 : tensor<192xf32>
    %1701 = stablehlo.add %1698, %1700 : tensor<192xf32>
    %cst_426 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1702 = stablehlo.broadcast_in_dim %cst_426, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1703 = stablehlo.multiply %1702, %arg80 : tensor<192xf32>
    %cst_427 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1704 = stablehlo.broadcast_in_dim %cst_427, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1705 = stablehlo.multiply %1704, %1530 : tensor<192xf32>
    %1706 = stablehlo.add %1703, %1705 : tensor<192xf32>
    %cst_428 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1707 = stablehlo.broadcast_in_dim %cst_428, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1708 = stablehlo.multiply %1707, %arg81 : tensor<768xf32>
    %cst_429 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1709 = stablehlo.broadcast_in_dim %cst_429, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1710 = stablehlo.multiply %1709, %1532 : tensor<768xf32>
    %1711 = stablehlo.add %1708, %1710 : tensor<768xf32>
    %cst_430 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1712 = stablehlo.broadcast_in_dim %cst_430, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1713 = stablehlo.multiply %1712, %arg82 : tensor<192xf32>
    %cst_431 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1714 = stablehlo.broadcast_in_dim %cst_431, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1715 = stablehlo.multiply %1714, %1534 : tensor<192xf32>
    %1716 = stablehlo.add %1713, %1715 : tensor<192xf32>
    %cst_432 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1717 = stablehlo.broadcast_in_dim %cst_432, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1718 = stablehlo.multiply %1717, %arg83 : tensor<192x768xf32>
    %cst_433 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1719 = stablehlo.broadcast_in_dim %cst_433, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1720 = stablehlo.multiply %1719, %1536 : tensor<192x768xf32>
    %1721 = stablehlo.add %1718, %1720 : tensor<192x768xf32>
    %cst_434 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1722 = stablehlo.broadcast_in_dim %cst_434, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1723 = stablehlo.multiply %1722, %arg84 : tensor<768x192xf32>
    %cst_435 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1724 = stablehlo.broadcast_in_dim %cst_435, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1725 = stablehlo.multiply %1724, %1538 : tensor<768x192xf32>
    %1726 = stablehlo.add %1723, %1725 : tensor<768x192xf32>
    %cst_436 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1727 = stablehlo.broadcast_in_dim %cst_436, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1728 = stablehlo.multiply %1727, %arg85 : tensor<192xf32>
    %cst_437 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1729 = stablehlo.broadcast_in_dim %cst_437, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1730 = stablehlo.multiply %1729, %1540 : tensor<192xf32>
    %1731 = stablehlo.add %1728, %1730 : tensor<192xf32>
    %cst_438 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1732 = stablehlo.broadcast_in_dim %cst_438, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1733 = stablehlo.multiply %1732, %arg86 : tensor<192xf32>
    %cst_439 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1734 = stablehlo.broadcast_in_dim %cst_439, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1735 = stablehlo.multiply %1734, %1542 : tensor<192xf32>
    %1736 = stablehlo.add %1733, %1735 : tensor<192xf32>
    %cst_440 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1737 = stablehlo.broadcast_in_dim %cst_440, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1738 = stablehlo.multiply %1737, %arg87 : tensor<192xf32>
    %cst_441 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1739 = stablehlo.broadcast_in_dim %cst_441, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1740 = stablehlo.multiply %1739, %1544 : tensor<192xf32>
    %1741 = stablehlo.add %1738, %1740 : tensor<192xf32>
    %cst_442 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1742 = stablehlo.broadcast_in_dim %cst_442, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1743 = stablehlo.multiply %1742, %arg88 : tensor<192xf32>
    %cst_443 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1744 = stablehlo.broadcast_in_dim %cst_443, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1745 = stablehlo.multiply %1744, %1546 : tensor<192xf32>
    %1746 = stablehlo.add %1743, %1745 : tensor<192xf32>
    %cst_444 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1747 = stablehlo.broadcast_in_dim %cst_444, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1748 = stablehlo.multiply %1747, %arg89 : tensor<192x192xf32>
    %cst_445 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1749 = stablehlo.broadcast_in_dim %cst_445, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1750 = stablehlo.multiply %1749, %1548 : tensor<192x192xf32>
    %1751 = stablehlo.add %1748, %1750 : tensor<192x192xf32>
    %cst_446 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1752 = stablehlo.broadcast_in_dim %cst_446, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1753 = stablehlo.multiply %1752, %arg90 : tensor<192x192xf32>
    %cst_447 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1754 = stablehlo.broadcast_in_dim %cst_447, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1755 = stablehlo.multiply %1754, %1550 : tensor<192x192xf32>
    %1756 = stablehlo.add %1753, %1755 : tensor<192x192xf32>
    %cst_448 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1757 = stablehlo.broadcast_in_dim %cst_448, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1758 = stablehlo.multiply %1757, %arg91 : tensor<192x192xf32>
    %cst_449 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1759 = stablehlo.broadcast_in_dim %cst_449, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1760 = stablehlo.multiply %1759, %1552 : tensor<192x192xf32>
    %1761 = stablehlo.add %1758, %1760 : tensor<192x192xf32>
    %cst_450 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1762 = stablehlo.broadcast_in_dim %cst_450, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1763 = stablehlo.multiply %1762, %arg92 : tensor<192x192xf32>
    %cst_451 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1764 = stablehlo.broadcast_in_dim %cst_451, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1765 = stablehlo.multiply %1764, %1554 : tensor<192x192xf32>
    %1766 = stablehlo.add %1763, %1765 : tensor<192x192xf32>
    %cst_452 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1767 = stablehlo.broadcast_in_dim %cst_452, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1768 = stablehlo.multiply %1767, %arg93 : tensor<192xf32>
    %cst_453 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1769 = stablehlo.broadcast_in_dim %cst_453, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1770 = stablehlo.multiply %1769, %1556 : tensor<192xf32>
    %1771 = stablehlo.add %1768, %1770 : tensor<192xf32>
    %cst_454 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1772 = stablehlo.broadcast_in_dim %cst_454, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1773 = stablehlo.multiply %1772, %arg94 : tensor<192xf32>
    %cst_455 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1774 = stablehlo.broadcast_in_dim %cst_455, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1775 = stablehlo.multiply %1774, %1558 : tensor<192xf32>
    %1776 = stablehlo.add %1773, %1775 : tensor<192xf32>
    %cst_456 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1777 = stablehlo.broadcast_in_dim %cst_456, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1778 = stablehlo.multiply %1777, %arg95 : tensor<192xf32>
    %cst_457 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1779 = stablehlo.broadcast_in_dim %cst_457, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1780 = stablehlo.multiply %1779, %1560 : tensor<192xf32>
    %1781 = stablehlo.add %1778, %1780 : tensor<192xf32>
    %cst_458 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1782 = stablehlo.broadcast_in_dim %cst_458, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1783 = stablehlo.multiply %1782, %arg96 : tensor<192xf32>
    %cst_459 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1784 = stablehlo.broadcast_in_dim %cst_459, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1785 = stablehlo.multiply %1784, %1562 : tensor<192xf32>
    %1786 = stablehlo.add %1783, %1785 : tensor<192xf32>
    %cst_460 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1787 = stablehlo.broadcast_in_dim %cst_460, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1788 = stablehlo.multiply %1787, %arg97 : tensor<768xf32>
    %cst_461 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1789 = stablehlo.broadcast_in_dim %cst_461, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1790 = stablehlo.multiply %1789, %1564 : tensor<768xf32>
    %1791 = stablehlo.add %1788, %1790 : tensor<768xf32>
    %cst_462 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1792 = stablehlo.broadcast_in_dim %cst_462, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1793 = stablehlo.multiply %1792, %arg98 : tensor<192xf32>
    %cst_463 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1794 = stablehlo.broadcast_in_dim %cst_463, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1795 = stablehlo.multiply %1794, %1566 : tensor<192xf32>
    %1796 = stablehlo.add %1793, %1795 : tensor<192xf32>
    %cst_464 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1797 = stablehlo.broadcast_in_dim %cst_464, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1798 = stablehlo.multiply %1797, %arg99 : tensor<192x768xf32>
    %cst_465 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1799 = stablehlo.broadcast_in_dim %cst_465, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1800 = stablehlo.multiply %1799, %1568 : tensor<192x768xf32>
    %1801 = stablehlo.add %1798, %1800 : tensor<192x768xf32>
    %cst_466 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1802 = stablehlo.broadcast_in_dim %cst_466, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1803 = stablehlo.multiply %1802, %arg100 : tensor<768x192xf32>
    %cst_467 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1804 = stablehlo.broadcast_in_dim %cst_467, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1805 = stablehlo.multiply %1804, %1570 : tensor<768x192xf32>
    %1806 = stablehlo.add %1803, %1805 : tensor<768x192xf32>
    %cst_468 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1807 = stablehlo.broadcast_in_dim %cst_468, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1808 = stablehlo.multiply %1807, %arg101 : tensor<192xf32>
    %cst_469 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1809 = stablehlo.broadcast_in_dim %cst_469, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1810 = stablehlo.multiply %1809, %1572 : tensor<192xf32>
    %1811 = stablehlo.add %1808, %1810 : tensor<192xf32>
    %cst_470 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1812 = stablehlo.broadcast_in_dim %cst_470, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1813 = stablehlo.multiply %1812, %arg102 : tensor<192xf32>
    %cst_471 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1814 = stablehlo.broadcast_in_dim %cst_471, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1815 = stablehlo.multiply %1814, %1574 : tensor<192xf32>
    %1816 = stablehlo.add %1813, %1815 : tensor<192xf32>
    %cst_472 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1817 = stablehlo.broadcast_in_dim %cst_472, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1818 = stablehlo.multiply %1817, %arg103 : tensor<192xf32>
    %cst_473 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1819 = stablehlo.broadcast_in_dim %cst_473, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1820 = stablehlo.multiply %1819, %1576 : tensor<192xf32>
    %1821 = stablehlo.add %1818, %1820 : tensor<192xf32>
    %cst_474 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1822 = stablehlo.broadcast_in_dim %cst_474, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1823 = stablehlo.multiply %1822, %arg104 : tensor<192xf32>
    %cst_475 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1824 = stablehlo.broadcast_in_dim %cst_475, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1825 = stablehlo.multiply %1824, %1578 : tensor<192xf32>
    %1826 = stablehlo.add %1823, %1825 : tensor<192xf32>
    %cst_476 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1827 = stablehlo.broadcast_in_dim %cst_476, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1828 = stablehlo.multiply %1827, %arg105 : tensor<192x192xf32>
    %cst_477 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1829 = stablehlo.broadcast_in_dim %cst_477, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1830 = stablehlo.multiply %1829, %1580 : tensor<192x192xf32>
    %1831 = stablehlo.add %1828, %1830 : tensor<192x192xf32>
    %cst_478 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1832 = stablehlo.broadcast_in_dim %cst_478, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1833 = stablehlo.multiply %1832, %arg106 : tensor<192x192xf32>
    %cst_479 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1834 = stablehlo.broadcast_in_dim %cst_479, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1835 = stablehlo.multiply %1834, %1582 : tensor<192x192xf32>
    %1836 = stablehlo.add %1833, %1835 : tensor<192x192xf32>
    %cst_480 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1837 = stablehlo.broadcast_in_dim %cst_480, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1838 = stablehlo.multiply %1837, %arg107 : tensor<192x192xf32>
    %cst_481 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1839 = stablehlo.broadcast_in_dim %cst_481, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1840 = stablehlo.multiply %1839, %1584 : tensor<192x192xf32>
    %1841 = stablehlo.add %1838, %1840 : tensor<192x192xf32>
    %cst_482 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1842 = stablehlo.broadcast_in_dim %cst_482, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1843 = stablehlo.multiply %1842, %arg108 : tensor<192x192xf32>
    %cst_483 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1844 = stablehlo.broadcast_in_dim %cst_483, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1845 = stablehlo.multiply %1844, %1586 : tensor<192x192xf32>
    %1846 = stablehlo.add %1843, %1845 : tensor<192x192xf32>
    %cst_484 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1847 = stablehlo.broadcast_in_dim %cst_484, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1848 = stablehlo.multiply %1847, %arg109 : tensor<192xf32>
    %cst_485 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1849 = stablehlo.broadcast_in_dim %cst_485, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1850 = stablehlo.multiply %1849, %1588 : tensor<192xf32>
    %1851 = stablehlo.add %1848, %1850 : tensor<192xf32>
    %cst_486 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1852 = stablehlo.broadcast_in_dim %cst_486, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1853 = stablehlo.multiply %1852, %arg110 : tensor<192xf32>
    %cst_487 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1854 = stablehlo.broadcast_in_dim %cst_487, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1855 = stablehlo.multiply %1854, %1590 : tensor<192xf32>
    %1856 = stablehlo.add %1853, %1855 : tensor<192xf32>
    %cst_488 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1857 = stablehlo.broadcast_in_dim %cst_488, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1858 = stablehlo.multiply %1857, %arg111 : tensor<192xf32>
    %cst_489 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1859 = stablehlo.broadcast_in_dim %cst_489, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1860 = stablehlo.multiply %1859, %1592 : tensor<192xf32>
    %1861 = stablehlo.add %1858, %1860 : tensor<192xf32>
    %cst_490 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1862 = stablehlo.broadcast_in_dim %cst_490, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1863 = stablehlo.multiply %1862, %arg112 : tensor<192xf32>
    %cst_491 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1864 = stablehlo.broadcast_in_dim %cst_491, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1865 = stablehlo.multiply %1864, %1594 : tensor<192xf32>
    %1866 = stablehlo.add %1863, %1865 : tensor<192xf32>
    %cst_492 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1867 = stablehlo.broadcast_in_dim %cst_492, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1868 = stablehlo.multiply %1867, %arg113 : tensor<768xf32>
    %cst_493 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1869 = stablehlo.broadcast_in_dim %cst_493, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1870 = stablehlo.multiply %1869, %1596 : tensor<768xf32>
    %1871 = stablehlo.add %1868, %1870 : tensor<768xf32>
    %cst_494 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1872 = stablehlo.broadcast_in_dim %cst_494, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1873 = stablehlo.multiply %1872, %arg114 : tensor<192xf32>
    %cst_495 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1874 = stablehlo.broadcast_in_dim %cst_495, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1875 = stablehlo.multiply %1874, %1598 : tensor<192xf32>
    %1876 = stablehlo.add %1873, %1875 : tensor<192xf32>
    %cst_496 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1877 = stablehlo.broadcast_in_dim %cst_496, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1878 = stablehlo.multiply %1877, %arg115 : tensor<192x768xf32>
    %cst_497 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1879 = stablehlo.broadcast_in_dim %cst_497, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1880 = stablehlo.multiply %1879, %1600 : tensor<192x768xf32>
    %1881 = stablehlo.add %1878, %1880 : tensor<192x768xf32>
    %cst_498 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1882 = stablehlo.broadcast_in_dim %cst_498, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1883 = stablehlo.multiply %1882, %arg116 : tensor<768x192xf32>
    %cst_499 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1884 = stablehlo.broadcast_in_dim %cst_499, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1885 = stablehlo.multiply %1884, %1602 : tensor<768x192xf32>
    %1886 = stablehlo.add %1883, %1885 : tensor<768x192xf32>
    %cst_500 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1887 = stablehlo.broadcast_in_dim %cst_500, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1888 = stablehlo.multiply %1887, %arg117 : tensor<192xf32>
    %cst_501 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1889 = stablehlo.broadcast_in_dim %cst_501, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1890 = stablehlo.multiply %1889, %1604 : tensor<192xf32>
    %1891 = stablehlo.add %1888, %1890 : tensor<192xf32>
    %cst_502 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1892 = stablehlo.broadcast_in_dim %cst_502, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1893 = stablehlo.multiply %1892, %arg118 : tensor<192xf32>
    %cst_503 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1894 = stablehlo.broadcast_in_dim %cst_503, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1895 = stablehlo.multiply %1894, %1606 : tensor<192xf32>
    %1896 = stablehlo.add %1893, %1895 : tensor<192xf32>
    %cst_504 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1897 = stablehlo.broadcast_in_dim %cst_504, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1898 = stablehlo.multiply %1897, %arg119 : tensor<192xf32>
    %cst_505 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1899 = stablehlo.broadcast_in_dim %cst_505, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1900 = stablehlo.multiply %1899, %1608 : tensor<192xf32>
    %1901 = stablehlo.add %1898, %1900 : tensor<192xf32>
    %cst_506 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1902 = stablehlo.broadcast_in_dim %cst_506, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1903 = stablehlo.multiply %1902, %arg120 : tensor<192xf32>
    %cst_507 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1904 = stablehlo.broadcast_in_dim %cst_507, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1905 = stablehlo.multiply %1904, %1610 : tensor<192xf32>
    %1906 = stablehlo.add %1903, %1905 : tensor<192xf32>
    %cst_508 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1907 = stablehlo.broadcast_in_dim %cst_508, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1908 = stablehlo.multiply %1907, %arg121 : tensor<192x192xf32>
    %cst_509 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1909 = stablehlo.broadcast_in_dim %cst_509, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1910 = stablehlo.multiply %1909, %1612 : tensor<192x192xf32>
    %1911 = stablehlo.add %1908, %1910 : tensor<192x192xf32>
    %cst_510 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1912 = stablehlo.broadcast_in_dim %cst_510, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1913 = stablehlo.multiply %1912, %arg122 : tensor<192x192xf32>
    %cst_511 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1914 = stablehlo.broadcast_in_dim %cst_511, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1915 = stablehlo.multiply %1914, %1614 : tensor<192x192xf32>
    %1916 = stablehlo.add %1913, %1915 : tensor<192x192xf32>
    %cst_512 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1917 = stablehlo.broadcast_in_dim %cst_512, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1918 = stablehlo.multiply %1917, %arg123 : tensor<192x192xf32>
    %cst_513 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1919 = stablehlo.broadcast_in_dim %cst_513, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1920 = stablehlo.multiply %1919, %1616 : tensor<192x192xf32>
    %1921 = stablehlo.add %1918, %1920 : tensor<192x192xf32>
    %cst_514 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1922 = stablehlo.broadcast_in_dim %cst_514, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1923 = stablehlo.multiply %1922, %arg124 : tensor<192x192xf32>
    %cst_515 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1924 = stablehlo.broadcast_in_dim %cst_515, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %1925 = stablehlo.multiply %1924, %1618 : tensor<192x192xf32>
    %1926 = stablehlo.add %1923, %1925 : tensor<192x192xf32>
    %cst_516 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1927 = stablehlo.broadcast_in_dim %cst_516, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1928 = stablehlo.multiply %1927, %arg125 : tensor<192xf32>
    %cst_517 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1929 = stablehlo.broadcast_in_dim %cst_517, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1930 = stablehlo.multiply %1929, %1620 : tensor<192xf32>
    %1931 = stablehlo.add %1928, %1930 : tensor<192xf32>
    %cst_518 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1932 = stablehlo.broadcast_in_dim %cst_518, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1933 = stablehlo.multiply %1932, %arg126 : tensor<192xf32>
    %cst_519 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1934 = stablehlo.broadcast_in_dim %cst_519, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1935 = stablehlo.multiply %1934, %1622 : tensor<192xf32>
    %1936 = stablehlo.add %1933, %1935 : tensor<192xf32>
    %cst_520 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1937 = stablehlo.broadcast_in_dim %cst_520, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1938 = stablehlo.multiply %1937, %arg127 : tensor<192xf32>
    %cst_521 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1939 = stablehlo.broadcast_in_dim %cst_521, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1940 = stablehlo.multiply %1939, %1624 : tensor<192xf32>
    %1941 = stablehlo.add %1938, %1940 : tensor<192xf32>
    %cst_522 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1942 = stablehlo.broadcast_in_dim %cst_522, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1943 = stablehlo.multiply %1942, %arg128 : tensor<192xf32>
    %cst_523 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1944 = stablehlo.broadcast_in_dim %cst_523, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1945 = stablehlo.multiply %1944, %1626 : tensor<192xf32>
    %1946 = stablehlo.add %1943, %1945 : tensor<192xf32>
    %cst_524 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1947 = stablehlo.broadcast_in_dim %cst_524, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1948 = stablehlo.multiply %1947, %arg129 : tensor<768xf32>
    %cst_525 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1949 = stablehlo.broadcast_in_dim %cst_525, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %1950 = stablehlo.multiply %1949, %1628 : tensor<768xf32>
    %1951 = stablehlo.add %1948, %1950 : tensor<768xf32>
    %cst_526 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1952 = stablehlo.broadcast_in_dim %cst_526, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1953 = stablehlo.multiply %1952, %arg130 : tensor<192xf32>
    %cst_527 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1954 = stablehlo.broadcast_in_dim %cst_527, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1955 = stablehlo.multiply %1954, %1630 : tensor<192xf32>
    %1956 = stablehlo.add %1953, %1955 : tensor<192xf32>
    %cst_528 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1957 = stablehlo.broadcast_in_dim %cst_528, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1958 = stablehlo.multiply %1957, %arg131 : tensor<192x768xf32>
    %cst_529 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1959 = stablehlo.broadcast_in_dim %cst_529, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %1960 = stablehlo.multiply %1959, %1632 : tensor<192x768xf32>
    %1961 = stablehlo.add %1958, %1960 : tensor<192x768xf32>
    %cst_530 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1962 = stablehlo.broadcast_in_dim %cst_530, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1963 = stablehlo.multiply %1962, %arg132 : tensor<768x192xf32>
    %cst_531 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1964 = stablehlo.broadcast_in_dim %cst_531, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %1965 = stablehlo.multiply %1964, %1634 : tensor<768x192xf32>
    %1966 = stablehlo.add %1963, %1965 : tensor<768x192xf32>
    %cst_532 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1967 = stablehlo.broadcast_in_dim %cst_532, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %1968 = stablehlo.multiply %1967, %arg133 : tensor<192x256xf32>
    %cst_533 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1969 = stablehlo.broadcast_in_dim %cst_533, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %1970 = stablehlo.multiply %1969, %1636 : tensor<192x256xf32>
    %1971 = stablehlo.add %1968, %1970 : tensor<192x256xf32>
    %cst_534 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1972 = stablehlo.broadcast_in_dim %cst_534, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1973 = stablehlo.multiply %1972, %arg134 : tensor<192xf32>
    %cst_535 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1974 = stablehlo.broadcast_in_dim %cst_535, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1975 = stablehlo.multiply %1974, %1638 : tensor<192xf32>
    %1976 = stablehlo.add %1973, %1975 : tensor<192xf32>
    %cst_536 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1977 = stablehlo.broadcast_in_dim %cst_536, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1978 = stablehlo.multiply %1977, %arg135 : tensor<192xf32>
    %cst_537 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1979 = stablehlo.broadcast_in_dim %cst_537, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1980 = stablehlo.multiply %1979, %1640 : tensor<192xf32>
    %1981 = stablehlo.add %1978, %1980 : tensor<192xf32>
    %cst_538 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1982 = stablehlo.broadcast_in_dim %cst_538, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %1983 = stablehlo.multiply %1982, %arg136 : tensor<64x192xf32>
    %cst_539 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1984 = stablehlo.broadcast_in_dim %cst_539, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %1985 = stablehlo.multiply %1984, %1642 : tensor<64x192xf32>
    %1986 = stablehlo.add %1983, %1985 : tensor<64x192xf32>
    %cst_540 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1987 = stablehlo.broadcast_in_dim %cst_540, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %1988 = stablehlo.multiply %1987, %arg137 : tensor<256x192xf32>
    %cst_541 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1989 = stablehlo.broadcast_in_dim %cst_541, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %1990 = stablehlo.multiply %1989, %1644 : tensor<256x192xf32>
    %1991 = stablehlo.add %1988, %1990 : tensor<256x192xf32>
    %cst_542 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1992 = stablehlo.broadcast_in_dim %cst_542, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1993 = stablehlo.multiply %1992, %arg139 : tensor<192xf32>
    %cst_543 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1994 = stablehlo.broadcast_in_dim %cst_543, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1995 = stablehlo.multiply %1994, %1508 : tensor<192xf32>
    %1996 = stablehlo.multiply %1995, %1508 : tensor<192xf32>
    %1997 = stablehlo.add %1993, %1996 : tensor<192xf32>
    %cst_544 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1998 = stablehlo.broadcast_in_dim %cst_544, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %1999 = stablehlo.multiply %1998, %arg140 : tensor<192xf32>
    %cst_545 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2000 = stablehlo.broadcast_in_dim %cst_545, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2001 = stablehlo.multiply %2000, %1510 : tensor<192xf32>
    %2002 = stablehlo.multiply %2001, %1510 : tensor<192xf32>
    %2003 = stablehlo.add %1999, %2002 : tensor<192xf32>
    %cst_546 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2004 = stablehlo.broadcast_in_dim %cst_546, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2005 = stablehlo.multiply %2004, %arg141 : tensor<192xf32>
    %cst_547 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2006 = stablehlo.broadcast_in_dim %cst_547, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2007 = stablehlo.multiply %2006, %1512 : tensor<192xf32>
    %2008 = stablehlo.multiply %2007, %1512 : tensor<192xf32>
    %2009 = stablehlo.add %2005, %2008 : tensor<192xf32>
    %cst_548 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2010 = stablehlo.broadcast_in_dim %cst_548, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2011 = stablehlo.multiply %2010, %arg142 : tensor<192xf32>
    %cst_549 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2012 = stablehlo.broadcast_in_dim %cst_549, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2013 = stablehlo.multiply %2012, %1514 : tensor<192xf32>
    %2014 = stablehlo.multiply %2013, %1514 : tensor<192xf32>
    %2015 = stablehlo.add %2011, %2014 : tensor<192xf32>
    %cst_550 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2016 = stablehlo.broadcast_in_dim %cst_550, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2017 = stablehlo.multiply %2016, %arg143 : tensor<192x192xf32>
    %cst_551 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2018 = stablehlo.broadcast_in_dim %cst_551, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2019 = stablehlo.multiply %2018, %1516 : tensor<192x192xf32>
    %2020 = stablehlo.multiply %2019, %1516 : tensor<192x192xf32>
    %2021 = stablehlo.add %2017, %2020 : tensor<192x192xf32>
    %cst_552 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2022 = stablehlo.broadcast_in_dim %cst_552, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2023 = stablehlo.multiply %2022, %arg144 : tensor<192x192xf32>
    %cst_553 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2024 = stablehlo.broadcast_in_dim %cst_553, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2025 = stablehlo.multiply %2024, %1518 : tensor<192x192xf32>
    %2026 = stablehlo.multiply %2025, %1518 : tensor<192x192xf32>
    %2027 = stablehlo.add %2023, %2026 : tensor<192x192xf32>
    %cst_554 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2028 = stablehlo.broadcast_in_dim %cst_554, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2029 = stablehlo.multiply %2028, %arg145 : tensor<192x192xf32>
    %cst_555 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2030 = stablehlo.broadcast_in_dim %cst_555, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2031 = stablehlo.multiply %2030, %1520 : tensor<192x192xf32>
    %2032 = stablehlo.multiply %2031, %1520 : tensor<192x192xf32>
    %2033 = stablehlo.add %2029, %2032 : tensor<192x192xf32>
    %cst_556 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2034 = stablehlo.broadcast_in_dim %cst_556, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2035 = stablehlo.multiply %2034, %arg146 : tensor<192x192xf32>
    %cst_557 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2036 = stablehlo.broadcast_in_dim %cst_557, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2037 = stablehlo.multiply %2036, %1522 : tensor<192x192xf32>
    %2038 = stablehlo.multiply %2037, %1522 : tensor<192x192xf32>
    %2039 = stablehlo.add %2035, %2038 : tensor<192x192xf32>
    %cst_558 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2040 = stablehlo.broadcast_in_dim %cst_558, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2041 = stablehlo.multiply %2040, %arg147 : tensor<192xf32>
    %cst_559 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2042 = stablehlo.broadcast_in_dim %cst_559, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2043 = stablehlo.multiply %2042, %1524 : tensor<192xf32>
    %2044 = stablehlo.multiply %2043, %1524 : tensor<192xf32>
    %2045 = stablehlo.add %2041, %2044 : tensor<192xf32>
    %cst_560 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2046 = stablehlo.broadcast_in_dim %cst_560, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2047 = stablehlo.multiply %2046, %arg148 : tensor<192xf32>
    %cst_561 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2048 = stablehlo.broadcast_in_dim %cst_561, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2049 = stablehlo.multiply %2048, %1526 : tensor<192xf32>
    %2050 = stablehlo.multiply %2049, %1526 : tensor<192xf32>
    %2051 = stablehlo.add %2047, %2050 : tensor<192xf32>
    %cst_562 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2052 = stablehlo.broadcast_in_dim %cst_562, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2053 = stablehlo.multiply %2052, %arg149 : tensor<192xf32>
    %cst_563 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2054 = stablehlo.broadcast_in_dim %cst_563, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2055 = stablehlo.multiply %2054, %1528 : tensor<192xf32>
    %2056 = stablehlo.multiply %2055, %1528 : tensor<192xf32>
    %2057 = stablehlo.add %2053, %2056 : tensor<192xf32>
    %cst_564 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2058 = stablehlo.broadcast_in_dim %cst_564, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2059 = stablehlo.multiply %2058, %arg150 : tensor<192xf32>
    %cst_565 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2060 = stablehlo.broadcast_in_dim %cst_565, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2061 = stablehlo.multiply %2060, %1530 : tensor<192xf32>
    %2062 = stablehlo.multiply %2061, %1530 : tensor<192xf32>
    %2063 = stablehlo.add %2059, %2062 : tensor<192xf32>
    %cst_566 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2064 = stablehlo.broadcast_in_dim %cst_566, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2065 = stablehlo.multiply %2064, %arg151 : tensor<768xf32>
    %cst_567 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2066 = stablehlo.broadcast_in_dim %cst_567, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2067 = stablehlo.multiply %2066, %1532 : tensor<768xf32>
    %2068 = stablehlo.multiply %2067, %1532 : tensor<768xf32>
    %2069 = stablehlo.add %2065, %2068 : tensor<768xf32>
    %cst_568 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2070 = stablehlo.broadcast_in_dim %cst_568, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2071 = stablehlo.multiply %2070, %arg152 : tensor<192xf32>
    %cst_569 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2072 = stablehlo.broadcast_in_dim %cst_569, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2073 = stablehlo.multiply %2072, %1534 : tensor<192xf32>
    %2074 = stablehlo.multiply %2073, %1534 : tensor<192xf32>
    %2075 = stablehlo.add %2071, %2074 : tensor<192xf32>
    %cst_570 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2076 = stablehlo.broadcast_in_dim %cst_570, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2077 = stablehlo.multiply %2076, %arg153 : tensor<192x768xf32>
    %cst_571 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2078 = stablehlo.broadcast_in_dim %cst_571, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2079 = stablehlo.multiply %2078, %1536 : tensor<192x768xf32>
    %2080 = stablehlo.multiply %2079, %1536 : tensor<192x768xf32>
    %2081 = stablehlo.add %2077, %2080 : tensor<192x768xf32>
    %cst_572 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2082 = stablehlo.broadcast_in_dim %cst_572, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2083 = stablehlo.multiply %2082, %arg154 : tensor<768x192xf32>
    %cst_573 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2084 = stablehlo.broadcast_in_dim %cst_573, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2085 = stablehlo.multiply %2084, %1538 : tensor<768x192xf32>
    %2086 = stablehlo.multiply %2085, %1538 : tensor<768x192xf32>
    %2087 = stablehlo.add %2083, %2086 : tensor<768x192xf32>
    %cst_574 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2088 = stablehlo.broadcast_in_dim %cst_574, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2089 = stablehlo.multiply %2088, %arg155 : tensor<192xf32>
    %cst_575 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2090 = stablehlo.broadcast_in_dim %cst_575, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2091 = stablehlo.multiply %2090, %1540 : tensor<192xf32>
    %2092 = stablehlo.multiply %2091, %1540 : tensor<192xf32>
    %2093 = stablehlo.add %2089, %2092 : tensor<192xf32>
    %cst_576 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2094 = stablehlo.broadcast_in_dim %cst_576, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2095 = stablehlo.multiply %2094, %arg156 : tensor<192xf32>
    %cst_577 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2096 = stablehlo.broadcast_in_dim %cst_577, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2097 = stablehlo.multiply %2096, %1542 : tensor<192xf32>
    %2098 = stablehlo.multiply %2097, %1542 : tensor<192xf32>
    %2099 = stablehlo.add %2095, %2098 : tensor<192xf32>
    %cst_578 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2100 = stablehlo.broadcast_in_dim %cst_578, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2101 = stablehlo.multiply %2100, %arg157 : tensor<192xf32>
    %cst_579 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2102 = stablehlo.broadcast_in_dim %cst_579, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2103 = stablehlo.multiply %2102, %1544 : tensor<192xf32>
    %2104 = stablehlo.multiply %2103, %1544 : tensor<192xf32>
    %2105 = stablehlo.add %2101, %2104 : tensor<192xf32>
    %cst_580 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2106 = stablehlo.broadcast_in_dim %cst_580, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2107 = stablehlo.multiply %2106, %arg158 : tensor<192xf32>
    %cst_581 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2108 = stablehlo.broadcast_in_dim %cst_581, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2109 = stablehlo.multiply %2108, %1546 : tensor<192xf32>
    %2110 = stablehlo.multiply %2109, %1546 : tensor<192xf32>
    %2111 = stablehlo.add %2107, %2110 : tensor<192xf32>
    %cst_582 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2112 = stablehlo.broadcast_in_dim %cst_582, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2113 = stablehlo.multiply %2112, %arg159 : tensor<192x192xf32>
    %cst_583 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2114 = stablehlo.broadcast_in_dim %cst_583, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2115 = stablehlo.multiply %2114, %1548 : tensor<192x192xf32>
    %2116 = stablehlo.multiply %2115, %1548 : tensor<192x192xf32>
    %2117 = stablehlo.add %2113, %2116 : tensor<192x192xf32>
    %cst_584 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2118 = stablehlo.broadcast_in_dim %cst_584, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2119 = stablehlo.multiply %2118, %arg160 : tensor<192x192xf32>
    %cst_585 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2120 = stablehlo.broadcast_in_dim %cst_585, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2121 = stablehlo.multiply %2120, %1550 : tensor<192x192xf32>
    %2122 = stablehlo.multiply %2121, %1550 : tensor<192x192xf32>
    %2123 = stablehlo.add %2119, %2122 : tensor<192x192xf32>
    %cst_586 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2124 = stablehlo.broadcast_in_dim %cst_586, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2125 = stablehlo.multiply %2124, %arg161 : tensor<192x192xf32>
    %cst_587 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2126 = stablehlo.broadcast_in_dim %cst_587, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2127 = stablehlo.multiply %2126, %1552 : tensor<192x192xf32>
    %2128 = stablehlo.multiply %2127, %1552 : tensor<192x192xf32>
    %2129 = stablehlo.add %2125, %2128 : tensor<192x192xf32>
    %cst_588 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2130 = stablehlo.broadcast_in_dim %cst_588, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2131 = stablehlo.multiply %2130, %arg162 : tensor<192x192xf32>
    %cst_589 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2132 = stablehlo.broadcast_in_dim %cst_589, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2133 = stablehlo.multiply %2132, %1554 : tensor<192x192xf32>
    %2134 = stablehlo.multiply %2133, %1554 : tensor<192x192xf32>
    %2135 = stablehlo.add %2131, %2134 : tensor<192x192xf32>
    %cst_590 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2136 = stablehlo.broadcast_in_dim %cst_590, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2137 = stablehlo.multiply %2136, %arg163 : tensor<192xf32>
    %cst_591 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2138 = stablehlo.broadcast_in_dim %cst_591, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2139 = stablehlo.multiply %2138, %1556 : tensor<192xf32>
    %2140 = stablehlo.multiply %2139, %1556 : tensor<192xf32>
    %2141 = stablehlo.add %2137, %2140 : tensor<192xf32>
    %cst_592 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2142 = stablehlo.broadcast_in_dim %cst_592, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2143 = stablehlo.multiply %2142, %arg164 : tensor<192xf32>
    %cst_593 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2144 = stablehlo.broadcast_in_dim %cst_593, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2145 = stablehlo.multiply %2144, %1558 : tensor<192xf32>
    %2146 = stablehlo.multiply %2145, %1558 : tensor<192xf32>
    %2147 = stablehlo.add %2143, %2146 : tensor<192xf32>
    %cst_594 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2148 = stablehlo.broadcast_in_dim %cst_594, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2149 = stablehlo.multiply %2148, %arg165 : tensor<192xf32>
    %cst_595 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2150 = stablehlo.broadcast_in_dim %cst_595, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2151 = stablehlo.multiply %2150, %1560 : tensor<192xf32>
    %2152 = stablehlo.multiply %2151, %1560 : tensor<192xf32>
    %2153 = stablehlo.add %2149, %2152 : tensor<192xf32>
    %cst_596 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2154 = stablehlo.broadcast_in_dim %cst_596, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2155 = stablehlo.multiply %2154, %arg166 : tensor<192xf32>
    %cst_597 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2156 = stablehlo.broadcast_in_dim %cst_597, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2157 = stablehlo.multiply %2156, %1562 : tensor<192xf32>
    %2158 = stablehlo.multiply %2157, %1562 : tensor<192xf32>
    %2159 = stablehlo.add %2155, %2158 : tensor<192xf32>
    %cst_598 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2160 = stablehlo.broadcast_in_dim %cst_598, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2161 = stablehlo.multiply %2160, %arg167 : tensor<768xf32>
    %cst_599 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2162 = stablehlo.broadcast_in_dim %cst_599, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2163 = stablehlo.multiply %2162, %1564 : tensor<768xf32>
    %2164 = stablehlo.multiply %2163, %1564 : tensor<768xf32>
    %2165 = stablehlo.add %2161, %2164 : tensor<768xf32>
    %cst_600 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2166 = stablehlo.broadcast_in_dim %cst_600, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2167 = stablehlo.multiply %2166, %arg168 : tensor<192xf32>
    %cst_601 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2168 = stablehlo.broadcast_in_dim %cst_601, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2169 = stablehlo.multiply %2168, %1566 : tensor<192xf32>
    %2170 = stablehlo.multiply %2169, %1566 : tensor<192xf32>
    %2171 = stablehlo.add %2167, %2170 : tensor<192xf32>
    %cst_602 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2172 = stablehlo.broadcast_in_dim %cst_602, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2173 = stablehlo.multiply %2172, %arg169 : tensor<192x768xf32>
    %cst_603 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2174 = stablehlo.broadcast_in_dim %cst_603, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2175 = stablehlo.multiply %2174, %1568 : tensor<192x768xf32>
    %2176 = stablehlo.multiply %2175, %1568 : tensor<192x768xf32>
    %2177 = stablehlo.add %2173, %2176 : tensor<192x768xf32>
    %cst_604 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2178 = stablehlo.broadcast_in_dim %cst_604, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2179 = stablehlo.multiply %2178, %arg170 : tensor<768x192xf32>
    %cst_605 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2180 = stablehlo.broadcast_in_dim %cst_605, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2181 = stablehlo.multiply %2180, %1570 : tensor<768x192xf32>
    %2182 = stablehlo.multiply %2181, %1570 : tensor<768x192xf32>
    %2183 = stablehlo.add %2179, %2182 : tensor<768x192xf32>
    %cst_606 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2184 = stablehlo.broadcast_in_dim %cst_606, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2185 = stablehlo.multiply %2184, %arg171 : tensor<192xf32>
    %cst_607 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2186 = stablehlo.broadcast_in_dim %cst_607, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2187 = stablehlo.multiply %2186, %1572 : tensor<192xf32>
    %2188 = stablehlo.multiply %2187, %1572 : tensor<192xf32>
    %2189 = stablehlo.add %2185, %2188 : tensor<192xf32>
    %cst_608 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2190 = stablehlo.broadcast_in_dim %cst_608, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2191 = stablehlo.multiply %2190, %arg172 : tensor<192xf32>
    %cst_609 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2192 = stablehlo.broadcast_in_dim %cst_609, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2193 = stablehlo.multiply %2192, %1574 : tensor<192xf32>
    %2194 = stablehlo.multiply %2193, %1574 : tensor<192xf32>
    %2195 = stablehlo.add %2191, %2194 : tensor<192xf32>
    %cst_610 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2196 = stablehlo.broadcast_in_dim %cst_610, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2197 = stablehlo.multiply %2196, %arg173 : tensor<192xf32>
    %cst_611 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2198 = stablehlo.broadcast_in_dim %cst_611, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2199 = stablehlo.multiply %2198, %1576 : tensor<192xf32>
    %2200 = stablehlo.multiply %2199, %1576 : tensor<192xf32>
    %2201 = stablehlo.add %2197, %2200 : tensor<192xf32>
    %cst_612 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2202 = stablehlo.broadcast_in_dim %cst_612, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2203 = stablehlo.multiply %2202, %arg174 : tensor<192xf32>
    %cst_613 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2204 = stablehlo.broadcast_in_dim %cst_613, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2205 = stablehlo.multiply %2204, %1578 : tensor<192xf32>
    %2206 = stablehlo.multiply %2205, %1578 : tensor<192xf32>
    %2207 = stablehlo.add %2203, %2206 : tensor<192xf32>
    %cst_614 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2208 = stablehlo.broadcast_in_dim %cst_614, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2209 = stablehlo.multiply %2208, %arg175 : tensor<192x192xf32>
    %cst_615 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2210 = stablehlo.broadcast_in_dim %cst_615, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2211 = stablehlo.multiply %2210, %1580 : tensor<192x192xf32>
    %2212 = stablehlo.multiply %2211, %1580 : tensor<192x192xf32>
    %2213 = stablehlo.add %2209, %2212 : tensor<192x192xf32>
    %cst_616 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2214 = stablehlo.broadcast_in_dim %cst_616, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2215 = stablehlo.multiply %2214, %arg176 : tensor<192x192xf32>
    %cst_617 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2216 = stablehlo.broadcast_in_dim %cst_617, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2217 = stablehlo.multiply %2216, %1582 : tensor<192x192xf32>
    %2218 = stablehlo.multiply %2217, %1582 : tensor<192x192xf32>
    %2219 = stablehlo.add %2215, %2218 : tensor<192x192xf32>
    %cst_618 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2220 = stablehlo.broadcast_in_dim %cst_618, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2221 = stablehlo.multiply %2220, %arg177 : tensor<192x192xf32>
    %cst_619 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2222 = stablehlo.broadcast_in_dim %cst_619, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2223 = stablehlo.multiply %2222, %1584 : tensor<192x192xf32>
    %2224 = stablehlo.multiply %2223, %1584 : tensor<192x192xf32>
    %2225 = stablehlo.add %2221, %2224 : tensor<192x192xf32>
    %cst_620 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2226 = stablehlo.broadcast_in_dim %cst_620, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2227 = stablehlo.multiply %2226, %arg178 : tensor<192x192xf32>
    %cst_621 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2228 = stablehlo.broadcast_in_dim %cst_621, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2229 = stablehlo.multiply %2228, %1586 : tensor<192x192xf32>
    %2230 = stablehlo.multiply %2229, %1586 : tensor<192x192xf32>
    %2231 = stablehlo.add %2227, %2230 : tensor<192x192xf32>
    %cst_622 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2232 = stablehlo.broadcast_in_dim %cst_622, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2233 = stablehlo.multiply %2232, %arg179 : tensor<192xf32>
    %cst_623 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2234 = stablehlo.broadcast_in_dim %cst_623, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2235 = stablehlo.multiply %2234, %1588 : tensor<192xf32>
    %2236 = stablehlo.multiply %2235, %1588 : tensor<192xf32>
    %2237 = stablehlo.add %2233, %2236 : tensor<192xf32>
    %cst_624 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2238 = stablehlo.broadcast_in_dim %cst_624, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2239 = stablehlo.multiply %2238, %arg180 : tensor<192xf32>
    %cst_625 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2240 = stablehlo.broadcast_in_dim %cst_625, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2241 = stablehlo.multiply %2240, %1590 : tensor<192xf32>
    %2242 = stablehlo.multiply %2241, %1590 : tensor<192xf32>
    %2243 = stablehlo.add %2239, %2242 : tensor<192xf32>
    %cst_626 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2244 = stablehlo.broadcast_in_dim %cst_626, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2245 = stablehlo.multiply %2244, %arg181 : tensor<192xf32>
    %cst_627 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2246 = stablehlo.broadcast_in_dim %cst_627, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2247 = stablehlo.multiply %2246, %1592 : tensor<192xf32>
    %2248 = stablehlo.multiply %2247, %1592 : tensor<192xf32>
    %2249 = stablehlo.add %2245, %2248 : tensor<192xf32>
    %cst_628 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2250 = stablehlo.broadcast_in_dim %cst_628, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2251 = stablehlo.multiply %2250, %arg182 : tensor<192xf32>
    %cst_629 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2252 = stablehlo.broadcast_in_dim %cst_629, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2253 = stablehlo.multiply %2252, %1594 : tensor<192xf32>
    %2254 = stablehlo.multiply %2253, %1594 : tensor<192xf32>
    %2255 = stablehlo.add %2251, %2254 : tensor<192xf32>
    %cst_630 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2256 = stablehlo.broadcast_in_dim %cst_630, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2257 = stablehlo.multiply %2256, %arg183 : tensor<768xf32>
    %cst_631 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2258 = stablehlo.broadcast_in_dim %cst_631, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2259 = stablehlo.multiply %2258, %1596 : tensor<768xf32>
    %2260 = stablehlo.multiply %2259, %1596 : tensor<768xf32>
    %2261 = stablehlo.add %2257, %2260 : tensor<768xf32>
    %cst_632 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2262 = stablehlo.broadcast_in_dim %cst_632, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2263 = stablehlo.multiply %2262, %arg184 : tensor<192xf32>
    %cst_633 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2264 = stablehlo.broadcast_in_dim %cst_633, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2265 = stablehlo.multiply %2264, %1598 : tensor<192xf32>
    %2266 = stablehlo.multiply %2265, %1598 : tensor<192xf32>
    %2267 = stablehlo.add %2263, %2266 : tensor<192xf32>
    %cst_634 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2268 = stablehlo.broadcast_in_dim %cst_634, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2269 = stablehlo.multiply %2268, %arg185 : tensor<192x768xf32>
    %cst_635 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2270 = stablehlo.broadcast_in_dim %cst_635, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2271 = stablehlo.multiply %2270, %1600 : tensor<192x768xf32>
    %2272 = stablehlo.multiply %2271, %1600 : tensor<192x768xf32>
    %2273 = stablehlo.add %2269, %2272 : tensor<192x768xf32>
    %cst_636 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2274 = stablehlo.broadcast_in_dim %cst_636, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2275 = stablehlo.multiply %2274, %arg186 : tensor<768x192xf32>
    %cst_637 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2276 = stablehlo.broadcast_in_dim %cst_637, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2277 = stablehlo.multiply %2276, %1602 : tensor<768x192xf32>
    %2278 = stablehlo.multiply %2277, %1602 : tensor<768x192xf32>
    %2279 = stablehlo.add %2275, %2278 : tensor<768x192xf32>
    %cst_638 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2280 = stablehlo.broadcast_in_dim %cst_638, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2281 = stablehlo.multiply %2280, %arg187 : tensor<192xf32>
    %cst_639 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2282 = stablehlo.broadcast_in_dim %cst_639, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2283 = stablehlo.multiply %2282, %1604 : tensor<192xf32>
    %2284 = stablehlo.multiply %2283, %1604 : tensor<192xf32>
    %2285 = stablehlo.add %2281, %2284 : tensor<192xf32>
    %cst_640 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2286 = stablehlo.broadcast_in_dim %cst_640, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2287 = stablehlo.multiply %2286, %arg188 : tensor<192xf32>
    %cst_641 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2288 = stablehlo.broadcast_in_dim %cst_641, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2289 = stablehlo.multiply %2288, %1606 : tensor<192xf32>
    %2290 = stablehlo.multiply %2289, %1606 : tensor<192xf32>
    %2291 = stablehlo.add %2287, %2290 : tensor<192xf32>
    %cst_642 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2292 = stablehlo.broadcast_in_dim %cst_642, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2293 = stablehlo.multiply %2292, %arg189 : tensor<192xf32>
    %cst_643 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2294 = stablehlo.broadcast_in_dim %cst_643, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2295 = stablehlo.multiply %2294, %1608 : tensor<192xf32>
    %2296 = stablehlo.multiply %2295, %1608 : tensor<192xf32>
    %2297 = stablehlo.add %2293, %2296 : tensor<192xf32>
    %cst_644 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2298 = stablehlo.broadcast_in_dim %cst_644, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2299 = stablehlo.multiply %2298, %arg190 : tensor<192xf32>
    %cst_645 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2300 = stablehlo.broadcast_in_dim %cst_645, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2301 = stablehlo.multiply %2300, %1610 : tensor<192xf32>
    %2302 = stablehlo.multiply %2301, %1610 : tensor<192xf32>
    %2303 = stablehlo.add %2299, %2302 : tensor<192xf32>
    %cst_646 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2304 = stablehlo.broadcast_in_dim %cst_646, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2305 = stablehlo.multiply %2304, %arg191 : tensor<192x192xf32>
    %cst_647 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2306 = stablehlo.broadcast_in_dim %cst_647, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2307 = stablehlo.multiply %2306, %1612 : tensor<192x192xf32>
    %2308 = stablehlo.multiply %2307, %1612 : tensor<192x192xf32>
    %2309 = stablehlo.add %2305, %2308 : tensor<192x192xf32>
    %cst_648 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2310 = stablehlo.broadcast_in_dim %cst_648, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2311 = stablehlo.multiply %2310, %arg192 : tensor<192x192xf32>
    %cst_649 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2312 = stablehlo.broadcast_in_dim %cst_649, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2313 = stablehlo.multiply %2312, %1614 : tensor<192x192xf32>
    %2314 = stablehlo.multiply %2313, %1614 : tensor<192x192xf32>
    %2315 = stablehlo.add %2311, %2314 : tensor<192x192xf32>
    %cst_650 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2316 = stablehlo.broadcast_in_dim %cst_650, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2317 = stablehlo.multiply %2316, %arg193 : tensor<192x192xf32>
    %cst_651 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2318 = stablehlo.broadcast_in_dim %cst_651, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2319 = stablehlo.multiply %2318, %1616 : tensor<192x192xf32>
    %2320 = stablehlo.multiply %2319, %1616 : tensor<192x192xf32>
    %2321 = stablehlo.add %2317, %2320 : tensor<192x192xf32>
    %cst_652 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2322 = stablehlo.broadcast_in_dim %cst_652, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2323 = stablehlo.multiply %2322, %arg194 : tensor<192x192xf32>
    %cst_653 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2324 = stablehlo.broadcast_in_dim %cst_653, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2325 = stablehlo.multiply %2324, %1618 : tensor<192x192xf32>
    %2326 = stablehlo.multiply %2325, %1618 : tensor<192x192xf32>
    %2327 = stablehlo.add %2323, %2326 : tensor<192x192xf32>
    %cst_654 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2328 = stablehlo.broadcast_in_dim %cst_654, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2329 = stablehlo.multiply %2328, %arg195 : tensor<192xf32>
    %cst_655 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2330 = stablehlo.broadcast_in_dim %cst_655, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2331 = stablehlo.multiply %2330, %1620 : tensor<192xf32>
    %2332 = stablehlo.multiply %2331, %1620 : tensor<192xf32>
    %2333 = stablehlo.add %2329, %2332 : tensor<192xf32>
    %cst_656 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2334 = stablehlo.broadcast_in_dim %cst_656, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2335 = stablehlo.multiply %2334, %arg196 : tensor<192xf32>
    %cst_657 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2336 = stablehlo.broadcast_in_dim %cst_657, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2337 = stablehlo.multiply %2336, %1622 : tensor<192xf32>
    %2338 = stablehlo.multiply %2337, %1622 : tensor<192xf32>
    %2339 = stablehlo.add %2335, %2338 : tensor<192xf32>
    %cst_658 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2340 = stablehlo.broadcast_in_dim %cst_658, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2341 = stablehlo.multiply %2340, %arg197 : tensor<192xf32>
    %cst_659 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2342 = stablehlo.broadcast_in_dim %cst_659, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2343 = stablehlo.multiply %2342, %1624 : tensor<192xf32>
    %2344 = stablehlo.multiply %2343, %1624 : tensor<192xf32>
    %2345 = stablehlo.add %2341, %2344 : tensor<192xf32>
    %cst_660 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2346 = stablehlo.broadcast_in_dim %cst_660, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2347 = stablehlo.multiply %2346, %arg198 : tensor<192xf32>
    %cst_661 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2348 = stablehlo.broadcast_in_dim %cst_661, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2349 = stablehlo.multiply %2348, %1626 : tensor<192xf32>
    %2350 = stablehlo.multiply %2349, %1626 : tensor<192xf32>
    %2351 = stablehlo.add %2347, %2350 : tensor<192xf32>
    %cst_662 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2352 = stablehlo.broadcast_in_dim %cst_662, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2353 = stablehlo.multiply %2352, %arg199 : tensor<768xf32>
    %cst_663 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2354 = stablehlo.broadcast_in_dim %cst_663, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2355 = stablehlo.multiply %2354, %1628 : tensor<768xf32>
    %2356 = stablehlo.multiply %2355, %1628 : tensor<768xf32>
    %2357 = stablehlo.add %2353, %2356 : tensor<768xf32>
    %cst_664 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2358 = stablehlo.broadcast_in_dim %cst_664, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2359 = stablehlo.multiply %2358, %arg200 : tensor<192xf32>
    %cst_665 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2360 = stablehlo.broadcast_in_dim %cst_665, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2361 = stablehlo.multiply %2360, %1630 : tensor<192xf32>
    %2362 = stablehlo.multiply %2361, %1630 : tensor<192xf32>
    %2363 = stablehlo.add %2359, %2362 : tensor<192xf32>
    %cst_666 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2364 = stablehlo.broadcast_in_dim %cst_666, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2365 = stablehlo.multiply %2364, %arg201 : tensor<192x768xf32>
    %cst_667 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2366 = stablehlo.broadcast_in_dim %cst_667, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2367 = stablehlo.multiply %2366, %1632 : tensor<192x768xf32>
    %2368 = stablehlo.multiply %2367, %1632 : tensor<192x768xf32>
    %2369 = stablehlo.add %2365, %2368 : tensor<192x768xf32>
    %cst_668 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2370 = stablehlo.broadcast_in_dim %cst_668, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2371 = stablehlo.multiply %2370, %arg202 : tensor<768x192xf32>
    %cst_669 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2372 = stablehlo.broadcast_in_dim %cst_669, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2373 = stablehlo.multiply %2372, %1634 : tensor<768x192xf32>
    %2374 = stablehlo.multiply %2373, %1634 : tensor<768x192xf32>
    %2375 = stablehlo.add %2371, %2374 : tensor<768x192xf32>
    %cst_670 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2376 = stablehlo.broadcast_in_dim %cst_670, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %2377 = stablehlo.multiply %2376, %arg203 : tensor<192x256xf32>
    %cst_671 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2378 = stablehlo.broadcast_in_dim %cst_671, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %2379 = stablehlo.multiply %2378, %1636 : tensor<192x256xf32>
    %2380 = stablehlo.multiply %2379, %1636 : tensor<192x256xf32>
    %2381 = stablehlo.add %2377, %2380 : tensor<192x256xf32>
    %cst_672 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2382 = stablehlo.broadcast_in_dim %cst_672, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2383 = stablehlo.multiply %2382, %arg204 : tensor<192xf32>
    %cst_673 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2384 = stablehlo.broadcast_in_dim %cst_673, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2385 = stablehlo.multiply %2384, %1638 : tensor<192xf32>
    %2386 = stablehlo.multiply %2385, %1638 : tensor<192xf32>
    %2387 = stablehlo.add %2383, %2386 : tensor<192xf32>
    %cst_674 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2388 = stablehlo.broadcast_in_dim %cst_674, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2389 = stablehlo.multiply %2388, %arg205 : tensor<192xf32>
    %cst_675 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2390 = stablehlo.broadcast_in_dim %cst_675, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2391 = stablehlo.multiply %2390, %1640 : tensor<192xf32>
    %2392 = stablehlo.multiply %2391, %1640 : tensor<192xf32>
    %2393 = stablehlo.add %2389, %2392 : tensor<192xf32>
    %cst_676 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2394 = stablehlo.broadcast_in_dim %cst_676, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %2395 = stablehlo.multiply %2394, %arg206 : tensor<64x192xf32>
    %cst_677 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2396 = stablehlo.broadcast_in_dim %cst_677, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %2397 = stablehlo.multiply %2396, %1642 : tensor<64x192xf32>
    %2398 = stablehlo.multiply %2397, %1642 : tensor<64x192xf32>
    %2399 = stablehlo.add %2395, %2398 : tensor<64x192xf32>
    %cst_678 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2400 = stablehlo.broadcast_in_dim %cst_678, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %2401 = stablehlo.multiply %2400, %arg207 : tensor<256x192xf32>
    %cst_679 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2402 = stablehlo.broadcast_in_dim %cst_679, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %2403 = stablehlo.multiply %2402, %1644 : tensor<256x192xf32>
    %2404 = stablehlo.multiply %2403, %1644 : tensor<256x192xf32>
    %2405 = stablehlo.add %2401, %2404 : tensor<256x192xf32>
    %cst_680 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %2406 = stablehlo.power %cst_680, %1646 : tensor<f32>
    %cst_681 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2407 = stablehlo.subtract %cst_681, %2406 : tensor<f32>
    %cst_682 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2408 = stablehlo.power %cst_682, %1646 : tensor<f32>
    %cst_683 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2409 = stablehlo.subtract %cst_683, %2408 : tensor<f32>
    %2410 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2411 = stablehlo.divide %1651, %2410 : tensor<192xf32>
    %2412 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2413 = stablehlo.divide %1997, %2412 : tensor<192xf32>
    %2414 = stablehlo.sqrt %2413 : tensor<192xf32>
    %cst_684 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2415 = stablehlo.broadcast_in_dim %cst_684, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2416 = stablehlo.add %2414, %2415 : tensor<192xf32>
    %2417 = stablehlo.divide %2411, %2416 : tensor<192xf32>
    %cst_685 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2418 = stablehlo.broadcast_in_dim %cst_685, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2419 = stablehlo.add %2417, %2418 : tensor<192xf32>
    %2420 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2421 = stablehlo.multiply %2420, %2419 : tensor<192xf32>
    %2422 = stablehlo.subtract %arg0, %2421 : tensor<192xf32>
    %2423 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2424 = stablehlo.divide %1656, %2423 : tensor<192xf32>
    %2425 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2426 = stablehlo.divide %2003, %2425 : tensor<192xf32>
    %2427 = stablehlo.sqrt %2426 : tensor<192xf32>
    %cst_686 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2428 = stablehlo.broadcast_in_dim %cst_686, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2429 = stablehlo.add %2427, %2428 : tensor<192xf32>
    %2430 = stablehlo.divide %2424, %2429 : tensor<192xf32>
    %cst_687 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2431 = stablehlo.broadcast_in_dim %cst_687, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2432 = stablehlo.add %2430, %2431 : tensor<192xf32>
    %2433 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2434 = stablehlo.multiply %2433, %2432 : tensor<192xf32>
    %2435 = stablehlo.subtract %arg1, %2434 : tensor<192xf32>
    %2436 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2437 = stablehlo.divide %1661, %2436 : tensor<192xf32>
    %2438 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2439 = stablehlo.divide %2009, %2438 : tensor<192xf32>
    %2440 = stablehlo.sqrt %2439 : tensor<192xf32>
    %cst_688 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2441 = stablehlo.broadcast_in_dim %cst_688, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2442 = stablehlo.add %2440, %2441 : tensor<192xf32>
    %2443 = stablehlo.divide %2437, %2442 : tensor<192xf32>
    %cst_689 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2444 = stablehlo.broadcast_in_dim %cst_689, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2445 = stablehlo.add %2443, %2444 : tensor<192xf32>
    %2446 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2447 = stablehlo.multiply %2446, %2445 : tensor<192xf32>
    %2448 = stablehlo.subtract %arg2, %2447 : tensor<192xf32>
    %2449 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2450 = stablehlo.divide %1666, %2449 : tensor<192xf32>
    %2451 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2452 = stablehlo.divide %2015, %2451 : tensor<192xf32>
    %2453 = stablehlo.sqrt %2452 : tensor<192xf32>
    %cst_690 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2454 = stablehlo.broadcast_in_dim %cst_690, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2455 = stablehlo.add %2453, %2454 : tensor<192xf32>
    %2456 = stablehlo.divide %2450, %2455 : tensor<192xf32>
    %cst_691 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2457 = stablehlo.broadcast_in_dim %cst_691, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2458 = stablehlo.add %2456, %2457 : tensor<192xf32>
    %2459 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2460 = stablehlo.multiply %2459, %2458 : tensor<192xf32>
    %2461 = stablehlo.subtract %arg3, %2460 : tensor<192xf32>
    %cst_692 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2462 = stablehlo.broadcast_in_dim %cst_692, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2463 = stablehlo.multiply %2462, %arg4 : tensor<192x192xf32>
    %2464 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2465 = stablehlo.divide %1671, %2464 : tensor<192x192xf32>
    %2466 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2467 = stablehlo.divide %2021, %2466 : tensor<192x192xf32>
    %2468 = stablehlo.sqrt %2467 : tensor<192x192xf32>
    %cst_693 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2469 = stablehlo.broadcast_in_dim %cst_693, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2470 = stablehlo.add %2468, %2469 : tensor<192x192xf32>
    %2471 = stablehlo.divide %2465, %2470 : tensor<192x192xf32>
    %2472 = stablehlo.add %2471, %2463 : tensor<192x192xf32>
    %2473 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2474 = stablehlo.multiply %2473, %2472 : tensor<192x192xf32>
    %2475 = stablehlo.subtract %arg4, %2474 : tensor<192x192xf32>
    %cst_694 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2476 = stablehlo.broadcast_in_dim %cst_694, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2477 = stablehlo.multiply %2476, %arg5 : tensor<192x192xf32>
    %2478 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2479 = stablehlo.divide %1676, %2478 : tensor<192x192xf32>
    %2480 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2481 = stablehlo.divide %2027, %2480 : tensor<192x192xf32>
    %2482 = stablehlo.sqrt %2481 : tensor<192x192xf32>
    %cst_695 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2483 = stablehlo.broadcast_in_dim %cst_695, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2484 = stablehlo.add %2482, %2483 : tensor<192x192xf32>
    %2485 = stablehlo.divide %2479, %2484 : tensor<192x192xf32>
    %2486 = stablehlo.add %2485, %2477 : tensor<192x192xf32>
    %2487 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2488 = stablehlo.multiply %2487, %2486 : tensor<192x192xf32>
    %2489 = stablehlo.subtract %arg5, %2488 : tensor<192x192xf32>
    %cst_696 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2490 = stablehlo.broadcast_in_dim %cst_696, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2491 = stablehlo.multiply %2490, %arg6 : tensor<192x192xf32>
    %2492 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2493 = stablehlo.divide %1681, %2492 : tensor<192x192xf32>
    %2494 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2495 = stablehlo.divide %2033, %2494 : tensor<192x192xf32>
    %2496 = stablehlo.sqrt %2495 : tensor<192x192xf32>
    %cst_697 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2497 = stablehlo.broadcast_in_dim %cst_697, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2498 = stablehlo.add %2496, %2497 : tensor<192x192xf32>
    %2499 = stablehlo.divide %2493, %2498 : tensor<192x192xf32>
    %2500 = stablehlo.add %2499, %2491 : tensor<192x192xf32>
    %2501 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2502 = stablehlo.multiply %2501, %2500 : tensor<192x192xf32>
    %2503 = stablehlo.subtract %arg6, %2502 : tensor<192x192xf32>
    %cst_698 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2504 = stablehlo.broadcast_in_dim %cst_698, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2505 = stablehlo.multiply %2504, %arg7 : tensor<192x192xf32>
    %2506 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2507 = stablehlo.divide %1686, %2506 : tensor<192x192xf32>
    %2508 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2509 = stablehlo.divide %2039, %2508 : tensor<192x192xf32>
    %2510 = stablehlo.sqrt %2509 : tensor<192x192xf32>
    %cst_699 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2511 = stablehlo.broadcast_in_dim %cst_699, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2512 = stablehlo.add %2510, %2511 : tensor<192x192xf32>
    %2513 = stablehlo.divide %2507, %2512 : tensor<192x192xf32>
    %2514 = stablehlo.add %2513, %2505 : tensor<192x192xf32>
    %2515 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2516 = stablehlo.multiply %2515, %2514 : tensor<192x192xf32>
    %2517 = stablehlo.subtract %arg7, %2516 : tensor<192x192xf32>
    %2518 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2519 = stablehlo.divide %1691, %2518 : tensor<192xf32>
    %2520 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2521 = stablehlo.divide %2045, %2520 : tensor<192xf32>
    %2522 = stablehlo.sqrt %2521 : tensor<192xf32>
    %cst_700 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2523 = stablehlo.broadcast_in_dim %cst_700, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2524 = stablehlo.add %2522, %2523 : tensor<192xf32>
    %2525 = stablehlo.divide %2519, %2524 : tensor<192xf32>
    %cst_701 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2526 = stablehlo.broadcast_in_dim %cst_701, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2527 = stablehlo.add %2525, %2526 : tensor<192xf32>
    %2528 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2529 = stablehlo.multiply %2528, %2527 : tensor<192xf32>
    %2530 = stablehlo.subtract %arg8, %2529 : tensor<192xf32>
    %2531 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2532 = stablehlo.divide %1696, %2531 : tensor<192xf32>
    %2533 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2534 = stablehlo.divide %2051, %2533 : tensor<192xf32>
    %2535 = stablehlo.sqrt %2534 : tensor<192xf32>
    %cst_702 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2536 = stablehlo.broadcast_in_dim %cst_702, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2537 = stablehlo.add %2535, %2536 : tensor<192xf32>
    %2538 = stablehlo.divide %2532, %2537 : tensor<192xf32>
    %cst_703 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2539 = stablehlo.broadcast_in_dim %cst_703, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2540 = stablehlo.add %2538, %2539 : tensor<192xf32>
    %2541 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2542 = stablehlo.multiply %2541, %2540 : tensor<192xf32>
    %2543 = stablehlo.subtract %arg9, %2542 : tensor<192xf32>
    %2544 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2545 = stablehlo.divide %1701, %2544 : tensor<192xf32>
    %2546 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2547 = stablehlo.divide %2057, %2546 : tensor<192xf32>
    %2548 = stablehlo.sqrt %2547 : tensor<192xf32>
    %cst_704 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2549 = stablehlo.broadcast_in_dim %cst_704, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2550 = stablehlo.add %2548, %2549 : tensor<192xf32>
    %2551 = stablehlo.divide %2545, %2550 : tensor<192xf32>
    %cst_705 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2552 = stablehlo.broadcast_in_dim %cst_705, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2553 = stablehlo.add %2551, %2552 : tensor<192xf32>
    %2554 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2555 = stablehlo.multiply %2554, %2553 : tensor<192xf32>
    %2556 = stablehlo.subtract %arg10, %2555 : tensor<192xf32>
    %2557 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2558 = stablehlo.divide %1706, %2557 : tensor<192xf32>
    %2559 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2560 = stablehlo.divide %2063, %2559 : tensor<192xf32>
    %2561 = stablehlo.sqrt %2560 : tensor<192xf32>
    %cst_706 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2562 = stablehlo.broadcast_in_dim %cst_706, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2563 = stablehlo.add %2561, %2562 : tensor<192xf32>
    %2564 = stablehlo.divide %2558, %2563 : tensor<192xf32>
    %cst_707 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2565 = stablehlo.broadcast_in_dim %cst_707, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2566 = stablehlo.add %2564, %2565 : tensor<192xf32>
    %2567 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2568 = stablehlo.multiply %2567, %2566 : tensor<192xf32>
    %2569 = stablehlo.subtract %arg11, %2568 : tensor<192xf32>
    %2570 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2571 = stablehlo.divide %1711, %2570 : tensor<768xf32>
    %2572 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2573 = stablehlo.divide %2069, %2572 : tensor<768xf32>
    %2574 = stablehlo.sqrt %2573 : tensor<768xf32>
    %cst_708 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2575 = stablehlo.broadcast_in_dim %cst_708, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2576 = stablehlo.add %2574, %2575 : tensor<768xf32>
    %2577 = stablehlo.divide %2571, %2576 : tensor<768xf32>
    %cst_709 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2578 = stablehlo.broadcast_in_dim %cst_709, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2579 = stablehlo.add %2577, %2578 : tensor<768xf32>
    %2580 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2581 = stablehlo.multiply %2580, %2579 : tensor<768xf32>
    %2582 = stablehlo.subtract %arg12, %2581 : tensor<768xf32>
    %2583 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2584 = stablehlo.divide %1716, %2583 : tensor<192xf32>
    %2585 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2586 = stablehlo.divide %2075, %2585 : tensor<192xf32>
    %2587 = stablehlo.sqrt %2586 : tensor<192xf32>
    %cst_710 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2588 = stablehlo.broadcast_in_dim %cst_710, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2589 = stablehlo.add %2587, %2588 : tensor<192xf32>
    %2590 = stablehlo.divide %2584, %2589 : tensor<192xf32>
    %cst_711 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2591 = stablehlo.broadcast_in_dim %cst_711, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2592 = stablehlo.add %2590, %2591 : tensor<192xf32>
    %2593 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2594 = stablehlo.multiply %2593, %2592 : tensor<192xf32>
    %2595 = stablehlo.subtract %arg13, %2594 : tensor<192xf32>
    %cst_712 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2596 = stablehlo.broadcast_in_dim %cst_712, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2597 = stablehlo.multiply %2596, %arg14 : tensor<192x768xf32>
    %2598 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2599 = stablehlo.divide %1721, %2598 : tensor<192x768xf32>
    %2600 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2601 = stablehlo.divide %2081, %2600 : tensor<192x768xf32>
    %2602 = stablehlo.sqrt %2601 : tensor<192x768xf32>
    %cst_713 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2603 = stablehlo.broadcast_in_dim %cst_713, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2604 = stablehlo.add %2602, %2603 : tensor<192x768xf32>
    %2605 = stablehlo.divide %2599, %2604 : tensor<192x768xf32>
    %2606 = stablehlo.add %2605, %2597 : tensor<192x768xf32>
    %2607 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2608 = stablehlo.multiply %2607, %2606 : tensor<192x768xf32>
    %2609 = stablehlo.subtract %arg14, %2608 : tensor<192x768xf32>
    %cst_714 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2610 = stablehlo.broadcast_in_dim %cst_714, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2611 = stablehlo.multiply %2610, %arg15 : tensor<768x192xf32>
    %2612 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2613 = stablehlo.divide %1726, %2612 : tensor<768x192xf32>
    %2614 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2615 = stablehlo.divide %2087, %2614 : tensor<768x192xf32>
    %2616 = stablehlo.sqrt %2615 : tensor<768x192xf32>
    %cst_715 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2617 = stablehlo.broadcast_in_dim %cst_715, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2618 = stablehlo.add %2616, %2617 : tensor<768x192xf32>
    %2619 = stablehlo.divide %2613, %2618 : tensor<768x192xf32>
    %2620 = stablehlo.add %2619, %2611 : tensor<768x192xf32>
    %2621 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2622 = stablehlo.multiply %2621, %2620 : tensor<768x192xf32>
    %2623 = stablehlo.subtract %arg15, %2622 : tensor<768x192xf32>
    %2624 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2625 = stablehlo.divide %1731, %2624 : tensor<192xf32>
    %2626 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2627 = stablehlo.divide %2093, %2626 : tensor<192xf32>
    %2628 = stablehlo.sqrt %2627 : tensor<192xf32>
    %cst_716 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2629 = stablehlo.broadcast_in_dim %cst_716, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2630 = stablehlo.add %2628, %2629 : tensor<192xf32>
    %2631 = stablehlo.divide %2625, %2630 : tensor<192xf32>
    %cst_717 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2632 = stablehlo.broadcast_in_dim %cst_717, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2633 = stablehlo.add %2631, %2632 : tensor<192xf32>
    %2634 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2635 = stablehlo.multiply %2634, %2633 : tensor<192xf32>
    %2636 = stablehlo.subtract %arg16, %2635 : tensor<192xf32>
    %2637 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2638 = stablehlo.divide %1736, %2637 : tensor<192xf32>
    %2639 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2640 = stablehlo.divide %2099, %2639 : tensor<192xf32>
    %2641 = stablehlo.sqrt %2640 : tensor<192xf32>
    %cst_718 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2642 = stablehlo.broadcast_in_dim %cst_718, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2643 = stablehlo.add %2641, %2642 : tensor<192xf32>
    %2644 = stablehlo.divide %2638, %2643 : tensor<192xf32>
    %cst_719 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2645 = stablehlo.broadcast_in_dim %cst_719, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2646 = stablehlo.add %2644, %2645 : tensor<192xf32>
    %2647 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2648 = stablehlo.multiply %2647, %2646 : tensor<192xf32>
    %2649 = stablehlo.subtract %arg17, %2648 : tensor<192xf32>
    %2650 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2651 = stablehlo.divide %1741, %2650 : tensor<192xf32>
    %2652 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2653 = stablehlo.divide %2105, %2652 : tensor<192xf32>
    %2654 = stablehlo.sqrt %2653 : tensor<192xf32>
    %cst_720 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2655 = stablehlo.broadcast_in_dim %cst_720, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2656 = stablehlo.add %2654, %2655 : tensor<192xf32>
    %2657 = stablehlo.divide %2651, %2656 : tensor<192xf32>
    %cst_721 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2658 = stablehlo.broadcast_in_dim %cst_721, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2659 = stablehlo.add %2657, %2658 : tensor<192xf32>
    %2660 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2661 = stablehlo.multiply %2660, %2659 : tensor<192xf32>
    %2662 = stablehlo.subtract %arg18, %2661 : tensor<192xf32>
    %2663 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2664 = stablehlo.divide %1746, %2663 : tensor<192xf32>
    %2665 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2666 = stablehlo.divide %2111, %2665 : tensor<192xf32>
    %2667 = stablehlo.sqrt %2666 : tensor<192xf32>
    %cst_722 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2668 = stablehlo.broadcast_in_dim %cst_722, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2669 = stablehlo.add %2667, %2668 : tensor<192xf32>
    %2670 = stablehlo.divide %2664, %2669 : tensor<192xf32>
    %cst_723 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2671 = stablehlo.broadcast_in_dim %cst_723, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2672 = stablehlo.add %2670, %2671 : tensor<192xf32>
    %2673 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2674 = stablehlo.multiply %2673, %2672 : tensor<192xf32>
    %2675 = stablehlo.subtract %arg19, %2674 : tensor<192xf32>
    %cst_724 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2676 = stablehlo.broadcast_in_dim %cst_724, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2677 = stablehlo.multiply %2676, %arg20 : tensor<192x192xf32>
    %2678 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2679 = stablehlo.divide %1751, %2678 : tensor<192x192xf32>
    %2680 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2681 = stablehlo.divide %2117, %2680 : tensor<192x192xf32>
    %2682 = stablehlo.sqrt %2681 : tensor<192x192xf32>
    %cst_725 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2683 = stablehlo.broadcast_in_dim %cst_725, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2684 = stablehlo.add %2682, %2683 : tensor<192x192xf32>
    %2685 = stablehlo.divide %2679, %2684 : tensor<192x192xf32>
    %2686 = stablehlo.add %2685, %2677 : tensor<192x192xf32>
    %2687 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2688 = stablehlo.multiply %2687, %2686 : tensor<192x192xf32>
    %2689 = stablehlo.subtract %arg20, %2688 : tensor<192x192xf32>
    %cst_726 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2690 = stablehlo.broadcast_in_dim %cst_726, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2691 = stablehlo.multiply %2690, %arg21 : tensor<192x192xf32>
    %2692 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2693 = stablehlo.divide %1756, %2692 : tensor<192x192xf32>
    %2694 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2695 = stablehlo.divide %2123, %2694 : tensor<192x192xf32>
    %2696 = stablehlo.sqrt %2695 : tensor<192x192xf32>
    %cst_727 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2697 = stablehlo.broadcast_in_dim %cst_727, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2698 = stablehlo.add %2696, %2697 : tensor<192x192xf32>
    %2699 = stablehlo.divide %2693, %2698 : tensor<192x192xf32>
    %2700 = stablehlo.add %2699, %2691 : tensor<192x192xf32>
    %2701 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2702 = stablehlo.multiply %2701, %2700 : tensor<192x192xf32>
    %2703 = stablehlo.subtract %arg21, %2702 : tensor<192x192xf32>
    %cst_728 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2704 = stablehlo.broadcast_in_dim %cst_728, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2705 = stablehlo.multiply %2704, %arg22 : tensor<192x192xf32>
    %2706 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2707 = stablehlo.divide %1761, %2706 : tensor<192x192xf32>
    %2708 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2709 = stablehlo.divide %2129, %2708 : tensor<192x192xf32>
    %2710 = stablehlo.sqrt %2709 : tensor<192x192xf32>
    %cst_729 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2711 = stablehlo.broadcast_in_dim %cst_729, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2712 = stablehlo.add %2710, %2711 : tensor<192x192xf32>
    %2713 = stablehlo.divide %2707, %2712 : tensor<192x192xf32>
    %2714 = stablehlo.add %2713, %2705 : tensor<192x192xf32>
    %2715 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2716 = stablehlo.multiply %2715, %2714 : tensor<192x192xf32>
    %2717 = stablehlo.subtract %arg22, %2716 : tensor<192x192xf32>
    %cst_730 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2718 = stablehlo.broadcast_in_dim %cst_730, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2719 = stablehlo.multiply %2718, %arg23 : tensor<192x192xf32>
    %2720 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2721 = stablehlo.divide %1766, %2720 : tensor<192x192xf32>
    %2722 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2723 = stablehlo.divide %2135, %2722 : tensor<192x192xf32>
    %2724 = stablehlo.sqrt %2723 : tensor<192x192xf32>
    %cst_731 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2725 = stablehlo.broadcast_in_dim %cst_731, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2726 = stablehlo.add %2724, %2725 : tensor<192x192xf32>
    %2727 = stablehlo.divide %2721, %2726 : tensor<192x192xf32>
    %2728 = stablehlo.add %2727, %2719 : tensor<192x192xf32>
    %2729 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2730 = stablehlo.multiply %2729, %2728 : tensor<192x192xf32>
    %2731 = stablehlo.subtract %arg23, %2730 : tensor<192x192xf32>
    %2732 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2733 = stablehlo.divide %1771, %2732 : tensor<192xf32>
    %2734 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2735 = stablehlo.divide %2141, %2734 : tensor<192xf32>
    %2736 = stablehlo.sqrt %2735 : tensor<192xf32>
    %cst_732 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2737 = stablehlo.broadcast_in_dim %cst_732, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2738 = stablehlo.add %2736, %2737 : tensor<192xf32>
    %2739 = stablehlo.divide %2733, %2738 : tensor<192xf32>
    %cst_733 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2740 = stablehlo.broadcast_in_dim %cst_733, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2741 = stablehlo.add %2739, %2740 : tensor<192xf32>
    %2742 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2743 = stablehlo.multiply %2742, %2741 : tensor<192xf32>
    %2744 = stablehlo.subtract %arg24, %2743 : tensor<192xf32>
    %2745 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2746 = stablehlo.divide %1776, %2745 : tensor<192xf32>
    %2747 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2748 = stablehlo.divide %2147, %2747 : tensor<192xf32>
    %2749 = stablehlo.sqrt %2748 : tensor<192xf32>
    %cst_734 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2750 = stablehlo.broadcast_in_dim %cst_734, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2751 = stablehlo.add %2749, %2750 : tensor<192xf32>
    %2752 = stablehlo.divide %2746, %2751 : tensor<192xf32>
    %cst_735 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2753 = stablehlo.broadcast_in_dim %cst_735, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2754 = stablehlo.add %2752, %2753 : tensor<192xf32>
    %2755 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2756 = stablehlo.multiply %2755, %2754 : tensor<192xf32>
    %2757 = stablehlo.subtract %arg25, %2756 : tensor<192xf32>
    %2758 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2759 = stablehlo.divide %1781, %2758 : tensor<192xf32>
    %2760 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2761 = stablehlo.divide %2153, %2760 : tensor<192xf32>
    %2762 = stablehlo.sqrt %2761 : tensor<192xf32>
    %cst_736 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2763 = stablehlo.broadcast_in_dim %cst_736, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2764 = stablehlo.add %2762, %2763 : tensor<192xf32>
    %2765 = stablehlo.divide %2759, %2764 : tensor<192xf32>
    %cst_737 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2766 = stablehlo.broadcast_in_dim %cst_737, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2767 = stablehlo.add %2765, %2766 : tensor<192xf32>
    %2768 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2769 = stablehlo.multiply %2768, %2767 : tensor<192xf32>
    %2770 = stablehlo.subtract %arg26, %2769 : tensor<192xf32>
    %2771 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2772 = stablehlo.divide %1786, %2771 : tensor<192xf32>
    %2773 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2774 = stablehlo.divide %2159, %2773 : tensor<192xf32>
    %2775 = stablehlo.sqrt %2774 : tensor<192xf32>
    %cst_738 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2776 = stablehlo.broadcast_in_dim %cst_738, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2777 = stablehlo.add %2775, %2776 : tensor<192xf32>
    %2778 = stablehlo.divide %2772, %2777 : tensor<192xf32>
    %cst_739 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2779 = stablehlo.broadcast_in_dim %cst_739, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2780 = stablehlo.add %2778, %2779 : tensor<192xf32>
    %2781 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2782 = stablehlo.multiply %2781, %2780 : tensor<192xf32>
    %2783 = stablehlo.subtract %arg27, %2782 : tensor<192xf32>
    %2784 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2785 = stablehlo.divide %1791, %2784 : tensor<768xf32>
    %2786 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2787 = stablehlo.divide %2165, %2786 : tensor<768xf32>
    %2788 = stablehlo.sqrt %2787 : tensor<768xf32>
    %cst_740 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2789 = stablehlo.broadcast_in_dim %cst_740, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2790 = stablehlo.add %2788, %2789 : tensor<768xf32>
    %2791 = stablehlo.divide %2785, %2790 : tensor<768xf32>
    %cst_741 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2792 = stablehlo.broadcast_in_dim %cst_741, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2793 = stablehlo.add %2791, %2792 : tensor<768xf32>
    %2794 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2795 = stablehlo.multiply %2794, %2793 : tensor<768xf32>
    %2796 = stablehlo.subtract %arg28, %2795 : tensor<768xf32>
    %2797 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2798 = stablehlo.divide %1796, %2797 : tensor<192xf32>
    %2799 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2800 = stablehlo.divide %2171, %2799 : tensor<192xf32>
    %2801 = stablehlo.sqrt %2800 : tensor<192xf32>
    %cst_742 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2802 = stablehlo.broadcast_in_dim %cst_742, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2803 = stablehlo.add %2801, %2802 : tensor<192xf32>
    %2804 = stablehlo.divide %2798, %2803 : tensor<192xf32>
    %cst_743 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2805 = stablehlo.broadcast_in_dim %cst_743, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2806 = stablehlo.add %2804, %2805 : tensor<192xf32>
    %2807 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2808 = stablehlo.multiply %2807, %2806 : tensor<192xf32>
    %2809 = stablehlo.subtract %arg29, %2808 : tensor<192xf32>
    %cst_744 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2810 = stablehlo.broadcast_in_dim %cst_744, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2811 = stablehlo.multiply %2810, %arg30 : tensor<192x768xf32>
    %2812 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2813 = stablehlo.divide %1801, %2812 : tensor<192x768xf32>
    %2814 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2815 = stablehlo.divide %2177, %2814 : tensor<192x768xf32>
    %2816 = stablehlo.sqrt %2815 : tensor<192x768xf32>
    %cst_745 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2817 = stablehlo.broadcast_in_dim %cst_745, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2818 = stablehlo.add %2816, %2817 : tensor<192x768xf32>
    %2819 = stablehlo.divide %2813, %2818 : tensor<192x768xf32>
    %2820 = stablehlo.add %2819, %2811 : tensor<192x768xf32>
    %2821 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %2822 = stablehlo.multiply %2821, %2820 : tensor<192x768xf32>
    %2823 = stablehlo.subtract %arg30, %2822 : tensor<192x768xf32>
    %cst_746 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2824 = stablehlo.broadcast_in_dim %cst_746, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2825 = stablehlo.multiply %2824, %arg31 : tensor<768x192xf32>
    %2826 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2827 = stablehlo.divide %1806, %2826 : tensor<768x192xf32>
    %2828 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2829 = stablehlo.divide %2183, %2828 : tensor<768x192xf32>
    %2830 = stablehlo.sqrt %2829 : tensor<768x192xf32>
    %cst_747 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2831 = stablehlo.broadcast_in_dim %cst_747, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2832 = stablehlo.add %2830, %2831 : tensor<768x192xf32>
    %2833 = stablehlo.divide %2827, %2832 : tensor<768x192xf32>
    %2834 = stablehlo.add %2833, %2825 : tensor<768x192xf32>
    %2835 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %2836 = stablehlo.multiply %2835, %2834 : tensor<768x192xf32>
    %2837 = stablehlo.subtract %arg31, %2836 : tensor<768x192xf32>
    %2838 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2839 = stablehlo.divide %1811, %2838 : tensor<192xf32>
    %2840 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2841 = stablehlo.divide %2189, %2840 : tensor<192xf32>
    %2842 = stablehlo.sqrt %2841 : tensor<192xf32>
    %cst_748 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2843 = stablehlo.broadcast_in_dim %cst_748, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2844 = stablehlo.add %2842, %2843 : tensor<192xf32>
    %2845 = stablehlo.divide %2839, %2844 : tensor<192xf32>
    %cst_749 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2846 = stablehlo.broadcast_in_dim %cst_749, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2847 = stablehlo.add %2845, %2846 : tensor<192xf32>
    %2848 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2849 = stablehlo.multiply %2848, %2847 : tensor<192xf32>
    %2850 = stablehlo.subtract %arg32, %2849 : tensor<192xf32>
    %2851 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2852 = stablehlo.divide %1816, %2851 : tensor<192xf32>
    %2853 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2854 = stablehlo.divide %2195, %2853 : tensor<192xf32>
    %2855 = stablehlo.sqrt %2854 : tensor<192xf32>
    %cst_750 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2856 = stablehlo.broadcast_in_dim %cst_750, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2857 = stablehlo.add %2855, %2856 : tensor<192xf32>
    %2858 = stablehlo.divide %2852, %2857 : tensor<192xf32>
    %cst_751 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2859 = stablehlo.broadcast_in_dim %cst_751, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2860 = stablehlo.add %2858, %2859 : tensor<192xf32>
    %2861 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2862 = stablehlo.multiply %2861, %2860 : tensor<192xf32>
    %2863 = stablehlo.subtract %arg33, %2862 : tensor<192xf32>
    %2864 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2865 = stablehlo.divide %1821, %2864 : tensor<192xf32>
    %2866 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2867 = stablehlo.divide %2201, %2866 : tensor<192xf32>
    %2868 = stablehlo.sqrt %2867 : tensor<192xf32>
    %cst_752 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2869 = stablehlo.broadcast_in_dim %cst_752, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2870 = stablehlo.add %2868, %2869 : tensor<192xf32>
    %2871 = stablehlo.divide %2865, %2870 : tensor<192xf32>
    %cst_753 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2872 = stablehlo.broadcast_in_dim %cst_753, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2873 = stablehlo.add %2871, %2872 : tensor<192xf32>
    %2874 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2875 = stablehlo.multiply %2874, %2873 : tensor<192xf32>
    %2876 = stablehlo.subtract %arg34, %2875 : tensor<192xf32>
    %2877 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2878 = stablehlo.divide %1826, %2877 : tensor<192xf32>
    %2879 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2880 = stablehlo.divide %2207, %2879 : tensor<192xf32>
    %2881 = stablehlo.sqrt %2880 : tensor<192xf32>
    %cst_754 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2882 = stablehlo.broadcast_in_dim %cst_754, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2883 = stablehlo.add %2881, %2882 : tensor<192xf32>
    %2884 = stablehlo.divide %2878, %2883 : tensor<192xf32>
    %cst_755 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2885 = stablehlo.broadcast_in_dim %cst_755, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2886 = stablehlo.add %2884, %2885 : tensor<192xf32>
    %2887 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2888 = stablehlo.multiply %2887, %2886 : tensor<192xf32>
    %2889 = stablehlo.subtract %arg35, %2888 : tensor<192xf32>
    %cst_756 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2890 = stablehlo.broadcast_in_dim %cst_756, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2891 = stablehlo.multiply %2890, %arg36 : tensor<192x192xf32>
    %2892 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2893 = stablehlo.divide %1831, %2892 : tensor<192x192xf32>
    %2894 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2895 = stablehlo.divide %2213, %2894 : tensor<192x192xf32>
    %2896 = stablehlo.sqrt %2895 : tensor<192x192xf32>
    %cst_757 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2897 = stablehlo.broadcast_in_dim %cst_757, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2898 = stablehlo.add %2896, %2897 : tensor<192x192xf32>
    %2899 = stablehlo.divide %2893, %2898 : tensor<192x192xf32>
    %2900 = stablehlo.add %2899, %2891 : tensor<192x192xf32>
    %2901 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2902 = stablehlo.multiply %2901, %2900 : tensor<192x192xf32>
    %2903 = stablehlo.subtract %arg36, %2902 : tensor<192x192xf32>
    %cst_758 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2904 = stablehlo.broadcast_in_dim %cst_758, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2905 = stablehlo.multiply %2904, %arg37 : tensor<192x192xf32>
    %2906 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2907 = stablehlo.divide %1836, %2906 : tensor<192x192xf32>
    %2908 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2909 = stablehlo.divide %2219, %2908 : tensor<192x192xf32>
    %2910 = stablehlo.sqrt %2909 : tensor<192x192xf32>
    %cst_759 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2911 = stablehlo.broadcast_in_dim %cst_759, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2912 = stablehlo.add %2910, %2911 : tensor<192x192xf32>
    %2913 = stablehlo.divide %2907, %2912 : tensor<192x192xf32>
    %2914 = stablehlo.add %2913, %2905 : tensor<192x192xf32>
    %2915 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2916 = stablehlo.multiply %2915, %2914 : tensor<192x192xf32>
    %2917 = stablehlo.subtract %arg37, %2916 : tensor<192x192xf32>
    %cst_760 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2918 = stablehlo.broadcast_in_dim %cst_760, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2919 = stablehlo.multiply %2918, %arg38 : tensor<192x192xf32>
    %2920 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2921 = stablehlo.divide %1841, %2920 : tensor<192x192xf32>
    %2922 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2923 = stablehlo.divide %2225, %2922 : tensor<192x192xf32>
    %2924 = stablehlo.sqrt %2923 : tensor<192x192xf32>
    %cst_761 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2925 = stablehlo.broadcast_in_dim %cst_761, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2926 = stablehlo.add %2924, %2925 : tensor<192x192xf32>
    %2927 = stablehlo.divide %2921, %2926 : tensor<192x192xf32>
    %2928 = stablehlo.add %2927, %2919 : tensor<192x192xf32>
    %2929 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2930 = stablehlo.multiply %2929, %2928 : tensor<192x192xf32>
    %2931 = stablehlo.subtract %arg38, %2930 : tensor<192x192xf32>
    %cst_762 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2932 = stablehlo.broadcast_in_dim %cst_762, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2933 = stablehlo.multiply %2932, %arg39 : tensor<192x192xf32>
    %2934 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2935 = stablehlo.divide %1846, %2934 : tensor<192x192xf32>
    %2936 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2937 = stablehlo.divide %2231, %2936 : tensor<192x192xf32>
    %2938 = stablehlo.sqrt %2937 : tensor<192x192xf32>
    %cst_763 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2939 = stablehlo.broadcast_in_dim %cst_763, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2940 = stablehlo.add %2938, %2939 : tensor<192x192xf32>
    %2941 = stablehlo.divide %2935, %2940 : tensor<192x192xf32>
    %2942 = stablehlo.add %2941, %2933 : tensor<192x192xf32>
    %2943 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %2944 = stablehlo.multiply %2943, %2942 : tensor<192x192xf32>
    %2945 = stablehlo.subtract %arg39, %2944 : tensor<192x192xf32>
    %2946 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2947 = stablehlo.divide %1851, %2946 : tensor<192xf32>
    %2948 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2949 = stablehlo.divide %2237, %2948 : tensor<192xf32>
    %2950 = stablehlo.sqrt %2949 : tensor<192xf32>
    %cst_764 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2951 = stablehlo.broadcast_in_dim %cst_764, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2952 = stablehlo.add %2950, %2951 : tensor<192xf32>
    %2953 = stablehlo.divide %2947, %2952 : tensor<192xf32>
    %cst_765 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2954 = stablehlo.broadcast_in_dim %cst_765, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2955 = stablehlo.add %2953, %2954 : tensor<192xf32>
    %2956 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2957 = stablehlo.multiply %2956, %2955 : tensor<192xf32>
    %2958 = stablehlo.subtract %arg40, %2957 : tensor<192xf32>
    %2959 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2960 = stablehlo.divide %1856, %2959 : tensor<192xf32>
    %2961 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2962 = stablehlo.divide %2243, %2961 : tensor<192xf32>
    %2963 = stablehlo.sqrt %2962 : tensor<192xf32>
    %cst_766 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2964 = stablehlo.broadcast_in_dim %cst_766, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2965 = stablehlo.add %2963, %2964 : tensor<192xf32>
    %2966 = stablehlo.divide %2960, %2965 : tensor<192xf32>
    %cst_767 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2967 = stablehlo.broadcast_in_dim %cst_767, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2968 = stablehlo.add %2966, %2967 : tensor<192xf32>
    %2969 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2970 = stablehlo.multiply %2969, %2968 : tensor<192xf32>
    %2971 = stablehlo.subtract %arg41, %2970 : tensor<192xf32>
    %2972 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2973 = stablehlo.divide %1861, %2972 : tensor<192xf32>
    %2974 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2975 = stablehlo.divide %2249, %2974 : tensor<192xf32>
    %2976 = stablehlo.sqrt %2975 : tensor<192xf32>
    %cst_768 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2977 = stablehlo.broadcast_in_dim %cst_768, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2978 = stablehlo.add %2976, %2977 : tensor<192xf32>
    %2979 = stablehlo.divide %2973, %2978 : tensor<192xf32>
    %cst_769 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2980 = stablehlo.broadcast_in_dim %cst_769, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2981 = stablehlo.add %2979, %2980 : tensor<192xf32>
    %2982 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2983 = stablehlo.multiply %2982, %2981 : tensor<192xf32>
    %2984 = stablehlo.subtract %arg42, %2983 : tensor<192xf32>
    %2985 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2986 = stablehlo.divide %1866, %2985 : tensor<192xf32>
    %2987 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2988 = stablehlo.divide %2255, %2987 : tensor<192xf32>
    %2989 = stablehlo.sqrt %2988 : tensor<192xf32>
    %cst_770 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2990 = stablehlo.broadcast_in_dim %cst_770, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2991 = stablehlo.add %2989, %2990 : tensor<192xf32>
    %2992 = stablehlo.divide %2986, %2991 : tensor<192xf32>
    %cst_771 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2993 = stablehlo.broadcast_in_dim %cst_771, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2994 = stablehlo.add %2992, %2993 : tensor<192xf32>
    %2995 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %2996 = stablehlo.multiply %2995, %2994 : tensor<192xf32>
    %2997 = stablehlo.subtract %arg43, %2996 : tensor<192xf32>
    %2998 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %2999 = stablehlo.divide %1871, %2998 : tensor<768xf32>
    %3000 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3001 = stablehlo.divide %2261, %3000 : tensor<768xf32>
    %3002 = stablehlo.sqrt %3001 : tensor<768xf32>
    %cst_772 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3003 = stablehlo.broadcast_in_dim %cst_772, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3004 = stablehlo.add %3002, %3003 : tensor<768xf32>
    %3005 = stablehlo.divide %2999, %3004 : tensor<768xf32>
    %cst_773 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3006 = stablehlo.broadcast_in_dim %cst_773, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3007 = stablehlo.add %3005, %3006 : tensor<768xf32>
    %3008 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3009 = stablehlo.multiply %3008, %3007 : tensor<768xf32>
    %3010 = stablehlo.subtract %arg44, %3009 : tensor<768xf32>
    %3011 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3012 = stablehlo.divide %1876, %3011 : tensor<192xf32>
    %3013 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3014 = stablehlo.divide %2267, %3013 : tensor<192xf32>
    %3015 = stablehlo.sqrt %3014 : tensor<192xf32>
    %cst_774 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3016 = stablehlo.broadcast_in_dim %cst_774, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3017 = stablehlo.add %3015, %3016 : tensor<192xf32>
    %3018 = stablehlo.divide %3012, %3017 : tensor<192xf32>
    %cst_775 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3019 = stablehlo.broadcast_in_dim %cst_775, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3020 = stablehlo.add %3018, %3019 : tensor<192xf32>
    %3021 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3022 = stablehlo.multiply %3021, %3020 : tensor<192xf32>
    %3023 = stablehlo.subtract %arg45, %3022 : tensor<192xf32>
    %cst_776 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3024 = stablehlo.broadcast_in_dim %cst_776, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3025 = stablehlo.multiply %3024, %arg46 : tensor<192x768xf32>
    %3026 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3027 = stablehlo.divide %1881, %3026 : tensor<192x768xf32>
    %3028 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3029 = stablehlo.divide %2273, %3028 : tensor<192x768xf32>
    %3030 = stablehlo.sqrt %3029 : tensor<192x768xf32>
    %cst_777 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3031 = stablehlo.broadcast_in_dim %cst_777, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3032 = stablehlo.add %3030, %3031 : tensor<192x768xf32>
    %3033 = stablehlo.divide %3027, %3032 : tensor<192x768xf32>
    %3034 = stablehlo.add %3033, %3025 : tensor<192x768xf32>
    %3035 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3036 = stablehlo.multiply %3035, %3034 : tensor<192x768xf32>
    %3037 = stablehlo.subtract %arg46, %3036 : tensor<192x768xf32>
    %cst_778 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3038 = stablehlo.broadcast_in_dim %cst_778, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3039 = stablehlo.multiply %3038, %arg47 : tensor<768x192xf32>
    %3040 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3041 = stablehlo.divide %1886, %3040 : tensor<768x192xf32>
    %3042 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3043 = stablehlo.divide %2279, %3042 : tensor<768x192xf32>
    %3044 = stablehlo.sqrt %3043 : tensor<768x192xf32>
    %cst_779 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3045 = stablehlo.broadcast_in_dim %cst_779, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3046 = stablehlo.add %3044, %3045 : tensor<768x192xf32>
    %3047 = stablehlo.divide %3041, %3046 : tensor<768x192xf32>
    %3048 = stablehlo.add %3047, %3039 : tensor<768x192xf32>
    %3049 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3050 = stablehlo.multiply %3049, %3048 : tensor<768x192xf32>
    %3051 = stablehlo.subtract %arg47, %3050 : tensor<768x192xf32>
    %3052 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3053 = stablehlo.divide %1891, %3052 : tensor<192xf32>
    %3054 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3055 = stablehlo.divide %2285, %3054 : tensor<192xf32>
    %3056 = stablehlo.sqrt %3055 : tensor<192xf32>
    %cst_780 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3057 = stablehlo.broadcast_in_dim %cst_780, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3058 = stablehlo.add %3056, %3057 : tensor<192xf32>
    %3059 = stablehlo.divide %3053, %3058 : tensor<192xf32>
    %cst_781 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3060 = stablehlo.broadcast_in_dim %cst_781, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3061 = stablehlo.add %3059, %3060 : tensor<192xf32>
    %3062 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3063 = stablehlo.multiply %3062, %3061 : tensor<192xf32>
    %3064 = stablehlo.subtract %arg48, %3063 : tensor<192xf32>
    %3065 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3066 = stablehlo.divide %1896, %3065 : tensor<192xf32>
    %3067 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3068 = stablehlo.divide %2291, %3067 : tensor<192xf32>
    %3069 = stablehlo.sqrt %3068 : tensor<192xf32>
    %cst_782 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3070 = stablehlo.broadcast_in_dim %cst_782, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3071 = stablehlo.add %3069, %3070 : tensor<192xf32>
    %3072 = stablehlo.divide %3066, %3071 : tensor<192xf32>
    %cst_783 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3073 = stablehlo.broadcast_in_dim %cst_783, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3074 = stablehlo.add %3072, %3073 : tensor<192xf32>
    %3075 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3076 = stablehlo.multiply %3075, %3074 : tensor<192xf32>
    %3077 = stablehlo.subtract %arg49, %3076 : tensor<192xf32>
    %3078 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3079 = stablehlo.divide %1901, %3078 : tensor<192xf32>
    %3080 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3081 = stablehlo.divide %2297, %3080 : tensor<192xf32>
    %3082 = stablehlo.sqrt %3081 : tensor<192xf32>
    %cst_784 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3083 = stablehlo.broadcast_in_dim %cst_784, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3084 = stablehlo.add %3082, %3083 : tensor<192xf32>
    %3085 = stablehlo.divide %3079, %3084 : tensor<192xf32>
    %cst_785 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3086 = stablehlo.broadcast_in_dim %cst_785, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3087 = stablehlo.add %3085, %3086 : tensor<192xf32>
    %3088 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3089 = stablehlo.multiply %3088, %3087 : tensor<192xf32>
    %3090 = stablehlo.subtract %arg50, %3089 : tensor<192xf32>
    %3091 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3092 = stablehlo.divide %1906, %3091 : tensor<192xf32>
    %3093 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3094 = stablehlo.divide %2303, %3093 : tensor<192xf32>
    %3095 = stablehlo.sqrt %3094 : tensor<192xf32>
    %cst_786 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3096 = stablehlo.broadcast_in_dim %cst_786, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3097 = stablehlo.add %3095, %3096 : tensor<192xf32>
    %3098 = stablehlo.divide %3092, %3097 : tensor<192xf32>
    %cst_787 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3099 = stablehlo.broadcast_in_dim %cst_787, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3100 = stablehlo.add %3098, %3099 : tensor<192xf32>
    %3101 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3102 = stablehlo.multiply %3101, %3100 : tensor<192xf32>
    %3103 = stablehlo.subtract %arg51, %3102 : tensor<192xf32>
    %cst_788 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3104 = stablehlo.broadcast_in_dim %cst_788, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3105 = stablehlo.multiply %3104, %arg52 : tensor<192x192xf32>
    %3106 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3107 = stablehlo.divide %1911, %3106 : tensor<192x192xf32>
    %3108 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3109 = stablehlo.divide %2309, %3108 : tensor<192x192xf32>
    %3110 = stablehlo.sqrt %3109 : tensor<192x192xf32>
    %cst_789 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3111 = stablehlo.broadcast_in_dim %cst_789, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3112 = stablehlo.add %3110, %3111 : tensor<192x192xf32>
    %3113 = stablehlo.divide %3107, %3112 : tensor<192x192xf32>
    %3114 = stablehlo.add %3113, %3105 : tensor<192x192xf32>
    %3115 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3116 = stablehlo.multiply %3115, %3114 : tensor<192x192xf32>
    %3117 = stablehlo.subtract %arg52, %3116 : tensor<192x192xf32>
    %cst_790 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3118 = stablehlo.broadcast_in_dim %cst_790, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3119 = stablehlo.multiply %3118, %arg53 : tensor<192x192xf32>
    %3120 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3121 = stablehlo.divide %1916, %3120 : tensor<192x192xf32>
    %3122 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3123 = stablehlo.divide %2315, %3122 : tensor<192x192xf32>
    %3124 = stablehlo.sqrt %3123 : tensor<192x192xf32>
    %cst_791 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3125 = stablehlo.broadcast_in_dim %cst_791, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3126 = stablehlo.add %3124, %3125 : tensor<192x192xf32>
    %3127 = stablehlo.divide %3121, %3126 : tensor<192x192xf32>
    %3128 = stablehlo.add %3127, %3119 : tensor<192x192xf32>
    %3129 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3130 = stablehlo.multiply %3129, %3128 : tensor<192x192xf32>
    %3131 = stablehlo.subtract %arg53, %3130 : tensor<192x192xf32>
    %cst_792 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3132 = stablehlo.broadcast_in_dim %cst_792, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3133 = stablehlo.multiply %3132, %arg54 : tensor<192x192xf32>
    %3134 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3135 = stablehlo.divide %1921, %3134 : tensor<192x192xf32>
    %3136 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3137 = stablehlo.divide %2321, %3136 : tensor<192x192xf32>
    %3138 = stablehlo.sqrt %3137 : tensor<192x192xf32>
    %cst_793 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3139 = stablehlo.broadcast_in_dim %cst_793, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3140 = stablehlo.add %3138, %3139 : tensor<192x192xf32>
    %3141 = stablehlo.divide %3135, %3140 : tensor<192x192xf32>
    %3142 = stablehlo.add %3141, %3133 : tensor<192x192xf32>
    %3143 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3144 = stablehlo.multiply %3143, %3142 : tensor<192x192xf32>
    %3145 = stablehlo.subtract %arg54, %3144 : tensor<192x192xf32>
    %cst_794 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3146 = stablehlo.broadcast_in_dim %cst_794, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3147 = stablehlo.multiply %3146, %arg55 : tensor<192x192xf32>
    %3148 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3149 = stablehlo.divide %1926, %3148 : tensor<192x192xf32>
    %3150 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3151 = stablehlo.divide %2327, %3150 : tensor<192x192xf32>
    %3152 = stablehlo.sqrt %3151 : tensor<192x192xf32>
    %cst_795 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3153 = stablehlo.broadcast_in_dim %cst_795, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3154 = stablehlo.add %3152, %3153 : tensor<192x192xf32>
    %3155 = stablehlo.divide %3149, %3154 : tensor<192x192xf32>
    %3156 = stablehlo.add %3155, %3147 : tensor<192x192xf32>
    %3157 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x192xf32>
    %3158 = stablehlo.multiply %3157, %3156 : tensor<192x192xf32>
    %3159 = stablehlo.subtract %arg55, %3158 : tensor<192x192xf32>
    %3160 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3161 = stablehlo.divide %1931, %3160 : tensor<192xf32>
    %3162 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3163 = stablehlo.divide %2333, %3162 : tensor<192xf32>
    %3164 = stablehlo.sqrt %3163 : tensor<192xf32>
    %cst_796 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3165 = stablehlo.broadcast_in_dim %cst_796, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3166 = stablehlo.add %3164, %3165 : tensor<192xf32>
    %3167 = stablehlo.divide %3161, %3166 : tensor<192xf32>
    %cst_797 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3168 = stablehlo.broadcast_in_dim %cst_797, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3169 = stablehlo.add %3167, %3168 : tensor<192xf32>
    %3170 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3171 = stablehlo.multiply %3170, %3169 : tensor<192xf32>
    %3172 = stablehlo.subtract %arg56, %3171 : tensor<192xf32>
    %3173 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3174 = stablehlo.divide %1936, %3173 : tensor<192xf32>
    %3175 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3176 = stablehlo.divide %2339, %3175 : tensor<192xf32>
    %3177 = stablehlo.sqrt %3176 : tensor<192xf32>
    %cst_798 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3178 = stablehlo.broadcast_in_dim %cst_798, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3179 = stablehlo.add %3177, %3178 : tensor<192xf32>
    %3180 = stablehlo.divide %3174, %3179 : tensor<192xf32>
    %cst_799 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3181 = stablehlo.broadcast_in_dim %cst_799, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3182 = stablehlo.add %3180, %3181 : tensor<192xf32>
    %3183 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3184 = stablehlo.multiply %3183, %3182 : tensor<192xf32>
    %3185 = stablehlo.subtract %arg57, %3184 : tensor<192xf32>
    %3186 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3187 = stablehlo.divide %1941, %3186 : tensor<192xf32>
    %3188 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3189 = stablehlo.divide %2345, %3188 : tensor<192xf32>
    %3190 = stablehlo.sqrt %3189 : tensor<192xf32>
    %cst_800 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3191 = stablehlo.broadcast_in_dim %cst_800, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3192 = stablehlo.add %3190, %3191 : tensor<192xf32>
    %3193 = stablehlo.divide %3187, %3192 : tensor<192xf32>
    %cst_801 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3194 = stablehlo.broadcast_in_dim %cst_801, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3195 = stablehlo.add %3193, %3194 : tensor<192xf32>
    %3196 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3197 = stablehlo.multiply %3196, %3195 : tensor<192xf32>
    %3198 = stablehlo.subtract %arg58, %3197 : tensor<192xf32>
    %3199 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3200 = stablehlo.divide %1946, %3199 : tensor<192xf32>
    %3201 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3202 = stablehlo.divide %2351, %3201 : tensor<192xf32>
    %3203 = stablehlo.sqrt %3202 : tensor<192xf32>
    %cst_802 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3204 = stablehlo.broadcast_in_dim %cst_802, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3205 = stablehlo.add %3203, %3204 : tensor<192xf32>
    %3206 = stablehlo.divide %3200, %3205 : tensor<192xf32>
    %cst_803 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3207 = stablehlo.broadcast_in_dim %cst_803, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3208 = stablehlo.add %3206, %3207 : tensor<192xf32>
    %3209 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3210 = stablehlo.multiply %3209, %3208 : tensor<192xf32>
    %3211 = stablehlo.subtract %arg59, %3210 : tensor<192xf32>
    %3212 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3213 = stablehlo.divide %1951, %3212 : tensor<768xf32>
    %3214 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3215 = stablehlo.divide %2357, %3214 : tensor<768xf32>
    %3216 = stablehlo.sqrt %3215 : tensor<768xf32>
    %cst_804 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3217 = stablehlo.broadcast_in_dim %cst_804, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3218 = stablehlo.add %3216, %3217 : tensor<768xf32>
    %3219 = stablehlo.divide %3213, %3218 : tensor<768xf32>
    %cst_805 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3220 = stablehlo.broadcast_in_dim %cst_805, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3221 = stablehlo.add %3219, %3220 : tensor<768xf32>
    %3222 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<768xf32>
    %3223 = stablehlo.multiply %3222, %3221 : tensor<768xf32>
    %3224 = stablehlo.subtract %arg60, %3223 : tensor<768xf32>
    %3225 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3226 = stablehlo.divide %1956, %3225 : tensor<192xf32>
    %3227 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3228 = stablehlo.divide %2363, %3227 : tensor<192xf32>
    %3229 = stablehlo.sqrt %3228 : tensor<192xf32>
    %cst_806 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3230 = stablehlo.broadcast_in_dim %cst_806, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3231 = stablehlo.add %3229, %3230 : tensor<192xf32>
    %3232 = stablehlo.divide %3226, %3231 : tensor<192xf32>
    %cst_807 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3233 = stablehlo.broadcast_in_dim %cst_807, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3234 = stablehlo.add %3232, %3233 : tensor<192xf32>
    %3235 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3236 = stablehlo.multiply %3235, %3234 : tensor<192xf32>
    %3237 = stablehlo.subtract %arg61, %3236 : tensor<192xf32>
    %cst_808 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3238 = stablehlo.broadcast_in_dim %cst_808, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3239 = stablehlo.multiply %3238, %arg62 : tensor<192x768xf32>
    %3240 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3241 = stablehlo.divide %1961, %3240 : tensor<192x768xf32>
    %3242 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3243 = stablehlo.divide %2369, %3242 : tensor<192x768xf32>
    %3244 = stablehlo.sqrt %3243 : tensor<192x768xf32>
    %cst_809 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3245 = stablehlo.broadcast_in_dim %cst_809, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3246 = stablehlo.add %3244, %3245 : tensor<192x768xf32>
    %3247 = stablehlo.divide %3241, %3246 : tensor<192x768xf32>
    %3248 = stablehlo.add %3247, %3239 : tensor<192x768xf32>
    %3249 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x768xf32>
    %3250 = stablehlo.multiply %3249, %3248 : tensor<192x768xf32>
    %3251 = stablehlo.subtract %arg62, %3250 : tensor<192x768xf32>
    %cst_810 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3252 = stablehlo.broadcast_in_dim %cst_810, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3253 = stablehlo.multiply %3252, %arg63 : tensor<768x192xf32>
    %3254 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3255 = stablehlo.divide %1966, %3254 : tensor<768x192xf32>
    %3256 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3257 = stablehlo.divide %2375, %3256 : tensor<768x192xf32>
    %3258 = stablehlo.sqrt %3257 : tensor<768x192xf32>
    %cst_811 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3259 = stablehlo.broadcast_in_dim %cst_811, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3260 = stablehlo.add %3258, %3259 : tensor<768x192xf32>
    %3261 = stablehlo.divide %3255, %3260 : tensor<768x192xf32>
    %3262 = stablehlo.add %3261, %3253 : tensor<768x192xf32>
    %3263 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<768x192xf32>
    %3264 = stablehlo.multiply %3263, %3262 : tensor<768x192xf32>
    %3265 = stablehlo.subtract %arg63, %3264 : tensor<768x192xf32>
    %cst_812 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3266 = stablehlo.broadcast_in_dim %cst_812, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %3267 = stablehlo.multiply %3266, %arg64 : tensor<192x256xf32>
    %3268 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %3269 = stablehlo.divide %1971, %3268 : tensor<192x256xf32>
    %3270 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %3271 = stablehlo.divide %2381, %3270 : tensor<192x256xf32>
    %3272 = stablehlo.sqrt %3271 : tensor<192x256xf32>
    %cst_813 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3273 = stablehlo.broadcast_in_dim %cst_813, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %3274 = stablehlo.add %3272, %3273 : tensor<192x256xf32>
    %3275 = stablehlo.divide %3269, %3274 : tensor<192x256xf32>
    %3276 = stablehlo.add %3275, %3267 : tensor<192x256xf32>
    %3277 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192x256xf32>
    %3278 = stablehlo.multiply %3277, %3276 : tensor<192x256xf32>
    %3279 = stablehlo.subtract %arg64, %3278 : tensor<192x256xf32>
    %3280 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3281 = stablehlo.divide %1976, %3280 : tensor<192xf32>
    %3282 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3283 = stablehlo.divide %2387, %3282 : tensor<192xf32>
    %3284 = stablehlo.sqrt %3283 : tensor<192xf32>
    %cst_814 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3285 = stablehlo.broadcast_in_dim %cst_814, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3286 = stablehlo.add %3284, %3285 : tensor<192xf32>
    %3287 = stablehlo.divide %3281, %3286 : tensor<192xf32>
    %cst_815 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3288 = stablehlo.broadcast_in_dim %cst_815, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3289 = stablehlo.add %3287, %3288 : tensor<192xf32>
    %3290 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3291 = stablehlo.multiply %3290, %3289 : tensor<192xf32>
    %3292 = stablehlo.subtract %arg65, %3291 : tensor<192xf32>
    %3293 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3294 = stablehlo.divide %1981, %3293 : tensor<192xf32>
    %3295 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3296 = stablehlo.divide %2393, %3295 : tensor<192xf32>
    %3297 = stablehlo.sqrt %3296 : tensor<192xf32>
    %cst_816 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3298 = stablehlo.broadcast_in_dim %cst_816, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3299 = stablehlo.add %3297, %3298 : tensor<192xf32>
    %3300 = stablehlo.divide %3294, %3299 : tensor<192xf32>
    %cst_817 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3301 = stablehlo.broadcast_in_dim %cst_817, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3302 = stablehlo.add %3300, %3301 : tensor<192xf32>
    %3303 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<192xf32>
    %3304 = stablehlo.multiply %3303, %3302 : tensor<192xf32>
    %3305 = stablehlo.subtract %arg66, %3304 : tensor<192xf32>
    %cst_818 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3306 = stablehlo.broadcast_in_dim %cst_818, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %3307 = stablehlo.multiply %3306, %arg67 : tensor<64x192xf32>
    %3308 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %3309 = stablehlo.divide %1986, %3308 : tensor<64x192xf32>
    %3310 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %3311 = stablehlo.divide %2399, %3310 : tensor<64x192xf32>
    %3312 = stablehlo.sqrt %3311 : tensor<64x192xf32>
    %cst_819 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3313 = stablehlo.broadcast_in_dim %cst_819, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %3314 = stablehlo.add %3312, %3313 : tensor<64x192xf32>
    %3315 = stablehlo.divide %3309, %3314 : tensor<64x192xf32>
    %3316 = stablehlo.add %3315, %3307 : tensor<64x192xf32>
    %3317 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<64x192xf32>
    %3318 = stablehlo.multiply %3317, %3316 : tensor<64x192xf32>
    %3319 = stablehlo.subtract %arg67, %3318 : tensor<64x192xf32>
    %cst_820 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3320 = stablehlo.broadcast_in_dim %cst_820, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %3321 = stablehlo.multiply %3320, %arg68 : tensor<256x192xf32>
    %3322 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %3323 = stablehlo.divide %1991, %3322 : tensor<256x192xf32>
    %3324 = stablehlo.broadcast_in_dim %2409, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %3325 = stablehlo.divide %2405, %3324 : tensor<256x192xf32>
    %3326 = stablehlo.sqrt %3325 : tensor<256x192xf32>
    %cst_821 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3327 = stablehlo.broadcast_in_dim %cst_821, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %3328 = stablehlo.add %3326, %3327 : tensor<256x192xf32>
    %3329 = stablehlo.divide %3323, %3328 : tensor<256x192xf32>
    %3330 = stablehlo.add %3329, %3321 : tensor<256x192xf32>
    %3331 = stablehlo.broadcast_in_dim %arg209, dims = [] : (tensor<f32>) -> tensor<256x192xf32>
    %3332 = stablehlo.multiply %3331, %3330 : tensor<256x192xf32>
    %3333 = stablehlo.subtract %arg68, %3332 : tensor<256x192xf32>
    return %2422, %2435, %2448, %2461, %2475, %2489, %2503, %2517, %2530, %2543, %2556, %2569, %2582, %2595, %2609, %2623, %2636, %2649, %2662, %2675, %2689, %2703, %2717, %2731, %2744, %2757, %2770, %2783, %2796, %2809, %2823, %2837, %2850, %2863, %2876, %2889, %2903, %2917, %2931, %2945, %2958, %2971, %2984, %2997, %3010, %3023, %3037, %3051, %3064, %3077, %3090, %3103, %3117, %3131, %3145, %3159, %3172, %3185, %3198, %3211, %3224, %3237, %3251, %3265, %3279, %3292, %3305, %3319, %3333, %1651, %1656, %1661, %1666, %1671, %1676, %1681, %1686, %1691, %1696, %1701, %1706, %1711, %1716, %1721, %1726, %1731, %1736, %1741, %1746, %1751, %1756, %1761, %1766, %1771, %1776, %1781, %1786, %1791, %1796, %1801, %1806, %1811, %1816, %1821, %1826, %1831, %1836, %1841, %1846, %1851, %1856, %1861, %1866, %1871, %1876, %1881, %1886, %1891, %1896, %1901, %1906, %1911, %1916, %1921, %1926, %1931, %1936, %1941, %1946, %1951, %1956, %1961, %1966, %1971, %1976, %1981, %1986, %1991, %1645, %1997, %2003, %2009, %2015, %2021, %2027, %2033, %2039, %2045, %2051, %2057, %2063, %2069, %2075, %2081, %2087, %2093, %2099, %2105, %2111, %2117, %2123, %2129, %2135, %2141, %2147, %2153, %2159, %2165, %2171, %2177, %2183, %2189, %2195, %2201, %2207, %2213, %2219, %2225, %2231, %2237, %2243, %2249, %2255, %2261, %2267, %2273, %2279, %2285, %2291, %2297, %2303, %2309, %2315, %2321, %2327, %2333, %2339, %2345, %2351, %2357, %2363, %2369, %2375, %2381, %2387, %2393, %2399, %2405, %652, %1503 : tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192x256xf32>, tensor<192xf32>, tensor<192xf32>, tensor<64x192xf32>, tensor<256x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192x256xf32>, tensor<192xf32>, tensor<192xf32>, tensor<64x192xf32>, tensor<256x192xf32>, tensor<i32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<768xf32>, tensor<192xf32>, tensor<192x768xf32>, tensor<768x192xf32>, tensor<192x256xf32>, tensor<192xf32>, tensor<192xf32>, tensor<64x192xf32>, tensor<256x192xf32>, tensor<f32>, tensor<f32>
  }
  func.func private @tril(%arg0: tensor<64x64xi1>) -> tensor<64x64xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<64x64xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
    %2 = stablehlo.add %0, %1 : tensor<64x64xi32>
    %3 = stablehlo.iota dim = 1 : tensor<64x64xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<64x64xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<64x64xi1>, tensor<64x64xi1>
    return %6 : tensor<64x64xi1>
  }
  func.func private @_where(%arg0: tensor<64x64xi1>, %arg1: tensor<8x6x64x64xf32>, %arg2: tensor<f32>) -> (tensor<8x6x64x64xf32>, tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>) {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [2, 3] : (tensor<64x64xi1>) -> tensor<8x6x64x64xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    return %3, %1, %4 : tensor<8x6x64x64xf32>, tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<8x64x256xf32>, %arg1: tensor<8x64x1xi32>) -> (tensor<8x64x1xf32>, tensor<8x64x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<8x64x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<8x64x1xi32>, tensor<8x64x1xi32>) -> tensor<8x64x1xi1>
    %c_0 = stablehlo.constant dense<256> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<8x64x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<8x64x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<8x64x1xi1>, tensor<8x64x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<8x64x1xi32>) -> tensor<8x64x1x1xi32>
    %c_1 = stablehlo.constant dense<255> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<8x64x1x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<8x64x1x1xi32>, tensor<8x64x1x1xi32>) -> tensor<8x64x1x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [3] : (tensor<1xi32>) -> tensor<1x1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2, 3] : (tensor<1x1x1x1xi32>) -> tensor<8x64x1x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<8x64x1x1xi32>, tensor<8x64x1x1xi32>) -> tensor<8x64x1x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<8x64x1x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [3] : (tensor<8x64x1x1xi1>, tensor<i1>) -> tensor<8x64x1xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [2], operand_batching_dims = [0, 1], start_indices_batching_dims = [0, 1], start_index_map = [2], index_vector_dim = 3>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<8x64x256xf32>, tensor<8x64x1x1xi32>) -> tensor<8x64x1xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x64x1xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<8x64x1xi1>, tensor<8x64x1xf32>
    return %15, %5 : tensor<8x64x1xf32>, tensor<8x64x1x1xi32>
  }
  func.func private @take_along_axis_0(%arg0: tensor<8x64x1x1xi32>, %arg1: tensor<8x64x1xf32>) -> tensor<8x64x256xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x64x256xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [2], input_batching_dims = [0, 1], scatter_indices_batching_dims = [0, 1], scatter_dims_to_operand_dims = [2], index_vector_dim = 3>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<8x64x256xf32>, tensor<8x64x1x1xi32>, tensor<8x64x1xf32>) -> tensor<8x64x256xf32>
    return %1 : tensor<8x64x256xf32>
  }
  func.func private @_where_1(%arg0: tensor<8x6x64x64xi1>, %arg1: tensor<8x6x64x64xf32>, %arg2: tensor<8x6x64x64xf32>) -> tensor<8x6x64x64xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x6x64x64xf32>
    %1 = stablehlo.select %arg0, %arg2, %0 : tensor<8x6x64x64xi1>, tensor<8x6x64x64xf32>
    return %1 : tensor<8x6x64x64xf32>
  }
}
