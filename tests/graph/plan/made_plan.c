// Plans put together by hand.
#include "tests/graph/plan/made_plan.h"

#include <string.h>

#include "tests/testing/testing.h"

void made_plan_init(uint32_t rank_count, made_plan_t* out_made) {
  *out_made = (made_plan_t){.plan = {.allocator = weft_testing_allocator(),
                                     .rank_count = rank_count,
                                     .stream_count = 1,
                                     .groups_count = 1}};
  weft_plan_t* plan = &out_made->plan;
  uint32_t* members = NULL;
  weft_arena_init(plan->allocator, &plan->arena);
  WEFT_ASSERT_OK(
      weft_arena_allocate_array(&plan->arena, rank_count, sizeof(*members), (void**)&members));
  WEFT_ASSERT_OK(
      weft_arena_allocate_array(&plan->arena, 1, sizeof(*plan->groups), (void**)&plan->groups));
  WEFT_ASSERT_OK(
      weft_arena_allocate_array(&plan->arena, 1, sizeof(*plan->streams), (void**)&plan->streams));
  for (uint32_t r = 0; r < rank_count; ++r) members[r] = r;
  plan->groups[0] =
      (weft_plan_groups_t){.group_count = 1, .group_size = rank_count, .members = members};
  plan->streams[0] = (weft_plan_stream_t){.kind = WEFT_STREAM_COMPUTE, .name = "compute"};
}

void made_plan_deinit(made_plan_t* made) {
  weft_arena_deinit(&made->plan.arena);
}

static void* grown(weft_plan_t* plan, const void* items, size_t size, uint32_t count,
                   uint32_t* capacity) {
  void* larger = NULL;
  if (count < *capacity) return (void*)(uintptr_t)items;
  *capacity = *capacity ? 2 * *capacity : 64;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, *capacity, size, &larger));
  if (count) memcpy(larger, items, count * size);
  return larger;
}

uint32_t made_buffer(made_plan_t* made, weft_buffer_kind_t kind, size_t size_bytes) {
  weft_plan_t* plan = &made->plan;
  plan->buffers = grown(plan, plan->buffers, sizeof(*plan->buffers), plan->buffer_count,
                        &made->buffer_capacity);
  plan->buffers[plan->buffer_count] = (weft_buffer_t){.kind = kind, .size_bytes = size_bytes};
  return plan->buffer_count++;
}

static weft_view_t* views(weft_plan_t* plan, const made_bytes_t* bytes, uint32_t count) {
  weft_view_t* list = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, count, sizeof(*list), (void**)&list));
  for (uint32_t i = 0; i < count; ++i) {
    list[i] = (weft_view_t){.buffer = bytes[i].buffer,
                            .dtype = WEFT_DTYPE_UI8,
                            .offset_bytes = bytes[i].begin,
                            .rank = 1,
                            .dims = {bytes[i].count},
                            .strides = {1}};
  }
  return list;
}

uint32_t made_kernel(made_plan_t* made, weft_kernel_kind_t kind, const made_bytes_t* inputs,
                     uint32_t input_count, const made_bytes_t* outputs, uint32_t output_count) {
  weft_plan_t* plan = &made->plan;
  weft_plan_block_t* body = &plan->body;
  body->instructions = grown(plan, body->instructions, sizeof(*body->instructions),
                             body->instruction_count, &made->instruction_capacity);
  body->instructions[body->instruction_count] =
      (weft_instruction_t){.id = body->instruction_count,
                           .kind = WEFT_INSTRUCTION_KERNEL,
                           .workspace = WEFT_BUFFER_NONE,
                           .trip_count = -1,
                           .cost_ns = WEFT_TIME_UNKNOWN,
                           .start_ns = WEFT_TIME_UNKNOWN,
                           .binding = WEFT_INSTRUCTION_NONE,
                           .kernel = {.kind = kind,
                                      .inputs = views(plan, inputs, input_count),
                                      .input_count = input_count,
                                      .outputs = views(plan, outputs, output_count),
                                      .output_count = output_count,
                                      .in_place = UINT32_MAX}};
  plan->instruction_count = body->instruction_count + 1;
  return body->instruction_count++;
}

uint32_t made_collective(made_plan_t* made, weft_collective_kind_t kind, made_bytes_t input,
                         made_bytes_t output) {
  const uint32_t position = made_kernel(made, WEFT_KERNEL_COLLECTIVE, &input, 1, &output, 1);
  weft_instruction_t* instruction = &made->plan.body.instructions[position];
  const bool scatters =
      kind == WEFT_COLLECTIVE_REDUCE_SCATTER || kind == WEFT_COLLECTIVE_ALL_REDUCE;
  instruction->kind = WEFT_INSTRUCTION_COLLECTIVE;
  instruction->kernel.as.collective = (weft_collective_kernel_t){
      .kind = kind,
      .reduction = scatters ? WEFT_REDUCTION_SUM : WEFT_REDUCTION_NONE,
      .dtype = WEFT_DTYPE_UI8,
      .count = kind == WEFT_COLLECTIVE_ALL_GATHER ? input.count : output.count};
  return position;
}
