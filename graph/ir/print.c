// Prints a graph: module, functions, blocks and the generic form of operations.
//
// Values are renumbered in program order, whatever they were called in the source, so that equal
// graphs print equal texts. Any operation its pretty form cannot say all of is printed in the
// generic form; MLIR reads both mixed.
#include <string.h>

#include "graph/ir/print_internal.h"

// ---- pieces -----------------------------------------------------------------------------------

void weft_print_type(weft_printer_t* printer, const weft_type_t* type) {
  // The text of an interned type exists: nothing is written to the graph.
  weft_put(printer, weft_type_text((weft_graph_t*)printer->graph, type));
}

void weft_print_newline(weft_printer_t* printer) {
  weft_put_char(printer, '\n');
  for (uint32_t i = 0; i < printer->indent; ++i) weft_put(printer, "  ");
}

void weft_print_value(weft_printer_t* printer, const weft_value_t* value) {
  weft_put(printer, value->op == NULL ? "%arg" : "%");
  weft_put_u64(printer, printer->numbers[value->id]);
  if (value->op == NULL || value->op->result_count == 1) return;
  weft_put_char(printer, '#');
  weft_put_u64(printer, value->index);
}

void weft_print_values(weft_printer_t* printer, weft_value_t* const* values, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_value(printer, values[i]);
  }
}

static void weft_print_result_list(weft_printer_t* printer, weft_value_t* const* results,
                                   uint32_t count) {
  // A function type standing alone would be read as the arrow's own.
  const bool bare = count == 1 && results[0]->type->kind != WEFT_TYPE_FUNCTION;
  if (!bare) weft_put_char(printer, '(');
  for (uint32_t i = 0; i < count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_type(printer, results[i]->type);
  }
  if (!bare) weft_put_char(printer, ')');
}

void weft_print_result_types(weft_printer_t* printer, const weft_op_t* op) {
  weft_print_result_list(printer, op->results, op->result_count);
}

void weft_print_function_types(weft_printer_t* printer, const weft_op_t* op) {
  weft_put_char(printer, '(');
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_type(printer, op->operands[i]->type);
  }
  weft_put(printer, ") -> ");
  weft_print_result_types(printer, op);
}

void weft_number_arguments(weft_printer_t* printer, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    printer->numbers[block->arguments[i]->id] = printer->next_argument++;
  }
}

void weft_print_arguments(weft_printer_t* printer, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_value(printer, block->arguments[i]);
    weft_put(printer, ": ");
    weft_print_type(printer, block->arguments[i]->type);
  }
}

static void weft_print_location(weft_printer_t* printer, const weft_location_t* location) {
  if ((printer->flags & WEFT_PRINT_LOCATIONS) == 0) return;
  if (location->name != NULL) {
    weft_put(printer, " loc(");
    weft_put(printer, location->name);
    weft_put_char(printer, ')');
  } else if (location->line != 0) {
    const char* file_name = printer->graph->file_name;
    weft_put(printer, " loc(");
    weft_print_quoted(printer, file_name, strlen(file_name));
    weft_string_buffer_append_format(&printer->out, ":%u:%u)", location->line, location->column);
  }
}

// ---- operations -------------------------------------------------------------------------------

// ({ ^bb0(%arg0: T): ops }, {...})
static void weft_print_generic_regions(weft_printer_t* printer, const weft_op_t* op) {
  if (op->region_count == 0) return;
  weft_put(printer, " (");
  for (uint32_t i = 0; i < op->region_count; ++i) {
    const weft_block_t* block = op->regions[i];
    weft_put(printer, i == 0 ? "{" : ", {");
    weft_number_arguments(printer, block);
    if (block->argument_count != 0) {
      weft_print_newline(printer);
      weft_put(printer, "^bb0(");
      weft_print_arguments(printer, block);
      weft_put(printer, "):");
    }
    weft_print_block_ops(printer, block);
    weft_print_newline(printer);
    weft_put_char(printer, '}');
  }
  weft_put_char(printer, ')');
}

// Whether the table knows the attribute: such are properties, the others a dictionary. Readers that
// do not have the test dialects would keep their properties apart.
static bool weft_is_property(const weft_op_t* op, const char* name) {
  const bool is_test = strncmp(op->name, "check.", strlen("check.")) == 0 ||
                       strncmp(op->name, "interpreter.", strlen("interpreter.")) == 0;
  return op->opcode != WEFT_OP_UNREGISTERED && !is_test &&
         weft_op_attr_rule(op->opcode, name) != NULL;
}

static void weft_print_properties(weft_printer_t* printer, const weft_op_t* op, bool properties) {
  bool any = false;
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    if (weft_is_property(op, op->attrs[i].name) != properties) continue;
    if (!any) weft_put(printer, properties ? " <" : " ");
    weft_put(printer, any ? ", " : "{");
    any = true;
    weft_print_named_attr(printer, &op->attrs[i]);
  }
  if (any) weft_put(printer, properties ? "}>" : "}");
}

static void weft_print_generic_op(weft_printer_t* printer, const weft_op_t* op) {
  weft_print_quoted(printer, op->name, strlen(op->name));
  weft_put_char(printer, '(');
  weft_print_values(printer, op->operands, op->operand_count);
  weft_put_char(printer, ')');
  // Tools that do not know the operation, and older ones, read attributes in the dictionary only.
  const bool generic = (printer->flags & WEFT_PRINT_GENERIC) != 0;
  if (!generic) weft_print_properties(printer, op, true);
  weft_print_generic_regions(printer, op);
  if (generic) {
    weft_print_attr_dict(printer, op->attrs, op->attr_count, NULL, " ");
  } else {
    weft_print_properties(printer, op, false);
  }
  weft_put(printer, " : ");
  weft_print_function_types(printer, op);
}

// Operations of weft's own as calls of that name, for readers that do not know them: every
// attribute is an entry of backend_config, which API version 4 wants to be a dictionary.
static bool weft_is_own_op(const weft_op_t* op) {
  return op->opcode != WEFT_OP_UNREGISTERED && op->region_count == 0 &&
         strncmp(op->name, "weft.", strlen("weft.")) == 0;
}

static void weft_print_own_op(weft_printer_t* printer, const weft_op_t* op, bool generic) {
  weft_put(printer, generic ? "\"stablehlo.custom_call\"(" : "stablehlo.custom_call ");
  if (!generic) {
    weft_print_symbol(printer, op->name);
    weft_put_char(printer, '(');
  }
  weft_print_values(printer, op->operands, op->operand_count);
  weft_put(printer, ") {api_version = 4 : i32, backend_config = ");
  if (op->attr_count == 0) weft_put(printer, "{}");
  weft_print_attr_dict(printer, op->attrs, op->attr_count, NULL, "");
  if (generic) {
    weft_put(printer, ", call_target_name = ");
    weft_print_quoted(printer, op->name, strlen(op->name));
  }
  weft_put(printer, "} : ");
  weft_print_function_types(printer, op);
}

static void weft_print_op(weft_printer_t* printer, const weft_op_t* op) {
  weft_print_newline(printer);
  if (op->result_count != 0) {
    const uint32_t number = printer->next_result++;
    for (uint32_t i = 0; i < op->result_count; ++i) printer->numbers[op->results[i]->id] = number;
    weft_put_char(printer, '%');
    weft_put_u64(printer, number);
    if (op->result_count > 1) {
      weft_put_char(printer, ':');
      weft_put_u64(printer, op->result_count);
    }
    weft_put(printer, " = ");
  }
  const bool generic = (printer->flags & WEFT_PRINT_GENERIC) != 0;
  if (weft_is_own_op(op)) {
    weft_print_own_op(printer, op, generic);
  } else if (generic || !weft_print_form(printer, op)) {
    weft_print_generic_op(printer, op);
  }
  weft_print_location(printer, &op->location);
}

void weft_print_block_ops(weft_printer_t* printer, const weft_block_t* block) {
  printer->indent++;
  for (uint32_t i = 0; i < block->op_count; ++i) weft_print_op(printer, block->ops[i]);
  printer->indent--;
}

// ---- functions --------------------------------------------------------------------------------

static uint32_t weft_function_argument_count(const weft_function_t* function) {
  return function->body != NULL ? function->body->argument_count : function->argument_count;
}

static void weft_print_dict_behind(weft_printer_t* printer, const weft_attr_t* dict) {
  if (dict == NULL || dict->kind != WEFT_ATTR_DICT) return;
  weft_print_attr_dict(printer, dict->as.dict.entries, dict->as.dict.count, NULL, " ");
}

// Attributes of arguments added after the function was created have no slot.
static const weft_attr_t* weft_argument_attr(const weft_function_t* function, uint32_t index) {
  return index < function->argument_count ? function->argument_attrs[index] : NULL;
}

static void weft_print_function_arguments(weft_printer_t* printer,
                                          const weft_function_t* function) {
  weft_put_char(printer, '(');
  for (uint32_t i = 0; i < weft_function_argument_count(function); ++i) {
    if (i != 0) weft_put(printer, ", ");
    if (function->body != NULL) {
      weft_print_value(printer, function->body->arguments[i]);
      weft_put(printer, ": ");
      weft_print_type(printer, function->body->arguments[i]->type);
    } else {
      weft_print_type(printer, function->argument_types[i]);
    }
    weft_print_dict_behind(printer, weft_argument_attr(function, i));
  }
  weft_put_char(printer, ')');
}

static void weft_print_function_results(weft_printer_t* printer, const weft_function_t* function) {
  const uint32_t count = function->result_count;
  if (count == 0) return;
  const bool bare = count == 1 && function->result_attrs[0] == NULL &&
                    function->result_types[0]->kind != WEFT_TYPE_FUNCTION;
  weft_put(printer, bare ? " -> " : " -> (");
  for (uint32_t i = 0; i < count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_type(printer, function->result_types[i]);
    weft_print_dict_behind(printer, function->result_attrs[i]);
  }
  if (!bare) weft_put_char(printer, ')');
}

static void weft_print_pretty_function(weft_printer_t* printer, const weft_function_t* function) {
  weft_put(printer, function->is_private ? "func.func private " : "func.func public ");
  weft_print_symbol(printer, function->name);
  weft_print_function_arguments(printer, function);
  weft_print_function_results(printer, function);
  weft_print_attr_dict(printer, function->attrs, function->attr_count, NULL, " attributes ");
  if (function->body == NULL) return;
  weft_put(printer, " {");
  weft_print_block_ops(printer, function->body);
  weft_print_newline(printer);
  weft_put_char(printer, '}');
}

// , arg_attrs = [{...}, {}]; nothing when no entry has attributes.
static void weft_print_dict_list(weft_printer_t* printer, const char* name,
                                 const weft_attr_t* const* dicts, uint32_t count) {
  bool any = false;
  for (uint32_t i = 0; i < count; ++i) any = any || dicts[i] != NULL;
  if (!any) return;
  weft_put(printer, ", ");
  weft_put(printer, name);
  weft_put(printer, " = [");
  for (uint32_t i = 0; i < count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    if (dicts[i] == NULL) {
      weft_put(printer, "{}");
    } else {
      weft_print_attr(printer, dicts[i]);
    }
  }
  weft_put_char(printer, ']');
}

static void weft_print_function_type(weft_printer_t* printer, const weft_function_t* function) {
  weft_put(printer, "function_type = (");
  for (uint32_t i = 0; i < weft_function_argument_count(function); ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_type(printer, function->body != NULL ? function->body->arguments[i]->type
                                                    : function->argument_types[i]);
  }
  weft_put(printer, ") -> ");
  const bool bare =
      function->result_count == 1 && function->result_types[0]->kind != WEFT_TYPE_FUNCTION;
  if (!bare) weft_put_char(printer, '(');
  for (uint32_t i = 0; i < function->result_count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_type(printer, function->result_types[i]);
  }
  if (!bare) weft_put_char(printer, ')');
}

static void weft_print_generic_function(weft_printer_t* printer, const weft_function_t* function) {
  weft_put(printer, "\"func.func\"() ({");
  if (function->body != NULL) {
    weft_print_newline(printer);
    weft_put(printer, "^bb0");
    if (function->body->argument_count != 0) {
      weft_put_char(printer, '(');
      weft_print_arguments(printer, function->body);
      weft_put_char(printer, ')');
    }
    weft_put_char(printer, ':');
    weft_print_block_ops(printer, function->body);
    weft_print_newline(printer);
  }
  weft_put(printer, "}) {");
  weft_print_function_type(printer, function);
  weft_put(printer, ", sym_name = ");
  weft_print_quoted(printer, function->name, strlen(function->name));
  weft_put(printer, ", sym_visibility = ");
  weft_put(printer, function->is_private ? "\"private\"" : "\"public\"");
  if (function->argument_count == weft_function_argument_count(function)) {
    weft_print_dict_list(printer, "arg_attrs", function->argument_attrs, function->argument_count);
  }
  weft_print_dict_list(printer, "res_attrs", function->result_attrs, function->result_count);
  for (uint32_t i = 0; i < function->attr_count; ++i) {
    weft_put(printer, ", ");
    weft_print_named_attr(printer, &function->attrs[i]);
  }
  weft_put(printer, "} : () -> ()");
}

static void weft_print_function(weft_printer_t* printer, const weft_function_t* function) {
  printer->next_argument = 0;
  printer->next_result = 0;
  if (function->body != NULL) weft_number_arguments(printer, function->body);
  weft_print_newline(printer);
  if ((printer->flags & WEFT_PRINT_GENERIC) != 0) {
    weft_print_generic_function(printer, function);
  } else {
    weft_print_pretty_function(printer, function);
  }
  weft_print_location(printer, &function->location);
}

// ---- module -----------------------------------------------------------------------------------

static void weft_print_module_body(weft_printer_t* printer) {
  const weft_graph_t* graph = printer->graph;
  weft_print_block_ops(printer, graph->module_ops);
  printer->indent++;
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    weft_print_function(printer, graph->functions[i]);
  }
  printer->indent--;
  weft_print_newline(printer);
}

static void weft_print_generic_module(weft_printer_t* printer) {
  const weft_graph_t* graph = printer->graph;
  weft_put(printer, "\"builtin.module\"() ({");
  weft_print_module_body(printer);
  weft_put(printer, "})");
  const char* separator = " {";
  if (graph->module_name != NULL) {
    weft_put(printer, " {sym_name = ");
    weft_print_quoted(printer, graph->module_name, strlen(graph->module_name));
    separator = ", ";
  }
  for (uint32_t i = 0; i < graph->attr_count; ++i) {
    weft_put(printer, separator);
    weft_print_named_attr(printer, &graph->attrs[i]);
    separator = ", ";
  }
  if (separator[0] == ',') weft_put_char(printer, '}');
  weft_put(printer, " : () -> ()\n");
}

static void weft_print_pretty_module(weft_printer_t* printer) {
  const weft_graph_t* graph = printer->graph;
  weft_put(printer, "module");
  if (graph->module_name != NULL) {
    weft_put_char(printer, ' ');
    weft_print_symbol(printer, graph->module_name);
  }
  weft_print_attr_dict(printer, graph->attrs, graph->attr_count, NULL, " attributes ");
  weft_put(printer, " {");
  weft_print_module_body(printer);
  weft_put(printer, "}\n");
}

// Gives the caller a block of exactly the text's size, as the interface promises.
static weft_status_t weft_print_take_text(const weft_printer_t* printer, weft_allocator_t allocator,
                                          char** out_text, size_t* out_size) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, printer->out.size + 1, 1, &memory));
  memcpy(memory, printer->out.data, printer->out.size + 1);
  *out_text = memory;
  *out_size = printer->out.size;
  return weft_ok_status();
}

weft_status_t weft_graph_print(const weft_graph_t* graph, weft_print_flags_t flags,
                               weft_allocator_t allocator, char** out_text, size_t* out_size) {
  *out_text = NULL;
  *out_size = 0;
  const size_t count = (size_t)graph->value_count + 1;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, count, sizeof(uint32_t),
                                                     _Alignof(uint32_t), &memory));
  weft_printer_t printer = {.graph = graph, .flags = flags, .numbers = memory};
  weft_string_buffer_init(allocator, &printer.out);
  if ((flags & WEFT_PRINT_GENERIC) != 0) {
    weft_print_generic_module(&printer);
  } else {
    weft_print_pretty_module(&printer);
  }
  weft_allocator_release(allocator, memory, count * sizeof(uint32_t), _Alignof(uint32_t));
  weft_status_t status = weft_string_buffer_finish(&printer.out);
  if (status == NULL) status = weft_print_take_text(&printer, allocator, out_text, out_size);
  weft_string_buffer_deinit(&printer.out);
  return status;
}
