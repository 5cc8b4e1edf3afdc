// Copies of plans to corrupt, and where to find places for it. Each mutation (mutate_*.c) looks for
// the places where it applies and takes one of them.
#include "tests/graph/plan/mutate.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "tests/graph/plan/mutate_internal.h"
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
      [MUTATION_DROP_WRITER] = "drop a writer",
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

void mutation_expect(mutation_t* mutation, const char* format, ...) {
  va_list arguments;
  ck_assert_uint_lt(mutation->name_count, 6);
  va_start(arguments, format);
  vsnprintf(mutation->names[mutation->name_count++], MUTATION_TEXT_CAPACITY, format, arguments);
  va_end(arguments);
}

void mutation_expect_instruction(mutation_t* mutation, uint32_t id) {
  mutation_expect(mutation, "#%u", id);
}

weft_instruction_t* mutation_choose(weft_plan_t* plan, random_stream_t* random, fits_fn_t* fits) {
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

// Counts down |*inout_chosen| on the way, nested blocks included.
static weft_instruction_t* find_kernel(const weft_plan_t* plan, const weft_plan_block_t* block,
                                       fits_fn_t* fits, uint32_t* inout_chosen) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    weft_instruction_t* instruction = &block->instructions[i];
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      weft_instruction_t* found = find_kernel(plan, &instruction->blocks[b], fits, inout_chosen);
      if (found) return found;
    }
    if (fits(plan, instruction) && (*inout_chosen)-- == 0) return instruction;
  }
  return NULL;
}

weft_instruction_t* mutation_choose_nested(weft_plan_t* plan, random_stream_t* random,
                                           fits_fn_t* fits) {
  uint32_t left = UINT32_MAX;
  find_kernel(plan, &plan->body, fits, &left);
  if (left == UINT32_MAX) return NULL;
  left = random_below(random, UINT32_MAX - left);
  return find_kernel(plan, &plan->body, fits, &left);
}

uint32_t mutation_position_of(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return (uint32_t)(instruction - plan->body.instructions);
}

bool mutation_is_collective(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  (void)plan;
  return instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
}

bool mutation_is_kernel(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  (void)plan;
  return instruction->kind == WEFT_INSTRUCTION_KERNEL;
}

bool mutation_is_computing_loop(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return mutation_is_kernel(plan, instruction) && instruction->kernel.kind == WEFT_KERNEL_LOOP &&
         instruction->kernel.as.loop.step_count > 1;
}

bool mutation_is_contraction(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return mutation_is_kernel(plan, instruction) &&
         instruction->kernel.kind == WEFT_KERNEL_CONTRACTION &&
         instruction->kernel.as.contraction.k_rank > 0;
}

void mutation_expect_lost_order(mutation_t* mutation, uint32_t earlier, uint32_t later) {
  mutation->loses_order = true;
  mutation->earlier = earlier;
  mutation->later = later;
}

// Whoever finds it may be far behind: the first one that has no operation of the graph left.
void mutation_expect_anything(mutation_t* mutation) {
  mutation_expect(mutation, "#");
  mutation_expect(mutation, "result");
}

void plan_copy_use_broadcasts(weft_plan_t* copy) {
  // The graph has none: nobody may ask it.
  copy->function = NULL;
  for (uint32_t i = 0; i < copy->body.instruction_count; ++i) {
    weft_instruction_t* instruction = &copy->body.instructions[i];
    weft_collective_kernel_t* call = &instruction->kernel.as.collective;
    if (!mutation_is_collective(copy, instruction) || call->kind != WEFT_COLLECTIVE_ALL_REDUCE)
      continue;
    call->kind = WEFT_COLLECTIVE_BROADCAST;
    call->reduction = WEFT_REDUCTION_NONE;
  }
}

bool plan_mutate(weft_plan_t* copy, mutation_kind_t kind, random_stream_t* random,
                 mutation_t* out_mutation) {
  static mutate_fn_t* const mutate[MUTATION_KIND_COUNT_] = {
      [MUTATION_DROP_WAIT] = mutate_drop_wait,
      [MUTATION_LATER_WAIT] = mutate_later_wait,
      [MUTATION_OTHER_STREAM] = mutate_other_stream,
      [MUTATION_KERNEL_ON_LINK] = mutate_kernel_on_link,
      [MUTATION_OVERLAP_BUFFERS] = mutate_overlap_buffers,
      [MUTATION_FREE_EARLY] = mutate_free_early,
      [MUTATION_SHORTEN_BUFFER] = mutate_shorten_buffer,
      [MUTATION_ARENA_TOO_SMALL] = mutate_shorten_arena,
      [MUTATION_VIEW_OUT_OF_BUFFER] = mutate_view_out_of_buffer,
      [MUTATION_SHIFT_OUTPUT] = mutate_shift_output,
      [MUTATION_BREAK_ALIAS] = mutate_break_alias,
      [MUTATION_WRITE_ARGUMENT] = mutate_write_argument,
      [MUTATION_REGISTER] = mutate_break_register,
      [MUTATION_REGISTER_TYPE] = mutate_register_type,
      [MUTATION_DIMENSION] = mutate_change_dimension,
      [MUTATION_WAIT_FOR_LATER] = mutate_wait_for_later,
      [MUTATION_NESTED_WAIT] = mutate_nested_wait,
      [MUTATION_ID] = mutate_exchange_ids,
      [MUTATION_DROP_RESULT] = mutate_drop_result,
      [MUTATION_DROP_WRITER] = mutate_drop_writer,
      [MUTATION_GROUP_TWICE] = mutate_group_twice,
      [MUTATION_COUNT_OF_VIEW] = mutate_count_of_view,
      [MUTATION_SWAP_NEIGHBOURS] = mutate_swap_neighbours,
      [MUTATION_STALE_READ] = mutate_stale_read,
      [MUTATION_STEP] = mutate_change_step,
      [MUTATION_IMMEDIATE] = mutate_change_immediate,
      [MUTATION_SHIFT_INPUT] = mutate_shift_input,
      [MUTATION_REDUCTION] = mutate_rank_reduction,
      [MUTATION_GROUP_ORDER] = mutate_rank_group,
      [MUTATION_RANK_SWAP] = mutate_rank_swap,
      [MUTATION_RANK_COUNT] = mutate_rank_count,
      [MUTATION_RANK_DTYPE] = mutate_rank_dtype,
      [MUTATION_RANK_REDUCTION] = mutate_rank_reduction,
      [MUTATION_RANK_GROUP] = mutate_rank_group,
      [MUTATION_RANK_ROOT] = mutate_rank_root,
      [MUTATION_RANK_MISSING] = mutate_rank_missing,
  };
  *out_mutation = (mutation_t){0};
  return mutate[kind](copy, random, out_mutation);
}
