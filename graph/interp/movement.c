// Operations that move elements without computing: each is one strided copy, or a few.
#include <string.h>

#include "graph/interp/kernels.h"
#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

// Address of element |offset| of a tensor.
static const void* weft_interp_element(weft_interp_value_t value, int64_t offset) {
  return (const char*)weft_interp_data(value) +
         offset * (int64_t)weft_dtype_size_bytes(value.type->dtype);
}
static void* weft_interp_mutable_element(weft_interp_value_t value, int64_t offset) {
  return (char*)weft_interp_mutable_data(value) +
         offset * (int64_t)weft_dtype_size_bytes(value.type->dtype);
}

weft_status_t weft_interp_eval_reshape(weft_interp_t* interp, weft_interp_frame_t* frame,
                                       const weft_op_t* op, weft_interp_value_t* operands,
                                       weft_interp_value_t* results) {
  (void)interp;
  (void)frame;
  results[0] = weft_interp_with_type(operands[0], op->results[0]->type);
  return weft_ok_status();
}

// Elements are little-endian, so splitting or joining them along the last dimension keeps the
// bytes where they are.
weft_status_t weft_interp_eval_bitcast_convert(weft_interp_t* interp, weft_interp_frame_t* frame,
                                               const weft_op_t* op, weft_interp_value_t* operands,
                                               weft_interp_value_t* results) {
  (void)frame;
  const weft_type_t* from = operands[0].type;
  const weft_type_t* to = op->results[0]->type;
  if (weft_type_size_bytes(from) != weft_type_size_bytes(to) ||
      (from->dtype == WEFT_DTYPE_I1) != (to->dtype == WEFT_DTYPE_I1)) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: the bits of %s elements cannot be read as %s here", op->name,
                          weft_dtype_name(from->dtype), weft_dtype_name(to->dtype));
  }
  results[0] = weft_interp_with_type(operands[0], to);
  return weft_ok_status();
}

weft_status_t weft_interp_eval_constant(weft_interp_t* interp, weft_interp_frame_t* frame,
                                        const weft_op_t* op, weft_interp_value_t* operands,
                                        weft_interp_value_t* results) {
  (void)frame;
  (void)operands;
  const weft_attr_t* value = weft_op_value(op);
  const weft_type_t* type = op->results[0]->type;
  if (value == NULL || value->kind != WEFT_ATTR_DENSE ||
      (value->as.dense.data == NULL && type->element_count > 0)) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: the literal has no elements that can be evaluated", op->name);
  }
  if (!value->as.dense.splat || type->element_count <= 1) {
    return weft_interp_new_borrowed(interp, type, value->as.dense.data, &results[0]);
  }
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &results[0]));
  weft_interp_fill(weft_interp_mutable_data(results[0]), type->element_count, value->as.dense.data,
                   weft_dtype_size_bytes(type->dtype));
  return weft_ok_status();
}

weft_status_t weft_interp_eval_iota(weft_interp_t* interp, weft_interp_frame_t* frame,
                                    const weft_op_t* op, weft_interp_value_t* operands,
                                    weft_interp_value_t* results) {
  (void)frame;
  (void)operands;
  const weft_type_t* type = op->results[0]->type;
  const int64_t dimension = weft_op_integer(op, "iota_dimension", 0);
  const int64_t size = type->dims[dimension];
  const size_t element_size = weft_dtype_size_bytes(type->dtype);
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &results[0]));
  void* numbers = NULL;
  void* line = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, (size_t)size, sizeof(int64_t), &numbers));
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, (size_t)size, element_size, &line));
  for (int64_t i = 0; i < size; ++i) ((int64_t*)numbers)[i] = i;
  const weft_interp_kernel_params_t params = {.source = WEFT_DTYPE_I64, .target = type->dtype};
  const void* inputs[1] = {numbers};
  weft_interp_convert_kernel(size, inputs, line, &params);
  int64_t source_strides[WEFT_MAX_RANK] = {0};
  int64_t target_strides[WEFT_MAX_RANK];
  source_strides[dimension] = 1;
  weft_interp_strides(type, target_strides);
  weft_interp_copy_strided(element_size, type->rank, type->dims, line, source_strides,
                           weft_interp_mutable_data(results[0]), target_strides);
  return weft_ok_status();
}

// Fills the result from operand elements at |offset| + sum(index * strides).
static weft_status_t weft_interp_move(weft_interp_t* interp, const weft_op_t* op,
                                      weft_interp_value_t operand, int64_t offset,
                                      const int64_t* strides, weft_interp_value_t* out_result) {
  const weft_type_t* type = op->results[0]->type;
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, out_result));
  if (type->element_count == 0) return weft_ok_status();
  int64_t target_strides[WEFT_MAX_RANK];
  weft_interp_strides(type, target_strides);
  weft_interp_copy_strided(weft_dtype_size_bytes(type->dtype), type->rank, type->dims,
                           weft_interp_element(operand, offset), strides,
                           weft_interp_mutable_data(*out_result), target_strides);
  return weft_ok_status();
}

weft_status_t weft_interp_eval_broadcast_in_dim(weft_interp_t* interp, weft_interp_frame_t* frame,
                                                const weft_op_t* op, weft_interp_value_t* operands,
                                                weft_interp_value_t* results) {
  (void)frame;
  const weft_i64_list_t dims = weft_op_i64_list(op, "broadcast_dimensions");
  const weft_type_t* type = operands[0].type;
  int64_t operand_strides[WEFT_MAX_RANK];
  int64_t strides[WEFT_MAX_RANK] = {0};
  weft_interp_strides(type, operand_strides);
  for (uint32_t i = 0; i < dims.count; ++i) {
    if (type->dims[i] != 1) strides[dims.data[i]] = operand_strides[i];
  }
  return weft_interp_move(interp, op, operands[0], 0, strides, &results[0]);
}

weft_status_t weft_interp_eval_broadcast(weft_interp_t* interp, weft_interp_frame_t* frame,
                                         const weft_op_t* op, weft_interp_value_t* operands,
                                         weft_interp_value_t* results) {
  (void)frame;
  int64_t strides[WEFT_MAX_RANK] = {0};
  // New dimensions come first.
  const int32_t added = op->results[0]->type->rank - operands[0].type->rank;
  weft_interp_strides(operands[0].type, strides + added);
  return weft_interp_move(interp, op, operands[0], 0, strides, &results[0]);
}

weft_status_t weft_interp_eval_transpose(weft_interp_t* interp, weft_interp_frame_t* frame,
                                         const weft_op_t* op, weft_interp_value_t* operands,
                                         weft_interp_value_t* results) {
  (void)frame;
  const weft_i64_list_t permutation = weft_op_i64_list(op, "permutation");
  int64_t operand_strides[WEFT_MAX_RANK];
  int64_t strides[WEFT_MAX_RANK] = {0};
  weft_interp_strides(operands[0].type, operand_strides);
  for (uint32_t i = 0; i < permutation.count; ++i) {
    strides[i] = operand_strides[permutation.data[i]];
  }
  return weft_interp_move(interp, op, operands[0], 0, strides, &results[0]);
}

weft_status_t weft_interp_eval_reverse(weft_interp_t* interp, weft_interp_frame_t* frame,
                                       const weft_op_t* op, weft_interp_value_t* operands,
                                       weft_interp_value_t* results) {
  (void)frame;
  const weft_i64_list_t dims = weft_op_i64_list(op, "dimensions");
  int64_t strides[WEFT_MAX_RANK] = {0};
  int64_t offset = 0;
  weft_interp_strides(operands[0].type, strides);
  for (uint32_t i = 0; i < dims.count; ++i) {
    const int64_t dim = dims.data[i];
    offset += (operands[0].type->dims[dim] - 1) * strides[dim];
    strides[dim] = -strides[dim];
  }
  return weft_interp_move(interp, op, operands[0], offset, strides, &results[0]);
}

weft_status_t weft_interp_eval_slice(weft_interp_t* interp, weft_interp_frame_t* frame,
                                     const weft_op_t* op, weft_interp_value_t* operands,
                                     weft_interp_value_t* results) {
  (void)frame;
  weft_slice_attrs_t attrs;
  weft_op_slice_attrs(op, &attrs);
  int64_t strides[WEFT_MAX_RANK] = {0};
  int64_t offset = 0;
  weft_interp_strides(operands[0].type, strides);
  for (uint32_t i = 0; i < attrs.starts.count; ++i) {
    offset += attrs.starts.data[i] * strides[i];
    strides[i] *= attrs.strides.data[i];
  }
  return weft_interp_move(interp, op, operands[0], offset, strides, &results[0]);
}

// Start of a slice of |size| in |type|, moved to where the slice fits.
static int64_t weft_interp_clamped_start(const weft_type_t* type, int32_t dim, int64_t size,
                                         weft_interp_value_t index) {
  const int64_t start = weft_interp_index_at(index, 0);
  const int64_t limit = type->dims[dim] - size;
  if (start < 0) return 0;
  return start > limit ? limit : start;
}

weft_status_t weft_interp_eval_dynamic_slice(weft_interp_t* interp, weft_interp_frame_t* frame,
                                             const weft_op_t* op, weft_interp_value_t* operands,
                                             weft_interp_value_t* results) {
  (void)frame;
  const weft_type_t* type = operands[0].type;
  int64_t strides[WEFT_MAX_RANK] = {0};
  int64_t offset = 0;
  weft_interp_strides(type, strides);
  for (int32_t i = 0; i < type->rank; ++i) {
    offset += strides[i] *
              weft_interp_clamped_start(type, i, op->results[0]->type->dims[i], operands[1 + i]);
  }
  return weft_interp_move(interp, op, operands[0], offset, strides, &results[0]);
}

weft_status_t weft_interp_eval_dynamic_update_slice(weft_interp_t* interp,
                                                    weft_interp_frame_t* frame, const weft_op_t* op,
                                                    weft_interp_value_t* operands,
                                                    weft_interp_value_t* results) {
  (void)frame;
  const weft_type_t* type = operands[0].type;
  const weft_type_t* update = operands[1].type;
  results[0] = weft_interp_take(&operands[0]);
  WEFT_RETURN_IF_ERROR(weft_interp_make_writable(interp, op, &results[0]));
  if (update->element_count == 0) return weft_ok_status();
  int64_t target_strides[WEFT_MAX_RANK] = {0};
  int64_t source_strides[WEFT_MAX_RANK] = {0};
  int64_t offset = 0;
  weft_interp_strides(type, target_strides);
  weft_interp_strides(update, source_strides);
  for (int32_t i = 0; i < type->rank; ++i) {
    offset +=
        target_strides[i] * weft_interp_clamped_start(type, i, update->dims[i], operands[2 + i]);
  }
  weft_interp_copy_strided(weft_dtype_size_bytes(type->dtype), type->rank, update->dims,
                           weft_interp_data(operands[1]), source_strides,
                           weft_interp_mutable_element(results[0], offset), target_strides);
  return weft_ok_status();
}

weft_status_t weft_interp_eval_concatenate(weft_interp_t* interp, weft_interp_frame_t* frame,
                                           const weft_op_t* op, weft_interp_value_t* operands,
                                           weft_interp_value_t* results) {
  (void)frame;
  const weft_type_t* type = op->results[0]->type;
  const int64_t dimension = weft_op_integer(op, "dimension", 0);
  int64_t target_strides[WEFT_MAX_RANK];
  int64_t source_strides[WEFT_MAX_RANK];
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &results[0]));
  weft_interp_strides(type, target_strides);
  int64_t position = 0;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* part = operands[i].type;
    if (part->element_count > 0) {
      weft_interp_strides(part, source_strides);
      weft_interp_copy_strided(
          weft_dtype_size_bytes(type->dtype), type->rank, part->dims, weft_interp_data(operands[i]),
          source_strides,
          weft_interp_mutable_element(results[0], position * target_strides[dimension]),
          target_strides);
    }
    position += part->dims[dimension];
  }
  return weft_ok_status();
}

// Operand element i lies at low + i * (interior + 1); negative low and high cut elements off.
weft_status_t weft_interp_eval_pad(weft_interp_t* interp, weft_interp_frame_t* frame,
                                   const weft_op_t* op, weft_interp_value_t* operands,
                                   weft_interp_value_t* results) {
  (void)frame;
  const weft_type_t* from = operands[0].type;
  const weft_type_t* to = op->results[0]->type;
  const size_t element_size = weft_dtype_size_bytes(to->dtype);
  weft_pad_attrs_t attrs;
  weft_op_pad_attrs(op, &attrs);
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, to, &results[0]));
  if (to->element_count == 0) return weft_ok_status();
  weft_interp_fill(weft_interp_mutable_data(results[0]), to->element_count,
                   weft_interp_data(operands[1]), element_size);
  int64_t source_strides[WEFT_MAX_RANK] = {0};
  int64_t target_strides[WEFT_MAX_RANK] = {0};
  int64_t counts[WEFT_MAX_RANK] = {0};
  int64_t source_offset = 0;
  int64_t target_offset = 0;
  weft_interp_strides(from, source_strides);
  weft_interp_strides(to, target_strides);
  for (int32_t i = 0; i < to->rank; ++i) {
    const int64_t step = attrs.interior.data[i] + 1;
    const int64_t low = attrs.low.data[i];
    const int64_t first = low >= 0 ? 0 : (-low + step - 1) / step;
    // Largest index whose position is inside the result.
    const int64_t room = to->dims[i] - 1 - low;
    int64_t last = room < 0 ? -1 : room / step;
    if (last > from->dims[i] - 1) last = from->dims[i] - 1;
    if (last < first) return weft_ok_status();
    counts[i] = last - first + 1;
    source_offset += first * source_strides[i];
    target_offset += (low + first * step) * target_strides[i];
    target_strides[i] *= step;
  }
  weft_interp_copy_strided(element_size, to->rank, counts,
                           weft_interp_element(operands[0], source_offset), source_strides,
                           weft_interp_mutable_element(results[0], target_offset), target_strides);
  return weft_ok_status();
}
