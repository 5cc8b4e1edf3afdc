// Interned types: identity, texts, limits.
#include <stdio.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "tests/testing/testing.h"

static weft_graph_t* weft_new_graph(void) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_graph_create("test.mlir", weft_testing_allocator(), &graph));
  return graph;
}

static const weft_type_t* weft_tensor(weft_graph_t* graph, weft_dtype_t dtype, int32_t rank,
                                      const int64_t* dims) {
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_type_tensor(graph, dtype, rank, dims, NULL, NULL, &type));
  return type;
}

// If this fails, comparing types by pointer is wrong everywhere.
START_TEST(equal_types_are_one_pointer) {
  weft_graph_t* graph = weft_new_graph();
  const int64_t dims[] = {2, 3};
  const int64_t other[] = {3, 2};
  const weft_type_t* a = weft_tensor(graph, WEFT_DTYPE_F32, 2, dims);
  ck_assert_ptr_eq(a, weft_tensor(graph, WEFT_DTYPE_F32, 2, dims));
  ck_assert_ptr_ne(a, weft_tensor(graph, WEFT_DTYPE_F32, 2, other));
  ck_assert_ptr_ne(a, weft_tensor(graph, WEFT_DTYPE_F32, 1, dims));
  ck_assert_ptr_ne(a, weft_tensor(graph, WEFT_DTYPE_I32, 2, dims));
  const weft_type_t* encoded = NULL;
  WEFT_ASSERT_OK(weft_type_tensor(graph, WEFT_DTYPE_F32, 2, dims, NULL, "#x", &encoded));
  ck_assert_ptr_ne(a, encoded);
  const weft_type_t* complex32 = NULL;
  const weft_type_t* complex64 = NULL;
  WEFT_ASSERT_OK(
      weft_type_tensor(graph, WEFT_DTYPE_OPAQUE, 2, dims, "complex<f32>", NULL, &complex32));
  WEFT_ASSERT_OK(
      weft_type_tensor(graph, WEFT_DTYPE_OPAQUE, 2, dims, "complex<f64>", NULL, &complex64));
  ck_assert_ptr_ne(complex32, complex64);
  weft_graph_release(graph);
}
END_TEST

// Many types pass through several growths of the table; each must still be found afterwards.
START_TEST(types_survive_growth) {
  enum { COUNT = 2000 };
  static const weft_type_t* types[COUNT];
  weft_graph_t* graph = weft_new_graph();
  for (int64_t i = 0; i < COUNT; ++i) types[i] = weft_tensor(graph, WEFT_DTYPE_I8, 1, &i);
  for (int64_t i = 0; i < COUNT; ++i) {
    ck_assert_ptr_eq(types[i], weft_tensor(graph, WEFT_DTYPE_I8, 1, &i));
    ck_assert_int_eq(types[i]->element_count, i);
  }
  weft_graph_release(graph);
}
END_TEST

// Messages and the printer rely on these texts.
START_TEST(texts_are_those_of_stablehlo) {
  weft_graph_t* graph = weft_new_graph();
  const int64_t dims[] = {2, WEFT_DIM_DYNAMIC, 0};
  const weft_type_t* f32 = weft_tensor(graph, WEFT_DTYPE_F32, 0, NULL);
  const weft_type_t* dynamic = weft_tensor(graph, WEFT_DTYPE_UI8, 3, dims);
  ck_assert_str_eq(weft_type_text(graph, f32), "tensor<f32>");
  ck_assert_str_eq(weft_type_text(graph, dynamic), "tensor<2x?x0xui8>");
  ck_assert_int_eq(dynamic->element_count, -1);
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(
      weft_type_tensor(graph, WEFT_DTYPE_OPAQUE, 1, dims, "complex<f32>", "#enc", &type));
  ck_assert_str_eq(weft_type_text(graph, type), "tensor<2xcomplex<f32>, #enc>");
  const weft_type_t* token = NULL;
  WEFT_ASSERT_OK(weft_type_token(graph, &token));
  ck_assert_str_eq(weft_type_text(graph, token), "!stablehlo.token");
  const weft_type_t* both[] = {f32, token};
  WEFT_ASSERT_OK(weft_type_tuple(graph, both, 2, &type));
  ck_assert_str_eq(weft_type_text(graph, type), "tuple<tensor<f32>, !stablehlo.token>");
  WEFT_ASSERT_OK(weft_type_tuple(graph, NULL, 0, &type));
  ck_assert_str_eq(weft_type_text(graph, type), "tuple<>");
  WEFT_ASSERT_OK(weft_type_function(graph, both, 2, both, 1, &type));
  ck_assert_str_eq(weft_type_text(graph, type), "(tensor<f32>, !stablehlo.token) -> tensor<f32>");
  const weft_type_t* nested = NULL;
  WEFT_ASSERT_OK(weft_type_function(graph, NULL, 0, &type, 1, &nested));
  ck_assert_str_eq(weft_type_text(graph, nested),
                   "() -> ((tensor<f32>, !stablehlo.token) -> tensor<f32>)");
  WEFT_ASSERT_OK(weft_type_scalar(graph, WEFT_DTYPE_OPAQUE, "index", &type));
  ck_assert_str_eq(weft_type_text(graph, type), "index");
  WEFT_ASSERT_OK(weft_type_opaque(graph, "!foo.bar<3>", &type));
  ck_assert_str_eq(weft_type_text(graph, type), "!foo.bar<3>");
  ck_assert_str_eq(weft_type_text(graph, NULL), "<no type>");
  weft_graph_release(graph);
}
END_TEST

// (inputs) -> results with the same elements in another split is another type.
START_TEST(function_types_know_their_inputs) {
  weft_graph_t* graph = weft_new_graph();
  const weft_type_t* f32 = weft_tensor(graph, WEFT_DTYPE_F32, 0, NULL);
  const weft_type_t* two[] = {f32, f32};
  const weft_type_t* a = NULL;
  const weft_type_t* b = NULL;
  const weft_type_t* again = NULL;
  WEFT_ASSERT_OK(weft_type_function(graph, two, 2, NULL, 0, &a));
  WEFT_ASSERT_OK(weft_type_function(graph, two, 1, two, 1, &b));
  WEFT_ASSERT_OK(weft_type_function(graph, two, 2, NULL, 0, &again));
  ck_assert_ptr_ne(a, b);
  ck_assert_ptr_eq(a, again);
  weft_graph_release(graph);
}
END_TEST

// Sizes that do not fit must be refused before anybody multiplies them.
START_TEST(too_large_shapes_are_refused) {
  weft_graph_t* graph = weft_new_graph();
  const weft_type_t* type = NULL;
  const int64_t large[] = {65536, 32768};
  WEFT_ASSERT_STATUS(weft_type_tensor(graph, WEFT_DTYPE_F32, 2, large, NULL, NULL, &type),
                     INVALID_INPUT,
                     "tensor<65536x32768xf32> has more elements than the limit of 2147483647");
  ck_assert_ptr_null(type);
  const int64_t overflow[] = {INT64_MAX, 2, 0};
  WEFT_ASSERT_STATUS(weft_type_tensor(graph, WEFT_DTYPE_I1, 3, overflow, NULL, NULL, &type),
                     INVALID_INPUT, "more elements than the limit");
  const int64_t negative[] = {2, -3};
  WEFT_ASSERT_STATUS(weft_type_tensor(graph, WEFT_DTYPE_F32, 2, negative, NULL, NULL, &type),
                     INVALID_INPUT, "tensor<2x-3xf32> has a dimension under 0");
  int64_t ones[WEFT_MAX_RANK + 1];
  for (int i = 0; i <= WEFT_MAX_RANK; ++i) ones[i] = 1;
  WEFT_ASSERT_STATUS(
      weft_type_tensor(graph, WEFT_DTYPE_F32, WEFT_MAX_RANK + 1, ones, NULL, NULL, &type),
      INVALID_INPUT, "has a rank over 16");
  const int64_t limit[] = {2147483647};
  WEFT_ASSERT_OK(weft_type_tensor(graph, WEFT_DTYPE_F64, 1, limit, NULL, NULL, &type));
  ck_assert_uint_eq(weft_type_size_bytes(type), (size_t)2147483647 * 8);
  weft_graph_release(graph);
}
END_TEST

// Types of two graphs are compared by structure.
START_TEST(equality_crosses_graphs) {
  weft_graph_t* first = weft_new_graph();
  weft_graph_t* second = weft_new_graph();
  const int64_t dims[] = {4};
  const weft_type_t* a = weft_tensor(first, WEFT_DTYPE_BF16, 1, dims);
  const weft_type_t* b = weft_tensor(second, WEFT_DTYPE_BF16, 1, dims);
  const weft_type_t* c = weft_tensor(second, WEFT_DTYPE_BF16, 0, NULL);
  ck_assert(weft_type_equal(a, b));
  ck_assert(!weft_type_equal(a, c));
  const weft_type_t* tuple_a = NULL;
  const weft_type_t* tuple_b = NULL;
  const weft_type_t* tuple_c = NULL;
  WEFT_ASSERT_OK(weft_type_tuple(first, &a, 1, &tuple_a));
  WEFT_ASSERT_OK(weft_type_tuple(second, &b, 1, &tuple_b));
  WEFT_ASSERT_OK(weft_type_tuple(second, &c, 1, &tuple_c));
  ck_assert(weft_type_equal(tuple_a, tuple_b));
  ck_assert(!weft_type_equal(tuple_a, tuple_c));
  ck_assert(!weft_type_equal(a, NULL));
  weft_graph_release(first);
  weft_graph_release(second);
}
END_TEST

// A shape and its type describe the same thing.
START_TEST(shapes_round_trip) {
  weft_graph_t* graph = weft_new_graph();
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_I16, .rank = 3, .dims = {2, 0, 5}};
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_type_from_shape(graph, &shape, &type));
  ck_assert(weft_type_is_computable(type));
  ck_assert_int_eq(type->element_count, 0);
  weft_shape_t back;
  weft_type_to_shape(type, &back);
  ck_assert(weft_shape_equal(&shape, &back));
  const int64_t dims[] = {WEFT_DIM_DYNAMIC};
  ck_assert(!weft_type_is_computable(weft_tensor(graph, WEFT_DTYPE_F32, 1, dims)));
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("type");
  TCase* test_case = weft_testing_check_leaks(tcase_create("interning"));
  tcase_add_test(test_case, equal_types_are_one_pointer);
  tcase_add_test(test_case, types_survive_growth);
  tcase_add_test(test_case, function_types_know_their_inputs);
  tcase_add_test(test_case, equality_crosses_graphs);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("properties"));
  tcase_add_test(test_case, texts_are_those_of_stablehlo);
  tcase_add_test(test_case, too_large_shapes_are_refused);
  tcase_add_test(test_case, shapes_round_trip);
  suite_add_tcase(suite, test_case);
  return suite;
}
