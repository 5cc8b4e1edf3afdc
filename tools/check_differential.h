// `weft check --differential`: the evaluator against another way to run a graph.
#ifndef WEFT_TOOLS_CHECK_DIFFERENTIAL_H_
#define WEFT_TOOLS_CHECK_DIFFERENTIAL_H_

#include <stdio.h>

#include "graph/ir/graph.h"
#include "tools/check_inputs.h"

// Something that runs the entry function of a graph on host tensors.
typedef struct weft_check_backend_s {
  const char* name;
  // Gets ready for |run| with these, before anything is evaluated: fails where options do not fit
  // the function. NULL: nothing to do.
  weft_status_t (*prepare)(void* self, const weft_graph_t* graph, const weft_function_t* function);
  // |outputs| (one per result) are owned by the caller.
  weft_status_t (*run)(void* self, const weft_graph_t* graph, const weft_function_t* function,
                       const weft_tensor_t* inputs, weft_tensor_t* outputs);
  void* self;
} weft_check_backend_t;

// Opens the CPU device as a backend; close it with weft_check_cpu_close.
WEFT_MUST_USE weft_status_t weft_check_cpu_open(weft_check_backend_t* out_backend);
void weft_check_cpu_close(weft_check_backend_t* backend);

typedef struct weft_check_comparison_s {
  int64_t element_count;
  int64_t differing;     // elements out of tolerance
  int64_t first;         // index of the first of them, -1 when none
  int64_t not_finite;    // elements that are infinite or NaN on either side
  int64_t not_a_number;  // NaN on both sides
  double max_abs_error;  // over elements finite in both
  double max_error;      // the same, relative to max(|expected|, root mean square)
  double tolerance;      // of |max_error|
} weft_check_comparison_t;

// The relative error to expect of each result of |function|: that of the narrowest float type that
// the result is computed from, since one value rounded the other way spreads to everything behind
// it, and up to ten times that for long computations, in which roundings add up. What an operation
// calls or holds in regions counts as a whole. |*out_tolerances| lives in |arena|.
WEFT_MUST_USE weft_status_t weft_check_tolerances(const weft_function_t* function,
                                                  weft_arena_t* arena, double** out_tolerances);

// Compares |actual| with |expected| of the same shape: integers must be equal, floats agree within
// |tolerance|.
void weft_check_compare(const weft_tensor_t* actual, const weft_tensor_t* expected,
                        double tolerance, weft_check_comparison_t* out_comparison);

typedef struct weft_check_differential_options_s {
  uint64_t seed;
  uint64_t max_operations;  // of the evaluator; 0 means no bound
  double tolerance_factor;
  weft_check_role_option_t roles;
  // Called for every result.
  void (*report)(void* user_data, uint32_t index, const weft_tensor_t* actual,
                 const weft_tensor_t* expected, const weft_check_comparison_t* comparison);
  void* user_data;
} weft_check_differential_options_t;

// Runs the entry function of |graph| both ways on the same arguments, the evaluator first, so that
// endless loops end at its bound. CHECK_FAILED when a result
// differs; NOT_FOUND when there is no entry function.
WEFT_MUST_USE weft_status_t
weft_check_differential(const weft_graph_t* graph, const weft_check_backend_t* backend,
                        const weft_check_differential_options_t* options);

#endif  // WEFT_TOOLS_CHECK_DIFFERENTIAL_H_
