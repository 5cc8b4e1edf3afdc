// A gradient may come in several pieces that only the update puts together: less its own mean, or,
// for a weight that is divided by its norm, a multiple of one and the weight times what is added up
// of it. Ranks would have to share each piece, as large as the parameter. The sum is as linear in
// what ranks hold as its pieces are, so they can share that instead.
#include "strategies/update_join.h"

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"

// Gradients, and steps from a scalar back to what it adds up, that are looked at.
#define MAX_GRADIENTS 63
#define MAX_STEPS 32

bool weft_update_same_dims(const weft_type_t* a, const weft_type_t* b) {
  if (a->kind != WEFT_TYPE_TENSOR || b->kind != WEFT_TYPE_TENSOR || a->rank != b->rank) {
    return false;
  }
  for (int32_t i = 0; i < a->rank; ++i) {
    if (a->dims[i] != b->dims[i]) return false;
  }
  return true;
}

const weft_value_t* weft_update_shared_scalar(const weft_value_t* value) {
  if (value->type->rank == 0) return value;
  if (value->op && value->op->opcode == WEFT_OP_BROADCAST_IN_DIM &&
      value->op->operands[0]->type->rank == 0) {
    return value->op->operands[0];
  }
  return NULL;
}

// Scalars ---------------------------------------------------------------------------------------

// What |value| is a multiple of, element by element.
static const weft_value_t* multiplied(const weft_value_t* value) {
  for (uint32_t step = 0; step < MAX_STEPS && value->op; ++step) {
    const weft_op_t* op = value->op;
    if (op->opcode != WEFT_OP_MULTIPLY && op->opcode != WEFT_OP_DIVIDE &&
        op->opcode != WEFT_OP_NEGATE) {
      break;
    }
    const weft_op_t* first = op->operands[0]->op;
    const bool is_scaled =
        op->opcode == WEFT_OP_MULTIPLY && first && first->opcode == WEFT_OP_BROADCAST_IN_DIM;
    value = op->operands[is_scaled ? 1 : 0];
  }
  return value;
}

// Whether |value| and some gradient are multiples of one value.
static bool is_multiple(const weft_update_t* update, const weft_value_t* value) {
  const weft_value_t* of = multiplied(value);
  for (uint32_t i = 0; i < update->gradient_count; ++i) {
    if (multiplied(update->gradients[i]) == of) return true;
  }
  return false;
}

// Whether |op| adds up a gradient times something else. Norms of gradients are no such sums:
// buckets have those.
static bool is_product_sum(const weft_update_t* update, const weft_op_t* op) {
  const weft_op_t* terms = op->operands[0]->op;
  if (!terms || terms->opcode != WEFT_OP_MULTIPLY) return false;
  if (terms->operands[0] == terms->operands[1]) return false;
  return is_multiple(update, terms->operands[0]) || is_multiple(update, terms->operands[1]);
}

// Whether |value|, a scalar, is made of such a sum.
static bool adds_up_gradient(const weft_update_t* update, const weft_value_t* value) {
  const weft_value_t* stack[MAX_STEPS];
  uint32_t depth = 0;
  stack[depth++] = value;
  for (uint32_t step = 0; step < MAX_STEPS && depth > 0; ++step) {
    const weft_op_t* op = stack[--depth]->op;
    if (!op) continue;
    if (op->opcode == WEFT_OP_REDUCE) {
      if (is_product_sum(update, op)) return true;
      continue;
    }
    if (!weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) && op->opcode != WEFT_OP_RESHAPE) continue;
    for (uint32_t i = 0; i < op->operand_count && depth < MAX_STEPS; ++i) {
      stack[depth++] = op->operands[i];
    }
  }
  return false;
}

// Nodes -----------------------------------------------------------------------------------------

// What a node is to the gradients.
typedef struct join_s {
  uint64_t gradients;  // bit i: it depends on gradient i; the last bit: on a scalar of one
  bool reads_state;
  bool is_linear;  // in what it combines of gradients, as far as this shows here
} join_t;

static join_t join_of_leaf(const weft_update_t* update, const join_t* joins,
                           const weft_leaf_t* leaf) {
  join_t join = {.is_linear = true};
  switch (leaf->kind) {
    case WEFT_LEAF_NODE:
      return joins[leaf->number];
    case WEFT_LEAF_GRADIENT:
      join.gradients = UINT64_C(1) << leaf->number;
      break;
    case WEFT_LEAF_SCALAR:
      if (adds_up_gradient(update, leaf->value)) join.gradients = UINT64_C(1) << MAX_GRADIENTS;
      break;
    case WEFT_LEAF_STATE:
      join.reads_state = true;
      break;
    case WEFT_LEAF_PARAM:
    case WEFT_LEAF_SPLAT:
    case WEFT_LEAF_NONE:
      break;
  }
  return join;
}

static join_t join_of_node(const weft_update_t* update, const join_t* joins,
                           const weft_update_node_t* node) {
  const weft_opcode_t opcode = node->op->opcode;
  const bool adds = opcode == WEFT_OP_ADD || opcode == WEFT_OP_SUBTRACT;
  join_t join = {.is_linear = adds || opcode == WEFT_OP_MULTIPLY || opcode == WEFT_OP_DIVIDE ||
                              opcode == WEFT_OP_NEGATE};
  for (uint32_t i = 0; i < node->op->operand_count; ++i) {
    const join_t from = join_of_leaf(update, joins, &node->operands[i]);
    join.gradients |= from.gradients;
    join.reads_state = join.reads_state || from.reads_state;
    // What is no gradient would be rounded together with the part of one rank.
    join.is_linear = join.is_linear && from.is_linear && (from.gradients != 0 || !adds);
  }
  return join;
}

static bool is_new_value(const weft_update_t* update, uint32_t node) {
  const weft_leaf_t* param = &update->new_param;
  bool found = param->kind == WEFT_LEAF_NODE && param->number == node;
  for (uint32_t i = 0; i < update->state_count; ++i) {
    const weft_leaf_t* state = &update->new_states[i];
    found = found || (state->kind == WEFT_LEAF_NODE && state->number == node);
  }
  return found;
}

weft_status_t weft_update_find_joins(const weft_update_t* update, weft_arena_t* arena,
                                     weft_update_joins_t* out_joins) {
  join_t* joins = NULL;
  uint64_t all = 0;
  *out_joins = (weft_update_joins_t){.shared_count = update->gradient_count};
  if (update->gradient_count > MAX_GRADIENTS) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, update->node_count, sizeof(*joins), (void**)&joins));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, update->node_count, sizeof(*out_joins->values), (void**)&out_joins->values));
  for (uint32_t n = 0; n < update->node_count; ++n) {
    joins[n] = join_of_node(update, joins, &update->nodes[n]);
    const uint64_t gradients = joins[n].gradients;
    const bool has_several = (gradients & (gradients - 1)) != 0;
    all |= gradients;
    if (!has_several || !joins[n].is_linear || joins[n].reads_state || is_new_value(update, n)) {
      continue;
    }
    out_joins->values[out_joins->count++] = update->nodes[n].op->results[0];
  }
  out_joins->shared_count += (uint32_t)(all >> MAX_GRADIENTS);
  return weft_ok_status();
}
