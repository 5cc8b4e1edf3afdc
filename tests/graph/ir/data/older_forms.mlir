// Spellings that public files still have and that newer MLIR does not read any more.
"builtin.module"() ({
  "func.func"() ({
  ^bb0(%arg0: tensor<4x8xf32>, %arg1: tensor<f32>):
    %0 = "stablehlo.reduce"(%arg0, %arg1) ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      "stablehlo.return"(%s) : (tensor<f32>) -> ()
    }) {dimensions = dense<0> : tensor<1xi64>} : (tensor<4x8xf32>, tensor<f32>) -> tensor<8xf32>
    %1 = "stablehlo.slice"(%arg0) {start_indices = dense<[0, 2]> : tensor<2xi64>, limit_indices = dense<[4, 8]> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} : (tensor<4x8xf32>) -> tensor<4x6xf32>
    %2 = "stablehlo.broadcast_in_dim"(%arg1) {broadcast_dimensions = dense<> : tensor<0xi64>} : (tensor<f32>) -> tensor<8xf32>
    %3 = "stablehlo.compare"(%0, %2) {comparison_direction = "LT", mhlo.kept = 1 : i32} : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
    %packed = stablehlo.constant dense<"0x0502"> : tensor<10xi1>
    "func.return"(%0) : (tensor<8xf32>) -> ()
  }) {function_type = (tensor<4x8xf32>, tensor<f32>) -> tensor<8xf32>, sym_name = "main", arg_attrs = [{}, {weft.role = "hyper"}]} : () -> ()
}) : () -> ()
