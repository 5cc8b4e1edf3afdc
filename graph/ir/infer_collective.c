// Inference for collectives and point-to-point communication.
//
// How many processes there are is not part of the text, so sizes that depend on it are taken from
// the replica groups where those say it, and are only checked for divisibility where they do not.
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/infer_internal.h"
#include "runtime/base/checked_math.h"

static int weft_compare_i64(const void* a, const void* b) {
  const int64_t x = *(const int64_t*)a;
  const int64_t y = *(const int64_t*)b;
  return (x > y) - (x < y);
}

// The process ids in |columns| of |matrix| (every column when |column| is negative) are distinct
// and not negative; -1 stands for no process when |padded|.
static weft_status_t weft_infer_distinct(const weft_infer_t* infer, const char* name,
                                         const weft_i64_matrix_t* matrix, int32_t column,
                                         bool padded) {
  const uint32_t first = column < 0 ? 0 : (uint32_t)column;
  const uint32_t last = column < 0 ? matrix->columns : (uint32_t)column + 1;
  const size_t capacity = (size_t)matrix->rows * (last - first);
  if (capacity == 0) return weft_ok_status();
  const weft_allocator_t allocator = infer->graph->allocator;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, capacity, sizeof(int64_t),
                                                     sizeof(int64_t), &memory));
  int64_t* ids = memory;
  size_t count = 0;
  weft_status_t status = weft_ok_status();
  for (uint32_t r = 0; r < matrix->rows && status == NULL; ++r) {
    for (uint32_t c = first; c < last && status == NULL; ++c) {
      const int64_t id = weft_i64_matrix_at(matrix, r, c);
      if (padded && id == -1) continue;
      if (id < 0) {
        status = weft_infer_bad_attr(infer, name, "names process %" PRId64, id);
      } else {
        ids[count++] = id;
      }
    }
  }
  if (status == NULL) {
    qsort(ids, count, sizeof(int64_t), weft_compare_i64);
    for (size_t i = 1; i < count && status == NULL; ++i) {
      if (ids[i] == ids[i - 1]) {
        status = weft_infer_bad_attr(infer, name, "names process %" PRId64 " twice", ids[i]);
      }
    }
  }
  weft_allocator_release(allocator, memory, capacity * sizeof(int64_t), sizeof(int64_t));
  return status;
}

// Checks groups and channel. |*out_group_size| is the number of processes of a group, or 0 when the
// text does not say it.
static weft_status_t weft_infer_groups(const weft_infer_t* infer, int64_t* out_group_size) {
  *out_group_size = 0;
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(infer->op, &attrs);
  WEFT_RETURN_IF_ERROR(
      weft_infer_distinct(infer, "replica_groups", &attrs.replica_groups, -1, true));
  if (attrs.use_global_device_ids && attrs.channel.handle <= 0) {
    return weft_infer_bad_attr(infer, "use_global_device_ids",
                               "needs a channel_handle with a positive handle");
  }
  // Groups of replicas that span all partitions have more members than the text lists.
  const bool spans_partitions = attrs.channel.handle > 0 && !attrs.use_global_device_ids &&
                                infer->op->opcode != WEFT_OP_ALL_TO_ALL &&
                                infer->op->opcode != WEFT_OP_COLLECTIVE_BROADCAST;
  const weft_i64_matrix_t* groups = &attrs.replica_groups;
  if (groups->rows == 0 || groups->columns == 0 || spans_partitions) return weft_ok_status();
  for (uint32_t i = 0; i < groups->rows; ++i) {
    if (weft_i64_matrix_at(groups, i, groups->columns - 1) == -1) return weft_ok_status();
  }
  *out_group_size = groups->columns;
  return weft_ok_status();
}

static weft_status_t weft_infer_collective_dimension(const weft_infer_t* infer, const char* name,
                                                     const weft_type_t* type) {
  const int64_t dimension = weft_op_integer(infer->op, name, -1);
  if (dimension >= 0 && dimension < type->rank) return weft_ok_status();
  return weft_infer_bad_attr(infer, name, "is %" PRId64 ", but the operand's rank is %d", dimension,
                             (int)type->rank);
}

weft_status_t weft_infer_all_gather(weft_infer_t* infer, const weft_op_t* op) {
  int64_t group_size = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_groups(infer, &group_size));
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, op->operand_count));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* operand = op->operands[i]->type;
    WEFT_RETURN_IF_ERROR(weft_infer_collective_dimension(infer, "all_gather_dim", operand));
    const int64_t dim = weft_op_integer(op, "all_gather_dim", 0);
    weft_shape_t shape;
    weft_type_to_shape(operand, &shape);
    if (group_size != 0) {
      if (!weft_checked_mul_i64(shape.dims[dim], group_size, &shape.dims[dim])) {
        return weft_infer_bad_op(infer, "makes a result whose size overflows 64 bits");
      }
      WEFT_RETURN_IF_ERROR(weft_infer_result_shape(infer, i, &shape));
      continue;
    }
    const weft_type_t* stated = NULL;
    WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, i, true, &stated));
    const int64_t size = shape.dims[dim];
    const bool multiple = stated->rank == shape.rank &&
                          (size == 0 ? stated->dims[dim] == 0 : stated->dims[dim] % size == 0);
    if (!multiple) {
      return weft_infer_bad_result(infer, i, "a multiple of %" PRId64 " as dimension %" PRId64,
                                   size, dim);
    }
    shape.dims[dim] = stated->dims[dim];
    WEFT_RETURN_IF_ERROR(weft_infer_result_shape(infer, i, &shape));
  }
  return weft_ok_status();
}

// The computation (E, E) -> E of all_reduce and reduce_scatter, one for every operand.
static weft_status_t weft_infer_collective_region(const weft_infer_t* infer) {
  const weft_op_t* op = infer->op;
  WEFT_RETURN_IF_ERROR(weft_infer_reduction_region(infer, 0, 1));
  for (uint32_t i = 1; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_dtype_like(infer, i, 0));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_all_reduce(weft_infer_t* infer, const weft_op_t* op) {
  int64_t group_size = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_groups(infer, &group_size));
  WEFT_RETURN_IF_ERROR(weft_infer_collective_region(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, op->operand_count));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    weft_shape_t shape;
    weft_type_to_shape(op->operands[i]->type, &shape);
    shape.dtype = weft_infer_reduction_dtype(op, 0, 0);
    WEFT_RETURN_IF_ERROR(weft_infer_result_shape(infer, i, &shape));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_reduce_scatter(weft_infer_t* infer, const weft_op_t* op) {
  int64_t group_size = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_groups(infer, &group_size));
  WEFT_RETURN_IF_ERROR(weft_infer_collective_region(infer));
  const weft_type_t* operand = op->operands[0]->type;
  WEFT_RETURN_IF_ERROR(weft_infer_collective_dimension(infer, "scatter_dimension", operand));
  const int64_t dim = weft_op_integer(op, "scatter_dimension", 0);
  weft_shape_t shape;
  weft_type_to_shape(operand, &shape);
  shape.dtype = weft_infer_reduction_dtype(op, 0, 0);
  if (group_size == 0) {
    const weft_type_t* stated = NULL;
    WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, 0, true, &stated));
    const bool divides =
        stated->rank == shape.rank &&
        (stated->dims[dim] == 0 ? shape.dims[dim] == 0 : shape.dims[dim] % stated->dims[dim] == 0);
    if (!divides) {
      return weft_infer_bad_result(infer, 0, "a divisor of %" PRId64 " as dimension %" PRId64,
                                   shape.dims[dim], dim);
    }
    shape.dims[dim] = stated->dims[dim];
  } else {
    if (shape.dims[dim] % group_size != 0) {
      return weft_infer_bad_type(infer, 0,
                                 "a dimension %" PRId64 " that the group size %" PRId64 " divides",
                                 dim, group_size);
    }
    shape.dims[dim] /= group_size;
  }
  return weft_infer_result_shape(infer, 0, &shape);
}

weft_status_t weft_infer_all_to_all(weft_infer_t* infer, const weft_op_t* op) {
  int64_t group_size = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_groups(infer, &group_size));
  const int64_t count = weft_op_integer(op, "split_count", 0);
  if (count < 1) {
    return weft_infer_bad_attr(infer, "split_count", "is %" PRId64 ", expected at least 1", count);
  }
  if (group_size != 0 && group_size != count) {
    return weft_infer_bad_attr(infer, "split_count",
                               "is %" PRId64 ", expected the group size %" PRId64, count,
                               group_size);
  }
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(infer, op->operand_count));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* operand = op->operands[i]->type;
    WEFT_RETURN_IF_ERROR(weft_infer_collective_dimension(infer, "split_dimension", operand));
    WEFT_RETURN_IF_ERROR(weft_infer_collective_dimension(infer, "concat_dimension", operand));
    const int64_t split = weft_op_integer(op, "split_dimension", 0);
    const int64_t concat = weft_op_integer(op, "concat_dimension", 0);
    weft_shape_t shape;
    weft_type_to_shape(operand, &shape);
    if (shape.dims[split] % count != 0) {
      return weft_infer_bad_type(
          infer, i, "a dimension %" PRId64 " that split_count %" PRId64 " divides", split, count);
    }
    shape.dims[split] /= count;
    if (!weft_checked_mul_i64(shape.dims[concat], count, &shape.dims[concat])) {
      return weft_infer_bad_op(infer, "makes a result whose size overflows 64 bits");
    }
    WEFT_RETURN_IF_ERROR(weft_infer_result_shape(infer, i, &shape));
  }
  return weft_ok_status();
}

weft_status_t weft_infer_collective_broadcast(weft_infer_t* infer, const weft_op_t* op) {
  int64_t group_size = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_groups(infer, &group_size));
  return weft_infer_result(infer, 0, op->operands[0]->type);
}

static weft_status_t weft_infer_pairs(const weft_infer_t* infer) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(infer->op, &attrs);
  const weft_i64_matrix_t* pairs = &attrs.source_target_pairs;
  if (pairs->rows == 0) return weft_ok_status();
  if (pairs->columns != 2) {
    return weft_infer_bad_attr(infer, "source_target_pairs",
                               "has %" PRIu32 " columns, expected a source and a target",
                               pairs->columns);
  }
  WEFT_RETURN_IF_ERROR(weft_infer_distinct(infer, "source_target_pairs", pairs, 0, false));
  return weft_infer_distinct(infer, "source_target_pairs", pairs, 1, false);
}

weft_status_t weft_infer_collective_permute(weft_infer_t* infer, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_infer_all_tensors(infer));
  WEFT_RETURN_IF_ERROR(weft_infer_pairs(infer));
  return weft_infer_result(infer, 0, op->operands[0]->type);
}

weft_status_t weft_infer_process_id(weft_infer_t* infer, const weft_op_t* op) {
  (void)op;
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_UI32, .rank = 0};
  return weft_infer_result_shape(infer, 0, &shape);
}

// channel_handle's type says the same as is_host_transfer; |host| is the type of a host transfer.
static weft_status_t weft_infer_channel(const weft_infer_t* infer, int64_t host) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(infer->op, &attrs);
  const int64_t expected = weft_op_bool(infer->op, "is_host_transfer", false) ? host : 1;
  if (attrs.channel.type == expected) return weft_infer_pairs(infer);
  return weft_infer_bad_attr(infer, "channel_handle",
                             "has type %" PRId64 ", expected %" PRId64
                             " because is_host_transfer is %s",
                             attrs.channel.type, expected, expected == 1 ? "false" : "true");
}

weft_status_t weft_infer_send(weft_infer_t* infer, const weft_op_t* op) {
  const uint32_t token = op->operand_count - 1;
  for (uint32_t i = 0; i < token; ++i) {
    WEFT_RETURN_IF_ERROR(weft_infer_operand_tensor(infer, i, WEFT_CLASS_ANY));
  }
  if (op->operands[token]->type->kind != WEFT_TYPE_TOKEN) {
    return weft_infer_bad_type(infer, token, "!stablehlo.token as the last operand");
  }
  WEFT_RETURN_IF_ERROR(weft_infer_channel(infer, 2));
  return weft_infer_token_result(infer, 0);
}

weft_status_t weft_infer_recv(weft_infer_t* infer, const weft_op_t* op) {
  if (op->operands[0]->type->kind != WEFT_TYPE_TOKEN) {
    return weft_infer_bad_type(infer, 0, "!stablehlo.token");
  }
  WEFT_RETURN_IF_ERROR(weft_infer_channel(infer, 3));
  if (infer->interning != NULL && !infer->has_stated_types) {
    const weft_type_t* stated = NULL;
    return weft_infer_stated(infer, 0, &stated);
  }
  const uint32_t token = op->result_count - 1;
  for (uint32_t i = 0; i < token; ++i) {
    const weft_type_t* stated = NULL;
    WEFT_RETURN_IF_ERROR(weft_infer_stated_tensor(infer, i, true, &stated));
  }
  return weft_infer_token_result(infer, token);
}
