// expect-error: 2:25: -
func.func @f(%a: tensor<-2xf32>) {
  func.return
}
