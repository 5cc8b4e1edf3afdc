// Plans written down by hand: a list of instructions with what they read, for tests of timelines,
// bounds and simulations that need exact costs and no graph.
#ifndef WEFT_TESTS_GRAPH_PLAN_HAND_PLAN_H_
#define WEFT_TESTS_GRAPH_PLAN_HAND_PLAN_H_

#include "graph/plan/plan.h"

#define HAND_PLAN_MOST 8

// Every instruction writes a buffer of its own.
typedef struct hand_instruction_s {
  char kind;  // 'c' computes, 'g' gathers, 'r' reduces and scatters, 'o' copies off the device
  uint32_t stream;
  double cost_ns;
  uint32_t reads[HAND_PLAN_MOST];  // instructions whose buffers it reads
  uint32_t read_count;
  uint32_t waits[HAND_PLAN_MOST];
  uint32_t wait_count;
  uint32_t groups;  // collectives: 0 all ranks; 1 pairs of neighbours, 2 ranks of equal parity
} hand_instruction_t;

// |streams| streams, the first computes. Release with hand_plan_release.
weft_plan_t* hand_plan_create(const hand_instruction_t* list, uint32_t count, uint32_t streams,
                              uint32_t ranks);
void hand_plan_release(weft_plan_t* plan);

// The costs of |list| by position; |costs_ns| has room for |count|.
void hand_plan_costs(const hand_instruction_t* list, uint32_t count, double* costs_ns);

// A machine of one switch with 8 ranks, contention as given. Free with weft_machine_release.
weft_machine_t* hand_machine(double contention, bool collectives_compute);

#endif  // WEFT_TESTS_GRAPH_PLAN_HAND_PLAN_H_
