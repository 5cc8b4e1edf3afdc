// The kind of a parameter is the list of axes along which each of its gradients is in parts.
#include "strategies/bucket_kinds.h"

#include "graph/plan/cluster.h"

// Kinds are the digits of a number, one for each gradient. From the ninth gradient on numbers of
// different kinds might be equal; a bucket then costs what it would without kinds.
#define DIGITS 256
_Static_assert(WEFT_MESH_MAX_AXES <= 8, "a digit has a bit for each axis");

typedef struct samples_s {
  bool* depends;  // by value id: on samples
  bool found;
} samples_t;

static weft_status_t visit_input(void* user_data, weft_value_t* value) {
  samples_t* samples = user_data;
  samples->found = samples->found || samples->depends[value->id];
  return weft_ok_status();
}

static weft_status_t mark_samples(const weft_flattening_t* flattening, const weft_roles_t* roles,
                                  weft_arena_t* arena, bool** out_depends) {
  const weft_block_t* body = weft_graph_main(flattening->graph)->body;
  samples_t samples = {.found = false};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, flattening->graph->value_count, sizeof(*samples.depends), (void**)&samples.depends));
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    if (roles->arguments[i].role != WEFT_ROLE_BATCH) continue;
    samples.depends[body->arguments[flattening->arguments[i].argument]->id] = true;
  }
  for (uint32_t i = 0; i < body->op_count; ++i) {
    const weft_op_t* op = body->ops[i];
    samples.found = false;
    WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, visit_input, &samples));
    for (uint32_t r = 0; r < op->result_count; ++r) {
      samples.depends[op->results[r]->id] = samples.found;
    }
  }
  *out_depends = samples.depends;
  return weft_ok_status();
}

weft_status_t weft_bucket_kinds(const weft_flattening_t* flattening, const weft_roles_t* roles,
                                const weft_partition_t* partition, uint32_t axes,
                                weft_arena_t* arena, weft_bucket_kinds_t* out_kinds,
                                bool* out_differs) {
  bool* depends = NULL;
  uint64_t* kinds = NULL;
  bool* is_whole = NULL;
  *out_differs = false;
  WEFT_RETURN_IF_ERROR(mark_samples(flattening, roles, arena, &depends));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, roles->argument_count, sizeof(*kinds), (void**)&kinds));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, roles->argument_count, sizeof(*is_whole),
                                                 (void**)&is_whole));
  for (uint32_t b = 0; b < flattening->bucket_count; ++b) {
    const weft_bucket_t* bucket = &flattening->buckets[b];
    const uint64_t* first = &kinds[bucket->members[0]->param];
    for (uint32_t m = 0; m < bucket->member_count; ++m) {
      const weft_update_t* member = bucket->members[m];
      uint64_t kind = 0;
      for (uint32_t g = 0; g < member->gradient_count; ++g) {
        const uint32_t id = bucket->gradients[g][m]->id;
        const uint32_t partial = partition->partial_axes[id];
        kind = kind * DIGITS + (depends[id] ? partial : axes);
        if (depends[id] && partial == 0) is_whole[member->param] = true;
      }
      kinds[member->param] = kind;
      *out_differs = *out_differs || kind != *first || is_whole[member->param];
    }
  }
  *out_kinds = (weft_bucket_kinds_t){.kinds = kinds, .is_whole = is_whole};
  return weft_ok_status();
}
