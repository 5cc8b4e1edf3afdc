// What the offset planner's placements share.
#ifndef WEFT_MEMORY_OFFSET_PLANNER_INTERNAL_H_
#define WEFT_MEMORY_OFFSET_PLANNER_INTERNAL_H_

#include "runtime/base/arena.h"

// A rectangle to place: bytes by time. Groups are merged into one item, times are compressed to
// [0, time_count).
typedef struct weft_offset_item_s {
  size_t size_bytes;
  size_t alignment;
  uint32_t first;
  uint32_t last;
} weft_offset_item_t;

typedef struct weft_offset_problem_s {
  const weft_offset_item_t* items;
  uint32_t count;
  uint32_t time_count;
  // Aligned sizes summed: no placement can exceed it, so offsets never overflow.
  size_t total_bytes;
} weft_offset_problem_t;

// Places items in |order| and writes their offsets. Scratch is left to the caller to rewind.
typedef weft_status_t (*weft_offset_place_fn_t)(const weft_offset_problem_t* problem,
                                                const uint32_t* order, weft_arena_t* scratch,
                                                size_t* out_offsets);

// Each item on top of everything placed before that is live with it. O(n log n).
weft_status_t weft_offset_place_skyline(const weft_offset_problem_t* problem, const uint32_t* order,
                                        weft_arena_t* scratch, size_t* out_offsets);

// Each item in the tightest gap between the items placed before that are live with it.
// O(p log p) for p pairs live together.
weft_status_t weft_offset_place_search(const weft_offset_problem_t* problem, const uint32_t* order,
                                       weft_arena_t* scratch, size_t* out_offsets);

// The same; the first |fixed_count| of |order| have their offsets already.
weft_status_t weft_offset_place_around(const weft_offset_problem_t* problem, const uint32_t* order,
                                       uint32_t fixed_count, weft_arena_t* scratch,
                                       size_t* inout_offsets);

typedef struct weft_offset_repair_options_s {
  size_t bound_bytes;     // no placement needs less
  size_t smallest_bytes;  // of the values that are moved about
  uint64_t effort_pairs;  // of values to compare before giving up
  uint32_t patience;      // fruitless changes after which the search starts from elsewhere
} weft_offset_repair_options_t;

// Searches, from valid |inout_offsets| on, for ones that need less: the large values where much is
// live are moved about, the others placed around them in |order|. What comes out is valid and may
// need more. O(effort) and one gap search.
weft_status_t weft_offset_repair(const weft_offset_problem_t* problem,
                                 const weft_offset_repair_options_t* options, const uint32_t* order,
                                 weft_arena_t* scratch, size_t* inout_offsets);

typedef struct weft_offset_eject_options_s {
  size_t capacity_bytes;  // that all items are to end below
  size_t smallest_bytes;  // of items that take part; the others are placed around them
  uint64_t seed;          // of random numbers
  bool is_from_none;      // starts with all of them taken out
} weft_offset_eject_options_t;

// Brings valid |inout_offsets| below a capacity: takes out what is above and puts it where least is
// in its way. |by_size| has all items, larger first. |*inout_effort_pairs| is what may be, and then
// what was not, compared. When it was too little, the offsets are as before; otherwise they are
// valid, and only small items may end above. O(effort) and a gap search.
weft_status_t weft_offset_eject(const weft_offset_problem_t* problem,
                                const weft_offset_eject_options_t* options, const uint32_t* by_size,
                                weft_arena_t* scratch, uint64_t* inout_effort_pairs,
                                size_t* inout_offsets);

typedef struct weft_offset_overlap_options_s {
  size_t capacity_bytes;  // that the values which are moved are to end below at first
  size_t enough_bytes;    // the least that the capacity falls to
  size_t smallest_bytes;  // of values that are moved; the others are placed around them
  uint64_t seed;          // of first weights; 0: they are as computed
} weft_offset_overlap_options_t;

// Brings |inout_offsets| below a capacity that falls as long as it is reached: values may overlap,
// and move until none does. |by_size| has all items, larger first. |*inout_effort_pairs| is what
// may be, and then what was not, compared. When the first capacity was not reached, the offsets are
// as before; otherwise they are valid, and only items that were not moved may end above. O(effort)
// and a gap search.
weft_status_t weft_offset_overlap(const weft_offset_problem_t* problem,
                                  const weft_offset_overlap_options_t* options,
                                  const uint32_t* by_size, weft_arena_t* scratch,
                                  uint64_t* inout_effort_pairs, size_t* inout_offsets);

// Simulates a best-fit heap over time. |order| must be sorted by first. O(n log n).
weft_status_t weft_offset_place_sweep(const weft_offset_problem_t* problem, const uint32_t* order,
                                      weft_arena_t* scratch, size_t* out_offsets);

// The same backwards in time: |order| must be sorted by last, latest first.
weft_status_t weft_offset_place_sweep_backward(const weft_offset_problem_t* problem,
                                               const uint32_t* order, weft_arena_t* scratch,
                                               size_t* out_offsets);

static inline size_t weft_offset_align(size_t offset, size_t alignment) {
  return (offset + alignment - 1) & ~(alignment - 1);
}

#endif  // WEFT_MEMORY_OFFSET_PLANNER_INTERNAL_H_
