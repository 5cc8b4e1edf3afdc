// Values: every instruction reads the values that its operation takes, and results are what the
// function returns.
//
// The graph says what each value is (verify_graph.c), memory knows what its bytes hold
// (verify_memory.c). A contraction, a single operation or a collective has to find the operands of
// the operation that it stems from, and gives its results. A loop is computed in terms: whatever it
// stores has to be something that the graph computes, too. Instructions are followed in issue
// order, which verify_order.c has shown to be as good as any other.
//
// A turn of a loop begins with values of which nothing else is known; where they lie is the plan's
// claim, which is checked where the loop begins and where a turn ends.
#include "graph/plan/verify_values.h"

#include <stdio.h>

typedef struct values_s {
  const weft_verify_t* verify;
  weft_statement_t statement;
  weft_memory_t memory;
  uint32_t* registers;  // of a loop kernel: sequences
  uint32_t register_capacity;
} values_t;

static uint32_t stated(const values_t* values, const weft_value_t* value) {
  return values->statement.values[value->id];
}

// Messages ---------------------------------------------------------------------------------------

static weft_status_t fail_input(const values_t* values, const weft_instruction_t* instruction,
                                const weft_view_t* view, const char* what, uint32_t index,
                                uint32_t found, uint32_t wanted) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char writer[WEFT_VERIFY_NAME_CAPACITY];
  const weft_memory_t* memory = &values->memory;
  return weft_verify_fail(
      values->verify, "%s reads b%u as %s %u of '%s', which is %s, but b%u holds %s since %s",
      weft_verify_name(instruction, name), view->buffer, what, index, instruction->op->name,
      weft_memory_describe(memory, wanted), view->buffer, weft_memory_describe(memory, found),
      weft_memory_writer(memory, view, writer));
}

// Operations -------------------------------------------------------------------------------------

// The operation that |instruction| stems from is in the graph.
static weft_status_t check_stem(const values_t* values, const weft_instruction_t* instruction) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  const weft_op_t* op = instruction->op;
  if (op && op->block && op->block->graph == values->verify->plan->graph) return weft_ok_status();
  return weft_verify_fail(values->verify, "%s does not say which operation of the graph it is",
                          weft_verify_name(instruction, name));
}

static weft_status_t check_input(values_t* values, const weft_instruction_t* instruction,
                                 uint32_t input, const char* what, uint32_t index,
                                 uint32_t wanted) {
  const weft_view_t* view = &instruction->kernel.inputs[input];
  uint32_t found = 0;
  bool fits = false;
  WEFT_RETURN_IF_ERROR(weft_memory_read(&values->memory, view, &found));
  WEFT_RETURN_IF_ERROR(weft_terms_equal(&values->statement.terms, found, wanted, &fits));
  if (fits) return weft_ok_status();
  return fail_input(values, instruction, view, what, index, found, wanted);
}

static weft_status_t check_forgotten(values_t* values, const weft_instruction_t* instruction) {
  weft_place_t place;
  if (instruction->workspace == WEFT_BUFFER_NONE) return weft_ok_status();
  weft_place_of_buffer(values->verify->plan, instruction->workspace, &place);
  return weft_memory_forget(&values->memory, &place);
}

static weft_status_t follow_op(values_t* values, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_op_t* op = kernel->as.op.op;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  if (!op || op != instruction->op) {
    return weft_verify_fail(values->verify, "%s computes another operation than it stems from",
                            weft_verify_name(instruction, name));
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    const bool is_operand = i < op->operand_count;
    const uint32_t index = is_operand ? i : i - op->operand_count;
    const weft_value_t* value = is_operand ? op->operands[index] : kernel->as.op.captures[index];
    WEFT_RETURN_IF_ERROR(check_input(values, instruction, i,
                                     is_operand ? "operand" : "captured value", index,
                                     stated(values, value)));
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_memory_write(&values->memory, instruction, &kernel->outputs[i],
                                           stated(values, op->results[i])));
  }
  return weft_ok_status();
}

static weft_status_t follow_contraction(values_t* values, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_contraction_kernel_t* dims = &kernel->as.contraction;
  const weft_op_t* op = instruction->op;
  const weft_view_t* output = &kernel->outputs[0];
  uint32_t factors[2];
  int32_t free_ranks[2];
  char name[WEFT_VERIFY_NAME_CAPACITY];
  if (op->opcode != WEFT_OP_DOT && op->opcode != WEFT_OP_DOT_GENERAL) {
    return weft_verify_fail(values->verify, "%s is a contraction, but stems from '%s'",
                            weft_verify_name(instruction, name), op->name);
  }
  const weft_type_t* type = op->results[0]->type;
  for (uint32_t side = 0; side < 2; ++side) {
    WEFT_RETURN_IF_ERROR(
        weft_statement_factor(&values->statement, op, side, &factors[side], &free_ranks[side]));
  }
  bool fits = dims->m_rank == free_ranks[0] && dims->n_rank == free_ranks[1] &&
              dims->batch_rank + dims->m_rank + dims->n_rank == type->rank &&
              kernel->inputs[0].rank == op->operands[0]->type->rank && output->rank == type->rank &&
              output->dtype == type->dtype;
  for (int32_t i = 0; fits && i < type->rank; ++i) fits = output->dims[i] == type->dims[i];
  if (!fits) {
    return weft_verify_fail(values->verify,
                            "%s has other dimensions than the '%s' that it stems from",
                            weft_verify_name(instruction, name), op->name);
  }
  WEFT_RETURN_IF_ERROR(check_input(values, instruction, 0, "operand", 0, factors[0]));
  WEFT_RETURN_IF_ERROR(check_input(values, instruction, 1, "operand", 1, factors[1]));
  return weft_memory_write(&values->memory, instruction, output, stated(values, op->results[0]));
}

static weft_status_t follow_collective(values_t* values, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_op_t* op = instruction->op;
  uint32_t found = 0;
  uint32_t taken = 0;
  uint32_t given = 0;
  bool fits = false;
  WEFT_RETURN_IF_ERROR(weft_verify_origin(values->verify, instruction));
  WEFT_RETURN_IF_ERROR(weft_memory_read(&values->memory, &kernel->inputs[0], &found));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_statement_collective(&values->statement, op, i, &taken, &given));
    WEFT_RETURN_IF_ERROR(weft_terms_equal(&values->statement.terms, found, taken, &fits));
    if (!fits) continue;
    return weft_memory_write(&values->memory, instruction, &kernel->outputs[0], given);
  }
  return fail_input(values, instruction, &kernel->inputs[0], "operand", op->operand_count - 1,
                    found, taken);
}

// Loops ------------------------------------------------------------------------------------------

static weft_status_t reserve_registers(values_t* values, uint32_t count) {
  if (count <= values->register_capacity) return weft_ok_status();
  values->register_capacity = 2 * count;
  return weft_arena_allocate_array(values->verify->scratch, values->register_capacity,
                                   sizeof(*values->registers), (void**)&values->registers);
}

// Whether the graph has the value, too.
static bool is_stated(const values_t* values, uint32_t sequence) {
  weft_sequence_t found;
  weft_terms_get(&values->statement.terms, sequence, &found);
  return values->statement.terms.terms[found.base].is_stated;
}

// Names what the loop reads, of which at least one input is not what it should be.
static weft_status_t fail_loop(const values_t* values, const weft_instruction_t* instruction,
                               const char* what, uint32_t index) {
  const weft_kernel_t* kernel = &instruction->kernel;
  const weft_memory_t* memory = &values->memory;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char writer[WEFT_VERIFY_NAME_CAPACITY];
  char read[512] = "";
  size_t length = 0;
  for (uint32_t i = 0; i < kernel->input_count && i < 4 && length < sizeof(read); ++i) {
    uint32_t held = 0;
    WEFT_RETURN_IF_ERROR(
        weft_memory_read((weft_memory_t*)(uintptr_t)memory, &kernel->inputs[i], &held));
    const int added =
        snprintf(read + length, sizeof(read) - length, "%sb%u holds %s since %s", i ? ", " : "",
                 kernel->inputs[i].buffer, weft_memory_describe(memory, held),
                 weft_memory_writer(memory, &kernel->inputs[i], writer));
    length += added > 0 ? (size_t)added : 0;
  }
  return weft_verify_fail(values->verify,
                          "%s computes %s %u, which no operation of the graph does: %s",
                          weft_verify_name(instruction, name), what, index,
                          kernel->input_count ? read : "it reads nothing");
}

static weft_status_t follow_step(values_t* values, const weft_instruction_t* instruction,
                                 uint32_t index, int64_t length) {
  const weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  const weft_loop_step_t* step = &loop->steps[index];
  weft_terms_t* terms = &values->statement.terms;
  uint32_t operands[3] = {0};
  uint32_t* out = &values->registers[index];
  char name[WEFT_VERIFY_NAME_CAPACITY];
  const weft_view_t* view = NULL;
  switch (step->kind) {
    case WEFT_LOOP_LOAD:
      view = &instruction->kernel.inputs[step->input];
      WEFT_RETURN_IF_ERROR(weft_memory_read(&values->memory, view, out));
      if (*out != WEFT_TERM_NONE) return weft_ok_status();
      return weft_verify_fail(values->verify, "%s reads b%u, of which nothing is known there",
                              weft_verify_name(instruction, name), view->buffer);
    case WEFT_LOOP_IMMEDIATE:
      return weft_terms_immediate(terms, step->result_dtype, step->immediate_bits, length, out);
    case WEFT_LOOP_IOTA:
      return weft_terms_iota(terms, step->result_dtype, loop->rank, loop->dims, step->dimension,
                             step->iota_start, step->iota_stride, out);
    case WEFT_LOOP_COMPUTE:
      break;
  }
  for (uint32_t i = 0; i < step->operand_count; ++i) {
    operands[i] = values->registers[step->operands[i]];
  }
  WEFT_RETURN_IF_ERROR(weft_terms_step(terms, step, operands, length, out));
  WEFT_RETURN_IF_ERROR(weft_terms_restate(terms, *out, out));
  return is_stated(values, *out) ? weft_ok_status()
                                 : fail_loop(values, instruction, "register", index);
}

// The initial value of a reduction as one element, which there is even where nothing is reduced.
static weft_status_t initial_element(values_t* values, const weft_instruction_t* instruction,
                                     uint32_t index, uint32_t* out_element) {
  const weft_loop_step_t* step = &instruction->kernel.as.loop.steps[index];
  const weft_term_dims_t none = {.rank = 0};
  const uint32_t sequence = values->registers[index];
  if (values->statement.terms.terms[sequence].length > 0) {
    return weft_terms_select(&values->statement.terms, sequence, 0, &none, out_element);
  }
  *out_element = sequence;
  if (step->kind == WEFT_LOOP_IMMEDIATE) {
    return weft_terms_immediate(&values->statement.terms, step->result_dtype, step->immediate_bits,
                                1, out_element);
  }
  if (step->kind != WEFT_LOOP_LOAD) return weft_ok_status();
  weft_view_t view = instruction->kernel.inputs[step->input];
  view.rank = 0;
  WEFT_RETURN_IF_ERROR(
      weft_verify_view(values->verify, instruction, "initial value", step->input, &view));
  WEFT_RETURN_IF_ERROR(weft_memory_read(&values->memory, &view, out_element));
  if (*out_element == WEFT_TERM_NONE) *out_element = sequence;
  return weft_ok_status();
}

static weft_status_t follow_output(values_t* values, const weft_instruction_t* instruction,
                                   const weft_loop_output_t* output) {
  const weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  const weft_view_t* whole = &instruction->kernel.outputs[output->view];
  uint32_t sequence = values->registers[output->value];
  uint32_t init = 0;
  if (!output->is_reduction) {
    return weft_memory_write(&values->memory, instruction, whole, sequence);
  }
  WEFT_RETURN_IF_ERROR(initial_element(values, instruction, output->init, &init));
  WEFT_RETURN_IF_ERROR(weft_terms_reduction(&values->statement.terms, output->reduce_opcode,
                                            sequence, init, loop->rank, loop->dims,
                                            output->reduced_dims, &sequence));
  WEFT_RETURN_IF_ERROR(weft_terms_restate(&values->statement.terms, sequence, &sequence));
  if (!is_stated(values, sequence)) {
    return fail_loop(values, instruction, "reduction", output->view);
  }
  weft_view_t view = *whole;
  for (int32_t i = 0; i < view.rank; ++i) {
    if ((output->reduced_dims >> i) & 1) view.dims[i] = 1;
  }
  return weft_memory_write(&values->memory, instruction, &view, sequence);
}

static weft_status_t follow_loop(values_t* values, const weft_instruction_t* instruction) {
  const weft_loop_kernel_t* loop = &instruction->kernel.as.loop;
  int64_t length = 1;
  for (int32_t i = 0; i < loop->rank; ++i) length *= loop->dims[i];
  WEFT_RETURN_IF_ERROR(reserve_registers(values, loop->step_count));
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    WEFT_RETURN_IF_ERROR(follow_step(values, instruction, i, length));
  }
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    WEFT_RETURN_IF_ERROR(follow_output(values, instruction, &loop->outputs[i]));
  }
  return weft_ok_status();
}

// Control flow -----------------------------------------------------------------------------------

static weft_status_t forget_block(values_t* values, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    weft_place_t place;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      WEFT_RETURN_IF_ERROR(forget_block(values, &instruction->blocks[b]));
    }
    if (weft_verify_has_blocks(instruction)) continue;
    for (uint32_t o = 0; o < instruction->kernel.output_count; ++o) {
      weft_place_of_view(values->verify->plan, &instruction->kernel.outputs[o], &place);
      WEFT_RETURN_IF_ERROR(weft_memory_forget(&values->memory, &place));
    }
    WEFT_RETURN_IF_ERROR(check_forgotten(values, instruction));
  }
  return weft_ok_status();
}

static weft_status_t follow_block(values_t* values, const weft_plan_block_t* block);

static bool has_elements(const weft_value_t* value) {
  return weft_type_is_computable(value->type);
}

// The views of |instruction| are one for each result with elements, and of its type.
static weft_status_t check_carried(const values_t* values, const weft_instruction_t* instruction) {
  const weft_op_t* op = instruction->op;
  const bool is_while = instruction->kind == WEFT_INSTRUCTION_WHILE;
  uint32_t count = 0;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  if ((op->opcode == WEFT_OP_WHILE) != is_while ||
      (!is_while && op->opcode != WEFT_OP_IF && op->opcode != WEFT_OP_CASE) ||
      op->region_count != instruction->block_count) {
    return weft_verify_fail(values->verify, "%s stems from '%s' with %u regions", name, op->name,
                            op->region_count);
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    const weft_type_t* type = op->results[i]->type;
    if (!has_elements(op->results[i])) continue;
    if (count < instruction->carried_count) {
      const weft_view_t* view = &instruction->carried[count];
      bool fits = view->dtype == type->dtype && view->rank == type->rank;
      WEFT_RETURN_IF_ERROR(
          weft_verify_view(values->verify, instruction, "carried value", count, view));
      for (int32_t d = 0; fits && d < type->rank; ++d) fits = view->dims[d] == type->dims[d];
      if (!fits) {
        return weft_verify_fail(values->verify, "%s carries value %u with another type than '%s'",
                                name, count, op->name);
      }
    }
    ++count;
  }
  if (count == instruction->carried_count) return weft_ok_status();
  return weft_verify_fail(values->verify, "%s says where %u values lie, but '%s' has %u", name,
                          instruction->carried_count, op->name, count);
}

// |carried| holds the operands of |op| that have elements.
static weft_status_t check_places(values_t* values, const weft_instruction_t* instruction,
                                  const weft_op_t* op, const char* when) {
  uint32_t index = 0;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char writer[WEFT_VERIFY_NAME_CAPACITY];
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (!has_elements(op->operands[i])) continue;
    if (index == instruction->carried_count) break;
    const weft_view_t* view = &instruction->carried[index++];
    uint32_t found = 0;
    bool fits = false;
    WEFT_RETURN_IF_ERROR(weft_memory_read(&values->memory, view, &found));
    const uint32_t wanted = stated(values, op->operands[i]);
    WEFT_RETURN_IF_ERROR(weft_terms_equal(&values->statement.terms, found, wanted, &fits));
    if (fits) continue;
    return weft_verify_fail(
        values->verify, "%s: value %u is to be in b%u %s and to be %s, but b%u holds %s since %s",
        weft_verify_name(instruction, name), i, view->buffer, when,
        weft_memory_describe(&values->memory, wanted), view->buffer,
        weft_memory_describe(&values->memory, found),
        weft_memory_writer(&values->memory, view, writer));
  }
  return weft_ok_status();
}

// |carried| holds |list| from now on.
static weft_status_t set_places(values_t* values, const weft_instruction_t* instruction,
                                weft_value_t* const* list, uint32_t count) {
  uint32_t index = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (!has_elements(list[i])) continue;
    WEFT_RETURN_IF_ERROR(weft_memory_write(
        &values->memory, instruction, &instruction->carried[index++], stated(values, list[i])));
  }
  return weft_ok_status();
}

static weft_status_t check_predicate(values_t* values, const weft_instruction_t* instruction,
                                     const weft_value_t* value) {
  const weft_view_t* view = instruction->predicate;
  uint32_t found = 0;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char writer[WEFT_VERIFY_NAME_CAPACITY];
  bool fits = false;
  WEFT_RETURN_IF_ERROR(weft_memory_read(&values->memory, view, &found));
  WEFT_RETURN_IF_ERROR(
      weft_terms_equal(&values->statement.terms, found, stated(values, value), &fits));
  if (fits) return weft_ok_status();
  return weft_verify_fail(values->verify,
                          "%s decides by b%u, which holds %s since %s, but should by %s",
                          weft_verify_name(instruction, name), view->buffer,
                          weft_memory_describe(&values->memory, found),
                          weft_memory_writer(&values->memory, view, writer),
                          weft_memory_describe(&values->memory, stated(values, value)));
}

static const weft_op_t* terminator_of(const weft_block_t* region) {
  return region->ops[region->op_count - 1];
}

static weft_status_t follow_nested(values_t* values, const weft_plan_block_t* block) {
  weft_memory_enter(&values->memory);
  weft_status_t status = follow_block(values, block);
  weft_memory_leave(&values->memory);
  return status;
}

// What a turn writes is unknown where one begins, but for the values that are carried.
static weft_status_t follow_while(values_t* values, const weft_instruction_t* instruction) {
  const weft_op_t* op = instruction->op;
  const weft_block_t* condition = op->regions[0];
  const weft_block_t* body = op->regions[1];
  weft_memory_state_t behind;
  WEFT_RETURN_IF_ERROR(check_places(values, instruction, op, "before the loop"));
  WEFT_RETURN_IF_ERROR(forget_block(values, &instruction->blocks[0]));
  WEFT_RETURN_IF_ERROR(forget_block(values, &instruction->blocks[1]));
  WEFT_RETURN_IF_ERROR(
      set_places(values, instruction, condition->arguments, condition->argument_count));
  WEFT_RETURN_IF_ERROR(follow_nested(values, &instruction->blocks[0]));
  WEFT_RETURN_IF_ERROR(check_predicate(values, instruction, terminator_of(condition)->operands[0]));
  weft_memory_copy(&values->memory, &behind);
  WEFT_RETURN_IF_ERROR(follow_nested(values, &instruction->blocks[1]));
  WEFT_RETURN_IF_ERROR(
      check_places(values, instruction, terminator_of(body), "at the end of a turn"));
  weft_memory_restore(&values->memory, &behind);
  return set_places(values, instruction, op->results, op->result_count);
}

static weft_status_t follow_switch(values_t* values, const weft_instruction_t* instruction) {
  const weft_op_t* op = instruction->op;
  weft_memory_state_t before;
  weft_memory_state_t common;
  WEFT_RETURN_IF_ERROR(check_predicate(values, instruction, op->operands[0]));
  weft_memory_copy(&values->memory, &before);
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    if (b > 0) weft_memory_restore(&values->memory, &before);
    WEFT_RETURN_IF_ERROR(follow_nested(values, &instruction->blocks[b]));
    WEFT_RETURN_IF_ERROR(
        check_places(values, instruction, terminator_of(op->regions[b]), "at the end of a branch"));
    if (b > 0) weft_memory_meet(&values->memory, &common);
    weft_memory_copy(&values->memory, &common);
  }
  return set_places(values, instruction, op->results, op->result_count);
}

// The body of a loop may not change what its condition is about to read: a write inside of the
// condition to a carried place is refused.
static weft_status_t follow_control(values_t* values, const weft_instruction_t* instruction) {
  WEFT_RETURN_IF_ERROR(check_stem(values, instruction));
  WEFT_RETURN_IF_ERROR(check_carried(values, instruction));
  return instruction->kind == WEFT_INSTRUCTION_WHILE ? follow_while(values, instruction)
                                                     : follow_switch(values, instruction);
}

static weft_status_t follow(values_t* values, const weft_instruction_t* instruction) {
  if (weft_verify_has_blocks(instruction)) return follow_control(values, instruction);
  if (instruction->kernel.kind == WEFT_KERNEL_LOOP) {
    WEFT_RETURN_IF_ERROR(follow_loop(values, instruction));
    return check_forgotten(values, instruction);
  }
  WEFT_RETURN_IF_ERROR(check_stem(values, instruction));
  switch (instruction->kernel.kind) {
    case WEFT_KERNEL_CONTRACTION:
      WEFT_RETURN_IF_ERROR(follow_contraction(values, instruction));
      break;
    case WEFT_KERNEL_OP:
      WEFT_RETURN_IF_ERROR(follow_op(values, instruction));
      break;
    case WEFT_KERNEL_COLLECTIVE:
      WEFT_RETURN_IF_ERROR(follow_collective(values, instruction));
      break;
    case WEFT_KERNEL_LOOP:
      break;
  }
  return check_forgotten(values, instruction);
}

static weft_status_t follow_block(values_t* values, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    weft_verify_at(values->verify, &block->instructions[i]);
    WEFT_RETURN_IF_ERROR(follow(values, &block->instructions[i]));
  }
  return weft_ok_status();
}

// The whole --------------------------------------------------------------------------------------

static void view_of_buffer(const weft_plan_t* plan, uint32_t buffer, const weft_shape_t* shape,
                           weft_view_t* out_view) {
  weft_term_dims_t dense;
  (void)plan;
  *out_view = (weft_view_t){.buffer = buffer, .dtype = shape->dtype, .rank = shape->rank};
  weft_term_dims_dense(shape->rank, shape->dims, &dense);
  for (int32_t i = 0; i < shape->rank; ++i) {
    out_view->dims[i] = dense.sizes[i];
    out_view->strides[i] = dense.strides[i];
  }
}

static weft_status_t set_arguments(values_t* values) {
  const weft_plan_t* plan = values->verify->plan;
  static const weft_instruction_t begin = {.id = WEFT_INSTRUCTION_NONE};
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    weft_view_t view;
    view_of_buffer(plan, plan->arguments[i].buffer, &plan->arguments[i].shape, &view);
    WEFT_RETURN_IF_ERROR(weft_memory_write(&values->memory, &begin, &view,
                                           stated(values, plan->function->body->arguments[i])));
  }
  return weft_ok_status();
}

static weft_status_t check_results(values_t* values) {
  const weft_plan_t* plan = values->verify->plan;
  const weft_op_t* terminator = terminator_of(plan->function->body);
  char writer[WEFT_VERIFY_NAME_CAPACITY];
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    weft_view_t view;
    uint32_t found = 0;
    view_of_buffer(plan, plan->results[i].buffer, &plan->results[i].shape, &view);
    bool fits = false;
    WEFT_RETURN_IF_ERROR(weft_memory_read(&values->memory, &view, &found));
    const uint32_t wanted = stated(values, terminator->operands[i]);
    WEFT_RETURN_IF_ERROR(weft_terms_equal(&values->statement.terms, found, wanted, &fits));
    if (fits) continue;
    return weft_verify_fail(values->verify,
                            "result %u is to be %s, but at the end of the step b%u holds %s since "
                            "%s",
                            i, weft_memory_describe(&values->memory, wanted), view.buffer,
                            weft_memory_describe(&values->memory, found),
                            weft_memory_writer(&values->memory, &view, writer));
  }
  return weft_ok_status();
}

static weft_status_t verify_values(values_t* values) {
  WEFT_RETURN_IF_ERROR(
      weft_statement_init(values->verify->plan, values->verify->scratch, &values->statement));
  WEFT_RETURN_IF_ERROR(set_arguments(values));
  WEFT_RETURN_IF_ERROR(follow_block(values, &values->verify->plan->body));
  weft_verify_at(values->verify, NULL);
  return check_results(values);
}

weft_status_t weft_verify_values(const weft_verify_t* verify) {
  values_t* values = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(verify->scratch, sizeof(*values), (void**)&values));
  *values = (values_t){.verify = verify};
  weft_memory_init(verify, &values->statement, &values->memory);
  weft_status_t status = verify_values(values);
  weft_memory_deinit(&values->memory);
  return status;
}
