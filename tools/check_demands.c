// Demands travel from uses to definitions: operations are visited last to first, and each passes
// the demands on its results, plus its own, to its operands.
#include "tools/check_demands.h"

#include <math.h>
#include <string.h>

#include "graph/ir/op_attrs.h"

// Calls nested deeper than this are not followed.
#define MAX_CALL_DEPTH 16

typedef struct demand_walk_s {
  weft_check_demand_t* demands;  // per value of the graph
  bool* walked;                  // per function: its body was walked with the demands so far
  uint32_t depth;
  uint32_t loop_depth;
} demand_walk_t;

static void walk_block(demand_walk_t* walk, const weft_block_t* block);

// Returns whether that asks for more than before.
static bool add_demand(demand_walk_t* walk, const weft_value_t* value, weft_check_demand_t added) {
  weft_check_demand_t* demand = &walk->demands[value->id];
  const weft_check_demand_t before = *demand;
  demand->positive = demand->positive || added.positive;
  if (added.index_limit > 0 &&
      (demand->index_limit == 0 || added.index_limit < demand->index_limit)) {
    demand->index_limit = added.index_limit;
  }
  return demand->positive != before.positive || demand->index_limit != before.index_limit;
}

static weft_check_demand_t result_demand(const demand_walk_t* walk, const weft_op_t* op,
                                         uint32_t index) {
  return walk->demands[op->results[index]->id];
}

// The operation behind conversions and changes of shape.
static const weft_op_t* source_op(const weft_value_t* value) {
  const weft_op_t* op = value->op;
  while (op != NULL &&
         (op->opcode == WEFT_OP_CONVERT || op->opcode == WEFT_OP_RESHAPE ||
          op->opcode == WEFT_OP_BROADCAST_IN_DIM || op->opcode == WEFT_OP_BROADCAST)) {
    op = op->operands[0]->op;
  }
  return op;
}

// One-hot encodings compare an index with an iota.
static void demand_compare(demand_walk_t* walk, const weft_op_t* op) {
  for (uint32_t i = 0; i < 2; ++i) {
    const weft_op_t* other = source_op(op->operands[1 - i]);
    if (other == NULL || other->opcode != WEFT_OP_IOTA) continue;
    const weft_type_t* type = other->results[0]->type;
    const int64_t dimension = weft_op_integer(other, "iota_dimension", 0);
    if (dimension < 0 || dimension >= type->rank) continue;
    add_demand(walk, op->operands[i], (weft_check_demand_t){.index_limit = type->dims[dimension]});
  }
}

static void demand_indices(demand_walk_t* walk, const weft_value_t* indices,
                           const weft_type_t* indexed, weft_i64_list_t map,
                           const int64_t* slice_sizes) {
  for (uint32_t i = 0; i < map.count; ++i) {
    const int64_t size = slice_sizes != NULL ? slice_sizes[map.data[i]] : 1;
    add_demand(walk, indices,
               (weft_check_demand_t){.index_limit = indexed->dims[map.data[i]] - size + 1});
  }
}

static void demand_dynamic_slice(demand_walk_t* walk, const weft_op_t* op, const int64_t* sizes,
                                 uint32_t first_index) {
  const weft_type_t* type = op->operands[0]->type;
  for (uint32_t i = first_index; i < op->operand_count; ++i) {
    const uint32_t dim = i - first_index;
    add_demand(walk, op->operands[i],
               (weft_check_demand_t){.index_limit = type->dims[dim] - sizes[dim] + 1});
  }
}

// x^c with a whole constant c is defined everywhere.
static bool has_whole_exponent(const weft_op_t* op) {
  const weft_op_t* exponent = source_op(op->operands[1]);
  if (exponent == NULL || exponent->opcode != WEFT_OP_CONSTANT) return false;
  const weft_attr_t* value = weft_op_value(exponent);
  if (value == NULL || value->kind != WEFT_ATTR_DENSE || !value->as.dense.splat ||
      exponent->results[0]->type->dtype != WEFT_DTYPE_F32) {
    return false;
  }
  float number = 0.0f;
  memcpy(&number, value->as.dense.data, sizeof(number));
  return floorf(number) == number;
}

static void pass_to(demand_walk_t* walk, const weft_op_t* op, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end && i < op->operand_count; ++i) {
    add_demand(walk, op->operands[i], result_demand(walk, op, 0));
  }
}

static void pass_each(demand_walk_t* walk, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->result_count && i < op->operand_count; ++i) {
    add_demand(walk, op->operands[i], result_demand(walk, op, i));
  }
}

static void walk_call(demand_walk_t* walk, const weft_op_t* op) {
  const weft_function_t* callee = weft_op_callee(op);
  if (callee == NULL || callee->body == NULL || walk->depth >= MAX_CALL_DEPTH) return;
  const weft_op_t* terminator = callee->body->ops[callee->body->op_count - 1];
  // Another call that asks for nothing more finds nothing new.
  bool is_new = !walk->walked[callee->index];
  for (uint32_t i = 0; i < op->result_count; ++i) {
    is_new = add_demand(walk, terminator->operands[i], result_demand(walk, op, i)) || is_new;
  }
  if (is_new) {
    walk->walked[callee->index] = true;
    ++walk->depth;
    walk_block(walk, callee->body);
    --walk->depth;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    add_demand(walk, op->operands[i], walk->demands[callee->body->arguments[i]->id]);
  }
}

// What is carried is asked for by the results, the condition and the next iteration.
static void walk_while(demand_walk_t* walk, const weft_op_t* op) {
  const weft_block_t* body = op->regions[1];
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  walk_block(walk, op->regions[0]);
  for (uint32_t i = 0; i < op->result_count; ++i) {
    add_demand(walk, terminator->operands[i], result_demand(walk, op, i));
  }
  // A loop in a loop is walked again with the one around it, so nesting does not double the work.
  const int pass_count = walk->loop_depth == 0 ? 2 : 1;
  ++walk->loop_depth;
  for (int pass = 0; pass < pass_count; ++pass) {
    walk_block(walk, body);
    for (uint32_t i = 0; i < op->result_count; ++i) {
      add_demand(walk, terminator->operands[i], walk->demands[body->arguments[i]->id]);
    }
  }
  --walk->loop_depth;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    add_demand(walk, op->operands[i], result_demand(walk, op, i));
    add_demand(walk, op->operands[i], walk->demands[body->arguments[i]->id]);
    add_demand(walk, op->operands[i], walk->demands[op->regions[0]->arguments[i]->id]);
  }
}

static void walk_branches(demand_walk_t* walk, const weft_op_t* op) {
  for (uint32_t r = 0; r < op->region_count; ++r) {
    const weft_block_t* block = op->regions[r];
    const weft_op_t* terminator = block->ops[block->op_count - 1];
    for (uint32_t i = 0; i < op->result_count; ++i) {
      add_demand(walk, terminator->operands[i], result_demand(walk, op, i));
    }
    walk_block(walk, block);
  }
  if (op->opcode == WEFT_OP_CASE) {
    add_demand(walk, op->operands[0],
               (weft_check_demand_t){.index_limit = (int64_t)op->region_count});
  }
}

// Operations that ask something of their operands themselves.
static bool visit_demanding(demand_walk_t* walk, const weft_op_t* op) {
  const weft_check_demand_t positive = {.positive = true};
  weft_gather_dims_t gather;
  weft_scatter_dims_t scatter;
  switch (op->opcode) {
    case WEFT_OP_LOG:
    case WEFT_OP_LOG_PLUS_ONE:
    case WEFT_OP_SQRT:
    case WEFT_OP_RSQRT:
      add_demand(walk, op->operands[0], positive);
      return true;
    case WEFT_OP_POWER:
      if (!has_whole_exponent(op)) add_demand(walk, op->operands[0], positive);
      return true;
    case WEFT_OP_DIVIDE:
      add_demand(walk, op->operands[1], positive);
      pass_to(walk, op, 0, 2);
      return true;
    case WEFT_OP_COMPARE:
      demand_compare(walk, op);
      return true;
    case WEFT_OP_GATHER:
      weft_op_gather_dims(op, &gather);
      demand_indices(walk, op->operands[1], op->operands[0]->type, gather.start_index_map,
                     gather.slice_sizes.data);
      pass_to(walk, op, 0, 1);
      return true;
    case WEFT_OP_SCATTER:
      weft_op_scatter_dims(op, &scatter);
      demand_indices(walk, op->operands[op->result_count], op->operands[0]->type,
                     scatter.scatter_dims_to_operand_dims, NULL);
      pass_each(walk, op);
      return true;
    case WEFT_OP_DYNAMIC_SLICE:
      demand_dynamic_slice(walk, op, op->results[0]->type->dims, 1);
      pass_to(walk, op, 0, 1);
      return true;
    case WEFT_OP_DYNAMIC_UPDATE_SLICE:
      demand_dynamic_slice(walk, op, op->operands[1]->type->dims, 2);
      pass_to(walk, op, 0, 2);
      return true;
    default:
      return false;
  }
}

static void visit_op(demand_walk_t* walk, const weft_op_t* op) {
  if (visit_demanding(walk, op)) return;
  switch (op->opcode) {
    case WEFT_OP_MULTIPLY:
      if (op->operands[0] != op->operands[1]) pass_to(walk, op, 0, 2);
      break;
    case WEFT_OP_ADD:
    case WEFT_OP_MAXIMUM:
    case WEFT_OP_MINIMUM:
    case WEFT_OP_AND:
    case WEFT_OP_OR:
    case WEFT_OP_DOT:
    case WEFT_OP_DOT_GENERAL:
    case WEFT_OP_CONVOLUTION:
    case WEFT_OP_CONCATENATE:
    case WEFT_OP_PAD:
      pass_to(walk, op, 0, op->operand_count);
      break;
    case WEFT_OP_SELECT:
      pass_to(walk, op, 1, 3);
      break;
    case WEFT_OP_CLAMP:
      pass_to(walk, op, 1, 2);
      break;
    case WEFT_OP_BROADCAST:
    case WEFT_OP_BROADCAST_IN_DIM:
    case WEFT_OP_CONVERT:
    case WEFT_OP_RESHAPE:
    case WEFT_OP_REVERSE:
    case WEFT_OP_SLICE:
    case WEFT_OP_TRANSPOSE:
    case WEFT_OP_SDY_SHARDING_CONSTRAINT:
    case WEFT_OP_SDY_RESHARD:
    case WEFT_OP_CUSTOM_CALL:
    case WEFT_OP_OPTIMIZATION_BARRIER:
    case WEFT_OP_REDUCE:
    case WEFT_OP_REDUCE_WINDOW:
    case WEFT_OP_SORT:
      pass_each(walk, op);
      break;
    case WEFT_OP_FUNC_CALL:
    case WEFT_OP_COMPOSITE:
      walk_call(walk, op);
      break;
    case WEFT_OP_WHILE:
      walk_while(walk, op);
      break;
    case WEFT_OP_IF:
    case WEFT_OP_CASE:
      walk_branches(walk, op);
      break;
    default:
      break;
  }
}

static void walk_block(demand_walk_t* walk, const weft_block_t* block) {
  for (uint32_t i = block->op_count; i-- > 0;) visit_op(walk, block->ops[i]);
}

weft_status_t weft_check_find_demands(const weft_function_t* function, weft_arena_t* arena,
                                      weft_check_demand_t** out_demands) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, function->graph->value_count,
                                                 sizeof(weft_check_demand_t), &memory));
  demand_walk_t walk = {.demands = memory};
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, function->graph->function_count, sizeof(bool), &memory));
  walk.walked = memory;
  walk_block(&walk, function->body);
  const uint32_t count = function->body->argument_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(weft_check_demand_t), &memory));
  *out_demands = memory;
  for (uint32_t i = 0; i < count; ++i) {
    (*out_demands)[i] = walk.demands[function->body->arguments[i]->id];
  }
  return weft_ok_status();
}
