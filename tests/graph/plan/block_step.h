// A training step of equal blocks, as text and as plans of fully sharded ranks: the model of which
// closed forms for time and memory speak.
//
// Block i is h_i = h_(i-1) + tanh(h_(i-1) up_i) down_i, between a first and a last matrix that
// belong to no block; the loss is a sum of squares, the optimizer Adam with two states.
#ifndef WEFT_TESTS_GRAPH_PLAN_BLOCK_STEP_H_
#define WEFT_TESTS_GRAPH_PLAN_BLOCK_STEP_H_

#include "graph/plan/plan.h"
#include "runtime/base/string_buffer.h"

typedef struct block_step_s {
  uint32_t blocks;
  uint32_t rows;    // samples, of all ranks together
  uint32_t width;   // of the values between blocks
  uint32_t hidden;  // of those in a block
  uint32_t edge;    // of the samples and of their labels
} block_step_t;

typedef struct block_layout_s {
  const char* strategy;
  const char* settings;  // or NULL
  uint32_t ranks;
  const weft_machine_t* machine;  // NULL: one stream, in program order
  weft_overlap_t overlap;
  uint32_t gather_buffers;
} block_layout_t;

// Elements of the parameters of one block, and of those outside of blocks.
size_t block_step_block_elements(const block_step_t* step);
size_t block_step_other_elements(const block_step_t* step);

void block_step_write(const block_step_t* step, weft_string_buffer_t* text);

// Compiles it for the CPU device with one thread. Free with weft_plan_release.
weft_plan_t* block_step_compile(const block_step_t* step, const block_layout_t* layout);

#endif  // WEFT_TESTS_GRAPH_PLAN_BLOCK_STEP_H_
