// Predicted beside measured times of a step, kernel by kernel.
#ifndef WEFT_TOOLS_BENCH_COMPARE_H_
#define WEFT_TOOLS_BENCH_COMPARE_H_

#include "tools/bench_measure.h"
#include "tools/layout.h"
#include "weft/machine.h"

// Compiles |step|, laid out as |layout| says, runs it |steps| times (0: by how
// long it takes) on the ranks of |bench| with
// made-up arguments and prints, on rank 0, what |machine| predicts and what was measured by kind of
// kernel; with |is_verbose| of every instruction.
WEFT_MUST_USE weft_status_t weft_bench_compare(weft_bench_t* bench, const weft_graph_t* step,
                                               const weft_layout_options_t* layout,
                                               const weft_machine_t* machine, uint32_t steps,
                                               bool is_verbose);

#endif  // WEFT_TOOLS_BENCH_COMPARE_H_
