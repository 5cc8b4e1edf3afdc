// The scheduler: where collectives stand among the computation, and on which streams.
//
// Computation keeps program order. Gathers go as late as still hides them and not before their
// buffer is free, reductions start when their last operand is written and are waited for as late as
// a reader allows; docs/scheduling.md describes the algorithm and what it is derived from.
// Deterministic: equal plans, machines and options give equal schedules on every rank.
#ifndef WEFT_GRAPH_PLAN_SCHEDULE_H_
#define WEFT_GRAPH_PLAN_SCHEDULE_H_

#include "graph/plan/machine.h"

typedef struct weft_schedule_options_s {
  const weft_machine_t* machine;  // required
  weft_overlap_t overlap;
  uint32_t gather_buffers;  // see weft_compile_options_t
  bool separate_links;
  // Of the step, alive at once: computation waits for tasks that give bytes back rather than that
  // there are more, where that helps. 0: no limit.
  size_t limit_bytes;
  struct weft_schedule_strain_s* out_strain;  // filled where there is a limit, unless NULL
} weft_schedule_options_t;

// What a limit costs.
typedef struct weft_schedule_strain_s {
  bool is_strained;   // the schedule without a limit would need more than that
  size_t free_bytes;  // alive at once without it
  double free_ns;     // a step without it
  size_t live_bytes;  // alive at once with it, where it is strained
} weft_schedule_strain_t;

// What instructions of a schedule have to wait for wherever their bytes are.
typedef struct weft_schedule_needs_s {
  // [position in the body][stream]: position of the last instruction of the stream that has to be
  // complete, or UINT32_MAX. What follows from others is not listed.
  uint32_t* latest;
  uint32_t first;  // position of the first instruction that waits for more, or UINT32_MAX
} weft_schedule_needs_t;

// Orders |plan|'s body, which is lowered, numbered, in program order and on stream 0, and whose
// buffers share bytes already but have no offsets; sets streams, waits and names. |out_needs| lives
// in |arena|.
WEFT_MUST_USE weft_status_t weft_plan_schedule(weft_plan_t* plan,
                                               const weft_schedule_options_t* options,
                                               weft_arena_t* arena,
                                               weft_schedule_needs_t* out_needs);

// Names collectives ("ag1") and copies to and from the host ("off1", "on1"), nested ones too, in
// issue order. Part of scheduling; for plans that are not scheduled.
WEFT_MUST_USE weft_status_t weft_plan_name_instructions(weft_plan_t* plan);

// What one instruction waits for, see weft_instruction_t.
typedef struct weft_plan_waits_s {
  const uint32_t* waits;
  uint32_t wait_count;
} weft_plan_waits_t;

// Writes costs, start times, binding predecessors and the summary into |plan|, which has a
// schedule. |others|, by position in the body or NULL, replace the plan's waits unless a step takes
// longer with them.
WEFT_MUST_USE weft_status_t weft_plan_predict(weft_plan_t* plan, const weft_machine_t* machine,
                                              weft_plan_waits_t* others);

#endif  // WEFT_GRAPH_PLAN_SCHEDULE_H_
