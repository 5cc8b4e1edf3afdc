// expect-error: 3:3: @nothing
func.func @f() {
  "interpreter.run_parallel"() {programs = [[@nothing]]} : () -> ()
  func.return
}
