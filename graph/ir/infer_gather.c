// Inference for gather and scatter, whose dimension numbers mirror each other: gather's result is
// shaped like scatter's updates.
#include <inttypes.h>

#include "graph/ir/infer_internal.h"

// What both have in common, by role.
typedef struct weft_indexed_s {
  const char* numbers;  // the attribute
  const char* window_name;
  weft_i64_list_t window;  // dimensions of the result or updates that run inside a slice
  const char* dropped_name;
  weft_i64_list_t dropped;  // dimensions of the operand that a slice has but the result has not
  const char* batching_name;
  weft_i64_list_t batching;  // dimensions of the operand that run along with those of the indices
  const char* index_batching_name;
  weft_i64_list_t index_batching;
  const char* map_name;
  weft_i64_list_t map;  // which dimension of the operand each component of an index addresses
  int64_t index_vector_dim;
  const weft_type_t* operand;
  const weft_type_t* indices;
} weft_indexed_t;

static weft_status_t weft_infer_index_vector(const weft_infer_t* infer, const weft_indexed_t* x) {
  const weft_type_t* indices = x->indices;
  if (x->index_vector_dim < 0 || x->index_vector_dim > indices->rank) {
    return weft_infer_bad_attr(infer, x->numbers,
                               "has index_vector_dim %" PRId64
                               ", expected a value from 0 to the indices' rank %d",
                               x->index_vector_dim, (int)indices->rank);
  }
  const int64_t components =
      x->index_vector_dim < indices->rank ? indices->dims[x->index_vector_dim] : 1;
  return weft_infer_list_size(infer, x->map_name, x->map, components, "the components of an index");
}

static weft_status_t weft_infer_index_batching(const weft_infer_t* infer, const weft_indexed_t* x) {
  WEFT_RETURN_IF_ERROR(
      weft_infer_dimensions(infer, x->batching_name, x->batching, x->operand->rank, true));
  WEFT_RETURN_IF_ERROR(weft_infer_dimensions(infer, x->index_batching_name, x->index_batching,
                                             x->indices->rank, false));
  if (weft_i64_list_contains(x->index_batching, x->index_vector_dim)) {
    return weft_infer_bad_attr(infer, x->index_batching_name,
                               "names dimension %" PRId64 ", which is index_vector_dim",
                               x->index_vector_dim);
  }
  WEFT_RETURN_IF_ERROR(weft_infer_list_size(infer, x->index_batching_name, x->index_batching,
                                            x->batching.count, x->batching_name));
  for (uint32_t i = 0; i < x->batching.count; ++i) {
    const int64_t of_operand = x->operand->dims[x->batching.data[i]];
    const int64_t of_indices = x->indices->dims[x->index_batching.data[i]];
    if (of_operand != of_indices) {
      return weft_infer_bad_attr(infer, x->index_batching_name,
                                 "pairs dimension %" PRId64 " of size %" PRId64
                                 " with dimension %" PRId64 " of the operand of size %" PRId64,
                                 x->index_batching.data[i], of_indices, x->batching.data[i],
                                 of_operand);
    }
  }
  return weft_ok_status();
}

// Every constraint that does not involve sizes of slices. |result_rank| bounds the window.
static weft_status_t weft_infer_indexed(const weft_infer_t* infer, const weft_indexed_t* x,
                                        int64_t result_rank) {
  const int64_t rank = x->operand->rank;
  WEFT_RETURN_IF_ERROR(weft_infer_index_vector(infer, x));
  WEFT_RETURN_IF_ERROR(weft_infer_dimensions(infer, x->window_name, x->window, result_rank, true));
  WEFT_RETURN_IF_ERROR(weft_infer_dimensions(infer, x->dropped_name, x->dropped, rank, true));
  WEFT_RETURN_IF_ERROR(weft_infer_index_batching(infer, x));
  WEFT_RETURN_IF_ERROR(
      weft_infer_disjoint(infer, x->dropped_name, x->dropped, x->batching_name, x->batching));
  WEFT_RETURN_IF_ERROR(weft_infer_dimensions(infer, x->map_name, x->map, rank, false));
  WEFT_RETURN_IF_ERROR(
      weft_infer_disjoint(infer, x->batching_name, x->batching, x->map_name, x->map));
  const int64_t total = (int64_t)x->window.count + x->dropped.count + x->batching.count;
  if (total != rank) {
    return weft_infer_bad_attr(infer, x->numbers,
                               "places %" PRId64
                               " dimensions (%s, %s, %s), expected the operand's rank %" PRId64,
                               total, x->window_name, x->dropped_name, x->batching_name, rank);
  }
  return weft_ok_status();
}

// Rank of gather's result and of scatter's updates.
static int64_t weft_indexed_result_rank(const weft_indexed_t* x) {
  const bool has_vector = x->index_vector_dim < x->indices->rank;
  return (int64_t)x->indices->rank - (has_vector ? 1 : 0) + x->window.count;
}

// Size of dimension |dim| of the indices, leaving out the one that holds the components.
static int64_t weft_indexed_batch_size(const weft_indexed_t* x, int64_t dim) {
  return x->indices->dims[dim < x->index_vector_dim ? dim : dim + 1];
}

// True when operand dimension |dim| is one of a slice that the result keeps.
static bool weft_indexed_is_kept(const weft_indexed_t* x, int64_t dim) {
  return !weft_i64_list_contains(x->dropped, dim) && !weft_i64_list_contains(x->batching, dim);
}

weft_status_t weft_infer_gather(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 0, WEFT_CLASS_ANY));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, 1, WEFT_CLASS_INTEGER));
  weft_gather_dims_t dims;
  weft_op_gather_dims(op, &dims);
  const weft_type_t* operand = op->operands[0]->type;
  const weft_indexed_t x = {
      "dimension_numbers",
      "offset_dims",
      dims.offset_dims,
      "collapsed_slice_dims",
      dims.collapsed_slice_dims,
      "operand_batching_dims",
      dims.operand_batching_dims,
      "start_indices_batching_dims",
      dims.start_indices_batching_dims,
      "start_index_map",
      dims.start_index_map,
      dims.index_vector_dim,
      operand,
      op->operands[1]->type,
  };
  WEFT_RETURN_IF_ERROR(weft_infer_index_vector(infer, &x));
  const int64_t rank = weft_indexed_result_rank(&x);
  if (rank > WEFT_MAX_RANK) {
    return weft_infer_bad_op(infer, "makes a result of rank %" PRId64 ", more than %d", rank,
                             WEFT_MAX_RANK);
  }
  WEFT_RETURN_IF_ERROR(weft_infer_indexed(infer, &x, rank));
  WEFT_RETURN_IF_ERROR(weft_infer_list_size(infer, "slice_sizes", dims.slice_sizes, operand->rank,
                                            "the operand's rank"));
  for (int32_t i = 0; i < operand->rank; ++i) {
    const int64_t size = dims.slice_sizes.data[i];
    const int64_t most = weft_indexed_is_kept(&x, i) || operand->dims[i] < 1 ? operand->dims[i] : 1;
    if (size < 0 || size > most) {
      return weft_infer_bad_attr(infer, "slice_sizes",
                                 "takes %" PRId64 " of dimension %d, expected at most %" PRId64,
                                 size, (int)i, most);
    }
  }
  weft_shape_t shape = {.dtype = operand->dtype, .rank = (int32_t)rank};
  int64_t batch = 0;
  int64_t slice = 0;
  for (int32_t i = 0; i < shape.rank; ++i) {
    if (weft_i64_list_contains(dims.offset_dims, i)) {
      while (!weft_indexed_is_kept(&x, slice)) ++slice;
      shape.dims[i] = dims.slice_sizes.data[slice++];
    } else {
      shape.dims[i] = weft_indexed_batch_size(&x, batch++);
    }
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

// Updates fit: scatter dimensions like the indices', window dimensions within the operand's.
static weft_status_t weft_infer_updates(const weft_infer_t* infer, const weft_indexed_t* x,
                                        uint32_t index) {
  const weft_type_t* updates = infer->op->operands[index]->type;
  int64_t batch = 0;
  int64_t slice = 0;
  for (int32_t i = 0; i < updates->rank; ++i) {
    if (weft_i64_list_contains(x->window, i)) {
      while (!weft_indexed_is_kept(x, slice)) ++slice;
      const int64_t most = x->operand->dims[slice++];
      if (updates->dims[i] > most) {
        return weft_infer_bad_type(infer, index, "at most %" PRId64 " as window dimension %d", most,
                                   (int)i);
      }
      continue;
    }
    const int64_t size = weft_indexed_batch_size(x, batch++);
    if (updates->dims[i] != size) {
      return weft_infer_bad_type(
          infer, index, "%" PRId64 " as dimension %d like the scatter indices", size, (int)i);
    }
  }
  return weft_ok_status();
}

weft_status_t weft_infer_scatter(weft_infer_t* infer, const weft_op_t* op) {
  const uint32_t count = (op->operand_count - 1) / 2;
  if (op->operand_count % 2 != 1 || count == 0) {
    return weft_infer_bad_op(infer,
                             "has %" PRIu32
                             " operands, expected inputs, indices and as many "
                             "updates as inputs",
                             op->operand_count);
  }
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, count));
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, count, WEFT_CLASS_INTEGER));
  weft_scatter_dims_t dims;
  weft_op_scatter_dims(op, &dims);
  const weft_indexed_t x = {
      "scatter_dimension_numbers",
      "update_window_dims",
      dims.update_window_dims,
      "inserted_window_dims",
      dims.inserted_window_dims,
      "input_batching_dims",
      dims.input_batching_dims,
      "scatter_indices_batching_dims",
      dims.scatter_indices_batching_dims,
      "scatter_dims_to_operand_dims",
      dims.scatter_dims_to_operand_dims,
      dims.index_vector_dim,
      op->operands[0]->type,
      op->operands[count]->type,
  };
  WEFT_RETURN_IF_ERROR(weft_infer_index_vector(infer, &x));
  const int64_t rank = weft_indexed_result_rank(&x);
  WEFT_RETURN_IF_ERROR(weft_infer_indexed(infer, &x, rank));
  for (uint32_t k = 0; k < count; ++k) {
    const uint32_t update = count + 1 + k;
    WEFT_RETURN_IF_ERROR(weft_infer_operand_shape_like(infer, k, 0));
    WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, update, k));
    if (op->operands[update]->type->rank != rank) {
      return weft_infer_bad_type(infer, update, "a tensor of rank %" PRId64, rank);
    }
    if (k > 0) WEFT_RETURN_IF_ERROR(weft_infer_operand_shape_like(infer, update, count + 1));
  }
  WEFT_RETURN_IF_ERROR(weft_infer_updates(infer, &x, count + 1));
  WEFT_RETURN_IF_ERROR(weft_infer_reduction_region(infer, 0, count));
  for (uint32_t k = 0; k < count; ++k) {
    weft_shape_t shape;
    weft_type_to_shape(op->operands[k]->type, &shape);
    shape.dtype = weft_infer_reduction_dtype(op, 0, k);
    WEFT_RETURN_IF_ERROR(weft_infer_result_shape(infer, k, &shape));
  }
  return weft_ok_status();
}
