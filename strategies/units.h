// Units: parameters that a step uses together, so that they are gathered together.
//
// A unit is a block of layers, told by names or by patterns of the user. What belongs to none is
// used before the first block (an embedding), behind the last (a head) or in between, which makes
// up to three units more.
#ifndef WEFT_STRATEGIES_UNITS_H_
#define WEFT_STRATEGIES_UNITS_H_

#include "strategies/context.h"

// Finds the unit of every parameter by the policy of |context|, which has been flattened.
// |*out_units|: names by argument, equal for parameters of one unit, "" for all if the policy wraps
// nothing. INVALID_INPUT for a pattern that no parameter fits. Linear in operations, and in
// parameters times patterns.
WEFT_MUST_USE weft_status_t weft_units_find(const weft_strategy_context_t* context,
                                            const char*** out_units);

#endif  // WEFT_STRATEGIES_UNITS_H_
