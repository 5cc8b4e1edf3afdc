// Control flow, calls, tokens and tuples.
#include <string.h>

#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

weft_status_t weft_interp_eval_identity(weft_interp_t* interp, weft_interp_frame_t* frame,
                                        const weft_op_t* op, weft_interp_value_t* operands,
                                        weft_interp_value_t* results) {
  (void)interp;
  (void)frame;
  for (uint32_t i = 0; i < op->result_count; ++i) results[i] = weft_interp_take(&operands[i]);
  return weft_ok_status();
}

weft_status_t weft_interp_eval_after_all(weft_interp_t* interp, weft_interp_frame_t* frame,
                                         const weft_op_t* op, weft_interp_value_t* operands,
                                         weft_interp_value_t* results) {
  (void)interp;
  (void)frame;
  (void)operands;
  results[0] = (weft_interp_value_t){.type = op->results[0]->type};
  return weft_ok_status();
}

weft_status_t weft_interp_eval_tuple(weft_interp_t* interp, weft_interp_frame_t* frame,
                                     const weft_op_t* op, weft_interp_value_t* operands,
                                     weft_interp_value_t* results) {
  (void)frame;
  return weft_interp_new_tuple(interp, op->results[0]->type, operands, op->operand_count,
                               &results[0]);
}

weft_status_t weft_interp_eval_get_tuple_element(weft_interp_t* interp, weft_interp_frame_t* frame,
                                                 const weft_op_t* op, weft_interp_value_t* operands,
                                                 weft_interp_value_t* results) {
  (void)frame;
  const int64_t index = weft_op_integer(op, "index", 0);
  const weft_interp_buffer_t* tuple = operands[0].buffer;
  if (tuple == NULL || index < 0 || index >= (int64_t)tuple->element_count) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                          "%s: index %lld is outside of the tuple", op->name, (long long)index);
  }
  results[0] = weft_interp_retain(tuple->elements[index]);
  return weft_ok_status();
}

// A region without arguments.
static weft_status_t weft_interp_run_branch(weft_interp_t* interp, weft_interp_frame_t* frame,
                                            const weft_op_t* op, int64_t branch,
                                            weft_interp_value_t* results) {
  return weft_interp_run_block(interp, frame, op->regions[branch], NULL, results);
}

weft_status_t weft_interp_eval_if(weft_interp_t* interp, weft_interp_frame_t* frame,
                                  const weft_op_t* op, weft_interp_value_t* operands,
                                  weft_interp_value_t* results) {
  const bool predicate = weft_interp_index_at(operands[0], 0) != 0;
  return weft_interp_run_branch(interp, frame, op, predicate ? 0 : 1, results);
}

weft_status_t weft_interp_eval_case(weft_interp_t* interp, weft_interp_frame_t* frame,
                                    const weft_op_t* op, weft_interp_value_t* operands,
                                    weft_interp_value_t* results) {
  const int64_t index = weft_interp_index_at(operands[0], 0);
  const bool inside = index >= 0 && index < (int64_t)op->region_count;
  return weft_interp_run_branch(interp, frame, op, inside ? index : (int64_t)op->region_count - 1,
                                results);
}

weft_status_t weft_interp_eval_while(weft_interp_t* interp, weft_interp_frame_t* frame,
                                     const weft_op_t* op, weft_interp_value_t* operands,
                                     weft_interp_value_t* results) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, op->operand_count, sizeof(weft_interp_value_t), &memory));
  weft_interp_value_t* arguments = memory;
  // |results| hold the carried values.
  for (uint32_t i = 0; i < op->operand_count; ++i) results[i] = weft_interp_take(&operands[i]);
  weft_status_t status = weft_ok_status();
  while (weft_status_is_ok(status)) {
    const weft_arena_mark_t mark = weft_arena_mark(&interp->stack);
    weft_interp_value_t go_on = {.type = NULL};
    for (uint32_t i = 0; i < op->operand_count; ++i) arguments[i] = weft_interp_retain(results[i]);
    status = weft_interp_run_block(interp, frame, op->regions[0], arguments, &go_on);
    const bool done = !weft_status_is_ok(status) || weft_interp_index_at(go_on, 0) == 0;
    weft_interp_release(interp, &go_on);
    if (!done) {
      for (uint32_t i = 0; i < op->operand_count; ++i) arguments[i] = weft_interp_take(&results[i]);
      status = weft_interp_run_block(interp, frame, op->regions[1], arguments, results);
    }
    weft_arena_rewind(&interp->stack, mark);
    if (done) break;
  }
  return status;
}

weft_status_t weft_interp_eval_call(weft_interp_t* interp, weft_interp_frame_t* frame,
                                    const weft_op_t* op, weft_interp_value_t* operands,
                                    weft_interp_value_t* results) {
  (void)frame;
  const weft_function_t* callee = weft_op_callee(op);
  if (callee == NULL) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, NOT_FOUND,
                          "%s: the function it names does not exist", op->name);
  }
  return weft_interp_call(interp, op, callee, operands, results);
}

// The partitioner's markers around per-device code: nothing to do where there is one device, which
// shows in equal shapes.
static weft_status_t weft_interp_eval_marker(weft_interp_t* interp, const weft_op_t* op,
                                             const char* target, weft_interp_value_t* operands,
                                             weft_interp_value_t* results) {
  bool same = op->operand_count == op->result_count;
  for (uint32_t i = 0; same && i < op->result_count; ++i) {
    same = op->operands[i]->type == op->results[i]->type;
  }
  if (!same) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "custom_call @%s changes shapes: the program is already partitioned",
                          target);
  }
  return weft_interp_eval_identity(interp, NULL, op, operands, results);
}

weft_status_t weft_interp_eval_custom_call(weft_interp_t* interp, weft_interp_frame_t* frame,
                                           const weft_op_t* op, weft_interp_value_t* operands,
                                           weft_interp_value_t* results) {
  static const char* const markers[] = {"Sharding", "SPMDFullToShardShape", "SPMDShardToFullShape"};
  const char* target = weft_op_custom_call_target(op);
  for (size_t i = 0; i < sizeof(markers) / sizeof(markers[0]); ++i) {
    if (strcmp(target, markers[i]) == 0) {
      return weft_interp_eval_marker(interp, op, target, operands, results);
    }
  }
  if (strncmp(target, "check.", 6) == 0) {
    return weft_interp_eval_check_custom_call(interp, frame, op, operands, results);
  }
  return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                        "unsupported custom_call target @%s", target);
}
