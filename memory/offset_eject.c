// Ejection search: brings a placement below a capacity that it exceeds a little.
//
// Items that end above the capacity are taken out. Each is put back, the largest first, where what
// it overlaps costs least; that is taken out in turn. An item costs its size times how often it was
// taken out before, so that those which nothing else fits around come to rest. When all have a
// place the capacity falls, until the effort is spent.
//
// Small items take no part: they go into the gaps at the end.
//
// Unusual: placed items are kept in two orders, by where they begin and by where they end, so that
// one scan finds the costs of all places worth trying: those that touch another item.
#include <string.h>

#include "memory/offset_planner_internal.h"
#include "runtime/base/hash.h"

// Costs are counted in units of which the capacity has so many; an item costs at least a few.
#define EJECT_UNITS (UINT64_C(1) << 20)
#define EJECT_LEAST_UNITS 64
// Effort, in pairs, that a placed item takes when another is placed.
#define EJECT_WORK 8
// Times that an item was taken out, above which it costs no more.
#define EJECT_MOST_TIMES 4096

// A placed item.
typedef struct eject_placed_s {
  size_t begin;
  size_t end;
  uint32_t first;
  uint32_t last;
  uint32_t index;
} eject_placed_t;

// A part of the bytes that an item to be placed may overlap, and what that costs.
typedef struct eject_edge_s {
  size_t at;
  uint64_t cost;
} eject_edge_t;

typedef struct eject_s {
  const weft_offset_problem_t* problem;
  uint64_t effort;  // left
  uint64_t random;  // counter
  size_t* offsets;
  uint32_t* costs;  // by item, once
  uint32_t* times;  // by item: 1 + how often it was taken out
  eject_placed_t* by_begin;
  eject_placed_t* by_end;
  uint32_t placed_count;
  uint32_t* waiting;  // items without a place
  uint32_t waiting_count;
  eject_edge_t* begins;  // of the placed items that live together with the one at hand
  eject_edge_t* ends;
  uint32_t edge_count;
} eject_t;

// The cheapest place so far.
typedef struct eject_choice_s {
  size_t offset;
  uint64_t cost;
  uint32_t seen;  // places of that cost
} eject_choice_t;

// Placed items ------------------------------------------------------------------------------------

static size_t eject_key(const eject_placed_t* placed, bool is_end) {
  return is_end ? placed->end : placed->begin;
}

// The first place in |list| whose key is not less than |key|.
static uint32_t eject_find(const eject_placed_t* list, uint32_t count, size_t key, bool is_end) {
  uint32_t low = 0;
  uint32_t high = count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (eject_key(&list[middle], is_end) < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static void eject_insert(eject_t* eject, uint32_t index) {
  const weft_offset_item_t* item = &eject->problem->items[index];
  const eject_placed_t placed = {.begin = eject->offsets[index],
                                 .end = eject->offsets[index] + item->size_bytes,
                                 .first = item->first,
                                 .last = item->last,
                                 .index = index};
  eject_placed_t* lists[] = {eject->by_begin, eject->by_end};
  for (int i = 0; i < 2; ++i) {
    const uint32_t at =
        eject_find(lists[i], eject->placed_count, eject_key(&placed, i == 1), i == 1);
    memmove(&lists[i][at + 1], &lists[i][at], (eject->placed_count - at) * sizeof(placed));
    lists[i][at] = placed;
  }
  ++eject->placed_count;
}

static void eject_remove(eject_t* eject, const eject_placed_t* placed) {
  const eject_placed_t removed = *placed;
  eject_placed_t* lists[] = {eject->by_begin, eject->by_end};
  for (int i = 0; i < 2; ++i) {
    uint32_t at = eject_find(lists[i], eject->placed_count, eject_key(&removed, i == 1), i == 1);
    while (lists[i][at].index != removed.index) ++at;
    memmove(&lists[i][at], &lists[i][at + 1], (eject->placed_count - at - 1) * sizeof(removed));
  }
  --eject->placed_count;
}

// Places ------------------------------------------------------------------------------------------

static uint64_t eject_cost(const eject_t* eject, uint32_t index) {
  return (uint64_t)eject->costs[index] * eject->times[index];
}

// Collects what lives together with |item|, in both orders.
static void eject_collect(eject_t* eject, const weft_offset_item_t* item) {
  eject->edge_count = 0;
  for (uint32_t i = 0; i < eject->placed_count; ++i) {
    const eject_placed_t* placed = &eject->by_begin[i];
    if (placed->first > item->last || placed->last < item->first) continue;
    eject->begins[eject->edge_count++] =
        (eject_edge_t){.at = placed->begin, .cost = eject_cost(eject, placed->index)};
  }
  uint32_t count = 0;
  for (uint32_t i = 0; i < eject->placed_count; ++i) {
    const eject_placed_t* placed = &eject->by_end[i];
    if (placed->first > item->last || placed->last < item->first) continue;
    eject->ends[count++] =
        (eject_edge_t){.at = placed->end, .cost = eject_cost(eject, placed->index)};
  }
}

// Takes |offset| if it costs less than |choice|; one of those that cost the same by chance, but the
// lowest of those that cost nothing.
static void eject_consider(eject_t* eject, size_t offset, uint64_t cost, eject_choice_t* choice) {
  if (cost > choice->cost) return;
  if (cost < choice->cost) {
    *choice = (eject_choice_t){.offset = offset, .cost = cost, .seen = 1};
  } else if (cost == 0) {
    if (offset < choice->offset) choice->offset = offset;
  } else if (weft_hash_u64(WEFT_HASH_SEED, ++eject->random) % ++choice->seen == 0) {
    choice->offset = offset;
  }
}

// Considers places for |item| up to |most|: 0 and |most|, and, from the bottom up, those on top of
// other items, or right below them.
static void eject_consider_all(eject_t* eject, const weft_offset_item_t* item, size_t most,
                               bool is_below, eject_choice_t* choice) {
  const eject_edge_t* edges = is_below ? eject->begins : eject->ends;
  uint64_t begun = 0, ended = 0;
  uint32_t begin = 0, end = 0;
  for (uint32_t i = 0; i < eject->edge_count + 1; ++i) {
    size_t offset = is_below ? most : 0;
    if (is_below && i < eject->edge_count) {
      if (edges[i].at < item->size_bytes) continue;
      offset = (edges[i].at - item->size_bytes) & ~(item->alignment - 1);
    } else if (!is_below && i > 0) {
      offset = weft_offset_align(edges[i - 1].at, item->alignment);
    }
    if (offset > most) return;
    for (; begin < eject->edge_count && eject->begins[begin].at < offset + item->size_bytes;
         ++begin)
      begun += eject->begins[begin].cost;
    for (; end < eject->edge_count && eject->ends[end].at <= offset; ++end)
      ended += eject->ends[end].cost;
    eject_consider(eject, offset, begun - ended, choice);
  }
}

// Puts |index| at |offset| and takes out what is in its way.
static void eject_put(eject_t* eject, uint32_t index, size_t offset, bool is_free) {
  const weft_offset_item_t* item = &eject->problem->items[index];
  const size_t end = offset + item->size_bytes;
  for (uint32_t i = 0; !is_free && i < eject->placed_count && eject->by_begin[i].begin < end;) {
    const eject_placed_t* placed = &eject->by_begin[i];
    if (placed->end <= offset || placed->first > item->last || placed->last < item->first) {
      ++i;
      continue;
    }
    if (eject->times[placed->index] < EJECT_MOST_TIMES) ++eject->times[placed->index];
    eject->waiting[eject->waiting_count++] = placed->index;
    eject_remove(eject, placed);
  }
  eject->offsets[index] = offset;
  eject_insert(eject, index);
}

// Search ------------------------------------------------------------------------------------------

// Takes the largest item from those that wait; of equal ones the one that waits longest.
static uint32_t eject_next(eject_t* eject) {
  uint32_t at = 0;
  for (uint32_t i = 1; i < eject->waiting_count; ++i) {
    const size_t bytes = eject->problem->items[eject->waiting[i]].size_bytes;
    if (bytes > eject->problem->items[eject->waiting[at]].size_bytes) at = i;
  }
  const uint32_t index = eject->waiting[at];
  --eject->waiting_count;
  memmove(&eject->waiting[at], &eject->waiting[at + 1],
          (eject->waiting_count - at) * sizeof(*eject->waiting));
  return index;
}

// Everything below |capacity| again; false when the effort is spent before.
static bool eject_below(eject_t* eject, size_t capacity) {
  for (uint32_t i = 0; i < eject->placed_count;) {
    if (eject->by_begin[i].end <= capacity) {
      ++i;
      continue;
    }
    eject->waiting[eject->waiting_count++] = eject->by_begin[i].index;
    eject_remove(eject, &eject->by_begin[i]);
  }
  while (eject->waiting_count > 0) {
    const uint32_t index = eject_next(eject);
    const weft_offset_item_t* item = &eject->problem->items[index];
    if (item->size_bytes > capacity || eject->effort == 0) return false;
    // What is scanned, and moved when lists change.
    const uint64_t work = EJECT_WORK * ((uint64_t)eject->placed_count + 1);
    eject->effort -= work < eject->effort ? work : eject->effort;
    eject_choice_t choice = {.cost = UINT64_MAX};
    const size_t most = (capacity - item->size_bytes) & ~(item->alignment - 1);
    eject_collect(eject, item);
    eject_consider_all(eject, item, most, false, &choice);
    eject_consider_all(eject, item, most, true, &choice);
    eject_put(eject, index, choice.offset, choice.cost == 0);
  }
  return true;
}

static weft_status_t eject_allocate(eject_t* eject, weft_arena_t* scratch) {
  const struct {
    void** memory;
    size_t size;
  } arrays[] = {{(void**)&eject->offsets, sizeof(*eject->offsets)},
                {(void**)&eject->costs, sizeof(*eject->costs)},
                {(void**)&eject->times, sizeof(*eject->times)},
                {(void**)&eject->by_begin, sizeof(*eject->by_begin)},
                {(void**)&eject->by_end, sizeof(*eject->by_end)},
                {(void**)&eject->waiting, sizeof(*eject->waiting)},
                {(void**)&eject->begins, sizeof(*eject->begins)},
                {(void**)&eject->ends, sizeof(*eject->ends)}};
  for (size_t i = 0; i < sizeof(arrays) / sizeof(arrays[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, eject->problem->count, arrays[i].size,
                                                   arrays[i].memory));
  }
  return weft_ok_status();
}

weft_status_t weft_offset_eject(const weft_offset_problem_t* problem,
                                const weft_offset_eject_options_t* options, const uint32_t* by_size,
                                weft_arena_t* scratch, uint64_t* inout_effort_pairs,
                                size_t* inout_offsets) {
  eject_t eject = {
      .problem = problem, .effort = *inout_effort_pairs, .random = options->seed << 32};
  const size_t unit = options->capacity_bytes / EJECT_UNITS + 1;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(eject_allocate(&eject, scratch));
  memcpy(eject.offsets, inout_offsets, problem->count * sizeof(*inout_offsets));
  for (; count < problem->count; ++count) {
    const uint32_t index = by_size[count];
    const size_t bytes = problem->items[index].size_bytes;
    if (bytes < options->smallest_bytes) break;
    eject.costs[index] = (uint32_t)(EJECT_LEAST_UNITS + bytes / unit);
    eject.times[index] = 1;
    if (options->is_from_none) {
      eject.waiting[eject.waiting_count++] = index;
    } else {
      eject_insert(&eject, index);
    }
  }
  const bool is_below = eject_below(&eject, options->capacity_bytes);
  *inout_effort_pairs = eject.effort;
  if (!is_below) return weft_ok_status();
  memcpy(inout_offsets, eject.offsets, problem->count * sizeof(*inout_offsets));
  return weft_offset_place_around(problem, by_size, count, scratch, inout_offsets);
}
