// Bodies of reduce, scatter, sort, map and their like, applied to many elements.
#include "graph/interp/region.h"

#include <string.h>

// Register numbers of the values of a block while it is being translated.
typedef struct weft_interp_translation_s {
  weft_interp_region_t* region;
  uint32_t* register_of;  // per value of the frame, UINT32_MAX when it has none
  uint32_t register_count;
  uint32_t register_capacity;
} weft_interp_translation_t;

static bool weft_interp_is_scalar(const weft_type_t* type) {
  return weft_type_is_computable(type) && type->rank == 0;
}

static weft_status_t weft_interp_new_register(weft_interp_translation_t* translation,
                                              const weft_value_t* value, uint32_t* out_register) {
  weft_interp_region_t* region = translation->region;
  const uint32_t number = translation->register_count++;
  void* storage = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(region->interp, WEFT_INTERP_MAX_LANES,
                                           weft_dtype_size_bytes(value->type->dtype), &storage));
  region->registers[number] = storage;
  translation->register_of[value->id - region->frame->info->first_value] = number;
  *out_register = number;
  return weft_ok_status();
}

static void* weft_interp_register_storage(weft_interp_region_t* region, uint32_t number) {
  // Registers behind the arguments are scratch made by weft_interp_new_register.
  void* storage = NULL;
  memcpy(&storage, &region->registers[number], sizeof(storage));
  return storage;
}

// A register for |value|: its own, or a new one filled with a scalar from outside the region.
static weft_status_t weft_interp_operand_register(weft_interp_translation_t* translation,
                                                  const weft_value_t* value, bool* out_ok,
                                                  uint32_t* out_register) {
  weft_interp_region_t* region = translation->region;
  const uint32_t slot = value->id - region->frame->info->first_value;
  *out_register = translation->register_of[slot];
  if (*out_register != UINT32_MAX) return weft_ok_status();
  const weft_interp_value_t outer = region->frame->values[slot];
  *out_ok = outer.type != NULL && weft_interp_is_scalar(value->type);
  if (!*out_ok) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_interp_new_register(translation, value, out_register));
  weft_interp_fill(weft_interp_register_storage(region, *out_register), WEFT_INTERP_MAX_LANES,
                   weft_interp_data(outer), weft_dtype_size_bytes(value->type->dtype));
  return weft_ok_status();
}

static weft_status_t weft_interp_translate_op(weft_interp_translation_t* translation,
                                              const weft_op_t* op, bool* out_ok) {
  weft_interp_region_t* region = translation->region;
  *out_ok = op->result_count == 1 && weft_interp_is_scalar(op->results[0]->type);
  if (!*out_ok) return weft_ok_status();
  uint32_t result = 0;
  if (op->opcode == WEFT_OP_CONSTANT) {
    const weft_attr_t* value = weft_op_value(op);
    *out_ok = value != NULL && value->kind == WEFT_ATTR_DENSE && value->as.dense.data != NULL;
    if (!*out_ok) return weft_ok_status();
    WEFT_RETURN_IF_ERROR(weft_interp_new_register(translation, op->results[0], &result));
    weft_interp_fill(weft_interp_register_storage(region, result), WEFT_INTERP_MAX_LANES,
                     value->as.dense.data, weft_dtype_size_bytes(op->results[0]->type->dtype));
    return weft_ok_status();
  }
  *out_ok = weft_interp_is_elementwise(op->opcode) && op->operand_count <= 3;
  if (!*out_ok) return weft_ok_status();
  weft_interp_region_step_t step = {.result = 0};
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_interp_operand_register(translation, op->operands[i], out_ok, &step.operands[i]));
    if (!*out_ok) return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_interp_find_kernel(region->interp->run->graph, op, &step.kernel));
  WEFT_RETURN_IF_ERROR(weft_interp_new_register(translation, op->results[0], &step.result));
  region->steps[region->step_count++] = step;
  return weft_ok_status();
}

// Translates the block; |*out_ok| is false when it is not made of scalar elementwise operations.
static weft_status_t weft_interp_translate(weft_interp_translation_t* translation, bool* out_ok) {
  weft_interp_region_t* region = translation->region;
  const weft_block_t* block = region->block;
  const uint32_t first_value = region->frame->info->first_value;
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    translation->register_of[block->arguments[i]->id - first_value] = i;
  }
  translation->register_count = block->argument_count;
  *out_ok = true;
  for (uint32_t i = 0; i + 1 < block->op_count && *out_ok; ++i) {
    WEFT_RETURN_IF_ERROR(weft_interp_translate_op(translation, block->ops[i], out_ok));
  }
  const weft_op_t* terminator = block->ops[block->op_count - 1];
  for (uint32_t i = 0; i < region->result_count && *out_ok; ++i) {
    WEFT_RETURN_IF_ERROR(weft_interp_operand_register(translation, terminator->operands[i], out_ok,
                                                      &region->result_registers[i]));
  }
  return weft_ok_status();
}

static weft_status_t weft_interp_try_program(weft_interp_region_t* region) {
  const weft_block_t* block = region->block;
  weft_interp_t* interp = region->interp;
  uint32_t operand_count = region->result_count;
  for (uint32_t i = 0; i < block->op_count; ++i) operand_count += block->ops[i]->operand_count;
  weft_interp_translation_t translation = {.region = region};
  // One register per argument, per operation and at most one per operand (captured values).
  translation.register_capacity = block->argument_count + block->op_count + operand_count;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, translation.register_capacity, sizeof(void*), &memory));
  region->registers = memory;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, block->op_count, sizeof(weft_interp_region_step_t), &memory));
  region->steps = memory;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, region->result_count, sizeof(uint32_t), &memory));
  region->result_registers = memory;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, region->result_count, sizeof(void*), &memory));
  region->lane_copies = memory;
  for (uint32_t i = 0; i < region->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, WEFT_INTERP_MAX_LANES, region->result_sizes[i],
                                             &region->lane_copies[i]));
  }
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, region->frame->info->value_count, sizeof(uint32_t), &memory));
  translation.register_of = memory;
  memset(memory, 0xff, region->frame->info->value_count * sizeof(uint32_t));
  return weft_interp_translate(&translation, &region->is_program);
}

weft_status_t weft_interp_region_prepare(weft_interp_t* interp, weft_interp_frame_t* frame,
                                         const weft_op_t* op, uint32_t index,
                                         weft_interp_region_t* out_region) {
  const weft_block_t* block = op->regions[index];
  *out_region = (weft_interp_region_t){.interp = interp,
                                       .frame = frame,
                                       .op = op,
                                       .block = block,
                                       .argument_count = block->argument_count,
                                       .result_count = weft_interp_block_result_count(block)};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_interp_scratch(interp, out_region->result_count, sizeof(size_t), &memory));
  out_region->result_sizes = memory;
  bool scalars = block->op_count > 0;
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    scalars = scalars && weft_interp_is_scalar(block->arguments[i]->type);
  }
  for (uint32_t i = 0; i < out_region->result_count; ++i) {
    const weft_type_t* type = block->ops[block->op_count - 1]->operands[i]->type;
    scalars = scalars && weft_interp_is_scalar(type);
    out_region->result_sizes[i] = weft_dtype_size_bytes(type->dtype);
  }
  if (!scalars) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: region %u has arguments or results that are not scalars", op->name,
                          index);
  }
  return weft_interp_try_program(out_region);
}

static void weft_interp_apply_program(weft_interp_region_t* region, int64_t lanes,
                                      const void* const* inputs, void* const* outputs) {
  for (uint32_t i = 0; i < region->argument_count; ++i) region->registers[i] = inputs[i];
  for (uint32_t i = 0; i < region->step_count; ++i) {
    const weft_interp_region_step_t* step = &region->steps[i];
    const void* operands[3] = {region->registers[step->operands[0]],
                               region->registers[step->operands[1]],
                               region->registers[step->operands[2]]};
    step->kernel.fn(lanes, operands, weft_interp_register_storage(region, step->result),
                    &step->kernel.params);
  }
  // Two passes: an output may be an input that another result returns.
  for (uint32_t i = 0; i < region->result_count; ++i) {
    const uint32_t number = region->result_registers[i];
    if (number >= region->argument_count || region->registers[number] == outputs[i]) continue;
    void* copy = region->lane_copies[i];
    memcpy(copy, region->registers[number], (size_t)lanes * region->result_sizes[i]);
  }
  for (uint32_t i = 0; i < region->result_count; ++i) {
    const uint32_t number = region->result_registers[i];
    if (region->registers[number] == outputs[i]) continue;
    const void* from =
        number < region->argument_count ? region->lane_copies[i] : region->registers[number];
    memcpy(outputs[i], from, (size_t)lanes * region->result_sizes[i]);
  }
}

// Evaluates the block for one lane.
static weft_status_t weft_interp_apply_block(weft_interp_region_t* region, int64_t lane,
                                             const void* const* inputs, void* const* outputs) {
  weft_interp_t* interp = region->interp;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, region->argument_count + region->result_count,
                                           sizeof(weft_interp_value_t), &memory));
  weft_interp_value_t* arguments = memory;
  weft_interp_value_t* results = arguments + region->argument_count;
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < region->argument_count && weft_status_is_ok(status); ++i) {
    const weft_type_t* type = region->block->arguments[i]->type;
    const size_t size = weft_dtype_size_bytes(type->dtype);
    status = weft_interp_new_tensor(interp, region->op, type, &arguments[i]);
    if (!weft_status_is_ok(status)) continue;
    memcpy(weft_interp_mutable_data(arguments[i]), (const char*)inputs[i] + (size_t)lane * size,
           size);
  }
  if (weft_status_is_ok(status)) {
    status = weft_interp_run_block(interp, region->frame, region->block, arguments, results);
  }
  for (uint32_t i = 0; i < region->argument_count; ++i) {
    weft_interp_release(interp, &arguments[i]);
  }
  for (uint32_t i = 0; i < region->result_count; ++i) {
    const size_t size = region->result_sizes[i];
    if (weft_status_is_ok(status)) {
      memcpy((char*)outputs[i] + (size_t)lane * size, weft_interp_data(results[i]), size);
    }
    weft_interp_release(interp, &results[i]);
  }
  return status;
}

weft_status_t weft_interp_region_apply(weft_interp_region_t* region, int64_t lanes,
                                       const void* const* inputs, void* const* outputs) {
  if (region->is_program) {
    weft_interp_apply_program(region, lanes, inputs, outputs);
    return weft_ok_status();
  }
  for (int64_t lane = 0; lane < lanes; ++lane) {
    const weft_arena_mark_t mark = weft_arena_mark(&region->interp->stack);
    weft_status_t status = weft_interp_apply_block(region, lane, inputs, outputs);
    weft_arena_rewind(&region->interp->stack, mark);
    if (!weft_status_is_ok(status)) return status;
  }
  return weft_ok_status();
}

weft_opcode_t weft_interp_region_binary_opcode(const weft_block_t* block) {
  if (block->argument_count != 2 || block->op_count != 2) return WEFT_OP_UNREGISTERED;
  const weft_op_t* op = block->ops[0];
  const weft_op_t* terminator = block->ops[1];
  if (op->operand_count != 2 || op->result_count != 1) return WEFT_OP_UNREGISTERED;
  if (terminator->operand_count != 1 || terminator->operands[0] != op->results[0]) {
    return WEFT_OP_UNREGISTERED;
  }
  const weft_value_t* first = block->arguments[0];
  const weft_value_t* second = block->arguments[1];
  const bool in_order = op->operands[0] == first && op->operands[1] == second;
  const bool swapped = op->operands[0] == second && op->operands[1] == first;
  if (in_order || (swapped && weft_op_has_flag(op, WEFT_OP_FLAG_COMMUTATIVE))) return op->opcode;
  return WEFT_OP_UNREGISTERED;
}
