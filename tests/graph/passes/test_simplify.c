// The passes before planning: what disappears, and that nothing else changes.
#include <stdio.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/passes/pass.h"
#include "tests/testing/testing.h"

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "test.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

static weft_graph_t* run_pipeline(const char* text) {
  weft_graph_t* graph = parse(text);
  weft_graph_t* result = NULL;
  WEFT_ASSERT_OK(
      weft_pass_run_pipeline(graph, true, NULL, NULL, weft_testing_allocator(), &result));
  weft_graph_release(graph);
  return result;
}

static uint32_t count_ops(const weft_graph_t* graph, weft_opcode_t opcode) {
  const weft_block_t* body = weft_graph_main(graph)->body;
  uint32_t count = 0;
  for (uint32_t i = 0; i < body->op_count; ++i) count += body->ops[i]->opcode == opcode;
  return count;
}

START_TEST(calls_and_composites_are_inlined) {
  weft_graph_t* graph = run_pipeline(
      "module {\n"
      "func.func public @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %0 = call @f(%x) : (tensor<4xf32>) -> tensor<4xf32>\n"
      "  %1 = stablehlo.composite \"weft.g\" %0 {decomposition = @g} : (tensor<4xf32>) -> "
      "tensor<4xf32>\n"
      "  return %1 : tensor<4xf32>\n}\n"
      "func.func private @f(%x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %0 = call @g(%x) : (tensor<4xf32>) -> tensor<4xf32>\n"
      "  %1 = stablehlo.negate %0 : tensor<4xf32>\n"
      "  return %1 : tensor<4xf32>\n}\n"
      "func.func private @g(%x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %0 = stablehlo.tanh %x : tensor<4xf32>\n"
      "  return %0 : tensor<4xf32>\n}\n}\n");
  ck_assert_uint_eq(graph->function_count, 1);
  ck_assert_uint_eq(weft_graph_main(graph)->body->op_count, 4);
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_TANH), 2);
  weft_graph_release(graph);
}
END_TEST

// The results that the arguments of @main are written over by, as "0 - 2".
static const char* aliases(const weft_graph_t* graph) {
  static char text[64];
  const weft_function_t* function = weft_graph_main(graph);
  text[0] = '\0';
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    const weft_attr_t* attrs = function->argument_attrs[i];
    const weft_attr_t* alias =
        attrs ? weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "tf.aliasing_output")
              : NULL;
    const size_t size = strlen(text);
    if (alias) {
      snprintf(text + size, sizeof(text) - size, "%d ", (int)alias->as.integer);
    } else {
      snprintf(text + size, sizeof(text) - size, "- ");
    }
  }
  return text;
}

// JAX marks donated arguments so where it does not pair them itself (under a mesh): a plan that
// looks for pairs only would train nothing.
START_TEST(donors_get_the_first_free_result_of_their_type) {
  weft_graph_t* graph = run_pipeline(
      "func.func @main(%x: tensor<4xf32>, %a: tensor<4xf32> {jax.buffer_donor = true}, "
      "%b: tensor<2xf32> {jax.buffer_donor = true, weft.name = \"b\"}, "
      "%c: tensor<4xf32> {jax.buffer_donor = true}, %d: tensor<4xf32> {tf.aliasing_output = 1 : "
      "i32}, "
      "%e: tensor<3xf32> {jax.buffer_donor = true}, %f: tensor<4xf32> {jax.buffer_donor = false}) "
      "-> (tensor<f32>, tensor<4xf32>, tensor<4xf32>, tensor<2xf32>, tensor<4xf32>) {\n"
      "  %0 = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %1 = stablehlo.add %a, %x : tensor<4xf32>\n"
      "  %2 = stablehlo.add %c, %d : tensor<4xf32>\n"
      "  return %0, %x, %1, %b, %2 : tensor<f32>, tensor<4xf32>, tensor<4xf32>, tensor<2xf32>, "
      "tensor<4xf32>\n}\n");
  ck_assert_str_eq(aliases(graph), "- 2 3 4 1 - - ");
  weft_graph_release(graph);
}
END_TEST

START_TEST(layout_chains_collapse) {
  weft_graph_t* graph = run_pipeline(
      "func.func @main(%x: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<24xf32>, "
      "tensor<5x2x3x4xf32>) {\n"
      "  %0 = stablehlo.transpose %x, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>\n"
      "  %1 = stablehlo.transpose %0, dims = [1, 2, 0] : (tensor<4x2x3xf32>) -> tensor<2x3x4xf32>\n"
      "  %2 = stablehlo.reshape %1 : (tensor<2x3x4xf32>) -> tensor<6x4xf32>\n"
      "  %3 = stablehlo.reshape %2 : (tensor<6x4xf32>) -> tensor<24xf32>\n"
      "  %4 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2] : (tensor<2x3x4xf32>) -> "
      "tensor<2x3x4xf32>\n"
      "  %5 = stablehlo.broadcast_in_dim %4, dims = [1, 2, 3] : (tensor<2x3x4xf32>) -> "
      "tensor<5x2x3x4xf32>\n"
      "  return %4, %3, %5 : tensor<2x3x4xf32>, tensor<24xf32>, tensor<5x2x3x4xf32>\n}\n");
  const weft_block_t* body = weft_graph_main(graph)->body;
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_TRANSPOSE), 0);
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_RESHAPE), 1);
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_BROADCAST_IN_DIM), 1);
  ck_assert_ptr_eq(body->ops[body->op_count - 1]->operands[0], body->arguments[0]);
  weft_graph_release(graph);
}
END_TEST

START_TEST(equal_expressions_are_shared_within_their_scope) {
  weft_graph_t* graph = run_pipeline(
      "func.func @main(%x: tensor<4xf32>, %p: tensor<i1>) -> (tensor<4xf32>, tensor<4xf32>) {\n"
      "  %a = stablehlo.exponential %x : tensor<4xf32>\n"
      "  %b = stablehlo.exponential %x : tensor<4xf32>\n"
      "  %c = stablehlo.add %a, %b : tensor<4xf32>\n"
      "  %d = \"stablehlo.if\"(%p) ({\n"
      "    %e = stablehlo.exponential %x : tensor<4xf32>\n"  // known from outside
      "    %f = stablehlo.sine %x : tensor<4xf32>\n"
      "    %g = stablehlo.add %e, %f : tensor<4xf32>\n"
      "    stablehlo.return %g : tensor<4xf32>\n"
      "  }, {\n"
      "    %h = stablehlo.sine %x : tensor<4xf32>\n"  // the other branch's sine is out of reach
      "    stablehlo.return %h : tensor<4xf32>\n"
      "  }) : (tensor<i1>) -> tensor<4xf32>\n"
      "  return %c, %d : tensor<4xf32>, tensor<4xf32>\n}\n");
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_EXPONENTIAL), 1);
  const weft_block_t* body = weft_graph_main(graph)->body;
  const weft_op_t* branch = body->ops[body->op_count - 2];
  ck_assert_int_eq(branch->opcode, WEFT_OP_IF);
  ck_assert_uint_eq(branch->regions[0]->op_count, 3);
  ck_assert_uint_eq(branch->regions[1]->op_count, 2);
  weft_graph_release(graph);
}
END_TEST

// A barrier exists to keep a recomputed value apart from the first one.
START_TEST(barriers_and_different_attributes_are_kept_apart) {
  weft_graph_t* graph = run_pipeline(
      "func.func @main(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi1>, tensor<4xi1>) {\n"
      "  %a = stablehlo.exponential %x : tensor<4xf32>\n"
      "  %y = stablehlo.optimization_barrier %x : tensor<4xf32>\n"
      "  %b = stablehlo.exponential %y : tensor<4xf32>\n"
      "  %c = stablehlo.add %a, %b : tensor<4xf32>\n"
      "  %d = stablehlo.compare LT, %a, %c : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>\n"
      "  %e = stablehlo.compare GT, %a, %c : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>\n"
      "  return %c, %d, %e : tensor<4xf32>, tensor<4xi1>, tensor<4xi1>\n}\n");
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_EXPONENTIAL), 2);
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_COMPARE), 2);
  weft_graph_release(graph);
}
END_TEST

START_TEST(splats_stay_splats_and_dead_code_goes) {
  weft_graph_t* graph = run_pipeline(
      "func.func @main(%x: tensor<4x5xf32>) -> tensor<4x5xf32> {\n"
      "  %c = stablehlo.constant dense<2.5> : tensor<f32>\n"
      "  %w = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<f32>) -> tensor<5x4xf32>\n"
      "  %t = stablehlo.transpose %w, dims = [1, 0] : (tensor<5x4xf32>) -> tensor<4x5xf32>\n"
      "  %dead = stablehlo.tanh %x : tensor<4x5xf32>\n"
      "  %r = stablehlo.multiply %x, %t : tensor<4x5xf32>\n"
      "  return %r : tensor<4x5xf32>\n}\n");
  const weft_block_t* body = weft_graph_main(graph)->body;
  ck_assert_uint_eq(body->op_count, 3);  // constant, multiply, return
  const weft_attr_t* value = weft_op_attr(body->ops[0], "value");
  ck_assert(value->as.dense.splat);
  float element = 0.0f;
  memcpy(&element, value->as.dense.data, sizeof(element));
  ck_assert_float_eq(element, 2.5f);
  weft_graph_release(graph);
}
END_TEST

// x * x + 0 * 0 is how squares of absolute values are written for any type.
START_TEST(nothing_is_added_to_squares) {
  weft_graph_t* graph = run_pipeline(
      "func.func @main(%x: tensor<4x5xf32>, %i: tensor<4xi32>)"
      " -> (tensor<4x5xf32>, tensor<4x5xf32>, tensor<4x5xf32>, tensor<4xi32>) {\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<4x5xf32>\n"
      "  %zz = stablehlo.multiply %z, %z : tensor<4x5xf32>\n"
      "  %xx = stablehlo.multiply %x, %x : tensor<4x5xf32>\n"
      "  %a = stablehlo.add %xx, %zz : tensor<4x5xf32>\n"
      "  %b = stablehlo.add %zz, %xx : tensor<4x5xf32>\n"
      "  %sx = chlo.square %x : tensor<4x5xf32> -> tensor<4x5xf32>\n"
      "  %sz = chlo.square %z : tensor<4x5xf32> -> tensor<4x5xf32>\n"
      "  %d = stablehlo.add %sx, %sz : tensor<4x5xf32>\n"
      "  %n = stablehlo.constant dense<0> : tensor<4xi32>\n"
      "  %c = stablehlo.add %i, %n : tensor<4xi32>\n"
      "  return %a, %b, %d, %c : tensor<4x5xf32>, tensor<4x5xf32>, tensor<4x5xf32>, "
      "tensor<4xi32>\n}\n");
  const weft_block_t* body = weft_graph_main(graph)->body;
  ck_assert_uint_eq(body->op_count, 2);  // multiply, return
  for (uint32_t i = 0; i < 3; ++i) {
    ck_assert_ptr_eq(body->ops[1]->operands[i], body->ops[0]->results[0]);
  }
  ck_assert_ptr_eq(body->ops[1]->operands[3], body->arguments[1]);
  weft_graph_release(graph);
}
END_TEST

// -0.0 + 0.0 is 0.0, and -0.0 is no zero of that kind.
START_TEST(zeros_that_change_a_bit_are_added) {
  weft_graph_t* graph = run_pipeline(
      "func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>)"
      " -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<4xf32>\n"
      "  %m = stablehlo.constant dense<-0.0> : tensor<4xf32>\n"
      "  %a = stablehlo.add %x, %z : tensor<4xf32>\n"
      "  %xy = stablehlo.multiply %x, %y : tensor<4xf32>\n"
      "  %b = stablehlo.add %xy, %z : tensor<4xf32>\n"
      "  %c = stablehlo.multiply %m, %z : tensor<4xf32>\n"
      "  return %a, %b, %c : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>\n}\n");
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_ADD), 2);
  ck_assert_uint_eq(count_ops(graph, WEFT_OP_MULTIPLY), 2);
  weft_graph_release(graph);
}
END_TEST

START_TEST(roles_and_aliasing_survive) {
  weft_graph_t* graph = run_pipeline(
      "func.func public @main(%p: tensor<4xf32> {tf.aliasing_output = 0 : i32, weft.role = "
      "\"param\", weft.name = \"w\"}) -> (tensor<4xf32> {jax.result_info = \"w\"}) {\n"
      "  %r = stablehlo.negate %p : tensor<4xf32>\n"
      "  return %r : tensor<4xf32>\n}\n");
  const weft_function_t* function = weft_graph_main(graph);
  const weft_attr_t* attrs = function->argument_attrs[0];
  ck_assert_uint_eq(attrs->as.dict.count, 3);
  ck_assert_str_eq(
      weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "weft.role")->as.string.data,
      "param");
  ck_assert_ptr_nonnull(function->result_attrs[0]);
  weft_graph_release(graph);
}
END_TEST

typedef struct seen_s {
  const weft_graph_t* graphs[8];
  uint32_t count;
} seen_t;

static weft_status_t note_graph(void* user_data, const weft_pass_t* pass,
                                const weft_graph_t* graph) {
  seen_t* seen = user_data;
  ck_assert_str_eq(pass->name, weft_pass_pipeline(&(uint32_t){0})[seen->count].name);
  seen->graphs[seen->count++] = graph;
  return weft_ok_status();
}

// Where nothing is called there is nothing to inline, and no copy; regions are looked into.
START_TEST(only_calls_are_worth_a_copy) {
  static const char* const texts[] = {
      "func.func public @main(%p: tensor<i1>, %x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %r = \"stablehlo.if\"(%p) ({\n"
      "    %n = stablehlo.negate %x : tensor<4xf32>\n"
      "    \"stablehlo.return\"(%n) : (tensor<4xf32>) -> ()\n"
      "  }, {\n    \"stablehlo.return\"(%x) : (tensor<4xf32>) -> ()\n"
      "  }) : (tensor<i1>) -> tensor<4xf32>\n"
      "  return %r : tensor<4xf32>\n}\n",
      "func.func public @main(%p: tensor<i1>, %x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %r = \"stablehlo.if\"(%p) ({\n"
      "    %n = func.call @f(%x) : (tensor<4xf32>) -> tensor<4xf32>\n"
      "    \"stablehlo.return\"(%n) : (tensor<4xf32>) -> ()\n"
      "  }, {\n    \"stablehlo.return\"(%x) : (tensor<4xf32>) -> ()\n"
      "  }) : (tensor<i1>) -> tensor<4xf32>\n"
      "  return %r : tensor<4xf32>\n}\n"
      "func.func private @f(%x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %n = stablehlo.negate %x : tensor<4xf32>\n  return %n : tensor<4xf32>\n}\n",
  };
  uint32_t pass_count = 0;
  (void)weft_pass_pipeline(&pass_count);
  for (int calls = 0; calls < 2; ++calls) {
    weft_graph_t* graph = parse(texts[calls]);
    weft_graph_t* result = NULL;
    seen_t seen = {.count = 0};
    WEFT_ASSERT_OK(
        weft_pass_run_pipeline(graph, true, note_graph, &seen, weft_testing_allocator(), &result));
    ck_assert_uint_eq(seen.count, pass_count);
    ck_assert_int_eq(seen.graphs[0] == graph, !calls);
    ck_assert_ptr_eq(seen.graphs[pass_count - 1], result);
    ck_assert_ptr_ne(result, graph);
    ck_assert_uint_eq(result->function_count, 1);
    weft_graph_release(result);
    weft_graph_release(graph);
  }
}
END_TEST

// f<i> calls f<i+1> twice: 2^40 calls, which must end in a sentence and not in memory.
START_TEST(exponential_inlining_is_refused) {
  char text[40 * 200];
  size_t size = (size_t)snprintf(
      text, sizeof(text),
      "func.func public @main(%%x: tensor<f32>) -> tensor<f32> {\n"
      "  %%0 = call @f0(%%x) : (tensor<f32>) -> tensor<f32>\n  return %%0 : tensor<f32>\n}\n");
  for (int i = 0; i < 39; ++i) {
    size += (size_t)snprintf(
        text + size, sizeof(text) - size,
        "func.func private @f%d(%%x: tensor<f32>) -> tensor<f32> {\n"
        "%%0 = call @f%d(%%x) : (tensor<f32>) -> tensor<f32>\n"
        "%%1 = call @f%d(%%0) : (tensor<f32>) -> tensor<f32>\nreturn %%1 : tensor<f32>\n}\n",
        i, i + 1, i + 1);
  }
  snprintf(text + size, sizeof(text) - size,
           "func.func private @f39(%%x: tensor<f32>) -> tensor<f32> {\n"
           "%%0 = stablehlo.negate %%x : tensor<f32>\nreturn %%0 : tensor<f32>\n}\n");
  weft_graph_t* graph = parse(text);
  weft_graph_t* result = NULL;
  WEFT_ASSERT_STATUS(weft_pass_inline(graph, weft_testing_allocator(), &result), UNSUPPORTED,
                     "values once its calls are inlined");
  ck_assert_ptr_null(result);
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("simplify");
  TCase* pipeline = tcase_create("pipeline");
  weft_testing_check_leaks(pipeline);
  tcase_add_test(pipeline, calls_and_composites_are_inlined);
  tcase_add_test(pipeline, donors_get_the_first_free_result_of_their_type);
  tcase_add_test(pipeline, layout_chains_collapse);
  tcase_add_test(pipeline, equal_expressions_are_shared_within_their_scope);
  tcase_add_test(pipeline, barriers_and_different_attributes_are_kept_apart);
  tcase_add_test(pipeline, splats_stay_splats_and_dead_code_goes);
  tcase_add_test(pipeline, nothing_is_added_to_squares);
  tcase_add_test(pipeline, zeros_that_change_a_bit_are_added);
  tcase_add_test(pipeline, roles_and_aliasing_survive);
  tcase_add_test(pipeline, only_calls_are_worth_a_copy);
  tcase_add_test(pipeline, exponential_inlining_is_refused);
  suite_add_tcase(suite, pipeline);
  return suite;
}
