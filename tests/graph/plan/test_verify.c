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

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("verify");
  TCase* accepted = tcase_create("accepted");
  weft_testing_check_leaks(accepted);
  tcase_add_loop_test(accepted, plans_of_strategies_are_accepted, 0, 3);
  suite_add_tcase(suite, accepted);
  return suite;
}
