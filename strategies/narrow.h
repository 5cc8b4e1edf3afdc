// Gathering after a conversion: what the forward and backward pass of mixed precision read only in
// a smaller type moves in that type.
#ifndef WEFT_STRATEGIES_NARROW_H_
#define WEFT_STRATEGIES_NARROW_H_

#include "graph/ir/graph.h"

// Rewrites the program of one rank (flat, partitioned): where everything that reads an all_gather,
// through slices, reshapes and other moves of elements, converts to one and the same smaller type,
// the part of this rank is converted and the parts are gathered in that type. A conversion takes
// each element by itself: same bits. |*out_graph| is NULL when there is no such gather. Linear in
// operations.
WEFT_MUST_USE weft_status_t weft_narrow_gathers(const weft_graph_t* source,
                                                weft_allocator_t allocator,
                                                weft_graph_t** out_graph);

#endif  // WEFT_STRATEGIES_NARROW_H_
