// Plans put together by hand, for tests of what reads plans: bytes on buffers, no graph behind.
#ifndef WEFT_TESTS_GRAPH_PLAN_MADE_PLAN_H_
#define WEFT_TESTS_GRAPH_PLAN_MADE_PLAN_H_

#include "graph/plan/plan.h"

typedef struct made_plan_s {
  weft_plan_t plan;  // of several ranks in one group, on one stream; members are set as they grow
  uint32_t instruction_capacity;
  uint32_t buffer_capacity;
} made_plan_t;

// |count| bytes of |buffer| from |begin| on.
typedef struct made_bytes_s {
  uint32_t buffer;
  int64_t begin;
  int64_t count;
} made_bytes_t;

// A number below |limit|, by a linear congruential generator.
static inline uint32_t made_draw(uint64_t* state, uint32_t limit) {
  *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (uint32_t)(((*state >> 32) * limit) >> 32);
}

void made_plan_init(uint32_t rank_count, made_plan_t* out_made);
void made_plan_deinit(made_plan_t* made);

uint32_t made_buffer(made_plan_t* made, weft_buffer_kind_t kind, size_t size_bytes);

// Both return the instruction's position. Inputs and outputs are any number of bytes each.
uint32_t made_kernel(made_plan_t* made, weft_kernel_kind_t kind, const made_bytes_t* inputs,
                     uint32_t input_count, const made_bytes_t* outputs, uint32_t output_count);
uint32_t made_collective(made_plan_t* made, weft_collective_kind_t kind, made_bytes_t input,
                         made_bytes_t output);

#endif  // WEFT_TESTS_GRAPH_PLAN_MADE_PLAN_H_
