// Accumulation over micro-batches: one axis of the mesh becomes time.
//
// The step is partitioned as if the micro-batches were ranks along one more, minor-most axis. What
// one of these ranks computes before it would meet the others is the body of a loop; where they
// would meet, in an all_reduce along the axis, the loop adds up. Nothing about gradients, means or
// losses has to be known here, and a step whose samples need each other before the update (batch
// statistics) is refused where it does.
#ifndef WEFT_STRATEGIES_ACCUMULATE_H_
#define WEFT_STRATEGIES_ACCUMULATE_H_

#include "graph/ir/graph.h"

typedef struct weft_accumulate_options_s {
  uint32_t micro_batches;  // size of the minor-most axis, at least 2
  const bool* is_batch;    // by argument: cut along that axis in dimension 0
  // Gradients are reduce-scattered after every micro-batch and accumulated in shards; otherwise
  // they are accumulated whole and reduced once, behind the loop.
  bool scatters_first;
  // Gathered arguments stay gathered over all micro-batches; otherwise each one gathers again.
  bool keeps_gathered;
} weft_accumulate_options_t;

// Rewrites |source|, the program of one of ranks x micro_batches partitions, into the program of
// one rank. Batch arguments have their micro-batches one behind the other. UNSUPPORTED with the
// location where micro-batches would exchange anything but sums and their like.
WEFT_MUST_USE weft_status_t weft_accumulate(const weft_graph_t* source,
                                            const weft_accumulate_options_t* options,
                                            weft_allocator_t allocator, weft_graph_t** out_graph);

#endif  // WEFT_STRATEGIES_ACCUMULATE_H_
