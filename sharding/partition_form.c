// The forms in which values exist in the rank's program: made once each, where the value lives.
//
// A conversion is written to the block that defines the value even when an inner block asks for it,
// so that loops do not repeat it; the operation around the inner block is appended only when that
// block is complete. Constants, iotas and broadcasts have no form until somebody asks: each form is
// written directly instead of being cut out of the whole.
#include "graph/ir/op_attrs.h"
#include "sharding/partition_internal.h"

weft_status_t weft_partition_local_type(weft_partitioner_t* partitioner, const weft_type_t* type,
                                        const weft_sharding_t* sharding,
                                        const weft_type_t** out_type) {
  weft_graph_t* graph = partitioner->rewrite.target;
  if (type->kind != WEFT_TYPE_TENSOR) return weft_rewrite_type(graph, type, out_type);
  weft_sharding_t form = *sharding;
  if (partitioner->is_rounding) form.partial = (weft_axes_t){.count = 0};
  return weft_sharding_local_type(graph, partitioner->mesh, &form, type, out_type);
}

weft_status_t weft_partition_add_form(weft_partitioner_t* partitioner, const weft_value_t* value,
                                      const weft_sharding_t* sharding, weft_value_t* local) {
  weft_form_t* form = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(partitioner->arena, sizeof(*form), (void**)&form));
  *form = (weft_form_t){.sharding = *sharding, .value = local};
  weft_form_t** end = &partitioner->forms[value->id];
  while (*end) end = &(*end)->next;
  *end = form;
  return weft_ok_status();
}

static weft_block_t* home_of(const weft_partitioner_t* partitioner, const weft_value_t* value) {
  for (uint32_t i = partitioner->open_count; i-- > 0;) {
    if (partitioner->open_from[i] == value->block) return partitioner->open_to[i];
  }
  return partitioner->builder.block;
}

// ---- values that are written in any form --------------------------------------------------------

static weft_status_t emit_constant(weft_partitioner_t* partitioner, const weft_value_t* value,
                                   const weft_sharding_t* sharding, weft_value_t** out_local) {
  weft_op_t* op = NULL;
  WEFT_RETURN_IF_ERROR(weft_partition_local_op(partitioner, value->op, NULL, sharding, &op));
  *out_local = op->results[0];
  return weft_ok_status();
}

// A broadcast of what is whole is cut before it is made.
static weft_status_t emit_broadcast(weft_partitioner_t* partitioner, const weft_value_t* value,
                                    const weft_sharding_t* sharding, weft_value_t** out_local) {
  const weft_op_t* op = value->op;
  const weft_value_t* operand = op->operands[0];
  const weft_i64_list_t dims = weft_op_i64_list(op, "broadcast_dimensions");
  weft_sharding_t form = weft_sharding_replicated(operand->type);
  for (uint32_t i = 0; i < dims.count; ++i) {
    if (operand->type->dims[i] == value->type->dims[dims.data[i]]) {
      form.dims[i] = sharding->dims[dims.data[i]];
    }
  }
  weft_value_t* local = NULL;
  WEFT_RETURN_IF_ERROR(weft_partition_form(partitioner, operand, &form, &local));
  weft_op_t* broadcast = NULL;
  WEFT_RETURN_IF_ERROR(weft_partition_local_op(partitioner, op, &local, sharding, &broadcast));
  *out_local = broadcast->results[0];
  return weft_ok_status();
}

// True when |sharding| can be written without any other form of |value|.
static bool is_direct(const weft_partitioner_t* partitioner, const weft_value_t* value,
                      const weft_sharding_t* sharding) {
  const weft_op_t* op = value->op;
  if (!op || sharding->partial.count > 0) return false;
  switch (op->opcode) {
    case WEFT_OP_IOTA:
      return true;
    case WEFT_OP_CONSTANT: {
      const weft_attr_t* attr = weft_op_value(op);
      return weft_sharding_is_replicated(sharding) || (attr && attr->as.dense.splat);
    }
    case WEFT_OP_BROADCAST_IN_DIM: {
      const uint32_t id = op->operands[0]->id;
      return weft_sharding_is_replicated(&partitioner->assignment->values[id]) &&
             weft_sharding_is_replicated(&partitioner->assignment->made[value->id]);
    }
    default:
      return false;
  }
}

static weft_status_t emit_direct(weft_partitioner_t* partitioner, const weft_value_t* value,
                                 const weft_sharding_t* sharding, weft_value_t** out_local) {
  switch (value->op->opcode) {
    case WEFT_OP_IOTA:
      return weft_partition_emit_iota(partitioner, value->op, sharding, out_local);
    case WEFT_OP_BROADCAST_IN_DIM:
      return emit_broadcast(partitioner, value, sharding, out_local);
    default:
      return emit_constant(partitioner, value, sharding, out_local);
  }
}

// ---- conversions --------------------------------------------------------------------------------

// True for a constant of zeros, each part of which is the whole.
static bool is_zero_constant(const weft_value_t* value) {
  if (!value->op || value->op->opcode != WEFT_OP_CONSTANT) return false;
  const weft_attr_t* attr = weft_op_value(value->op);
  if (!attr || !attr->as.dense.splat || !attr->as.dense.data) return false;
  const unsigned char* bytes = attr->as.dense.data;
  for (size_t i = 0; i < weft_dtype_size_bytes(value->type->dtype); ++i) {
    if (bytes[i] != 0) return false;
  }
  return true;
}

static weft_status_t choose_source(weft_partitioner_t* partitioner, const weft_value_t* value,
                                   const weft_sharding_t* sharding, const weft_form_t** out_form) {
  const weft_form_t* best = partitioner->forms[value->id];
  *out_form = best;
  if (!best) {
    return WEFT_STATUS(INTERNAL, "value %u is read before it is written", value->id);
  }
  uint64_t best_bytes = UINT64_MAX;
  for (const weft_form_t* form = best; best->next && form; form = form->next) {
    uint64_t bytes = 0;
    WEFT_RETURN_IF_ERROR(
        weft_reshard_bytes(partitioner->mesh, value->type, &form->sharding, sharding, &bytes));
    if (bytes >= best_bytes) continue;
    *out_form = form;
    best_bytes = bytes;
  }
  return weft_ok_status();
}

static weft_status_t convert_form(weft_partitioner_t* partitioner, const weft_value_t* value,
                                  const weft_sharding_t* sharding, weft_value_t** out_local) {
  if (is_direct(partitioner, value, sharding)) {
    return emit_direct(partitioner, value, sharding, out_local);
  }
  weft_sharding_t whole = *sharding;
  whole.partial = (weft_axes_t){.count = 0};
  whole.reduction = WEFT_REDUCTION_NONE;
  const bool is_zero_sum = sharding->reduction == WEFT_REDUCTION_SUM && is_zero_constant(value);
  if (is_zero_sum) {
    weft_value_t* zero = NULL;
    const bool is_wide = weft_sharding_is_wide(partitioner->mesh, sharding, value->type->dtype);
    const weft_dtype_t dtype = is_wide ? WEFT_DTYPE_F32 : value->type->dtype;
    WEFT_RETURN_IF_ERROR(weft_partition_form(partitioner, value, &whole, &zero));
    return weft_spmd_emit_convert(&partitioner->builder, zero, dtype, out_local);
  }
  if (!partitioner->forms[value->id]) {
    // Any first form will do: what is not direct is cut out of the whole value.
    weft_value_t* local = NULL;
    if (!is_direct(partitioner, value, &whole)) whole = weft_sharding_replicated(value->type);
    WEFT_RETURN_IF_ERROR(weft_partition_form(partitioner, value, &whole, &local));
  }
  const weft_form_t* source = NULL;
  WEFT_RETURN_IF_ERROR(choose_source(partitioner, value, sharding, &source));
  return weft_reshard_emit(&partitioner->builder, source->value, value->type, &source->sharding,
                           sharding, out_local);
}

weft_status_t weft_partition_form(weft_partitioner_t* partitioner, const weft_value_t* value,
                                  const weft_sharding_t* sharding, weft_value_t** out_local) {
  *out_local = NULL;
  for (const weft_form_t* form = partitioner->forms[value->id]; form; form = form->next) {
    if (!weft_sharding_equal(&form->sharding, sharding)) continue;
    *out_local = form->value;
    return weft_ok_status();
  }
  weft_spmd_builder_t* builder = &partitioner->builder;
  weft_block_t* const block = builder->block;
  const weft_location_t location = builder->location;
  builder->block = home_of(partitioner, value);
  weft_status_t status = weft_ok_status();
  if (value->op) {
    status =
        weft_rewrite_location(partitioner->rewrite.target, value->op->location, &builder->location);
  }
  if (weft_status_is_ok(status)) {
    status = convert_form(partitioner, value, sharding, out_local);
  }
  builder->block = block;
  builder->location = location;
  WEFT_RETURN_IF_ERROR(status);
  return weft_partition_add_form(partitioner, value, sharding, *out_local);
}
