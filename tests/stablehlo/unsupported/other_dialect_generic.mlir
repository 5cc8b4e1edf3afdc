// expect-unsupported: 4:3: mydialect.op
func.func @f() {
  %a = stablehlo.constant dense<1.0> : tensor<4xf32>
  %b = "mydialect.op"(%a) {level = 3 : i64} : (tensor<4xf32>) -> tensor<4xf32>
  func.return
}
