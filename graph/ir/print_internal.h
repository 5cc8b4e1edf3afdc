// The printer's state and the functions its files share.
#ifndef WEFT_GRAPH_IR_PRINT_INTERNAL_H_
#define WEFT_GRAPH_IR_PRINT_INTERNAL_H_

#include "graph/ir/form_table.h"
#include "graph/ir/graph.h"
#include "runtime/base/string_buffer.h"

typedef struct weft_printer_s {
  const weft_graph_t* graph;
  weft_print_flags_t flags;
  weft_string_buffer_t out;
  // Number in the name of each value, by id: %argN for block arguments, %N for results, where
  // results of one operation share theirs. Numbers start again in each function.
  uint32_t* numbers;
  uint32_t next_argument;
  uint32_t next_result;
  uint32_t indent;  // levels of two blanks
} weft_printer_t;

static inline void weft_put(weft_printer_t* printer, const char* text) {
  weft_string_buffer_append_cstring(&printer->out, text);
}

static inline void weft_put_char(weft_printer_t* printer, char c) {
  weft_string_buffer_append_char(&printer->out, c);
}

void weft_put_i64(weft_printer_t* printer, int64_t value);
void weft_put_u64(weft_printer_t* printer, uint64_t value);

// print_number.c

// Shortest text that reads back to |value| as |dtype|, with a decimal point; bits in hexadecimal
// for what has no decimal form.
void weft_print_float(weft_printer_t* printer, weft_dtype_t dtype, double value);

// print_attr.c

void weft_print_attr(weft_printer_t* printer, const weft_attr_t* attr);
// [1, 2]
void weft_print_i64_list(weft_printer_t* printer, const weft_attr_t* attr);
// {a = 1, b}; nothing when every entry is skipped. |skip| is a NULL-terminated list or NULL.
void weft_print_attr_dict(weft_printer_t* printer, const weft_named_attr_t* attrs, uint32_t count,
                          const char* const* skip, const char* prefix);
// name = value; the name alone for a unit attribute.
void weft_print_named_attr(weft_printer_t* printer, const weft_named_attr_t* entry);
void weft_print_quoted(weft_printer_t* printer, const char* data, size_t size);
// @name, quoted where it must be; the other one also splits outer::@inner.
void weft_print_symbol(weft_printer_t* printer, const char* name);
void weft_print_nested_symbol(weft_printer_t* printer, const char* name);
// <a = 1, b = [2]>
void weft_print_struct_body(weft_printer_t* printer, const weft_attr_t* attr);
// [b, 0, f]x[0, i, o]->[b, 0, f]; false when the fields do not make up such dimensions.
bool weft_print_conv_dimensions(weft_printer_t* printer, const weft_attr_t* attr);

// print.c

void weft_print_type(weft_printer_t* printer, const weft_type_t* type);
void weft_print_value(weft_printer_t* printer, const weft_value_t* value);
void weft_print_values(weft_printer_t* printer, weft_value_t* const* values, uint32_t count);
// T or (T, U) behind an arrow.
void weft_print_result_types(weft_printer_t* printer, const weft_op_t* op);
// (T, U) -> V
void weft_print_function_types(weft_printer_t* printer, const weft_op_t* op);
void weft_print_newline(weft_printer_t* printer);
// Gives the arguments of a block their numbers.
void weft_number_arguments(weft_printer_t* printer, const weft_block_t* block);
// %arg0: T, %arg1: U
void weft_print_arguments(weft_printer_t* printer, const weft_block_t* block);
// The operations of a block, each on a line, one level deeper.
void weft_print_block_ops(weft_printer_t* printer, const weft_block_t* block);

// print_form.c, print_special_form.c

// Prints |op| (behind the names of its results) in its pretty form and returns true, or prints
// nothing and returns false when the form cannot say all of it.
bool weft_print_form(weft_printer_t* printer, const weft_op_t* op);

// Whether a part of a form can be printed / prints it.
typedef bool(weft_form_fits_fn_t)(const weft_op_t* op);
typedef void(weft_print_form_fn_t)(weft_printer_t* printer, const weft_op_t* op);

typedef struct weft_special_form_s {
  weft_form_fits_fn_t* fits;  // NULL: always
  weft_print_form_fn_t* print;
  const char* const* attrs;  // NULL-terminated names of the attributes |print| prints
} weft_special_form_t;

// Parts between operands and fields.
extern const weft_special_form_t weft_slice_ranges_form;
extern const weft_special_form_t weft_tuple_index_form;
extern const weft_special_form_t weft_dot_pairs_form;
extern const weft_special_form_t weft_convolution_window_form;
extern const weft_special_form_t weft_check_constant_form;
// Whole forms; they print all attributes.
extern const weft_special_form_t weft_constant_form;
extern const weft_special_form_t weft_reduce_form;
extern const weft_special_form_t weft_while_form;
extern const weft_special_form_t weft_sdy_mesh_form;
extern const weft_special_form_t weft_sdy_sharding_form;
extern const weft_special_form_t weft_sdy_manual_computation_form;

#endif  // WEFT_GRAPH_IR_PRINT_INTERNAL_H_
