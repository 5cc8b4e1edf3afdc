// Last uses, computed once per function.
//
// A use inside a region counts as a use by the operation of the defining block that holds the
// region, so that a loop body never frees what its next iteration reads.
#include "graph/interp/function_info.h"

typedef struct weft_interp_id_range_s {
  uint32_t first;
  uint32_t end;
} weft_interp_id_range_t;

static void weft_interp_extend_range(weft_interp_id_range_t* range, const weft_value_t* value) {
  if (value->id < range->first) range->first = value->id;
  if (value->id >= range->end) range->end = value->id + 1;
}

static void weft_interp_block_range(const weft_block_t* block, weft_interp_id_range_t* range) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    weft_interp_extend_range(range, block->arguments[i]);
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) {
      weft_interp_extend_range(range, op->results[r]);
    }
    for (uint32_t r = 0; r < op->region_count; ++r) weft_interp_block_range(op->regions[r], range);
  }
}

// The chain of blocks around the one being walked.
typedef struct weft_interp_walk_s {
  const struct weft_interp_walk_s* outer;
  const weft_block_t* block;
  uint32_t op_index;  // of the operation being visited in |block|
} weft_interp_walk_t;

static void weft_interp_mark_use(weft_interp_function_t* info, const weft_interp_walk_t* walk,
                                 const weft_value_t* value) {
  while (walk != NULL && walk->block != value->block) walk = walk->outer;
  if (walk == NULL) return;
  info->last_use[value->id - info->first_value] = walk->op_index;
}

static void weft_interp_mark_block(weft_interp_function_t* info, const weft_block_t* block,
                                   const weft_interp_walk_t* outer) {
  weft_interp_walk_t walk = {.outer = outer, .block = block};
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    info->last_use[block->arguments[i]->id - info->first_value] = UINT32_MAX;
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    walk.op_index = i;
    for (uint32_t k = 0; k < op->result_count; ++k) {
      info->last_use[op->results[k]->id - info->first_value] = i;
    }
    for (uint32_t k = 0; k < op->operand_count; ++k) {
      weft_interp_mark_use(info, &walk, op->operands[k]);
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      weft_interp_mark_block(info, op->regions[k], &walk);
    }
  }
}

static weft_status_t weft_interp_make_info(weft_interp_run_t* run, const weft_function_t* function,
                                           weft_interp_function_t** out_info) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&run->arena, sizeof(weft_interp_function_t), &memory));
  weft_interp_function_t* info = memory;
  weft_interp_id_range_t range = {.first = UINT32_MAX, .end = 0};
  weft_interp_block_range(function->body, &range);
  if (range.first > range.end) range = (weft_interp_id_range_t){.first = 0, .end = 0};
  info->function = function;
  info->first_value = range.first;
  info->value_count = range.end - range.first;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&run->arena, info->value_count, sizeof(uint32_t), &memory));
  info->last_use = memory;
  weft_interp_mark_block(info, function->body, NULL);
  *out_info = info;
  return weft_ok_status();
}

weft_status_t weft_interp_function_info(weft_interp_run_t* run, const weft_function_t* function,
                                        const weft_interp_function_t** out_info) {
  *out_info = NULL;
  for (uint32_t i = 0; i < run->graph->function_count; ++i) {
    if (run->graph->functions[i] != function) continue;
    if (run->functions[i] == NULL) {
      WEFT_RETURN_IF_ERROR(weft_interp_make_info(run, function, &run->functions[i]));
    }
    *out_info = run->functions[i];
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT, "function %s does not belong to the graph being evaluated",
                     function->name);
}

static void weft_interp_visit_captured(const weft_op_t* outer, const weft_block_t* block,
                                       void (*fn)(void* user_data, const weft_value_t* value),
                                       void* user_data) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->operand_count; ++k) {
      if (op->operands[k]->block == outer->block) fn(user_data, op->operands[k]);
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      weft_interp_visit_captured(outer, op->regions[k], fn, user_data);
    }
  }
}

void weft_interp_for_captured(const weft_op_t* op,
                              void (*fn)(void* user_data, const weft_value_t* value),
                              void* user_data) {
  for (uint32_t i = 0; i < op->region_count; ++i) {
    weft_interp_visit_captured(op, op->regions[i], fn, user_data);
  }
}
