// What the files of propagation share: the function as nodes that tie dimensions of values together
// (propagate_graph.c builds them, propagate.c runs them).
#ifndef WEFT_SHARDING_PROPAGATE_INTERNAL_H_
#define WEFT_SHARDING_PROPAGATE_INTERNAL_H_

#include "sharding/propagate.h"

// Classes of nodes, in the order in which they join in.
enum {
  WEFT_PROPAGATE_LAYOUT,  // elementwise, layout, control flow
  WEFT_PROPAGATE_CONTRACTION,
  WEFT_PROPAGATE_REST,
  WEFT_PROPAGATE_STAGE_COUNT,
};

// One dimension of one value that has a factor.
typedef struct weft_occurrence_s {
  uint32_t slot;
  uint8_t dim;
  uint8_t position;                   // of the factor in the dimension
  const weft_dim_factors_t* factors;  // of the dimension; NULL when it is this factor alone
} weft_occurrence_t;

// A factor that several dimensions have.
typedef struct weft_propagate_factor_s {
  int64_t size;
  uint32_t first;  // its occurrences are [first, first + count) of the node's
  uint32_t count;
  uint32_t order;  // first dimension of the results that has it; UINT32_MAX when none
  // Pieces need not be equal: all its dimensions are made of it alone, and padding does no harm.
  bool allows_padding;
} weft_propagate_factor_t;

typedef struct weft_propagate_node_s {
  const int64_t* sizes;                    // of all factors of the rule, by number
  const weft_propagate_factor_t* factors;  // by |order|
  const weft_occurrence_t* occurrences;
  uint32_t factor_count;
  uint32_t occurrence_count;
  uint8_t stage;
  bool is_queued;
} weft_propagate_node_t;

// The nodes of a function. Slots are value ids, then the function's results.
typedef struct weft_propagate_graph_s {
  weft_arena_t* arena;
  uint32_t value_count;
  uint32_t slot_count;
  weft_propagate_node_t* nodes;
  uint32_t node_count;
  uint32_t node_capacity;
  uint32_t max_occurrence_count;
  uint32_t* first_node;  // by slot: where its nodes begin in |slot_nodes|; one more at the end
  uint32_t* slot_nodes;
} weft_propagate_graph_t;

// Builds the nodes of the annotated function in |arena|; rules are made and rewound in |scratch|.
// UNSUPPORTED with the location of an operation without a rule.
WEFT_MUST_USE weft_status_t weft_propagate_graph_build(const weft_annotations_t* annotations,
                                                       weft_arena_t* arena, weft_arena_t* scratch,
                                                       weft_propagate_graph_t* out_graph);

// Marks what samples are computed from (propagate_early.c), once their cuts have spread and before
// those of what is carried do, and keeps the latter from it.
void weft_propagate_settle_early(weft_annotations_t* annotations);

#endif  // WEFT_SHARDING_PROPAGATE_INTERNAL_H_
