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
#include <string.h>

#include "graph/ir/op_table.h"
#include "runtime/base/exact_sum.h"
#include "sharding/assign_cost.h"
#include "sharding/rule_internal.h"

typedef enum candidate_kind_e {
  CANDIDATE_FACTOR,      // cut along one factor
  CANDIDATE_LINEAR,      // partial operands stay partial
  CANDIDATE_REPLICATED,  // every rank along the axis computes the same
  CANDIDATE_SHARED,      // an exact sum: every rank adds up a part of what all have
} candidate_kind_t;

typedef struct candidate_s {
  candidate_kind_t kind;
  uint32_t which;  // FACTOR: its number; LINEAR: the operand, or ALL_OPERANDS
} candidate_t;

#define ALL_OPERANDS UINT32_MAX

// An operation that is being decided.
typedef struct decision_s {
  weft_assigner_t* assigner;
  weft_op_assignment_t* node;
  const weft_op_t* op;
  const weft_sharding_rule_t* rule;
  uint32_t axis;
  uint32_t axis_size;
  uint32_t factor_masks[WEFT_RULE_MAX_FACTORS];  // axes of each factor, not in order yet
  candidate_t chosen[WEFT_MESH_MAX_AXES];
  uint32_t decided_axes;
  bool by_samples;  // cuts along layout axes that samples do not make are not looked at
  bool is_settled;  // along the axis, no sums in parts are made
  bool has_partial_results;
  weft_reduction_t reduction;  // of the partial results
} decision_t;

// How good a candidate is; smaller is better, fields in order of weight.
typedef struct score_s {
  int moves;  // 0: operands stay as they are
  double bytes;
  int mismatches;  // results that come out otherwise than propagation has them
  int work;        // 0: computation is cut, 1: repeated on partial operands, 2: repeated
} score_t;

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

// ---- operands -----------------------------------------------------------------------------------

// True for operations that work on a part of a value as well as on all of it.
static bool takes_parts(const weft_op_t* op) {
  return weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) || op->opcode == WEFT_OP_REDUCE ||
         op->opcode == WEFT_OP_EXACT_SUM;
}

// True for what samples are computed from.
static bool is_early(const weft_assigner_t* assigner, const weft_op_t* op) {
  for (uint32_t r = 0; r < op->result_count; ++r) {
    if (assigner->values[op->results[r]->id].is_early) return true;
  }
  return false;
}

// Axes along which |value| is kept cut for another reason than samples that it has.
static uint32_t layout_cuts(const decision_t* d, uint32_t id) {
  const weft_annotations_t* annotations = d->assigner->annotations;
  const weft_assign_value_t* v = &d->assigner->values[id];
  const uint32_t axes = weft_sharding_dim_axes(&v->kept) & annotations->layout_axes;
  if (axes == 0 || weft_assign_is_free(d->assigner, v)) return axes;
  return axes & ~(v->samples | annotations->values[id].sample_axes);
}

// The same of how propagation has it.
static uint32_t wanted_layout_cuts(const decision_t* d, uint32_t id) {
  const weft_annotations_t* annotations = d->assigner->annotations;
  const weft_sharding_t* wanted = d->assigner->values[id].wanted;
  return weft_sharding_dim_axes(wanted) & annotations->layout_axes &
         ~annotations->values[id].sample_axes;
}

// How |value| is kept along the axis.
static weft_axis_state_t kept_state(const decision_t* d, const weft_value_t* value) {
  const weft_assign_value_t* v = &d->assigner->values[value->id];
  if (d->by_samples && (layout_cuts(d, value->id) >> d->axis & 1) != 0) {
    return (weft_axis_state_t){.kind = WEFT_AXIS_REPLICATED};
  }
  return weft_axis_state(&v->kept, d->axis);
}

// How propagation has |value| along the axis.
static weft_axis_state_t wanted_state(const decision_t* d, const weft_value_t* value) {
  if (d->by_samples && (wanted_layout_cuts(d, value->id) >> d->axis & 1) != 0) {
    return (weft_axis_state_t){.kind = WEFT_AXIS_REPLICATED};
  }
  return weft_axis_state(d->assigner->values[value->id].wanted, d->axis);
}

// How the operation finds operand |operand| along the axis: as it is kept, or whole where it is cut
// to be stored only, and where what is computed of its parts would show that.
static weft_axis_state_t found_state(const decision_t* d, uint32_t operand) {
  const weft_value_t* value = d->op->operands[operand];
  const weft_assign_value_t* v = &d->assigner->values[value->id];
  const weft_axis_state_t state = kept_state(d, value);
  const weft_axis_state_t whole = {.kind = WEFT_AXIS_REPLICATED};
  if (state.kind != WEFT_AXIS_CUT) return state;
  if (is_early(d->assigner, d->op) && weft_assign_is_layout(d->assigner, v, d->axis)) return whole;
  if (takes_parts(d->op)) return state;
  if ((v->storage_axes >> d->axis & 1) != 0) return whole;
  const bool is_factor =
      weft_partition_is_product(d->op) ||
      (weft_partition_is_move(d->op) && d->assigner->values[d->op->results[0]->id].feeds_product);
  return is_factor && weft_assign_is_layout(d->assigner, v, d->axis) ? whole : state;
}

static bool is_scalar(const weft_value_t* value) {
  if (value->type->kind == WEFT_TYPE_TENSOR && value->type->rank == 0) return true;
  if (!value->op) return false;
  return value->op->opcode == WEFT_OP_CONSTANT ||
         (value->op->opcode == WEFT_OP_BROADCAST_IN_DIM && is_scalar(value->op->operands[0]));
}

static bool is_layout_axis(const decision_t* d) {
  return (d->assigner->annotations->layout_axes >> d->axis & 1) != 0;
}

static bool is_free_operand(const decision_t* d, uint32_t operand) {
  return weft_assign_is_free(d->assigner, &d->assigner->values[d->op->operands[operand]->id]);
}

// True for a sum of all elements of a value that no samples cut: it is computed exactly, so that
// the cuts that the value has, or has not, do not show.
static bool sums_exactly(const decision_t* d) {
  const weft_op_t* op = d->op;
  if (op->opcode != WEFT_OP_REDUCE || op->operand_count != 2 ||
      op->results[0]->type->element_count != 1 || op->operands[0]->type->element_count < 2 ||
      weft_exact_sum_limb_count(op->operands[0]->type->dtype) == 0) {
    return false;
  }
  if (weft_rule_region_reduction(op->regions[0]) != WEFT_REDUCTION_SUM) return false;
  return weft_rule_is_zero(op->operands[1]) && is_free_operand(d, 0);
}

// What is computed element by element from values that are cut to be stored, is, too.
static void pass_storage_axes(const decision_t* d) {
  if (!weft_op_has_flag(d->op, WEFT_OP_FLAG_ELEMENTWISE) || d->op->result_count != 1) return;
  weft_assign_value_t* result = &d->assigner->values[d->op->results[0]->id];
  uint32_t axes = 0;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const uint32_t own = d->assigner->values[d->op->operands[i]->id].storage_axes;
    if (own == 0 && !is_scalar(d->op->operands[i])) return;
    axes |= own;
  }
  result->storage_axes = axes;
}

// Axes along which operand |operand| is cut, and read cut in another dimension.
static uint32_t moved_axes(const decision_t* d, uint32_t operand) {
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
static void pass_ties(const decision_t* d) {
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

static const weft_value_t* tensor_at(const decision_t* d, uint32_t row) {
  const uint32_t operands = d->rule->operand_count;
  return row < operands ? d->op->operands[row] : d->op->results[row - operands];
}

static int32_t rank_of(const weft_value_t* value) {
  return value->type->kind == WEFT_TYPE_TENSOR ? value->type->rank : 0;
}

// Dimension of row |row| that has |factor|, or -1.
static int32_t factor_dim(const decision_t* d, uint32_t row, uint32_t factor) {
  const int32_t rank = rank_of(tensor_at(d, row));
  for (int32_t dim = 0; dim < rank; ++dim) {
    const weft_dim_factors_t* factors = &d->rule->tensors[row][dim];
    for (uint32_t i = 0; i < factors->count; ++i) {
      if (factors->at[i] == factor) return dim;
    }
  }
  return -1;
}

static uint64_t mask_size(const weft_mesh_t* mesh, uint32_t mask) {
  uint64_t size = 1;
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if (mask >> a & 1) size *= mesh->axes[a].size;
  }
  return size;
}

static uint64_t factor_pieces(const decision_t* d, uint32_t factor) {
  return mask_size(d->assigner->mesh, d->factor_masks[factor]);
}

// True when somebody keeps a dimension made of |factor| alone cut unevenly along the axis.
static bool is_cut_unevenly(const decision_t* d, uint32_t factor) {
  const uint32_t rows = d->rule->operand_count + d->rule->result_count;
  for (uint32_t row = 0; row < rows; ++row) {
    const int32_t dim = factor_dim(d, row, factor);
    if (dim < 0) continue;
    const weft_value_t* value = tensor_at(d, row);
    const weft_assign_value_t* v = &d->assigner->values[value->id];
    const weft_sharding_t* forms[] = {&v->kept, v->wanted};
    const bool is_found = row < d->rule->operand_count;
    if (is_found && found_state(d, row).kind != weft_axis_state(&v->kept, d->axis).kind) continue;
    for (uint32_t i = is_found ? 0 : 1; i < 2; ++i) {
      if (i == 1 && wanted_state(d, value).kind != WEFT_AXIS_CUT) continue;
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
static bool dims_allow(const decision_t* d, uint32_t factor, bool is_even) {
  const weft_sharding_rule_t* rule = d->rule;
  const uint32_t rows = rule->operand_count + rule->result_count;
  for (uint32_t row = 0; row < rows; ++row) {
    const int32_t dim = factor_dim(d, row, factor);
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
static bool shows_layout(const decision_t* d, uint32_t factor) {
  const weft_op_t* op = d->op;
  // An exact sum could be cut anywhere, but there is no need to.
  if (d->node->is_exact) return found_state(d, 0).kind != WEFT_AXIS_CUT;
  if (!is_layout_axis(d)) return false;
  if (weft_partition_is_product(op)) {
    for (uint32_t i = 0; i < op->operand_count; ++i) {
      if (found_state(d, i).kind == WEFT_AXIS_CUT) return false;
    }
    return true;
  }
  if (op->opcode != WEFT_OP_REDUCE || !is_free_operand(d, 0) ||
      d->rule->factors[factor].kind != WEFT_FACTOR_REDUCTION ||
      weft_rule_is_idempotent(d->rule->reduction)) {
    return false;
  }
  return weft_dtype_is_float(op->operands[0]->type->dtype);
}

// True where only samples are cut, and the operation has none.
static bool stays_uncut(const decision_t* d) {
  const bool is_whole = (d->assigner->annotations->whole_axes >> d->axis & 1) != 0;
  if (!is_whole && !d->by_samples) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (found_state(d, i).kind == WEFT_AXIS_CUT) return false;
  }
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    if (wanted_state(d, d->op->results[r]).kind == WEFT_AXIS_CUT) return false;
  }
  return true;
}

// How a dimension with |factor| is cut in time: its axes up to that of time. None if none is.
static weft_axes_t dim_in_time(const decision_t* d, uint32_t factor) {
  const uint32_t operands = d->rule->operand_count;
  const uint32_t rows = d->assigner->mesh->time_axes ? operands + d->rule->result_count : 0;
  for (uint32_t row = 0; row < rows; ++row) {
    const int32_t dim = factor_dim(d, row, factor);
    if (dim < 0) continue;
    const weft_assign_value_t* v = &d->assigner->values[tensor_at(d, row)->id];
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
static bool shifts_in_time(const decision_t* d, uint32_t factor) {
  const uint32_t front = weft_axes_mask(dim_in_time(d, factor));
  const uint64_t size = (uint64_t)d->rule->factors[factor].size;
  const uint64_t pieces = mask_size(d->assigner->mesh, d->factor_masks[factor] | front);
  return front != 0 && (front >> d->axis & 1) == 0 && size % pieces == 0 &&
         size % (pieces * d->axis_size) != 0;
}

static bool can_cut(const decision_t* d, uint32_t factor) {
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

// ---- candidates ---------------------------------------------------------------------------------

static bool is_linear_operand(const weft_sharding_rule_t* rule, uint32_t operand) {
  return weft_partition_has_operand(rule->linear_operands, operand);
}

static bool is_accumulator(const weft_sharding_rule_t* rule, uint32_t operand) {
  return weft_partition_has_operand(rule->partial_operands, operand);
}

// True when cutting |factor| leaves each rank with a part of what goes into result |result|.
static bool is_reduced(const decision_t* d, uint32_t factor, uint32_t result) {
  if (d->rule->factors[factor].kind == WEFT_FACTOR_PARALLEL || d->node->is_exact) return false;
  if (factor_dim(d, d->rule->operand_count + result, factor) >= 0) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (factor_dim(d, i, factor) >= 0) return true;
  }
  return false;
}

// Reduction of the partial results that |candidate| makes; NONE when it makes none.
static weft_reduction_t candidate_reduction(const decision_t* d, candidate_t candidate) {
  const weft_sharding_rule_t* rule = d->rule;
  if (candidate.kind == CANDIDATE_FACTOR) {
    for (uint32_t r = 0; r < rule->result_count; ++r) {
      if (!is_reduced(d, candidate.which, r)) continue;
      return rule->reduction == WEFT_REDUCTION_NONE ? WEFT_REDUCTION_SUM : rule->reduction;
    }
    return WEFT_REDUCTION_NONE;
  }
  if (candidate.kind == CANDIDATE_REPLICATED) return WEFT_REDUCTION_NONE;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_sharding_t* kept = &d->assigner->values[d->op->operands[i]->id].kept;
    if (is_linear_operand(rule, i) && weft_axes_contain(kept->partial, d->axis) &&
        (candidate.which == ALL_OPERANDS || candidate.which == i)) {
      return kept->reduction;
    }
  }
  return WEFT_REDUCTION_NONE;
}

static weft_axis_state_t operand_state(const decision_t* d, candidate_t candidate,
                                       uint32_t operand) {
  weft_axis_state_t state = {.kind = WEFT_AXIS_REPLICATED};
  if (candidate.kind == CANDIDATE_FACTOR) {
    const int32_t dim = factor_dim(d, operand, candidate.which);
    if (dim >= 0) {
      state = (weft_axis_state_t){.kind = WEFT_AXIS_CUT, .dim = dim};
    } else if (is_accumulator(d->rule, operand) &&
               candidate_reduction(d, candidate) != WEFT_REDUCTION_NONE) {
      state.kind = WEFT_AXIS_PARTIAL;
    }
  } else if (candidate.kind == CANDIDATE_LINEAR) {
    const bool is_partial =
        candidate.which == operand ||
        (candidate.which == ALL_OPERANDS &&
         (is_linear_operand(d->rule, operand) || is_accumulator(d->rule, operand)));
    if (is_partial) state.kind = WEFT_AXIS_PARTIAL;
  }
  return state;
}

static weft_axis_state_t result_state(const decision_t* d, candidate_t candidate, uint32_t result) {
  weft_axis_state_t state = {.kind = WEFT_AXIS_REPLICATED};
  if (candidate.kind == CANDIDATE_LINEAR || candidate.kind == CANDIDATE_SHARED) {
    state.kind = WEFT_AXIS_PARTIAL;
  }
  if (candidate.kind != CANDIDATE_FACTOR) return state;
  const int32_t dim = factor_dim(d, d->rule->operand_count + result, candidate.which);
  if (dim >= 0) return (weft_axis_state_t){.kind = WEFT_AXIS_CUT, .dim = dim};
  if (is_reduced(d, candidate.which, result)) state.kind = WEFT_AXIS_PARTIAL;
  return state;
}

// A partial value has one reduction, so all of a decision's partial results have.
static bool fits_reduction(const decision_t* d, candidate_t candidate) {
  const weft_reduction_t reduction = candidate_reduction(d, candidate);
  if (reduction != WEFT_REDUCTION_NONE && d->has_partial_results && reduction != d->reduction) {
    return false;
  }
  if (candidate.kind != CANDIDATE_LINEAR) return true;
  if (reduction == WEFT_REDUCTION_NONE) return false;
  if (reduction != WEFT_REDUCTION_SUM && !d->rule->keeps_any_reduction) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_sharding_t* kept = &d->assigner->values[d->op->operands[i]->id].kept;
    if (operand_state(d, candidate, i).kind == WEFT_AXIS_PARTIAL &&
        weft_axes_contain(kept->partial, d->axis) && kept->reduction != reduction) {
      return false;
    }
  }
  return true;
}

// ---- scores -------------------------------------------------------------------------------------

// |bytes| of a value as the axes other than the decision's cut it: now or once it is resolved.
static double bytes_along(const decision_t* d, uint32_t id, double bytes) {
  const weft_assign_value_t* v = &d->assigner->values[id];
  uint32_t axes = weft_sharding_dim_axes(&v->kept) | weft_sharding_dim_axes(v->wanted);
  if (d->by_samples) axes &= ~(layout_cuts(d, id) | wanted_layout_cuts(d, id));
  return bytes / (double)mask_size(d->assigner->mesh, axes & ~(UINT32_C(1) << d->axis));
}

static double operand_bytes(const decision_t* d, uint32_t operand, weft_axis_state_t to) {
  const weft_value_t* value = d->op->operands[operand];
  const weft_assign_value_t* v = &d->assigner->values[value->id];
  const weft_axis_state_t from = found_state(d, operand);
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
static bool is_repeated(const decision_t* d, candidate_t candidate, uint32_t operand,
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
    const weft_axis_state_t other_state = operand_state(d, candidate, i);
    if (other_state.kind == state.kind && other_state.dim == state.dim) return true;
  }
  return false;
}

// True when a contraction would be cut because one operand is, and the other one is not. Its
// partial products may be larger than what is cut, so that is no choice to be made blindly.
static bool is_one_sided(const decision_t* d, candidate_t candidate) {
  if (candidate.kind != CANDIDATE_FACTOR || d->rule->linearity != WEFT_LINEARITY_SEPARATE ||
      d->rule->factors[candidate.which].kind != WEFT_FACTOR_REDUCTION) {
    return false;
  }
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (factor_dim(d, i, candidate.which) >= 0 && found_state(d, i).kind == WEFT_AXIS_REPLICATED) {
      return true;
    }
  }
  return false;
}

// True when propagation has a result cut along the axis, but in another dimension than |candidate|
// makes it (a bias that is cut, spread over a batch that is).
static bool is_cut_otherwise(const decision_t* d, candidate_t candidate) {
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    const weft_axis_state_t made = result_state(d, candidate, r);
    const weft_axis_state_t wanted = wanted_state(d, d->op->results[r]);
    if (made.kind == WEFT_AXIS_CUT && wanted.kind == WEFT_AXIS_CUT && made.dim != wanted.dim) {
      return true;
    }
  }
  return false;
}

static score_t score_of(const decision_t* d, candidate_t candidate) {
  score_t score = {.work = (int)candidate.kind};
  bool is_set = false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_axis_state_t state = operand_state(d, candidate, i);
    is_set = is_set || found_state(d, i).kind != WEFT_AXIS_REPLICATED;
    if (!is_repeated(d, candidate, i, state)) score.bytes += operand_bytes(d, i, state);
  }
  score.moves = !is_set || score.bytes > 0 || candidate.kind == CANDIDATE_REPLICATED ||
                is_one_sided(d, candidate) || is_cut_otherwise(d, candidate);
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    const weft_value_t* value = d->op->results[r];
    const weft_sharding_t* wanted = d->assigner->values[value->id].wanted;
    const weft_axis_state_t made = result_state(d, candidate, r);
    const weft_axis_state_t to = wanted_state(d, value);
    uint32_t others = weft_sharding_dim_axes(wanted) & ~(UINT32_C(1) << d->axis);
    if (d->by_samples) others &= ~wanted_layout_cuts(d, value->id);
    const double bytes = (double)weft_type_size_bytes(value->type);
    score.bytes += weft_assign_axis_cost(d->assigner->mesh, d->axis, made, to,
                                         bytes / (double)mask_size(d->assigner->mesh, others));
    if (made.kind != to.kind || made.dim != to.dim) ++score.mismatches;
  }
  return score;
}

// ---- what must not be chosen --------------------------------------------------------------------

// True when operand |operand|, which is no partial value, would have to become one: one rank keeps
// it, for all.
static bool becomes_partial(const decision_t* d, candidate_t candidate, uint32_t operand) {
  const weft_value_t* value = d->op->operands[operand];
  return operand_state(d, candidate, operand).kind == WEFT_AXIS_PARTIAL &&
         !weft_axes_contain(d->assigner->values[value->id].kept.partial, d->axis) &&
         !weft_rule_is_zero(value);
}

// True when somebody asked for a sum in parts along the axis.
static bool is_asked_in_parts(const decision_t* d) {
  const weft_assign_value_t* result = &d->assigner->values[d->op->results[0]->id];
  return result->is_pinned && !result->keeps_partial &&
         weft_axes_contain(result->wanted->partial, d->axis);
}

// True when an axis along which ranks cannot exchange parts would have to scatter an operand or to
// move its cut. Sums along it are complete before something else is added, for that may be known
// only later; what a loop adds to is tried whole first.
static bool exchanges_in_time(const decision_t* d, candidate_t candidate) {
  if ((d->assigner->mesh->time_axes >> d->axis & 1) == 0) return false;
  // A sum could not be completed inside of a branch; what it is taken of can be gathered before.
  if (d->assigner->branch_depth > 0 && candidate_reduction(d, candidate) != WEFT_REDUCTION_NONE) {
    return true;
  }
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_axis_state_t to = operand_state(d, candidate, i);
    const weft_axis_state_t from = found_state(d, i);
    if (candidate.kind == CANDIDATE_LINEAR && becomes_partial(d, candidate, i) &&
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
static bool rounds_too_early(const decision_t* d, candidate_t candidate) {
  const weft_type_t* type = d->op->results[0]->type;
  if (candidate_reduction(d, candidate) != WEFT_REDUCTION_SUM || d->rule->keeps_any_reduction ||
      !weft_dtype_is_float(type->dtype) || weft_dtype_size_bytes(type->dtype) > 2) {
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
static bool is_asked_whole(const decision_t* d, uint32_t operand) {
  const weft_value_t* value = d->op->operands[operand];
  const weft_annotation_t* annotation = &d->assigner->annotations->values[value->id];
  return value->op && annotation->is_set && annotation->is_pinned && annotation->priority == 0 &&
         weft_axis_state(&annotation->sharding, d->axis).kind == WEFT_AXIS_REPLICATED;
}

// True when an operation that works element by element would add to, or scale, a sum before it is
// complete, with a value that need not be whole: where that is cut, it would not. What is early
// finds all such values whole.
static bool mixes_too_early(const decision_t* d, candidate_t candidate) {
  if (candidate.kind != CANDIDATE_LINEAR || !is_layout_axis(d) || is_asked_in_parts(d) ||
      is_early(d->assigner, d->op) || !weft_op_has_flag(d->op, WEFT_OP_FLAG_ELEMENTWISE)) {
    return false;
  }
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (is_free_operand(d, i) && !is_scalar(d->op->operands[i]) && !is_asked_whole(d, i)) {
      return true;
    }
  }
  return false;
}

// True when an operand would be completed along the axis, but not along one that is tied to it and
// was decided before, or the other way round. The parts of a bucket may be completed in time
// before.
static bool breaks_tie(const decision_t* d, candidate_t candidate) {
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_value_t* value = d->op->operands[i];
    const weft_sharding_t* kept = &d->assigner->values[value->id].kept;
    if (!weft_axes_contain(kept->partial, d->axis)) continue;
    const uint32_t others = weft_assign_tied_axes(d->assigner, value, UINT32_C(1) << d->axis) &
                            d->decided_axes & weft_axes_mask(kept->partial);
    const bool stays = operand_state(d, candidate, i).kind == WEFT_AXIS_PARTIAL;
    for (uint32_t a = 0; others >> a != 0; ++a) {
      if ((others >> a & 1) == 0) continue;
      if (stays != (operand_state(d, d->chosen[a], i).kind == WEFT_AXIS_PARTIAL)) return true;
    }
  }
  return false;
}

// True when a free value is best computed whole: it is combined with products, or goes into one,
// and all that is cut is gathered for a product anyway.
static bool stays_whole(const decision_t* d) {
  if (!is_layout_axis(d) || !weft_partition_keeps_elements(d->op)) return false;
  const weft_assign_value_t* values = d->assigner->values;
  const weft_assign_value_t* result = &values[d->op->results[0]->id];
  bool is_free = false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const weft_assign_value_t* v = &values[d->op->operands[i]->id];
    const weft_axis_state_kind_t kind = kept_state(d, d->op->operands[i]).kind;
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

static bool is_better(score_t a, score_t b) {
  if (a.moves != b.moves) return a.moves < b.moves;
  if (a.bytes != b.bytes) return a.bytes < b.bytes;
  if (a.mismatches != b.mismatches) return a.mismatches < b.mismatches;
  return a.work < b.work;
}

// True when results are sums in parts, which are rounded where the parts are added up.
static bool makes_rounded_parts(const decision_t* d, candidate_t candidate) {
  return weft_spmd_reduction_rounds(candidate_reduction(d, candidate),
                                    d->op->results[0]->type->dtype);
}

static void consider(const decision_t* d, candidate_t candidate, candidate_t* best,
                     score_t* best_score) {
  if (!fits_reduction(d, candidate)) return;
  if (d->is_settled && makes_rounded_parts(d, candidate)) return;
  if (exchanges_in_time(d, candidate) || rounds_too_early(d, candidate)) return;
  if (mixes_too_early(d, candidate) || breaks_tie(d, candidate)) return;
  const score_t score = score_of(d, candidate);
  if (!is_better(score, *best_score)) return;
  *best = candidate;
  *best_score = score;
}

// True when the operation would be cut along the axis, as one of its operands is, if only the
// pieces were equal.
static bool is_kept_whole(const decision_t* d) {
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
      const int32_t dim = factor_dim(d, i, f);
      if (dim >= 0 && found_state(d, i).kind == WEFT_AXIS_CUT && found_state(d, i).dim == dim) {
        return true;
      }
    }
  }
  return false;
}

// True when ranks along the axis share the work of an exact sum of a value that is whole: which
// elements they take does not show.
static bool is_shared(const decision_t* d) {
  if (d->op->opcode != WEFT_OP_EXACT_SUM || d->op->operand_count != 1 || !is_layout_axis(d) ||
      !d->assigner->shares_sums || d->axis_size == 1 || d->assigner->branch_depth > 0) {
    return false;
  }
  return weft_sharding_is_replicated(&d->assigner->values[d->op->operands[0]->id].kept);
}

// The cheapest candidate.
static candidate_t find_best(const decision_t* d) {
  const weft_sharding_rule_t* rule = d->rule;
  candidate_t best = {.kind = CANDIDATE_REPLICATED};
  score_t best_score = score_of(d, best);
  for (uint32_t f = 0; f < rule->factor_count && !stays_whole(d); ++f) {
    if (can_cut(d, f)) {
      consider(d, (candidate_t){.kind = CANDIDATE_FACTOR, .which = f}, &best, &best_score);
    }
  }
  if (rule->linearity == WEFT_LINEARITY_JOINT) {
    consider(d, (candidate_t){.kind = CANDIDATE_LINEAR, .which = ALL_OPERANDS}, &best, &best_score);
  }
  for (uint32_t i = 0; rule->linearity == WEFT_LINEARITY_SEPARATE && i < d->op->operand_count;
       ++i) {
    if (is_linear_operand(rule, i)) {
      consider(d, (candidate_t){.kind = CANDIDATE_LINEAR, .which = i}, &best, &best_score);
    }
  }
  return best;
}

// True when some value is cut along the axis for another reason than samples.
static bool has_layout_cuts(const decision_t* d) {
  if (!is_layout_axis(d)) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    const uint32_t id = d->op->operands[i]->id;
    if ((layout_cuts(d, id) | wanted_layout_cuts(d, id)) != 0) return true;
  }
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    if (wanted_layout_cuts(d, d->op->results[r]->id) != 0) return true;
  }
  return false;
}

// What |d| is to choose, whatever is cut for another reason than samples: how it computes products
// and sums of samples. False where that leaves a choice that no bit shows.
static bool choose_by_samples(decision_t* d, candidate_t* out_best) {
  if (!has_layout_cuts(d)) return false;
  d->by_samples = true;
  *out_best = find_best(d);
  d->by_samples = false;
  d->is_settled = true;
  return weft_partition_is_product(d->op) || makes_rounded_parts(d, *out_best);
}

static void choose(decision_t* d) {
  if (is_shared(d)) {
    d->node->is_shared = true;
    d->chosen[d->axis] = (candidate_t){.kind = CANDIDATE_SHARED};
    d->has_partial_results = true;
    d->reduction = WEFT_REDUCTION_SUM;
    return;
  }
  candidate_t best;
  d->is_settled = false;
  if (!choose_by_samples(d, &best)) best = find_best(d);
  const weft_reduction_t reduction = candidate_reduction(d, best);
  if (reduction != WEFT_REDUCTION_NONE) {
    d->has_partial_results = true;
    d->reduction = reduction;
  }
  d->chosen[d->axis] = best;
  if (best.kind != CANDIDATE_FACTOR && is_kept_whole(d)) {
    d->node->uneven_axes |= UINT32_C(1) << d->axis;
  }
  if (best.kind == CANDIDATE_FACTOR) d->factor_masks[best.which] |= UINT32_C(1) << d->axis;
}

// ---- one operation ------------------------------------------------------------------------------

// The axes in the order in which they cut operands' dimensions, so that major factors come first.
static void order_axes(const decision_t* d, uint32_t* out_axes) {
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
static weft_axes_t order_factor(const decision_t* d, uint32_t factor) {
  const uint32_t mask = d->factor_masks[factor];
  weft_axes_t axes = {.count = 0};
  if (mask == 0) return axes;
  const uint32_t rows = d->rule->operand_count + d->rule->result_count;
  for (uint32_t row = 0; row < rows && (mask & (mask - 1)) != 0; ++row) {
    const int32_t dim = factor_dim(d, row, factor);
    if (dim < 0) continue;
    const weft_assign_value_t* v = &d->assigner->values[tensor_at(d, row)->id];
    const weft_sharding_t* form = row < d->rule->operand_count ? &v->kept : v->wanted;
    if (order_like(form->dims[dim], mask, &axes)) return axes;
  }
  axes = weft_axes_without(dim_in_time(d, factor), ~mask);
  for (uint32_t a = 0; a < d->assigner->mesh->axis_count; ++a) {
    if ((mask >> a & 1) != 0 && !weft_axes_contain(axes, a)) axes = weft_axes_with(axes, a);
  }
  return axes;
}

static weft_sharding_t tensor_form(const decision_t* d, uint32_t row) {
  weft_sharding_t form = weft_sharding_replicated(tensor_at(d, row)->type);
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
    const candidate_t chosen = d->chosen[axis];
    const weft_axis_state_t state =
        row < operands ? operand_state(d, chosen, row) : result_state(d, chosen, row - operands);
    if (state.kind == WEFT_AXIS_PARTIAL) weft_sharding_add_partial(&form, axis, d->reduction);
  }
  return form;
}

static void write_forms(decision_t* d) {
  weft_op_assignment_t* node = d->node;
  node->linear_axes = 0;
  for (uint32_t axis = 0; axis < d->assigner->mesh->axis_count; ++axis) {
    if (d->chosen[axis].kind == CANDIDATE_LINEAR) node->linear_axes |= UINT32_C(1) << axis;
  }
  for (uint32_t f = 0; f < d->rule->factor_count; ++f) node->factors[f] = order_factor(d, f);
  for (uint32_t i = 0; i < d->op->operand_count; ++i) node->operands[i] = tensor_form(d, i);
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    node->results[r] = tensor_form(d, d->rule->operand_count + r);
  }
}

// ---- roots --------------------------------------------------------------------------------------

// Bytes a rank holds of the root of |v|, which is partial.
static double local_root_bytes(const decision_t* d, const weft_assign_value_t* v) {
  const uint32_t axes = weft_sharding_dim_axes(&d->assigner->values[v->root].made);
  return v->root_bytes / (double)mask_size(d->assigner->mesh, axes);
}

// Finds where |value|, a partial result, is resolved when a reader forces it: where the partial
// operand it stems from is, if that is no larger. Several partial operands will do if all are
// linear images of one value.
static void find_root(const decision_t* d, const weft_value_t* value) {
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

// True when the operation puts values together to what is carried. It takes them as they are made:
// one of them that is whole makes no other one whole.
static bool is_bucket(const decision_t* d) {
  const weft_annotations_t* annotations = d->assigner->annotations;
  return d->op->opcode == WEFT_OP_CONCATENATE &&
         annotations->values[d->op->results[0]->id].is_carried;
}

// True when the axis has one rank and nobody says anything about it.
static bool is_idle(const decision_t* d) {
  if (d->axis_size > 1) return false;
  for (uint32_t i = 0; i < d->op->operand_count; ++i) {
    if (found_state(d, i).kind != WEFT_AXIS_REPLICATED) return false;
  }
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    if (wanted_state(d, d->op->results[r]).kind != WEFT_AXIS_REPLICATED) return false;
  }
  return true;
}

static weft_status_t decide(decision_t* d, bool* out_moved) {
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
    d->chosen[d->axis] = (candidate_t){.kind = CANDIDATE_REPLICATED};
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
    decision_t d = {.assigner = assigner, .node = node, .op = node->op, .rule = node->rule};
    has_moved = false;
    WEFT_RETURN_IF_ERROR(decide(&d, &has_moved));
  }
  return weft_ok_status();
}
