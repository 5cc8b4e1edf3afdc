// Layouts of the step's memory: what every plan of the example steps takes, against the bytes that
// live at once, which no layout can go below.
//
// That offsets are right is checked by the verifier (test_verify.c) and a replay (test_storage.c);
// here it is how good they are.
#include <stdio.h>
#include <string.h>

#include "tests/graph/plan/plan_cases.h"
#include "tests/testing/testing.h"

// No plan with default options, and none with others, may take more than this above what is alive.
#define MOST_PART 0.02

static const struct {
  const char* name;
  const char* whole_buckets;  // one for each parameter, or all parameters in one
  const char* large_buckets;
} strategies[] = {
    {"ddp", "bucket_mb=0", "bucket_mb=1000"},
    {"fsdp", "bucket_mb=0", "bucket_mb=1000"},
    {"deepspeed_stage_1", "reduce_bucket_size=1000", "reduce_bucket_size=1000000000"},
    {"deepspeed_stage_2", "reduce_bucket_size=1000", "reduce_bucket_size=1000000000"},
    {"deepspeed_stage_3", "reduce_bucket_size=1000", "reduce_bucket_size=1000000000"},
};

#define STRATEGY_COUNT (sizeof(strategies) / sizeof(strategies[0]))

typedef struct worst_s {
  uint32_t plans;
  double part;
  char name[PLAN_CASE_NAME_CAPACITY];
} worst_t;

static void check(const plan_case_t* plan_case, worst_t* worst) {
  char name[PLAN_CASE_NAME_CAPACITY];
  weft_plan_memory_t memory;
  weft_plan_t* plan = plan_case_compile(plan_case);
  if (!plan) return;  // samples that do not divide
  weft_plan_memory(plan, &memory);
  ck_assert_uint_ge(memory.step_bytes, memory.max_live_bytes);
  const double part = (double)(memory.step_bytes - memory.max_live_bytes) /
                      (double)(memory.max_live_bytes ? memory.max_live_bytes : 1);
  ck_assert_msg(part <= MOST_PART,
                "%s, %u buffers: %zu bytes of the step, %.2f %% above the %zu alive",
                plan_case_name(plan_case, name), plan_case->gather_buffers, memory.step_bytes,
                100 * part, memory.max_live_bytes);
  if (part >= worst->part) {
    worst->part = part;
    plan_case_name(plan_case, worst->name);
  }
  ++worst->plans;
  weft_plan_release(plan);
}

static void print(const char* title, const worst_t* worst) {
  printf("%s: %u plans, at most %.2f %% above what is alive (%s)\n", title, worst->plans,
         100 * worst->part, worst->name);
}

// Each strategy on 2, 4 and 8 ranks: with default options on two machines, and with others in turn.
static void check_step(const char* step, uint32_t least) {
  worst_t defaults = {0};
  worst_t others = {0};
  uint32_t turn = 0;
  for (size_t s = 0; s < STRATEGY_COUNT; ++s) {
    for (uint32_t ranks = 2; ranks <= 8; ranks *= weft_testing_rounds(2, 4)) {
      plan_case_t plan_case = {
          .step = step, .strategy = strategies[s].name, .ranks = ranks, .micro_batches = 1};
      plan_case.machine = "h100x8";
      check(&plan_case, &defaults);
      plan_case.machine = "ethernet10gx8";
      check(&plan_case, &defaults);
      switch (turn++ % 4) {
        case 0:
          plan_case.settings = strategies[s].whole_buckets;
          break;
        case 1:
          plan_case.micro_batches = 2;
          break;
        case 2:
          plan_case.gather_buffers = 3;
          break;
        default:
          plan_case.settings = strategies[s].large_buckets;
          break;
      }
      check(&plan_case, &others);
    }
  }
  print("default options", &defaults);
  print("other options", &others);
  ck_assert_uint_ge(defaults.plans, weft_testing_rounds(30, 20));
  ck_assert_uint_ge(others.plans, weft_testing_rounds(least, 1));
}

START_TEST(mlp) {
  check_step("examples/mlp/step.mlir", 15);
}
END_TEST

START_TEST(cnn) {
  check_step("examples/cnn/step.mlir", 15);
}
END_TEST

START_TEST(tiny_gpt) {
  check_step("examples/gpt/tiny/step.mlir", 12);
}
END_TEST

START_TEST(tiny_llama) {
  check_step("examples/llama/tiny/step.mlir", 12);
}
END_TEST

// Plans whose memory was hard to lay out, and each strategy on 8 ranks.
START_TEST(gpt) {
  worst_t worst = {0};
  const plan_case_t hard[] = {{.step = "examples/gpt/step.mlir",
                               .strategy = "fsdp",
                               .ranks = 2,
                               .micro_batches = 4,
                               .machine = "a100x8"},
                              {.step = "examples/gpt/tiny/step.mlir",
                               .strategy = "deepspeed_stage_1",
                               .settings = "reduce_bucket_size=1000",
                               .ranks = 2,
                               .micro_batches = 1,
                               .machine = "ethernet10gx8"},
                              {.step = "examples/gpt/tiny/step.mlir",
                               .strategy = "ddp",
                               .settings = "bucket_mb=0",
                               .ranks = 4,
                               .micro_batches = 1,
                               .machine = "h100x8"}};
  for (size_t i = 0; i < sizeof(hard) / sizeof(hard[0]); ++i) check(&hard[i], &worst);
  for (size_t s = 0; s < STRATEGY_COUNT; s += weft_testing_rounds(1, 3)) {
    const plan_case_t plan_case = {.step = "examples/gpt/step.mlir",
                                   .strategy = strategies[s].name,
                                   .ranks = 8,
                                   .micro_batches = 1,
                                   .machine = "h100x8"};
    check(&plan_case, &worst);
  }
  print("gpt", &worst);
  ck_assert_uint_ge(worst.plans, weft_testing_rounds(8, 5));
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("layout");
  weft_testing_add_case(suite, tcase_create("mlp"), mlp);
  weft_testing_add_case(suite, tcase_create("cnn"), cnn);
  weft_testing_add_case(suite, tcase_create("tiny_gpt"), tiny_gpt);
  weft_testing_add_case(suite, tcase_create("tiny_llama"), tiny_llama);
  weft_testing_add_case(suite, tcase_create("gpt"), gpt);
  return suite;
}
