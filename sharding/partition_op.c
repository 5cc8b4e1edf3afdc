// One operation of the rank's program: operands in the forms the assignment asks for, padding
// masked where a reduction would read it, the operation on local types.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "sharding/partition_internal.h"

// ---- regions ------------------------------------------------------------------------------------

// What |block|, a region of a reducer, reads from outside is there whole.
static weft_status_t map_captures(weft_partitioner_t* partitioner, const weft_block_t* region,
                                  const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->operand_count; ++k) {
      const weft_value_t* value = op->operands[k];
      bool is_outer = false;
      for (uint32_t o = 0; o < partitioner->open_count && !is_outer; ++o) {
        is_outer = partitioner->open_from[o] == value->block;
      }
      if (!is_outer) continue;
      const weft_sharding_t form = weft_sharding_replicated(value->type);
      WEFT_RETURN_IF_ERROR(
          weft_partition_form(partitioner, value, &form, &partitioner->rewrite.map[value->id]));
    }
    for (uint32_t r = 0; r < op->region_count; ++r) {
      WEFT_RETURN_IF_ERROR(map_captures(partitioner, region, op->regions[r]));
    }
  }
  return weft_ok_status();
}

// |is_wide|: |from| adds up short floats, and the copy is to add up f32.
static weft_status_t copy_region(weft_partitioner_t* partitioner, const weft_block_t* from,
                                 bool is_wide, weft_block_t** out_block) {
  weft_rewrite_t* rewrite = &partitioner->rewrite;
  weft_block_t* block = NULL;
  if (is_wide) {
    return weft_spmd_emit_reducer(&partitioner->builder, WEFT_REDUCTION_SUM, WEFT_DTYPE_F32,
                                  out_block);
  }
  WEFT_RETURN_IF_ERROR(map_captures(partitioner, from, from));
  WEFT_RETURN_IF_ERROR(weft_block_create(rewrite->function, NULL, 0, &block));
  for (uint32_t i = 0; i < from->argument_count; ++i) {
    const weft_type_t* type = NULL;
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(rewrite->target, from->arguments[i]->type, &type));
    WEFT_RETURN_IF_ERROR(
        weft_block_add_argument(block, type, &rewrite->map[from->arguments[i]->id]));
  }
  WEFT_RETURN_IF_ERROR(weft_rewrite_block_ops(rewrite, from, block));
  *out_block = block;
  return weft_ok_status();
}

// ---- the local operation ------------------------------------------------------------------------

static bool is_sharding_attr(const char* name) {
  return strcmp(name, "mhlo.sharding") == 0 || strcmp(name, "sdy.sharding") == 0;
}

static weft_status_t copy_attrs(weft_partitioner_t* partitioner, const weft_op_t* op,
                                const weft_named_attr_t* local_attr, weft_named_attr_t* attrs,
                                uint32_t* out_count) {
  weft_graph_t* target = partitioner->rewrite.target;
  *out_count = 0;
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    if (is_sharding_attr(op->attrs[i].name)) continue;
    weft_named_attr_t* attr = &attrs[(*out_count)++];
    attr->name = op->attrs[i].name;
    if (local_attr->name && strcmp(local_attr->name, attr->name) == 0) {
      attr->value = local_attr->value;
      continue;
    }
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, op->attrs[i].value, &attr->value));
  }
  return weft_ok_status();
}

static weft_status_t fill_params(weft_partitioner_t* partitioner, const weft_op_t* op,
                                 weft_value_t* const* operands, const weft_sharding_t* results,
                                 weft_arena_t* scratch, weft_op_params_t* params) {
  const weft_type_t** operand_types = NULL;
  const weft_type_t** result_types = NULL;
  weft_named_attr_t* attrs = NULL;
  weft_block_t** regions = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, op->operand_count, sizeof(*operand_types),
                                                 (void**)&operand_types));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, op->result_count, sizeof(*result_types),
                                                 (void**)&result_types));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, op->attr_count, sizeof(*attrs), (void**)&attrs));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, op->region_count, sizeof(*regions), (void**)&regions));
  for (uint32_t i = 0; i < op->operand_count; ++i) operand_types[i] = operands[i]->type;
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_partition_local_type(partitioner, op->results[i]->type, &results[i],
                                                   &result_types[i]));
  }
  for (uint32_t i = 0; i < op->region_count; ++i) {
    const bool is_wide = result_types[0]->dtype != op->results[0]->type->dtype;
    WEFT_RETURN_IF_ERROR(copy_region(partitioner, op->regions[i], is_wide, &regions[i]));
  }
  weft_named_attr_t local_attr = {.name = NULL};
  WEFT_RETURN_IF_ERROR(weft_sharding_local_attr(op, operand_types, result_types,
                                                partitioner->rewrite.target, &local_attr));
  WEFT_RETURN_IF_ERROR(copy_attrs(partitioner, op, &local_attr, attrs, &params->attr_count));
  params->attrs = attrs;
  params->result_types = result_types;
  params->regions = regions;
  return weft_ok_status();
}

weft_status_t weft_partition_local_op(weft_partitioner_t* partitioner, const weft_op_t* op,
                                      weft_value_t* const* operands, const weft_sharding_t* results,
                                      weft_op_t** out_op) {
  weft_arena_t* scratch = &partitioner->rewrite.scratch;
  const weft_arena_mark_t mark = weft_arena_mark(scratch);
  weft_op_params_t params = {.opcode = op->opcode,
                             .name = op->name,
                             .operands = operands,
                             .operand_count = op->operand_count,
                             .result_count = op->result_count,
                             .region_count = op->region_count};
  WEFT_RETURN_IF_ERROR(fill_params(partitioner, op, operands, results, scratch, &params));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(&partitioner->builder, params, out_op));
  weft_arena_rewind(scratch, mark);
  return weft_ok_status();
}

// ---- masks --------------------------------------------------------------------------------------

// Bit d: dimension d of operand |operand| is padded and made of a factor that is reduced.
static uint32_t reduced_padding(const weft_partitioner_t* partitioner,
                                const weft_op_assignment_t* node, uint32_t operand) {
  const weft_sharding_rule_t* rule = node->rule;
  const weft_type_t* type = node->op->operands[operand]->type;
  uint32_t mask = 0;
  for (int32_t d = 0; type->kind == WEFT_TYPE_TENSOR && d < type->rank; ++d) {
    const weft_dim_factors_t* factors = &rule->tensors[operand][d];
    if (factors->count != 1) continue;
    const uint32_t pieces = weft_sharding_pieces(partitioner->mesh, &node->operands[operand], d);
    if (rule->factors[factors->at[0]].kind == WEFT_FACTOR_REDUCTION &&
        type->dims[d] % pieces != 0) {
      mask |= UINT32_C(1) << d;
    }
  }
  return mask;
}

// Padding could be anything, so where a reduction reads it, it becomes the identity first; in both
// operands of a contraction, for 0 times garbage can be NaN.
static weft_status_t mask_operand(weft_partitioner_t* partitioner, const weft_op_assignment_t* node,
                                  uint32_t operand, weft_value_t** value) {
  const uint32_t mask = reduced_padding(partitioner, node, operand);
  if (mask == 0) return weft_ok_status();
  weft_spmd_builder_t* builder = &partitioner->builder;
  const weft_type_t* type = node->op->operands[operand]->type;
  weft_value_t* identity = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_identity(builder, node->rule->reduction, (*value)->type->dtype, &identity));
  return weft_spmd_emit_mask(builder, *value, type, &node->operands[operand], mask, identity,
                             value);
}

// ---- one operation ------------------------------------------------------------------------------

static bool is_special(const weft_op_assignment_t* node) {
  for (uint32_t f = 0; f < node->rule->factor_count; ++f) {
    if (node->rule->factors[f].kind == WEFT_FACTOR_SPECIAL && node->factors[f].count > 0) {
      return true;
    }
  }
  return false;
}

// Partial sums are resolved where they are made, so that they travel while others are computed;
// other conversions wait for a reader.
static weft_status_t finish_result(weft_partitioner_t* partitioner, const weft_value_t* value,
                                   const weft_sharding_t* made, weft_value_t* local) {
  WEFT_RETURN_IF_ERROR(weft_partition_add_form(partitioner, value, made, local));
  const weft_sharding_t* kept = &partitioner->assignment->values[value->id];
  if (made->partial.count == kept->partial.count) return weft_ok_status();
  return weft_partition_form(partitioner, value, kept, &local);
}

static weft_status_t write_operands(weft_partitioner_t* partitioner,
                                    const weft_op_assignment_t* node, weft_value_t** operands) {
  const weft_op_t* op = node->op;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_partition_form(partitioner, op->operands[i], &node->operands[i], &operands[i]));
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(mask_operand(partitioner, node, i, &operands[i]));
  }
  return weft_ok_status();
}

static weft_status_t write_results(weft_partitioner_t* partitioner,
                                   const weft_op_assignment_t* node, weft_value_t** operands,
                                   weft_value_t** results) {
  const weft_op_t* op = node->op;
  if (node->is_exact) {
    return weft_partition_exact_reduce(partitioner, node, operands[0], &results[0]);
  }
  if (node->is_shared || is_special(node))
    return weft_partition_special(partitioner, node, operands, results);
  weft_op_t* local = NULL;
  WEFT_RETURN_IF_ERROR(weft_partition_local_op(partitioner, op, operands, node->results, &local));
  for (uint32_t i = 0; i < op->result_count; ++i) results[i] = local->results[i];
  return weft_ok_status();
}

static weft_status_t write_op(weft_partitioner_t* partitioner, const weft_op_assignment_t* node,
                              weft_value_t** operands, weft_value_t** results) {
  const weft_op_t* op = node->op;
  WEFT_RETURN_IF_ERROR(write_operands(partitioner, node, operands));
  if (!weft_partition_is_wide(partitioner, node)) {
    return write_results(partitioner, node, operands, results);
  }
  if (weft_partition_takes_wide(op) && !is_special(node)) {
    WEFT_RETURN_IF_ERROR(weft_partition_widen(partitioner, node, operands));
    if (op->opcode != WEFT_OP_CONVERT || op->results[0]->type->dtype == WEFT_DTYPE_F64) {
      return write_results(partitioner, node, operands, results);
    }
    results[0] = operands[0];
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_partition_round(partitioner, node, operands));
  partitioner->is_rounding = true;
  weft_status_t status = write_results(partitioner, node, operands, results);
  partitioner->is_rounding = false;
  WEFT_RETURN_IF_ERROR(status);
  return weft_partition_unround(partitioner, node, results);
}

weft_status_t weft_partition_op(weft_partitioner_t* partitioner, const weft_op_assignment_t* node) {
  const weft_op_t* op = node->op;
  // Written when somebody asks, in the form asked for.
  if (op->opcode == WEFT_OP_CONSTANT || op->opcode == WEFT_OP_IOTA) return weft_ok_status();
  weft_value_t** operands = NULL;
  weft_value_t** results = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(partitioner->arena, op->operand_count,
                                                 sizeof(*operands), (void**)&operands));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(partitioner->arena, op->result_count,
                                                 sizeof(*results), (void**)&results));
  WEFT_RETURN_IF_ERROR(write_op(partitioner, node, operands, results));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(finish_result(partitioner, op->results[i], &node->results[i], results[i]));
  }
  return weft_ok_status();
}
