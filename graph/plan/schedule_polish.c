// Neighbours on a link that would better change places.
//
// Wherever something waits for a task that itself waited for the one before it on its link, the two
// are swapped on paper, and stay so if the step gets shorter and no more bytes live at once. The
// number of trials falls with the size of the body, so that the whole stays about linear.
#include <string.h>

#include "graph/plan/schedule_internal.h"

#define TRIALS_MAX 256
#define TRIALS_MIN 4
#define TRIAL_WORK 1000000  // nodes
#define FAILURES_MAX 24     // in a row

typedef struct polish_s {
  const weft_schedule_problem_t* problem;
  uint32_t* order;
  uint32_t* saved;
  weft_schedule_course_t* course;
  uint32_t gather_buffers;
  uint32_t* previous;  // by node: the task before it on its stream
  uint32_t trials;     // left
  uint32_t failures;   // since the last swap that was kept
  uint32_t swaps;
} polish_t;

static void find_previous(polish_t* polish, uint32_t* latest) {
  const weft_schedule_problem_t* problem = polish->problem;
  memset(latest, 0xff, problem->stream_count * sizeof(*latest));
  for (uint32_t p = 0; p < problem->count; ++p) {
    const uint32_t node = polish->order[p];
    const uint32_t stream = problem->nodes[node].stream;
    if (!stream) continue;
    polish->previous[node] = latest[stream];
    latest[stream] = node;
  }
}

static uint32_t last_predecessor(const polish_t* polish, uint32_t node) {
  const weft_schedule_problem_t* problem = polish->problem;
  const weft_hazards_t* hazards = &problem->hazards;
  uint32_t last = 0;  // positions plus 1
  for (uint32_t e = hazards->starts[node]; e < hazards->starts[node + 1]; ++e) {
    const uint32_t position = polish->course->position[hazards->predecessors[e]] + 1;
    if (position > last) last = position;
  }
  if (problem->nodes[node].role == WEFT_SCHEDULE_PREFETCH) {
    const uint32_t place =
        weft_schedule_release(problem, polish->gather_buffers, problem->nodes[node].unit);
    const uint32_t position = place ? polish->course->position[problem->main[place - 1]] + 1 : 0;
    if (position > last) last = position;
  }
  return last;
}

static uint32_t first_successor(const polish_t* polish, uint32_t node) {
  const weft_schedule_problem_t* problem = polish->problem;
  uint32_t first = problem->count;
  for (uint32_t s = problem->successor_starts[node]; s < problem->successor_starts[node + 1]; ++s) {
    const uint32_t position = polish->course->position[problem->successors[s]];
    if (position < first) first = position;
  }
  return first;
}

static void move(uint32_t* order, uint32_t from, uint32_t to) {
  const uint32_t node = order[from];
  if (from < to) {
    memmove(order + from, order + from + 1, (to - from) * sizeof(*order));
  } else {
    memmove(order + to + 1, order + to, (from - to) * sizeof(*order));
  }
  order[to] = node;
}

// Puts |late| before |early| where its operands are there, or |early| behind |late| where nothing
// reads it before; false where neither can be.
static bool swap(polish_t* polish, uint32_t early, uint32_t late, bool moves_late) {
  const uint32_t from = polish->course->position[early];
  const uint32_t to = polish->course->position[late];
  if (moves_late) {
    if (last_predecessor(polish, late) > from) return false;
    move(polish->order, to, from);
  } else {
    if (first_successor(polish, early) <= to) return false;
    move(polish->order, from, to);
  }
  return true;
}

static weft_status_t try_swap(polish_t* polish, uint32_t early, uint32_t late, bool* out_kept) {
  const weft_schedule_problem_t* problem = polish->problem;
  const double step_ns = polish->course->step_ns;
  const size_t max_live_bytes = polish->course->max_live_bytes;
  *out_kept = false;
  for (int moves_late = 1; moves_late >= 0 && polish->trials; --moves_late) {
    memcpy(polish->saved, polish->order, problem->count * sizeof(*polish->order));
    if (!swap(polish, early, late, moves_late != 0)) continue;
    --polish->trials;
    WEFT_RETURN_IF_ERROR(weft_schedule_course(problem, polish->order, polish->course));
    *out_kept = polish->course->step_ns < step_ns * (1 - 1e-9) &&
                polish->course->max_live_bytes <= max_live_bytes;
    polish->failures = *out_kept ? 0 : polish->failures + 1;
    if (*out_kept) break;
    if (polish->failures == FAILURES_MAX) polish->trials = 0;
    memcpy(polish->order, polish->saved, problem->count * sizeof(*polish->order));
    WEFT_RETURN_IF_ERROR(weft_schedule_course(problem, polish->order, polish->course));
  }
  polish->swaps += *out_kept;
  return weft_ok_status();
}

// The task that |node| waited for, if it waited: the one that ended last.
static uint32_t awaited(const polish_t* polish, uint32_t node, double ready_ns) {
  const weft_hazards_t* hazards = &polish->problem->hazards;
  uint32_t found = WEFT_SCHEDULE_NONE;
  for (uint32_t e = hazards->starts[node]; e < hazards->starts[node + 1]; ++e) {
    const uint32_t p = hazards->predecessors[e];
    if (!weft_schedule_is_task(&polish->problem->nodes[p])) continue;
    if (polish->course->end_ns[p] <= ready_ns) continue;
    ready_ns = polish->course->end_ns[p];
    found = p;
  }
  return found;
}

// Tries the swap that would let |task| start earlier.
static weft_status_t hurry(polish_t* polish, uint32_t task, bool* out_kept) {
  const weft_schedule_course_t* course = polish->course;
  *out_kept = false;
  if (task == WEFT_SCHEDULE_NONE) return weft_ok_status();
  const uint32_t before = polish->previous[task];
  if (before == WEFT_SCHEDULE_NONE || course->end_ns[before] < course->start_ns[task]) {
    return weft_ok_status();
  }
  return try_swap(polish, before, task, out_kept);
}

static weft_status_t pass(polish_t* polish, uint32_t* latest, bool* out_improved) {
  const weft_schedule_problem_t* problem = polish->problem;
  double now = 0;
  uint32_t last_task = WEFT_SCHEDULE_NONE;
  bool kept = false;
  *out_improved = false;
  find_previous(polish, latest);
  for (uint32_t p = 0; p < problem->count && polish->trials; ++p) {
    const uint32_t node = polish->order[p];
    if (weft_schedule_is_task(&problem->nodes[node])) {
      last_task = node;
      continue;
    }
    WEFT_RETURN_IF_ERROR(hurry(polish, awaited(polish, node, now), &kept));
    if (kept) {
      *out_improved = true;
      find_previous(polish, latest);
      // What stands here now may be another node; what it waits for is looked at in the next pass.
    }
    now = polish->course->end_ns[node];
  }
  if (last_task != WEFT_SCHEDULE_NONE && polish->course->end_ns[last_task] > now) {
    WEFT_RETURN_IF_ERROR(hurry(polish, last_task, &kept));
    *out_improved = *out_improved || kept;
  }
  return weft_ok_status();
}

weft_status_t weft_schedule_polish(const weft_schedule_problem_t* problem, uint32_t gather_buffers,
                                   uint32_t* order, weft_schedule_course_t* course,
                                   uint32_t* out_swaps) {
  const weft_arena_mark_t mark = weft_arena_mark(problem->arena);
  polish_t polish = {
      .problem = problem, .order = order, .course = course, .gather_buffers = gather_buffers};
  uint32_t* latest = NULL;
  bool improves = true;
  polish.trials = problem->count ? TRIAL_WORK / problem->count : 0;
  if (polish.trials > TRIALS_MAX) polish.trials = TRIALS_MAX;
  if (polish.trials < TRIALS_MIN) polish.trials = TRIALS_MIN;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->count,
                                                 sizeof(*polish.saved), (void**)&polish.saved));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      problem->arena, problem->count, sizeof(*polish.previous), (void**)&polish.previous));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(problem->arena, problem->stream_count,
                                                 sizeof(*latest), (void**)&latest));
  while (improves && polish.trials) WEFT_RETURN_IF_ERROR(pass(&polish, latest, &improves));
  *out_swaps = polish.swaps;
  weft_arena_rewind(problem->arena, mark);
  return weft_ok_status();
}
