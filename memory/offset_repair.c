// Repair search: looks for a better stacking of the few values that decide how large the arena is.
//
// Large values that live where much is live are placed lowest gap first, in an order that is
// changed step by step: a value that sticks out trades places with one below it, or moves past it,
// and the change stays unless things got worse. What is small or lives elsewhere counts as the most
// bytes it has live during a value, and is placed afterwards, in the gaps.
//
// Unusual: random numbers are hashes of a counter and effort is counted in values compared, so that
// the result depends on nothing but the problem.
#include <stdlib.h>
#include <string.h>

#include "memory/offset_planner_internal.h"
#include "runtime/base/hash.h"

// Values that are moved.
#define REPAIR_MOST_MOVED 384
// Changes by which the search leaves the best order when it goes back there.
#define REPAIR_SHUFFLES 6
// What is within this part of the bound is good enough.
#define REPAIR_GOOD_PART 1024

// A value that is moved.
typedef struct repair_item_s {
  size_t size_bytes;
  size_t alignment;
  uint32_t first;
  uint32_t last;
  size_t reserved_bytes;  // most bytes live during it of all that is not moved
  uint32_t index;         // in the problem
} repair_item_t;

// A value that was placed, with the bytes it has.
typedef struct repair_placed_s {
  size_t begin;
  size_t end;
  uint32_t first;
  uint32_t last;
} repair_placed_t;

// What an order of placing makes: the smaller, the better; the peak first.
typedef struct repair_score_s {
  size_t peak_bytes;
  size_t excess_bytes;  // above the bound, over all items
} repair_score_t;

static const repair_score_t repair_no_limit = {SIZE_MAX, SIZE_MAX};

typedef struct repair_s {
  const weft_offset_problem_t* problem;
  repair_item_t* items;
  uint32_t count;
  const size_t* start_offsets;  // of the problem's items
  size_t bound_bytes;
  size_t smallest_bytes;
  uint32_t patience;
  uint64_t effort;  // left
  uint64_t random;  // counter
  repair_placed_t* placed;
  size_t* ends;     // by item
  size_t* offsets;  // by item
} repair_t;

static uint32_t repair_random(repair_t* repair, uint32_t bound) {
  return (uint32_t)(weft_hash_u64(WEFT_HASH_SEED, ++repair->random) % bound);
}

// Choice ----------------------------------------------------------------------------------------

// Fills a tree of maxima over time: leaf time_count + t has the bytes live at t, of what is not
// left out.
static void repair_fill_live(size_t* tree, const weft_offset_problem_t* problem,
                             const bool* is_left_out) {
  size_t* leaves = tree + problem->time_count;
  memset(leaves, 0, problem->time_count * sizeof(*leaves));
  for (uint32_t i = 0; i < problem->count; ++i) {
    const weft_offset_item_t* item = &problem->items[i];
    if (is_left_out[i]) continue;
    // Differences wrap below zero at ends; the running sum does not.
    leaves[item->first] += item->size_bytes;
    if (item->last + 1 < problem->time_count) leaves[item->last + 1] -= item->size_bytes;
  }
  for (uint32_t t = 1; t < problem->time_count; ++t) leaves[t] += leaves[t - 1];
  for (uint32_t node = problem->time_count; node-- > 1;) {
    const size_t left = tree[2 * (size_t)node];
    const size_t right = tree[2 * (size_t)node + 1];
    tree[node] = left > right ? left : right;
  }
}

// Most bytes live at once in [first, last].
static size_t repair_live(const size_t* tree, uint32_t time_count, uint32_t first, uint32_t last) {
  size_t most = 0;
  size_t low = (size_t)first + time_count;
  size_t high = (size_t)last + time_count + 1;
  for (; low < high; low /= 2, high /= 2) {
    if (low % 2 == 1 && tree[low] > most) most = tree[low];
    low += low % 2;
    if (high % 2 == 1 && tree[high - 1] > most) most = tree[high - 1];
  }
  return most;
}

static int repair_compare_sizes(const void* left, const void* right) {
  const repair_item_t* a = left;
  const repair_item_t* b = right;
  if (a->size_bytes != b->size_bytes) return a->size_bytes > b->size_bytes ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

// Takes the largest values that live where at least three quarters of the most bytes are live.
static weft_status_t repair_choose(repair_t* repair, weft_arena_t* scratch) {
  const weft_offset_problem_t* problem = repair->problem;
  repair_item_t* items = NULL;
  bool* is_moved = NULL;
  size_t* tree = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(*items), (void**)&items));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(*is_moved), (void**)&is_moved));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, 2 * (size_t)problem->time_count,
                                                 sizeof(*tree), (void**)&tree));
  repair_fill_live(tree, problem, is_moved);
  for (uint32_t i = 0; i < problem->count; ++i) {
    const weft_offset_item_t* item = &problem->items[i];
    if (item->size_bytes < repair->smallest_bytes) continue;
    const size_t live = repair_live(tree, problem->time_count, item->first, item->last);
    if (live < repair->bound_bytes / 4 * 3) continue;
    items[repair->count++] = (repair_item_t){.size_bytes = item->size_bytes,
                                             .alignment = item->alignment,
                                             .first = item->first,
                                             .last = item->last,
                                             .index = i};
  }
  if (repair->count > 1) qsort(items, repair->count, sizeof(*items), repair_compare_sizes);
  if (repair->count > REPAIR_MOST_MOVED) repair->count = REPAIR_MOST_MOVED;
  for (uint32_t i = 0; i < repair->count; ++i) is_moved[items[i].index] = true;
  repair_fill_live(tree, problem, is_moved);
  for (uint32_t i = 0; i < repair->count; ++i) {
    items[i].reserved_bytes = repair_live(tree, problem->time_count, items[i].first, items[i].last);
  }
  repair->items = items;
  return weft_ok_status();
}

// Placement -------------------------------------------------------------------------------------

// The lowest gap for |item| among the first |count| placed, which are sorted by begin.
static size_t repair_lowest_gap(repair_t* repair, const repair_item_t* item, uint32_t count) {
  size_t offset = 0;
  uint32_t i = 0;
  for (; i < count; ++i) {
    const repair_placed_t* placed = &repair->placed[i];
    if (placed->first > item->last || placed->last < item->first) continue;
    if (placed->begin >= offset && placed->begin - offset >= item->size_bytes) break;
    if (placed->end > offset) offset = weft_offset_align(placed->end, item->alignment);
  }
  repair->effort -= i < repair->effort ? i : repair->effort;
  return offset;
}

static void repair_insert(repair_t* repair, const repair_item_t* item, size_t offset,
                          uint32_t count) {
  repair_placed_t* placed = repair->placed;
  uint32_t at = count;
  for (; at > 0 && placed[at - 1].begin > offset; --at) placed[at] = placed[at - 1];
  placed[at] = (repair_placed_t){
      .begin = offset, .end = offset + item->size_bytes, .first = item->first, .last = item->last};
}

// True when |a| is better than |b|, or as good if |or_equal|.
static bool repair_is_better(repair_score_t a, repair_score_t b, bool or_equal) {
  if (a.peak_bytes != b.peak_bytes) return a.peak_bytes < b.peak_bytes;
  if (a.excess_bytes != b.excess_bytes) return a.excess_bytes < b.excess_bytes;
  return or_equal;
}

// Places everything in |order|. Stops early where it gets worse than |limit|.
static repair_score_t repair_place(repair_t* repair, const uint32_t* order, repair_score_t limit) {
  repair_score_t score = {0};
  for (uint32_t i = 0; i < repair->count; ++i) {
    const repair_item_t* item = &repair->items[order[i]];
    const size_t offset = repair_lowest_gap(repair, item, i);
    const size_t end = offset + item->size_bytes + item->reserved_bytes;
    repair_insert(repair, item, offset, i);
    repair->offsets[order[i]] = offset;
    repair->ends[order[i]] = end;
    if (end > score.peak_bytes) score.peak_bytes = end;
    if (end > repair->bound_bytes) score.excess_bytes += end - repair->bound_bytes;
    if (!repair_is_better(score, limit, true)) return score;
  }
  return score;
}

// Search ----------------------------------------------------------------------------------------

// What a walk starts from.
typedef enum repair_start_e {
  REPAIR_START_OFFSET,  // where the values were, lowest first: never worse than that
  REPAIR_START_LONGER,
  REPAIR_START_LARGER,
  REPAIR_START_AREA,
  REPAIR_START_EARLIER,
  REPAIR_START_LATER,
  REPAIR_START_COUNT_
} repair_start_t;

typedef struct repair_key_s {
  uint64_t primary;
  uint64_t secondary;
  uint32_t item;
} repair_key_t;

// Orders of placing: where the walk is, its next step and the best so far.
typedef struct repair_walk_s {
  uint32_t restarts;
  repair_key_t* keys;
  uint32_t* order;
  uint32_t* trial;
  uint32_t* best;
  size_t* ends;  // of |order|
  repair_score_t score;
  repair_score_t best_score;
} repair_walk_t;

// Moves what is at |from| in |order| to the earlier place |to|.
static void repair_move(uint32_t* order, uint32_t from, uint32_t to) {
  const uint32_t item = order[from];
  memmove(&order[to + 1], &order[to], (from - to) * sizeof(*order));
  order[to] = item;
}

// The place in the order of a random item that sticks out furthest, or out at all every other time.
static uint32_t repair_culprit(repair_t* repair, const repair_walk_t* walk) {
  const bool is_any = repair_random(repair, 2) == 0;
  const size_t least = is_any ? repair->bound_bytes + 1 : walk->score.peak_bytes;
  uint32_t culprit = 0;
  uint32_t seen = 0;
  for (uint32_t i = 0; i < repair->count; ++i) {
    if (walk->ends[walk->order[i]] < least) continue;
    if (repair_random(repair, ++seen) == 0) culprit = i;
  }
  return culprit;
}

// A random place before |from|, of an item that lives together with the one there.
static uint32_t repair_target(repair_t* repair, const uint32_t* order, uint32_t from) {
  const repair_item_t* moved = &repair->items[order[from]];
  uint32_t target = 0;
  uint32_t seen = 0;
  for (uint32_t i = 0; i < from; ++i) {
    const repair_item_t* item = &repair->items[order[i]];
    if (item->first > moved->last || item->last < moved->first) continue;
    if (repair_random(repair, ++seen) == 0) target = i;
  }
  return target;
}

// Walks on from |walk->trial|, which was placed last.
static void repair_accept(const repair_t* repair, repair_walk_t* walk, repair_score_t score) {
  const size_t bytes = repair->count * sizeof(*walk->order);
  memcpy(walk->order, walk->trial, bytes);
  memcpy(walk->ends, repair->ends, repair->count * sizeof(*walk->ends));
  walk->score = score;
  if (!repair_is_better(score, walk->best_score, false)) return;
  walk->best_score = score;
  memcpy(walk->best, walk->order, bytes);
}

static int repair_compare_keys(const void* left, const void* right) {
  const repair_key_t* a = left;
  const repair_key_t* b = right;
  if (a->primary != b->primary) return a->primary < b->primary ? -1 : 1;
  if (a->secondary != b->secondary) return a->secondary < b->secondary ? -1 : 1;
  return a->item < b->item ? -1 : a->item > b->item;
}

// Complements make descending keys of ascending ones.
static repair_key_t repair_key(const repair_t* repair, repair_start_t start, uint32_t index) {
  const repair_item_t* item = &repair->items[index];
  const uint64_t longer = ~(uint64_t)(item->last - item->first);
  const uint64_t larger = ~(uint64_t)item->size_bytes;
  const double area = (double)item->size_bytes * ((double)(item->last - item->first) + 1);
  repair_key_t key = {.item = index};
  switch (start) {
    case REPAIR_START_OFFSET:
      key.primary = repair->start_offsets[item->index];
      break;
    case REPAIR_START_LONGER:
      key.primary = longer;
      key.secondary = larger;
      break;
    case REPAIR_START_LARGER:
      key.primary = larger;
      key.secondary = longer;
      break;
    case REPAIR_START_AREA:
      key.primary = ~(uint64_t)area;
      break;
    case REPAIR_START_EARLIER:
      key.primary = item->first;
      key.secondary = longer;
      break;
    case REPAIR_START_LATER:
      key.primary = ~(uint64_t)item->last;
      key.secondary = longer;
      break;
    case REPAIR_START_COUNT_:
      break;
  }
  return key;
}

// Starts again: from each order of the table once, then from the best so far, shuffled a little.
static void repair_restart(repair_t* repair, repair_walk_t* walk) {
  if (walk->restarts < REPAIR_START_COUNT_) {
    for (uint32_t i = 0; i < repair->count; ++i) {
      walk->keys[i] = repair_key(repair, (repair_start_t)walk->restarts, i);
    }
    qsort(walk->keys, repair->count, sizeof(*walk->keys), repair_compare_keys);
    for (uint32_t i = 0; i < repair->count; ++i) walk->trial[i] = walk->keys[i].item;
  } else {
    memcpy(walk->trial, walk->best, repair->count * sizeof(*walk->trial));
    for (int i = 0; i < REPAIR_SHUFFLES; ++i) {
      const uint32_t from = repair_random(repair, repair->count);
      repair_move(walk->trial, from, repair_target(repair, walk->trial, from));
    }
  }
  ++walk->restarts;
  repair_accept(repair, walk, repair_place(repair, walk->trial, repair_no_limit));
}

// Changes |walk->trial| once: the item at |from| and a random one before it that it lives together
// with trade places, or one of them moves past the other.
static void repair_change(repair_t* repair, repair_walk_t* walk, uint32_t from) {
  const uint32_t target = repair_target(repair, walk->order, from);
  const uint32_t item = walk->trial[target];
  switch (repair_random(repair, 4)) {
    case 0:
      repair_move(walk->trial, from, target);
      break;
    case 1:
      walk->trial[target] = walk->trial[from];
      walk->trial[from] = item;
      break;
    default:
      memmove(&walk->trial[target], &walk->trial[target + 1], (from - target) * sizeof(item));
      walk->trial[from] = item;
  }
}

// Changes |walk->order| until it is as good as can be or the effort is spent.
static void repair_search(repair_t* repair, repair_walk_t* walk) {
  const size_t good = repair->bound_bytes + repair->bound_bytes / REPAIR_GOOD_PART;
  const size_t bytes = repair->count * sizeof(*walk->order);
  uint32_t fruitless = repair->patience;
  while (walk->best_score.peak_bytes > good && repair->effort > 0) {
    if (fruitless++ == repair->patience) {
      repair_restart(repair, walk);
      fruitless = 0;
      continue;
    }
    memcpy(walk->trial, walk->order, bytes);
    repair_change(repair, walk, repair_culprit(repair, walk));
    const repair_score_t score = repair_place(repair, walk->trial, walk->score);
    if (!repair_is_better(score, walk->score, true)) continue;
    if (repair_is_better(score, walk->score, false)) fruitless = 0;
    repair_accept(repair, walk, score);
  }
}

// Everything: what was moved at its new offsets first, then |order| without it.
static weft_status_t repair_place_all(const repair_t* repair, const uint32_t* best,
                                      const uint32_t* order, weft_arena_t* scratch,
                                      size_t* out_offsets) {
  uint32_t* whole = NULL;
  bool* is_moved = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, repair->problem->count, sizeof(*whole), (void**)&whole));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, repair->problem->count, sizeof(*is_moved),
                                                 (void**)&is_moved));
  for (; count < repair->count; ++count) {
    whole[count] = repair->items[best[count]].index;
    is_moved[whole[count]] = true;
    out_offsets[whole[count]] = repair->offsets[best[count]];
  }
  for (uint32_t i = 0; i < repair->problem->count; ++i) {
    if (!is_moved[order[i]]) whole[count++] = order[i];
  }
  return weft_offset_place_around(repair->problem, whole, repair->count, scratch, out_offsets);
}

static weft_status_t repair_allocate(repair_t* repair, repair_walk_t* walk, weft_arena_t* scratch) {
  uint32_t** orders[] = {&walk->order, &walk->trial, &walk->best};
  size_t** sizes[] = {&walk->ends, &repair->ends, &repair->offsets};
  for (size_t i = 0; i < 3; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(scratch, repair->count, sizeof(**orders[i]), (void**)orders[i]));
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(scratch, repair->count, sizeof(**sizes[i]), (void**)sizes[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, repair->count, sizeof(*repair->placed),
                                                 (void**)&repair->placed));
  return weft_arena_allocate_array(scratch, repair->count, sizeof(*walk->keys),
                                   (void**)&walk->keys);
}

weft_status_t weft_offset_repair(const weft_offset_problem_t* problem,
                                 const weft_offset_repair_options_t* options, const uint32_t* order,
                                 weft_arena_t* scratch, size_t* inout_offsets) {
  repair_t repair = {.problem = problem,
                     .bound_bytes = options->bound_bytes,
                     .smallest_bytes = options->smallest_bytes,
                     .patience = options->patience,
                     .effort = options->effort_pairs,
                     .start_offsets = inout_offsets};
  repair_walk_t walk = {.best_score = repair_no_limit};
  WEFT_RETURN_IF_ERROR(repair_choose(&repair, scratch));
  if (repair.count < 2 || repair.effort == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(repair_allocate(&repair, &walk, scratch));
  repair_search(&repair, &walk);
  (void)repair_place(&repair, walk.best, repair_no_limit);
  return repair_place_all(&repair, walk.best, order, scratch, inout_offsets);
}
