// Pretty forms with parts of their own: index ranges, windows, regions, Shardy's operations.
#include <string.h>

#include "graph/ir/form_table.h"
#include "graph/ir/parse_internal.h"

static weft_status_t weft_push_list(weft_parser_t* parser, weft_op_state_t* state, const char* name,
                                    const weft_list_t* values) {
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(parser->graph, values->data, values->count, &attr));
  return weft_attrs_push(parser, &state->attrs, name, attr);
}

// ---- slice, get_tuple_element, dot_general, constants

// [0:2, 1:8:2]
weft_status_t weft_parse_slice_ranges(weft_parser_t* parser, weft_op_state_t* state) {
  weft_list_t starts = {0};
  weft_list_t limits = {0};
  weft_list_t strides = {0};
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
  bool more = !weft_token_is(&parser->token, ']');
  while (more) {
    int64_t start = 0;
    int64_t limit = 0;
    int64_t stride = 1;
    bool has_stride = false;
    WEFT_RETURN_IF_ERROR(weft_parse_signed_i64(parser, &start));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
    WEFT_RETURN_IF_ERROR(weft_parse_signed_i64(parser, &limit));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ':', &has_stride));
    if (has_stride) WEFT_RETURN_IF_ERROR(weft_parse_signed_i64(parser, &stride));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &starts, sizeof(start), &start));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &limits, sizeof(limit), &limit));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &strides, sizeof(stride), &stride));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
  WEFT_RETURN_IF_ERROR(weft_push_list(parser, state, "start_indices", &starts));
  WEFT_RETURN_IF_ERROR(weft_push_list(parser, state, "limit_indices", &limits));
  return weft_push_list(parser, state, "strides", &strides);
}

// [1]
weft_status_t weft_parse_tuple_index(weft_parser_t* parser, weft_op_state_t* state) {
  int64_t index = 0;
  const weft_type_t* type = NULL;
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
  const weft_token_t token = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parse_signed_i64(parser, &index));
  if (index < 0 || index > INT32_MAX) {
    return weft_parser_fail(parser, &token, "the index is out of range for type i32");
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
  WEFT_RETURN_IF_ERROR(weft_type_scalar(parser->graph, WEFT_DTYPE_I32, NULL, &type));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(parser->graph, type, index, &attr));
  return weft_attrs_push(parser, &state->attrs, "index", attr);
}

// Pushes a field unless its list is empty: the structure's printed form leaves empty lists out.
static weft_status_t weft_push_dims_field(weft_parser_t* parser, weft_list_t* fields,
                                          const char* name, const weft_attr_t* dims) {
  if (dims->as.dense_array.count == 0) return weft_ok_status();
  return weft_attrs_push(parser, fields, name, dims);
}

// , batching_dims = [0] x [0], contracting_dims = [2] x [1]
weft_status_t weft_parse_dot_pairs(weft_parser_t* parser, weft_op_state_t* state) {
  weft_list_t fields = {0};
  const weft_attr_t* attr = NULL;
  bool seen[2] = {false, false};
  while (weft_token_is(&parser->token, ',')) {
    const weft_token_t keyword = weft_parser_peek(parser);
    const bool batching = weft_token_is_word(&keyword, "batching_dims");
    if (!batching && !weft_token_is_word(&keyword, "contracting_dims")) break;
    if (seen[batching]) {
      return weft_parser_fail(parser, &keyword, "'%.*s' is given twice", (int)keyword.length,
                              keyword.start);
    }
    seen[batching] = true;
    const weft_attr_t* lhs = NULL;
    const weft_attr_t* rhs = NULL;
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
    WEFT_RETURN_IF_ERROR(weft_parse_i64_list(parser, &lhs));
    WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "x"));
    WEFT_RETURN_IF_ERROR(weft_parse_i64_list(parser, &rhs));
    const char* lhs_name = batching ? "lhs_batching_dimensions" : "lhs_contracting_dimensions";
    const char* rhs_name = batching ? "rhs_batching_dimensions" : "rhs_contracting_dimensions";
    WEFT_RETURN_IF_ERROR(weft_push_dims_field(parser, &fields, lhs_name, lhs));
    WEFT_RETURN_IF_ERROR(weft_push_dims_field(parser, &fields, rhs_name, rhs));
  }
  WEFT_RETURN_IF_ERROR(
      weft_attr_struct(parser->graph, "stablehlo.dot", fields.data, fields.count, &attr));
  return weft_attrs_push(parser, &state->attrs, "dot_dimension_numbers", attr);
}

static weft_status_t weft_parse_value_attr(weft_parser_t* parser, weft_op_state_t* state,
                                           const weft_attr_t** out_attr) {
  const weft_token_t token = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parse_attr(parser, out_attr));
  if ((*out_attr)->kind != WEFT_ATTR_DENSE) {
    return weft_parser_expected(parser, &token, "a literal, as dense<...> : tensor<...>");
  }
  return weft_attrs_push(parser, &state->attrs, "value", *out_attr);
}

// {...} dense<...> : T
weft_status_t weft_parse_constant_value(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &state->attrs));
  WEFT_RETURN_IF_ERROR(weft_parse_value_attr(parser, state, &attr));
  return weft_list_push(parser, &state->result_types, sizeof(attr->type), &attr->type);
}

// , dense<...> : T or , dense<...>, tolerance = 0.1 : T
weft_status_t weft_parse_check_constant_value(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t at = parser->token;
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ','));
  WEFT_RETURN_IF_ERROR(weft_parse_value_attr(parser, state, &attr));
  return weft_check_operand_types(parser, state, &attr->type, 1, &at);
}

// ---- convolution

// [[1, 1], [0, 2]]
static weft_status_t weft_parse_window_padding(weft_parser_t* parser,
                                               const weft_attr_t** out_attr) {
  weft_list_t values = {0};
  int64_t rows = 0;
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
  bool more = !weft_token_is(&parser->token, ']');
  while (more) {
    int64_t low = 0;
    int64_t high = 0;
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
    WEFT_RETURN_IF_ERROR(weft_parse_signed_i64(parser, &low));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ','));
    WEFT_RETURN_IF_ERROR(weft_parse_signed_i64(parser, &high));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &values, sizeof(low), &low));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &values, sizeof(high), &high));
    ++rows;
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
  const int64_t dims[2] = {rows, 2};
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_tensor(parser->graph, WEFT_DTYPE_I64, 2, dims, NULL, NULL, &type));
  return weft_attr_dense(parser->graph, type, values.data, false, out_attr);
}

// [false, true]; also [0, 1], as older texts have it.
static weft_status_t weft_parse_window_reversal(weft_parser_t* parser,
                                                const weft_attr_t** out_attr) {
  weft_list_t values = {0};
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
  bool more = !weft_token_is(&parser->token, ']');
  while (more) {
    const weft_token_t token = parser->token;
    uint64_t number = 2;
    if (token.kind == WEFT_TOKEN_INTEGER) (void)weft_token_to_u64(&token, &number);
    const unsigned char value = weft_token_is_word(&token, "true") || number == 1;
    if (!value && !weft_token_is_word(&token, "false") && number != 0) {
      return weft_parser_expected(parser, &token, "true or false");
    }
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &values, 1, &value));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
  return weft_attr_dense_array(parser->graph, WEFT_DTYPE_I1, values.data, values.count, out_attr);
}

static weft_status_t weft_parse_window_entry(weft_parser_t* parser, weft_op_state_t* state) {
  static const struct {
    const char* keyword;
    const char* attr;
  } lists[] = {
      {"stride", "window_strides"}, {"lhs_dilate", "lhs_dilation"}, {"rhs_dilate", "rhs_dilation"}};
  const weft_token_t keyword = parser->token;
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  if (weft_token_is_word(&keyword, "pad")) {
    WEFT_RETURN_IF_ERROR(weft_parse_window_padding(parser, &attr));
    return weft_attrs_push(parser, &state->attrs, "padding", attr);
  }
  if (weft_token_is_word(&keyword, "reverse")) {
    WEFT_RETURN_IF_ERROR(weft_parse_window_reversal(parser, &attr));
    return weft_attrs_push(parser, &state->attrs, "window_reversal", attr);
  }
  for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); ++i) {
    if (!weft_token_is_word(&keyword, lists[i].keyword)) continue;
    WEFT_RETURN_IF_ERROR(weft_parse_i64_list(parser, &attr));
    return weft_attrs_push(parser, &state->attrs, lists[i].attr, attr);
  }
  return weft_parser_expected(parser, &keyword,
                              "stride, pad, lhs_dilate, rhs_dilate or reverse in the window");
}

// dim_numbers = ..., window = {...}
weft_status_t weft_parse_convolution_window(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "dim_numbers"));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  WEFT_RETURN_IF_ERROR(weft_parse_conv_dimensions(parser, &attr));
  WEFT_RETURN_IF_ERROR(weft_attrs_push(parser, &state->attrs, "dimension_numbers", attr));
  bool more = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  if (!more) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "window"));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '{'));
  more = !weft_token_is(&parser->token, '}');
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_window_entry(parser, state));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  return weft_parser_expect(parser, '}');
}

// ---- reduce

// (%x init: %c), (%y init: %d): operands are all inputs, then all initial values.
static weft_status_t weft_parse_reduce_operands(weft_parser_t* parser, weft_op_state_t* state) {
  weft_op_state_t inits = {0};
  bool more = true;
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
    WEFT_RETURN_IF_ERROR(weft_parse_operand(parser, state));
    WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "init"));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
    WEFT_RETURN_IF_ERROR(weft_parse_operand(parser, &inits));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ')'));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  weft_value_t** values = inits.operands.data;
  const weft_token_t* tokens = inits.operand_tokens.data;
  for (uint32_t i = 0; i < inits.operands.count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_list_push(parser, &state->operands, sizeof(weft_value_t*), &values[i]));
    WEFT_RETURN_IF_ERROR(
        weft_list_push(parser, &state->operand_tokens, sizeof(weft_token_t), &tokens[i]));
  }
  return weft_ok_status();
}

// reducer(%a: T, %b: T) (%c: U, %d: U) { ... }: the block takes all first members of the pairs,
// then all second members.
static weft_status_t weft_parse_reducer(weft_parser_t* parser, weft_op_state_t* state,
                                        uint32_t pair_count) {
  weft_list_t names = {0};
  weft_list_t types = {0};
  weft_list_t ordered_names = {0};
  weft_list_t ordered_types = {0};
  const weft_token_t start = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "reducer"));
  for (uint32_t i = 0; i < pair_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_parse_arguments(parser, &names, &types));
    if (names.count != 2 * (i + 1)) {
      return weft_parser_fail(parser, &start, "the reducer takes two arguments per input");
    }
  }
  const weft_token_t* name = names.data;
  const weft_type_t* const* type = types.data;
  for (uint32_t member = 0; member < 2; ++member) {
    for (uint32_t i = 0; i < pair_count; ++i) {
      const uint32_t from = 2 * i + member;
      WEFT_RETURN_IF_ERROR(weft_list_push(parser, &ordered_names, sizeof(*name), &name[from]));
      WEFT_RETURN_IF_ERROR(weft_list_push(parser, &ordered_types, sizeof(*type), &type[from]));
    }
  }
  WEFT_RETURN_IF_ERROR(weft_parse_optional_location(parser, NULL));
  return weft_parse_region_body(parser, state, ordered_types.data, ordered_names.data,
                                ordered_names.count);
}

// Builds the region that "applies stablehlo.add" stands for, over scalars of the input's type.
static weft_status_t weft_build_applied_region(weft_parser_t* parser, weft_op_state_t* state,
                                               weft_opcode_t opcode, weft_location_t location) {
  const weft_value_t* input = ((weft_value_t* const*)state->operands.data)[0];
  const weft_type_t* scalar = NULL;
  weft_block_t* block = NULL;
  weft_op_t* op = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_tensor(
      parser->graph, input->type->dtype, 0, NULL,
      input->type->dtype == WEFT_DTYPE_OPAQUE ? input->type->text : NULL, NULL, &scalar));
  const weft_type_t* types[2] = {scalar, scalar};
  WEFT_RETURN_IF_ERROR(weft_block_create(parser->function, types, 2, &block));
  const weft_op_params_t applied = {.opcode = opcode,
                                    .operands = block->arguments,
                                    .operand_count = 2,
                                    .result_types = types,
                                    .result_count = 1,
                                    .location = location};
  WEFT_RETURN_IF_ERROR(weft_op_create(block, &applied, &op));
  const weft_op_params_t returned = {
      .opcode = WEFT_OP_RETURN, .operands = op->results, .operand_count = 1, .location = location};
  WEFT_RETURN_IF_ERROR(weft_op_create(block, &returned, &op));
  return weft_list_push(parser, &state->regions, sizeof(block), &block);
}

// The word behind "applies": a binary operation.
static weft_status_t weft_parse_applied_op(weft_parser_t* parser, weft_opcode_t* out_opcode) {
  const weft_token_t name = parser->token;
  *out_opcode = name.kind == WEFT_TOKEN_IDENTIFIER ? weft_opcode_from_name(name.start, name.length)
                                                   : WEFT_OP_UNREGISTERED;
  const weft_op_info_t* info = weft_op_info(*out_opcode);
  const bool is_binary = *out_opcode != WEFT_OP_UNREGISTERED && info->min_operands == 2 &&
                         info->max_operands == 2 && info->max_regions == 0 &&
                         info->form == WEFT_FORM_ELEMENTWISE;
  if (!is_binary) {
    return weft_parser_expected(parser, &name, "a binary operation such as stablehlo.add");
  }
  return weft_parser_advance(parser);
}

weft_status_t weft_parse_reduce(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t start = parser->token;
  const weft_attr_t* dimensions = NULL;
  weft_opcode_t applied = WEFT_OP_UNREGISTERED;
  WEFT_RETURN_IF_ERROR(weft_parse_reduce_operands(parser, state));
  const bool applies = weft_token_is_word(&parser->token, "applies");
  const weft_location_t location = weft_token_location(&parser->token);
  if (applies) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parse_applied_op(parser, &applied));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "across"));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "dimensions"));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  WEFT_RETURN_IF_ERROR(weft_parse_i64_list(parser, &dimensions));
  WEFT_RETURN_IF_ERROR(weft_attrs_push(parser, &state->attrs, "dimensions", dimensions));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &state->attrs));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  WEFT_RETURN_IF_ERROR(weft_parse_function_types(parser, state));
  const uint32_t pair_count = state->operands.count / 2;
  if (!applies) return weft_parse_reducer(parser, state, pair_count);
  const weft_value_t* input = ((weft_value_t* const*)state->operands.data)[0];
  if (pair_count != 1 || input->type->kind != WEFT_TYPE_TENSOR || parser->function == NULL) {
    return weft_parser_fail(parser, &start, "'applies' needs one input of tensor type");
  }
  return weft_build_applied_region(parser, state, applied, location);
}

// ---- while

// (%x = %a, %y = %b) : T, U attributes {...} cond {...} do {...}
weft_status_t weft_parse_while(weft_parser_t* parser, weft_op_state_t* state) {
  weft_list_t names = {0};
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  bool more = !weft_token_is(&parser->token, ')');
  while (more) {
    const weft_token_t name = parser->token;
    if (name.kind != WEFT_TOKEN_VALUE) {
      return weft_parser_expected(parser, &name, "the name of an iteration value");
    }
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &names, sizeof(name), &name));
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
    WEFT_RETURN_IF_ERROR(weft_parse_operand(parser, state));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ')'));
  const weft_token_t at = parser->token;
  bool typed = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ':', &typed));
  more = typed;
  while (more) {
    const weft_type_t* type = NULL;
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &state->result_types, sizeof(type), &type));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  const weft_type_t* const* types = state->result_types.data;
  const uint32_t count = state->result_types.count;
  WEFT_RETURN_IF_ERROR(weft_check_operand_types(parser, state, types, count, &at));
  if (weft_token_is_word(&parser->token, "attributes")) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parse_attr_dict(parser, &state->attrs));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "cond"));
  WEFT_RETURN_IF_ERROR(weft_parse_region_body(parser, state, types, names.data, count));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "do"));
  return weft_parse_region_body(parser, state, types, names.data, count);
}

// ---- Shardy

// Takes the text in |opening| and its counterpart at the current token, wrapped into prefix and
// suffix, as an attribute.
static weft_status_t weft_parse_wrapped_text(weft_parser_t* parser, weft_op_state_t* state,
                                             char opening, const char* name, const char* prefix,
                                             const char* suffix) {
  const weft_token_t bracket = parser->token;
  const char* end = NULL;
  const char* text = NULL;
  const weft_attr_t* attr = NULL;
  if (!weft_token_is(&bracket, opening)) {
    const char what[4] = {'\'', opening, '\'', '\0'};
    return weft_parser_expected(parser, &bracket, what);
  }
  WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, bracket.start, &end));
  const weft_text_span_t span = {.begin = bracket.start, .end = end};
  WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, prefix, span, suffix, &text));
  WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, end));
  WEFT_RETURN_IF_ERROR(weft_attr_opaque(parser->graph, text, &attr));
  return weft_attrs_push(parser, &state->attrs, name, attr);
}

// @mesh = <["x"=2]>
weft_status_t weft_parse_sdy_mesh(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t symbol = parser->token;
  const char* name = NULL;
  const weft_attr_t* attr = NULL;
  if (symbol.kind != WEFT_TOKEN_SYMBOL) {
    return weft_parser_expected(parser, &symbol, "the mesh's name, as @mesh");
  }
  WEFT_RETURN_IF_ERROR(weft_parser_symbol_name(parser, &symbol, &name));
  WEFT_RETURN_IF_ERROR(weft_attr_string(parser->graph, name, strlen(name), &attr));
  WEFT_RETURN_IF_ERROR(weft_attrs_push(parser, &state->attrs, "sym_name", attr));
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  WEFT_RETURN_IF_ERROR(weft_parse_wrapped_text(parser, state, '<', "mesh", "#sdy.mesh", ""));
  return weft_parse_optional_attr_dict(parser, &state->attrs);
}

// %a <@mesh, [{}]> : T
weft_status_t weft_parse_sdy_sharding(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_operand(parser, state));
  WEFT_RETURN_IF_ERROR(
      weft_parse_wrapped_text(parser, state, '<', "sharding", "#sdy.sharding", ""));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &state->attrs));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  const weft_token_t at = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
  WEFT_RETURN_IF_ERROR(weft_check_operand_types(parser, state, &type, 1, &at));
  return weft_list_push(parser, &state->result_types, sizeof(type), &type);
}

// (%a) in_shardings=[...] out_shardings=[...] manual_axes={...} (%x: T) { ... } : (T) -> U
weft_status_t weft_parse_sdy_manual_computation(weft_parser_t* parser, weft_op_state_t* state) {
  static const char* const shardings[] = {"in_shardings", "out_shardings"};
  weft_list_t names = {0};
  weft_list_t types = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_operands_in_parentheses(parser, state));
  for (int i = 0; i < 2; ++i) {
    WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, shardings[i]));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
    WEFT_RETURN_IF_ERROR(
        weft_parse_wrapped_text(parser, state, '[', shardings[i], "#sdy.sharding_per_value<", ">"));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect_word(parser, "manual_axes"));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '='));
  WEFT_RETURN_IF_ERROR(
      weft_parse_wrapped_text(parser, state, '{', "manual_axes", "#sdy<manual_axes", ">"));
  WEFT_RETURN_IF_ERROR(weft_parse_arguments(parser, &names, &types));
  WEFT_RETURN_IF_ERROR(weft_parse_region_body(parser, state, types.data, names.data, names.count));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &state->attrs));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  return weft_parse_function_types(parser, state);
}
