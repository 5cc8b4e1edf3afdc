// The step graph: functions of operations on values, as StableHLO has them.
//
// A graph owns one arena that holds everything reachable from it. It grows while a builder or the
// parser writes it, and is immutable after weft_graph_freeze: passes read one graph and build
// another. A block's operations are in program order and every value is defined before its uses, so
// a forward walk is a topological order. Regions have exactly one block.
//
// Values carry dense ids (0 ... graph->value_count - 1, unique over the whole graph) so that any
// analysis is an array indexed by id. Externally synchronised while growing, thread-safe to read
// once frozen.
#ifndef WEFT_GRAPH_IR_GRAPH_H_
#define WEFT_GRAPH_IR_GRAPH_H_

#include "graph/ir/attr.h"
#include "graph/ir/opcode.h"
#include "runtime/base/arena.h"
#include "weft/graph.h"

typedef struct weft_op_s weft_op_t;
typedef struct weft_block_s weft_block_t;
typedef struct weft_value_s weft_value_t;

// Where something was written; line 0 when it was built, not parsed. Columns count bytes from 1.
typedef struct weft_location_s {
  uint32_t line;
  uint32_t column;
  const char* name;  // text inside loc(...), aliases resolved; NULL when there is none
} weft_location_t;

struct weft_value_s {
  const weft_type_t* type;
  weft_op_t* op;        // defining operation; NULL for a block argument
  weft_block_t* block;  // block that defines the value
  uint32_t index;       // result or argument number
  uint32_t id;          // dense over the graph
  const char* name;     // without '%'; NULL when unnamed; printers may ignore it
};

struct weft_block_s {
  weft_op_t* parent;                 // operation whose region this is; NULL for a function body
  struct weft_function_s* function;  // NULL for the block of module-level operations
  weft_graph_t* graph;
  weft_value_t** arguments;
  uint32_t argument_count;
  weft_op_t** ops;  // the last one is the terminator once complete
  uint32_t op_count;
  uint32_t op_capacity;
};

struct weft_op_s {
  weft_opcode_t opcode;
  const char* name;  // full name, "stablehlo.add"; also set for WEFT_OP_UNREGISTERED
  uint32_t operand_count;
  uint32_t result_count;
  uint32_t attr_count;
  uint32_t region_count;
  weft_value_t** operands;
  weft_value_t** results;
  const weft_named_attr_t* attrs;  // in source order, names unique
  weft_block_t** regions;
  weft_block_t* block;  // block that holds the operation
  weft_location_t location;
};

typedef struct weft_function_s {
  const char* name;  // symbol without '@'
  bool is_private;
  weft_block_t* body;  // NULL for a declaration without a body
  // What the function was created with; a declaration has nothing else, a body has its arguments.
  const weft_type_t* const* argument_types;
  uint32_t argument_count;
  const weft_type_t* const* result_types;
  uint32_t result_count;
  // One dictionary (ATTR_DICT) per argument and per result; NULL entries when none.
  const weft_attr_t** argument_attrs;
  const weft_attr_t** result_attrs;
  const weft_named_attr_t* attrs;  // other attributes of the function
  uint32_t attr_count;
  weft_location_t location;
  weft_graph_t* graph;
  uint32_t index;  // position in graph->functions
} weft_function_t;

// One message about the input that is not an error; tools print them once.
typedef struct weft_note_s {
  weft_location_t location;
  const char* text;
} weft_note_t;

typedef struct weft_graph_interner_s weft_graph_interner_t;

struct weft_graph_s {
  weft_allocator_t allocator;
  weft_arena_t arena;
  weft_graph_interner_t* interner;
  const char* file_name;           // for messages; "<built>" when there is no file
  const char* module_name;         // NULL when unnamed
  const weft_named_attr_t* attrs;  // attributes of the module
  uint32_t attr_count;
  weft_function_t** functions;  // in source order
  uint32_t function_count;
  uint32_t function_capacity;
  // Module-level operations other than functions (sdy.mesh ...), kept in order.
  weft_block_t* module_ops;
  uint32_t value_count;
  weft_note_t* notes;
  uint32_t note_count;
  uint32_t note_capacity;
  weft_location_t end;        // of the text
  int64_t max_element_count;  // limit of weft_type_tensor
  bool frozen;
};

// Creates an empty graph.
WEFT_MUST_USE weft_status_t weft_graph_create(const char* file_name, weft_allocator_t allocator,
                                              weft_graph_t** out_graph);

// Interns |size| bytes as a terminated string that lives as long as the graph: equal strings give
// equal pointers.
WEFT_MUST_USE weft_status_t weft_graph_intern(weft_graph_t* graph, const char* data, size_t size,
                                              const char** out_string);

// Appends a function whose body has one argument per input type; its operations are added with
// weft_op_create. INVALID_INPUT when the name is taken.
WEFT_MUST_USE weft_status_t weft_function_create(weft_graph_t* graph, const char* name,
                                                 const weft_type_t* const* argument_types,
                                                 uint32_t argument_count,
                                                 const weft_type_t* const* result_types,
                                                 uint32_t result_count,
                                                 weft_function_t** out_function);

// Finds a function by symbol; NULL when absent. O(1) expected.
weft_function_t* weft_graph_find_function(const weft_graph_t* graph, const char* name);

// The entry: public @main, else the only public function, else NULL.
weft_function_t* weft_graph_main(const weft_graph_t* graph);

// The same, for a graph that has to have one with a body. INVALID_INPUT says what to change, and
// where.
WEFT_MUST_USE weft_status_t weft_graph_find_entry(const weft_graph_t* graph,
                                                  const weft_function_t** out_function);

// Creates a detached block with arguments of the given types, to become a region of an operation.
WEFT_MUST_USE weft_status_t weft_block_create(weft_function_t* function,
                                              const weft_type_t* const* argument_types,
                                              uint32_t argument_count, weft_block_t** out_block);

// Adds one more argument to a block (the parser reads them one by one).
WEFT_MUST_USE weft_status_t weft_block_add_argument(weft_block_t* block, const weft_type_t* type,
                                                    weft_value_t** out_value);

// Everything an operation is made of; the arrays and the names of attributes are copied, the text
// behind location.name is not: intern it.
typedef struct weft_op_params_s {
  weft_opcode_t opcode;
  const char* name;  // only read for WEFT_OP_UNREGISTERED
  weft_value_t* const* operands;
  uint32_t operand_count;
  const weft_type_t* const* result_types;
  uint32_t result_count;
  const weft_named_attr_t* attrs;
  uint32_t attr_count;
  weft_block_t* const* regions;
  uint32_t region_count;
  weft_location_t location;
} weft_op_params_t;

// Appends an operation to |block|. Checks nothing but memory: weft_graph_verify does the rest.
WEFT_MUST_USE weft_status_t weft_op_create(weft_block_t* block, const weft_op_params_t* params,
                                           weft_op_t** out_op);

// Finds an attribute of an operation by name; NULL when absent.
const weft_attr_t* weft_op_attr(const weft_op_t* op, const char* name);

// The i64 list attribute |name|; empty when absent.
weft_i64_list_t weft_op_i64_list(const weft_op_t* op, const char* name);

// The integer attribute |name|, or |default_value| when absent.
int64_t weft_op_integer(const weft_op_t* op, const char* name, int64_t default_value);

// The value of the enum attribute |name| ("EQ"), or NULL when absent.
const char* weft_op_enum(const weft_op_t* op, const char* name);

// Records a note about the input.
WEFT_MUST_USE weft_status_t weft_graph_add_note(weft_graph_t* graph, weft_location_t location,
                                                const char* format, ...) WEFT_PRINTF(3, 4);

// Ends growing: trims nothing, marks the graph immutable.
void weft_graph_freeze(weft_graph_t* graph);

// Status with "file:line:column: " in front of a printf-style message. Use through WEFT_STATUS_AT.
WEFT_MUST_USE weft_status_t weft_graph_status_at(const weft_graph_t* graph,
                                                 weft_location_t location, weft_status_code_t code,
                                                 const char* source_file, int source_line,
                                                 const char* format, ...) WEFT_PRINTF(6, 7);

#define WEFT_STATUS_AT(graph, location, code, ...) \
  weft_graph_status_at(graph, location, WEFT_STATUS_##code, __FILE__, __LINE__, __VA_ARGS__)

#endif  // WEFT_GRAPH_IR_GRAPH_H_
