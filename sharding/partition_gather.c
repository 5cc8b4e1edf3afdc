// gather and scatter into a dimension that is cut: every rank looks for the indices that fall into
// its part. Indices become relative to the part. gather clamps them to the whole dimension before
// and leaves zeros where they point elsewhere, so that the ranks' results add up; scatter drops
// what points elsewhere by itself.
#include "graph/ir/op_attrs.h"
#include "sharding/partition_internal.h"

// What the two have in common.
typedef struct indexed_s {
  weft_i64_list_t map;           // dimensions of the operand that components of an index stand for
  int64_t vector_dim;            // of the indices; their rank when they have one component
  int64_t sizes[WEFT_MAX_RANK];  // of the window in each dimension of the operand
  bool is_sorted;
} indexed_t;

static void read_gather(const weft_op_t* op, indexed_t* out_indexed) {
  weft_gather_dims_t dims;
  weft_op_gather_dims(op, &dims);
  *out_indexed = (indexed_t){.map = dims.start_index_map,
                             .vector_dim = dims.index_vector_dim,
                             .is_sorted = dims.indices_are_sorted};
  for (uint32_t i = 0; i < dims.slice_sizes.count; ++i) {
    out_indexed->sizes[i] = dims.slice_sizes.data[i];
  }
}

static void read_scatter(const weft_op_t* op, indexed_t* out_indexed) {
  weft_scatter_dims_t dims;
  weft_op_scatter_dims(op, &dims);
  *out_indexed = (indexed_t){.map = dims.scatter_dims_to_operand_dims,
                             .vector_dim = dims.index_vector_dim,
                             .is_sorted = dims.indices_are_sorted};
  const weft_type_t* updates = op->operands[op->result_count + 1]->type;
  uint32_t window = 0;
  for (int32_t d = 0; d < op->operands[0]->type->rank; ++d) {
    const bool is_dropped = weft_i64_list_contains(dims.inserted_window_dims, d) ||
                            weft_i64_list_contains(dims.input_batching_dims, d);
    out_indexed->sizes[d] = is_dropped ? 1 : updates->dims[dims.update_window_dims.data[window++]];
  }
}

static void read_indexed(const weft_op_t* op, indexed_t* out_indexed) {
  if (op->opcode == WEFT_OP_GATHER) {
    read_gather(op, out_indexed);
  } else {
    read_scatter(op, out_indexed);
  }
}

bool weft_partition_can_cut_indexed(const weft_op_t* op, int32_t dim) {
  indexed_t indexed;
  read_indexed(op, &indexed);
  // A longer window can lie on two ranks. Indices of several components may lose their order when
  // one of them is clamped.
  const bool keeps_order = !indexed.is_sorted || indexed.map.count == 1;
  return indexed.sizes[dim] == 1 && weft_i64_list_contains(indexed.map, dim) && keeps_order;
}

// ---- vectors with one entry per component of an index -------------------------------------------

typedef struct index_writer_s {
  weft_partitioner_t* partitioner;
  weft_spmd_builder_t* builder;
  const indexed_t* indexed;
  const weft_type_t* operand;       // global type
  const weft_sharding_t* sharding;  // of the operand
  const weft_type_t* type;          // of the local indices
} index_writer_t;

// |entries|, scalars of the indices' type, one per component, repeated over all positions.
static weft_status_t spread(index_writer_t* writer, weft_value_t* const* entries,
                            weft_value_t** out_value) {
  weft_spmd_builder_t* builder = writer->builder;
  const uint32_t count = writer->indexed->map.count;
  if (count == 1) return weft_spmd_emit_broadcast(builder, entries[0], writer->type, out_value);
  weft_value_t* pieces[WEFT_MAX_RANK];
  const int64_t one = 1;
  const weft_type_t* piece_type = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_type(builder, writer->type->dtype, 1, &one, &piece_type));
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_spmd_emit(builder, WEFT_OP_RESHAPE, &entries[i], 1, NULL, 0, piece_type, &pieces[i]));
  }
  weft_graph_t* graph = builder->block->graph;
  const weft_type_t* integer = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_scalar(graph, WEFT_DTYPE_I64, NULL, &integer));
  weft_named_attr_t dimension = {.name = "dimension"};
  WEFT_RETURN_IF_ERROR(weft_attr_integer(graph, integer, 0, &dimension.value));
  weft_value_t* vector = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(builder, WEFT_OP_CONCATENATE, pieces, count, &dimension, 1, NULL, &vector));
  weft_named_attr_t dims = {.name = "broadcast_dimensions"};
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(graph, &writer->indexed->vector_dim, 1, &dims.value));
  return weft_spmd_emit(builder, WEFT_OP_BROADCAST_IN_DIM, &vector, 1, &dims, 1, writer->type,
                        out_value);
}

static uint32_t pieces_of(const index_writer_t* writer, int64_t dim) {
  return weft_sharding_pieces(writer->partitioner->mesh, writer->sharding, (int32_t)dim);
}

static int64_t piece_size(const index_writer_t* writer, int64_t dim) {
  const int64_t pieces = pieces_of(writer, dim);
  return (writer->operand->dims[dim] + pieces - 1) / pieces;
}

// True for a dimension that gather's window takes whole: it runs along as it is, cut or not, and
// every index in it is clamped to 0.
static bool runs_along(const index_writer_t* writer, int64_t dim) {
  return writer->indexed->sizes[dim] > 1 &&
         writer->indexed->sizes[dim] == writer->operand->dims[dim];
}

// Where this rank's part begins, for each component.
static weft_status_t emit_starts(index_writer_t* writer, weft_value_t** out_value) {
  weft_spmd_builder_t* builder = writer->builder;
  const weft_dtype_t dtype = writer->type->dtype;
  weft_value_t* starts[WEFT_MAX_RANK];
  for (uint32_t i = 0; i < writer->indexed->map.count; ++i) {
    const int64_t dim = writer->indexed->map.data[i];
    if (pieces_of(writer, dim) == 1 || runs_along(writer, dim)) {
      WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, dtype, 0, &starts[i]));
      continue;
    }
    weft_value_t* position = NULL;
    weft_value_t* size = NULL;
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_position(builder, writer->sharding->dims[dim], &position));
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, position, dtype, &position));
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, dtype, piece_size(writer, dim), &size));
    WEFT_RETURN_IF_ERROR(
        weft_spmd_emit_binary(builder, WEFT_OP_MULTIPLY, position, size, &starts[i]));
  }
  return spread(writer, starts, out_value);
}

// The largest start of a window in the whole dimension (|whole|) or in this rank's part.
static weft_status_t emit_limits(index_writer_t* writer, bool whole, weft_value_t** out_value) {
  weft_value_t* limits[WEFT_MAX_RANK];
  for (uint32_t i = 0; i < writer->indexed->map.count; ++i) {
    const int64_t dim = writer->indexed->map.data[i];
    const bool is_whole = whole || runs_along(writer, dim);
    const int64_t size = is_whole ? writer->operand->dims[dim] : piece_size(writer, dim);
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(writer->builder, writer->type->dtype,
                                                size - writer->indexed->sizes[dim], &limits[i]));
  }
  return spread(writer, limits, out_value);
}

// ---- indices ------------------------------------------------------------------------------------

// Indices as i32, or as i64 where they are wider or unsigned: differences of indices are signed.
static weft_status_t widen(index_writer_t* writer, weft_value_t* indices,
                           weft_value_t** out_indices) {
  weft_spmd_builder_t* builder = writer->builder;
  weft_dtype_t dtype = indices->type->dtype;
  *out_indices = indices;
  if (dtype == WEFT_DTYPE_UI64) {
    // What an i64 cannot hold is beyond every dimension.
    weft_value_t* largest = NULL;
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, dtype, INT64_MAX, &largest));
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(builder, largest, indices->type, &largest));
    WEFT_RETURN_IF_ERROR(
        weft_spmd_emit_binary(builder, WEFT_OP_MINIMUM, indices, largest, &indices));
  }
  bool fits = dtype == WEFT_DTYPE_I32;
  for (int32_t d = 0; d < writer->operand->rank && fits; ++d) {
    fits = writer->operand->dims[d] < INT32_MAX / 2;
  }
  dtype = fits ? WEFT_DTYPE_I32 : WEFT_DTYPE_I64;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, indices, dtype, out_indices));
  writer->type = (*out_indices)->type;
  return weft_ok_status();
}

// Clamps |indices| as gather does for the whole operand.
static weft_status_t clamp(index_writer_t* writer, weft_value_t** indices) {
  weft_spmd_builder_t* builder = writer->builder;
  weft_value_t* zero = NULL;
  weft_value_t* limits = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, writer->type->dtype, 0, &zero));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(builder, zero, writer->type, &zero));
  WEFT_RETURN_IF_ERROR(emit_limits(writer, true, &limits));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_MAXIMUM, *indices, zero, indices));
  return weft_spmd_emit_binary(builder, WEFT_OP_MINIMUM, *indices, limits, indices);
}

static weft_status_t emit_relative(index_writer_t* writer, weft_value_t** indices) {
  weft_value_t* starts = NULL;
  WEFT_RETURN_IF_ERROR(emit_starts(writer, &starts));
  return weft_spmd_emit_binary(writer->builder, WEFT_OP_SUBTRACT, *indices, starts, indices);
}

// True where all components of an index point into this rank's part: one element per position.
static weft_status_t emit_inside(index_writer_t* writer, weft_value_t* indices,
                                 weft_value_t** out_inside) {
  weft_spmd_builder_t* builder = writer->builder;
  weft_value_t* zero = NULL;
  weft_value_t* limits = NULL;
  weft_value_t* low = NULL;
  weft_value_t* high = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, writer->type->dtype, 0, &zero));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(builder, zero, writer->type, &zero));
  WEFT_RETURN_IF_ERROR(emit_limits(writer, false, &limits));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_compare(builder, "GE", indices, zero, &low));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_compare(builder, "LE", indices, limits, &high));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_AND, low, high, out_inside));
  if (writer->indexed->vector_dim == writer->type->rank) return weft_ok_status();
  weft_value_t* identity = NULL;
  weft_block_t* region = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_identity(builder, WEFT_REDUCTION_AND, WEFT_DTYPE_I1, &identity));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_reducer(builder, WEFT_REDUCTION_AND, WEFT_DTYPE_I1, &region));
  weft_named_attr_t dims = {.name = "dimensions"};
  WEFT_RETURN_IF_ERROR(
      weft_attr_i64_array(builder->block->graph, &writer->indexed->vector_dim, 1, &dims.value));
  weft_value_t* operands[] = {*out_inside, identity};
  const weft_op_params_t params = {.opcode = WEFT_OP_REDUCE,
                                   .operands = operands,
                                   .operand_count = 2,
                                   .attrs = &dims,
                                   .attr_count = 1,
                                   .regions = &region,
                                   .region_count = 1};
  weft_op_t* reduce = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(builder, params, &reduce));
  *out_inside = reduce->results[0];
  return weft_ok_status();
}

// ---- operations ---------------------------------------------------------------------------------

static index_writer_t writer_for(weft_partitioner_t* partitioner, const weft_op_assignment_t* node,
                                 const indexed_t* indexed) {
  return (index_writer_t){.partitioner = partitioner,
                          .builder = &partitioner->builder,
                          .indexed = indexed,
                          .operand = node->op->operands[0]->type,
                          .sharding = &node->operands[0]};
}

// Replaces the slices of positions that are not |inside| by zeros, which add nothing.
static weft_status_t emit_only_inside(weft_partitioner_t* partitioner, const weft_op_t* op,
                                      weft_value_t* inside, weft_value_t** value) {
  weft_spmd_builder_t* builder = &partitioner->builder;
  weft_gather_dims_t gather;
  weft_op_gather_dims(op, &gather);
  int64_t dims[WEFT_MAX_RANK];
  uint32_t count = 0;
  const weft_type_t* type = (*value)->type;
  for (int32_t d = 0; d < type->rank; ++d) {
    if (!weft_i64_list_contains(gather.offset_dims, d)) dims[count++] = d;
  }
  weft_named_attr_t attr = {.name = "broadcast_dimensions"};
  const weft_type_t* mask_type = NULL;
  weft_value_t* mask = NULL;
  weft_value_t* zero = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(builder->block->graph, dims, count, &attr.value));
  WEFT_RETURN_IF_ERROR(weft_spmd_type(builder, WEFT_DTYPE_I1, type->rank, type->dims, &mask_type));
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit(builder, WEFT_OP_BROADCAST_IN_DIM, &inside, 1, &attr, 1, mask_type, &mask));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_identity(builder, WEFT_REDUCTION_SUM, type->dtype, &zero));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(builder, zero, type, &zero));
  return weft_spmd_emit_select(builder, mask, *value, zero, value);
}

weft_status_t weft_partition_gather(weft_partitioner_t* partitioner,
                                    const weft_op_assignment_t* node, weft_value_t** operands,
                                    weft_value_t** out_results) {
  indexed_t indexed;
  read_gather(node->op, &indexed);
  index_writer_t writer = writer_for(partitioner, node, &indexed);
  weft_value_t* indices = NULL;
  weft_value_t* inside = NULL;
  WEFT_RETURN_IF_ERROR(widen(&writer, operands[1], &indices));
  WEFT_RETURN_IF_ERROR(clamp(&writer, &indices));
  WEFT_RETURN_IF_ERROR(emit_relative(&writer, &indices));
  WEFT_RETURN_IF_ERROR(emit_inside(&writer, indices, &inside));
  operands[1] = indices;
  weft_op_t* local = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_partition_local_op(partitioner, node->op, operands, node->results, &local));
  out_results[0] = local->results[0];
  return emit_only_inside(partitioner, node->op, inside, &out_results[0]);
}

weft_status_t weft_partition_scatter(weft_partitioner_t* partitioner,
                                     const weft_op_assignment_t* node, weft_value_t** operands,
                                     weft_value_t** out_results) {
  indexed_t indexed;
  read_scatter(node->op, &indexed);
  index_writer_t writer = writer_for(partitioner, node, &indexed);
  const uint32_t count = node->op->result_count;
  WEFT_RETURN_IF_ERROR(widen(&writer, operands[count], &operands[count]));
  WEFT_RETURN_IF_ERROR(emit_relative(&writer, &operands[count]));
  weft_op_t* local = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_partition_local_op(partitioner, node->op, operands, node->results, &local));
  for (uint32_t i = 0; i < count; ++i) out_results[i] = local->results[i];
  return weft_ok_status();
}
