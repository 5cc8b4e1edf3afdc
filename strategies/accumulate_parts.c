// Splits concatenations before sums over ranks: x = [a + b, c], where a and b are of different
// micro-batches and c is whole, is [a, -0] + [b, -0] + [-0, c]. Nothing is rounded, and not even
// the sign of a zero changes.
#include "strategies/accumulate_parts.h"

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/passes/rewrite.h"
#include "sharding/spmd.h"
#include "strategies/accumulate_internal.h"

// Sums over ranks that follow each other: along the axis that cuts, then along the other ones.
#define MOST_SUMS 2

typedef struct parts_s {
  const weft_function_t* function;
  weft_spmd_builder_t builder;
  weft_axes_t time_axes;
  bool has_any;
} parts_t;

// A bucket whose sum over ranks is split.
typedef struct bucket_s {
  const weft_op_t* concat;
  const weft_op_t* sums[MOST_SUMS];  // in order
  uint32_t sum_count;
} bucket_t;

static bool is_rank_sum(const weft_op_t* op) {
  return (op->opcode == WEFT_OP_REDUCE_SCATTER || op->opcode == WEFT_OP_ALL_REDUCE) &&
         op->operand_count == 1 && !weft_accumulate_is_meeting(op) &&
         weft_accumulate_reduction(op) == WEFT_REDUCTION_SUM;
}

// The sum over micro-batches alone that |value| is an arrangement of, or NULL.
static const weft_op_t* time_sum(const parts_t* state, const weft_value_t* value) {
  const weft_op_t* op = value->op;
  while (op && (op->opcode == WEFT_OP_RESHAPE || op->opcode == WEFT_OP_TRANSPOSE)) {
    op = op->operands[0]->op;
  }
  if (!op || op->block != state->function->body || op->opcode != WEFT_OP_ALL_REDUCE ||
      op->operand_count != 1 || !weft_accumulate_is_meeting(op) ||
      weft_accumulate_reduction(op) != WEFT_REDUCTION_SUM) {
    return NULL;
  }
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  const uint32_t size = weft_mesh_axes_size(state->builder.mesh, state->time_axes);
  return attrs.replica_groups.columns == size ? op : NULL;
}

// Whether |op| is the last sum over ranks of a bucket to be split.
static bool find_bucket(const parts_t* state, const weft_op_t* op, bucket_t* out_bucket) {
  *out_bucket = (bucket_t){.concat = op};
  if (op->block != state->function->body) return false;
  const weft_op_t* chain[MOST_SUMS];
  while (out_bucket->concat && is_rank_sum(out_bucket->concat) &&
         out_bucket->sum_count < MOST_SUMS) {
    chain[out_bucket->sum_count++] = out_bucket->concat;
    out_bucket->concat = out_bucket->concat->operands[0]->op;
  }
  const weft_op_t* concat = out_bucket->concat;
  if (out_bucket->sum_count == 0 || !concat || concat->opcode != WEFT_OP_CONCATENATE) return false;
  for (uint32_t i = 0; i < out_bucket->sum_count; ++i) {
    out_bucket->sums[i] = chain[out_bucket->sum_count - 1 - i];
  }
  for (uint32_t i = 0; i < concat->operand_count; ++i) {
    if (time_sum(state, concat->operands[i])) return true;
  }
  return false;
}

// |value| as it is of one micro-batch: what time_sum finds is left out.
static weft_status_t emit_unsummed(weft_rewrite_t* rewrite, const weft_value_t* value,
                                   weft_block_t* into, weft_value_t** out_value) {
  const weft_op_t* op = value->op;
  const weft_value_t* operand = op->operands[0];
  if (op->opcode == WEFT_OP_ALL_REDUCE) {
    *out_value = weft_rewrite_mapped(rewrite, operand);
    return weft_ok_status();
  }
  weft_value_t* inner = NULL;
  WEFT_RETURN_IF_ERROR(emit_unsummed(rewrite, operand, into, &inner));
  weft_value_t* const mapped_operand = rewrite->map[operand->id];
  weft_value_t* const mapped = rewrite->map[value->id];
  rewrite->map[operand->id] = inner;
  WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, op, into));
  *out_value = rewrite->map[value->id];
  rewrite->map[operand->id] = mapped_operand;
  rewrite->map[value->id] = mapped;
  return weft_ok_status();
}

static weft_status_t emit_zeros(parts_t* state, const weft_value_t* like,
                                weft_value_t** out_value) {
  weft_value_t* zero = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_identity(&state->builder, WEFT_REDUCTION_SUM, like->type->dtype, &zero));
  return weft_spmd_emit_broadcast(&state->builder, zero, like->type, out_value);
}

// The bucket with what is of one micro-batch (|unsummed|) or with the rest, summed over ranks.
static weft_status_t emit_part(weft_rewrite_t* rewrite, const bucket_t* bucket, bool unsummed,
                               weft_block_t* into, weft_value_t** out_sum) {
  parts_t* state = rewrite->user_data;
  const weft_op_t* concat = bucket->concat;
  weft_value_t** saved = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, concat->operand_count,
                                                 sizeof(*saved), (void**)&saved));
  for (uint32_t i = 0; i < concat->operand_count; ++i) {
    saved[i] = rewrite->map[concat->operands[i]->id];
  }
  for (uint32_t i = 0; i < concat->operand_count; ++i) {
    const weft_value_t* operand = concat->operands[i];
    const bool is_unsummed = time_sum(state, operand) != NULL;
    weft_value_t** mapped = &rewrite->map[operand->id];
    if (is_unsummed != unsummed) {
      WEFT_RETURN_IF_ERROR(emit_zeros(state, saved[i], mapped));
    } else if (unsummed) {
      weft_value_t* value = NULL;
      WEFT_RETURN_IF_ERROR(emit_unsummed(rewrite, operand, into, &value));
      *mapped = value;
    }
  }
  WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, concat, into));
  for (uint32_t i = 0; i < concat->operand_count; ++i) {
    rewrite->map[concat->operands[i]->id] = saved[i];
  }
  for (uint32_t i = 0; i < bucket->sum_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, bucket->sums[i], into));
    WEFT_RETURN_IF_ERROR(weft_spmd_set_channel(rewrite->target, into->ops[into->op_count - 1],
                                               state->builder.next_channel++));
  }
  *out_sum = rewrite->map[bucket->sums[bucket->sum_count - 1]->results[0]->id];
  return weft_ok_status();
}

static weft_status_t split_op(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                              bool* out_done) {
  parts_t* state = rewrite->user_data;
  bucket_t bucket;
  weft_value_t* first = NULL;
  weft_value_t* second = NULL;
  *out_done = find_bucket(state, op, &bucket);
  if (!*out_done) return weft_ok_status();
  state->has_any = true;
  state->builder.block = into;
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_location(rewrite->target, op->location, &state->builder.location));
  WEFT_RETURN_IF_ERROR(emit_part(rewrite, &bucket, true, into, &first));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_all_reduce(&state->builder, first, state->time_axes,
                                                 WEFT_REDUCTION_SUM, &first));
  WEFT_RETURN_IF_ERROR(emit_part(rewrite, &bucket, false, into, &second));
  return weft_spmd_emit_binary(&state->builder, WEFT_OP_ADD, first, second,
                               &rewrite->map[op->results[0]->id]);
}

// One more than the largest channel in |block|.
static int64_t next_channel(const weft_block_t* block) {
  int64_t next = 1;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    weft_collective_attrs_t attrs;
    weft_op_collective_attrs(op, &attrs);
    if (attrs.channel.handle >= next) next = attrs.channel.handle + 1;
    for (uint32_t r = 0; r < op->region_count; ++r) {
      const int64_t inner = next_channel(op->regions[r]);
      if (inner > next) next = inner;
    }
  }
  return next;
}

weft_status_t weft_accumulate_parts(const weft_graph_t* source, const weft_mesh_t* mesh,
                                    weft_allocator_t allocator, weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_rewrite_t rewrite;
  parts_t state = {.function = weft_graph_main(source)};
  state.builder.mesh = mesh;
  state.builder.next_channel = next_channel(state.function->body);
  for (uint32_t axis = 0; axis < mesh->axis_count; ++axis) {
    if (mesh->time_axes >> axis & 1) state.time_axes = weft_axes_with(state.time_axes, axis);
  }
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &rewrite));
  rewrite.rewrite_op = split_op;
  rewrite.user_data = &state;
  const weft_status_t status = weft_rewrite_function(&rewrite, state.function);
  WEFT_RETURN_IF_ERROR(weft_rewrite_finish(&rewrite, status, out_graph));
  if (state.has_any) return weft_ok_status();
  weft_graph_release(*out_graph);
  *out_graph = NULL;
  return weft_ok_status();
}
