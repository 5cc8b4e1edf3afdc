// Overlap search: lets values overlap below a capacity, and moves them until none does.
//
// A value that overlaps others moves to where it overlaps least. What two values overlap by is how
// far one of them would have to move, times a weight. Where a value is best off as it is, the
// weights of what it overlaps there grow, so that whoever can be elsewhere goes there in the end.
// When nothing overlaps any more the capacity falls, until the effort is spent.
//
// Weights start larger the longer two values live together: what lives long is hard to move later,
// and comes to rest first; what lives briefly finds room around it. They are forgotten bit by bit:
// what was in the way long ago need not be now.
//
// Unusual: bytes are counted in units that fit 32 bits, and the costs of all places of a value, a
// sum of tents, are followed over their corners, kept sorted from one time to the next. Everything
// is integer arithmetic but the first weights, which take square roots (exact by IEEE 754).
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "memory/offset_planner_internal.h"
#include "runtime/base/hash.h"

// Values that are moved, and pairs of them: the others are placed around them.
#define OVERLAP_MOST_VALUES 700
#define OVERLAP_MOST_PAIRS (UINT64_C(1) << 18)
// So that a sum of costs fits 64 bits.
#define OVERLAP_MOST_UNITS (UINT64_C(1) << 25)
#define OVERLAP_MOST_WEIGHT (UINT32_C(1) << 22)
#define OVERLAP_LEAST_WEIGHT 16
#define OVERLAP_MOST_BASE (UINT32_C(1) << 18)
// After so many times that any grew, weights lose what they grew by divided by the other number. In
// every other search they lose it as the second row says: what one does not get by another may.
static const struct {
  uint32_t after;
  uint32_t part;
} overlap_forgetting[] = {{1500, 4}, {2500, 2}};
// The capacity falls by this part.
#define OVERLAP_FALL_PART 512
// Effort of looking at a value, in corners, and shifts of corners that take as long as one.
#define OVERLAP_WORK 64
#define OVERLAP_SHIFTS 4

typedef struct overlap_value_s {
  uint32_t size;
  uint32_t first;
  uint32_t last;
  uint32_t index;  // in the problem
  uint32_t edges;  // where its edges begin
} overlap_value_t;

// Two values that live together, seen from one of them.
typedef struct overlap_edge_s {
  uint32_t other;
  uint32_t twin;  // the edge seen from the other
  uint32_t base;  // weight at first
  uint32_t weight;
} overlap_edge_t;

// A corner of a value's costs: where another one's tent begins, peaks or ends.
typedef enum overlap_corner_kind_e {
  OVERLAP_BEGIN,
  OVERLAP_PEAK,
  OVERLAP_END,
  OVERLAP_CORNER_COUNT
} overlap_corner_kind_t;

// Where it is, in halves of a unit so that peaks are whole numbers, in the upper half, and below
// which one it is: 4 times the edge of the value, plus the kind.
typedef int64_t overlap_corner_t;

// Where a value is.
typedef struct overlap_place_s {
  int32_t begin;
  int32_t end;
} overlap_place_t;

typedef struct overlap_s {
  const weft_offset_problem_t* problem;
  size_t unit;
  uint32_t capacity;
  uint64_t effort;  // left
  uint64_t growths;
  uint32_t forget_after;  // growths
  uint32_t forget_part;
  overlap_value_t* values;  // and one behind the last
  uint32_t count;
  overlap_edge_t* edges;
  uint32_t edge_count;
  overlap_place_t* places;
  overlap_place_t* best;      // places without overlaps
  uint32_t* corner_ids;       // of every value in the order they had last time
  overlap_corner_t* corners;  // of the value at hand
  uint32_t* waiting;          // ring of values that may overlap others
  uint32_t waiting_first;
  uint32_t waiting_count;
  bool* is_waiting;
} overlap_t;

// Choice ------------------------------------------------------------------------------------------

typedef struct overlap_key_s {
  double key;
  uint32_t index;
} overlap_key_t;

static int overlap_compare_keys(const void* left, const void* right) {
  const overlap_key_t* a = left;
  const overlap_key_t* b = right;
  if (a->key != b->key) return a->key > b->key ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

// Takes the values that are hardest to place: large ones, and those which live long.
static weft_status_t overlap_choose(overlap_t* overlap, size_t smallest_bytes,
                                    weft_arena_t* scratch) {
  const weft_offset_problem_t* problem = overlap->problem;
  overlap_key_t* keys = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(*keys), (void**)&keys));
  for (uint32_t i = 0; i < problem->count; ++i) {
    const weft_offset_item_t* item = &problem->items[i];
    const double size = (double)item->size_bytes;
    if (item->size_bytes < smallest_bytes) continue;
    keys[count++] =
        (overlap_key_t){.key = size * size * ((double)(item->last - item->first) + 1), .index = i};
  }
  if (count > 1) qsort(keys, count, sizeof(*keys), overlap_compare_keys);
  overlap->count = count < OVERLAP_MOST_VALUES ? count : OVERLAP_MOST_VALUES;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, overlap->count + 1, sizeof(*overlap->values), (void**)&overlap->values));
  for (uint32_t i = 0; i < overlap->count; ++i) {
    const weft_offset_item_t* item = &problem->items[keys[i].index];
    overlap->values[i] = (overlap_value_t){
        .size = (uint32_t)((item->size_bytes + overlap->unit - 1) / overlap->unit),
        .first = item->first,
        .last = item->last,
        .index = keys[i].index};
  }
  return weft_ok_status();
}

static bool overlap_live_together(const overlap_value_t* a, const overlap_value_t* b) {
  return a->first <= b->last && b->first <= a->last;
}

// Leaves out what has more pairs than are wanted, and finds where the edges of every value begin.
static void overlap_count_edges(overlap_t* overlap) {
  overlap_value_t* values = overlap->values;
  uint64_t pairs = 0;
  for (uint32_t i = 0; i < overlap->count; ++i) {
    const uint64_t before = pairs;
    for (uint32_t j = 0; j < i; ++j) pairs += overlap_live_together(&values[i], &values[j]);
    if (pairs <= OVERLAP_MOST_PAIRS) continue;
    pairs = before;
    overlap->count = i;
  }
  overlap->edge_count = (uint32_t)(2 * pairs);
  uint32_t edges = 0;
  for (uint32_t i = 0; i < overlap->count; ++i) {
    values[i].edges = edges;
    for (uint32_t j = 0; j < overlap->count; ++j) {
      edges += i != j && overlap_live_together(&values[i], &values[j]);
    }
  }
  values[overlap->count].edges = edges;
}

// The weight of two values at first: grows with the times they share, and more slowly than these;
// small values count more than their bytes, or all overlaps would be theirs.
static uint32_t overlap_base(const overlap_t* overlap, const overlap_value_t* a,
                             const overlap_value_t* b, uint64_t random) {
  const uint32_t first = a->first > b->first ? a->first : b->first;
  const uint32_t last = a->last < b->last ? a->last : b->last;
  const uint32_t smaller = a->size < b->size ? a->size : b->size;
  const double shared = (double)(last - first) + 1;
  const double part = (double)overlap->capacity / ((double)smaller * 128);
  const double weight = OVERLAP_LEAST_WEIGHT * sqrt(shared) * sqrt(sqrt(part));
  const double shaken = weight * (1 + (double)(random % 256) / 512);
  if (shaken <= OVERLAP_LEAST_WEIGHT) return OVERLAP_LEAST_WEIGHT;
  return shaken < OVERLAP_MOST_BASE ? (uint32_t)shaken : OVERLAP_MOST_BASE;
}

static weft_status_t overlap_link(overlap_t* overlap, uint64_t seed, weft_arena_t* scratch) {
  uint32_t* filled = NULL;
  uint32_t most = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, overlap->count, sizeof(*filled), (void**)&filled));
  for (uint32_t i = 0; i < overlap->count; ++i) {
    filled[i] = overlap->values[i].edges;
    const uint32_t edges = overlap->values[i + 1].edges - overlap->values[i].edges;
    if (edges > most) most = edges;
    uint32_t* ids = &overlap->corner_ids[OVERLAP_CORNER_COUNT * (size_t)overlap->values[i].edges];
    for (uint32_t e = 0; e < edges; ++e) {
      for (uint32_t kind = 0; kind < OVERLAP_CORNER_COUNT; ++kind) *ids++ = 4 * e + kind;
    }
  }
  for (uint32_t i = 0; i < overlap->count; ++i) {
    for (uint32_t j = i + 1; j < overlap->count; ++j) {
      if (!overlap_live_together(&overlap->values[i], &overlap->values[j])) continue;
      const uint32_t edge = filled[i]++;
      const uint32_t twin = filled[j]++;
      const uint64_t random = seed ? weft_hash_u64(WEFT_HASH_SEED + seed, edge) : 0;
      const uint32_t base = overlap_base(overlap, &overlap->values[i], &overlap->values[j], random);
      overlap->edges[edge] = (overlap_edge_t){j, twin, base, base};
      overlap->edges[twin] = (overlap_edge_t){i, edge, base, base};
    }
  }
  return weft_arena_allocate_array(scratch, OVERLAP_CORNER_COUNT * (size_t)most,
                                   sizeof(*overlap->corners), (void**)&overlap->corners);
}

// Costs -------------------------------------------------------------------------------------------

// How far a value at |place| and the other of |edge| have to move to be apart.
static int64_t overlap_depth(const overlap_t* overlap, overlap_place_t place,
                             const overlap_edge_t* edge) {
  const overlap_place_t other = overlap->places[edge->other];
  const int32_t below = place.end - other.begin;
  const int32_t above = other.end - place.begin;
  const int32_t depth = below < above ? below : above;
  return depth > 0 ? depth : 0;
}

// Without branches, which could not be foretold: |id| % 4 is the kind.
static overlap_corner_t overlap_corner(const overlap_t* overlap, const overlap_edge_t* edges,
                                       int64_t size, uint32_t id) {
  const overlap_place_t other = overlap->places[edges[id / 4].other];
  const int64_t reach = other.end - other.begin + size;
  const int64_t at = 2 * (other.begin - size) + (int64_t)(id % 4) * reach;
  return at * (INT64_C(1) << 32) + id;
}

static int64_t overlap_at(overlap_corner_t corner) {
  return corner >> 32;
}

// By how much costs rise more steeply behind a corner.
static int64_t overlap_turn(const overlap_edge_t* edges, overlap_corner_t corner) {
  static const int64_t turns[] = {[OVERLAP_BEGIN] = 1, [OVERLAP_PEAK] = -2, [OVERLAP_END] = 1};
  const uint32_t id = (uint32_t)(corner & UINT32_MAX);
  return turns[id % 4] * edges[id / 4].weight;
}

// Sorts the corners of |value| into |overlap->corners|. Few of its neighbours have moved since it
// was looked at last, so that inserting one after the other takes few shifts.
static uint32_t overlap_sort_corners(overlap_t* overlap, const overlap_value_t* value) {
  overlap_corner_t* corners = overlap->corners;
  const overlap_edge_t* edges = &overlap->edges[value->edges];
  uint32_t* ids = &overlap->corner_ids[OVERLAP_CORNER_COUNT * (size_t)value->edges];
  const uint32_t count = OVERLAP_CORNER_COUNT * (value[1].edges - value->edges);
  uint64_t shifts = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const overlap_corner_t corner = overlap_corner(overlap, edges, value->size, ids[i]);
    uint32_t to = i;
    for (; to > 0 && corners[to - 1] > corner; --to) corners[to] = corners[to - 1];
    corners[to] = corner;
    shifts += i - to;
  }
  for (uint32_t i = 0; i < count; ++i) ids[i] = (uint32_t)(corners[i] & UINT32_MAX);
  const uint64_t work = OVERLAP_WORK + count + shifts / OVERLAP_SHIFTS;
  overlap->effort -= work < overlap->effort ? work : overlap->effort;
  return count;
}

static int64_t overlap_present_cost(const overlap_t* overlap, uint32_t index) {
  const overlap_value_t* value = &overlap->values[index];
  const overlap_place_t place = overlap->places[index];
  int64_t cost = 0;
  for (uint32_t e = value->edges; e < value[1].edges; ++e) {
    cost += overlap->edges[e].weight * overlap_depth(overlap, place, &overlap->edges[e]);
  }
  return cost;
}

// The cheapest place: at an end of another value, at the bottom or right below the capacity.
static int64_t overlap_find(overlap_t* overlap, uint32_t index, int32_t* out_position) {
  const overlap_value_t* value = &overlap->values[index];
  const uint32_t count = overlap_sort_corners(overlap, value);
  const overlap_corner_t* corners = overlap->corners;
  const overlap_edge_t* edges = &overlap->edges[value->edges];
  const int64_t top = 2 * (int64_t)(overlap->capacity - value->size);
  int64_t cost = 0, slope = 0, at = 0, best_at = 0;
  uint32_t i = 0;
  for (; i < count && overlap_at(corners[i]) <= 0; ++i) {
    const int64_t turn = overlap_turn(edges, corners[i]);
    slope += turn;
    cost -= turn * overlap_at(corners[i]);
  }
  int64_t best = cost;
  for (; i < count && overlap_at(corners[i]) < top; ++i) {
    const int64_t turn = overlap_turn(edges, corners[i]);
    cost += slope * (overlap_at(corners[i]) - at);
    at = overlap_at(corners[i]);
    slope += turn;
    if (turn < 0 || cost >= best) continue;
    best = cost;
    best_at = at;
  }
  cost += slope * (top - at);
  if (cost < best) {
    best = cost;
    best_at = top;
  }
  *out_position = (int32_t)(best_at / 2);
  return best / 2;
}

// Search ------------------------------------------------------------------------------------------

static void overlap_wait(overlap_t* overlap, uint32_t index) {
  if (overlap->is_waiting[index]) return;
  overlap->is_waiting[index] = true;
  uint32_t at = overlap->waiting_first + overlap->waiting_count++;
  if (at >= overlap->count) at -= overlap->count;
  overlap->waiting[at] = index;
}

static uint32_t overlap_next(overlap_t* overlap) {
  const uint32_t index = overlap->waiting[overlap->waiting_first];
  if (++overlap->waiting_first == overlap->count) overlap->waiting_first = 0;
  --overlap->waiting_count;
  overlap->is_waiting[index] = false;
  return index;
}

// Moves a value; what it overlaps there waits to be looked at, and the value itself.
static void overlap_move(overlap_t* overlap, uint32_t index, int32_t position) {
  const overlap_value_t* value = &overlap->values[index];
  const overlap_place_t place = {.begin = position, .end = position + (int32_t)value->size};
  bool is_over = false;
  overlap->places[index] = place;
  for (uint32_t e = value->edges; e < value[1].edges; ++e) {
    const overlap_edge_t* edge = &overlap->edges[e];
    if (overlap_depth(overlap, place, edge) == 0) continue;
    overlap_wait(overlap, edge->other);
    is_over = true;
  }
  if (is_over) overlap_wait(overlap, index);
}

// Weights of what overlaps a value that stays grow by a quarter of what they were at first to all
// of it, the deeper the more.
static void overlap_grow(overlap_t* overlap, uint32_t index) {
  const overlap_value_t* value = &overlap->values[index];
  const overlap_place_t place = overlap->places[index];
  int64_t deepest = 1;
  for (uint32_t e = value->edges; e < value[1].edges; ++e) {
    const int64_t depth = overlap_depth(overlap, place, &overlap->edges[e]);
    if (depth > deepest) deepest = depth;
  }
  for (uint32_t e = value->edges; e < value[1].edges; ++e) {
    overlap_edge_t* edge = &overlap->edges[e];
    const int64_t depth = overlap_depth(overlap, place, edge);
    if (depth == 0) continue;
    if (edge->weight < OVERLAP_MOST_WEIGHT) {
      edge->weight += edge->base / 4 + (uint32_t)(3 * (int64_t)edge->base * depth / (4 * deepest));
    }
    overlap->edges[edge->twin].weight = edge->weight;
    overlap_wait(overlap, edge->other);
  }
  overlap_wait(overlap, index);
  if (++overlap->growths % overlap->forget_after != 0) return;
  for (uint32_t e = 0; e < overlap->edge_count; ++e) {
    overlap->edges[e].weight -=
        (overlap->edges[e].weight - overlap->edges[e].base) / overlap->forget_part;
  }
}

// Moves values until none overlaps another; false when the effort is spent before.
static bool overlap_settle(overlap_t* overlap) {
  while (overlap->waiting_count > 0) {
    if (overlap->effort == 0) return false;
    const uint32_t index = overlap_next(overlap);
    const int64_t cost = overlap_present_cost(overlap, index);
    int32_t position = 0;
    if (cost == 0) continue;
    if (overlap_find(overlap, index, &position) < cost) {
      overlap_move(overlap, index, position);
    } else {
      overlap_grow(overlap, index);
    }
  }
  return true;
}

// Moves everything below the capacity, and lets what overlaps wait.
static void overlap_squeeze(overlap_t* overlap) {
  for (uint32_t i = 0; i < overlap->count; ++i) {
    const int32_t most = (int32_t)(overlap->capacity - overlap->values[i].size);
    const int32_t begin = overlap->places[i].begin;
    overlap_move(overlap, i, begin < most ? begin : most);
  }
}

static uint32_t overlap_peak(const overlap_t* overlap) {
  uint32_t peak = 0;
  for (uint32_t i = 0; i < overlap->count; ++i) {
    const uint32_t end = (uint32_t)overlap->places[i].end;
    if (end > peak) peak = end;
  }
  return peak;
}

// Lowers the capacity until it is |enough| or the effort is spent; true when any was kept.
static bool overlap_search(overlap_t* overlap, uint32_t enough) {
  bool is_any = false;
  for (;;) {
    overlap_squeeze(overlap);
    if (!overlap_settle(overlap)) return is_any;
    is_any = true;
    memcpy(overlap->best, overlap->places, overlap->count * sizeof(*overlap->best));
    const uint32_t peak = overlap_peak(overlap);
    const uint32_t fall = overlap->capacity / OVERLAP_FALL_PART + 1;
    if (peak <= enough) return true;
    overlap->capacity = peak - enough > fall ? peak - fall : enough;
  }
}

// Preparation and result --------------------------------------------------------------------------

// The most units live at once of the values that are moved.
static weft_status_t overlap_live(const overlap_t* overlap, weft_arena_t* scratch,
                                  uint64_t* out_most) {
  uint64_t* live = NULL;
  const uint32_t times = overlap->problem->time_count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, (size_t)times + 1, sizeof(*live), (void**)&live));
  *out_most = 0;
  for (uint32_t i = 0; i < overlap->count; ++i) {
    const overlap_value_t* value = &overlap->values[i];
    // Differences wrap below zero at ends; the running sum does not.
    live[value->first] += value->size;
    live[value->last + 1] -= value->size;
  }
  for (uint32_t t = 0; t < times; ++t) {
    if (t > 0) live[t] += live[t - 1];
    if (live[t] > *out_most) *out_most = live[t];
  }
  return weft_ok_status();
}

static weft_status_t overlap_allocate(overlap_t* overlap, weft_arena_t* scratch) {
  const struct {
    void** memory;
    size_t count;
    size_t size;
  } arrays[] = {
      {(void**)&overlap->edges, overlap->edge_count, sizeof(*overlap->edges)},
      {(void**)&overlap->corner_ids, OVERLAP_CORNER_COUNT * (size_t)overlap->edge_count,
       sizeof(*overlap->corner_ids)},
      {(void**)&overlap->places, overlap->count, sizeof(*overlap->places)},
      {(void**)&overlap->best, overlap->count, sizeof(*overlap->best)},
      {(void**)&overlap->waiting, overlap->count, sizeof(*overlap->waiting)},
      {(void**)&overlap->is_waiting, overlap->count, sizeof(*overlap->is_waiting)},
  };
  for (size_t i = 0; i < sizeof(arrays) / sizeof(arrays[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(scratch, arrays[i].count, arrays[i].size, arrays[i].memory));
  }
  return weft_ok_status();
}

// Everything: what was moved where it came to rest, then the others around it, larger first.
static weft_status_t overlap_place_all(const overlap_t* overlap, const uint32_t* by_size,
                                       weft_arena_t* scratch, size_t* out_offsets) {
  const weft_offset_problem_t* problem = overlap->problem;
  uint32_t* order = NULL;
  bool* is_moved = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(*order), (void**)&order));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(*is_moved), (void**)&is_moved));
  for (; count < overlap->count; ++count) {
    order[count] = overlap->values[count].index;
    is_moved[order[count]] = true;
    out_offsets[order[count]] = (size_t)overlap->best[count].begin * overlap->unit;
  }
  for (uint32_t i = 0; i < problem->count; ++i) {
    if (!is_moved[by_size[i]]) order[count++] = by_size[i];
  }
  return weft_offset_place_around(problem, order, overlap->count, scratch, out_offsets);
}

// Units that are aligned for everything and in which the capacity fits 32 bits.
static size_t overlap_unit(const weft_offset_problem_t* problem, size_t capacity_bytes) {
  size_t unit = 1;
  for (uint32_t i = 0; i < problem->count; ++i) {
    if (problem->items[i].alignment > unit) unit = problem->items[i].alignment;
  }
  while (capacity_bytes / unit >= OVERLAP_MOST_UNITS) unit *= 2;
  return unit;
}

weft_status_t weft_offset_overlap(const weft_offset_problem_t* problem,
                                  const weft_offset_overlap_options_t* options,
                                  const uint32_t* by_size, weft_arena_t* scratch,
                                  uint64_t* inout_effort_pairs, size_t* inout_offsets) {
  const size_t unit = overlap_unit(problem, options->capacity_bytes);
  overlap_t overlap = {.problem = problem,
                       .unit = unit,
                       .capacity = (uint32_t)(options->capacity_bytes / unit),
                       .effort = *inout_effort_pairs,
                       .forget_after = overlap_forgetting[options->seed % 2].after,
                       .forget_part = overlap_forgetting[options->seed % 2].part};
  uint64_t live = 0;
  WEFT_RETURN_IF_ERROR(overlap_choose(&overlap, options->smallest_bytes, scratch));
  overlap_count_edges(&overlap);
  WEFT_RETURN_IF_ERROR(overlap_live(&overlap, scratch, &live));
  if (overlap.count < 2 || live > overlap.capacity) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(overlap_allocate(&overlap, scratch));
  WEFT_RETURN_IF_ERROR(overlap_link(&overlap, options->seed, scratch));
  for (uint32_t i = 0; i < overlap.count; ++i) {
    const size_t position = inout_offsets[overlap.values[i].index] / unit;
    overlap.places[i].begin = (int32_t)(position < overlap.capacity ? position : overlap.capacity);
  }
  const uint64_t enough = options->enough_bytes / unit;
  const bool is_any = overlap_search(&overlap, (uint32_t)(enough > live ? enough : live));
  *inout_effort_pairs = overlap.effort;
  if (!is_any) return weft_ok_status();
  return overlap_place_all(&overlap, by_size, scratch, inout_offsets);
}
