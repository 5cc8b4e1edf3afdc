// Results that are computed from different float types.
func.func @main(%a: tensor<8xf32>, %b: tensor<8xbf16>, %c: tensor<8xf64>, %n: tensor<i32>)
    -> (tensor<8xf32>, tensor<8xbf16>, tensor<8xf64>, tensor<8xf32>, tensor<8xf32>, tensor<i32>) {
  %f = stablehlo.exponential %a : tensor<8xf32>
  %h = stablehlo.exponential %b : tensor<8xbf16>
  %d = stablehlo.exponential %c : tensor<8xf64>
  %called = call @through_f16(%a) : (tensor<8xf32>) -> tensor<8xf32>
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %captured = "stablehlo.case"(%zero) ({
    %wide = stablehlo.convert %h : (tensor<8xbf16>) -> tensor<8xf32>
    stablehlo.return %wide : tensor<8xf32>
  }) : (tensor<i32>) -> tensor<8xf32>
  return %f, %h, %d, %called, %captured, %n
      : tensor<8xf32>, tensor<8xbf16>, tensor<8xf64>, tensor<8xf32>, tensor<8xf32>, tensor<i32>
}

func.func private @through_f16(%a: tensor<8xf32>) -> tensor<8xf32> {
  %0 = stablehlo.convert %a : (tensor<8xf32>) -> tensor<8xf16>
  %1 = stablehlo.convert %0 : (tensor<8xf16>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}
