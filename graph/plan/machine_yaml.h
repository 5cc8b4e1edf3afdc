// YAML text as a tree of nodes with positions: the subset that descriptions need.
//
// Anchors, aliases, tags and further documents are refused, and so is deep nesting: a description
// needs none, and they are how small files become large trees.
#ifndef WEFT_GRAPH_PLAN_MACHINE_YAML_H_
#define WEFT_GRAPH_PLAN_MACHINE_YAML_H_

#include "runtime/base/arena.h"

typedef enum weft_yaml_kind_e {
  WEFT_YAML_SCALAR,
  WEFT_YAML_LIST,
  WEFT_YAML_MAP,
} weft_yaml_kind_t;

typedef struct weft_yaml_node_s {
  weft_yaml_kind_t kind;
  uint32_t line;  // from 1
  uint32_t column;
  const char* text;  // SCALAR: terminated, without inner NULs
  bool is_quoted;
  const struct weft_yaml_node_s* key;    // of a MAP's entry: the scalar before it; else NULL
  const struct weft_yaml_node_s* first;  // LIST, MAP: entries in order
  const struct weft_yaml_node_s* next;   // of the same list or map
  uint32_t count;                        // entries
} weft_yaml_node_t;

// Reads one document. Nodes live in |arena|. INVALID_INPUT with "file:line:column: what".
WEFT_MUST_USE weft_status_t weft_yaml_read(const char* file_name, const char* text, size_t size,
                                           weft_arena_t* arena, const weft_yaml_node_t** out_root);

#endif  // WEFT_GRAPH_PLAN_MACHINE_YAML_H_
