// expect-error: 5:11: @f
func.func @f() {
  func.return
}
func.func @f() {
  func.return
}
