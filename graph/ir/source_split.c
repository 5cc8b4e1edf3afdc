// Splits texts at separator lines, without looking at the language in between.
#include "graph/ir/source_split.h"

#include <string.h>

void weft_source_split_begin(const char* text, size_t size, weft_source_split_t* out_split) {
  *out_split = (weft_source_split_t){.cursor = text, .end = text + size, .line = 1};
}

static bool weft_is_separator(const char* line, const char* end) {
  static const char mark[] = "// -----";
  const size_t length = sizeof(mark) - 1;
  if ((size_t)(end - line) < length || memcmp(line, mark, length) != 0) return false;
  for (const char* p = line + length; p < end; ++p) {
    if (*p != '-' && *p != ' ' && *p != '\t' && *p != '\r') return false;
  }
  return true;
}

bool weft_source_split_next(weft_source_split_t* split, weft_source_part_t* out_part) {
  if (split->done) return false;
  *out_part = (weft_source_part_t){.text = split->cursor, .first_line = split->line};
  const char* line = split->cursor;
  while (line < split->end) {
    const char* end = memchr(line, '\n', (size_t)(split->end - line));
    const char* next = end == NULL ? split->end : end + 1;
    if (end == NULL) end = split->end;
    split->line++;
    if (weft_is_separator(line, end)) {
      out_part->size = (size_t)(line - out_part->text);
      split->cursor = next;
      return true;
    }
    line = next;
  }
  out_part->size = (size_t)(split->end - out_part->text);
  split->done = true;
  return true;
}

bool weft_source_part_is_blank(const weft_source_part_t* part) {
  const char* end = part->text + part->size;
  for (const char* p = part->text; p < end; ++p) {
    if (*p == '/' && end - p >= 2 && p[1] == '/') {
      while (p < end && *p != '\n') ++p;
      if (p == end) return true;
    } else if (*p != ' ' && *p != '\t' && *p != '\r' && *p != '\n') {
      return false;
    }
  }
  return true;
}
