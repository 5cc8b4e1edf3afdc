// Propagation as a worklist over nodes: a node is visited again whenever a sharding it sees grew.
//
// Shardings only grow, so this ends after at most as many changes as there are values times mesh
// axes. What a visit does depends on the order of visits only where tensors disagree; the order is
// that of the program. A visit first decides, from what all tensors say, how far each factor is cut
// and only then writes, so that two factors that want one axis see each other.
#include "sharding/propagate.h"

#include <string.h>

#include "sharding/propagate_internal.h"

// What one occurrence says about its factor.
typedef struct weft_view_s {
  weft_axes_t axes;  // that cut the factor
  uint32_t used;     // mask of the axes that the tensor uses, or must not be cut along
  bool is_hidden;    // its priority has not come yet
  bool can_grow;     // an axis may be added behind |axes|
} weft_view_t;

typedef struct weft_propagation_s {
  weft_annotations_t* annotations;
  const weft_mesh_t* mesh;
  weft_propagate_graph_t graph;
  weft_view_t* views;  // of the node that is visited
  // By slot: axes that one factor, and that several factors of the visited node want there.
  uint32_t* wanted;
  uint32_t* contested;
  uint32_t* queue;  // ring of node numbers, each at most once
  uint32_t queue_head;
  uint32_t queue_size;
  uint32_t priority;  // of this round
  uint8_t stage;
  bool breaks_ties;
} weft_propagation_t;

static weft_annotation_t* slot_annotation(const weft_propagation_t* p, uint32_t slot) {
  return slot < p->graph.value_count ? &p->annotations->values[slot]
                                     : &p->annotations->results[slot - p->graph.value_count];
}

// ---- views --------------------------------------------------------------------------------------

// The round in which dimension |dim| of what was asked for begins to count.
static uint32_t dim_priority(const weft_annotation_t* annotation, int32_t dim) {
  const uint8_t own = annotation->dim_priorities[dim];
  return own > annotation->priority ? own : annotation->priority;
}

// Axes that the value cannot be cut along any more.
static uint32_t unavailable_axes(const weft_annotation_t* annotation) {
  return weft_sharding_used_axes(&annotation->sharding) | annotation->replicated_axes;
}

// Takes axes of |dim| from |*index| on as long as they divide |size|. Returns how many pieces they
// make.
static int64_t take_axes(const weft_mesh_t* mesh, const weft_axes_t* dim, int64_t size,
                         uint32_t* index, weft_axes_t* out_axes) {
  int64_t pieces = 1;
  while (*index < dim->count) {
    const int64_t next = pieces * mesh->axes[weft_axes_at(*dim, *index)].size;
    if (size == 0 || size % next != 0) break;
    pieces = next;
    *out_axes = weft_axes_with(*out_axes, weft_axes_at(*dim, (*index)++));
  }
  return pieces;
}

// The axes of dimension |dim| that count in this round.
static weft_axes_t visible_axes(const weft_propagation_t* p, const weft_annotation_t* annotation,
                                int32_t dim) {
  const weft_axes_t axes = annotation->sharding.dims[dim];
  uint32_t count = 0;
  if (p->priority > 0 || annotation->late_axes == 0) return axes;
  while (count < axes.count && (annotation->late_axes >> weft_axes_at(axes, count) & 1) == 0) {
    ++count;
  }
  return weft_axes_first(axes, count);
}

// Axes of a dimension belong to its factors in order: a factor has some only if those before it are
// cut to the last element.
static void view_occurrence(const weft_propagation_t* p, const weft_propagate_node_t* node,
                            const weft_propagate_factor_t* factor,
                            const weft_occurrence_t* occurrence, weft_view_t* out_view) {
  const weft_annotation_t* annotation = slot_annotation(p, occurrence->slot);
  const weft_axes_t visible = visible_axes(p, annotation, occurrence->dim);
  const weft_axes_t* dim = &visible;
  *out_view = (weft_view_t){.used = unavailable_axes(annotation)};
  out_view->is_hidden =
      annotation->is_pinned && dim_priority(annotation, occurrence->dim) > p->priority;
  if (out_view->is_hidden) return;
  uint32_t index = 0;
  for (uint32_t k = 0; k < occurrence->position; ++k) {
    weft_axes_t skipped = {0};
    const int64_t size = node->sizes[occurrence->factors->at[k]];
    if (take_axes(p->mesh, dim, size, &index, &skipped) != size) return;
  }
  (void)take_axes(p->mesh, dim, factor->size, &index, &out_view->axes);
  while (factor->allows_padding && factor->size > 0 && index < dim->count) {
    out_view->axes = weft_axes_with(out_view->axes, weft_axes_at(*dim, index++));
  }
  out_view->can_grow = index == annotation->sharding.dims[occurrence->dim].count &&
                       (annotation->closed_dims >> occurrence->dim & 1) == 0;
}

// ---- one visit ----------------------------------------------------------------------------------

// The axes for |factor|: the longest list that no tensor contradicts. Unless ties are broken, a
// tensor that needs the next axis for something else contradicts, too.
static weft_axes_t merge_factor(const weft_propagation_t* p,
                                const weft_propagate_factor_t* factor) {
  weft_axes_t axes = {0};
  while (axes.count < WEFT_MESH_MAX_AXES) {
    int32_t next = -1;
    for (uint32_t i = 0; i < factor->count; ++i) {
      const weft_view_t* view = &p->views[factor->first + i];
      if (view->axes.count <= axes.count) continue;
      const int32_t axis = (int32_t)weft_axes_at(view->axes, axes.count);
      if (next >= 0 && axis != next) return axes;
      next = axis;
    }
    if (next < 0) return axes;
    for (uint32_t i = 0; i < factor->count && !p->breaks_ties; ++i) {
      const weft_view_t* view = &p->views[factor->first + i];
      const bool lacks = !view->is_hidden && view->axes.count <= axes.count;
      if (lacks && (view->used >> next & 1) != 0) return axes;
    }
    axes = weft_axes_with(axes, (uint32_t)next);
  }
  return axes;
}

static void enqueue(weft_propagation_t* p, uint32_t number) {
  weft_propagate_node_t* node = &p->graph.nodes[number];
  if (node->is_queued || node->stage > p->stage) return;
  node->is_queued = true;
  uint32_t tail = p->queue_head + p->queue_size;
  if (tail >= p->graph.node_count) tail -= p->graph.node_count;
  p->queue[tail] = number;
  ++p->queue_size;
}

// Adds what |axes| has beyond the view to the occurrence's dimension, up to the first axis that the
// tensor uses already.
static void grow_occurrence(weft_propagation_t* p, const weft_occurrence_t* occurrence,
                            const weft_view_t* view, weft_axes_t axes) {
  if (!view->can_grow) return;
  weft_annotation_t* annotation = slot_annotation(p, occurrence->slot);
  weft_axes_t* dim = &annotation->sharding.dims[occurrence->dim];
  uint32_t used = unavailable_axes(annotation);
  bool grew = false;
  for (uint32_t k = view->axes.count; k < axes.count; ++k) {
    const uint32_t axis = weft_axes_at(axes, k);
    if ((used >> axis & 1) != 0) break;
    used |= 1u << axis;
    *dim = weft_axes_with(*dim, axis);
    grew = true;
  }
  if (!grew) return;
  annotation->is_set = true;
  const uint32_t end = p->graph.first_node[occurrence->slot + 1];
  for (uint32_t i = p->graph.first_node[occurrence->slot]; i < end; ++i) {
    enqueue(p, p->graph.slot_nodes[i]);
  }
}

static void view_factor(weft_propagation_t* p, const weft_propagate_node_t* node,
                        const weft_propagate_factor_t* factor) {
  for (uint32_t i = factor->first; i < factor->first + factor->count; ++i) {
    view_occurrence(p, node, factor, &node->occurrences[i], &p->views[i]);
  }
}

static void grow_factor(weft_propagation_t* p, const weft_propagate_node_t* node,
                        const weft_propagate_factor_t* factor, weft_axes_t axes) {
  for (uint32_t i = factor->first; i < factor->first + factor->count; ++i) {
    grow_occurrence(p, &node->occurrences[i], &p->views[i], axes);
  }
}

// Marks the axes that several factors want in one tensor.
static void mark_contested(weft_propagation_t* p, const weft_propagate_node_t* node,
                           const weft_axes_t* axes) {
  for (uint32_t f = 0; f < node->factor_count; ++f) {
    const weft_propagate_factor_t* factor = &node->factors[f];
    for (uint32_t i = factor->first; i < factor->first + factor->count; ++i) {
      if (!p->views[i].can_grow) continue;
      const uint32_t slot = node->occurrences[i].slot;
      for (uint32_t k = p->views[i].axes.count; k < axes[f].count; ++k) {
        const uint32_t bit = 1u << weft_axes_at(axes[f], k);
        p->contested[slot] |= p->wanted[slot] & bit;
        p->wanted[slot] |= bit;
      }
    }
  }
}

// |axes| up to the first one that is contested where |factor| would add it.
static weft_axes_t without_contested(const weft_propagation_t* p, const weft_propagate_node_t* node,
                                     const weft_propagate_factor_t* factor, weft_axes_t axes) {
  uint8_t count = axes.count;
  for (uint32_t i = factor->first; i < factor->first + factor->count; ++i) {
    if (!p->views[i].can_grow) continue;
    const uint32_t contested = p->contested[node->occurrences[i].slot];
    for (uint8_t k = p->views[i].axes.count; k < count; ++k) {
      if ((contested >> weft_axes_at(axes, k) & 1) != 0) count = k;
    }
  }
  return weft_axes_first(axes, count);
}

static void visit_cautiously(weft_propagation_t* p, const weft_propagate_node_t* node) {
  weft_axes_t axes[WEFT_RULE_MAX_FACTORS];
  bool any = false;
  for (uint32_t f = 0; f < node->factor_count; ++f) {
    view_factor(p, node, &node->factors[f]);
    axes[f] = merge_factor(p, &node->factors[f]);
    any = any || axes[f].count > 0;
  }
  if (!any) return;
  mark_contested(p, node, axes);
  for (uint32_t f = 0; f < node->factor_count; ++f) {
    axes[f] = without_contested(p, node, &node->factors[f], axes[f]);
  }
  for (uint32_t i = 0; i < node->occurrence_count; ++i) {
    p->wanted[node->occurrences[i].slot] = 0;
    p->contested[node->occurrences[i].slot] = 0;
  }
  for (uint32_t f = 0; f < node->factor_count; ++f) {
    grow_factor(p, node, &node->factors[f], axes[f]);
  }
}

// The factors of the leading dimensions take what they can get, then the others.
static void visit_breaking_ties(weft_propagation_t* p, const weft_propagate_node_t* node) {
  for (uint32_t f = 0; f < node->factor_count; ++f) {
    view_factor(p, node, &node->factors[f]);
    grow_factor(p, node, &node->factors[f], merge_factor(p, &node->factors[f]));
  }
}

// ---- rounds -------------------------------------------------------------------------------------

static void run_queue(weft_propagation_t* p) {
  while (p->queue_size > 0) {
    weft_propagate_node_t* node = &p->graph.nodes[p->queue[p->queue_head]];
    if (++p->queue_head == p->graph.node_count) p->queue_head = 0;
    --p->queue_size;
    node->is_queued = false;
    if (p->breaks_ties) {
      visit_breaking_ties(p, node);
    } else {
      visit_cautiously(p, node);
    }
  }
}

// Runs the nodes of |stage| and what they change, to a fixed point.
static void run_stage(weft_propagation_t* p, uint32_t stage) {
  p->stage = (uint8_t)stage;
  for (uint32_t n = 0; n < p->graph.node_count; ++n) {
    if (p->graph.nodes[n].stage == stage) enqueue(p, n);
  }
  run_queue(p);
}

static void break_ties(weft_propagation_t* p) {
  p->breaks_ties = true;
  p->stage = WEFT_PROPAGATE_REST;
  for (uint32_t n = 0; n < p->graph.node_count; ++n) enqueue(p, n);
  run_queue(p);
  p->breaks_ties = false;
}

static void run_rounds(weft_propagation_t* p, const bool has_priority[UINT8_MAX + 1]) {
  for (uint32_t priority = 0; priority <= UINT8_MAX; ++priority) {
    if (!has_priority[priority]) continue;
    p->priority = priority;
    for (uint32_t stage = 0; stage < WEFT_PROPAGATE_STAGE_COUNT; ++stage) run_stage(p, stage);
    if (priority > 0 || p->annotations->layout_axes == 0) continue;
    break_ties(p);
    weft_propagate_settle_early(p->annotations);
  }
  p->priority = UINT8_MAX;
  break_ties(p);
}

// ---- values of the function ---------------------------------------------------------------------

typedef void(weft_slot_fn_t)(weft_annotation_t* annotation, const weft_type_t* type,
                             void* user_data);

static void visit_values(const weft_annotations_t* annotations, const weft_block_t* block,
                         weft_slot_fn_t* function, void* user_data) {
  for (uint32_t i = 0; i < block->argument_count; ++i) {
    function(&annotations->values[block->arguments[i]->id], block->arguments[i]->type, user_data);
  }
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->result_count; ++k) {
      function(&annotations->values[op->results[k]->id], op->results[k]->type, user_data);
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      visit_values(annotations, op->regions[k], function, user_data);
    }
  }
}

static void visit_slots(const weft_annotations_t* annotations, weft_slot_fn_t* function,
                        void* user_data) {
  visit_values(annotations, annotations->function->body, function, user_data);
  for (uint32_t i = 0; i < annotations->function->result_count; ++i) {
    function(&annotations->results[i], annotations->function->result_types[i], user_data);
  }
}

typedef struct weft_survey_s {
  bool has_priority[UINT8_MAX + 1];
  bool is_complete;  // every value has a sharding already
} weft_survey_t;

static void survey(weft_annotation_t* annotation, const weft_type_t* type, void* user_data) {
  weft_survey_t* s = user_data;
  if (annotation->is_set && annotation->is_pinned) {
    s->has_priority[annotation->priority] = true;
    s->has_priority[1] = s->has_priority[1] || annotation->late_axes != 0;
    for (int32_t d = 0; d < annotation->sharding.rank; ++d) {
      s->has_priority[dim_priority(annotation, d)] = true;
    }
  }
  if (annotation->is_set) return;
  s->is_complete = false;
  annotation->sharding = weft_sharding_replicated(type);
}

static void complete(weft_annotation_t* annotation, const weft_type_t* type, void* user_data) {
  (void)type;
  (void)user_data;
  annotation->is_set = true;
}

static weft_status_t allocate_state(weft_propagation_t* p) {
  weft_arena_t* arena = p->graph.arena;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, p->graph.max_occurrence_count,
                                                 sizeof(weft_view_t), &memory));
  p->views = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, p->graph.slot_count, sizeof(uint32_t), &memory));
  p->wanted = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, p->graph.slot_count, sizeof(uint32_t), &memory));
  p->contested = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, p->graph.node_count, sizeof(uint32_t), &memory));
  p->queue = memory;
  return weft_ok_status();
}

weft_status_t weft_sharding_propagate(weft_annotations_t* annotations, weft_allocator_t allocator) {
  weft_arena_t arena;
  weft_arena_t scratch;
  weft_arena_init(allocator, &arena);
  weft_arena_init(allocator, &scratch);
  weft_propagation_t p = {.annotations = annotations, .mesh = annotations->mesh};
  weft_status_t status = weft_propagate_graph_build(annotations, &arena, &scratch, &p.graph);
  if (status == NULL) status = allocate_state(&p);
  if (status == NULL) {
    weft_survey_t s = {.is_complete = true};
    visit_slots(annotations, survey, &s);
    s.has_priority[0] = true;
    // Priorities order how values are filled; where all are, the last round checks that nothing
    // grows, so that running twice is running once.
    if (s.is_complete) memset(s.has_priority, 0, sizeof(s.has_priority));
    run_rounds(&p, s.has_priority);
    visit_slots(annotations, complete, NULL);
  }
  weft_arena_deinit(&scratch);
  weft_arena_deinit(&arena);
  return status;
}
