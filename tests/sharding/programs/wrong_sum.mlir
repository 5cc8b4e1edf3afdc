// The expected sum counts the padding of the second rank.
sdy.mesh @mesh = <["x"=2]>
func.func @sum(%a: tensor<3xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}]>}) -> (tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>}) {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<3xi32>, tensor<i32>) -> tensor<i32>
  func.return %0 : tensor<i32>
}
func.func @main() {
  %low = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %high = stablehlo.constant dense<[3, 10]> : tensor<2xi32>
  %r:2 = "interpreter.run_parallel"(%low, %high) {
    programs = [[@sum, @sum]]
  } : (tensor<2xi32>, tensor<2xi32>) -> (tensor<i32>, tensor<i32>)
  check.expect_eq_const %r#0, dense<16> : tensor<i32>
  func.return
}
