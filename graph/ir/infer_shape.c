// Inference for operations that make, move and select elements without arithmetic on them.
#include <inttypes.h>

#include "graph/ir/infer_internal.h"
#include "runtime/base/checked_math.h"

weft_status_t weft_infer_constant(weft_infer_t* infer, const weft_op_t* op) {
  const weft_attr_t* value = weft_op_value(op);
  if (value->as.dense.data == NULL) {
    return weft_infer_bad_attr(infer, "value", "has no elements that weft can read");
  }
  return weft_infer_result(infer, 0, value->type);
}

weft_status_t weft_infer_iota(weft_infer_t* infer, const weft_op_t* op) {
  const weft_type_t* stated = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 0, true, &stated));
  const int64_t dimension = weft_op_integer(op, "iota_dimension", 0);
  if (dimension < 0 || dimension >= stated->rank) {
    return weft_infer_bad_attr(infer, "iota_dimension",
                               "is %" PRId64 ", but the result's rank is %d", dimension,
                               (int)stated->rank);
  }
  if ((weft_dtype_class(stated->dtype) & WEFT_CLASS_NUMBER) == 0) {
    return weft_infer_bad_result(infer, 0, "integer or floating-point elements");
  }
  return weft_ok_status();
}

weft_status_t weft_infer_reshape(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  const weft_type_t* operand = op->operands[0]->type;
  const weft_type_t* stated = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 0, true, &stated));
  if (stated->dtype != operand->dtype) {
    return weft_infer_bad_result(infer, 0, "element type %s like the operand",
                                 weft_dtype_name(operand->dtype));
  }
  if (stated->element_count != operand->element_count) {
    return weft_infer_bad_result(infer, 0, "%" PRId64 " elements like the operand, %s",
                                 operand->element_count, weft_infer_type_text(infer, operand));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_bitcast_convert(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 0, true, &to));
  const int from_bits = weft_dtype_bit_width(from->dtype);
  const int to_bits = weft_dtype_bit_width(to->dtype);
  // The wider side lacks the last dimension, which counts its pieces.
  const weft_type_t* longer = from_bits < to_bits ? from : to;
  const weft_type_t* shorter = from_bits < to_bits ? to : from;
  const int64_t pieces = from_bits < to_bits ? to_bits / from_bits : from_bits / to_bits;
  bool match = from_bits == to_bits
                   ? weft_dims_match(from, to)
                   : longer->rank == shorter->rank + 1 && longer->dims[shorter->rank] == pieces;
  for (int32_t i = 0; match && from_bits != to_bits && i < shorter->rank; ++i) {
    match = longer->dims[i] == shorter->dims[i];
  }
  if (match) return weft_ok_status();
  if (from_bits == to_bits) {
    return weft_infer_bad_result(infer, 0, "the shape of the operand, %s",
                                 weft_infer_type_text(infer, from));
  }
  return weft_infer_bad_result(
      infer, 0, "the shape of %s %s a last dimension of %" PRId64 " for the parts",
      weft_infer_type_text(infer, from), from_bits < to_bits ? "without" : "with", pieces);
}

weft_status_t weft_infer_broadcast(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  const weft_type_t* operand = op->operands[0]->type;
  const weft_i64_list_t sizes = weft_op_i64_list(op, "broadcast_sizes");
  WEFT_RETURN_IF_ERROR(weft_infer_list_range(infer, "broadcast_sizes", sizes, 0, INT64_MAX));
  if ((int64_t)sizes.count + operand->rank > WEFT_MAX_RANK) {
    return weft_infer_bad_attr(infer, "broadcast_sizes",
                               "makes a result of rank %" PRId64 ", more than %d",
                               (int64_t)sizes.count + operand->rank, WEFT_MAX_RANK);
  }
  weft_shape_t shape = {.dtype = operand->dtype, .rank = (int32_t)sizes.count + operand->rank};
  for (uint32_t i = 0; i < sizes.count; ++i) shape.dims[i] = sizes.data[i];
  for (int32_t i = 0; i < operand->rank; ++i) {
    shape.dims[(int32_t)sizes.count + i] = operand->dims[i];
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_broadcast_in_dim(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  const weft_type_t* operand = op->operands[0]->type;
  const weft_type_t* stated = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 0, true, &stated));
  const weft_i64_list_t dims = weft_op_i64_list(op, "broadcast_dimensions");
  WEFT_RETURN_IF_ERROR(weft_infer_list_size(infer, "broadcast_dimensions", dims, operand->rank,
                                            "the operand's rank"));
  WEFT_RETURN_IF_ERROR(
      weft_infer_dimensions(infer, "broadcast_dimensions", dims, stated->rank, false));
  if (stated->dtype != operand->dtype) {
    return weft_infer_bad_result(infer, 0, "element type %s like the operand",
                                 weft_dtype_name(operand->dtype));
  }
  for (uint32_t i = 0; i < dims.count; ++i) {
    const int64_t size = operand->dims[i];
    if (size != 1 && size != stated->dims[dims.data[i]]) {
      return weft_infer_bad_type(
          infer, 0,
          "1 or %" PRId64 " as dimension %" PRIu32 ", which becomes dimension %" PRId64 " of %s",
          stated->dims[dims.data[i]], i, dims.data[i], weft_infer_type_text(infer, stated));
    }
  }
  return weft_ok_status();
}

weft_status_t weft_infer_concatenate(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  const weft_type_t* first = op->operands[0]->type;
  const int64_t dimension = weft_op_integer(op, "dimension", 0);
  if (dimension < 0 || dimension >= first->rank) {
    return weft_infer_bad_attr(infer, "dimension", "is %" PRId64 ", but the operands' rank is %d",
                               dimension, (int)first->rank);
  }
  weft_shape_t shape;
  weft_type_to_shape(first, &shape);
  for (uint32_t i = 1; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, i, 0));
    const weft_type_t* type = op->operands[i]->type;
    bool match = type->rank == first->rank;
    for (int32_t d = 0; match && d < type->rank; ++d) {
      match = d == dimension || type->dims[d] == first->dims[d];
    }
    if (!match) {
      return weft_infer_bad_type(infer, i,
                                 "the shape of operand #0, %s, in all dimensions but %" PRId64,
                                 weft_infer_type_text(infer, first), dimension);
    }
    if (!weft_checked_add_i64(shape.dims[dimension], type->dims[dimension],
                              &shape.dims[dimension])) {
      return weft_infer_bad_op(infer, "makes a result whose size overflows 64 bits");
    }
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_reverse(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_dimensions(
      infer, "dimensions", weft_op_i64_list(op, "dimensions"), op->operands[0]->type->rank, false));
  return weft_infer_result(infer, 0, op->operands[0]->type);
}

weft_status_t weft_infer_transpose(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  const weft_type_t* operand = op->operands[0]->type;
  const weft_i64_list_t permutation = weft_op_i64_list(op, "permutation");
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_size(infer, "permutation", permutation, operand->rank, "the operand's rank"));
  WEFT_RETURN_IF_ERROR(
      weft_infer_dimensions(infer, "permutation", permutation, operand->rank, false));
  weft_shape_t shape = {.dtype = operand->dtype, .rank = operand->rank};
  for (int32_t i = 0; i < operand->rank; ++i) shape.dims[i] = operand->dims[permutation.data[i]];
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_slice(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  const weft_type_t* operand = op->operands[0]->type;
  weft_slice_attrs_t slice;
  weft_op_slice_attrs(op, &slice);
  const char* why = "the operand's rank";
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_size(infer, "start_indices", slice.starts, operand->rank, why));
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_size(infer, "limit_indices", slice.limits, operand->rank, why));
  WEFT_RETURN_IF_ERROR(weft_infer_list_size(infer, "strides", slice.strides, operand->rank, why));
  WEFT_RETURN_IF_ERROR(weft_infer_list_range(infer, "strides", slice.strides, 1, INT64_MAX));
  weft_shape_t shape = {.dtype = operand->dtype, .rank = operand->rank};
  for (int32_t i = 0; i < operand->rank; ++i) {
    const int64_t start = slice.starts.data[i];
    const int64_t limit = slice.limits.data[i];
    if (start < 0 || start > limit || limit > operand->dims[i]) {
      return weft_infer_bad_op(infer,
                               "takes [%" PRId64 ":%" PRId64
                               "] of dimension %d, expected 0 <= start <= limit <= %" PRId64,
                               start, limit, (int)i, operand->dims[i]);
    }
    const int64_t stride = slice.strides.data[i];
    shape.dims[i] = (limit - start) / stride + ((limit - start) % stride != 0);
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_pad(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_rank(infer, 1, WEFT_CLASS_ANY, 0));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, 1, 0));
  const weft_type_t* operand = op->operands[0]->type;
  weft_pad_attrs_t pad;
  weft_op_pad_attrs(op, &pad);
  const char* why = "the operand's rank";
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_size(infer, "edge_padding_low", pad.low, operand->rank, why));
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_size(infer, "edge_padding_high", pad.high, operand->rank, why));
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_size(infer, "interior_padding", pad.interior, operand->rank, why));
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_range(infer, "interior_padding", pad.interior, 0, INT64_MAX));
  weft_shape_t shape = {.dtype = operand->dtype, .rank = operand->rank};
  for (int32_t i = 0; i < operand->rank; ++i) {
    const int64_t size = operand->dims[i];
    int64_t inner = 0;
    int64_t total = 0;
    const bool fits =
        weft_checked_mul_i64(size == 0 ? 0 : size - 1, pad.interior.data[i], &inner) &&
        weft_checked_add_i64(size, inner, &total) &&
        weft_checked_add_i64(total, pad.low.data[i], &total) &&
        weft_checked_add_i64(total, pad.high.data[i], &total);
    if (!fits || total < 0) {
      return weft_infer_bad_op(infer, "pads dimension %d of size %" PRId64 " to %s", (int)i, size,
                               fits ? "a negative size" : "a size that overflows 64 bits");
    }
    shape.dims[i] = total;
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

// Operands from |first| on are one scalar integer index per dimension of operand 0, of one type.
static weft_status_t weft_infer_start_indices(const weft_infer_t* infer, uint32_t first) {
  const weft_op_t* op = infer->op;
  const int64_t rank = op->operands[0]->type->rank;
  if ((int64_t)(op->operand_count - first) != rank) {
    return weft_infer_bad_op(infer,
                             "has %" PRIu32 " start indices, expected %" PRId64
                             " (one per dimension of operand #0)",
                             op->operand_count - first, rank);
  }
  for (uint32_t i = first; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_rank(infer, i, WEFT_CLASS_INTEGER, 0));
    if (i > first) WEFT_RETURN_IF_ERROR(weft_infer_operand_like(infer, i, first));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_dynamic_slice(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_start_indices(infer, 1));
  const weft_type_t* operand = op->operands[0]->type;
  const weft_i64_list_t sizes = weft_op_i64_list(op, "slice_sizes");
  WEFT_RETURN_IF_ERROR(
      weft_infer_list_size(infer, "slice_sizes", sizes, operand->rank, "the operand's rank"));
  weft_shape_t shape = {.dtype = operand->dtype, .rank = operand->rank};
  for (int32_t i = 0; i < operand->rank; ++i) {
    if (sizes.data[i] < 0 || sizes.data[i] > operand->dims[i]) {
      return weft_infer_bad_attr(infer, "slice_sizes",
                                 "takes %" PRId64 " of dimension %d, which has %" PRId64,
                                 sizes.data[i], (int)i, operand->dims[i]);
    }
    shape.dims[i] = sizes.data[i];
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_dynamic_update_slice(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, 1, 0));
  WEFT_RETURN_IF_ERROR(weft_infer_start_indices(infer, 2));
  const weft_type_t* operand = op->operands[0]->type;
  const weft_type_t* update = op->operands[1]->type;
  bool fits = update->rank == operand->rank;
  for (int32_t i = 0; fits && i < operand->rank; ++i) fits = update->dims[i] <= operand->dims[i];
  if (!fits) {
    return weft_infer_bad_type(infer, 1, "a part of operand #0, %s",
                               weft_infer_type_text(infer, operand));
  }
  return weft_infer_result(infer, 0, operand);
}

weft_status_t weft_infer_tuple(weft_infer_t* infer, const weft_op_t* op) {
  if (infer->interning != NULL && !infer->has_stated_types) {
    void* memory = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&infer->interning->arena, op->operand_count,
                                                   sizeof(const weft_type_t*), &memory));
    const weft_type_t** elements = memory;
    for (uint32_t i = 0; i < op->operand_count; ++i) elements[i] = op->operands[i]->type;
    return weft_type_tuple(infer->interning, elements, op->operand_count, &infer->types[0]);
  }
  const weft_type_t* stated = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated(infer, 0, &stated));
  bool match = stated->kind == WEFT_TYPE_TUPLE && stated->tuple_size == op->operand_count;
  for (uint32_t i = 0; match && i < op->operand_count; ++i) {
    match = weft_types_match(stated->elements[i], op->operands[i]->type);
  }
  if (match) return weft_ok_status();
  return weft_infer_bad_result(infer, 0, "a tuple of the operands' types");
}

weft_status_t weft_infer_get_tuple_element(weft_infer_t* infer, const weft_op_t* op) {
  const weft_type_t* tuple = op->operands[0]->type;
  if (tuple->kind != WEFT_TYPE_TUPLE) return weft_infer_bad_type(infer, 0, "a tuple");
  const int64_t index = weft_op_integer(op, "index", -1);
  if (index < 0 || index >= (int64_t)tuple->tuple_size) {
    return weft_infer_bad_attr(infer, "index",
                               "is %" PRId64 ", but the tuple has %" PRIu32 " elements", index,
                               tuple->tuple_size);
  }
  return weft_infer_result(infer, 0, tuple->elements[index]);
}

weft_status_t weft_infer_rng_bit_generator(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_rank(infer, 0, WEFT_CLASS_UNSIGNED, 1));
  const weft_type_t* state = op->operands[0]->type;
  if (state->dtype != WEFT_DTYPE_UI64) {
    return weft_infer_bad_type(infer, 0, "a 1-D tensor of ui64");
  }
  const weft_rng_algorithm_t algorithm = weft_op_rng_algorithm(op);
  const int64_t size = state->dims[0];
  if (algorithm == WEFT_RNG_THREE_FRY && size != 2) {
    return weft_infer_bad_type(infer, 0, "tensor<2xui64> for the algorithm THREE_FRY");
  }
  if (algorithm == WEFT_RNG_PHILOX && size != 2 && size != 3) {
    return weft_infer_bad_type(infer, 0,
                               "tensor<2xui64> or tensor<3xui64> for the algorithm PHILOX");
  }
  const weft_type_t* output = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 1, true, &output));
  if ((weft_dtype_class(output->dtype) & WEFT_CLASS_NUMBER) == 0) {
    return weft_infer_bad_result(infer, 1, "integer or floating-point elements");
  }
  return weft_infer_result(infer, 0, state);
}
