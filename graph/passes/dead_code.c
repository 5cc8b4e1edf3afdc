// Dead code elimination: one backward walk marks what is needed, one forward walk copies it.
#include "graph/ir/op_table.h"
#include "graph/passes/pass.h"
#include "graph/passes/rewrite.h"

static bool has_effect(const weft_op_t* op) {
  if (weft_op_has_flag(op, WEFT_OP_FLAG_SIDE_EFFECT) ||
      weft_op_has_flag(op, WEFT_OP_FLAG_TERMINATOR)) {
    return true;
  }
  if (op->opcode == WEFT_OP_CUSTOM_CALL) {
    const weft_attr_t* effect = weft_op_attr(op, "has_side_effect");
    return effect && effect->kind == WEFT_ATTR_BOOL && effect->as.boolean;
  }
  for (uint32_t r = 0; r < op->region_count; ++r) {
    const weft_block_t* block = op->regions[r];
    for (uint32_t i = 0; i + 1 < block->op_count; ++i) {
      if (has_effect(block->ops[i])) return true;
    }
  }
  return false;
}

static void mark_needed(const weft_block_t* block, bool* needed) {
  for (uint32_t i = block->op_count; i-- > 0;) {
    const weft_op_t* op = block->ops[i];
    bool live = has_effect(op);
    for (uint32_t r = 0; r < op->result_count && !live; ++r) live = needed[op->results[r]->id];
    if (!live) continue;
    for (uint32_t r = 0; r < op->result_count; ++r) needed[op->results[r]->id] = true;
    for (uint32_t o = 0; o < op->operand_count; ++o) needed[op->operands[o]->id] = true;
    for (uint32_t r = 0; r < op->region_count; ++r) mark_needed(op->regions[r], needed);
  }
}

static weft_status_t drop_dead_op(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                                  bool* out_done) {
  (void)into;
  const bool* needed = rewrite->user_data;
  if (has_effect(op)) return weft_ok_status();
  for (uint32_t i = 0; i < op->result_count; ++i) {
    if (needed[op->results[i]->id]) return weft_ok_status();
  }
  *out_done = true;
  return weft_ok_status();
}

weft_status_t weft_pass_eliminate_dead_code(const weft_graph_t* source, weft_allocator_t allocator,
                                            weft_graph_t** out_graph) {
  *out_graph = NULL;
  weft_rewrite_t rewrite;
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &rewrite));
  bool* needed = NULL;
  weft_status_t status = weft_arena_allocate_array(&rewrite.scratch, source->value_count,
                                                   sizeof(*needed), (void**)&needed);
  rewrite.rewrite_op = drop_dead_op;
  rewrite.user_data = needed;
  for (uint32_t i = 0; i < source->function_count && weft_status_is_ok(status); ++i) {
    mark_needed(source->functions[i]->body, needed);
    status = weft_rewrite_function(&rewrite, source->functions[i]);
  }
  return weft_rewrite_finish(&rewrite, status, out_graph);
}
