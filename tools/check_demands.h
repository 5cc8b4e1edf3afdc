// What a function asks of its arguments, read off from how it uses them: positive numbers under a
// logarithm or root, indices below the size they index.
#ifndef WEFT_TOOLS_CHECK_DEMANDS_H_
#define WEFT_TOOLS_CHECK_DEMANDS_H_

#include "graph/ir/graph.h"

typedef struct weft_check_demand_s {
  bool positive;
  int64_t index_limit;  // values belong to [0, index_limit); 0 when nothing is indexed
} weft_check_demand_t;

// Walks |function| and what it calls backwards. |*out_demands| has an entry per argument and lives
// in |arena|. A heuristic for choosing test inputs: it misses demands rather than failing.
WEFT_MUST_USE weft_status_t weft_check_find_demands(const weft_function_t* function,
                                                    weft_arena_t* arena,
                                                    weft_check_demand_t** out_demands);

#endif  // WEFT_TOOLS_CHECK_DEMANDS_H_
