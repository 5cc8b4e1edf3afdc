// Samples: batches of equal launches, long enough for the clock, repeated within a time budget.
#include "tools/bench_measure.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "runtime/comm/shm/shm.h"
#include "runtime/topology/rank_placement.h"
#include "tools/bench_quiet.h"

enum { MOST_SAMPLES = 256 };

#define MEMORY_BYTES ((size_t)320 << 20)
#define QUICK_MEMORY_BYTES ((size_t)192 << 20)
#define SAMPLE_NS 20e3
#define ALIGNMENT 4096

double weft_bench_now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return 1e9 * (double)now.tv_sec + (double)now.tv_nsec;
}

static int compare_doubles(const void* a, const void* b) {
  const double x = *(const double*)a;
  const double y = *(const double*)b;
  return (x > y) - (x < y);
}

double weft_bench_low(double* samples, uint32_t count) {
  qsort(samples, count, sizeof(samples[0]), compare_doubles);
  return samples[count / 10];
}

weft_status_t weft_bench_mean(weft_bench_t* bench, double* value) {
  if (bench->comm == NULL) return weft_ok_status();
  weft_tensor_t tensor;
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_F64};
  weft_tensor_init_borrowed(&shape, value, &tensor);
  return weft_comm_reduce(bench->comm, WEFT_REDUCE_MEAN, &tensor);
}

void weft_bench_begin_round(weft_bench_t* bench) {
  if (bench->next_figure > bench->figure_count) bench->figure_count = bench->next_figure;
  bench->next_figure = 0;
}

// The mean over the ranks, or what an earlier round found if that is less.
static weft_status_t settle_figure(weft_bench_t* bench, double* ns) {
  WEFT_RETURN_IF_ERROR(weft_bench_mean(bench, ns));
  const uint32_t at = bench->next_figure++;
  if (at >= WEFT_BENCH_MAX_FIGURES) return weft_ok_status();
  if (at >= bench->figure_count || *ns < bench->figures[at]) bench->figures[at] = *ns;
  *ns = bench->figures[at];
  return weft_ok_status();
}

weft_status_t weft_bench_barrier(weft_bench_t* bench) {
  if (bench->comm == NULL) return weft_ok_status();
  return weft_comm_barrier(bench->comm, "measurement");
}

// ---- ranks --------------------------------------------------------------------------------------

// Binds this process to its part of the cores and makes a device of them.
static weft_status_t place_rank(weft_bench_t* bench, int32_t threads) {
  weft_topology_t* topology = NULL;
  weft_rank_placement_t placement;
  weft_cpu_device_options_t options = {.struct_size = sizeof(options), .pin_threads = true};
  WEFT_RETURN_IF_ERROR(weft_topology_create(weft_allocator_system(), &topology));
  weft_status_t status = weft_rank_placement_compute(topology, (int32_t)bench->rank_count, threads,
                                                     weft_allocator_system(), &placement);
  if (!weft_status_is_ok(status)) {
    weft_topology_destroy(topology);
    return status;
  }
  const weft_rank_cores_t* cores = &placement.ranks[bench->rank];
  if (placement.shares_cores) options.pin_threads = false;
  if (options.pin_threads && bench->rank_count > 1) {
    weft_status_t bound = weft_rank_placement_bind(&placement, topology, (int32_t)bench->rank);
    options.pin_threads = weft_status_is_ok(bound);
    weft_status_release(bound);
  }
  options.thread_count = cores->thread_count;
  bench->thread_count = cores->thread_count;
  const int32_t used =
      cores->core_count < cores->thread_count ? cores->core_count : cores->thread_count;
  const weft_core_t* core = weft_topology_core(topology, cores->cores[0]);
  bench->l2_bytes = (double)core->l2_bytes * used;
  bench->l3_bytes = (double)core->l3_bytes;
  if (!placement.shares_cores) bench->l3_bytes /= bench->rank_count;
  weft_rank_placement_deinit(&placement);
  weft_topology_destroy(topology);
  return weft_cpu_device_create(&options, weft_allocator_system(), &bench->device);
}

static void fill_memory(float* values, size_t count) {
  for (size_t i = 0; i < count; ++i) values[i] = (float)(i % 1013) * 0.0007f + 0.1f;
}

void weft_bench_refill(weft_bench_t* bench) {
  fill_memory((float*)(void*)bench->memory, bench->memory_bytes / sizeof(float));
}

weft_status_t weft_bench_init(uint32_t rank, uint32_t rank_count, int job_fd, int32_t threads,
                              bool is_quick, weft_bench_t* out_bench) {
  *out_bench = (weft_bench_t){.rank = rank, .rank_count = rank_count, .is_quick = is_quick};
  out_bench->budget_ns = is_quick ? 1e6 : 5e6;
  out_bench->allocator = weft_allocator_system();
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(weft_allocator_system(),
                                                     WEFT_BENCH_MAX_FIGURES, sizeof(double), 8,
                                                     (void**)&out_bench->figures));
  WEFT_RETURN_IF_ERROR(place_rank(out_bench, threads));
  if (rank_count > 1) {
    weft_comm_shm_options_t options = weft_comm_shm_default_options();
    options.rank = rank;
    options.size = rank_count;
    options.job_fd = job_fd;
    WEFT_RETURN_IF_ERROR(weft_comm_shm_create(&options, &out_bench->comm));
    out_bench->allocator = weft_comm_memory(out_bench->comm);
  }
  return weft_ok_status();
}

weft_status_t weft_bench_take_memory(weft_bench_t* bench) {
  bench->memory_bytes = bench->is_quick ? QUICK_MEMORY_BYTES : MEMORY_BYTES;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(bench->allocator, bench->memory_bytes, ALIGNMENT,
                                               (void**)&bench->memory));
  weft_bench_refill(bench);
  return weft_ok_status();
}

void weft_bench_deinit(weft_bench_t* bench) {
  weft_allocator_release(bench->allocator, bench->memory, bench->memory_bytes, ALIGNMENT);
  weft_allocator_release(weft_allocator_system(), bench->figures,
                         WEFT_BENCH_MAX_FIGURES * sizeof(double), 8);
  weft_comm_destroy(bench->comm);
  weft_device_destroy(bench->device);
}

// ---- kernels ------------------------------------------------------------------------------------

typedef struct launch_s {
  weft_bench_t* bench;
  const weft_kernel_t* kernel;
  const weft_prepared_kernel_t* prepared;
  void* const* inputs;
  void* const* outputs;
  size_t set_bytes;
  uint32_t set_count;
  uint32_t next_set;
  void* workspace;
} launch_t;

static weft_status_t launch_next(launch_t* launch) {
  enum { MOST = 16 };
  void* inputs[MOST];
  void* outputs[MOST];
  const weft_device_vtable_t* vtable = launch->bench->device->vtable;
  if (launch->set_count == 1) {
    return vtable->launch(launch->bench->device, NULL, launch->prepared, launch->inputs,
                          launch->outputs, launch->workspace);
  }
  const size_t shift = launch->set_bytes * launch->next_set;
  for (uint32_t i = 0; i < launch->kernel->input_count && i < MOST; ++i) {
    inputs[i] = (char*)launch->inputs[i] + shift;
  }
  for (uint32_t i = 0; i < launch->kernel->output_count && i < MOST; ++i) {
    outputs[i] = (char*)launch->outputs[i] + shift;
  }
  launch->next_set = (launch->next_set + 1) % launch->set_count;
  return vtable->launch(launch->bench->device, NULL, launch->prepared, inputs, outputs,
                        launch->workspace);
}

static weft_status_t launch_batch(launch_t* launch, uint32_t count, double* out_ns) {
  const double begin = weft_bench_now_ns();
  for (uint32_t i = 0; i < count; ++i) WEFT_RETURN_IF_ERROR(launch_next(launch));
  *out_ns = (weft_bench_now_ns() - begin) / count;
  return weft_ok_status();
}

static weft_status_t sample_launches(launch_t* launch, double* out_ns) {
  weft_bench_t* bench = launch->bench;
  double samples[MOST_SAMPLES];
  double first = 0;
  // Every set once at least, so that no page is touched for the first time in a sample.
  WEFT_RETURN_IF_ERROR(launch_batch(launch, launch->set_count + 1, &first));
  WEFT_RETURN_IF_ERROR(launch_batch(launch, 1, &first));
  const uint32_t batch = first < SAMPLE_NS ? (uint32_t)(SAMPLE_NS / (first + 1)) + 1 : 1;
  WEFT_RETURN_IF_ERROR(weft_bench_await_quiet(bench));
  WEFT_RETURN_IF_ERROR(weft_bench_barrier(bench));
  const double begin = weft_bench_now_ns();
  uint32_t count = 0;
  while (count < MOST_SAMPLES && (count < 3 || weft_bench_now_ns() - begin < bench->budget_ns)) {
    WEFT_RETURN_IF_ERROR(launch_batch(launch, batch, &samples[count++]));
  }
  *out_ns = weft_bench_low(samples, count);
  return settle_figure(bench, out_ns);
}

weft_status_t weft_bench_kernel(weft_bench_t* bench, const weft_kernel_t* kernel,
                                void* const* inputs, void* const* outputs, size_t set_bytes,
                                uint32_t set_count, double* out_ns) {
  weft_prepared_kernel_t* prepared = NULL;
  size_t workspace_bytes = 0;
  *out_ns = 0;
  WEFT_RETURN_IF_ERROR(
      bench->device->vtable->prepare(bench->device, kernel, &prepared, &workspace_bytes));
  launch_t launch = {.bench = bench,
                     .kernel = kernel,
                     .prepared = prepared,
                     .inputs = inputs,
                     .outputs = outputs,
                     .set_bytes = set_bytes,
                     .set_count = set_count};
  weft_status_t status =
      weft_allocator_allocate(weft_allocator_system(), workspace_bytes, 64, &launch.workspace);
  if (weft_status_is_ok(status)) status = sample_launches(&launch, out_ns);
  weft_allocator_release(weft_allocator_system(), launch.workspace, workspace_bytes, 64);
  bench->device->vtable->release(bench->device, prepared);
  return status;
}

// ---- collectives --------------------------------------------------------------------------------

typedef struct collective_run_s {
  const weft_collective_t* collective;
  size_t set_bytes;
  uint32_t set_count;
  uint32_t next_set;
} collective_run_t;

static weft_status_t time_collectives(weft_bench_t* bench, collective_run_t* run, uint32_t count,
                                      double* out_ns) {
  WEFT_RETURN_IF_ERROR(weft_bench_barrier(bench));
  const double begin = weft_bench_now_ns();
  for (uint32_t i = 0; i < count; ++i) {
    weft_collective_t collective = *run->collective;
    collective.input = (const char*)collective.input + run->set_bytes * run->next_set;
    collective.output = (char*)collective.output + run->set_bytes * run->next_set;
    run->next_set = (run->next_set + 1) % run->set_count;
    WEFT_RETURN_IF_ERROR(weft_comm_run(bench->comm, &collective));
  }
  *out_ns = (weft_bench_now_ns() - begin) / count;
  return weft_bench_mean(bench, out_ns);
}

weft_status_t weft_bench_collective(weft_bench_t* bench, const weft_collective_t* collective,
                                    size_t set_bytes, uint32_t set_count, double* out_ns) {
  collective_run_t run = {.collective = collective, .set_bytes = set_bytes, .set_count = set_count};
  double samples[MOST_SAMPLES];
  double first = 0;
  WEFT_RETURN_IF_ERROR(time_collectives(bench, &run, set_count + 1, &first));
  WEFT_RETURN_IF_ERROR(time_collectives(bench, &run, 1, &first));
  // Means over the ranks are equal on all of them, so all take equally many samples.
  const uint32_t batch = first < 10 * SAMPLE_NS ? (uint32_t)(10 * SAMPLE_NS / (first + 1)) + 1 : 1;
  uint32_t count = 0;
  double spent = 0;
  WEFT_RETURN_IF_ERROR(weft_bench_await_quiet(bench));
  while (count < MOST_SAMPLES && (count < 5 || spent < 4 * bench->budget_ns)) {
    WEFT_RETURN_IF_ERROR(time_collectives(bench, &run, batch, &samples[count]));
    spent += samples[count++] * batch;
  }
  *out_ns = weft_bench_low(samples, count);
  return settle_figure(bench, out_ns);
}

// ---- loops --------------------------------------------------------------------------------------

void weft_bench_loop_init(weft_bench_loop_t* loop, int64_t rows, int64_t columns) {
  memset(loop, 0, sizeof(*loop));
  loop->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_LOOP,
                                 .inputs = loop->inputs,
                                 .outputs = loop->outputs,
                                 .in_place = UINT32_MAX};
  loop->kernel.as.loop = (weft_loop_kernel_t){
      .rank = 2, .dims = {rows, columns}, .steps = loop->steps, .outputs = loop->stores};
}

static weft_view_t loop_view(const weft_bench_loop_t* loop, weft_dtype_t dtype, int64_t row_stride,
                             int64_t column_stride) {
  const weft_loop_kernel_t* kernel = &loop->kernel.as.loop;
  return (weft_view_t){.dtype = dtype,
                       .rank = 2,
                       .dims = {kernel->dims[0], kernel->dims[1]},
                       .strides = {row_stride, column_stride}};
}

uint32_t weft_bench_loop_load(weft_bench_loop_t* loop, weft_dtype_t dtype, int64_t row_stride,
                              int64_t column_stride) {
  const uint32_t input = loop->kernel.input_count++;
  const uint32_t step = loop->kernel.as.loop.step_count++;
  loop->inputs[input] = loop_view(loop, dtype, row_stride, column_stride);
  // Addresses are apart, but so must be the views, or they would count as one.
  loop->inputs[input].buffer = input;
  loop->steps[step] =
      (weft_loop_step_t){.kind = WEFT_LOOP_LOAD, .result_dtype = dtype, .input = input};
  return step;
}

uint32_t weft_bench_loop_compute(weft_bench_loop_t* loop, weft_opcode_t opcode, weft_dtype_t dtype,
                                 weft_dtype_t result, const uint32_t* operands, uint32_t count) {
  const uint32_t step = loop->kernel.as.loop.step_count++;
  loop->steps[step] = (weft_loop_step_t){.kind = WEFT_LOOP_COMPUTE,
                                         .opcode = opcode,
                                         .dtype = dtype,
                                         .result_dtype = result,
                                         .operand_count = count,
                                         .exponent_bits = 8,
                                         .mantissa_bits = 7};
  memcpy(loop->steps[step].operands, operands, count * sizeof(*operands));
  return step;
}

void weft_bench_loop_store(weft_bench_loop_t* loop, weft_dtype_t dtype, uint32_t value,
                           uint32_t reduced_dims) {
  weft_loop_kernel_t* kernel = &loop->kernel.as.loop;
  const uint32_t output = loop->kernel.output_count++;
  loop->stores[output] = (weft_loop_output_t){.value = value, .view = output};
  loop->outputs[output] = loop_view(loop, dtype, kernel->dims[1], 1);
  loop->outputs[output].buffer = WEFT_BENCH_MAX_VIEWS + output;
  kernel->output_count = loop->kernel.output_count;
  if (reduced_dims == 0) return;
  const uint32_t init = kernel->step_count++;
  loop->steps[init] = (weft_loop_step_t){.kind = WEFT_LOOP_IMMEDIATE, .result_dtype = dtype};
  loop->stores[output].is_reduction = true;
  loop->stores[output].reduce_opcode = WEFT_OP_ADD;
  loop->stores[output].reduced_dims = reduced_dims;
  loop->stores[output].init = init;
  if ((reduced_dims & 1) != 0) loop->outputs[output].strides[0] = 0;
  if ((reduced_dims & 2) != 0) {
    loop->outputs[output].strides[1] = 0;
    if ((reduced_dims & 1) == 0) loop->outputs[output].strides[0] = 1;
  }
}

// Bytes from the first to the last element of a view, in whole pages.
static size_t extent_bytes(const weft_view_t* view) {
  int64_t last = 0;
  for (int32_t d = 0; d < view->rank; ++d) last += (view->dims[d] - 1) * view->strides[d];
  const size_t bytes = (size_t)(last + 1) * weft_dtype_size_bytes(view->dtype);
  // Another 64 bytes, so that operands do not all compete for the same cache sets.
  return (bytes + 4095) / 4096 * 4096 + 64;
}

size_t weft_bench_loop_bytes(const weft_bench_loop_t* loop) {
  size_t bytes = 0;
  for (uint32_t i = 0; i < loop->kernel.input_count; ++i) bytes += extent_bytes(&loop->inputs[i]);
  for (uint32_t i = 0; i < loop->kernel.output_count; ++i) bytes += extent_bytes(&loop->outputs[i]);
  return (bytes + 4095) / 4096 * 4096 + 64;
}

static weft_status_t place_operands(weft_bench_t* bench, const weft_bench_loop_t* loop,
                                    uint32_t set_count, void* inputs[WEFT_BENCH_MAX_VIEWS],
                                    void* outputs[WEFT_BENCH_MAX_VIEWS]) {
  const size_t set_bytes = weft_bench_loop_bytes(loop);
  if (set_count == 0 || set_bytes > bench->memory_bytes / set_count) {
    return WEFT_STATUS(INTERNAL, "%u operands of %zu bytes do not fit the memory for measurements",
                       set_count, set_bytes);
  }
  char* at = bench->memory;
  for (uint32_t i = 0; i < loop->kernel.input_count; ++i) {
    inputs[i] = at;
    at += extent_bytes(&loop->inputs[i]);
  }
  for (uint32_t i = 0; i < loop->kernel.output_count; ++i) {
    outputs[i] = at;
    at += extent_bytes(&loop->outputs[i]);
  }
  return weft_ok_status();
}

weft_status_t weft_bench_loop_run(weft_bench_t* bench, const weft_bench_loop_t* loop,
                                  uint32_t set_count, double* out_ns) {
  void* inputs[WEFT_BENCH_MAX_VIEWS] = {NULL};
  void* outputs[WEFT_BENCH_MAX_VIEWS] = {NULL};
  WEFT_RETURN_IF_ERROR(place_operands(bench, loop, set_count, inputs, outputs));
  return weft_bench_kernel(bench, &loop->kernel, inputs, outputs, weft_bench_loop_bytes(loop),
                           set_count, out_ns);
}

weft_status_t weft_bench_loop_run_in_place(weft_bench_t* bench, const weft_bench_loop_t* loop,
                                           uint32_t set_count, double* out_ns) {
  void* inputs[WEFT_BENCH_MAX_VIEWS] = {NULL};
  void* outputs[WEFT_BENCH_MAX_VIEWS] = {NULL};
  WEFT_RETURN_IF_ERROR(place_operands(bench, loop, set_count, inputs, outputs));
  outputs[0] = inputs[0];
  return weft_bench_kernel(bench, &loop->kernel, inputs, outputs, weft_bench_loop_bytes(loop),
                           set_count, out_ns);
}

// ---- kernels in turns ---------------------------------------------------------------------------

typedef struct turn_s {
  weft_prepared_kernel_t* prepared;
  void* inputs[WEFT_BENCH_MAX_VIEWS];
  void* outputs[WEFT_BENCH_MAX_VIEWS];
  void* workspace;
  size_t workspace_bytes;
} turn_t;

static weft_status_t prepare_turns(weft_bench_t* bench, const weft_bench_loop_t* loops,
                                   uint32_t count, turn_t* turns) {
  for (uint32_t i = 0; i < count; ++i) {
    turn_t* turn = &turns[i];
    WEFT_RETURN_IF_ERROR(place_operands(bench, &loops[i], 1, turn->inputs, turn->outputs));
    WEFT_RETURN_IF_ERROR(bench->device->vtable->prepare(bench->device, &loops[i].kernel,
                                                        &turn->prepared, &turn->workspace_bytes));
    WEFT_RETURN_IF_ERROR(weft_allocator_allocate(weft_allocator_system(), turn->workspace_bytes, 64,
                                                 &turn->workspace));
  }
  return weft_ok_status();
}

static weft_status_t take_turns(weft_bench_t* bench, const turn_t* turns, uint32_t count,
                                double* out_ns) {
  const double begin = weft_bench_now_ns();
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(bench->device->vtable->launch(bench->device, NULL, turns[i].prepared,
                                                       turns[i].inputs, turns[i].outputs,
                                                       turns[i].workspace));
  }
  *out_ns = (weft_bench_now_ns() - begin) / count;
  return weft_ok_status();
}

weft_status_t weft_bench_loop_turns(weft_bench_t* bench, const weft_bench_loop_t* loops,
                                    uint32_t count, double* out_ns) {
  turn_t* turns = NULL;
  double samples[MOST_SAMPLES];
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(weft_allocator_system(), count, sizeof(*turns),
                                                     _Alignof(turn_t), (void**)&turns));
  weft_status_t status = prepare_turns(bench, loops, count, turns);
  if (weft_status_is_ok(status)) status = take_turns(bench, turns, count, &samples[0]);
  for (uint32_t i = 0; i < MOST_SAMPLES && weft_status_is_ok(status); ++i) {
    status = take_turns(bench, turns, count, &samples[i]);
  }
  if (weft_status_is_ok(status)) {
    *out_ns = weft_bench_low(samples, MOST_SAMPLES);
    status = settle_figure(bench, out_ns);
  }
  for (uint32_t i = 0; i < count; ++i) {
    weft_allocator_release(weft_allocator_system(), turns[i].workspace, turns[i].workspace_bytes,
                           64);
    if (turns[i].prepared == NULL) continue;
    bench->device->vtable->release(bench->device, turns[i].prepared);
  }
  weft_allocator_release(weft_allocator_system(), turns, count * sizeof(*turns), _Alignof(turn_t));
  return status;
}
