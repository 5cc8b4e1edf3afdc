// expect-error: 6:3: run_parallel
func.func private @p() {
  func.return
}
func.func @f() {
  "interpreter.run_parallel"() {programs = [[@p, @p], [@p]]} : () -> ()
  func.return
}
