// expect-error: 2:32: \q
func.func @f() attributes {a = "\q"} {
  func.return
}
