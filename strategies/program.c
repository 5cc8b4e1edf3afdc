// From a step and a strategy to the program of one rank.
#include "strategies/program.h"

#include <stdio.h>
#include <string.h>

#include "graph/ir/support.h"
#include "runtime/base/plural.h"
#include "sharding/partition.h"
#include "sharding/propagate.h"
#include "strategies/accumulate.h"
#include "strategies/bucket_kinds.h"
#include "strategies/context.h"
#include "strategies/flatten.h"
#include "strategies/fold.h"
#include "strategies/name.h"
#include "strategies/narrow.h"
#include "strategies/regather.h"
#include "strategies/units.h"
#include "strategies/unstack.h"

typedef struct builder_s {
  weft_program_t* program;
  const weft_program_options_t* options;
  // The mesh that is partitioned over: data axes are folded, and with micro-batches there is one
  // more axis than the ranks have.
  weft_mesh_t mesh;
  uint32_t micro_axis;  // mask of it, 0 without micro-batches
  // The mesh on which operations are decided, and what its axes stand for on |mesh|.
  weft_mesh_t joined;
  weft_unfolding_t unfolding;
  bool is_joined;  // the two differ
  // What is laid out: the step, or its form with rows of stacked parameters as arguments.
  weft_unstacking_t unstacking;
  const weft_graph_t* laid_out;
  const weft_roles_t* roles;
  weft_strategy_context_t context;
  weft_updates_t updates;
  weft_flattening_t flattening;
  weft_bucket_kinds_t kinds;  // NULLs until a first partition tells
  weft_annotations_t annotations;
  weft_partition_t partition;
} builder_t;

static weft_status_t observe(const builder_t* builder, const char* name, const char* description,
                             const weft_graph_t* graph) {
  if (!builder->options->observer) return weft_ok_status();
  const weft_pass_t pass = {.name = name, .description = description};
  return builder->options->observer(builder->options->observer_user_data, &pass, graph);
}

// Flattening ------------------------------------------------------------------------------------

// One note for all that are in no bucket for the same reason as |index|, the first of them.
static void note_no_bucket(builder_t* builder, uint32_t index) {
  weft_strategy_context_t* context = &builder->context;
  const char* const* reasons = builder->updates.reasons;
  weft_name_list_t list = {.count = 0};
  char names[256];
  if (!reasons[index] || context->is_placed[index]) return;
  for (uint32_t i = 0; i < builder->roles->argument_count; ++i) {
    if (!reasons[i] || context->is_placed[i] || strcmp(reasons[i], reasons[index]) != 0) continue;
    if (i < index) return;
    weft_name_list_add(&list, builder->roles->arguments[i].name);
  }
  weft_strategy_context_note(context, "%s%s is in no bucket: %s", list.count == 1 ? "" : "each of ",
                             weft_name_list_format(&list, names, sizeof(names)), reasons[index]);
}

// Says where units do not follow from names.
static void note_units(builder_t* builder, const weft_param_units_t* units) {
  const weft_roles_t* roles = builder->roles;
  const char* name = NULL;
  uint32_t params = 0;
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (roles->arguments[i].role != WEFT_ROLE_PARAM) continue;
    if (params++ == 0) name = roles->arguments[i].name;
  }
  if (units->source == WEFT_UNITS_REPEATED) {
    weft_strategy_context_note(&builder->context,
                               "names number no blocks of layers: the graph repeats itself in %u, "
                               "which are units (--opt wrap=PATTERN,... makes others)",
                               units->repeated_count);
  } else if (units->source == WEFT_UNITS_UNKNOWN && params > 2) {
    weft_strategy_context_note(&builder->context,
                               "all %u parameters are one unit: names number no blocks of layers, "
                               "and the graph does not repeat itself; --opt wrap=PATTERN,... makes "
                               "units of names like '%s'",
                               params, name);
  }
}

static weft_status_t form_buckets(builder_t* builder) {
  weft_program_t* program = builder->program;
  weft_strategy_context_t* context = &builder->context;
  weft_arena_t* arena = &program->arena;
  bool* excluded = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, builder->roles->argument_count,
                                                 sizeof(*excluded), (void**)&excluded));
  // What is cut already, by the user or the hook, stands alone.
  for (uint32_t i = 0; i < builder->roles->argument_count; ++i) excluded[i] = context->is_placed[i];
  weft_param_units_t units;
  WEFT_RETURN_IF_ERROR(weft_units_find(context, &units));
  if (!builder->flattening.graph) note_units(builder, &units);
  const weft_flatten_options_t options = {.policy = context->policy,
                                          .element_multiple = program->mesh->rank_count,
                                          .excluded = excluded,
                                          .units = units.names,
                                          .kinds = builder->kinds.kinds};
  weft_graph_release(builder->flattening.graph);
  return weft_flatten_params(builder->laid_out, builder->roles, &builder->updates, &options, arena,
                             program->allocator, &builder->flattening);
}

// What the update of a parameter that the user placed reads, or what follows the parameter, is
// placed like it, unless it was placed itself.
static void place_states(builder_t* builder) {
  weft_strategy_context_t* context = &builder->context;
  for (uint32_t u = 0; u < builder->updates.count; ++u) {
    const weft_update_t* update = &builder->updates.updates[u];
    if (!context->is_user_placed[update->param]) continue;
    for (uint32_t s = 0; s < update->state_count; ++s) {
      const uint32_t state = update->states[s];
      if (context->is_placed[state]) continue;
      context->shardings[state] = context->shardings[update->param];
      context->is_placed[state] = context->is_user_placed[state] = true;
    }
  }
}

static weft_status_t flatten(builder_t* builder) {
  WEFT_RETURN_IF_ERROR(weft_updates_find(builder->context.function, builder->roles,
                                         &builder->program->arena, &builder->updates));
  place_states(builder);
  WEFT_RETURN_IF_ERROR(form_buckets(builder));
  for (uint32_t i = 0; i < builder->roles->argument_count; ++i) note_no_bucket(builder, i);
  return observe(builder, "flatten", "parameters of equal update rule in 1-D buckets",
                 builder->flattening.graph);
}

// Without buckets every argument and result stands for itself.
static weft_status_t stand_alone(builder_t* builder) {
  weft_program_t* program = builder->program;
  weft_flattening_t* flattening = &builder->flattening;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&program->arena, builder->roles->argument_count,
                                                 sizeof(*flattening->arguments),
                                                 (void**)&flattening->arguments));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&program->arena, builder->roles->result_count,
                                                 sizeof(*flattening->results),
                                                 (void**)&flattening->results));
  for (uint32_t i = 0; i < builder->roles->argument_count; ++i) {
    flattening->arguments[i] = (weft_flat_argument_t){.argument = i, .offset = -1};
  }
  for (uint32_t i = 0; i < builder->roles->result_count; ++i) flattening->results[i] = (int32_t)i;
  return weft_ok_status();
}

// Placements ------------------------------------------------------------------------------------

// The axes of |builder->joined| that |mask| has.
static uint32_t joined_mask(const builder_t* builder, uint32_t mask) {
  return weft_mask_join(&builder->unfolding, weft_mesh_cutting_axes(&builder->mesh, mask));
}

static weft_axes_t axes_of_mask(const builder_t* builder, uint32_t mask) {
  weft_axes_t axes = {0};
  mask = joined_mask(builder, mask);
  for (uint32_t axis = 0; mask >> axis != 0; ++axis) {
    if ((mask >> axis & 1) != 0) axes = weft_axes_with(axes, axis);
  }
  return axes;
}

// The batch comes first: how parameters are kept must not decide how activations are cut.
enum { PRIORITY_CARRIED = 1 };

static void pin_bucket(builder_t* builder, const weft_value_t* bucket, uint32_t mask) {
  weft_sharding_t sharding = {.rank = 1};
  sharding.dims[0] = axes_of_mask(builder, mask);
  weft_annotations_pin(&builder->annotations, bucket, &sharding, false);
  builder->annotations.values[bucket->id].priority = PRIORITY_CARRIED;
  builder->annotations.values[bucket->id].is_carried = true;
}

static void pin_buckets(builder_t* builder, const weft_function_t* function) {
  const weft_flattening_t* flattening = &builder->flattening;
  const weft_flatten_policy_t* policy = &builder->context.policy;
  const uint32_t state_axes = policy->state_axes | policy->param_axes;
  weft_value_t* const* arguments = function->body->arguments;
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    const weft_bucket_t* bucket = &flattening->buckets[b];
    pin_bucket(builder, arguments[bucket->param_argument], policy->param_axes);
    for (uint32_t s = 0; s < bucket->members[0]->state_count; ++s) {
      pin_bucket(builder, arguments[bucket->first_state_argument + s], state_axes);
    }
  }
  for (uint32_t i = 0; i < flattening->bucket_gradients.count; ++i) {
    pin_bucket(builder, flattening->bucket_gradients.items[i], state_axes);
  }
}

static void pin_all(builder_t* builder, const weft_flat_values_t* values,
                    const weft_sharding_t* sharding) {
  for (uint32_t i = 0; i < values->count; ++i) {
    // Values that loops carry get one form for all turns, which the partitioner finds.
    if (values->items[i]->op->opcode == WEFT_OP_WHILE) continue;
    weft_sharding_t own = *sharding;
    own.rank = values->items[i]->type->rank;
    weft_annotations_pin(&builder->annotations, values->items[i], &own, false);
  }
}

// What gradients in parts are computed from is whole.
static void pin_early(builder_t* builder, uint32_t index) {
  const weft_bucket_t* bucket = &builder->flattening.buckets[index];
  for (uint32_t m = 0; m < bucket->member_count; ++m) {
    const weft_update_t* member = bucket->members[m];
    if (builder->kinds.is_whole && builder->kinds.is_whole[member->param]) continue;
    for (uint32_t g = 0; g < member->gradient_count; ++g) {
      const weft_value_t* gradient = bucket->gradients[g][m];
      if (gradient->op) builder->annotations.values[gradient->id].is_early = true;
    }
  }
}

// A bucket is gathered before its members are used and reduced after they are all there, whatever
// would send fewer bytes for one of them: members are whole where they are read, and their
// gradients partial along the batch where they are made. So every strategy computes the same
// products.
static void pin_members(builder_t* builder) {
  const weft_flattening_t* flattening = &builder->flattening;
  weft_sharding_t sharding = {0};
  pin_all(builder, &flattening->params, &sharding);
  pin_all(builder, &flattening->sums, &sharding);
  sharding.partial = axes_of_mask(builder, builder->context.batch_axes | builder->micro_axis);
  if (sharding.partial.count) sharding.reduction = WEFT_REDUCTION_SUM;
  pin_all(builder, &flattening->gradients, &sharding);
  // What an optimizer makes of a gradient before its elementwise part may be whole already.
  for (uint32_t i = 0; i < flattening->gradients.count; ++i) {
    builder->annotations.values[flattening->gradients.items[i]->id].keeps_partial = true;
  }
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) pin_early(builder, b);
}

// Cuts what is carried outside of buckets along |mask|: the first dimension that divides.
static void cut_alone(const builder_t* builder, uint32_t index, uint32_t mask,
                      weft_sharding_t* sharding) {
  const weft_mesh_t* mesh = &builder->mesh;
  const weft_type_t* type = builder->context.function->body->arguments[index]->type;
  mask = weft_mesh_cutting_axes(mesh, mask);
  for (uint32_t axis = 0; axis < mesh->axis_count; ++axis) {
    const weft_axes_t own = builder->unfolding.kept[axis];  // which cut as one
    if ((weft_axes_mask(own) & mask) == 0) continue;
    for (int32_t d = 0; d < sharding->rank; ++d) {
      const int64_t pieces = (int64_t)weft_sharding_pieces(mesh, sharding, d) *
                             (int64_t)weft_mesh_axes_size(mesh, own);
      if (type->dims[d] == 0 || type->dims[d] % pieces != 0) continue;
      for (uint32_t i = 0; i < own.count; ++i) {
        sharding->dims[d] = weft_axes_with(sharding->dims[d], weft_axes_at(own, i));
      }
      break;
    }
  }
}

// States that no bucket holds are cut one by one where a strategy cuts states: that is worth a
// note.
static void note_states(builder_t* builder) {
  const weft_strategy_context_t* context = &builder->context;
  const weft_roles_t* roles = builder->roles;
  const uint32_t mask = context->policy.param_axes | context->policy.state_axes;
  weft_name_list_t list = {.count = 0};
  uint64_t bytes = 0;
  uint64_t whole_bytes = 0;
  if (!context->is_flattened || mask == 0) return;
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_argument_role_t* role = &roles->arguments[i];
    const weft_type_t* type = context->function->body->arguments[i]->type;
    if (role->role != WEFT_ROLE_STATE || role->result < 0 || type->rank == 0) continue;
    if (builder->flattening.arguments[i].offset >= 0 || context->is_placed[i]) continue;
    weft_sharding_t sharding = weft_sharding_replicated(type);
    cut_alone(builder, i, mask, &sharding);
    weft_name_list_add(&list, role->name);
    bytes += weft_type_size_bytes(type);
    if (weft_sharding_is_replicated(&sharding)) whole_bytes += weft_type_size_bytes(type);
  }
  if (list.count == 0) return;
  char names[256];
  char whole[96] = "";
  if (whole_bytes > 0) {
    snprintf(whole, sizeof(whole), "; %llu of %llu bytes are whole on every rank",
             (unsigned long long)whole_bytes, (unsigned long long)bytes);
  }
  weft_strategy_context_note(&builder->context,
                             "%s %s in no bucket, being no part of the update of a parameter that "
                             "is in one: each is cut for itself and takes collectives of its own%s",
                             weft_name_list_format(&list, names, sizeof(names)),
                             list.count == 1 ? "is" : "are", whole);
}

// True for a state that may belong to a parameter that the user placed: it has its type.
static bool is_like_placed(const weft_strategy_context_t* context, uint32_t index) {
  const weft_roles_t* roles = context->roles;
  weft_value_t* const* arguments = context->function->body->arguments;
  if (roles->arguments[index].role != WEFT_ROLE_STATE) return false;
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (roles->arguments[i].role == WEFT_ROLE_PARAM && context->is_user_placed[i] &&
        weft_type_equal(arguments[i]->type, arguments[index]->type)) {
      return true;
    }
  }
  return false;
}

static void pin_arguments(builder_t* builder, const weft_function_t* function) {
  weft_strategy_context_t* context = &builder->context;
  const weft_roles_t* roles = builder->roles;
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const weft_flat_argument_t* at = &builder->flattening.arguments[i];
    if (at->offset >= 0) continue;
    weft_sharding_t sharding = weft_sharding_fold(&builder->mesh, &context->shardings[i]);
    if (builder->micro_axis && roles->arguments[i].role == WEFT_ROLE_BATCH && sharding.rank > 0) {
      sharding.dims[0] = weft_axes_with(sharding.dims[0], builder->program->mesh->axis_count);
    }
    const weft_argument_role_t* role = &roles->arguments[i];
    const bool carried = role->result >= 0 && sharding.rank > 0;
    const uint32_t placed_axes = weft_sharding_used_axes(&sharding);
    if (carried && context->is_flattened) {
      uint32_t mask = context->policy.param_axes;
      if (role->role == WEFT_ROLE_STATE) mask |= context->policy.state_axes;
      cut_alone(builder, i, mask & ~placed_axes, &sharding);
    }
    // States of a parameter that the user placed follow it, where its update does not tell.
    const bool follows = is_like_placed(context, i) && carried && !context->is_placed[i] &&
                         weft_sharding_is_replicated(&sharding);
    const weft_value_t* value = function->body->arguments[at->argument];
    const weft_sharding_t joined = weft_sharding_join(&builder->unfolding, &sharding);
    weft_annotation_t* annotation = &builder->annotations.values[value->id];
    if (follows) {
      annotation->is_carried = context->is_flattened;
      if (context->is_flattened) {
        annotation->replicated_axes = joined_mask(builder, context->data_axes);
      }
      continue;
    }
    weft_annotations_pin(&builder->annotations, value, &joined, false);
    if (!carried) continue;
    const uint32_t own_axes =
        joined_mask(builder, weft_sharding_used_axes(&sharding) & ~placed_axes);
    if (role->role == WEFT_ROLE_PARAM) annotation->storage_axes = own_axes;
    if (!context->is_placed[i]) annotation->priority = PRIORITY_CARRIED;
    // What the user places is computed with as it is placed; what the strategy cuts of that is kept
    // only.
    const bool is_hooks = context->is_placed[i] && !context->is_user_placed[i];
    if (is_hooks) continue;
    annotation->is_carried = context->is_flattened;
    if (context->is_placed[i]) annotation->late_axes = own_axes;
  }
}

// Results that are not written over an argument are whole on every rank.
static void pin_results(builder_t* builder, const weft_function_t* function) {
  const weft_roles_t* roles = builder->roles;
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    const int32_t result = builder->flattening.results[i];
    if (result < 0 || roles->results[i].argument >= 0) continue;
    weft_annotation_t* annotation = &builder->annotations.results[result];
    annotation->sharding = weft_sharding_replicated(function->result_types[result]);
    annotation->closed_dims = UINT32_MAX;
    annotation->is_set = true;
    annotation->is_pinned = true;
  }
}

static void note_uneven(builder_t* builder) {
  const weft_partition_t* partition = &builder->partition;
  char more[64] = "";
  if (partition->uneven_op_count == 0) return;
  if (partition->uneven_op_count > 1) {
    snprintf(more, sizeof(more), ", and %u more", partition->uneven_op_count - 1);
  }
  const weft_op_t* op = partition->uneven_ops[0];
  weft_strategy_context_note(&builder->context,
                             "pieces that are not equal do not go through '%s' in line %u%s: each "
                             "rank computes all of it",
                             op->name, op->location.line, more);
}

// Data axes along which the strategy keeps nothing cut; of |builder->joined|.
static uint32_t uncut_axes(const builder_t* builder) {
  const weft_strategy_context_t* context = &builder->context;
  uint32_t axes = context->data_axes & ~(context->policy.param_axes | context->policy.state_axes);
  for (uint32_t i = 0; i < builder->roles->argument_count; ++i) {
    if (builder->roles->arguments[i].role == WEFT_ROLE_BATCH) continue;
    axes &= ~weft_sharding_used_axes(&context->shardings[i]);
  }
  const uint32_t cut = weft_mesh_cutting_axes(&builder->mesh, context->data_axes & ~axes);
  return joined_mask(builder, axes) & ~weft_mask_join(&builder->unfolding, cut);
}

// True when gradients of every micro-batch are summed over ranks, false when those of all are.
static bool scatters_first(const builder_t* builder) {
  return builder->context.is_flattened && builder->context.policy.gradient_axes != 0;
}

// Annotations are in |scratch|.
static weft_status_t annotate_and_partition(builder_t* builder, weft_arena_t* scratch) {
  weft_program_t* program = builder->program;
  const weft_graph_t* graph =
      builder->flattening.graph ? builder->flattening.graph : builder->laid_out;
  const weft_function_t* function = weft_graph_main(graph);
  WEFT_RETURN_IF_ERROR(
      weft_annotations_create(function, &builder->joined, scratch, &builder->annotations));
  if (builder->is_joined) builder->annotations.unfolding = &builder->unfolding;
  // On equally many ranks strategies differ in what they keep where, not in what they compute.
  if (builder->context.is_flattened) {
    builder->annotations.layout_axes = joined_mask(builder, builder->context.data_axes);
    builder->annotations.whole_axes = uncut_axes(builder);
    builder->annotations.adds_time_first = builder->micro_axis != 0 && !scatters_first(builder);
  }
  pin_buckets(builder, function);
  pin_members(builder);
  pin_arguments(builder, function);
  pin_results(builder, function);
  WEFT_RETURN_IF_ERROR(weft_sharding_propagate(&builder->annotations, program->allocator));
  return weft_sharding_partition(&builder->annotations, &program->arena, program->allocator,
                                 &builder->partition);
}

static weft_status_t partition_once(builder_t* builder) {
  weft_arena_t scratch;
  weft_arena_init(builder->program->allocator, &scratch);
  weft_status_t status = annotate_and_partition(builder, &scratch);
  weft_arena_deinit(&scratch);
  builder->annotations.values = NULL;
  builder->annotations.results = NULL;
  if (weft_status_is_ok(status)) builder->program->graph = builder->partition.graph;
  return status;
}

// Once more if some gradients are complete before others are.
static weft_status_t part_kinds(builder_t* builder) {
  weft_program_t* program = builder->program;
  weft_bucket_kinds_t kinds;
  bool differs = false;
  // What all micro-batches share is not added up with each.
  const uint32_t batch_axes = weft_mesh_cutting_axes(&builder->mesh, builder->context.batch_axes);
  const uint32_t axes = builder->micro_axis ? 0 : batch_axes;
  if (!builder->context.is_flattened) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_bucket_kinds(&builder->flattening, builder->roles, &builder->partition,
                                         axes, &program->arena, &kinds, &differs));
  if (!differs) return weft_ok_status();
  weft_graph_release(program->graph);
  program->graph = NULL;
  builder->kinds = kinds;
  WEFT_RETURN_IF_ERROR(form_buckets(builder));
  WEFT_RETURN_IF_ERROR(observe(builder, "flatten",
                               "gradients in buckets of those that are complete at the same place",
                               builder->flattening.graph));
  return partition_once(builder);
}

static weft_status_t partition(builder_t* builder) {
  weft_program_t* program = builder->program;
  WEFT_RETURN_IF_ERROR(partition_once(builder));
  WEFT_RETURN_IF_ERROR(part_kinds(builder));
  note_states(builder);
  note_uneven(builder);
  WEFT_RETURN_IF_ERROR(observe(builder, "partition",
                               "the program of one rank, with its collectives", program->graph));
  return weft_ok_status();
}

static weft_status_t narrow(builder_t* builder) {
  weft_program_t* program = builder->program;
  weft_graph_t* narrowed = NULL;
  WEFT_RETURN_IF_ERROR(weft_narrow_gathers(program->graph, program->allocator, &narrowed));
  if (!narrowed) return weft_ok_status();
  weft_graph_release(program->graph);
  program->graph = narrowed;
  return observe(builder, "narrow", "conversions before gathers", program->graph);
}

static bool regathers(const builder_t* builder) {
  return builder->context.is_flattened && builder->context.policy.regather != WEFT_REGATHER_NEVER;
}

// The units of the program's arguments; NULL when nothing is kept from one pass to the next.
static weft_status_t list_units(const builder_t* builder, const uint32_t** out_units) {
  const weft_flattening_t* flattening = &builder->flattening;
  const uint32_t count = weft_graph_main(builder->program->graph)->body->argument_count;
  uint32_t* units = NULL;
  *out_units = NULL;
  if (builder->context.policy.regather != WEFT_REGATHER_LATER) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&builder->program->arena, count, sizeof(*units), (void**)&units));
  for (uint32_t i = 0; i < count; ++i) units[i] = i;
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    const weft_bucket_t* bucket = &flattening->buckets[b];
    units[bucket->param_argument] = flattening->buckets[bucket->first_of_block].param_argument;
  }
  *out_units = units;
  return weft_ok_status();
}

static weft_status_t regather(builder_t* builder) {
  weft_program_t* program = builder->program;
  weft_graph_t* regathered = NULL;
  const uint32_t* units = NULL;
  if (!regathers(builder)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(list_units(builder, &units));
  WEFT_RETURN_IF_ERROR(weft_regather(program->graph, units, program->allocator, &regathered));
  weft_graph_release(program->graph);
  program->graph = regathered;
  return observe(builder, "regather", "parameters are gathered again for the backward pass",
                 program->graph);
}

// Micro-batches ---------------------------------------------------------------------------------

static weft_status_t add_micro_axis(builder_t* builder) {
  const weft_program_t* program = builder->program;
  const uint32_t count = builder->options->micro_batches;
  if (count <= 1) return weft_ok_status();
  weft_mesh_t* mesh = &builder->mesh;
  if (mesh->axis_count == WEFT_MESH_MAX_AXES ||
      (uint64_t)mesh->rank_count * count > WEFT_MESH_MAX_RANKS) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "%u micro-batches on this mesh are more than can be planned", count);
  }
  builder->micro_axis = UINT32_C(1) << mesh->axis_count;
  mesh->time_axes = builder->micro_axis;
  mesh->axes[mesh->axis_count++] = (weft_mesh_axis_t){.name = "micro-batch", .size = count};
  mesh->rank_count *= count;
  for (uint32_t i = 0; i < builder->roles->argument_count; ++i) {
    const weft_type_t* type = builder->context.function->body->arguments[i]->type;
    if (builder->roles->arguments[i].role != WEFT_ROLE_BATCH || type->rank == 0) continue;
    const uint32_t ranks = weft_sharding_pieces(program->mesh, &builder->context.shardings[i], 0);
    if (type->dims[0] % ((int64_t)count * ranks) == 0) continue;
    return WEFT_STATUS(INVALID_INPUT,
                       "the %lld sample%s of '%s' do%s not divide into %u micro-batches on %u "
                       "rank%s",
                       (long long)type->dims[0], weft_plural((uint64_t)type->dims[0]),
                       builder->roles->arguments[i].name, type->dims[0] == 1 ? "es" : "", count,
                       ranks, weft_plural(ranks));
  }
  return weft_ok_status();
}

// Chooses the meshes that the program is decided on and written for.
static weft_status_t choose_meshes(builder_t* builder) {
  weft_mesh_fold(&builder->context, &builder->mesh);
  WEFT_RETURN_IF_ERROR(add_micro_axis(builder));
  if (!builder->context.policy.rounds_terms) {
    const uint32_t data_axes = weft_mesh_cutting_axes(&builder->mesh, builder->context.data_axes);
    builder->mesh.wide_axes = data_axes | builder->micro_axis;
  }
  builder->is_joined =
      weft_mesh_join(&builder->context, &builder->mesh, &builder->joined, &builder->unfolding);
  builder->joined.wide_axes = weft_mask_join(&builder->unfolding, builder->mesh.wide_axes);
  return weft_ok_status();
}

static void note_accumulation(builder_t* builder, const weft_accumulation_t* accumulation) {
  const bool was_asked = builder->context.most_unrolled_ops == 0;
  if (!accumulation->is_unrolled && !was_asked) {
    weft_strategy_context_note(&builder->context,
                               "the micro-batches run in a loop, in which no collective overlaps "
                               "with computation and no memory budget gives anything up: one after "
                               "the other they would have %llu operations, more than %u; --opt "
                               "unroll_accumulation=true writes them so all the same",
                               (unsigned long long)accumulation->op_count,
                               WEFT_ACCUMULATE_MOST_OPS);
  }
  if (accumulation->loops > 1) {
    weft_strategy_context_note(&builder->context,
                               "the samples need sums over the whole batch: the micro-batches are "
                               "worked off in %u passes, which compute %.1f times as much as one "
                               "would",
                               accumulation->loops, accumulation->work);
  }
  if (accumulation->kept > 0) {
    weft_strategy_context_note(
        &builder->context,
        "so that it is not more, %u values, the first in line %u, are kept for all micro-batches "
        "from pass to pass: %.1f MiB on each rank",
        accumulation->kept, accumulation->first_kept_line,
        (double)accumulation->kept_bytes / (1 << 20));
  }
  if (accumulation->collected > 0) {
    weft_strategy_context_note(&builder->context,
                               "the step needs %u values of all samples at once, the first in line "
                               "%u: those take the memory of the whole batch, as does what is "
                               "computed from them",
                               accumulation->collected, accumulation->first_line);
  }
}

// By result of the program: whether the next step begins with it. Buckets' results are behind those
// that stand alone.
static weft_status_t list_carried(const builder_t* builder, bool** out_is_carried) {
  const uint32_t count = weft_graph_main(builder->program->graph)->result_count;
  bool* is_carried = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&builder->program->arena, count,
                                                 sizeof(*is_carried), (void**)&is_carried));
  for (uint32_t i = 0; i < count; ++i) is_carried[i] = true;
  for (uint32_t i = 0; i < builder->roles->result_count; ++i) {
    const int32_t result = builder->flattening.results[i];
    if (result >= 0) is_carried[result] = builder->roles->results[i].argument >= 0;
  }
  *out_is_carried = is_carried;
  return weft_ok_status();
}

static weft_status_t accumulate(builder_t* builder) {
  weft_program_t* program = builder->program;
  const weft_flattening_t* flattening = &builder->flattening;
  bool* is_batch = NULL;
  bool* is_carried = NULL;
  weft_graph_t* graph = NULL;
  if (!builder->micro_axis) return weft_ok_status();
  const uint32_t count = weft_graph_main(program->graph)->body->argument_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&program->arena, count, sizeof(*is_batch), (void**)&is_batch));
  for (uint32_t i = 0; i < builder->roles->argument_count; ++i) {
    if (flattening->arguments[i].offset >= 0) continue;
    const uint32_t argument = flattening->arguments[i].argument;
    weft_sharding_t* sharding = &builder->partition.arguments[argument];
    is_batch[argument] = (weft_sharding_used_axes(sharding) & builder->micro_axis) != 0;
    if (is_batch[argument]) {
      sharding->dims[0] = weft_axes_without(sharding->dims[0], builder->micro_axis);
    }
  }
  WEFT_RETURN_IF_ERROR(list_carried(builder, &is_carried));
  const weft_accumulate_options_t options = {.micro_batches = builder->options->micro_batches,
                                             .is_batch = is_batch,
                                             .scatters_first = scatters_first(builder),
                                             .is_carried = is_carried,
                                             .keeps_gathered = !regathers(builder),
                                             .most_ops = builder->context.most_unrolled_ops};
  weft_accumulation_t accumulation;
  WEFT_RETURN_IF_ERROR(
      weft_accumulate(program->graph, &options, program->allocator, &graph, &accumulation));
  weft_graph_release(program->graph);
  program->graph = graph;
  note_accumulation(builder, &accumulation);
  return observe(builder, "accumulate", "micro-batches one after the other", program->graph);
}

// The tables ------------------------------------------------------------------------------------

static void describe_value(const builder_t* builder, const weft_type_t* type,
                           const weft_sharding_t* sharding, weft_program_value_t* out_value) {
  out_value->sharding = weft_sharding_unfold(builder->program->mesh, &builder->mesh, sharding);
  weft_type_to_shape(type, &out_value->global_shape);
  out_value->local_shape = out_value->global_shape;
  for (int32_t d = 0; d < type->rank; ++d) {
    const int64_t pieces = weft_sharding_pieces(&builder->mesh, sharding, d);
    out_value->local_shape.dims[d] = (type->dims[d] + pieces - 1) / pieces;
  }
}

// Every argument of the step is in one part.
// Rows of a stacked parameter are parts of it, one behind the other.
static weft_status_t describe_arguments(builder_t* builder) {
  weft_program_t* program = builder->program;
  const weft_unstacking_t* unstacking = &builder->unstacking;
  const weft_value_t* const* arguments =
      (const weft_value_t* const*)weft_graph_main(program->step)->body->arguments;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&program->arena, program->roles.argument_count,
                                                 sizeof(*program->arguments),
                                                 (void**)&program->arguments));
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    weft_program_argument_t* own = &program->arguments[i];
    const uint32_t first = unstacking->graph ? unstacking->first_arguments[i] : i;
    own->part_count = unstacking->graph ? unstacking->row_counts[i] : 1;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&program->arena, own->part_count,
                                                   sizeof(*own->parts), (void**)&own->parts));
    const int64_t count = arguments[i]->type->element_count / own->part_count;
    for (uint32_t r = 0; r < own->part_count; ++r) {
      const weft_flat_argument_t* at = &builder->flattening.arguments[first + r];
      own->parts[r] = (weft_program_part_t){
          .argument = at->argument, .offset = at->offset, .first = r * count, .count = count};
    }
  }
  return weft_ok_status();
}

// A result that replaces a stacked parameter is held by the rows' arguments.
static weft_status_t describe_results(builder_t* builder) {
  weft_program_t* program = builder->program;
  const weft_unstacking_t* unstacking = &builder->unstacking;
  uint32_t at = 0;
  program->results = builder->flattening.results;
  if (!unstacking->graph) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&program->arena, program->roles.result_count,
                                                 sizeof(*program->results),
                                                 (void**)&program->results));
  for (uint32_t i = 0; i < program->roles.result_count; ++i) {
    const int32_t argument = program->roles.results[i].argument;
    const uint32_t rows = argument >= 0 ? unstacking->row_counts[argument] : 1;
    program->results[i] = rows > 1 ? -1 : builder->flattening.results[at];
    at += rows;
  }
  return weft_ok_status();
}

static weft_status_t describe(builder_t* builder) {
  weft_program_t* program = builder->program;
  weft_arena_t* arena = &program->arena;
  const weft_flattening_t* flattening = &builder->flattening;
  const weft_function_t* function = builder->annotations.function;
  WEFT_RETURN_IF_ERROR(describe_arguments(builder));
  WEFT_RETURN_IF_ERROR(describe_results(builder));
  program->bucket_count = flattening->bucket_count;
  program->notes = builder->context.notes;
  program->note_count = builder->context.note_count;
  program->program_argument_count = function->body->argument_count;
  program->program_result_count = function->result_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, program->program_argument_count,
                                                 sizeof(*program->program_arguments),
                                                 (void**)&program->program_arguments));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, program->program_result_count,
                                                 sizeof(*program->program_results),
                                                 (void**)&program->program_results));
  for (uint32_t i = 0; i < program->program_argument_count; ++i) {
    describe_value(builder, function->body->arguments[i]->type, &builder->partition.arguments[i],
                   &program->program_arguments[i]);
  }
  for (uint32_t i = 0; i < program->program_result_count; ++i) {
    describe_value(builder, function->result_types[i], &builder->partition.results[i],
                   &program->program_results[i]);
  }
  return weft_ok_status();
}

// Stacked parameters ----------------------------------------------------------------------------

static weft_status_t init_context(builder_t* builder) {
  const weft_program_options_t* options = builder->options;
  return weft_strategy_context_init(weft_graph_main(builder->laid_out), builder->roles,
                                    builder->program->mesh, options->values, options->micro_batches,
                                    options->places, options->place_count, &builder->program->arena,
                                    &builder->context);
}

// On several ranks; what the user placed stays as it is.
static weft_status_t unstack(builder_t* builder) {
  weft_program_t* program = builder->program;
  weft_unstacking_t* unstacking = &builder->unstacking;
  if (program->mesh->rank_count == 1) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_unstack(program->step, &program->roles, builder->context.is_user_placed,
                                    &program->arena, program->allocator, unstacking));
  if (!unstacking->graph) return weft_ok_status();
  builder->laid_out = unstacking->graph;
  builder->roles = &unstacking->roles;
  WEFT_RETURN_IF_ERROR(init_context(builder));
  builder->context.layers = unstacking->layers;
  builder->context.stacked_names = unstacking->stacked_names;
  return observe(builder, "unstack", "loops over layers turn by turn, rows of stacked parameters",
                 unstacking->graph);
}

// The whole way ---------------------------------------------------------------------------------

static weft_status_t read_step(builder_t* builder, const weft_graph_t* step) {
  weft_program_t* program = builder->program;
  const weft_program_options_t* options = builder->options;
  const weft_function_t* entry = weft_graph_main(step);
  if (entry) WEFT_RETURN_IF_ERROR(weft_function_check_supported(entry));
  WEFT_RETURN_IF_ERROR(weft_pass_run_pipeline(step, false, options->observer,
                                              options->observer_user_data, program->allocator,
                                              &program->step));
  WEFT_RETURN_IF_ERROR(
      weft_roles_compute(weft_graph_main(program->step), &program->arena, &program->roles));
  for (uint32_t i = 0; options->roles && i < program->roles.argument_count; ++i) {
    program->roles.arguments[i].role = options->roles->arguments[i].role;
  }
  builder->laid_out = program->step;
  builder->roles = &program->roles;
  return init_context(builder);
}

static weft_status_t lay_out(builder_t* builder, const weft_graph_t* step) {
  const weft_strategy_t* strategy = builder->options->values->strategy;
  WEFT_RETURN_IF_ERROR(unstack(builder));
  builder->context.machine = builder->options->machine;
  builder->context.step = step;
  builder->context.options = builder->options;
  WEFT_RETURN_IF_ERROR(strategy->apply(weft_strategy_api(), &builder->context));
  WEFT_RETURN_IF_ERROR(builder->context.is_flattened ? flatten(builder) : stand_alone(builder));
  WEFT_RETURN_IF_ERROR(choose_meshes(builder));
  WEFT_RETURN_IF_ERROR(partition(builder));
  WEFT_RETURN_IF_ERROR(narrow(builder));
  WEFT_RETURN_IF_ERROR(regather(builder));
  WEFT_RETURN_IF_ERROR(accumulate(builder));
  return describe(builder);
}

static weft_status_t build(builder_t* builder, const weft_graph_t* step) {
  WEFT_RETURN_IF_ERROR(read_step(builder, step));
  weft_status_t status = lay_out(builder, step);
  weft_graph_release(builder->flattening.graph);
  weft_graph_release(builder->unstacking.graph);
  return status;
}

weft_status_t weft_program_create(const weft_graph_t* step, const weft_program_options_t* options,
                                  weft_allocator_t allocator, weft_program_t** out_program) {
  *out_program = NULL;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "weft_program_options_t has %zu bytes, not %zu",
                       sizeof(*options), options->struct_size);
  }
  weft_program_t* program = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, 1, sizeof(*program), 16, (void**)&program));
  *program = (weft_program_t){.allocator = allocator, .mesh = options->mesh};
  weft_arena_init(allocator, &program->arena);
  builder_t builder = {.program = program, .options = options};
  weft_status_t status = build(&builder, step);
  if (weft_status_is_ok(status)) {
    *out_program = program;
  } else {
    weft_program_release(program);
  }
  return status;
}

void weft_program_release(weft_program_t* program) {
  if (!program) return;
  const weft_allocator_t allocator = program->allocator;
  weft_graph_release(program->graph);
  weft_graph_release(program->step);
  weft_arena_deinit(&program->arena);
  weft_allocator_release(allocator, program, sizeof(*program), 16);
}
