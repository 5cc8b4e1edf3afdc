// The predicted course of one step on a machine, as every rank of an SPMD plan sees it.
//
// All ranks are taken to be equally fast, so that a collective takes its cost from the moment this
// rank starts it. The simulator (simulate.h) drops that assumption; without injected trouble it
// gives the same times. Computation that runs beside a collective is slowed by the machine's
// contention factor, for as long as both run.
#ifndef WEFT_GRAPH_PLAN_TIMELINE_H_
#define WEFT_GRAPH_PLAN_TIMELINE_H_

#include "graph/plan/machine.h"

typedef struct weft_timeline_entry_s {
  double cost_ns;      // alone on the machine
  double transfer_ns;  // of it: collectives and copies, those inside of loops and branches included
  double start_ns;     // after the step began
  double end_ns;
  uint32_t binding;  // see weft_instruction_t
} weft_timeline_entry_t;

typedef struct weft_timeline_s {
  weft_timeline_entry_t* entries;  // by position in the plan's body
  uint32_t count;
  double step_ns;
  double exposed_ns;  // a link or copy stream runs and no computation does
} weft_timeline_t;

// Cost of one instruction, loops and branches included: a loop of unknown length counts as one
// iteration, a switch as its dearest branch. Of a collective, that of the slowest group; of
// kernels, with nothing of what they read in a cache. Timelines know better: see
// weft_machine_plan_costs.
double weft_timeline_instruction_ns(const weft_plan_t* plan, const weft_instruction_t* instruction,
                                    const weft_machine_t* machine);

// Members of a group of set |set| when the plan runs on |replicas| times its ranks; see
// weft_simulation_options_t.
uint32_t weft_plan_group_size_on(const weft_plan_t* plan, uint32_t set, uint32_t replicas);

// Runs |plan|'s body on paper. |costs_ns|, by position, replaces the machine's costs where given;
// NULL computes them. Everything lives in |arena|. Linear in instructions and waits, times the
// number of streams.
WEFT_MUST_USE weft_status_t weft_timeline_compute(const weft_plan_t* plan,
                                                  const weft_machine_t* machine,
                                                  const double* costs_ns, weft_arena_t* arena,
                                                  weft_timeline_t* out_timeline);

// Lower bounds of the step time for any order of these instructions on this machine that keeps the
// order of conflicting accesses (hazards.h): one computation runs at a time, and one collective per
// link class.
typedef struct weft_bounds_s {
  double critical_path_ns;  // longest chain of instructions in conflict
  double busiest_ns;        // largest load of computation, of one link class, of one way of copying
  // Over all sets of instructions on one resource: what must run before the first of them, all of
  // them, what must run after the last. On a chain of gathered units it is the optimum of the flow
  // shop, max over j of (gathers up to j) + (computation from j on), or better.
  double flow_shop_ns;
  double bound_ns;  // the largest of them
} weft_bounds_t;

// O(n log n) for n instructions.
WEFT_MUST_USE weft_status_t weft_plan_bounds(const weft_plan_t* plan, const weft_machine_t* machine,
                                             const double* costs_ns, weft_arena_t* arena,
                                             weft_bounds_t* out_bounds);

// Both for |replicas| times the plan's ranks, see weft_simulation_options_t.
WEFT_MUST_USE weft_status_t weft_timeline_compute_on(const weft_plan_t* plan,
                                                     const weft_machine_t* machine,
                                                     const double* costs_ns, uint32_t replicas,
                                                     weft_arena_t* arena,
                                                     weft_timeline_t* out_timeline,
                                                     weft_bounds_t* out_bounds);

#endif  // WEFT_GRAPH_PLAN_TIMELINE_H_
