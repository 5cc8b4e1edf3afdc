// Partitioned functions in the place of annotated ones.
//
// A module that is to be changed is copied function by function: annotated programs of
// interpreter.run_parallel are left out, and their partitioned versions come in under names of
// their own, one for each shape of the grid they run on.
#include "tools/check_partition.h"

#include <inttypes.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/ir/op_attrs.h"
#include "graph/passes/pass.h"
#include "graph/passes/rewrite.h"
#include "runtime/base/plural.h"
#include "sharding/propagate.h"

// ---- flat functions -----------------------------------------------------------------------------

static void mark_attr(const weft_graph_t* graph, const weft_attr_t* attr, bool* marks);

static void mark_attrs(const weft_graph_t* graph, const weft_named_attr_t* attrs, uint32_t count,
                       bool* marks) {
  for (uint32_t i = 0; i < count; ++i) mark_attr(graph, attrs[i].value, marks);
}

static void mark_block(const weft_block_t* block, bool* marks) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    mark_attrs(block->graph, op->attrs, op->attr_count, marks);
    for (uint32_t k = 0; k < op->region_count; ++k) mark_block(op->regions[k], marks);
  }
}

// Marks the functions that |attr| names, and those that they name.
static void mark_attr(const weft_graph_t* graph, const weft_attr_t* attr, bool* marks) {
  if (attr->kind == WEFT_ATTR_ARRAY) {
    for (uint32_t i = 0; i < attr->as.array.count; ++i) {
      mark_attr(graph, attr->as.array.elements[i], marks);
    }
  } else if (attr->kind == WEFT_ATTR_DICT) {
    mark_attrs(graph, attr->as.dict.entries, attr->as.dict.count, marks);
  } else if (attr->kind == WEFT_ATTR_SYMBOL) {
    const weft_function_t* function = weft_graph_find_function(graph, attr->as.symbol);
    if (function == NULL || function->body == NULL || marks[function->index]) return;
    marks[function->index] = true;
    mark_block(function->body, marks);
  }
}

static weft_status_t copy_marked(weft_rewrite_t* rewrite, const weft_function_t* entry,
                                 const bool* marks) {
  const weft_graph_t* source = rewrite->source;
  for (uint32_t i = 0; i < source->function_count; ++i) {
    if (!marks[i] && source->functions[i] != entry) continue;
    WEFT_RETURN_IF_ERROR(weft_rewrite_function(rewrite, source->functions[i]));
    // The only public function is the entry.
    rewrite->function->is_private = source->functions[i] != entry;
  }
  return weft_ok_status();
}

// A graph of |function| alone, verified and without calls.
static weft_status_t flatten(const weft_function_t* function, weft_graph_t** out_graph) {
  const weft_allocator_t allocator = weft_allocator_system();
  *out_graph = NULL;
  weft_rewrite_t rewrite;
  void* marks = NULL;
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(function->graph, allocator, &rewrite));
  weft_status_t status = weft_arena_allocate_array(
      &rewrite.scratch, function->graph->function_count, sizeof(bool), &marks);
  if (weft_status_is_ok(status)) {
    mark_block(function->body, marks);
    status = copy_marked(&rewrite, function, marks);
  }
  weft_graph_t* copy = NULL;
  status = weft_rewrite_finish(&rewrite, status, &copy);
  if (weft_status_is_ok(status)) status = weft_graph_verify(copy);
  if (weft_status_is_ok(status)) status = weft_pass_inline(copy, allocator, out_graph);
  weft_graph_release(copy);
  return status;
}

// ---- annotations --------------------------------------------------------------------------------

static bool has_run_or_check(const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    const char* name =
        op->opcode == WEFT_OP_CUSTOM_CALL ? weft_op_custom_call_target(op) : op->name;
    if (op->opcode == WEFT_OP_INTERPRETER_RUN_PARALLEL || strncmp(name, "check.", 6) == 0) {
      return true;
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      if (has_run_or_check(op->regions[k])) return true;
    }
  }
  return false;
}

static bool any_pinned(const weft_annotations_t* annotations) {
  for (uint32_t i = 0; i < annotations->function->graph->value_count; ++i) {
    if (annotations->values[i].is_pinned) return true;
  }
  for (uint32_t i = 0; i < annotations->function->result_count; ++i) {
    if (annotations->results[i].is_pinned) return true;
  }
  return false;
}

static weft_status_t is_annotated(const weft_function_t* function, bool* out_is_annotated) {
  weft_arena_t arena;
  weft_mesh_t mesh;
  weft_annotations_t annotations;
  *out_is_annotated = false;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_annotations_read(function, &arena, &mesh, &annotations);
  if (weft_status_is_ok(status)) *out_is_annotated = any_pinned(&annotations);
  weft_arena_deinit(&arena);
  return status;
}

weft_status_t weft_check_partition_entry(const weft_graph_t* graph,
                                         const weft_function_t** out_function) {
  const weft_function_t* function = weft_graph_main(graph);
  bool annotated = false;
  *out_function = NULL;
  if (function == NULL || function->body == NULL || has_run_or_check(function->body)) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(is_annotated(function, &annotated));
  if (annotated) *out_function = function;
  return weft_ok_status();
}

// ---- programs of run_parallel -------------------------------------------------------------------

// A function on a grid of one shape, and its program there.
typedef struct version_s {
  const weft_function_t* function;
  weft_interp_grid_t grid;
  const char* name;
  const weft_op_t* use;  // the first that was met, and where the function's operands begin there
  uint32_t first_operand;
  uint32_t first_result;
  weft_mesh_t mesh;
  weft_partition_t partition;
  struct version_s* next;
} version_t;

typedef struct version_list_s {
  weft_arena_t arena;
  version_t* first;
  version_t** last;
} version_list_t;

static const version_t* find_version(const version_list_t* list, const weft_function_t* function,
                                     weft_interp_grid_t grid) {
  const version_t* version = list->first;
  while (version != NULL &&
         (version->function != function || version->grid.replica_count != grid.replica_count ||
          version->grid.partition_count != grid.partition_count)) {
    version = version->next;
  }
  return version;
}

static weft_status_t add_version(version_list_t* list, const version_t* version) {
  void* memory = NULL;
  bool annotated = false;
  if (find_version(list, version->function, version->grid) != NULL) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(is_annotated(version->function, &annotated));
  if (!annotated) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&list->arena, sizeof(version_t), &memory));
  version_t* added = memory;
  *added = *version;
  *list->last = added;
  list->last = &added->next;
  return weft_arena_format(&list->arena, &added->name, "%s.%" PRIu32 "x%" PRIu32,
                           version->function->name, version->grid.replica_count,
                           version->grid.partition_count);
}

static weft_status_t find_versions(version_list_t* list, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->region_count; ++k) {
      WEFT_RETURN_IF_ERROR(find_versions(list, op->regions[k]));
    }
    if (op->opcode != WEFT_OP_INTERPRETER_RUN_PARALLEL) continue;
    weft_parallel_programs_t programs;
    weft_op_parallel_programs(op, &programs);
    version_t version = {
        .grid = {.replica_count = programs.replicas, .partition_count = programs.partitions},
        .use = op};
    for (uint32_t p = 0; p < programs.replicas * programs.partitions; ++p) {
      version.function =
          weft_op_parallel_program(op, &programs, p / programs.partitions, p % programs.partitions);
      // The verifier reports names of nothing.
      if (version.function == NULL || version.function->body == NULL) break;
      WEFT_RETURN_IF_ERROR(add_version(list, &version));
      version.first_operand += version.function->body->argument_count;
      version.first_result += version.function->result_count;
    }
  }
  return weft_ok_status();
}

// What nothing was asked for is left whole where the caller gives or takes it whole.
static void pin_what_is_whole(const version_t* version, weft_annotations_t* annotations) {
  const weft_function_t* function = annotations->function;
  const weft_op_t* use = version->use;
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    const weft_value_t* argument = function->body->arguments[i];
    const uint32_t operand = version->first_operand + i;
    if (annotations->values[argument->id].is_pinned || operand >= use->operand_count ||
        !weft_type_equal(use->operands[operand]->type, argument->type)) {
      continue;
    }
    const weft_sharding_t whole = weft_sharding_replicated(argument->type);
    weft_annotations_pin(annotations, argument, &whole, false);
  }
  for (uint32_t i = 0; i < function->result_count; ++i) {
    const uint32_t result = version->first_result + i;
    weft_annotation_t* annotation = &annotations->results[i];
    if (annotation->is_pinned || result >= use->result_count ||
        !weft_type_equal(use->results[result]->type, function->result_types[i])) {
      continue;
    }
    annotation->sharding = weft_sharding_replicated(function->result_types[i]);
    annotation->closed_dims = (UINT32_C(1) << annotation->sharding.rank) - 1;
    annotation->is_set = true;
    annotation->is_pinned = true;
  }
}

// Partitions @main of a flat graph. |version| may be NULL.
static weft_status_t partition_main(const weft_graph_t* flat, const version_t* version,
                                    weft_arena_t* arena, weft_mesh_t* out_mesh,
                                    weft_partition_t* out_partition) {
  const weft_allocator_t allocator = weft_allocator_system();
  weft_annotations_t annotations;
  WEFT_RETURN_IF_ERROR(weft_annotations_read(weft_graph_main(flat), arena, out_mesh, &annotations));
  if (version != NULL) {
    const uint64_t processes =
        (uint64_t)version->grid.replica_count * version->grid.partition_count;
    if (processes != out_mesh->rank_count) {
      return WEFT_STATUS_AT(
          version->use->block->graph, version->use->location, INVALID_INPUT,
          "%s: '@%s' is annotated for %" PRIu32 " rank%s, but runs on %" PRIu64 " process%s",
          version->use->name, version->function->name, out_mesh->rank_count,
          weft_plural(out_mesh->rank_count), processes, processes == 1 ? "" : "es");
    }
    pin_what_is_whole(version, &annotations);
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_propagate(&annotations, allocator));
  return weft_sharding_partition(&annotations, arena, allocator, out_partition);
}

static weft_status_t partition_version(version_list_t* list, version_t* version) {
  weft_graph_t* flat = NULL;
  WEFT_RETURN_IF_ERROR(flatten(version->function, &flat));
  weft_status_t status =
      partition_main(flat, version, &list->arena, &version->mesh, &version->partition);
  weft_graph_release(flat);
  return weft_status_is_ok(status)
             ? status
             : weft_status_annotate(status, "while partitioning '@%s'", version->function->name);
}

// ---- the changed module -------------------------------------------------------------------------

// interpreter.run_parallel with the names of versions.
static weft_status_t rewrite_run_parallel(weft_rewrite_t* rewrite, const weft_op_t* op,
                                          weft_block_t* into, bool* out_done) {
  const version_list_t* list = rewrite->user_data;
  if (op->opcode != WEFT_OP_INTERPRETER_RUN_PARALLEL) return weft_ok_status();
  weft_parallel_programs_t programs;
  weft_op_parallel_programs(op, &programs);
  const weft_interp_grid_t grid = {.replica_count = programs.replicas,
                                   .partition_count = programs.partitions};
  void* rows = NULL;
  void* cells = NULL;
  void* attrs = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, programs.replicas, sizeof(void*), &rows));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, programs.partitions, sizeof(void*), &cells));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->attr_count,
                                                 sizeof(weft_named_attr_t), &attrs));
  for (uint32_t r = 0; r < programs.replicas; ++r) {
    for (uint32_t p = 0; p < programs.partitions; ++p) {
      const weft_function_t* function = weft_op_parallel_program(op, &programs, r, p);
      // What is wrong is copied, for the verifier to report.
      if (function == NULL) return weft_ok_status();
      const version_t* version = find_version(list, function, grid);
      WEFT_RETURN_IF_ERROR(weft_attr_symbol(rewrite->target,
                                            version != NULL ? version->name : function->name,
                                            &((const weft_attr_t**)cells)[p]));
    }
    WEFT_RETURN_IF_ERROR(weft_attr_array(rewrite->target, cells, programs.partitions,
                                         &((const weft_attr_t**)rows)[r]));
  }
  weft_op_t changed = *op;
  weft_named_attr_t* copies = attrs;
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    copies[i] = op->attrs[i];
    if (strcmp(copies[i].name, "programs") != 0) continue;
    WEFT_RETURN_IF_ERROR(
        weft_attr_array(rewrite->target, rows, programs.replicas, &copies[i].value));
  }
  changed.attrs = copies;
  *out_done = true;
  return weft_rewrite_copy_op(rewrite, &changed, into);
}

// ---- from ranks to processes --------------------------------------------------------------------
//
// Partitioned programs are written for one replica of as many partitions as there are ranks, in the
// order of ranks. Grids may have replicas, and meshes may list their devices in an order of their
// own: then rank r is process mesh.devices[r].

static weft_status_t emit(weft_block_t* into, const weft_op_params_t* params,
                          weft_value_t** out_value) {
  weft_op_t* op = NULL;
  WEFT_RETURN_IF_ERROR(weft_op_create(into, params, &op));
  *out_value = op->results[0];
  return weft_ok_status();
}

// An operation on |operands| that gives one value of |type|.
static weft_op_params_t one_result(weft_opcode_t opcode, const weft_op_t* from,
                                   weft_value_t* const* operands, uint32_t operand_count,
                                   const weft_type_t* const* type) {
  return (weft_op_params_t){.opcode = opcode,
                            .operands = operands,
                            .operand_count = operand_count,
                            .result_types = type,
                            .result_count = 1,
                            .location = from->location};
}

// replica_id * partitions + partition_id.
static weft_status_t emit_process(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                                  const weft_type_t* type, weft_value_t** out_process) {
  const version_t* version = rewrite->user_data;
  weft_value_t* factors[2];
  weft_value_t* terms[2];
  weft_op_params_t params = one_result(WEFT_OP_PARTITION_ID, op, NULL, 0, &type);
  WEFT_RETURN_IF_ERROR(emit(into, &params, &terms[1]));
  *out_process = terms[1];
  if (version->grid.replica_count == 1) return weft_ok_status();
  weft_named_attr_t value = {.name = "value"};
  WEFT_RETURN_IF_ERROR(
      weft_attr_dense(rewrite->target, type, &version->grid.partition_count, true, &value.value));
  params = one_result(WEFT_OP_REPLICA_ID, op, NULL, 0, &type);
  WEFT_RETURN_IF_ERROR(emit(into, &params, &factors[0]));
  params = one_result(WEFT_OP_CONSTANT, op, NULL, 0, &type);
  params.attrs = &value;
  params.attr_count = 1;
  WEFT_RETURN_IF_ERROR(emit(into, &params, &factors[1]));
  params = one_result(WEFT_OP_MULTIPLY, op, factors, 2, &type);
  WEFT_RETURN_IF_ERROR(emit(into, &params, &terms[0]));
  params = one_result(WEFT_OP_ADD, op, terms, 2, &type);
  return emit(into, &params, out_process);
}

// The rank of |process|, from a table.
static weft_status_t emit_rank(weft_rewrite_t* rewrite, const weft_op_t* op, weft_block_t* into,
                               const weft_type_t* type, weft_value_t* process,
                               weft_value_t** out_rank) {
  const version_t* version = rewrite->user_data;
  const int64_t count = version->mesh.rank_count;
  const int64_t one = 1;
  const weft_type_t* table_type = NULL;
  const weft_type_t* slice_type = NULL;
  void* ranks = NULL;
  weft_value_t* operands[2] = {NULL, process};
  weft_value_t* slice = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, (size_t)count, sizeof(uint32_t), &ranks));
  for (uint32_t r = 0; r < count; ++r) ((uint32_t*)ranks)[version->mesh.devices[r]] = r;
  WEFT_RETURN_IF_ERROR(
      weft_type_tensor(rewrite->target, WEFT_DTYPE_UI32, 1, &count, NULL, NULL, &table_type));
  WEFT_RETURN_IF_ERROR(
      weft_type_tensor(rewrite->target, WEFT_DTYPE_UI32, 1, &one, NULL, NULL, &slice_type));
  weft_named_attr_t value = {.name = "value"};
  weft_named_attr_t sizes = {.name = "slice_sizes"};
  WEFT_RETURN_IF_ERROR(weft_attr_dense(rewrite->target, table_type, ranks, false, &value.value));
  WEFT_RETURN_IF_ERROR(weft_attr_i64_array(rewrite->target, &one, 1, &sizes.value));
  weft_op_params_t params = one_result(WEFT_OP_CONSTANT, op, NULL, 0, &table_type);
  params.attrs = &value;
  params.attr_count = 1;
  WEFT_RETURN_IF_ERROR(emit(into, &params, &operands[0]));
  params = one_result(WEFT_OP_DYNAMIC_SLICE, op, operands, 2, &slice_type);
  params.attrs = &sizes;
  params.attr_count = 1;
  WEFT_RETURN_IF_ERROR(emit(into, &params, &slice));
  params = one_result(WEFT_OP_RESHAPE, op, &slice, 1, &type);
  return emit(into, &params, out_rank);
}

static weft_status_t rewrite_partition_id(weft_rewrite_t* rewrite, const weft_op_t* op,
                                          weft_block_t* into) {
  const version_t* version = rewrite->user_data;
  const weft_type_t* type = NULL;
  weft_value_t* process = NULL;
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(rewrite->target, op->results[0]->type, &type));
  WEFT_RETURN_IF_ERROR(emit_process(rewrite, op, into, type, &process));
  weft_value_t** rank = &rewrite->map[op->results[0]->id];
  *rank = process;
  if (version->mesh.devices == NULL) return weft_ok_status();
  return emit_rank(rewrite, op, into, type, process, rank);
}

// A dense list of ranks as one of processes.
static weft_status_t to_processes(weft_rewrite_t* rewrite, const weft_mesh_t* mesh,
                                  const weft_attr_t* ranks, const weft_attr_t** out_processes) {
  void* memory = NULL;
  *out_processes = ranks;
  if (mesh->devices == NULL || ranks->kind != WEFT_ATTR_DENSE) return weft_ok_status();
  const size_t count = ranks->as.dense.size_bytes / sizeof(int64_t);
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&rewrite->scratch, count, sizeof(int64_t), &memory));
  int64_t* processes = memory;
  for (size_t i = 0; i < count; ++i) {
    const int64_t rank = ((const int64_t*)ranks->as.dense.data)[i];
    processes[i] = rank >= 0 ? (int64_t)mesh->devices[rank] : rank;
  }
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_rewrite_type(rewrite->target, ranks->type, &type));
  return weft_attr_dense(rewrite->target, type, processes, ranks->as.dense.splat, out_processes);
}

// Groups of the operations without |keeps_channel| are partitions where they have a channel, and
// replicas where they have none.
static weft_status_t rewrite_collective(weft_rewrite_t* rewrite, const weft_op_t* op,
                                        weft_block_t* into, bool keeps_channel) {
  const version_t* version = rewrite->user_data;
  const bool has_replicas = version->grid.replica_count > 1;
  void* memory = NULL;
  weft_op_t changed = *op;
  if (!keeps_channel && has_replicas && version->grid.partition_count > 1) {
    return WEFT_STATUS_AT(rewrite->source, op->location, UNSUPPORTED,
                          "%s: its groups cannot span several replicas of several partitions",
                          op->name);
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->scratch, op->attr_count,
                                                 sizeof(weft_named_attr_t), &memory));
  weft_named_attr_t* attrs = memory;
  changed.attrs = attrs;
  changed.attr_count = 0;
  for (uint32_t i = 0; i < op->attr_count; ++i) {
    const char* name = op->attrs[i].name;
    if (!keeps_channel && has_replicas && strcmp(name, "channel_handle") == 0) continue;
    weft_named_attr_t* attr = &attrs[changed.attr_count++];
    *attr = op->attrs[i];
    if (strcmp(name, "replica_groups") == 0 || strcmp(name, "source_target_pairs") == 0) {
      WEFT_RETURN_IF_ERROR(to_processes(rewrite, &version->mesh, attr->value, &attr->value));
    }
  }
  return weft_rewrite_copy_op(rewrite, &changed, into);
}

static weft_status_t rewrite_for_grid(weft_rewrite_t* rewrite, const weft_op_t* op,
                                      weft_block_t* into, bool* out_done) {
  const version_t* version = rewrite->user_data;
  if (version->grid.replica_count == 1 && version->mesh.devices == NULL) return weft_ok_status();
  switch (op->opcode) {
    case WEFT_OP_PARTITION_ID:
      *out_done = true;
      return rewrite_partition_id(rewrite, op, into);
    case WEFT_OP_ALL_TO_ALL:
    case WEFT_OP_COLLECTIVE_PERMUTE:
    case WEFT_OP_COLLECTIVE_BROADCAST:
      *out_done = true;
      return rewrite_collective(rewrite, op, into, false);
    case WEFT_OP_ALL_GATHER:
    case WEFT_OP_ALL_REDUCE:
    case WEFT_OP_REDUCE_SCATTER:
      *out_done = true;
      return rewrite_collective(rewrite, op, into, true);
    default:
      return weft_ok_status();
  }
}

// Copies a version's program into |target| under its name.
static weft_status_t copy_version(weft_graph_t* target, version_t* version) {
  weft_rewrite_t rewrite = {.source = version->partition.graph,
                            .target = target,
                            .rewrite_op = rewrite_for_grid,
                            .user_data = version};
  weft_function_t renamed = *weft_graph_main(version->partition.graph);
  renamed.name = version->name;
  renamed.is_private = true;
  weft_arena_init(weft_allocator_system(), &rewrite.scratch);
  void* map = NULL;
  weft_status_t status = weft_arena_allocate_array(
      &rewrite.scratch, version->partition.graph->value_count, sizeof(weft_value_t*), &map);
  if (weft_status_is_ok(status)) {
    rewrite.map = map;
    status = weft_rewrite_function(&rewrite, &renamed);
  }
  weft_arena_deinit(&rewrite.scratch);
  return status;
}

static bool has_version(const version_list_t* list, const weft_function_t* function) {
  for (const version_t* version = list->first; version != NULL; version = version->next) {
    if (version->function == function) return true;
  }
  return false;
}

// Whether anything but interpreter.run_parallel names |function|.
static bool is_called(const weft_block_t* block, const weft_function_t* function) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->region_count; ++k) {
      if (is_called(op->regions[k], function)) return true;
    }
    if (op->opcode == WEFT_OP_INTERPRETER_RUN_PARALLEL) continue;
    for (uint32_t k = 0; k < op->attr_count; ++k) {
      const weft_attr_t* attr = op->attrs[k].value;
      if (attr->kind == WEFT_ATTR_SYMBOL && strcmp(attr->as.symbol, function->name) == 0) {
        return true;
      }
    }
  }
  return false;
}

static bool is_kept(const version_list_t* list, const weft_function_t* function) {
  if (function->body == NULL) return false;
  if (!has_version(list, function)) return true;
  const weft_graph_t* graph = function->graph;
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    const weft_block_t* body = graph->functions[i]->body;
    if (body != NULL && is_called(body, function)) return true;
  }
  return false;
}

static weft_status_t write_module(version_list_t* list, const weft_graph_t* source,
                                  weft_graph_t** out_graph) {
  weft_rewrite_t rewrite;
  WEFT_RETURN_IF_ERROR(weft_rewrite_init(source, weft_allocator_system(), &rewrite));
  rewrite.rewrite_op = rewrite_run_parallel;
  rewrite.user_data = list;
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < source->function_count && weft_status_is_ok(status); ++i) {
    if (!is_kept(list, source->functions[i])) continue;
    status = weft_rewrite_function(&rewrite, source->functions[i]);
  }
  for (version_t* version = list->first; version != NULL && weft_status_is_ok(status);
       version = version->next) {
    status = copy_version(rewrite.target, version);
  }
  return weft_rewrite_finish(&rewrite, status, out_graph);
}

weft_status_t weft_check_partition_programs(weft_graph_t** graph) {
  const weft_graph_t* source = *graph;
  version_list_t list = {.first = NULL};
  list.last = &list.first;
  weft_arena_init(weft_allocator_system(), &list.arena);
  weft_status_t status = weft_ok_status();
  for (uint32_t i = 0; i < source->function_count && weft_status_is_ok(status); ++i) {
    if (source->functions[i]->body == NULL) continue;
    status = find_versions(&list, source->functions[i]->body);
  }
  for (version_t* version = list.first; version != NULL && weft_status_is_ok(status);
       version = version->next) {
    status = partition_version(&list, version);
  }
  weft_graph_t* changed = NULL;
  if (weft_status_is_ok(status) && list.first != NULL) {
    status = write_module(&list, source, &changed);
  }
  if (weft_status_is_ok(status) && changed != NULL) {
    weft_graph_release(*graph);
    *graph = changed;
  }
  for (version_t* version = list.first; version != NULL; version = version->next) {
    weft_graph_release(version->partition.graph);
  }
  weft_arena_deinit(&list.arena);
  return status;
}

// ---- virtual ranks ------------------------------------------------------------------------------

// Fills what lies beyond the whole value with bits that no result may depend on: NaNs, or -1.
static void spoil_padding(const weft_mesh_t* mesh, const weft_sharding_t* sharding,
                          const weft_shape_t* whole, uint32_t rank, weft_tensor_t* shard) {
  const size_t size = weft_dtype_size_bytes(whole->dtype);
  const int64_t count = weft_shape_element_count(&shard->shape);
  int64_t valid[WEFT_MAX_RANK] = {0};
  for (int32_t d = 0; d < whole->rank; ++d) {
    int64_t start = 0;
    weft_sharding_range(mesh, sharding, d, whole->dims[d], rank, &start, &valid[d]);
  }
  for (int64_t i = 0; i < count; ++i) {
    int64_t rest = i;
    bool is_padding = false;
    for (int32_t d = whole->rank - 1; d >= 0; --d) {
      is_padding = is_padding || rest % shard->shape.dims[d] >= valid[d];
      rest /= shard->shape.dims[d];
    }
    if (!is_padding) continue;
    memset((char*)shard->data + (size_t)i * size, whole->dtype == WEFT_DTYPE_I1 ? 1 : 0xff, size);
  }
}

static weft_status_t slice_inputs(const weft_function_t* function, const weft_mesh_t* mesh,
                                  const weft_partition_t* partition, const weft_tensor_t* inputs,
                                  weft_tensor_t* out_shards) {
  const uint32_t count = function->body->argument_count;
  for (uint32_t rank = 0; rank < mesh->rank_count; ++rank) {
    for (uint32_t i = 0; i < count; ++i) {
      weft_tensor_t* shard = &out_shards[rank * count + i];
      WEFT_RETURN_IF_ERROR(weft_sharding_slice(mesh, &partition->arguments[i], &inputs[i], rank,
                                               weft_allocator_system(), shard));
      spoil_padding(mesh, &partition->arguments[i], &inputs[i].shape, rank, shard);
    }
  }
  return weft_ok_status();
}

static weft_status_t assemble_outputs(const weft_function_t* function, const weft_mesh_t* mesh,
                                      const weft_partition_t* partition,
                                      const weft_tensor_t* shards, weft_tensor_t* column,
                                      weft_tensor_t* outputs) {
  const uint32_t count = function->result_count;
  for (uint32_t i = 0; i < count; ++i) {
    weft_shape_t shape = {.dtype = WEFT_DTYPE_INVALID};
    if (weft_type_is_computable(function->result_types[i])) {
      weft_type_to_shape(function->result_types[i], &shape);
    }
    for (uint32_t rank = 0; rank < mesh->rank_count; ++rank) {
      column[rank] = shards[rank * count + i];
    }
    WEFT_RETURN_IF_ERROR_WHILE(weft_sharding_assemble(mesh, &partition->results[i], &shape, column,
                                                      weft_allocator_system(), &outputs[i]),
                               "while putting result %" PRIu32 " together", i);
  }
  return weft_ok_status();
}

weft_status_t weft_check_run_ranks(const weft_function_t* function, const weft_mesh_t* mesh,
                                   const weft_partition_t* partition, uint64_t max_operations,
                                   const weft_tensor_t* inputs, weft_tensor_t* outputs) {
  const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = mesh->rank_count};
  const uint32_t input_count = function->body->argument_count * mesh->rank_count;
  const uint32_t output_count = function->result_count * mesh->rank_count;
  weft_interp_options_t options = weft_interp_options_default();
  options.max_operations = max_operations;
  weft_arena_t arena;
  void* memory = NULL;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status =
      weft_arena_allocate_array(&arena, (size_t)input_count + output_count + mesh->rank_count,
                                sizeof(weft_tensor_t), &memory);
  if (weft_status_is_ok(status)) {
    weft_tensor_t* shards = memory;
    weft_tensor_t* results = shards + input_count;
    status = slice_inputs(function, mesh, partition, inputs, shards);
    if (weft_status_is_ok(status)) {
      status =
          weft_interp_run_spmd(weft_graph_main(partition->graph), grid, shards, &options, results);
    }
    if (weft_status_is_ok(status)) {
      status =
          assemble_outputs(function, mesh, partition, results, results + output_count, outputs);
    }
    for (uint32_t i = 0; i < input_count + output_count; ++i) weft_tensor_deinit(&shards[i]);
  }
  weft_arena_deinit(&arena);
  return status;
}

static weft_status_t run_partitioned(void* self, const weft_graph_t* graph,
                                     const weft_function_t* function, const weft_tensor_t* inputs,
                                     weft_tensor_t* outputs) {
  (void)graph;
  const uint64_t* max_operations = self;
  weft_graph_t* flat = NULL;
  weft_mesh_t mesh;
  weft_partition_t partition = {.graph = NULL};
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = flatten(function, &flat);
  if (weft_status_is_ok(status)) status = partition_main(flat, NULL, &arena, &mesh, &partition);
  if (weft_status_is_ok(status)) {
    status = weft_check_run_ranks(function, &mesh, &partition, *max_operations, inputs, outputs);
  }
  weft_graph_release(partition.graph);
  weft_graph_release(flat);
  weft_arena_deinit(&arena);
  return status;
}

weft_check_backend_t weft_check_partition_backend(uint64_t* max_operations) {
  return (weft_check_backend_t){
      .name = "virtual ranks", .run = run_partitioned, .self = max_operations};
}
