// `weft check`: evaluates StableHLO modules that check themselves.
#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "tools/check_cases.h"
#include "tools/command.h"

enum {
  OPTION_JOBS = 256,
  OPTION_MAX_OPERATIONS,
  OPTION_JSON,
  OPTION_VERBOSE,
  OPTION_HELP,
};

static const struct option check_long_options[] = {
    {"jobs", required_argument, NULL, OPTION_JOBS},
    {"max-operations", required_argument, NULL, OPTION_MAX_OPERATIONS},
    {"json", no_argument, NULL, OPTION_JSON},
    {"verbose", no_argument, NULL, OPTION_VERBOSE},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

static void print_help(void) {
  printf(
      "usage: weft check FILE.mlir... [option...]\n\n"
      "Evaluates StableHLO modules that check themselves with check.expect_eq_const,\n"
      "check.expect_almost_eq_const, check.expect_eq, check.expect_almost_eq and\n"
      "check.expect_close (operations or custom calls), on virtual ranks where they use\n"
      "interpreter.run_parallel. A file may hold several modules, separated by lines\n"
      "\"// -----\". A case is a function without arguments that no other function uses.\n\n"
      "  --jobs N            run N cases side by side (default 1); the output stays in order\n"
      "  --max-operations N  stop a case after N operations (default 20000000, 0: no bound)\n"
      "  --json              print one JSON object instead of lines\n"
      "  --verbose           name the cases that pass as well\n"
      "  --help              this text\n\n"
      "The last line is \"N passed, N failed, N unsupported\".\n"
      "exit codes: 0 all checks hold, 1 a check fails, 2 usage, 3 a file does not parse or\n"
      "            verify, 4 nothing failed but something is unsupported\n\n"
      "example:\n"
      "  weft check tests/stablehlo/dot_general.mlir --jobs 2\n");
}

typedef struct check_options_s {
  uint32_t jobs;
  uint64_t max_operations;
  bool json;
  bool verbose;
} check_options_t;

typedef struct check_report_s {
  const check_options_t* options;
  uint32_t counts[WEFT_CHECK_BAD_INPUT + 1];
  json_t* cases;  // NULL unless --json
  bool color;
} check_report_t;

static bool parse_count(const char* text, uint64_t* out_value) {
  char* end = NULL;
  errno = 0;
  const unsigned long long value = strtoull(text, &end, 10);
  if (errno != 0 || end == text || *end != '\0' || text[0] == '-') return false;
  *out_value = value;
  return true;
}

static void report_json(check_report_t* report, const weft_check_case_t* check_case) {
  const weft_function_t* function = check_case->function;
  json_t* entry = json_pack(
      "{s:s, s:i, s:s?, s:s}", "file", check_case->module->path, "line",
      (int)(function != NULL ? function->location.line : check_case->module->first_line),
      "function", function != NULL ? function->name : NULL, "outcome",
      weft_check_outcome_name(check_case->outcome));
  if (check_case->message.size > 0) {
    (void)json_object_set_new(entry, "message", json_string(check_case->message.data));
  }
  if (check_case->output.size > 0) {
    (void)json_object_set_new(entry, "output", json_string(check_case->output.data));
  }
  (void)json_array_append_new(report->cases, entry);
}

static void report_line(const check_report_t* report, const weft_check_case_t* check_case) {
  static const char* const colors[] = {
      [WEFT_CHECK_PASSED] = "\033[32m",
      [WEFT_CHECK_FAILED] = "\033[31m",
      [WEFT_CHECK_UNSUPPORTED] = "\033[33m",
      [WEFT_CHECK_BAD_INPUT] = "\033[31m",
  };
  if (check_case->output.size > 0) {
    (void)fwrite(check_case->output.data, 1, check_case->output.size, stdout);
  }
  if (check_case->outcome == WEFT_CHECK_BAD_INPUT) {
    fprintf(stderr, "weft: %s\n", check_case->message.data);
    return;
  }
  if (check_case->outcome == WEFT_CHECK_PASSED && !report->options->verbose) return;
  const char* name = weft_check_outcome_name(check_case->outcome);
  printf("%s%s%s %s", report->color ? colors[check_case->outcome] : "", name,
         report->color ? "\033[0m" : "", check_case->module->path);
  if (check_case->function != NULL) {
    printf(":%" PRIu32 " @%s", check_case->function->location.line, check_case->function->name);
  }
  if (check_case->message.size > 0) printf("\n  %s", check_case->message.data);
  printf("\n");
}

static void report_case(void* user_data, const weft_check_case_t* check_case) {
  check_report_t* report = user_data;
  ++report->counts[check_case->outcome];
  if (report->cases != NULL) {
    report_json(report, check_case);
    if (check_case->outcome == WEFT_CHECK_BAD_INPUT) {
      fprintf(stderr, "weft: %s\n", check_case->message.data);
    }
  } else {
    report_line(report, check_case);
    (void)fflush(stdout);
  }
}

static int finish_report(check_report_t* report) {
  const uint32_t passed = report->counts[WEFT_CHECK_PASSED];
  const uint32_t failed = report->counts[WEFT_CHECK_FAILED];
  const uint32_t unsupported = report->counts[WEFT_CHECK_UNSUPPORTED];
  const uint32_t bad = report->counts[WEFT_CHECK_BAD_INPUT];
  if (report->cases != NULL) {
    json_t* root =
        json_pack("{s:i, s:i, s:i, s:i, s:O}", "passed", (int)passed, "failed", (int)failed,
                  "unsupported", (int)unsupported, "bad_input", (int)bad, "cases", report->cases);
    (void)json_dumpf(root, stdout, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
    printf("\n");
    json_decref(root);
  } else {
    printf("%u passed, %u failed, %u unsupported\n", passed, failed, unsupported);
  }
  if (bad > 0) return WEFT_EXIT_BAD_INPUT;
  if (failed > 0) return WEFT_EXIT_FAILED;
  return unsupported > 0 ? WEFT_EXIT_UNSUPPORTED : WEFT_EXIT_OK;
}

// Returns an exit code, or -1 to go on.
static int parse_options(int argc, char** argv, check_options_t* out_options) {
  *out_options = (check_options_t){.jobs = 1, .max_operations = 20000000};
  optind = 1;
  opterr = 0;
  for (;;) {
    const int option = getopt_long(argc, argv, ":", check_long_options, NULL);
    if (option == -1) break;
    uint64_t value = 0;
    switch (option) {
      case OPTION_JOBS:
        if (!parse_count(optarg, &value) || value < 1 || value > 1024) {
          fprintf(stderr, "weft: --jobs takes a number from 1 to 1024, got '%s'\n", optarg);
          return WEFT_EXIT_USAGE;
        }
        out_options->jobs = (uint32_t)value;
        break;
      case OPTION_MAX_OPERATIONS:
        if (!parse_count(optarg, &out_options->max_operations)) {
          fprintf(stderr, "weft: --max-operations takes a number, got '%s'\n", optarg);
          return WEFT_EXIT_USAGE;
        }
        break;
      case OPTION_JSON:
        out_options->json = true;
        break;
      case OPTION_VERBOSE:
        out_options->verbose = true;
        break;
      case OPTION_HELP:
        print_help();
        return WEFT_EXIT_OK;
      case ':':
        fprintf(stderr, "weft: option '%s' needs a value\n", argv[optind - 1]);
        return WEFT_EXIT_USAGE;
      default:
        fprintf(stderr, "weft: unknown option '%s'; see `weft check --help`\n", argv[optind - 1]);
        return WEFT_EXIT_USAGE;
    }
  }
  if (optind < argc) return -1;
  fprintf(stderr, "weft: which file? `weft check FILE.mlir...`; see `weft check --help`\n");
  return WEFT_EXIT_USAGE;
}

static int run_check(int argc, char** argv) {
  check_options_t options;
  const int code = parse_options(argc, argv, &options);
  if (code >= 0) return code;
  weft_check_suite_t suite;
  check_report_t report = {.options = &options, .color = weft_command_use_color(stdout)};
  weft_status_t status = weft_check_suite_load((const char* const*)argv + optind,
                                               (uint32_t)(argc - optind), &suite);
  if (options.json) report.cases = json_array();
  if (weft_status_is_ok(status)) {
    const weft_check_run_options_t run_options = {.jobs = options.jobs,
                                                  .max_operations = options.max_operations,
                                                  .report = report_case,
                                                  .user_data = &report};
    status = weft_check_suite_run(&suite, &run_options);
  }
  weft_check_suite_deinit(&suite);
  const int exit_code =
      weft_status_is_ok(status) ? finish_report(&report) : weft_command_fail(status);
  if (report.cases != NULL) json_decref(report.cases);
  return exit_code;
}

const weft_command_t weft_command_check = {
    .name = "check",
    .summary = "evaluate modules that check themselves",
    .run = run_check,
};
