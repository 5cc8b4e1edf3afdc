// Manual computations (sdy.manual_computation, JAX's shard_map) for the evaluator.
//
// The evaluator knows single programs and grids of them, but no shardings. So a manual computation
// is rewritten for it: slices of the operands for each rank, the body as a function that
// interpreter.run_parallel runs on all ranks, and the results put together. Nothing of the
// partitioner is used but the reading of annotations.
#ifndef WEFT_TOOLS_CHECK_MANUAL_H_
#define WEFT_TOOLS_CHECK_MANUAL_H_

#include "graph/ir/graph.h"

// Whether any function of |graph| has a manual computation.
bool weft_check_has_manual(const weft_graph_t* graph);

// Puts a graph without manual computations in place of |*graph|, if it has any; functions keep
// their names. Fails with the location where it does not verify or a computation is not supported.
WEFT_MUST_USE weft_status_t weft_check_expand_manual(weft_graph_t** graph);

// The same for a copy; NULL when there is nothing to expand.
WEFT_MUST_USE weft_status_t weft_check_expanded_manual(const weft_graph_t* graph,
                                                       weft_graph_t** out_graph);

#endif  // WEFT_TOOLS_CHECK_MANUAL_H_
