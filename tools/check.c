// `weft check`: evaluates StableHLO modules that check themselves.
#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "tools/check_manual.h"
#include "tools/check_partition.h"
#include "tools/check_report.h"
#include "tools/check_strategy.h"
#include "tools/command.h"

enum {
  OPTION_JOBS = 256,
  OPTION_MAX_OPERATIONS,
  OPTION_DIFFERENTIAL,
  OPTION_PARTITION,
  OPTION_ROLE,
  OPTION_TOLERANCE,
  OPTION_JSON,
  OPTION_VERBOSE,
  OPTION_HELP,
};

static const struct option check_long_options[] = {
    {"jobs", required_argument, NULL, OPTION_JOBS},
    {"max-operations", required_argument, NULL, OPTION_MAX_OPERATIONS},
    {"differential", required_argument, NULL, OPTION_DIFFERENTIAL},
    {"partition", no_argument, NULL, OPTION_PARTITION},
    {"role", required_argument, NULL, OPTION_ROLE},
    {"tolerance", required_argument, NULL, OPTION_TOLERANCE},
    {"json", no_argument, NULL, OPTION_JSON},
    {"verbose", no_argument, NULL, OPTION_VERBOSE},
    {"help", no_argument, NULL, OPTION_HELP},
    WEFT_LAYOUT_LONG_OPTIONS,
    {NULL, 0, NULL, 0},
};

static void print_help(void) {
  printf(
      "usage: weft check FILE.mlir... [option...]\n\n"
      "Evaluates StableHLO modules that check themselves with check.expect_eq_const,\n"
      "check.expect_almost_eq_const, check.expect_eq, check.expect_almost_eq and\n"
      "check.expect_close (operations or custom calls), on virtual ranks where they use\n"
      "interpreter.run_parallel. A file may hold several modules, separated by lines\n"
      "\"// -----\". A case is a function without arguments that no other one uses.\n\n"
      "  --jobs N            run N cases side by side (default 1), output in order\n"
      "  --max-operations N  end the evaluator after N operations of a case (default\n"
      "                      20000000, 0: no bound)\n"
      "  --differential SEED run @main of each module on random arguments, on the\n"
      "                      evaluator and on the CPU device, and compare every result\n"
      "  --partition         partition functions with sdy or mhlo shardings: those that\n"
      "                      interpreter.run_parallel names run on what single ranks\n"
      "                      hold; an annotated @main is run on random arguments, on\n"
      "                      virtual ranks and whole, and compared (--differential: the\n"
      "                      seed)\n"
      "  --role NAME,..=ROLE with --differential: what arguments are for, where the\n"
      "                      file does not say (param, state, batch, hyper, rng, const)\n"
      "  --tolerance FACTOR  with --differential: multiply tolerances (default 1)\n"
      "  --json              print one JSON object instead of lines\n"
      "  --verbose           name the cases that pass, and say which check nothing\n"
      "  --help              this text\n\n" WEFT_LAYOUT_HELP
      "With --differential, a layout compares what its ranks run, on virtual ranks,\n"
      "with the whole step, in place of the CPU device.\n\n"
      "The last line is \"N passed, N failed, N unsupported\".\n"
      "exit codes: 0 all checks hold, 1 a check fails, 2 usage, 3 a file does not parse\n"
      "            or verify or has no cases, or options do not fit it, 4 nothing\n"
      "            failed, but something is unsupported\n\n"
      "examples:\n"
      "  weft check tests/stablehlo/dot_general.mlir --jobs 2\n"
      "  weft check --differential 1 examples/gpt/tiny/step.mlir\n"
      "  weft check --differential 1 --strategy fsdp --devices 4 examples/mlp/step.mlir\n");
}

typedef struct check_options_s {
  uint32_t jobs;
  uint64_t max_operations;
  bool differential;
  bool partition;
  uint64_t seed;
  double tolerance_factor;
  bool has_tolerance;  // it was given
  const char** roles;  // texts of --role
  uint32_t role_count;
  weft_layout_options_t layout;
  bool json;
  bool verbose;
} check_options_t;

static bool parse_count(const char* text, uint64_t* out_value) {
  char* end = NULL;
  errno = 0;
  const unsigned long long value = strtoull(text, &end, 10);
  if (errno != 0 || end == text || *end != '\0' || text[0] == '-') return false;
  *out_value = value;
  return true;
}

// What options mean together. Returns an exit code, or -1 to go on.
static int check_together(const check_options_t* options, int file_count) {
  const bool has_layout = weft_layout_options_given(&options->layout);
  if (has_layout && (!options->differential || options->partition)) {
    fprintf(stderr, "weft: %s\n",
            options->partition
                ? "a strategy or mesh does not go with --partition, which takes a file's own"
                : "a strategy or mesh is compared by --differential SEED, which is missing");
    return WEFT_EXIT_USAGE;
  }
  const bool compares = options->differential || options->partition;
  if (!compares && (options->role_count || options->has_tolerance)) {
    fprintf(stderr, "weft: %s is for comparisons: --differential SEED is missing\n",
            options->role_count ? "--role" : "--tolerance");
    return WEFT_EXIT_USAGE;
  }
  if (file_count > 0) return -1;
  fprintf(stderr, "weft: no file given; `weft check --help` shows examples\n");
  return WEFT_EXIT_USAGE;
}

// An option with a number. Returns an exit code, or -1 to go on.
static int take_number(int option, check_options_t* out_options) {
  uint64_t value = 0;
  char* end = NULL;
  if (option == OPTION_JOBS) {
    if (!parse_count(optarg, &value) || value < 1 || value > 1024) {
      fprintf(stderr, "weft: --jobs takes a number from 1 to 1024, got '%s'\n", optarg);
      return WEFT_EXIT_USAGE;
    }
    out_options->jobs = (uint32_t)value;
  } else if (option == OPTION_MAX_OPERATIONS) {
    if (!parse_count(optarg, &out_options->max_operations)) {
      fprintf(stderr, "weft: --max-operations takes a number, got '%s'\n", optarg);
      return WEFT_EXIT_USAGE;
    }
  } else if (option == OPTION_DIFFERENTIAL) {
    if (!parse_count(optarg, &out_options->seed)) {
      fprintf(stderr, "weft: --differential takes a seed, got '%s'\n", optarg);
      return WEFT_EXIT_USAGE;
    }
    out_options->differential = true;
  } else {
    out_options->has_tolerance = true;
    out_options->tolerance_factor = strtod(optarg, &end);
    if (end == optarg || *end != '\0' || !(out_options->tolerance_factor > 0.0)) {
      fprintf(stderr, "weft: --tolerance takes a positive number, got '%s'\n", optarg);
      return WEFT_EXIT_USAGE;
    }
  }
  return -1;
}

// Returns an exit code, or -1 to go on.
static int take_option(int option, char** argv, check_options_t* out_options) {
  weft_status_t status;
  switch (option) {
    case OPTION_JOBS:
    case OPTION_MAX_OPERATIONS:
    case OPTION_DIFFERENTIAL:
    case OPTION_TOLERANCE:
      return take_number(option, out_options);
    case OPTION_PARTITION:
      out_options->partition = true;
      return -1;
    case OPTION_ROLE:
      out_options->roles[out_options->role_count++] = optarg;
      return -1;
    case OPTION_JSON:
      out_options->json = true;
      return -1;
    case OPTION_VERBOSE:
      out_options->verbose = true;
      return -1;
    case OPTION_HELP:
      print_help();
      return WEFT_EXIT_OK;
    default:
      status = option >= WEFT_LAYOUT_OPTION_STRATEGY
                   ? weft_layout_options_take(&out_options->layout, option, optarg)
                   : weft_command_option_error(option, argv, check_long_options, "check");
      return weft_status_is_ok(status) ? -1 : weft_command_fail(status);
  }
}

// Returns an exit code, or -1 to go on.
static int parse_options(int argc, char** argv, check_options_t* out_options) {
  optind = 1;
  opterr = 0;
  for (;;) {
    const int option = getopt_long(argc, argv, ":", check_long_options, NULL);
    if (option == -1) return check_together(out_options, argc - optind);
    const int code = take_option(option, argv, out_options);
    if (code >= 0) return code;
  }
}

static void report_case(void* user_data, const weft_check_case_t* check_case) {
  weft_check_report_case(user_data, check_case);
}

// The module whose results are being reported.
typedef struct differential_context_s {
  weft_check_report_t* report;
  const weft_function_t* function;
} differential_context_t;

static void report_result(void* user_data, uint32_t index, const weft_tensor_t* actual,
                          const weft_tensor_t* expected,
                          const weft_check_comparison_t* comparison) {
  const differential_context_t* context = user_data;
  weft_check_report_result(context->report, context->function, index, actual, expected, comparison);
}

// What can be refused before anything is evaluated: options that do not fit the module.
static weft_status_t prepare_module(const weft_check_module_t* module,
                                    const weft_check_backend_t* backend,
                                    const check_options_t* options) {
  const weft_function_t* function = weft_graph_main(module->graph);
  const weft_check_role_option_t role_options = {.texts = options->roles,
                                                 .count = options->role_count};
  if (function == NULL || function->body == NULL)
    return weft_ok_status();  // told by the comparison
  weft_arena_t arena;
  weft_roles_t roles;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_roles_compute(function, &arena, &roles);
  if (weft_status_is_ok(status)) status = weft_check_apply_roles(&role_options, &roles);
  weft_arena_deinit(&arena);
  if (weft_status_is_ok(status) && backend->prepare != NULL) {
    status = backend->prepare(backend->self, module->graph, function);
  }
  return status;
}

static void compare_module(const weft_check_module_t* module, const weft_check_backend_t* backend,
                           const check_options_t* options, weft_check_report_t* report) {
  weft_check_case_t check_case = {
      .module = module, .checks = true, .outcome = WEFT_CHECK_BAD_INPUT};
  weft_string_buffer_init(weft_allocator_system(), &check_case.message);
  weft_string_buffer_init(weft_allocator_system(), &check_case.output);
  weft_status_t status = weft_ok_status();
  if (weft_status_is_ok(module->status)) {
    check_case.function = weft_graph_main(module->graph);
    status = prepare_module(module, backend, options);
    report->has_usage_error |= weft_status_code(status) == WEFT_STATUS_INVALID_ARGUMENT;
    if (weft_status_code(status) == WEFT_STATUS_INTERNAL) check_case.outcome = WEFT_CHECK_FAILED;
  }
  if (weft_status_is_ok(module->status) && weft_status_is_ok(status)) {
    differential_context_t context = {.report = report, .function = check_case.function};
    const weft_check_differential_options_t differential = {
        .seed = options->seed,
        .max_operations = options->max_operations,
        .tolerance_factor = options->tolerance_factor,
        .roles = {.texts = options->roles, .count = options->role_count},
        .report = report_result,
        .user_data = &context};
    if (!options->json && check_case.function != NULL) {
      printf("%s:%" PRIu32 " @%s\n", module->path, check_case.function->location.line,
             check_case.function->name);
    }
    status = weft_check_differential(module->graph, backend, &differential);
    if (check_case.function != NULL && check_case.function->body != NULL) {
      check_case.outcome = weft_status_is_ok(status) ? WEFT_CHECK_PASSED : WEFT_CHECK_FAILED;
    }
  }
  const weft_status_t reason = weft_status_is_ok(status) ? module->status : status;
  if (weft_status_code(reason) == WEFT_STATUS_UNSUPPORTED) {
    check_case.outcome = WEFT_CHECK_UNSUPPORTED;
  }
  if (!weft_status_is_ok(reason)) {
    weft_string_buffer_append_cstring(&check_case.message, weft_status_text(reason));
  }
  weft_check_report_case(report, &check_case);
  weft_status_release(status);
  weft_string_buffer_deinit(&check_case.output);
  weft_string_buffer_deinit(&check_case.message);
}

static void compare_all(const weft_check_suite_t* suite, const weft_check_backend_t* backend,
                        const check_options_t* options, weft_check_report_t* report) {
  for (uint32_t i = 0; i < suite->module_count; ++i) {
    compare_module(&suite->modules[i], backend, options, report);
  }
}

static weft_status_t compare_on_device(const weft_check_suite_t* suite,
                                       const check_options_t* options,
                                       weft_check_report_t* report) {
  weft_check_backend_t backend;
  WEFT_RETURN_IF_ERROR(weft_check_cpu_open(&backend));
  compare_all(suite, &backend, options, report);
  weft_check_cpu_close(&backend);
  return weft_ok_status();
}

static weft_status_t compare_on_ranks(const weft_check_suite_t* suite,
                                      const check_options_t* options, weft_check_report_t* report) {
  weft_check_backend_t backend;
  weft_check_strategy_t strategy = {
      .options = &options->layout,
      .roles = {.texts = options->roles, .count = options->role_count},
      .max_operations = options->max_operations,
      .print_notes = options->verbose && !options->json};
  weft_status_t status = weft_check_strategy_open(&strategy, &backend);
  if (weft_status_is_ok(status)) compare_all(suite, &backend, options, report);
  weft_check_strategy_close(&strategy);
  return status;
}

static weft_status_t run_cases(weft_check_suite_t* suite, const check_options_t* options,
                               weft_check_report_t* report) {
  const weft_check_run_options_t run_options = {.jobs = options->jobs,
                                                .max_operations = options->max_operations,
                                                .report = report_case,
                                                .user_data = report};
  WEFT_RETURN_IF_ERROR(weft_check_suite_find_cases(suite));
  return weft_check_suite_run(suite, &run_options);
}

// The evaluator gets manual computations as runs of grids.
static void expand_module(weft_check_module_t* module) {
  if (!weft_status_is_ok(module->status)) return;
  module->status = weft_check_expand_manual(&module->graph);
  if (module->compared != NULL) module->compared = weft_graph_main(module->graph);
}

// Annotated entry functions are compared; everything else is run, with the programs that were
// partitioned when the files were read.
static weft_status_t run_partitioned(weft_check_suite_t* suite, const check_options_t* options,
                                     weft_check_report_t* report) {
  uint64_t max_operations = options->max_operations;
  suite->advice =
      "--partition goes by the sdy or mhlo shardings in a file; without them, --differential SEED "
      "--strategy NAME --devices N compares @main as a strategy lays it out";
  const weft_check_backend_t backend = weft_check_partition_backend(&max_operations);
  for (uint32_t i = 0; i < suite->module_count; ++i) {
    weft_check_module_t* module = &suite->modules[i];
    if (!weft_status_is_ok(module->status)) continue;
    module->status = weft_check_partition_entry(module->graph, &module->compared);
    if (module->compared != NULL) compare_module(module, &backend, options, report);
    expand_module(module);
  }
  return run_cases(suite, options, report);
}

static int run_files(const char* const* paths, uint32_t path_count,
                     const check_options_t* options) {
  weft_check_suite_t suite;
  weft_check_report_t report;
  weft_check_report_init(options->json, options->verbose, &report);
  weft_check_prepare_fn_t* prepare = options->partition      ? weft_check_partition_programs
                                     : options->differential ? NULL
                                                             : weft_check_expand_manual;
  weft_status_t status = weft_check_suite_load(paths, path_count, prepare, &suite);
  if (weft_status_is_ok(status) && options->partition) {
    status = run_partitioned(&suite, options, &report);
  } else if (weft_status_is_ok(status) && options->differential) {
    status = weft_layout_options_given(&options->layout)
                 ? compare_on_ranks(&suite, options, &report)
                 : compare_on_device(&suite, options, &report);
  } else if (weft_status_is_ok(status)) {
    status = run_cases(&suite, options, &report);
  }
  weft_check_suite_deinit(&suite);
  const int exit_code =
      weft_status_is_ok(status) ? weft_check_report_finish(&report) : weft_command_fail(status);
  weft_check_report_deinit(&report);
  return exit_code;
}

static int run_check(int argc, char** argv) {
  check_options_t options = {.jobs = 1, .max_operations = 20000000, .tolerance_factor = 1.0};
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  // At most one --role for each argument of the command line.
  weft_status_t status = weft_arena_allocate_array(&arena, (size_t)argc, sizeof(*options.roles),
                                                   (void**)&options.roles);
  if (weft_status_is_ok(status)) status = weft_layout_options_init(argc, &arena, &options.layout);
  int code =
      weft_status_is_ok(status) ? parse_options(argc, argv, &options) : weft_command_fail(status);
  if (code < 0) {
    code = run_files((const char* const*)argv + optind, (uint32_t)(argc - optind), &options);
  }
  weft_arena_deinit(&arena);
  return code;
}

const weft_command_t weft_command_check = {
    .name = "check",
    .summary = "evaluate modules that check themselves; compare device and oracle",
    .run = run_check,
};
