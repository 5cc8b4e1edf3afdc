// The partitioner on the three example steps with random shardings of their arguments: as no
// strategy would place them, but the numbers must be those of one device all the same.
#include <inttypes.h>
#include <stdio.h>

#include "tests/sharding/partition_case.h"
#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"

// Differences in the order of sums, relative to the largest element of a result. Hyperparameters
// are random, too, so some updates divide by nearly nothing.
#define TOLERANCE 1e-3

// Pins about two of three arguments; every fifth may be cut unevenly.
static void pin_at_random(random_stream_t* random, partition_case_t* test) {
  const weft_block_t* body = test->function->body;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    if (random_below(random, 3) == 0) continue;
    const weft_value_t* argument = body->arguments[i];
    const bool even = random_below(random, 5) != 0;
    const weft_sharding_t sharding =
        random_sharding(random, &test->mesh, argument->type, WEFT_REDUCTION_NONE, even);
    weft_annotations_pin(&test->annotations, argument, &sharding, random_below(random, 4) == 0);
  }
}

static void check_example(const char* path, uint32_t integer_limit, uint32_t trials) {
  static const char* const meshes[] = {"dp=2,tp=2", "dp=2", "tp=3", "dp=2,tp=2,x=2"};
  const uint64_t seed = weft_testing_seed();
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  for (uint32_t trial = 0; trial < trials; ++trial) {
    random_stream_t random = random_stream(seed + trial);
    const char* mesh = meshes[trial % 4];
    partition_case_t test;
    partition_case_init(text, size, mesh, &test);
    pin_at_random(&random, &test);
    printf("%s on %s, WEFT_TEST_SEED=%" PRIu64 "\n", path, mesh, seed + trial);
    fflush(stdout);
    WEFT_ASSERT_OK(partition_case_partition(&test));
    // The evaluator is what takes long under a sanitizer: every other mesh is compared.
    if (trial % weft_testing_rounds(1, 2) == 0) {
      partition_case_compare(&test, seed + trial, integer_limit, TOLERANCE);
    }
    partition_case_deinit(&test);
  }
  printf("cases: %u random shardings of examples\n", trials);
  weft_testing_free_file(text, size);
}

START_TEST(example_mlp) {
  check_example("examples/mlp/step.mlir", 10, 8);
}
END_TEST

START_TEST(example_cnn) {
  check_example("examples/cnn/step.mlir", 10, 5);
}
END_TEST

START_TEST(example_gpt) {
  check_example("examples/gpt/tiny/step.mlir", 256, 4);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("partition examples");
  TCase* mlp = weft_testing_check_leaks(tcase_create("mlp"));
  tcase_add_test(mlp, example_mlp);
  suite_add_tcase(suite, mlp);
  TCase* cnn = weft_testing_check_leaks(tcase_create("cnn"));
  tcase_add_test(cnn, example_cnn);
  suite_add_tcase(suite, cnn);
  TCase* gpt = weft_testing_check_leaks(tcase_create("gpt"));
  tcase_add_test(gpt, example_gpt);
  suite_add_tcase(suite, gpt);
  return suite;
}
