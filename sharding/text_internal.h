// Reading the texts that shardings are written in: tokens, and messages that quote them.
#ifndef WEFT_SHARDING_TEXT_INTERNAL_H_
#define WEFT_SHARDING_TEXT_INTERNAL_H_

#include "graph/ir/graph.h"
#include "graph/ir/lexer.h"

// A text and the token to be read next. Externally synchronised.
typedef struct weft_sharding_text_s {
  const char* what;  // "sharding", "mesh": how messages call the text
  const char* text;
  const weft_graph_t* graph;  // NULL: messages say no location
  weft_location_t location;   // of what the text is written on
  weft_lexer_t lexer;
  weft_token_t token;
} weft_sharding_text_t;

// Starts at the first token of terminated |text|, which must outlive the reader.
void weft_sharding_text_begin(const char* what, const char* text, const weft_graph_t* graph,
                              weft_location_t location, weft_sharding_text_t* out_text);

void weft_sharding_text_advance(weft_sharding_text_t* text);

// Goes behind the next token if it is |punctuation| or |word|.
bool weft_sharding_text_accept(weft_sharding_text_t* text, char punctuation);
bool weft_sharding_text_accept_word(weft_sharding_text_t* text, const char* word);

// Fails with the location, the text and a message. Use through WEFT_SHARDING_TEXT_FAIL.
WEFT_MUST_USE weft_status_t weft_sharding_text_fail(const weft_sharding_text_t* text,
                                                    weft_status_code_t code,
                                                    const char* source_file, int source_line,
                                                    const char* format, ...) WEFT_PRINTF(5, 6);

#define WEFT_SHARDING_TEXT_FAIL(text, code, ...) \
  weft_status_known_failure(                     \
      weft_sharding_text_fail(text, WEFT_STATUS_##code, __FILE__, __LINE__, __VA_ARGS__))

// INVALID_INPUT: |what| was expected, not the next token.
WEFT_MUST_USE weft_status_t weft_sharding_text_unexpected(const weft_sharding_text_t* text,
                                                          const char* what);
static inline WEFT_MUST_USE weft_status_t
weft_sharding_text_expected(const weft_sharding_text_t* text, const char* what) {
  return weft_status_known_failure(weft_sharding_text_unexpected(text, what));
}

WEFT_MUST_USE weft_status_t weft_sharding_text_expect(weft_sharding_text_t* text, char punctuation);

// Nothing may be left.
WEFT_MUST_USE weft_status_t weft_sharding_text_expect_end(const weft_sharding_text_t* text);

// A number from |minimum| to |maximum|; |what| names it in messages.
WEFT_MUST_USE weft_status_t weft_sharding_text_number(weft_sharding_text_t* text, const char* what,
                                                      uint64_t minimum, uint64_t maximum,
                                                      uint32_t* out_number);

// A name in quotes, without them, copied into |arena|.
WEFT_MUST_USE weft_status_t weft_sharding_text_name(weft_sharding_text_t* text, weft_arena_t* arena,
                                                    const char** out_name);

// A list of numbers in brackets, "[2,4]" or "(1,0)"; |*out_numbers| lives in |arena|.
WEFT_MUST_USE weft_status_t weft_sharding_text_numbers(weft_sharding_text_t* text, char opening,
                                                       char closing, uint64_t minimum,
                                                       uint64_t maximum, weft_arena_t* arena,
                                                       uint32_t** out_numbers, uint32_t* out_count);

#endif  // WEFT_SHARDING_TEXT_INTERNAL_H_
