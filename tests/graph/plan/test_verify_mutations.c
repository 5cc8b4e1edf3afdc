// Mutation tests on plans that no scheduler made: what is wrong with a plan is refused, by the
// right name. Plans in program order, and spread over streams with waits of the test's own. The
// counts are printed; test_verify_scheduled.c demands some.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/verify.h"
#include "tests/graph/plan/mutation_trial.h"
#include "tests/testing/testing.h"

static const plan_case_t plan_cases[] = {
    {.step = "examples/mlp/step.mlir", .strategy = "single_device", .ranks = 1, .micro_batches = 1},
    {.step = "examples/mlp/step.mlir", .strategy = "single_device", .ranks = 1, .micro_batches = 2},
    {.step = "examples/mlp/step.mlir",
     .strategy = "single_device",
     .settings = "unroll_accumulation=false",
     .ranks = 1,
     .micro_batches = 2},
    {.step = "examples/mlp/step.mlir", .strategy = "ddp", .ranks = 2, .micro_batches = 1},
    {.step = "examples/mlp/step.mlir", .strategy = "fsdp", .ranks = 4, .micro_batches = 1},
    {.step = "examples/mlp/step.mlir", .strategy = "fsdp", .ranks = 2, .micro_batches = 2},
    {.step = "examples/mlp/step.mlir",
     .strategy = "fsdp",
     .settings = "unroll_accumulation=false",
     .ranks = 2,
     .micro_batches = 2},
    {.step = "examples/mlp/step.mlir",
     .strategy = "deepspeed",
     .settings = "stage=2",
     .ranks = 4,
     .micro_batches = 1},
};

static void try_case(const plan_case_t* plan_case, uint64_t seed, uint32_t streams, uint32_t rounds,
                     tally_t tallies[MUTATION_KIND_COUNT_]) {
  trial_t trial;
  weft_plan_t* plan = plan_case_compile(plan_case);
  ck_assert_ptr_nonnull(plan);
  if (streams > 0) plan_case_spread(plan, streams, seed);
  mutation_trial_init(plan_case, plan, seed << 32, &trial);
  for (uint32_t round = 0; round < rounds; ++round) {
    for (int kind = 0; kind < MUTATION_KIND_COUNT_; ++kind) {
      mutation_trial_run(&trial, (mutation_kind_t)kind, &tallies[kind]);
    }
  }
  weft_plan_release(plan);
}

START_TEST(mutations_in_program_order_are_refused) {
  tally_t tallies[MUTATION_KIND_COUNT_] = {0};
  const uint64_t seed = weft_testing_seed();
  for (size_t i = 0; i < sizeof(plan_cases) / sizeof(plan_cases[0]); ++i) {
    try_case(&plan_cases[i], seed + i, 0, 12, tallies);
  }
  mutation_print_tallies("in program order", tallies);
}
END_TEST

START_TEST(mutations_on_streams_are_refused) {
  tally_t tallies[MUTATION_KIND_COUNT_] = {0};
  const uint64_t seed = weft_testing_seed();
  for (size_t i = 0; i < sizeof(plan_cases) / sizeof(plan_cases[0]); ++i) {
    if (plan_cases[i].ranks == 1) continue;
    try_case(&plan_cases[i], seed + i, 1, 8, tallies);
    try_case(&plan_cases[i], seed + i, 3, 8, tallies);
  }
  mutation_print_tallies("on two and four streams", tallies);
}
END_TEST

// The user's step is not at fault where a plan that was just made of it is wrong.
static void expect_fault(weft_plan_t* plan, bool is_made_here, const char* expected) {
  weft_plan_t* broken = plan_copy(plan);
  broken->is_made_here = is_made_here;
  for (uint32_t i = 0; i < broken->body.instruction_count; ++i) {
    weft_instruction_t* instruction = &broken->body.instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_KERNEL && instruction->op &&
        instruction->op->location.line > 0) {
      instruction->stream = 9;
    }
  }
  weft_status_t status = weft_plan_verify_spmd(broken, weft_testing_allocator());
  ck_assert_int_eq(weft_status_code(status),
                   is_made_here ? WEFT_STATUS_INTERNAL : WEFT_STATUS_INVALID_INPUT);
  ck_assert_msg(strstr(weft_status_text(status), expected) != NULL, "%s", weft_status_text(status));
  ck_assert(strstr(weft_status_text(status), "is on stream 9") != NULL);
  weft_status_release(status);
  plan_copy_release(broken);
}

START_TEST(mistakes_in_plans_made_here_are_internal) {
  weft_plan_t* plan = plan_case_compile(&plan_cases[0]);
  ck_assert_ptr_nonnull(plan);
  expect_fault(plan, false, "#");
  expect_fault(plan, true, "step.mlir:");
  expect_fault(plan, true, "a mistake of weft's: #");
  weft_plan_release(plan);
}
END_TEST

// Where terms are compared element by element, what is wrong is found as well.
START_TEST(mutations_among_pieces_are_refused) {
  tally_t tallies[MUTATION_KIND_COUNT_] = {0};
  const plan_case_t pieces = {.step = "tests/graph/plan/pieces.mlir",
                              .strategy = "single_device",
                              .ranks = 1,
                              .micro_batches = 1};
  try_case(&pieces, weft_testing_seed(), 0, 60, tallies);
  mutation_print_tallies("among pieces", tallies);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("verify_mutations");
  TCase* program_order = tcase_create("program_order");
  weft_testing_check_leaks(program_order);
  tcase_add_test(program_order, mutations_in_program_order_are_refused);
  tcase_add_test(program_order, mistakes_in_plans_made_here_are_internal);
  suite_add_tcase(suite, program_order);
  TCase* streams = tcase_create("streams");
  weft_testing_check_leaks(streams);
  tcase_add_test(streams, mutations_on_streams_are_refused);
  suite_add_tcase(suite, streams);
  TCase* pieces = tcase_create("pieces");
  weft_testing_check_leaks(pieces);
  tcase_add_test(pieces, mutations_among_pieces_are_refused);
  suite_add_tcase(suite, pieces);
  return suite;
}
