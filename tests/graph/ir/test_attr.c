// Attributes: what constructors keep and when two are equal.
#include <math.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "graph/ir/op_attrs.h"
#include "tests/testing/testing.h"

static weft_graph_t* weft_test_graph;

static void weft_set_up(void) {
  WEFT_ASSERT_OK(weft_graph_create("test.mlir", weft_testing_allocator(), &weft_test_graph));
}

static void weft_tear_down(void) {
  weft_graph_release(weft_test_graph);
  weft_test_graph = NULL;
}

static const weft_type_t* weft_tensor(weft_dtype_t dtype, int32_t rank, const int64_t* dims) {
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_type_tensor(weft_test_graph, dtype, rank, dims, NULL, NULL, &type));
  return type;
}

static const weft_attr_t* weft_integer(int64_t value) {
  const weft_attr_t* attr = NULL;
  WEFT_ASSERT_OK(weft_attr_integer(weft_test_graph, NULL, value, &attr));
  return attr;
}

// Strings may hold NULs, and later writes to the caller's memory must not show.
START_TEST(strings_are_copied_whole) {
  char text[] = {'a', '\0', 'b'};
  const weft_attr_t* attr = NULL;
  WEFT_ASSERT_OK(weft_attr_string(weft_test_graph, text, sizeof(text), &attr));
  text[0] = 'x';
  ck_assert_uint_eq(attr->as.string.size, 3);
  ck_assert_mem_eq(attr->as.string.data, "a\0b\0", 4);
  const weft_attr_t* shorter = NULL;
  WEFT_ASSERT_OK(weft_attr_string(weft_test_graph, "a", 1, &shorter));
  ck_assert(!weft_attr_equal(attr, shorter));
}
END_TEST

// A splat is the same constant as its elements written out.
START_TEST(splats_equal_their_elements) {
  const int64_t dims[] = {3};
  const weft_type_t* type = weft_tensor(WEFT_DTYPE_F32, 1, dims);
  const float same[] = {1.5f, 1.5f, 1.5f};
  const float differ[] = {1.5f, 1.5f, 2.5f};
  const weft_attr_t* splat = NULL;
  const weft_attr_t* full = NULL;
  const weft_attr_t* other = NULL;
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, type, same, true, &splat));
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, type, same, false, &full));
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, type, differ, false, &other));
  ck_assert(weft_attr_equal(splat, full));
  ck_assert(weft_attr_equal(full, splat));
  ck_assert(!weft_attr_equal(splat, other));
  ck_assert(!weft_attr_equal(full, other));
  ck_assert_uint_eq(splat->as.dense.size_bytes, sizeof(float));
  ck_assert_uint_eq(full->as.dense.size_bytes, sizeof(same));
}
END_TEST

// Equal bits of different types are different constants.
START_TEST(dense_values_carry_their_type) {
  const int64_t dims[] = {2};
  const int32_t bits[] = {1, 2};
  const weft_attr_t* a = NULL;
  const weft_attr_t* b = NULL;
  WEFT_ASSERT_OK(
      weft_attr_dense(weft_test_graph, weft_tensor(WEFT_DTYPE_I32, 1, dims), bits, false, &a));
  WEFT_ASSERT_OK(
      weft_attr_dense(weft_test_graph, weft_tensor(WEFT_DTYPE_UI32, 1, dims), bits, false, &b));
  ck_assert(!weft_attr_equal(a, b));
  const int64_t dynamic[] = {WEFT_DIM_DYNAMIC};
  WEFT_ASSERT_STATUS(
      weft_attr_dense(weft_test_graph, weft_tensor(WEFT_DTYPE_I32, 1, dynamic), bits, false, &a),
      INVALID_ARGUMENT, "tensor<?xi32>");
}
END_TEST

// Floats are compared by bits: a graph that holds NaN equals its own copy, and -0 is not 0.
START_TEST(floats_compare_by_bits) {
  const weft_attr_t* nan_a = NULL;
  const weft_attr_t* nan_b = NULL;
  const weft_attr_t* zero = NULL;
  const weft_attr_t* minus = NULL;
  WEFT_ASSERT_OK(weft_attr_float(weft_test_graph, NULL, (double)NAN, &nan_a));
  WEFT_ASSERT_OK(weft_attr_float(weft_test_graph, NULL, (double)NAN, &nan_b));
  WEFT_ASSERT_OK(weft_attr_float(weft_test_graph, NULL, 0.0, &zero));
  WEFT_ASSERT_OK(weft_attr_float(weft_test_graph, NULL, -0.0, &minus));
  ck_assert(weft_attr_equal(nan_a, nan_b));
  ck_assert(!weft_attr_equal(zero, minus));
}
END_TEST

START_TEST(dictionaries_ignore_order) {
  const weft_named_attr_t forward[] = {{"a", weft_integer(1)}, {"b", weft_integer(2)}};
  const weft_named_attr_t backward[] = {{"b", weft_integer(2)}, {"a", weft_integer(1)}};
  const weft_named_attr_t changed[] = {{"a", weft_integer(2)}, {"b", weft_integer(1)}};
  const weft_attr_t* attrs[3] = {NULL, NULL, NULL};
  WEFT_ASSERT_OK(weft_attr_dict(weft_test_graph, forward, 2, &attrs[0]));
  WEFT_ASSERT_OK(weft_attr_dict(weft_test_graph, backward, 2, &attrs[1]));
  WEFT_ASSERT_OK(weft_attr_dict(weft_test_graph, changed, 2, &attrs[2]));
  ck_assert(weft_attr_equal(attrs[0], attrs[1]));
  ck_assert(!weft_attr_equal(attrs[0], attrs[2]));
  // A structure of the same entries is something else.
  const weft_attr_t* structure = NULL;
  WEFT_ASSERT_OK(weft_attr_struct(weft_test_graph, "stablehlo.x", forward, 2, &structure));
  ck_assert(!weft_attr_equal(attrs[0], structure));
  ck_assert_ptr_eq(weft_attr_find(attrs[1]->as.dict.entries, 2, "a"), backward[1].value);
  ck_assert_ptr_null(weft_attr_find(attrs[1]->as.dict.entries, 2, "c"));
}
END_TEST

// One value of every kind: each equals one that is made the same way in another graph, and none of
// the others.
START_TEST(kinds_are_told_apart) {
  enum { KINDS = 14 };
  const weft_attr_t* attrs[2][KINDS];
  weft_graph_t* graphs[2] = {weft_test_graph, NULL};
  const int64_t dims[] = {1};
  const int64_t list[] = {1};
  WEFT_ASSERT_OK(weft_graph_create("other.mlir", weft_testing_allocator(), &graphs[1]));
  for (int side = 0; side < 2; ++side) {
    weft_graph_t* graph = graphs[side];
    weft_test_graph = graph;
    const weft_type_t* type = weft_tensor(WEFT_DTYPE_I64, 1, dims);
    const weft_attr_t** a = attrs[side];
    const weft_attr_t* element = weft_integer(1);
    const weft_named_attr_t entry = {"a", element};
    WEFT_ASSERT_OK(weft_attr_unit(graph, &a[WEFT_ATTR_UNIT]));
    WEFT_ASSERT_OK(weft_attr_bool(graph, true, &a[WEFT_ATTR_BOOL]));
    a[WEFT_ATTR_INTEGER] = element;
    WEFT_ASSERT_OK(weft_attr_float(graph, NULL, 1.0, &a[WEFT_ATTR_FLOAT]));
    WEFT_ASSERT_OK(weft_attr_string(graph, "1", 1, &a[WEFT_ATTR_STRING]));
    WEFT_ASSERT_OK(weft_attr_type(graph, type, &a[WEFT_ATTR_TYPE]));
    WEFT_ASSERT_OK(weft_attr_symbol(graph, "1", &a[WEFT_ATTR_SYMBOL]));
    WEFT_ASSERT_OK(weft_attr_array(graph, &element, 1, &a[WEFT_ATTR_ARRAY]));
    WEFT_ASSERT_OK(weft_attr_dict(graph, &entry, 1, &a[WEFT_ATTR_DICT]));
    WEFT_ASSERT_OK(weft_attr_dense(graph, type, list, false, &a[WEFT_ATTR_DENSE]));
    WEFT_ASSERT_OK(weft_attr_i64_array(graph, list, 1, &a[WEFT_ATTR_DENSE_ARRAY]));
    WEFT_ASSERT_OK(weft_attr_enum(graph, "x", "1", &a[WEFT_ATTR_ENUM]));
    WEFT_ASSERT_OK(weft_attr_struct(graph, "x", &entry, 1, &a[WEFT_ATTR_STRUCT]));
    WEFT_ASSERT_OK(weft_attr_opaque(graph, "1", &a[WEFT_ATTR_OPAQUE]));
  }
  for (int i = 0; i < KINDS; ++i) {
    for (int k = 0; k < KINDS; ++k) {
      ck_assert_msg(weft_attr_equal(attrs[0][i], attrs[1][k]) == (i == k),
                    "kinds %d and %d compare wrongly", i, k);
    }
    ck_assert_int_eq((int)attrs[0][i]->kind, i);
    ck_assert(!weft_attr_equal(attrs[0][i], NULL));
  }
  weft_graph_release(graphs[1]);
  weft_test_graph = graphs[0];
}
END_TEST

START_TEST(lists_and_matrices_are_read) {
  const int64_t values[] = {7, -1, 3, 4};
  const weft_attr_t* attr = NULL;
  weft_i64_list_t list;
  WEFT_ASSERT_OK(weft_attr_i64_array(weft_test_graph, values, 2, &attr));
  ck_assert(weft_attr_to_i64_list(attr, &list));
  ck_assert_uint_eq(list.count, 2);
  ck_assert_int_eq(list.data[1], -1);
  ck_assert(weft_i64_list_contains(list, 7) && !weft_i64_list_contains(list, 3));
  ck_assert(!weft_attr_to_i64_list(NULL, &list));
  ck_assert_uint_eq(list.count, 0);
  const int64_t dims[] = {2, 2};
  weft_i64_matrix_t matrix;
  const weft_type_t* type = weft_tensor(WEFT_DTYPE_I64, 2, dims);
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, type, values, false, &attr));
  ck_assert(weft_attr_to_i64_matrix(attr, &matrix));
  ck_assert_int_eq(weft_i64_matrix_at(&matrix, 1, 0), 3);
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, type, values, true, &attr));
  ck_assert(weft_attr_to_i64_matrix(attr, &matrix));
  ck_assert_int_eq(weft_i64_matrix_at(&matrix, 1, 1), 7);
  ck_assert(!weft_attr_to_i64_matrix(weft_integer(1), &matrix));
}
END_TEST

// Small attributes are there once in a graph, but nothing that can be told apart is taken for
// another: structures print in their order, splats as such.
START_TEST(small_ones_are_shared) {
  const weft_named_attr_t forward[] = {{"a", weft_integer(1)}, {"b", weft_integer(2)}};
  const weft_named_attr_t backward[] = {{"b", weft_integer(2)}, {"a", weft_integer(1)}};
  const int64_t dims[] = {2};
  const int64_t many[] = {40};
  const float values[40] = {1.5f, 1.5f};
  const weft_type_t* pair = weft_tensor(WEFT_DTYPE_F32, 1, dims);
  const weft_attr_t* a = NULL;
  const weft_attr_t* b = NULL;
  ck_assert_ptr_eq(weft_integer(1), weft_integer(1));
  ck_assert_ptr_ne(weft_integer(1), weft_integer(2));
  WEFT_ASSERT_OK(weft_attr_struct(weft_test_graph, "x", forward, 2, &a));
  WEFT_ASSERT_OK(weft_attr_struct(weft_test_graph, "x", forward, 2, &b));
  ck_assert_ptr_eq(a, b);
  WEFT_ASSERT_OK(weft_attr_struct(weft_test_graph, "x", backward, 2, &b));
  ck_assert_str_eq(a->as.structure.fields[0].name, "a");
  ck_assert_str_eq(b->as.structure.fields[0].name, "b");
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, pair, values, true, &a));
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, pair, values, false, &b));
  ck_assert_ptr_ne(a, b);
  ck_assert(a->as.dense.splat && !b->as.dense.splat);
  ck_assert_mem_eq(b->as.dense.data, values, 2 * sizeof(values[0]));
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, pair, values, false, &a));
  ck_assert_ptr_eq(a, b);
  // Those that would have to be hashed at length are not.
  const weft_type_t* large = weft_tensor(WEFT_DTYPE_F64, 1, many);
  const double numbers[40] = {1.5};
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, large, numbers, false, &a));
  WEFT_ASSERT_OK(weft_attr_dense(weft_test_graph, large, numbers, false, &b));
  ck_assert_ptr_ne(a, b);
  ck_assert(weft_attr_equal(a, b));
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("attr");
  TCase* test_case = weft_testing_check_leaks(tcase_create("equality"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, splats_equal_their_elements);
  tcase_add_test(test_case, dense_values_carry_their_type);
  tcase_add_test(test_case, floats_compare_by_bits);
  tcase_add_test(test_case, dictionaries_ignore_order);
  tcase_add_test(test_case, kinds_are_told_apart);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("values"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, strings_are_copied_whole);
  tcase_add_test(test_case, small_ones_are_shared);
  tcase_add_test(test_case, lists_and_matrices_are_read);
  suite_add_tcase(suite, test_case);
  return suite;
}
