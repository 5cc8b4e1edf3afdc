// expect-error: 3:36: ;
func.func @f() {
  %a = stablehlo.constant dense<1> ; tensor<i32>
  func.return
}
