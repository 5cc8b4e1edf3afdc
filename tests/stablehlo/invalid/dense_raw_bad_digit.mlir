// expect-error: 3:40: hexadecimal
func.func @f() {
  %a = stablehlo.constant dense<"0x0000zz00"> : tensor<f32>
  func.return
}
