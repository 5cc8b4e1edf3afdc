// Sharding rules: how the dimensions of an operation's operands and results belong together.
//
// A rule names factors. dot_general ([i,k],[k,j])->([i,j]) has factors i, j (in the result:
// parallel) and k (not in the result: a reduction). Cutting a factor along a mesh axis cuts every
// dimension that has it: the operation then runs on the shards as it is (weft_sharding_local_attr),
// and where the factor is reduced its results are partial. A dimension can be made of several
// factors, major to minor (reshape [12]->[3,4] is ([i j]) -> ([i, j])); then only its major factors
// can be cut, in order. A dimension without factors is never cut.
//
// Where SPECIAL factors stand:
//  * iota, rng_bit_generator: in the result alone.
//  * slice, pad, concatenate: in operands and result, whose sizes differ; |size| is the result's.
//  * dynamic_slice, gather: in the operand alone (the dimensions that are indexed): each rank finds
//    its part of the result, the rest is zero.
//  * dynamic_update_slice, scatter: in operand and result (the dimensions that are indexed).
//  * exact_sum: dimension 0 of the operand when there are several segments; each rank adds up what
//    it has of them (at an offset of its own), which makes the result Partial(sum).
#ifndef WEFT_SHARDING_RULE_H_
#define WEFT_SHARDING_RULE_H_

#include "graph/ir/graph.h"
#include "weft/comm.h"

typedef enum weft_factor_kind_e {
  // Cut freely; ranks compute their part of the results independently.
  WEFT_FACTOR_PARALLEL,
  // Cut freely; results that lack the factor come out Partial(rule->reduction).
  WEFT_FACTOR_REDUCTION,
  // The operation needs the whole dimension on every rank that computes (sort dimension, window
  // dimensions, reversed dimensions ...).
  WEFT_FACTOR_WHOLE,
  // Can be cut with help: the partitioner knows what to emit for this operation (iota, pad, slice,
  // concatenate, gather and scatter into a cut operand, dynamic slices, rng). Evenly or not.
  WEFT_FACTOR_SPECIAL,
} weft_factor_kind_t;

#define WEFT_RULE_MAX_FACTORS 64

typedef struct weft_factor_s {
  int64_t size;
  weft_factor_kind_t kind;
  // The operation on shards with padding in this factor gives garbage only in the padding of
  // results. Reductions are never padding-safe by themselves: operands must be masked with the
  // identity.
  bool is_padding_safe;
} weft_factor_t;

// Factors of one tensor's dimensions: dimension d is made of factors[d].at[0 ... count), major
// first.
typedef struct weft_dim_factors_s {
  uint8_t count;
  uint8_t at[WEFT_MAX_RANK];
} weft_dim_factors_t;

// In which operands the operation is linear, so that Partial(sum) operands give Partial(sum)
// results.
typedef enum weft_linearity_e {
  WEFT_LINEARITY_NONE,
  // Linear in all operands of |linear_operands| together: add, subtract, concatenate, select's
  // branches, reduce's inputs. All of them must be partial on an axis for the result to be (the
  // partitioner may turn a replicated one into a partial one by zeroing all ranks but one).
  WEFT_LINEARITY_JOINT,
  // Linear in each operand of |linear_operands| alone: multiply, dot_general, divide's numerator.
  // At most one of them may be partial on an axis, the others must not depend on it.
  WEFT_LINEARITY_SEPARATE,
} weft_linearity_t;

typedef struct weft_sharding_rule_s {
  uint32_t factor_count;  // at most WEFT_RULE_MAX_FACTORS
  weft_factor_t* factors;
  // One row per operand, then one per result; row t has the tensor's rank entries.
  uint32_t operand_count;
  uint32_t result_count;
  weft_dim_factors_t** tensors;
  const uint8_t* ranks;        // by row
  weft_reduction_t reduction;  // of REDUCTION factors
  weft_linearity_t linearity;
  uint64_t linear_operands;  // bit i: operand i (operands beyond 63 share bit 63)
  // Layout operations only move elements: partial operands of any reduction stay partial. All of
  // |linear_operands| together, as for JOINT.
  bool keeps_any_reduction;
  // Operands that go into each result once, however a REDUCTION factor is cut: initial values of
  // reduce, what scatter adds to. Bit i (beyond 63: bit 63): operand i must be Partial(reduction)
  // on the axes that cut REDUCTION factors. Clear where repeating it changes nothing: it is a
  // constant identity of the reduction, or the reduction is idempotent (max, min, and, or).
  uint64_t partial_operands;
  // Result i is operand i (optimization_barrier, sharding annotations), each on its own: partial
  // or not, whatever the others are. Where the operands have more dimensions together than
  // WEFT_RULE_MAX_FACTORS, such a rule has no factors.
  bool is_identity;
} weft_sharding_rule_t;

// Gives the rule of |op| (every operation of the table that can occur in a step; control flow,
// calls and collectives excepted: UNSUPPORTED with the location). Allocates in |arena|. The rule
// depends only on opcode, attributes, types, regions and on which operands are constants.
WEFT_MUST_USE weft_status_t weft_sharding_rule(const weft_op_t* op, weft_arena_t* arena,
                                               weft_sharding_rule_t* out_rule);

// The attribute of |op| that counts elements or groups of a dimension and so differs for its
// shards: slice_sizes, limit_indices, broadcast_sizes, feature_group_count, batch_group_count, the
// value of a splat constant. |operands| and |results| are the types of the shards; the new
// attribute is made in |graph|. |*out_attr| has no name when every attribute of |op| fits its
// shards. Only for factors that are PARALLEL or REDUCTION. UNSUPPORTED for a constant of several
// values: slice it.
WEFT_MUST_USE weft_status_t weft_sharding_local_attr(const weft_op_t* op,
                                                     const weft_type_t* const* operands,
                                                     const weft_type_t* const* results,
                                                     weft_graph_t* graph,
                                                     weft_named_attr_t* out_attr);

// The rule as text, "([i, k], [k, j]) -> ([i, j]) {k: reduction sum}", in |arena|. For messages,
// tests and documentation.
WEFT_MUST_USE weft_status_t weft_sharding_rule_format(const weft_sharding_rule_t* rule,
                                                      weft_arena_t* arena, const char** out_text);

#endif  // WEFT_SHARDING_RULE_H_
