// Operations that move blocks: dynamic slices, padding, bit casts between widths; and map.
//
// Each is one or two loop kernels. Where the position of a block is known only at run time, the
// loop is prepared for position 0 and launched on a shifted address.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/op_kernels.h"

// ---- dynamic_slice and dynamic_update_slice -----------------------------------------------------

typedef struct weft_block_prepared_s {
  weft_prepared_kernel_t base;
  weft_prepared_kernel_t* whole;  // input to output, when they do not share storage
  weft_prepared_kernel_t* block;
} weft_block_prepared_t;

// Byte offset of the block with sizes |dims| in |operand|, from start indices that are clamped so
// that it fits.
static int64_t weft_block_offset(const weft_kernel_t* kernel, const weft_view_t* operand,
                                 const int64_t* dims, uint32_t first_index, void* const* inputs) {
  int64_t offset = 0;
  for (int32_t d = 0; d < operand->rank; ++d) {
    const uint32_t input = first_index + (uint32_t)d;
    const int64_t start = weft_read_index(kernel->inputs[input].dtype, inputs[input]);
    offset += weft_clamp_index(start, 0, operand->dims[d] - dims[d]) * operand->strides[d];
  }
  return offset * (int64_t)weft_dtype_size_bytes(operand->dtype);
}

static weft_status_t weft_dynamic_slice_launch(const weft_cpu_device_t* device,
                                               const weft_prepared_kernel_t* prepared,
                                               void* const* inputs, void* const* outputs,
                                               char* workspace) {
  const weft_block_prepared_t* block = (const weft_block_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  void* from = (char*)inputs[0] +
               weft_block_offset(kernel, &kernel->inputs[0], kernel->outputs[0].dims, 1, inputs);
  return weft_cpu_launch_child(device, block->block, &from, outputs, workspace);
}

static weft_status_t weft_dynamic_slice_prepare(const weft_cpu_device_t* device,
                                                weft_prepared_kernel_t* prepared) {
  weft_block_prepared_t* block = (weft_block_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  prepared->launch = weft_dynamic_slice_launch;
  const weft_view_t from = weft_view_with_dims(&kernel->inputs[0], kernel->outputs[0].dims);
  return weft_cpu_add_copy(device, prepared, &from, &kernel->outputs[0], &block->block);
}

static weft_status_t weft_dynamic_update_launch(const weft_cpu_device_t* device,
                                                const weft_prepared_kernel_t* prepared,
                                                void* const* inputs, void* const* outputs,
                                                char* workspace) {
  const weft_block_prepared_t* block = (const weft_block_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  const int64_t offset =
      weft_block_offset(kernel, &kernel->outputs[0], kernel->inputs[1].dims, 2, inputs);
  if (inputs[0] != outputs[0]) {
    WEFT_RETURN_IF_ERROR(weft_cpu_launch_child(device, block->whole, inputs, outputs, workspace));
  }
  void* to = (char*)outputs[0] + offset;
  return weft_cpu_launch_child(device, block->block, inputs + 1, &to, workspace);
}

static weft_status_t weft_dynamic_update_prepare(const weft_cpu_device_t* device,
                                                 weft_prepared_kernel_t* prepared) {
  weft_block_prepared_t* block = (weft_block_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  prepared->launch = weft_dynamic_update_launch;
  const weft_view_t to = weft_view_with_dims(&kernel->outputs[0], kernel->inputs[1].dims);
  WEFT_RETURN_IF_ERROR(
      weft_cpu_add_copy(device, prepared, &kernel->inputs[0], &kernel->outputs[0], &block->whole));
  return weft_cpu_add_copy(device, prepared, &kernel->inputs[1], &to, &block->block);
}

// ---- pad ----------------------------------------------------------------------------------------

typedef struct weft_pad_prepared_s {
  weft_prepared_kernel_t base;
  weft_prepared_kernel_t* fill;
  weft_prepared_kernel_t* block;
  int64_t from_offset, to_offset;
} weft_pad_prepared_t;

static weft_status_t weft_pad_launch(const weft_cpu_device_t* device,
                                     const weft_prepared_kernel_t* prepared, void* const* inputs,
                                     void* const* outputs, char* workspace) {
  const weft_pad_prepared_t* pad = (const weft_pad_prepared_t*)prepared;
  WEFT_RETURN_IF_ERROR(weft_cpu_launch_child(device, pad->fill, inputs + 1, outputs, workspace));
  void* from = (char*)inputs[0] + pad->from_offset;
  void* to = (char*)outputs[0] + pad->to_offset;
  return weft_cpu_launch_child(device, pad->block, &from, &to, workspace);
}

static weft_status_t weft_pad_prepare(const weft_cpu_device_t* device,
                                      weft_prepared_kernel_t* prepared) {
  weft_pad_prepared_t* pad = (weft_pad_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  prepared->launch = weft_pad_launch;
  weft_pad_attrs_t attrs;
  weft_op_pad_attrs(kernel->as.op.op, &attrs);
  weft_view_t from = kernel->inputs[0], to = kernel->outputs[0], value = kernel->outputs[0];
  const int64_t size = (int64_t)weft_dtype_size_bytes(from.dtype);
  for (int32_t d = 0; d < from.rank; ++d) {
    const int64_t step = attrs.interior.data[d] + 1;
    const int64_t low = attrs.low.data[d];
    // Elements that land inside the result: first <= i < last.
    int64_t first = low < 0 ? (-low + step - 1) / step : 0;
    int64_t last = from.dims[d];
    const int64_t room = kernel->outputs[0].dims[d] - low;
    if (room < (last - 1) * step + 1) last = room <= 0 ? 0 : (room - 1) / step + 1;
    if (first > last) first = last;
    pad->from_offset += first * from.strides[d] * size;
    pad->to_offset += (low + first * step) * to.strides[d] * size;
    from.dims[d] = to.dims[d] = last - first;
    to.strides[d] *= step;
    value.strides[d] = 0;
  }
  WEFT_RETURN_IF_ERROR(
      weft_cpu_add_copy(device, prepared, &value, &kernel->outputs[0], &pad->fill));
  return weft_cpu_add_copy(device, prepared, &from, &to, &pad->block);
}

// ---- bitcast_convert ----------------------------------------------------------------------------

// Bytes stay as they are: the narrow elements of a wide one lie in the last dimension, lowest
// first.
static weft_status_t weft_bitcast_launch(const weft_cpu_device_t* device,
                                         const weft_prepared_kernel_t* prepared,
                                         void* const* inputs, void* const* outputs,
                                         char* workspace) {
  const weft_block_prepared_t* block = (const weft_block_prepared_t*)prepared;
  return weft_cpu_launch_child(device, block->whole, inputs, outputs, workspace);
}

static weft_status_t weft_bitcast_prepare(const weft_cpu_device_t* device,
                                          weft_prepared_kernel_t* prepared) {
  weft_block_prepared_t* block = (weft_block_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  prepared->launch = weft_bitcast_launch;
  const int64_t bytes =
      weft_view_count(&kernel->inputs[0]) * (int64_t)weft_dtype_size_bytes(kernel->inputs[0].dtype);
  weft_view_t view = {.dtype = WEFT_DTYPE_UI8, .rank = 1, .dims = {bytes}, .strides = {1}};
  return weft_cpu_add_copy(device, prepared, &view, &view, &block->whole);
}

// ---- map ----------------------------------------------------------------------------------------

static weft_status_t weft_map_launch(const weft_cpu_device_t* device,
                                     const weft_prepared_kernel_t* prepared, void* const* inputs,
                                     void* const* outputs, char* workspace) {
  const weft_block_prepared_t* map = (const weft_block_prepared_t*)prepared;
  return weft_cpu_launch_child(device, map->block, inputs, outputs, workspace);
}

// The inputs of the loop: captured scalars are the same at every position.
static weft_status_t weft_map_spread_captures(const weft_kernel_t* kernel, weft_arena_t* arena,
                                              const weft_view_t** out_inputs) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, kernel->input_count, sizeof(weft_view_t), &memory));
  weft_view_t* inputs = memory;
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    inputs[i] = kernel->inputs[i];
    if (i < kernel->as.op.op->operand_count) continue;
    inputs[i].rank = kernel->outputs[0].rank;
    memcpy(inputs[i].dims, kernel->outputs[0].dims, sizeof(inputs[i].dims));
    memset(inputs[i].strides, 0, sizeof(inputs[i].strides));
  }
  *out_inputs = inputs;
  return weft_ok_status();
}

static weft_status_t weft_map_prepare(const weft_cpu_device_t* device,
                                      weft_prepared_kernel_t* prepared) {
  weft_block_prepared_t* map = (weft_block_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  prepared->launch = weft_map_launch;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&prepared->arena, 1, sizeof(weft_kernel_t), &memory));
  weft_kernel_t* child = memory;
  *child = *kernel;
  child->kind = WEFT_KERNEL_LOOP;
  WEFT_RETURN_IF_ERROR(weft_map_spread_captures(kernel, &prepared->arena, &child->inputs));
  weft_loop_kernel_t loop = {.rank = kernel->outputs[0].rank};
  for (int32_t d = 0; d < loop.rank; ++d) loop.dims[d] = kernel->outputs[0].dims[d];
  weft_loop_step_t* steps = NULL;
  uint32_t* results = NULL;
  WEFT_RETURN_IF_ERROR(weft_loop_program_from_region(
      kernel->as.op.op->regions[0], kernel->as.op.captures, kernel->as.op.capture_count,
      &prepared->arena, &steps, &loop.step_count, &results));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&prepared->arena, kernel->output_count,
                                                 sizeof(weft_loop_output_t), &memory));
  weft_loop_output_t* loop_outputs = memory;
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    loop_outputs[i] = (weft_loop_output_t){.value = results[i], .view = i};
  }
  loop.steps = steps;
  loop.outputs = loop_outputs;
  loop.output_count = kernel->output_count;
  child->as.loop = loop;
  return weft_cpu_add_child(device, prepared, child, &map->block);
}

const weft_cpu_op_kernel_t weft_cpu_dynamic_slice_kernel = {
    .size_bytes = sizeof(weft_block_prepared_t), .prepare = weft_dynamic_slice_prepare};
const weft_cpu_op_kernel_t weft_cpu_dynamic_update_slice_kernel = {
    .size_bytes = sizeof(weft_block_prepared_t), .prepare = weft_dynamic_update_prepare};
const weft_cpu_op_kernel_t weft_cpu_pad_kernel = {.size_bytes = sizeof(weft_pad_prepared_t),
                                                  .prepare = weft_pad_prepare};
const weft_cpu_op_kernel_t weft_cpu_bitcast_kernel = {.size_bytes = sizeof(weft_block_prepared_t),
                                                      .prepare = weft_bitcast_prepare};
const weft_cpu_op_kernel_t weft_cpu_map_kernel = {.size_bytes = sizeof(weft_block_prepared_t),
                                                  .prepare = weft_map_prepare};
