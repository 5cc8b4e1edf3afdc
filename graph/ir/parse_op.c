// Operations: names of results, operands, the generic form, regions and scopes.
#include <stdio.h>
#include <string.h>

#include "graph/ir/parse_internal.h"

// ---- values

// Names of |values| for messages and for reading a graph: the results of one operation share a
// name and get a number behind it.
static weft_status_t weft_name_values(weft_parser_t* parser, const weft_token_t* token,
                                      weft_value_t* const* values, uint32_t count) {
  weft_arena_t* arena = &parser->graph->arena;
  for (uint32_t i = 0; i < count; ++i) {
    const char* name = NULL;
    if (count == 1) {
      WEFT_RETURN_IF_ERROR(
          weft_arena_copy_string(arena, token->start + 1, token->length - 1, &name));
    } else {
      WEFT_RETURN_IF_ERROR(
          weft_arena_format(arena, &name, "%.*s#%u", (int)token->length - 1, token->start + 1, i));
    }
    values[i]->name = name;
  }
  return weft_ok_status();
}

static weft_status_t weft_define(weft_parser_t* parser, const weft_token_t* token,
                                 weft_value_t* const* values, uint32_t count) {
  if (weft_name_table_find(&parser->values, token->start, token->length) != NULL) {
    return weft_parser_fail(parser, token, "the value %.*s is defined twice", (int)token->length,
                            token->start);
  }
  const weft_name_entry_t entry = {
      .name = token->start, .name_length = token->length, .count = count, .values = values};
  WEFT_RETURN_IF_ERROR(weft_name_table_add(parser, &parser->values, &entry));
  return weft_name_values(parser, token, values, count);
}

weft_status_t weft_define_arguments(weft_parser_t* parser, weft_block_t* block,
                                    const weft_token_t* names, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_define(parser, &names[i], &block->arguments[i], 1));
  }
  return weft_ok_status();
}

weft_status_t weft_parse_operand(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t token = parser->token;
  if (token.kind != WEFT_TOKEN_VALUE) return weft_parser_expected(parser, &token, "a value %name");
  const weft_name_entry_t* entry = weft_name_table_find(&parser->values, token.start, token.length);
  if (entry == NULL) {
    return weft_parser_fail(parser, &token, "the value %.*s is not defined before this use",
                            (int)token.length, token.start);
  }
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  uint64_t index = 0;
  const weft_token_t number = parser->token;
  if (number.kind == WEFT_TOKEN_HASH && number.start == token.start + token.length) {
    const char* cursor = number.start + 1;
    const bool fits = weft_lexer_read_u64(&cursor, &index);
    if (!fits || cursor != number.start + number.length || index >= entry->count) {
      return weft_parser_fail(parser, &token, "%.*s has %u results, there is no '%.*s'",
                              (int)token.length, token.start, entry->count, (int)number.length,
                              number.start);
    }
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  } else if (entry->count != 1) {
    return weft_parser_fail(parser, &token, "%.*s stands for %u results: write %.*s#0",
                            (int)token.length, token.start, entry->count, (int)token.length,
                            token.start);
  }
  WEFT_RETURN_IF_ERROR(
      weft_list_push(parser, &state->operand_tokens, sizeof(weft_token_t), &token));
  return weft_list_push(parser, &state->operands, sizeof(weft_value_t*), &entry->values[index]);
}

weft_status_t weft_parse_operands(weft_parser_t* parser, weft_op_state_t* state) {
  bool more = parser->token.kind == WEFT_TOKEN_VALUE;
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_operand(parser, state));
    more = weft_token_is(&parser->token, ',') && weft_parser_peek(parser).kind == WEFT_TOKEN_VALUE;
    if (more) WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  }
  return weft_ok_status();
}

weft_status_t weft_parse_operands_in_parentheses(weft_parser_t* parser, weft_op_state_t* state) {
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  WEFT_RETURN_IF_ERROR(weft_parse_operands(parser, state));
  return weft_parser_expect(parser, ')');
}

weft_status_t weft_check_operand_types(weft_parser_t* parser, const weft_op_state_t* state,
                                       const weft_type_t* const* types, uint32_t count,
                                       const weft_token_t* at) {
  if (count != state->operands.count) {
    return weft_parser_fail(parser, at, "%u operands, but %u operand types", state->operands.count,
                            count);
  }
  weft_value_t* const* operands = state->operands.data;
  for (uint32_t i = 0; i < count; ++i) {
    if (operands[i]->type == types[i]) continue;
    const weft_token_t* token = &((const weft_token_t*)state->operand_tokens.data)[i];
    return weft_parser_fail(parser, token, "operand %.*s has type %s, but the operation states %s",
                            (int)token->length, token->start,
                            weft_type_text(parser->graph, operands[i]->type),
                            weft_type_text(parser->graph, types[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_parse_function_types(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t at = parser->token;
  weft_list_t types = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_type_list(parser, &types));
  WEFT_RETURN_IF_ERROR(weft_check_operand_types(parser, state, types.data, types.count, &at));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_arrow(parser));
  return weft_parse_result_types(parser, &state->result_types);
}

// ---- regions

weft_status_t weft_parse_arguments(weft_parser_t* parser, weft_list_t* names, weft_list_t* types) {
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  bool more = !weft_token_is(&parser->token, ')');
  while (more) {
    const weft_token_t name = parser->token;
    const weft_type_t* type = NULL;
    if (name.kind != WEFT_TOKEN_VALUE) {
      return weft_parser_expected(parser, &name, "an argument %name");
    }
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
    WEFT_RETURN_IF_ERROR(weft_parse_optional_location(parser, NULL));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, names, sizeof(name), &name));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, types, sizeof(type), &type));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  return weft_parser_expect(parser, ')');
}

static weft_status_t weft_fail_module_region(weft_parser_t* parser) {
  return WEFT_STATUS_AT(parser->graph, weft_token_location(&parser->token), UNSUPPORTED,
                        "%s: regions outside of functions are not supported", parser->op_name);
}

weft_status_t weft_parse_region_body(weft_parser_t* parser, weft_op_state_t* state,
                                     const weft_type_t* const* types, const weft_token_t* names,
                                     uint32_t count) {
  const weft_token_t start = parser->token;
  const char* op_name = parser->op_name;
  weft_block_t* block = NULL;
  if (parser->function == NULL) return weft_fail_module_region(parser);
  WEFT_RETURN_IF_ERROR(weft_parser_enter(parser, &start));
  WEFT_RETURN_IF_ERROR(weft_block_create(parser->function, types, count, &block));
  const uint32_t scope = parser->values.count;
  WEFT_RETURN_IF_ERROR(weft_define_arguments(parser, block, names, count));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '{'));
  WEFT_RETURN_IF_ERROR(weft_parse_block_ops(parser, block));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '}'));
  weft_name_table_truncate(&parser->values, scope);
  weft_parser_leave(parser);
  parser->op_name = op_name;
  return weft_list_push(parser, &state->regions, sizeof(weft_block_t*), &block);
}

// { ^bb0(%a: T): ops }
static weft_status_t weft_parse_generic_region(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t brace = parser->token;
  if (!weft_token_is(&brace, '{')) return weft_parser_expected(parser, &brace, "'{' of a region");
  weft_list_t names = {0};
  weft_list_t types = {0};
  if (weft_parser_peek(parser).kind == WEFT_TOKEN_BLOCK) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    if (weft_token_is(&parser->token, '(')) {
      WEFT_RETURN_IF_ERROR(weft_parse_arguments(parser, &names, &types));
    }
    if (!weft_token_is(&parser->token, ':')) {
      return weft_parser_expected(parser, &parser->token, "':' after the block's arguments");
    }
    // The body starts behind the colon, which stands where the brace would.
    parser->token.punctuation = '{';
  }
  return weft_parse_region_body(parser, state, types.data, names.data, names.count);
}

// ({...}, {...})
static weft_status_t weft_parse_generic_regions(weft_parser_t* parser, weft_op_state_t* state) {
  bool more = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, '(', &more));
  if (!more) return weft_ok_status();
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_generic_region(parser, state));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  return weft_parser_expect(parser, ')');
}

// ---- operations

// One name on the left of '=': %a stands for one result, %a:3 for three.
typedef struct weft_result_name_s {
  weft_token_t token;
  uint32_t count;
} weft_result_name_t;

static weft_status_t weft_parse_result_names(weft_parser_t* parser, weft_list_t* names,
                                             uint32_t* out_count) {
  uint64_t total = 0;
  bool more = parser->token.kind == WEFT_TOKEN_VALUE;
  const bool any = more;
  while (more) {
    weft_result_name_t name = {.token = parser->token, .count = 1};
    if (name.token.kind != WEFT_TOKEN_VALUE) {
      return weft_parser_expected(parser, &name.token, "the name of a result");
    }
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    bool several = false;
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ':', &several));
    if (several) {
      uint64_t count = 0;
      if (parser->token.kind != WEFT_TOKEN_INTEGER || !weft_token_to_u64(&parser->token, &count) ||
          count == 0 || count > UINT16_MAX) {
        return weft_parser_expected(parser, &parser->token, "a number of results");
      }
      name.count = (uint32_t)count;
      WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    }
    total += name.count;
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, names, sizeof(name), &name));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  *out_count = total > UINT32_MAX ? UINT32_MAX : (uint32_t)total;
  return any ? weft_parser_expect(parser, '=') : weft_ok_status();
}

static weft_status_t weft_define_results(weft_parser_t* parser, const weft_list_t* names,
                                         const weft_op_t* op, uint32_t named) {
  const weft_result_name_t* items = names->data;
  if (names->count == 0) return weft_ok_status();
  if (named != op->result_count) {
    return weft_parser_fail(parser, &items[0].token, "%u results are named, but there are %u",
                            named, op->result_count);
  }
  uint32_t first = 0;
  for (uint32_t i = 0; i < names->count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_define(parser, &items[i].token, &op->results[first], items[i].count));
    first += items[i].count;
  }
  return weft_ok_status();
}

// "dialect.op"(%a) <{...}> ({...}) {...} : (T) -> U
static weft_status_t weft_parse_generic_op(weft_parser_t* parser, weft_op_state_t* state) {
  WEFT_RETURN_IF_ERROR(weft_parse_operands_in_parentheses(parser, state));
  if (weft_token_is(&parser->token, '[')) {
    return WEFT_STATUS_AT(parser->graph, weft_token_location(&parser->token), UNSUPPORTED,
                          "%s: branches between blocks are not supported", state->name);
  }
  bool has_properties = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, '<', &has_properties));
  if (has_properties) {
    WEFT_RETURN_IF_ERROR(weft_parse_attr_dict(parser, &state->attrs));
    WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '>'));
  }
  WEFT_RETURN_IF_ERROR(weft_parse_generic_regions(parser, state));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &state->attrs));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  return weft_parse_function_types(parser, state);
}

// Sets opcode and name from the name's text.
static weft_status_t weft_set_op_name(weft_parser_t* parser, weft_op_state_t* state,
                                      const char* name, size_t length) {
  state->opcode = weft_opcode_from_name(name, length);
  if (state->opcode != WEFT_OP_UNREGISTERED) {
    state->name = weft_op_info(state->opcode)->name;
    return weft_ok_status();
  }
  return weft_graph_intern(parser->graph, name, length, &state->name);
}

// Names of the func dialect may leave it out.
static weft_status_t weft_set_pretty_name(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t* token = &parser->token;
  if (weft_token_is_word(token, "call")) return weft_set_op_name(parser, state, "func.call", 9);
  if (weft_token_is_word(token, "return")) {
    return weft_set_op_name(parser, state, "func.return", 11);
  }
  return weft_set_op_name(parser, state, token->start, token->length);
}

// A call with nothing but its version and a dictionary, of the name of an operation of weft's own,
// is that operation: the form that it is printed in.
static weft_status_t weft_take_own_op(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_attr_t* config = NULL;
  const weft_attr_t* target = NULL;
  const weft_named_attr_t* attrs = state->attrs.data;
  if (state->opcode != WEFT_OP_CUSTOM_CALL) return weft_ok_status();
  for (uint32_t i = 0; i < state->attrs.count; ++i) {
    if (strcmp(attrs[i].name, "backend_config") == 0) {
      config = attrs[i].value;
    } else if (strcmp(attrs[i].name, "call_target_name") == 0) {
      target = attrs[i].value;
    } else if (strcmp(attrs[i].name, "api_version") != 0) {
      return weft_ok_status();
    }
  }
  if (!config || config->kind != WEFT_ATTR_DICT || !target || target->kind != WEFT_ATTR_STRING ||
      strncmp(target->as.string.data, "weft.", strlen("weft.")) != 0) {
    return weft_ok_status();
  }
  const weft_opcode_t opcode =
      weft_opcode_from_name(target->as.string.data, target->as.string.size);
  if (opcode == WEFT_OP_UNREGISTERED) return weft_ok_status();
  state->opcode = opcode;
  state->name = weft_op_info(opcode)->name;
  state->attrs = (weft_list_t){0};
  for (uint32_t i = 0; i < config->as.dict.count; ++i) {
    const weft_named_attr_t* entry = &config->as.dict.entries[i];
    WEFT_RETURN_IF_ERROR(weft_attrs_push(parser, &state->attrs, entry->name, entry->value));
  }
  return weft_ok_status();
}

static weft_status_t weft_create_op(const weft_op_state_t* state, weft_block_t* block,
                                    weft_op_t** out_op) {
  const weft_op_params_t params = {.opcode = state->opcode,
                                   .name = state->name,
                                   .operands = state->operands.data,
                                   .operand_count = state->operands.count,
                                   .result_types = state->result_types.data,
                                   .result_count = state->result_types.count,
                                   .attrs = state->attrs.data,
                                   .attr_count = state->attrs.count,
                                   .regions = state->regions.data,
                                   .region_count = state->regions.count,
                                   .location = state->location};
  return weft_op_create(block, &params, out_op);
}

static weft_status_t weft_parse_op(weft_parser_t* parser, weft_block_t* block) {
  weft_op_state_t state = {0};
  weft_list_t names = {0};
  weft_op_t* op = NULL;
  parser->op_name = NULL;
  const weft_location_t start = weft_token_location(&parser->token);
  WEFT_RETURN_IF_ERROR(weft_parse_result_names(parser, &names, &state.named_results));
  const weft_token_t name = parser->token;
  state.location = names.count != 0 ? start : weft_token_location(&name);
  if (name.kind == WEFT_TOKEN_STRING) {
    const char* text = NULL;
    size_t size = 0;
    WEFT_RETURN_IF_ERROR(weft_parser_unquote(parser, &name, &text, &size));
    WEFT_RETURN_IF_ERROR(weft_set_op_name(parser, &state, text, strlen(text)));
    parser->op_name = state.name;
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parse_generic_op(parser, &state));
  } else if (name.kind == WEFT_TOKEN_IDENTIFIER) {
    WEFT_RETURN_IF_ERROR(weft_set_pretty_name(parser, &state));
    parser->op_name = state.name;
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parse_form(parser, &state));
  } else {
    return weft_parser_expected(parser, &name, "an operation");
  }
  WEFT_RETURN_IF_ERROR(weft_take_own_op(parser, &state));
  parser->op_name = state.name;
  if (weft_attr_find(state.attrs.data, state.attrs.count, WEFT_TEXT_ATTR) != NULL) {
    state.opcode = WEFT_OP_UNREGISTERED;
  }
  WEFT_RETURN_IF_ERROR(weft_canonicalise_attrs(parser, &state));
  WEFT_RETURN_IF_ERROR(weft_create_op(&state, block, &op));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_location(parser, &op->location));
  return weft_define_results(parser, &names, op, state.named_results);
}

static weft_status_t weft_fail_block(weft_parser_t* parser) {
  return WEFT_STATUS_AT(parser->graph, weft_token_location(&parser->token), UNSUPPORTED,
                        "regions of more than one block are not supported");
}

weft_status_t weft_parse_block_ops(weft_parser_t* parser, weft_block_t* block) {
  while (!weft_token_is(&parser->token, '}')) {
    if (parser->token.kind == WEFT_TOKEN_END) {
      parser->op_name = NULL;
      return weft_parser_expected(parser, &parser->token, "'}' at the end of the region");
    }
    if (parser->token.kind == WEFT_TOKEN_BLOCK) return weft_fail_block(parser);
    const weft_arena_mark_t mark = weft_arena_mark(&parser->scratch);
    WEFT_RETURN_IF_ERROR(weft_parse_op(parser, block));
    weft_arena_rewind(&parser->scratch, mark);
  }
  return weft_ok_status();
}

weft_status_t weft_parse_module_op(weft_parser_t* parser) {
  parser->function = NULL;
  return weft_parse_op(parser, parser->graph->module_ops);
}
