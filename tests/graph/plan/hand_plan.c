// Plans from lists: buffers of 256 floats, loops without steps, collectives over all ranks.
#include "tests/graph/plan/hand_plan.h"

#include <stdio.h>
#include <string.h>

#include "tests/testing/testing.h"

#define ELEMENTS 256

static void* take(weft_plan_t* plan, size_t count, size_t size) {
  void* memory = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, count, size, &memory));
  return memory;
}

static weft_view_t view_of(uint32_t buffer) {
  return (weft_view_t){
      .buffer = buffer, .dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {ELEMENTS}, .strides = {1}};
}

static weft_plan_groups_t make_groups(weft_plan_t* plan, uint32_t count, uint32_t size,
                                      uint32_t group_step, uint32_t member_step) {
  uint32_t* members = take(plan, (size_t)count * size, sizeof(*members));
  for (uint32_t g = 0; g < count; ++g) {
    for (uint32_t i = 0; i < size; ++i) members[g * size + i] = g * group_step + i * member_step;
  }
  return (weft_plan_groups_t){.group_count = count, .group_size = size, .members = members};
}

static void set_kernel(weft_plan_t* plan, const hand_instruction_t* source,
                       weft_instruction_t* target) {
  weft_view_t* inputs = take(plan, source->read_count + 1, sizeof(*inputs));
  weft_view_t* output = take(plan, 1, sizeof(*output));
  for (uint32_t i = 0; i < source->read_count; ++i) inputs[i] = view_of(source->reads[i]);
  *output = view_of(target->id);
  target->kernel = (weft_kernel_t){
      .kind = WEFT_KERNEL_LOOP,
      .inputs = inputs,
      .input_count = source->read_count,
      .outputs = output,
      .output_count = 1,
      .in_place = UINT32_MAX,
      .as.loop = {.rank = 1, .dims = {ELEMENTS}},
  };
  target->kind = WEFT_INSTRUCTION_KERNEL;
  if (source->kind != 'g' && source->kind != 'r') return;
  // Different counts, so that no two collectives of a plan have one cost.
  target->kind = WEFT_INSTRUCTION_COLLECTIVE;
  target->kernel.kind = WEFT_KERNEL_COLLECTIVE;
  target->kernel.as.collective = (weft_collective_kernel_t){
      .kind = source->kind == 'g' ? WEFT_COLLECTIVE_ALL_GATHER : WEFT_COLLECTIVE_REDUCE_SCATTER,
      .reduction = source->kind == 'g' ? WEFT_REDUCTION_NONE : WEFT_REDUCTION_SUM,
      .dtype = WEFT_DTYPE_F32,
      .count = 1000 * (1 + (int64_t)target->id),
      .groups = source->groups,
  };
}

weft_plan_t* hand_plan_create(const hand_instruction_t* list, uint32_t count, uint32_t streams,
                              uint32_t ranks) {
  static const weft_plan_stream_t kinds[] = {
      {WEFT_STREAM_COMPUTE, "compute"}, {WEFT_STREAM_LINK, "link"}, {WEFT_STREAM_COPY, "copy"}};
  const weft_allocator_t allocator = weft_testing_allocator();
  weft_plan_t* plan = NULL;
  WEFT_ASSERT_OK(weft_allocator_allocate_array(allocator, 1, sizeof(*plan), 16, (void**)&plan));
  plan->allocator = allocator;
  weft_arena_init(allocator, &plan->arena);
  plan->rank_count = ranks;
  plan->stream_count = streams;
  plan->streams = take(plan, streams, sizeof(*plan->streams));
  for (uint32_t s = 0; s < streams; ++s) plan->streams[s] = kinds[s < 3 ? s : 1];
  plan->groups_count = ranks % 2 == 0 ? 3 : 1;
  plan->groups = take(plan, 3, sizeof(*plan->groups));
  plan->groups[0] = make_groups(plan, 1, ranks, 0, 1);
  if (ranks % 2 == 0) {
    plan->groups[1] = make_groups(plan, ranks / 2, 2, 2, 1);
    plan->groups[2] = make_groups(plan, 2, ranks / 2, 1, 2);
  }
  plan->instruction_count = count;
  plan->body.instruction_count = count;
  plan->body.instructions = take(plan, count, sizeof(*plan->body.instructions));
  plan->buffer_count = count;
  plan->buffers = take(plan, count, sizeof(*plan->buffers));
  for (uint32_t i = 0; i < count; ++i) {
    weft_instruction_t* target = &plan->body.instructions[i];
    uint32_t* waits = take(plan, HAND_PLAN_MOST, sizeof(*waits));
    memcpy(waits, list[i].waits, sizeof(list[i].waits));
    *target = (weft_instruction_t){.id = i,
                                   .stream = list[i].stream,
                                   .waits = waits,
                                   .wait_count = list[i].wait_count,
                                   .workspace = WEFT_BUFFER_NONE};
    plan->buffers[i] =
        (weft_buffer_t){.kind = list[i].kind == 'o' ? WEFT_BUFFER_HOST : WEFT_BUFFER_STEP,
                        .size_bytes = ELEMENTS * sizeof(float),
                        .offset_bytes = i * ELEMENTS * sizeof(float)};
    set_kernel(plan, &list[i], target);
  }
  return plan;
}

void hand_plan_release(weft_plan_t* plan) {
  const weft_allocator_t allocator = plan->allocator;
  weft_arena_deinit(&plan->arena);
  weft_allocator_release(allocator, plan, sizeof(*plan), 16);
}

void hand_plan_costs(const hand_instruction_t* list, uint32_t count, double* costs_ns) {
  for (uint32_t i = 0; i < count; ++i) costs_ns[i] = list[i].cost_ns;
}

weft_machine_t* hand_machine(double contention, bool collectives_compute) {
  char text[256];
  weft_machine_t* machine = NULL;
  const int size = snprintf(text, sizeof(text),
                            "name: hand\ntopology: [Switch]\nnpus_count: [8]\nbandwidth: [100]\n"
                            "latency: [1000]\nlinks:\n- contention: %g\ncollectives_compute: %s\n",
                            contention, collectives_compute ? "true" : "false");
  WEFT_ASSERT_OK(
      weft_machine_read("hand.yaml", text, (size_t)size, weft_testing_allocator(), &machine));
  return machine;
}
