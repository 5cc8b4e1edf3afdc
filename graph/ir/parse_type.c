// Types. A tensor's dimensions ("2x3xf32") are no tokens, so tensor types are read character by
// character, and most of them are over before the token machinery is needed again.
#include <string.h>

#include "graph/ir/parse_internal.h"

static bool weft_is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool weft_is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool weft_is_word_char(char c) {
  return weft_is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '$' || c == '.';
}

// i32, si8, ui4: a builtin integer type, whether or not weft has it.
static bool weft_is_integer_name(const char* name, size_t length) {
  size_t i = 0;
  if (length > 2 && (name[0] == 's' || name[0] == 'u')) i = 1;
  if (i >= length || name[i++] != 'i') return false;
  if (i == length) return false;
  for (; i < length; ++i) {
    if (!weft_is_digit(name[i])) return false;
  }
  return true;
}

static bool weft_is_float_name(const char* name, size_t length) {
  if (length == 4 && memcmp(name, "bf16", 4) == 0) return true;
  if (length == 4 && memcmp(name, "tf32", 4) == 0) return true;
  return length >= 2 && name[0] == 'f' && weft_is_digit(name[1]);
}

bool weft_token_starts_type(const weft_token_t* token) {
  static const char* const words[] = {"tensor", "tuple", "vector",   "memref", "complex",
                                      "index",  "none",  "function", "graph"};
  if (token->kind == WEFT_TOKEN_BANG) return true;
  if (token->kind != WEFT_TOKEN_IDENTIFIER) return false;
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (weft_token_is_word(token, words[i])) return true;
  }
  return weft_is_integer_name(token->start, token->length) ||
         weft_is_float_name(token->start, token->length);
}

// The text of a type that is kept as text: the current token and the <...> that may follow it.
static weft_status_t weft_parse_opaque_text(weft_parser_t* parser, const char** out_text) {
  const weft_token_t name = parser->token;
  const char* end = name.start + name.length;
  if (*end == '<') {
    WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, end, &end));
  }
  const weft_text_span_t span = {.begin = name.start, .end = end};
  WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "", span, "", out_text));
  return weft_parser_continue_at(parser, end);
}

// ---- tensor

typedef struct weft_dims_s {
  int64_t dims[WEFT_MAX_RANK];
  int32_t rank;
} weft_dims_t;

static weft_status_t weft_fail_at(weft_parser_t* parser, const char* at, const char* message) {
  weft_token_t token = parser->token;
  // Dimensions stand on the line of the opening bracket, or nearly so.
  token.column += (uint32_t)(at - token.start);
  return weft_parser_fail(parser, &token, "%s", message);
}

// Reads "2x?x3x" at |*cursor|, up to the element type.
static weft_status_t weft_parse_dims(weft_parser_t* parser, const char** cursor,
                                     weft_dims_t* out_dims) {
  const char* p = *cursor;
  out_dims->rank = 0;
  for (;;) {
    while (weft_is_blank(*p)) ++p;
    int64_t size = WEFT_DIM_DYNAMIC;
    const char* start = p;
    if (weft_is_digit(*p)) {
      uint64_t value = 0;
      bool fits = true;
      for (; weft_is_digit(*p); ++p) {
        if (__builtin_mul_overflow(value, 10, &value)) fits = false;
        if (__builtin_add_overflow(value, (uint64_t)(*p - '0'), &value)) fits = false;
      }
      if (!fits || value > INT64_MAX) {
        return weft_fail_at(parser, start, "the dimension does not fit 64 bits");
      }
      size = (int64_t)value;
    } else if (*p == '?') {
      ++p;
    } else {
      break;
    }
    while (weft_is_blank(*p)) ++p;
    if (*p != 'x') return weft_fail_at(parser, p, "expected 'x' behind a dimension");
    ++p;
    if (out_dims->rank == WEFT_MAX_RANK) {
      return weft_fail_at(parser, start, "the tensor type has more than 16 dimensions");
    }
    out_dims->dims[out_dims->rank++] = size;
  }
  *cursor = p;
  return weft_ok_status();
}

// Element type, encoding and closing bracket by tokens: everything but the names of the dtypes.
static weft_status_t weft_parse_tensor_tail(weft_parser_t* parser, weft_dtype_t* out_dtype,
                                            const char** out_element, const char** out_encoding) {
  const weft_token_t token = parser->token;
  *out_dtype = WEFT_DTYPE_OPAQUE;
  if (token.kind == WEFT_TOKEN_IDENTIFIER) {
    const weft_dtype_t dtype = weft_dtype_from_name(token.start, token.length);
    if (dtype != WEFT_DTYPE_INVALID) {
      *out_dtype = dtype;
      WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    } else if (weft_token_starts_type(&token)) {
      WEFT_RETURN_IF_ERROR(weft_parse_opaque_text(parser, out_element));
    } else {
      return weft_parser_expected(parser, &token, "an element type such as f32");
    }
  } else if (token.kind == WEFT_TOKEN_BANG) {
    WEFT_RETURN_IF_ERROR(weft_parse_opaque_text(parser, out_element));
  } else {
    return weft_parser_expected(parser, &token, "an element type such as f32");
  }
  if (weft_token_is(&parser->token, ',')) {
    const char* begin = parser->token.start + 1;
    // The encoding ends where the tensor type's own bracket closes: scan from a made-up one.
    const char* end = begin;
    WEFT_RETURN_IF_ERROR(weft_parser_scan_to_close(parser, begin, '>', &end));
    const weft_text_span_t span = {.begin = begin, .end = end};
    WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "", span, "", out_encoding));
    while (**out_encoding == ' ') ++*out_encoding;
    WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, end));
  }
  return weft_parser_expect(parser, '>');
}

// tensor<*xf32>: kept as text.
static weft_status_t weft_parse_unranked(weft_parser_t* parser, const char* bracket,
                                         const weft_type_t** out_type) {
  const char* end = bracket;
  const char* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, bracket, &end));
  const weft_text_span_t span = {.begin = bracket, .end = end};
  WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "tensor", span, "", &text));
  WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, end));
  return weft_type_opaque(parser->graph, text, out_type);
}

static weft_status_t weft_parse_tensor(weft_parser_t* parser, const weft_type_t** out_type) {
  const weft_token_t name = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  if (!weft_token_is(&parser->token, '<')) {
    return weft_parser_expected(parser, &parser->token, "'<' after tensor");
  }
  const char* p = parser->token.start + 1;
  weft_dims_t dims;
  WEFT_RETURN_IF_ERROR(weft_parse_dims(parser, &p, &dims));
  if (*p == '*' && dims.rank == 0) {
    return weft_parse_unranked(parser, parser->token.start, out_type);
  }
  const char* word_end = p;
  while (weft_is_word_char(*word_end)) ++word_end;
  weft_dtype_t dtype = WEFT_DTYPE_INVALID;
  const char* element = NULL;
  const char* encoding = NULL;
  if (*word_end == '>') dtype = weft_dtype_from_name(p, (size_t)(word_end - p));
  if (dtype != WEFT_DTYPE_INVALID) {
    WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, word_end + 1));
  } else {
    WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, p));
    WEFT_RETURN_IF_ERROR(weft_parse_tensor_tail(parser, &dtype, &element, &encoding));
  }
  return weft_parser_locate(
      parser, &name,
      weft_type_tensor(parser->graph, dtype, dims.rank, dims.dims, element, encoding, out_type));
}

// ---- lists of types

// Types inside tuples and functions: what an alias stands for is counted, because each level could
// double the text of the one before.
static weft_status_t weft_parse_member_type(weft_parser_t* parser, weft_list_t* types) {
  const weft_token_t token = parser->token;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
  if (token.kind == WEFT_TOKEN_BANG) {
    WEFT_RETURN_IF_ERROR(
        weft_parser_charge_alias(parser, &token, strlen(weft_type_text(parser->graph, type))));
  }
  return weft_list_push(parser, types, sizeof(const weft_type_t*), &type);
}

static weft_status_t weft_parse_types_until(weft_parser_t* parser, char closing,
                                            weft_list_t* types) {
  bool more = !weft_token_is(&parser->token, closing);
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_member_type(parser, types));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  return weft_parser_expect(parser, closing);
}

weft_status_t weft_parse_type_list(weft_parser_t* parser, weft_list_t* types) {
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '('));
  return weft_parse_types_until(parser, ')', types);
}

weft_status_t weft_parse_result_types(weft_parser_t* parser, weft_list_t* types) {
  if (weft_token_is(&parser->token, '(')) return weft_parse_type_list(parser, types);
  return weft_parse_member_type(parser, types);
}

static weft_status_t weft_parse_tuple(weft_parser_t* parser, const weft_type_t** out_type) {
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '<'));
  weft_list_t elements = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_types_until(parser, '>', &elements));
  return weft_type_tuple(parser->graph, elements.data, elements.count, out_type);
}

static weft_status_t weft_parse_function_type(weft_parser_t* parser, const weft_type_t** out_type) {
  weft_list_t inputs = {0};
  weft_list_t results = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_type_list(parser, &inputs));
  WEFT_RETURN_IF_ERROR(weft_parser_expect_arrow(parser));
  WEFT_RETURN_IF_ERROR(weft_parse_result_types(parser, &results));
  return weft_type_function(parser->graph, inputs.data, inputs.count, results.data, results.count,
                            out_type);
}

// ---- the rest

static bool weft_token_text_is(const weft_token_t* token, const char* text) {
  return strlen(text) == token->length && memcmp(token->start, text, token->length) == 0;
}

// !alias, !stablehlo.token or a dialect's type kept as text.
static weft_status_t weft_parse_bang_type(weft_parser_t* parser, const weft_type_t** out_type) {
  const weft_token_t token = parser->token;
  const weft_name_entry_t* alias =
      weft_name_table_find(&parser->aliases, token.start, token.length);
  if (alias != NULL && alias->type != NULL) {
    *out_type = alias->type;
    return weft_parser_advance(parser);
  }
  if (weft_token_text_is(&token, "!stablehlo.token") || weft_token_text_is(&token, "!mhlo.token")) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    return weft_type_token(parser->graph, out_type);
  }
  if (memchr(token.start, '.', token.length) == NULL && token.start[token.length] != '<') {
    return weft_parser_fail(parser, &token, "the type alias '%.*s' is not defined",
                            (int)token.length, token.start);
  }
  const char* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_opaque_text(parser, &text));
  return weft_type_opaque(parser->graph, text, out_type);
}

static weft_status_t weft_parse_named_type(weft_parser_t* parser, const weft_type_t** out_type) {
  const weft_token_t token = parser->token;
  if (weft_token_is_word(&token, "tensor")) return weft_parse_tensor(parser, out_type);
  if (weft_token_is_word(&token, "tuple")) return weft_parse_tuple(parser, out_type);
  const weft_dtype_t dtype = weft_dtype_from_name(token.start, token.length);
  if (dtype != WEFT_DTYPE_INVALID) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    return weft_type_scalar(parser->graph, dtype, NULL, out_type);
  }
  if (!weft_token_starts_type(&token)) return weft_parser_expected(parser, &token, "a type");
  const char* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_opaque_text(parser, &text));
  if (weft_token_is_word(&token, "vector") || weft_token_is_word(&token, "memref")) {
    return weft_type_opaque(parser->graph, text, out_type);
  }
  return weft_type_scalar(parser->graph, WEFT_DTYPE_OPAQUE, text, out_type);
}

weft_status_t weft_parse_type(weft_parser_t* parser, const weft_type_t** out_type) {
  *out_type = NULL;
  const weft_token_t token = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parser_enter(parser, &token));
  if (token.kind == WEFT_TOKEN_IDENTIFIER) {
    WEFT_RETURN_IF_ERROR(weft_parse_named_type(parser, out_type));
  } else if (token.kind == WEFT_TOKEN_BANG) {
    WEFT_RETURN_IF_ERROR(weft_parse_bang_type(parser, out_type));
  } else if (weft_token_is(&token, '(')) {
    WEFT_RETURN_IF_ERROR(weft_parse_function_type(parser, out_type));
  } else {
    return weft_parser_expected(parser, &token, "a type");
  }
  weft_parser_leave(parser);
  return weft_ok_status();
}
