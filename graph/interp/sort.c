// sort and top_k: merge sort of positions, so that equal elements keep their order.
#include <string.h>

#include "graph/interp/ops.h"
#include "graph/interp/region.h"
#include "graph/ir/op_attrs.h"

// Whether the element at |a| goes before the one at |b|.
typedef weft_status_t (*weft_interp_before_fn_t)(void* context, int64_t a, int64_t b,
                                                 bool* out_before);

// Sorts |positions| stably, bottom up; |scratch| has the same size.
static weft_status_t weft_interp_merge_sort(int64_t count, int64_t* positions, int64_t* scratch,
                                            weft_interp_before_fn_t before, void* context) {
  for (int64_t width = 1; width < count; width *= 2) {
    for (int64_t low = 0; low < count; low += 2 * width) {
      const int64_t middle = low + width < count ? low + width : count;
      const int64_t high = middle + width < count ? middle + width : count;
      int64_t left = low;
      int64_t right = middle;
      for (int64_t i = low; i < high; ++i) {
        bool take_right = left == middle;
        if (!take_right && right < high) {
          WEFT_RETURN_IF_ERROR(before(context, positions[right], positions[left], &take_right));
        }
        scratch[i] = take_right ? positions[right++] : positions[left++];
      }
    }
    memcpy(positions, scratch, (size_t)count * sizeof(positions[0]));
  }
  return weft_ok_status();
}

typedef struct weft_interp_sort_s {
  weft_interp_region_t comparator;
  uint32_t count;          // operands
  const void** arguments;  // of the comparator: two per operand
  const char** slices;     // first element of the slice being sorted, per operand
  size_t* strides;         // bytes between its elements
} weft_interp_sort_t;

static weft_status_t weft_interp_sort_before(void* context, int64_t a, int64_t b,
                                             bool* out_before) {
  weft_interp_sort_t* sort = context;
  for (uint32_t k = 0; k < sort->count; ++k) {
    sort->arguments[2 * k] = sort->slices[k] + (size_t)a * sort->strides[k];
    sort->arguments[2 * k + 1] = sort->slices[k] + (size_t)b * sort->strides[k];
  }
  uint8_t before = 0;
  void* output = &before;
  WEFT_RETURN_IF_ERROR(weft_interp_region_apply(&sort->comparator, 1, sort->arguments, &output));
  *out_before = before != 0;
  return weft_ok_status();
}

static weft_status_t weft_interp_sort_init(weft_interp_t* interp, weft_interp_frame_t* frame,
                                           const weft_op_t* op, weft_interp_sort_t* out_sort) {
  *out_sort = (weft_interp_sort_t){.count = op->operand_count};
  WEFT_RETURN_IF_ERROR(weft_interp_region_prepare(interp, frame, op, 0, &out_sort->comparator));
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, 2 * (size_t)op->operand_count, sizeof(void*), &memory));
  out_sort->arguments = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, op->operand_count, sizeof(void*), &memory));
  out_sort->slices = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, op->operand_count, sizeof(size_t), &memory));
  out_sort->strides = memory;
  return weft_ok_status();
}

weft_status_t weft_interp_eval_sort(weft_interp_t* interp, weft_interp_frame_t* frame,
                                    const weft_op_t* op, weft_interp_value_t* operands,
                                    weft_interp_value_t* results) {
  weft_interp_sort_t sort;
  WEFT_RETURN_IF_ERROR(weft_interp_sort_init(interp, frame, op, &sort));
  const weft_type_t* type = operands[0].type;
  for (uint32_t k = 0; k < op->result_count; ++k) {
    WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, op->results[k]->type, &results[k]));
  }
  if (type->element_count == 0) return weft_ok_status();
  int64_t strides[WEFT_MAX_RANK] = {0};
  weft_interp_strides(type, strides);
  // A scalar is one slice of one element.
  const int64_t dimension = type->rank == 0 ? 0 : weft_op_sort_dimension(op);
  const int64_t length = type->rank == 0 ? 1 : type->dims[dimension];
  const int64_t stride = type->rank == 0 ? 1 : strides[dimension];
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, 2 * (size_t)length, sizeof(int64_t), &memory));
  int64_t* positions = memory;
  for (int64_t slice = 0; slice < type->element_count / length; ++slice) {
    const int64_t base = slice / stride * stride * length + slice % stride;
    for (uint32_t k = 0; k < sort.count; ++k) {
      const size_t size = weft_dtype_size_bytes(operands[k].type->dtype);
      sort.strides[k] = (size_t)stride * size;
      sort.slices[k] = (const char*)weft_interp_data(operands[k]) + (size_t)base * size;
    }
    for (int64_t i = 0; i < length; ++i) positions[i] = i;
    WEFT_RETURN_IF_ERROR(weft_interp_poll(interp, op));
    WEFT_RETURN_IF_ERROR(weft_interp_merge_sort(length, positions, positions + length,
                                                weft_interp_sort_before, &sort));
    for (uint32_t k = 0; k < sort.count; ++k) {
      const size_t size = weft_dtype_size_bytes(operands[k].type->dtype);
      char* target = (char*)weft_interp_mutable_data(results[k]) + (size_t)base * size;
      for (int64_t i = 0; i < length; ++i) {
        memcpy(target + (size_t)i * sort.strides[k],
               sort.slices[k] + (size_t)positions[i] * sort.strides[k], size);
      }
    }
  }
  return weft_ok_status();
}

// Keys of a row for top_k: larger elements have larger keys. Floats follow the total order in which
// NaN with a clear sign bit is above infinity.
static void weft_interp_order_keys(const weft_type_t* type, const char* row, int64_t count,
                                   uint64_t* out_keys) {
  const size_t size = weft_dtype_size_bytes(type->dtype);
  const bool has_sign = weft_dtype_is_float(type->dtype) || weft_dtype_is_signed(type->dtype);
  const uint64_t sign = UINT64_C(1) << (8 * size - 1);
  for (int64_t i = 0; i < count; ++i) {
    uint64_t bits = 0;
    memcpy(&bits, row + (size_t)i * size, size);
    if (has_sign) {
      const bool negative = (bits & sign) != 0;
      bits ^= negative && weft_dtype_is_float(type->dtype) ? sign | (sign - 1) : sign;
    }
    out_keys[i] = bits;
  }
}

static weft_status_t weft_interp_key_above(void* context, int64_t a, int64_t b, bool* out_before) {
  const uint64_t* keys = context;
  *out_before = keys[a] > keys[b];
  return weft_ok_status();
}

weft_status_t weft_interp_eval_top_k(weft_interp_t* interp, weft_interp_frame_t* frame,
                                     const weft_op_t* op, weft_interp_value_t* operands,
                                     weft_interp_value_t* results) {
  (void)frame;
  const weft_type_t* type = operands[0].type;
  const size_t size = weft_dtype_size_bytes(type->dtype);
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, op->results[0]->type, &results[0]));
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, op->results[1]->type, &results[1]));
  if (op->results[0]->type->element_count == 0) return weft_ok_status();
  const int64_t length = type->dims[type->rank - 1];
  const int64_t kept = op->results[0]->type->dims[type->rank - 1];
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, 3 * (size_t)length, sizeof(int64_t), &memory));
  int64_t* positions = memory;
  uint64_t* keys = (uint64_t*)(positions + 2 * length);
  char* values = weft_interp_mutable_data(results[0]);
  int32_t* indices = weft_interp_mutable_data(results[1]);
  for (int64_t row = 0; row < type->element_count / length; ++row) {
    const char* source = (const char*)weft_interp_data(operands[0]) + (size_t)(row * length) * size;
    weft_interp_order_keys(type, source, length, keys);
    for (int64_t i = 0; i < length; ++i) positions[i] = i;
    WEFT_RETURN_IF_ERROR(
        weft_interp_merge_sort(length, positions, positions + length, weft_interp_key_above, keys));
    for (int64_t i = 0; i < kept; ++i) {
      const int64_t position = positions[i];
      memcpy(values + (size_t)(row * kept + i) * size, source + (size_t)position * size, size);
      indices[row * kept + i] = (int32_t)position;
    }
  }
  return weft_ok_status();
}
