// Reads and writes plan files for subcommands.
#include "tools/plan_file.h"

#include <stdio.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "tools/command.h"

bool weft_tool_is_plan(const char* text, size_t size) {
  static const char magic[] = "weft-plan";
  return size >= sizeof(magic) - 1 && memcmp(text, magic, sizeof(magic) - 1) == 0;
}

weft_status_t weft_tool_read_plan(const char* path, const char* text, size_t size,
                                  weft_plan_t** out_plan) {
  return weft_plan_read(path, text, size, weft_allocator_system(), out_plan);
}

weft_status_t weft_tool_load_plan(const char* path, weft_plan_t** out_plan) {
  char* text = NULL;
  size_t size = 0;
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(weft_command_read_file(path, &text, &size));
  weft_status_t status = weft_tool_read_plan(path, text, size, out_plan);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return status;
}

// Both texts are from one file, but not necessarily of one making.
static weft_status_t check_program(const char* path, const weft_plan_t* plan,
                                   const weft_program_t* program) {
  bool fits = program->mesh->rank_count == plan->rank_count &&
              program->program_argument_count == plan->argument_count &&
              program->program_result_count == plan->result_count;
  for (uint32_t i = 0; fits && i < plan->argument_count; ++i) {
    fits = weft_shape_equal(&program->program_arguments[i].local_shape, &plan->arguments[i].shape);
  }
  for (uint32_t i = 0; fits && i < plan->result_count; ++i) {
    fits = weft_shape_equal(&program->program_results[i].local_shape, &plan->results[i].shape);
  }
  if (fits) return weft_ok_status();
  return WEFT_STATUS(INVALID_INPUT,
                     "%s: the program that the plan carries has other ranks, arguments or results "
                     "than the plan",
                     path);
}

weft_status_t weft_tool_plan_program(const char* path, const weft_plan_t* plan,
                                     weft_program_origin_t* out_origin,
                                     weft_program_t** out_program) {
  const weft_plan_attachment_t* attachment = weft_plan_attachment(plan, WEFT_PROGRAM_ATTACHMENT);
  char name[512];
  *out_program = NULL;
  if (!attachment) {
    return WEFT_STATUS(INVALID_INPUT,
                       "%s: the plan does not say how its step is loaded and fed: make it with "
                       "`weft plan`",
                       path);
  }
  snprintf(name, sizeof(name), "%s (attachment '%s')", path, attachment->name);
  WEFT_RETURN_IF_ERROR(weft_program_read_text(name, attachment->text, attachment->size,
                                              plan->graph->file_name, weft_allocator_system(),
                                              out_origin, out_program));
  weft_status_t status = check_program(path, plan, *out_program);
  if (weft_status_is_ok(status)) return status;
  weft_program_release(*out_program);
  *out_program = NULL;
  return status;
}
