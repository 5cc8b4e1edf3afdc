// Figures of a step graph: what `weft graph --stats` reports.
#ifndef WEFT_GRAPH_IR_STATS_H_
#define WEFT_GRAPH_IR_STATS_H_

#include "graph/ir/graph.h"

// Occurrences of one operation in the text reached from a function.
typedef struct weft_op_stat_s {
  const char* name;   // "stablehlo.add"
  uint64_t count;     // places in the text, each callee counted once per call
  double executions;  // how often they run: loops of known trip count multiply
  double flops;
  double bytes;  // read and written
} weft_op_stat_t;

typedef struct weft_stats_s {
  uint64_t op_count;     // operations as op_stats counts them, terminators left out
  uint64_t value_count;  // results of those operations
  double flops;          // of one execution of the function
  double read_bytes;     // as if every operation went through memory
  double write_bytes;
  uint64_t unknown_loop_count;    // loops without a known trip count, counted as one iteration
  uint64_t unsupported_op_count;  // operations of unknown cost, counted as free
  uint64_t argument_bytes;
  uint64_t result_bytes;
  uint64_t param_bytes;  // arguments of role param
  uint64_t state_bytes;  // arguments of role state
  uint64_t param_element_count;
  uint64_t constant_bytes;  // literals in the text, a splat as one element
  // The most bytes of values that are live at once in program order: arguments, and each result
  // from its operation to its last use, with a donated argument's result in its place and reshapes
  // as views. No schedule of this order needs less, unless it fuses operations.
  uint64_t peak_live_bytes;
  weft_op_stat_t* op_stats;  // by falling FLOPs, then falling count, then name
  uint32_t op_stat_count;
} weft_stats_t;

// Computes the figures of |function|, of a verified graph, following calls, decompositions and
// regions; everything lives in |arena|. Linear in the function and what it reaches, each callee
// being walked once. INVALID_INPUT for roles that cannot be read.
WEFT_MUST_USE weft_status_t weft_stats_compute(const weft_function_t* function, weft_arena_t* arena,
                                               weft_stats_t* out_stats);

#endif  // WEFT_GRAPH_IR_STATS_H_
