// Collectives: process groups as the specification derives them, and what each member computes
// from the operands of all members.
//
// Reductions follow the tree over the group that communicators follow, so that both give the same
// bits: in the body's own types, except that sums of f16 and bf16 are kept in f32 and rounded once.
#include <string.h>

#include "graph/interp/grid.h"
#include "graph/interp/ops.h"
#include "graph/interp/region.h"
#include "graph/ir/op_attrs.h"
#include "runtime/base/float_convert.h"

typedef enum weft_interp_grouping_e {
  WEFT_GROUPING_CROSS_REPLICA,
  WEFT_GROUPING_CROSS_PARTITION,
  WEFT_GROUPING_CROSS_REPLICA_AND_PARTITION,
  WEFT_GROUPING_FLATTENED,
} weft_interp_grouping_t;

typedef struct weft_interp_group_s {
  uint32_t* numbers;  // processes in group order
  uint32_t size;      // 0: this process is in no group
  uint32_t position;  // of this process
} weft_interp_group_t;

// all_reduce, all_gather, reduce_scatter.
static weft_interp_grouping_t weft_interp_grouping_of(const weft_collective_attrs_t* attrs) {
  if (attrs->channel.handle <= 0) return WEFT_GROUPING_CROSS_REPLICA;
  return attrs->use_global_device_ids ? WEFT_GROUPING_FLATTENED
                                      : WEFT_GROUPING_CROSS_REPLICA_AND_PARTITION;
}

// all_to_all, collective_permute, collective_broadcast.
static weft_interp_grouping_t weft_interp_simple_grouping_of(const weft_collective_attrs_t* attrs) {
  return attrs->channel.handle > 0 ? WEFT_GROUPING_CROSS_PARTITION : WEFT_GROUPING_CROSS_REPLICA;
}

// How many ids there are to name in a group.
static int64_t weft_interp_id_limit(weft_interp_grid_t grid, weft_interp_grouping_t grouping) {
  switch (grouping) {
    case WEFT_GROUPING_CROSS_PARTITION:
      return grid.partition_count;
    case WEFT_GROUPING_FLATTENED:
      return (int64_t)grid.replica_count * grid.partition_count;
    default:
      return grid.replica_count;
  }
}

// The id under which |number| appears in groups.
static int64_t weft_interp_own_id(weft_interp_grid_t grid, weft_interp_grouping_t grouping,
                                  uint32_t number) {
  switch (grouping) {
    case WEFT_GROUPING_CROSS_PARTITION:
      return number % grid.partition_count;
    case WEFT_GROUPING_FLATTENED:
      return number;
    default:
      return number / grid.partition_count;
  }
}

static void weft_interp_group_add(weft_interp_group_t* group, uint32_t number, uint32_t self) {
  if (number == self) group->position = group->size;
  group->numbers[group->size++] = number;
}

// Adds the processes that |id| stands for. In cross_replica_and_partition the partitions are the
// outer loop, so the caller passes one partition at a time.
static void weft_interp_group_add_id(weft_interp_group_t* group, weft_interp_grid_t grid,
                                     weft_interp_grouping_t grouping, uint32_t id,
                                     uint32_t partition, uint32_t self) {
  switch (grouping) {
    case WEFT_GROUPING_CROSS_PARTITION:
      weft_interp_group_add(group, self / grid.partition_count * grid.partition_count + id, self);
      break;
    case WEFT_GROUPING_FLATTENED:
      weft_interp_group_add(group, id, self);
      break;
    default:
      weft_interp_group_add(group, id * grid.partition_count + partition, self);
      break;
  }
}

static weft_status_t weft_interp_check_ids(weft_interp_t* interp, const weft_op_t* op,
                                           const weft_i64_matrix_t* ids,
                                           weft_interp_grouping_t grouping, bool unique,
                                           bool* seen) {
  const int64_t limit = weft_interp_id_limit(interp->run->grid, grouping);
  for (uint32_t row = 0; row < ids->rows; ++row) {
    for (uint32_t column = 0; column < ids->columns; ++column) {
      const int64_t id = weft_i64_matrix_at(ids, row, column);
      if (id == -1 && unique) continue;
      if (id < 0 || id >= limit) {
        return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                              "%s: id %lld in a group of processes is outside of 0 to %lld (the "
                              "grid has %u replicas and %u partitions)",
                              op->name, (long long)id, (long long)limit - 1,
                              interp->run->grid.replica_count, interp->run->grid.partition_count);
      }
      if (unique && seen[id]) {
        return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                              "%s: id %lld stands in the groups twice", op->name, (long long)id);
      }
      seen[id] = true;
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_interp_group_alloc(weft_interp_t* interp, weft_interp_group_t* out_group,
                                             bool** out_seen) {
  const uint32_t count = interp->run->grid.replica_count * interp->run->grid.partition_count;
  *out_group = (weft_interp_group_t){.size = 0};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, count, sizeof(uint32_t), &memory));
  out_group->numbers = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, count, sizeof(bool), &memory));
  *out_seen = memory;
  return weft_ok_status();
}

// Reads the group attribute, which must be a matrix of integers.
static weft_status_t weft_interp_read_attrs(weft_interp_t* interp, const weft_op_t* op,
                                            weft_collective_attrs_t* out_attrs) {
  weft_op_collective_attrs(op, out_attrs);
  const weft_attr_t* groups = weft_op_attr(op, "replica_groups");
  const bool readable = groups == NULL || groups->kind == WEFT_ATTR_DENSE ||
                        (groups->kind == WEFT_ATTR_ARRAY && groups->as.array.count == 0);
  if (readable) return weft_ok_status();
  return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                        "%s: replica_groups is not a matrix of integers", op->name);
}

// The group that this process belongs to.
static weft_status_t weft_interp_find_group(weft_interp_t* interp, const weft_op_t* op,
                                            const weft_i64_matrix_t* ids,
                                            weft_interp_grouping_t grouping,
                                            weft_interp_group_t* out_group) {
  const weft_interp_grid_t grid = interp->run->grid;
  bool* seen = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_group_alloc(interp, out_group, &seen));
  WEFT_RETURN_IF_ERROR(weft_interp_check_ids(interp, op, ids, grouping, true, seen));
  const int64_t own = weft_interp_own_id(grid, grouping, interp->number);
  const bool all = ids->rows == 0 || ids->columns == 0;
  const int64_t limit = weft_interp_id_limit(grid, grouping);
  uint32_t row = 0;
  bool found = all;
  for (uint32_t i = 0; !found && i < ids->rows; ++i) {
    for (uint32_t k = 0; !found && k < ids->columns; ++k) {
      found = weft_i64_matrix_at(ids, i, k) == own;
      if (found) row = i;
    }
  }
  if (!found) return weft_ok_status();
  const bool both = grouping == WEFT_GROUPING_CROSS_REPLICA_AND_PARTITION;
  const uint32_t own_partition = interp->number % grid.partition_count;
  const uint32_t first = both ? 0 : own_partition;
  const uint32_t end = both ? grid.partition_count : own_partition + 1;
  for (uint32_t partition = first; partition < end; ++partition) {
    const int64_t size = all ? limit : (int64_t)ids->columns;
    for (int64_t k = 0; k < size; ++k) {
      const int64_t id = all ? k : weft_i64_matrix_at(ids, row, (uint32_t)k);
      if (id < 0) continue;
      weft_interp_group_add_id(out_group, grid, grouping, (uint32_t)id, partition, interp->number);
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_interp_require_group(weft_interp_t* interp, const weft_op_t* op,
                                               const weft_interp_group_t* group) {
  if (group->size > 0) return weft_ok_status();
  const weft_interp_grid_t grid = interp->run->grid;
  return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                        "%s: process (replica %u, partition %u) is in none of its groups", op->name,
                        interp->number / grid.partition_count,
                        interp->number % grid.partition_count);
}

static weft_status_t weft_interp_meet(weft_interp_t* interp, const weft_op_t* op,
                                      const weft_interp_group_t* group, int64_t channel,
                                      const weft_interp_value_t* operands,
                                      weft_interp_value_t** out_gathered) {
  const weft_interp_meeting_t meeting = {
      .channel = channel, .group = group->numbers, .group_size = group->size};
  return weft_interp_grid_meet(interp, op, &meeting, operands, op->operand_count, out_gathered);
}

// ---- reductions ----

// accumulator = body(accumulator, addend) for |count| elements.
static weft_status_t weft_interp_accumulate(weft_interp_region_t* body, weft_dtype_t dtype,
                                            int64_t count, char* accumulator, const char* addend) {
  const size_t size = weft_dtype_size_bytes(dtype);
  for (int64_t done = 0; done < count; done += WEFT_INTERP_MAX_LANES) {
    const int64_t left = count - done;
    const void* inputs[2] = {accumulator + (size_t)done * size, addend + (size_t)done * size};
    void* output = accumulator + (size_t)done * size;
    WEFT_RETURN_IF_ERROR(weft_interp_region_apply(
        body, left < WEFT_INTERP_MAX_LANES ? left : WEFT_INTERP_MAX_LANES, inputs, &output));
  }
  return weft_ok_status();
}

// How many of |count| members are combined before the others: the largest power of two below.
static uint32_t weft_interp_left_count(uint32_t count) {
  uint32_t left_count = 1;
  while (left_count * 2 < count) left_count *= 2;
  return left_count;
}

static float weft_interp_sum_range(bool is_f16, const weft_interp_value_t* parts, uint32_t stride,
                                   uint32_t part_count, int64_t index) {
  if (part_count == 1) {
    const uint16_t bits = ((const uint16_t*)weft_interp_data(parts[0]))[index];
    return is_f16 ? weft_f16_to_f32(bits) : weft_bf16_to_f32(bits);
  }
  const uint32_t left_count = weft_interp_left_count(part_count);
  return weft_interp_sum_range(is_f16, parts, stride, left_count, index) +
         weft_interp_sum_range(is_f16, parts + left_count * stride, stride, part_count - left_count,
                               index);
}

static void weft_interp_sum_narrow(weft_dtype_t dtype, const weft_interp_value_t* parts,
                                   uint32_t stride, uint32_t part_count,
                                   weft_interp_value_t result) {
  uint16_t* out = weft_interp_mutable_data(result);
  const bool is_f16 = dtype == WEFT_DTYPE_F16;
  for (int64_t i = 0; i < result.type->element_count; ++i) {
    const float sum = weft_interp_sum_range(is_f16, parts, stride, part_count, i);
    out[i] = is_f16 ? weft_f32_to_f16(sum) : weft_f32_to_bf16(sum);
  }
}

// Reduces |parts|[0], |parts|[stride] ... into |result|, a value of their type.
static weft_status_t weft_interp_reduce_range(weft_interp_t* interp, const weft_op_t* op,
                                              weft_interp_region_t* body,
                                              const weft_interp_value_t* parts, uint32_t stride,
                                              uint32_t part_count, weft_interp_value_t result) {
  const weft_type_t* type = result.type;
  char* accumulator = weft_interp_mutable_data(result);
  if (part_count == 1) {
    memcpy(accumulator, weft_interp_data(parts[0]), weft_type_size_bytes(type));
    return weft_ok_status();
  }
  const uint32_t left_count = weft_interp_left_count(part_count);
  const weft_interp_value_t* right_parts = parts + left_count * stride;
  WEFT_RETURN_IF_ERROR(
      weft_interp_reduce_range(interp, op, body, parts, stride, left_count, result));
  weft_interp_value_t right = right_parts[0];
  if (part_count - left_count == 1) {
    return weft_interp_accumulate(body, type->dtype, type->element_count, accumulator,
                                  weft_interp_data(right));
  }
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &right));
  weft_status_t status = weft_interp_reduce_range(interp, op, body, right_parts, stride,
                                                  part_count - left_count, right);
  if (weft_status_is_ok(status)) {
    status = weft_interp_accumulate(body, type->dtype, type->element_count, accumulator,
                                    weft_interp_data(right));
  }
  weft_interp_release(interp, &right);
  return status;
}

// Reduces |parts|[0], |parts|[stride] ... into a new value of their type.
static weft_status_t weft_interp_reduce_parts(weft_interp_t* interp, const weft_op_t* op,
                                              weft_interp_region_t* body,
                                              const weft_interp_value_t* parts, uint32_t stride,
                                              uint32_t part_count,
                                              weft_interp_value_t* out_result) {
  const weft_type_t* type = parts[0].type;
  if (body->block->arguments[0]->type->dtype != type->dtype) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: the body computes in other element types than its operands",
                          op->name);
  }
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, out_result));
  if (type->element_count == 0) return weft_ok_status();
  const bool narrow = type->dtype == WEFT_DTYPE_F16 || type->dtype == WEFT_DTYPE_BF16;
  if (narrow && weft_interp_region_binary_opcode(body->block) == WEFT_OP_ADD) {
    weft_interp_sum_narrow(type->dtype, parts, stride, part_count, *out_result);
    return weft_ok_status();
  }
  return weft_interp_reduce_range(interp, op, body, parts, stride, part_count, *out_result);
}

weft_status_t weft_interp_eval_all_reduce(weft_interp_t* interp, weft_interp_frame_t* frame,
                                          const weft_op_t* op, weft_interp_value_t* operands,
                                          weft_interp_value_t* results) {
  weft_interp_region_t body;
  weft_collective_attrs_t attrs;
  weft_interp_group_t group;
  weft_interp_value_t* gathered = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_read_attrs(interp, op, &attrs));
  WEFT_RETURN_IF_ERROR(weft_interp_region_prepare(interp, frame, op, 0, &body));
  WEFT_RETURN_IF_ERROR(weft_interp_find_group(interp, op, &attrs.replica_groups,
                                              weft_interp_grouping_of(&attrs), &group));
  WEFT_RETURN_IF_ERROR(weft_interp_require_group(interp, op, &group));
  WEFT_RETURN_IF_ERROR(
      weft_interp_meet(interp, op, &group, attrs.channel.handle, operands, &gathered));
  weft_status_t status = weft_ok_status();
  for (uint32_t k = 0; k < op->operand_count && weft_status_is_ok(status); ++k) {
    status = weft_interp_reduce_parts(interp, op, &body, gathered + k, op->operand_count,
                                      group.size, &results[k]);
  }
  weft_interp_grid_release(interp, gathered, group.size * op->operand_count);
  return status;
}

// Copies |count| positions along |dim| between two tensors that agree in all other dimensions.
static void weft_interp_copy_along(weft_interp_value_t source, int64_t source_start,
                                   weft_interp_value_t target, int64_t target_start, int64_t dim,
                                   int64_t count) {
  const weft_type_t* type = source.type;
  const size_t size = weft_dtype_size_bytes(type->dtype);
  int64_t dims[WEFT_MAX_RANK] = {0};
  int64_t source_strides[WEFT_MAX_RANK] = {0};
  int64_t target_strides[WEFT_MAX_RANK] = {0};
  weft_interp_strides(type, source_strides);
  weft_interp_strides(target.type, target_strides);
  for (int32_t i = 0; i < type->rank; ++i) dims[i] = i == dim ? count : type->dims[i];
  if (type->element_count == 0 || target.type->element_count == 0) return;
  weft_interp_copy_strided(
      size, type->rank, dims,
      (const char*)weft_interp_data(source) + (size_t)(source_start * source_strides[dim]) * size,
      source_strides,
      (char*)weft_interp_mutable_data(target) + (size_t)(target_start * target_strides[dim]) * size,
      target_strides);
}

static weft_status_t weft_interp_split_error(weft_interp_t* interp, const weft_op_t* op,
                                             uint32_t group_size) {
  return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                        "%s: its types do not fit a group of %u processes", op->name, group_size);
}

weft_status_t weft_interp_eval_reduce_scatter(weft_interp_t* interp, weft_interp_frame_t* frame,
                                              const weft_op_t* op, weft_interp_value_t* operands,
                                              weft_interp_value_t* results) {
  weft_interp_region_t body;
  weft_collective_attrs_t attrs;
  weft_interp_group_t group;
  weft_interp_value_t* gathered = NULL;
  const int64_t dim = weft_op_integer(op, "scatter_dimension", 0);
  WEFT_RETURN_IF_ERROR(weft_interp_read_attrs(interp, op, &attrs));
  WEFT_RETURN_IF_ERROR(weft_interp_region_prepare(interp, frame, op, 0, &body));
  WEFT_RETURN_IF_ERROR(weft_interp_find_group(interp, op, &attrs.replica_groups,
                                              weft_interp_grouping_of(&attrs), &group));
  WEFT_RETURN_IF_ERROR(weft_interp_require_group(interp, op, &group));
  for (uint32_t k = 0; k < op->operand_count; ++k) {
    if (op->results[k]->type->dims[dim] * (int64_t)group.size != operands[k].type->dims[dim]) {
      return weft_interp_split_error(interp, op, group.size);
    }
  }
  WEFT_RETURN_IF_ERROR(
      weft_interp_meet(interp, op, &group, attrs.channel.handle, operands, &gathered));
  weft_status_t status = weft_ok_status();
  for (uint32_t k = 0; k < op->operand_count && weft_status_is_ok(status); ++k) {
    weft_interp_value_t sum = {.type = NULL};
    status = weft_interp_reduce_parts(interp, op, &body, gathered + k, op->operand_count,
                                      group.size, &sum);
    if (weft_status_is_ok(status)) {
      status = weft_interp_new_tensor(interp, op, op->results[k]->type, &results[k]);
    }
    if (weft_status_is_ok(status)) {
      const int64_t size = results[k].type->dims[dim];
      weft_interp_copy_along(sum, (int64_t)group.position * size, results[k], 0, dim, size);
    }
    weft_interp_release(interp, &sum);
  }
  weft_interp_grid_release(interp, gathered, group.size * op->operand_count);
  return status;
}

// ---- movement ----

weft_status_t weft_interp_eval_all_gather(weft_interp_t* interp, weft_interp_frame_t* frame,
                                          const weft_op_t* op, weft_interp_value_t* operands,
                                          weft_interp_value_t* results) {
  (void)frame;
  weft_collective_attrs_t attrs;
  weft_interp_group_t group;
  weft_interp_value_t* gathered = NULL;
  const int64_t dim = weft_op_integer(op, "all_gather_dim", 0);
  WEFT_RETURN_IF_ERROR(weft_interp_read_attrs(interp, op, &attrs));
  WEFT_RETURN_IF_ERROR(weft_interp_find_group(interp, op, &attrs.replica_groups,
                                              weft_interp_grouping_of(&attrs), &group));
  WEFT_RETURN_IF_ERROR(weft_interp_require_group(interp, op, &group));
  for (uint32_t k = 0; k < op->operand_count; ++k) {
    if (op->results[k]->type->dims[dim] != operands[k].type->dims[dim] * (int64_t)group.size) {
      return weft_interp_split_error(interp, op, group.size);
    }
  }
  WEFT_RETURN_IF_ERROR(
      weft_interp_meet(interp, op, &group, attrs.channel.handle, operands, &gathered));
  weft_status_t status = weft_ok_status();
  for (uint32_t k = 0; k < op->operand_count && weft_status_is_ok(status); ++k) {
    status = weft_interp_new_tensor(interp, op, op->results[k]->type, &results[k]);
    for (uint32_t p = 0; p < group.size && weft_status_is_ok(status); ++p) {
      const weft_interp_value_t part = gathered[p * op->operand_count + k];
      const int64_t size = part.type->dims[dim];
      weft_interp_copy_along(part, 0, results[k], (int64_t)p * size, dim, size);
    }
  }
  weft_interp_grid_release(interp, gathered, group.size * op->operand_count);
  return status;
}

// Part |position| of what |part|'s owner splits, put behind the parts of earlier members.
static void weft_interp_exchange_part(weft_interp_value_t part, const weft_interp_group_t* group,
                                      uint32_t sender, int64_t split_dim, int64_t concat_dim,
                                      weft_interp_value_t result) {
  const weft_type_t* type = part.type;
  const size_t size = weft_dtype_size_bytes(type->dtype);
  int64_t dims[WEFT_MAX_RANK] = {0};
  int64_t source_strides[WEFT_MAX_RANK] = {0};
  int64_t target_strides[WEFT_MAX_RANK] = {0};
  weft_interp_strides(type, source_strides);
  weft_interp_strides(result.type, target_strides);
  for (int32_t i = 0; i < type->rank; ++i) {
    dims[i] = i == split_dim ? type->dims[i] / group->size : type->dims[i];
  }
  if (type->element_count == 0) return;
  const int64_t from = (int64_t)group->position * dims[split_dim] * source_strides[split_dim];
  const int64_t to = (int64_t)sender * dims[concat_dim] * target_strides[concat_dim];
  weft_interp_copy_strided(
      size, type->rank, dims, (const char*)weft_interp_data(part) + (size_t)from * size,
      source_strides, (char*)weft_interp_mutable_data(result) + (size_t)to * size, target_strides);
}

weft_status_t weft_interp_eval_all_to_all(weft_interp_t* interp, weft_interp_frame_t* frame,
                                          const weft_op_t* op, weft_interp_value_t* operands,
                                          weft_interp_value_t* results) {
  (void)frame;
  weft_collective_attrs_t attrs;
  weft_interp_group_t group;
  weft_interp_value_t* gathered = NULL;
  const int64_t split_dim = weft_op_integer(op, "split_dimension", 0);
  const int64_t concat_dim = weft_op_integer(op, "concat_dimension", 0);
  WEFT_RETURN_IF_ERROR(weft_interp_read_attrs(interp, op, &attrs));
  WEFT_RETURN_IF_ERROR(weft_interp_find_group(interp, op, &attrs.replica_groups,
                                              weft_interp_simple_grouping_of(&attrs), &group));
  WEFT_RETURN_IF_ERROR(weft_interp_require_group(interp, op, &group));
  if (weft_op_integer(op, "split_count", 0) != (int64_t)group.size) {
    return weft_interp_split_error(interp, op, group.size);
  }
  WEFT_RETURN_IF_ERROR(
      weft_interp_meet(interp, op, &group, attrs.channel.handle, operands, &gathered));
  weft_status_t status = weft_ok_status();
  for (uint32_t k = 0; k < op->operand_count && weft_status_is_ok(status); ++k) {
    status = weft_interp_new_tensor(interp, op, op->results[k]->type, &results[k]);
    for (uint32_t p = 0; p < group.size && weft_status_is_ok(status); ++p) {
      weft_interp_exchange_part(gathered[p * op->operand_count + k], &group, p, split_dim,
                                concat_dim, results[k]);
    }
  }
  weft_interp_grid_release(interp, gathered, group.size * op->operand_count);
  return status;
}

static weft_status_t weft_interp_zeros(weft_interp_t* interp, const weft_op_t* op,
                                       weft_interp_value_t* out_result) {
  const weft_type_t* type = op->results[0]->type;
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, out_result));
  if (type->element_count > 0) {
    memset(weft_interp_mutable_data(*out_result), 0, weft_type_size_bytes(type));
  }
  return weft_ok_status();
}

weft_status_t weft_interp_eval_collective_broadcast(weft_interp_t* interp,
                                                    weft_interp_frame_t* frame, const weft_op_t* op,
                                                    weft_interp_value_t* operands,
                                                    weft_interp_value_t* results) {
  (void)frame;
  weft_collective_attrs_t attrs;
  weft_interp_group_t group;
  weft_interp_value_t* gathered = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_read_attrs(interp, op, &attrs));
  WEFT_RETURN_IF_ERROR(weft_interp_find_group(interp, op, &attrs.replica_groups,
                                              weft_interp_simple_grouping_of(&attrs), &group));
  if (group.size == 0) return weft_interp_zeros(interp, op, &results[0]);
  WEFT_RETURN_IF_ERROR(
      weft_interp_meet(interp, op, &group, attrs.channel.handle, operands, &gathered));
  results[0] = weft_interp_retain(gathered[0]);
  weft_interp_grid_release(interp, gathered, group.size);
  return weft_ok_status();
}

// Processes that a list of (source, target) pairs names, in order of ids; |*out_source| is the one
// whose value this process gets, or WEFT_INTERP_ANY_PROCESS.
static weft_status_t weft_interp_find_pairs(weft_interp_t* interp, const weft_op_t* op,
                                            const weft_i64_matrix_t* pairs,
                                            weft_interp_grouping_t grouping,
                                            weft_interp_group_t* out_group, uint32_t* out_source,
                                            uint32_t* out_target) {
  const weft_interp_grid_t grid = interp->run->grid;
  const uint32_t partition = interp->number % grid.partition_count;
  bool* seen = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_group_alloc(interp, out_group, &seen));
  WEFT_RETURN_IF_ERROR(weft_interp_check_ids(interp, op, pairs, grouping, false, seen));
  const int64_t own = weft_interp_own_id(grid, grouping, interp->number);
  *out_source = WEFT_INTERP_ANY_PROCESS;
  *out_target = WEFT_INTERP_ANY_PROCESS;
  for (int64_t id = 0; id < weft_interp_id_limit(grid, grouping); ++id) {
    if (!seen[id]) continue;
    weft_interp_group_add_id(out_group, grid, grouping, (uint32_t)id, partition, interp->number);
    const uint32_t number = out_group->numbers[out_group->size - 1];
    for (uint32_t row = 0; row < pairs->rows; ++row) {
      const int64_t source = weft_i64_matrix_at(pairs, row, 0);
      const int64_t target = weft_i64_matrix_at(pairs, row, 1);
      if (source == id && target == own) *out_source = number;
      if (target == id && source == own) *out_target = number;
    }
  }
  if (!seen[own]) out_group->size = 0;
  return weft_ok_status();
}

weft_status_t weft_interp_eval_collective_permute(weft_interp_t* interp, weft_interp_frame_t* frame,
                                                  const weft_op_t* op,
                                                  weft_interp_value_t* operands,
                                                  weft_interp_value_t* results) {
  (void)frame;
  weft_collective_attrs_t attrs;
  weft_interp_group_t group;
  uint32_t source = 0;
  uint32_t target = 0;
  weft_interp_value_t* gathered = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_read_attrs(interp, op, &attrs));
  WEFT_RETURN_IF_ERROR(weft_interp_find_pairs(interp, op, &attrs.source_target_pairs,
                                              weft_interp_simple_grouping_of(&attrs), &group,
                                              &source, &target));
  if (group.size > 0) {
    WEFT_RETURN_IF_ERROR(
        weft_interp_meet(interp, op, &group, attrs.channel.handle, operands, &gathered));
  }
  for (uint32_t p = 0; p < group.size; ++p) {
    if (group.numbers[p] == source) results[0] = weft_interp_retain(gathered[p]);
  }
  weft_interp_grid_release(interp, gathered, group.size);
  if (results[0].type != NULL) return weft_ok_status();
  return weft_interp_zeros(interp, op, &results[0]);
}

weft_status_t weft_interp_eval_send(weft_interp_t* interp, weft_interp_frame_t* frame,
                                    const weft_op_t* op, weft_interp_value_t* operands,
                                    weft_interp_value_t* results) {
  (void)frame;
  weft_collective_attrs_t attrs;
  weft_interp_group_t group;
  uint32_t source = WEFT_INTERP_ANY_PROCESS;
  uint32_t target = WEFT_INTERP_ANY_PROCESS;
  WEFT_RETURN_IF_ERROR(weft_interp_read_attrs(interp, op, &attrs));
  const bool has_pairs = attrs.source_target_pairs.rows > 0;
  if (has_pairs) {
    WEFT_RETURN_IF_ERROR(weft_interp_find_pairs(interp, op, &attrs.source_target_pairs,
                                                weft_interp_simple_grouping_of(&attrs), &group,
                                                &source, &target));
  }
  results[0] = (weft_interp_value_t){.type = op->results[0]->type};
  // A process that no pair names as a source has nobody to send to.
  if (has_pairs && target == WEFT_INTERP_ANY_PROCESS) return weft_ok_status();
  return weft_interp_grid_send(interp, op, attrs.channel.handle, target, operands,
                               op->operand_count - 1);
}

weft_status_t weft_interp_eval_recv(weft_interp_t* interp, weft_interp_frame_t* frame,
                                    const weft_op_t* op, weft_interp_value_t* operands,
                                    weft_interp_value_t* results) {
  (void)frame;
  (void)operands;
  weft_collective_attrs_t attrs;
  weft_interp_group_t group;
  uint32_t source = WEFT_INTERP_ANY_PROCESS;
  uint32_t target = WEFT_INTERP_ANY_PROCESS;
  WEFT_RETURN_IF_ERROR(weft_interp_read_attrs(interp, op, &attrs));
  const bool has_pairs = attrs.source_target_pairs.rows > 0;
  if (has_pairs) {
    WEFT_RETURN_IF_ERROR(weft_interp_find_pairs(interp, op, &attrs.source_target_pairs,
                                                weft_interp_simple_grouping_of(&attrs), &group,
                                                &source, &target));
  }
  const uint32_t count = op->result_count - 1;
  results[count] = (weft_interp_value_t){.type = op->results[count]->type};
  if (has_pairs && source == WEFT_INTERP_ANY_PROCESS) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                          "%s: no pair names this process as a target", op->name);
  }
  return weft_interp_grid_receive(interp, op, attrs.channel.handle, source, results, count);
}

static weft_status_t weft_interp_id(weft_interp_t* interp, const weft_op_t* op, uint32_t id,
                                    weft_interp_value_t* out_result) {
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, op->results[0]->type, out_result));
  *(uint32_t*)weft_interp_mutable_data(*out_result) = id;
  return weft_ok_status();
}

weft_status_t weft_interp_eval_partition_id(weft_interp_t* interp, weft_interp_frame_t* frame,
                                            const weft_op_t* op, weft_interp_value_t* operands,
                                            weft_interp_value_t* results) {
  (void)frame;
  (void)operands;
  return weft_interp_id(interp, op, interp->number % interp->run->grid.partition_count,
                        &results[0]);
}

weft_status_t weft_interp_eval_replica_id(weft_interp_t* interp, weft_interp_frame_t* frame,
                                          const weft_op_t* op, weft_interp_value_t* operands,
                                          weft_interp_value_t* results) {
  (void)frame;
  (void)operands;
  return weft_interp_id(interp, op, interp->number / interp->run->grid.partition_count,
                        &results[0]);
}
