// Pretty operations weft has no form for. One of them in a file should not cost the rest of the
// file. Most are written "%a, %b {attributes} : types", which is read as such. Anything else is
// passed over: its end is found by layout (the next statement starts a line or, behind the types,
// is plainly one), its operands are the values it names, its result types are the last ones it
// states, and what was written is kept as the attribute "weft.text". An operation with that
// attribute is an unknown one whatever its name.
#include <string.h>

#include "graph/ir/parse_internal.h"

typedef struct weft_unknown_scan_s {
  uint32_t last_line;  // line of the last token taken
  const char* last_end;
  bool has_types;  // a colon or an arrow was seen outside of brackets
  bool may_end;    // the last token taken asks for no further one, as a comma does
  bool after_arrow;
  weft_lexer_t types_lexer;  // behind the last of them
  weft_token_t types_token;
} weft_unknown_scan_t;

static bool weft_starts_statement(const weft_token_t* token) {
  if (token->kind == WEFT_TOKEN_VALUE || token->kind == WEFT_TOKEN_STRING) return true;
  if (token->kind != WEFT_TOKEN_IDENTIFIER) return token->kind == WEFT_TOKEN_BLOCK;
  return memchr(token->start, '.', token->length) != NULL || weft_token_is_word(token, "return") ||
         weft_token_is_word(token, "call");
}

// Whether |token|, on the line of what it follows, can only be the start of a statement: a value
// that is assigned to, a quoted name that is applied, or the name of an operation.
static bool weft_starts_plainly(const weft_parser_t* parser, const weft_token_t* token) {
  const weft_token_t next = weft_parser_peek(parser);
  if (token->kind == WEFT_TOKEN_VALUE) {
    // "%y:2 = ", but not "%y : type".
    return weft_token_is(&next, '=') ||
           (weft_token_is(&next, ':') && next.start == token->start + token->length &&
            next.start[1] >= '0' && next.start[1] <= '9');
  }
  if (token->kind == WEFT_TOKEN_STRING) return weft_token_is(&next, '(');
  return weft_starts_statement(token);
}

static bool weft_ends_unknown(const weft_parser_t* parser, const weft_unknown_scan_t* scan) {
  const weft_token_t* token = &parser->token;
  if (token->kind == WEFT_TOKEN_END || weft_token_is(token, '}')) return true;
  if (weft_token_is_word(token, "loc") && *parser->lexer.cursor == '(') return true;
  if (scan->has_types && scan->may_end && weft_starts_plainly(parser, token)) return true;
  return token->line > scan->last_line && weft_starts_statement(token);
}

// Takes the values that (...) names and that are defined; others are arguments of a region.
static weft_status_t weft_take_values(weft_parser_t* parser, weft_op_state_t* state,
                                      const char* end) {
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  while (parser->token.start < end && parser->token.kind != WEFT_TOKEN_END) {
    const weft_token_t* token = &parser->token;
    const bool is_defined =
        token->kind == WEFT_TOKEN_VALUE &&
        weft_name_table_find(&parser->values, token->start, token->length) != NULL;
    WEFT_RETURN_IF_ERROR(is_defined ? weft_parse_operand(parser, state)
                                    : weft_parser_advance(parser));
  }
  return weft_ok_status();
}

static weft_status_t weft_take_unknown_token(weft_parser_t* parser, weft_op_state_t* state,
                                             weft_unknown_scan_t* scan) {
  const weft_token_t token = parser->token;
  const bool is_round = weft_token_is(&token, '(');
  scan->last_line = token.line;
  scan->last_end = token.start + token.length;
  scan->may_end = token.kind != WEFT_TOKEN_ARROW && !weft_token_is(&token, ',') &&
                  !weft_token_is(&token, ':') && !weft_token_is(&token, '=');
  if (is_round || weft_token_is(&token, '[') || weft_token_is(&token, '{') ||
      weft_token_is(&token, '<')) {
    WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, token.start, &scan->last_end));
    if (is_round && !scan->has_types) {
      WEFT_RETURN_IF_ERROR(weft_take_values(parser, state, scan->last_end));
    } else {
      WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, scan->last_end));
    }
    // A bracket may run over lines: the statement goes on where it closes.
    scan->last_line = parser->lexer.line;
    for (const char* p = scan->last_end; p < parser->lexer.cursor; ++p) {
      if (*p == '\n') scan->last_line--;
    }
    return weft_ok_status();
  }
  const weft_token_t next = weft_parser_peek(parser);
  if (token.kind == WEFT_TOKEN_VALUE && !weft_token_is(&next, '=')) {
    return weft_parse_operand(parser, state);
  }
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  if (token.kind == WEFT_TOKEN_ARROW || weft_token_is(&token, ':')) {
    scan->has_types = true;
    scan->after_arrow = token.kind == WEFT_TOKEN_ARROW;
    scan->types_lexer = parser->lexer;
    scan->types_token = parser->token;
  }
  return weft_ok_status();
}

// Reads the types behind the last colon or arrow, which must reach the end of the statement.
static weft_status_t weft_parse_unknown_types(weft_parser_t* parser, weft_list_t* types,
                                              bool after_arrow) {
  if (after_arrow || weft_token_is(&parser->token, '(')) {
    return weft_parse_result_types(parser, types);
  }
  bool more = true;
  while (more) {
    const weft_type_t* type = NULL;
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, types, sizeof(type), &type));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  return weft_ok_status();
}

static weft_status_t weft_fail_unknown(weft_parser_t* parser, const weft_op_state_t* state) {
  return WEFT_STATUS_AT(parser->graph, state->location, UNSUPPORTED,
                        "unsupported op '%s', and the types of its results cannot be read: write "
                        "it in the generic form",
                        state->name);
}

static weft_status_t weft_set_unknown_results(weft_parser_t* parser, weft_op_state_t* state,
                                              const weft_unknown_scan_t* scan) {
  const uint32_t named = state->named_results;
  if (named == 0) return weft_ok_status();
  if (!scan->has_types) return weft_fail_unknown(parser, state);
  const weft_lexer_t end_lexer = parser->lexer;
  const weft_token_t end_token = parser->token;
  const uint32_t depth = parser->depth;
  parser->lexer = scan->types_lexer;
  parser->token = scan->types_token;
  weft_list_t types = {0};
  weft_status_t status = weft_parse_unknown_types(parser, &types, scan->after_arrow);
  if (status != NULL && weft_status_code(status) == WEFT_STATUS_OUT_OF_MEMORY) return status;
  bool readable = status == NULL && types.count != 0;
  weft_status_release(status);
  // More types than results: the others are the operands', which come first.
  if (types.count < named && types.count != 1) readable = false;
  if (!readable) return weft_fail_unknown(parser, state);
  const weft_type_t* const* items = types.data;
  for (uint32_t i = 0; i < named; ++i) {
    const uint32_t from = types.count == 1 ? 0 : types.count - named + i;
    WEFT_RETURN_IF_ERROR(
        weft_list_push(parser, &state->result_types, sizeof(*items), &items[from]));
  }
  parser->lexer = end_lexer;
  parser->token = end_token;
  parser->depth = depth;
  return weft_ok_status();
}

// ---- the usual form

// T for everything, (T, U) -> V, or T, U -> V.
static weft_status_t weft_parse_usual_types(weft_parser_t* parser, weft_op_state_t* state) {
  const weft_token_t at = parser->token;
  weft_list_t types = {0};
  bool more = true;
  if (weft_token_is(&at, '(')) return weft_parse_function_types(parser, state);
  while (more) {
    const weft_type_t* type = NULL;
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &types, sizeof(type), &type));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  const weft_type_t* const* items = types.data;
  if (parser->token.kind == WEFT_TOKEN_ARROW) {
    WEFT_RETURN_IF_ERROR(weft_check_operand_types(parser, state, items, types.count, &at));
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    return weft_parse_result_types(parser, &state->result_types);
  }
  if (types.count != 1) return weft_parser_fail(parser, &at, "one type or '->' expected");
  if (state->named_results == 0) return weft_ok_status();
  return weft_list_push(parser, &state->result_types, sizeof(*items), &items[0]);
}

static weft_status_t weft_parse_usual_form(weft_parser_t* parser, weft_op_state_t* state) {
  WEFT_RETURN_IF_ERROR(weft_parse_operands(parser, state));
  WEFT_RETURN_IF_ERROR(weft_parse_optional_attr_dict(parser, &state->attrs));
  if (state->operands.count == 0 && !weft_token_is(&parser->token, ':')) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  return weft_parse_usual_types(parser, state);
}

// Reads the usual form if it reaches the end of the statement; otherwise leaves parser and state
// as they were.
static weft_status_t weft_try_usual_form(weft_parser_t* parser, weft_op_state_t* state,
                                         const weft_unknown_scan_t* start, bool* out_read) {
  const weft_lexer_t lexer = parser->lexer;
  const weft_token_t token = parser->token;
  const uint32_t depth = parser->depth;
  weft_op_state_t attempt = *state;
  weft_status_t status = weft_parse_usual_form(parser, &attempt);
  if (status != NULL && weft_status_code(status) == WEFT_STATUS_OUT_OF_MEMORY) return status;
  // The lexer stands behind one token of what follows.
  const bool has_types = attempt.operands.count > 0 || attempt.result_types.count > 0;
  const weft_unknown_scan_t scan = {
      .last_line = start->last_line, .has_types = has_types, .may_end = has_types};
  *out_read = status == NULL && attempt.result_types.count == state->named_results &&
              weft_ends_unknown(parser, &scan);
  weft_status_release(status);
  if (*out_read) {
    *state = attempt;
    return weft_ok_status();
  }
  parser->lexer = lexer;
  parser->token = token;
  parser->depth = depth;
  return weft_ok_status();
}

weft_status_t weft_parse_unknown_form(weft_parser_t* parser, weft_op_state_t* state) {
  const char* begin = parser->token.start;
  weft_unknown_scan_t scan = {.last_line = parser->token.line, .last_end = begin};
  // The name stands on the line before only if nothing follows it there.
  if (parser->token.line > state->location.line && weft_starts_statement(&parser->token)) {
    scan.last_line = parser->token.line - 1;
  }
  bool is_usual = false;
  WEFT_RETURN_IF_ERROR(weft_try_usual_form(parser, state, &scan, &is_usual));
  if (is_usual) return weft_ok_status();
  while (!weft_ends_unknown(parser, &scan)) {
    WEFT_RETURN_IF_ERROR(weft_take_unknown_token(parser, state, &scan));
  }
  if (parser->token.kind == WEFT_TOKEN_END && parser->function != NULL) {
    // A name or a statement that was cut off, whatever it would have become.
    parser->op_name = NULL;
    return weft_parser_expected(parser, &parser->token, "an operation");
  }
  WEFT_RETURN_IF_ERROR(weft_set_unknown_results(parser, state, &scan));
  const char* text = NULL;
  const weft_attr_t* attr = NULL;
  const weft_text_span_t span = {.begin = begin, .end = scan.last_end};
  WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "", span, "", &text));
  WEFT_RETURN_IF_ERROR(weft_attr_string(parser->graph, text, strlen(text), &attr));
  return weft_attrs_push(parser, &state->attrs, WEFT_TEXT_ATTR, attr);
}
