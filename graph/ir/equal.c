// Structural equality of graphs. Values correspond when the operations or blocks that define them
// do, so a table from the one graph's value ids to the other's is filled in program order.
#include <string.h>

#include "graph/ir/graph.h"
#include "runtime/base/checked_math.h"

typedef struct weft_graph_match_s {
  // For each value of the first graph its counterpart; NULL while none is known.
  const weft_value_t** counterpart;
} weft_graph_match_t;

static bool weft_names_equal(const char* a, const char* b) {
  if (a == NULL || b == NULL) return a == b;
  return strcmp(a, b) == 0;
}

static bool weft_attr_sets_equal(const weft_named_attr_t* a, uint32_t a_count,
                                 const weft_named_attr_t* b, uint32_t b_count) {
  if (a_count != b_count) return false;
  for (uint32_t i = 0; i < a_count; ++i) {
    // Most texts keep the order.
    const weft_attr_t* other =
        strcmp(a[i].name, b[i].name) == 0 ? b[i].value : weft_attr_find(b, b_count, a[i].name);
    if (other == NULL || !weft_attr_equal(a[i].value, other)) return false;
  }
  return true;
}

static bool weft_blocks_equal(weft_graph_match_t* match, const weft_block_t* a,
                              const weft_block_t* b);

static bool weft_match_values(weft_graph_match_t* match, weft_value_t* const* a,
                              weft_value_t* const* b, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (!weft_type_equal(a[i]->type, b[i]->type)) return false;
    match->counterpart[a[i]->id] = b[i];
  }
  return true;
}

static bool weft_ops_equal(weft_graph_match_t* match, const weft_op_t* a, const weft_op_t* b) {
  if (a->opcode != b->opcode || strcmp(a->name, b->name) != 0 ||
      a->operand_count != b->operand_count || a->result_count != b->result_count ||
      a->region_count != b->region_count) {
    return false;
  }
  for (uint32_t i = 0; i < a->operand_count; ++i) {
    if (match->counterpart[a->operands[i]->id] != b->operands[i]) return false;
  }
  if (!weft_attr_sets_equal(a->attrs, a->attr_count, b->attrs, b->attr_count)) return false;
  for (uint32_t i = 0; i < a->region_count; ++i) {
    if (!weft_blocks_equal(match, a->regions[i], b->regions[i])) return false;
  }
  return weft_match_values(match, a->results, b->results, a->result_count);
}

static bool weft_blocks_equal(weft_graph_match_t* match, const weft_block_t* a,
                              const weft_block_t* b) {
  if (a->argument_count != b->argument_count || a->op_count != b->op_count) return false;
  if (!weft_match_values(match, a->arguments, b->arguments, a->argument_count)) return false;
  for (uint32_t i = 0; i < a->op_count; ++i) {
    if (!weft_ops_equal(match, a->ops[i], b->ops[i])) return false;
  }
  return true;
}

static bool weft_dicts_equal(const weft_attr_t* const* a, const weft_attr_t* const* b,
                             uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (a[i] == NULL && b[i] == NULL) continue;
    if (!weft_attr_equal(a[i], b[i])) return false;
  }
  return true;
}

static bool weft_functions_equal(weft_graph_match_t* match, const weft_function_t* a,
                                 const weft_function_t* b) {
  if (strcmp(a->name, b->name) != 0 || a->is_private != b->is_private ||
      a->result_count != b->result_count || (a->body == NULL) != (b->body == NULL) ||
      a->argument_count != b->argument_count) {
    return false;
  }
  for (uint32_t i = 0; i < a->argument_count; ++i) {
    if (!weft_type_equal(a->argument_types[i], b->argument_types[i])) return false;
  }
  for (uint32_t i = 0; i < a->result_count; ++i) {
    if (!weft_type_equal(a->result_types[i], b->result_types[i])) return false;
  }
  return weft_dicts_equal(a->argument_attrs, b->argument_attrs, a->argument_count) &&
         weft_dicts_equal(a->result_attrs, b->result_attrs, a->result_count) &&
         weft_attr_sets_equal(a->attrs, a->attr_count, b->attrs, b->attr_count) &&
         (a->body == NULL || weft_blocks_equal(match, a->body, b->body));
}

static bool weft_graphs_match(weft_graph_match_t* match, const weft_graph_t* a,
                              const weft_graph_t* b) {
  if (!weft_names_equal(a->module_name, b->module_name) || a->function_count != b->function_count ||
      a->value_count != b->value_count ||
      !weft_attr_sets_equal(a->attrs, a->attr_count, b->attrs, b->attr_count) ||
      !weft_blocks_equal(match, a->module_ops, b->module_ops)) {
    return false;
  }
  for (uint32_t i = 0; i < a->function_count; ++i) {
    if (!weft_functions_equal(match, a->functions[i], b->functions[i])) return false;
  }
  return true;
}

bool weft_graph_equal(const weft_graph_t* a, const weft_graph_t* b) {
  void* memory = NULL;
  // Without memory for the table nothing can be said: not equal is the safe answer.
  const size_t count = (size_t)a->value_count + 1;
  weft_status_t status = weft_allocator_allocate_array(a->allocator, count, sizeof(weft_value_t*),
                                                       _Alignof(weft_value_t*), &memory);
  if (status != NULL) {
    weft_status_release(status);
    return false;
  }
  weft_graph_match_t match = {.counterpart = memory};
  const bool equal = weft_graphs_match(&match, a, b);
  weft_allocator_release(a->allocator, memory, count * sizeof(weft_value_t*),
                         _Alignof(weft_value_t*));
  return equal;
}
