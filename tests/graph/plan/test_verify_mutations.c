// Mutation tests: what is wrong with a plan is refused, by the right name.
//
// A mutation that the verifier lets pass must be proven harmless by the oracle, which shares no
// code with it: the plan then still computes the same. The counts are printed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/verify.h"
#include "tests/graph/plan/mutate.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/graph/plan/plan_oracle.h"
#include "tests/testing/testing.h"

typedef struct tally_s {
  uint32_t applied;
  uint32_t refused;   // and wrong
  uint32_t strict;    // refused although the oracle sees no difference
  uint32_t harmless;  // let pass, and proven so
} tally_t;

typedef struct trial_s {
  const plan_case_t* plan_case;
  const weft_plan_t* plan;
  plan_meaning_t meaning;  // of |plan|
  random_stream_t random;
  uint64_t number;
} trial_t;

static weft_status_t verify_mutant(const weft_plan_t* plan, const weft_plan_t* mutant,
                                   mutation_kind_t kind, random_stream_t* random) {
  const weft_plan_t* plans[64];
  if (!mutation_is_of_one_rank(kind)) {
    return weft_plan_verify_spmd(mutant, weft_testing_allocator());
  }
  ck_assert_uint_le(plan->rank_count, 64);
  for (uint32_t r = 0; r < plan->rank_count; ++r) plans[r] = plan;
  plans[random_below(random, plan->rank_count)] = mutant;
  return weft_plan_verify(plans, plan->rank_count, weft_testing_allocator());
}

static bool names_any(const char* text, const mutation_t* mutation) {
  for (uint32_t i = 0; i < mutation->name_count; ++i) {
    const char* name = mutation->names[i];
    const size_t length = strlen(name);
    for (const char* at = strstr(text, name); at; at = strstr(at + 1, name)) {
      // "#1" is not in "#12".
      if (length < 2 || at[length] < '0' || at[length] > '9') return true;
    }
  }
  return false;
}

// Whether |text| names two instructions whose order may have been lost.
static bool names_lost_order(const char* text, const mutation_t* mutation) {
  bool has_earlier = false;
  bool has_later = false;
  uint32_t count = 0;
  for (const char* at = strchr(text, '#'); at && mutation->loses_order; at = strchr(at + 1, '#')) {
    if (at[1] < '0' || at[1] > '9') continue;
    const unsigned long id = strtoul(at + 1, NULL, 10);
    has_earlier = has_earlier || id <= mutation->earlier;
    has_later = has_later || id >= mutation->later;
    ++count;
  }
  return count >= 2 && has_earlier && has_later;
}

static void judge(trial_t* trial, mutation_kind_t kind, const weft_plan_t* mutant,
                  const mutation_t* mutation, weft_status_t status, tally_t* tally) {
  char name[PLAN_CASE_NAME_CAPACITY];
  plan_meaning_t meaning = {0};
  bool is_wrong = mutation->is_wrong;
  ++tally->applied;
  if (!is_wrong) {
    plan_oracle_run(mutant, &meaning);
    is_wrong = meaning.fault[0] != '\0' || meaning.symbol != trial->meaning.symbol;
  }
  plan_case_name(trial->plan_case, name);
  if (weft_status_is_ok(status)) {
    if (is_wrong) {
      ck_abort_msg("%s: '%s' (seed %llu, %s %s) passes the verifier: %s", name, mutation_name(kind),
                   (unsigned long long)trial->number, mutation->names[0], mutation->names[1],
                   meaning.fault[0] ? meaning.fault : "other results");
    }
    ++tally->harmless;
    return;
  }
  if (weft_status_code(status) != WEFT_STATUS_INVALID_INPUT ||
      (!names_any(weft_status_text(status), mutation) &&
       !names_lost_order(weft_status_text(status), mutation))) {
    ck_abort_msg("%s: '%s' (seed %llu) is refused without naming %s or %s: %s", name,
                 mutation_name(kind), (unsigned long long)trial->number, mutation->names[0],
                 mutation->names[1], weft_status_text(status));
  }
  is_wrong ? ++tally->refused : ++tally->strict;
  weft_status_release(status);
}

static void try_mutation(trial_t* trial, mutation_kind_t kind, const weft_plan_t* base,
                         tally_t* tally) {
  mutation_t mutation;
  weft_plan_t* other = plan_copy(base);
  // What is wrong on one rank alone is not to be found by looking at that rank's graph.
  if (mutation_is_of_one_rank(kind)) other->function = NULL;
  weft_plan_t* mutant = plan_copy(other);
  if (plan_mutate(mutant, kind, &trial->random, &mutation)) {
    weft_status_t status = verify_mutant(other, mutant, kind, &trial->random);
    judge(trial, kind, mutant, &mutation, status, tally);
  }
  plan_copy_release(mutant);
  plan_copy_release(other);
}

static void try_plan(trial_t* trial, uint32_t rounds, tally_t tallies[MUTATION_KIND_COUNT_]) {
  weft_plan_t* broadcasts = plan_copy(trial->plan);
  plan_copy_use_broadcasts(broadcasts);
  WEFT_ASSERT_OK(weft_plan_verify_spmd(trial->plan, weft_testing_allocator()));
  plan_oracle_run(trial->plan, &trial->meaning);
  ck_assert_msg(trial->meaning.fault[0] == '\0', "the plan itself: %s", trial->meaning.fault);
  for (uint32_t round = 0; round < rounds; ++round) {
    for (int kind = 0; kind < MUTATION_KIND_COUNT_; ++kind) {
      if (trial->plan->rank_count == 1 && mutation_is_of_one_rank((mutation_kind_t)kind)) continue;
      trial->random = random_stream(++trial->number);
      try_mutation(trial, (mutation_kind_t)kind,
                   kind == MUTATION_RANK_ROOT ? broadcasts : trial->plan, &tallies[kind]);
    }
  }
  plan_copy_release(broadcasts);
}

static void print_tallies(const char* title, const tally_t tallies[MUTATION_KIND_COUNT_]) {
  tally_t sum = {0};
  printf("%-44s %8s %8s %8s %8s\n", title, "applied", "refused", "strict", "harmless");
  for (int kind = 0; kind < MUTATION_KIND_COUNT_; ++kind) {
    const tally_t* tally = &tallies[kind];
    printf("%-44s %8u %8u %8u %8u\n", mutation_name((mutation_kind_t)kind), tally->applied,
           tally->refused, tally->strict, tally->harmless);
    sum.applied += tally->applied;
    sum.refused += tally->refused;
    sum.strict += tally->strict;
    sum.harmless += tally->harmless;
  }
  printf("%-44s %8u %8u %8u %8u\n", "sum", sum.applied, sum.refused, sum.strict, sum.harmless);
}

static const plan_case_t plan_cases[] = {
    {.step = "examples/mlp/step.mlir", .strategy = "single_device", .ranks = 1, .micro_batches = 1},
    {.step = "examples/mlp/step.mlir", .strategy = "single_device", .ranks = 1, .micro_batches = 2},
    {.step = "examples/mlp/step.mlir", .strategy = "ddp", .ranks = 2, .micro_batches = 1},
    {.step = "examples/mlp/step.mlir", .strategy = "fsdp", .ranks = 4, .micro_batches = 1},
    {.step = "examples/mlp/step.mlir", .strategy = "fsdp", .ranks = 2, .micro_batches = 2},
    {.step = "examples/mlp/step.mlir",
     .strategy = "deepspeed",
     .settings = "stage=2",
     .ranks = 4,
     .micro_batches = 1},
};

static void try_case(const plan_case_t* plan_case, uint64_t seed, uint32_t streams, uint32_t rounds,
                     tally_t tallies[MUTATION_KIND_COUNT_]) {
  trial_t trial = {.plan_case = plan_case, .number = seed << 32};
  weft_plan_t* plan = plan_case_compile(plan_case);
  ck_assert_ptr_nonnull(plan);
  if (streams > 0) plan_case_spread(plan, streams, seed);
  trial.plan = plan;
  try_plan(&trial, rounds, tallies);
  weft_plan_release(plan);
}

START_TEST(mutations_in_program_order_are_refused) {
  tally_t tallies[MUTATION_KIND_COUNT_] = {0};
  const uint64_t seed = weft_testing_seed();
  for (size_t i = 0; i < sizeof(plan_cases) / sizeof(plan_cases[0]); ++i) {
    try_case(&plan_cases[i], seed + i, 0, 12, tallies);
  }
  print_tallies("in program order", tallies);
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
  print_tallies("on two and four streams", tallies);
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

// What the scheduler makes, with collectives beside the computation, and values given up.
static const plan_case_t scheduled_cases[] = {
    {.step = "examples/mlp/step.mlir",
     .strategy = "fsdp",
     .ranks = 8,
     .micro_batches = 1,
     .machine = "h100x8"},
    {.step = "examples/mlp/step.mlir",
     .strategy = "ddp",
     .settings = "bucket_mb=0.05",
     .ranks = 4,
     .micro_batches = 1,
     .machine = "ethernet10gx8"},
    {.step = "examples/mlp/step.mlir",
     .strategy = "deepspeed",
     .settings = "stage=3",
     .ranks = 4,
     .micro_batches = 2,
     .machine = "h100x8",
     .gather_buffers = 2},
    {.step = "examples/gpt/tiny/step.mlir",
     .strategy = "fsdp",
     .ranks = 4,
     .micro_batches = 1,
     .machine = "h100x8",
     .gather_buffers = 3},
};

// Where terms are compared element by element, what is wrong is found as well.
START_TEST(mutations_among_pieces_are_refused) {
  tally_t tallies[MUTATION_KIND_COUNT_] = {0};
  const plan_case_t pieces = {.step = "tests/graph/plan/pieces.mlir",
                              .strategy = "single_device",
                              .ranks = 1,
                              .micro_batches = 1};
  try_case(&pieces, weft_testing_seed(), 0, 60, tallies);
  print_tallies("among pieces", tallies);
}
END_TEST

START_TEST(mutations_of_scheduled_plans_are_refused) {
  tally_t tallies[MUTATION_KIND_COUNT_] = {0};
  const uint64_t seed = weft_testing_seed();
  for (size_t i = 0; i < sizeof(scheduled_cases) / sizeof(scheduled_cases[0]); ++i) {
    const bool is_large = strstr(scheduled_cases[i].step, "gpt") != NULL;
    try_case(&scheduled_cases[i], seed + i, 0, is_large ? 2 : 12, tallies);
  }
  print_tallies("scheduled", tallies);
  // Nobody waits for nothing, or earlier than need be.
  for (int kind = MUTATION_DROP_WAIT; kind <= MUTATION_LATER_WAIT; ++kind) {
    ck_assert_uint_gt(tallies[kind].applied, 0);
    ck_assert_uint_eq(tallies[kind].refused, tallies[kind].applied);
  }
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
  TCase* scheduled = tcase_create("scheduled");
  weft_testing_check_leaks(scheduled);
  tcase_add_test(scheduled, mutations_of_scheduled_plans_are_refused);
  suite_add_tcase(suite, scheduled);
  return suite;
}
