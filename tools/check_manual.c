// Rewrites manual computations as runs of their bodies on grids. Where ranks have to give the same,
// the lowest one's is taken.
#include "tools/check_manual.h"

#include "graph/passes/rewrite.h"
#include "sharding/annotation.h"
#include "sharding/spmd.h"

static bool has_manual(const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    if (block->ops[i]->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION) return true;
    for (uint32_t k = 0; k < block->ops[i]->region_count; ++k) {
      if (has_manual(block->ops[i]->regions[k])) return true;
    }
  }
  return false;
}

bool weft_check_has_manual(const weft_graph_t* graph) {
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    if (graph->functions[i]->body != NULL && has_manual(graph->functions[i]->body)) return true;
  }
  return false;
}

// The function that is being copied, as its annotations have it.
typedef struct expansion_s {
  weft_arena_t arena;
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  uint32_t body_count;  // functions made of bodies
} expansion_t;

// ---- the body as a function ---------------------------------------------------------------------

static weft_status_t local_types(weft_rewrite_t* rewrite, weft_value_t* const* values,
                                 uint32_t count, const weft_type_t*** out_types) {
  const weft_type_t** types = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->target->arena, count, sizeof(*types), (void**)&types));
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_rewrite_type(rewrite->target, values[i]->type, &types[i]));
  }
  *out_types = types;
  return weft_ok_status();
}

static weft_status_t copy_body(weft_rewrite_t* rewrite, const weft_op_t* op,
                               const weft_function_t** out_function) {
  expansion_t* expansion = rewrite->user_data;
  const weft_block_t* body = op->regions[0];
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  weft_function_t* const outer = rewrite->function;
  const weft_type_t** arguments = NULL;
  const weft_type_t** results = NULL;
  const char* name = NULL;
  weft_function_t* function = NULL;
  WEFT_RETURN_IF_ERROR(local_types(rewrite, body->arguments, body->argument_count, &arguments));
  WEFT_RETURN_IF_ERROR(
      local_types(rewrite, terminator->operands, terminator->operand_count, &results));
  WEFT_RETURN_IF_ERROR(weft_arena_format(&rewrite->target->arena, &name, "%s.manual.%u",
                                         outer->name, expansion->body_count++));
  WEFT_RETURN_IF_ERROR(weft_function_create(rewrite->target, name, arguments, body->argument_count,
                                            results, terminator->operand_count, &function));
  function->is_private = true;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    rewrite->map[body->arguments[i]->id] = function->body->arguments[i];
  }
  rewrite->function = function;
  weft_status_t status = weft_rewrite_block_ops(rewrite, body, function->body);
  rewrite->function = outer;
  *out_function = function;
  return status;
}

static weft_status_t end_body(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into) {
  weft_value_t** operands = NULL;
  weft_op_t* copy = NULL;
  weft_op_params_t params = {.opcode = WEFT_OP_FUNC_RETURN, .operand_count = op->operand_count};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->target->arena, op->operand_count,
                                                 sizeof(*operands), (void**)&operands));
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    operands[i] = weft_rewrite_mapped(rewrite, op->operands[i]);
  }
  params.operands = operands;
  WEFT_RETURN_IF_ERROR(weft_rewrite_location(rewrite->target, op->location, &params.location));
  return weft_op_create(into, &params, &copy);
}

// ---- ranks --------------------------------------------------------------------------------------

// One manual computation on its way.
typedef struct manual_s {
  weft_rewrite_t* rewrite;
  const weft_op_t* op;
  weft_spmd_builder_t builder;
  const expansion_t* expansion;
  uint32_t rank_count;
  weft_op_t* run;
} manual_t;

static int64_t start_of(const manual_t* manual, const weft_sharding_t* sharding,
                        const weft_type_t* type, int32_t dim, uint32_t rank) {
  int64_t start = 0;
  int64_t count = 0;
  weft_sharding_range(&manual->expansion->mesh, sharding, dim, type->dims[dim], rank, &start,
                      &count);
  return start;
}

static weft_status_t slice_operand(manual_t* manual, uint32_t operand, uint32_t rank,
                                   weft_value_t** out_value) {
  const weft_op_t* op = manual->op;
  const weft_value_t* argument = op->regions[0]->arguments[operand];
  const weft_type_t* whole = op->operands[operand]->type;
  const weft_sharding_t* sharding = &manual->expansion->annotations.values[argument->id].sharding;
  weft_value_t* value = weft_rewrite_mapped(manual->rewrite, op->operands[operand]);
  for (int32_t d = 0; whole->kind == WEFT_TYPE_TENSOR && d < whole->rank; ++d) {
    const int64_t start = start_of(manual, sharding, whole, d, rank);
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_slice(&manual->builder, value, d, start,
                                              start + argument->type->dims[d], &value));
  }
  *out_value = value;
  return weft_ok_status();
}

static weft_status_t programs_attr(manual_t* manual, const weft_function_t* function,
                                   weft_named_attr_t* out_attr) {
  weft_graph_t* target = manual->rewrite->target;
  const weft_attr_t** cells = NULL;
  const weft_attr_t* row = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&target->arena, manual->rank_count, sizeof(*cells),
                                                 (void**)&cells));
  WEFT_RETURN_IF_ERROR(weft_attr_symbol(target, function->name, &cells[0]));
  for (uint32_t i = 1; i < manual->rank_count; ++i) cells[i] = cells[0];
  WEFT_RETURN_IF_ERROR(weft_attr_array(target, cells, manual->rank_count, &row));
  WEFT_RETURN_IF_ERROR(weft_graph_intern(target, "programs", 8, &out_attr->name));
  return weft_attr_array(target, &row, 1, &out_attr->value);
}

// Runs |function| on a grid of one replica of all ranks.
static weft_status_t run_ranks(manual_t* manual, const weft_function_t* function) {
  const weft_op_t* op = manual->op;
  weft_arena_t* arena = &manual->rewrite->target->arena;
  const size_t operand_count = (size_t)op->operand_count * manual->rank_count;
  const size_t result_count = (size_t)op->result_count * manual->rank_count;
  weft_value_t** operands = NULL;
  const weft_type_t** types = NULL;
  weft_named_attr_t programs;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, operand_count, sizeof(*operands), (void**)&operands));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, result_count, sizeof(*types), (void**)&types));
  for (size_t i = 0; i < operand_count; ++i) {
    WEFT_RETURN_IF_ERROR(slice_operand(manual, (uint32_t)(i % op->operand_count),
                                       (uint32_t)(i / op->operand_count), &operands[i]));
  }
  for (size_t i = 0; i < result_count; ++i) {
    types[i] = function->result_types[i % op->result_count];
  }
  WEFT_RETURN_IF_ERROR(programs_attr(manual, function, &programs));
  const weft_op_params_t params = {.opcode = WEFT_OP_INTERPRETER_RUN_PARALLEL,
                                   .operands = operands,
                                   .operand_count = (uint32_t)operand_count,
                                   .result_types = types,
                                   .result_count = (uint32_t)result_count,
                                   .attrs = &programs,
                                   .attr_count = 1};
  return weft_spmd_emit_op(&manual->builder, params, &manual->run);
}

// Writes the rank's part of a result over |value|.
static weft_status_t put_part(manual_t* manual, uint32_t result, uint32_t rank,
                              weft_value_t** value) {
  const weft_op_t* op = manual->op;
  const weft_type_t* type = op->results[result]->type;
  const weft_sharding_t* sharding =
      &manual->expansion->annotations.values[op->results[result]->id].sharding;
  weft_value_t* operands[2 + WEFT_MAX_RANK];
  uint32_t count = 0;
  operands[count++] = *value;
  operands[count++] = manual->run->results[rank * op->result_count + result];
  for (int32_t d = 0; d < type->rank; ++d) {
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(&manual->builder, WEFT_DTYPE_I64,
                                                start_of(manual, sharding, type, d, rank),
                                                &operands[count++]));
  }
  return weft_spmd_emit(&manual->builder, WEFT_OP_DYNAMIC_UPDATE_SLICE, operands, count, NULL, 0,
                        NULL, value);
}

static weft_status_t assemble_result(manual_t* manual, uint32_t result, weft_value_t** out_value) {
  const weft_op_t* op = manual->op;
  const weft_type_t* type = NULL;
  const weft_sharding_t* sharding =
      &manual->expansion->annotations.values[op->results[result]->id].sharding;
  *out_value = manual->run->results[result];
  if (weft_sharding_is_replicated(sharding)) return weft_ok_status();
  weft_value_t* value = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_type(manual->rewrite->target, op->results[result]->type, &type));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(&manual->builder, type->dtype, 0, &value));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(&manual->builder, value, type, &value));
  for (uint32_t rank = manual->rank_count; rank-- > 0;) {
    WEFT_RETURN_IF_ERROR(put_part(manual, result, rank, &value));
  }
  *out_value = value;
  return weft_ok_status();
}

// ---- the rewrite --------------------------------------------------------------------------------

static weft_status_t expand_op(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                               bool* out_done) {
  if (op->opcode == WEFT_OP_SDY_RETURN) {
    *out_done = true;
    return end_body(rewrite, op, into);
  }
  if (op->opcode != WEFT_OP_SDY_MANUAL_COMPUTATION) return weft_ok_status();
  const expansion_t* expansion = rewrite->user_data;
  const weft_function_t* function = NULL;
  manual_t manual = {.rewrite = rewrite,
                     .op = op,
                     .builder = {.mesh = &expansion->mesh, .block = into, .next_channel = 1},
                     .expansion = expansion,
                     .rank_count = expansion->mesh.rank_count};
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_location(rewrite->target, op->location, &manual.builder.location));
  WEFT_RETURN_IF_ERROR(copy_body(rewrite, op, &function));
  WEFT_RETURN_IF_ERROR(run_ranks(&manual, function));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(assemble_result(&manual, i, &rewrite->map[op->results[i]->id]));
  }
  *out_done = true;
  return weft_ok_status();
}

static weft_status_t expand_function(weft_rewrite_t* rewrite, const weft_function_t* function) {
  expansion_t expansion = {.body_count = 0};
  if (function->body == NULL || !has_manual(function->body)) {
    return weft_rewrite_function(rewrite, function);
  }
  weft_arena_init(weft_allocator_system(), &expansion.arena);
  weft_status_t status =
      weft_annotations_read(function, &expansion.arena, &expansion.mesh, &expansion.annotations);
  rewrite->user_data = &expansion;
  if (weft_status_is_ok(status)) status = weft_rewrite_function(rewrite, function);
  rewrite->user_data = NULL;
  weft_arena_deinit(&expansion.arena);
  return status;
}

weft_status_t weft_check_expanded_manual(const weft_graph_t* graph, weft_graph_t** out_graph) {
  *out_graph = NULL;
  if (!weft_check_has_manual(graph)) return weft_ok_status();
  weft_rewrite_t rewrite;
  weft_graph_t* expanded = NULL;
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(graph, weft_allocator_system(), &rewrite));
  rewrite.rewrite_op = expand_op;
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < graph->function_count && weft_status_is_ok(status); ++i) {
    status = expand_function(&rewrite, graph->functions[i]);
  }
  WEFT_RETURN_IF_ERROR(weft_rewrite_finish(&rewrite, status, &expanded));
  status = weft_graph_verify(expanded);
  if (!weft_status_is_ok(status)) {
    weft_graph_release(expanded);
    return status;
  }
  *out_graph = expanded;
  return weft_ok_status();
}

weft_status_t weft_check_expand_manual(weft_graph_t** graph) {
  weft_graph_t* expanded = NULL;
  if (!weft_check_has_manual(*graph)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_graph_verify(*graph));
  WEFT_RETURN_IF_ERROR(weft_check_expanded_manual(*graph, &expanded));
  weft_graph_release(*graph);
  *graph = expanded;
  return weft_ok_status();
}
