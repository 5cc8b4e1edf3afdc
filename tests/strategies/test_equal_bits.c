// Strategies on several data axes: every result has the bits that ddp gives on as many ranks along
// one axis, whatever is cut along which of them.
#include <stdio.h>

#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

static const program_layout_t four[] = {
    {.strategy = "ddp", .mesh = "dp=4"},
    {.strategy = "ddp", .mesh = "a=2,b=2"},
    {.strategy = "deepspeed_stage_2", .mesh = "a=2,b=2", .settings = "reduce_bucket_size=100"},
    {.strategy = "fsdp", .mesh = "a=2,b=2"},
    {.strategy = "fsdp", .mesh = "a=2,b=2", .settings = "sharding_strategy=HYBRID_SHARD"},
};
// Trees over six ranks split at four: neither axis can be added up before the other.
static const program_layout_t six[] = {
    {.strategy = "ddp", .mesh = "dp=6"},
    {.strategy = "fsdp", .mesh = "a=3,b=2"},
    {.strategy = "fsdp", .mesh = "a=3,b=2", .settings = "sharding_strategy=HYBRID_SHARD"},
    {.strategy = "fsdp", .mesh = "a=2,b=3", .settings = "sharding_strategy=HYBRID_SHARD"},
};
static const program_layout_t eight[] = {
    {.strategy = "ddp", .mesh = "dp=8"},
    {.strategy = "deepspeed_stage_3", .mesh = "a=2,b=2,c=2"},
    {.strategy = "fsdp", .mesh = "a=2,b=2,c=2", .settings = "sharding_strategy=HYBRID_SHARD"},
    {.strategy = "fsdp", .mesh = "a=4,b=2"},
    {.strategy = "fsdp",
     .mesh = "a=2,b=4",
     .settings = "sharding_strategy=HYBRID_SHARD,bucket_mb=0"},
};

static void check_layouts(const char* path, const program_layout_t* layouts, size_t count) {
  program_case_t reference;
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  WEFT_ASSERT_OK(program_case_init(text, size, &layouts[0], &reference));
  for (size_t i = 1; i < count; ++i) {
    program_case_t test;
    WEFT_ASSERT_OK(program_case_init(text, size, &layouts[i], &test));
    printf("%s: %s on %s, %s\n", path, layouts[i].strategy, layouts[i].mesh,
           layouts[i].settings ? layouts[i].settings : "no settings");
    fflush(stdout);
    program_case_compare_bits(&reference, &test, weft_testing_seed(), 10);
    program_case_deinit(&test);
  }
  program_case_deinit(&reference);
  weft_testing_free_file(text, size);
}

static void check_step(const char* path) {
  check_layouts(path, four, sizeof(four) / sizeof(four[0]));
  check_layouts(path, six, sizeof(six) / sizeof(six[0]));
  check_layouts(path, eight, sizeof(eight) / sizeof(eight[0]));
}

// Averages of six elements are cut along one of two axes.
START_TEST(sums_of_activations_have_one_order) {
  check_step("tests/strategies/steps/batch_norm.mlir");
}
END_TEST

START_TEST(sums_of_gradients_have_one_order) {
  check_step("tests/strategies/steps/clipped.mlir");
  check_step("tests/strategies/steps/adafactor.mlir");
}
END_TEST

START_TEST(short_floats_are_rounded_once) {
  check_step("tests/strategies/steps/bf16.mlir");
  check_step("tests/strategies/steps/mixed.mlir");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/equal_bits");
  TCase* meshes = weft_testing_check_leaks(tcase_create("meshes"));
  tcase_set_timeout(meshes, 100);
  tcase_add_test(meshes, sums_of_activations_have_one_order);
  tcase_add_test(meshes, sums_of_gradients_have_one_order);
  tcase_add_test(meshes, short_floats_are_rounded_once);
  suite_add_tcase(suite, meshes);
  return suite;
}
