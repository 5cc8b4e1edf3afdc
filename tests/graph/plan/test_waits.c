// Waits of scheduled plans: each is one that somebody would miss, at the instruction that would.
//
// The verifier is the judge, which shares nothing with what writes waits: without any single wait
// the plan has to be refused, by the names of who waited and for whom.
#include <stdio.h>
#include <string.h>

#include "graph/plan/verify.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/testing/testing.h"

#define MAX_WAITS 16

typedef struct counts_s {
  uint32_t plans;
  uint32_t waits;
  uint32_t copies;  // plans that copy to the host
} counts_t;

// Checks that |text| says that |waiter|, or what is nested in it, has to wait for |awaited|.
static void check_message(const char* name, const char* text, uint32_t waiter, uint32_t awaited) {
  char first[32];
  char owner[32];
  char last[48];
  snprintf(first, sizeof(first), "#%u (", waiter);
  snprintf(owner, sizeof(owner), " inside of #%u ", waiter);
  snprintf(last, sizeof(last), " it has to wait for #%u", awaited);
  const char* end = strstr(text, last);
  ck_assert_msg(strncmp(text, first, strlen(first)) == 0 || strstr(text, owner),
                "%s: #%u does not wait for #%u, but refused is: %s", name, waiter, awaited, text);
  ck_assert_msg(end && end[strlen(last)] == '\0',
                "%s: #%u does not wait for #%u, but refused is: %s", name, waiter, awaited, text);
}

static void check_plan(const char* name, weft_plan_t* plan, counts_t* counts) {
  WEFT_ASSERT_OK(weft_plan_verify_spmd(plan, weft_testing_allocator()));
  // From here on it is not what was made.
  plan->is_made_here = false;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    weft_instruction_t* instruction = &plan->body.instructions[i];
    const uint32_t* waits = instruction->waits;
    const uint32_t count = instruction->wait_count;
    uint32_t others[MAX_WAITS];
    ck_assert_uint_le(count, MAX_WAITS);
    for (uint32_t dropped = 0; dropped < count; ++dropped) {
      for (uint32_t w = 0; w + 1 < count; ++w) others[w] = waits[w < dropped ? w : w + 1];
      instruction->waits = others;
      instruction->wait_count = count - 1;
      weft_status_t status = weft_plan_verify_spmd(plan, weft_testing_allocator());
      ck_assert_msg(!weft_status_is_ok(status), "%s: #%u waits for #%u for nothing", name,
                    instruction->id, waits[dropped]);
      check_message(name, weft_status_text(status), instruction->id, waits[dropped]);
      weft_status_release(status);
      ++counts->waits;
    }
    instruction->waits = waits;
    instruction->wait_count = count;
  }
  ++counts->plans;
  counts->copies += plan->memory_actions.offloaded > 0;
}

static const struct {
  const char* name;
  const char* settings;
} strategies[] = {
    {"ddp", NULL},
    {"ddp", "bucket_mb=0.05"},
    {"deepspeed", "stage=1"},
    {"deepspeed", "stage=2"},
    {"deepspeed", "stage=3"},
    {"fsdp", NULL},
    {"fsdp", "reshard_after_forward=false"},
};

// One way to schedule.
typedef struct variant_s {
  const char* machine;
  uint32_t ranks;
  uint32_t micro_batches;
  uint32_t gather_buffers;
  bool separate_links;
  uint32_t budget_percent;  // of the step's memory without a budget; 0: no budget
} variant_t;

static void check_case(const plan_case_t* plan_case, uint32_t budget_percent, counts_t* counts) {
  char name[PLAN_CASE_NAME_CAPACITY];
  weft_plan_t* plan = budget_percent ? plan_case_compile_within(plan_case, budget_percent)
                                     : plan_case_compile(plan_case);
  ck_assert_ptr_nonnull(plan);
  check_plan(plan_case_name(plan_case, name), plan, counts);
  weft_plan_release(plan);
}

static counts_t check_step(const char* step, const variant_t* variants, size_t variant_count) {
  counts_t counts = {0};
  for (size_t s = 0; s < sizeof(strategies) / sizeof(strategies[0]); ++s) {
    for (size_t v = 0; v < variant_count; ++v) {
      const plan_case_t plan_case = {.step = step,
                                     .strategy = strategies[s].name,
                                     .settings = strategies[s].settings,
                                     .ranks = variants[v].ranks,
                                     .micro_batches = variants[v].micro_batches,
                                     .machine = variants[v].machine,
                                     .gather_buffers = variants[v].gather_buffers,
                                     .separate_links = variants[v].separate_links};
      check_case(&plan_case, variants[v].budget_percent, &counts);
    }
  }
  printf("%s: %u waits in %u plans, %u of which copy to the host\n", step, counts.waits,
         counts.plans, counts.copies);
  return counts;
}

static const variant_t variants[] = {
    {.machine = "h100x8", .ranks = 4, .micro_batches = 1},
    {.machine = "h100x8", .ranks = 4, .micro_batches = 1, .budget_percent = 80},
    {.machine = "ethernet10gx8", .ranks = 8, .micro_batches = 1, .gather_buffers = 2},
    {.machine = "h100x8", .ranks = 8, .micro_batches = 1, .budget_percent = 60},
    {.machine = "h100x64", .ranks = 16, .micro_batches = 1, .separate_links = true},
    {.machine = "ethernet10gx8", .ranks = 4, .micro_batches = 2},
};

START_TEST(every_wait_of_the_mlp_is_missed) {
  const uint32_t count = weft_testing_rounds(sizeof(variants) / sizeof(variants[0]), 3);
  const counts_t counts = check_step("examples/mlp/step.mlir", variants, count);
  ck_assert_uint_eq(counts.plans, 7 * count);
  ck_assert_uint_ge(counts.copies, weft_testing_rounds(1, 0));
}
END_TEST

START_TEST(every_wait_of_the_cnn_is_missed) {
  const uint32_t count = weft_testing_rounds(2, 1);
  const counts_t counts = check_step("examples/cnn/step.mlir", variants, count);
  ck_assert_uint_eq(counts.plans, 7 * count);
}
END_TEST

START_TEST(every_wait_of_the_gpt_is_missed) {
  const counts_t counts = check_step("examples/gpt/tiny/step.mlir", variants, 1);
  ck_assert_uint_eq(counts.plans, 7);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("waits");
  TCase* mlp = weft_testing_check_leaks(tcase_create("mlp"));
  tcase_add_test(mlp, every_wait_of_the_mlp_is_missed);
  suite_add_tcase(suite, mlp);
  TCase* cnn = weft_testing_check_leaks(tcase_create("cnn"));
  tcase_add_test(cnn, every_wait_of_the_cnn_is_missed);
  suite_add_tcase(suite, cnn);
  TCase* gpt = weft_testing_check_leaks(tcase_create("gpt"));
  tcase_add_test(gpt, every_wait_of_the_gpt_is_missed);
  suite_add_tcase(suite, gpt);
  return suite;
}
