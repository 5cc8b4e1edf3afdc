// Times the verifier on made-up steps of many layers: growth has to be linear.
//
// Every layer gathers its parameters on the link stream into one of two buffers, computes eight
// loops on three inputs each, one of them into interleaved parts, and reduces a gradient. Prints
// one JSON line for each number of instructions: verify_bench [MOST_INSTRUCTIONS].
//
// Against internal interfaces, so it links the static library:
//   cc -O2 -std=c11 -D_GNU_SOURCE -I. -Iinclude tests/bench/verify_bench.c BUILD/libweft.a ...
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "graph/plan/verify.h"
#include "weft/allocator.h"

#define ROWS 256
#define WIDTH 96
#define ELEMENTS (ROWS * WIDTH)
#define BYTES ((size_t)ELEMENTS * 4)
#define LOOPS 8
#define PER_LAYER (LOOPS + 3)
#define BUFFERS 12

typedef struct step_s {
  weft_plan_t plan;
  weft_buffer_t buffers[BUFFERS];
  weft_plan_stream_t streams[2];
  weft_plan_groups_t groups;
} step_t;

static const weft_loop_step_t add_three[] = {
    {.kind = WEFT_LOOP_LOAD, .result_dtype = WEFT_DTYPE_F32, .input = 0},
    {.kind = WEFT_LOOP_LOAD, .result_dtype = WEFT_DTYPE_F32, .input = 1},
    {.kind = WEFT_LOOP_LOAD, .result_dtype = WEFT_DTYPE_F32, .input = 2},
    {.kind = WEFT_LOOP_COMPUTE,
     .opcode = WEFT_OP_ADD,
     .dtype = WEFT_DTYPE_F32,
     .result_dtype = WEFT_DTYPE_F32,
     .operands = {0, 1},
     .operand_count = 2},
    {.kind = WEFT_LOOP_COMPUTE,
     .opcode = WEFT_OP_ADD,
     .dtype = WEFT_DTYPE_F32,
     .result_dtype = WEFT_DTYPE_F32,
     .operands = {3, 2},
     .operand_count = 2},
};
static const weft_loop_output_t sum[] = {{.value = 4}};
static const uint32_t members[] = {0, 1};

static void* take(weft_plan_t* plan, size_t count, size_t size) {
  void* memory = NULL;
  weft_status_t status = weft_arena_allocate_array(&plan->arena, count, size, &memory);
  if (weft_status_is_ok(status)) return memory;
  fprintf(stderr, "verify_bench: %s\n", weft_status_text(status));
  exit(1);
}

// Columns [first, first + width) of the matrix in |buffer|.
static weft_view_t columns(uint32_t buffer, int64_t first, int64_t width) {
  return (weft_view_t){.buffer = buffer,
                       .dtype = WEFT_DTYPE_F32,
                       .offset_bytes = 4 * first,
                       .rank = 2,
                       .dims = {ROWS, width},
                       .strides = {WIDTH, 1}};
}

static weft_instruction_t* add(weft_plan_t* plan) {
  const uint32_t id = plan->instruction_count++;
  weft_instruction_t* instruction = &plan->body.instructions[id];
  plan->body.instruction_count = plan->instruction_count;
  *instruction = (weft_instruction_t){
      .id = id, .workspace = WEFT_BUFFER_NONE, .trip_count = -1, .binding = WEFT_INSTRUCTION_NONE};
  return instruction;
}

static void add_loop(weft_plan_t* plan, const uint32_t inputs[3], uint32_t output, int64_t first,
                     int64_t width) {
  weft_view_t* views = take(plan, 4, sizeof(*views));
  weft_instruction_t* instruction = add(plan);
  for (uint32_t i = 0; i < 3; ++i) views[i] = columns(inputs[i], first, width);
  views[3] = columns(output, first, width);
  instruction->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_LOOP,
                                        .inputs = views,
                                        .input_count = 3,
                                        .outputs = &views[3],
                                        .output_count = 1,
                                        .in_place = UINT32_MAX};
  instruction->kernel.as.loop = (weft_loop_kernel_t){.rank = 2,
                                                     .dims = {ROWS, width},
                                                     .steps = add_three,
                                                     .step_count = 5,
                                                     .outputs = sum,
                                                     .output_count = 1};
}

static void wait_for(weft_plan_t* plan, weft_instruction_t* instruction, uint32_t id) {
  uint32_t* waits = take(plan, 1, sizeof(*waits));
  waits[0] = id;
  instruction->waits = waits;
  instruction->wait_count = 1;
}

static uint32_t add_collective(weft_plan_t* plan, weft_collective_kind_t kind, uint32_t from,
                               uint32_t to) {
  weft_view_t* views = take(plan, 2, sizeof(*views));
  weft_instruction_t* instruction = add(plan);
  const bool gathers = kind == WEFT_COLLECTIVE_ALL_GATHER;
  views[0] = columns(from, 0, WIDTH);
  views[1] = columns(to, 0, WIDTH);
  views[gathers ? 0 : 1].dims[0] = ROWS / 2;
  instruction->kind = WEFT_INSTRUCTION_COLLECTIVE;
  instruction->stream = 1;
  instruction->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_COLLECTIVE,
                                        .inputs = views,
                                        .input_count = 1,
                                        .outputs = &views[1],
                                        .output_count = 1,
                                        .in_place = UINT32_MAX};
  instruction->kernel.as.collective =
      (weft_collective_kernel_t){.kind = kind,
                                 .reduction = gathers ? WEFT_REDUCTION_NONE : WEFT_REDUCTION_SUM,
                                 .dtype = WEFT_DTYPE_F32,
                                 .count = ELEMENTS / 2};
  return instruction->id;
}

// b0 and b1 hold gathered parameters in turn, b2 a rank's part, b3 and b4 gradients in turn, b5 and
// b6 their parts, b7 to b11 activations. A gather stands behind the reduction of the layer before
// the last on its stream, so that waiting for it is waiting for both.
static void fill(step_t* step, uint32_t layers) {
  weft_plan_t* plan = &step->plan;
  const uint32_t seeds[3] = {2, 2, 2};
  for (uint32_t b = 7; b < BUFFERS; ++b) add_loop(plan, seeds, b, 0, WIDTH);
  for (uint32_t layer = 0; layer < layers; ++layer) {
    const uint32_t turn = layer % 2;
    const uint32_t gathered = add_collective(plan, WEFT_COLLECTIVE_ALL_GATHER, 2, turn);
    for (uint32_t i = 0; i < LOOPS; ++i) {
      const uint32_t output = 7 + (layer + i) % 5;
      const uint32_t inputs[3] = {turn, 7 + (output - 6) % 5, 7 + (output - 5) % 5};
      const uint32_t at = plan->instruction_count;
      if (i == 3) {
        add_loop(plan, inputs, output, 0, 40);
        add_loop(plan, inputs, output, 40, WIDTH - 40);
      } else {
        add_loop(plan, inputs, i + 1 == LOOPS ? 3 + turn : output, 0, WIDTH);
      }
      if (i == 0) wait_for(plan, &plan->body.instructions[at], gathered);
    }
    add_collective(plan, WEFT_COLLECTIVE_REDUCE_SCATTER, 3 + turn, 5 + turn);
  }
}

static void make(step_t* step, uint32_t layers) {
  *step = (step_t){0};
  weft_plan_t* plan = &step->plan;
  weft_arena_init(weft_allocator_system(), &plan->arena);
  plan->rank_count = 2;
  step->groups = (weft_plan_groups_t){.group_count = 1, .group_size = 2, .members = members};
  plan->groups = &step->groups;
  plan->groups_count = 1;
  step->streams[0] = (weft_plan_stream_t){.kind = WEFT_STREAM_COMPUTE, .name = "compute"};
  step->streams[1] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = "link"};
  plan->streams = step->streams;
  plan->stream_count = 2;
  plan->buffers = step->buffers;
  plan->buffer_count = BUFFERS;
  static const float one = 1;
  for (uint32_t b = 0; b < BUFFERS; ++b) {
    step->buffers[b] =
        (weft_buffer_t){.kind = WEFT_BUFFER_STEP, .size_bytes = BYTES, .offset_bytes = b * BYTES};
  }
  step->buffers[2] = (weft_buffer_t){.kind = WEFT_BUFFER_CONSTANT,
                                     .size_bytes = BYTES,
                                     .constant_data = &one,
                                     .constant_size_bytes = sizeof(one)};
  plan->arena_bytes[WEFT_BUFFER_STEP] = BUFFERS * BYTES;
  plan->arena_bytes[WEFT_BUFFER_CONSTANT] = BYTES;
  plan->body.instructions =
      take(plan, (size_t)layers * PER_LAYER + BUFFERS, sizeof(*plan->body.instructions));
  fill(step, layers);
  for (uint32_t b = 0; b < BUFFERS; ++b) step->buffers[b].last = plan->instruction_count - 1;
}

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
}

int main(int argc, char** argv) {
  const uint32_t most = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 400000;
  for (uint32_t count = 12500; count <= most; count *= 2) {
    step_t step;
    double best_ms = 1e30;
    make(&step, count / PER_LAYER);
    for (int run = 0; run < 5; ++run) {
      const double start_ms = now_ms();
      weft_status_t status = weft_plan_verify_spmd(&step.plan, weft_allocator_system());
      const double ms = now_ms() - start_ms;
      if (!weft_status_is_ok(status)) {
        fprintf(stderr, "verify_bench: %s\n", weft_status_text(status));
        return 1;
      }
      if (ms < best_ms) best_ms = ms;
    }
    printf("{\"instructions\": %u, \"verify_ms\": %.2f, \"us_per_instruction\": %.3f}\n",
           step.plan.instruction_count, best_ms, 1e3 * best_ms / step.plan.instruction_count);
    fflush(stdout);
    weft_arena_deinit(&step.plan.arena);
  }
  return 0;
}
