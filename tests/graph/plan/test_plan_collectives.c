// What scheduling and buckets may not change or lose, over plans of example steps under every
// strategy: the checklist of those who overlap collectives by rewriting graphs.
//
// Kept: which collectives there are; that nothing is gathered or reduced twice; that a reduction
// follows what it adds up and gathers follow the layers; that no exchange of two neighbours on the
// link would have been better; that buckets cost no more than their absence.
#include <stdio.h>
#include <stdlib.h>

#include "graph/plan/timeline.h"
#include "tests/graph/plan/block_step.h"
#include "tests/graph/plan/exact_machine.h"
#include "tests/graph/plan/mutate.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/testing/testing.h"

#define STEPS "tests/strategies/steps/"

static const char* const steps[] = {
    "examples/mlp/step.mlir",
    "examples/gpt/tiny/step.mlir",
    "examples/llama/tiny/step.mlir",
    STEPS "deep.mlir",
    STEPS "mixed_blocks.mlir",
    STEPS "lamb.mlir",
    STEPS "clipped.mlir",
    STEPS "scan.mlir",
    STEPS "stacked.mlir",
    STEPS "tied.mlir",
    STEPS "teacher.mlir",
    STEPS "spectral.mlir",
};
#define STEP_COUNT (sizeof(steps) / sizeof(steps[0]))

typedef struct layout_s {
  const char* strategy;
  const char* settings;
  uint32_t most_gathers;  // of one value of parameters
  bool always;            // gathers again what it has just used, too
} layout_t;

static const layout_t layouts[] = {
    {"ddp", NULL, 1, false},
    {"ddp", "bucket_mb=0", 1, false},
    {"ddp", "bucket_mb=0.003", 1, false},
    {"deepspeed", "stage=1", 1, false},
    {"deepspeed", "stage=2,reduce_bucket_size=800", 1, false},
    {"deepspeed", "stage=3,reduce_bucket_size=800", 2, true},
    {"fsdp", NULL, 2, false},
    {"fsdp", "bucket_mb=0", 2, false},
    {"fsdp", "reshard_after_forward=true", 2, true},
    {"fsdp", "reshard_after_forward=false", 1, false},
};
#define LAYOUT_COUNT (sizeof(layouts) / sizeof(layouts[0]))
#define FIRST_GATHERING 5  // parameters

// What an exchange of two collectives may save.
#define MOST_GAIN 0.002

static const struct {
  const char* name;
  uint32_t ranks;
} machines[] = {{"h100x8", 4}, {"ethernet10gx8", 8}};
#define MACHINE_COUNT 2

typedef struct pair_s {
  const layout_t* layout;
  weft_plan_t* scheduled;
  weft_plan_t* inline_plan;  // in program order
  char name[PLAN_CASE_NAME_CAPACITY];
} pair_t;

static pair_t compile_pair(size_t step, size_t layout, size_t machine) {
  pair_t pair = {.layout = &layouts[layout]};
  plan_case_t plan_case = {.step = steps[step],
                           .strategy = layouts[layout].strategy,
                           .settings = layouts[layout].settings,
                           .ranks = machines[machine].ranks,
                           .micro_batches = 1};
  pair.inline_plan = plan_case_compile(&plan_case);
  plan_case.machine = machines[machine].name;
  pair.scheduled = plan_case_compile(&plan_case);
  plan_case_name(&plan_case, pair.name);
  ck_assert_msg(pair.inline_plan && pair.scheduled, "%s is refused", pair.name);
  return pair;
}

static void release_pair(pair_t* pair) {
  weft_plan_release(pair->inline_plan);
  weft_plan_release(pair->scheduled);
}

static bool is_collective(const weft_instruction_t* instruction, weft_collective_kind_t kind) {
  return instruction->kind == WEFT_INSTRUCTION_COLLECTIVE &&
         instruction->kernel.as.collective.kind == kind;
}

static bool reduces(const weft_instruction_t* instruction) {
  return is_collective(instruction, WEFT_COLLECTIVE_ALL_REDUCE) ||
         is_collective(instruction, WEFT_COLLECTIVE_REDUCE_SCATTER);
}

static bool writes(const weft_instruction_t* instruction, uint32_t buffer) {
  for (uint32_t o = 0; !instruction->block_count && o < instruction->kernel.output_count; ++o) {
    if (instruction->kernel.outputs[o].buffer == buffer) return true;
  }
  return false;
}

static bool reads(const weft_instruction_t* instruction, uint32_t buffer) {
  for (uint32_t i = 0; !instruction->block_count && i < instruction->kernel.input_count; ++i) {
    if (instruction->kernel.inputs[i].buffer == buffer) return true;
  }
  return false;
}

// Counts ------------------------------------------------------------------------------------------

#define MAX_COLLECTIVES 256

typedef struct signature_s {
  int kind;
  int reduction;
  int dtype;
  uint32_t groups;
  int64_t count;
} signature_t;

static int compare_signatures(const void* a, const void* b) {
  const signature_t* x = a;
  const signature_t* y = b;
  if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
  if (x->reduction != y->reduction) return x->reduction < y->reduction ? -1 : 1;
  if (x->dtype != y->dtype) return x->dtype < y->dtype ? -1 : 1;
  if (x->groups != y->groups) return x->groups < y->groups ? -1 : 1;
  return x->count < y->count ? -1 : x->count > y->count;
}

static uint32_t list_collectives(const weft_plan_t* plan, signature_t list[MAX_COLLECTIVES]) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) continue;
    const weft_collective_kernel_t* kernel = &instruction->kernel.as.collective;
    ck_assert_uint_lt(count, MAX_COLLECTIVES);
    list[count++] = (signature_t){.kind = (int)kernel->kind,
                                  .reduction = (int)kernel->reduction,
                                  .dtype = (int)kernel->dtype,
                                  .groups = kernel->groups,
                                  .count = kernel->count};
  }
  qsort(list, count, sizeof(*list), compare_signatures);
  return count;
}

// Breaks when scheduling loses, adds, splits or joins a collective.
static void check_counts(const pair_t* pair) {
  static signature_t lists[2][MAX_COLLECTIVES];
  const uint32_t count = list_collectives(pair->scheduled, lists[0]);
  ck_assert_msg(count == list_collectives(pair->inline_plan, lists[1]), "%s: %u collectives",
                pair->name, count);
  ck_assert_uint_gt(count, 0);
  for (uint32_t i = 0; i < count; ++i) {
    ck_assert_msg(compare_signatures(&lists[0][i], &lists[1][i]) == 0, "%s: collectives differ",
                  pair->name);
  }
}

// Repetition --------------------------------------------------------------------------------------

// How often the bytes of |view| have been written before position |end|.
static uint32_t version_of(const weft_plan_t* plan, uint32_t buffer, uint32_t end) {
  uint32_t version = 0;
  for (uint32_t i = 0; i < end; ++i) {
    const weft_kernel_t* kernel = &plan->body.instructions[i].kernel;
    if (plan->body.instructions[i].block_count) continue;
    for (uint32_t o = 0; o < kernel->output_count; ++o) {
      version += kernel->outputs[o].buffer == buffer;
    }
  }
  return version;
}

static bool same_operand(const weft_plan_t* plan, uint32_t a, uint32_t b) {
  const weft_kernel_t* x = &plan->body.instructions[a].kernel;
  const weft_kernel_t* y = &plan->body.instructions[b].kernel;
  return x->inputs[0].buffer == y->inputs[0].buffer &&
         x->inputs[0].offset_bytes == y->inputs[0].offset_bytes &&
         version_of(plan, x->inputs[0].buffer, a) == version_of(plan, y->inputs[0].buffer, b);
}

// Whether the bytes of both results are kept at once.
static bool are_held_together(const weft_plan_t* plan, uint32_t a, uint32_t b) {
  const weft_buffer_t* x = &plan->buffers[plan->body.instructions[a].kernel.outputs[0].buffer];
  const weft_buffer_t* y = &plan->buffers[plan->body.instructions[b].kernel.outputs[0].buffer];
  return x == y || (x->first <= y->last && y->first <= x->last);
}

// Loops of the backward pass compute cheap values of the forward pass again, a sum with a bias for
// one, so that what only loops read may be held longer than its pass.
static bool feeds_product(const weft_plan_t* plan, uint32_t gather) {
  for (uint32_t i = gather + 1; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->kernel.kind == WEFT_KERNEL_CONTRACTION &&
        reads(instruction, plan->body.instructions[gather].kernel.outputs[0].buffer)) {
      return true;
    }
  }
  return false;
}

// Breaks when a value is gathered for each reader, gathered again while it is there, or gradients
// are reduced twice.
static void check_repetition(const pair_t* pair) {
  const weft_plan_t* plan = pair->scheduled;
  const weft_instruction_t* list = plan->body.instructions;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const bool gathers = is_collective(&list[i], WEFT_COLLECTIVE_ALL_GATHER);
    uint32_t times = 1;
    if (!gathers && !reduces(&list[i])) continue;
    for (uint32_t j = i + 1; j < plan->body.instruction_count; ++j) {
      if (list[j].kind != WEFT_INSTRUCTION_COLLECTIVE || !same_operand(plan, i, j)) continue;
      ck_assert_msg(gathers, "%s: %s adds up what %s does", pair->name, list[j].name, list[i].name);
      ck_assert_msg(
          pair->layout->always || !feeds_product(plan, i) || !are_held_together(plan, i, j),
          "%s: %s gathers what %s holds", pair->name, list[j].name, list[i].name);
      ++times;
    }
    ck_assert_msg(times <= pair->layout->most_gathers, "%s: %s is one of %u gathers of one value",
                  pair->name, list[i].name, times);
  }
}

// Order -------------------------------------------------------------------------------------------

// By predicted times: reductions start when the last operand is written, readers when they end.
static void check_reductions(const pair_t* pair) {
  const weft_plan_t* plan = pair->scheduled;
  const weft_instruction_t* list = plan->body.instructions;
  for (uint32_t r = 0; r < plan->body.instruction_count; ++r) {
    if (!reduces(&list[r])) continue;
    uint32_t writers = 0;
    for (uint32_t i = 0; i < r; ++i) {
      if (!writes(&list[i], list[r].kernel.inputs[0].buffer)) continue;
      ck_assert_msg(list[i].start_ns + list[i].cost_ns <= list[r].start_ns + 1,
                    "%s: %s starts before #%u has written", pair->name, list[r].name, list[i].id);
      ++writers;
    }
    ck_assert_msg(writers > 0, "%s: nothing writes what %s adds up", pair->name, list[r].name);
    for (uint32_t i = r + 1; i < plan->body.instruction_count; ++i) {
      if (!reads(&list[i], list[r].kernel.outputs[0].buffer)) continue;
      ck_assert_msg(list[r].start_ns + list[r].cost_ns <= list[i].start_ns + 1,
                    "%s: #%u reads before %s ends", pair->name, list[i].id, list[r].name);
      break;
    }
  }
}

// Position of the first instruction behind |position| that reads what is gathered there.
static uint32_t first_reader(const weft_plan_t* plan, uint32_t position) {
  const uint32_t buffer = plan->body.instructions[position].kernel.outputs[0].buffer;
  for (uint32_t i = position + 1; i < plan->body.instruction_count; ++i) {
    if (reads(&plan->body.instructions[i], buffer)) return i;
  }
  return plan->body.instruction_count;
}

// Gathers of arguments are issued in the order in which they are read. Where some are, many are.
static void check_order(const pair_t* pair) {
  const weft_plan_t* plan = pair->scheduled;
  const weft_instruction_t* list = plan->body.instructions;
  uint32_t last = 0;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    if (!is_collective(&list[i], WEFT_COLLECTIVE_ALL_GATHER)) continue;
    const uint32_t source = list[i].kernel.inputs[0].buffer;
    if (plan->buffers[source].kind != WEFT_BUFFER_ARGUMENT) continue;
    const uint32_t reader = first_reader(plan, i);
    ck_assert_msg(reader >= last, "%s: %s is read before the gather in front of it", pair->name,
                  list[i].name);
    last = reader;
  }
}

// Half of all steps with each layout, on one of the machines in turn.
static bool is_tried(size_t step, size_t layout) {
  return (step + layout) % weft_testing_rounds(2, 10) == 0;
}

static size_t machine_of(size_t step, size_t layout) {
  return (step + layout) / 2 % MACHINE_COUNT;
}

START_TEST(scheduling_keeps_what_collectives_do) {
  uint32_t plans = 0;
  for (size_t step = 0; step < STEP_COUNT; ++step) {
    for (size_t layout = 0; layout < LAYOUT_COUNT; ++layout) {
      if (!is_tried(step, layout)) continue;
      pair_t pair = compile_pair(step, layout, machine_of(step, layout));
      check_counts(&pair);
      check_repetition(&pair);
      check_reductions(&pair);
      check_order(&pair);
      release_pair(&pair);
      ++plans;
    }
  }
  printf("%u plans\n", plans);
}
END_TEST

// Exchanges ---------------------------------------------------------------------------------------

static double time_of(const weft_plan_t* plan, const weft_machine_t* machine) {
  weft_arena_t arena;
  weft_timeline_t timeline;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_timeline_compute(plan, machine, NULL, &arena, &timeline));
  const double step_ns = timeline.step_ns;
  weft_arena_deinit(&arena);
  return step_ns;
}

// Whether calls next to each other on the link would have been better the other way round. Where a
// reduction is in the way of a gather that is waited for, they would.
START_TEST(no_exchange_of_neighbours_is_better) {
  random_stream_t random = random_stream(weft_testing_seed());
  double most = 0;
  uint32_t tried = 0;
  uint32_t worse = 0;
  for (size_t step = 0; step < STEP_COUNT; ++step) {
    for (size_t layout = FIRST_GATHERING; layout < LAYOUT_COUNT; ++layout) {
      const size_t m = machine_of(step, layout);
      weft_machine_t* machine = NULL;
      if (!is_tried(step, layout)) continue;
      pair_t pair = compile_pair(step, layout, m);
      WEFT_ASSERT_OK(weft_machine_named(machines[m].name, weft_testing_allocator(), &machine));
      for (uint32_t round = 0; round < 12; ++round) {
        weft_plan_t* copy = plan_copy(pair.scheduled);
        plan_case_reorder(copy, 0, &random);
        const double before_ns = time_of(copy, machine);
        plan_case_reorder(copy, 1, &random);
        const double gain = 1 - time_of(copy, machine) / before_ns;
        most = gain > most ? gain : most;
        worse += gain < -1e-6;
        ++tried;
        ck_assert_msg(gain < MOST_GAIN, "%s: %g of the step are saved", pair.name, gain);
        plan_copy_release(copy);
      }
      weft_machine_release(machine);
      release_pair(&pair);
    }
  }
  printf("%u exchanges: at most %.3f %% are saved, %u make the step longer\n", tried, 100 * most,
         worse);
  ck_assert_uint_gt(worse, 0);
}
END_TEST

// Buckets -----------------------------------------------------------------------------------------

// Blocks are never longer than a bucket for each parameter. (That goes for launches, too: bytes
// land where they are read, in a bucket as alone.)
START_TEST(blocks_cost_no_more_than_no_buckets) {
  double longest = 0;
  for (size_t step = 0; step < STEP_COUNT; ++step) {
    for (size_t m = 0; m < MACHINE_COUNT; ++m) {
      if (!is_tried(step, m)) continue;
      plan_case_t plan_case = {.step = steps[step],
                               .strategy = "fsdp",
                               .ranks = machines[m].ranks,
                               .micro_batches = 1,
                               .machine = machines[m].name};
      weft_plan_t* blocks = plan_case_compile(&plan_case);
      plan_case.settings = "bucket_mb=0";
      weft_plan_t* alone = plan_case_compile(&plan_case);
      ck_assert(blocks && alone);
      const double part = (double)blocks->prediction.step_ns / (double)alone->prediction.step_ns;
      longest = part > longest ? part : longest;
      ck_assert_msg(part < 1.001, "%s on %s: buckets make the step %g times as long", steps[step],
                    machines[m].name, part);
      weft_plan_release(blocks);
      weft_plan_release(alone);
    }
  }
  printf("at most %g times as long\n", longest);
}
END_TEST

typedef struct reductions_s {
  uint32_t calls;
  int64_t elements;
  double link_ns;
  uint32_t computations;
} reductions_t;

static reductions_t reductions_with(const char* settings, const weft_machine_t* machine) {
  const block_step_t step = {.blocks = 6, .rows = 16, .width = 64, .hidden = 64, .edge = 32};
  const block_layout_t layout = {.strategy = "ddp",
                                 .settings = settings,
                                 .ranks = 4,
                                 .machine = machine,
                                 .overlap = WEFT_OVERLAP_ON};
  weft_plan_t* plan = block_step_compile(&step, &layout);
  reductions_t reductions = {0};
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    reductions.computations += instruction->kind != WEFT_INSTRUCTION_COLLECTIVE;
    if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) continue;
    const double cost_ns = weft_timeline_instruction_ns(plan, instruction, machine);
    ck_assert(is_collective(instruction, WEFT_COLLECTIVE_ALL_REDUCE));
    ++reductions.calls;
    reductions.elements += instruction->kernel.as.collective.count;
    reductions.link_ns += cost_ns;
  }
  weft_plan_release(plan);
  return reductions;
}

// Gradients side by side in one all-reduce: the same elements, one latency less for each call less,
// and no computation more, for products write where the bucket is.
START_TEST(all_reduces_share_without_copies) {
  static const char* const settings[] = {"bucket_mb=0.02", "bucket_mb=0.06", "bucket_mb=25"};
  weft_machine_t* machine = exact_machine(4, 1, 1000, 1);
  const reductions_t apart = reductions_with("bucket_mb=0", machine);
  double latency_ns = 0;
  uint32_t calls = apart.calls;
  ck_assert_uint_eq(apart.calls, 14 + 1);  // and the loss
  for (uint32_t i = 0; i < 3; ++i) {
    const reductions_t shared = reductions_with(settings[i], machine);
    const double saved_ns = (apart.link_ns - shared.link_ns) / (apart.calls - shared.calls);
    ck_assert_uint_lt(shared.calls, calls);
    ck_assert_int_eq(apart.elements, shared.elements);
    ck_assert_uint_le(shared.computations, apart.computations);
    if (i == 0) latency_ns = saved_ns;
    ck_assert_double_ge(latency_ns, 1000);
    ck_assert_double_eq_tol(saved_ns, latency_ns, 1e-6);
    calls = shared.calls;
  }
  ck_assert_uint_eq(calls, 1 + 1);
  weft_machine_release(machine);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("plan_collectives");
  weft_testing_add_case(suite, tcase_create("checklist"), scheduling_keeps_what_collectives_do);
  weft_testing_add_case(suite, tcase_create("exchanges"), no_exchange_of_neighbours_is_better);
  weft_testing_add_case(suite, tcase_create("blocks"), blocks_cost_no_more_than_no_buckets);
  weft_testing_add_case(suite, tcase_create("all_reduces"), all_reduces_share_without_copies);
  return suite;
}
