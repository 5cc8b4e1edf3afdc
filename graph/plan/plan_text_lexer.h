// Words, numbers and strings of plan files and of the texts attached to them, line by line.
//
// Bounded by pointers: the text need not be terminated and may hold any bytes. Nothing is
// allocated but what strings are copied to.
#ifndef WEFT_GRAPH_PLAN_PLAN_TEXT_LEXER_H_
#define WEFT_GRAPH_PLAN_PLAN_TEXT_LEXER_H_

#include "runtime/base/arena.h"
#include "runtime/base/string_buffer.h"
#include "weft/tensor.h"

// Externally synchronised.
typedef struct weft_plan_lexer_s {
  const char* file_name;  // for messages
  const char* line_begin;
  const char* cursor;
  const char* line_end;  // the line's newline, or the end of the text
  const char* text_end;
  uint32_t line;  // number of the current line; 0 before the first
} weft_plan_lexer_t;

void weft_plan_lexer_init(const char* file_name, const char* text, size_t size,
                          weft_plan_lexer_t* out_lexer);

// Goes on to the next line that has more than blanks and a comment (// to the end of the line);
// false at the end of the text.
bool weft_plan_lexer_next_line(weft_plan_lexer_t* lexer);

// INVALID_INPUT with file, line, column and a printf-style message. Use through WEFT_PLAN_FAIL.
WEFT_MUST_USE weft_status_t weft_plan_lexer_fail(const weft_plan_lexer_t* lexer, const char* format,
                                                 ...) WEFT_PRINTF(2, 3);

// Raises: WEFT_PLAN_FAIL(lexer, "there is no b%u", index).
#define WEFT_PLAN_FAIL(lexer, ...) \
  weft_status_known_failure(weft_plan_lexer_fail(lexer, __VA_ARGS__))

// True behind the last word of the line.
bool weft_plan_lexer_is_at_end(weft_plan_lexer_t* lexer);

// The next character but blanks, 0 at the end of the line; does not move behind it.
char weft_plan_lexer_peek(weft_plan_lexer_t* lexer);

// Moves behind |c| if it comes next.
bool weft_plan_lexer_accept(weft_plan_lexer_t* lexer, char c);
WEFT_MUST_USE weft_status_t weft_plan_lexer_expect(weft_plan_lexer_t* lexer, char c);

// Moves behind |word| if it comes next, as a whole word.
bool weft_plan_lexer_accept_word(weft_plan_lexer_t* lexer, const char* word);
WEFT_MUST_USE weft_status_t weft_plan_lexer_expect_word(weft_plan_lexer_t* lexer, const char* word);

// A word of letters, digits, '_' and '.', which points into the text. |what| names it in messages.
WEFT_MUST_USE weft_status_t weft_plan_lexer_word(weft_plan_lexer_t* lexer, const char* what,
                                                 const char** out_word, size_t* out_length);

// Decimal numbers of at most |most|; any 64-bit number with a sign; 0x and hexadecimal digits.
WEFT_MUST_USE weft_status_t weft_plan_lexer_number(weft_plan_lexer_t* lexer, const char* what,
                                                   uint64_t most, uint64_t* out_number);
WEFT_MUST_USE weft_status_t weft_plan_lexer_u32(weft_plan_lexer_t* lexer, const char* what,
                                                uint32_t most, uint32_t* out_number);
WEFT_MUST_USE weft_status_t weft_plan_lexer_size(weft_plan_lexer_t* lexer, const char* what,
                                                 size_t* out_number);
WEFT_MUST_USE weft_status_t weft_plan_lexer_i64(weft_plan_lexer_t* lexer, const char* what,
                                                int64_t* out_number);
WEFT_MUST_USE weft_status_t weft_plan_lexer_hex(weft_plan_lexer_t* lexer, const char* what,
                                                uint64_t* out_number);

// A number behind a prefix, as one word ("b12"); digits that something else may follow ("2x3").
WEFT_MUST_USE weft_status_t weft_plan_lexer_index(weft_plan_lexer_t* lexer, const char* prefix,
                                                  const char* what, uint32_t most,
                                                  uint32_t* out_index);
WEFT_MUST_USE weft_status_t weft_plan_lexer_digits(weft_plan_lexer_t* lexer, const char* what,
                                                   uint64_t most, uint64_t* out_number);

// Bytes as an even number of hexadecimal digits.
WEFT_MUST_USE weft_status_t weft_plan_lexer_bytes(weft_plan_lexer_t* lexer, const char* what,
                                                  weft_arena_t* arena, void** out_data,
                                                  size_t* out_size);

// "...", as weft_plan_append_quoted writes it; without NULs.
WEFT_MUST_USE weft_status_t weft_plan_lexer_string(weft_plan_lexer_t* lexer, const char* what,
                                                   weft_arena_t* arena, const char** out_text);

WEFT_MUST_USE weft_status_t weft_plan_lexer_end_line(weft_plan_lexer_t* lexer);

// The |size| bytes behind the current line, which end with a newline that does not count; goes on
// behind it.
WEFT_MUST_USE weft_status_t weft_plan_lexer_block(weft_plan_lexer_t* lexer, uint64_t size,
                                                  const char** out_text);

// An element type; sizes up to a ']' or '|' ("2x3"); a shape whose bytes can be counted
// ("f32[2x3]").
WEFT_MUST_USE weft_status_t weft_plan_lexer_dtype(weft_plan_lexer_t* lexer,
                                                  weft_dtype_t* out_dtype);
WEFT_MUST_USE weft_status_t weft_plan_lexer_dims(weft_plan_lexer_t* lexer, int32_t* out_rank,
                                                 int64_t* out_dims);
WEFT_MUST_USE weft_status_t weft_plan_lexer_shape(weft_plan_lexer_t* lexer,
                                                  weft_shape_t* out_shape);

// Room for one more in an array of |*capacity| that lives in an arena.
WEFT_MUST_USE weft_status_t weft_plan_grow(weft_arena_t* arena, uint32_t count, uint32_t* capacity,
                                           size_t element_size, void** array);

void weft_plan_append_number(weft_string_buffer_t* text, uint64_t number);
void weft_plan_append_shape(weft_string_buffer_t* text, const weft_shape_t* shape);

// |text| in quotes: '"' and '\' behind a '\', control characters as \ and two hexadecimal digits.
void weft_plan_append_quoted(weft_string_buffer_t* text, const char* string);

#endif  // WEFT_GRAPH_PLAN_PLAN_TEXT_LEXER_H_
