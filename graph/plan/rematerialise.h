// Less memory for more work: values that are given up between two uses and made again.
//
// Works on a lowered body in program order, before buffers share bytes. Where the most bytes are
// live, values that are read again much later are given up, the cheapest for each byte first: a
// gathered parameter is gathered again, a computed value is computed again from what is there
// (repeating what it was made from where that is gone, too), or the value waits in host memory. The
// repeated kernels are the same on the same bytes, so no bit of any result changes.
//
// Every value is given up at most once. The bytes counted are those of whole buffers from first to
// last use, values that would share a buffer counted once unless |counts_alone|: what sharing and
// the scheduler make of them then can be less or more, so callers try targets until the plan fits
// (strategies/compile.c).
#ifndef WEFT_GRAPH_PLAN_REMATERIALISE_H_
#define WEFT_GRAPH_PLAN_REMATERIALISE_H_

#include "graph/plan/machine.h"

typedef struct weft_lowering_s weft_lowering_t;

typedef struct weft_rematerialise_options_s {
  const weft_machine_t* machine;  // what repeating costs; required
  weft_memory_policy_t policy;    // what may be done; its budget is not looked at
  size_t saved_bytes;             // to take off the peak of the body as it is
  bool counts_alone;              // every value counts, also where several would share a buffer
} weft_rematerialise_options_t;

// Rewrites the body being lowered and counts in |lowering->plan->memory_actions| what was done.
// Stops early where nothing is left to give up.
WEFT_MUST_USE weft_status_t weft_plan_rematerialise(weft_lowering_t* lowering,
                                                    const weft_rematerialise_options_t* options);

#endif  // WEFT_GRAPH_PLAN_REMATERIALISE_H_
