// Runs: stretches of a sequence that repeat themselves.
#ifndef WEFT_STRATEGIES_RUNS_H_
#define WEFT_STRATEGIES_RUNS_H_

#include "runtime/base/arena.h"

// Symbols [begin, end) are each equal to the one |period| later, where that is before |end|.
typedef struct weft_run_s {
  uint32_t begin;
  uint32_t end;
  uint32_t period;
} weft_run_t;

// Finds every maximal run of two periods or more, with its smallest period, in order of begin, end
// and period. In |arena|; O(count log count) time and memory (Main and Lorentz 1984). |count| is
// below 2^30.
WEFT_MUST_USE weft_status_t weft_runs_find(const uint64_t* symbols, uint32_t count,
                                           weft_arena_t* arena, weft_run_t** out_runs,
                                           uint32_t* out_count);

#endif  // WEFT_STRATEGIES_RUNS_H_
