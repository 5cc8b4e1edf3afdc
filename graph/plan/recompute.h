// Which values are computed again where they are read instead of being stored in between.
//
// A loop's elementwise values that only other loops over the same space read need not be written:
// the readers can repeat the few steps from values that are in memory anyway. That is worth it when
// it keeps fewer bytes alive: the derivative of an activation repeats the activation from its input
// rather than loading five stored intermediates. The repeated steps give the same bits.
#ifndef WEFT_GRAPH_PLAN_RECOMPUTE_H_
#define WEFT_GRAPH_PLAN_RECOMPUTE_H_

#include "graph/plan/cluster.h"

// Sets |inout_recompute| (by value id) for the values of |units|'s clusters that are repeated.
// Linear in uses, up to the bounded size of repeated expressions.
WEFT_MUST_USE weft_status_t weft_recompute_choose(const weft_block_t* block,
                                                  const weft_use_info_t* uses,
                                                  const weft_units_t* units, weft_arena_t* scratch,
                                                  bool* inout_recompute);

#endif  // WEFT_GRAPH_PLAN_RECOMPUTE_H_
