// Plug-ins: a shared object of another interface must be refused before its table is read, and a
// refused one must leave nothing behind. tests/strategies/plugin.c is what is loaded.
#include "strategies/plugin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "strategies/registry.h"
#include "tests/strategies/recording_api.h"
#include "tests/testing/testing.h"

static weft_arena_t arena;
static weft_strategy_registry_t* registry;
static uint32_t builtin_count;

static void set_up(void) {
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_strategy_registry_create(weft_testing_allocator(), &registry));
  builtin_count = weft_strategy_registry_count(registry);
}

static void tear_down(void) {
  weft_strategy_registry_release(registry);
  weft_arena_deinit(&arena);
}

static const char* plugin_path(const char* variant) {
  const char* folder = getenv("WEFT_TEST_PLUGINS");
  ck_assert_msg(folder != NULL, "WEFT_TEST_PLUGINS must name the folder of the test's plug-ins");
  const char* path = NULL;
  WEFT_ASSERT_OK(weft_arena_format(&arena, &path, "%s/strategy_%s.so", folder, variant));
  return path;
}

static weft_status_t load(const char* variant) {
  return weft_strategy_registry_load(registry, plugin_path(variant));
}

static weft_status_t select_name(const char* name, weft_strategy_values_t* out_values) {
  return weft_strategy_registry_select(registry, name, NULL, 0, &arena, out_values);
}

START_TEST(loaded_strategies_are_like_others) {
  WEFT_ASSERT_OK(load("good"));
  ck_assert_uint_eq(weft_strategy_registry_count(registry), builtin_count + 2);
  ck_assert_str_eq(weft_strategy_registry_at(registry, builtin_count)->name, "batch_only");
  ck_assert_str_eq(weft_strategy_registry_origin(registry, builtin_count), plugin_path("good"));
  ck_assert_ptr_null(weft_strategy_registry_origin(registry, builtin_count - 1));

  weft_strategy_context_t context = {.axis_count = 2, .axis_sizes = {2, 2}, .data_axes = 2};
  WEFT_ASSERT_OK(select_name("Batch_Only_Slowly", &context.values));
  ck_assert_str_eq(weft_strategy_value(&context.values, "speed"), "0.5");
  WEFT_ASSERT_OK(context.values.strategy->apply(&recording_api, &context));
  ck_assert_str_eq(context.calls, "batch 2\n");

  const char* setting = "speed=2";
  WEFT_ASSERT_STATUS(
      weft_strategy_registry_select(registry, "batch_only", &setting, 1, &arena, &context.values),
      INVALID_INPUT, "option speed of batch_only takes a number from 0 to 1");
  WEFT_ASSERT_STATUS(select_name("batch_onyl", &context.values), NOT_FOUND,
                     "did you mean 'batch_only'?");
}
END_TEST

START_TEST(what_is_no_plugin_is_refused) {
  static const struct {
    const char* variant;
    const char* message;
  } rows[] = {
      {"other_abi",
       "was built for strategy interface 2, this weft has interface 1: build it again"},
      {"other_size", "has descriptors of"},
      {"no_table", "is no plug-in: it exports no weft_strategy_plugin"},
      {"empty", "has no strategies"},
      {"taken_name", "the name ddp is taken by a strategy of weft itself; while adding strategy 1"},
      {"taken_alias", "the name deepspeed_stage_1 is taken by a strategy of weft itself"},
      {"twice", "the name batch_only_slowly is taken by a strategy of"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    WEFT_ASSERT_STATUS(load(rows[i].variant), INVALID_INPUT, rows[i].message);
    // Nor is the strategy there that was right.
    ck_assert_uint_eq(weft_strategy_registry_count(registry), builtin_count);
    weft_strategy_values_t values;
    WEFT_ASSERT_STATUS(select_name("batch_only", &values), NOT_FOUND, "batch_only");
  }
  WEFT_ASSERT_OK(load("good"));
}
END_TEST

START_TEST(a_plugin_is_loaded_once) {
  WEFT_ASSERT_OK(load("good"));
  char message[512];
  snprintf(message, sizeof(message), "the name batch_only is taken by a strategy of '%s'",
           plugin_path("good"));
  WEFT_ASSERT_STATUS(load("good"), INVALID_INPUT, message);
  ck_assert_uint_eq(weft_strategy_registry_count(registry), builtin_count + 2);
  // It stays loaded for the first registration.
  weft_strategy_context_t context = {.axis_count = 1, .axis_sizes = {2}, .data_axes = 1};
  WEFT_ASSERT_OK(select_name("other", &context.values));
  WEFT_ASSERT_OK(context.values.strategy->apply(&recording_api, &context));
  ck_assert_str_eq(context.calls, "batch 1\n");
}
END_TEST

START_TEST(running_out_of_memory_while_loading) {
  const char* path = plugin_path("good");
  size_t failures = 0;
  for (size_t count = 0;; ++count) {
    weft_strategy_registry_t* other = NULL;
    WEFT_ASSERT_OK(weft_strategy_registry_create(weft_testing_allocator(), &other));
    weft_testing_fail_allocations_after(count);
    const weft_status_t status = weft_strategy_registry_load(other, path);
    weft_testing_fail_allocations_after(SIZE_MAX);
    const bool is_ok = weft_status_is_ok(status);
    if (!is_ok) {
      WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
      ck_assert_uint_eq(weft_strategy_registry_count(other), builtin_count);
      ++failures;
    }
    weft_strategy_registry_release(other);
    if (is_ok) break;
  }
  ck_assert_uint_ge(failures, 2);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("plugin");
  TCase* test_case = weft_testing_check_leaks(tcase_create("load"));
  tcase_add_checked_fixture(test_case, set_up, tear_down);
  tcase_add_test(test_case, loaded_strategies_are_like_others);
  tcase_add_test(test_case, what_is_no_plugin_is_refused);
  tcase_add_test(test_case, a_plugin_is_loaded_once);
  tcase_add_test(test_case, running_out_of_memory_while_loading);
  suite_add_tcase(suite, test_case);
  return suite;
}
