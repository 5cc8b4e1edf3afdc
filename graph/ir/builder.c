// The public builder: a thin layer over graph.h whose handles are the graph's own objects. It
// infers result types and keeps what a C caller states about arguments as the attributes text would
// have.
#include "weft/builder.h"

#include <inttypes.h>
#include <string.h>

#include "graph/ir/infer.h"
#include "graph/ir/roles.h"

struct weft_builder_s {
  weft_allocator_t allocator;
  weft_graph_t* graph;
};

weft_status_t weft_builder_create(weft_allocator_t allocator, weft_builder_t** out_builder) {
  *out_builder = NULL;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, 1, sizeof(weft_builder_t), 16, &memory));
  weft_builder_t* builder = memory;
  builder->allocator = allocator;
  weft_status_t status = weft_graph_create("<built>", allocator, &builder->graph);
  if (status != NULL) {
    weft_builder_release(builder);
    return status;
  }
  *out_builder = builder;
  return weft_ok_status();
}

void weft_builder_release(weft_builder_t* builder) {
  if (builder == NULL) return;
  weft_graph_release(builder->graph);
  weft_allocator_release(builder->allocator, builder, sizeof(*builder), 16);
}

weft_status_t weft_builder_finish(weft_builder_t* builder, weft_graph_t** out_graph) {
  *out_graph = NULL;
  WEFT_RETURN_IF_ERROR(weft_graph_verify(builder->graph));
  weft_graph_freeze(builder->graph);
  *out_graph = builder->graph;
  builder->graph = NULL;
  weft_builder_release(builder);
  return weft_ok_status();
}

// ---- types and values ---------------------------------------------------------------------------

weft_status_t weft_builder_tensor_type(weft_builder_t* builder, weft_dtype_t dtype, int32_t rank,
                                       const int64_t* dims, const weft_type_t** out_type) {
  *out_type = NULL;
  if (weft_dtype_size_bytes(dtype) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a tensor cannot have elements of type %s",
                       weft_dtype_name(dtype));
  }
  return weft_type_tensor(builder->graph, dtype, rank, dims, NULL, NULL, out_type);
}

weft_status_t weft_builder_token_type(weft_builder_t* builder, const weft_type_t** out_type) {
  return weft_type_token(builder->graph, out_type);
}

const weft_type_t* weft_value_type(const weft_value_t* value) {
  return value->type;
}

weft_status_t weft_value_shape(const weft_value_t* value, weft_shape_t* out_shape) {
  *out_shape = (weft_shape_t){0};
  if (!weft_type_is_computable(value->type)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a value of type %s has no shape of known sizes",
                       weft_type_text(value->block->graph, value->type));
  }
  weft_type_to_shape(value->type, out_shape);
  return weft_ok_status();
}

// ---- functions ----------------------------------------------------------------------------------

weft_status_t weft_builder_add_function(weft_builder_t* builder, const char* name,
                                        const weft_type_t* const* argument_types,
                                        uint32_t argument_count, weft_function_t** out_function) {
  return weft_function_create(builder->graph, name, argument_types, argument_count, NULL, 0,
                              out_function);
}

weft_block_t* weft_function_body(const weft_function_t* function) {
  return function->body;
}

weft_value_t* weft_block_argument(const weft_block_t* block, uint32_t index) {
  return index < block->argument_count ? block->arguments[index] : NULL;
}

static weft_status_t weft_builder_add_string_entry(weft_graph_t* graph, const char* name,
                                                   const char* text, weft_named_attr_t* entries,
                                                   uint32_t* count) {
  if (text == NULL) return weft_ok_status();
  weft_named_attr_t* entry = &entries[*count];
  entry->name = name;
  WEFT_RETURN_IF_ERROR(weft_attr_string(graph, text, strlen(text), &entry->value));
  ++*count;
  return weft_ok_status();
}

weft_status_t weft_builder_set_argument(weft_builder_t* builder, weft_function_t* function,
                                        uint32_t index, const weft_argument_options_t* options) {
  weft_graph_t* graph = builder->graph;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "argument options of %zu bytes, expected %zu",
                       options->struct_size, sizeof(*options));
  }
  if (index >= function->body->argument_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "'@%s' has %" PRIu32 " arguments, there is no #%" PRIu32,
                       function->name, function->body->argument_count, index);
  }
  const weft_role_t role =
      options->role == NULL ? WEFT_ROLE_PARAM : weft_role_from_name(options->role);
  if (role == WEFT_ROLE_NONE || role == WEFT_ROLE_LOSS || role == WEFT_ROLE_METRIC) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "'%s' is no role: expected param, state, batch, hyper, rng or const",
                       options->role);
  }
  weft_named_attr_t entries[4];
  uint32_t count = 0;
  if (options->aliased_result >= 0) {
    const weft_type_t* i32 = NULL;
    WEFT_RETURN_IF_ERROR(weft_type_scalar(graph, WEFT_DTYPE_I32, NULL, &i32));
    entries[count].name = "tf.aliasing_output";
    WEFT_RETURN_IF_ERROR(
        weft_attr_integer(graph, i32, options->aliased_result, &entries[count].value));
    ++count;
  }
  WEFT_RETURN_IF_ERROR(
      weft_builder_add_string_entry(graph, "weft.init", options->init, entries, &count));
  WEFT_RETURN_IF_ERROR(
      weft_builder_add_string_entry(graph, "weft.name", options->name, entries, &count));
  WEFT_RETURN_IF_ERROR(
      weft_builder_add_string_entry(graph, "weft.role", options->role, entries, &count));
  return weft_attr_dict(graph, entries, count, &function->argument_attrs[index]);
}

static weft_status_t weft_builder_result_attrs(weft_graph_t* graph, uint32_t count,
                                               const char* const* roles,
                                               const weft_attr_t** out_attrs) {
  for (uint32_t i = 0; roles != NULL && i < count; ++i) {
    if (roles[i] == NULL) continue;
    const weft_role_t role = weft_role_from_name(roles[i]);
    if (role != WEFT_ROLE_LOSS && role != WEFT_ROLE_METRIC) {
      return WEFT_STATUS(INVALID_ARGUMENT, "'%s' is no role of a result: expected loss or metric",
                         roles[i]);
    }
    weft_named_attr_t entry = {.name = "weft.role"};
    WEFT_RETURN_IF_ERROR(weft_attr_string(graph, roles[i], strlen(roles[i]), &entry.value));
    WEFT_RETURN_IF_ERROR(weft_attr_dict(graph, &entry, 1, &out_attrs[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_builder_return(weft_builder_t* builder, weft_function_t* function,
                                  weft_value_t* const* values, uint32_t value_count,
                                  const char* const* roles) {
  weft_graph_t* graph = builder->graph;
  const weft_block_t* body = function->body;
  if (body->op_count > 0 && body->ops[body->op_count - 1]->opcode == WEFT_OP_FUNC_RETURN) {
    return WEFT_STATUS(INVALID_ARGUMENT, "'@%s' has returned already", function->name);
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&graph->arena, value_count, sizeof(weft_attr_t*), &memory));
  const weft_attr_t** attrs = memory;
  WEFT_RETURN_IF_ERROR(weft_builder_result_attrs(graph, value_count, roles, attrs));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&graph->arena, value_count, sizeof(weft_type_t*), &memory));
  const weft_type_t** types = memory;
  for (uint32_t i = 0; i < value_count; ++i) types[i] = values[i]->type;
  const weft_op_params_t params = {
      .opcode = WEFT_OP_FUNC_RETURN,
      .operands = values,
      .operand_count = value_count,
  };
  weft_op_t* op = NULL;
  WEFT_RETURN_IF_ERROR(weft_op_create(function->body, &params, &op));
  function->result_types = types;
  function->result_attrs = attrs;
  function->result_count = value_count;
  return weft_ok_status();
}

// ---- regions ------------------------------------------------------------------------------------

weft_status_t weft_builder_add_region(weft_builder_t* builder, weft_function_t* function,
                                      const weft_type_t* const* argument_types,
                                      uint32_t argument_count, weft_block_t** out_block) {
  (void)builder;
  return weft_block_create(function, argument_types, argument_count, out_block);
}

weft_status_t weft_builder_add_reducer(weft_builder_t* builder, weft_function_t* function,
                                       const char* name, weft_dtype_t dtype,
                                       weft_block_t** out_block) {
  *out_block = NULL;
  const weft_type_t* scalar = NULL;
  WEFT_RETURN_IF_ERROR(weft_builder_tensor_type(builder, dtype, 0, NULL, &scalar));
  const weft_type_t* types[2] = {scalar, scalar};
  weft_block_t* block = NULL;
  WEFT_RETURN_IF_ERROR(weft_builder_add_region(builder, function, types, 2, &block));
  weft_value_t* combined = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_builder_add(builder, block, name, block->arguments, 2, NULL, 0, NULL, &combined));
  const weft_builder_op_t terminator = {
      .struct_size = sizeof(terminator),
      .name = "stablehlo.return",
      .operands = &combined,
      .operand_count = 1,
  };
  WEFT_RETURN_IF_ERROR(weft_builder_add_op(builder, block, &terminator, NULL, 0, NULL));
  *out_block = block;
  return weft_ok_status();
}

// ---- operations ---------------------------------------------------------------------------------

weft_status_t weft_builder_add_op(weft_builder_t* builder, weft_block_t* block,
                                  const weft_builder_op_t* op, weft_value_t** out_results,
                                  uint32_t result_capacity, uint32_t* out_result_count) {
  (void)builder;
  if (out_result_count != NULL) *out_result_count = 0;
  for (uint32_t i = 0; i < result_capacity; ++i) out_results[i] = NULL;
  if (op->struct_size != sizeof(*op)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "an operation of %zu bytes, expected %zu", op->struct_size,
                       sizeof(*op));
  }
  const weft_opcode_t opcode = weft_opcode_from_name(op->name, strlen(op->name));
  if (opcode == WEFT_OP_UNREGISTERED) {
    return WEFT_STATUS(NOT_FOUND, "no operation is called '%s'", op->name);
  }
  weft_op_params_t params = {
      .opcode = opcode,
      .operands = op->operands,
      .operand_count = op->operand_count,
      .attrs = op->attrs,
      .attr_count = op->attr_count,
      .regions = op->regions,
      .region_count = op->region_count,
      .result_types = op->result_types,
      .result_count = op->result_count,
  };
  const weft_type_t* const* types = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_infer_result_types(block, &params, &types, &count));
  params.result_types = types;
  params.result_count = count;
  weft_op_t* created = NULL;
  WEFT_RETURN_IF_ERROR(weft_op_create(block, &params, &created));
  for (uint32_t i = 0; i < created->result_count && i < result_capacity; ++i) {
    out_results[i] = created->results[i];
  }
  if (out_result_count != NULL) *out_result_count = created->result_count;
  return weft_ok_status();
}

weft_status_t weft_builder_add(weft_builder_t* builder, weft_block_t* block, const char* name,
                               weft_value_t* const* operands, uint32_t operand_count,
                               const weft_named_attr_t* attrs, uint32_t attr_count,
                               const weft_type_t* result_type, weft_value_t** out_result) {
  const weft_builder_op_t op = {
      .struct_size = sizeof(op),
      .name = name,
      .operands = operands,
      .operand_count = operand_count,
      .attrs = attrs,
      .attr_count = attr_count,
      .result_types = result_type == NULL ? NULL : &result_type,
      .result_count = result_type == NULL ? 0 : 1,
  };
  return weft_builder_add_op(builder, block, &op, out_result, 1, NULL);
}

weft_status_t weft_builder_add_constant(weft_builder_t* builder, weft_block_t* block,
                                        const weft_type_t* type, const void* data, bool splat,
                                        weft_value_t** out_result) {
  *out_result = NULL;
  weft_named_attr_t value = {.name = "value"};
  WEFT_RETURN_IF_ERROR(weft_attr_dense(builder->graph, type, data, splat, &value.value));
  return weft_builder_add(builder, block, "stablehlo.constant", NULL, 0, &value, 1, NULL,
                          out_result);
}

// ---- attributes ---------------------------------------------------------------------------------

weft_status_t weft_builder_attr_bool(weft_builder_t* builder, bool value,
                                     const weft_attr_t** out_attr) {
  return weft_attr_bool(builder->graph, value, out_attr);
}

weft_status_t weft_builder_attr_i64(weft_builder_t* builder, int64_t value,
                                    const weft_attr_t** out_attr) {
  *out_attr = NULL;
  const weft_type_t* i64 = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_scalar(builder->graph, WEFT_DTYPE_I64, NULL, &i64));
  return weft_attr_integer(builder->graph, i64, value, out_attr);
}

weft_status_t weft_builder_attr_i64_list(weft_builder_t* builder, const int64_t* values,
                                         uint32_t count, const weft_attr_t** out_attr) {
  return weft_attr_i64_array(builder->graph, values, count, out_attr);
}

weft_status_t weft_builder_attr_i64_matrix(weft_builder_t* builder, const int64_t* values,
                                           uint32_t rows, uint32_t columns,
                                           const weft_attr_t** out_attr) {
  *out_attr = NULL;
  const int64_t dims[2] = {rows, columns};
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_type_tensor(builder->graph, WEFT_DTYPE_I64, 2, dims, NULL, NULL, &type));
  return weft_attr_dense(builder->graph, type, values, false, out_attr);
}

weft_status_t weft_builder_attr_string(weft_builder_t* builder, const char* text,
                                       const weft_attr_t** out_attr) {
  return weft_attr_string(builder->graph, text, strlen(text), out_attr);
}

weft_status_t weft_builder_attr_symbol(weft_builder_t* builder, const char* name,
                                       const weft_attr_t** out_attr) {
  return weft_attr_symbol(builder->graph, name, out_attr);
}

weft_status_t weft_builder_attr_enum(weft_builder_t* builder, const char* name, const char* value,
                                     const weft_attr_t** out_attr) {
  return weft_attr_enum(builder->graph, name, value, out_attr);
}

weft_status_t weft_builder_attr_struct(weft_builder_t* builder, const char* name,
                                       const weft_named_attr_t* fields, uint32_t field_count,
                                       const weft_attr_t** out_attr) {
  return weft_attr_struct(builder->graph, name, fields, field_count, out_attr);
}

weft_status_t weft_builder_attr_array(weft_builder_t* builder, const weft_attr_t* const* elements,
                                      uint32_t count, const weft_attr_t** out_attr) {
  return weft_attr_array(builder->graph, elements, count, out_attr);
}
