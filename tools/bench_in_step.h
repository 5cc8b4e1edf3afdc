// What kernels cost in a step beyond what they cost by themselves.
#ifndef WEFT_TOOLS_BENCH_IN_STEP_H_
#define WEFT_TOOLS_BENCH_IN_STEP_H_

#include "runtime/base/string_buffer.h"
#include "tools/bench_measure.h"

// Runs steps of the calibration's own on the ranks of |bench|, compares them with what |text|, a
// description, predicts of them, and appends the section "step:" of "device:", which has to be the
// last one of |text|.
WEFT_MUST_USE weft_status_t weft_bench_in_step(weft_bench_t* bench, weft_string_buffer_t* text);

#endif  // WEFT_TOOLS_BENCH_IN_STEP_H_
