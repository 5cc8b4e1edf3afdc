// Samples and what they are computed with are laid out before the cuts of what the step carries on
// spread: whatever a strategy keeps cut, the same is computed. So are values that were asked for as
// early, and what those are computed with.
//
// An operation with regions counts as one: what it reads is early if anything inside of it is.
#include "sharding/partition_internal.h"
#include "sharding/propagate_internal.h"

typedef struct weft_early_s {
  weft_annotations_t* annotations;
  uint32_t sample_axes;
} weft_early_t;

// Whether samples are cut in |value|.
static bool is_seed(const weft_early_t* early, const weft_value_t* value) {
  const weft_annotation_t* annotation = &early->annotations->values[value->id];
  // What was asked for with less priority does not count yet.
  if (!annotation->is_set || (annotation->is_pinned && annotation->priority > 0)) return false;
  const uint32_t axes = weft_sharding_dim_axes(&annotation->sharding) & ~annotation->late_axes;
  return (axes & early->sample_axes) != 0;
}

static void mark(const weft_early_t* early, const weft_value_t* value) {
  early->annotations->values[value->id].is_early = true;
}

static bool has_seed(const weft_early_t* early, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) {
      if (is_seed(early, op->results[r])) return true;
    }
    for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count; ++r) {
      if (has_seed(early, op->regions[r])) return true;
    }
  }
  return false;
}

static void mark_all(const weft_early_t* early, const weft_op_t* op) {
  for (uint32_t o = 0; o < op->operand_count; ++o) mark(early, op->operands[o]);
  for (uint32_t r = 0; r < op->result_count; ++r) mark(early, op->results[r]);
  for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count; ++r) {
    const weft_block_t* block = op->regions[r];
    for (uint32_t a = 0; a < block->argument_count; ++a) mark(early, block->arguments[a]);
    for (uint32_t i = 0; i < block->op_count; ++i) mark_all(early, block->ops[i]);
  }
}

void weft_propagate_settle_early(weft_annotations_t* annotations) {
  const weft_block_t* body = annotations->function->body;
  const weft_early_t early = {
      .annotations = annotations,
      .sample_axes = annotations->layout_axes | annotations->mesh->time_axes};
  for (uint32_t i = body->op_count; i-- > 0;) {
    const weft_op_t* op = body->ops[i];
    bool is_early = false;
    for (uint32_t r = 0; r < op->result_count && !is_early; ++r) {
      is_early =
          annotations->values[op->results[r]->id].is_early || is_seed(&early, op->results[r]);
    }
    for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count && !is_early; ++r) {
      is_early = has_seed(&early, op->regions[r]);
    }
    if (is_early) mark_all(&early, op);
  }
  for (uint32_t v = 0; v < annotations->function->graph->value_count; ++v) {
    weft_annotation_t* annotation = &annotations->values[v];
    const bool is_hidden = annotation->is_pinned && annotation->priority > 0;
    const uint32_t axes = weft_sharding_dim_axes(&annotation->sharding) & ~annotation->late_axes;
    annotation->sample_axes = is_hidden ? 0 : axes;
    if (annotation->is_early) annotation->replicated_axes |= annotations->layout_axes;
  }
}
