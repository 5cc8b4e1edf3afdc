// Constants in every spelling. Each line holds values that another spelling would change.
module @literals {
  func.func public @main() -> tensor<f32> {
    %f32 = stablehlo.constant dense<[1.0, -2.5e-3, 0x7FC00000, 0xFF800000, 1.17549435E-38, 3.40282347E+38]> : tensor<6xf32>
    %f64 = stablehlo.constant dense<[[0.1, 0x7FF0000000000001], [-0.0, 4.9406564584124654E-324]]> : tensor<2x2xf64>
    %f16 = stablehlo.constant dense<[6.550400e+04, 0x7C01, 5.960460e-08]> : tensor<3xf16>
    %bf16 = stablehlo.constant dense<[1.0, 0x7F80, 3.389530e+38]> : tensor<3xbf16>
    %i8 = stablehlo.constant dense<[-128, 127, 255, 0x80]> : tensor<4xi8>
    %i64 = stablehlo.constant dense<[-9223372036854775808, 9223372036854775807, 18446744073709551615]> : tensor<3xi64>
    %ui64 = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
    %i1 = stablehlo.constant dense<[true, false, true]> : tensor<3xi1>
    %splat = stablehlo.constant dense<7> : tensor<1000x1000x100xi32>
    %empty = stablehlo.constant dense<> : tensor<0x4xf32>
    %raw = stablehlo.constant dense<"0x0000803F000000C0FFFFFF7F"> : tensor<3xf32>
    %raw_splat = stablehlo.constant dense<"0x0000803F"> : tensor<5xf32>
    %nested = stablehlo.constant dense<[
        [1, 2], // a comment, and > in it
        [3, 4]
      ]> : tensor<2x2xui8>
    %complex = stablehlo.constant dense<[(1.000000e+00,-2.000000e+00), (5.000000e-01,3.000000e+00)]> : tensor<2xcomplex<f32>>
    %small = stablehlo.constant dense<[1, -2]> : tensor<2xi4>
    %resource = stablehlo.constant dense_resource<blob> : tensor<2xf32>
    %array = "stablehlo.constant"() <{value = dense<1.500000e+00> : tensor<f32>}> {a = array<i64>, b = array<i8: -1, 2>, c = array<f32: 1.0, 2.5>, d = array<i1: true, false>} : () -> tensor<f32>
    return %array : tensor<f32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      blob: "0x040000000000803F00000040"
    }
  }
#-}
