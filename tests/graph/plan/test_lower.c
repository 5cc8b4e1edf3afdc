// Lowering: which kernels a graph becomes, and what shares storage.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/passes/pass.h"
#include "graph/plan/cluster.h"
#include "graph/plan/lower.h"
#include "tests/testing/testing.h"

static weft_plan_t* lower_text(const char* text) {
  weft_graph_t* graph = NULL;
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_graph_parse(text, strlen(text), "test.mlir", NULL, allocator, &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  WEFT_ASSERT_OK(weft_pass_run_pipeline(graph, true, NULL, NULL, allocator, &lowered));
  weft_graph_release(graph);
  WEFT_ASSERT_OK(
      weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = 1}, allocator, &plan));
  return plan;
}

static const weft_kernel_t* kernel(const weft_plan_t* plan, uint32_t index) {
  ck_assert_uint_lt(index, plan->body.instruction_count);
  ck_assert_int_eq(plan->body.instructions[index].kind, WEFT_INSTRUCTION_KERNEL);
  return &plan->body.instructions[index].kernel;
}

START_TEST(elementwise_chain_and_sum_are_one_loop) {
  weft_plan_t* plan = lower_text(
      "func.func @main(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>) {\n"
      "  %c = stablehlo.constant dense<2.0> : tensor<4x8xf32>\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %a = stablehlo.multiply %x, %c : tensor<4x8xf32>\n"
      "  %b = stablehlo.exponential %a : tensor<4x8xf32>\n"
      "  %s = stablehlo.reduce(%b init: %z) applies stablehlo.add across dimensions = [1]"
      " : (tensor<4x8xf32>, tensor<f32>) -> tensor<4xf32>\n"
      "  return %b, %s : tensor<4x8xf32>, tensor<4xf32>\n}\n");
  ck_assert_uint_eq(plan->body.instruction_count, 1);
  const weft_kernel_t* loop = kernel(plan, 0);
  ck_assert_int_eq(loop->kind, WEFT_KERNEL_LOOP);
  ck_assert_uint_eq(loop->as.loop.output_count, 2);
  ck_assert_uint_eq(loop->input_count, 1);  // the constants are immediates
  ck_assert_uint_eq(plan->arena_bytes[WEFT_BUFFER_STEP], 0);
  weft_plan_release(plan);
}
END_TEST

// A sum over rows feeds back into the rows: two passes over memory are needed, not one, and the
// value between them is repeated rather than stored.
START_TEST(normalisation_repeats_cheap_values) {
  weft_plan_t* plan = lower_text(
      "func.func @main(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {\n"
      "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %a = stablehlo.multiply %x, %x : tensor<4x8xf32>\n"
      "  %b = stablehlo.add %a, %x : tensor<4x8xf32>\n"
      "  %s = stablehlo.reduce(%b init: %z) applies stablehlo.add across dimensions = [1]"
      " : (tensor<4x8xf32>, tensor<f32>) -> tensor<4xf32>\n"
      "  %t = stablehlo.broadcast_in_dim %s, dims = [0] : (tensor<4xf32>) -> tensor<4x8xf32>\n"
      "  %r = stablehlo.divide %b, %t : tensor<4x8xf32>\n"
      "  return %r : tensor<4x8xf32>\n}\n");
  ck_assert_uint_eq(plan->body.instruction_count, 2);
  ck_assert_uint_eq(kernel(plan, 0)->output_count, 1);  // the sums only
  ck_assert_uint_eq(kernel(plan, 1)->as.loop.step_count, 5);
  ck_assert_uint_eq(plan->arena_bytes[WEFT_BUFFER_STEP], 16);
  weft_plan_release(plan);
}
END_TEST

START_TEST(layout_operations_cost_nothing) {
  weft_plan_t* plan = lower_text(
      "func.func @main(%q: tensor<2x4x3x8xf32>, %k: tensor<2x4x3x8xf32>) -> tensor<2x4x12xf32> {\n"
      "  %0 = stablehlo.transpose %q, dims = [0, 2, 1, 3] : (tensor<2x4x3x8xf32>) -> "
      "tensor<2x3x4x8xf32>\n"
      "  %1 = stablehlo.dot_general %0, %k, batching_dims = [0, 1] x [0, 2], contracting_dims = "
      "[3] x [3] : (tensor<2x3x4x8xf32>, tensor<2x4x3x8xf32>) -> tensor<2x3x4x4xf32>\n"
      "  %2 = stablehlo.transpose %1, dims = [0, 2, 1, 3] : (tensor<2x3x4x4xf32>) -> "
      "tensor<2x4x3x4xf32>\n"
      "  %3 = stablehlo.reshape %2 : (tensor<2x4x3x4xf32>) -> tensor<2x4x12xf32>\n"
      "  return %3 : tensor<2x4x12xf32>\n}\n");
  ck_assert_uint_eq(plan->body.instruction_count, 1);
  const weft_kernel_t* dot = kernel(plan, 0);
  ck_assert_int_eq(dot->kind, WEFT_KERNEL_CONTRACTION);
  // The product is written where the transpose wants it, straight into the result.
  const int64_t strides[] = {48, 4, 12, 1};
  ck_assert_mem_eq(dot->outputs[0].strides, strides, sizeof(strides));
  ck_assert_int_eq(plan->buffers[dot->outputs[0].buffer].kind, WEFT_BUFFER_RESULT);
  weft_plan_release(plan);
}
END_TEST

START_TEST(donated_argument_is_updated_in_place) {
  weft_plan_t* plan = lower_text(
      "func.func @main(%p: tensor<8xf32> {tf.aliasing_output = 0 : i32}, %g: tensor<8xf32>) -> "
      "tensor<8xf32> {\n"
      "  %r = stablehlo.subtract %p, %g : tensor<8xf32>\n"
      "  return %r : tensor<8xf32>\n}\n");
  ck_assert_uint_eq(plan->body.instruction_count, 1);
  ck_assert_uint_eq(kernel(plan, 0)->outputs[0].buffer, plan->arguments[0].buffer);
  ck_assert_uint_eq(plan->arena_bytes[WEFT_BUFFER_STEP], 0);
  weft_plan_release(plan);
}
END_TEST

// A value and its update lie side by side: the update is no longer in place.
START_TEST(update_beside_its_operand_is_no_update_in_place) {
  weft_plan_t* plan = lower_text(
      "func.func @main(%a: tensor<4x4xf32>, %u: tensor<1x4xf32>, %i: tensor<i32>) -> "
      "tensor<8x4xf32> {\n"
      "  %x = stablehlo.dot %a, %a : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>\n"
      "  %y = stablehlo.dynamic_update_slice %x, %u, %i, %i : (tensor<4x4xf32>, "
      "tensor<1x4xf32>, tensor<i32>, tensor<i32>) -> tensor<4x4xf32>\n"
      "  %c = stablehlo.concatenate %x, %y, dim = 0 : (tensor<4x4xf32>, tensor<4x4xf32>) -> "
      "tensor<8x4xf32>\n"
      "  return %c : tensor<8x4xf32>\n}\n");
  ck_assert_uint_eq(plan->body.instruction_count, 2);  // both are written where they stay
  const weft_kernel_t* update = kernel(plan, 1);
  ck_assert_uint_eq(update->inputs[0].buffer, update->outputs[0].buffer);
  ck_assert_int_eq(update->inputs[0].offset_bytes, 0);
  ck_assert_int_eq(update->outputs[0].offset_bytes, 64);
  ck_assert_uint_eq(update->in_place, UINT32_MAX);
  weft_plan_release(plan);
}
END_TEST

// The old value is read after the new one is known: writing in place would be wrong.
START_TEST(late_reader_keeps_the_old_value) {
  weft_plan_t* plan = lower_text(
      "func.func @main(%p: tensor<8x8xf32> {tf.aliasing_output = 0 : i32}, %g: tensor<8x8xf32>) -> "
      "(tensor<8x8xf32>, tensor<8x8xf32>) {\n"
      "  %r = stablehlo.subtract %p, %g : tensor<8x8xf32>\n"
      "  %d = stablehlo.dot %r, %p : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>\n"
      "  return %r, %d : tensor<8x8xf32>, tensor<8x8xf32>\n}\n");
  ck_assert_uint_eq(plan->body.instruction_count, 3);
  const weft_kernel_t* last = kernel(plan, 2);
  ck_assert_uint_eq(last->outputs[0].buffer, plan->arguments[0].buffer);
  ck_assert_uint_ne(kernel(plan, 0)->outputs[0].buffer, plan->arguments[0].buffer);
  weft_plan_release(plan);
}
END_TEST

// Two donated arguments change places: each must be read before it is overwritten.
START_TEST(swapped_arguments_go_through_a_copy) {
  weft_plan_t* plan = lower_text(
      "func.func @main(%a: tensor<4xf32> {tf.aliasing_output = 1 : i32}, %b: tensor<4xf32> "
      "{tf.aliasing_output = 0 : i32}) -> (tensor<4xf32>, tensor<4xf32>) {\n"
      "  return %a, %b : tensor<4xf32>, tensor<4xf32>\n}\n");
  // Replays the plan's copies on one letter per buffer.
  char content[8] = "........";
  content[plan->arguments[0].buffer] = 'a';
  content[plan->arguments[1].buffer] = 'b';
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_kernel_t* copy = kernel(plan, i);
    content[copy->outputs[0].buffer] = content[copy->inputs[0].buffer];
  }
  ck_assert_int_eq(content[plan->results[0].buffer], 'a');
  ck_assert_int_eq(content[plan->results[1].buffer], 'b');
  ck_assert_uint_eq(plan->results[0].buffer, plan->arguments[1].buffer);
  weft_plan_release(plan);
}
END_TEST

START_TEST(loop_updates_its_carried_array_in_place) {
  weft_plan_t* plan = lower_text(
      "func.func @main(%x: tensor<16xf32>) -> tensor<16xf32> {\n"
      "  %zero = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %r:2 = stablehlo.while(%i = %zero, %a = %x) : tensor<i32>, tensor<16xf32>\n"
      "  cond {\n"
      "    %n = stablehlo.constant dense<16> : tensor<i32>\n"
      "    %p = stablehlo.compare LT, %i, %n, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %p : tensor<i1>\n"
      "  } do {\n"
      "    %one = stablehlo.constant dense<1> : tensor<i32>\n"
      "    %u = stablehlo.constant dense<3.0> : tensor<1xf32>\n"
      "    %b = stablehlo.dynamic_update_slice %a, %u, %i : (tensor<16xf32>, tensor<1xf32>, "
      "tensor<i32>) -> tensor<16xf32>\n"
      "    %j = stablehlo.add %i, %one : tensor<i32>\n"
      "    stablehlo.return %j, %b : tensor<i32>, tensor<16xf32>\n"
      "  }\n"
      "  return %r#1 : tensor<16xf32>\n}\n");
  const weft_instruction_t* loop = NULL;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    if (plan->body.instructions[i].kind == WEFT_INSTRUCTION_WHILE) {
      loop = &plan->body.instructions[i];
    }
  }
  ck_assert_ptr_nonnull(loop);
  const weft_plan_block_t* body = &loop->blocks[1];
  bool updated = false;
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    const weft_kernel_t* step = &body->instructions[i].kernel;
    ck_assert(step->kind == WEFT_KERNEL_OP || step->outputs[0].dtype != WEFT_DTYPE_F32 ||
              step->outputs[0].dims[0] == 1);  // nothing copies the array
    if (step->kind == WEFT_KERNEL_OP) {
      ck_assert_uint_eq(step->in_place, 0);
      ck_assert_uint_eq(step->inputs[0].buffer, step->outputs[0].buffer);
      updated = true;
    }
  }
  ck_assert(updated);
  weft_plan_release(plan);
}
END_TEST

// 700 arrays, added pairwise like a tree and then multiplied by their sum: one loop by connection
// alone, in both directions, which a limit keeps to a size that can be planned and run.
START_TEST(wide_graphs_become_several_loops) {
  enum { ARRAYS = 700 };
  char* text = NULL;
  size_t size = 0;
  FILE* file = open_memstream(&text, &size);
  ck_assert_ptr_nonnull(file);
  fprintf(file, "func.func @main(");
  for (int i = 0; i < ARRAYS; ++i) fprintf(file, "%s%%x%d: tensor<4xf32>", i ? ", " : "", i);
  fprintf(file, ") -> (");
  for (int i = 0; i < ARRAYS; ++i) fprintf(file, "%stensor<4xf32>", i ? ", " : "");
  fprintf(file, ") {\n");
  for (int i = 0, next = ARRAYS; i + 1 < next; i += 2, ++next) {
    fprintf(file, "  %%x%d = stablehlo.add %%x%d, %%x%d : tensor<4xf32>\n", next, i, i + 1);
  }
  for (int i = 0; i < ARRAYS; ++i) {
    fprintf(file, "  %%y%d = stablehlo.multiply %%x%d, %%x%d : tensor<4xf32>\n", i, i,
            2 * ARRAYS - 2);
  }
  fprintf(file, "  return ");
  for (int i = 0; i < ARRAYS; ++i) fprintf(file, "%s%%y%d", i ? ", " : "", i);
  fprintf(file, " : ");
  for (int i = 0; i < ARRAYS; ++i) fprintf(file, "%stensor<4xf32>", i ? ", " : "");
  fprintf(file, "\n}\n");
  ck_assert_int_eq(fclose(file), 0);
  weft_plan_t* plan = lower_text(text);
  free(text);
  uint32_t outputs = 0;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_kernel_t* loop = kernel(plan, i);
    ck_assert_int_eq(loop->kind, WEFT_KERNEL_LOOP);
    ck_assert_uint_le(loop->output_count, WEFT_CLUSTER_MOST_OPS);
    ck_assert_uint_le(loop->input_count, 2 * WEFT_CLUSTER_MOST_OPS);
    outputs += loop->output_count;
  }
  ck_assert_uint_ge(outputs, ARRAYS);
  // 2 * ARRAYS operations, and not one loop for each of them.
  ck_assert_uint_le(plan->body.instruction_count, 4 * ARRAYS / WEFT_CLUSTER_MOST_OPS + 4);
  weft_plan_release(plan);
}
END_TEST

START_TEST(unsupported_operation_is_named_where_it_stands) {
  weft_graph_t* graph = NULL;
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  const char* text =
      "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %0 = \"stablehlo.all_reduce\"(%x) <{replica_groups = dense<[[0, 1]]> : "
      "tensor<1x2xi64>}> ({\n"
      "  ^bb0(%a: tensor<f32>, %b: tensor<f32>):\n"
      "    %s = stablehlo.add %a, %b : tensor<f32>\n"
      "    stablehlo.return %s : tensor<f32>\n"
      "  }) : (tensor<4xf32>) -> tensor<4xf32>\n"
      "  return %0 : tensor<4xf32>\n}\n";
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_graph_parse(text, strlen(text), "step.mlir", NULL, allocator, &graph));
  WEFT_ASSERT_OK(weft_pass_run_pipeline(graph, true, NULL, NULL, allocator, &lowered));
  weft_graph_release(graph);
  WEFT_ASSERT_STATUS(
      weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = 1}, allocator, &plan),
      UNSUPPORTED, "step.mlir:2:");
  ck_assert_ptr_null(plan);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("lower");
  TCase* kernels = tcase_create("kernels");
  weft_testing_check_leaks(kernels);
  tcase_add_test(kernels, elementwise_chain_and_sum_are_one_loop);
  tcase_add_test(kernels, normalisation_repeats_cheap_values);
  tcase_add_test(kernels, layout_operations_cost_nothing);
  tcase_add_test(kernels, wide_graphs_become_several_loops);
  tcase_add_test(kernels, unsupported_operation_is_named_where_it_stands);
  suite_add_tcase(suite, kernels);
  TCase* sharing = tcase_create("sharing");
  weft_testing_check_leaks(sharing);
  tcase_add_test(sharing, donated_argument_is_updated_in_place);
  tcase_add_test(sharing, update_beside_its_operand_is_no_update_in_place);
  tcase_add_test(sharing, late_reader_keeps_the_old_value);
  tcase_add_test(sharing, swapped_arguments_go_through_a_copy);
  tcase_add_test(sharing, loop_updates_its_carried_array_in_place);
  suite_add_tcase(suite, sharing);
  return suite;
}
