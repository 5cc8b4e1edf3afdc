// Mutation tests on what the scheduler makes: collectives and host copies beside the computation,
// micro-batches, values given up for budgets, and groups along several axes.
//
// Every class of corruption is applied at a stated number of random places in each family of plans;
// where a family has no place for one, the table below says so. A mutation that the verifier lets
// pass has to be proven harmless by oracles that share no code with it.
#include <stdio.h>
#include <string.h>

#include "graph/plan/verify.h"
#include "tests/graph/plan/mutation_trial.h"
#include "tests/graph/plan/ranks_oracle.h"
#include "tests/testing/testing.h"

#define MLP "examples/mlp/step.mlir"
#define STEPS "tests/strategies/steps/"
#define DEEP STEPS "deep.mlir"
#define MAX_PLANS 12

// Mutants of each class in each family.
#define PLACES weft_testing_rounds(40, 6)

typedef struct family_case_s {
  plan_case_t plan_case;
  uint32_t budget_percent;  // of the step's memory; 0: no budget
} family_case_t;

typedef struct family_s {
  const plan_case_t* cases[MAX_PLANS];
  weft_plan_t* plans[MAX_PLANS];
  trial_t trials[MAX_PLANS];
  uint32_t count;
  weft_plan_memory_actions_t actions;
  tally_t tallies[MUTATION_KIND_COUNT_];
} family_t;

static void compile_family(const family_case_t* cases, size_t count, family_t* family) {
  const uint64_t seed = weft_testing_seed();
  ck_assert_uint_le(count, MAX_PLANS);
  *family = (family_t){.count = (uint32_t)count};
  for (uint32_t i = 0; i < count; ++i) {
    char name[PLAN_CASE_NAME_CAPACITY];
    const plan_case_t* plan_case = &cases[i].plan_case;
    weft_plan_t* plan = cases[i].budget_percent
                            ? plan_case_compile_within(plan_case, cases[i].budget_percent)
                            : plan_case_compile(plan_case);
    ck_assert_msg(plan != NULL, "%s is refused", plan_case_name(plan_case, name));
    ck_assert_msg(plan->stream_count > 1, "%s has one stream", plan_case_name(plan_case, name));
    mutation_trial_init(plan_case, plan, (seed + i) << 32, &family->trials[i]);
    family->cases[i] = plan_case;
    family->plans[i] = plan;
    family->actions.regathered += plan->memory_actions.regathered;
    family->actions.recomputed += plan->memory_actions.recomputed;
    family->actions.offloaded += plan->memory_actions.offloaded;
  }
}

static void release_family(family_t* family) {
  for (uint32_t i = 0; i < family->count; ++i) weft_plan_release(family->plans[i]);
}

// Classes of which a family of scheduled plans need not have |PLACES|: few or no instructions of
// theirs have a place for one.
static bool is_rare(mutation_kind_t kind) {
  switch (kind) {
    case MUTATION_NESTED_WAIT:  // loops
    case MUTATION_STEP:
    case MUTATION_IMMEDIATE:
    case MUTATION_SHIFT_INPUT:
    case MUTATION_SHIFT_OUTPUT:
    case MUTATION_BREAK_ALIAS:
      return true;
    default:
      return false;
  }
}

static void mutate_family(const char* title, family_t* family) {
  for (int kind = 0; kind < MUTATION_KIND_COUNT_; ++kind) {
    tally_t* tally = &family->tallies[kind];
    const uint32_t limit = (is_rare((mutation_kind_t)kind) ? 2 : 60) * PLACES;
    for (uint32_t tried = 0; tried < limit && tally->applied < PLACES; ++tried) {
      mutation_trial_run(&family->trials[tried % family->count], (mutation_kind_t)kind, tally);
    }
  }
  mutation_print_tallies(title, family->tallies);
  for (int kind = 0; kind < MUTATION_KIND_COUNT_; ++kind) {
    const tally_t* tally = &family->tallies[kind];
    if (is_rare((mutation_kind_t)kind)) continue;
    ck_assert_msg(tally->applied == PLACES, "%s: '%s' was applied at %u places only", title,
                  mutation_name((mutation_kind_t)kind), tally->applied);
    // Many do harm; all that do were refused (mutation_trial.c).
    if (PLACES < 40) continue;
    ck_assert_msg(5 * (tally->refused + tally->strict) >= PLACES, "%s: '%s' was refused %u times",
                  title, mutation_name((mutation_kind_t)kind), tally->refused + tally->strict);
  }
  // Nobody waits for nothing, or earlier than need be.
  ck_assert_uint_eq(family->tallies[MUTATION_DROP_WAIT].refused, PLACES);
  ck_assert_uint_eq(family->tallies[MUTATION_LATER_WAIT].refused, PLACES);
}

static void check_family(const char* title, const family_case_t* cases, size_t count) {
  family_t family;
  compile_family(cases, count, &family);
  mutate_family(title, &family);
  release_family(&family);
}

// Strategies --------------------------------------------------------------------------------------

#define SCHEDULED(file, name, options, count, where, buffers) \
  {                                                           \
    .plan_case = {                                            \
      .step = file,                                           \
      .strategy = name,                                       \
      .settings = options,                                    \
      .ranks = count,                                         \
      .micro_batches = 1,                                     \
      .machine = where,                                       \
      .gather_buffers = buffers                               \
    }                                                         \
  }

START_TEST(strategies) {
  static const family_case_t cases[] = {
      SCHEDULED(DEEP, "ddp", "bucket_mb=0.003", 2, "h100x8", 0),
      SCHEDULED(MLP, "ddp", "bucket_mb=0.05", 4, "ethernet10gx8", 0),
      SCHEDULED(DEEP, "deepspeed", "stage=1,reduce_bucket_size=800", 8, "ethernet10gx8", 0),
      SCHEDULED(STEPS "lamb.mlir", "deepspeed", "stage=2", 4, "h100x8", 0),
      SCHEDULED(STEPS "stacked.mlir", "deepspeed", "stage=3", 2, "h100x8", 3),
      SCHEDULED(DEEP, "fsdp", NULL, 4, "h100x8", 2),
      SCHEDULED(STEPS "mixed_blocks.mlir", "fsdp", "reshard_after_forward=false", 8, "h100x8", 0),
      SCHEDULED(STEPS "residual.mlir", "auto", NULL, 8, "ethernet10gx8", 0),
  };
  check_family("strategies", cases, sizeof(cases) / sizeof(cases[0]));
}
END_TEST

// Micro-batches -----------------------------------------------------------------------------------

#define ACCUMULATED(file, name, options, count, micro) \
  {                                                    \
    .plan_case = {                                     \
      .step = file,                                    \
      .strategy = name,                                \
      .settings = options,                             \
      .ranks = count,                                  \
      .micro_batches = micro,                          \
      .machine = "h100x8"                              \
    }                                                  \
  }

// In a loop, and one after the other.
#define LOOP "unroll_accumulation=false"

START_TEST(accumulation) {
  static const family_case_t cases[] = {
      ACCUMULATED(DEEP, "ddp", LOOP ",bucket_mb=0.003", 2, 2),
      ACCUMULATED(DEEP, "fsdp", NULL, 4, 2),
      ACCUMULATED(MLP, "deepspeed", LOOP ",stage=3", 4, 2),
      ACCUMULATED(STEPS "lamb.mlir", "deepspeed", "stage=2", 2, 4),
      ACCUMULATED(DEEP, "deepspeed", LOOP ",stage=1", 8, 4),
      ACCUMULATED(STEPS "mixed_blocks.mlir", "fsdp", NULL, 2, 2),
  };
  check_family("accumulation", cases, sizeof(cases) / sizeof(cases[0]));
}
END_TEST

// Budgets -----------------------------------------------------------------------------------------

#define WITHIN(file, name, count, micro, means, percent) \
  {                                                      \
    .plan_case = {.step = file,                          \
                  .strategy = name,                      \
                  .ranks = count,                        \
                  .micro_batches = micro,                \
                  .machine = "h100x8",                   \
                  means},                                \
    .budget_percent = percent                            \
  }

START_TEST(recomputation) {
  static const family_case_t cases[] = {
      WITHIN(DEEP, "ddp", 2, 1, .may_compute = true, 70),
      WITHIN(DEEP, "ddp", 4, 1, .may_compute = true, 80),
      WITHIN(DEEP, "deepspeed_stage_1", 8, 1, .may_compute = true, 70),
      WITHIN(DEEP, "deepspeed_stage_2", 2, 2, .may_compute = true, 90),
      WITHIN(STEPS "mixed_blocks.mlir", "fsdp", 2, 1, .may_compute = true, 90),
  };
  family_t family;
  compile_family(cases, sizeof(cases) / sizeof(cases[0]), &family);
  printf("%u values computed again\n", family.actions.recomputed);
  for (uint32_t i = 0; i < family.count; ++i) {
    ck_assert_uint_gt(family.plans[i]->memory_actions.recomputed, 0);
  }
  mutate_family("recomputation", &family);
  release_family(&family);
}
END_TEST

START_TEST(offload) {
  static const family_case_t cases[] = {
      WITHIN(DEEP, "ddp", 2, 1, .may_offload = true, 60),
      WITHIN(DEEP, "fsdp", 2, 1, .may_offload = true, 60),
      WITHIN(DEEP, "fsdp", 4, 1, .may_offload = true, 60),
      WITHIN(DEEP, "deepspeed_stage_3", 8, 1, .may_offload = true, 60),
      {.plan_case = {.step = DEEP,
                     .strategy = "fsdp",
                     .settings = "sharding_strategy=HYBRID_SHARD",
                     .mesh = "replicate=2,shard=2",
                     .ranks = 4,
                     .micro_batches = 1,
                     .machine = "ethernet10gx8",
                     .may_offload = true},
       .budget_percent = 70},
  };
  family_t family;
  compile_family(cases, sizeof(cases) / sizeof(cases[0]), &family);
  printf("%u values moved to the host\n", family.actions.offloaded);
  for (uint32_t i = 0; i < family.count; ++i) {
    ck_assert_uint_gt(family.plans[i]->memory_actions.offloaded, 0);
  }
  mutate_family("offload", &family);
  release_family(&family);
}
END_TEST

START_TEST(budgets) {
  static const family_case_t cases[] = {
      WITHIN(DEEP, "ddp", 2, 1, .may_gather = false, 60),
      WITHIN(DEEP, "fsdp", 4, 1, .may_gather = false, 60),
      WITHIN(DEEP, "deepspeed_stage_3", 8, 1, .may_gather = false, 60),
      WITHIN(MLP, "fsdp", 4, 1, .may_gather = false, 70),
  };
  family_t family;
  compile_family(cases, sizeof(cases) / sizeof(cases[0]), &family);
  printf("%u values gathered again, %u computed again, %u moved to the host\n",
         family.actions.regathered, family.actions.recomputed, family.actions.offloaded);
  ck_assert_uint_gt(family.actions.regathered, 0);
  ck_assert_uint_gt(family.actions.recomputed, 0);
  ck_assert_uint_gt(family.actions.offloaded, 0);
  mutate_family("budgets", &family);
  release_family(&family);
}
END_TEST

// Several groups ----------------------------------------------------------------------------------

#define ON_MESH(file, options, axes, cuts, count, micro) \
  {                                                      \
    .plan_case = {                                       \
      .step = file,                                      \
      .strategy = "fsdp",                                \
      .settings = options,                               \
      .mesh = axes,                                      \
      .places = cuts,                                    \
      .ranks = count,                                    \
      .micro_batches = micro,                            \
      .machine = "h100x8"                                \
    }                                                    \
  }

#define HYBRID "sharding_strategy=HYBRID_SHARD"
#define CUTS "params.blocks.*.up=tp:1;params.blocks.*.bias=tp:0;params.blocks.*.down=tp:0"

static const family_case_t grouped[] = {
    ON_MESH(DEEP, HYBRID, "replicate=2,shard=2", NULL, 4, 1),
    ON_MESH(DEEP, HYBRID, "a=2,b=2,c=2", NULL, 8, 1),
    ON_MESH(STEPS "mixed_blocks.mlir", HYBRID, "replicate=2,shard=4", NULL, 8, 1),
    ON_MESH(DEEP, NULL, "dp=2,tp=2", CUTS, 4, 1),
    ON_MESH(DEEP, HYBRID "," LOOP, "replicate=2,shard=2", NULL, 4, 2),
};

START_TEST(groups) {
  check_family("several groups", grouped, sizeof(grouped) / sizeof(grouped[0]));
}
END_TEST

#define ORDERS 4

// Orders of calls that are all right by themselves: the plan's own, and others.
static void make_orders(const trial_t* trial, random_stream_t* random,
                        weft_plan_t* orders[ORDERS]) {
  for (uint32_t o = 0; o < ORDERS; ++o) {
    plan_meaning_t meaning;
    orders[o] = plan_copy(trial->plan);
    orders[o]->function = NULL;  // the ranks differ in their order, not in what they compute
    if (o == 0) continue;
    plan_case_reorder(orders[o], o, random);
    plan_oracle_run(orders[o], &meaning);
    ck_assert_msg(meaning.fault[0] == '\0' && meaning.symbol == trial->meaning.symbol,
                  "seed %llu: an order that is none: %s", (unsigned long long)trial->number,
                  meaning.fault);
    WEFT_ASSERT_OK(weft_plan_verify_spmd(orders[o], weft_testing_allocator()));
  }
}

// Each rank takes one of two of |orders|.
static ranks_outcome_t try_orders(uint64_t number, uint32_t rank_count, random_stream_t* random,
                                  weft_plan_t* const orders[ORDERS]) {
  const weft_plan_t* plans[MUTATION_MAX_RANKS];
  const uint32_t a = random_below(random, ORDERS);
  const uint32_t b = (a + 1 + random_below(random, ORDERS - 1)) % ORDERS;
  for (uint32_t r = 0; r < rank_count; ++r) plans[r] = orders[random_below(random, 2) ? a : b];
  const ranks_outcome_t outcome = ranks_oracle_run(plans, rank_count);
  weft_status_t status = weft_plan_verify(plans, rank_count, weft_testing_allocator());
  const bool is_accepted = weft_status_is_ok(status);
  const char* text = is_accepted ? "" : weft_status_text(status);
  ck_assert_msg(is_accepted == (outcome == RANKS_MEET), "seed %llu: ranks that %s are %s: %s",
                (unsigned long long)number, outcome == RANKS_MEET ? "meet" : "do not meet",
                is_accepted ? "accepted" : "refused", text);
  if (outcome != RANKS_MEET) {
    const char* first = strchr(text, '#');
    ck_assert_msg(first && strchr(first + 1, '#') && strstr(text, "rank "),
                  "seed %llu: no two instructions are named: %s", (unsigned long long)number, text);
    ck_assert_msg(outcome == RANKS_DIFFER || strstr(text, " in a circle: "), "seed %llu: %s",
                  (unsigned long long)number, text);
  }
  weft_status_release(status);
  return outcome;
}

START_TEST(cycles) {
  family_t family;
  uint32_t counts[3] = {0};
  const uint32_t rounds = weft_testing_rounds(120, 12);
  compile_family(grouped, sizeof(grouped) / sizeof(grouped[0]), &family);
  for (uint32_t i = 0; i < rounds; ++i) {
    trial_t* trial = &family.trials[i % family.count];
    random_stream_t random = random_stream(++trial->number);
    weft_plan_t* orders[ORDERS];
    make_orders(trial, &random, orders);
    for (uint32_t t = 0; t < 10; ++t) {
      ++counts[try_orders(trial->number, trial->plan->rank_count, &random, orders)];
    }
    for (uint32_t o = 0; o < ORDERS; ++o) plan_copy_release(orders[o]);
  }
  printf("%u assignments of orders: %u meet, in %u members differ, in %u ranks wait in a circle\n",
         10 * rounds, counts[RANKS_MEET], counts[RANKS_DIFFER], counts[RANKS_STICK]);
  ck_assert_uint_ge(counts[RANKS_MEET], rounds / 2);
  ck_assert_uint_ge(counts[RANKS_STICK], 5 * rounds / 3);
  release_family(&family);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("verify_scheduled");
  weft_testing_add_case(suite, tcase_create("strategies"), strategies);
  weft_testing_add_case(suite, tcase_create("accumulation"), accumulation);
  weft_testing_add_case(suite, tcase_create("recomputation"), recomputation);
  weft_testing_add_case(suite, tcase_create("offload"), offload);
  weft_testing_add_case(suite, tcase_create("budgets"), budgets);
  weft_testing_add_case(suite, tcase_create("groups"), groups);
  weft_testing_add_case(suite, tcase_create("cycles"), cycles);
  return suite;
}
