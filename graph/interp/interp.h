// Reference evaluator: runs functions of a graph on host tensors, one operation after the other.
//
// It is the oracle that devices and partitioned graphs are compared with, so it follows the
// formulas of the StableHLO specification and is written to be read, not to be fast (but a small
// training step takes seconds, not minutes). What the specification leaves open is decided as
// follows:
//  * f16 and bf16 operations compute in f32 or f64 and round once. Transcendental functions of f32
//    compute in f64 and round once.
//  * Sums of floats (reduce with an add region, dot, dot_general, convolution) accumulate in f64
//    and round once: the value that all orders of summation scatter around. Other reductions fold
//    from the initial value in row-major order.
//  * Integer division by zero gives all bits set and its remainder the dividend; the smallest
//    integer divided by -1 is itself with remainder 0; arithmetic wraps. Shifts by the width or
//    more give 0, or the sign. Floats convert to integers with saturation, NaN to 0.
//  * rng_bit_generator: THREE_FRY and PHILOX give the bits XLA gives; DEFAULT means PHILOX, as on
//    XLA's CPU.
//
// Several processes (replicas x partitions) run in lock step: exactly one executes at any time, in
// the order of their numbers, until it waits at a collective. Results therefore do not depend on
// timing, and a program that can never go on is reported instead of hanging.
#ifndef WEFT_GRAPH_INTERP_INTERP_H_
#define WEFT_GRAPH_INTERP_INTERP_H_

#include <stdatomic.h>

#include "graph/ir/graph.h"
#include "weft/tensor.h"

// Receives the text of interpreter.print, |size| bytes that end in a newline. Never called from two
// processes at once.
typedef void (*weft_interp_print_fn_t)(void* user_data, const char* text, size_t size);

typedef struct weft_interp_options_s {
  size_t struct_size;          // sizeof(weft_interp_options_t)
  weft_allocator_t allocator;  // results and intermediate values; zero means the system's
  weft_interp_print_fn_t print;
  void* print_user_data;
  // Operations executed over all processes before the run is stopped; 0 means no bound. Bounds
  // loops that do not end.
  uint64_t max_operations;
  // Bytes of all values alive at one time; 0 means 16 GiB.
  uint64_t max_live_bytes;
  // When not NULL and set by another thread, the run ends with ABORTED at the next operation.
  const atomic_bool* cancelled;
  // Receives the largest number of bytes alive at one time, on success and failure; may be NULL.
  uint64_t* out_peak_live_bytes;
} weft_interp_options_t;

#define WEFT_INTERP_DEFAULT_MAX_LIVE_BYTES (UINT64_C(16) << 30)

// An options value with the defaults: system allocator, output dropped, no operation bound.
weft_interp_options_t weft_interp_options_default(void);

// Evaluates |function| of a frozen and verified graph on one process (replica 0, partition 0 of a
// 1 x 1 grid).
//
// |inputs| holds one tensor per argument, of the argument's shape; their data is only read.
// |outputs| receives one tensor per result, owned by the caller (weft_tensor_deinit); all are
// zeroed on failure. Tokens take and give tensors of dtype INVALID. |options| may be NULL.
// CHECK_FAILED when a check operation does not hold, UNSUPPORTED for what cannot be evaluated,
// OUT_OF_MEMORY over the memory bound, ABORTED over the operation bound or when cancelled.
// Thread-safe: a graph can be evaluated by several threads at once.
WEFT_MUST_USE weft_status_t weft_interp_run(const weft_function_t* function,
                                            const weft_tensor_t* inputs, uint32_t input_count,
                                            const weft_interp_options_t* options,
                                            weft_tensor_t* outputs);

// Sizes of the process grid. Process (replica r, partition p) has number r * partition_count + p.
typedef struct weft_interp_grid_s {
  uint32_t replica_count;
  uint32_t partition_count;
} weft_interp_grid_t;

// Most processes of one grid: each is a thread of its own.
#define WEFT_INTERP_MAX_PROCESSES 1024

// Evaluates |function| on every process of |grid| (SPMD). |inputs| and |outputs| hold the tensors
// of all processes in the order of their numbers, argument_count and result_count per process.
// INVALID_INPUT when processes wait for each other in a circle, disagree about a collective, or one
// ends while others wait for it: the message says who waits where. Otherwise as weft_interp_run.
WEFT_MUST_USE weft_status_t weft_interp_run_spmd(const weft_function_t* function,
                                                 weft_interp_grid_t grid,
                                                 const weft_tensor_t* inputs,
                                                 const weft_interp_options_t* options,
                                                 weft_tensor_t* outputs);

// Like weft_interp_run_spmd with a function of its own for each process (MPMD), all of one graph.
WEFT_MUST_USE weft_status_t weft_interp_run_programs(const weft_function_t* const* functions,
                                                     weft_interp_grid_t grid,
                                                     const weft_tensor_t* inputs,
                                                     const weft_interp_options_t* options,
                                                     weft_tensor_t* outputs);

#endif  // WEFT_GRAPH_INTERP_INTERP_H_
