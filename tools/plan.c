// weft plan: compiles a step into a plan, shows it, and writes it in several formats. A plan that
// was written before can take the place of the step.
#include <stdlib.h>
#include <string.h>

#include "graph/plan/export.h"
#include "graph/plan/plan_text.h"
#include "runtime/base/plural.h"
#include "runtime/base/string_buffer.h"
#include "tools/command.h"
#include "tools/layout.h"
#include "tools/output_file.h"
#include "tools/plan_file.h"
#include "tools/plan_table.h"
#include "weft/executor.h"

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
  const char* path;
  const char* output;
  plan_format_t format;
  bool has_format;
  bool force;
  bool quiet;
  int64_t rank;  // -1: all
  int32_t threads;
  weft_arena_t arena;  // of |layout|
  weft_layout_options_t layout;
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
      "  --quiet                no table and no notes with -o\n"
      "  --threads N            compute threads of each rank, for the memory that\n"
      "                         kernels need (default: one for each usable "
      "core)\n\n" WEFT_LAYOUT_HELP WEFT_SCHEDULE_HELP
      "examples\n"
      "  weft plan examples/mlp/step.mlir --strategy fsdp --devices 4 -o mlp.plan\n"
      "  weft plan mlp.plan\n\n"
      "exit codes: 0 success, 1 failed, 2 usage, 3 a file does not read or verify, or\n"
      "            options do not fit it, 4 unsupported\n");
}

// Making the plan -------------------------------------------------------------------------------

// A step with everything that its plan is made with, released in reverse order.
typedef struct making_s {
  weft_graph_t* step;
  weft_layout_t layout;
  bool has_layout;
  weft_program_t* program;
  weft_machine_t* machine;
  weft_device_t* device;
} making_t;

static void making_deinit(making_t* making) {
  weft_device_destroy(making->device);
  weft_machine_release(making->machine);
  weft_program_release(making->program);
  if (making->has_layout) weft_layout_deinit(&making->layout);
  weft_graph_release(making->step);
}

static weft_status_t attach_program(const plan_options_t* options, const making_t* making,
                                    weft_plan_t* plan) {
  const weft_program_options_t program = {.struct_size = sizeof(program),
                                          .values = &making->layout.values,
                                          .mesh = &making->layout.mesh,
                                          .places = options->layout.places,
                                          .place_count = options->layout.place_count,
                                          .micro_batches = options->layout.micro_batches};
  weft_program_origin_t origin;
  weft_string_buffer_t text;
  WEFT_RETURN_IF_ERROR(weft_program_origin_init(&program, &making->program->arena, &origin));
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_status_t status = weft_program_write_text(making->program, &origin, &text);
  status = weft_status_join(status, weft_string_buffer_finish(&text));
  if (weft_status_is_ok(status)) {
    status = weft_plan_attach(plan, WEFT_PROGRAM_ATTACHMENT, text.data, text.size);
  }
  weft_string_buffer_deinit(&text);
  return status;
}

static weft_status_t read_step(const plan_options_t* options, const char* text, size_t size,
                               making_t* making) {
  // What is too large for one device may be cut.
  const weft_parse_options_t parse = {
      .struct_size = sizeof(parse),
      .max_element_count = (int64_t)INT32_MAX * making->layout.mesh.rank_count};
  WEFT_RETURN_IF_ERROR(
      weft_graph_parse(text, size, options->path, &parse, weft_allocator_system(), &making->step));
  WEFT_RETURN_IF_ERROR(weft_graph_verify(making->step));
  if (weft_graph_main(making->step)) return weft_ok_status();
  return WEFT_STATUS(INVALID_INPUT,
                     "%s: no entry function: name one '@main' or make it the only public one",
                     options->path);
}

static weft_status_t make_plan(const plan_options_t* options, const char* text, size_t size,
                               making_t* making, weft_plan_t** out_plan) {
  const weft_layout_options_t* layout = &options->layout;
  const weft_allocator_t allocator = weft_allocator_system();
  const weft_cpu_device_options_t device = {.struct_size = sizeof(device),
                                            .thread_count = options->threads};
  weft_compile_options_t compile = {.struct_size = sizeof(compile),
                                    .overlap = layout->overlap,
                                    .gather_buffers = layout->gather_buffers,
                                    .memory = {.budget_bytes = layout->memory_budget_bytes}};
  WEFT_RETURN_IF_ERROR(weft_layout_machine(layout->cluster, &making->machine));
  making->has_layout = true;
  WEFT_RETURN_IF_ERROR(weft_layout_init(layout, &making->layout));
  WEFT_RETURN_IF_ERROR(read_step(options, text, size, making));
  WEFT_RETURN_IF_ERROR(
      weft_layout_apply(&making->layout, layout, making->step, NULL, NULL, &making->program));
  if (!options->quiet) weft_layout_print_notes(making->program);
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(&device, allocator, &making->device));
  compile.rank_count = making->layout.mesh.rank_count;
  compile.machine = making->machine;
  WEFT_RETURN_IF_ERROR(
      weft_compile_with(making->program->graph, &compile, making->device, allocator, out_plan));
  return attach_program(options, making, *out_plan);
}

static weft_status_t plan_of_text(const plan_options_t* options, const char* text, size_t size,
                                  making_t* making, weft_plan_t** out_plan) {
  if (!weft_tool_is_plan(text, size)) return make_plan(options, text, size, making, out_plan);
  if (weft_layout_options_given(&options->layout) ||
      weft_schedule_options_given(&options->layout) || options->threads) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "%s is a plan: options of its layout, its schedule and its threads were "
                       "given when it was made",
                       options->path);
  }
  return weft_tool_read_plan(options->path, text, size, out_plan);
}

static weft_status_t get_plan(const plan_options_t* options, making_t* making,
                              weft_plan_t** out_plan) {
  char* text = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_command_read_file(options->path, &text, &size));
  weft_status_t status = plan_of_text(options, text, size, making, out_plan);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return status;
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
    WEFT_RETURN_IF_ERROR(weft_tool_plan_program(options->path, plan, &origin, &program));
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
  OPTION_THREADS,
  OPTION_RANK,
};

static const struct option plan_long_options[] = {
    {"output", required_argument, NULL, 'o'},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"force", no_argument, NULL, OPTION_FORCE},
    {"quiet", no_argument, NULL, OPTION_QUIET},
    {"threads", required_argument, NULL, OPTION_THREADS},
    {"rank", required_argument, NULL, OPTION_RANK},
    WEFT_LAYOUT_LONG_OPTIONS,
    WEFT_SCHEDULE_LONG_OPTIONS,
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
      return weft_ok_status();
    case OPTION_THREADS:
      WEFT_RETURN_IF_ERROR(take_number("--threads", optarg, 1, 4096, &number));
      options->threads = (int32_t)number;
      return weft_ok_status();
    case OPTION_RANK:
      WEFT_RETURN_IF_ERROR(take_number("--rank", optarg, 0, WEFT_MESH_MAX_RANKS - 1, &number));
      options->rank = number;
      return weft_ok_status();
    default:
      return weft_layout_options_take(&options->layout, option, optarg);
  }
}

static weft_status_t parse_options(int argc, char** argv, plan_options_t* options, bool* help) {
  optind = 1;
  opterr = 0;
  WEFT_RETURN_IF_ERROR(weft_layout_options_init(argc, &options->arena, &options->layout));
  for (int option; (option = getopt_long(argc, argv, ":ho:", plan_long_options, NULL)) != -1;) {
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, plan_long_options, "plan");
    }
    WEFT_RETURN_IF_ERROR(apply_option(option, options, help));
  }
  if (*help) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_command_only_file(argc, argv, "plan", &options->path));
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

static weft_status_t run_plan_command(const plan_options_t* options) {
  making_t making = {0};
  weft_plan_t* plan = NULL;
  weft_status_t status = get_plan(options, &making, &plan);
  if (weft_status_is_ok(status)) status = print_plan(options, plan);
  weft_plan_release(plan);
  making_deinit(&making);
  return status;
}

static int command_plan(int argc, char** argv) {
  plan_options_t options = {.rank = -1};
  bool help = false;
  weft_arena_init(weft_allocator_system(), &options.arena);
  weft_status_t status = parse_options(argc, argv, &options, &help);
  if (weft_status_is_ok(status) && help) {
    print_help();
  } else if (weft_status_is_ok(status)) {
    status = run_plan_command(&options);
  }
  weft_arena_deinit(&options.arena);
  return weft_status_is_ok(status) ? WEFT_EXIT_OK : weft_command_fail(status);
}

const weft_command_t weft_command_plan = {
    .name = "plan",
    .summary = "compile a step into a plan: schedule, memory, predicted time",
    .run = command_plan,
};
