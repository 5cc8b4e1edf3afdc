// What the evaluator's suites share.
#include "tests/graph/interp/evaluate.h"

#include <string.h>

#include "runtime/base/random.h"
#include "tests/testing/testing.h"

weft_graph_t* evaluate_parse(const char* text) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "test.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

weft_interp_options_t evaluate_options(void) {
  weft_interp_options_t options = weft_interp_options_default();
  options.allocator = weft_testing_allocator();
  return options;
}

weft_status_t evaluate_text(const char* text) {
  weft_graph_t* graph = evaluate_parse(text);
  const weft_function_t* function = weft_graph_find_function(graph, "main");
  ck_assert_ptr_nonnull(function);
  ck_assert_uint_le(function->result_count, 8);
  weft_tensor_t outputs[8];
  const weft_interp_options_t options = evaluate_options();
  weft_status_t status = weft_interp_run(function, NULL, 0, &options, outputs);
  for (uint32_t i = 0; i < function->result_count; ++i) weft_tensor_deinit(&outputs[i]);
  weft_graph_release(graph);
  return status;
}

void evaluate_main(const char* text, const weft_tensor_t* inputs, uint32_t input_count,
                   weft_tensor_t* outputs) {
  weft_graph_t* graph = evaluate_parse(text);
  const weft_function_t* function = weft_graph_find_function(graph, "main");
  ck_assert_ptr_nonnull(function);
  const weft_interp_options_t options = evaluate_options();
  WEFT_ASSERT_OK(weft_interp_run(function, inputs, input_count, &options, outputs));
  weft_graph_release(graph);
}

weft_tensor_t evaluate_view(weft_dtype_t dtype, int32_t rank, const int64_t* dims, void* data) {
  weft_shape_t shape = {.dtype = dtype, .rank = rank};
  for (int32_t i = 0; i < rank; ++i) shape.dims[i] = dims[i];
  weft_tensor_t tensor;
  weft_tensor_init_borrowed(&shape, data, &tensor);
  return tensor;
}

float evaluate_uniform(uint64_t seed, uint64_t index) {
  return (float)(2.0 * weft_random_uniform(weft_random_key(seed), index) - 1.0);
}
