// The hooks of the built-in strategies: what each asks for is the strategy, so a wrong mask or
// number of bytes here would train something else than the name says.
#include "strategies/families.h"

#include <stdio.h>
#include <string.h>

#include "tests/strategies/recording_api.h"
#include "tests/testing/testing.h"

#define F32(name_text, role_text, updated, rows, columns)                         \
  {                                                                               \
    .name = (name_text), .role = (role_text), .is_updated = (updated), .shape = { \
      .dtype = WEFT_DTYPE_F32,                                                    \
      .rank = 2,                                                                  \
      .dims = {(rows), (columns)}                                                 \
    }                                                                             \
  }

// 10 MiB of parameters in three blocks, Adam's 20 MiB of states, a batch.
static const weft_strategy_argument_t step[] = {
    F32("params.embed", "param", true, 1024, 512),
    F32("params.h0.w", "param", true, 1024, 512),
    F32("params.h1.w", "param", true, 1024, 1024),
    F32("params.h0.v", "param", true, 512, 1024),
    F32("m", "state", true, 10240, 256),
    F32("v", "state", true, 10240, 256),
    F32("x", "batch", false, 8, 64),
    {.name = "lr", .role = "hyper", .shape = {.dtype = WEFT_DTYPE_F32}},
};

#define STEP_COUNT (sizeof(step) / sizeof(step[0]))

static weft_arena_t arena;
static weft_strategy_registry_t* registry;
static weft_strategy_context_t context;

static void set_up(void) {
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_strategy_registry_create(weft_testing_allocator(), &registry));
  context = (weft_strategy_context_t){.axis_count = 1,
                                      .axis_sizes = {4},
                                      .data_axes = 1,
                                      .arguments = step,
                                      .argument_count = STEP_COUNT};
}

static void tear_down(void) {
  weft_strategy_registry_release(registry);
  weft_arena_deinit(&arena);
}

// Runs the hook of |name| with up to two settings.
static weft_status_t apply(const char* name, const char* a, const char* b) {
  const char* settings[2] = {a, b};
  WEFT_RETURN_IF_ERROR(weft_strategy_registry_select(
      registry, name, settings, (uint32_t)((a != NULL) + (b != NULL)), &arena, &context.values));
  context.calls[0] = '\0';
  context.notes[0] = '\0';
  return context.values.strategy->apply(&recording_api, &context);
}

static void expect(const char* name, const char* a, const char* b, const char* calls) {
  WEFT_ASSERT_OK(apply(name, a, b));
  ck_assert_msg(strcmp(context.calls, calls) == 0, "%s %s %s\nexpected: %s\ngot:      %s", name,
                a ? a : "", b ? b : "", calls, context.calls);
}

// A mesh of two data axes and one that the user's placements take, in the middle.
static void use_mesh_3d(void) {
  context.axis_count = 3;
  context.axis_sizes[0] = 2;
  context.axis_sizes[1] = 3;
  context.axis_sizes[2] = 4;
  context.data_axes = 5;
}

// A mesh whose only axis is taken.
static void take_all_axes(void) {
  context.data_axes = 0;
}

START_TEST(ddp_keeps_everything_whole) {
  static const char* const names[] = {"ddp", "ddp_spawn", "ddp_fork", "ddp_notebook",
                                      "ddp_find_unused_parameters_true"};
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    expect(names[i], NULL, NULL, "batch 1\nflatten params 0 gradients 0 states 0 bytes 26214400\n");
  }
  expect("ddp", "bucket_mb=0", NULL, "batch 1\nflatten params 0 gradients 0 states 0 bytes 0\n");
  expect("ddp", "bucket_mb=0.5", NULL,
         "batch 1\nflatten params 0 gradients 0 states 0 bytes 524288\n");
  // An eighth of 10 MiB.
  expect("ddp", "bucket_mb=auto", NULL,
         "batch 1\nflatten params 0 gradients 0 states 0 bytes 1310720\n");
  expect("ddp", "find_unused_parameters=true", NULL,
         "batch 1\nflatten params 0 gradients 0 states 0 bytes 26214400\n");
  use_mesh_3d();
  expect("ddp", NULL, NULL, "batch 5\nflatten params 0 gradients 0 states 0 bytes 26214400\n");
  take_all_axes();
  expect("ddp", NULL, NULL, "batch 0\nflatten params 0 gradients 0 states 0 bytes 26214400\n");
}
END_TEST

START_TEST(automatic_buckets_have_limits) {
  context.arguments = step + 6;  // no parameters
  context.argument_count = STEP_COUNT - 6;
  expect("ddp", "bucket_mb=auto", NULL,
         "batch 1\nflatten params 0 gradients 0 states 0 bytes 1048576\n");
  const weft_strategy_argument_t large[] = {F32("w", "param", true, 65536, 4096),
                                            F32("x", "batch", false, 8, 8)};
  context.arguments = large;
  context.argument_count = 2;
  expect("ddp", "bucket_mb=auto", NULL,
         "batch 1\nflatten params 0 gradients 0 states 0 bytes 67108864\n");
}
END_TEST

// With a machine, "auto" is what it says, where buckets are not blocks; see recording_api.c.
START_TEST(machines_choose_automatic_buckets) {
  context.bucket_divisor = 5;
  expect("ddp", "bucket_mb=auto", NULL,
         "batch 1\nflatten params 0 gradients 0 states 0 bytes 2097152\n");
  ck_assert_str_eq(context.notes,
                   "buckets are closed at 2 MiB: the root of 10.0 MiB of gradients times latency "
                   "times bandwidth of the machine's collectives\n");
  expect("deepspeed_stage_1", "reduce_bucket_size=auto", NULL,
         "batch 1\nflatten params 0 gradients 0 states 1 bytes 1048576\n");
  expect("deepspeed", "stage=0", "reduce_bucket_size=auto",
         "batch 1\nflatten params 0 gradients 0 states 0 bytes 2097152\n");
  expect("fsdp", "auto_wrap=none", NULL,
         "batch 1\nflatten params 1 gradients 1 states 1 bytes 1048576 regathered later\n");
  expect("fsdp", NULL, NULL,
         "batch 1\nflatten params 1 gradients 1 states 1 bytes all by block regathered later\n");
  ck_assert_str_eq(context.notes, "");
  expect("ddp", NULL, NULL, "batch 1\nflatten params 0 gradients 0 states 0 bytes 26214400\n");
  context.bucket_divisor = 0;
  expect("deepspeed_stage_1", "reduce_bucket_size=auto", NULL,
         "batch 1\nflatten params 0 gradients 0 states 1 bytes 1310720\n");
}
END_TEST

START_TEST(patterns_are_passed_on) {
  expect("fsdp", "wrap=h*,*.mlp", NULL,
         "batch 1\nflatten params 1 gradients 1 states 1 bytes all wrap h*,*.mlp by block "
         "regathered later\n");
  expect("deepspeed_stage_3", "wrap=h*", NULL,
         "batch 1\nflatten params 1 gradients 1 states 1 bytes 800000000 wrap h* by block "
         "regathered\n");
  WEFT_ASSERT_STATUS(apply("fsdp", "wrap=h*", "auto_wrap=none"), INVALID_ARGUMENT,
                     "give one of them");
}
END_TEST

START_TEST(deepspeed_cuts_by_stage) {
  expect("deepspeed", "stage=0", NULL,
         "batch 1\nflatten params 0 gradients 0 states 0 bytes 800000000\n");
  expect("deepspeed_stage_1", NULL, NULL,
         "batch 1\nflatten params 0 gradients 0 states 1 bytes 800000000\n");
  expect("deepspeed_stage_2", NULL, NULL,
         "batch 1\nflatten params 0 gradients 1 states 1 bytes 800000000\n");
  expect("deepspeed", NULL, NULL,
         "batch 1\nflatten params 0 gradients 1 states 1 bytes 800000000\n");
  expect("deepspeed_stage_3", NULL, NULL,
         "batch 1\nflatten params 1 gradients 1 states 1 bytes 800000000 regathered\n");
  use_mesh_3d();
  expect("deepspeed_stage_3", NULL, NULL,
         "batch 5\nflatten params 5 gradients 5 states 5 bytes 800000000 regathered\n");
}
END_TEST

START_TEST(deepspeed_counts_elements) {
  expect("deepspeed_stage_1", "reduce_bucket_size=1000", NULL,
         "batch 1\nflatten params 0 gradients 0 states 1 bytes 4000\n");
  expect("deepspeed_stage_1", "reduce_bucket_size=1e12", NULL,
         "batch 1\nflatten params 0 gradients 0 states 1 bytes 4000000000000\n");
  const weft_strategy_argument_t half[] = {
      {.name = "w",
       .role = "param",
       .is_updated = true,
       .shape = {.dtype = WEFT_DTYPE_BF16, .rank = 1, .dims = {4}}},
      F32("m", "state", true, 1, 4),
      F32("x", "batch", false, 8, 8)};
  context.arguments = half;
  context.argument_count = 3;
  expect("deepspeed_stage_1", "reduce_bucket_size=1000", NULL,
         "batch 1\nflatten params 0 gradients 0 states 1 bytes 2000\n");
}
END_TEST

START_TEST(fsdp_cuts_and_regathers) {
  static const struct {
    const char* sharding;
    const char* reshard;
    const char* calls;
  } rows[] = {
      {NULL, NULL, "flatten params 1 gradients 1 states 1 bytes all by block regathered later\n"},
      {"reshard_after_forward=true", NULL,
       "flatten params 1 gradients 1 states 1 bytes all by block regathered\n"},
      {"sharding_strategy=FULL_SHARD", "reshard_after_forward=false",
       "flatten params 1 gradients 1 states 1 bytes all by block\n"},
      {"sharding_strategy=SHARD_GRAD_OP", NULL,
       "flatten params 1 gradients 1 states 1 bytes all by block\n"},
      {"sharding_strategy=SHARD_GRAD_OP", "reshard_after_forward=true",
       "flatten params 1 gradients 1 states 1 bytes all by block regathered\n"},
      {"sharding_strategy=NO_SHARD", NULL,
       "flatten params 0 gradients 0 states 0 bytes all by block\n"},
      {"sharding_strategy=NO_SHARD", "reshard_after_forward=false",
       "flatten params 0 gradients 0 states 0 bytes all by block\n"},
      {"auto_wrap=none", NULL,
       "flatten params 1 gradients 1 states 1 bytes all regathered later\n"},
      {"auto_wrap=block", "bucket_mb=2",
       "flatten params 1 gradients 1 states 1 bytes 2097152 by block regathered later\n"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    const char* calls = NULL;
    WEFT_ASSERT_OK(weft_arena_format(&arena, &calls, "batch 1\n%s", rows[i].calls));
    expect("fsdp", rows[i].sharding, rows[i].reshard, calls);
  }
  WEFT_ASSERT_STATUS(apply("fsdp", "sharding_strategy=NO_SHARD", "reshard_after_forward=true"),
                     INVALID_ARGUMENT, "reshard_after_forward=true needs cut parameters");
}
END_TEST

START_TEST(hybrid_sharding_takes_the_last_axis) {
  WEFT_ASSERT_STATUS(apply("fsdp", "sharding_strategy=HYBRID_SHARD", NULL), INVALID_ARGUMENT,
                     "there is only one; give two, as in --mesh replicate=2,shard=2");
  ck_assert_str_eq(context.calls, "");
  use_mesh_3d();
  expect("fsdp", "sharding_strategy=HYBRID_SHARD", NULL,
         "batch 5\nflatten params 4 gradients 4 states 4 bytes all by block regathered later\n");
  expect("fsdp", "sharding_strategy=HYBRID_SHARD", "reshard_after_forward=false",
         "batch 5\nflatten params 4 gradients 4 states 4 bytes all by block\n");
  expect("fsdp", NULL, NULL,
         "batch 5\nflatten params 5 gradients 5 states 5 bytes all by block regathered later\n");
}
END_TEST

START_TEST(cutting_needs_a_data_axis) {
  take_all_axes();
  WEFT_ASSERT_STATUS(apply("fsdp", NULL, NULL), INVALID_ARGUMENT, "placements take every axis");
  WEFT_ASSERT_STATUS(apply("fsdp", "sharding_strategy=HYBRID_SHARD", NULL), INVALID_ARGUMENT,
                     "placements take every axis");
  WEFT_ASSERT_STATUS(apply("deepspeed_stage_1", NULL, NULL), INVALID_ARGUMENT,
                     "placements take every axis");
  expect("fsdp", "sharding_strategy=NO_SHARD", NULL,
         "batch 0\nflatten params 0 gradients 0 states 0 bytes all by block\n");
  expect("deepspeed", "stage=0", NULL,
         "batch 0\nflatten params 0 gradients 0 states 0 bytes 800000000\n");
}
END_TEST

START_TEST(several_ranks_need_a_batch) {
  static const char* const names[] = {"ddp", "deepspeed", "fsdp", "auto"};
  static const recording_trial_t trials[] = {{1, 1, 0}, {1, 1, 0}, {1, 1, 0}, {1, 1, 0}};
  context.trials = trials;
  context.trial_count = 4;
  context.argument_count = 6;  // up to the states
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    WEFT_ASSERT_STATUS(apply(names[i], NULL, NULL), INVALID_INPUT,
                       "the step has no argument of role batch");
    ck_assert_str_eq(context.calls, "");
  }
  context.axis_sizes[0] = 1;
  expect("ddp", NULL, NULL, "batch 1\nflatten params 0 gradients 0 states 0 bytes 26214400\n");
}
END_TEST

START_TEST(single_device_is_alone) {
  WEFT_ASSERT_STATUS(apply("single_device", NULL, NULL), INVALID_INPUT,
                     "it runs on one rank, and the mesh has 4; ddp is the closest for several");
  use_mesh_3d();
  WEFT_ASSERT_STATUS(apply("single_device", NULL, NULL), INVALID_INPUT, "the mesh has 24");
  context.axis_count = 0;
  context.data_axes = 0;
  expect("single_device", NULL, NULL, "");
  context.axis_count = 1;
  context.axis_sizes[0] = 1;
  expect("single_device", NULL, NULL, "");
}
END_TEST

// auto -------------------------------------------------------------------------------------------

// What the hook of |like| does, which is a candidate of auto.
static void expect_like(const char* setting, const char* like, const char* like_setting) {
  char calls[RECORDING_TEXT_CAPACITY];
  WEFT_ASSERT_OK(apply(like, like_setting, NULL));
  memcpy(calls, context.calls, sizeof(calls));
  context.tried = 0;
  expect("auto", setting, NULL, calls);
  ck_assert_uint_eq(context.tried, context.trial_count);
}

// ddp, ZeRO-2, FSDP, and FSDP that keeps what it gathered.
START_TEST(auto_takes_the_quickest_that_fits) {
  static const recording_trial_t trials[] = {
      {10, 40, 0}, {9.5, 30, 0}, {9.6, 18, 0}, {9.45, 25, 0}};
  static const struct {
    const char* budget;
    const char* like;
    const char* like_setting;
  } rows[] = {
      // The last gains less than a hundredth on the second.
      {NULL, "deepspeed_stage_2", NULL},
      {"memory_budget_mb=30", "deepspeed_stage_2", NULL},
      // Less than a hundredth slower than the second, but that does not fit.
      {"memory_budget_mb=29.9", "fsdp", "sharding_strategy=SHARD_GRAD_OP"},
      {"memory_budget_mb=24.9", "fsdp", NULL},
      {"memory_budget_mb=18", "fsdp", NULL},
  };
  context.trials = trials;
  context.trial_count = 4;
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    expect_like(rows[i].budget, rows[i].like, rows[i].like_setting);
  }
  context.tried = 0;
  WEFT_ASSERT_STATUS(apply("auto", "memory_budget_mb=17.9", NULL), INVALID_INPUT,
                     "no strategy fits memory_budget_mb=17.9: on 4 ranks, fsdp takes least with "
                     "18.0 MiB per rank");
  ck_assert_str_eq(context.calls, "");
  ck_assert_str_eq(context.notes, "");
}
END_TEST

START_TEST(auto_says_what_it_compared) {
  static const recording_trial_t trials[] = {{10, 40, 0}, {9, 30.25, 0}, {11, 18, 0}, {9.5, 25, 0}};
  context.trials = trials;
  context.trial_count = 4;
  expect_like("memory_budget_mb=31", "deepspeed_stage_2", NULL);
  ck_assert_str_eq(
      context.notes,
      "auto chose deepspeed_stage_2, which is predicted to take 9 ms a step and 30.2 "
      "MiB per rank; ddp: 10 ms a step and 40.0 MiB per rank, too much for the budget; fsdp: "
      "11 ms a step and 18.0 MiB per rank; fsdp with sharding_strategy=SHARD_GRAD_OP: "
      "9.5 ms a step and 25.0 MiB per rank\n");
}
END_TEST

// A plan gives values up for it: where nothing fits, the smallest has to give up least.
START_TEST(auto_keeps_the_budget_of_the_plan) {
  static const recording_trial_t trials[] = {{10, 40, 0}, {9, 30, 0}, {11, 18, 0}, {9.5, 25, 0}};
  context.trials = trials;
  context.trial_count = 4;
  context.budget_bytes = 26 * WEFT_MIB;
  expect_like(NULL, "fsdp", "sharding_strategy=SHARD_GRAD_OP");
  context.budget_bytes = 10 * WEFT_MIB;
  expect_like(NULL, "fsdp", NULL);
  // What the option says goes first.
  expect_like("memory_budget_mb=31", "deepspeed_stage_2", NULL);
}
END_TEST

START_TEST(auto_leaves_out_what_cannot_be) {
  static const recording_trial_t some[] = {{10, 40, 0},
                                           {9, 30, WEFT_STATUS_UNSUPPORTED},
                                           {11, 18, 0},
                                           {1, 1, WEFT_STATUS_INVALID_INPUT}};
  static const recording_trial_t none[] = {{10, 40, WEFT_STATUS_UNSUPPORTED},
                                           {9, 30, WEFT_STATUS_UNSUPPORTED},
                                           {11, 18, WEFT_STATUS_INVALID_INPUT},
                                           {1, 1, WEFT_STATUS_UNSUPPORTED}};
  static const recording_trial_t broken[] = {{10, 40, 0}, {9, 30, WEFT_STATUS_OUT_OF_MEMORY}};
  context.trials = some;
  context.trial_count = 4;
  expect_like(NULL, "ddp", NULL);
  ck_assert_ptr_nonnull(strstr(context.notes, "auto leaves deepspeed_stage_2 out: trial 1 fails"));
  ck_assert_ptr_nonnull(strstr(context.notes, "SHARD_GRAD_OP out: trial 3 fails"));
  ck_assert_ptr_null(strstr(context.notes, "9 ms"));
  context.trials = none;
  context.tried = 0;
  WEFT_ASSERT_STATUS(apply("auto", NULL, NULL), UNSUPPORTED, "trial 3 fails");
  context.trials = broken;
  context.trial_count = 2;
  context.tried = 0;
  WEFT_ASSERT_STATUS(apply("auto", NULL, NULL), OUT_OF_MEMORY, "trial 1 fails");
}
END_TEST

START_TEST(auto_runs_one_rank_alone) {
  static const recording_trial_t trials[] = {{10, 40, 0}};
  context.axis_sizes[0] = 1;
  context.trials = trials;
  context.trial_count = 1;
  expect_like(NULL, "single_device", NULL);
  ck_assert_str_eq(context.notes,
                   "auto chose single_device, which is predicted to take 10 ms a step and 40.0 MiB "
                   "per rank\n");
  context.tried = 0;
  WEFT_ASSERT_STATUS(apply("auto", "memory_budget_mb=39", NULL), INVALID_INPUT,
                     "on 1 rank, single_device takes least with 40.0 MiB");
}
END_TEST

START_TEST(bytes_of_buckets_do_not_overflow) {
  ck_assert_uint_eq(weft_family_bucket_bytes(0), 0);
  ck_assert_uint_eq(weft_family_bucket_bytes(1.5), 3 * WEFT_MIB / 2);
  ck_assert_uint_eq(weft_family_bucket_bytes(1048576), WEFT_MIB << 20);
  ck_assert_uint_eq(weft_family_bucket_bytes(1e300), UINT64_MAX);
}
END_TEST

// Options about micro-batches would be without any effect if there are none, and nobody would know.
START_TEST(options_about_micro_batches_need_them) {
  static const struct {
    const char* strategy;
    const char* setting;
  } rows[] = {
      {"single_device", "unroll_accumulation=true"}, {"ddp", "unroll_accumulation=false"},
      {"deepspeed", "unroll_accumulation=true"},     {"deepspeed_stage_3", "accumulate_whole=true"},
      {"fsdp", "unroll_accumulation=true"},          {"fsdp", "accumulate_whole=true"},
      {"auto", "unroll_accumulation=false"},
  };
  static const recording_trial_t trials[] = {{1, 1, 0}, {1, 1, 0}, {1, 1, 0}};
  context.axis_sizes[0] = 1;
  context.trials = trials;
  context.trial_count = 3;  // of auto
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    char message[128];
    snprintf(message, sizeof(message), "%s is about micro-batches, but all samples are worked off",
             rows[i].setting);
    for (context.micro_batches = 0; context.micro_batches < 2; ++context.micro_batches) {
      WEFT_ASSERT_STATUS(apply(rows[i].strategy, rows[i].setting, NULL), INVALID_ARGUMENT, message);
    }
    WEFT_ASSERT_OK(apply(rows[i].strategy, rows[i].setting, NULL));
  }
  // What is said by default is said of nothing.
  context.micro_batches = 1;
  WEFT_ASSERT_OK(apply("fsdp", "unroll_accumulation=auto", "accumulate_whole=false"));
}
END_TEST

static void add_case(Suite* suite, TCase* test_case) {
  weft_testing_check_leaks(test_case);
  tcase_add_checked_fixture(test_case, set_up, tear_down);
  suite_add_tcase(suite, test_case);
}

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("families");
  TCase* replicated = tcase_create("replicated");
  tcase_add_test(replicated, ddp_keeps_everything_whole);
  tcase_add_test(replicated, automatic_buckets_have_limits);
  tcase_add_test(replicated, machines_choose_automatic_buckets);
  tcase_add_test(replicated, patterns_are_passed_on);
  tcase_add_test(replicated, bytes_of_buckets_do_not_overflow);
  tcase_add_test(replicated, single_device_is_alone);
  add_case(suite, replicated);
  TCase* cut = tcase_create("cut");
  tcase_add_test(cut, deepspeed_cuts_by_stage);
  tcase_add_test(cut, deepspeed_counts_elements);
  tcase_add_test(cut, fsdp_cuts_and_regathers);
  tcase_add_test(cut, hybrid_sharding_takes_the_last_axis);
  add_case(suite, cut);
  TCase* contracts = tcase_create("contracts");
  tcase_add_test(contracts, cutting_needs_a_data_axis);
  tcase_add_test(contracts, several_ranks_need_a_batch);
  tcase_add_test(contracts, options_about_micro_batches_need_them);
  add_case(suite, contracts);
  TCase* choice = tcase_create("auto");
  tcase_add_test(choice, auto_takes_the_quickest_that_fits);
  tcase_add_test(choice, auto_says_what_it_compared);
  tcase_add_test(choice, auto_keeps_the_budget_of_the_plan);
  tcase_add_test(choice, auto_leaves_out_what_cannot_be);
  tcase_add_test(choice, auto_runs_one_rank_alone);
  add_case(suite, choice);
  return suite;
}
