// A device that stands between an executor and the device that computes: it reads the clock behind
// every launch. One read suffices, because an instruction begins where the one before it ended, so
// that what the executor does between two of them is in the later one's time.
#include "tools/bench_step.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tools/bench_quiet.h"
#include "weft/executor.h"

typedef struct clocked_device_s {
  weft_device_t base;
  weft_device_t* inner;
  const uint32_t* kernel_ids;  // in the order in which executors prepare kernels
  uint32_t prepared_count;
  bool is_clocked;
  double clock_ns;  // what reading the clock takes
  double last_ns;
  double* spent_ns;  // of the step that runs, by instruction id
  uint32_t* runs;
} clocked_device_t;

typedef struct clocked_kernel_s {
  weft_prepared_kernel_t* inner;
  uint32_t id;
} clocked_kernel_t;

// ---- the device ---------------------------------------------------------------------------------

static void note_end(clocked_device_t* device, uint32_t id) {
  if (!device->is_clocked) return;
  const double now = weft_bench_now_ns();
  const double spent = now - device->last_ns - device->clock_ns;
  device->last_ns = now;
  device->spent_ns[id] += spent > 0 ? spent : 0;
  ++device->runs[id];
}

static weft_status_t clocked_prepare(weft_device_t* base, const weft_kernel_t* kernel,
                                     weft_prepared_kernel_t** out_prepared, size_t* out_bytes) {
  clocked_device_t* device = (clocked_device_t*)base;
  clocked_kernel_t* made = NULL;
  *out_prepared = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(weft_allocator_system(), 1, sizeof(*made), 16, (void**)&made));
  made->id = device->kernel_ids[device->prepared_count++];
  weft_status_t status =
      device->inner->vtable->prepare(device->inner, kernel, &made->inner, out_bytes);
  if (weft_status_is_ok(status)) {
    *out_prepared = (weft_prepared_kernel_t*)(void*)made;
  } else {
    weft_allocator_release(weft_allocator_system(), made, sizeof(*made), 16);
  }
  return status;
}

static void clocked_release(weft_device_t* base, weft_prepared_kernel_t* prepared) {
  clocked_device_t* device = (clocked_device_t*)base;
  clocked_kernel_t* made = (clocked_kernel_t*)(void*)prepared;
  device->inner->vtable->release(device->inner, made->inner);
  weft_allocator_release(weft_allocator_system(), made, sizeof(*made), 16);
}

// One instruction after another, so that each has a time of its own.
static weft_status_t clocked_create_stream(weft_device_t* base, weft_stream_kind_t kind,
                                           uint32_t capacity, weft_device_stream_t** out_stream) {
  (void)base;
  (void)kind;
  (void)capacity;
  *out_stream = NULL;
  return weft_ok_status();
}

static void clocked_destroy_stream(weft_device_t* base, weft_device_stream_t* stream) {
  (void)base;
  (void)stream;
}

static weft_status_t clocked_launch(weft_device_t* base, weft_device_stream_t* stream,
                                    const weft_prepared_kernel_t* prepared, void* const* inputs,
                                    void* const* outputs, void* workspace) {
  clocked_device_t* device = (clocked_device_t*)base;
  const clocked_kernel_t* made = (const clocked_kernel_t*)(const void*)prepared;
  WEFT_RETURN_IF_ERROR(device->inner->vtable->launch(device->inner, stream, made->inner, inputs,
                                                     outputs, workspace));
  note_end(device, made->id);
  return weft_ok_status();
}

static weft_status_t clocked_launch_collective(weft_device_t* base, weft_device_stream_t* stream,
                                               const weft_device_collective_t* collective) {
  clocked_device_t* device = (clocked_device_t*)base;
  WEFT_RETURN_IF_ERROR(device->inner->vtable->launch_collective(device->inner, stream, collective));
  note_end(device, (uint32_t)collective->call.instruction);
  return weft_ok_status();
}

static uint64_t clocked_mark(weft_device_t* base, weft_device_stream_t* stream) {
  weft_device_t* inner = ((clocked_device_t*)base)->inner;
  return inner->vtable->mark(inner, stream);
}

static weft_status_t clocked_wait(weft_device_t* base, weft_device_stream_t* stream,
                                  weft_device_stream_t* other, uint64_t mark) {
  weft_device_t* inner = ((clocked_device_t*)base)->inner;
  return inner->vtable->wait(inner, stream, other, mark);
}

static weft_status_t clocked_synchronize(weft_device_t* base, weft_device_stream_t* stream) {
  weft_device_t* inner = ((clocked_device_t*)base)->inner;
  return inner->vtable->synchronize(inner, stream);
}

static const weft_device_vtable_t clocked_vtable = {
    .name = "clocked",
    .prepare = clocked_prepare,
    .release = clocked_release,
    .create_stream = clocked_create_stream,
    .destroy_stream = clocked_destroy_stream,
    .launch = clocked_launch,
    .launch_collective = clocked_launch_collective,
    .mark = clocked_mark,
    .wait = clocked_wait,
    .synchronize = clocked_synchronize,
};

static double clock_cost(void) {
  double least = 1e9;
  for (int i = 0; i < 1000; ++i) {
    const double begin = weft_bench_now_ns();
    const double between = weft_bench_now_ns() - begin;
    if (between < least) least = between;
  }
  return least;
}

static void list_kernels(const weft_plan_block_t* block, uint32_t* ids, uint32_t* count) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_KERNEL) ids[(*count)++] = instruction->id;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      list_kernels(&instruction->blocks[b], ids, count);
    }
  }
}

// ---- arguments ----------------------------------------------------------------------------------

// Ordinary positive numbers, and small integers: indices that exist and values without overflow.
static void fill_argument(const weft_tensor_t* tensor) {
  const size_t count = weft_shape_size_bytes(&tensor->shape) / sizeof(uint32_t);
  if (tensor->shape.dtype == WEFT_DTYPE_F32) {
    float* values = tensor->data;
    for (size_t i = 0; i < count; ++i) values[i] = 0.01f + 0.0001f * (float)(i * 7919 % 211);
  } else if (tensor->shape.dtype == WEFT_DTYPE_I32 || tensor->shape.dtype == WEFT_DTYPE_UI32) {
    uint32_t* values = tensor->data;
    for (size_t i = 0; i < count; ++i) values[i] = (uint32_t)(i * 7 % 10);
  }
}

static weft_status_t fill_arguments(const weft_plan_t* plan, weft_executor_t* executor) {
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    weft_tensor_t tensor;
    WEFT_RETURN_IF_ERROR(weft_executor_argument(executor, i, &tensor));
    fill_argument(&tensor);
  }
  return weft_ok_status();
}

// ---- steps --------------------------------------------------------------------------------------

typedef struct course_s {
  weft_bench_t* bench;
  clocked_device_t device;
  weft_executor_t* executor;
  uint32_t instruction_count;
  uint32_t step_count;
  uint32_t taken;   // steps of either kind so far
  double* samples;  // by instruction id, then by step
  double* clocked;  // by step
  double* unclocked;
} course_t;

static weft_status_t time_step(course_t* course, double* out_ns) {
  WEFT_RETURN_IF_ERROR(weft_bench_barrier(course->bench));
  const double begin = weft_bench_now_ns();
  course->device.last_ns = begin;
  WEFT_RETURN_IF_ERROR(weft_executor_step(course->executor));
  *out_ns = weft_bench_now_ns() - begin;
  return weft_ok_status();
}

static weft_status_t run_clocked(course_t* course, uint32_t step) {
  clocked_device_t* device = &course->device;
  const uint32_t count = course->instruction_count;
  memset(device->spent_ns, 0, count * sizeof(*device->spent_ns));
  memset(device->runs, 0, count * sizeof(*device->runs));
  device->is_clocked = true;
  weft_status_t status = time_step(course, &course->clocked[step]);
  device->is_clocked = false;
  for (uint32_t i = 0; i < count; ++i) {
    course->samples[(size_t)i * course->step_count + step] = device->spent_ns[i];
  }
  return status;
}

static weft_status_t run_round(course_t* course, uint32_t steps) {
  double warm = 0;
  WEFT_RETURN_IF_ERROR(weft_bench_await_quiet(course->bench));
  WEFT_RETURN_IF_ERROR(time_step(course, &warm));
  for (uint32_t s = 0; s < steps; ++s) {
    WEFT_RETURN_IF_ERROR(time_step(course, &course->unclocked[course->taken + s]));
  }
  for (uint32_t s = 0; s < steps; ++s) {
    WEFT_RETURN_IF_ERROR(run_clocked(course, course->taken + s));
  }
  course->taken += steps;
  return weft_ok_status();
}

static void pause_for(double ns) {
  const struct timespec pause = {.tv_sec = (time_t)(ns / 1e9),
                                 .tv_nsec = (long)(ns - 1e9 * (double)(time_t)(ns / 1e9))};
  (void)nanosleep(&pause, NULL);
}

static weft_status_t run_rounds(course_t* course, const weft_bench_step_options_t* options) {
  const uint32_t rounds = options->rounds < options->steps ? options->rounds : options->steps;
  double warm = 0;
  WEFT_RETURN_IF_ERROR(time_step(course, &warm));
  for (uint32_t r = 0; r < rounds; ++r) {
    if (r > 0 && options->pause_ns > 0) pause_for(options->pause_ns);
    const uint32_t until = (uint32_t)((uint64_t)options->steps * (r + 1) / rounds);
    WEFT_RETURN_IF_ERROR(run_round(course, until - course->taken));
  }
  return weft_ok_status();
}

// ---- what counts --------------------------------------------------------------------------------

typedef struct ranked_s {
  double ns;
  uint32_t step;
} ranked_t;

static int compare_ranked(const void* a, const void* b) {
  const ranked_t* x = a;
  const ranked_t* y = b;
  if (x->ns != y->ns) return x->ns < y->ns ? -1 : 1;
  return (x->step > y->step) - (x->step < y->step);
}

static void rank_steps(const double* times, uint32_t count, ranked_t* out_ranked) {
  for (uint32_t s = 0; s < count; ++s) out_ranked[s] = (ranked_t){.ns = times[s], .step = s};
  qsort(out_ranked, count, sizeof(*out_ranked), compare_ranked);
}

static uint32_t fast_count(uint32_t count) {
  const uint32_t tenth = (count + 9) / 10;
  if (tenth >= 3) return tenth;
  return count < 3 ? count : 3;
}

static double mean_of_fast(const ranked_t* ranked, uint32_t count) {
  double sum = 0;
  for (uint32_t i = 0; i < fast_count(count); ++i) sum += ranked[i].ns;
  return sum / fast_count(count);
}

static weft_status_t summarize(const course_t* course, weft_arena_t* arena,
                               weft_bench_step_times_t* out_times) {
  const uint32_t steps = course->step_count;
  ranked_t* ranked = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, steps, sizeof(*ranked), (void**)&ranked));
  rank_steps(course->unclocked, steps, ranked);
  out_times->step_ns = mean_of_fast(ranked, steps);
  out_times->median_ns = ranked[steps / 2].ns;
  rank_steps(course->clocked, steps, ranked);
  out_times->clocked_ns = mean_of_fast(ranked, steps);
  for (uint32_t i = 0; i < course->instruction_count; ++i) {
    const double* samples = &course->samples[(size_t)i * steps];
    double sum = 0;
    for (uint32_t k = 0; k < fast_count(steps); ++k) sum += samples[ranked[k].step];
    out_times->instruction_ns[i] = sum / fast_count(steps);
  }
  return weft_ok_status();
}

static weft_status_t prepare_course(course_t* course, const weft_plan_t* plan, weft_arena_t* arena,
                                    weft_bench_step_times_t* out_times) {
  const size_t count = (size_t)plan->instruction_count + 1;
  const uint32_t steps = course->step_count;
  clocked_device_t* device = &course->device;
  uint32_t* ids = NULL;
  uint32_t kernels = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*ids), (void**)&ids));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(double), (void**)&device->spent_ns));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(uint32_t), (void**)&out_times->runs));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(double), (void**)&out_times->instruction_ns));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count * steps, sizeof(double), (void**)&course->samples));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, steps, sizeof(double), (void**)&course->clocked));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, steps, sizeof(double), (void**)&course->unclocked));
  list_kernels(&plan->body, ids, &kernels);
  device->kernel_ids = ids;
  device->runs = out_times->runs;
  WEFT_RETURN_IF_ERROR(weft_executor_create(plan, &device->base, course->bench->comm,
                                            course->bench->allocator, &course->executor));
  return fill_arguments(plan, course->executor);
}

weft_status_t weft_bench_step(weft_bench_t* bench, const weft_plan_t* plan,
                              const weft_bench_step_options_t* options, weft_arena_t* arena,
                              weft_bench_step_times_t* out_times) {
  *out_times = (weft_bench_step_times_t){0};
  course_t course = {.bench = bench,
                     .device = {.base = {.vtable = &clocked_vtable},
                                .inner = bench->device,
                                .clock_ns = clock_cost()},
                     .instruction_count = plan->instruction_count,
                     .step_count = options->steps > 0 ? options->steps : 1};
  const weft_bench_step_options_t used = {
      .steps = course.step_count,
      .rounds = options->rounds > 0 ? options->rounds : 1,
      .pause_ns = options->pause_ns,
  };
  weft_status_t status = prepare_course(&course, plan, arena, out_times);
  if (weft_status_is_ok(status)) status = run_rounds(&course, &used);
  if (weft_status_is_ok(status)) status = summarize(&course, arena, out_times);
  weft_executor_release(course.executor);
  return status;
}
