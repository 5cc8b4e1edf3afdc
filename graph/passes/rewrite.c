// Copies types, attributes, operations and functions between graphs. Nothing is shared with the
// source, so that a pass's result outlives its input.
#include "graph/passes/rewrite.h"

#include <string.h>

// Types -----------------------------------------------------------------------------------------

static weft_status_t rewrite_type_list(weft_graph_t* target, const weft_type_t* const* types,
                                       uint32_t count, const weft_type_t*** out_types) {
  *out_types = NULL;
  const weft_type_t** copies = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&target->arena, count, sizeof(*copies), (void**)&copies));
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(target, types[i], &copies[i]));
  }
  *out_types = copies;
  return weft_ok_status();
}

weft_status_t weft_rewrite_type(weft_graph_t* target, const weft_type_t* type,
                                const weft_type_t** out_type) {
  *out_type = NULL;
  const weft_type_t** parts = NULL;
  switch (type->kind) {
    case WEFT_TYPE_TENSOR:
      return weft_type_tensor(target, type->dtype, type->rank, type->dims, type->text,
                              type->encoding, out_type);
    case WEFT_TYPE_SCALAR:
      return weft_type_scalar(target, type->dtype, type->text, out_type);
    case WEFT_TYPE_TOKEN:
      return weft_type_token(target, out_type);
    case WEFT_TYPE_TUPLE:
      WEFT_RETURN_IF_ERROR(rewrite_type_list(target, type->elements, type->tuple_size, &parts));
      return weft_type_tuple(target, parts, type->tuple_size, out_type);
    case WEFT_TYPE_FUNCTION:
      WEFT_RETURN_IF_ERROR(rewrite_type_list(target, type->elements, type->tuple_size, &parts));
      return weft_type_function(target, parts, type->input_count, parts + type->input_count,
                                type->tuple_size - type->input_count, out_type);
    case WEFT_TYPE_OPAQUE:
      return weft_type_opaque(target, type->text, out_type);
  }
  return WEFT_STATUS(INTERNAL, "unknown type kind %d", (int)type->kind);
}

// Attributes ------------------------------------------------------------------------------------

// What constructors are given, which copy it: |few| of them, or more in the target's arena.
enum { FEW_ATTRS = 16 };

// The names stay the source's.
static weft_status_t rewrite_values(weft_graph_t* target, const weft_named_attr_t* attrs,
                                    uint32_t count, weft_named_attr_t few[FEW_ATTRS],
                                    weft_named_attr_t** out_attrs) {
  weft_named_attr_t* copies = few;
  *out_attrs = NULL;
  if (count > FEW_ATTRS) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&target->arena, count, sizeof(*copies), (void**)&copies));
  }
  for (uint32_t i = 0; i < count; ++i) {
    copies[i].name = attrs[i].name;
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, attrs[i].value, &copies[i].value));
  }
  *out_attrs = copies;
  return weft_ok_status();
}

// A list that the target keeps.
static weft_status_t rewrite_named_attrs(weft_graph_t* target, const weft_named_attr_t* attrs,
                                         uint32_t count, weft_named_attr_t** out_attrs) {
  *out_attrs = NULL;
  weft_named_attr_t* copies = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&target->arena, count, sizeof(*copies), (void**)&copies));
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_graph_intern(target, attrs[i].name, strlen(attrs[i].name), &copies[i].name));
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, attrs[i].value, &copies[i].value));
  }
  *out_attrs = copies;
  return weft_ok_status();
}

static weft_status_t rewrite_array_attr(weft_graph_t* target, const weft_attr_t* attr,
                                        const weft_attr_t** out_attr) {
  const uint32_t count = attr->as.array.count;
  const weft_attr_t* few[FEW_ATTRS];
  const weft_attr_t** elements = few;
  if (count > FEW_ATTRS) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&target->arena, count, sizeof(*elements), (void**)&elements));
  }
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, attr->as.array.elements[i], &elements[i]));
  }
  return weft_attr_array(target, elements, count, out_attr);
}

weft_status_t weft_rewrite_attr(weft_graph_t* target, const weft_attr_t* attr,
                                const weft_attr_t** out_attr) {
  *out_attr = NULL;
  const weft_type_t* type = NULL;
  weft_named_attr_t few[FEW_ATTRS];
  weft_named_attr_t* entries = NULL;
  if (attr->type) WEFT_RETURN_IF_ERROR(weft_rewrite_type(target, attr->type, &type));
  switch (attr->kind) {
    case WEFT_ATTR_UNIT:
      return weft_attr_unit(target, out_attr);
    case WEFT_ATTR_BOOL:
      return weft_attr_bool(target, attr->as.boolean, out_attr);
    case WEFT_ATTR_INTEGER:
      return weft_attr_integer(target, type, attr->as.integer, out_attr);
    case WEFT_ATTR_FLOAT:
      return weft_attr_float(target, type, attr->as.number, out_attr);
    case WEFT_ATTR_STRING:
      return weft_attr_string(target, attr->as.string.data, attr->as.string.size, out_attr);
    case WEFT_ATTR_TYPE:
      WEFT_RETURN_IF_ERROR(weft_rewrite_type(target, attr->as.type_value, &type));
      return weft_attr_type(target, type, out_attr);
    case WEFT_ATTR_SYMBOL:
      return weft_attr_symbol(target, attr->as.symbol, out_attr);
    case WEFT_ATTR_ARRAY:
      return rewrite_array_attr(target, attr, out_attr);
    case WEFT_ATTR_DICT:
      WEFT_RETURN_IF_ERROR(
          rewrite_values(target, attr->as.dict.entries, attr->as.dict.count, few, &entries));
      return weft_attr_dict(target, entries, attr->as.dict.count, out_attr);
    case WEFT_ATTR_DENSE:
      if (!attr->as.dense.data && attr->as.dense.text) {
        return weft_attr_dense_text(target, type, attr->as.dense.text, out_attr);
      }
      return weft_attr_dense(target, type, attr->as.dense.data, attr->as.dense.splat, out_attr);
    case WEFT_ATTR_DENSE_ARRAY:
      return weft_attr_dense_array(target, attr->as.dense_array.dtype, attr->as.dense_array.data,
                                   attr->as.dense_array.count, out_attr);
    case WEFT_ATTR_ENUM:
      return weft_attr_enum(target, attr->as.enumeration.name, attr->as.enumeration.value,
                            out_attr);
    case WEFT_ATTR_STRUCT:
      WEFT_RETURN_IF_ERROR(rewrite_values(target, attr->as.structure.fields,
                                          attr->as.structure.count, few, &entries));
      return weft_attr_struct(target, attr->as.structure.name, entries, attr->as.structure.count,
                              out_attr);
    case WEFT_ATTR_OPAQUE:
      return weft_attr_opaque(target, attr->as.text, out_attr);
  }
  return WEFT_STATUS(INTERNAL, "unknown attribute kind %d", (int)attr->kind);
}

// Operations ------------------------------------------------------------------------------------

static weft_status_t rewrite_region(weft_rewrite_t* rewrite, const weft_op_t* op,
                                    const weft_block_t* from, weft_block_t** out_block) {
  weft_block_t* block = NULL;
  WEFT_RETURN_IF_ERROR(weft_block_create(rewrite->function, NULL, 0, &block));
  for (uint32_t i = 0; i < from->argument_count; ++i) {
    const weft_type_t* type = NULL;
    weft_value_t* argument = NULL;
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(rewrite->target, from->arguments[i]->type, &type));
    WEFT_RETURN_IF_ERROR(weft_block_add_argument(block, type, &argument));
    rewrite->map[from->arguments[i]->id] = argument;
  }
  if (rewrite->scope_changed) rewrite->scope_changed(rewrite, op, true);
  weft_status_t status = weft_rewrite_block_ops(rewrite, from, block);
  if (rewrite->scope_changed) rewrite->scope_changed(rewrite, op, false);
  *out_block = block;
  return status;
}

weft_status_t weft_rewrite_location(weft_graph_t* target, weft_location_t from,
                                    weft_location_t* out_location) {
  *out_location = from;
  if (!from.name) return weft_ok_status();
  return weft_graph_intern(target, from.name, strlen(from.name), &out_location->name);
}

weft_status_t weft_rewrite_copy_op(weft_rewrite_t* rewrite, const weft_op_t* op,
                                   weft_block_t* into) {
  weft_graph_t* target = rewrite->target;
  weft_arena_mark_t mark = weft_arena_mark(&rewrite->scratch);
  weft_op_params_t params = {.opcode = op->opcode,
                             .name = op->name,
                             .operand_count = op->operand_count,
                             .result_count = op->result_count,
                             .attr_count = op->attr_count,
                             .region_count = op->region_count};
  weft_value_t** operands = NULL;
  const weft_type_t** types = NULL;
  weft_block_t** regions = NULL;
  weft_named_attr_t few[FEW_ATTRS];
  weft_named_attr_t* attrs = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->operand_count,
                                                 sizeof(*operands), (void**)&operands));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->result_count,
                                                 sizeof(*types), (void**)&types));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->region_count,
                                                 sizeof(*regions), (void**)&regions));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    operands[i] = weft_rewrite_mapped(rewrite, op->operands[i]);
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(target, op->results[i]->type, &types[i]));
  }
  for (uint32_t i = 0; i < op->region_count; ++i) {
    WEFT_RETURN_IF_ERROR(rewrite_region(rewrite, op, op->regions[i], &regions[i]));
  }
  WEFT_RETURN_IF_ERROR(rewrite_values(target, op->attrs, op->attr_count, few, &attrs));
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(target, op->location, &params.location));
  params.operands = operands;
  params.result_types = types;
  params.regions = regions;
  params.attrs = attrs;
  weft_op_t* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_op_create(into, &params, &copy));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    rewrite->map[op->results[i]->id] = copy->results[i];
  }
  weft_arena_rewind(&rewrite->scratch, mark);
  return weft_ok_status();
}

weft_status_t weft_rewrite_block_ops(weft_rewrite_t* rewrite, const weft_block_t* from,
                                     weft_block_t* into) {
  for (uint32_t i = 0; i < from->op_count; ++i) {
    const weft_op_t* op = from->ops[i];
    bool done = false;
    if (rewrite->rewrite_op) {
      WEFT_RETURN_IF_ERROR(rewrite->rewrite_op(rewrite, op, into, &done));
    }
    if (!done) WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, op, into));
  }
  return weft_ok_status();
}

// Functions -------------------------------------------------------------------------------------

static weft_status_t rewrite_attr_dicts(weft_graph_t* target, const weft_attr_t* const* from,
                                        uint32_t count, const weft_attr_t** to) {
  for (uint32_t i = 0; from && to && i < count; ++i) {
    if (from[i]) WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, from[i], &to[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_rewrite_function(weft_rewrite_t* rewrite, const weft_function_t* function) {
  weft_graph_t* target = rewrite->target;
  const uint32_t argument_count = function->body->argument_count;
  const weft_type_t** argument_types = NULL;
  const weft_type_t** result_types = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, argument_count,
                                                 sizeof(*argument_types), (void**)&argument_types));
  for (uint32_t i = 0; i < argument_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_rewrite_type(target, function->body->arguments[i]->type, &argument_types[i]));
  }
  WEFT_RETURN_IF_ERROR(
      rewrite_type_list(target, function->result_types, function->result_count, &result_types));
  weft_function_t* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_function_create(target, function->name, argument_types, argument_count,
                                            result_types, function->result_count, &copy));
  rewrite->function = copy;
  copy->is_private = function->is_private;
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(target, function->location, &copy->location));
  WEFT_RETURN_IF_ERROR(
      rewrite_attr_dicts(target, function->argument_attrs, argument_count, copy->argument_attrs));
  WEFT_RETURN_IF_ERROR(rewrite_attr_dicts(target, function->result_attrs, function->result_count,
                                          copy->result_attrs));
  weft_named_attr_t* attrs = NULL;
  WEFT_RETURN_IF_ERROR(rewrite_named_attrs(target, function->attrs, function->attr_count, &attrs));
  copy->attrs = attrs;
  copy->attr_count = function->attr_count;
  for (uint32_t i = 0; i < argument_count; ++i) {
    const weft_value_t* from = function->body->arguments[i];
    weft_value_t* to = copy->body->arguments[i];
    rewrite->map[from->id] = to;
    if (from->name) {
      WEFT_RETURN_IF_ERROR(weft_graph_intern(target, from->name, strlen(from->name), &to->name));
    }
  }
  return weft_rewrite_block_ops(rewrite, function->body, copy->body);
}

// Shardings name the module's meshes, so they stay whatever functions are kept.
static weft_status_t copy_meshes(weft_rewrite_t* rewrite) {
  const weft_block_t* from = rewrite->source->module_ops;
  for (uint32_t i = 0; i < from->op_count; ++i) {
    if (from->ops[i]->opcode != WEFT_OP_SDY_MESH) continue;
    WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, from->ops[i], rewrite->target->module_ops));
  }
  return weft_ok_status();
}

weft_status_t weft_rewrite_init(const weft_graph_t* source, weft_allocator_t allocator,
                                weft_rewrite_t* out_rewrite) {
  memset(out_rewrite, 0, sizeof(*out_rewrite));
  out_rewrite->source = source;
  weft_arena_init(allocator, &out_rewrite->scratch);
  weft_status_t status = weft_graph_create(source->file_name, allocator, &out_rewrite->target);
  if (weft_status_is_ok(status)) {
    out_rewrite->target->max_element_count = source->max_element_count;
    weft_named_attr_t* attrs = NULL;
    status = rewrite_named_attrs(out_rewrite->target, source->attrs, source->attr_count, &attrs);
    out_rewrite->target->attrs = attrs;
    out_rewrite->target->attr_count = source->attr_count;
  }
  if (weft_status_is_ok(status) && source->module_name) {
    status = weft_graph_intern(out_rewrite->target, source->module_name,
                               strlen(source->module_name), &out_rewrite->target->module_name);
  }
  if (weft_status_is_ok(status)) {
    status = weft_arena_allocate_array(&out_rewrite->scratch, source->value_count,
                                       sizeof(*out_rewrite->map), (void**)&out_rewrite->map);
  }
  if (weft_status_is_ok(status)) status = copy_meshes(out_rewrite);
  if (!weft_status_is_ok(status)) {
    weft_graph_release(out_rewrite->target);
    weft_arena_deinit(&out_rewrite->scratch);
    memset(out_rewrite, 0, sizeof(*out_rewrite));
  }
  return status;
}

weft_status_t weft_rewrite_finish(weft_rewrite_t* rewrite, weft_status_t status,
                                  weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_arena_deinit(&rewrite->scratch);
  if (weft_status_is_ok(status)) {
    weft_graph_freeze(rewrite->target);
    *out_graph = rewrite->target;
  } else {
    weft_graph_release(rewrite->target);
  }
  rewrite->target = NULL;
  return status;
}
