// Views: every layout operation against the definition, element by element.
#include <string.h>

#include "graph/plan/view.h"
#include "runtime/base/random.h"
#include "tests/testing/testing.h"

static weft_graph_t* graph;

static void set_up(void) {
  WEFT_ASSERT_OK(weft_graph_create("test", weft_testing_allocator(), &graph));
}

static void tear_down(void) {
  weft_graph_release(graph);
}

static const weft_type_t* tensor_type(int32_t rank, const int64_t* dims) {
  const weft_type_t* type = NULL;
  WEFT_ASSERT_OK(weft_type_tensor(graph, WEFT_DTYPE_F32, rank, dims, NULL, NULL, &type));
  return type;
}

// Byte offset of the element with row-major number |number|.
static int64_t address(const weft_view_t* view, int64_t number) {
  int64_t offset = 0;
  for (int32_t i = view->rank; i-- > 0;) {
    offset += number % view->dims[i] * view->strides[i];
    number /= view->dims[i];
  }
  return view->offset_bytes + 4 * offset;
}

static int64_t pick(weft_random_key_t key, uint64_t* counter, int64_t count) {
  return (int64_t)(weft_random_u64(key, (*counter)++) % (uint64_t)count);
}

static const weft_type_t* random_type(weft_random_key_t key, uint64_t* counter) {
  int64_t dims[4];
  const int32_t rank = (int32_t)pick(key, counter, 5);
  for (int32_t i = 0; i < rank; ++i) dims[i] = 1 + pick(key, counter, 4);
  return tensor_type(rank, dims);
}

static void random_permutation(weft_random_key_t key, uint64_t* counter, int32_t rank,
                               int64_t* permutation) {
  for (int32_t i = 0; i < rank; ++i) permutation[i] = i;
  for (int32_t i = rank; i-- > 1;) {
    const int64_t other = pick(key, counter, i + 1);
    const int64_t swapped = permutation[i];
    permutation[i] = permutation[other];
    permutation[other] = swapped;
  }
}

START_TEST(transpose_reads_the_permuted_element) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  uint64_t counter = 0;
  for (int round = 0; round < 300; ++round) {
    const weft_type_t* type = random_type(key, &counter);
    int64_t permutation[4];
    random_permutation(key, &counter, type->rank, permutation);
    weft_view_t view;
    weft_view_t result;
    weft_view_dense(type, 0, &view);
    weft_view_transpose(&view, (weft_i64_list_t){permutation, (uint32_t)type->rank}, &result);
    for (int64_t n = 0; n < type->element_count; ++n) {
      int64_t left = n;
      int64_t source = 0;
      for (int32_t i = type->rank; i-- > 0;) {
        source += left % result.dims[i] * view.strides[permutation[i]];
        left /= result.dims[i];
      }
      ck_assert_int_eq(address(&result, n), 4 * source);
    }
  }
}
END_TEST

// Whatever the strides, a reshape that succeeds keeps the row-major sequence of addresses, and one
// of a dense view always succeeds.
START_TEST(reshape_keeps_the_sequence) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  uint64_t counter = 0;
  int succeeded_strided = 0;
  int refused = 0;
  for (int round = 0; round < 2000; ++round) {
    static const int64_t shapes[][4] = {{24, 1, 1, 1}, {2, 12, 1, 1}, {4, 6, 1, 1}, {2, 3, 4, 1},
                                        {4, 3, 2, 1},  {1, 24, 1, 1}, {2, 2, 3, 2}, {3, 2, 4, 1}};
    static const int32_t ranks[] = {1, 2, 2, 3, 3, 2, 4, 3};
    const int64_t from = pick(key, &counter, 8);
    const int64_t to = pick(key, &counter, 8);
    int64_t permutation[4];
    weft_view_t dense;
    weft_view_t strided;
    weft_view_t result;
    weft_view_dense(tensor_type(ranks[from], shapes[from]), 0, &dense);
    random_permutation(key, &counter, ranks[from], permutation);
    weft_view_transpose(&dense, (weft_i64_list_t){permutation, (uint32_t)ranks[from]}, &strided);
    const bool done = weft_view_reshape(&strided, tensor_type(ranks[to], shapes[to]), &result);
    ck_assert(done || !weft_view_is_dense(&strided));
    if (!done) {
      ++refused;
      continue;
    }
    succeeded_strided += !weft_view_is_dense(&strided);
    for (int64_t n = 0; n < 24; ++n) ck_assert_int_eq(address(&result, n), address(&strided, n));
  }
  ck_assert_int_gt(succeeded_strided, 0);
  ck_assert_int_gt(refused, 0);
}
END_TEST

START_TEST(slice_and_reverse_move_the_start) {
  const int64_t dims[] = {5, 6};
  const int64_t part[] = {2, 2};
  const int64_t starts[] = {1, 2};
  const int64_t strides[] = {2, 3};
  const int64_t reversed[] = {1};
  weft_view_t dense;
  weft_view_t slice;
  weft_view_t result;
  weft_view_dense(tensor_type(2, dims), 7, &dense);
  weft_view_slice(&dense, (weft_i64_list_t){starts, 2}, (weft_i64_list_t){strides, 2},
                  tensor_type(2, part), &slice);
  ck_assert_uint_eq(slice.buffer, 7);
  const int64_t expected[] = {1 * 6 + 2, 1 * 6 + 5, 3 * 6 + 2, 3 * 6 + 5};
  for (int64_t n = 0; n < 4; ++n) ck_assert_int_eq(address(&slice, n), 4 * expected[n]);
  weft_view_reverse(&slice, (weft_i64_list_t){reversed, 1}, &result);
  const int64_t backwards[] = {1 * 6 + 5, 1 * 6 + 2, 3 * 6 + 5, 3 * 6 + 2};
  for (int64_t n = 0; n < 4; ++n) ck_assert_int_eq(address(&result, n), 4 * backwards[n]);
}
END_TEST

START_TEST(broadcast_repeats_and_expands_ones) {
  const int64_t dims[] = {1, 3};
  const int64_t wide[] = {4, 2, 3};
  const int64_t to[] = {0, 2};
  weft_view_t dense;
  weft_view_t result;
  weft_view_dense(tensor_type(2, dims), 0, &dense);
  weft_view_broadcast(&dense, (weft_i64_list_t){to, 2}, tensor_type(3, wide), &result);
  for (int64_t n = 0; n < 24; ++n) ck_assert_int_eq(address(&result, n), 4 * (n % 3));
  ck_assert(!weft_view_is_dense(&result));
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("view");
  TCase* layout = tcase_create("layout");
  weft_testing_check_leaks(layout);
  tcase_add_checked_fixture(layout, set_up, tear_down);
  tcase_add_test(layout, transpose_reads_the_permuted_element);
  tcase_add_test(layout, reshape_keeps_the_sequence);
  tcase_add_test(layout, slice_and_reverse_move_the_start);
  tcase_add_test(layout, broadcast_repeats_and_expands_ones);
  suite_add_tcase(suite, layout);
  return suite;
}
