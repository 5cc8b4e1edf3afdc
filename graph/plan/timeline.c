// The timeline: one rank's streams run on paper, from completion to completion.
//
// An end is computed from the start and the whole cost, and again only when the speed changes, so
// that sums without contention are exact as far as doubles add exactly.
#include "graph/plan/timeline.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "graph/plan/timeline_internal.h"

// Runner ----------------------------------------------------------------------------------------

static const weft_runner_stream_t idle_stream = {.rate = 1, .end_ns = INFINITY};

void weft_runner_reset(const weft_course_t* course, weft_runner_t* runner) {
  for (uint32_t s = 0; s < course->stream_count; ++s) runner->streams[s] = idle_stream;
  for (uint32_t r = 0; r < course->resource_count; ++r) runner->holders[r] = WEFT_COURSE_NONE;
}

uint32_t weft_runner_ready(const weft_course_t* course, weft_runner_t* runner, uint32_t stream) {
  weft_runner_stream_t* state = &runner->streams[stream];
  if (state->is_running || state->is_pending) return WEFT_COURSE_NONE;
  if (state->next == weft_course_stream_length(course, stream)) return WEFT_COURSE_NONE;
  const uint32_t position = weft_runner_position(course, runner, stream);
  const weft_course_item_t* item = &course->items[position];
  if (item->issue > runner->streams[0].next) return WEFT_COURSE_NONE;
  // What holds goes on holding, so each wait is looked at until it does and never again.
  for (; state->next_wait < item->wait_count; ++state->next_wait) {
    const uint32_t awaited = course->waits[item->first_wait + state->next_wait];
    const weft_course_item_t* other = &course->items[awaited];
    if (runner->streams[other->stream].next <= other->ordinal) return WEFT_COURSE_NONE;
  }
  if (weft_course_is_transfer(item) && runner->holders[item->resource] != WEFT_COURSE_NONE) {
    return WEFT_COURSE_NONE;
  }
  return position;
}

void weft_runner_take(const weft_course_t* course, weft_runner_t* runner, uint32_t position) {
  const weft_course_item_t* item = &course->items[position];
  runner->streams[item->stream].is_pending = true;
  if (weft_course_is_transfer(item)) runner->holders[item->resource] = position;
}

void weft_runner_begin(weft_runner_t* runner, uint32_t stream, double now_ns, double duration_ns) {
  weft_runner_stream_t* state = &runner->streams[stream];
  state->is_pending = false;
  state->is_running = true;
  state->since_ns = now_ns;
  state->remaining_ns = duration_ns;
  state->rate = 1;
  state->end_ns = now_ns + duration_ns;
}

void weft_runner_finish(const weft_course_t* course, weft_runner_t* runner, uint32_t stream) {
  weft_runner_stream_t* state = &runner->streams[stream];
  const weft_course_item_t* item = &course->items[weft_runner_position(course, runner, stream)];
  const uint32_t next = state->next + 1;
  if (weft_course_is_transfer(item)) runner->holders[item->resource] = WEFT_COURSE_NONE;
  *state = idle_stream;
  state->next = next;
}

// Collectives inside of control flow involve other ranks, so nothing slows what has them.
static bool is_slowed(const weft_course_item_t* item) {
  return !weft_course_is_transfer(item) && item->groups == WEFT_COURSE_NONE;
}

void weft_runner_update_rate(const weft_course_t* course, weft_runner_t* runner, double now_ns) {
  weft_runner_stream_t* compute = &runner->streams[0];
  if (!compute->is_running) return;
  if (!is_slowed(&course->items[weft_runner_position(course, runner, 0)])) return;
  double rate = 1;
  for (uint32_t s = 1; s < course->stream_count; ++s) {
    if (!runner->streams[s].is_running) continue;
    const uint32_t resource = course->items[weft_runner_position(course, runner, s)].resource;
    if (resource < course->link_count) rate = fmin(rate, course->compute_rates[resource]);
  }
  if (rate == compute->rate) return;
  compute->remaining_ns -= (now_ns - compute->since_ns) * compute->rate;
  if (compute->remaining_ns < 0) compute->remaining_ns = 0;
  compute->since_ns = now_ns;
  compute->rate = rate;
  compute->end_ns = rate > 0 ? now_ns + compute->remaining_ns / rate : INFINITY;
}

double weft_runner_next_ns(const weft_course_t* course, const weft_runner_t* runner) {
  double next_ns = INFINITY;
  for (uint32_t s = 0; s < course->stream_count; ++s) {
    next_ns = fmin(next_ns, runner->streams[s].end_ns);
  }
  return next_ns;
}

double weft_runner_exposed(const weft_course_t* course, const weft_runner_t* runner) {
  if (!runner->streams[0].is_running) return 1;
  const weft_course_item_t* item = &course->items[weft_runner_position(course, runner, 0)];
  const double total_ns = item->cost.compute_ns + item->cost.transfer_ns;
  return total_ns > 0 ? item->cost.transfer_ns / total_ns : 0;
}

// Timeline --------------------------------------------------------------------------------------

typedef struct timeline_run_s {
  const weft_course_t* course;
  weft_runner_t runner;
  weft_timeline_t* timeline;
  uint32_t* last_holders;  // by resource: who had it last
} timeline_run_t;

// The latest completion that |position| had to wait for. Its own stream wins ties, so that chains
// of binding instructions stay on a stream as long as they can.
static uint32_t find_binding(const timeline_run_t* run, uint32_t position) {
  const weft_course_t* course = run->course;
  const weft_course_item_t* item = &course->items[position];
  const weft_timeline_entry_t* entries = run->timeline->entries;
  uint32_t latest = WEFT_COURSE_NONE;
  if (item->ordinal > 0) {
    latest = course->stream_items[course->stream_starts[item->stream] + item->ordinal - 1];
  }
  for (uint32_t w = 0; w < item->wait_count; ++w) {
    const uint32_t awaited = course->waits[item->first_wait + w];
    if (latest == WEFT_COURSE_NONE || entries[awaited].end_ns > entries[latest].end_ns) {
      latest = awaited;
    }
  }
  const uint32_t issued_by =
      item->stream != 0 && item->issue > 0 ? course->stream_items[item->issue - 1] : latest;
  const uint32_t held_by =
      weft_course_is_transfer(item) ? run->last_holders[item->resource] : latest;
  const uint32_t others[] = {issued_by, held_by};
  for (uint32_t i = 0; i < 2; ++i) {
    if (others[i] == WEFT_COURSE_NONE) continue;
    if (latest == WEFT_COURSE_NONE || entries[others[i]].end_ns > entries[latest].end_ns) {
      latest = others[i];
    }
  }
  return latest;
}

static void start_ready(timeline_run_t* run, double now_ns) {
  const weft_course_t* course = run->course;
  for (uint32_t s = 0; s < course->stream_count; ++s) {
    const uint32_t position = weft_runner_ready(course, &run->runner, s);
    if (position == WEFT_COURSE_NONE) continue;
    const weft_cost_t cost = course->items[position].cost;
    const uint32_t binding = find_binding(run, position);
    weft_timeline_entry_t* entry = &run->timeline->entries[position];
    entry->cost_ns = cost.compute_ns + cost.transfer_ns;
    entry->transfer_ns = cost.transfer_ns;
    entry->start_ns = now_ns;
    entry->binding = binding == WEFT_COURSE_NONE ? WEFT_INSTRUCTION_NONE
                                                 : course->plan->body.instructions[binding].id;
    weft_runner_take(course, &run->runner, position);
    weft_runner_begin(&run->runner, s, now_ns, entry->cost_ns);
  }
  weft_runner_update_rate(course, &run->runner, now_ns);
}

static void finish_ended(timeline_run_t* run, double now_ns) {
  const weft_course_t* course = run->course;
  for (uint32_t s = 0; s < course->stream_count; ++s) {
    const weft_runner_stream_t* state = &run->runner.streams[s];
    if (!state->is_running || state->end_ns > now_ns) continue;
    const uint32_t position = weft_runner_position(course, &run->runner, s);
    run->timeline->entries[position].end_ns = now_ns;
    if (weft_course_is_transfer(&course->items[position])) {
      run->last_holders[course->items[position].resource] = position;
    }
    weft_runner_finish(course, &run->runner, s);
  }
}

static weft_status_t check_finished(const timeline_run_t* run) {
  for (uint32_t s = 0; s < run->course->stream_count; ++s) {
    if (run->runner.streams[s].next == weft_course_stream_length(run->course, s)) continue;
    const uint32_t position = weft_runner_position(run->course, &run->runner, s);
    return WEFT_STATUS(INVALID_INPUT, "instruction #%" PRIu32 " never starts",
                       run->course->plan->body.instructions[position].id);
  }
  return weft_ok_status();
}

weft_status_t weft_course_run(const weft_course_t* course, weft_arena_t* arena,
                              weft_timeline_t* out_timeline) {
  timeline_run_t run = {.course = course, .timeline = out_timeline};
  *out_timeline = (weft_timeline_t){.count = course->count};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, course->count, sizeof(*out_timeline->entries), (void**)&out_timeline->entries));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, course->stream_count, sizeof(*run.runner.streams), (void**)&run.runner.streams));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, course->resource_count, sizeof(*run.runner.holders), (void**)&run.runner.holders));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, course->resource_count, sizeof(*run.last_holders), (void**)&run.last_holders));
  memset(run.last_holders, 0xff, course->resource_count * sizeof(*run.last_holders));
  weft_runner_reset(course, &run.runner);
  double now_ns = 0;
  for (;;) {
    start_ready(&run, now_ns);
    const double next_ns = weft_runner_next_ns(course, &run.runner);
    if (isinf(next_ns)) break;
    out_timeline->exposed_ns += (next_ns - now_ns) * weft_runner_exposed(course, &run.runner);
    now_ns = next_ns;
    finish_ended(&run, now_ns);
  }
  out_timeline->step_ns = now_ns;
  return check_finished(&run);
}

weft_status_t weft_timeline_compute(const weft_plan_t* plan, const weft_machine_t* machine,
                                    const double* costs_ns, weft_arena_t* arena,
                                    weft_timeline_t* out_timeline) {
  weft_course_t course;
  *out_timeline = (weft_timeline_t){0};
  WEFT_RETURN_IF_ERROR(weft_course_build(plan, machine, costs_ns, 1, arena, &course));
  return weft_course_run(&course, arena, out_timeline);
}
