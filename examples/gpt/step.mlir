module @jit_gpt_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32, weft.producer = "jax 0.10.2"} {
  func.func public @main(%arg0: tensor<256xf32> {tf.aliasing_output = 0 : i32, weft.init = "zeros", weft.name = "params.h0.attn.bk", weft.role = "param"}, %arg1: tensor<256xf32> {tf.aliasing_output = 1 : i32, weft.init = "zeros", weft.name = "params.h0.attn.bo", weft.role = "param"}, %arg2: tensor<256xf32> {tf.aliasing_output = 2 : i32, weft.init = "zeros", weft.name = "params.h0.attn.bq", weft.role = "param"}, %arg3: tensor<256xf32> {tf.aliasing_output = 3 : i32, weft.init = "zeros", weft.name = "params.h0.attn.bv", weft.role = "param"}, %arg4: tensor<256x256xf32> {tf.aliasing_output = 4 : i32, weft.init = "normal(0.02)", weft.name = "params.h0.attn.wk", weft.role = "param"}, %arg5: tensor<256x256xf32> {tf.aliasing_output = 5 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h0.attn.wo", weft.role = "param"}, %arg6: tensor<256x256xf32> {tf.aliasing_output = 6 : i32, weft.init = "normal(0.02)", weft.name = "params.h0.attn.wq", weft.role = "param"}, %arg7: tensor<256x256xf32> {tf.aliasing_output = 7 : i32, weft.init = "normal(0.02)", weft.name = "params.h0.attn.wv", weft.role = "param"}, %arg8: tensor<256xf32> {tf.aliasing_output = 8 : i32, weft.init = "zeros", weft.name = "params.h0.ln1.b", weft.role = "param"}, %arg9: tensor<256xf32> {tf.aliasing_output = 9 : i32, weft.init = "ones", weft.name = "params.h0.ln1.g", weft.role = "param"}, %arg10: tensor<256xf32> {tf.aliasing_output = 10 : i32, weft.init = "zeros", weft.name = "params.h0.ln2.b", weft.role = "param"}, %arg11: tensor<256xf32> {tf.aliasing_output = 11 : i32, weft.init = "ones", weft.name = "params.h0.ln2.g", weft.role = "param"}, %arg12: tensor<1024xf32> {tf.aliasing_output = 12 : i32, weft.init = "zeros", weft.name = "params.h0.mlp.bi", weft.role = "param"}, %arg13: tensor<256xf32> {tf.aliasing_output = 13 : i32, weft.init = "zeros", weft.name = "params.h0.mlp.bo", weft.role = "param"}, %arg14: tensor<256x1024xf32> {tf.aliasing_output = 14 : i32, weft.init = "normal(0.02)", weft.name = "params.h0.mlp.wi", weft.role = "param"}, %arg15: tensor<1024x256xf32> {tf.aliasing_output = 15 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h0.mlp.wo", weft.role = "param"}, %arg16: tensor<256xf32> {tf.aliasing_output = 16 : i32, weft.init = "zeros", weft.name = "params.h1.attn.bk", weft.role = "param"}, %arg17: tensor<256xf32> {tf.aliasing_output = 17 : i32, weft.init = "zeros", weft.name = "params.h1.attn.bo", weft.role = "param"}, %arg18: tensor<256xf32> {tf.aliasing_output = 18 : i32, weft.init = "zeros", weft.name = "params.h1.attn.bq", weft.role = "param"}, %arg19: tensor<256xf32> {tf.aliasing_output = 19 : i32, weft.init = "zeros", weft.name = "params.h1.attn.bv", weft.role = "param"}, %arg20: tensor<256x256xf32> {tf.aliasing_output = 20 : i32, weft.init = "normal(0.02)", weft.name = "params.h1.attn.wk", weft.role = "param"}, %arg21: tensor<256x256xf32> {tf.aliasing_output = 21 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h1.attn.wo", weft.role = "param"}, %arg22: tensor<256x256xf32> {tf.aliasing_output = 22 : i32, weft.init = "normal(0.02)", weft.name = "params.h1.attn.wq", weft.role = "param"}, %arg23: tensor<256x256xf32> {tf.aliasing_output = 23 : i32, weft.init = "normal(0.02)", weft.name = "params.h1.attn.wv", weft.role = "param"}, %arg24: tensor<256xf32> {tf.aliasing_output = 24 : i32, weft.init = "zeros", weft.name = "params.h1.ln1.b", weft.role = "param"}, %arg25: tensor<256xf32> {tf.aliasing_output = 25 : i32, weft.init = "ones", weft.name = "params.h1.ln1.g", weft.role = "param"}, %arg26: tensor<256xf32> {tf.aliasing_output = 26 : i32, weft.init = "zeros", weft.name = "params.h1.ln2.b", weft.role = "param"}, %arg27: tensor<256xf32> {tf.aliasing_output = 27 : i32, weft.init = "ones", weft.name = "params.h1.ln2.g", weft.role = "param"}, %arg28: tensor<1024xf32> {tf.aliasing_output = 28 : i32, weft.init = "zeros", weft.name = "params.h1.mlp.bi", weft.role = "param"}, %arg29: tensor<256xf32> {tf.aliasing_output = 29 : i32, weft.init = "zeros", weft.name = "params.h1.mlp.bo", weft.role = "param"}, %arg30: tensor<256x1024xf32> {tf.aliasing_output = 30 : i32, weft.init = "normal(0.02)", weft.name = "params.h1.mlp.wi", weft.role = "param"}, %arg31: tensor<1024x256xf32> {tf.aliasing_output = 31 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h1.mlp.wo", weft.role = "param"}, %arg32: tensor<256xf32> {tf.aliasing_output = 32 : i32, weft.init = "zeros", weft.name = "params.h2.attn.bk", weft.role = "param"}, %arg33: tensor<256xf32> {tf.aliasing_output = 33 : i32, weft.init = "zeros", weft.name = "params.h2.attn.bo", weft.role = "param"}, %arg34: tensor<256xf32> {tf.aliasing_output = 34 : i32, weft.init = "zeros", weft.name = "params.h2.attn.bq", weft.role = "param"}, %arg35: tensor<256xf32> {tf.aliasing_output = 35 : i32, weft.init = "zeros", weft.name = "params.h2.attn.bv", weft.role = "param"}, %arg36: tensor<256x256xf32> {tf.aliasing_output = 36 : i32, weft.init = "normal(0.02)", weft.name = "params.h2.attn.wk", weft.role = "param"}, %arg37: tensor<256x256xf32> {tf.aliasing_output = 37 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h2.attn.wo", weft.role = "param"}, %arg38: tensor<256x256xf32> {tf.aliasing_output = 38 : i32, weft.init = "normal(0.02)", weft.name = "params.h2.attn.wq", weft.role = "param"}, %arg39: tensor<256x256xf32> {tf.aliasing_output = 39 : i32, weft.init = "normal(0.02)", weft.name = "params.h2.attn.wv", weft.role = "param"}, %arg40: tensor<256xf32> {tf.aliasing_output = 40 : i32, weft.init = "zeros", weft.name = "params.h2.ln1.b", weft.role = "param"}, %arg41: tensor<256xf32> {tf.aliasing_output = 41 : i32, weft.init = "ones", weft.name = "params.h2.ln1.g", weft.role = "param"}, %arg42: tensor<256xf32> {tf.aliasing_output = 42 : i32, weft.init = "zeros", weft.name = "params.h2.ln2.b", weft.role = "param"}, %arg43: tensor<256xf32> {tf.aliasing_output = 43 : i32, weft.init = "ones", weft.name = "params.h2.ln2.g", weft.role = "param"}, %arg44: tensor<1024xf32> {tf.aliasing_output = 44 : i32, weft.init = "zeros", weft.name = "params.h2.mlp.bi", weft.role = "param"}, %arg45: tensor<256xf32> {tf.aliasing_output = 45 : i32, weft.init = "zeros", weft.name = "params.h2.mlp.bo", weft.role = "param"}, %arg46: tensor<256x1024xf32> {tf.aliasing_output = 46 : i32, weft.init = "normal(0.02)", weft.name = "params.h2.mlp.wi", weft.role = "param"}, %arg47: tensor<1024x256xf32> {tf.aliasing_output = 47 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h2.mlp.wo", weft.role = "param"}, %arg48: tensor<256xf32> {tf.aliasing_output = 48 : i32, weft.init = "zeros", weft.name = "params.h3.attn.bk", weft.role = "param"}, %arg49: tensor<256xf32> {tf.aliasing_output = 49 : i32, weft.init = "zeros", weft.name = "params.h3.attn.bo", weft.role = "param"}, %arg50: tensor<256xf32> {tf.aliasing_output = 50 : i32, weft.init = "zeros", weft.name = "params.h3.attn.bq", weft.role = "param"}, %arg51: tensor<256xf32> {tf.aliasing_output = 51 : i32, weft.init = "zeros", weft.name = "params.h3.attn.bv", weft.role = "param"}, %arg52: tensor<256x256xf32> {tf.aliasing_output = 52 : i32, weft.init = "normal(0.02)", weft.name = "params.h3.attn.wk", weft.role = "param"}, %arg53: tensor<256x256xf32> {tf.aliasing_output = 53 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h3.attn.wo", weft.role = "param"}, %arg54: tensor<256x256xf32> {tf.aliasing_output = 54 : i32, weft.init = "normal(0.02)", weft.name = "params.h3.attn.wq", weft.role = "param"}, %arg55: tensor<256x256xf32> {tf.aliasing_output = 55 : i32, weft.init = "normal(0.02)", weft.name = "params.h3.attn.wv", weft.role = "param"}, %arg56: tensor<256xf32> {tf.aliasing_output = 56 : i32, weft.init = "zeros", weft.name = "params.h3.ln1.b", weft.role = "param"}, %arg57: tensor<256xf32> {tf.aliasing_output = 57 : i32, weft.init = "ones", weft.name = "params.h3.ln1.g", weft.role = "param"}, %arg58: tensor<256xf32> {tf.aliasing_output = 58 : i32, weft.init = "zeros", weft.name = "params.h3.ln2.b", weft.role = "param"}, %arg59: tensor<256xf32> {tf.aliasing_output = 59 : i32, weft.init = "ones", weft.name = "params.h3.ln2.g", weft.role = "param"}, %arg60: tensor<1024xf32> {tf.aliasing_output = 60 : i32, weft.init = "zeros", weft.name = "params.h3.mlp.bi", weft.role = "param"}, %arg61: tensor<256xf32> {tf.aliasing_output = 61 : i32, weft.init = "zeros", weft.name = "params.h3.mlp.bo", weft.role = "param"}, %arg62: tensor<256x1024xf32> {tf.aliasing_output = 62 : i32, weft.init = "normal(0.02)", weft.name = "params.h3.mlp.wi", weft.role = "param"}, %arg63: tensor<1024x256xf32> {tf.aliasing_output = 63 : i32, weft.init = "normal(0.00707107)", weft.name = "params.h3.mlp.wo", weft.role = "param"}, %arg64: tensor<256xf32> {tf.aliasing_output = 64 : i32, weft.init = "zeros", weft.name = "params.lnf.b", weft.role = "param"}, %arg65: tensor<256xf32> {tf.aliasing_output = 65 : i32, weft.init = "ones", weft.name = "params.lnf.g", weft.role = "param"}, %arg66: tensor<128x256xf32> {tf.aliasing_output = 66 : i32, weft.init = "normal(0.02)", weft.name = "params.wpe", weft.role = "param"}, %arg67: tensor<256x256xf32> {tf.aliasing_output = 67 : i32, weft.init = "normal(0.02)", weft.name = "params.wte", weft.role = "param"}, %arg68: tensor<256xf32> {tf.aliasing_output = 68 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bk", weft.role = "state"}, %arg69: tensor<256xf32> {tf.aliasing_output = 69 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bo", weft.role = "state"}, %arg70: tensor<256xf32> {tf.aliasing_output = 70 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bq", weft.role = "state"}, %arg71: tensor<256xf32> {tf.aliasing_output = 71 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.bv", weft.role = "state"}, %arg72: tensor<256x256xf32> {tf.aliasing_output = 72 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wk", weft.role = "state"}, %arg73: tensor<256x256xf32> {tf.aliasing_output = 73 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wo", weft.role = "state"}, %arg74: tensor<256x256xf32> {tf.aliasing_output = 74 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wq", weft.role = "state"}, %arg75: tensor<256x256xf32> {tf.aliasing_output = 75 : i32, weft.init = "zeros", weft.name = "opt.m.h0.attn.wv", weft.role = "state"}, %arg76: tensor<256xf32> {tf.aliasing_output = 76 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln1.b", weft.role = "state"}, %arg77: tensor<256xf32> {tf.aliasing_output = 77 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln1.g", weft.role = "state"}, %arg78: tensor<256xf32> {tf.aliasing_output = 78 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln2.b", weft.role = "state"}, %arg79: tensor<256xf32> {tf.aliasing_output = 79 : i32, weft.init = "zeros", weft.name = "opt.m.h0.ln2.g", weft.role = "state"}, %arg80: tensor<1024xf32> {tf.aliasing_output = 80 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.bi", weft.role = "state"}, %arg81: tensor<256xf32> {tf.aliasing_output = 81 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.bo", weft.role = "state"}, %arg82: tensor<256x1024xf32> {tf.aliasing_output = 82 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wi", weft.role = "state"}, %arg83: tensor<1024x256xf32> {tf.aliasing_output = 83 : i32, weft.init = "zeros", weft.name = "opt.m.h0.mlp.wo", weft.role = "state"}, %arg84: tensor<256xf32> {tf.aliasing_output = 84 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bk", weft.role = "state"}, %arg85: tensor<256xf32> {tf.aliasing_output = 85 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bo", weft.role = "state"}, %arg86: tensor<256xf32> {tf.aliasing_output = 86 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bq", weft.role = "state"}, %arg87: tensor<256xf32> {tf.aliasing_output = 87 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.bv", weft.role = "state"}, %arg88: tensor<256x256xf32> {tf.aliasing_output = 88 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wk", weft.role = "state"}, %arg89: tensor<256x256xf32> {tf.aliasing_output = 89 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wo", weft.role = "state"}, %arg90: tensor<256x256xf32> {tf.aliasing_output = 90 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wq", weft.role = "state"}, %arg91: tensor<256x256xf32> {tf.aliasing_output = 91 : i32, weft.init = "zeros", weft.name = "opt.m.h1.attn.wv", weft.role = "state"}, %arg92: tensor<256xf32> {tf.aliasing_output = 92 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln1.b", weft.role = "state"}, %arg93: tensor<256xf32> {tf.aliasing_output = 93 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln1.g", weft.role = "state"}, %arg94: tensor<256xf32> {tf.aliasing_output = 94 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln2.b", weft.role = "state"}, %arg95: tensor<256xf32> {tf.aliasing_output = 95 : i32, weft.init = "zeros", weft.name = "opt.m.h1.ln2.g", weft.role = "state"}, %arg96: tensor<1024xf32> {tf.aliasing_output = 96 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.bi", weft.role = "state"}, %arg97: tensor<256xf32> {tf.aliasing_output = 97 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.bo", weft.role = "state"}, %arg98: tensor<256x1024xf32> {tf.aliasing_output = 98 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wi", weft.role = "state"}, %arg99: tensor<1024x256xf32> {tf.aliasing_output = 99 : i32, weft.init = "zeros", weft.name = "opt.m.h1.mlp.wo", weft.role = "state"}, %arg100: tensor<256xf32> {tf.aliasing_output = 100 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.bk", weft.role = "state"}, %arg101: tensor<256xf32> {tf.aliasing_output = 101 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.bo", weft.role = "state"}, %arg102: tensor<256xf32> {tf.aliasing_output = 102 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.bq", weft.role = "state"}, %arg103: tensor<256xf32> {tf.aliasing_output = 103 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.bv", weft.role = "state"}, %arg104: tensor<256x256xf32> {tf.aliasing_output = 104 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.wk", weft.role = "state"}, %arg105: tensor<256x256xf32> {tf.aliasing_output = 105 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.wo", weft.role = "state"}, %arg106: tensor<256x256xf32> {tf.aliasing_output = 106 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.wq", weft.role = "state"}, %arg107: tensor<256x256xf32> {tf.aliasing_output = 107 : i32, weft.init = "zeros", weft.name = "opt.m.h2.attn.wv", weft.role = "state"}, %arg108: tensor<256xf32> {tf.aliasing_output = 108 : i32, weft.init = "zeros", weft.name = "opt.m.h2.ln1.b", weft.role = "state"}, %arg109: tensor<256xf32> {tf.aliasing_output = 109 : i32, weft.init = "zeros", weft.name = "opt.m.h2.ln1.g", weft.role = "state"}, %arg110: tensor<256xf32> {tf.aliasing_output = 110 : i32, weft.init = "zeros", weft.name = "opt.m.h2.ln2.b", weft.role = "state"}, %arg111: tensor<256xf32> {tf.aliasing_output = 111 : i32, weft.init = "zeros", weft.name = "opt.m.h2.ln2.g", weft.role = "state"}, %arg112: tensor<1024xf32> {tf.aliasing_output = 112 : i32, weft.init = "zeros", weft.name = "opt.m.h2.mlp.bi", weft.role = "state"}, %arg113: tensor<256xf32> {tf.aliasing_output = 113 : i32, weft.init = "zeros", weft.name = "opt.m.h2.mlp.bo", weft.role = "state"}, %arg114: tensor<256x1024xf32> {tf.aliasing_output = 114 : i32, weft.init = "zeros", weft.name = "opt.m.h2.mlp.wi", weft.role = "state"}, %arg115: tensor<1024x256xf32> {tf.aliasing_output = 115 : i32, weft.init = "zeros", weft.name = "opt.m.h2.mlp.wo", weft.role = "state"}, %arg116: tensor<256xf32> {tf.aliasing_output = 116 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.bk", weft.role = "state"}, %arg117: tensor<256xf32> {tf.aliasing_output = 117 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.bo", weft.role = "state"}, %arg118: tensor<256xf32> {tf.aliasing_output = 118 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.bq", weft.role = "state"}, %arg119: tensor<256xf32> {tf.aliasing_output = 119 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.bv", weft.role = "state"}, %arg120: tensor<256x256xf32> {tf.aliasing_output = 120 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.wk", weft.role = "state"}, %arg121: tensor<256x256xf32> {tf.aliasing_output = 121 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.wo", weft.role = "state"}, %arg122: tensor<256x256xf32> {tf.aliasing_output = 122 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.wq", weft.role = "state"}, %arg123: tensor<256x256xf32> {tf.aliasing_output = 123 : i32, weft.init = "zeros", weft.name = "opt.m.h3.attn.wv", weft.role = "state"}, %arg124: tensor<256xf32> {tf.aliasing_output = 124 : i32, weft.init = "zeros", weft.name = "opt.m.h3.ln1.b", weft.role = "state"}, %arg125: tensor<256xf32> {tf.aliasing_output = 125 : i32, weft.init = "zeros", weft.name = "opt.m.h3.ln1.g", weft.role = "state"}, %arg126: tensor<256xf32> {tf.aliasing_output = 126 : i32, weft.init = "zeros", weft.name = "opt.m.h3.ln2.b", weft.role = "state"}, %arg127: tensor<256xf32> {tf.aliasing_output = 127 : i32, weft.init = "zeros", weft.name = "opt.m.h3.ln2.g", weft.role = "state"}, %arg128: tensor<1024xf32> {tf.aliasing_output = 128 : i32, weft.init = "zeros", weft.name = "opt.m.h3.mlp.bi", weft.role = "state"}, %arg129: tensor<256xf32> {tf.aliasing_output = 129 : i32, weft.init = "zeros", weft.name = "opt.m.h3.mlp.bo", weft.role = "state"}, %arg130: tensor<256x1024xf32> {tf.aliasing_output = 130 : i32, weft.init = "zeros", weft.name = "opt.m.h3.mlp.wi", weft.role = "state"}, %arg131: tensor<1024x256xf32> {tf.aliasing_output = 131 : i32, weft.init = "zeros", weft.name = "opt.m.h3.mlp.wo", weft.role = "state"}, %arg132: tensor<256xf32> {tf.aliasing_output = 132 : i32, weft.init = "zeros", weft.name = "opt.m.lnf.b", weft.role = "state"}, %arg133: tensor<256xf32> {tf.aliasing_output = 133 : i32, weft.init = "zeros", weft.name = "opt.m.lnf.g", weft.role = "state"}, %arg134: tensor<128x256xf32> {tf.aliasing_output = 134 : i32, weft.init = "zeros", weft.name = "opt.m.wpe", weft.role = "state"}, %arg135: tensor<256x256xf32> {tf.aliasing_output = 135 : i32, weft.init = "zeros", weft.name = "opt.m.wte", weft.role = "state"}, %arg136: tensor<i32> {tf.aliasing_output = 136 : i32, weft.init = "zeros", weft.name = "opt.step", weft.role = "state"}, %arg137: tensor<256xf32> {tf.aliasing_output = 137 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bk", weft.role = "state"}, %arg138: tensor<256xf32> {tf.aliasing_output = 138 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bo", weft.role = "state"}, %arg139: tensor<256xf32> {tf.aliasing_output = 139 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bq", weft.role = "state"}, %arg140: tensor<256xf32> {tf.aliasing_output = 140 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.bv", weft.role = "state"}, %arg141: tensor<256x256xf32> {tf.aliasing_output = 141 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wk", weft.role = "state"}, %arg142: tensor<256x256xf32> {tf.aliasing_output = 142 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wo", weft.role = "state"}, %arg143: tensor<256x256xf32> {tf.aliasing_output = 143 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wq", weft.role = "state"}, %arg144: tensor<256x256xf32> {tf.aliasing_output = 144 : i32, weft.init = "zeros", weft.name = "opt.v.h0.attn.wv", weft.role = "state"}, %arg145: tensor<256xf32> {tf.aliasing_output = 145 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln1.b", weft.role = "state"}, %arg146: tensor<256xf32> {tf.aliasing_output = 146 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln1.g", weft.role = "state"}, %arg147: tensor<256xf32> {tf.aliasing_output = 147 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln2.b", weft.role = "state"}, %arg148: tensor<256xf32> {tf.aliasing_output = 148 : i32, weft.init = "zeros", weft.name = "opt.v.h0.ln2.g", weft.role = "state"}, %arg149: tensor<1024xf32> {tf.aliasing_output = 149 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.bi", weft.role = "state"}, %arg150: tensor<256xf32> {tf.aliasing_output = 150 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.bo", weft.role = "state"}, %arg151: tensor<256x1024xf32> {tf.aliasing_output = 151 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wi", weft.role = "state"}, %arg152: tensor<1024x256xf32> {tf.aliasing_output = 152 : i32, weft.init = "zeros", weft.name = "opt.v.h0.mlp.wo", weft.role = "state"}, %arg153: tensor<256xf32> {tf.aliasing_output = 153 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bk", weft.role = "state"}, %arg154: tensor<256xf32> {tf.aliasing_output = 154 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bo", weft.role = "state"}, %arg155: tensor<256xf32> {tf.aliasing_output = 155 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bq", weft.role = "state"}, %arg156: tensor<256xf32> {tf.aliasing_output = 156 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.bv", weft.role = "state"}, %arg157: tensor<256x256xf32> {tf.aliasing_output = 157 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wk", weft.role = "state"}, %arg158: tensor<256x256xf32> {tf.aliasing_output = 158 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wo", weft.role = "state"}, %arg159: tensor<256x256xf32> {tf.aliasing_output = 159 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wq", weft.role = "state"}, %arg160: tensor<256x256xf32> {tf.aliasing_output = 160 : i32, weft.init = "zeros", weft.name = "opt.v.h1.attn.wv", weft.role = "state"}, %arg161: tensor<256xf32> {tf.aliasing_output = 161 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln1.b", weft.role = "state"}, %arg162: tensor<256xf32> {tf.aliasing_output = 162 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln1.g", weft.role = "state"}, %arg163: tensor<256xf32> {tf.aliasing_output = 163 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln2.b", weft.role = "state"}, %arg164: tensor<256xf32> {tf.aliasing_output = 164 : i32, weft.init = "zeros", weft.name = "opt.v.h1.ln2.g", weft.role = "state"}, %arg165: tensor<1024xf32> {tf.aliasing_output = 165 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.bi", weft.role = "state"}, %arg166: tensor<256xf32> {tf.aliasing_output = 166 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.bo", weft.role = "state"}, %arg167: tensor<256x1024xf32> {tf.aliasing_output = 167 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wi", weft.role = "state"}, %arg168: tensor<1024x256xf32> {tf.aliasing_output = 168 : i32, weft.init = "zeros", weft.name = "opt.v.h1.mlp.wo", weft.role = "state"}, %arg169: tensor<256xf32> {tf.aliasing_output = 169 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.bk", weft.role = "state"}, %arg170: tensor<256xf32> {tf.aliasing_output = 170 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.bo", weft.role = "state"}, %arg171: tensor<256xf32> {tf.aliasing_output = 171 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.bq", weft.role = "state"}, %arg172: tensor<256xf32> {tf.aliasing_output = 172 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.bv", weft.role = "state"}, %arg173: tensor<256x256xf32> {tf.aliasing_output = 173 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.wk", weft.role = "state"}, %arg174: tensor<256x256xf32> {tf.aliasing_output = 174 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.wo", weft.role = "state"}, %arg175: tensor<256x256xf32> {tf.aliasing_output = 175 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.wq", weft.role = "state"}, %arg176: tensor<256x256xf32> {tf.aliasing_output = 176 : i32, weft.init = "zeros", weft.name = "opt.v.h2.attn.wv", weft.role = "state"}, %arg177: tensor<256xf32> {tf.aliasing_output = 177 : i32, weft.init = "zeros", weft.name = "opt.v.h2.ln1.b", weft.role = "state"}, %arg178: tensor<256xf32> {tf.aliasing_output = 178 : i32, weft.init = "zeros", weft.name = "opt.v.h2.ln1.g", weft.role = "state"}, %arg179: tensor<256xf32> {tf.aliasing_output = 179 : i32, weft.init = "zeros", weft.name = "opt.v.h2.ln2.b", weft.role = "state"}, %arg180: tensor<256xf32> {tf.aliasing_output = 180 : i32, weft.init = "zeros", weft.name = "opt.v.h2.ln2.g", weft.role = "state"}, %arg181: tensor<1024xf32> {tf.aliasing_output = 181 : i32, weft.init = "zeros", weft.name = "opt.v.h2.mlp.bi", weft.role = "state"}, %arg182: tensor<256xf32> {tf.aliasing_output = 182 : i32, weft.init = "zeros", weft.name = "opt.v.h2.mlp.bo", weft.role = "state"}, %arg183: tensor<256x1024xf32> {tf.aliasing_output = 183 : i32, weft.init = "zeros", weft.name = "opt.v.h2.mlp.wi", weft.role = "state"}, %arg184: tensor<1024x256xf32> {tf.aliasing_output = 184 : i32, weft.init = "zeros", weft.name = "opt.v.h2.mlp.wo", weft.role = "state"}, %arg185: tensor<256xf32> {tf.aliasing_output = 185 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.bk", weft.role = "state"}, %arg186: tensor<256xf32> {tf.aliasing_output = 186 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.bo", weft.role = "state"}, %arg187: tensor<256xf32> {tf.aliasing_output = 187 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.bq", weft.role = "state"}, %arg188: tensor<256xf32> {tf.aliasing_output = 188 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.bv", weft.role = "state"}, %arg189: tensor<256x256xf32> {tf.aliasing_output = 189 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.wk", weft.role = "state"}, %arg190: tensor<256x256xf32> {tf.aliasing_output = 190 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.wo", weft.role = "state"}, %arg191: tensor<256x256xf32> {tf.aliasing_output = 191 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.wq", weft.role = "state"}, %arg192: tensor<256x256xf32> {tf.aliasing_output = 192 : i32, weft.init = "zeros", weft.name = "opt.v.h3.attn.wv", weft.role = "state"}, %arg193: tensor<256xf32> {tf.aliasing_output = 193 : i32, weft.init = "zeros", weft.name = "opt.v.h3.ln1.b", weft.role = "state"}, %arg194: tensor<256xf32> {tf.aliasing_output = 194 : i32, weft.init = "zeros", weft.name = "opt.v.h3.ln1.g", weft.role = "state"}, %arg195: tensor<256xf32> {tf.aliasing_output = 195 : i32, weft.init = "zeros", weft.name = "opt.v.h3.ln2.b", weft.role = "state"}, %arg196: tensor<256xf32> {tf.aliasing_output = 196 : i32, weft.init = "zeros", weft.name = "opt.v.h3.ln2.g", weft.role = "state"}, %arg197: tensor<1024xf32> {tf.aliasing_output = 197 : i32, weft.init = "zeros", weft.name = "opt.v.h3.mlp.bi", weft.role = "state"}, %arg198: tensor<256xf32> {tf.aliasing_output = 198 : i32, weft.init = "zeros", weft.name = "opt.v.h3.mlp.bo", weft.role = "state"}, %arg199: tensor<256x1024xf32> {tf.aliasing_output = 199 : i32, weft.init = "zeros", weft.name = "opt.v.h3.mlp.wi", weft.role = "state"}, %arg200: tensor<1024x256xf32> {tf.aliasing_output = 200 : i32, weft.init = "zeros", weft.name = "opt.v.h3.mlp.wo", weft.role = "state"}, %arg201: tensor<256xf32> {tf.aliasing_output = 201 : i32, weft.init = "zeros", weft.name = "opt.v.lnf.b", weft.role = "state"}, %arg202: tensor<256xf32> {tf.aliasing_output = 202 : i32, weft.init = "zeros", weft.name = "opt.v.lnf.g", weft.role = "state"}, %arg203: tensor<128x256xf32> {tf.aliasing_output = 203 : i32, weft.init = "zeros", weft.name = "opt.v.wpe", weft.role = "state"}, %arg204: tensor<256x256xf32> {tf.aliasing_output = 204 : i32, weft.init = "zeros", weft.name = "opt.v.wte", weft.role = "state"}, %arg205: tensor<16x129xi32> {weft.name = "tokens", weft.role = "batch"}, %arg206: tensor<f32> {weft.init = "value(0.001)", weft.name = "lr", weft.role = "hyper"}) -> (tensor<256xf32> {jax.result_info = "result[0]['h0']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[0]['h0']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[0]['h0']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[0]['h0']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h0']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h0']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h0']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h0']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[0]['h0']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['h0']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[0]['h0']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['h0']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[0]['h0']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[0]['h0']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[0]['h0']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[0]['h0']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h1']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h1']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h1']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h1']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[0]['h1']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[0]['h1']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[0]['h1']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[0]['h1']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h2']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h2']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h2']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h2']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[0]['h2']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[0]['h2']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[0]['h2']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[0]['h2']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h3']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h3']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h3']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[0]['h3']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[0]['h3']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[0]['h3']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[0]['h3']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[0]['h3']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[0]['lnf']['b']"}, tensor<256xf32> {jax.result_info = "result[0]['lnf']['g']"}, tensor<128x256xf32> {jax.result_info = "result[0]['wpe']"}, tensor<256x256xf32> {jax.result_info = "result[0]['wte']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h0']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[1]['m']['h0']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h1']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[1]['m']['h1']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h2']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h2']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h2']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h2']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[1]['m']['h2']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h2']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[1]['m']['h2']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[1]['m']['h2']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h3']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h3']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h3']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['h3']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[1]['m']['h3']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['h3']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[1]['m']['h3']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[1]['m']['h3']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['lnf']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['m']['lnf']['g']"}, tensor<128x256xf32> {jax.result_info = "result[1]['m']['wpe']"}, tensor<256x256xf32> {jax.result_info = "result[1]['m']['wte']"}, tensor<i32> {jax.result_info = "result[1]['step']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h0']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[1]['v']['h0']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h1']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[1]['v']['h1']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h2']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h2']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h2']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h2']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[1]['v']['h2']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h2']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[1]['v']['h2']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[1]['v']['h2']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['attn']['bk']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['attn']['bo']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['attn']['bq']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['attn']['bv']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h3']['attn']['wk']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h3']['attn']['wo']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h3']['attn']['wq']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['h3']['attn']['wv']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['ln1']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['ln1']['g']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['ln2']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['ln2']['g']"}, tensor<1024xf32> {jax.result_info = "result[1]['v']['h3']['mlp']['bi']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['h3']['mlp']['bo']"}, tensor<256x1024xf32> {jax.result_info = "result[1]['v']['h3']['mlp']['wi']"}, tensor<1024x256xf32> {jax.result_info = "result[1]['v']['h3']['mlp']['wo']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['lnf']['b']"}, tensor<256xf32> {jax.result_info = "result[1]['v']['lnf']['g']"}, tensor<128x256xf32> {jax.result_info = "result[1]['v']['wpe']"}, tensor<256x256xf32> {jax.result_info = "result[1]['v']['wte']"}, tensor<f32> {jax.result_info = "result[2]", weft.name = "loss", weft.role = "loss"}, tensor<f32> {jax.result_info = "result[3]", weft.name = "grad_norm", weft.role = "metric"}) {
    %0 = stablehlo.slice %arg205 [0:16, 0:128] : (tensor<16x129xi32>) -> tensor<16x128xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16x128xi32>
    %2 = stablehlo.compare LT, %0, %1, SIGNED : (tensor<16x128xi32>, tensor<16x128xi32>) -> tensor<16x128xi1>
    %c_0 = stablehlo.constant dense<256> : tensor<i32>
    %3 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<16x128xi32>
    %4 = stablehlo.add %0, %3 : tensor<16x128xi32>
    %5 = stablehlo.select %2, %4, %0 : tensor<16x128xi1>, tensor<16x128xi32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [0, 1] : (tensor<16x128xi32>) -> tensor<16x128x1xi32>
    %7 = "stablehlo.gather"(%arg67, %6) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 256>}> : (tensor<256x256xf32>, tensor<16x128x1xi32>) -> tensor<16x128x256xf32>
    %8 = stablehlo.broadcast_in_dim %arg66, dims = [1, 2] : (tensor<128x256xf32>) -> tensor<1x128x256xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x128x256xf32>) -> tensor<16x128x256xf32>
    %10 = stablehlo.add %7, %9 : tensor<16x128x256xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%10 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_1 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %14 = stablehlo.divide %12, %13 : tensor<16x128x1xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %16 = stablehlo.subtract %10, %15 : tensor<16x128x256xf32>
    %17 = chlo.square %16 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_2 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %19 = stablehlo.multiply %18, %16 : tensor<16x128x256xf32>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %20 = stablehlo.reduce(%17 init: %cst_3) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_4 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %23 = stablehlo.divide %21, %22 : tensor<16x128x1xf32>
    %24 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %25 = stablehlo.subtract %10, %24 : tensor<16x128x256xf32>
    %cst_5 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %26 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %27 = stablehlo.add %23, %26 : tensor<16x128x1xf32>
    %28 = stablehlo.rsqrt %27 : tensor<16x128x1xf32>
    %29 = stablehlo.divide %28, %27 : tensor<16x128x1xf32>
    %cst_6 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %30 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %31 = stablehlo.multiply %30, %29 : tensor<16x128x1xf32>
    %32 = stablehlo.broadcast_in_dim %28, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %33 = stablehlo.multiply %25, %32 : tensor<16x128x256xf32>
    %34 = stablehlo.broadcast_in_dim %arg9, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %35 = stablehlo.broadcast_in_dim %34, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %36 = stablehlo.multiply %33, %35 : tensor<16x128x256xf32>
    %37 = stablehlo.broadcast_in_dim %arg8, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %39 = stablehlo.add %36, %38 : tensor<16x128x256xf32>
    %40 = stablehlo.dot_general %39, %arg6, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %41 = stablehlo.broadcast_in_dim %arg2, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %42 = stablehlo.broadcast_in_dim %41, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %43 = stablehlo.add %40, %42 : tensor<16x128x256xf32>
    %44 = stablehlo.reshape %43 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %45 = stablehlo.dot_general %39, %arg4, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %46 = stablehlo.broadcast_in_dim %arg0, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %48 = stablehlo.add %45, %47 : tensor<16x128x256xf32>
    %49 = stablehlo.reshape %48 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %50 = stablehlo.dot_general %39, %arg7, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %51 = stablehlo.broadcast_in_dim %arg3, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %52 = stablehlo.broadcast_in_dim %51, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %53 = stablehlo.add %50, %52 : tensor<16x128x256xf32>
    %54 = stablehlo.reshape %53 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %55 = stablehlo.dot_general %44, %49, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x128x4x64xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x128xf32>
    %cst_7 = stablehlo.constant dense<1.250000e-01> : tensor<f32>
    %56 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %57 = stablehlo.multiply %55, %56 : tensor<16x4x128x128xf32>
    %c_8 = stablehlo.constant dense<true> : tensor<i1>
    %58 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i1>) -> tensor<128x128xi1>
    %59 = call @tril(%58) : (tensor<128x128xi1>) -> tensor<128x128xi1>
    %cst_9 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %60:3 = call @_where(%59, %57, %cst_9) : (tensor<128x128xi1>, tensor<16x4x128x128xf32>, tensor<f32>) -> (tensor<16x4x128x128xf32>, tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>)
    %cst_10 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %61 = stablehlo.reduce(%60#0 init: %cst_10) applies stablehlo.maximum across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %62 = stablehlo.reshape %61 : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %63 = stablehlo.broadcast_in_dim %62, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %64 = stablehlo.compare EQ, %60#0, %63, FLOAT : (tensor<16x4x128x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xi1>
    %65 = stablehlo.convert %64 : (tensor<16x4x128x128xi1>) -> tensor<16x4x128x128xf32>
    %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %66 = stablehlo.reduce(%65 init: %cst_11) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %cst_12 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %68 = stablehlo.maximum %67, %61 : tensor<16x4x128xf32>
    %69 = stablehlo.compare EQ, %61, %68, FLOAT : (tensor<16x4x128xf32>, tensor<16x4x128xf32>) -> tensor<16x4x128xi1>
    %cst_13 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %70 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %cst_14 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %71 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %72 = stablehlo.select %69, %70, %71 : tensor<16x4x128xi1>, tensor<16x4x128xf32>
    %cst_15 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %73 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %74 = stablehlo.compare EQ, %73, %68, FLOAT : (tensor<16x4x128xf32>, tensor<16x4x128xf32>) -> tensor<16x4x128xi1>
    %cst_16 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %75 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %cst_17 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %76 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %77 = stablehlo.select %74, %75, %76 : tensor<16x4x128xi1>, tensor<16x4x128xf32>
    %78 = stablehlo.divide %72, %77 : tensor<16x4x128xf32>
    %79 = stablehlo.broadcast_in_dim %68, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %80 = stablehlo.broadcast_in_dim %79, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %81 = stablehlo.subtract %60#0, %80 : tensor<16x4x128x128xf32>
    %82 = stablehlo.exponential %81 : tensor<16x4x128x128xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %83 = stablehlo.reduce(%82 init: %cst_18) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %84 = stablehlo.broadcast_in_dim %83, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %85 = stablehlo.broadcast_in_dim %84, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %86 = stablehlo.divide %82, %85 : tensor<16x4x128x128xf32>
    %87 = stablehlo.multiply %84, %84 : tensor<16x4x128x1xf32>
    %cst_19 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %88 = stablehlo.broadcast_in_dim %cst_19, dims = [] : (tensor<f32>) -> tensor<16x4x128x1xf32>
    %89 = stablehlo.divide %88, %87 : tensor<16x4x128x1xf32>
    %90 = stablehlo.dot_general %54, %86, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x128x4x64xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x64x128xf32>
    %91 = stablehlo.transpose %90, dims = [0, 3, 1, 2] : (tensor<16x4x64x128xf32>) -> tensor<16x128x4x64xf32>
    %92 = stablehlo.reshape %91 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %93 = stablehlo.dot_general %92, %arg5, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %94 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %95 = stablehlo.broadcast_in_dim %94, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %96 = stablehlo.add %93, %95 : tensor<16x128x256xf32>
    %97 = stablehlo.add %10, %96 : tensor<16x128x256xf32>
    %cst_20 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %98 = stablehlo.reduce(%97 init: %cst_20) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %99 = stablehlo.broadcast_in_dim %98, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_21 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %100 = stablehlo.broadcast_in_dim %cst_21, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %101 = stablehlo.divide %99, %100 : tensor<16x128x1xf32>
    %102 = stablehlo.broadcast_in_dim %101, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %103 = stablehlo.subtract %97, %102 : tensor<16x128x256xf32>
    %104 = chlo.square %103 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_22 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %105 = stablehlo.broadcast_in_dim %cst_22, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %106 = stablehlo.multiply %105, %103 : tensor<16x128x256xf32>
    %cst_23 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %107 = stablehlo.reduce(%104 init: %cst_23) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %108 = stablehlo.broadcast_in_dim %107, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_24 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %109 = stablehlo.broadcast_in_dim %cst_24, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %110 = stablehlo.divide %108, %109 : tensor<16x128x1xf32>
    %111 = stablehlo.broadcast_in_dim %101, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %112 = stablehlo.subtract %97, %111 : tensor<16x128x256xf32>
    %cst_25 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %113 = stablehlo.broadcast_in_dim %cst_25, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %114 = stablehlo.add %110, %113 : tensor<16x128x1xf32>
    %115 = stablehlo.rsqrt %114 : tensor<16x128x1xf32>
    %116 = stablehlo.divide %115, %114 : tensor<16x128x1xf32>
    %cst_26 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %117 = stablehlo.broadcast_in_dim %cst_26, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %118 = stablehlo.multiply %117, %116 : tensor<16x128x1xf32>
    %119 = stablehlo.broadcast_in_dim %115, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %120 = stablehlo.multiply %112, %119 : tensor<16x128x256xf32>
    %121 = stablehlo.broadcast_in_dim %arg11, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %122 = stablehlo.broadcast_in_dim %121, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %123 = stablehlo.multiply %120, %122 : tensor<16x128x256xf32>
    %124 = stablehlo.broadcast_in_dim %arg10, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %125 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %126 = stablehlo.add %123, %125 : tensor<16x128x256xf32>
    %127 = stablehlo.dot_general %126, %arg14, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x1024xf32>) -> tensor<16x128x1024xf32>
    %128 = stablehlo.broadcast_in_dim %arg12, dims = [2] : (tensor<1024xf32>) -> tensor<1x1x1024xf32>
    %129 = stablehlo.broadcast_in_dim %128, dims = [0, 1, 2] : (tensor<1x1x1024xf32>) -> tensor<16x128x1024xf32>
    %130 = stablehlo.add %127, %129 : tensor<16x128x1024xf32>
    %131 = stablehlo.multiply %130, %130 : tensor<16x128x1024xf32>
    %132 = stablehlo.multiply %131, %130 : tensor<16x128x1024xf32>
    %133 = stablehlo.multiply %130, %130 : tensor<16x128x1024xf32>
    %cst_27 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %134 = stablehlo.broadcast_in_dim %cst_27, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %135 = stablehlo.multiply %134, %133 : tensor<16x128x1024xf32>
    %cst_28 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %136 = stablehlo.broadcast_in_dim %cst_28, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %137 = stablehlo.multiply %136, %132 : tensor<16x128x1024xf32>
    %138 = stablehlo.add %130, %137 : tensor<16x128x1024xf32>
    %cst_29 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %139 = stablehlo.broadcast_in_dim %cst_29, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %140 = stablehlo.multiply %139, %138 : tensor<16x128x1024xf32>
    %141 = stablehlo.tanh %140 : tensor<16x128x1024xf32>
    %cst_30 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %142 = stablehlo.broadcast_in_dim %cst_30, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %143 = stablehlo.subtract %142, %141 : tensor<16x128x1024xf32>
    %cst_31 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %144 = stablehlo.broadcast_in_dim %cst_31, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %145 = stablehlo.add %144, %141 : tensor<16x128x1024xf32>
    %cst_32 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %146 = stablehlo.broadcast_in_dim %cst_32, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %147 = stablehlo.multiply %146, %145 : tensor<16x128x1024xf32>
    %148 = stablehlo.multiply %130, %147 : tensor<16x128x1024xf32>
    %149 = stablehlo.dot_general %148, %arg15, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<1024x256xf32>) -> tensor<16x128x256xf32>
    %150 = stablehlo.broadcast_in_dim %arg13, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %151 = stablehlo.broadcast_in_dim %150, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %152 = stablehlo.add %149, %151 : tensor<16x128x256xf32>
    %153 = stablehlo.add %97, %152 : tensor<16x128x256xf32>
    %cst_33 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %154 = stablehlo.reduce(%153 init: %cst_33) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %155 = stablehlo.broadcast_in_dim %154, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_34 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %156 = stablehlo.broadcast_in_dim %cst_34, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %157 = stablehlo.divide %155, %156 : tensor<16x128x1xf32>
    %158 = stablehlo.broadcast_in_dim %157, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %159 = stablehlo.subtract %153, %158 : tensor<16x128x256xf32>
    %160 = chlo.square %159 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_35 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %161 = stablehlo.broadcast_in_dim %cst_35, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %162 = stablehlo.multiply %161, %159 : tensor<16x128x256xf32>
    %cst_36 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %163 = stablehlo.reduce(%160 init: %cst_36) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %164 = stablehlo.broadcast_in_dim %163, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_37 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %165 = stablehlo.broadcast_in_dim %cst_37, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %166 = stablehlo.divide %164, %165 : tensor<16x128x1xf32>
    %167 = stablehlo.broadcast_in_dim %157, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %168 = stablehlo.subtract %153, %167 : tensor<16x128x256xf32>
    %cst_38 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %cst_38, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %170 = stablehlo.add %166, %169 : tensor<16x128x1xf32>
    %171 = stablehlo.rsqrt %170 : tensor<16x128x1xf32>
    %172 = stablehlo.divide %171, %170 : tensor<16x128x1xf32>
    %cst_39 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %cst_39, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %174 = stablehlo.multiply %173, %172 : tensor<16x128x1xf32>
    %175 = stablehlo.broadcast_in_dim %171, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %176 = stablehlo.multiply %168, %175 : tensor<16x128x256xf32>
    %177 = stablehlo.broadcast_in_dim %arg25, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %178 = stablehlo.broadcast_in_dim %177, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %179 = stablehlo.multiply %176, %178 : tensor<16x128x256xf32>
    %180 = stablehlo.broadcast_in_dim %arg24, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %181 = stablehlo.broadcast_in_dim %180, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %182 = stablehlo.add %179, %181 : tensor<16x128x256xf32>
    %183 = stablehlo.dot_general %182, %arg22, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %184 = stablehlo.broadcast_in_dim %arg18, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %185 = stablehlo.broadcast_in_dim %184, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %186 = stablehlo.add %183, %185 : tensor<16x128x256xf32>
    %187 = stablehlo.reshape %186 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %188 = stablehlo.dot_general %182, %arg20, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %189 = stablehlo.broadcast_in_dim %arg16, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %190 = stablehlo.broadcast_in_dim %189, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %191 = stablehlo.add %188, %190 : tensor<16x128x256xf32>
    %192 = stablehlo.reshape %191 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %193 = stablehlo.dot_general %182, %arg23, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %194 = stablehlo.broadcast_in_dim %arg19, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %195 = stablehlo.broadcast_in_dim %194, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %196 = stablehlo.add %193, %195 : tensor<16x128x256xf32>
    %197 = stablehlo.reshape %196 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %198 = stablehlo.dot_general %187, %192, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x128x4x64xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x128xf32>
    %cst_40 = stablehlo.constant dense<1.250000e-01> : tensor<f32>
    %199 = stablehlo.broadcast_in_dim %cst_40, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %200 = stablehlo.multiply %198, %199 : tensor<16x4x128x128xf32>
    %c_41 = stablehlo.constant dense<true> : tensor<i1>
    %201 = stablehlo.broadcast_in_dim %c_41, dims = [] : (tensor<i1>) -> tensor<128x128xi1>
    %202 = call @tril(%201) : (tensor<128x128xi1>) -> tensor<128x128xi1>
    %cst_42 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %203:3 = call @_where(%202, %200, %cst_42) : (tensor<128x128xi1>, tensor<16x4x128x128xf32>, tensor<f32>) -> (tensor<16x4x128x128xf32>, tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>)
    %cst_43 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %204 = stablehlo.reduce(%203#0 init: %cst_43) applies stablehlo.maximum across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %205 = stablehlo.reshape %204 : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %206 = stablehlo.broadcast_in_dim %205, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %207 = stablehlo.compare EQ, %203#0, %206, FLOAT : (tensor<16x4x128x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xi1>
    %208 = stablehlo.convert %207 : (tensor<16x4x128x128xi1>) -> tensor<16x4x128x128xf32>
    %cst_44 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %209 = stablehlo.reduce(%208 init: %cst_44) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %cst_45 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %210 = stablehlo.broadcast_in_dim %cst_45, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %211 = stablehlo.maximum %210, %204 : tensor<16x4x128xf32>
    %212 = stablehlo.compare EQ, %204, %211, FLOAT : (tensor<16x4x128xf32>, tensor<16x4x128xf32>) -> tensor<16x4x128xi1>
    %cst_46 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %213 = stablehlo.broadcast_in_dim %cst_46, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %cst_47 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %214 = stablehlo.broadcast_in_dim %cst_47, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %215 = stablehlo.select %212, %213, %214 : tensor<16x4x128xi1>, tensor<16x4x128xf32>
    %cst_48 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %216 = stablehlo.broadcast_in_dim %cst_48, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %217 = stablehlo.compare EQ, %216, %211, FLOAT : (tensor<16x4x128xf32>, tensor<16x4x128xf32>) -> tensor<16x4x128xi1>
    %cst_49 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %218 = stablehlo.broadcast_in_dim %cst_49, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %cst_50 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %219 = stablehlo.broadcast_in_dim %cst_50, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %220 = stablehlo.select %217, %218, %219 : tensor<16x4x128xi1>, tensor<16x4x128xf32>
    %221 = stablehlo.divide %215, %220 : tensor<16x4x128xf32>
    %222 = stablehlo.broadcast_in_dim %211, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %223 = stablehlo.broadcast_in_dim %222, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %224 = stablehlo.subtract %203#0, %223 : tensor<16x4x128x128xf32>
    %225 = stablehlo.exponential %224 : tensor<16x4x128x128xf32>
    %cst_51 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %226 = stablehlo.reduce(%225 init: %cst_51) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %227 = stablehlo.broadcast_in_dim %226, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %228 = stablehlo.broadcast_in_dim %227, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %229 = stablehlo.divide %225, %228 : tensor<16x4x128x128xf32>
    %230 = stablehlo.multiply %227, %227 : tensor<16x4x128x1xf32>
    %cst_52 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %231 = stablehlo.broadcast_in_dim %cst_52, dims = [] : (tensor<f32>) -> tensor<16x4x128x1xf32>
    %232 = stablehlo.divide %231, %230 : tensor<16x4x128x1xf32>
    %233 = stablehlo.dot_general %197, %229, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x128x4x64xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x64x128xf32>
    %234 = stablehlo.transpose %233, dims = [0, 3, 1, 2] : (tensor<16x4x64x128xf32>) -> tensor<16x128x4x64xf32>
    %235 = stablehlo.reshape %234 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %236 = stablehlo.dot_general %235, %arg21, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %237 = stablehlo.broadcast_in_dim %arg17, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %238 = stablehlo.broadcast_in_dim %237, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %239 = stablehlo.add %236, %238 : tensor<16x128x256xf32>
    %240 = stablehlo.add %153, %239 : tensor<16x128x256xf32>
    %cst_53 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %241 = stablehlo.reduce(%240 init: %cst_53) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %242 = stablehlo.broadcast_in_dim %241, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_54 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %243 = stablehlo.broadcast_in_dim %cst_54, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %244 = stablehlo.divide %242, %243 : tensor<16x128x1xf32>
    %245 = stablehlo.broadcast_in_dim %244, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %246 = stablehlo.subtract %240, %245 : tensor<16x128x256xf32>
    %247 = chlo.square %246 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_55 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %248 = stablehlo.broadcast_in_dim %cst_55, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %249 = stablehlo.multiply %248, %246 : tensor<16x128x256xf32>
    %cst_56 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %250 = stablehlo.reduce(%247 init: %cst_56) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %251 = stablehlo.broadcast_in_dim %250, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_57 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %cst_57, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %253 = stablehlo.divide %251, %252 : tensor<16x128x1xf32>
    %254 = stablehlo.broadcast_in_dim %244, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %255 = stablehlo.subtract %240, %254 : tensor<16x128x256xf32>
    %cst_58 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %256 = stablehlo.broadcast_in_dim %cst_58, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %257 = stablehlo.add %253, %256 : tensor<16x128x1xf32>
    %258 = stablehlo.rsqrt %257 : tensor<16x128x1xf32>
    %259 = stablehlo.divide %258, %257 : tensor<16x128x1xf32>
    %cst_59 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %260 = stablehlo.broadcast_in_dim %cst_59, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %261 = stablehlo.multiply %260, %259 : tensor<16x128x1xf32>
    %262 = stablehlo.broadcast_in_dim %258, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %263 = stablehlo.multiply %255, %262 : tensor<16x128x256xf32>
    %264 = stablehlo.broadcast_in_dim %arg27, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %265 = stablehlo.broadcast_in_dim %264, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %266 = stablehlo.multiply %263, %265 : tensor<16x128x256xf32>
    %267 = stablehlo.broadcast_in_dim %arg26, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %268 = stablehlo.broadcast_in_dim %267, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %269 = stablehlo.add %266, %268 : tensor<16x128x256xf32>
    %270 = stablehlo.dot_general %269, %arg30, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x1024xf32>) -> tensor<16x128x1024xf32>
    %271 = stablehlo.broadcast_in_dim %arg28, dims = [2] : (tensor<1024xf32>) -> tensor<1x1x1024xf32>
    %272 = stablehlo.broadcast_in_dim %271, dims = [0, 1, 2] : (tensor<1x1x1024xf32>) -> tensor<16x128x1024xf32>
    %273 = stablehlo.add %270, %272 : tensor<16x128x1024xf32>
    %274 = stablehlo.multiply %273, %273 : tensor<16x128x1024xf32>
    %275 = stablehlo.multiply %274, %273 : tensor<16x128x1024xf32>
    %276 = stablehlo.multiply %273, %273 : tensor<16x128x1024xf32>
    %cst_60 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %277 = stablehlo.broadcast_in_dim %cst_60, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %278 = stablehlo.multiply %277, %276 : tensor<16x128x1024xf32>
    %cst_61 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %279 = stablehlo.broadcast_in_dim %cst_61, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %280 = stablehlo.multiply %279, %275 : tensor<16x128x1024xf32>
    %281 = stablehlo.add %273, %280 : tensor<16x128x1024xf32>
    %cst_62 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %282 = stablehlo.broadcast_in_dim %cst_62, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %283 = stablehlo.multiply %282, %281 : tensor<16x128x1024xf32>
    %284 = stablehlo.tanh %283 : tensor<16x128x1024xf32>
    %cst_63 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %285 = stablehlo.broadcast_in_dim %cst_63, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %286 = stablehlo.subtract %285, %284 : tensor<16x128x1024xf32>
    %cst_64 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %287 = stablehlo.broadcast_in_dim %cst_64, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %288 = stablehlo.add %287, %284 : tensor<16x128x1024xf32>
    %cst_65 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %289 = stablehlo.broadcast_in_dim %cst_65, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %290 = stablehlo.multiply %289, %288 : tensor<16x128x1024xf32>
    %291 = stablehlo.multiply %273, %290 : tensor<16x128x1024xf32>
    %292 = stablehlo.dot_general %291, %arg31, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<1024x256xf32>) -> tensor<16x128x256xf32>
    %293 = stablehlo.broadcast_in_dim %arg29, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %294 = stablehlo.broadcast_in_dim %293, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %295 = stablehlo.add %292, %294 : tensor<16x128x256xf32>
    %296 = stablehlo.add %240, %295 : tensor<16x128x256xf32>
    %cst_66 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %297 = stablehlo.reduce(%296 init: %cst_66) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %298 = stablehlo.broadcast_in_dim %297, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_67 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %299 = stablehlo.broadcast_in_dim %cst_67, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %300 = stablehlo.divide %298, %299 : tensor<16x128x1xf32>
    %301 = stablehlo.broadcast_in_dim %300, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %302 = stablehlo.subtract %296, %301 : tensor<16x128x256xf32>
    %303 = chlo.square %302 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_68 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %304 = stablehlo.broadcast_in_dim %cst_68, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %305 = stablehlo.multiply %304, %302 : tensor<16x128x256xf32>
    %cst_69 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %306 = stablehlo.reduce(%303 init: %cst_69) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %307 = stablehlo.broadcast_in_dim %306, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_70 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %308 = stablehlo.broadcast_in_dim %cst_70, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %309 = stablehlo.divide %307, %308 : tensor<16x128x1xf32>
    %310 = stablehlo.broadcast_in_dim %300, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %311 = stablehlo.subtract %296, %310 : tensor<16x128x256xf32>
    %cst_71 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %312 = stablehlo.broadcast_in_dim %cst_71, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %313 = stablehlo.add %309, %312 : tensor<16x128x1xf32>
    %314 = stablehlo.rsqrt %313 : tensor<16x128x1xf32>
    %315 = stablehlo.divide %314, %313 : tensor<16x128x1xf32>
    %cst_72 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %316 = stablehlo.broadcast_in_dim %cst_72, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %317 = stablehlo.multiply %316, %315 : tensor<16x128x1xf32>
    %318 = stablehlo.broadcast_in_dim %314, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %319 = stablehlo.multiply %311, %318 : tensor<16x128x256xf32>
    %320 = stablehlo.broadcast_in_dim %arg41, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %321 = stablehlo.broadcast_in_dim %320, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %322 = stablehlo.multiply %319, %321 : tensor<16x128x256xf32>
    %323 = stablehlo.broadcast_in_dim %arg40, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %324 = stablehlo.broadcast_in_dim %323, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %325 = stablehlo.add %322, %324 : tensor<16x128x256xf32>
    %326 = stablehlo.dot_general %325, %arg38, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %327 = stablehlo.broadcast_in_dim %arg34, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %328 = stablehlo.broadcast_in_dim %327, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %329 = stablehlo.add %326, %328 : tensor<16x128x256xf32>
    %330 = stablehlo.reshape %329 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %331 = stablehlo.dot_general %325, %arg36, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %332 = stablehlo.broadcast_in_dim %arg32, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %333 = stablehlo.broadcast_in_dim %332, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %334 = stablehlo.add %331, %333 : tensor<16x128x256xf32>
    %335 = stablehlo.reshape %334 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %336 = stablehlo.dot_general %325, %arg39, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %337 = stablehlo.broadcast_in_dim %arg35, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %338 = stablehlo.broadcast_in_dim %337, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %339 = stablehlo.add %336, %338 : tensor<16x128x256xf32>
    %340 = stablehlo.reshape %339 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %341 = stablehlo.dot_general %330, %335, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x128x4x64xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x128xf32>
    %cst_73 = stablehlo.constant dense<1.250000e-01> : tensor<f32>
    %342 = stablehlo.broadcast_in_dim %cst_73, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %343 = stablehlo.multiply %341, %342 : tensor<16x4x128x128xf32>
    %c_74 = stablehlo.constant dense<true> : tensor<i1>
    %344 = stablehlo.broadcast_in_dim %c_74, dims = [] : (tensor<i1>) -> tensor<128x128xi1>
    %345 = call @tril(%344) : (tensor<128x128xi1>) -> tensor<128x128xi1>
    %cst_75 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %346:3 = call @_where(%345, %343, %cst_75) : (tensor<128x128xi1>, tensor<16x4x128x128xf32>, tensor<f32>) -> (tensor<16x4x128x128xf32>, tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>)
    %cst_76 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %347 = stablehlo.reduce(%346#0 init: %cst_76) applies stablehlo.maximum across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %348 = stablehlo.reshape %347 : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %349 = stablehlo.broadcast_in_dim %348, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %350 = stablehlo.compare EQ, %346#0, %349, FLOAT : (tensor<16x4x128x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xi1>
    %351 = stablehlo.convert %350 : (tensor<16x4x128x128xi1>) -> tensor<16x4x128x128xf32>
    %cst_77 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %352 = stablehlo.reduce(%351 init: %cst_77) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %cst_78 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %353 = stablehlo.broadcast_in_dim %cst_78, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %354 = stablehlo.maximum %353, %347 : tensor<16x4x128xf32>
    %355 = stablehlo.compare EQ, %347, %354, FLOAT : (tensor<16x4x128xf32>, tensor<16x4x128xf32>) -> tensor<16x4x128xi1>
    %cst_79 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %356 = stablehlo.broadcast_in_dim %cst_79, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %cst_80 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %357 = stablehlo.broadcast_in_dim %cst_80, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %358 = stablehlo.select %355, %356, %357 : tensor<16x4x128xi1>, tensor<16x4x128xf32>
    %cst_81 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %359 = stablehlo.broadcast_in_dim %cst_81, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %360 = stablehlo.compare EQ, %359, %354, FLOAT : (tensor<16x4x128xf32>, tensor<16x4x128xf32>) -> tensor<16x4x128xi1>
    %cst_82 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %361 = stablehlo.broadcast_in_dim %cst_82, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %cst_83 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %362 = stablehlo.broadcast_in_dim %cst_83, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %363 = stablehlo.select %360, %361, %362 : tensor<16x4x128xi1>, tensor<16x4x128xf32>
    %364 = stablehlo.divide %358, %363 : tensor<16x4x128xf32>
    %365 = stablehlo.broadcast_in_dim %354, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %366 = stablehlo.broadcast_in_dim %365, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %367 = stablehlo.subtract %346#0, %366 : tensor<16x4x128x128xf32>
    %368 = stablehlo.exponential %367 : tensor<16x4x128x128xf32>
    %cst_84 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %369 = stablehlo.reduce(%368 init: %cst_84) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %370 = stablehlo.broadcast_in_dim %369, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %371 = stablehlo.broadcast_in_dim %370, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %372 = stablehlo.divide %368, %371 : tensor<16x4x128x128xf32>
    %373 = stablehlo.multiply %370, %370 : tensor<16x4x128x1xf32>
    %cst_85 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %374 = stablehlo.broadcast_in_dim %cst_85, dims = [] : (tensor<f32>) -> tensor<16x4x128x1xf32>
    %375 = stablehlo.divide %374, %373 : tensor<16x4x128x1xf32>
    %376 = stablehlo.dot_general %340, %372, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x128x4x64xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x64x128xf32>
    %377 = stablehlo.transpose %376, dims = [0, 3, 1, 2] : (tensor<16x4x64x128xf32>) -> tensor<16x128x4x64xf32>
    %378 = stablehlo.reshape %377 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %379 = stablehlo.dot_general %378, %arg37, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %380 = stablehlo.broadcast_in_dim %arg33, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %381 = stablehlo.broadcast_in_dim %380, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %382 = stablehlo.add %379, %381 : tensor<16x128x256xf32>
    %383 = stablehlo.add %296, %382 : tensor<16x128x256xf32>
    %cst_86 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %384 = stablehlo.reduce(%383 init: %cst_86) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %385 = stablehlo.broadcast_in_dim %384, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_87 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %386 = stablehlo.broadcast_in_dim %cst_87, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %387 = stablehlo.divide %385, %386 : tensor<16x128x1xf32>
    %388 = stablehlo.broadcast_in_dim %387, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %389 = stablehlo.subtract %383, %388 : tensor<16x128x256xf32>
    %390 = chlo.square %389 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_88 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %391 = stablehlo.broadcast_in_dim %cst_88, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %392 = stablehlo.multiply %391, %389 : tensor<16x128x256xf32>
    %cst_89 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %393 = stablehlo.reduce(%390 init: %cst_89) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %394 = stablehlo.broadcast_in_dim %393, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_90 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %395 = stablehlo.broadcast_in_dim %cst_90, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %396 = stablehlo.divide %394, %395 : tensor<16x128x1xf32>
    %397 = stablehlo.broadcast_in_dim %387, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %398 = stablehlo.subtract %383, %397 : tensor<16x128x256xf32>
    %cst_91 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %399 = stablehlo.broadcast_in_dim %cst_91, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %400 = stablehlo.add %396, %399 : tensor<16x128x1xf32>
    %401 = stablehlo.rsqrt %400 : tensor<16x128x1xf32>
    %402 = stablehlo.divide %401, %400 : tensor<16x128x1xf32>
    %cst_92 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %403 = stablehlo.broadcast_in_dim %cst_92, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %404 = stablehlo.multiply %403, %402 : tensor<16x128x1xf32>
    %405 = stablehlo.broadcast_in_dim %401, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %406 = stablehlo.multiply %398, %405 : tensor<16x128x256xf32>
    %407 = stablehlo.broadcast_in_dim %arg43, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %408 = stablehlo.broadcast_in_dim %407, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %409 = stablehlo.multiply %406, %408 : tensor<16x128x256xf32>
    %410 = stablehlo.broadcast_in_dim %arg42, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %411 = stablehlo.broadcast_in_dim %410, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %412 = stablehlo.add %409, %411 : tensor<16x128x256xf32>
    %413 = stablehlo.dot_general %412, %arg46, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x1024xf32>) -> tensor<16x128x1024xf32>
    %414 = stablehlo.broadcast_in_dim %arg44, dims = [2] : (tensor<1024xf32>) -> tensor<1x1x1024xf32>
    %415 = stablehlo.broadcast_in_dim %414, dims = [0, 1, 2] : (tensor<1x1x1024xf32>) -> tensor<16x128x1024xf32>
    %416 = stablehlo.add %413, %415 : tensor<16x128x1024xf32>
    %417 = stablehlo.multiply %416, %416 : tensor<16x128x1024xf32>
    %418 = stablehlo.multiply %417, %416 : tensor<16x128x1024xf32>
    %419 = stablehlo.multiply %416, %416 : tensor<16x128x1024xf32>
    %cst_93 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %420 = stablehlo.broadcast_in_dim %cst_93, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %421 = stablehlo.multiply %420, %419 : tensor<16x128x1024xf32>
    %cst_94 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %422 = stablehlo.broadcast_in_dim %cst_94, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %423 = stablehlo.multiply %422, %418 : tensor<16x128x1024xf32>
    %424 = stablehlo.add %416, %423 : tensor<16x128x1024xf32>
    %cst_95 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %425 = stablehlo.broadcast_in_dim %cst_95, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %426 = stablehlo.multiply %425, %424 : tensor<16x128x1024xf32>
    %427 = stablehlo.tanh %426 : tensor<16x128x1024xf32>
    %cst_96 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %428 = stablehlo.broadcast_in_dim %cst_96, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %429 = stablehlo.subtract %428, %427 : tensor<16x128x1024xf32>
    %cst_97 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %430 = stablehlo.broadcast_in_dim %cst_97, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %431 = stablehlo.add %430, %427 : tensor<16x128x1024xf32>
    %cst_98 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %432 = stablehlo.broadcast_in_dim %cst_98, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %433 = stablehlo.multiply %432, %431 : tensor<16x128x1024xf32>
    %434 = stablehlo.multiply %416, %433 : tensor<16x128x1024xf32>
    %435 = stablehlo.dot_general %434, %arg47, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<1024x256xf32>) -> tensor<16x128x256xf32>
    %436 = stablehlo.broadcast_in_dim %arg45, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %437 = stablehlo.broadcast_in_dim %436, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %438 = stablehlo.add %435, %437 : tensor<16x128x256xf32>
    %439 = stablehlo.add %383, %438 : tensor<16x128x256xf32>
    %cst_99 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %440 = stablehlo.reduce(%439 init: %cst_99) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %441 = stablehlo.broadcast_in_dim %440, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_100 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %442 = stablehlo.broadcast_in_dim %cst_100, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %443 = stablehlo.divide %441, %442 : tensor<16x128x1xf32>
    %444 = stablehlo.broadcast_in_dim %443, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %445 = stablehlo.subtract %439, %444 : tensor<16x128x256xf32>
    %446 = chlo.square %445 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_101 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %447 = stablehlo.broadcast_in_dim %cst_101, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %448 = stablehlo.multiply %447, %445 : tensor<16x128x256xf32>
    %cst_102 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %449 = stablehlo.reduce(%446 init: %cst_102) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %450 = stablehlo.broadcast_in_dim %449, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_103 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %451 = stablehlo.broadcast_in_dim %cst_103, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %452 = stablehlo.divide %450, %451 : tensor<16x128x1xf32>
    %453 = stablehlo.broadcast_in_dim %443, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %454 = stablehlo.subtract %439, %453 : tensor<16x128x256xf32>
    %cst_104 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %455 = stablehlo.broadcast_in_dim %cst_104, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %456 = stablehlo.add %452, %455 : tensor<16x128x1xf32>
    %457 = stablehlo.rsqrt %456 : tensor<16x128x1xf32>
    %458 = stablehlo.divide %457, %456 : tensor<16x128x1xf32>
    %cst_105 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %459 = stablehlo.broadcast_in_dim %cst_105, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %460 = stablehlo.multiply %459, %458 : tensor<16x128x1xf32>
    %461 = stablehlo.broadcast_in_dim %457, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %462 = stablehlo.multiply %454, %461 : tensor<16x128x256xf32>
    %463 = stablehlo.broadcast_in_dim %arg57, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %464 = stablehlo.broadcast_in_dim %463, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %465 = stablehlo.multiply %462, %464 : tensor<16x128x256xf32>
    %466 = stablehlo.broadcast_in_dim %arg56, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %467 = stablehlo.broadcast_in_dim %466, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %468 = stablehlo.add %465, %467 : tensor<16x128x256xf32>
    %469 = stablehlo.dot_general %468, %arg54, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %470 = stablehlo.broadcast_in_dim %arg50, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %471 = stablehlo.broadcast_in_dim %470, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %472 = stablehlo.add %469, %471 : tensor<16x128x256xf32>
    %473 = stablehlo.reshape %472 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %474 = stablehlo.dot_general %468, %arg52, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %475 = stablehlo.broadcast_in_dim %arg48, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %476 = stablehlo.broadcast_in_dim %475, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %477 = stablehlo.add %474, %476 : tensor<16x128x256xf32>
    %478 = stablehlo.reshape %477 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %479 = stablehlo.dot_general %468, %arg55, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %480 = stablehlo.broadcast_in_dim %arg51, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %481 = stablehlo.broadcast_in_dim %480, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %482 = stablehlo.add %479, %481 : tensor<16x128x256xf32>
    %483 = stablehlo.reshape %482 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %484 = stablehlo.dot_general %473, %478, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x128x4x64xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x128xf32>
    %cst_106 = stablehlo.constant dense<1.250000e-01> : tensor<f32>
    %485 = stablehlo.broadcast_in_dim %cst_106, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %486 = stablehlo.multiply %484, %485 : tensor<16x4x128x128xf32>
    %c_107 = stablehlo.constant dense<true> : tensor<i1>
    %487 = stablehlo.broadcast_in_dim %c_107, dims = [] : (tensor<i1>) -> tensor<128x128xi1>
    %488 = call @tril(%487) : (tensor<128x128xi1>) -> tensor<128x128xi1>
    %cst_108 = stablehlo.constant dense<-1.000000e+09> : tensor<f32>
    %489:3 = call @_where(%488, %486, %cst_108) : (tensor<128x128xi1>, tensor<16x4x128x128xf32>, tensor<f32>) -> (tensor<16x4x128x128xf32>, tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>)
    %cst_109 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %490 = stablehlo.reduce(%489#0 init: %cst_109) applies stablehlo.maximum across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %491 = stablehlo.reshape %490 : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %492 = stablehlo.broadcast_in_dim %491, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %493 = stablehlo.compare EQ, %489#0, %492, FLOAT : (tensor<16x4x128x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xi1>
    %494 = stablehlo.convert %493 : (tensor<16x4x128x128xi1>) -> tensor<16x4x128x128xf32>
    %cst_110 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %495 = stablehlo.reduce(%494 init: %cst_110) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %cst_111 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %496 = stablehlo.broadcast_in_dim %cst_111, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %497 = stablehlo.maximum %496, %490 : tensor<16x4x128xf32>
    %498 = stablehlo.compare EQ, %490, %497, FLOAT : (tensor<16x4x128xf32>, tensor<16x4x128xf32>) -> tensor<16x4x128xi1>
    %cst_112 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %499 = stablehlo.broadcast_in_dim %cst_112, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %cst_113 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %500 = stablehlo.broadcast_in_dim %cst_113, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %501 = stablehlo.select %498, %499, %500 : tensor<16x4x128xi1>, tensor<16x4x128xf32>
    %cst_114 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %502 = stablehlo.broadcast_in_dim %cst_114, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %503 = stablehlo.compare EQ, %502, %497, FLOAT : (tensor<16x4x128xf32>, tensor<16x4x128xf32>) -> tensor<16x4x128xi1>
    %cst_115 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %504 = stablehlo.broadcast_in_dim %cst_115, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %cst_116 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %505 = stablehlo.broadcast_in_dim %cst_116, dims = [] : (tensor<f32>) -> tensor<16x4x128xf32>
    %506 = stablehlo.select %503, %504, %505 : tensor<16x4x128xi1>, tensor<16x4x128xf32>
    %507 = stablehlo.divide %501, %506 : tensor<16x4x128xf32>
    %508 = stablehlo.broadcast_in_dim %497, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %509 = stablehlo.broadcast_in_dim %508, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %510 = stablehlo.subtract %489#0, %509 : tensor<16x4x128x128xf32>
    %511 = stablehlo.exponential %510 : tensor<16x4x128x128xf32>
    %cst_117 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %512 = stablehlo.reduce(%511 init: %cst_117) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %513 = stablehlo.broadcast_in_dim %512, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %514 = stablehlo.broadcast_in_dim %513, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %515 = stablehlo.divide %511, %514 : tensor<16x4x128x128xf32>
    %516 = stablehlo.multiply %513, %513 : tensor<16x4x128x1xf32>
    %cst_118 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %517 = stablehlo.broadcast_in_dim %cst_118, dims = [] : (tensor<f32>) -> tensor<16x4x128x1xf32>
    %518 = stablehlo.divide %517, %516 : tensor<16x4x128x1xf32>
    %519 = stablehlo.dot_general %483, %515, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x128x4x64xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x64x128xf32>
    %520 = stablehlo.transpose %519, dims = [0, 3, 1, 2] : (tensor<16x4x64x128xf32>) -> tensor<16x128x4x64xf32>
    %521 = stablehlo.reshape %520 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %522 = stablehlo.dot_general %521, %arg53, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %523 = stablehlo.broadcast_in_dim %arg49, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %524 = stablehlo.broadcast_in_dim %523, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %525 = stablehlo.add %522, %524 : tensor<16x128x256xf32>
    %526 = stablehlo.add %439, %525 : tensor<16x128x256xf32>
    %cst_119 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %527 = stablehlo.reduce(%526 init: %cst_119) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %528 = stablehlo.broadcast_in_dim %527, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_120 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %529 = stablehlo.broadcast_in_dim %cst_120, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %530 = stablehlo.divide %528, %529 : tensor<16x128x1xf32>
    %531 = stablehlo.broadcast_in_dim %530, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %532 = stablehlo.subtract %526, %531 : tensor<16x128x256xf32>
    %533 = chlo.square %532 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_121 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %534 = stablehlo.broadcast_in_dim %cst_121, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %535 = stablehlo.multiply %534, %532 : tensor<16x128x256xf32>
    %cst_122 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %536 = stablehlo.reduce(%533 init: %cst_122) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %537 = stablehlo.broadcast_in_dim %536, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_123 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %538 = stablehlo.broadcast_in_dim %cst_123, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %539 = stablehlo.divide %537, %538 : tensor<16x128x1xf32>
    %540 = stablehlo.broadcast_in_dim %530, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %541 = stablehlo.subtract %526, %540 : tensor<16x128x256xf32>
    %cst_124 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %542 = stablehlo.broadcast_in_dim %cst_124, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %543 = stablehlo.add %539, %542 : tensor<16x128x1xf32>
    %544 = stablehlo.rsqrt %543 : tensor<16x128x1xf32>
    %545 = stablehlo.divide %544, %543 : tensor<16x128x1xf32>
    %cst_125 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %546 = stablehlo.broadcast_in_dim %cst_125, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %547 = stablehlo.multiply %546, %545 : tensor<16x128x1xf32>
    %548 = stablehlo.broadcast_in_dim %544, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %549 = stablehlo.multiply %541, %548 : tensor<16x128x256xf32>
    %550 = stablehlo.broadcast_in_dim %arg59, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %551 = stablehlo.broadcast_in_dim %550, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %552 = stablehlo.multiply %549, %551 : tensor<16x128x256xf32>
    %553 = stablehlo.broadcast_in_dim %arg58, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %554 = stablehlo.broadcast_in_dim %553, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %555 = stablehlo.add %552, %554 : tensor<16x128x256xf32>
    %556 = stablehlo.dot_general %555, %arg62, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x1024xf32>) -> tensor<16x128x1024xf32>
    %557 = stablehlo.broadcast_in_dim %arg60, dims = [2] : (tensor<1024xf32>) -> tensor<1x1x1024xf32>
    %558 = stablehlo.broadcast_in_dim %557, dims = [0, 1, 2] : (tensor<1x1x1024xf32>) -> tensor<16x128x1024xf32>
    %559 = stablehlo.add %556, %558 : tensor<16x128x1024xf32>
    %560 = stablehlo.multiply %559, %559 : tensor<16x128x1024xf32>
    %561 = stablehlo.multiply %560, %559 : tensor<16x128x1024xf32>
    %562 = stablehlo.multiply %559, %559 : tensor<16x128x1024xf32>
    %cst_126 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %563 = stablehlo.broadcast_in_dim %cst_126, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %564 = stablehlo.multiply %563, %562 : tensor<16x128x1024xf32>
    %cst_127 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %565 = stablehlo.broadcast_in_dim %cst_127, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %566 = stablehlo.multiply %565, %561 : tensor<16x128x1024xf32>
    %567 = stablehlo.add %559, %566 : tensor<16x128x1024xf32>
    %cst_128 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %568 = stablehlo.broadcast_in_dim %cst_128, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %569 = stablehlo.multiply %568, %567 : tensor<16x128x1024xf32>
    %570 = stablehlo.tanh %569 : tensor<16x128x1024xf32>
    %cst_129 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %571 = stablehlo.broadcast_in_dim %cst_129, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %572 = stablehlo.subtract %571, %570 : tensor<16x128x1024xf32>
    %cst_130 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %573 = stablehlo.broadcast_in_dim %cst_130, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %574 = stablehlo.add %573, %570 : tensor<16x128x1024xf32>
    %cst_131 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %575 = stablehlo.broadcast_in_dim %cst_131, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %576 = stablehlo.multiply %575, %574 : tensor<16x128x1024xf32>
    %577 = stablehlo.multiply %559, %576 : tensor<16x128x1024xf32>
    %578 = stablehlo.dot_general %577, %arg63, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<1024x256xf32>) -> tensor<16x128x256xf32>
    %579 = stablehlo.broadcast_in_dim %arg61, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %580 = stablehlo.broadcast_in_dim %579, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %581 = stablehlo.add %578, %580 : tensor<16x128x256xf32>
    %582 = stablehlo.add %526, %581 : tensor<16x128x256xf32>
    %cst_132 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %583 = stablehlo.reduce(%582 init: %cst_132) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %584 = stablehlo.broadcast_in_dim %583, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_133 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %585 = stablehlo.broadcast_in_dim %cst_133, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %586 = stablehlo.divide %584, %585 : tensor<16x128x1xf32>
    %587 = stablehlo.broadcast_in_dim %586, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %588 = stablehlo.subtract %582, %587 : tensor<16x128x256xf32>
    %589 = chlo.square %588 : tensor<16x128x256xf32> -> tensor<16x128x256xf32>
    %cst_134 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %590 = stablehlo.broadcast_in_dim %cst_134, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %591 = stablehlo.multiply %590, %588 : tensor<16x128x256xf32>
    %cst_135 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %592 = stablehlo.reduce(%589 init: %cst_135) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %593 = stablehlo.broadcast_in_dim %592, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_136 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %594 = stablehlo.broadcast_in_dim %cst_136, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %595 = stablehlo.divide %593, %594 : tensor<16x128x1xf32>
    %596 = stablehlo.broadcast_in_dim %586, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %597 = stablehlo.subtract %582, %596 : tensor<16x128x256xf32>
    %cst_137 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
    %598 = stablehlo.broadcast_in_dim %cst_137, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %599 = stablehlo.add %595, %598 : tensor<16x128x1xf32>
    %600 = stablehlo.rsqrt %599 : tensor<16x128x1xf32>
    %601 = stablehlo.divide %600, %599 : tensor<16x128x1xf32>
    %cst_138 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %602 = stablehlo.broadcast_in_dim %cst_138, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %603 = stablehlo.multiply %602, %601 : tensor<16x128x1xf32>
    %604 = stablehlo.broadcast_in_dim %600, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %605 = stablehlo.multiply %597, %604 : tensor<16x128x256xf32>
    %606 = stablehlo.broadcast_in_dim %arg65, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %607 = stablehlo.broadcast_in_dim %606, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %608 = stablehlo.multiply %605, %607 : tensor<16x128x256xf32>
    %609 = stablehlo.broadcast_in_dim %arg64, dims = [2] : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %610 = stablehlo.broadcast_in_dim %609, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %611 = stablehlo.add %608, %610 : tensor<16x128x256xf32>
    %612 = stablehlo.transpose %arg67, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %613 = stablehlo.dot_general %611, %612, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %614 = stablehlo.slice %arg205 [0:16, 1:129] : (tensor<16x129xi32>) -> tensor<16x128xi32>
    %615 = stablehlo.broadcast_in_dim %614, dims = [0, 1] : (tensor<16x128xi32>) -> tensor<16x128x1xi32>
    %616:2 = call @take_along_axis(%613, %615) : (tensor<16x128x256xf32>, tensor<16x128x1xi32>) -> (tensor<16x128x1xf32>, tensor<16x128x1x1xi32>)
    %617 = stablehlo.reshape %616#0 : (tensor<16x128x1xf32>) -> tensor<16x128xf32>
    %cst_139 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %618 = stablehlo.reduce(%613 init: %cst_139) applies stablehlo.maximum across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %619 = stablehlo.reshape %618 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %620 = stablehlo.broadcast_in_dim %619, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %621 = stablehlo.compare EQ, %613, %620, FLOAT : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<16x128x256xi1>
    %622 = stablehlo.convert %621 : (tensor<16x128x256xi1>) -> tensor<16x128x256xf32>
    %cst_140 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %623 = stablehlo.reduce(%622 init: %cst_140) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %cst_141 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %624 = stablehlo.broadcast_in_dim %cst_141, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %625 = stablehlo.maximum %624, %618 : tensor<16x128xf32>
    %626 = stablehlo.compare EQ, %618, %625, FLOAT : (tensor<16x128xf32>, tensor<16x128xf32>) -> tensor<16x128xi1>
    %cst_142 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %627 = stablehlo.broadcast_in_dim %cst_142, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %cst_143 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %628 = stablehlo.broadcast_in_dim %cst_143, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %629 = stablehlo.select %626, %627, %628 : tensor<16x128xi1>, tensor<16x128xf32>
    %cst_144 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %630 = stablehlo.broadcast_in_dim %cst_144, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %631 = stablehlo.compare EQ, %630, %625, FLOAT : (tensor<16x128xf32>, tensor<16x128xf32>) -> tensor<16x128xi1>
    %cst_145 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %632 = stablehlo.broadcast_in_dim %cst_145, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %cst_146 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %633 = stablehlo.broadcast_in_dim %cst_146, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %634 = stablehlo.select %631, %632, %633 : tensor<16x128xi1>, tensor<16x128xf32>
    %635 = stablehlo.divide %629, %634 : tensor<16x128xf32>
    %636 = stablehlo.is_finite %625 : (tensor<16x128xf32>) -> tensor<16x128xi1>
    %cst_147 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %637 = stablehlo.broadcast_in_dim %cst_147, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %638 = stablehlo.select %636, %625, %637 : tensor<16x128xi1>, tensor<16x128xf32>
    %cst_148 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %639 = stablehlo.broadcast_in_dim %cst_148, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %640 = stablehlo.broadcast_in_dim %638, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %641 = stablehlo.broadcast_in_dim %640, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %642 = stablehlo.subtract %613, %641 : tensor<16x128x256xf32>
    %643 = stablehlo.exponential %642 : tensor<16x128x256xf32>
    %cst_149 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %644 = stablehlo.reduce(%643 init: %cst_149) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %645 = stablehlo.sign %644 : tensor<16x128xf32>
    %646 = stablehlo.abs %644 : tensor<16x128xf32>
    %cst_150 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %647 = stablehlo.broadcast_in_dim %cst_150, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %648 = stablehlo.compare GE, %644, %647, FLOAT : (tensor<16x128xf32>, tensor<16x128xf32>) -> tensor<16x128xi1>
    %649 = stablehlo.log %646 : tensor<16x128xf32>
    %650 = stablehlo.add %649, %638 : tensor<16x128xf32>
    %651 = stablehlo.subtract %650, %617 : tensor<16x128xf32>
    %cst_151 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %652 = stablehlo.reduce(%651 init: %cst_151) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128xf32>, tensor<f32>) -> tensor<f32>
    %cst_152 = stablehlo.constant dense<2.048000e+03> : tensor<f32>
    %653 = stablehlo.divide %652, %cst_152 : tensor<f32>
    %cst_153 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %cst_154 = stablehlo.constant dense<2.048000e+03> : tensor<f32>
    %654 = stablehlo.divide %cst_153, %cst_154 : tensor<f32>
    %655 = stablehlo.broadcast_in_dim %654, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %656 = stablehlo.negate %655 : tensor<16x128xf32>
    %657 = stablehlo.divide %655, %646 : tensor<16x128xf32>
    %cst_155 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %658 = stablehlo.broadcast_in_dim %cst_155, dims = [] : (tensor<f32>) -> tensor<16x128xf32>
    %659 = stablehlo.select %648, %658, %657 : tensor<16x128xi1>, tensor<16x128xf32>
    %660 = stablehlo.select %648, %657, %658 : tensor<16x128xi1>, tensor<16x128xf32>
    %661 = stablehlo.negate %659 : tensor<16x128xf32>
    %662 = stablehlo.add %660, %661 : tensor<16x128xf32>
    %663 = stablehlo.broadcast_in_dim %662, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %664 = stablehlo.multiply %663, %643 : tensor<16x128x256xf32>
    %665 = stablehlo.broadcast_in_dim %656, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %666 = call @take_along_axis_0(%616#1, %665) : (tensor<16x128x1x1xi32>, tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %667 = stablehlo.add %664, %666 : tensor<16x128x256xf32>
    %668 = stablehlo.dot_general %667, %611, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %669 = stablehlo.transpose %668, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %670 = stablehlo.dot_general %667, %612, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %671 = stablehlo.transpose %669, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %cst_156 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %672 = stablehlo.reduce(%670 init: %cst_156) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %673 = stablehlo.reshape %672 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_157 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %674 = stablehlo.reduce(%673 init: %cst_157) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %675 = stablehlo.multiply %605, %670 : tensor<16x128x256xf32>
    %cst_158 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %676 = stablehlo.reduce(%675 init: %cst_158) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %677 = stablehlo.reshape %676 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %678 = stablehlo.broadcast_in_dim %606, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %679 = stablehlo.multiply %670, %678 : tensor<16x128x256xf32>
    %cst_159 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %680 = stablehlo.reduce(%677 init: %cst_159) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %681 = stablehlo.multiply %597, %679 : tensor<16x128x256xf32>
    %cst_160 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %682 = stablehlo.reduce(%681 init: %cst_160) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %683 = stablehlo.reshape %682 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %684 = stablehlo.broadcast_in_dim %600, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %685 = stablehlo.multiply %679, %684 : tensor<16x128x256xf32>
    %686 = stablehlo.multiply %683, %603 : tensor<16x128x1xf32>
    %687 = stablehlo.negate %685 : tensor<16x128x256xf32>
    %cst_161 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %688 = stablehlo.reduce(%687 init: %cst_161) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %689 = stablehlo.reshape %688 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %cst_162 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %690 = stablehlo.broadcast_in_dim %cst_162, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %691 = stablehlo.divide %686, %690 : tensor<16x128x1xf32>
    %cst_163 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %692 = stablehlo.reduce(%691 init: %cst_163) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %693 = stablehlo.broadcast_in_dim %692, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %694 = stablehlo.multiply %693, %591 : tensor<16x128x256xf32>
    %695 = stablehlo.negate %694 : tensor<16x128x256xf32>
    %cst_164 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %696 = stablehlo.reduce(%695 init: %cst_164) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %697 = stablehlo.reshape %696 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %698 = stablehlo.add %685, %694 : tensor<16x128x256xf32>
    %699 = stablehlo.add %689, %697 : tensor<16x128x1xf32>
    %cst_165 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %700 = stablehlo.broadcast_in_dim %cst_165, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %701 = stablehlo.divide %699, %700 : tensor<16x128x1xf32>
    %cst_166 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %702 = stablehlo.reduce(%701 init: %cst_166) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %703 = stablehlo.broadcast_in_dim %702, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %704 = stablehlo.add %698, %703 : tensor<16x128x256xf32>
    %cst_167 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %705 = stablehlo.reduce(%704 init: %cst_167) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %706 = stablehlo.reshape %705 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_168 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %707 = stablehlo.reduce(%706 init: %cst_168) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %708 = stablehlo.dot_general %704, %577, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x1024xf32>) -> tensor<256x1024xf32>
    %709 = stablehlo.transpose %708, dims = [1, 0] : (tensor<256x1024xf32>) -> tensor<1024x256xf32>
    %710 = stablehlo.dot_general %704, %arg63, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<1024x256xf32>) -> tensor<16x128x1024xf32>
    %711 = stablehlo.multiply %559, %710 : tensor<16x128x1024xf32>
    %712 = stablehlo.multiply %710, %576 : tensor<16x128x1024xf32>
    %cst_169 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %713 = stablehlo.broadcast_in_dim %cst_169, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %714 = stablehlo.multiply %713, %711 : tensor<16x128x1024xf32>
    %715 = stablehlo.multiply %714, %572 : tensor<16x128x1024xf32>
    %716 = stablehlo.multiply %715, %570 : tensor<16x128x1024xf32>
    %717 = stablehlo.add %715, %716 : tensor<16x128x1024xf32>
    %cst_170 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %718 = stablehlo.broadcast_in_dim %cst_170, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %719 = stablehlo.multiply %718, %717 : tensor<16x128x1024xf32>
    %720 = stablehlo.add %712, %719 : tensor<16x128x1024xf32>
    %cst_171 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %721 = stablehlo.broadcast_in_dim %cst_171, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %722 = stablehlo.multiply %721, %719 : tensor<16x128x1024xf32>
    %723 = stablehlo.multiply %722, %564 : tensor<16x128x1024xf32>
    %724 = stablehlo.add %720, %723 : tensor<16x128x1024xf32>
    %cst_172 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %725 = stablehlo.reduce(%724 init: %cst_172) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %726 = stablehlo.reshape %725 : (tensor<1024xf32>) -> tensor<1x1x1024xf32>
    %cst_173 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %727 = stablehlo.reduce(%726 init: %cst_173) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %728 = stablehlo.dot_general %724, %555, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<16x128x256xf32>) -> tensor<1024x256xf32>
    %729 = stablehlo.transpose %728, dims = [1, 0] : (tensor<1024x256xf32>) -> tensor<256x1024xf32>
    %730 = stablehlo.dot_general %724, %arg62, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<256x1024xf32>) -> tensor<16x128x256xf32>
    %cst_174 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %731 = stablehlo.reduce(%730 init: %cst_174) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %732 = stablehlo.reshape %731 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_175 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %733 = stablehlo.reduce(%732 init: %cst_175) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %734 = stablehlo.multiply %549, %730 : tensor<16x128x256xf32>
    %cst_176 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %735 = stablehlo.reduce(%734 init: %cst_176) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %736 = stablehlo.reshape %735 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %737 = stablehlo.broadcast_in_dim %550, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %738 = stablehlo.multiply %730, %737 : tensor<16x128x256xf32>
    %cst_177 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %739 = stablehlo.reduce(%736 init: %cst_177) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %740 = stablehlo.multiply %541, %738 : tensor<16x128x256xf32>
    %cst_178 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %741 = stablehlo.reduce(%740 init: %cst_178) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %742 = stablehlo.reshape %741 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %743 = stablehlo.broadcast_in_dim %544, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %744 = stablehlo.multiply %738, %743 : tensor<16x128x256xf32>
    %745 = stablehlo.multiply %742, %547 : tensor<16x128x1xf32>
    %746 = stablehlo.negate %744 : tensor<16x128x256xf32>
    %cst_179 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %747 = stablehlo.reduce(%746 init: %cst_179) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %748 = stablehlo.reshape %747 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %749 = stablehlo.add %704, %744 : tensor<16x128x256xf32>
    %cst_180 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %750 = stablehlo.broadcast_in_dim %cst_180, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %751 = stablehlo.divide %745, %750 : tensor<16x128x1xf32>
    %cst_181 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %752 = stablehlo.reduce(%751 init: %cst_181) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %753 = stablehlo.broadcast_in_dim %752, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %754 = stablehlo.multiply %753, %535 : tensor<16x128x256xf32>
    %755 = stablehlo.negate %754 : tensor<16x128x256xf32>
    %cst_182 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %756 = stablehlo.reduce(%755 init: %cst_182) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %757 = stablehlo.reshape %756 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %758 = stablehlo.add %749, %754 : tensor<16x128x256xf32>
    %759 = stablehlo.add %748, %757 : tensor<16x128x1xf32>
    %cst_183 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %760 = stablehlo.broadcast_in_dim %cst_183, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %761 = stablehlo.divide %759, %760 : tensor<16x128x1xf32>
    %cst_184 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %762 = stablehlo.reduce(%761 init: %cst_184) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %763 = stablehlo.broadcast_in_dim %762, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %764 = stablehlo.add %758, %763 : tensor<16x128x256xf32>
    %cst_185 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %765 = stablehlo.reduce(%764 init: %cst_185) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %766 = stablehlo.reshape %765 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_186 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %767 = stablehlo.reduce(%766 init: %cst_186) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %768 = stablehlo.dot_general %764, %521, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %769 = stablehlo.transpose %768, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %770 = stablehlo.dot_general %764, %arg53, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %771 = stablehlo.reshape %770 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %772 = stablehlo.transpose %771, dims = [0, 2, 3, 1] : (tensor<16x128x4x64xf32>) -> tensor<16x4x64x128xf32>
    %773 = stablehlo.dot_general %772, %483, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x4x64x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x128xf32>
    %774 = stablehlo.dot_general %772, %515, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<16x4x64x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x64x128xf32>
    %775 = stablehlo.transpose %774, dims = [0, 3, 1, 2] : (tensor<16x4x64x128xf32>) -> tensor<16x128x4x64xf32>
    %776 = stablehlo.broadcast_in_dim %518, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %777 = stablehlo.multiply %773, %776 : tensor<16x4x128x128xf32>
    %778 = stablehlo.multiply %777, %511 : tensor<16x4x128x128xf32>
    %cst_187 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %779 = stablehlo.reduce(%778 init: %cst_187) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %780 = stablehlo.reshape %779 : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %781 = stablehlo.negate %780 : tensor<16x4x128x1xf32>
    %782 = stablehlo.broadcast_in_dim %513, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %783 = stablehlo.divide %773, %782 : tensor<16x4x128x128xf32>
    %cst_188 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %784 = stablehlo.reduce(%781 init: %cst_188) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x1xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %785 = stablehlo.broadcast_in_dim %784, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x128xf32>
    %786 = stablehlo.add %783, %785 : tensor<16x4x128x128xf32>
    %787 = stablehlo.multiply %786, %511 : tensor<16x4x128x128xf32>
    %788 = call @_where_1(%489#1, %489#2, %787) : (tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xf32>
    %cst_189 = stablehlo.constant dense<1.250000e-01> : tensor<f32>
    %789 = stablehlo.broadcast_in_dim %cst_189, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %790 = stablehlo.multiply %788, %789 : tensor<16x4x128x128xf32>
    %791 = stablehlo.dot_general %790, %473, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4x128x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x64xf32>
    %792 = stablehlo.transpose %791, dims = [0, 2, 1, 3] : (tensor<16x4x128x64xf32>) -> tensor<16x128x4x64xf32>
    %793 = stablehlo.dot_general %790, %478, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4x128x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x64xf32>
    %794 = stablehlo.transpose %793, dims = [0, 2, 1, 3] : (tensor<16x4x128x64xf32>) -> tensor<16x128x4x64xf32>
    %795 = stablehlo.reshape %775 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_190 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %796 = stablehlo.reduce(%795 init: %cst_190) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %797 = stablehlo.reshape %796 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_191 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %798 = stablehlo.reduce(%797 init: %cst_191) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %799 = stablehlo.dot_general %795, %468, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %800 = stablehlo.transpose %799, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %801 = stablehlo.dot_general %795, %arg55, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %802 = stablehlo.reshape %792 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_192 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %803 = stablehlo.reduce(%802 init: %cst_192) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %804 = stablehlo.reshape %803 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_193 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %805 = stablehlo.reduce(%804 init: %cst_193) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %806 = stablehlo.dot_general %802, %468, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %807 = stablehlo.transpose %806, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %808 = stablehlo.dot_general %802, %arg52, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %809 = stablehlo.add %801, %808 : tensor<16x128x256xf32>
    %810 = stablehlo.reshape %794 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_194 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %811 = stablehlo.reduce(%810 init: %cst_194) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %812 = stablehlo.reshape %811 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_195 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %813 = stablehlo.reduce(%812 init: %cst_195) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %814 = stablehlo.dot_general %810, %468, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %815 = stablehlo.transpose %814, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %816 = stablehlo.dot_general %810, %arg54, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %817 = stablehlo.add %809, %816 : tensor<16x128x256xf32>
    %cst_196 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %818 = stablehlo.reduce(%817 init: %cst_196) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %819 = stablehlo.reshape %818 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_197 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %820 = stablehlo.reduce(%819 init: %cst_197) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %821 = stablehlo.multiply %462, %817 : tensor<16x128x256xf32>
    %cst_198 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %822 = stablehlo.reduce(%821 init: %cst_198) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %823 = stablehlo.reshape %822 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %824 = stablehlo.broadcast_in_dim %463, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %825 = stablehlo.multiply %817, %824 : tensor<16x128x256xf32>
    %cst_199 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %826 = stablehlo.reduce(%823 init: %cst_199) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %827 = stablehlo.multiply %454, %825 : tensor<16x128x256xf32>
    %cst_200 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %828 = stablehlo.reduce(%827 init: %cst_200) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %829 = stablehlo.reshape %828 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %830 = stablehlo.broadcast_in_dim %457, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %831 = stablehlo.multiply %825, %830 : tensor<16x128x256xf32>
    %832 = stablehlo.multiply %829, %460 : tensor<16x128x1xf32>
    %833 = stablehlo.negate %831 : tensor<16x128x256xf32>
    %cst_201 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %834 = stablehlo.reduce(%833 init: %cst_201) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %835 = stablehlo.reshape %834 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %836 = stablehlo.add %764, %831 : tensor<16x128x256xf32>
    %cst_202 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %837 = stablehlo.broadcast_in_dim %cst_202, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %838 = stablehlo.divide %832, %837 : tensor<16x128x1xf32>
    %cst_203 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %839 = stablehlo.reduce(%838 init: %cst_203) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %840 = stablehlo.broadcast_in_dim %839, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %841 = stablehlo.multiply %840, %448 : tensor<16x128x256xf32>
    %842 = stablehlo.negate %841 : tensor<16x128x256xf32>
    %cst_204 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %843 = stablehlo.reduce(%842 init: %cst_204) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %844 = stablehlo.reshape %843 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %845 = stablehlo.add %836, %841 : tensor<16x128x256xf32>
    %846 = stablehlo.add %835, %844 : tensor<16x128x1xf32>
    %cst_205 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %847 = stablehlo.broadcast_in_dim %cst_205, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %848 = stablehlo.divide %846, %847 : tensor<16x128x1xf32>
    %cst_206 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %849 = stablehlo.reduce(%848 init: %cst_206) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %850 = stablehlo.broadcast_in_dim %849, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %851 = stablehlo.add %845, %850 : tensor<16x128x256xf32>
    %cst_207 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %852 = stablehlo.reduce(%851 init: %cst_207) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %853 = stablehlo.reshape %852 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_208 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %854 = stablehlo.reduce(%853 init: %cst_208) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %855 = stablehlo.dot_general %851, %434, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x1024xf32>) -> tensor<256x1024xf32>
    %856 = stablehlo.transpose %855, dims = [1, 0] : (tensor<256x1024xf32>) -> tensor<1024x256xf32>
    %857 = stablehlo.dot_general %851, %arg47, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<1024x256xf32>) -> tensor<16x128x1024xf32>
    %858 = stablehlo.multiply %416, %857 : tensor<16x128x1024xf32>
    %859 = stablehlo.multiply %857, %433 : tensor<16x128x1024xf32>
    %cst_209 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %860 = stablehlo.broadcast_in_dim %cst_209, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %861 = stablehlo.multiply %860, %858 : tensor<16x128x1024xf32>
    %862 = stablehlo.multiply %861, %429 : tensor<16x128x1024xf32>
    %863 = stablehlo.multiply %862, %427 : tensor<16x128x1024xf32>
    %864 = stablehlo.add %862, %863 : tensor<16x128x1024xf32>
    %cst_210 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %865 = stablehlo.broadcast_in_dim %cst_210, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %866 = stablehlo.multiply %865, %864 : tensor<16x128x1024xf32>
    %867 = stablehlo.add %859, %866 : tensor<16x128x1024xf32>
    %cst_211 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %868 = stablehlo.broadcast_in_dim %cst_211, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %869 = stablehlo.multiply %868, %866 : tensor<16x128x1024xf32>
    %870 = stablehlo.multiply %869, %421 : tensor<16x128x1024xf32>
    %871 = stablehlo.add %867, %870 : tensor<16x128x1024xf32>
    %cst_212 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %872 = stablehlo.reduce(%871 init: %cst_212) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %873 = stablehlo.reshape %872 : (tensor<1024xf32>) -> tensor<1x1x1024xf32>
    %cst_213 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %874 = stablehlo.reduce(%873 init: %cst_213) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %875 = stablehlo.dot_general %871, %412, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<16x128x256xf32>) -> tensor<1024x256xf32>
    %876 = stablehlo.transpose %875, dims = [1, 0] : (tensor<1024x256xf32>) -> tensor<256x1024xf32>
    %877 = stablehlo.dot_general %871, %arg46, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<256x1024xf32>) -> tensor<16x128x256xf32>
    %cst_214 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %878 = stablehlo.reduce(%877 init: %cst_214) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %879 = stablehlo.reshape %878 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_215 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %880 = stablehlo.reduce(%879 init: %cst_215) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %881 = stablehlo.multiply %406, %877 : tensor<16x128x256xf32>
    %cst_216 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %882 = stablehlo.reduce(%881 init: %cst_216) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %883 = stablehlo.reshape %882 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %884 = stablehlo.broadcast_in_dim %407, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %885 = stablehlo.multiply %877, %884 : tensor<16x128x256xf32>
    %cst_217 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %886 = stablehlo.reduce(%883 init: %cst_217) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %887 = stablehlo.multiply %398, %885 : tensor<16x128x256xf32>
    %cst_218 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %888 = stablehlo.reduce(%887 init: %cst_218) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %889 = stablehlo.reshape %888 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %890 = stablehlo.broadcast_in_dim %401, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %891 = stablehlo.multiply %885, %890 : tensor<16x128x256xf32>
    %892 = stablehlo.multiply %889, %404 : tensor<16x128x1xf32>
    %893 = stablehlo.negate %891 : tensor<16x128x256xf32>
    %cst_219 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %894 = stablehlo.reduce(%893 init: %cst_219) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %895 = stablehlo.reshape %894 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %896 = stablehlo.add %851, %891 : tensor<16x128x256xf32>
    %cst_220 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %897 = stablehlo.broadcast_in_dim %cst_220, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %898 = stablehlo.divide %892, %897 : tensor<16x128x1xf32>
    %cst_221 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %899 = stablehlo.reduce(%898 init: %cst_221) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %900 = stablehlo.broadcast_in_dim %899, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %901 = stablehlo.multiply %900, %392 : tensor<16x128x256xf32>
    %902 = stablehlo.negate %901 : tensor<16x128x256xf32>
    %cst_222 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %903 = stablehlo.reduce(%902 init: %cst_222) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %904 = stablehlo.reshape %903 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %905 = stablehlo.add %896, %901 : tensor<16x128x256xf32>
    %906 = stablehlo.add %895, %904 : tensor<16x128x1xf32>
    %cst_223 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %907 = stablehlo.broadcast_in_dim %cst_223, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %908 = stablehlo.divide %906, %907 : tensor<16x128x1xf32>
    %cst_224 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %909 = stablehlo.reduce(%908 init: %cst_224) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %910 = stablehlo.broadcast_in_dim %909, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %911 = stablehlo.add %905, %910 : tensor<16x128x256xf32>
    %cst_225 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %912 = stablehlo.reduce(%911 init: %cst_225) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %913 = stablehlo.reshape %912 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_226 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %914 = stablehlo.reduce(%913 init: %cst_226) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %915 = stablehlo.dot_general %911, %378, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %916 = stablehlo.transpose %915, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %917 = stablehlo.dot_general %911, %arg37, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %918 = stablehlo.reshape %917 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %919 = stablehlo.transpose %918, dims = [0, 2, 3, 1] : (tensor<16x128x4x64xf32>) -> tensor<16x4x64x128xf32>
    %920 = stablehlo.dot_general %919, %340, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x4x64x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x128xf32>
    %921 = stablehlo.dot_general %919, %372, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<16x4x64x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x64x128xf32>
    %922 = stablehlo.transpose %921, dims = [0, 3, 1, 2] : (tensor<16x4x64x128xf32>) -> tensor<16x128x4x64xf32>
    %923 = stablehlo.broadcast_in_dim %375, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %924 = stablehlo.multiply %920, %923 : tensor<16x4x128x128xf32>
    %925 = stablehlo.multiply %924, %368 : tensor<16x4x128x128xf32>
    %cst_227 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %926 = stablehlo.reduce(%925 init: %cst_227) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %927 = stablehlo.reshape %926 : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %928 = stablehlo.negate %927 : tensor<16x4x128x1xf32>
    %929 = stablehlo.broadcast_in_dim %370, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %930 = stablehlo.divide %920, %929 : tensor<16x4x128x128xf32>
    %cst_228 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %931 = stablehlo.reduce(%928 init: %cst_228) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x1xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %932 = stablehlo.broadcast_in_dim %931, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x128xf32>
    %933 = stablehlo.add %930, %932 : tensor<16x4x128x128xf32>
    %934 = stablehlo.multiply %933, %368 : tensor<16x4x128x128xf32>
    %935 = call @_where_1(%346#1, %346#2, %934) : (tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xf32>
    %cst_229 = stablehlo.constant dense<1.250000e-01> : tensor<f32>
    %936 = stablehlo.broadcast_in_dim %cst_229, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %937 = stablehlo.multiply %935, %936 : tensor<16x4x128x128xf32>
    %938 = stablehlo.dot_general %937, %330, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4x128x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x64xf32>
    %939 = stablehlo.transpose %938, dims = [0, 2, 1, 3] : (tensor<16x4x128x64xf32>) -> tensor<16x128x4x64xf32>
    %940 = stablehlo.dot_general %937, %335, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4x128x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x64xf32>
    %941 = stablehlo.transpose %940, dims = [0, 2, 1, 3] : (tensor<16x4x128x64xf32>) -> tensor<16x128x4x64xf32>
    %942 = stablehlo.reshape %922 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_230 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %943 = stablehlo.reduce(%942 init: %cst_230) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %944 = stablehlo.reshape %943 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_231 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %945 = stablehlo.reduce(%944 init: %cst_231) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %946 = stablehlo.dot_general %942, %325, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %947 = stablehlo.transpose %946, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %948 = stablehlo.dot_general %942, %arg39, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %949 = stablehlo.reshape %939 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_232 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %950 = stablehlo.reduce(%949 init: %cst_232) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %951 = stablehlo.reshape %950 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_233 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %952 = stablehlo.reduce(%951 init: %cst_233) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %953 = stablehlo.dot_general %949, %325, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %954 = stablehlo.transpose %953, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %955 = stablehlo.dot_general %949, %arg36, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %956 = stablehlo.add %948, %955 : tensor<16x128x256xf32>
    %957 = stablehlo.reshape %941 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_234 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %958 = stablehlo.reduce(%957 init: %cst_234) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %959 = stablehlo.reshape %958 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_235 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %960 = stablehlo.reduce(%959 init: %cst_235) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %961 = stablehlo.dot_general %957, %325, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %962 = stablehlo.transpose %961, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %963 = stablehlo.dot_general %957, %arg38, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %964 = stablehlo.add %956, %963 : tensor<16x128x256xf32>
    %cst_236 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %965 = stablehlo.reduce(%964 init: %cst_236) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %966 = stablehlo.reshape %965 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_237 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %967 = stablehlo.reduce(%966 init: %cst_237) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %968 = stablehlo.multiply %319, %964 : tensor<16x128x256xf32>
    %cst_238 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %969 = stablehlo.reduce(%968 init: %cst_238) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %970 = stablehlo.reshape %969 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %971 = stablehlo.broadcast_in_dim %320, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %972 = stablehlo.multiply %964, %971 : tensor<16x128x256xf32>
    %cst_239 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %973 = stablehlo.reduce(%970 init: %cst_239) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %974 = stablehlo.multiply %311, %972 : tensor<16x128x256xf32>
    %cst_240 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %975 = stablehlo.reduce(%974 init: %cst_240) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %976 = stablehlo.reshape %975 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %977 = stablehlo.broadcast_in_dim %314, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %978 = stablehlo.multiply %972, %977 : tensor<16x128x256xf32>
    %979 = stablehlo.multiply %976, %317 : tensor<16x128x1xf32>
    %980 = stablehlo.negate %978 : tensor<16x128x256xf32>
    %cst_241 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %981 = stablehlo.reduce(%980 init: %cst_241) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %982 = stablehlo.reshape %981 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %983 = stablehlo.add %911, %978 : tensor<16x128x256xf32>
    %cst_242 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %984 = stablehlo.broadcast_in_dim %cst_242, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %985 = stablehlo.divide %979, %984 : tensor<16x128x1xf32>
    %cst_243 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %986 = stablehlo.reduce(%985 init: %cst_243) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %987 = stablehlo.broadcast_in_dim %986, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %988 = stablehlo.multiply %987, %305 : tensor<16x128x256xf32>
    %989 = stablehlo.negate %988 : tensor<16x128x256xf32>
    %cst_244 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %990 = stablehlo.reduce(%989 init: %cst_244) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %991 = stablehlo.reshape %990 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %992 = stablehlo.add %983, %988 : tensor<16x128x256xf32>
    %993 = stablehlo.add %982, %991 : tensor<16x128x1xf32>
    %cst_245 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %994 = stablehlo.broadcast_in_dim %cst_245, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %995 = stablehlo.divide %993, %994 : tensor<16x128x1xf32>
    %cst_246 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %996 = stablehlo.reduce(%995 init: %cst_246) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %997 = stablehlo.broadcast_in_dim %996, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %998 = stablehlo.add %992, %997 : tensor<16x128x256xf32>
    %cst_247 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %999 = stablehlo.reduce(%998 init: %cst_247) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1000 = stablehlo.reshape %999 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_248 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1001 = stablehlo.reduce(%1000 init: %cst_248) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1002 = stablehlo.dot_general %998, %291, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x1024xf32>) -> tensor<256x1024xf32>
    %1003 = stablehlo.transpose %1002, dims = [1, 0] : (tensor<256x1024xf32>) -> tensor<1024x256xf32>
    %1004 = stablehlo.dot_general %998, %arg31, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<1024x256xf32>) -> tensor<16x128x1024xf32>
    %1005 = stablehlo.multiply %273, %1004 : tensor<16x128x1024xf32>
    %1006 = stablehlo.multiply %1004, %290 : tensor<16x128x1024xf32>
    %cst_249 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %1007 = stablehlo.broadcast_in_dim %cst_249, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %1008 = stablehlo.multiply %1007, %1005 : tensor<16x128x1024xf32>
    %1009 = stablehlo.multiply %1008, %286 : tensor<16x128x1024xf32>
    %1010 = stablehlo.multiply %1009, %284 : tensor<16x128x1024xf32>
    %1011 = stablehlo.add %1009, %1010 : tensor<16x128x1024xf32>
    %cst_250 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %1012 = stablehlo.broadcast_in_dim %cst_250, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %1013 = stablehlo.multiply %1012, %1011 : tensor<16x128x1024xf32>
    %1014 = stablehlo.add %1006, %1013 : tensor<16x128x1024xf32>
    %cst_251 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %1015 = stablehlo.broadcast_in_dim %cst_251, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %1016 = stablehlo.multiply %1015, %1013 : tensor<16x128x1024xf32>
    %1017 = stablehlo.multiply %1016, %278 : tensor<16x128x1024xf32>
    %1018 = stablehlo.add %1014, %1017 : tensor<16x128x1024xf32>
    %cst_252 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1019 = stablehlo.reduce(%1018 init: %cst_252) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %1020 = stablehlo.reshape %1019 : (tensor<1024xf32>) -> tensor<1x1x1024xf32>
    %cst_253 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1021 = stablehlo.reduce(%1020 init: %cst_253) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %1022 = stablehlo.dot_general %1018, %269, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<16x128x256xf32>) -> tensor<1024x256xf32>
    %1023 = stablehlo.transpose %1022, dims = [1, 0] : (tensor<1024x256xf32>) -> tensor<256x1024xf32>
    %1024 = stablehlo.dot_general %1018, %arg30, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<256x1024xf32>) -> tensor<16x128x256xf32>
    %cst_254 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1025 = stablehlo.reduce(%1024 init: %cst_254) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1026 = stablehlo.reshape %1025 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_255 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1027 = stablehlo.reduce(%1026 init: %cst_255) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1028 = stablehlo.multiply %263, %1024 : tensor<16x128x256xf32>
    %cst_256 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1029 = stablehlo.reduce(%1028 init: %cst_256) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1030 = stablehlo.reshape %1029 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %1031 = stablehlo.broadcast_in_dim %264, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %1032 = stablehlo.multiply %1024, %1031 : tensor<16x128x256xf32>
    %cst_257 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1033 = stablehlo.reduce(%1030 init: %cst_257) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1034 = stablehlo.multiply %255, %1032 : tensor<16x128x256xf32>
    %cst_258 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1035 = stablehlo.reduce(%1034 init: %cst_258) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1036 = stablehlo.reshape %1035 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1037 = stablehlo.broadcast_in_dim %258, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %1038 = stablehlo.multiply %1032, %1037 : tensor<16x128x256xf32>
    %1039 = stablehlo.multiply %1036, %261 : tensor<16x128x1xf32>
    %1040 = stablehlo.negate %1038 : tensor<16x128x256xf32>
    %cst_259 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1041 = stablehlo.reduce(%1040 init: %cst_259) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1042 = stablehlo.reshape %1041 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1043 = stablehlo.add %998, %1038 : tensor<16x128x256xf32>
    %cst_260 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %1044 = stablehlo.broadcast_in_dim %cst_260, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %1045 = stablehlo.divide %1039, %1044 : tensor<16x128x1xf32>
    %cst_261 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1046 = stablehlo.reduce(%1045 init: %cst_261) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1047 = stablehlo.broadcast_in_dim %1046, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %1048 = stablehlo.multiply %1047, %249 : tensor<16x128x256xf32>
    %1049 = stablehlo.negate %1048 : tensor<16x128x256xf32>
    %cst_262 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1050 = stablehlo.reduce(%1049 init: %cst_262) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1051 = stablehlo.reshape %1050 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1052 = stablehlo.add %1043, %1048 : tensor<16x128x256xf32>
    %1053 = stablehlo.add %1042, %1051 : tensor<16x128x1xf32>
    %cst_263 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %1054 = stablehlo.broadcast_in_dim %cst_263, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %1055 = stablehlo.divide %1053, %1054 : tensor<16x128x1xf32>
    %cst_264 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1056 = stablehlo.reduce(%1055 init: %cst_264) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1057 = stablehlo.broadcast_in_dim %1056, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %1058 = stablehlo.add %1052, %1057 : tensor<16x128x256xf32>
    %cst_265 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1059 = stablehlo.reduce(%1058 init: %cst_265) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1060 = stablehlo.reshape %1059 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_266 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1061 = stablehlo.reduce(%1060 init: %cst_266) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1062 = stablehlo.dot_general %1058, %235, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1063 = stablehlo.transpose %1062, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %1064 = stablehlo.dot_general %1058, %arg21, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %1065 = stablehlo.reshape %1064 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %1066 = stablehlo.transpose %1065, dims = [0, 2, 3, 1] : (tensor<16x128x4x64xf32>) -> tensor<16x4x64x128xf32>
    %1067 = stablehlo.dot_general %1066, %197, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x4x64x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x128xf32>
    %1068 = stablehlo.dot_general %1066, %229, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<16x4x64x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x64x128xf32>
    %1069 = stablehlo.transpose %1068, dims = [0, 3, 1, 2] : (tensor<16x4x64x128xf32>) -> tensor<16x128x4x64xf32>
    %1070 = stablehlo.broadcast_in_dim %232, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %1071 = stablehlo.multiply %1067, %1070 : tensor<16x4x128x128xf32>
    %1072 = stablehlo.multiply %1071, %225 : tensor<16x4x128x128xf32>
    %cst_267 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1073 = stablehlo.reduce(%1072 init: %cst_267) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %1074 = stablehlo.reshape %1073 : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %1075 = stablehlo.negate %1074 : tensor<16x4x128x1xf32>
    %1076 = stablehlo.broadcast_in_dim %227, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %1077 = stablehlo.divide %1067, %1076 : tensor<16x4x128x128xf32>
    %cst_268 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1078 = stablehlo.reduce(%1075 init: %cst_268) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x1xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %1079 = stablehlo.broadcast_in_dim %1078, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x128xf32>
    %1080 = stablehlo.add %1077, %1079 : tensor<16x4x128x128xf32>
    %1081 = stablehlo.multiply %1080, %225 : tensor<16x4x128x128xf32>
    %1082 = call @_where_1(%203#1, %203#2, %1081) : (tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xf32>
    %cst_269 = stablehlo.constant dense<1.250000e-01> : tensor<f32>
    %1083 = stablehlo.broadcast_in_dim %cst_269, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %1084 = stablehlo.multiply %1082, %1083 : tensor<16x4x128x128xf32>
    %1085 = stablehlo.dot_general %1084, %187, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4x128x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x64xf32>
    %1086 = stablehlo.transpose %1085, dims = [0, 2, 1, 3] : (tensor<16x4x128x64xf32>) -> tensor<16x128x4x64xf32>
    %1087 = stablehlo.dot_general %1084, %192, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4x128x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x64xf32>
    %1088 = stablehlo.transpose %1087, dims = [0, 2, 1, 3] : (tensor<16x4x128x64xf32>) -> tensor<16x128x4x64xf32>
    %1089 = stablehlo.reshape %1069 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_270 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1090 = stablehlo.reduce(%1089 init: %cst_270) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1091 = stablehlo.reshape %1090 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_271 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1092 = stablehlo.reduce(%1091 init: %cst_271) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1093 = stablehlo.dot_general %1089, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1094 = stablehlo.transpose %1093, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %1095 = stablehlo.dot_general %1089, %arg23, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %1096 = stablehlo.reshape %1086 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_272 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1097 = stablehlo.reduce(%1096 init: %cst_272) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1098 = stablehlo.reshape %1097 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_273 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1099 = stablehlo.reduce(%1098 init: %cst_273) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1100 = stablehlo.dot_general %1096, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1101 = stablehlo.transpose %1100, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %1102 = stablehlo.dot_general %1096, %arg20, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %1103 = stablehlo.add %1095, %1102 : tensor<16x128x256xf32>
    %1104 = stablehlo.reshape %1088 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_274 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1105 = stablehlo.reduce(%1104 init: %cst_274) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1106 = stablehlo.reshape %1105 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_275 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1107 = stablehlo.reduce(%1106 init: %cst_275) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1108 = stablehlo.dot_general %1104, %182, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1109 = stablehlo.transpose %1108, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %1110 = stablehlo.dot_general %1104, %arg22, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %1111 = stablehlo.add %1103, %1110 : tensor<16x128x256xf32>
    %cst_276 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1112 = stablehlo.reduce(%1111 init: %cst_276) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1113 = stablehlo.reshape %1112 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_277 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1114 = stablehlo.reduce(%1113 init: %cst_277) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1115 = stablehlo.multiply %176, %1111 : tensor<16x128x256xf32>
    %cst_278 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1116 = stablehlo.reduce(%1115 init: %cst_278) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1117 = stablehlo.reshape %1116 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %1118 = stablehlo.broadcast_in_dim %177, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %1119 = stablehlo.multiply %1111, %1118 : tensor<16x128x256xf32>
    %cst_279 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1120 = stablehlo.reduce(%1117 init: %cst_279) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1121 = stablehlo.multiply %168, %1119 : tensor<16x128x256xf32>
    %cst_280 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1122 = stablehlo.reduce(%1121 init: %cst_280) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1123 = stablehlo.reshape %1122 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1124 = stablehlo.broadcast_in_dim %171, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %1125 = stablehlo.multiply %1119, %1124 : tensor<16x128x256xf32>
    %1126 = stablehlo.multiply %1123, %174 : tensor<16x128x1xf32>
    %1127 = stablehlo.negate %1125 : tensor<16x128x256xf32>
    %cst_281 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1128 = stablehlo.reduce(%1127 init: %cst_281) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1129 = stablehlo.reshape %1128 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1130 = stablehlo.add %1058, %1125 : tensor<16x128x256xf32>
    %cst_282 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %1131 = stablehlo.broadcast_in_dim %cst_282, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %1132 = stablehlo.divide %1126, %1131 : tensor<16x128x1xf32>
    %cst_283 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1133 = stablehlo.reduce(%1132 init: %cst_283) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1134 = stablehlo.broadcast_in_dim %1133, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %1135 = stablehlo.multiply %1134, %162 : tensor<16x128x256xf32>
    %1136 = stablehlo.negate %1135 : tensor<16x128x256xf32>
    %cst_284 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1137 = stablehlo.reduce(%1136 init: %cst_284) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1138 = stablehlo.reshape %1137 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1139 = stablehlo.add %1130, %1135 : tensor<16x128x256xf32>
    %1140 = stablehlo.add %1129, %1138 : tensor<16x128x1xf32>
    %cst_285 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %1141 = stablehlo.broadcast_in_dim %cst_285, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %1142 = stablehlo.divide %1140, %1141 : tensor<16x128x1xf32>
    %cst_286 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1143 = stablehlo.reduce(%1142 init: %cst_286) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1144 = stablehlo.broadcast_in_dim %1143, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %1145 = stablehlo.add %1139, %1144 : tensor<16x128x256xf32>
    %cst_287 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1146 = stablehlo.reduce(%1145 init: %cst_287) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1147 = stablehlo.reshape %1146 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_288 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1148 = stablehlo.reduce(%1147 init: %cst_288) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1149 = stablehlo.dot_general %1145, %148, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x1024xf32>) -> tensor<256x1024xf32>
    %1150 = stablehlo.transpose %1149, dims = [1, 0] : (tensor<256x1024xf32>) -> tensor<1024x256xf32>
    %1151 = stablehlo.dot_general %1145, %arg15, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<1024x256xf32>) -> tensor<16x128x1024xf32>
    %1152 = stablehlo.multiply %130, %1151 : tensor<16x128x1024xf32>
    %1153 = stablehlo.multiply %1151, %147 : tensor<16x128x1024xf32>
    %cst_289 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %1154 = stablehlo.broadcast_in_dim %cst_289, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %1155 = stablehlo.multiply %1154, %1152 : tensor<16x128x1024xf32>
    %1156 = stablehlo.multiply %1155, %143 : tensor<16x128x1024xf32>
    %1157 = stablehlo.multiply %1156, %141 : tensor<16x128x1024xf32>
    %1158 = stablehlo.add %1156, %1157 : tensor<16x128x1024xf32>
    %cst_290 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %1159 = stablehlo.broadcast_in_dim %cst_290, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %1160 = stablehlo.multiply %1159, %1158 : tensor<16x128x1024xf32>
    %1161 = stablehlo.add %1153, %1160 : tensor<16x128x1024xf32>
    %cst_291 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %1162 = stablehlo.broadcast_in_dim %cst_291, dims = [] : (tensor<f32>) -> tensor<16x128x1024xf32>
    %1163 = stablehlo.multiply %1162, %1160 : tensor<16x128x1024xf32>
    %1164 = stablehlo.multiply %1163, %135 : tensor<16x128x1024xf32>
    %1165 = stablehlo.add %1161, %1164 : tensor<16x128x1024xf32>
    %cst_292 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1166 = stablehlo.reduce(%1165 init: %cst_292) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %1167 = stablehlo.reshape %1166 : (tensor<1024xf32>) -> tensor<1x1x1024xf32>
    %cst_293 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1168 = stablehlo.reduce(%1167 init: %cst_293) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %1169 = stablehlo.dot_general %1165, %126, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<16x128x256xf32>) -> tensor<1024x256xf32>
    %1170 = stablehlo.transpose %1169, dims = [1, 0] : (tensor<1024x256xf32>) -> tensor<256x1024xf32>
    %1171 = stablehlo.dot_general %1165, %arg14, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x1024xf32>, tensor<256x1024xf32>) -> tensor<16x128x256xf32>
    %cst_294 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1172 = stablehlo.reduce(%1171 init: %cst_294) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1173 = stablehlo.reshape %1172 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_295 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1174 = stablehlo.reduce(%1173 init: %cst_295) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1175 = stablehlo.multiply %120, %1171 : tensor<16x128x256xf32>
    %cst_296 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1176 = stablehlo.reduce(%1175 init: %cst_296) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1177 = stablehlo.reshape %1176 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %1178 = stablehlo.broadcast_in_dim %121, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %1179 = stablehlo.multiply %1171, %1178 : tensor<16x128x256xf32>
    %cst_297 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1180 = stablehlo.reduce(%1177 init: %cst_297) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1181 = stablehlo.multiply %112, %1179 : tensor<16x128x256xf32>
    %cst_298 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1182 = stablehlo.reduce(%1181 init: %cst_298) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1183 = stablehlo.reshape %1182 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1184 = stablehlo.broadcast_in_dim %115, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %1185 = stablehlo.multiply %1179, %1184 : tensor<16x128x256xf32>
    %1186 = stablehlo.multiply %1183, %118 : tensor<16x128x1xf32>
    %1187 = stablehlo.negate %1185 : tensor<16x128x256xf32>
    %cst_299 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1188 = stablehlo.reduce(%1187 init: %cst_299) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1189 = stablehlo.reshape %1188 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1190 = stablehlo.add %1145, %1185 : tensor<16x128x256xf32>
    %cst_300 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %1191 = stablehlo.broadcast_in_dim %cst_300, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %1192 = stablehlo.divide %1186, %1191 : tensor<16x128x1xf32>
    %cst_301 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1193 = stablehlo.reduce(%1192 init: %cst_301) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1194 = stablehlo.broadcast_in_dim %1193, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %1195 = stablehlo.multiply %1194, %106 : tensor<16x128x256xf32>
    %1196 = stablehlo.negate %1195 : tensor<16x128x256xf32>
    %cst_302 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1197 = stablehlo.reduce(%1196 init: %cst_302) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1198 = stablehlo.reshape %1197 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1199 = stablehlo.add %1190, %1195 : tensor<16x128x256xf32>
    %1200 = stablehlo.add %1189, %1198 : tensor<16x128x1xf32>
    %cst_303 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %1201 = stablehlo.broadcast_in_dim %cst_303, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %1202 = stablehlo.divide %1200, %1201 : tensor<16x128x1xf32>
    %cst_304 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1203 = stablehlo.reduce(%1202 init: %cst_304) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1204 = stablehlo.broadcast_in_dim %1203, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %1205 = stablehlo.add %1199, %1204 : tensor<16x128x256xf32>
    %cst_305 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1206 = stablehlo.reduce(%1205 init: %cst_305) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1207 = stablehlo.reshape %1206 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_306 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1208 = stablehlo.reduce(%1207 init: %cst_306) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1209 = stablehlo.dot_general %1205, %92, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1210 = stablehlo.transpose %1209, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %1211 = stablehlo.dot_general %1205, %arg5, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %1212 = stablehlo.reshape %1211 : (tensor<16x128x256xf32>) -> tensor<16x128x4x64xf32>
    %1213 = stablehlo.transpose %1212, dims = [0, 2, 3, 1] : (tensor<16x128x4x64xf32>) -> tensor<16x4x64x128xf32>
    %1214 = stablehlo.dot_general %1213, %54, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [3], precision = [DEFAULT, DEFAULT] : (tensor<16x4x64x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x128xf32>
    %1215 = stablehlo.dot_general %1213, %86, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<16x4x64x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x64x128xf32>
    %1216 = stablehlo.transpose %1215, dims = [0, 3, 1, 2] : (tensor<16x4x64x128xf32>) -> tensor<16x128x4x64xf32>
    %1217 = stablehlo.broadcast_in_dim %89, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %1218 = stablehlo.multiply %1214, %1217 : tensor<16x4x128x128xf32>
    %1219 = stablehlo.multiply %1218, %82 : tensor<16x4x128x128xf32>
    %cst_307 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1220 = stablehlo.reduce(%1219 init: %cst_307) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x128xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %1221 = stablehlo.reshape %1220 : (tensor<16x4x128xf32>) -> tensor<16x4x128x1xf32>
    %1222 = stablehlo.negate %1221 : tensor<16x4x128x1xf32>
    %1223 = stablehlo.broadcast_in_dim %84, dims = [0, 1, 2, 3] : (tensor<16x4x128x1xf32>) -> tensor<16x4x128x128xf32>
    %1224 = stablehlo.divide %1214, %1223 : tensor<16x4x128x128xf32>
    %cst_308 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1225 = stablehlo.reduce(%1222 init: %cst_308) applies stablehlo.add across dimensions = [3] : (tensor<16x4x128x1xf32>, tensor<f32>) -> tensor<16x4x128xf32>
    %1226 = stablehlo.broadcast_in_dim %1225, dims = [0, 1, 2] : (tensor<16x4x128xf32>) -> tensor<16x4x128x128xf32>
    %1227 = stablehlo.add %1224, %1226 : tensor<16x4x128x128xf32>
    %1228 = stablehlo.multiply %1227, %82 : tensor<16x4x128x128xf32>
    %1229 = call @_where_1(%60#1, %60#2, %1228) : (tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>, tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xf32>
    %cst_309 = stablehlo.constant dense<1.250000e-01> : tensor<f32>
    %1230 = stablehlo.broadcast_in_dim %cst_309, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %1231 = stablehlo.multiply %1229, %1230 : tensor<16x4x128x128xf32>
    %1232 = stablehlo.dot_general %1231, %44, batching_dims = [0, 1] x [0, 2], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4x128x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x64xf32>
    %1233 = stablehlo.transpose %1232, dims = [0, 2, 1, 3] : (tensor<16x4x128x64xf32>) -> tensor<16x128x4x64xf32>
    %1234 = stablehlo.dot_general %1231, %49, batching_dims = [0, 1] x [0, 2], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x4x128x128xf32>, tensor<16x128x4x64xf32>) -> tensor<16x4x128x64xf32>
    %1235 = stablehlo.transpose %1234, dims = [0, 2, 1, 3] : (tensor<16x4x128x64xf32>) -> tensor<16x128x4x64xf32>
    %1236 = stablehlo.reshape %1216 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_310 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1237 = stablehlo.reduce(%1236 init: %cst_310) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1238 = stablehlo.reshape %1237 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_311 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1239 = stablehlo.reduce(%1238 init: %cst_311) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1240 = stablehlo.dot_general %1236, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1241 = stablehlo.transpose %1240, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %1242 = stablehlo.dot_general %1236, %arg7, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %1243 = stablehlo.reshape %1233 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_312 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1244 = stablehlo.reduce(%1243 init: %cst_312) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1245 = stablehlo.reshape %1244 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_313 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1246 = stablehlo.reduce(%1245 init: %cst_313) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1247 = stablehlo.dot_general %1243, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1248 = stablehlo.transpose %1247, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %1249 = stablehlo.dot_general %1243, %arg4, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %1250 = stablehlo.add %1242, %1249 : tensor<16x128x256xf32>
    %1251 = stablehlo.reshape %1235 : (tensor<16x128x4x64xf32>) -> tensor<16x128x256xf32>
    %cst_314 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1252 = stablehlo.reduce(%1251 init: %cst_314) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1253 = stablehlo.reshape %1252 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_315 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1254 = stablehlo.reduce(%1253 init: %cst_315) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1255 = stablehlo.dot_general %1251, %39, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1256 = stablehlo.transpose %1255, dims = [1, 0] : (tensor<256x256xf32>) -> tensor<256x256xf32>
    %1257 = stablehlo.dot_general %1251, %arg6, contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<16x128x256xf32>, tensor<256x256xf32>) -> tensor<16x128x256xf32>
    %1258 = stablehlo.add %1250, %1257 : tensor<16x128x256xf32>
    %cst_316 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1259 = stablehlo.reduce(%1258 init: %cst_316) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1260 = stablehlo.reshape %1259 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %cst_317 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1261 = stablehlo.reduce(%1260 init: %cst_317) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1262 = stablehlo.multiply %33, %1258 : tensor<16x128x256xf32>
    %cst_318 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1263 = stablehlo.reduce(%1262 init: %cst_318) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1264 = stablehlo.reshape %1263 : (tensor<256xf32>) -> tensor<1x1x256xf32>
    %1265 = stablehlo.broadcast_in_dim %34, dims = [0, 1, 2] : (tensor<1x1x256xf32>) -> tensor<16x128x256xf32>
    %1266 = stablehlo.multiply %1258, %1265 : tensor<16x128x256xf32>
    %cst_319 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1267 = stablehlo.reduce(%1264 init: %cst_319) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x1x256xf32>, tensor<f32>) -> tensor<256xf32>
    %1268 = stablehlo.multiply %25, %1266 : tensor<16x128x256xf32>
    %cst_320 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1269 = stablehlo.reduce(%1268 init: %cst_320) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1270 = stablehlo.reshape %1269 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1271 = stablehlo.broadcast_in_dim %28, dims = [0, 1, 2] : (tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    %1272 = stablehlo.multiply %1266, %1271 : tensor<16x128x256xf32>
    %1273 = stablehlo.multiply %1270, %31 : tensor<16x128x1xf32>
    %1274 = stablehlo.negate %1272 : tensor<16x128x256xf32>
    %cst_321 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1275 = stablehlo.reduce(%1274 init: %cst_321) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1276 = stablehlo.reshape %1275 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1277 = stablehlo.add %1205, %1272 : tensor<16x128x256xf32>
    %cst_322 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %1278 = stablehlo.broadcast_in_dim %cst_322, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %1279 = stablehlo.divide %1273, %1278 : tensor<16x128x1xf32>
    %cst_323 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1280 = stablehlo.reduce(%1279 init: %cst_323) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1281 = stablehlo.broadcast_in_dim %1280, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %1282 = stablehlo.multiply %1281, %19 : tensor<16x128x256xf32>
    %1283 = stablehlo.negate %1282 : tensor<16x128x256xf32>
    %cst_324 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1284 = stablehlo.reduce(%1283 init: %cst_324) applies stablehlo.add across dimensions = [2] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1285 = stablehlo.reshape %1284 : (tensor<16x128xf32>) -> tensor<16x128x1xf32>
    %1286 = stablehlo.add %1277, %1282 : tensor<16x128x256xf32>
    %1287 = stablehlo.add %1276, %1285 : tensor<16x128x1xf32>
    %cst_325 = stablehlo.constant dense<2.560000e+02> : tensor<f32>
    %1288 = stablehlo.broadcast_in_dim %cst_325, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %1289 = stablehlo.divide %1287, %1288 : tensor<16x128x1xf32>
    %cst_326 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1290 = stablehlo.reduce(%1289 init: %cst_326) applies stablehlo.add across dimensions = [2] : (tensor<16x128x1xf32>, tensor<f32>) -> tensor<16x128xf32>
    %1291 = stablehlo.broadcast_in_dim %1290, dims = [0, 1] : (tensor<16x128xf32>) -> tensor<16x128x256xf32>
    %1292 = stablehlo.add %1286, %1291 : tensor<16x128x256xf32>
    %cst_327 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1293 = stablehlo.reduce(%1292 init: %cst_327) applies stablehlo.add across dimensions = [0] : (tensor<16x128x256xf32>, tensor<f32>) -> tensor<128x256xf32>
    %1294 = stablehlo.reshape %1293 : (tensor<128x256xf32>) -> tensor<1x128x256xf32>
    %cst_328 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1295 = stablehlo.reduce(%1294 init: %cst_328) applies stablehlo.add across dimensions = [0] : (tensor<1x128x256xf32>, tensor<f32>) -> tensor<128x256xf32>
    %cst_329 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1296 = stablehlo.broadcast_in_dim %cst_329, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1297 = "stablehlo.scatter"(%1296, %6, %1292) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg207: tensor<f32>, %arg208: tensor<f32>):
      %3307 = stablehlo.add %arg207, %arg208 : tensor<f32>
      stablehlo.return %3307 : tensor<f32>
    }) : (tensor<256x256xf32>, tensor<16x128x1xi32>, tensor<16x128x256xf32>) -> tensor<256x256xf32>
    %1298 = stablehlo.add %671, %1297 : tensor<256x256xf32>
    %1299 = chlo.square %1246 : tensor<256xf32> -> tensor<256xf32>
    %cst_330 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1300 = stablehlo.reduce(%1299 init: %cst_330) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %cst_331 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1301 = stablehlo.add %cst_331, %1300 : tensor<f32>
    %1302 = chlo.square %1208 : tensor<256xf32> -> tensor<256xf32>
    %cst_332 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1303 = stablehlo.reduce(%1302 init: %cst_332) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1304 = stablehlo.add %1301, %1303 : tensor<f32>
    %1305 = chlo.square %1254 : tensor<256xf32> -> tensor<256xf32>
    %cst_333 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1306 = stablehlo.reduce(%1305 init: %cst_333) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1307 = stablehlo.add %1304, %1306 : tensor<f32>
    %1308 = chlo.square %1239 : tensor<256xf32> -> tensor<256xf32>
    %cst_334 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1309 = stablehlo.reduce(%1308 init: %cst_334) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1310 = stablehlo.add %1307, %1309 : tensor<f32>
    %1311 = chlo.square %1248 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_335 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1312 = stablehlo.reduce(%1311 init: %cst_335) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1313 = stablehlo.add %1310, %1312 : tensor<f32>
    %1314 = chlo.square %1210 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_336 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1315 = stablehlo.reduce(%1314 init: %cst_336) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1316 = stablehlo.add %1313, %1315 : tensor<f32>
    %1317 = chlo.square %1256 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_337 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1318 = stablehlo.reduce(%1317 init: %cst_337) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1319 = stablehlo.add %1316, %1318 : tensor<f32>
    %1320 = chlo.square %1241 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_338 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1321 = stablehlo.reduce(%1320 init: %cst_338) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1322 = stablehlo.add %1319, %1321 : tensor<f32>
    %1323 = chlo.square %1261 : tensor<256xf32> -> tensor<256xf32>
    %cst_339 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1324 = stablehlo.reduce(%1323 init: %cst_339) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1325 = stablehlo.add %1322, %1324 : tensor<f32>
    %1326 = chlo.square %1267 : tensor<256xf32> -> tensor<256xf32>
    %cst_340 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1327 = stablehlo.reduce(%1326 init: %cst_340) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1328 = stablehlo.add %1325, %1327 : tensor<f32>
    %1329 = chlo.square %1174 : tensor<256xf32> -> tensor<256xf32>
    %cst_341 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1330 = stablehlo.reduce(%1329 init: %cst_341) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1331 = stablehlo.add %1328, %1330 : tensor<f32>
    %1332 = chlo.square %1180 : tensor<256xf32> -> tensor<256xf32>
    %cst_342 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1333 = stablehlo.reduce(%1332 init: %cst_342) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1334 = stablehlo.add %1331, %1333 : tensor<f32>
    %1335 = chlo.square %1168 : tensor<1024xf32> -> tensor<1024xf32>
    %cst_343 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1336 = stablehlo.reduce(%1335 init: %cst_343) applies stablehlo.add across dimensions = [0] : (tensor<1024xf32>, tensor<f32>) -> tensor<f32>
    %1337 = stablehlo.add %1334, %1336 : tensor<f32>
    %1338 = chlo.square %1148 : tensor<256xf32> -> tensor<256xf32>
    %cst_344 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1339 = stablehlo.reduce(%1338 init: %cst_344) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1340 = stablehlo.add %1337, %1339 : tensor<f32>
    %1341 = chlo.square %1170 : tensor<256x1024xf32> -> tensor<256x1024xf32>
    %cst_345 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1342 = stablehlo.reduce(%1341 init: %cst_345) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x1024xf32>, tensor<f32>) -> tensor<f32>
    %1343 = stablehlo.add %1340, %1342 : tensor<f32>
    %1344 = chlo.square %1150 : tensor<1024x256xf32> -> tensor<1024x256xf32>
    %cst_346 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1345 = stablehlo.reduce(%1344 init: %cst_346) applies stablehlo.add across dimensions = [0, 1] : (tensor<1024x256xf32>, tensor<f32>) -> tensor<f32>
    %1346 = stablehlo.add %1343, %1345 : tensor<f32>
    %1347 = chlo.square %1099 : tensor<256xf32> -> tensor<256xf32>
    %cst_347 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1348 = stablehlo.reduce(%1347 init: %cst_347) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1349 = stablehlo.add %1346, %1348 : tensor<f32>
    %1350 = chlo.square %1061 : tensor<256xf32> -> tensor<256xf32>
    %cst_348 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1351 = stablehlo.reduce(%1350 init: %cst_348) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1352 = stablehlo.add %1349, %1351 : tensor<f32>
    %1353 = chlo.square %1107 : tensor<256xf32> -> tensor<256xf32>
    %cst_349 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1354 = stablehlo.reduce(%1353 init: %cst_349) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1355 = stablehlo.add %1352, %1354 : tensor<f32>
    %1356 = chlo.square %1092 : tensor<256xf32> -> tensor<256xf32>
    %cst_350 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1357 = stablehlo.reduce(%1356 init: %cst_350) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1358 = stablehlo.add %1355, %1357 : tensor<f32>
    %1359 = chlo.square %1101 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_351 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1360 = stablehlo.reduce(%1359 init: %cst_351) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1361 = stablehlo.add %1358, %1360 : tensor<f32>
    %1362 = chlo.square %1063 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_352 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1363 = stablehlo.reduce(%1362 init: %cst_352) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1364 = stablehlo.add %1361, %1363 : tensor<f32>
    %1365 = chlo.square %1109 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_353 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1366 = stablehlo.reduce(%1365 init: %cst_353) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1367 = stablehlo.add %1364, %1366 : tensor<f32>
    %1368 = chlo.square %1094 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_354 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1369 = stablehlo.reduce(%1368 init: %cst_354) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1370 = stablehlo.add %1367, %1369 : tensor<f32>
    %1371 = chlo.square %1114 : tensor<256xf32> -> tensor<256xf32>
    %cst_355 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1372 = stablehlo.reduce(%1371 init: %cst_355) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1373 = stablehlo.add %1370, %1372 : tensor<f32>
    %1374 = chlo.square %1120 : tensor<256xf32> -> tensor<256xf32>
    %cst_356 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1375 = stablehlo.reduce(%1374 init: %cst_356) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1376 = stablehlo.add %1373, %1375 : tensor<f32>
    %1377 = chlo.square %1027 : tensor<256xf32> -> tensor<256xf32>
    %cst_357 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1378 = stablehlo.reduce(%1377 init: %cst_357) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1379 = stablehlo.add %1376, %1378 : tensor<f32>
    %1380 = chlo.square %1033 : tensor<256xf32> -> tensor<256xf32>
    %cst_358 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1381 = stablehlo.reduce(%1380 init: %cst_358) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1382 = stablehlo.add %1379, %1381 : tensor<f32>
    %1383 = chlo.square %1021 : tensor<1024xf32> -> tensor<1024xf32>
    %cst_359 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1384 = stablehlo.reduce(%1383 init: %cst_359) applies stablehlo.add across dimensions = [0] : (tensor<1024xf32>, tensor<f32>) -> tensor<f32>
    %1385 = stablehlo.add %1382, %1384 : tensor<f32>
    %1386 = chlo.square %1001 : tensor<256xf32> -> tensor<256xf32>
    %cst_360 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1387 = stablehlo.reduce(%1386 init: %cst_360) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1388 = stablehlo.add %1385, %1387 : tensor<f32>
    %1389 = chlo.square %1023 : tensor<256x1024xf32> -> tensor<256x1024xf32>
    %cst_361 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1390 = stablehlo.reduce(%1389 init: %cst_361) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x1024xf32>, tensor<f32>) -> tensor<f32>
    %1391 = stablehlo.add %1388, %1390 : tensor<f32>
    %1392 = chlo.square %1003 : tensor<1024x256xf32> -> tensor<1024x256xf32>
    %cst_362 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1393 = stablehlo.reduce(%1392 init: %cst_362) applies stablehlo.add across dimensions = [0, 1] : (tensor<1024x256xf32>, tensor<f32>) -> tensor<f32>
    %1394 = stablehlo.add %1391, %1393 : tensor<f32>
    %1395 = chlo.square %952 : tensor<256xf32> -> tensor<256xf32>
    %cst_363 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1396 = stablehlo.reduce(%1395 init: %cst_363) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1397 = stablehlo.add %1394, %1396 : tensor<f32>
    %1398 = chlo.square %914 : tensor<256xf32> -> tensor<256xf32>
    %cst_364 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1399 = stablehlo.reduce(%1398 init: %cst_364) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1400 = stablehlo.add %1397, %1399 : tensor<f32>
    %1401 = chlo.square %960 : tensor<256xf32> -> tensor<256xf32>
    %cst_365 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1402 = stablehlo.reduce(%1401 init: %cst_365) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1403 = stablehlo.add %1400, %1402 : tensor<f32>
    %1404 = chlo.square %945 : tensor<256xf32> -> tensor<256xf32>
    %cst_366 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1405 = stablehlo.reduce(%1404 init: %cst_366) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1406 = stablehlo.add %1403, %1405 : tensor<f32>
    %1407 = chlo.square %954 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_367 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1408 = stablehlo.reduce(%1407 init: %cst_367) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1409 = stablehlo.add %1406, %1408 : tensor<f32>
    %1410 = chlo.square %916 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_368 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1411 = stablehlo.reduce(%1410 init: %cst_368) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1412 = stablehlo.add %1409, %1411 : tensor<f32>
    %1413 = chlo.square %962 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_369 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1414 = stablehlo.reduce(%1413 init: %cst_369) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1415 = stablehlo.add %1412, %1414 : tensor<f32>
    %1416 = chlo.square %947 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_370 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1417 = stablehlo.reduce(%1416 init: %cst_370) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1418 = stablehlo.add %1415, %1417 : tensor<f32>
    %1419 = chlo.square %967 : tensor<256xf32> -> tensor<256xf32>
    %cst_371 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1420 = stablehlo.reduce(%1419 init: %cst_371) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1421 = stablehlo.add %1418, %1420 : tensor<f32>
    %1422 = chlo.square %973 : tensor<256xf32> -> tensor<256xf32>
    %cst_372 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1423 = stablehlo.reduce(%1422 init: %cst_372) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1424 = stablehlo.add %1421, %1423 : tensor<f32>
    %1425 = chlo.square %880 : tensor<256xf32> -> tensor<256xf32>
    %cst_373 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1426 = stablehlo.reduce(%1425 init: %cst_373) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1427 = stablehlo.add %1424, %1426 : tensor<f32>
    %1428 = chlo.square %886 : tensor<256xf32> -> tensor<256xf32>
    %cst_374 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1429 = stablehlo.reduce(%1428 init: %cst_374) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1430 = stablehlo.add %1427, %1429 : tensor<f32>
    %1431 = chlo.square %874 : tensor<1024xf32> -> tensor<1024xf32>
    %cst_375 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1432 = stablehlo.reduce(%1431 init: %cst_375) applies stablehlo.add across dimensions = [0] : (tensor<1024xf32>, tensor<f32>) -> tensor<f32>
    %1433 = stablehlo.add %1430, %1432 : tensor<f32>
    %1434 = chlo.square %854 : tensor<256xf32> -> tensor<256xf32>
    %cst_376 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1435 = stablehlo.reduce(%1434 init: %cst_376) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1436 = stablehlo.add %1433, %1435 : tensor<f32>
    %1437 = chlo.square %876 : tensor<256x1024xf32> -> tensor<256x1024xf32>
    %cst_377 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1438 = stablehlo.reduce(%1437 init: %cst_377) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x1024xf32>, tensor<f32>) -> tensor<f32>
    %1439 = stablehlo.add %1436, %1438 : tensor<f32>
    %1440 = chlo.square %856 : tensor<1024x256xf32> -> tensor<1024x256xf32>
    %cst_378 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1441 = stablehlo.reduce(%1440 init: %cst_378) applies stablehlo.add across dimensions = [0, 1] : (tensor<1024x256xf32>, tensor<f32>) -> tensor<f32>
    %1442 = stablehlo.add %1439, %1441 : tensor<f32>
    %1443 = chlo.square %805 : tensor<256xf32> -> tensor<256xf32>
    %cst_379 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1444 = stablehlo.reduce(%1443 init: %cst_379) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1445 = stablehlo.add %1442, %1444 : tensor<f32>
    %1446 = chlo.square %767 : tensor<256xf32> -> tensor<256xf32>
    %cst_380 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1447 = stablehlo.reduce(%1446 init: %cst_380) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1448 = stablehlo.add %1445, %1447 : tensor<f32>
    %1449 = chlo.square %813 : tensor<256xf32> -> tensor<256xf32>
    %cst_381 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1450 = stablehlo.reduce(%1449 init: %cst_381) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1451 = stablehlo.add %1448, %1450 : tensor<f32>
    %1452 = chlo.square %798 : tensor<256xf32> -> tensor<256xf32>
    %cst_382 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1453 = stablehlo.reduce(%1452 init: %cst_382) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1454 = stablehlo.add %1451, %1453 : tensor<f32>
    %1455 = chlo.square %807 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_383 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1456 = stablehlo.reduce(%1455 init: %cst_383) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1457 = stablehlo.add %1454, %1456 : tensor<f32>
    %1458 = chlo.square %769 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_384 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1459 = stablehlo.reduce(%1458 init: %cst_384) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1460 = stablehlo.add %1457, %1459 : tensor<f32>
    %1461 = chlo.square %815 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_385 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1462 = stablehlo.reduce(%1461 init: %cst_385) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1463 = stablehlo.add %1460, %1462 : tensor<f32>
    %1464 = chlo.square %800 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_386 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1465 = stablehlo.reduce(%1464 init: %cst_386) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1466 = stablehlo.add %1463, %1465 : tensor<f32>
    %1467 = chlo.square %820 : tensor<256xf32> -> tensor<256xf32>
    %cst_387 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1468 = stablehlo.reduce(%1467 init: %cst_387) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1469 = stablehlo.add %1466, %1468 : tensor<f32>
    %1470 = chlo.square %826 : tensor<256xf32> -> tensor<256xf32>
    %cst_388 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1471 = stablehlo.reduce(%1470 init: %cst_388) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1472 = stablehlo.add %1469, %1471 : tensor<f32>
    %1473 = chlo.square %733 : tensor<256xf32> -> tensor<256xf32>
    %cst_389 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1474 = stablehlo.reduce(%1473 init: %cst_389) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1475 = stablehlo.add %1472, %1474 : tensor<f32>
    %1476 = chlo.square %739 : tensor<256xf32> -> tensor<256xf32>
    %cst_390 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1477 = stablehlo.reduce(%1476 init: %cst_390) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1478 = stablehlo.add %1475, %1477 : tensor<f32>
    %1479 = chlo.square %727 : tensor<1024xf32> -> tensor<1024xf32>
    %cst_391 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1480 = stablehlo.reduce(%1479 init: %cst_391) applies stablehlo.add across dimensions = [0] : (tensor<1024xf32>, tensor<f32>) -> tensor<f32>
    %1481 = stablehlo.add %1478, %1480 : tensor<f32>
    %1482 = chlo.square %707 : tensor<256xf32> -> tensor<256xf32>
    %cst_392 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1483 = stablehlo.reduce(%1482 init: %cst_392) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1484 = stablehlo.add %1481, %1483 : tensor<f32>
    %1485 = chlo.square %729 : tensor<256x1024xf32> -> tensor<256x1024xf32>
    %cst_393 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1486 = stablehlo.reduce(%1485 init: %cst_393) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x1024xf32>, tensor<f32>) -> tensor<f32>
    %1487 = stablehlo.add %1484, %1486 : tensor<f32>
    %1488 = chlo.square %709 : tensor<1024x256xf32> -> tensor<1024x256xf32>
    %cst_394 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1489 = stablehlo.reduce(%1488 init: %cst_394) applies stablehlo.add across dimensions = [0, 1] : (tensor<1024x256xf32>, tensor<f32>) -> tensor<f32>
    %1490 = stablehlo.add %1487, %1489 : tensor<f32>
    %1491 = chlo.square %674 : tensor<256xf32> -> tensor<256xf32>
    %cst_395 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1492 = stablehlo.reduce(%1491 init: %cst_395) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1493 = stablehlo.add %1490, %1492 : tensor<f32>
    %1494 = chlo.square %680 : tensor<256xf32> -> tensor<256xf32>
    %cst_396 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1495 = stablehlo.reduce(%1494 init: %cst_396) applies stablehlo.add across dimensions = [0] : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %1496 = stablehlo.add %1493, %1495 : tensor<f32>
    %1497 = chlo.square %1295 : tensor<128x256xf32> -> tensor<128x256xf32>
    %cst_397 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1498 = stablehlo.reduce(%1497 init: %cst_397) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x256xf32>, tensor<f32>) -> tensor<f32>
    %1499 = stablehlo.add %1496, %1498 : tensor<f32>
    %1500 = chlo.square %1298 : tensor<256x256xf32> -> tensor<256x256xf32>
    %cst_398 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1501 = stablehlo.reduce(%1500 init: %cst_398) applies stablehlo.add across dimensions = [0, 1] : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %1502 = stablehlo.add %1499, %1501 : tensor<f32>
    %1503 = stablehlo.sqrt %1502 : tensor<f32>
    %cst_399 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %1504 = stablehlo.add %1503, %cst_399 : tensor<f32>
    %cst_400 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1505 = stablehlo.divide %cst_400, %1504 : tensor<f32>
    %cst_401 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1506 = stablehlo.minimum %cst_401, %1505 : tensor<f32>
    %1507 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1508 = stablehlo.multiply %1246, %1507 : tensor<256xf32>
    %1509 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1510 = stablehlo.multiply %1208, %1509 : tensor<256xf32>
    %1511 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1512 = stablehlo.multiply %1254, %1511 : tensor<256xf32>
    %1513 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1514 = stablehlo.multiply %1239, %1513 : tensor<256xf32>
    %1515 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1516 = stablehlo.multiply %1248, %1515 : tensor<256x256xf32>
    %1517 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1518 = stablehlo.multiply %1210, %1517 : tensor<256x256xf32>
    %1519 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1520 = stablehlo.multiply %1256, %1519 : tensor<256x256xf32>
    %1521 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1522 = stablehlo.multiply %1241, %1521 : tensor<256x256xf32>
    %1523 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1524 = stablehlo.multiply %1261, %1523 : tensor<256xf32>
    %1525 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1526 = stablehlo.multiply %1267, %1525 : tensor<256xf32>
    %1527 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1528 = stablehlo.multiply %1174, %1527 : tensor<256xf32>
    %1529 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1530 = stablehlo.multiply %1180, %1529 : tensor<256xf32>
    %1531 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1532 = stablehlo.multiply %1168, %1531 : tensor<1024xf32>
    %1533 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1534 = stablehlo.multiply %1148, %1533 : tensor<256xf32>
    %1535 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1536 = stablehlo.multiply %1170, %1535 : tensor<256x1024xf32>
    %1537 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1538 = stablehlo.multiply %1150, %1537 : tensor<1024x256xf32>
    %1539 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1540 = stablehlo.multiply %1099, %1539 : tensor<256xf32>
    %1541 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1542 = stablehlo.multiply %1061, %1541 : tensor<256xf32>
    %1543 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1544 = stablehlo.multiply %1107, %1543 : tensor<256xf32>
    %1545 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1546 = stablehlo.multiply %1092, %1545 : tensor<256xf32>
    %1547 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1548 = stablehlo.multiply %1101, %1547 : tensor<256x256xf32>
    %1549 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1550 = stablehlo.multiply %1063, %1549 : tensor<256x256xf32>
    %1551 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1552 = stablehlo.multiply %1109, %1551 : tensor<256x256xf32>
    %1553 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1554 = stablehlo.multiply %1094, %1553 : tensor<256x256xf32>
    %1555 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1556 = stablehlo.multiply %1114, %1555 : tensor<256xf32>
    %1557 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1558 = stablehlo.multiply %1120, %1557 : tensor<256xf32>
    %1559 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1560 = stablehlo.multiply %1027, %1559 : tensor<256xf32>
    %1561 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1562 = stablehlo.multiply %1033, %1561 : tensor<256xf32>
    %1563 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1564 = stablehlo.multiply %1021, %1563 : tensor<1024xf32>
    %1565 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1566 = stablehlo.multiply %1001, %1565 : tensor<256xf32>
    %1567 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1568 = stablehlo.multiply %1023, %1567 : tensor<256x1024xf32>
    %1569 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1570 = stablehlo.multiply %1003, %1569 : tensor<1024x256xf32>
    %1571 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1572 = stablehlo.multiply %952, %1571 : tensor<256xf32>
    %1573 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1574 = stablehlo.multiply %914, %1573 : tensor<256xf32>
    %1575 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1576 = stablehlo.multiply %960, %1575 : tensor<256xf32>
    %1577 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1578 = stablehlo.multiply %945, %1577 : tensor<256xf32>
    %1579 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1580 = stablehlo.multiply %954, %1579 : tensor<256x256xf32>
    %1581 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1582 = stablehlo.multiply %916, %1581 : tensor<256x256xf32>
    %1583 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1584 = stablehlo.multiply %962, %1583 : tensor<256x256xf32>
    %1585 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1586 = stablehlo.multiply %947, %1585 : tensor<256x256xf32>
    %1587 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1588 = stablehlo.multiply %967, %1587 : tensor<256xf32>
    %1589 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1590 = stablehlo.multiply %973, %1589 : tensor<256xf32>
    %1591 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1592 = stablehlo.multiply %880, %1591 : tensor<256xf32>
    %1593 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1594 = stablehlo.multiply %886, %1593 : tensor<256xf32>
    %1595 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1596 = stablehlo.multiply %874, %1595 : tensor<1024xf32>
    %1597 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1598 = stablehlo.multiply %854, %1597 : tensor<256xf32>
    %1599 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1600 = stablehlo.multiply %876, %1599 : tensor<256x1024xf32>
    %1601 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1602 = stablehlo.multiply %856, %1601 : tensor<1024x256xf32>
    %1603 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1604 = stablehlo.multiply %805, %1603 : tensor<256xf32>
    %1605 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1606 = stablehlo.multiply %767, %1605 : tensor<256xf32>
    %1607 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1608 = stablehlo.multiply %813, %1607 : tensor<256xf32>
    %1609 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1610 = stablehlo.multiply %798, %1609 : tensor<256xf32>
    %1611 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1612 = stablehlo.multiply %807, %1611 : tensor<256x256xf32>
    %1613 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1614 = stablehlo.multiply %769, %1613 : tensor<256x256xf32>
    %1615 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1616 = stablehlo.multiply %815, %1615 : tensor<256x256xf32>
    %1617 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1618 = stablehlo.multiply %800, %1617 : tensor<256x256xf32>
    %1619 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1620 = stablehlo.multiply %820, %1619 : tensor<256xf32>
    %1621 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1622 = stablehlo.multiply %826, %1621 : tensor<256xf32>
    %1623 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1624 = stablehlo.multiply %733, %1623 : tensor<256xf32>
    %1625 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1626 = stablehlo.multiply %739, %1625 : tensor<256xf32>
    %1627 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1628 = stablehlo.multiply %727, %1627 : tensor<1024xf32>
    %1629 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1630 = stablehlo.multiply %707, %1629 : tensor<256xf32>
    %1631 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1632 = stablehlo.multiply %729, %1631 : tensor<256x1024xf32>
    %1633 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1634 = stablehlo.multiply %709, %1633 : tensor<1024x256xf32>
    %1635 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1636 = stablehlo.multiply %674, %1635 : tensor<256xf32>
    %1637 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1638 = stablehlo.multiply %680, %1637 : tensor<256xf32>
    %1639 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %1640 = stablehlo.multiply %1295, %1639 : tensor<128x256xf32>
    %1641 = stablehlo.broadcast_in_dim %1506, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1642 = stablehlo.multiply %1298, %1641 : tensor<256x256xf32>
    %c_402 = stablehlo.constant dense<1> : tensor<i32>
    %1643 = stablehlo.add %arg136, %c_402 : tensor<i32>
    %1644 = stablehlo.convert %1643 : (tensor<i32>) -> tensor<f32>
    %cst_403 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1645 = stablehlo.broadcast_in_dim %cst_403, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1646 = stablehlo.multiply %1645, %arg68 : tensor<256xf32>
    %cst_404 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1647 = stablehlo.broadcast_in_dim %cst_404, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1648 = stablehlo.multiply %1647, %1508 : tensor<256xf32>
    %1649 = stablehlo.add %1646, %1648 : tensor<256xf32>
    %cst_405 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1650 = stablehlo.broadcast_in_dim %cst_405, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1651 = stablehlo.multiply %1650, %arg69 : tensor<256xf32>
    %cst_406 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1652 = stablehlo.broadcast_in_dim %cst_406, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1653 = stablehlo.multiply %1652, %1510 : tensor<256xf32>
    %1654 = stablehlo.add %1651, %1653 : tensor<256xf32>
    %cst_407 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1655 = stablehlo.broadcast_in_dim %cst_407, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1656 = stablehlo.multiply %1655, %arg70 : tensor<256xf32>
    %cst_408 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1657 = stablehlo.broadcast_in_dim %cst_408, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1658 = stablehlo.multiply %1657, %1512 : tensor<256xf32>
    %1659 = stablehlo.add %1656, %1658 : tensor<256xf32>
    %cst_409 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1660 = stablehlo.broadcast_in_dim %cst_409, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1661 = stablehlo.multiply %1660, %arg71 : tensor<256xf32>
    %cst_410 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1662 = stablehlo.broadcast_in_dim %cst_410, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1663 = stablehlo.multiply %1662, %1514 : tensor<256xf32>
    %1664 = stablehlo.add %1661, %1663 : tensor<256xf32>
    %cst_411 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1665 = stablehlo.broadcast_in_dim %cst_411, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1666 = stablehlo.multiply %1665, %arg72 : tensor<256x256xf32>
    %cst_412 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1667 = stablehlo.broadcast_in_dim %cst_412, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1668 = stablehlo.multiply %1667, %1516 : tensor<256x256xf32>
    %1669 = stablehlo.add %1666, %1668 : tensor<256x256xf32>
    %cst_413 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1670 = stablehlo.broadcast_in_dim %cst_413, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1671 = stablehlo.multiply %1670, %arg73 : tensor<256x256xf32>
    %cst_414 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1672 = stablehlo.broadcast_in_dim %cst_414, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1673 = stablehlo.multiply %1672, %1518 : tensor<256x256xf32>
    %1674 = stablehlo.add %1671, %1673 : tensor<256x256xf32>
    %cst_415 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1675 = stablehlo.broadcast_in_dim %cst_415, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1676 = stablehlo.multiply %1675, %arg74 : tensor<256x256xf32>
    %cst_416 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1677 = stablehlo.broadcast_in_dim %cst_416, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1678 = stablehlo.multiply %1677, %1520 : tensor<256x256xf32>
    %1679 = stablehlo.add %1676, %1678 : tensor<256x256xf32>
    %cst_417 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1680 = stablehlo.broadcast_in_dim %cst_417, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1681 = stablehlo.multiply %1680, %arg75 : tensor<256x256xf32>
    %cst_418 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1682 = stablehlo.broadcast_in_dim %cst_418, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1683 = stablehlo.multiply %1682, %1522 : tensor<256x256xf32>
    %1684 = stablehlo.add %1681, %1683 : tensor<256x256xf32>
    %cst_419 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1685 = stablehlo.broadcast_in_dim %cst_419, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1686 = stablehlo.multiply %1685, %arg76 : tensor<256xf32>
    %cst_420 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1687 = stablehlo.broadcast_in_dim %cst_420, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1688 = stablehlo.multiply %1687, %1524 : tensor<256xf32>
    %1689 = stablehlo.add %1686, %1688 : tensor<256xf32>
    %cst_421 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1690 = stablehlo.broadcast_in_dim %cst_421, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1691 = stablehlo.multiply %1690, %arg77 : tensor<256xf32>
    %cst_422 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1692 = stablehlo.broadcast_in_dim %cst_422, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1693 = stablehlo.multiply %1692, %1526 : tensor<256xf32>
    %1694 = stablehlo.add %1691, %1693 : tensor<256xf32>
    %cst_423 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1695 = stablehlo.broadcast_in_dim %cst_423, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1696 = stablehlo.multiply %1695, %arg78 : tensor<256xf32>
    %cst_424 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1697 = stablehlo.broadcast_in_dim %cst_424, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1698 = stablehlo.multiply %1697, %1528 : tensor<256xf32>
    %1699 = stablehlo.add %1696, %1698 : tensor<256xf32>
    %cst_425 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1700 = stablehlo.broadcast_in_dim %cst_425, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1701 = stablehlo.multiply %1700, %arg79 : tensor<256xf32>
    %cst_426 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1702 = stablehlo.broadcast_in_dim %cst_426, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1703 = stablehlo.multiply %1702, %1530 : tensor<256xf32>
    %1704 = stablehlo.add %1701, %1703 : tensor<256xf32>
    %cst_427 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1705 = stablehlo.broadcast_in_dim %cst_427, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1706 = stablehlo.multiply %1705, %arg80 : tensor<1024xf32>
    %cst_428 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1707 = stablehlo.broadcast_in_dim %cst_428, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1708 = stablehlo.multiply %1707, %1532 : tensor<1024xf32>
    %1709 = stablehlo.add %1706, %1708 : tensor<1024xf32>
    %cst_429 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1710 = stablehlo.broadcast_in_dim %cst_429, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1711 = stablehlo.multiply %1710, %arg81 : tensor<256xf32>
    %cst_430 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1712 = stablehlo.broadcast_in_dim %cst_430, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1713 = stablehlo.multiply %1712, %1534 : tensor<256xf32>
    %1714 = stablehlo.add %1711, %1713 : tensor<256xf32>
    %cst_431 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1715 = stablehlo.broadcast_in_dim %cst_431, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1716 = stablehlo.multiply %1715, %arg82 : tensor<256x1024xf32>
    %cst_432 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1717 = stablehlo.broadcast_in_dim %cst_432, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1718 = stablehlo.multiply %1717, %1536 : tensor<256x1024xf32>
    %1719 = stablehlo.add %1716, %1718 : tensor<256x1024xf32>
    %cst_433 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1720 = stablehlo.broadcast_in_dim %cst_433, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1721 = stablehlo.multiply %1720, %arg83 : tensor<1024x256xf32>
    %cst_434 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1722 = stablehlo.broadcast_in_dim %cst_434, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1723 = stablehlo.multiply %1722, %1538 : tensor<1024x256xf32>
    %1724 = stablehlo.add %1721, %1723 : tensor<1024x256xf32>
    %cst_435 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1725 = stablehlo.broadcast_in_dim %cst_435, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1726 = stablehlo.multiply %1725, %arg84 : tensor<256xf32>
    %cst_436 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1727 = stablehlo.broadcast_in_dim %cst_436, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1728 = stablehlo.multiply %1727, %1540 : tensor<256xf32>
    %1729 = stablehlo.add %1726, %1728 : tensor<256xf32>
    %cst_437 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1730 = stablehlo.broadcast_in_dim %cst_437, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1731 = stablehlo.multiply %1730, %arg85 : tensor<256xf32>
    %cst_438 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1732 = stablehlo.broadcast_in_dim %cst_438, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1733 = stablehlo.multiply %1732, %1542 : tensor<256xf32>
    %1734 = stablehlo.add %1731, %1733 : tensor<256xf32>
    %cst_439 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1735 = stablehlo.broadcast_in_dim %cst_439, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1736 = stablehlo.multiply %1735, %arg86 : tensor<256xf32>
    %cst_440 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1737 = stablehlo.broadcast_in_dim %cst_440, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1738 = stablehlo.multiply %1737, %1544 : tensor<256xf32>
    %1739 = stablehlo.add %1736, %1738 : tensor<256xf32>
    %cst_441 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1740 = stablehlo.broadcast_in_dim %cst_441, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1741 = stablehlo.multiply %1740, %arg87 : tensor<256xf32>
    %cst_442 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1742 = stablehlo.broadcast_in_dim %cst_442, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1743 = stablehlo.multiply %1742, %1546 : tensor<256xf32>
    %1744 = stablehlo.add %1741, %1743 : tensor<256xf32>
    %cst_443 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1745 = stablehlo.broadcast_in_dim %cst_443, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1746 = stablehlo.multiply %1745, %arg88 : tensor<256x256xf32>
    %cst_444 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1747 = stablehlo.broadcast_in_dim %cst_444, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1748 = stablehlo.multiply %1747, %1548 : tensor<256x256xf32>
    %1749 = stablehlo.add %1746, %1748 : tensor<256x256xf32>
    %cst_445 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1750 = stablehlo.broadcast_in_dim %cst_445, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1751 = stablehlo.multiply %1750, %arg89 : tensor<256x256xf32>
    %cst_446 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1752 = stablehlo.broadcast_in_dim %cst_446, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1753 = stablehlo.multiply %1752, %1550 : tensor<256x256xf32>
    %1754 = stablehlo.add %1751, %1753 : tensor<256x256xf32>
    %cst_447 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1755 = stablehlo.broadcast_in_dim %cst_447, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1756 = stablehlo.multiply %1755, %arg90 : tensor<256x256xf32>
    %cst_448 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1757 = stablehlo.broadcast_in_dim %cst_448, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1758 = stablehlo.multiply %1757, %1552 : tensor<256x256xf32>
    %1759 = stablehlo.add %1756, %1758 : tensor<256x256xf32>
    %cst_449 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1760 = stablehlo.broadcast_in_dim %cst_449, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1761 = stablehlo.multiply %1760, %arg91 : tensor<256x256xf32>
    %cst_450 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1762 = stablehlo.broadcast_in_dim %cst_450, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1763 = stablehlo.multiply %1762, %1554 : tensor<256x256xf32>
    %1764 = stablehlo.add %1761, %1763 : tensor<256x256xf32>
    %cst_451 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1765 = stablehlo.broadcast_in_dim %cst_451, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1766 = stablehlo.multiply %1765, %arg92 : tensor<256xf32>
    %cst_452 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1767 = stablehlo.broadcast_in_dim %cst_452, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1768 = stablehlo.multiply %1767, %1556 : tensor<256xf32>
    %1769 = stablehlo.add %1766, %1768 : tensor<256xf32>
    %cst_453 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1770 = stablehlo.broadcast_in_dim %cst_453, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1771 = stablehlo.multiply %1770, %arg93 : tensor<256xf32>
    %cst_454 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1772 = stablehlo.broadcast_in_dim %cst_454, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1773 = stablehlo.multiply %1772, %1558 : tensor<256xf32>
    %1774 = stablehlo.add %1771, %1773 : tensor<256xf32>
    %cst_455 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1775 = stablehlo.broadcast_in_dim %cst_455, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1776 = stablehlo.multiply %1775, %arg94 : tensor<256xf32>
    %cst_456 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1777 = stablehlo.broadcast_in_dim %cst_456, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1778 = stablehlo.multiply %1777, %1560 : tensor<256xf32>
    %1779 = stablehlo.add %1776, %1778 : tensor<256xf32>
    %cst_457 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1780 = stablehlo.broadcast_in_dim %cst_457, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1781 = stablehlo.multiply %1780, %arg95 : tensor<256xf32>
    %cst_458 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1782 = stablehlo.broadcast_in_dim %cst_458, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1783 = stablehlo.multiply %1782, %1562 : tensor<256xf32>
    %1784 = stablehlo.add %1781, %1783 : tensor<256xf32>
    %cst_459 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1785 = stablehlo.broadcast_in_dim %cst_459, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1786 = stablehlo.multiply %1785, %arg96 : tensor<1024xf32>
    %cst_460 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1787 = stablehlo.broadcast_in_dim %cst_460, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1788 = stablehlo.multiply %1787, %1564 : tensor<1024xf32>
    %1789 = stablehlo.add %1786, %1788 : tensor<1024xf32>
    %cst_461 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1790 = stablehlo.broadcast_in_dim %cst_461, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1791 = stablehlo.multiply %1790, %arg97 : tensor<256xf32>
    %cst_462 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1792 = stablehlo.broadcast_in_dim %cst_462, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1793 = stablehlo.multiply %1792, %1566 : tensor<256xf32>
    %1794 = stablehlo.add %1791, %1793 : tensor<256xf32>
    %cst_463 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1795 = stablehlo.broadcast_in_dim %cst_463, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1796 = stablehlo.multiply %1795, %arg98 : tensor<256x1024xf32>
    %cst_464 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1797 = stablehlo.broadcast_in_dim %cst_464, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1798 = stablehlo.multiply %1797, %1568 : tensor<256x1024xf32>
    %1799 = stablehlo.add %1796, %1798 : tensor<256x1024xf32>
    %cst_465 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1800 = stablehlo.broadcast_in_dim %cst_465, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1801 = stablehlo.multiply %1800, %arg99 : tensor<1024x256xf32>
    %cst_466 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1802 = stablehlo.broadcast_in_dim %cst_466, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1803 = stablehlo.multiply %1802, %1570 : tensor<1024x256xf32>
    %1804 = stablehlo.add %1801, %1803 : tensor<1024x256xf32>
    %cst_467 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1805 = stablehlo.broadcast_in_dim %cst_467, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1806 = stablehlo.multiply %1805, %arg100 : tensor<256xf32>
    %cst_468 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1807 = stablehlo.broadcast_in_dim %cst_468, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1808 = stablehlo.multiply %1807, %1572 : tensor<256xf32>
    %1809 = stablehlo.add %1806, %1808 : tensor<256xf32>
    %cst_469 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1810 = stablehlo.broadcast_in_dim %cst_469, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1811 = stablehlo.multiply %1810, %arg101 : tensor<256xf32>
    %cst_470 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1812 = stablehlo.broadcast_in_dim %cst_470, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1813 = stablehlo.multiply %1812, %1574 : tensor<256xf32>
    %1814 = stablehlo.add %1811, %1813 : tensor<256xf32>
    %cst_471 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1815 = stablehlo.broadcast_in_dim %cst_471, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1816 = stablehlo.multiply %1815, %arg102 : tensor<256xf32>
    %cst_472 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1817 = stablehlo.broadcast_in_dim %cst_472, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1818 = stablehlo.multiply %1817, %1576 : tensor<256xf32>
    %1819 = stablehlo.add %1816, %1818 : tensor<256xf32>
    %cst_473 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1820 = stablehlo.broadcast_in_dim %cst_473, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1821 = stablehlo.multiply %1820, %arg103 : tensor<256xf32>
    %cst_474 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1822 = stablehlo.broadcast_in_dim %cst_474, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1823 = stablehlo.multiply %1822, %1578 : tensor<256xf32>
    %1824 = stablehlo.add %1821, %1823 : tensor<256xf32>
    %cst_475 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1825 = stablehlo.broadcast_in_dim %cst_475, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1826 = stablehlo.multiply %1825, %arg104 : tensor<256x256xf32>
    %cst_476 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1827 = stablehlo.broadcast_in_dim %cst_476, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1828 = stablehlo.multiply %1827, %1580 : tensor<256x256xf32>
    %1829 = stablehlo.add %1826, %1828 : tensor<256x256xf32>
    %cst_477 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1830 = stablehlo.broadcast_in_dim %cst_477, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1831 = stablehlo.multiply %1830, %arg105 : tensor<256x256xf32>
    %cst_478 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1832 = stablehlo.broadcast_in_dim %cst_478, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1833 = stablehlo.multiply %1832, %1582 : tensor<256x256xf32>
    %1834 = stablehlo.add %1831, %1833 : tensor<256x256xf32>
    %cst_479 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1835 = stablehlo.broadcast_in_dim %cst_479, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1836 = stablehlo.multiply %1835, %arg106 : tensor<256x256xf32>
    %cst_480 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1837 = stablehlo.broadcast_in_dim %cst_480, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1838 = stablehlo.multiply %1837, %1584 : tensor<256x256xf32>
    %1839 = stablehlo.add %1836, %1838 : tensor<256x256xf32>
    %cst_481 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1840 = stablehlo.broadcast_in_dim %cst_481, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1841 = stablehlo.multiply %1840, %arg107 : tensor<256x256xf32>
    %cst_482 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1842 = stablehlo.broadcast_in_dim %cst_482, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1843 = stablehlo.multiply %1842, %1586 : tensor<256x256xf32>
    %1844 = stablehlo.add %1841, %1843 : tensor<256x256xf32>
    %cst_483 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1845 = stablehlo.broadcast_in_dim %cst_483, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1846 = stablehlo.multiply %1845, %arg108 : tensor<256xf32>
    %cst_484 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1847 = stablehlo.broadcast_in_dim %cst_484, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1848 = stablehlo.multiply %1847, %1588 : tensor<256xf32>
    %1849 = stablehlo.add %1846, %1848 : tensor<256xf32>
    %cst_485 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1850 = stablehlo.broadcast_in_dim %cst_485, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1851 = stablehlo.multiply %1850, %arg109 : tensor<256xf32>
    %cst_486 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1852 = stablehlo.broadcast_in_dim %cst_486, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1853 = stablehlo.multiply %1852, %1590 : tensor<256xf32>
    %1854 = stablehlo.add %1851, %1853 : tensor<256xf32>
    %cst_487 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1855 = stablehlo.broadcast_in_dim %cst_487, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1856 = stablehlo.multiply %1855, %arg110 : tensor<256xf32>
    %cst_488 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1857 = stablehlo.broadcast_in_dim %cst_488, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1858 = stablehlo.multiply %1857, %1592 : tensor<256xf32>
    %1859 = stablehlo.add %1856, %1858 : tensor<256xf32>
    %cst_489 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1860 = stablehlo.broadcast_in_dim %cst_489, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1861 = stablehlo.multiply %1860, %arg111 : tensor<256xf32>
    %cst_490 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1862 = stablehlo.broadcast_in_dim %cst_490, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1863 = stablehlo.multiply %1862, %1594 : tensor<256xf32>
    %1864 = stablehlo.add %1861, %1863 : tensor<256xf32>
    %cst_491 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1865 = stablehlo.broadcast_in_dim %cst_491, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1866 = stablehlo.multiply %1865, %arg112 : tensor<1024xf32>
    %cst_492 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1867 = stablehlo.broadcast_in_dim %cst_492, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1868 = stablehlo.multiply %1867, %1596 : tensor<1024xf32>
    %1869 = stablehlo.add %1866, %1868 : tensor<1024xf32>
    %cst_493 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1870 = stablehlo.broadcast_in_dim %cst_493, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1871 = stablehlo.multiply %1870, %arg113 : tensor<256xf32>
    %cst_494 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1872 = stablehlo.broadcast_in_dim %cst_494, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1873 = stablehlo.multiply %1872, %1598 : tensor<256xf32>
    %1874 = stablehlo.add %1871, %1873 : tensor<256xf32>
    %cst_495 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1875 = stablehlo.broadcast_in_dim %cst_495, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1876 = stablehlo.multiply %1875, %arg114 : tensor<256x1024xf32>
    %cst_496 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1877 = stablehlo.broadcast_in_dim %cst_496, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1878 = stablehlo.multiply %1877, %1600 : tensor<256x1024xf32>
    %1879 = stablehlo.add %1876, %1878 : tensor<256x1024xf32>
    %cst_497 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1880 = stablehlo.broadcast_in_dim %cst_497, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1881 = stablehlo.multiply %1880, %arg115 : tensor<1024x256xf32>
    %cst_498 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1882 = stablehlo.broadcast_in_dim %cst_498, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1883 = stablehlo.multiply %1882, %1602 : tensor<1024x256xf32>
    %1884 = stablehlo.add %1881, %1883 : tensor<1024x256xf32>
    %cst_499 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1885 = stablehlo.broadcast_in_dim %cst_499, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1886 = stablehlo.multiply %1885, %arg116 : tensor<256xf32>
    %cst_500 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1887 = stablehlo.broadcast_in_dim %cst_500, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1888 = stablehlo.multiply %1887, %1604 : tensor<256xf32>
    %1889 = stablehlo.add %1886, %1888 : tensor<256xf32>
    %cst_501 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1890 = stablehlo.broadcast_in_dim %cst_501, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1891 = stablehlo.multiply %1890, %arg117 : tensor<256xf32>
    %cst_502 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1892 = stablehlo.broadcast_in_dim %cst_502, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1893 = stablehlo.multiply %1892, %1606 : tensor<256xf32>
    %1894 = stablehlo.add %1891, %1893 : tensor<256xf32>
    %cst_503 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1895 = stablehlo.broadcast_in_dim %cst_503, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1896 = stablehlo.multiply %1895, %arg118 : tensor<256xf32>
    %cst_504 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1897 = stablehlo.broadcast_in_dim %cst_504, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1898 = stablehlo.multiply %1897, %1608 : tensor<256xf32>
    %1899 = stablehlo.add %1896, %1898 : tensor<256xf32>
    %cst_505 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1900 = stablehlo.broadcast_in_dim %cst_505, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1901 = stablehlo.multiply %1900, %arg119 : tensor<256xf32>
    %cst_506 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1902 = stablehlo.broadcast_in_dim %cst_506, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1903 = stablehlo.multiply %1902, %1610 : tensor<256xf32>
    %1904 = stablehlo.add %1901, %1903 : tensor<256xf32>
    %cst_507 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1905 = stablehlo.broadcast_in_dim %cst_507, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1906 = stablehlo.multiply %1905, %arg120 : tensor<256x256xf32>
    %cst_508 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1907 = stablehlo.broadcast_in_dim %cst_508, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1908 = stablehlo.multiply %1907, %1612 : tensor<256x256xf32>
    %1909 = stablehlo.add %1906, %1908 : tensor<256x256xf32>
    %cst_509 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1910 = stablehlo.broadcast_in_dim %cst_509, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1911 = stablehlo.multiply %1910, %arg121 : tensor<256x256xf32>
    %cst_510 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1912 = stablehlo.broadcast_in_dim %cst_510, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1913 = stablehlo.multiply %1912, %1614 : tensor<256x256xf32>
    %1914 = stablehlo.add %1911, %1913 : tensor<256x256xf32>
    %cst_511 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1915 = stablehlo.broadcast_in_dim %cst_511, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1916 = stablehlo.multiply %1915, %arg122 : tensor<256x256xf32>
    %cst_512 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1917 = stablehlo.broadcast_in_dim %cst_512, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1918 = stablehlo.multiply %1917, %1616 : tensor<256x256xf32>
    %1919 = stablehlo.add %1916, %1918 : tensor<256x256xf32>
    %cst_513 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1920 = stablehlo.broadcast_in_dim %cst_513, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1921 = stablehlo.multiply %1920, %arg123 : tensor<256x256xf32>
    %cst_514 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1922 = stablehlo.broadcast_in_dim %cst_514, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1923 = stablehlo.multiply %1922, %1618 : tensor<256x256xf32>
    %1924 = stablehlo.add %1921, %1923 : tensor<256x256xf32>
    %cst_515 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1925 = stablehlo.broadcast_in_dim %cst_515, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1926 = stablehlo.multiply %1925, %arg124 : tensor<256xf32>
    %cst_516 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1927 = stablehlo.broadcast_in_dim %cst_516, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1928 = stablehlo.multiply %1927, %1620 : tensor<256xf32>
    %1929 = stablehlo.add %1926, %1928 : tensor<256xf32>
    %cst_517 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1930 = stablehlo.broadcast_in_dim %cst_517, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1931 = stablehlo.multiply %1930, %arg125 : tensor<256xf32>
    %cst_518 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1932 = stablehlo.broadcast_in_dim %cst_518, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1933 = stablehlo.multiply %1932, %1622 : tensor<256xf32>
    %1934 = stablehlo.add %1931, %1933 : tensor<256xf32>
    %cst_519 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1935 = stablehlo.broadcast_in_dim %cst_519, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1936 = stablehlo.multiply %1935, %arg126 : tensor<256xf32>
    %cst_520 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1937 = stablehlo.broadcast_in_dim %cst_520, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1938 = stablehlo.multiply %1937, %1624 : tensor<256xf32>
    %1939 = stablehlo.add %1936, %1938 : tensor<256xf32>
    %cst_521 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1940 = stablehlo.broadcast_in_dim %cst_521, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1941 = stablehlo.multiply %1940, %arg127 : tensor<256xf32>
    %cst_522 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1942 = stablehlo.broadcast_in_dim %cst_522, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1943 = stablehlo.multiply %1942, %1626 : tensor<256xf32>
    %1944 = stablehlo.add %1941, %1943 : tensor<256xf32>
    %cst_523 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1945 = stablehlo.broadcast_in_dim %cst_523, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1946 = stablehlo.multiply %1945, %arg128 : tensor<1024xf32>
    %cst_524 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1947 = stablehlo.broadcast_in_dim %cst_524, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %1948 = stablehlo.multiply %1947, %1628 : tensor<1024xf32>
    %1949 = stablehlo.add %1946, %1948 : tensor<1024xf32>
    %cst_525 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1950 = stablehlo.broadcast_in_dim %cst_525, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1951 = stablehlo.multiply %1950, %arg129 : tensor<256xf32>
    %cst_526 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1952 = stablehlo.broadcast_in_dim %cst_526, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1953 = stablehlo.multiply %1952, %1630 : tensor<256xf32>
    %1954 = stablehlo.add %1951, %1953 : tensor<256xf32>
    %cst_527 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1955 = stablehlo.broadcast_in_dim %cst_527, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1956 = stablehlo.multiply %1955, %arg130 : tensor<256x1024xf32>
    %cst_528 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1957 = stablehlo.broadcast_in_dim %cst_528, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %1958 = stablehlo.multiply %1957, %1632 : tensor<256x1024xf32>
    %1959 = stablehlo.add %1956, %1958 : tensor<256x1024xf32>
    %cst_529 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1960 = stablehlo.broadcast_in_dim %cst_529, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1961 = stablehlo.multiply %1960, %arg131 : tensor<1024x256xf32>
    %cst_530 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1962 = stablehlo.broadcast_in_dim %cst_530, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %1963 = stablehlo.multiply %1962, %1634 : tensor<1024x256xf32>
    %1964 = stablehlo.add %1961, %1963 : tensor<1024x256xf32>
    %cst_531 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1965 = stablehlo.broadcast_in_dim %cst_531, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1966 = stablehlo.multiply %1965, %arg132 : tensor<256xf32>
    %cst_532 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1967 = stablehlo.broadcast_in_dim %cst_532, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1968 = stablehlo.multiply %1967, %1636 : tensor<256xf32>
    %1969 = stablehlo.add %1966, %1968 : tensor<256xf32>
    %cst_533 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1970 = stablehlo.broadcast_in_dim %cst_533, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1971 = stablehlo.multiply %1970, %arg133 : tensor<256xf32>
    %cst_534 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1972 = stablehlo.broadcast_in_dim %cst_534, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1973 = stablehlo.multiply %1972, %1638 : tensor<256xf32>
    %1974 = stablehlo.add %1971, %1973 : tensor<256xf32>
    %cst_535 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1975 = stablehlo.broadcast_in_dim %cst_535, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %1976 = stablehlo.multiply %1975, %arg134 : tensor<128x256xf32>
    %cst_536 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1977 = stablehlo.broadcast_in_dim %cst_536, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %1978 = stablehlo.multiply %1977, %1640 : tensor<128x256xf32>
    %1979 = stablehlo.add %1976, %1978 : tensor<128x256xf32>
    %cst_537 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %1980 = stablehlo.broadcast_in_dim %cst_537, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1981 = stablehlo.multiply %1980, %arg135 : tensor<256x256xf32>
    %cst_538 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %1982 = stablehlo.broadcast_in_dim %cst_538, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %1983 = stablehlo.multiply %1982, %1642 : tensor<256x256xf32>
    %1984 = stablehlo.add %1981, %1983 : tensor<256x256xf32>
    %cst_539 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1985 = stablehlo.broadcast_in_dim %cst_539, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1986 = stablehlo.multiply %1985, %arg137 : tensor<256xf32>
    %cst_540 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1987 = stablehlo.broadcast_in_dim %cst_540, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1988 = stablehlo.multiply %1987, %1508 : tensor<256xf32>
    %1989 = stablehlo.multiply %1988, %1508 : tensor<256xf32>
    %1990 = stablehlo.add %1986, %1989 : tensor<256xf32>
    %cst_541 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1991 = stablehlo.broadcast_in_dim %cst_541, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1992 = stablehlo.multiply %1991, %arg138 : tensor<256xf32>
    %cst_542 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1993 = stablehlo.broadcast_in_dim %cst_542, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1994 = stablehlo.multiply %1993, %1510 : tensor<256xf32>
    %1995 = stablehlo.multiply %1994, %1510 : tensor<256xf32>
    %1996 = stablehlo.add %1992, %1995 : tensor<256xf32>
    %cst_543 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %1997 = stablehlo.broadcast_in_dim %cst_543, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %1998 = stablehlo.multiply %1997, %arg139 : tensor<256xf32>
    %cst_544 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %1999 = stablehlo.broadcast_in_dim %cst_544, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2000 = stablehlo.multiply %1999, %1512 : tensor<256xf32>
    %2001 = stablehlo.multiply %2000, %1512 : tensor<256xf32>
    %2002 = stablehlo.add %1998, %2001 : tensor<256xf32>
    %cst_545 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2003 = stablehlo.broadcast_in_dim %cst_545, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2004 = stablehlo.multiply %2003, %arg140 : tensor<256xf32>
    %cst_546 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2005 = stablehlo.broadcast_in_dim %cst_546, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2006 = stablehlo.multiply %2005, %1514 : tensor<256xf32>
    %2007 = stablehlo.multiply %2006, %1514 : tensor<256xf32>
    %2008 = stablehlo.add %2004, %2007 : tensor<256xf32>
    %cst_547 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2009 = stablehlo.broadcast_in_dim %cst_547, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2010 = stablehlo.multiply %2009, %arg141 : tensor<256x256xf32>
    %cst_548 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2011 = stablehlo.broadcast_in_dim %cst_548, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2012 = stablehlo.multiply %2011, %1516 : tensor<256x256xf32>
    %2013 = stablehlo.multiply %2012, %1516 : tensor<256x256xf32>
    %2014 = stablehlo.add %2010, %2013 : tensor<256x256xf32>
    %cst_549 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2015 = stablehlo.broadcast_in_dim %cst_549, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2016 = stablehlo.multiply %2015, %arg142 : tensor<256x256xf32>
    %cst_550 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2017 = stablehlo.broadcast_in_dim %cst_550, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2018 = stablehlo.multiply %2017, %1518 : tensor<256x256xf32>
    %2019 = stablehlo.multiply %2018, %1518 : tensor<256x256xf32>
    %2020 = stablehlo.add %2016, %2019 : tensor<256x256xf32>
    %cst_551 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2021 = stablehlo.broadcast_in_dim %cst_551, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2022 = stablehlo.multiply %2021, %arg143 : tensor<256x256xf32>
    %cst_552 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2023 = stablehlo.broadcast_in_dim %cst_552, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2024 = stablehlo.multiply %2023, %1520 : tensor<256x256xf32>
    %2025 = stablehlo.multiply %2024, %1520 : tensor<256x256xf32>
    %2026 = stablehlo.add %2022, %2025 : tensor<256x256xf32>
    %cst_553 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2027 = stablehlo.broadcast_in_dim %cst_553, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2028 = stablehlo.multiply %2027, %arg144 : tensor<256x256xf32>
    %cst_554 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2029 = stablehlo.broadcast_in_dim %cst_554, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2030 = stablehlo.multiply %2029, %1522 : tensor<256x256xf32>
    %2031 = stablehlo.multiply %2030, %1522 : tensor<256x256xf32>
    %2032 = stablehlo.add %2028, %2031 : tensor<256x256xf32>
    %cst_555 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2033 = stablehlo.broadcast_in_dim %cst_555, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2034 = stablehlo.multiply %2033, %arg145 : tensor<256xf32>
    %cst_556 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2035 = stablehlo.broadcast_in_dim %cst_556, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2036 = stablehlo.multiply %2035, %1524 : tensor<256xf32>
    %2037 = stablehlo.multiply %2036, %1524 : tensor<256xf32>
    %2038 = stablehlo.add %2034, %2037 : tensor<256xf32>
    %cst_557 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2039 = stablehlo.broadcast_in_dim %cst_557, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2040 = stablehlo.multiply %2039, %arg146 : tensor<256xf32>
    %cst_558 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2041 = stablehlo.broadcast_in_dim %cst_558, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2042 = stablehlo.multiply %2041, %1526 : tensor<256xf32>
    %2043 = stablehlo.multiply %2042, %1526 : tensor<256xf32>
    %2044 = stablehlo.add %2040, %2043 : tensor<256xf32>
    %cst_559 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2045 = stablehlo.broadcast_in_dim %cst_559, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2046 = stablehlo.multiply %2045, %arg147 : tensor<256xf32>
    %cst_560 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2047 = stablehlo.broadcast_in_dim %cst_560, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2048 = stablehlo.multiply %2047, %1528 : tensor<256xf32>
    %2049 = stablehlo.multiply %2048, %1528 : tensor<256xf32>
    %2050 = stablehlo.add %2046, %2049 : tensor<256xf32>
    %cst_561 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2051 = stablehlo.broadcast_in_dim %cst_561, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2052 = stablehlo.multiply %2051, %arg148 : tensor<256xf32>
    %cst_562 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2053 = stablehlo.broadcast_in_dim %cst_562, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2054 = stablehlo.multiply %2053, %1530 : tensor<256xf32>
    %2055 = stablehlo.multiply %2054, %1530 : tensor<256xf32>
    %2056 = stablehlo.add %2052, %2055 : tensor<256xf32>
    %cst_563 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2057 = stablehlo.broadcast_in_dim %cst_563, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2058 = stablehlo.multiply %2057, %arg149 : tensor<1024xf32>
    %cst_564 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2059 = stablehlo.broadcast_in_dim %cst_564, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2060 = stablehlo.multiply %2059, %1532 : tensor<1024xf32>
    %2061 = stablehlo.multiply %2060, %1532 : tensor<1024xf32>
    %2062 = stablehlo.add %2058, %2061 : tensor<1024xf32>
    %cst_565 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2063 = stablehlo.broadcast_in_dim %cst_565, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2064 = stablehlo.multiply %2063, %arg150 : tensor<256xf32>
    %cst_566 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2065 = stablehlo.broadcast_in_dim %cst_566, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2066 = stablehlo.multiply %2065, %1534 : tensor<256xf32>
    %2067 = stablehlo.multiply %2066, %1534 : tensor<256xf32>
    %2068 = stablehlo.add %2064, %2067 : tensor<256xf32>
    %cst_567 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2069 = stablehlo.broadcast_in_dim %cst_567, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2070 = stablehlo.multiply %2069, %arg151 : tensor<256x1024xf32>
    %cst_568 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2071 = stablehlo.broadcast_in_dim %cst_568, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2072 = stablehlo.multiply %2071, %1536 : tensor<256x1024xf32>
    %2073 = stablehlo.multiply %2072, %1536 : tensor<256x1024xf32>
    %2074 = stablehlo.add %2070, %2073 : tensor<256x1024xf32>
    %cst_569 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2075 = stablehlo.broadcast_in_dim %cst_569, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2076 = stablehlo.multiply %2075, %arg152 : tensor<1024x256xf32>
    %cst_570 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2077 = stablehlo.broadcast_in_dim %cst_570, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2078 = stablehlo.multiply %2077, %1538 : tensor<1024x256xf32>
    %2079 = stablehlo.multiply %2078, %1538 : tensor<1024x256xf32>
    %2080 = stablehlo.add %2076, %2079 : tensor<1024x256xf32>
    %cst_571 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2081 = stablehlo.broadcast_in_dim %cst_571, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2082 = stablehlo.multiply %2081, %arg153 : tensor<256xf32>
    %cst_572 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2083 = stablehlo.broadcast_in_dim %cst_572, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2084 = stablehlo.multiply %2083, %1540 : tensor<256xf32>
    %2085 = stablehlo.multiply %2084, %1540 : tensor<256xf32>
    %2086 = stablehlo.add %2082, %2085 : tensor<256xf32>
    %cst_573 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2087 = stablehlo.broadcast_in_dim %cst_573, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2088 = stablehlo.multiply %2087, %arg154 : tensor<256xf32>
    %cst_574 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2089 = stablehlo.broadcast_in_dim %cst_574, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2090 = stablehlo.multiply %2089, %1542 : tensor<256xf32>
    %2091 = stablehlo.multiply %2090, %1542 : tensor<256xf32>
    %2092 = stablehlo.add %2088, %2091 : tensor<256xf32>
    %cst_575 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2093 = stablehlo.broadcast_in_dim %cst_575, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2094 = stablehlo.multiply %2093, %arg155 : tensor<256xf32>
    %cst_576 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2095 = stablehlo.broadcast_in_dim %cst_576, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2096 = stablehlo.multiply %2095, %1544 : tensor<256xf32>
    %2097 = stablehlo.multiply %2096, %1544 : tensor<256xf32>
    %2098 = stablehlo.add %2094, %2097 : tensor<256xf32>
    %cst_577 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2099 = stablehlo.broadcast_in_dim %cst_577, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2100 = stablehlo.multiply %2099, %arg156 : tensor<256xf32>
    %cst_578 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2101 = stablehlo.broadcast_in_dim %cst_578, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2102 = stablehlo.multiply %2101, %1546 : tensor<256xf32>
    %2103 = stablehlo.multiply %2102, %1546 : tensor<256xf32>
    %2104 = stablehlo.add %2100, %2103 : tensor<256xf32>
    %cst_579 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2105 = stablehlo.broadcast_in_dim %cst_579, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2106 = stablehlo.multiply %2105, %arg157 : tensor<256x256xf32>
    %cst_580 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2107 = stablehlo.broadcast_in_dim %cst_580, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2108 = stablehlo.multiply %2107, %1548 : tensor<256x256xf32>
    %2109 = stablehlo.multiply %2108, %1548 : tensor<256x256xf32>
    %2110 = stablehlo.add %2106, %2109 : tensor<256x256xf32>
    %cst_581 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2111 = stablehlo.broadcast_in_dim %cst_581, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2112 = stablehlo.multiply %2111, %arg158 : tensor<256x256xf32>
    %cst_582 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2113 = stablehlo.broadcast_in_dim %cst_582, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2114 = stablehlo.multiply %2113, %1550 : tensor<256x256xf32>
    %2115 = stablehlo.multiply %2114, %1550 : tensor<256x256xf32>
    %2116 = stablehlo.add %2112, %2115 : tensor<256x256xf32>
    %cst_583 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2117 = stablehlo.broadcast_in_dim %cst_583, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2118 = stablehlo.multiply %2117, %arg159 : tensor<256x256xf32>
    %cst_584 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2119 = stablehlo.broadcast_in_dim %cst_584, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2120 = stablehlo.multiply %2119, %1552 : tensor<256x256xf32>
    %2121 = stablehlo.multiply %2120, %1552 : tensor<256x256xf32>
    %2122 = stablehlo.add %2118, %2121 : tensor<256x256xf32>
    %cst_585 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2123 = stablehlo.broadcast_in_dim %cst_585, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2124 = stablehlo.multiply %2123, %arg160 : tensor<256x256xf32>
    %cst_586 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2125 = stablehlo.broadcast_in_dim %cst_586, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2126 = stablehlo.multiply %2125, %1554 : tensor<256x256xf32>
    %2127 = stablehlo.multiply %2126, %1554 : tensor<256x256xf32>
    %2128 = stablehlo.add %2124, %2127 : tensor<256x256xf32>
    %cst_587 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2129 = stablehlo.broadcast_in_dim %cst_587, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2130 = stablehlo.multiply %2129, %arg161 : tensor<256xf32>
    %cst_588 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2131 = stablehlo.broadcast_in_dim %cst_588, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2132 = stablehlo.multiply %2131, %1556 : tensor<256xf32>
    %2133 = stablehlo.multiply %2132, %1556 : tensor<256xf32>
    %2134 = stablehlo.add %2130, %2133 : tensor<256xf32>
    %cst_589 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2135 = stablehlo.broadcast_in_dim %cst_589, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2136 = stablehlo.multiply %2135, %arg162 : tensor<256xf32>
    %cst_590 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2137 = stablehlo.broadcast_in_dim %cst_590, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2138 = stablehlo.multiply %2137, %1558 : tensor<256xf32>
    %2139 = stablehlo.multiply %2138, %1558 : tensor<256xf32>
    %2140 = stablehlo.add %2136, %2139 : tensor<256xf32>
    %cst_591 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2141 = stablehlo.broadcast_in_dim %cst_591, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2142 = stablehlo.multiply %2141, %arg163 : tensor<256xf32>
    %cst_592 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2143 = stablehlo.broadcast_in_dim %cst_592, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2144 = stablehlo.multiply %2143, %1560 : tensor<256xf32>
    %2145 = stablehlo.multiply %2144, %1560 : tensor<256xf32>
    %2146 = stablehlo.add %2142, %2145 : tensor<256xf32>
    %cst_593 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2147 = stablehlo.broadcast_in_dim %cst_593, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2148 = stablehlo.multiply %2147, %arg164 : tensor<256xf32>
    %cst_594 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2149 = stablehlo.broadcast_in_dim %cst_594, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2150 = stablehlo.multiply %2149, %1562 : tensor<256xf32>
    %2151 = stablehlo.multiply %2150, %1562 : tensor<256xf32>
    %2152 = stablehlo.add %2148, %2151 : tensor<256xf32>
    %cst_595 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2153 = stablehlo.broadcast_in_dim %cst_595, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2154 = stablehlo.multiply %2153, %arg165 : tensor<1024xf32>
    %cst_596 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2155 = stablehlo.broadcast_in_dim %cst_596, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2156 = stablehlo.multiply %2155, %1564 : tensor<1024xf32>
    %2157 = stablehlo.multiply %2156, %1564 : tensor<1024xf32>
    %2158 = stablehlo.add %2154, %2157 : tensor<1024xf32>
    %cst_597 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2159 = stablehlo.broadcast_in_dim %cst_597, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2160 = stablehlo.multiply %2159, %arg166 : tensor<256xf32>
    %cst_598 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2161 = stablehlo.broadcast_in_dim %cst_598, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2162 = stablehlo.multiply %2161, %1566 : tensor<256xf32>
    %2163 = stablehlo.multiply %2162, %1566 : tensor<256xf32>
    %2164 = stablehlo.add %2160, %2163 : tensor<256xf32>
    %cst_599 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2165 = stablehlo.broadcast_in_dim %cst_599, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2166 = stablehlo.multiply %2165, %arg167 : tensor<256x1024xf32>
    %cst_600 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2167 = stablehlo.broadcast_in_dim %cst_600, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2168 = stablehlo.multiply %2167, %1568 : tensor<256x1024xf32>
    %2169 = stablehlo.multiply %2168, %1568 : tensor<256x1024xf32>
    %2170 = stablehlo.add %2166, %2169 : tensor<256x1024xf32>
    %cst_601 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2171 = stablehlo.broadcast_in_dim %cst_601, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2172 = stablehlo.multiply %2171, %arg168 : tensor<1024x256xf32>
    %cst_602 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2173 = stablehlo.broadcast_in_dim %cst_602, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2174 = stablehlo.multiply %2173, %1570 : tensor<1024x256xf32>
    %2175 = stablehlo.multiply %2174, %1570 : tensor<1024x256xf32>
    %2176 = stablehlo.add %2172, %2175 : tensor<1024x256xf32>
    %cst_603 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2177 = stablehlo.broadcast_in_dim %cst_603, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2178 = stablehlo.multiply %2177, %arg169 : tensor<256xf32>
    %cst_604 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2179 = stablehlo.broadcast_in_dim %cst_604, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2180 = stablehlo.multiply %2179, %1572 : tensor<256xf32>
    %2181 = stablehlo.multiply %2180, %1572 : tensor<256xf32>
    %2182 = stablehlo.add %2178, %2181 : tensor<256xf32>
    %cst_605 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2183 = stablehlo.broadcast_in_dim %cst_605, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2184 = stablehlo.multiply %2183, %arg170 : tensor<256xf32>
    %cst_606 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2185 = stablehlo.broadcast_in_dim %cst_606, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2186 = stablehlo.multiply %2185, %1574 : tensor<256xf32>
    %2187 = stablehlo.multiply %2186, %1574 : tensor<256xf32>
    %2188 = stablehlo.add %2184, %2187 : tensor<256xf32>
    %cst_607 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2189 = stablehlo.broadcast_in_dim %cst_607, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2190 = stablehlo.multiply %2189, %arg171 : tensor<256xf32>
    %cst_608 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2191 = stablehlo.broadcast_in_dim %cst_608, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2192 = stablehlo.multiply %2191, %1576 : tensor<256xf32>
    %2193 = stablehlo.multiply %2192, %1576 : tensor<256xf32>
    %2194 = stablehlo.add %2190, %2193 : tensor<256xf32>
    %cst_609 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2195 = stablehlo.broadcast_in_dim %cst_609, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2196 = stablehlo.multiply %2195, %arg172 : tensor<256xf32>
    %cst_610 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2197 = stablehlo.broadcast_in_dim %cst_610, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2198 = stablehlo.multiply %2197, %1578 : tensor<256xf32>
    %2199 = stablehlo.multiply %2198, %1578 : tensor<256xf32>
    %2200 = stablehlo.add %2196, %2199 : tensor<256xf32>
    %cst_611 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2201 = stablehlo.broadcast_in_dim %cst_611, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2202 = stablehlo.multiply %2201, %arg173 : tensor<256x256xf32>
    %cst_612 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2203 = stablehlo.broadcast_in_dim %cst_612, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2204 = stablehlo.multiply %2203, %1580 : tensor<256x256xf32>
    %2205 = stablehlo.multiply %2204, %1580 : tensor<256x256xf32>
    %2206 = stablehlo.add %2202, %2205 : tensor<256x256xf32>
    %cst_613 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2207 = stablehlo.broadcast_in_dim %cst_613, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2208 = stablehlo.multiply %2207, %arg174 : tensor<256x256xf32>
    %cst_614 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2209 = stablehlo.broadcast_in_dim %cst_614, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2210 = stablehlo.multiply %2209, %1582 : tensor<256x256xf32>
    %2211 = stablehlo.multiply %2210, %1582 : tensor<256x256xf32>
    %2212 = stablehlo.add %2208, %2211 : tensor<256x256xf32>
    %cst_615 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2213 = stablehlo.broadcast_in_dim %cst_615, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2214 = stablehlo.multiply %2213, %arg175 : tensor<256x256xf32>
    %cst_616 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2215 = stablehlo.broadcast_in_dim %cst_616, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2216 = stablehlo.multiply %2215, %1584 : tensor<256x256xf32>
    %2217 = stablehlo.multiply %2216, %1584 : tensor<256x256xf32>
    %2218 = stablehlo.add %2214, %2217 : tensor<256x256xf32>
    %cst_617 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2219 = stablehlo.broadcast_in_dim %cst_617, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2220 = stablehlo.multiply %2219, %arg176 : tensor<256x256xf32>
    %cst_618 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2221 = stablehlo.broadcast_in_dim %cst_618, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2222 = stablehlo.multiply %2221, %1586 : tensor<256x256xf32>
    %2223 = stablehlo.multiply %2222, %1586 : tensor<256x256xf32>
    %2224 = stablehlo.add %2220, %2223 : tensor<256x256xf32>
    %cst_619 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2225 = stablehlo.broadcast_in_dim %cst_619, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2226 = stablehlo.multiply %2225, %arg177 : tensor<256xf32>
    %cst_620 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2227 = stablehlo.broadcast_in_dim %cst_620, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2228 = stablehlo.multiply %2227, %1588 : tensor<256xf32>
    %2229 = stablehlo.multiply %2228, %1588 : tensor<256xf32>
    %2230 = stablehlo.add %2226, %2229 : tensor<256xf32>
    %cst_621 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2231 = stablehlo.broadcast_in_dim %cst_621, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2232 = stablehlo.multiply %2231, %arg178 : tensor<256xf32>
    %cst_622 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2233 = stablehlo.broadcast_in_dim %cst_622, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2234 = stablehlo.multiply %2233, %1590 : tensor<256xf32>
    %2235 = stablehlo.multiply %2234, %1590 : tensor<256xf32>
    %2236 = stablehlo.add %2232, %2235 : tensor<256xf32>
    %cst_623 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2237 = stablehlo.broadcast_in_dim %cst_623, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2238 = stablehlo.multiply %2237, %arg179 : tensor<256xf32>
    %cst_624 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2239 = stablehlo.broadcast_in_dim %cst_624, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2240 = stablehlo.multiply %2239, %1592 : tensor<256xf32>
    %2241 = stablehlo.multiply %2240, %1592 : tensor<256xf32>
    %2242 = stablehlo.add %2238, %2241 : tensor<256xf32>
    %cst_625 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2243 = stablehlo.broadcast_in_dim %cst_625, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2244 = stablehlo.multiply %2243, %arg180 : tensor<256xf32>
    %cst_626 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2245 = stablehlo.broadcast_in_dim %cst_626, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2246 = stablehlo.multiply %2245, %1594 : tensor<256xf32>
    %2247 = stablehlo.multiply %2246, %1594 : tensor<256xf32>
    %2248 = stablehlo.add %2244, %2247 : tensor<256xf32>
    %cst_627 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2249 = stablehlo.broadcast_in_dim %cst_627, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2250 = stablehlo.multiply %2249, %arg181 : tensor<1024xf32>
    %cst_628 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2251 = stablehlo.broadcast_in_dim %cst_628, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2252 = stablehlo.multiply %2251, %1596 : tensor<1024xf32>
    %2253 = stablehlo.multiply %2252, %1596 : tensor<1024xf32>
    %2254 = stablehlo.add %2250, %2253 : tensor<1024xf32>
    %cst_629 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2255 = stablehlo.broadcast_in_dim %cst_629, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2256 = stablehlo.multiply %2255, %arg182 : tensor<256xf32>
    %cst_630 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2257 = stablehlo.broadcast_in_dim %cst_630, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2258 = stablehlo.multiply %2257, %1598 : tensor<256xf32>
    %2259 = stablehlo.multiply %2258, %1598 : tensor<256xf32>
    %2260 = stablehlo.add %2256, %2259 : tensor<256xf32>
    %cst_631 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2261 = stablehlo.broadcast_in_dim %cst_631, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2262 = stablehlo.multiply %2261, %arg183 : tensor<256x1024xf32>
    %cst_632 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2263 = stablehlo.broadcast_in_dim %cst_632, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2264 = stablehlo.multiply %2263, %1600 : tensor<256x1024xf32>
    %2265 = stablehlo.multiply %2264, %1600 : tensor<256x1024xf32>
    %2266 = stablehlo.add %2262, %2265 : tensor<256x1024xf32>
    %cst_633 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2267 = stablehlo.broadcast_in_dim %cst_633, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2268 = stablehlo.multiply %2267, %arg184 : tensor<1024x256xf32>
    %cst_634 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2269 = stablehlo.broadcast_in_dim %cst_634, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2270 = stablehlo.multiply %2269, %1602 : tensor<1024x256xf32>
    %2271 = stablehlo.multiply %2270, %1602 : tensor<1024x256xf32>
    %2272 = stablehlo.add %2268, %2271 : tensor<1024x256xf32>
    %cst_635 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2273 = stablehlo.broadcast_in_dim %cst_635, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2274 = stablehlo.multiply %2273, %arg185 : tensor<256xf32>
    %cst_636 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2275 = stablehlo.broadcast_in_dim %cst_636, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2276 = stablehlo.multiply %2275, %1604 : tensor<256xf32>
    %2277 = stablehlo.multiply %2276, %1604 : tensor<256xf32>
    %2278 = stablehlo.add %2274, %2277 : tensor<256xf32>
    %cst_637 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2279 = stablehlo.broadcast_in_dim %cst_637, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2280 = stablehlo.multiply %2279, %arg186 : tensor<256xf32>
    %cst_638 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2281 = stablehlo.broadcast_in_dim %cst_638, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2282 = stablehlo.multiply %2281, %1606 : tensor<256xf32>
    %2283 = stablehlo.multiply %2282, %1606 : tensor<256xf32>
    %2284 = stablehlo.add %2280, %2283 : tensor<256xf32>
    %cst_639 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2285 = stablehlo.broadcast_in_dim %cst_639, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2286 = stablehlo.multiply %2285, %arg187 : tensor<256xf32>
    %cst_640 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2287 = stablehlo.broadcast_in_dim %cst_640, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2288 = stablehlo.multiply %2287, %1608 : tensor<256xf32>
    %2289 = stablehlo.multiply %2288, %1608 : tensor<256xf32>
    %2290 = stablehlo.add %2286, %2289 : tensor<256xf32>
    %cst_641 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2291 = stablehlo.broadcast_in_dim %cst_641, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2292 = stablehlo.multiply %2291, %arg188 : tensor<256xf32>
    %cst_642 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2293 = stablehlo.broadcast_in_dim %cst_642, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2294 = stablehlo.multiply %2293, %1610 : tensor<256xf32>
    %2295 = stablehlo.multiply %2294, %1610 : tensor<256xf32>
    %2296 = stablehlo.add %2292, %2295 : tensor<256xf32>
    %cst_643 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2297 = stablehlo.broadcast_in_dim %cst_643, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2298 = stablehlo.multiply %2297, %arg189 : tensor<256x256xf32>
    %cst_644 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2299 = stablehlo.broadcast_in_dim %cst_644, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2300 = stablehlo.multiply %2299, %1612 : tensor<256x256xf32>
    %2301 = stablehlo.multiply %2300, %1612 : tensor<256x256xf32>
    %2302 = stablehlo.add %2298, %2301 : tensor<256x256xf32>
    %cst_645 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2303 = stablehlo.broadcast_in_dim %cst_645, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2304 = stablehlo.multiply %2303, %arg190 : tensor<256x256xf32>
    %cst_646 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2305 = stablehlo.broadcast_in_dim %cst_646, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2306 = stablehlo.multiply %2305, %1614 : tensor<256x256xf32>
    %2307 = stablehlo.multiply %2306, %1614 : tensor<256x256xf32>
    %2308 = stablehlo.add %2304, %2307 : tensor<256x256xf32>
    %cst_647 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2309 = stablehlo.broadcast_in_dim %cst_647, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2310 = stablehlo.multiply %2309, %arg191 : tensor<256x256xf32>
    %cst_648 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2311 = stablehlo.broadcast_in_dim %cst_648, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2312 = stablehlo.multiply %2311, %1616 : tensor<256x256xf32>
    %2313 = stablehlo.multiply %2312, %1616 : tensor<256x256xf32>
    %2314 = stablehlo.add %2310, %2313 : tensor<256x256xf32>
    %cst_649 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2315 = stablehlo.broadcast_in_dim %cst_649, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2316 = stablehlo.multiply %2315, %arg192 : tensor<256x256xf32>
    %cst_650 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2317 = stablehlo.broadcast_in_dim %cst_650, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2318 = stablehlo.multiply %2317, %1618 : tensor<256x256xf32>
    %2319 = stablehlo.multiply %2318, %1618 : tensor<256x256xf32>
    %2320 = stablehlo.add %2316, %2319 : tensor<256x256xf32>
    %cst_651 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2321 = stablehlo.broadcast_in_dim %cst_651, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2322 = stablehlo.multiply %2321, %arg193 : tensor<256xf32>
    %cst_652 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2323 = stablehlo.broadcast_in_dim %cst_652, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2324 = stablehlo.multiply %2323, %1620 : tensor<256xf32>
    %2325 = stablehlo.multiply %2324, %1620 : tensor<256xf32>
    %2326 = stablehlo.add %2322, %2325 : tensor<256xf32>
    %cst_653 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2327 = stablehlo.broadcast_in_dim %cst_653, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2328 = stablehlo.multiply %2327, %arg194 : tensor<256xf32>
    %cst_654 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2329 = stablehlo.broadcast_in_dim %cst_654, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2330 = stablehlo.multiply %2329, %1622 : tensor<256xf32>
    %2331 = stablehlo.multiply %2330, %1622 : tensor<256xf32>
    %2332 = stablehlo.add %2328, %2331 : tensor<256xf32>
    %cst_655 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2333 = stablehlo.broadcast_in_dim %cst_655, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2334 = stablehlo.multiply %2333, %arg195 : tensor<256xf32>
    %cst_656 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2335 = stablehlo.broadcast_in_dim %cst_656, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2336 = stablehlo.multiply %2335, %1624 : tensor<256xf32>
    %2337 = stablehlo.multiply %2336, %1624 : tensor<256xf32>
    %2338 = stablehlo.add %2334, %2337 : tensor<256xf32>
    %cst_657 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2339 = stablehlo.broadcast_in_dim %cst_657, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2340 = stablehlo.multiply %2339, %arg196 : tensor<256xf32>
    %cst_658 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2341 = stablehlo.broadcast_in_dim %cst_658, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2342 = stablehlo.multiply %2341, %1626 : tensor<256xf32>
    %2343 = stablehlo.multiply %2342, %1626 : tensor<256xf32>
    %2344 = stablehlo.add %2340, %2343 : tensor<256xf32>
    %cst_659 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2345 = stablehlo.broadcast_in_dim %cst_659, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2346 = stablehlo.multiply %2345, %arg197 : tensor<1024xf32>
    %cst_660 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2347 = stablehlo.broadcast_in_dim %cst_660, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2348 = stablehlo.multiply %2347, %1628 : tensor<1024xf32>
    %2349 = stablehlo.multiply %2348, %1628 : tensor<1024xf32>
    %2350 = stablehlo.add %2346, %2349 : tensor<1024xf32>
    %cst_661 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2351 = stablehlo.broadcast_in_dim %cst_661, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2352 = stablehlo.multiply %2351, %arg198 : tensor<256xf32>
    %cst_662 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2353 = stablehlo.broadcast_in_dim %cst_662, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2354 = stablehlo.multiply %2353, %1630 : tensor<256xf32>
    %2355 = stablehlo.multiply %2354, %1630 : tensor<256xf32>
    %2356 = stablehlo.add %2352, %2355 : tensor<256xf32>
    %cst_663 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2357 = stablehlo.broadcast_in_dim %cst_663, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2358 = stablehlo.multiply %2357, %arg199 : tensor<256x1024xf32>
    %cst_664 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2359 = stablehlo.broadcast_in_dim %cst_664, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2360 = stablehlo.multiply %2359, %1632 : tensor<256x1024xf32>
    %2361 = stablehlo.multiply %2360, %1632 : tensor<256x1024xf32>
    %2362 = stablehlo.add %2358, %2361 : tensor<256x1024xf32>
    %cst_665 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2363 = stablehlo.broadcast_in_dim %cst_665, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2364 = stablehlo.multiply %2363, %arg200 : tensor<1024x256xf32>
    %cst_666 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2365 = stablehlo.broadcast_in_dim %cst_666, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2366 = stablehlo.multiply %2365, %1634 : tensor<1024x256xf32>
    %2367 = stablehlo.multiply %2366, %1634 : tensor<1024x256xf32>
    %2368 = stablehlo.add %2364, %2367 : tensor<1024x256xf32>
    %cst_667 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2369 = stablehlo.broadcast_in_dim %cst_667, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2370 = stablehlo.multiply %2369, %arg201 : tensor<256xf32>
    %cst_668 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2371 = stablehlo.broadcast_in_dim %cst_668, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2372 = stablehlo.multiply %2371, %1636 : tensor<256xf32>
    %2373 = stablehlo.multiply %2372, %1636 : tensor<256xf32>
    %2374 = stablehlo.add %2370, %2373 : tensor<256xf32>
    %cst_669 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2375 = stablehlo.broadcast_in_dim %cst_669, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2376 = stablehlo.multiply %2375, %arg202 : tensor<256xf32>
    %cst_670 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2377 = stablehlo.broadcast_in_dim %cst_670, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2378 = stablehlo.multiply %2377, %1638 : tensor<256xf32>
    %2379 = stablehlo.multiply %2378, %1638 : tensor<256xf32>
    %2380 = stablehlo.add %2376, %2379 : tensor<256xf32>
    %cst_671 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2381 = stablehlo.broadcast_in_dim %cst_671, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %2382 = stablehlo.multiply %2381, %arg203 : tensor<128x256xf32>
    %cst_672 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2383 = stablehlo.broadcast_in_dim %cst_672, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %2384 = stablehlo.multiply %2383, %1640 : tensor<128x256xf32>
    %2385 = stablehlo.multiply %2384, %1640 : tensor<128x256xf32>
    %2386 = stablehlo.add %2382, %2385 : tensor<128x256xf32>
    %cst_673 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2387 = stablehlo.broadcast_in_dim %cst_673, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2388 = stablehlo.multiply %2387, %arg204 : tensor<256x256xf32>
    %cst_674 = stablehlo.constant dense<5.000000e-02> : tensor<f32>
    %2389 = stablehlo.broadcast_in_dim %cst_674, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2390 = stablehlo.multiply %2389, %1642 : tensor<256x256xf32>
    %2391 = stablehlo.multiply %2390, %1642 : tensor<256x256xf32>
    %2392 = stablehlo.add %2388, %2391 : tensor<256x256xf32>
    %cst_675 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %2393 = stablehlo.power %cst_675, %1644 : tensor<f32>
    %cst_676 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2394 = stablehlo.subtract %cst_676, %2393 : tensor<f32>
    %cst_677 = stablehlo.constant dense<0.949999988> : tensor<f32>
    %2395 = stablehlo.power %cst_677, %1644 : tensor<f32>
    %cst_678 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2396 = stablehlo.subtract %cst_678, %2395 : tensor<f32>
    %2397 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2398 = stablehlo.divide %1649, %2397 : tensor<256xf32>
    %2399 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2400 = stablehlo.divide %1990, %2399 : tensor<256xf32>
    %2401 = stablehlo.sqrt %2400 : tensor<256xf32>
    %cst_679 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2402 = stablehlo.broadcast_in_dim %cst_679, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2403 = stablehlo.add %2401, %2402 : tensor<256xf32>
    %2404 = stablehlo.divide %2398, %2403 : tensor<256xf32>
    %cst_680 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2405 = stablehlo.broadcast_in_dim %cst_680, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2406 = stablehlo.add %2404, %2405 : tensor<256xf32>
    %2407 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2408 = stablehlo.multiply %2407, %2406 : tensor<256xf32>
    %2409 = stablehlo.subtract %arg0, %2408 : tensor<256xf32>
    %2410 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2411 = stablehlo.divide %1654, %2410 : tensor<256xf32>
    %2412 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2413 = stablehlo.divide %1996, %2412 : tensor<256xf32>
    %2414 = stablehlo.sqrt %2413 : tensor<256xf32>
    %cst_681 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2415 = stablehlo.broadcast_in_dim %cst_681, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2416 = stablehlo.add %2414, %2415 : tensor<256xf32>
    %2417 = stablehlo.divide %2411, %2416 : tensor<256xf32>
    %cst_682 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2418 = stablehlo.broadcast_in_dim %cst_682, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2419 = stablehlo.add %2417, %2418 : tensor<256xf32>
    %2420 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2421 = stablehlo.multiply %2420, %2419 : tensor<256xf32>
    %2422 = stablehlo.subtract %arg1, %2421 : tensor<256xf32>
    %2423 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2424 = stablehlo.divide %1659, %2423 : tensor<256xf32>
    %2425 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2426 = stablehlo.divide %2002, %2425 : tensor<256xf32>
    %2427 = stablehlo.sqrt %2426 : tensor<256xf32>
    %cst_683 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2428 = stablehlo.broadcast_in_dim %cst_683, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2429 = stablehlo.add %2427, %2428 : tensor<256xf32>
    %2430 = stablehlo.divide %2424, %2429 : tensor<256xf32>
    %cst_684 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2431 = stablehlo.broadcast_in_dim %cst_684, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2432 = stablehlo.add %2430, %2431 : tensor<256xf32>
    %2433 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2434 = stablehlo.multiply %2433, %2432 : tensor<256xf32>
    %2435 = stablehlo.subtract %arg2, %2434 : tensor<256xf32>
    %2436 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2437 = stablehlo.divide %1664, %2436 : tensor<256xf32>
    %2438 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2439 = stablehlo.divide %2008, %2438 : tensor<256xf32>
    %2440 = stablehlo.sqrt %2439 : tensor<256xf32>
    %cst_685 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2441 = stablehlo.broadcast_in_dim %cst_685, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2442 = stablehlo.add %2440, %2441 : tensor<256xf32>
    %2443 = stablehlo.divide %2437, %2442 : tensor<256xf32>
    %cst_686 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2444 = stablehlo.broadcast_in_dim %cst_686, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2445 = stablehlo.add %2443, %2444 : tensor<256xf32>
    %2446 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2447 = stablehlo.multiply %2446, %2445 : tensor<256xf32>
    %2448 = stablehlo.subtract %arg3, %2447 : tensor<256xf32>
    %cst_687 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2449 = stablehlo.broadcast_in_dim %cst_687, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2450 = stablehlo.multiply %2449, %arg4 : tensor<256x256xf32>
    %2451 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2452 = stablehlo.divide %1669, %2451 : tensor<256x256xf32>
    %2453 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2454 = stablehlo.divide %2014, %2453 : tensor<256x256xf32>
    %2455 = stablehlo.sqrt %2454 : tensor<256x256xf32>
    %cst_688 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2456 = stablehlo.broadcast_in_dim %cst_688, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2457 = stablehlo.add %2455, %2456 : tensor<256x256xf32>
    %2458 = stablehlo.divide %2452, %2457 : tensor<256x256xf32>
    %2459 = stablehlo.add %2458, %2450 : tensor<256x256xf32>
    %2460 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2461 = stablehlo.multiply %2460, %2459 : tensor<256x256xf32>
    %2462 = stablehlo.subtract %arg4, %2461 : tensor<256x256xf32>
    %cst_689 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2463 = stablehlo.broadcast_in_dim %cst_689, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2464 = stablehlo.multiply %2463, %arg5 : tensor<256x256xf32>
    %2465 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2466 = stablehlo.divide %1674, %2465 : tensor<256x256xf32>
    %2467 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2468 = stablehlo.divide %2020, %2467 : tensor<256x256xf32>
    %2469 = stablehlo.sqrt %2468 : tensor<256x256xf32>
    %cst_690 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2470 = stablehlo.broadcast_in_dim %cst_690, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2471 = stablehlo.add %2469, %2470 : tensor<256x256xf32>
    %2472 = stablehlo.divide %2466, %2471 : tensor<256x256xf32>
    %2473 = stablehlo.add %2472, %2464 : tensor<256x256xf32>
    %2474 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2475 = stablehlo.multiply %2474, %2473 : tensor<256x256xf32>
    %2476 = stablehlo.subtract %arg5, %2475 : tensor<256x256xf32>
    %cst_691 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2477 = stablehlo.broadcast_in_dim %cst_691, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2478 = stablehlo.multiply %2477, %arg6 : tensor<256x256xf32>
    %2479 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2480 = stablehlo.divide %1679, %2479 : tensor<256x256xf32>
    %2481 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2482 = stablehlo.divide %2026, %2481 : tensor<256x256xf32>
    %2483 = stablehlo.sqrt %2482 : tensor<256x256xf32>
    %cst_692 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2484 = stablehlo.broadcast_in_dim %cst_692, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2485 = stablehlo.add %2483, %2484 : tensor<256x256xf32>
    %2486 = stablehlo.divide %2480, %2485 : tensor<256x256xf32>
    %2487 = stablehlo.add %2486, %2478 : tensor<256x256xf32>
    %2488 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2489 = stablehlo.multiply %2488, %2487 : tensor<256x256xf32>
    %2490 = stablehlo.subtract %arg6, %2489 : tensor<256x256xf32>
    %cst_693 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2491 = stablehlo.broadcast_in_dim %cst_693, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2492 = stablehlo.multiply %2491, %arg7 : tensor<256x256xf32>
    %2493 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2494 = stablehlo.divide %1684, %2493 : tensor<256x256xf32>
    %2495 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2496 = stablehlo.divide %2032, %2495 : tensor<256x256xf32>
    %2497 = stablehlo.sqrt %2496 : tensor<256x256xf32>
    %cst_694 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2498 = stablehlo.broadcast_in_dim %cst_694, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2499 = stablehlo.add %2497, %2498 : tensor<256x256xf32>
    %2500 = stablehlo.divide %2494, %2499 : tensor<256x256xf32>
    %2501 = stablehlo.add %2500, %2492 : tensor<256x256xf32>
    %2502 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2503 = stablehlo.multiply %2502, %2501 : tensor<256x256xf32>
    %2504 = stablehlo.subtract %arg7, %2503 : tensor<256x256xf32>
    %2505 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2506 = stablehlo.divide %1689, %2505 : tensor<256xf32>
    %2507 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2508 = stablehlo.divide %2038, %2507 : tensor<256xf32>
    %2509 = stablehlo.sqrt %2508 : tensor<256xf32>
    %cst_695 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2510 = stablehlo.broadcast_in_dim %cst_695, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2511 = stablehlo.add %2509, %2510 : tensor<256xf32>
    %2512 = stablehlo.divide %2506, %2511 : tensor<256xf32>
    %cst_696 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2513 = stablehlo.broadcast_in_dim %cst_696, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2514 = stablehlo.add %2512, %2513 : tensor<256xf32>
    %2515 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2516 = stablehlo.multiply %2515, %2514 : tensor<256xf32>
    %2517 = stablehlo.subtract %arg8, %2516 : tensor<256xf32>
    %2518 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2519 = stablehlo.divide %1694, %2518 : tensor<256xf32>
    %2520 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2521 = stablehlo.divide %2044, %2520 : tensor<256xf32>
    %2522 = stablehlo.sqrt %2521 : tensor<256xf32>
    %cst_697 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2523 = stablehlo.broadcast_in_dim %cst_697, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2524 = stablehlo.add %2522, %2523 : tensor<256xf32>
    %2525 = stablehlo.divide %2519, %2524 : tensor<256xf32>
    %cst_698 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2526 = stablehlo.broadcast_in_dim %cst_698, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2527 = stablehlo.add %2525, %2526 : tensor<256xf32>
    %2528 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2529 = stablehlo.multiply %2528, %2527 : tensor<256xf32>
    %2530 = stablehlo.subtract %arg9, %2529 : tensor<256xf32>
    %2531 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2532 = stablehlo.divide %1699, %2531 : tensor<256xf32>
    %2533 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2534 = stablehlo.divide %2050, %2533 : tensor<256xf32>
    %2535 = stablehlo.sqrt %2534 : tensor<256xf32>
    %cst_699 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2536 = stablehlo.broadcast_in_dim %cst_699, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2537 = stablehlo.add %2535, %2536 : tensor<256xf32>
    %2538 = stablehlo.divide %2532, %2537 : tensor<256xf32>
    %cst_700 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2539 = stablehlo.broadcast_in_dim %cst_700, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2540 = stablehlo.add %2538, %2539 : tensor<256xf32>
    %2541 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2542 = stablehlo.multiply %2541, %2540 : tensor<256xf32>
    %2543 = stablehlo.subtract %arg10, %2542 : tensor<256xf32>
    %2544 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2545 = stablehlo.divide %1704, %2544 : tensor<256xf32>
    %2546 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2547 = stablehlo.divide %2056, %2546 : tensor<256xf32>
    %2548 = stablehlo.sqrt %2547 : tensor<256xf32>
    %cst_701 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2549 = stablehlo.broadcast_in_dim %cst_701, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2550 = stablehlo.add %2548, %2549 : tensor<256xf32>
    %2551 = stablehlo.divide %2545, %2550 : tensor<256xf32>
    %cst_702 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2552 = stablehlo.broadcast_in_dim %cst_702, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2553 = stablehlo.add %2551, %2552 : tensor<256xf32>
    %2554 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2555 = stablehlo.multiply %2554, %2553 : tensor<256xf32>
    %2556 = stablehlo.subtract %arg11, %2555 : tensor<256xf32>
    %2557 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2558 = stablehlo.divide %1709, %2557 : tensor<1024xf32>
    %2559 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2560 = stablehlo.divide %2062, %2559 : tensor<1024xf32>
    %2561 = stablehlo.sqrt %2560 : tensor<1024xf32>
    %cst_703 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2562 = stablehlo.broadcast_in_dim %cst_703, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2563 = stablehlo.add %2561, %2562 : tensor<1024xf32>
    %2564 = stablehlo.divide %2558, %2563 : tensor<1024xf32>
    %cst_704 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2565 = stablehlo.broadcast_in_dim %cst_704, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2566 = stablehlo.add %2564, %2565 : tensor<1024xf32>
    %2567 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2568 = stablehlo.multiply %2567, %2566 : tensor<1024xf32>
    %2569 = stablehlo.subtract %arg12, %2568 : tensor<1024xf32>
    %2570 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2571 = stablehlo.divide %1714, %2570 : tensor<256xf32>
    %2572 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2573 = stablehlo.divide %2068, %2572 : tensor<256xf32>
    %2574 = stablehlo.sqrt %2573 : tensor<256xf32>
    %cst_705 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2575 = stablehlo.broadcast_in_dim %cst_705, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2576 = stablehlo.add %2574, %2575 : tensor<256xf32>
    %2577 = stablehlo.divide %2571, %2576 : tensor<256xf32>
    %cst_706 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2578 = stablehlo.broadcast_in_dim %cst_706, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2579 = stablehlo.add %2577, %2578 : tensor<256xf32>
    %2580 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2581 = stablehlo.multiply %2580, %2579 : tensor<256xf32>
    %2582 = stablehlo.subtract %arg13, %2581 : tensor<256xf32>
    %cst_707 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2583 = stablehlo.broadcast_in_dim %cst_707, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2584 = stablehlo.multiply %2583, %arg14 : tensor<256x1024xf32>
    %2585 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2586 = stablehlo.divide %1719, %2585 : tensor<256x1024xf32>
    %2587 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2588 = stablehlo.divide %2074, %2587 : tensor<256x1024xf32>
    %2589 = stablehlo.sqrt %2588 : tensor<256x1024xf32>
    %cst_708 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2590 = stablehlo.broadcast_in_dim %cst_708, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2591 = stablehlo.add %2589, %2590 : tensor<256x1024xf32>
    %2592 = stablehlo.divide %2586, %2591 : tensor<256x1024xf32>
    %2593 = stablehlo.add %2592, %2584 : tensor<256x1024xf32>
    %2594 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2595 = stablehlo.multiply %2594, %2593 : tensor<256x1024xf32>
    %2596 = stablehlo.subtract %arg14, %2595 : tensor<256x1024xf32>
    %cst_709 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2597 = stablehlo.broadcast_in_dim %cst_709, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2598 = stablehlo.multiply %2597, %arg15 : tensor<1024x256xf32>
    %2599 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2600 = stablehlo.divide %1724, %2599 : tensor<1024x256xf32>
    %2601 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2602 = stablehlo.divide %2080, %2601 : tensor<1024x256xf32>
    %2603 = stablehlo.sqrt %2602 : tensor<1024x256xf32>
    %cst_710 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2604 = stablehlo.broadcast_in_dim %cst_710, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2605 = stablehlo.add %2603, %2604 : tensor<1024x256xf32>
    %2606 = stablehlo.divide %2600, %2605 : tensor<1024x256xf32>
    %2607 = stablehlo.add %2606, %2598 : tensor<1024x256xf32>
    %2608 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2609 = stablehlo.multiply %2608, %2607 : tensor<1024x256xf32>
    %2610 = stablehlo.subtract %arg15, %2609 : tensor<1024x256xf32>
    %2611 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2612 = stablehlo.divide %1729, %2611 : tensor<256xf32>
    %2613 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2614 = stablehlo.divide %2086, %2613 : tensor<256xf32>
    %2615 = stablehlo.sqrt %2614 : tensor<256xf32>
    %cst_711 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2616 = stablehlo.broadcast_in_dim %cst_711, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2617 = stablehlo.add %2615, %2616 : tensor<256xf32>
    %2618 = stablehlo.divide %2612, %2617 : tensor<256xf32>
    %cst_712 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2619 = stablehlo.broadcast_in_dim %cst_712, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2620 = stablehlo.add %2618, %2619 : tensor<256xf32>
    %2621 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2622 = stablehlo.multiply %2621, %2620 : tensor<256xf32>
    %2623 = stablehlo.subtract %arg16, %2622 : tensor<256xf32>
    %2624 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2625 = stablehlo.divide %1734, %2624 : tensor<256xf32>
    %2626 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2627 = stablehlo.divide %2092, %2626 : tensor<256xf32>
    %2628 = stablehlo.sqrt %2627 : tensor<256xf32>
    %cst_713 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2629 = stablehlo.broadcast_in_dim %cst_713, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2630 = stablehlo.add %2628, %2629 : tensor<256xf32>
    %2631 = stablehlo.divide %2625, %2630 : tensor<256xf32>
    %cst_714 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2632 = stablehlo.broadcast_in_dim %cst_714, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2633 = stablehlo.add %2631, %2632 : tensor<256xf32>
    %2634 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2635 = stablehlo.multiply %2634, %2633 : tensor<256xf32>
    %2636 = stablehlo.subtract %arg17, %2635 : tensor<256xf32>
    %2637 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2638 = stablehlo.divide %1739, %2637 : tensor<256xf32>
    %2639 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2640 = stablehlo.divide %2098, %2639 : tensor<256xf32>
    %2641 = stablehlo.sqrt %2640 : tensor<256xf32>
    %cst_715 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2642 = stablehlo.broadcast_in_dim %cst_715, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2643 = stablehlo.add %2641, %2642 : tensor<256xf32>
    %2644 = stablehlo.divide %2638, %2643 : tensor<256xf32>
    %cst_716 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2645 = stablehlo.broadcast_in_dim %cst_716, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2646 = stablehlo.add %2644, %2645 : tensor<256xf32>
    %2647 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2648 = stablehlo.multiply %2647, %2646 : tensor<256xf32>
    %2649 = stablehlo.subtract %arg18, %2648 : tensor<256xf32>
    %2650 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2651 = stablehlo.divide %1744, %2650 : tensor<256xf32>
    %2652 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2653 = stablehlo.divide %2104, %2652 : tensor<256xf32>
    %2654 = stablehlo.sqrt %2653 : tensor<256xf32>
    %cst_717 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2655 = stablehlo.broadcast_in_dim %cst_717, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2656 = stablehlo.add %2654, %2655 : tensor<256xf32>
    %2657 = stablehlo.divide %2651, %2656 : tensor<256xf32>
    %cst_718 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2658 = stablehlo.broadcast_in_dim %cst_718, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2659 = stablehlo.add %2657, %2658 : tensor<256xf32>
    %2660 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2661 = stablehlo.multiply %2660, %2659 : tensor<256xf32>
    %2662 = stablehlo.subtract %arg19, %2661 : tensor<256xf32>
    %cst_719 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2663 = stablehlo.broadcast_in_dim %cst_719, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2664 = stablehlo.multiply %2663, %arg20 : tensor<256x256xf32>
    %2665 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2666 = stablehlo.divide %1749, %2665 : tensor<256x256xf32>
    %2667 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2668 = stablehlo.divide %2110, %2667 : tensor<256x256xf32>
    %2669 = stablehlo.sqrt %2668 : tensor<256x256xf32>
    %cst_720 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2670 = stablehlo.broadcast_in_dim %cst_720, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2671 = stablehlo.add %2669, %2670 : tensor<256x256xf32>
    %2672 = stablehlo.divide %2666, %2671 : tensor<256x256xf32>
    %2673 = stablehlo.add %2672, %2664 : tensor<256x256xf32>
    %2674 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2675 = stablehlo.multiply %2674, %2673 : tensor<256x256xf32>
    %2676 = stablehlo.subtract %arg20, %2675 : tensor<256x256xf32>
    %cst_721 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2677 = stablehlo.broadcast_in_dim %cst_721, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2678 = stablehlo.multiply %2677, %arg21 : tensor<256x256xf32>
    %2679 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2680 = stablehlo.divide %1754, %2679 : tensor<256x256xf32>
    %2681 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2682 = stablehlo.divide %2116, %2681 : tensor<256x256xf32>
    %2683 = stablehlo.sqrt %2682 : tensor<256x256xf32>
    %cst_722 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2684 = stablehlo.broadcast_in_dim %cst_722, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2685 = stablehlo.add %2683, %2684 : tensor<256x256xf32>
    %2686 = stablehlo.divide %2680, %2685 : tensor<256x256xf32>
    %2687 = stablehlo.add %2686, %2678 : tensor<256x256xf32>
    %2688 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2689 = stablehlo.multiply %2688, %2687 : tensor<256x256xf32>
    %2690 = stablehlo.subtract %arg21, %2689 : tensor<256x256xf32>
    %cst_723 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2691 = stablehlo.broadcast_in_dim %cst_723, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2692 = stablehlo.multiply %2691, %arg22 : tensor<256x256xf32>
    %2693 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2694 = stablehlo.divide %1759, %2693 : tensor<256x256xf32>
    %2695 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2696 = stablehlo.divide %2122, %2695 : tensor<256x256xf32>
    %2697 = stablehlo.sqrt %2696 : tensor<256x256xf32>
    %cst_724 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2698 = stablehlo.broadcast_in_dim %cst_724, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2699 = stablehlo.add %2697, %2698 : tensor<256x256xf32>
    %2700 = stablehlo.divide %2694, %2699 : tensor<256x256xf32>
    %2701 = stablehlo.add %2700, %2692 : tensor<256x256xf32>
    %2702 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2703 = stablehlo.multiply %2702, %2701 : tensor<256x256xf32>
    %2704 = stablehlo.subtract %arg22, %2703 : tensor<256x256xf32>
    %cst_725 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2705 = stablehlo.broadcast_in_dim %cst_725, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2706 = stablehlo.multiply %2705, %arg23 : tensor<256x256xf32>
    %2707 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2708 = stablehlo.divide %1764, %2707 : tensor<256x256xf32>
    %2709 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2710 = stablehlo.divide %2128, %2709 : tensor<256x256xf32>
    %2711 = stablehlo.sqrt %2710 : tensor<256x256xf32>
    %cst_726 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2712 = stablehlo.broadcast_in_dim %cst_726, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2713 = stablehlo.add %2711, %2712 : tensor<256x256xf32>
    %2714 = stablehlo.divide %2708, %2713 : tensor<256x256xf32>
    %2715 = stablehlo.add %2714, %2706 : tensor<256x256xf32>
    %2716 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2717 = stablehlo.multiply %2716, %2715 : tensor<256x256xf32>
    %2718 = stablehlo.subtract %arg23, %2717 : tensor<256x256xf32>
    %2719 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2720 = stablehlo.divide %1769, %2719 : tensor<256xf32>
    %2721 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2722 = stablehlo.divide %2134, %2721 : tensor<256xf32>
    %2723 = stablehlo.sqrt %2722 : tensor<256xf32>
    %cst_727 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2724 = stablehlo.broadcast_in_dim %cst_727, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2725 = stablehlo.add %2723, %2724 : tensor<256xf32>
    %2726 = stablehlo.divide %2720, %2725 : tensor<256xf32>
    %cst_728 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2727 = stablehlo.broadcast_in_dim %cst_728, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2728 = stablehlo.add %2726, %2727 : tensor<256xf32>
    %2729 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2730 = stablehlo.multiply %2729, %2728 : tensor<256xf32>
    %2731 = stablehlo.subtract %arg24, %2730 : tensor<256xf32>
    %2732 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2733 = stablehlo.divide %1774, %2732 : tensor<256xf32>
    %2734 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2735 = stablehlo.divide %2140, %2734 : tensor<256xf32>
    %2736 = stablehlo.sqrt %2735 : tensor<256xf32>
    %cst_729 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2737 = stablehlo.broadcast_in_dim %cst_729, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2738 = stablehlo.add %2736, %2737 : tensor<256xf32>
    %2739 = stablehlo.divide %2733, %2738 : tensor<256xf32>
    %cst_730 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2740 = stablehlo.broadcast_in_dim %cst_730, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2741 = stablehlo.add %2739, %2740 : tensor<256xf32>
    %2742 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2743 = stablehlo.multiply %2742, %2741 : tensor<256xf32>
    %2744 = stablehlo.subtract %arg25, %2743 : tensor<256xf32>
    %2745 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2746 = stablehlo.divide %1779, %2745 : tensor<256xf32>
    %2747 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2748 = stablehlo.divide %2146, %2747 : tensor<256xf32>
    %2749 = stablehlo.sqrt %2748 : tensor<256xf32>
    %cst_731 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2750 = stablehlo.broadcast_in_dim %cst_731, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2751 = stablehlo.add %2749, %2750 : tensor<256xf32>
    %2752 = stablehlo.divide %2746, %2751 : tensor<256xf32>
    %cst_732 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2753 = stablehlo.broadcast_in_dim %cst_732, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2754 = stablehlo.add %2752, %2753 : tensor<256xf32>
    %2755 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2756 = stablehlo.multiply %2755, %2754 : tensor<256xf32>
    %2757 = stablehlo.subtract %arg26, %2756 : tensor<256xf32>
    %2758 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2759 = stablehlo.divide %1784, %2758 : tensor<256xf32>
    %2760 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2761 = stablehlo.divide %2152, %2760 : tensor<256xf32>
    %2762 = stablehlo.sqrt %2761 : tensor<256xf32>
    %cst_733 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2763 = stablehlo.broadcast_in_dim %cst_733, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2764 = stablehlo.add %2762, %2763 : tensor<256xf32>
    %2765 = stablehlo.divide %2759, %2764 : tensor<256xf32>
    %cst_734 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2766 = stablehlo.broadcast_in_dim %cst_734, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2767 = stablehlo.add %2765, %2766 : tensor<256xf32>
    %2768 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2769 = stablehlo.multiply %2768, %2767 : tensor<256xf32>
    %2770 = stablehlo.subtract %arg27, %2769 : tensor<256xf32>
    %2771 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2772 = stablehlo.divide %1789, %2771 : tensor<1024xf32>
    %2773 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2774 = stablehlo.divide %2158, %2773 : tensor<1024xf32>
    %2775 = stablehlo.sqrt %2774 : tensor<1024xf32>
    %cst_735 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2776 = stablehlo.broadcast_in_dim %cst_735, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2777 = stablehlo.add %2775, %2776 : tensor<1024xf32>
    %2778 = stablehlo.divide %2772, %2777 : tensor<1024xf32>
    %cst_736 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2779 = stablehlo.broadcast_in_dim %cst_736, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2780 = stablehlo.add %2778, %2779 : tensor<1024xf32>
    %2781 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2782 = stablehlo.multiply %2781, %2780 : tensor<1024xf32>
    %2783 = stablehlo.subtract %arg28, %2782 : tensor<1024xf32>
    %2784 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2785 = stablehlo.divide %1794, %2784 : tensor<256xf32>
    %2786 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2787 = stablehlo.divide %2164, %2786 : tensor<256xf32>
    %2788 = stablehlo.sqrt %2787 : tensor<256xf32>
    %cst_737 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2789 = stablehlo.broadcast_in_dim %cst_737, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2790 = stablehlo.add %2788, %2789 : tensor<256xf32>
    %2791 = stablehlo.divide %2785, %2790 : tensor<256xf32>
    %cst_738 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2792 = stablehlo.broadcast_in_dim %cst_738, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2793 = stablehlo.add %2791, %2792 : tensor<256xf32>
    %2794 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2795 = stablehlo.multiply %2794, %2793 : tensor<256xf32>
    %2796 = stablehlo.subtract %arg29, %2795 : tensor<256xf32>
    %cst_739 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2797 = stablehlo.broadcast_in_dim %cst_739, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2798 = stablehlo.multiply %2797, %arg30 : tensor<256x1024xf32>
    %2799 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2800 = stablehlo.divide %1799, %2799 : tensor<256x1024xf32>
    %2801 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2802 = stablehlo.divide %2170, %2801 : tensor<256x1024xf32>
    %2803 = stablehlo.sqrt %2802 : tensor<256x1024xf32>
    %cst_740 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2804 = stablehlo.broadcast_in_dim %cst_740, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2805 = stablehlo.add %2803, %2804 : tensor<256x1024xf32>
    %2806 = stablehlo.divide %2800, %2805 : tensor<256x1024xf32>
    %2807 = stablehlo.add %2806, %2798 : tensor<256x1024xf32>
    %2808 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %2809 = stablehlo.multiply %2808, %2807 : tensor<256x1024xf32>
    %2810 = stablehlo.subtract %arg30, %2809 : tensor<256x1024xf32>
    %cst_741 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2811 = stablehlo.broadcast_in_dim %cst_741, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2812 = stablehlo.multiply %2811, %arg31 : tensor<1024x256xf32>
    %2813 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2814 = stablehlo.divide %1804, %2813 : tensor<1024x256xf32>
    %2815 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2816 = stablehlo.divide %2176, %2815 : tensor<1024x256xf32>
    %2817 = stablehlo.sqrt %2816 : tensor<1024x256xf32>
    %cst_742 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2818 = stablehlo.broadcast_in_dim %cst_742, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2819 = stablehlo.add %2817, %2818 : tensor<1024x256xf32>
    %2820 = stablehlo.divide %2814, %2819 : tensor<1024x256xf32>
    %2821 = stablehlo.add %2820, %2812 : tensor<1024x256xf32>
    %2822 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %2823 = stablehlo.multiply %2822, %2821 : tensor<1024x256xf32>
    %2824 = stablehlo.subtract %arg31, %2823 : tensor<1024x256xf32>
    %2825 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2826 = stablehlo.divide %1809, %2825 : tensor<256xf32>
    %2827 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2828 = stablehlo.divide %2182, %2827 : tensor<256xf32>
    %2829 = stablehlo.sqrt %2828 : tensor<256xf32>
    %cst_743 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2830 = stablehlo.broadcast_in_dim %cst_743, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2831 = stablehlo.add %2829, %2830 : tensor<256xf32>
    %2832 = stablehlo.divide %2826, %2831 : tensor<256xf32>
    %cst_744 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2833 = stablehlo.broadcast_in_dim %cst_744, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2834 = stablehlo.add %2832, %2833 : tensor<256xf32>
    %2835 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2836 = stablehlo.multiply %2835, %2834 : tensor<256xf32>
    %2837 = stablehlo.subtract %arg32, %2836 : tensor<256xf32>
    %2838 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2839 = stablehlo.divide %1814, %2838 : tensor<256xf32>
    %2840 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2841 = stablehlo.divide %2188, %2840 : tensor<256xf32>
    %2842 = stablehlo.sqrt %2841 : tensor<256xf32>
    %cst_745 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2843 = stablehlo.broadcast_in_dim %cst_745, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2844 = stablehlo.add %2842, %2843 : tensor<256xf32>
    %2845 = stablehlo.divide %2839, %2844 : tensor<256xf32>
    %cst_746 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2846 = stablehlo.broadcast_in_dim %cst_746, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2847 = stablehlo.add %2845, %2846 : tensor<256xf32>
    %2848 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2849 = stablehlo.multiply %2848, %2847 : tensor<256xf32>
    %2850 = stablehlo.subtract %arg33, %2849 : tensor<256xf32>
    %2851 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2852 = stablehlo.divide %1819, %2851 : tensor<256xf32>
    %2853 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2854 = stablehlo.divide %2194, %2853 : tensor<256xf32>
    %2855 = stablehlo.sqrt %2854 : tensor<256xf32>
    %cst_747 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2856 = stablehlo.broadcast_in_dim %cst_747, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2857 = stablehlo.add %2855, %2856 : tensor<256xf32>
    %2858 = stablehlo.divide %2852, %2857 : tensor<256xf32>
    %cst_748 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2859 = stablehlo.broadcast_in_dim %cst_748, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2860 = stablehlo.add %2858, %2859 : tensor<256xf32>
    %2861 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2862 = stablehlo.multiply %2861, %2860 : tensor<256xf32>
    %2863 = stablehlo.subtract %arg34, %2862 : tensor<256xf32>
    %2864 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2865 = stablehlo.divide %1824, %2864 : tensor<256xf32>
    %2866 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2867 = stablehlo.divide %2200, %2866 : tensor<256xf32>
    %2868 = stablehlo.sqrt %2867 : tensor<256xf32>
    %cst_749 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2869 = stablehlo.broadcast_in_dim %cst_749, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2870 = stablehlo.add %2868, %2869 : tensor<256xf32>
    %2871 = stablehlo.divide %2865, %2870 : tensor<256xf32>
    %cst_750 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2872 = stablehlo.broadcast_in_dim %cst_750, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2873 = stablehlo.add %2871, %2872 : tensor<256xf32>
    %2874 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2875 = stablehlo.multiply %2874, %2873 : tensor<256xf32>
    %2876 = stablehlo.subtract %arg35, %2875 : tensor<256xf32>
    %cst_751 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2877 = stablehlo.broadcast_in_dim %cst_751, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2878 = stablehlo.multiply %2877, %arg36 : tensor<256x256xf32>
    %2879 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2880 = stablehlo.divide %1829, %2879 : tensor<256x256xf32>
    %2881 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2882 = stablehlo.divide %2206, %2881 : tensor<256x256xf32>
    %2883 = stablehlo.sqrt %2882 : tensor<256x256xf32>
    %cst_752 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2884 = stablehlo.broadcast_in_dim %cst_752, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2885 = stablehlo.add %2883, %2884 : tensor<256x256xf32>
    %2886 = stablehlo.divide %2880, %2885 : tensor<256x256xf32>
    %2887 = stablehlo.add %2886, %2878 : tensor<256x256xf32>
    %2888 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2889 = stablehlo.multiply %2888, %2887 : tensor<256x256xf32>
    %2890 = stablehlo.subtract %arg36, %2889 : tensor<256x256xf32>
    %cst_753 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2891 = stablehlo.broadcast_in_dim %cst_753, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2892 = stablehlo.multiply %2891, %arg37 : tensor<256x256xf32>
    %2893 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2894 = stablehlo.divide %1834, %2893 : tensor<256x256xf32>
    %2895 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2896 = stablehlo.divide %2212, %2895 : tensor<256x256xf32>
    %2897 = stablehlo.sqrt %2896 : tensor<256x256xf32>
    %cst_754 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2898 = stablehlo.broadcast_in_dim %cst_754, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2899 = stablehlo.add %2897, %2898 : tensor<256x256xf32>
    %2900 = stablehlo.divide %2894, %2899 : tensor<256x256xf32>
    %2901 = stablehlo.add %2900, %2892 : tensor<256x256xf32>
    %2902 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2903 = stablehlo.multiply %2902, %2901 : tensor<256x256xf32>
    %2904 = stablehlo.subtract %arg37, %2903 : tensor<256x256xf32>
    %cst_755 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2905 = stablehlo.broadcast_in_dim %cst_755, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2906 = stablehlo.multiply %2905, %arg38 : tensor<256x256xf32>
    %2907 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2908 = stablehlo.divide %1839, %2907 : tensor<256x256xf32>
    %2909 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2910 = stablehlo.divide %2218, %2909 : tensor<256x256xf32>
    %2911 = stablehlo.sqrt %2910 : tensor<256x256xf32>
    %cst_756 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2912 = stablehlo.broadcast_in_dim %cst_756, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2913 = stablehlo.add %2911, %2912 : tensor<256x256xf32>
    %2914 = stablehlo.divide %2908, %2913 : tensor<256x256xf32>
    %2915 = stablehlo.add %2914, %2906 : tensor<256x256xf32>
    %2916 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2917 = stablehlo.multiply %2916, %2915 : tensor<256x256xf32>
    %2918 = stablehlo.subtract %arg38, %2917 : tensor<256x256xf32>
    %cst_757 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %2919 = stablehlo.broadcast_in_dim %cst_757, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2920 = stablehlo.multiply %2919, %arg39 : tensor<256x256xf32>
    %2921 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2922 = stablehlo.divide %1844, %2921 : tensor<256x256xf32>
    %2923 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2924 = stablehlo.divide %2224, %2923 : tensor<256x256xf32>
    %2925 = stablehlo.sqrt %2924 : tensor<256x256xf32>
    %cst_758 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2926 = stablehlo.broadcast_in_dim %cst_758, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2927 = stablehlo.add %2925, %2926 : tensor<256x256xf32>
    %2928 = stablehlo.divide %2922, %2927 : tensor<256x256xf32>
    %2929 = stablehlo.add %2928, %2920 : tensor<256x256xf32>
    %2930 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %2931 = stablehlo.multiply %2930, %2929 : tensor<256x256xf32>
    %2932 = stablehlo.subtract %arg39, %2931 : tensor<256x256xf32>
    %2933 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2934 = stablehlo.divide %1849, %2933 : tensor<256xf32>
    %2935 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2936 = stablehlo.divide %2230, %2935 : tensor<256xf32>
    %2937 = stablehlo.sqrt %2936 : tensor<256xf32>
    %cst_759 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2938 = stablehlo.broadcast_in_dim %cst_759, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2939 = stablehlo.add %2937, %2938 : tensor<256xf32>
    %2940 = stablehlo.divide %2934, %2939 : tensor<256xf32>
    %cst_760 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2941 = stablehlo.broadcast_in_dim %cst_760, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2942 = stablehlo.add %2940, %2941 : tensor<256xf32>
    %2943 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2944 = stablehlo.multiply %2943, %2942 : tensor<256xf32>
    %2945 = stablehlo.subtract %arg40, %2944 : tensor<256xf32>
    %2946 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2947 = stablehlo.divide %1854, %2946 : tensor<256xf32>
    %2948 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2949 = stablehlo.divide %2236, %2948 : tensor<256xf32>
    %2950 = stablehlo.sqrt %2949 : tensor<256xf32>
    %cst_761 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2951 = stablehlo.broadcast_in_dim %cst_761, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2952 = stablehlo.add %2950, %2951 : tensor<256xf32>
    %2953 = stablehlo.divide %2947, %2952 : tensor<256xf32>
    %cst_762 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2954 = stablehlo.broadcast_in_dim %cst_762, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2955 = stablehlo.add %2953, %2954 : tensor<256xf32>
    %2956 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2957 = stablehlo.multiply %2956, %2955 : tensor<256xf32>
    %2958 = stablehlo.subtract %arg41, %2957 : tensor<256xf32>
    %2959 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2960 = stablehlo.divide %1859, %2959 : tensor<256xf32>
    %2961 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2962 = stablehlo.divide %2242, %2961 : tensor<256xf32>
    %2963 = stablehlo.sqrt %2962 : tensor<256xf32>
    %cst_763 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2964 = stablehlo.broadcast_in_dim %cst_763, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2965 = stablehlo.add %2963, %2964 : tensor<256xf32>
    %2966 = stablehlo.divide %2960, %2965 : tensor<256xf32>
    %cst_764 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2967 = stablehlo.broadcast_in_dim %cst_764, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2968 = stablehlo.add %2966, %2967 : tensor<256xf32>
    %2969 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2970 = stablehlo.multiply %2969, %2968 : tensor<256xf32>
    %2971 = stablehlo.subtract %arg42, %2970 : tensor<256xf32>
    %2972 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2973 = stablehlo.divide %1864, %2972 : tensor<256xf32>
    %2974 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2975 = stablehlo.divide %2248, %2974 : tensor<256xf32>
    %2976 = stablehlo.sqrt %2975 : tensor<256xf32>
    %cst_765 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2977 = stablehlo.broadcast_in_dim %cst_765, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2978 = stablehlo.add %2976, %2977 : tensor<256xf32>
    %2979 = stablehlo.divide %2973, %2978 : tensor<256xf32>
    %cst_766 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2980 = stablehlo.broadcast_in_dim %cst_766, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2981 = stablehlo.add %2979, %2980 : tensor<256xf32>
    %2982 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2983 = stablehlo.multiply %2982, %2981 : tensor<256xf32>
    %2984 = stablehlo.subtract %arg43, %2983 : tensor<256xf32>
    %2985 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2986 = stablehlo.divide %1869, %2985 : tensor<1024xf32>
    %2987 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2988 = stablehlo.divide %2254, %2987 : tensor<1024xf32>
    %2989 = stablehlo.sqrt %2988 : tensor<1024xf32>
    %cst_767 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %2990 = stablehlo.broadcast_in_dim %cst_767, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2991 = stablehlo.add %2989, %2990 : tensor<1024xf32>
    %2992 = stablehlo.divide %2986, %2991 : tensor<1024xf32>
    %cst_768 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2993 = stablehlo.broadcast_in_dim %cst_768, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2994 = stablehlo.add %2992, %2993 : tensor<1024xf32>
    %2995 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %2996 = stablehlo.multiply %2995, %2994 : tensor<1024xf32>
    %2997 = stablehlo.subtract %arg44, %2996 : tensor<1024xf32>
    %2998 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %2999 = stablehlo.divide %1874, %2998 : tensor<256xf32>
    %3000 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3001 = stablehlo.divide %2260, %3000 : tensor<256xf32>
    %3002 = stablehlo.sqrt %3001 : tensor<256xf32>
    %cst_769 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3003 = stablehlo.broadcast_in_dim %cst_769, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3004 = stablehlo.add %3002, %3003 : tensor<256xf32>
    %3005 = stablehlo.divide %2999, %3004 : tensor<256xf32>
    %cst_770 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3006 = stablehlo.broadcast_in_dim %cst_770, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3007 = stablehlo.add %3005, %3006 : tensor<256xf32>
    %3008 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3009 = stablehlo.multiply %3008, %3007 : tensor<256xf32>
    %3010 = stablehlo.subtract %arg45, %3009 : tensor<256xf32>
    %cst_771 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3011 = stablehlo.broadcast_in_dim %cst_771, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3012 = stablehlo.multiply %3011, %arg46 : tensor<256x1024xf32>
    %3013 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3014 = stablehlo.divide %1879, %3013 : tensor<256x1024xf32>
    %3015 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3016 = stablehlo.divide %2266, %3015 : tensor<256x1024xf32>
    %3017 = stablehlo.sqrt %3016 : tensor<256x1024xf32>
    %cst_772 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3018 = stablehlo.broadcast_in_dim %cst_772, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3019 = stablehlo.add %3017, %3018 : tensor<256x1024xf32>
    %3020 = stablehlo.divide %3014, %3019 : tensor<256x1024xf32>
    %3021 = stablehlo.add %3020, %3012 : tensor<256x1024xf32>
    %3022 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3023 = stablehlo.multiply %3022, %3021 : tensor<256x1024xf32>
    %3024 = stablehlo.subtract %arg46, %3023 : tensor<256x1024xf32>
    %cst_773 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3025 = stablehlo.broadcast_in_dim %cst_773, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3026 = stablehlo.multiply %3025, %arg47 : tensor<1024x256xf32>
    %3027 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3028 = stablehlo.divide %1884, %3027 : tensor<1024x256xf32>
    %3029 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3030 = stablehlo.divide %2272, %3029 : tensor<1024x256xf32>
    %3031 = stablehlo.sqrt %3030 : tensor<1024x256xf32>
    %cst_774 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3032 = stablehlo.broadcast_in_dim %cst_774, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3033 = stablehlo.add %3031, %3032 : tensor<1024x256xf32>
    %3034 = stablehlo.divide %3028, %3033 : tensor<1024x256xf32>
    %3035 = stablehlo.add %3034, %3026 : tensor<1024x256xf32>
    %3036 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3037 = stablehlo.multiply %3036, %3035 : tensor<1024x256xf32>
    %3038 = stablehlo.subtract %arg47, %3037 : tensor<1024x256xf32>
    %3039 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3040 = stablehlo.divide %1889, %3039 : tensor<256xf32>
    %3041 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3042 = stablehlo.divide %2278, %3041 : tensor<256xf32>
    %3043 = stablehlo.sqrt %3042 : tensor<256xf32>
    %cst_775 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3044 = stablehlo.broadcast_in_dim %cst_775, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3045 = stablehlo.add %3043, %3044 : tensor<256xf32>
    %3046 = stablehlo.divide %3040, %3045 : tensor<256xf32>
    %cst_776 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3047 = stablehlo.broadcast_in_dim %cst_776, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3048 = stablehlo.add %3046, %3047 : tensor<256xf32>
    %3049 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3050 = stablehlo.multiply %3049, %3048 : tensor<256xf32>
    %3051 = stablehlo.subtract %arg48, %3050 : tensor<256xf32>
    %3052 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3053 = stablehlo.divide %1894, %3052 : tensor<256xf32>
    %3054 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3055 = stablehlo.divide %2284, %3054 : tensor<256xf32>
    %3056 = stablehlo.sqrt %3055 : tensor<256xf32>
    %cst_777 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3057 = stablehlo.broadcast_in_dim %cst_777, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3058 = stablehlo.add %3056, %3057 : tensor<256xf32>
    %3059 = stablehlo.divide %3053, %3058 : tensor<256xf32>
    %cst_778 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3060 = stablehlo.broadcast_in_dim %cst_778, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3061 = stablehlo.add %3059, %3060 : tensor<256xf32>
    %3062 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3063 = stablehlo.multiply %3062, %3061 : tensor<256xf32>
    %3064 = stablehlo.subtract %arg49, %3063 : tensor<256xf32>
    %3065 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3066 = stablehlo.divide %1899, %3065 : tensor<256xf32>
    %3067 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3068 = stablehlo.divide %2290, %3067 : tensor<256xf32>
    %3069 = stablehlo.sqrt %3068 : tensor<256xf32>
    %cst_779 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3070 = stablehlo.broadcast_in_dim %cst_779, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3071 = stablehlo.add %3069, %3070 : tensor<256xf32>
    %3072 = stablehlo.divide %3066, %3071 : tensor<256xf32>
    %cst_780 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3073 = stablehlo.broadcast_in_dim %cst_780, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3074 = stablehlo.add %3072, %3073 : tensor<256xf32>
    %3075 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3076 = stablehlo.multiply %3075, %3074 : tensor<256xf32>
    %3077 = stablehlo.subtract %arg50, %3076 : tensor<256xf32>
    %3078 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3079 = stablehlo.divide %1904, %3078 : tensor<256xf32>
    %3080 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3081 = stablehlo.divide %2296, %3080 : tensor<256xf32>
    %3082 = stablehlo.sqrt %3081 : tensor<256xf32>
    %cst_781 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3083 = stablehlo.broadcast_in_dim %cst_781, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3084 = stablehlo.add %3082, %3083 : tensor<256xf32>
    %3085 = stablehlo.divide %3079, %3084 : tensor<256xf32>
    %cst_782 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3086 = stablehlo.broadcast_in_dim %cst_782, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3087 = stablehlo.add %3085, %3086 : tensor<256xf32>
    %3088 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3089 = stablehlo.multiply %3088, %3087 : tensor<256xf32>
    %3090 = stablehlo.subtract %arg51, %3089 : tensor<256xf32>
    %cst_783 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3091 = stablehlo.broadcast_in_dim %cst_783, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3092 = stablehlo.multiply %3091, %arg52 : tensor<256x256xf32>
    %3093 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3094 = stablehlo.divide %1909, %3093 : tensor<256x256xf32>
    %3095 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3096 = stablehlo.divide %2302, %3095 : tensor<256x256xf32>
    %3097 = stablehlo.sqrt %3096 : tensor<256x256xf32>
    %cst_784 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3098 = stablehlo.broadcast_in_dim %cst_784, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3099 = stablehlo.add %3097, %3098 : tensor<256x256xf32>
    %3100 = stablehlo.divide %3094, %3099 : tensor<256x256xf32>
    %3101 = stablehlo.add %3100, %3092 : tensor<256x256xf32>
    %3102 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3103 = stablehlo.multiply %3102, %3101 : tensor<256x256xf32>
    %3104 = stablehlo.subtract %arg52, %3103 : tensor<256x256xf32>
    %cst_785 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3105 = stablehlo.broadcast_in_dim %cst_785, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3106 = stablehlo.multiply %3105, %arg53 : tensor<256x256xf32>
    %3107 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3108 = stablehlo.divide %1914, %3107 : tensor<256x256xf32>
    %3109 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3110 = stablehlo.divide %2308, %3109 : tensor<256x256xf32>
    %3111 = stablehlo.sqrt %3110 : tensor<256x256xf32>
    %cst_786 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3112 = stablehlo.broadcast_in_dim %cst_786, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3113 = stablehlo.add %3111, %3112 : tensor<256x256xf32>
    %3114 = stablehlo.divide %3108, %3113 : tensor<256x256xf32>
    %3115 = stablehlo.add %3114, %3106 : tensor<256x256xf32>
    %3116 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3117 = stablehlo.multiply %3116, %3115 : tensor<256x256xf32>
    %3118 = stablehlo.subtract %arg53, %3117 : tensor<256x256xf32>
    %cst_787 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3119 = stablehlo.broadcast_in_dim %cst_787, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3120 = stablehlo.multiply %3119, %arg54 : tensor<256x256xf32>
    %3121 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3122 = stablehlo.divide %1919, %3121 : tensor<256x256xf32>
    %3123 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3124 = stablehlo.divide %2314, %3123 : tensor<256x256xf32>
    %3125 = stablehlo.sqrt %3124 : tensor<256x256xf32>
    %cst_788 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3126 = stablehlo.broadcast_in_dim %cst_788, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3127 = stablehlo.add %3125, %3126 : tensor<256x256xf32>
    %3128 = stablehlo.divide %3122, %3127 : tensor<256x256xf32>
    %3129 = stablehlo.add %3128, %3120 : tensor<256x256xf32>
    %3130 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3131 = stablehlo.multiply %3130, %3129 : tensor<256x256xf32>
    %3132 = stablehlo.subtract %arg54, %3131 : tensor<256x256xf32>
    %cst_789 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3133 = stablehlo.broadcast_in_dim %cst_789, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3134 = stablehlo.multiply %3133, %arg55 : tensor<256x256xf32>
    %3135 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3136 = stablehlo.divide %1924, %3135 : tensor<256x256xf32>
    %3137 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3138 = stablehlo.divide %2320, %3137 : tensor<256x256xf32>
    %3139 = stablehlo.sqrt %3138 : tensor<256x256xf32>
    %cst_790 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3140 = stablehlo.broadcast_in_dim %cst_790, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3141 = stablehlo.add %3139, %3140 : tensor<256x256xf32>
    %3142 = stablehlo.divide %3136, %3141 : tensor<256x256xf32>
    %3143 = stablehlo.add %3142, %3134 : tensor<256x256xf32>
    %3144 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3145 = stablehlo.multiply %3144, %3143 : tensor<256x256xf32>
    %3146 = stablehlo.subtract %arg55, %3145 : tensor<256x256xf32>
    %3147 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3148 = stablehlo.divide %1929, %3147 : tensor<256xf32>
    %3149 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3150 = stablehlo.divide %2326, %3149 : tensor<256xf32>
    %3151 = stablehlo.sqrt %3150 : tensor<256xf32>
    %cst_791 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3152 = stablehlo.broadcast_in_dim %cst_791, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3153 = stablehlo.add %3151, %3152 : tensor<256xf32>
    %3154 = stablehlo.divide %3148, %3153 : tensor<256xf32>
    %cst_792 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3155 = stablehlo.broadcast_in_dim %cst_792, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3156 = stablehlo.add %3154, %3155 : tensor<256xf32>
    %3157 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3158 = stablehlo.multiply %3157, %3156 : tensor<256xf32>
    %3159 = stablehlo.subtract %arg56, %3158 : tensor<256xf32>
    %3160 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3161 = stablehlo.divide %1934, %3160 : tensor<256xf32>
    %3162 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3163 = stablehlo.divide %2332, %3162 : tensor<256xf32>
    %3164 = stablehlo.sqrt %3163 : tensor<256xf32>
    %cst_793 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3165 = stablehlo.broadcast_in_dim %cst_793, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3166 = stablehlo.add %3164, %3165 : tensor<256xf32>
    %3167 = stablehlo.divide %3161, %3166 : tensor<256xf32>
    %cst_794 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3168 = stablehlo.broadcast_in_dim %cst_794, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3169 = stablehlo.add %3167, %3168 : tensor<256xf32>
    %3170 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3171 = stablehlo.multiply %3170, %3169 : tensor<256xf32>
    %3172 = stablehlo.subtract %arg57, %3171 : tensor<256xf32>
    %3173 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3174 = stablehlo.divide %1939, %3173 : tensor<256xf32>
    %3175 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3176 = stablehlo.divide %2338, %3175 : tensor<256xf32>
    %3177 = stablehlo.sqrt %3176 : tensor<256xf32>
    %cst_795 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3178 = stablehlo.broadcast_in_dim %cst_795, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3179 = stablehlo.add %3177, %3178 : tensor<256xf32>
    %3180 = stablehlo.divide %3174, %3179 : tensor<256xf32>
    %cst_796 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3181 = stablehlo.broadcast_in_dim %cst_796, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3182 = stablehlo.add %3180, %3181 : tensor<256xf32>
    %3183 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3184 = stablehlo.multiply %3183, %3182 : tensor<256xf32>
    %3185 = stablehlo.subtract %arg58, %3184 : tensor<256xf32>
    %3186 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3187 = stablehlo.divide %1944, %3186 : tensor<256xf32>
    %3188 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3189 = stablehlo.divide %2344, %3188 : tensor<256xf32>
    %3190 = stablehlo.sqrt %3189 : tensor<256xf32>
    %cst_797 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3191 = stablehlo.broadcast_in_dim %cst_797, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3192 = stablehlo.add %3190, %3191 : tensor<256xf32>
    %3193 = stablehlo.divide %3187, %3192 : tensor<256xf32>
    %cst_798 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3194 = stablehlo.broadcast_in_dim %cst_798, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3195 = stablehlo.add %3193, %3194 : tensor<256xf32>
    %3196 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3197 = stablehlo.multiply %3196, %3195 : tensor<256xf32>
    %3198 = stablehlo.subtract %arg59, %3197 : tensor<256xf32>
    %3199 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %3200 = stablehlo.divide %1949, %3199 : tensor<1024xf32>
    %3201 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %3202 = stablehlo.divide %2350, %3201 : tensor<1024xf32>
    %3203 = stablehlo.sqrt %3202 : tensor<1024xf32>
    %cst_799 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3204 = stablehlo.broadcast_in_dim %cst_799, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %3205 = stablehlo.add %3203, %3204 : tensor<1024xf32>
    %3206 = stablehlo.divide %3200, %3205 : tensor<1024xf32>
    %cst_800 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3207 = stablehlo.broadcast_in_dim %cst_800, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %3208 = stablehlo.add %3206, %3207 : tensor<1024xf32>
    %3209 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %3210 = stablehlo.multiply %3209, %3208 : tensor<1024xf32>
    %3211 = stablehlo.subtract %arg60, %3210 : tensor<1024xf32>
    %3212 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3213 = stablehlo.divide %1954, %3212 : tensor<256xf32>
    %3214 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3215 = stablehlo.divide %2356, %3214 : tensor<256xf32>
    %3216 = stablehlo.sqrt %3215 : tensor<256xf32>
    %cst_801 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3217 = stablehlo.broadcast_in_dim %cst_801, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3218 = stablehlo.add %3216, %3217 : tensor<256xf32>
    %3219 = stablehlo.divide %3213, %3218 : tensor<256xf32>
    %cst_802 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3220 = stablehlo.broadcast_in_dim %cst_802, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3221 = stablehlo.add %3219, %3220 : tensor<256xf32>
    %3222 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3223 = stablehlo.multiply %3222, %3221 : tensor<256xf32>
    %3224 = stablehlo.subtract %arg61, %3223 : tensor<256xf32>
    %cst_803 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3225 = stablehlo.broadcast_in_dim %cst_803, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3226 = stablehlo.multiply %3225, %arg62 : tensor<256x1024xf32>
    %3227 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3228 = stablehlo.divide %1959, %3227 : tensor<256x1024xf32>
    %3229 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3230 = stablehlo.divide %2362, %3229 : tensor<256x1024xf32>
    %3231 = stablehlo.sqrt %3230 : tensor<256x1024xf32>
    %cst_804 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3232 = stablehlo.broadcast_in_dim %cst_804, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3233 = stablehlo.add %3231, %3232 : tensor<256x1024xf32>
    %3234 = stablehlo.divide %3228, %3233 : tensor<256x1024xf32>
    %3235 = stablehlo.add %3234, %3226 : tensor<256x1024xf32>
    %3236 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x1024xf32>
    %3237 = stablehlo.multiply %3236, %3235 : tensor<256x1024xf32>
    %3238 = stablehlo.subtract %arg62, %3237 : tensor<256x1024xf32>
    %cst_805 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3239 = stablehlo.broadcast_in_dim %cst_805, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3240 = stablehlo.multiply %3239, %arg63 : tensor<1024x256xf32>
    %3241 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3242 = stablehlo.divide %1964, %3241 : tensor<1024x256xf32>
    %3243 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3244 = stablehlo.divide %2368, %3243 : tensor<1024x256xf32>
    %3245 = stablehlo.sqrt %3244 : tensor<1024x256xf32>
    %cst_806 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3246 = stablehlo.broadcast_in_dim %cst_806, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3247 = stablehlo.add %3245, %3246 : tensor<1024x256xf32>
    %3248 = stablehlo.divide %3242, %3247 : tensor<1024x256xf32>
    %3249 = stablehlo.add %3248, %3240 : tensor<1024x256xf32>
    %3250 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<1024x256xf32>
    %3251 = stablehlo.multiply %3250, %3249 : tensor<1024x256xf32>
    %3252 = stablehlo.subtract %arg63, %3251 : tensor<1024x256xf32>
    %3253 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3254 = stablehlo.divide %1969, %3253 : tensor<256xf32>
    %3255 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3256 = stablehlo.divide %2374, %3255 : tensor<256xf32>
    %3257 = stablehlo.sqrt %3256 : tensor<256xf32>
    %cst_807 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3258 = stablehlo.broadcast_in_dim %cst_807, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3259 = stablehlo.add %3257, %3258 : tensor<256xf32>
    %3260 = stablehlo.divide %3254, %3259 : tensor<256xf32>
    %cst_808 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3261 = stablehlo.broadcast_in_dim %cst_808, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3262 = stablehlo.add %3260, %3261 : tensor<256xf32>
    %3263 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3264 = stablehlo.multiply %3263, %3262 : tensor<256xf32>
    %3265 = stablehlo.subtract %arg64, %3264 : tensor<256xf32>
    %3266 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3267 = stablehlo.divide %1974, %3266 : tensor<256xf32>
    %3268 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3269 = stablehlo.divide %2380, %3268 : tensor<256xf32>
    %3270 = stablehlo.sqrt %3269 : tensor<256xf32>
    %cst_809 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3271 = stablehlo.broadcast_in_dim %cst_809, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3272 = stablehlo.add %3270, %3271 : tensor<256xf32>
    %3273 = stablehlo.divide %3267, %3272 : tensor<256xf32>
    %cst_810 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3274 = stablehlo.broadcast_in_dim %cst_810, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3275 = stablehlo.add %3273, %3274 : tensor<256xf32>
    %3276 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3277 = stablehlo.multiply %3276, %3275 : tensor<256xf32>
    %3278 = stablehlo.subtract %arg65, %3277 : tensor<256xf32>
    %cst_811 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3279 = stablehlo.broadcast_in_dim %cst_811, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %3280 = stablehlo.multiply %3279, %arg66 : tensor<128x256xf32>
    %3281 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %3282 = stablehlo.divide %1979, %3281 : tensor<128x256xf32>
    %3283 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %3284 = stablehlo.divide %2386, %3283 : tensor<128x256xf32>
    %3285 = stablehlo.sqrt %3284 : tensor<128x256xf32>
    %cst_812 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3286 = stablehlo.broadcast_in_dim %cst_812, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %3287 = stablehlo.add %3285, %3286 : tensor<128x256xf32>
    %3288 = stablehlo.divide %3282, %3287 : tensor<128x256xf32>
    %3289 = stablehlo.add %3288, %3280 : tensor<128x256xf32>
    %3290 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<128x256xf32>
    %3291 = stablehlo.multiply %3290, %3289 : tensor<128x256xf32>
    %3292 = stablehlo.subtract %arg66, %3291 : tensor<128x256xf32>
    %cst_813 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %3293 = stablehlo.broadcast_in_dim %cst_813, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3294 = stablehlo.multiply %3293, %arg67 : tensor<256x256xf32>
    %3295 = stablehlo.broadcast_in_dim %2394, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3296 = stablehlo.divide %1984, %3295 : tensor<256x256xf32>
    %3297 = stablehlo.broadcast_in_dim %2396, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3298 = stablehlo.divide %2392, %3297 : tensor<256x256xf32>
    %3299 = stablehlo.sqrt %3298 : tensor<256x256xf32>
    %cst_814 = stablehlo.constant dense<9.99999993E-9> : tensor<f32>
    %3300 = stablehlo.broadcast_in_dim %cst_814, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3301 = stablehlo.add %3299, %3300 : tensor<256x256xf32>
    %3302 = stablehlo.divide %3296, %3301 : tensor<256x256xf32>
    %3303 = stablehlo.add %3302, %3294 : tensor<256x256xf32>
    %3304 = stablehlo.broadcast_in_dim %arg206, dims = [] : (tensor<f32>) -> tensor<256x256xf32>
    %3305 = stablehlo.multiply %3304, %3303 : tensor<256x256xf32>
    %3306 = stablehlo.subtract %arg67, %3305 : tensor<256x256xf32>
    return %2409, %2422, %2435, %2448, %2462, %2476, %2490, %2504, %2517, %2530, %2543, %2556, %2569, %2582, %2596, %2610, %2623, %2636, %2649, %2662, %2676, %2690, %2704, %2718, %2731, %2744, %2757, %2770, %2783, %2796, %2810, %2824, %2837, %2850, %2863, %2876, %2890, %2904, %2918, %2932, %2945, %2958, %2971, %2984, %2997, %3010, %3024, %3038, %3051, %3064, %3077, %3090, %3104, %3118, %3132, %3146, %3159, %3172, %3185, %3198, %3211, %3224, %3238, %3252, %3265, %3278, %3292, %3306, %1649, %1654, %1659, %1664, %1669, %1674, %1679, %1684, %1689, %1694, %1699, %1704, %1709, %1714, %1719, %1724, %1729, %1734, %1739, %1744, %1749, %1754, %1759, %1764, %1769, %1774, %1779, %1784, %1789, %1794, %1799, %1804, %1809, %1814, %1819, %1824, %1829, %1834, %1839, %1844, %1849, %1854, %1859, %1864, %1869, %1874, %1879, %1884, %1889, %1894, %1899, %1904, %1909, %1914, %1919, %1924, %1929, %1934, %1939, %1944, %1949, %1954, %1959, %1964, %1969, %1974, %1979, %1984, %1643, %1990, %1996, %2002, %2008, %2014, %2020, %2026, %2032, %2038, %2044, %2050, %2056, %2062, %2068, %2074, %2080, %2086, %2092, %2098, %2104, %2110, %2116, %2122, %2128, %2134, %2140, %2146, %2152, %2158, %2164, %2170, %2176, %2182, %2188, %2194, %2200, %2206, %2212, %2218, %2224, %2230, %2236, %2242, %2248, %2254, %2260, %2266, %2272, %2278, %2284, %2290, %2296, %2302, %2308, %2314, %2320, %2326, %2332, %2338, %2344, %2350, %2356, %2362, %2368, %2374, %2380, %2386, %2392, %653, %1503 : tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<128x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<128x256xf32>, tensor<256x256xf32>, tensor<i32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<1024xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256xf32>, tensor<256xf32>, tensor<128x256xf32>, tensor<256x256xf32>, tensor<f32>, tensor<f32>
  }
  func.func private @tril(%arg0: tensor<128x128xi1>) -> tensor<128x128xi1> {
    %0 = stablehlo.iota dim = 0 : tensor<128x128xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<128x128xi32>
    %2 = stablehlo.add %0, %1 : tensor<128x128xi32>
    %3 = stablehlo.iota dim = 1 : tensor<128x128xi32>
    %4 = stablehlo.compare GE, %2, %3, SIGNED : (tensor<128x128xi32>, tensor<128x128xi32>) -> tensor<128x128xi1>
    %c_0 = stablehlo.constant dense<false> : tensor<i1>
    %5 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i1>) -> tensor<128x128xi1>
    %6 = stablehlo.select %4, %arg0, %5 : tensor<128x128xi1>, tensor<128x128xi1>
    return %6 : tensor<128x128xi1>
  }
  func.func private @_where(%arg0: tensor<128x128xi1>, %arg1: tensor<16x4x128x128xf32>, %arg2: tensor<f32>) -> (tensor<16x4x128x128xf32>, tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>) {
    %0 = stablehlo.convert %arg2 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [2, 3] : (tensor<128x128xi1>) -> tensor<16x4x128x128xi1>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %3 = stablehlo.select %1, %arg1, %2 : tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    return %3, %1, %4 : tensor<16x4x128x128xf32>, tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>
  }
  func.func private @take_along_axis(%arg0: tensor<16x128x256xf32>, %arg1: tensor<16x128x1xi32>) -> (tensor<16x128x1xf32>, tensor<16x128x1x1xi32>) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<16x128x1xi32>
    %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<16x128x1xi32>, tensor<16x128x1xi32>) -> tensor<16x128x1xi1>
    %c_0 = stablehlo.constant dense<256> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<16x128x1xi32>
    %3 = stablehlo.add %arg1, %2 : tensor<16x128x1xi32>
    %4 = stablehlo.select %1, %3, %arg1 : tensor<16x128x1xi1>, tensor<16x128x1xi32>
    %5 = stablehlo.reshape %4 : (tensor<16x128x1xi32>) -> tensor<16x128x1x1xi32>
    %c_1 = stablehlo.constant dense<255> : tensor<1xi32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<16x128x1x1xi32>
    %7 = stablehlo.compare GE, %5, %6, SIGNED : (tensor<16x128x1x1xi32>, tensor<16x128x1x1xi32>) -> tensor<16x128x1x1xi1>
    %8 = stablehlo.broadcast_in_dim %c_1, dims = [3] : (tensor<1xi32>) -> tensor<1x1x1x1xi32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2, 3] : (tensor<1x1x1x1xi32>) -> tensor<16x128x1x1xi32>
    %10 = stablehlo.compare LE, %5, %9, SIGNED : (tensor<16x128x1x1xi32>, tensor<16x128x1x1xi32>) -> tensor<16x128x1x1xi1>
    %11 = stablehlo.and %7, %10 : tensor<16x128x1x1xi1>
    %c_3 = stablehlo.constant dense<true> : tensor<i1>
    %12 = stablehlo.reduce(%11 init: %c_3) applies stablehlo.and across dimensions = [3] : (tensor<16x128x1x1xi1>, tensor<i1>) -> tensor<16x128x1xi1>
    %13 = "stablehlo.gather"(%arg0, %5) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [2], operand_batching_dims = [0, 1], start_indices_batching_dims = [0, 1], start_index_map = [2], index_vector_dim = 3>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 1>}> : (tensor<16x128x256xf32>, tensor<16x128x1x1xi32>) -> tensor<16x128x1xf32>
    %cst = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x128x1xf32>
    %15 = stablehlo.select %12, %13, %14 : tensor<16x128x1xi1>, tensor<16x128x1xf32>
    return %15, %5 : tensor<16x128x1xf32>, tensor<16x128x1x1xi32>
  }
  func.func private @take_along_axis_0(%arg0: tensor<16x128x1x1xi32>, %arg1: tensor<16x128x1xf32>) -> tensor<16x128x256xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x128x256xf32>
    %1 = "stablehlo.scatter"(%0, %arg0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [2], input_batching_dims = [0, 1], scatter_indices_batching_dims = [0, 1], scatter_dims_to_operand_dims = [2], index_vector_dim = 3>, unique_indices = false}> ({
    ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
      %2 = stablehlo.add %arg2, %arg3 : tensor<f32>
      stablehlo.return %2 : tensor<f32>
    }) : (tensor<16x128x256xf32>, tensor<16x128x1x1xi32>, tensor<16x128x1xf32>) -> tensor<16x128x256xf32>
    return %1 : tensor<16x128x256xf32>
  }
  func.func private @_where_1(%arg0: tensor<16x4x128x128xi1>, %arg1: tensor<16x4x128x128xf32>, %arg2: tensor<16x4x128x128xf32>) -> tensor<16x4x128x128xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<16x4x128x128xf32>
    %1 = stablehlo.select %arg0, %arg2, %0 : tensor<16x4x128x128xi1>, tensor<16x4x128x128xf32>
    return %1 : tensor<16x4x128x128xf32>
  }
}
