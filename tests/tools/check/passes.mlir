// Two cases: @first, and @second, which calls @helper. @helper is no case.
func.func @first() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  interpreter.print %a : tensor<2xi32>
  check.expect_eq_const %a, dense<[1, 2]> : tensor<2xi32>
  return
}

func.func @helper() -> tensor<i32> {
  %a = stablehlo.constant dense<3> : tensor<i32>
  return %a : tensor<i32>
}

func.func @second() {
  %a = call @helper() : () -> tensor<i32>
  check.expect_eq_const %a, dense<3> : tensor<i32>
  return
}

// -----

// Only the function that starts the processes is a case.
func.func @process() -> tensor<ui32> {
  %a = stablehlo.replica_id : tensor<ui32>
  return %a : tensor<ui32>
}

func.func @main() {
  %r:2 = "interpreter.run_parallel"() {programs = [[@process], [@process]]} : () -> (tensor<ui32>, tensor<ui32>)
  interpreter.print %r#1 : tensor<ui32>
  check.expect_eq_const %r#1, dense<1> : tensor<ui32>
  return
}
