// Tokens of MLIR text.
//
// The lexer reads a terminated copy of the text in which NUL means the end (weft_lexer_check_text
// refuses texts with NULs inside), so that it needs no end checks. It is pulled one token at a
// time and may be moved to any position by assignment, because some parts of the grammar (tensor
// dimensions, dense literals, dialect attributes) are read character by character.
#ifndef WEFT_GRAPH_IR_LEXER_H_
#define WEFT_GRAPH_IR_LEXER_H_

#include "graph/ir/graph.h"

typedef enum weft_token_kind_e {
  WEFT_TOKEN_END,
  WEFT_TOKEN_ERROR,        // unterminated string or comment, stray byte: see weft_lexer_t.error
  WEFT_TOKEN_IDENTIFIER,   // stablehlo.add
  WEFT_TOKEN_STRING,       // "..." with its quotes
  WEFT_TOKEN_INTEGER,      // 12, 0xFF
  WEFT_TOKEN_FLOAT,        // 1.0e-4
  WEFT_TOKEN_VALUE,        // %name
  WEFT_TOKEN_SYMBOL,       // @name, @"quoted name"
  WEFT_TOKEN_BLOCK,        // ^bb0
  WEFT_TOKEN_HASH,         // #name
  WEFT_TOKEN_BANG,         // !name
  WEFT_TOKEN_ARROW,        // ->
  WEFT_TOKEN_METADATA,     // {-#
  WEFT_TOKEN_PUNCTUATION,  // one of ( ) [ ] { } < > , : = - + * ? | / ; . &
} weft_token_kind_t;

typedef struct weft_token_s {
  weft_token_kind_t kind;
  char punctuation;  // PUNCTUATION: the character; 0 otherwise
  uint32_t length;
  const char* start;
  uint32_t line;
  uint32_t column;  // in bytes, from 1
} weft_token_t;

typedef struct weft_lexer_s {
  const char* cursor;
  const char* line_start;
  uint32_t line;
  const char* error;  // what is wrong with an ERROR token; static text
} weft_lexer_t;

// A lexer at the first byte of terminated |text|.
weft_lexer_t weft_lexer_begin(const char* text, uint32_t first_line);

// Reads the next token. After END it returns END again; ERROR does not move on.
weft_token_t weft_lexer_next(weft_lexer_t* lexer);

// Skips blanks and comments.
void weft_lexer_skip_space(weft_lexer_t* lexer);

// Position of the next byte to be read.
weft_location_t weft_lexer_location(const weft_lexer_t* lexer);

// Checks that |text| is UTF-8 without NULs and under 4 GiB. On failure stores where the first
// offending byte is and returns a static description of it; NULL when the text is fine.
const char* weft_lexer_check_text(const char* text, size_t size, uint32_t first_line,
                                  weft_location_t* out_location);

// Value of an INTEGER token's digits. False when it does not fit 64 bits.
bool weft_token_to_u64(const weft_token_t* token, uint64_t* out_value);

// Reads decimal digits or 0x digits at |*cursor| of terminated text; the same rule.
bool weft_lexer_read_u64(const char** cursor, uint64_t* out_value);

static inline bool weft_token_is(const weft_token_t* token, char punctuation) {
  return token->punctuation == punctuation;
}

// True for an IDENTIFIER spelled |word|.
bool weft_token_is_word(const weft_token_t* token, const char* word);

#endif  // WEFT_GRAPH_IR_LEXER_H_
