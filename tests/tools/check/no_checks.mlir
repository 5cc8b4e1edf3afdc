// @main only runs; @checked checks through a function it calls.
func.func @main() -> tensor<i32> {
  %0 = stablehlo.constant dense<3> : tensor<i32>
  return %0 : tensor<i32>
}

func.func @checked() {
  call @helper() : () -> ()
  return
}

func.func private @helper() {
  %0 = stablehlo.constant dense<3> : tensor<i32>
  check.expect_eq_const %0, dense<3> : tensor<i32>
  return
}
