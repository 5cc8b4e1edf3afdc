// The mutations. Each looks for the places where it applies and takes one of them.
#include "tests/graph/plan/mutate.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "tests/testing/testing.h"

// Copies -----------------------------------------------------------------------------------------

static void* copy_array(weft_plan_t* copy, const void* items, size_t count, size_t size) {
  void* memory = NULL;
  if (count == 0) return NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&copy->arena, count, size, &memory));
  memcpy(memory, items, count * size);
  return memory;
}

static void copy_kernel(weft_plan_t* copy, weft_kernel_t* kernel) {
  kernel->inputs = copy_array(copy, kernel->inputs, kernel->input_count, sizeof(*kernel->inputs));
  kernel->outputs =
      copy_array(copy, kernel->outputs, kernel->output_count, sizeof(*kernel->outputs));
  if (kernel->kind != WEFT_KERNEL_LOOP) return;
  weft_loop_kernel_t* loop = &kernel->as.loop;
  loop->steps = copy_array(copy, loop->steps, loop->step_count, sizeof(*loop->steps));
  loop->outputs = copy_array(copy, loop->outputs, loop->output_count, sizeof(*loop->outputs));
}

static void copy_block(weft_plan_t* copy, weft_plan_block_t* block) {
  block->instructions =
      copy_array(copy, block->instructions, block->instruction_count, sizeof(*block->instructions));
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    weft_instruction_t* instruction = &block->instructions[i];
    instruction->waits =
        copy_array(copy, instruction->waits, instruction->wait_count, sizeof(*instruction->waits));
    weft_plan_block_t* blocks =
        copy_array(copy, instruction->blocks, instruction->block_count, sizeof(*blocks));
    for (uint32_t b = 0; b < instruction->block_count; ++b) copy_block(copy, &blocks[b]);
    instruction->blocks = blocks;
    if (instruction->block_count == 0) copy_kernel(copy, &instruction->kernel);
  }
}

weft_plan_t* plan_copy(const weft_plan_t* plan) {
  weft_plan_t* copy = NULL;
  WEFT_ASSERT_OK(
      weft_allocator_allocate_array(weft_testing_allocator(), 1, sizeof(*copy), 16, (void**)&copy));
  *copy = *plan;
  copy->allocator = weft_testing_allocator();
  copy->is_made_here = false;  // it will be changed
  weft_arena_init(copy->allocator, &copy->arena);
  copy->buffers = copy_array(copy, plan->buffers, plan->buffer_count, sizeof(*plan->buffers));
  copy->streams = copy_array(copy, plan->streams, plan->stream_count, sizeof(*plan->streams));
  copy->arguments =
      copy_array(copy, plan->arguments, plan->argument_count, sizeof(*plan->arguments));
  copy->results = copy_array(copy, plan->results, plan->result_count, sizeof(*plan->results));
  copy->groups = copy_array(copy, plan->groups, plan->groups_count, sizeof(*plan->groups));
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    copy->groups[i].members =
        copy_array(copy, plan->groups[i].members, plan->rank_count, sizeof(uint32_t));
  }
  copy_block(copy, &copy->body);
  return copy;
}

void plan_copy_release(weft_plan_t* copy) {
  weft_arena_deinit(&copy->arena);
  weft_allocator_release(weft_testing_allocator(), copy, sizeof(*copy), 16);
}

// Places -----------------------------------------------------------------------------------------

const char* mutation_name(mutation_kind_t kind) {
  static const char* const names[MUTATION_KIND_COUNT_] = {
      [MUTATION_DROP_WAIT] = "drop a wait",
      [MUTATION_LATER_WAIT] = "read before the gather is awaited",
      [MUTATION_OTHER_STREAM] = "move to another stream without events",
      [MUTATION_KERNEL_ON_LINK] = "put a kernel on a link stream",
      [MUTATION_OVERLAP_BUFFERS] = "overlap two live buffers",
      [MUTATION_FREE_EARLY] = "free too early",
      [MUTATION_SHORTEN_BUFFER] = "shorten a buffer",
      [MUTATION_ARENA_TOO_SMALL] = "shorten an arena",
      [MUTATION_VIEW_OUT_OF_BUFFER] = "view beyond its buffer",
      [MUTATION_SHIFT_OUTPUT] = "shift an output",
      [MUTATION_BREAK_ALIAS] = "break an alias",
      [MUTATION_WRITE_ARGUMENT] = "write an argument that stays",
      [MUTATION_REGISTER] = "register out of range",
      [MUTATION_REGISTER_TYPE] = "register of another type",
      [MUTATION_DIMENSION] = "dimension of a contraction",
      [MUTATION_WAIT_FOR_LATER] = "wait for a later instruction",
      [MUTATION_NESTED_WAIT] = "wait for a nested instruction",
      [MUTATION_ID] = "exchange ids",
      [MUTATION_DROP_RESULT] = "drop the writer of a result",
      [MUTATION_GROUP_TWICE] = "put a rank into a group twice",
      [MUTATION_COUNT_OF_VIEW] = "move fewer elements than a view has",
      [MUTATION_SWAP_NEIGHBOURS] = "swap neighbours that share bytes",
      [MUTATION_STALE_READ] = "read another value of the type",
      [MUTATION_STEP] = "compute another step",
      [MUTATION_IMMEDIATE] = "compute with another constant",
      [MUTATION_SHIFT_INPUT] = "shift an input",
      [MUTATION_REDUCTION] = "change the reduction on all ranks",
      [MUTATION_GROUP_ORDER] = "change the order in a group on all ranks",
      [MUTATION_RANK_SWAP] = "swap two collectives on one rank",
      [MUTATION_RANK_COUNT] = "change the count on one rank",
      [MUTATION_RANK_DTYPE] = "change the element type on one rank",
      [MUTATION_RANK_REDUCTION] = "change the reduction on one rank",
      [MUTATION_RANK_GROUP] = "change the group on one rank",
      [MUTATION_RANK_ROOT] = "change the root on one rank",
      [MUTATION_RANK_MISSING] = "leave out a collective on one rank",
  };
  return names[kind];
}

static void expect(mutation_t* mutation, const char* format, ...) WEFT_PRINTF(2, 3);
static void expect(mutation_t* mutation, const char* format, ...) {
  va_list arguments;
  ck_assert_uint_lt(mutation->name_count, 6);
  va_start(arguments, format);
  vsnprintf(mutation->names[mutation->name_count++], MUTATION_TEXT_CAPACITY, format, arguments);
  va_end(arguments);
}

static void expect_instruction(mutation_t* mutation, uint32_t id) {
  expect(mutation, "#%u", id);
}

// One of the instructions of the body for which |fits| holds; NULL for none.
typedef bool fits_fn_t(const weft_plan_t* plan, const weft_instruction_t* instruction);

static weft_instruction_t* choose(weft_plan_t* plan, random_stream_t* random, fits_fn_t* fits) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    count += fits(plan, &plan->body.instructions[i]);
  }
  if (count == 0) return NULL;
  uint32_t chosen = random_below(random, count);
  for (uint32_t i = 0;; ++i) {
    if (fits(plan, &plan->body.instructions[i]) && chosen-- == 0) {
      return &plan->body.instructions[i];
    }
  }
}

static uint32_t position_of(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return (uint32_t)(instruction - plan->body.instructions);
}

static bool waits(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  (void)plan;
  return instruction->wait_count > 0;
}

static bool is_collective(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  (void)plan;
  return instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
}

static bool is_kernel(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  (void)plan;
  return instruction->kind == WEFT_INSTRUCTION_KERNEL;
}

static bool is_computing_loop(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return is_kernel(plan, instruction) && instruction->kernel.kind == WEFT_KERNEL_LOOP &&
         instruction->kernel.as.loop.step_count > 1;
}

static bool is_contraction(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return is_kernel(plan, instruction) && instruction->kernel.kind == WEFT_KERNEL_CONTRACTION &&
         instruction->kernel.as.contraction.k_rank > 0;
}

// Waits and streams ------------------------------------------------------------------------------

static void expect_lost_order(mutation_t* mutation, uint32_t earlier, uint32_t later) {
  mutation->loses_order = true;
  mutation->earlier = earlier;
  mutation->later = later;
}

static void remove_wait(weft_instruction_t* instruction, uint32_t index) {
  uint32_t* list = (uint32_t*)(uintptr_t)instruction->waits;
  memmove(&list[index], &list[index + 1], (instruction->wait_count - index - 1) * sizeof(*list));
  --instruction->wait_count;
}

static void remove_wait_for(weft_instruction_t* instruction, uint32_t id) {
  for (uint32_t w = 0; w < instruction->wait_count; ++w) {
    if (instruction->waits[w] == id) {
      remove_wait(instruction, w);
      return;
    }
  }
}

static void add_wait(weft_plan_t* plan, weft_instruction_t* instruction, uint32_t id) {
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

static bool drop_wait(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, waits);
  if (!instruction) return false;
  const uint32_t index = random_below(random, instruction->wait_count);
  expect_instruction(mutation, instruction->id);
  expect_instruction(mutation, instruction->waits[index]);
  expect_lost_order(mutation, instruction->waits[index], instruction->id);
  remove_wait(instruction, index);
  return true;
}

static bool later_wait(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, waits);
  if (!instruction) return false;
  const uint32_t id = instruction->waits[random_below(random, instruction->wait_count)];
  expect_instruction(mutation, instruction->id);
  expect_instruction(mutation, id);
  expect_lost_order(mutation, id, instruction->id);
  remove_wait_for(instruction, id);
  for (uint32_t i = position_of(plan, instruction) + 1; i < plan->body.instruction_count; ++i) {
    weft_instruction_t* next = &plan->body.instructions[i];
    if (next->stream != instruction->stream) continue;
    remove_wait_for(next, id);
    add_wait(plan, next, id);
    return true;
  }
  return true;
}

// What does not make sense on the new stream goes: waits of the instruction, and for it.
static bool other_stream(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_collective);
  if (!instruction) return false;
  if (plan->stream_count == 1) {
    weft_plan_stream_t* streams = NULL;
    WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, 2, sizeof(*streams), (void**)&streams));
    streams[0] = plan->streams[0];
    streams[1] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = "link"};
    plan->streams = streams;
    plan->stream_count = 2;
  }
  uint32_t stream = random_below(random, plan->stream_count - 1);
  if (stream >= instruction->stream) ++stream;
  if (plan->streams[stream].kind == WEFT_STREAM_COPY) return false;
  instruction->stream = stream;
  expect_instruction(mutation, instruction->id);
  // What follows on the stream that it leaves no longer waits for what it waited for.
  expect_lost_order(mutation, instruction->id, instruction->id);
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    weft_instruction_t* other = &plan->body.instructions[i];
    if (other == instruction) {
      other->wait_count = 0;
    } else {
      remove_wait_for(other, instruction->id);
    }
  }
  return true;
}

static bool kernel_on_link(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_kernel);
  for (uint32_t s = 1; instruction && s < plan->stream_count; ++s) {
    if (plan->streams[s].kind != WEFT_STREAM_LINK) continue;
    instruction->stream = s;
    instruction->wait_count = 0;
    expect_instruction(mutation, instruction->id);
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

static bool wait_for_later(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_collective);
  if (!instruction) return false;
  const uint32_t last = plan->body.instructions[plan->body.instruction_count - 1].id;
  add_wait(plan, instruction, instruction->id + random_below(random, last - instruction->id + 1));
  expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static bool nested_wait(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  const uint32_t start = random_below(random, plan->body.instruction_count);
  for (uint32_t i = start; i + 1 < plan->body.instruction_count; ++i) {
    const weft_instruction_t* owner = &plan->body.instructions[i];
    if (owner->block_count == 0 || owner->blocks[0].instruction_count == 0) continue;
    weft_instruction_t* after = &plan->body.instructions[i + 1];
    add_wait(plan, after, owner->blocks[0].instructions[0].id);
    expect_instruction(mutation, after->id);
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

static bool exchange_ids(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  if (plan->body.instruction_count < 2) return false;
  const uint32_t at = random_below(random, plan->body.instruction_count - 1);
  weft_instruction_t* a = &plan->body.instructions[at];
  weft_instruction_t* b = &plan->body.instructions[at + 1];
  const uint32_t id = a->id;
  a->id = b->id;
  b->id = id;
  expect_instruction(mutation, a->id);
  expect_instruction(mutation, b->id);
  mutation->is_wrong = true;
  return true;
}

// Memory -----------------------------------------------------------------------------------------

static bool is_alive(const weft_buffer_t* buffer) {
  return buffer->kind == WEFT_BUFFER_STEP && buffer->first != UINT32_MAX && buffer->size_bytes > 0;
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
  size_t* arena = &plan->arena_bytes[WEFT_BUFFER_STEP];
  const size_t end = (moved->offset_bytes + moved->size_bytes + 63) / 64 * 64;
  if (end > *arena) *arena = end;
  expect(mutation, "b%u", from);
  expect(mutation, "b%u", onto);
}

static bool overlap_buffers(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 1000; ++attempt) {
    const uint32_t a = random_below(random, plan->buffer_count);
    const uint32_t b = random_below(random, plan->buffer_count);
    const weft_buffer_t* first = &plan->buffers[a];
    const weft_buffer_t* second = &plan->buffers[b];
    if (a == b || !is_alive(first) || !is_alive(second)) continue;
    if (first->last < second->first || second->last < first->first) continue;
    move_onto(plan, random, a, b, mutation);
    return true;
  }
  return false;
}

static bool free_early(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 1000; ++attempt) {
    const uint32_t a = random_below(random, plan->buffer_count);
    const uint32_t b = random_below(random, plan->buffer_count);
    const weft_buffer_t* next = &plan->buffers[a];
    weft_buffer_t* freed = &plan->buffers[b];
    if (a == b || !is_alive(next) || !is_alive(freed)) continue;
    if (next->first <= freed->first || next->first > freed->last) continue;
    move_onto(plan, random, a, b, mutation);
    return true;
  }
  return false;
}

static bool shorten_buffer(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 1000; ++attempt) {
    const uint32_t index = random_below(random, plan->buffer_count);
    weft_buffer_t* buffer = &plan->buffers[index];
    const bool is_temporary = buffer->kind == WEFT_BUFFER_STEP;
    if (buffer->size_bytes == 0 || (is_temporary && buffer->first == UINT32_MAX)) continue;
    if (is_workspace(plan, &plan->body, index)) continue;
    const size_t kept = random_below(random, 2) ? buffer->size_bytes - 1 : buffer->size_bytes / 2;
    buffer->size_bytes = kept;
    if (buffer->constant_size_bytes > kept) buffer->constant_size_bytes = kept;
    expect(mutation, "b%u", index);
    return true;
  }
  return false;
}

static bool shorten_arena(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  const uint32_t kind = random_below(random, WEFT_BUFFER_KIND_COUNT_);
  if (plan->arena_bytes[kind] < 64) return false;
  plan->arena_bytes[kind] -= 64;
  expect(mutation, "b");
  mutation->is_wrong = true;
  return true;
}

static weft_view_t* some_view(weft_plan_t* plan, random_stream_t* random, bool output,
                              weft_instruction_t** out_instruction) {
  *out_instruction = choose(plan, random, is_kernel);
  if (!*out_instruction) return NULL;
  const weft_kernel_t* kernel = &(*out_instruction)->kernel;
  const uint32_t count = output ? kernel->output_count : kernel->input_count;
  if (count == 0) return NULL;
  const weft_view_t* views = output ? kernel->outputs : kernel->inputs;
  return (weft_view_t*)(uintptr_t)&views[random_below(random, count)];
}

static bool view_out_of_buffer(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
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
  expect_instruction(mutation, instruction->id);
  return true;
}

static bool shift_output(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
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
  expect_instruction(mutation, instruction->id);
  expect(mutation, "b%u", view->buffer);
  return true;
}

// Tables -----------------------------------------------------------------------------------------

static bool break_alias(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 100 && plan->argument_count; ++attempt) {
    weft_plan_argument_t* argument = &plan->arguments[random_below(random, plan->argument_count)];
    if (argument->aliased_result < 0) continue;
    weft_plan_result_t* result = &plan->results[argument->aliased_result];
    expect(mutation, "argument");
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
static bool write_argument(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  for (uint32_t attempt = 0; attempt < 100; ++attempt) {
    weft_instruction_t* instruction = choose(plan, random, is_kernel);
    if (!instruction || instruction->kernel.output_count == 0) continue;
    const uint32_t buffer = instruction->kernel.outputs[0].buffer;
    if (plan->buffers[buffer].kind != WEFT_BUFFER_ARGUMENT) continue;
    for (uint32_t i = 0; i < plan->argument_count; ++i) {
      weft_plan_argument_t* argument = &plan->arguments[i];
      if (argument->buffer != buffer || argument->aliased_result < 0) continue;
      plan->results[argument->aliased_result].aliased_argument = -1;
      argument->aliased_result = -1;
    }
    expect(mutation, "b%u", buffer);
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

static bool group_twice(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  if (plan->groups_count == 0 || plan->rank_count < 2) return false;
  const uint32_t set = random_below(random, plan->groups_count);
  uint32_t* members = (uint32_t*)(uintptr_t)plan->groups[set].members;
  const uint32_t at = random_below(random, plan->rank_count - 1);
  members[at] = members[at + 1];
  expect(mutation, "g%u", set);
  mutation->is_wrong = true;
  return true;
}

// Kernels ----------------------------------------------------------------------------------------

static bool break_register(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_computing_loop);
  if (!instruction) return false;
  weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  weft_loop_step_t* steps = (weft_loop_step_t*)(uintptr_t)loop->steps;
  const uint32_t at = random_below(random, loop->step_count);
  if (steps[at].kind == WEFT_LOOP_COMPUTE) {
    steps[at].operands[random_below(random, steps[at].operand_count)] =
        at + random_below(random, 3);
  } else if (steps[at].kind == WEFT_LOOP_LOAD) {
    steps[at].input = instruction->kernel.input_count + random_below(random, 2);
  } else {
    weft_loop_output_t* outputs = (weft_loop_output_t*)(uintptr_t)loop->outputs;
    outputs[0].value = loop->step_count + random_below(random, 2);
  }
  expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static bool register_type(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_computing_loop);
  if (!instruction) return false;
  weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  const uint32_t at = random_below(random, loop->step_count);
  weft_loop_step_t* step = (weft_loop_step_t*)(uintptr_t)&loop->steps[at];
  // Nothing in these plans is f64, so that whoever reads or gives the register disagrees.
  step->result_dtype = WEFT_DTYPE_F64;
  expect_instruction(mutation, instruction->id);
  // A converted value may be of any type, and one that nobody reads too.
  mutation->is_wrong = step->kind == WEFT_LOOP_LOAD ||
                       (step->kind == WEFT_LOOP_COMPUTE && step->opcode != WEFT_OP_CONVERT);
  return mutation->is_wrong;
}

static bool change_dimension(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_contraction);
  if (!instruction) return false;
  weft_view_t* inputs = (weft_view_t*)(uintptr_t)instruction->kernel.inputs;
  weft_view_t* view = &inputs[random_below(random, 2)];
  const uint32_t dim = random_below(random, (uint32_t)view->rank);
  if (view->dims[dim] < 2) return false;
  --view->dims[dim];
  expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static bool drop_result(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  if (plan->result_count == 0 || plan->stream_count > 1) return false;
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
      // To a buffer of its own, so that nothing else changes.
      weft_buffer_t* buffers = NULL;
      WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, plan->buffer_count + 1,
                                               sizeof(*buffers), (void**)&buffers));
      memcpy(buffers, plan->buffers, plan->buffer_count * sizeof(*buffers));
      weft_buffer_t* added = &buffers[plan->buffer_count];
      *added = plan->buffers[result->buffer];
      added->kind = WEFT_BUFFER_STEP;
      added->first = 0;
      added->last = plan->instruction_count - 1;
      added->offset_bytes = (plan->arena_bytes[WEFT_BUFFER_STEP] + 63) / 64 * 64;
      plan->arena_bytes[WEFT_BUFFER_STEP] = added->offset_bytes + added->size_bytes;
      plan->buffers = buffers;
      view->buffer = plan->buffer_count++;
      is_dropped = true;
    }
  }
  expect(mutation, "result %u", index);
  expect(mutation, "b%u", result->buffer);
  mutation->is_wrong = plan->buffers[result->buffer].size_bytes > 0;
  return is_dropped && mutation->is_wrong;
}

static bool count_of_view(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_collective);
  if (!instruction || instruction->kernel.as.collective.count == 0) return false;
  --instruction->kernel.as.collective.count;
  expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

// One rank ---------------------------------------------------------------------------------------

static bool rank_swap(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* a = choose(plan, random, is_collective);
  weft_instruction_t* b = choose(plan, random, is_collective);
  if (!a || a == b) return false;
  const weft_instruction_t first = *a;
  a->kernel = b->kernel;
  a->op = b->op;
  a->name = b->name;
  b->kernel = first.kernel;
  b->op = first.op;
  b->name = first.name;
  expect_instruction(mutation, a->id);
  expect_instruction(mutation, b->id);
  // What reads the results or writes the operands is now on the wrong side of one of them.
  for (uint32_t v = 0; v < 2; ++v) {
    const weft_kernel_t* kernel = v ? &b->kernel : &a->kernel;
    expect(mutation, "b%u", kernel->inputs[0].buffer);
    expect(mutation, "b%u", kernel->outputs[0].buffer);
  }
  mutation->is_wrong = true;
  return true;
}

// The collective works on one element less of each block, and on all ranks but this one does not.
static bool rank_count(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_collective);
  if (!instruction || instruction->kernel.as.collective.count < 2) return false;
  weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const int64_t members = plan->groups[call->groups].group_size;
  const bool from_all =
      call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER || call->kind == WEFT_COLLECTIVE_ALL_TO_ALL;
  const bool to_all =
      call->kind == WEFT_COLLECTIVE_ALL_GATHER || call->kind == WEFT_COLLECTIVE_ALL_TO_ALL;
  --call->count;
  for (uint32_t v = 0; v < 2; ++v) {
    weft_view_t* view =
        (weft_view_t*)(uintptr_t)(v ? instruction->kernel.outputs : instruction->kernel.inputs);
    view->rank = 1;
    view->dims[0] = call->count * ((v ? to_all : from_all) ? members : 1);
    view->strides[0] = 1;
  }
  expect_instruction(mutation, instruction->id);
  expect(mutation, "b%u", instruction->kernel.outputs[0].buffer);
  mutation->is_wrong = true;
  return true;
}

static bool rank_dtype(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_collective);
  if (!instruction) return false;
  weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const weft_dtype_t dtype =
      weft_dtype_size_bytes(call->dtype) == 4
          ? (call->dtype == WEFT_DTYPE_F32 ? WEFT_DTYPE_I32 : WEFT_DTYPE_F32)
          : (call->dtype == WEFT_DTYPE_I64 ? WEFT_DTYPE_UI64 : WEFT_DTYPE_I64);
  if (weft_dtype_size_bytes(dtype) != weft_dtype_size_bytes(call->dtype)) return false;
  call->dtype = dtype;
  ((weft_view_t*)(uintptr_t)instruction->kernel.inputs)->dtype = dtype;
  ((weft_view_t*)(uintptr_t)instruction->kernel.outputs)->dtype = dtype;
  expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static bool reduces(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return is_collective(plan, instruction) &&
         instruction->kernel.as.collective.reduction != WEFT_REDUCTION_NONE;
}

static bool rank_reduction(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, reduces);
  if (!instruction) return false;
  weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  call->reduction = call->reduction == WEFT_REDUCTION_MAX ? WEFT_REDUCTION_SUM : WEFT_REDUCTION_MAX;
  expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static bool rank_group(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_collective);
  if (!instruction || instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_PERMUTE) {
    return false;
  }
  weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const weft_plan_groups_t* set = &plan->groups[call->groups];
  if (set->group_size < 2) return false;
  weft_plan_groups_t* groups = NULL;
  uint32_t* members = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, plan->groups_count + 1, sizeof(*groups),
                                           (void**)&groups));
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, plan->rank_count, sizeof(*members),
                                           (void**)&members));
  memcpy(groups, plan->groups, plan->groups_count * sizeof(*groups));
  // Every group turned by one place: where there are several, members change groups.
  for (uint32_t r = 0; r < plan->rank_count; ++r) {
    members[r] = set->members[(r + 1) % plan->rank_count];
  }
  groups[plan->groups_count] = (weft_plan_groups_t){
      .group_count = set->group_count, .group_size = set->group_size, .members = members};
  call->groups = plan->groups_count++;
  plan->groups = groups;
  // Others may be the first to be found waiting in vain.
  expect(mutation, "#");
  mutation->is_wrong = true;
  return true;
}

static bool has_root(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return is_collective(plan, instruction) &&
         instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_BROADCAST;
}

static bool rank_root(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, has_root);
  if (!instruction) return false;
  weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const uint32_t size = plan->groups[call->groups].group_size;
  if (size < 2) return false;
  call->root = (int32_t)(((uint32_t)call->root + 1 + random_below(random, size - 1)) % size);
  expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static bool can_be_copy(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  if (!is_collective(plan, instruction) || instruction->stream != 0) return false;
  const weft_view_t* from = &instruction->kernel.inputs[0];
  const weft_view_t* to = &instruction->kernel.outputs[0];
  return from->rank == to->rank &&
         memcmp(from->dims, to->dims, (size_t)from->rank * sizeof(from->dims[0])) == 0;
}

// A collective becomes a copy of its input, so that the rank's own plan is complete.
static bool rank_missing(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, can_be_copy);
  weft_loop_step_t* step = NULL;
  weft_loop_output_t* output = NULL;
  if (!instruction) return false;
  const weft_view_t* to = &instruction->kernel.outputs[0];
  WEFT_ASSERT_OK(weft_arena_allocate(&plan->arena, sizeof(*step), (void**)&step));
  WEFT_ASSERT_OK(weft_arena_allocate(&plan->arena, sizeof(*output), (void**)&output));
  *step = (weft_loop_step_t){.kind = WEFT_LOOP_LOAD, .result_dtype = to->dtype};
  instruction->kind = WEFT_INSTRUCTION_KERNEL;
  instruction->name = NULL;
  instruction->kernel.kind = WEFT_KERNEL_LOOP;
  instruction->kernel.as.loop = (weft_loop_kernel_t){
      .rank = to->rank, .steps = step, .step_count = 1, .outputs = output, .output_count = 1};
  memcpy(instruction->kernel.as.loop.dims, to->dims, sizeof(to->dims));
  // Another rank finds that this one calls something else, or nothing any more.
  expect(mutation, "rank");
  mutation->is_wrong = true;
  return true;
}

// What is computed --------------------------------------------------------------------------------

// Whoever finds it may be far behind: the first one that has no operation of the graph left.
static void expect_anything(mutation_t* mutation) {
  expect(mutation, "#");
  expect(mutation, "result");
}

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

// With everything that names one of them, so that only the order is another one.
static void swap_instructions(weft_plan_t* plan, weft_instruction_t* a) {
  weft_instruction_t* b = a + 1;
  const uint32_t first = a->id;
  const weft_instruction_t kept = *a;
  *a = *b;
  *b = kept;
  a->id = first;
  b->id = first + 1;
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->first == first + 1) buffer->first = first;
    if (buffer->last == first) buffer->last = first + 1;
  }
}

static bool swap_neighbours(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  const uint32_t count = plan->body.instruction_count;
  if (count < 2 || plan->stream_count > 1) return false;
  const uint32_t start = random_below(random, count - 1);
  for (uint32_t i = start; i + 1 < count; ++i) {
    weft_instruction_t* a = &plan->body.instructions[i];
    if (a->block_count || a[1].block_count) continue;
    if (!touches_written(a, a + 1) && !touches_written(a + 1, a)) continue;
    swap_instructions(plan, a);
    expect_anything(mutation);
    return true;
  }
  return false;
}

// Another buffer of the size that is in use at the time; what the arena of arguments holds is, too.
static bool stale_read(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_kernel);
  if (!instruction || instruction->kernel.input_count == 0) return false;
  const uint32_t input = random_below(random, instruction->kernel.input_count);
  weft_view_t* view = (weft_view_t*)(uintptr_t)&instruction->kernel.inputs[input];
  const weft_buffer_t* from = &plan->buffers[view->buffer];
  const uint32_t start = random_below(random, plan->buffer_count);
  if (from->kind == WEFT_BUFFER_CONSTANT || instruction->kernel.in_place == input) return false;
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const uint32_t other = (start + i) % plan->buffer_count;
    const weft_buffer_t* buffer = &plan->buffers[other];
    const bool is_there = buffer->kind == WEFT_BUFFER_ARGUMENT ||
                          (buffer->kind == WEFT_BUFFER_STEP && buffer->first < instruction->id &&
                           buffer->last != UINT32_MAX && buffer->last >= instruction->id);
    if (other == view->buffer || !is_there || buffer->size_bytes != from->size_bytes) continue;
    view->buffer = other;
    expect_anything(mutation);
    return true;
  }
  return false;
}

static bool change_step(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  static const struct {
    weft_opcode_t from;
    weft_opcode_t to;
  } changes[] = {{WEFT_OP_ADD, WEFT_OP_SUBTRACT},
                 {WEFT_OP_MULTIPLY, WEFT_OP_ADD},
                 {WEFT_OP_SUBTRACT, WEFT_OP_ADD},
                 {WEFT_OP_TANH, WEFT_OP_EXPONENTIAL},
                 {WEFT_OP_MAXIMUM, WEFT_OP_MINIMUM}};
  weft_instruction_t* instruction = choose(plan, random, is_computing_loop);
  if (!instruction) return false;
  const weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  weft_loop_step_t* step =
      (weft_loop_step_t*)(uintptr_t)&loop->steps[random_below(random, loop->step_count)];
  for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); ++i) {
    if (step->kind != WEFT_LOOP_COMPUTE || step->opcode != changes[i].from) continue;
    step->opcode = changes[i].to;
    expect_anything(mutation);
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

static bool change_immediate(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_computing_loop);
  if (!instruction) return false;
  const weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  weft_loop_step_t* step =
      (weft_loop_step_t*)(uintptr_t)&loop->steps[random_below(random, loop->step_count)];
  const size_t size = weft_dtype_size_bytes(step->result_dtype);
  if (step->kind != WEFT_LOOP_IMMEDIATE || size < 4) return false;
  step->immediate_bits ^= UINT64_C(1) << random_below(random, (uint32_t)(8 * size));
  expect_anything(mutation);
  mutation->is_wrong = true;
  return true;
}

// Of a view that does not reach the buffer's end.
static bool shift_input(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = choose(plan, random, is_kernel);
  if (!instruction || instruction->kernel.input_count == 0) return false;
  const uint32_t input = random_below(random, instruction->kernel.input_count);
  weft_view_t* view = (weft_view_t*)(uintptr_t)&instruction->kernel.inputs[input];
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  int64_t reach = view->offset_bytes + element;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) return false;
    if (view->strides[i] > 0) reach += (view->dims[i] - 1) * view->strides[i] * element;
  }
  if ((uint64_t)(reach + element) > plan->buffers[view->buffer].size_bytes) return false;
  view->offset_bytes += element;
  expect_anything(mutation);
  return true;
}

void plan_copy_use_broadcasts(weft_plan_t* copy) {
  // The graph has none: nobody may ask it.
  copy->function = NULL;
  for (uint32_t i = 0; i < copy->body.instruction_count; ++i) {
    weft_instruction_t* instruction = &copy->body.instructions[i];
    weft_collective_kernel_t* call = &instruction->kernel.as.collective;
    if (!is_collective(copy, instruction) || call->kind != WEFT_COLLECTIVE_ALL_REDUCE) continue;
    call->kind = WEFT_COLLECTIVE_BROADCAST;
    call->reduction = WEFT_REDUCTION_NONE;
  }
}

bool plan_mutate(weft_plan_t* copy, mutation_kind_t kind, random_stream_t* random,
                 mutation_t* out_mutation) {
  typedef bool mutate_fn_t(weft_plan_t * plan, random_stream_t * stream, mutation_t * mutation);
  static mutate_fn_t* const mutate[MUTATION_KIND_COUNT_] = {
      [MUTATION_DROP_WAIT] = drop_wait,
      [MUTATION_LATER_WAIT] = later_wait,
      [MUTATION_OTHER_STREAM] = other_stream,
      [MUTATION_KERNEL_ON_LINK] = kernel_on_link,
      [MUTATION_OVERLAP_BUFFERS] = overlap_buffers,
      [MUTATION_FREE_EARLY] = free_early,
      [MUTATION_SHORTEN_BUFFER] = shorten_buffer,
      [MUTATION_ARENA_TOO_SMALL] = shorten_arena,
      [MUTATION_VIEW_OUT_OF_BUFFER] = view_out_of_buffer,
      [MUTATION_SHIFT_OUTPUT] = shift_output,
      [MUTATION_BREAK_ALIAS] = break_alias,
      [MUTATION_WRITE_ARGUMENT] = write_argument,
      [MUTATION_REGISTER] = break_register,
      [MUTATION_REGISTER_TYPE] = register_type,
      [MUTATION_DIMENSION] = change_dimension,
      [MUTATION_WAIT_FOR_LATER] = wait_for_later,
      [MUTATION_NESTED_WAIT] = nested_wait,
      [MUTATION_ID] = exchange_ids,
      [MUTATION_DROP_RESULT] = drop_result,
      [MUTATION_GROUP_TWICE] = group_twice,
      [MUTATION_COUNT_OF_VIEW] = count_of_view,
      [MUTATION_SWAP_NEIGHBOURS] = swap_neighbours,
      [MUTATION_STALE_READ] = stale_read,
      [MUTATION_STEP] = change_step,
      [MUTATION_IMMEDIATE] = change_immediate,
      [MUTATION_SHIFT_INPUT] = shift_input,
      [MUTATION_REDUCTION] = rank_reduction,
      [MUTATION_GROUP_ORDER] = rank_group,
      [MUTATION_RANK_SWAP] = rank_swap,
      [MUTATION_RANK_COUNT] = rank_count,
      [MUTATION_RANK_DTYPE] = rank_dtype,
      [MUTATION_RANK_REDUCTION] = rank_reduction,
      [MUTATION_RANK_GROUP] = rank_group,
      [MUTATION_RANK_ROOT] = rank_root,
      [MUTATION_RANK_MISSING] = rank_missing,
  };
  *out_mutation = (mutation_t){0};
  return mutate[kind](copy, random, out_mutation);
}
