// The verifier on plans that are right: every strategy, number of ranks and kind of schedule.
#include <stdio.h>

#include "graph/plan/verify.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/testing/testing.h"

static const char* const steps[] = {"examples/mlp/step.mlir", "examples/cnn/step.mlir",
                                    "examples/gpt/tiny/step.mlir"};

static const struct {
  const char* name;
  const char* settings;
} strategies[] = {
    {"single_device", NULL},
    {"ddp", NULL},
    {"ddp", "bucket_mb=0.05"},
    {"deepspeed", "stage=1"},
    {"deepspeed", "stage=2"},
    {"deepspeed", "stage=3"},
    {"fsdp", NULL},
    {"fsdp", "reshard_after_forward=false"},
    {"auto", NULL},
};

typedef struct counts_s {
  uint32_t plans;
  uint32_t instructions;
  uint32_t refused;  // by the strategy
} counts_t;

static void accept(const weft_plan_t* plan, const plan_case_t* plan_case, counts_t* counts) {
  char name[PLAN_CASE_NAME_CAPACITY];
  weft_status_t status = weft_plan_verify_spmd(plan, weft_testing_allocator());
  if (!weft_status_is_ok(status)) {
    ck_abort_msg("%s: %s", plan_case_name(plan_case, name), weft_status_text(status));
  }
  ++counts->plans;
  counts->instructions += plan->instruction_count;
}

// Plans in program order, and spread over streams, of one step.
static void accept_step(const char* step, counts_t* counts) {
  for (size_t s = 0; s < sizeof(strategies) / sizeof(strategies[0]); ++s) {
    for (uint32_t ranks = 1; ranks <= 8; ranks *= 2) {
      for (uint32_t micro = 1; micro <= 2; ++micro) {
        const plan_case_t plan_case = {.step = step,
                                       .strategy = strategies[s].name,
                                       .settings = strategies[s].settings,
                                       .ranks = ranks,
                                       .micro_batches = micro};
        if ((s == 0) != (ranks == 1)) continue;
        weft_plan_t* plan = plan_case_compile(&plan_case);
        counts->refused += plan == NULL;
        if (!plan) continue;
        accept(plan, &plan_case, counts);
        if (ranks > 1) {
          plan_case_spread(plan, 1 + ranks % 3, s);
          accept(plan, &plan_case, counts);
        }
        weft_plan_release(plan);
      }
    }
  }
}

START_TEST(plans_of_strategies_are_accepted) {
  counts_t counts = {0};
  accept_step(steps[_i], &counts);
  printf("%s: %u plans with %u instructions verified, %u layouts refused\n", steps[_i],
         counts.plans, counts.instructions, counts.refused);
  ck_assert_uint_ge(counts.plans, 40);
}
END_TEST

// The plan with the smallest of a few budgets that can be kept, all below what it takes without
// one: it gathers again, computes again or moves values to the host.
static weft_plan_t* compile_within_budget(const plan_case_t* plan_case) {
  plan_case_t tight = *plan_case;
  weft_plan_memory_t memory;
  weft_plan_t* plan = plan_case_compile(plan_case);
  if (!plan) return NULL;
  weft_plan_memory(plan, &memory);
  for (size_t part = 3; part <= 48; part *= 2) {
    tight.budget_bytes = memory.peak_bytes - memory.step_bytes / part;
    weft_plan_t* kept = plan_case_compile(&tight);
    if (!kept) continue;
    weft_plan_release(plan);
    return kept;
  }
  return plan;
}

START_TEST(scheduled_plans_are_accepted) {
  counts_t counts = {0};
  weft_plan_memory_actions_t actions = {0};
  uint32_t streams = 0;
  for (size_t s = 1; s < sizeof(strategies) / sizeof(strategies[0]); ++s) {
    for (uint32_t variant = 0; variant < 6; ++variant) {
      plan_case_t plan_case = {.step = steps[_i],
                               .strategy = strategies[s].name,
                               .settings = strategies[s].settings,
                               .ranks = variant > 4 ? 2 : 2u << (variant + s) % 3,
                               .micro_batches = variant > 4 ? 2 : 1,
                               .machine = variant % 2 ? "ethernet10gx8" : "h100x8",
                               .gather_buffers = variant % 4,
                               .separate_links = variant == 3};
      const bool is_tight = variant == 2 || variant == 5;
      weft_plan_t* plan =
          is_tight ? compile_within_budget(&plan_case) : plan_case_compile(&plan_case);
      counts.refused += plan == NULL;
      if (!plan) continue;
      accept(plan, &plan_case, &counts);
      streams += plan->stream_count > 1;
      actions.regathered += plan->memory_actions.regathered;
      actions.recomputed += plan->memory_actions.recomputed;
      actions.offloaded += plan->memory_actions.offloaded;
      weft_plan_release(plan);
    }
  }
  printf(
      "%s: %u scheduled plans with %u instructions verified, %u on several streams; %u values "
      "gathered again, %u computed again, %u moved to the host; %u layouts refused\n",
      steps[_i], counts.plans, counts.instructions, streams, actions.regathered, actions.recomputed,
      actions.offloaded, counts.refused);
  ck_assert_uint_ge(streams, 30);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("verify");
  TCase* accepted = tcase_create("accepted");
  weft_testing_check_leaks(accepted);
  tcase_add_loop_test(accepted, plans_of_strategies_are_accepted, 0, 3);
  suite_add_tcase(suite, accepted);
  TCase* scheduled = tcase_create("scheduled");
  weft_testing_check_leaks(scheduled);
  tcase_add_loop_test(scheduled, scheduled_plans_are_accepted, 0, 3);
  suite_add_tcase(suite, scheduled);
  return suite;
}
