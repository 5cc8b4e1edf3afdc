// Mutations of waits, streams and the order of instructions.
#include "tests/graph/plan/mutate_internal.h"

#include <string.h>

#include "tests/testing/testing.h"

// Waits and streams -------------------------------------------------------------------------------

static bool waits(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  (void)plan;
  return instruction->wait_count > 0;
}

static void remove_wait(weft_instruction_t* instruction, uint32_t index) {
  uint32_t* list = (uint32_t*)(uintptr_t)instruction->waits;
  memmove(&list[index], &list[index + 1], (instruction->wait_count - index - 1) * sizeof(*list));
  --instruction->wait_count;
}

void mutation_remove_wait_for(weft_instruction_t* instruction, uint32_t id) {
  for (uint32_t w = 0; w < instruction->wait_count; ++w) {
    if (instruction->waits[w] == id) {
      remove_wait(instruction, w);
      return;
    }
  }
}

void mutation_add_wait(weft_plan_t* plan, weft_instruction_t* instruction, uint32_t id) {
  uint32_t* list = NULL;
  uint32_t at = 0;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, instruction->wait_count + 1, sizeof(*list),
                                           (void**)&list));
  while (at < instruction->wait_count && instruction->waits[at] < id) {
    list[at] = instruction->waits[at];
    ++at;
  }
  list[at] = id;
  for (uint32_t i = at; i < instruction->wait_count; ++i) list[i + 1] = instruction->waits[i];
  instruction->waits = list;
  ++instruction->wait_count;
}

bool mutate_drop_wait(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, waits);
  if (!instruction) return false;
  const uint32_t index = random_below(random, instruction->wait_count);
  mutation_expect_instruction(mutation, instruction->id);
  mutation_expect_instruction(mutation, instruction->waits[index]);
  mutation_expect_lost_order(mutation, instruction->waits[index], instruction->id);
  remove_wait(instruction, index);
  return true;
}

static const weft_instruction_t* instruction_of(const weft_plan_t* plan, uint32_t id) {
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    if (plan->body.instructions[i].id == id) return &plan->body.instructions[i];
  }
  return NULL;
}

// Index of the wait for a gather, or for a copy back from the host, or UINT32_MAX.
static uint32_t wait_for_gather(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  for (uint32_t w = 0; w < instruction->wait_count; ++w) {
    const weft_instruction_t* awaited = instruction_of(plan, instruction->waits[w]);
    if (!awaited) continue;
    const bool is_gather = mutation_is_collective(plan, awaited) &&
                           awaited->kernel.as.collective.kind == WEFT_COLLECTIVE_ALL_GATHER;
    if (is_gather || plan->streams[awaited->stream].kind == WEFT_STREAM_COPY) return w;
  }
  return UINT32_MAX;
}

static bool waits_for_gather(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return wait_for_gather(plan, instruction) != UINT32_MAX;
}

// Of gathers, and where there are none of any collective.
bool mutate_later_wait(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, waits_for_gather);
  if (!instruction) instruction = mutation_choose(plan, random, waits);
  if (!instruction) return false;
  const uint32_t gather = wait_for_gather(plan, instruction);
  const uint32_t id =
      instruction
          ->waits[gather != UINT32_MAX ? gather : random_below(random, instruction->wait_count)];
  mutation_expect_instruction(mutation, instruction->id);
  mutation_expect_instruction(mutation, id);
  mutation_expect_lost_order(mutation, id, instruction->id);
  mutation_remove_wait_for(instruction, id);
  for (uint32_t i = mutation_position_of(plan, instruction) + 1; i < plan->body.instruction_count;
       ++i) {
    weft_instruction_t* next = &plan->body.instructions[i];
    if (next->stream != instruction->stream) continue;
    mutation_remove_wait_for(next, id);
    mutation_add_wait(plan, next, id);
    return true;
  }
  return true;
}

// A collective, or a copy between device and host.
static bool runs_beside(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return mutation_is_collective(plan, instruction) ||
         plan->streams[instruction->stream].kind == WEFT_STREAM_COPY;
}

static void add_link(weft_plan_t* plan) {
  weft_plan_stream_t* streams = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, plan->stream_count + 1, sizeof(*streams),
                                           (void**)&streams));
  memcpy(streams, plan->streams, plan->stream_count * sizeof(*streams));
  streams[plan->stream_count++] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = "other"};
  plan->streams = streams;
}

// What does not make sense on the new stream goes: waits of the instruction, and for it.
bool mutate_other_stream(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, runs_beside);
  if (!instruction) return false;
  if (plan->stream_count == 1 || random_below(random, 2)) add_link(plan);
  uint32_t stream = random_below(random, plan->stream_count - 1);
  if (stream >= instruction->stream) ++stream;
  // Copies only move to the computation, collectives to another link or there.
  const bool is_copy = instruction->kind != WEFT_INSTRUCTION_COLLECTIVE;
  if (is_copy) stream = 0;
  if (plan->streams[stream].kind == WEFT_STREAM_COPY) return false;
  instruction->stream = stream;
  mutation_expect_instruction(mutation, instruction->id);
  // What follows on the stream that it leaves no longer waits for what it waited for.
  mutation_expect_lost_order(mutation, instruction->id, instruction->id);
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    weft_instruction_t* other = &plan->body.instructions[i];
    if (other == instruction) {
      other->wait_count = 0;
    } else {
      mutation_remove_wait_for(other, instruction->id);
    }
  }
  return true;
}

bool mutate_kernel_on_link(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, mutation_is_kernel);
  for (uint32_t s = 1; instruction && s < plan->stream_count; ++s) {
    if (plan->streams[s].kind != WEFT_STREAM_LINK) continue;
    instruction->stream = s;
    instruction->wait_count = 0;
    mutation_expect_instruction(mutation, instruction->id);
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

bool mutate_wait_for_later(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, mutation_is_collective);
  if (!instruction) return false;
  const uint32_t last = plan->body.instructions[plan->body.instruction_count - 1].id;
  mutation_add_wait(plan, instruction,
                    instruction->id + random_below(random, last - instruction->id + 1));
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

bool mutate_nested_wait(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  const uint32_t start = random_below(random, plan->body.instruction_count);
  for (uint32_t i = start; i + 1 < plan->body.instruction_count; ++i) {
    const weft_instruction_t* owner = &plan->body.instructions[i];
    if (owner->block_count == 0 || owner->blocks[0].instruction_count == 0) continue;
    weft_instruction_t* after = &plan->body.instructions[i + 1];
    mutation_add_wait(plan, after, owner->blocks[0].instructions[0].id);
    mutation_expect_instruction(mutation, after->id);
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

bool mutate_exchange_ids(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  if (plan->body.instruction_count < 2) return false;
  const uint32_t at = random_below(random, plan->body.instruction_count - 1);
  weft_instruction_t* a = &plan->body.instructions[at];
  weft_instruction_t* b = &plan->body.instructions[at + 1];
  const uint32_t id = a->id;
  a->id = b->id;
  b->id = id;
  mutation_expect_instruction(mutation, a->id);
  mutation_expect_instruction(mutation, b->id);
  mutation->is_wrong = true;
  return true;
}

// Neighbours --------------------------------------------------------------------------------------

static bool touches_written(const weft_instruction_t* a, const weft_instruction_t* b) {
  for (uint32_t o = 0; o < a->kernel.output_count; ++o) {
    const uint32_t buffer = a->kernel.outputs[o].buffer;
    for (uint32_t i = 0; i < b->kernel.input_count; ++i) {
      if (b->kernel.inputs[i].buffer == buffer) return true;
    }
    for (uint32_t i = 0; i < b->kernel.output_count; ++i) {
      if (b->kernel.outputs[i].buffer == buffer) return true;
    }
  }
  return false;
}

// Each takes the other's place: its id, its stream and its waits.
static void swap_instructions(weft_plan_t* plan, weft_instruction_t* a, weft_instruction_t* b) {
  weft_instruction_t first = *a;
  weft_instruction_t second = *b;
  first.id = b->id;
  first.waits = b->waits;
  first.wait_count = b->wait_count;
  second.id = a->id;
  second.waits = a->waits;
  second.wait_count = a->wait_count;
  *a = second;
  *b = first;
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->first == b->id) buffer->first = a->id;
    if (buffer->last == a->id) buffer->last = b->id;
  }
}

static weft_instruction_t* next_of_stream(weft_plan_t* plan,
                                          const weft_instruction_t* instruction) {
  for (uint32_t i = mutation_position_of(plan, instruction) + 1; i < plan->body.instruction_count;
       ++i) {
    weft_instruction_t* next = &plan->body.instructions[i];
    if (next->stream == instruction->stream) return next;
  }
  return NULL;
}

bool mutate_swap_neighbours(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  const uint32_t count = plan->body.instruction_count;
  if (count < 2) return false;
  const uint32_t start = random_below(random, count - 1);
  for (uint32_t i = start; i + 1 < count; ++i) {
    weft_instruction_t* a = &plan->body.instructions[i];
    weft_instruction_t* b = next_of_stream(plan, a);
    if (!b || a->block_count || b->block_count) continue;
    if (!touches_written(a, b) && !touches_written(b, a)) continue;
    swap_instructions(plan, a, b);
    mutation_expect_anything(mutation);
    return true;
  }
  return false;
}
