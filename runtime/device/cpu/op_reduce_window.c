// reduce_window: every result is the fold of a window of the operand.
//
// Results are computed in chunks along the last dimension: for each place of the window in
// row-major order one vector of values, padded with the initial value, goes into the accumulators.
// Sums accumulate in f64. Windows of any region, operand count, dilation and padding take the same
// way, through the region instead of one operation. A running sum (a window as long as the
// dimension, padded on one side) is folded in one pass.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/op_kernels.h"
#include "runtime/device/cpu/parallel.h"

typedef struct weft_window_prepared_s {
  weft_prepared_kernel_t base;
  weft_window_t window;
  uint32_t operand_count;
  bool plain;  // one operand, one operation
  weft_reduce_functions_t functions;
  weft_register_class_t accumulator_class;
  uint64_t identity;
  weft_region_t region;
  int32_t scan_dim;  // running reduction along this dimension, or -1
  bool scan_backward;
  int64_t window_count;
  int64_t result_count;
  size_t scratch_offset;
  size_t scratch_bytes;  // per thread
} weft_window_prepared_t;

typedef struct weft_window_run_s {
  const weft_cpu_device_t* device;
  const weft_window_prepared_t* window;
  void* const* inputs;
  void* const* outputs;
  char* workspace;
} weft_window_run_t;

// Index in the operand that |window| sees at |position| + |place|, or -1 in padding and in holes.
static int64_t weft_window_index(const weft_window_dim_t* window, int64_t size, int64_t position,
                                 int64_t place) {
  const int64_t at = position * window->stride + place * window->window_dilation - window->pad_low;
  if (at < 0) return -1;
  if (window->base_dilation == 1) return at < size ? at : -1;
  if (at % window->base_dilation != 0) return -1;
  return at / window->base_dilation < size ? at / window->base_dilation : -1;
}

// A chunk of results: |count| along the last dimension from |first|, at |outer| in the others.
typedef struct weft_window_chunk_s {
  int64_t position[WEFT_MAX_RANK];
  int64_t count;
  int64_t result_offset;
} weft_window_chunk_t;

// Loads what the chunk sees at window place |place|; false when all of it is padding.
static bool weft_window_load(const weft_window_run_t* run, const weft_window_chunk_t* chunk,
                             const int64_t* place, uint32_t operand, char* staging, char* values) {
  const weft_window_prepared_t* prepared = run->window;
  const weft_kernel_t* kernel = prepared->base.kernel;
  const weft_view_t* view = &kernel->inputs[operand];
  const int64_t size = (int64_t)weft_dtype_size_bytes(view->dtype);
  const int32_t last = view->rank - 1;
  const char* row = run->inputs[operand];
  for (int32_t d = 0; d < last; ++d) {
    const int64_t at =
        weft_window_index(&prepared->window.dims[d], view->dims[d], chunk->position[d], place[d]);
    if (at < 0) return false;
    row += at * view->strides[d] * size;
  }
  const weft_window_dim_t* window = &prepared->window.dims[last];
  const int64_t length = view->dims[last];
  const int64_t first = weft_window_index(window, length, chunk->position[last], place[last]);
  const int64_t end =
      weft_window_index(window, length, chunk->position[last] + chunk->count - 1, place[last]);
  const bool dense = window->stride == 1 && window->base_dilation == 1 && first >= 0 && end >= 0;
  if (dense) {
    weft_register_load(run->device->steps, view->dtype, row + first * size, (size_t)chunk->count,
                       values);
    return true;
  }
  const char* init = run->inputs[prepared->operand_count + operand];
  bool any = false;
  for (int64_t i = 0; i < chunk->count; ++i) {
    const int64_t at = weft_window_index(window, length, chunk->position[last] + i, place[last]);
    memcpy(staging + i * size, at < 0 ? init : row + at * size, (size_t)size);
    any = any || at >= 0;
  }
  if (any) {
    weft_register_load(run->device->steps, view->dtype, staging, (size_t)chunk->count, values);
  }
  return any;
}

static bool weft_window_next_place(const weft_window_t* window, int64_t* place) {
  for (int32_t d = window->rank - 1; d >= 0; --d) {
    if (++place[d] < window->dims[d].size) return true;
    place[d] = 0;
  }
  return false;
}

static void weft_window_fill(weft_dtype_t dtype, const void* element, char* values) {
  const size_t granule = WEFT_GRANULE * weft_register_size(weft_register_class(dtype));
  for (size_t g = 0; g < WEFT_REGION_CHUNK / WEFT_GRANULE; ++g) {
    weft_register_fill(dtype, element, values + g * granule);
  }
}

// Rounds accumulators to the result type and stores them.
static void weft_window_store(const weft_window_run_t* run, const char* accumulators,
                              weft_register_class_t accumulator_class, int64_t count, char* rounded,
                              char* result) {
  const weft_step_table_t* table = run->device->steps;
  const weft_dtype_t dtype = run->window->base.kernel->outputs[0].dtype;
  const weft_register_class_t result_class = weft_register_class(dtype);
  const char* values = accumulators;
  if (accumulator_class != result_class) {
    const weft_step_args_t args = {
        .dst = rounded,
        .src = {accumulators},
        .src_stride = {WEFT_GRANULE * weft_register_size(accumulator_class)},
        .granules = (size_t)(count + WEFT_GRANULE - 1) / WEFT_GRANULE};
    if (dtype == WEFT_DTYPE_F16) {
      table->convert_to_f16[accumulator_class](&args);
    } else if (dtype == WEFT_DTYPE_BF16) {
      table->convert_to_bf16[accumulator_class](&args);
    } else {
      table->convert[accumulator_class][result_class](&args);
    }
    values = rounded;
  }
  weft_register_store(table, dtype, values, (size_t)count, result);
}

static void weft_window_set_identity(const weft_window_prepared_t* window, char* accumulators,
                                     int64_t count) {
  const size_t size = weft_register_size(window->accumulator_class);
  for (int64_t i = 0; i < count; ++i) {
    memcpy(accumulators + (size_t)i * size, &window->identity, size);
  }
}

// Scratch: staging, values, accumulators (f64 at most), initial values.
static void weft_window_plain_chunk(const weft_window_run_t* run, char* scratch,
                                    const weft_window_chunk_t* chunk) {
  const weft_window_prepared_t* window = run->window;
  char* staging = scratch;
  char* values = staging + WEFT_REGION_CHUNK_BYTES;
  char* accumulators = values + WEFT_REGION_CHUNK_BYTES;
  char* init = accumulators + WEFT_REGION_CHUNK_BYTES;
  const weft_dtype_t dtype = window->base.kernel->outputs[0].dtype;
  int64_t place[WEFT_MAX_RANK] = {0};
  weft_window_set_identity(window, accumulators, chunk->count);
  weft_window_fill(dtype, run->inputs[1], init);
  window->functions.each(init, (size_t)chunk->count, accumulators);
  if (window->window_count > 0) {
    do {
      const bool any = weft_window_load(run, chunk, place, 0, staging, values);
      window->functions.each(any ? values : init, (size_t)chunk->count, accumulators);
    } while (weft_window_next_place(&window->window, place));
  }
  weft_window_store(
      run, accumulators, window->accumulator_class, chunk->count, staging,
      (char*)run->outputs[0] + chunk->result_offset * (int64_t)weft_dtype_size_bytes(dtype));
}

// Scratch: staging, then accumulators and values of each operand, results, the region's.
static void weft_window_region_chunk(const weft_window_run_t* run, char* scratch,
                                     const weft_window_chunk_t* chunk) {
  const weft_window_prepared_t* window = run->window;
  const weft_kernel_t* kernel = window->base.kernel;
  const uint32_t n = window->operand_count;
  char* staging = scratch;
  char* arguments_at = staging + WEFT_REGION_CHUNK_BYTES;
  char* results_at = arguments_at + (size_t)(2 * n) * WEFT_REGION_CHUNK_BYTES;
  char* region_at = results_at + (size_t)n * WEFT_REGION_CHUNK_BYTES;
  const void* arguments[2 * WEFT_REGION_MAX_RESULTS] = {NULL};
  const void* results[WEFT_REGION_MAX_RESULTS] = {NULL};
  int64_t place[WEFT_MAX_RANK] = {0};
  for (uint32_t i = 0; i < 2 * n; ++i) arguments[i] = arguments_at + i * WEFT_REGION_CHUNK_BYTES;
  for (uint32_t i = 0; i < n; ++i) {
    weft_window_fill(kernel->inputs[i].dtype, run->inputs[n + i],
                     arguments_at + i * WEFT_REGION_CHUNK_BYTES);
  }
  bool more = window->window_count > 0;
  while (more) {
    for (uint32_t i = 0; i < n; ++i) {
      char* values = arguments_at + (n + i) * WEFT_REGION_CHUNK_BYTES;
      if (!weft_window_load(run, chunk, place, i, staging, values)) {
        weft_window_fill(kernel->inputs[i].dtype, run->inputs[n + i], values);
      }
    }
    weft_region_run(&window->region, region_at, arguments,
                    weft_region_captures(kernel, run->inputs), (size_t)chunk->count, results);
    for (uint32_t i = 0; i < n; ++i) {
      memcpy(results_at + i * WEFT_REGION_CHUNK_BYTES, results[i], WEFT_REGION_CHUNK_BYTES);
    }
    memcpy(arguments_at, results_at, n * WEFT_REGION_CHUNK_BYTES);
    more = weft_window_next_place(&window->window, place);
  }
  for (uint32_t i = 0; i < n; ++i) {
    const weft_dtype_t dtype = kernel->outputs[i].dtype;
    weft_register_store(
        run->device->steps, dtype, arguments[i], (size_t)chunk->count,
        (char*)run->outputs[i] + chunk->result_offset * (int64_t)weft_dtype_size_bytes(dtype));
  }
}

static void weft_window_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_window_run_t* run = context;
  const weft_window_prepared_t* window = run->window;
  const weft_view_t* result = &window->base.kernel->outputs[0];
  char* scratch = run->workspace + window->scratch_offset + (size_t)thread * window->scratch_bytes;
  const int32_t last = result->rank - 1;
  const int64_t length = last >= 0 ? result->dims[last] : 1;
  int64_t begin = 0, end = 0;
  weft_parallel_part(window->result_count / length, thread, thread_count, &begin, &end);
  for (int64_t row = begin; row < end; ++row) {
    weft_window_chunk_t chunk = {.result_offset = row * length};
    int64_t rest = row;
    for (int32_t d = last - 1; d >= 0; --d) {
      chunk.position[d] = rest % result->dims[d];
      rest /= result->dims[d];
    }
    for (int64_t first = 0; first < length; first += WEFT_REGION_CHUNK) {
      chunk.count = length - first < WEFT_REGION_CHUNK ? length - first : WEFT_REGION_CHUNK;
      chunk.position[last] = first;
      if (window->plain) {
        weft_window_plain_chunk(run, scratch, &chunk);
      } else {
        weft_window_region_chunk(run, scratch, &chunk);
      }
      chunk.result_offset += chunk.count;
    }
  }
}

// ---- running reductions -------------------------------------------------------------------------

// Lines along the scanned dimension; several at a time where they lie side by side.
static void weft_window_scan_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_window_run_t* run = context;
  const weft_window_prepared_t* window = run->window;
  const weft_view_t* view = &window->base.kernel->inputs[0];
  const int64_t size = (int64_t)weft_dtype_size_bytes(view->dtype);
  char* scratch = run->workspace + window->scratch_offset + (size_t)thread * window->scratch_bytes;
  char* values = scratch + WEFT_REGION_CHUNK_BYTES;
  char* accumulators = values + WEFT_REGION_CHUNK_BYTES;
  const int64_t length = view->dims[window->scan_dim];
  const int64_t inner = view->strides[window->scan_dim];
  const int64_t width = inner < WEFT_REGION_CHUNK ? inner : WEFT_REGION_CHUNK;
  const int64_t blocks = (inner + width - 1) / width;
  int64_t begin = 0, end = 0;
  weft_parallel_part(window->result_count / (length * inner) * blocks, thread, thread_count, &begin,
                     &end);
  for (int64_t task = begin; task < end; ++task) {
    const int64_t column = task % blocks * width;
    const int64_t count = inner - column < width ? inner - column : width;
    const int64_t base = task / blocks * length * inner + column;
    weft_window_set_identity(window, accumulators, count);
    weft_window_fill(view->dtype, run->inputs[1], values);
    window->functions.each(values, (size_t)count, accumulators);
    for (int64_t k = 0; k < length; ++k) {
      const int64_t offset = (base + (window->scan_backward ? length - 1 - k : k) * inner) * size;
      weft_register_load(run->device->steps, view->dtype, (char*)run->inputs[0] + offset,
                         (size_t)count, values);
      window->functions.each(values, (size_t)count, accumulators);
      weft_window_store(run, accumulators, window->accumulator_class, count, scratch,
                        (char*)run->outputs[0] + offset);
    }
  }
}

static weft_status_t weft_window_launch(const weft_cpu_device_t* device,
                                        const weft_prepared_kernel_t* prepared, void* const* inputs,
                                        void* const* outputs, char* workspace) {
  const weft_window_prepared_t* window = (const weft_window_prepared_t*)prepared;
  if (window->result_count == 0) return weft_ok_status();
  weft_window_run_t run = {.device = device,
                           .window = window,
                           .inputs = inputs,
                           .outputs = outputs,
                           .workspace = workspace};
  const double work = (double)window->result_count * (double)window->window_count;
  weft_parallel_run(work < 16384 ? 1 : device->thread_count,
                    window->scan_dim >= 0 ? weft_window_scan_body : weft_window_body, &run);
  return weft_ok_status();
}

// ---- prepare ------------------------------------------------------------------------------------

// The dimension of a running reduction: its window covers everything before (or behind) each
// element, all other windows are single elements.
static int32_t weft_window_scan_dimension(const weft_window_t* window, const weft_view_t* operand,
                                          bool* out_backward) {
  int32_t found = -1;
  for (int32_t d = 0; d < window->rank; ++d) {
    const weft_window_dim_t* dim = &window->dims[d];
    const bool simple = dim->stride == 1 && dim->base_dilation == 1 && dim->window_dilation == 1;
    if (simple && dim->size == 1 && dim->pad_low == 0 && dim->pad_high == 0) continue;
    if (!simple || found >= 0 || dim->size != operand->dims[d] || dim->size < 2) return -1;
    const bool forward = dim->pad_low == dim->size - 1 && dim->pad_high == 0;
    const bool backward = dim->pad_high == dim->size - 1 && dim->pad_low == 0;
    if (!forward && !backward) return -1;
    found = d;
    *out_backward = backward;
  }
  return found;
}

// A scalar runs as one element of one dimension.
static weft_status_t weft_window_add_dimension(weft_window_prepared_t* window) {
  const weft_kernel_t* kernel = window->base.kernel;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&window->base.arena, sizeof(weft_kernel_t), &memory));
  weft_kernel_t* copy = memory;
  *copy = *kernel;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&window->base.arena,
                                                 kernel->input_count + kernel->output_count,
                                                 sizeof(weft_view_t), &memory));
  weft_view_t* views = memory;
  for (uint32_t i = 0; i < kernel->input_count + kernel->output_count; ++i) {
    const uint32_t output = i - kernel->input_count;
    views[i] = i < kernel->input_count ? kernel->inputs[i] : kernel->outputs[output];
    views[i].rank = 1;
    views[i].dims[0] = views[i].strides[0] = 1;
  }
  copy->inputs = views;
  copy->outputs = views + kernel->input_count;
  window->base.kernel = copy;
  window->window.rank = 1;
  window->window.dims[0] =
      (weft_window_dim_t){.size = 1, .stride = 1, .base_dilation = 1, .window_dilation = 1};
  return weft_ok_status();
}

static weft_status_t weft_window_prepare(const weft_cpu_device_t* device,
                                         weft_prepared_kernel_t* prepared) {
  weft_window_prepared_t* window = (weft_window_prepared_t*)prepared;
  const weft_op_t* op = prepared->kernel->as.op.op;
  prepared->launch = weft_window_launch;
  weft_op_window(op, &window->window);
  if (window->window.rank == 0) WEFT_RETURN_IF_ERROR(weft_window_add_dimension(window));
  const weft_kernel_t* kernel = prepared->kernel;
  window->operand_count = kernel->output_count;
  window->scan_dim = -1;
  window->window_count = 1;
  for (int32_t d = 0; d < window->window.rank; ++d)
    window->window_count *= window->window.dims[d].size;
  window->result_count = weft_view_count(&kernel->outputs[0]);
  weft_reduce_kind_t kind = WEFT_REDUCE_COUNT_;
  const weft_register_class_t value_class = weft_register_class(kernel->inputs[0].dtype);
  if (window->operand_count == 1 && weft_region_is_reducer(op->regions[0], &kind)) {
    window->functions = device->steps->reduce[kind][value_class];
    window->plain = window->functions.each != NULL;
  }
  if (window->plain) {
    window->accumulator_class = weft_reduce_accumulator_class(kind, value_class);
    window->identity = weft_reduce_identity(kind, window->accumulator_class);
    window->scan_dim =
        weft_window_scan_dimension(&window->window, &kernel->inputs[0], &window->scan_backward);
  } else {
    WEFT_RETURN_IF_ERROR(weft_region_prepare(device, kernel, 0, &prepared->arena, &window->region));
  }
  window->scratch_bytes = (1 + 4 * (size_t)window->operand_count) * WEFT_REGION_CHUNK_BYTES +
                          window->region.scratch_bytes;
  return weft_cpu_reserve(prepared, window->scratch_bytes * (size_t)device->thread_count,
                          &window->scratch_offset);
}

const weft_cpu_op_kernel_t weft_cpu_reduce_window_kernel = {
    .size_bytes = sizeof(weft_window_prepared_t), .prepare = weft_window_prepare};
