// Texts of several modules: parts separated by lines of "// -----", as MLIR's tools write them.
#ifndef WEFT_GRAPH_IR_SOURCE_SPLIT_H_
#define WEFT_GRAPH_IR_SOURCE_SPLIT_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One part; points into the caller's text.
typedef struct weft_source_part_s {
  const char* text;
  size_t size;
  uint32_t first_line;  // line number of the part's first line in the whole text, from 1
} weft_source_part_t;

// Walks over the parts of a text. Plain value; the text must outlive it.
typedef struct weft_source_split_s {
  const char* cursor;
  const char* end;
  uint32_t line;
  bool done;
} weft_source_split_t;

void weft_source_split_begin(const char* text, size_t size, weft_source_split_t* out_split);

// Stores the next part and returns true; false when there is none. A separator is a line that
// starts with "// -----" and goes on with dashes and blanks only. A text without separators is one
// part; parts may be empty or hold comments only. Linear over all calls.
bool weft_source_split_next(weft_source_split_t* split, weft_source_part_t* out_part);

// True when |part| holds nothing but blanks and comments.
bool weft_source_part_is_blank(const weft_source_part_t* part);

#endif  // WEFT_GRAPH_IR_SOURCE_SPLIT_H_
