// The parts of pretty forms that have functions of their own: index ranges, windows, regions,
// Shardy's operations. Each comes with a test of whether the form can say all of the operation.
#include <string.h>

#include "graph/ir/print_internal.h"

static bool weft_lists_have(const weft_op_t* op, const char* name, uint32_t* out_count) {
  weft_i64_list_t list;
  if (!weft_attr_to_i64_list(weft_op_attr(op, name), &list)) return false;
  *out_count = list.count;
  return true;
}

// ---- slice ------------------------------------------------------------------------------------

static const char* const weft_slice_attrs[] = {"start_indices", "limit_indices", "strides", NULL};

static bool weft_slice_fits(const weft_op_t* op) {
  uint32_t starts = 0;
  uint32_t limits = 0;
  uint32_t strides = 0;
  return weft_lists_have(op, "start_indices", &starts) &&
         weft_lists_have(op, "limit_indices", &limits) &&
         weft_lists_have(op, "strides", &strides) && starts == limits && starts == strides;
}

static void weft_print_slice_ranges(weft_printer_t* printer, const weft_op_t* op) {
  const weft_i64_list_t starts = weft_op_i64_list(op, "start_indices");
  const weft_i64_list_t limits = weft_op_i64_list(op, "limit_indices");
  const weft_i64_list_t strides = weft_op_i64_list(op, "strides");
  weft_put(printer, " [");
  for (uint32_t i = 0; i < starts.count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_put_i64(printer, starts.data[i]);
    weft_put_char(printer, ':');
    weft_put_i64(printer, limits.data[i]);
    if (strides.data[i] == 1) continue;
    weft_put_char(printer, ':');
    weft_put_i64(printer, strides.data[i]);
  }
  weft_put_char(printer, ']');
}

const weft_special_form_t weft_slice_ranges_form = {
    .fits = weft_slice_fits, .print = weft_print_slice_ranges, .attrs = weft_slice_attrs};

// ---- get_tuple_element ------------------------------------------------------------------------

static const char* const weft_tuple_index_attrs[] = {"index", NULL};

static bool weft_tuple_index_fits(const weft_op_t* op) {
  const weft_attr_t* attr = weft_op_attr(op, "index");
  return op->operand_count == 1 && attr != NULL && attr->kind == WEFT_ATTR_INTEGER &&
         attr->type != NULL && attr->type->dtype == WEFT_DTYPE_I32 && attr->as.integer >= 0;
}

static void weft_print_tuple_index(weft_printer_t* printer, const weft_op_t* op) {
  weft_put_char(printer, '[');
  weft_put_i64(printer, weft_op_integer(op, "index", 0));
  weft_put_char(printer, ']');
}

const weft_special_form_t weft_tuple_index_form = {.fits = weft_tuple_index_fits,
                                                   .print = weft_print_tuple_index,
                                                   .attrs = weft_tuple_index_attrs};

// ---- dot_general ------------------------------------------------------------------------------

static const char* const weft_dot_attrs[] = {"dot_dimension_numbers", NULL};

// The form has places for the four lists only.
static bool weft_dot_pairs_fit(const weft_op_t* op) {
  static const char* const names[] = {"lhs_batching_dimensions", "rhs_batching_dimensions",
                                      "lhs_contracting_dimensions", "rhs_contracting_dimensions"};
  const weft_attr_t* attr = weft_op_attr(op, "dot_dimension_numbers");
  if (attr == NULL || attr->kind != WEFT_ATTR_STRUCT ||
      strcmp(attr->as.structure.name, "stablehlo.dot") != 0) {
    return false;
  }
  uint32_t known = 0;
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    const weft_attr_t* field =
        weft_attr_find(attr->as.structure.fields, attr->as.structure.count, names[i]);
    weft_i64_list_t list;
    if (field == NULL) continue;
    // An empty list would come back as an absent one.
    if (!weft_attr_to_i64_list(field, &list) || list.count == 0) return false;
    ++known;
  }
  return known == attr->as.structure.count;
}

static void weft_print_dims_of(weft_printer_t* printer, const weft_attr_t* dot, const char* name) {
  const weft_attr_t* field =
      weft_attr_find(dot->as.structure.fields, dot->as.structure.count, name);
  if (field == NULL) {
    weft_put(printer, "[]");
  } else {
    weft_print_i64_list(printer, field);
  }
}

static void weft_print_dot_pairs(weft_printer_t* printer, const weft_op_t* op) {
  const weft_attr_t* dot = weft_op_attr(op, "dot_dimension_numbers");
  const weft_named_attr_t* fields = dot->as.structure.fields;
  const uint32_t count = dot->as.structure.count;
  const bool batching = weft_attr_find(fields, count, "lhs_batching_dimensions") != NULL ||
                        weft_attr_find(fields, count, "rhs_batching_dimensions") != NULL;
  if (batching) {
    weft_put(printer, ", batching_dims = ");
    weft_print_dims_of(printer, dot, "lhs_batching_dimensions");
    weft_put(printer, " x ");
    weft_print_dims_of(printer, dot, "rhs_batching_dimensions");
  }
  weft_put(printer, ", contracting_dims = ");
  weft_print_dims_of(printer, dot, "lhs_contracting_dimensions");
  weft_put(printer, " x ");
  weft_print_dims_of(printer, dot, "rhs_contracting_dimensions");
}

const weft_special_form_t weft_dot_pairs_form = {
    .fits = weft_dot_pairs_fit, .print = weft_print_dot_pairs, .attrs = weft_dot_attrs};

// ---- convolution ------------------------------------------------------------------------------

static const char* const weft_convolution_attrs[] = {
    "dimension_numbers", "window_strides",  "padding", "lhs_dilation",
    "rhs_dilation",      "window_reversal", NULL};

typedef struct weft_window_entry_s {
  const char* keyword;
  const char* attr;
} weft_window_entry_t;

static const weft_window_entry_t weft_window_entries[] = {
    {.keyword = "stride", .attr = "window_strides"},
    {.keyword = "pad", .attr = "padding"},
    {.keyword = "lhs_dilate", .attr = "lhs_dilation"},
    {.keyword = "rhs_dilate", .attr = "rhs_dilation"},
    {.keyword = "reverse", .attr = "window_reversal"},
};

static bool weft_window_attr_fits(const weft_attr_t* attr, const char* name) {
  weft_i64_list_t list;
  if (attr == NULL) return true;
  if (strcmp(name, "padding") == 0) {
    return attr->kind == WEFT_ATTR_DENSE && attr->as.dense.data != NULL && attr->type->rank == 2 &&
           attr->type->dtype == WEFT_DTYPE_I64 && attr->type->dims[1] == 2 &&
           attr->type->encoding == NULL;
  }
  if (strcmp(name, "window_reversal") == 0) {
    return attr->kind == WEFT_ATTR_DENSE_ARRAY && attr->as.dense_array.dtype == WEFT_DTYPE_I1;
  }
  return weft_attr_to_i64_list(attr, &list);
}

static bool weft_convolution_fits(const weft_op_t* op) {
  const weft_attr_t* dims = weft_op_attr(op, "dimension_numbers");
  if (dims == NULL || dims->kind != WEFT_ATTR_STRUCT ||
      strcmp(dims->as.structure.name, "stablehlo.conv") != 0 ||
      !weft_print_conv_dimensions(NULL, dims)) {
    return false;
  }
  for (size_t i = 0; i < sizeof(weft_window_entries) / sizeof(weft_window_entries[0]); ++i) {
    const char* name = weft_window_entries[i].attr;
    if (!weft_window_attr_fits(weft_op_attr(op, name), name)) return false;
  }
  return true;
}

static void weft_print_padding(weft_printer_t* printer, const weft_attr_t* attr) {
  const int64_t* data = attr->as.dense.data;
  weft_put_char(printer, '[');
  for (int64_t i = 0; i < attr->type->dims[0]; ++i) {
    weft_put(printer, i == 0 ? "[" : ", [");
    weft_put_i64(printer, data[attr->as.dense.splat ? 0 : 2 * i]);
    weft_put(printer, ", ");
    weft_put_i64(printer, data[attr->as.dense.splat ? 0 : 2 * i + 1]);
    weft_put_char(printer, ']');
  }
  weft_put_char(printer, ']');
}

static void weft_print_convolution_window(weft_printer_t* printer, const weft_op_t* op) {
  bool any = false;
  weft_put(printer, " dim_numbers = ");
  (void)weft_print_conv_dimensions(printer, weft_op_attr(op, "dimension_numbers"));
  weft_put(printer, ", window = {");
  for (size_t i = 0; i < sizeof(weft_window_entries) / sizeof(weft_window_entries[0]); ++i) {
    const weft_window_entry_t* entry = &weft_window_entries[i];
    const weft_attr_t* attr = weft_op_attr(op, entry->attr);
    if (attr == NULL) continue;
    if (any) weft_put(printer, ", ");
    any = true;
    weft_put(printer, entry->keyword);
    weft_put(printer, " = ");
    if (attr->kind == WEFT_ATTR_DENSE) {
      weft_print_padding(printer, attr);
    } else {
      weft_print_i64_list(printer, attr);
    }
  }
  weft_put_char(printer, '}');
}

const weft_special_form_t weft_convolution_window_form = {.fits = weft_convolution_fits,
                                                          .print = weft_print_convolution_window,
                                                          .attrs = weft_convolution_attrs};

// ---- constants --------------------------------------------------------------------------------

static const char* const weft_value_attrs[] = {"value", NULL};

// The type behind the literal stands for the result's.
static bool weft_constant_fits(const weft_op_t* op) {
  const weft_attr_t* value = weft_op_attr(op, "value");
  return op->operand_count == 0 && op->result_count == 1 && op->region_count == 0 &&
         value != NULL && value->kind == WEFT_ATTR_DENSE && value->type == op->results[0]->type;
}

static void weft_print_constant(weft_printer_t* printer, const weft_op_t* op) {
  weft_print_attr_dict(printer, op->attrs, op->attr_count, weft_value_attrs, " ");
  weft_put_char(printer, ' ');
  weft_print_attr(printer, weft_op_attr(op, "value"));
}

const weft_special_form_t weft_constant_form = {
    .fits = weft_constant_fits, .print = weft_print_constant, .attrs = weft_value_attrs};

static bool weft_check_constant_fits(const weft_op_t* op) {
  const weft_attr_t* value = weft_op_attr(op, "value");
  return op->operand_count == 1 && op->result_count == 0 && value != NULL &&
         value->kind == WEFT_ATTR_DENSE && value->type == op->operands[0]->type;
}

static void weft_print_check_constant(weft_printer_t* printer, const weft_op_t* op) {
  weft_put(printer, ", ");
  weft_print_attr(printer, weft_op_attr(op, "value"));
}

const weft_special_form_t weft_check_constant_form = {.fits = weft_check_constant_fits,
                                                      .print = weft_print_check_constant,
                                                      .attrs = weft_value_attrs};

// ---- regions ----------------------------------------------------------------------------------

// { ops } behind what introduces it.
static void weft_print_body(weft_printer_t* printer, const weft_block_t* block) {
  weft_put_char(printer, '{');
  weft_print_block_ops(printer, block);
  weft_print_newline(printer);
  weft_put_char(printer, '}');
}

// ---- reduce -----------------------------------------------------------------------------------

static const char* const weft_reduce_attrs[] = {"dimensions", NULL};

static bool weft_reduce_fits(const weft_op_t* op) {
  uint32_t count = 0;
  return op->region_count == 1 && op->operand_count >= 2 && op->operand_count % 2 == 0 &&
         op->regions[0]->argument_count == op->operand_count &&
         weft_lists_have(op, "dimensions", &count);
}

// The region applies one of the usual operations to its two arguments, in order and to scalars of
// the input's element type, and returns the result: what "applies" says.
static bool weft_reduce_applies(const weft_op_t* op) {
  const weft_block_t* block = op->regions[0];
  const weft_type_t* input = op->operands[0]->type;
  if (op->operand_count != 2 || block->op_count != 2 || input->kind != WEFT_TYPE_TENSOR) {
    return false;
  }
  const weft_op_t* applied = block->ops[0];
  const weft_op_t* returned = block->ops[1];
  switch (applied->opcode) {
    case WEFT_OP_ADD:
    case WEFT_OP_MULTIPLY:
    case WEFT_OP_MAXIMUM:
    case WEFT_OP_MINIMUM:
    case WEFT_OP_AND:
    case WEFT_OP_OR:
    case WEFT_OP_XOR:
      break;
    default:
      return false;
  }
  if (applied->operand_count != 2 || applied->result_count != 1 || applied->attr_count != 0 ||
      applied->operands[0] != block->arguments[0] || applied->operands[1] != block->arguments[1] ||
      returned->opcode != WEFT_OP_RETURN || returned->operand_count != 1 ||
      returned->operands[0] != applied->results[0] || returned->attr_count != 0 ||
      returned->result_count != 0 || returned->region_count != 0 || applied->region_count != 0) {
    return false;
  }
  const weft_type_t* scalar = applied->results[0]->type;
  const bool same_text = (scalar->text == NULL) == (input->text == NULL) &&
                         (scalar->text == NULL || strcmp(scalar->text, input->text) == 0);
  return scalar->kind == WEFT_TYPE_TENSOR && scalar->rank == 0 && scalar->dtype == input->dtype &&
         same_text && scalar->encoding == NULL && block->arguments[0]->type == scalar &&
         block->arguments[1]->type == scalar;
}

static void weft_print_reducer(weft_printer_t* printer, const weft_op_t* op) {
  const weft_block_t* block = op->regions[0];
  const uint32_t pairs = op->operand_count / 2;
  weft_number_arguments(printer, block);
  weft_print_newline(printer);
  weft_put(printer, " reducer");
  for (uint32_t i = 0; i < pairs; ++i) {
    weft_put(printer, i == 0 ? "(" : " (");
    weft_print_value(printer, block->arguments[i]);
    weft_put(printer, ": ");
    weft_print_type(printer, block->arguments[i]->type);
    weft_put(printer, ", ");
    weft_print_value(printer, block->arguments[pairs + i]);
    weft_put(printer, ": ");
    weft_print_type(printer, block->arguments[pairs + i]->type);
    weft_put_char(printer, ')');
  }
  weft_put_char(printer, ' ');
  weft_print_body(printer, block);
}

static void weft_print_reduce(weft_printer_t* printer, const weft_op_t* op) {
  const uint32_t pairs = op->operand_count / 2;
  const bool applies = weft_reduce_applies(op);
  for (uint32_t i = 0; i < pairs; ++i) {
    weft_put(printer, i == 0 ? "(" : ", (");
    weft_print_value(printer, op->operands[i]);
    weft_put(printer, " init: ");
    weft_print_value(printer, op->operands[pairs + i]);
    weft_put_char(printer, ')');
  }
  if (applies) {
    weft_put(printer, " applies ");
    weft_put(printer, op->regions[0]->ops[0]->name);
  }
  weft_put(printer, " across dimensions = ");
  weft_print_i64_list(printer, weft_op_attr(op, "dimensions"));
  weft_print_attr_dict(printer, op->attrs, op->attr_count, weft_reduce_attrs, " ");
  weft_put(printer, " : ");
  weft_print_function_types(printer, op);
  if (!applies) weft_print_reducer(printer, op);
}

const weft_special_form_t weft_reduce_form = {
    .fits = weft_reduce_fits, .print = weft_print_reduce, .attrs = weft_reduce_attrs};

// ---- while ------------------------------------------------------------------------------------

// One list of types stands for operands, results and the arguments of both regions.
static bool weft_while_fits(const weft_op_t* op) {
  if (op->region_count != 2 || op->operand_count != op->result_count) return false;
  for (int region = 0; region < 2; ++region) {
    if (op->regions[region]->argument_count != op->operand_count) return false;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_type_t* type = op->operands[i]->type;
    if (op->results[i]->type != type || op->regions[0]->arguments[i]->type != type ||
        op->regions[1]->arguments[i]->type != type) {
      return false;
    }
  }
  return true;
}

static void weft_print_while(weft_printer_t* printer, const weft_op_t* op) {
  const weft_block_t* cond = op->regions[0];
  const weft_block_t* body = op->regions[1];
  weft_number_arguments(printer, cond);
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    printer->numbers[body->arguments[i]->id] = printer->numbers[cond->arguments[i]->id];
  }
  weft_put_char(printer, '(');
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_value(printer, cond->arguments[i]);
    weft_put(printer, " = ");
    weft_print_value(printer, op->operands[i]);
  }
  weft_put_char(printer, ')');
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    weft_put(printer, i == 0 ? " : " : ", ");
    weft_print_type(printer, op->operands[i]->type);
  }
  weft_print_attr_dict(printer, op->attrs, op->attr_count, NULL, " attributes ");
  weft_print_newline(printer);
  weft_put(printer, "cond ");
  weft_print_body(printer, cond);
  weft_put(printer, " do ");
  weft_print_body(printer, body);
}

const weft_special_form_t weft_while_form = {
    .fits = weft_while_fits, .print = weft_print_while, .attrs = NULL};

// ---- Shardy -----------------------------------------------------------------------------------

// The text between |prefix| and |suffix| of an attribute kept as text; false when it is another.
static bool weft_unwrap(const weft_op_t* op, const char* name, const char* prefix,
                        const char* suffix, const char** out_begin, size_t* out_size) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  if (attr == NULL || attr->kind != WEFT_ATTR_OPAQUE) return false;
  const size_t size = strlen(attr->as.text);
  const size_t prefix_size = strlen(prefix);
  const size_t suffix_size = strlen(suffix);
  if (size <= prefix_size + suffix_size || strncmp(attr->as.text, prefix, prefix_size) != 0 ||
      strcmp(attr->as.text + size - suffix_size, suffix) != 0) {
    return false;
  }
  *out_begin = attr->as.text + prefix_size;
  *out_size = size - prefix_size - suffix_size;
  return true;
}

static void weft_print_unwrapped(weft_printer_t* printer, const weft_op_t* op, const char* name,
                                 const char* prefix, const char* suffix) {
  const char* begin = "";
  size_t size = 0;
  (void)weft_unwrap(op, name, prefix, suffix, &begin, &size);
  weft_string_buffer_append(&printer->out, begin, size);
}

static bool weft_can_unwrap(const weft_op_t* op, const char* name, const char* prefix,
                            const char* suffix, char bracket) {
  const char* begin = NULL;
  size_t size = 0;
  return weft_unwrap(op, name, prefix, suffix, &begin, &size) && *begin == bracket;
}

static const char* const weft_sdy_mesh_attrs[] = {"sym_name", "mesh", NULL};

static bool weft_sdy_mesh_fits(const weft_op_t* op) {
  const weft_attr_t* name = weft_op_attr(op, "sym_name");
  return op->operand_count == 0 && op->result_count == 0 && op->region_count == 0 && name != NULL &&
         name->kind == WEFT_ATTR_STRING && name->as.string.size != 0 &&
         strlen(name->as.string.data) == name->as.string.size &&
         weft_can_unwrap(op, "mesh", "#sdy.mesh", "", '<');
}

static void weft_print_sdy_mesh(weft_printer_t* printer, const weft_op_t* op) {
  weft_put_char(printer, ' ');
  weft_print_symbol(printer, weft_op_attr(op, "sym_name")->as.string.data);
  weft_put(printer, " = ");
  weft_print_unwrapped(printer, op, "mesh", "#sdy.mesh", "");
  weft_print_attr_dict(printer, op->attrs, op->attr_count, weft_sdy_mesh_attrs, " ");
}

const weft_special_form_t weft_sdy_mesh_form = {
    .fits = weft_sdy_mesh_fits, .print = weft_print_sdy_mesh, .attrs = weft_sdy_mesh_attrs};

static const char* const weft_sdy_sharding_attrs[] = {"sharding", NULL};

static bool weft_sdy_sharding_fits(const weft_op_t* op) {
  return op->operand_count == 1 && op->result_count == 1 && op->region_count == 0 &&
         op->operands[0]->type == op->results[0]->type &&
         weft_can_unwrap(op, "sharding", "#sdy.sharding", "", '<');
}

static void weft_print_sdy_sharding(weft_printer_t* printer, const weft_op_t* op) {
  weft_put_char(printer, ' ');
  weft_print_value(printer, op->operands[0]);
  weft_put_char(printer, ' ');
  weft_print_unwrapped(printer, op, "sharding", "#sdy.sharding", "");
  weft_print_attr_dict(printer, op->attrs, op->attr_count, weft_sdy_sharding_attrs, " ");
  weft_put(printer, " : ");
  weft_print_type(printer, op->results[0]->type);
}

const weft_special_form_t weft_sdy_sharding_form = {.fits = weft_sdy_sharding_fits,
                                                    .print = weft_print_sdy_sharding,
                                                    .attrs = weft_sdy_sharding_attrs};

static const char* const weft_sdy_manual_attrs[] = {"in_shardings", "out_shardings", "manual_axes",
                                                    NULL};
static const char weft_per_value[] = "#sdy.sharding_per_value<";

static bool weft_sdy_manual_fits(const weft_op_t* op) {
  return op->region_count == 1 && weft_can_unwrap(op, "in_shardings", weft_per_value, ">", '[') &&
         weft_can_unwrap(op, "out_shardings", weft_per_value, ">", '[') &&
         weft_can_unwrap(op, "manual_axes", "#sdy<manual_axes", ">", '{');
}

static void weft_print_sdy_manual(weft_printer_t* printer, const weft_op_t* op) {
  const weft_block_t* block = op->regions[0];
  weft_number_arguments(printer, block);
  weft_put_char(printer, '(');
  weft_print_values(printer, op->operands, op->operand_count);
  weft_put(printer, ") in_shardings=");
  weft_print_unwrapped(printer, op, "in_shardings", weft_per_value, ">");
  weft_put(printer, " out_shardings=");
  weft_print_unwrapped(printer, op, "out_shardings", weft_per_value, ">");
  weft_put(printer, " manual_axes=");
  weft_print_unwrapped(printer, op, "manual_axes", "#sdy<manual_axes", ">");
  weft_put(printer, " (");
  weft_print_arguments(printer, block);
  weft_put(printer, ") ");
  weft_print_body(printer, block);
  weft_print_attr_dict(printer, op->attrs, op->attr_count, weft_sdy_manual_attrs, " ");
  weft_put(printer, " : ");
  weft_print_function_types(printer, op);
}

const weft_special_form_t weft_sdy_manual_computation_form = {
    .fits = weft_sdy_manual_fits, .print = weft_print_sdy_manual, .attrs = weft_sdy_manual_attrs};
