// A cluster as one loop kernel: members become steps, what comes from outside becomes loads,
// immediates and iotas, what is read outside becomes stored or reduced outputs.
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/plan/lower_internal.h"
#include "graph/plan/view.h"

typedef struct loop_builder_s {
  weft_lowering_t* lowering;
  const weft_unit_t* unit;
  const weft_type_t* space;
  weft_loop_room_t* room;
  uint32_t step_count;
  uint32_t input_count;
  weft_loop_output_t* outputs;
  uint32_t output_count;
} loop_builder_t;

// Makes room for the item at |needed|: repeated values make the number of steps unknown before they
// are added.
static weft_status_t grow(weft_arena_t* arena, uint32_t needed, uint32_t* capacity, size_t size,
                          void** array) {
  if (needed < *capacity) return weft_ok_status();
  uint32_t grown_capacity = *capacity ? 2 * *capacity : 32;
  while (grown_capacity <= needed) grown_capacity *= 2;
  void* grown = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, grown_capacity, size, &grown));
  if (*capacity) memcpy(grown, *array, *capacity * size);
  *array = grown;
  *capacity = grown_capacity;
  return weft_ok_status();
}

// Adds one step that gives |value|.
static weft_status_t add_step(loop_builder_t* builder, const weft_value_t* value,
                              const weft_loop_step_t* step) {
  weft_arena_t* scratch = &builder->lowering->scratch;
  weft_loop_room_t* room = builder->room;
  uint32_t known_capacity = room->step_capacity;
  WEFT_RETURN_IF_ERROR(grow(scratch, builder->step_count, &known_capacity, sizeof(*room->known),
                            (void**)&room->known));
  WEFT_RETURN_IF_ERROR(grow(scratch, builder->step_count, &room->step_capacity,
                            sizeof(*room->steps), (void**)&room->steps));
  room->known[builder->step_count] = value;
  room->steps[builder->step_count++] = *step;
  builder->lowering->registers[value->id] = builder->step_count;
  return weft_ok_status();
}

// Leaves ----------------------------------------------------------------------------------------

// The view of an operand over the iteration space; scalars repeat.
static void view_over_space(const loop_builder_t* builder, const weft_view_t* view,
                            weft_view_t* out_view) {
  const weft_type_t* space = builder->space;
  if (view->rank == 0 && space->rank > 0) {
    weft_view_broadcast_scalar(view, space->rank, space->dims, out_view);
  } else {
    *out_view = *view;
  }
}

static weft_status_t add_leaf(loop_builder_t* builder, const weft_value_t* value) {
  const weft_lowered_t* lowered = weft_lowered(builder->lowering, value);
  if (!lowered) return WEFT_STATUS(INTERNAL, "value %%%u is read before it is lowered", value->id);
  weft_loop_step_t step = {.result_dtype = value->type->dtype};
  switch (lowered->kind) {
    case WEFT_LOWERED_VIEW:
      WEFT_RETURN_IF_ERROR(grow(&builder->lowering->scratch, builder->input_count,
                                &builder->room->input_capacity, sizeof(*builder->room->inputs),
                                (void**)&builder->room->inputs));
      step.kind = WEFT_LOOP_LOAD;
      step.input = builder->input_count;
      view_over_space(builder, &lowered->as.view, &builder->room->inputs[builder->input_count++]);
      break;
    case WEFT_LOWERED_SPLAT:
      step.kind = WEFT_LOOP_IMMEDIATE;
      step.immediate_bits = lowered->as.splat_bits;
      break;
    case WEFT_LOWERED_IOTA:
      step.kind = WEFT_LOOP_IOTA;
      step.dimension = lowered->as.iota.dimension;
      step.iota_start = lowered->as.iota.start;
      step.iota_stride = lowered->as.iota.stride;
      break;
    case WEFT_LOWERED_NONE:
    case WEFT_LOWERED_TOKEN:
      return WEFT_STATUS(INTERNAL, "value %%%u has no bytes to load", value->id);
  }
  return add_step(builder, value, &step);
}

static weft_status_t add_compute_step(loop_builder_t* builder, const weft_op_t* op);

// The register of |value|: a step of this loop, a repeated expression, or a leaf.
static weft_status_t operand_register(loop_builder_t* builder, const weft_value_t* value,
                                      uint32_t* out_register) {
  const uint32_t* known = &builder->lowering->registers[value->id];
  if (*known == 0 && builder->lowering->recompute[value->id]) {
    WEFT_RETURN_IF_ERROR(add_compute_step(builder, value->op));  // as deep as its bounded cost
  } else if (*known == 0) {
    WEFT_RETURN_IF_ERROR(add_leaf(builder, value));
  }
  *out_register = *known - 1;
  return weft_ok_status();
}

// Members ---------------------------------------------------------------------------------------

static weft_status_t add_compute_step(loop_builder_t* builder, const weft_op_t* op) {
  weft_loop_step_t step = {.kind = WEFT_LOOP_COMPUTE,
                           .opcode = op->opcode,
                           .operand_count = op->operand_count,
                           .result_dtype = op->results[0]->type->dtype};
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(operand_register(builder, op->operands[i], &step.operands[i]));
  }
  step.dtype = op->operands[op->opcode == WEFT_OP_SELECT ? 1 : 0]->type->dtype;
  if (op->opcode == WEFT_OP_COMPARE) {
    weft_compare_attrs_t compare;
    weft_op_compare_attrs(op, &compare);
    step.compare_direction = compare.direction;
    step.compare_total_order = compare.type == WEFT_COMPARISON_TYPE_TOTALORDER;
  }
  if (op->opcode == WEFT_OP_REDUCE_PRECISION) {
    weft_reduce_precision_attrs_t precision;
    weft_op_reduce_precision_attrs(op, &precision);
    step.exponent_bits = precision.exponent_bits;
    step.mantissa_bits = precision.mantissa_bits;
  }
  return add_step(builder, op->results[0], &step);
}

static weft_status_t add_store(loop_builder_t* builder, const weft_op_t* op) {
  const weft_value_t* value = op->results[0];
  weft_loop_output_t* output = &builder->outputs[builder->output_count];
  output->value = builder->lowering->registers[value->id] - 1;
  output->view = builder->output_count;
  return weft_lowering_allocate_result(builder->lowering, value,
                                       &builder->room->output_views[builder->output_count++]);
}

static weft_status_t add_reduction(loop_builder_t* builder, const weft_op_t* op) {
  weft_loop_output_t* output = &builder->outputs[builder->output_count];
  output->is_reduction = true;
  output->view = builder->output_count;
  if (!weft_op_is_simple_reduce(op, &output->reduce_opcode)) {
    return WEFT_STATUS(INTERNAL, "a general reduction is in a cluster");
  }
  WEFT_RETURN_IF_ERROR(operand_register(builder, op->operands[0], &output->value));
  WEFT_RETURN_IF_ERROR(operand_register(builder, op->operands[1], &output->init));
  const weft_i64_list_t reduced = weft_op_i64_list(op, "dimensions");
  weft_view_t result;
  WEFT_RETURN_IF_ERROR(weft_lowering_allocate_result(builder->lowering, op->results[0], &result));
  weft_view_t view = result;
  view.rank = builder->space->rank;
  int32_t kept = 0;
  for (int32_t i = 0; i < view.rank; ++i) {
    view.dims[i] = builder->space->dims[i];
    if (weft_i64_list_contains(reduced, i)) {
      output->reduced_dims |= UINT32_C(1) << i;
      view.strides[i] = 0;
    } else {
      view.strides[i] = result.strides[kept++];
    }
  }
  builder->room->output_views[builder->output_count++] = view;
  return weft_ok_status();
}

static weft_status_t builder_init(loop_builder_t* builder) {
  weft_lowering_t* lowering = builder->lowering;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->plan->arena, builder->unit->op_count,
                                                 sizeof(*builder->outputs),
                                                 (void**)&builder->outputs));
  return grow(&lowering->scratch, builder->unit->op_count, &builder->room->output_capacity,
              sizeof(*builder->room->output_views), (void**)&builder->room->output_views);
}

static weft_status_t add_members(loop_builder_t* builder) {
  const weft_unit_t* unit = builder->unit;
  weft_lowering_t* lowering = builder->lowering;
  for (uint32_t i = 0; i < unit->op_count; ++i) {
    if (unit->ops[i]->opcode != WEFT_OP_REDUCE) {
      WEFT_RETURN_IF_ERROR(add_compute_step(builder, unit->ops[i]));
    }
  }
  uint32_t* inner_uses = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, builder->step_count + 1,
                                                 sizeof(*inner_uses), (void**)&inner_uses));
  // Reads by the loop itself: operands of steps, and reduced operands (their first one only; an
  // initial value is loaded).
  for (uint32_t i = 0; i < unit->op_count; ++i) {
    const weft_op_t* op = unit->ops[i];
    const uint32_t count = op->opcode == WEFT_OP_REDUCE ? 1 : op->operand_count;
    for (uint32_t o = 0; o < count; ++o) {
      const uint32_t known = lowering->registers[op->operands[o]->id];
      if (known) ++inner_uses[known - 1];
    }
  }
  for (uint32_t i = 0; i < unit->op_count; ++i) {
    const weft_op_t* op = unit->ops[i];
    if (op->opcode == WEFT_OP_REDUCE) {
      WEFT_RETURN_IF_ERROR(add_reduction(builder, op));
    } else if (!lowering->recompute[op->results[0]->id] &&
               lowering->uses.use_count[op->results[0]->id] >
                   inner_uses[lowering->registers[op->results[0]->id] - 1]) {
      WEFT_RETURN_IF_ERROR(add_store(builder, op));
    }
  }
  return weft_ok_status();
}

static void mark_live(const loop_builder_t* builder, uint32_t* live) {
  for (uint32_t i = 0; i < builder->output_count; ++i) {
    live[builder->outputs[i].value] = 1;
    if (builder->outputs[i].is_reduction) live[builder->outputs[i].init] = 1;
  }
  for (uint32_t i = builder->step_count; i-- > 0;) {
    if (!live[i]) continue;
    for (uint32_t o = 0; o < builder->room->steps[i].operand_count; ++o) {
      live[builder->room->steps[i].operands[o]] = 1;
    }
  }
}

// Drops steps and inputs that only values repeated elsewhere needed. Registers are renumbered, so
// this comes last.
static weft_status_t drop_dead_steps(loop_builder_t* builder) {
  weft_lowering_t* lowering = builder->lowering;
  uint32_t* live = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, builder->step_count,
                                                 sizeof(*live), (void**)&live));
  mark_live(builder, live);
  uint32_t steps = 0;
  uint32_t inputs = 0;
  for (uint32_t i = 0; i < builder->step_count; ++i) {
    lowering->registers[builder->room->known[i]->id] = 0;
    if (!live[i]) continue;
    weft_loop_step_t step = builder->room->steps[i];
    for (uint32_t o = 0; o < step.operand_count; ++o) step.operands[o] = live[step.operands[o]];
    if (step.kind == WEFT_LOOP_LOAD) {
      builder->room->inputs[inputs] = builder->room->inputs[step.input];
      step.input = inputs++;
    }
    live[i] = steps;
    builder->room->steps[steps++] = step;
  }
  for (uint32_t i = 0; i < builder->output_count; ++i) {
    weft_loop_output_t* output = &builder->outputs[i];
    output->value = live[output->value];
    if (output->is_reduction) output->init = live[output->init];
  }
  builder->step_count = steps;
  builder->input_count = inputs;
  return weft_ok_status();
}

static weft_status_t append_loop(loop_builder_t* builder) {
  weft_lowering_t* lowering = builder->lowering;
  weft_view_t* inputs = NULL;
  weft_view_t* outputs = NULL;
  weft_kernel_t* kernel = NULL;
  weft_loop_step_t* steps = NULL;
  const uint32_t last = builder->unit->op_count - 1;
  WEFT_RETURN_IF_ERROR(weft_lowering_append_kernel(
      lowering, WEFT_KERNEL_LOOP, builder->unit->ops[last], builder->input_count,
      builder->output_count, &inputs, &outputs, &kernel));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->plan->arena, builder->step_count,
                                                 sizeof(*steps), (void**)&steps));
  if (builder->input_count) {
    memcpy(inputs, builder->room->inputs, builder->input_count * sizeof(*inputs));
  }
  memcpy(outputs, builder->room->output_views, builder->output_count * sizeof(*outputs));
  memcpy(steps, builder->room->steps, builder->step_count * sizeof(*steps));
  weft_loop_kernel_t* loop = &kernel->as.loop;
  loop->rank = builder->space->rank;
  for (int32_t i = 0; i < loop->rank; ++i) loop->dims[i] = builder->space->dims[i];
  loop->steps = steps;
  loop->step_count = builder->step_count;
  loop->outputs = builder->outputs;
  loop->output_count = builder->output_count;
  return weft_ok_status();
}

weft_status_t weft_lower_cluster(weft_lowering_t* lowering, const weft_unit_t* unit) {
  loop_builder_t builder = {.lowering = lowering,
                            .unit = unit,
                            .space = weft_op_loop_space(unit->ops[0]),
                            .room = &lowering->loop_room};
  WEFT_RETURN_IF_ERROR(builder_init(&builder));
  WEFT_RETURN_IF_ERROR(add_members(&builder));
  WEFT_RETURN_IF_ERROR(drop_dead_steps(&builder));
  // Unused results were removed before, but a caller may plan a graph as it was parsed.
  return builder.output_count ? append_loop(&builder) : weft_ok_status();
}
