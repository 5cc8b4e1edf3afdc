// Parts of plans for callers that see the public headers only.
#include <string.h>

#include "graph/plan/plan.h"

uint32_t weft_plan_rank_count(const weft_plan_t* plan) {
  return plan->rank_count;
}

bool weft_plan_stream(const weft_plan_t* plan, uint32_t index,
                      weft_plan_stream_info_t* out_stream) {
  memset(out_stream, 0, sizeof(*out_stream));
  if (index >= plan->stream_count) return false;
  out_stream->kind = plan->streams[index].kind;
  out_stream->name = plan->streams[index].name;
  return true;
}

bool weft_plan_buffer(const weft_plan_t* plan, uint32_t index,
                      weft_plan_buffer_info_t* out_buffer) {
  memset(out_buffer, 0, sizeof(*out_buffer));
  if (index >= plan->buffer_count) return false;
  const weft_buffer_t* buffer = &plan->buffers[index];
  const bool is_temporary = buffer->kind == WEFT_BUFFER_STEP || buffer->kind == WEFT_BUFFER_HOST;
  out_buffer->kind = buffer->kind;
  out_buffer->is_used = !is_temporary || buffer->first != UINT32_MAX;
  if (!out_buffer->is_used) return true;
  out_buffer->size_bytes = buffer->size_bytes;
  out_buffer->offset_bytes = buffer->offset_bytes;
  if (is_temporary) {
    out_buffer->first = buffer->first;
    out_buffer->last = buffer->last;
  }
  return true;
}

bool weft_plan_argument(const weft_plan_t* plan, uint32_t index,
                        weft_plan_value_info_t* out_argument) {
  memset(out_argument, 0, sizeof(*out_argument));
  if (index >= plan->argument_count) return false;
  const weft_plan_argument_t* argument = &plan->arguments[index];
  *out_argument = (weft_plan_value_info_t){
      .buffer = argument->buffer, .shape = argument->shape, .alias = argument->aliased_result};
  return true;
}

bool weft_plan_result(const weft_plan_t* plan, uint32_t index, weft_plan_value_info_t* out_result) {
  memset(out_result, 0, sizeof(*out_result));
  if (index >= plan->result_count) return false;
  const weft_plan_result_t* result = &plan->results[index];
  *out_result = (weft_plan_value_info_t){
      .buffer = result->buffer, .shape = result->shape, .alias = result->aliased_argument};
  return true;
}

bool weft_plan_groups(const weft_plan_t* plan, uint32_t index,
                      weft_plan_groups_info_t* out_groups) {
  memset(out_groups, 0, sizeof(*out_groups));
  if (index >= plan->groups_count) return false;
  const weft_plan_groups_t* groups = &plan->groups[index];
  *out_groups = (weft_plan_groups_info_t){.group_count = groups->group_count,
                                          .group_size = groups->group_size,
                                          .members = groups->members};
  return true;
}

void weft_plan_prediction(const weft_plan_t* plan, weft_plan_prediction_info_t* out_prediction) {
  const weft_plan_prediction_t* prediction = &plan->prediction;
  *out_prediction = (weft_plan_prediction_info_t){
      .step_ns = WEFT_TIME_UNKNOWN, .exposed_ns = WEFT_TIME_UNKNOWN, .bound_ns = WEFT_TIME_UNKNOWN};
  if (!prediction->machine) return;
  *out_prediction = (weft_plan_prediction_info_t){.machine = prediction->machine,
                                                  .step_ns = prediction->step_ns,
                                                  .exposed_ns = prediction->exposed_ns,
                                                  .bound_ns = prediction->bound_ns};
}

// Instructions ----------------------------------------------------------------------------------

static const char* operation_name(const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_WHILE) return "while";
  if (instruction->kind == WEFT_INSTRUCTION_SWITCH) return "switch";
  switch (instruction->kernel.kind) {
    case WEFT_KERNEL_LOOP:
      return "loop";
    case WEFT_KERNEL_CONTRACTION:
      return "contraction";
    case WEFT_KERNEL_OP:
      return instruction->kernel.as.op.op->name;
    case WEFT_KERNEL_COLLECTIVE:
      break;
  }
  return weft_collective_name(instruction->kernel.as.collective.kind);
}

static void describe_kernel(const weft_instruction_t* instruction,
                            weft_plan_instruction_info_t* info) {
  const weft_kernel_t* kernel = &instruction->kernel;
  info->inputs = kernel->inputs;
  info->input_count = kernel->input_count;
  info->outputs = kernel->outputs;
  info->output_count = kernel->output_count;
  info->workspace = instruction->workspace;
  if (kernel->kind != WEFT_KERNEL_COLLECTIVE) return;
  const weft_collective_kernel_t* call = &kernel->as.collective;
  info->collective = (weft_plan_collective_info_t){.kind = call->kind,
                                                   .reduction = call->reduction,
                                                   .dtype = call->dtype,
                                                   .count = call->count,
                                                   .groups = call->groups,
                                                   .root = call->root,
                                                   .peers = call->peers};
}

static void describe(const weft_plan_t* plan, const weft_instruction_t* instruction,
                     weft_plan_instruction_info_t* out_info) {
  *out_info = (weft_plan_instruction_info_t){.id = instruction->id,
                                             .kind = instruction->kind,
                                             .stream = instruction->stream,
                                             .name = instruction->name,
                                             .operation = operation_name(instruction),
                                             .waits = instruction->waits,
                                             .wait_count = instruction->wait_count,
                                             .workspace = WEFT_BUFFER_NONE,
                                             .trip_count = instruction->trip_count,
                                             .cost_ns = instruction->cost_ns,
                                             .start_ns = instruction->start_ns,
                                             .binding = instruction->binding};
  if (instruction->block_count == 0) describe_kernel(instruction, out_info);
  // A loop or branches read what decides.
  if (instruction->block_count) {
    out_info->inputs = instruction->predicate;
    out_info->input_count = 1;
  }
  const weft_op_t* op = instruction->op;
  if (!op || op->location.line == 0) return;
  out_info->source_file = plan->graph->file_name;
  out_info->source_line = op->location.line;
  out_info->source_column = op->location.column;
}

typedef struct visit_s {
  const weft_plan_t* plan;
  weft_plan_visit_fn_t* visit;
  void* user_data;
} visit_t;

static bool visit_block(const visit_t* visit, const weft_plan_block_t* block, uint32_t owner,
                        uint32_t number) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    weft_plan_instruction_info_t info;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      if (!visit_block(visit, &instruction->blocks[b], instruction->id, b)) return false;
    }
    describe(visit->plan, instruction, &info);
    info.owner = owner;
    info.block = number;
    if (!visit->visit(visit->user_data, &info)) return false;
  }
  return true;
}

void weft_plan_visit(const weft_plan_t* plan, weft_plan_visit_fn_t* visit, void* user_data) {
  const visit_t all = {.plan = plan, .visit = visit, .user_data = user_data};
  (void)visit_block(&all, &plan->body, WEFT_INSTRUCTION_NONE, 0);
}
