// What the evaluator's suites share: texts in, values out, with the leak-checking allocator.
#ifndef WEFT_TESTS_GRAPH_INTERP_EVALUATE_H_
#define WEFT_TESTS_GRAPH_INTERP_EVALUATE_H_

#include "graph/interp/interp.h"

// Parses and verifies |text|; fails the test if it cannot. Free with weft_graph_release.
weft_graph_t* evaluate_parse(const char* text);

// Options with the testing allocator and no bound on operations.
weft_interp_options_t evaluate_options(void);

// Runs @main of |text|, which takes no arguments, and drops its results.
WEFT_MUST_USE weft_status_t evaluate_text(const char* text);

// Runs @main of |text| on |inputs|; |outputs| as for weft_interp_run. Fails the test on an error.
void evaluate_main(const char* text, const weft_tensor_t* inputs, uint32_t input_count,
                   weft_tensor_t* outputs);

// A view of |data| as a tensor; |dims| ends after |rank| sizes.
weft_tensor_t evaluate_view(weft_dtype_t dtype, int32_t rank, const int64_t* dims, void* data);

// Uniform in [-1, 1), a function of |seed| and |index|.
float evaluate_uniform(uint64_t seed, uint64_t index);

#endif  // WEFT_TESTS_GRAPH_INTERP_EVALUATE_H_
