// How operations are written when they are not generic, as data: one row per weft_op_form_t, read
// by the parser and by the printer alike, so that what one writes the other reads.
//
// A row says:  name HEAD OPERANDS MIDDLE FIELDS {attributes} : TYPES. What does not fit (regions,
// index ranges, windows) is a pair of functions in the parser's and the printer's own tables.
#ifndef WEFT_GRAPH_IR_FORM_TABLE_H_
#define WEFT_GRAPH_IR_FORM_TABLE_H_

#include "graph/ir/op_table.h"

typedef enum weft_form_value_e {
  WEFT_FORM_VALUE_NONE,
  WEFT_FORM_VALUE_I64,         // 3            : i64
  WEFT_FORM_VALUE_UI64,        // 3            : ui64
  WEFT_FORM_VALUE_F64,         // 1.0e-3       : f64
  WEFT_FORM_VALUE_I64_LIST,    // [0, 1]
  WEFT_FORM_VALUE_ENUM,        // EQ
  WEFT_FORM_VALUE_ENUM_LIST,   // [DEFAULT, HIGH]
  WEFT_FORM_VALUE_STRING,      // "name"
  WEFT_FORM_VALUE_SYMBOL,      // @f, a symbol
  WEFT_FORM_VALUE_TARGET,      // @f, a string
  WEFT_FORM_VALUE_STRUCT,      // <a = 1>
  WEFT_FORM_VALUE_FLOAT_BITS,  // e5m10: exponent_bits and mantissa_bits, both i32
} weft_form_value_t;

// An attribute with a place of its own.
typedef struct weft_form_field_s {
  const char* keyword;  // "dims", followed by '='; NULL: the value alone
  const char* attr;     // "permutation"
  weft_form_value_t value;
  const char* type_name;  // ENUM, ENUM_LIST, STRUCT
  bool optional;
} weft_form_field_t;

typedef enum weft_form_operands_e {
  WEFT_FORM_OPERANDS_NONE,
  WEFT_FORM_OPERANDS_LIST,         // %a, %b
  WEFT_FORM_OPERANDS_PARENTHESES,  // (%a, %b)
} weft_form_operands_t;

typedef enum weft_form_types_e {
  WEFT_FORM_TYPES_NONE,      // read with the value
  WEFT_FORM_TYPES_SAME,      // T when operands and result agree, else (T, U) -> V
  WEFT_FORM_TYPES_FUNCTION,  // (T, U) -> V
  WEFT_FORM_TYPES_RESULT,    // T of the result; there are no operands
  WEFT_FORM_TYPES_PAIRWISE,  // T, U: operands' and results' alike
  WEFT_FORM_TYPES_OPERANDS,  // T, U: operands' types; one T may stand for all
  WEFT_FORM_TYPES_SELECT,    // P, T or (P, T, U) -> V
  WEFT_FORM_TYPES_TUPLE,     // tuple<T, U>: the result's, whose elements are the operands'
  WEFT_FORM_TYPES_ARROW,     // T, U -> V
} weft_form_types_t;

#define WEFT_FORM_MAX_FIELDS 4

typedef struct weft_form_info_s {
  // GENERIC and forms read as a whole by functions have no row.
  bool has_row;
  weft_form_field_t head;  // before the operands
  bool head_comma;         // a comma behind the head
  weft_form_operands_t operands;
  // Fields stand inside the parentheses of the operands, before they close.
  bool fields_inside;
  bool fields_first;  // the first field has no comma in front (no operands)
  weft_form_field_t fields[WEFT_FORM_MAX_FIELDS];
  weft_form_types_t types;
  // Where there are neither operands nor results the form ends with "()" (optimization_barrier).
  bool empty_parentheses;
} weft_form_info_t;

// The row of |form|; has_row is false where there is none.
const weft_form_info_t* weft_form_info(weft_op_form_t form);

#endif  // WEFT_GRAPH_IR_FORM_TABLE_H_
