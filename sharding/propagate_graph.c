// The nodes that propagation runs over: one per operation with a rule, one per value that control
// flow hands on.
//
// A node keeps only what propagation needs of a rule, the factors that at least two dimensions
// have; rules themselves are rewound. The same dimension of the same value counts once (x * x).
#include <stdlib.h>
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "sharding/propagate_internal.h"

typedef struct weft_propagate_builder_s {
  weft_propagate_graph_t* graph;
  const weft_annotations_t* annotations;
  const weft_function_t* function;
  weft_arena_t* scratch;
  // By slot: serial number of the factor that has an occurrence there.
  uint32_t* marks;
  uint32_t serial;
  // Of the node that is being built.
  weft_occurrence_t* occurrences;
  uint32_t occurrence_count;
  uint32_t occurrence_capacity;
} weft_propagate_builder_t;

// Doubles |*array| in |arena| until it holds more than |count| elements.
static weft_status_t grow(weft_arena_t* arena, uint32_t count, size_t size, uint32_t* capacity,
                          void** array) {
  if (count < *capacity) return weft_ok_status();
  const uint32_t grown_capacity = *capacity == 0 ? 64 : 2 * *capacity;
  void* grown = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, grown_capacity, size, &grown));
  if (count > 0) memcpy(grown, *array, count * size);
  *array = grown;
  *capacity = grown_capacity;
  return weft_ok_status();
}

static weft_status_t copy(weft_arena_t* arena, const void* data, size_t count, size_t size,
                          void** out_copy) {
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, size, out_copy));
  if (count > 0) memcpy(*out_copy, data, count * size);
  return weft_ok_status();
}

// True for a constant, an iota or a scalar that is spread, unless somebody asked for its sharding.
// Readers get it in whatever form they want, so it does not tie them together: programs without
// common subexpressions share one zero or learning rate among parameters that are cut differently.
static bool is_made_for_each_reader(const weft_propagate_builder_t* builder,
                                    const weft_value_t* value) {
  if (value->op == NULL || builder->annotations->values[value->id].is_pinned) return false;
  switch (value->op->opcode) {
    case WEFT_OP_CONSTANT:
    case WEFT_OP_IOTA:
      return true;
    case WEFT_OP_BROADCAST_IN_DIM:
      return value->op->operands[0]->type->rank == 0;
    default:
      return false;
  }
}

// ---- occurrences --------------------------------------------------------------------------------

static weft_status_t add_occurrence(weft_propagate_builder_t* builder, uint32_t first,
                                    const weft_occurrence_t* occurrence) {
  if (builder->marks[occurrence->slot] == builder->serial) {
    for (uint32_t i = first; i < builder->occurrence_count; ++i) {
      const weft_occurrence_t* other = &builder->occurrences[i];
      if (other->slot == occurrence->slot && other->dim == occurrence->dim) {
        return weft_ok_status();
      }
    }
  }
  builder->marks[occurrence->slot] = builder->serial;
  void* memory = builder->occurrences;
  WEFT_RETURN_IF_ERROR(grow(builder->graph->arena, builder->occurrence_count, sizeof(*occurrence),
                            &builder->occurrence_capacity, &memory));
  builder->occurrences = memory;
  builder->occurrences[builder->occurrence_count++] = *occurrence;
  return weft_ok_status();
}

static weft_status_t add_node(weft_propagate_builder_t* builder, uint8_t stage,
                              const int64_t* sizes, const weft_propagate_factor_t* factors,
                              uint32_t factor_count) {
  if (factor_count == 0) return weft_ok_status();
  weft_propagate_graph_t* graph = builder->graph;
  void* memory = graph->nodes;
  WEFT_RETURN_IF_ERROR(
      grow(graph->arena, graph->node_count, sizeof(*graph->nodes), &graph->node_capacity, &memory));
  graph->nodes = memory;
  weft_propagate_node_t* node = &graph->nodes[graph->node_count];
  *node = (weft_propagate_node_t){.sizes = sizes,
                                  .factor_count = factor_count,
                                  .occurrence_count = builder->occurrence_count,
                                  .stage = stage};
  WEFT_RETURN_IF_ERROR(
      copy(graph->arena, factors, factor_count, sizeof(*factors), (void**)&node->factors));
  WEFT_RETURN_IF_ERROR(copy(graph->arena, builder->occurrences, builder->occurrence_count,
                            sizeof(weft_occurrence_t), (void**)&node->occurrences));
  if (builder->occurrence_count > graph->max_occurrence_count) {
    graph->max_occurrence_count = builder->occurrence_count;
  }
  ++graph->node_count;
  return weft_ok_status();
}

// ---- operations with a rule ---------------------------------------------------------------------

static const weft_value_t* rule_value(const weft_op_t* op, uint32_t row) {
  return row < op->operand_count ? op->operands[row] : op->results[row - op->operand_count];
}

// SPECIAL factors stand for shifted or partly read dimensions, which are worth cutting alike only
// where they are equally long.
static bool is_propagated(const weft_op_t* op, const weft_sharding_rule_t* rule, uint32_t factor) {
  const weft_factor_kind_t kind = rule->factors[factor].kind;
  if (kind != WEFT_FACTOR_SPECIAL) return kind != WEFT_FACTOR_WHOLE;
  for (uint32_t t = 0; t < rule->operand_count + rule->result_count; ++t) {
    for (uint32_t d = 0; d < rule->ranks[t]; ++d) {
      const weft_dim_factors_t* dim = &rule->tensors[t][d];
      if (dim->count == 1 && dim->at[0] == factor &&
          rule_value(op, t)->type->dims[d] != rule->factors[factor].size) {
        return false;
      }
    }
  }
  return true;
}

// Collects the dimensions that have |number|.
static weft_status_t collect_factor(weft_propagate_builder_t* builder, const weft_op_t* op,
                                    const weft_sharding_rule_t* rule, uint32_t number,
                                    weft_propagate_factor_t* out_factor) {
  const weft_factor_t* info = &rule->factors[number];
  *out_factor = (weft_propagate_factor_t){
      .size = info->size,
      .first = builder->occurrence_count,
      .order = UINT32_MAX,
      .allows_padding = info->kind != WEFT_FACTOR_PARALLEL || info->is_padding_safe};
  ++builder->serial;
  for (uint32_t t = 0; t < rule->operand_count + rule->result_count; ++t) {
    if (t < rule->operand_count && is_made_for_each_reader(builder, op->operands[t])) continue;
    for (uint32_t d = 0; d < rule->ranks[t]; ++d) {
      const weft_dim_factors_t* dim = &rule->tensors[t][d];
      for (uint32_t k = 0; k < dim->count; ++k) {
        if (dim->at[k] != number) continue;
        weft_occurrence_t occurrence = {
            .slot = rule_value(op, t)->id, .dim = (uint8_t)d, .position = (uint8_t)k};
        void* factors = NULL;
        if (dim->count > 1) {
          out_factor->allows_padding = false;
          WEFT_RETURN_IF_ERROR(copy(builder->graph->arena, dim, 1, sizeof(*dim), &factors));
        }
        occurrence.factors = factors;
        WEFT_RETURN_IF_ERROR(add_occurrence(builder, out_factor->first, &occurrence));
        if (t >= rule->operand_count && out_factor->order == UINT32_MAX) {
          out_factor->order = (t - rule->operand_count) * WEFT_MAX_RANK + d;
        }
      }
    }
  }
  out_factor->count = builder->occurrence_count - out_factor->first;
  return weft_ok_status();
}

static int compare_order(const void* a, const void* b) {
  const weft_propagate_factor_t* x = a;
  const weft_propagate_factor_t* y = b;
  if (x->order != y->order) return x->order < y->order ? -1 : 1;
  return (x->first > y->first) - (x->first < y->first);
}

static uint8_t stage_of(const weft_op_t* op) {
  if (weft_op_has_flag(op, WEFT_OP_FLAG_ELEMENTWISE)) return WEFT_PROPAGATE_LAYOUT;
  switch (op->opcode) {
    case WEFT_OP_BITCAST_CONVERT:
    case WEFT_OP_BROADCAST:
    case WEFT_OP_BROADCAST_IN_DIM:
    case WEFT_OP_CONCATENATE:
    case WEFT_OP_MAP:
    case WEFT_OP_PAD:
    case WEFT_OP_RESHAPE:
    case WEFT_OP_REVERSE:
    case WEFT_OP_SLICE:
    case WEFT_OP_TRANSPOSE:
      return WEFT_PROPAGATE_LAYOUT;
    case WEFT_OP_CONVOLUTION:
    case WEFT_OP_DOT:
    case WEFT_OP_DOT_GENERAL:
      return WEFT_PROPAGATE_CONTRACTION;
    default:
      return WEFT_PROPAGATE_REST;
  }
}

static weft_status_t build_rule_node(weft_propagate_builder_t* builder, const weft_op_t* op,
                                     const weft_sharding_rule_t* rule) {
  weft_propagate_factor_t factors[WEFT_RULE_MAX_FACTORS];
  uint32_t factor_count = 0;
  builder->occurrence_count = 0;
  for (uint32_t f = 0; f < rule->factor_count; ++f) {
    if (!is_propagated(op, rule, f)) continue;
    weft_propagate_factor_t* factor = &factors[factor_count];
    WEFT_RETURN_IF_ERROR(collect_factor(builder, op, rule, f, factor));
    if (factor->count > 1) {
      ++factor_count;
    } else {
      builder->occurrence_count = factor->first;
    }
  }
  if (factor_count == 0) return weft_ok_status();
  qsort(factors, factor_count, sizeof(factors[0]), compare_order);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(builder->graph->arena, rule->factor_count,
                                                 sizeof(int64_t), &memory));
  int64_t* sizes = memory;
  for (uint32_t f = 0; f < rule->factor_count; ++f) sizes[f] = rule->factors[f].size;
  return add_node(builder, stage_of(op), sizes, factors, factor_count);
}

// ---- values that are handed on ------------------------------------------------------------------

// All |slots| hold one value of |type|: their dimensions are cut alike.
static weft_status_t build_join(weft_propagate_builder_t* builder, const weft_type_t* type,
                                const uint32_t* slots, uint32_t slot_count) {
  if (type->kind != WEFT_TYPE_TENSOR) return weft_ok_status();
  weft_propagate_factor_t factors[WEFT_MAX_RANK];
  builder->occurrence_count = 0;
  for (int32_t d = 0; d < type->rank; ++d) {
    ++builder->serial;
    const uint32_t first = builder->occurrence_count;
    for (uint32_t i = 0; i < slot_count; ++i) {
      const weft_occurrence_t occurrence = {.slot = slots[i], .dim = (uint8_t)d};
      WEFT_RETURN_IF_ERROR(add_occurrence(builder, first, &occurrence));
    }
    factors[d] = (weft_propagate_factor_t){.size = type->dims[d],
                                           .first = first,
                                           .count = builder->occurrence_count - first,
                                           .order = (uint32_t)d,
                                           .allows_padding = true};
  }
  return add_node(builder, WEFT_PROPAGATE_LAYOUT, NULL, factors, (uint32_t)type->rank);
}

static weft_status_t build_pair(weft_propagate_builder_t* builder, const weft_value_t* a,
                                uint32_t slot_b) {
  const uint32_t slots[2] = {a->id, slot_b};
  return build_join(builder, a->type, slots, 2);
}

static const weft_op_t* terminator(const weft_block_t* block) {
  return block->ops[block->op_count - 1];
}

static weft_status_t build_block(weft_propagate_builder_t* builder, const weft_block_t* block);

static weft_status_t build_while(weft_propagate_builder_t* builder, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const uint32_t slots[] = {
        op->regions[0]->arguments[i]->id,
        op->regions[1]->arguments[i]->id,
        terminator(op->regions[1])->operands[i]->id,
        op->results[i]->id,
        op->operands[i]->id,
    };
    const uint32_t count = is_made_for_each_reader(builder, op->operands[i]) ? 4 : 5;
    WEFT_RETURN_IF_ERROR(build_join(builder, op->operands[i]->type, slots, count));
  }
  WEFT_RETURN_IF_ERROR(build_block(builder, op->regions[0]));
  return build_block(builder, op->regions[1]);
}

static weft_status_t build_branches(weft_propagate_builder_t* builder, const weft_op_t* op) {
  for (uint32_t r = 0; r < op->region_count; ++r) {
    WEFT_RETURN_IF_ERROR(build_block(builder, op->regions[r]));
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(builder->graph->arena, op->region_count + 1,
                                                 sizeof(uint32_t), &memory));
  uint32_t* slots = memory;
  for (uint32_t i = 0; i < op->result_count; ++i) {
    for (uint32_t r = 0; r < op->region_count; ++r) {
      slots[r] = terminator(op->regions[r])->operands[i]->id;
    }
    slots[op->region_count] = op->results[i]->id;
    WEFT_RETURN_IF_ERROR(build_join(builder, op->results[i]->type, slots, op->region_count + 1));
  }
  return weft_ok_status();
}

// Operands are best made as the body wants them; the body itself is of one rank.
static weft_status_t build_manual(weft_propagate_builder_t* builder, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    if (is_made_for_each_reader(builder, op->operands[i])) continue;
    WEFT_RETURN_IF_ERROR(build_pair(builder, op->operands[i], op->regions[0]->arguments[i]->id));
  }
  return weft_ok_status();
}

static weft_status_t build_op(weft_propagate_builder_t* builder, const weft_op_t* op) {
  switch (op->opcode) {
    case WEFT_OP_WHILE:
      return build_while(builder, op);
    case WEFT_OP_IF:
    case WEFT_OP_CASE:
      return build_branches(builder, op);
    case WEFT_OP_RETURN:
    case WEFT_OP_FUNC_RETURN:
      if (op->block != builder->function->body) return weft_ok_status();
      for (uint32_t i = 0; i < op->operand_count; ++i) {
        WEFT_RETURN_IF_ERROR(build_pair(builder, op->operands[i], builder->graph->value_count + i));
      }
      return weft_ok_status();
    case WEFT_OP_SDY_MANUAL_COMPUTATION:
      return build_manual(builder, op);
    case WEFT_OP_SDY_RESHARD:
      return weft_ok_status();  // whoever writes it wants different shardings on its sides
    default:
      break;
  }
  weft_sharding_rule_t rule;
  const weft_arena_mark_t mark = weft_arena_mark(builder->scratch);
  weft_status_t status = weft_sharding_rule(op, builder->scratch, &rule);
  if (status == NULL && rule.is_identity) {
    for (uint32_t i = 0; i < op->operand_count && status == NULL; ++i) {
      status = build_pair(builder, op->operands[i], op->results[i]->id);
    }
  } else if (status == NULL) {
    status = build_rule_node(builder, op, &rule);
  }
  weft_arena_rewind(builder->scratch, mark);
  return status;
}

static weft_status_t build_block(weft_propagate_builder_t* builder, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    WEFT_RETURN_IF_ERROR(build_op(builder, block->ops[i]));
  }
  return weft_ok_status();
}

// ---- which nodes a slot touches -----------------------------------------------------------------

static weft_status_t index_slots(weft_propagate_graph_t* graph) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(graph->arena, (size_t)graph->slot_count + 1,
                                                 sizeof(uint32_t), &memory));
  uint32_t* ends = memory;
  size_t total = 0;
  for (uint32_t n = 0; n < graph->node_count; ++n) {
    const weft_propagate_node_t* node = &graph->nodes[n];
    for (uint32_t i = 0; i < node->occurrence_count; ++i) ++ends[node->occurrences[i].slot + 1];
    total += node->occurrence_count;
  }
  if (total > UINT32_MAX) {
    return WEFT_STATUS(UNSUPPORTED, "the program ties more than 2^32 dimensions together");
  }
  for (uint32_t s = 0; s < graph->slot_count; ++s) ends[s + 1] += ends[s];
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(graph->arena, total, sizeof(uint32_t), &memory));
  graph->slot_nodes = memory;
  // Filling moves each beginning to its end, which is the next one's beginning.
  for (uint32_t n = 0; n < graph->node_count; ++n) {
    const weft_propagate_node_t* node = &graph->nodes[n];
    for (uint32_t i = 0; i < node->occurrence_count; ++i) {
      graph->slot_nodes[ends[node->occurrences[i].slot]++] = n;
    }
  }
  memmove(ends + 1, ends, graph->slot_count * sizeof(uint32_t));
  ends[0] = 0;
  graph->first_node = ends;
  return weft_ok_status();
}

weft_status_t weft_propagate_graph_build(const weft_annotations_t* annotations, weft_arena_t* arena,
                                         weft_arena_t* scratch, weft_propagate_graph_t* out_graph) {
  const weft_function_t* function = annotations->function;
  *out_graph = (weft_propagate_graph_t){
      .arena = arena,
      .value_count = function->graph->value_count,
      .slot_count = function->graph->value_count + function->result_count,
  };
  weft_propagate_builder_t builder = {
      .graph = out_graph, .annotations = annotations, .function = function, .scratch = scratch};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, out_graph->slot_count, sizeof(uint32_t), &memory));
  builder.marks = memory;
  // The scratch arena keeps its first block when it is rewound to behind something.
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(scratch, 1, &memory));
  WEFT_RETURN_IF_ERROR(build_block(&builder, function->body));
  return index_slots(out_graph);
}
