// exact_sum and exact_round: element by element, by the definition in runtime/base/exact_sum.h.
#include "runtime/base/exact_sum.h"

#include <string.h>

#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

// Elements between two looks at whether the run was cancelled.
#define WEFT_INTERP_EXACT_SUM_CHUNK 65536

weft_status_t weft_interp_eval_exact_sum(weft_interp_t* interp, weft_interp_frame_t* frame,
                                         const weft_op_t* op, weft_interp_value_t* operands,
                                         weft_interp_value_t* results) {
  (void)frame;
  const weft_i64_list_t segments = weft_op_i64_list(op, "segments");
  const bool square = weft_op_bool(op, "square", false);
  const int64_t shares = weft_op_integer(op, "shares", 1);
  const int64_t number = op->operand_count > 1 ? weft_interp_index_at(operands[1], 0) : 0;
  const int64_t offset = shares > 1 ? 0 : number;
  const weft_type_t* type = operands[0].type;
  const size_t size = weft_dtype_size_bytes(type->dtype);
  const weft_type_t* result = op->results[0]->type;
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, result, &results[0]));
  int64_t first = 0, last = type->element_count;
  if (shares > 1) weft_exact_sum_share(type->element_count, shares, number, &first, &last);
  int64_t* rows = weft_interp_mutable_data(results[0]);
  memset(rows, 0, weft_type_size_bytes(result));
  for (uint32_t s = 0; s + 1 < segments.count; ++s) {
    const int64_t begin = weft_exact_sum_position(segments.data[s], offset, type->element_count);
    const int64_t stop = weft_exact_sum_position(segments.data[s + 1], offset, type->element_count);
    const int64_t end = stop < last ? stop : last;
    weft_exact_sum_t sum;
    weft_exact_sum_init(type->dtype, rows + s * result->dims[1], &sum);
    for (int64_t i = begin > first ? begin : first; i < end; i += WEFT_INTERP_EXACT_SUM_CHUNK) {
      WEFT_RETURN_IF_ERROR(weft_interp_poll(interp, op));
      const int64_t rest = end - i;
      weft_exact_sum_add_array(
          &sum, type->dtype, (const char*)weft_interp_data(operands[0]) + (size_t)i * size,
          rest < WEFT_INTERP_EXACT_SUM_CHUNK ? rest : WEFT_INTERP_EXACT_SUM_CHUNK, square);
    }
    weft_exact_sum_normalize(&sum);
  }
  return weft_ok_status();
}

weft_status_t weft_interp_eval_exact_round(weft_interp_t* interp, weft_interp_frame_t* frame,
                                           const weft_op_t* op, weft_interp_value_t* operands,
                                           weft_interp_value_t* results) {
  (void)frame;
  const int64_t* rows = weft_interp_data(operands[0]);
  const int64_t limb_count = operands[0].type->dims[1];
  const weft_type_t* result = op->results[0]->type;
  const size_t size = weft_dtype_size_bytes(result->dtype);
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, result, &results[0]));
  char* elements = weft_interp_mutable_data(results[0]);
  for (int64_t i = 0; i < result->element_count; ++i) {
    if (!weft_exact_sum_round(rows + i * limb_count, limb_count, result->dtype,
                              elements + (size_t)i * size)) {
      return WEFT_STATUS_AT(interp->run->graph, op->location, INTERNAL,
                            "rows of %lld limbs cannot be rounded to %s", (long long)limb_count,
                            weft_dtype_name(result->dtype));
    }
  }
  return weft_ok_status();
}
