// From an assignment on axes that stand for several ones each to the mesh of the program.
//
// A cut that samples make is along all of the axes that one stands for, and so are parts of sums
// over samples. A cut for another reason is along those only along which values are kept. Which of
// both a cut is, is told in program order: operations pass on what their operands have, samples
// first; arguments, and cuts that no operand has, follow propagation. Either would be right: what
// is read otherwise than it is kept is converted.
#include "sharding/partition_internal.h"

typedef struct unfolder_s {
  weft_assigner_t* assigner;
  const weft_unfolding_t* unfolding;
  uint32_t folded;  // mask: axes for which it makes a difference
} unfolder_t;

// ---- forms --------------------------------------------------------------------------------------

// The axes that |axis| becomes; |kept|: mask of those that are not cut by samples.
static weft_axes_t unfold_axis(const unfolder_t* unfolder, uint32_t axis, uint32_t kept) {
  const weft_unfolding_t* unfolding = unfolder->unfolding;
  return (kept >> axis & 1) != 0 ? unfolding->kept[axis] : unfolding->samples[axis];
}

static weft_axes_t unfold_axes(const unfolder_t* unfolder, weft_axes_t axes, uint32_t kept) {
  weft_axes_t unfolded = {.count = 0};
  for (uint32_t i = 0; i < axes.count; ++i) {
    const weft_axes_t own = unfold_axis(unfolder, weft_axes_at(axes, i), kept);
    for (uint32_t k = 0; k < own.count; ++k) {
      unfolded = weft_axes_with(unfolded, weft_axes_at(own, k));
    }
  }
  return unfolded;
}

static uint32_t unfold_mask(const unfolder_t* unfolder, uint32_t mask, uint32_t kept) {
  uint32_t unfolded = 0;
  for (uint32_t axis = 0; axis < unfolder->assigner->mesh->axis_count; ++axis) {
    if ((mask >> axis & 1) != 0) unfolded |= weft_axes_mask(unfold_axis(unfolder, axis, kept));
  }
  return unfolded;
}

static void unfold_form(const unfolder_t* unfolder, uint32_t kept, weft_sharding_t* form) {
  const uint32_t partial = unfold_mask(unfolder, weft_axes_mask(form->partial), kept);
  const weft_reduction_t reduction = form->reduction;
  for (int32_t d = 0; d < form->rank; ++d) {
    form->dims[d] = unfold_axes(unfolder, form->dims[d], kept);
  }
  form->partial = (weft_axes_t){.count = 0};
  for (uint32_t axis = 0; partial >> axis != 0; ++axis) {
    if ((partial >> axis & 1) != 0) weft_sharding_add_partial(form, axis, reduction);
  }
}

// ---- what is kept -------------------------------------------------------------------------------

static weft_assign_value_t* value_of(const unfolder_t* unfolder, const weft_value_t* value) {
  return &unfolder->assigner->values[value->id];
}

// Mask of the axes along which no samples cut |value|, by propagation.
static uint32_t kept_by_propagation(const unfolder_t* unfolder, const weft_value_t* value) {
  return ~unfolder->assigner->annotations->values[value->id].sample_axes;
}

// Tells how |value| is made, and with it how it is kept.
static void set_kept(const unfolder_t* unfolder, const weft_value_t* value, uint32_t kept) {
  weft_assign_value_t* v = value_of(unfolder, value);
  v->made_kept = v->kept_kept = 0;
  for (uint32_t axis = 0; unfolder->folded >> axis != 0; ++axis) {
    const uint32_t bit = UINT32_C(1) << axis;
    const weft_axis_state_kind_t made = weft_axis_state(&v->made, axis).kind;
    const weft_axis_state_kind_t held = weft_axis_state(&v->kept, axis).kind;
    if ((unfolder->folded & bit) == 0) continue;
    v->made_kept |= kept & bit;
    // A sum that ranks take in parts when it is complete.
    const bool is_cut_anew = held == WEFT_AXIS_CUT && made != held;
    if (is_cut_anew) v->kept_kept |= kept_by_propagation(unfolder, value) & bit;
    if (held == made) v->kept_kept |= kept & bit;
  }
}

// ---- operations with a rule ---------------------------------------------------------------------

// True when what |node| makes along |axis| would not be laid out major first if that were fewer
// pieces: a factor is cut to the last element, and another one of the dimension behind it.
static bool needs_all_pieces(const weft_op_assignment_t* node, uint32_t axis) {
  const weft_sharding_rule_t* rule = node->rule;
  for (uint32_t row = 0; row < rule->operand_count + rule->result_count; ++row) {
    const bool is_operand = row < rule->operand_count;
    const weft_type_t* type = is_operand ? node->op->operands[row]->type
                                         : node->op->results[row - rule->operand_count]->type;
    for (int32_t d = 0; type->kind == WEFT_TYPE_TENSOR && d < type->rank; ++d) {
      const weft_dim_factors_t* factors = &rule->tensors[row][d];
      bool is_major = false;
      for (uint32_t i = 0; i < factors->count; ++i) {
        const weft_axes_t axes = node->factors[factors->at[i]];
        if (is_major && axes.count > 0) return true;
        is_major = is_major || weft_axes_contain(axes, axis);
      }
    }
  }
  return false;
}

// True when pieces along |axis| are equal.
static bool is_even(const unfolder_t* unfolder, const weft_op_assignment_t* node, uint32_t axis) {
  for (uint32_t f = 0; f < node->rule->factor_count; ++f) {
    if (!weft_axes_contain(node->factors[f], axis)) continue;
    const uint32_t pieces = weft_mesh_axes_size(unfolder->assigner->mesh, node->factors[f]);
    if (node->rule->factors[f].size % pieces != 0) return false;
  }
  return true;
}

// True when no samples cut what |node| does along |axis|. Only samples cut products, for how those
// add up may depend on their size.
static bool is_kept_along(const unfolder_t* unfolder, const weft_op_assignment_t* node,
                          uint32_t axis) {
  const weft_op_t* op = node->op;
  bool is_kept = false;
  bool is_moved = false;  // from where samples cut it
  if (node->is_shared || weft_partition_is_product(op)) return false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_assign_value_t* v = value_of(unfolder, op->operands[i]);
    const weft_axis_state_t read = weft_axis_state(&node->operands[i], axis);
    const weft_axis_state_t held = weft_axis_state(&v->kept, axis);
    const bool is_sampled = (v->kept_kept >> axis & 1) == 0;
    if (read.kind == WEFT_AXIS_REPLICATED || held.kind != read.kind) continue;
    if (read.kind == WEFT_AXIS_CUT && held.dim != read.dim) {
      is_moved = is_moved || is_sampled;
      continue;
    }
    if (is_sampled) return false;
    is_kept = true;
  }
  if (!is_kept && is_moved && is_even(unfolder, node, axis)) return false;
  if (is_kept) return !needs_all_pieces(node, axis);
  for (uint32_t r = 0; r < op->result_count; ++r) {
    const weft_axis_state_kind_t made = weft_axis_state(&node->results[r], axis).kind;
    if (made == WEFT_AXIS_PARTIAL) return false;
    if (made == WEFT_AXIS_CUT && (kept_by_propagation(unfolder, op->results[r]) >> axis & 1) == 0) {
      return false;
    }
  }
  return !needs_all_pieces(node, axis);
}

// True when samples cut an operand along |axis|.
static bool reads_samples(const unfolder_t* unfolder, const weft_op_t* op, uint32_t axis) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_assign_value_t* v = value_of(unfolder, op->operands[i]);
    const bool is_cut = weft_axis_state(&v->kept, axis).kind == WEFT_AXIS_CUT;
    if (is_cut && (v->kept_kept >> axis & 1) == 0) return true;
  }
  return false;
}

static uint32_t kept_of_op(const unfolder_t* unfolder, const weft_op_assignment_t* node) {
  uint32_t kept = 0;
  for (uint32_t axis = 0; unfolder->folded >> axis != 0; ++axis) {
    const uint32_t bit = UINT32_C(1) << axis;
    if ((unfolder->folded & bit) != 0 && is_kept_along(unfolder, node, axis)) kept |= bit;
  }
  return kept;
}

static void find_uneven(const unfolder_t* unfolder, weft_op_assignment_t* node) {
  for (uint32_t axis = 0; unfolder->folded >> axis != 0; ++axis) {
    const uint32_t bit = UINT32_C(1) << axis;
    if ((unfolder->folded & node->uneven_axes & bit) == 0) continue;
    // What is kept is kept in equal pieces.
    if (!reads_samples(unfolder, node->op, axis)) node->uneven_axes &= ~bit;
  }
  node->uneven_axes = unfold_mask(unfolder, node->uneven_axes, 0);
}

static void unfold_op(const unfolder_t* unfolder, weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  const uint32_t kept = kept_of_op(unfolder, node);
  find_uneven(unfolder, node);
  for (uint32_t r = 0; r < op->result_count; ++r) set_kept(unfolder, op->results[r], kept);
  for (uint32_t f = 0; f < node->rule->factor_count; ++f) {
    node->factors[f] = unfold_axes(unfolder, node->factors[f], kept);
  }
  node->linear_axes = unfold_mask(unfolder, node->linear_axes, kept);
  for (uint32_t i = 0; i < op->operand_count; ++i) unfold_form(unfolder, kept, &node->operands[i]);
  for (uint32_t r = 0; r < op->result_count; ++r) unfold_form(unfolder, kept, &node->results[r]);
}

// ---- operations without one ---------------------------------------------------------------------

// Along which axes no samples cut result |result|, which takes the place of operand |result| if
// |has_operand|.
static uint32_t kept_of_result(const unfolder_t* unfolder, const weft_op_assignment_t* node,
                               uint32_t result, bool has_operand) {
  const weft_op_t* op = node->op;
  uint32_t kept = 0;
  for (uint32_t axis = 0; unfolder->folded >> axis != 0; ++axis) {
    const weft_axis_state_kind_t kind = weft_axis_state(&node->results[result], axis).kind;
    uint32_t own = kept_by_propagation(unfolder, op->results[result]);
    if (kind == WEFT_AXIS_PARTIAL) own = 0;
    if (has_operand) {
      const weft_assign_value_t* v = value_of(unfolder, op->operands[result]);
      if (weft_axis_state(&v->kept, axis).kind == kind) own = v->kept_kept;
    }
    kept |= own & UINT32_C(1) << axis;
  }
  return kept & unfolder->folded;
}

// What a loop carries has one form everywhere; branches end in the form of the results.
static void unfold_structure(const unfolder_t* unfolder, weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  const bool is_manual = op->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION;
  const bool is_branch = op->opcode == WEFT_OP_CASE || op->opcode == WEFT_OP_IF;
  for (uint32_t i = 0; i < op->result_count; ++i) {
    const uint32_t kept = is_manual ? 0 : kept_of_result(unfolder, node, i, !is_branch);
    set_kept(unfolder, op->results[i], kept);
    if (!is_branch && !is_manual) unfold_form(unfolder, kept, &node->operands[i]);
    unfold_form(unfolder, kept, &node->results[i]);
    for (uint32_t r = 0; op->opcode == WEFT_OP_WHILE && r < op->region_count; ++r) {
      set_kept(unfolder, op->regions[r]->arguments[i], kept);
    }
  }
  for (uint32_t i = 0; is_manual && i < op->operand_count; ++i) {
    unfold_form(unfolder, 0, &node->operands[i]);
  }
}

// Operands are what |parent|, the operation with the block, gives; NULL: they are the function's
// results.
static void unfold_return(const unfolder_t* unfolder, const weft_op_t* parent,
                          weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const bool is_result = parent && i < parent->result_count;
    const uint32_t kept = is_result ? value_of(unfolder, parent->results[i])->made_kept : 0;
    unfold_form(unfolder, kept, &node->operands[i]);
    if (!parent) node->operands[i] = unfolder->assigner->results[i];
  }
}

static void unfold_block(const unfolder_t* unfolder, const weft_block_t* block,
                         const weft_op_t* parent, uint32_t* index) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    weft_op_assignment_t* node = &unfolder->assigner->ops[(*index)++];
    const weft_op_t* op = node->op;
    if (node->rule) {
      unfold_op(unfolder, node);
    } else if (op->opcode == WEFT_OP_RETURN || op->opcode == WEFT_OP_FUNC_RETURN) {
      unfold_return(unfolder, parent, node);
    } else {
      unfold_structure(unfolder, node);
    }
    for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count; ++r) {
      unfold_block(unfolder, op->regions[r], op, index);
    }
  }
}

// ---- the function -------------------------------------------------------------------------------

// What the step carries on is no sample. The rest follows propagation.
static void set_arguments(const unfolder_t* unfolder, const int32_t* aliases) {
  const weft_function_t* function = unfolder->assigner->annotations->function;
  weft_value_t* const* arguments = function->body->arguments;
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    set_kept(unfolder, arguments[i], kept_by_propagation(unfolder, arguments[i]));
  }
  for (uint32_t i = 0; i < function->result_count; ++i) {
    if (aliases[i] >= 0) set_kept(unfolder, arguments[aliases[i]], UINT32_MAX);
  }
}

// A result that takes the place of an argument is laid out as that is.
static void unfold_results(const unfolder_t* unfolder, const int32_t* aliases) {
  const weft_function_t* function = unfolder->assigner->annotations->function;
  const weft_block_t* body = function->body;
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  for (uint32_t i = 0; i < function->result_count; ++i) {
    const uint32_t kept =
        aliases[i] >= 0 ? UINT32_MAX : kept_by_propagation(unfolder, terminator->operands[i]);
    unfold_form(unfolder, kept & unfolder->folded, &unfolder->assigner->results[i]);
  }
}

static void unfold_values(const unfolder_t* unfolder) {
  weft_assign_value_t* values = unfolder->assigner->values;
  for (uint32_t i = 0; i < unfolder->assigner->graph->value_count; ++i) {
    unfold_form(unfolder, values[i].made_kept, &values[i].made);
    unfold_form(unfolder, values[i].kept_kept, &values[i].kept);
  }
}

void weft_assign_unfold(weft_assigner_t* assigner, const int32_t* aliases) {
  unfolder_t unfolder = {.assigner = assigner, .unfolding = assigner->annotations->unfolding};
  const weft_block_t* body = assigner->annotations->function->body;
  uint32_t index = 0;
  if (!unfolder.unfolding) return;
  for (uint32_t axis = 0; axis < assigner->mesh->axis_count; ++axis) {
    const weft_axes_t samples = unfolder.unfolding->samples[axis];
    const bool is_folded = !weft_axes_equal(samples, unfolder.unfolding->kept[axis]);
    unfolder.folded |= (uint32_t)is_folded << axis;
  }
  set_arguments(&unfolder, aliases);
  unfold_results(&unfolder, aliases);
  unfold_block(&unfolder, body, NULL, &index);
  unfold_values(&unfolder);
  assigner->mesh = unfolder.unfolding->mesh;
}
