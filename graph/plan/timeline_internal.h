// What the timeline, its bounds, the simulator and explanations share: a plan's body with its costs
// (the course), and the streams of one rank that run it on paper.
#ifndef WEFT_GRAPH_PLAN_TIMELINE_INTERNAL_H_
#define WEFT_GRAPH_PLAN_TIMELINE_INTERNAL_H_

#include "graph/plan/timeline.h"

#define WEFT_COURSE_NONE UINT32_MAX

// A cost in parts: what straggling and contention lengthen, and what links take.
typedef struct weft_cost_s {
  double compute_ns;
  double transfer_ns;  // collectives and copies to and from the host
} weft_cost_t;

// All ranks of the course in groups; more of them than the plan's where the course is for more
// ranks.
typedef struct weft_course_groups_s {
  uint32_t group_count;
  uint32_t group_size;
  const uint32_t* members;
} weft_course_groups_t;

// Collectives that cost the same, by group of their set.
typedef struct weft_course_call_s {
  weft_collective_kernel_t kernel;
  const double* group_ns;
  const uint32_t* group_links;
  double slowest_ns;
} weft_course_call_t;

typedef struct weft_course_item_s {
  weft_cost_t cost;  // of the slowest group
  uint32_t stream;
  uint32_t ordinal;   // on its stream
  uint32_t issue;     // items of stream 0 that complete before it starts
  uint32_t resource;  // held alone while it runs: a link class or a direction of copies, or NONE
  uint32_t first_wait;
  uint32_t wait_count;
  uint32_t groups;  // set whose members start together, or NONE
  uint32_t call;    // collectives: into |calls|, or NONE
} weft_course_item_t;

typedef struct weft_course_s {
  const weft_plan_t* plan;
  const weft_machine_t* machine;
  uint32_t replicas;          // how many times the plan's ranks there are
  weft_course_item_t* items;  // by position in the body
  uint32_t count;
  uint32_t* waits;          // positions
  uint32_t* stream_items;   // positions, stream after stream
  uint32_t* stream_starts;  // stream_count + 1
  uint32_t stream_count;
  uint32_t link_count;  // resources from link_count on: copies off the device, copies onto it
  uint32_t resource_count;
  double* compute_rates;         // by link class: speed of computation beside a collective
  weft_course_groups_t* groups;  // by set of the plan
  weft_course_call_t* calls;
  uint32_t call_count;
  uint32_t* call_slots;     // hash table of |calls|: index + 1, or 0
  uint32_t slot_mask;       // its size - 1
  const double* kernel_ns;  // by id, where the plan's order leaves the kernels' bytes
} weft_course_t;

// Reads |plan|'s body with what it costs on |replicas| times the plan's ranks. |costs_ns| as in
// weft_timeline_compute. INVALID_INPUT for waits that are not on an earlier instruction of another
// stream; INVALID_ARGUMENT for costs that are negative or not finite.
WEFT_MUST_USE weft_status_t weft_course_build(const weft_plan_t* plan,
                                              const weft_machine_t* machine, const double* costs_ns,
                                              uint32_t replicas, weft_arena_t* arena,
                                              weft_course_t* out_course);

// Reads the waits of |course|'s plan again, which may have changed.
WEFT_MUST_USE weft_status_t weft_course_set_waits(weft_course_t* course, weft_arena_t* arena);

// The parts of an instruction's cost. |course| gives machine, groups, known calls and kernels, as
// far as it has them.
weft_cost_t weft_course_instruction_cost(const weft_course_t* course,
                                         const weft_instruction_t* instruction);

// The same with only what is on |resource| as transfer, and all the rest as computation.
weft_cost_t weft_course_cost_on(const weft_course_t* course, const weft_instruction_t* instruction,
                                uint32_t resource);

// What |position| transfers on |resource|, inside of loops and branches, too.
double weft_course_transfer_ns(const weft_course_t* course, uint32_t position, uint32_t resource);

// Members of group |group| of set |groups|.
static inline const uint32_t* weft_course_members(const weft_course_groups_t* groups,
                                                  uint32_t group) {
  return groups->members + (size_t)group * groups->group_size;
}

static inline bool weft_course_is_transfer(const weft_course_item_t* item) {
  return item->resource != WEFT_COURSE_NONE;
}

// One stream of one rank.
typedef struct weft_runner_stream_s {
  uint32_t next;       // ordinal of what runs, or else comes next: so many have completed
  uint32_t next_wait;  // so many waits of it are known to hold
  bool is_running;
  bool is_pending;  // has started a collective that other members have not
  double since_ns;  // |remaining_ns| is as of then
  double remaining_ns;
  double rate;
  double end_ns;  // INFINITY unless it runs
} weft_runner_stream_t;

// The streams of one rank; |holders| by resource: the position that has it, or NONE.
typedef struct weft_runner_s {
  weft_runner_stream_t* streams;
  uint32_t* holders;
} weft_runner_t;

// Makes the runner ready for a step.
void weft_runner_reset(const weft_course_t* course, weft_runner_t* runner);

// The position that |stream| may start now, or NONE.
uint32_t weft_runner_ready(const weft_course_t* course, weft_runner_t* runner, uint32_t stream);

// Takes what |position| holds; it runs once weft_runner_begin says so.
void weft_runner_take(const weft_course_t* course, weft_runner_t* runner, uint32_t position);
// Starts what |stream| has taken, to run |duration_ns| at full speed.
void weft_runner_begin(weft_runner_t* runner, uint32_t stream, double now_ns, double duration_ns);
// Ends what runs on |stream|.
void weft_runner_finish(const weft_course_t* course, weft_runner_t* runner, uint32_t stream);

// Sets the speed of the computation that runs from what else does.
void weft_runner_update_rate(const weft_course_t* course, weft_runner_t* runner, double now_ns);

// The earliest completion of what runs; INFINITY when nothing does.
double weft_runner_next_ns(const weft_course_t* course, const weft_runner_t* runner);

// The share of the current time that no computation uses, from 0 to 1.
double weft_runner_exposed(const weft_course_t* course, const weft_runner_t* runner);

static inline uint32_t weft_runner_position(const weft_course_t* course,
                                            const weft_runner_t* runner, uint32_t stream) {
  return course->stream_items[course->stream_starts[stream] + runner->streams[stream].next];
}

static inline uint32_t weft_course_stream_length(const weft_course_t* course, uint32_t stream) {
  return course->stream_starts[stream + 1] - course->stream_starts[stream];
}

// Runs |course| for one rank; see weft_timeline_compute.
WEFT_MUST_USE weft_status_t weft_course_run(const weft_course_t* course, weft_arena_t* arena,
                                            weft_timeline_t* out_timeline);

// See weft_plan_bounds.
WEFT_MUST_USE weft_status_t weft_course_bounds(const weft_course_t* course, weft_arena_t* arena,
                                               weft_bounds_t* out_bounds);

#endif  // WEFT_GRAPH_PLAN_TIMELINE_INTERNAL_H_
