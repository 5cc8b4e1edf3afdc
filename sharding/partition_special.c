// Operations that can be cut along a SPECIAL factor with help.
#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
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

bool weft_partition_is_product(const weft_op_t* op) {
  return op->opcode == WEFT_OP_DOT_GENERAL || op->opcode == WEFT_OP_CONVOLUTION;
}

bool weft_partition_is_move(const weft_op_t* op) {
  return op->opcode == WEFT_OP_TRANSPOSE || op->opcode == WEFT_OP_RESHAPE ||
         op->opcode == WEFT_OP_CONVERT;
}

bool weft_partition_keeps_elements(const weft_op_t* op) {
  return weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) || weft_partition_is_move(op);
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

// The position of the first element of the rank's part of |operands|[0].
static weft_status_t emit_offset(weft_partitioner_t* partitioner, const weft_op_assignment_t* node,
                                 weft_value_t* const* operands, weft_value_t** out_offset) {
  weft_spmd_builder_t* builder = &partitioner->builder;
  weft_value_t* position = NULL;
  weft_value_t* count = NULL;
  weft_value_t* start = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_position(builder, node->operands[0].dims[0], &position));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, position, WEFT_DTYPE_I64, &position));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_integer(builder, WEFT_DTYPE_I64, operands[0]->type->element_count, &count));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_MULTIPLY, position, count, &start));
  *out_offset = start;
  if (node->op->operand_count == 1) return weft_ok_status();
  return weft_spmd_emit_binary(builder, WEFT_OP_ADD, start, operands[1], out_offset);
}

// Tells the sum at which position of the whole its first element stands, or, where the whole is
// there, which share of it to add up.
static weft_status_t emit_exact_sum(weft_partitioner_t* partitioner,
                                    const weft_op_assignment_t* node, weft_value_t** operands,
                                    weft_value_t** out_results) {
  weft_spmd_builder_t* builder = &partitioner->builder;
  weft_graph_t* target = partitioner->rewrite.target;
  const weft_op_t* op = node->op;
  const weft_type_t* type = NULL;
  weft_named_attr_t* attrs = NULL;
  weft_value_t* number = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_partition_local_type(partitioner, op->results[0]->type, &node->results[0], &type));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(partitioner->arena, op->attr_count + 1,
                                                 sizeof(*attrs), (void**)&attrs));
  uint32_t count = 0;
  for (; count < op->attr_count; ++count) {
    attrs[count].name = op->attrs[count].name;
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, op->attrs[count].value, &attrs[count].value));
  }
  if (node->is_shared) {
    const weft_axes_t axes = node->results[0].partial;
    const weft_type_t* i64 = NULL;
    WEFT_RETURN_IF_ERROR(weft_type_scalar(target, WEFT_DTYPE_I64, NULL, &i64));
    WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "shares", 6, &attrs[count].name));
    WEFT_RETURN_IF_ERROR(weft_attr_integer(
        target, i64, weft_mesh_axes_size(partitioner->mesh, axes), &attrs[count++].value));
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_position(builder, axes, &number));
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, number, WEFT_DTYPE_I64, &number));
  } else {
    WEFT_RETURN_IF_ERROR(emit_offset(partitioner, node, operands, &number));
  }
  weft_value_t* with_number[] = {operands[0], number};
  return weft_spmd_emit(builder, op->opcode, with_number, 2, attrs, count, type, &out_results[0]);
}

// Squares need not be stored.
static bool is_square(const weft_op_t* op) {
  return op != NULL && (op->opcode == WEFT_OP_CHLO_SQUARE ||
                        (op->opcode == WEFT_OP_MULTIPLY && op->operands[0] == op->operands[1]));
}

// The axes that cut what |node|, a reduce, adds up. One that cuts a dimension which stays, and has
// a single element, cuts the sum just as well: the ranks along it have none, or padding, to add.
static weft_axes_t reduced_axes(const weft_op_assignment_t* node) {
  weft_axes_t axes = {.count = 0};
  for (uint32_t f = 0; f < node->rule->factor_count; ++f) {
    if (node->rule->factors[f].kind != WEFT_FACTOR_REDUCTION) continue;
    const weft_axes_t cuts = node->factors[f];
    for (uint32_t i = 0; i < cuts.count; ++i) axes = weft_axes_with(axes, weft_axes_at(cuts, i));
  }
  return axes;
}

weft_status_t weft_partition_exact_reduce(weft_partitioner_t* partitioner,
                                          const weft_op_assignment_t* node, weft_value_t* operand,
                                          weft_value_t** out_result) {
  weft_spmd_builder_t* builder = &partitioner->builder;
  weft_graph_t* target = partitioner->rewrite.target;
  const bool square = is_square(operand->op);
  const int64_t segments[] = {0, operand->type->element_count};
  const int64_t one = 1;
  const weft_axes_t axes = reduced_axes(node);
  weft_named_attr_t attrs[2];
  const weft_type_t* type = NULL;
  weft_value_t* terms = square ? operand->op->operands[0] : operand;
  weft_value_t* limbs = NULL;
  weft_value_t* sum = NULL;
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "segments", 8, &attrs[0].name));
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(target, segments, 2, &attrs[0].value));
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "square", 6, &attrs[1].name));
  WEFT_RETURN_IF_ERROR(weft_attr_bool(target, square, &attrs[1].value));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(builder, WEFT_OP_EXACT_SUM, &terms, 1, attrs, 2, NULL, &limbs));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_all_reduce(builder, limbs, axes, WEFT_REDUCTION_SUM, &limbs));
  WEFT_RETURN_IF_ERROR(weft_spmd_type(builder, operand->type->dtype, 1, &one, &type));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(builder, WEFT_OP_EXACT_ROUND, &limbs, 1, NULL, 0, type, &sum));
  WEFT_RETURN_IF_ERROR(
      weft_partition_local_type(partitioner, node->op->results[0]->type, &node->results[0], &type));
  return weft_spmd_emit(builder, WEFT_OP_RESHAPE, &sum, 1, NULL, 0, type, out_result);
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
