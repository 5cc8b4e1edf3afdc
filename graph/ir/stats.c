// Figures of a graph. Each function is summarised once; a call adds its callee's summary, so a
// function that is called a thousand times is walked once.
#include "graph/ir/stats.h"

#include <stdlib.h>
#include <string.h>

#include "graph/ir/call_order.h"
#include "graph/ir/cost.h"
#include "graph/ir/op_attrs.h"
#include "graph/ir/roles.h"

// Sums over one function, by opcode. Unknown operations share one entry.
typedef struct weft_summary_s {
  uint64_t counts[WEFT_OP_COUNT_];
  double executions[WEFT_OP_COUNT_];
  double flops[WEFT_OP_COUNT_];
  double read_bytes[WEFT_OP_COUNT_];
  double write_bytes[WEFT_OP_COUNT_];
  uint64_t value_count;
  uint64_t unknown_loop_count;
  uint64_t constant_bytes;
  // The most bytes of values that it defines and that are live at once.
  uint64_t inner_peak_bytes;
} weft_summary_t;

typedef struct weft_stats_walk_s {
  weft_arena_t scratch;
  weft_summary_t** summaries;  // by function index; NULL until summarised
  uint32_t* last_use;          // by value id: position of the last use in its own block, plus one
  uint32_t* position;          // by value id: position of its operation, plus one
  uint8_t* in_place;           // by value id: written over a donated argument
} weft_stats_walk_t;

// ---- sums ---------------------------------------------------------------------------------------

static void weft_summary_add(weft_summary_t* sum, const weft_summary_t* part, double times) {
  for (int i = 0; i < WEFT_OP_COUNT_; ++i) {
    sum->counts[i] += part->counts[i];
    sum->executions[i] += times * part->executions[i];
    sum->flops[i] += times * part->flops[i];
    sum->read_bytes[i] += times * part->read_bytes[i];
    sum->write_bytes[i] += times * part->write_bytes[i];
  }
  sum->value_count += part->value_count;
  sum->unknown_loop_count += part->unknown_loop_count;
  sum->constant_bytes += part->constant_bytes;
}

// True for regions that run as a whole, so that what they hold counts; bodies of reductions are
// part of their operation's cost.
static bool weft_op_runs_regions(const weft_op_t* op) {
  return op->opcode == WEFT_OP_WHILE || op->opcode == WEFT_OP_IF || op->opcode == WEFT_OP_CASE ||
         op->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION;
}

static void weft_summary_add_op(weft_summary_t* sum, const weft_op_t* op, double times) {
  if (weft_op_has_flag(op, WEFT_OP_FLAG_TERMINATOR)) return;
  weft_op_cost_t cost = {0};
  if (op->opcode != WEFT_OP_UNREGISTERED) weft_op_cost(op, &cost);
  sum->counts[op->opcode] += 1;
  sum->executions[op->opcode] += times;
  sum->flops[op->opcode] += times * cost.flops;
  sum->read_bytes[op->opcode] += times * cost.read_bytes;
  sum->write_bytes[op->opcode] += times * cost.write_bytes;
  sum->value_count += op->result_count;
  const weft_attr_t* value = op->opcode == WEFT_OP_CONSTANT ? weft_op_value(op) : NULL;
  if (value != NULL) sum->constant_bytes += value->as.dense.size_bytes;
}

static void weft_summary_add_block(const weft_stats_walk_t* walk, weft_summary_t* sum,
                                   const weft_block_t* block, double times) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    weft_summary_add_op(sum, op, times);
    if (op->opcode == WEFT_OP_FUNC_CALL || op->opcode == WEFT_OP_COMPOSITE) {
      const weft_function_t* callee = weft_op_callee(op);
      const weft_summary_t* part = callee == NULL ? NULL : walk->summaries[callee->index];
      if (part != NULL) weft_summary_add(sum, part, times);
    }
    if (!weft_op_runs_regions(op)) continue;
    int64_t trips = 1;
    if (op->opcode == WEFT_OP_WHILE && !weft_while_trip_count(op, &trips)) {
      ++sum->unknown_loop_count;
      trips = 1;
    }
    for (uint32_t r = 0; r < op->region_count; ++r) {
      weft_summary_add_block(walk, sum, op->regions[r], times * (double)trips);
    }
  }
}

// ---- live memory --------------------------------------------------------------------------------

// True when result i of |op| is another name for the storage of operand i.
static bool weft_op_is_view(const weft_op_t* op) {
  return op->opcode == WEFT_OP_RESHAPE || op->opcode == WEFT_OP_OPTIMIZATION_BARRIER ||
         op->opcode == WEFT_OP_SDY_SHARDING_CONSTRAINT || op->opcode == WEFT_OP_SDY_RESHARD;
}

static const weft_value_t* weft_value_storage(const weft_value_t* value) {
  while (value->op != NULL && weft_op_is_view(value->op)) {
    value = value->op->operands[value->index];
  }
  return value;
}

// Bytes that |value| adds when its operation runs.
static uint64_t weft_value_new_bytes(const weft_stats_walk_t* walk, const weft_value_t* value) {
  // Literals stay where the plan keeps them.
  if (value->op->opcode == WEFT_OP_CONSTANT || weft_op_is_view(value->op)) return 0;
  return walk->in_place[value->id] ? 0 : weft_type_size_bytes(value->type);
}

// Notes that position |position| of |block| uses the operands of |op|, and those in its regions.
static void weft_note_uses(const weft_stats_walk_t* walk, const weft_block_t* block,
                           uint32_t position, const weft_op_t* op) {
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_value_t* value = weft_value_storage(op->operands[i]);
    if (value->block == block) walk->last_use[value->id] = position + 1;
  }
  for (uint32_t r = 0; r < op->region_count; ++r) {
    for (uint32_t i = 0; i < op->regions[r]->op_count; ++i) {
      weft_note_uses(walk, block, position, op->regions[r]->ops[i]);
    }
  }
}

static weft_status_t weft_block_peak(weft_stats_walk_t* walk, const weft_block_t* block,
                                     uint64_t* out_peak);

// What an operation holds while it runs, its results included.
static weft_status_t weft_op_inner_peak(weft_stats_walk_t* walk, const weft_op_t* op,
                                        uint64_t* out_peak) {
  *out_peak = 0;
  if (op->opcode == WEFT_OP_FUNC_CALL || op->opcode == WEFT_OP_COMPOSITE) {
    const weft_function_t* callee = weft_op_callee(op);
    const weft_summary_t* part = callee == NULL ? NULL : walk->summaries[callee->index];
    if (part != NULL) *out_peak = part->inner_peak_bytes;
  }
  if (!weft_op_runs_regions(op)) return weft_ok_status();
  for (uint32_t r = 0; r < op->region_count; ++r) {
    uint64_t inner = 0;
    WEFT_RETURN_IF_ERROR(weft_block_peak(walk, op->regions[r], &inner));
    if (inner > *out_peak) *out_peak = inner;
  }
  return weft_ok_status();
}

// The most bytes that operations of |block| define and that are live at once. A value dies after
// its last use; what the terminator uses lives to the end.
static weft_status_t weft_block_peak(weft_stats_walk_t* walk, const weft_block_t* block,
                                     uint64_t* out_peak) {
  const weft_arena_mark_t mark = weft_arena_mark(&walk->scratch);
  void* memory = NULL;
  *out_peak = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&walk->scratch, block->op_count, sizeof(uint64_t), &memory));
  uint64_t* dying = memory;  // bytes that die after each operation
  uint64_t live = 0;
  for (uint32_t i = 0; i < block->op_count; ++i) weft_note_uses(walk, block, i, block->ops[i]);
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    uint64_t results = 0;
    for (uint32_t k = 0; k < op->result_count; ++k) {
      const uint64_t bytes = weft_value_new_bytes(walk, op->results[k]);
      const uint32_t last_use = walk->last_use[op->results[k]->id];
      dying[last_use == 0 ? i : last_use - 1] += bytes;
      results += bytes;
    }
    uint64_t inner = 0;
    WEFT_RETURN_IF_ERROR(weft_op_inner_peak(walk, op, &inner));
    // What a region or callee returns becomes the results: it is counted there already.
    if (inner < results) inner = results;
    if (live + inner > *out_peak) *out_peak = live + inner;
    live += results - dying[i];
  }
  weft_arena_rewind(&walk->scratch, mark);
  return weft_ok_status();
}

// Marks the values that are written over a donated argument: results whose argument has no use
// after the operation that makes them.
static void weft_mark_in_place(const weft_stats_walk_t* walk, const weft_function_t* function,
                               const weft_roles_t* roles) {
  const weft_block_t* body = function->body;
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  for (uint32_t i = 0; i < body->op_count; ++i) {
    weft_note_uses(walk, body, i, body->ops[i]);
    for (uint32_t k = 0; k < body->ops[i]->result_count; ++k) {
      walk->position[body->ops[i]->results[k]->id] = i + 1;
    }
  }
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    if (roles->results[i].argument < 0) continue;
    const weft_value_t* value = weft_value_storage(terminator->operands[i]);
    const weft_value_t* argument = body->arguments[roles->results[i].argument];
    if (value->block != body || value->op == NULL) continue;
    if (walk->last_use[argument->id] <= walk->position[value->id]) walk->in_place[value->id] = 1;
  }
}

// ---- figures ------------------------------------------------------------------------------------

static weft_status_t weft_stats_summarise(weft_stats_walk_t* walk,
                                          const weft_function_t* function) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&walk->scratch, sizeof(weft_summary_t), &memory));
  weft_summary_t* summary = memory;
  if (function->body != NULL) {
    weft_summary_add_block(walk, summary, function->body, 1.0);
    WEFT_RETURN_IF_ERROR(weft_block_peak(walk, function->body, &summary->inner_peak_bytes));
  }
  walk->summaries[function->index] = summary;
  return weft_ok_status();
}

static int weft_compare_op_stats(const void* a, const void* b) {
  const weft_op_stat_t* x = a;
  const weft_op_stat_t* y = b;
  if (x->flops != y->flops) return x->flops < y->flops ? 1 : -1;
  if (x->count != y->count) return x->count < y->count ? 1 : -1;
  return strcmp(x->name, y->name);
}

static weft_status_t weft_stats_list_ops(const weft_summary_t* summary, weft_arena_t* arena,
                                         weft_stats_t* stats) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, WEFT_OP_COUNT_, sizeof(weft_op_stat_t), &memory));
  stats->op_stats = memory;
  for (int i = 0; i < WEFT_OP_COUNT_; ++i) {
    if (summary->counts[i] == 0) continue;
    const char* name = weft_op_info((weft_opcode_t)i)->name;
    stats->op_stats[stats->op_stat_count++] = (weft_op_stat_t){
        .name = i == WEFT_OP_UNREGISTERED ? "(unsupported)" : name,
        .count = summary->counts[i],
        .executions = summary->executions[i],
        .flops = summary->flops[i],
        .bytes = summary->read_bytes[i] + summary->write_bytes[i],
    };
    stats->op_count += summary->counts[i];
    stats->flops += summary->flops[i];
    stats->read_bytes += summary->read_bytes[i];
    stats->write_bytes += summary->write_bytes[i];
  }
  stats->unsupported_op_count = summary->counts[WEFT_OP_UNREGISTERED];
  qsort(stats->op_stats, stats->op_stat_count, sizeof(weft_op_stat_t), weft_compare_op_stats);
  return weft_ok_status();
}

static void weft_stats_signature(const weft_function_t* function, const weft_roles_t* roles,
                                 weft_stats_t* stats) {
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_type_t* type = function->body->arguments[i]->type;
    const uint64_t bytes = weft_type_size_bytes(type);
    stats->argument_bytes += bytes;
    if (roles->arguments[i].role == WEFT_ROLE_PARAM) {
      stats->param_bytes += bytes;
      if (weft_type_is_computable(type)) {
        stats->param_element_count += (uint64_t)type->element_count;
      }
    } else if (roles->arguments[i].role == WEFT_ROLE_STATE) {
      stats->state_bytes += bytes;
    }
  }
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    stats->result_bytes += weft_type_size_bytes(function->result_types[i]);
  }
}

static weft_status_t weft_stats_walk(weft_stats_walk_t* walk, const weft_function_t* function,
                                     weft_arena_t* arena, weft_stats_t* stats) {
  const weft_graph_t* graph = function->graph;
  weft_roles_t roles;
  WEFT_RETURN_IF_ERROR(weft_roles_compute(function, &walk->scratch, &roles));
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&walk->scratch, graph->function_count,
                                                 sizeof(weft_summary_t*), &memory));
  walk->summaries = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&walk->scratch, graph->value_count, sizeof(uint32_t), &memory));
  walk->last_use = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&walk->scratch, graph->value_count, sizeof(uint32_t), &memory));
  walk->position = memory;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&walk->scratch, graph->value_count, 1, &memory));
  walk->in_place = memory;
  const weft_function_t* const* order = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_call_order(function, &walk->scratch, &order, &count));
  weft_mark_in_place(walk, function, &roles);
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_stats_summarise(walk, order[i]));
  }
  const weft_summary_t* summary = walk->summaries[function->index];
  stats->value_count = summary->value_count;
  stats->unknown_loop_count = summary->unknown_loop_count;
  stats->constant_bytes = summary->constant_bytes;
  weft_stats_signature(function, &roles, stats);
  stats->peak_live_bytes = stats->argument_bytes + summary->inner_peak_bytes;
  return weft_stats_list_ops(summary, arena, stats);
}

weft_status_t weft_stats_compute(const weft_function_t* function, weft_arena_t* arena,
                                 weft_stats_t* out_stats) {
  *out_stats = (weft_stats_t){0};
  if (function->body == NULL) {
    return WEFT_STATUS_AT(function->graph, function->location, UNSUPPORTED, "'@%s' has no body",
                          function->name);
  }
  weft_stats_walk_t walk = {0};
  weft_stats_t stats = {0};
  weft_arena_init(function->graph->allocator, &walk.scratch);
  weft_status_t status = weft_stats_walk(&walk, function, arena, &stats);
  weft_arena_deinit(&walk.scratch);
  if (status == NULL) *out_stats = stats;
  return status;
}
