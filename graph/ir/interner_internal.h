// The hash tables behind a graph: strings, types, attributes and functions by name. Open addressing
// over memory of the graph's arena; nothing is ever removed, and nobody iterates, so no order
// depends on hashes.
#ifndef WEFT_GRAPH_IR_INTERNER_INTERNAL_H_
#define WEFT_GRAPH_IR_INTERNER_INTERNAL_H_

#include "graph/ir/graph.h"

typedef struct weft_intern_slot_s {
  uint64_t hash;
  const void* item;  // NULL: free
} weft_intern_slot_t;

typedef struct weft_intern_table_s {
  weft_intern_slot_t* slots;
  size_t capacity;  // a power of two, or 0
  size_t count;
} weft_intern_table_t;

struct weft_graph_interner_s {
  weft_intern_table_t strings;
  weft_intern_table_t types;
  weft_intern_table_t attrs;  // but large ones
  weft_intern_table_t functions;
};

// True when |item| of the table is what |key| asks for.
typedef bool(weft_intern_equal_fn_t)(const void* item, const void* key);

// Finds the item of |hash| that equals |key|; NULL when absent.
const void* weft_intern_table_find(const weft_intern_table_t* table, uint64_t hash, const void* key,
                                   weft_intern_equal_fn_t* equal);

// Adds an item that is not in the table; amortised O(1), old slots stay behind in the arena.
WEFT_MUST_USE weft_status_t weft_intern_table_insert(weft_intern_table_t* table,
                                                     weft_arena_t* arena, uint64_t hash,
                                                     const void* item);

#endif  // WEFT_GRAPH_IR_INTERNER_INTERNAL_H_
