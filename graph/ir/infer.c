// The two modes of inference and the sentences it fails with.
#include "graph/ir/infer.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "graph/ir/infer_internal.h"

// ---- offenders ----------------------------------------------------------------------------------

const char* weft_infer_type_text(const weft_infer_t* infer, const weft_type_t* type) {
  return weft_type_text(infer->graph, type);
}

// The sentence: "'op' " + subject + " " + printf(format).
static weft_status_t weft_infer_fail(const weft_infer_t* infer, const char* subject,
                                     const char* format, va_list arguments) WEFT_PRINTF(3, 0);
static weft_status_t weft_infer_fail(const weft_infer_t* infer, const char* subject,
                                     const char* format, va_list arguments) {
  va_list measure;
  va_copy(measure, arguments);
  const int length = vsnprintf(NULL, 0, format, measure);
  va_end(measure);
  if (length < 0) return WEFT_STATUS(INVALID_ARGUMENT, "printf rejects the format '%s'", format);
  const size_t size_bytes = (size_t)length + 1;
  void* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(infer->graph->allocator, size_bytes, 1, &text));
  (void)vsnprintf(text, size_bytes, format, arguments);
  weft_status_t status = WEFT_STATUS_AT(infer->graph, infer->op->location, INVALID_INPUT,
                                        "'%s' %s%s", infer->op->name, subject, (const char*)text);
  weft_allocator_release(infer->graph->allocator, text, size_bytes, 1);
  return status;
}

// Names of values are as long as the text makes them: a subject quotes at most this much.
#define WEFT_SUBJECT_CAPACITY 160
#define WEFT_QUOTED_NAME_LENGTH 100

// "operand #1 '%y' ", or "operand #1 " for a value without a name.
static void weft_infer_name_value(const char* kind, uint32_t index, const weft_value_t* value,
                                  char subject[WEFT_SUBJECT_CAPACITY]) {
  if (value == NULL || value->name == NULL) {
    (void)snprintf(subject, WEFT_SUBJECT_CAPACITY, "%s #%" PRIu32 " ", kind, index);
  } else {
    (void)snprintf(subject, WEFT_SUBJECT_CAPACITY, "%s #%" PRIu32 " '%%%.*s' ", kind, index,
                   WEFT_QUOTED_NAME_LENGTH, value->name);
  }
}

weft_status_t weft_infer_bad_op(const weft_infer_t* infer, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  weft_status_t status = weft_infer_fail(infer, "", format, arguments);
  va_end(arguments);
  return status;
}

weft_status_t weft_infer_bad_attr(const weft_infer_t* infer, const char* name, const char* format,
                                  ...) {
  char subject[WEFT_SUBJECT_CAPACITY];
  (void)snprintf(subject, sizeof(subject), "attribute '%.*s' ", WEFT_QUOTED_NAME_LENGTH, name);
  va_list arguments;
  va_start(arguments, format);
  weft_status_t status = weft_infer_fail(infer, subject, format, arguments);
  va_end(arguments);
  return status;
}

weft_status_t weft_infer_bad_region(const weft_infer_t* infer, uint32_t index, const char* format,
                                    ...) {
  char subject[WEFT_SUBJECT_CAPACITY];
  (void)snprintf(subject, sizeof(subject), "region #%" PRIu32 " ", index);
  va_list arguments;
  va_start(arguments, format);
  weft_status_t status = weft_infer_fail(infer, subject, format, arguments);
  va_end(arguments);
  return status;
}

// "'op' " + subject + "has type T, expected " + printf(format).
static weft_status_t weft_infer_fail_type(const weft_infer_t* infer, const char* subject,
                                          const weft_type_t* type, const char* format,
                                          va_list arguments) WEFT_PRINTF(4, 0);
static weft_status_t weft_infer_fail_type(const weft_infer_t* infer, const char* subject,
                                          const weft_type_t* type, const char* format,
                                          va_list arguments) {
  const char* text = weft_infer_type_text(infer, type);
  const size_t size_bytes = strlen(subject) + strlen(text) + 32;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(infer->graph->allocator, size_bytes, 1, &memory));
  (void)snprintf(memory, size_bytes, "%shas type %s, expected ", subject, text);
  weft_status_t status = weft_infer_fail(infer, memory, format, arguments);
  weft_allocator_release(infer->graph->allocator, memory, size_bytes, 1);
  return status;
}

weft_status_t weft_infer_bad_type(const weft_infer_t* infer, uint32_t index, const char* format,
                                  ...) {
  char subject[WEFT_SUBJECT_CAPACITY];
  const weft_value_t* value = infer->op->operands[index];
  weft_infer_name_value("operand", index, value, subject);
  va_list arguments;
  va_start(arguments, format);
  weft_status_t status = weft_infer_fail_type(infer, subject, value->type, format, arguments);
  va_end(arguments);
  return status;
}

weft_status_t weft_infer_bad_result(const weft_infer_t* infer, uint32_t index, const char* format,
                                    ...) {
  char subject[WEFT_SUBJECT_CAPACITY];
  const weft_value_t* value = infer->op->results[index];
  weft_infer_name_value("result", index, value, subject);
  va_list arguments;
  va_start(arguments, format);
  weft_status_t status = weft_infer_fail_type(infer, subject, value->type, format, arguments);
  va_end(arguments);
  return status;
}

// ---- results ------------------------------------------------------------------------------------

weft_status_t weft_infer_result_count(weft_infer_t* infer, uint32_t count) {
  if (infer->interning == NULL || infer->has_stated_types) {
    if (infer->op->result_count != count) {
      return weft_infer_bad_op(infer, "has %" PRIu32 " results, expected %" PRIu32,
                               infer->op->result_count, count);
    }
  }
  if (infer->interning == NULL || infer->type_count == count) return weft_ok_status();
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&infer->interning->arena, count,
                                                 sizeof(const weft_type_t*), &memory));
  infer->types = memory;
  infer->type_count = count;
  return weft_ok_status();
}

weft_status_t weft_infer_result(weft_infer_t* infer, uint32_t index, const weft_type_t* type) {
  if (infer->interning == NULL || infer->has_stated_types) {
    const weft_type_t* stated = infer->op->results[index]->type;
    if (!weft_types_match(stated, type)) {
      return weft_infer_bad_result(infer, index, "%s", weft_infer_type_text(infer, type));
    }
    type = stated;
  }
  if (infer->interning != NULL) infer->types[index] = type;
  return weft_ok_status();
}

weft_status_t weft_infer_result_shape(weft_infer_t* infer, uint32_t index,
                                      const weft_shape_t* shape) {
  if (infer->interning != NULL && !infer->has_stated_types) {
    return weft_type_from_shape(infer->interning, shape, &infer->types[index]);
  }
  const weft_type_t* stated = infer->op->results[index]->type;
  bool match = stated->kind == WEFT_TYPE_TENSOR && stated->dtype == shape->dtype &&
               stated->rank == shape->rank;
  for (int32_t i = 0; match && i < shape->rank; ++i) match = stated->dims[i] == shape->dims[i];
  if (!match) {
    char text[WEFT_SHAPE_TEXT_CAPACITY];
    return weft_infer_bad_result(infer, index, "%s", weft_shape_format(shape, text, sizeof(text)));
  }
  if (infer->interning != NULL) infer->types[index] = stated;
  return weft_ok_status();
}

weft_status_t weft_infer_stated(weft_infer_t* infer, uint32_t index, const weft_type_t** out_type) {
  *out_type = NULL;
  if (infer->interning != NULL && !infer->has_stated_types) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "the type of result #%" PRIu32
                       " of '%s' does not follow from its operands: state the result types",
                       index, infer->op->name);
  }
  *out_type = infer->op->results[index]->type;
  if (infer->interning != NULL) infer->types[index] = *out_type;
  return weft_ok_status();
}

weft_status_t weft_infer_stated_tensor(weft_infer_t* infer, uint32_t index, bool required,
                                       const weft_type_t** out_type) {
  *out_type = NULL;
  if (!required && infer->interning != NULL && !infer->has_stated_types) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_infer_stated(infer, index, out_type));
  if ((*out_type)->kind != WEFT_TYPE_TENSOR) {
    return weft_infer_bad_result(infer, index, "a tensor");
  }
  return weft_ok_status();
}

// ---- entry points -------------------------------------------------------------------------------

static bool weft_type_is_checkable(const weft_type_t* type) {
  if (type->kind == WEFT_TYPE_TOKEN) return true;
  if (type->kind != WEFT_TYPE_TUPLE) return weft_type_is_computable(type);
  for (uint32_t i = 0; i < type->tuple_size; ++i) {
    if (!weft_type_is_checkable(type->elements[i])) return false;
  }
  return true;
}

bool weft_op_is_computable(const weft_op_t* op) {
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    // A form of a known attribute that weft cannot read.
    if (op->attrs[i].value->kind != WEFT_ATTR_OPAQUE) continue;
    const weft_attr_rule_t* rule = weft_op_attr_rule(op->opcode, op->attrs[i].name);
    if (rule != NULL && rule->kind != WEFT_ATTR_RULE_ANY) return false;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (!weft_type_is_checkable(op->operands[i]->type)) return false;
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (!weft_type_is_checkable(op->results[i]->type)) return false;
  }
  for (uint32_t i = 0; i < op->region_count; ++i) {
    const weft_block_t* block = op->regions[i];
    for (uint32_t k = 0; k < block->argument_count; ++k) {
      if (!weft_type_is_checkable(block->arguments[k]->type)) return false;
    }
  }
  return true;
}

// What holds whatever the types are: how many values control flow passes on, and the signatures of
// functions. Readers of a verified graph rely on these counts to follow values.
static weft_status_t weft_infer_check_flow(weft_infer_t* infer, const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_FUNC_RETURN:
    case WEFT_OP_RETURN:
    case WEFT_OP_FUNC_CALL:
    case WEFT_OP_COMPOSITE:
      return weft_op_info(op->opcode)->infer(infer, op);
    case WEFT_OP_OPTIMIZATION_BARRIER:
      return weft_infer_result_count(infer, op->operand_count);
    case WEFT_OP_WHILE:
      WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, 0, op->operand_count, 1));
      WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, 1, op->operand_count, op->operand_count));
      return weft_infer_result_count(infer, op->operand_count);
    case WEFT_OP_IF:
    case WEFT_OP_CASE:
      for (uint32_t i = 0; i < op->region_count; ++i) {
        WEFT_RETURN_IF_ERROR(weft_infer_region_arity(infer, i, 0, op->result_count));
      }
      return weft_ok_status();
    default:
      return weft_ok_status();
  }
}

weft_status_t weft_infer_check(const weft_op_t* op) {
  weft_op_infer_fn_t* function = weft_op_info(op->opcode)->infer;
  if (function == NULL) return weft_ok_status();
  weft_infer_t infer = {.graph = op->block->graph, .op = op};
  return weft_op_is_computable(op) ? function(&infer, op) : weft_infer_check_flow(&infer, op);
}

// Makes the operation that |params| describe, with the stated results if any, in the arena.
static weft_status_t weft_infer_sketch(weft_block_t* block, const weft_op_params_t* params,
                                       weft_op_t* out_op) {
  weft_graph_t* graph = block->graph;
  *out_op = (weft_op_t){
      .opcode = params->opcode,
      .name = weft_op_info(params->opcode)->name,
      .operand_count = params->operand_count,
      .operands = (weft_value_t**)params->operands,
      .attrs = params->attrs,
      .attr_count = params->attr_count,
      .regions = (weft_block_t**)params->regions,
      .region_count = params->region_count,
      .block = block,
      .location = params->location,
  };
  if (params->result_types == NULL) return weft_ok_status();
  const uint32_t count = params->result_count;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&graph->arena, count, sizeof(weft_value_t*), &memory));
  out_op->results = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&graph->arena, count, sizeof(weft_value_t), &memory));
  weft_value_t* values = memory;
  for (uint32_t i = 0; i < count; ++i) {
    values[i] = (weft_value_t){.type = params->result_types[i], .index = i};
    out_op->results[i] = &values[i];
  }
  out_op->result_count = count;
  return weft_ok_status();
}

weft_status_t weft_infer_result_types(weft_block_t* block, const weft_op_params_t* params,
                                      const weft_type_t* const** out_types, uint32_t* out_count) {
  *out_types = NULL;
  *out_count = 0;
  const weft_op_info_t* info = weft_op_info(params->opcode);
  if (info->infer == NULL) {
    return WEFT_STATUS(INVALID_ARGUMENT, "the result types of '%s' cannot be inferred",
                       params->name == NULL ? "<unregistered>" : params->name);
  }
  weft_op_t op;
  WEFT_RETURN_IF_ERROR(weft_infer_sketch(block, params, &op));
  weft_infer_t infer = {
      .graph = block->graph,
      .op = &op,
      .interning = block->graph,
      .has_stated_types = params->result_types != NULL,
  };
  // Room for the fixed number of results; a function with a variable number asks for its own.
  const uint32_t count = infer.has_stated_types ? op.result_count : (uint32_t)info->min_results;
  op.result_count = count;
  WEFT_RETURN_IF_ERROR(weft_infer_check_row(&op));
  WEFT_RETURN_IF_ERROR(weft_infer_result_count(&infer, count));
  if (!infer.has_stated_types) op.result_count = 0;
  if (!weft_op_is_computable(&op)) {
    if (!infer.has_stated_types) {
      return WEFT_STATUS(UNSUPPORTED,
                         "the result types of '%s' cannot be inferred from values that cannot be "
                         "computed: state them",
                         op.name);
    }
    *out_types = params->result_types;
    *out_count = op.result_count;
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(info->infer(&infer, &op));
  *out_types = infer.types;
  *out_count = infer.type_count;
  return weft_ok_status();
}
