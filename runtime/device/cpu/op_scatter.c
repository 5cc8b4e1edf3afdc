// scatter: blocks of the updates are combined into the result at computed places.
//
// Updates are applied in their order, so the result does not depend on threads even where places
// repeat: threads share the work along one window dimension, not along the updates. Only a
// dimension that no index moves will do: there, equal window positions are equal places in the
// result, and no place belongs to two threads. Without one, a single thread does it all. Parts of a
// window outside the result are skipped. Adding rows of floats (embedding gradients), and
// overwriting, have paths of their own; every other combination runs its region.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/op_kernels.h"
#include "runtime/device/cpu/parallel.h"

typedef enum weft_scatter_mode_e {
  WEFT_SCATTER_REPLACE,
  WEFT_SCATTER_ADD_F32,
  WEFT_SCATTER_STEP,  // one elementwise operation
  WEFT_SCATTER_REGION,
} weft_scatter_mode_t;

typedef struct weft_scatter_batch_s {
  int64_t dim, index_step, update_step;
  int32_t result_dim;  // batching dimension, or -1
} weft_scatter_batch_t;

// A dimension of the update window. Strides count elements.
typedef struct weft_scatter_window_s {
  int64_t dim, update_stride;
  int32_t result_dim;
} weft_scatter_window_t;

typedef struct weft_scatter_prepared_s {
  weft_prepared_kernel_t base;
  weft_scatter_mode_t mode;
  weft_region_t region;
  weft_step_fn_t step;
  weft_step_fn_t round;
  uint32_t operand_count;  // N inputs and N updates
  int32_t batch_rank;
  weft_scatter_batch_t batch[WEFT_MAX_RANK];
  int64_t batch_count;
  int32_t window_rank;
  weft_scatter_window_t window[WEFT_MAX_RANK];  // the last one is the row
  int32_t split;                                // window dimension that threads share, or -1
  int64_t index_component_step;                 // bytes
  weft_i64_list_t index_map;
  weft_prepared_kernel_t* copies[WEFT_REGION_MAX_RESULTS];
  size_t scratch_offset;
  size_t scratch_bytes;  // per thread
} weft_scatter_prepared_t;

typedef struct weft_scatter_run_s {
  const weft_cpu_device_t* device;
  const weft_scatter_prepared_t* scatter;
  void* const* inputs;
  void* const* outputs;
  char* workspace;
} weft_scatter_run_t;

// A run of |count| elements along the row: element strides in the result and the updates.
typedef struct weft_scatter_row_s {
  int64_t result_offset, update_offset;
  int64_t result_stride, update_stride;
  int64_t count;
} weft_scatter_row_t;

// ---- combining a row ----------------------------------------------------------------------------

static void weft_scatter_load(const weft_step_table_t* table, weft_dtype_t dtype, const char* at,
                              int64_t stride, int64_t count, char* staging, char* values) {
  const int64_t size = (int64_t)weft_dtype_size_bytes(dtype);
  const char* dense = at;
  if (stride != 1 && count > 1) {
    for (int64_t i = 0; i < count; ++i) {
      memcpy(staging + i * size, at + i * stride * size, (size_t)size);
    }
    dense = staging;
  }
  weft_register_load(table, dtype, dense, (size_t)count, values);
}

static void weft_scatter_store(const weft_step_table_t* table, weft_dtype_t dtype,
                               const void* values, int64_t stride, int64_t count, char* staging,
                               char* at) {
  const int64_t size = (int64_t)weft_dtype_size_bytes(dtype);
  if (stride == 1 || count == 1) {
    weft_register_store(table, dtype, values, (size_t)count, at);
    return;
  }
  weft_register_store(table, dtype, values, (size_t)count, staging);
  for (int64_t i = 0; i < count; ++i) {
    memcpy(at + i * stride * size, staging + i * size, (size_t)size);
  }
}

// Scratch of one thread: staging, then a chunk per argument, then the region's registers.
static void weft_scatter_combine_chunk(const weft_scatter_run_t* run, char* scratch,
                                       const weft_scatter_row_t* row) {
  const weft_scatter_prepared_t* scatter = run->scatter;
  const weft_step_table_t* table = run->device->steps;
  const weft_kernel_t* kernel = scatter->base.kernel;
  const uint32_t n = scatter->operand_count;
  char* staging = scratch;
  char* values = scratch + WEFT_REGION_CHUNK_BYTES;
  const void* arguments[2 * WEFT_REGION_MAX_RESULTS] = {NULL};
  const void* results[WEFT_REGION_MAX_RESULTS] = {NULL};
  for (uint32_t i = 0; i < 2 * n; ++i) {
    const bool is_update = i >= n;
    const weft_dtype_t dtype = kernel->inputs[is_update ? i + 1 : i].dtype;
    const int64_t size = (int64_t)weft_dtype_size_bytes(dtype);
    const char* at = is_update ? (const char*)run->inputs[i + 1] + row->update_offset * size
                               : (const char*)run->outputs[i] + row->result_offset * size;
    char* value = values + (size_t)i * WEFT_REGION_CHUNK_BYTES;
    weft_scatter_load(table, dtype, at, is_update ? row->update_stride : row->result_stride,
                      row->count, staging, value);
    arguments[i] = value;
  }
  char* rest = values + (size_t)(2 * n) * WEFT_REGION_CHUNK_BYTES;
  if (scatter->mode == WEFT_SCATTER_STEP) {
    const size_t granule =
        WEFT_GRANULE * weft_register_size(weft_register_class(kernel->outputs[0].dtype));
    weft_step_args_t args = {.dst = rest,
                             .src = {arguments[0], arguments[1]},
                             .src_stride = {granule, granule},
                             .granules = (size_t)(row->count + WEFT_GRANULE - 1) / WEFT_GRANULE};
    scatter->step(&args);
    args.src[0] = rest;
    if (scatter->round != NULL) scatter->round(&args);
    results[0] = rest;
  } else {
    weft_region_run(&scatter->region, rest, arguments, weft_region_captures(kernel, run->inputs),
                    (size_t)row->count, results);
  }
  for (uint32_t i = 0; i < n; ++i) {
    const weft_dtype_t dtype = kernel->outputs[i].dtype;
    weft_scatter_store(
        table, dtype, results[i], row->result_stride, row->count, staging,
        (char*)run->outputs[i] + row->result_offset * (int64_t)weft_dtype_size_bytes(dtype));
  }
}

static void weft_scatter_replace(const weft_scatter_run_t* run, const weft_scatter_row_t* row) {
  const int64_t size = (int64_t)weft_dtype_size_bytes(run->scatter->base.kernel->outputs[0].dtype);
  char* to = (char*)run->outputs[0] + row->result_offset * size;
  const char* from = (const char*)run->inputs[2] + row->update_offset * size;
  if (row->count == 1 || (row->result_stride == 1 && row->update_stride == 1)) {
    memcpy(to, from, (size_t)(row->count * size));
    return;
  }
  for (int64_t i = 0; i < row->count; ++i) {
    memcpy(to + i * row->result_stride * size, from + i * row->update_stride * size, (size_t)size);
  }
}

static void weft_scatter_add_f32(const weft_scatter_run_t* run, const weft_scatter_row_t* row) {
  float* to = (float*)run->outputs[0] + row->result_offset;
  const float* from = (const float*)run->inputs[2] + row->update_offset;
  if (row->result_stride == 1 && row->update_stride == 1) {
    for (int64_t i = 0; i < row->count; ++i) to[i] += from[i];
    return;
  }
  for (int64_t i = 0; i < row->count; ++i)
    to[i * row->result_stride] += from[i * row->update_stride];
}

static void weft_scatter_combine(const weft_scatter_run_t* run, char* scratch,
                                 const weft_scatter_row_t* row) {
  switch (run->scatter->mode) {
    case WEFT_SCATTER_REPLACE:
      weft_scatter_replace(run, row);
      return;
    case WEFT_SCATTER_ADD_F32:
      weft_scatter_add_f32(run, row);
      return;
    case WEFT_SCATTER_STEP:
    case WEFT_SCATTER_REGION:
      break;
  }
  for (int64_t done = 0; done < row->count; done += WEFT_REGION_CHUNK) {
    weft_scatter_row_t chunk = *row;
    chunk.result_offset += done * row->result_stride;
    chunk.update_offset += done * row->update_stride;
    chunk.count = row->count - done < WEFT_REGION_CHUNK ? row->count - done : WEFT_REGION_CHUNK;
    weft_scatter_combine_chunk(run, scratch, &chunk);
  }
}

// ---- walking the updates ------------------------------------------------------------------------

// Combines the window whose first element would be |start| in the result; only positions
// [begin, end) of the split dimension.
static void weft_scatter_window(const weft_scatter_run_t* run, char* scratch, const int64_t* start,
                                int64_t update_offset, int64_t begin, int64_t end) {
  const weft_scatter_prepared_t* scatter = run->scatter;
  const weft_view_t* result = &scatter->base.kernel->outputs[0];
  int64_t first[WEFT_MAX_RANK] = {0}, last[WEFT_MAX_RANK] = {0}, at[WEFT_MAX_RANK] = {0};
  int64_t result_offset = 0;
  for (int32_t d = 0; d < result->rank; ++d) result_offset += start[d] * result->strides[d];
  for (int32_t w = 0; w < scatter->window_rank; ++w) {
    const weft_scatter_window_t* window = &scatter->window[w];
    first[w] = w == scatter->split ? begin : 0;
    last[w] = w == scatter->split ? end : window->dim;
    if (window->result_dim >= 0) {
      const int64_t from = start[window->result_dim];
      if (first[w] < -from) first[w] = -from;
      const int64_t room = result->dims[window->result_dim] - from;
      if (last[w] > room) last[w] = room;
    }
    if (first[w] >= last[w]) return;
    at[w] = first[w];
  }
  const int32_t row_dim = scatter->window_rank - 1;
  const weft_scatter_window_t* row_window = &scatter->window[row_dim];
  for (;;) {
    weft_scatter_row_t row = {
        .result_offset = result_offset,
        .update_offset = update_offset,
        .result_stride = row_window->result_dim >= 0 ? result->strides[row_window->result_dim] : 1,
        .update_stride = row_window->update_stride,
        .count = last[row_dim] - first[row_dim]};
    for (int32_t w = 0; w <= row_dim; ++w) {
      const weft_scatter_window_t* window = &scatter->window[w];
      row.update_offset += at[w] * window->update_stride;
      if (window->result_dim >= 0) row.result_offset += at[w] * result->strides[window->result_dim];
    }
    weft_scatter_combine(run, scratch, &row);
    int32_t w = row_dim - 1;
    for (; w >= 0; --w) {
      if (++at[w] < last[w]) break;
      at[w] = first[w];
    }
    if (w < 0) return;
  }
}

static void weft_scatter_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_scatter_run_t* run = context;
  const weft_scatter_prepared_t* scatter = run->scatter;
  const weft_view_t* result = &scatter->base.kernel->outputs[0];
  const weft_dtype_t index_dtype = scatter->base.kernel->inputs[scatter->operand_count].dtype;
  const char* all_indices = run->inputs[scatter->operand_count];
  char* scratch =
      run->workspace + scatter->scratch_offset + (size_t)thread * scatter->scratch_bytes;
  int64_t begin = 0, end = 0;
  if (scatter->split >= 0) {
    weft_parallel_part(scatter->window[scatter->split].dim, thread, thread_count, &begin, &end);
    if (begin == end) return;
  }
  for (int64_t i = 0; i < scatter->batch_count; ++i) {
    int64_t start[WEFT_MAX_RANK] = {0};
    const char* indices = all_indices;
    int64_t update_offset = 0, rest = i;
    for (int32_t d = scatter->batch_rank - 1; d >= 0; --d) {
      const weft_scatter_batch_t* batch = &scatter->batch[d];
      const int64_t at = rest % batch->dim;
      rest /= batch->dim;
      indices += at * batch->index_step;
      update_offset += at * batch->update_step;
      if (batch->result_dim >= 0) start[batch->result_dim] = at;
    }
    bool inside = true;
    for (uint32_t k = 0; k < scatter->index_map.count; ++k) {
      const int64_t d = scatter->index_map.data[k];
      start[d] = weft_read_index(index_dtype, indices + (int64_t)k * scatter->index_component_step);
      // So far out that no part of a window can be inside; also keeps sums from overflowing.
      if (start[d] >= result->dims[d] || start[d] < -(INT64_C(1) << 40)) inside = false;
    }
    for (int32_t d = 0; d < result->rank && inside; ++d) {
      bool windowed = false;
      for (int32_t w = 0; w < scatter->window_rank; ++w) {
        if (scatter->window[w].result_dim == d) windowed = true;
      }
      if (!windowed && (start[d] < 0 || start[d] >= result->dims[d])) inside = false;
    }
    if (inside) weft_scatter_window(run, scratch, start, update_offset, begin, end);
  }
}

static weft_status_t weft_scatter_launch(const weft_cpu_device_t* device,
                                         const weft_prepared_kernel_t* prepared,
                                         void* const* inputs, void* const* outputs,
                                         char* workspace) {
  const weft_scatter_prepared_t* scatter = (const weft_scatter_prepared_t*)prepared;
  for (uint32_t i = 0; i < scatter->operand_count; ++i) {
    if (inputs[i] == outputs[i]) continue;
    WEFT_RETURN_IF_ERROR(
        weft_cpu_launch_child(device, scatter->copies[i], inputs + i, outputs + i, workspace));
  }
  weft_scatter_run_t run = {.device = device,
                            .scatter = scatter,
                            .inputs = inputs,
                            .outputs = outputs,
                            .workspace = workspace};
  const int64_t split = scatter->split >= 0 ? scatter->window[scatter->split].dim : 1;
  const int64_t updates = weft_view_count(&prepared->kernel->inputs[scatter->operand_count + 1]);
  const bool parallel = updates >= 16384 && split >= 2 * WEFT_GRANULE;
  weft_parallel_run(parallel ? device->thread_count : 1, weft_scatter_body, &run);
  return weft_ok_status();
}

// ---- prepare ------------------------------------------------------------------------------------

static void weft_scatter_set_dims(weft_scatter_prepared_t* scatter,
                                  const weft_scatter_dims_t* dims) {
  const weft_kernel_t* kernel = scatter->base.kernel;
  const uint32_t n = scatter->operand_count;
  const weft_view_t* result = &kernel->outputs[0];
  const weft_view_t* indices = &kernel->inputs[n];
  const weft_view_t* updates = &kernel->inputs[n + 1];
  const int64_t index_size = (int64_t)weft_dtype_size_bytes(indices->dtype);
  int64_t index_dim = 0;
  scatter->batch_count = 1;
  for (int32_t d = 0; d < updates->rank; ++d) {
    if (weft_i64_list_contains(dims->update_window_dims, d)) continue;
    if (index_dim == dims->index_vector_dim) ++index_dim;
    weft_scatter_batch_t* batch = &scatter->batch[scatter->batch_rank++];
    *batch = (weft_scatter_batch_t){.dim = updates->dims[d],
                                    .index_step = indices->strides[index_dim] * index_size,
                                    .update_step = updates->strides[d],
                                    .result_dim = -1};
    for (uint32_t i = 0; i < dims->scatter_indices_batching_dims.count; ++i) {
      if (dims->scatter_indices_batching_dims.data[i] == index_dim) {
        batch->result_dim = (int32_t)dims->input_batching_dims.data[i];
      }
    }
    scatter->batch_count *= batch->dim;
    ++index_dim;
  }
  uint32_t window = 0;
  for (int32_t d = 0; d < result->rank; ++d) {
    if (weft_i64_list_contains(dims->inserted_window_dims, d) ||
        weft_i64_list_contains(dims->input_batching_dims, d)) {
      continue;
    }
    const int64_t update_dim = dims->update_window_dims.data[window++];
    scatter->window[scatter->window_rank++] =
        (weft_scatter_window_t){.dim = updates->dims[update_dim],
                                .update_stride = updates->strides[update_dim],
                                .result_dim = d};
  }
  if (scatter->window_rank == 0) {
    scatter->window[scatter->window_rank++] =
        (weft_scatter_window_t){.dim = 1, .update_stride = 1, .result_dim = -1};
  }
  scatter->split = -1;
  for (int32_t w = 0; w < scatter->window_rank; ++w) {
    const weft_scatter_window_t* dim = &scatter->window[w];
    if (weft_i64_list_contains(dims->scatter_dims_to_operand_dims, dim->result_dim)) continue;
    if (scatter->split < 0 || dim->dim > scatter->window[scatter->split].dim) scatter->split = w;
  }
  scatter->index_map = dims->scatter_dims_to_operand_dims;
  if (dims->index_vector_dim < indices->rank) {
    scatter->index_component_step = indices->strides[dims->index_vector_dim] * index_size;
  }
}

static weft_status_t weft_scatter_choose_mode(const weft_cpu_device_t* device,
                                              weft_scatter_prepared_t* scatter) {
  const weft_kernel_t* kernel = scatter->base.kernel;
  const weft_block_t* block = kernel->as.op.op->regions[0];
  const weft_dtype_t dtype = kernel->outputs[0].dtype;
  static const weft_opcode_t opcodes[WEFT_REDUCE_COUNT_] = {
      [WEFT_REDUCE_ADD] = WEFT_OP_ADD,         [WEFT_REDUCE_MULTIPLY] = WEFT_OP_MULTIPLY,
      [WEFT_REDUCE_MAXIMUM] = WEFT_OP_MAXIMUM, [WEFT_REDUCE_MINIMUM] = WEFT_OP_MINIMUM,
      [WEFT_REDUCE_AND] = WEFT_OP_AND,         [WEFT_REDUCE_OR] = WEFT_OP_OR,
      [WEFT_REDUCE_XOR] = WEFT_OP_XOR};
  weft_reduce_kind_t kind = WEFT_REDUCE_COUNT_;
  if (scatter->operand_count == 1 && weft_region_returns_argument(block, 1)) {
    scatter->mode = WEFT_SCATTER_REPLACE;
    return weft_ok_status();
  }
  if (scatter->operand_count == 1 && weft_region_is_reducer(block, &kind)) {
    scatter->step = device->steps->ops[opcodes[kind]][weft_register_class(dtype)];
    scatter->mode = kind == WEFT_REDUCE_ADD && dtype == WEFT_DTYPE_F32 ? WEFT_SCATTER_ADD_F32
                                                                       : WEFT_SCATTER_STEP;
    if (dtype == WEFT_DTYPE_F16) scatter->round = device->steps->round_f16;
    if (dtype == WEFT_DTYPE_BF16) scatter->round = device->steps->round_bf16;
    if (scatter->step != NULL) return weft_ok_status();
  }
  scatter->mode = WEFT_SCATTER_REGION;
  return weft_region_prepare(device, kernel, 0, &scatter->base.arena, &scatter->region);
}

static weft_status_t weft_scatter_prepare(const weft_cpu_device_t* device,
                                          weft_prepared_kernel_t* prepared) {
  weft_scatter_prepared_t* scatter = (weft_scatter_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  prepared->launch = weft_scatter_launch;
  scatter->operand_count = kernel->output_count;
  if (scatter->operand_count > WEFT_REGION_MAX_RESULTS) {
    return WEFT_CPU_UNSUPPORTED(kernel->as.op.op, "scatter of more than %d operands",
                                WEFT_REGION_MAX_RESULTS);
  }
  weft_scatter_dims_t dims;
  weft_op_scatter_dims(kernel->as.op.op, &dims);
  weft_scatter_set_dims(scatter, &dims);
  WEFT_RETURN_IF_ERROR(weft_scatter_choose_mode(device, scatter));
  for (uint32_t i = 0; i < scatter->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_cpu_add_copy(device, prepared, &kernel->inputs[i],
                                           &kernel->outputs[i], &scatter->copies[i]));
  }
  scatter->scratch_bytes = (size_t)(2 + 2 * scatter->operand_count) * WEFT_REGION_CHUNK_BYTES +
                           scatter->region.scratch_bytes;
  return weft_cpu_reserve(prepared, scatter->scratch_bytes * (size_t)device->thread_count,
                          &scatter->scratch_offset);
}

const weft_cpu_op_kernel_t weft_cpu_scatter_kernel = {.size_bytes = sizeof(weft_scatter_prepared_t),
                                                      .prepare = weft_scatter_prepare};
