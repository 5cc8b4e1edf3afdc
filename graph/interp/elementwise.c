// Elementwise operations and map.
#include "graph/interp/kernels.h"
#include "graph/interp/ops.h"
#include "graph/interp/region.h"

// Storage for the result: that of an operand that nobody else reads and that has elements of the
// same size, or new.
static weft_status_t weft_interp_reuse_operand(weft_interp_t* interp, const weft_op_t* op,
                                               const weft_interp_value_t* operands,
                                               weft_interp_value_t* out_result) {
  const weft_type_t* type = op->results[0]->type;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* candidate = operands[i].type;
    if (candidate->element_count == type->element_count &&
        weft_dtype_size_bytes(candidate->dtype) == weft_dtype_size_bytes(type->dtype) &&
        weft_interp_is_writable(operands[i])) {
      *out_result = weft_interp_with_type(operands[i], type);
      return weft_ok_status();
    }
  }
  return weft_interp_new_tensor(interp, op, type, out_result);
}

// clamp and select take scalars beside tensors: those are repeated over one block.
static weft_status_t weft_interp_run_with_scalars(weft_interp_t* interp, const weft_op_t* op,
                                                  const weft_interp_kernel_t* kernel,
                                                  const weft_interp_value_t* operands,
                                                  weft_interp_value_t result) {
  const char* sources[3] = {NULL, NULL, NULL};
  size_t steps[3] = {0, 0, 0};
  for (uint32_t i = 0; i < 3; ++i) {
    const size_t size = weft_dtype_size_bytes(operands[i].type->dtype);
    sources[i] = weft_interp_data(operands[i]);
    steps[i] = size;
    if (operands[i].type->rank > 0) continue;
    void* block = NULL;
    WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, WEFT_INTERP_MAX_LANES, size, &block));
    weft_interp_fill(block, WEFT_INTERP_MAX_LANES, sources[i], size);
    sources[i] = block;
    steps[i] = 0;
  }
  char* target = weft_interp_mutable_data(result);
  const size_t size = weft_dtype_size_bytes(op->results[0]->type->dtype);
  const int64_t count = op->results[0]->type->element_count;
  for (int64_t done = 0; done < count; done += WEFT_INTERP_MAX_LANES) {
    const int64_t left = count - done;
    const void* inputs[3] = {NULL, NULL, NULL};
    for (int i = 0; i < 3; ++i) inputs[i] = sources[i] + (size_t)done * steps[i];
    kernel->fn(left < WEFT_INTERP_MAX_LANES ? left : WEFT_INTERP_MAX_LANES, inputs,
               target + (size_t)done * size, &kernel->params);
  }
  return weft_ok_status();
}

weft_status_t weft_interp_eval_elementwise(weft_interp_t* interp, weft_interp_frame_t* frame,
                                           const weft_op_t* op, weft_interp_value_t* operands,
                                           weft_interp_value_t* results) {
  (void)frame;
  weft_interp_kernel_t kernel;
  WEFT_RETURN_IF_ERROR(weft_interp_find_kernel(interp->run->graph, op, &kernel));
  WEFT_RETURN_IF_ERROR(weft_interp_reuse_operand(interp, op, operands, &results[0]));
  const int64_t count = op->results[0]->type->element_count;
  if (count == 0) return weft_ok_status();
  bool mixed = false;
  const void* inputs[3] = {NULL, NULL, NULL};
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    inputs[i] = weft_interp_data(operands[i]);
    mixed = mixed || operands[i].type->element_count != count;
  }
  if (mixed) return weft_interp_run_with_scalars(interp, op, &kernel, operands, results[0]);
  kernel.fn(count, inputs, weft_interp_mutable_data(results[0]), &kernel.params);
  return weft_ok_status();
}

weft_status_t weft_interp_eval_map(weft_interp_t* interp, weft_interp_frame_t* frame,
                                   const weft_op_t* op, weft_interp_value_t* operands,
                                   weft_interp_value_t* results) {
  weft_interp_region_t region;
  WEFT_RETURN_IF_ERROR(weft_interp_region_prepare(interp, frame, op, 0, &region));
  const weft_type_t* type = op->results[0]->type;
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &results[0]));
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, op->operand_count, sizeof(void*), &memory));
  const void** inputs = memory;
  for (int64_t done = 0; done < type->element_count; done += WEFT_INTERP_MAX_LANES) {
    const int64_t left = type->element_count - done;
    for (uint32_t i = 0; i < op->operand_count; ++i) {
      inputs[i] = (const char*)weft_interp_data(operands[i]) +
                  (size_t)done * weft_dtype_size_bytes(operands[i].type->dtype);
    }
    void* output = (char*)weft_interp_mutable_data(results[0]) +
                   (size_t)done * weft_dtype_size_bytes(type->dtype);
    WEFT_RETURN_IF_ERROR(weft_interp_poll(interp, op));
    WEFT_RETURN_IF_ERROR(weft_interp_region_apply(
        &region, left < WEFT_INTERP_MAX_LANES ? left : WEFT_INTERP_MAX_LANES, inputs, &output));
  }
  return weft_ok_status();
}
