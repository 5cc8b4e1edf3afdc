// Writing the edited body: instructions that run again, copies to and from host memory, and reads
// that find their value in its second copy.
#include <string.h>

#include "graph/plan/rematerialise_internal.h"

// Buffers ---------------------------------------------------------------------------------------

static weft_status_t add_copies(weft_rematerialisation_t* state) {
  for (uint32_t b = 0; b < state->buffer_count; ++b) {
    weft_remember_t* buffer = &state->buffers[b];
    const size_t bytes = state->plan->buffers[b].size_bytes;
    if (buffer->keeping == WEFT_KEEP) continue;
    WEFT_RETURN_IF_ERROR(
        weft_lowering_add_buffer(state->lowering, WEFT_BUFFER_STEP, bytes, &buffer->copy));
    if (buffer->keeping != WEFT_OFFLOAD) continue;
    WEFT_RETURN_IF_ERROR(
        weft_lowering_add_buffer(state->lowering, WEFT_BUFFER_HOST, bytes, &buffer->host));
  }
  return weft_ok_status();
}

// Repeated instructions ---------------------------------------------------------------------------

// Leaves out of a loop what only unwanted outputs need. |wanted| is by output view.
typedef struct pruning_s {
  const weft_loop_kernel_t* loop;
  const bool* wanted;
  bool* is_needed;      // by step
  uint32_t* new_step;   // by step
  uint32_t* new_input;  // by input; UINT32_MAX: dropped
  uint32_t* new_output;
} pruning_t;

static void mark_needed(const pruning_t* pruning) {
  const weft_loop_kernel_t* loop = pruning->loop;
  for (uint32_t o = 0; o < loop->output_count; ++o) {
    const weft_loop_output_t* output = &loop->outputs[o];
    if (!pruning->wanted[output->view]) continue;
    pruning->is_needed[output->value] = true;
    if (output->is_reduction) pruning->is_needed[output->init] = true;
  }
  for (uint32_t s = loop->step_count; s-- > 0;) {
    const weft_loop_step_t* step = &loop->steps[s];
    if (!pruning->is_needed[s] || step->kind != WEFT_LOOP_COMPUTE) continue;
    for (uint32_t i = 0; i < step->operand_count; ++i) {
      pruning->is_needed[step->operands[i]] = true;
    }
  }
}

static weft_status_t pruning_init(const weft_kernel_t* kernel, const bool* wanted,
                                  weft_arena_t* scratch, pruning_t* pruning) {
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  *pruning = (pruning_t){.loop = loop, .wanted = wanted};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, loop->step_count, sizeof(*pruning->is_needed), (void**)&pruning->is_needed));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, loop->step_count, sizeof(*pruning->new_step), (void**)&pruning->new_step));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, kernel->input_count, sizeof(*pruning->new_input), (void**)&pruning->new_input));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, kernel->output_count, sizeof(*pruning->new_output), (void**)&pruning->new_output));
  memset(pruning->new_input, 0xff, kernel->input_count * sizeof(*pruning->new_input));
  return weft_ok_status();
}

static weft_status_t prune_steps(const pruning_t* pruning, weft_arena_t* arena,
                                 weft_loop_kernel_t* out_loop) {
  const weft_loop_kernel_t* loop = pruning->loop;
  weft_loop_step_t* steps = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, loop->step_count, sizeof(*steps), (void**)&steps));
  for (uint32_t s = 0; s < loop->step_count; ++s) {
    if (!pruning->is_needed[s]) continue;
    weft_loop_step_t* step = &steps[count];
    *step = loop->steps[s];
    pruning->new_step[s] = count++;
    if (step->kind == WEFT_LOOP_LOAD) step->input = pruning->new_input[step->input];
    if (step->kind != WEFT_LOOP_COMPUTE) continue;
    for (uint32_t i = 0; i < step->operand_count; ++i) {
      step->operands[i] = pruning->new_step[step->operands[i]];
    }
  }
  out_loop->steps = steps;
  out_loop->step_count = count;
  return weft_ok_status();
}

static weft_status_t prune_outputs(const pruning_t* pruning, weft_arena_t* arena,
                                   weft_loop_kernel_t* out_loop) {
  const weft_loop_kernel_t* loop = pruning->loop;
  weft_loop_output_t* outputs = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, loop->output_count, sizeof(*outputs), (void**)&outputs));
  for (uint32_t o = 0; o < loop->output_count; ++o) {
    if (!pruning->wanted[loop->outputs[o].view]) continue;
    outputs[count] = loop->outputs[o];
    outputs[count].view = pruning->new_output[loop->outputs[o].view];
    outputs[count].value = pruning->new_step[loop->outputs[o].value];
    if (outputs[count].is_reduction) {
      outputs[count].init = pruning->new_step[loop->outputs[o].init];
    }
    ++count;
  }
  out_loop->outputs = outputs;
  out_loop->output_count = count;
  return weft_ok_status();
}

// |kernel| is a copy of a loop kernel with view arrays of its own.
static weft_status_t prune_loop(weft_kernel_t* kernel, const bool* wanted, weft_arena_t* scratch,
                                weft_arena_t* arena) {
  pruning_t pruning;
  weft_view_t* inputs = (weft_view_t*)(uintptr_t)kernel->inputs;
  weft_view_t* outputs = (weft_view_t*)(uintptr_t)kernel->outputs;
  uint32_t input_count = 0;
  uint32_t output_count = 0;
  WEFT_RETURN_IF_ERROR(pruning_init(kernel, wanted, scratch, &pruning));
  mark_needed(&pruning);
  for (uint32_t s = 0; s < pruning.loop->step_count; ++s) {
    const weft_loop_step_t* step = &pruning.loop->steps[s];
    if (pruning.is_needed[s] && step->kind == WEFT_LOOP_LOAD) pruning.new_input[step->input] = 0;
  }
  for (uint32_t v = 0; v < kernel->input_count; ++v) {
    if (pruning.new_input[v] == UINT32_MAX) continue;
    pruning.new_input[v] = input_count;
    inputs[input_count++] = inputs[v];
  }
  for (uint32_t v = 0; v < kernel->output_count; ++v) {
    if (!wanted[v]) continue;
    pruning.new_output[v] = output_count;
    outputs[output_count++] = outputs[v];
  }
  weft_loop_kernel_t loop = *pruning.loop;
  WEFT_RETURN_IF_ERROR(prune_steps(&pruning, arena, &loop));
  WEFT_RETURN_IF_ERROR(prune_outputs(&pruning, arena, &loop));
  kernel->as.loop = loop;
  kernel->input_count = input_count;
  kernel->output_count = output_count;
  return weft_ok_status();
}

static weft_status_t copy_views(const weft_view_t* views, uint32_t count, weft_arena_t* arena,
                                weft_view_t** out_views) {
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(**out_views), (void**)out_views));
  if (count) memcpy(*out_views, views, count * sizeof(**out_views));
  return weft_ok_status();
}

// The instruction at |edit->target| once more, on second copies where its values were given up.
static weft_status_t repeat(weft_rematerialisation_t* state, const weft_edit_t* edit,
                            weft_instruction_t* out_instruction) {
  weft_arena_t* arena = &state->plan->arena;
  const weft_instruction_t* original = &state->plan->body.instructions[edit->target];
  weft_view_t* inputs = NULL;
  weft_view_t* outputs = NULL;
  bool* wanted = NULL;
  *out_instruction = *original;
  weft_kernel_t* kernel = &out_instruction->kernel;
  WEFT_RETURN_IF_ERROR(
      copy_views(original->kernel.inputs, original->kernel.input_count, arena, &inputs));
  WEFT_RETURN_IF_ERROR(
      copy_views(original->kernel.outputs, original->kernel.output_count, arena, &outputs));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&state->arena, kernel->output_count,
                                                 sizeof(*wanted), (void**)&wanted));
  kernel->inputs = inputs;
  kernel->outputs = outputs;
  for (uint32_t v = 0; v < kernel->input_count; ++v) {
    const weft_remember_t* buffer = &state->buffers[inputs[v].buffer];
    if (weft_reads_copy(buffer, edit->at)) inputs[v].buffer = buffer->copy;
  }
  const bool is_loop = kernel->kind == WEFT_KERNEL_LOOP;
  for (uint32_t v = 0; v < kernel->output_count; ++v) {
    const weft_remember_t* buffer = &state->buffers[outputs[v].buffer];
    wanted[v] = buffer->keeping == WEFT_REPEAT && edit->at > buffer->gap;
    if (wanted[v]) {
      outputs[v].buffer = buffer->copy;
    } else if (!is_loop) {
      const size_t bytes = state->plan->buffers[outputs[v].buffer].size_bytes;
      WEFT_RETURN_IF_ERROR(
          weft_lowering_add_buffer(state->lowering, WEFT_BUFFER_STEP, bytes, &outputs[v].buffer));
    }
  }
  return is_loop ? prune_loop(kernel, wanted, &state->arena, arena) : weft_ok_status();
}

// The body --------------------------------------------------------------------------------------

// All bytes of a buffer.
static weft_view_t bytes_view(const weft_rematerialisation_t* state, uint32_t buffer) {
  return (weft_view_t){.buffer = buffer,
                       .dtype = WEFT_DTYPE_UI8,
                       .rank = 1,
                       .dims = {(int64_t)state->plan->buffers[buffer].size_bytes},
                       .strides = {1}};
}

static weft_status_t append_host_copy(weft_rematerialisation_t* state, const weft_edit_t* edit,
                                      uint32_t* number) {
  const weft_remember_t* buffer = &state->buffers[edit->target];
  const bool is_out = edit->kind == WEFT_EDIT_OUT;
  const weft_view_t from = bytes_view(state, is_out ? edit->target : buffer->host);
  const weft_view_t to = bytes_view(state, is_out ? buffer->host : buffer->copy);
  const weft_op_t* op = state->plan->body.instructions[edit->at].op;
  const char* name = NULL;
  WEFT_RETURN_IF_ERROR(weft_lowering_append_copy(state->lowering, op, &from, &to));
  WEFT_RETURN_IF_ERROR(
      weft_arena_format(&state->plan->arena, &name, "%s%u", is_out ? "off" : "on", ++*number));
  weft_lowering_last(state->lowering)->name = name;
  return weft_ok_status();
}

typedef struct renaming_s {
  weft_rematerialisation_t* state;
  uint32_t position;
} renaming_t;

static weft_status_t rename_read(void* user_data, weft_view_t* view, bool is_write) {
  const renaming_t* renaming = user_data;
  // Buffers behind these are new and nobody's value.
  if (is_write || view->buffer >= renaming->state->buffer_count) return weft_ok_status();
  const weft_remember_t* buffer = &renaming->state->buffers[view->buffer];
  if (weft_reads_copy(buffer, renaming->position)) view->buffer = buffer->copy;
  return weft_ok_status();
}

static weft_status_t append_instruction(weft_rematerialisation_t* state,
                                        const weft_instruction_t* instruction) {
  weft_instruction_t* appended = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_lowering_append(state->lowering, instruction->kind, instruction->op, &appended));
  *appended = *instruction;
  return weft_ok_status();
}

static void count_repeated(weft_rematerialisation_t* state, const weft_edit_t* edit) {
  weft_plan_memory_actions_t* actions = &state->plan->memory_actions;
  const weft_instruction_t* original = &state->plan->body.instructions[edit->target];
  ++*(original->kind == WEFT_INSTRUCTION_COLLECTIVE ? &actions->regathered : &actions->recomputed);
}

weft_status_t weft_rematerialise_apply(weft_rematerialisation_t* state) {
  weft_instruction_list_t list = {0};
  weft_plan_block_t* body = &state->plan->body;
  uint32_t outs = 0;
  uint32_t ins = 0;
  state->plan->memory_actions = (weft_plan_memory_actions_t){0};
  if (state->edit_count == body->instruction_count) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(add_copies(state));
  state->lowering->out = &list;
  for (uint32_t e = 0; e < state->edit_count; ++e) {
    const weft_edit_t* edit = &state->edits[e];
    weft_instruction_t repeated;
    switch (edit->kind) {
      case WEFT_EDIT_ORIGINAL:
        WEFT_RETURN_IF_ERROR(append_instruction(state, &body->instructions[edit->target]));
        break;
      case WEFT_EDIT_REPEAT:
        count_repeated(state, edit);
        WEFT_RETURN_IF_ERROR(repeat(state, edit, &repeated));
        WEFT_RETURN_IF_ERROR(append_instruction(state, &repeated));
        break;
      case WEFT_EDIT_OUT:
        ++state->plan->memory_actions.offloaded;
        WEFT_RETURN_IF_ERROR(append_host_copy(state, edit, &outs));
        break;
      case WEFT_EDIT_IN:
        WEFT_RETURN_IF_ERROR(append_host_copy(state, edit, &ins));
        break;
    }
  }
  // Last, because repeated instructions start from the names of the originals.
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    renaming_t renaming = {.state = state, .position = i};
    WEFT_RETURN_IF_ERROR(weft_visit_accesses(&body->instructions[i], rename_read, &renaming));
  }
  return weft_lowering_finish_block(state->lowering, &list, body);
}
