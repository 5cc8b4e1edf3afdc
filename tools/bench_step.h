// Timing whole steps and their instructions, on the executor that `weft run` uses.
#ifndef WEFT_TOOLS_BENCH_STEP_H_
#define WEFT_TOOLS_BENCH_STEP_H_

#include "tools/bench_measure.h"

// How a step is measured. Rounds are some time apart, so that not all of them meet with other work.
typedef struct weft_bench_step_options_s {
  uint32_t steps;   // with a clock at every instruction; as many again without
  uint32_t rounds;  // that these are split into
  double pause_ns;  // between two rounds
} weft_bench_step_options_t;

// Times are means over the fastest tenth of the steps, at least three of them: other work on the
// machine makes steps longer, never shorter.
typedef struct weft_bench_step_times_s {
  double* instruction_ns;  // by id: of all its runs in a step, from the end of what ran before it
  uint32_t* runs;          // by id
  double step_ns;          // without clocks
  double clocked_ns;       // with a clock at every instruction
  double median_ns;        // of all steps without clocks
} weft_bench_step_times_t;

// Runs |plan| on the ranks of |bench| with made-up arguments. The arrays of |out_times| are from
// |arena|.
WEFT_MUST_USE weft_status_t weft_bench_step(weft_bench_t* bench, const weft_plan_t* plan,
                                            const weft_bench_step_options_t* options,
                                            weft_arena_t* arena,
                                            weft_bench_step_times_t* out_times);

#endif  // WEFT_TOOLS_BENCH_STEP_H_
