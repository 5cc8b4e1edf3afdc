// Operations weft does not know must not cost it the rest of the file.
func.func @main(%arg0: tensor<4xcomplex<f32>>, %arg1: tensor<4x4xf32>) -> tensor<4xf32> {
  %0 = stablehlo.fft %arg0, type = FFT, length = [4] : (tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>>
  %1 = stablehlo.real %0 : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  %2 = stablehlo.cholesky %arg1, lower = true : tensor<4x4xf32>
  %3 = chlo.tan %1 : tensor<4xf32> -> tensor<4xf32>
  %4:2 = "test.generic"(%3) ({
    %x = "test.inner"() : () -> tensor<i1>
    "test.yield"(%x) : (tensor<i1>) -> ()
  }) {keep = [1, "two"]} : (tensor<4xf32>) -> (tensor<4xf32>, tensor<i1>)
  test.statement %4#0, %4#1 in {some = "region" (
    "of" text )
  }
  %5 = test.loop %i = %4#0 to %3 {
    %inner = test.body %i : tensor<f32>
  } -> tensor<4xf32>
  %6 = stablehlo.add %5, %3 : tensor<4xf32>
  return %6 : tensor<4xf32>
}
