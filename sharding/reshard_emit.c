// Emission of resharding: the operations of each step.
//
// Dimensions that do not divide are padded before a step cuts them and cropped after a step put
// them together, so every collective sees equal pieces. What is in the padding never matters:
// steps only move whole pieces or combine them elementwise.
#include "sharding/reshard_internal.h"
#include "sharding/spmd.h"

// One step on its way: from |before| to step->after.
typedef struct emission_s {
  weft_spmd_builder_t* builder;
  const weft_type_t* type;  // global
  const weft_sharding_t* before;
  const weft_reshard_step_t* step;
} emission_t;

static int64_t local_size(const emission_t* emission, const weft_sharding_t* sharding,
                          int32_t dim) {
  const uint32_t pieces = weft_sharding_pieces(emission->builder->mesh, sharding, dim);
  return weft_reshard_piece(emission->type->dims[dim], pieces);
}

// Pads |dim|, which the step cuts further, to whole pieces.
static weft_status_t emit_to_whole_pieces(const emission_t* emission, weft_value_t* value,
                                          int32_t dim, weft_value_t** out_value) {
  const weft_reshard_step_t* step = emission->step;
  const int64_t pieces = weft_mesh_axes_size(emission->builder->mesh, step->axes);
  const int64_t size = pieces * local_size(emission, &step->after, dim);
  return weft_spmd_emit_pad(emission->builder, value, dim, 0, size - value->type->dims[dim], NULL,
                            out_value);
}

// Crops |dim|, which the step has put together.
static weft_status_t emit_crop(const emission_t* emission, weft_value_t* value, int32_t dim,
                               weft_value_t** out_value) {
  return weft_spmd_emit_slice(emission->builder, value, dim, 0,
                              local_size(emission, &emission->step->after, dim), out_value);
}

static weft_status_t emit_reduce_scatter(const emission_t* emission, weft_value_t* value,
                                         weft_value_t** out_value) {
  const weft_reshard_step_t* step = emission->step;
  WEFT_RETURN_IF_ERROR(emit_to_whole_pieces(emission, value, step->dim, &value));
  return weft_spmd_emit_reduce_scatter(emission->builder, value, step->axes,
                                       emission->before->reduction, step->dim, out_value);
}

static weft_status_t emit_all_gather(const emission_t* emission, weft_value_t* value,
                                     weft_value_t** out_value) {
  const weft_reshard_step_t* step = emission->step;
  WEFT_RETURN_IF_ERROR(
      weft_spmd_emit_all_gather(emission->builder, value, step->axes, step->dim, &value));
  return emit_crop(emission, value, step->dim, out_value);
}

static weft_status_t emit_all_to_all(const emission_t* emission, weft_value_t* value,
                                     weft_value_t** out_value) {
  const weft_reshard_step_t* step = emission->step;
  WEFT_RETURN_IF_ERROR(emit_to_whole_pieces(emission, value, step->target_dim, &value));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_all_to_all(emission->builder, value, step->axes,
                                                 step->target_dim, step->dim, &value));
  return emit_crop(emission, value, step->dim, out_value);
}

static weft_status_t emit_cut(const emission_t* emission, weft_value_t* value,
                              weft_value_t** out_value) {
  const weft_reshard_step_t* step = emission->step;
  weft_spmd_builder_t* builder = emission->builder;
  *out_value = value;
  if (weft_mesh_axes_size(builder->mesh, step->axes) == 1) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(emit_to_whole_pieces(emission, value, step->dim, &value));
  const int64_t size = local_size(emission, &step->after, step->dim);
  weft_value_t* position = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_position(builder, step->axes, &position));
  weft_value_t* start = position;
  if (size != 1) {
    weft_value_t* piece = NULL;
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, size, &piece));
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_binary(builder, WEFT_OP_MULTIPLY, position, piece, &start));
  }
  return weft_spmd_emit_dynamic_slice(builder, value, step->dim, start, size, out_value);
}

// Number of the part that |rank| holds in |sharding|: of the block and, where the value is partial,
// of the term.
static uint32_t part_of(const weft_mesh_t* mesh, const weft_sharding_t* sharding, uint32_t rank) {
  uint32_t part = weft_mesh_position(mesh, sharding->partial, rank);
  for (int32_t d = 0; d < sharding->rank; ++d) {
    part = part * weft_sharding_pieces(mesh, sharding, d) +
           weft_mesh_position(mesh, sharding->dims[d], rank);
  }
  return part;
}

// Every rank gets the part it needs from a rank that has it: from itself if it can, otherwise the
// ranks that lack a part and those whose part nobody took are paired in order. Every part has
// equally many holders before and after, so the pairing is complete. |holder_of| and |next_of| are
// lists of such holders by part: the first one, and the one after a rank.
static void find_sources(const weft_mesh_t* mesh, const weft_sharding_t* before,
                         const weft_sharding_t* after, int64_t* holder_of, int64_t* next_of,
                         int64_t* out_sources) {
  for (uint32_t rank = 0; rank < mesh->rank_count; ++rank) holder_of[rank] = -1;
  for (uint32_t rank = mesh->rank_count; rank-- > 0;) {
    const uint32_t part = part_of(mesh, before, rank);
    if (part == part_of(mesh, after, rank)) continue;
    next_of[rank] = holder_of[part];
    holder_of[part] = rank;
  }
  for (uint32_t rank = 0; rank < mesh->rank_count; ++rank) {
    const uint32_t part = part_of(mesh, after, rank);
    out_sources[rank] = rank;
    if (part == part_of(mesh, before, rank)) continue;
    out_sources[rank] = holder_of[part];
    holder_of[part] = next_of[holder_of[part]];
  }
}

static weft_status_t emit_permute(const emission_t* emission, weft_value_t* value,
                                  weft_value_t** out_value) {
  const weft_mesh_t* mesh = emission->builder->mesh;
  const weft_allocator_t allocator = emission->builder->block->graph->allocator;
  const size_t count = mesh->rank_count;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, count, 3 * sizeof(int64_t),
                                                     sizeof(int64_t), &memory));
  int64_t* sources = memory;
  find_sources(mesh, emission->before, &emission->step->after, sources + count, sources + 2 * count,
               sources);
  weft_status_t status = weft_spmd_emit_permute(emission->builder, value, sources, out_value);
  weft_allocator_release(allocator, memory, count * 3 * sizeof(int64_t), sizeof(int64_t));
  return status;
}

// Position 0 keeps the value, the others get the identity; where x op x = x, all can keep it.
static weft_status_t emit_to_partial(const emission_t* emission, weft_value_t* value,
                                     weft_value_t** out_value) {
  weft_spmd_builder_t* builder = emission->builder;
  const weft_reduction_t reduction = emission->step->after.reduction;
  *out_value = value;
  if (weft_mesh_axes_size(builder->mesh, emission->step->axes) == 1) return weft_ok_status();
  switch (weft_spmd_reduction_opcode(reduction, value->type->dtype)) {
    case WEFT_OP_MAXIMUM:
    case WEFT_OP_MINIMUM:
    case WEFT_OP_AND:
    case WEFT_OP_OR:
      return weft_ok_status();
    default:
      break;
  }
  weft_value_t* position = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_position(builder, emission->step->axes, &position));
  weft_value_t* zero = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_integer(builder, WEFT_DTYPE_I32, 0, &zero));
  weft_value_t* is_first = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_compare(builder, "EQ", position, zero, &is_first));
  weft_value_t* identity = NULL;
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_identity(builder, reduction, value->type->dtype, &identity));
  WEFT_RETURN_IF_ERROR(weft_spmd_emit_broadcast(builder, identity, value->type, &identity));
  return weft_spmd_emit_select(builder, is_first, value, identity, out_value);
}

static weft_status_t emit_step(const emission_t* emission, weft_value_t* value,
                               weft_value_t** out_value) {
  const weft_reshard_step_t* step = emission->step;
  switch (step->kind) {
    case WEFT_RESHARD_ALL_REDUCE:
      return weft_spmd_emit_all_reduce(emission->builder, value, step->axes,
                                       emission->before->reduction, out_value);
    case WEFT_RESHARD_REDUCE_SCATTER:
      return emit_reduce_scatter(emission, value, out_value);
    case WEFT_RESHARD_ALL_GATHER:
      return emit_all_gather(emission, value, out_value);
    case WEFT_RESHARD_ALL_TO_ALL:
      return emit_all_to_all(emission, value, out_value);
    case WEFT_RESHARD_SLICE:
      return emit_cut(emission, value, out_value);
    case WEFT_RESHARD_PERMUTE:
      return emit_permute(emission, value, out_value);
    case WEFT_RESHARD_TO_PARTIAL:
      return emit_to_partial(emission, value, out_value);
  }
  return WEFT_STATUS(INTERNAL, "no such step of resharding: %d", (int)step->kind);
}

weft_status_t weft_reshard_emit(weft_spmd_builder_t* builder, weft_value_t* value,
                                const weft_type_t* type, const weft_sharding_t* from,
                                const weft_sharding_t* to, weft_value_t** out_value) {
  *out_value = NULL;
  const weft_mesh_t* mesh = builder->mesh;
  weft_reshard_step_t steps[WEFT_RESHARD_MAX_STEPS];
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_reshard_plan(mesh, type, from, to, steps, &count));
  const weft_dtype_t last =
      weft_sharding_is_wide(mesh, to, type->dtype) ? WEFT_DTYPE_F32 : type->dtype;
  uint32_t wide_count = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (weft_reshard_sums_wide(mesh, from, to, type->dtype, &steps[i])) ++wide_count;
  }
  const weft_sharding_t* before = from;
  for (uint32_t i = 0; i < count; ++i) {
    const emission_t emission = {
        .builder = builder, .type = type, .before = before, .step = &steps[i]};
    const bool is_sum = weft_reshard_sums_wide(mesh, from, to, type->dtype, &steps[i]);
    if (is_sum || weft_sharding_is_wide(mesh, &steps[i].after, type->dtype)) {
      WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, value, WEFT_DTYPE_F32, &value));
    }
    WEFT_RETURN_IF_ERROR(emit_step(&emission, value, &value));
    before = &steps[i].after;
    if (!is_sum || --wide_count > 0) continue;
    WEFT_RETURN_IF_ERROR(weft_spmd_emit_convert(builder, value, last, &value));
  }
  // Axes of size 1 take no step.
  if (type->kind != WEFT_TYPE_TENSOR) {
    *out_value = value;
    return weft_ok_status();
  }
  return weft_spmd_emit_convert(builder, value, last, out_value);
}
