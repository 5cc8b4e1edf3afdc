// Times and memory of one order, in one walk.
//
// A collective depends on nothing that stands behind it, so its times are known when the walk
// reaches it; computation is slowed by the collectives that run beside it, and all of those stand
// before it, because a collective is issued when the computation before it has completed. So one
// walk in order gives exact times, without events.
#include <string.h>

#include "graph/plan/schedule_internal.h"

typedef struct walk_s {
  const weft_schedule_problem_t* problem;
  weft_schedule_course_t* course;
  double now;          // stream 0 is done with everything before
  double* free_ns;     // by stream: end of its last task
  uint32_t* oldest;    // by stream: first task that may not have ended by |now|
  uint32_t* youngest;  // by stream
  uint32_t* next;      // by node: the task behind it on its stream
} walk_t;

weft_status_t weft_schedule_course_init(const weft_schedule_problem_t* problem,
                                        weft_schedule_course_t* out_course) {
  const uint32_t count = problem->count;
  *out_course = (weft_schedule_course_t){0};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, count, sizeof(*out_course->stalls),
                                                 (void**)&out_course->stalls));
  memset(out_course->stalls, 0xff, count * sizeof(*out_course->stalls));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      problem->arena, count, sizeof(*out_course->start_ns), (void**)&out_course->start_ns));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, count, sizeof(*out_course->end_ns),
                                                 (void**)&out_course->end_ns));
  return weft_arena_allocate_array(problem->arena, count, sizeof(*out_course->position),
                                   (void**)&out_course->position);
}

static weft_status_t walk_init(const weft_schedule_problem_t* problem,
                               weft_schedule_course_t* course, walk_t* walk) {
  const uint32_t streams = problem->stream_count;
  *walk = (walk_t){.problem = problem, .course = course};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, streams, sizeof(*walk->free_ns),
                                                 (void**)&walk->free_ns));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, streams, sizeof(*walk->oldest),
                                                 (void**)&walk->oldest));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, streams, sizeof(*walk->youngest),
                                                 (void**)&walk->youngest));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->count,
                                                 sizeof(*walk->next), (void**)&walk->next));
  memset(walk->oldest, 0xff, streams * sizeof(*walk->oldest));
  memset(walk->youngest, 0xff, streams * sizeof(*walk->youngest));
  memset(walk->next, 0xff, problem->count * sizeof(*walk->next));
  return weft_ok_status();
}

static double ready_ns(const walk_t* walk, uint32_t node) {
  const weft_hazards_t* hazards = &walk->problem->hazards;
  double ready = walk->now;
  for (uint32_t e = hazards->starts[node]; e < hazards->starts[node + 1]; ++e) {
    const double end = walk->course->end_ns[hazards->predecessors[e]];
    if (end > ready) ready = end;
  }
  return ready;
}

static void run_task(walk_t* walk, uint32_t index) {
  const weft_schedule_node_t* node = &walk->problem->nodes[index];
  const uint32_t stream = node->stream;
  double start = ready_ns(walk, index);
  if (walk->free_ns[stream] > start) start = walk->free_ns[stream];
  walk->course->start_ns[index] = start;
  walk->course->end_ns[index] = start + node->cost_ns;
  walk->free_ns[stream] = start + node->cost_ns;
  if (walk->youngest[stream] != WEFT_SCHEDULE_NONE) walk->next[walk->youngest[stream]] = index;
  if (walk->oldest[stream] == WEFT_SCHEDULE_NONE) walk->oldest[stream] = index;
  walk->youngest[stream] = index;
}

// Slowdown at |time|, and until when it stays so.
static double slowdown(walk_t* walk, double time, double* out_until) {
  const weft_schedule_course_t* course = walk->course;
  double factor = 1;
  *out_until = -1;
  for (uint32_t s = 1; s < walk->problem->stream_count; ++s) {
    uint32_t* task = &walk->oldest[s];
    while (*task != WEFT_SCHEDULE_NONE && course->end_ns[*task] <= time) *task = walk->next[*task];
    if (*task == WEFT_SCHEDULE_NONE) continue;
    const bool runs = course->start_ns[*task] <= time;
    const double change = runs ? course->end_ns[*task] : course->start_ns[*task];
    const double contention = walk->problem->nodes[*task].contention;
    if (runs && contention > factor) factor = contention;
    if (*out_until < 0 || change < *out_until) *out_until = change;
  }
  return factor;
}

static void run_computation(walk_t* walk, uint32_t index) {
  const weft_schedule_node_t* node = &walk->problem->nodes[index];
  double time = ready_ns(walk, index);
  const uint32_t stall = walk->course->stalls[index];
  if (stall != WEFT_SCHEDULE_NONE &&
      walk->course->position[stall] < walk->course->position[index] &&
      walk->course->end_ns[stall] > time) {
    time = walk->course->end_ns[stall];
  }
  for (uint32_t s = 1; s < walk->problem->stream_count && node->is_barrier; ++s) {
    if (walk->free_ns[s] > time) time = walk->free_ns[s];
  }
  walk->course->start_ns[index] = time;
  double left = node->cost_ns;
  while (left > 0) {
    double until = 0;
    const double factor = slowdown(walk, time, &until);
    if (until < 0 || left * factor <= until - time) {
      time += left * factor;
      break;
    }
    left -= (until - time) / factor;
    time = until;
  }
  walk->course->end_ns[index] = time;
  walk->now = time;
}

// Memory ------------------------------------------------------------------------------------------

weft_status_t weft_schedule_needed(const weft_schedule_problem_t* problem, const uint32_t* order,
                                   const weft_schedule_course_t* course,
                                   uint32_t* out_completions) {
  // Waiting for a task is waiting for all before it on its stream: walk backwards, and what stands
  // behind has been seen.
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  uint32_t* latest = NULL;  // by stream
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->stream_count,
                                                 sizeof(*latest), (void**)&latest));
  for (uint32_t s = 0; s < problem->stream_count; ++s) latest[s] = problem->count - 1;
  for (uint32_t p = problem->count; p-- > 0;) {
    const uint32_t node = order[p];
    out_completions[node] = p;
    if (!weft_schedule_is_task(&problem->nodes[node])) continue;
    uint32_t* last = &latest[problem->nodes[node].stream];
    const uint32_t end = problem->successor_starts[node + 1];
    for (uint32_t s = problem->successor_starts[node]; s < end; ++s) {
      const uint32_t successor = problem->successors[s];
      const uint32_t known = weft_schedule_is_task(&problem->nodes[successor])
                                 ? out_completions[successor]
                                 : course->position[successor] - 1;
      if (known < *last) *last = known;
    }
    out_completions[node] = *last;
  }
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}

weft_status_t weft_schedule_noticed(const weft_schedule_problem_t* problem, const uint32_t* order,
                                    const weft_schedule_course_t* course,
                                    uint32_t* out_completions) {
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  uint32_t* next = NULL;  // by position: the first computation there or behind
  WEFT_RETURN_IF_ERROR(weft_schedule_needed(problem, order, course, out_completions));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, (size_t)problem->count + 1,
                                                 sizeof(*next), (void**)&next));
  next[problem->count] = problem->count;
  for (uint32_t p = problem->count; p-- > 0;) {
    next[p] = weft_schedule_is_task(&problem->nodes[order[p]]) ? next[p + 1] : p;
  }
  for (uint32_t p = 0; p < problem->count; ++p) {
    const uint32_t node = order[p];
    if (!weft_schedule_is_task(&problem->nodes[node])) continue;
    uint32_t low = p;  // the first computation there or behind starts before the task ends
    uint32_t high = problem->count;
    while (high - low > 1) {
      const uint32_t middle = low + (high - low) / 2;
      const bool starts_before = next[middle] < problem->count &&
                                 course->start_ns[order[next[middle]]] < course->end_ns[node];
      *(starts_before ? &low : &high) = middle;
    }
    if (next[high] - 1 < out_completions[node]) out_completions[node] = next[high] - 1;
  }
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}

weft_status_t weft_schedule_live(const weft_schedule_problem_t* problem, const uint32_t* order,
                                 const uint32_t* completions, size_t* live, size_t* out_max) {
  const weft_plan_t* plan = problem->plan;
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  uint32_t* first = NULL;  // by buffer: position plus 1
  uint32_t* last = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, plan->buffer_count, sizeof(*first),
                                                 (void**)&first));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(problem->arena, plan->buffer_count, sizeof(*last), (void**)&last));
  memset(live, 0, ((size_t)problem->count + 1) * sizeof(*live));
  for (uint32_t p = 0; p < problem->count; ++p) {
    const uint32_t node = order[p];
    for (uint32_t t = problem->touched_starts[node]; t < problem->touched_starts[node + 1]; ++t) {
      const uint32_t buffer = problem->touched[t];
      if (!first[buffer]) first[buffer] = p + 1;
      if (completions[node] > last[buffer]) last[buffer] = completions[node];
    }
  }
  // Differences first; they wrap around where more ends than begins, and so does the sum.
  for (uint32_t b = 0; b < plan->buffer_count; ++b) {
    if (!first[b] || plan->buffers[b].kind != WEFT_BUFFER_STEP) continue;
    live[first[b] - 1] += plan->buffers[b].size_bytes;
    live[last[b] + 1] -= plan->buffers[b].size_bytes;
  }
  *out_max = 0;
  for (uint32_t p = 0; p < problem->count; ++p) {
    if (p) live[p] += live[p - 1];
    if (live[p] > *out_max) *out_max = live[p];
  }
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}

weft_status_t weft_schedule_course(const weft_schedule_problem_t* problem, const uint32_t* order,
                                   weft_schedule_course_t* course) {
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  walk_t walk;
  uint32_t* completions = NULL;
  size_t* live = NULL;
  WEFT_RETURN_IF_ERROR(walk_init(problem, course, &walk));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->count,
                                                 sizeof(*completions), (void**)&completions));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, (size_t)problem->count + 1,
                                                 sizeof(*live), (void**)&live));
  for (uint32_t p = 0; p < problem->count; ++p) course->position[order[p]] = p;
  for (uint32_t p = 0; p < problem->count; ++p) {
    if (problem->nodes[order[p]].stream) {
      run_task(&walk, order[p]);
    } else {
      run_computation(&walk, order[p]);
    }
  }
  course->step_ns = walk.now;
  for (uint32_t s = 1; s < problem->stream_count; ++s) {
    if (walk.free_ns[s] > course->step_ns) course->step_ns = walk.free_ns[s];
  }
  WEFT_RETURN_IF_ERROR(weft_schedule_noticed(problem, order, course, completions));
  WEFT_RETURN_IF_ERROR(
      weft_schedule_live(problem, order, completions, live, &course->max_live_bytes));
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}
