// Running a step: walks a plan's instructions in issue order and hands each to its stream. A step
// allocates nothing, oneDNN aside.
#include <string.h>

#include "runtime/exec/executor_internal.h"

static weft_status_t run_block(weft_executor_t* executor, const weft_plan_block_t* block);

// The branch a predicate selects: i1 true is branch 0; an index outside the range is the last one.
static uint32_t selected_branch(const weft_instruction_t* instruction, const void* predicate) {
  if (instruction->predicate->dtype == WEFT_DTYPE_I1) return *(const uint8_t*)predicate ? 0 : 1;
  int32_t index = 0;
  memcpy(&index, predicate, sizeof(index));
  return index < 0 || (uint32_t)index >= instruction->block_count ? instruction->block_count - 1
                                                                  : (uint32_t)index;
}

static weft_status_t run_while(weft_executor_t* executor, const weft_instruction_t* instruction,
                               const weft_launch_t* launch) {
  for (;;) {
    WEFT_RETURN_IF_ERROR(run_block(executor, &instruction->blocks[0]));
    if (!*(const uint8_t*)launch->predicate) return weft_ok_status();
    WEFT_RETURN_IF_ERROR(run_block(executor, &instruction->blocks[1]));
  }
}

// Loops and branches look at predicates, so they run on the calling thread; the verifier lets them
// have no other stream than stream 0.
static weft_status_t run_control(weft_executor_t* executor, const weft_instruction_t* instruction,
                                 const weft_launch_t* launch) {
  weft_device_t* device = executor->device;
  weft_device_stream_t* stream = executor->streams[instruction->stream];
  if (executor->is_virtual) {
    return device->vtable->launch_control(device, stream, executor->plan, instruction);
  }
  WEFT_RETURN_IF_ERROR(device->vtable->synchronize(device, stream));
  if (instruction->kind == WEFT_INSTRUCTION_WHILE) return run_while(executor, instruction, launch);
  return run_block(executor, &instruction->blocks[selected_branch(instruction, launch->predicate)]);
}

static bool touches_host(const weft_plan_t* plan, const weft_kernel_t* kernel) {
  for (uint32_t v = 0; v < kernel->input_count; ++v) {
    if (plan->buffers[kernel->inputs[v].buffer].kind == WEFT_BUFFER_HOST) return true;
  }
  for (uint32_t v = 0; v < kernel->output_count; ++v) {
    if (plan->buffers[kernel->outputs[v].buffer].kind == WEFT_BUFFER_HOST) return true;
  }
  return false;
}

static weft_status_t launch_one(weft_executor_t* executor, const weft_instruction_t* instruction,
                                const weft_launch_t* launch) {
  weft_device_t* device = executor->device;
  weft_device_stream_t* stream = executor->streams[instruction->stream];
  switch (instruction->kind) {
    case WEFT_INSTRUCTION_KERNEL:
      // To a device a host copy is a kernel like others; what it costs depends on its buffers.
      if (executor->is_virtual && touches_host(executor->plan, &instruction->kernel)) break;
      WEFT_RETURN_IF_ERROR_WHILE(
          device->vtable->launch(device, stream, launch->prepared, launch->inputs, launch->outputs,
                                 launch->workspace),
          "while running instruction #%u", instruction->id);
      return weft_ok_status();
    case WEFT_INSTRUCTION_COLLECTIVE:
      WEFT_RETURN_IF_ERROR_WHILE(
          device->vtable->launch_collective(device, stream, &launch->collective),
          "while running instruction #%u", instruction->id);
      return weft_ok_status();
    case WEFT_INSTRUCTION_WHILE:
    case WEFT_INSTRUCTION_SWITCH:
      break;
  }
  return run_control(executor, instruction, launch);
}

static weft_status_t run_block(weft_executor_t* executor, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (executor->comm) weft_comm_note(executor->comm, executor->step, instruction->id);
    WEFT_RETURN_IF_ERROR(launch_one(executor, instruction, &executor->launches[instruction->id]));
  }
  return weft_ok_status();
}

// Several streams -------------------------------------------------------------------------------

// Has an instruction wait for what its |waits| name and, on another stream than stream 0, for what
// was launched there before it.
static weft_status_t launch_waits(weft_executor_t* executor,
                                  const weft_instruction_t* instruction) {
  weft_device_t* device = executor->device;
  const weft_device_vtable_t* vtable = device->vtable;
  weft_device_stream_t* stream = executor->streams[instruction->stream];
  if (instruction->stream != 0) {
    weft_device_stream_t* first = executor->streams[0];
    WEFT_RETURN_IF_ERROR(vtable->wait(device, stream, first, vtable->mark(device, first)));
  }
  for (uint32_t w = 0; w < instruction->wait_count; ++w) {
    const uint32_t id = instruction->waits[w];
    const uint32_t other = executor->launches[id].stream;
    WEFT_RETURN_IF_ERROR_WHILE(
        vtable->wait(device, stream, executor->streams[other], executor->launches[id].mark),
        "while instruction #%u waited for #%u", instruction->id, id);
  }
  return weft_ok_status();
}

static weft_status_t run_streams(weft_executor_t* executor) {
  const weft_plan_t* plan = executor->plan;
  weft_device_t* device = executor->device;
  // Collectives compare the step, too, and may be the first to run.
  if (executor->comm) weft_comm_note(executor->comm, executor->step, WEFT_COMM_NO_INSTRUCTION);
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    weft_launch_t* launch = &executor->launches[instruction->id];
    // What other streams do is noted by the collectives themselves.
    if (executor->comm && instruction->stream == 0) {
      weft_comm_note(executor->comm, executor->step, instruction->id);
    }
    WEFT_RETURN_IF_ERROR(launch_waits(executor, instruction));
    WEFT_RETURN_IF_ERROR(launch_one(executor, instruction, launch));
    if (!launch->is_awaited) continue;
    launch->mark = device->vtable->mark(device, executor->streams[instruction->stream]);
  }
  return weft_ok_status();
}

// Waits for all streams; of several failures the one of a stream tells more than |status|, which
// may only say that a stream failed.
static weft_status_t finish_streams(weft_executor_t* executor, weft_status_t status) {
  const weft_plan_t* plan = executor->plan;
  weft_device_t* device = executor->device;
  // Collectives would wait for ranks that wait for this one.
  if (!weft_status_is_ok(status) && executor->comm && plan->stream_count > 1) {
    weft_comm_abort(executor->comm, "a rank failed while collectives were running");
  }
  bool has_stream_failure = false;
  for (uint32_t s = 0; s < plan->stream_count; ++s) {
    weft_status_t failure = device->vtable->synchronize(device, executor->streams[s]);
    if (weft_status_is_ok(failure)) continue;
    const bool is_better = !has_stream_failure && (weft_status_is_ok(status) ||
                                                   weft_status_code(status) == WEFT_STATUS_ABORTED);
    has_stream_failure = true;
    weft_status_release(is_better ? status : failure);
    if (!is_better) continue;
    status = weft_status_annotate(failure, "on stream '%s'", plan->streams[s].name);
  }
  return status;
}

weft_status_t weft_executor_step(weft_executor_t* executor) {
  const bool has_streams = executor->plan->stream_count > 1 || executor->is_virtual;
  weft_status_t status =
      has_streams ? run_streams(executor) : run_block(executor, &executor->plan->body);
  status = finish_streams(executor, status);
  ++executor->step;
  if (executor->comm) weft_comm_note_idle(executor->comm);
  return status;
}
