// reduce with any region and any number of operands, vectorised across results.
//
// A chunk of results is folded together: element k of each result's row, in row-major order, goes
// through the region with the accumulators. Reductions by one plain operation are loop kernels and
// do not come here, except inside programs the loops cannot take.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/box.h"
#include "runtime/device/cpu/op_kernels.h"
#include "runtime/device/cpu/parallel.h"

typedef struct weft_reduce_prepared_s {
  weft_prepared_kernel_t base;
  weft_region_t region;
  uint32_t operand_count;
  int32_t kept_rank;
  int64_t kept_dims[WEFT_MAX_RANK], kept_strides[WEFT_MAX_RANK];  // elements of the operand
  int32_t reduced_rank;
  int64_t reduced_dims[WEFT_MAX_RANK], reduced_strides[WEFT_MAX_RANK];
  int64_t result_count;
  int64_t fold_count;
  size_t scratch_offset;
  size_t scratch_bytes;  // per thread
} weft_reduce_prepared_t;

typedef struct weft_reduce_run_s {
  const weft_cpu_device_t* device;
  const weft_reduce_prepared_t* reduce;
  void* const* inputs;
  void* const* outputs;
  char* workspace;
} weft_reduce_run_t;

// Loads operand elements at |offsets| (+ |shift|), in elements, as a register.
static void weft_reduce_gather(const weft_step_table_t* table, weft_dtype_t dtype, const char* data,
                               const int64_t* offsets, int64_t shift, int64_t count, char* staging,
                               char* values) {
  const int64_t size = (int64_t)weft_dtype_size_bytes(dtype);
  const char* base = data + shift * size;
  if (offsets[count - 1] - offsets[0] == count - 1 && count > 1 && offsets[1] - offsets[0] == 1) {
    bool dense = true;
    for (int64_t i = 1; i < count && dense; ++i) dense = offsets[i] == offsets[0] + i;
    if (dense) {
      weft_register_load(table, dtype, base + offsets[0] * size, (size_t)count, values);
      return;
    }
  }
  switch (size) {
    case 4:
      for (int64_t i = 0; i < count; ++i) memcpy(staging + i * 4, base + offsets[i] * 4, 4);
      break;
    case 8:
      for (int64_t i = 0; i < count; ++i) memcpy(staging + i * 8, base + offsets[i] * 8, 8);
      break;
    default:
      for (int64_t i = 0; i < count; ++i) {
        memcpy(staging + i * size, base + offsets[i] * size, (size_t)size);
      }
  }
  weft_register_load(table, dtype, staging, (size_t)count, values);
}

static int64_t weft_reduce_offset(int32_t rank, const int64_t* dims, const int64_t* strides,
                                  int64_t index) {
  int64_t offset = 0;
  for (int32_t d = rank - 1; d >= 0; --d) {
    offset += index % dims[d] * strides[d];
    index /= dims[d];
  }
  return offset;
}

// Scratch: offsets, staging, then accumulators and values of each operand, then the region's.
static void weft_reduce_chunk(const weft_reduce_run_t* run, char* scratch, int64_t first,
                              int64_t count) {
  const weft_reduce_prepared_t* reduce = run->reduce;
  const weft_kernel_t* kernel = reduce->base.kernel;
  const weft_step_table_t* table = run->device->steps;
  const uint32_t n = reduce->operand_count;
  int64_t* offsets = (void*)scratch;
  char* staging = scratch + WEFT_REGION_CHUNK_BYTES;
  char* arguments_at = staging + WEFT_REGION_CHUNK_BYTES;
  char* region_at = arguments_at + (size_t)(2 * n) * WEFT_REGION_CHUNK_BYTES;
  const void* arguments[2 * WEFT_REGION_MAX_RESULTS] = {NULL};
  const void* results[WEFT_REGION_MAX_RESULTS] = {NULL};
  for (int64_t i = 0; i < count; ++i) {
    offsets[i] =
        weft_reduce_offset(reduce->kept_rank, reduce->kept_dims, reduce->kept_strides, first + i);
  }
  for (uint32_t i = 0; i < 2 * n; ++i) arguments[i] = arguments_at + i * WEFT_REGION_CHUNK_BYTES;
  for (uint32_t i = 0; i < n; ++i) {
    char* accumulator = arguments_at + i * WEFT_REGION_CHUNK_BYTES;
    const weft_dtype_t dtype = kernel->inputs[i].dtype;
    const size_t granule = WEFT_GRANULE * weft_register_size(weft_register_class(dtype));
    for (int64_t g = 0; g * WEFT_GRANULE < count; ++g) {
      weft_register_fill(dtype, run->inputs[n + i], accumulator + (size_t)g * granule);
    }
  }
  for (int64_t k = 0; k < reduce->fold_count; ++k) {
    const int64_t shift =
        weft_reduce_offset(reduce->reduced_rank, reduce->reduced_dims, reduce->reduced_strides, k);
    for (uint32_t i = 0; i < n; ++i) {
      weft_reduce_gather(table, kernel->inputs[i].dtype, run->inputs[i], offsets, shift, count,
                         staging, arguments_at + (n + i) * WEFT_REGION_CHUNK_BYTES);
    }
    weft_region_run(&reduce->region, region_at, arguments,
                    weft_region_captures(kernel, run->inputs), (size_t)count, results);
    // All results first: one may be an accumulator of another operand.
    for (uint32_t i = 0; i < n; ++i) {
      memcpy(region_at + reduce->region.scratch_bytes + i * WEFT_REGION_CHUNK_BYTES, results[i],
             WEFT_REGION_CHUNK_BYTES);
    }
    memcpy(arguments_at, region_at + reduce->region.scratch_bytes, n * WEFT_REGION_CHUNK_BYTES);
  }
  for (uint32_t i = 0; i < n; ++i) {
    const weft_dtype_t dtype = kernel->outputs[i].dtype;
    weft_register_store(table, dtype, arguments[i], (size_t)count,
                        (char*)run->outputs[i] + first * (int64_t)weft_dtype_size_bytes(dtype));
  }
}

static void weft_reduce_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_reduce_run_t* run = context;
  const weft_reduce_prepared_t* reduce = run->reduce;
  char* scratch = run->workspace + reduce->scratch_offset + (size_t)thread * reduce->scratch_bytes;
  int64_t begin = 0, end = 0;
  weft_parallel_part((reduce->result_count + WEFT_GRANULE - 1) / WEFT_GRANULE, thread, thread_count,
                     &begin, &end);
  begin *= WEFT_GRANULE;
  end = weft_clamp_index(end * WEFT_GRANULE, 0, reduce->result_count);
  for (int64_t i = begin; i < end; i += WEFT_REGION_CHUNK) {
    weft_reduce_chunk(run, scratch, i, end - i < WEFT_REGION_CHUNK ? end - i : WEFT_REGION_CHUNK);
  }
}

static weft_status_t weft_reduce_launch(const weft_cpu_device_t* device,
                                        const weft_prepared_kernel_t* prepared, void* const* inputs,
                                        void* const* outputs, char* workspace) {
  const weft_reduce_prepared_t* reduce = (const weft_reduce_prepared_t*)prepared;
  weft_reduce_run_t run = {.device = device,
                           .reduce = reduce,
                           .inputs = inputs,
                           .outputs = outputs,
                           .workspace = workspace};
  const bool parallel = reduce->result_count * reduce->fold_count >= 4096;
  weft_parallel_run(parallel ? device->thread_count : 1, weft_reduce_body, &run);
  return weft_ok_status();
}

static weft_status_t weft_reduce_prepare(const weft_cpu_device_t* device,
                                         weft_prepared_kernel_t* prepared) {
  weft_reduce_prepared_t* reduce = (weft_reduce_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  const weft_op_t* op = kernel->as.op.op;
  const weft_view_t* operand = &kernel->inputs[0];
  prepared->launch = weft_reduce_launch;
  reduce->operand_count = kernel->output_count;
  WEFT_RETURN_IF_ERROR(weft_region_prepare(device, kernel, 0, &prepared->arena, &reduce->region));
  const weft_i64_list_t dimensions = weft_op_i64_list(op, "dimensions");
  reduce->result_count = reduce->fold_count = 1;
  for (int32_t d = 0; d < operand->rank; ++d) {
    if (weft_i64_list_contains(dimensions, d)) {
      reduce->reduced_dims[reduce->reduced_rank] = operand->dims[d];
      reduce->reduced_strides[reduce->reduced_rank++] = operand->strides[d];
      reduce->fold_count *= operand->dims[d];
    } else {
      reduce->kept_dims[reduce->kept_rank] = operand->dims[d];
      reduce->kept_strides[reduce->kept_rank++] = operand->strides[d];
      reduce->result_count *= operand->dims[d];
    }
  }
  const uint32_t chunks = 2 + 3 * reduce->operand_count;
  reduce->scratch_bytes = chunks * WEFT_REGION_CHUNK_BYTES + reduce->region.scratch_bytes;
  return weft_cpu_reserve(prepared, reduce->scratch_bytes * (size_t)device->thread_count,
                          &reduce->scratch_offset);
}

const weft_cpu_op_kernel_t weft_cpu_reduce_kernel = {.size_bytes = sizeof(weft_reduce_prepared_t),
                                                     .prepare = weft_reduce_prepare};
