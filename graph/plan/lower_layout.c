// Operations that move nothing: constants, iotas and changes of layout become descriptions.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/plan/lower_internal.h"
#include "graph/plan/view.h"

// Constants -------------------------------------------------------------------------------------

static weft_status_t lower_constant(weft_lowering_t* lowering, const weft_op_t* op) {
  const weft_attr_t* attr = weft_op_value(op);
  const weft_type_t* type = op->results[0]->type;
  if (!attr || !attr->as.dense.data || !weft_type_is_computable(type)) {
    return WEFT_STATUS_AT(lowering->graph, op->location, UNSUPPORTED,
                          "constants of type %s cannot be computed",
                          weft_type_text(lowering->plan->graph, type));
  }
  const size_t element_bytes = weft_dtype_size_bytes(type->dtype);
  if (attr->as.dense.splat || type->element_count == 1) {
    weft_lowered_t splat = {.kind = WEFT_LOWERED_SPLAT};
    memcpy(&splat.as.splat_bits, attr->as.dense.data, element_bytes);
    return weft_lowering_set(lowering, op->results[0], &splat);
  }
  uint32_t buffer = 0;
  weft_view_t view;
  WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_CONSTANT,
                                                weft_type_size_bytes(type), &buffer));
  lowering->plan->buffers[buffer].constant_data = attr->as.dense.data;
  lowering->plan->buffers[buffer].constant_size_bytes = weft_type_size_bytes(type);
  weft_view_dense(type, buffer, &view);
  return weft_lowering_set_view(lowering, op->results[0], &view);
}

static weft_status_t lower_iota(weft_lowering_t* lowering, const weft_op_t* op) {
  weft_lowered_t iota = {.kind = WEFT_LOWERED_IOTA};
  iota.as.iota.dimension = (int32_t)weft_op_integer(op, "iota_dimension", 0);
  iota.as.iota.stride = 1;
  return weft_lowering_set(lowering, op->results[0], &iota);
}

// A plan is replica 0; its ranks are the partitions.
static weft_status_t lower_process_id(weft_lowering_t* lowering, const weft_op_t* op) {
  weft_plan_t* plan = lowering->plan;
  if (op->opcode == WEFT_OP_PARTITION_ID && plan->rank_count > 1) {
    const weft_value_t* value = op->results[0];
    uint32_t buffer = 0;
    weft_view_t view;
    WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_CONSTANT,
                                                  weft_type_size_bytes(value->type), &buffer));
    plan->buffers[buffer].holds_rank = true;
    weft_view_dense(value->type, buffer, &view);
    return weft_lowering_set_view(lowering, value, &view);
  }
  const weft_lowered_t zero = {.kind = WEFT_LOWERED_SPLAT};
  return weft_lowering_set(lowering, op->results[0], &zero);
}

// Iotas through layout operations: still iotas, along another dimension or with other steps -------

static bool iota_broadcast(const weft_op_t* op, weft_lowered_t* iota) {
  const weft_i64_list_t dims = weft_op_i64_list(op, "broadcast_dimensions");
  const int32_t from = iota->as.iota.dimension;
  iota->as.iota.dimension = (int32_t)dims.data[from];
  if (op->operands[0]->type->dims[from] == 1) iota->as.iota.stride = 0;
  return true;
}

static bool iota_transpose(const weft_op_t* op, weft_lowered_t* iota) {
  const weft_i64_list_t permutation = weft_op_i64_list(op, "permutation");
  for (uint32_t i = 0; i < permutation.count; ++i) {
    if (permutation.data[i] == iota->as.iota.dimension) {
      iota->as.iota.dimension = (int32_t)i;
      return true;
    }
  }
  return false;
}

static bool iota_slice(const weft_op_t* op, weft_lowered_t* iota) {
  weft_slice_attrs_t slice;
  weft_op_slice_attrs(op, &slice);
  const int32_t d = iota->as.iota.dimension;
  iota->as.iota.start += slice.starts.data[d] * iota->as.iota.stride;
  if (slice.strides.count) iota->as.iota.stride *= slice.strides.data[d];
  return true;
}

static bool iota_reverse(const weft_op_t* op, weft_lowered_t* iota) {
  const int32_t d = iota->as.iota.dimension;
  const int64_t size = op->operands[0]->type->dims[d];
  if (!weft_i64_list_contains(weft_op_i64_list(op, "dimensions"), d)) return true;
  iota->as.iota.start += (size - 1) * iota->as.iota.stride;
  iota->as.iota.stride = -iota->as.iota.stride;
  return true;
}

// Only where the dimension survives whole: other reshapes need the bytes.
static bool iota_reshape(const weft_op_t* op, weft_lowered_t* iota) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  int64_t inner = 1;
  for (int32_t i = iota->as.iota.dimension + 1; i < from->rank; ++i) inner *= from->dims[i];
  const int64_t size = from->dims[iota->as.iota.dimension];
  int64_t suffix = 1;
  for (int32_t i = to->rank; i-- > 0;) {
    if (suffix == inner && to->dims[i] == size) {
      iota->as.iota.dimension = i;
      return true;
    }
    suffix *= to->dims[i];
  }
  return false;
}

static bool iota_through(const weft_op_t* op, weft_lowered_t* iota) {
  switch (op->opcode) {
    case WEFT_OP_BROADCAST_IN_DIM:
      return iota_broadcast(op, iota);
    case WEFT_OP_TRANSPOSE:
      return iota_transpose(op, iota);
    case WEFT_OP_SLICE:
      return iota_slice(op, iota);
    case WEFT_OP_REVERSE:
      return iota_reverse(op, iota);
    case WEFT_OP_RESHAPE:
      return iota_reshape(op, iota);
    default:
      return false;
  }
}

// Views -----------------------------------------------------------------------------------------

static weft_status_t broadcast_prepend(weft_lowering_t* lowering, const weft_op_t* op,
                                       const weft_view_t* view, weft_view_t* out_view) {
  const weft_type_t* type = op->results[0]->type;
  const int32_t operand_rank = op->operands[0]->type->rank;
  int64_t* dims = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, (size_t)operand_rank,
                                                 sizeof(*dims), (void**)&dims));
  for (int32_t i = 0; i < operand_rank; ++i) dims[i] = type->rank - operand_rank + i;
  weft_view_broadcast(view, (weft_i64_list_t){.data = dims, .count = (uint32_t)operand_rank}, type,
                      out_view);
  return weft_ok_status();
}

static weft_status_t reshape_view(weft_lowering_t* lowering, const weft_op_t* op,
                                  const weft_view_t* view, weft_view_t* out_view) {
  const weft_type_t* type = op->results[0]->type;
  if (weft_view_reshape(view, type, out_view)) return weft_ok_status();
  weft_view_t dense;
  WEFT_RETURN_IF_ERROR(weft_lowering_dense_view(lowering, op->operands[0], &dense));
  if (!weft_view_reshape(&dense, type, out_view)) {
    return WEFT_STATUS_AT(lowering->graph, op->location, INTERNAL,
                          "a dense view could not be reshaped");
  }
  return weft_ok_status();
}

static weft_status_t transform_view(weft_lowering_t* lowering, const weft_op_t* op,
                                    const weft_view_t* view, weft_view_t* out_view) {
  const weft_type_t* type = op->results[0]->type;
  weft_slice_attrs_t slice;
  switch (op->opcode) {
    case WEFT_OP_TRANSPOSE:
      weft_view_transpose(view, weft_op_i64_list(op, "permutation"), out_view);
      return weft_ok_status();
    case WEFT_OP_BROADCAST_IN_DIM:
      weft_view_broadcast(view, weft_op_i64_list(op, "broadcast_dimensions"), type, out_view);
      return weft_ok_status();
    case WEFT_OP_BROADCAST:
      return broadcast_prepend(lowering, op, view, out_view);
    case WEFT_OP_SLICE:
      weft_op_slice_attrs(op, &slice);
      weft_view_slice(view, slice.starts, slice.strides, type, out_view);
      return weft_ok_status();
    case WEFT_OP_REVERSE:
      weft_view_reverse(view, weft_op_i64_list(op, "dimensions"), out_view);
      return weft_ok_status();
    default:
      return reshape_view(lowering, op, view, out_view);
  }
}

static bool is_view_op(weft_opcode_t opcode) {
  return opcode == WEFT_OP_TRANSPOSE || opcode == WEFT_OP_BROADCAST_IN_DIM ||
         opcode == WEFT_OP_BROADCAST || opcode == WEFT_OP_SLICE || opcode == WEFT_OP_REVERSE ||
         opcode == WEFT_OP_RESHAPE;
}

static weft_status_t lower_view_op(weft_lowering_t* lowering, const weft_op_t* op) {
  const weft_lowered_t* operand = weft_lowered(lowering, op->operands[0]);
  if (operand && operand->kind == WEFT_LOWERED_SPLAT) {
    return weft_lowering_set(lowering, op->results[0], operand);
  }
  if (operand && operand->kind == WEFT_LOWERED_IOTA) {
    weft_lowered_t iota = *operand;
    if (iota_through(op, &iota)) return weft_lowering_set(lowering, op->results[0], &iota);
  }
  weft_view_t view;
  weft_view_t result;
  WEFT_RETURN_IF_ERROR(weft_lowering_view(lowering, op->operands[0], &view));
  WEFT_RETURN_IF_ERROR(transform_view(lowering, op, &view, &result));
  return weft_lowering_set_view(lowering, op->results[0], &result);
}

// Pass-through ----------------------------------------------------------------------------------

static weft_status_t lower_identity(weft_lowering_t* lowering, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_lowering_set(lowering, op->results[i], weft_lowered(lowering, op->operands[i])));
  }
  return weft_ok_status();
}

// Collectives of a single process ----------------------------------------------------------------

// True when every group of |op| has one member, so that the collective gives back its operands.
static bool is_collective_of_one(const weft_op_t* op) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (i >= op->operand_count || op->operands[i]->type != op->results[i]->type) return false;
  }
  return attrs.replica_groups.rows <= 1 && attrs.replica_groups.columns <= 1;
}

// A process that nobody sends to receives zeros.
static weft_status_t lower_permute_of_one(weft_lowering_t* lowering, const weft_op_t* op) {
  weft_collective_attrs_t attrs;
  weft_op_collective_attrs(op, &attrs);
  for (uint32_t i = 0; i < attrs.source_target_pairs.rows; ++i) {
    if (weft_i64_matrix_at(&attrs.source_target_pairs, i, 1) == 0) {
      return lower_identity(lowering, op);
    }
  }
  return lower_process_id(lowering, op);
}

static weft_status_t lower_collective(weft_lowering_t* lowering, const weft_op_t* op) {
  if (lowering->plan->rank_count > 1) return weft_lower_collective(lowering, op);
  if (!is_collective_of_one(op)) {
    return WEFT_STATUS_AT(lowering->graph, op->location, UNSUPPORTED,
                          "'%s' has groups of several processes and cannot run on one device",
                          op->name);
  }
  if (op->opcode == WEFT_OP_COLLECTIVE_PERMUTE) return lower_permute_of_one(lowering, op);
  return lower_identity(lowering, op);
}

weft_status_t weft_lower_layout_op(weft_lowering_t* lowering, const weft_op_t* op, bool* out_done) {
  *out_done = true;
  if (is_view_op(op->opcode)) return lower_view_op(lowering, op);
  const weft_lowered_t token = {.kind = WEFT_LOWERED_TOKEN};
  switch (op->opcode) {
    case WEFT_OP_CONSTANT:
      return lower_constant(lowering, op);
    case WEFT_OP_IOTA:
      return lower_iota(lowering, op);
    case WEFT_OP_PARTITION_ID:
    case WEFT_OP_REPLICA_ID:
      return lower_process_id(lowering, op);
    case WEFT_OP_OPTIMIZATION_BARRIER:
    case WEFT_OP_SDY_SHARDING_CONSTRAINT:
    case WEFT_OP_SDY_RESHARD:
      return lower_identity(lowering, op);
    case WEFT_OP_ALL_GATHER:
    case WEFT_OP_ALL_REDUCE:
    case WEFT_OP_ALL_TO_ALL:
    case WEFT_OP_COLLECTIVE_BROADCAST:
    case WEFT_OP_COLLECTIVE_PERMUTE:
    case WEFT_OP_REDUCE_SCATTER:
      return lower_collective(lowering, op);
    case WEFT_OP_AFTER_ALL:
    case WEFT_OP_CREATE_TOKEN:
      return weft_lowering_set(lowering, op->results[0], &token);
    default:
      *out_done = false;
      return weft_ok_status();
  }
}
