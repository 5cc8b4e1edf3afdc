// expect-error: 4:5: UTF-8
func.func @f() {
  %a = stablehlo.constant dense<1> : tensor<i32> // fine
  %bÿ = stablehlo.constant dense<1> : tensor<i32>
  func.return
}
