// Operations on partial sums of short floats, which are f32 until ranks have added them up.
//
// Products of short floats are asked for in f32; whatever else makes such sums, or is linear in
// them, runs in f32. What cannot do that rounds what it reads and what it gives.
#include "graph/ir/op_table.h"
#include "sharding/partition_internal.h"
#include "sharding/rule_internal.h"

static bool is_short(weft_dtype_t dtype) {
  return weft_dtype_is_float(dtype) && weft_dtype_size_bytes(dtype) < sizeof(float);
}

static bool is_wide(const weft_partitioner_t* partitioner, const weft_value_t* value,
                    const weft_sharding_t* form) {
  return value->type->kind == WEFT_TYPE_TENSOR &&
         weft_sharding_is_wide(partitioner->mesh, form, value->type->dtype);
}

static bool has_wide_operands(const weft_partitioner_t* partitioner,
                              const weft_op_assignment_t* node) {
  for (uint32_t i = 0; i < node->op->operand_count; ++i) {
    if (is_wide(partitioner, node->op->operands[i], &node->operands[i])) return true;
  }
  return false;
}

bool weft_partition_is_wide(const weft_partitioner_t* partitioner,
                            const weft_op_assignment_t* node) {
  for (uint32_t i = 0; i < node->op->result_count; ++i) {
    if (is_wide(partitioner, node->op->results[i], &node->results[i])) return true;
  }
  return has_wide_operands(partitioner, node);
}

bool weft_partition_takes_wide(const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_BROADCAST:
    case WEFT_OP_BROADCAST_IN_DIM:
    case WEFT_OP_CONCATENATE:
    case WEFT_OP_CONVOLUTION:
    case WEFT_OP_DOT_GENERAL:
    case WEFT_OP_DYNAMIC_SLICE:
    case WEFT_OP_DYNAMIC_UPDATE_SLICE:
    case WEFT_OP_GATHER:
    case WEFT_OP_PAD:
    case WEFT_OP_RESHAPE:
    case WEFT_OP_REVERSE:
    case WEFT_OP_SLICE:
    case WEFT_OP_TRANSPOSE:
      return true;
    case WEFT_OP_REDUCE:
    case WEFT_OP_REDUCE_WINDOW:
    case WEFT_OP_SCATTER:
      return op->result_count == 1 &&
             weft_rule_region_reduction(op->regions[0]) == WEFT_REDUCTION_SUM;
    default:
      return weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE);
  }
}

weft_status_t weft_partition_widen(weft_partitioner_t* partitioner,
                                   const weft_op_assignment_t* node, weft_value_t** operands) {
  if (weft_partition_is_product(node->op) && !has_wide_operands(partitioner, node)) {
    return weft_ok_status();
  }
  for (uint32_t i = 0; i < node->op->operand_count; ++i) {
    if (operands[i]->type->kind != WEFT_TYPE_TENSOR || !is_short(operands[i]->type->dtype)) {
      continue;
    }
    WEFT_RETURN_IF_ERROR(
        weft_spmd_emit_convert(&partitioner->builder, operands[i], WEFT_DTYPE_F32, &operands[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_partition_round(weft_partitioner_t* partitioner,
                                   const weft_op_assignment_t* node, weft_value_t** operands) {
  for (uint32_t i = 0; i < node->op->operand_count; ++i) {
    const weft_value_t* value = node->op->operands[i];
    if (!is_wide(partitioner, value, &node->operands[i])) continue;
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(&partitioner->builder, operands[i],
                                                value->type->dtype, &operands[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_partition_unround(weft_partitioner_t* partitioner,
                                     const weft_op_assignment_t* node, weft_value_t** results) {
  for (uint32_t i = 0; i < node->op->result_count; ++i) {
    if (!is_wide(partitioner, node->op->results[i], &node->results[i])) continue;
    WEFT_RETURN_IF_ERROR(
        weft_spmd_emit_convert(&partitioner->builder, results[i], WEFT_DTYPE_F32, &results[i]));
  }
  return weft_ok_status();
}
