// Pretty forms: interprets the rows of form_table.c and dispatches to functions where a row has a
// part that is no list of fields.
#include <stdio.h>
#include <string.h>

#include "graph/ir/form_table.h"
#include "graph/ir/parse_internal.h"

// Functions that read the part between operands and fields.
static weft_parse_form_fn_t* const weft_form_middles[WEFT_FORM_COUNT_] = {
    [WEFT_FORM_SLICE] = weft_parse_slice_ranges,
    [WEFT_FORM_GET_TUPLE_ELEMENT] = weft_parse_tuple_index,
    [WEFT_FORM_DOT_GENERAL] = weft_parse_dot_pairs,
    [WEFT_FORM_CONVOLUTION] = weft_parse_convolution_window,
    [WEFT_FORM_CHECK_CONST] = weft_parse_check_constant_value,
};

// Functions that read the whole form.
static weft_parse_form_fn_t* const weft_form_readers[WEFT_FORM_COUNT_] = {
    [WEFT_FORM_REDUCE] = weft_parse_reduce,
    [WEFT_FORM_WHILE] = weft_parse_while,
    [WEFT_FORM_CONSTANT] = weft_parse_constant_value,
    [WEFT_FORM_SDY_MESH] = weft_parse_sdy_mesh,
    [WEFT_FORM_SDY_SHARDING_CONSTRAINT] = weft_parse_sdy_sharding,
    [WEFT_FORM_SDY_MANUAL_COMPUTATION] = weft_parse_sdy_manual_computation,
};

// ---- values of fields

static weft_status_t weft_parse_typed_integer(weft_parser_t* parser, weft_dtype_t dtype,
                                              const weft_attr_t** out_attr) {
  const weft_token_t token = parser->token;
  int64_t value = 0;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_signed_i64(parser, &value));
  if (value < 0 && !weft_dtype_is_signed(dtype)) {
    return weft_parser_fail(parser, &token, "expected a number that is not negative");
  }
  if (weft_token_is(&parser->token, ':') &&
      weft_parser_peek(parser).kind == WEFT_TOKEN_IDENTIFIER) {
    // "k = 2 : i64" is accepted where the type is implied, but ": tensor<...>" ends the form.
    const weft_token_t next = weft_parser_peek(parser);
    if (weft_dtype_is_integer(weft_dtype_from_name(next.start, next.length))) {
      WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
      WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    }
  }
  WEFT_RETURN_IF_ERROR(weft_type_scalar(parser->graph, dtype, NULL, &type));
  return weft_attr_integer(parser->graph, type, value, out_attr);
}

static weft_status_t weft_parse_f64(weft_parser_t* parser, const weft_attr_t** out_attr) {
  bool negative = false;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, '-', &negative));
  const weft_token_t token = parser->token;
  if (token.kind != WEFT_TOKEN_FLOAT && token.kind != WEFT_TOKEN_INTEGER) {
    return weft_parser_expected(parser, &token, "a number");
  }
  const char* cursor = token.start;
  const double value = weft_parse_decimal(&cursor);
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_type_scalar(parser->graph, WEFT_DTYPE_F64, NULL, &type));
  return weft_attr_float(parser->graph, type, negative ? -value : value, out_attr);
}

// EQ, or #stablehlo<comparison_direction EQ>.
static weft_status_t weft_parse_enum_value(weft_parser_t* parser, const char* type_name,
                                           const weft_attr_t** out_attr) {
  if (parser->token.kind == WEFT_TOKEN_HASH) return weft_parse_attr(parser, out_attr);
  const char* word = NULL;
  char what[96];
  (void)snprintf(what, sizeof(what), "a word of %s", type_name);
  WEFT_RETURN_IF_ERROR(weft_parse_word(parser, what, &word));
  return weft_attr_enum(parser->graph, type_name, word, out_attr);
}

static weft_status_t weft_parse_enum_list(weft_parser_t* parser, const char* type_name,
                                          const weft_attr_t** out_attr) {
  weft_list_t elements = {0};
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
  bool more = !weft_token_is(&parser->token, ']');
  while (more) {
    const weft_attr_t* element = NULL;
    WEFT_RETURN_IF_ERROR(weft_parse_enum_value(parser, type_name, &element));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &elements, sizeof(element), &element));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
  return weft_attr_array(parser->graph, elements.data, elements.count, out_attr);
}

// [1, 2], or array<i64: 1, 2>, or dense<...>: older texts spell lists out.
static weft_status_t weft_parse_list_value(weft_parser_t* parser, const weft_attr_t** out_attr) {
  if (weft_token_is(&parser->token, '[')) return weft_parse_i64_list(parser, out_attr);
  if (parser->token.kind == WEFT_TOKEN_IDENTIFIER) return weft_parse_attr(parser, out_attr);
  return weft_parser_expected(parser, &parser->token, "a list of integers, as [0, 1]");
}

static weft_status_t weft_parse_symbol_value(weft_parser_t* parser, bool as_string,
                                             const weft_attr_t** out_attr) {
  const weft_token_t token = parser->token;
  const char* name = NULL;
  if (token.kind != WEFT_TOKEN_SYMBOL) return weft_parser_expected(parser, &token, "a name, as @f");
  WEFT_RETURN_IF_ERROR(weft_parser_symbol_name(parser, &token, &name));
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  return as_string ? weft_attr_string(parser->graph, name, strlen(name), out_attr)
                   : weft_attr_symbol(parser->graph, name, out_attr);
}

// e5m10
static weft_status_t weft_parse_float_bits(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t token = parser->token;
  uint64_t exponent = 0;
  uint64_t mantissa = 0;
  bool well_formed = token.kind == WEFT_TOKEN_IDENTIFIER && token.start[0] == 'e';
  const char* cursor = token.start + 1;
  if (well_formed) {
    well_formed = weft_lexer_read_u64(&cursor, &exponent) && *cursor == 'm';
    ++cursor;
  }
  if (well_formed) {
    well_formed = weft_lexer_read_u64(&cursor, &mantissa) && cursor == token.start + token.length;
  }
  if (!well_formed || exponent > INT32_MAX || mantissa > INT32_MAX) {
    return weft_parser_expected(parser, &token, "a float format such as e5m10");
  }
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  const weft_type_t* type = NULL;
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_scalar(parser->graph, WEFT_DTYPE_I32, NULL, &type));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(parser->graph, type, (int64_t)exponent, &attr));
  WEFT_RETURN_IF_ERROR(weft_attrs_push(parser, &state->attrs, "exponent_bits", attr));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(parser->graph, type, (int64_t)mantissa, &attr));
  return weft_attrs_push(parser, &state->attrs, "mantissa_bits", attr);
}

static weft_status_t weft_parse_field_value(weft_parser_t* parser, weft_op_state_t* state,
                                            const weft_form_field_t* field) {
  const weft_attr_t* attr = NULL;
  switch (field->value) {
    case WEFT_FORM_VALUE_NONE:
      return weft_ok_status();
    case WEFT_FORM_VALUE_I64:
      WEFT_RETURN_IF_ERROR(weft_parse_typed_integer(parser, WEFT_DTYPE_I64, &attr));
      break;
    case WEFT_FORM_VALUE_UI64:
      WEFT_RETURN_IF_ERROR(weft_parse_typed_integer(parser, WEFT_DTYPE_UI64, &attr));
      break;
    case WEFT_FORM_VALUE_F64:
      WEFT_RETURN_IF_ERROR(weft_parse_f64(parser, &attr));
      break;
    case WEFT_FORM_VALUE_I64_LIST:
      WEFT_RETURN_IF_ERROR(weft_parse_list_value(parser, &attr));
      break;
    case WEFT_FORM_VALUE_ENUM:
      WEFT_RETURN_IF_ERROR(weft_parse_enum_value(parser, field->type_name, &attr));
      break;
    case WEFT_FORM_VALUE_ENUM_LIST:
      WEFT_RETURN_IF_ERROR(weft_parse_enum_list(parser, field->type_name, &attr));
      break;
    case WEFT_FORM_VALUE_STRING:
      if (parser->token.kind != WEFT_TOKEN_STRING) {
        return weft_parser_expected(parser, &parser->token, "a quoted name");
      }
      WEFT_RETURN_IF_ERROR(weft_parse_attr(parser, &attr));
      break;
    case WEFT_FORM_VALUE_SYMBOL:
    case WEFT_FORM_VALUE_TARGET:
      WEFT_RETURN_IF_ERROR(
          weft_parse_symbol_value(parser, field->value == WEFT_FORM_VALUE_TARGET, &attr));
      break;
    case WEFT_FORM_VALUE_STRUCT:
      WEFT_RETURN_IF_ERROR(weft_parse_struct_body(parser, field->type_name, &attr));
      break;
    case WEFT_FORM_VALUE_FLOAT_BITS:
      return weft_parse_float_bits(parser, state);
  }
  return weft_attrs_push(parser, &state->attrs, field->attr, attr);
}

// ---- fields

static const weft_form_field_t* weft_find_field(const weft_form_info_t* info,
                                                const weft_token_t* keyword, uint32_t* out_bit) {
  for (uint32_t i = 0; i < WEFT_FORM_MAX_FIELDS; ++i) {
    const weft_form_field_t* field = &info->fields[i];
    if (field->keyword == NULL || !weft_token_is_word(keyword, field->keyword)) continue;
    *out_bit = UINT32_C(1) << i;
    return field;
  }
  return NULL;
}

static weft_status_t weft_parse_field(weft_parser_t* parser, weft_op_state_t* state,
                                      const weft_form_info_t* info, uint32_t* seen) {
  const weft_token_t keyword = parser->token;
  uint32_t bit = 0;
  const weft_form_field_t* field = weft_find_field(info, &keyword, &bit);
  if (field == NULL && info->fields[0].value != WEFT_FORM_VALUE_NONE &&
      info->fields[0].keyword == NULL) {
    bit = 1;
    field = &info->fields[0];
  } else if (field != NULL) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  } else {
    const bool has_fields = info->fields[0].value != WEFT_FORM_VALUE_NONE;
    return weft_parser_expected(
        parser, &keyword,
        has_fields ? "a value %name or an attribute of this operation" : "a value %name");
  }
  if ((*seen & bit) != 0) {
    return weft_parser_fail(parser, &keyword, "the attribute '%s' is given twice", field->attr);
  }
  *seen |= bit;
  return weft_parse_field_value(parser, state, field);
}

static weft_status_t weft_parse_fields(weft_parser_t* parser, weft_op_state_t* state,
                                       const weft_form_info_t* info) {
  uint32_t seen = 0;
  bool more = info->fields_first;
  if (!more) WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_field(parser, state, info, &seen));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  for (uint32_t i = 0; i < WEFT_FORM_MAX_FIELDS; ++i) {
    const weft_form_field_t* field = &info->fields[i];
    if (field->value == WEFT_FORM_VALUE_NONE || field->optional || (seen >> i & 1) != 0) continue;
    char what[96];
    (void)snprintf(what, sizeof(what), "'%s = ...'", field->keyword);
    return weft_parser_expected(parser, &parser->token, what);
  }
  return weft_ok_status();
}

// ---- types

static weft_status_t weft_push_result(weft_parser_t* parser, weft_op_state_t* state,
                                      const weft_type_t* type) {
  return weft_list_push(parser, &state->result_types, sizeof(type), &type);
}

// T, U, ...
static weft_status_t weft_parse_types_without_parentheses(weft_parser_t* parser,
                                                          weft_list_t* types) {
  bool more = true;
  while (more) {
    const weft_type_t* type = NULL;
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, types, sizeof(type), &type));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  return weft_ok_status();
}

// Checks that all operands are of |type|.
static weft_status_t weft_check_same_type(weft_parser_t* parser, const weft_op_state_t* state,
                                          const weft_type_t* type, const weft_token_t* at) {
  weft_list_t types = {0};
  for (uint32_t i = 0; i < state->operands.count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &types, sizeof(type), &type));
  }
  return weft_check_operand_types(parser, state, types.data, types.count, at);
}

static weft_status_t weft_parse_same_types(weft_parser_t* parser, weft_op_state_t* state) {
  if (weft_token_is(&parser->token, '(')) return weft_parse_function_types(parser, state);
  const weft_token_t at = parser->token;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
  WEFT_RETURN_IF_ERROR(weft_check_same_type(parser, state, type, &at));
  return weft_push_result(parser, state, type);
}

static weft_status_t weft_parse_operand_types(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t at = parser->token;
  weft_list_t types = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_types_without_parentheses(parser, &types));
  const weft_type_t* const* items = types.data;
  const bool is_check = weft_op_info(state->opcode)->form != WEFT_FORM_RETURN;
  if (types.count == 1 && is_check) return weft_check_same_type(parser, state, items[0], &at);
  return weft_check_operand_types(parser, state, items, types.count, &at);
}

static weft_status_t weft_parse_pairwise_types(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t at = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parse_types_without_parentheses(parser, &state->result_types));
  return weft_check_operand_types(parser, state, state->result_types.data,
                                  state->result_types.count, &at);
}

static weft_status_t weft_parse_select_types(weft_parser_t* parser, weft_op_state_t* state) {
  if (weft_token_is(&parser->token, '(')) return weft_parse_function_types(parser, state);
  const weft_token_t at = parser->token;
  const weft_type_t* types[3] = {NULL};
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &types[0]));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ','));
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &types[1]));
  types[2] = types[1];
  WEFT_RETURN_IF_ERROR(weft_check_operand_types(parser, state, types, 3, &at));
  return weft_push_result(parser, state, types[1]);
}

static weft_status_t weft_parse_tuple_type(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t at = parser->token;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
  if (type->kind != WEFT_TYPE_TUPLE) return weft_parser_expected(parser, &at, "a tuple type");
  WEFT_RETURN_IF_ERROR(
      weft_check_operand_types(parser, state, type->elements, type->tuple_size, &at));
  return weft_push_result(parser, state, type);
}

// T, U -> V; also (T) -> V, as other forms have it.
static weft_status_t weft_parse_arrow_types(weft_parser_t* parser, weft_op_state_t* state) {
  if (weft_token_is(&parser->token, '(')) return weft_parse_function_types(parser, state);
  const weft_token_t at = parser->token;
  weft_list_t types = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_types_without_parentheses(parser, &types));
  WEFT_RETURN_IF_ERROR(weft_check_operand_types(parser, state, types.data, types.count, &at));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_arrow(parser));
  return weft_parse_result_types(parser, &state->result_types);
}

static weft_status_t weft_parse_form_types(weft_parser_t* parser, weft_op_state_t* state,
                                           weft_form_types_t types) {
  // Returns and barriers without operands have no types.
  const bool may_be_absent = types == WEFT_FORM_TYPES_OPERANDS || types == WEFT_FORM_TYPES_PAIRWISE;
  if (types == WEFT_FORM_TYPES_NONE) return weft_ok_status();
  if (may_be_absent && state->operands.count == 0 && !weft_token_is(&parser->token, ':')) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  switch (types) {
    case WEFT_FORM_TYPES_NONE:
      return weft_ok_status();
    case WEFT_FORM_TYPES_RESULT:
    case WEFT_FORM_TYPES_SAME:
      return weft_parse_same_types(parser, state);
    case WEFT_FORM_TYPES_FUNCTION:
      return weft_parse_function_types(parser, state);
    case WEFT_FORM_TYPES_PAIRWISE:
      return weft_parse_pairwise_types(parser, state);
    case WEFT_FORM_TYPES_OPERANDS:
      return weft_parse_operand_types(parser, state);
    case WEFT_FORM_TYPES_SELECT:
      return weft_parse_select_types(parser, state);
    case WEFT_FORM_TYPES_TUPLE:
      return weft_parse_tuple_type(parser, state);
    case WEFT_FORM_TYPES_ARROW:
      return weft_parse_arrow_types(parser, state);
  }
  return weft_ok_status();
}

// ---- rows

static weft_status_t weft_parse_row_operands(weft_parser_t* parser, weft_op_state_t* state,
                                             const weft_form_info_t* info) {
  if (info->operands == WEFT_FORM_OPERANDS_NONE) return weft_ok_status();
  if (info->operands == WEFT_FORM_OPERANDS_LIST) {
    const bool empty = info->empty_parentheses && weft_token_is(&parser->token, '(');
    return empty ? weft_parse_operands_in_parentheses(parser, state)
                 : weft_parse_operands(parser, state);
  }
  if (!info->fields_inside) return weft_parse_operands_in_parentheses(parser, state);
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  WEFT_RETURN_IF_ERROR(weft_parse_operands(parser, state));
  WEFT_RETURN_IF_ERROR(weft_parse_fields(parser, state, info));
  return weft_parser_expect(parser, ')');
}

static weft_status_t weft_parse_row(weft_parser_t* parser, weft_op_state_t* state,
                                    weft_op_form_t form) {
  const weft_form_info_t* info = weft_form_info(form);
  WEFT_RETURN_IF_ERROR(weft_parse_field_value(parser, state, &info->head));
  if (info->head_comma) WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ','));
  WEFT_RETURN_IF_ERROR(weft_parse_row_operands(parser, state, info));
  if (weft_form_middles[form] != NULL) {
    WEFT_RETURN_IF_ERROR(weft_form_middles[form](parser, state));
  }
  if (!info->fields_inside) WEFT_RETURN_IF_ERROR(weft_parse_fields(parser, state, info));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &state->attrs));
  WEFT_RETURN_IF_ERROR(weft_parse_form_types(parser, state, info->types));
  // The check dialect puts its dictionary behind the types.
  const bool is_check = form == WEFT_FORM_CHECK || form == WEFT_FORM_CHECK_CONST;
  if (is_check) return weft_parse_optional_attr_dict(parser, &state->attrs);
  return weft_ok_status();
}

weft_status_t weft_parse_form(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_op_form_t form = weft_op_info(state->opcode)->form;
  if (state->opcode == WEFT_OP_UNREGISTERED || form == WEFT_FORM_GENERIC) {
    return weft_parse_unknown_form(parser, state);
  }
  if (weft_form_readers[form] != NULL) return weft_form_readers[form](parser, state);
  return weft_parse_row(parser, state, form);
}
