// Attributes of operations on shards: those that repeat sizes or group counts of the operands.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "sharding/rule_internal.h"

// A list of i64 under |name|.
static weft_status_t weft_local_list(weft_graph_t* graph, const char* name, const int64_t* values,
                                     uint32_t count, weft_named_attr_t* out_attr) {
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph, values, count, &attr));
  *out_attr = (weft_named_attr_t){.name = name, .value = attr};
  return weft_ok_status();
}

// |list| with the size of the shard where an entry was the size of the whole dimension.
static weft_status_t weft_local_sizes(weft_graph_t* graph, const char* name, weft_i64_list_t list,
                                      const weft_type_t* whole, const weft_type_t* shard,
                                      weft_named_attr_t* out_attr) {
  int64_t values[WEFT_MAX_RANK];
  bool differs = false;
  for (uint32_t i = 0; i < list.count; ++i) {
    values[i] = list.data[i] == whole->dims[i] ? shard->dims[i] : list.data[i];
    differs = differs || values[i] != list.data[i];
  }
  if (!differs) return weft_ok_status();
  return weft_local_list(graph, name, values, list.count, out_attr);
}

static weft_status_t weft_local_broadcast(const weft_op_t* op, const weft_type_t* result,
                                          weft_graph_t* graph, weft_named_attr_t* out_attr) {
  const uint32_t count = weft_op_i64_list(op, "broadcast_sizes").count;
  return weft_local_list(graph, "broadcast_sizes", result->dims, count, out_attr);
}

// How many groups are left of a convolution: dimensions of the operands still have the ratios of
// the whole ones.
static weft_status_t weft_local_groups(const weft_op_t* op, const weft_type_t* const* operands,
                                       const weft_type_t* result, weft_graph_t* graph,
                                       weft_named_attr_t* out_attr) {
  weft_conv_dims_t dims;
  weft_op_conv_dims(op, &dims);
  const bool by_feature = dims.feature_group_count > 1;
  if (!by_feature && dims.batch_group_count == 1) return weft_ok_status();
  const int64_t whole = operands[0]->dims[by_feature ? dims.input_feature : dims.input_batch];
  const int64_t part =
      by_feature ? operands[1]->dims[dims.kernel_input_feature] : result->dims[dims.output_batch];
  if (part == 0) return weft_ok_status();
  const char* name = by_feature ? "feature_group_count" : "batch_group_count";
  const weft_attr_t* stated = weft_op_attr(op, name);
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_scalar(
      graph, stated->type == NULL ? WEFT_DTYPE_I64 : stated->type->dtype, NULL, &type));
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_integer(graph, type, whole / part, &attr));
  *out_attr = (weft_named_attr_t){.name = name, .value = attr};
  return weft_ok_status();
}

static weft_status_t weft_local_constant(const weft_op_t* op, const weft_type_t* result,
                                         weft_graph_t* graph, weft_named_attr_t* out_attr) {
  const weft_attr_t* value = weft_op_value(op);
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_tensor(graph, result->dtype, result->rank, result->dims,
                                        result->text, result->encoding, &type));
  const weft_attr_t* attr = NULL;
  if (value->as.dense.splat) {
    WEFT_RETURN_IF_ERROR(weft_attr_dense(graph, type, value->as.dense.data, true, &attr));
  } else if (weft_type_equal(type, op->results[0]->type)) {
    return weft_ok_status();
  } else {
    return WEFT_STATUS_AT(op->block->graph, op->location, UNSUPPORTED,
                          "a constant of several values is no constant of the same values on "
                          "every shard");
  }
  *out_attr = (weft_named_attr_t){.name = "value", .value = attr};
  return weft_ok_status();
}

weft_status_t weft_sharding_local_attr(const weft_op_t* op, const weft_type_t* const* operands,
                                       const weft_type_t* const* results, weft_graph_t* graph,
                                       weft_named_attr_t* out_attr) {
  *out_attr = (weft_named_attr_t){0};
  switch (op->opcode) {
    case WEFT_OP_BROADCAST:
      return weft_local_broadcast(op, results[0], graph, out_attr);
    case WEFT_OP_CONSTANT:
      return weft_local_constant(op, results[0], graph, out_attr);
    case WEFT_OP_CONVOLUTION:
      return weft_local_groups(op, operands, results[0], graph, out_attr);
    case WEFT_OP_DYNAMIC_SLICE:
    case WEFT_OP_GATHER:
      return weft_local_sizes(graph, "slice_sizes", weft_op_i64_list(op, "slice_sizes"),
                              op->operands[0]->type, operands[0], out_attr);
    case WEFT_OP_SLICE: {
      weft_slice_attrs_t slice;
      weft_op_slice_attrs(op, &slice);
      return weft_local_sizes(graph, "limit_indices", slice.limits, op->operands[0]->type,
                              operands[0], out_attr);
    }
    default:
      return weft_ok_status();
  }
}
