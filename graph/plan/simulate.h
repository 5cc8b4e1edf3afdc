// The simulator: a plan on any number of ranks of a described machine, with trouble on demand.
//
// Discrete events over the plan's instructions, streams and waits, by the rules of the timeline
// (timeline.h); a collective starts when its last member does, and so does control flow with
// collectives inside. Ranks differ only by what is injected, drawn from a seed, and by where their
// groups lie on the machine, so ranks that nothing tells apart are simulated once.
// docs/simulation.md describes the model.
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
  // Of the body's instructions by position, instead of the machine's costs; NULL: none.
  const double* costs_ns;
  uint64_t seed;
  double straggler_fraction;  // of all ranks, chosen by the seed
  double straggler_factor;    // they compute so many times longer
  double slow_link_fraction;  // of all ranks
  double slow_link_factor;    // collectives with such a member take so many times longer
  double jitter;              // relative standard deviation of each computation's time, at most 1
  // Of each rank, that it dies in a step. The first death ends the job: every other rank notices
  // when it is in a collective, or starts one, or ends its step.
  double failure_per_step;
} weft_simulation_options_t;

typedef struct weft_simulation_event_s {
  uint32_t rank;
  uint32_t step;
  uint32_t instruction;  // id
  double issued_ns;      // when the rank was ready to start it
  double start_ns;       // later for collectives whose other members were not
  double end_ns;
} weft_simulation_event_t;

typedef struct weft_simulation_s {
  double* step_ns;  // by step: from the slowest rank's end of the step before to its end of this
  uint32_t step_count;  // that all ranks completed
  double exposed_ns;    // of the last step, without computation, mean over ranks
  double waiting_ns;    // of |exposed_ns|: only waiting for late members of collectives
  int64_t failed_rank;  // -1: none
  uint32_t failed_step;
  double failed_ns;
  double stopped_ns;     // when the last rank noticed the failure
  uint32_t class_count;  // kinds of ranks told apart
} weft_simulation_t;

// Called for each instruction of the body that completes, in no particular order; may be NULL. Of
// ranks that nothing tells apart, the first stands for all.
typedef void(weft_simulation_observer_fn_t)(void* user_data, const weft_simulation_event_t* event);

// INVALID_ARGUMENT for options out of their range; INVALID_INPUT for plans whose ranks would wait
// for each other for ever. Everything lives in |arena|.
WEFT_MUST_USE weft_status_t weft_plan_simulate(const weft_plan_t* plan,
                                               const weft_simulation_options_t* options,
                                               weft_simulation_observer_fn_t* observer,
                                               void* user_data, weft_arena_t* arena,
                                               weft_simulation_t* out_simulation);

#endif  // WEFT_GRAPH_PLAN_SIMULATE_H_
