// expect-error: 3:33: bracket
func.func @f() {
  %a = stablehlo.constant dense<[1, 2