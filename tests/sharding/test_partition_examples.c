// The partitioner on the three example steps: random meshes, random shardings of their arguments
// and some of their results, as no strategy would place them. The numbers must be those of one
// device all the same.
//
// Case k of a run has the seed WEFT_TEST_SEED + k and depends on nothing else. One that fails is
// made smaller while it keeps failing: fewer pinned values, fewer axes in each, smaller meshes.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "tests/sharding/partition_case.h"
#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"

// Differences in the order of sums, relative to the largest element of a result. Hyperparameters
// are random, too, so some updates divide by nearly nothing.
#define TOLERANCE 1e-3

enum { INPUT_SETS = 2 };

typedef struct pin_s {
  bool is_set;
  bool is_open;  // propagation may cut more
  weft_sharding_t sharding;
} pin_t;

typedef struct trial_s {
  uint64_t seed;
  weft_mesh_t mesh;
  uint32_t storage_axes;  // mask: axes along which arguments are cut to be stored only
  pin_t arguments[PARTITION_MAX_VALUES];
  pin_t results[PARTITION_MAX_VALUES];
} trial_t;

typedef struct example_s {
  const weft_function_t* function;
  const partition_oracle_t* oracles;
} example_t;

// Whether what |trial| describes goes wrong, in whatever way.
typedef bool (*fails_fn_t)(const trial_t* trial, const void* user_data);

// ---- one trial ----------------------------------------------------------------------------------

static pin_t random_pin(random_stream_t* random, const weft_mesh_t* mesh, const weft_type_t* type,
                        uint32_t percent) {
  pin_t pin = {.is_set = random_below(random, 100) < percent};
  pin.is_open = random_below(random, 4) == 0;
  const bool even = random_below(random, 3) != 0;
  pin.sharding = random_sharding(random, mesh, type, WEFT_REDUCTION_NONE, even);
  return pin;
}

static void random_trial(uint64_t seed, const weft_function_t* function, trial_t* out_trial) {
  random_stream_t random = random_stream(seed);
  memset(out_trial, 0, sizeof(*out_trial));
  out_trial->seed = seed;
  out_trial->mesh = random_mesh(&random);
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    out_trial->arguments[i] =
        random_pin(&random, &out_trial->mesh, function->argument_types[i], 75);
  }
  for (uint32_t i = 0; i < function->result_count; ++i) {
    out_trial->results[i] = random_pin(&random, &out_trial->mesh, function->result_types[i], 10);
  }
  if (random_below(&random, 4) == 0) out_trial->storage_axes = random_below(&random, 8);
}

static void pin_values(const trial_t* trial, partition_case_t* test) {
  const weft_function_t* function = test->function;
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    const weft_value_t* argument = function->body->arguments[i];
    const pin_t* pin = &trial->arguments[i];
    if (!pin->is_set) continue;
    weft_annotations_pin(&test->annotations, argument, &pin->sharding, pin->is_open);
    test->annotations.values[argument->id].storage_axes =
        trial->storage_axes & weft_sharding_used_axes(&pin->sharding);
  }
  for (uint32_t i = 0; i < function->result_count; ++i) {
    if (!trial->results[i].is_set) continue;
    weft_annotation_t* annotation = &test->annotations.results[i];
    annotation->sharding = trial->results[i].sharding;
    annotation->closed_dims = UINT32_MAX;
    annotation->is_set = true;
    annotation->is_pinned = true;
  }
}

// What goes wrong is in the status.
static weft_status_t run_trial(const trial_t* trial, const example_t* example, bool shows) {
  partition_case_t test;
  partition_case_init_function(example->function, &trial->mesh, &test);
  pin_values(trial, &test);
  weft_status_t status = partition_case_partition(&test);
  if (shows) partition_case_print(&test);
  if (weft_status_is_ok(status)) {
    status = partition_case_check(&test, &example->oracles[trial->seed % INPUT_SETS], TOLERANCE);
  }
  partition_case_deinit(&test);
  return status;
}

static bool trial_fails(const trial_t* trial, const void* user_data) {
  weft_status_t status = run_trial(trial, user_data, false);
  const bool fails = !weft_status_is_ok(status);
  weft_status_release(status);
  return fails;
}

// ---- making failures small ----------------------------------------------------------------------

typedef struct shrinker_s {
  trial_t trial;    // the smallest that fails so far
  trial_t changed;  // tried next
  fails_fn_t fails;
  const void* user_data;
  uint32_t kept;  // how many steps made it smaller
} shrinker_t;

static bool keep_if_failing(shrinker_t* shrinker) {
  const bool fails = shrinker->fails(&shrinker->changed, shrinker->user_data);
  if (fails) {
    shrinker->trial = shrinker->changed;
    ++shrinker->kept;
  }
  return fails;
}

// |pin| is in the changed trial.
static void shrink_pin(shrinker_t* shrinker, pin_t* pin) {
  shrinker->changed = shrinker->trial;
  if (!pin->is_set) return;
  pin->is_set = false;
  if (keep_if_failing(shrinker)) return;
  for (int32_t d = 0; d < pin->sharding.rank; ++d) {
    for (uint32_t a = 0; a < shrinker->trial.mesh.axis_count; ++a) {
      shrinker->changed = shrinker->trial;
      if (!weft_axes_contain(pin->sharding.dims[d], a)) continue;
      pin->sharding.dims[d] = weft_axes_without(pin->sharding.dims[d], UINT32_C(1) << a);
      keep_if_failing(shrinker);
    }
  }
}

// Halves of the pins at once, then smaller parts: most have nothing to do with a failure.
static void shrink_many(shrinker_t* shrinker) {
  for (uint32_t part = PARTITION_MAX_VALUES / 2; part > 1; part /= 2) {
    for (uint32_t first = 0; first < PARTITION_MAX_VALUES; first += part) {
      uint32_t count = 0;
      shrinker->changed = shrinker->trial;
      for (uint32_t i = first; i < first + part; ++i) {
        count += shrinker->changed.arguments[i].is_set + shrinker->changed.results[i].is_set;
        shrinker->changed.arguments[i].is_set = false;
        shrinker->changed.results[i].is_set = false;
      }
      if (count > 0) keep_if_failing(shrinker);
    }
  }
}

// An axis of one rank cuts nothing.
static void shrink_mesh(shrinker_t* shrinker) {
  for (uint32_t a = 0; a < shrinker->trial.mesh.axis_count; ++a) {
    for (uint32_t size = 1; size < shrinker->trial.mesh.axes[a].size; ++size) {
      shrinker->changed = shrinker->trial;
      weft_mesh_t* mesh = &shrinker->changed.mesh;
      mesh->rank_count = mesh->rank_count / mesh->axes[a].size * size;
      mesh->axes[a].size = size;
      if (keep_if_failing(shrinker)) break;
    }
  }
}

static void shrink(shrinker_t* shrinker) {
  for (uint32_t before = UINT32_MAX; before != shrinker->kept;) {
    before = shrinker->kept;
    shrink_many(shrinker);
    shrink_mesh(shrinker);
    for (uint32_t i = 0; i < PARTITION_MAX_VALUES; ++i) {
      shrink_pin(shrinker, &shrinker->changed.arguments[i]);
      shrink_pin(shrinker, &shrinker->changed.results[i]);
    }
    shrinker->changed = shrinker->trial;
    shrinker->changed.storage_axes = 0;
    if (shrinker->trial.storage_axes != 0) keep_if_failing(shrinker);
  }
}

static void print_pins(const trial_t* trial, const pin_t* pins, const char* kind) {
  for (uint32_t i = 0; i < PARTITION_MAX_VALUES; ++i) {
    weft_arena_t arena;
    const char* text = NULL;
    if (!pins[i].is_set) continue;
    weft_arena_init(weft_testing_allocator(), &arena);
    WEFT_ASSERT_OK(weft_sharding_format(&trial->mesh, &pins[i].sharding, &arena, &text));
    printf("  %s #%u is %s%s\n", kind, i, text, pins[i].is_open ? ", open" : "");
    weft_arena_deinit(&arena);
  }
}

static void print_trial(const trial_t* trial) {
  for (uint32_t a = 0; a < trial->mesh.axis_count; ++a) {
    printf("%s%s=%u", a > 0 ? "," : "  mesh ", trial->mesh.axes[a].name, trial->mesh.axes[a].size);
  }
  printf(", storage axes 0x%x\n", trial->storage_axes);
  print_pins(trial, trial->arguments, "argument");
  print_pins(trial, trial->results, "result");
}

static void report(const char* path, const trial_t* trial, const example_t* example) {
  static shrinker_t shrinker;
  shrinker = (shrinker_t){.trial = *trial, .fails = trial_fails, .user_data = (const void*)example};
  printf("%s fails with WEFT_TEST_SEED=%" PRIu64 ":\n", path, trial->seed);
  print_trial(trial);
  fflush(stdout);
  shrink(&shrinker);
  weft_status_t status = run_trial(&shrinker.trial, example, true);
  printf("made smaller:\n");
  print_trial(&shrinker.trial);
  fflush(stdout);
  ck_abort_msg("%s, WEFT_TEST_SEED=%" PRIu64 ": %s", path, trial->seed,
               weft_testing_describe_failure(status));
}

// ---- the examples -------------------------------------------------------------------------------

static void check_example(const char* path, uint32_t integer_limit, uint32_t count) {
  static partition_oracle_t oracles[INPUT_SETS];
  static trial_t trial;
  const uint64_t seed = weft_testing_seed();
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  partition_case_t whole;
  partition_case_init(text, size, "x=1", &whole);
  for (uint32_t i = 0; i < INPUT_SETS; ++i) {
    partition_oracle_init(whole.function, i, integer_limit, &oracles[i]);
  }
  const example_t example = {.function = whole.function, .oracles = oracles};
  for (uint32_t i = 0; i < count; ++i) {
    random_trial(seed + i, whole.function, &trial);
    if (trial_fails(&trial, &example)) report(path, &trial, &example);
  }
  printf("cases: %u random shardings of %s, seeds from %" PRIu64 "\n", count, path, seed);
  for (uint32_t i = 0; i < INPUT_SETS; ++i) partition_oracle_deinit(&oracles[i]);
  partition_case_deinit(&whole);
  weft_testing_free_file(text, size);
}

START_TEST(example_mlp) {
  check_example("examples/mlp/step.mlir", 10, weft_testing_rounds(250, 10));
}
END_TEST

START_TEST(example_cnn) {
  check_example("examples/cnn/step.mlir", 10, weft_testing_rounds(60, 3));
}
END_TEST

START_TEST(example_gpt) {
  check_example("examples/gpt/tiny/step.mlir", 256, weft_testing_rounds(36, 2));
}
END_TEST

// ---- making small, itself -----------------------------------------------------------------------

// Wrong where argument 3 is cut in dimension 1 and result 2 along the same axis.
static bool pretends_to_fail(const trial_t* trial, const void* user_data) {
  ++*(uint32_t*)(uintptr_t)user_data;
  for (uint32_t a = 0; a < trial->mesh.axis_count; ++a) {
    if (trial->mesh.axes[a].size > 1 && trial->arguments[3].is_set && trial->results[2].is_set &&
        weft_axes_contain(trial->arguments[3].sharding.dims[1], a) &&
        (weft_sharding_used_axes(&trial->results[2].sharding) >> a & 1) != 0) {
      return true;
    }
  }
  return false;
}

START_TEST(failures_are_made_small) {
  static shrinker_t shrinker;
  const uint64_t seed = weft_testing_seed();
  const int64_t dims[] = {12, 12};
  const weft_type_t type = {.kind = WEFT_TYPE_TENSOR, .rank = 2, .dims = dims};
  uint32_t failing = 0;
  for (uint64_t i = 0; i < 200; ++i) {
    uint32_t calls = 0;
    random_stream_t random = random_stream(seed + i);
    shrinker = (shrinker_t){.fails = pretends_to_fail, .user_data = &calls};
    trial_t* trial = &shrinker.trial;
    trial->mesh = random_mesh(&random);
    trial->storage_axes = 7;
    for (uint32_t k = 0; k < 20; ++k) {
      trial->arguments[k] = random_pin(&random, &trial->mesh, &type, 75);
      trial->results[k] = random_pin(&random, &trial->mesh, &type, 75);
    }
    if (!pretends_to_fail(trial, &calls)) continue;
    ++failing;
    shrink(&shrinker);
    uint32_t pins = 0;
    for (uint32_t k = 0; k < 20; ++k) pins += trial->arguments[k].is_set + trial->results[k].is_set;
    ck_assert(pretends_to_fail(trial, &calls));
    ck_assert_uint_eq(pins, 2);
    ck_assert_uint_eq(trial->mesh.rank_count, 2);
    ck_assert_uint_eq(trial->storage_axes, 0);
    const uint32_t axes = weft_sharding_used_axes(&trial->arguments[3].sharding);
    ck_assert_uint_eq(axes & (axes - 1), 0);
    ck_assert_uint_eq(weft_sharding_used_axes(&trial->results[2].sharding), axes);
    ck_assert_uint_lt(calls, 400);
  }
  printf("cases: %u failures made small\n", failing);
  ck_assert_uint_ge(failing, 10);
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
  TCase* small = weft_testing_check_leaks(tcase_create("shrinking"));
  tcase_add_test(small, failures_are_made_small);
  suite_add_tcase(suite, small);
  return suite;
}
