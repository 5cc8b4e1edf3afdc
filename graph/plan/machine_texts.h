// The built-in descriptions: graph/plan/machines/*.yaml, made into C by CMakeLists.txt.
#ifndef WEFT_GRAPH_PLAN_MACHINE_TEXTS_H_
#define WEFT_GRAPH_PLAN_MACHINE_TEXTS_H_

#include <stddef.h>

typedef struct weft_machine_text_s {
  const unsigned char* data;
  size_t size;
} weft_machine_text_t;

// By name, in alphabetical order; the names end with NULL.
extern const char* const weft_machine_text_names[];
extern const weft_machine_text_t weft_machine_texts[];

#endif  // WEFT_GRAPH_PLAN_MACHINE_TEXTS_H_
