// Micro-batches and equal bits: strategies that add up micro-batches before ranks agree bit by bit,
// and so do those that add up ranks before micro-batches, whatever the buckets are, and whether
// micro-batches run in a loop.
#include <stdio.h>

#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

typedef struct strategy_row_s {
  const char* name;
  const char* settings;
} strategy_row_t;

static const strategy_row_t micro_batches_first[] = {
    {"ddp", NULL},
    {"ddp", "unroll_accumulation=false"},
    {"ddp", "bucket_mb=0"},
    {"deepspeed_stage_1", NULL},
    {"deepspeed_stage_1", "reduce_bucket_size=60,unroll_accumulation=false"},
    {"fsdp", "sharding_strategy=NO_SHARD"},
    {"deepspeed_stage_2", "accumulate_whole=true"},
    {"deepspeed_stage_3", "accumulate_whole=true,reduce_bucket_size=60"},
    {"fsdp", "accumulate_whole=true,unroll_accumulation=false"},
    {"fsdp", "accumulate_whole=true,sharding_strategy=SHARD_GRAD_OP,bucket_mb=0"},
};

static const strategy_row_t ranks_first[] = {
    {"deepspeed_stage_2", NULL},
    {"deepspeed_stage_2", "reduce_bucket_size=60,unroll_accumulation=false"},
    {"deepspeed_stage_3", "reduce_bucket_size=60"},
    {"deepspeed_stage_3", "unroll_accumulation=false"},
    {"fsdp", NULL},
    {"fsdp", "bucket_mb=0,unroll_accumulation=false"},
    {"fsdp", "sharding_strategy=SHARD_GRAD_OP,auto_wrap=none"},
};

static const strategy_row_t on_two_axes[] = {
    {"deepspeed_stage_2", NULL},
    {"fsdp", NULL},
    {"fsdp", "sharding_strategy=HYBRID_SHARD"},
    {"fsdp", "sharding_strategy=HYBRID_SHARD,bucket_mb=0,unroll_accumulation=false"},
};

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

typedef struct step_row_s {
  const char* path;
  uint32_t integer_limit;
  const char* places;
} step_row_t;

// What is the reference: the first row of each group.
static void init_case(const char* text, size_t size, const strategy_row_t* strategy,
                      const char* mesh, const char* places, uint32_t micro,
                      program_case_t* out_test) {
  const program_layout_t how = {.strategy = strategy->name,
                                .mesh = mesh,
                                .settings = strategy->settings,
                                .places = places,
                                .micro_batches = micro};
  printf("%s %s on %s, %s, %u micro-batches\n", strategy->name,
         strategy->settings ? strategy->settings : "", mesh, places ? places : "no places", micro);
  fflush(stdout);
  WEFT_ASSERT_OK(program_case_init(text, size, &how, out_test));
}

static void check_group(const step_row_t* step, const strategy_row_t* rows, size_t count,
                        const char* mesh, uint32_t micro) {
  size_t size = 0;
  char* text = weft_testing_read_file(step->path, &size);
  program_case_t first;
  init_case(text, size, &rows[0], mesh, step->places, micro, &first);
  for (size_t i = 1; i < count; ++i) {
    program_case_t test;
    init_case(text, size, &rows[i], mesh, step->places, micro, &test);
    program_case_compare_bits(&first, &test, weft_testing_seed(), step->integer_limit);
    program_case_deinit(&test);
  }
  program_case_deinit(&first);
  weft_testing_free_file(text, size);
}

static void check_step(const char* path, uint32_t integer_limit) {
  const step_row_t step = {.path = path, .integer_limit = integer_limit};
  printf("%s\n", path);
  check_group(&step, micro_batches_first, COUNT(micro_batches_first), "dp=2", 4);
  if (weft_testing_rounds(1, 0) == 0) return;  // the same code on more ranks: not under sanitizers
  check_group(&step, ranks_first, COUNT(ranks_first), "dp=4", 2);
  check_group(&step, on_two_axes, COUNT(on_two_axes), "a=2,b=2", 2);
}

// Breaks when a gradient that is complete in time at another place than its neighbours in the
// bucket is summed in another order than alone.
START_TEST(losses_that_couple_samples_keep_both_orders) {
  check_step("tests/strategies/steps/contrastive.mlir", 10);
  check_step("tests/strategies/steps/batch_norm.mlir", 10);
  check_step("tests/strategies/steps/grouped.mlir", 10);
}
END_TEST

START_TEST(long_chains_of_statistics_keep_both_orders) {
  check_step("tests/strategies/steps/residual.mlir", 10);
}
END_TEST

// Breaks when what is cut is summed over ranks earlier than what is whole: in each turn of a loop
// over layers, or behind a transpose.
START_TEST(parameters_that_stand_alone_keep_both_orders) {
  check_step("tests/strategies/steps/muon.mlir", 10);
  check_step("tests/strategies/steps/stacked_muon.mlir", 10);
  check_step("tests/strategies/steps/centred.mlir", 10);
  check_step("tests/strategies/steps/lamb.mlir", 10);
  check_step("tests/strategies/steps/adafactor.mlir", 10);
}
END_TEST

// Breaks when buckets have gradients that are complete at different places.
START_TEST(buckets_of_one_kind_keep_both_orders) {
  check_step("tests/strategies/steps/spectral.mlir", 10);
  check_step("tests/strategies/steps/normalised.mlir", 10);
  check_step("tests/strategies/steps/adaptive.mlir", 10);
  check_step("tests/strategies/steps/penalised.mlir", 10);
}
END_TEST

START_TEST(usual_steps_keep_both_orders) {
  check_step("tests/strategies/steps/two_optimizers.mlir", 10);
  check_step("tests/strategies/steps/clipped.mlir", 10);
  check_step("tests/strategies/steps/tied.mlir", 40);
  check_step("tests/strategies/steps/scan.mlir", 10);
  check_step("tests/strategies/steps/mixed.mlir", 10);
  check_step("tests/strategies/steps/bf16.mlir", 10);
}
END_TEST

// Breaks when what a strategy keeps of a placed parameter shows in how samples are cut: in turns of
// the loop over time, ranks would exchange parts of micro-batches, which is refused. The gates and
// the first state are five wide, which two ranks do not divide.
START_TEST(placed_gates_keep_both_orders) {
  static const char* const places[] = {"params.in=tp:1", "params.again=tp:0;params.b=tp:0",
                                       "params.first=tp:0"};
  for (size_t i = 0; i < COUNT(places); ++i) {
    const step_row_t step = {
        .path = "tests/strategies/steps/gates.mlir", .integer_limit = 10, .places = places[i]};
    check_group(&step, micro_batches_first, i == 0 ? COUNT(micro_batches_first) : 5, "dp=2,tp=2",
                2);
    check_group(&step, ranks_first, i == 0 ? COUNT(ranks_first) : 5, "dp=2,tp=2", 2);
  }
}
END_TEST

static void add_case(Suite* suite, TCase* test_case) {
  weft_testing_check_leaks(test_case);
  suite_add_tcase(suite, test_case);
}

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/accumulate_bits");
  TCase* coupled = tcase_create("coupled");
  tcase_add_test(coupled, losses_that_couple_samples_keep_both_orders);
  add_case(suite, coupled);
  TCase* chains = tcase_create("chains");
  tcase_add_test(chains, long_chains_of_statistics_keep_both_orders);
  add_case(suite, chains);
  TCase* alone = tcase_create("alone");
  tcase_add_test(alone, parameters_that_stand_alone_keep_both_orders);
  add_case(suite, alone);
  TCase* kinds = tcase_create("kinds");
  tcase_add_test(kinds, buckets_of_one_kind_keep_both_orders);
  add_case(suite, kinds);
  TCase* usual = tcase_create("usual");
  tcase_add_test(usual, usual_steps_keep_both_orders);
  add_case(suite, usual);
  TCase* placed = tcase_create("placed");
  tcase_add_test(placed, placed_gates_keep_both_orders);
  add_case(suite, placed);
  return suite;
}
