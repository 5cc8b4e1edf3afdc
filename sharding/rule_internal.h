// What the files of the rules share: how rules are put together, and what can be told about
// regions and constants.
//
// A rule function gets a zeroed rule whose rows are allocated, with room for WEFT_RULE_MAX_FACTORS
// factors, and fills in factors and linearity.
// It cannot fail: the verifier has checked the operation, and no operation has more than
// WEFT_RULE_MAX_FACTORS factors (see weft_rule_add).
#ifndef WEFT_SHARDING_RULE_INTERNAL_H_
#define WEFT_SHARDING_RULE_INTERNAL_H_

#include "graph/ir/op_attrs.h"
#include "sharding/rule.h"

typedef void(weft_rule_fn_t)(const weft_op_t* op, weft_sharding_rule_t* rule);

// The row of the table: a function, or the reason why there is none. The other one is NULL.
weft_rule_fn_t* weft_rule_function(weft_opcode_t opcode);
const char* weft_rule_reason(weft_opcode_t opcode);

// ---- putting rules together (rule.c) ------------------------------------------------------------

// Adds a factor and returns its number. PARALLEL factors are taken to be safe with padding.
uint8_t weft_rule_add(weft_sharding_rule_t* rule, weft_factor_kind_t kind, int64_t size);

// Makes |factor| the minor-most factor of dimension |dim| of tensor |row| (operands, then results).
void weft_rule_place(weft_sharding_rule_t* rule, uint32_t row, int64_t dim, uint8_t factor);

// Row of result |index|.
static inline uint32_t weft_rule_result(const weft_sharding_rule_t* rule, uint32_t index) {
  return rule->operand_count + index;
}

// Mask bit of operand |index|.
static inline uint64_t weft_rule_bit(uint32_t index) {
  return UINT64_C(1) << (index < 63 ? index : 63);
}

// States linearity in operands [first, first + count); more calls add operands.
void weft_rule_linear(weft_sharding_rule_t* rule, weft_linearity_t linearity, uint32_t first,
                      uint32_t count);

// Linear in operand 0 and moves elements only.
void weft_rule_layout(weft_sharding_rule_t* rule);

// ---- regions and constants (rule_region.c) ------------------------------------------------------

// What the region (a, b) -> a op b of a reduction computes; NONE when it is anything else. On
// booleans addition and maximum are OR, multiplication and minimum AND.
weft_reduction_t weft_rule_region_reduction(const weft_block_t* block);

// True when the region (current, update) -> update only replaces.
bool weft_rule_region_replaces(const weft_block_t* block);

// True when combining a value with itself gives it back.
bool weft_rule_is_idempotent(weft_reduction_t reduction);

// True when every element of |value| is known to be the identity of |reduction| (zero for SUM). -0
// counts as zero.
bool weft_rule_is_identity(const weft_value_t* value, weft_reduction_t reduction);

// True when every element of |value| is known to be zero.
bool weft_rule_is_zero(const weft_value_t* value);

// True when converting elements of |from| to |to| commutes with adding them: floats that do not
// lose bits, integers that keep or lose high bits (adding wraps).
bool weft_rule_converts_sums(weft_dtype_t from, weft_dtype_t to);

// ---- rules of families --------------------------------------------------------------------------

// rule_elementwise.c
weft_rule_fn_t weft_rule_elementwise;
weft_rule_fn_t weft_rule_identity;
weft_rule_fn_t weft_rule_nothing;

// rule_shape.c
weft_rule_fn_t weft_rule_bitcast_convert;
weft_rule_fn_t weft_rule_broadcast;
weft_rule_fn_t weft_rule_broadcast_in_dim;
weft_rule_fn_t weft_rule_concatenate;
weft_rule_fn_t weft_rule_constant;
weft_rule_fn_t weft_rule_iota;
weft_rule_fn_t weft_rule_pad;
weft_rule_fn_t weft_rule_reshape;
weft_rule_fn_t weft_rule_reverse;
weft_rule_fn_t weft_rule_rng_bit_generator;
weft_rule_fn_t weft_rule_slice;
weft_rule_fn_t weft_rule_transpose;

// rule_contraction.c
weft_rule_fn_t weft_rule_convolution;
weft_rule_fn_t weft_rule_dot;

// rule_gather.c
weft_rule_fn_t weft_rule_dynamic_slice;
weft_rule_fn_t weft_rule_dynamic_update_slice;
weft_rule_fn_t weft_rule_gather;
weft_rule_fn_t weft_rule_scatter;

// rule_reduction.c
weft_rule_fn_t weft_rule_exact_round;
weft_rule_fn_t weft_rule_exact_sum;
weft_rule_fn_t weft_rule_reduce;
weft_rule_fn_t weft_rule_reduce_window;
weft_rule_fn_t weft_rule_select_and_scatter;
weft_rule_fn_t weft_rule_sort;
weft_rule_fn_t weft_rule_top_k;

#endif  // WEFT_SHARDING_RULE_INTERNAL_H_
