// Instructions as a list: ids, streams, waits and nesting; then each one by itself.
#include "graph/plan/verify_internal.h"

// Numbers ----------------------------------------------------------------------------------------

typedef struct numbering_s {
  weft_verify_t* verify;
  uint32_t next;  // id that comes next in issue order
} numbering_t;

static weft_status_t check_blocks(const weft_verify_t* verify,
                                  const weft_instruction_t* instruction) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  if (!weft_verify_has_blocks(instruction)) {
    if (instruction->block_count == 0) return weft_ok_status();
    return weft_verify_fail(verify, "%s has %u blocks, which only loops and branches have", name,
                            instruction->block_count);
  }
  const uint32_t least = instruction->kind == WEFT_INSTRUCTION_WHILE ? 2 : 1;
  if (instruction->block_count < least || !instruction->blocks ||
      (least == 2 && instruction->block_count > 2)) {
    return weft_verify_fail(verify, "%s has %u blocks, expected %s", name, instruction->block_count,
                            least == 2 ? "2, a condition and a body" : "a branch or several");
  }
  return weft_ok_status();
}

// Counts before anything is allocated; what follows may rely on the nesting.
static weft_status_t count_block(const weft_verify_t* verify, const weft_plan_block_t* block,
                                 uint32_t depth, uint64_t* inout_count) {
  if (depth >= WEFT_VERIFY_MAX_DEPTH) {
    return weft_verify_fail(verify, "loops and branches nest deeper than %d",
                            WEFT_VERIFY_MAX_DEPTH);
  }
  if (block->instruction_count && !block->instructions) {
    return weft_verify_fail(verify, "a block has %u instructions but no list of them",
                            block->instruction_count);
  }
  *inout_count += block->instruction_count;
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if ((unsigned)instruction->kind > WEFT_INSTRUCTION_SWITCH) {
      return weft_verify_fail(verify, "#%u is of no kind there is", instruction->id);
    }
    WEFT_RETURN_IF_ERROR(check_blocks(verify, instruction));
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      WEFT_RETURN_IF_ERROR(count_block(verify, &instruction->blocks[b], depth + 1, inout_count));
    }
  }
  return weft_ok_status();
}

static weft_status_t number_block(numbering_t* numbering, const weft_plan_block_t* block,
                                  uint32_t position) {
  weft_verify_t* verify = numbering->verify;
  const bool is_body = block == &verify->plan->body;
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    const uint32_t at = is_body ? i : position;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      verify->has_control_flow = true;
      WEFT_RETURN_IF_ERROR(number_block(numbering, &instruction->blocks[b], at));
    }
    if (instruction->id != numbering->next) {
      return weft_verify_fail(verify,
                              "an instruction has the id %u where #%u comes next in issue "
                              "order",
                              instruction->id, numbering->next);
    }
    verify->instructions[numbering->next] = instruction;
    verify->position[numbering->next++] = at;
  }
  return weft_ok_status();
}

static weft_status_t number_instructions(weft_verify_t* verify) {
  const weft_plan_t* plan = verify->plan;
  uint64_t count = 0;
  WEFT_RETURN_IF_ERROR(count_block(verify, &plan->body, 0, &count));
  if (count != plan->instruction_count) {
    return weft_verify_fail(verify, "the plan has %llu instructions but counts %u",
                            (unsigned long long)count, plan->instruction_count);
  }
  verify->instruction_count = (uint32_t)count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      verify->scratch, count, sizeof(*verify->instructions), (void**)&verify->instructions));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(verify->scratch, count, sizeof(*verify->position),
                                                 (void**)&verify->position));
  numbering_t numbering = {.verify = verify};
  return number_block(&numbering, &plan->body, 0);
}

// Streams and waits ------------------------------------------------------------------------------

static bool is_top_level(const weft_verify_t* verify, const weft_instruction_t* instruction) {
  const uint32_t position = verify->position[instruction->id];
  return &verify->plan->body.instructions[position] == instruction;
}

// Loads one value and stores it.
static bool is_copy(const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  return instruction->kind == WEFT_INSTRUCTION_KERNEL && kernel->kind == WEFT_KERNEL_LOOP &&
         kernel->input_count == 1 && kernel->output_count == 1 && kernel->as.loop.step_count == 1 &&
         kernel->as.loop.output_count == 1 && !kernel->as.loop.outputs[0].is_reduction;
}

static weft_status_t check_stream(const weft_verify_t* verify,
                                  const weft_instruction_t* instruction) {
  const weft_plan_t* plan = verify->plan;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  if (instruction->stream >= plan->stream_count) {
    return weft_verify_fail(verify, "%s is on stream %u, but the last is %u", name,
                            instruction->stream, plan->stream_count - 1);
  }
  const weft_plan_stream_t* stream = &plan->streams[instruction->stream];
  if (stream->kind == WEFT_STREAM_COMPUTE) return weft_ok_status();
  if (!is_top_level(verify, instruction) || weft_verify_has_blocks(instruction)) {
    return weft_verify_fail(verify,
                            "%s is on stream '%s': loops, branches and what is in them run "
                            "on stream 0",
                            name, stream->name);
  }
  if (stream->kind == WEFT_STREAM_LINK && instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) {
    return weft_verify_fail(verify, "%s is on stream '%s', which is for collectives", name,
                            stream->name);
  }
  if (stream->kind == WEFT_STREAM_COPY && !is_copy(instruction)) {
    return weft_verify_fail(verify, "%s is on stream '%s', which is for copies", name,
                            stream->name);
  }
  return weft_ok_status();
}

static weft_status_t check_waits(const weft_verify_t* verify,
                                 const weft_instruction_t* instruction) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  if (instruction->wait_count == 0) return weft_ok_status();
  if (!instruction->waits) {
    return weft_verify_fail(verify, "%s waits for %u instructions but has no list of them", name,
                            instruction->wait_count);
  }
  if (!is_top_level(verify, instruction)) {
    return weft_verify_fail(verify, "%s waits for #%u, but its block runs as one instruction", name,
                            instruction->waits[0]);
  }
  for (uint32_t i = 0; i < instruction->wait_count; ++i) {
    const uint32_t id = instruction->waits[i];
    if (i > 0 && id <= instruction->waits[i - 1]) {
      return weft_verify_fail(verify, "%s waits for #%u and then #%u, which do not ascend", name,
                              instruction->waits[i - 1], id);
    }
    if (id >= instruction->id) {
      return weft_verify_fail(verify, "%s waits for #%u, which is not issued before it", name, id);
    }
    const weft_instruction_t* other = verify->instructions[id];
    if (!is_top_level(verify, other)) {
      return weft_verify_fail(verify, "%s waits for #%u, which is inside of #%u", name, id,
                              verify->plan->body.instructions[verify->position[id]].id);
    }
    if (other->stream == instruction->stream) {
      return weft_verify_fail(verify, "%s waits for #%u, which is before it on the same stream",
                              name, id);
    }
  }
  return weft_ok_status();
}

// Control flow -----------------------------------------------------------------------------------

static weft_status_t check_predicate(const weft_verify_t* verify,
                                     const weft_instruction_t* instruction) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  const weft_view_t* predicate = instruction->predicate;
  if (!predicate) return weft_verify_fail(verify, "%s has no predicate", name);
  WEFT_RETURN_IF_ERROR(weft_verify_view(verify, instruction, "predicate", 0, predicate));
  bool is_scalar = true;
  for (int32_t i = 0; i < predicate->rank; ++i) is_scalar = is_scalar && predicate->dims[i] == 1;
  const bool is_i1 = predicate->dtype == WEFT_DTYPE_I1;
  const bool is_index =
      instruction->kind == WEFT_INSTRUCTION_SWITCH && predicate->dtype == WEFT_DTYPE_I32;
  if (!is_scalar || (!is_i1 && !is_index)) {
    return weft_verify_fail(verify, "%s: the predicate is no single %s", name,
                            instruction->kind == WEFT_INSTRUCTION_WHILE ? "i1" : "i1 or i32");
  }
  if (is_i1 && instruction->block_count != 2) {
    return weft_verify_fail(verify,
                            "%s has %u branches for a predicate of i1, which selects from 2", name,
                            instruction->block_count);
  }
  if (instruction->trip_count < -1) {
    return weft_verify_fail(verify, "%s runs %lld times", name, (long long)instruction->trip_count);
  }
  return weft_ok_status();
}

static weft_status_t check_instruction(const weft_verify_t* verify,
                                       const weft_instruction_t* instruction) {
  WEFT_RETURN_IF_ERROR(check_stream(verify, instruction));
  WEFT_RETURN_IF_ERROR(check_waits(verify, instruction));
  if (instruction->binding != WEFT_INSTRUCTION_NONE &&
      instruction->binding >= verify->instruction_count) {
    char name[WEFT_VERIFY_NAME_CAPACITY];
    return weft_verify_fail(verify, "%s is bound by #%u, which does not exist",
                            weft_verify_name(instruction, name), instruction->binding);
  }
  if (weft_verify_has_blocks(instruction)) return check_predicate(verify, instruction);
  return weft_verify_kernel(verify, instruction);
}

// Lifetimes and provenance -----------------------------------------------------------------------

// What the table of buffers promises of everybody who touches one.
static weft_status_t check_access(void* user_data, const weft_verify_access_t* access) {
  const weft_verify_t* verify = user_data;
  const weft_plan_t* plan = verify->plan;
  const uint32_t index = access->place.buffer;
  const weft_buffer_t* buffer = &plan->buffers[index];
  const uint32_t id = access->instruction->id;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(access->instruction, name);
  switch (buffer->kind) {
    case WEFT_BUFFER_CONSTANT:
      if (!access->is_write) break;
      return weft_verify_fail(verify, "%s writes b%u, which is a constant", name, index);
    case WEFT_BUFFER_ARGUMENT:
      // |holds_rank| has no meaning here; whether a result replaces it is in the table.
      break;
    case WEFT_BUFFER_STEP:
    case WEFT_BUFFER_HOST:
      if (id < buffer->first || id > buffer->last) {
        return weft_verify_fail(verify, "%s %s b%u, which is said to live from #%u to #%u", name,
                                access->is_write ? "writes" : "reads", index, buffer->first,
                                buffer->last);
      }
      if (buffer->kind == WEFT_BUFFER_HOST && !is_copy(access->instruction)) {
        return weft_verify_fail(verify, "%s touches b%u in host memory but is no copy", name,
                                index);
      }
      break;
    case WEFT_BUFFER_RESULT:
    case WEFT_BUFFER_KIND_COUNT_:
      break;
  }
  return weft_ok_status();
}

// An argument that no result replaces has the same value in the next step.
static weft_status_t check_arguments_kept(const weft_verify_t* verify) {
  const weft_plan_t* plan = verify->plan;
  bool* is_kept = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(verify->scratch, plan->buffer_count,
                                                 sizeof(*is_kept), (void**)&is_kept));
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    is_kept[plan->arguments[i].buffer] = plan->arguments[i].aliased_result < 0;
  }
  for (uint32_t i = 0; i < verify->instruction_count; ++i) {
    const weft_instruction_t* instruction = verify->instructions[i];
    if (weft_verify_has_blocks(instruction)) continue;
    for (uint32_t o = 0; o < instruction->kernel.output_count; ++o) {
      const uint32_t buffer = instruction->kernel.outputs[o].buffer;
      if (!is_kept[buffer]) continue;
      weft_verify_at(verify, instruction);
      char name[WEFT_VERIFY_NAME_CAPACITY];
      return weft_verify_fail(verify,
                              "%s writes b%u, which holds an argument that no result "
                              "replaces",
                              weft_verify_name(instruction, name), buffer);
    }
  }
  return weft_ok_status();
}

weft_status_t weft_verify_instructions(weft_verify_t* verify) {
  WEFT_RETURN_IF_ERROR(number_instructions(verify));
  for (uint32_t i = 0; i < verify->instruction_count; ++i) {
    const weft_instruction_t* instruction = verify->instructions[i];
    weft_verify_at(verify, instruction);
    WEFT_RETURN_IF_ERROR(check_instruction(verify, instruction));
    WEFT_RETURN_IF_ERROR(weft_verify_visit_accesses(verify, instruction, check_access, verify));
    WEFT_RETURN_IF_ERROR(weft_verify_aliasing(verify, instruction));
  }
  weft_verify_at(verify, NULL);
  return check_arguments_kept(verify);
}
