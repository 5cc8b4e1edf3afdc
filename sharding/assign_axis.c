// What an operation that is being decided meets along one mesh axis: how its operands are kept, how
// its results are wanted, and which of their dimensions belong to which factor.
#include "graph/ir/op_table.h"
#include "sharding/assign_decision.h"

// ---- operands and results -----------------------------------------------------------------------

bool weft_decision_is_early(const weft_decision_t* d) {
  for (uint32_t r = 0; r < d->op->result_count; ++r) {
    if (d->assigner->values[d->op->results[r]->id].is_early) return true;
  }
  return false;
}

uint32_t weft_decision_layout_cuts(const weft_decision_t* d, uint32_t id) {
  const weft_annotations_t* annotations = d->assigner->annotations;
  const weft_assign_value_t* v = &d->assigner->values[id];
  const uint32_t axes = weft_sharding_dim_axes(&v->kept) & annotations->layout_axes;
  if (axes == 0 || weft_assign_is_free(d->assigner, v)) return axes;
  return axes & ~(v->samples | annotations->values[id].sample_axes);
}

uint32_t weft_decision_wanted_layout_cuts(const weft_decision_t* d, uint32_t id) {
  const weft_annotations_t* annotations = d->assigner->annotations;
  const weft_sharding_t* wanted = d->assigner->values[id].wanted;
  return weft_sharding_dim_axes(wanted) & annotations->layout_axes &
         ~annotations->values[id].sample_axes;
}

weft_axis_state_t weft_decision_kept_state(const weft_decision_t* d, const weft_value_t* value) {
  const weft_assign_value_t* v = &d->assigner->values[value->id];
  if (d->by_samples && (weft_decision_layout_cuts(d, value->id) >> d->axis & 1) != 0) {
    return (weft_axis_state_t){.kind = WEFT_AXIS_REPLICATED};
  }
  return weft_axis_state(&v->kept, d->axis);
}

weft_axis_state_t weft_decision_wanted_state(const weft_decision_t* d, const weft_value_t* value) {
  if (d->by_samples && (weft_decision_wanted_layout_cuts(d, value->id) >> d->axis & 1) != 0) {
    return (weft_axis_state_t){.kind = WEFT_AXIS_REPLICATED};
  }
  return weft_axis_state(d->assigner->values[value->id].wanted, d->axis);
}

// True for operations that work on a part of a value as well as on all of it.
static bool takes_parts(const weft_op_t* op) {
  return weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) || op->opcode == WEFT_OP_REDUCE ||
         op->opcode == WEFT_OP_EXACT_SUM;
}

weft_axis_state_t weft_decision_found_state(const weft_decision_t* d, uint32_t operand) {
  const weft_value_t* value = d->op->operands[operand];
  const weft_assign_value_t* v = &d->assigner->values[value->id];
  const weft_axis_state_t state = weft_decision_kept_state(d, value);
  const weft_axis_state_t whole = {.kind = WEFT_AXIS_REPLICATED};
  if (state.kind != WEFT_AXIS_CUT) return state;
  if (weft_decision_is_early(d) && weft_assign_is_layout(d->assigner, v, d->axis)) return whole;
  if (takes_parts(d->op)) return state;
  if ((v->storage_axes >> d->axis & 1) != 0) return whole;
  const bool is_factor =
      weft_partition_is_product(d->op) ||
      (weft_partition_is_move(d->op) && d->assigner->values[d->op->results[0]->id].feeds_product);
  return is_factor && weft_assign_is_layout(d->assigner, v, d->axis) ? whole : state;
}

bool weft_decision_is_scalar(const weft_value_t* value) {
  if (value->type->kind == WEFT_TYPE_TENSOR && value->type->rank == 0) return true;
  if (!value->op) return false;
  return value->op->opcode == WEFT_OP_CONSTANT || (value->op->opcode == WEFT_OP_BROADCAST_IN_DIM &&
                                                   weft_decision_is_scalar(value->op->operands[0]));
}

bool weft_decision_is_layout_axis(const weft_decision_t* d) {
  return (d->assigner->annotations->layout_axes >> d->axis & 1) != 0;
}

bool weft_decision_is_free_operand(const weft_decision_t* d, uint32_t operand) {
  return weft_assign_is_free(d->assigner, &d->assigner->values[d->op->operands[operand]->id]);
}

// ---- factors ------------------------------------------------------------------------------------

const weft_value_t* weft_decision_tensor(const weft_decision_t* d, uint32_t row) {
  const uint32_t operands = d->rule->operand_count;
  return row < operands ? d->op->operands[row] : d->op->results[row - operands];
}

static int32_t rank_of(const weft_value_t* value) {
  return value->type->kind == WEFT_TYPE_TENSOR ? value->type->rank : 0;
}

int32_t weft_decision_factor_dim(const weft_decision_t* d, uint32_t row, uint32_t factor) {
  const int32_t rank = rank_of(weft_decision_tensor(d, row));
  for (int32_t dim = 0; dim < rank; ++dim) {
    const weft_dim_factors_t* factors = &d->rule->tensors[row][dim];
    for (uint32_t i = 0; i < factors->count; ++i) {
      if (factors->at[i] == factor) return dim;
    }
  }
  return -1;
}
