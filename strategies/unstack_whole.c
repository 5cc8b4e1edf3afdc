// Which operations outside of loops stay whole because what they compute is kept whole.
//
// A loop that is written turn by turn leaves rows of everything that it stacks, gradients of
// parameters that stay whole (the user placed them, their update takes norms) among them.
// Elementwise operations would go on row by row, through the update of such a parameter. So
// operations that elementwise operations of equal dimensions connect with a whole argument, and
// with no stacked one, are written whole.
#include <string.h>

#include "graph/ir/op_table.h"
#include "strategies/unstack_internal.h"

static uint32_t find(uint32_t* parents, uint32_t id) {
  while (parents[id] != id) {
    parents[id] = parents[parents[id]];
    id = parents[id];
  }
  return id;
}

// Whether |value| may be shared by updates that have nothing to do with each other.
static bool is_uniform(const weft_value_t* value) {
  const weft_op_t* op = value->op;
  if (!op) return false;
  return op->opcode == WEFT_OP_CONSTANT || op->opcode == WEFT_OP_IOTA ||
         (op->opcode == WEFT_OP_BROADCAST_IN_DIM && op->operands[0]->type->rank == 0);
}

static bool same_dims(const weft_type_t* a, const weft_type_t* b) {
  return a->rank == b->rank && memcmp(a->dims, b->dims, (size_t)a->rank * sizeof(a->dims[0])) == 0;
}

static bool connects(const weft_op_t* op) {
  return weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) && op->region_count == 0 &&
         op->result_count == 1 && op->results[0]->type->kind == WEFT_TYPE_TENSOR &&
         op->results[0]->type->rank > 0;
}

static void connect(const weft_block_t* body, uint32_t* parents) {
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    if (!connects(op)) continue;
    const uint32_t root = find(parents, op->results[0]->id);
    for (uint32_t o = 0; o < op->operand_count; ++o) {
      const weft_value_t* operand = op->operands[o];
      if (!same_dims(operand->type, op->results[0]->type) || is_uniform(operand)) continue;
      parents[find(parents, operand->id)] = root;
    }
  }
}

weft_status_t weft_unstacker_find_wholes(weft_unstacker_t* unstacker) {
  const weft_block_t* body = unstacker->source->body;
  const uint32_t values = unstacker->source->graph->value_count;
  uint32_t* parents = NULL;
  bool* has_rows = NULL;
  bool* has_whole = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(unstacker->arena, values, sizeof(*parents), (void**)&parents));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(unstacker->arena, values, sizeof(*has_rows), (void**)&has_rows));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(unstacker->arena, values, sizeof(*has_whole), (void**)&has_whole));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      unstacker->arena, values, sizeof(*unstacker->is_whole), (void**)&unstacker->is_whole));
  for (uint32_t i = 0; i < values; ++i) parents[i] = i;
  connect(body, parents);
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    const uint32_t root = find(parents, body->arguments[i]->id);
    const bool is_stacked = unstacker->unstacking->row_counts[i] > 1;
    has_rows[root] = has_rows[root] || is_stacked;
    has_whole[root] =
        has_whole[root] || (!is_stacked && unstacker->roles->arguments[i].result >= 0);
  }
  for (uint32_t i = 0; i < body->op_count; ++i) {
    if (!connects(body->ops[i])) continue;
    const uint32_t id = body->ops[i]->results[0]->id;
    const uint32_t root = find(parents, id);
    unstacker->is_whole[id] = has_whole[root] && !has_rows[root];
  }
  return weft_ok_status();
}
