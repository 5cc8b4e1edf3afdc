// Telling whether something else slows the cores that are measured.
//
// Cores of virtual machines often share their arithmetic units with a neighbour's. While that is
// busy, kernels take up to half as long again, for seconds, and nothing in this machine shows it
// but time itself: so a short computation of known length is timed before what is to be measured.
#ifndef WEFT_TOOLS_BENCH_QUIET_H_
#define WEFT_TOOLS_BENCH_QUIET_H_

#include "tools/bench_measure.h"

// Blocks until the computation takes hardly longer than it ever did on all threads of all ranks,
// or until |bench|'s patience is over. Every rank calls it.
WEFT_MUST_USE weft_status_t weft_bench_await_quiet(weft_bench_t* bench);

#endif  // WEFT_TOOLS_BENCH_QUIET_H_
