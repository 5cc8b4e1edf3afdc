// Mutations of what kernels compute, and from what.
#include "tests/graph/plan/mutate_internal.h"

#include <string.h>

#include "tests/testing/testing.h"

// Kernels ----------------------------------------------------------------------------------------

bool mutate_break_register(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction =
      mutation_choose_nested(plan, random, mutation_is_computing_loop);
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
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

bool mutate_register_type(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction =
      mutation_choose_nested(plan, random, mutation_is_computing_loop);
  if (!instruction) return false;
  weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  const uint32_t at = random_below(random, loop->step_count);
  weft_loop_step_t* step = (weft_loop_step_t*)(uintptr_t)&loop->steps[at];
  // Nothing in these plans is f64, so that whoever reads or gives the register disagrees.
  step->result_dtype = WEFT_DTYPE_F64;
  mutation_expect_instruction(mutation, instruction->id);
  // A converted value may be of any type, and one that nobody reads too.
  mutation->is_wrong = step->kind == WEFT_LOOP_LOAD ||
                       (step->kind == WEFT_LOOP_COMPUTE && step->opcode != WEFT_OP_CONVERT);
  return mutation->is_wrong;
}

bool mutate_change_dimension(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction = mutation_choose_nested(plan, random, mutation_is_contraction);
  if (!instruction) return false;
  weft_view_t* inputs = (weft_view_t*)(uintptr_t)instruction->kernel.inputs;
  weft_view_t* view = &inputs[random_below(random, 2)];
  const uint32_t dim = random_below(random, (uint32_t)view->rank);
  if (view->dims[dim] < 2) return false;
  --view->dims[dim];
  mutation_expect_instruction(mutation, instruction->id);
  mutation->is_wrong = true;
  return true;
}

// What is computed --------------------------------------------------------------------------------

// A kernel with inputs, and one of them; NULL: the kernel chosen has none.
static weft_instruction_t* choose_reader(weft_plan_t* plan, random_stream_t* random,
                                         uint32_t* out_input) {
  weft_instruction_t* instruction = mutation_choose(plan, random, mutation_is_kernel);
  if (!instruction || instruction->kernel.input_count == 0) return NULL;
  *out_input = random_below(random, instruction->kernel.input_count);
  return instruction;
}

// Another buffer of the size that is in use at the time; what the arena of arguments holds is, too.
bool mutate_stale_read(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  uint32_t input = 0;
  weft_instruction_t* instruction = choose_reader(plan, random, &input);
  if (!instruction) return false;
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
    mutation_expect_anything(mutation);
    return true;
  }
  return false;
}

bool mutate_change_step(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  static const struct {
    weft_opcode_t from;
    weft_opcode_t to;
  } changes[] = {{WEFT_OP_ADD, WEFT_OP_SUBTRACT},
                 {WEFT_OP_MULTIPLY, WEFT_OP_ADD},
                 {WEFT_OP_SUBTRACT, WEFT_OP_ADD},
                 {WEFT_OP_TANH, WEFT_OP_EXPONENTIAL},
                 {WEFT_OP_MAXIMUM, WEFT_OP_MINIMUM}};
  weft_instruction_t* instruction =
      mutation_choose_nested(plan, random, mutation_is_computing_loop);
  if (!instruction) return false;
  const weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  weft_loop_step_t* step =
      (weft_loop_step_t*)(uintptr_t)&loop->steps[random_below(random, loop->step_count)];
  for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); ++i) {
    if (step->kind != WEFT_LOOP_COMPUTE || step->opcode != changes[i].from) continue;
    step->opcode = changes[i].to;
    mutation_expect_anything(mutation);
    mutation->is_wrong = true;
    return true;
  }
  return false;
}

bool mutate_change_immediate(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  weft_instruction_t* instruction =
      mutation_choose_nested(plan, random, mutation_is_computing_loop);
  if (!instruction) return false;
  const weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  weft_loop_step_t* step =
      (weft_loop_step_t*)(uintptr_t)&loop->steps[random_below(random, loop->step_count)];
  const size_t size = weft_dtype_size_bytes(step->result_dtype);
  if (step->kind != WEFT_LOOP_IMMEDIATE || size < 4) return false;
  step->immediate_bits ^= UINT64_C(1) << random_below(random, (uint32_t)(8 * size));
  mutation_expect_anything(mutation);
  mutation->is_wrong = true;
  return true;
}

// Of a view that does not reach the buffer's end.
bool mutate_shift_input(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation) {
  uint32_t input = 0;
  weft_instruction_t* instruction = choose_reader(plan, random, &input);
  if (!instruction) return false;
  weft_view_t* view = (weft_view_t*)(uintptr_t)&instruction->kernel.inputs[input];
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  int64_t reach = view->offset_bytes + element;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) return false;
    if (view->strides[i] > 0) reach += (view->dims[i] - 1) * view->strides[i] * element;
  }
  if ((uint64_t)(reach + element) > plan->buffers[view->buffer].size_bytes) return false;
  view->offset_bytes += element;
  mutation_expect_anything(mutation);
  return true;
}
