// expect-error: 2:25: 64 bits
func.func @f(%a: tensor<99999999999999999999xf32>) {
  func.return
}
