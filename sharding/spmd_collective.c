// Collectives over mesh axes as StableHLO writes them: groups of flattened ids, which on a grid of
// one replica are partition ids and rank numbers alike.
#include "sharding/spmd.h"

#include <string.h>

#define MAX_ATTRS 6

// Attributes of one collective while it is put together.
typedef struct attr_list_s {
  weft_named_attr_t at[MAX_ATTRS];
  uint32_t count;
} attr_list_t;

static weft_graph_t* graph_of(const weft_spmd_builder_t* builder) {
  return builder->block->graph;
}

static weft_status_t add_integer(weft_spmd_builder_t* builder, const char* name, int64_t value,
                                 attr_list_t* attrs) {
  const weft_type_t* i64 = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_scalar(graph_of(builder), WEFT_DTYPE_I64, NULL, &i64));
  attrs->at[attrs->count].name = name;
  return weft_attr_integer(graph_of(builder), i64, value, &attrs->at[attrs->count++].value);
}

static weft_status_t add_matrix(weft_spmd_builder_t* builder, const char* name,
                                const int64_t* values, int64_t rows, int64_t columns,
                                attr_list_t* attrs) {
  const int64_t dims[2] = {rows, columns};
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_type(builder, WEFT_DTYPE_I64, 2, dims, &type));
  attrs->at[attrs->count].name = name;
  return weft_attr_dense(graph_of(builder), type, values, false, &attrs->at[attrs->count++].value);
}

static weft_status_t add_groups(weft_spmd_builder_t* builder, weft_axes_t axes,
                                attr_list_t* attrs) {
  const weft_allocator_t allocator = graph_of(builder)->allocator;
  const size_t count = builder->mesh->rank_count;
  const size_t size_bytes = count * (sizeof(int64_t) + sizeof(uint32_t));
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, size_bytes, sizeof(int64_t), &memory));
  int64_t* ids = memory;
  uint32_t* ranks = (uint32_t*)(ids + count);
  weft_mesh_groups(builder->mesh, axes, ranks);
  for (size_t i = 0; i < count; ++i) ids[i] = ranks[i];
  const int64_t group_size = weft_mesh_axes_size(builder->mesh, axes);
  weft_status_t status =
      add_matrix(builder, "replica_groups", ids, (int64_t)count / group_size, group_size, attrs);
  weft_allocator_release(allocator, memory, size_bytes, sizeof(int64_t));
  return status;
}

// Each collective has a channel of its own, so that no two are taken for one.
static weft_status_t add_channel(weft_spmd_builder_t* builder, attr_list_t* attrs) {
  attr_list_t fields = {.count = 0};
  WEFT_RETURN_IF_ERROR(add_integer(builder, "handle", builder->next_channel, &fields));
  WEFT_RETURN_IF_ERROR(add_integer(builder, "type", 1, &fields));
  ++builder->next_channel;
  attrs->at[attrs->count].name = "channel_handle";
  return weft_attr_struct(graph_of(builder), "stablehlo.channel_handle", fields.at, fields.count,
                          &attrs->at[attrs->count++].value);
}

// A name without a value, which is what other readers of StableHLO take for true here.
static weft_status_t add_global_ids(weft_spmd_builder_t* builder, attr_list_t* attrs) {
  attrs->at[attrs->count].name = "use_global_device_ids";
  return weft_attr_unit(graph_of(builder), &attrs->at[attrs->count++].value);
}

static weft_status_t emit_reducing(weft_spmd_builder_t* builder, weft_opcode_t opcode,
                                   weft_value_t* value, weft_reduction_t reduction,
                                   const attr_list_t* attrs, weft_value_t** out_value) {
  weft_block_t* region = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_reducer(builder, reduction, value->type->dtype, &region));
  const weft_op_params_t params = {
      .opcode = opcode,
      .operands = &value,
      .operand_count = 1,
      .attrs = attrs->at,
      .attr_count = attrs->count,
      .regions = &region,
      .region_count = 1,
  };
  weft_op_t* op = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(builder, params, &op));
  *out_value = op->results[0];
  return weft_ok_status();
}

weft_status_t weft_spmd_emit_all_reduce(weft_spmd_builder_t* builder, weft_value_t* value,
                                        weft_axes_t axes, weft_reduction_t reduction,
                                        weft_value_t** out_value) {
  *out_value = value;
  if (weft_mesh_axes_size(builder->mesh, axes) == 1) return weft_ok_status();
  attr_list_t attrs = {.count = 0};
  WEFT_RETURN_IF_ERROR(add_groups(builder, axes, &attrs));
  WEFT_RETURN_IF_ERROR(add_channel(builder, &attrs));
  WEFT_RETURN_IF_ERROR(add_global_ids(builder, &attrs));
  return emit_reducing(builder, WEFT_OP_ALL_REDUCE, value, reduction, &attrs, out_value);
}

weft_status_t weft_spmd_emit_reduce_scatter(weft_spmd_builder_t* builder, weft_value_t* value,
                                            weft_axes_t axes, weft_reduction_t reduction,
                                            int32_t dim, weft_value_t** out_value) {
  *out_value = value;
  if (weft_mesh_axes_size(builder->mesh, axes) == 1) return weft_ok_status();
  attr_list_t attrs = {.count = 0};
  WEFT_RETURN_IF_ERROR(add_integer(builder, "scatter_dimension", dim, &attrs));
  WEFT_RETURN_IF_ERROR(add_groups(builder, axes, &attrs));
  WEFT_RETURN_IF_ERROR(add_channel(builder, &attrs));
  WEFT_RETURN_IF_ERROR(add_global_ids(builder, &attrs));
  return emit_reducing(builder, WEFT_OP_REDUCE_SCATTER, value, reduction, &attrs, out_value);
}

weft_status_t weft_spmd_emit_all_gather(weft_spmd_builder_t* builder, weft_value_t* value,
                                        weft_axes_t axes, int32_t dim, weft_value_t** out_value) {
  *out_value = value;
  if (weft_mesh_axes_size(builder->mesh, axes) == 1) return weft_ok_status();
  attr_list_t attrs = {.count = 0};
  WEFT_RETURN_IF_ERROR(add_integer(builder, "all_gather_dim", dim, &attrs));
  WEFT_RETURN_IF_ERROR(add_groups(builder, axes, &attrs));
  WEFT_RETURN_IF_ERROR(add_channel(builder, &attrs));
  WEFT_RETURN_IF_ERROR(add_global_ids(builder, &attrs));
  return weft_spmd_emit(builder, WEFT_OP_ALL_GATHER, &value, 1, attrs.at, attrs.count, NULL,
                        out_value);
}

weft_status_t weft_spmd_emit_all_to_all(weft_spmd_builder_t* builder, weft_value_t* value,
                                        weft_axes_t axes, int32_t split_dim, int32_t concat_dim,
                                        weft_value_t** out_value) {
  *out_value = value;
  const int64_t size = weft_mesh_axes_size(builder->mesh, axes);
  if (size == 1) return weft_ok_status();
  attr_list_t attrs = {.count = 0};
  WEFT_RETURN_IF_ERROR(add_integer(builder, "split_dimension", split_dim, &attrs));
  WEFT_RETURN_IF_ERROR(add_integer(builder, "concat_dimension", concat_dim, &attrs));
  WEFT_RETURN_IF_ERROR(add_integer(builder, "split_count", size, &attrs));
  WEFT_RETURN_IF_ERROR(add_groups(builder, axes, &attrs));
  WEFT_RETURN_IF_ERROR(add_channel(builder, &attrs));
  return weft_spmd_emit(builder, WEFT_OP_ALL_TO_ALL, &value, 1, attrs.at, attrs.count, NULL,
                        out_value);
}

weft_status_t weft_spmd_emit_permute(weft_spmd_builder_t* builder, weft_value_t* value,
                                     const int64_t* sources, weft_value_t** out_value) {
  *out_value = NULL;
  const weft_allocator_t allocator = graph_of(builder)->allocator;
  const size_t count = builder->mesh->rank_count;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, count, 2 * sizeof(int64_t),
                                                     sizeof(int64_t), &memory));
  int64_t* pairs = memory;
  int64_t rows = 0;
  for (size_t target = 0; target < count; ++target) {
    if (sources[target] < 0) continue;
    pairs[2 * rows] = sources[target];
    pairs[2 * rows + 1] = (int64_t)target;
    ++rows;
  }
  attr_list_t attrs = {.count = 0};
  weft_status_t status = add_matrix(builder, "source_target_pairs", pairs, rows, 2, &attrs);
  weft_allocator_release(allocator, memory, count * 2 * sizeof(int64_t), sizeof(int64_t));
  if (status == NULL) status = add_channel(builder, &attrs);
  if (status != NULL) return status;
  return weft_spmd_emit(builder, WEFT_OP_COLLECTIVE_PERMUTE, &value, 1, attrs.at, attrs.count, NULL,
                        out_value);
}

weft_status_t weft_spmd_set_channel(weft_graph_t* graph, weft_op_t* op, int64_t channel) {
  weft_named_attr_t* attrs = NULL;
  const weft_type_t* i64 = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&graph->arena, op->attr_count, sizeof(*attrs), (void**)&attrs));
  WEFT_RETURN_IF_ERROR(weft_type_scalar(graph, WEFT_DTYPE_I64, NULL, &i64));
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    attrs[i] = op->attrs[i];
    if (strcmp(attrs[i].name, "channel_handle") != 0) continue;
    const weft_attr_t* old = attrs[i].value;
    weft_named_attr_t* fields = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&graph->arena, old->as.structure.count,
                                                   sizeof(*fields), (void**)&fields));
    for (uint32_t f = 0; f < old->as.structure.count; ++f) {
      fields[f] = old->as.structure.fields[f];
      if (strcmp(fields[f].name, "handle") != 0) continue;
      WEFT_RETURN_IF_ERROR(weft_attr_integer(graph, i64, channel, &fields[f].value));
    }
    WEFT_RETURN_IF_ERROR(weft_attr_struct(graph, old->as.structure.name, fields,
                                          old->as.structure.count, &attrs[i].value));
  }
  op->attrs = attrs;
  return weft_ok_status();
}
