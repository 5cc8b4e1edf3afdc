// Sums of negative zeros that start at -0.0 are -0.0, and so are empty ones, in every type, along
// every dimension and with partial sums; integers show the sign. The zeros come from the bits of an
// argument, so that nothing can be computed beforehand.
module {
  func.func public @main(%x: tensor<i64>) -> (tensor<i32>, tensor<3xi32>, tensor<3xi32>, tensor<i32>, tensor<i32>, tensor<5xi32>, tensor<i64>, tensor<3xi64>, tensor<3xi64>, tensor<i64>, tensor<i64>, tensor<5xi64>, tensor<i16>, tensor<3xi16>, tensor<3xi16>, tensor<i16>, tensor<i16>, tensor<5xi16>, tensor<i16>, tensor<3xi16>, tensor<3xi16>, tensor<i16>, tensor<i16>, tensor<5xi16>, tensor<8xi32>, tensor<10xi32>) {
    %zero = stablehlo.constant dense<0> : tensor<i64>
    %none = stablehlo.and %x, %zero : tensor<i64>
    %none_i16 = stablehlo.convert %none : (tensor<i64>) -> tensor<i16>
    %top_i16 = stablehlo.constant dense<-32768> : tensor<i16>
    %sign_i16 = stablehlo.or %none_i16, %top_i16 : tensor<i16>
    %none_i32 = stablehlo.convert %none : (tensor<i64>) -> tensor<i32>
    %top_i32 = stablehlo.constant dense<-2147483648> : tensor<i32>
    %sign_i32 = stablehlo.or %none_i32, %top_i32 : tensor<i32>
    %none_i64 = stablehlo.convert %none : (tensor<i64>) -> tensor<i64>
    %top_i64 = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
    %sign_i64 = stablehlo.or %none_i64, %top_i64 : tensor<i64>
    %z0 = stablehlo.constant dense<-0.0> : tensor<f32>
    %b0 = stablehlo.broadcast_in_dim %sign_i32, dims = [] : (tensor<i32>) -> tensor<7xi32>
    %x0 = stablehlo.bitcast_convert %b0 : (tensor<7xi32>) -> tensor<7xf32>
    %s0 = stablehlo.reduce(%x0 init: %z0) applies stablehlo.add across dimensions = [0] : (tensor<7xf32>, tensor<f32>) -> tensor<f32>
    %r0 = stablehlo.bitcast_convert %s0 : (tensor<f32>) -> tensor<i32>
    %z1 = stablehlo.constant dense<-0.0> : tensor<f32>
    %b1 = stablehlo.broadcast_in_dim %sign_i32, dims = [] : (tensor<i32>) -> tensor<3x50xi32>
    %x1 = stablehlo.bitcast_convert %b1 : (tensor<3x50xi32>) -> tensor<3x50xf32>
    %s1 = stablehlo.reduce(%x1 init: %z1) applies stablehlo.add across dimensions = [1] : (tensor<3x50xf32>, tensor<f32>) -> tensor<3xf32>
    %r1 = stablehlo.bitcast_convert %s1 : (tensor<3xf32>) -> tensor<3xi32>
    %z2 = stablehlo.constant dense<-0.0> : tensor<f32>
    %b2 = stablehlo.broadcast_in_dim %sign_i32, dims = [] : (tensor<i32>) -> tensor<50x3xi32>
    %x2 = stablehlo.bitcast_convert %b2 : (tensor<50x3xi32>) -> tensor<50x3xf32>
    %s2 = stablehlo.reduce(%x2 init: %z2) applies stablehlo.add across dimensions = [0] : (tensor<50x3xf32>, tensor<f32>) -> tensor<3xf32>
    %r2 = stablehlo.bitcast_convert %s2 : (tensor<3xf32>) -> tensor<3xi32>
    %z3 = stablehlo.constant dense<-0.0> : tensor<f32>
    %b3 = stablehlo.broadcast_in_dim %sign_i32, dims = [] : (tensor<i32>) -> tensor<300x400xi32>
    %x3 = stablehlo.bitcast_convert %b3 : (tensor<300x400xi32>) -> tensor<300x400xf32>
    %s3 = stablehlo.reduce(%x3 init: %z3) applies stablehlo.add across dimensions = [0, 1] : (tensor<300x400xf32>, tensor<f32>) -> tensor<f32>
    %r3 = stablehlo.bitcast_convert %s3 : (tensor<f32>) -> tensor<i32>
    %z4 = stablehlo.constant dense<-0.0> : tensor<f32>
    %b4 = stablehlo.broadcast_in_dim %sign_i32, dims = [] : (tensor<i32>) -> tensor<0xi32>
    %x4 = stablehlo.bitcast_convert %b4 : (tensor<0xi32>) -> tensor<0xf32>
    %s4 = stablehlo.reduce(%x4 init: %z4) applies stablehlo.add across dimensions = [0] : (tensor<0xf32>, tensor<f32>) -> tensor<f32>
    %r4 = stablehlo.bitcast_convert %s4 : (tensor<f32>) -> tensor<i32>
    %z5 = stablehlo.constant dense<-0.0> : tensor<f32>
    %b5 = stablehlo.broadcast_in_dim %sign_i32, dims = [] : (tensor<i32>) -> tensor<0x5xi32>
    %x5 = stablehlo.bitcast_convert %b5 : (tensor<0x5xi32>) -> tensor<0x5xf32>
    %s5 = stablehlo.reduce(%x5 init: %z5) applies stablehlo.add across dimensions = [0] : (tensor<0x5xf32>, tensor<f32>) -> tensor<5xf32>
    %r5 = stablehlo.bitcast_convert %s5 : (tensor<5xf32>) -> tensor<5xi32>
    %z6 = stablehlo.constant dense<-0.0> : tensor<f64>
    %b6 = stablehlo.broadcast_in_dim %sign_i64, dims = [] : (tensor<i64>) -> tensor<7xi64>
    %x6 = stablehlo.bitcast_convert %b6 : (tensor<7xi64>) -> tensor<7xf64>
    %s6 = stablehlo.reduce(%x6 init: %z6) applies stablehlo.add across dimensions = [0] : (tensor<7xf64>, tensor<f64>) -> tensor<f64>
    %r6 = stablehlo.bitcast_convert %s6 : (tensor<f64>) -> tensor<i64>
    %z7 = stablehlo.constant dense<-0.0> : tensor<f64>
    %b7 = stablehlo.broadcast_in_dim %sign_i64, dims = [] : (tensor<i64>) -> tensor<3x50xi64>
    %x7 = stablehlo.bitcast_convert %b7 : (tensor<3x50xi64>) -> tensor<3x50xf64>
    %s7 = stablehlo.reduce(%x7 init: %z7) applies stablehlo.add across dimensions = [1] : (tensor<3x50xf64>, tensor<f64>) -> tensor<3xf64>
    %r7 = stablehlo.bitcast_convert %s7 : (tensor<3xf64>) -> tensor<3xi64>
    %z8 = stablehlo.constant dense<-0.0> : tensor<f64>
    %b8 = stablehlo.broadcast_in_dim %sign_i64, dims = [] : (tensor<i64>) -> tensor<50x3xi64>
    %x8 = stablehlo.bitcast_convert %b8 : (tensor<50x3xi64>) -> tensor<50x3xf64>
    %s8 = stablehlo.reduce(%x8 init: %z8) applies stablehlo.add across dimensions = [0] : (tensor<50x3xf64>, tensor<f64>) -> tensor<3xf64>
    %r8 = stablehlo.bitcast_convert %s8 : (tensor<3xf64>) -> tensor<3xi64>
    %z9 = stablehlo.constant dense<-0.0> : tensor<f64>
    %b9 = stablehlo.broadcast_in_dim %sign_i64, dims = [] : (tensor<i64>) -> tensor<300x400xi64>
    %x9 = stablehlo.bitcast_convert %b9 : (tensor<300x400xi64>) -> tensor<300x400xf64>
    %s9 = stablehlo.reduce(%x9 init: %z9) applies stablehlo.add across dimensions = [0, 1] : (tensor<300x400xf64>, tensor<f64>) -> tensor<f64>
    %r9 = stablehlo.bitcast_convert %s9 : (tensor<f64>) -> tensor<i64>
    %z10 = stablehlo.constant dense<-0.0> : tensor<f64>
    %b10 = stablehlo.broadcast_in_dim %sign_i64, dims = [] : (tensor<i64>) -> tensor<0xi64>
    %x10 = stablehlo.bitcast_convert %b10 : (tensor<0xi64>) -> tensor<0xf64>
    %s10 = stablehlo.reduce(%x10 init: %z10) applies stablehlo.add across dimensions = [0] : (tensor<0xf64>, tensor<f64>) -> tensor<f64>
    %r10 = stablehlo.bitcast_convert %s10 : (tensor<f64>) -> tensor<i64>
    %z11 = stablehlo.constant dense<-0.0> : tensor<f64>
    %b11 = stablehlo.broadcast_in_dim %sign_i64, dims = [] : (tensor<i64>) -> tensor<0x5xi64>
    %x11 = stablehlo.bitcast_convert %b11 : (tensor<0x5xi64>) -> tensor<0x5xf64>
    %s11 = stablehlo.reduce(%x11 init: %z11) applies stablehlo.add across dimensions = [0] : (tensor<0x5xf64>, tensor<f64>) -> tensor<5xf64>
    %r11 = stablehlo.bitcast_convert %s11 : (tensor<5xf64>) -> tensor<5xi64>
    %z12 = stablehlo.constant dense<-0.0> : tensor<f16>
    %b12 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<7xi16>
    %x12 = stablehlo.bitcast_convert %b12 : (tensor<7xi16>) -> tensor<7xf16>
    %s12 = stablehlo.reduce(%x12 init: %z12) applies stablehlo.add across dimensions = [0] : (tensor<7xf16>, tensor<f16>) -> tensor<f16>
    %r12 = stablehlo.bitcast_convert %s12 : (tensor<f16>) -> tensor<i16>
    %z13 = stablehlo.constant dense<-0.0> : tensor<f16>
    %b13 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<3x50xi16>
    %x13 = stablehlo.bitcast_convert %b13 : (tensor<3x50xi16>) -> tensor<3x50xf16>
    %s13 = stablehlo.reduce(%x13 init: %z13) applies stablehlo.add across dimensions = [1] : (tensor<3x50xf16>, tensor<f16>) -> tensor<3xf16>
    %r13 = stablehlo.bitcast_convert %s13 : (tensor<3xf16>) -> tensor<3xi16>
    %z14 = stablehlo.constant dense<-0.0> : tensor<f16>
    %b14 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<50x3xi16>
    %x14 = stablehlo.bitcast_convert %b14 : (tensor<50x3xi16>) -> tensor<50x3xf16>
    %s14 = stablehlo.reduce(%x14 init: %z14) applies stablehlo.add across dimensions = [0] : (tensor<50x3xf16>, tensor<f16>) -> tensor<3xf16>
    %r14 = stablehlo.bitcast_convert %s14 : (tensor<3xf16>) -> tensor<3xi16>
    %z15 = stablehlo.constant dense<-0.0> : tensor<f16>
    %b15 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<300x400xi16>
    %x15 = stablehlo.bitcast_convert %b15 : (tensor<300x400xi16>) -> tensor<300x400xf16>
    %s15 = stablehlo.reduce(%x15 init: %z15) applies stablehlo.add across dimensions = [0, 1] : (tensor<300x400xf16>, tensor<f16>) -> tensor<f16>
    %r15 = stablehlo.bitcast_convert %s15 : (tensor<f16>) -> tensor<i16>
    %z16 = stablehlo.constant dense<-0.0> : tensor<f16>
    %b16 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<0xi16>
    %x16 = stablehlo.bitcast_convert %b16 : (tensor<0xi16>) -> tensor<0xf16>
    %s16 = stablehlo.reduce(%x16 init: %z16) applies stablehlo.add across dimensions = [0] : (tensor<0xf16>, tensor<f16>) -> tensor<f16>
    %r16 = stablehlo.bitcast_convert %s16 : (tensor<f16>) -> tensor<i16>
    %z17 = stablehlo.constant dense<-0.0> : tensor<f16>
    %b17 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<0x5xi16>
    %x17 = stablehlo.bitcast_convert %b17 : (tensor<0x5xi16>) -> tensor<0x5xf16>
    %s17 = stablehlo.reduce(%x17 init: %z17) applies stablehlo.add across dimensions = [0] : (tensor<0x5xf16>, tensor<f16>) -> tensor<5xf16>
    %r17 = stablehlo.bitcast_convert %s17 : (tensor<5xf16>) -> tensor<5xi16>
    %z18 = stablehlo.constant dense<-0.0> : tensor<bf16>
    %b18 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<7xi16>
    %x18 = stablehlo.bitcast_convert %b18 : (tensor<7xi16>) -> tensor<7xbf16>
    %s18 = stablehlo.reduce(%x18 init: %z18) applies stablehlo.add across dimensions = [0] : (tensor<7xbf16>, tensor<bf16>) -> tensor<bf16>
    %r18 = stablehlo.bitcast_convert %s18 : (tensor<bf16>) -> tensor<i16>
    %z19 = stablehlo.constant dense<-0.0> : tensor<bf16>
    %b19 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<3x50xi16>
    %x19 = stablehlo.bitcast_convert %b19 : (tensor<3x50xi16>) -> tensor<3x50xbf16>
    %s19 = stablehlo.reduce(%x19 init: %z19) applies stablehlo.add across dimensions = [1] : (tensor<3x50xbf16>, tensor<bf16>) -> tensor<3xbf16>
    %r19 = stablehlo.bitcast_convert %s19 : (tensor<3xbf16>) -> tensor<3xi16>
    %z20 = stablehlo.constant dense<-0.0> : tensor<bf16>
    %b20 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<50x3xi16>
    %x20 = stablehlo.bitcast_convert %b20 : (tensor<50x3xi16>) -> tensor<50x3xbf16>
    %s20 = stablehlo.reduce(%x20 init: %z20) applies stablehlo.add across dimensions = [0] : (tensor<50x3xbf16>, tensor<bf16>) -> tensor<3xbf16>
    %r20 = stablehlo.bitcast_convert %s20 : (tensor<3xbf16>) -> tensor<3xi16>
    %z21 = stablehlo.constant dense<-0.0> : tensor<bf16>
    %b21 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<300x400xi16>
    %x21 = stablehlo.bitcast_convert %b21 : (tensor<300x400xi16>) -> tensor<300x400xbf16>
    %s21 = stablehlo.reduce(%x21 init: %z21) applies stablehlo.add across dimensions = [0, 1] : (tensor<300x400xbf16>, tensor<bf16>) -> tensor<bf16>
    %r21 = stablehlo.bitcast_convert %s21 : (tensor<bf16>) -> tensor<i16>
    %z22 = stablehlo.constant dense<-0.0> : tensor<bf16>
    %b22 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<0xi16>
    %x22 = stablehlo.bitcast_convert %b22 : (tensor<0xi16>) -> tensor<0xbf16>
    %s22 = stablehlo.reduce(%x22 init: %z22) applies stablehlo.add across dimensions = [0] : (tensor<0xbf16>, tensor<bf16>) -> tensor<bf16>
    %r22 = stablehlo.bitcast_convert %s22 : (tensor<bf16>) -> tensor<i16>
    %z23 = stablehlo.constant dense<-0.0> : tensor<bf16>
    %b23 = stablehlo.broadcast_in_dim %sign_i16, dims = [] : (tensor<i16>) -> tensor<0x5xi16>
    %x23 = stablehlo.bitcast_convert %b23 : (tensor<0x5xi16>) -> tensor<0x5xbf16>
    %s23 = stablehlo.reduce(%x23 init: %z23) applies stablehlo.add across dimensions = [0] : (tensor<0x5xbf16>, tensor<bf16>) -> tensor<5xbf16>
    %r23 = stablehlo.bitcast_convert %s23 : (tensor<5xbf16>) -> tensor<5xi16>
    %zw0 = stablehlo.constant dense<-0.0> : tensor<f32>
    %bw0 = stablehlo.broadcast_in_dim %sign_i32, dims = [] : (tensor<i32>) -> tensor<10xi32>
    %xw0 = stablehlo.bitcast_convert %bw0 : (tensor<10xi32>) -> tensor<10xf32>
    %sw0 = "stablehlo.reduce_window"(%xw0, %zw0) <{window_dimensions = array<i64: 3>, padding = dense<[[0, 0]]> : tensor<1x2xi64>}> ({
    ^bb0(%p: tensor<f32>, %q: tensor<f32>):
      %s = stablehlo.add %p, %q : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<10xf32>, tensor<f32>) -> tensor<8xf32>
    %rw0 = stablehlo.bitcast_convert %sw0 : (tensor<8xf32>) -> tensor<8xi32>
    %zw1 = stablehlo.constant dense<-0.0> : tensor<f32>
    %bw1 = stablehlo.broadcast_in_dim %sign_i32, dims = [] : (tensor<i32>) -> tensor<10xi32>
    %xw1 = stablehlo.bitcast_convert %bw1 : (tensor<10xi32>) -> tensor<10xf32>
    %sw1 = "stablehlo.reduce_window"(%xw1, %zw1) <{window_dimensions = array<i64: 10>, padding = dense<[[9, 0]]> : tensor<1x2xi64>}> ({
    ^bb0(%p: tensor<f32>, %q: tensor<f32>):
      %s = stablehlo.add %p, %q : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<10xf32>, tensor<f32>) -> tensor<10xf32>
    %rw1 = stablehlo.bitcast_convert %sw1 : (tensor<10xf32>) -> tensor<10xi32>
    return %r0, %r1, %r2, %r3, %r4, %r5, %r6, %r7, %r8, %r9, %r10, %r11, %r12, %r13, %r14, %r15, %r16, %r17, %r18, %r19, %r20, %r21, %r22, %r23, %rw0, %rw1 : tensor<i32>, tensor<3xi32>, tensor<3xi32>, tensor<i32>, tensor<i32>, tensor<5xi32>, tensor<i64>, tensor<3xi64>, tensor<3xi64>, tensor<i64>, tensor<i64>, tensor<5xi64>, tensor<i16>, tensor<3xi16>, tensor<3xi16>, tensor<i16>, tensor<i16>, tensor<5xi16>, tensor<i16>, tensor<3xi16>, tensor<3xi16>, tensor<i16>, tensor<i16>, tensor<5xi16>, tensor<8xi32>, tensor<10xi32>
  }
}
