// Graph passes: each reads one frozen graph and builds another.
//
// A pass is deterministic, keeps roles, aliasing and result attributes of the entry function, and
// leaves a graph that verifies. Passes are listed by name so that tools can dump after each one.
#ifndef WEFT_GRAPH_PASSES_PASS_H_
#define WEFT_GRAPH_PASSES_PASS_H_

#include "graph/ir/graph.h"

// Rewrites |source| into a new frozen graph. The result shares nothing with |source|.
typedef weft_status_t(weft_pass_fn_t)(const weft_graph_t* source, weft_allocator_t allocator,
                                      weft_graph_t** out_graph);

typedef struct weft_pass_s {
  const char* name;
  const char* description;
  weft_pass_fn_t* run;
  // True when |run| would only copy |source|. May be NULL: nobody knows.
  bool (*is_done)(const weft_graph_t* source);
} weft_pass_t;

// The entry function with every func.call and composite replaced by its body; other functions are
// dropped. NOT_FOUND when the graph has no entry, UNSUPPORTED on recursion.
weft_pass_fn_t weft_pass_inline;
bool weft_pass_inline_is_done(const weft_graph_t* source);

// Every argument of the only function that is marked jax.buffer_donor, and that a result is written
// over (roles say which), gets tf.aliasing_output.
weft_pass_fn_t weft_pass_donate;
bool weft_pass_donate_is_done(const weft_graph_t* source);

// Local rewrites that never change a value's bits: identities (reshape, convert, transpose and
// slice to the same type), compositions of layout operations, broadcasts of splat constants,
// sharding annotations, chlo.square; plus common subexpressions, once per scope.
weft_pass_fn_t weft_pass_simplify;

// Removes operations without side effects whose results are unused. Arguments stay.
weft_pass_fn_t weft_pass_eliminate_dead_code;

// The passes that bring a parsed step into the form the planner reads, in order.
const weft_pass_t* weft_pass_pipeline(uint32_t* out_count);

// Called after each pass of weft_pass_run_pipeline with the graph as it is then; may be NULL.
typedef weft_status_t(weft_pass_observer_fn_t)(void* user_data, const weft_pass_t* pass,
                                               const weft_graph_t* graph);

// Runs the pipeline, verifying after each pass when |verify| is set (debug builds do).
WEFT_MUST_USE weft_status_t weft_pass_run_pipeline(const weft_graph_t* source, bool verify,
                                                   weft_pass_observer_fn_t* observer,
                                                   void* user_data, weft_allocator_t allocator,
                                                   weft_graph_t** out_graph);

#endif  // WEFT_GRAPH_PASSES_PASS_H_
