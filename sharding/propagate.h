// Propagation: from the shardings somebody asked for to a sharding of every value.
#ifndef WEFT_SHARDING_PROPAGATE_H_
#define WEFT_SHARDING_PROPAGATE_H_

#include "sharding/annotation.h"
#include "sharding/rule.h"

// Fills the dimension shardings of all values of the function (|partial| stays empty: the
// assignment decides about it), forwards and backwards through the operations' rules until nothing
// changes.
//
// Order of rounds, each to a fixed point: by user priority (0 first); within it elementwise and
// layout operations before contractions, contractions before everything else. Axes already set are
// never taken away. Where annotations have |layout_axes|, the cuts of samples (priority 0) spread
// to the end first, and what samples are computed from is not cut along those axes by what comes
// later. At a conflict the longest prefix of axes that all tensors of the operation agree on is
// propagated. Once nothing else changes, an axis that two factors of an operation compete for goes
// to the one that comes first in its results, in program order; axis lists that disagree about one
// factor are left to the partitioner. SPECIAL factors take part where all their dimensions have one
// size. Cuts into unequal pieces spread like others, but not through operations that make one
// dimension of several or several of one, and that padding would disturb. Bodies of while, case and
// if take part: carried values get one sharding. Values that nothing reaches become replicated.
// Deterministic, linear in operations per change.
WEFT_MUST_USE weft_status_t weft_sharding_propagate(weft_annotations_t* annotations,
                                                    weft_allocator_t allocator);

#endif  // WEFT_SHARDING_PROPAGATE_H_
