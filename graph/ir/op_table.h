// The op table: what each operation is called, takes and gives, how it prints, what it costs.
//
// One row per opcode (rule 17 of the conventions). The evaluator and the devices keep tables of
// their own, indexed by opcode, because they may not be seen from here; a test visits every opcode
// in each of them.
#ifndef WEFT_GRAPH_IR_OP_TABLE_H_
#define WEFT_GRAPH_IR_OP_TABLE_H_

#include "graph/ir/graph.h"

// How an operation is written when it is not generic: the text between its name and the end.
typedef enum weft_op_form_e {
  WEFT_FORM_ELEMENTWISE,       // %a, %b {attrs} : T, or : (T, U) -> V when the types differ
  WEFT_FORM_VARIADIC,          // %a, %b {attrs} : (T, U) -> V, or %a, %b : T when all types agree
  WEFT_FORM_GENERIC,           // "dialect.op"(%a) <{...}> ({...}) : (T) -> U only
  WEFT_FORM_BROADCAST,         // %a, sizes = [2, 3] : (T) -> U
  WEFT_FORM_BROADCAST_IN_DIM,  // %a, dims = [0] : (T) -> U
  WEFT_FORM_COMPARE,           // EQ, %a, %b, SIGNED : (T, U) -> V
  WEFT_FORM_COMPOSITE,         // "name" %a {attrs} : (T) -> U
  WEFT_FORM_CONCATENATE,       // %a, %b, dim = 0 : (T, U) -> V
  WEFT_FORM_CONSTANT,          // dense<...> : T
  WEFT_FORM_CONVOLUTION,  // (%a, %b) dim_numbers = [...]x[...]->[...], window = {...} {attrs} : (T,
                          // U) -> V
  WEFT_FORM_CUSTOM_CALL,  // @target(%a) {attrs} : (T) -> U
  WEFT_FORM_DOT,          // %a, %b, precision = [...] : (T, U) -> V
  WEFT_FORM_DOT_GENERAL,  // %a, %b, batching_dims = [0] x [0], contracting_dims = [1] x [1],
                          // precision = [...] : ...
  WEFT_FORM_DYNAMIC_SLICE,         // %a, %i, %j, sizes = [2, 3] : (T, U, U) -> V
  WEFT_FORM_GET_TUPLE_ELEMENT,     // %a[0] : (tuple<T>) -> T
  WEFT_FORM_IOTA,                  // dim = 0 : T
  WEFT_FORM_OPTIMIZATION_BARRIER,  // %a, %b : T, U
  WEFT_FORM_PAD,                   // %a, %b, low = [..], high = [..], interior = [..] : (T, U) -> V
  WEFT_FORM_REDUCE,  // (%a init: %c) applies stablehlo.add across dimensions = [0] : ..., or with a
                     // region
  WEFT_FORM_REDUCE_PRECISION,         // %a, format = e5m10 : T
  WEFT_FORM_RETURN,                   // %a, %b : T, U
  WEFT_FORM_REVERSE,                  // %a, dims = [0] : T
  WEFT_FORM_RNG_BIT_GENERATOR,        // %a, algorithm = DEFAULT : (T) -> (T, U)
  WEFT_FORM_SELECT,                   // %p, %a, %b : tensor<i1>, T
  WEFT_FORM_SLICE,                    // %a [0:2, 1:4:2] : (T) -> U
  WEFT_FORM_TRANSPOSE,                // %a, dims = [1, 0] : (T) -> U
  WEFT_FORM_TUPLE,                    // %a, %b : tuple<T, U>
  WEFT_FORM_WHILE,                    // (%x = %a) : T cond {...} do {...}
  WEFT_FORM_CHLO_UNARY,               // %a : T -> U
  WEFT_FORM_CHLO_TOP_K,               // (%a, k = 5) : T -> (U, V)
  WEFT_FORM_CALL,                     // @f(%a) : (T) -> U
  WEFT_FORM_CHECK_CONST,              // %a, dense<...> : T
  WEFT_FORM_CHECK,                    // %a, %b : T or : T, U
  WEFT_FORM_INTERPRETER_PRINT,        // %a : T
  WEFT_FORM_SDY_MESH,                 // @mesh = <["x"=2]>
  WEFT_FORM_SDY_SHARDING_CONSTRAINT,  // %a <@mesh, [{}]> : T
  WEFT_FORM_SDY_MANUAL_COMPUTATION,   // (%a) in_shardings=[...] out_shardings=[...]
                                      // manual_axes={...} (%x: T) {...} : (T) -> U
  WEFT_FORM_COUNT_,                   // number of enumerators, not a form
} weft_op_form_t;

typedef enum weft_op_flag_e {
  WEFT_OP_FLAG_ELEMENTWISE = 1 << 0,  // each result element depends on one element per operand
  WEFT_OP_FLAG_COMMUTATIVE = 1 << 1,
  WEFT_OP_FLAG_SIDE_EFFECT = 1 << 2,  // must not be removed, duplicated or reordered
  WEFT_OP_FLAG_TERMINATOR = 1 << 3,
  WEFT_OP_FLAG_COLLECTIVE = 1 << 4,
  WEFT_OP_FLAG_MODULE_LEVEL = 1 << 5,  // stands beside functions
} weft_op_flag_t;
typedef uint32_t weft_op_flags_t;

#define WEFT_OP_VARIADIC (-1)

// What kind of value an attribute of an operation must have. The parser brings I64_LIST, BOOL_LIST
// and ENUM attributes into the stated form whatever the text spells; the verifier checks the kind.
typedef enum weft_attr_rule_kind_e {
  WEFT_ATTR_RULE_ANY,
  WEFT_ATTR_RULE_I64,        // INTEGER of any type
  WEFT_ATTR_RULE_I64_LIST,   // DENSE_ARRAY of i64
  WEFT_ATTR_RULE_BOOL_LIST,  // DENSE_ARRAY of i1
  WEFT_ATTR_RULE_BOOL,       // BOOL, or UNIT for true
  WEFT_ATTR_RULE_FLOAT,      // FLOAT or INTEGER
  WEFT_ATTR_RULE_STRING,
  WEFT_ATTR_RULE_ENUM,        // ENUM called |type_name|
  WEFT_ATTR_RULE_ENUM_LIST,   // ARRAY of ENUM called |type_name|
  WEFT_ATTR_RULE_STRUCT,      // STRUCT called |type_name|: the fields are in weft_struct_rules
  WEFT_ATTR_RULE_DENSE,       // DENSE of any type
  WEFT_ATTR_RULE_I64_MATRIX,  // DENSE of a 2-D i64 type, perhaps a splat
  WEFT_ATTR_RULE_SYMBOL,
  WEFT_ATTR_RULE_ARRAY,
  WEFT_ATTR_RULE_DICT,
} weft_attr_rule_kind_t;

typedef struct weft_attr_rule_s {
  const char* name;
  weft_attr_rule_kind_t kind;
  bool required;
  const char* type_name;  // ENUM, ENUM_LIST, STRUCT: "stablehlo.comparison_direction"; else NULL
} weft_attr_rule_t;

// A field of a struct attribute: a list of i64 (DENSE_ARRAY) or one INTEGER. Absent fields are
// empty or zero.
typedef struct weft_struct_field_s {
  const char* name;
  bool is_list;
} weft_struct_field_t;

typedef struct weft_struct_rule_s {
  const char* name;                   // "stablehlo.gather"
  const weft_struct_field_t* fields;  // in the order in which MLIR prints them
  uint32_t field_count;
} weft_struct_rule_t;

// The struct attribute called |name|; NULL when unknown.
const weft_struct_rule_t* weft_struct_rule_find(const char* name);

// The values of the enum attribute called |name| ("stablehlo.precision"), ended by NULL; NULL when
// the enum is unknown.
const char* const* weft_enum_values(const char* name);

// One inference: see graph/ir/infer.h.
typedef struct weft_infer_s weft_infer_t;

// Checks operands, attributes and regions of |op| against the specification and gives each result
// its type through |infer|. Fails with the location of |op| and the offending value, attribute or
// type.
typedef weft_status_t(weft_op_infer_fn_t)(weft_infer_t* infer, const weft_op_t* op);

// Arithmetic work and memory traffic of one execution.
typedef struct weft_op_cost_s {
  double flops;        // multiply and add counted as two; transcendental functions as one
  double read_bytes;   // what is read of the operands, each element once
  double write_bytes;  // results
} weft_op_cost_t;

typedef void(weft_op_cost_fn_t)(const weft_op_t* op, weft_op_cost_t* out_cost);

typedef struct weft_op_info_s {
  const char* name;  // "stablehlo.add"
  int16_t min_operands;
  int16_t max_operands;  // WEFT_OP_VARIADIC: any number from min_operands
  int16_t min_results;
  int16_t max_results;
  int16_t min_regions;
  int16_t max_regions;
  weft_op_flags_t flags;
  weft_op_form_t form;
  const weft_attr_rule_t* attr_rules;  // NULL when there are none
  uint32_t attr_rule_count;
  weft_op_infer_fn_t* infer;  // NULL only for UNREGISTERED
  weft_op_cost_fn_t* cost;    // NULL: operands and results are moved, nothing is computed
} weft_op_info_t;

// The rule of attribute |name| of |opcode|; NULL when the table does not know it.
const weft_attr_rule_t* weft_op_attr_rule(weft_opcode_t opcode, const char* name);

// The row of |opcode|; never NULL for a valid enumerator.
const weft_op_info_t* weft_op_info(weft_opcode_t opcode);

// Finds an opcode by full name ("stablehlo.add"); WEFT_OP_UNREGISTERED when unknown. O(log n).
weft_opcode_t weft_opcode_from_name(const char* name, size_t name_length);

static inline bool weft_op_has_flag(const weft_op_t* op, weft_op_flag_t flag) {
  return (weft_op_info(op->opcode)->flags & (weft_op_flags_t)flag) != 0;
}

#endif  // WEFT_GRAPH_IR_OP_TABLE_H_
