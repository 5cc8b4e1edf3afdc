// Moves conversions from behind gathers to before them.
//
// A gather stays as it is when a single reader needs its own type: it would be sent twice
// otherwise. One that changes is written where it is read first: a step that converts all of its
// parameters at its beginning needs none of them whole there.
#include "strategies/narrow.h"

#include <string.h>

#include "graph/passes/rewrite.h"
#include "graph/plan/cluster.h"
#include "sharding/spmd.h"
#include "strategies/layout_ops.h"

typedef struct gather_s {
  bool is_converted;   // some reader converts it
  bool is_read_whole;  // some reader does anything else, or converts to another type
  weft_dtype_t dtype;  // that readers convert to
} gather_t;

typedef struct narrow_s {
  const weft_function_t* function;
  uint32_t* numbers;  // by value id: one more than the gather whose elements the value has; 0: none
  gather_t* gathers;
  uint32_t gather_count;
  weft_spmd_builder_t builder;
} narrow_t;

// Whether the result has elements of operand 0 and nothing else, so that a conversion may be before
// it or behind it.
static bool moves_elements(const weft_op_t* op) {
  if (op->opcode == WEFT_OP_CONVERT || op->result_count != 1) return false;
  if (op->opcode == WEFT_OP_ALL_GATHER) return op->operand_count == 1;
  return weft_is_layout_op(op->opcode) || op->opcode == WEFT_OP_GATHER ||
         op->opcode == WEFT_OP_DYNAMIC_SLICE;
}

static gather_t* gather_behind(const narrow_t* state, const weft_value_t* value) {
  const uint32_t number = state->numbers[value->id];
  return number > 0 ? &state->gathers[number - 1] : NULL;
}

static bool is_narrowed(const narrow_t* state, const weft_value_t* value) {
  const gather_t* gather = gather_behind(state, value);
  return gather && gather->is_converted && !gather->is_read_whole;
}

// Whether |op| is a narrowed gather, a move of its elements, or their conversion.
static bool is_put_off(const narrow_t* state, const weft_op_t* op) {
  if (!op || op->block != state->function->body || op->result_count != 1) return false;
  if (op->opcode == WEFT_OP_OPTIMIZATION_BARRIER) return false;
  if (op->opcode == WEFT_OP_CONVERT) return is_narrowed(state, op->operands[0]);
  return is_narrowed(state, op->results[0]);
}

// Marks -----------------------------------------------------------------------------------------

static weft_status_t mark_read(void* user_data, weft_value_t* value) {
  gather_t* gather = gather_behind(user_data, value);
  if (gather) gather->is_read_whole = true;
  return weft_ok_status();
}

static void mark_converted(gather_t* gather, const weft_op_t* op) {
  const weft_dtype_t from = op->operands[0]->type->dtype;
  const weft_dtype_t to = op->results[0]->type->dtype;
  const bool is_smaller = weft_dtype_size_bytes(to) < weft_dtype_size_bytes(from);
  if (!is_smaller || (gather->is_converted && gather->dtype != to)) gather->is_read_whole = true;
  gather->is_converted = true;
  gather->dtype = to;
}

static weft_status_t mark_op(narrow_t* state, const weft_op_t* op) {
  gather_t* gather = op->operand_count > 0 ? gather_behind(state, op->operands[0]) : NULL;
  if (gather && op->opcode == WEFT_OP_CONVERT) {
    mark_converted(gather, op);
    return weft_ok_status();
  }
  if (op->opcode == WEFT_OP_OPTIMIZATION_BARRIER) {
    for (uint32_t i = 0; i < op->operand_count; ++i) {
      state->numbers[op->results[i]->id] = state->numbers[op->operands[i]->id];
    }
    return weft_ok_status();
  }
  if (!moves_elements(op)) return weft_op_visit_inputs(op, mark_read, state);
  for (uint32_t i = 1; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(mark_read(state, op->operands[i]));
  }
  const uint32_t result = op->results[0]->id;
  if (gather) {
    state->numbers[result] = state->numbers[op->operands[0]->id];
  } else if (op->opcode == WEFT_OP_ALL_GATHER) {
    state->numbers[result] = ++state->gather_count;
  }
  return weft_ok_status();
}

static weft_status_t mark_gathers(narrow_t* state, weft_arena_t* scratch) {
  const weft_block_t* body = state->function->body;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, state->function->graph->value_count,
                                                 sizeof(*state->numbers), (void**)&state->numbers));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, body->op_count, sizeof(*state->gathers),
                                                 (void**)&state->gathers));
  for (uint32_t i = 0; i < body->op_count; ++i) {
    WEFT_RETURN_IF_ERROR(mark_op(state, body->ops[i]));
  }
  return weft_ok_status();
}

// Copies ----------------------------------------------------------------------------------------

// |op| over elements in the smaller type.
static weft_status_t move_narrowed(weft_rewrite_t* rewrite, const weft_op_t* op) {
  narrow_t* state = rewrite->user_data;
  weft_graph_t* target = rewrite->target;
  const weft_type_t* type = op->results[0]->type;
  const weft_dtype_t dtype = gather_behind(state, op->results[0])->dtype;
  weft_value_t** operands = NULL;
  weft_named_attr_t* attrs = NULL;
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(target, op->location, &state->builder.location));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->operand_count,
                                                 sizeof(*operands), (void**)&operands));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    operands[i] = weft_rewrite_mapped(rewrite, op->operands[i]);
  }
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(&state->builder, operands[0], dtype, &operands[0]));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, op->attr_count, sizeof(*attrs), (void**)&attrs));
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_graph_intern(target, op->attrs[i].name, strlen(op->attrs[i].name), &attrs[i].name));
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, op->attrs[i].value, &attrs[i].value));
  }
  WEFT_RETURN_IF_ERROR(weft_spmd_type(&state->builder, dtype, type->rank, type->dims, &type));
  return weft_spmd_emit(&state->builder, op->opcode, operands, op->operand_count, attrs,
                        op->attr_count, type, &rewrite->map[op->results[0]->id]);
}

// Writes |value| if it was put off, operands first.
static weft_status_t need_value(void* user_data, weft_value_t* value) {
  weft_rewrite_t* rewrite = user_data;
  const weft_op_t* op = value->op;
  if (weft_rewrite_mapped(rewrite, value) || !is_put_off(rewrite->user_data, op)) {
    return weft_ok_status();
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(need_value(rewrite, op->operands[i]));
  }
  if (op->opcode != WEFT_OP_CONVERT) return move_narrowed(rewrite, op);
  rewrite->map[value->id] = weft_rewrite_mapped(rewrite, op->operands[0]);
  return weft_ok_status();
}

// A barrier (of recomputation) keeps its place and passes on what it gets: results have the types
// of operands.
static weft_status_t copy_barrier(weft_rewrite_t* rewrite, const weft_op_t* op) {
  narrow_t* state = rewrite->user_data;
  weft_value_t** operands = NULL;
  weft_op_t* copy = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_location(rewrite->target, op->location, &state->builder.location));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->operand_count,
                                                 sizeof(*operands), (void**)&operands));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    operands[i] = weft_rewrite_mapped(rewrite, op->operands[i]);
  }
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_op(
      &state->builder,
      (weft_op_params_t){
          .opcode = op->opcode, .operands = operands, .operand_count = op->operand_count},
      &copy));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    rewrite->map[op->results[i]->id] = copy->results[i];
  }
  return weft_ok_status();
}

static weft_status_t narrow_op(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                               bool* out_done) {
  narrow_t* state = rewrite->user_data;
  *out_done = is_put_off(state, op);
  if (*out_done || op->block != state->function->body) return weft_ok_status();
  state->builder.block = into;
  WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, need_value, rewrite));
  *out_done = op->opcode == WEFT_OP_OPTIMIZATION_BARRIER;
  return *out_done ? copy_barrier(rewrite, op) : weft_ok_status();
}

weft_status_t weft_narrow_gathers(const weft_graph_t* source, weft_allocator_t allocator,
                                  weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_rewrite_t rewrite;
  narrow_t state = {.function = weft_graph_main(source)};
  bool any = false;
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &rewrite));
  rewrite.rewrite_op = narrow_op;
  rewrite.user_data = &state;
  weft_status_t status = mark_gathers(&state, &rewrite.scratch);
  const weft_block_t* body = state.function->body;
  for (uint32_t i = 0; weft_status_is_ok(status) && i < body->op_count; ++i) {
    any = any || is_put_off(&state, body->ops[i]);
  }
  if (weft_status_is_ok(status)) status = weft_rewrite_function(&rewrite, state.function);
  WEFT_RETURN_IF_ERROR(weft_rewrite_finish(&rewrite, status, out_graph));
  if (any) return weft_ok_status();
  weft_graph_release(*out_graph);
  *out_graph = NULL;
  return weft_ok_status();
}
