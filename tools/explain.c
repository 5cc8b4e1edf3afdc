// weft explain: why a plan takes the time it is predicted to take, and what would change that.
#include "graph/plan/explain.h"

#include <stdlib.h>
#include <string.h>

#include "tools/command.h"
#include "tools/explain_options.h"
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
      "plan's input and timed again; where an option is named that `would save` time, a\n"
      "plan was made with it. FILE is a plan that `weft plan -o` wrote, or a step,\n"
      "which is compiled first: then options of strategies are tried, too.\n\n"
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

// Explaining --------------------------------------------------------------------------------------

static weft_status_t print_explanation(const explain_options_t* options, const weft_plan_t* plan,
                                       const weft_machine_t* machine, weft_arena_t* arena,
                                       weft_string_buffer_t* text) {
  weft_explanation_t explanation;
  WEFT_RETURN_IF_ERROR(weft_plan_explain(plan, machine, NULL, arena, &explanation));
  WEFT_RETURN_IF_ERROR(weft_explain_options(&options->source, &explanation, arena));
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
