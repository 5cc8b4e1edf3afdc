// Offset planner: lifetimes in, byte offsets in one arena out.
//
// The problem (dynamic storage allocation) is NP-hard; several greedy placements run, three
// searches go on from the best where it takes clearly more than is live at once, and the best is
// kept. Deterministic: ties fall to the lower index, budgets count work and not time, random
// numbers are hashes of counters. Thread-safe (no shared state).
//
// Cost for n intervals: O(n log n) for the sweeps and skylines. The gap searches cost O(p log p)
// for p pairs of intervals that are live together; they and the searches, which compare a
// bounded number of pairs, run only while p is within a budget.
#ifndef WEFT_MEMORY_OFFSET_PLANNER_H_
#define WEFT_MEMORY_OFFSET_PLANNER_H_

#include "weft/allocator.h"

// One value that needs storage from instruction |first| to instruction |last|, both inclusive.
typedef struct weft_interval_s {
  size_t size_bytes;  // 0 is placed at 0 and takes no room
  size_t alignment;   // power of two
  int64_t first;
  int64_t last;
  // Intervals of one group >= 0 share one offset (in-place updates, aliases). The group takes the
  // largest size and alignment of its members, from the earliest first to the latest last. -1:
  // none.
  int32_t group;
} weft_interval_t;

typedef struct weft_offset_plan_options_s {
  size_t struct_size;            // sizeof(weft_offset_plan_options_t)
  uint64_t search_budget_pairs;  // pairs live together up to which searches run
  // An arena of so many is not made smaller, nor one that has to be larger; 0: as small as can be.
  size_t enough_bytes;
} weft_offset_plan_options_t;

weft_offset_plan_options_t weft_offset_plan_default_options(void);

typedef struct weft_offset_plan_report_s {
  size_t peak_bytes;      // arena size: the largest offset + size
  size_t max_live_bytes;  // most bytes live at one instruction: a lower bound of any peak
  size_t alignment;       // the arena's base needs this alignment
  const char* order;      // name of the placement that was best; static storage
} weft_offset_plan_report_t;

// Writes an offset for each of the |count| |intervals| to |out_offsets|. Intervals of different
// groups whose lifetimes meet in an instruction get disjoint bytes. |options| may be NULL,
// |scratch| holds working memory of O(count). INVALID_ARGUMENT names an interval that is reversed
// or has a bad alignment; OUT_OF_MEMORY also when the sum of sizes overflows.
WEFT_MUST_USE weft_status_t weft_offset_plan(const weft_interval_t* intervals, size_t count,
                                             const weft_offset_plan_options_t* options,
                                             weft_allocator_t scratch, size_t* out_offsets,
                                             weft_offset_plan_report_t* out_report);

#endif  // WEFT_MEMORY_OFFSET_PLANNER_H_
