// The verifier: one walk over the graph in program order.
//
// Scoping is a byte per value: set while the value is visible at the point of the walk, cleared
// when its block ends. So dominance and scoping through regions cost one look per operand, and the
// whole check is linear. Calls are recorded on the way and searched for cycles at the end.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/infer.h"
#include "graph/ir/op_attrs.h"

typedef struct weft_call_edge_s {
  uint32_t callee;  // index of a function
  const weft_op_t* op;
} weft_call_edge_t;

typedef struct weft_verifier_s {
  const weft_graph_t* graph;
  weft_arena_t scratch;
  uint8_t* visible;         // by value id
  weft_call_edge_t* edges;  // grouped by caller, in the order of the functions
  size_t edge_count;
  size_t edge_capacity;
  size_t* first_edge;  // by function index, and one past the end
} weft_verifier_t;

// ---- operands
// ------------------------------------------------------------------------------------

static bool weft_block_encloses(const weft_block_t* outer, const weft_block_t* block) {
  while (block != NULL && block != outer) {
    block = block->parent == NULL ? NULL : block->parent->block;
  }
  return block != NULL;
}

// Says why operand |index| cannot be seen from |op|.
static weft_status_t weft_verify_invisible(const weft_verifier_t* verifier, const weft_op_t* op,
                                           uint32_t index) {
  const weft_value_t* value = op->operands[index];
  const char* quote = value->name == NULL ? "" : " '%";
  const char* name = value->name == NULL ? "" : value->name;
  const char* end = value->name == NULL ? "" : "'";
  if (value->block->function != op->block->function) {
    return WEFT_STATUS_AT(verifier->graph, op->location, INVALID_INPUT,
                          "'%s' operand #%" PRIu32 "%s%s%s is a value of another function, '@%s'",
                          op->name, index, quote, name, end,
                          value->block->function == NULL ? "" : value->block->function->name);
  }
  if (weft_block_encloses(value->block, op->block)) {
    return WEFT_STATUS_AT(verifier->graph, op->location, INVALID_INPUT,
                          "'%s' operand #%" PRIu32 "%s%s%s is used before it is defined", op->name,
                          index, quote, name, end);
  }
  return WEFT_STATUS_AT(verifier->graph, op->location, INVALID_INPUT,
                        "'%s' operand #%" PRIu32
                        "%s%s%s is not visible here: it is defined inside another region",
                        op->name, index, quote, name, end);
}

static weft_status_t weft_verify_operands(const weft_verifier_t* verifier, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_value_t* value = op->operands[i];
    if (value->block->graph != verifier->graph || value->id >= verifier->graph->value_count) {
      return WEFT_STATUS_AT(verifier->graph, op->location, INVALID_INPUT,
                            "'%s' operand #%" PRIu32 " is a value of another graph", op->name, i);
    }
    if (!verifier->visible[value->id]) return weft_verify_invisible(verifier, op, i);
  }
  return weft_ok_status();
}

// ---- attributes
// ----------------------------------------------------------------------------------

static int weft_compare_names(const void* a, const void* b) {
  return strcmp(*(const char* const*)a, *(const char* const*)b);
}

// Names of attributes are unique. Few attributes are compared pair by pair, many are sorted.
static weft_status_t weft_verify_attr_names(weft_verifier_t* verifier, const weft_op_t* op) {
  const char* twice = NULL;
  if (op->attr_count <= 8) {
    for (uint32_t i = 1; i < op->attr_count && twice == NULL; ++i) {
      // Names are interned, so equal names are one pointer.
      for (uint32_t k = 0; k < i; ++k) {
        if (op->attrs[i].name == op->attrs[k].name) twice = op->attrs[i].name;
      }
    }
  } else {
    const weft_arena_mark_t mark = weft_arena_mark(&verifier->scratch);
    void* memory = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&verifier->scratch, op->attr_count,
                                                   sizeof(const char*), &memory));
    const char** names = memory;
    for (uint32_t i = 0; i < op->attr_count; ++i) names[i] = op->attrs[i].name;
    qsort(names, op->attr_count, sizeof(const char*), weft_compare_names);
    for (uint32_t i = 1; i < op->attr_count && twice == NULL; ++i) {
      if (strcmp(names[i], names[i - 1]) == 0) twice = names[i];
    }
    weft_arena_rewind(&verifier->scratch, mark);
  }
  if (twice == NULL) return weft_ok_status();
  return WEFT_STATUS_AT(verifier->graph, op->location, INVALID_INPUT,
                        "'%s' has the attribute '%s' twice", op->name, twice);
}

// ---- symbols
// -------------------------------------------------------------------------------------

static weft_status_t weft_verify_record_call(weft_verifier_t* verifier, const weft_op_t* op,
                                             const weft_function_t* callee) {
  if (verifier->edge_count == verifier->edge_capacity) {
    const size_t capacity = verifier->edge_capacity == 0 ? 64 : verifier->edge_capacity * 2;
    void* memory = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&verifier->scratch, capacity, sizeof(weft_call_edge_t), &memory));
    if (verifier->edge_count != 0) {
      memcpy(memory, verifier->edges, verifier->edge_count * sizeof(weft_call_edge_t));
    }
    verifier->edges = memory;
    verifier->edge_capacity = capacity;
  }
  verifier->edges[verifier->edge_count++] = (weft_call_edge_t){.callee = callee->index, .op = op};
  return weft_ok_status();
}

static weft_status_t weft_verify_symbol(weft_verifier_t* verifier, const weft_op_t* op,
                                        const char* symbol) {
  const weft_function_t* callee = weft_graph_find_function(verifier->graph, symbol);
  if (callee == NULL) {
    return WEFT_STATUS_AT(verifier->graph, op->location, INVALID_INPUT,
                          "'%s' refers to '@%s', which this module does not define", op->name,
                          symbol);
  }
  return weft_verify_record_call(verifier, op, callee);
}

// Every program of run_parallel; the shape of the list is checked with the types.
static weft_status_t weft_verify_programs(weft_verifier_t* verifier, const weft_op_t* op) {
  weft_parallel_programs_t programs;
  weft_op_parallel_programs(op, &programs);
  for (uint32_t r = 0; r < programs.replicas; ++r) {
    const weft_attr_t* row = programs.rows->as.array.elements[r];
    if (row->kind != WEFT_ATTR_ARRAY) continue;
    for (uint32_t p = 0; p < row->as.array.count; ++p) {
      const weft_attr_t* symbol = row->as.array.elements[p];
      if (symbol->kind != WEFT_ATTR_SYMBOL) {
        return WEFT_STATUS_AT(verifier->graph, op->location, INVALID_INPUT,
                              "'%s' attribute 'programs' has an entry that is no symbol", op->name);
      }
      WEFT_RETURN_IF_ERROR(weft_verify_symbol(verifier, op, symbol->as.symbol));
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_verify_symbols(weft_verifier_t* verifier, const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_FUNC_CALL:
      return weft_verify_symbol(verifier, op, weft_op_symbol(op, "callee"));
    case WEFT_OP_COMPOSITE:
      return weft_verify_symbol(verifier, op, weft_op_symbol(op, "decomposition"));
    case WEFT_OP_INTERPRETER_RUN_PARALLEL:
      return weft_verify_programs(verifier, op);
    default:
      return weft_ok_status();
  }
}

// A cycle of calls would never end: the graph has no way to stop a recursion. Depth-first search
// with its own stack, because chains of calls are as long as the text makes them.
static weft_status_t weft_verify_call_cycles(weft_verifier_t* verifier) {
  enum { NEW, OPEN, DONE };
  const weft_graph_t* graph = verifier->graph;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&verifier->scratch, graph->function_count, 1, &memory));
  uint8_t* state = memory;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&verifier->scratch, graph->function_count,
                                                 sizeof(size_t), &memory));
  size_t* next = memory;  // by function: the edge to follow next
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&verifier->scratch, graph->function_count,
                                                 sizeof(uint32_t), &memory));
  uint32_t* stack = memory;
  for (uint32_t root = 0; root < graph->function_count; ++root) {
    if (state[root] != NEW) continue;
    uint32_t depth = 0;
    stack[depth++] = root;
    state[root] = OPEN;
    next[root] = verifier->first_edge[root];
    while (depth > 0) {
      const uint32_t caller = stack[depth - 1];
      if (next[caller] == verifier->first_edge[caller + 1]) {
        state[caller] = DONE;
        --depth;
        continue;
      }
      const weft_call_edge_t* edge = &verifier->edges[next[caller]++];
      if (state[edge->callee] == OPEN) {
        return WEFT_STATUS_AT(graph, edge->op->location, INVALID_INPUT,
                              "'%s' of '@%s' makes a cycle of calls, which would never end",
                              edge->op->name, graph->functions[edge->callee]->name);
      }
      if (state[edge->callee] == DONE) continue;
      state[edge->callee] = OPEN;
      next[edge->callee] = verifier->first_edge[edge->callee];
      stack[depth++] = edge->callee;
    }
  }
  return weft_ok_status();
}

// ---- blocks
// --------------------------------------------------------------------------------------

// The last operation of |block|, and no other, is a terminator called |expected|. Functions may end
// with stablehlo.return too, as frontends print some.
static weft_status_t weft_verify_terminator(const weft_verifier_t* verifier,
                                            const weft_block_t* block, weft_opcode_t expected,
                                            weft_location_t location, const char* what) {
  const char* name = weft_op_info(expected)->name;
  if (block->op_count == 0) {
    return WEFT_STATUS_AT(verifier->graph, location, INVALID_INPUT,
                          "%s is empty, expected it to end with '%s'", what, name);
  }
  const weft_op_t* last = block->ops[block->op_count - 1];
  const bool of_function = expected == WEFT_OP_FUNC_RETURN && last->opcode == WEFT_OP_RETURN;
  if (last->opcode != expected && !of_function) {
    return WEFT_STATUS_AT(verifier->graph, last->location, INVALID_INPUT,
                          "%s ends with '%s', expected '%s'", what, last->name, name);
  }
  for (uint32_t i = 0; i + 1 < block->op_count; ++i) {
    if (weft_op_has_flag(block->ops[i], WEFT_OP_FLAG_TERMINATOR)) {
      return WEFT_STATUS_AT(verifier->graph, block->ops[i]->location, INVALID_INPUT,
                            "'%s' is not the last operation of its block", block->ops[i]->name);
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_verify_region_ends(const weft_verifier_t* verifier, const weft_op_t* op) {
  if (op->opcode == WEFT_OP_UNREGISTERED) return weft_ok_status();
  const weft_opcode_t expected =
      op->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION ? WEFT_OP_SDY_RETURN : WEFT_OP_RETURN;
  for (uint32_t i = 0; i < op->region_count; ++i) {
    char what[64];
    (void)snprintf(what, sizeof(what), "region #%" PRIu32 " of '%.32s'", i, op->name);
    WEFT_RETURN_IF_ERROR(
        weft_verify_terminator(verifier, op->regions[i], expected, op->location, what));
  }
  return weft_ok_status();
}

static weft_status_t weft_verify_block(weft_verifier_t* verifier, const weft_block_t* block);

static weft_status_t weft_verify_op(weft_verifier_t* verifier, const weft_op_t* op,
                                    const weft_block_t* block) {
  if (op->block != block) {
    return WEFT_STATUS_AT(verifier->graph, op->location, INTERNAL,
                          "'%s' stands in a block that it does not name as its own", op->name);
  }
  const bool module_level = block == verifier->graph->module_ops;
  if (op->opcode != WEFT_OP_UNREGISTERED &&
      weft_op_has_flag(op, WEFT_OP_FLAG_MODULE_LEVEL) != module_level) {
    return WEFT_STATUS_AT(verifier->graph, op->location, INVALID_INPUT, "'%s' stands %s", op->name,
                          module_level ? "outside of a function" : "inside of a function");
  }
  WEFT_RETURN_IF_ERROR(weft_verify_operands(verifier, op));
  WEFT_RETURN_IF_ERROR(weft_verify_attr_names(verifier, op));
  WEFT_RETURN_IF_ERROR(weft_infer_check_row(op));
  WEFT_RETURN_IF_ERROR(weft_verify_symbols(verifier, op));
  WEFT_RETURN_IF_ERROR(weft_verify_region_ends(verifier, op));
  WEFT_RETURN_IF_ERROR(weft_infer_check(op));
  for (uint32_t i = 0; i < op->region_count; ++i) {
    if (op->regions[i]->parent != op) {
      return WEFT_STATUS_AT(verifier->graph, op->location, INTERNAL,
                            "region #%" PRIu32 " of '%s' belongs to another operation", i,
                            op->name);
    }
    WEFT_RETURN_IF_ERROR(weft_verify_block(verifier, op->regions[i]));
  }
  for (uint32_t i = 0; i < op->result_count; ++i) verifier->visible[op->results[i]->id] = 1;
  return weft_ok_status();
}

static weft_status_t weft_verify_block(weft_verifier_t* verifier, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    verifier->visible[block->arguments[i]->id] = 1;
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_verify_op(verifier, block->ops[i], block));
  }
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    verifier->visible[block->arguments[i]->id] = 0;
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->result_count; ++k) verifier->visible[op->results[k]->id] = 0;
  }
  return weft_ok_status();
}

// ---- functions
// -----------------------------------------------------------------------------------

static const weft_attr_t* weft_dict_find(const weft_attr_t* dict, const char* name) {
  if (dict == NULL || dict->kind != WEFT_ATTR_DICT) return NULL;
  return weft_attr_find(dict->as.dict.entries, dict->as.dict.count, name);
}

// tf.aliasing_output of argument |index| names a result of the argument's type; |aliased| has a
// flag per result that says whether another argument has it already.
static weft_status_t weft_verify_alias(const weft_verifier_t* verifier,
                                       const weft_function_t* function, uint32_t index,
                                       uint8_t* aliased) {
  const weft_attr_t* alias = weft_dict_find(function->argument_attrs[index], "tf.aliasing_output");
  if (alias == NULL) return weft_ok_status();
  const weft_value_t* argument = function->body->arguments[index];
  if (alias->kind != WEFT_ATTR_INTEGER || alias->as.integer < 0 ||
      alias->as.integer >= (int64_t)function->result_count) {
    return WEFT_STATUS_AT(verifier->graph, function->location, INVALID_INPUT,
                          "argument #%" PRIu32
                          " of '@%s' has a tf.aliasing_output that is no result number, expected "
                          "an integer under %" PRIu32,
                          index, function->name, function->result_count);
  }
  const uint32_t result = (uint32_t)alias->as.integer;
  if (!weft_type_equal(argument->type, function->result_types[result])) {
    return WEFT_STATUS_AT(verifier->graph, function->location, INVALID_INPUT,
                          "argument #%" PRIu32 " of '@%s' has type %s, but aliases result #%" PRIu32
                          " of type %s",
                          index, function->name, weft_type_text(verifier->graph, argument->type),
                          result, weft_type_text(verifier->graph, function->result_types[result]));
  }
  if (aliased[result]) {
    return WEFT_STATUS_AT(verifier->graph, function->location, INVALID_INPUT,
                          "argument #%" PRIu32 " of '@%s' aliases result #%" PRIu32
                          ", which another argument aliases already",
                          index, function->name, result);
  }
  aliased[result] = 1;
  return weft_ok_status();
}

static weft_status_t weft_verify_aliases(weft_verifier_t* verifier,
                                         const weft_function_t* function) {
  const weft_arena_mark_t mark = weft_arena_mark(&verifier->scratch);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&verifier->scratch, function->result_count, 1, &memory));
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_verify_alias(verifier, function, i, memory));
  }
  weft_arena_rewind(&verifier->scratch, mark);
  return weft_ok_status();
}

static weft_status_t weft_verify_function(weft_verifier_t* verifier,
                                          const weft_function_t* function) {
  // A declaration: whoever calls it is reported when it would have to run.
  if (function->body == NULL) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_verify_aliases(verifier, function));
  WEFT_RETURN_IF_ERROR(weft_verify_terminator(verifier, function->body, WEFT_OP_FUNC_RETURN,
                                              function->location, "the function's body"));
  return weft_verify_block(verifier, function->body);
}

static weft_status_t weft_verify_all(weft_verifier_t* verifier) {
  const weft_graph_t* graph = verifier->graph;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&verifier->scratch, graph->value_count, 1, &memory));
  verifier->visible = memory;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &verifier->scratch, (size_t)graph->function_count + 1, sizeof(size_t), &memory));
  verifier->first_edge = memory;
  WEFT_RETURN_IF_ERROR(weft_verify_block(verifier, graph->module_ops));
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    verifier->first_edge[i] = verifier->edge_count;
    WEFT_RETURN_IF_ERROR(weft_verify_function(verifier, graph->functions[i]));
  }
  verifier->first_edge[graph->function_count] = verifier->edge_count;
  return weft_verify_call_cycles(verifier);
}

weft_status_t weft_graph_verify(const weft_graph_t* graph) {
  weft_verifier_t verifier = {.graph = graph};
  weft_arena_init(graph->allocator, &verifier.scratch);
  weft_status_t status = weft_verify_all(&verifier);
  weft_arena_deinit(&verifier.scratch);
  return status;
}
