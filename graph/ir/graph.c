// Graphs: creation, interned strings, functions, blocks, operations, notes, statuses.
//
// An operation, its lists and its results are one piece of arena memory, so that building and
// walking a graph touches memory in order and allocates once per operation.
#include "graph/ir/graph.h"

#include <stdio.h>
#include <string.h>

#include "graph/ir/interner_internal.h"
#include "graph/ir/op_table.h"
#include "runtime/base/checked_math.h"
#include "runtime/base/hash.h"

#define WEFT_GRAPH_DEFAULT_MAX_ELEMENT_COUNT ((int64_t)INT32_MAX)

// ---- graph --------------------------------------------------------------------------------------

// Allocates what a new graph starts with; the caller releases the graph on failure.
static weft_status_t weft_graph_init_parts(weft_graph_t* graph, const char* file_name) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, sizeof(weft_graph_interner_t), &memory));
  graph->interner = memory;
  if (file_name == NULL) file_name = "<built>";
  WEFT_RETURN_IF_ERROR(weft_graph_intern(graph, file_name, strlen(file_name), &graph->file_name));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, sizeof(weft_block_t), &memory));
  graph->module_ops = memory;
  graph->module_ops->graph = graph;
  return weft_ok_status();
}

weft_status_t weft_graph_create(const char* file_name, weft_allocator_t allocator,
                                weft_graph_t** out_graph) {
  *out_graph = NULL;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, 1, sizeof(weft_graph_t), 16, &memory));
  weft_graph_t* graph = memory;
  graph->allocator = allocator;
  graph->max_element_count = WEFT_GRAPH_DEFAULT_MAX_ELEMENT_COUNT;
  weft_arena_init(allocator, &graph->arena);
  weft_status_t status = weft_graph_init_parts(graph, file_name);
  if (status != NULL) {
    weft_graph_release(graph);
    return status;
  }
  *out_graph = graph;
  return weft_ok_status();
}

void weft_graph_release(weft_graph_t* graph) {
  if (graph == NULL) return;
  const weft_allocator_t allocator = graph->allocator;
  weft_arena_deinit(&graph->arena);
  weft_allocator_release(allocator, graph, sizeof(weft_graph_t), 16);
}

void weft_graph_freeze(weft_graph_t* graph) {
  graph->frozen = true;
}

typedef struct weft_interned_string_s {
  size_t size;
  const char* data;
} weft_interned_string_t;

static bool weft_interned_string_equal(const void* item, const void* key) {
  const weft_interned_string_t* a = item;
  const weft_interned_string_t* b = key;
  return a->size == b->size && (a->size == 0 || memcmp(a->data, b->data, a->size) == 0);
}

weft_status_t weft_graph_intern(weft_graph_t* graph, const char* data, size_t size,
                                const char** out_string) {
  *out_string = NULL;
  const uint64_t hash = weft_hash_quickly(WEFT_HASH_SEED, data, size);
  const weft_interned_string_t key = {.size = size, .data = data};
  weft_intern_table_t* table = &graph->interner->strings;
  const weft_interned_string_t* found =
      weft_intern_table_find(table, hash, &key, weft_interned_string_equal);
  if (found == NULL) {
    size_t total = 0;
    if (!weft_checked_add_size(size, sizeof(weft_interned_string_t) + 1, &total)) {
      return WEFT_STATUS(OUT_OF_MEMORY, "a string of %zu bytes exceeds the address space", size);
    }
    void* memory = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, total, &memory));
    weft_interned_string_t* item = memory;
    char* copy = (char*)(item + 1);
    if (size != 0) memcpy(copy, data, size);
    *item = (weft_interned_string_t){.size = size, .data = copy};
    WEFT_RETURN_IF_ERROR(weft_intern_table_insert(table, &graph->arena, hash, item));
    found = item;
  }
  *out_string = found->data;
  return weft_ok_status();
}

// Makes room for one more element in an arena array; the old copy stays behind.
static weft_status_t weft_graph_grow_array(weft_graph_t* graph, void** array, uint32_t count,
                                           uint32_t* capacity, size_t element_size_bytes) {
  if (count < *capacity) return weft_ok_status();
  if (*capacity > UINT32_MAX / 2) {
    return WEFT_STATUS(OUT_OF_MEMORY, "a list of %u entries cannot grow", count);
  }
  const uint32_t new_capacity = *capacity == 0 ? 8 : *capacity * 2;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&graph->arena, new_capacity, element_size_bytes, &memory));
  if (count != 0) memcpy(memory, *array, count * element_size_bytes);
  *array = memory;
  *capacity = new_capacity;
  return weft_ok_status();
}

// ---- functions ----------------------------------------------------------------------------------

static bool weft_function_has_name(const void* item, const void* key) {
  return strcmp(((const weft_function_t*)item)->name, key) == 0;
}

weft_function_t* weft_graph_find_function(const weft_graph_t* graph, const char* name) {
  const uint64_t hash = weft_hash_bytes(WEFT_HASH_SEED, name, strlen(name));
  return (weft_function_t*)weft_intern_table_find(&graph->interner->functions, hash, name,
                                                  weft_function_has_name);
}

weft_function_t* weft_graph_main(const weft_graph_t* graph) {
  weft_function_t* main = weft_graph_find_function(graph, "main");
  if (main != NULL && !main->is_private) return main;
  weft_function_t* only = NULL;
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    if (graph->functions[i]->is_private) continue;
    if (only != NULL) return NULL;
    only = graph->functions[i];
  }
  return only;
}

weft_status_t weft_graph_find_entry(const weft_graph_t* graph,
                                    const weft_function_t** out_function) {
  *out_function = weft_graph_main(graph);
  if (*out_function != NULL && (*out_function)->body != NULL) return weft_ok_status();
  if (*out_function != NULL) {
    return WEFT_STATUS_AT(graph, (*out_function)->location, INVALID_INPUT,
                          "the entry function '@%s' has no body", (*out_function)->name);
  }
  if (graph->function_count > 0) {
    return WEFT_STATUS_AT(graph, graph->functions[0]->location, INVALID_INPUT,
                          "no entry function: name one '@main' or make it the only public one");
  }
  return WEFT_STATUS_AT(graph, graph->end, INVALID_INPUT,
                        "no entry function: %s; expected 'func.func @main'",
                        graph->module_ops->op_count == 0 ? "there is no operation up to here"
                                                         : "the text ends here without one");
}

// Fills a zeroed function: types, attribute slots and the body with its arguments.
static weft_status_t weft_function_init(weft_function_t* function,
                                        const weft_type_t* const* argument_types,
                                        uint32_t argument_count,
                                        const weft_type_t* const* result_types,
                                        uint32_t result_count) {
  weft_arena_t* arena = &function->graph->arena;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, result_count, sizeof(*result_types), &memory));
  if (result_count != 0) memcpy(memory, result_types, result_count * sizeof(*result_types));
  function->result_types = memory;
  function->result_count = result_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, argument_count, sizeof(*argument_types), &memory));
  if (argument_count != 0) memcpy(memory, argument_types, argument_count * sizeof(*argument_types));
  function->argument_types = memory;
  function->argument_count = argument_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, argument_count, sizeof(weft_attr_t*), &memory));
  function->argument_attrs = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, result_count, sizeof(weft_attr_t*), &memory));
  function->result_attrs = memory;
  return weft_block_create(function, argument_types, argument_count, &function->body);
}

weft_status_t weft_function_create(weft_graph_t* graph, const char* name,
                                   const weft_type_t* const* argument_types,
                                   uint32_t argument_count, const weft_type_t* const* result_types,
                                   uint32_t result_count, weft_function_t** out_function) {
  *out_function = NULL;
  if (weft_graph_find_function(graph, name) != NULL) {
    return WEFT_STATUS(INVALID_INPUT, "function '@%s' is defined twice", name);
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, sizeof(weft_function_t), &memory));
  weft_function_t* function = memory;
  function->graph = graph;
  WEFT_RETURN_IF_ERROR(weft_graph_intern(graph, name, strlen(name), &function->name));
  WEFT_RETURN_IF_ERROR(
      weft_function_init(function, argument_types, argument_count, result_types, result_count));
  void* functions = graph->functions;
  WEFT_RETURN_IF_ERROR(weft_graph_grow_array(graph, &functions, graph->function_count,
                                             &graph->function_capacity, sizeof(weft_function_t*)));
  graph->functions = functions;
  const uint64_t hash = weft_hash_bytes(WEFT_HASH_SEED, name, strlen(name));
  WEFT_RETURN_IF_ERROR(
      weft_intern_table_insert(&graph->interner->functions, &graph->arena, hash, function));
  function->index = graph->function_count;
  graph->functions[graph->function_count++] = function;
  *out_function = function;
  return weft_ok_status();
}

// ---- blocks -------------------------------------------------------------------------------------

weft_status_t weft_block_create(weft_function_t* function, const weft_type_t* const* argument_types,
                                uint32_t argument_count, weft_block_t** out_block) {
  *out_block = NULL;
  weft_arena_t* arena = &function->graph->arena;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, sizeof(weft_block_t), &memory));
  weft_block_t* block = memory;
  block->function = function;
  block->graph = function->graph;
  for (uint32_t i = 0; i < argument_count; ++i) {
    weft_value_t* value = NULL;
    WEFT_RETURN_IF_ERROR(weft_block_add_argument(block, argument_types[i], &value));
  }
  *out_block = block;
  return weft_ok_status();
}

// Gives |value| the next id of the graph.
static weft_status_t weft_value_init(weft_graph_t* graph, const weft_type_t* type, weft_op_t* op,
                                     weft_block_t* block, uint32_t index, weft_value_t* value) {
  if (graph->value_count == UINT32_MAX) {
    return WEFT_STATUS(INVALID_INPUT, "a graph holds at most %u values", UINT32_MAX);
  }
  *value = (weft_value_t){
      .type = type, .op = op, .block = block, .index = index, .id = graph->value_count++};
  return weft_ok_status();
}

weft_status_t weft_block_add_argument(weft_block_t* block, const weft_type_t* type,
                                      weft_value_t** out_value) {
  *out_value = NULL;
  weft_graph_t* graph = block->graph;
  const uint32_t count = block->argument_count;
  void* memory = NULL;
  // The capacity is the next power of two, so a full list is one of those sizes.
  if ((count & (count - 1)) == 0) {
    const size_t capacity = count == 0 ? 1 : (size_t)count * 2;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&graph->arena, capacity, sizeof(weft_value_t*), &memory));
    if (count != 0) memcpy(memory, block->arguments, count * sizeof(weft_value_t*));
    block->arguments = memory;
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, sizeof(weft_value_t), &memory));
  weft_value_t* value = memory;
  WEFT_RETURN_IF_ERROR(weft_value_init(graph, type, NULL, block, count, value));
  block->arguments[block->argument_count++] = value;
  *out_value = value;
  return weft_ok_status();
}

// ---- operations ---------------------------------------------------------------------------------

// Takes |count| elements from the piece of memory at |*cursor|. Every element's size is a multiple
// of a pointer's, so all parts stay aligned.
static void* weft_op_take(char** cursor, size_t count, size_t element_size_bytes) {
  if (count == 0) return NULL;
  void* part = *cursor;
  *cursor += count * element_size_bytes;
  return part;
}

static weft_status_t weft_op_allocate(weft_graph_t* graph, const weft_op_params_t* params,
                                      weft_op_t** out_op, weft_value_t** out_values) {
  // Counts are 32 bits wide, so these sums fit 64 bits.
  const size_t size_bytes = sizeof(weft_op_t) + params->operand_count * sizeof(weft_value_t*) +
                            params->result_count * (sizeof(weft_value_t*) + sizeof(weft_value_t)) +
                            params->attr_count * sizeof(weft_named_attr_t) +
                            params->region_count * sizeof(weft_block_t*);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, size_bytes, &memory));
  char* cursor = memory;
  weft_op_t* op = weft_op_take(&cursor, 1, sizeof(weft_op_t));
  op->operand_count = params->operand_count;
  op->operands = weft_op_take(&cursor, params->operand_count, sizeof(weft_value_t*));
  op->result_count = params->result_count;
  op->results = weft_op_take(&cursor, params->result_count, sizeof(weft_value_t*));
  *out_values = weft_op_take(&cursor, params->result_count, sizeof(weft_value_t));
  op->attr_count = params->attr_count;
  op->attrs = weft_op_take(&cursor, params->attr_count, sizeof(weft_named_attr_t));
  op->region_count = params->region_count;
  op->regions = weft_op_take(&cursor, params->region_count, sizeof(weft_block_t*));
  *out_op = op;
  return weft_ok_status();
}

static weft_status_t weft_op_fill(weft_op_t* op, const weft_op_params_t* params,
                                  weft_block_t* block, weft_value_t* values) {
  weft_graph_t* graph = block->graph;
  op->opcode = params->opcode;
  op->block = block;
  op->location = params->location;
  op->name = weft_op_info(params->opcode)->name;
  if (params->opcode == WEFT_OP_UNREGISTERED) {
    WEFT_RETURN_IF_ERROR(weft_graph_intern(graph, params->name, strlen(params->name), &op->name));
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) op->operands[i] = params->operands[i];
  weft_named_attr_t* attrs = (weft_named_attr_t*)op->attrs;
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    const char* name = params->attrs[i].name;
    WEFT_RETURN_IF_ERROR(weft_graph_intern(graph, name, strlen(name), &attrs[i].name));
    attrs[i].value = params->attrs[i].value;
  }
  for (uint32_t i = 0; i < op->region_count; ++i) {
    op->regions[i] = params->regions[i];
    op->regions[i]->parent = op;
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    op->results[i] = &values[i];
    WEFT_RETURN_IF_ERROR(weft_value_init(graph, params->result_types[i], op, block, i, &values[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_op_create(weft_block_t* block, const weft_op_params_t* params,
                             weft_op_t** out_op) {
  *out_op = NULL;
  weft_graph_t* graph = block->graph;
  weft_op_t* op = NULL;
  weft_value_t* values = NULL;
  WEFT_RETURN_IF_ERROR(weft_op_allocate(graph, params, &op, &values));
  WEFT_RETURN_IF_ERROR(weft_op_fill(op, params, block, values));
  void* ops = block->ops;
  WEFT_RETURN_IF_ERROR(
      weft_graph_grow_array(graph, &ops, block->op_count, &block->op_capacity, sizeof(weft_op_t*)));
  block->ops = ops;
  block->ops[block->op_count++] = op;
  *out_op = op;
  return weft_ok_status();
}

const weft_attr_t* weft_op_attr(const weft_op_t* op, const char* name) {
  return weft_attr_find(op->attrs, op->attr_count, name);
}

weft_i64_list_t weft_op_i64_list(const weft_op_t* op, const char* name) {
  weft_i64_list_t list;
  (void)weft_attr_to_i64_list(weft_op_attr(op, name), &list);
  return list;
}

int64_t weft_op_integer(const weft_op_t* op, const char* name, int64_t default_value) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  return attr != NULL && attr->kind == WEFT_ATTR_INTEGER ? attr->as.integer : default_value;
}

const char* weft_op_enum(const weft_op_t* op, const char* name) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  return attr != NULL && attr->kind == WEFT_ATTR_ENUM ? attr->as.enumeration.value : NULL;
}

// ---- notes and statuses -------------------------------------------------------------------------

weft_status_t weft_graph_add_note(weft_graph_t* graph, weft_location_t location, const char* format,
                                  ...) {
  void* notes = graph->notes;
  WEFT_RETURN_IF_ERROR(weft_graph_grow_array(graph, &notes, graph->note_count,
                                             &graph->note_capacity, sizeof(weft_note_t)));
  graph->notes = notes;
  va_list arguments;
  va_start(arguments, format);
  const int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  if (length < 0) return WEFT_STATUS(INVALID_ARGUMENT, "printf rejects the format '%s'", format);
  void* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, (size_t)length + 1, &text));
  va_start(arguments, format);
  (void)vsnprintf(text, (size_t)length + 1, format, arguments);
  va_end(arguments);
  graph->notes[graph->note_count++] = (weft_note_t){.location = location, .text = text};
  return weft_ok_status();
}

weft_status_t weft_graph_status_at(const weft_graph_t* graph, weft_location_t location,
                                   weft_status_code_t code, const char* source_file,
                                   int source_line, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  if (length < 0) return WEFT_STATUS(INVALID_ARGUMENT, "printf rejects the format '%s'", format);
  const size_t size_bytes = (size_t)length + 1;
  void* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(graph->allocator, size_bytes, 1, &text));
  va_start(arguments, format);
  (void)vsnprintf(text, size_bytes, format, arguments);
  va_end(arguments);
  weft_status_t status =
      location.line == 0
          ? weft_status_create(code, source_file, source_line, "%s: %s", graph->file_name,
                               (const char*)text)
          : weft_status_create(code, source_file, source_line, "%s:%u:%u: %s", graph->file_name,
                               location.line, location.column, (const char*)text);
  weft_allocator_release(graph->allocator, text, size_bytes, 1);
  return status;
}
