// Graph to plan: which units are emitted in which order, and the pieces every lowering uses.
//
// Units that are not clusters keep program order. A cluster is emitted when the first of them needs
// one of its values, so that what nothing waits for (the optimizer's updates) comes last.
#include "graph/plan/lower.h"

#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/plan/lower_internal.h"
#include "graph/plan/recompute.h"
#include "graph/plan/view.h"
#include "runtime/base/checked_math.h"

// Values ----------------------------------------------------------------------------------------

weft_status_t weft_lowering_set(weft_lowering_t* lowering, const weft_value_t* value,
                                const weft_lowered_t* lowered) {
  weft_lowered_t* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&lowering->scratch, sizeof(*copy), (void**)&copy));
  *copy = *lowered;
  lowering->values[value->id] = copy;
  return weft_ok_status();
}

weft_status_t weft_lowering_set_view(weft_lowering_t* lowering, const weft_value_t* value,
                                     const weft_view_t* view) {
  weft_lowered_t lowered = {.kind = WEFT_LOWERED_VIEW};
  lowered.as.view = *view;
  return weft_lowering_set(lowering, value, &lowered);
}

weft_status_t weft_lowering_add_buffer(weft_lowering_t* lowering, weft_buffer_kind_t kind,
                                       size_t size_bytes, uint32_t* out_buffer) {
  weft_plan_t* plan = lowering->plan;
  if (plan->buffer_count == lowering->buffer_capacity) {
    const uint32_t capacity = lowering->buffer_capacity ? 2 * lowering->buffer_capacity : 256;
    weft_buffer_t* grown = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&plan->arena, capacity, sizeof(*grown), (void**)&grown));
    if (plan->buffer_count) memcpy(grown, plan->buffers, plan->buffer_count * sizeof(*grown));
    plan->buffers = grown;
    lowering->buffer_capacity = capacity;
  }
  *out_buffer = plan->buffer_count++;
  plan->buffers[*out_buffer] = (weft_buffer_t){.kind = kind, .size_bytes = size_bytes};
  return weft_ok_status();
}

static weft_status_t inverse_permutation(weft_lowering_t* lowering, weft_i64_list_t permutation,
                                         weft_i64_list_t* out_inverse) {
  int64_t* data = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, permutation.count,
                                                 sizeof(*data), (void**)&data));
  for (uint32_t i = 0; i < permutation.count; ++i) data[permutation.data[i]] = (int64_t)i;
  *out_inverse = (weft_i64_list_t){.data = data, .count = permutation.count};
  return weft_ok_status();
}

weft_status_t weft_lowering_allocate_result(weft_lowering_t* lowering, const weft_value_t* value,
                                            weft_view_t* out_view) {
  uint32_t buffer = 0;
  WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP,
                                                weft_type_size_bytes(value->type), &buffer));
  const weft_op_t* user =
      lowering->uses.use_count[value->id] == 1 ? lowering->uses.single_user[value->id] : NULL;
  if (user && user->opcode == WEFT_OP_TRANSPOSE && user->block == value->block) {
    weft_view_t dense;
    weft_i64_list_t inverse;
    weft_view_dense(user->results[0]->type, buffer, &dense);
    WEFT_RETURN_IF_ERROR(
        inverse_permutation(lowering, weft_op_i64_list(user, "permutation"), &inverse));
    weft_view_transpose(&dense, inverse, out_view);
  } else {
    weft_view_dense(value->type, buffer, out_view);
  }
  return weft_lowering_set_view(lowering, value, out_view);
}

weft_status_t weft_lowering_view(weft_lowering_t* lowering, const weft_value_t* value,
                                 weft_view_t* out_view) {
  const weft_lowered_t* lowered = weft_lowered(lowering, value);
  if (!lowered) {
    return WEFT_STATUS(INTERNAL, "value %%%u is read before it is lowered", value->id);
  }
  if (lowered->kind == WEFT_LOWERED_VIEW) {
    *out_view = lowered->as.view;
    return weft_ok_status();
  }
  uint32_t buffer = 0;
  WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP,
                                                weft_type_size_bytes(value->type), &buffer));
  weft_view_dense(value->type, buffer, out_view);
  // Not remembered: the fill may stand in a block that does not always run, and whoever reads the
  // bytes may also update them in place.
  return weft_lowering_append_write(lowering, value->op, lowered, out_view);
}

weft_status_t weft_lowering_dense_view(weft_lowering_t* lowering, const weft_value_t* value,
                                       weft_view_t* out_view) {
  WEFT_RETURN_IF_ERROR(weft_lowering_view(lowering, value, out_view));
  if (weft_view_is_dense(out_view)) {
    // Sizes of 1 may carry any stride; readers of dense views may rely on the usual ones.
    weft_view_t dense;
    weft_view_dense(value->type, out_view->buffer, &dense);
    dense.offset_bytes = out_view->offset_bytes;
    *out_view = dense;
    return weft_ok_status();
  }
  const weft_view_t strided = *out_view;
  uint32_t buffer = 0;
  WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP,
                                                weft_type_size_bytes(value->type), &buffer));
  weft_view_dense(value->type, buffer, out_view);
  return weft_lowering_append_copy(lowering, value->op, &strided, out_view);
}

// Instructions ----------------------------------------------------------------------------------

#define FIRST_CHUNK 16
#define LARGEST_CHUNK 4096

static weft_status_t add_chunk(weft_lowering_t* lowering, weft_instruction_list_t* list) {
  weft_instruction_chunk_t* chunk = NULL;
  uint32_t capacity = list->last ? 2 * list->last->capacity : FIRST_CHUNK;
  if (capacity > LARGEST_CHUNK) capacity = LARGEST_CHUNK;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(
      &lowering->scratch, sizeof(*chunk) + capacity * sizeof(chunk->items[0]), (void**)&chunk));
  chunk->capacity = capacity;
  *(list->last ? &list->last->next : &list->first) = chunk;
  list->last = chunk;
  return weft_ok_status();
}

weft_status_t weft_lowering_append(weft_lowering_t* lowering, weft_instruction_kind_t kind,
                                   const weft_op_t* op, weft_instruction_t** out_instruction) {
  weft_instruction_list_t* list = lowering->out;
  if (!list->last || list->last->count == list->last->capacity) {
    WEFT_RETURN_IF_ERROR(add_chunk(lowering, list));
  }
  ++list->count;
  *out_instruction = &list->last->items[list->last->count++];
  **out_instruction = (weft_instruction_t){.kind = kind,
                                           .op = op,
                                           .workspace = WEFT_BUFFER_NONE,
                                           .trip_count = -1,
                                           .cost_ns = WEFT_TIME_UNKNOWN,
                                           .start_ns = WEFT_TIME_UNKNOWN,
                                           .binding = WEFT_INSTRUCTION_NONE};
  return weft_ok_status();
}

weft_status_t weft_lowering_finish_block(weft_lowering_t* lowering,
                                         const weft_instruction_list_t* list,
                                         weft_plan_block_t* out_block) {
  weft_instruction_t* items = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->plan->arena, list->count,
                                                 sizeof(*items), (void**)&items));
  *out_block = (weft_plan_block_t){.instructions = items, .instruction_count = list->count};
  for (const weft_instruction_chunk_t* chunk = list->first; chunk; chunk = chunk->next) {
    memcpy(items, chunk->items, chunk->count * sizeof(*items));
    items += chunk->count;
  }
  return weft_ok_status();
}

weft_status_t weft_lowering_append_kernel(weft_lowering_t* lowering, weft_kernel_kind_t kind,
                                          const weft_op_t* op, uint32_t input_count,
                                          uint32_t output_count, weft_view_t** out_inputs,
                                          weft_view_t** out_outputs, weft_kernel_t** out_kernel) {
  weft_arena_t* arena = &lowering->plan->arena;
  weft_instruction_t* instruction = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, input_count, sizeof(**out_inputs), (void**)out_inputs));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, output_count, sizeof(**out_outputs), (void**)out_outputs));
  WEFT_RETURN_IF_ERROR(weft_lowering_append(lowering, WEFT_INSTRUCTION_KERNEL, op, &instruction));
  instruction->kernel = (weft_kernel_t){.kind = kind,
                                        .inputs = *out_inputs,
                                        .input_count = input_count,
                                        .outputs = *out_outputs,
                                        .output_count = output_count,
                                        .in_place = UINT32_MAX};
  *out_kernel = &instruction->kernel;
  return weft_ok_status();
}

// A loop of one leaf step stored to |to|.
static weft_status_t append_leaf_loop(weft_lowering_t* lowering, const weft_op_t* op,
                                      const weft_loop_step_t* leaf, const weft_view_t* from,
                                      const weft_view_t* to) {
  weft_view_t* inputs = NULL;
  weft_view_t* outputs = NULL;
  weft_kernel_t* kernel = NULL;
  weft_loop_step_t* step = NULL;
  weft_loop_output_t* output = NULL;
  weft_arena_t* arena = &lowering->plan->arena;
  WEFT_RETURN_IF_ERROR(weft_lowering_append_kernel(lowering, WEFT_KERNEL_LOOP, op, from ? 1 : 0, 1,
                                                   &inputs, &outputs, &kernel));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, sizeof(*step), (void**)&step));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, sizeof(*output), (void**)&output));
  if (from) inputs[0] = *from;
  outputs[0] = *to;
  *step = *leaf;
  weft_loop_kernel_t* loop = &kernel->as.loop;
  loop->rank = to->rank;
  memcpy(loop->dims, to->dims, sizeof(loop->dims));
  loop->steps = step;
  loop->step_count = 1;
  loop->outputs = output;
  loop->output_count = 1;
  return weft_ok_status();
}

weft_status_t weft_lowering_append_copy(weft_lowering_t* lowering, const weft_op_t* op,
                                        const weft_view_t* from, const weft_view_t* to) {
  const weft_loop_step_t leaf = {.kind = WEFT_LOOP_LOAD, .result_dtype = to->dtype};
  return append_leaf_loop(lowering, op, &leaf, from, to);
}

weft_status_t weft_lowering_append_write(weft_lowering_t* lowering, const weft_op_t* op,
                                         const weft_lowered_t* lowered, const weft_view_t* to) {
  weft_loop_step_t leaf = {.result_dtype = to->dtype};
  switch (lowered->kind) {
    case WEFT_LOWERED_VIEW:
      return weft_lowering_append_copy(lowering, op, &lowered->as.view, to);
    case WEFT_LOWERED_SPLAT:
      leaf.kind = WEFT_LOOP_IMMEDIATE;
      leaf.immediate_bits = lowered->as.splat_bits;
      return append_leaf_loop(lowering, op, &leaf, NULL, to);
    case WEFT_LOWERED_IOTA:
      leaf.kind = WEFT_LOOP_IOTA;
      leaf.dimension = lowered->as.iota.dimension;
      leaf.iota_start = lowered->as.iota.start;
      leaf.iota_stride = lowered->as.iota.stride;
      return append_leaf_loop(lowering, op, &leaf, NULL, to);
    case WEFT_LOWERED_NONE:
    case WEFT_LOWERED_TOKEN:
      break;
  }
  return WEFT_STATUS(INTERNAL, "a value without bytes cannot be written");
}

// Blocks ----------------------------------------------------------------------------------------

static weft_status_t lower_unit(weft_lowering_t* lowering, const weft_unit_t* unit) {
  if (unit->is_cluster) return weft_lower_cluster(lowering, unit);
  const weft_op_t* op = unit->ops[0];
  bool done = false;
  WEFT_RETURN_IF_ERROR(weft_lower_layout_op(lowering, op, &done));
  if (done) return weft_ok_status();
  switch (op->opcode) {
    case WEFT_OP_WHILE:
      return weft_lower_while(lowering, op);
    case WEFT_OP_IF:
    case WEFT_OP_CASE:
      return weft_lower_switch(lowering, op);
    default:
      return weft_lower_op(lowering, op);
  }
}

// Emission of units in dependency order with an explicit stack: chains can be as long as the graph.
typedef struct emission_s {
  weft_lowering_t* lowering;
  const weft_block_t* block;
  weft_units_t units;
  uint8_t* state;  // by unit: 0 new, 1 inputs on the stack, 2 emitted
  uint32_t* stack;
  uint32_t stack_size;
  uint32_t stack_capacity;
} emission_t;

static weft_status_t push_unit(emission_t* emission, uint32_t unit) {
  if (emission->stack_size == emission->stack_capacity) {
    const uint32_t capacity = emission->stack_capacity ? 2 * emission->stack_capacity : 256;
    uint32_t* grown = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&emission->lowering->scratch, capacity,
                                                   sizeof(*grown), (void**)&grown));
    if (emission->stack_size) {
      memcpy(grown, emission->stack, emission->stack_size * sizeof(*grown));
    }
    emission->stack = grown;
    emission->stack_capacity = capacity;
  }
  emission->stack[emission->stack_size++] = unit;
  return weft_ok_status();
}

static weft_status_t push_producer(void* user_data, weft_value_t* value) {
  emission_t* emission = user_data;
  if (!value->op || value->op->block != emission->block) return weft_ok_status();
  const uint32_t unit = emission->units.unit_of_op[emission->lowering->uses.position[value->id]];
  return emission->state[unit] == 0 ? push_unit(emission, unit) : weft_ok_status();
}

static weft_status_t emit_unit(emission_t* emission, uint32_t root) {
  WEFT_RETURN_IF_ERROR(push_unit(emission, root));
  while (emission->stack_size > 0) {
    const uint32_t index = emission->stack[emission->stack_size - 1];
    const weft_unit_t* unit = &emission->units.units[index];
    if (emission->state[index] == 0) {
      emission->state[index] = 1;
      for (uint32_t i = unit->op_count; i-- > 0;) {
        WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(unit->ops[i], push_producer, emission));
      }
      continue;
    }
    --emission->stack_size;
    if (emission->state[index] == 2) continue;
    emission->state[index] = 2;
    WEFT_RETURN_IF_ERROR(lower_unit(emission->lowering, unit));
  }
  return weft_ok_status();
}

weft_status_t weft_lower_block(weft_lowering_t* lowering, const weft_block_t* block) {
  emission_t emission = {.lowering = lowering, .block = block};
  WEFT_RETURN_IF_ERROR(
      weft_units_compute(block, &lowering->uses, &lowering->scratch, &emission.units));
  WEFT_RETURN_IF_ERROR(weft_recompute_choose(block, &lowering->uses, &emission.units,
                                             &lowering->scratch, lowering->recompute));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, emission.units.unit_count,
                                                 sizeof(*emission.state), (void**)&emission.state));
  if (block->op_count == 0) return weft_ok_status();
  const weft_op_t* terminator = block->ops[block->op_count - 1];
  for (uint32_t i = 0; i < emission.units.unit_count; ++i) {
    const weft_unit_t* unit = &emission.units.units[i];
    if (unit->is_cluster || unit->ops[0] == terminator) continue;
    WEFT_RETURN_IF_ERROR(emit_unit(&emission, i));
  }
  // The terminator itself is the caller's; what it returns is emitted here.
  for (uint32_t i = 0; i < terminator->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(push_producer(&emission, terminator->operands[i]));
    while (emission.stack_size > 0) {
      WEFT_RETURN_IF_ERROR(emit_unit(&emission, emission.stack[--emission.stack_size]));
    }
  }
  return weft_ok_status();
}

// The function ----------------------------------------------------------------------------------

static int32_t aliased_result(const weft_function_t* function, uint32_t argument) {
  const weft_attr_t* attrs = function->argument_attrs ? function->argument_attrs[argument] : NULL;
  if (!attrs || attrs->kind != WEFT_ATTR_DICT) return -1;
  const weft_attr_t* alias =
      weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "tf.aliasing_output");
  if (!alias || alias->kind != WEFT_ATTR_INTEGER) return -1;
  return (int32_t)alias->as.integer;
}

static weft_status_t lower_arguments(weft_lowering_t* lowering) {
  weft_plan_t* plan = lowering->plan;
  const weft_function_t* function = plan->function;
  const weft_block_t* body = function->body;
  plan->argument_count = body->argument_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &plan->arena, plan->argument_count, sizeof(*plan->arguments), (void**)&plan->arguments));
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    weft_plan_argument_t* argument = &plan->arguments[i];
    const weft_value_t* value = body->arguments[i];
    if (!weft_type_is_computable(value->type)) {
      return WEFT_STATUS_AT(lowering->graph, function->location, UNSUPPORTED,
                            "argument #%u of '@%s' has type %s, whose values cannot be computed", i,
                            function->name, weft_type_text(plan->graph, value->type));
    }
    weft_view_t view;
    WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(
        lowering, WEFT_BUFFER_ARGUMENT, weft_type_size_bytes(value->type), &argument->buffer));
    weft_view_dense(value->type, argument->buffer, &view);
    weft_type_to_shape(value->type, &argument->shape);
    argument->aliased_result = aliased_result(function, i);
    WEFT_RETURN_IF_ERROR(weft_lowering_set_view(lowering, value, &view));
  }
  return weft_ok_status();
}

// A result that returns the bytes of an argument must be read before another result overwrites
// that argument.
static weft_status_t protect_result(weft_lowering_t* lowering, const weft_value_t* value,
                                    uint32_t target, weft_lowered_t* out_lowered) {
  weft_plan_t* plan = lowering->plan;
  *out_lowered = *weft_lowered(lowering, value);
  if (out_lowered->kind != WEFT_LOWERED_VIEW) return weft_ok_status();
  weft_view_t* view = &out_lowered->as.view;
  if (plan->buffers[view->buffer].kind != WEFT_BUFFER_ARGUMENT) return weft_ok_status();
  if (view->buffer == target && weft_view_is_dense(view) && view->offset_bytes == 0) {
    return weft_ok_status();
  }
  weft_view_t copy;
  uint32_t buffer = 0;
  WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP,
                                                weft_type_size_bytes(value->type), &buffer));
  weft_view_dense(value->type, buffer, &copy);
  WEFT_RETURN_IF_ERROR(weft_lowering_append_copy(lowering, value->op, view, &copy));
  *view = copy;
  return weft_ok_status();
}

static weft_status_t assign_result_buffers(weft_lowering_t* lowering) {
  weft_plan_t* plan = lowering->plan;
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    plan->results[i].aliased_argument = -1;
    weft_type_to_shape(plan->function->result_types[i], &plan->results[i].shape);
  }
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    const int32_t result = plan->arguments[i].aliased_result;
    if (result < 0 || (uint32_t)result >= plan->result_count) continue;
    plan->results[result].aliased_argument = (int32_t)i;
    plan->results[result].buffer = plan->arguments[i].buffer;
  }
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    if (plan->results[i].aliased_argument >= 0) continue;
    WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(
        lowering, WEFT_BUFFER_RESULT, weft_type_size_bytes(plan->function->result_types[i]),
        &plan->results[i].buffer));
  }
  return weft_ok_status();
}

static weft_status_t lower_results(weft_lowering_t* lowering) {
  weft_plan_t* plan = lowering->plan;
  const weft_block_t* body = plan->function->body;
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  plan->result_count = terminator->operand_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&plan->arena, plan->result_count,
                                                 sizeof(*plan->results), (void**)&plan->results));
  weft_lowered_t* sources = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, plan->result_count,
                                                 sizeof(*sources), (void**)&sources));
  WEFT_RETURN_IF_ERROR(assign_result_buffers(lowering));
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        protect_result(lowering, terminator->operands[i], plan->results[i].buffer, &sources[i]));
  }
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    const weft_value_t* value = terminator->operands[i];
    if (sources[i].kind == WEFT_LOWERED_VIEW &&
        sources[i].as.view.buffer == plan->results[i].buffer) {
      continue;  // an argument returned as it is
    }
    weft_view_t target;
    weft_view_dense(value->type, plan->results[i].buffer, &target);
    WEFT_RETURN_IF_ERROR(weft_lowering_append_write(lowering, value->op, &sources[i], &target));
  }
  return weft_ok_status();
}

// Lowers everything, which leaves nothing in the scratch arena.
static weft_status_t lower_body(weft_lowering_t* lowering) {
  weft_plan_t* plan = lowering->plan;
  const uint32_t value_count = plan->graph->value_count;
  weft_instruction_list_t body = {0};
  lowering->out = &body;
  WEFT_RETURN_IF_ERROR(weft_use_info_compute(plan->function, &lowering->scratch, &lowering->uses));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &lowering->scratch, value_count, sizeof(*lowering->values), (void**)&lowering->values));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &lowering->scratch, value_count, sizeof(*lowering->registers), (void**)&lowering->registers));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &lowering->scratch, value_count, sizeof(*lowering->recompute), (void**)&lowering->recompute));
  WEFT_RETURN_IF_ERROR(lower_arguments(lowering));
  WEFT_RETURN_IF_ERROR(weft_lower_block(lowering, plan->function->body));
  WEFT_RETURN_IF_ERROR(lower_results(lowering));
  WEFT_RETURN_IF_ERROR(weft_lowering_finish_block(lowering, &body, &plan->body));
  // What is known of values takes about as much as the plan, and what follows needs none of it.
  weft_arena_deinit(&lowering->scratch);
  lowering->out = NULL;
  lowering->values = NULL;
  lowering->registers = NULL;
  lowering->recompute = NULL;
  lowering->uses = (weft_use_info_t){0};
  lowering->loop_room = (weft_loop_room_t){0};
  return weft_ok_status();
}

static weft_status_t lower_function(weft_lowering_t* lowering) {
  weft_plan_t* plan = lowering->plan;
  WEFT_RETURN_IF_ERROR(lower_body(lowering));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&plan->arena, 1, sizeof(*plan->streams), (void**)&plan->streams));
  plan->streams[0] = (weft_plan_stream_t){.kind = WEFT_STREAM_COMPUTE, .name = "compute"};
  plan->stream_count = 1;
  if (lowering->options->out_demand) {
    WEFT_RETURN_IF_ERROR(weft_plan_find_demand(lowering, lowering->options->out_demand));
  }
  if (lowering->options->rematerialise) {
    WEFT_RETURN_IF_ERROR(weft_plan_rematerialise(lowering, lowering->options->rematerialise));
  }
  return weft_plan_assign_storage(lowering);
}

weft_status_t weft_plan_lower(weft_graph_t* graph, const weft_plan_lower_options_t* options,
                              weft_allocator_t allocator, weft_plan_t** out_plan) {
  *out_plan = NULL;
  weft_plan_t* plan = NULL;
  weft_status_t status =
      weft_allocator_allocate_array(allocator, 1, sizeof(*plan), 16, (void**)&plan);
  if (!weft_status_is_ok(status)) {
    weft_graph_release(graph);
    return status;
  }
  *plan = (weft_plan_t){.allocator = allocator,
                        .graph = graph,
                        .function = weft_graph_main(graph),
                        .rank_count = options->rank_count,
                        .is_made_here = true};
  weft_arena_init(allocator, &plan->arena);
  weft_lowering_t lowering = {.plan = plan, .graph = graph, .options = options};
  weft_arena_init(allocator, &lowering.scratch);
  if (plan->function && plan->function->body) {
    status = lower_function(&lowering);
  } else {
    status = WEFT_STATUS(NOT_FOUND, "%s: no entry function to plan", graph->file_name);
  }
  weft_arena_deinit(&lowering.scratch);
  if (weft_status_is_ok(status)) {
    *out_plan = plan;
  } else {
    weft_plan_release(plan);
  }
  return status;
}
