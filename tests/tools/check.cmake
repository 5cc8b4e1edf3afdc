# Tests of `weft check`.

weft_add_test(
  tools/test_check
  SOURCES
    ${PROJECT_SOURCE_DIR}/tools/check_demands.c
    ${PROJECT_SOURCE_DIR}/tools/check_differential.c
    ${PROJECT_SOURCE_DIR}/tools/check_inputs.c
    ${PROJECT_SOURCE_DIR}/tools/check_manual.c
    ${PROJECT_SOURCE_DIR}/tools/check_tolerance.c)

weft_add_command_test(tools/check.passes STDOUT "3 passed, 0 failed, 0 unsupported\n$"
                      COMMAND check tests/tools/check/passes.mlir)
weft_add_command_test(tools/check.prints STDOUT
                      "^tensor<2xi32> { .1, 2. }\ntensor<ui32> { 1 }\n3 passed"
                      COMMAND check tests/tools/check/passes.mlir --jobs 3)
weft_add_command_test(tools/check.names_cases STDOUT "@first.*@second.*@main"
                      COMMAND check --verbose --jobs 2 tests/tools/check/passes.mlir)
weft_add_command_test(
  tools/check.fails EXIT 1
  STDOUT "fails.mlir:9 @bad\n  tests/tools/check/fails.mlir:11:3: check.expect_eq_const does not hold: at index .2.: got 6, expected 7; actual value .4, 5, 6., expected value .4, 5, 7.*1 passed, 1 failed, 0 unsupported\n$"
  COMMAND check tests/tools/check/fails.mlir)
weft_add_command_test(tools/check.unsupported EXIT 4 STDOUT
                      "unsupported.mlir:8:3: .*1 passed, 0 failed, 1 unsupported\n$"
                      COMMAND check tests/tools/check/unsupported.mlir)
weft_add_command_test(tools/check.failure_outranks_unsupported EXIT 1 COMMAND check
                      tests/tools/check/unsupported.mlir tests/tools/check/fails.mlir)
weft_add_command_test(tools/check.broken EXIT 3 STDOUT "^1 passed, 0 failed, 0 unsupported\n$"
                      STDERR "weft: tests/tools/check/broken.mlir:4:[0-9]+: .*missing"
                      COMMAND check tests/tools/check/broken.mlir)
weft_add_command_test(tools/check.missing_file EXIT 3 STDERR "cannot open 'no/such.mlir'"
                      COMMAND check no/such.mlir)
weft_add_command_test(tools/check.endless EXIT 1 STDOUT "stopped after 1000 operations"
                      COMMAND check --max-operations 1000 tests/tools/check/endless.mlir)
weft_add_command_test(tools/check.no_file EXIT 2 STDERR "no file given" COMMAND check)
weft_add_command_test(tools/check.bad_jobs EXIT 2 STDERR "--jobs takes a number"
                      COMMAND check --jobs 0 tests/tools/check/passes.mlir)
weft_add_command_test(tools/check.lone_role EXIT 2 STDERR "--role is for comparisons: --differential SEED"
                      COMMAND check --role x=batch tests/tools/check/passes.mlir)
weft_add_command_test(tools/check.lone_tolerance EXIT 2 STDERR "--tolerance is for comparisons"
                      COMMAND check --tolerance 2 tests/tools/check/passes.mlir)
weft_add_command_test(tools/check.unknown_option EXIT 2 STDERR "unknown option '--wrong'"
                      COMMAND check --wrong tests/tools/check/passes.mlir)
weft_add_command_test(tools/check.help STDOUT "usage: weft check.*example" COMMAND check --help)
weft_add_command_test(tools/check.json EXIT 1 STDOUT
                      "\"passed\": 1,.*\"failed\": 1,.*\"function\": \"bad\""
                      COMMAND check --json tests/tools/check/fails.mlir)
weft_add_command_test(tools/check.differential STDOUT
                      "ok result 0.*ok result 1.*1 passed, 0 failed, 0 unsupported\n$"
                      COMMAND check --differential 1 tests/tools/check/step.mlir)
weft_add_command_test(tools/check.differential_json STDOUT "\"max_error\": "
                      COMMAND check --json --differential 1 tests/tools/check/step.mlir)
weft_add_command_test(tools/check.differential_role EXIT 3 STDERR "no argument named x"
                      COMMAND check --differential 1 --role x=batch tests/tools/check/step.mlir)

# Files that check nothing must not look like files that pass.
weft_add_command_test(tools/check.empty_file EXIT 3
                      STDERR "^weft: tests/tools/check/empty.mlir: no cases: .*no module\n$"
                      COMMAND check tests/tools/check/empty.mlir)
weft_add_command_test(tools/check.empty_file_differential EXIT 3
                      STDERR "^weft: tests/tools/check/empty.mlir: no cases: .*no module\n$"
                      COMMAND check --differential 1 tests/tools/check/empty.mlir)
weft_add_command_test(tools/check.no_function EXIT 3
                      STDERR "^weft: tests/tools/check/no_function.mlir: no cases: no function"
                      COMMAND check tests/tools/check/no_function.mlir)
weft_add_command_test(tools/check.no_function_differential EXIT 3
                      STDERR "^weft: tests/tools/check/no_function.mlir: no cases: there is no"
                      COMMAND check --differential 1 tests/tools/check/no_function.mlir)
weft_add_command_test(tools/check.no_case EXIT 3 STDOUT "^2 passed, 0 failed, 0 unsupported\n$"
                      STDERR "step.mlir: no cases: every function has arguments"
                      COMMAND check tests/tools/check/step.mlir tests/tools/check/no_checks.mlir)
weft_add_command_test(tools/check.no_annotations EXIT 3
                      STDERR "step.mlir: no cases: .* without them, --differential SEED --strategy"
                      COMMAND check --partition tests/tools/check/step.mlir)
weft_add_command_test(tools/check.checks_nothing STDOUT
                      "@main: ran, checks nothing\n.*@checked\n2 passed"
                      COMMAND check --verbose tests/tools/check/no_checks.mlir)
weft_add_command_test(tools/check.differential_endless EXIT 1 STDOUT "stopped after 1000 operations"
                      COMMAND check --differential 1 --max-operations 1000
                      tests/tools/check/endless.mlir)
weft_add_command_test(tools/check.differential_types STDOUT
                      "1 passed, 0 failed, 0 unsupported\n$"
                      COMMAND check --differential 1 tests/tools/check/mixed_types.mlir)
weft_add_command_test(tools/check.differential_argument EXIT 4 STDOUT
                      "complex_argument.mlir:2:3: argument #0 '%a' of @main has the type tensor<4xcomplex<f32>>"
                      COMMAND check --differential 1 tests/tools/check/complex_argument.mlir)
