// The verifier on plans that are right: every strategy, number of ranks and kind of schedule.
#include <stdio.h>

#include "graph/plan/verify.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/testing/testing.h"

static const struct {
  const char* name;
  const char* settings;
  const char* micro;  // settings with micro-batches; NULL: the same
} strategies[] = {
    {"single_device", NULL, NULL},
    {"ddp", NULL, NULL},
    {"ddp", "bucket_mb=0.05", NULL},
    {"deepspeed", "stage=1", "stage=1,unroll_accumulation=false"},
    {"deepspeed", "stage=2", NULL},
    {"deepspeed", "stage=3", NULL},
    {"fsdp", NULL, NULL},
    {"fsdp", "reshard_after_forward=false",
     "reshard_after_forward=false,unroll_accumulation=false"},
    {"auto", NULL, NULL},
};

static const char* settings_of(size_t strategy, uint32_t micro_batches) {
  const char* micro = strategies[strategy].micro;
  return micro_batches > 1 && micro ? micro : strategies[strategy].settings;
}

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
                                       .settings = settings_of(s, micro),
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

// Variants of the schedule: machines, gathered units at once, links, micro-batches.
static void accept_scheduled(const char* step, uint32_t first_variant, uint32_t every) {
  counts_t counts = {0};
  uint32_t streams = 0;
  for (size_t s = 1; s < sizeof(strategies) / sizeof(strategies[0]); ++s) {
    for (uint32_t variant = (first_variant + (uint32_t)s) % every; variant < 6; variant += every) {
      const plan_case_t plan_case = {.step = step,
                                     .strategy = strategies[s].name,
                                     .settings = settings_of(s, variant > 4 ? 2 : 1),
                                     .ranks = variant > 4 ? 2 : 2u << (variant + s) % 3,
                                     .micro_batches = variant > 4 ? 2 : 1,
                                     .machine = variant % 2 ? "ethernet10gx8" : "h100x8",
                                     .gather_buffers = variant % 4,
                                     .separate_links = variant == 3};
      weft_plan_t* plan = plan_case_compile(&plan_case);
      counts.refused += plan == NULL;
      if (!plan) continue;
      accept(plan, &plan_case, &counts);
      streams += plan->stream_count > 1;
      weft_plan_release(plan);
    }
  }
  printf(
      "%s: %u scheduled plans with %u instructions verified, %u on several streams; %u layouts "
      "refused\n",
      step, counts.plans, counts.instructions, streams, counts.refused);
  ck_assert_uint_ge(streams, 40 / every);
}

START_TEST(scheduled_plans_of_the_mlp_are_accepted) {
  accept_scheduled("examples/mlp/step.mlir", 0, 1);
}
END_TEST

START_TEST(scheduled_plans_of_the_cnn_are_accepted) {
  accept_scheduled("examples/cnn/step.mlir", 0, 2);
}
END_TEST

START_TEST(scheduled_plans_of_the_gpt_are_accepted) {
  accept_scheduled("examples/gpt/tiny/step.mlir", 1, 3);
}
END_TEST

// What is done to the step of six blocks, every strategy on every number of ranks.
typedef enum treatment_e {
  PLAIN,
  ACCUMULATED,
  RECOMPUTED,
  OFFLOADED,
  ACCUMULATED_WITHIN,  // micro-batches, and a budget with all means
  TREATMENT_COUNT,
} treatment_t;

typedef struct treatment_counts_s {
  uint32_t plans;
  uint32_t touched;  // with values given up, or in micro-batches
} treatment_counts_t;

static weft_plan_t* compile_treated(const plan_case_t* plan_case, size_t strategy,
                                    treatment_t treatment) {
  plan_case_t treated = *plan_case;
  treated.may_compute = treatment == RECOMPUTED;
  treated.may_offload = treatment == OFFLOADED;
  treated.micro_batches = treatment == ACCUMULATED || treatment == ACCUMULATED_WITHIN ? 2 : 1;
  treated.settings = settings_of(strategy, treated.micro_batches);
  return treatment == PLAIN || treatment == ACCUMULATED ? plan_case_compile(&treated)
                                                        : plan_case_compile_within(&treated, 94);
}

static bool is_touched(const weft_plan_t* plan, treatment_t treatment) {
  const weft_plan_memory_actions_t* actions = &plan->memory_actions;
  switch (treatment) {
    case RECOMPUTED:
      return actions->recomputed > 0;
    case OFFLOADED:
      return actions->offloaded > 0;
    case ACCUMULATED_WITHIN:
      return actions->regathered + actions->recomputed + actions->offloaded > 0;
    default:
      return true;
  }
}

static void accept_treated(uint32_t ranks, const uint32_t least[TREATMENT_COUNT]) {
  static const char* const names[TREATMENT_COUNT] = {
      [PLAIN] = "as they are",
      [ACCUMULATED] = "in micro-batches",
      [RECOMPUTED] = "with values computed again",
      [OFFLOADED] = "with values moved to the host",
      [ACCUMULATED_WITHIN] = "in micro-batches with values given up"};
  treatment_counts_t treatments[TREATMENT_COUNT] = {0};
  counts_t counts = {0};
  const uint32_t every = weft_testing_rounds(1, 3);
  for (size_t s = 0; s < sizeof(strategies) / sizeof(strategies[0]); ++s) {
    if ((s == 0) != (ranks == 1) || s % every != 0) continue;
    const plan_case_t plan_case = {.step = "tests/strategies/steps/deep.mlir",
                                   .strategy = strategies[s].name,
                                   .settings = strategies[s].settings,
                                   .ranks = ranks,
                                   .micro_batches = 1,
                                   .machine = s % 2 ? "h100x8" : "ethernet10gx8"};
    for (int treatment = 0; treatment < TREATMENT_COUNT; ++treatment) {
      // Most of these find nothing to give up, which takes long.
      if (treatment == ACCUMULATED_WITHIN && s % 2 == 0) continue;
      weft_plan_t* plan = compile_treated(&plan_case, s, (treatment_t)treatment);
      ck_assert_ptr_nonnull(plan);
      accept(plan, &plan_case, &counts);
      ++treatments[treatment].plans;
      treatments[treatment].touched += is_touched(plan, (treatment_t)treatment);
      weft_plan_release(plan);
    }
  }
  for (int treatment = 0; treatment < TREATMENT_COUNT; ++treatment) {
    const treatment_counts_t* found = &treatments[treatment];
    printf("%u ranks: %u plans accepted, %u of them %s\n", ranks, found->plans, found->touched,
           names[treatment]);
    ck_assert_msg(every > 1 || found->touched >= least[treatment], "%u ranks: only %u plans %s",
                  ranks, found->touched, names[treatment]);
  }
}

START_TEST(treated_plans_of_1_rank_are_accepted) {
  accept_treated(1, (const uint32_t[TREATMENT_COUNT]){1, 1, 1, 1, 0});
}
END_TEST

START_TEST(treated_plans_of_2_ranks_are_accepted) {
  accept_treated(2, (const uint32_t[TREATMENT_COUNT]){8, 8, 5, 6, 3});
}
END_TEST

START_TEST(treated_plans_of_4_ranks_are_accepted) {
  accept_treated(4, (const uint32_t[TREATMENT_COUNT]){8, 8, 5, 6, 3});
}
END_TEST

START_TEST(treated_plans_of_8_ranks_are_accepted) {
  accept_treated(8, (const uint32_t[TREATMENT_COUNT]){8, 8, 5, 6, 2});
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("verify");
  weft_testing_add_case(suite, tcase_create("mlp"), plans_of_the_mlp_are_accepted);
  weft_testing_add_case(suite, tcase_create("cnn"), plans_of_the_cnn_are_accepted);
  weft_testing_add_case(suite, tcase_create("gpt"), plans_of_the_gpt_are_accepted);
  weft_testing_add_case(suite, tcase_create("scheduled_mlp"),
                        scheduled_plans_of_the_mlp_are_accepted);
  weft_testing_add_case(suite, tcase_create("scheduled_cnn"),
                        scheduled_plans_of_the_cnn_are_accepted);
  weft_testing_add_case(suite, tcase_create("scheduled_gpt"),
                        scheduled_plans_of_the_gpt_are_accepted);
  weft_testing_add_case(suite, tcase_create("treated_1"), treated_plans_of_1_rank_are_accepted);
  weft_testing_add_case(suite, tcase_create("treated_2"), treated_plans_of_2_ranks_are_accepted);
  weft_testing_add_case(suite, tcase_create("treated_4"), treated_plans_of_4_ranks_are_accepted);
  weft_testing_add_case(suite, tcase_create("treated_8"), treated_plans_of_8_ranks_are_accepted);
  return suite;
}
