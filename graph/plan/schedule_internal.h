// State of scheduling one body, shared by the schedule*.c files.
//
// A body becomes a problem: nodes (its instructions, by their position in program order), what must
// precede what, what each costs. Orders of its nodes are tried and judged on paper; the best is
// written back. "Main" is the computation whose order is fixed.
#ifndef WEFT_GRAPH_PLAN_SCHEDULE_INTERNAL_H_
#define WEFT_GRAPH_PLAN_SCHEDULE_INTERNAL_H_

#include "graph/plan/hazards.h"
#include "graph/plan/schedule.h"

#define WEFT_SCHEDULE_NONE UINT32_MAX
#define WEFT_SCHEDULE_ALL_BUFFERS UINT32_MAX  // as many gather buffers as there are units

// What instructions cost, by position in the body.
typedef struct weft_schedule_model_s {
  const double* costs_ns;
  const double* contention;  // of collectives and copies, at least 1
  const uint32_t* streams;   // of collectives and copies, from 1; 0 for computation
  uint32_t stream_count;     // with stream 0
} weft_schedule_model_t;

typedef enum weft_schedule_role_e {
  WEFT_SCHEDULE_MAIN,      // computation in its fixed order
  WEFT_SCHEDULE_FEEDER,    // computation that only a prefetch reads: runs when that may start
  WEFT_SCHEDULE_POST,      // computation behind reductions that no other computation waits for
  WEFT_SCHEDULE_PREFETCH,  // gathers of what is there when the step begins, copies from the host
  WEFT_SCHEDULE_DRAIN,     // all other collectives, copies to the host
} weft_schedule_role_t;

typedef struct weft_schedule_node_s {
  weft_schedule_role_t role;
  uint32_t stream;
  double cost_ns;
  double contention;
  bool is_barrier;      // control flow with collectives inside: no other may run beside it
  bool leads_to_task;   // POST: a collective waits for it
  bool is_early;        // POST: what reads it waits for another reduction, so that it runs at once
  uint32_t main_index;  // MAIN: place in the fixed order
  // Tasks (PREFETCH, DRAIN): place in the fixed order of the first reader; behind it by position of
  // POST readers; WEFT_SCHEDULE_NONE where nothing reads it in this step.
  uint32_t deadline;
  uint32_t last_use;  // PREFETCH: place of the last reader of the same pass over the layers
  uint32_t unit;      // PREFETCH
} weft_schedule_node_t;

// Prefetches that are held together.
typedef struct weft_schedule_unit_s {
  uint32_t first;  // in |prefetches|
  uint32_t count;
  uint32_t begin;  // place of the first reader in the fixed order
  uint32_t end;    // of the last one
} weft_schedule_unit_t;

typedef struct weft_schedule_problem_s {
  const weft_plan_t* plan;
  weft_arena_t* arena;
  weft_hazards_t hazards;
  uint32_t count;
  weft_schedule_node_t* nodes;
  uint32_t* successor_starts;  // count + 1
  uint32_t* successors;
  uint32_t* touched_starts;  // count + 1
  uint32_t* touched;         // buffers of the step and the host, by node, without repetition
  uint32_t stream_count;
  uint32_t* main;        // nodes in the fixed order
  double* main_elapsed;  // main_count + 1: costs of all main nodes before
  uint32_t main_count;
  uint32_t* prefetches;  // by first reader
  uint32_t prefetch_count;
  weft_schedule_unit_t* units;
  uint32_t unit_count;
  uint32_t task_count;
} weft_schedule_problem_t;

// True for kernels that copy off the device or back.
bool weft_schedule_is_host_copy(const weft_plan_t* plan, const weft_instruction_t* instruction);

// How an order came about, for reports and tests.
typedef struct weft_schedule_report_s {
  bool overlaps;            // false: everything stays on stream 0
  uint32_t gather_buffers;  // units held at once
  double step_ns;
  double inline_ns;     // without overlap
  double unlimited_ns;  // with a buffer for every unit, before polishing
  size_t max_live_bytes;
  uint32_t swaps;  // of the polish, kept
  weft_schedule_strain_t strain;
} weft_schedule_report_t;

static inline bool weft_schedule_is_task(const weft_schedule_node_t* node) {
  return node->role == WEFT_SCHEDULE_PREFETCH || node->role == WEFT_SCHEDULE_DRAIN;
}

// An order of all nodes and its course on paper.
typedef struct weft_schedule_course_s {
  // By node, given: the task that a computation waits for so that there is room for what it writes,
  // or WEFT_SCHEDULE_NONE. Tasks behind the computation are not waited for.
  uint32_t* stalls;
  double* start_ns;    // by node
  double* end_ns;      // by node
  uint32_t* position;  // by node
  double step_ns;
  size_t max_live_bytes;
} weft_schedule_course_t;

// Finds out what each instruction of |plan|'s body is. Everything lives in |arena|.
WEFT_MUST_USE weft_status_t weft_schedule_problem_init(const weft_plan_t* plan,
                                                       const weft_schedule_model_t* model,
                                                       weft_arena_t* arena,
                                                       weft_schedule_problem_t* out_problem);

// Which way to decide where there is a choice.
typedef struct weft_schedule_policy_s {
  uint32_t gather_buffers;
  bool reserves;       // let a link idle for a prefetch that is about to be allowed
  bool updates_early;  // run POST nodes that collectives wait for as soon as they can
  bool relieves;       // drains that take longer than |waiting_ns| together go before prefetches
  double waiting_ns;
  size_t limit_bytes;  // of the step at once, where that is possible; 0: no limit
} weft_schedule_policy_t;

// Place in the fixed order from which on |unit| may be gathered with so many buffers.
uint32_t weft_schedule_release(const weft_schedule_problem_t* problem, uint32_t gather_buffers,
                               uint32_t unit);

// Bytes of the step that live at once while an order is made (schedule_room.c).
typedef struct weft_schedule_room_s {
  const weft_schedule_problem_t* problem;
  size_t limit_bytes;    // 0: nothing is counted
  size_t live_bytes;     // with what the present computation takes
  size_t taken_bytes;    // by the present computation
  size_t lagging_bytes;  // that what is issued before the present computation cannot have
  uint32_t* left;        // by buffer: nodes that touch it and may not be complete
  bool* is_live;         // by buffer: has been touched
} weft_schedule_room_t;

WEFT_MUST_USE weft_status_t weft_schedule_room_init(const weft_schedule_problem_t* problem,
                                                    size_t limit_bytes,
                                                    weft_schedule_room_t* out_room);

// Bytes that |node| would add; that would be free if it were complete.
size_t weft_schedule_room_wanted(const weft_schedule_room_t* room, uint32_t node);
size_t weft_schedule_room_returned(const weft_schedule_room_t* room, uint32_t node);

// |node| starts; |node| is complete. Both return the bytes.
size_t weft_schedule_room_take(weft_schedule_room_t* room, uint32_t node);
size_t weft_schedule_room_give(weft_schedule_room_t* room, uint32_t node);

// True when a task that adds |bytes| may be issued before the present computation.
bool weft_schedule_room_fits(const weft_schedule_room_t* room, size_t bytes);

// Puts all nodes in an order, simulating as it goes (schedule_place.c). |stalls| as in a course.
WEFT_MUST_USE weft_status_t weft_schedule_place(const weft_schedule_problem_t* problem,
                                                const weft_schedule_policy_t* policy,
                                                uint32_t* order, uint32_t* stalls);

// Allocates the arrays of a course.
WEFT_MUST_USE weft_status_t weft_schedule_course_init(const weft_schedule_problem_t* problem,
                                                      weft_schedule_course_t* out_course);

// Times of |order|, a topological order, when computation waits for what it needs; and the most
// bytes that live at once if it also waits, at no cost, for what is complete (schedule_course.c).
WEFT_MUST_USE weft_status_t weft_schedule_course(const weft_schedule_problem_t* problem,
                                                 const uint32_t* order,
                                                 weft_schedule_course_t* course);

// By position of |course|'s order: bytes that live there; count + 1 entries.
WEFT_MUST_USE weft_status_t weft_schedule_live(const weft_schedule_problem_t* problem,
                                               const uint32_t* order, const uint32_t* completions,
                                               size_t* live, size_t* out_max);

// By node: position of the last computation that may run beside it when stream 0 waits as late as
// it must; its own position for computation.
WEFT_MUST_USE weft_status_t weft_schedule_needed(const weft_schedule_problem_t* problem,
                                                 const uint32_t* order,
                                                 const weft_schedule_course_t* course,
                                                 uint32_t* out_completions);

// The same, when stream 0 also waits for what is complete anyway.
WEFT_MUST_USE weft_status_t weft_schedule_noticed(const weft_schedule_problem_t* problem,
                                                  const uint32_t* order,
                                                  const weft_schedule_course_t* course,
                                                  uint32_t* out_completions);

// Moves prefetches as late as the course of |order| allows without taking longer
// (schedule_late.c). |course| is that of |order| before and after.
WEFT_MUST_USE weft_status_t weft_schedule_delay(const weft_schedule_problem_t* problem,
                                                uint32_t* order, weft_schedule_course_t* course);

// Swaps neighbours on links while that saves time, no memory is lost and no unit is gathered before
// it has a buffer (schedule_polish.c).
WEFT_MUST_USE weft_status_t weft_schedule_polish(const weft_schedule_problem_t* problem,
                                                 uint32_t gather_buffers, uint32_t* order,
                                                 weft_schedule_course_t* course,
                                                 uint32_t* out_swaps);

// By node: where stream 0 waits for a task before anything needs it, so that its bytes can be used
// again: the computation that waits, or WEFT_SCHEDULE_NONE (schedule_late.c).
WEFT_MUST_USE weft_status_t weft_schedule_fences(const weft_schedule_problem_t* problem,
                                                 const uint32_t* order,
                                                 const weft_schedule_course_t* course,
                                                 uint32_t* fences);

// Finds the best order for |options|, whose machine is not used: the problem has the costs.
// |can_decline|: no overlap is better than little. |fences| as above.
WEFT_MUST_USE weft_status_t weft_schedule_solve(const weft_schedule_problem_t* problem,
                                                const weft_schedule_options_t* options,
                                                bool can_decline, uint32_t* order, uint32_t* fences,
                                                weft_schedule_report_t* out_report);

// Writes |order| into |plan|: positions, streams and waits (schedule_write.c). |needs| has room.
WEFT_MUST_USE weft_status_t weft_schedule_write(const weft_schedule_problem_t* problem,
                                                const uint32_t* order, const uint32_t* fences,
                                                weft_plan_t* plan, weft_schedule_needs_t* needs);

#endif  // WEFT_GRAPH_PLAN_SCHEDULE_INTERNAL_H_
