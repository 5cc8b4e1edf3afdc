// Planning of resharding: a shortest path (Dijkstra) over shardings.
//
// A sharding is packed into 64 bits, eight per mesh axis: where the axis is (unused, partial, in a
// dimension) and its place in the dimension's list. Edges are the steps of reshard.h. Labels are
// ordered by bytes, then steps, then the steps themselves, so the plan is unique. Axes that neither
// sharding uses stay out of it: to slice along an idle axis, reduce, and gather again would save
// bytes but turn one collective into two that involve more ranks. Most calls never search: equal
// shardings and steps that no other plan can beat are found directly.
//
// Sums of floats depend on the order of their terms. All plans that resolve the same partial axes
// add up in the same order: that of one all-reduce along all of them.
#include <string.h>

#include "sharding/reshard_internal.h"
#include "sharding/spmd.h"

// States one search may visit. Three axes in three dimensions have less than 300; a search that
// runs out is cut short and falls back on the plan over the replicated value where it must.
#define MAX_NODES 1024
#define HASH_SIZE (2 * MAX_NODES)
// Lists of axes are tried in every order up to this length, longer ones as the target has them.
#define MAX_FREE_LIST 3
// Up to so many axes in use, permutes to every sharding of equal pieces are tried.
#define MAX_PERMUTED_AXES 4

#define NO_NODE UINT16_MAX

typedef struct edge_s {
  weft_reshard_kind_t kind;
  weft_axes_t axes;
  int8_t dim;
  int8_t target_dim;
} edge_t;

typedef struct node_s {
  uint64_t key;
  uint64_t bytes;  // from the start
  uint16_t steps;
  uint16_t parent;
  uint16_t heap_index;  // NO_NODE once its label is final
  edge_t edge;          // from |parent|
} node_t;

typedef struct search_s {
  const weft_mesh_t* mesh;
  const weft_type_t* type;
  weft_sharding_t from;  // without axes of size 1
  weft_sharding_t to;
  bool is_even;  // neither of them has padding
  uint64_t target_key;
  uint16_t target;      // NO_NODE until found
  uint32_t used;        // mask of the axes in |from| or |to| that may move
  uint32_t used_count;  // how many these are
  uint16_t node_count;
  uint16_t heap_count;
  uint16_t heap[MAX_NODES];
  uint16_t hash[HASH_SIZE];  // node + 1
  node_t nodes[MAX_NODES];
} search_t;

// ---- shardings ----------------------------------------------------------------------------------

weft_sharding_t weft_reshard_without_unit_axes(const weft_mesh_t* mesh,
                                               const weft_sharding_t* sharding) {
  uint32_t unit = 0;
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if (mesh->axes[a].size == 1) unit |= UINT32_C(1) << a;
  }
  weft_sharding_t kept = {.rank = sharding->rank};
  for (int32_t d = 0; d < sharding->rank; ++d) {
    kept.dims[d] = weft_axes_without(sharding->dims[d], unit);
  }
  kept.partial = weft_axes_without(sharding->partial, unit);
  if (kept.partial.count > 0) kept.reduction = sharding->reduction;
  return kept;
}

static int64_t dim_size(const weft_type_t* type, int32_t dim) {
  return type->dims[dim] < 0 ? 0 : type->dims[dim];
}

// Codes of where an axis is.
enum { PLACE_UNUSED = 0, PLACE_PARTIAL, PLACE_TARGET_PARTIAL, PLACE_DIM };

static uint64_t pack(const search_t* search, const weft_sharding_t* state) {
  uint64_t key = 0;
  const uint64_t partial =
      state->reduction == search->from.reduction ? PLACE_PARTIAL : PLACE_TARGET_PARTIAL;
  for (uint32_t i = 0; i < state->partial.count; ++i) {
    key |= partial << 3 << (8 * weft_axes_at(state->partial, i));
  }
  for (int32_t d = 0; d < state->rank; ++d) {
    for (uint32_t i = 0; i < state->dims[d].count; ++i) {
      key |= ((uint64_t)(PLACE_DIM + d) << 3 | i) << (8 * weft_axes_at(state->dims[d], i));
    }
  }
  return key;
}

static weft_sharding_t unpack(const search_t* search, uint64_t key) {
  weft_sharding_t state = {.rank = search->from.rank};
  for (uint32_t a = 0; a < search->mesh->axis_count; ++a) {
    const uint32_t code = (uint32_t)(key >> (8 * a)) & 0xff;
    const uint32_t place = code >> 3;
    if (place == PLACE_UNUSED || place >= PLACE_DIM) continue;
    state.partial = weft_axes_with(state.partial, a);
    state.reduction = place == PLACE_PARTIAL ? search->from.reduction : search->to.reduction;
  }
  for (uint32_t i = 0; i < search->mesh->axis_count; ++i) {
    for (uint32_t a = 0; a < search->mesh->axis_count; ++a) {
      const uint32_t code = (uint32_t)(key >> (8 * a)) & 0xff;
      if (code >> 3 < PLACE_DIM || (code & 7) != i) continue;
      weft_axes_t* axes = &state.dims[(code >> 3) - PLACE_DIM];
      *axes = weft_axes_with(*axes, a);
    }
  }
  return state;
}

// The sorted list of the axes in |mask|.
static weft_axes_t axes_of(uint32_t mask) {
  weft_axes_t axes = {.count = 0};
  for (uint32_t a = 0; a < WEFT_MESH_MAX_AXES; ++a) {
    if ((mask >> a & 1) != 0) axes = weft_axes_with(axes, a);
  }
  return axes;
}

static weft_axes_t joined(weft_axes_t first, weft_axes_t second) {
  for (uint32_t i = 0; i < second.count; ++i)
    first = weft_axes_with(first, weft_axes_at(second, i));
  return first;
}

// The axes from number |start| on.
static weft_axes_t suffix_of(weft_axes_t axes, uint32_t start) {
  weft_axes_t suffix = {.count = 0};
  for (uint32_t i = start; i < axes.count; ++i)
    suffix = weft_axes_with(suffix, weft_axes_at(axes, i));
  return suffix;
}

static bool nests(const search_t* search, int32_t dim, weft_axes_t major, weft_axes_t minor) {
  return weft_reshard_nests(dim_size(search->type, dim), weft_mesh_axes_size(search->mesh, major),
                            weft_mesh_axes_size(search->mesh, minor));
}

// ---- order of sums ------------------------------------------------------------------------------

static bool is_reducing(weft_reshard_kind_t kind) {
  return kind == WEFT_RESHARD_ALL_REDUCE || kind == WEFT_RESHARD_REDUCE_SCATTER;
}

bool weft_reshard_sums_wide(const weft_mesh_t* mesh, const weft_sharding_t* from,
                            const weft_sharding_t* to, weft_dtype_t dtype,
                            const weft_reshard_step_t* step) {
  if (!is_reducing(step->kind) || !weft_spmd_reduction_rounds(from->reduction, dtype) ||
      weft_dtype_size_bytes(dtype) >= sizeof(float)) {
    return false;
  }
  if (weft_sharding_is_wide(mesh, from, dtype)) return true;
  const uint32_t own = weft_axes_mask(step->axes) & ~mesh->time_axes;
  const uint32_t kept = to->reduction == from->reduction ? weft_axes_mask(to->partial) : 0;
  const weft_axes_t others = weft_axes_without(from->partial, own | kept | mesh->time_axes);
  return own != 0 && weft_mesh_axes_size(mesh, others) > 1;
}

// True when |edge| may follow |before|: it reduces nothing, or the order of terms does not matter,
// or it adds up what the tree over all ranks adds up first. Turns of a loop are no ranks.
static bool keeps_order(const search_t* search, const edge_t* edge, const weft_sharding_t* before) {
  if (!is_reducing(edge->kind) ||
      !weft_spmd_reduction_rounds(before->reduction, search->type->dtype)) {
    return true;
  }
  const weft_mesh_t* mesh = search->mesh;
  const weft_sharding_t* to = &search->to;
  const weft_axes_t own = weft_axes_without(edge->axes, mesh->time_axes);
  for (uint32_t i = 1; i < own.count; ++i) {
    if (weft_axes_at(own, i) < weft_axes_at(own, i - 1)) return false;
  }
  const uint32_t kept = to->reduction == before->reduction ? weft_axes_mask(to->partial) : 0;
  const uint32_t mask = weft_axes_mask(before->partial) & ~kept & ~mesh->time_axes;
  return own.count == 0 || weft_sharding_sums_in_order(mesh, mask, weft_axes_mask(own));
}

// ---- costs --------------------------------------------------------------------------------------

// Bytes of one rank in |state|.
static uint64_t local_bytes(const search_t* search, const weft_sharding_t* state) {
  uint64_t bytes = weft_dtype_size_bytes(search->type->dtype);
  for (int32_t d = 0; d < state->rank; ++d) {
    bytes *= (uint64_t)weft_reshard_piece(dim_size(search->type, d),
                                          weft_sharding_pieces(search->mesh, state, d));
  }
  return bytes;
}

// Bytes each rank sends in one step from |before| to |after|. Reduce-scatter and all-to-all count
// the padding that makes the pieces equal.
static uint64_t one_type_bytes(const search_t* search, const edge_t* edge,
                               const weft_sharding_t* before, const weft_sharding_t* after) {
  const uint64_t size = weft_mesh_axes_size(search->mesh, edge->axes);
  switch (edge->kind) {
    case WEFT_RESHARD_ALL_REDUCE:
      return (2 * (size - 1) * local_bytes(search, before) + size - 1) / size;
    case WEFT_RESHARD_REDUCE_SCATTER:
      return (size - 1) * local_bytes(search, after);
    case WEFT_RESHARD_ALL_GATHER:
      return (size - 1) * local_bytes(search, before);
    case WEFT_RESHARD_ALL_TO_ALL: {
      // The smaller of both on either side: still cut along the source, already along the target.
      weft_sharding_t both = *before;
      both.dims[edge->target_dim] = after->dims[edge->target_dim];
      return (size - 1) * local_bytes(search, &both);
    }
    case WEFT_RESHARD_PERMUTE:
      return local_bytes(search, before);
    default:
      return 0;
  }
}

// The same where short floats are f32: in sums along wide axes, and in those that take several
// steps.
static uint64_t step_bytes(const search_t* search, const edge_t* edge,
                           const weft_sharding_t* before, const weft_sharding_t* after) {
  const weft_dtype_t dtype = search->type->dtype;
  const uint64_t bytes = one_type_bytes(search, edge, before, after);
  const weft_reshard_step_t step = {.kind = edge->kind, .axes = edge->axes};
  if (!weft_sharding_is_wide(search->mesh, before, dtype) &&
      !weft_reshard_sums_wide(search->mesh, &search->from, &search->to, dtype, &step)) {
    return bytes;
  }
  return bytes * sizeof(float) / weft_dtype_size_bytes(dtype);
}

// ---- the queue ----------------------------------------------------------------------------------

static int compare_edges(const edge_t* a, const edge_t* b) {
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  if (a->dim != b->dim) return a->dim < b->dim ? -1 : 1;
  if (a->target_dim != b->target_dim) return a->target_dim < b->target_dim ? -1 : 1;
  return weft_axes_compare(a->axes, b->axes);
}

// True when the path over |parent| and |edge| comes before the path to |node|, of equally many
// steps, at the first step in which they differ.
static bool path_is_before(const search_t* search, uint16_t parent, const edge_t* edge,
                           const node_t* node) {
  int order = compare_edges(edge, &node->edge);
  uint16_t a = parent;
  uint16_t b = node->parent;
  while (a != b) {
    order = compare_edges(&search->nodes[a].edge, &search->nodes[b].edge);
    a = search->nodes[a].parent;
    b = search->nodes[b].parent;
  }
  return order < 0;
}

static bool label_is_less(const node_t* a, const node_t* b) {
  return a->bytes != b->bytes ? a->bytes < b->bytes : a->steps < b->steps;
}

static void heap_set(search_t* search, uint16_t index, uint16_t node) {
  search->heap[index] = node;
  search->nodes[node].heap_index = index;
}

static void heap_sift_up(search_t* search, uint16_t index) {
  const uint16_t node = search->heap[index];
  while (index > 0) {
    const uint16_t above = (uint16_t)((index - 1) / 2);
    if (!label_is_less(&search->nodes[node], &search->nodes[search->heap[above]])) break;
    heap_set(search, index, search->heap[above]);
    index = above;
  }
  heap_set(search, index, node);
}

static uint16_t heap_pop(search_t* search) {
  const uint16_t top = search->heap[0];
  search->nodes[top].heap_index = NO_NODE;
  const uint16_t node = search->heap[--search->heap_count];
  if (search->heap_count == 0) return top;
  uint32_t index = 0;
  for (uint32_t below = 1; below < search->heap_count; below = 2 * index + 1) {
    if (below + 1 < search->heap_count && label_is_less(&search->nodes[search->heap[below + 1]],
                                                        &search->nodes[search->heap[below]])) {
      ++below;
    }
    if (!label_is_less(&search->nodes[search->heap[below]], &search->nodes[node])) break;
    heap_set(search, (uint16_t)index, search->heap[below]);
    index = below;
  }
  heap_set(search, (uint16_t)index, node);
  return top;
}

// The node of |key|, or a new one with no label; NO_NODE when there is no room.
static uint16_t find_node(search_t* search, uint64_t key) {
  uint64_t mixed = key * UINT64_C(0x9e3779b97f4a7c15);
  for (uint32_t slot = (uint32_t)(mixed >> 32) % HASH_SIZE;; slot = (slot + 1) % HASH_SIZE) {
    if (search->hash[slot] != 0) {
      const uint16_t node = (uint16_t)(search->hash[slot] - 1);
      if (search->nodes[node].key == key) return node;
      continue;
    }
    if (search->node_count == MAX_NODES) return NO_NODE;
    const uint16_t node = search->node_count++;
    search->hash[slot] = (uint16_t)(node + 1);
    search->nodes[node] = (node_t){.key = key, .bytes = UINT64_MAX, .parent = NO_NODE};
    search->heap[search->heap_count] = node;
    heap_set(search, search->heap_count++, node);
    if (key == search->target_key) search->target = node;
    return node;
  }
}

// ---- edges --------------------------------------------------------------------------------------

// A state that is being expanded.
typedef struct expansion_s {
  search_t* search;
  uint16_t node;
  weft_sharding_t state;
} expansion_t;

// True for a gather of what is cut further behind a time axis, if that can be gathered before: what
// turns give is put side by side in their order.
static bool gathers_out_of_turn(const search_t* search, const edge_t* edge,
                                const weft_sharding_t* before) {
  const weft_axes_t axes = before->dims[edge->dim];
  uint32_t first = axes.count;
  while (first > 0 && (search->mesh->time_axes >> weft_axes_at(axes, first - 1) & 1) == 0) --first;
  return first < axes.count &&
         nests(search, edge->dim, weft_axes_first(axes, (uint8_t)first), suffix_of(axes, first));
}

// True for steps in which each rank would need a part of what ranks that run later give.
static bool exchanges_in_time(const search_t* search, const edge_t* edge,
                              const weft_sharding_t* before) {
  if ((weft_axes_mask(edge->axes) & search->mesh->time_axes) == 0) return false;
  if (edge->kind == WEFT_RESHARD_ALL_GATHER) return gathers_out_of_turn(search, edge, before);
  return edge->kind == WEFT_RESHARD_REDUCE_SCATTER || edge->kind == WEFT_RESHARD_ALL_TO_ALL ||
         edge->kind == WEFT_RESHARD_PERMUTE;
}

// True for padding on the way between shardings that have none: what is cut out of padded elements
// has gaps between its rows, and products of such values may be rounded otherwise.
static bool pads_on_the_way(const search_t* search, const weft_sharding_t* after) {
  return search->is_even && weft_sharding_has_padding(search->mesh, after, search->type);
}

static void relax(const expansion_t* expansion, const edge_t* edge, const weft_sharding_t* after) {
  search_t* search = expansion->search;
  if (pads_on_the_way(search, after)) return;
  const weft_sharding_t* before = &expansion->state;
  if (exchanges_in_time(search, edge, before) || !keeps_order(search, edge, before)) return;
  const node_t* parent = &search->nodes[expansion->node];
  const uint64_t bytes = parent->bytes + step_bytes(search, edge, &expansion->state, after);
  const uint16_t steps = (uint16_t)(parent->steps + 1);
  if (search->target != NO_NODE && bytes > search->nodes[search->target].bytes) return;
  const uint16_t index = find_node(search, pack(search, after));
  if (index == NO_NODE) return;
  node_t* node = &search->nodes[index];
  if (node->heap_index == NO_NODE) return;
  if (bytes > node->bytes) return;
  if (bytes == node->bytes) {
    if (steps > node->steps) return;
    if (steps == node->steps && !path_is_before(search, expansion->node, edge, node)) return;
  }
  node->bytes = bytes;
  node->steps = steps;
  node->parent = expansion->node;
  node->edge = *edge;
  heap_sift_up(search, node->heap_index);
}

static void expand_all_reduce(const expansion_t* expansion) {
  const uint32_t partial = weft_axes_mask(expansion->state.partial) & expansion->search->used;
  for (uint32_t subset = partial; subset != 0; subset = (subset - 1) & partial) {
    weft_sharding_t after = expansion->state;
    after.partial = weft_axes_without(after.partial, subset);
    if (after.partial.count == 0) after.reduction = WEFT_REDUCTION_NONE;
    const edge_t edge = {
        .kind = WEFT_RESHARD_ALL_REDUCE, .axes = axes_of(subset), .dim = -1, .target_dim = -1};
    relax(expansion, &edge, &after);
  }
}

// True when |axes| and then |next| follow each other somewhere in |list|.
static bool continues(weft_axes_t list, weft_axes_t axes, uint32_t next) {
  for (uint32_t i = 0; i + axes.count < list.count; ++i) {
    uint32_t equal = 0;
    while (equal < axes.count && weft_axes_at(list, i + equal) == weft_axes_at(axes, equal)) {
      ++equal;
    }
    if (equal == axes.count && weft_axes_at(list, i + equal) == next) return true;
  }
  return false;
}

// Steps that cut |dim| further along lists of the |available| axes that begin with |axes|: slices
// of unused axes or reduce-scatters of partial ones.
static void expand_cuts(const expansion_t* expansion, weft_reshard_kind_t kind, int32_t dim,
                        uint32_t available, weft_axes_t axes) {
  const search_t* search = expansion->search;
  for (uint32_t a = 0; a < search->mesh->axis_count; ++a) {
    if ((available >> a & 1) == 0) continue;
    if (axes.count >= MAX_FREE_LIST && !continues(search->to.dims[dim], axes, a)) continue;
    const weft_axes_t longer = weft_axes_with(axes, a);
    const weft_axes_t major = expansion->state.dims[dim];
    if (nests(search, dim, major, longer)) {
      weft_sharding_t after = expansion->state;
      after.dims[dim] = joined(major, longer);
      if (kind == WEFT_RESHARD_REDUCE_SCATTER) {
        after.partial = weft_axes_without(after.partial, weft_axes_mask(longer));
        if (after.partial.count == 0) after.reduction = WEFT_REDUCTION_NONE;
      }
      const edge_t edge = {.kind = kind, .axes = longer, .dim = (int8_t)dim, .target_dim = -1};
      relax(expansion, &edge, &after);
    }
    expand_cuts(expansion, kind, dim, available & ~(UINT32_C(1) << a), longer);
  }
}

// Gathers of the minor axes of |dim|, and all-to-alls that take them to other dimensions.
static void expand_minor_axes(const expansion_t* expansion, int32_t dim) {
  const search_t* search = expansion->search;
  const weft_axes_t axes = expansion->state.dims[dim];
  for (uint32_t kept = 0; kept < axes.count; ++kept) {
    const weft_axes_t major = weft_axes_first(axes, kept);
    const weft_axes_t minor = suffix_of(axes, kept);
    if ((weft_axes_mask(minor) & ~search->used) != 0) continue;
    if (!nests(search, dim, major, minor)) continue;
    weft_sharding_t after = expansion->state;
    after.dims[dim] = major;
    edge_t edge = {
        .kind = WEFT_RESHARD_ALL_GATHER, .axes = minor, .dim = (int8_t)dim, .target_dim = -1};
    relax(expansion, &edge, &after);
    edge.kind = WEFT_RESHARD_ALL_TO_ALL;
    for (int32_t d = 0; d < after.rank; ++d) {
      if (d == dim || !nests(search, d, expansion->state.dims[d], minor)) continue;
      weft_sharding_t moved = after;
      moved.dims[d] = joined(after.dims[d], minor);
      edge.target_dim = (int8_t)d;
      relax(expansion, &edge, &moved);
    }
  }
}

static void relax_permute(const expansion_t* expansion, const weft_sharding_t* after) {
  if (weft_sharding_equal(after, &expansion->state)) return;
  uint32_t axes = 0;
  for (int32_t d = 0; d < after->rank; ++d) {
    if (weft_axes_equal(after->dims[d], expansion->state.dims[d])) continue;
    axes |= weft_axes_mask(after->dims[d]) | weft_axes_mask(expansion->state.dims[d]);
  }
  axes |= weft_axes_mask(after->partial) ^ weft_axes_mask(expansion->state.partial);
  const edge_t edge = {
      .kind = WEFT_RESHARD_PERMUTE, .axes = axes_of(axes), .dim = -1, .target_dim = -1};
  relax(expansion, &edge, after);
}

static void permute_partial(const expansion_t* expansion, uint32_t left,
                            const weft_sharding_t* after) {
  const weft_mesh_t* mesh = expansion->search->mesh;
  const uint32_t size = weft_mesh_axes_size(mesh, expansion->state.partial);
  uint32_t subset = left;
  for (;;) {
    weft_sharding_t state = *after;
    state.partial = axes_of(subset | weft_axes_mask(after->partial));
    if (weft_mesh_axes_size(mesh, state.partial) == size) relax_permute(expansion, &state);
    if (subset == 0) return;
    subset = (subset - 1) & left;
  }
}

// Permutes to shardings that cut dimensions |dim| and higher into as many pieces as now, along any
// of the axes in |left|.
static void permute_dims(const expansion_t* expansion, int32_t dim, uint32_t left,
                         const weft_sharding_t* after) {
  const search_t* search = expansion->search;
  if (dim == after->rank) {
    permute_partial(expansion, left, after);
    return;
  }
  const uint32_t pieces = weft_sharding_pieces(search->mesh, &expansion->state, dim);
  const uint32_t now = weft_sharding_pieces(search->mesh, after, dim);
  if (now == pieces) {
    permute_dims(expansion, dim + 1, left, after);
    return;
  }
  for (uint32_t a = 0; a < search->mesh->axis_count; ++a) {
    if ((left >> a & 1) == 0 || pieces % (now * search->mesh->axes[a].size) != 0) continue;
    weft_sharding_t next = *after;
    next.dims[dim] = weft_axes_with(next.dims[dim], a);
    permute_dims(expansion, dim, left & ~(UINT32_C(1) << a), &next);
  }
}

// True when a permute leads from |state| to the target.
static bool permutes_to_target(const search_t* search, const weft_sharding_t* state) {
  for (int32_t d = 0; d < state->rank; ++d) {
    if (weft_sharding_pieces(search->mesh, state, d) !=
        weft_sharding_pieces(search->mesh, &search->to, d)) {
      return false;
    }
  }
  return state->reduction == search->to.reduction &&
         weft_mesh_axes_size(search->mesh, state->partial) ==
             weft_mesh_axes_size(search->mesh, search->to.partial);
}

static void expand_permute(const expansion_t* expansion) {
  const search_t* search = expansion->search;
  if (search->used_count > MAX_PERMUTED_AXES) {
    if (permutes_to_target(search, &expansion->state)) relax_permute(expansion, &search->to);
    return;
  }
  const weft_sharding_t* state = &expansion->state;
  weft_sharding_t fixed = {.rank = state->rank, .reduction = state->reduction};
  for (int32_t d = 0; d < state->rank; ++d) {
    fixed.dims[d] = weft_axes_without(state->dims[d], search->used);
  }
  fixed.partial = weft_axes_without(state->partial, search->used);
  permute_dims(expansion, 0, search->used, &fixed);
}

// All axes that are to become partial at once: before, they only restrict what can be done.
static void expand_to_partial(const expansion_t* expansion, uint32_t unused) {
  const search_t* search = expansion->search;
  const weft_sharding_t* state = &expansion->state;
  const uint32_t partial = weft_axes_mask(state->partial);
  const uint32_t missing = weft_axes_mask(search->to.partial) & ~partial;
  if (missing == 0 || (missing & ~unused) != 0) return;
  if (partial != 0 && state->reduction != search->to.reduction) return;
  weft_sharding_t after = *state;
  after.partial = axes_of(partial | missing);
  after.reduction = search->to.reduction;
  const edge_t edge = {
      .kind = WEFT_RESHARD_TO_PARTIAL, .axes = axes_of(missing), .dim = -1, .target_dim = -1};
  relax(expansion, &edge, &after);
}

static void expand(search_t* search, uint16_t node) {
  const expansion_t expansion = {
      .search = search, .node = node, .state = unpack(search, search->nodes[node].key)};
  const weft_sharding_t* state = &expansion.state;
  const uint32_t unused = search->used & ~weft_sharding_used_axes(state);
  const weft_axes_t none = {.count = 0};
  // A partial value of the target's own reduction is not reduced again.
  const bool resolves = state->partial.count > 0 && state->reduction == search->from.reduction;
  if (resolves) expand_all_reduce(&expansion);
  for (int32_t d = 0; d < state->rank; ++d) {
    if (resolves) {
      expand_cuts(&expansion, WEFT_RESHARD_REDUCE_SCATTER, d,
                  weft_axes_mask(state->partial) & search->used, none);
    }
    expand_minor_axes(&expansion, d);
    expand_cuts(&expansion, WEFT_RESHARD_SLICE, d, unused, none);
  }
  expand_permute(&expansion);
  expand_to_partial(&expansion, unused);
}

// ---- plans --------------------------------------------------------------------------------------

// A plan while it grows; |at| is the sharding it has reached.
typedef struct plan_s {
  const search_t* search;
  weft_sharding_t at;
  weft_reshard_step_t* steps;
  uint32_t count;
} plan_t;

static void plan_add(plan_t* plan, const edge_t* edge, const weft_sharding_t* after) {
  weft_reshard_step_t* step = &plan->steps[plan->count++];
  *step = (weft_reshard_step_t){
      .kind = edge->kind,
      .axes = edge->axes,
      .dim = edge->dim,
      .target_dim = edge->target_dim,
      .after = *after,
      .bytes = step_bytes(plan->search, edge, &plan->at, after),
  };
  plan->at = *after;
}

// Reduces and gathers everything, then slices: exists for every pair.
static void plan_over_replicated(plan_t* plan) {
  const weft_sharding_t* to = &plan->search->to;
  if (plan->at.partial.count > 0) {
    const edge_t edge = {
        .kind = WEFT_RESHARD_ALL_REDUCE, .axes = plan->at.partial, .dim = -1, .target_dim = -1};
    weft_sharding_t after = plan->at;
    after.partial = (weft_axes_t){.count = 0};
    after.reduction = WEFT_REDUCTION_NONE;
    plan_add(plan, &edge, &after);
  }
  for (int pass = 0; pass < 2; ++pass) {
    const weft_reshard_kind_t kind = pass == 0 ? WEFT_RESHARD_ALL_GATHER : WEFT_RESHARD_SLICE;
    for (int32_t d = 0; d < to->rank; ++d) {
      const weft_axes_t none = {.count = 0};
      const weft_axes_t axes = pass == 0 ? plan->at.dims[d] : to->dims[d];
      if (axes.count == 0) continue;
      const edge_t edge = {.kind = kind, .axes = axes, .dim = (int8_t)d, .target_dim = -1};
      weft_sharding_t after = plan->at;
      after.dims[d] = pass == 0 ? none : axes;
      plan_add(plan, &edge, &after);
    }
  }
  if (to->partial.count == 0) return;
  const edge_t edge = {
      .kind = WEFT_RESHARD_TO_PARTIAL, .axes = to->partial, .dim = -1, .target_dim = -1};
  plan_add(plan, &edge, to);
}

static void plan_from_search(plan_t* plan) {
  const search_t* search = plan->search;
  uint16_t path[WEFT_RESHARD_MAX_STEPS];
  uint32_t count = search->nodes[search->target].steps;
  uint16_t node = search->target;
  for (uint32_t i = count; i-- > 0; node = search->nodes[node].parent) path[i] = node;
  for (uint32_t i = 0; i < count; ++i) {
    const weft_sharding_t after = unpack(search, search->nodes[path[i]].key);
    plan_add(plan, &search->nodes[path[i]].edge, &after);
  }
}

static void plan_by_search(search_t* search, plan_t* plan) {
  memset(search->hash, 0, sizeof(search->hash));
  search->node_count = 0;
  search->heap_count = 0;
  search->target = NO_NODE;
  search->target_key = pack(search, &search->to);
  const uint16_t start = find_node(search, pack(search, &search->from));
  search->nodes[start].bytes = 0;
  while (search->heap_count > 0) {
    const uint16_t node = heap_pop(search);
    if (node == search->target) break;
    if (search->nodes[node].steps < WEFT_RESHARD_MAX_STEPS) expand(search, node);
  }
  if (search->node_count == MAX_NODES) {
    const weft_sharding_t start_sharding = plan->at;
    plan_over_replicated(plan);
    uint64_t bytes = 0;
    for (uint32_t i = 0; i < plan->count; ++i) bytes += plan->steps[i].bytes;
    if (search->target == NO_NODE || search->nodes[search->target].bytes >= bytes) return;
    plan->at = start_sharding;
    plan->count = 0;
  }
  plan_from_search(plan);
}

// ---- direct plans -------------------------------------------------------------------------------

// The dimensions in which two shardings differ: how many, and the first two.
static uint32_t differing_dims(const weft_sharding_t* a, const weft_sharding_t* b,
                               int32_t out_dims[2]) {
  uint32_t count = 0;
  for (int32_t d = 0; d < a->rank; ++d) {
    if (weft_axes_equal(a->dims[d], b->dims[d])) continue;
    if (count < 2) out_dims[count] = d;
    ++count;
  }
  return count;
}

static bool is_prefix(weft_axes_t prefix, weft_axes_t axes) {
  return prefix.count <= axes.count && weft_axes_equal(prefix, weft_axes_first(axes, prefix.count));
}

// One dimension differs, partial axes do not.
static bool direct_dim_edge(const search_t* search, int32_t dim, edge_t* edge) {
  const weft_axes_t from = search->from.dims[dim];
  const weft_axes_t to = search->to.dims[dim];
  edge->dim = (int8_t)dim;
  if (is_prefix(to, from)) {
    edge->kind = WEFT_RESHARD_ALL_GATHER;
    edge->axes = suffix_of(from, to.count);
    return true;
  }
  if (is_prefix(from, to)) {
    edge->kind = WEFT_RESHARD_SLICE;
    edge->axes = suffix_of(to, from.count);
    return nests(search, dim, from, edge->axes);
  }
  return false;
}

// Two dimensions differ, partial axes do not.
static bool direct_all_to_all_edge(const search_t* search, const int32_t dims[2], edge_t* edge) {
  const bool forward = search->from.dims[dims[0]].count > search->to.dims[dims[0]].count;
  const int32_t source = forward ? dims[0] : dims[1];
  const int32_t target = forward ? dims[1] : dims[0];
  const weft_sharding_t* from = &search->from;
  const weft_sharding_t* to = &search->to;
  if (!is_prefix(to->dims[source], from->dims[source]) ||
      !is_prefix(from->dims[target], to->dims[target])) {
    return false;
  }
  edge->kind = WEFT_RESHARD_ALL_TO_ALL;
  edge->dim = (int8_t)source;
  edge->target_dim = (int8_t)target;
  edge->axes = suffix_of(from->dims[source], to->dims[source].count);
  return weft_axes_equal(edge->axes, suffix_of(to->dims[target], from->dims[target].count));
}

// Partial axes differ, and at most one dimension.
static bool direct_partial_edge(const search_t* search, uint32_t dim_count, int32_t dim,
                                edge_t* edge) {
  const weft_sharding_t* from = &search->from;
  const weft_sharding_t* to = &search->to;
  const uint32_t before = weft_axes_mask(from->partial);
  const uint32_t after = weft_axes_mask(to->partial);
  if (before != 0 && after != 0 && from->reduction != to->reduction) return false;
  if (dim_count == 0 && (before & ~after) == 0) {
    edge->kind = WEFT_RESHARD_TO_PARTIAL;
    edge->axes = axes_of(after & ~before);
    return true;
  }
  if ((after & ~before) != 0) return false;
  edge->axes = axes_of(before & ~after);
  edge->kind = WEFT_RESHARD_ALL_REDUCE;
  if (dim_count == 0) return true;
  if (!is_prefix(from->dims[dim], to->dims[dim])) return false;
  const weft_axes_t cut = suffix_of(to->dims[dim], from->dims[dim].count);
  if (weft_axes_mask(cut) != weft_axes_mask(edge->axes)) return false;
  edge->kind = WEFT_RESHARD_REDUCE_SCATTER;
  edge->axes = cut;
  edge->dim = (int8_t)dim;
  return true;
}

// Finds a single step between the two shardings.
static bool find_direct_edge(const search_t* search, edge_t* out_edge) {
  *out_edge = (edge_t){.dim = -1, .target_dim = -1};
  int32_t dims[2] = {-1, -1};
  const uint32_t dim_count = differing_dims(&search->from, &search->to, dims);
  if (!weft_axes_equal(search->from.partial, search->to.partial)) {
    return dim_count <= 1 && direct_partial_edge(search, dim_count, dims[0], out_edge);
  }
  if (search->from.reduction != search->to.reduction) return false;
  if (dim_count == 1) return direct_dim_edge(search, dims[0], out_edge);
  return dim_count == 2 && direct_all_to_all_edge(search, dims, out_edge);
}

// True when no plan can beat a single step of |kind|: it is free, or sends only what has to be sent
// because no shard carries padding.
static bool is_unbeatable(const search_t* search, weft_reshard_kind_t kind) {
  return kind == WEFT_RESHARD_SLICE || kind == WEFT_RESHARD_TO_PARTIAL || search->is_even;
}

// Axes that are in the same place in both shardings, after others that are, stay there. That loses
// nothing where all pieces are even; where they are not, even such axes may have to move.
static uint32_t movable_axes(const search_t* search) {
  const weft_sharding_t* from = &search->from;
  const weft_sharding_t* to = &search->to;
  uint32_t used = weft_sharding_used_axes(from) | weft_sharding_used_axes(to);
  if (!search->is_even) return used;
  for (int32_t d = 0; d < from->rank; ++d) {
    used &= ~weft_axes_mask(weft_axes_common_prefix(from->dims[d], to->dims[d]));
  }
  if (from->reduction == to->reduction) {
    used &= ~(weft_axes_mask(from->partial) & weft_axes_mask(to->partial));
  }
  return used;
}

weft_status_t weft_reshard_plan(const weft_mesh_t* mesh, const weft_type_t* type,
                                const weft_sharding_t* from, const weft_sharding_t* to,
                                weft_reshard_step_t* out_steps, uint32_t* out_step_count) {
  *out_step_count = 0;
  if (weft_sharding_equal(from, to)) return weft_ok_status();
  if (from->rank != to->rank || (type->kind == WEFT_TYPE_TENSOR && from->rank != type->rank)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "shardings of ranks %d and %d for a value of rank %d",
                       (int)from->rank, (int)to->rank, (int)type->rank);
  }
  search_t search;
  search.mesh = mesh;
  search.type = type;
  search.from = weft_reshard_without_unit_axes(mesh, from);
  search.to = weft_reshard_without_unit_axes(mesh, to);
  if (weft_sharding_equal(&search.from, &search.to)) return weft_ok_status();
  search.is_even = !weft_sharding_has_padding(mesh, &search.from, type) &&
                   !weft_sharding_has_padding(mesh, &search.to, type);
  search.used = movable_axes(&search);
  search.used_count = axes_of(search.used).count;
  plan_t plan = {.search = &search, .at = search.from, .steps = out_steps};
  edge_t edge;
  if (find_direct_edge(&search, &edge) && is_unbeatable(&search, edge.kind) &&
      !exchanges_in_time(&search, &edge, &search.from) &&
      keeps_order(&search, &edge, &search.from)) {
    plan_add(&plan, &edge, to);
  } else {
    plan_by_search(&search, &plan);
  }
  out_steps[plan.count - 1].after = *to;
  *out_step_count = plan.count;
  return weft_ok_status();
}

weft_status_t weft_reshard_bytes(const weft_mesh_t* mesh, const weft_type_t* type,
                                 const weft_sharding_t* from, const weft_sharding_t* to,
                                 uint64_t* out_bytes) {
  *out_bytes = 0;
  weft_reshard_step_t steps[WEFT_RESHARD_MAX_STEPS];
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_reshard_plan(mesh, type, from, to, steps, &count));
  for (uint32_t i = 0; i < count; ++i) *out_bytes += steps[i].bytes;
  return weft_ok_status();
}
