// Offset planner: prepares the problem, runs the placements, keeps the best.
//
// Unusual: values that live during the whole plan (parameters, optimizer state) conflict with
// everything, so they are stacked at the bottom once and left out of the search. And after every
// placement the items are dropped as far as they fall, lowest first, which never raises the peak.
#include "memory/offset_planner.h"

#include <stdlib.h>

#include "memory/offset_planner_internal.h"
#include "runtime/base/checked_math.h"

#define WEFT_OFFSET_MAX_COUNT (UINT32_C(1) << 29)

// Searches go on while the arena exceeds the bytes live at once by more than this part.
#define WEFT_OFFSET_GOOD_PART 512
// The longest one runs only while it is more than this.
#define WEFT_OFFSET_FAIR_PART 100

// The capacity of an ejection search falls by this part of the excess, or by more where it goes
// straight for what is good: by these eighths, one after the other,
#define WEFT_OFFSET_EJECT_FALL 8
static const uint32_t weft_offset_straight_falls[] = {7, 4, 2};
// gives up after so many fruitless tries,
#define WEFT_OFFSET_EJECT_TRIES 4
// and items of which the bytes live at once have more are placed around the others.
#define WEFT_OFFSET_EJECT_SMALL_PART 2048

// An overlap search starts at most this part above the bytes live at once, ends within the other,
#define WEFT_OFFSET_OVERLAP_FAR_PART 20
#define WEFT_OFFSET_OVERLAP_ENOUGH_PART 128
// and runs so often, with other weights, while the arena is more than this part above them.
#define WEFT_OFFSET_OVERLAP_TRIES 2
#define WEFT_OFFSET_OVERLAP_AGAIN_PART 64

typedef enum weft_offset_order_e {
  WEFT_OFFSET_ORDER_SIZE = 0,     // larger first
  WEFT_OFFSET_ORDER_LIFETIME,     // longer first
  WEFT_OFFSET_ORDER_AREA,         // larger size * lifetime first
  WEFT_OFFSET_ORDER_START,        // earlier first, of those larger first
  WEFT_OFFSET_ORDER_START_LONG,   // earlier first, of those longer first
  WEFT_OFFSET_ORDER_FINISH,       // later end first, of those larger first
  WEFT_OFFSET_ORDER_FINISH_LONG,  // later end first, of those longer first
} weft_offset_order_t;

typedef struct weft_offset_candidate_s {
  const char* name;
  weft_offset_order_t order;
  weft_offset_place_fn_t place;
  bool is_budgeted;
} weft_offset_candidate_t;

// Those that win most often come first; the others run if all else is not good enough.
static const weft_offset_candidate_t weft_offset_candidates[] = {
    {"gap search by size", WEFT_OFFSET_ORDER_SIZE, weft_offset_place_search, true},
    {"gap search by lifetime", WEFT_OFFSET_ORDER_LIFETIME, weft_offset_place_search, true},
    {"sweep, longer first", WEFT_OFFSET_ORDER_START_LONG, weft_offset_place_sweep, false},
    {"backward sweep, longer first", WEFT_OFFSET_ORDER_FINISH_LONG,
     weft_offset_place_sweep_backward, false},
    {"gap search by area", WEFT_OFFSET_ORDER_AREA, weft_offset_place_search, true},
    {"gap search by start", WEFT_OFFSET_ORDER_START, weft_offset_place_search, true},
    {"sweep, larger first", WEFT_OFFSET_ORDER_START, weft_offset_place_sweep, false},
    {"backward sweep, larger first", WEFT_OFFSET_ORDER_FINISH, weft_offset_place_sweep_backward,
     false},
    {"skyline by size", WEFT_OFFSET_ORDER_SIZE, weft_offset_place_skyline, false},
    {"skyline by lifetime", WEFT_OFFSET_ORDER_LIFETIME, weft_offset_place_skyline, false},
    {"skyline by area", WEFT_OFFSET_ORDER_AREA, weft_offset_place_skyline, false},
};

#define WEFT_OFFSET_CANDIDATE_COUNT \
  (sizeof(weft_offset_candidates) / sizeof(weft_offset_candidates[0]))
#define WEFT_OFFSET_FIRST_CANDIDATES 4

// A round of searching on: runs while the arena exceeds the bytes live at once by more than
// |unless_part| of them.
typedef enum weft_offset_search_e {
  WEFT_OFFSET_SEARCH_REPAIR,
  WEFT_OFFSET_SEARCH_EJECT,           // the capacity falls bit by bit
  WEFT_OFFSET_SEARCH_EJECT_STRAIGHT,  // it falls to what is good at once
  WEFT_OFFSET_SEARCH_OVERLAP,         // it falls bit by bit, and values may overlap meanwhile
} weft_offset_search_t;

typedef struct weft_offset_round_s {
  weft_offset_search_t search;
  size_t unless_part;
  uint64_t budgets;     // effort, in budgets of pairs; of one try where it is several
  uint64_t most_pairs;  // it runs for problems of so many only; 0: for all
  // Of repairs:
  size_t smallest_part;  // of the bytes live at once, that values which are moved have at least
  uint32_t patience;
} weft_offset_round_t;

// Where there are more pairs that live together, an overlap search is the last one.
#define WEFT_OFFSET_FEW_PAIRS 131072

static const weft_offset_round_t weft_offset_rounds[] = {
    {WEFT_OFFSET_SEARCH_REPAIR, WEFT_OFFSET_GOOD_PART, 8, 0, 32, 150},
    {WEFT_OFFSET_SEARCH_REPAIR, WEFT_OFFSET_GOOD_PART, 8, 0, 128, 150},
    {WEFT_OFFSET_SEARCH_REPAIR, WEFT_OFFSET_GOOD_PART, 8, 0, 512, 150},
    {WEFT_OFFSET_SEARCH_EJECT_STRAIGHT, WEFT_OFFSET_GOOD_PART, 1, 0, 0, 0},
    {WEFT_OFFSET_SEARCH_EJECT, WEFT_OFFSET_GOOD_PART, 8, 0, 0, 0},
    {WEFT_OFFSET_SEARCH_OVERLAP, WEFT_OFFSET_FAIR_PART, 64, 0, 0, 0},
    {WEFT_OFFSET_SEARCH_EJECT_STRAIGHT, WEFT_OFFSET_FAIR_PART, 16, WEFT_OFFSET_FEW_PAIRS, 0, 0},
    {WEFT_OFFSET_SEARCH_REPAIR, WEFT_OFFSET_FAIR_PART, 30, WEFT_OFFSET_FEW_PAIRS, 16, 600},
    {WEFT_OFFSET_SEARCH_EJECT, WEFT_OFFSET_FAIR_PART, 256, WEFT_OFFSET_FEW_PAIRS, 0, 0},
    {WEFT_OFFSET_SEARCH_EJECT_STRAIGHT, WEFT_OFFSET_FAIR_PART, 4, WEFT_OFFSET_FEW_PAIRS, 0, 0},
};

// Small problems end soon, or nothing can be gained: a budget of repair is at most so many times
// all pairs,
#define WEFT_OFFSET_REPAIR_TIMES 25
// one of ejection all pairs for each so many of them, and one of a straight try so many times all
// pairs.
#define WEFT_OFFSET_EJECT_PAIRS 65536
#define WEFT_OFFSET_STRAIGHT_TIMES 64
// The same of an overlap search.
#define WEFT_OFFSET_OVERLAP_TIMES 96
// Each has no more pairs than these.
#define WEFT_OFFSET_MOST_EFFORT 4000000
// Of more values than that, no more pairs are searched: what a search does with one value takes
// time that grows with their number.
#define WEFT_OFFSET_FEW_VALUES 32768

// Everything the planner works on; the arrays live in |scratch|.
typedef struct weft_offset_planner_s {
  const weft_interval_t* intervals;
  size_t interval_count;
  weft_arena_t* scratch;
  uint32_t* item_of;  // per interval
  weft_offset_item_t* items;
  uint32_t item_count;
  uint32_t time_count;
  size_t total_bytes;  // with padding: bounds every offset
  size_t max_live_bytes;
  size_t enough_bytes;
  size_t alignment;
  // The items that do not live throughout, and where their part of the arena begins.
  weft_offset_problem_t rest;
  uint32_t* rest_items;  // item index of each of |rest|
  size_t rest_base;
  uint64_t rest_pairs;  // pairs of |rest| that are live together
  size_t* offsets;      // result, per item
} weft_offset_planner_t;

weft_offset_plan_options_t weft_offset_plan_default_options(void) {
  return (weft_offset_plan_options_t){
      .struct_size = sizeof(weft_offset_plan_options_t),
      .search_budget_pairs = UINT64_C(16000000),
  };
}

// ---- sorting ----

typedef struct weft_offset_key_s {
  uint64_t primary;
  uint64_t secondary;
  uint32_t index;
} weft_offset_key_t;

static int weft_offset_key_compare(const void* left, const void* right) {
  const weft_offset_key_t* a = left;
  const weft_offset_key_t* b = right;
  if (a->primary != b->primary) return a->primary < b->primary ? -1 : 1;
  if (a->secondary != b->secondary) return a->secondary < b->secondary ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

static weft_offset_key_t weft_offset_item_key(const weft_offset_item_t* item,
                                              weft_offset_order_t order) {
  // Complements make descending keys of ascending ones.
  const uint64_t length = (uint64_t)item->last - item->first + 1;
  const uint64_t larger = ~(uint64_t)item->size_bytes;
  const uint64_t longer = ~length;
  uint64_t area = 0;
  if (__builtin_mul_overflow((uint64_t)item->size_bytes, length, &area)) area = UINT64_MAX;
  const weft_offset_key_t keys[] = {
      [WEFT_OFFSET_ORDER_SIZE] = {.primary = larger, .secondary = longer},
      [WEFT_OFFSET_ORDER_LIFETIME] = {.primary = longer, .secondary = larger},
      [WEFT_OFFSET_ORDER_AREA] = {.primary = ~area, .secondary = larger},
      [WEFT_OFFSET_ORDER_START] = {.primary = item->first, .secondary = larger},
      [WEFT_OFFSET_ORDER_START_LONG] = {.primary = item->first, .secondary = longer},
      [WEFT_OFFSET_ORDER_FINISH] = {.primary = ~(uint64_t)item->last, .secondary = larger},
      [WEFT_OFFSET_ORDER_FINISH_LONG] = {.primary = ~(uint64_t)item->last, .secondary = longer},
  };
  return keys[order];
}

static weft_status_t weft_offset_sorted(const weft_offset_problem_t* problem,
                                        weft_offset_order_t order, weft_arena_t* scratch,
                                        uint32_t** out_order) {
  void* keys_memory = NULL;
  void* order_memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(weft_offset_key_t), &keys_memory));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(uint32_t), &order_memory));
  weft_offset_key_t* keys = keys_memory;
  *out_order = order_memory;
  for (uint32_t i = 0; i < problem->count; ++i) {
    keys[i] = weft_offset_item_key(&problem->items[i], order);
    keys[i].index = i;
  }
  qsort(keys, problem->count, sizeof(*keys), weft_offset_key_compare);
  for (uint32_t i = 0; i < problem->count; ++i) (*out_order)[i] = keys[i].index;
  return weft_ok_status();
}

// ---- preparation ----

static weft_status_t weft_offset_check(const weft_interval_t* intervals, size_t count) {
  if (count > WEFT_OFFSET_MAX_COUNT) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%zu intervals are more than the planner's limit of %u",
                       count, (unsigned)WEFT_OFFSET_MAX_COUNT);
  }
  for (size_t i = 0; i < count; ++i) {
    const weft_interval_t* interval = &intervals[i];
    if (interval->first > interval->last) {
      return WEFT_STATUS(INVALID_ARGUMENT, "interval %zu ends at %lld before it starts at %lld", i,
                         (long long)interval->last, (long long)interval->first);
    }
    if (interval->alignment == 0 || (interval->alignment & (interval->alignment - 1)) != 0) {
      return WEFT_STATUS(INVALID_ARGUMENT, "alignment %zu of interval %zu is not a power of two",
                         interval->alignment, i);
    }
  }
  return weft_ok_status();
}

static int weft_offset_compare_i64(const void* left, const void* right) {
  const int64_t a = *(const int64_t*)left;
  const int64_t b = *(const int64_t*)right;
  return a < b ? -1 : a > b;
}

// The index of |time| in the sorted, distinct |times|.
static uint32_t weft_offset_time_index(const int64_t* times, uint32_t count, int64_t time) {
  uint32_t low = 0;
  uint32_t high = count - 1;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (times[middle] < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static weft_status_t weft_offset_compress_times(weft_offset_planner_t* planner,
                                                int64_t** out_times) {
  void* memory = NULL;
  const size_t count = planner->interval_count * 2;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(planner->scratch, count, sizeof(int64_t), &memory));
  int64_t* times = memory;
  for (size_t i = 0; i < planner->interval_count; ++i) {
    times[2 * i] = planner->intervals[i].first;
    times[2 * i + 1] = planner->intervals[i].last;
  }
  qsort(times, count, sizeof(*times), weft_offset_compare_i64);
  uint32_t distinct = 0;
  for (size_t i = 0; i < count; ++i) {
    if (distinct == 0 || times[distinct - 1] != times[i]) times[distinct++] = times[i];
  }
  planner->time_count = distinct;
  *out_times = times;
  return weft_ok_status();
}

// Adds |interval| to |item|, which starts out zeroed.
static void weft_offset_widen(weft_offset_item_t* item, const weft_interval_t* interval,
                              uint32_t first, uint32_t last) {
  const bool is_new = item->alignment == 0;
  if (interval->size_bytes > item->size_bytes) item->size_bytes = interval->size_bytes;
  if (is_new || first < item->first) item->first = first;
  if (is_new || last > item->last) item->last = last;
  if (interval->alignment > item->alignment) item->alignment = interval->alignment;
}

// Makes one item of every group and of every interval outside a group, in the order of groups, then
// of indices.
static weft_status_t weft_offset_build_items(weft_offset_planner_t* planner) {
  const size_t count = planner->interval_count;
  int64_t* times = NULL;
  WEFT_RETURN_IF_ERROR(weft_offset_compress_times(planner, &times));
  void* keys_memory = NULL;
  void* item_of = NULL;
  void* items = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(planner->scratch, count, sizeof(weft_offset_key_t), &keys_memory));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(planner->scratch, count, sizeof(uint32_t), &item_of));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(planner->scratch, count, sizeof(weft_offset_item_t), &items));
  weft_offset_key_t* keys = keys_memory;
  planner->item_of = item_of;
  planner->items = items;
  for (size_t i = 0; i < count; ++i) {
    // Intervals outside groups sort behind all groups, each with a key of its own.
    const int32_t group = planner->intervals[i].group;
    const uint64_t alone = (UINT64_C(1) << 32) + i;
    keys[i] =
        (weft_offset_key_t){.primary = group < 0 ? alone : (uint64_t)group, .index = (uint32_t)i};
  }
  qsort(keys, count, sizeof(*keys), weft_offset_key_compare);
  for (size_t i = 0; i < count; ++i) {
    const weft_interval_t* interval = &planner->intervals[keys[i].index];
    if (i == 0 || keys[i].primary != keys[i - 1].primary) ++planner->item_count;
    planner->item_of[keys[i].index] = planner->item_count - 1;
    weft_offset_widen(&planner->items[planner->item_count - 1], interval,
                      weft_offset_time_index(times, planner->time_count, interval->first),
                      weft_offset_time_index(times, planner->time_count, interval->last));
  }
  return weft_ok_status();
}

static bool weft_offset_lives_throughout(const weft_offset_planner_t* planner,
                                         const weft_offset_item_t* item) {
  return item->first == 0 && item->last == planner->time_count - 1;
}

// Checks that no placement can overflow, and finds the lower bound.
static weft_status_t weft_offset_measure(weft_offset_planner_t* planner) {
  planner->alignment = 1;
  for (uint32_t i = 0; i < planner->item_count; ++i) {
    const weft_offset_item_t* item = &planner->items[i];
    size_t padded = 0;
    if (!weft_checked_add_size(item->size_bytes, item->alignment, &padded) ||
        !weft_checked_add_size(planner->total_bytes, padded, &planner->total_bytes) ||
        planner->total_bytes > SIZE_MAX / 2) {
      return WEFT_STATUS(OUT_OF_MEMORY, "the sizes of %u values exceed the address space",
                         (unsigned)planner->item_count);
    }
    if (item->alignment > planner->alignment) planner->alignment = item->alignment;
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(planner->scratch, (size_t)planner->time_count + 1,
                                                 sizeof(size_t), &memory));
  size_t* delta = memory;  // wraps below zero at ends; the running sum does not
  for (uint32_t i = 0; i < planner->item_count; ++i) {
    delta[planner->items[i].first] += planner->items[i].size_bytes;
    delta[planner->items[i].last + 1] -= planner->items[i].size_bytes;
  }
  size_t live = 0;
  for (uint32_t t = 0; t < planner->time_count; ++t) {
    live += delta[t];
    if (live > planner->max_live_bytes) planner->max_live_bytes = live;
  }
  return weft_ok_status();
}

// Counts the pairs of |rest| that are live together.
static weft_status_t weft_offset_count_pairs(weft_offset_planner_t* planner) {
  void* starts_memory = NULL;
  void* ends_memory = NULL;
  const size_t count = (size_t)planner->time_count + 1;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(planner->scratch, count, sizeof(uint32_t), &starts_memory));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(planner->scratch, count, sizeof(uint32_t), &ends_memory));
  uint32_t* starts = starts_memory;
  uint32_t* ends = ends_memory;
  for (uint32_t i = 0; i < planner->rest.count; ++i) {
    ++starts[planner->rest.items[i].first];
    ++ends[planner->rest.items[i].last + 1];
  }
  uint64_t live = 0;
  for (uint32_t t = 0; t < planner->time_count; ++t) {
    live -= ends[t];
    const uint64_t started = starts[t];
    planner->rest_pairs += started * live + started * (started - (started != 0)) / 2;
    live += started;
  }
  return weft_ok_status();
}

// Stacks items that live throughout, strictest alignment first, and collects the rest.
static weft_status_t weft_offset_split_rest(weft_offset_planner_t* planner) {
  void* rest_items = NULL;
  void* copies = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(planner->scratch, planner->item_count,
                                                 sizeof(uint32_t), &rest_items));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(planner->scratch, planner->item_count,
                                                 sizeof(weft_offset_item_t), &copies));
  planner->rest_items = rest_items;
  weft_offset_item_t* rest = copies;
  uint32_t rest_count = 0;
  size_t rest_alignment = 1;
  for (uint32_t i = 0; i < planner->item_count; ++i) {
    const weft_offset_item_t* item = &planner->items[i];
    if (item->size_bytes == 0 || weft_offset_lives_throughout(planner, item)) continue;
    planner->rest_items[rest_count] = i;
    rest[rest_count++] = *item;
    if (item->alignment > rest_alignment) rest_alignment = item->alignment;
  }
  size_t top = 0;
  for (size_t alignment = planner->alignment; alignment != 0; alignment /= 2) {
    for (uint32_t i = 0; i < planner->item_count; ++i) {
      const weft_offset_item_t* item = &planner->items[i];
      if (item->alignment != alignment || item->size_bytes == 0) continue;
      if (!weft_offset_lives_throughout(planner, item)) continue;
      planner->offsets[i] = weft_offset_align(top, alignment);
      top = planner->offsets[i] + item->size_bytes;
    }
  }
  planner->rest_base = rest_count == 0 ? top : weft_offset_align(top, rest_alignment);
  planner->rest = (weft_offset_problem_t){
      .items = rest,
      .count = rest_count,
      .time_count = planner->time_count,
      .total_bytes = planner->total_bytes,
  };
  return weft_offset_count_pairs(planner);
}

// ---- placement ----

static size_t weft_offset_peak(const weft_offset_problem_t* problem, const size_t* offsets) {
  size_t peak = 0;
  for (uint32_t i = 0; i < problem->count; ++i) {
    const size_t end = offsets[i] + problem->items[i].size_bytes;
    if (end > peak) peak = end;
  }
  return peak;
}

// Lets every item fall onto what lies below it, lowest first. No item rises: by induction all that
// is below it in time is no higher than before.
static weft_status_t weft_offset_drop(const weft_offset_problem_t* problem, weft_arena_t* scratch,
                                      size_t* offsets) {
  void* keys_memory = NULL;
  void* order_memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(weft_offset_key_t), &keys_memory));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, problem->count, sizeof(uint32_t), &order_memory));
  weft_offset_key_t* keys = keys_memory;
  uint32_t* order = order_memory;
  for (uint32_t i = 0; i < problem->count; ++i) {
    keys[i] = (weft_offset_key_t){.primary = offsets[i], .index = i};
  }
  qsort(keys, problem->count, sizeof(*keys), weft_offset_key_compare);
  for (uint32_t i = 0; i < problem->count; ++i) order[i] = keys[i].index;
  return weft_offset_place_skyline(problem, order, scratch, offsets);
}

static weft_status_t weft_offset_try(const weft_offset_problem_t* problem,
                                     const weft_offset_candidate_t* candidate,
                                     weft_arena_t* scratch, size_t* out_offsets) {
  uint32_t* order = NULL;
  WEFT_RETURN_IF_ERROR(weft_offset_sorted(problem, candidate->order, scratch, &order));
  WEFT_RETURN_IF_ERROR(candidate->place(problem, order, scratch, out_offsets));
  return weft_offset_drop(problem, scratch, out_offsets);
}

static void weft_offset_keep_if_better(const weft_offset_planner_t* planner, const size_t* offsets,
                                       const char* name, weft_offset_plan_report_t* report) {
  const size_t peak = planner->rest_base + weft_offset_peak(&planner->rest, offsets);
  if (peak >= report->peak_bytes) return;
  report->peak_bytes = peak;
  report->order = name;
  for (uint32_t i = 0; i < planner->rest.count; ++i) {
    planner->offsets[planner->rest_items[i]] = planner->rest_base + offsets[i];
  }
}

// True when |peak_bytes| exceeds the bytes live at once by no more than this |part| of them.
static bool weft_offset_is_within(const weft_offset_planner_t* planner, size_t peak_bytes,
                                  size_t part) {
  return peak_bytes - planner->max_live_bytes <= planner->max_live_bytes / part;
}

// True when a placement was found, and nothing can be gained or is wanted.
static bool weft_offset_is_enough(const weft_offset_planner_t* planner, size_t peak_bytes) {
  if (peak_bytes == SIZE_MAX) return false;
  const size_t enough = planner->enough_bytes;
  return peak_bytes <= planner->max_live_bytes || peak_bytes <= enough ||
         (enough > 0 && planner->max_live_bytes > enough);
}

// Runs the candidates from |begin| to |end| on |rest| and stores the best offsets; stops early
// where that is enough.
static weft_status_t weft_offset_try_all(weft_offset_planner_t* planner, size_t begin, size_t end,
                                         uint64_t budget_pairs, size_t* offsets,
                                         weft_offset_plan_report_t* report) {
  for (size_t c = begin; c < end && !weft_offset_is_enough(planner, report->peak_bytes); ++c) {
    const weft_offset_candidate_t* candidate = &weft_offset_candidates[c];
    if (candidate->is_budgeted && planner->rest_pairs > budget_pairs) continue;
    const weft_arena_mark_t mark = weft_arena_mark(planner->scratch);
    WEFT_RETURN_IF_ERROR(weft_offset_try(&planner->rest, candidate, planner->scratch, offsets));
    weft_arena_rewind(planner->scratch, mark);
    weft_offset_keep_if_better(planner, offsets, candidate->name, report);
  }
  return weft_ok_status();
}

// The bytes of |rest| live at once.
static size_t weft_offset_rest_live(const weft_offset_planner_t* planner) {
  const size_t live = planner->max_live_bytes;
  return live > planner->rest_base ? live - planner->rest_base : 0;
}

// The best placement so far.
static void weft_offset_best(const weft_offset_planner_t* planner, size_t* out_offsets) {
  for (uint32_t i = 0; i < planner->rest.count; ++i) {
    out_offsets[i] = planner->offsets[planner->rest_items[i]] - planner->rest_base;
  }
}

static weft_status_t weft_offset_run_repair(weft_offset_planner_t* planner,
                                            const weft_offset_round_t* round, uint64_t effort_pairs,
                                            const uint32_t* by_size, size_t* offsets,
                                            weft_offset_plan_report_t* report) {
  const weft_offset_repair_options_t options = {
      .bound_bytes = weft_offset_rest_live(planner),
      .smallest_bytes = planner->max_live_bytes / round->smallest_part,
      .effort_pairs = effort_pairs,
      .patience = round->patience};
  weft_offset_best(planner, offsets);
  WEFT_RETURN_IF_ERROR(
      weft_offset_repair(&planner->rest, &options, by_size, planner->scratch, offsets));
  WEFT_RETURN_IF_ERROR(weft_offset_drop(&planner->rest, planner->scratch, offsets));
  weft_offset_keep_if_better(planner, offsets, "repair search", report);
  return weft_ok_status();
}

// One search below a capacity; takes from |*inout_effort_pairs| what it used.
static weft_status_t weft_offset_try_ejection(weft_offset_planner_t* planner,
                                              const weft_offset_eject_options_t* options,
                                              const uint32_t* by_size, uint64_t* inout_effort_pairs,
                                              size_t* offsets, weft_offset_plan_report_t* report) {
  const weft_arena_mark_t mark = weft_arena_mark(planner->scratch);
  weft_offset_best(planner, offsets);
  WEFT_RETURN_IF_ERROR(weft_offset_eject(&planner->rest, options, by_size, planner->scratch,
                                         inout_effort_pairs, offsets));
  WEFT_RETURN_IF_ERROR(weft_offset_drop(&planner->rest, planner->scratch, offsets));
  weft_offset_keep_if_better(planner, offsets, "ejection search", report);
  weft_arena_rewind(planner->scratch, mark);
  return weft_ok_status();
}

// How far the capacity falls in the next try: by |eighths| of the excess, and noticeably.
static size_t weft_offset_fall(const weft_offset_planner_t* planner, size_t peak_bytes,
                               uint32_t eighths) {
  const size_t fall = (peak_bytes - planner->max_live_bytes) / WEFT_OFFSET_EJECT_FALL * eighths;
  const size_t least = planner->max_live_bytes / WEFT_OFFSET_GOOD_PART / 2;
  return fall > least ? fall : least;
}

// Lowers the capacity bit by bit until the effort is spent.
static weft_status_t weft_offset_run_ejection(weft_offset_planner_t* planner, uint64_t effort_pairs,
                                              const uint32_t* by_size, size_t* offsets,
                                              weft_offset_plan_report_t* report) {
  const uint64_t effort_of_try = effort_pairs / WEFT_OFFSET_EJECT_TRIES + 1;
  uint32_t failures = 0;
  for (uint64_t try = 1; failures < WEFT_OFFSET_EJECT_TRIES && effort_pairs > 0 &&
                         !weft_offset_is_enough(planner, report->peak_bytes) &&
                         !weft_offset_is_within(planner, report->peak_bytes, WEFT_OFFSET_GOOD_PART);
       ++try) {
    const size_t before = report->peak_bytes;
    const size_t fall = weft_offset_fall(planner, before, 1);
    const uint64_t effort = effort_pairs < effort_of_try ? effort_pairs : effort_of_try;
    uint64_t left = effort;
    const weft_offset_eject_options_t options = {
        .capacity_bytes = before - planner->rest_base - fall - 1,
        .smallest_bytes = weft_offset_rest_live(planner) / WEFT_OFFSET_EJECT_SMALL_PART,
        .seed = try};
    WEFT_RETURN_IF_ERROR(
        weft_offset_try_ejection(planner, &options, by_size, &left, offsets, report));
    effort_pairs -= effort - left;
    if (before - report->peak_bytes <= fall / 2) ++failures;
  }
  return weft_ok_status();
}

// Lowers the capacity to what is good, or as near to it as comes out, in turn from the best
// placement and from none.
static weft_status_t weft_offset_run_straight(weft_offset_planner_t* planner,
                                              uint64_t effort_of_try, const uint32_t* by_size,
                                              size_t* offsets, weft_offset_plan_report_t* report) {
  const uint32_t most =
      2 * sizeof(weft_offset_straight_falls) / sizeof(weft_offset_straight_falls[0]);
  uint32_t failures = 0;
  for (uint64_t try = 1; failures < most && !weft_offset_is_enough(planner, report->peak_bytes) &&
                         !weft_offset_is_within(planner, report->peak_bytes, WEFT_OFFSET_GOOD_PART);
       ++try) {
    const size_t before = report->peak_bytes;
    const size_t fall = weft_offset_fall(planner, before, weft_offset_straight_falls[failures / 2]);
    uint64_t effort = effort_of_try;
    const weft_offset_eject_options_t options = {
        .capacity_bytes = before - planner->rest_base - fall - 1,
        .smallest_bytes = weft_offset_rest_live(planner) / WEFT_OFFSET_EJECT_SMALL_PART,
        .seed = try,
        .is_from_none = failures % 2 == 1};
    WEFT_RETURN_IF_ERROR(
        weft_offset_try_ejection(planner, &options, by_size, &effort, offsets, report));
    if (before - report->peak_bytes <= fall / 2) ++failures;
  }
  return weft_ok_status();
}

// Starts from the best placement and, where it is far off, some way below it.
static weft_status_t weft_offset_run_overlap(weft_offset_planner_t* planner, uint64_t effort_of_try,
                                             const uint32_t* by_size, size_t* offsets,
                                             weft_offset_plan_report_t* report) {
  const size_t live = planner->max_live_bytes;
  const size_t far = live / WEFT_OFFSET_OVERLAP_FAR_PART;
  for (uint64_t try = 0; try < WEFT_OFFSET_OVERLAP_TRIES; ++try) {
    const size_t good = try == 0 ? WEFT_OFFSET_FAIR_PART : WEFT_OFFSET_OVERLAP_AGAIN_PART;
    if (weft_offset_is_enough(planner, report->peak_bytes)) break;
    if (weft_offset_is_within(planner, report->peak_bytes, good)) break;
    const size_t excess =
        report->peak_bytes - live - weft_offset_fall(planner, report->peak_bytes, 1);
    const weft_offset_overlap_options_t options = {
        .capacity_bytes = weft_offset_rest_live(planner) + (excess < far ? excess : far),
        .enough_bytes = weft_offset_rest_live(planner) + live / WEFT_OFFSET_OVERLAP_ENOUGH_PART,
        .smallest_bytes = weft_offset_rest_live(planner) / WEFT_OFFSET_EJECT_SMALL_PART,
        .seed = try};
    const weft_arena_mark_t mark = weft_arena_mark(planner->scratch);
    uint64_t effort = effort_of_try;
    weft_offset_best(planner, offsets);
    WEFT_RETURN_IF_ERROR(
        weft_offset_overlap(&planner->rest, &options, by_size, planner->scratch, &effort, offsets));
    WEFT_RETURN_IF_ERROR(weft_offset_drop(&planner->rest, planner->scratch, offsets));
    weft_offset_keep_if_better(planner, offsets, "overlap search", report);
    weft_arena_rewind(planner->scratch, mark);
  }
  return weft_ok_status();
}

static weft_status_t weft_offset_run_round(weft_offset_planner_t* planner,
                                           const weft_offset_round_t* round, uint64_t budget_pairs,
                                           const uint32_t* by_size, size_t* offsets,
                                           weft_offset_plan_report_t* report) {
  const uint64_t pairs = planner->rest_pairs + (uint64_t)planner->rest.count;
  uint64_t enough = 0;
  switch (round->search) {
    case WEFT_OFFSET_SEARCH_REPAIR:
      enough = WEFT_OFFSET_REPAIR_TIMES * pairs;
      break;
    case WEFT_OFFSET_SEARCH_EJECT:
      enough = pairs * pairs / WEFT_OFFSET_EJECT_PAIRS;
      break;
    case WEFT_OFFSET_SEARCH_EJECT_STRAIGHT:
      enough = WEFT_OFFSET_STRAIGHT_TIMES * pairs;
      break;
    case WEFT_OFFSET_SEARCH_OVERLAP:
      enough = WEFT_OFFSET_OVERLAP_TIMES * pairs;
      break;
  }
  const uint64_t most =
      budget_pairs < WEFT_OFFSET_MOST_EFFORT ? budget_pairs : WEFT_OFFSET_MOST_EFFORT;
  const uint64_t effort = round->budgets * (enough < most ? enough : most);
  switch (round->search) {
    case WEFT_OFFSET_SEARCH_REPAIR:
      return weft_offset_run_repair(planner, round, effort, by_size, offsets, report);
    case WEFT_OFFSET_SEARCH_EJECT:
      return weft_offset_run_ejection(planner, effort, by_size, offsets, report);
    case WEFT_OFFSET_SEARCH_EJECT_STRAIGHT:
      return weft_offset_run_straight(planner, effort, by_size, offsets, report);
    case WEFT_OFFSET_SEARCH_OVERLAP:
      return weft_offset_run_overlap(planner, effort, by_size, offsets, report);
  }
  return weft_ok_status();
}

static weft_status_t weft_offset_run_rounds(weft_offset_planner_t* planner, uint64_t budget_pairs,
                                            size_t* offsets, weft_offset_plan_report_t* report) {
  const size_t rounds = sizeof(weft_offset_rounds) / sizeof(weft_offset_rounds[0]);
  if (planner->rest_pairs > budget_pairs) return weft_ok_status();
  uint32_t* by_size = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_offset_sorted(&planner->rest, WEFT_OFFSET_ORDER_SIZE, planner->scratch, &by_size));
  for (size_t i = 0; i < rounds; ++i) {
    const weft_offset_round_t* round = &weft_offset_rounds[i];
    if (weft_offset_is_within(planner, report->peak_bytes, round->unless_part)) continue;
    if (round->most_pairs != 0 && planner->rest_pairs > round->most_pairs) continue;
    if (weft_offset_is_enough(planner, report->peak_bytes)) break;
    WEFT_RETURN_IF_ERROR(
        weft_offset_run_round(planner, round, budget_pairs, by_size, offsets, report));
  }
  return weft_ok_status();
}

static weft_status_t weft_offset_place_rest(weft_offset_planner_t* planner, uint64_t budget_pairs,
                                            weft_offset_plan_report_t* report) {
  report->order = "stack";
  report->peak_bytes = planner->rest_base;
  if (planner->rest.count == 0) return weft_ok_status();
  if (planner->rest.count > WEFT_OFFSET_FEW_VALUES && budget_pairs > WEFT_OFFSET_MOST_EFFORT) {
    budget_pairs = WEFT_OFFSET_MOST_EFFORT;
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(planner->scratch, planner->rest.count, sizeof(size_t), &memory));
  report->peak_bytes = SIZE_MAX;
  WEFT_RETURN_IF_ERROR(
      weft_offset_try_all(planner, 0, WEFT_OFFSET_FIRST_CANDIDATES, budget_pairs, memory, report));
  WEFT_RETURN_IF_ERROR(weft_offset_run_rounds(planner, budget_pairs, memory, report));
  if (weft_offset_is_within(planner, report->peak_bytes, WEFT_OFFSET_GOOD_PART))
    return weft_ok_status();
  return weft_offset_try_all(planner, WEFT_OFFSET_FIRST_CANDIDATES, WEFT_OFFSET_CANDIDATE_COUNT,
                             budget_pairs, memory, report);
}

static weft_status_t weft_offset_plan_in_arena(weft_offset_planner_t* planner,
                                               uint64_t budget_pairs, size_t* out_offsets,
                                               weft_offset_plan_report_t* out_report) {
  weft_offset_plan_report_t report = {.order = "empty", .alignment = 1};
  if (planner->interval_count != 0) {
    WEFT_RETURN_IF_ERROR(weft_offset_build_items(planner));
    WEFT_RETURN_IF_ERROR(weft_offset_measure(planner));
    void* offsets = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(planner->scratch, planner->item_count, sizeof(size_t), &offsets));
    planner->offsets = offsets;
    WEFT_RETURN_IF_ERROR(weft_offset_split_rest(planner));
    WEFT_RETURN_IF_ERROR(weft_offset_place_rest(planner, budget_pairs, &report));
    report.alignment = planner->alignment;
    report.max_live_bytes = planner->max_live_bytes;
  }
  for (size_t i = 0; i < planner->interval_count; ++i) {
    out_offsets[i] = planner->offsets[planner->item_of[i]];
  }
  *out_report = report;
  return weft_ok_status();
}

weft_status_t weft_offset_plan(const weft_interval_t* intervals, size_t count,
                               const weft_offset_plan_options_t* options, weft_allocator_t scratch,
                               size_t* out_offsets, weft_offset_plan_report_t* out_report) {
  *out_report = (weft_offset_plan_report_t){.order = ""};
  weft_offset_plan_options_t effective = weft_offset_plan_default_options();
  if (options != NULL) {
    if (options->struct_size != sizeof(*options)) {
      return WEFT_STATUS(INVALID_ARGUMENT, "offset plan options have %zu bytes, not %zu",
                         options->struct_size, sizeof(*options));
    }
    effective = *options;
  }
  WEFT_RETURN_IF_ERROR(weft_offset_check(intervals, count));
  weft_arena_t arena;
  weft_arena_init(scratch, &arena);
  weft_offset_planner_t planner = {
      .intervals = intervals,
      .interval_count = count,
      .scratch = &arena,
      .enough_bytes = effective.enough_bytes,
  };
  weft_status_t status =
      weft_offset_plan_in_arena(&planner, effective.search_budget_pairs, out_offsets, out_report);
  weft_arena_deinit(&arena);
  return status;
}
