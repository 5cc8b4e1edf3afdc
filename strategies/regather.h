// Gathering again: what fully sharded strategies free after the forward pass.
#ifndef WEFT_STRATEGIES_REGATHER_H_
#define WEFT_STRATEGIES_REGATHER_H_

#include "graph/ir/graph.h"

// Rewrites the program of one rank (flat, partitioned) so that no gathered argument lives from the
// forward to the backward pass: every all_gather of an argument whose result is used in both is
// repeated for the backward pass, on a channel of its own, and so are the slices and other layout
// operations behind it. The forward pass is what the result marked "loss" depends on. The graph
// stays as it is when no result is a loss. Same bits.
//
// |units|, unless NULL, says by argument which are gathered together: arguments of equal numbers. A
// unit is then kept if no other one is read between its last use in the forward and its first use
// in the backward pass: freeing it there would not make room for anything.
WEFT_MUST_USE weft_status_t weft_regather(const weft_graph_t* source, const uint32_t* units,
                                          weft_allocator_t allocator, weft_graph_t** out_graph);

#endif  // WEFT_STRATEGIES_REGATHER_H_
