// Executors: own a plan's arenas and hold every kernel prepared with its addresses resolved. step.c
// runs them.
#include <string.h>

#include "graph/plan/verify.h"
#include "runtime/base/string_buffer.h"
#include "runtime/exec/executor_internal.h"

#define EXECUTOR_ARENA_ALIGNMENT 4096

static void* view_address(const weft_executor_t* executor, const weft_view_t* view) {
  const weft_buffer_t* buffer = &executor->plan->buffers[view->buffer];
  uint8_t* base = executor->arenas[buffer->kind];
  if (!base) return NULL;  // every view of this kind has no elements
  return base + (int64_t)buffer->offset_bytes + view->offset_bytes;
}

// Creation --------------------------------------------------------------------------------------

static weft_status_t resolve_views(weft_executor_t* executor, const weft_view_t* views,
                                   uint32_t count, void*** out_addresses) {
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&executor->arena, count, sizeof(**out_addresses),
                                                 (void**)out_addresses));
  for (uint32_t i = 0; i < count; ++i) (*out_addresses)[i] = view_address(executor, &views[i]);
  return weft_ok_status();
}

static weft_status_t prepare_kernel(weft_executor_t* executor,
                                    const weft_instruction_t* instruction, weft_launch_t* launch) {
  const weft_kernel_t* kernel = &instruction->kernel;
  size_t workspace_bytes = 0;
  WEFT_RETURN_IF_ERROR(
      resolve_views(executor, kernel->inputs, kernel->input_count, &launch->inputs));
  WEFT_RETURN_IF_ERROR(
      resolve_views(executor, kernel->outputs, kernel->output_count, &launch->outputs));
  WEFT_RETURN_IF_ERROR(executor->device->vtable->prepare(executor->device, kernel,
                                                         &launch->prepared, &workspace_bytes));
  size_t planned_bytes = 0;
  if (instruction->workspace != WEFT_BUFFER_NONE) {
    const weft_view_t workspace = {.buffer = instruction->workspace};
    planned_bytes = executor->plan->buffers[instruction->workspace].size_bytes;
    launch->workspace = view_address(executor, &workspace);
  }
  if (workspace_bytes > planned_bytes) {
    return WEFT_STATUS(INVALID_INPUT,
                       "instruction #%u needs %zu bytes of workspace on this device but the plan "
                       "has %zu: it was compiled for another device, or changed since",
                       instruction->id, workspace_bytes, planned_bytes);
  }
  return weft_ok_status();
}

#define NAMED_RANKS_MOST 16

static weft_status_t refuse_plans(const uint64_t* hashes, uint32_t count) {
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  uint32_t differing = 0;
  for (uint32_t r = 1; r < count; ++r) {
    if (hashes[r] == hashes[0] || ++differing > NAMED_RANKS_MOST) continue;
    weft_string_buffer_append_format(&text, "%s%u", differing > 1 ? ", " : "", r);
  }
  if (differing > NAMED_RANKS_MOST) {
    weft_string_buffer_append_format(&text, " and %u more", differing - NAMED_RANKS_MOST);
  }
  weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) {
    status = WEFT_STATUS(INVALID_ARGUMENT,
                         "rank%s %s of %u compiled another program than rank 0: all ranks have to "
                         "be started with the same step, options and version of weft",
                         differing > 1 ? "s" : "", text.data, count);
  }
  weft_string_buffer_deinit(&text);
  return status;
}

// Ranks with different plans would wait for each other for ever, or take one value for another.
static weft_status_t check_plans_agree(weft_executor_t* executor) {
  const weft_plan_t* plan = executor->plan;
  const uint32_t count = executor->comm ? weft_comm_size(executor->comm) : 1;
  uint64_t hash = 0;
  uint64_t* hashes = NULL;
  if (plan->rank_count <= 1 || executor->is_virtual) return weft_ok_status();
  if (count != plan->rank_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "the plan is for %u ranks, the communicator has %u",
                       plan->rank_count, count);
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&executor->arena, count, sizeof(*hashes), (void**)&hashes));
  WEFT_RETURN_IF_ERROR(weft_plan_hash(plan, &hash));
  const weft_collective_t exchange = {.kind = WEFT_COLLECTIVE_ALL_GATHER,
                                      .group = WEFT_COMM_WORLD,
                                      .dtype = WEFT_DTYPE_UI64,
                                      .count = 1,
                                      .input = &hash,
                                      .output = hashes,
                                      .instruction = WEFT_COMM_NO_INSTRUCTION};
  WEFT_RETURN_IF_ERROR_WHILE(weft_comm_run(executor->comm, &exchange),
                             "while comparing the plans of all ranks");
  for (uint32_t r = 1; r < count; ++r) {
    if (hashes[r] != hashes[0]) return refuse_plans(hashes, count);
  }
  return weft_ok_status();
}

// Every rank names every group of every set, in the same order, and keeps its own.
static weft_status_t add_groups(weft_executor_t* executor) {
  const weft_plan_t* plan = executor->plan;
  if (plan->rank_count <= 1 || executor->is_virtual) return weft_ok_status();
  const uint32_t rank = weft_comm_rank(executor->comm);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &executor->arena, plan->groups_count, sizeof(*executor->groups), (void**)&executor->groups));
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    const weft_plan_groups_t* set = &plan->groups[i];
    for (uint32_t g = 0; g < set->group_count; ++g) {
      const uint32_t* members = set->members + (size_t)g * set->group_size;
      weft_comm_group_t group = WEFT_COMM_WORLD;
      WEFT_RETURN_IF_ERROR(weft_comm_add_group(executor->comm, members, set->group_size, &group));
      for (uint32_t m = 0; m < set->group_size; ++m) {
        if (members[m] == rank) executor->groups[i] = group;
      }
    }
  }
  return weft_ok_status();
}

// The members of |rank|'s group of a set.
static const uint32_t* group_members(const weft_plan_groups_t* set, uint32_t rank) {
  for (uint32_t i = 0; i < set->group_count * set->group_size; ++i) {
    if (set->members[i] == rank)
      return set->members + (size_t)(i / set->group_size) * set->group_size;
  }
  return set->members;
}

static weft_status_t prepare_collective(weft_executor_t* executor,
                                        const weft_instruction_t* instruction,
                                        weft_launch_t* launch) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_collective_kernel_t* call = &kernel->as.collective;
  const weft_plan_groups_t* set = &executor->plan->groups[call->groups];
  // Every rank of a device that only reckons is like the first.
  const uint32_t rank = executor->comm ? weft_comm_rank(executor->comm) : 0;
  launch->collective.comm = executor->comm;
  launch->collective.members = group_members(set, rank);
  launch->collective.member_count = set->group_size;
  launch->collective.call = (weft_collective_t){
      .kind = call->kind,
      .group = executor->groups ? executor->groups[call->groups] : WEFT_COMM_WORLD,
      .dtype = call->dtype,
      .reduction = call->reduction,
      .count = (size_t)call->count,
      .root = call->root,
      .source = call->peers ? call->peers[2 * rank] : -1,
      .target = call->peers ? call->peers[2 * rank + 1] : -1,
      .input = view_address(executor, &kernel->inputs[0]),
      .output = view_address(executor, &kernel->outputs[0]),
      .instruction = instruction->id,
  };
  return weft_ok_status();
}

static weft_status_t prepare_block(weft_executor_t* executor, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    weft_launch_t* launch = &executor->launches[instruction->id];
    if (instruction->kind == WEFT_INSTRUCTION_KERNEL) {
      WEFT_RETURN_IF_ERROR(prepare_kernel(executor, instruction, launch));
      continue;
    }
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      WEFT_RETURN_IF_ERROR(prepare_collective(executor, instruction, launch));
      continue;
    }
    launch->predicate = view_address(executor, instruction->predicate);
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      WEFT_RETURN_IF_ERROR(prepare_block(executor, &instruction->blocks[b]));
    }
  }
  return weft_ok_status();
}

// Streams, each with room for a step's launches and waits, and who is waited for.
static weft_status_t create_streams(weft_executor_t* executor) {
  const weft_plan_t* plan = executor->plan;
  uint32_t* work = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&executor->arena, plan->stream_count,
                                                 sizeof(*executor->streams),
                                                 (void**)&executor->streams));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&executor->arena, plan->stream_count,
                                                 sizeof(*work), (void**)&work));
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    // One wait for stream 0, and the launch.
    work[instruction->stream] += instruction->wait_count + 2;
    executor->launches[instruction->id].stream = instruction->stream;
    for (uint32_t w = 0; w < instruction->wait_count; ++w) {
      executor->launches[instruction->waits[w]].is_awaited = true;
    }
  }
  const weft_device_vtable_t* vtable = executor->device->vtable;
  for (uint32_t s = 0; s < plan->stream_count; ++s) {
    WEFT_RETURN_IF_ERROR_WHILE(vtable->create_stream(executor->device, plan->streams[s].kind,
                                                     work[s] ? work[s] : 1, &executor->streams[s]),
                               "while creating stream '%s'", plan->streams[s].name);
  }
  return weft_ok_status();
}

static void fill_constants(weft_executor_t* executor) {
  const weft_plan_t* plan = executor->plan;
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->kind != WEFT_BUFFER_CONSTANT) continue;
    uint8_t* target = executor->arenas[WEFT_BUFFER_CONSTANT] + buffer->offset_bytes;
    if (buffer->holds_rank) {
      const uint32_t rank = weft_comm_rank(executor->comm);
      memcpy(target, &rank, sizeof(rank));
    }
    if (buffer->constant_size_bytes == 0) continue;
    for (size_t at = 0; at + buffer->constant_size_bytes <= buffer->size_bytes;
         at += buffer->constant_size_bytes) {
      memcpy(target + at, buffer->constant_data, buffer->constant_size_bytes);
    }
  }
}

static weft_status_t executor_init(weft_executor_t* executor) {
  const weft_plan_t* plan = executor->plan;
  // Nothing runs that is not proved.
  WEFT_RETURN_IF_ERROR(weft_plan_verify_spmd(plan, weft_allocator_system()));
  WEFT_RETURN_IF_ERROR(check_plans_agree(executor));
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    const size_t bytes = executor->is_virtual ? 0 : plan->arena_bytes[kind];
    WEFT_RETURN_IF_ERROR_WHILE(
        weft_allocator_allocate(executor->allocator, bytes, EXECUTOR_ARENA_ALIGNMENT,
                                (void**)&executor->arenas[kind]),
        "while allocating the step's memory");
    // Touches every page now rather than in the first step.
    if (bytes) memset(executor->arenas[kind], 0, bytes);
  }
  WEFT_RETURN_IF_ERROR(add_groups(executor));
  if (!executor->is_virtual) fill_constants(executor);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&executor->arena, plan->instruction_count,
                                                 sizeof(*executor->launches),
                                                 (void**)&executor->launches));
  WEFT_RETURN_IF_ERROR(prepare_block(executor, &plan->body));
  return create_streams(executor);
}

weft_status_t weft_executor_create(const weft_plan_t* plan, weft_device_t* device,
                                   weft_comm_t* comm, weft_allocator_t allocator,
                                   weft_executor_t** out_executor) {
  *out_executor = NULL;
  weft_executor_t* executor = NULL;
  // Only the arenas come from |allocator|: what it counts is exactly what the plan predicts.
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(weft_allocator_system(), 1, sizeof(*executor),
                                                     16, (void**)&executor));
  executor->allocator = allocator;
  executor->plan = plan;
  executor->device = device;
  executor->is_virtual = device->vtable->launch_control != NULL;
  executor->comm = executor->is_virtual ? NULL : comm;
  weft_arena_init(weft_allocator_system(), &executor->arena);
  weft_status_t status = executor_init(executor);
  if (weft_status_is_ok(status)) {
    *out_executor = executor;
  } else {
    weft_executor_release(executor);
  }
  return status;
}

void weft_executor_release(weft_executor_t* executor) {
  if (!executor) return;
  const weft_plan_t* plan = executor->plan;
  const weft_device_vtable_t* vtable = executor->device->vtable;
  for (uint32_t s = 0; executor->streams && s < plan->stream_count; ++s) {
    vtable->destroy_stream(executor->device, executor->streams[s]);
  }
  for (uint32_t i = 0; executor->launches && i < plan->instruction_count; ++i) {
    weft_prepared_kernel_t* prepared = executor->launches[i].prepared;
    if (prepared) vtable->release(executor->device, prepared);
  }
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    const size_t bytes = executor->is_virtual ? 0 : plan->arena_bytes[kind];
    weft_allocator_release(executor->allocator, executor->arenas[kind], bytes,
                           EXECUTOR_ARENA_ALIGNMENT);
  }
  weft_arena_deinit(&executor->arena);
  weft_allocator_release(weft_allocator_system(), executor, sizeof(*executor), 16);
}

// Arguments and results -------------------------------------------------------------------------

weft_status_t weft_executor_argument(weft_executor_t* executor, uint32_t index,
                                     weft_tensor_t* out_view) {
  memset(out_view, 0, sizeof(*out_view));
  if (index >= executor->plan->argument_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "argument #%u does not exist: the step takes %u", index,
                       executor->plan->argument_count);
  }
  const weft_plan_argument_t* argument = &executor->plan->arguments[index];
  const weft_view_t view = {.buffer = argument->buffer};
  weft_tensor_init_borrowed(&argument->shape, view_address(executor, &view), out_view);
  return weft_ok_status();
}

weft_status_t weft_executor_result(weft_executor_t* executor, uint32_t index,
                                   weft_tensor_t* out_view) {
  memset(out_view, 0, sizeof(*out_view));
  if (index >= executor->plan->result_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "result #%u does not exist: the step gives %u", index,
                       executor->plan->result_count);
  }
  const weft_plan_result_t* result = &executor->plan->results[index];
  const weft_view_t view = {.buffer = result->buffer};
  weft_tensor_init_borrowed(&result->shape, view_address(executor, &view), out_view);
  return weft_ok_status();
}
