// Mutations of buffers, views and tables.
#include "tests/graph/plan/mutate_internal.h"

#include <string.h>

#include "tests/testing/testing.h"

// Memory -----------------------------------------------------------------------------------------

static bool is_alive(const weft_buffer_t* buffer) {
  return (buffer->kind == WEFT_BUFFER_STEP || buffer->kind == WEFT_BUFFER_HOST) &&
         buffer->first != UINT32_MAX && buffer->size_bytes > 0;
}

static bool is_workspace(const weft_plan_t* plan, const weft_plan_block_t* block, uint32_t buffer) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    if (block->instructions[i].workspace == buffer) return true;
    for (uint32_t b = 0; b < block->instructions[i].block_count; ++b) {
      if (is_workspace(plan, &block->instructions[i].blocks[b], buffer)) return true;
    }
  }
  return false;
}

// Moves |from| onto |onto|, or into it.
static void move_onto(weft_plan_t* plan, random_stream_t* random, uint32_t from, uint32_t onto,
                      mutation_t* mutation) {
  weft_buffer_t* moved = &plan->buffers[from];
  const weft_buffer_t* target = &plan->buffers[onto];
  const uint32_t blocks = (uint32_t)((target->size_bytes + 63) / 64);
  moved->offset_bytes = target->offset_bytes + (size_t)64 * random_below(random, blocks);
  size_t* arena = &plan->arena_bytes[moved->kind];
  const size_t end = (moved->offset_bytes + moved->size_bytes + 63) / 64 * 64;
  if (end > *arena) *arena = end;
  mutation_expect(mutation, "b%u", from);
  mutation_expect(mutation, "b%u", onto);
}

bool mutate_overlap_buffers(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 1000; ++attempt) {
    const uint32_t a = random_below(random, plan->buffer_count);
    const uint32_t b = random_below(random, plan->buffer_count);
    const weft_buffer_t* first = &plan->buffers[a];
    const weft_buffer_t* second = &plan->buffers[b];
    if (a == b || !is_alive(first) || !is_alive(second) || first->kind != second->kind) continue;
    if (first->last < second->first || second->last < first->first) continue;
    move_onto(plan, random, a, b, mutation);
    return true;
  }
  return false;
}

bool mutate_free_early(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 1000; ++attempt) {
    const uint32_t a = random_below(random, plan->buffer_count);
    const uint32_t b = random_below(random, plan->buffer_count);
    const weft_buffer_t* next = &plan->buffers[a];
    weft_buffer_t* freed = &plan->buffers[b];
    if (a == b || !is_alive(next) || !is_alive(freed) || next->kind != freed->kind) continue;
    if (next->first <= freed->first || next->first > freed->last) continue;
    move_onto(plan, random, a, b, mutation);
    return true;
  }
  return false;
}

bool mutate_shorten_buffer(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 1000; ++attempt) {
    const uint32_t index = random_below(random, plan->buffer_count);
    weft_buffer_t* buffer = &plan->buffers[index];
    const bool is_temporary = buffer->kind == WEFT_BUFFER_STEP || buffer->kind == WEFT_BUFFER_HOST;
    if (buffer->size_bytes == 0 || (is_temporary && buffer->first == UINT32_MAX)) continue;
    if (is_workspace(plan, &plan->body, index)) continue;
    const size_t kept = random_below(random, 2) ? buffer->size_bytes - 1 : buffer->size_bytes / 2;
    buffer->size_bytes = kept;
    if (buffer->constant_size_bytes > kept) buffer->constant_size_bytes = kept;
    mutation_expect(mutation, "b%u", index);
    return true;
  }
  return false;
}

bool mutate_shorten_arena(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  const uint32_t kind = random_below(random, WEFT_BUFFER_KIND_COUNT_);
  if (plan->arena_bytes[kind] < 64) return false;
  plan->arena_bytes[kind] -= 64;
  mutation_expect(mutation, "b");
  mutation->is_wrong = true;
  return true;
}

static weft_view_t* some_view(weft_plan_t* plan, random_stream_t* random, bool output,
                              weft_instruction_t** out_instruction) {
  *out_instruction = mutation_choose_nested(plan, random, mutation_is_kernel);
  if (!*out_instruction) return NULL;
  const weft_kernel_t* kernel = &(*out_instruction)->kernel;
  const uint32_t count = output ? kernel->output_count : kernel->input_count;
  if (count == 0) return NULL;
  const weft_view_t* views = output ? kernel->outputs : kernel->inputs;
  return (weft_view_t*)(uintptr_t)&views[random_below(random, count)];
}

bool mutate_view_out_of_buffer(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = NULL;
  weft_view_t* view = some_view(plan, random, random_below(random, 2), &instruction);
  if (!view) return false;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) return false;
  }
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  if (random_below(random, 2)) {
    view->offset_bytes =
        (int64_t)(plan->buffers[view->buffer].size_bytes / (size_t)element) * element;
  } else {
    view->offset_bytes = -element;
    for (int32_t i = 0; i < view->rank; ++i) {
      if (view->strides[i] > 0) continue;
      view->offset_bytes += -view->strides[i] * (view->dims[i] - 1) * element;
    }
  }
  // A view that runs backwards may still fit; the oracle knows.
  mutation_expect_instruction(mutation, instruction->id);
  return true;
}

bool mutate_shift_output(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = NULL;
  weft_view_t* view = some_view(plan, random, true, &instruction);
  if (!view || plan->buffers[view->buffer].kind == WEFT_BUFFER_ARGUMENT) return false;
  // Only where nobody else writes: else the bytes that are left out may hold something by rights.
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* other = &plan->body.instructions[i];
    if (other->block_count) return false;
    for (uint32_t o = 0; o < other->kernel.output_count; ++o) {
      const weft_view_t* written = &other->kernel.outputs[o];
      if (written != view && written->buffer == view->buffer) return false;
    }
  }
  view->offset_bytes += (int64_t)weft_dtype_size_bytes(view->dtype);
  plan->buffers[view->buffer].size_bytes += 64;
  size_t* arena = &plan->arena_bytes[plan->buffers[view->buffer].kind];
  *arena += 64;
  mutation_expect_instruction(mutation, instruction->id);
  mutation_expect(mutation, "b%u", view->buffer);
  return true;
}

// Tables -----------------------------------------------------------------------------------------

bool mutate_break_alias(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 100 && plan->argument_count; ++attempt) {
    weft_plan_argument_t* argument = &plan->arguments[random_below(random, plan->argument_count)];
    if (argument->aliased_result < 0) continue;
    weft_plan_result_t* result = &plan->results[argument->aliased_result];
    mutation_expect(mutation, "argument");
    switch (random_below(random, 4)) {
      case 0:
        argument->aliased_result = -1;
        break;
      case 1:
        result->aliased_argument = -1;
        break;
      case 2:
        argument->aliased_result = (int32_t)plan->result_count;
        break;
      default:
        result->buffer = plan->arguments[random_below(random, plan->argument_count)].buffer;
        if (result->buffer == argument->buffer) return false;
        break;
    }
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

// Cuts the tie between an argument and its result on both sides: whoever updates it is wrong now.
bool mutate_write_argument(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 100; ++attempt) {
    weft_instruction_t* instruction = mutation_choose(plan, random, mutation_is_kernel);
    if (!instruction || instruction->kernel.output_count == 0) continue;
    const uint32_t buffer = instruction->kernel.outputs[0].buffer;
    if (plan->buffers[buffer].kind != WEFT_BUFFER_ARGUMENT) continue;
    for (uint32_t i = 0; i < plan->argument_count; ++i) {
      weft_plan_argument_t* argument = &plan->arguments[i];
      if (argument->buffer != buffer || argument->aliased_result < 0) continue;
      plan->results[argument->aliased_result].aliased_argument = -1;
      argument->aliased_result = -1;
    }
    mutation_expect(mutation, "b%u", buffer);
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

bool mutate_group_twice(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  if (plan->groups_count == 0 || plan->rank_count < 2) return false;
  const uint32_t set = random_below(random, plan->groups_count);
  uint32_t* members = (uint32_t*)(uintptr_t)plan->groups[set].members;
  const uint32_t at = random_below(random, plan->rank_count - 1);
  members[at] = members[at + 1];
  mutation_expect(mutation, "g%u", set);
  mutation->is_wrong = true;
  return true;
}

// A buffer like |index| that nothing else uses; its number.
static uint32_t add_buffer_like(weft_plan_t* plan, uint32_t index) {
  weft_buffer_t* buffers = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, plan->buffer_count + 1, sizeof(*buffers),
                                           (void**)&buffers));
  memcpy(buffers, plan->buffers, plan->buffer_count * sizeof(*buffers));
  weft_buffer_t* added = &buffers[plan->buffer_count];
  *added = plan->buffers[index];
  if (added->kind != WEFT_BUFFER_HOST) added->kind = WEFT_BUFFER_STEP;
  added->first = 0;
  added->last = plan->instruction_count - 1;
  size_t* arena = &plan->arena_bytes[added->kind];
  added->offset_bytes = (*arena + 63) / 64 * 64;
  *arena = added->offset_bytes + added->size_bytes;
  plan->buffers = buffers;
  return plan->buffer_count++;
}

// To a buffer of its own, so that nothing else changes.
bool mutate_drop_result(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  if (plan->result_count == 0) return false;
  const uint32_t index = random_below(random, plan->result_count);
  const weft_plan_result_t* result = &plan->results[index];
  bool is_dropped = false;
  if (result->aliased_argument >= 0) return false;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    weft_kernel_t* kernel = &plan->body.instructions[i].kernel;
    if (plan->body.instructions[i].block_count) continue;
    for (uint32_t o = 0; o < kernel->output_count; ++o) {
      weft_view_t* view = (weft_view_t*)(uintptr_t)&kernel->outputs[o];
      if (view->buffer != result->buffer) continue;
      view->buffer = add_buffer_like(plan, result->buffer);
      is_dropped = true;
    }
  }
  mutation_expect(mutation, "result %u", index);
  mutation_expect(mutation, "b%u", result->buffer);
  mutation->is_wrong = plan->buffers[result->buffer].size_bytes > 0;
  return is_dropped && mutation->is_wrong;
}

static bool writes(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  (void)plan;
  return instruction->block_count == 0 && instruction->kernel.output_count > 0;
}

// What one instruction writes goes where nobody reads it.
bool mutate_drop_writer(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, writes);
  if (!instruction) return false;
  weft_kernel_t* kernel = &instruction->kernel;
  weft_view_t* view =
      (weft_view_t*)(uintptr_t)&kernel->outputs[random_below(random, kernel->output_count)];
  const uint32_t buffer = view->buffer;
  // In place it would no longer be in place: what is wrong then is something else.
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    if (kernel->inputs[i].buffer == buffer) return false;
  }
  view->buffer = add_buffer_like(plan, buffer);
  mutation_expect_instruction(mutation, instruction->id);
  mutation_expect(mutation, "b%u", buffer);
  mutation_expect(mutation, "result");
  return true;
}
