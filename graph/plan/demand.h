// What an instruction cannot do without: a lower bound of any plan's memory.
#ifndef WEFT_GRAPH_PLAN_DEMAND_H_
#define WEFT_GRAPH_PLAN_DEMAND_H_

#include "weft/status.h"

typedef struct weft_lowering_s weft_lowering_t;

// The instruction that touches the most bytes of the step at once.
typedef struct weft_plan_demand_s {
  size_t step_bytes;  // beside arguments, constants and results; 0: nothing is known
  char text[128];     // "stablehlo.dot_general at 12:5", a line and column of the step
} weft_plan_demand_t;

// Measures the body being lowered, before buffers share bytes. Whatever is given up, recomputed or
// moved later, every instruction still finds its operands and results in memory at once, except
// results that may replace an operand and copies that may not happen. Linear in views.
WEFT_MUST_USE weft_status_t weft_plan_find_demand(weft_lowering_t* lowering,
                                                  weft_plan_demand_t* out_demand);

#endif  // WEFT_GRAPH_PLAN_DEMAND_H_
