// Stacked parameters in rows: loops over layers become layers.
//
// Frontends write a model of equal layers as a loop (scan) whose turn i reads row i of parameters
// that hold all layers, one after the other. Left so, such a parameter is one value: it is gathered
// as a whole before the first layer, and its gradient is reduced behind the last one. Here each row
// becomes an argument of its own, loops that read rows are written turn by turn, and what is
// computed from stacks element by element is computed from rows. What follows then sees a model
// whose layers were written one after the other.
#ifndef WEFT_STRATEGIES_UNSTACK_H_
#define WEFT_STRATEGIES_UNSTACK_H_

#include "graph/ir/graph.h"
#include "graph/ir/roles.h"
#include "runtime/base/arena.h"

// Loops that would become more operations than this stay loops.
#define WEFT_UNSTACK_MAX_OPS 200000

typedef struct weft_unstacking_s {
  weft_graph_t* graph;  // owned by the caller: weft_graph_release; NULL when nothing is stacked
  weft_roles_t roles;   // of its entry
  // By argument of the step: the first argument of the new function that is a part of it, and of
  // how many rows; 1: all of it.
  uint32_t* first_arguments;
  uint32_t* row_counts;
  // By argument of the new function: the layer that a row is of ("params.layers[3]"); NULL: no row.
  const char** layers;
  const char** stacked_names;  // of what the row is of, in the step
  uint32_t loop_count;         // that were written turn by turn
} weft_unstacking_t;

// Rewrites the entry function of |source| (flat, simplified). Arguments in |excluded| (by argument)
// stay whole. A parameter is taken apart with its states if its update is elementwise, and if
// nothing but loops whose number of turns is known reads it, row by row. Tables live in |arena|.
WEFT_MUST_USE weft_status_t weft_unstack(const weft_graph_t* source, const weft_roles_t* roles,
                                         const bool* excluded, weft_arena_t* arena,
                                         weft_allocator_t allocator,
                                         weft_unstacking_t* out_unstacking);

#endif  // WEFT_STRATEGIES_UNSTACK_H_
