// while, if and case: instructions with blocks of their own.
//
// A loop keeps each carried value in one buffer: written before the loop, read by condition and
// body, overwritten at the end of the body by copies that storage assignment removes wherever the
// body can write in place.
#include "graph/ir/cost.h"
#include "graph/plan/lower_internal.h"
#include "graph/plan/view.h"

static weft_status_t add_dense_buffer(weft_lowering_t* lowering, const weft_value_t* value,
                                      weft_view_t* out_view) {
  uint32_t buffer = 0;
  WEFT_RETURN_IF_ERROR(weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP,
                                                weft_type_size_bytes(value->type), &buffer));
  weft_view_dense(value->type, buffer, out_view);
  return weft_ok_status();
}

static bool is_token(const weft_value_t* value) {
  return value->type->kind == WEFT_TYPE_TOKEN;
}

// Lowers |region| into a new block and leaves lowering->out on it, so that the caller can append.
static weft_status_t enter_region(weft_lowering_t* lowering, const weft_block_t* region,
                                  weft_instruction_list_t* list) {
  lowering->out = list;
  return weft_lower_block(lowering, region);
}

static const weft_op_t* terminator_of(const weft_block_t* region) {
  return region->ops[region->op_count - 1];
}

// |values| has a view for each result of |op|.
static weft_status_t finish_blocks(weft_lowering_t* lowering, weft_instruction_kind_t kind,
                                   const weft_op_t* op, const weft_instruction_list_t* lists,
                                   uint32_t count, const weft_view_t* predicate,
                                   const weft_view_t* values) {
  weft_plan_block_t* blocks = NULL;
  weft_view_t* decides = NULL;
  weft_view_t* carried = NULL;
  weft_instruction_t* instruction = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&lowering->plan->arena, count, sizeof(*blocks), (void**)&blocks));
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_lowering_finish_block(lowering, &lists[i], &blocks[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_lowering_append(lowering, kind, op, &instruction));
  instruction->blocks = blocks;
  instruction->block_count = count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate(&lowering->plan->arena, sizeof(*decides), (void**)&decides));
  *decides = *predicate;
  instruction->predicate = decides;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->plan->arena, op->result_count,
                                                 sizeof(*carried), (void**)&carried));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (!is_token(op->results[i])) carried[instruction->carried_count++] = values[i];
  }
  instruction->carried = carried;
  if (kind == WEFT_INSTRUCTION_WHILE && !weft_while_trip_count(op, &instruction->trip_count)) {
    instruction->trip_count = -1;
  }
  return weft_ok_status();
}

// while -----------------------------------------------------------------------------------------

static weft_status_t bind_carried(weft_lowering_t* lowering, const weft_op_t* op,
                                  const weft_view_t* carried) {
  const weft_lowered_t token = {.kind = WEFT_LOWERED_TOKEN};
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    for (uint32_t r = 0; r < 2; ++r) {
      const weft_value_t* argument = op->regions[r]->arguments[i];
      if (is_token(argument)) {
        WEFT_RETURN_IF_ERROR(weft_lowering_set(lowering, argument, &token));
      } else {
        WEFT_RETURN_IF_ERROR(weft_lowering_set_view(lowering, argument, &carried[i]));
      }
    }
    if (is_token(op->results[i])) {
      WEFT_RETURN_IF_ERROR(weft_lowering_set(lowering, op->results[i], &token));
    } else {
      WEFT_RETURN_IF_ERROR(weft_lowering_set_view(lowering, op->results[i], &carried[i]));
    }
  }
  return weft_ok_status();
}

// Copies the body's results to the carried buffers as if all were assigned at once: a result that
// is itself (part of) a carried value goes through a buffer of its own first.
static weft_status_t assign_carried(weft_lowering_t* lowering, const weft_op_t* op,
                                    const weft_op_t* terminator, const weft_view_t* carried) {
  weft_lowered_t* sources = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, op->operand_count,
                                                 sizeof(*sources), (void**)&sources));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_value_t* value = terminator->operands[i];
    sources[i] = *weft_lowered(lowering, value);
    if (sources[i].kind != WEFT_LOWERED_VIEW) continue;
    bool is_carried = false;
    for (uint32_t c = 0; c < op->operand_count && !is_carried; ++c) {
      is_carried =
          c != i && !is_token(op->operands[c]) && carried[c].buffer == sources[i].as.view.buffer;
    }
    is_carried = is_carried || (sources[i].as.view.buffer == carried[i].buffer &&
                                !weft_view_same(&sources[i].as.view, &carried[i]));
    if (!is_carried) continue;
    weft_view_t copy;
    WEFT_RETURN_IF_ERROR(add_dense_buffer(lowering, value, &copy));
    WEFT_RETURN_IF_ERROR(weft_lowering_append_copy(lowering, op, &sources[i].as.view, &copy));
    sources[i].as.view = copy;
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (sources[i].kind == WEFT_LOWERED_TOKEN) continue;
    if (sources[i].kind == WEFT_LOWERED_VIEW && sources[i].as.view.buffer == carried[i].buffer) {
      continue;  // unchanged
    }
    WEFT_RETURN_IF_ERROR(weft_lowering_append_write(lowering, op, &sources[i], &carried[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_lower_while(weft_lowering_t* lowering, const weft_op_t* op) {
  weft_instruction_list_t* outer = lowering->out;
  weft_view_t* carried = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, op->operand_count,
                                                 sizeof(*carried), (void**)&carried));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (is_token(op->operands[i])) continue;
    WEFT_RETURN_IF_ERROR(add_dense_buffer(lowering, op->operands[i], &carried[i]));
    WEFT_RETURN_IF_ERROR(weft_lowering_append_write(
        lowering, op, weft_lowered(lowering, op->operands[i]), &carried[i]));
  }
  WEFT_RETURN_IF_ERROR(bind_carried(lowering, op, carried));
  weft_instruction_list_t lists[2] = {{0}, {0}};
  weft_view_t predicate;
  WEFT_RETURN_IF_ERROR(enter_region(lowering, op->regions[0], &lists[0]));
  WEFT_RETURN_IF_ERROR(
      weft_lowering_dense_view(lowering, terminator_of(op->regions[0])->operands[0], &predicate));
  WEFT_RETURN_IF_ERROR(enter_region(lowering, op->regions[1], &lists[1]));
  WEFT_RETURN_IF_ERROR(assign_carried(lowering, op, terminator_of(op->regions[1]), carried));
  lowering->out = outer;
  return finish_blocks(lowering, WEFT_INSTRUCTION_WHILE, op, lists, 2, &predicate, carried);
}

// if, case --------------------------------------------------------------------------------------

static weft_status_t lower_branch(weft_lowering_t* lowering, const weft_op_t* op,
                                  const weft_block_t* region, const weft_view_t* results,
                                  weft_instruction_list_t* list) {
  WEFT_RETURN_IF_ERROR(enter_region(lowering, region, list));
  const weft_op_t* terminator = terminator_of(region);
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (is_token(op->results[i])) continue;
    WEFT_RETURN_IF_ERROR(weft_lowering_append_write(
        lowering, op, weft_lowered(lowering, terminator->operands[i]), &results[i]));
  }
  return weft_ok_status();
}

weft_status_t weft_lower_switch(weft_lowering_t* lowering, const weft_op_t* op) {
  weft_instruction_list_t* outer = lowering->out;
  const weft_lowered_t token = {.kind = WEFT_LOWERED_TOKEN};
  weft_view_t predicate;
  weft_view_t* results = NULL;
  weft_instruction_list_t* lists = NULL;
  WEFT_RETURN_IF_ERROR(weft_lowering_dense_view(lowering, op->operands[0], &predicate));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, op->result_count,
                                                 sizeof(*results), (void**)&results));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&lowering->scratch, op->region_count,
                                                 sizeof(*lists), (void**)&lists));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (is_token(op->results[i])) {
      WEFT_RETURN_IF_ERROR(weft_lowering_set(lowering, op->results[i], &token));
      continue;
    }
    WEFT_RETURN_IF_ERROR(add_dense_buffer(lowering, op->results[i], &results[i]));
    WEFT_RETURN_IF_ERROR(weft_lowering_set_view(lowering, op->results[i], &results[i]));
  }
  for (uint32_t i = 0; i < op->region_count; ++i) {
    WEFT_RETURN_IF_ERROR(lower_branch(lowering, op, op->regions[i], results, &lists[i]));
  }
  lowering->out = outer;
  return finish_blocks(lowering, WEFT_INSTRUCTION_SWITCH, op, lists, op->region_count, &predicate,
                       results);
}
