// dot and dot_general.
#include "graph/interp/matmul.h"
#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

// Element offsets of every position along a group of dimensions, in row-major order.
typedef struct weft_interp_offsets_s {
  int64_t count;
  int64_t* offsets;
} weft_interp_offsets_t;

static weft_status_t weft_interp_offsets_init(weft_interp_t* interp, const weft_type_t* type,
                                              const int64_t* group, uint32_t group_size,
                                              weft_interp_offsets_t* out_offsets) {
  int64_t strides[WEFT_MAX_RANK];
  int64_t dims[WEFT_MAX_RANK] = {0};
  int64_t group_strides[WEFT_MAX_RANK] = {0};
  weft_interp_strides(type, strides);
  out_offsets->count = 1;
  for (uint32_t i = 0; i < group_size; ++i) {
    dims[i] = type->dims[group[i]];
    group_strides[i] = strides[group[i]];
    out_offsets->count *= dims[i];
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, (size_t)out_offsets->count, sizeof(int64_t), &memory));
  out_offsets->offsets = memory;
  int64_t index[WEFT_MAX_RANK] = {0};
  for (int64_t k = 0; k < out_offsets->count; ++k) {
    int64_t offset = 0;
    for (uint32_t i = 0; i < group_size; ++i) offset += index[i] * group_strides[i];
    out_offsets->offsets[k] = offset;
    (void)weft_interp_next_index((int32_t)group_size, dims, index);
  }
  return weft_ok_status();
}

// One side of the product: dimensions as (batch, free, contracted).
typedef struct weft_interp_dot_side_s {
  weft_dtype_t dtype;
  const void* data;
  weft_interp_offsets_t batch;
  weft_interp_offsets_t free;
  weft_interp_offsets_t contracted;
} weft_interp_dot_side_t;

typedef struct weft_interp_dot_s {
  weft_interp_dot_side_t lhs;
  weft_interp_dot_side_t rhs;
  bool as_float;
  int64_t batch;  // being computed
  weft_dtype_t result_dtype;
  void* result;
} weft_interp_dot_t;

static weft_status_t weft_interp_dot_side_init(weft_interp_t* interp, weft_interp_value_t value,
                                               weft_i64_list_t batching,
                                               weft_i64_list_t contracting,
                                               weft_interp_dot_side_t* out_side) {
  int64_t free_dims[WEFT_MAX_RANK];
  uint32_t free_count = 0;
  for (int32_t i = 0; i < value.type->rank; ++i) {
    if (weft_i64_list_contains(batching, i) || weft_i64_list_contains(contracting, i)) continue;
    free_dims[free_count++] = i;
  }
  out_side->dtype = value.type->dtype;
  out_side->data = weft_interp_data(value);
  WEFT_RETURN_IF_ERROR(weft_interp_offsets_init(interp, value.type, batching.data, batching.count,
                                                &out_side->batch));
  WEFT_RETURN_IF_ERROR(
      weft_interp_offsets_init(interp, value.type, free_dims, free_count, &out_side->free));
  return weft_interp_offsets_init(interp, value.type, contracting.data, contracting.count,
                                  &out_side->contracted);
}

static weft_interp_carrier_t weft_interp_dot_load(const weft_interp_dot_t* dot,
                                                  const weft_interp_dot_side_t* side, int64_t row,
                                                  int64_t k) {
  const int64_t index =
      side->batch.offsets[dot->batch] + side->free.offsets[row] + side->contracted.offsets[k];
  return weft_interp_load_carrier(side->dtype, side->data, index, dot->as_float);
}

static weft_interp_carrier_t weft_interp_dot_load_a(const void* context, int64_t m, int64_t k) {
  const weft_interp_dot_t* dot = context;
  return weft_interp_dot_load(dot, &dot->lhs, m, k);
}

static weft_interp_carrier_t weft_interp_dot_load_b(const void* context, int64_t n, int64_t k) {
  const weft_interp_dot_t* dot = context;
  return weft_interp_dot_load(dot, &dot->rhs, n, k);
}

static void weft_interp_dot_store(const void* context, int64_t m, int64_t n, int64_t count,
                                  const weft_interp_carrier_t* values) {
  const weft_interp_dot_t* dot = context;
  // The result's dimensions are batch, left free, right free.
  const int64_t row = dot->batch * dot->lhs.free.count + m;
  weft_interp_store_carriers(dot->result_dtype, values, count, dot->result,
                             row * dot->rhs.free.count + n, 1);
}

weft_status_t weft_interp_eval_dot_general(weft_interp_t* interp, weft_interp_frame_t* frame,
                                           const weft_op_t* op, weft_interp_value_t* operands,
                                           weft_interp_value_t* results) {
  (void)frame;
  const weft_type_t* type = op->results[0]->type;
  weft_dot_dims_t dims;
  weft_op_dot_dims(op, &dims);
  weft_interp_dot_t dot = {.as_float = weft_dtype_is_float(type->dtype),
                           .result_dtype = type->dtype};
  for (uint32_t i = 0; i < 2; ++i) {
    if (!dot.as_float && weft_dtype_is_float(operands[i].type->dtype)) {
      return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                            "%s: a product of %s elements cannot be accumulated in %s", op->name,
                            weft_dtype_name(operands[i].type->dtype), weft_dtype_name(type->dtype));
    }
  }
  WEFT_RETURN_IF_ERROR(weft_interp_dot_side_init(interp, operands[0], dims.lhs_batching,
                                                 dims.lhs_contracting, &dot.lhs));
  WEFT_RETURN_IF_ERROR(weft_interp_dot_side_init(interp, operands[1], dims.rhs_batching,
                                                 dims.rhs_contracting, &dot.rhs));
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &results[0]));
  dot.result = weft_interp_mutable_data(results[0]);
  const weft_interp_matmul_t matmul = {.m = dot.lhs.free.count,
                                       .n = dot.rhs.free.count,
                                       .k = dot.lhs.contracted.count,
                                       .as_float = dot.as_float,
                                       .context = &dot,
                                       .load_a = weft_interp_dot_load_a,
                                       .load_b = weft_interp_dot_load_b,
                                       .store = weft_interp_dot_store};
  for (dot.batch = 0; dot.batch < dot.lhs.batch.count; ++dot.batch) {
    const weft_arena_mark_t mark = weft_arena_mark(&interp->stack);
    weft_status_t status = weft_interp_matmul(interp, op, &matmul);
    weft_arena_rewind(&interp->stack, mark);
    if (!weft_status_is_ok(status)) return status;
  }
  return weft_ok_status();
}
