// A loop over micro-batches, written micro-batch by micro-batch.
//
// The same operations in the same order as in the loop, and sums that are added up in the same
// order, so that every bit is the loop's. What a micro-batch begins with goes through a barrier
// together with the sums of those before: nothing of it can become one kernel with something of
// theirs, and their sums stand before it. The barrier holds nobody up: a gather of an argument that
// went through it may start while the micro-batch before still computes.
#include <string.h>

#include "strategies/accumulate_internal.h"

// Barriers ---------------------------------------------------------------------------------------

// Where the values are that go through a barrier.
typedef struct passing_s {
  weft_value_t*** slots;
  uint32_t count;
} passing_t;

static void add_slot(passing_t* passing, weft_value_t** slot) {
  for (uint32_t i = 0; i < passing->count; ++i) {
    if (passing->slots[i] == slot) return;
  }
  passing->slots[passing->count++] = slot;
}

// What came out of the micro-batch before, in this loop or the one before.
static void add_sums(weft_accumulator_t* state, uint32_t loop, passing_t* passing) {
  const uint32_t turns = state->options->micro_batches;
  if (state->turn == 0 && loop == 0) return;
  const uint32_t of = state->turn > 0 ? loop : loop - 1;
  const uint32_t last = state->turn > 0 ? state->turn - 1 : turns - 1;
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    weft_meeting_t* meeting = &state->meetings[m];
    if (!weft_meeting_is_of(meeting, of)) continue;
    add_slot(passing, meeting->collects ? &meeting->parts[last] : &meeting->sum);
  }
}

// What the micro-batch begins with: its samples, its number, what other loops have kept for it, and
// what it gathers. Everything else of it is computed from these.
static void add_roots(weft_accumulator_t* state, uint32_t loop, weft_value_t** index,
                      passing_t* passing) {
  const weft_block_t* body = state->source->body;
  weft_value_t** map = state->rewrite.map;
  add_slot(passing, index);
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    const weft_value_t* argument = body->arguments[i];
    if (state->options->is_batch[i] &&
        weft_loops_have(weft_accumulator_readers(state, argument), loop)) {
      add_slot(passing, &map[argument->id]);
    }
  }
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) {
      if (weft_accumulator_loads(state, i, op->results[r], loop)) {
        add_slot(passing, &map[op->results[r]->id]);
      }
    }
    if (op->opcode != WEFT_OP_ALL_GATHER ||
        !weft_loops_have(weft_accumulator_computers(state, i), loop)) {
      continue;
    }
    const weft_value_t* operand = op->operands[0];
    if (!operand->op || state->values[operand->id].is_outside) add_slot(passing, &map[operand->id]);
  }
}

static weft_status_t pass(weft_accumulator_t* state, const passing_t* passing) {
  weft_arena_t* scratch = &state->rewrite.scratch;
  weft_value_t** operands = NULL;
  const weft_type_t** types = NULL;
  weft_op_t* op = NULL;
  const uint32_t count = passing->count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, count, sizeof(*operands), (void**)&operands));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, count, sizeof(*types), (void**)&types));
  for (uint32_t i = 0; i < count; ++i) {
    operands[i] = *passing->slots[i];
    types[i] = operands[i]->type;
  }
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(&state->builder,
                                         (weft_op_params_t){.opcode = WEFT_OP_OPTIMIZATION_BARRIER,
                                                            .operands = operands,
                                                            .operand_count = count,
                                                            .result_types = types,
                                                            .result_count = count},
                                         &op));
  for (uint32_t i = 0; i < count; ++i) *passing->slots[i] = op->results[i];
  return weft_ok_status();
}

// Puts what |loop| begins a micro-batch with behind everything before.
static weft_status_t separate(weft_accumulator_t* state, uint32_t loop, weft_value_t** index) {
  passing_t passing = {.count = 0};
  const size_t capacity = (size_t)state->meeting_count + 1 + state->rewrite.source->value_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&state->rewrite.scratch, capacity,
                                                 sizeof(*passing.slots), (void**)&passing.slots));
  add_sums(state, loop, &passing);
  if (passing.count == 0) return weft_ok_status();
  add_roots(state, loop, index, &passing);
  return pass(state, &passing);
}

// Micro-batches ----------------------------------------------------------------------------------

static weft_status_t slice_batches(weft_accumulator_t* state, uint32_t loop) {
  const weft_block_t* body = state->source->body;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    const weft_value_t* argument = body->arguments[i];
    weft_value_t** mapped = &state->rewrite.map[argument->id];
    const int64_t size = argument->type->rank > 0 ? argument->type->dims[0] : 0;
    if (!state->options->is_batch[i] ||
        !weft_loops_have(weft_accumulator_readers(state, argument), loop)) {
      continue;
    }
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_slice(&state->builder, *mapped, 0, size * state->turn,
                                              size * (state->turn + 1), mapped));
  }
  return weft_ok_status();
}

static void load_kept(weft_accumulator_t* state, uint32_t loop) {
  const weft_block_t* body = state->source->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    for (uint32_t r = 0; r < body->ops[i]->result_count; ++r) {
      const weft_value_t* value = body->ops[i]->results[r];
      if (!weft_accumulator_loads(state, i, value, loop)) continue;
      state->rewrite.map[value->id] = state->values[value->id].kept_of[state->turn];
    }
  }
}

static weft_status_t allocate_parts(weft_accumulator_t* state, weft_value_t*** parts) {
  return weft_arena_allocate_array(&state->rewrite.scratch, state->options->micro_batches,
                                   sizeof(**parts), (void**)parts);
}

static weft_status_t store_kept(weft_accumulator_t* state, const weft_value_t* value) {
  weft_accumulator_value_t* known = &state->values[value->id];
  if (!known->kept_of) WEFT_RETURN_IF_ERROR(allocate_parts(state, &known->kept_of));
  known->kept_of[state->turn] = weft_rewrite_mapped(&state->rewrite, value);
  known->kept = known->kept_of[state->turn];
  return weft_ok_status();
}

static weft_status_t write_ops(weft_accumulator_t* state, uint32_t loop, weft_value_t* index) {
  const weft_block_t* body = state->source->body;
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    if (!weft_loops_have(weft_accumulator_computers(state, i), loop)) continue;
    WEFT_RETURN_IF_ERROR(weft_accumulator_copy_op(state, op, index));
    for (uint32_t r = 0; r < op->result_count; ++r) {
      if (weft_accumulator_stores(state, i, op->results[r], loop)) {
        WEFT_RETURN_IF_ERROR(store_kept(state, op->results[r]));
      }
    }
  }
  return weft_ok_status();
}

// Sums begin with the first micro-batch's: what a loop begins with changes nothing.
static weft_status_t add_up(weft_accumulator_t* state, weft_meeting_t* meeting) {
  weft_spmd_builder_t* builder = &state->builder;
  weft_value_t* value = weft_rewrite_mapped(&state->rewrite, meeting->value);
  if (meeting->collects) {
    if (!meeting->parts) WEFT_RETURN_IF_ERROR(allocate_parts(state, &meeting->parts));
    meeting->parts[state->turn] = value;
    return weft_ok_status();
  }
  if (meeting->adds_ranks_first) {
    WEFT_RETURN_IF_ERROR(
        weft_accumulator_copy_collective(state, meeting->op, value, builder->block, &value));
  }
  if (state->turn > 0) {
    return weft_spmd_emit_binary(builder, meeting->combine, meeting->sum, value, &meeting->sum);
  }
  meeting->sum = value;
  return weft_ok_status();
}

static weft_status_t write_turn(weft_accumulator_t* state, uint32_t loop) {
  weft_rewrite_t* rewrite = &state->rewrite;
  const size_t values = rewrite->source->value_count;
  weft_value_t** saved = NULL;
  weft_value_t* index = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, values, sizeof(*saved), (void**)&saved));
  memcpy(saved, rewrite->map, values * sizeof(*saved));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_integer(&state->builder, WEFT_DTYPE_I32, state->turn, &index));
  load_kept(state, loop);
  WEFT_RETURN_IF_ERROR(separate(state, loop, &index));
  WEFT_RETURN_IF_ERROR(slice_batches(state, loop));
  WEFT_RETURN_IF_ERROR(write_ops(state, loop, index));
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    if (!weft_meeting_is_of(&state->meetings[m], loop)) continue;
    WEFT_RETURN_IF_ERROR(add_up(state, &state->meetings[m]));
  }
  memcpy(rewrite->map, saved, values * sizeof(*saved));
  return weft_ok_status();
}

static weft_status_t put_side_by_side(weft_accumulator_t* state, weft_meeting_t* meeting) {
  weft_graph_t* target = state->rewrite.target;
  weft_named_attr_t dimension;
  const weft_type_t* i64 = NULL;
  const int64_t dim = weft_op_integer(meeting->op, "all_gather_dim", 0);
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "dimension", 9, &dimension.name));
  WEFT_RETURN_IF_ERROR(weft_type_scalar(target, WEFT_DTYPE_I64, NULL, &i64));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(target, i64, dim, &dimension.value));
  return weft_spmd_emit(&state->builder, WEFT_OP_CONCATENATE, meeting->parts,
                        state->options->micro_batches, &dimension, 1, NULL, &meeting->sum);
}

weft_status_t weft_accumulator_unroll(weft_accumulator_t* state, uint32_t loop) {
  for (state->turn = 0; state->turn < state->options->micro_batches; ++state->turn) {
    WEFT_RETURN_IF_ERROR(write_turn(state, loop));
  }
  state->turn = 0;
  for (uint32_t m = 0; m < state->meeting_count; ++m) {
    weft_meeting_t* meeting = &state->meetings[m];
    if (!weft_meeting_is_of(meeting, loop) || !meeting->collects) continue;
    WEFT_RETURN_IF_ERROR(put_side_by_side(state, meeting));
  }
  return weft_ok_status();
}
