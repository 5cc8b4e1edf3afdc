// Walks backwards from the new values. A value that others read, too, and that depends on neither
// the parameter nor its states is cut off and becomes a gradient, so that a gradient which is also
// measured (its norm) is one value and not the operations behind it; and so is what several
// gradients become together before anything else is made of them.
// States that only follow a parameter (an average of its values) are not met on the way: what no
// walk has met is looked at from its own side, and the walks are made once more.
#include "strategies/update.h"

#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "runtime/base/string_buffer.h"
#include "strategies/update_join.h"

// Longest chain of operations in one update; deeper ones are no optimizer we know.
#define UPDATE_MAX_NODES 4096
#define UPDATE_MAX_GRADIENTS 4096

typedef struct finder_s {
  const weft_function_t* function;
  const weft_roles_t* roles;
  weft_arena_t* arena;
  uint32_t* uses;         // by value id, over all regions
  uint32_t* inside;       // by value id: uses by the update at hand
  uint32_t* number;       // by value id: node number + 1
  bool* is_cut;           // by value id: a gradient whatever its operation is
  bool* is_carried;       // by value id: depends on the parameter or a state
  weft_update_t* update;  // at hand
  weft_update_node_t* nodes;
  uint32_t node_count;
  uint32_t* states;
  uint32_t state_count;
  const weft_value_t** gradients;
  uint32_t gradient_count;
  bool has_too_many;    // gradients
  uint32_t* next;       // by argument: the next follower of the same parameter; the count: none
  uint32_t* followers;  // by argument: the first follower of the parameter; the count: none
} finder_t;

static void count_uses(const weft_block_t* block, uint32_t* uses) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t o = 0; o < op->operand_count; ++o) ++uses[op->operands[o]->id];
    for (uint32_t r = 0; r < op->region_count; ++r) count_uses(op->regions[r], uses);
  }
}

// A new value of argument |argument|: what the function returns for it.
static const weft_value_t* new_value(const finder_t* finder, uint32_t argument) {
  const int32_t result = finder->roles->arguments[argument].result;
  const weft_block_t* body = finder->function->body;
  return result < 0 ? NULL : body->ops[body->op_count - 1]->operands[result];
}

// Leaves ----------------------------------------------------------------------------------------

static bool is_splat(const weft_value_t* value) {
  if (!value->op || value->op->opcode != WEFT_OP_CONSTANT) return false;
  const weft_attr_t* attr = weft_op_value(value->op);
  return attr && (attr->as.dense.splat || value->type->element_count == 1);
}

static uint32_t find_or_add(uint32_t* list, uint32_t* count, uint32_t item) {
  for (uint32_t i = 0; i < *count; ++i) {
    if (list[i] == item) return i;
  }
  list[*count] = item;
  return (*count)++;
}

// One more than there is room for is not kept: the walk then ends.
static weft_leaf_t gradient_leaf(finder_t* finder, const weft_value_t* value) {
  for (uint32_t i = 0; i < finder->gradient_count; ++i) {
    if (finder->gradients[i] == value) {
      return (weft_leaf_t){.kind = WEFT_LEAF_GRADIENT, .number = i, .value = value};
    }
  }
  if (finder->gradient_count == UPDATE_MAX_GRADIENTS) {
    finder->has_too_many = true;
    return (weft_leaf_t){.kind = WEFT_LEAF_GRADIENT, .value = value};
  }
  finder->gradients[finder->gradient_count] = value;
  return (weft_leaf_t){
      .kind = WEFT_LEAF_GRADIENT, .number = finder->gradient_count++, .value = value};
}

static bool is_inner(const finder_t* finder, const weft_value_t* value) {
  const weft_op_t* op = value->op;
  if (finder->is_cut[value->id] || !weft_update_same_dims(value->type, finder->update->type))
    return false;
  if (!weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) || op->result_count != 1) return false;
  if (op->region_count != 0) return false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* type = op->operands[i]->type;
    if (type->rank != 0 && !weft_update_same_dims(type, finder->update->type)) return false;
  }
  return true;
}

// What |value| is to the update; NONE when it is an operation of it that is still to be visited.
static weft_leaf_t classify(finder_t* finder, const weft_value_t* value) {
  weft_leaf_t leaf = {.value = value};
  if (value->type->rank == 0 && finder->update->type->rank != 0) {
    leaf.kind = WEFT_LEAF_SCALAR;
    return leaf;
  }
  if (!value->op) {
    leaf.kind = WEFT_LEAF_PARAM;
    if (value->block != finder->function->body) return gradient_leaf(finder, value);
    if (value->index == finder->update->param) return leaf;
    const weft_argument_role_t* role = &finder->roles->arguments[value->index];
    if (role->role != WEFT_ROLE_STATE || role->result < 0) return gradient_leaf(finder, value);
    leaf.kind = WEFT_LEAF_STATE;
    leaf.number = find_or_add(finder->states, &finder->state_count, value->index);
    return leaf;
  }
  if (is_splat(value)) {
    leaf.kind = WEFT_LEAF_SPLAT;
    return leaf;
  }
  const weft_value_t* scalar = weft_update_shared_scalar(value);
  if (scalar && value->type->rank != 0) {
    return (weft_leaf_t){.kind = WEFT_LEAF_SCALAR, .value = scalar};
  }
  if (finder->number[value->id]) {
    leaf.kind = WEFT_LEAF_NODE;
    leaf.number = finder->number[value->id] - 1;
    return leaf;
  }
  return is_inner(finder, value) ? leaf : gradient_leaf(finder, value);
}

// The walk --------------------------------------------------------------------------------------

static bool is_carried(const finder_t* finder, const weft_leaf_t* leaf) {
  return leaf->kind == WEFT_LEAF_PARAM || leaf->kind == WEFT_LEAF_STATE ||
         (leaf->kind == WEFT_LEAF_NODE && finder->is_carried[leaf->value->id]);
}

static weft_status_t add_node(finder_t* finder, const weft_op_t* op, weft_leaf_t* operands) {
  const weft_value_t* value = op->results[0];
  bool carried = false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    ++finder->inside[op->operands[i]->id];
    carried = carried || is_carried(finder, &operands[i]);
  }
  finder->is_carried[value->id] = carried;
  finder->nodes[finder->node_count] = (weft_update_node_t){.op = op, .operands = operands};
  finder->number[value->id] = ++finder->node_count;
  return weft_ok_status();
}

// Visits |root| and everything below it, operands first, with a stack of its own.
static weft_status_t visit(finder_t* finder, const weft_value_t* root, weft_leaf_t* out_leaf,
                           bool* out_too_large) {
  const weft_value_t* stack[UPDATE_MAX_NODES];
  uint32_t depth = 0;
  *out_leaf = classify(finder, root);
  if (out_leaf->kind != WEFT_LEAF_NONE) return weft_ok_status();
  stack[depth++] = root;
  while (depth > 0) {
    const weft_value_t* value = stack[depth - 1];
    const weft_op_t* op = value->op;
    weft_leaf_t* operands = NULL;
    bool complete = true;
    if (finder->number[value->id]) {
      --depth;
      continue;
    }
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(finder->arena, op->operand_count,
                                                   sizeof(*operands), (void**)&operands));
    for (uint32_t i = 0; complete && i < op->operand_count; ++i) {
      operands[i] = classify(finder, op->operands[i]);
      if (operands[i].kind != WEFT_LEAF_NONE) continue;
      complete = false;
      *out_too_large = depth == UPDATE_MAX_NODES;
      if (*out_too_large) return weft_ok_status();
      stack[depth++] = op->operands[i];
    }
    if (!complete) continue;
    *out_too_large = finder->node_count == UPDATE_MAX_NODES;
    if (*out_too_large) return weft_ok_status();
    WEFT_RETURN_IF_ERROR(add_node(finder, op, operands));
    --depth;
  }
  *out_leaf = classify(finder, root);
  return weft_ok_status();
}

static void forget(finder_t* finder) {
  for (uint32_t i = 0; i < finder->node_count; ++i) {
    const weft_op_t* op = finder->nodes[i].op;
    finder->number[op->results[0]->id] = 0;
    for (uint32_t o = 0; o < op->operand_count; ++o) finder->inside[op->operands[o]->id] = 0;
  }
  finder->node_count = 0;
  finder->state_count = 0;
  finder->gradient_count = 0;
  finder->has_too_many = false;
}

// One walk from all new values; states that turn up on the way are visited, too.
static weft_status_t walk(finder_t* finder, weft_leaf_t* new_states, bool* out_too_large) {
  weft_update_t* update = finder->update;
  forget(finder);
  WEFT_RETURN_IF_ERROR(
      visit(finder, new_value(finder, update->param), &update->new_param, out_too_large));
  const uint32_t none = finder->roles->argument_count;
  for (uint32_t s = finder->followers[update->param]; s != none; s = finder->next[s]) {
    (void)find_or_add(finder->states, &finder->state_count, s);
  }
  for (uint32_t i = 0; i < finder->state_count && !*out_too_large; ++i) {
    WEFT_RETURN_IF_ERROR(
        visit(finder, new_value(finder, finder->states[i]), &new_states[i], out_too_large));
  }
  *out_too_large = *out_too_large || finder->has_too_many;
  return weft_ok_status();
}

// A value that is used twice has two gradients; their sum is what ranks have to share, not each.
static bool adds_gradients(const weft_update_node_t* node) {
  if (node->op->opcode != WEFT_OP_ADD) return false;
  return node->operands[0].kind == WEFT_LEAF_GRADIENT &&
         node->operands[1].kind == WEFT_LEAF_GRADIENT;
}

// Cuts off nodes that carry nothing over from step to step and that others read or that only put a
// gradient together.
static bool cut_gradients(finder_t* finder) {
  bool changed = false;
  for (uint32_t i = 0; i < finder->node_count; ++i) {
    const weft_update_node_t* node = &finder->nodes[i];
    const weft_value_t* value = node->op->results[0];
    const bool is_measured = finder->uses[value->id] != finder->inside[value->id];
    if (finder->is_carried[value->id] || !(is_measured || adds_gradients(node))) continue;
    finder->is_cut[value->id] = true;
    changed = true;
  }
  return changed;
}

// Joins -----------------------------------------------------------------------------------------

// Values in which gradients may meet that are tried.
#define JOIN_MAX_TRIES 8

static weft_status_t find_joins(finder_t* finder, weft_leaf_t* new_states,
                                weft_update_joins_t* out_joins) {
  weft_update_t draft = *finder->update;
  draft.state_count = finder->state_count;
  draft.gradients = finder->gradients;
  draft.gradient_count = finder->gradient_count;
  draft.nodes = finder->nodes;
  draft.node_count = finder->node_count;
  draft.new_states = new_states;
  return weft_update_find_joins(&draft, finder->arena, out_joins);
}

// Where gradients only meet to become one (a gradient without its mean, one of a weight that is
// divided by its norm), ranks share what they become.
static weft_status_t join_gradients(finder_t* finder, weft_leaf_t* new_states,
                                    bool* out_too_large) {
  bool has_joined = true;
  while (has_joined) {
    weft_update_joins_t joins;
    has_joined = false;
    WEFT_RETURN_IF_ERROR(find_joins(finder, new_states, &joins));
    if (joins.count > JOIN_MAX_TRIES) joins.count = JOIN_MAX_TRIES;
    for (uint32_t i = 0; i < joins.count && !has_joined && !*out_too_large; ++i) {
      weft_update_joins_t others;
      bool* is_cut = &finder->is_cut[joins.values[i]->id];
      *is_cut = true;
      WEFT_RETURN_IF_ERROR(walk(finder, new_states, out_too_large));
      WEFT_RETURN_IF_ERROR(find_joins(finder, new_states, &others));
      has_joined = others.shared_count < joins.shared_count;
      *is_cut = has_joined;
    }
    if (joins.count == 0 || has_joined) continue;
    WEFT_RETURN_IF_ERROR(walk(finder, new_states, out_too_large));
  }
  return weft_ok_status();
}

// Updates ---------------------------------------------------------------------------------------

static weft_status_t explain(finder_t* finder, uint32_t argument, weft_updates_t* updates,
                             const char* text) {
  const size_t size = strlen(text) + 1;
  char* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(finder->arena, size, (void**)&copy));
  memcpy(copy, text, size);
  updates->reasons[argument] = copy;
  return weft_ok_status();
}

static const char* why_not(const finder_t* finder, const weft_leaf_t* new_states) {
  const weft_update_t* update = finder->update;
  if (update->new_param.kind == WEFT_LEAF_PARAM) return "the step returns it unchanged";
  if (update->type->rank == 0) return "it is a scalar";
  if (update->new_param.kind != WEFT_LEAF_NODE)
    return "its new value is not computed element by element";
  if (finder->gradient_count == 0) return "its update does not depend on a gradient";
  for (uint32_t i = 0; i < finder->state_count; ++i) {
    if (new_states[i].kind != WEFT_LEAF_NODE) {
      return "a state of its is not updated element by element";
    }
    if (!weft_update_same_dims(finder->function->body->arguments[finder->states[i]]->type,
                               update->type)) {
      return "a state of its has another shape";
    }
  }
  return NULL;
}

static weft_status_t copy_array(weft_arena_t* arena, const void* from, uint32_t count, size_t size,
                                void** out_copy) {
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, size, out_copy));
  if (count) memcpy(*out_copy, from, count * size);
  return weft_ok_status();
}

static weft_status_t keep(finder_t* finder, const weft_leaf_t* new_states) {
  weft_update_t* update = finder->update;
  weft_arena_t* arena = finder->arena;
  update->state_count = finder->state_count;
  update->gradient_count = finder->gradient_count;
  update->node_count = finder->node_count;
  WEFT_RETURN_IF_ERROR(copy_array(arena, finder->states, finder->state_count,
                                  sizeof(*update->states), (void**)&update->states));
  WEFT_RETURN_IF_ERROR(copy_array(arena, new_states, finder->state_count,
                                  sizeof(*update->new_states), (void**)&update->new_states));
  WEFT_RETURN_IF_ERROR(copy_array(arena, finder->gradients, finder->gradient_count,
                                  sizeof(*update->gradients), (void**)&update->gradients));
  return copy_array(arena, finder->nodes, finder->node_count, sizeof(*update->nodes),
                    (void**)&update->nodes);
}

static weft_status_t find_update(finder_t* finder, uint32_t argument, weft_leaf_t* new_states,
                                 weft_updates_t* updates) {
  weft_update_t* update = &updates->updates[updates->count];
  *update =
      (weft_update_t){.param = argument, .type = finder->function->body->arguments[argument]->type};
  finder->update = update;
  bool too_large = false;
  do {
    WEFT_RETURN_IF_ERROR(walk(finder, new_states, &too_large));
  } while (!too_large && cut_gradients(finder));
  if (!too_large) WEFT_RETURN_IF_ERROR(join_gradients(finder, new_states, &too_large));
  const char* reason =
      too_large ? "its update has too many operations" : why_not(finder, new_states);
  if (reason) return explain(finder, argument, updates, reason);
  WEFT_RETURN_IF_ERROR(keep(finder, new_states));
  ++updates->count;
  return weft_ok_status();
}

// Followers -------------------------------------------------------------------------------------

// The one parameter from which the new value of state |argument| is computed element by element; -1
// when there is none or are several. |marks| is by value id, with other numbers than |argument|
// + 1.
static int32_t followed_param(const finder_t* finder, uint32_t argument, uint32_t* marks) {
  const weft_value_t* stack[UPDATE_MAX_NODES];
  const weft_value_t* root = new_value(finder, argument);
  const weft_type_t* type = finder->function->body->arguments[argument]->type;
  uint32_t depth = 0;
  uint32_t visited = 0;
  int32_t param = -1;
  if (!root->op) return -1;
  stack[depth++] = root;
  while (depth > 0) {
    const weft_value_t* value = stack[--depth];
    const weft_op_t* op = value->op;
    if (marks[value->id] == argument + 1 || !weft_update_same_dims(value->type, type)) continue;
    marks[value->id] = argument + 1;
    if (!op) {
      if (value->block != finder->function->body) return -1;
      const weft_argument_role_t* role = &finder->roles->arguments[value->index];
      if (role->role != WEFT_ROLE_PARAM || role->result < 0) continue;
      if (param >= 0) return -1;
      param = (int32_t)value->index;
    } else if (weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) && op->region_count == 0) {
      if (++visited > UPDATE_MAX_NODES / 8 || depth + op->operand_count > UPDATE_MAX_NODES) {
        return -1;
      }
      for (uint32_t i = 0; i < op->operand_count; ++i) stack[depth++] = op->operands[i];
    }
  }
  return param;
}

// Finds which parameters the states follow that are in none of |updates|.
static weft_status_t find_followers(finder_t* finder, const weft_updates_t* updates,
                                    bool* out_found) {
  const uint32_t count = finder->roles->argument_count;
  bool* is_met = NULL;
  uint32_t* marks = NULL;
  *out_found = false;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(finder->arena, count, sizeof(*is_met), (void**)&is_met));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      finder->arena, finder->function->graph->value_count, sizeof(*marks), (void**)&marks));
  for (uint32_t u = 0; u < updates->count; ++u) {
    const weft_update_t* update = &updates->updates[u];
    for (uint32_t s = 0; s < update->state_count; ++s) is_met[update->states[s]] = true;
  }
  // From the last one, so that the lists are in order.
  for (uint32_t i = count; i-- > 0;) {
    const weft_argument_role_t* role = &finder->roles->arguments[i];
    if (role->role != WEFT_ROLE_STATE || role->result < 0 || is_met[i]) continue;
    if (finder->function->body->arguments[i]->type->rank == 0) continue;
    const int32_t param = followed_param(finder, i, marks);
    if (param < 0) continue;
    finder->next[i] = finder->followers[param];
    finder->followers[param] = i;
    *out_found = true;
  }
  return weft_ok_status();
}

static weft_status_t finder_init(finder_t* finder) {
  const uint32_t values = finder->function->graph->value_count;
  weft_arena_t* arena = finder->arena;
  uint32_t** by_value[] = {&finder->uses, &finder->inside, &finder->number};
  for (size_t i = 0; i < sizeof(by_value) / sizeof(by_value[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, values, sizeof(uint32_t), (void**)by_value[i]));
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, values, sizeof(bool), (void**)&finder->is_cut));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, values, sizeof(bool), (void**)&finder->is_carried));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, UPDATE_MAX_NODES, sizeof(*finder->nodes),
                                                 (void**)&finder->nodes));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, finder->roles->argument_count,
                                                 sizeof(*finder->states), (void**)&finder->states));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, UPDATE_MAX_GRADIENTS, sizeof(*finder->gradients), (void**)&finder->gradients));
  uint32_t** by_argument[] = {&finder->next, &finder->followers};
  for (size_t i = 0; i < sizeof(by_argument) / sizeof(by_argument[0]); ++i) {
    const uint32_t count = finder->roles->argument_count;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, count, sizeof(uint32_t), (void**)by_argument[i]));
    for (uint32_t k = 0; k < count; ++k) (*by_argument[i])[k] = count;
  }
  count_uses(finder->function->body, finder->uses);
  return weft_ok_status();
}

static weft_status_t find_updates(finder_t* finder, weft_leaf_t* new_states,
                                  weft_updates_t* updates) {
  updates->count = 0;
  for (uint32_t i = 0; i < finder->roles->argument_count; ++i) {
    const weft_argument_role_t* role = &finder->roles->arguments[i];
    updates->reasons[i] = NULL;
    if (role->role != WEFT_ROLE_PARAM || role->result < 0) continue;
    WEFT_RETURN_IF_ERROR(find_update(finder, i, new_states, updates));
  }
  return weft_ok_status();
}

weft_status_t weft_updates_find(const weft_function_t* function, const weft_roles_t* roles,
                                weft_arena_t* arena, weft_updates_t* out_updates) {
  *out_updates = (weft_updates_t){0};
  finder_t finder = {.function = function, .roles = roles, .arena = arena};
  weft_leaf_t* new_states = NULL;
  const uint32_t count = roles->argument_count;
  WEFT_RETURN_IF_ERROR(finder_init(&finder));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_updates->updates),
                                                 (void**)&out_updates->updates));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_updates->reasons),
                                                 (void**)&out_updates->reasons));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*new_states), (void**)&new_states));
  WEFT_RETURN_IF_ERROR(find_updates(&finder, new_states, out_updates));
  bool has_followers = false;
  WEFT_RETURN_IF_ERROR(find_followers(&finder, out_updates, &has_followers));
  return has_followers ? find_updates(&finder, new_states, out_updates) : weft_ok_status();
}

// Equal rules -----------------------------------------------------------------------------------

static bool same_leaf(const weft_leaf_t* a, const weft_leaf_t* b) {
  if (a->kind != b->kind || a->number != b->number) return false;
  if (a->kind == WEFT_LEAF_SCALAR) return a->value == b->value;
  if (a->value->type->dtype != b->value->type->dtype) return false;
  if (a->kind != WEFT_LEAF_SPLAT) return true;
  const weft_attr_t* left = weft_op_value(a->value->op);
  const weft_attr_t* right = weft_op_value(b->value->op);
  return memcmp(left->as.dense.data, right->as.dense.data,
                weft_dtype_size_bytes(a->value->type->dtype)) == 0;
}

static bool same_node(const weft_update_node_t* a, const weft_update_node_t* b) {
  if (a->op->opcode != b->op->opcode || a->op->operand_count != b->op->operand_count ||
      a->op->attr_count != b->op->attr_count ||
      a->op->results[0]->type->dtype != b->op->results[0]->type->dtype) {
    return false;
  }
  for (uint32_t i = 0; i < a->op->attr_count; ++i) {
    const weft_named_attr_t* attr = &a->op->attrs[i];
    const weft_attr_t* other = weft_op_attr(b->op, attr->name);
    if (!other || !weft_attr_equal(attr->value, other)) return false;
  }
  for (uint32_t i = 0; i < a->op->operand_count; ++i) {
    if (!same_leaf(&a->operands[i], &b->operands[i])) return false;
  }
  return true;
}

const weft_value_t* weft_update_shared_gradient(const weft_value_t* gradient) {
  const weft_op_t* op = gradient->op;
  if (!op || op->opcode != WEFT_OP_CONVERT || !op->operands[0]->op) return gradient;
  const weft_dtype_t from = op->operands[0]->type->dtype;
  const weft_dtype_t to = gradient->type->dtype;
  const bool is_longer = weft_dtype_is_float(from) && weft_dtype_is_float(to) &&
                         weft_dtype_size_bytes(from) < weft_dtype_size_bytes(to);
  return is_longer ? op->operands[0] : gradient;
}

static weft_dtype_t shared_dtype(const weft_update_t* update, uint32_t gradient) {
  return weft_update_shared_gradient(update->gradients[gradient])->type->dtype;
}

bool weft_update_same_rule(const weft_update_t* a, const weft_update_t* b) {
  if (a->node_count != b->node_count || a->state_count != b->state_count ||
      a->gradient_count != b->gradient_count || a->type->dtype != b->type->dtype ||
      !same_leaf(&a->new_param, &b->new_param)) {
    return false;
  }
  for (uint32_t i = 0; i < a->state_count; ++i) {
    if (!same_leaf(&a->new_states[i], &b->new_states[i])) return false;
  }
  for (uint32_t i = 0; i < a->gradient_count; ++i) {
    if (shared_dtype(a, i) != shared_dtype(b, i)) return false;
  }
  for (uint32_t i = 0; i < a->node_count; ++i) {
    if (!same_node(&a->nodes[i], &b->nodes[i])) return false;
  }
  return true;
}
