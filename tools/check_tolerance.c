// How far a result may be from the evaluator's: a walk from each result back to what it is computed
// from, so that work in a narrow type excuses only the results it reaches.
#include <math.h>

#include "graph/ir/call_order.h"
#include "graph/ir/op_attrs.h"
#include "tools/check_differential.h"

// Relative to the larger of the element and the root mean square of its tensor: sums of many terms
// round against their size, not against a result that happens to be small.
static double type_tolerance(const weft_type_t* type) {
  switch (type->dtype) {
    case WEFT_DTYPE_F64:
      return 1e-12;
    case WEFT_DTYPE_F32:
      return 2e-5;
    case WEFT_DTYPE_F16:
      return 1e-2;
    case WEFT_DTYPE_BF16:
      return 5e-2;
    default:
      return 0.0;
  }
}

// What a computation is made of. A double, because calls of calls multiply.
typedef struct work_s {
  double tolerance;  // largest of the types that occur
  double op_count;
} work_t;

typedef struct slice_s {
  const weft_function_t* function;
  work_t* function_works;  // by function index, with everything called
  uint32_t* visits;        // by value id: the last walk that came by
  uint32_t walk;           // from 1
  const weft_value_t** pending;
  uint32_t pending_count;
  work_t work;  // of the walk so far
} slice_t;

static void add_type(work_t* work, const weft_type_t* type) {
  work->tolerance = fmax(work->tolerance, type_tolerance(type));
}

static void visit_value(slice_t* slice, const weft_value_t* value) {
  // Values of regions count with the operation that holds the region.
  if (value->block != slice->function->body || slice->visits[value->id] == slice->walk) return;
  slice->visits[value->id] = slice->walk;
  slice->pending[slice->pending_count++] = value;
}

// Adds |op| with its regions, and visits what it and they use.
static void add_op(slice_t* slice, const weft_op_t* op) {
  work_t* work = &slice->work;
  work->op_count += 1.0;
  for (uint32_t i = 0; i < op->result_count; ++i) add_type(work, op->results[i]->type);
  for (uint32_t i = 0; i < op->operand_count; ++i) visit_value(slice, op->operands[i]);
  if (op->opcode == WEFT_OP_FUNC_CALL || op->opcode == WEFT_OP_COMPOSITE) {
    const weft_function_t* callee = weft_op_callee(op);
    if (callee != NULL) {
      work->op_count += slice->function_works[callee->index].op_count;
      work->tolerance = fmax(work->tolerance, slice->function_works[callee->index].tolerance);
    }
  }
  for (uint32_t r = 0; r < op->region_count; ++r) {
    const weft_block_t* block = op->regions[r];
    for (uint32_t i = 0; i < block->argument_count; ++i) add_type(work, block->arguments[i]->type);
    for (uint32_t i = 0; i < block->op_count; ++i) add_op(slice, block->ops[i]);
  }
}

static work_t measure_result(slice_t* slice, const weft_value_t* result) {
  slice->work = (work_t){.op_count = 0.0};
  ++slice->walk;
  visit_value(slice, result);
  while (slice->pending_count > 0) {
    const weft_value_t* value = slice->pending[--slice->pending_count];
    add_type(&slice->work, value->type);
    if (value->op == NULL) continue;
    // The first result stands for its operation.
    const weft_value_t* first = value->op->results[0];
    if (value != first && slice->visits[first->id] == slice->walk) continue;
    slice->visits[first->id] = slice->walk;
    add_op(slice, value->op);
  }
  return slice->work;
}

// Everything |function| holds; what it calls has been measured.
static void measure_function(slice_t* slice, const weft_function_t* function) {
  const weft_block_t* body = function->body;
  slice->function = function;
  slice->work = (work_t){.op_count = 0.0};
  ++slice->walk;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    add_type(&slice->work, body->arguments[i]->type);
  }
  for (uint32_t i = 0; i < body->op_count; ++i) add_op(slice, body->ops[i]);
  slice->pending_count = 0;
  slice->function_works[function->index] = slice->work;
}

static weft_status_t slice_init(const weft_graph_t* graph, weft_arena_t* arena,
                                slice_t* out_slice) {
  *out_slice = (slice_t){.walk = 0};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, graph->function_count, sizeof(work_t), &memory));
  out_slice->function_works = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, graph->value_count, sizeof(uint32_t), &memory));
  out_slice->visits = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, graph->value_count, sizeof(const weft_value_t*), &memory));
  out_slice->pending = memory;
  return weft_ok_status();
}

weft_status_t weft_check_tolerances(const weft_function_t* function, weft_arena_t* arena,
                                    double** out_tolerances) {
  slice_t slice;
  WEFT_RETURN_IF_ERROR(slice_init(function->graph, arena, &slice));
  slice.function = function;
  const weft_function_t* const* functions = NULL;
  uint32_t function_count = 0;
  WEFT_RETURN_IF_ERROR(weft_call_order(function, arena, &functions, &function_count));
  for (uint32_t i = 0; i < function_count; ++i) measure_function(&slice, functions[i]);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, function->result_count, sizeof(double), &memory));
  double* tolerances = memory;
  // The function itself is last, so |slice| is set up for its values.
  const weft_op_t* terminator = function->body->ops[function->body->op_count - 1];
  for (uint32_t i = 0; i < function->result_count; ++i) {
    const work_t work = measure_result(&slice, terminator->operands[i]);
    tolerances[i] = work.tolerance * fmin(10.0, 1.0 + work.op_count / 200.0);
  }
  *out_tolerances = tolerances;
  return weft_ok_status();
}
