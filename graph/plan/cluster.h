// Grouping of a block's operations into units that become one kernel each.
//
// Elementwise operations and simple reductions over one iteration space join a cluster when they
// are connected (producer to consumer, or readers of the same value) at the same stage. The stage
// of an operation is the number of cluster exits on the longest path that leads to it: whatever
// leaves a cluster has a higher stage than the cluster, so no path can return and clusters never
// form a cycle, whatever is merged. A cluster that is full is left as well, by an operation that
// reads from it; readers of one value just stay apart. One walk, linear in uses.
#ifndef WEFT_GRAPH_PLAN_CLUSTER_H_
#define WEFT_GRAPH_PLAN_CLUSTER_H_

#include "graph/ir/graph.h"

// Operations of a cluster at most. A loop over thousands of arrays has more streams of memory than
// a processor follows, and what is decided for each pair of its inputs and outputs would make
// planning quadratic. The steps of examples/ have clusters of a quarter of this at most.
#define WEFT_CLUSTER_MOST_OPS 256

typedef struct weft_unit_s {
  // Operations in program order; more than one only in a cluster.
  const weft_op_t** ops;
  uint32_t op_count;
  bool is_cluster;  // becomes a loop kernel
} weft_unit_t;

typedef struct weft_units_s {
  weft_unit_t* units;  // in program order of their first operation
  uint32_t unit_count;
  uint32_t* unit_of_op;  // by position in the block
} weft_units_t;

// Per-value facts about one function, indexed by value id.
typedef struct weft_use_info_s {
  uint32_t* use_count;
  const weft_op_t** single_user;  // the user when use_count is 1
  uint32_t* position;             // position of the defining operation in its block
} weft_use_info_t;

// Counts uses over |function| and all its regions.
WEFT_MUST_USE weft_status_t weft_use_info_compute(const weft_function_t* function,
                                                  weft_arena_t* arena, weft_use_info_t* out_info);

// True for operations that may be members of a cluster.
bool weft_op_is_loop_member(const weft_op_t* op);

// True for a reduce of one operand by a single associative operation (given in |*out_opcode|).
bool weft_op_is_simple_reduce(const weft_op_t* op, weft_opcode_t* out_opcode);

// Type whose dimensions are the iteration space of a loop member.
const weft_type_t* weft_op_loop_space(const weft_op_t* op);

// True when two tensor types have the same dimensions.
bool weft_loop_space_equal(const weft_type_t* a, const weft_type_t* b);

// Calls |visit| for every operand of |op| and every value its regions take from outside.
weft_status_t weft_op_visit_inputs(const weft_op_t* op,
                                   weft_status_t (*visit)(void* user_data, weft_value_t* value),
                                   void* user_data);

WEFT_MUST_USE weft_status_t weft_units_compute(const weft_block_t* block,
                                               const weft_use_info_t* uses, weft_arena_t* arena,
                                               weft_units_t* out_units);

#endif  // WEFT_GRAPH_PLAN_CLUSTER_H_
