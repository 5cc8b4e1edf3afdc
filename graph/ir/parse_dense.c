// Constants: dense<...>, dense_resource<...>, array<...>.
//
// The type stands behind the literal, so the literal is passed over first and read when its type is
// known, by a loop of its own: large constants are most of the bytes of some files.
#include <stdio.h>
#include <string.h>

#include "graph/ir/parse_internal.h"

typedef struct weft_dense_reader_s {
  weft_parser_t* parser;
  weft_lexer_t start;  // at the literal's first byte, to find positions for messages
  const char* p;
  const char* end;  // the closing bracket
  const weft_type_t* type;
  weft_dtype_t dtype;
  size_t element_size_bytes;
  char* data;
  size_t count;
  size_t capacity;
} weft_dense_reader_t;

static weft_status_t weft_dense_fail(const weft_dense_reader_t* reader, const char* at,
                                     const char* format, ...) WEFT_PRINTF(3, 4);

static weft_status_t weft_dense_fail(const weft_dense_reader_t* reader, const char* at,
                                     const char* format, ...) {
  weft_lexer_t lexer = reader->start;
  for (const char* p = lexer.cursor; p < at; ++p) {
    if (*p == '\n') {
      lexer.line++;
      lexer.line_start = p + 1;
    }
  }
  const weft_token_t token = {.line = lexer.line, .column = (uint32_t)(at - lexer.line_start) + 1};
  const char* message = NULL;
  char buffer[320];
  va_list arguments;
  va_start(arguments, format);
  (void)vsnprintf(buffer, sizeof(buffer), format, arguments);
  va_end(arguments);
  message = buffer;
  return weft_parser_fail(reader->parser, &token, "%s", message);
}

static const char* weft_dense_type_text(const weft_dense_reader_t* reader) {
  return reader->type != NULL ? weft_type_text(reader->parser->graph, reader->type)
                              : weft_dtype_name(reader->dtype);
}

static void weft_dense_skip_space(weft_dense_reader_t* reader) {
  const char* p = reader->p;
  for (;;) {
    if (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r') {
      ++p;
    } else if (p[0] == '/' && p[1] == '/') {
      while (p < reader->end && *p != '\n') ++p;
    } else {
      break;
    }
  }
  reader->p = p < reader->end ? p : reader->end;
}

static bool weft_is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool weft_starts_with(const char* p, const char* word) {
  return strncmp(p, word, strlen(word)) == 0;
}

// ---- elements

static weft_status_t weft_dense_read_float(weft_dense_reader_t* reader, bool negative,
                                           void* out_element) {
  const char* begin = reader->p;
  const int width = weft_dtype_bit_width(reader->dtype);
  if (begin[0] == '0' && begin[1] == 'x') {
    uint64_t bits = 0;
    const bool fits = weft_lexer_read_u64(&reader->p, &bits);
    if (negative) return weft_dense_fail(reader, begin, "a bit pattern has no sign");
    if (!fits || (width < 64 && bits >> width != 0)) {
      return weft_dense_fail(reader, begin, "the bit pattern is wider than the elements of %s",
                             weft_dense_type_text(reader));
    }
    weft_store_bits(reader->dtype, bits, out_element);
    return weft_ok_status();
  }
  const char* point = begin;
  while (weft_is_digit(*point)) ++point;
  if (*point != '.') {
    return weft_dense_fail(reader, begin,
                           "a decimal integer is no element of %s: write a decimal point",
                           weft_dense_type_text(reader));
  }
  const double value = weft_parse_decimal(&reader->p);
  weft_store_float(reader->dtype, negative ? -value : value, out_element);
  return weft_ok_status();
}

static weft_status_t weft_dense_read_integer(weft_dense_reader_t* reader, bool negative,
                                             void* out_element) {
  const char* begin = reader->p;
  uint64_t magnitude = 0;
  const bool fits = weft_lexer_read_u64(&reader->p, &magnitude);
  if (*reader->p == '.') {
    return weft_dense_fail(reader, begin, "a floating-point number is no element of %s",
                           weft_dense_type_text(reader));
  }
  if (!fits || !weft_integer_fits(reader->dtype, negative, magnitude)) {
    const int length = reader->p - begin > 40 ? 40 : (int)(reader->p - begin);
    return weft_dense_fail(reader, begin, "%s%.*s is out of range for the elements of %s",
                           negative ? "-" : "", length, begin, weft_dense_type_text(reader));
  }
  uint64_t bits = negative ? 0 - magnitude : magnitude;
  if (reader->dtype == WEFT_DTYPE_I1) bits = magnitude != 0;
  weft_store_bits(reader->dtype, bits, out_element);
  return weft_ok_status();
}

// Appends one element.
static weft_status_t weft_dense_read_element(weft_dense_reader_t* reader) {
  const char* begin = reader->p;
  if (reader->count == reader->capacity) {
    return weft_dense_fail(reader, begin, "the literal has more elements than %s",
                           weft_dense_type_text(reader));
  }
  char* element = reader->data + reader->count * reader->element_size_bytes;
  reader->count++;
  const bool is_true = weft_starts_with(begin, "true");
  if (is_true || weft_starts_with(begin, "false")) {
    if (reader->dtype != WEFT_DTYPE_I1) {
      return weft_dense_fail(reader, begin, "true and false are no elements of %s",
                             weft_dense_type_text(reader));
    }
    reader->p += is_true ? 4 : 5;
    *element = is_true ? 1 : 0;
    return weft_ok_status();
  }
  const bool negative = *begin == '-';
  if (negative) reader->p++;
  if (!weft_is_digit(*reader->p)) {
    return weft_dense_fail(reader, begin, "expected an element of %s",
                           weft_dense_type_text(reader));
  }
  return weft_dtype_is_float(reader->dtype) ? weft_dense_read_float(reader, negative, element)
                                            : weft_dense_read_integer(reader, negative, element);
}

// Elements or, above the last dimension, lists, up to the closing bracket.
static weft_status_t weft_dense_read_list(weft_dense_reader_t* reader, int32_t depth) {
  const char* begin = reader->p;
  const int64_t expected = reader->type->dims[depth];
  const bool innermost = depth + 1 == reader->type->rank;
  int64_t count = 0;
  reader->p++;
  weft_dense_skip_space(reader);
  while (*reader->p != ']') {
    if (innermost) {
      WEFT_RETURN_IF_ERROR(weft_dense_read_element(reader));
    } else if (*reader->p == '[') {
      WEFT_RETURN_IF_ERROR(weft_dense_read_list(reader, depth + 1));
    } else {
      return weft_dense_fail(reader, reader->p,
                             "expected '[' : the literal is nested less deeply "
                             "than the rank of %s",
                             weft_dense_type_text(reader));
    }
    ++count;
    weft_dense_skip_space(reader);
    if (*reader->p == ',') {
      reader->p++;
      weft_dense_skip_space(reader);
    } else if (*reader->p != ']') {
      return weft_dense_fail(reader, reader->p, "expected ',' or ']' in the literal");
    }
  }
  reader->p++;
  if (count == expected) return weft_ok_status();
  return weft_dense_fail(
      reader, begin, "the list has %lld entries, but dimension %d of %s has %lld", (long long)count,
      depth, weft_dense_type_text(reader), (long long)expected);
}

// ---- raw bytes

static int weft_hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Decodes the digits of "0x..." at |begin| up to |end| into scratch memory.
static weft_status_t weft_dense_decode_hex(const weft_dense_reader_t* reader, const char* begin,
                                           const char* end, char** out_bytes, size_t* out_size) {
  if (end - begin < 2 || begin[0] != '0' || begin[1] != 'x' || (end - begin) % 2 != 0) {
    return weft_dense_fail(reader, begin, "expected \"0x\" and pairs of hexadecimal digits");
  }
  const size_t size = (size_t)(end - begin) / 2 - 1;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&reader->parser->scratch, size, &memory));
  char* bytes = memory;
  for (size_t i = 0; i < size; ++i) {
    const char* pair = begin + 2 + 2 * i;
    const int high = weft_hex_value(pair[0]);
    const int low = weft_hex_value(pair[1]);
    if (high < 0 || low < 0) {
      return weft_dense_fail(reader, pair, "expected hexadecimal digits in the raw data");
    }
    bytes[i] = (char)(high * 16 + low);
  }
  *out_bytes = bytes;
  *out_size = size;
  return weft_ok_status();
}

// Booleans come bit-packed (lowest bit first) or, from newer writers, one byte each.
static weft_status_t weft_dense_unpack_booleans(weft_dense_reader_t* reader, const char* bytes,
                                                size_t size) {
  const size_t count = (size_t)reader->type->element_count;
  const bool packed = size == (count + 7) / 8 && count > 1;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&reader->parser->scratch, count, &memory));
  reader->data = memory;
  for (size_t i = 0; i < count; ++i) {
    const unsigned byte = (unsigned char)bytes[packed ? i / 8 : i];
    reader->data[i] = (char)(packed ? byte >> (i % 8) & 1 : byte != 0);
  }
  reader->count = count;
  return weft_ok_status();
}

static weft_status_t weft_dense_fail_size(const weft_dense_reader_t* reader, const char* at,
                                          size_t size, size_t expected) {
  return weft_dense_fail(reader, at, "the raw data has %zu bytes, but %s takes %zu", size,
                         weft_dense_type_text(reader), expected);
}

// Takes |bytes| as all elements, or as one that stands for all.
static weft_status_t weft_dense_take_bytes(weft_dense_reader_t* reader, const char* at, char* bytes,
                                           size_t size) {
  const size_t expected = weft_type_size_bytes(reader->type);
  const size_t count = (size_t)reader->type->element_count;
  if (reader->dtype == WEFT_DTYPE_I1 && size != 0) {
    if (size == 1 && count > 8) {
      bytes[0] = bytes[0] != 0;
      reader->data = bytes;
      reader->count = 1;
      return weft_ok_status();
    }
    if (size != (count + 7) / 8 && size != count) {
      return weft_dense_fail_size(reader, at, size, expected);
    }
    return weft_dense_unpack_booleans(reader, bytes, size);
  }
  const bool splat = size == reader->element_size_bytes && count > 0;
  if (!splat && size != expected) return weft_dense_fail_size(reader, at, size, expected);
  reader->data = bytes;
  reader->count = splat ? 1 : count;
  return weft_ok_status();
}

static weft_status_t weft_dense_read_raw(weft_dense_reader_t* reader) {
  const char* begin = reader->p + 1;
  const char* close = memchr(begin, '"', (size_t)(reader->end - begin));
  if (close == NULL) return weft_dense_fail(reader, reader->p, "the raw data does not end");
  char* bytes = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_dense_decode_hex(reader, begin, close, &bytes, &size));
  reader->p = close + 1;
  return weft_dense_take_bytes(reader, begin, bytes, size);
}

// ---- dense<...>

static weft_status_t weft_dense_reserve(weft_dense_reader_t* reader) {
  // An element takes a byte and a separator, so that the text bounds their number, whatever a
  // hostile type says.
  size_t most = (size_t)(reader->end - reader->p) / 2 + 1;
  if (reader->type != NULL && (uint64_t)reader->type->element_count < most) {
    most = (size_t)reader->type->element_count;
    if (most == 0) most = reader->type->rank == 0 ? 1 : 0;
  }
  reader->capacity = most;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->parser->scratch, most,
                                                 reader->element_size_bytes, &memory));
  reader->data = memory;
  return weft_ok_status();
}

static weft_status_t weft_dense_read_literal(weft_dense_reader_t* reader) {
  const weft_type_t* type = reader->type;
  weft_dense_skip_space(reader);
  if (reader->p == reader->end) {
    if (type->element_count == 0) return weft_ok_status();
    return weft_dense_fail(reader, reader->p, "the literal is empty, but %s has %lld elements",
                           weft_dense_type_text(reader), (long long)type->element_count);
  }
  if (*reader->p == '"') {
    WEFT_RETURN_IF_ERROR(weft_dense_read_raw(reader));
  } else {
    WEFT_RETURN_IF_ERROR(weft_dense_reserve(reader));
    if (*reader->p == '[') {
      if (type->rank == 0) {
        return weft_dense_fail(reader, reader->p, "a list is no literal of %s",
                               weft_dense_type_text(reader));
      }
      WEFT_RETURN_IF_ERROR(weft_dense_read_list(reader, 0));
    } else {
      if (reader->capacity == 0) reader->capacity = 1;
      void* memory = NULL;
      WEFT_RETURN_IF_ERROR(weft_arena_allocate(&reader->parser->scratch, 8, &memory));
      reader->data = memory;
      WEFT_RETURN_IF_ERROR(weft_dense_read_element(reader));
    }
  }
  weft_dense_skip_space(reader);
  if (reader->p == reader->end) return weft_ok_status();
  return weft_dense_fail(reader, reader->p, "expected the literal to end here");
}

static weft_status_t weft_dense_finish(const weft_dense_reader_t* reader,
                                       const weft_attr_t** out_attr) {
  const weft_type_t* type = reader->type;
  const bool splat = reader->count == 1 && type->element_count != 0;
  return weft_attr_dense(reader->parser->graph, type, reader->data, splat, out_attr);
}

// A literal whose elements weft cannot hold: its text.
static weft_status_t weft_dense_keep_text(weft_parser_t* parser, weft_text_span_t span,
                                          const weft_type_t* type, const weft_attr_t** out_attr) {
  const char* text = NULL;
  if (type->kind == WEFT_TYPE_TENSOR) {
    WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "", span, "", &text));
    return weft_attr_dense_text(parser->graph, type, text, out_attr);
  }
  WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "dense<", span, "> : ", &text));
  WEFT_RETURN_IF_ERROR(weft_arena_format(&parser->scratch, &text, "%s%s", text,
                                         weft_type_text(parser->graph, type)));
  return weft_attr_opaque(parser->graph, text, out_attr);
}

static weft_status_t weft_parse_dense_type(weft_parser_t* parser, const weft_type_t** out_type) {
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ':'));
  const weft_token_t token = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, out_type));
  const bool is_tensor = (*out_type)->kind == WEFT_TYPE_TENSOR;
  if (is_tensor && (*out_type)->element_count < 0) {
    return weft_parser_fail(parser, &token, "a literal needs a type without '?', not %s",
                            weft_type_text(parser->graph, *out_type));
  }
  if (is_tensor || (*out_type)->kind == WEFT_TYPE_OPAQUE) return weft_ok_status();
  return weft_parser_expected(parser, &token, "the tensor type of the literal");
}

static void weft_dense_begin(weft_dense_reader_t* reader, weft_parser_t* parser,
                             const weft_lexer_t* start, const char* end) {
  *reader =
      (weft_dense_reader_t){.parser = parser, .start = *start, .p = start->cursor, .end = end};
}

static void weft_dense_set_type(weft_dense_reader_t* reader, const weft_type_t* type) {
  reader->type = type;
  reader->dtype = type->dtype;
  reader->element_size_bytes = weft_dtype_size_bytes(type->dtype);
}

weft_status_t weft_parse_dense(weft_parser_t* parser, const weft_attr_t** out_attr) {
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  if (!weft_token_is(&parser->token, '<')) {
    return weft_parser_expected(parser, &parser->token, "'<' after dense");
  }
  const weft_lexer_t start = parser->lexer;
  const char* end = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_scan_to_close(parser, start.cursor, '>', &end));
  weft_dense_reader_t reader;
  weft_dense_begin(&reader, parser, &start, end);
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, end + 1));
  WEFT_RETURN_IF_ERROR(weft_parse_dense_type(parser, &type));
  const weft_text_span_t span = {.begin = start.cursor, .end = end};
  if (type->kind != WEFT_TYPE_TENSOR || type->dtype == WEFT_DTYPE_OPAQUE) {
    return weft_dense_keep_text(parser, span, type, out_attr);
  }
  weft_dense_set_type(&reader, type);
  WEFT_RETURN_IF_ERROR(weft_dense_read_literal(&reader));
  return weft_dense_finish(&reader, out_attr);
}

// ---- dense_resource<...>

// Collects "key: string" entries of {-# dialect_resources: { builtin: { ... } } #-} from |lexer|,
// which stands behind "{-#".
static weft_status_t weft_collect_resources(weft_parser_t* parser, weft_lexer_t lexer) {
  weft_token_t key = {.kind = WEFT_TOKEN_END};
  int level = 0;
  for (;;) {
    const weft_token_t token = weft_lexer_next(&lexer);
    const weft_token_kind_t kind = token.kind;
    if (kind == WEFT_TOKEN_END || kind == WEFT_TOKEN_ERROR || kind == WEFT_TOKEN_HASH) break;
    const bool is_value = key.kind != WEFT_TOKEN_END && kind == WEFT_TOKEN_STRING;
    if (is_value && level == 2) {
      const bool quoted = key.kind == WEFT_TOKEN_STRING;
      const weft_name_entry_t entry = {.name = key.start + (quoted ? 1 : 0),
                                       .name_length = key.length - (quoted ? 2 : 0),
                                       .text = token.start,
                                       .count = token.length};
      WEFT_RETURN_IF_ERROR(weft_name_table_add(parser, &parser->resources, &entry));
    }
    if (weft_token_is(&token, '{')) level++;
    if (weft_token_is(&token, '}')) level--;
    if (is_value || token.punctuation != 0) {
      // A key waits for its value behind the colon only.
      if (!weft_token_is(&token, ':')) key.kind = WEFT_TOKEN_END;
    } else {
      key = token;
    }
  }
  return weft_ok_status();
}

// The metadata stands at the end of the text: its start is the last "{-#".
static weft_status_t weft_read_resources(weft_parser_t* parser) {
  if (parser->resources_read) return weft_ok_status();
  parser->resources_read = true;
  for (const char* p = parser->text + parser->text_size; p-- > parser->text;) {
    if (p[0] == '{' && p[1] == '-' && p[2] == '#') {
      return weft_collect_resources(parser, weft_lexer_begin(p + 3, 1));
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_dense_read_resource(weft_parser_t* parser, const weft_token_t* key,
                                              const weft_type_t* type,
                                              const weft_attr_t** out_attr) {
  WEFT_RETURN_IF_ERROR(weft_read_resources(parser));
  const bool quoted = key->kind == WEFT_TOKEN_STRING;
  const weft_name_entry_t* entry = weft_name_table_find(
      &parser->resources, key->start + (quoted ? 1 : 0), key->length - (quoted ? 2 : 0));
  if (entry == NULL) {
    return weft_parser_fail(
        parser, key, "the resource '%.*s' is not defined in the {-# ... #-} part of the file",
        (int)key->length, key->start);
  }
  weft_dense_reader_t reader;
  const weft_lexer_t start = {
      .cursor = key->start, .line = key->line, .line_start = key->start - (key->column - 1)};
  weft_dense_begin(&reader, parser, &start, key->start);
  weft_dense_set_type(&reader, type);
  char* bytes = NULL;
  size_t size = 0;
  // Messages point at the use: it is what names the type.
  WEFT_RETURN_IF_ERROR(weft_dense_decode_hex(&reader, entry->text + 1,
                                             entry->text + entry->count - 1, &bytes, &size));
  if (size < 4) return weft_dense_fail(&reader, key->start, "the resource has no alignment prefix");
  WEFT_RETURN_IF_ERROR(weft_dense_take_bytes(&reader, key->start, bytes + 4, size - 4));
  return weft_dense_finish(&reader, out_attr);
}

weft_status_t weft_parse_dense_resource(weft_parser_t* parser, const weft_attr_t** out_attr) {
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '<'));
  const weft_token_t key = parser->token;
  if (key.kind != WEFT_TOKEN_IDENTIFIER && key.kind != WEFT_TOKEN_STRING) {
    return weft_parser_expected(parser, &key, "the name of a resource");
  }
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '>'));
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_dense_type(parser, &type));
  if (type->kind != WEFT_TYPE_TENSOR || type->dtype == WEFT_DTYPE_OPAQUE) {
    const char* text = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_format(&parser->scratch, &text, "dense_resource<%.*s> : %s",
                                           (int)key.length, key.start,
                                           weft_type_text(parser->graph, type)));
    return weft_attr_opaque(parser->graph, text, out_attr);
  }
  return weft_dense_read_resource(parser, &key, type, out_attr);
}

// ---- array<...>

static weft_status_t weft_dense_read_array(weft_dense_reader_t* reader) {
  WEFT_RETURN_IF_ERROR(weft_dense_reserve(reader));
  weft_dense_skip_space(reader);
  while (reader->p < reader->end) {
    WEFT_RETURN_IF_ERROR(weft_dense_read_element(reader));
    weft_dense_skip_space(reader);
    if (reader->p == reader->end) break;
    if (*reader->p != ',') {
      return weft_dense_fail(reader, reader->p, "expected ',' or '>' in the array");
    }
    reader->p++;
    weft_dense_skip_space(reader);
    if (reader->p == reader->end) {
      return weft_dense_fail(reader, reader->p, "expected an element after ','");
    }
  }
  return weft_ok_status();
}

static bool weft_is_array_dtype(weft_dtype_t dtype) {
  return dtype == WEFT_DTYPE_I1 || weft_dtype_is_signed(dtype) || dtype == WEFT_DTYPE_F32 ||
         dtype == WEFT_DTYPE_F64;
}

weft_status_t weft_parse_dense_array(weft_parser_t* parser, const weft_attr_t** out_attr) {
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '<'));
  const weft_token_t element = parser->token;
  const weft_dtype_t dtype = element.kind == WEFT_TOKEN_IDENTIFIER
                                 ? weft_dtype_from_name(element.start, element.length)
                                 : WEFT_DTYPE_INVALID;
  if (!weft_is_array_dtype(dtype)) {
    return weft_parser_expected(parser, &element,
                                "the element type of the array: i1, i8, i16, i32, i64, f32 or f64");
  }
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  weft_dense_reader_t reader = {.parser = parser};
  if (weft_token_is(&parser->token, ':')) {
    const weft_lexer_t start = parser->lexer;
    const char* end = NULL;
    WEFT_RETURN_IF_ERROR(weft_parser_scan_to_close(parser, start.cursor, '>', &end));
    weft_dense_begin(&reader, parser, &start, end);
    reader.dtype = dtype;
    reader.element_size_bytes = weft_dtype_size_bytes(dtype);
    WEFT_RETURN_IF_ERROR(weft_dense_read_array(&reader));
    WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, end));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '>'));
  return weft_attr_dense_array(parser->graph, dtype, reader.data, (uint32_t)reader.count, out_attr);
}
