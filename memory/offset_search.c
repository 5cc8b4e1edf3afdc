// Gap search: each item goes into the tightest gap among the placed items live with it.
//
// A segment tree over the items sorted by first holds the latest last of the placed ones, so that
// all k placed items live with a new one are found in O(k log n) without a scan of the others. A
// few items are rather kept in the order of their offsets and scanned: that saves sorting what is
// found.
#include "memory/offset_planner_internal.h"

// Bytes another item occupies.
typedef struct weft_occupied_s {
  size_t begin;
  size_t end;
} weft_occupied_t;

// A placed item, for scans.
typedef struct weft_placed_s {
  weft_occupied_t bytes;
  uint32_t first;
  uint32_t last;
} weft_placed_t;

// Up to so many items a scan of all is quicker than the tree.
#define WEFT_SEARCH_MOST_SCANNED 2048

typedef struct weft_search_s {
  const weft_offset_problem_t* problem;
  const uint32_t* by_first;  // item indices sorted by first
  const uint32_t* rank_of;   // inverse of by_first
  const size_t* offsets;
  // Per tree node: 1 + the latest last of the placed items below, 0 for none.
  uint32_t* latest;
  uint32_t leaf_count;  // power of two
  weft_occupied_t* occupied;
  weft_occupied_t* sorted;  // room to sort
  size_t occupied_count;
  // By offset, instead of |latest|; NULL for many items.
  weft_placed_t* placed;
  uint32_t placed_count;
} weft_search_t;

// Runs that are sorted by insertion before they are merged.
#define WEFT_SEARCH_RUN 8

static void weft_occupied_insert(weft_occupied_t* blocks, size_t count) {
  for (size_t i = 1; i < count; ++i) {
    const weft_occupied_t block = blocks[i];
    size_t at = i;
    for (; at > 0 && blocks[at - 1].begin > block.begin; --at) blocks[at] = blocks[at - 1];
    blocks[at] = block;
  }
}

static void weft_occupied_merge(const weft_occupied_t* from, size_t middle, size_t count,
                                weft_occupied_t* to) {
  size_t a = 0;
  size_t b = middle;
  for (size_t i = 0; i < count; ++i) {
    const bool takes_second = a == middle || (b < count && from[b].begin < from[a].begin);
    to[i] = takes_second ? from[b++] : from[a++];
  }
}

// Sorts |blocks| by where they begin, with room for as many in |other|; returns which of both has
// them then. Most of a search is this, so that the library's sort, which calls to compare, will not
// do.
static weft_occupied_t* weft_occupied_sort(weft_occupied_t* blocks, size_t count,
                                           weft_occupied_t* other) {
  for (size_t i = 0; i < count; i += WEFT_SEARCH_RUN) {
    weft_occupied_insert(blocks + i, count - i < WEFT_SEARCH_RUN ? count - i : WEFT_SEARCH_RUN);
  }
  for (size_t run = WEFT_SEARCH_RUN; run < count; run *= 2) {
    for (size_t i = 0; i < count; i += 2 * run) {
      const size_t left = count - i;
      weft_occupied_merge(blocks + i, left < run ? left : run, left < 2 * run ? left : 2 * run,
                          other + i);
    }
    weft_occupied_t* const sorted = other;
    other = blocks;
    blocks = sorted;
  }
  return blocks;
}

// Collects placed items below |node| (leaves [low, low + width)) that start no later than |item|
// ends and end no earlier than it starts.
static void weft_search_collect(weft_search_t* search, const weft_offset_item_t* item,
                                uint32_t node, uint32_t low, uint32_t width) {
  if (search->latest[node] <= item->first) return;
  if (low >= search->problem->count) return;
  if (search->problem->items[search->by_first[low]].first > item->last) return;
  if (width == 1) {
    const uint32_t other = search->by_first[low];
    search->occupied[search->occupied_count++] = (weft_occupied_t){
        .begin = search->offsets[other],
        .end = search->offsets[other] + search->problem->items[other].size_bytes,
    };
    return;
  }
  const uint32_t half = width / 2;
  weft_search_collect(search, item, 2 * node, low, half);
  weft_search_collect(search, item, 2 * node + 1, low + half, half);
}

static void weft_search_mark_placed(weft_search_t* search, uint32_t index) {
  const uint32_t value = search->problem->items[index].last + 1;
  for (uint32_t node = search->leaf_count + search->rank_of[index]; node != 0; node /= 2) {
    if (search->latest[node] < value) search->latest[node] = value;
  }
}

// The tightest gap that takes |item|; above everything when none does. Lower offsets win ties.
static size_t weft_search_best_gap(const weft_search_t* search, const weft_offset_item_t* item) {
  size_t top = 0;
  size_t best_offset = 0;
  size_t best_gap = SIZE_MAX;
  for (size_t i = 0; i < search->occupied_count; ++i) {
    const weft_occupied_t* block = &search->occupied[i];
    const size_t offset = weft_offset_align(top, item->alignment);
    if (block->begin >= offset && block->begin - offset >= item->size_bytes &&
        block->begin - top < best_gap) {
      best_gap = block->begin - top;
      best_offset = offset;
    }
    if (block->end > top) top = block->end;
  }
  return best_gap == SIZE_MAX ? weft_offset_align(top, item->alignment) : best_offset;
}

static void weft_search_scan(weft_search_t* search, const weft_offset_item_t* item) {
  for (uint32_t i = 0; i < search->placed_count; ++i) {
    const weft_placed_t* placed = &search->placed[i];
    if (placed->first > item->last || placed->last < item->first) continue;
    search->occupied[search->occupied_count++] = placed->bytes;
  }
}

static void weft_search_insert(weft_search_t* search, uint32_t index) {
  const weft_offset_item_t* item = &search->problem->items[index];
  const size_t begin = search->offsets[index];
  uint32_t at = search->placed_count++;
  for (; at > 0 && search->placed[at - 1].bytes.begin > begin; --at) {
    search->placed[at] = search->placed[at - 1];
  }
  search->placed[at] = (weft_placed_t){.bytes = {.begin = begin, .end = begin + item->size_bytes},
                                       .first = item->first,
                                       .last = item->last};
}

// Adds item |index|, which has its offset, to those placed.
static void weft_search_add(weft_search_t* search, uint32_t index) {
  if (search->placed) {
    weft_search_insert(search, index);
  } else if (search->latest != NULL) {
    weft_search_mark_placed(search, index);
  }
}

// Places item |index| where it fits best among those placed before.
static void weft_search_place(weft_search_t* search, uint32_t index, size_t* out_offset) {
  const weft_offset_item_t* item = &search->problem->items[index];
  search->occupied_count = 0;
  if (search->placed) {
    weft_search_scan(search, item);
  } else {
    if (search->latest == NULL) return;  // there are no items
    weft_search_collect(search, item, 1, 0, search->leaf_count);
    weft_occupied_t* const first = search->occupied;
    search->occupied = weft_occupied_sort(first, search->occupied_count, search->sorted);
    if (search->occupied != first) search->sorted = first;
  }
  *out_offset = weft_search_best_gap(search, item);
  weft_search_add(search, index);
}

// Sorts item indices by (first, index) with a counting sort over the compressed times.
static weft_status_t weft_search_sort_by_first(const weft_offset_problem_t* problem,
                                               weft_arena_t* scratch, uint32_t* by_first,
                                               uint32_t* rank_of) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, (size_t)problem->time_count + 1,
                                                 sizeof(uint32_t), &memory));
  uint32_t* next = memory;
  for (uint32_t i = 0; i < problem->count; ++i) ++next[problem->items[i].first + 1];
  for (uint32_t t = 0; t < problem->time_count; ++t) next[t + 1] += next[t];
  for (uint32_t i = 0; i < problem->count; ++i) {
    const uint32_t rank = next[problem->items[i].first]++;
    by_first[rank] = i;
    rank_of[i] = rank;
  }
  return weft_ok_status();
}

// For scans of few items.
static weft_status_t weft_search_init_scan(weft_search_t* search, weft_arena_t* scratch) {
  void* placed = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, search->problem->count, sizeof(weft_placed_t), &placed));
  search->placed = placed;
  return weft_ok_status();
}

static weft_status_t weft_search_init_tree(weft_search_t* search, weft_arena_t* scratch) {
  const weft_offset_problem_t* problem = search->problem;
  void* by_first = NULL;
  void* rank_of = NULL;
  void* latest = NULL;
  void* sorted = NULL;
  search->leaf_count = 1;
  while (search->leaf_count < problem->count) search->leaf_count *= 2;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(uint32_t), &by_first));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(uint32_t), &rank_of));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, (size_t)search->leaf_count * 2,
                                                 sizeof(uint32_t), &latest));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(weft_occupied_t), &sorted));
  search->sorted = sorted;
  search->by_first = by_first;
  search->rank_of = rank_of;
  search->latest = latest;
  return weft_search_sort_by_first(problem, scratch, by_first, rank_of);
}

weft_status_t weft_offset_place_around(const weft_offset_problem_t* problem, const uint32_t* order,
                                       uint32_t fixed_count, weft_arena_t* scratch,
                                       size_t* inout_offsets) {
  weft_search_t search = {.problem = problem, .offsets = inout_offsets};
  void* occupied = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(weft_occupied_t), &occupied));
  search.occupied = occupied;
  WEFT_RETURN_IF_ERROR(problem->count <= WEFT_SEARCH_MOST_SCANNED
                           ? weft_search_init_scan(&search, scratch)
                           : weft_search_init_tree(&search, scratch));
  for (uint32_t i = 0; i < fixed_count; ++i) weft_search_add(&search, order[i]);
  for (uint32_t i = fixed_count; i < problem->count; ++i) {
    weft_search_place(&search, order[i], &inout_offsets[order[i]]);
  }
  return weft_ok_status();
}

weft_status_t weft_offset_place_search(const weft_offset_problem_t* problem, const uint32_t* order,
                                       weft_arena_t* scratch, size_t* out_offsets) {
  return weft_offset_place_around(problem, order, 0, scratch, out_offsets);
}
