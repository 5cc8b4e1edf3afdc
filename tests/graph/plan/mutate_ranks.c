// Mutations of collectives, on all ranks or on one.
#include "tests/graph/plan/mutate_internal.h"

#include <string.h>

#include "tests/testing/testing.h"

bool mutate_count_of_view(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, mutation_is_collective);
  if (!instruction || instruction->kernel.as.collective.count == 0) return false;
  --instruction->kernel.as.collective.count;
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

// One rank ---------------------------------------------------------------------------------------

bool mutate_rank_swap(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* a = mutation_choose(plan, random, mutation_is_collective);
  weft_instruction_t* b = mutation_choose(plan, random, mutation_is_collective);
  if (!a || a == b) return false;
  const weft_instruction_t first = *a;
  a->kernel = b->kernel;
  a->op = b->op;
  a->name = b->name;
  b->kernel = first.kernel;
  b->op = first.op;
  b->name = first.name;
  mutation_expect_instruction(mutation, a->id);
  mutation_expect_instruction(mutation, b->id);
  // What reads the results or writes the operands is now on the wrong side of one of them.
  for (uint32_t v = 0; v < 2; ++v) {
    const weft_kernel_t* kernel = v ? &b->kernel : &a->kernel;
    mutation_expect(mutation, "b%u", kernel->inputs[0].buffer);
    mutation_expect(mutation, "b%u", kernel->outputs[0].buffer);
  }
  mutation->is_named_from = true;
  mutation->later = a->id < b->id ? a->id : b->id;
  return true;
}

// The collective works on one element less of each block, and on all ranks but this one does not.
bool mutate_rank_count(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, mutation_is_collective);
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
  mutation_expect_instruction(mutation, instruction->id);
  mutation_expect(mutation, "b%u", instruction->kernel.outputs[0].buffer);
  mutation->is_wrong = true;
  return true;
}

bool mutate_rank_dtype(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, mutation_is_collective);
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
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static bool reduces(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return mutation_is_collective(plan, instruction) &&
         instruction->kernel.as.collective.reduction != WEFT_REDUCTION_NONE;
}

bool mutate_rank_reduction(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, reduces);
  if (!instruction) return false;
  weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  call->reduction = call->reduction == WEFT_REDUCTION_MAX ? WEFT_REDUCTION_SUM : WEFT_REDUCTION_MAX;
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static uint32_t add_groups(weft_plan_t* plan, const weft_plan_groups_t* set) {
  weft_plan_groups_t* groups = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, plan->groups_count + 1, sizeof(*groups),
                                           (void**)&groups));
  memcpy(groups, plan->groups, plan->groups_count * sizeof(*groups));
  groups[plan->groups_count] = *set;
  plan->groups = groups;
  return plan->groups_count++;
}

// Another set of the plan's with groups of the size of |own|, or |own|.
static uint32_t other_groups(const weft_plan_t* plan, random_stream_t* random, uint32_t own) {
  const uint32_t start = random_below(random, plan->groups_count);
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    const uint32_t set = (start + i) % plan->groups_count;
    if (set != own && plan->groups[set].group_size == plan->groups[own].group_size) return set;
  }
  return own;
}

// The groups of another axis of the mesh, where there is one of that size. Else all members turned
// by one place, so that they change groups where there are several, or each group the other way
// around.
bool mutate_rank_group(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, mutation_is_collective);
  if (!instruction || instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_PERMUTE) {
    return false;
  }
  weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const weft_plan_groups_t* set = &plan->groups[call->groups];
  if (set->group_size < 2) return false;
  const uint32_t choice = random_below(random, 3);
  const uint32_t other = other_groups(plan, random, call->groups);
  uint32_t* members = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, plan->rank_count, sizeof(*members),
                                           (void**)&members));
  if (choice == 0 && other != call->groups) {
    call->groups = other;
  } else {
    for (uint32_t i = 0; i < plan->rank_count; ++i) {
      const uint32_t group = i / set->group_size * set->group_size;
      members[i] = choice == 1 ? set->members[(i + 1) % plan->rank_count]
                               : set->members[group + set->group_size - 1 - i % set->group_size];
    }
    const weft_plan_groups_t changed = {
        .group_count = set->group_count, .group_size = set->group_size, .members = members};
    call->groups = add_groups(plan, &changed);
  }
  // Others may be the first to be found waiting in vain, here or in what follows.
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_named_from = true;
  mutation->later = instruction->id;
  mutation->is_wrong = true;
  return true;
}

static bool has_root(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return mutation_is_collective(plan, instruction) &&
         instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_BROADCAST;
}

bool mutate_rank_root(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, has_root);
  if (!instruction) return false;
  weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const uint32_t size = plan->groups[call->groups].group_size;
  if (size < 2) return false;
  call->root = (int32_t)(((uint32_t)call->root + 1 + random_below(random, size - 1)) % size);
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

static bool can_be_copy(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return mutation_is_collective(plan, instruction) &&
         instruction->kernel.as.collective.kind != WEFT_COLLECTIVE_PERMUTE;
}

// The instruction before |instruction| on its stream, or NULL.
static const weft_instruction_t* before_on_stream(const weft_plan_t* plan,
                                                  const weft_instruction_t* instruction) {
  for (const weft_instruction_t* at = instruction; at-- > plan->body.instructions;) {
    if (at->stream == instruction->stream) return at;
  }
  return NULL;
}

// Moves |instruction| to stream 0, where everything that relied on it still can: it waits for what
// stood before it, and the computation behind it need not wait for it.
static void move_to_compute(weft_plan_t* plan, weft_instruction_t* instruction) {
  const weft_instruction_t* before = before_on_stream(plan, instruction);
  if (instruction->stream == 0) return;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    weft_instruction_t* other = &plan->body.instructions[i];
    if (other->stream == 0) mutation_remove_wait_for(other, instruction->id);
  }
  for (uint32_t w = instruction->wait_count; w-- > 0;) {
    for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
      const weft_instruction_t* awaited = &plan->body.instructions[i];
      if (awaited->id != instruction->waits[w] || awaited->stream != 0) continue;
      mutation_remove_wait_for(instruction, awaited->id);
      break;
    }
  }
  instruction->stream = 0;
  if (before) mutation_add_wait(plan, instruction, before->id);
}

// A collective becomes a copy of its input, or of a part of it, or several, so that the rank's own
// plan is complete.
bool mutate_rank_missing(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose(plan, random, can_be_copy);
  weft_loop_step_t* step = NULL;
  weft_loop_output_t* output = NULL;
  if (!instruction || instruction->kernel.as.collective.count == 0) return false;
  const int64_t count = instruction->kernel.as.collective.count;
  weft_view_t* from = (weft_view_t*)(uintptr_t)instruction->kernel.inputs;
  weft_view_t* to = (weft_view_t*)(uintptr_t)instruction->kernel.outputs;
  int64_t copies = 1;
  for (int32_t i = 0; i < to->rank; ++i) copies *= to->dims[i];
  copies /= count;
  WEFT_ASSERT_OK(weft_arena_allocate(&plan->arena, sizeof(*step), (void**)&step));
  WEFT_ASSERT_OK(weft_arena_allocate(&plan->arena, sizeof(*output), (void**)&output));
  *step = (weft_loop_step_t){.kind = WEFT_LOOP_LOAD, .result_dtype = to->dtype};
  const int64_t dims[2] = {copies, count};
  from->rank = to->rank = 2;
  memcpy(from->dims, dims, sizeof(dims));
  memcpy(to->dims, dims, sizeof(dims));
  from->strides[0] = 0;
  from->strides[1] = to->strides[1] = 1;
  to->strides[0] = count;
  move_to_compute(plan, instruction);
  instruction->kind = WEFT_INSTRUCTION_KERNEL;
  instruction->name = NULL;
  instruction->kernel.kind = WEFT_KERNEL_LOOP;
  instruction->kernel.in_place = UINT32_MAX;
  instruction->kernel.as.loop = (weft_loop_kernel_t){
      .rank = 2, .steps = step, .step_count = 1, .outputs = output, .output_count = 1};
  memcpy(instruction->kernel.as.loop.dims, dims, sizeof(dims));
  // Another rank finds that this one calls something else, or nothing any more.
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_named_from = true;
  mutation->later = instruction->id;
  mutation->is_wrong = true;
  return true;
}
