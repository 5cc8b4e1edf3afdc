// Inference for operations that combine elements: reductions, windows, sort, map, exact sums.
#include <inttypes.h>

#include "graph/ir/infer_internal.h"
#include "runtime/base/exact_sum.h"

// Operands are N inputs of one shape, then N scalar initial values of the inputs' element types.
static weft_status_t weft_infer_inputs_and_inits(weft_infer_t* infer, uint32_t* out_count) {
  const weft_op_t* op = infer->op;
  const uint32_t count = op->operand_count / 2;
  *out_count = count;
  if (op->operand_count % 2 != 0 || count == 0) {
    return weft_infer_bad_op(infer,
                             "has %" PRIu32 " operands, expected as many initial values as inputs",
                             op->operand_count);
  }
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, count));
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  for (uint32_t k = 0; k < count; ++k) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_shape_like(infer, k, 0));
    WEFT_RETURN_IF_ERROR(weft_infer_operand_rank(infer, count + k, WEFT_CLASS_ANY, 0));
    WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, count + k, k));
  }
  return weft_ok_status();
}

// Results have |shape| with the element types that region 0 returns.
static weft_status_t weft_infer_reduced(weft_infer_t* infer, uint32_t count, weft_shape_t* shape) {
  WEFT_RETURN_IF_ERROR(weft_infer_reduction_region(infer, 0, count));
  for (uint32_t k = 0; k < count; ++k) {
    shape->dtype = weft_infer_reduction_dtype(infer->op, 0, k);
    WEFT_RETURN_IF_ERROR(weft_infer_result_shape(infer, k, shape));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_reduce(weft_infer_t* infer, const weft_op_t* op) {
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_inputs_and_inits(infer, &count));
  const weft_type_t* input = op->operands[0]->type;
  const weft_i64_list_t dims = weft_op_i64_list(op, "dimensions");
  WEFT_RETURN_IF_ERROR(weft_infer_dimensions(infer, "dimensions", dims, input->rank, false));
  weft_shape_t shape = {0};
  for (int32_t i = 0; i < input->rank; ++i) {
    if (!weft_i64_list_contains(dims, i)) shape.dims[shape.rank++] = input->dims[i];
  }
  return weft_infer_reduced(infer, count, &shape);
}

weft_status_t weft_infer_reduce_window(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_inputs_and_inits(infer, &count));
  weft_shape_t shape;
  WEFT_RETURN_IF_ERROR(weft_infer_window_counts(infer, &shape));
  return weft_infer_reduced(infer, count, &shape);
}

weft_status_t weft_infer_select_and_scatter(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, 1, 0));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_rank(infer, 2, WEFT_CLASS_ANY, 0));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, 2, 0));
  weft_shape_t windows;
  WEFT_RETURN_IF_ERROR(weft_infer_window_counts(infer, &windows));
  const weft_type_t* source = op->operands[1]->type;
  bool match = source->rank == windows.rank;
  for (int32_t i = 0; match && i < windows.rank; ++i) match = source->dims[i] == windows.dims[i];
  if (!match) {
    char text[WEFT_SHAPE_TEXT_CAPACITY];
    return weft_infer_bad_type(infer, 1, "%s, one element per window",
                               weft_shape_format(&windows, text, sizeof(text)));
  }
  const weft_dtype_t dtype = op->operands[0]->type->dtype;
  WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, 0, 2, 1));
  WEFT_RETURN_IF_ERROR(weft_infer_region_scalar(infer, 0, 0, dtype));
  WEFT_RETURN_IF_ERROR(weft_infer_region_scalar(infer, 0, 1, dtype));
  WEFT_RETURN_IF_ERROR(weft_infer_region_result_scalar(infer, 0, 0, WEFT_DTYPE_I1));
  WEFT_RETURN_IF_ERROR(weft_infer_reduction_region(infer, 1, 1));
  weft_shape_t shape;
  weft_type_to_shape(op->operands[0]->type, &shape);
  shape.dtype = weft_infer_reduction_dtype(op, 1, 0);
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_sort(weft_infer_t* infer, const weft_op_t* op) {
  const uint32_t count = op->operand_count;
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, count));
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  const int64_t rank = op->operands[0]->type->rank;
  const int64_t dimension = weft_op_integer(op, "dimension", -1);
  // A scalar has no dimension to sort along, but sorting it is harmless and frontends print it.
  if ((dimension < -rank || dimension >= rank) && !(rank == 0 && dimension == -1)) {
    return weft_infer_bad_attr(
        infer, "dimension", "is %" PRId64 ", but the operands' rank is %" PRId64, dimension, rank);
  }
  WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, 0, 2 * count, 1));
  WEFT_RETURN_IF_ERROR(weft_infer_region_result_scalar(infer, 0, 0, WEFT_DTYPE_I1));
  for (uint32_t k = 0; k < count; ++k) {
    const weft_type_t* type = op->operands[k]->type;
    WEFT_RETURN_IF_ERROR(weft_infer_operand_shape_like(infer, k, 0));
    WEFT_RETURN_IF_ERROR(weft_infer_region_scalar(infer, 0, 2 * k, type->dtype));
    WEFT_RETURN_IF_ERROR(weft_infer_region_scalar(infer, 0, 2 * k + 1, type->dtype));
    WEFT_RETURN_IF_ERROR(weft_infer_result(infer, k, type));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_map(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  const weft_type_t* first = op->operands[0]->type;
  const weft_i64_list_t dims = weft_op_i64_list(op, "dimensions");
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_size(infer, "dimensions", dims, first->rank, "the operands' rank"));
  for (uint32_t i = 0; i < dims.count; ++i) {
    if (dims.data[i] != (int64_t)i) {
      return weft_infer_bad_attr(infer, "dimensions",
                                 "has %" PRId64 " at position %" PRIu32
                                 ", expected every dimension in order",
                                 dims.data[i], i);
    }
  }
  WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, 0, op->operand_count, 1));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_shape_like(infer, i, 0));
    WEFT_RETURN_IF_ERROR(weft_infer_region_scalar(infer, 0, i, op->operands[i]->type->dtype));
  }
  weft_shape_t shape;
  weft_type_to_shape(first, &shape);
  shape.dtype = weft_infer_reduction_dtype(op, 0, 0);
  WEFT_RETURN_IF_ERROR(weft_infer_region_result_scalar(infer, 0, 0, shape.dtype));
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_top_k(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, 2));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_NUMBER));
  const weft_type_t* operand = op->operands[0]->type;
  if (operand->rank == 0) return weft_infer_bad_type(infer, 0, "a tensor of rank 1 or more");
  const int64_t k = weft_op_integer(op, "k", -1);
  if (k < 0 || k > operand->dims[operand->rank - 1]) {
    return weft_infer_bad_attr(
        infer, "k", "is %" PRId64 ", expected a value from 0 to the last dimension's size %" PRId64,
        k, operand->dims[operand->rank - 1]);
  }
  weft_shape_t shape;
  weft_type_to_shape(operand, &shape);
  shape.dims[shape.rank - 1] = k;
  WEFT_RETURN_IF_ERROR(weft_infer_result_shape(infer, 0, &shape));
  shape.dtype = WEFT_DTYPE_I32;
  return weft_infer_result_shape(infer, 1, &shape);
}

weft_status_t weft_infer_exact_sum(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_FLOAT));
  if (op->operand_count > 1) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_rank(infer, 1, WEFT_CLASS_SIGNED, 0));
    if (op->operands[1]->type->dtype != WEFT_DTYPE_I64) {
      return weft_infer_bad_type(infer, 1, "tensor<i64>");
    }
  }
  const int64_t shares = weft_op_integer(op, "shares", 1);
  if (shares < 1) {
    return weft_infer_bad_attr(infer, "shares", "is %" PRId64 ", expected a positive number",
                               shares);
  }
  if (shares > 1 && op->operand_count < 2) {
    return weft_infer_bad_attr(infer, "shares",
                               "is %" PRId64 ", expected an operand that says which share", shares);
  }
  const weft_i64_list_t segments = weft_op_i64_list(op, "segments");
  if (segments.count < 2) {
    return weft_infer_bad_attr(
        infer, "segments",
        "has %" PRIu32 " entries, expected the boundaries of at least one segment", segments.count);
  }
  for (uint32_t i = 0; i < segments.count; ++i) {
    const int64_t least = i == 0 ? 0 : segments.data[i - 1];
    if (segments.data[i] >= least) continue;
    return weft_infer_bad_attr(infer, "segments",
                               "has %" PRId64 " at position %" PRIu32
                               ", expected a value of at least %" PRId64,
                               segments.data[i], i, least);
  }
  const weft_shape_t shape = {
      .dtype = WEFT_DTYPE_I64,
      .rank = 2,
      .dims = {segments.count - 1, weft_exact_sum_limb_count(op->operands[0]->type->dtype)}};
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_exact_round(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_rank(infer, 0, WEFT_CLASS_SIGNED, 2));
  const weft_type_t* rows = op->operands[0]->type;
  if (rows->dtype != WEFT_DTYPE_I64 || weft_exact_sum_base(rows->dims[1]) == 0) {
    return weft_infer_bad_type(infer, 0, "rows of %d or %d limbs of i64", WEFT_EXACT_SUM_LIMBS_F32,
                               WEFT_EXACT_SUM_LIMBS_F64);
  }
  const weft_type_t* stated = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 0, true, &stated));
  if (weft_exact_sum_limb_count(stated->dtype) == 0) {
    return weft_infer_bad_result(infer, 0, "elements of f16, bf16, f32 or f64");
  }
  const weft_shape_t shape = {.dtype = stated->dtype, .rank = 1, .dims = {rows->dims[0]}};
  return weft_infer_result_shape(infer, 0, &shape);
}
