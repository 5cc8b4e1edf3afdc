// How one operation runs: one choice per mesh axis, the axes one after the other.
//
// Operands that are cut or partial on an axis say how the operation wants to run there. Where they
// can all stay as they are, that is what happens, even if gathering small operands would send
// fewer bytes than resolving a large result: gathering would repeat the computation on every rank,
// and which sums are formed where must not depend on sizes. Otherwise the cheapest candidate runs.
//
// Which sums ranks add up must not depend either on how values that are no samples are kept, where
// that is not to show (annotations->layout_axes): that is decided as if all of those were whole,
// and then the rest as they are.
#include "graph/ir/op_table.h"
#include "runtime/base/exact_sum.h"
#include "sharding/assign_decision.h"
#include "sharding/rule_internal.h"

// ---- operands -----------------------------------------------------------------------------------

// True for a sum of all elements of a value that no samples cut: it is computed exactly, so that
// the cuts that the value has, or has not, do not show.
static bool sums_exactly(const weft_decision_t* d) {
  const weft_op_t* op = d->op;
  if (op->opcode != WEFT_OP_REDUCE || op->operand_count != 2 ||
      op->results[0]->type->element_count != 1 || op->operands[0]->type->element_count < 2 ||
      weft_exact_sum_limb_count(op->operands[0]->type->dtype) == 0) {
    return false;
  }
  if (weft_rule_region_reduction(op->regions[0]) != WEFT_REDUCTION_SUM) return false;
  return weft_rule_is_zero(op->operands[1]) && weft_decision_is_free_operand(d, 0);
}

// What is computed element by element from values that are cut to be stored, is, too.
static void pass_storage_axes(const weft_decision_t* d) {
  if (!weft_op_has_flag(d->op, WEFT_OP_FLAG_ELEMENTWISE) || d->op->result_count != 1) return;
  weft_assign_value_t* result = &d->assigner->values[d->op->results[0]->id];
  uint32_t axes = 0;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const uint32_t own = d->assigner->values[d->op->operands[i]->id].storage_axes;
    if (own == 0 && !weft_decision_is_scalar(d->op->operands[i])) return;
    axes |= own;
  }
  result->storage_axes = axes;
}

// Axes along which operand |operand| is cut, and read cut in another dimension.
static uint32_t moved_axes(const weft_decision_t* d, uint32_t operand) {
  const weft_sharding_t* kept = &d->assigner->values[d->op->operands[operand]->id].kept;
  uint32_t axes = 0;
  for (uint32_t axis = 0; axis < d->assigner->mesh->axis_count; ++axis) {
    const weft_axis_state_t from = weft_axis_state(kept, axis);
    const weft_axis_state_t to = weft_axis_state(&d->node->operands[operand], axis);
    const bool is_moved = from.kind == WEFT_AXIS_CUT && to.kind == from.kind && to.dim != from.dim;
    if (is_moved) axes |= UINT32_C(1) << axis;
  }
  return axes;
}

// Tells what the results are computed from. Cuts that are moved are no longer where samples are,
// unless propagation had samples there.
static void pass_ties(const weft_decision_t* d) {
  const weft_assigner_t* assigner = d->assigner;
  weft_assign_value_t ties = {.has_free = false};
  uint32_t moved = 0;
  if (assigner->annotations->layout_axes == 0) return;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    weft_assign_derive(assigner, &assigner->values[d->op->operands[i]->id], &ties);
    moved |= moved_axes(d, i);
  }
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    const uint32_t id = d->op->results[r]->id;
    weft_assign_value_t* v = &assigner->values[id];
    v->samples = ties.samples & ~(moved & ~assigner->annotations->values[id].sample_axes);
    v->has_free = ties.has_free;
  }
}

// ---- factors ------------------------------------------------------------------------------------

static uint64_t factor_pieces(const weft_decision_t* d, uint32_t factor) {
  return weft_mesh_mask_size(d->assigner->mesh, d->factor_masks[factor]);
}

// True when somebody keeps a dimension made of |factor| alone cut unevenly along the axis.
static bool is_cut_unevenly(const weft_decision_t* d, uint32_t factor) {
  const uint32_t rows = d->rule->operand_count + d->rule->result_count;
  for (uint32_t row = 0; row < rows; ++row) {
    const int32_t dim = weft_decision_factor_dim(d, row, factor);
    if (dim < 0) continue;
    const weft_value_t* value = weft_decision_tensor(d, row);
    const weft_assign_value_t* v = &d->assigner->values[value->id];
    const weft_sharding_t* forms[] = {&v->kept, v->wanted};
    const bool is_found = row < d->rule->operand_count;
    if (is_found) {
      const weft_axis_state_kind_t found = weft_decision_found_state(d, row).kind;
      if (found != weft_axis_state(&v->kept, d->axis).kind) continue;
    }
    for (uint32_t i = is_found ? 0 : 1; i < 2; ++i) {
      if (i == 1 && weft_decision_wanted_state(d, value).kind != WEFT_AXIS_CUT) continue;
      const uint32_t pieces = weft_sharding_pieces(d->assigner->mesh, forms[i], dim);
      if (weft_axes_contain(forms[i]->dims[dim], d->axis) && value->type->dims[dim] % pieces != 0) {
        return true;
      }
    }
  }
  return false;
}

// True when every dimension with |factor| can be cut along the axis, too, and is then laid out as
// shardings lay out dimensions: factors are cut major first, and unevenly only alone.
static bool dims_allow(const weft_decision_t* d, uint32_t factor, bool is_even) {
  const weft_sharding_rule_t* rule = d->rule;
  const uint32_t rows = rule->operand_count + rule->result_count;
  for (uint32_t row = 0; row < rows; ++row) {
    const int32_t dim = weft_decision_factor_dim(d, row, factor);
    if (dim < 0) continue;
    const weft_dim_factors_t* factors = &rule->tensors[row][dim];
    if (!is_even && factors->count != 1) return false;
    for (uint32_t i = 0; i < factors->count && factors->at[i] != factor; ++i) {
      const uint32_t major = factors->at[i];
      if (factor_pieces(d, major) != (uint64_t)rule->factors[major].size) return false;
    }
  }
  return true;
}

// True when results would show that |factor| is cut along an axis that need not cut it: sums would
// be formed in another order. Products are not cut at all, for how they add up may depend on their
// size.
static bool shows_layout(const weft_decision_t* d, uint32_t factor) {
  const weft_op_t* op = d->op;
  // An exact sum could be cut anywhere, but there is no need to.
  if (d->node->is_exact) return weft_decision_found_state(d, 0).kind != WEFT_AXIS_CUT;
  if (!weft_decision_is_layout_axis(d)) return false;
  if (weft_partition_is_product(op)) {
    for (uint32_t i = 0; i < op->operand_count; ++i) {
      if (weft_decision_found_state(d, i).kind == WEFT_AXIS_CUT) return false;
    }
    return true;
  }
  if (op->opcode != WEFT_OP_REDUCE || !weft_decision_is_free_operand(d, 0) ||
      d->rule->factors[factor].kind != WEFT_FACTOR_REDUCTION ||
      weft_rule_is_idempotent(d->rule->reduction)) {
    return false;
  }
  return weft_dtype_is_float(op->operands[0]->type->dtype);
}

// True where only samples are cut, and the operation has none.
static bool stays_uncut(const weft_decision_t* d) {
  const bool is_whole = (d->assigner->annotations->whole_axes >> d->axis & 1) != 0;
  if (!is_whole && !d->by_samples) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (weft_decision_found_state(d, i).kind == WEFT_AXIS_CUT) return false;
  }
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    if (weft_decision_wanted_state(d, d->op->results[r]).kind == WEFT_AXIS_CUT) return false;
  }
  return true;
}

// How a dimension with |factor| is cut in time: its axes up to that of time. None if none is.
static weft_axes_t dim_in_time(const weft_decision_t* d, uint32_t factor) {
  const uint32_t operands = d->rule->operand_count;
  const uint32_t rows = d->assigner->mesh->time_axes ? operands + d->rule->result_count : 0;
  for (uint32_t row = 0; row < rows; ++row) {
    const int32_t dim = weft_decision_factor_dim(d, row, factor);
    if (dim < 0) continue;
    const weft_assign_value_t* v = &d->assigner->values[weft_decision_tensor(d, row)->id];
    const weft_axes_t axes = (row < operands ? &v->kept : v->wanted)->dims[dim];
    for (uint8_t k = 0; k < axes.count; ++k) {
      if ((d->assigner->mesh->time_axes >> weft_axes_at(axes, k) & 1) != 0) {
        return weft_axes_first(axes, (uint8_t)(k + 1));
      }
    }
  }
  return (weft_axes_t){.count = 0};
}

// True when cutting |factor| along the axis, too, would make pieces uneven behind an even cut in
// time: each would need parts of what is computed later.
static bool shifts_in_time(const weft_decision_t* d, uint32_t factor) {
  const uint32_t front = weft_axes_mask(dim_in_time(d, factor));
  const uint64_t size = (uint64_t)d->rule->factors[factor].size;
  const uint64_t pieces = weft_mesh_mask_size(d->assigner->mesh, d->factor_masks[factor] | front);
  return front != 0 && (front >> d->axis & 1) == 0 && size % pieces == 0 &&
         size % (pieces * d->axis_size) != 0;
}

static bool can_cut(const weft_decision_t* d, uint32_t factor) {
  const weft_factor_t* info = &d->rule->factors[factor];
  bool allows_padding = info->kind == WEFT_FACTOR_REDUCTION || info->is_padding_safe;
  if (info->kind == WEFT_FACTOR_WHOLE || info->size < 1) return false;
  if (stays_uncut(d) || shows_layout(d, factor) || shifts_in_time(d, factor)) return false;
  if (info->kind == WEFT_FACTOR_SPECIAL &&
      !weft_partition_can_cut(d->op, d->rule, factor, &allows_padding)) {
    return false;
  }
  const uint64_t pieces = factor_pieces(d, factor) * d->axis_size;
  const bool is_even = (uint64_t)info->size % pieces == 0;
  if (!is_even && !(allows_padding && is_cut_unevenly(d, factor))) return false;
  return dims_allow(d, factor, is_even);
}

// ---- choice -------------------------------------------------------------------------------------

// True when a free value is best computed whole: it is combined with products, or goes into one,
// and all that is cut is gathered for a product anyway.
static bool stays_whole(const weft_decision_t* d) {
  if (!weft_decision_is_layout_axis(d) || !weft_partition_keeps_elements(d->op)) return false;
  const weft_assign_value_t* values = d->assigner->values;
  const weft_assign_value_t* result = &values[d->op->results[0]->id];
  bool is_free = false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_assign_value_t* v = &values[d->op->operands[i]->id];
    const weft_axis_state_kind_t kind = weft_decision_kept_state(d, d->op->operands[i]).kind;
    if (kind == WEFT_AXIS_PARTIAL) return false;
    if (kind == WEFT_AXIS_CUT && (!v->feeds_product || (v->storage_axes >> d->axis & 1) != 0 ||
                                  !weft_assign_is_layout(d->assigner, v, d->axis))) {
      return false;
    }
    is_free = is_free || weft_assign_is_free(d->assigner, v);
  }
  return is_free && (result->is_product || result->meets_product ||
                     (result->feeds_product && weft_partition_is_move(d->op)));
}

static void consider(const weft_decision_t* d, weft_candidate_kind_t kind, uint32_t which,
                     weft_candidate_t* best, weft_candidate_score_t* best_score) {
  const weft_candidate_t candidate = {.kind = kind, .which = which};
  if (!weft_candidate_may_run(d, candidate)) return;
  const weft_candidate_score_t score = weft_candidate_score(d, candidate);
  if (!weft_candidate_is_better(score, *best_score)) return;
  *best = candidate;
  *best_score = score;
}

// True when the operation would be cut along the axis, as one of its operands is, if only the
// pieces were equal.
static bool is_kept_whole(const weft_decision_t* d) {
  for (uint32_t f = 0; f < d->rule->factor_count; ++f) {
    const weft_factor_t* info = &d->rule->factors[f];
    const uint64_t pieces = factor_pieces(d, f) * d->axis_size;
    bool allows_padding = false;
    if (info->kind == WEFT_FACTOR_WHOLE || (uint64_t)info->size % pieces == 0) continue;
    if (info->kind == WEFT_FACTOR_SPECIAL &&
        !weft_partition_can_cut(d->op, d->rule, f, &allows_padding)) {
      continue;
    }
    for (uint32_t i = 0; i < d->op->operand_count; ++i) {
      const int32_t dim = weft_decision_factor_dim(d, i, f);
      if (dim >= 0 && weft_decision_found_state(d, i).kind == WEFT_AXIS_CUT &&
          weft_decision_found_state(d, i).dim == dim) {
        return true;
      }
    }
  }
  return false;
}

// True when ranks along the axis share the work of an exact sum of a value that is whole: which
// elements they take does not show.
static bool is_shared(const weft_decision_t* d) {
  if (d->op->opcode != WEFT_OP_EXACT_SUM || d->op->operand_count != 1 ||
      !weft_decision_is_layout_axis(d) || !d->assigner->shares_sums || d->axis_size == 1 ||
      d->assigner->branch_depth > 0) {
    return false;
  }
  return weft_sharding_is_replicated(&d->assigner->values[d->op->operands[0]->id].kept);
}

// The cheapest candidate.
static weft_candidate_t find_best(const weft_decision_t* d) {
  const weft_sharding_rule_t* rule = d->rule;
  weft_candidate_t best = {.kind = WEFT_CANDIDATE_REPLICATED};
  weft_candidate_score_t best_score = weft_candidate_score(d, best);
  for (uint32_t f = 0; f < rule->factor_count && !stays_whole(d); ++f) {
    if (can_cut(d, f)) consider(d, WEFT_CANDIDATE_FACTOR, f, &best, &best_score);
  }
  if (rule->linearity == WEFT_LINEARITY_JOINT) {
    consider(d, WEFT_CANDIDATE_LINEAR, WEFT_CANDIDATE_ALL_OPERANDS, &best, &best_score);
  }
  const bool is_separate = rule->linearity == WEFT_LINEARITY_SEPARATE;
  for (uint32_t i = 0; is_separate && i < d->op->operand_count; ++i) {
    if (!weft_candidate_is_linear(rule, i)) continue;
    consider(d, WEFT_CANDIDATE_LINEAR, i, &best, &best_score);
  }
  return best;
}

// True when some value is cut along the axis for another reason than samples.
static bool has_layout_cuts(const weft_decision_t* d) {
  if (!weft_decision_is_layout_axis(d)) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const uint32_t id = d->op->operands[i]->id;
    if (weft_decision_layout_cuts(d, id) != 0) return true;
    if (weft_decision_wanted_layout_cuts(d, id) != 0) return true;
  }
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    if (weft_decision_wanted_layout_cuts(d, d->op->results[r]->id) != 0) return true;
  }
  return false;
}

// What |d| is to choose, whatever is cut for another reason than samples: how it computes products
// and sums of samples. False where that leaves a choice that no bit shows.
static bool choose_by_samples(weft_decision_t* d, weft_candidate_t* out_best) {
  if (!has_layout_cuts(d)) return false;
  d->by_samples = true;
  *out_best = find_best(d);
  d->by_samples = false;
  d->is_settled = true;
  return weft_partition_is_product(d->op) || weft_candidate_rounds(d, *out_best);
}

static void choose(weft_decision_t* d) {
  if (is_shared(d)) {
    d->node->is_shared = true;
    d->chosen[d->axis] = (weft_candidate_t){.kind = WEFT_CANDIDATE_SHARED};
    d->has_partial_results = true;
    d->reduction = WEFT_REDUCTION_SUM;
    return;
  }
  weft_candidate_t best;
  d->is_settled = false;
  if (!choose_by_samples(d, &best)) best = find_best(d);
  const weft_reduction_t reduction = weft_candidate_reduction(d, best);
  if (reduction != WEFT_REDUCTION_NONE) {
    d->has_partial_results = true;
    d->reduction = reduction;
  }
  d->chosen[d->axis] = best;
  if (best.kind != WEFT_CANDIDATE_FACTOR && is_kept_whole(d)) {
    d->node->uneven_axes |= UINT32_C(1) << d->axis;
  }
  if (best.kind == WEFT_CANDIDATE_FACTOR) d->factor_masks[best.which] |= UINT32_C(1) << d->axis;
}

// ---- forms --------------------------------------------------------------------------------------

// The axes in the order in which they cut operands' dimensions, so that major factors come first.
static void order_axes(const weft_decision_t* d, uint32_t* out_axes) {
  const uint32_t count = d->assigner->mesh->axis_count;
  uint32_t depth[WEFT_MESH_MAX_AXES] = {0};
  for (uint32_t i = 0; i < d->op->operand_count + d->op->result_count; ++i) {
    const bool is_operand = i < d->op->operand_count;
    const weft_value_t* value =
        is_operand ? d->op->operands[i] : d->op->results[i - d->op->operand_count];
    const weft_assign_value_t* v = &d->assigner->values[value->id];
    const weft_sharding_t* form = is_operand ? &v->kept : v->wanted;
    for (int32_t dim = 0; dim < form->rank; ++dim) {
      for (uint32_t k = 1; k < form->dims[dim].count; ++k) {
        const uint32_t axis = weft_axes_at(form->dims[dim], k);
        if (k > depth[axis]) depth[axis] = k;
      }
    }
  }
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t at = i;
    for (; at > 0 && depth[out_axes[at - 1]] > depth[i]; --at) out_axes[at] = out_axes[at - 1];
    out_axes[at] = i;
  }
}

// The axes of |mask| in the order in which |axes| has them; false when it lacks some.
static bool order_like(weft_axes_t axes, uint32_t mask, weft_axes_t* out_axes) {
  if ((weft_axes_mask(axes) & mask) != mask) return false;
  *out_axes = weft_axes_without(axes, ~mask);
  return true;
}

// Orders the axes of |factor| as some operand or result has them already. Those that are new are
// behind a cut in time, so that each turn keeps what it has.
static weft_axes_t order_factor(const weft_decision_t* d, uint32_t factor) {
  const uint32_t mask = d->factor_masks[factor];
  weft_axes_t axes = {.count = 0};
  if (mask == 0) return axes;
  const uint32_t rows = d->rule->operand_count + d->rule->result_count;
  for (uint32_t row = 0; row < rows && (mask & (mask - 1)) != 0; ++row) {
    const int32_t dim = weft_decision_factor_dim(d, row, factor);
    if (dim < 0) continue;
    const weft_assign_value_t* v = &d->assigner->values[weft_decision_tensor(d, row)->id];
    const weft_sharding_t* form = row < d->rule->operand_count ? &v->kept : v->wanted;
    if (order_like(form->dims[dim], mask, &axes)) return axes;
  }
  axes = weft_axes_without(dim_in_time(d, factor), ~mask);
  for (uint32_t a = 0; a < d->assigner->mesh->axis_count; ++a) {
    if ((mask >> a & 1) != 0 && !weft_axes_contain(axes, a)) axes = weft_axes_with(axes, a);
  }
  return axes;
}

static weft_sharding_t tensor_form(const weft_decision_t* d, uint32_t row) {
  weft_sharding_t form = weft_sharding_replicated(weft_decision_tensor(d, row)->type);
  for (int32_t dim = 0; dim < form.rank; ++dim) {
    const weft_dim_factors_t* factors = &d->rule->tensors[row][dim];
    for (uint32_t i = 0; i < factors->count; ++i) {
      const weft_axes_t axes = d->node->factors[factors->at[i]];
      for (uint32_t k = 0; k < axes.count; ++k) {
        form.dims[dim] = weft_axes_with(form.dims[dim], weft_axes_at(axes, k));
      }
    }
  }
  const uint32_t operands = d->rule->operand_count;
  for (uint32_t axis = 0; axis < d->assigner->mesh->axis_count; ++axis) {
    const weft_candidate_t chosen = d->chosen[axis];
    const weft_axis_state_t state = row < operands
                                        ? weft_candidate_operand_state(d, chosen, row)
                                        : weft_candidate_result_state(d, chosen, row - operands);
    if (state.kind == WEFT_AXIS_PARTIAL) weft_sharding_add_partial(&form, axis, d->reduction);
  }
  return form;
}

static void write_forms(weft_decision_t* d) {
  weft_op_assignment_t* node = d->node;
  node->linear_axes = 0;
  for (uint32_t axis = 0; axis < d->assigner->mesh->axis_count; ++axis) {
    if (d->chosen[axis].kind == WEFT_CANDIDATE_LINEAR) node->linear_axes |= UINT32_C(1) << axis;
  }
  for (uint32_t f = 0; f < d->rule->factor_count; ++f) node->factors[f] = order_factor(d, f);
  for (uint32_t i = 0; i < d->op->operand_count; ++i) node->operands[i] = tensor_form(d, i);
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    node->results[r] = tensor_form(d, d->rule->operand_count + r);
  }
}

// ---- roots --------------------------------------------------------------------------------------

// Bytes a rank holds of the root of |v|, which is partial.
static double local_root_bytes(const weft_decision_t* d, const weft_assign_value_t* v) {
  const uint32_t axes = weft_sharding_dim_axes(&d->assigner->values[v->root].made);
  return v->root_bytes / (double)weft_mesh_mask_size(d->assigner->mesh, axes);
}

// Finds where |value|, a partial result, is resolved when a reader forces it: where the partial
// operand it stems from is, if that is no larger. Several partial operands will do if all are
// linear images of one value.
static void find_root(const weft_decision_t* d, const weft_value_t* value) {
  weft_assign_value_t* v = &d->assigner->values[value->id];
  v->root = v->origin = value->id;
  v->root_bytes = (double)weft_type_size_bytes(value->type);
  v->chain = 0;
  if ((weft_axes_mask(v->made.partial) & ~d->node->linear_axes) != 0) return;
  const double bytes = local_root_bytes(d, v);
  uint32_t origin = UINT32_MAX;
  uint32_t via = UINT32_MAX;
  uint32_t chain = 0;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_value_t* operand = d->op->operands[i];
    const weft_assign_value_t* u = &d->assigner->values[operand->id];
    if (d->node->operands[i].partial.count == 0 || u->kept.partial.count == 0) continue;
    if (!weft_axes_equal(u->kept.partial, v->made.partial)) return;
    if (origin != UINT32_MAX && u->origin != origin) return;
    origin = u->origin;
    if (u->chain >= chain) chain = u->chain + 1;
    if (via == UINT32_MAX && local_root_bytes(d, u) <= bytes) via = i;
  }
  if (origin == UINT32_MAX || chain > WEFT_ASSIGN_MAX_CHAIN) return;
  v->origin = origin;
  v->chain = chain;
  if (via == UINT32_MAX) return;
  weft_assign_follow(d->assigner, value, via);
}

// ---- one operation ------------------------------------------------------------------------------

// True when the operation puts values together to what is carried. It takes them as they are made:
// one of them that is whole makes no other one whole.
static bool is_bucket(const weft_decision_t* d) {
  const weft_annotations_t* annotations = d->assigner->annotations;
  return d->op->opcode == WEFT_OP_CONCATENATE &&
         annotations->values[d->op->results[0]->id].is_carried;
}

// True when the axis has one rank and nobody says anything about it.
static bool is_idle(const weft_decision_t* d) {
  if (d->axis_size != 1) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (weft_decision_found_state(d, i).kind != WEFT_AXIS_REPLICATED) return false;
  }
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    if (weft_decision_wanted_state(d, d->op->results[r]).kind != WEFT_AXIS_REPLICATED) return false;
  }
  return true;
}

static weft_status_t decide(weft_decision_t* d, bool* out_moved) {
  const weft_op_t* op = d->op;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_assign_refresh(d->assigner, op->operands[i]));
  }
  uint32_t axes[WEFT_MESH_MAX_AXES] = {0};
  order_axes(d, axes);
  d->node->uneven_axes = 0;
  d->decided_axes = 0;
  d->node->is_exact = sums_exactly(d);
  d->node->is_shared = false;
  for (uint32_t i = 0; i < d->assigner->mesh->axis_count; ++i) {
    d->axis = axes[i];
    d->axis_size = d->assigner->mesh->axes[d->axis].size;
    d->chosen[d->axis] = (weft_candidate_t){.kind = WEFT_CANDIDATE_REPLICATED};
    if (!is_idle(d)) choose(d);
    d->decided_axes |= UINT32_C(1) << d->axis;
  }
  write_forms(d);
  pass_storage_axes(d);
  pass_ties(d);
  for (uint32_t i = 0; i < op->operand_count && !is_bucket(d); ++i) {
    WEFT_RETURN_IF_ERROR(weft_assign_need(d->assigner, op->operands[i], &d->node->operands[i]));
  }
  for (uint32_t r = 0; r < op->result_count; ++r) {
    weft_assign_made(d->assigner, op->results[r], &d->node->results[r]);
    find_root(d, op->results[r]);
  }
  for (uint32_t r = 0; r < op->result_count; ++r) {
    WEFT_RETURN_IF_ERROR(weft_assign_move_force(d->assigner, op->results[r], out_moved));
  }
  return weft_ok_status();
}

weft_status_t weft_assign_op(weft_assigner_t* assigner, uint32_t index) {
  weft_op_assignment_t* node = &assigner->ops[index];
  if (!node->rule) return weft_assign_structure(assigner, index);
  // The second time is for results whose force moved to an operand.
  bool has_moved = true;
  for (uint32_t i = 0; i < 2 && has_moved; ++i) {
    weft_decision_t d = {.assigner = assigner, .node = node, .op = node->op, .rule = node->rule};
    has_moved = false;
    WEFT_RETURN_IF_ERROR(decide(&d, &has_moved));
  }
  return weft_ok_status();
}
