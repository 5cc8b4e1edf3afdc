// Operations without a rule: terminators, control flow with its regions, and operations that pass
// values on.
#include "sharding/partition_internal.h"

static weft_status_t convert_operands(weft_partitioner_t* partitioner,
                                      const weft_op_assignment_t* node,
                                      weft_value_t*** out_operands) {
  const weft_op_t* op = node->op;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(partitioner->arena, op->operand_count,
                                                 sizeof(**out_operands), (void**)out_operands));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_partition_form(partitioner, op->operands[i], &node->operands[i], &(*out_operands)[i]));
  }
  return weft_ok_status();
}

// The terminators keep nothing but their operands: results are typed where the block is made.
static weft_status_t write_return(weft_partitioner_t* partitioner,
                                  const weft_op_assignment_t* node) {
  weft_value_t** operands = NULL;
  WEFT_RETURN_IF_ERROR(convert_operands(partitioner, node, &operands));
  weft_op_params_t params = {
      .opcode = node->op->opcode, .operands = operands, .operand_count = node->op->operand_count};
  weft_op_t* op = NULL;
  return weft_spmd_emit_op(&partitioner->builder, params, &op);
}

static weft_status_t write_region(weft_partitioner_t* partitioner, const weft_block_t* from,
                                  const weft_sharding_t* arguments, weft_block_t** out_block) {
  weft_rewrite_t* rewrite = &partitioner->rewrite;
  weft_block_t* block = NULL;
  WEFT_RETURN_IF_ERROR(weft_block_create(rewrite->function, NULL, 0, &block));
  for (uint32_t i = 0; i < from->argument_count; ++i) {
    const weft_value_t* argument = from->arguments[i];
    const weft_type_t* type = NULL;
    weft_value_t* local = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_partition_local_type(partitioner, argument->type, &arguments[i], &type));
    WEFT_RETURN_IF_ERROR(weft_block_add_argument(block, type, &local));
    WEFT_RETURN_IF_ERROR(weft_partition_add_form(partitioner, argument, &arguments[i], local));
  }
  *out_block = block;
  return weft_partition_block(partitioner, from, block);
}

static weft_status_t write_control(weft_partitioner_t* partitioner,
                                   const weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  weft_arena_t* arena = partitioner->arena;
  weft_value_t** operands = NULL;
  const weft_type_t** types = NULL;
  weft_block_t** regions = NULL;
  weft_named_attr_t* attrs = NULL;
  WEFT_RETURN_IF_ERROR(convert_operands(partitioner, node, &operands));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, op->result_count, sizeof(*types), (void**)&types));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, op->region_count, sizeof(*regions), (void**)&regions));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, op->attr_count, sizeof(*attrs), (void**)&attrs));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_partition_local_type(partitioner, op->results[i]->type, &node->results[i], &types[i]));
  }
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    attrs[i].name = op->attrs[i].name;
    WEFT_RETURN_IF_ERROR(
        weft_rewrite_attr(partitioner->rewrite.target, op->attrs[i].value, &attrs[i].value));
  }
  const weft_location_t location = partitioner->builder.location;
  for (uint32_t i = 0; i < op->region_count; ++i) {
    WEFT_RETURN_IF_ERROR(write_region(partitioner, op->regions[i], node->operands, &regions[i]));
  }
  partitioner->builder.location = location;
  weft_op_params_t params = {.opcode = op->opcode,
                             .operands = operands,
                             .operand_count = op->operand_count,
                             .result_types = types,
                             .result_count = op->result_count,
                             .attrs = attrs,
                             .attr_count = op->attr_count,
                             .regions = regions,
                             .region_count = op->region_count};
  weft_op_t* local = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(&partitioner->builder, params, &local));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_partition_add_form(partitioner, op->results[i], &node->results[i], local->results[i]));
  }
  return weft_ok_status();
}

static weft_status_t write_identity(weft_partitioner_t* partitioner,
                                    const weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  weft_value_t** values = NULL;
  WEFT_RETURN_IF_ERROR(convert_operands(partitioner, node, &values));
  if (op->opcode == WEFT_OP_OPTIMIZATION_BARRIER) {
    weft_op_t* local = NULL;
    WEFT_RETURN_IF_ERROR(weft_partition_local_op(partitioner, op, values, node->results, &local));
    values = local->results;
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_partition_add_form(partitioner, op->results[i], &node->results[i], values[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_partition_structure(weft_partitioner_t* partitioner,
                                       const weft_op_assignment_t* node) {
  switch (node->op->opcode) {
    case WEFT_OP_RETURN:
    case WEFT_OP_FUNC_RETURN:
      return write_return(partitioner, node);
    case WEFT_OP_WHILE:
    case WEFT_OP_CASE:
    case WEFT_OP_IF:
      return write_control(partitioner, node);
    case WEFT_OP_SDY_MANUAL_COMPUTATION:
      return weft_partition_manual(partitioner, node);
    default:
      return write_identity(partitioner, node);
  }
}
