// Loop kernels: programs in SSA form whose registers and views fit each other.
#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/plan/verify_internal.h"

typedef struct loop_check_s {
  const weft_verify_t* verify;
  const weft_kernel_t* kernel;
  const weft_loop_kernel_t* loop;
  char name[WEFT_VERIFY_NAME_CAPACITY];
} loop_check_t;

static bool is_computable(weft_dtype_t dtype) {
  return (unsigned)dtype < WEFT_DTYPE_COUNT_ && weft_dtype_size_bytes(dtype) > 0;
}

// Views ------------------------------------------------------------------------------------------

static weft_status_t check_space(const loop_check_t* check, const char* what, uint32_t index,
                                 const weft_view_t* view) {
  bool fits = view->rank == check->loop->rank;
  for (int32_t i = 0; fits && i < view->rank; ++i) fits = view->dims[i] == check->loop->dims[i];
  if (fits) return weft_ok_status();
  return weft_verify_fail(check->verify, "%s: %s %u does not have the dimensions of the loop",
                          check->name, what, index);
}

static weft_status_t check_views(const loop_check_t* check) {
  for (uint32_t i = 0; i < check->kernel->input_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_space(check, "input", i, &check->kernel->inputs[i]));
  }
  for (uint32_t i = 0; i < check->kernel->output_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_space(check, "output", i, &check->kernel->outputs[i]));
  }
  return weft_ok_status();
}

// Steps ------------------------------------------------------------------------------------------

// Element types of the operands that |step| needs, given its own two: what the row of its operation
// says. |out_same| is how many operands have step->dtype, from the returned first one on.
static weft_status_t check_compute_types(const loop_check_t* check, uint32_t index) {
  const weft_loop_step_t* steps = check->loop->steps;
  const weft_loop_step_t* step = &steps[index];
  const bool is_select = step->opcode == WEFT_OP_SELECT;
  weft_dtype_t result = step->dtype;
  if (step->opcode == WEFT_OP_COMPARE || step->opcode == WEFT_OP_IS_FINITE) result = WEFT_DTYPE_I1;
  if (step->opcode == WEFT_OP_CONVERT) result = step->result_dtype;
  if (step->opcode == WEFT_OP_BITCAST_CONVERT &&
      weft_dtype_bit_width(step->dtype) == weft_dtype_bit_width(step->result_dtype)) {
    result = step->result_dtype;
  }
  bool fits = result == step->result_dtype;
  for (uint32_t o = 0; fits && o < step->operand_count; ++o) {
    const weft_dtype_t expected = is_select && o == 0 ? WEFT_DTYPE_I1 : step->dtype;
    fits = steps[step->operands[o]].result_dtype == expected;
  }
  if (fits) return weft_ok_status();
  return weft_verify_fail(
      check->verify, "%s: the element types of r%u and its operands do not fit '%s' of %s",
      check->name, index, weft_op_info(step->opcode)->name, weft_dtype_name(step->dtype));
}

static weft_status_t check_compute(const loop_check_t* check, uint32_t index) {
  const weft_loop_step_t* step = &check->loop->steps[index];
  if ((unsigned)step->opcode >= WEFT_OP_COUNT_) {
    return weft_verify_fail(check->verify, "%s: r%u is computed by no operation there is",
                            check->name, index);
  }
  const weft_op_info_t* info = weft_op_info(step->opcode);
  const bool is_elementwise =
      (info->flags & WEFT_OP_FLAG_ELEMENTWISE) != 0 || step->opcode == WEFT_OP_BITCAST_CONVERT;
  if (!is_elementwise || step->operand_count > 3 || (int)step->operand_count < info->min_operands ||
      (int)step->operand_count > info->max_operands || !is_computable(step->dtype)) {
    return weft_verify_fail(check->verify,
                            "%s: r%u cannot be computed by '%s' with %u operands in a loop",
                            check->name, index, info->name, step->operand_count);
  }
  for (uint32_t o = 0; o < step->operand_count; ++o) {
    if (step->operands[o] < index) continue;
    return weft_verify_fail(check->verify, "%s: r%u is computed from r%u, which is not set yet",
                            check->name, index, step->operands[o]);
  }
  if (step->opcode == WEFT_OP_COMPARE && (unsigned)step->compare_direction > WEFT_COMPARISON_LT) {
    return weft_verify_fail(check->verify, "%s: r%u compares in no direction there is", check->name,
                            index);
  }
  return check_compute_types(check, index);
}

static weft_status_t check_step(const loop_check_t* check, uint32_t index) {
  const weft_loop_step_t* step = &check->loop->steps[index];
  if (!is_computable(step->result_dtype)) {
    return weft_verify_fail(check->verify, "%s: r%u has no element type that can be computed",
                            check->name, index);
  }
  switch (step->kind) {
    case WEFT_LOOP_LOAD:
      if (step->input >= check->kernel->input_count) {
        return weft_verify_fail(check->verify, "%s: r%u loads input %u, but there are %u",
                                check->name, index, step->input, check->kernel->input_count);
      }
      if (check->kernel->inputs[step->input].dtype == step->result_dtype) return weft_ok_status();
      return weft_verify_fail(check->verify, "%s: r%u is %s but loads input %u of %s", check->name,
                              index, weft_dtype_name(step->result_dtype), step->input,
                              weft_dtype_name(check->kernel->inputs[step->input].dtype));
    case WEFT_LOOP_IMMEDIATE:
      return weft_ok_status();
    case WEFT_LOOP_IOTA:
      if (step->dimension >= 0 && step->dimension < check->loop->rank) return weft_ok_status();
      return weft_verify_fail(check->verify, "%s: r%u counts along dimension %d of %d", check->name,
                              index, (int)step->dimension, (int)check->loop->rank);
    case WEFT_LOOP_COMPUTE:
      return check_compute(check, index);
  }
  return weft_verify_fail(check->verify, "%s: step %u is of no kind there is", check->name, index);
}

// Outputs ----------------------------------------------------------------------------------------

static bool is_reduction_opcode(weft_opcode_t opcode) {
  return opcode == WEFT_OP_ADD || opcode == WEFT_OP_MULTIPLY || opcode == WEFT_OP_MAXIMUM ||
         opcode == WEFT_OP_MINIMUM || opcode == WEFT_OP_AND || opcode == WEFT_OP_OR ||
         opcode == WEFT_OP_XOR;
}

// Whether register |index| has one value for the whole loop.
static bool is_invariant(const loop_check_t* check, uint32_t index) {
  const weft_loop_step_t* step = &check->loop->steps[index];
  if (step->kind == WEFT_LOOP_IMMEDIATE) return true;
  if (step->kind == WEFT_LOOP_IOTA) return check->loop->dims[step->dimension] <= 1;
  if (step->kind == WEFT_LOOP_LOAD) {
    const weft_view_t* view = &check->kernel->inputs[step->input];
    for (int32_t i = 0; i < view->rank; ++i) {
      if (view->dims[i] > 1 && view->strides[i] != 0) return false;
    }
    return true;
  }
  // Programs may be long: only leaves are initial values of reductions.
  return false;
}

static weft_status_t check_reduction(const loop_check_t* check, uint32_t index) {
  const weft_loop_output_t* output = &check->loop->outputs[index];
  const weft_view_t* view = &check->kernel->outputs[output->view];
  if (!is_reduction_opcode(output->reduce_opcode)) {
    return weft_verify_fail(check->verify, "%s: output %u is reduced by no operation that reduces",
                            check->name, output->view);
  }
  if (check->loop->rank < 32 && (output->reduced_dims >> check->loop->rank) != 0) {
    return weft_verify_fail(check->verify, "%s: output %u is reduced over dimensions 0x%x of %d",
                            check->name, output->view, output->reduced_dims,
                            (int)check->loop->rank);
  }
  for (int32_t i = 0; i < check->loop->rank; ++i) {
    if (((output->reduced_dims >> i) & 1) == 0 || view->dims[i] <= 1 || view->strides[i] == 0) {
      continue;
    }
    return weft_verify_fail(check->verify,
                            "%s: output %u moves along dimension %d, over which it is reduced",
                            check->name, output->view, (int)i);
  }
  if (output->init >= check->loop->step_count || !is_invariant(check, output->init) ||
      check->loop->steps[output->init].result_dtype != view->dtype) {
    return weft_verify_fail(check->verify,
                            "%s: the reduction to output %u starts from r%u, which is no single %s",
                            check->name, output->view, output->init, weft_dtype_name(view->dtype));
  }
  return weft_ok_status();
}

// Whether the output has no element: only dimensions over which it is reduced may have size 0 and
// leave something to write.
static bool writes_nothing(const loop_check_t* check, const weft_loop_output_t* output) {
  const weft_view_t* view = &check->kernel->outputs[output->view];
  for (int32_t i = 0; i < check->loop->rank; ++i) {
    const bool is_reduced = output->is_reduction && ((output->reduced_dims >> i) & 1) != 0;
    if (!is_reduced && view->dims[i] == 0) return true;
  }
  return false;
}

static weft_status_t check_output(const loop_check_t* check, uint32_t index, uint32_t* written) {
  const weft_loop_output_t* output = &check->loop->outputs[index];
  if (output->view >= check->kernel->output_count || written[output->view]) {
    return weft_verify_fail(check->verify, "%s: output %u does not exist or is written twice",
                            check->name, output->view);
  }
  written[output->view] = 1;
  const weft_view_t* view = &check->kernel->outputs[output->view];
  if (output->value >= check->loop->step_count) {
    return weft_verify_fail(check->verify, "%s: output %u is r%u, but there are %u registers",
                            check->name, output->view, output->value, check->loop->step_count);
  }
  if (check->loop->steps[output->value].result_dtype != view->dtype) {
    return weft_verify_fail(check->verify, "%s: output %u of %s is r%u of %s", check->name,
                            output->view, weft_dtype_name(view->dtype), output->value,
                            weft_dtype_name(check->loop->steps[output->value].result_dtype));
  }
  if (output->is_reduction) WEFT_RETURN_IF_ERROR(check_reduction(check, index));
  if (writes_nothing(check, output)) return weft_ok_status();
  for (int32_t i = 0; i < check->loop->rank; ++i) {
    const bool is_reduced = output->is_reduction && ((output->reduced_dims >> i) & 1) != 0;
    if (is_reduced || view->dims[i] <= 1 || view->strides[i] != 0) continue;
    return weft_verify_fail(check->verify,
                            "%s: output %u writes the same elements again along "
                            "dimension %d",
                            check->name, output->view, (int)i);
  }
  return weft_ok_status();
}

weft_status_t weft_verify_loop(const weft_verify_t* verify, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  loop_check_t check = {.verify = verify, .kernel = kernel, .loop = &kernel->as.loop};
  const weft_loop_kernel_t* loop = check.loop;
  weft_verify_name(instruction, check.name);
  if (loop->rank < 0 || loop->rank > WEFT_MAX_RANK || (loop->step_count && !loop->steps) ||
      (loop->output_count && !loop->outputs)) {
    return weft_verify_fail(verify, "%s: the loop has rank %d or lacks its program", check.name,
                            (int)loop->rank);
  }
  if (loop->output_count == 0 || loop->output_count != kernel->output_count) {
    return weft_verify_fail(verify, "%s: the program gives %u values for %u outputs", check.name,
                            loop->output_count, kernel->output_count);
  }
  WEFT_RETURN_IF_ERROR(check_views(&check));
  for (uint32_t i = 0; i < loop->step_count; ++i) WEFT_RETURN_IF_ERROR(check_step(&check, i));
  const weft_arena_mark_t mark = weft_arena_mark(verify->scratch);
  uint32_t* written = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(verify->scratch, kernel->output_count,
                                                 sizeof(*written), (void**)&written));
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < loop->output_count && weft_status_is_ok(status); ++i) {
    status = check_output(&check, i, written);
  }
  weft_arena_rewind(verify->scratch, mark);
  return status;
}
