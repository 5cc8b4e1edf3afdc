// Strings in JSON.
#ifndef WEFT_GRAPH_PLAN_JSON_TEXT_H_
#define WEFT_GRAPH_PLAN_JSON_TEXT_H_

#include "runtime/base/string_buffer.h"

// Appends |string| in quotes, with what JSON has no character for escaped.
static inline void weft_json_append_string(weft_string_buffer_t* text, const char* string) {
  weft_string_buffer_append_char(text, '"');
  for (const char* c = string; *c != '\0'; ++c) {
    if (*c == '"' || *c == '\\') weft_string_buffer_append_char(text, '\\');
    if ((unsigned char)*c < 0x20) {
      weft_string_buffer_append_format(text, "\\u%04x", (unsigned)*c);
    } else {
      weft_string_buffer_append_char(text, *c);
    }
  }
  weft_string_buffer_append_char(text, '"');
}

#endif  // WEFT_GRAPH_PLAN_JSON_TEXT_H_
