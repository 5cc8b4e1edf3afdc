// The assignment of a function: passes over its operations in program order, each deciding from how
// operands are kept.
//
// A partial value is kept partial until a reader cannot take it so. Such a reader forces the
// value's root, the earliest value of the linear chain it stems from that is no larger. Within a
// pass only the chain from the root to the reader is decided again; the next pass then computes
// everything after the root from the resolved form. What is decided can only cost bytes, never
// correctness: readers convert from whatever form a value is kept in. So the number of passes is
// bounded instead of proved.
#include <string.h>

#include "graph/ir/op_table.h"
#include "sharding/assign_cost.h"
#include "sharding/partition_internal.h"

#define MAX_PASSES 6

// ---- forms --------------------------------------------------------------------------------------

weft_axis_state_t weft_axis_state(const weft_sharding_t* sharding, uint32_t axis) {
  for (int32_t d = 0; d < sharding->rank; ++d) {
    if (weft_axes_contain(sharding->dims[d], axis)) {
      return (weft_axis_state_t){.kind = WEFT_AXIS_CUT, .dim = d};
    }
  }
  const bool is_partial = weft_axes_contain(sharding->partial, axis);
  return (weft_axis_state_t){.kind = is_partial ? WEFT_AXIS_PARTIAL : WEFT_AXIS_REPLICATED};
}

void weft_sharding_add_partial(weft_sharding_t* sharding, uint32_t axis,
                               weft_reduction_t reduction) {
  const weft_axes_t axes = sharding->partial;
  uint32_t at = 0;
  while (at < axes.count && weft_axes_at(axes, at) < axis) ++at;
  sharding->partial = weft_axes_with(weft_axes_first(axes, at), axis);
  for (; at < axes.count; ++at) {
    sharding->partial = weft_axes_with(sharding->partial, weft_axes_at(axes, at));
  }
  sharding->reduction = reduction;
}

// |mask|, or all axes along which ranks add up |made| if part of them cannot be resolved before the
// rest without changing the sum.
static uint32_t resolved_axes(const weft_mesh_t* mesh, const weft_type_t* type,
                              const weft_sharding_t* made, uint32_t mask) {
  const uint32_t partial = weft_axes_mask(made->partial) & ~mesh->time_axes;
  const uint32_t first = partial & mask;
  if (first == 0 || first == partial || !weft_spmd_reduction_rounds(made->reduction, type->dtype)) {
    return mask;
  }
  const bool is_short = weft_dtype_size_bytes(type->dtype) < sizeof(float);
  return is_short || !weft_sharding_sums_in_order(mesh, partial, first) ? mask | partial : mask;
}

// |made| with the partial axes of |mask| resolved: cut as |target| cuts them, if they can be
// scattered.
static weft_sharding_t resolved_form(const weft_mesh_t* mesh, const weft_type_t* type,
                                     const weft_sharding_t* made, const weft_sharding_t* target,
                                     uint32_t mask) {
  weft_sharding_t form = *made;
  mask = resolved_axes(mesh, type, made, mask) & weft_axes_mask(made->partial);
  form.partial = weft_axes_without(made->partial, mask);
  if (form.partial.count == 0) form.reduction = WEFT_REDUCTION_NONE;
  for (int32_t d = 0; d < form.rank; ++d) {
    for (uint32_t i = 0; i < target->dims[d].count; ++i) {
      const uint32_t axis = weft_axes_at(target->dims[d], i);
      if (((mask & ~mesh->time_axes) >> axis & 1) == 0) continue;
      form.dims[d] = weft_axes_with(form.dims[d], axis);
    }
  }
  return form;
}

// |wanted| without the partial axes along which |made| is not partial.
static weft_sharding_t kept_partial(const weft_sharding_t* made, const weft_sharding_t* wanted) {
  weft_sharding_t form = *wanted;
  const uint32_t partial = made->reduction == wanted->reduction ? weft_axes_mask(made->partial) : 0;
  form.partial = weft_axes_without(wanted->partial, ~partial);
  if (form.partial.count == 0) form.reduction = WEFT_REDUCTION_NONE;
  return form;
}

// True when |v| is kept as somebody asked for, whatever its readers need.
static bool is_fixed(const weft_assign_value_t* v) {
  return v->is_pinned && !v->keeps_partial;
}

// The form of |v| that no reader has forced into another one.
static weft_sharding_t own_form(const weft_assign_value_t* v) {
  if (!v->is_pinned) return v->made;
  return v->keeps_partial ? kept_partial(&v->made, v->wanted) : *v->wanted;
}

void weft_assign_made(weft_assigner_t* assigner, const weft_value_t* value,
                      const weft_sharding_t* made) {
  weft_assign_value_t* v = &assigner->values[value->id];
  v->made = *made;
  v->kept = own_form(v);
  v->decided_at = assigner->serial;
  if (is_fixed(v) || !v->is_forced) return;
  v->kept = resolved_form(assigner->mesh, value->type, &v->kept, v->target,
                          ~weft_axes_mask(v->target->partial));
}

// ---- samples ------------------------------------------------------------------------------------

// Axes that may cut samples, if some of them are not to show.
static uint32_t sample_axes(const weft_assigner_t* assigner) {
  const uint32_t axes = assigner->annotations->layout_axes;
  return axes == 0 ? 0 : axes | assigner->mesh->time_axes;
}

// Axes along which the value is cut because it has samples, or is a sum of parts of them.
static uint32_t sampled_axes(const weft_assigner_t* assigner, const weft_assign_value_t* v) {
  uint32_t axes = 0;
  for (uint32_t axis = 0; axis < assigner->mesh->axis_count; ++axis) {
    const weft_axis_state_kind_t kind = weft_axis_state(&v->kept, axis).kind;
    const bool is_cut = kind == WEFT_AXIS_CUT && weft_axis_state(&v->made, axis).kind == kind &&
                        (v->samples >> axis & 1) != 0;
    if (is_cut || (kind == WEFT_AXIS_PARTIAL && v->samples != 0)) axes |= UINT32_C(1) << axis;
  }
  return axes & sample_axes(assigner);
}

// True when layout axes cut |v| because it has samples, or it is a sum over samples that is not
// complete.
static bool is_sampled(const weft_assigner_t* assigner, const weft_assign_value_t* v) {
  return sampled_axes(assigner, v) != 0;
}

bool weft_assign_is_free(const weft_assigner_t* assigner, const weft_assign_value_t* v) {
  const uint32_t axes = sample_axes(assigner);
  if (axes == 0 || is_sampled(assigner, v)) return false;
  return v->has_free || (v->samples != 0 && (weft_axes_mask(v->made.partial) & axes) != 0);
}

bool weft_assign_is_layout(const weft_assigner_t* assigner, const weft_assign_value_t* v,
                           uint32_t axis) {
  return (assigner->annotations->layout_axes >> axis & 1) != 0 &&
         weft_axis_state(&v->kept, axis).kind == WEFT_AXIS_CUT && weft_assign_is_free(assigner, v);
}

void weft_assign_derive(const weft_assigner_t* assigner, const weft_assign_value_t* from,
                        weft_assign_value_t* to) {
  to->samples |= sampled_axes(assigner, from);
  to->has_free = to->has_free || weft_assign_is_free(assigner, from);
}

uint32_t weft_assign_tied_axes(const weft_assigner_t* assigner, const weft_value_t* value,
                               uint32_t axes) {
  const weft_annotations_t* annotations = assigner->annotations;
  const uint32_t tied = sample_axes(assigner);
  if (assigner->mesh->time_axes == 0 || (axes & tied) == 0) return 0;
  // Inside of a loop or branch, ranks may exchange parts, but not what runs later.
  return value->block == annotations->function->body ? tied : 0;
}

// ---- forcing ------------------------------------------------------------------------------------

// The dimension of operand |operand| that dimension |dim| of result |result| comes from, or -1.
static int32_t source_dim(const weft_op_assignment_t* op, uint32_t result, int32_t dim,
                          uint32_t operand) {
  const weft_sharding_rule_t* rule = op->rule;
  if (!rule) return dim;  // barriers and the like pass values on as they are
  const weft_dim_factors_t* to = &rule->tensors[rule->operand_count + result][dim];
  if (to->count == 0) return -1;
  const weft_value_t* value = op->op->operands[operand];
  const int32_t rank = value->type->kind == WEFT_TYPE_TENSOR ? value->type->rank : 0;
  for (int32_t d = 0; d < rank; ++d) {
    const weft_dim_factors_t* from = &rule->tensors[operand][d];
    if (from->count > 0 && from->at[0] == to->at[0]) return d;
  }
  return -1;
}

// Follows |value| to its root, taking the cuts of |*form| along.
static const weft_value_t* walk_to_root(const weft_assigner_t* assigner, const weft_value_t* value,
                                        weft_sharding_t* form) {
  const uint32_t root = assigner->values[value->id].root;
  for (uint32_t step = 0; value->id != root && step <= WEFT_ASSIGN_MAX_CHAIN; ++step) {
    const weft_assign_value_t* v = &assigner->values[value->id];
    const weft_op_assignment_t* op = &assigner->ops[v->node];
    const weft_value_t* source = op->op->operands[v->via];
    weft_sharding_t mapped = weft_sharding_replicated(source->type);
    for (int32_t d = 0; d < form->rank; ++d) {
      if (form->dims[d].count == 0) continue;
      const int32_t from = source_dim(op, value->index, d, v->via);
      if (from < 0 || mapped.dims[from].count > 0) continue;
      // A part of a dimension and the whole agree about even pieces only.
      const int64_t size = source->type->dims[from];
      const uint32_t pieces = weft_mesh_axes_size(assigner->mesh, form->dims[d]);
      if (size == value->type->dims[d] || size % pieces == 0) mapped.dims[from] = form->dims[d];
    }
    *form = mapped;
    value = source;
  }
  return value;
}

static weft_status_t add_need(weft_assigner_t* assigner, weft_assign_value_t* v,
                              const weft_sharding_t* need) {
  if (!v->needs) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&assigner->scratch, WEFT_ASSIGN_MAX_NEEDS + 1,
                                                   sizeof(*v->needs), (void**)&v->needs));
    v->target = &v->needs[WEFT_ASSIGN_MAX_NEEDS];
  }
  for (uint32_t i = 0; i < v->need_count; ++i) {
    if (weft_sharding_equal(&v->needs[i], need)) return weft_ok_status();
  }
  // More forms than fit do not change what is cheapest to begin with: any of them can be left out.
  if (v->need_count < WEFT_ASSIGN_MAX_NEEDS) v->needs[v->need_count++] = *need;
  return weft_ok_status();
}

weft_status_t weft_assign_need(weft_assigner_t* assigner, const weft_value_t* value,
                               const weft_sharding_t* need) {
  weft_assign_value_t* v = &assigner->values[value->id];
  const uint32_t made = weft_axes_mask(v->made.partial);
  uint32_t lost = weft_axes_mask(v->kept.partial) & ~weft_axes_mask(need->partial);
  if (made == 0 || is_fixed(v) || (lost == 0 && !v->is_forced)) return weft_ok_status();
  lost |= weft_assign_tied_axes(assigner, value, lost) & made;
  weft_sharding_t cuts = weft_sharding_replicated(value->type);
  for (int32_t d = 0; d < cuts.rank; ++d) {
    cuts.dims[d] = weft_axes_without(need->dims[d], ~made);
  }
  if (lost == 0) {
    const weft_sharding_t form = resolved_form(assigner->mesh, value->type, &v->made, &cuts,
                                               made & ~weft_axes_mask(need->partial));
    return add_need(assigner, v, &form);
  }
  const weft_value_t* root = walk_to_root(assigner, value, &cuts);
  weft_assign_value_t* r = &assigner->values[root->id];
  if (is_fixed(r)) return weft_ok_status();
  uint32_t mask = lost;
  if (r->is_forced) mask |= ~weft_axes_mask(r->target->partial);
  const weft_sharding_t form = resolved_form(assigner->mesh, root->type, &r->made, &cuts, mask);
  WEFT_RETURN_IF_ERROR(add_need(assigner, r, &form));
  if (r->is_forced && (weft_axes_mask(r->kept.partial) & lost) == 0) return weft_ok_status();
  r->is_forced = true;
  *r->target = form;
  r->kept = form;
  r->forced_at = ++assigner->serial;
  assigner->has_changed = true;
  return weft_ok_status();
}

void weft_assign_follow(weft_assigner_t* assigner, const weft_value_t* value, uint32_t via) {
  weft_assign_value_t* v = &assigner->values[value->id];
  const weft_value_t* operand = assigner->ops[v->node].op->operands[via];
  const weft_assign_value_t* u = &assigner->values[operand->id];
  if (u->chain >= WEFT_ASSIGN_MAX_CHAIN || v->made.partial.count == 0) return;
  v->root = u->root;
  v->root_bytes = u->root_bytes;
  v->origin = u->origin;
  v->chain = u->chain + 1;
  v->via = via;
}

weft_status_t weft_assign_move_force(weft_assigner_t* assigner, const weft_value_t* value,
                                     bool* out_moved) {
  weft_assign_value_t* v = &assigner->values[value->id];
  if (!v->is_forced || v->root == value->id || v->made.partial.count == 0) return weft_ok_status();
  const weft_sharding_t target = *v->target;
  v->is_forced = false;
  v->kept = own_form(v);
  *out_moved = true;
  return weft_assign_need(assigner, value, &target);
}

weft_status_t weft_assign_refresh(weft_assigner_t* assigner, const weft_value_t* value) {
  const weft_assign_value_t* v = &assigner->values[value->id];
  if (v->kept.partial.count == 0 || v->node == UINT32_MAX) return weft_ok_status();
  const bool is_stale =
      (v->root != value->id && assigner->values[v->root].forced_at > v->decided_at) ||
      (v->origin != value->id && assigner->values[v->origin].forced_at > v->decided_at);
  if (!is_stale) return weft_ok_status();
  return weft_assign_op(assigner, v->node);
}

// Sends |type| from |from| to |to| along every axis of the mesh.
static double form_cost(const weft_assigner_t* assigner, const weft_type_t* type,
                        const weft_sharding_t* from, const weft_sharding_t* to) {
  double bytes = 0;
  for (uint32_t axis = 0; axis < assigner->mesh->axis_count; ++axis) {
    bytes += weft_assign_axis_cost(assigner->mesh, axis, weft_axis_state(from, axis),
                                   weft_axis_state(to, axis), (double)weft_type_size_bytes(type));
  }
  return bytes;
}

// Sends |v| to |form| and from there to every form readers asked for.
static double target_cost(const weft_assigner_t* assigner, const weft_type_t* type,
                          const weft_assign_value_t* v, const weft_sharding_t* form) {
  double cost = form_cost(assigner, type, &v->made, form);
  for (uint32_t k = 0; k < v->need_count; ++k) {
    cost += form_cost(assigner, type, form, &v->needs[k]);
  }
  return cost;
}

// Picks the form a forced value is resolved to: the cheapest beginning for all forms readers asked
// for; what propagation found, then the first asked for, when several are as cheap.
static void choose_target(weft_assigner_t* assigner, const weft_type_t* type,
                          weft_assign_value_t* v) {
  const uint32_t mask = weft_axes_mask(v->made.partial) & ~weft_axes_mask(v->target->partial);
  const weft_sharding_t none = weft_sharding_replicated(type);
  const weft_sharding_t wanted = resolved_form(assigner->mesh, type, &v->made, v->wanted, mask);
  const weft_sharding_t whole = resolved_form(assigner->mesh, type, &v->made, &none, mask);
  const weft_sharding_t* best = &wanted;
  double best_cost = target_cost(assigner, type, v, best);
  for (uint32_t i = 0; i <= v->need_count; ++i) {
    const weft_sharding_t* form = i < v->need_count ? &v->needs[i] : &whole;
    const double cost = target_cost(assigner, type, v, form);
    if (cost >= best_cost) continue;
    best = form;
    best_cost = cost;
  }
  if (weft_sharding_equal(best, v->target)) return;
  *v->target = *best;
  v->forced_at = ++assigner->serial;
  assigner->has_changed = true;
}

// ---- passes -------------------------------------------------------------------------------------

static uint32_t count_ops(const weft_block_t* block) {
  uint32_t count = block->op_count;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    if (!weft_partition_has_blocks(op)) continue;
    for (uint32_t r = 0; r < op->region_count; ++r) count += count_ops(op->regions[r]);
  }
  return count;
}

static weft_status_t add_op(weft_assigner_t* assigner, const weft_op_t* op) {
  const uint32_t index = assigner->op_count++;
  weft_op_assignment_t* node = &assigner->ops[index];
  weft_arena_t* arena = assigner->arena;
  node->op = op;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, op->operand_count, sizeof(*node->operands),
                                                 (void**)&node->operands));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, op->result_count, sizeof(*node->results),
                                                 (void**)&node->results));
  for (uint32_t i = 0; i < op->result_count; ++i) {
    assigner->values[op->results[i]->id].node = index;
  }
  if (weft_partition_is_structure(op)) return weft_ok_status();
  const weft_sharding_rule_t* rule = NULL;
  WEFT_RETURN_IF_ERROR(weft_assign_rule(assigner, op, &rule));
  if (rule->is_identity) return weft_ok_status();
  node->rule = rule;
  return weft_arena_allocate_array(arena, rule->factor_count, sizeof(*node->factors),
                                   (void**)&node->factors);
}

static weft_status_t add_ops(weft_assigner_t* assigner, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    const uint32_t index = assigner->op_count;
    WEFT_RETURN_IF_ERROR(add_op(assigner, op));
    for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count; ++r) {
      WEFT_RETURN_IF_ERROR(add_ops(assigner, op->regions[r]));
    }
    assigner->ends[index] = assigner->op_count;
  }
  return weft_ok_status();
}

weft_status_t weft_assign_block(weft_assigner_t* assigner, const weft_block_t* block,
                                uint32_t index) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    ++assigner->serial;
    WEFT_RETURN_IF_ERROR(weft_assign_op(assigner, index));
    index = assigner->ends[index];
  }
  return weft_ok_status();
}

static weft_status_t run_passes(weft_assigner_t* assigner, const weft_function_t* function) {
  const weft_block_t* body = function->body;
  for (uint32_t pass = 0; pass < MAX_PASSES; ++pass) {
    assigner->has_changed = false;
    for (uint32_t i = 0; i < assigner->graph->value_count; ++i) assigner->values[i].need_count = 0;
    for (uint32_t i = 0; i < body->argument_count; ++i) {
      const weft_value_t* argument = body->arguments[i];
      weft_assign_made(assigner, argument, assigner->values[argument->id].wanted);
    }
    WEFT_RETURN_IF_ERROR(weft_assign_block(assigner, body, 0));
    // Later passes have only the forms that suit the targets of the first: those stay.
    for (uint32_t i = 0; pass == 0 && i < assigner->op_count; ++i) {
      const weft_op_t* op = assigner->ops[i].op;
      for (uint32_t r = 0; r < op->result_count; ++r) {
        weft_assign_value_t* v = &assigner->values[op->results[r]->id];
        if (v->is_forced) choose_target(assigner, op->results[r]->type, v);
      }
    }
    if (!assigner->has_changed) break;
  }
  return weft_ok_status();
}

// ---- set-up -------------------------------------------------------------------------------------

// The replicated sharding, which most values have: one for all of equal rank.
static const weft_sharding_t* replicated(const weft_type_t* type) {
  static const weft_sharding_t by_rank[WEFT_MAX_RANK + 1] = {
      [0] = {.rank = 0},   [1] = {.rank = 1},   [2] = {.rank = 2},   [3] = {.rank = 3},
      [4] = {.rank = 4},   [5] = {.rank = 5},   [6] = {.rank = 6},   [7] = {.rank = 7},
      [8] = {.rank = 8},   [9] = {.rank = 9},   [10] = {.rank = 10}, [11] = {.rank = 11},
      [12] = {.rank = 12}, [13] = {.rank = 13}, [14] = {.rank = 14}, [15] = {.rank = 15},
      [16] = {.rank = 16},
  };
  _Static_assert(WEFT_MAX_RANK == 16, "a row for each rank");
  return &by_rank[weft_sharding_replicated(type).rank];
}

static void init_values(weft_assigner_t* assigner, const weft_block_t* block) {
  const weft_annotation_t* annotations = assigner->annotations->values;
  for (uint32_t i = 0; i < block->op_count + 1; ++i) {
    const bool is_op = i < block->op_count;
    const weft_op_t* op = is_op ? block->ops[i] : NULL;
    weft_value_t* const* values = is_op ? op->results : block->arguments;
    const uint32_t count = is_op ? op->result_count : block->argument_count;
    for (uint32_t k = 0; k < count; ++k) {
      const uint32_t id = values[k]->id;
      weft_assign_value_t* v = &assigner->values[id];
      const weft_annotation_t* annotation = &annotations[id];
      v->wanted = annotation->is_set ? &annotation->sharding : replicated(values[k]->type);
      v->is_pinned = annotation->is_set && annotation->is_pinned && is_op;
      v->keeps_partial = annotation->keeps_partial;
      v->storage_axes = annotation->storage_axes;
      v->has_free = annotation->is_carried;
      v->is_early = annotation->is_early;
      v->samples = !is_op && !annotation->is_carried ? UINT32_MAX : 0;
      v->node = UINT32_MAX;
      v->root = id;
      v->origin = id;
    }
    if (!is_op || !weft_partition_has_blocks(op)) continue;
    for (uint32_t r = 0; r < op->region_count; ++r) init_values(assigner, op->regions[r]);
  }
}

// Marks what is computed from products element by element.
static void mark_products(weft_assigner_t* assigner, const weft_block_t* block) {
  weft_assign_value_t* values = assigner->values;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    bool is_product = weft_partition_is_product(op);
    for (uint32_t o = 0; o < op->operand_count && weft_partition_keeps_elements(op); ++o) {
      is_product = is_product || values[op->operands[o]->id].is_product;
    }
    for (uint32_t r = 0; r < op->result_count; ++r) {
      values[op->results[r]->id].is_product = is_product;
    }
    for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count; ++r) {
      mark_products(assigner, op->regions[r]);
    }
  }
}

// Marks what goes into products, and what is combined with them.
static void mark_factors(weft_assigner_t* assigner, const weft_block_t* block) {
  weft_assign_value_t* values = assigner->values;
  for (uint32_t i = block->op_count; i-- > 0;) {
    const weft_op_t* op = block->ops[i];
    if (op->result_count == 0) continue;
    const weft_assign_value_t* result = &values[op->results[0]->id];
    const bool feeds =
        weft_partition_is_product(op) || (weft_partition_is_move(op) && result->feeds_product);
    const bool meets =
        weft_partition_keeps_elements(op) && (result->is_product || result->meets_product);
    for (uint32_t o = 0; o < op->operand_count; ++o) {
      weft_assign_value_t* v = &values[op->operands[o]->id];
      v->feeds_product = v->feeds_product || feeds;
      v->meets_product = v->meets_product || meets;
    }
    for (uint32_t r = 0; weft_partition_has_blocks(op) && r < op->region_count; ++r) {
      mark_factors(assigner, op->regions[r]);
    }
  }
}

// From this many elements on, adding up all of them on each rank takes longer than one more small
// collective.
#define SHARED_SUM_ELEMENTS 65536

static bool has_large_sums(const weft_block_t* block) {
  int64_t elements = 0;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    if (op->opcode == WEFT_OP_EXACT_SUM) elements += op->operands[0]->type->element_count;
  }
  return elements >= SHARED_SUM_ELEMENTS;
}

// By result of |function|: the argument whose place it takes, or -1.
static weft_status_t find_aliases(const weft_function_t* function, weft_arena_t* arena,
                                  int32_t** out_aliases) {
  int32_t* aliases = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, function->result_count, sizeof(*aliases), (void**)&aliases));
  for (uint32_t i = 0; i < function->result_count; ++i) aliases[i] = -1;
  for (uint32_t i = function->argument_count; function->argument_attrs && i-- > 0;) {
    const weft_attr_t* attrs = function->argument_attrs[i];
    if (!attrs || attrs->kind != WEFT_ATTR_DICT) continue;
    const weft_attr_t* alias =
        weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "tf.aliasing_output");
    if (alias && alias->kind == WEFT_ATTR_INTEGER && alias->as.integer >= 0 &&
        alias->as.integer < function->result_count) {
      aliases[alias->as.integer] = (int32_t)i;
    }
  }
  *out_aliases = aliases;
  return weft_ok_status();
}

static void init_results(weft_assigner_t* assigner, const weft_function_t* function,
                         const int32_t* aliases) {
  const weft_block_t* body = function->body;
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  for (uint32_t i = 0; i < function->result_count; ++i) {
    const weft_annotation_t* annotation = &assigner->annotations->results[i];
    const int32_t alias = aliases[i];
    const weft_value_t* value = terminator->operands[i];
    weft_sharding_t* result = &assigner->results[i];
    // What propagation says of a result without an alias is what it says of the value.
    if (annotation->is_set && annotation->is_pinned) {
      *result = annotation->sharding;
    } else if (alias >= 0 && weft_type_equal(body->arguments[alias]->type, value->type)) {
      *result = *assigner->values[body->arguments[alias]->id].wanted;
    } else {
      *result = *assigner->values[value->id].wanted;
      result->partial = (weft_axes_t){.count = 0};
      result->reduction = WEFT_REDUCTION_NONE;
    }
  }
}

static weft_status_t allocate_assigner(weft_assigner_t* assigner, const weft_function_t* function) {
  weft_arena_t* arena = assigner->arena;
  weft_arena_t* scratch = &assigner->scratch;
  const uint32_t op_count = count_ops(function->body);
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, op_count, sizeof(*assigner->ops), (void**)&assigner->ops));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, op_count, sizeof(*assigner->ends),
                                                 (void**)&assigner->ends));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, assigner->graph->value_count, sizeof(*assigner->values), (void**)&assigner->values));
  return weft_arena_allocate_array(arena, function->result_count, sizeof(*assigner->results),
                                   (void**)&assigner->results);
}

static weft_status_t export_assignment(const weft_assigner_t* assigner,
                                       weft_assignment_t* out_assignment) {
  const uint32_t count = assigner->graph->value_count;
  weft_assignment_t assignment = {.function = assigner->annotations->function,
                                  .mesh = assigner->mesh,
                                  .ops = assigner->ops,
                                  .op_count = assigner->op_count,
                                  .results = assigner->results};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(assigner->arena, count, sizeof(*assignment.made),
                                                 (void**)&assignment.made));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(assigner->arena, count, sizeof(*assignment.values),
                                                 (void**)&assignment.values));
  for (uint32_t i = 0; i < count; ++i) {
    assignment.made[i] = assigner->values[i].made;
    assignment.values[i] = assigner->values[i].kept;
  }
  *out_assignment = assignment;
  return weft_ok_status();
}

static weft_status_t assign(weft_assigner_t* assigner, weft_assignment_t* out_assignment) {
  const weft_function_t* function = assigner->annotations->function;
  int32_t* aliases = NULL;
  WEFT_RETURN_IF_ERROR(allocate_assigner(assigner, function));
  WEFT_RETURN_IF_ERROR(find_aliases(function, &assigner->scratch, &aliases));
  init_values(assigner, function->body);
  init_results(assigner, function, aliases);
  mark_products(assigner, function->body);
  assigner->shares_sums = has_large_sums(function->body);
  mark_factors(assigner, function->body);
  WEFT_RETURN_IF_ERROR(add_ops(assigner, function->body));
  WEFT_RETURN_IF_ERROR(run_passes(assigner, function));
  weft_assign_unfold(assigner, aliases);
  return export_assignment(assigner, out_assignment);
}

weft_status_t weft_sharding_assign(const weft_annotations_t* annotations, weft_arena_t* arena,
                                   weft_assignment_t* out_assignment) {
  *out_assignment = (weft_assignment_t){.op_count = 0};
  const weft_function_t* function = annotations->function;
  if (!function->body) {
    return WEFT_STATUS(INVALID_ARGUMENT, "function '@%s' has no body to partition", function->name);
  }
  weft_assigner_t assigner = {.annotations = annotations,
                              .mesh = annotations->mesh,
                              .graph = function->graph,
                              .arena = arena};
  weft_arena_init(arena->allocator, &assigner.scratch);
  weft_status_t status = assign(&assigner, out_assignment);
  weft_arena_deinit(&assigner.scratch);
  return status;
}

// ---- sync points --------------------------------------------------------------------------------

weft_status_t weft_sharding_sync_points(const weft_annotations_t* annotations, weft_arena_t* arena,
                                        weft_value_t*** out_values, uint32_t* out_count) {
  *out_values = NULL;
  *out_count = 0;
  weft_assignment_t assignment;
  WEFT_RETURN_IF_ERROR(weft_sharding_assign(annotations, arena, &assignment));
  const uint32_t value_count = annotations->function->graph->value_count;
  bool* is_resolved = NULL;
  weft_value_t** values = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, value_count, sizeof(*is_resolved), (void**)&is_resolved));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, value_count, sizeof(*values), (void**)&values));
  for (uint32_t n = 0; n < assignment.op_count; ++n) {
    const weft_op_assignment_t* node = &assignment.ops[n];
    for (uint32_t i = 0; i < node->op->operand_count; ++i) {
      const uint32_t id = node->op->operands[i]->id;
      const uint32_t read = weft_axes_mask(node->operands[i].partial);
      if (weft_axes_mask(assignment.made[id].partial) & ~read) is_resolved[id] = true;
    }
  }
  uint32_t count = 0;
  const weft_block_t* body = annotations->function->body;
  for (uint32_t i = 0; i < body->argument_count; ++i) {
    if (is_resolved[body->arguments[i]->id]) values[count++] = body->arguments[i];
  }
  for (uint32_t n = 0; n < assignment.op_count; ++n) {
    const weft_op_t* op = assignment.ops[n].op;
    for (uint32_t i = 0; i < op->result_count; ++i) {
      if (is_resolved[op->results[i]->id]) values[count++] = op->results[i];
    }
  }
  *out_values = values;
  *out_count = count;
  return weft_ok_status();
}
