// Later where nothing is lost: prefetches that start just in time hold their buffer for less, and
// waiting for reductions can be put off while the memory they hold is free anyway.
#include <math.h>
#include <string.h>

#include "graph/plan/schedule_internal.h"

// Positions that are looked at to put off one wait, on average.
#define LOOKS_PER_NODE 256
// Waits are put off while so small a part of the peak stays free: layouts need some play there.
#define PLAY_PART 12
// What a just-in-time order may take longer, for rounding and for contention that moves.
#define TOLERANCE 1e-6

// Prefetches --------------------------------------------------------------------------------------

typedef struct delaying_s {
  const weft_schedule_problem_t* problem;
  const uint32_t* order;
  const weft_schedule_course_t* course;
  uint32_t* slot;   // by node: computations that stand before it
  double* slot_ns;  // by number of computations: end of the last of them
  uint32_t slots;
  double* limit_ns;      // by stream: what stands behind starts then
  uint32_t* limit_slot;  // by stream
} delaying_t;

static weft_status_t delaying_init(const weft_schedule_problem_t* problem, const uint32_t* order,
                                   const weft_schedule_course_t* course, delaying_t* delaying) {
  weft_arena_t* arena = problem->arena;
  *delaying = (delaying_t){.problem = problem, .order = order, .course = course};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, problem->count, sizeof(*delaying->slot),
                                                 (void**)&delaying->slot));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, (size_t)problem->count + 1, sizeof(*delaying->slot_ns), (void**)&delaying->slot_ns));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, problem->stream_count, sizeof(*delaying->limit_ns), (void**)&delaying->limit_ns));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, problem->stream_count, sizeof(*delaying->limit_slot), (void**)&delaying->limit_slot));
  for (uint32_t p = 0; p < problem->count; ++p) {
    delaying->slot[order[p]] = delaying->slots;
    if (weft_schedule_is_task(&problem->nodes[order[p]])) continue;
    delaying->slot_ns[++delaying->slots] = course->end_ns[order[p]];
  }
  for (uint32_t s = 0; s < problem->stream_count; ++s) {
    delaying->limit_ns[s] = INFINITY;
    delaying->limit_slot[s] = delaying->slots;
  }
  return weft_ok_status();
}

// Number of computations that are complete at |time|.
static uint32_t slot_at(const delaying_t* delaying, double time) {
  uint32_t low = 0;
  uint32_t high = delaying->slots + 1;
  while (high - low > 1) {
    const uint32_t middle = low + (high - low) / 2;
    *(delaying->slot_ns[middle] <= time ? &low : &high) = middle;
  }
  return low;
}

static void delay_one(delaying_t* delaying, uint32_t node) {
  const weft_schedule_problem_t* problem = delaying->problem;
  const weft_schedule_course_t* course = delaying->course;
  const uint32_t stream = problem->nodes[node].stream;
  double limit = delaying->limit_ns[stream];
  uint32_t slot = delaying->limit_slot[stream];
  for (uint32_t s = problem->successor_starts[node]; s < problem->successor_starts[node + 1]; ++s) {
    const uint32_t successor = problem->successors[s];
    if (course->start_ns[successor] < limit) limit = course->start_ns[successor];
    if (delaying->slot[successor] < slot) slot = delaying->slot[successor];
  }
  if (limit == INFINITY) limit = course->step_ns;
  const uint32_t latest = slot_at(delaying, limit - problem->nodes[node].cost_ns);
  if (latest < slot) slot = latest;
  double start = course->start_ns[node];
  if (slot > delaying->slot[node]) {
    delaying->slot[node] = slot;
    if (delaying->slot_ns[slot] > start) start = delaying->slot_ns[slot];
  }
  delaying->limit_ns[stream] = start;
  delaying->limit_slot[stream] = delaying->slot[node];
}

// Writes the order of the slots; tasks of one slot keep theirs, and stand before the computation
// that takes the slot.
static weft_status_t order_by_slot(const delaying_t* delaying, uint32_t* order) {
  const weft_schedule_problem_t* problem = delaying->problem;
  uint32_t* starts = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, (size_t)delaying->slots + 2,
                                                 sizeof(*starts), (void**)&starts));
  for (uint32_t i = 0; i < problem->count; ++i) ++starts[delaying->slot[i] + 1];
  for (uint32_t s = 0; s <= delaying->slots; ++s) starts[s + 1] += starts[s];
  for (int computes = 0; computes < 2; ++computes) {
    for (uint32_t p = 0; p < problem->count; ++p) {
      const uint32_t node = delaying->order[p];
      if (weft_schedule_is_task(&problem->nodes[node]) == (computes != 0)) continue;
      order[starts[delaying->slot[node]]++] = node;
    }
  }
  return weft_ok_status();
}

weft_status_t weft_schedule_delay(const weft_schedule_problem_t* problem, uint32_t* order,
                                  weft_schedule_course_t* course) {
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  delaying_t delaying;
  uint32_t* delayed = NULL;
  const double step_ns = course->step_ns;
  const size_t max_live_bytes = course->max_live_bytes;
  WEFT_RETURN_IF_ERROR(delaying_init(problem, order, course, &delaying));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->count, sizeof(*delayed),
                                                 (void**)&delayed));
  for (uint32_t p = problem->count; p-- > 0;) {
    const weft_schedule_node_t* node = &problem->nodes[order[p]];
    if (node->role == WEFT_SCHEDULE_PREFETCH) {
      delay_one(&delaying, order[p]);
    } else if (node->role == WEFT_SCHEDULE_DRAIN) {
      delaying.limit_ns[node->stream] = course->start_ns[order[p]];
      delaying.limit_slot[node->stream] = delaying.slot[order[p]];
    }
  }
  WEFT_RETURN_IF_ERROR(order_by_slot(&delaying, delayed));
  WEFT_RETURN_IF_ERROR(weft_schedule_course(problem, delayed, course));
  if (course->step_ns <= step_ns * (1 + TOLERANCE) && course->max_live_bytes <= max_live_bytes) {
    memcpy(order, delayed, problem->count * sizeof(*order));
  } else {
    WEFT_RETURN_IF_ERROR(weft_schedule_course(problem, order, course));
  }
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}

// Waits -------------------------------------------------------------------------------------------

typedef struct fencing_s {
  const weft_schedule_problem_t* problem;
  const uint32_t* order;
  uint32_t* needed;   // by node, see weft_schedule_needed
  uint32_t* noticed;  // by node
  uint32_t* last;     // by buffer: position that still holds its bytes
  size_t* live;       // by position
  size_t max_live;
  uint64_t looks;  // that may still be taken
} fencing_t;

static weft_status_t fencing_init(const weft_schedule_course_t* course, fencing_t* fencing) {
  const weft_schedule_problem_t* problem = fencing->problem;
  weft_arena_t* arena = problem->arena;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, problem->count, sizeof(*fencing->needed),
                                                 (void**)&fencing->needed));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, problem->count, sizeof(*fencing->noticed),
                                                 (void**)&fencing->noticed));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, problem->plan->buffer_count,
                                                 sizeof(*fencing->last), (void**)&fencing->last));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)problem->count + 1,
                                                 sizeof(*fencing->live), (void**)&fencing->live));
  WEFT_RETURN_IF_ERROR(weft_schedule_needed(problem, fencing->order, course, fencing->needed));
  WEFT_RETURN_IF_ERROR(weft_schedule_noticed(problem, fencing->order, course, fencing->noticed));
  WEFT_RETURN_IF_ERROR(weft_schedule_live(problem, fencing->order, fencing->noticed, fencing->live,
                                          &fencing->max_live));
  for (uint32_t i = 0; i < problem->count; ++i) {
    for (uint32_t t = problem->touched_starts[i]; t < problem->touched_starts[i + 1]; ++t) {
      uint32_t* last = &fencing->last[problem->touched[t]];
      if (fencing->noticed[i] > *last) *last = fencing->noticed[i];
    }
  }
  fencing->looks = (uint64_t)LOOKS_PER_NODE * problem->count;
  return weft_ok_status();
}

// Bytes that |node| alone would hold at |position|.
static size_t held_at(const fencing_t* fencing, uint32_t node, uint32_t position) {
  const weft_schedule_problem_t* problem = fencing->problem;
  size_t held = 0;
  for (uint32_t t = problem->touched_starts[node]; t < problem->touched_starts[node + 1]; ++t) {
    const weft_buffer_t* buffer = &problem->plan->buffers[problem->touched[t]];
    if (buffer->kind == WEFT_BUFFER_STEP && fencing->last[problem->touched[t]] < position) {
      held += buffer->size_bytes;
    }
  }
  return held;
}

// How late stream 0 may wait for |node| before about as much lives at once as must at the peak: the
// last position that may run beside it, with a computation behind.
static uint32_t latest_wait(fencing_t* fencing, uint32_t node) {
  const weft_schedule_problem_t* problem = fencing->problem;
  const size_t most = fencing->max_live - fencing->max_live / PLAY_PART;
  uint32_t latest = fencing->noticed[node];
  for (uint32_t p = latest + 1; p <= fencing->needed[node]; ++p) {
    if (fencing->looks == 0) break;
    --fencing->looks;
    if (fencing->live[p] + held_at(fencing, node, p) > most) break;
    const bool at_end = p == fencing->needed[node];
    if (at_end || !weft_schedule_is_task(&problem->nodes[fencing->order[p + 1]])) latest = p;
  }
  return latest;
}

static void put_off(fencing_t* fencing, uint32_t node, uint32_t until) {
  const weft_schedule_problem_t* problem = fencing->problem;
  for (uint32_t p = fencing->noticed[node] + 1; p <= until; ++p) {
    fencing->live[p] += held_at(fencing, node, p);
  }
  for (uint32_t t = problem->touched_starts[node]; t < problem->touched_starts[node + 1]; ++t) {
    uint32_t* last = &fencing->last[problem->touched[t]];
    if (until > *last) *last = until;
  }
}

weft_status_t weft_schedule_fences(const weft_schedule_problem_t* problem, const uint32_t* order,
                                   const weft_schedule_course_t* course, uint32_t* fences) {
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  fencing_t fencing = {.problem = problem, .order = order};
  WEFT_RETURN_IF_ERROR(fencing_init(course, &fencing));
  memset(fences, 0xff, problem->count * sizeof(*fences));
  for (uint32_t p = 0; p < problem->count; ++p) {
    const uint32_t node = order[p];
    if (!weft_schedule_is_task(&problem->nodes[node])) continue;
    if (fencing.noticed[node] >= fencing.needed[node]) continue;
    const uint32_t latest = latest_wait(&fencing, node);
    put_off(&fencing, node, latest);
    if (latest < fencing.needed[node]) fences[node] = order[latest + 1];
  }
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}
