// Accumulation over micro-batches: one axis of the mesh becomes time.
//
// The step is partitioned as if the micro-batches were ranks along one more, minor-most axis. What
// one of these ranks computes before it would meet the others is the body of a loop; where they
// would meet, in an all_reduce along the axis, the loop adds up, and in an all_gather it puts side
// by side. Nothing about gradients, means or losses has to be known here. What a sample needs of
// the whole batch (batch statistics, other samples) is a meeting of its own: a loop over all
// micro-batches for it, then another one that has it. Each loop computes anew what it reads, so
// their number is bounded, and a step that would need more is refused where it does.
//
// A loop can be written turn by turn: the same operations in the same order, and the same sums.
#ifndef WEFT_STRATEGIES_ACCUMULATE_H_
#define WEFT_STRATEGIES_ACCUMULATE_H_

#include "graph/ir/graph.h"

typedef struct weft_accumulate_options_s {
  uint32_t micro_batches;  // size of the minor-most axis, at least 2
  const bool* is_batch;    // by argument: cut along that axis in dimension 0
  // Gradients are reduce-scattered after every micro-batch and accumulated in shards; otherwise
  // they are accumulated whole and reduced once, behind the loop.
  bool scatters_first;
  // By result: carried to the next step. What does not go into one of these (losses, metrics) is
  // accumulated whole all the same.
  const bool* is_carried;
  // Gathered arguments stay gathered over all micro-batches; otherwise each one gathers again.
  bool keeps_gathered;
  // Loops are written micro-batch by micro-batch where that takes at most so many operations: then
  // all that works on bodies of plans works on them. 0: never.
  uint64_t most_ops;
} weft_accumulate_options_t;

// Operations up to which micro-batches are written one after the other unless somebody asks.
#define WEFT_ACCUMULATE_MOST_OPS 200000

// What all loops compute is at most so many times what has to be computed once, if that can be
// had by keeping results.
#define WEFT_ACCUMULATE_MOST_WORK 2.0

// What a user should know of the result.
typedef struct weft_accumulation_s {
  uint32_t loops;       // over the micro-batches
  uint32_t collected;   // values of all micro-batches that are kept side by side
  uint32_t first_line;  // of the source, where the first of them is put together; 0: not known
  double work;          // estimate of what all loops compute, relative to computing it once
  uint32_t kept;        // results of all micro-batches that are kept for later loops
  uint32_t first_kept_line;
  uint64_t kept_bytes;  // of these, on each rank
  bool is_unrolled;     // there are no loops: micro-batches stand one after the other
  uint64_t op_count;    // of all micro-batches, written so
} weft_accumulation_t;

// Rewrites |source|, the program of one of ranks x micro_batches partitions, into the program of
// one rank. Batch arguments have their micro-batches one behind the other. UNSUPPORTED with the
// location where micro-batches would exchange parts, or meet inside of a loop or branch.
WEFT_MUST_USE weft_status_t weft_accumulate(const weft_graph_t* source,
                                            const weft_accumulate_options_t* options,
                                            weft_allocator_t allocator, weft_graph_t** out_graph,
                                            weft_accumulation_t* out_accumulation);

#endif  // WEFT_STRATEGIES_ACCUMULATE_H_
