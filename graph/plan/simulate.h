// The simulator: a plan on any number of ranks of a described machine, with trouble on demand.
//
// Discrete events over the plan's instructions, streams and waits; a collective starts when its
// last member does. Ranks differ only by what is injected, drawn from a seed, so ranks that nothing
// tells apart are simulated once.
#ifndef WEFT_GRAPH_PLAN_SIMULATE_H_
#define WEFT_GRAPH_PLAN_SIMULATE_H_

#include "graph/plan/machine.h"

typedef struct weft_simulation_options_s {
  const weft_machine_t* machine;
  // Ranks to simulate: a multiple of the plan's. More ranks are more members of the groups along
  // the outermost dimension: every rank does the same work, and whole vectors of collectives keep
  // their size. 0: as many as the plan has.
  uint32_t ranks;
  uint32_t steps;  // simulated one after another, at least 1
  uint64_t seed;
  double straggler_fraction;  // of all ranks, chosen by the seed
  double straggler_factor;    // they compute so many times longer
  double slow_link_fraction;  // of all ranks
  double slow_link_factor;    // collectives with such a member take so many times longer
  double jitter;              // relative standard deviation of each computation's time
  double failure_per_step;    // probability that a rank dies in a step; the first ends the job
} weft_simulation_options_t;

typedef struct weft_simulation_event_s {
  uint32_t rank;
  uint32_t step;
  uint32_t instruction;  // id
  double start_ns;
  double end_ns;
} weft_simulation_event_t;

typedef struct weft_simulation_s {
  double* step_ns;  // by step, of the slowest rank
  uint32_t step_count;
  double exposed_ns;    // of the last step, mean over ranks
  double waiting_ns;    // of the last step, in collectives for late members, mean over ranks
  int64_t failed_rank;  // -1: none
  uint32_t failed_step;
  double stopped_ns;     // when the last rank noticed the failure
  uint32_t class_count;  // kinds of ranks told apart
} weft_simulation_t;

// Called for each instruction that completes, in no particular order; may be NULL.
typedef void(weft_simulation_observer_fn_t)(void* user_data, const weft_simulation_event_t* event);

WEFT_MUST_USE weft_status_t weft_plan_simulate(const weft_plan_t* plan,
                                               const weft_simulation_options_t* options,
                                               weft_simulation_observer_fn_t* observer,
                                               void* user_data, weft_arena_t* arena,
                                               weft_simulation_t* out_simulation);

#endif  // WEFT_GRAPH_PLAN_SIMULATE_H_
