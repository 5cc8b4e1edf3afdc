// Replaces calls and composites by the bodies they name. A verified graph has no recursion, but a
// few functions that call each other twice stand for exponentially many operations, and a chain of
// calls can be as long as the file: both are bounded.
#include <string.h>

#include "graph/passes/pass.h"
#include "graph/passes/rewrite.h"

// Deepest nesting of calls: each level is one level of this pass's recursion.
#define INLINE_MAX_DEPTH 4096

// Most values of the flat program, some twenty times a step of a thousand layers.
#define INLINE_MAX_VALUES (UINT32_C(1) << 22)

static const weft_function_t* inlined_callee(const weft_graph_t* graph, const weft_op_t* op) {
  const char* attr_name = NULL;
  if (op->opcode == WEFT_OP_FUNC_CALL) attr_name = "callee";
  if (op->opcode == WEFT_OP_COMPOSITE) attr_name = "decomposition";
  if (!attr_name) return NULL;
  const weft_attr_t* symbol = weft_op_attr(op, attr_name);
  if (!symbol || symbol->kind != WEFT_ATTR_SYMBOL) return NULL;
  const weft_function_t* callee = weft_graph_find_function(graph, symbol->as.symbol);
  return callee && callee->body ? callee : NULL;
}

static weft_status_t inline_op(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                               bool* out_done) {
  const weft_function_t* callee = inlined_callee(rewrite->source, op);
  if (!callee) return weft_ok_status();
  if (rewrite->call_depth >= INLINE_MAX_DEPTH) {
    return WEFT_STATUS_AT(rewrite->source, op->location, UNSUPPORTED,
                          "calls nest deeper than %d levels at the call of '@%s'", INLINE_MAX_DEPTH,
                          callee->name);
  }
  if (rewrite->target->value_count > INLINE_MAX_VALUES) {
    return WEFT_STATUS_AT(rewrite->source, op->location, UNSUPPORTED,
                          "the program has more than %u values once its calls are inlined",
                          (unsigned)INLINE_MAX_VALUES);
  }
  const weft_block_t* body = callee->body;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    rewrite->map[body->arguments[i]->id] = weft_rewrite_mapped(rewrite, op->operands[i]);
  }
  ++rewrite->call_depth;
  for (uint32_t i = 0; i + 1 < body->op_count; ++i) {
    bool done = false;
    WEFT_RETURN_IF_ERROR(inline_op(rewrite, body->ops[i], into, &done));
    if (!done) WEFT_RETURN_IF_ERROR(weft_rewrite_copy_op(rewrite, body->ops[i], into));
  }
  --rewrite->call_depth;
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  for (uint32_t i = 0; i < op->result_count; ++i) {
    rewrite->map[op->results[i]->id] = weft_rewrite_mapped(rewrite, terminator->operands[i]);
  }
  *out_done = true;
  return weft_ok_status();
}

static bool has_calls(const weft_graph_t* graph, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    if (inlined_callee(graph, op)) return true;
    for (uint32_t r = 0; r < op->region_count; ++r) {
      if (has_calls(graph, op->regions[r])) return true;
    }
  }
  return false;
}

bool weft_pass_inline_is_done(const weft_graph_t* source) {
  const weft_function_t* main_function = weft_graph_main(source);
  return main_function && main_function->body && source->function_count == 1 &&
         !has_calls(source, main_function->body);
}

weft_status_t weft_pass_inline(const weft_graph_t* source, weft_allocator_t allocator,
                               weft_graph_t** out_graph) {
  *out_graph = NULL;
  const weft_function_t* main_function = weft_graph_main(source);
  if (!main_function || !main_function->body) {
    return WEFT_STATUS(NOT_FOUND,
                       "%s: no entry function: name one '@main' or make it the only public one",
                       source->file_name);
  }
  weft_rewrite_t rewrite;
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, allocator, &rewrite));
  rewrite.rewrite_op = inline_op;
  return weft_rewrite_finish(&rewrite, weft_rewrite_function(&rewrite, main_function), out_graph);
}
