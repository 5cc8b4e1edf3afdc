// weft graph: shows what a step graph is made of.
#include <getopt.h>
#include <inttypes.h>
#include <string.h>

#include "graph/ir/roles.h"
#include "graph/ir/stats.h"
#include "graph/passes/pass.h"
#include "runtime/base/string_buffer.h"
#include "tools/command.h"
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
} graph_options_t;

static void print_help(void) {
  printf(
      "usage: weft graph FILE.mlir [option...]\n\n"
      "Shows a step graph: its arguments and results with their roles, and on request\n\n"
      "  --print            the graph as StableHLO text, normalised\n"
      "  --generic          with --print: every operation in MLIR's generic form\n"
      "  --locations        with --print: loc(...) trailers\n"
      "  --stats            operation counts, FLOPs, bytes, memory of the single-device plan\n"
      "  --dot              the entry function for Graphviz\n"
      "  --plan             the single-device plan: buffers and instructions\n"
      "  --dump-after PASS  the graph after a pass (inline, simplify, dead-code, or all)\n"
      "  --json             with --stats: the figures as one JSON object\n\n"
      "example\n"
      "  weft graph examples/mlp/step.mlir --stats\n\n"
      "exit codes: 0 success, 2 usage, 3 the file does not parse or verify, 4 unsupported\n");
}

// Arguments and results -------------------------------------------------------------------------

static int column_width(int width, const char* text) {
  const int length = (int)strlen(text);
  return length > width ? length : width;
}

static void print_arguments(weft_graph_t* graph, const weft_function_t* function,
                            const weft_roles_t* roles) {
  int name_width = 4;
  int type_width = 4;
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    name_width = column_width(name_width, roles->arguments[i].name);
    type_width =
        column_width(type_width, weft_type_text(graph, function->body->arguments[i]->type));
  }
  printf("%5s  %-6s %-*s  %-*s  %s\n", "arg", "role", name_width, "name", type_width, "type",
         "notes");
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_argument_role_t* argument = &roles->arguments[i];
    printf("%5u  %-6s %-*s  %-*s ", i, weft_role_name(argument->role), name_width, argument->name,
           type_width, weft_type_text(graph, function->body->arguments[i]->type));
    if (argument->result >= 0) printf(" updated by result %d", argument->result);
    if (argument->init) printf(" init %s", argument->init);
    if (argument->is_inferred) {
      printf(" (inferred: %s)", argument->reason ? argument->reason : "no other role fits");
    }
    putchar('\n');
  }
}

static void print_results(weft_graph_t* graph, const weft_function_t* function,
                          const weft_roles_t* roles) {
  printf("\nresult  role\n");
  uint32_t updates = 0;
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    const weft_result_role_t* result = &roles->results[i];
    if (result->argument >= 0) {
      ++updates;
      continue;
    }
    printf("%6u  %-6s %s  %s%s%s%s\n", i, weft_role_name(result->role), result->name,
           weft_type_text(graph, function->result_types[i]),
           result->is_inferred ? " (inferred: " : "",
           result->is_inferred && result->reason ? result->reason : "",
           result->is_inferred ? ")" : "");
  }
  if (updates) printf("%6u  results are written over their arguments\n", updates);
}

static void print_summary(weft_graph_t* graph, const weft_function_t* function,
                          const weft_roles_t* roles) {
  printf("%s: module %s, entry @%s, %u arguments, %u results, %u functions\n\n", graph->file_name,
         graph->module_name ? graph->module_name : "(unnamed)", function->name,
         roles->argument_count, roles->result_count, graph->function_count);
  print_arguments(graph, function, roles);
  print_results(graph, function, roles);
}

// Figures ---------------------------------------------------------------------------------------

// Compiles for the CPU to learn what a step takes; |*out_reason| is set when that is impossible.
static weft_status_t plan_memory(const weft_graph_t* graph, weft_plan_memory_t* out_memory,
                                 uint32_t* out_instructions, weft_status_t* out_reason) {
  weft_device_t* device = NULL;
  weft_plan_t* plan = NULL;
  *out_reason = weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(NULL, weft_allocator_system(), &device));
  weft_status_t status = weft_compile(graph, device, weft_allocator_system(), &plan);
  if (weft_status_is_ok(status)) {
    weft_plan_memory(plan, out_memory);
    *out_instructions = weft_plan_instruction_count(plan);
  } else if (weft_status_code(status) == WEFT_STATUS_UNSUPPORTED) {
    *out_reason = status;
    status = weft_ok_status();
  }
  weft_plan_release(plan);
  weft_device_destroy(device);
  return status;
}

static void print_stats_json(const weft_stats_t* stats, const weft_plan_memory_t* memory,
                             uint32_t instructions, bool has_plan) {
  printf("{\"ops\": %" PRIu64
         ", \"flops\": %.17g, \"read_bytes\": %.17g, \"write_bytes\": %.17g, "
         "\"argument_bytes\": %" PRIu64 ", \"result_bytes\": %" PRIu64 ", \"param_bytes\": %" PRIu64
         ", \"state_bytes\": %" PRIu64 ", \"param_elements\": %" PRIu64
         ", \"constant_bytes\": %" PRIu64 ", \"graph_peak_live_bytes\": %" PRIu64
         ", \"unknown_loops\": %" PRIu64 ", \"unsupported_ops\": %" PRIu64,
         stats->op_count, stats->flops, stats->read_bytes, stats->write_bytes,
         stats->argument_bytes, stats->result_bytes, stats->param_bytes, stats->state_bytes,
         stats->param_element_count, stats->constant_bytes, stats->peak_live_bytes,
         stats->unknown_loop_count, stats->unsupported_op_count);
  if (has_plan) {
    printf(
        ", \"plan\": {\"instructions\": %u, \"peak_bytes\": %zu, \"argument_bytes\": %zu, "
        "\"constant_bytes\": %zu, \"result_bytes\": %zu, \"step_bytes\": %zu, "
        "\"max_live_bytes\": %zu}",
        instructions, memory->peak_bytes, memory->argument_bytes, memory->constant_bytes,
        memory->result_bytes, memory->step_bytes, memory->max_live_bytes);
  }
  printf(", \"op_counts\": {");
  for (uint32_t i = 0; i < stats->op_stat_count; ++i) {
    printf("%s\"%s\": %" PRIu64, i ? ", " : "", stats->op_stats[i].name, stats->op_stats[i].count);
  }
  printf("}}\n");
}

static double mebibytes(double bytes) {
  return bytes / 1048576.0;
}

static void print_stats_text(const weft_stats_t* stats) {
  printf("\n%" PRIu64
         " operations, %.3f GFLOP, %.1f MiB read and %.1f MiB written if nothing is "
         "fused\n",
         stats->op_count, stats->flops * 1e-9, mebibytes(stats->read_bytes),
         mebibytes(stats->write_bytes));
  printf("%" PRIu64 " parameters (%.1f MiB), state %.1f MiB, constants %.1f MiB\n",
         stats->param_element_count, mebibytes((double)stats->param_bytes),
         mebibytes((double)stats->state_bytes), mebibytes((double)stats->constant_bytes));
  if (stats->unknown_loop_count) {
    printf("%" PRIu64 " loops of unknown length are counted once\n", stats->unknown_loop_count);
  }
  if (stats->unsupported_op_count) {
    printf("%" PRIu64 " operations are unknown and counted as free\n", stats->unsupported_op_count);
  }
  printf("\n  %8s %12s %12s %12s  %s\n", "count", "executions", "MFLOP", "MiB", "operation");
  for (uint32_t i = 0; i < stats->op_stat_count; ++i) {
    const weft_op_stat_t* op = &stats->op_stats[i];
    printf("  %8" PRIu64 " %12.0f %12.2f %12.2f  %s\n", op->count, op->executions, op->flops * 1e-6,
           mebibytes(op->bytes), op->name);
  }
}

static weft_status_t print_stats(const weft_graph_t* graph, const weft_function_t* function,
                                 bool json, weft_arena_t* arena) {
  weft_stats_t stats;
  weft_plan_memory_t memory = {0};
  uint32_t instructions = 0;
  weft_status_t reason = weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_stats_compute(function, arena, &stats));
  WEFT_RETURN_IF_ERROR(plan_memory(graph, &memory, &instructions, &reason));
  if (json) {
    print_stats_json(&stats, &memory, instructions, weft_status_is_ok(reason));
    weft_status_release(reason);
    return weft_ok_status();
  }
  print_stats_text(&stats);
  if (!weft_status_is_ok(reason)) {
    printf("\nno plan: %s\n", weft_status_text(reason));
    weft_status_release(reason);
    return weft_ok_status();
  }
  printf(
      "\nsingle-device plan: %u instructions, peak %.1f MiB = arguments %.1f + constants %.1f + "
      "results %.1f + step %.1f (at least %.1f live)\n",
      instructions, mebibytes((double)memory.peak_bytes), mebibytes((double)memory.argument_bytes),
      mebibytes((double)memory.constant_bytes), mebibytes((double)memory.result_bytes),
      mebibytes((double)memory.step_bytes), mebibytes((double)memory.max_live_bytes));
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

static weft_status_t dump_passes(const weft_graph_t* graph, const graph_options_t* options) {
  dump_request_t request = {.options = options};
  weft_graph_t* result = NULL;
  WEFT_RETURN_IF_ERROR(weft_pass_run_pipeline(graph, true, dump_after_pass, &request,
                                              weft_allocator_system(), &result));
  weft_graph_release(result);
  if (!request.found) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--dump-after '%s': no such pass; `weft graph --help`",
                       options->dump_after);
  }
  return weft_ok_status();
}

static weft_status_t print_plan(const weft_graph_t* graph) {
  weft_device_t* device = NULL;
  weft_plan_t* plan = NULL;
  char* text = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(NULL, weft_allocator_system(), &device));
  weft_status_t status = weft_compile(graph, device, weft_allocator_system(), &plan);
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

static void print_dot_block(weft_graph_t* graph, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    const weft_value_t* value = block->arguments[i];
    printf("  v%u [shape=ellipse, label=\"%%%s\\n%s\"];\n", value->id,
           value->name ? value->name : "arg", weft_type_text(graph, value->type));
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    // The node is the operation; it bears the id of its first result, or none at the end.
    const bool is_end = op->result_count == 0;
    if (is_end) {
      printf("  end%u [label=\"%s\"];\n", i, op->name);
    } else {
      printf("  v%u [label=\"%s\\n%s\"];\n", op->results[0]->id, op->name,
             weft_type_text(graph, op->results[0]->type));
    }
    for (uint32_t o = 0; o < op->operand_count; ++o) {
      const weft_value_t* operand = op->operands[o];
      const uint32_t from = operand->op ? operand->op->results[0]->id : operand->id;
      if (is_end) {
        printf("  v%u -> end%u;\n", from, i);
      } else {
        printf("  v%u -> v%u;\n", from, op->results[0]->id);
      }
    }
  }
}

static void print_dot(weft_graph_t* graph, const weft_function_t* function) {
  printf("digraph \"%s\" {\n  node [shape=box, fontname=\"monospace\"];\n", function->name);
  print_dot_block(graph, function->body);
  printf("}\n");
}

// The command -----------------------------------------------------------------------------------

static weft_status_t show_graph(weft_graph_t* graph, const graph_options_t* options,
                                weft_arena_t* arena) {
  if (options->dump_after) return dump_passes(graph, options);
  if (options->print) return print_graph_text(graph, options);
  const weft_function_t* function = weft_graph_main(graph);
  if (!function || !function->body) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: no entry function: name one '@main' or make it the only public one",
                       options->path);
  }
  if (options->plan) return print_plan(graph);
  if (options->dot) {
    print_dot(graph, function);
    return weft_ok_status();
  }
  weft_roles_t roles;
  WEFT_RETURN_IF_ERROR(weft_roles_compute(function, arena, &roles));
  if (!options->json) print_summary(graph, function, &roles);
  return options->stats ? print_stats(graph, function, options->json, arena) : weft_ok_status();
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
    status = show_graph(graph, options, &arena);
    weft_arena_deinit(&arena);
  }
  weft_graph_release(graph);
  return status;
}

static weft_status_t parse_options(int argc, char** argv, graph_options_t* options, bool* help) {
  static const struct option long_options[] = {
      {"print", no_argument, NULL, 'p'},     {"generic", no_argument, NULL, 'g'},
      {"stats", no_argument, NULL, 's'},     {"dot", no_argument, NULL, 'd'},
      {"plan", no_argument, NULL, 'l'},      {"dump-after", required_argument, NULL, 'a'},
      {"json", no_argument, NULL, 'j'},      {"help", no_argument, NULL, 'h'},
      {"locations", no_argument, NULL, 'c'}, {NULL, 0, NULL, 0}};
  optind = 1;
  opterr = 0;
  for (int option; (option = getopt_long(argc, argv, ":", long_options, NULL)) != -1;) {
    if (option == 'p') options->print = true;
    if (option == 'g') options->generic = true;
    if (option == 'c') options->locations = true;
    if (option == 's') options->stats = true;
    if (option == 'd') options->dot = true;
    if (option == 'l') options->plan = true;
    if (option == 'j') options->json = true;
    if (option == 'h') *help = true;
    if (option == 'a') options->dump_after = optarg;
    if (option == '?' || option == ':') {
      return WEFT_STATUS(INVALID_ARGUMENT, "%s '%s'; `weft graph --help` lists the options",
                         option == '?' ? "unknown option" : "missing value for", argv[optind - 1]);
    }
  }
  if (*help) return weft_ok_status();
  if (optind + 1 != argc) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s; `weft graph --help` shows an example",
                       optind >= argc ? "no step graph given" : "more than one step graph given");
  }
  options->path = argv[optind];
  return weft_ok_status();
}

static int command_graph(int argc, char** argv) {
  graph_options_t options = {0};
  bool help = false;
  weft_status_t status = parse_options(argc, argv, &options, &help);
  if (weft_status_is_ok(status) && help) {
    print_help();
    return WEFT_EXIT_OK;
  }
  if (weft_status_is_ok(status)) status = run_graph_command(&options);
  return weft_status_is_ok(status) ? WEFT_EXIT_OK : weft_command_fail(status);
}

const weft_command_t weft_command_graph = {
    .name = "graph",
    .summary = "show a step graph: arguments, roles, operations, cost, plan",
    .run = command_graph,
};
