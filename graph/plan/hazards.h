// Which instructions of a body must keep their order: true, anti and output dependencies.
//
// Two instructions conflict when they touch bytes of one buffer in common and one of them writes.
// The relation is found from views on buffers (before offsets exist, so reuse of memory between
// buffers creates none) and is reduced to the nearest conflicts: what is not listed follows from
// what is. A view counts with all bytes between its first and its last, so the relation may hold
// more than is needed, never less. Data only: in which order a communicator is called is a
// schedule's decision. Not used by the verifier, which works from offsets on its own.
#ifndef WEFT_GRAPH_PLAN_HAZARDS_H_
#define WEFT_GRAPH_PLAN_HAZARDS_H_

#include "graph/plan/plan.h"

typedef struct weft_hazards_s {
  uint32_t count;          // positions in the body
  uint32_t* starts;        // count + 1
  uint32_t* predecessors;  // positions, ascending, [starts[i], starts[i + 1])
  bool* is_flow;           // by entry of |predecessors|: i reads what the predecessor wrote
} weft_hazards_t;

// What |view| counts as: from its first to behind its last byte, in its buffer.
void weft_hazards_view_bytes(const weft_view_t* view, int64_t* out_begin, int64_t* out_end);

// By position in |plan|'s body; nested blocks count as one access set of their owner. Everything
// lives in |arena|. Near-linear in instructions and views.
WEFT_MUST_USE weft_status_t weft_hazards_compute(const weft_plan_t* plan, weft_arena_t* arena,
                                                 weft_hazards_t* out_hazards);

#endif  // WEFT_GRAPH_PLAN_HAZARDS_H_
