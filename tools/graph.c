// weft graph: shows what a step graph is made of.
#include <inttypes.h>
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/roles.h"
#include "graph/ir/stats.h"
#include "graph/passes/pass.h"
#include "runtime/base/plural.h"
#include "runtime/base/string_buffer.h"
#include "tools/command.h"
#include "tools/layout.h"
#include "weft/executor.h"

typedef struct graph_options_s {
  const char* path;
  bool print;
  bool generic;
  bool locations;
  bool stats;
  bool dot;
  bool plan;
  bool json;
  const char* dump_after;  // name of a pass, or "all"
  weft_arena_t arena;      // of |layout|
  weft_layout_options_t layout;
} graph_options_t;

static void print_help(void) {
  printf(
      "usage: weft graph FILE.mlir [option...]\n\n"
      "Shows a step graph: its arguments and results with their roles, and on request\n\n"
      "  --stats            also operation counts, FLOPs, bytes, and the memory of the\n"
      "                     single-device plan\n"
      "  --json             all of this as one JSON object\n\n"
      "or instead\n\n"
      "  --print            the graph as StableHLO text, normalised\n"
      "  --generic          with --print: every operation in MLIR's generic form\n"
      "  --locations        with --print: loc(...) trailers\n"
      "  --dot              the entry function for Graphviz\n"
      "  --plan             the plan: buffers and instructions\n"
      "  --dump-after PASS  the graph after a pass (inline, simplify, dead-code; with a\n"
      "                     layout also flatten, partition, narrow, regather), or\n"
      "                     after all\n\n"
      "With a layout all of this is about the program that each rank runs.\n\n" WEFT_LAYOUT_HELP
      "examples\n"
      "  weft graph examples/mlp/step.mlir --stats\n"
      "  weft graph examples/mlp/step.mlir --dot | dot -Tsvg > mlp.svg\n\n"
      "exit codes: 0 success, 2 usage, 3 the file does not parse or verify, or\n"
      "            options do not fit it, 4 unsupported\n");
}

// Arguments and results -------------------------------------------------------------------------

static int column_width(int width, const char* text) {
  const int length = (int)strlen(text);
  return length > width ? length : width;
}

// Reasons of inferred roles, numbered as footnotes in the order they are met.
#define REASON_CAPACITY 16

typedef struct reasons_s {
  const char* texts[REASON_CAPACITY];
  size_t count;
} reasons_t;

// The number of |text|, from 1; 0 when there is none.
static size_t reason_number(reasons_t* reasons, bool is_inferred, const char* text) {
  if (!is_inferred || !text) return 0;
  for (size_t i = 0; i < reasons->count; ++i) {
    if (strcmp(reasons->texts[i], text) == 0) return i + 1;
  }
  if (reasons->count == REASON_CAPACITY) return 0;
  reasons->texts[reasons->count] = text;
  return ++reasons->count;
}

// "param" or "param [1]".
static const char* format_role(weft_role_t role, size_t reason, char text[24]) {
  if (reason == 0) {
    snprintf(text, 24, "%s", role == WEFT_ROLE_NONE ? "-" : weft_role_name(role));
  } else {
    snprintf(text, 24, "%s [%zu]", weft_role_name(role), reason);
  }
  return text;
}

typedef struct widths_s {
  int role;
  int name;
  int type;
} widths_t;

static widths_t argument_widths(weft_graph_t* graph, const weft_function_t* function,
                                const weft_roles_t* roles, reasons_t* reasons) {
  widths_t widths = {.role = 6, .name = 4, .type = 4};
  char role[24];
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_argument_role_t* argument = &roles->arguments[i];
    const size_t reason = reason_number(reasons, argument->is_inferred, argument->reason);
    widths.role = column_width(widths.role, format_role(argument->role, reason, role));
    widths.name = column_width(widths.name, argument->name);
    widths.type =
        column_width(widths.type, weft_type_text(graph, function->body->arguments[i]->type));
  }
  return widths;
}

static void print_arguments(weft_graph_t* graph, const weft_function_t* function,
                            const weft_roles_t* roles, reasons_t* reasons) {
  const widths_t widths = argument_widths(graph, function, roles, reasons);
  char role[24];
  printf("%5s  %-*s  %-*s  %-*s  %s\n", "arg", widths.role, "role", widths.name, "name",
         widths.type, "type", "result  init");
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_argument_role_t* argument = &roles->arguments[i];
    const size_t reason = reason_number(reasons, argument->is_inferred, argument->reason);
    char result[16] = "-";
    if (argument->result >= 0) snprintf(result, sizeof(result), "%d", argument->result);
    printf("%5u  %-*s  %-*s  %-*s  %6s%s%s\n", i, widths.role,
           format_role(argument->role, reason, role), widths.name, argument->name, widths.type,
           weft_type_text(graph, function->body->arguments[i]->type), result,
           argument->init ? "  " : "", argument->init ? argument->init : "");
  }
}

static void print_results(weft_graph_t* graph, const weft_function_t* function,
                          const weft_roles_t* roles, reasons_t* reasons) {
  widths_t widths = {.role = 6, .name = 4};
  uint32_t updates = 0;
  char role[24];
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    const weft_result_role_t* result = &roles->results[i];
    updates += result->argument >= 0;
    if (result->argument >= 0) continue;
    const size_t reason = reason_number(reasons, result->is_inferred, result->reason);
    widths.role = column_width(widths.role, format_role(result->role, reason, role));
    widths.name = column_width(widths.name, result->name);
  }
  if (updates < roles->result_count) {
    printf("\n%6s  %-*s  %-*s  type\n", "result", widths.role, "role", widths.name, "name");
  }
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    const weft_result_role_t* result = &roles->results[i];
    if (result->argument >= 0) continue;
    const size_t reason = reason_number(reasons, result->is_inferred, result->reason);
    printf("%6u  %-*s  %-*s  %s\n", i, widths.role, format_role(result->role, reason, role),
           widths.name, result->name, weft_type_text(graph, function->result_types[i]));
  }
  if (updates) {
    printf("\n%u result%s written over the arguments above\n", updates,
           updates == 1 ? " is" : "s are");
  }
}

static void print_summary(weft_graph_t* graph, const weft_function_t* function,
                          const weft_roles_t* roles) {
  reasons_t reasons = {.count = 0};
  printf("%s: module %s, entry @%s\n", graph->file_name,
         graph->module_name ? graph->module_name : "(unnamed)", function->name);
  printf("%u argument%s, %u result%s, %u function%s\n\n", roles->argument_count,
         roles->argument_count == 1 ? "" : "s", roles->result_count,
         roles->result_count == 1 ? "" : "s", graph->function_count,
         graph->function_count == 1 ? "" : "s");
  print_arguments(graph, function, roles, &reasons);
  print_results(graph, function, roles, &reasons);
  if (reasons.count) printf("\nroles that the file does not state are inferred:\n");
  for (size_t i = 0; i < reasons.count; ++i) printf("  [%zu] %s\n", i + 1, reasons.texts[i]);
}

// As JSON ---------------------------------------------------------------------------------------

// ", \"key\": \"text\"", or null without a text.
static void print_json_member(const char* key, const char* text) {
  printf(", \"%s\": ", key);
  if (!text) {
    fputs("null", stdout);
    return;
  }
  putchar('"');
  weft_command_print_json_text(stdout, text);
  putchar('"');
}

static void print_json_index(const char* key, int32_t index) {
  if (index < 0) {
    printf(", \"%s\": null", key);
  } else {
    printf(", \"%s\": %d", key, index);
  }
}

static void print_json_summary(weft_graph_t* graph, const weft_function_t* function,
                               const weft_roles_t* roles) {
  fputs("{\"file\": \"", stdout);
  weft_command_print_json_text(stdout, graph->file_name);
  putchar('"');
  print_json_member("module", graph->module_name);
  print_json_member("entry", function->name);
  printf(", \"arguments\": [");
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_argument_role_t* argument = &roles->arguments[i];
    printf("%s\n  {\"index\": %u", i ? "," : "", i);
    print_json_member("role", weft_role_name(argument->role));
    print_json_member("name", argument->name);
    print_json_member("type", weft_type_text(graph, function->body->arguments[i]->type));
    print_json_index("result", argument->result);
    print_json_member("init", argument->init);
    print_json_member("inferred", argument->is_inferred ? argument->reason : NULL);
    putchar('}');
  }
  printf("],\n\"results\": [");
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    const weft_result_role_t* result = &roles->results[i];
    printf("%s\n  {\"index\": %u", i ? "," : "", i);
    print_json_member("role", result->role == WEFT_ROLE_NONE ? NULL : weft_role_name(result->role));
    print_json_member("name", result->name);
    print_json_member("type", weft_type_text(graph, function->result_types[i]));
    print_json_index("argument", result->argument);
    print_json_member("inferred", result->is_inferred ? result->reason : NULL);
    putchar('}');
  }
  putchar(']');
}

// Figures ---------------------------------------------------------------------------------------

// What a plan says of a step on one rank.
typedef struct plan_figures_s {
  uint32_t rank_count;
  uint32_t instruction_count;
  weft_plan_memory_t memory;
  weft_plan_communication_t communication;  // of rank 0
} plan_figures_t;

// Compiles for the CPU to learn what a step takes; |*out_reason| is set when that is impossible.
static weft_status_t plan_figures(const weft_graph_t* graph, plan_figures_t* figures,
                                  weft_status_t* out_reason) {
  const weft_compile_options_t options = {.struct_size = sizeof(options),
                                          .rank_count = figures->rank_count};
  weft_device_t* device = NULL;
  weft_plan_t* plan = NULL;
  *out_reason = weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(NULL, weft_allocator_system(), &device));
  weft_status_t status = weft_compile_with(graph, &options, device, weft_allocator_system(), &plan);
  if (weft_status_is_ok(status)) {
    weft_plan_memory(plan, &figures->memory);
    weft_plan_communication(plan, 0, &figures->communication);
    figures->instruction_count = weft_plan_instruction_count(plan);
  } else if (weft_status_code(status) == WEFT_STATUS_UNSUPPORTED) {
    *out_reason = status;
    status = weft_ok_status();
  }
  weft_plan_release(plan);
  weft_device_destroy(device);
  return status;
}

static uint64_t sum_of_kinds(const uint64_t* values) {
  uint64_t sum = 0;
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) sum += values[kind];
  return sum;
}

static void print_stats_json(const weft_stats_t* stats, const plan_figures_t* figures,
                             const char* reason) {
  const weft_plan_memory_t* memory = &figures->memory;
  printf(",\n\"ops\": %" PRIu64
         ", \"flops\": %.17g, \"read_bytes\": %.17g, \"write_bytes\": %.17g, "
         "\"argument_bytes\": %" PRIu64 ", \"result_bytes\": %" PRIu64 ", \"param_bytes\": %" PRIu64
         ", \"state_bytes\": %" PRIu64 ", \"param_elements\": %" PRIu64
         ", \"constant_bytes\": %" PRIu64 ", \"graph_peak_live_bytes\": %" PRIu64
         ", \"unknown_loops\": %" PRIu64 ", \"unsupported_ops\": %" PRIu64,
         stats->op_count, stats->flops, stats->read_bytes, stats->write_bytes,
         stats->argument_bytes, stats->result_bytes, stats->param_bytes, stats->state_bytes,
         stats->param_element_count, stats->constant_bytes, stats->peak_live_bytes,
         stats->unknown_loop_count, stats->unsupported_op_count);
  if (reason) {
    printf(",\n\"plan\": null");
    print_json_member("no_plan_because", reason);
  } else {
    printf(
        ",\n\"plan\": {\"instructions\": %u, \"peak_bytes\": %zu, \"argument_bytes\": %zu, "
        "\"constant_bytes\": %zu, \"result_bytes\": %zu, \"step_bytes\": %zu, "
        "\"max_live_bytes\": %zu",
        figures->instruction_count, memory->peak_bytes, memory->argument_bytes,
        memory->constant_bytes, memory->result_bytes, memory->step_bytes, memory->max_live_bytes);
    if (figures->rank_count > 1) {
      printf(", \"ranks\": %u, \"collectives\": %" PRIu64 ", \"sent_bytes\": %" PRIu64
             ", \"communication_is_exact\": %s",
             figures->rank_count, sum_of_kinds(figures->communication.calls),
             sum_of_kinds(figures->communication.bytes),
             figures->communication.is_exact ? "true" : "false");
    }
    putchar('}');
  }
  printf(",\n\"op_counts\": {");
  for (uint32_t i = 0; i < stats->op_stat_count; ++i) {
    fputs(i ? ", \"" : "\"", stdout);
    weft_command_print_json_text(stdout, stats->op_stats[i].name);
    printf("\": %" PRIu64, stats->op_stats[i].count);
  }
  putchar('}');
}

// Bytes that were counted as a double, since they may exceed any integer.
static const char* format_f64_bytes(double bytes, char text[WEFT_COMMAND_BYTES_CAPACITY]) {
  return weft_command_format_bytes(bytes < 1e18 ? (size_t)bytes : (size_t)1000000000000000000,
                                   text);
}

static void print_stats_text(const weft_stats_t* stats) {
  char read[WEFT_COMMAND_BYTES_CAPACITY];
  char write[WEFT_COMMAND_BYTES_CAPACITY];
  char state[WEFT_COMMAND_BYTES_CAPACITY];
  char constants[WEFT_COMMAND_BYTES_CAPACITY];
  printf("\n%" PRIu64 " parameter%s (%s), state %s, constants %s\n", stats->param_element_count,
         weft_plural(stats->param_element_count),
         weft_command_format_bytes(stats->param_bytes, read),
         weft_command_format_bytes(stats->state_bytes, state),
         weft_command_format_bytes(stats->constant_bytes, constants));
  printf("%" PRIu64 " operation%s, %.3f GFLOP; unfused they would read %s and write %s\n",
         stats->op_count, weft_plural(stats->op_count), stats->flops * 1e-9,
         format_f64_bytes(stats->read_bytes, read), format_f64_bytes(stats->write_bytes, write));
  if (stats->unknown_loop_count) {
    printf("%" PRIu64 " loop%s of unknown length %s counted once\n", stats->unknown_loop_count,
           weft_plural(stats->unknown_loop_count), stats->unknown_loop_count == 1 ? "is" : "are");
  }
  if (stats->unsupported_op_count) {
    printf("%" PRIu64 " operation%s unknown and counted as free\n", stats->unsupported_op_count,
           stats->unsupported_op_count == 1 ? " is" : "s are");
  }
  printf("\n  %7s %10s %12s %11s  %s\n", "count", "executions", "MFLOP", "bytes", "operation");
  for (uint32_t i = 0; i < stats->op_stat_count; ++i) {
    const weft_op_stat_t* op = &stats->op_stats[i];
    printf("  %7" PRIu64 " %10.0f %12.3f %11s  %s\n", op->count, op->executions, op->flops * 1e-6,
           format_f64_bytes(op->bytes, read), op->name);
  }
}

static void print_plan_figures(const plan_figures_t* figures, const char* reason) {
  const weft_plan_communication_t* communication = &figures->communication;
  char text[WEFT_COMMAND_BYTES_CAPACITY];
  char kind[32] = "single-device plan";
  if (figures->rank_count > 1)
    snprintf(kind, sizeof(kind), "plan for %u ranks", figures->rank_count);
  if (reason) {
    printf("\nno %s: %s\n", kind, reason);
    return;
  }
  printf("\n%s: %u instruction%s, peak memory %s%s\n", kind, figures->instruction_count,
         weft_plural(figures->instruction_count),
         weft_command_format_bytes(figures->memory.peak_bytes, text),
         figures->rank_count > 1 ? " each" : "");
  weft_command_print_memory(&figures->memory, stdout);
  if (figures->rank_count == 1) return;
  const uint64_t calls = sum_of_kinds(communication->calls);
  printf("  %s%" PRIu64 " collective%s a step, %s sent by each rank\n",
         communication->is_exact ? "" : "at least ", calls, weft_plural(calls),
         weft_command_format_bytes((size_t)sum_of_kinds(communication->bytes), text));
  for (int c = 0; c < WEFT_COLLECTIVE_KIND_COUNT_; ++c) {
    if (communication->calls[c] == 0) continue;
    printf("  %-14s %6" PRIu64 " %11s\n", weft_collective_name((weft_collective_kind_t)c),
           communication->calls[c],
           weft_command_format_bytes((size_t)communication->bytes[c], text));
  }
}

static weft_status_t print_stats(const weft_graph_t* graph, const weft_function_t* function,
                                 uint32_t rank_count, bool json, weft_arena_t* arena) {
  weft_stats_t stats;
  plan_figures_t figures = {.rank_count = rank_count};
  weft_status_t reason = weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_stats_compute(function, arena, &stats));
  WEFT_RETURN_IF_ERROR(plan_figures(graph, &figures, &reason));
  const char* text = weft_status_is_ok(reason) ? NULL : weft_status_text(reason);
  if (json) {
    print_stats_json(&stats, &figures, text);
  } else {
    print_stats_text(&stats);
    print_plan_figures(&figures, text);
  }
  weft_status_release(reason);
  return weft_ok_status();
}

// Texts -----------------------------------------------------------------------------------------

static weft_status_t print_graph_text(const weft_graph_t* graph, const graph_options_t* options) {
  char* text = NULL;
  size_t size = 0;
  weft_print_flags_t flags = WEFT_PRINT_DEFAULT;
  if (options->generic) flags |= WEFT_PRINT_GENERIC;
  if (options->locations) flags |= WEFT_PRINT_LOCATIONS;
  WEFT_RETURN_IF_ERROR(weft_graph_print(graph, flags, weft_allocator_system(), &text, &size));
  fwrite(text, 1, size, stdout);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return weft_ok_status();
}

typedef struct dump_request_s {
  const graph_options_t* options;
  bool found;
} dump_request_t;

static weft_status_t dump_after_pass(void* user_data, const weft_pass_t* pass,
                                     const weft_graph_t* graph) {
  dump_request_t* request = user_data;
  const char* wanted = request->options->dump_after;
  if (strcmp(wanted, "all") != 0 && strcmp(wanted, pass->name) != 0) return weft_ok_status();
  request->found = true;
  printf("// after %s: %s\n", pass->name, pass->description);
  return print_graph_text(graph, request->options);
}

static weft_status_t lay_out(const weft_graph_t* graph, const graph_options_t* options,
                             weft_pass_observer_fn_t* observer, void* user_data,
                             weft_layout_t* layout, weft_program_t** out_program) {
  *out_program = NULL;
  WEFT_RETURN_IF_ERROR(weft_layout_init(&options->layout, layout));
  return weft_layout_apply(layout, &options->layout, graph, observer, user_data, out_program);
}

static weft_status_t dump_passes(const weft_graph_t* graph, const graph_options_t* options) {
  dump_request_t request = {.options = options};
  if (weft_layout_options_given(&options->layout)) {
    weft_layout_t layout = {0};
    weft_program_t* program = NULL;
    weft_status_t status = lay_out(graph, options, dump_after_pass, &request, &layout, &program);
    weft_program_release(program);
    weft_layout_deinit(&layout);
    WEFT_RETURN_IF_ERROR(status);
  } else {
    weft_graph_t* result = NULL;
    WEFT_RETURN_IF_ERROR(weft_pass_run_pipeline(graph, true, dump_after_pass, &request,
                                                weft_allocator_system(), &result));
    weft_graph_release(result);
  }
  if (!request.found) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--dump-after '%s': no such pass; `weft graph --help`",
                       options->dump_after);
  }
  return weft_ok_status();
}

static weft_status_t print_plan(const weft_graph_t* graph, uint32_t rank_count) {
  const weft_compile_options_t options = {.struct_size = sizeof(options), .rank_count = rank_count};
  weft_device_t* device = NULL;
  weft_plan_t* plan = NULL;
  char* text = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(NULL, weft_allocator_system(), &device));
  weft_status_t status = weft_compile_with(graph, &options, device, weft_allocator_system(), &plan);
  if (weft_status_is_ok(status)) {
    status = weft_plan_print(plan, weft_allocator_system(), &text, &size);
  }
  if (weft_status_is_ok(status)) {
    fwrite(text, 1, size, stdout);
    weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  }
  weft_plan_release(plan);
  weft_device_destroy(device);
  return status;
}

// Colours of Graphviz by role, so that data, parameters and results are found at a glance.
static const char* const role_colors[WEFT_ROLE_COUNT_] = {
    [WEFT_ROLE_NONE] = "white",      [WEFT_ROLE_PARAM] = "lightblue",
    [WEFT_ROLE_STATE] = "lightcyan", [WEFT_ROLE_BATCH] = "lightgoldenrod",
    [WEFT_ROLE_HYPER] = "thistle",   [WEFT_ROLE_RNG] = "lightpink",
    [WEFT_ROLE_CONST] = "gray90",    [WEFT_ROLE_LOSS] = "palegreen",
    [WEFT_ROLE_METRIC] = "honeydew",
};

// The inside of a quoted string of the DOT language.
static void print_dot_text(const char* text) {
  for (const char* c = text; *c; ++c) {
    if (*c == '"' || *c == '\\') putchar('\\');
    putchar(*c);
  }
}

// An operation is one node, which bears the id of its first result, or its place in the block when
// it has none. Operations of regions are not drawn: the operation that holds them stands for them.
static void print_dot_op(weft_graph_t* graph, const weft_op_t* op, uint32_t place) {
  char node[24];
  snprintf(node, sizeof(node), op->result_count ? "v%u" : "end%u",
           op->result_count ? op->results[0]->id : place);
  // All but a few operations have this prefix, which would only make the picture wider.
  const size_t prefix = strncmp(op->name, "stablehlo.", 10) == 0 ? 10 : 0;
  printf("  %s [label=\"", node);
  print_dot_text(op->name + prefix);
  const weft_function_t* callee = op->opcode == WEFT_OP_FUNC_CALL ? weft_op_callee(op) : NULL;
  if (callee) {
    printf(" @");
    print_dot_text(callee->name);
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    printf("\\n");
    print_dot_text(weft_type_text(graph, op->results[i]->type));
  }
  printf("\"];\n");
  for (uint32_t o = 0; o < op->operand_count; ++o) {
    const weft_value_t* operand = op->operands[o];
    printf("  v%u -> %s;\n", operand->op ? operand->op->results[0]->id : operand->id, node);
  }
}

static void print_dot(weft_graph_t* graph, const weft_function_t* function,
                      const weft_roles_t* roles) {
  const weft_block_t* block = function->body;
  printf("digraph \"");
  print_dot_text(function->name);
  printf("\" {\n  node [shape=box, fontname=\"monospace\"];\n");
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    printf("  v%u [shape=ellipse, style=filled, fillcolor=%s, label=\"", block->arguments[i]->id,
           role_colors[roles->arguments[i].role]);
    print_dot_text(roles->arguments[i].name);
    printf("\\n");
    print_dot_text(weft_type_text(graph, block->arguments[i]->type));
    printf("\"];\n");
  }
  const weft_op_t* last = block->op_count ? block->ops[block->op_count - 1] : NULL;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    // Results are drawn instead of the operation that returns them.
    if (block->ops[i] != last || last->result_count) print_dot_op(graph, block->ops[i], i);
  }
  for (uint32_t i = 0; last && i < last->operand_count && i < roles->result_count; ++i) {
    const weft_value_t* value = last->operands[i];
    printf("  r%u [shape=ellipse, style=filled, fillcolor=%s, label=\"", i,
           role_colors[roles->results[i].role]);
    if (roles->results[i].argument >= 0) printf("new ");
    print_dot_text(roles->results[i].name);
    printf("\"];\n  v%u -> r%u;\n", value->op ? value->op->results[0]->id : value->id, i);
  }
  printf("}\n");
}

// The command -----------------------------------------------------------------------------------

static weft_status_t show_graph(weft_graph_t* graph, uint32_t rank_count,
                                const graph_options_t* options, weft_arena_t* arena) {
  if (options->print) return print_graph_text(graph, options);
  const weft_function_t* function = NULL;
  WEFT_RETURN_IF_ERROR(weft_graph_find_entry(graph, &function));
  if (options->plan) return print_plan(graph, rank_count);
  weft_roles_t roles;
  WEFT_RETURN_IF_ERROR(weft_roles_compute(function, arena, &roles));
  if (options->dot) {
    print_dot(graph, function, &roles);
    return weft_ok_status();
  }
  if (options->json) {
    print_json_summary(graph, function, &roles);
  } else {
    print_summary(graph, function, &roles);
  }
  weft_status_t status = weft_ok_status();
  if (options->stats) status = print_stats(graph, function, rank_count, options->json, arena);
  if (options->json) printf("}\n");
  return status;
}

// The program of one rank in place of the step.
static weft_status_t show_program(const weft_graph_t* graph, const graph_options_t* options,
                                  weft_arena_t* arena) {
  weft_layout_t layout = {0};
  weft_program_t* program = NULL;
  weft_status_t status = lay_out(graph, options, NULL, NULL, &layout, &program);
  if (weft_status_is_ok(status)) {
    weft_layout_print_notes(program);
    status = show_graph(program->graph, layout.mesh.rank_count, options, arena);
  }
  weft_program_release(program);
  weft_layout_deinit(&layout);
  return status;
}

static weft_status_t run_graph_command(const graph_options_t* options) {
  char* text = NULL;
  size_t size = 0;
  weft_graph_t* graph = NULL;
  WEFT_RETURN_IF_ERROR(weft_command_read_file(options->path, &text, &size));
  weft_status_t status =
      weft_graph_parse(text, size, options->path, NULL, weft_allocator_system(), &graph);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  if (weft_status_is_ok(status)) status = weft_graph_verify(graph);
  for (uint32_t i = 0; weft_status_is_ok(status) && i < graph->note_count; ++i) {
    fprintf(stderr, "weft: note: %s:%u:%u: %s\n", options->path, graph->notes[i].location.line,
            graph->notes[i].location.column, graph->notes[i].text);
  }
  if (weft_status_is_ok(status)) {
    weft_arena_t arena;
    weft_arena_init(weft_allocator_system(), &arena);
    if (options->dump_after) {
      status = dump_passes(graph, options);
    } else if (weft_layout_options_given(&options->layout)) {
      status = show_program(graph, options, &arena);
    } else {
      status = show_graph(graph, 1, options, &arena);
    }
    weft_arena_deinit(&arena);
  }
  weft_graph_release(graph);
  return status;
}

enum {
  OPTION_PRINT = 256,
  OPTION_GENERIC,
  OPTION_LOCATIONS,
  OPTION_STATS,
  OPTION_DOT,
  OPTION_PLAN,
  OPTION_JSON,
  OPTION_DUMP_AFTER,
};

static const struct option graph_long_options[] = {
    {"print", no_argument, NULL, OPTION_PRINT},
    {"generic", no_argument, NULL, OPTION_GENERIC},
    {"locations", no_argument, NULL, OPTION_LOCATIONS},
    {"stats", no_argument, NULL, OPTION_STATS},
    {"dot", no_argument, NULL, OPTION_DOT},
    {"plan", no_argument, NULL, OPTION_PLAN},
    {"json", no_argument, NULL, OPTION_JSON},
    {"dump-after", required_argument, NULL, OPTION_DUMP_AFTER},
    WEFT_LAYOUT_LONG_OPTIONS,
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

// One form of output at a time: none is left out silently.
static weft_status_t check_forms(const graph_options_t* options) {
  const int instead = options->print + options->dot + options->plan + (options->dump_after != NULL);
  if (instead > 1) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--print, --dot, --plan and --dump-after exclude each other");
  }
  if (instead && (options->stats || options->json)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--stats and --json do not go with %s",
                       options->print  ? "--print"
                       : options->dot  ? "--dot"
                       : options->plan ? "--plan"
                                       : "--dump-after");
  }
  if ((options->generic || options->locations) && !options->print && !options->dump_after) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s needs --print or --dump-after",
                       options->generic ? "--generic" : "--locations");
  }
  return weft_ok_status();
}

static weft_status_t parse_options(int argc, char** argv, graph_options_t* options, bool* help) {
  optind = 1;
  opterr = 0;
  WEFT_RETURN_IF_ERROR(weft_layout_options_init(argc, &options->arena, &options->layout));
  for (int option; (option = getopt_long(argc, argv, ":h", graph_long_options, NULL)) != -1;) {
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, graph_long_options, "graph");
    }
    if (option == OPTION_PRINT) options->print = true;
    if (option == OPTION_GENERIC) options->generic = true;
    if (option == OPTION_LOCATIONS) options->locations = true;
    if (option == OPTION_STATS) options->stats = true;
    if (option == OPTION_DOT) options->dot = true;
    if (option == OPTION_PLAN) options->plan = true;
    if (option == OPTION_JSON) options->json = true;
    if (option == OPTION_DUMP_AFTER) options->dump_after = optarg;
    if (option == 'h') *help = true;
    WEFT_RETURN_IF_ERROR(weft_layout_options_take(&options->layout, option, optarg));
  }
  if (*help) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_command_only_file(argc, argv, "graph", &options->path));
  return check_forms(options);
}

static int command_graph(int argc, char** argv) {
  graph_options_t options = {0};
  bool help = false;
  weft_arena_init(weft_allocator_system(), &options.arena);
  weft_status_t status = parse_options(argc, argv, &options, &help);
  if (weft_status_is_ok(status) && help) {
    print_help();
  } else if (weft_status_is_ok(status)) {
    status = run_graph_command(&options);
  }
  weft_arena_deinit(&options.arena);
  return weft_status_is_ok(status) ? WEFT_EXIT_OK : weft_command_fail(status);
}

const weft_command_t weft_command_graph = {
    .name = "graph",
    .summary = "show a step graph: arguments, roles, operations, cost, plan",
    .run = command_graph,
};
