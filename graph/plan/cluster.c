// Clustering by stages; see cluster.h for why the result is acyclic.
#include "graph/plan/cluster.h"

#include "graph/ir/op_table.h"

// Facts about operations ------------------------------------------------------------------------

static bool is_associative(weft_opcode_t opcode) {
  switch (opcode) {
    case WEFT_OP_ADD:
    case WEFT_OP_MULTIPLY:
    case WEFT_OP_MAXIMUM:
    case WEFT_OP_MINIMUM:
    case WEFT_OP_AND:
    case WEFT_OP_OR:
    case WEFT_OP_XOR:
      return true;
    default:
      return false;
  }
}

bool weft_op_is_simple_reduce(const weft_op_t* op, weft_opcode_t* out_opcode) {
  if (op->opcode != WEFT_OP_REDUCE || op->operand_count != 2) return false;
  const weft_block_t* body = op->regions[0];
  if (body->argument_count != 2 || body->op_count != 2) return false;
  const weft_op_t* inner = body->ops[0];
  const weft_op_t* terminator = body->ops[1];
  if (!is_associative(inner->opcode) || inner->operand_count != 2) return false;
  if (terminator->operand_count != 1 || terminator->operands[0] != inner->results[0]) return false;
  const weft_value_t* a = body->arguments[0];
  const weft_value_t* b = body->arguments[1];
  const bool straight = inner->operands[0] == a && inner->operands[1] == b;
  const bool swapped = inner->operands[0] == b && inner->operands[1] == a;
  if (!straight && !swapped) return false;
  if (op->operands[0]->type->dtype != op->results[0]->type->dtype ||
      a->type->dtype != op->results[0]->type->dtype) {
    return false;
  }
  *out_opcode = inner->opcode;
  return true;
}

bool weft_op_is_loop_member(const weft_op_t* op) {
  weft_opcode_t opcode;
  if (op->opcode == WEFT_OP_REDUCE) return weft_op_is_simple_reduce(op, &opcode);
  if (op->opcode == WEFT_OP_BITCAST_CONVERT) {
    return weft_dtype_bit_width(op->operands[0]->type->dtype) ==
           weft_dtype_bit_width(op->results[0]->type->dtype);
  }
  return op->opcode != WEFT_OP_RESHAPE && weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) &&
         op->result_count == 1 && weft_type_is_computable(op->results[0]->type);
}

const weft_type_t* weft_op_loop_space(const weft_op_t* op) {
  return op->opcode == WEFT_OP_REDUCE ? op->operands[0]->type : op->results[0]->type;
}

bool weft_loop_space_equal(const weft_type_t* a, const weft_type_t* b) {
  if (a->rank != b->rank) return false;
  for (int32_t i = 0; i < a->rank; ++i) {
    if (a->dims[i] != b->dims[i]) return false;
  }
  return true;
}

static weft_status_t visit_captures(const weft_op_t* op, const weft_block_t* region,
                                    weft_status_t (*visit)(void* user_data, weft_value_t* value),
                                    void* user_data) {
  for (uint32_t i = 0; i < region->op_count; ++i) {
    const weft_op_t* inner = region->ops[i];
    for (uint32_t o = 0; o < inner->operand_count; ++o) {
      // Values of |op|'s own block or further out; inner ones have no position to wait for.
      weft_value_t* value = inner->operands[o];
      if (value->block == op->block) WEFT_RETURN_IF_ERROR(visit(user_data, value));
    }
    for (uint32_t r = 0; r < inner->region_count; ++r) {
      WEFT_RETURN_IF_ERROR(visit_captures(op, inner->regions[r], visit, user_data));
    }
  }
  return weft_ok_status();
}

weft_status_t weft_op_visit_inputs(const weft_op_t* op,
                                   weft_status_t (*visit)(void* user_data, weft_value_t* value),
                                   void* user_data) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(visit(user_data, op->operands[i]));
  }
  for (uint32_t r = 0; r < op->region_count; ++r) {
    WEFT_RETURN_IF_ERROR(visit_captures(op, op->regions[r], visit, user_data));
  }
  return weft_ok_status();
}

// Uses ------------------------------------------------------------------------------------------

static void count_block_uses(const weft_block_t* block, weft_use_info_t* info) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t o = 0; o < op->operand_count; ++o) {
      const uint32_t id = op->operands[o]->id;
      ++info->use_count[id];
      info->single_user[id] = op;
    }
    for (uint32_t r = 0; r < op->result_count; ++r) info->position[op->results[r]->id] = i;
    for (uint32_t r = 0; r < op->region_count; ++r) count_block_uses(op->regions[r], info);
  }
}

weft_status_t weft_use_info_compute(const weft_function_t* function, weft_arena_t* arena,
                                    weft_use_info_t* out_info) {
  const uint32_t count = function->graph->value_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_info->use_count),
                                                 (void**)&out_info->use_count));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_info->single_user),
                                                 (void**)&out_info->single_user));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_info->position),
                                                 (void**)&out_info->position));
  count_block_uses(function->body, out_info);
  return weft_ok_status();
}

// Stages and clusters ---------------------------------------------------------------------------

typedef struct cluster_state_s {
  const weft_block_t* block;
  const weft_use_info_t* uses;
  uint32_t* stage;   // by position
  uint32_t* parent;  // union-find by position
  uint32_t* size;    // members of a cluster, by its root
  bool* member;      // by position
  uint32_t* reader;  // by value id: position + 1 of the last member that read the value
  const weft_op_t* op;
  uint32_t op_stage;
} cluster_state_t;

static uint32_t find_root(uint32_t* parent, uint32_t x) {
  while (parent[x] != x) {
    parent[x] = parent[parent[x]];
    x = parent[x];
  }
  return x;
}

// The smaller position becomes the root, so that the result does not depend on the order of unions.
static void unite(cluster_state_t* state, uint32_t a, uint32_t b) {
  a = find_root(state->parent, a);
  b = find_root(state->parent, b);
  if (a == b) return;
  const uint32_t root = a < b ? a : b;
  const uint32_t child = a < b ? b : a;
  state->parent[child] = root;
  state->size[root] += state->size[child];
}

// Position of the operation of this block that defines |value|; UINT32_MAX for anything else.
static uint32_t producer_position(const cluster_state_t* state, const weft_value_t* value) {
  if (!value->op || value->op->block != state->block) return UINT32_MAX;
  return state->uses->position[value->id];
}

// True when |consumer| can read |value| as a register of the producer's loop. An initial value is
// wanted before the loop starts.
static bool can_share_loop(const weft_value_t* value, const weft_op_t* consumer) {
  if (consumer->opcode == WEFT_OP_REDUCE && value == consumer->operands[1]) return false;
  return value->op->opcode != WEFT_OP_REDUCE &&
         weft_loop_space_equal(weft_op_loop_space(value->op), weft_op_loop_space(consumer));
}

static weft_status_t raise_stage(void* user_data, weft_value_t* value) {
  cluster_state_t* state = user_data;
  const uint32_t producer = producer_position(state, value);
  if (producer == UINT32_MAX) return weft_ok_status();
  uint32_t stage = state->stage[producer];
  const uint32_t self = state->uses->position[state->op->results[0]->id];
  if (state->member[producer] && !(state->member[self] && can_share_loop(value, state->op))) {
    ++stage;
  }
  if (stage > state->op_stage) state->op_stage = stage;
  return weft_ok_status();
}

// True when |value| lies in a loop that the operation shares unless its stage is raised.
static bool would_join(const cluster_state_t* state, const weft_value_t* value,
                       uint32_t* out_root) {
  const uint32_t producer = producer_position(state, value);
  if (producer == UINT32_MAX || !state->member[producer] || !can_share_loop(value, state->op) ||
      state->stage[producer] != state->op_stage) {
    return false;
  }
  *out_root = find_root(state->parent, producer);
  return true;
}

// True when a cluster of the operation and of all clusters that it would join is not too large.
static bool has_room(const cluster_state_t* state) {
  uint32_t size = 1;
  for (uint32_t i = 0; i < state->op->operand_count; ++i) {
    uint32_t root = 0;
    if (!would_join(state, state->op->operands[i], &root)) continue;
    bool is_counted = false;
    for (uint32_t j = 0; j < i && !is_counted; ++j) {
      uint32_t other = 0;
      is_counted = would_join(state, state->op->operands[j], &other) && other == root;
    }
    if (!is_counted) size += state->size[root];
  }
  return size <= WEFT_CLUSTER_MOST_OPS;
}

// True when reading |value| twice costs memory traffic that a common loop would save.
static bool is_worth_sharing(const weft_value_t* value) {
  if (value->type->rank == 0) return false;
  if (!value->op) return true;
  switch (value->op->opcode) {
    case WEFT_OP_BROADCAST:
    case WEFT_OP_BROADCAST_IN_DIM:
    case WEFT_OP_CONSTANT:
    case WEFT_OP_IOTA:
      return false;
    default:
      return true;
  }
}

static void join_cluster(cluster_state_t* state, uint32_t position) {
  const weft_op_t* op = state->block->ops[position];
  const weft_type_t* space = weft_op_loop_space(op);
  const uint32_t operand_count = op->opcode == WEFT_OP_REDUCE ? 1 : op->operand_count;
  for (uint32_t i = 0; i < operand_count; ++i) {
    const weft_value_t* value = op->operands[i];
    if (!weft_loop_space_equal(value->type, space)) continue;
    const uint32_t producer = producer_position(state, value);
    if (producer != UINT32_MAX && state->member[producer] && can_share_loop(value, op) &&
        state->stage[producer] == state->stage[position]) {
      unite(state, producer, position);
    }
    const uint32_t reader = state->reader[value->id];
    state->reader[value->id] = position + 1;
    if (reader == 0 || !is_worth_sharing(value)) continue;
    const weft_op_t* other = state->block->ops[reader - 1];
    if (state->stage[reader - 1] == state->stage[position] &&
        weft_loop_space_equal(weft_op_loop_space(other), space) &&
        state->size[find_root(state->parent, reader - 1)] +
                state->size[find_root(state->parent, position)] <=
            WEFT_CLUSTER_MOST_OPS) {
      unite(state, reader - 1, position);
    }
  }
}

static weft_status_t collect_units(cluster_state_t* state, weft_arena_t* arena,
                                   weft_units_t* out_units) {
  const weft_block_t* block = state->block;
  uint32_t* sizes = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, block->op_count, sizeof(*sizes), (void**)&sizes));
  for (uint32_t i = 0; i < block->op_count; ++i) ++sizes[find_root(state->parent, i)];
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, block->op_count, sizeof(*out_units->units),
                                                 (void**)&out_units->units));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, block->op_count, sizeof(*out_units->unit_of_op), (void**)&out_units->unit_of_op));
  const weft_op_t** ops = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, block->op_count, sizeof(*ops), (void**)&ops));
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const uint32_t root = find_root(state->parent, i);
    if (root == i) {  // roots are first in program order
      out_units->unit_of_op[i] = out_units->unit_count;
      out_units->units[out_units->unit_count++] =
          (weft_unit_t){.ops = ops, .is_cluster = state->member[i]};
      ops += sizes[i];
    }
    out_units->unit_of_op[i] = out_units->unit_of_op[root];
    weft_unit_t* unit = &out_units->units[out_units->unit_of_op[i]];
    unit->ops[unit->op_count++] = block->ops[i];
  }
  return weft_ok_status();
}

weft_status_t weft_units_compute(const weft_block_t* block, const weft_use_info_t* uses,
                                 weft_arena_t* arena, weft_units_t* out_units) {
  *out_units = (weft_units_t){0};
  cluster_state_t state = {.block = block, .uses = uses};
  const uint32_t count = block->op_count;
  const uint32_t value_count = block->function->graph->value_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*state.stage), (void**)&state.stage));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*state.parent), (void**)&state.parent));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*state.size), (void**)&state.size));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*state.member), (void**)&state.member));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, value_count, sizeof(*state.reader), (void**)&state.reader));
  for (uint32_t i = 0; i < count; ++i) {
    state.parent[i] = i;
    state.size[i] = 1;
    state.op = block->ops[i];
    state.op_stage = 0;
    state.member[i] = weft_op_is_loop_member(state.op);
    if (state.op->result_count == 0) continue;
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(state.op, raise_stage, &state));
    // One stage later nothing is left to join.
    if (state.member[i] && !has_room(&state)) ++state.op_stage;
    state.stage[i] = state.op_stage;
    if (state.member[i]) join_cluster(&state, i);
  }
  return collect_units(&state, arena, out_units);
}
