// select_and_scatter: each source element is added to the place its window selects in the operand.
//
// The gradient of max-pooling (select GE, scatter ADD on f32) has a path of its own; other regions
// run on single elements. Windows may overlap, so threads share only dimensions whose windows are
// single elements.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/op_kernels.h"
#include "runtime/device/cpu/parallel.h"

typedef struct weft_select_prepared_s {
  weft_prepared_kernel_t base;
  weft_window_t window;
  bool plain;  // f32, comparison and addition
  weft_comparison_direction_t direction;
  weft_region_t select;
  weft_region_t scatter;
  weft_prepared_kernel_t* fill;
  int32_t split;  // dimension that threads share, or -1
  size_t scratch_offset;
  size_t scratch_bytes;  // per thread
} weft_select_prepared_t;

typedef struct weft_select_run_s {
  const weft_cpu_device_t* device;
  const weft_select_prepared_t* select;
  void* const* inputs;
  void* const* outputs;
  char* workspace;
} weft_select_run_t;

static bool weft_select_prefers_f32(weft_comparison_direction_t direction, float a, float b) {
  switch (direction) {
    case WEFT_COMPARISON_EQ:
      return a == b;
    case WEFT_COMPARISON_NE:
      return a != b;
    case WEFT_COMPARISON_GE:
      return a >= b;
    case WEFT_COMPARISON_GT:
      return a > b;
    case WEFT_COMPARISON_LE:
      return a <= b;
    case WEFT_COMPARISON_LT:
      return a < b;
  }
  return false;
}

// Runs a region of two arguments on one element each. Scratch: two granules, then the region's.
static const void* weft_select_call(const weft_select_run_t* run, const weft_region_t* region,
                                    weft_dtype_t dtype, const void* a, const void* b,
                                    char* scratch) {
  const void* arguments[2] = {scratch, scratch + WEFT_REGION_CHUNK_BYTES};
  const void* results[WEFT_REGION_MAX_RESULTS];
  weft_register_load(run->device->steps, dtype, a, 1, scratch);
  weft_register_load(run->device->steps, dtype, b, 1, scratch + WEFT_REGION_CHUNK_BYTES);
  void* const* captures = weft_region_captures(run->select->base.kernel, run->inputs);
  weft_region_run(region, scratch + 2 * WEFT_REGION_CHUNK_BYTES, arguments, captures, 1, results);
  return results[0];
}

// True when the element already selected stays selected against |candidate|.
static bool weft_select_keeps(const weft_select_run_t* run, const char* selected,
                              const char* candidate, char* scratch) {
  const weft_select_prepared_t* select = run->select;
  if (select->plain) {
    float a = 0, b = 0;
    memcpy(&a, selected, sizeof(a));
    memcpy(&b, candidate, sizeof(b));
    return weft_select_prefers_f32(select->direction, a, b);
  }
  const uint8_t* result = weft_select_call(
      run, &select->select, select->base.kernel->inputs[0].dtype, selected, candidate, scratch);
  return result[0] != 0;
}

static void weft_select_add(const weft_select_run_t* run, const char* source, char* result,
                            char* scratch) {
  const weft_select_prepared_t* select = run->select;
  if (select->plain) {
    float a = 0, b = 0;
    memcpy(&a, result, sizeof(a));
    memcpy(&b, source, sizeof(b));
    a += b;
    memcpy(result, &a, sizeof(a));
    return;
  }
  const weft_dtype_t dtype = select->base.kernel->outputs[0].dtype;
  const void* sum = weft_select_call(run, &select->scatter, dtype, result, source, scratch);
  weft_register_store(run->device->steps, dtype, sum, 1, result);
}

// Visits the window of the source element at |position| in row-major order and adds the element to
// the place that is left. Windows that lie wholly in padding select nothing.
static void weft_select_one(const weft_select_run_t* run, const int64_t* position,
                            const char* source, char* scratch) {
  const weft_select_prepared_t* select = run->select;
  const weft_view_t* operand = &select->base.kernel->inputs[0];
  const int64_t size = (int64_t)weft_dtype_size_bytes(operand->dtype);
  const char* data = run->inputs[0];
  int64_t place[WEFT_MAX_RANK] = {0};
  int64_t selected = -1;
  for (;;) {
    int64_t offset = 0;
    bool inside = true;
    for (int32_t d = 0; d < operand->rank && inside; ++d) {
      const weft_window_dim_t* window = &select->window.dims[d];
      const int64_t at = position[d] * window->stride + place[d] - window->pad_low;
      inside = at >= 0 && at < operand->dims[d];
      offset += at * operand->strides[d];
    }
    if (inside && (selected < 0 || !weft_select_keeps(run, data + selected * size,
                                                      data + offset * size, scratch))) {
      selected = offset;
    }
    int32_t d = operand->rank - 1;
    for (; d >= 0; --d) {
      if (++place[d] < select->window.dims[d].size) break;
      place[d] = 0;
    }
    if (d < 0) break;
  }
  if (selected >= 0) {
    weft_select_add(run, source, (char*)run->outputs[0] + selected * size, scratch);
  }
}

static void weft_select_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_select_run_t* run = context;
  const weft_select_prepared_t* select = run->select;
  const weft_view_t* source = &select->base.kernel->inputs[1];
  const int64_t size = (int64_t)weft_dtype_size_bytes(source->dtype);
  char* scratch = run->workspace + select->scratch_offset + (size_t)thread * select->scratch_bytes;
  int64_t begin[WEFT_MAX_RANK] = {0}, end[WEFT_MAX_RANK] = {0}, position[WEFT_MAX_RANK] = {0};
  for (int32_t d = 0; d < source->rank; ++d) end[d] = source->dims[d];
  if (select->split >= 0) {
    weft_parallel_part(source->dims[select->split], thread, thread_count, &begin[select->split],
                       &end[select->split]);
  }
  for (int32_t d = 0; d < source->rank; ++d) {
    if (begin[d] >= end[d]) return;
    position[d] = begin[d];
  }
  for (;;) {
    int64_t offset = 0;
    for (int32_t d = 0; d < source->rank; ++d) offset += position[d] * source->strides[d];
    weft_select_one(run, position, (const char*)run->inputs[1] + offset * size, scratch);
    int32_t d = source->rank - 1;
    for (; d >= 0; --d) {
      if (++position[d] < end[d]) break;
      position[d] = begin[d];
    }
    if (d < 0) return;
  }
}

static weft_status_t weft_select_launch(const weft_cpu_device_t* device,
                                        const weft_prepared_kernel_t* prepared, void* const* inputs,
                                        void* const* outputs, char* workspace) {
  const weft_select_prepared_t* select = (const weft_select_prepared_t*)prepared;
  WEFT_RETURN_IF_ERROR(weft_cpu_launch_child(device, select->fill, inputs + 2, outputs, workspace));
  weft_select_run_t run = {.device = device,
                           .select = select,
                           .inputs = inputs,
                           .outputs = outputs,
                           .workspace = workspace};
  const bool parallel = select->split >= 0 && weft_view_count(&prepared->kernel->inputs[1]) >= 1024;
  weft_parallel_run(parallel ? device->thread_count : 1, weft_select_body, &run);
  return weft_ok_status();
}

static weft_status_t weft_select_prepare(const weft_cpu_device_t* device,
                                         weft_prepared_kernel_t* prepared) {
  weft_select_prepared_t* select = (weft_select_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  const weft_op_t* op = kernel->as.op.op;
  const weft_view_t* operand = &kernel->inputs[0];
  prepared->launch = weft_select_launch;
  weft_op_window(op, &select->window);
  select->split = -1;
  for (int32_t d = 0; d < operand->rank; ++d) {
    const weft_window_dim_t* window = &select->window.dims[d];
    const bool single = window->size == 1 && window->stride == 1;
    const bool better = select->split < 0 || operand->dims[d] > operand->dims[select->split];
    if (single && better) select->split = d;
  }
  weft_reduce_kind_t kind = WEFT_REDUCE_COUNT_;
  select->plain = operand->dtype == WEFT_DTYPE_F32 &&
                  weft_region_is_comparison(op->regions[0], &select->direction) &&
                  weft_region_is_reducer(op->regions[1], &kind) && kind == WEFT_REDUCE_ADD;
  if (!select->plain) {
    WEFT_RETURN_IF_ERROR(weft_region_prepare(device, kernel, 0, &prepared->arena, &select->select));
    WEFT_RETURN_IF_ERROR(
        weft_region_prepare(device, kernel, 1, &prepared->arena, &select->scatter));
  }
  weft_view_t value = kernel->outputs[0];
  for (int32_t d = 0; d < value.rank; ++d) value.strides[d] = 0;
  WEFT_RETURN_IF_ERROR(
      weft_cpu_add_copy(device, prepared, &value, &kernel->outputs[0], &select->fill));
  const size_t region = select->select.scratch_bytes > select->scatter.scratch_bytes
                            ? select->select.scratch_bytes
                            : select->scatter.scratch_bytes;
  select->scratch_bytes = 2 * WEFT_REGION_CHUNK_BYTES + region;
  return weft_cpu_reserve(prepared, select->scratch_bytes * (size_t)device->thread_count,
                          &select->scratch_offset);
}

const weft_cpu_op_kernel_t weft_cpu_select_and_scatter_kernel = {
    .size_bytes = sizeof(weft_select_prepared_t), .prepare = weft_select_prepare};
