// Hand-written scanner. Character classes are one table lookup; lines are counted while skipping
// blanks, so that a token knows its column without a second pass.
#include "graph/ir/lexer.h"

#include <string.h>

enum {
  WEFT_CHAR_SPACE = 1 << 0,
  WEFT_CHAR_DIGIT = 1 << 1,
  WEFT_CHAR_HEX = 1 << 2,
  WEFT_CHAR_WORD_START = 1 << 3,  // letters and _
  WEFT_CHAR_WORD = 1 << 4,        // letters, digits, _ $ .
  WEFT_CHAR_SUFFIX = 1 << 5,      // what may follow % # ! ^: a word or -
  WEFT_CHAR_PUNCTUATION = 1 << 6,
};

#define WEFT_CHAR_IS_LETTER (WEFT_CHAR_WORD_START | WEFT_CHAR_WORD | WEFT_CHAR_SUFFIX)
#define WEFT_CHAR_IS_DIGIT (WEFT_CHAR_DIGIT | WEFT_CHAR_HEX | WEFT_CHAR_WORD | WEFT_CHAR_SUFFIX)

static const unsigned char weft_char_classes[256] = {
    [' '] = WEFT_CHAR_SPACE,
    ['\t'] = WEFT_CHAR_SPACE,
    ['\r'] = WEFT_CHAR_SPACE,
    ['\n'] = WEFT_CHAR_SPACE,
    ['0'] = WEFT_CHAR_IS_DIGIT,
    ['1'] = WEFT_CHAR_IS_DIGIT,
    ['2'] = WEFT_CHAR_IS_DIGIT,
    ['3'] = WEFT_CHAR_IS_DIGIT,
    ['4'] = WEFT_CHAR_IS_DIGIT,
    ['5'] = WEFT_CHAR_IS_DIGIT,
    ['6'] = WEFT_CHAR_IS_DIGIT,
    ['7'] = WEFT_CHAR_IS_DIGIT,
    ['8'] = WEFT_CHAR_IS_DIGIT,
    ['9'] = WEFT_CHAR_IS_DIGIT,
    ['a'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['b'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['c'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['d'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['e'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['f'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['g'] = WEFT_CHAR_IS_LETTER,
    ['h'] = WEFT_CHAR_IS_LETTER,
    ['i'] = WEFT_CHAR_IS_LETTER,
    ['j'] = WEFT_CHAR_IS_LETTER,
    ['k'] = WEFT_CHAR_IS_LETTER,
    ['l'] = WEFT_CHAR_IS_LETTER,
    ['m'] = WEFT_CHAR_IS_LETTER,
    ['n'] = WEFT_CHAR_IS_LETTER,
    ['o'] = WEFT_CHAR_IS_LETTER,
    ['p'] = WEFT_CHAR_IS_LETTER,
    ['q'] = WEFT_CHAR_IS_LETTER,
    ['r'] = WEFT_CHAR_IS_LETTER,
    ['s'] = WEFT_CHAR_IS_LETTER,
    ['t'] = WEFT_CHAR_IS_LETTER,
    ['u'] = WEFT_CHAR_IS_LETTER,
    ['v'] = WEFT_CHAR_IS_LETTER,
    ['w'] = WEFT_CHAR_IS_LETTER,
    ['x'] = WEFT_CHAR_IS_LETTER,
    ['y'] = WEFT_CHAR_IS_LETTER,
    ['z'] = WEFT_CHAR_IS_LETTER,
    ['A'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['B'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['C'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['D'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['E'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['F'] = WEFT_CHAR_IS_LETTER | WEFT_CHAR_HEX,
    ['G'] = WEFT_CHAR_IS_LETTER,
    ['H'] = WEFT_CHAR_IS_LETTER,
    ['I'] = WEFT_CHAR_IS_LETTER,
    ['J'] = WEFT_CHAR_IS_LETTER,
    ['K'] = WEFT_CHAR_IS_LETTER,
    ['L'] = WEFT_CHAR_IS_LETTER,
    ['M'] = WEFT_CHAR_IS_LETTER,
    ['N'] = WEFT_CHAR_IS_LETTER,
    ['O'] = WEFT_CHAR_IS_LETTER,
    ['P'] = WEFT_CHAR_IS_LETTER,
    ['Q'] = WEFT_CHAR_IS_LETTER,
    ['R'] = WEFT_CHAR_IS_LETTER,
    ['S'] = WEFT_CHAR_IS_LETTER,
    ['T'] = WEFT_CHAR_IS_LETTER,
    ['U'] = WEFT_CHAR_IS_LETTER,
    ['V'] = WEFT_CHAR_IS_LETTER,
    ['W'] = WEFT_CHAR_IS_LETTER,
    ['X'] = WEFT_CHAR_IS_LETTER,
    ['Y'] = WEFT_CHAR_IS_LETTER,
    ['Z'] = WEFT_CHAR_IS_LETTER,
    ['_'] = WEFT_CHAR_IS_LETTER,
    ['$'] = WEFT_CHAR_WORD | WEFT_CHAR_SUFFIX,
    ['.'] = WEFT_CHAR_WORD | WEFT_CHAR_SUFFIX | WEFT_CHAR_PUNCTUATION,
    ['-'] = WEFT_CHAR_SUFFIX | WEFT_CHAR_PUNCTUATION,
    ['('] = WEFT_CHAR_PUNCTUATION,
    [')'] = WEFT_CHAR_PUNCTUATION,
    ['['] = WEFT_CHAR_PUNCTUATION,
    [']'] = WEFT_CHAR_PUNCTUATION,
    ['{'] = WEFT_CHAR_PUNCTUATION,
    ['}'] = WEFT_CHAR_PUNCTUATION,
    ['<'] = WEFT_CHAR_PUNCTUATION,
    ['>'] = WEFT_CHAR_PUNCTUATION,
    [','] = WEFT_CHAR_PUNCTUATION,
    [':'] = WEFT_CHAR_PUNCTUATION,
    ['='] = WEFT_CHAR_PUNCTUATION,
    ['+'] = WEFT_CHAR_PUNCTUATION,
    ['*'] = WEFT_CHAR_PUNCTUATION,
    ['?'] = WEFT_CHAR_PUNCTUATION,
    ['|'] = WEFT_CHAR_PUNCTUATION,
    ['/'] = WEFT_CHAR_PUNCTUATION,
    [';'] = WEFT_CHAR_PUNCTUATION,
    ['&'] = WEFT_CHAR_PUNCTUATION,
};

static inline bool weft_char_is(char c, unsigned char classes) {
  return (weft_char_classes[(unsigned char)c] & classes) != 0;
}

weft_lexer_t weft_lexer_begin(const char* text, uint32_t first_line) {
  return (weft_lexer_t){.cursor = text, .line_start = text, .line = first_line};
}

weft_location_t weft_lexer_location(const weft_lexer_t* lexer) {
  return (weft_location_t){.line = lexer->line,
                           .column = (uint32_t)(lexer->cursor - lexer->line_start) + 1};
}

void weft_lexer_skip_space(weft_lexer_t* lexer) {
  const char* cursor = lexer->cursor;
  for (;;) {
    if (*cursor == '\n') {
      lexer->line++;
      lexer->line_start = ++cursor;
    } else if (weft_char_is(*cursor, WEFT_CHAR_SPACE)) {
      ++cursor;
    } else if (cursor[0] == '/' && cursor[1] == '/') {
      while (*cursor != '\0' && *cursor != '\n') ++cursor;
    } else {
      break;
    }
  }
  lexer->cursor = cursor;
}

static const char* weft_scan_class(const char* cursor, unsigned char classes) {
  while (weft_char_is(*cursor, classes)) ++cursor;
  return cursor;
}

// Returns the byte after the closing quote; NULL when the line or the text ends before it.
static const char* weft_scan_string(const char* cursor) {
  for (++cursor; *cursor != '"'; ++cursor) {
    if (*cursor == '\\' && cursor[1] != '\0' && cursor[1] != '\n') ++cursor;
    if (*cursor == '\0' || *cursor == '\n') return NULL;
  }
  return cursor + 1;
}

static const char* weft_scan_number(const char* cursor, weft_token_kind_t* out_kind) {
  *out_kind = WEFT_TOKEN_INTEGER;
  if (cursor[0] == '0' && cursor[1] == 'x' && weft_char_is(cursor[2], WEFT_CHAR_HEX)) {
    return weft_scan_class(cursor + 2, WEFT_CHAR_HEX);
  }
  cursor = weft_scan_class(cursor, WEFT_CHAR_DIGIT);
  if (*cursor != '.') return cursor;
  *out_kind = WEFT_TOKEN_FLOAT;
  cursor = weft_scan_class(cursor + 1, WEFT_CHAR_DIGIT);
  if (*cursor != 'e' && *cursor != 'E') return cursor;
  const char* exponent = cursor + 1;
  if (*exponent == '+' || *exponent == '-') ++exponent;
  if (!weft_char_is(*exponent, WEFT_CHAR_DIGIT)) return cursor;
  return weft_scan_class(exponent, WEFT_CHAR_DIGIT);
}

// The name after % # ! ^: digits alone, or a word that may hold - . $; NULL when there is none.
static const char* weft_scan_suffix(const char* cursor) {
  if (weft_char_is(*cursor, WEFT_CHAR_DIGIT)) return weft_scan_class(cursor, WEFT_CHAR_DIGIT);
  if (!weft_char_is(*cursor, WEFT_CHAR_SUFFIX)) return NULL;
  return weft_scan_class(cursor, WEFT_CHAR_SUFFIX);
}

// Sigils and their token kinds; the rest of the characters are decided by class.
static const char* weft_scan_sigil(weft_lexer_t* lexer, const char* start,
                                   weft_token_kind_t* out_kind) {
  switch (*start) {
    case '%':
      *out_kind = WEFT_TOKEN_VALUE;
      break;
    case '#':
      *out_kind = WEFT_TOKEN_HASH;
      break;
    case '!':
      *out_kind = WEFT_TOKEN_BANG;
      break;
    default:
      *out_kind = WEFT_TOKEN_BLOCK;
      break;
  }
  const char* end = weft_scan_suffix(start + 1);
  if (end == NULL) lexer->error = "a name must follow '%', '#', '!' or '^'";
  return end;
}

static const char* weft_scan_symbol(weft_lexer_t* lexer, const char* start) {
  const char* end = NULL;
  if (start[1] == '"') {
    end = weft_scan_string(start + 1);
    if (end == NULL) lexer->error = "the quoted symbol name does not end on its line";
  } else if (weft_char_is(start[1], WEFT_CHAR_WORD_START)) {
    end = weft_scan_class(start + 1, WEFT_CHAR_WORD);
  } else {
    lexer->error = "a symbol name must follow '@'";
  }
  return end;
}

// Returns the end of the token at |start|, or NULL with lexer->error set.
static const char* weft_scan_token(weft_lexer_t* lexer, const char* start,
                                   weft_token_kind_t* out_kind) {
  const char c = *start;
  if (weft_char_is(c, WEFT_CHAR_WORD_START)) {
    *out_kind = WEFT_TOKEN_IDENTIFIER;
    return weft_scan_class(start, WEFT_CHAR_WORD);
  }
  if (c == '%' || c == '#' || c == '!' || c == '^') return weft_scan_sigil(lexer, start, out_kind);
  if (weft_char_is(c, WEFT_CHAR_DIGIT)) return weft_scan_number(start, out_kind);
  if (c == '"') {
    *out_kind = WEFT_TOKEN_STRING;
    const char* end = weft_scan_string(start);
    if (end == NULL) lexer->error = "the string does not end on its line";
    return end;
  }
  if (c == '@') {
    *out_kind = WEFT_TOKEN_SYMBOL;
    return weft_scan_symbol(lexer, start);
  }
  if (c == '-' && start[1] == '>') {
    *out_kind = WEFT_TOKEN_ARROW;
    return start + 2;
  }
  if (c == '{' && start[1] == '-' && start[2] == '#') {
    *out_kind = WEFT_TOKEN_METADATA;
    return start + 3;
  }
  if (weft_char_is(c, WEFT_CHAR_PUNCTUATION)) {
    *out_kind = WEFT_TOKEN_PUNCTUATION;
    return start + 1;
  }
  lexer->error = "the character does not belong to the language";
  return NULL;
}

weft_token_t weft_lexer_next(weft_lexer_t* lexer) {
  weft_lexer_skip_space(lexer);
  const char* start = lexer->cursor;
  weft_token_t token = {.kind = WEFT_TOKEN_END,
                        .start = start,
                        .line = lexer->line,
                        .column = (uint32_t)(start - lexer->line_start) + 1};
  if (*start == '\0') return token;
  const char* end = weft_scan_token(lexer, start, &token.kind);
  if (end == NULL) {
    token.kind = WEFT_TOKEN_ERROR;
    token.length = 1;
    return token;
  }
  token.length = (uint32_t)(end - start);
  if (token.kind == WEFT_TOKEN_PUNCTUATION) token.punctuation = *start;
  lexer->cursor = end;
  return token;
}

bool weft_token_is_word(const weft_token_t* token, const char* word) {
  return token->kind == WEFT_TOKEN_IDENTIFIER && strncmp(token->start, word, token->length) == 0 &&
         word[token->length] == '\0';
}

static int weft_hex_digit(char c) {
  if (c <= '9') return c - '0';
  return (c | 0x20) - 'a' + 10;
}

bool weft_lexer_read_u64(const char** cursor, uint64_t* out_value) {
  const char* p = *cursor;
  uint64_t value = 0;
  bool fits = true;
  if (p[0] == '0' && p[1] == 'x' && weft_char_is(p[2], WEFT_CHAR_HEX)) {
    for (p += 2; weft_char_is(*p, WEFT_CHAR_HEX); ++p) {
      if (value >> 60 != 0) fits = false;
      value = (value << 4) | (uint64_t)weft_hex_digit(*p);
    }
  } else {
    for (; weft_char_is(*p, WEFT_CHAR_DIGIT); ++p) {
      if (__builtin_mul_overflow(value, 10, &value)) fits = false;
      if (__builtin_add_overflow(value, (uint64_t)(*p - '0'), &value)) fits = false;
    }
  }
  *cursor = p;
  *out_value = value;
  return fits;
}

bool weft_token_to_u64(const weft_token_t* token, uint64_t* out_value) {
  const char* cursor = token->start;
  return weft_lexer_read_u64(&cursor, out_value);
}

// ---- text check

// Length of the valid UTF-8 sequence at |s| (first byte over 0x7F), 0 when it is not valid: no
// overlong forms, no surrogates, nothing over U+10FFFF (Unicode 15, table 3-7).
static size_t weft_utf8_sequence_length(const unsigned char* s, size_t left) {
  const unsigned char first = s[0];
  if (left >= 2 && first >= 0xC2 && first <= 0xDF) return (s[1] & 0xC0) == 0x80 ? 2 : 0;
  if (left >= 3 && (first & 0xF0) == 0xE0) {
    const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : 0xBF;
    return s[1] >= low && s[1] <= high && (s[2] & 0xC0) == 0x80 ? 3 : 0;
  }
  if (left >= 4 && first >= 0xF0 && first <= 0xF4) {
    const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
    return s[1] >= low && s[1] <= high && (s[2] & 0xC0) == 0x80 && (s[3] & 0xC0) == 0x80 ? 4 : 0;
  }
  return 0;
}

// True when the eight bytes at |s| are ASCII without NUL.
static bool weft_is_plain_word(const char* s) {
  uint64_t word = 0;
  memcpy(&word, s, sizeof(word));
  const uint64_t ones = UINT64_C(0x0101010101010101);
  const uint64_t high = UINT64_C(0x8080808080808080);
  return ((word | (word - ones)) & high) == 0;
}

static weft_location_t weft_text_location(const char* text, size_t offset, uint32_t first_line) {
  weft_location_t location = {.line = first_line, .column = 1};
  for (size_t i = 0; i < offset; ++i) {
    location.column++;
    if (text[i] == '\n') {
      location.line++;
      location.column = 1;
    }
  }
  return location;
}

const char* weft_lexer_check_text(const char* text, size_t size, uint32_t first_line,
                                  weft_location_t* out_location) {
  *out_location = (weft_location_t){.line = first_line, .column = 1};
  if (size >= UINT32_MAX) return "the text is 4 GiB or larger";
  const char* problem = NULL;
  size_t i = 0;
  while (i < size) {
    if (size - i >= 8 && weft_is_plain_word(text + i)) {
      i += 8;
      continue;
    }
    const unsigned char c = (unsigned char)text[i];
    if (c == 0) problem = "the text holds a NUL byte";
    size_t length = 1;
    if (c >= 0x80) length = weft_utf8_sequence_length((const unsigned char*)text + i, size - i);
    if (length == 0) problem = "the text is not valid UTF-8 here";
    if (problem != NULL) break;
    i += length;
  }
  if (problem != NULL) *out_location = weft_text_location(text, i, first_line);
  return problem;
}
