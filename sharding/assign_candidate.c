// A way in which an operation may run along one mesh axis: which operands it takes how and what
// comes out, what that costs, and where it must not be chosen whatever it costs, because bits would
// show it.
#include "graph/ir/op_table.h"
#include "sharding/assign_cost.h"
#include "sharding/assign_decision.h"
#include "sharding/rule_internal.h"

// ---- forms --------------------------------------------------------------------------------------

bool weft_candidate_is_linear(const weft_sharding_rule_t* rule, uint32_t operand) {
  return weft_partition_has_operand(rule->linear_operands, operand);
}

static bool is_accumulator(const weft_sharding_rule_t* rule, uint32_t operand) {
  return weft_partition_has_operand(rule->partial_operands, operand);
}

// True when cutting |factor| leaves each rank with a part of what goes into result |result|.
static bool is_reduced(const weft_decision_t* d, uint32_t factor, uint32_t result) {
  if (d->rule->factors[factor].kind == WEFT_FACTOR_PARALLEL || d->node->is_exact) return false;
  if (weft_decision_factor_dim(d, d->rule->operand_count + result, factor) >= 0) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (weft_decision_factor_dim(d, i, factor) >= 0) return true;
  }
  return false;
}

weft_reduction_t weft_candidate_reduction(const weft_decision_t* d, weft_candidate_t candidate) {
  const weft_sharding_rule_t* rule = d->rule;
  if (candidate.kind == WEFT_CANDIDATE_FACTOR) {
    for (uint32_t r = 0; r < rule->result_count; ++r) {
      if (!is_reduced(d, candidate.which, r)) continue;
      return rule->reduction == WEFT_REDUCTION_NONE ? WEFT_REDUCTION_SUM : rule->reduction;
    }
    return WEFT_REDUCTION_NONE;
  }
  if (candidate.kind == WEFT_CANDIDATE_REPLICATED) return WEFT_REDUCTION_NONE;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_sharding_t* kept = &d->assigner->values[d->op->operands[i]->id].kept;
    if (weft_candidate_is_linear(rule, i) && weft_axes_contain(kept->partial, d->axis) &&
        (candidate.which == WEFT_CANDIDATE_ALL_OPERANDS || candidate.which == i)) {
      return kept->reduction;
    }
  }
  return WEFT_REDUCTION_NONE;
}

weft_axis_state_t weft_candidate_operand_state(const weft_decision_t* d, weft_candidate_t candidate,
                                               uint32_t operand) {
  weft_axis_state_t state = {.kind = WEFT_AXIS_REPLICATED};
  if (candidate.kind == WEFT_CANDIDATE_FACTOR) {
    const int32_t dim = weft_decision_factor_dim(d, operand, candidate.which);
    if (dim >= 0) {
      state = (weft_axis_state_t){.kind = WEFT_AXIS_CUT, .dim = dim};
    } else if (is_accumulator(d->rule, operand) &&
               weft_candidate_reduction(d, candidate) != WEFT_REDUCTION_NONE) {
      state.kind = WEFT_AXIS_PARTIAL;
    }
  } else if (candidate.kind == WEFT_CANDIDATE_LINEAR) {
    const bool is_partial =
        candidate.which == operand ||
        (candidate.which == WEFT_CANDIDATE_ALL_OPERANDS &&
         (weft_candidate_is_linear(d->rule, operand) || is_accumulator(d->rule, operand)));
    if (is_partial) state.kind = WEFT_AXIS_PARTIAL;
  }
  return state;
}

weft_axis_state_t weft_candidate_result_state(const weft_decision_t* d, weft_candidate_t candidate,
                                              uint32_t result) {
  weft_axis_state_t state = {.kind = WEFT_AXIS_REPLICATED};
  if (candidate.kind == WEFT_CANDIDATE_LINEAR || candidate.kind == WEFT_CANDIDATE_SHARED) {
    state.kind = WEFT_AXIS_PARTIAL;
  }
  if (candidate.kind != WEFT_CANDIDATE_FACTOR) return state;
  const int32_t dim = weft_decision_factor_dim(d, d->rule->operand_count + result, candidate.which);
  if (dim >= 0) return (weft_axis_state_t){.kind = WEFT_AXIS_CUT, .dim = dim};
  if (is_reduced(d, candidate.which, result)) state.kind = WEFT_AXIS_PARTIAL;
  return state;
}

bool weft_candidate_rounds(const weft_decision_t* d, weft_candidate_t candidate) {
  return weft_spmd_reduction_rounds(weft_candidate_reduction(d, candidate),
                                    d->op->results[0]->type->dtype);
}

// ---- scores -------------------------------------------------------------------------------------

double weft_assign_axis_cost(const weft_mesh_t* mesh, uint32_t axis, weft_axis_state_t from,
                             weft_axis_state_t to, double bytes) {
  const double n = mesh->axes[axis].size;
  if (from.kind == to.kind && (from.kind != WEFT_AXIS_CUT || from.dim == to.dim)) return 0;
  switch (from.kind) {
    case WEFT_AXIS_REPLICATED:
      return 0;
    case WEFT_AXIS_CUT:
      return to.kind == WEFT_AXIS_CUT ? bytes / n * (n - 1) / n : bytes * (n - 1) / n;
    case WEFT_AXIS_PARTIAL:
      return (to.kind == WEFT_AXIS_CUT ? 1 : 2) * bytes * (n - 1) / n;
  }
  return 0;
}

// |bytes| of a value as the axes other than the decision's cut it: now or once it is resolved. Cuts
// that are not to show do not make it cheaper.
static double bytes_along(const weft_decision_t* d, uint32_t id, double bytes) {
  const weft_assign_value_t* v = &d->assigner->values[id];
  uint32_t axes = weft_sharding_dim_axes(&v->kept) | weft_sharding_dim_axes(v->wanted);
  axes &= ~(weft_decision_layout_cuts(d, id) | weft_decision_wanted_layout_cuts(d, id));
  return bytes / (double)weft_mesh_mask_size(d->assigner->mesh, axes & ~(UINT32_C(1) << d->axis));
}

static double operand_bytes(const weft_decision_t* d, uint32_t operand, weft_axis_state_t to) {
  const weft_value_t* value = d->op->operands[operand];
  const weft_assign_value_t* v = &d->assigner->values[value->id];
  const weft_axis_state_t from = weft_decision_found_state(d, operand);
  double bytes = bytes_along(d, value->id, (double)weft_type_size_bytes(value->type));
  // What resolves a partial value resolves its root.
  if (from.kind == WEFT_AXIS_PARTIAL && v->root != value->id) {
    const double root_bytes = bytes_along(d, v->root, v->root_bytes);
    if (root_bytes < bytes) bytes = root_bytes;
  }
  return weft_assign_axis_cost(d->assigner->mesh, d->axis, from, to, bytes);
}

// True when an operand before |operand| is the same value, or a partial value that is resolved with
// it, in the same state: what is sent for one serves both. Only the first operands are looked at.
static bool is_repeated(const weft_decision_t* d, weft_candidate_t candidate, uint32_t operand,
                        weft_axis_state_t state) {
  if (operand > 4) return false;
  const uint32_t id = d->op->operands[operand]->id;
  const weft_assign_value_t* v = &d->assigner->values[id];
  for (uint32_t i = 0; i < operand; ++i) {
    const uint32_t other = d->op->operands[i]->id;
    const weft_assign_value_t* u = &d->assigner->values[other];
    const bool is_same_sum = u->root == v->root && u->kept.partial.count > 0 &&
                             weft_axes_equal(u->kept.partial, v->kept.partial);
    if (other != id && !is_same_sum) continue;
    const weft_axis_state_t other_state = weft_candidate_operand_state(d, candidate, i);
    if (other_state.kind == state.kind && other_state.dim == state.dim) return true;
  }
  return false;
}

// True when a contraction would be cut because one operand is, and the other one is not. Its
// partial products may be larger than what is cut, so that is no choice to be made blindly.
static bool is_one_sided(const weft_decision_t* d, weft_candidate_t candidate) {
  if (candidate.kind != WEFT_CANDIDATE_FACTOR || d->rule->linearity != WEFT_LINEARITY_SEPARATE ||
      d->rule->factors[candidate.which].kind != WEFT_FACTOR_REDUCTION) {
    return false;
  }
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (weft_decision_factor_dim(d, i, candidate.which) >= 0 &&
        weft_decision_found_state(d, i).kind == WEFT_AXIS_REPLICATED) {
      return true;
    }
  }
  return false;
}

// True when propagation has a result cut along the axis, but in another dimension than |candidate|
// makes it (a bias that is cut, spread over a batch that is).
static bool is_cut_otherwise(const weft_decision_t* d, weft_candidate_t candidate) {
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    const weft_axis_state_t made = weft_candidate_result_state(d, candidate, r);
    const weft_axis_state_t wanted = weft_decision_wanted_state(d, d->op->results[r]);
    if (made.kind == WEFT_AXIS_CUT && wanted.kind == WEFT_AXIS_CUT && made.dim != wanted.dim) {
      return true;
    }
  }
  return false;
}

weft_candidate_score_t weft_candidate_score(const weft_decision_t* d, weft_candidate_t candidate) {
  weft_candidate_score_t score = {.work = (int)candidate.kind};
  bool is_set = false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_axis_state_t state = weft_candidate_operand_state(d, candidate, i);
    is_set = is_set || weft_decision_found_state(d, i).kind != WEFT_AXIS_REPLICATED;
    if (!is_repeated(d, candidate, i, state)) score.bytes += operand_bytes(d, i, state);
  }
  score.moves = !is_set || score.bytes > 0 || candidate.kind == WEFT_CANDIDATE_REPLICATED ||
                is_one_sided(d, candidate) || is_cut_otherwise(d, candidate);
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    const weft_value_t* value = d->op->results[r];
    const weft_sharding_t* wanted = d->assigner->values[value->id].wanted;
    const weft_axis_state_t made = weft_candidate_result_state(d, candidate, r);
    const weft_axis_state_t to = weft_decision_wanted_state(d, value);
    uint32_t others = weft_sharding_dim_axes(wanted) & ~(UINT32_C(1) << d->axis);
    others &= ~weft_decision_wanted_layout_cuts(d, value->id);
    const double bytes = (double)weft_type_size_bytes(value->type);
    score.bytes +=
        weft_assign_axis_cost(d->assigner->mesh, d->axis, made, to,
                              bytes / (double)weft_mesh_mask_size(d->assigner->mesh, others));
    if (made.kind != to.kind || made.dim != to.dim) ++score.mismatches;
  }
  return score;
}

bool weft_candidate_is_better(weft_candidate_score_t a, weft_candidate_score_t b) {
  if (a.moves != b.moves) return a.moves < b.moves;
  if (a.bytes != b.bytes) return a.bytes < b.bytes;
  if (a.mismatches != b.mismatches) return a.mismatches < b.mismatches;
  return a.work < b.work;
}

// ---- what must not be chosen --------------------------------------------------------------------

// A partial value has one reduction, so all of a decision's partial results have.
static bool fits_reduction(const weft_decision_t* d, weft_candidate_t candidate) {
  const weft_reduction_t reduction = weft_candidate_reduction(d, candidate);
  if (reduction != WEFT_REDUCTION_NONE && d->has_partial_results && reduction != d->reduction) {
    return false;
  }
  if (candidate.kind != WEFT_CANDIDATE_LINEAR) return true;
  if (reduction == WEFT_REDUCTION_NONE) return false;
  if (reduction != WEFT_REDUCTION_SUM && !d->rule->keeps_any_reduction) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_sharding_t* kept = &d->assigner->values[d->op->operands[i]->id].kept;
    if (weft_candidate_operand_state(d, candidate, i).kind == WEFT_AXIS_PARTIAL &&
        weft_axes_contain(kept->partial, d->axis) && kept->reduction != reduction) {
      return false;
    }
  }
  return true;
}

// True when operand |operand|, which is no partial value, would have to become one: one rank keeps
// it, for all.
static bool becomes_partial(const weft_decision_t* d, weft_candidate_t candidate,
                            uint32_t operand) {
  const weft_value_t* value = d->op->operands[operand];
  return weft_candidate_operand_state(d, candidate, operand).kind == WEFT_AXIS_PARTIAL &&
         !weft_axes_contain(d->assigner->values[value->id].kept.partial, d->axis) &&
         !weft_rule_is_zero(value);
}

// True when somebody asked for a sum in parts along the axis.
static bool is_asked_in_parts(const weft_decision_t* d) {
  const weft_assign_value_t* result = &d->assigner->values[d->op->results[0]->id];
  return result->is_pinned && !result->keeps_partial &&
         weft_axes_contain(result->wanted->partial, d->axis);
}

// True when an axis along which ranks cannot exchange parts would have to scatter an operand or to
// move its cut. Sums along it are complete before something else is added, for that may be known
// only later; what a loop adds to is tried whole first.
static bool exchanges_in_time(const weft_decision_t* d, weft_candidate_t candidate) {
  if ((d->assigner->mesh->time_axes >> d->axis & 1) == 0) return false;
  // A sum could not be completed inside of a branch; what it is taken of can be gathered before.
  if (d->assigner->branch_depth > 0 &&
      weft_candidate_reduction(d, candidate) != WEFT_REDUCTION_NONE) {
    return true;
  }
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_axis_state_t to = weft_candidate_operand_state(d, candidate, i);
    const weft_axis_state_t from = weft_decision_found_state(d, i);
    if (candidate.kind == WEFT_CANDIDATE_LINEAR && becomes_partial(d, candidate, i) &&
        !d->assigner->is_trying && !is_asked_in_parts(d)) {
      return true;
    }
    if (to.kind != WEFT_AXIS_CUT || from.kind == WEFT_AXIS_REPLICATED) continue;
    if (from.kind == WEFT_AXIS_PARTIAL || from.dim != to.dim) return true;
  }
  return false;
}

// True when ranks would add a partial sum to something that is none and round to a short type
// before the sum is complete: the update of a parameter would be lost in it.
static bool rounds_too_early(const weft_decision_t* d, weft_candidate_t candidate) {
  const weft_type_t* type = d->op->results[0]->type;
  if (weft_candidate_reduction(d, candidate) != WEFT_REDUCTION_SUM ||
      d->rule->keeps_any_reduction || !weft_dtype_is_float(type->dtype) ||
      weft_dtype_size_bytes(type->dtype) > 2) {
    return false;
  }
  // What a loop adds to is tried whole first.
  if (d->assigner->is_trying || is_asked_in_parts(d)) return false;
  const bool adds = d->rule->linearity == WEFT_LINEARITY_JOINT && d->op->region_count == 0;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if ((adds || is_accumulator(d->rule, i)) && becomes_partial(d, candidate, i)) return true;
  }
  return false;
}

// True when somebody asked for the operand to be whole along the axis, first of all.
static bool is_asked_whole(const weft_decision_t* d, uint32_t operand) {
  const weft_value_t* value = d->op->operands[operand];
  const weft_annotation_t* annotation = &d->assigner->annotations->values[value->id];
  return value->op && annotation->is_set && annotation->is_pinned && annotation->priority == 0 &&
         weft_axis_state(&annotation->sharding, d->axis).kind == WEFT_AXIS_REPLICATED;
}

// True when an operation that works element by element would add to, or scale, a sum before it is
// complete, with a value that need not be whole: where that is cut, it would not. What is early
// finds all such values whole.
static bool mixes_too_early(const weft_decision_t* d, weft_candidate_t candidate) {
  if (candidate.kind != WEFT_CANDIDATE_LINEAR || !weft_decision_is_layout_axis(d) ||
      is_asked_in_parts(d) || weft_decision_is_early(d) ||
      !weft_op_has_flag(d->op, WEFT_OP_FLAG_ELEMENTWISE)) {
    return false;
  }
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (weft_decision_is_free_operand(d, i) && !weft_decision_is_scalar(d->op->operands[i]) &&
        !is_asked_whole(d, i)) {
      return true;
    }
  }
  return false;
}

// True when an operand would be completed along the axis, but not along one that is tied to it and
// was decided before, or the other way round. The parts of a bucket may be completed in time
// before.
static bool breaks_tie(const weft_decision_t* d, weft_candidate_t candidate) {
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_value_t* value = d->op->operands[i];
    const weft_sharding_t* kept = &d->assigner->values[value->id].kept;
    if (!weft_axes_contain(kept->partial, d->axis)) continue;
    const uint32_t others = weft_assign_tied_axes(d->assigner, value, UINT32_C(1) << d->axis) &
                            d->decided_axes & weft_axes_mask(kept->partial);
    const bool stays = weft_candidate_operand_state(d, candidate, i).kind == WEFT_AXIS_PARTIAL;
    for (uint32_t a = 0; others >> a != 0; ++a) {
      if ((others >> a & 1) == 0) continue;
      const weft_axis_state_t decided = weft_candidate_operand_state(d, d->chosen[a], i);
      if (stays != (decided.kind == WEFT_AXIS_PARTIAL)) return true;
    }
  }
  return false;
}

bool weft_candidate_may_run(const weft_decision_t* d, weft_candidate_t candidate) {
  if (!fits_reduction(d, candidate)) return false;
  if (d->is_settled && weft_candidate_rounds(d, candidate)) return false;
  if (exchanges_in_time(d, candidate) || rounds_too_early(d, candidate)) return false;
  return !mixes_too_early(d, candidate) && !breaks_tie(d, candidate);
}
