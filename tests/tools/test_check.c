// What `weft check --differential` feeds to programs, and how it compares their results.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "runtime/base/arena.h"
#include "tests/testing/testing.h"
#include "tools/check_demands.h"
#include "tools/check_differential.h"

static weft_graph_t* load_graph(const char* path) {
  size_t size = 0;
  char* text = weft_testing_read_file(path, &size);
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(text, size, path, NULL, weft_allocator_system(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  weft_testing_free_file(text, size);
  return graph;
}

START_TEST(uses_tell_what_arguments_must_be) {
  weft_graph_t* graph = load_graph("tests/tools/check/step.mlir");
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_check_demand_t* demands = NULL;
  WEFT_ASSERT_OK(weft_check_find_demands(weft_graph_main(graph), &arena, &demands));
  ck_assert(!demands[0].positive && demands[0].index_limit == 0);
  ck_assert_int_eq(demands[1].index_limit, 11);
  ck_assert(demands[2].positive);
  ck_assert_int_eq(demands[3].index_limit, 3);
  weft_arena_deinit(&arena);
  weft_graph_release(graph);
}
END_TEST

START_TEST(inputs_obey_demands_and_depend_on_the_seed_only) {
  weft_graph_t* graph = load_graph("tests/tools/check/step.mlir");
  const weft_check_role_option_t no_roles = {.count = 0};
  weft_tensor_t first[4] = {{.data = NULL}};
  weft_tensor_t again[4] = {{.data = NULL}};
  weft_tensor_t other[4] = {{.data = NULL}};
  WEFT_ASSERT_OK(weft_check_make_inputs(weft_graph_main(graph), 5, &no_roles, first));
  WEFT_ASSERT_OK(weft_check_make_inputs(weft_graph_main(graph), 5, &no_roles, again));
  WEFT_ASSERT_OK(weft_check_make_inputs(weft_graph_main(graph), 6, &no_roles, other));
  bool differs = false;
  for (int i = 0; i < 4; ++i) {
    const size_t size = weft_shape_size_bytes(&first[i].shape);
    ck_assert_int_eq(memcmp(first[i].data, again[i].data, size), 0);
    differs = differs || memcmp(first[i].data, other[i].data, size) != 0;
  }
  ck_assert(differs);
  for (int i = 0; i < 6; ++i) {
    const int32_t id = ((const int32_t*)first[1].data)[i];
    const int32_t label = ((const int32_t*)first[3].data)[i];
    ck_assert(id >= 0 && id < 11 && label >= 0 && label < 3);
  }
  for (int i = 0; i < 4; ++i) ck_assert(((const float*)first[2].data)[i] > 0.0f);
  for (int i = 0; i < 4; ++i) {
    weft_tensor_deinit(&first[i]);
    weft_tensor_deinit(&again[i]);
    weft_tensor_deinit(&other[i]);
  }
  weft_graph_release(graph);
}
END_TEST

START_TEST(roles_must_name_arguments) {
  weft_graph_t* graph = load_graph("tests/tools/check/step.mlir");
  static const char* const unknown[] = {"nothing=batch"};
  static const char* const not_a_role[] = {"arg0=table"};
  weft_tensor_t inputs[4] = {{.data = NULL}};
  weft_check_role_option_t roles = {.texts = unknown, .count = 1};
  WEFT_ASSERT_STATUS(weft_check_make_inputs(weft_graph_main(graph), 1, &roles, inputs), NOT_FOUND,
                     "there is no argument named nothing");
  roles.texts = not_a_role;
  WEFT_ASSERT_STATUS(weft_check_make_inputs(weft_graph_main(graph), 1, &roles, inputs),
                     INVALID_ARGUMENT, "expected NAME,NAME=ROLE");
  weft_graph_release(graph);
}
END_TEST

// Loops in loops, each walked twice by a naive walk: 2^40 visits would not end.
START_TEST(nested_loops_are_walked_in_linear_time) {
  enum { DEPTH = 40, CAPACITY = 32768 };
  static char text[CAPACITY];
  size_t size = 0;
#define APPEND(...) size += (size_t)snprintf(text + size, CAPACITY - size, __VA_ARGS__)
  APPEND("func.func @main(%%v: tensor<f32>) -> tensor<f32> {\n");
  APPEND("%%f = stablehlo.constant dense<false> : tensor<i1>\n");
  for (int i = 0; i < DEPTH; ++i) {
    char outer[16] = "v";
    if (i > 0) (void)snprintf(outer, sizeof(outer), "x%d", i - 1);
    APPEND("%%r%d = stablehlo.while(%%x%d = %%%s) : tensor<f32> cond {\n", i, i, outer);
    APPEND("stablehlo.return %%f : tensor<i1>\n} do {\n");
  }
  APPEND("%%s = stablehlo.sqrt %%x%d : tensor<f32>\nstablehlo.return %%s : tensor<f32>\n}\n",
         DEPTH - 1);
  for (int i = DEPTH - 1; i > 0; --i) APPEND("stablehlo.return %%r%d : tensor<f32>\n}\n", i);
  APPEND("return %%r0 : tensor<f32>\n}\n");
#undef APPEND
  ck_assert(size < CAPACITY);
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(text, size, "nested", NULL, weft_allocator_system(), &graph));
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_check_demand_t* demands = NULL;
  WEFT_ASSERT_OK(weft_check_find_demands(weft_graph_main(graph), &arena, &demands));
  ck_assert(demands[0].positive);
  weft_arena_deinit(&arena);
  weft_graph_release(graph);
}
END_TEST

static weft_tensor_t view(weft_dtype_t dtype, int64_t count, void* data) {
  const weft_shape_t shape = {.dtype = dtype, .rank = 1, .dims = {count}};
  weft_tensor_t tensor;
  weft_tensor_init_borrowed(&shape, data, &tensor);
  return tensor;
}

START_TEST(floats_compare_against_the_size_of_their_tensor) {
  float expected[4] = {100.0f, -100.0f, 100.0f, 0.0f};
  float actual[4] = {100.0f, -100.0f, 100.001f, 0.0001f};
  const weft_tensor_t e = view(WEFT_DTYPE_F32, 4, expected);
  const weft_tensor_t a = view(WEFT_DTYPE_F32, 4, actual);
  weft_check_comparison_t comparison;
  weft_check_compare(&a, &e, 2e-5, &comparison);
  ck_assert_int_eq(comparison.differing, 0);
  ck_assert_double_eq_tol(comparison.max_error, 1e-5, 1e-7);
  weft_check_compare(&a, &e, 0.5e-5, &comparison);
  ck_assert_int_eq(comparison.differing, 1);
  ck_assert_int_eq(comparison.first, 2);
}
END_TEST

START_TEST(special_values_must_be_the_same) {
  float expected[4] = {NAN, INFINITY, -INFINITY, 1.0f};
  float actual[4] = {NAN, INFINITY, INFINITY, NAN};
  const weft_tensor_t e = view(WEFT_DTYPE_F32, 4, expected);
  const weft_tensor_t a = view(WEFT_DTYPE_F32, 4, actual);
  weft_check_comparison_t comparison;
  weft_check_compare(&a, &e, 1.0, &comparison);
  ck_assert_int_eq(comparison.differing, 2);
  ck_assert_int_eq(comparison.first, 2);
  ck_assert_int_eq(comparison.not_a_number, 1);
}
END_TEST

START_TEST(integers_must_be_equal) {
  int64_t expected[3] = {1, 2, 3};
  int64_t actual[3] = {1, 2, 4};
  const weft_tensor_t e = view(WEFT_DTYPE_I64, 3, expected);
  const weft_tensor_t a = view(WEFT_DTYPE_I64, 3, actual);
  weft_check_comparison_t comparison;
  weft_check_compare(&a, &e, 1.0, &comparison);
  ck_assert_int_eq(comparison.differing, 1);
  ck_assert_int_eq(comparison.first, 2);
}
END_TEST

// What a result is not computed from does not excuse it.
START_TEST(tolerances_are_those_of_the_result) {
  weft_graph_t* graph = load_graph("tests/tools/check/mixed_types.mlir");
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  double* tolerances = NULL;
  WEFT_ASSERT_OK(weft_check_tolerances(weft_graph_main(graph), &arena, &tolerances));
  // By type, and 1/200 more for each operation.
  ck_assert_double_eq_tol(tolerances[0], 2e-5 * (1.0 + 1.0 / 200.0), 1e-12);
  ck_assert_double_eq_tol(tolerances[1], 5e-2 * (1.0 + 1.0 / 200.0), 1e-9);
  ck_assert_double_eq_tol(tolerances[2], 1e-12 * (1.0 + 1.0 / 200.0), 1e-20);
  // The call and three operations of the callee.
  ck_assert_double_eq_tol(tolerances[3], 1e-2 * (1.0 + 4.0 / 200.0), 1e-9);
  // A case with its two operations, what it captures, and its index.
  ck_assert_double_eq_tol(tolerances[4], 5e-2 * (1.0 + 5.0 / 200.0), 1e-9);
  ck_assert_double_eq(tolerances[5], 0.0);
  weft_arena_deinit(&arena);
  weft_graph_release(graph);
}
END_TEST

// A backend whose results are off by |*self| after the first element.
static weft_status_t skewed_run(void* self, const weft_graph_t* graph,
                                const weft_function_t* function, const weft_tensor_t* inputs,
                                weft_tensor_t* outputs) {
  (void)graph;
  (void)inputs;
  weft_shape_t shape;
  for (uint32_t i = 0; i < function->result_count; ++i) {
    weft_type_to_shape(function->result_types[i], &shape);
    WEFT_RETURN_IF_ERROR(weft_tensor_init(&shape, weft_allocator_system(), &outputs[i]));
  }
  const float* table = inputs[0].data;
  const int32_t* ids = inputs[1].data;
  const float* variance = inputs[2].data;
  const int32_t* labels = inputs[3].data;
  for (int i = 0; i < 24; ++i) {
    const float scale = 1.0f / sqrtf(variance[i % 4]);
    ((float*)outputs[0].data)[i] = table[ids[i / 4] * 4 + i % 4] * scale;
  }
  for (int i = 0; i < 18; ++i) ((int32_t*)outputs[1].data)[i] = labels[i / 3] == i % 3;
  ((float*)outputs[0].data)[7] += *(const float*)self;
  return weft_ok_status();
}

static void count_report(void* user_data, uint32_t index, const weft_tensor_t* actual,
                         const weft_tensor_t* expected, const weft_check_comparison_t* comparison) {
  (void)actual;
  (void)expected;
  (void)comparison;
  *(uint32_t*)user_data += index + 1;
}

START_TEST(a_wrong_device_is_noticed) {
  weft_graph_t* graph = load_graph("tests/tools/check/step.mlir");
  float skew = 0.0f;
  uint32_t reported = 0;
  const weft_check_backend_t backend = {.name = "a test", .run = skewed_run, .self = &skew};
  const weft_check_differential_options_t options = {
      .seed = 3, .tolerance_factor = 1.0, .report = count_report, .user_data = &reported};
  WEFT_ASSERT_OK(weft_check_differential(graph, &backend, &options));
  ck_assert_uint_eq(reported, 3);
  skew = 0.001f;
  WEFT_ASSERT_STATUS(weft_check_differential(graph, &backend, &options), CHECK_FAILED,
                     "1 of 2 results of @main on a test differs from the evaluator's");
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("check");
  TCase* inputs = tcase_create("inputs");
  tcase_add_test(inputs, uses_tell_what_arguments_must_be);
  tcase_add_test(inputs, inputs_obey_demands_and_depend_on_the_seed_only);
  tcase_add_test(inputs, nested_loops_are_walked_in_linear_time);
  tcase_add_test(inputs, roles_must_name_arguments);
  suite_add_tcase(suite, inputs);
  TCase* comparison = tcase_create("comparison");
  tcase_add_test(comparison, floats_compare_against_the_size_of_their_tensor);
  tcase_add_test(comparison, special_values_must_be_the_same);
  tcase_add_test(comparison, integers_must_be_equal);
  tcase_add_test(comparison, tolerances_are_those_of_the_result);
  tcase_add_test(comparison, a_wrong_device_is_noticed);
  suite_add_tcase(suite, comparison);
  return suite;
}
