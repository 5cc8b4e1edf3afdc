// Translates a region of scalar operations into a loop program.
//
// What a region takes from outside is one more input of the program, the same for every element.
// The regions of reduce, scatter, sort, map and their like hold elementwise operations on tensors
// of rank 0. Casts between rank-0 types that change nothing (reshape, broadcasts to rank 0) become
// no step at all.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/plan/kernel.h"

typedef struct weft_region_builder_s {
  weft_graph_t* graph;
  weft_loop_step_t* steps;
  uint32_t step_count;
  // Values in the order of their definition, and their registers.
  const weft_value_t** values;
  uint32_t* registers;
  uint32_t value_count;
} weft_region_builder_t;

static bool weft_region_find(const weft_region_builder_t* builder, const weft_value_t* value,
                             uint32_t* out_register) {
  for (uint32_t i = builder->value_count; i > 0; --i) {
    if (builder->values[i - 1] != value) continue;
    *out_register = builder->registers[i - 1];
    return true;
  }
  return false;
}

static void weft_region_define(weft_region_builder_t* builder, const weft_value_t* value,
                               uint32_t reg) {
  builder->values[builder->value_count] = value;
  builder->registers[builder->value_count++] = reg;
}

static weft_status_t weft_region_add_constant(weft_region_builder_t* builder, const weft_op_t* op) {
  const weft_attr_t* value = weft_op_value(op);
  const weft_dtype_t dtype = op->results[0]->type->dtype;
  if (value == NULL || value->as.dense.data == NULL) {
    return WEFT_STATUS_AT(builder->graph, op->location, UNSUPPORTED,
                          "the constant has no value that can be computed with");
  }
  weft_loop_step_t* step = &builder->steps[builder->step_count];
  step->kind = WEFT_LOOP_IMMEDIATE;
  step->result_dtype = dtype;
  memcpy(&step->immediate_bits, value->as.dense.data, weft_dtype_size_bytes(dtype));
  weft_region_define(builder, op->results[0], builder->step_count++);
  return weft_ok_status();
}

// Constants of an enclosing block are as good as the region's own.
static bool weft_region_is_outer_constant(const weft_value_t* value) {
  return value->op != NULL && value->op->opcode == WEFT_OP_CONSTANT &&
         value->type->element_count == 1;
}

// The register of operand |index|.
static weft_status_t weft_region_operand(weft_region_builder_t* builder, const weft_op_t* op,
                                         uint32_t index, uint32_t* out_register) {
  const weft_value_t* value = op->operands[index];
  if (weft_region_find(builder, value, out_register)) return weft_ok_status();
  if (weft_region_is_outer_constant(value)) {
    WEFT_RETURN_IF_ERROR(weft_region_add_constant(builder, value->op));
    *out_register = builder->step_count - 1;
    return weft_ok_status();
  }
  return WEFT_STATUS_AT(builder->graph, op->location, UNSUPPORTED,
                        "operand %u of %s is captured from outside its region", index, op->name);
}

static void weft_region_set_attributes(const weft_op_t* op, weft_loop_step_t* step) {
  if (op->opcode == WEFT_OP_COMPARE) {
    weft_compare_attrs_t attrs;
    weft_op_compare_attrs(op, &attrs);
    step->compare_direction = attrs.direction;
    step->compare_total_order = attrs.type == WEFT_COMPARISON_TYPE_TOTALORDER;
  } else if (op->opcode == WEFT_OP_REDUCE_PRECISION) {
    weft_reduce_precision_attrs_t attrs;
    weft_op_reduce_precision_attrs(op, &attrs);
    step->exponent_bits = attrs.exponent_bits;
    step->mantissa_bits = attrs.mantissa_bits;
  }
}

static weft_status_t weft_region_add_compute(weft_region_builder_t* builder, const weft_op_t* op) {
  weft_loop_step_t step = {.kind = WEFT_LOOP_COMPUTE,
                           .opcode = op->opcode,
                           .result_dtype = op->results[0]->type->dtype,
                           .operand_count = op->operand_count};
  step.dtype = op->operands[op->opcode == WEFT_OP_SELECT ? 1 : 0]->type->dtype;
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_region_operand(builder, op, i, &step.operands[i]));
  }
  weft_region_set_attributes(op, &step);
  builder->steps[builder->step_count] = step;
  weft_region_define(builder, op->results[0], builder->step_count++);
  return weft_ok_status();
}

static bool weft_region_is_scalar_cast(const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_RESHAPE:
    case WEFT_OP_BROADCAST_IN_DIM:
    case WEFT_OP_BROADCAST:
    case WEFT_OP_OPTIMIZATION_BARRIER:
      return op->operand_count == 1 && op->operands[0]->type->element_count == 1;
    default:
      return false;
  }
}

static weft_status_t weft_region_add(weft_region_builder_t* builder, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (!weft_type_is_computable(op->results[i]->type) ||
        op->results[i]->type->element_count != 1) {
      return WEFT_STATUS_AT(builder->graph, op->location, UNSUPPORTED,
                            "%s in a region of scalar operations gives %s", op->name,
                            weft_type_text(builder->graph, op->results[i]->type));
    }
  }
  if (op->opcode == WEFT_OP_CONSTANT) return weft_region_add_constant(builder, op);
  if (weft_region_is_scalar_cast(op)) {
    uint32_t reg = 0;
    WEFT_RETURN_IF_ERROR(weft_region_operand(builder, op, 0, &reg));
    weft_region_define(builder, op->results[0], reg);
    return weft_ok_status();
  }
  const bool is_step =
      weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE) || op->opcode == WEFT_OP_BITCAST_CONVERT;
  if (is_step && op->result_count == 1 && op->operand_count >= 1 && op->operand_count <= 3) {
    return weft_region_add_compute(builder, op);
  }
  return WEFT_STATUS_AT(builder->graph, op->location, UNSUPPORTED,
                        "%s cannot be part of a region of scalar operations", op->name);
}

// Captures --------------------------------------------------------------------------------------

weft_status_t weft_op_region_captures(const weft_op_t* op, weft_arena_t* arena,
                                      const weft_value_t* const** out_captures,
                                      uint32_t* out_count) {
  *out_captures = NULL;
  *out_count = 0;
  size_t capacity = 0;
  for (uint32_t r = 0; r < op->region_count; ++r) {
    for (uint32_t i = 0; i < op->regions[r]->op_count; ++i) {
      capacity += op->regions[r]->ops[i]->operand_count;
    }
  }
  if (capacity == 0) return weft_ok_status();
  const weft_value_t** captures = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, capacity, sizeof(*captures), (void**)&captures));
  for (uint32_t r = 0; r < op->region_count; ++r) {
    const weft_block_t* region = op->regions[r];
    for (uint32_t i = 0; i < region->op_count; ++i) {
      for (uint32_t o = 0; o < region->ops[i]->operand_count; ++o) {
        const weft_value_t* value = region->ops[i]->operands[o];
        bool is_new = value->block != region && !weft_region_is_outer_constant(value) &&
                      weft_type_is_computable(value->type) && value->type->element_count == 1;
        for (uint32_t k = 0; k < count && is_new; ++k) is_new = captures[k] != value;
        if (is_new) captures[count++] = value;
      }
    }
  }
  *out_captures = captures;
  *out_count = count;
  return weft_ok_status();
}

// Programs --------------------------------------------------------------------------------------

static void weft_region_add_load(weft_region_builder_t* builder, const weft_value_t* value,
                                 uint32_t input) {
  weft_loop_step_t* step = &builder->steps[builder->step_count];
  step->kind = WEFT_LOOP_LOAD;
  step->input = input;
  step->result_dtype = value->type->dtype;
  weft_region_define(builder, value, builder->step_count++);
}

weft_status_t weft_loop_program_from_region(const weft_block_t* region,
                                            const weft_value_t* const* captures,
                                            uint32_t capture_count, weft_arena_t* arena,
                                            weft_loop_step_t** out_steps, uint32_t* out_step_count,
                                            uint32_t** out_results) {
  *out_steps = NULL;
  *out_step_count = 0;
  *out_results = NULL;
  weft_region_builder_t builder = {.graph = region->function->graph};
  size_t capacity = (size_t)region->argument_count + capture_count + region->op_count;
  for (uint32_t i = 0; i < region->op_count; ++i) capacity += region->ops[i]->operand_count;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, capacity, sizeof(weft_loop_step_t), &memory));
  builder.steps = memory;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, capacity, sizeof(void*), &memory));
  builder.values = memory;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, capacity, sizeof(uint32_t), &memory));
  builder.registers = memory;
  for (uint32_t i = 0; i < region->argument_count; ++i) {
    weft_region_add_load(&builder, region->arguments[i], i);
  }
  for (uint32_t i = 0; i < capture_count; ++i) {
    weft_region_add_load(&builder, captures[i], region->argument_count + i);
  }
  const weft_op_t* terminator = region->ops[region->op_count - 1];
  for (uint32_t i = 0; i + 1 < region->op_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_region_add(&builder, region->ops[i]));
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, terminator->operand_count, sizeof(uint32_t), &memory));
  uint32_t* results = memory;
  for (uint32_t i = 0; i < terminator->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_region_operand(&builder, terminator, i, &results[i]));
  }
  *out_steps = builder.steps;
  *out_step_count = builder.step_count;
  *out_results = results;
  return weft_ok_status();
}
