// The verifier on plans that are right: every strategy, number of ranks and kind of schedule.
#include <stdio.h>

#include "graph/plan/verify.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/testing/testing.h"

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

// Plans in program order, and spread over streams, of one step. Of |some|, each strategy on one
// number of ranks.
static void accept_step(const char* step, bool some, counts_t* counts) {
  for (size_t s = 0; s < sizeof(strategies) / sizeof(strategies[0]); ++s) {
    for (uint32_t ranks = 1; ranks <= 8; ranks *= 2) {
      for (uint32_t micro = 1; micro <= 2; ++micro) {
        const plan_case_t plan_case = {.step = step,
                                       .strategy = strategies[s].name,
                                       .settings = strategies[s].settings,
                                       .ranks = ranks,
                                       .micro_batches = micro};
        if ((s == 0) != (ranks == 1)) continue;
        if (some && s > 0 && ranks != (micro == 1 ? 2u << s % 3 : 2)) continue;
        if (some && s % weft_testing_rounds(1, 3) != 0) continue;
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
  printf("%s: %u plans with %u instructions verified, %u layouts refused\n", step, counts->plans,
         counts->instructions, counts->refused);
}

START_TEST(plans_of_the_mlp_are_accepted) {
  counts_t counts = {0};
  accept_step("examples/mlp/step.mlir", false, &counts);
  ck_assert_uint_ge(counts.plans, 98);
}
END_TEST

START_TEST(plans_of_the_cnn_are_accepted) {
  counts_t counts = {0};
  accept_step("examples/cnn/step.mlir", true, &counts);
  ck_assert_uint_ge(counts.plans, weft_testing_rounds(34, 9));
}
END_TEST

START_TEST(plans_of_the_gpt_are_accepted) {
  counts_t counts = {0};
  accept_step("examples/gpt/tiny/step.mlir", true, &counts);
  ck_assert_uint_ge(counts.plans, weft_testing_rounds(34, 9));
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

// Variants of the schedule: machines, gathered units at once, links, micro-batches, and budgets,
// which take many attempts.
static void accept_scheduled(const char* step, uint32_t first_variant, uint32_t every,
                             bool has_budgets) {
  counts_t counts = {0};
  weft_plan_memory_actions_t actions = {0};
  uint32_t streams = 0;
  for (size_t s = 1; s < sizeof(strategies) / sizeof(strategies[0]); ++s) {
    for (uint32_t variant = (first_variant + (uint32_t)s) % every; variant < 6; variant += every) {
      const bool is_tight = has_budgets && (variant == 2 || variant == 5);
      plan_case_t plan_case = {.step = step,
                               .strategy = strategies[s].name,
                               .settings = strategies[s].settings,
                               .ranks = variant > 4 ? 2 : 2u << (variant + s) % 3,
                               .micro_batches = variant > 4 ? 2 : 1,
                               .machine = variant % 2 ? "ethernet10gx8" : "h100x8",
                               .gather_buffers = variant % 4,
                               .separate_links = variant == 3};
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
      step, counts.plans, counts.instructions, streams, actions.regathered, actions.recomputed,
      actions.offloaded, counts.refused);
  ck_assert_uint_ge(streams, 40 / every);
  ck_assert_uint_ge(actions.regathered + actions.recomputed + actions.offloaded, has_budgets);
}

START_TEST(scheduled_plans_of_the_mlp_are_accepted) {
  accept_scheduled("examples/mlp/step.mlir", 0, 1, true);
}
END_TEST

START_TEST(scheduled_plans_of_the_cnn_are_accepted) {
  accept_scheduled("examples/cnn/step.mlir", 0, 2, true);
}
END_TEST

START_TEST(scheduled_plans_of_the_gpt_are_accepted) {
  accept_scheduled("examples/gpt/tiny/step.mlir", 1, 3, false);
}
END_TEST

static void add_case(Suite* suite, TCase* test_case, const TTest* test) {
  weft_testing_check_leaks(test_case);
  tcase_add_test(test_case, test);
  suite_add_tcase(suite, test_case);
}

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("verify");
  add_case(suite, tcase_create("mlp"), plans_of_the_mlp_are_accepted);
  add_case(suite, tcase_create("cnn"), plans_of_the_cnn_are_accepted);
  add_case(suite, tcase_create("gpt"), plans_of_the_gpt_are_accepted);
  add_case(suite, tcase_create("scheduled_mlp"), scheduled_plans_of_the_mlp_are_accepted);
  add_case(suite, tcase_create("scheduled_cnn"), scheduled_plans_of_the_cnn_are_accepted);
  add_case(suite, tcase_create("scheduled_gpt"), scheduled_plans_of_the_gpt_are_accepted);
  return suite;
}
