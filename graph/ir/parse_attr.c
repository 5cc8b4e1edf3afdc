// Attributes of MLIR's builtin kinds, and dictionaries of them.
#include <stdlib.h>
#include <string.h>

#include "graph/ir/parse_internal.h"
#include "runtime/base/float_convert.h"

// Lists of names longer than this are checked for duplicates by sorting.
#define WEFT_SHORT_DICT 16

// ---- numbers

static bool weft_type_is_float(const weft_type_t* type) {
  if (type->kind != WEFT_TYPE_SCALAR) return false;
  if (type->dtype != WEFT_DTYPE_OPAQUE) return weft_dtype_is_float(type->dtype);
  return type->text[0] == 'f' || type->text[0] == 't';
}

// The optional ": type" behind a number; |default_dtype| where none is written, as in MLIR.
static weft_status_t weft_parse_number_type(weft_parser_t* parser, weft_dtype_t default_dtype,
                                            const weft_type_t** out_type) {
  bool typed = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ':', &typed));
  if (!typed) return weft_type_scalar(parser->graph, default_dtype, NULL, out_type);
  const weft_token_t token = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, out_type));
  if ((*out_type)->kind != WEFT_TYPE_SCALAR) {
    return weft_parser_expected(parser, &token, "the scalar type of a number");
  }
  return weft_ok_status();
}

static double weft_float_from_bits(weft_dtype_t dtype, uint64_t bits) {
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      return (double)weft_bf16_to_f32((uint16_t)bits);
    case WEFT_DTYPE_F16:
      return (double)weft_f16_to_f32((uint16_t)bits);
    case WEFT_DTYPE_F32:
      return (double)weft_f32_from_bits((uint32_t)bits);
    default:
      return weft_f64_from_bits(bits);
  }
}

// Rounds |value| to what |dtype| holds.
static double weft_round_float(weft_dtype_t dtype, double value) {
  uint64_t bits = 0;
  if (dtype == WEFT_DTYPE_OPAQUE) return value;
  weft_store_float(dtype, value, &bits);
  return weft_float_from_bits(dtype, bits);
}

static weft_status_t weft_parse_hex_float(weft_parser_t* parser, const weft_token_t* number,
                                          const weft_type_t* type, bool negative,
                                          const weft_attr_t** out_attr) {
  uint64_t bits = 0;
  const bool fits = weft_token_to_u64(number, &bits);
  const int width = weft_dtype_bit_width(type->dtype);
  if (number->length < 2 || number->start[1] != 'x' || negative) {
    return weft_parser_fail(parser, number,
                            "a decimal integer is no value of type %s: write a decimal point",
                            weft_type_text(parser->graph, type));
  }
  if (width == 0) {
    return weft_parser_fail(parser, number, "the bits of a %s are not supported in an attribute",
                            weft_type_text(parser->graph, type));
  }
  if (!fits || (width < 64 && bits >> width != 0)) {
    return weft_parser_fail(parser, number, "the bit pattern is wider than %s",
                            weft_type_text(parser->graph, type));
  }
  return weft_attr_float(parser->graph, type, weft_float_from_bits(type->dtype, bits), out_attr);
}

static weft_status_t weft_parse_integer_attr(weft_parser_t* parser, bool negative,
                                             const weft_attr_t** out_attr) {
  const weft_token_t number = parser->token;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parse_number_type(parser, WEFT_DTYPE_I64, &type));
  if (weft_type_is_float(type)) {
    return weft_parse_hex_float(parser, &number, type, negative, out_attr);
  }
  uint64_t magnitude = 0;
  const bool fits = weft_token_to_u64(&number, &magnitude);
  const weft_dtype_t dtype = type->dtype == WEFT_DTYPE_OPAQUE ? WEFT_DTYPE_I64 : type->dtype;
  if (!fits || !weft_integer_fits(dtype, negative, magnitude)) {
    return weft_parser_fail(parser, &number, "%s%.*s is out of range for type %s",
                            negative ? "-" : "", number.length > 40 ? 40 : (int)number.length,
                            number.start, weft_type_text(parser->graph, type));
  }
  if (dtype == WEFT_DTYPE_I1) return weft_attr_bool(parser->graph, magnitude != 0, out_attr);
  // Signless types hold two's complement bits: 255 : i8 is the value -1.
  uint64_t bits = negative ? 0 - magnitude : magnitude;
  const int width = weft_dtype_bit_width(dtype);
  if (weft_dtype_is_signed(dtype) && width < 64 && (bits >> (width - 1) & 1) != 0) {
    bits |= UINT64_MAX << width;
  }
  return weft_attr_integer(parser->graph, type, (int64_t)bits, out_attr);
}

static weft_status_t weft_parse_float_attr(weft_parser_t* parser, bool negative,
                                           const weft_attr_t** out_attr) {
  const weft_token_t number = parser->token;
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  WEFT_RETURN_IF_ERROR(weft_parse_number_type(parser, WEFT_DTYPE_F64, &type));
  if (!weft_type_is_float(type)) {
    return weft_parser_fail(parser, &number, "a floating-point number is no value of type %s",
                            weft_type_text(parser->graph, type));
  }
  const char* cursor = number.start;
  const double value = weft_parse_decimal(&cursor);
  return weft_attr_float(parser->graph, type,
                         weft_round_float(type->dtype, negative ? -value : value), out_attr);
}

static weft_status_t weft_parse_number_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  bool negative = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, '-', &negative));
  if (parser->token.kind == WEFT_TOKEN_INTEGER) {
    return weft_parse_integer_attr(parser, negative, out_attr);
  }
  if (parser->token.kind == WEFT_TOKEN_FLOAT) {
    return weft_parse_float_attr(parser, negative, out_attr);
  }
  return weft_parser_expected(parser, &parser->token, "a number after '-'");
}

weft_status_t weft_parse_signed_i64(weft_parser_t* parser, int64_t* out_value) {
  bool negative = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, '-', &negative));
  const weft_token_t number = parser->token;
  if (number.kind != WEFT_TOKEN_INTEGER) {
    return weft_parser_expected(parser, &number, "an integer");
  }
  uint64_t magnitude = 0;
  const bool fits = weft_token_to_u64(&number, &magnitude);
  if (!fits || magnitude > (uint64_t)INT64_MAX + (negative ? 1 : 0)) {
    return weft_parser_fail(parser, &number, "the integer does not fit 64 bits");
  }
  *out_value = (int64_t)(negative ? 0 - magnitude : magnitude);
  return weft_parser_advance(parser);
}

weft_status_t weft_parse_i64_list(weft_parser_t* parser, const weft_attr_t** out_attr) {
  weft_list_t values = {0};
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
  bool more = !weft_token_is(&parser->token, ']');
  while (more) {
    int64_t value = 0;
    WEFT_RETURN_IF_ERROR(weft_parse_signed_i64(parser, &value));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &values, sizeof(value), &value));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
  return weft_attr_i64_array(parser->graph, values.data, values.count, out_attr);
}

// ---- strings, symbols, lists

static weft_status_t weft_parse_string_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  const weft_token_t string = parser->token;
  const char* data = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  if (weft_token_is(&parser->token, ':')) {
    // A string with a type of its own belongs to a dialect: kept as written.
    const weft_type_t* type = NULL;
    const char* text = NULL;
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
    const weft_text_span_t span = {.begin = string.start, .end = string.start + string.length};
    WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "", span, " : ", &text));
    WEFT_RETURN_IF_ERROR(weft_arena_format(&parser->scratch, &text, "%s%s", text,
                                           weft_type_text(parser->graph, type)));
    return weft_attr_opaque(parser->graph, text, out_attr);
  }
  WEFT_RETURN_IF_ERROR(weft_parser_unquote(parser, &string, &data, &size));
  return weft_attr_string(parser->graph, data, size, out_attr);
}

// @f or @outer::@inner, joined as written.
static weft_status_t weft_parse_symbol_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  const char* name = NULL;
  WEFT_RETURN_IF_ERROR(weft_parser_symbol_name(parser, &parser->token, &name));
  WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  while (weft_token_is(&parser->token, ':') && *parser->lexer.cursor == ':') {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    if (parser->token.kind != WEFT_TOKEN_SYMBOL) {
      return weft_parser_expected(parser, &parser->token, "a symbol after '::'");
    }
    const char* inner = NULL;
    WEFT_RETURN_IF_ERROR(weft_parser_symbol_name(parser, &parser->token, &inner));
    WEFT_RETURN_IF_ERROR(weft_arena_format(&parser->scratch, &name, "%s::@%s", name, inner));
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  }
  return weft_attr_symbol(parser->graph, name, out_attr);
}

static weft_status_t weft_parse_array_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  weft_list_t elements = {0};
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '['));
  bool more = !weft_token_is(&parser->token, ']');
  while (more) {
    const weft_attr_t* element = NULL;
    WEFT_RETURN_IF_ERROR(weft_parse_attr(parser, &element));
    WEFT_RETURN_IF_ERROR(weft_list_push(parser, &elements, sizeof(element), &element));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, ']'));
  return weft_attr_array(parser->graph, elements.data, elements.count, out_attr);
}

// ---- dictionaries

weft_status_t weft_parse_word(weft_parser_t* parser, const char* what, const char** out_word) {
  const weft_token_t token = parser->token;
  if (token.kind != WEFT_TOKEN_IDENTIFIER) return weft_parser_expected(parser, &token, what);
  WEFT_RETURN_IF_ERROR(weft_graph_intern(parser->graph, token.start, token.length, out_word));
  return weft_parser_advance(parser);
}

weft_status_t weft_attrs_push(weft_parser_t* parser, weft_list_t* attrs, const char* name,
                              const weft_attr_t* value) {
  const weft_named_attr_t entry = {.name = name, .value = value};
  return weft_list_push(parser, attrs, sizeof(entry), &entry);
}

static int weft_compare_names(const void* a, const void* b) {
  const char* const* left = a;
  const char* const* right = b;
  return strcmp(*left, *right);
}

static weft_status_t weft_fail_duplicate(weft_parser_t* parser, const weft_token_t* at,
                                         const char* name) {
  return weft_parser_fail(parser, at, "the attribute '%s' is given twice", name);
}

static weft_status_t weft_check_unique_names(weft_parser_t* parser, const weft_list_t* attrs,
                                             uint32_t first, const weft_token_t* at) {
  const weft_named_attr_t* entries = attrs->data;
  if (attrs->count <= WEFT_SHORT_DICT) {
    for (uint32_t i = first; i < attrs->count; ++i) {
      for (uint32_t j = 0; j < i; ++j) {
        if (strcmp(entries[i].name, entries[j].name) == 0) {
          return weft_fail_duplicate(parser, at, entries[i].name);
        }
      }
    }
    return weft_ok_status();
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&parser->scratch, attrs->count, sizeof(char*), &memory));
  const char** names = memory;
  for (uint32_t i = 0; i < attrs->count; ++i) names[i] = entries[i].name;
  qsort(names, attrs->count, sizeof(char*), weft_compare_names);
  for (uint32_t i = 1; i < attrs->count; ++i) {
    if (strcmp(names[i], names[i - 1]) == 0) return weft_fail_duplicate(parser, at, names[i]);
  }
  return weft_ok_status();
}

// name, name = value or "name" = value.
static weft_status_t weft_parse_attr_entry(weft_parser_t* parser, weft_list_t* attrs) {
  const char* name = NULL;
  const weft_attr_t* value = NULL;
  if (parser->token.kind == WEFT_TOKEN_STRING) {
    const weft_token_t token = parser->token;
    size_t size = 0;
    WEFT_RETURN_IF_ERROR(weft_parser_unquote(parser, &token, &name, &size));
    if (size == 0 || memchr(name, '\0', size) != NULL) {
      return weft_parser_fail(parser, &token, "the name of an attribute is empty or holds a NUL");
    }
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
  } else {
    WEFT_RETURN_IF_ERROR(weft_parse_word(parser, "the name of an attribute", &name));
  }
  bool has_value = false;
  WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, '=', &has_value));
  WEFT_RETURN_IF_ERROR(has_value ? weft_parse_attr(parser, &value)
                                 : weft_attr_unit(parser->graph, &value));
  return weft_attrs_push(parser, attrs, name, value);
}

weft_status_t weft_parse_attr_dict(weft_parser_t* parser, weft_list_t* attrs) {
  const weft_token_t start = parser->token;
  const uint32_t first = attrs->count;
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '{'));
  bool more = !weft_token_is(&parser->token, '}');
  while (more) {
    WEFT_RETURN_IF_ERROR(weft_parse_attr_entry(parser, attrs));
    WEFT_RETURN_IF_ERROR(weft_parser_accept(parser, ',', &more));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_expect(parser, '}'));
  return weft_check_unique_names(parser, attrs, first, &start);
}

weft_status_t weft_parse_optional_attr_dict(weft_parser_t* parser, weft_list_t* attrs) {
  if (!weft_token_is(&parser->token, '{')) return weft_ok_status();
  return weft_parse_attr_dict(parser, attrs);
}

static weft_status_t weft_parse_dict_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  weft_list_t entries = {0};
  WEFT_RETURN_IF_ERROR(weft_parse_attr_dict(parser, &entries));
  return weft_attr_dict(parser->graph, entries.data, entries.count, out_attr);
}

// ---- words

// affine_map<...>, loc(...), sparse<...> and the like: kept as text.
static weft_status_t weft_parse_bracketed_attr(weft_parser_t* parser,
                                               const weft_attr_t** out_attr) {
  const weft_token_t word = parser->token;
  const weft_token_t bracket = weft_parser_peek(parser);
  const char* end = NULL;
  const char* text = NULL;
  const char* suffix = "";
  WEFT_RETURN_IF_ERROR(weft_parser_skip_balanced(parser, bracket.start, &end));
  const weft_text_span_t span = {.begin = word.start, .end = end};
  WEFT_RETURN_IF_ERROR(weft_parser_continue_at(parser, end));
  if (weft_token_is(&parser->token, ':')) {
    const weft_type_t* type = NULL;
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
    WEFT_RETURN_IF_ERROR(
        weft_arena_format(&parser->scratch, &suffix, " : %s", weft_type_text(parser->graph, type)));
  }
  WEFT_RETURN_IF_ERROR(weft_parser_copy_text(parser, "", span, suffix, &text));
  return weft_attr_opaque(parser->graph, text, out_attr);
}

static weft_status_t weft_parse_type_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_parse_type(parser, &type));
  return weft_attr_type(parser->graph, type, out_attr);
}

static weft_status_t weft_parse_word_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  const weft_token_t word = parser->token;
  if (weft_token_is_word(&word, "dense")) return weft_parse_dense(parser, out_attr);
  if (weft_token_is_word(&word, "array")) return weft_parse_dense_array(parser, out_attr);
  if (weft_token_is_word(&word, "dense_resource")) {
    return weft_parse_dense_resource(parser, out_attr);
  }
  const bool is_true = weft_token_is_word(&word, "true");
  if (is_true || weft_token_is_word(&word, "false")) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    return weft_attr_bool(parser->graph, is_true, out_attr);
  }
  if (weft_token_is_word(&word, "unit")) {
    WEFT_RETURN_IF_ERROR(weft_parser_advance(parser));
    return weft_attr_unit(parser->graph, out_attr);
  }
  if (weft_token_starts_type(&word)) return weft_parse_type_attr(parser, out_attr);
  const weft_token_t next = weft_parser_peek(parser);
  if (weft_token_is(&next, '<') || weft_token_is(&next, '(') || weft_token_is(&next, '[')) {
    return weft_parse_bracketed_attr(parser, out_attr);
  }
  return weft_parser_expected(parser, &word, "an attribute value");
}

static weft_status_t weft_parse_attr_of_kind(weft_parser_t* parser, const weft_attr_t** out_attr) {
  const weft_token_t* token = &parser->token;
  switch (token->kind) {
    case WEFT_TOKEN_INTEGER:
    case WEFT_TOKEN_FLOAT:
      return weft_parse_number_attr(parser, out_attr);
    case WEFT_TOKEN_STRING:
      return weft_parse_string_attr(parser, out_attr);
    case WEFT_TOKEN_SYMBOL:
      return weft_parse_symbol_attr(parser, out_attr);
    case WEFT_TOKEN_HASH:
      return weft_parse_hash_attr(parser, out_attr);
    case WEFT_TOKEN_BANG:
      return weft_parse_type_attr(parser, out_attr);
    case WEFT_TOKEN_IDENTIFIER:
      return weft_parse_word_attr(parser, out_attr);
    default:
      break;
  }
  switch (token->punctuation) {
    case '-':
      return weft_parse_number_attr(parser, out_attr);
    case '[':
      return weft_parse_array_attr(parser, out_attr);
    case '{':
      return weft_parse_dict_attr(parser, out_attr);
    case '(':
      return weft_parse_type_attr(parser, out_attr);
    default:
      return weft_parser_expected(parser, token, "an attribute value");
  }
}

weft_status_t weft_parse_attr(weft_parser_t* parser, const weft_attr_t** out_attr) {
  *out_attr = NULL;
  const weft_token_t token = parser->token;
  WEFT_RETURN_IF_ERROR(weft_parser_enter(parser, &token));
  WEFT_RETURN_IF_ERROR(weft_parse_attr_of_kind(parser, out_attr));
  weft_parser_leave(parser);
  return weft_ok_status();
}
