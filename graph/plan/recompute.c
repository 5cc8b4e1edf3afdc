// Choice of values to repeat, one cluster at a time.
//
// For a cluster, let R be the values that could be repeated and F the values of full size their
// expressions start from. Storing costs the bytes of R alive until the last reader, repeating the
// bytes of F; the smaller wins. Expressions are bounded by a cost in units of a simple operation,
// so that bandwidth is not traded for more arithmetic than it takes to hide.
#include "graph/plan/recompute.h"

#include "graph/ir/op_table.h"

// About what loading and storing one element costs, in simple operations.
#define RECOMPUTE_MAX_COST 40

typedef struct recompute_state_s {
  const weft_block_t* block;
  const weft_use_info_t* uses;
  const weft_units_t* units;
  bool* has_hard_use;   // by value id: read by something that needs its bytes
  bool* has_loop_use;   // by value id: read by a loop of another unit
  uint32_t* seen;       // by value id: number of the expression that visited it
  uint32_t expression;  // current number
  uint32_t unit;        // current cluster
  const bool* recompute;
  uint64_t* kept;       // by value id: number of the cluster that counted it into F
  uint64_t leaf_bytes;  // of F
  int32_t cost;
  bool is_possible;
} recompute_state_t;

static uint32_t unit_of(const recompute_state_t* state, const weft_value_t* value) {
  if (!value->op || value->op->block != state->block) return UINT32_MAX;
  return state->units->unit_of_op[state->uses->position[value->id]];
}

static bool is_step(const weft_op_t* op) {
  return op->opcode != WEFT_OP_REDUCE && weft_op_is_loop_member(op);
}

// Uses ------------------------------------------------------------------------------------------

static void classify_use(recompute_state_t* state, const weft_op_t* user, uint32_t operand,
                         uint32_t user_unit) {
  const weft_value_t* value = user->operands[operand];
  const uint32_t producer = unit_of(state, value);
  if (producer == UINT32_MAX || !state->units->units[producer].is_cluster) return;
  const bool in_loop = user_unit != UINT32_MAX && state->units->units[user_unit].is_cluster &&
                       (user->opcode != WEFT_OP_REDUCE || operand == 0) &&
                       weft_loop_space_equal(value->type, weft_op_loop_space(user));
  if (!in_loop) {
    state->has_hard_use[value->id] = true;
  } else if (producer != user_unit) {
    state->has_loop_use[value->id] = true;
  }
}

static void classify_uses(recompute_state_t* state, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    const uint32_t unit = block == state->block ? state->units->unit_of_op[i] : UINT32_MAX;
    for (uint32_t o = 0; o < op->operand_count; ++o) classify_use(state, op, o, unit);
    for (uint32_t r = 0; r < op->region_count; ++r) classify_uses(state, op->regions[r]);
  }
}

// Expressions -----------------------------------------------------------------------------------

static int32_t step_cost(const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_EXPONENTIAL:
    case WEFT_OP_LOGISTIC:
    case WEFT_OP_RSQRT:
    case WEFT_OP_SQRT:
    case WEFT_OP_TANH:
      return 12;
    case WEFT_OP_DIVIDE:
      return 3;
    case WEFT_OP_ATAN2:
    case WEFT_OP_CBRT:
    case WEFT_OP_CHLO_ERF:
    case WEFT_OP_CHLO_ERFC:
    case WEFT_OP_CHLO_ERF_INV:
    case WEFT_OP_COSINE:
    case WEFT_OP_EXPONENTIAL_MINUS_ONE:
    case WEFT_OP_LOG:
    case WEFT_OP_LOG_PLUS_ONE:
    case WEFT_OP_POWER:
    case WEFT_OP_REMAINDER:
    case WEFT_OP_SINE:
    case WEFT_OP_TAN:
      return 24;
    default:
      return 1;
  }
}

// Adds what |value| needs to the current expression.
static void visit_operand(recompute_state_t* state, const weft_value_t* value) {
  if (!state->is_possible || state->seen[value->id] == state->expression) return;
  state->seen[value->id] = state->expression;
  const bool inner = unit_of(state, value) == state->unit && is_step(value->op);
  if (inner && !state->has_hard_use[value->id]) {
    state->cost += step_cost(value->op);
    if (state->cost > RECOMPUTE_MAX_COST) state->is_possible = false;
    for (uint32_t i = 0; i < value->op->operand_count; ++i) {
      visit_operand(state, value->op->operands[i]);
    }
    return;
  }
  // A start: constants are free, another cluster's repeated value would have to be repeated too.
  if (value->op && (value->op->opcode == WEFT_OP_CONSTANT || value->op->opcode == WEFT_OP_IOTA)) {
    return;
  }
  if (state->recompute[value->id]) state->is_possible = false;
}

static bool is_repeatable(recompute_state_t* state, const weft_value_t* value) {
  ++state->expression;
  state->cost = 0;
  state->is_possible = true;
  visit_operand(state, value);
  return state->is_possible;
}

// Counts the starts of |value|'s expression that take memory of their own and would have to live
// longer. What is broadcast from fewer elements, argument or constant costs nothing.
static void count_starts(recompute_state_t* state, const weft_value_t* value, uint64_t cluster) {
  if (state->seen[value->id] == state->expression) return;
  state->seen[value->id] = state->expression;
  const bool inner = unit_of(state, value) == state->unit && is_step(value->op);
  if (inner && !state->has_hard_use[value->id]) {
    for (uint32_t i = 0; i < value->op->operand_count; ++i) {
      count_starts(state, value->op->operands[i], cluster);
    }
    return;
  }
  const weft_op_t* op = value->op;
  if (!op || op->opcode == WEFT_OP_CONSTANT || op->opcode == WEFT_OP_IOTA ||
      op->opcode == WEFT_OP_BROADCAST_IN_DIM || inner || state->kept[value->id] == cluster) {
    return;
  }
  state->kept[value->id] = cluster;
  state->leaf_bytes += weft_type_size_bytes(value->type);
}

// Marks |value| and the steps of its own cluster that its expression goes through.
static void mark_repeated(const recompute_state_t* state, const weft_value_t* value,
                          bool* inout_recompute) {
  const bool inner = unit_of(state, value) == state->unit && is_step(value->op);
  if (!inner || state->has_hard_use[value->id] || inout_recompute[value->id]) return;
  inout_recompute[value->id] = true;
  for (uint32_t i = 0; i < value->op->operand_count; ++i) {
    mark_repeated(state, value->op->operands[i], inout_recompute);
  }
}

static void choose_in_cluster(recompute_state_t* state, const weft_unit_t* unit,
                              bool* inout_recompute) {
  uint64_t stored_bytes = 0;
  state->leaf_bytes = 0;
  for (uint32_t pass = 0; pass < 2; ++pass) {
    for (uint32_t i = 0; i < unit->op_count; ++i) {
      if (!is_step(unit->ops[i])) continue;
      const weft_value_t* value = unit->ops[i]->results[0];
      if (!state->has_loop_use[value->id] || state->has_hard_use[value->id]) continue;
      if (!is_repeatable(state, value)) continue;
      if (pass == 1) {
        mark_repeated(state, value, inout_recompute);
        continue;
      }
      stored_bytes += weft_type_size_bytes(value->type);
      ++state->expression;
      count_starts(state, value, (uint64_t)state->unit + 1);
    }
    if (stored_bytes <= state->leaf_bytes) return;
  }
}

weft_status_t weft_recompute_choose(const weft_block_t* block, const weft_use_info_t* uses,
                                    const weft_units_t* units, weft_arena_t* scratch,
                                    bool* inout_recompute) {
  recompute_state_t state = {
      .block = block, .uses = uses, .units = units, .recompute = inout_recompute};
  const uint32_t count = block->function->graph->value_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, count, sizeof(*state.has_hard_use),
                                                 (void**)&state.has_hard_use));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, count, sizeof(*state.has_loop_use),
                                                 (void**)&state.has_loop_use));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, count, sizeof(*state.seen), (void**)&state.seen));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, count, sizeof(*state.kept), (void**)&state.kept));
  classify_uses(&state, block);
  for (uint32_t i = 0; i < units->unit_count; ++i) {
    state.unit = i;
    if (units->units[i].is_cluster) choose_in_cluster(&state, &units->units[i], inout_recompute);
  }
  return weft_ok_status();
}
