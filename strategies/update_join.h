// Where the gradients of one update meet before it begins.
#ifndef WEFT_STRATEGIES_UPDATE_JOIN_H_
#define WEFT_STRATEGIES_UPDATE_JOIN_H_

#include "strategies/update.h"

bool weft_update_same_dims(const weft_type_t* a, const weft_type_t* b);

// The rank-0 value that |value| repeats, or NULL.
const weft_value_t* weft_update_shared_scalar(const weft_value_t* value);

typedef struct weft_update_joins_s {
  const weft_value_t** values;  // results of nodes, in the order of the nodes
  uint32_t count;
  uint32_t shared_count;  // what ranks have to share: gradients, and what scalars add up of them
} weft_update_joins_t;

// Lists the values in which gradients of |update| are combined, as if each could be added up over
// ranks, before anything that is carried from step to step is added to them.
WEFT_MUST_USE weft_status_t weft_update_find_joins(const weft_update_t* update, weft_arena_t* arena,
                                                   weft_update_joins_t* out_joins);

#endif  // WEFT_STRATEGIES_UPDATE_JOIN_H_
