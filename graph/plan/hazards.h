// Which instructions of a body must keep their order: true, anti and output dependencies.
//
// Two instructions conflict when they touch bytes of one buffer in common and one of them writes.
// The relation is found from views on buffers (before offsets exist, so reuse of memory between
// buffers creates none) and is reduced to the nearest conflicts: what is not listed follows from
// what is. Collectives of one communicator conflict with each other, because all ranks must call
// them in one order. Not used by the verifier, which works from offsets on its own.
#ifndef WEFT_GRAPH_PLAN_HAZARDS_H_
#define WEFT_GRAPH_PLAN_HAZARDS_H_

#include "graph/plan/plan.h"

typedef struct weft_hazards_s {
  uint32_t count;          // positions in the body
  uint32_t* starts;        // count + 1
  uint32_t* predecessors;  // positions, ascending, [starts[i], starts[i + 1])
} weft_hazards_t;

// By position in |plan|'s body; nested blocks count as one access set of their owner. Everything
// lives in |arena|.
WEFT_MUST_USE weft_status_t weft_hazards_compute(const weft_plan_t* plan, weft_arena_t* arena,
                                                 weft_hazards_t* out_hazards);

#endif  // WEFT_GRAPH_PLAN_HAZARDS_H_
