// Simulated steps as a trace that Perfetto and chrome://tracing show.
//
// JSON with the keys and categories that Kineto writes, so that tools for its traces read this one:
// a process for each rank, a thread for each stream, times in microseconds.
#ifndef WEFT_GRAPH_PLAN_SIMULATE_TRACE_H_
#define WEFT_GRAPH_PLAN_SIMULATE_TRACE_H_

#include "graph/plan/simulate.h"
#include "runtime/base/string_buffer.h"

typedef struct weft_simulation_trace_s {
  const weft_plan_t* plan;
  uint32_t replicas;    // so many times the plan's ranks are simulated
  uint32_t most_ranks;  // that the trace shows: those that complete something first
  weft_string_buffer_t text;
  // Working state.
  weft_allocator_t allocator;
  uint32_t* positions;  // by instruction id
  uint32_t* ranks;      // shown so far
  uint32_t rank_count;
} weft_simulation_trace_t;

// Starts a trace of |plan| on |rank_count| ranks, a multiple of the plan's. Deinitialise in every
// case.
WEFT_MUST_USE weft_status_t weft_simulation_trace_init(const weft_plan_t* plan, uint32_t rank_count,
                                                       uint32_t most_ranks,
                                                       weft_allocator_t allocator,
                                                       weft_simulation_trace_t* out_trace);
void weft_simulation_trace_deinit(weft_simulation_trace_t* trace);

// A weft_simulation_observer_fn_t whose user data is the trace.
void weft_simulation_trace_add(void* user_data, const weft_simulation_event_t* event);

// Ends the JSON text; trace->text is the file.
WEFT_MUST_USE weft_status_t weft_simulation_trace_finish(weft_simulation_trace_t* trace);

#endif  // WEFT_GRAPH_PLAN_SIMULATE_TRACE_H_
