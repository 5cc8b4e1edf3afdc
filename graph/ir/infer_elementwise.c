// Inference for operations that work element by element.
#include <inttypes.h>

#include "graph/ir/infer_internal.h"

// All operands and the result have one type, whose elements are in |classes|.
static weft_status_t weft_infer_same(weft_infer_t* infer, weft_dtype_classes_t classes) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, classes));
  for (uint32_t i = 1; i < infer->op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_like(infer, i, 0));
  }
  return weft_infer_result(infer, 0, infer->op->operands[0]->type);
}

weft_status_t weft_infer_same_any(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  return weft_infer_same(infer, WEFT_CLASS_ANY);
}

weft_status_t weft_infer_same_number(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  return weft_infer_same(infer, WEFT_CLASS_NUMBER);
}

weft_status_t weft_infer_same_signed(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  return weft_infer_same(infer, WEFT_CLASS_SIGNED | WEFT_CLASS_FLOAT);
}

weft_status_t weft_infer_same_float(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  return weft_infer_same(infer, WEFT_CLASS_FLOAT);
}

weft_status_t weft_infer_same_integer(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  return weft_infer_same(infer, WEFT_CLASS_INTEGER);
}

weft_status_t weft_infer_same_integer_or_bool(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  return weft_infer_same(infer, WEFT_CLASS_INTEGER | WEFT_CLASS_BOOL);
}

// Gives result 0 the shape of operand |like| with another element type.
static weft_status_t weft_infer_result_with_dtype(weft_infer_t* infer, uint32_t like,
                                                  weft_dtype_t dtype) {
  weft_shape_t shape;
  weft_type_to_shape(infer->op->operands[like]->type, &shape);
  shape.dtype = dtype;
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_is_finite(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_FLOAT));
  return weft_infer_result_with_dtype(infer, 0, WEFT_DTYPE_I1);
}

weft_status_t weft_infer_convert(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  const weft_type_t* stated = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 0, true, &stated));
  if (!weft_dims_match(op->operands[0]->type, stated)) {
    return weft_infer_bad_result(infer, 0, "the shape of the operand, %s",
                                 weft_infer_type_text(infer, op->operands[0]->type));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_compare(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_like(infer, 1, 0));
  const weft_dtype_t dtype = op->operands[0]->type->dtype;
  const weft_comparison_type_t implied = weft_comparison_type_of(dtype);
  weft_compare_attrs_t attrs;
  weft_op_compare_attrs(op, &attrs);
  const bool total =
      implied == WEFT_COMPARISON_TYPE_FLOAT && attrs.type == WEFT_COMPARISON_TYPE_TOTALORDER;
  if (attrs.type != implied && !total) {
    return weft_infer_bad_attr(infer, "compare_type", "is '%s', which does not fit elements of %s",
                               weft_op_enum(op, "compare_type"), weft_dtype_name(dtype));
  }
  return weft_infer_result_with_dtype(infer, 0, WEFT_DTYPE_I1);
}

// A bound of clamp or a predicate of select: a scalar, or shaped like operand |like|.
static weft_status_t weft_infer_scalar_or_shape(const weft_infer_t* infer, uint32_t index,
                                                uint32_t like) {
  const weft_type_t* type = infer->op->operands[index]->type;
  const weft_type_t* expected = infer->op->operands[like]->type;
  if (type->rank == 0 || weft_dims_match(type, expected)) return weft_ok_status();
  return weft_infer_bad_type(infer, index, "a scalar or the shape of operand #%" PRIu32 ", %s",
                             like, weft_infer_type_text(infer, expected));
}

weft_status_t weft_infer_clamp(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 1, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, 0, 1));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, 2, 1));
  WEFT_RETURN_IF_ERROR(weft_infer_scalar_or_shape(infer, 0, 1));
  WEFT_RETURN_IF_ERROR(weft_infer_scalar_or_shape(infer, 2, 1));
  return weft_infer_result(infer, 0, op->operands[1]->type);
}

weft_status_t weft_infer_select(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_BOOL));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 1, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_like(infer, 2, 1));
  WEFT_RETURN_IF_ERROR(weft_infer_scalar_or_shape(infer, 0, 1));
  return weft_infer_result(infer, 0, op->operands[1]->type);
}

weft_status_t weft_infer_reduce_precision(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_FLOAT));
  const int64_t exponent_bits = weft_op_integer(op, "exponent_bits", 0);
  const int64_t mantissa_bits = weft_op_integer(op, "mantissa_bits", 0);
  if (exponent_bits < 1 || exponent_bits > INT32_MAX) {
    return weft_infer_bad_attr(infer, "exponent_bits", "is %" PRId64 ", expected at least 1",
                               exponent_bits);
  }
  if (mantissa_bits < 0 || mantissa_bits > INT32_MAX) {
    return weft_infer_bad_attr(infer, "mantissa_bits", "is %" PRId64 ", expected at least 0",
                               mantissa_bits);
  }
  return weft_infer_result(infer, 0, op->operands[0]->type);
}
