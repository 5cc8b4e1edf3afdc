// An executor of its own: one instruction after another, with a clock around each. What reading the
// clock takes is left out of the instructions' times, but is part of the whole step's.
#include "tools/bench_compare.h"

#include <stdlib.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/machine.h"
#include "runtime/base/string_buffer.h"

// Where one instruction's bytes are.
typedef struct site_s {
  weft_prepared_kernel_t* prepared;
  void** inputs;
  void** outputs;
  void* workspace;
  void* predicate;
  weft_collective_t collective;
} site_t;

typedef struct course_s {
  weft_bench_t* bench;
  const weft_plan_t* plan;
  uint8_t* arenas[WEFT_BUFFER_KIND_COUNT_];
  weft_comm_group_t* groups;
  site_t* sites;     // by instruction id
  double* step_ns;   // of the step that runs, by instruction id
  uint32_t* runs;    // in a step, by instruction id
  double* samples;   // by instruction id, then by step
  double* whole;     // by step
  double* costs_ns;  // predicted, of one run, by instruction id
  uint32_t step_count;
  double clock_ns;
  weft_arena_t arena;
} course_t;

#define ARENA_ALIGNMENT 4096

static void* address_of(const course_t* course, const weft_view_t* view) {
  const weft_buffer_t* buffer = &course->plan->buffers[view->buffer];
  uint8_t* base = course->arenas[buffer->kind];
  return base == NULL ? NULL : base + (int64_t)buffer->offset_bytes + view->offset_bytes;
}

// ---- preparation --------------------------------------------------------------------------------

// Small positive numbers, and small integers: indices that exist and values without overflow.
static void fill_buffer(const course_t* course, const weft_buffer_t* buffer, weft_dtype_t dtype) {
  uint8_t* at = course->arenas[buffer->kind] + buffer->offset_bytes;
  if (dtype == WEFT_DTYPE_F32) {
    float* values = (float*)(void*)at;
    for (size_t i = 0; i < buffer->size_bytes / sizeof(float); ++i) {
      values[i] = 0.01f + 0.0001f * (float)(i * 7919 % 211);
    }
  } else if (dtype == WEFT_DTYPE_I32 || dtype == WEFT_DTYPE_UI32) {
    uint32_t* values = (uint32_t*)(void*)at;
    for (size_t i = 0; i < buffer->size_bytes / sizeof(uint32_t); ++i) {
      values[i] = (uint32_t)(i * 7 % 10);
    }
  }
}

static void fill_constants(const course_t* course) {
  const weft_plan_t* plan = course->plan;
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->kind != WEFT_BUFFER_CONSTANT) continue;
    uint8_t* at = course->arenas[WEFT_BUFFER_CONSTANT] + buffer->offset_bytes;
    if (buffer->holds_rank) memcpy(at, &course->bench->rank, sizeof(uint32_t));
    for (size_t done = 0; buffer->constant_size_bytes > 0 &&
                          done + buffer->constant_size_bytes <= buffer->size_bytes;
         done += buffer->constant_size_bytes) {
      memcpy(at + done, buffer->constant_data, buffer->constant_size_bytes);
    }
  }
}

static weft_status_t resolve(course_t* course, const weft_view_t* views, uint32_t count,
                             void*** out_addresses) {
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&course->arena, (size_t)count + 1,
                                                 sizeof(**out_addresses), (void**)out_addresses));
  for (uint32_t i = 0; i < count; ++i) (*out_addresses)[i] = address_of(course, &views[i]);
  return weft_ok_status();
}

static weft_status_t prepare_instruction(course_t* course, const weft_instruction_t* instruction) {
  site_t* site = &course->sites[instruction->id];
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_device_vtable_t* vtable = course->bench->device->vtable;
  size_t bytes = 0;
  WEFT_RETURN_IF_ERROR(resolve(course, kernel->inputs, kernel->input_count, &site->inputs));
  WEFT_RETURN_IF_ERROR(resolve(course, kernel->outputs, kernel->output_count, &site->outputs));
  if (instruction->kind == WEFT_INSTRUCTION_KERNEL) {
    if (instruction->workspace != WEFT_BUFFER_NONE) {
      const weft_view_t view = {.buffer = instruction->workspace};
      site->workspace = address_of(course, &view);
    }
    return vtable->prepare(course->bench->device, kernel, &site->prepared, &bytes);
  }
  const weft_collective_kernel_t* call = &kernel->as.collective;
  site->collective = (weft_collective_t){
      .kind = call->kind,
      .group = course->groups[call->groups],
      .dtype = call->dtype,
      .reduction = call->reduction,
      .count = (size_t)call->count,
      .root = call->root,
      .source = call->peers != NULL ? call->peers[2 * course->bench->rank] : -1,
      .target = call->peers != NULL ? call->peers[2 * course->bench->rank + 1] : -1,
      .input = site->inputs[0],
      .output = site->outputs[0],
      .instruction = instruction->id,
  };
  return weft_ok_status();
}

static weft_status_t prepare_block(course_t* course, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->block_count == 0) {
      WEFT_RETURN_IF_ERROR(prepare_instruction(course, instruction));
      continue;
    }
    course->sites[instruction->id].predicate = address_of(course, &instruction->predicate);
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      WEFT_RETURN_IF_ERROR(prepare_block(course, &instruction->blocks[b]));
    }
  }
  return weft_ok_status();
}

static weft_status_t add_groups(course_t* course) {
  const weft_plan_t* plan = course->plan;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&course->arena, (size_t)plan->groups_count + 1,
                                                 sizeof(*course->groups), (void**)&course->groups));
  for (uint32_t i = 0; i < plan->groups_count && course->bench->comm != NULL; ++i) {
    const weft_plan_groups_t* set = &plan->groups[i];
    for (uint32_t g = 0; g < set->group_count; ++g) {
      const uint32_t* members = set->members + (size_t)g * set->group_size;
      weft_comm_group_t group = WEFT_COMM_WORLD;
      WEFT_RETURN_IF_ERROR(
          weft_comm_add_group(course->bench->comm, members, set->group_size, &group));
      for (uint32_t m = 0; m < set->group_size; ++m) {
        if (members[m] == course->bench->rank) course->groups[i] = group;
      }
    }
  }
  return weft_ok_status();
}

static weft_status_t prepare_course(course_t* course, uint32_t steps) {
  const weft_plan_t* plan = course->plan;
  const size_t count = (size_t)plan->instruction_count + 1;
  course->step_count = steps;
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    WEFT_RETURN_IF_ERROR(weft_allocator_allocate(course->bench->allocator, plan->arena_bytes[kind],
                                                 ARENA_ALIGNMENT, (void**)&course->arenas[kind]));
    if (plan->arena_bytes[kind] > 0) memset(course->arenas[kind], 0, plan->arena_bytes[kind]);
  }
  fill_constants(course);
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    fill_buffer(course, &plan->buffers[plan->arguments[i].buffer], plan->arguments[i].shape.dtype);
  }
  WEFT_RETURN_IF_ERROR(add_groups(course));
  weft_arena_t* arena = &course->arena;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(site_t), (void**)&course->sites));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(double), (void**)&course->step_ns));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(uint32_t), (void**)&course->runs));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(double), (void**)&course->costs_ns));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count * steps, sizeof(double), (void**)&course->samples));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, steps, sizeof(double), (void**)&course->whole));
  return prepare_block(course, &plan->body);
}

static void release_course(course_t* course) {
  for (uint32_t i = 0; course->sites != NULL && i < course->plan->instruction_count; ++i) {
    if (course->sites[i].prepared == NULL) continue;
    course->bench->device->vtable->release(course->bench->device, course->sites[i].prepared);
  }
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    weft_allocator_release(course->bench->allocator, course->arenas[kind],
                           course->plan->arena_bytes[kind], ARENA_ALIGNMENT);
  }
  weft_arena_deinit(&course->arena);
}

// ---- steps --------------------------------------------------------------------------------------

// What two reads of the clock take, which is in everything that is measured between them.
static double clock_cost(void) {
  double least = 1e9;
  for (int i = 0; i < 1000; ++i) {
    const double begin = weft_bench_now_ns();
    const double between = weft_bench_now_ns() - begin;
    if (between < least) least = between;
  }
  return least;
}

static weft_status_t run_block(course_t* course, const weft_plan_block_t* block);

static weft_status_t run_control(course_t* course, const weft_instruction_t* instruction) {
  const uint8_t* predicate = course->sites[instruction->id].predicate;
  if (instruction->kind == WEFT_INSTRUCTION_WHILE) {
    for (;;) {
      WEFT_RETURN_IF_ERROR(run_block(course, &instruction->blocks[0]));
      if (*predicate == 0) return weft_ok_status();
      WEFT_RETURN_IF_ERROR(run_block(course, &instruction->blocks[1]));
    }
  }
  int32_t branch = 0;
  if (instruction->predicate.dtype == WEFT_DTYPE_I1) {
    branch = *predicate != 0 ? 0 : 1;
  } else {
    memcpy(&branch, predicate, sizeof(branch));
  }
  const int32_t last = (int32_t)instruction->block_count - 1;
  return run_block(course, &instruction->blocks[branch < 0 || branch > last ? last : branch]);
}

static weft_status_t run_instruction(course_t* course, const weft_instruction_t* instruction) {
  const site_t* site = &course->sites[instruction->id];
  weft_device_t* device = course->bench->device;
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
    return weft_comm_run(course->bench->comm, &site->collective);
  }
  return device->vtable->launch(device, NULL, site->prepared, site->inputs, site->outputs,
                                site->workspace);
}

static weft_status_t run_block(course_t* course, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->block_count > 0) {
      WEFT_RETURN_IF_ERROR(run_control(course, instruction));
      continue;
    }
    const double begin = weft_bench_now_ns();
    WEFT_RETURN_IF_ERROR_WHILE(run_instruction(course, instruction),
                               "while running instruction #%u", instruction->id);
    const double spent = weft_bench_now_ns() - begin;
    course->step_ns[instruction->id] += spent > course->clock_ns ? spent - course->clock_ns : 0;
    ++course->runs[instruction->id];
  }
  return weft_ok_status();
}

static weft_status_t run_steps(course_t* course) {
  const uint32_t count = course->plan->instruction_count;
  course->clock_ns = clock_cost();
  for (uint32_t warm = 0; warm < 2; ++warm) {
    WEFT_RETURN_IF_ERROR(run_block(course, &course->plan->body));
  }
  for (uint32_t s = 0; s < course->step_count; ++s) {
    memset(course->step_ns, 0, count * sizeof(*course->step_ns));
    memset(course->runs, 0, count * sizeof(*course->runs));
    WEFT_RETURN_IF_ERROR(weft_bench_barrier(course->bench));
    const double begin = weft_bench_now_ns();
    WEFT_RETURN_IF_ERROR(run_block(course, &course->plan->body));
    course->whole[s] = weft_bench_now_ns() - begin;
    for (uint32_t i = 0; i < count; ++i) {
      course->samples[(size_t)i * course->step_count + s] = course->step_ns[i];
    }
  }
  return weft_ok_status();
}

// ---- report -------------------------------------------------------------------------------------

static const char* kind_of(const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  switch (kernel->kind) {
    case WEFT_KERNEL_LOOP:
      return "loops";
    case WEFT_KERNEL_CONTRACTION:
      return "contractions";
    case WEFT_KERNEL_COLLECTIVE:
      return weft_collective_name(kernel->as.collective.kind);
    case WEFT_KERNEL_OP:
      break;
  }
  return weft_op_info(kernel->as.op.op->opcode)->name;
}

typedef struct kind_row_s {
  const char* name;
  uint32_t count;
  double predicted_ns;
  double measured_ns;
} kind_row_t;

typedef struct comparison_s {
  course_t* course;
  kind_row_t rows[64];
  uint32_t row_count;
  bool is_verbose;
} comparison_t;

static double percent(double predicted, double measured) {
  return measured > 0 ? 100 * (predicted / measured - 1) : 0;
}

static void print_views(const weft_kernel_t* kernel) {
  for (uint32_t i = 0; i < kernel->input_count + kernel->output_count; ++i) {
    const weft_view_t* view =
        i < kernel->input_count ? &kernel->inputs[i] : &kernel->outputs[i - kernel->input_count];
    printf("%s[", i == kernel->input_count ? " ->" : " ");
    for (int32_t d = 0; d < view->rank; ++d) {
      printf("%s%lld:%lld", d > 0 ? " " : "", (long long)view->dims[d],
             (long long)view->strides[d]);
    }
    printf("]");
  }
}

static void add_instruction(comparison_t* comparison, const weft_instruction_t* instruction) {
  const course_t* course = comparison->course;
  const uint32_t id = instruction->id;
  const double measured =
      weft_bench_low(&course->samples[(size_t)id * course->step_count], course->step_count);
  const double predicted = course->costs_ns[id] * course->runs[id];
  const char* name = kind_of(instruction);
  uint32_t row = 0;
  while (row < comparison->row_count && strcmp(comparison->rows[row].name, name) != 0) ++row;
  if (row < sizeof(comparison->rows) / sizeof(comparison->rows[0])) {
    if (row == comparison->row_count) comparison->rows[comparison->row_count++].name = name;
    comparison->rows[row].count += course->runs[id];
    comparison->rows[row].predicted_ns += predicted;
    comparison->rows[row].measured_ns += measured;
  }
  if (!comparison->is_verbose) return;
  printf("#%-5u %-24s %9.1f us predicted %9.1f us measured %+7.1f %%", id, name, predicted / 1e3,
         measured / 1e3, percent(predicted, measured));
  if (instruction->kernel.kind == WEFT_KERNEL_LOOP) {
    printf("  %u steps", instruction->kernel.as.loop.step_count);
  }
  print_views(&instruction->kernel);
  printf("\n");
}

static void add_block(comparison_t* comparison, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->block_count == 0) add_instruction(comparison, instruction);
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      add_block(comparison, &instruction->blocks[b]);
    }
  }
}

static void print_row(const char* name, uint32_t count, double predicted, double measured) {
  printf("%-28s %6u %14.1f %14.1f %+8.1f %%\n", name, count, predicted / 1e3, measured / 1e3,
         percent(predicted, measured));
}

static void report(course_t* course, const weft_machine_t* machine, bool is_verbose) {
  comparison_t comparison = {.course = course, .is_verbose = is_verbose};
  add_block(&comparison, &course->plan->body);
  printf("%-28s %6s %14s %14s %10s   (machine %s, lower tenth of %u steps)\n", "kernels", "number",
         "predicted us", "measured us", "error", weft_machine_name(machine), course->step_count);
  kind_row_t sum = {0};
  for (uint32_t i = 0; i < comparison.row_count; ++i) {
    const kind_row_t* row = &comparison.rows[i];
    print_row(row->name, row->count, row->predicted_ns, row->measured_ns);
    sum.count += row->count;
    sum.predicted_ns += row->predicted_ns;
    sum.measured_ns += row->measured_ns;
  }
  print_row("sum", sum.count, sum.predicted_ns, sum.measured_ns);
  print_row("step", 1, sum.predicted_ns, weft_bench_low(course->whole, course->step_count));
}

// ---- the step -----------------------------------------------------------------------------------

static weft_status_t compare_plan(weft_bench_t* bench, const weft_plan_t* plan,
                                  const weft_machine_t* machine, uint32_t steps, bool is_verbose) {
  course_t course = {.bench = bench, .plan = plan};
  weft_arena_init(weft_allocator_system(), &course.arena);
  weft_status_t status = prepare_course(&course, steps);
  if (weft_status_is_ok(status)) {
    status = weft_machine_plan_costs(machine, plan, &course.arena, course.costs_ns);
  }
  if (weft_status_is_ok(status)) status = run_steps(&course);
  if (weft_status_is_ok(status) && bench->rank == 0) report(&course, machine, is_verbose);
  release_course(&course);
  return status;
}

static weft_status_t compare_graph(weft_bench_t* bench, const weft_graph_t* graph,
                                   const weft_machine_t* machine, uint32_t steps, bool is_verbose) {
  weft_plan_t* plan = NULL;
  const weft_compile_options_t options = {.struct_size = sizeof(options),
                                          .rank_count = bench->rank_count};
  WEFT_RETURN_IF_ERROR(
      weft_compile_with(graph, &options, bench->device, weft_allocator_system(), &plan));
  weft_status_t status = compare_plan(bench, plan, machine, steps, is_verbose);
  weft_plan_release(plan);
  return status;
}

static weft_status_t compare_program(weft_bench_t* bench, const weft_graph_t* step,
                                     const weft_layout_options_t* options,
                                     const weft_machine_t* machine, uint32_t steps,
                                     bool is_verbose) {
  weft_layout_t layout;
  weft_program_t* program = NULL;
  weft_status_t status = weft_layout_init(options, &layout);
  if (weft_status_is_ok(status)) {
    status = weft_layout_apply(&layout, options, step, NULL, NULL, &program);
  }
  if (weft_status_is_ok(status)) {
    status = compare_graph(bench, program->graph, machine, steps, is_verbose);
  }
  weft_program_release(program);
  weft_layout_deinit(&layout);
  return status;
}

weft_status_t weft_bench_compare(weft_bench_t* bench, const weft_graph_t* step,
                                 const weft_layout_options_t* layout, const weft_machine_t* machine,
                                 uint32_t steps, bool is_verbose) {
  return weft_layout_options_given(layout)
             ? compare_program(bench, step, layout, machine, steps, is_verbose)
             : compare_graph(bench, step, machine, steps, is_verbose);
}
