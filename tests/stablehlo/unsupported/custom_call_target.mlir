// expect-unsupported: 4:3: my_library_call
func.func @f() {
  %a = stablehlo.constant dense<1.0> : tensor<4xf32>
  %b = stablehlo.custom_call @my_library_call(%a) {api_version = 2 : i32} : (tensor<4xf32>) -> tensor<4xf32>
  func.return
}
