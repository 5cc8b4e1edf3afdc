// weft plan: compiles a step into a plan, shows it, and writes it in several formats. A plan that
// was written before can take the place of the step.
#include <stdlib.h>
#include <string.h>

#include "graph/plan/export.h"
#include "graph/plan/plan_text.h"
#include "runtime/base/plural.h"
#include "runtime/base/string_buffer.h"
#include "tools/command.h"
#include "tools/output_file.h"
#include "tools/plan_file.h"
#include "tools/plan_source.h"
#include "tools/plan_table.h"

typedef enum plan_format_e {
  FORMAT_TABLE,
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_DOT,
  FORMAT_STABLEHLO,
  FORMAT_CHAKRA,
  FORMAT_COUNT_,
} plan_format_t;

static const char* const format_words[FORMAT_COUNT_] = {
    [FORMAT_TABLE] = "table", [FORMAT_TEXT] = "text",           [FORMAT_JSON] = "json",
    [FORMAT_DOT] = "dot",     [FORMAT_STABLEHLO] = "stablehlo", [FORMAT_CHAKRA] = "chakra",
};

typedef struct plan_options_s {
  const char* output;
  plan_format_t format;
  bool has_format;
  bool force;
  bool quiet;
  int64_t rank;  // -1: all
  weft_plan_source_t source;
} plan_options_t;

static void print_help(void) {
  printf(
      "usage: weft plan FILE [option...]\n\n"
      "Compiles a step graph into the plan that every rank runs: instructions on\n"
      "streams, what each waits for, and where its bytes are. Shows streams,\n"
      "collectives, memory and the predicted time. FILE may also be a plan.\n\n"
      "output\n"
      "  -o, --output FILE      writes the plan, for `weft run FILE` and others\n"
      "  --format FORMAT        table (default), text (as in plan files), json, dot\n"
      "                         (for Graphviz), stablehlo (asynchronous collectives)\n"
      "                         or chakra: with -o NAME an execution trace\n"
      "                         NAME.<rank>.et of each rank, and NAME.groups.json\n"
      "  --rank N               with --format chakra: the trace of this rank alone\n"
      "  --force                replaces a file that exists\n"
      "  --quiet                no table and no notes with -o\n\n" WEFT_PLAN_SOURCE_HELP
      "examples\n"
      "  weft plan examples/mlp/step.mlir --strategy fsdp --devices 4 -o mlp.plan\n"
      "  weft plan mlp.plan\n\n"
      "exit codes: 0 success, 1 failed, 2 usage, 3 a file does not read or verify, or\n"
      "            options do not fit it, 4 unsupported\n");
}

// Showing it ------------------------------------------------------------------------------------

// "fsdp on dp=4", as far as the plan says.
static weft_status_t print_table(const plan_options_t* options, const weft_plan_t* plan) {
  weft_program_origin_t origin;
  weft_program_t* program = NULL;
  char title[1024];
  char mesh[256] = "";
  snprintf(title, sizeof(title), "%s", plan->graph->file_name);
  if (weft_plan_attachment(plan, WEFT_PROGRAM_ATTACHMENT)) {
    WEFT_RETURN_IF_ERROR(weft_program_of_plan(options->source.path, plan, weft_allocator_system(),
                                              &origin, &program));
    snprintf(title, sizeof(title), "%s, %s on %s", plan->graph->file_name, origin.strategy,
             weft_mesh_format(program->mesh, mesh, sizeof(mesh)));
  }
  weft_status_t status = weft_plan_table_print(plan, title, stdout);
  weft_program_release(program);
  return status;
}

static weft_status_t put_out(const plan_options_t* options, const weft_string_buffer_t* text) {
  if (options->output) {
    return weft_tool_write_file(options->output, options->force, text->data, text->size);
  }
  fwrite(text->data, 1, text->size, stdout);
  return weft_ok_status();
}

static weft_status_t format_plan(const plan_options_t* options, const weft_plan_t* plan,
                                 weft_string_buffer_t* text) {
  switch (options->format) {
    case FORMAT_JSON:
      return weft_plan_export_json(plan, text);
    case FORMAT_DOT:
      return weft_plan_export_dot(plan, text);
    case FORMAT_STABLEHLO:
      return weft_plan_export_stablehlo(plan, text);
    case FORMAT_TABLE:
    case FORMAT_TEXT:
    case FORMAT_CHAKRA:
    case FORMAT_COUNT_:
      break;
  }
  return weft_plan_write_text(plan, text);
}

// Traces ----------------------------------------------------------------------------------------

static weft_status_t write_groups(const plan_options_t* options, const weft_plan_t* plan) {
  char path[4096];
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  snprintf(path, sizeof(path), "%s.groups.json", options->output);
  weft_status_t status = weft_plan_export_chakra_groups(plan, &text);
  status = weft_status_join(status, weft_string_buffer_finish(&text));
  if (weft_status_is_ok(status)) {
    status = weft_tool_write_file(path, options->force, text.data, text.size);
  }
  weft_string_buffer_deinit(&text);
  return status;
}

static weft_status_t write_trace(const plan_options_t* options, const weft_plan_t* plan,
                                 uint32_t rank) {
  char path[4096];
  weft_string_buffer_t bytes;
  weft_string_buffer_init(weft_allocator_system(), &bytes);
  snprintf(path, sizeof(path), "%s.%u.et", options->output, rank);
  weft_status_t status = weft_plan_export_chakra(plan, rank, &bytes);
  status = weft_status_join(status, weft_string_buffer_finish(&bytes));
  if (weft_status_is_ok(status)) {
    status = weft_tool_write_file(path, options->force, bytes.data, bytes.size);
  }
  weft_string_buffer_deinit(&bytes);
  return status;
}

static weft_status_t write_traces(const plan_options_t* options, const weft_plan_t* plan) {
  if (options->rank >= (int64_t)plan->rank_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--rank %lld: the plan has %u rank%s",
                       (long long)options->rank, plan->rank_count, weft_plural(plan->rank_count));
  }
  for (uint32_t rank = 0; rank < plan->rank_count; ++rank) {
    if (options->rank >= 0 && options->rank != (int64_t)rank) continue;
    WEFT_RETURN_IF_ERROR(write_trace(options, plan, rank));
  }
  return write_groups(options, plan);
}

static weft_status_t print_plan(const plan_options_t* options, const weft_plan_t* plan) {
  weft_string_buffer_t text;
  const bool shows_table = !options->has_format || options->format == FORMAT_TABLE;
  if (!options->output && shows_table) return print_table(options, plan);
  if (options->format == FORMAT_CHAKRA) return write_traces(options, plan);
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_status_t status = format_plan(options, plan, &text);
  status = weft_status_join(status, weft_string_buffer_finish(&text));
  if (weft_status_is_ok(status)) status = put_out(options, &text);
  weft_string_buffer_deinit(&text);
  if (weft_status_is_ok(status) && !options->has_format && !options->quiet) {
    status = print_table(options, plan);
  }
  return status;
}

// The command -----------------------------------------------------------------------------------

enum {
  OPTION_FORMAT = 256,
  OPTION_FORCE,
  OPTION_QUIET,
  OPTION_RANK,
};

static const struct option plan_long_options[] = {
    {"output", required_argument, NULL, 'o'},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"force", no_argument, NULL, OPTION_FORCE},
    {"quiet", no_argument, NULL, OPTION_QUIET},
    {"rank", required_argument, NULL, OPTION_RANK},
    WEFT_PLAN_SOURCE_LONG_OPTIONS,
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static weft_status_t take_format(const char* word, plan_options_t* options) {
  for (int i = 0; i < FORMAT_COUNT_; ++i) {
    if (strcmp(word, format_words[i]) != 0) continue;
    options->format = (plan_format_t)i;
    options->has_format = true;
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "--format '%s': there is no such format; `weft plan --help` lists them", word);
}

static weft_status_t take_number(const char* option, const char* word, long least, long most,
                                 long* out_number) {
  char* end = NULL;
  *out_number = strtol(word, &end, 10);
  if (end != word && *end == '\0' && *out_number >= least && *out_number <= most) {
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s' must be an integer from %ld to %ld", option, word,
                     least, most);
}

static weft_status_t apply_option(int option, plan_options_t* options, bool* help) {
  long number = 0;
  switch (option) {
    case 'o':
      options->output = optarg;
      return weft_ok_status();
    case 'h':
      *help = true;
      return weft_ok_status();
    case OPTION_FORMAT:
      return take_format(optarg, options);
    case OPTION_FORCE:
      options->force = true;
      return weft_ok_status();
    case OPTION_QUIET:
      options->quiet = true;
      options->source.is_quiet = true;
      return weft_ok_status();
    case OPTION_RANK:
      WEFT_RETURN_IF_ERROR(take_number("--rank", optarg, 0, WEFT_MESH_MAX_RANKS - 1, &number));
      options->rank = number;
      return weft_ok_status();
    default:
      return weft_plan_source_take(&options->source, option, optarg);
  }
}

static weft_status_t parse_options(int argc, char** argv, plan_options_t* options, bool* help) {
  optind = 1;
  opterr = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_source_init(argc, &options->source));
  for (int option; (option = getopt_long(argc, argv, ":ho:", plan_long_options, NULL)) != -1;) {
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, plan_long_options, "plan");
    }
    WEFT_RETURN_IF_ERROR(apply_option(option, options, help));
  }
  if (*help) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_command_only_file(argc, argv, "plan", &options->source.path));
  if (options->output && options->has_format && options->format == FORMAT_TABLE) {
    return WEFT_STATUS(INVALID_ARGUMENT, "-o writes a file that others read, not a table");
  }
  if (options->format == FORMAT_CHAKRA && !options->output) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--format chakra writes several files: give -o NAME");
  }
  if (options->rank >= 0 && options->format != FORMAT_CHAKRA) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--rank needs --format chakra: all ranks have one plan");
  }
  return weft_ok_status();
}

static weft_status_t run_plan_command(plan_options_t* options) {
  weft_plan_t* plan = NULL;
  weft_status_t status = weft_plan_source_open(&options->source, &plan);
  if (weft_status_is_ok(status)) status = print_plan(options, plan);
  weft_plan_release(plan);
  return status;
}

static int command_plan(int argc, char** argv) {
  plan_options_t options = {.rank = -1};
  bool help = false;
  weft_status_t status = parse_options(argc, argv, &options, &help);
  if (weft_status_is_ok(status) && help) {
    print_help();
  } else if (weft_status_is_ok(status)) {
    status = run_plan_command(&options);
  }
  weft_plan_source_deinit(&options.source);
  return weft_status_is_ok(status) ? WEFT_EXIT_OK : weft_command_fail(status);
}

const weft_command_t weft_command_plan = {
    .name = "plan",
    .summary = "compile a step into a plan: schedule, memory, predicted time",
    .run = command_plan,
};
