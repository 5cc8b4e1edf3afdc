// The verifier's own invariants: scopes, terminators, symbols, calls, aliases, attributes; and what
// it leaves to weft_function_check_supported.
#include <stdio.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "graph/ir/op_table.h"
#include "graph/ir/support.h"
#include "tests/testing/testing.h"

static weft_graph_t* weft_parse(const char* text) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "step.mlir", NULL, weft_testing_allocator(), &graph));
  return graph;
}

static weft_status_t weft_verify_text(const char* text) {
  weft_graph_t* graph = weft_parse(text);
  weft_status_t status = weft_graph_verify(graph);
  weft_graph_release(graph);
  return status;
}

// Builds @f(tensor<f32>) -> tensor<f32> without its operations.
static weft_function_t* weft_new_function(weft_graph_t** out_graph) {
  const weft_type_t* type = NULL;
  weft_function_t* function = NULL;
  WEFT_ASSERT_OK(weft_graph_create("built.mlir", weft_testing_allocator(), out_graph));
  WEFT_ASSERT_OK(weft_type_tensor(*out_graph, WEFT_DTYPE_F32, 0, NULL, NULL, NULL, &type));
  WEFT_ASSERT_OK(weft_function_create(*out_graph, "f", &type, 1, &type, 1, &function));
  return function;
}

static weft_op_t* weft_new_op(weft_block_t* block, weft_opcode_t opcode, weft_value_t* operand,
                              weft_value_t* second) {
  const weft_type_t* type = operand->type;
  weft_value_t* operands[2] = {operand, second};
  const bool terminator = (weft_op_info(opcode)->flags & WEFT_OP_FLAG_TERMINATOR) != 0;
  const weft_op_params_t params = {
      .opcode = opcode,
      .operands = operands,
      .operand_count = second == NULL ? 1 : 2,
      .result_types = &type,
      .result_count = terminator ? 0 : 1,
      .location = {.line = block->op_count + 1, .column = 3},
  };
  weft_op_t* op = NULL;
  WEFT_ASSERT_OK(weft_op_create(block, &params, &op));
  return op;
}

// ---- values -------------------------------------------------------------------------------------

// Text cannot express this, passes can: an operand that is computed later.
START_TEST(uses_come_after_definitions) {
  weft_graph_t* graph = NULL;
  weft_function_t* function = weft_new_function(&graph);
  weft_value_t* argument = function->body->arguments[0];
  weft_op_t* first = weft_new_op(function->body, WEFT_OP_NEGATE, argument, NULL);
  weft_op_t* second = weft_new_op(function->body, WEFT_OP_NEGATE, first->results[0], NULL);
  weft_new_op(function->body, WEFT_OP_FUNC_RETURN, second->results[0], NULL);
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  first->operands[0] = second->results[0];
  second->results[0]->name = "late";
  WEFT_ASSERT_STATUS(
      weft_graph_verify(graph), INVALID_INPUT,
      "built.mlir:1:3: 'stablehlo.negate' operand #0 '%late' is used before it is defined");
  weft_graph_release(graph);
}
END_TEST

START_TEST(values_stay_in_their_function) {
  weft_graph_t* graph = NULL;
  weft_function_t* function = weft_new_function(&graph);
  const weft_type_t* type = function->result_types[0];
  weft_function_t* other = NULL;
  WEFT_ASSERT_OK(weft_function_create(graph, "g", &type, 1, &type, 1, &other));
  weft_new_op(function->body, WEFT_OP_FUNC_RETURN, function->body->arguments[0], NULL);
  weft_new_op(other->body, WEFT_OP_FUNC_RETURN, function->body->arguments[0], NULL);
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT,
                     "'func.return' operand #0 is a value of another function, '@f'");
  weft_graph_t* second_graph = NULL;
  weft_function_t* stranger = weft_new_function(&second_graph);
  other->body->ops[0]->operands[0] = stranger->body->arguments[0];
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT, "is a value of another graph");
  weft_graph_release(second_graph);
  weft_graph_release(graph);
}
END_TEST

// Regions see the values around them; nobody outside sees theirs.
START_TEST(regions_keep_their_values) {
  static const char text[] =
      "func.func @f(%p: tensor<i1>, %a: tensor<f32>) -> tensor<f32> {\n"
      "  %b = stablehlo.negate %a : tensor<f32>\n"
      "  %r = \"stablehlo.if\"(%p) ({\n"
      "    %c = stablehlo.add %a, %b : tensor<f32>\n"
      "    stablehlo.return %c : tensor<f32>\n"
      "  }, {\n"
      "    stablehlo.return %b : tensor<f32>\n"
      "  }) : (tensor<i1>) -> tensor<f32>\n"
      "  func.return %r : tensor<f32>\n"
      "}\n";
  weft_graph_t* graph = weft_parse(text);
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  const weft_block_t* body = graph->functions[0]->body;
  const weft_value_t* inner = body->ops[1]->regions[0]->ops[0]->results[0];
  body->ops[2]->operands[0] = (weft_value_t*)inner;
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT,
                     "step.mlir:9:3: 'func.return' operand #0 '%c' is not visible here: it is "
                     "defined inside another region");
  body->ops[2]->operands[0] = body->ops[1]->results[0];
  body->ops[1]->regions[1]->ops[0]->operands[0] = (weft_value_t*)inner;
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT, "is not visible here");
  weft_graph_release(graph);
}
END_TEST

// ---- terminators --------------------------------------------------------------------------------

START_TEST(functions_end_with_a_return) {
  weft_graph_t* graph = NULL;
  weft_function_t* function = weft_new_function(&graph);
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT,
                     "the function's body is empty, expected it to end with 'func.return'");
  weft_value_t* argument = function->body->arguments[0];
  weft_op_t* negate = weft_new_op(function->body, WEFT_OP_NEGATE, argument, NULL);
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT,
                     "the function's body ends with 'stablehlo.negate', expected 'func.return'");
  weft_new_op(function->body, WEFT_OP_FUNC_RETURN, negate->results[0], NULL);
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  weft_new_op(function->body, WEFT_OP_FUNC_RETURN, negate->results[0], NULL);
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT,
                     "built.mlir:2:3: 'func.return' is not the last operation of its block");
  weft_graph_release(graph);
}
END_TEST

// JAX ends some helper functions so.
START_TEST(functions_may_end_with_stablehlo_return) {
  WEFT_ASSERT_OK(
      weft_verify_text("func.func @f(%a: tensor<f32>) -> tensor<f32> {\n"
                       "  stablehlo.return %a : tensor<f32>\n}\n"));
  WEFT_ASSERT_STATUS(weft_verify_text("func.func @f(%a: tensor<f32>) -> tensor<i32> {\n"
                                      "  stablehlo.return %a : tensor<f32>\n}\n"),
                     INVALID_INPUT,
                     "step.mlir:2:3: 'stablehlo.return' operand #0 '%a' has type tensor<f32>, "
                     "expected tensor<i32>, the type of result #0 of '@f'");
}
END_TEST

START_TEST(regions_end_with_their_terminator) {
  WEFT_ASSERT_STATUS(
      weft_verify_text("func.func @f(%p: tensor<i1>) {\n"
                       "  \"stablehlo.if\"(%p) ({\n    stablehlo.return\n  }, {\n"
                       "    func.return\n  }) : (tensor<i1>) -> ()\n  func.return\n}\n"),
      INVALID_INPUT,
      "step.mlir:5:5: region #1 of 'stablehlo.if' ends with 'func.return', expected "
      "'stablehlo.return'");
  WEFT_ASSERT_STATUS(
      weft_verify_text("func.func @f(%p: tensor<i1>) {\n"
                       "  \"stablehlo.if\"(%p) ({\n    stablehlo.return\n  }, {\n  }) : "
                       "(tensor<i1>) -> ()\n  func.return\n}\n"),
      INVALID_INPUT, "step.mlir:2:3: region #1 of 'stablehlo.if' is empty");
}
END_TEST

START_TEST(results_of_functions_are_returned) {
  WEFT_ASSERT_STATUS(weft_verify_text("func.func @f(%a: tensor<2xf32>) -> (tensor<2xf32>, "
                                      "tensor<3xf32>) {\n"
                                      "  func.return %a, %a : tensor<2xf32>, tensor<2xf32>\n}\n"),
                     INVALID_INPUT,
                     "step.mlir:2:3: 'func.return' operand #1 '%a' has type tensor<2xf32>, "
                     "expected tensor<3xf32>, the type of result #1 of '@f'");
}
END_TEST

// ---- symbols and calls --------------------------------------------------------------------------

START_TEST(symbols_resolve) {
  WEFT_ASSERT_STATUS(
      weft_verify_text("func.func @f() {\n  func.call @g() : () -> ()\n  func.return\n}\n"),
      INVALID_INPUT,
      "step.mlir:2:3: 'func.call' refers to '@g', which this module does not define");
  WEFT_ASSERT_STATUS(
      weft_verify_text("func.func @f(%a: tensor<f32>) {\n"
                       "  %r = stablehlo.composite \"weft.x\" %a {decomposition = @g} : "
                       "(tensor<f32>) -> tensor<f32>\n  func.return\n}\n"),
      INVALID_INPUT, "'stablehlo.composite' refers to '@g'");
  WEFT_ASSERT_STATUS(weft_verify_text("func.func @f() {\n"
                                      "  \"interpreter.run_parallel\"() {programs = [[@f, @g]]} "
                                      ": () -> ()\n  func.return\n}\n"),
                     INVALID_INPUT, "'interpreter.run_parallel' refers to '@g'");
}
END_TEST

START_TEST(calls_do_not_recur) {
  WEFT_ASSERT_STATUS(
      weft_verify_text("func.func @f() {\n  func.call @f() : () -> ()\n  func.return\n}\n"),
      INVALID_INPUT, "step.mlir:2:3: 'func.call' of '@f' makes a cycle of calls");
  WEFT_ASSERT_STATUS(
      weft_verify_text("func.func @a() {\n  func.call @b() : () -> ()\n  func.return\n}\n"
                       "func.func @b() {\n  func.call @c() : () -> ()\n  func.return\n}\n"
                       "func.func @c() {\n  func.call @a() : () -> ()\n  func.return\n}\n"),
      INVALID_INPUT, "step.mlir:10:3: 'func.call' of '@a' makes a cycle of calls");
  // A diamond is no cycle.
  WEFT_ASSERT_OK(weft_verify_text(
      "func.func @a() {\n  func.call @b() : () -> ()\n  func.call @c() : () -> ()\n"
      "  func.return\n}\n"
      "func.func @b() {\n  func.call @c() : () -> ()\n  func.return\n}\n"
      "func.func @c() {\n  func.return\n}\n"));
}
END_TEST

// A chain of a hundred thousand calls must not exhaust the machine's stack.
START_TEST(long_chains_of_calls_are_fine) {
  enum { COUNT = 100000 };
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_graph_create("chain.mlir", weft_testing_allocator(), &graph));
  for (int i = 0; i < COUNT; ++i) {
    char name[16];
    weft_function_t* function = NULL;
    weft_op_t* op = NULL;
    (void)snprintf(name, sizeof(name), "f%d", i);
    WEFT_ASSERT_OK(weft_function_create(graph, name, NULL, 0, NULL, 0, &function));
    weft_named_attr_t callee = {.name = "callee"};
    (void)snprintf(name, sizeof(name), "f%d", i + 1);
    WEFT_ASSERT_OK(weft_attr_symbol(graph, name, &callee.value));
    weft_op_params_t params = {.opcode = WEFT_OP_FUNC_CALL, .attrs = &callee, .attr_count = 1};
    if (i + 1 < COUNT) WEFT_ASSERT_OK(weft_op_create(function->body, &params, &op));
    params = (weft_op_params_t){.opcode = WEFT_OP_FUNC_RETURN};
    WEFT_ASSERT_OK(weft_op_create(function->body, &params, &op));
  }
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  WEFT_ASSERT_OK(weft_function_check_supported(graph->functions[0]));
  weft_graph_release(graph);
}
END_TEST

// ---- attributes ---------------------------------------------------------------------------------

START_TEST(attributes_are_present_and_of_their_kind) {
  static const struct {
    const char* attrs;
    const char* message;
  } cases[] = {
      {"", "'stablehlo.dot_general' attribute 'dot_dimension_numbers' is missing"},
      {"dot_dimension_numbers = 3 : i64",
       "attribute 'dot_dimension_numbers' is an integer, expected #stablehlo.dot<...>"},
      {"dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [0], "
       "rhs_contracting_dimensions = [0]>, precision_config = 1 : i64",
       "attribute 'precision_config' is an integer, expected an array"},
      {"dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [0], "
       "rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision DEFAULT>]",
       "attribute 'precision_config' has 1 entries, expected one per operand"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    char text[1024];
    (void)snprintf(text, sizeof(text),
                   "func.func @f(%%a: tensor<2xf32>) {\n"
                   "  %%r = \"stablehlo.dot_general\"(%%a, %%a) {%s} : (tensor<2xf32>, "
                   "tensor<2xf32>) -> tensor<f32>\n  func.return\n}\n",
                   cases[i].attrs);
    WEFT_ASSERT_STATUS(weft_verify_text(text), INVALID_INPUT, cases[i].message);
  }
}
END_TEST

// Kinds the parser cannot write wrongly, but a pass can.
START_TEST(rules_hold_for_built_operations) {
  weft_graph_t* graph = NULL;
  weft_function_t* function = weft_new_function(&graph);
  weft_value_t* argument = function->body->arguments[0];
  weft_op_t* op = weft_new_op(function->body, WEFT_OP_COMPARE, argument, argument);
  weft_new_op(function->body, WEFT_OP_FUNC_RETURN, argument, NULL);
  weft_named_attr_t attrs[9];
  op->attrs = attrs;
  op->attr_count = 1;
  WEFT_ASSERT_OK(weft_graph_intern(graph, "comparison_direction", 20, &attrs[0].name));
  WEFT_ASSERT_OK(weft_attr_enum(graph, "stablehlo.precision", "HIGH", &attrs[0].value));
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT,
                     "is a #stablehlo.precision, expected a #stablehlo.comparison_direction");
  WEFT_ASSERT_OK(weft_attr_enum(graph, "stablehlo.comparison_direction", "NO", &attrs[0].value));
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT, "has the value 'NO'");
  attrs[1] = attrs[0];
  op->attr_count = 2;
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT,
                     "'stablehlo.compare' has the attribute 'comparison_direction' twice");
  for (int i = 1; i < 9; ++i) {
    char name[8];
    const int length = snprintf(name, sizeof(name), "x%d", i % 8);
    WEFT_ASSERT_OK(weft_graph_intern(graph, name, (size_t)length, &attrs[i].name));
    attrs[i].value = attrs[0].value;
  }
  op->attr_count = 9;
  attrs[8].name = attrs[3].name;
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT, "has the attribute 'x3' twice");
  weft_graph_release(graph);
}
END_TEST

START_TEST(aliases_fit) {
  static const struct {
    const char* arguments;
    const char* message;
  } cases[] = {
      {"%a: tensor<f32> {tf.aliasing_output = 2 : i32}",
       "argument #0 of '@f' has a tf.aliasing_output that is no result number, expected an integer "
       "under 2"},
      {"%a: tensor<f32> {tf.aliasing_output = -1 : i32}", "that is no result number"},
      {"%a: tensor<f32> {tf.aliasing_output = \"0\"}", "that is no result number"},
      {"%a: tensor<f32> {tf.aliasing_output = 1 : i32}",
       "argument #0 of '@f' has type tensor<f32>, but aliases result #1 of type tensor<i32>"},
      {"%a: tensor<f32> {tf.aliasing_output = 0 : i32}, %b: tensor<f32> {tf.aliasing_output = 0 : "
       "i32}",
       "argument #1 of '@f' aliases result #0, which another argument aliases already"},
      {"%a: tensor<f32> {tf.aliasing_output = 0 : i32}", NULL},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    char text[1024];
    (void)snprintf(text, sizeof(text),
                   "func.func @f(%s) -> (tensor<f32>, tensor<i32>) {\n"
                   "  %%c = stablehlo.constant dense<0> : tensor<i32>\n"
                   "  func.return %%a, %%c : tensor<f32>, tensor<i32>\n}\n",
                   cases[i].arguments);
    if (cases[i].message == NULL) {
      WEFT_ASSERT_OK(weft_verify_text(text));
    } else {
      WEFT_ASSERT_STATUS(weft_verify_text(text), INVALID_INPUT, cases[i].message);
    }
  }
}
END_TEST

START_TEST(operations_stand_where_they_may) {
  weft_graph_t* graph =
      weft_parse("sdy.mesh @m = <[\"x\"=2]>\nfunc.func @f() {\n  func.return\n}\n");
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  const weft_op_t* mesh = graph->module_ops->ops[0];
  const weft_op_params_t params = {
      .opcode = WEFT_OP_SDY_MESH, .attrs = mesh->attrs, .attr_count = mesh->attr_count};
  weft_block_t* body = graph->functions[0]->body;
  weft_op_t* op = NULL;
  WEFT_ASSERT_OK(weft_op_create(body, &params, &op));
  body->ops[1] = body->ops[0];
  body->ops[0] = op;
  WEFT_ASSERT_STATUS(weft_graph_verify(graph), INVALID_INPUT,
                     "'sdy.mesh' stands inside of a function");
  weft_graph_release(graph);
}
END_TEST

// ---- support ------------------------------------------------------------------------------------

// One file holds many cases: what weft cannot run must not spoil what it can.
START_TEST(unsupported_is_not_invalid) {
  static const struct {
    const char* body;
    const char* message;
  } cases[] = {
      {"%a: tensor<f32>) {\n  %r = chlo.lgamma %a : tensor<f32> -> tensor<f32>\n",
       "step.mlir:2:3: unsupported op 'chlo.lgamma'"},
      {"%a: tensor<2xcomplex<f32>>) {\n  %r = stablehlo.abs %a : (tensor<2xcomplex<f32>>) -> "
       "tensor<2xf32>\n",
       "values of type complex<f32> are not supported; argument #0 of '@f'"},
      {"%a: tensor<?xf32>) {\n", "dynamic dimensions are not supported, as in tensor<?xf32>"},
      {"%a: tensor<f32>) {\n  %r = stablehlo.convert %a : (tensor<f32>) -> tensor<f8E4M3FN>\n",
       "step.mlir:2:3: values of type f8E4M3FN are not supported"},
      {"%a: tensor<f32>) {\n  %r = stablehlo.custom_call @foo(%a) : (tensor<f32>) -> tensor<f32>\n",
       "step.mlir:2:3: unsupported custom_call target 'foo'"},
      {"%a: tensor<f32>) {\n  func.call @g(%a) : (tensor<f32>) -> ()\n",
       "step.mlir:6:3: unsupported op 'foo.bar'"},
      {"%a: tensor<f32>) {\n", NULL},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    char text[1024];
    (void)snprintf(text, sizeof(text),
                   "func.func @f(%s  func.return\n}\n"
                   "func.func private @g(%%a: tensor<f32>) {\n"
                   "  %%r = \"foo.bar\"(%%a) : (tensor<f32>) -> tensor<f32>\n  func.return\n}\n",
                   cases[i].body);
    weft_graph_t* graph = weft_parse(text);
    WEFT_ASSERT_OK(weft_graph_verify(graph));
    weft_status_t status = weft_function_check_supported(graph->functions[0]);
    if (cases[i].message == NULL) {
      WEFT_ASSERT_OK(status);
    } else {
      WEFT_ASSERT_STATUS(status, UNSUPPORTED, cases[i].message);
    }
    weft_graph_release(graph);
  }
}
END_TEST

// Values that cannot be computed still flow: readers of the graph rely on the counts.
START_TEST(flow_is_checked_for_any_type) {
  static const struct {
    const char* body;
    const char* message;
  } cases[] = {
      {"  %r:2 = \"stablehlo.optimization_barrier\"(%a) : (tensor<complex<f32>>) -> "
       "(tensor<complex<f32>>, tensor<complex<f32>>)\n",
       "has 2 results, expected 1"},
      {"  %r = \"stablehlo.while\"(%a) ({\n  ^bb0(%x: tensor<complex<f32>>):\n"
       "    stablehlo.return %p : tensor<i1>\n  }, {\n  ^bb0(%x: tensor<complex<f32>>):\n"
       "    stablehlo.return\n  }) : (tensor<complex<f32>>) -> tensor<complex<f32>>\n",
       "region #1 returns 0 values, expected 1"},
      {"  %r = \"stablehlo.if\"(%p) ({\n    stablehlo.return %a : tensor<complex<f32>>\n  }, {\n"
       "    stablehlo.return\n  }) : (tensor<i1>) -> tensor<complex<f32>>\n",
       "region #1 returns 0 values, expected 1"},
      {"  func.call @f(%a) : (tensor<complex<f32>>) -> ()\n", "passes 1 values to '@f'"},
      {"  %r = \"stablehlo.if\"(%p) ({\n    stablehlo.return %a : tensor<complex<f32>>\n  }, {\n"
       "    stablehlo.return %a : tensor<complex<f32>>\n  }) : (tensor<i1>) -> "
       "tensor<complex<f32>>\n",
       NULL},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    char text[1024];
    (void)snprintf(
        text, sizeof(text),
        "func.func @f(%%p: tensor<i1>, %%a: tensor<complex<f32>>) {\n%s  func.return\n}\n",
        cases[i].body);
    if (cases[i].message == NULL) {
      WEFT_ASSERT_OK(weft_verify_text(text));
    } else {
      WEFT_ASSERT_STATUS(weft_verify_text(text), INVALID_INPUT, cases[i].message);
    }
  }
}
END_TEST

// The verifier allocates scratch memory only; running out of it is reported.
START_TEST(verification_may_run_out_of_memory) {
  weft_graph_t* graph = weft_parse("func.func @f(%a: tensor<f32>) {\n  func.return\n}\n");
  const size_t live = weft_testing_live_blocks();
  weft_testing_fail_allocations_after(0);
  weft_status_t status = weft_graph_verify(graph);
  weft_testing_fail_allocations_after(SIZE_MAX);
  WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
  ck_assert_uint_eq(weft_testing_live_blocks(), live);
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("verify");
  TCase* test_case = weft_testing_check_leaks(tcase_create("values"));
  tcase_add_test(test_case, uses_come_after_definitions);
  tcase_add_test(test_case, values_stay_in_their_function);
  tcase_add_test(test_case, regions_keep_their_values);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("terminators"));
  tcase_add_test(test_case, functions_end_with_a_return);
  tcase_add_test(test_case, functions_may_end_with_stablehlo_return);
  tcase_add_test(test_case, regions_end_with_their_terminator);
  tcase_add_test(test_case, results_of_functions_are_returned);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("symbols"));
  tcase_add_test(test_case, symbols_resolve);
  tcase_add_test(test_case, calls_do_not_recur);
  tcase_add_test(test_case, long_chains_of_calls_are_fine);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("attributes"));
  tcase_add_test(test_case, attributes_are_present_and_of_their_kind);
  tcase_add_test(test_case, rules_hold_for_built_operations);
  tcase_add_test(test_case, aliases_fit);
  tcase_add_test(test_case, operations_stand_where_they_may);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("support"));
  tcase_add_test(test_case, unsupported_is_not_invalid);
  tcase_add_test(test_case, flow_is_checked_for_any_type);
  tcase_add_test(test_case, verification_may_run_out_of_memory);
  suite_add_tcase(suite, test_case);
  return suite;
}
