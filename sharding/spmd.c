// Short forms for the operations between those of the step, and what depends on the rank: its
// position along axes and the mask of padding.
#include "sharding/spmd.h"

#include <math.h>
#include <string.h>

#include "graph/ir/infer.h"
#include "runtime/base/float_convert.h"

static weft_graph_t* graph_of(const weft_spmd_builder_t* builder) {
  return builder->block->graph;
}

weft_status_t weft_spmd_emit_op(weft_spmd_builder_t* builder, weft_op_params_t params,
                                weft_op_t** out_op) {
  *out_op = NULL;
  params.location = builder->location;
  const weft_type_t* const* types = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_result_types(builder->block, &params, &types, &count));
  params.result_types = types;
  params.result_count = count;
  return weft_op_create(builder->block, &params, out_op);
}

weft_status_t weft_spmd_emit(weft_spmd_builder_t* builder, weft_opcode_t opcode,
                             weft_value_t* const* operands, uint32_t operand_count,
                             const weft_named_attr_t* attrs, uint32_t attr_count,
                             const weft_type_t* result_type, weft_value_t** out_value) {
  *out_value = NULL;
  const weft_op_params_t params = {
      .opcode = opcode,
      .operands = operands,
      .operand_count = operand_count,
      .attrs = attrs,
      .attr_count = attr_count,
      .result_types = result_type == NULL ? NULL : &result_type,
      .result_count = result_type == NULL ? 0 : 1,
  };
  weft_op_t* op = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(builder, params, &op));
  *out_value = op->results[0];
  return weft_ok_status();
}

weft_status_t weft_spmd_type(weft_spmd_builder_t* builder, weft_dtype_t dtype, int32_t rank,
                             const int64_t* dims, const weft_type_t** out_type) {
  return weft_type_tensor(graph_of(builder), dtype, rank, dims, NULL, NULL, out_type);
}

weft_status_t weft_spmd_resized_type(weft_spmd_builder_t* builder, const weft_type_t* type,
                                     int32_t dim, int64_t size, const weft_type_t** out_type) {
  int64_t dims[WEFT_MAX_RANK] = {0};
  for (int32_t d = 0; d < type->rank; ++d) dims[d] = d == dim ? size : type->dims[d];
  return weft_spmd_type(builder, type->dtype, type->rank, dims, out_type);
}

// ---- scalars ------------------------------------------------------------------------------------

// |bits| holds one element in memory's form in its low bytes.
static weft_status_t emit_bits(weft_spmd_builder_t* builder, weft_dtype_t dtype, uint64_t bits,
                               weft_value_t** out_value) {
  *out_value = NULL;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_type(builder, dtype, 0, NULL, &type));
  weft_named_attr_t attr = {.name = "value"};
  WEFT_RETURN_IF_ERROR(weft_attr_dense(graph_of(builder), type, &bits, true, &attr.value));
  return weft_spmd_emit(builder, WEFT_OP_CONSTANT, NULL, 0, &attr, 1, type, out_value);
}

static uint64_t float_bits(weft_dtype_t dtype, double value) {
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      return weft_f64_to_bf16(value);
    case WEFT_DTYPE_F16:
      return weft_f64_to_f16(value);
    case WEFT_DTYPE_F32:
      return weft_f32_to_bits((float)value);
    default:
      return weft_f64_to_bits(value);
  }
}

weft_status_t weft_spmd_emit_integer(weft_spmd_builder_t* builder, weft_dtype_t dtype,
                                     int64_t value, weft_value_t** out_value) {
  uint64_t bits = (uint64_t)value;
  if (weft_dtype_is_float(dtype)) bits = float_bits(dtype, (double)value);
  if (dtype == WEFT_DTYPE_I1) bits = value != 0;
  return emit_bits(builder, dtype, bits, out_value);
}

// The smallest (or largest) value of an integer type, as bits.
static uint64_t integer_limit(weft_dtype_t dtype, bool smallest) {
  const int width = weft_dtype_bit_width(dtype);
  const uint64_t top = UINT64_C(1) << (width - 1);
  if (weft_dtype_is_signed(dtype)) return smallest ? top : top - 1;
  return smallest ? 0 : top | (top - 1);
}

bool weft_spmd_reduction_rounds(weft_reduction_t reduction, weft_dtype_t dtype) {
  return (reduction == WEFT_REDUCTION_SUM || reduction == WEFT_REDUCTION_PRODUCT) &&
         weft_dtype_is_float(dtype);
}

weft_opcode_t weft_spmd_reduction_opcode(weft_reduction_t reduction, weft_dtype_t dtype) {
  static const weft_opcode_t opcodes[WEFT_REDUCTION_COUNT_] = {
      [WEFT_REDUCTION_NONE] = WEFT_OP_UNREGISTERED,
      [WEFT_REDUCTION_SUM] = WEFT_OP_ADD,
      [WEFT_REDUCTION_PRODUCT] = WEFT_OP_MULTIPLY,
      [WEFT_REDUCTION_MAX] = WEFT_OP_MAXIMUM,
      [WEFT_REDUCTION_MIN] = WEFT_OP_MINIMUM,
      [WEFT_REDUCTION_AND] = WEFT_OP_AND,
      [WEFT_REDUCTION_OR] = WEFT_OP_OR,
      [WEFT_REDUCTION_XOR] = WEFT_OP_XOR,
  };
  // On booleans StableHLO's sums and products are `or` and `and`; so are maximum and minimum.
  static const weft_opcode_t boolean_opcodes[WEFT_REDUCTION_COUNT_] = {
      [WEFT_REDUCTION_NONE] = WEFT_OP_UNREGISTERED,
      [WEFT_REDUCTION_SUM] = WEFT_OP_OR,
      [WEFT_REDUCTION_PRODUCT] = WEFT_OP_AND,
      [WEFT_REDUCTION_MAX] = WEFT_OP_OR,
      [WEFT_REDUCTION_MIN] = WEFT_OP_AND,
      [WEFT_REDUCTION_AND] = WEFT_OP_AND,
      [WEFT_REDUCTION_OR] = WEFT_OP_OR,
      [WEFT_REDUCTION_XOR] = WEFT_OP_XOR,
  };
  if (reduction >= WEFT_REDUCTION_COUNT_ || weft_dtype_size_bytes(dtype) == 0) {
    return WEFT_OP_UNREGISTERED;
  }
  if (dtype == WEFT_DTYPE_I1) return boolean_opcodes[reduction];
  const bool is_bitwise = reduction == WEFT_REDUCTION_AND || reduction == WEFT_REDUCTION_OR ||
                          reduction == WEFT_REDUCTION_XOR;
  if (is_bitwise && weft_dtype_is_float(dtype)) return WEFT_OP_UNREGISTERED;
  return opcodes[reduction];
}

static weft_status_t no_reduction(weft_reduction_t reduction, weft_dtype_t dtype) {
  return WEFT_STATUS(INVALID_ARGUMENT, "there is no reduction '%s' of %s",
                     weft_reduction_name(reduction), weft_dtype_name(dtype));
}

weft_status_t weft_spmd_emit_identity(weft_spmd_builder_t* builder, weft_reduction_t reduction,
                                      weft_dtype_t dtype, weft_value_t** out_value) {
  *out_value = NULL;
  const bool is_float = weft_dtype_is_float(dtype);
  switch (weft_spmd_reduction_opcode(reduction, dtype)) {
    case WEFT_OP_ADD:
      return emit_bits(builder, dtype, is_float ? float_bits(dtype, -0.0) : 0, out_value);
    case WEFT_OP_MULTIPLY:
      return weft_spmd_emit_integer(builder, dtype, 1, out_value);
    case WEFT_OP_MAXIMUM:
      return emit_bits(builder, dtype,
                       is_float ? float_bits(dtype, -INFINITY) : integer_limit(dtype, true),
                       out_value);
    case WEFT_OP_MINIMUM:
      return emit_bits(builder, dtype,
                       is_float ? float_bits(dtype, INFINITY) : integer_limit(dtype, false),
                       out_value);
    case WEFT_OP_AND:
      return weft_spmd_emit_integer(builder, dtype, -1, out_value);
    case WEFT_OP_OR:
    case WEFT_OP_XOR:
      return weft_spmd_emit_integer(builder, dtype, 0, out_value);
    default:
      return no_reduction(reduction, dtype);
  }
}

weft_status_t weft_spmd_emit_reducer(weft_spmd_builder_t* builder, weft_reduction_t reduction,
                                     weft_dtype_t dtype, weft_block_t** out_block) {
  *out_block = NULL;
  const weft_opcode_t opcode = weft_spmd_reduction_opcode(reduction, dtype);
  if (opcode == WEFT_OP_UNREGISTERED) return no_reduction(reduction, dtype);
  const weft_type_t* scalar = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_type(builder, dtype, 0, NULL, &scalar));
  const weft_type_t* const types[2] = {scalar, scalar};
  weft_spmd_builder_t inner = *builder;
  WEFT_RETURN_IF_ERROR(weft_block_create(builder->block->function, types, 2, &inner.block));
  weft_value_t* combined = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(&inner, opcode, inner.block->arguments, 2, NULL, 0, scalar, &combined));
  const weft_op_params_t terminator = {
      .opcode = WEFT_OP_RETURN, .operands = &combined, .operand_count = 1};
  weft_op_t* op = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(&inner, terminator, &op));
  *out_block = inner.block;
  return weft_ok_status();
}

// ---- elementwise --------------------------------------------------------------------------------

weft_status_t weft_spmd_emit_binary(weft_spmd_builder_t* builder, weft_opcode_t opcode,
                                    weft_value_t* lhs, weft_value_t* rhs,
                                    weft_value_t** out_value) {
  weft_value_t* const operands[] = {lhs, rhs};
  return weft_spmd_emit(builder, opcode, operands, 2, NULL, 0, NULL, out_value);
}

weft_status_t weft_spmd_emit_compare(weft_spmd_builder_t* builder, const char* direction,
                                     weft_value_t* lhs, weft_value_t* rhs,
                                     weft_value_t** out_value) {
  *out_value = NULL;
  weft_value_t* const operands[] = {lhs, rhs};
  weft_named_attr_t attr = {.name = "comparison_direction"};
  WEFT_RETURN_IF_ERROR(
      weft_attr_enum(graph_of(builder), "stablehlo.comparison_direction", direction, &attr.value));
  return weft_spmd_emit(builder, WEFT_OP_COMPARE, operands, 2, &attr, 1, NULL, out_value);
}

weft_status_t weft_spmd_emit_select(weft_spmd_builder_t* builder, weft_value_t* predicate,
                                    weft_value_t* on_true, weft_value_t* on_false,
                                    weft_value_t** out_value) {
  weft_value_t* const operands[] = {predicate, on_true, on_false};
  return weft_spmd_emit(builder, WEFT_OP_SELECT, operands, 3, NULL, 0, NULL, out_value);
}

weft_status_t weft_spmd_emit_convert(weft_spmd_builder_t* builder, weft_value_t* value,
                                     weft_dtype_t dtype, weft_value_t** out_value) {
  *out_value = value;
  if (value->type->dtype == dtype) return weft_ok_status();
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_type(builder, dtype, value->type->rank, value->type->dims, &type));
  return weft_spmd_emit(builder, WEFT_OP_CONVERT, &value, 1, NULL, 0, type, out_value);
}

// ---- shapes -------------------------------------------------------------------------------------

weft_status_t weft_spmd_emit_broadcast(weft_spmd_builder_t* builder, weft_value_t* scalar,
                                       const weft_type_t* type, weft_value_t** out_value) {
  *out_value = scalar;
  if (type->rank == 0) return weft_ok_status();
  weft_named_attr_t attr = {.name = "broadcast_dimensions"};
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph_of(builder), NULL, 0, &attr.value));
  return weft_spmd_emit(builder, WEFT_OP_BROADCAST_IN_DIM, &scalar, 1, &attr, 1, type, out_value);
}

weft_status_t weft_spmd_emit_iota(weft_spmd_builder_t* builder, const weft_type_t* type,
                                  int32_t dim, weft_value_t** out_value) {
  *out_value = NULL;
  weft_graph_t* graph = graph_of(builder);
  const weft_type_t* i64 = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_scalar(graph, WEFT_DTYPE_I64, NULL, &i64));
  weft_named_attr_t attr = {.name = "iota_dimension"};
  WEFT_RETURN_IF_ERROR(weft_attr_integer(graph, i64, dim, &attr.value));
  return weft_spmd_emit(builder, WEFT_OP_IOTA, NULL, 0, &attr, 1, type, out_value);
}

weft_status_t weft_spmd_emit_pad(weft_spmd_builder_t* builder, weft_value_t* value, int32_t dim,
                                 int64_t low, int64_t high, weft_value_t* fill,
                                 weft_value_t** out_value) {
  *out_value = value;
  if (low == 0 && high == 0) return weft_ok_status();
  if (fill == NULL) {
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, value->type->dtype, 0, &fill));
  }
  weft_graph_t* graph = graph_of(builder);
  const uint32_t rank = (uint32_t)value->type->rank;
  int64_t edges[2][WEFT_MAX_RANK] = {{0}};
  const int64_t interior[WEFT_MAX_RANK] = {0};
  edges[0][dim] = low;
  edges[1][dim] = high;
  weft_named_attr_t attrs[] = {
      {.name = "edge_padding_low"}, {.name = "edge_padding_high"}, {.name = "interior_padding"}};
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph, edges[0], rank, &attrs[0].value));
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph, edges[1], rank, &attrs[1].value));
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph, interior, rank, &attrs[2].value));
  weft_value_t* const operands[] = {value, fill};
  return weft_spmd_emit(builder, WEFT_OP_PAD, operands, 2, attrs, 3, NULL, out_value);
}

weft_status_t weft_spmd_emit_slice(weft_spmd_builder_t* builder, weft_value_t* value, int32_t dim,
                                   int64_t start, int64_t limit, weft_value_t** out_value) {
  *out_value = value;
  const weft_type_t* type = value->type;
  if (start == 0 && limit == type->dims[dim]) return weft_ok_status();
  int64_t starts[WEFT_MAX_RANK];
  int64_t limits[WEFT_MAX_RANK];
  int64_t strides[WEFT_MAX_RANK];
  for (int32_t d = 0; d < type->rank; ++d) {
    starts[d] = d == dim ? start : 0;
    limits[d] = d == dim ? limit : type->dims[d];
    strides[d] = 1;
  }
  weft_graph_t* graph = graph_of(builder);
  const uint32_t rank = (uint32_t)type->rank;
  weft_named_attr_t attrs[] = {
      {.name = "start_indices"}, {.name = "limit_indices"}, {.name = "strides"}};
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph, starts, rank, &attrs[0].value));
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph, limits, rank, &attrs[1].value));
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph, strides, rank, &attrs[2].value));
  return weft_spmd_emit(builder, WEFT_OP_SLICE, &value, 1, attrs, 3, NULL, out_value);
}

weft_status_t weft_spmd_emit_dynamic_slice(weft_spmd_builder_t* builder, weft_value_t* value,
                                           int32_t dim, weft_value_t* start, int64_t size,
                                           weft_value_t** out_value) {
  *out_value = NULL;
  const weft_type_t* type = value->type;
  weft_value_t* operands[1 + WEFT_MAX_RANK] = {value};
  int64_t sizes[WEFT_MAX_RANK];
  weft_value_t* zero = NULL;
  if (type->rank > 1) {
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, start->type->dtype, 0, &zero));
  }
  for (int32_t d = 0; d < type->rank; ++d) {
    operands[1 + d] = d == dim ? start : zero;
    sizes[d] = d == dim ? size : type->dims[d];
  }
  weft_named_attr_t attr = {.name = "slice_sizes"};
  WEFT_RETURN_IF_ERROR(
      weft_attr_i64_array(graph_of(builder), sizes, (uint32_t)type->rank, &attr.value));
  return weft_spmd_emit(builder, WEFT_OP_DYNAMIC_SLICE, operands, (uint32_t)type->rank + 1, &attr,
                        1, NULL, out_value);
}

// ---- positions and masks ------------------------------------------------------------------------

// value op constant, all i32 scalars.
static weft_status_t emit_with_constant(weft_spmd_builder_t* builder, weft_opcode_t opcode,
                                        weft_value_t* value, int64_t constant,
                                        weft_value_t** out_value) {
  *out_value = NULL;
  weft_value_t* operand = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, constant, &operand));
  return weft_spmd_emit_binary(builder, opcode, value, operand, out_value);
}

// The coordinates of |rank| on mesh axes [first, last], row-major: rank / below % (their size).
static weft_status_t emit_coordinates(weft_spmd_builder_t* builder, weft_value_t* rank,
                                      uint32_t first, uint32_t last, weft_value_t** out_value) {
  const weft_mesh_t* mesh = builder->mesh;
  uint32_t size = 1;
  uint32_t below = 1;
  for (uint32_t a = first; a < mesh->axis_count; ++a) {
    if (a <= last) {
      size *= mesh->axes[a].size;
    } else {
      below *= mesh->axes[a].size;
    }
  }
  *out_value = rank;
  if (below > 1) {
    WEFT_RETURN_IF_ERROR(emit_with_constant(builder, WEFT_OP_DIVIDE, *out_value, below, out_value));
  }
  if (size * below == mesh->rank_count) return weft_ok_status();
  return emit_with_constant(builder, WEFT_OP_REMAINDER, *out_value, size, out_value);
}

// True when |b| is the next axis of the mesh behind |a| that has several ranks.
static bool are_adjacent(const weft_mesh_t* mesh, uint32_t a, uint32_t b) {
  while (++a < b && mesh->axes[a].size == 1) continue;
  return a == b;
}

weft_status_t weft_spmd_emit_position(weft_spmd_builder_t* builder, weft_axes_t axes,
                                      weft_value_t** out_value) {
  *out_value = NULL;
  const weft_mesh_t* mesh = builder->mesh;
  if (weft_mesh_axes_size(mesh, axes) == 1) {
    return weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, 0, out_value);
  }
  weft_value_t* rank = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(builder, WEFT_OP_PARTITION_ID, NULL, 0, NULL, 0, NULL, &rank));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, rank, WEFT_DTYPE_I32, &rank));
  weft_value_t* position = NULL;
  for (uint32_t i = 0; i < axes.count;) {
    // Axes that follow each other in the mesh are one digit.
    uint32_t end = i + 1;
    uint32_t size = mesh->axes[weft_axes_at(axes, i)].size;
    while (end < axes.count &&
           are_adjacent(mesh, weft_axes_at(axes, end - 1), weft_axes_at(axes, end))) {
      size *= mesh->axes[weft_axes_at(axes, end++)].size;
    }
    if (size > 1) {
      weft_value_t* digit = NULL;
      WEFT_RETURN_IF_ERROR(emit_coordinates(builder, rank, weft_axes_at(axes, i),
                                            weft_axes_at(axes, end - 1), &digit));
      if (position != NULL) {
        WEFT_RETURN_IF_ERROR(
            emit_with_constant(builder, WEFT_OP_MULTIPLY, position, size, &position));
        WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_ADD, position, digit, &digit));
      }
      position = digit;
    }
    i = end;
  }
  *out_value = position;
  return weft_ok_status();
}

// Which elements along |dim| of a local |type| are among the |size| elements of the whole: those
// with index < size - position * (local size).
static weft_status_t emit_validity(weft_spmd_builder_t* builder, const weft_type_t* type,
                                   int32_t dim, int64_t size, weft_axes_t axes,
                                   weft_value_t** out_value) {
  *out_value = NULL;
  weft_value_t* position = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_position(builder, axes, &position));
  weft_value_t* start = NULL;
  WEFT_RETURN_IF_ERROR(
      emit_with_constant(builder, WEFT_OP_MULTIPLY, position, type->dims[dim], &start));
  weft_value_t* limit = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, size, &limit));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_SUBTRACT, limit, start, &limit));
  const weft_type_t* index_type = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_type(builder, WEFT_DTYPE_I32, type->rank, type->dims, &index_type));
  weft_value_t* index = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_iota(builder, index_type, dim, &index));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(builder, limit, index_type, &limit));
  return weft_spmd_emit_compare(builder, "LT", index, limit, out_value);
}

weft_status_t weft_spmd_emit_mask(weft_spmd_builder_t* builder, weft_value_t* value,
                                  const weft_type_t* type, const weft_sharding_t* sharding,
                                  uint32_t dims_mask, weft_value_t* fill,
                                  weft_value_t** out_value) {
  *out_value = value;
  weft_value_t* valid = NULL;
  for (int32_t d = 0; d < sharding->rank; ++d) {
    const uint32_t pieces = weft_sharding_pieces(builder->mesh, sharding, d);
    if ((dims_mask >> d & 1) == 0 || type->dims[d] % pieces == 0) continue;
    weft_value_t* valid_here = NULL;
    WEFT_RETURN_IF_ERROR(
        emit_validity(builder, value->type, d, type->dims[d], sharding->dims[d], &valid_here));
    if (valid != NULL) {
      WEFT_RETURN_IF_ERROR(
          weft_spmd_emit_binary(builder, WEFT_OP_AND, valid, valid_here, &valid_here));
    }
    valid = valid_here;
  }
  if (valid == NULL) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(builder, fill, value->type, &fill));
  return weft_spmd_emit_select(builder, valid, value, fill, out_value);
}
