// sdy.manual_computation: a part of the program that is written for one rank already.
//
// Operands are converted to the shardings it states, its operations are copied as they are,
// collectives included, and what it gives are the results in the shardings it states. Devices of
// the collectives are ranks: annotations are refused where they are not.
#include "sharding/partition_internal.h"

weft_status_t weft_assign_manual(weft_assigner_t* assigner, weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  const weft_annotation_t* annotations = assigner->annotations->values;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_value_t* argument = op->regions[0]->arguments[i];
    WEFT_RETURN_IF_ERROR(weft_assign_refresh(assigner, op->operands[i]));
    node->operands[i] = annotations[argument->id].sharding;
    WEFT_RETURN_IF_ERROR(weft_assign_need(assigner, op->operands[i], &node->operands[i]));
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    node->results[i] = annotations[op->results[i]->id].sharding;
  }
  return weft_ok_status();
}

// What the body says of its shardings is about axes along which its values are whole.
static weft_status_t leave_out(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                               bool* out_done) {
  (void)into;
  switch (op->opcode) {
    case WEFT_OP_SDY_RETURN:
      *out_done = true;
      return weft_ok_status();
    case WEFT_OP_SDY_SHARDING_CONSTRAINT:
    case WEFT_OP_SDY_RESHARD:
      rewrite->map[op->results[0]->id] = weft_rewrite_mapped(rewrite, op->operands[0]);
      *out_done = true;
      return weft_ok_status();
    default:
      return weft_ok_status();
  }
}

weft_status_t weft_partition_manual(weft_partitioner_t* partitioner,
                                    const weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  const weft_block_t* body = op->regions[0];
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  weft_rewrite_t* rewrite = &partitioner->rewrite;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_partition_form(partitioner, op->operands[i], &node->operands[i],
                                             &rewrite->map[body->arguments[i]->id]));
  }
  weft_rewrite_op_fn_t* const outer = rewrite->rewrite_op;
  rewrite->rewrite_op = leave_out;
  weft_status_t status = weft_rewrite_block_ops(rewrite, body, partitioner->builder.block);
  rewrite->rewrite_op = outer;
  for (uint32_t i = 0; i < op->result_count && weft_status_is_ok(status); ++i) {
    status = weft_partition_add_form(partitioner, op->results[i], &node->results[i],
                                     weft_rewrite_mapped(rewrite, terminator->operands[i]));
  }
  return status;
}
