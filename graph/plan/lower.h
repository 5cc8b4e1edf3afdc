// From a graph to a plan.
#ifndef WEFT_GRAPH_PLAN_LOWER_H_
#define WEFT_GRAPH_PLAN_LOWER_H_

#include "graph/plan/demand.h"
#include "graph/plan/plan.h"
#include "graph/plan/rematerialise.h"
#include "graph/plan/schedule.h"

// Reports the scratch memory a kernel wants on the device the plan is for.
typedef weft_status_t(weft_plan_workspace_fn_t)(void* user_data, const weft_kernel_t* kernel,
                                                size_t* out_workspace_bytes);

typedef struct weft_plan_lower_options_s {
  uint32_t rank_count;                  // ranks run the plan as one replica of that many partitions
  weft_plan_workspace_fn_t* workspace;  // NULL: no kernel wants any
  void* user_data;
  // How to order the instructions; NULL: as the graph has them, on one stream.
  const weft_schedule_options_t* schedule;
  const weft_rematerialise_options_t* rematerialise;  // NULL: no value is given up
  // Of the step's memory: how much it takes above that, or below, is not of interest, and no better
  // layout is searched for where that decides nothing. 0: as little as can be found.
  size_t step_limit_bytes;
  weft_plan_demand_t* out_demand;  // filled, unless NULL
} weft_plan_lower_options_t;

// Lowers the entry function of |graph| (already through the pass pipeline) to a plan, schedules it
// and lays out its memory. Takes ownership of |graph| in every case. UNSUPPORTED with a location
// when an operation has no lowering.
WEFT_MUST_USE weft_status_t weft_plan_lower(weft_graph_t* graph,
                                            const weft_plan_lower_options_t* options,
                                            weft_allocator_t allocator, weft_plan_t** out_plan);

#endif  // WEFT_GRAPH_PLAN_LOWER_H_
