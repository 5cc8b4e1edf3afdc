// gather: one block of the operand for each start index, clamped to lie inside it.
//
// The block is a box prepared once; embedding lookups become one memcpy per index.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/box.h"
#include "runtime/device/cpu/op_kernels.h"
#include "runtime/device/cpu/parallel.h"

// A dimension of the batch of start indices: its size, and how far one step moves in the indices,
// the operand (a batching dimension, else 0) and the result, in bytes.
typedef struct weft_gather_batch_s {
  int64_t dim, index_step, operand_step, result_step;
} weft_gather_batch_t;

// A component of the start index: where it lies, what it moves, and its largest value.
typedef struct weft_gather_component_s {
  int64_t index_offset, operand_step, limit;
} weft_gather_component_t;

typedef struct weft_gather_prepared_s {
  weft_prepared_kernel_t base;
  weft_box_t box;
  int64_t size;
  int32_t batch_rank;
  weft_gather_batch_t batch[WEFT_MAX_RANK];
  int64_t batch_count;
  int32_t component_count;
  weft_gather_component_t components[WEFT_MAX_RANK];
} weft_gather_prepared_t;

typedef struct weft_gather_run_s {
  const weft_gather_prepared_t* gather;
  const char* operand;
  const char* indices;
  char* result;
} weft_gather_run_t;

static void weft_gather_one(const weft_gather_run_t* run, int64_t position) {
  const weft_gather_prepared_t* gather = run->gather;
  const weft_dtype_t index_dtype = gather->base.kernel->inputs[1].dtype;
  const char* operand = run->operand;
  const char* indices = run->indices;
  char* result = run->result;
  for (int32_t d = gather->batch_rank - 1; d >= 0; --d) {
    const weft_gather_batch_t* batch = &gather->batch[d];
    const int64_t at = position % batch->dim;
    position /= batch->dim;
    operand += at * batch->operand_step;
    indices += at * batch->index_step;
    result += at * batch->result_step;
  }
  for (int32_t i = 0; i < gather->component_count; ++i) {
    const weft_gather_component_t* component = &gather->components[i];
    const int64_t start = weft_read_index(index_dtype, indices + component->index_offset);
    operand += weft_clamp_index(start, 0, component->limit) * component->operand_step;
  }
  weft_box_copy(&gather->box, gather->size, operand, result);
}

static void weft_gather_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_gather_run_t* run = context;
  int64_t begin = 0, end = 0;
  weft_parallel_part(run->gather->batch_count, thread, thread_count, &begin, &end);
  for (int64_t i = begin; i < end; ++i) weft_gather_one(run, i);
}

static weft_status_t weft_gather_launch(const weft_cpu_device_t* device,
                                        const weft_prepared_kernel_t* prepared, void* const* inputs,
                                        void* const* outputs, char* workspace) {
  (void)workspace;
  const weft_gather_prepared_t* gather = (const weft_gather_prepared_t*)prepared;
  weft_gather_run_t run = {
      .gather = gather, .operand = inputs[0], .indices = inputs[1], .result = outputs[0]};
  const int64_t work = gather->batch_count * (8 + weft_box_count(&gather->box));
  weft_parallel_run(work < 16384 ? 1 : device->thread_count, weft_gather_body, &run);
  return weft_ok_status();
}

// Dimensions of the result that the offset dimensions leave belong to the batch, in order.
static void weft_gather_set_batch(weft_gather_prepared_t* gather, const weft_gather_dims_t* dims) {
  const weft_kernel_t* kernel = gather->base.kernel;
  const weft_view_t* operand = &kernel->inputs[0];
  const weft_view_t* indices = &kernel->inputs[1];
  const weft_view_t* result = &kernel->outputs[0];
  const int64_t index_size = (int64_t)weft_dtype_size_bytes(indices->dtype);
  int64_t index_dim = 0;
  gather->batch_count = 1;
  for (int32_t d = 0; d < result->rank; ++d) {
    if (weft_i64_list_contains(dims->offset_dims, d)) continue;
    if (index_dim == dims->index_vector_dim) ++index_dim;
    weft_gather_batch_t* batch = &gather->batch[gather->batch_rank++];
    batch->dim = result->dims[d];
    batch->result_step = result->strides[d] * gather->size;
    batch->index_step = indices->strides[index_dim] * index_size;
    for (uint32_t i = 0; i < dims->start_indices_batching_dims.count; ++i) {
      if (dims->start_indices_batching_dims.data[i] == index_dim) {
        batch->operand_step = operand->strides[dims->operand_batching_dims.data[i]] * gather->size;
      }
    }
    gather->batch_count *= batch->dim;
    ++index_dim;
  }
}

static weft_status_t weft_gather_prepare(const weft_cpu_device_t* device,
                                         weft_prepared_kernel_t* prepared) {
  (void)device;
  weft_gather_prepared_t* gather = (weft_gather_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  const weft_view_t* operand = &kernel->inputs[0];
  const weft_view_t* indices = &kernel->inputs[1];
  const weft_view_t* result = &kernel->outputs[0];
  prepared->launch = weft_gather_launch;
  weft_gather_dims_t dims;
  weft_op_gather_dims(kernel->as.op.op, &dims);
  gather->size = (int64_t)weft_dtype_size_bytes(operand->dtype);
  weft_gather_set_batch(gather, &dims);
  uint32_t offset = 0;
  for (int32_t d = 0; d < operand->rank; ++d) {
    if (weft_i64_list_contains(dims.collapsed_slice_dims, d) ||
        weft_i64_list_contains(dims.operand_batching_dims, d)) {
      // A collapsed dimension of size 0 makes the whole slice empty.
      if (dims.slice_sizes.data[d] == 0) weft_box_add(&gather->box, 0, 0, 0);
      continue;
    }
    weft_box_add(&gather->box, dims.slice_sizes.data[d], operand->strides[d] * gather->size,
                 result->strides[dims.offset_dims.data[offset++]] * gather->size);
  }
  weft_box_merge(&gather->box);
  const int64_t index_size = (int64_t)weft_dtype_size_bytes(indices->dtype);
  const int64_t step = dims.index_vector_dim < indices->rank
                           ? indices->strides[dims.index_vector_dim] * index_size
                           : 0;
  for (uint32_t i = 0; i < dims.start_index_map.count; ++i) {
    const int64_t d = dims.start_index_map.data[i];
    gather->components[gather->component_count++] =
        (weft_gather_component_t){.index_offset = (int64_t)i * step,
                                  .operand_step = operand->strides[d] * gather->size,
                                  .limit = operand->dims[d] - dims.slice_sizes.data[d]};
  }
  return weft_ok_status();
}

const weft_cpu_op_kernel_t weft_cpu_gather_kernel = {.size_bytes = sizeof(weft_gather_prepared_t),
                                                     .prepare = weft_gather_prepare};
