// Every family of operations under random placements: random meshes, random shardings of arguments,
// results and values in between, uneven ones too, with garbage as padding. What virtual ranks
// compute has to be what the global program gives.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sharding/partition.h"
#include "tests/sharding/partition_case.h"
#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"

// Rounds per function, unless WEFT_TEST_ROUNDS says otherwise.
#define ROUNDS 60

static void pin_block(partition_case_t* test, random_stream_t* random, const weft_block_t* block,
                      bool even) {
  for (uint32_t i = 0; i + 1 < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) {
      const weft_type_t* type = op->results[r]->type;
      if (random_below(random, 6) != 0 || type->kind != WEFT_TYPE_TENSOR) continue;
      const weft_sharding_t sharding =
          random_sharding(random, &test->mesh, type, WEFT_REDUCTION_NONE, even);
      weft_annotations_pin(&test->annotations, op->results[r], &sharding,
                           random_below(random, 2) == 0);
    }
  }
}

static void pin_randomly(partition_case_t* test, random_stream_t* random) {
  const weft_function_t* function = test->function;
  const bool even = random_below(random, 2) == 0;
  const bool pins_values = random_below(random, 2) == 0;
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    const weft_type_t* type = function->argument_types[i];
    const bool is_float = weft_dtype_is_float(type->dtype);
    if (random_below(random, 5) == 0) continue;
    const bool is_partial = is_float && random_below(random, 6) == 0;
    const weft_sharding_t sharding = random_sharding(
        random, &test->mesh, type, is_partial ? WEFT_REDUCTION_SUM : WEFT_REDUCTION_NONE, even);
    weft_annotations_pin(&test->annotations, function->body->arguments[i], &sharding,
                         random_below(random, 2) == 0);
  }
  if (pins_values) pin_block(test, random, function->body, even);
  for (uint32_t i = 0; i < function->result_count; ++i) {
    if (random_below(random, 4) != 0) continue;
    weft_annotation_t* annotation = &test->annotations.results[i];
    annotation->sharding =
        random_sharding(random, &test->mesh, function->result_types[i], WEFT_REDUCTION_NONE, even);
    annotation->closed_dims = UINT32_MAX;
    annotation->is_set = true;
    annotation->is_pinned = true;
  }
}

static void describe(const partition_case_t* test) {
  char mesh[128];
  const weft_function_t* function = test->function;
  printf("@%s on %s:", function->name, weft_mesh_format(&test->mesh, mesh, sizeof(mesh)));
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    const weft_annotation_t* annotation =
        &test->annotations.values[function->body->arguments[i]->id];
    const char* text = "-";
    if (annotation->is_set) {
      WEFT_ASSERT_OK(weft_sharding_format(&test->mesh, &annotation->sharding, &arena, &text));
    }
    printf(" %s", text);
  }
  printf("\n");
  weft_arena_deinit(&arena);
}

static void check_function(const weft_function_t* function, uint64_t seed) {
  random_stream_t random = random_stream(seed);
  const weft_mesh_t mesh = random_mesh(&random);
  partition_case_t test;
  partition_case_init_function(function, &mesh, &test);
  pin_randomly(&test, &random);
  fflush(stdout);
  weft_status_t status = partition_case_partition(&test);
  if (!weft_status_is_ok(status)) {
    printf("seed %" PRIu64 ": ", seed);
    describe(&test);
  }
  WEFT_ASSERT_OK(status);
  partition_case_compare(&test, seed, 8, 2e-5);
  partition_case_deinit(&test);
}

static weft_graph_t* parse_functions(void) {
  size_t size = 0;
  char* text = weft_testing_read_file("tests/sharding/partition_ops.mlir", &size);
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, size, "partition_ops.mlir", NULL, weft_testing_allocator(), &graph));
  weft_testing_free_file(text, size);
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

START_TEST(random_placements) {
  weft_graph_t* graph = parse_functions();
  const char* only = getenv("WEFT_TEST_FUNCTION");
  const char* rounds_text = getenv("WEFT_TEST_ROUNDS");
  const uint64_t rounds = rounds_text ? strtoull(rounds_text, NULL, 10) : ROUNDS;
  const uint64_t first = weft_testing_seed();
  uint64_t case_count = 0;
  for (uint32_t f = 0; f < graph->function_count; ++f) {
    const weft_function_t* function = graph->functions[f];
    if (only && strcmp(only, function->name) != 0) continue;
    for (uint64_t round = 0; round < rounds; ++round) check_function(function, first + round);
    case_count += rounds;
  }
  printf("cases: %" PRIu64 " placements of operations\n", case_count);
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("partition_ops");
  TCase* placements = weft_testing_check_leaks(tcase_create("random_placements"));
  tcase_add_test(placements, random_placements);
  suite_add_tcase(suite, placements);
  return suite;
}
