// The simulator: the runners of all classes of ranks under one clock.
//
// A heap orders the classes by the next completion on any of their streams. What a class does at
// such a time changes nothing elsewhere, but for collectives: the last member that starts one
// starts it for all, at that time, which no member has passed yet. So every class is brought
// forward only to times at which something happens to it.
#include "graph/plan/simulate.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "graph/plan/simulate_internal.h"
#include "runtime/base/random.h"

// What has happened to a class.
typedef struct sim_class_s {
  weft_runner_t runner;
  double* issued;  // by stream, of what it has taken
  double* starts;  // by stream, of what runs
  double compute_factor;
  double link_factor;
  uint32_t step;        // that it is in; the number of steps when it is done
  bool has_stopped;     // noticed a failure, or died
  double accounted_ns;  // |exposed_ns| and |waiting_ns| of this step are up to here
  double exposed_ns;
  double waiting_ns;
  double last_exposed_ns;  // of the last step it completed
  double last_waiting_ns;
} sim_class_t;

typedef struct sim_s {
  const weft_course_t* course;
  const weft_simulation_options_t* options;
  weft_simulation_observer_fn_t* observer;
  void* user_data;
  uint32_t rank_count;
  weft_rank_classes_t classes;
  sim_class_t* states;   // by class
  uint32_t* rendezvous;  // by position: first of its counters, one for each group of its set
  uint32_t* arrivals;    // members that have started
  double* step_ends;     // by step
  weft_random_key_t jitter_key;
  // Failure.
  uint32_t doomed_class;  // NONE: nobody dies
  uint32_t doomed_step;
  uint32_t doomed_ordinal;  // completions on stream 0 that it lives to see
  bool has_failed;
  double failed_ns;
  double stopped_ns;
  // Heap of classes by |keys|.
  double* keys;  // by class
  uint32_t* heap;
  uint32_t* places;  // by class
} sim_t;

// Heap ------------------------------------------------------------------------------------------

static bool comes_before(const sim_t* sim, uint32_t a, uint32_t b) {
  return sim->keys[a] != sim->keys[b] ? sim->keys[a] < sim->keys[b] : a < b;
}

static void heap_set(sim_t* sim, uint32_t place, uint32_t class_id) {
  sim->heap[place] = class_id;
  sim->places[class_id] = place;
}

static void heap_update(sim_t* sim, uint32_t class_id, double key) {
  uint32_t at = sim->places[class_id];
  sim->keys[class_id] = key;
  for (; at > 0 && comes_before(sim, class_id, sim->heap[(at - 1) / 2]); at = (at - 1) / 2) {
    heap_set(sim, at, sim->heap[(at - 1) / 2]);
  }
  for (;;) {
    uint32_t child = 2 * at + 1;
    if (child >= sim->classes.count) break;
    if (child + 1 < sim->classes.count &&
        comes_before(sim, sim->heap[child + 1], sim->heap[child])) {
      ++child;
    }
    if (!comes_before(sim, sim->heap[child], class_id)) break;
    heap_set(sim, at, sim->heap[child]);
    at = child;
  }
  heap_set(sim, at, class_id);
}

// What classes do -------------------------------------------------------------------------------

// Adds the time since the last change to what the class's step is made of.
static void account(const sim_t* sim, sim_class_t* state, double now_ns) {
  const double elapsed_ns = now_ns - state->accounted_ns;
  state->accounted_ns = now_ns;
  if (elapsed_ns <= 0) return;
  const double exposed_ns = elapsed_ns * weft_runner_exposed(sim->course, &state->runner);
  bool runs = false;
  for (uint32_t s = 0; s < sim->course->stream_count; ++s) {
    runs = runs || state->runner.streams[s].is_running;
  }
  state->exposed_ns += exposed_ns;
  if (!runs) state->waiting_ns += exposed_ns;
}

// How much longer than planned |position| computes on the class's ranks in its step. A factor below
// 0 would be no time: such draws, rare below a jitter of 0.5, count as 0.
static double compute_ns(const sim_t* sim, uint32_t class_id, uint32_t position) {
  const sim_class_t* state = &sim->states[class_id];
  const double cost_ns = sim->course->items[position].cost.compute_ns * state->compute_factor;
  if (sim->options->jitter == 0 || cost_ns == 0) return cost_ns;
  const uint64_t rank = sim->classes.first_ranks[class_id];
  const uint64_t counter =
      (state->step * (uint64_t)sim->rank_count + rank) * sim->course->count + position;
  const double deviate = weft_random_normal(sim->jitter_key, counter);
  return cost_ns * fmax(0, 1 + sim->options->jitter * deviate);
}

// The costs of groups relate as the machine's do, whatever the caller says they are.
static double transfer_ns(const sim_t* sim, const weft_course_item_t* item, uint32_t group) {
  if (item->call == WEFT_COURSE_NONE) return item->cost.transfer_ns;
  const weft_course_call_t* call = &sim->course->calls[item->call];
  const double group_ns = call->group_ns[sim->classes.groups[item->groups].samples[group]];
  if (group_ns == call->slowest_ns) return item->cost.transfer_ns;
  return item->cost.transfer_ns * (group_ns / call->slowest_ns);
}

static void reschedule(sim_t* sim, uint32_t class_id, double now_ns) {
  sim_class_t* state = &sim->states[class_id];
  weft_runner_update_rate(sim->course, &state->runner, now_ns);
  heap_update(sim, class_id, weft_runner_next_ns(sim->course, &state->runner));
}

// The last member has come: |position| starts on all members of |group|.
static void start_together(sim_t* sim, uint32_t position, uint32_t group, double now_ns) {
  const weft_course_item_t* item = &sim->course->items[position];
  const weft_class_groups_t* groups = &sim->classes.groups[item->groups];
  double longest_ns = 0;
  double link_factor = 1;
  for (uint32_t m = groups->starts[group]; m < groups->starts[group + 1]; ++m) {
    const uint32_t member = groups->members[m];
    longest_ns = fmax(longest_ns, compute_ns(sim, member, position));
    link_factor = fmax(link_factor, sim->states[member].link_factor);
  }
  const double duration_ns = longest_ns + transfer_ns(sim, item, group) * link_factor;
  for (uint32_t m = groups->starts[group]; m < groups->starts[group + 1]; ++m) {
    const uint32_t member = groups->members[m];
    sim_class_t* state = &sim->states[member];
    account(sim, state, now_ns);
    state->starts[item->stream] = now_ns;
    weft_runner_begin(&state->runner, item->stream, now_ns, duration_ns);
    reschedule(sim, member, now_ns);
  }
}

static void stop(sim_t* sim, uint32_t class_id, double now_ns) {
  sim->states[class_id].has_stopped = true;
  sim->stopped_ns = fmax(sim->stopped_ns, now_ns);
  heap_update(sim, class_id, INFINITY);
}

static void start_ready(sim_t* sim, uint32_t class_id, double now_ns) {
  const weft_course_t* course = sim->course;
  sim_class_t* state = &sim->states[class_id];
  for (uint32_t s = 0; s < course->stream_count; ++s) {
    const uint32_t position = weft_runner_ready(course, &state->runner, s);
    if (position == WEFT_COURSE_NONE) continue;
    const weft_course_item_t* item = &course->items[position];
    weft_runner_take(course, &state->runner, position);
    state->issued[s] = now_ns;
    if (item->groups == WEFT_COURSE_NONE) {
      const double duration_ns = compute_ns(sim, class_id, position) + item->cost.transfer_ns;
      state->starts[s] = now_ns;
      weft_runner_begin(&state->runner, s, now_ns, duration_ns);
      continue;
    }
    if (sim->has_failed) {
      stop(sim, class_id, now_ns);
      return;
    }
    const weft_class_groups_t* groups = &sim->classes.groups[item->groups];
    const uint32_t group = groups->of_class[class_id];
    uint32_t* arrived = &sim->arrivals[sim->rendezvous[position] + group];
    if (++*arrived < groups->starts[group + 1] - groups->starts[group]) continue;
    *arrived = 0;
    start_together(sim, position, group, now_ns);
  }
  reschedule(sim, class_id, now_ns);
}

static void begin_step(sim_t* sim, uint32_t class_id, double now_ns) {
  sim_class_t* state = &sim->states[class_id];
  weft_runner_reset(sim->course, &state->runner);
  state->exposed_ns = 0;
  state->waiting_ns = 0;
  state->accounted_ns = now_ns;
  start_ready(sim, class_id, now_ns);
}

static void end_step(sim_t* sim, uint32_t class_id, double now_ns) {
  sim_class_t* state = &sim->states[class_id];
  sim->step_ends[state->step] = fmax(sim->step_ends[state->step], now_ns);
  state->last_exposed_ns = state->exposed_ns;
  state->last_waiting_ns = state->waiting_ns;
  ++state->step;
  if (sim->has_failed) {
    stop(sim, class_id, now_ns);
  } else if (state->step == sim->options->steps) {
    heap_update(sim, class_id, INFINITY);
  } else {
    begin_step(sim, class_id, now_ns);
  }
}

static bool is_in_collective(const sim_t* sim, const sim_class_t* state) {
  for (uint32_t s = 0; s < sim->course->stream_count; ++s) {
    const weft_runner_stream_t* stream = &state->runner.streams[s];
    if (!stream->is_running && !stream->is_pending) continue;
    const uint32_t position = weft_runner_position(sim->course, &state->runner, s);
    if (sim->course->items[position].groups != WEFT_COURSE_NONE) return true;
  }
  return false;
}

static void die(sim_t* sim, double now_ns) {
  sim->has_failed = true;
  sim->failed_ns = now_ns;
  stop(sim, sim->doomed_class, now_ns);
  for (uint32_t c = 0; c < sim->classes.count; ++c) {
    const sim_class_t* state = &sim->states[c];
    const bool is_done = state->step == sim->options->steps;
    if (state->has_stopped || is_done || !is_in_collective(sim, state)) continue;
    stop(sim, c, now_ns);
  }
}

static bool dies_now(const sim_t* sim, uint32_t class_id) {
  const sim_class_t* state = &sim->states[class_id];
  return class_id == sim->doomed_class && !sim->has_failed && state->step == sim->doomed_step &&
         state->runner.streams[0].next >= sim->doomed_ordinal;
}

static void finish_ended(sim_t* sim, uint32_t class_id, double now_ns) {
  const weft_course_t* course = sim->course;
  sim_class_t* state = &sim->states[class_id];
  for (uint32_t s = 0; s < course->stream_count; ++s) {
    const weft_runner_stream_t* stream = &state->runner.streams[s];
    if (!stream->is_running || stream->end_ns > now_ns) continue;
    if (sim->observer) {
      const uint32_t position = weft_runner_position(course, &state->runner, s);
      const weft_simulation_event_t event = {
          .rank = sim->classes.first_ranks[class_id],
          .step = state->step,
          .instruction = course->plan->body.instructions[position].id,
          .issued_ns = state->issued[s],
          .start_ns = state->starts[s],
          .end_ns = now_ns,
      };
      sim->observer(sim->user_data, &event);
    }
    weft_runner_finish(course, &state->runner, s);
  }
}

static bool has_ended(const weft_course_t* course, const weft_runner_t* runner) {
  for (uint32_t s = 0; s < course->stream_count; ++s) {
    if (runner->streams[s].next < weft_course_stream_length(course, s)) return false;
  }
  return true;
}

static void run(sim_t* sim) {
  if (sim->course->count == 0) {
    for (uint32_t c = 0; c < sim->classes.count; ++c) sim->states[c].step = sim->options->steps;
    return;
  }
  for (uint32_t c = 0; c < sim->classes.count; ++c) {
    if (dies_now(sim, c)) {
      die(sim, 0);
    } else {
      begin_step(sim, c, 0);
    }
  }
  while (!isinf(sim->keys[sim->heap[0]])) {
    const uint32_t class_id = sim->heap[0];
    const double now_ns = sim->keys[class_id];
    sim_class_t* state = &sim->states[class_id];
    account(sim, state, now_ns);
    finish_ended(sim, class_id, now_ns);
    if (dies_now(sim, class_id)) {
      die(sim, now_ns);
    } else if (has_ended(sim->course, &state->runner)) {
      end_step(sim, class_id, now_ns);
    } else {
      start_ready(sim, class_id, now_ns);
    }
  }
}

// Trouble ---------------------------------------------------------------------------------------

static weft_random_key_t derive(uint64_t seed, const char* purpose) {
  return weft_random_key_derive(weft_random_key(seed), purpose, strlen(purpose));
}

// |fraction| of all ranks, rounded, but one at least where it is above 0.
static uint32_t chosen_count(double fraction, uint32_t rank_count) {
  const uint32_t count = (uint32_t)llround(fraction * rank_count);
  return fraction > 0 && count == 0 ? 1 : count;
}

static void mark(uint32_t* labels, uint32_t rank_count, double fraction, weft_random_key_t key,
                 uint32_t bit) {
  const uint32_t count = chosen_count(fraction, rank_count);
  for (uint32_t i = 0; i < count; ++i) {
    labels[weft_random_permute(key, rank_count, i)] |= bit;
  }
}

// Each rank draws whether it dies in a step, and then where in it; the first in the step wins.
static bool draw_failure(const sim_t* sim, uint32_t* out_rank, uint32_t* out_step,
                         uint32_t* out_ordinal) {
  const weft_random_key_t key = derive(sim->options->seed, "failure");
  const uint32_t length = weft_course_stream_length(sim->course, 0);
  if (sim->options->failure_per_step <= 0) return false;
  for (uint32_t step = 0; step < sim->options->steps; ++step) {
    bool found = false;
    for (uint32_t rank = 0; rank < sim->rank_count; ++rank) {
      const uint64_t counter = 2 * (step * (uint64_t)sim->rank_count + rank);
      if (weft_random_uniform(key, counter) >= sim->options->failure_per_step) continue;
      const uint32_t ordinal = (uint32_t)(weft_random_uniform(key, counter + 1) * length);
      if (found && ordinal >= *out_ordinal) continue;
      found = true;
      *out_rank = rank;
      *out_step = step;
      *out_ordinal = ordinal;
    }
    if (found) return true;
  }
  return false;
}

enum { LABEL_STRAGGLER = 1, LABEL_SLOW_LINK = 2, LABEL_DOOMED = 4, LABEL_RANK = 8 };

static weft_status_t tell_ranks_apart(sim_t* sim, weft_arena_t* arena,
                                      weft_simulation_t* simulation) {
  const weft_simulation_options_t* options = sim->options;
  const uint32_t count = sim->rank_count;
  uint32_t* labels = NULL;
  uint32_t* traits = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*labels), (void**)&labels));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*traits), (void**)&traits));
  mark(traits, count, options->straggler_fraction, derive(options->seed, "straggler"),
       LABEL_STRAGGLER);
  mark(traits, count, options->slow_link_fraction, derive(options->seed, "slow_link"),
       LABEL_SLOW_LINK);
  uint32_t doomed = 0;
  const bool fails = draw_failure(sim, &doomed, &sim->doomed_step, &sim->doomed_ordinal);
  if (fails) traits[doomed] |= LABEL_DOOMED;
  for (uint32_t r = 0; r < count; ++r) {
    labels[r] = traits[r] + (options->jitter > 0 ? r * LABEL_RANK : 0);
  }
  WEFT_RETURN_IF_ERROR(weft_rank_classes_compute(sim->course, count, labels, arena, &sim->classes));
  sim->doomed_class = fails ? sim->classes.of_rank[doomed] : WEFT_COURSE_NONE;
  simulation->failed_rank = fails ? (int64_t)doomed : -1;
  simulation->class_count = sim->classes.count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, sim->classes.count, sizeof(*sim->states),
                                                 (void**)&sim->states));
  for (uint32_t c = 0; c < sim->classes.count; ++c) {
    const uint32_t trait = traits[sim->classes.first_ranks[c]];
    sim->states[c].compute_factor = trait & LABEL_STRAGGLER ? options->straggler_factor : 1;
    sim->states[c].link_factor = trait & LABEL_SLOW_LINK ? options->slow_link_factor : 1;
  }
  return weft_ok_status();
}

// Set-up and report -----------------------------------------------------------------------------

static weft_status_t allocate_states(sim_t* sim, weft_arena_t* arena) {
  const weft_course_t* course = sim->course;
  const uint32_t count = sim->classes.count;
  size_t counters = 0;
  for (uint32_t c = 0; c < count; ++c) {
    sim_class_t* state = &sim->states[c];
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->stream_count,
                                                   sizeof(*state->runner.streams),
                                                   (void**)&state->runner.streams));
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->resource_count, sizeof(uint32_t),
                                                   (void**)&state->runner.holders));
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->stream_count, sizeof(double),
                                                   (void**)&state->issued));
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->stream_count, sizeof(double),
                                                   (void**)&state->starts));
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, course->count, sizeof(uint32_t), (void**)&sim->rendezvous));
  for (uint32_t i = 0; i < course->count; ++i) {
    if (course->items[i].groups == WEFT_COURSE_NONE) continue;
    sim->rendezvous[i] = (uint32_t)counters;
    counters += sim->classes.groups[course->items[i].groups].count;
    if (counters > UINT32_MAX) {
      return WEFT_STATUS(UNSUPPORTED, "a plan with so many collectives on so many ranks");
    }
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, counters, sizeof(uint32_t), (void**)&sim->arrivals));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, sim->options->steps, sizeof(double),
                                                 (void**)&sim->step_ends));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(double), (void**)&sim->keys));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(uint32_t), (void**)&sim->heap));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(uint32_t), (void**)&sim->places));
  for (uint32_t c = 0; c < count; ++c) {
    sim->keys[c] = INFINITY;
    heap_set(sim, c, c);
  }
  return weft_ok_status();
}

static weft_status_t check_share(const char* name, double value) {
  if (value >= 0 && value <= 1) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "%s is %g, which is not between 0 and 1", name, value);
}

static weft_status_t check_factor(const char* name, double fraction, double factor) {
  if (fraction == 0 || (factor >= 1 && factor <= 1e9)) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "%s is %g, which is not between 1 and 1e9", name, factor);
}

static weft_status_t check_options(const weft_plan_t* plan,
                                   const weft_simulation_options_t* options, uint32_t ranks) {
  if (ranks % plan->rank_count != 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%" PRIu32 " ranks are no multiple of the plan's %" PRIu32,
                       ranks, plan->rank_count);
  }
  if (options->steps == 0) return WEFT_STATUS(INVALID_ARGUMENT, "no steps to simulate");
  WEFT_RETURN_IF_ERROR(check_share("the share of stragglers", options->straggler_fraction));
  WEFT_RETURN_IF_ERROR(check_share("the share of slow links", options->slow_link_fraction));
  WEFT_RETURN_IF_ERROR(check_share("jitter", options->jitter));
  WEFT_RETURN_IF_ERROR(
      check_share("the probability of a failure in a step", options->failure_per_step));
  WEFT_RETURN_IF_ERROR(check_factor("the factor of stragglers", options->straggler_fraction,
                                    options->straggler_factor));
  return check_factor("the factor of slow links", options->slow_link_fraction,
                      options->slow_link_factor);
}

static weft_status_t report(sim_t* sim, weft_simulation_t* simulation) {
  uint32_t completed = sim->options->steps;
  for (uint32_t c = 0; c < sim->classes.count; ++c) {
    const sim_class_t* state = &sim->states[c];
    const double share = (double)sim->classes.sizes[c] / sim->rank_count;
    if (state->step < completed) completed = state->step;
    simulation->exposed_ns += share * state->last_exposed_ns;
    simulation->waiting_ns += share * state->last_waiting_ns;
  }
  simulation->step_ns = sim->step_ends;
  simulation->step_count = completed;
  for (uint32_t step = completed; step-- > 1;) {
    simulation->step_ns[step] -= simulation->step_ns[step - 1];
  }
  if (sim->has_failed) {
    simulation->failed_step = sim->doomed_step;
    simulation->failed_ns = sim->failed_ns;
    simulation->stopped_ns = sim->stopped_ns;
  } else if (completed < sim->options->steps) {
    return WEFT_STATUS(INVALID_INPUT,
                       "the ranks wait for each other for ever in step %" PRIu32
                       ": their collectives come in different orders",
                       completed);
  }
  return weft_ok_status();
}

weft_status_t weft_plan_simulate(const weft_plan_t* plan, const weft_simulation_options_t* options,
                                 weft_simulation_observer_fn_t* observer, void* user_data,
                                 weft_arena_t* arena, weft_simulation_t* out_simulation) {
  const uint32_t ranks = options->ranks ? options->ranks : plan->rank_count;
  weft_course_t course;
  weft_simulation_t simulation = {.failed_rank = -1};
  *out_simulation = simulation;
  WEFT_RETURN_IF_ERROR(check_options(plan, options, ranks));
  WEFT_RETURN_IF_ERROR(weft_course_build(plan, options->machine, options->costs_ns,
                                         ranks / plan->rank_count, arena, &course));
  sim_t sim = {
      .course = &course,
      .options = options,
      .observer = observer,
      .user_data = user_data,
      .rank_count = ranks,
      .jitter_key = derive(options->seed, "jitter"),
  };
  WEFT_RETURN_IF_ERROR(tell_ranks_apart(&sim, arena, &simulation));
  WEFT_RETURN_IF_ERROR(allocate_states(&sim, arena));
  run(&sim);
  WEFT_RETURN_IF_ERROR(report(&sim, &simulation));
  *out_simulation = simulation;
  return weft_ok_status();
}
