// The partitioner: one global function and a sharding of its values become the program of one rank.
//
// Two stages. The assignment decides, per operation and mesh axis, how the operation runs: along
// one of its factors, replicated, or on partial operands it is linear in. What needs no
// communication of operands wins, then the fewest bytes, then what propagation found. Partial
// values are resolved where a non-linear reader needs them, moved towards their source as long as
// that does not send more bytes. The materialisation then writes the local operations and the
// collectives between them.
#ifndef WEFT_SHARDING_PARTITION_H_
#define WEFT_SHARDING_PARTITION_H_

#include "sharding/annotation.h"
#include "sharding/rule.h"

// How one operation runs and how its results come out.
typedef struct weft_op_assignment_s {
  const weft_op_t* op;
  // NULL for operations that only pass values on: control flow, terminators, barriers, constraints.
  const weft_sharding_rule_t* rule;
  weft_axes_t* factors;  // axes along which each factor is cut
  uint32_t linear_axes;  // mask: axes on which partial operands stay partial
  // Mask: axes along which an operand is cut, the operation is not, and would be if the pieces were
  // equal.
  uint32_t uneven_axes;
  bool is_shared;             // an exact sum of what every rank has, of which each adds up a part
  bool is_exact;              // a reduce to a scalar without rounding; its result is whole
  weft_sharding_t* operands;  // what each operand is converted to before
  weft_sharding_t* results;   // as computed, perhaps partial
} weft_op_assignment_t;

// The assignment of a whole function. A value is kept in one form, to which its definition is
// converted; readers convert further where they need another. Lives in an arena.
typedef struct weft_assignment_s {
  const weft_function_t* function;
  const weft_mesh_t* mesh;  // of the program
  // Operations of the body and of the regions of while, case and if in program order, each before
  // those of its regions.
  const weft_op_assignment_t* ops;
  uint32_t op_count;
  weft_sharding_t* made;    // by value id: as computed
  weft_sharding_t* values;  // by value id: as kept
  weft_sharding_t* results;
} weft_assignment_t;

// Computes the assignment from propagated annotations. Strategies read it to find the values whose
// partial sums are resolved: the gradients.
WEFT_MUST_USE weft_status_t weft_sharding_assign(const weft_annotations_t* annotations,
                                                 weft_arena_t* arena,
                                                 weft_assignment_t* out_assignment);

// The values that are partial where they are computed and needed whole (resolved) by some reader,
// in program order: the points where ranks synchronise. |*out_values| lives in |arena|.
WEFT_MUST_USE weft_status_t weft_sharding_sync_points(const weft_annotations_t* annotations,
                                                      weft_arena_t* arena,
                                                      weft_value_t*** out_values,
                                                      uint32_t* out_count);

typedef struct weft_partition_s {
  weft_graph_t* graph;         // @main with local types; owned: weft_graph_release
  weft_sharding_t* arguments;  // in the arena given
  weft_sharding_t* results;
  // By value id of the global function: mask of the axes along which it is kept in parts.
  uint32_t* partial_axes;
  // Operations of the global function that pieces of unequal size keep from being cut, in program
  // order.
  const weft_op_t** uneven_ops;
  uint32_t uneven_op_count;
} weft_partition_t;

// Writes the program that every rank of the mesh runs. Propagated annotations are read, not
// changed. Argument attributes (roles, names, init) are kept; aliasing is kept where argument and
// result have the same sharding: results that alias an argument take its sharding unless annotated
// otherwise. The function must be flat (weft_pass_inline). The graph is frozen and verifies.
// UNSUPPORTED with the location where an operation cannot run on its shards.
WEFT_MUST_USE weft_status_t weft_sharding_partition(const weft_annotations_t* annotations,
                                                    weft_arena_t* arena, weft_allocator_t allocator,
                                                    weft_partition_t* out_partition);

#endif  // WEFT_SHARDING_PARTITION_H_
