// Operations that can be cut along a SPECIAL factor with help.
#include "graph/ir/op_attrs.h"
#include "sharding/partition_internal.h"

// Dimension of operand 0 that has |factor|, or -1.
static int32_t operand_dim(const weft_op_t* op, const weft_sharding_rule_t* rule, uint32_t factor) {
  for (int32_t d = 0; d < op->operands[0]->type->rank; ++d) {
    const weft_dim_factors_t* factors = &rule->tensors[0][d];
    for (uint32_t i = 0; i < factors->count; ++i) {
      if (factors->at[i] == factor) return d;
    }
  }
  return -1;
}

// Positions of exact_sum's segments beyond the end would count padding.
static bool ends_with_segments(const weft_op_t* op) {
  const weft_i64_list_t segments = weft_op_i64_list(op, "segments");
  return op->operand_count == 1 &&
         segments.data[segments.count - 1] <= op->operands[0]->type->element_count;
}

// What is missing here runs on whole values, and what it gives is then cut: slice, pad, concatenate
// and the dynamic slices along a cut dimension gather their operands. rng_bit_generator makes all
// bits on every rank and keeps its part, for the bits of an element depend on how many come before
// it; that is the price of having the same bits as the global program.
bool weft_partition_can_cut(const weft_op_t* op, const weft_sharding_rule_t* rule, uint32_t factor,
                            bool* out_padded) {
  *out_padded = true;
  switch (op->opcode) {
    case WEFT_OP_IOTA:
      return true;
    case WEFT_OP_GATHER:
    case WEFT_OP_SCATTER: {
      const int32_t dim = operand_dim(op, rule, factor);
      return dim >= 0 && weft_partition_can_cut_indexed(op, dim);
    }
    case WEFT_OP_EXACT_SUM:
      *out_padded = ends_with_segments(op);
      return true;
    default:
      return false;
  }
}

weft_status_t weft_partition_emit_iota(weft_partitioner_t* partitioner, const weft_op_t* op,
                                       const weft_sharding_t* sharding, weft_value_t** out_value) {
  weft_spmd_builder_t* builder = &partitioner->builder;
  const int32_t dim = (int32_t)weft_op_integer(op, "iota_dimension", 0);
  const weft_type_t* global = op->results[0]->type;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_partition_local_type(partitioner, global, sharding, &type));
  weft_value_t* iota = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_iota(builder, type, dim, &iota));
  *out_value = iota;
  if (weft_sharding_pieces(partitioner->mesh, sharding, dim) == 1) return weft_ok_status();
  weft_value_t* start = NULL;
  weft_value_t* size = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_position(builder, sharding->dims[dim], &start));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, type->dims[dim], &size));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_MULTIPLY, start, size, &start));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, start, type->dtype, &start));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(builder, start, type, &start));
  return weft_spmd_emit_binary(builder, WEFT_OP_ADD, iota, start, out_value);
}

// Tells the sum at which position of the whole its first element stands.
static weft_status_t emit_exact_sum(weft_partitioner_t* partitioner,
                                    const weft_op_assignment_t* node, weft_value_t** operands,
                                    weft_value_t** out_results) {
  weft_spmd_builder_t* builder = &partitioner->builder;
  weft_value_t* position = NULL;
  weft_value_t* count = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_position(builder, node->operands[0].dims[0], &position));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, position, WEFT_DTYPE_I64, &position));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_integer(builder, WEFT_DTYPE_I64, operands[0]->type->element_count, &count));
  weft_value_t* start = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_MULTIPLY, position, count, &start));
  if (node->op->operand_count > 1) {
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_ADD, start, operands[1], &start));
  }
  weft_value_t* with_start[] = {operands[0], start};
  const weft_op_t* op = node->op;
  const weft_type_t* type = NULL;
  weft_named_attr_t* attrs = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_partition_local_type(partitioner, op->results[0]->type, &node->results[0], &type));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(partitioner->arena, op->attr_count, sizeof(*attrs),
                                                 (void**)&attrs));
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    attrs[i].name = op->attrs[i].name;
    WEFT_RETURN_IF_ERROR(
        weft_rewrite_attr(partitioner->rewrite.target, op->attrs[i].value, &attrs[i].value));
  }
  return weft_spmd_emit(builder, op->opcode, with_start, 2, attrs, op->attr_count, type,
                        &out_results[0]);
}

weft_status_t weft_partition_special(weft_partitioner_t* partitioner,
                                     const weft_op_assignment_t* node, weft_value_t** operands,
                                     weft_value_t** out_results) {
  switch (node->op->opcode) {
    case WEFT_OP_GATHER:
      return weft_partition_gather(partitioner, node, operands, out_results);
    case WEFT_OP_SCATTER:
      return weft_partition_scatter(partitioner, node, operands, out_results);
    case WEFT_OP_EXACT_SUM:
      return emit_exact_sum(partitioner, node, operands, out_results);
    default:
      return WEFT_STATUS_AT(partitioner->assignment->function->graph, node->op->location, INTERNAL,
                            "%s is cut along a dimension it needs whole", node->op->name);
  }
}
