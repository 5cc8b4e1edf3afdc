// The plan's graph as StableHLO in the plan's order, with asynchronous collectives.
//
// An operation is written when the first instruction that stems from it is issued, after whatever
// it needs; a collective on another stream than stream 0 becomes an async_start there, and an
// async_done before the first operation that needs its result. Layout operations, which are no
// instructions, come where they are first needed. What a memory budget makes twice stands once.
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/cluster.h"
#include "graph/plan/export.h"
#include "graph/plan/plan_text_internal.h"

typedef struct exporter_s {
  const weft_plan_t* plan;
  weft_graph_t* graph;  // what is written; borrows types and attributes from the plan's graph
  weft_arena_t scratch;
  weft_plan_ops_t ops;
  weft_value_t** values;   // by value id of the plan's graph
  weft_value_t** futures;  // by number of an operation: of a collective that is under way
  bool* is_written;        // by number of an operation: it, or its async_start
  weft_block_t* block;
  const weft_op_t** stack;
  uint32_t stack_size;
  uint32_t stack_capacity;
} exporter_t;

// Copies ----------------------------------------------------------------------------------------

static weft_status_t copy_op(exporter_t* exporter, const weft_op_t* op, weft_block_t* block);

static weft_status_t copy_region(exporter_t* exporter, const weft_function_t* function,
                                 const weft_block_t* region, weft_block_t** out_region) {
  const weft_type_t** types = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&exporter->scratch, region->argument_count,
                                                 sizeof(*types), (void**)&types));
  for (uint32_t i = 0; i < region->argument_count; ++i) types[i] = region->arguments[i]->type;
  WEFT_RETURN_IF_ERROR(weft_block_create((weft_function_t*)(uintptr_t)function, types,
                                         region->argument_count, out_region));
  for (uint32_t i = 0; i < region->argument_count; ++i) {
    exporter->values[region->arguments[i]->id] = (*out_region)->arguments[i];
  }
  for (uint32_t i = 0; i < region->op_count; ++i) {
    WEFT_RETURN_IF_ERROR(copy_op(exporter, region->ops[i], *out_region));
  }
  return weft_ok_status();
}

// Recurses as deep as regions are nested.
static weft_status_t copy_op(exporter_t* exporter, const weft_op_t* op, weft_block_t* block) {
  weft_value_t** operands = NULL;
  const weft_type_t** types = NULL;
  weft_block_t** regions = NULL;
  weft_op_t* copy = NULL;
  weft_arena_t* scratch = &exporter->scratch;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, op->operand_count, sizeof(*operands), (void**)&operands));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, op->result_count, sizeof(*types), (void**)&types));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, op->region_count, sizeof(*regions), (void**)&regions));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    operands[i] = exporter->values[op->operands[i]->id];
    if (!operands[i]) return WEFT_STATUS(INTERNAL, "'%s' is written before its operand", op->name);
  }
  for (uint32_t i = 0; i < op->result_count; ++i) types[i] = op->results[i]->type;
  for (uint32_t i = 0; i < op->region_count; ++i) {
    WEFT_RETURN_IF_ERROR(copy_region(exporter, block->function, op->regions[i], &regions[i]));
  }
  const weft_op_params_t params = {.opcode = op->opcode,
                                   .name = op->name,
                                   .operands = operands,
                                   .operand_count = op->operand_count,
                                   .result_types = types,
                                   .result_count = op->result_count,
                                   .attrs = op->attrs,
                                   .attr_count = op->attr_count,
                                   .regions = regions,
                                   .region_count = op->region_count};
  WEFT_RETURN_IF_ERROR(weft_op_create(block, &params, &copy));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    exporter->values[op->results[i]->id] = copy->results[i];
  }
  return weft_ok_status();
}

// Asynchronous collectives ----------------------------------------------------------------------

// "!stablehlo.future<tensor<4xf32>>"
static weft_status_t future_type(exporter_t* exporter, const weft_op_t* op,
                                 const weft_type_t** out_type) {
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_string_buffer_append_cstring(&text, "!stablehlo.future<");
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (i) weft_string_buffer_append_cstring(&text, ", ");
    weft_string_buffer_append_cstring(&text,
                                      weft_type_text(exporter->plan->graph, op->results[i]->type));
  }
  weft_string_buffer_append_char(&text, '>');
  weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) status = weft_type_opaque(exporter->graph, text.data, out_type);
  weft_string_buffer_deinit(&text);
  return status;
}

// The region of an async_start takes the operands as arguments and returns what |op| gives.
static weft_status_t copy_into_region(exporter_t* exporter, const weft_op_t* op,
                                      weft_block_t** out_region) {
  const weft_type_t** types = NULL;
  weft_value_t** outside = NULL;
  weft_op_t* end = NULL;
  weft_arena_t* scratch = &exporter->scratch;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, op->operand_count, sizeof(*types), (void**)&types));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, op->operand_count, sizeof(*outside), (void**)&outside));
  for (uint32_t i = 0; i < op->operand_count; ++i) types[i] = op->operands[i]->type;
  WEFT_RETURN_IF_ERROR(
      weft_block_create(exporter->block->function, types, op->operand_count, out_region));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    weft_value_t** value = &exporter->values[op->operands[i]->id];
    outside[i] = *value;
    *value = (*out_region)->arguments[i];
  }
  WEFT_RETURN_IF_ERROR(copy_op(exporter, op, *out_region));
  // Backwards: an operand may be given twice.
  for (uint32_t i = op->operand_count; i-- > 0;) {
    exporter->values[op->operands[i]->id] = outside[i];
  }
  weft_op_t* inner = (*out_region)->ops[(*out_region)->op_count - 1];
  const weft_op_params_t params = {
      .opcode = WEFT_OP_RETURN, .operands = inner->results, .operand_count = inner->result_count};
  return weft_op_create(*out_region, &params, &end);
}

static weft_status_t write_start(exporter_t* exporter, const weft_op_t* op, uint32_t number) {
  weft_block_t* region = NULL;
  weft_op_t* start = NULL;
  const weft_type_t* type = NULL;
  weft_value_t** operands = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&exporter->scratch, op->operand_count,
                                                 sizeof(*operands), (void**)&operands));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    operands[i] = exporter->values[op->operands[i]->id];
  }
  WEFT_RETURN_IF_ERROR(future_type(exporter, op, &type));
  WEFT_RETURN_IF_ERROR(copy_into_region(exporter, op, &region));
  const weft_op_params_t params = {.opcode = WEFT_OP_UNREGISTERED,
                                   .name = "stablehlo.async_start",
                                   .operands = operands,
                                   .operand_count = op->operand_count,
                                   .result_types = &type,
                                   .result_count = 1,
                                   .regions = &region,
                                   .region_count = 1};
  WEFT_RETURN_IF_ERROR(weft_op_create(exporter->block, &params, &start));
  exporter->futures[number] = start->results[0];
  for (uint32_t i = 0; i < op->result_count; ++i) exporter->values[op->results[i]->id] = NULL;
  return weft_ok_status();
}

static weft_status_t write_done(exporter_t* exporter, const weft_op_t* op, uint32_t number) {
  const weft_type_t** types = NULL;
  weft_op_t* done = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&exporter->scratch, op->result_count,
                                                 sizeof(*types), (void**)&types));
  for (uint32_t i = 0; i < op->result_count; ++i) types[i] = op->results[i]->type;
  const weft_op_params_t params = {.opcode = WEFT_OP_UNREGISTERED,
                                   .name = "stablehlo.async_done",
                                   .operands = &exporter->futures[number],
                                   .operand_count = 1,
                                   .result_types = types,
                                   .result_count = op->result_count};
  WEFT_RETURN_IF_ERROR(weft_op_create(exporter->block, &params, &done));
  exporter->futures[number] = NULL;
  for (uint32_t i = 0; i < op->result_count; ++i) {
    exporter->values[op->results[i]->id] = done->results[i];
  }
  return weft_ok_status();
}

// Order -----------------------------------------------------------------------------------------

static weft_status_t push(exporter_t* exporter, const weft_op_t* op) {
  WEFT_RETURN_IF_ERROR(weft_plan_grow(&exporter->scratch, exporter->stack_size,
                                      &exporter->stack_capacity, sizeof(*exporter->stack),
                                      (void**)&exporter->stack));
  exporter->stack[exporter->stack_size++] = op;
  return weft_ok_status();
}

static weft_status_t push_missing(void* user_data, weft_value_t* value) {
  exporter_t* exporter = user_data;
  const bool is_outer = value->op && value->op->block == exporter->plan->function->body;
  return is_outer && !exporter->values[value->id] ? push(exporter, value->op) : weft_ok_status();
}

// Writes |op| after what it needs, as an async_start if |is_async|. An explicit stack: chains of
// operations are as long as the graph.
static weft_status_t write_op(exporter_t* exporter, const weft_op_t* op, bool is_async) {
  WEFT_RETURN_IF_ERROR(push(exporter, op));
  while (exporter->stack_size) {
    const weft_op_t* next = exporter->stack[exporter->stack_size - 1];
    const uint32_t size = exporter->stack_size;
    uint32_t number = 0;
    if (!weft_plan_ops_find(&exporter->ops, next, &number)) {
      return WEFT_STATUS(INTERNAL, "'%s' is no operation of the plan", next->name);
    }
    const bool waits = exporter->futures[number] != NULL && next != op;
    if (!waits && !exporter->is_written[number]) {
      WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(next, push_missing, exporter));
    }
    if (exporter->stack_size > size) continue;
    --exporter->stack_size;
    if (waits) {
      WEFT_RETURN_IF_ERROR(write_done(exporter, next, number));
    } else if (!exporter->is_written[number]) {
      exporter->is_written[number] = true;
      WEFT_RETURN_IF_ERROR(next == op && is_async ? write_start(exporter, next, number)
                                                  : copy_op(exporter, next, exporter->block));
    }
  }
  return weft_ok_status();
}

static weft_status_t write_body(exporter_t* exporter) {
  const weft_plan_t* plan = exporter->plan;
  const weft_block_t* body = plan->function->body;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    const weft_op_t* op = instruction->op;
    // Copies of arguments stem from nothing; what is inside of regions comes with its owner.
    if (!op || op->block != body || op == body->ops[body->op_count - 1]) continue;
    const bool is_async =
        instruction->kind == WEFT_INSTRUCTION_COLLECTIVE && instruction->stream != 0;
    WEFT_RETURN_IF_ERROR(write_op(exporter, op, is_async));
  }
  return write_op(exporter, body->ops[body->op_count - 1], false);
}

// The graph -------------------------------------------------------------------------------------

static weft_status_t write_graph(exporter_t* exporter) {
  const weft_graph_t* from = exporter->plan->graph;
  const weft_function_t* function = exporter->plan->function;
  weft_function_t* copy = NULL;
  weft_arena_t* scratch = &exporter->scratch;
  WEFT_RETURN_IF_ERROR(weft_plan_ops_init(from, scratch, &exporter->ops));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, from->value_count, sizeof(*exporter->values), (void**)&exporter->values));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, exporter->ops.count, sizeof(*exporter->futures), (void**)&exporter->futures));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, exporter->ops.count, sizeof(*exporter->is_written), (void**)&exporter->is_written));
  exporter->graph->module_name = from->module_name;
  exporter->graph->attrs = from->attrs;
  exporter->graph->attr_count = from->attr_count;
  WEFT_RETURN_IF_ERROR(weft_function_create(exporter->graph, function->name,
                                            function->argument_types, function->argument_count,
                                            function->result_types, function->result_count, &copy));
  copy->argument_attrs = function->argument_attrs;
  copy->result_attrs = function->result_attrs;
  copy->attrs = function->attrs;
  copy->attr_count = function->attr_count;
  exporter->block = copy->body;
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    exporter->values[function->body->arguments[i]->id] = copy->body->arguments[i];
  }
  WEFT_RETURN_IF_ERROR(write_body(exporter));
  weft_graph_freeze(exporter->graph);
  return weft_ok_status();
}

weft_status_t weft_plan_export_stablehlo(const weft_plan_t* plan, weft_string_buffer_t* text) {
  const weft_allocator_t allocator = weft_allocator_system();
  exporter_t exporter = {.plan = plan};
  char* printed = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_graph_create(plan->graph->file_name, allocator, &exporter.graph));
  weft_arena_init(allocator, &exporter.scratch);
  weft_status_t status = write_graph(&exporter);
  if (weft_status_is_ok(status)) {
    status = weft_graph_print(exporter.graph, WEFT_PRINT_DEFAULT, allocator, &printed, &size);
  }
  if (weft_status_is_ok(status)) {
    weft_string_buffer_append(text, printed, size);
    weft_allocator_release(allocator, printed, size + 1, 1);
  }
  weft_arena_deinit(&exporter.scratch);
  weft_graph_release(exporter.graph);
  return status;
}
