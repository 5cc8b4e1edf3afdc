// expect-error: 2:32: string
func.func @f() attributes {a = "never closed} {
  func.return
}
