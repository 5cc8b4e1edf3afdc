// reduce_window and select_and_scatter.
#include <string.h>

#include "graph/interp/fold.h"
#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

// Offset of the operand element under window position |offset| of the window at |position|, or -1
// when that is padding or a hole of the base dilation.
static int64_t weft_interp_window_element(const weft_window_t* window, const weft_type_t* type,
                                          const int64_t* strides, const int64_t* position,
                                          const int64_t* offset) {
  int64_t element = 0;
  for (int32_t i = 0; i < window->rank; ++i) {
    const weft_window_dim_t* dim = &window->dims[i];
    const int64_t padded =
        position[i] * dim->stride + offset[i] * dim->window_dilation - dim->pad_low;
    if (padded < 0 || padded % dim->base_dilation != 0) return -1;
    const int64_t index = padded / dim->base_dilation;
    if (index >= type->dims[i]) return -1;
    element += index * strides[i];
  }
  return element;
}

// Whether a window may be moved over |type| without an overflow in the sums above.
static bool weft_interp_window_fits(const weft_window_t* window, const weft_type_t* type) {
  for (int32_t i = 0; i < window->rank; ++i) {
    if (weft_window_dim_count(&window->dims[i], type->dims[i]) < 0) return false;
  }
  return true;
}

static weft_status_t weft_interp_reduce_window_lanes(weft_interp_fold_t* fold,
                                                     const weft_window_t* window,
                                                     const weft_type_t* type,
                                                     int64_t (*positions)[WEFT_MAX_RANK],
                                                     int64_t lanes, const void* const* sources) {
  int64_t sizes[WEFT_MAX_RANK] = {0};
  int64_t strides[WEFT_MAX_RANK] = {0};
  int64_t offset[WEFT_MAX_RANK] = {0};
  int64_t elements[WEFT_INTERP_MAX_LANES];
  weft_interp_strides(type, strides);
  for (int32_t i = 0; i < window->rank; ++i) {
    sizes[i] = window->dims[i].size;
    if (sizes[i] == 0) return weft_ok_status();
  }
  uint32_t step = 0;
  do {
    for (int64_t i = 0; i < lanes; ++i) {
      elements[i] = weft_interp_window_element(window, type, strides, positions[i], offset);
    }
    WEFT_RETURN_IF_ERROR(weft_interp_fold_gather(fold, lanes, sources, elements));
    if (++step % 1024 == 0) {
      WEFT_RETURN_IF_ERROR(weft_interp_poll(fold->region.interp, fold->region.op));
    }
  } while (weft_interp_next_index(window->rank, sizes, offset));
  return weft_ok_status();
}

weft_status_t weft_interp_eval_reduce_window(weft_interp_t* interp, weft_interp_frame_t* frame,
                                             const weft_op_t* op, weft_interp_value_t* operands,
                                             weft_interp_value_t* results) {
  weft_interp_fold_t fold;
  WEFT_RETURN_IF_ERROR(weft_interp_fold_prepare(interp, frame, op, 0, operands, &fold));
  weft_window_t window;
  weft_op_window(op, &window);
  const weft_type_t* type = op->results[0]->type;
  if (!weft_interp_window_fits(&window, operands[0].type)) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: window positions exceed 64 bits", op->name);
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, 2 * (size_t)op->result_count, sizeof(void*), &memory));
  const void** sources = memory;
  void** targets = (void**)memory + op->result_count;
  for (uint32_t k = 0; k < op->result_count; ++k) {
    WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, op->results[k]->type, &results[k]));
    sources[k] = weft_interp_data(operands[k]);
    targets[k] = weft_interp_mutable_data(results[k]);
  }
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, WEFT_INTERP_MAX_LANES, sizeof(int64_t[WEFT_MAX_RANK]), &memory));
  int64_t(*positions)[WEFT_MAX_RANK] = memory;
  int64_t position[WEFT_MAX_RANK] = {0};
  for (int64_t done = 0; done < type->element_count; done += WEFT_INTERP_MAX_LANES) {
    const int64_t left = type->element_count - done;
    const int64_t lanes = left < WEFT_INTERP_MAX_LANES ? left : WEFT_INTERP_MAX_LANES;
    for (int64_t i = 0; i < lanes; ++i) {
      memcpy(positions[i], position, sizeof(position));
      (void)weft_interp_next_index(type->rank, type->dims, position);
    }
    weft_interp_fold_start(&fold, lanes);
    WEFT_RETURN_IF_ERROR(weft_interp_reduce_window_lanes(&fold, &window, operands[0].type,
                                                         positions, lanes, sources));
    weft_interp_fold_finish(&fold, lanes, targets, done);
    WEFT_RETURN_IF_ERROR(weft_interp_poll(interp, op));
  }
  return weft_ok_status();
}

// The element of the window at |position| that the select region prefers: a later one replaces the
// current one when select(current, later) is false. -1 when the window holds padding only.
static weft_status_t weft_interp_select_element(weft_interp_region_t* select,
                                                const weft_window_t* window,
                                                weft_interp_value_t operand, const int64_t* strides,
                                                const int64_t* position, int64_t* out_element) {
  const size_t size = weft_dtype_size_bytes(operand.type->dtype);
  const char* data = weft_interp_data(operand);
  int64_t sizes[WEFT_MAX_RANK] = {0};
  int64_t offset[WEFT_MAX_RANK] = {0};
  for (int32_t i = 0; i < window->rank; ++i) sizes[i] = window->dims[i].size;
  *out_element = -1;
  do {
    const int64_t candidate =
        weft_interp_window_element(window, operand.type, strides, position, offset);
    if (candidate < 0) continue;
    uint8_t keep = 0;
    if (*out_element >= 0) {
      const void* inputs[2] = {data + (size_t)*out_element * size, data + (size_t)candidate * size};
      void* output = &keep;
      WEFT_RETURN_IF_ERROR(weft_interp_region_apply(select, 1, inputs, &output));
    }
    if (keep == 0) *out_element = candidate;
  } while (weft_interp_next_index(window->rank, sizes, offset));
  return weft_ok_status();
}

weft_status_t weft_interp_eval_select_and_scatter(weft_interp_t* interp, weft_interp_frame_t* frame,
                                                  const weft_op_t* op,
                                                  weft_interp_value_t* operands,
                                                  weft_interp_value_t* results) {
  weft_interp_region_t select;
  weft_interp_region_t scatter;
  WEFT_RETURN_IF_ERROR(weft_interp_region_prepare(interp, frame, op, 0, &select));
  WEFT_RETURN_IF_ERROR(weft_interp_region_prepare(interp, frame, op, 1, &scatter));
  weft_window_t window;
  weft_op_window(op, &window);
  const weft_type_t* type = operands[0].type;
  const weft_type_t* source = operands[1].type;
  const size_t size = weft_dtype_size_bytes(type->dtype);
  if (!weft_interp_window_fits(&window, type)) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: window positions exceed 64 bits", op->name);
  }
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, op->results[0]->type, &results[0]));
  weft_interp_fill(weft_interp_mutable_data(results[0]), type->element_count,
                   weft_interp_data(operands[2]), size);
  if (source->element_count == 0) return weft_ok_status();
  int64_t strides[WEFT_MAX_RANK] = {0};
  int64_t position[WEFT_MAX_RANK] = {0};
  weft_interp_strides(type, strides);
  for (int32_t i = 0; i < window.rank; ++i) {
    if (window.dims[i].size == 0) return weft_ok_status();
  }
  for (int64_t i = 0; i < source->element_count; ++i) {
    int64_t element = -1;
    WEFT_RETURN_IF_ERROR(
        weft_interp_select_element(&select, &window, operands[0], strides, position, &element));
    if (element >= 0) {
      char* target = (char*)weft_interp_mutable_data(results[0]) + (size_t)element * size;
      const void* inputs[2] = {target,
                               (const char*)weft_interp_data(operands[1]) + (size_t)i * size};
      void* output = target;
      WEFT_RETURN_IF_ERROR(weft_interp_region_apply(&scatter, 1, inputs, &output));
    }
    (void)weft_interp_next_index(source->rank, source->dims, position);
    if (i % 1024 == 0) WEFT_RETURN_IF_ERROR(weft_interp_poll(interp, op));
  }
  return weft_ok_status();
}
