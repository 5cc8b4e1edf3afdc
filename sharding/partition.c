// The materialisation: the function of one rank, its arguments and results.
#include "sharding/partition.h"

#include <string.h>

#include "sharding/partition_internal.h"

// ---- attributes ---------------------------------------------------------------------------------

// Copies the attributes of an argument or result without those that tell about shardings of the
// global program.
static weft_status_t copy_dict(weft_partitioner_t* partitioner, const weft_attr_t* from,
                               bool keeps_alias, const weft_attr_t** out_attr) {
  weft_graph_t* target = partitioner->rewrite.target;
  *out_attr = NULL;
  if (!from || from->kind != WEFT_ATTR_DICT) return weft_ok_status();
  weft_named_attr_t* entries = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(partitioner->arena, from->as.dict.count,
                                                 sizeof(*entries), (void**)&entries));
  uint32_t count = 0;
  for (uint32_t i = 0; i < from->as.dict.count; ++i) {
    const weft_named_attr_t* entry = &from->as.dict.entries[i];
    if (strcmp(entry->name, "mhlo.sharding") == 0 || strcmp(entry->name, "sdy.sharding") == 0 ||
        (strcmp(entry->name, "tf.aliasing_output") == 0 && !keeps_alias)) {
      continue;
    }
    entries[count].name = entry->name;
    WEFT_RETURN_IF_ERROR(weft_rewrite_attr(target, entry->value, &entries[count++].value));
  }
  return count > 0 ? weft_attr_dict(target, entries, count, out_attr) : weft_ok_status();
}

// True when the result that argument |index| is aliased by is laid out as the argument.
static bool keeps_alias(const weft_partitioner_t* partitioner, uint32_t index) {
  const weft_function_t* function = partitioner->assignment->function;
  const weft_attr_t* attrs = function->argument_attrs[index];
  if (!attrs || attrs->kind != WEFT_ATTR_DICT) return false;
  const weft_attr_t* alias =
      weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "tf.aliasing_output");
  if (!alias || alias->kind != WEFT_ATTR_INTEGER || alias->as.integer < 0 ||
      alias->as.integer >= function->result_count) {
    return false;
  }
  const uint32_t id = function->body->arguments[index]->id;
  return weft_sharding_equal(&partitioner->assignment->made[id],
                             &partitioner->assignment->results[alias->as.integer]);
}

// The module's attributes with the number of ranks.
static weft_status_t set_module_attrs(weft_partitioner_t* partitioner) {
  weft_graph_t* target = partitioner->rewrite.target;
  weft_named_attr_t* attrs = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&target->arena, target->attr_count + 2,
                                                 sizeof(*attrs), (void**)&attrs));
  const weft_type_t* type = NULL;
  WEFT_RETURN_IF_ERROR(weft_type_scalar(target, WEFT_DTYPE_I32, NULL, &type));
  attrs[0].name = "mhlo.num_partitions";
  attrs[1].name = "mhlo.num_replicas";
  WEFT_RETURN_IF_ERROR(
      weft_attr_integer(target, type, partitioner->mesh->rank_count, &attrs[0].value));
  WEFT_RETURN_IF_ERROR(weft_attr_integer(target, type, 1, &attrs[1].value));
  uint32_t count = 2;
  for (uint32_t i = 0; i < target->attr_count; ++i) {
    if (strcmp(target->attrs[i].name, attrs[0].name) != 0 &&
        strcmp(target->attrs[i].name, attrs[1].name) != 0) {
      attrs[count++] = target->attrs[i];
    }
  }
  for (uint32_t i = 0; i < 2; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_graph_intern(target, attrs[i].name, strlen(attrs[i].name), &attrs[i].name));
  }
  target->attrs = attrs;
  target->attr_count = count;
  return weft_ok_status();
}

// ---- the function -------------------------------------------------------------------------------

static weft_status_t create_function(weft_partitioner_t* partitioner) {
  const weft_assignment_t* assignment = partitioner->assignment;
  const weft_function_t* from = assignment->function;
  const weft_type_t** arguments = NULL;
  const weft_type_t** results = NULL;
  weft_arena_t* arena = partitioner->arena;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, from->argument_count, sizeof(*arguments),
                                                 (void**)&arguments));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, from->result_count, sizeof(*results), (void**)&results));
  for (uint32_t i = 0; i < from->argument_count; ++i) {
    const weft_value_t* argument = from->body->arguments[i];
    WEFT_RETURN_IF_ERROR(weft_partition_local_type(partitioner, argument->type,
                                                   &assignment->made[argument->id], &arguments[i]));
  }
  for (uint32_t i = 0; i < from->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_partition_local_type(partitioner, from->result_types[i],
                                                   &assignment->results[i], &results[i]));
  }
  weft_rewrite_t* rewrite = &partitioner->rewrite;
  WEFT_RETURN_IF_ERROR(weft_function_create(rewrite->target, from->name, arguments,
                                            from->argument_count, results, from->result_count,
                                            &rewrite->function));
  weft_function_t* to = rewrite->function;
  to->is_private = from->is_private;
  return weft_rewrite_location(rewrite->target, from->location, &to->location);
}

static weft_status_t fill_function(weft_partitioner_t* partitioner) {
  const weft_assignment_t* assignment = partitioner->assignment;
  const weft_function_t* from = assignment->function;
  weft_function_t* to = partitioner->rewrite.function;
  partitioner->builder.block = to->body;
  for (uint32_t i = 0; i < from->argument_count; ++i) {
    const weft_value_t* argument = from->body->arguments[i];
    weft_value_t* local = to->body->arguments[i];
    WEFT_RETURN_IF_ERROR(copy_dict(partitioner, from->argument_attrs[i],
                                   keeps_alias(partitioner, i), &to->argument_attrs[i]));
    if (argument->name) {
      WEFT_RETURN_IF_ERROR(
          weft_graph_intern(to->graph, argument->name, strlen(argument->name), &local->name));
    }
    WEFT_RETURN_IF_ERROR(
        weft_partition_add_form(partitioner, argument, &assignment->made[argument->id], local));
  }
  for (uint32_t i = 0; i < from->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(
        copy_dict(partitioner, from->result_attrs[i], false, &to->result_attrs[i]));
  }
  return weft_partition_block(partitioner, from->body, to->body);
}

weft_status_t weft_partition_block(weft_partitioner_t* partitioner, const weft_block_t* from,
                                   weft_block_t* to) {
  weft_block_t* const outer = partitioner->builder.block;
  partitioner->builder.block = to;
  partitioner->open_from[partitioner->open_count] = from;
  partitioner->open_to[partitioner->open_count++] = to;
  for (uint32_t i = 0; i < from->op_count; ++i) {
    const weft_op_assignment_t* node = &partitioner->assignment->ops[partitioner->next_op++];
    WEFT_RETURN_IF_ERROR(weft_rewrite_location(partitioner->rewrite.target, node->op->location,
                                               &partitioner->builder.location));
    WEFT_RETURN_IF_ERROR(node->rule ? weft_partition_op(partitioner, node)
                                    : weft_partition_structure(partitioner, node));
  }
  --partitioner->open_count;
  partitioner->builder.block = outer;
  return weft_ok_status();
}

static uint32_t block_depth(const weft_block_t* block) {
  uint32_t deepest = 0;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count; ++r) {
      const uint32_t depth = block_depth(op->regions[r]);
      if (depth > deepest) deepest = depth;
    }
  }
  return deepest + 1;
}

static weft_status_t write_graph(weft_partitioner_t* partitioner) {
  const weft_assignment_t* assignment = partitioner->assignment;
  weft_arena_t* arena = partitioner->arena;
  const weft_function_t* function = assignment->function;
  const uint32_t depth = block_depth(function->body);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, function->graph->value_count,
                                                 sizeof(*partitioner->forms),
                                                 (void**)&partitioner->forms));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, depth, sizeof(*partitioner->open_from),
                                                 (void**)&partitioner->open_from));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, depth, sizeof(*partitioner->open_to),
                                                 (void**)&partitioner->open_to));
  WEFT_RETURN_IF_ERROR(set_module_attrs(partitioner));
  WEFT_RETURN_IF_ERROR(create_function(partitioner));
  WEFT_RETURN_IF_ERROR(fill_function(partitioner));
  return weft_graph_verify(partitioner->rewrite.target);
}

static weft_status_t export_shardings(const weft_assignment_t* assignment, weft_arena_t* arena,
                                      weft_partition_t* partition) {
  const weft_function_t* function = assignment->function;
  uint32_t uneven_count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, function->argument_count,
                                                 sizeof(*partition->arguments),
                                                 (void**)&partition->arguments));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, function->result_count, sizeof(*partition->results), (void**)&partition->results));
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    partition->arguments[i] = assignment->made[function->body->arguments[i]->id];
  }
  for (uint32_t i = 0; i < function->result_count; ++i) {
    partition->results[i] = assignment->results[i];
  }
  const uint32_t value_count = function->graph->value_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, value_count, sizeof(*partition->partial_axes), (void**)&partition->partial_axes));
  for (uint32_t v = 0; v < value_count; ++v) {
    partition->partial_axes[v] = weft_axes_mask(assignment->values[v].partial);
  }
  for (uint32_t n = 0; n < assignment->op_count; ++n) {
    if (assignment->ops[n].uneven_axes != 0) ++uneven_count;
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, uneven_count, sizeof(*partition->uneven_ops), (void**)&partition->uneven_ops));
  for (uint32_t n = 0; n < assignment->op_count; ++n) {
    const weft_op_assignment_t* node = &assignment->ops[n];
    if (node->uneven_axes != 0) partition->uneven_ops[partition->uneven_op_count++] = node->op;
  }
  return weft_ok_status();
}

static weft_status_t partition(const weft_annotations_t* annotations, weft_arena_t* scratch,
                               weft_arena_t* arena, weft_allocator_t allocator,
                               weft_partition_t* partition) {
  weft_assignment_t assignment;
  WEFT_RETURN_IF_ERROR(weft_sharding_assign(annotations, scratch, &assignment));
  WEFT_RETURN_IF_ERROR(export_shardings(&assignment, arena, partition));
  weft_partitioner_t partitioner = {.assignment = &assignment,
                                    .mesh = assignment.mesh,
                                    .arena = scratch,
                                    .builder = {.mesh = assignment.mesh, .next_channel = 1}};
  WEFT_RETURN_IF_ERROR(
      weft_rewrite_init(annotations->function->graph, allocator, &partitioner.rewrite));
  weft_status_t status = write_graph(&partitioner);
  return weft_rewrite_finish(&partitioner.rewrite, status, &partition->graph);
}

weft_status_t weft_sharding_partition(const weft_annotations_t* annotations, weft_arena_t* arena,
                                      weft_allocator_t allocator, weft_partition_t* out_partition) {
  weft_partition_t made = {.graph = NULL};
  weft_arena_t scratch;
  weft_arena_init(allocator, &scratch);
  weft_status_t status = partition(annotations, &scratch, arena, allocator, &made);
  // The assignment takes kilobytes for each operation, and nobody needs it any more.
  weft_arena_deinit(&scratch);
  if (!weft_status_is_ok(status)) made = (weft_partition_t){.graph = NULL};
  *out_partition = made;
  return status;
}
