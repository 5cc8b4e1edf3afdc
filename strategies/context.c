// The functions hooks call, and the user's own placements.
#include "strategies/context.h"

#include <fnmatch.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/plural.h"
#include "strategies/accumulate.h"
#include "strategies/name.h"
#include "strategies/option_values.h"
#include "strategies/predict.h"

// Policies of the first version of the interface have as many bytes.
#define FIRST_POLICY_SIZE offsetof(weft_flatten_policy_t, wrap)

// Options ---------------------------------------------------------------------------------------

static const char* option_text(const weft_strategy_context_t* context, const char* name) {
  const char* value = weft_strategy_value(context->values, name);
  return value ? value : "";
}

static bool option_bool(const weft_strategy_context_t* context, const char* name) {
  return weft_option_to_bool(option_text(context, name));
}

static int64_t option_integer(const weft_strategy_context_t* context, const char* name) {
  return weft_option_to_integer(option_text(context, name));
}

static double option_number(const weft_strategy_context_t* context, const char* name) {
  return weft_option_to_number(option_text(context, name));
}

static bool option_is_auto(const weft_strategy_context_t* context, const char* name) {
  return weft_option_is_auto(option_text(context, name));
}

// The mesh --------------------------------------------------------------------------------------

static uint32_t axis_count(const weft_strategy_context_t* context) {
  return context->mesh->axis_count;
}

static const char* axis_name(const weft_strategy_context_t* context, uint32_t axis) {
  return context->mesh->axes[axis].name;
}

static uint32_t axis_size(const weft_strategy_context_t* context, uint32_t axis) {
  return context->mesh->axes[axis].size;
}

static uint32_t data_axes(const weft_strategy_context_t* context) {
  return context->data_axes;
}

static weft_axes_t axes_of_mask(const weft_mesh_t* mesh, uint32_t mask) {
  weft_axes_t axes = {0};
  for (uint32_t axis = 0; axis < mesh->axis_count; ++axis) {
    if (mask & (UINT32_C(1) << axis)) axes = weft_axes_with(axes, axis);
  }
  return axes;
}

static uint64_t bucket_bytes(const weft_strategy_context_t* context, uint32_t axes, bool scatters,
                             uint64_t bytes) {
  const weft_mesh_t* mesh = context->mesh;
  const weft_axes_t group = axes_of_mask(mesh, axes);
  const uint32_t members = weft_mesh_axes_size(mesh, group);
  uint32_t* ranks = NULL;
  if (!context->machine || weft_machine_collectives_compute(context->machine)) return 0;
  if (members < 2 || bytes == 0) return 0;
  weft_status_t status =
      weft_arena_allocate_array(context->arena, mesh->rank_count, sizeof(*ranks), (void**)&ranks);
  if (!weft_status_is_ok(status)) {
    weft_status_release(status);
    return 0;
  }
  weft_mesh_groups(mesh, group, ranks);
  const weft_collective_kind_t kind =
      scatters ? WEFT_COLLECTIVE_REDUCE_SCATTER : WEFT_COLLECTIVE_ALL_REDUCE;
  const double best =
      weft_machine_bucket_bytes(context->machine, kind, ranks, members, (double)bytes);
  return best >= 1 ? (uint64_t)best : 1;
}

// Arguments -------------------------------------------------------------------------------------

static uint32_t argument_count(const weft_strategy_context_t* context) {
  return context->roles->argument_count;
}

static void argument(const weft_strategy_context_t* context, uint32_t index,
                     weft_strategy_argument_t* out_argument) {
  const weft_argument_role_t* role = &context->roles->arguments[index];
  *out_argument = (weft_strategy_argument_t){
      .name = role->name, .role = weft_role_name(role->role), .is_updated = role->result >= 0};
  weft_type_to_shape(context->function->body->arguments[index]->type, &out_argument->shape);
}

static weft_status_t shard_argument(weft_strategy_context_t* context, uint32_t index, uint32_t axis,
                                    int32_t dim) {
  const char* strategy = context->values->selected_name;
  if (index >= context->roles->argument_count || axis >= context->mesh->axis_count) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "strategy '%s' cuts argument %u along axis %u; the step has %u argument%s, "
                       "the mesh %u ax%s",
                       strategy, index, axis, context->roles->argument_count,
                       weft_plural(context->roles->argument_count), context->mesh->axis_count,
                       context->mesh->axis_count == 1 ? "is" : "es");
  }
  weft_sharding_t* sharding = &context->shardings[index];
  const char* name = context->roles->arguments[index].name;
  if (dim < 0 || dim >= sharding->rank) {
    return WEFT_STATUS(INVALID_INPUT,
                       "'%s' has %d dimension%s and cannot be cut along dimension %d", name,
                       sharding->rank, weft_plural((uint64_t)sharding->rank), dim);
  }
  if (weft_sharding_used_axes(sharding) & (UINT32_C(1) << axis)) {
    return WEFT_STATUS(INVALID_INPUT, "'%s' is cut along axis '%s' twice", name,
                       context->mesh->axes[axis].name);
  }
  // A single rank along an axis has all of it.
  if (context->mesh->axes[axis].size == 1) return weft_ok_status();
  sharding->dims[dim] = weft_axes_with(sharding->dims[dim], axis);
  context->is_placed[index] = true;
  return weft_ok_status();
}

// Why a batch argument is not cut evenly: its samples and the ranks they are cut for; no samples
// for a scalar. Arguments with the same reason share a note.
typedef struct batch_remark_s {
  bool is_needed;
  int64_t samples;
  uint32_t pieces;
} batch_remark_t;

static batch_remark_t batch_remark(const weft_strategy_context_t* context, uint32_t index) {
  if (context->roles->arguments[index].role != WEFT_ROLE_BATCH) return (batch_remark_t){0};
  if (context->shardings[index].rank == 0) return (batch_remark_t){.is_needed = true};
  const int64_t samples = context->function->body->arguments[index]->type->dims[0];
  const uint32_t pieces = weft_sharding_pieces(context->mesh, &context->shardings[index], 0);
  return (batch_remark_t){.is_needed = samples % pieces != 0, .samples = samples, .pieces = pieces};
}

static bool remarks_equal(batch_remark_t a, batch_remark_t b) {
  return a.is_needed == b.is_needed && a.samples == b.samples && a.pieces == b.pieces;
}

// The note of all arguments with the remark of |index|, unless one before |index| has it, too.
static void note_batch_remark(weft_strategy_context_t* context, uint32_t index) {
  const batch_remark_t remark = batch_remark(context, index);
  weft_name_list_t list = {.count = 0};
  char names[256];
  if (!remark.is_needed) return;
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) {
    if (!remarks_equal(batch_remark(context, i), remark)) continue;
    if (i < index) return;
    weft_name_list_add(&list, context->roles->arguments[i].name);
  }
  weft_name_list_format(&list, names, sizeof(names));
  if (remark.pieces == 0) {
    weft_strategy_context_note(context,
                               list.count == 1
                                   ? "batch argument %s is a scalar: every rank gets it"
                                   : "batch arguments %s are scalars: every rank gets them",
                               names);
    return;
  }
  const int64_t padded = (remark.samples + remark.pieces - 1) / remark.pieces * remark.pieces;
  weft_strategy_context_note(
      context,
      "%lld sample%s of %s do%s not divide by %u ranks: the time of a step is "
      "that of %lld",
      (long long)remark.samples, weft_plural((uint64_t)remark.samples), names,
      remark.samples == 1 ? "es" : "", remark.pieces, (long long)padded);
}

static weft_status_t shard_batch(weft_strategy_context_t* context, uint32_t axes) {
  context->batch_axes |= weft_mesh_cutting_axes(context->mesh, axes);
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) {
    const bool is_cut =
        context->roles->arguments[i].role == WEFT_ROLE_BATCH && context->shardings[i].rank > 0;
    for (uint32_t axis = 0; axis < context->mesh->axis_count && is_cut; ++axis) {
      if (!(axes & (UINT32_C(1) << axis))) continue;
      WEFT_RETURN_IF_ERROR(shard_argument(context, i, axis, 0));
    }
  }
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) note_batch_remark(context, i);
  return weft_ok_status();
}

// Axes of one rank cut nothing, and what is not cut is not gathered again.
static void cut_along_ranks(const weft_mesh_t* mesh, weft_flatten_policy_t* policy) {
  const bool is_cut = policy->param_axes != 0;
  policy->param_axes = weft_mesh_cutting_axes(mesh, policy->param_axes);
  policy->state_axes = weft_mesh_cutting_axes(mesh, policy->state_axes);
  policy->gradient_axes = weft_mesh_cutting_axes(mesh, policy->gradient_axes);
  if (is_cut && policy->param_axes == 0) policy->regather = WEFT_REGATHER_NEVER;
}

static weft_status_t flatten(weft_strategy_context_t* context,
                             const weft_flatten_policy_t* policy) {
  // What was added since the first version is zero for hooks that were built before.
  if (policy->struct_size < FIRST_POLICY_SIZE || policy->struct_size > sizeof(*policy)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "strategy '%s' was built for another weft",
                       context->values->selected_name);
  }
  context->policy = (weft_flatten_policy_t){0};
  memcpy(&context->policy, policy, policy->struct_size);
  context->policy.struct_size = sizeof(*policy);
  cut_along_ranks(context->mesh, &context->policy);
  context->is_flattened = true;
  return weft_ok_status();
}

static void unroll_accumulation(weft_strategy_context_t* context, bool unrolls) {
  context->most_unrolled_ops = unrolls ? UINT64_MAX : 0;
}

static uint32_t micro_batches(const weft_strategy_context_t* context) {
  return context->micro_batches;
}

static uint64_t memory_budget_bytes(const weft_strategy_context_t* context) {
  const weft_compile_options_t* compile = context->options ? context->options->compile : NULL;
  return compile ? compile->memory.budget_bytes : 0;
}

static weft_status_t predict(const weft_strategy_context_t* context,
                             weft_strategy_apply_fn_t* apply,
                             weft_strategy_prediction_t* out_prediction) {
  if (out_prediction->struct_size != sizeof(*out_prediction)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "strategy '%s' was built for another weft",
                       context->values->selected_name);
  }
  if (!context->options || context->options->is_trial) {
    return WEFT_STATUS(UNSUPPORTED, "a layout that is compared with others compares none");
  }
  return weft_predict_layout(context->step, context->options, apply, out_prediction);
}

// Messages --------------------------------------------------------------------------------------

static weft_status_t fail(weft_strategy_context_t* context, const char* message) {
  return WEFT_STATUS(INVALID_INPUT, "strategy '%s': %s", context->values->selected_name, message);
}

static void note(weft_strategy_context_t* context, const char* message) {
  weft_strategy_context_note(context, "%s", message);
}

static weft_status_t add_note(weft_strategy_context_t* context, const char* text) {
  if (context->note_count == context->note_capacity) {
    const uint32_t capacity = context->note_capacity ? 2 * context->note_capacity : 8;
    const char** grown = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(context->arena, capacity, sizeof(*grown), (void**)&grown));
    if (context->note_count) memcpy(grown, context->notes, context->note_count * sizeof(*grown));
    context->notes = grown;
    context->note_capacity = capacity;
  }
  const size_t size = strlen(text) + 1;
  char* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(context->arena, size, (void**)&copy));
  memcpy(copy, text, size);
  context->notes[context->note_count++] = copy;
  return weft_ok_status();
}

void weft_strategy_context_note(weft_strategy_context_t* context, const char* format, ...) {
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof(text), format, arguments);
  va_end(arguments);
  weft_status_release(add_note(context, text));
}

const weft_strategy_api_t* weft_strategy_api(void) {
  static const weft_strategy_api_t api = {
      .struct_size = sizeof(api),
      .abi = WEFT_STRATEGY_ABI,
      .option_bool = option_bool,
      .option_integer = option_integer,
      .option_number = option_number,
      .option_text = option_text,
      .option_is_auto = option_is_auto,
      .axis_count = axis_count,
      .axis_name = axis_name,
      .axis_size = axis_size,
      .data_axes = data_axes,
      .argument_count = argument_count,
      .argument = argument,
      .shard_argument = shard_argument,
      .shard_batch = shard_batch,
      .flatten = flatten,
      .fail = fail,
      .note = note,
      .bucket_bytes = bucket_bytes,
      .unroll_accumulation = unroll_accumulation,
      .micro_batches = micro_batches,
      .memory_budget_bytes = memory_budget_bytes,
      .predict = predict,
  };
  return &api;
}

// Placements of the user ------------------------------------------------------------------------

// Patterns name the whole argument ("params.h0.*") or leave leading parts away ("*.mlp.w1").
static bool name_matches(const char* pattern, const char* name) {
  for (const char* at = name; at; at = strchr(at, '.')) {
    if (*at == '.') ++at;
    if (fnmatch(pattern, at, 0) == 0) return true;
  }
  return false;
}

// Offers the parts between dots of the arguments' names. |*out_is_known|: |part| is one of them.
static weft_status_t search_parts(const weft_strategy_context_t* context, weft_role_t role,
                                  weft_name_search_t* search, bool* out_is_known) {
  *out_is_known = false;
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) {
    if (role != WEFT_ROLE_NONE && context->roles->arguments[i].role != role) continue;
    for (const char* at = context->roles->arguments[i].name; *at;) {
      const char* part = NULL;
      const size_t size = strcspn(at, ".");
      WEFT_RETURN_IF_ERROR(weft_arena_copy_string(context->arena, at, size, &part));
      *out_is_known =
          *out_is_known || (size == search->size && memcmp(at, search->wanted, size) == 0);
      weft_name_search_offer(search, part);
      at += size + (at[size] == '.');
    }
  }
  return weft_ok_status();
}

weft_status_t weft_strategy_context_refuse_pattern(const weft_strategy_context_t* context,
                                                   const char* source, const char* pattern,
                                                   const char* noun, weft_role_t role) {
  for (const char* at = pattern; *at;) {
    const size_t size = strcspn(at, ".");
    weft_name_search_t search;
    bool is_known = true;
    weft_name_search_init(at, size, &search);
    if (strcspn(at, "*?[") >= size) {
      WEFT_RETURN_IF_ERROR(search_parts(context, role, &search, &is_known));
    }
    if (!is_known && search.closest) {
      return WEFT_STATUS(INVALID_INPUT,
                         "%s: no %s has a name like '%s'; did you mean '%s' for '%.*s'?", source,
                         noun, pattern, search.closest, (int)size, at);
    }
    at += size + (at[size] == '.');
  }
  const char* example = "";
  for (uint32_t i = context->roles->argument_count; i-- > 0;) {
    const weft_argument_role_t* argument_role = &context->roles->arguments[i];
    if (role == WEFT_ROLE_NONE || argument_role->role == role) example = argument_role->name;
  }
  return WEFT_STATUS(INVALID_INPUT, "%s: no %s has a name like '%s'; names look like '%s'", source,
                     noun, pattern, example);
}

// No argument's name fits |pattern|.
static weft_status_t refuse_pattern(const weft_strategy_context_t* context, const char* place,
                                    const char* pattern) {
  const char* source = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_format(context->arena, &source, "--place '%s'", place));
  return weft_strategy_context_refuse_pattern(context, source, pattern, "argument", WEFT_ROLE_NONE);
}

static weft_status_t refuse_axis(const weft_strategy_context_t* context, const char* place,
                                 const char* axis) {
  weft_name_search_t search;
  char mesh[256];
  weft_name_search_init(axis, strlen(axis), &search);
  for (uint32_t i = 0; i < context->mesh->axis_count; ++i) {
    weft_name_search_offer(&search, context->mesh->axes[i].name);
  }
  weft_mesh_format(context->mesh, mesh, sizeof(mesh));
  if (search.closest) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--place '%s': the mesh %s has no axis '%s'; did you mean '%s'?", place,
                       mesh, axis, search.closest);
  }
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "--place '%s': the mesh %s has no axis '%s'; give one, as in --mesh dp=2,%s=2",
                     place, mesh, axis, axis);
}

// What is wrong with a placement whatever the step is, is INVALID_ARGUMENT.
static weft_status_t apply_cut(weft_strategy_context_t* context, const char* place,
                               const char* pattern, const char* cut) {
  char axis[64];
  char digits[4];
  int end = 0;
  // Digits alone: nothing that overflows or has a sign.
  if (sscanf(cut, "%63[^:]:%3[0-9]%n", axis, digits, &end) != 2 || cut[end] != '\0') {
    return WEFT_STATUS(INVALID_ARGUMENT, "--place '%s': '%s' is not AXIS:DIMENSION", place, cut);
  }
  const int dim = atoi(digits);
  const int32_t number = weft_mesh_find_axis(context->mesh, axis);
  if (number < 0) return refuse_axis(context, place, axis);
  uint32_t matches = 0;
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) {
    if (!name_matches(pattern, context->roles->arguments[i].name)) continue;
    WEFT_RETURN_IF_ERROR_WHILE(shard_argument(context, i, (uint32_t)number, dim),
                               "while applying --place '%s'", place);
    context->is_user_placed[i] = true;
    ++matches;
  }
  context->data_axes &= ~(UINT32_C(1) << number);
  return matches ? weft_ok_status() : refuse_pattern(context, place, pattern);
}

static weft_status_t apply_place(weft_strategy_context_t* context, const char* place) {
  const size_t size = strlen(place) + 1;
  char* text = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(context->arena, size, (void**)&text));
  memcpy(text, place, size);
  char* equals = strrchr(text, '=');
  if (!equals || equals == text) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--place '%s' is not PATTERN=AXIS:DIMENSION", place);
  }
  *equals = '\0';
  for (char* cut = equals + 1; cut;) {
    char* comma = strchr(cut, ',');
    if (comma) *comma = '\0';
    WEFT_RETURN_IF_ERROR(apply_cut(context, place, text, cut));
    cut = comma ? comma + 1 : NULL;
  }
  return weft_ok_status();
}

// Tells of placements that leave nothing to cut batches along.
static void note_lost_data_axes(weft_strategy_context_t* context) {
  uint64_t pieces = 1;
  for (uint32_t axis = 0; axis < context->mesh->axis_count; ++axis) {
    if (context->data_axes & (UINT32_C(1) << axis)) pieces *= context->mesh->axes[axis].size;
  }
  if (pieces > 1 || context->mesh->rank_count == 1) return;
  for (uint32_t i = 0; i < context->roles->argument_count; ++i) {
    // Who cuts a batch by hand knows that weft does not.
    if (context->is_user_placed[i] && context->roles->arguments[i].role == WEFT_ROLE_BATCH) return;
  }
  char mesh[256];
  weft_strategy_context_note(context,
                             "placements take every axis of the mesh %s, so that batches are not "
                             "cut and every rank works on all samples; an axis more is for data, "
                             "as in --mesh dp=2,tp=2",
                             weft_mesh_format(context->mesh, mesh, sizeof(mesh)));
}

weft_status_t weft_strategy_context_init(const weft_function_t* function, const weft_roles_t* roles,
                                         const weft_mesh_t* mesh,
                                         const weft_strategy_values_t* values,
                                         uint32_t micro_batches, const char* const* places,
                                         uint32_t place_count, weft_arena_t* arena,
                                         weft_strategy_context_t* out_context) {
  const uint32_t count = roles->argument_count;
  *out_context = (weft_strategy_context_t){.arena = arena,
                                           .values = values,
                                           .mesh = mesh,
                                           .function = function,
                                           .roles = roles,
                                           .micro_batches = micro_batches > 1 ? micro_batches : 1,
                                           .most_unrolled_ops = WEFT_ACCUMULATE_MOST_OPS,
                                           .data_axes = (UINT32_C(1) << mesh->axis_count) - 1};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_context->shardings),
                                                 (void**)&out_context->shardings));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_context->is_placed),
                                                 (void**)&out_context->is_placed));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_context->is_user_placed),
                                                 (void**)&out_context->is_user_placed));
  for (uint32_t i = 0; i < count; ++i) {
    out_context->shardings[i] = weft_sharding_replicated(function->body->arguments[i]->type);
  }
  for (uint32_t i = 0; i < place_count; ++i) {
    WEFT_RETURN_IF_ERROR(apply_place(out_context, places[i]));
  }
  if (place_count) note_lost_data_axes(out_context);
  return weft_ok_status();
}
