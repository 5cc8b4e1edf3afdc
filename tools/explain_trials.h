// Plans made with one option changed, for weft explain.
#ifndef WEFT_TOOLS_EXPLAIN_TRIALS_H_
#define WEFT_TOOLS_EXPLAIN_TRIALS_H_

#include "graph/plan/explain.h"
#include "tools/plan_source.h"

typedef struct weft_explain_trials_s {
  const weft_plan_source_t* source;
  weft_explanation_t* explanation;
  weft_device_t* device;
  weft_arena_t* arena;
} weft_explain_trials_t;

// Tries what the schedule has options for, as far as the plan suffers from it.
WEFT_MUST_USE weft_status_t weft_explain_try_schedules(weft_explain_trials_t* trials);

// Tries what the strategy has options for; |bucket_bytes| is the size that the machine would
// choose, 0 if it would choose none. Only where the source is a step.
WEFT_MUST_USE weft_status_t weft_explain_try_strategies(weft_explain_trials_t* trials,
                                                        int64_t bucket_bytes);

#endif  // WEFT_TOOLS_EXPLAIN_TRIALS_H_
