// Source text kept as text: balanced brackets, opaque attributes and types, quoted strings.
#include <string.h>

#include "graph/ir/parse_internal.h"

// Bytes that aliases may add to opaque texts and types, per byte of source text: more is an attempt
// to blow up memory (each alias doubling the one before).
#define WEFT_ALIAS_BYTES_BASE ((size_t)4 << 20)
#define WEFT_ALIAS_BYTES_FACTOR 16

static bool weft_is_name_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '$' || c == '.' || c == '-';
}

// Skips a string at |p|; NULL when it does not end on its line.
static const char* weft_skip_string(const char* p) {
  for (++p; *p != '"'; ++p) {
    if (*p == '\0' || *p == '\n') return NULL;
    if (*p == '\\' && p[1] != '\0' && p[1] != '\n') ++p;
  }
  return p + 1;
}

static const char* weft_skip_comment(const char* p) {
  while (*p != '\0' && *p != '\n') ++p;
  return p;
}

static char weft_closing_bracket(char c) {
  switch (c) {
    case '(':
      return ')';
    case '[':
      return ']';
    case '{':
      return '}';
    case '<':
      return '>';
    default:
      return '\0';
  }
}

// -> and <= and >= hold no brackets, except that => cannot occur.
static bool weft_is_operator(const char* p) {
  return (p[0] == '-' && p[1] == '>') || (p[0] == '<' && p[1] == '=') ||
         (p[0] == '>' && p[1] == '=');
}

// An open bracket of a balanced text.
typedef struct weft_open_bracket_s {
  char closing;
  const char* at;
} weft_open_bracket_t;

// Where |at| is; |at| lies behind the line on which the lexer stands.
static weft_location_t weft_location_of(const weft_parser_t* parser, const char* at) {
  weft_lexer_t lexer = parser->lexer;
  for (const char* p = lexer.cursor; p < at; ++p) {
    if (*p == '\n') {
      lexer.line++;
      lexer.line_start = p + 1;
    }
  }
  lexer.cursor = at;
  return weft_lexer_location(&lexer);
}

static weft_status_t weft_fail_balanced(const weft_parser_t* parser, const char* at,
                                        const char* what) {
  const weft_location_t location = weft_location_of(parser, at);
  const weft_token_t token = {.line = location.line, .column = location.column};
  return weft_parser_fail(parser, &token, "%s", what);
}

// |at| closes another bracket than the last one opened, or is the end of the text.
static weft_status_t weft_fail_unclosed(const weft_parser_t* parser,
                                        const weft_open_bracket_t* open, const char* at) {
  const weft_location_t location = weft_location_of(parser, open->at);
  const weft_token_t token = {.line = location.line, .column = location.column};
  if (*at == '\0') {
    return weft_parser_fail(parser, &token, "the bracket is never closed by '%c'", open->closing);
  }
  return weft_parser_fail(parser, &token, "the bracket needs '%c', but line %u closes it with '%c'",
                          open->closing, weft_location_of(parser, at).line, *at);
}

// Scans until the bracket that is open when |closing| holds one entry is closed; |*out_end| is the
// byte of that closing bracket.
static weft_status_t weft_scan_brackets(weft_parser_t* parser, const char* begin,
                                        weft_list_t* brackets, const char** out_end) {
  const char* p = begin;
  for (;;) {
    if (*p == '"') {
      const char* end = weft_skip_string(p);
      if (end == NULL) {
        return weft_fail_balanced(parser, p, "the string does not end on its line");
      }
      p = end;
      continue;
    }
    if (p[0] == '/' && p[1] == '/') {
      p = weft_skip_comment(p);
      continue;
    }
    if (weft_is_operator(p)) {
      p += 2;
      continue;
    }
    const weft_open_bracket_t bracket = {.closing = weft_closing_bracket(*p), .at = p};
    const weft_open_bracket_t* open =
        &((const weft_open_bracket_t*)brackets->data)[brackets->count - 1];
    if (bracket.closing != '\0') {
      if (brackets->count >= parser->max_nesting) {
        return weft_fail_balanced(parser, p, "the brackets are nested too deeply");
      }
      WEFT_RETURN_IF_ERROR(weft_list_push(parser, brackets, sizeof(bracket), &bracket));
    } else if (*p == ')' || *p == ']' || *p == '}' || *p == '>' || *p == '\0') {
      if (open->closing != *p) return weft_fail_unclosed(parser, open, p);
      if (--brackets->count == 0) break;
    }
    ++p;
  }
  *out_end = p;
  return weft_ok_status();
}

weft_status_t weft_parser_skip_balanced(weft_parser_t* parser, const char* begin,
                                        const char** out_end) {
  weft_list_t brackets = {0};
  const weft_open_bracket_t bracket = {.closing = weft_closing_bracket(*begin), .at = begin};
  WEFT_RETURN_IF_ERROR(weft_list_push(parser, &brackets, sizeof(bracket), &bracket));
  WEFT_RETURN_IF_ERROR(weft_scan_brackets(parser, begin + 1, &brackets, out_end));
  ++*out_end;
  return weft_ok_status();
}

weft_status_t weft_parser_scan_to_close(weft_parser_t* parser, const char* begin, char bracket,
                                        const char** out_end) {
  weft_list_t brackets = {0};
  const weft_open_bracket_t open = {.closing = bracket, .at = begin};
  WEFT_RETURN_IF_ERROR(weft_list_push(parser, &brackets, sizeof(open), &open));
  return weft_scan_brackets(parser, begin, &brackets, out_end);
}

static weft_status_t weft_push_bytes(weft_parser_t* parser, weft_list_t* bytes, const char* data,
                                     size_t size) {
  for (size_t i = 0; i < size; ++i) {
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, bytes, 1, &data[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_parser_charge_alias(weft_parser_t* parser, const weft_token_t* token,
                                       size_t bytes) {
  parser->alias_bytes += bytes;
  if (parser->alias_bytes > WEFT_ALIAS_BYTES_BASE + parser->text_size * WEFT_ALIAS_BYTES_FACTOR) {
    return weft_parser_fail(parser, token, "the aliases expand to more than %zu bytes",
                            WEFT_ALIAS_BYTES_BASE + parser->text_size * WEFT_ALIAS_BYTES_FACTOR);
  }
  return weft_ok_status();
}

// Copies the name at |*cursor| ('#x' or '!x'), or what it stands for.
static weft_status_t weft_copy_alias(weft_parser_t* parser, weft_list_t* bytes,
                                     const char** cursor) {
  const char* begin = *cursor;
  const char* end = begin + 1;
  while (weft_is_name_char(*end)) ++end;
  *cursor = end;
  const weft_name_entry_t* alias =
      weft_name_table_find(&parser->aliases, begin, (size_t)(end - begin));
  if (alias == NULL || (alias->type == NULL && alias->attr == NULL)) {
    return weft_push_bytes(parser, bytes, begin, (size_t)(end - begin));
  }
  const char* text = NULL;
  if (alias->type != NULL) {
    text = weft_type_text(parser->graph, alias->type);
  } else if (alias->attr->kind == WEFT_ATTR_OPAQUE) {
    text = alias->attr->as.text;
  }
  if (text == NULL) return weft_push_bytes(parser, bytes, begin, (size_t)(end - begin));
  WEFT_RETURN_IF_ERROR(weft_parser_charge_alias(parser, &parser->token, strlen(text)));
  return weft_push_bytes(parser, bytes, text, strlen(text));
}

static weft_status_t weft_copy_span(weft_parser_t* parser, weft_list_t* bytes,
                                    weft_text_span_t span) {
  bool space = false;
  const char* p = span.begin;
  while (p < span.end) {
    if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r') {
      space = true;
      ++p;
      continue;
    }
    if (p[0] == '/' && p[1] == '/') {
      space = true;
      p = weft_skip_comment(p);
      continue;
    }
    if (space) WEFT_RETURN_IF_ERROR(weft_push_bytes(parser, bytes, " ", 1));
    space = false;
    if (*p == '"') {
      const char* end = weft_skip_string(p);
      if (end == NULL || end > span.end) end = span.end;
      WEFT_RETURN_IF_ERROR(weft_push_bytes(parser, bytes, p, (size_t)(end - p)));
      p = end;
    } else if (*p == '#' || *p == '!') {
      WEFT_RETURN_IF_ERROR(weft_copy_alias(parser, bytes, &p));
    } else {
      WEFT_RETURN_IF_ERROR(weft_push_bytes(parser, bytes, p, 1));
      ++p;
    }
  }
  return weft_ok_status();
}

weft_status_t weft_parser_copy_text(weft_parser_t* parser, const char* prefix,
                                    weft_text_span_t span, const char* suffix,
                                    const char** out_text) {
  weft_list_t bytes = {0};
  WEFT_RETURN_IF_ERROR(weft_push_bytes(parser, &bytes, prefix, strlen(prefix)));
  WEFT_RETURN_IF_ERROR(weft_copy_span(parser, &bytes, span));
  WEFT_RETURN_IF_ERROR(weft_push_bytes(parser, &bytes, suffix, strlen(suffix)));
  return weft_graph_intern(parser->graph, bytes.data, bytes.count, out_text);
}

// ---- quoted text

static int weft_hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Decodes the escape at |*cursor| (behind the backslash); false when there is no such escape.
static bool weft_decode_escape(const char** cursor, char* out_byte) {
  const char* p = *cursor;
  *cursor = p + 1;
  switch (*p) {
    case '"':
    case '\\':
      *out_byte = *p;
      return true;
    case 'n':
      *out_byte = '\n';
      return true;
    case 't':
      *out_byte = '\t';
      return true;
    default:
      break;
  }
  const int high = weft_hex_value(p[0]);
  const int low = high < 0 ? -1 : weft_hex_value(p[1]);
  if (low < 0) return false;
  *cursor = p + 2;
  *out_byte = (char)(high * 16 + low);
  return true;
}

weft_status_t weft_parser_unquote(weft_parser_t* parser, const weft_token_t* token,
                                  const char** out_data, size_t* out_size) {
  const char* p = token->start + (token->kind == WEFT_TOKEN_SYMBOL ? 2 : 1);
  const char* end = token->start + token->length - 1;
  if (memchr(p, '\\', (size_t)(end - p)) == NULL) {
    *out_size = (size_t)(end - p);
    return weft_graph_intern(parser->graph, p, *out_size, out_data);
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&parser->scratch, token->length, &memory));
  char* decoded = memory;
  size_t size = 0;
  while (p < end) {
    if (*p != '\\') {
      decoded[size++] = *p++;
      continue;
    }
    ++p;
    if (!weft_decode_escape(&p, &decoded[size++])) {
      return weft_parser_fail(parser, token, "the string holds an unknown escape '\\%c'", p[-1]);
    }
  }
  *out_size = size;
  return weft_graph_intern(parser->graph, decoded, size, out_data);
}

weft_status_t weft_parser_symbol_name(weft_parser_t* parser, const weft_token_t* token,
                                      const char** out_name) {
  if (token->start[1] != '"') {
    return weft_graph_intern(parser->graph, token->start + 1, token->length - 1, out_name);
  }
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_parser_unquote(parser, token, out_name, &size));
  if (memchr(*out_name, '\0', size) != NULL) {
    return weft_parser_fail(parser, token, "a symbol name must not hold a NUL");
  }
  return weft_ok_status();
}
