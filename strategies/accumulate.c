// Splits a program at the collectives along the axis of micro-batches: a loop before them, the rest
// after it; several loops where collectives depend on others. Loops are written as such here, or
// turn by turn (accumulate_unroll.c).
//
// The level of a value is the number of loops that must have ended before it is known. Operations
// are copied to several places. The bodies of the loops have what depends on the micro-batch; what
// is the same for all is computed outside, in front of the first loop that its level allows.
// Numbers of partitions are rank * micro_batches + micro-batch in the bodies and rank *
// micro_batches elsewhere: what the update asks for there is the same for all micro-batches.
#include "strategies/accumulate.h"

#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/plan/cluster.h"
#include "strategies/accumulate_internal.h"

// Groups ----------------------------------------------------------------------------------------

static bool is_collective(const weft_op_t* op) {
  return weft_op_has_flag(op, WEFT_OP_FLAG_COLLECTIVE) && op->opcode != WEFT_OP_PARTITION_ID &&
         op->opcode != WEFT_OP_REPLICA_ID;
}

// Partitions 0 and 1 are the first two micro-batches of rank 0: the axis is the minor-most.
bool weft_accumulate_is_meeting(const weft_op_t* op) {
  weft_collective_attrs_t attrs;
  if (!is_collective(op)) return false;
  weft_op_collective_attrs(op, &attrs);
  for (uint32_t i = 0; i < attrs.replica_groups.rows; ++i) {
    bool has_first = false;
    bool has_second = false;
    for (uint32_t j = 0; j < attrs.replica_groups.columns; ++j) {
      const int64_t id = weft_i64_matrix_at(&attrs.replica_groups, i, j);
      has_first = has_first || id == 0;
      has_second = has_second || id == 1;
    }
    if (has_first) return has_second;
  }
  return false;
}

// The groups of a collective, or the pairs of one that sends.
static weft_i64_matrix_t partition_groups(const weft_op_t* op) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  return op->opcode == WEFT_OP_COLLECTIVE_PERMUTE ? attrs.source_target_pairs
                                                  : attrs.replica_groups;
}

// The groups of ranks behind groups of partitions: those of micro-batch 0.
static weft_status_t rank_groups(weft_accumulator_t* state, const weft_op_t* op,
                                 int64_t** out_ranks, uint32_t* out_rows, uint32_t* out_columns) {
  const int64_t micro = state->options->micro_batches;
  const weft_i64_matrix_t groups = partition_groups(op);
  int64_t* ranks = NULL;
  uint32_t count = 0;
  *out_rows = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&state->rewrite.target->arena,
                                                 (size_t)groups.rows * groups.columns,
                                                 sizeof(*ranks), (void**)&ranks));
  for (uint32_t i = 0; i < groups.rows; ++i) {
    const uint32_t before = count;
    for (uint32_t j = 0; j < groups.columns; ++j) {
      const int64_t id = weft_i64_matrix_at(&groups, i, j);
      if (id >= 0 && id % micro == 0) ranks[count++] = id / micro;
    }
    if (count > before) ++*out_rows;
  }
  *out_ranks = ranks;
  *out_columns = *out_rows ? count / *out_rows : 0;
  return weft_ok_status();
}

// True when something is sent from one micro-batch to another one.
static bool sends_in_time(const weft_accumulator_t* state, const weft_op_t* op) {
  const int64_t micro = state->options->micro_batches;
  const weft_i64_matrix_t pairs = partition_groups(op);
  for (uint32_t i = 0; op->opcode == WEFT_OP_COLLECTIVE_PERMUTE && i < pairs.rows; ++i) {
    const int64_t from = weft_i64_matrix_at(&pairs, i, 0);
    if (from % micro != weft_i64_matrix_at(&pairs, i, 1) % micro) return true;
  }
  return false;
}

static weft_status_t set_groups(weft_accumulator_t* state, weft_op_t* op, const int64_t* ranks,
                                uint32_t rows, uint32_t columns) {
  weft_graph_t* target = state->rewrite.target;
  weft_named_attr_t* attrs = NULL;
  const weft_type_t* type = NULL;
  const int64_t dims[2] = {rows, columns};
  const char* name =
      op->opcode == WEFT_OP_COLLECTIVE_PERMUTE ? "source_target_pairs" : "replica_groups";
  WEFT_RETURN_IF_ERROR(weft_type_tensor(target, WEFT_DTYPE_I64, 2, dims, NULL, NULL, &type));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&target->arena, op->attr_count, sizeof(*attrs), (void**)&attrs));
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    attrs[i] = op->attrs[i];
    if (strcmp(attrs[i].name, name) != 0) continue;
    WEFT_RETURN_IF_ERROR(weft_attr_dense(target, type, ranks, false, &attrs[i].value));
  }
  op->attrs = attrs;
  return weft_ok_status();
}

// The second and later copies of a collective are on channels of their own.
static weft_status_t set_channel(weft_accumulator_t* state, weft_op_t* op) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  if (state->turn == 0 || attrs.channel.handle <= 0) return weft_ok_status();
  return weft_spmd_set_channel(state->rewrite.target, op, state->next_channel++);
}

weft_status_t weft_accumulator_copy_collective(weft_accumulator_t* state, const weft_op_t* op,
                                               weft_value_t* operand, weft_block_t* into,
                                               weft_value_t** out_value) {
  weft_rewrite_t* rewrite = &state->rewrite;
  int64_t* ranks = NULL;
  uint32_t rows = 0;
  uint32_t columns = 0;
  WEFT_RETURN_IF_ERROR(rank_groups(state, op, &ranks, &rows, &columns));
  if (columns <= 1) {
    *out_value = operand;
    return weft_ok_status();
  }
  weft_value_t** mapped = &rewrite->map[op->operands[0]->id];
  weft_value_t* const before = *mapped;
  *mapped = operand;
  WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, op, into));
  *mapped = before;
  *out_value = rewrite->map[op->results[0]->id];
  WEFT_RETURN_IF_ERROR(set_groups(state, into->ops[into->op_count - 1], ranks, rows, columns));
  return set_channel(state, into->ops[into->op_count - 1]);
}

// Meetings --------------------------------------------------------------------------------------

static weft_reduction_t reduction_of(const weft_op_t* op, weft_opcode_t* out_combine) {
  const weft_block_t* body = op->region_count ? op->regions[0] : NULL;
  if (!body || body->op_count != 2) return WEFT_REDUCTION_NONE;
  *out_combine = body->ops[0]->opcode;
  const weft_dtype_t dtype = op->results[0]->type->dtype;
  for (int r = WEFT_REDUCTION_SUM; r < WEFT_REDUCTION_COUNT_; ++r) {
    if (weft_spmd_reduction_opcode((weft_reduction_t)r, dtype) == *out_combine) {
      return (weft_reduction_t)r;
    }
  }
  return WEFT_REDUCTION_NONE;
}

weft_reduction_t weft_accumulate_reduction(const weft_op_t* op) {
  weft_opcode_t combine = WEFT_OP_UNREGISTERED;
  return reduction_of(op, &combine);
}

// True when the micro-batches of each rank follow each other in the groups of |op|.
static bool is_micro_minor(const weft_op_t* op, int64_t micro_batches) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  const weft_i64_matrix_t* groups = &attrs.replica_groups;
  for (uint32_t i = 0; i < groups->rows; ++i) {
    for (uint32_t j = 0; j < groups->columns; ++j) {
      const int64_t id = weft_i64_matrix_at(groups, i, j);
      const int64_t first = weft_i64_matrix_at(groups, i, j - j % (uint32_t)micro_batches);
      if (id != first + j % micro_batches || first % micro_batches != 0) return false;
    }
  }
  return true;
}

// True for a sum over ranks and micro-batches that is taken over ranks first. Where the order does
// not show, or not in what is carried to the next step, it is taken over micro-batches first, so
// that ranks meet once.
static bool adds_ranks_first(const weft_accumulator_t* state, const weft_meeting_t* meeting) {
  return state->options->scatters_first && state->values[meeting->op->results[0]->id].is_carried &&
         weft_dtype_is_float(meeting->value->type->dtype) &&
         meeting->reduction != WEFT_REDUCTION_MAX && meeting->reduction != WEFT_REDUCTION_MIN;
}

// True when what is accumulated is a sum over ranks, which can be taken after the loop as well.
static bool is_rank_sum(const weft_meeting_t* meeting) {
  const weft_op_t* op = meeting->value->op;
  return op && op->block == meeting->op->block && op->operand_count == 1 &&
         (op->opcode == WEFT_OP_REDUCE_SCATTER || op->opcode == WEFT_OP_ALL_REDUCE) &&
         !weft_accumulate_is_meeting(op) && weft_accumulate_reduction(op) == meeting->reduction &&
         meeting->rank_sum_count < WEFT_ACCUMULATE_MAX_RANK_SUMS;
}

static weft_status_t add_meeting(weft_accumulator_t* state, const weft_op_t* op, uint32_t level) {
  weft_meeting_t* meeting = &state->meetings[state->meeting_count++];
  *meeting = (weft_meeting_t){.op = op, .value = op->operands[0], .loop = level};
  if (op->opcode == WEFT_OP_ALL_REDUCE && op->operand_count == 1) {
    meeting->reduction = reduction_of(op, &meeting->combine);
  }
  meeting->collects = op->opcode == WEFT_OP_ALL_GATHER && op->operand_count == 1 &&
                      is_micro_minor(op, state->options->micro_batches);
  if (meeting->collects) return weft_ok_status();
  if (meeting->reduction == WEFT_REDUCTION_NONE) {
    return WEFT_STATUS_AT(
        state->rewrite.source, op->location, UNSUPPORTED,
        "the step cannot be cut into micro-batches: here each of them needs parts "
        "of what all others compute ('%s' along the micro-batches)",
        op->name);
  }
  meeting->adds_ranks_first = adds_ranks_first(state, meeting);
  while (!meeting->adds_ranks_first && is_rank_sum(meeting)) {
    meeting->rank_sums[meeting->rank_sum_count++] = meeting->value->op;
    meeting->value = meeting->value->op->operands[0];
  }
  return weft_ok_status();
}

// What an operation takes from its operands and captures.
typedef struct inputs_s {
  const weft_accumulator_t* state;
  bool varies;
  bool is_indexed;
  bool is_gathered;
  uint32_t level;
} inputs_t;

static weft_status_t visit_input(void* user_data, weft_value_t* value) {
  inputs_t* inputs = user_data;
  const weft_accumulator_t* state = inputs->state;
  const weft_accumulator_value_t* known = &state->values[value->id];
  inputs->varies = inputs->varies || known->varies;
  inputs->is_indexed = inputs->is_indexed || known->is_indexed;
  inputs->is_gathered = inputs->is_gathered || known->is_gathered;
  if (known->level > inputs->level) inputs->level = known->level;
  return weft_ok_status();
}

// Regions are copied as a whole: nothing in them may need other micro-batches.
static weft_status_t check_region(const weft_accumulator_t* state, const weft_block_t* region,
                                  bool* is_indexed) {
  for (uint32_t i = 0; i < region->op_count; ++i) {
    const weft_op_t* op = region->ops[i];
    if (weft_accumulate_is_meeting(op)) {
      return WEFT_STATUS_AT(state->rewrite.source, op->location, UNSUPPORTED,
                            "the step cannot be cut into micro-batches: here all samples of a "
                            "batch are needed at once, or parts of them are exchanged, inside of "
                            "a loop or branch of the step ('%s' along the micro-batches)",
                            op->name);
    }
    if (op->opcode == WEFT_OP_PARTITION_ID) *is_indexed = true;
    for (uint32_t r = 0; r < op->region_count; ++r) {
      WEFT_RETURN_IF_ERROR(check_region(state, op->regions[r], is_indexed));
    }
  }
  return weft_ok_status();
}

static weft_status_t mark_carried(void* user_data, weft_value_t* value) {
  weft_accumulator_t* state = user_data;
  state->values[value->id].is_carried = true;
  return weft_ok_status();
}

static weft_status_t mark_all_carried(weft_accumulator_t* state) {
  const weft_block_t* body = state->source->body;
  const weft_op_t* end = body->ops[body->op_count - 1];
  for (uint32_t i = 0; i < end->operand_count; ++i) {
    if (state->options->is_carried[i]) {
      WEFT_RETURN_IF_ERROR(mark_carried(state, end->operands[i]));
    }
  }
  for (uint32_t i = body->op_count - 1; i-- > 0;) {
    const weft_op_t* op = body->ops[i];
    bool is_carried = false;
    for (uint32_t r = 0; r < op->result_count; ++r) {
      is_carried = is_carried || state->values[op->results[r]->id].is_carried;
    }
    if (is_carried) WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, mark_carried, state));
  }
  return weft_ok_status();
}

// Finds a channel from which on none is used.
static void note_channels(weft_accumulator_t* state, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    weft_collective_attrs_t attrs;
    weft_op_collective_attrs(op, &attrs);
    if (attrs.channel.handle >= state->next_channel) state->next_channel = attrs.channel.handle + 1;
    for (uint32_t r = 0; r < op->region_count; ++r) note_channels(state, op->regions[r]);
  }
}

static weft_status_t classify(weft_accumulator_t* state) {
  const weft_block_t* body = state->source->body;
  state->next_channel = 1;
  note_channels(state, body);
  WEFT_RETURN_IF_ERROR(mark_all_carried(state));
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    state->values[body->arguments[i]->id].varies = state->options->is_batch[i];
  }
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    inputs_t inputs = {.state = state};
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, visit_input, &inputs));
    for (uint32_t r = 0; r < op->region_count; ++r) {
      WEFT_RETURN_IF_ERROR(check_region(state, op->regions[r], &inputs.is_indexed));
    }
    const bool is_meeting = weft_accumulate_is_meeting(op);
    if (is_meeting) WEFT_RETURN_IF_ERROR(add_meeting(state, op, inputs.level));
    const bool gathers = op->opcode == WEFT_OP_ALL_GATHER;
    for (uint32_t r = 0; r < op->result_count; ++r) {
      weft_accumulator_value_t* value = &state->values[op->results[r]->id];
      value->varies = inputs.varies && !is_meeting;
      value->is_indexed = !is_meeting && (inputs.is_indexed || op->opcode == WEFT_OP_PARTITION_ID);
      value->level = inputs.level + (is_meeting ? 1 : 0);
      value->is_gathered = !is_meeting && (inputs.is_gathered || gathers);
    }
  }
  return weft_ok_status();
}

// Writing ---------------------------------------------------------------------------------------

static weft_status_t create_function(weft_accumulator_t* state) {
  const weft_function_t* source = state->source;
  weft_graph_t* target = state->rewrite.target;
  weft_arena_t* arena = &target->arena;
  const weft_type_t** arguments = NULL;
  const weft_type_t** results = NULL;
  weft_function_t* function = NULL;
  const uint32_t count = source->body->argument_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*arguments), (void**)&arguments));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, source->result_count, sizeof(*results), (void**)&results));
  for (uint32_t i = 0; i < count; ++i) {
    const weft_type_t* type = source->body->arguments[i]->type;
    if (state->options->is_batch[i]) {
      int64_t dims[WEFT_MAX_RANK];
      memcpy(dims, type->dims, (size_t)type->rank * sizeof(*dims));
      dims[0] *= state->options->micro_batches;
      WEFT_RETURN_IF_ERROR(
          weft_type_tensor(target, type->dtype, type->rank, dims, NULL, NULL, &arguments[i]));
    } else {
      WEFT_RETURN_IF_ERROR(weft_rewrite_type(target, type, &arguments[i]));
    }
  }
  for (uint32_t i = 0; i < source->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(target, source->result_types[i], &results[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_function_create(target, source->name, arguments, count, results,
                                            source->result_count, &function));
  state->rewrite.function = function;
  for (uint32_t i = 0; i < count; ++i) {
    state->rewrite.map[source->body->arguments[i]->id] = function->body->arguments[i];
    if (!source->argument_attrs || !source->argument_attrs[i]) continue;
    WEFT_RETURN_IF_ERROR(
        weft_rewrite_attr(target, source->argument_attrs[i], &function->argument_attrs[i]));
  }
  for (uint32_t i = 0; i < source->result_count; ++i) {
    if (!source->result_attrs || !source->result_attrs[i]) continue;
    WEFT_RETURN_IF_ERROR(
        weft_rewrite_attr(target, source->result_attrs[i], &function->result_attrs[i]));
  }
  return weft_rewrite_location(target, source->location, &function->location);
}

// rank * micro_batches + |index| (NULL: 0) in place of the number of the partition.
static weft_status_t emit_partition(weft_accumulator_t* state, const weft_op_t* op,
                                    weft_value_t* index, weft_value_t** out_value) {
  weft_spmd_builder_t* builder = &state->builder;
  weft_value_t* rank = NULL;
  weft_value_t* count = NULL;
  weft_value_t* first = NULL;
  weft_value_t* offset = NULL;
  const weft_type_t* type = NULL;
  const weft_dtype_t dtype = op->results[0]->type->dtype;
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(state->rewrite.target, op->results[0]->type, &type));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(builder, WEFT_OP_PARTITION_ID, NULL, 0, NULL, 0, type, &rank));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_integer(builder, dtype, state->options->micro_batches, &count));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_MULTIPLY, rank, count, &first));
  *out_value = first;
  if (!index) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, index, dtype, &offset));
  return weft_spmd_emit_binary(builder, WEFT_OP_ADD, first, offset, out_value);
}

// Partition numbers and collectives are those of ranks, in regions, too.
static weft_status_t copy_process_op(weft_rewrite_t* rewrite, const weft_op_t* op,
                                     weft_block_t* into, bool* out_done) {
  weft_accumulator_t* state = rewrite->user_data;
  weft_block_t* const outside = state->builder.block;
  *out_done = op->opcode == WEFT_OP_PARTITION_ID || is_collective(op);
  if (!*out_done) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_location(rewrite->target, op->location, &state->builder.location));
  state->builder.block = into;
  weft_status_t status;
  if (op->opcode == WEFT_OP_PARTITION_ID) {
    status = emit_partition(state, op, state->index, &rewrite->map[op->results[0]->id]);
  } else if (sends_in_time(state, op) || op->operand_count != 1) {
    status =
        WEFT_STATUS_AT(rewrite->source, op->location, UNSUPPORTED,
                       "'%s' cannot be part of a step that is cut into micro-batches", op->name);
  } else {
    status =
        weft_accumulator_copy_collective(state, op, weft_rewrite_mapped(rewrite, op->operands[0]),
                                         into, &rewrite->map[op->results[0]->id]);
  }
  state->builder.block = outside;
  return status;
}

weft_status_t weft_accumulator_copy_op(weft_accumulator_t* state, const weft_op_t* op,
                                       weft_value_t* index) {
  weft_rewrite_t* rewrite = &state->rewrite;
  weft_block_t* into = state->builder.block;
  bool done = false;
  state->index = index;
  // What is written around the copies, the loop and its sums, gets a location near by.
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_location(rewrite->target, op->location, &state->builder.location));
  WEFT_RETURN_IF_ERROR(copy_process_op(rewrite, op, into, &done));
  return done ? weft_ok_status() : weft_rewrite_copy_op(rewrite, op, into);
}

// The rows of one micro-batch.
static weft_status_t slice_batches(weft_accumulator_t* state, uint32_t loop, weft_value_t* index) {
  const weft_block_t* body = state->source->body;
  weft_spmd_builder_t* builder = &state->builder;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    const weft_value_t* argument = body->arguments[i];
    weft_value_t* rows = NULL;
    weft_value_t* start = NULL;
    if (!state->options->is_batch[i] ||
        !weft_loops_have(weft_accumulator_readers(state, argument), loop)) {
      continue;
    }
    const int64_t size = argument->type->dims[0];
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, size, &rows));
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_MULTIPLY, index, rows, &start));
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_dynamic_slice(builder, state->rewrite.map[argument->id], 0,
                                                      start, size,
                                                      &state->rewrite.map[argument->id]));
  }
  return weft_ok_status();
}

static weft_status_t emit_return(weft_spmd_builder_t* builder, weft_value_t** values,
                                 uint32_t count) {
  weft_op_t* op = NULL;
  return weft_spmd_emit_op(
      builder,
      (weft_op_params_t){.opcode = WEFT_OP_RETURN, .operands = values, .operand_count = count},
      &op);
}

static weft_status_t write_condition(weft_accumulator_t* state, weft_block_t* block) {
  weft_spmd_builder_t builder = state->builder;
  weft_value_t* limit = NULL;
  weft_value_t* goes_on = NULL;
  builder.block = block;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_integer(&builder, WEFT_DTYPE_I32, state->options->micro_batches, &limit));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_compare(&builder, "LT", block->arguments[0], limit, &goes_on));
  return emit_return(&builder, &goes_on, 1);
}

// What the loop carries for |meeting| behind one more micro-batch.
static weft_status_t write_next(weft_accumulator_t* state, const weft_meeting_t* meeting,
                                weft_value_t* index, weft_value_t* carried,
                                weft_value_t** out_next) {
  weft_spmd_builder_t* builder = &state->builder;
  weft_value_t* value = weft_rewrite_mapped(&state->rewrite, meeting->value);
  if (!meeting->collects) {
    if (meeting->adds_ranks_first) {
      WEFT_RETURN_IF_ERROR(
          weft_accumulator_copy_collective(state, meeting->op, value, builder->block, &value));
    }
    return weft_spmd_emit_binary(builder, meeting->combine, carried, value, out_next);
  }
  const int64_t dim = weft_op_integer(meeting->op, "all_gather_dim", 0);
  weft_value_t* operands[2 + WEFT_MAX_RANK] = {carried, value};
  weft_value_t* size = NULL;
  weft_value_t* zero = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, value->type->dims[dim], &size));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, 0, &zero));
  for (int32_t d = 0; d < value->type->rank; ++d) operands[2 + d] = zero;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_binary(builder, WEFT_OP_MULTIPLY, index, size, &operands[2 + dim]));
  return weft_spmd_emit(builder, WEFT_OP_DYNAMIC_UPDATE_SLICE, operands,
                        2 + (uint32_t)value->type->rank, NULL, 0, NULL, out_next);
}

// The row of a micro-batch among what is kept of all of them.
static weft_status_t emit_row_type(weft_accumulator_t* state, const weft_value_t* value,
                                   int64_t rows, const weft_type_t** out_type) {
  const int64_t dims[2] = {rows, value->type->element_count};
  return weft_spmd_type(&state->builder, value->type->dtype, 2, dims, out_type);
}

static weft_status_t write_store(weft_accumulator_t* state, const weft_value_t* value,
                                 weft_value_t* index, weft_value_t* carried,
                                 weft_value_t** out_next) {
  weft_spmd_builder_t* builder = &state->builder;
  weft_value_t* mapped = weft_rewrite_mapped(&state->rewrite, value);
  weft_value_t* operands[4] = {carried, NULL, index, NULL};
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(emit_row_type(state, value, 1, &type));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(builder, WEFT_OP_RESHAPE, &mapped, 1, NULL, 0, type, &operands[1]));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, 0, &operands[3]));
  return weft_spmd_emit(builder, WEFT_OP_DYNAMIC_UPDATE_SLICE, operands, 4, NULL, 0, NULL,
                        out_next);
}

static weft_status_t write_load(weft_accumulator_t* state, const weft_value_t* value,
                                weft_value_t* index) {
  weft_spmd_builder_t* builder = &state->builder;
  weft_value_t* row = NULL;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(state->rewrite.target, value->type, &type));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_dynamic_slice(builder, state->values[value->id].kept, 0, index, 1, &row));
  return weft_spmd_emit(builder, WEFT_OP_RESHAPE, &row, 1, NULL, 0, type,
                        &state->rewrite.map[value->id]);
}

// The operations of one micro-batch; what is kept goes into |carried|, in the order of operations.
static weft_status_t write_ops(weft_accumulator_t* state, uint32_t loop, weft_value_t* index,
                               weft_value_t* const* carried, weft_value_t** next) {
  const weft_block_t* body = state->source->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    if (weft_loops_have(weft_accumulator_computers(state, i), loop)) {
      WEFT_RETURN_IF_ERROR(weft_accumulator_copy_op(state, op, index));
    }
    for (uint32_t r = 0; r < op->result_count; ++r) {
      if (weft_accumulator_loads(state, i, op->results[r], loop)) {
        WEFT_RETURN_IF_ERROR(write_load(state, op->results[r], index));
      } else if (weft_accumulator_stores(state, i, op->results[r], loop)) {
        WEFT_RETURN_IF_ERROR(write_store(state, op->results[r], index, *carried++, next++));
      }
    }
  }
  return weft_ok_status();
}

// One micro-batch. Afterwards nothing is mapped to a value of the body any more.
static weft_status_t write_body(weft_accumulator_t* state, uint32_t loop, weft_block_t* block) {
  weft_rewrite_t* rewrite = &state->rewrite;
  weft_block_t* const outside = state->builder.block;
  const uint32_t values = rewrite->source->value_count;
  weft_value_t** saved = NULL;
  weft_value_t** next = NULL;
  weft_value_t* one = NULL;
  uint32_t count = 1;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, values, sizeof(*saved), (void**)&saved));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->target->arena, block->argument_count,
                                                 sizeof(*next), (void**)&next));
  memcpy(saved, rewrite->map, values * sizeof(*saved));
  state->builder.block = block;
  weft_value_t* index = block->arguments[0];
  for (uint32_t m = 0; m < state->meeting_count; ++m)
    count += weft_meeting_is_of(&state->meetings[m], loop);
  WEFT_RETURN_IF_ERROR(slice_batches(state, loop, index));
  WEFT_RETURN_IF_ERROR(write_ops(state, loop, index, block->arguments + count, next + count));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(&state->builder, WEFT_DTYPE_I32, 1, &one));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(&state->builder, WEFT_OP_ADD, index, one, &next[0]));
  count = 1;
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    const weft_meeting_t* meeting = &state->meetings[m];
    if (!weft_meeting_is_of(meeting, loop)) continue;
    WEFT_RETURN_IF_ERROR(write_next(state, meeting, index, block->arguments[count], &next[count]));
    ++count;
  }
  WEFT_RETURN_IF_ERROR(emit_return(&state->builder, next, block->argument_count));
  memcpy(rewrite->map, saved, values * sizeof(*saved));
  state->builder.block = outside;
  return weft_ok_status();
}

// What |meeting| begins with: the identity of its sum, or room for all micro-batches.
static weft_status_t write_first(weft_accumulator_t* state, const weft_meeting_t* meeting,
                                 weft_value_t** out_first) {
  weft_spmd_builder_t* builder = &state->builder;
  const weft_type_t* type = meeting->value->type;
  weft_value_t* scalar = NULL;
  if (!meeting->collects) {
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(state->rewrite.target, type, &type));
    WEFT_RETURN_IF_ERROR(
        weft_spmd_emit_identity(builder, meeting->reduction, type->dtype, &scalar));
    return weft_spmd_emit_broadcast(builder, scalar, type, out_first);
  }
  const int32_t dim = (int32_t)weft_op_integer(meeting->op, "all_gather_dim", 0);
  WEFT_RETURN_IF_ERROR(weft_spmd_resized_type(
      builder, type, dim, type->dims[dim] * state->options->micro_batches, &type));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, type->dtype, 0, &scalar));
  return weft_spmd_emit_broadcast(builder, scalar, type, out_first);
}

// What |loop| carries besides its counter: sums and collections, then what later loops read of its
// results. |*count| entries are there already.
static weft_status_t write_firsts(weft_accumulator_t* state, uint32_t loop, weft_value_t** firsts,
                                  const weft_value_t** kept, uint32_t* count) {
  const weft_block_t* body = state->source->body;
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    const weft_meeting_t* meeting = &state->meetings[m];
    if (!weft_meeting_is_of(meeting, loop)) continue;
    WEFT_RETURN_IF_ERROR(write_first(state, meeting, &firsts[(*count)++]));
  }
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) {
      const weft_value_t* value = op->results[r];
      const weft_type_t* type = NULL;
      weft_value_t* zero = NULL;
      if (!weft_accumulator_stores(state, i, value, loop)) continue;
      WEFT_RETURN_IF_ERROR(emit_row_type(state, value, state->options->micro_batches, &type));
      WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(&state->builder, type->dtype, 0, &zero));
      kept[*count] = value;
      WEFT_RETURN_IF_ERROR(
          weft_spmd_emit_broadcast(&state->builder, zero, type, &firsts[(*count)++]));
    }
  }
  return weft_ok_status();
}

static weft_status_t write_loop(weft_accumulator_t* state, uint32_t loop) {
  weft_graph_t* target = state->rewrite.target;
  const uint32_t capacity = state->meeting_count + state->rewrite.source->value_count + 1;
  weft_value_t** first = NULL;
  const weft_value_t** kept = NULL;
  const weft_type_t** types = NULL;
  weft_block_t* blocks[2] = {NULL, NULL};
  weft_op_t* op = NULL;
  weft_arena_t* scratch = &state->rewrite.scratch;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, capacity, sizeof(*first), (void**)&first));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, capacity, sizeof(*kept), (void**)&kept));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(&state->builder, WEFT_DTYPE_I32, 0, &first[0]));
  uint32_t count = 1;
  WEFT_RETURN_IF_ERROR(write_firsts(state, loop, first, kept, &count));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&target->arena, count, sizeof(*types), (void**)&types));
  for (uint32_t i = 0; i < count; ++i) types[i] = first[i]->type;
  for (int b = 0; b < 2; ++b) {
    WEFT_RETURN_IF_ERROR(weft_block_create(state->rewrite.function, types, count, &blocks[b]));
  }
  WEFT_RETURN_IF_ERROR(write_condition(state, blocks[0]));
  WEFT_RETURN_IF_ERROR(write_body(state, loop, blocks[1]));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(&state->builder,
                                         (weft_op_params_t){.opcode = WEFT_OP_WHILE,
                                                            .operands = first,
                                                            .operand_count = count,
                                                            .result_types = types,
                                                            .result_count = count,
                                                            .regions = blocks,
                                                            .region_count = 2},
                                         &op));
  uint32_t result = 1;
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    if (weft_meeting_is_of(&state->meetings[m], loop))
      state->meetings[m].sum = op->results[result++];
  }
  for (; result < count; ++result) state->values[kept[result]->id].kept = op->results[result];
  return weft_ok_status();
}

// The collective between ranks that is left of a meeting.
static weft_status_t write_meeting(weft_accumulator_t* state, const weft_meeting_t* meeting) {
  weft_block_t* into = state->builder.block;
  weft_value_t* value = meeting->sum;
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(state->rewrite.target, meeting->op->location,
                                             &state->builder.location));
  if (meeting->adds_ranks_first) {
    state->rewrite.map[meeting->op->results[0]->id] = value;
    return weft_ok_status();
  }
  for (uint32_t i = meeting->rank_sum_count; i-- > 0;) {
    WEFT_RETURN_IF_ERROR(
        weft_accumulator_copy_collective(state, meeting->rank_sums[i], value, into, &value));
  }
  return weft_accumulator_copy_collective(state, meeting->op, value, into,
                                          &state->rewrite.map[meeting->op->results[0]->id]);
}

static bool is_outside(const weft_accumulator_t* state, const weft_op_t* op) {
  for (uint32_t r = 0; r < op->result_count; ++r) {
    if (state->values[op->results[r]->id].is_outside) return true;
  }
  return false;
}

// What is known once |level| loops have ended; behind the last one, the results.
static weft_status_t write_outside(weft_accumulator_t* state, uint32_t level) {
  const weft_block_t* body = state->source->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    if (op->result_count == 0) {
      if (level == state->loop_count)
        WEFT_RETURN_IF_ERROR(weft_accumulator_copy_op(state, op, NULL));
      continue;
    }
    const weft_accumulator_value_t* value = &state->values[op->results[0]->id];
    if (!is_outside(state, op) || value->level != level) continue;
    const weft_meeting_t* meeting = weft_accumulator_meeting(state, op);
    if (meeting) {
      WEFT_RETURN_IF_ERROR(write_meeting(state, meeting));
    } else {
      WEFT_RETURN_IF_ERROR(weft_accumulator_copy_op(state, op, NULL));
    }
  }
  return weft_ok_status();
}

static uint64_t count_ops(const weft_op_t* op) {
  uint64_t count = 1;
  for (uint32_t r = 0; r < op->region_count; ++r) {
    for (uint32_t i = 0; i < op->regions[r]->op_count; ++i) {
      count += count_ops(op->regions[r]->ops[i]);
    }
  }
  return count;
}

// Whether loops are written turn by turn: by what that takes.
static void decide(weft_accumulator_t* state) {
  const weft_block_t* body = state->source->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    uint64_t loops = 0;
    for (uint32_t w = 0; w < state->words; ++w) {
      loops += (uint64_t)__builtin_popcountll(weft_accumulator_computers(state, i)[w]);
    }
    if (loops) state->op_count += loops * count_ops(body->ops[i]);
  }
  state->op_count *= state->options->micro_batches;
  state->unrolls = state->op_count <= state->options->most_ops;
}

static weft_status_t rewrite_all(weft_accumulator_t* state) {
  weft_arena_t* scratch = &state->rewrite.scratch;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, state->rewrite.source->value_count,
                                                 sizeof(*state->values), (void**)&state->values));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, state->source->body->op_count, sizeof(*state->meetings), (void**)&state->meetings));
  WEFT_RETURN_IF_ERROR(classify(state));
  WEFT_RETURN_IF_ERROR(weft_accumulator_place(state));
  WEFT_RETURN_IF_ERROR(create_function(state));
  state->builder.block = state->rewrite.function->body;
  WEFT_RETURN_IF_ERROR(write_outside(state, 0));
  decide(state);
  for (uint32_t loop = 0; loop < state->loop_count; ++loop) {
    WEFT_RETURN_IF_ERROR(state->unrolls ? weft_accumulator_unroll(state, loop)
                                        : write_loop(state, loop));
    WEFT_RETURN_IF_ERROR(write_outside(state, loop + 1));
  }
  return weft_ok_status();
}

// What the result has of all micro-batches at once: first in the source.
static void describe_kept(const weft_accumulator_t* state, weft_accumulation_t* out_accumulation) {
  const weft_block_t* body = state->source->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    for (uint32_t r = 0; r < body->ops[i]->result_count; ++r) {
      const weft_value_t* value = body->ops[i]->results[r];
      if (!state->values[value->id].kept) continue;
      if (out_accumulation->kept++ == 0) {
        out_accumulation->first_kept_line = body->ops[i]->location.line;
      }
      out_accumulation->kept_bytes +=
          (uint64_t)weft_type_size_bytes(value->type) * state->options->micro_batches;
    }
  }
}

static void describe(const weft_accumulator_t* state, weft_accumulation_t* out_accumulation) {
  out_accumulation->loops = state->loop_count;
  out_accumulation->is_unrolled = state->unrolls;
  out_accumulation->op_count = state->op_count;
  out_accumulation->work = state->work;
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    const weft_meeting_t* meeting = &state->meetings[m];
    if (!meeting->is_live || !meeting->collects) continue;
    if (out_accumulation->collected++ == 0) {
      out_accumulation->first_line = meeting->op->location.line;
    }
  }
  describe_kept(state, out_accumulation);
}

weft_status_t weft_accumulate(const weft_graph_t* source, const weft_accumulate_options_t* options,
                              weft_allocator_t allocator, weft_graph_t** out_graph,
                              weft_accumulation_t* out_accumulation) {
  *out_graph = NULL;
  *out_accumulation = (weft_accumulation_t){.loops = 0};
  weft_accumulator_t state = {.options = options, .source = weft_graph_main(source)};
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &state.rewrite));
  state.rewrite.rewrite_op = copy_process_op;
  state.rewrite.user_data = &state;
  const weft_status_t status = rewrite_all(&state);
  // The tables are gone once the rewrite ends.
  if (weft_status_is_ok(status)) describe(&state, out_accumulation);
  return weft_rewrite_finish(&state.rewrite, status, out_graph);
}
