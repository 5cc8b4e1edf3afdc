// Copying parts of one graph into another: what every pass does with the operations it keeps.
#ifndef WEFT_GRAPH_PASSES_REWRITE_H_
#define WEFT_GRAPH_PASSES_REWRITE_H_

#include "graph/ir/graph.h"

// State of one rewrite. |map| takes source value ids to target values; an entry is set before the
// value's first use is copied. Externally synchronised.
typedef struct weft_rewrite_s weft_rewrite_t;

// Decides what becomes of one source operation whose operands are already mapped. Sets |*out_done|
// when it has mapped all results itself; otherwise the operation is copied.
typedef weft_status_t(weft_rewrite_op_fn_t)(weft_rewrite_t* rewrite, const weft_op_t* op,
                                            weft_block_t* into, bool* out_done);

struct weft_rewrite_s {
  const weft_graph_t* source;
  weft_graph_t* target;
  weft_function_t* function;         // function that is being built
  weft_value_t** map;                // source->value_count entries, in |scratch|
  weft_rewrite_op_fn_t* rewrite_op;  // may be NULL
  // Called when a region of |op| is entered (true) and left (false); may be NULL.
  void (*scope_changed)(weft_rewrite_t* rewrite, const weft_op_t* op, bool entered);
  void* user_data;
  weft_arena_t scratch;
  uint32_t call_depth;
};

WEFT_MUST_USE weft_status_t weft_rewrite_init(const weft_graph_t* source,
                                              weft_allocator_t allocator,
                                              weft_rewrite_t* out_rewrite);

// Hands the target graph over and frees the rest; on failure frees everything.
WEFT_MUST_USE weft_status_t weft_rewrite_finish(weft_rewrite_t* rewrite, weft_status_t status,
                                                weft_graph_t** out_graph);

// Copies |function| with its attributes, its body through rewrite_op.
WEFT_MUST_USE weft_status_t weft_rewrite_function(weft_rewrite_t* rewrite,
                                                  const weft_function_t* function);

// Copies the operations of |from| to the end of |into|, through rewrite_op.
WEFT_MUST_USE weft_status_t weft_rewrite_block_ops(weft_rewrite_t* rewrite,
                                                   const weft_block_t* from, weft_block_t* into);

// Copies one operation as it is, with mapped operands, into |into| and maps its results.
WEFT_MUST_USE weft_status_t weft_rewrite_copy_op(weft_rewrite_t* rewrite, const weft_op_t* op,
                                                 weft_block_t* into);

// Interns a type or copies an attribute or location of any graph in |target|.
WEFT_MUST_USE weft_status_t weft_rewrite_type(weft_graph_t* target, const weft_type_t* type,
                                              const weft_type_t** out_type);
WEFT_MUST_USE weft_status_t weft_rewrite_attr(weft_graph_t* target, const weft_attr_t* attr,
                                              const weft_attr_t** out_attr);

WEFT_MUST_USE weft_status_t weft_rewrite_location(weft_graph_t* target, weft_location_t from,
                                                  weft_location_t* out_location);

static inline weft_value_t* weft_rewrite_mapped(const weft_rewrite_t* rewrite,
                                                const weft_value_t* value) {
  return rewrite->map[value->id];
}

#endif  // WEFT_GRAPH_PASSES_REWRITE_H_
