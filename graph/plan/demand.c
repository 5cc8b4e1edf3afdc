// What an instruction cannot do without: operands and results, each with the whole of its buffer.
//
// Unusual: the bound has to hold for every plan that could be made of the body, whatever shares
// bytes in it. So nothing counts that might come to lie in an argument or a result, a part of a
// concatenation does not count beside the whole, and where an instruction may work in place the
// larger of its operands and results counts.
#include "graph/plan/demand.h"

#include <stdio.h>

#include "graph/ir/op_attrs.h"
#include "graph/plan/lower_internal.h"

// Copies of copies that are followed.
#define DEMAND_MOST_COPIES 8

typedef struct demand_s {
  const weft_plan_t* plan;
  uint32_t* into;  // by buffer: 1 + the buffer it is copied to, 0: none, UINT32_MAX: several
  uint32_t* read;  // by buffer: number of the last instruction that read it
  uint32_t* written;
  uint32_t number;
  weft_plan_demand_t* best;
  const weft_instruction_t* instruction;  // of |best|
} demand_t;

static bool is_copy(const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  return instruction->kind == WEFT_INSTRUCTION_KERNEL && kernel->kind == WEFT_KERNEL_LOOP &&
         kernel->input_count == 1 && kernel->output_count == 1 && kernel->as.loop.step_count == 1;
}

// True for instructions whose results may take the place of operands.
static bool may_work_in_place(const weft_kernel_t* kernel) {
  switch (kernel->kind) {
    case WEFT_KERNEL_LOOP:
      return true;
    case WEFT_KERNEL_COLLECTIVE:
      return kernel->as.collective.kind == WEFT_COLLECTIVE_ALL_REDUCE;
    case WEFT_KERNEL_OP:
      return kernel->as.op.op->opcode == WEFT_OP_DYNAMIC_UPDATE_SLICE ||
             kernel->as.op.op->opcode == WEFT_OP_SCATTER;
    default:
      return false;
  }
}

// Bytes that |buffer| certainly takes beside the others that the present instruction touches.
static size_t certain_bytes(const demand_t* demand, uint32_t buffer) {
  const size_t bytes = demand->plan->buffers[buffer].size_bytes;
  uint32_t at = buffer;
  for (int copies = 0; copies < DEMAND_MOST_COPIES; ++copies) {
    if (demand->plan->buffers[at].kind != WEFT_BUFFER_STEP) return 0;
    if (at != buffer &&
        (demand->read[at] == demand->number || demand->written[at] == demand->number)) {
      return 0;
    }
    if (demand->into[at] == 0) return bytes;
    if (demand->into[at] == UINT32_MAX) return 0;
    at = demand->into[at] - 1;
  }
  return 0;
}

static size_t sum_certain(const demand_t* demand, const weft_view_t* views, uint32_t count) {
  size_t sum = 0;
  for (uint32_t v = 0; v < count; ++v) {
    bool is_repeated = false;
    for (uint32_t other = 0; other < v && !is_repeated; ++other) {
      is_repeated = views[other].buffer == views[v].buffer;
    }
    if (!is_repeated) sum += certain_bytes(demand, views[v].buffer);
  }
  return sum;
}

// Results that are not operands as well, one at a time: those of reductions never take an operand's
// place.
static void sum_results(const demand_t* demand, const weft_kernel_t* kernel, size_t* out_reductions,
                        size_t* out_others) {
  *out_reductions = *out_others = 0;
  for (uint32_t v = 0; v < kernel->output_count; ++v) {
    const uint32_t buffer = kernel->outputs[v].buffer;
    bool is_reduction = false;
    bool is_repeated = demand->read[buffer] == demand->number;
    for (uint32_t other = 0; other < v && !is_repeated; ++other) {
      is_repeated = kernel->outputs[other].buffer == buffer;
    }
    if (is_repeated) continue;
    for (uint32_t o = 0; kernel->kind == WEFT_KERNEL_LOOP && o < kernel->as.loop.output_count;
         ++o) {
      const weft_loop_output_t* output = &kernel->as.loop.outputs[o];
      is_reduction = is_reduction || (output->view == v && output->is_reduction);
    }
    *(is_reduction ? out_reductions : out_others) += certain_bytes(demand, buffer);
  }
}

static void measure(demand_t* demand, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  size_t reductions = 0;
  size_t results = 0;
  ++demand->number;
  for (uint32_t v = 0; v < kernel->input_count; ++v) {
    demand->read[kernel->inputs[v].buffer] = demand->number;
  }
  for (uint32_t v = 0; v < kernel->output_count; ++v) {
    demand->written[kernel->outputs[v].buffer] = demand->number;
  }
  const size_t operands = sum_certain(demand, kernel->inputs, kernel->input_count);
  sum_results(demand, kernel, &reductions, &results);
  const size_t larger = operands > results ? operands : results;
  const size_t bytes = reductions + (may_work_in_place(kernel) ? larger : operands + results);
  if (bytes <= demand->best->step_bytes) return;
  demand->best->step_bytes = bytes;
  demand->instruction = instruction;
}

typedef void(visit_fn_t)(demand_t* demand, const weft_instruction_t* instruction);

static void visit_block(demand_t* demand, const weft_plan_block_t* block, visit_fn_t* visit) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      visit_block(demand, &instruction->blocks[b], visit);
    }
    if (instruction->kind == WEFT_INSTRUCTION_KERNEL ||
        instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      visit(demand, instruction);
    }
  }
}

static void note_copy(demand_t* demand, const weft_instruction_t* instruction) {
  if (!is_copy(instruction)) return;
  uint32_t* into = &demand->into[instruction->kernel.inputs[0].buffer];
  *into = *into == 0 ? instruction->kernel.outputs[0].buffer + 1 : UINT32_MAX;
}

static void measure_unless_copy(demand_t* demand, const weft_instruction_t* instruction) {
  if (!is_copy(instruction)) measure(demand, instruction);
}

weft_status_t weft_plan_find_demand(weft_lowering_t* lowering, weft_plan_demand_t* out_demand) {
  const weft_plan_t* plan = lowering->plan;
  demand_t demand = {.plan = plan, .best = out_demand};
  uint32_t** arrays[] = {&demand.into, &demand.read, &demand.written};
  *out_demand = (weft_plan_demand_t){.step_bytes = 0};
  for (size_t i = 0; i < sizeof(arrays) / sizeof(arrays[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, plan->buffer_count,
                                                   sizeof(**arrays[i]), (void**)arrays[i]));
  }
  visit_block(&demand, &plan->body, note_copy);
  visit_block(&demand, &plan->body, measure_unless_copy);
  if (!demand.instruction) return weft_ok_status();
  const weft_op_t* op = demand.instruction->op;
  if (op && op->location.line) {
    (void)snprintf(out_demand->text, sizeof(out_demand->text), "%s at %u:%u", op->name,
                   op->location.line, op->location.column);
  } else {
    (void)snprintf(out_demand->text, sizeof(out_demand->text), "%s",
                   op ? op->name : "one instruction");
  }
  return weft_ok_status();
}
