// stablehlo.send and recv between the processes of a grid.

module @send_recv_two_programs {
  func.func private @sender(%a: tensor<2xi64>, %token: !stablehlo.token) -> !stablehlo.token {
    %r = "stablehlo.send"(%a, %token) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 2>, is_host_transfer = true}> : (tensor<2xi64>, !stablehlo.token) -> !stablehlo.token
    return %r : !stablehlo.token
  }
  func.func private @receiver(%token: !stablehlo.token) -> (tensor<2xi64>, !stablehlo.token) {
    %r:2 = "stablehlo.recv"(%token) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xi64>, !stablehlo.token)
    return %r#0, %r#1 : tensor<2xi64>, !stablehlo.token
  }
  func.func @main() {
    %a = stablehlo.constant dense<[7, -8]> : tensor<2xi64>
    %token = stablehlo.after_all : !stablehlo.token
    %r:3 = "interpreter.run_parallel"(%a, %token, %token) {
      programs = [[@sender], [@receiver]]
    } : (tensor<2xi64>, !stablehlo.token, !stablehlo.token) -> (!stablehlo.token, tensor<2xi64>, !stablehlo.token)
    check.expect_eq_const %r#1, dense<[7, -8]> : tensor<2xi64>
    func.return
  }
}

// -----

// Two values on one channel arrive in the order of sending.
module @send_recv_in_order {
  func.func private @sender(%token: !stablehlo.token) -> !stablehlo.token {
    %a = stablehlo.constant dense<1> : tensor<i32>
    %b = stablehlo.constant dense<2> : tensor<i32>
    %t = "stablehlo.send"(%a, %token) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = true}> : (tensor<i32>, !stablehlo.token) -> !stablehlo.token
    %u = "stablehlo.send"(%b, %t) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = true}> : (tensor<i32>, !stablehlo.token) -> !stablehlo.token
    return %u : !stablehlo.token
  }
  func.func private @receiver(%token: !stablehlo.token) -> (tensor<i32>, tensor<i32>) {
    %x, %t = "stablehlo.recv"(%token) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<i32>, !stablehlo.token)
    %y, %u = "stablehlo.recv"(%t) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<i32>, !stablehlo.token)
    return %x, %y : tensor<i32>, tensor<i32>
  }
  func.func @main() {
    %token = stablehlo.after_all : !stablehlo.token
    %r:3 = "interpreter.run_parallel"(%token, %token) {
      programs = [[@receiver, @sender]]
    } : (!stablehlo.token, !stablehlo.token) -> (tensor<i32>, tensor<i32>, !stablehlo.token)
    check.expect_eq_const %r#0, dense<1> : tensor<i32>
    check.expect_eq_const %r#1, dense<2> : tensor<i32>
    func.return
  }
}

// -----

// Channels are independent: the values are received in the other order than they were sent.
module @send_recv_two_channels {
  func.func private @sender(%token: !stablehlo.token) -> !stablehlo.token {
    %a = stablehlo.constant dense<1.5> : tensor<f32>
    %b = stablehlo.constant dense<[2, 3]> : tensor<2xi32>
    %t = "stablehlo.send"(%a, %token) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 2>, is_host_transfer = true}> : (tensor<f32>, !stablehlo.token) -> !stablehlo.token
    %u = "stablehlo.send"(%b, %t) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 2>, is_host_transfer = true}> : (tensor<2xi32>, !stablehlo.token) -> !stablehlo.token
    return %u : !stablehlo.token
  }
  func.func private @receiver(%token: !stablehlo.token) -> (tensor<2xi32>, tensor<f32>) {
    %y, %u = "stablehlo.recv"(%token) <{channel_handle = #stablehlo.channel_handle<handle = 2, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xi32>, !stablehlo.token)
    %x, %t = "stablehlo.recv"(%u) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<f32>, !stablehlo.token)
    return %y, %x : tensor<2xi32>, tensor<f32>
  }
  func.func @main() {
    %token = stablehlo.after_all : !stablehlo.token
    %r:3 = "interpreter.run_parallel"(%token, %token) {
      programs = [[@sender], [@receiver]]
    } : (!stablehlo.token, !stablehlo.token) -> (!stablehlo.token, tensor<2xi32>, tensor<f32>)
    check.expect_eq_const %r#1, dense<[2, 3]> : tensor<2xi32>
    check.expect_eq_const %r#2, dense<1.5> : tensor<f32>
    func.return
  }
}

// -----

// With source_target_pairs every process runs the same program: a ring of partitions.
module @send_recv_ring {
  func.func private @f(%a: tensor<2xi32>) -> tensor<2xi32> {
    %token = stablehlo.after_all : !stablehlo.token
    %t = "stablehlo.send"(%a, %token) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1], [1, 2], [2, 0]]> : tensor<3x2xi64>}> : (tensor<2xi32>, !stablehlo.token) -> !stablehlo.token
    %r:2 = "stablehlo.recv"(%t) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1], [1, 2], [2, 0]]> : tensor<3x2xi64>}> : (!stablehlo.token) -> (tensor<2xi32>, !stablehlo.token)
    return %r#0 : tensor<2xi32>
  }
  func.func @main() {
    %p0 = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
    %p1 = stablehlo.constant dense<[10, 20]> : tensor<2xi32>
    %p2 = stablehlo.constant dense<[100, 200]> : tensor<2xi32>
    %r:3 = "interpreter.run_parallel"(%p0, %p1, %p2) {
      programs = [[@f, @f, @f]]
    } : (tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2xi32>, tensor<2xi32>, tensor<2xi32>)
    check.expect_eq_const %r#0, dense<[100, 200]> : tensor<2xi32>
    check.expect_eq_const %r#1, dense<[1, 2]> : tensor<2xi32>
    check.expect_eq_const %r#2, dense<[10, 20]> : tensor<2xi32>
    func.return
  }
}
