// The registry: every name that users know must lead to what it stands for, or to a sentence, and
// never to something else in silence.
#include "strategies/registry.h"

#include <string.h>

#include "strategies/dead_names.h"
#include "strategies/name.h"
#include "strategies/plugin.h"
#include "tests/testing/testing.h"

static weft_arena_t arena;
static weft_strategy_registry_t* registry;

static void set_up(void) {
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_strategy_registry_create(weft_testing_allocator(), &registry));
}

static void tear_down(void) {
  weft_strategy_registry_release(registry);
  weft_arena_deinit(&arena);
}

static weft_status_t select_name(const char* name, weft_strategy_values_t* out_values) {
  return weft_strategy_registry_select(registry, name, NULL, 0, &arena, out_values);
}

// Names ------------------------------------------------------------------------------------------

#define DDP_VALUES \
  "bucket_mb=25,reduce_dtype=float32,unroll_accumulation=auto,find_unused_parameters=false"
#define DDP_UNUSED_VALUES \
  "bucket_mb=25,reduce_dtype=float32,unroll_accumulation=auto,find_unused_parameters=true"
#define FSDP_VALUES                                                                               \
  "sharding_strategy=FULL_SHARD,auto_wrap=block,wrap=,reshard_after_forward=auto,bucket_mb=auto," \
  "reduce_dtype=float32,accumulate_whole=false,unroll_accumulation=auto"

// Every name there is, and all values it leads to.
static const struct {
  const char* name;
  const char* strategy;
  const char* values;
} names[] = {
    {"single_device", "single_device", "unroll_accumulation=auto"},
    {"auto", "auto", "memory_budget_mb=auto,unroll_accumulation=auto"},
    {"ddp", "ddp", DDP_VALUES},
    {"ddp_find_unused_parameters_false", "ddp", DDP_VALUES},
    {"ddp_find_unused_parameters_true", "ddp", DDP_UNUSED_VALUES},
    {"ddp_spawn", "ddp_spawn", DDP_VALUES},
    {"ddp_spawn_find_unused_parameters_false", "ddp_spawn", DDP_VALUES},
    {"ddp_spawn_find_unused_parameters_true", "ddp_spawn", DDP_UNUSED_VALUES},
    {"ddp_fork", "ddp_fork", DDP_VALUES},
    {"ddp_fork_find_unused_parameters_false", "ddp_fork", DDP_VALUES},
    {"ddp_fork_find_unused_parameters_true", "ddp_fork", DDP_UNUSED_VALUES},
    {"ddp_notebook", "ddp_fork", DDP_VALUES},
    {"ddp_notebook_find_unused_parameters_false", "ddp_fork", DDP_VALUES},
    {"ddp_notebook_find_unused_parameters_true", "ddp_fork", DDP_UNUSED_VALUES},
    {"fsdp", "fsdp", FSDP_VALUES},
    {"deepspeed", "deepspeed",
     "stage=2,reduce_bucket_size=200000000,wrap=,reduce_dtype=float32,accumulate_whole=false,"
     "unroll_accumulation=auto"},
    {"deepspeed_stage_1", "deepspeed",
     "stage=1,reduce_bucket_size=200000000,wrap=,reduce_dtype=float32,accumulate_whole=false,"
     "unroll_accumulation=auto"},
    {"deepspeed_stage_2", "deepspeed",
     "stage=2,reduce_bucket_size=200000000,wrap=,reduce_dtype=float32,accumulate_whole=false,"
     "unroll_accumulation=auto"},
    {"deepspeed_stage_3", "deepspeed",
     "stage=3,reduce_bucket_size=200000000,wrap=,reduce_dtype=float32,accumulate_whole=false,"
     "unroll_accumulation=auto"},
};

#define NAME_COUNT (sizeof(names) / sizeof(names[0]))

START_TEST(names_lead_to_strategies_and_values) {
  for (size_t i = 0; i < NAME_COUNT; ++i) {
    weft_strategy_values_t values;
    WEFT_ASSERT_OK(select_name(names[i].name, &values));
    ck_assert_str_eq(values.strategy->name, names[i].strategy);
    ck_assert_str_eq(values.selected_name, names[i].name);
    const char* text = "";
    for (uint32_t o = 0; o < values.strategy->option_count; ++o) {
      WEFT_ASSERT_OK(weft_arena_format(&arena, &text, "%s%s%s=%s", text, o ? "," : "",
                                       values.strategy->options[o].name, values.values[o]));
    }
    ck_assert_str_eq(text, names[i].values);
  }
}
END_TEST

START_TEST(the_table_above_has_every_name) {
  size_t count = 0;
  for (uint32_t i = 0; i < weft_strategy_registry_count(registry); ++i) {
    const weft_strategy_t* strategy = weft_strategy_registry_at(registry, i);
    count += 1 + strategy->alias_count;
    ck_assert_ptr_null(weft_strategy_registry_origin(registry, i));
  }
  ck_assert_uint_eq(count, NAME_COUNT);
}
END_TEST

START_TEST(case_of_names_does_not_matter) {
  weft_strategy_values_t values;
  WEFT_ASSERT_OK(select_name("FSDP", &values));
  ck_assert_str_eq(values.selected_name, "fsdp");
  WEFT_ASSERT_OK(select_name("DeepSpeed_Stage_3", &values));
  ck_assert_str_eq(weft_strategy_value(&values, "stage"), "3");
}
END_TEST

START_TEST(ranks_are_started_as_the_names_say) {
  static const struct {
    const char* name;
    weft_strategy_start_t start;
  } rows[] = {
      {"single_device", WEFT_START_NONE}, {"ddp", WEFT_START_REEXEC},
      {"ddp_spawn", WEFT_START_FORK},     {"ddp_fork", WEFT_START_FORK},
      {"ddp_notebook", WEFT_START_FORK},  {"fsdp", WEFT_START_REEXEC},
      {"deepspeed", WEFT_START_REEXEC},   {"auto", WEFT_START_REEXEC},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_strategy_values_t values;
    WEFT_ASSERT_OK(select_name(rows[i].name, &values));
    ck_assert_int_eq(values.strategy->start, rows[i].start);
  }
}
END_TEST

START_TEST(dead_names_answer_with_the_modern_one) {
  static const struct {
    const char* name;
    const char* message;
  } rows[] = {
      {"dp", "there is no strategy 'dp'; use ddp: "},
      {"DDP2", "there is no strategy 'ddp2'; use ddp: "},
      {"ddp_cpu", "use ddp: "},
      {"horovod", "use ddp: "},
      {"ddp_sharded", "use deepspeed_stage_2: "},
      {"ddp_sharded_spawn", "use deepspeed_stage_2: "},
      {"ddp_fully_sharded", "use fsdp: "},
      {"fsdp_native", "use fsdp: "},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_strategy_values_t values;
    WEFT_ASSERT_STATUS(select_name(rows[i].name, &values), NOT_FOUND, rows[i].message);
    ck_assert_ptr_null(values.strategy);
  }
}
END_TEST

START_TEST(names_weft_lacks_are_unsupported) {
  static const char* const rows[] = {"bagua",
                                     "colossalai",
                                     "hivemind",
                                     "xla",
                                     "xla_debug",
                                     "xla_fsdp",
                                     "single_xla",
                                     "hpu_single",
                                     "hpu_parallel",
                                     "hpu_ddp",
                                     "hpu_fsdp",
                                     "hpu_deepspeed",
                                     "hpu_deepspeed_stage_1",
                                     "hpu_deepspeed_stage_2",
                                     "hpu_deepspeed_stage_2_offload",
                                     "hpu_deepspeed_stage_3",
                                     "hpu_deepspeed_stage_3_offload",
                                     "hpu_deepspeed_stage_3_offload_nvme",
                                     "ipu_strategy",
                                     "deepspeed_stage_1_offload",
                                     "deepspeed_stage_2_offload",
                                     "deepspeed_stage_3_offload",
                                     "deepspeed_stage_3_offload_nvme",
                                     "fsdp_cpu_offload"};
  weft_strategy_values_t values;
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    WEFT_ASSERT_STATUS(select_name(rows[i], &values), UNSUPPORTED,
                       "' is not available in this version: ");
  }
  // Names that died, whose modern ones weft lacks, name those.
  WEFT_ASSERT_STATUS(select_name("fsdp_native_full_shard_offload", &values), UNSUPPORTED,
                     "Lightning calls it fsdp_cpu_offload now");
  WEFT_ASSERT_STATUS(select_name("tpu_spawn", &values), UNSUPPORTED, "Lightning calls it xla now");
  WEFT_ASSERT_STATUS(select_name("tpu_spawn_debug", &values), UNSUPPORTED, "xla_debug now");
  WEFT_ASSERT_STATUS(select_name("single_tpu", &values), UNSUPPORTED, "single_xla now");
  WEFT_ASSERT_STATUS(select_name("collaborative", &values), UNSUPPORTED, "hivemind now");
}
END_TEST

// A name in both tables would be answered by whichever is asked first.
START_TEST(dead_names_are_not_alive) {
  for (size_t i = 0; weft_dead_name_at(i); ++i) {
    ck_assert(weft_name_is_valid(weft_dead_name_at(i)));
    for (size_t n = 0; n < NAME_COUNT; ++n) {
      ck_assert_str_ne(weft_dead_name_at(i), names[n].name);
    }
    for (size_t j = 0; j < i; ++j) ck_assert_str_ne(weft_dead_name_at(i), weft_dead_name_at(j));
  }
}
END_TEST

START_TEST(unknown_names_are_not_found) {
  weft_strategy_values_t values;
  WEFT_ASSERT_STATUS(select_name("fdsp", &values), NOT_FOUND,
                     "there is no strategy 'fdsp'; did you mean 'fsdp'?");
  WEFT_ASSERT_STATUS(select_name("deepspeed-stage-2", &values), NOT_FOUND,
                     "did you mean 'deepspeed_stage_2'?");
  WEFT_ASSERT_STATUS(select_name("magic", &values), NOT_FOUND,
                     "there is no strategy 'magic'; `weft strategies` lists them");
  WEFT_ASSERT_STATUS(select_name("", &values), NOT_FOUND, "there is no strategy ''");
}
END_TEST

// Options ----------------------------------------------------------------------------------------

static weft_status_t select_with(const char* name, const char* setting) {
  weft_strategy_values_t values;
  return weft_strategy_registry_select(registry, name, &setting, 1, &arena, &values);
}

START_TEST(options_have_ranges) {
  WEFT_ASSERT_OK(select_with("ddp", "bucket_mb=0"));
  WEFT_ASSERT_OK(select_with("ddp", "bucket_mb=auto"));
  WEFT_ASSERT_STATUS(select_with("ddp", "bucket_mb=-1"), INVALID_INPUT,
                     "option bucket_mb of ddp takes a number from 0 to 1048576 (MiB) or auto");
  WEFT_ASSERT_OK(select_with("deepspeed", "stage=0"));
  WEFT_ASSERT_STATUS(select_with("deepspeed", "stage=4"), INVALID_INPUT,
                     "option stage of deepspeed takes an integer from 0 to 3; got '4'");
  WEFT_ASSERT_STATUS(select_with("deepspeed", "reduce_bucket_size=0"), INVALID_INPUT,
                     "takes an integer from 1 to 1000000000000 (elements) or auto; got '0'");
  WEFT_ASSERT_OK(select_with("deepspeed", "reduce_bucket_size=5e8"));
  WEFT_ASSERT_STATUS(
      select_with("fsdp", "sharding_strategy=FULL"), INVALID_INPUT,
      "option sharding_strategy of fsdp takes FULL_SHARD, SHARD_GRAD_OP, NO_SHARD or HYBRID_SHARD");
  WEFT_ASSERT_STATUS(select_with("deepspeed_stage_2", "stage=3"), INVALID_INPUT,
                     "deepspeed_stage_2 stands for stage=2 and cannot be given stage=3; use the "
                     "strategy deepspeed");
  WEFT_ASSERT_STATUS(
      select_with("single_device", "bucket_mb=1"), INVALID_INPUT,
      "strategy single_device has no option 'bucket_mb'; it has unroll_accumulation");
}
END_TEST

START_TEST(known_options_of_lightning_are_answered) {
  WEFT_ASSERT_STATUS(select_with("ddp", "static_graph=true"), INVALID_INPUT,
                     "strategy ddp takes no option static_graph: every step is a static graph");
  WEFT_ASSERT_STATUS(select_with("ddp_notebook", "process_group_backend=gloo"), INVALID_INPUT,
                     "strategy ddp_fork takes no option process_group_backend: ");
  WEFT_ASSERT_STATUS(select_with("ddp", "bucket_cap_mb=25"), INVALID_INPUT,
                     "it is called bucket_mb");
  WEFT_ASSERT_STATUS(select_with("fsdp", "auto_wrap_policy=x"), INVALID_INPUT,
                     "it is called auto_wrap: block or none");
  WEFT_ASSERT_STATUS(select_with("deepspeed", "allgather_bucket_size=5e8"), INVALID_INPUT,
                     "reduce_bucket_size is the size in both directions");
  WEFT_ASSERT_STATUS(select_with("deepspeed_stage_3", "offload_optimizer=true"), UNSUPPORTED,
                     "option offload_optimizer is not available in this version: ");
  WEFT_ASSERT_STATUS(select_with("fsdp", "CPU_OFFLOAD=true"), UNSUPPORTED,
                     "option cpu_offload is not available in this version");
  // What one family has means nothing to another.
  WEFT_ASSERT_STATUS(select_with("fsdp", "static_graph=true"), INVALID_INPUT,
                     "strategy fsdp has no option 'static_graph'");
}
END_TEST

// An option that exists must not be called meaningless.
START_TEST(dead_options_are_not_alive) {
  for (uint32_t i = 0; i < weft_strategy_registry_count(registry); ++i) {
    const weft_strategy_t* strategy = weft_strategy_registry_at(registry, i);
    for (uint32_t o = 0; o < strategy->option_count; ++o) {
      const char* name = strategy->options[o].name;
      weft_status_t status = weft_ok_status();
      ck_assert_msg(!weft_dead_option_find(strategy->name, name, strlen(name), &status), "%s of %s",
                    name, strategy->name);
    }
  }
  for (size_t i = 0; weft_dead_option_at(i); ++i) {
    ck_assert(weft_name_is_valid(weft_dead_option_at(i)));
    for (size_t j = 0; j < i; ++j) {
      ck_assert_str_ne(weft_dead_option_at(i), weft_dead_option_at(j));
    }
  }
}
END_TEST

// Descriptors ------------------------------------------------------------------------------------

static weft_status_t apply_nothing(const weft_strategy_api_t* api,
                                   weft_strategy_context_t* context) {
  (void)api;
  (void)context;
  return weft_ok_status();
}

static const char* const nothing[] = {NULL};
static const char* const choices[] = {"a", NULL};

static weft_strategy_t sample(void) {
  return (weft_strategy_t){.struct_size = sizeof(weft_strategy_t),
                           .abi = WEFT_STRATEGY_ABI,
                           .name = "sample",
                           .description = "a sample",
                           .provides = nothing,
                           .requires_ = nothing,
                           .conflicts = nothing,
                           .apply = apply_nothing};
}

static weft_status_t check(const weft_strategy_t* strategy) {
  return weft_plugin_check_strategy(strategy, weft_testing_allocator());
}

START_TEST(descriptors_are_checked) {
  weft_strategy_t strategy = sample();
  WEFT_ASSERT_OK(check(&strategy));
  WEFT_ASSERT_STATUS(check(NULL), INVALID_INPUT, "descriptor is missing");
  strategy.struct_size -= 8;
  WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, "bytes and interface 1, expected");
  strategy = sample();
  strategy.abi = 2;
  WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, "interface 2, expected");
  strategy = sample();
  strategy.name = "Sample";
  WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, "strategy 'Sample': names are");
  strategy.name = NULL;
  WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, "strategy '': names are");
  strategy = sample();
  strategy.apply = NULL;
  WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, "strategy sample: a field");
  strategy = sample();
  strategy.option_count = 1;
  WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, "strategy sample: a field");
  strategy = sample();
  strategy.start = (weft_strategy_start_t)7;
  WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, "unknown start method 7");
}
END_TEST

START_TEST(options_of_descriptors_are_checked) {
  static const struct {
    weft_option_t option;
    const char* message;
  } rows[] = {
      {{.name = "a-b"}, "option 1 has no valid name"},
      {{.name = "first", .default_value = "", .help = ""}, "has two options first"},
      {{.name = "b", .type = (weft_option_type_t)9, .default_value = "", .help = ""},
       "unknown type 9"},
      {{.name = "b", .type = WEFT_OPTION_TEXT, .help = ""}, "option b of sample has no default"},
      {{.name = "b", .type = WEFT_OPTION_TEXT, .default_value = ""},
       "option b of sample has no help"},
      {{.name = "b", .type = WEFT_OPTION_CHOICE, .default_value = "a", .help = ""},
       "has no choices"},
      {{.name = "b",
        .type = WEFT_OPTION_CHOICE,
        .default_value = "c",
        .help = "",
        .choices = choices},
       "takes a; got 'c'; while reading its default"},
      {{.name = "b", .type = WEFT_OPTION_INTEGER, .default_value = "1", .help = ""},
       "got '1'; while reading its default"},  // the range is from 0 to 0
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    const weft_option_t options[] = {
        {.name = "first", .type = WEFT_OPTION_TEXT, .default_value = "", .help = ""},
        rows[i].option};
    weft_strategy_t strategy = sample();
    strategy.options = options;
    strategy.option_count = 2;
    WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, rows[i].message);
  }
}
END_TEST

START_TEST(aliases_of_descriptors_are_checked) {
  static const struct {
    weft_strategy_alias_t alias;
    const char* message;
  } rows[] = {
      {{"A", NULL, ""}, "alias 0 has no valid name"},
      {{"a", NULL, NULL}, "alias a has no description"},
      {{"a", "size=1", ""}, "while reading the presets of alias a"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_strategy_t strategy = sample();
    strategy.aliases = &rows[i].alias;
    strategy.alias_count = 1;
    WEFT_ASSERT_STATUS(check(&strategy), INVALID_INPUT, rows[i].message);
  }
}
END_TEST

// Memory -----------------------------------------------------------------------------------------

START_TEST(running_out_of_memory_leaves_nothing) {
  size_t failures = 0;
  for (size_t count = 0;; ++count) {
    weft_strategy_registry_t* other = NULL;
    weft_testing_fail_allocations_after(count);
    const weft_status_t status = weft_strategy_registry_create(weft_testing_allocator(), &other);
    weft_testing_fail_allocations_after(SIZE_MAX);
    if (weft_status_is_ok(status)) {
      weft_strategy_registry_release(other);
      break;
    }
    WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    ck_assert_ptr_null(other);
    ++failures;
  }
  ck_assert_uint_ge(failures, 2);
  weft_strategy_registry_release(NULL);
}
END_TEST

START_TEST(missing_plugins_are_not_found) {
  const uint32_t count = weft_strategy_registry_count(registry);
  WEFT_ASSERT_STATUS(weft_strategy_registry_load(registry, "nowhere/strategy.so"), NOT_FOUND,
                     "cannot open plug-in 'nowhere/strategy.so': No such file or directory");
  // The C library is in the loader's folders, where a bare name must not be looked for.
  WEFT_ASSERT_STATUS(weft_strategy_registry_load(registry, "libc.so.6"), NOT_FOUND,
                     "cannot open plug-in 'libc.so.6'");
  WEFT_ASSERT_STATUS(weft_strategy_registry_load(registry, "README.md"), INVALID_INPUT,
                     "cannot load plug-in 'README.md': ");
  WEFT_ASSERT_STATUS(weft_strategy_registry_load(registry, "docs"), INVALID_INPUT,
                     "cannot load plug-in 'docs': ");
  ck_assert_uint_eq(weft_strategy_registry_count(registry), count);
}
END_TEST

static void add_case(Suite* suite, TCase* test_case) {
  weft_testing_check_leaks(test_case);
  tcase_add_checked_fixture(test_case, set_up, tear_down);
  suite_add_tcase(suite, test_case);
}

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("registry");
  TCase* names_case = tcase_create("names");
  tcase_add_test(names_case, names_lead_to_strategies_and_values);
  tcase_add_test(names_case, the_table_above_has_every_name);
  tcase_add_test(names_case, case_of_names_does_not_matter);
  tcase_add_test(names_case, ranks_are_started_as_the_names_say);
  tcase_add_test(names_case, dead_names_answer_with_the_modern_one);
  tcase_add_test(names_case, names_weft_lacks_are_unsupported);
  tcase_add_test(names_case, dead_names_are_not_alive);
  tcase_add_test(names_case, unknown_names_are_not_found);
  add_case(suite, names_case);
  TCase* options_case = tcase_create("options");
  tcase_add_test(options_case, options_have_ranges);
  tcase_add_test(options_case, known_options_of_lightning_are_answered);
  tcase_add_test(options_case, dead_options_are_not_alive);
  add_case(suite, options_case);
  TCase* descriptors_case = tcase_create("descriptors");
  tcase_add_test(descriptors_case, descriptors_are_checked);
  tcase_add_test(descriptors_case, options_of_descriptors_are_checked);
  tcase_add_test(descriptors_case, aliases_of_descriptors_are_checked);
  tcase_add_test(descriptors_case, missing_plugins_are_not_found);
  add_case(suite, descriptors_case);
  TCase* memory_case = tcase_create("memory");
  tcase_add_test(memory_case, running_out_of_memory_leaves_nothing);
  add_case(suite, memory_case);
  return suite;
}
