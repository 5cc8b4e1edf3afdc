// Tokens of sharding texts. The lexer is the one of graph/ir: the texts are MLIR attributes, and
// those that are not (mhlo.sharding) use the same tokens.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "sharding/text_internal.h"

// Messages longer than this are cut.
#define MAX_MESSAGE 1024

void weft_sharding_text_begin(const char* what, const char* text, const weft_graph_t* graph,
                              weft_location_t location, weft_sharding_text_t* out_text) {
  *out_text = (weft_sharding_text_t){.what = what,
                                     .text = text,
                                     .graph = graph,
                                     .location = location,
                                     .lexer = weft_lexer_begin(text, 1)};
  weft_sharding_text_advance(out_text);
}

void weft_sharding_text_advance(weft_sharding_text_t* text) {
  text->token = weft_lexer_next(&text->lexer);
}

bool weft_sharding_text_accept(weft_sharding_text_t* text, char punctuation) {
  if (!weft_token_is(&text->token, punctuation)) return false;
  weft_sharding_text_advance(text);
  return true;
}

bool weft_sharding_text_accept_word(weft_sharding_text_t* text, const char* word) {
  if (!weft_token_is_word(&text->token, word)) return false;
  weft_sharding_text_advance(text);
  return true;
}

weft_status_t weft_sharding_text_fail(const weft_sharding_text_t* text, weft_status_code_t code,
                                      const char* source_file, int source_line, const char* format,
                                      ...) {
  char message[MAX_MESSAGE];
  va_list arguments;
  va_start(arguments, format);
  (void)vsnprintf(message, sizeof(message), format, arguments);
  va_end(arguments);
  if (text->graph == NULL) {
    return weft_status_create(code, source_file, source_line, "%s '%s': %s", text->what, text->text,
                              message);
  }
  return weft_graph_status_at(text->graph, text->location, code, source_file, source_line,
                              "%s '%s': %s", text->what, text->text, message);
}

weft_status_t weft_sharding_text_unexpected(const weft_sharding_text_t* text, const char* what) {
  const weft_token_t* token = &text->token;
  if (token->kind == WEFT_TOKEN_END) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "expected %s before the end", what);
  }
  if (token->kind == WEFT_TOKEN_ERROR) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "%s in column %" PRIu32, text->lexer.error,
                                   token->column);
  }
  return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT, "expected %s, got '%.*s' in column %" PRIu32,
                                 what, (int)token->length, token->start, token->column);
}

weft_status_t weft_sharding_text_expect(weft_sharding_text_t* text, char punctuation) {
  if (weft_sharding_text_accept(text, punctuation)) return weft_ok_status();
  const char what[4] = {'\'', punctuation, '\'', '\0'};
  return weft_sharding_text_expected(text, what);
}

weft_status_t weft_sharding_text_expect_end(const weft_sharding_text_t* text) {
  if (text->token.kind == WEFT_TOKEN_END) return weft_ok_status();
  return weft_sharding_text_expected(text, "the end");
}

weft_status_t weft_sharding_text_number(weft_sharding_text_t* text, const char* what,
                                        uint64_t minimum, uint64_t maximum, uint32_t* out_number) {
  uint64_t number = 0;
  *out_number = 0;
  if (text->token.kind != WEFT_TOKEN_INTEGER) return weft_sharding_text_expected(text, what);
  if (!weft_token_to_u64(&text->token, &number) || number < minimum || number > maximum) {
    return WEFT_SHARDING_TEXT_FAIL(text, INVALID_INPUT,
                                   "%s '%.*s' is not from %" PRIu64 " to %" PRIu64, what,
                                   (int)text->token.length, text->token.start, minimum, maximum);
  }
  *out_number = (uint32_t)number;
  weft_sharding_text_advance(text);
  return weft_ok_status();
}

weft_status_t weft_sharding_text_name(weft_sharding_text_t* text, weft_arena_t* arena,
                                      const char** out_name) {
  *out_name = NULL;
  const weft_token_t token = text->token;
  if (token.kind != WEFT_TOKEN_STRING) {
    return weft_sharding_text_expected(text, "the name of an axis in quotes");
  }
  weft_sharding_text_advance(text);
  return weft_arena_copy_string(arena, token.start + 1, token.length - 2, out_name);
}

weft_status_t weft_sharding_text_numbers(weft_sharding_text_t* text, char opening, char closing,
                                         uint64_t minimum, uint64_t maximum, weft_arena_t* arena,
                                         uint32_t** out_numbers, uint32_t* out_count) {
  *out_numbers = NULL;
  *out_count = 0;
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, opening));
  uint32_t count = 0;
  uint32_t capacity = 0;
  uint32_t* numbers = NULL;
  while (!weft_token_is(&text->token, closing)) {
    if (count > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(text, ','));
    if (count == capacity) {
      void* memory = NULL;
      capacity = capacity == 0 ? 16 : capacity * 2;
      WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, capacity, sizeof(uint32_t), &memory));
      if (count > 0) memcpy(memory, numbers, count * sizeof(uint32_t));
      numbers = memory;
    }
    WEFT_RETURN_IF_ERROR(
        weft_sharding_text_number(text, "a number", minimum, maximum, &numbers[count]));
    ++count;
  }
  weft_sharding_text_advance(text);
  *out_numbers = numbers;
  *out_count = count;
  return weft_ok_status();
}
