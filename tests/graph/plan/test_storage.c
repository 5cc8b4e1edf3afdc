// Storage of whole steps, checked by a replay that knows nothing of the planner (replay.h).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/passes/pass.h"
#include "graph/plan/lower.h"
#include "tests/graph/plan/replay.h"
#include "tests/testing/testing.h"

static weft_plan_t* lower_file(const char* path) {
  FILE* file = fopen(path, "rb");
  if (!file) return NULL;
  ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
  const size_t size = (size_t)ftell(file);
  rewind(file);
  char* text = malloc(size);
  ck_assert_uint_eq(fread(text, 1, size, file), size);
  fclose(file);
  weft_graph_t* graph = NULL;
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_graph_parse(text, size, path, NULL, allocator, &graph));
  free(text);
  WEFT_ASSERT_OK(weft_pass_run_pipeline(graph, false, NULL, NULL, allocator, &lowered));
  weft_graph_release(graph);
  WEFT_ASSERT_OK(
      weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = 1}, allocator, &plan));
  return plan;
}

static void check_file(const char* path, bool updates_without_copies) {
  weft_plan_t* plan = lower_file(path);
  ck_assert_msg(plan != NULL, "%s is missing", path);
  ck_assert_uint_gt(plan_replay(plan), 0);
  ck_assert_uint_ge(plan->arena_bytes[WEFT_BUFFER_STEP], plan->max_live_bytes);
  // The layout is close to what no layout can beat.
  ck_assert_double_le((double)plan->arena_bytes[WEFT_BUFFER_STEP],
                      1.02 * (double)plan->max_live_bytes + 64.0 * plan->buffer_count);
  // Training steps update every donated argument without a copy.
  for (uint32_t i = 0; updates_without_copies && i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->kind != WEFT_INSTRUCTION_KERNEL) continue;
    const weft_kernel_t* kernel = &instruction->kernel;
    const bool is_copy = kernel->kind == WEFT_KERNEL_LOOP && kernel->as.loop.step_count == 1 &&
                         kernel->input_count == 1 && !kernel->as.loop.outputs[0].is_reduction;
    ck_assert_msg(!is_copy || plan->buffers[kernel->outputs[0].buffer].kind != WEFT_BUFFER_ARGUMENT,
                  "%s: instruction #%u copies into an argument", path, instruction->id);
  }
  weft_plan_release(plan);
}

START_TEST(gpt_step_keeps_what_it_reads) {
  check_file("examples/gpt/tiny/step.mlir", true);
  check_file("examples/gpt/step.mlir", true);
}
END_TEST

START_TEST(other_steps_keep_what_they_read) {
  check_file("examples/mlp/step.mlir", true);
  check_file("examples/cnn/step.mlir", true);
}
END_TEST

START_TEST(generate_step_keeps_what_it_reads) {
  check_file("examples/gpt/generate.mlir", false);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("storage");
  TCase* replay = tcase_create("replay");
  weft_testing_check_leaks(replay);
  tcase_add_test(replay, gpt_step_keeps_what_it_reads);
  tcase_add_test(replay, other_steps_keep_what_they_read);
  tcase_add_test(replay, generate_step_keeps_what_it_reads);
  suite_add_tcase(suite, replay);
  return suite;
}
