// Random layouts: any strategy, any parameters and states cut along axes that the data leaves, also
// vectors, single elements and dimensions that are shorter than the axis, micro-batches. What the
// ranks give is what one device gives; padding is NaN in every argument.
#include <stdio.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "graph/ir/roles.h"
#include "tests/sharding/random_shardings.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define TEXT_CAPACITY 512

typedef struct choices_s {
  char places[TEXT_CAPACITY];
  char settings[TEXT_CAPACITY];
  program_layout_t layout;
} choices_t;

static const struct {
  const char* mesh;
  const char* axes[2];  // for placements
} meshes[] = {
    {"tp=2", {"tp"}},         {"dp=2,tp=2", {"tp"}}, {"dp=1,tp=2", {"tp"}},
    {"dp=2,tp=3", {"tp"}},    {"dp=1,tp=4", {"tp"}}, {"tp=2,dp=2", {"tp"}},
    {"a=2,b=2,tp=2", {"tp"}}, {"dp=2,tp=4", {"tp"}}, {"dp=2,tp=2,ep=2", {"tp", "ep"}},
};

// Adds "name=axis:dim" to |places|.
static void add_place(random_stream_t* random, choices_t* choices, const char* name,
                      const weft_type_t* type, const char* const* axes) {
  const size_t used = strlen(choices->places);
  const uint32_t dim = random_below(random, (uint32_t)type->rank);
  const char* axis = axes[axes[1] ? random_below(random, 2) : 0];
  const int length = snprintf(choices->places + used, TEXT_CAPACITY - used, "%s%s=%s:%u",
                              used ? ";" : "", name, axis, dim);
  ck_assert_int_lt(length, (int)(TEXT_CAPACITY - used));
}

static void choose_places(random_stream_t* random, const weft_graph_t* step,
                          const weft_roles_t* roles, const char* const* axes, choices_t* choices) {
  const weft_function_t* function = weft_graph_main(step);
  const uint32_t wanted = 1 + random_below(random, 5);
  bool taken[PROGRAM_CASE_MAX_VALUES] = {false};
  for (uint32_t tries = 0, made = 0; made < wanted && tries < 40; ++tries) {
    const uint32_t i = random_below(random, roles->argument_count);
    const weft_argument_role_t* role = &roles->arguments[i];
    const weft_type_t* type = function->argument_types[i];
    if (role->role != WEFT_ROLE_PARAM && role->role != WEFT_ROLE_STATE) continue;
    if (type->rank == 0 || taken[i] || !role->name) continue;
    taken[i] = true;
    ++made;
    add_place(random, choices, role->name, type, axes);
  }
}

static void choose_strategy(random_stream_t* random, choices_t* choices) {
  static const char* const strategies[] = {"ddp", "fsdp", "deepspeed_stage_1", "deepspeed_stage_2",
                                           "deepspeed_stage_3"};
  static const char* const modes[] = {"FULL_SHARD", "SHARD_GRAD_OP", "NO_SHARD"};
  // The others cut along data axes, of which the first mesh has none.
  const bool has_data = choices->layout.mesh != meshes[0].mesh;
  const char* strategy = strategies[random_below(random, has_data ? COUNT(strategies) : 1)];
  choices->layout.strategy = strategy;
  choices->layout.settings = choices->settings;
  if (strategy[0] != 'd' || strategy[1] == 'd') {
    strcpy(choices->settings, random_below(random, 2) ? "bucket_mb=0" : "bucket_mb=0.0005");
  } else {
    strcpy(choices->settings,
           random_below(random, 2) ? "reduce_bucket_size=1" : "reduce_bucket_size=100");
  }
  if (strategy[0] == 'f') {
    strcat(choices->settings, ",sharding_strategy=");
    strcat(choices->settings, modes[random_below(random, COUNT(modes))]);
  }
}

static void check_layout(const char* text, size_t size, const char* path, uint64_t seed,
                         bool accumulates, double tolerance) {
  random_stream_t random = random_stream(seed);
  choices_t choices = {.layout = {.micro_batches = 1}};
  weft_graph_t* step = NULL;
  weft_roles_t roles;
  weft_arena_t arena;
  program_case_t test;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_graph_parse(text, size, path, NULL, weft_testing_allocator(), &step));
  WEFT_ASSERT_OK(weft_graph_verify(step));
  WEFT_ASSERT_OK(weft_roles_compute(weft_graph_main(step), &arena, &roles));
  const uint32_t mesh = random_below(&random, COUNT(meshes));
  choices.layout.mesh = meshes[mesh].mesh;
  choices.layout.places = choices.places;
  choose_strategy(&random, &choices);
  choose_places(&random, step, &roles, meshes[mesh].axes, &choices);
  if (accumulates && random_below(&random, 3) == 0) choices.layout.micro_batches = 2;
  printf("seed %llu: %s, %s on %s, %s, places %s, %u micro-batches\n", (unsigned long long)seed,
         path, choices.layout.strategy, choices.layout.mesh, choices.settings, choices.places,
         choices.layout.micro_batches);
  fflush(stdout);
  WEFT_ASSERT_OK(program_case_init(text, size, &choices.layout, &test));
  program_case_compare(&test, seed, 10, tolerance);
  program_case_deinit(&test);
  weft_graph_release(step);
  weft_arena_deinit(&arena);
}

// |accumulates|: samples do not meet before the loss.
static void check_step_to(const char* name, uint32_t rounds, bool accumulates, double tolerance) {
  char path[64];
  size_t size = 0;
  snprintf(path, sizeof(path), "tests/strategies/steps/%s.mlir", name);
  char* text = weft_testing_read_file(path, &size);
  for (uint32_t i = 0; i < weft_testing_rounds(rounds, 2); ++i) {
    check_layout(text, size, path, weft_testing_seed() * 1000 + i, accumulates, tolerance);
  }
  weft_testing_free_file(text, size);
}

static void check_step(const char* name, uint32_t rounds, bool accumulates) {
  check_step_to(name, rounds, accumulates, 2e-4);
}

START_TEST(heads_of_width_one_agree) {
  check_step("critic", 60, true);
}
END_TEST

START_TEST(values_without_elements_agree) {
  check_step("empty", 20, true);
}
END_TEST

START_TEST(norms_agree) {
  check_step("lamb", 8, false);
  check_step("clipped", 8, true);
  check_step("adafactor", 8, false);
  check_step("centred", 8, false);
}
END_TEST

START_TEST(other_updates_agree) {
  check_step("two_optimizers", 6, true);
  check_step("conditional", 6, false);
  check_step("spectral", 6, false);
  check_step("batch_norm", 6, false);
}
END_TEST

START_TEST(layers_in_loops_agree) {
  check_step("scan", 6, true);
  check_step("partly", 4, false);
  check_step_to("mixed", 4, true, 1.0 / 128);  // products of bf16 are rounded in parts
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/places");
  TCase* shapes = weft_testing_check_leaks(tcase_create("shapes"));
  tcase_set_timeout(shapes, 100);
  tcase_add_test(shapes, heads_of_width_one_agree);
  tcase_add_test(shapes, values_without_elements_agree);
  suite_add_tcase(suite, shapes);
  TCase* steps = weft_testing_check_leaks(tcase_create("steps"));
  tcase_set_timeout(steps, 100);
  tcase_add_test(steps, norms_agree);
  tcase_add_test(steps, other_updates_agree);
  tcase_add_test(steps, layers_in_loops_agree);
  suite_add_tcase(suite, steps);
  return suite;
}
