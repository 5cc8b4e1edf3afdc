// Which options would make the step of a plan shorter.
#ifndef WEFT_TOOLS_EXPLAIN_OPTIONS_H_
#define WEFT_TOOLS_EXPLAIN_OPTIONS_H_

#include "graph/plan/explain.h"
#include "tools/plan_source.h"

// Fills |explanation->options|: options of the schedule by making plans with other values, from the
// step or from the program that the plan carries, and timing them; options of the strategy in the
// same way where |source| is a step, and otherwise by what they are said to do. Nothing is known of
// plans that no strategy of this command made, and nothing is tried on another machine than the
// plan's. Texts live in |arena|.
WEFT_MUST_USE weft_status_t weft_explain_options(const weft_plan_source_t* source,
                                                 weft_explanation_t* explanation,
                                                 weft_arena_t* arena);

#endif  // WEFT_TOOLS_EXPLAIN_OPTIONS_H_
