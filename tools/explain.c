// weft explain: why a plan takes the time it is predicted to take, and what would change that.
#include "graph/plan/explain.h"

#include <stdlib.h>
#include <string.h>

#include "strategies/program_plan.h"
#include "tools/command.h"
#include "tools/plan_machine.h"
#include "tools/plan_source.h"

typedef struct explain_options_s {
  weft_plan_source_t source;
  const char* name;  // NULL: the whole plan
  bool json;
  bool help;
} explain_options_t;

static void print_help(void) {
  printf(
      "usage: weft explain FILE [NAME|#ID] [option...]\n\n"
      "Says what bounds the step of a plan: its critical path, the load of each\n"
      "stream, the least time that any order of its instructions takes, and what\n"
      "communication shows. With the name of a collective or copy (ag7), or the number\n"
      "of an instruction (#12): why it starts when it starts, what hides it, what waits\n"
      "for it, and what would make the step shorter. Each such change was made to the\n"
      "plan's input and timed again. FILE is a plan that `weft plan -o` wrote, or a\n"
      "step, which is compiled first.\n\n"
      "  --cluster NAME|FILE    another machine than the plan was made for, or the\n"
      "                         machine that a step is compiled for\n"
      "  --json                 as one JSON object\n\n"
      "of a step\n\n" WEFT_PLAN_SOURCE_HELP
      "examples\n"
      "  weft explain step.plan\n"
      "  weft explain step.plan ag7\n"
      "  weft explain step.mlir ag7 --strategy fsdp --devices 8 --cluster h100x8\n\n"
      "exit codes: 0 success, 2 usage, 3 a file does not read, options do not fit it,\n"
      "            or the plan has no such instruction, 4 unsupported\n");
}

// Which options would change the plan ------------------------------------------------------------

static const char* value_of(const weft_strategy_values_t* values, const char* name) {
  const char* text = weft_strategy_value(values, name);
  return text ? text : "";
}

// The size at which "auto" closes buckets on |machine|: the same formula on what the plan reduces.
// 0 where it closes none by size.
static int64_t computed_bucket_bytes(const weft_plan_t* plan, const weft_machine_t* machine) {
  const weft_collective_kernel_t* first = NULL;
  double bytes = 0;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    const weft_collective_kernel_t* call = &instruction->kernel.as.collective;
    if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) continue;
    const bool scatters = call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
    if (!scatters && call->kind != WEFT_COLLECTIVE_ALL_REDUCE) continue;
    // Where gradients are scattered, what is summed whole is no bucket.
    if (!first || (scatters && first->kind != call->kind)) {
      first = call;
      bytes = 0;
    }
    if (call->kind != first->kind || call->groups != first->groups) continue;
    const double parts = scatters ? plan->groups[call->groups].group_size : 1;
    bytes += (double)call->count * parts * (double)weft_dtype_size_bytes(call->dtype);
  }
  if (!first || weft_machine_collectives_compute(machine)) return 0;
  const weft_plan_groups_t* groups = &plan->groups[first->groups];
  return (int64_t)weft_machine_bucket_bytes(machine, first->kind, groups->members,
                                            groups->group_size, bytes);
}

// Buckets that end where units do do not grow by an option here.
static void find_bucket_option(const weft_strategy_values_t* values, const weft_plan_t* plan,
                               const weft_machine_t* machine, weft_explanation_options_t* options) {
  const char* name = values->strategy->name;
  const bool is_fsdp = strcmp(name, "fsdp") == 0;
  const bool is_deepspeed = strcmp(name, "deepspeed") == 0;
  if (!is_fsdp && !is_deepspeed && strcmp(name, "ddp") != 0) return;
  if (*value_of(values, "wrap")) return;
  if (is_fsdp && strcmp(value_of(values, "auto_wrap"), "none") != 0) return;
  const char* size = value_of(values, is_deepspeed ? "reduce_bucket_size" : "bucket_mb");
  const char* larger =
      is_deepspeed ? "a larger --opt reduce_bucket_size" : "a larger --opt bucket_mb";
  if (strcmp(size, "auto") == 0) {
    // A size that was computed is one that can be given, too.
    options->bucket_bytes = computed_bucket_bytes(plan, machine);
    options->larger_buckets = options->bucket_bytes > 0 ? larger : NULL;
    return;
  }
  char* end = NULL;
  const double number = strtod(size, &end);
  if (end == size || *end != '\0' || !(number >= 0 && number < 1e12)) return;
  options->larger_buckets = larger;
  if (is_deepspeed) options->bucket_elements = number < 1 ? 1 : (int64_t)number;
  options->bucket_bytes = (int64_t)(number * 1048576);
}

static void find_gather_option(const weft_strategy_values_t* values, const weft_plan_t* plan,
                               weft_explanation_options_t* options) {
  // A memory budget may be what has it gathered again.
  if (strcmp(values->strategy->name, "fsdp") != 0 || plan->memory_actions.regathered > 0) return;
  options->keep_gathered = "--opt reshard_after_forward=false";
}

static weft_status_t select_values(const weft_program_origin_t* origin,
                                   const weft_strategy_registry_t* registry, weft_arena_t* arena,
                                   weft_strategy_values_t* out_values) {
  const char** settings = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, origin->option_count, sizeof(*settings), (void**)&settings));
  for (uint32_t i = 0; i < origin->option_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(arena, &settings[i], "%s=%s", origin->option_names[i],
                                           origin->option_values[i]));
  }
  return weft_strategy_registry_select(registry, origin->strategy, settings, origin->option_count,
                                       arena, out_values);
}

// Nothing is known of plans that no strategy of this command made, or a plug-in's.
static weft_status_t find_options(const char* path, const weft_plan_t* plan,
                                  const weft_machine_t* machine, weft_arena_t* arena,
                                  weft_explanation_options_t* out_options) {
  weft_program_origin_t origin;
  weft_program_t* program = NULL;
  weft_strategy_registry_t* registry = NULL;
  weft_strategy_values_t values;
  *out_options = (weft_explanation_options_t){0};
  if (!weft_plan_has_program(plan)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      weft_program_of_plan(path, plan, weft_allocator_system(), &origin, &program));
  weft_status_t status = weft_strategy_registry_create(weft_allocator_system(), &registry);
  if (weft_status_is_ok(status)) {
    weft_status_t selected = select_values(&origin, registry, arena, &values);
    if (weft_status_is_ok(selected)) {
      find_bucket_option(&values, plan, machine, out_options);
      find_gather_option(&values, plan, out_options);
    }
    weft_status_release(selected);
  }
  weft_strategy_registry_release(registry);
  weft_program_release(program);
  return status;
}

// Explaining --------------------------------------------------------------------------------------

static weft_status_t print_explanation(const explain_options_t* options, const weft_plan_t* plan,
                                       const weft_machine_t* machine, weft_arena_t* arena,
                                       weft_string_buffer_t* text) {
  weft_explanation_t explanation;
  WEFT_RETURN_IF_ERROR(weft_plan_explain(plan, machine, NULL, arena, &explanation));
  WEFT_RETURN_IF_ERROR(
      find_options(options->source.path, plan, machine, arena, &explanation.options));
  if (!options->name) {
    return options->json ? weft_explanation_print_json(&explanation, arena, text)
                         : weft_explanation_print(&explanation, arena, text);
  }
  uint32_t position = 0;
  weft_instruction_explanation_t own;
  const weft_instruction_t* inside = NULL;
  WEFT_RETURN_IF_ERROR(weft_explanation_find(&explanation, options->name, &position, &inside));
  if (inside && options->json) {
    return weft_inside_explanation_print_json(&explanation, position, inside, arena, text);
  }
  if (inside) {
    WEFT_RETURN_IF_ERROR(
        weft_inside_explanation_print(&explanation, position, inside, arena, text));
  }
  WEFT_RETURN_IF_ERROR(weft_explanation_of(&explanation, position, arena, &own));
  return options->json ? weft_instruction_explanation_print_json(&explanation, &own, arena, text)
                       : weft_instruction_explanation_print(&explanation, &own, arena, text);
}

static weft_status_t run_explain(explain_options_t* options) {
  weft_plan_t* plan = NULL;
  weft_machine_t* machine = NULL;
  weft_arena_t arena;
  weft_string_buffer_t text;
  WEFT_RETURN_IF_ERROR(weft_plan_source_open(&options->source, &plan));
  weft_arena_init(weft_allocator_system(), &arena);
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_status_t status = weft_tool_plan_machine(plan, options->source.layout.cluster, &machine);
  if (weft_status_is_ok(status)) status = print_explanation(options, plan, machine, &arena, &text);
  status = weft_status_join(status, weft_string_buffer_finish(&text));
  if (weft_status_is_ok(status)) fwrite(text.data, 1, text.size, stdout);
  weft_string_buffer_deinit(&text);
  weft_arena_deinit(&arena);
  weft_machine_release(machine);
  weft_plan_release(plan);
  return status;
}

enum { OPTION_JSON = 256 };

static const struct option explain_long_options[] = {
    {"json", no_argument, NULL, OPTION_JSON},
    WEFT_PLAN_SOURCE_LONG_OPTIONS,
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static weft_status_t parse_options(int argc, char** argv, explain_options_t* options) {
  optind = 1;
  opterr = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_source_init(argc, &options->source));
  options->source.replaces_machine = true;
  for (int option; (option = getopt_long(argc, argv, ":h", explain_long_options, NULL)) != -1;) {
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, explain_long_options, "explain");
    }
    if (option == OPTION_JSON) options->json = true;
    if (option == 'h') options->help = true;
    WEFT_RETURN_IF_ERROR(weft_plan_source_take(&options->source, option, optarg));
  }
  if (options->help) return weft_ok_status();
  if (optind + 2 == argc) {
    options->name = argv[argc - 1];
    --argc;
  }
  return weft_command_only_file(argc, argv, "explain", &options->source.path);
}

static int command_explain(int argc, char** argv) {
  explain_options_t options = {0};
  weft_status_t status = parse_options(argc, argv, &options);
  if (weft_status_is_ok(status) && options.help) {
    print_help();
  } else if (weft_status_is_ok(status)) {
    status = run_explain(&options);
  }
  weft_plan_source_deinit(&options.source);
  return weft_status_is_ok(status) ? WEFT_EXIT_OK : weft_command_fail(status);
}

const weft_command_t weft_command_explain = {
    .name = "explain",
    .summary = "say why a plan takes its time, and what would make it shorter",
    .run = command_explain,
};
