// Reads plans, and makes them of steps.
#include "tools/plan_source.h"

#include <stdlib.h>

#include "graph/plan/plan_text.h"
#include "runtime/base/string_buffer.h"
#include "strategies/program_text.h"
#include "tools/plan_device.h"
#include "tools/plan_file.h"

weft_status_t weft_plan_source_init(int argc, weft_plan_source_t* out_source) {
  *out_source = (weft_plan_source_t){0};
  weft_arena_init(weft_allocator_system(), &out_source->arena);
  return weft_layout_options_init(argc, &out_source->arena, &out_source->layout);
}

void weft_plan_source_deinit(weft_plan_source_t* source) {
  weft_device_destroy(source->device);
  weft_machine_release(source->machine);
  weft_program_release(source->program);
  if (source->has_layout) weft_layout_deinit(&source->made_layout);
  weft_graph_release(source->step);
  weft_arena_deinit(&source->arena);
}

static weft_status_t take_threads(const char* argument, int32_t* out_threads) {
  char* end = NULL;
  const long threads = strtol(argument, &end, 10);
  if (end == argument || *end != '\0' || threads < 1 || threads > 4096) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--threads '%s' must be an integer from 1 to 4096",
                       argument);
  }
  *out_threads = (int32_t)threads;
  return weft_ok_status();
}

weft_status_t weft_plan_source_take(weft_plan_source_t* source, int option, const char* argument) {
  if (option == WEFT_PLAN_SOURCE_OPTION_THREADS) return take_threads(argument, &source->threads);
  return weft_layout_options_take(&source->layout, option, argument);
}

// Making ----------------------------------------------------------------------------------------

static weft_status_t attach_program(const weft_plan_source_t* source, weft_plan_t* plan) {
  const weft_program_options_t program = {.struct_size = sizeof(program),
                                          .values = &source->made_layout.values,
                                          .mesh = &source->made_layout.mesh,
                                          .places = source->layout.places,
                                          .place_count = source->layout.place_count,
                                          .micro_batches = source->layout.micro_batches};
  weft_program_origin_t origin;
  weft_string_buffer_t text;
  WEFT_RETURN_IF_ERROR(weft_program_origin_init(&program, &source->program->arena, &origin));
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_status_t status = weft_program_write_text(source->program, &origin, &text);
  status = weft_status_join(status, weft_string_buffer_finish(&text));
  if (weft_status_is_ok(status)) {
    status = weft_plan_attach(plan, WEFT_PROGRAM_ATTACHMENT, text.data, text.size);
  }
  weft_string_buffer_deinit(&text);
  return status;
}

static weft_status_t read_step(weft_plan_source_t* source, const char* text, size_t size) {
  // What is too large for one device may be cut.
  const weft_parse_options_t parse = {
      .struct_size = sizeof(parse),
      .max_element_count = (int64_t)INT32_MAX * source->made_layout.mesh.rank_count};
  WEFT_RETURN_IF_ERROR(
      weft_graph_parse(text, size, source->path, &parse, weft_allocator_system(), &source->step));
  WEFT_RETURN_IF_ERROR(weft_graph_verify(source->step));
  const weft_function_t* function = NULL;
  return weft_graph_find_entry(source->step, &function);
}

static weft_status_t make_plan(weft_plan_source_t* source, const char* text, size_t size,
                               weft_plan_t** out_plan) {
  const weft_layout_options_t* layout = &source->layout;
  const weft_allocator_t allocator = weft_allocator_system();
  const weft_cpu_device_options_t device = {.struct_size = sizeof(device),
                                            .thread_count = source->threads};
  WEFT_RETURN_IF_ERROR(weft_layout_machine(layout->cluster, &source->machine));
  source->layout.machine = source->machine;
  source->has_layout = true;
  WEFT_RETURN_IF_ERROR(weft_layout_init(layout, &source->made_layout));
  WEFT_RETURN_IF_ERROR(read_step(source, text, size));
  WEFT_RETURN_IF_ERROR(weft_cpu_device_create(&device, allocator, &source->device));
  source->layout.device = source->device;
  WEFT_RETURN_IF_ERROR(
      weft_layout_apply(&source->made_layout, layout, source->step, NULL, NULL, &source->program));
  if (!source->is_quiet) weft_layout_print_notes(source->program);
  const weft_compile_options_t compile =
      weft_layout_compile_options(layout, source->made_layout.mesh.rank_count);
  WEFT_RETURN_IF_ERROR(
      weft_compile_with(source->program->graph, &compile, source->device, allocator, out_plan));
  WEFT_RETURN_IF_ERROR(weft_plan_device_attach(*out_plan, source->threads));
  return attach_program(source, *out_plan);
}

// Opening ---------------------------------------------------------------------------------------

static weft_status_t check_options(const weft_plan_source_t* source) {
  weft_layout_options_t layout = source->layout;
  if (source->replaces_machine) layout.cluster = NULL;
  if (!weft_layout_options_given(&layout) && !weft_schedule_options_given(&layout) &&
      !source->threads) {
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "%s is a plan: options of its layout, its schedule and its threads were given "
                     "when it was made",
                     source->path);
}

static weft_status_t open_text(weft_plan_source_t* source, const char* text, size_t size,
                               weft_plan_t** out_plan) {
  if (!weft_tool_is_plan(text, size)) return make_plan(source, text, size, out_plan);
  WEFT_RETURN_IF_ERROR(check_options(source));
  return weft_tool_read_plan(source->path, text, size, out_plan);
}

weft_status_t weft_plan_source_open(weft_plan_source_t* source, weft_plan_t** out_plan) {
  char* text = NULL;
  size_t size = 0;
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(weft_command_read_file(source->path, &text, &size));
  weft_status_t status = open_text(source, text, size, out_plan);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  if (!weft_status_is_ok(status)) {
    weft_plan_release(*out_plan);
    *out_plan = NULL;
  }
  return status;
}
