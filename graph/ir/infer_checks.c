// Checks that many operations share: operands, lists of dimensions, signatures of regions.
#include <inttypes.h>

#include "graph/ir/infer_internal.h"

// ---- types --------------------------------------------------------------------------------------

weft_dtype_classes_t weft_dtype_class(weft_dtype_t dtype) {
  if (dtype == WEFT_DTYPE_I1) return WEFT_CLASS_BOOL;
  if (weft_dtype_is_float(dtype)) return WEFT_CLASS_FLOAT;
  if (weft_dtype_is_signed(dtype)) return WEFT_CLASS_SIGNED;
  return weft_dtype_is_integer(dtype) ? WEFT_CLASS_UNSIGNED : 0;
}

bool weft_dims_match(const weft_type_t* a, const weft_type_t* b) {
  if (a->rank != b->rank) return false;
  for (int32_t i = 0; i < a->rank; ++i) {
    if (a->dims[i] != b->dims[i]) return false;
  }
  return true;
}

bool weft_types_match(const weft_type_t* a, const weft_type_t* b) {
  if (a == b) return true;
  if (a->kind != WEFT_TYPE_TENSOR || b->kind != WEFT_TYPE_TENSOR || a->dtype != b->dtype) {
    return false;
  }
  // Element types that are only text are interned strings of one graph.
  return a->text == b->text && weft_dims_match(a, b);
}

bool weft_type_is_scalar_tensor(const weft_type_t* type, weft_dtype_t dtype) {
  return type->kind == WEFT_TYPE_TENSOR && type->rank == 0 && type->dtype == dtype;
}

bool weft_dtype_is_promotable(weft_dtype_t from, weft_dtype_t to) {
  return weft_dtype_class(from) == weft_dtype_class(to) &&
         weft_dtype_bit_width(from) <= weft_dtype_bit_width(to);
}

static const char* weft_classes_text(weft_dtype_classes_t classes) {
  switch (classes) {
    case WEFT_CLASS_BOOL:
      return "boolean";
    case WEFT_CLASS_INTEGER:
      return "integer";
    case WEFT_CLASS_UNSIGNED:
      return "unsigned integer";
    case WEFT_CLASS_FLOAT:
      return "floating-point";
    case WEFT_CLASS_NUMBER:
      return "integer or floating-point";
    case WEFT_CLASS_INTEGER | WEFT_CLASS_BOOL:
      return "integer or boolean";
    case WEFT_CLASS_SIGNED | WEFT_CLASS_FLOAT:
      return "signed integer or floating-point";
    default:
      return "any";
  }
}

// ---- operands -----------------------------------------------------------------------------------

weft_status_t weft_infer_operand_tensor(const weft_infer_t* infer, uint32_t index,
                                        weft_dtype_classes_t classes) {
  const weft_type_t* type = infer->op->operands[index]->type;
  if (type->kind != WEFT_TYPE_TENSOR) return weft_infer_bad_type(infer, index, "a tensor");
  if ((weft_dtype_class(type->dtype) & classes) == 0) {
    return weft_infer_bad_type(infer, index, "a tensor of %s elements", weft_classes_text(classes));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_operand_rank(const weft_infer_t* infer, uint32_t index,
                                      weft_dtype_classes_t classes, int32_t rank) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, index, classes));
  if (infer->op->operands[index]->type->rank != rank) {
    return weft_infer_bad_type(infer, index, "a tensor of rank %d", (int)rank);
  }
  return weft_ok_status();
}

weft_status_t weft_infer_operand_like(const weft_infer_t* infer, uint32_t index, uint32_t like) {
  const weft_type_t* expected = infer->op->operands[like]->type;
  if (!weft_types_match(infer->op->operands[index]->type, expected)) {
    return weft_infer_bad_type(infer, index, "%s like operand #%" PRIu32,
                               weft_infer_type_text(infer, expected), like);
  }
  return weft_ok_status();
}

weft_status_t weft_infer_operand_dtype_like(const weft_infer_t* infer, uint32_t index,
                                            uint32_t like) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, index, WEFT_CLASS_ANY));
  const weft_type_t* expected = infer->op->operands[like]->type;
  if (infer->op->operands[index]->type->dtype != expected->dtype) {
    return weft_infer_bad_type(infer, index, "element type %s like operand #%" PRIu32,
                               weft_dtype_name(expected->dtype), like);
  }
  return weft_ok_status();
}

weft_status_t weft_infer_operand_shape_like(const weft_infer_t* infer, uint32_t index,
                                            uint32_t like) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, index, WEFT_CLASS_ANY));
  const weft_type_t* expected = infer->op->operands[like]->type;
  if (!weft_dims_match(infer->op->operands[index]->type, expected)) {
    return weft_infer_bad_type(infer, index, "the shape of operand #%" PRIu32 ", %s", like,
                               weft_infer_type_text(infer, expected));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_all_tensors(const weft_infer_t* infer) {
  for (uint32_t i = 0; i < infer->op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, i, WEFT_CLASS_ANY));
  }
  return weft_ok_status();
}

// ---- lists --------------------------------------------------------------------------------------

weft_status_t weft_infer_list_size(const weft_infer_t* infer, const char* name,
                                   weft_i64_list_t list, int64_t count, const char* why) {
  if ((int64_t)list.count != count) {
    return weft_infer_bad_attr(infer, name, "has %" PRIu32 " entries, expected %" PRId64 " (%s)",
                               list.count, count, why);
  }
  return weft_ok_status();
}

weft_status_t weft_infer_list_range(const weft_infer_t* infer, const char* name,
                                    weft_i64_list_t list, int64_t low, int64_t high) {
  for (uint32_t i = 0; i < list.count; ++i) {
    if (list.data[i] >= low && (list.data[i] < high || high == INT64_MAX)) continue;
    if (high == INT64_MAX) {
      return weft_infer_bad_attr(
          infer, name, "has %" PRId64 " at position %" PRIu32 ", expected at least %" PRId64,
          list.data[i], i, low);
    }
    return weft_infer_bad_attr(infer, name,
                               "has %" PRId64 " at position %" PRIu32
                               ", expected a value from %" PRId64 " to %" PRId64,
                               list.data[i], i, low, high - 1);
  }
  return weft_ok_status();
}

weft_status_t weft_infer_dimensions(const weft_infer_t* infer, const char* name,
                                    weft_i64_list_t list, int64_t rank, bool sorted) {
  // Ranks are at most WEFT_MAX_RANK, plus one for the places of a result, so a word holds the set.
  uint64_t seen = 0;
  for (uint32_t i = 0; i < list.count; ++i) {
    const int64_t dim = list.data[i];
    if (dim < 0 || dim >= rank) {
      return weft_infer_bad_attr(
          infer, name, "names dimension %" PRId64 ", but the rank is %" PRId64, dim, rank);
    }
    const uint64_t bit = UINT64_C(1) << (dim & 63);
    if ((seen & bit) != 0) {
      return weft_infer_bad_attr(infer, name, "names dimension %" PRId64 " twice", dim);
    }
    if (sorted && i > 0 && list.data[i - 1] > dim) {
      return weft_infer_bad_attr(
          infer, name, "has dimension %" PRId64 " before %" PRId64 ", expected ascending order",
          list.data[i - 1], dim);
    }
    seen |= bit;
  }
  return weft_ok_status();
}

weft_status_t weft_infer_disjoint(const weft_infer_t* infer, const char* a_name, weft_i64_list_t a,
                                  const char* b_name, weft_i64_list_t b) {
  for (uint32_t i = 0; i < b.count; ++i) {
    if (weft_i64_list_contains(a, b.data[i])) {
      return weft_infer_bad_attr(infer, b_name, "names dimension %" PRId64 ", which '%s' names too",
                                 b.data[i], a_name);
    }
  }
  return weft_ok_status();
}

// ---- regions ------------------------------------------------------------------------------------

// The terminator of a region; the verifier has checked that there is one.
static const weft_op_t* weft_region_terminator(const weft_op_t* op, uint32_t index) {
  const weft_block_t* block = op->regions[index];
  return block->op_count == 0 ? NULL : block->ops[block->op_count - 1];
}

weft_status_t weft_infer_region_arity(const weft_infer_t* infer, uint32_t index,
                                      uint32_t argument_count, uint32_t result_count) {
  const weft_block_t* block = infer->op->regions[index];
  if (block->argument_count != argument_count) {
    return weft_infer_bad_region(infer, index, "takes %" PRIu32 " arguments, expected %" PRIu32,
                                 block->argument_count, argument_count);
  }
  const weft_op_t* terminator = weft_region_terminator(infer->op, index);
  const uint32_t returned = terminator == NULL ? 0 : terminator->operand_count;
  if (returned != result_count) {
    return weft_infer_bad_region(infer, index, "returns %" PRIu32 " values, expected %" PRIu32,
                                 returned, result_count);
  }
  return weft_ok_status();
}

weft_status_t weft_infer_region_argument(const weft_infer_t* infer, uint32_t index,
                                         uint32_t argument, const weft_type_t* type) {
  const weft_type_t* actual = infer->op->regions[index]->arguments[argument]->type;
  if (!weft_types_match(actual, type)) {
    return weft_infer_bad_region(infer, index, "argument #%" PRIu32 " has type %s, expected %s",
                                 argument, weft_infer_type_text(infer, actual),
                                 weft_infer_type_text(infer, type));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_region_scalar(const weft_infer_t* infer, uint32_t index, uint32_t argument,
                                       weft_dtype_t dtype) {
  const weft_type_t* actual = infer->op->regions[index]->arguments[argument]->type;
  if (!weft_type_is_scalar_tensor(actual, dtype)) {
    return weft_infer_bad_region(infer, index,
                                 "argument #%" PRIu32 " has type %s, expected tensor<%s>", argument,
                                 weft_infer_type_text(infer, actual), weft_dtype_name(dtype));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_region_result(const weft_infer_t* infer, uint32_t index, uint32_t result,
                                       const weft_type_t* type) {
  const weft_type_t* actual = weft_region_terminator(infer->op, index)->operands[result]->type;
  if (!weft_types_match(actual, type)) {
    return weft_infer_bad_region(infer, index, "returns %s as value #%" PRIu32 ", expected %s",
                                 weft_infer_type_text(infer, actual), result,
                                 weft_infer_type_text(infer, type));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_region_result_scalar(const weft_infer_t* infer, uint32_t index,
                                              uint32_t result, weft_dtype_t dtype) {
  const weft_type_t* actual = weft_region_terminator(infer->op, index)->operands[result]->type;
  if (!weft_type_is_scalar_tensor(actual, dtype)) {
    return weft_infer_bad_region(
        infer, index, "returns %s as value #%" PRIu32 ", expected tensor<%s>",
        weft_infer_type_text(infer, actual), result, weft_dtype_name(dtype));
  }
  return weft_ok_status();
}

weft_dtype_t weft_infer_reduction_dtype(const weft_op_t* op, uint32_t index, uint32_t k) {
  return weft_region_terminator(op, index)->operands[k]->type->dtype;
}

weft_status_t weft_infer_reduction_region(const weft_infer_t* infer, uint32_t index,
                                          uint32_t count) {
  WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, index, 2 * count, count));
  for (uint32_t k = 0; k < count; ++k) {
    const weft_dtype_t from = infer->op->operands[k]->type->dtype;
    const weft_type_t* returned = weft_region_terminator(infer->op, index)->operands[k]->type;
    if (returned->kind != WEFT_TYPE_TENSOR || returned->rank != 0 ||
        !weft_dtype_is_promotable(from, returned->dtype)) {
      return weft_infer_bad_region(
          infer, index, "returns %s as value #%" PRIu32 ", expected tensor<%s> or a wider type",
          weft_infer_type_text(infer, returned), k, weft_dtype_name(from));
    }
    WEFT_RETURN_IF_ERROR(weft_infer_region_scalar(infer, index, k, returned->dtype));
    WEFT_RETURN_IF_ERROR(weft_infer_region_scalar(infer, index, count + k, returned->dtype));
  }
  return weft_ok_status();
}
