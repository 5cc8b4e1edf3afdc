// Collectives as instructions on dense buffers.
//
// A communicator moves blocks: member i's block lies behind member i - 1's. An operation that
// gathers or scatters another dimension than the first is turned into that form by a copy to or
// from a layout whose first dimension counts the members; where the dimension is the first there is
// none. In a plan for one rank every group is that rank alone and collectives are identities.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/plan/lower_internal.h"
#include "graph/plan/view.h"

// Groups ----------------------------------------------------------------------------------------

static bool same_groups(const weft_plan_groups_t* a, uint32_t group_count, uint32_t group_size,
                        const uint32_t* members) {
  return a->group_count == group_count && a->group_size == group_size &&
         memcmp(a->members, members, (size_t)group_count * group_size * sizeof(*members)) == 0;
}

// The number of the plan's group set with these members, added when it is new.
static weft_status_t intern_groups(weft_lowering_t* lowering, uint32_t group_count,
                                   uint32_t group_size, const uint32_t* members,
                                   uint32_t* out_groups) {
  weft_plan_t* plan = lowering->plan;
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    if (!same_groups(&plan->groups[i], group_count, group_size, members)) continue;
    *out_groups = i;
    return weft_ok_status();
  }
  weft_plan_groups_t* grown = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&plan->arena, plan->groups_count + 1,
                                                 sizeof(*grown), (void**)&grown));
  if (plan->groups_count) memcpy(grown, plan->groups, plan->groups_count * sizeof(*grown));
  grown[plan->groups_count] = (weft_plan_groups_t){
      .group_count = group_count, .group_size = group_size, .members = members};
  *out_groups = plan->groups_count++;
  plan->groups = grown;
  return weft_ok_status();
}

// Every rank has to be in exactly one group, and all groups have to be of one size.
static weft_status_t check_groups(const weft_lowering_t* lowering, const weft_op_t* op,
                                  const weft_i64_matrix_t* groups) {
  const uint32_t ranks = lowering->plan->rank_count;
  const int64_t entries = (int64_t)groups->rows * (int64_t)groups->columns;
  bool fits = entries == ranks;
  for (uint32_t r = 0; fits && r < ranks; ++r) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < groups->rows; ++i) {
      for (uint32_t j = 0; j < groups->columns; ++j) {
        if (weft_i64_matrix_at(groups, i, j) == (int64_t)r) ++count;
      }
    }
    fits = count == 1;
  }
  if (fits) return weft_ok_status();
  return WEFT_STATUS_AT(lowering->graph, op->location, UNSUPPORTED,
                        "the replica_groups of '%s' do not put each of the %u ranks into one of "
                        "several groups of equal size",
                        op->name, ranks);
}

// Reads the groups of |op| as ranks. A plan is one replica of rank_count partitions.
static weft_status_t read_groups(weft_lowering_t* lowering, const weft_op_t* op,
                                 uint32_t* out_groups, uint32_t* out_group_size) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  const uint32_t ranks = lowering->plan->rank_count;
  const bool across_partitions = attrs.channel.handle > 0;
  const bool partition_ids = attrs.use_global_device_ids || op->opcode == WEFT_OP_ALL_TO_ALL ||
                             op->opcode == WEFT_OP_COLLECTIVE_BROADCAST;
  uint32_t rows = ranks;
  uint32_t columns = 1;  // without a channel, groups hold replicas: every rank alone
  if (across_partitions) {
    const bool listed = partition_ids && attrs.replica_groups.rows > 0;
    if (listed) WEFT_RETURN_IF_ERROR(check_groups(lowering, op, &attrs.replica_groups));
    rows = listed ? attrs.replica_groups.rows : 1;
    columns = listed ? attrs.replica_groups.columns : ranks;
  }
  uint32_t* members = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&lowering->plan->arena, ranks, sizeof(*members), (void**)&members));
  for (uint32_t i = 0; i < ranks; ++i) {
    members[i] = rows == 1 || columns == 1 ? i : 0;
    if (across_partitions && partition_ids && attrs.replica_groups.rows > 0) {
      members[i] = (uint32_t)weft_i64_matrix_at(&attrs.replica_groups, i / columns, i % columns);
    }
  }
  *out_group_size = columns;
  return intern_groups(lowering, rows, columns, members, out_groups);
}

// Reductions ------------------------------------------------------------------------------------

static weft_reduction_t reduction_of_opcode(weft_opcode_t opcode) {
  switch (opcode) {
    case WEFT_OP_ADD:
      return WEFT_REDUCTION_SUM;
    case WEFT_OP_MULTIPLY:
      return WEFT_REDUCTION_PRODUCT;
    case WEFT_OP_MAXIMUM:
      return WEFT_REDUCTION_MAX;
    case WEFT_OP_MINIMUM:
      return WEFT_REDUCTION_MIN;
    case WEFT_OP_AND:
      return WEFT_REDUCTION_AND;
    case WEFT_OP_OR:
      return WEFT_REDUCTION_OR;
    case WEFT_OP_XOR:
      return WEFT_REDUCTION_XOR;
    default:
      return WEFT_REDUCTION_NONE;
  }
}

// Region (a, b) -> op(a, b) of one operation.
static weft_status_t read_reduction(const weft_lowering_t* lowering, const weft_op_t* op,
                                    weft_reduction_t* out_reduction) {
  const weft_block_t* body = op->region_count ? op->regions[0] : NULL;
  *out_reduction = WEFT_REDUCTION_NONE;
  if (body && body->argument_count > 0 &&
      body->arguments[0]->type->dtype != op->operands[0]->type->dtype) {
    return WEFT_STATUS_AT(lowering->graph, op->location, UNSUPPORTED,
                          "the region of '%s' computes in %s, its operands are %s: convert them "
                          "first",
                          op->name, weft_dtype_name(body->arguments[0]->type->dtype),
                          weft_dtype_name(op->operands[0]->type->dtype));
  }
  if (body && body->op_count == 2 && body->argument_count == 2) {
    const weft_op_t* combine = body->ops[0];
    const weft_op_t* end = body->ops[1];
    if (combine->operand_count == 2 && end->operand_count == 1 &&
        end->operands[0] == combine->results[0] && combine->operands[0]->block == body &&
        combine->operands[1]->block == body && combine->operands[0] != combine->operands[1]) {
      *out_reduction = reduction_of_opcode(combine->opcode);
    }
  }
  if (*out_reduction != WEFT_REDUCTION_NONE) return weft_ok_status();
  return WEFT_STATUS_AT(lowering->graph, op->location, UNSUPPORTED,
                        "communicators reduce by add, multiply, maximum, minimum, and, or and xor; "
                        "the region of '%s' is none of them",
                        op->name);
}

// Layouts ---------------------------------------------------------------------------------------

// The dense view of a new buffer whose first dimension counts |members| and whose others are those
// of |type| with dimension |dim| being |size|.
static weft_status_t member_major_view(weft_lowering_t* lowering, const weft_type_t* type,
                                       uint32_t members, int64_t dim, int64_t size,
                                       weft_view_t* out_view) {
  weft_view_t view = {.dtype = type->dtype, .rank = type->rank + 1};
  view.dims[0] = members;
  int64_t stride = 1;
  for (int32_t i = 0; i < type->rank; ++i) {
    view.dims[i + 1] = i == dim ? size : type->dims[i];
  }
  for (int32_t i = view.rank; i-- > 0;) {
    view.strides[i] = stride;
    stride *= view.dims[i];
  }
  WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP,
                                                (size_t)stride * weft_dtype_size_bytes(view.dtype),
                                                &view.buffer));
  *out_view = view;
  return weft_ok_status();
}

// Dimension |dim| of |view| split into (members, size), the members in front of everything.
static weft_view_t split_to_front(const weft_view_t* view, int64_t dim, uint32_t members,
                                  int64_t size) {
  weft_view_t split = *view;
  split.rank = view->rank + 1;
  split.dims[0] = members;
  split.strides[0] = view->strides[dim] * size;
  for (int32_t i = 0; i < view->rank; ++i) {
    split.dims[i + 1] = i == dim ? size : view->dims[i];
    split.strides[i + 1] = view->strides[i];
  }
  return split;
}

static bool leads(const weft_type_t* type, int64_t dim) {
  for (int64_t i = 0; i < dim; ++i) {
    if (type->dims[i] != 1) return false;
  }
  return true;
}

// The operand in blocks, one behind the other, cut along |dim|.
static weft_status_t blocks_of(weft_lowering_t* lowering, const weft_value_t* value, int64_t dim,
                               uint32_t members, weft_view_t* out_view) {
  if (leads(value->type, dim)) return weft_lowering_dense_view(lowering, value, out_view);
  weft_view_t from;
  const int64_t size = value->type->dims[dim] / members;
  WEFT_RETURN_IF_ERROR(weft_lowering_view(lowering, value, &from));
  WEFT_RETURN_IF_ERROR(member_major_view(lowering, value->type, members, dim, size, out_view));
  const weft_view_t split = split_to_front(&from, dim, members, size);
  return weft_lowering_append_copy(lowering, value->op, &split, out_view);
}

// Instructions ----------------------------------------------------------------------------------

static weft_status_t append_collective(weft_lowering_t* lowering, const weft_op_t* op,
                                       const weft_collective_kernel_t* collective,
                                       const weft_view_t* input, const weft_view_t* output) {
  weft_view_t* inputs = NULL;
  weft_view_t* outputs = NULL;
  weft_kernel_t* kernel = NULL;
  WEFT_RETURN_IF_ERROR(weft_lowering_append_kernel(lowering, WEFT_KERNEL_COLLECTIVE, op, 1, 1,
                                                   &inputs, &outputs, &kernel));
  weft_lowering_last(lowering)->kind = WEFT_INSTRUCTION_COLLECTIVE;
  inputs[0] = *input;
  outputs[0] = *output;
  kernel->as.collective = *collective;
  return weft_ok_status();
}

static weft_status_t result_view(weft_lowering_t* lowering, const weft_value_t* value,
                                 weft_view_t* out_view) {
  uint32_t buffer = 0;
  WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP,
                                                weft_type_size_bytes(value->type), &buffer));
  weft_view_dense(value->type, buffer, out_view);
  return weft_ok_status();
}

// |blocks| members, cut along |dim| of |value|, become the value.
static weft_status_t set_from_blocks(weft_lowering_t* lowering, const weft_value_t* value,
                                     int64_t dim, uint32_t members, const weft_view_t* blocks) {
  weft_view_t view;
  if (leads(value->type, dim)) {
    weft_view_dense(value->type, blocks->buffer, &view);
    return weft_lowering_set_view(lowering, value, &view);
  }
  WEFT_RETURN_IF_ERROR(result_view(lowering, value, &view));
  const weft_view_t split = split_to_front(&view, dim, members, value->type->dims[dim] / members);
  WEFT_RETURN_IF_ERROR(weft_lowering_append_copy(lowering, value->op, blocks, &split));
  return weft_lowering_set_view(lowering, value, &view);
}

static weft_status_t lower_all_reduce(weft_lowering_t* lowering, const weft_op_t* op,
                                      weft_collective_kernel_t* collective) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    weft_view_t input;
    weft_view_t output;
    WEFT_RETURN_IF_ERROR(weft_lowering_dense_view(lowering, op->operands[i], &input));
    WEFT_RETURN_IF_ERROR(result_view(lowering, op->results[i], &output));
    collective->count = op->results[i]->type->element_count;
    collective->dtype = op->results[i]->type->dtype;
    WEFT_RETURN_IF_ERROR(append_collective(lowering, op, collective, &input, &output));
    WEFT_RETURN_IF_ERROR(weft_lowering_set_view(lowering, op->results[i], &output));
  }
  return weft_ok_status();
}

static weft_status_t lower_all_gather(weft_lowering_t* lowering, const weft_op_t* op,
                                      uint32_t members, weft_collective_kernel_t* collective) {
  const int64_t dim = weft_op_integer(op, "all_gather_dim", 0);
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* local = op->operands[i]->type;
    weft_view_t input;
    weft_view_t output;
    WEFT_RETURN_IF_ERROR(weft_lowering_dense_view(lowering, op->operands[i], &input));
    WEFT_RETURN_IF_ERROR(
        member_major_view(lowering, local, members, dim, local->dims[dim], &output));
    collective->count = local->element_count;
    collective->dtype = local->dtype;
    WEFT_RETURN_IF_ERROR(append_collective(lowering, op, collective, &input, &output));
    WEFT_RETURN_IF_ERROR(set_from_blocks(lowering, op->results[i], dim, members, &output));
  }
  return weft_ok_status();
}

static weft_status_t lower_reduce_scatter(weft_lowering_t* lowering, const weft_op_t* op,
                                          uint32_t members, weft_collective_kernel_t* collective) {
  const int64_t dim = weft_op_integer(op, "scatter_dimension", 0);
  weft_view_t input;
  weft_view_t output;
  WEFT_RETURN_IF_ERROR(blocks_of(lowering, op->operands[0], dim, members, &input));
  WEFT_RETURN_IF_ERROR(result_view(lowering, op->results[0], &output));
  collective->count = op->results[0]->type->element_count;
  collective->dtype = op->results[0]->type->dtype;
  WEFT_RETURN_IF_ERROR(append_collective(lowering, op, collective, &input, &output));
  return weft_lowering_set_view(lowering, op->results[0], &output);
}

static weft_status_t lower_all_to_all(weft_lowering_t* lowering, const weft_op_t* op,
                                      uint32_t members, weft_collective_kernel_t* collective) {
  const int64_t split = weft_op_integer(op, "split_dimension", 0);
  const int64_t concat = weft_op_integer(op, "concat_dimension", 0);
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* type = op->operands[i]->type;
    weft_view_t input;
    weft_view_t output;
    const int64_t size = type->dims[split] / members;
    WEFT_RETURN_IF_ERROR(blocks_of(lowering, op->operands[i], split, members, &input));
    WEFT_RETURN_IF_ERROR(member_major_view(lowering, type, members, split, size, &output));
    collective->count = type->element_count / members;
    collective->dtype = type->dtype;
    WEFT_RETURN_IF_ERROR(append_collective(lowering, op, collective, &input, &output));
    WEFT_RETURN_IF_ERROR(set_from_blocks(lowering, op->results[i], concat, members, &output));
  }
  return weft_ok_status();
}

// Broadcast and permute: whole values, the peers differ from rank to rank.
static weft_status_t lower_whole(weft_lowering_t* lowering, const weft_op_t* op,
                                 weft_collective_kernel_t* collective) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    weft_view_t input;
    weft_view_t output;
    WEFT_RETURN_IF_ERROR(weft_lowering_dense_view(lowering, op->operands[i], &input));
    WEFT_RETURN_IF_ERROR(result_view(lowering, op->results[i], &output));
    collective->count = op->results[i]->type->element_count;
    collective->dtype = op->results[i]->type->dtype;
    WEFT_RETURN_IF_ERROR(append_collective(lowering, op, collective, &input, &output));
    WEFT_RETURN_IF_ERROR(weft_lowering_set_view(lowering, op->results[i], &output));
  }
  return weft_ok_status();
}

// (source, target) pairs as one source and one target per rank of the world.
static weft_status_t read_peers(weft_lowering_t* lowering, const weft_op_t* op,
                                weft_collective_kernel_t* collective, uint32_t* out_groups) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  const uint32_t ranks = lowering->plan->rank_count;
  int32_t* peers = NULL;
  uint32_t* members = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->plan->arena, (size_t)ranks * 2,
                                                 sizeof(*peers), (void**)&peers));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&lowering->plan->arena, ranks, sizeof(*members), (void**)&members));
  for (uint32_t r = 0; r < ranks; ++r) {
    members[r] = r;
    peers[2 * r] = peers[2 * r + 1] = -1;
  }
  const bool across_partitions = attrs.channel.handle > 0;
  const int64_t processes = across_partitions ? (int64_t)ranks : 1;
  for (uint32_t i = 0; i < attrs.source_target_pairs.rows; ++i) {
    const int64_t source = weft_i64_matrix_at(&attrs.source_target_pairs, i, 0);
    const int64_t target = weft_i64_matrix_at(&attrs.source_target_pairs, i, 1);
    if (source < 0 || source >= processes || target < 0 || target >= processes) {
      return WEFT_STATUS_AT(lowering->graph, op->location, UNSUPPORTED,
                            "'%s' names a process that is none of the %u ranks", op->name, ranks);
    }
    peers[2 * source + 1] = (int32_t)target;
    peers[2 * target] = (int32_t)source;
  }
  // Without a channel the only pair there can be is replica 0 with itself: every rank keeps its
  // own.
  for (uint32_t r = 0; !across_partitions && peers[0] == 0 && r < ranks; ++r) {
    peers[2 * r] = peers[2 * r + 1] = (int32_t)r;
  }
  collective->peers = peers;
  return intern_groups(lowering, 1, ranks, members, out_groups);
}

weft_status_t weft_lower_collective(weft_lowering_t* lowering, const weft_op_t* op) {
  weft_collective_kernel_t collective = {0};
  uint32_t members = 0;
  if (op->opcode == WEFT_OP_COLLECTIVE_PERMUTE) {
    collective.kind = WEFT_COLLECTIVE_PERMUTE;
    WEFT_RETURN_IF_ERROR(read_peers(lowering, op, &collective, &collective.groups));
    return lower_whole(lowering, op, &collective);
  }
  WEFT_RETURN_IF_ERROR(read_groups(lowering, op, &collective.groups, &members));
  switch (op->opcode) {
    case WEFT_OP_ALL_REDUCE:
      collective.kind = WEFT_COLLECTIVE_ALL_REDUCE;
      WEFT_RETURN_IF_ERROR(read_reduction(lowering, op, &collective.reduction));
      return lower_all_reduce(lowering, op, &collective);
    case WEFT_OP_ALL_GATHER:
      collective.kind = WEFT_COLLECTIVE_ALL_GATHER;
      return lower_all_gather(lowering, op, members, &collective);
    case WEFT_OP_REDUCE_SCATTER:
      collective.kind = WEFT_COLLECTIVE_REDUCE_SCATTER;
      WEFT_RETURN_IF_ERROR(read_reduction(lowering, op, &collective.reduction));
      return lower_reduce_scatter(lowering, op, members, &collective);
    case WEFT_OP_ALL_TO_ALL:
      collective.kind = WEFT_COLLECTIVE_ALL_TO_ALL;
      return lower_all_to_all(lowering, op, members, &collective);
    case WEFT_OP_COLLECTIVE_BROADCAST:
      collective.kind = WEFT_COLLECTIVE_BROADCAST;
      return lower_whole(lowering, op, &collective);
    default:
      return WEFT_STATUS(INTERNAL, "'%s' is no collective", op->name);
  }
}
