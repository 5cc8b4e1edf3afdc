// Operations that can be cut along a SPECIAL factor with help.
#include "graph/ir/op_attrs.h"
#include "sharding/partition_internal.h"

bool weft_partition_can_cut(const weft_op_t* op, const weft_sharding_rule_t* rule, uint32_t factor,
                            bool* out_padded) {
  (void)rule;
  (void)factor;
  *out_padded = true;
  return op->opcode == WEFT_OP_IOTA;
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

weft_status_t weft_partition_special(weft_partitioner_t* partitioner,
                                     const weft_op_assignment_t* node, weft_value_t** operands,
                                     weft_value_t** out_results) {
  (void)operands;
  (void)out_results;
  return WEFT_STATUS_AT(partitioner->assignment->function->graph, node->op->location, INTERNAL,
                        "%s is cut along a dimension it needs whole", node->op->name);
}
