// Schedules of the example steps under every strategy, on a described machine: what users compile.
// That they are legal is the verifier's suite's business; here it is whether they are good.
#include <stdio.h>
#include <string.h>

#include "graph/plan/schedule.h"
#include "graph/plan/timeline.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/testing/testing.h"

static weft_plan_t* compile_parts(const char* step, const char* strategy, const char* settings,
                                  uint32_t micro_batches, uint32_t ranks, const char* machine,
                                  uint32_t gather_buffers) {
  const plan_case_t plan_case = {.step = step,
                                 .strategy = strategy,
                                 .settings = settings,
                                 .micro_batches = micro_batches,
                                 .ranks = ranks,
                                 .machine = machine,
                                 .gather_buffers = gather_buffers};
  weft_plan_t* plan = plan_case_compile(&plan_case);
  ck_assert_msg(plan != NULL, "%s does not run on %u ranks with %s", step, ranks, strategy);
  return plan;
}

static weft_plan_t* compile(const char* step, const char* strategy, uint32_t ranks,
                            const char* machine, uint32_t gather_buffers) {
  return compile_parts(step, strategy, NULL, 1, ranks, machine, gather_buffers);
}

// Position of the first instruction behind |position| that reads what the collective there wrote.
static uint32_t first_reader(const weft_plan_t* plan, uint32_t position) {
  const weft_kernel_t* gather = &plan->body.instructions[position].kernel;
  for (uint32_t i = position + 1; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->block_count) continue;
    for (uint32_t v = 0; v < instruction->kernel.input_count; ++v) {
      if (instruction->kernel.inputs[v].buffer == gather->outputs[0].buffer) return i;
    }
  }
  return plan->body.instruction_count;
}

static bool is_gather(const weft_instruction_t* instruction) {
  return instruction->kind == WEFT_INSTRUCTION_COLLECTIVE &&
         instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_ALL_GATHER;
}

static double link_ns(const weft_plan_t* plan) {
  double sum = 0;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->stream != 0) sum += (double)instruction->cost_ns;
  }
  return sum;
}

// Gathers run in the order of the layers that read them, all but the first ones beside
// computation, and each of them is there that program order has.
static void check_gathers(const weft_plan_t* plan, const weft_plan_t* inline_plan) {
  uint32_t gathers = 0;
  uint32_t inline_gathers = 0;
  uint32_t ahead = 0;
  uint32_t last_reader = 0;
  for (uint32_t i = 0; i < inline_plan->body.instruction_count; ++i) {
    inline_gathers += is_gather(&inline_plan->body.instructions[i]);
  }
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    char name[16];
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (!is_gather(instruction)) continue;
    snprintf(name, sizeof(name), "ag%u", ++gathers);
    ck_assert_str_eq(instruction->name, name);
    ck_assert_uint_eq(instruction->stream, 1);
    const uint32_t reader = first_reader(plan, i);
    ck_assert_uint_lt(reader, plan->body.instruction_count);
    ck_assert_uint_ge(reader, last_reader);
    last_reader = reader;
    uint32_t between = 0;
    for (uint32_t p = i + 1; p < reader; ++p) {
      between += plan->body.instructions[p].stream == 0;
    }
    ahead += between > 0;
  }
  ck_assert_uint_eq(gathers, inline_gathers);
  ck_assert_uint_ge(ahead + 3, gathers);
}

START_TEST(fsdp_gathers_run_ahead) {
  static const char* const steps[] = {"examples/gpt/tiny/step.mlir", "examples/gpt/step.mlir"};
  for (size_t s = 0; s < 2; ++s) {
    for (uint32_t ranks = 2; ranks <= 8; ranks *= weft_testing_rounds(2, 4)) {
      weft_plan_t* inline_plan = compile(steps[s], "fsdp", ranks, NULL, 0);
      weft_plan_t* plan = compile(steps[s], "fsdp", ranks, "h100x8", 2);
      check_gathers(plan, inline_plan);
      // A tenth of the communication at most is not hidden, and nothing but contention is lost.
      const weft_plan_prediction_t* prediction = &plan->prediction;
      printf("%s x%u: %.1f us, bound %.1f, exposed %.1f of %.1f\n", steps[s], ranks,
             (double)prediction->step_ns / 1e3, (double)prediction->bound_ns / 1e3,
             (double)prediction->exposed_ns / 1e3, link_ns(plan) / 1e3);
      ck_assert_double_le((double)prediction->exposed_ns, 0.15 * link_ns(plan));
      ck_assert_double_le((double)prediction->step_ns, (double)prediction->bound_ns +
                                                           0.19 / 1.19 * link_ns(plan) +
                                                           (double)prediction->exposed_ns + 1);
      weft_plan_release(plan);
      weft_plan_release(inline_plan);
    }
  }
}
END_TEST

// The same in micro-batches: each of them gathers beside the one before. Their loop hides nothing,
// and holds what one of them holds and the sums. One after the other they hold another block that
// is gathered, and one that is reduced.
START_TEST(micro_batches_overlap) {
  static const char* const step = "examples/gpt/step.mlir";
  static const char* const loop = "unroll_accumulation=false";
  static const char* const strategies[] = {"fsdp", "deepspeed_stage_2", "deepspeed_stage_1"};
  for (size_t s = 0; s < 3; ++s) {
    for (uint32_t parts = 2; parts <= 4; parts *= 2) {
      weft_plan_t* looped = compile_parts(step, strategies[s], loop, parts, 2, "h100x8", 2);
      weft_plan_t* plan = compile_parts(step, strategies[s], NULL, parts, 2, "h100x8", 2);
      const weft_plan_prediction_t* prediction = &plan->prediction;
      printf("%s, %u parts: %.1f us, exposed %.1f of %.1f, %zu bytes; in a loop %.1f, %zu bytes\n",
             strategies[s], parts, (double)prediction->step_ns / 1e3,
             (double)prediction->exposed_ns / 1e3, link_ns(plan) / 1e3, plan->max_live_bytes,
             (double)looped->prediction.step_ns / 1e3, looped->max_live_bytes);
      ck_assert_uint_lt(prediction->step_ns, looped->prediction.step_ns);
      const size_t block_bytes = 7 * 1024 * 1024 / 4;
      ck_assert_uint_le(plan->max_live_bytes, looped->max_live_bytes + 2 * block_bytes);
      if (s == 0) {
        weft_plan_t* inline_plan = compile_parts(step, strategies[s], NULL, parts, 2, NULL, 0);
        check_gathers(plan, inline_plan);
        ck_assert_double_le((double)prediction->exposed_ns, 0.15 * link_ns(plan));
        weft_plan_release(inline_plan);
      }
      weft_plan_release(plan);
      weft_plan_release(looped);
    }
  }
}
END_TEST

// Where the links are slow, overlap leaves little but them.
START_TEST(slow_links_are_kept_busy) {
  static const char* const strategies[] = {"ddp", "deepspeed_stage_1", "fsdp"};
  for (size_t s = 0; s < 3; ++s) {
    weft_plan_t* plan = compile("examples/gpt/step.mlir", strategies[s], 8, "ethernet10gx8", 0);
    const weft_plan_prediction_t* prediction = &plan->prediction;
    printf("%s: %.1f us, bound %.1f\n", strategies[s], (double)prediction->step_ns / 1e3,
           (double)prediction->bound_ns / 1e3);
    ck_assert_double_le((double)prediction->step_ns, 1.03 * (double)prediction->bound_ns);
    weft_plan_release(plan);
  }
}
END_TEST

// Equal inputs give equal plans, as ranks that compile for themselves rely on.
START_TEST(schedules_are_reproducible) {
  for (uint32_t buffers = 0; buffers <= 3; ++buffers) {
    weft_plan_t* plans[2];
    char* texts[2];
    size_t sizes[2];
    for (int i = 0; i < 2; ++i) {
      plans[i] = compile("examples/gpt/tiny/step.mlir", "fsdp", 4, "h100x8", buffers);
      WEFT_ASSERT_OK(weft_plan_print(plans[i], weft_allocator_system(), &texts[i], &sizes[i]));
    }
    ck_assert_uint_eq(sizes[0], sizes[1]);
    ck_assert_mem_eq(texts[0], texts[1], sizes[0]);
    for (int i = 0; i < 2; ++i) {
      weft_allocator_release(weft_allocator_system(), texts[i], sizes[i] + 1, 1);
      weft_plan_release(plans[i]);
    }
  }
}
END_TEST

// More buffers never make a step slower by more than a choice is made for, and one unit more is
// what they cost at most.
START_TEST(buffers_trade_memory_for_time) {
  uint64_t best_ns = UINT64_MAX;
  size_t live[5] = {0};
  for (uint32_t buffers = 1; buffers <= 4; ++buffers) {
    weft_plan_t* plan = compile("examples/gpt/step.mlir", "fsdp", 8, "ethernet10gx8", buffers);
    ck_assert_double_le((double)plan->prediction.step_ns, 1.005 * (double)best_ns);
    if (plan->prediction.step_ns < best_ns) best_ns = plan->prediction.step_ns;
    live[buffers] = plan->max_live_bytes;
    weft_plan_release(plan);
  }
  // The largest unit of the model: the gathered matrices of one block.
  const size_t unit_bytes = 4 * 1024 * 1024;
  for (uint32_t buffers = 2; buffers <= 4; ++buffers) {
    ck_assert_uint_le(live[buffers], live[1] + (buffers - 1) * unit_bytes);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("schedule_steps");
  TCase* ahead = tcase_create("ahead");
  tcase_add_test(ahead, fsdp_gathers_run_ahead);
  tcase_add_test(ahead, micro_batches_overlap);
  tcase_add_test(ahead, slow_links_are_kept_busy);
  suite_add_tcase(suite, ahead);
  TCase* choices = tcase_create("choices");
  tcase_add_test(choices, schedules_are_reproducible);
  tcase_add_test(choices, buffers_trade_memory_for_time);
  suite_add_tcase(suite, choices);
  return suite;
}
