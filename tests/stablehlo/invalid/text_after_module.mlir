// expect-error: 7:1: }
module {
  func.func @f() {
    func.return
  }
}
}
