// Units: parameters that a step uses together, so that they are gathered together.
//
// A unit is a block of layers, told by the numbers in names, by what the graph repeats, or by
// patterns of the user. What belongs to none is
// used before the first block (an embedding), behind the last (a head) or in between, which makes
// up to three units more.
#ifndef WEFT_STRATEGIES_UNITS_H_
#define WEFT_STRATEGIES_UNITS_H_

#include "strategies/context.h"

// What units follow from.
typedef enum weft_units_source_e {
  WEFT_UNITS_NAMED,     // names, patterns or rows of stacked parameters; or no units are asked for
  WEFT_UNITS_REPEATED,  // the graph's repetition
  WEFT_UNITS_UNKNOWN,   // nothing: all parameters are together
} weft_units_source_t;

typedef struct weft_param_units_s {
  const char** names;  // by argument: equal for parameters of one unit, "" for all if there is none
  weft_units_source_t source;
  uint32_t repeated_count;  // blocks that the graph's repetition tells
} weft_param_units_t;

// Finds the unit of every parameter by the policy of |context|, which has been flattened.
// INVALID_INPUT for a pattern that no parameter fits. About linear in operations, and in parameters
// times patterns.
WEFT_MUST_USE weft_status_t weft_units_find(const weft_strategy_context_t* context,
                                            weft_param_units_t* out_units);

#endif  // WEFT_STRATEGIES_UNITS_H_
