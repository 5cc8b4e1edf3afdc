// Depth-first search with its own stack, because chains of calls are as long as the text makes
// them.
#include "graph/ir/call_order.h"

#include <string.h>

#include "graph/ir/op_attrs.h"

typedef enum weft_visit_e {
  WEFT_VISIT_NEW = 0,
  WEFT_VISIT_OPEN,
  WEFT_VISIT_DONE,
} weft_visit_t;

// Callees of a function, a range of the list of all edges; |next| is the one to follow next.
typedef struct weft_call_range_s {
  size_t next;
  size_t end;
} weft_call_range_t;

typedef struct weft_call_search_s {
  weft_arena_t* arena;
  const weft_function_t** callees;
  size_t callee_count;
  size_t callee_capacity;
} weft_call_search_t;

static weft_status_t weft_call_add(weft_call_search_t* search, const weft_function_t* callee) {
  if (callee == NULL || callee->body == NULL) return weft_ok_status();
  if (search->callee_count == search->callee_capacity) {
    const size_t capacity = search->callee_capacity == 0 ? 32 : search->callee_capacity * 2;
    void* memory = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(search->arena, capacity, sizeof(*search->callees), &memory));
    if (search->callee_count != 0) {
      memcpy(memory, search->callees, search->callee_count * sizeof(*search->callees));
    }
    search->callees = memory;
    search->callee_capacity = capacity;
  }
  search->callees[search->callee_count++] = callee;
  return weft_ok_status();
}

static weft_status_t weft_call_add_block(weft_call_search_t* search, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    if (op->opcode == WEFT_OP_FUNC_CALL || op->opcode == WEFT_OP_COMPOSITE) {
      WEFT_RETURN_IF_ERROR(weft_call_add(search, weft_op_callee(op)));
    } else if (op->opcode == WEFT_OP_INTERPRETER_RUN_PARALLEL) {
      weft_parallel_programs_t programs;
      weft_op_parallel_programs(op, &programs);
      for (uint32_t r = 0; r < programs.replicas; ++r) {
        for (uint32_t p = 0; p < programs.partitions; ++p) {
          WEFT_RETURN_IF_ERROR(
              weft_call_add(search, weft_op_parallel_program(op, &programs, r, p)));
        }
      }
    }
    for (uint32_t r = 0; r < op->region_count; ++r) {
      WEFT_RETURN_IF_ERROR(weft_call_add_block(search, op->regions[r]));
    }
  }
  return weft_ok_status();
}

weft_status_t weft_call_order(const weft_function_t* root, weft_arena_t* arena,
                              const weft_function_t* const** out_functions, uint32_t* out_count) {
  *out_functions = NULL;
  *out_count = 0;
  const uint32_t function_count = root->graph->function_count;
  weft_call_search_t search = {.arena = arena};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, function_count, sizeof(*search.callees), &memory));
  const weft_function_t** order = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, function_count, sizeof(*search.callees), &memory));
  const weft_function_t** stack = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, function_count, sizeof(weft_call_range_t), &memory));
  weft_call_range_t* ranges = memory;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, function_count, 1, &memory));
  uint8_t* visits = memory;
  uint32_t count = 0;
  uint32_t depth = 0;
  stack[depth++] = root;
  while (depth > 0) {
    const weft_function_t* function = stack[depth - 1];
    weft_call_range_t* range = &ranges[function->index];
    if (visits[function->index] == WEFT_VISIT_NEW) {
      visits[function->index] = WEFT_VISIT_OPEN;
      range->next = search.callee_count;
      if (function->body != NULL) {
        WEFT_RETURN_IF_ERROR(weft_call_add_block(&search, function->body));
      }
      range->end = search.callee_count;
    }
    if (search.callees == NULL || range->next == range->end) {
      visits[function->index] = WEFT_VISIT_DONE;
      order[count++] = function;
      --depth;
      continue;
    }
    const weft_function_t* callee = search.callees[range->next++];
    if (visits[callee->index] == WEFT_VISIT_NEW) stack[depth++] = callee;
  }
  *out_functions = order;
  *out_count = count;
  return weft_ok_status();
}
