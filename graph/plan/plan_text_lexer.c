// Reads plan files word by word.
#include "graph/plan/plan_text_lexer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "runtime/base/checked_math.h"

void weft_plan_lexer_init(const char* file_name, const char* text, size_t size,
                          weft_plan_lexer_t* out_lexer) {
  *out_lexer = (weft_plan_lexer_t){.file_name = file_name,
                                   .line_begin = text,
                                   .cursor = text,
                                   .line_end = NULL,
                                   .text_end = text + size};
}

static void skip_blanks(weft_plan_lexer_t* lexer) {
  while (lexer->cursor < lexer->line_end &&
         (*lexer->cursor == ' ' || *lexer->cursor == '\t' || *lexer->cursor == '\r')) {
    ++lexer->cursor;
  }
  // A comment ends the line.
  if (lexer->line_end - lexer->cursor >= 2 && lexer->cursor[0] == '/' && lexer->cursor[1] == '/') {
    lexer->cursor = lexer->line_end;
  }
}

// Makes the line at |begin| the current one; false at the end of the text.
static bool begin_line(weft_plan_lexer_t* lexer, const char* begin) {
  if (begin >= lexer->text_end) {
    lexer->cursor = lexer->line_end = lexer->text_end;
    return false;
  }
  const char* newline = memchr(begin, '\n', (size_t)(lexer->text_end - begin));
  lexer->line_begin = lexer->cursor = begin;
  lexer->line_end = newline ? newline : lexer->text_end;
  ++lexer->line;
  return true;
}

bool weft_plan_lexer_next_line(weft_plan_lexer_t* lexer) {
  for (;;) {
    const char* begin = lexer->line_begin;
    if (lexer->line_end)
      begin = lexer->line_end < lexer->text_end ? lexer->line_end + 1 : lexer->text_end;
    if (!begin_line(lexer, begin)) return false;
    skip_blanks(lexer);
    if (lexer->cursor < lexer->line_end) return true;
  }
}

weft_status_t weft_plan_lexer_fail(const weft_plan_lexer_t* lexer, const char* format, ...) {
  char message[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof(message), format, arguments);
  va_end(arguments);
  return WEFT_STATUS(INVALID_INPUT, "%s:%u:%zu: %s", lexer->file_name, lexer->line,
                     (size_t)(lexer->cursor - lexer->line_begin) + 1, message);
}

// Words -----------------------------------------------------------------------------------------

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '.';
}

// What comes next, for messages: a printable character at most.
static const char* describe_next(const weft_plan_lexer_t* lexer, char text[32]) {
  if (lexer->cursor >= lexer->line_end) return "the line ends here";
  const unsigned char c = (unsigned char)*lexer->cursor;
  if (c < 0x20 || c >= 0x7f) {
    snprintf(text, 32, "there is a byte 0x%02x", c);
  } else {
    snprintf(text, 32, "there is a '%c'", c);
  }
  return text;
}

static weft_status_t expected(const weft_plan_lexer_t* lexer, const char* what) {
  char text[32];
  return WEFT_PLAN_FAIL(lexer, "expected %s, but %s", what, describe_next(lexer, text));
}

char weft_plan_lexer_peek(weft_plan_lexer_t* lexer) {
  skip_blanks(lexer);
  return lexer->cursor < lexer->line_end ? *lexer->cursor : '\0';
}

bool weft_plan_lexer_is_at_end(weft_plan_lexer_t* lexer) {
  skip_blanks(lexer);
  return lexer->cursor >= lexer->line_end;
}

bool weft_plan_lexer_accept(weft_plan_lexer_t* lexer, char c) {
  if (weft_plan_lexer_is_at_end(lexer) || *lexer->cursor != c) return false;
  ++lexer->cursor;
  return true;
}

weft_status_t weft_plan_lexer_expect(weft_plan_lexer_t* lexer, char c) {
  const char what[4] = {'\'', c, '\'', '\0'};
  return weft_plan_lexer_accept(lexer, c) ? weft_ok_status() : expected(lexer, what);
}

static size_t word_length(const weft_plan_lexer_t* lexer) {
  const char* end = lexer->cursor;
  while (end < lexer->line_end && is_word_char(*end)) ++end;
  return (size_t)(end - lexer->cursor);
}

bool weft_plan_lexer_accept_word(weft_plan_lexer_t* lexer, const char* word) {
  skip_blanks(lexer);
  const size_t length = word_length(lexer);
  if (length != strlen(word) || memcmp(lexer->cursor, word, length) != 0) return false;
  lexer->cursor += length;
  return true;
}

weft_status_t weft_plan_lexer_expect_word(weft_plan_lexer_t* lexer, const char* word) {
  char what[64];
  if (weft_plan_lexer_accept_word(lexer, word)) return weft_ok_status();
  snprintf(what, sizeof(what), "'%s'", word);
  return expected(lexer, what);
}

weft_status_t weft_plan_lexer_word(weft_plan_lexer_t* lexer, const char* what,
                                   const char** out_word, size_t* out_length) {
  skip_blanks(lexer);
  *out_word = lexer->cursor;
  *out_length = word_length(lexer);
  if (*out_length == 0) return expected(lexer, what);
  lexer->cursor += *out_length;
  return weft_ok_status();
}

// Numbers ---------------------------------------------------------------------------------------

weft_status_t weft_plan_lexer_digits(weft_plan_lexer_t* lexer, const char* what, uint64_t most,
                                     uint64_t* out_number) {
  skip_blanks(lexer);
  uint64_t number = 0;
  const char* begin = lexer->cursor;
  const char* at = begin;
  bool fits = true;
  for (; at < lexer->line_end && is_digit(*at); ++at) {
    const uint64_t digit = (uint64_t)(*at - '0');
    if (__builtin_mul_overflow(number, UINT64_C(10), &number) ||
        __builtin_add_overflow(number, digit, &number)) {
      fits = false;
    }
  }
  if (at == begin) return expected(lexer, what);
  if (!fits || number > most) {
    return WEFT_PLAN_FAIL(lexer, "%s is more than %llu", what, (unsigned long long)most);
  }
  lexer->cursor = at;
  *out_number = number;
  return weft_ok_status();
}

weft_status_t weft_plan_lexer_number(weft_plan_lexer_t* lexer, const char* what, uint64_t most,
                                     uint64_t* out_number) {
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_digits(lexer, what, most, out_number));
  if (lexer->cursor >= lexer->line_end || !is_word_char(*lexer->cursor)) return weft_ok_status();
  return WEFT_PLAN_FAIL(lexer, "%s is no number", what);
}

weft_status_t weft_plan_lexer_index(weft_plan_lexer_t* lexer, const char* prefix, const char* what,
                                    uint32_t most, uint32_t* out_index) {
  skip_blanks(lexer);
  const size_t length = strlen(prefix);
  uint64_t number = 0;
  if (word_length(lexer) <= length || memcmp(lexer->cursor, prefix, length) != 0) {
    return expected(lexer, what);
  }
  lexer->cursor += length;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_number(lexer, what, most, &number));
  *out_index = (uint32_t)number;
  return weft_ok_status();
}

weft_status_t weft_plan_lexer_u32(weft_plan_lexer_t* lexer, const char* what, uint32_t most,
                                  uint32_t* out_number) {
  uint64_t number = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_number(lexer, what, most, &number));
  *out_number = (uint32_t)number;
  return weft_ok_status();
}

weft_status_t weft_plan_lexer_size(weft_plan_lexer_t* lexer, const char* what, size_t* out_number) {
  uint64_t number = 0;
  // Sums of two sizes and differences of offsets stay in 64 bits, signed.
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_number(lexer, what, UINT64_C(1) << 61, &number));
  *out_number = (size_t)number;
  return weft_ok_status();
}

weft_status_t weft_plan_lexer_i64(weft_plan_lexer_t* lexer, const char* what, int64_t* out_number) {
  uint64_t number = 0;
  const bool is_negative = weft_plan_lexer_accept(lexer, '-');
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_number(lexer, what, (uint64_t)INT64_MAX + is_negative, &number));
  *out_number = (int64_t)(is_negative ? UINT64_C(0) - number : number);
  return weft_ok_status();
}

static int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

weft_status_t weft_plan_lexer_hex(weft_plan_lexer_t* lexer, const char* what,
                                  uint64_t* out_number) {
  skip_blanks(lexer);
  const size_t length = word_length(lexer);
  uint64_t number = 0;
  if (length < 3 || length > 18 || lexer->cursor[0] != '0' || lexer->cursor[1] != 'x') {
    return expected(lexer, what);
  }
  for (size_t i = 2; i < length; ++i) {
    const int digit = hex_digit(lexer->cursor[i]);
    if (digit < 0) return WEFT_PLAN_FAIL(lexer, "%s is no hexadecimal number", what);
    number = number << 4 | (uint64_t)digit;
  }
  lexer->cursor += length;
  *out_number = number;
  return weft_ok_status();
}

weft_status_t weft_plan_lexer_bytes(weft_plan_lexer_t* lexer, const char* what, weft_arena_t* arena,
                                    void** out_data, size_t* out_size) {
  skip_blanks(lexer);
  const size_t length = word_length(lexer);
  uint8_t* data = NULL;
  if (length == 0 || length % 2 != 0) {
    return WEFT_PLAN_FAIL(lexer, "%s have to be pairs of hexadecimal digits", what);
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, length / 2, (void**)&data));
  for (size_t i = 0; i < length; i += 2) {
    const int high = hex_digit(lexer->cursor[i]);
    const int low = hex_digit(lexer->cursor[i + 1]);
    if (high < 0 || low < 0) {
      lexer->cursor += i;
      return WEFT_PLAN_FAIL(lexer, "%s have to be pairs of hexadecimal digits", what);
    }
    data[i / 2] = (uint8_t)(high << 4 | low);
  }
  lexer->cursor += length;
  *out_data = data;
  *out_size = length / 2;
  return weft_ok_status();
}

// Strings ---------------------------------------------------------------------------------------

// One character of a string at |*at|, which is moved behind it; -1 for an escape that is none.
static int read_character(const char** at, const char* end) {
  const char c = *(*at)++;
  if (c != '\\') return (unsigned char)c;
  if (*at < end && (**at == '"' || **at == '\\')) return (unsigned char)*(*at)++;
  if (end - *at < 2) return -1;
  const int high = hex_digit((*at)[0]);
  const int low = hex_digit((*at)[1]);
  *at += 2;
  return high < 0 || low < 0 ? -1 : high << 4 | low;
}

weft_status_t weft_plan_lexer_string(weft_plan_lexer_t* lexer, const char* what,
                                     weft_arena_t* arena, const char** out_text) {
  if (!weft_plan_lexer_accept(lexer, '"')) return expected(lexer, what);
  const char* end = lexer->cursor;
  while (end < lexer->line_end && *end != '"')
    end += *end == '\\' && end + 1 < lexer->line_end ? 2 : 1;
  if (end >= lexer->line_end) return WEFT_PLAN_FAIL(lexer, "%s does not end", what);
  char* text = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate(arena, (size_t)(end - lexer->cursor) + 1, (void**)&text));
  for (const char* at = lexer->cursor; at < end;) {
    const int c = read_character(&at, end);
    // A NUL would hide what follows it.
    if (c <= 0) return WEFT_PLAN_FAIL(lexer, "%s holds a character that is not allowed", what);
    text[size++] = (char)c;
  }
  lexer->cursor = end + 1;
  *out_text = text;
  return weft_ok_status();
}

// Lines -----------------------------------------------------------------------------------------

weft_status_t weft_plan_lexer_end_line(weft_plan_lexer_t* lexer) {
  return weft_plan_lexer_is_at_end(lexer) ? weft_ok_status()
                                          : expected(lexer, "the end of the line");
}

weft_status_t weft_plan_lexer_block(weft_plan_lexer_t* lexer, uint64_t size,
                                    const char** out_text) {
  const char* begin = lexer->line_end < lexer->text_end ? lexer->line_end + 1 : lexer->text_end;
  if (size >= (uint64_t)(lexer->text_end - begin)) {
    return WEFT_PLAN_FAIL(lexer, "%llu bytes are to follow, but the file ends after %zu",
                          (unsigned long long)size, (size_t)(lexer->text_end - begin));
  }
  const char* end = begin + size;
  if (*end != '\n' && lexer->line_end > lexer->line_begin && lexer->line_end[-1] == '\r') {
    return WEFT_PLAN_FAIL(
        lexer,
        "this line ends with CR LF: a plan's lines end with LF alone, as the %llu "
        "bytes that follow are counted",
        (unsigned long long)size);
  }
  if (*end != '\n') {
    return WEFT_PLAN_FAIL(lexer, "no line ends after the %llu bytes that follow",
                          (unsigned long long)size);
  }
  for (const char* at = begin; at < end;) {
    const char* newline = memchr(at, '\n', (size_t)(end - at));
    if (!newline) break;
    ++lexer->line;
    at = newline + 1;
  }
  ++lexer->line;
  lexer->line_begin = lexer->cursor = lexer->line_end = end;
  *out_text = begin;
  return weft_ok_status();
}

// Shapes ----------------------------------------------------------------------------------------

weft_status_t weft_plan_lexer_dtype(weft_plan_lexer_t* lexer, weft_dtype_t* out_dtype) {
  const char* word = NULL;
  size_t length = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_word(lexer, "an element type", &word, &length));
  *out_dtype = weft_dtype_from_name(word, length);
  if (*out_dtype != WEFT_DTYPE_INVALID) return weft_ok_status();
  return WEFT_PLAN_FAIL(lexer, "'%.*s' is no element type", (int)(length > 32 ? 32 : length), word);
}

static bool ends_dims(weft_plan_lexer_t* lexer) {
  const char c = weft_plan_lexer_peek(lexer);
  return c == ']' || c == '|';
}

// "2x3": up to what ends it.
weft_status_t weft_plan_lexer_dims(weft_plan_lexer_t* lexer, int32_t* out_rank, int64_t* out_dims) {
  *out_rank = 0;
  if (ends_dims(lexer)) return weft_ok_status();
  for (;;) {
    uint64_t size = 0;
    if (*out_rank == WEFT_MAX_RANK) {
      return WEFT_PLAN_FAIL(lexer, "there are more than %d dimensions", WEFT_MAX_RANK);
    }
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_digits(lexer, "a size", INT64_MAX, &size));
    out_dims[(*out_rank)++] = (int64_t)size;
    if (ends_dims(lexer)) return weft_ok_status();
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, 'x'));
  }
}

weft_status_t weft_plan_lexer_shape(weft_plan_lexer_t* lexer, weft_shape_t* out_shape) {
  int64_t bytes = 0;
  memset(out_shape, 0, sizeof(*out_shape));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_dtype(lexer, &out_shape->dtype));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '['));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_dims(lexer, &out_shape->rank, out_shape->dims));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, ']'));
  bytes = (int64_t)weft_dtype_size_bytes(out_shape->dtype);
  for (int32_t i = 0; i < out_shape->rank; ++i) {
    // Without sizes of 0, which would let the others grow beyond all bounds.
    const int64_t size = out_shape->dims[i] ? out_shape->dims[i] : 1;
    if (!weft_checked_mul_i64(bytes, size, &bytes)) {
      return WEFT_PLAN_FAIL(lexer, "the shape has more elements than there can be");
    }
  }
  return weft_ok_status();
}

// Writing ---------------------------------------------------------------------------------------

void weft_plan_append_quoted(weft_string_buffer_t* text, const char* string) {
  weft_string_buffer_append_char(text, '"');
  for (const char* c = string; *c; ++c) {
    if (*c == '"' || *c == '\\') {
      weft_string_buffer_append_char(text, '\\');
      weft_string_buffer_append_char(text, *c);
    } else if ((unsigned char)*c < 0x20) {
      weft_string_buffer_append_format(text, "\\%02x", (unsigned)(unsigned char)*c);
    } else {
      weft_string_buffer_append_char(text, *c);
    }
  }
  weft_string_buffer_append_char(text, '"');
}

void weft_plan_append_number(weft_string_buffer_t* text, uint64_t number) {
  char digits[24];
  size_t at = sizeof(digits);
  do {
    digits[--at] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  weft_string_buffer_append(text, digits + at, sizeof(digits) - at);
}

void weft_plan_append_shape(weft_string_buffer_t* text, const weft_shape_t* shape) {
  weft_string_buffer_append_cstring(text, weft_dtype_name(shape->dtype));
  weft_string_buffer_append_char(text, '[');
  for (int32_t i = 0; i < shape->rank; ++i) {
    if (i) weft_string_buffer_append_char(text, 'x');
    weft_plan_append_number(text, (uint64_t)shape->dims[i]);
  }
  weft_string_buffer_append_char(text, ']');
}

// Arrays ----------------------------------------------------------------------------------------

weft_status_t weft_plan_grow(weft_arena_t* arena, uint32_t count, uint32_t* capacity,
                             size_t element_size, void** array) {
  if (count < *capacity) return weft_ok_status();
  if (count >= UINT32_MAX / 4) return WEFT_STATUS(OUT_OF_MEMORY, "the plan has too many parts");
  const uint32_t grown_capacity = *capacity ? 2 * *capacity : 16;
  void* grown = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, grown_capacity, element_size, &grown));
  if (count) memcpy(grown, *array, count * element_size);
  *array = grown;
  *capacity = grown_capacity;
  return weft_ok_status();
}
