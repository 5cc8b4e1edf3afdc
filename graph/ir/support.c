// Walks what a function reaches, breadth first, so that the caller's own operations are reported
// before those of what it calls.
#include "graph/ir/support.h"

#include <inttypes.h>
#include <string.h>

#include "graph/ir/infer.h"
#include "graph/ir/op_attrs.h"

typedef struct weft_reach_s {
  const weft_graph_t* graph;
  const weft_function_t** queue;  // function_count entries
  uint32_t queue_size;
  uint8_t* queued;  // by function index
} weft_reach_t;

bool weft_custom_call_is_known(const char* target) {
  static const char* const targets[] = {
      "Sharding",
      "SPMDFullToShardShape",
      "SPMDShardToFullShape",
      "check.eq",
      "check.expect_eq",
      "check.expect_eq_const",
      "check.expect_almost_eq",
      "check.expect_almost_eq_const",
      "check.expect_close",
  };
  for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]); ++i) {
    if (strcmp(targets[i], target) == 0) return true;
  }
  return false;
}

static void weft_reach_function(weft_reach_t* reach, const weft_function_t* function) {
  if (reach->queued[function->index]) return;
  reach->queued[function->index] = 1;
  reach->queue[reach->queue_size++] = function;
}

static weft_status_t weft_reach_callee(weft_reach_t* reach, const weft_op_t* op,
                                       const weft_function_t* callee) {
  if (callee != NULL && callee->body != NULL) {
    weft_reach_function(reach, callee);
    return weft_ok_status();
  }
  return WEFT_STATUS_AT(reach->graph, op->location, UNSUPPORTED,
                        "'%s' runs '@%s', which has no body", op->name,
                        callee == NULL ? "?" : callee->name);
}

// |type| holds values that weft can compute.
static weft_status_t weft_check_type(const weft_graph_t* graph, weft_location_t location,
                                     const weft_type_t* type) {
  if (type->kind == WEFT_TYPE_TOKEN || weft_type_is_computable(type)) return weft_ok_status();
  if (type->kind == WEFT_TYPE_TUPLE) {
    for (uint32_t i = 0; i < type->tuple_size; ++i) {
      WEFT_RETURN_IF_ERROR(weft_check_type(graph, location, type->elements[i]));
    }
    return weft_ok_status();
  }
  if (type->kind == WEFT_TYPE_TENSOR && type->dtype == WEFT_DTYPE_OPAQUE) {
    return WEFT_STATUS_AT(graph, location, UNSUPPORTED, "values of type %s are not supported",
                          type->text);
  }
  if (type->kind == WEFT_TYPE_TENSOR) {
    return WEFT_STATUS_AT(graph, location, UNSUPPORTED,
                          "dynamic dimensions are not supported, as in %s",
                          weft_type_text(graph, type));
  }
  return WEFT_STATUS_AT(graph, location, UNSUPPORTED, "values of type %s are not supported",
                        weft_type_text(graph, type));
}

static weft_status_t weft_check_op_types(const weft_op_t* op) {
  const weft_graph_t* graph = op->block->graph;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_check_type(graph, op->location, op->operands[i]->type));
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_check_type(graph, op->location, op->results[i]->type));
  }
  for (uint32_t i = 0; i < op->region_count; ++i) {
    for (uint32_t k = 0; k < op->regions[i]->argument_count; ++k) {
      WEFT_RETURN_IF_ERROR(
          weft_check_type(graph, op->location, op->regions[i]->arguments[k]->type));
    }
  }
  // Only an attribute in a form that weft cannot read is left.
  for (uint32_t i = 0; i < op->attr_count && !weft_op_is_computable(op); ++i) {
    const weft_attr_rule_t* rule = weft_op_attr_rule(op->opcode, op->attrs[i].name);
    if (rule == NULL || rule->kind == WEFT_ATTR_RULE_ANY) continue;
    if (op->attrs[i].value->kind != WEFT_ATTR_OPAQUE) continue;
    return WEFT_STATUS_AT(graph, op->location, UNSUPPORTED,
                          "'%s' attribute '%s' has the form %s, which is not supported", op->name,
                          op->attrs[i].name, op->attrs[i].value->as.text);
  }
  return weft_ok_status();
}

// A manual computation is its body when no axis splits anything: then local types are the global
// ones.
static weft_status_t weft_check_manual_computation(const weft_op_t* op) {
  const weft_block_t* body = op->regions[0];
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  bool local = true;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    local = local && body->arguments[i]->type == op->operands[i]->type;
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    local = local && terminator->operands[i]->type == op->results[i]->type;
  }
  if (local) return weft_ok_status();
  return WEFT_STATUS_AT(op->block->graph, op->location, UNSUPPORTED,
                        "'%s' is written for ranks of its own: only `weft check` evaluates it, and "
                        "`weft check --partition` partitions it",
                        op->name);
}

static weft_status_t weft_check_programs(weft_reach_t* reach, const weft_op_t* op) {
  if (weft_op_attr(op, "infeed") != NULL) {
    return WEFT_STATUS_AT(reach->graph, op->location, UNSUPPORTED,
                          "'%s' with an infeed is not supported", op->name);
  }
  weft_parallel_programs_t programs;
  weft_op_parallel_programs(op, &programs);
  for (uint32_t r = 0; r < programs.replicas; ++r) {
    for (uint32_t p = 0; p < programs.partitions; ++p) {
      WEFT_RETURN_IF_ERROR(
          weft_reach_callee(reach, op, weft_op_parallel_program(op, &programs, r, p)));
    }
  }
  return weft_ok_status();
}

// What only the operation itself can tell; its types are checked.
static weft_status_t weft_check_op(weft_reach_t* reach, const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_UNREGISTERED:
      return WEFT_STATUS_AT(reach->graph, op->location, UNSUPPORTED, "unsupported op '%s'",
                            op->name);
    case WEFT_OP_FUNC_CALL:
    case WEFT_OP_COMPOSITE:
      return weft_reach_callee(reach, op, weft_op_callee(op));
    case WEFT_OP_INTERPRETER_RUN_PARALLEL:
      return weft_check_programs(reach, op);
    case WEFT_OP_SDY_MANUAL_COMPUTATION:
      return weft_check_manual_computation(op);
    case WEFT_OP_CUSTOM_CALL:
      if (weft_custom_call_is_known(weft_op_custom_call_target(op))) return weft_ok_status();
      return WEFT_STATUS_AT(reach->graph, op->location, UNSUPPORTED,
                            "unsupported custom_call target '%s'", weft_op_custom_call_target(op));
    default:
      return weft_ok_status();
  }
}

static weft_status_t weft_check_block(weft_reach_t* reach, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    // The name of an unknown operation says more than the types of its values.
    if (op->opcode != WEFT_OP_UNREGISTERED) WEFT_RETURN_IF_ERROR(weft_check_op_types(op));
    WEFT_RETURN_IF_ERROR(weft_check_op(reach, op));
    for (uint32_t k = 0; k < op->region_count; ++k) {
      WEFT_RETURN_IF_ERROR(weft_check_block(reach, op->regions[k]));
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_check_function(weft_reach_t* reach, const weft_function_t* function) {
  if (function->body == NULL) {
    return WEFT_STATUS_AT(reach->graph, function->location, UNSUPPORTED, "'@%s' has no body",
                          function->name);
  }
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    WEFT_RETURN_IF_ERROR_WHILE(
        weft_check_type(reach->graph, function->location, function->body->arguments[i]->type),
        "argument #%" PRIu32 " of '@%s'", i, function->name);
  }
  return weft_check_block(reach, function->body);
}

static weft_status_t weft_check_reached(weft_reach_t* reach, weft_arena_t* scratch) {
  const uint32_t count = reach->graph->function_count;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, count, sizeof(const weft_function_t*), &memory));
  const weft_function_t** queue = memory;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, count, 1, &memory));
  const weft_function_t* root = reach->queue[0];
  reach->queue = queue;
  reach->queued = memory;
  weft_reach_function(reach, root);
  for (uint32_t i = 0; i < reach->queue_size; ++i) {
    WEFT_RETURN_IF_ERROR(weft_check_function(reach, reach->queue[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_function_check_supported(const weft_function_t* function) {
  weft_arena_t scratch;
  weft_arena_init(function->graph->allocator, &scratch);
  weft_reach_t reach = {.graph = function->graph, .queue = &function};
  weft_status_t status = weft_check_reached(&reach, &scratch);
  weft_arena_deinit(&scratch);
  return status;
}
