// Operations without a rule: terminators, control flow, and operations that pass values on as they
// are (barriers, constraints).
//
// What a loop carries has one form in the operands, the block arguments, the body's results and the
// loop's results; what branches give is converted at their ends.
#include "sharding/partition_internal.h"
#include "sharding/rule_internal.h"

bool weft_partition_has_blocks(const weft_op_t* op) {
  return op->opcode == WEFT_OP_WHILE || op->opcode == WEFT_OP_CASE || op->opcode == WEFT_OP_IF;
}

bool weft_partition_is_structure(const weft_op_t* op) {
  return weft_partition_has_blocks(op) || op->opcode == WEFT_OP_RETURN ||
         op->opcode == WEFT_OP_FUNC_RETURN || op->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION;
}

static weft_status_t need_operand(weft_assigner_t* assigner, weft_op_assignment_t* node,
                                  uint32_t operand, const weft_sharding_t* form) {
  const weft_value_t* value = node->op->operands[operand];
  WEFT_RETURN_IF_ERROR(weft_assign_refresh(assigner, value));
  node->operands[operand] = *form;
  return weft_assign_need(assigner, value, form);
}

// The form of a value that control flow gives: what propagation found, resolved.
static weft_sharding_t carried_form(const weft_assigner_t* assigner, const weft_value_t* value) {
  weft_sharding_t form = *assigner->values[value->id].wanted;
  form.partial = (weft_axes_t){.count = 0};
  form.reduction = WEFT_REDUCTION_NONE;
  return form;
}

static bool has_product(const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    if (weft_partition_is_product(op)) return true;
    for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count; ++r) {
      if (has_product(op->regions[r])) return true;
    }
  }
  return false;
}

// Axes along which samples cut what a loop carries. A state may begin the same for all of them, as
// nobody's.
static uint32_t carried_samples(const weft_assigner_t* assigner, const weft_value_t* result) {
  const weft_annotations_t* annotations = assigner->annotations;
  return annotations->values[result->id].sample_axes &
         (annotations->layout_axes | assigner->mesh->time_axes);
}

// What a loop with products carries is gathered before the loop, not by the products in each turn,
// if it need not be cut.
static void gather_free(const weft_assigner_t* assigner, const weft_value_t* operand,
                        const weft_value_t* result, weft_sharding_t* form) {
  const weft_annotations_t* annotations = assigner->annotations;
  const uint32_t samples = carried_samples(assigner, result);
  if (!weft_assign_is_free(assigner, &assigner->values[operand->id])) return;
  for (int32_t d = 0; d < form->rank; ++d) {
    form->dims[d] = weft_axes_without(form->dims[d], annotations->layout_axes & ~samples);
  }
}

// What a loop adds up from nothing is not cut by ranks alone where sums are completed in time
// first: samples are cut in time, too, so that it is a sum over them, and every turn would complete
// it.
static void add_up_whole(const weft_assigner_t* assigner, const weft_value_t* operand,
                         weft_sharding_t* form) {
  if (!assigner->annotations->adds_time_first || !weft_rule_is_zero(operand)) return;
  for (int32_t d = 0; d < form->rank; ++d) {
    if ((weft_axes_mask(form->dims[d]) & assigner->mesh->time_axes) != 0) continue;
    form->dims[d] = weft_axes_without(form->dims[d], assigner->annotations->layout_axes);
  }
}

static weft_status_t assign_return(weft_assigner_t* assigner, weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  const weft_op_assignment_t* parent = &assigner->ops[assigner->parent];
  const bool is_condition =
      parent->op->opcode == WEFT_OP_WHILE && op->block == parent->op->regions[0];
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_sharding_t replicated = weft_sharding_replicated(op->operands[i]->type);
    const weft_sharding_t* form = is_condition ? &replicated : &parent->results[i];
    if (!is_condition && assigner->is_trying) {
      WEFT_RETURN_IF_ERROR(weft_assign_refresh(assigner, op->operands[i]));
    } else {
      WEFT_RETURN_IF_ERROR(need_operand(assigner, node, i, form));
    }
  }
  return weft_ok_status();
}

static weft_status_t assign_regions(weft_assigner_t* assigner, uint32_t index, bool is_trying) {
  const weft_op_t* op = assigner->ops[index].op;
  const uint32_t parent = assigner->parent;
  const bool was_trying = assigner->is_trying;
  uint32_t first = index + 1;
  for (uint32_t r = 0; r < op->region_count; ++r) {
    assigner->parent = index;
    assigner->is_trying = is_trying;
    WEFT_RETURN_IF_ERROR(weft_assign_block(assigner, op->regions[r], first));
    for (uint32_t i = 0; i < op->regions[r]->op_count; ++i) first = assigner->ends[first];
  }
  assigner->parent = parent;
  assigner->is_trying = was_trying;
  return weft_ok_status();
}

// Each loop around another multiplies how often the inner one is decided, each try adds to it.
#define MAX_TRYING_DEPTH 3
#define MAX_TRIES 4

// ---- loops --------------------------------------------------------------------------------------

// A partial value that is carried is a root: what resolves it sends all of it.
static void make_root(weft_assigner_t* assigner, const weft_value_t* value) {
  weft_assign_value_t* v = &assigner->values[value->id];
  v->root = v->origin = value->id;
  v->root_bytes = (double)weft_type_size_bytes(value->type);
  v->chain = 0;
}

// Notes that block argument or result |to| takes the place of |from|.
static void derive_carried(weft_assigner_t* assigner, const weft_value_t* from,
                           const weft_value_t* to) {
  weft_assign_value_t* v = &assigner->values[to->id];
  v->samples = 0;
  v->has_free = false;
  weft_assign_derive(assigner, &assigner->values[from->id], v);
}

// The same for result |result| of an operation without a rule, which control flow gives.
static void derive_result(weft_assigner_t* assigner, const weft_op_t* op, uint32_t result) {
  weft_assign_value_t* v = &assigner->values[op->results[result]->id];
  const bool is_manual = op->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION;
  const bool has_operand = op->opcode != WEFT_OP_IF && op->opcode != WEFT_OP_CASE && !is_manual;
  v->samples = 0;
  v->has_free = false;
  for (uint32_t i = 0; i < op->operand_count && is_manual; ++i) {
    weft_assign_derive(assigner, &assigner->values[op->operands[i]->id], v);
  }
  if (has_operand) weft_assign_derive(assigner, &assigner->values[op->operands[result]->id], v);
  if (!weft_partition_has_blocks(op)) return;
  for (uint32_t r = op->opcode == WEFT_OP_WHILE ? 1 : 0; r < op->region_count; ++r) {
    const weft_block_t* block = op->regions[r];
    const weft_value_t* given = block->ops[block->op_count - 1]->operands[result];
    weft_assign_derive(assigner, &assigner->values[given->id], v);
  }
}

static void set_block_arguments(weft_assigner_t* assigner, const weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    for (uint32_t r = 0; r < op->region_count; ++r) {
      const weft_value_t* argument = op->regions[r]->arguments[i];
      weft_assign_made(assigner, argument, &node->results[i]);
      make_root(assigner, argument);
      derive_carried(assigner, op->operands[i], argument);
      if (!weft_assign_is_free(assigner, &assigner->values[op->operands[i]->id])) continue;
      assigner->values[argument->id].samples |=
          carried_samples(assigner, op->results[i]) & weft_sharding_dim_axes(&node->results[i]);
    }
  }
}

// Axes on which the body gives carried value |i| partial though it is carried otherwise.
static uint32_t partial_axes_given(const weft_assigner_t* assigner,
                                   const weft_op_assignment_t* node, uint32_t i,
                                   weft_reduction_t* out_reduction) {
  const weft_op_t* op = node->op;
  const weft_block_t* body = op->regions[1];
  const weft_value_t* given = body->ops[body->op_count - 1]->operands[i];
  const weft_sharding_t* kept = &assigner->values[given->id].kept;
  *out_reduction = kept->reduction;
  return weft_axes_mask(kept->partial) & ~weft_sharding_used_axes(&node->results[i]);
}

// Carries partial what the body gives partial.
static bool try_partial(weft_assigner_t* assigner, weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  bool has_any = false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    weft_assign_value_t* result = &assigner->values[op->results[i]->id];
    if (result->is_pinned) continue;
    weft_reduction_t reduction = WEFT_REDUCTION_NONE;
    uint32_t axes = partial_axes_given(assigner, node, i, &reduction) & ~result->refused_axes;
    for (uint32_t a = 0; axes != 0; ++a, axes >>= 1) {
      if ((axes & 1) == 0) continue;
      weft_sharding_add_partial(&node->results[i], a, reduction);
      has_any = true;
    }
  }
  return has_any;
}

// Takes back what does not work: block arguments that some reader needs whole, or that are partial
// while the body gives them otherwise.
static bool refuse_partial(weft_assigner_t* assigner, weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  const weft_block_t* body = op->regions[1];
  bool has_refused = false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    weft_sharding_t* form = &node->results[i];
    if (form->partial.count == 0) continue;
    const weft_value_t* given = body->ops[body->op_count - 1]->operands[i];
    const weft_sharding_t* kept = &assigner->values[given->id].kept;
    bool works =
        weft_axes_equal(kept->partial, form->partial) && kept->reduction == form->reduction;
    for (uint32_t r = 0; r < op->region_count; ++r) {
      weft_assign_value_t* argument = &assigner->values[op->regions[r]->arguments[i]->id];
      works = works && !argument->is_forced;
      argument->is_forced = false;
    }
    if (works) continue;
    assigner->values[op->results[i]->id].refused_axes |= weft_axes_mask(form->partial);
    form->partial = (weft_axes_t){.count = 0};
    form->reduction = WEFT_REDUCTION_NONE;
    has_refused = true;
  }
  return has_refused;
}

static void refuse_all(weft_assigner_t* assigner, weft_op_assignment_t* node) {
  for (uint32_t i = 0; i < node->op->operand_count; ++i) {
    weft_sharding_t* form = &node->results[i];
    assigner->values[node->op->results[i]->id].refused_axes |= weft_axes_mask(form->partial);
    form->partial = (weft_axes_t){.count = 0};
    form->reduction = WEFT_REDUCTION_NONE;
  }
}

// A sum over the iterations of a loop stays partial, so that it is resolved once, behind the loop:
// found by trying, first with nothing partial, then with what the body then gives partial, without
// what turns out to be read whole.
static weft_status_t try_loop(weft_assigner_t* assigner, uint32_t index) {
  weft_op_assignment_t* node = &assigner->ops[index];
  set_block_arguments(assigner, node);
  WEFT_RETURN_IF_ERROR(assign_regions(assigner, index, true));
  bool is_trying = try_partial(assigner, node);
  for (uint32_t i = 0; is_trying && i < MAX_TRIES; ++i) {
    set_block_arguments(assigner, node);
    WEFT_RETURN_IF_ERROR(assign_regions(assigner, index, true));
    is_trying = refuse_partial(assigner, node);
  }
  if (is_trying) refuse_all(assigner, node);
  return weft_ok_status();
}

static weft_status_t assign_while(weft_assigner_t* assigner, uint32_t index) {
  weft_op_assignment_t* node = &assigner->ops[index];
  const weft_op_t* op = node->op;
  const bool multiplies = assigner->annotations->layout_axes != 0 && has_product(op->regions[1]);
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    node->results[i] = carried_form(assigner, op->results[i]);
    if (multiplies) gather_free(assigner, op->operands[i], op->results[i], &node->results[i]);
    add_up_whole(assigner, op->operands[i], &node->results[i]);
  }
  if (assigner->loop_depth < MAX_TRYING_DEPTH) {
    ++assigner->loop_depth;
    WEFT_RETURN_IF_ERROR(try_loop(assigner, index));
    --assigner->loop_depth;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(need_operand(assigner, node, i, &node->results[i]));
  }
  set_block_arguments(assigner, node);
  return assign_regions(assigner, index, false);
}

static weft_status_t assign_branches(weft_assigner_t* assigner, uint32_t index) {
  weft_op_assignment_t* node = &assigner->ops[index];
  const weft_op_t* op = node->op;
  const weft_sharding_t replicated = weft_sharding_replicated(op->operands[0]->type);
  WEFT_RETURN_IF_ERROR(need_operand(assigner, node, 0, &replicated));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    node->results[i] = carried_form(assigner, op->results[i]);
  }
  ++assigner->branch_depth;
  weft_status_t status = assign_regions(assigner, index, false);
  --assigner->branch_depth;
  return status;
}

// A barrier hands every value on as it is kept; a constraint converts it.
static weft_status_t assign_identity(weft_assigner_t* assigner, weft_op_assignment_t* node) {
  for (uint32_t i = 0; i < node->op->result_count; ++i) {
    const weft_value_t* operand = node->op->operands[i];
    WEFT_RETURN_IF_ERROR(weft_assign_refresh(assigner, operand));
    const weft_assign_value_t* result = &assigner->values[node->op->results[i]->id];
    const weft_sharding_t form =
        result->is_pinned ? *result->wanted : assigner->values[operand->id].kept;
    node->results[i] = form;
    WEFT_RETURN_IF_ERROR(need_operand(assigner, node, i, &form));
  }
  return weft_ok_status();
}

weft_status_t weft_assign_structure(weft_assigner_t* assigner, uint32_t index) {
  weft_op_assignment_t* node = &assigner->ops[index];
  const weft_op_t* op = node->op;
  bool is_identity = false;
  switch (op->opcode) {
    case WEFT_OP_FUNC_RETURN:
      for (uint32_t i = 0; i < op->operand_count; ++i) {
        WEFT_RETURN_IF_ERROR(need_operand(assigner, node, i, &assigner->results[i]));
      }
      return weft_ok_status();
    case WEFT_OP_RETURN:
      return assign_return(assigner, node);
    case WEFT_OP_WHILE:
      WEFT_RETURN_IF_ERROR(assign_while(assigner, index));
      break;
    case WEFT_OP_CASE:
    case WEFT_OP_IF:
      WEFT_RETURN_IF_ERROR(assign_branches(assigner, index));
      break;
    case WEFT_OP_SDY_MANUAL_COMPUTATION:
      WEFT_RETURN_IF_ERROR(weft_assign_manual(assigner, node));
      break;
    default:
      is_identity = true;
      WEFT_RETURN_IF_ERROR(assign_identity(assigner, node));
      break;
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    weft_assign_made(assigner, op->results[i], &node->results[i]);
    make_root(assigner, op->results[i]);
    derive_result(assigner, op, i);
    if (!is_identity) continue;
    bool has_moved = false;
    weft_assign_follow(assigner, op->results[i], i);
    WEFT_RETURN_IF_ERROR(weft_assign_move_force(assigner, op->results[i], &has_moved));
  }
  return weft_ok_status();
}
