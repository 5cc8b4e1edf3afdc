// Inference for dot, dot_general and convolution.
#include <inttypes.h>

#include "graph/ir/infer_internal.h"

// Operands 0 and 1 have one element type; the result may state another one of the same class, in
// which the products are then summed (bf16 inputs and an f32 result).
static weft_status_t weft_infer_product_dtype(weft_infer_t* infer, weft_dtype_t* out_dtype) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, 1, 0));
  const weft_dtype_t dtype = infer->op->operands[0]->type->dtype;
  const weft_type_t* stated = NULL;
  WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 0, false, &stated));
  *out_dtype = stated == NULL ? dtype : stated->dtype;
  const bool integers = (weft_dtype_class(dtype) & WEFT_CLASS_INTEGER) != 0 &&
                        (weft_dtype_class(*out_dtype) & WEFT_CLASS_INTEGER) != 0;
  if (!integers && weft_dtype_class(dtype) != weft_dtype_class(*out_dtype)) {
    return weft_infer_bad_result(infer, 0, "an element type that holds sums of %s",
                                 weft_dtype_name(dtype));
  }
  return weft_ok_status();
}

static weft_status_t weft_infer_precision_config(const weft_infer_t* infer) {
  const weft_attr_t* attr = weft_op_attr(infer->op, "precision_config");
  if (attr == NULL || attr->as.array.count == 0 || attr->as.array.count == 2) {
    return weft_ok_status();
  }
  return weft_infer_bad_attr(infer, "precision_config",
                             "has %" PRIu32 " entries, expected one per operand",
                             attr->as.array.count);
}

weft_status_t weft_infer_dot(weft_infer_t* infer, const weft_op_t* op) {
  weft_shape_t shape = {0};
  WEFT_RETURN_IF_ERROR(weft_infer_product_dtype(infer, &shape.dtype));
  WEFT_RETURN_IF_ERROR(weft_infer_precision_config(infer));
  const weft_type_t* lhs = op->operands[0]->type;
  const weft_type_t* rhs = op->operands[1]->type;
  if (lhs->rank < 1 || lhs->rank > 2) {
    return weft_infer_bad_type(infer, 0, "a vector or a matrix: use dot_general for other ranks");
  }
  if (rhs->rank < 1 || rhs->rank > 2) {
    return weft_infer_bad_type(infer, 1, "a vector or a matrix: use dot_general for other ranks");
  }
  if (lhs->dims[lhs->rank - 1] != rhs->dims[0]) {
    return weft_infer_bad_type(infer, 1,
                               "%" PRId64 " as dimension 0 like the last dimension of operand #0",
                               lhs->dims[lhs->rank - 1]);
  }
  if (lhs->rank == 2) shape.dims[shape.rank++] = lhs->dims[0];
  if (rhs->rank == 2) shape.dims[shape.rank++] = rhs->dims[1];
  return weft_infer_result_shape(infer, 0, &shape);
}

// Dimension a[i] of the left side is as long as dimension b[i] of the right side.
static weft_status_t weft_infer_paired_dims(const weft_infer_t* infer, const char* what,
                                            weft_i64_list_t a, weft_i64_list_t b) {
  const weft_type_t* lhs = infer->op->operands[0]->type;
  const weft_type_t* rhs = infer->op->operands[1]->type;
  if (a.count != b.count) {
    return weft_infer_bad_attr(infer, "dot_dimension_numbers",
                               "names %" PRIu32 " %s dimensions of the left side and %" PRIu32
                               " of the right",
                               a.count, what, b.count);
  }
  for (uint32_t i = 0; i < a.count; ++i) {
    if (lhs->dims[a.data[i]] == rhs->dims[b.data[i]]) continue;
    return weft_infer_bad_type(
        infer, 1,
        "%" PRId64 " as %s dimension %" PRId64 " like dimension %" PRId64 " of operand #0, %s",
        lhs->dims[a.data[i]], what, b.data[i], a.data[i], weft_infer_type_text(infer, lhs));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_dot_general(weft_infer_t* infer, const weft_op_t* op) {
  weft_shape_t shape = {0};
  WEFT_RETURN_IF_ERROR(weft_infer_product_dtype(infer, &shape.dtype));
  WEFT_RETURN_IF_ERROR(weft_infer_precision_config(infer));
  const weft_type_t* lhs = op->operands[0]->type;
  const weft_type_t* rhs = op->operands[1]->type;
  weft_dot_dims_t dims;
  weft_op_dot_dims(op, &dims);
  WEFT_RETURN_IF_ERROR(
      weft_infer_dimensions(infer, "lhs_batching_dimensions", dims.lhs_batching, lhs->rank, false));
  WEFT_RETURN_IF_ERROR(
      weft_infer_dimensions(infer, "rhs_batching_dimensions", dims.rhs_batching, rhs->rank, false));
  WEFT_RETURN_IF_ERROR(weft_infer_dimensions(infer, "lhs_contracting_dimensions",
                                             dims.lhs_contracting, lhs->rank, false));
  WEFT_RETURN_IF_ERROR(weft_infer_dimensions(infer, "rhs_contracting_dimensions",
                                             dims.rhs_contracting, rhs->rank, false));
  WEFT_RETURN_IF_ERROR(weft_infer_disjoint(infer, "lhs_batching_dimensions", dims.lhs_batching,
                                           "lhs_contracting_dimensions", dims.lhs_contracting));
  WEFT_RETURN_IF_ERROR(weft_infer_disjoint(infer, "rhs_batching_dimensions", dims.rhs_batching,
                                           "rhs_contracting_dimensions", dims.rhs_contracting));
  WEFT_RETURN_IF_ERROR(
      weft_infer_paired_dims(infer, "batching", dims.lhs_batching, dims.rhs_batching));
  WEFT_RETURN_IF_ERROR(
      weft_infer_paired_dims(infer, "contracting", dims.lhs_contracting, dims.rhs_contracting));
  const int64_t rank = (int64_t)lhs->rank + rhs->rank - dims.lhs_batching.count -
                       2 * (int64_t)dims.lhs_contracting.count;
  if (rank > WEFT_MAX_RANK) {
    return weft_infer_bad_op(infer, "makes a result of rank %" PRId64 ", more than %d", rank,
                             WEFT_MAX_RANK);
  }
  for (uint32_t i = 0; i < dims.lhs_batching.count; ++i) {
    shape.dims[shape.rank++] = lhs->dims[dims.lhs_batching.data[i]];
  }
  for (int32_t i = 0; i < lhs->rank; ++i) {
    if (weft_dot_dims_is_lhs_free(&dims, i)) shape.dims[shape.rank++] = lhs->dims[i];
  }
  for (int32_t i = 0; i < rhs->rank; ++i) {
    if (weft_dot_dims_is_rhs_free(&dims, i)) shape.dims[shape.rank++] = rhs->dims[i];
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

// ---- convolution --------------------------------------------------------------------------------

// One side's dimension numbers: batch, feature and spatial dimensions are each dimension once.
static weft_status_t weft_infer_conv_side(const weft_infer_t* infer, const char* side, int64_t rank,
                                          int64_t first, int64_t second, weft_i64_list_t spatial) {
  if ((int64_t)spatial.count != rank - 2) {
    return weft_infer_bad_attr(infer, "dimension_numbers",
                               "names %" PRIu32 " spatial dimensions of the %s, expected %" PRId64,
                               spatial.count, side, rank - 2);
  }
  uint64_t seen = 0;
  for (int64_t i = 0; i < rank; ++i) {
    const int64_t dim = i == 0 ? first : (i == 1 ? second : spatial.data[i - 2]);
    if (dim < 0 || dim >= rank || (seen >> dim & 1) != 0) {
      return weft_infer_bad_attr(infer, "dimension_numbers",
                                 "names dimension %" PRId64 " of the %s, %s", dim, side,
                                 dim < 0 || dim >= rank ? "which it does not have" : "twice");
    }
    seen |= UINT64_C(1) << dim;
  }
  return weft_ok_status();
}

// The lists of the window: absent or one positive entry per spatial dimension.
static weft_status_t weft_infer_window_list(const weft_infer_t* infer, const char* name,
                                            int64_t rank) {
  if (weft_op_attr(infer->op, name) == NULL) return weft_ok_status();
  const weft_i64_list_t list = weft_op_i64_list(infer->op, name);
  WEFT_RETURN_IF_ERROR(weft_infer_list_size(infer, name, list, rank, "one per window dimension"));
  return weft_infer_list_range(infer, name, list, 1, INT64_MAX);
}

static weft_status_t weft_infer_window_padding(const weft_infer_t* infer, int64_t rank) {
  weft_i64_matrix_t padding;
  if (!weft_attr_to_i64_matrix(weft_op_attr(infer->op, "padding"), &padding)) {
    return weft_ok_status();
  }
  if ((int64_t)padding.rows == rank && padding.columns == 2) return weft_ok_status();
  return weft_infer_bad_attr(infer, "padding",
                             "has the shape %" PRIu32 "x%" PRIu32 ", expected %" PRId64
                             "x2 (low and high per window dimension)",
                             padding.rows, padding.columns, rank);
}

static weft_status_t weft_infer_conv_window(const weft_infer_t* infer, int64_t rank) {
  WEFT_RETURN_IF_ERROR(weft_infer_window_list(infer, "window_strides", rank));
  WEFT_RETURN_IF_ERROR(weft_infer_window_list(infer, "lhs_dilation", rank));
  WEFT_RETURN_IF_ERROR(weft_infer_window_list(infer, "rhs_dilation", rank));
  WEFT_RETURN_IF_ERROR(weft_infer_window_padding(infer, rank));
  const weft_attr_t* reversal = weft_op_attr(infer->op, "window_reversal");
  if (reversal != NULL && (int64_t)reversal->as.dense_array.count != rank) {
    return weft_infer_bad_attr(infer, "window_reversal",
                               "has %" PRIu32 " entries, expected %" PRId64,
                               reversal->as.dense_array.count, rank);
  }
  return weft_ok_status();
}

static weft_status_t weft_infer_conv_groups(const weft_infer_t* infer,
                                            const weft_conv_dims_t* dims) {
  const weft_type_t* lhs = infer->op->operands[0]->type;
  const weft_type_t* rhs = infer->op->operands[1]->type;
  const int64_t features = dims->feature_group_count;
  const int64_t batches = dims->batch_group_count;
  if (features < 1) {
    return weft_infer_bad_attr(infer, "feature_group_count", "is %" PRId64 ", expected at least 1",
                               features);
  }
  if (batches < 1) {
    return weft_infer_bad_attr(infer, "batch_group_count", "is %" PRId64 ", expected at least 1",
                               batches);
  }
  if (features > 1 && batches > 1) {
    return weft_infer_bad_op(infer, "has both feature and batch groups, expected one kind at most");
  }
  if (lhs->dims[dims->input_batch] % batches != 0) {
    return weft_infer_bad_type(
        infer, 0, "a batch dimension that batch_group_count %" PRId64 " divides", batches);
  }
  if (lhs->dims[dims->input_feature] % features != 0) {
    return weft_infer_bad_type(
        infer, 0, "a feature dimension that feature_group_count %" PRId64 " divides", features);
  }
  if (rhs->dims[dims->kernel_input_feature] != lhs->dims[dims->input_feature] / features) {
    return weft_infer_bad_type(infer, 1, "%" PRId64 " input features (dimension %" PRId64 ")",
                               lhs->dims[dims->input_feature] / features,
                               dims->kernel_input_feature);
  }
  if (rhs->dims[dims->kernel_output_feature] % (features * batches) != 0) {
    return weft_infer_bad_type(infer, 1, "output features that the group count %" PRId64 " divides",
                               features * batches);
  }
  return weft_ok_status();
}

weft_status_t weft_infer_convolution(weft_infer_t* infer, const weft_op_t* op) {
  weft_shape_t shape = {0};
  WEFT_RETURN_IF_ERROR(weft_infer_product_dtype(infer, &shape.dtype));
  WEFT_RETURN_IF_ERROR(weft_infer_precision_config(infer));
  const weft_type_t* lhs = op->operands[0]->type;
  const weft_type_t* rhs = op->operands[1]->type;
  if (lhs->rank < 2) return weft_infer_bad_type(infer, 0, "a tensor of rank 2 or more");
  WEFT_RETURN_IF_ERROR(weft_infer_operand_rank(infer, 1, WEFT_CLASS_ANY, lhs->rank));
  weft_conv_dims_t dims;
  weft_op_conv_dims(op, &dims);
  WEFT_RETURN_IF_ERROR(weft_infer_conv_side(infer, "input", lhs->rank, dims.input_batch,
                                            dims.input_feature, dims.input_spatial));
  WEFT_RETURN_IF_ERROR(weft_infer_conv_side(infer, "kernel", rhs->rank, dims.kernel_input_feature,
                                            dims.kernel_output_feature, dims.kernel_spatial));
  WEFT_RETURN_IF_ERROR(weft_infer_conv_side(infer, "output", lhs->rank, dims.output_batch,
                                            dims.output_feature, dims.output_spatial));
  WEFT_RETURN_IF_ERROR(weft_infer_conv_window(infer, lhs->rank - 2));
  WEFT_RETURN_IF_ERROR(weft_infer_conv_groups(infer, &dims));
  weft_window_t window;
  weft_op_window(op, &window);
  shape.rank = lhs->rank;
  shape.dims[dims.output_batch] = lhs->dims[dims.input_batch] / dims.batch_group_count;
  shape.dims[dims.output_feature] = rhs->dims[dims.kernel_output_feature];
  for (int32_t i = 0; i < window.rank; ++i) {
    const int64_t count =
        weft_window_dim_count(&window.dims[i], lhs->dims[dims.input_spatial.data[i]]);
    if (count < 0) {
      return weft_infer_bad_op(
          infer, "has a window over dimension %" PRId64 " whose size overflows 64 bits",
          dims.input_spatial.data[i]);
    }
    shape.dims[dims.output_spatial.data[i]] = count;
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

// ---- windows of reduce_window and select_and_scatter --------------------------------------------

weft_status_t weft_infer_window_counts(const weft_infer_t* infer, weft_shape_t* out_shape) {
  const weft_type_t* operand = infer->op->operands[0]->type;
  static const char* const lists[] = {"window_dimensions", "window_strides", "base_dilations",
                                      "window_dilations"};
  for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_window_list(infer, lists[i], operand->rank));
  }
  WEFT_RETURN_IF_ERROR(weft_infer_window_padding(infer, operand->rank));
  weft_window_t window;
  weft_op_window(infer->op, &window);
  *out_shape = (weft_shape_t){.dtype = operand->dtype, .rank = operand->rank};
  for (int32_t i = 0; i < operand->rank; ++i) {
    out_shape->dims[i] = weft_window_dim_count(&window.dims[i], operand->dims[i]);
    if (out_shape->dims[i] < 0) {
      return weft_infer_bad_op(infer, "has a window over dimension %d whose size overflows 64 bits",
                               (int)i);
    }
  }
  return weft_ok_status();
}
