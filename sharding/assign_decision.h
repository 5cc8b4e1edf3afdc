// One operation while it is being decided how it runs, and the candidates among which that is
// decided, one mesh axis after the other.
//
// assign_op.c decides; assign_axis.c says what the operation meets along the axis, and
// assign_candidate.c what a candidate makes of it.
#ifndef WEFT_SHARDING_ASSIGN_DECISION_H_
#define WEFT_SHARDING_ASSIGN_DECISION_H_

#include "sharding/partition_internal.h"

typedef enum weft_candidate_kind_e {
  WEFT_CANDIDATE_FACTOR,      // cut along one factor
  WEFT_CANDIDATE_LINEAR,      // partial operands stay partial
  WEFT_CANDIDATE_REPLICATED,  // every rank along the axis computes the same
  WEFT_CANDIDATE_SHARED,      // an exact sum: every rank adds up a part of what all have
} weft_candidate_kind_t;

#define WEFT_CANDIDATE_ALL_OPERANDS UINT32_MAX

typedef struct weft_candidate_s {
  weft_candidate_kind_t kind;
  uint32_t which;  // FACTOR: its number; LINEAR: the operand, or WEFT_CANDIDATE_ALL_OPERANDS
} weft_candidate_t;

// How good a candidate is; smaller is better, fields in order of weight.
typedef struct weft_candidate_score_s {
  int moves;  // 0: operands stay as they are
  double bytes;
  int mismatches;  // results that come out otherwise than propagation has them
  int work;        // 0: computation is cut, 1: repeated on partial operands, 2: repeated
} weft_candidate_score_t;

// An operation that is being decided.
typedef struct weft_decision_s {
  weft_assigner_t* assigner;
  weft_op_assignment_t* node;
  const weft_op_t* op;
  const weft_sharding_rule_t* rule;
  uint32_t axis;
  uint32_t axis_size;
  uint32_t factor_masks[WEFT_RULE_MAX_FACTORS];  // axes of each factor, not in order yet
  weft_candidate_t chosen[WEFT_MESH_MAX_AXES];
  uint32_t decided_axes;
  bool by_samples;  // cuts along layout axes that samples do not make are not looked at
  bool is_settled;  // along the axis, no sums in parts are made
  bool has_partial_results;
  weft_reduction_t reduction;  // of the partial results
} weft_decision_t;

// ---- what the operation meets along the axis (assign_axis.c) ------------------------------------

// How |value| is kept, and how propagation has it.
weft_axis_state_t weft_decision_kept_state(const weft_decision_t* d, const weft_value_t* value);
weft_axis_state_t weft_decision_wanted_state(const weft_decision_t* d, const weft_value_t* value);

// How the operation finds operand |operand|: as it is kept, or whole where it is cut to be stored
// only, and where what is computed of its parts would show that.
weft_axis_state_t weft_decision_found_state(const weft_decision_t* d, uint32_t operand);

// Masks of all axes along which value |id| is cut for another reason than samples that it has: as
// it is kept, and as propagation has it.
uint32_t weft_decision_layout_cuts(const weft_decision_t* d, uint32_t id);
uint32_t weft_decision_wanted_layout_cuts(const weft_decision_t* d, uint32_t id);

// True where cuts of values that need not be cut must not show (annotations->layout_axes).
bool weft_decision_is_layout_axis(const weft_decision_t* d);

bool weft_decision_is_free_operand(const weft_decision_t* d, uint32_t operand);

// True for a number, or a constant, in every element.
bool weft_decision_is_scalar(const weft_value_t* value);

// True for an operation that samples are computed from.
bool weft_decision_is_early(const weft_decision_t* d);

// The value of row |row| of the rule: an operand or a result; its dimension that has |factor|, or
// -1.
const weft_value_t* weft_decision_tensor(const weft_decision_t* d, uint32_t row);
int32_t weft_decision_factor_dim(const weft_decision_t* d, uint32_t row, uint32_t factor);

// ---- candidates (assign_candidate.c) ------------------------------------------------------------

// How |candidate| reads operand |operand|, and how it makes result |result|.
weft_axis_state_t weft_candidate_operand_state(const weft_decision_t* d, weft_candidate_t candidate,
                                               uint32_t operand);
weft_axis_state_t weft_candidate_result_state(const weft_decision_t* d, weft_candidate_t candidate,
                                              uint32_t result);

// Reduction of the partial results that |candidate| makes; NONE when it makes none.
weft_reduction_t weft_candidate_reduction(const weft_decision_t* d, weft_candidate_t candidate);

// True when results are sums in parts, which are rounded where the parts are added up.
bool weft_candidate_rounds(const weft_decision_t* d, weft_candidate_t candidate);

// True for an operand that LINEAR may keep partial.
bool weft_candidate_is_linear(const weft_sharding_rule_t* rule, uint32_t operand);

weft_candidate_score_t weft_candidate_score(const weft_decision_t* d, weft_candidate_t candidate);
bool weft_candidate_is_better(weft_candidate_score_t a, weft_candidate_score_t b);

// False where |candidate| must not be chosen, whatever it costs.
bool weft_candidate_may_run(const weft_decision_t* d, weft_candidate_t candidate);

#endif  // WEFT_SHARDING_ASSIGN_DECISION_H_
