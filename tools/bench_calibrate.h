// Measuring what the figures of a machine's description stand for.
#ifndef WEFT_TOOLS_BENCH_CALIBRATE_H_
#define WEFT_TOOLS_BENCH_CALIBRATE_H_

#include "runtime/base/string_buffer.h"
#include "tools/bench_measure.h"

// A table of rates, as weft_machine_t has them.
#define WEFT_BENCH_MAX_AXIS 8
typedef struct weft_bench_grid_s {
  const char* form;
  weft_dtype_t dtype;
  uint32_t counts[3];
  int64_t axes[3][WEFT_BENCH_MAX_AXIS];
  double gflops[WEFT_BENCH_MAX_AXIS * WEFT_BENCH_MAX_AXIS * WEFT_BENCH_MAX_AXIS];
} weft_bench_grid_t;

// Measures products and appends the "contraction:" section, without its parameters; |*out_peaks| by
// element type.
WEFT_MUST_USE weft_status_t weft_bench_products(weft_bench_t* bench, weft_string_buffer_t* text,
                                                double peaks[WEFT_DTYPE_COUNT_]);

// What loops cost, from measurements of small ones.
typedef struct weft_bench_loops_s {
  double launch_ns;
  double fork_ns;
  double negate_ns;  // per element and lane
} weft_bench_loops_t;

// Measures launches and steps and appends "loop:" and "elementwise:".
WEFT_MUST_USE weft_status_t weft_bench_loops(weft_bench_t* bench, weft_string_buffer_t* text,
                                             weft_bench_loops_t* out_loops);

// Measures how fast loops move bytes, in caches and out of them, and appends "memory:".
WEFT_MUST_USE weft_status_t weft_bench_traffic(weft_bench_t* bench, const weft_bench_loops_t* loops,
                                               weft_string_buffer_t* text);

// Measures operations that are kernels of their own and appends "operations:"; convolutions go into
// |grids|, the text of further tables of rates.
WEFT_MUST_USE weft_status_t weft_bench_operations(weft_bench_t* bench, double launch_ns,
                                                  weft_string_buffer_t* text,
                                                  weft_string_buffer_t* grids);

// Measures collectives and appends the description of the only dimension: the four keys and
// "links:".
WEFT_MUST_USE weft_status_t weft_bench_network(weft_bench_t* bench, weft_string_buffer_t* text);

// Appends a table of rates; other dimensions than rectangles do not exist.
void weft_bench_put_grid(const weft_bench_grid_t* grid, weft_string_buffer_t* text);

// Does all of it. |text| is a description on rank 0, and something like it on the others.
WEFT_MUST_USE weft_status_t weft_bench_calibrate(weft_bench_t* bench, const char* name,
                                                 weft_string_buffer_t* text);

#endif  // WEFT_TOOLS_BENCH_CALIBRATE_H_
