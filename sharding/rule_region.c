// What can be told about regions and constants without running them: which reduction a region
// computes, whether a value is the same known number everywhere.
#include <string.h>

#include "graph/ir/op_table.h"
#include "runtime/base/float_convert.h"
#include "sharding/rule_internal.h"

weft_reduction_t weft_rule_region_reduction(const weft_block_t* block) {
  if (block->argument_count != 2 || block->op_count != 2) return WEFT_REDUCTION_NONE;
  const weft_op_t* op = block->ops[0];
  const weft_op_t* terminator = block->ops[1];
  if (op->operand_count != 2 || terminator->operand_count != 1 ||
      terminator->operands[0]->op != op) {
    return WEFT_REDUCTION_NONE;
  }
  const weft_value_t* a = block->arguments[0];
  const weft_value_t* b = block->arguments[1];
  if (!(op->operands[0] == a && op->operands[1] == b) &&
      !(op->operands[0] == b && op->operands[1] == a)) {
    return WEFT_REDUCTION_NONE;
  }
  const bool is_bool = a->type->dtype == WEFT_DTYPE_I1;
  switch (op->opcode) {
    case WEFT_OP_ADD:
      return is_bool ? WEFT_REDUCTION_OR : WEFT_REDUCTION_SUM;
    case WEFT_OP_MULTIPLY:
      return is_bool ? WEFT_REDUCTION_AND : WEFT_REDUCTION_PRODUCT;
    case WEFT_OP_MAXIMUM:
      return is_bool ? WEFT_REDUCTION_OR : WEFT_REDUCTION_MAX;
    case WEFT_OP_MINIMUM:
      return is_bool ? WEFT_REDUCTION_AND : WEFT_REDUCTION_MIN;
    case WEFT_OP_AND:
      return WEFT_REDUCTION_AND;
    case WEFT_OP_OR:
      return WEFT_REDUCTION_OR;
    case WEFT_OP_XOR:
      return WEFT_REDUCTION_XOR;
    default:
      return WEFT_REDUCTION_NONE;
  }
}

bool weft_rule_region_replaces(const weft_block_t* block) {
  return block->argument_count == 2 && block->op_count == 1 && block->ops[0]->operand_count == 1 &&
         block->ops[0]->operands[0] == block->arguments[1];
}

bool weft_rule_is_idempotent(weft_reduction_t reduction) {
  return reduction == WEFT_REDUCTION_MAX || reduction == WEFT_REDUCTION_MIN ||
         reduction == WEFT_REDUCTION_AND || reduction == WEFT_REDUCTION_OR;
}

// ---- constants ----------------------------------------------------------------------------------

// Finds the one element that |value| repeats, through operations that only move elements. Returns
// NULL when it is not known to be a splat.
static const void* weft_rule_splat(const weft_value_t* value) {
  while (value->op != NULL) {
    switch (value->op->opcode) {
      case WEFT_OP_CONSTANT: {
        const weft_attr_t* attr = weft_op_value(value->op);
        const bool one = attr->as.dense.splat || value->type->element_count == 1;
        return one ? attr->as.dense.data : NULL;
      }
      case WEFT_OP_BROADCAST:
      case WEFT_OP_BROADCAST_IN_DIM:
      case WEFT_OP_RESHAPE:
      case WEFT_OP_TRANSPOSE:
      case WEFT_OP_SLICE:
      case WEFT_OP_REVERSE:
      case WEFT_OP_SDY_SHARDING_CONSTRAINT:
      case WEFT_OP_SDY_RESHARD:
        value = value->op->operands[0];
        break;
      default:
        return NULL;
    }
  }
  return NULL;
}

static double weft_rule_float(weft_dtype_t dtype, const void* data) {
  float single = 0.0f;
  double number = 0.0;
  uint16_t half = 0;
  switch (dtype) {
    case WEFT_DTYPE_F64:
      memcpy(&number, data, sizeof(number));
      return number;
    case WEFT_DTYPE_F32:
      memcpy(&single, data, sizeof(single));
      return (double)single;
    case WEFT_DTYPE_F16:
      memcpy(&half, data, sizeof(half));
      return (double)weft_f16_to_f32(half);
    default:
      memcpy(&half, data, sizeof(half));
      return (double)weft_bf16_to_f32(half);
  }
}

static bool weft_rule_is_float_identity(double number, weft_reduction_t reduction) {
  switch (reduction) {
    case WEFT_REDUCTION_SUM:
      return number == 0.0;
    case WEFT_REDUCTION_PRODUCT:
      return number == 1.0;
    case WEFT_REDUCTION_MAX:
      return number == -(double)__builtin_inf();
    case WEFT_REDUCTION_MIN:
      return number == (double)__builtin_inf();
    default:
      return false;
  }
}

// Integers, sign-extended when signed and zero-extended otherwise; booleans are 0 or 1.
static bool weft_rule_is_integer_identity(weft_dtype_t dtype, uint64_t bits,
                                          weft_reduction_t reduction) {
  const uint64_t ones = UINT64_MAX >> (64 - weft_dtype_bit_width(dtype));
  const bool is_signed = weft_dtype_is_signed(dtype);
  switch (reduction) {
    case WEFT_REDUCTION_SUM:
    case WEFT_REDUCTION_OR:
    case WEFT_REDUCTION_XOR:
      return bits == 0;
    case WEFT_REDUCTION_PRODUCT:
      return bits == 1;
    case WEFT_REDUCTION_MAX:
      return bits == (is_signed ? (ones >> 1) + 1 : 0);
    case WEFT_REDUCTION_MIN:
      return bits == (is_signed ? ones >> 1 : ones);
    case WEFT_REDUCTION_AND:
      return bits == ones;
    default:
      return false;
  }
}

bool weft_rule_is_identity(const weft_value_t* value, weft_reduction_t reduction) {
  const void* data = weft_rule_splat(value);
  if (data == NULL) return false;
  const weft_dtype_t dtype = value->type->dtype;
  if (weft_dtype_is_float(dtype)) {
    return weft_rule_is_float_identity(weft_rule_float(dtype, data), reduction);
  }
  uint64_t bits = 0;
  memcpy(&bits, data, weft_dtype_size_bytes(dtype));
  return weft_rule_is_integer_identity(dtype, bits, reduction);
}

bool weft_rule_is_zero(const weft_value_t* value) {
  return weft_rule_is_identity(value, WEFT_REDUCTION_SUM);
}

// ---- element types ------------------------------------------------------------------------------

bool weft_rule_converts_sums(weft_dtype_t from, weft_dtype_t to) {
  if (from == WEFT_DTYPE_I1 || to == WEFT_DTYPE_I1) return false;
  if (from == to) return true;
  if (weft_dtype_is_float(from) && weft_dtype_is_float(to)) {
    return weft_dtype_bit_width(to) > weft_dtype_bit_width(from);
  }
  return weft_dtype_is_integer(from) && weft_dtype_is_integer(to) &&
         weft_dtype_bit_width(to) <= weft_dtype_bit_width(from);
}
