// Pretty forms: interprets the rows of form_table.c. Before anything is printed the operation is
// compared with its row, so that an operation a builder made in an odd way still prints (in the
// generic form) and reads back.
#include <string.h>

#include "graph/ir/print_internal.h"

static const weft_special_form_t* const weft_form_middles[WEFT_FORM_COUNT_] = {
    [WEFT_FORM_SLICE] = &weft_slice_ranges_form,
    [WEFT_FORM_GET_TUPLE_ELEMENT] = &weft_tuple_index_form,
    [WEFT_FORM_DOT_GENERAL] = &weft_dot_pairs_form,
    [WEFT_FORM_CONVOLUTION] = &weft_convolution_window_form,
    [WEFT_FORM_CHECK_CONST] = &weft_check_constant_form,
};

static const weft_special_form_t* const weft_whole_forms[WEFT_FORM_COUNT_] = {
    [WEFT_FORM_REDUCE] = &weft_reduce_form,
    [WEFT_FORM_WHILE] = &weft_while_form,
    [WEFT_FORM_CONSTANT] = &weft_constant_form,
    [WEFT_FORM_SDY_MESH] = &weft_sdy_mesh_form,
    [WEFT_FORM_SDY_SHARDING_CONSTRAINT] = &weft_sdy_sharding_form,
    [WEFT_FORM_SDY_MANUAL_COMPUTATION] = &weft_sdy_manual_computation_form,
};

// Names of the attributes a form prints itself: those of the fields and of the middle.
#define WEFT_MAX_FORM_ATTRS 16

// ---- does the operation fit the row? ----------------------------------------------------------

static bool weft_is_scalar(const weft_attr_t* attr, weft_dtype_t dtype) {
  return attr->type != NULL && attr->type->kind == WEFT_TYPE_SCALAR && attr->type->dtype == dtype;
}

static bool weft_is_enum(const weft_attr_t* attr, const char* type_name) {
  return attr->kind == WEFT_ATTR_ENUM && strcmp(attr->as.enumeration.name, type_name) == 0;
}

static bool weft_is_enum_list(const weft_attr_t* attr, const char* type_name) {
  if (attr->kind != WEFT_ATTR_ARRAY) return false;
  for (uint32_t i = 0; i < attr->as.array.count; ++i) {
    if (!weft_is_enum(attr->as.array.elements[i], type_name)) return false;
  }
  return true;
}

static bool weft_is_i32(const weft_op_t* op, const char* name) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  return attr != NULL && attr->kind == WEFT_ATTR_INTEGER && weft_is_scalar(attr, WEFT_DTYPE_I32) &&
         attr->as.integer >= 0;
}

static bool weft_is_c_string(const weft_attr_t* attr) {
  return attr->kind == WEFT_ATTR_STRING && attr->as.string.size != 0 &&
         strlen(attr->as.string.data) == attr->as.string.size;
}

static bool weft_field_fits(const weft_op_t* op, const weft_form_field_t* field) {
  const weft_attr_t* attr = weft_op_attr(op, field->attr);
  weft_i64_list_t list;
  if (attr == NULL) return field->optional;
  switch (field->value) {
    case WEFT_FORM_VALUE_NONE:
      return true;
    case WEFT_FORM_VALUE_I64:
      return attr->kind == WEFT_ATTR_INTEGER && weft_is_scalar(attr, WEFT_DTYPE_I64);
    case WEFT_FORM_VALUE_UI64:
      return attr->kind == WEFT_ATTR_INTEGER && weft_is_scalar(attr, WEFT_DTYPE_UI64) &&
             attr->as.integer >= 0;
    case WEFT_FORM_VALUE_F64:
      return attr->kind == WEFT_ATTR_FLOAT && weft_is_scalar(attr, WEFT_DTYPE_F64) &&
             attr->as.number - attr->as.number == 0.0;
    case WEFT_FORM_VALUE_I64_LIST:
      return weft_attr_to_i64_list(attr, &list);
    case WEFT_FORM_VALUE_ENUM:
      return weft_is_enum(attr, field->type_name);
    case WEFT_FORM_VALUE_ENUM_LIST:
      return weft_is_enum_list(attr, field->type_name);
    case WEFT_FORM_VALUE_STRING:
      return attr->kind == WEFT_ATTR_STRING;
    case WEFT_FORM_VALUE_SYMBOL:
      return attr->kind == WEFT_ATTR_SYMBOL && strstr(attr->as.symbol, "::@") == NULL;
    case WEFT_FORM_VALUE_TARGET:
      return weft_is_c_string(attr);
    case WEFT_FORM_VALUE_STRUCT:
      return attr->kind == WEFT_ATTR_STRUCT &&
             strcmp(attr->as.structure.name, field->type_name) == 0;
    case WEFT_FORM_VALUE_FLOAT_BITS:
      return weft_is_i32(op, "exponent_bits") && weft_is_i32(op, "mantissa_bits");
  }
  return false;
}

static bool weft_operands_are(const weft_op_t* op, const weft_type_t* type) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (op->operands[i]->type != type) return false;
  }
  return true;
}

static bool weft_types_are_pairwise(const weft_op_t* op) {
  if (op->operand_count != op->result_count) return false;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (op->operands[i]->type != op->results[i]->type) return false;
  }
  return true;
}

static bool weft_result_is_tuple_of_operands(const weft_op_t* op) {
  const weft_type_t* type = op->result_count == 1 ? op->results[0]->type : NULL;
  if (type == NULL || type->kind != WEFT_TYPE_TUPLE || type->tuple_size != op->operand_count) {
    return false;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (op->operands[i]->type != type->elements[i]) return false;
  }
  return true;
}

static bool weft_form_types_fit(const weft_op_t* op, weft_form_types_t types) {
  switch (types) {
    case WEFT_FORM_TYPES_NONE:
    case WEFT_FORM_TYPES_FUNCTION:
      return true;
    case WEFT_FORM_TYPES_SAME:
      return op->result_count == 1;
    case WEFT_FORM_TYPES_RESULT:
      return op->result_count == 1 && op->operand_count == 0;
    case WEFT_FORM_TYPES_PAIRWISE:
      return weft_types_are_pairwise(op);
    case WEFT_FORM_TYPES_OPERANDS:
      // A bare name would take the next statement's results for its operands.
      return op->result_count == 0 &&
             (op->operand_count != 0 || op == op->block->ops[op->block->op_count - 1]);
    case WEFT_FORM_TYPES_SELECT:
      return op->result_count == 1 && op->operand_count == 3;
    case WEFT_FORM_TYPES_TUPLE:
      return weft_result_is_tuple_of_operands(op);
    case WEFT_FORM_TYPES_ARROW:
      // "T, U" in front of the arrow may not start like the list of a function type.
      return op->operand_count != 0 && op->operands[0]->type->kind != WEFT_TYPE_FUNCTION;
  }
  return false;
}

static bool weft_row_fits(const weft_op_t* op, const weft_form_info_t* info,
                          const weft_special_form_t* middle) {
  if (op->region_count != 0) return false;
  if (info->operands == WEFT_FORM_OPERANDS_NONE && op->operand_count != 0) return false;
  if (info->head.value != WEFT_FORM_VALUE_NONE && !weft_field_fits(op, &info->head)) return false;
  for (int i = 0; i < WEFT_FORM_MAX_FIELDS; ++i) {
    if (info->fields[i].value == WEFT_FORM_VALUE_NONE) break;
    if (!weft_field_fits(op, &info->fields[i])) return false;
  }
  if (middle != NULL && middle->fits != NULL && !middle->fits(op)) return false;
  return weft_form_types_fit(op, info->types);
}

// ---- printing ---------------------------------------------------------------------------------

static void weft_print_enum_words(weft_printer_t* printer, const weft_attr_t* attr) {
  weft_put_char(printer, '[');
  for (uint32_t i = 0; i < attr->as.array.count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_put(printer, attr->as.array.elements[i]->as.enumeration.value);
  }
  weft_put_char(printer, ']');
}

static void weft_print_field_value(weft_printer_t* printer, const weft_op_t* op,
                                   const weft_form_field_t* field) {
  const weft_attr_t* attr = weft_op_attr(op, field->attr);
  switch (field->value) {
    case WEFT_FORM_VALUE_NONE:
      break;
    case WEFT_FORM_VALUE_I64:
    case WEFT_FORM_VALUE_UI64:
      weft_put_i64(printer, attr->as.integer);
      break;
    case WEFT_FORM_VALUE_F64:
      weft_print_float(printer, WEFT_DTYPE_F64, attr->as.number);
      break;
    case WEFT_FORM_VALUE_I64_LIST:
      weft_print_i64_list(printer, attr);
      break;
    case WEFT_FORM_VALUE_ENUM:
      weft_put(printer, attr->as.enumeration.value);
      break;
    case WEFT_FORM_VALUE_ENUM_LIST:
      weft_print_enum_words(printer, attr);
      break;
    case WEFT_FORM_VALUE_STRING:
      weft_print_quoted(printer, attr->as.string.data, attr->as.string.size);
      break;
    case WEFT_FORM_VALUE_SYMBOL:
      weft_print_symbol(printer, attr->as.symbol);
      break;
    case WEFT_FORM_VALUE_TARGET:
      weft_print_symbol(printer, attr->as.string.data);
      break;
    case WEFT_FORM_VALUE_STRUCT:
      weft_print_struct_body(printer, attr);
      break;
    case WEFT_FORM_VALUE_FLOAT_BITS:
      weft_put_char(printer, 'e');
      weft_put_i64(printer, attr->as.integer);
      weft_put_char(printer, 'm');
      weft_put_i64(printer, weft_op_integer(op, "mantissa_bits", 0));
      break;
  }
}

static void weft_print_fields(weft_printer_t* printer, const weft_op_t* op,
                              const weft_form_info_t* info) {
  for (int i = 0; i < WEFT_FORM_MAX_FIELDS; ++i) {
    const weft_form_field_t* field = &info->fields[i];
    if (field->value == WEFT_FORM_VALUE_NONE) break;
    if (weft_op_attr(op, field->attr) == NULL) continue;
    weft_put(printer, info->fields_first && i == 0 ? " " : ", ");
    if (field->keyword != NULL) {
      weft_put(printer, field->keyword);
      weft_put(printer, " = ");
    }
    weft_print_field_value(printer, op, field);
  }
}

static void weft_print_operand_types(weft_printer_t* printer, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (i != 0) weft_put(printer, ", ");
    weft_print_type(printer, op->operands[i]->type);
  }
}

static void weft_print_same_types(weft_printer_t* printer, const weft_op_t* op) {
  const weft_type_t* type = op->results[0]->type;
  // Operations of several operands spell all types out, but for tokens.
  const bool spelled = weft_op_info(op->opcode)->form == WEFT_FORM_VARIADIC &&
                       op->operand_count != 0 && type->kind != WEFT_TYPE_TOKEN;
  if (spelled || type->kind == WEFT_TYPE_FUNCTION || !weft_operands_are(op, type)) {
    weft_print_function_types(printer, op);
  } else {
    weft_print_type(printer, type);
  }
}

static void weft_print_select_types(weft_printer_t* printer, const weft_op_t* op) {
  const weft_type_t* type = op->results[0]->type;
  if (op->operands[1]->type != type || op->operands[2]->type != type) {
    weft_print_function_types(printer, op);
    return;
  }
  weft_print_type(printer, op->operands[0]->type);
  weft_put(printer, ", ");
  weft_print_type(printer, type);
}

// The check dialect writes one type where all operands have the same.
static void weft_print_check_types(weft_printer_t* printer, const weft_op_t* op) {
  const bool is_close = op->opcode == WEFT_OP_CHECK_EXPECT_CLOSE;
  const bool is_return = weft_op_info(op->opcode)->form == WEFT_FORM_RETURN;
  if (!is_close && !is_return && weft_operands_are(op, op->operands[0]->type)) {
    weft_print_type(printer, op->operands[0]->type);
  } else {
    weft_print_operand_types(printer, op);
  }
}

static void weft_print_form_types(weft_printer_t* printer, const weft_op_t* op,
                                  weft_form_types_t types) {
  const bool may_be_absent = types == WEFT_FORM_TYPES_OPERANDS || types == WEFT_FORM_TYPES_PAIRWISE;
  if (types == WEFT_FORM_TYPES_NONE || (may_be_absent && op->operand_count == 0)) return;
  weft_put(printer, " : ");
  switch (types) {
    case WEFT_FORM_TYPES_NONE:
      break;
    case WEFT_FORM_TYPES_SAME:
      weft_print_same_types(printer, op);
      break;
    case WEFT_FORM_TYPES_FUNCTION:
      weft_print_function_types(printer, op);
      break;
    case WEFT_FORM_TYPES_RESULT:
    case WEFT_FORM_TYPES_TUPLE:
      weft_print_type(printer, op->results[0]->type);
      break;
    case WEFT_FORM_TYPES_PAIRWISE:
      weft_print_operand_types(printer, op);
      break;
    case WEFT_FORM_TYPES_OPERANDS:
      weft_print_check_types(printer, op);
      break;
    case WEFT_FORM_TYPES_SELECT:
      weft_print_select_types(printer, op);
      break;
    case WEFT_FORM_TYPES_ARROW:
      weft_print_operand_types(printer, op);
      weft_put(printer, " -> ");
      weft_print_result_types(printer, op);
      break;
  }
}

static void weft_print_row_operands(weft_printer_t* printer, const weft_op_t* op,
                                    const weft_form_info_t* info) {
  const bool has_head = info->head.value != WEFT_FORM_VALUE_NONE;
  if (info->operands == WEFT_FORM_OPERANDS_NONE) return;
  if (info->operands == WEFT_FORM_OPERANDS_LIST) {
    if (op->operand_count == 0) {
      if (info->empty_parentheses) weft_put(printer, "()");
      return;
    }
    weft_put(printer, has_head && info->head_comma ? ", " : " ");
    weft_print_values(printer, op->operands, op->operand_count);
    return;
  }
  weft_put_char(printer, '(');
  weft_print_values(printer, op->operands, op->operand_count);
  if (info->fields_inside) weft_print_fields(printer, op, info);
  weft_put_char(printer, ')');
}

// Collects what the row prints outside of the dictionary.
static void weft_collect_printed(const weft_form_info_t* info, const weft_special_form_t* middle,
                                 const char** names) {
  size_t count = 0;
  if (info->head.value != WEFT_FORM_VALUE_NONE) names[count++] = info->head.attr;
  for (int i = 0; i < WEFT_FORM_MAX_FIELDS; ++i) {
    const weft_form_field_t* field = &info->fields[i];
    if (field->value == WEFT_FORM_VALUE_NONE) break;
    names[count++] = field->attr;
    if (field->value == WEFT_FORM_VALUE_FLOAT_BITS) names[count++] = "mantissa_bits";
  }
  for (size_t i = 0; middle != NULL && middle->attrs[i] != NULL; ++i) {
    names[count++] = middle->attrs[i];
  }
  names[count] = NULL;
}

// Inside functions themselves the func dialect goes without saying.
static const char* weft_pretty_name(const weft_op_t* op) {
  const bool short_name = op->opcode == WEFT_OP_FUNC_CALL || op->opcode == WEFT_OP_FUNC_RETURN;
  return short_name && op->block->parent == NULL ? op->name + strlen("func.") : op->name;
}

static void weft_print_row(weft_printer_t* printer, const weft_op_t* op,
                           const weft_form_info_t* info, const weft_special_form_t* middle) {
  const char* printed[WEFT_MAX_FORM_ATTRS];
  weft_collect_printed(info, middle, printed);
  weft_put(printer, weft_pretty_name(op));
  if (info->head.value != WEFT_FORM_VALUE_NONE) {
    weft_put_char(printer, ' ');
    weft_print_field_value(printer, op, &info->head);
  }
  weft_print_row_operands(printer, op, info);
  if (middle != NULL) middle->print(printer, op);
  if (!info->fields_inside) weft_print_fields(printer, op, info);
  weft_print_attr_dict(printer, op->attrs, op->attr_count, printed, " ");
  weft_print_form_types(printer, op, info->types);
}

bool weft_print_form(weft_printer_t* printer, const weft_op_t* op) {
  if (op->opcode == WEFT_OP_UNREGISTERED) return false;
  const weft_op_form_t form = weft_op_info(op->opcode)->form;
  const weft_special_form_t* whole = weft_whole_forms[form];
  if (whole != NULL) {
    if (whole->fits != NULL && !whole->fits(op)) return false;
    weft_put(printer, weft_pretty_name(op));
    whole->print(printer, op);
    return true;
  }
  const weft_form_info_t* info = weft_form_info(form);
  const weft_special_form_t* middle = weft_form_middles[form];
  if (!info->has_row || !weft_row_fits(op, info, middle)) return false;
  weft_print_row(printer, op, info, middle);
  return true;
}
