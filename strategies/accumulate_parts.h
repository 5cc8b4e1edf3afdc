// Buckets of gradients that are complete in time at different places.
#ifndef WEFT_STRATEGIES_ACCUMULATE_PARTS_H_
#define WEFT_STRATEGIES_ACCUMULATE_PARTS_H_

#include "graph/ir/graph.h"
#include "sharding/mesh.h"

// Rewrites |source|, the program of one of ranks x micro-batches partitions of |mesh|, so that
// what buckets have of each micro-batch is summed over ranks before it is summed over
// micro-batches. A bucket with members that are sums over micro-batches already and others that are
// not would otherwise have the others summed over micro-batches first; alone in a bucket they are
// summed over ranks first. It becomes the sum of two, each with no more than signed zeros where the
// other one has something. NULL when there is no such bucket.
WEFT_MUST_USE weft_status_t weft_accumulate_parts(const weft_graph_t* source,
                                                  const weft_mesh_t* mesh,
                                                  weft_allocator_t allocator,
                                                  weft_graph_t** out_graph);

#endif  // WEFT_STRATEGIES_ACCUMULATE_PARTS_H_
