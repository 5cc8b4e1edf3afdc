// Rules of operations that work element by element, and of those that hand values on.
#include "graph/ir/op_table.h"
#include "sharding/rule_internal.h"

// States in which operands an elementwise operation is additive. Sums of booleans do not occur:
// adding them is OR.
static void weft_rule_elementwise_linearity(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_dtype_t dtype = op->results[0]->type->dtype;
  const bool is_bool = dtype == WEFT_DTYPE_I1;
  switch (op->opcode) {
    case WEFT_OP_ADD:
    case WEFT_OP_SUBTRACT:
    case WEFT_OP_NEGATE:
      if (!is_bool) weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 0, op->operand_count);
      break;
    case WEFT_OP_MULTIPLY:
      if (!is_bool) weft_rule_linear(rule, WEFT_LINEARITY_SEPARATE, 0, 2);
      break;
    case WEFT_OP_DIVIDE:
      // Integer division truncates.
      if (weft_dtype_is_float(dtype)) weft_rule_linear(rule, WEFT_LINEARITY_SEPARATE, 0, 1);
      break;
    case WEFT_OP_SHIFT_LEFT:
      weft_rule_linear(rule, WEFT_LINEARITY_SEPARATE, 0, 1);
      break;
    case WEFT_OP_SELECT:
      weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 1, 2);
      rule->keeps_any_reduction = true;
      break;
    case WEFT_OP_CONVERT:
      if (op->operands[0]->type->dtype == dtype) {
        weft_rule_layout(rule);
      } else if (weft_rule_converts_sums(op->operands[0]->type->dtype, dtype)) {
        weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 0, 1);
      }
      break;
    default:
      break;
  }
}

void weft_rule_elementwise(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* type = op->results[0]->type;
  for (int32_t d = 0; d < type->rank; ++d) {
    const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, type->dims[d]);
    for (uint32_t i = 0; i < op->operand_count; ++i) {
      // The predicate of select and the bounds of clamp may be scalars.
      if (rule->ranks[i] > 0) weft_rule_place(rule, i, d, factor);
    }
    weft_rule_place(rule, weft_rule_result(rule, 0), d, factor);
  }
  weft_rule_elementwise_linearity(op, rule);
}

void weft_rule_identity(const weft_op_t* op, weft_sharding_rule_t* rule) {
  rule->is_identity = true;
  weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 0, op->operand_count);
  rule->keeps_any_reduction = true;
  uint32_t dim_count = 0;
  for (uint32_t i = 0; i < op->operand_count; ++i) dim_count += rule->ranks[i];
  if (dim_count > WEFT_RULE_MAX_FACTORS) return;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    for (uint32_t d = 0; d < rule->ranks[i]; ++d) {
      const uint8_t factor =
          weft_rule_add(rule, WEFT_FACTOR_PARALLEL, op->operands[i]->type->dims[d]);
      weft_rule_place(rule, i, d, factor);
      weft_rule_place(rule, weft_rule_result(rule, i), d, factor);
    }
  }
}

// Tokens and tuples have no dimensions to cut; what else stands here needs its values whole.
void weft_rule_nothing(const weft_op_t* op, weft_sharding_rule_t* rule) {
  (void)op;
  (void)rule;
}
