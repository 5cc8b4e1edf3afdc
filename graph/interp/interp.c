// Running functions and blocks: frames, operand lists, release after the last use.
#include "graph/interp/interp.h"

#include <string.h>

#include "graph/interp/function_info.h"
#include "graph/interp/grid.h"
#include "graph/interp/interp_internal.h"

weft_interp_options_t weft_interp_options_default(void) {
  return (weft_interp_options_t){.struct_size = sizeof(weft_interp_options_t),
                                 .allocator = weft_allocator_system()};
}

weft_status_t weft_interp_run_init(const weft_graph_t* graph, const weft_interp_options_t* options,
                                   weft_interp_grid_t grid, weft_interp_run_t* out_run) {
  *out_run = (weft_interp_run_t){.graph = graph, .grid = grid};
  if (options != NULL && options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "evaluator options of %zu bytes, expected %zu",
                       options->struct_size, sizeof(*options));
  }
  if (!graph->frozen) {
    return WEFT_STATUS(INVALID_ARGUMENT, "the graph is still growing: freeze it before a run");
  }
  out_run->options = options != NULL ? *options : weft_interp_options_default();
  if (out_run->options.allocator.vtable == NULL) {
    out_run->options.allocator = weft_allocator_system();
  }
  if (out_run->options.max_live_bytes == 0) {
    out_run->options.max_live_bytes = WEFT_INTERP_DEFAULT_MAX_LIVE_BYTES;
  }
  weft_arena_init(out_run->options.allocator, &out_run->arena);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&out_run->arena, graph->function_count,
                                                 sizeof(weft_interp_function_t*), &memory));
  out_run->functions = memory;
  return weft_ok_status();
}

void weft_interp_run_deinit(weft_interp_run_t* run) {
  if (run->options.out_peak_live_bytes != NULL) {
    *run->options.out_peak_live_bytes = run->peak_live_bytes;
  }
  weft_arena_deinit(&run->arena);
}

void weft_interp_init(weft_interp_run_t* run, uint32_t number, weft_interp_t* out_interp) {
  *out_interp = (weft_interp_t){.run = run, .allocator = run->options.allocator, .number = number};
  weft_arena_init(run->options.allocator, &out_interp->stack);
}

void weft_interp_deinit(weft_interp_t* interp) {
  weft_arena_deinit(&interp->stack);
}

weft_status_t weft_interp_poll(const weft_interp_t* interp, const weft_op_t* op) {
  // Pairs with the store of whoever cancels; nothing else is published through the flag.
  const atomic_bool* cancelled = interp->run->options.cancelled;
  if (cancelled == NULL || !atomic_load_explicit(cancelled, memory_order_relaxed)) {
    return weft_ok_status();
  }
  return WEFT_STATUS_AT(interp->run->graph, op->location, ABORTED, "%s: the run was cancelled",
                        op->name);
}

static weft_interp_value_t* weft_interp_slot(weft_interp_frame_t* frame,
                                             const weft_value_t* value) {
  return &frame->values[value->id - frame->info->first_value];
}

static uint32_t weft_interp_last_use(const weft_interp_frame_t* frame, const weft_value_t* value) {
  return frame->info->last_use[value->id - frame->info->first_value];
}

static weft_status_t weft_interp_check_types(weft_interp_t* interp, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->result_count; ++i) {
    const weft_type_t* type = op->results[i]->type;
    const bool known = type->kind == WEFT_TYPE_TOKEN || type->kind == WEFT_TYPE_TUPLE ||
                       weft_type_is_computable(type);
    if (!known) {
      return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                            "%s: values of element type %s cannot be evaluated", op->name,
                            type->text != NULL ? type->text : "with dynamic dimensions");
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_interp_count_operation(weft_interp_t* interp, const weft_op_t* op) {
  weft_interp_run_t* run = interp->run;
  const uint64_t limit = run->options.max_operations;
  if (limit != 0 && run->operation_count >= limit) {
    return WEFT_STATUS_AT(run->graph, op->location, ABORTED,
                          "%s: stopped after %llu operations, the bound of this run (a loop that "
                          "does not end?)",
                          op->name, (unsigned long long)limit);
  }
  ++run->operation_count;
  return weft_interp_poll(interp, op);
}

static weft_status_t weft_interp_values_array(weft_interp_t* interp, uint32_t count,
                                              weft_interp_value_t** out_values) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&interp->stack, count, sizeof(weft_interp_value_t), &memory));
  *out_values = memory;
  return weft_ok_status();
}

typedef struct weft_interp_release_captured_s {
  weft_interp_t* interp;
  weft_interp_frame_t* frame;
  uint32_t op_index;
} weft_interp_release_captured_t;

static void weft_interp_release_captured(void* user_data, const weft_value_t* value) {
  const weft_interp_release_captured_t* context = user_data;
  if (weft_interp_last_use(context->frame, value) != context->op_index) return;
  weft_interp_release(context->interp, weft_interp_slot(context->frame, value));
}

// References to the operands of |op|; the frame gives up those that die here, so that an evaluator
// can tell from the count that it is the last reader.
static void weft_interp_load_operands(weft_interp_t* interp, weft_interp_frame_t* frame,
                                      const weft_op_t* op, uint32_t op_index,
                                      weft_interp_value_t* operands) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    operands[i] = weft_interp_retain(*weft_interp_slot(frame, op->operands[i]));
  }
  if (op->region_count > 0) return;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_value_t* value = op->operands[i];
    if (value->block == op->block && weft_interp_last_use(frame, value) == op_index) {
      weft_interp_release(interp, weft_interp_slot(frame, value));
    }
  }
}

// The same for operations with regions, which may read the dying value under its own name as well:
// those values stay in the frame until the operation is done.
static void weft_interp_release_after_regions(weft_interp_t* interp, weft_interp_frame_t* frame,
                                              const weft_op_t* op, uint32_t op_index) {
  weft_interp_release_captured_t context = {.interp = interp, .frame = frame, .op_index = op_index};
  weft_interp_for_captured(op, weft_interp_release_captured, &context);
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (op->operands[i]->block == op->block) {
      weft_interp_release_captured(&context, op->operands[i]);
    }
  }
}

static void weft_interp_store_results(weft_interp_t* interp, weft_interp_frame_t* frame,
                                      const weft_op_t* op, uint32_t op_index,
                                      weft_interp_value_t* results) {
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (weft_interp_last_use(frame, op->results[i]) == op_index) {
      weft_interp_release(interp, &results[i]);
      continue;
    }
    weft_interp_value_t* slot = weft_interp_slot(frame, op->results[i]);
    weft_interp_release(interp, slot);
    *slot = weft_interp_take(&results[i]);
    slot->type = op->results[i]->type;
  }
}

static weft_status_t weft_interp_run_op(weft_interp_t* interp, weft_interp_frame_t* frame,
                                        const weft_op_t* op, uint32_t op_index) {
  const weft_interp_op_fn_t fn = weft_interp_op_fn(op->opcode);
  if (fn == NULL) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "unsupported op %s: the evaluator has no rule for it", op->name);
  }
  WEFT_RETURN_IF_ERROR(weft_interp_count_operation(interp, op));
  WEFT_RETURN_IF_ERROR(weft_interp_check_types(interp, op));
  weft_interp_value_t* operands = NULL;
  weft_interp_value_t* results = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_values_array(interp, op->operand_count, &operands));
  WEFT_RETURN_IF_ERROR(weft_interp_values_array(interp, op->result_count, &results));

  weft_interp_load_operands(interp, frame, op, op_index, operands);
  weft_status_t status = fn(interp, frame, op, operands, results);
  for (uint32_t i = 0; i < op->operand_count; ++i) weft_interp_release(interp, &operands[i]);
  if (weft_status_is_ok(status)) {
    if (op->region_count > 0) weft_interp_release_after_regions(interp, frame, op, op_index);
    weft_interp_store_results(interp, frame, op, op_index, results);
  } else {
    for (uint32_t i = 0; i < op->result_count; ++i) weft_interp_release(interp, &results[i]);
  }
  return status;
}

uint32_t weft_interp_block_result_count(const weft_block_t* block) {
  return block->op_count == 0 ? 0 : block->ops[block->op_count - 1]->operand_count;
}

static void weft_interp_store_arguments(weft_interp_t* interp, weft_interp_frame_t* frame,
                                        const weft_block_t* block, weft_interp_value_t* arguments) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    const weft_value_t* argument = block->arguments[i];
    if (weft_interp_last_use(frame, argument) == UINT32_MAX) {
      weft_interp_release(interp, &arguments[i]);
      continue;
    }
    weft_interp_value_t* slot = weft_interp_slot(frame, argument);
    weft_interp_release(interp, slot);
    *slot = weft_interp_take(&arguments[i]);
    slot->type = argument->type;
  }
}

weft_status_t weft_interp_run_block(weft_interp_t* interp, weft_interp_frame_t* frame,
                                    const weft_block_t* block, weft_interp_value_t* arguments,
                                    weft_interp_value_t* results) {
  weft_interp_store_arguments(interp, frame, block, arguments);
  if (block->op_count == 0) return weft_ok_status();
  const uint32_t last = block->op_count - 1;
  // A body that does nothing counts as well: a loop of such bodies has to come to an end.
  if (last == 0) WEFT_RETURN_IF_ERROR(weft_interp_count_operation(interp, block->ops[0]));
  for (uint32_t i = 0; i < last; ++i) {
    const weft_arena_mark_t mark = weft_arena_mark(&interp->stack);
    weft_status_t status = weft_interp_run_op(interp, frame, block->ops[i], i);
    weft_arena_rewind(&interp->stack, mark);
    if (!weft_status_is_ok(status)) return status;
  }
  weft_interp_load_operands(interp, frame, block->ops[last], last, results);
  return weft_ok_status();
}

static weft_status_t weft_interp_run_body(weft_interp_t* interp, const weft_function_t* function,
                                          weft_interp_value_t* arguments,
                                          weft_interp_value_t* results) {
  weft_interp_frame_t frame = {.info = NULL};
  WEFT_RETURN_IF_ERROR(weft_interp_function_info(interp->run, function, &frame.info));
  WEFT_RETURN_IF_ERROR(weft_interp_values_array(interp, frame.info->value_count, &frame.values));
  weft_status_t status = weft_interp_run_block(interp, &frame, function->body, arguments, results);
  for (uint32_t i = 0; i < frame.info->value_count; ++i) {
    weft_interp_release(interp, &frame.values[i]);
  }
  return status;
}

weft_status_t weft_interp_call(weft_interp_t* interp, const weft_op_t* op,
                               const weft_function_t* function, weft_interp_value_t* arguments,
                               weft_interp_value_t* results) {
  const weft_location_t location = op != NULL ? op->location : function->location;
  if (function->body == NULL) {
    return WEFT_STATUS_AT(interp->run->graph, location, UNSUPPORTED,
                          "function %s is a declaration without a body", function->name);
  }
  if (interp->call_depth >= WEFT_INTERP_MAX_CALL_DEPTH) {
    return WEFT_STATUS_AT(interp->run->graph, location, UNSUPPORTED,
                          "calls nest deeper than %d at function %s", WEFT_INTERP_MAX_CALL_DEPTH,
                          function->name);
  }
  ++interp->call_depth;
  const weft_arena_mark_t mark = weft_arena_mark(&interp->stack);
  weft_status_t status = weft_interp_run_body(interp, function, arguments, results);
  weft_arena_rewind(&interp->stack, mark);
  --interp->call_depth;
  return status;
}

weft_status_t weft_interp_import(weft_interp_t* interp, const weft_function_t* function,
                                 const weft_tensor_t* inputs, weft_interp_value_t* out_values) {
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    const weft_type_t* type = function->body->arguments[i]->type;
    if (type->kind == WEFT_TYPE_TOKEN) {
      out_values[i] = (weft_interp_value_t){.type = type};
      continue;
    }
    if (!weft_type_is_computable(type)) {
      return WEFT_STATUS_AT(interp->run->graph, function->location, UNSUPPORTED,
                            "argument %u of function %s is not a tensor that can be evaluated", i,
                            function->name);
    }
    weft_shape_t expected;
    weft_type_to_shape(type, &expected);
    if (!weft_shape_equal(&expected, &inputs[i].shape)) {
      char wanted[WEFT_SHAPE_TEXT_CAPACITY];
      char given[WEFT_SHAPE_TEXT_CAPACITY];
      return WEFT_STATUS(INVALID_ARGUMENT, "argument %u of function %s is %s, got %s", i,
                         function->name, weft_shape_format(&expected, wanted, sizeof(wanted)),
                         weft_shape_format(&inputs[i].shape, given, sizeof(given)));
    }
    WEFT_RETURN_IF_ERROR(weft_interp_new_borrowed(interp, type, inputs[i].data, &out_values[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_interp_export(weft_interp_t* interp, weft_interp_value_t* values, uint32_t count,
                                 weft_tensor_t* outputs) {
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < count && weft_status_is_ok(status); ++i) {
    outputs[i] = (weft_tensor_t){.data = NULL};
    if (values[i].type->kind == WEFT_TYPE_TOKEN) continue;
    if (values[i].type->kind != WEFT_TYPE_TENSOR) {
      status = WEFT_STATUS(UNSUPPORTED, "result %u is a tuple, which has no tensor form", i);
      continue;
    }
    status = weft_interp_make_writable(interp, NULL, &values[i]);
    if (!weft_status_is_ok(status)) continue;
    weft_interp_buffer_t* buffer = values[i].buffer;
    weft_type_to_shape(values[i].type, &outputs[i].shape);
    outputs[i].data = buffer->data;
    outputs[i].allocator = interp->allocator;
    // The storage belongs to the caller now.
    interp->run->live_bytes -= buffer->size_bytes;
    buffer->data = NULL;
    buffer->size_bytes = 0;
  }
  for (uint32_t i = 0; i < count && !weft_status_is_ok(status); ++i) {
    weft_tensor_deinit(&outputs[i]);
  }
  return status;
}

weft_status_t weft_interp_run(const weft_function_t* function, const weft_tensor_t* inputs,
                              uint32_t input_count, const weft_interp_options_t* options,
                              weft_tensor_t* outputs) {
  for (uint32_t i = 0; i < function->result_count; ++i) {
    outputs[i] = (weft_tensor_t){.data = NULL};
  }
  if (function->body != NULL && input_count != function->body->argument_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "function %s takes %u arguments, got %u", function->name,
                       function->body->argument_count, input_count);
  }
  return weft_interp_run_spmd(function,
                              (weft_interp_grid_t){.replica_count = 1, .partition_count = 1},
                              inputs, options, outputs);
}
