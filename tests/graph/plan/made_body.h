// Bodies put together by hand, with costs by hand, for the scheduler to order.
#ifndef WEFT_TESTS_GRAPH_PLAN_MADE_BODY_H_
#define WEFT_TESTS_GRAPH_PLAN_MADE_BODY_H_

#include "graph/plan/schedule_internal.h"
#include "tests/graph/plan/made_plan.h"

#define MADE_BODY_MAX_NODES 512
#define MADE_BODY_UNIT_BYTES 64  // of a gathered value, and of all others; its parts have half

typedef struct made_body_s {
  made_plan_t made;
  weft_arena_t arena;
  double costs[MADE_BODY_MAX_NODES];
  double contention[MADE_BODY_MAX_NODES];
  uint32_t streams[MADE_BODY_MAX_NODES];
  uint32_t stream_count;
  weft_schedule_problem_t problem;
  weft_schedule_report_t report;
  uint32_t* order;
  uint32_t* fences;
} made_body_t;

void made_body_init(made_body_t* body);
void made_body_deinit(made_body_t* body);

// A buffer that lives within the step.
uint32_t made_body_buffer(made_body_t* body, size_t bytes);

// All return positions. Gathers and reductions run on stream 1.
uint32_t made_body_set_cost(made_body_t* body, uint32_t position, double cost, uint32_t stream);
uint32_t made_body_gather(made_body_t* body, uint32_t shard, uint32_t whole, double cost);
uint32_t made_body_reduce(made_body_t* body, uint32_t whole, uint32_t shard, double cost);
// Reads and writes whole buffers of MADE_BODY_UNIT_BYTES.
uint32_t made_body_compute(made_body_t* body, const uint32_t* reads, uint32_t read_count,
                           const uint32_t* writes, uint32_t write_count, double cost);

// To be called once all is there; then bodies are solved as often as wanted.
void made_body_prepare(made_body_t* body);
void made_body_solve_within(made_body_t* body, uint32_t gather_buffers, weft_overlap_t overlap,
                            size_t limit_bytes);
void made_body_solve(made_body_t* body, uint32_t gather_buffers, weft_overlap_t overlap);

#endif  // WEFT_TESTS_GRAPH_PLAN_MADE_BODY_H_
