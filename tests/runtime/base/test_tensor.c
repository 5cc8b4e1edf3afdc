// Shapes and host tensors: sizes that are wrong here are out-of-bounds accesses later.
#include "weft/tensor.h"

#include <stdint.h>
#include <string.h>

#include "tests/testing/testing.h"

START_TEST(counts_and_sizes) {
  const weft_shape_t scalar = {.dtype = WEFT_DTYPE_F64, .rank = 0};
  ck_assert_int_eq(weft_shape_element_count(&scalar), 1);
  ck_assert_uint_eq(weft_shape_size_bytes(&scalar), 8);
  const weft_shape_t matrix = {.dtype = WEFT_DTYPE_BF16, .rank = 2, .dims = {3, 5}};
  ck_assert_int_eq(weft_shape_element_count(&matrix), 15);
  ck_assert_uint_eq(weft_shape_size_bytes(&matrix), 30);
  const weft_shape_t empty = {.dtype = WEFT_DTYPE_I32, .rank = 3, .dims = {4, 0, 2}};
  ck_assert_int_eq(weft_shape_element_count(&empty), 0);
}
END_TEST

START_TEST(equality_compares_type_rank_and_dims) {
  const weft_shape_t a = {.dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {3, 5, 7}};
  weft_shape_t b = a;
  b.dims[2] = 99;  // beyond the rank
  ck_assert(weft_shape_equal(&a, &b));
  b.dims[1] = 6;
  ck_assert(!weft_shape_equal(&a, &b));
  b = a;
  b.rank = 3;
  ck_assert(!weft_shape_equal(&a, &b));
  b = a;
  b.dtype = WEFT_DTYPE_F16;
  ck_assert(!weft_shape_equal(&a, &b));
}
END_TEST

START_TEST(shapes_print_as_types) {
  char text[WEFT_SHAPE_TEXT_CAPACITY];
  const weft_shape_t scalar = {.dtype = WEFT_DTYPE_I1, .rank = 0};
  ck_assert_str_eq(weft_shape_format(&scalar, text, sizeof(text)), "tensor<i1>");
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_UI8, .rank = 3, .dims = {2, 0, 30}};
  ck_assert_str_eq(weft_shape_format(&shape, text, sizeof(text)), "tensor<2x0x30xui8>");
  weft_shape_t widest = {.dtype = WEFT_DTYPE_OPAQUE, .rank = WEFT_MAX_RANK};
  for (int i = 0; i < WEFT_MAX_RANK; ++i) widest.dims[i] = INT64_MIN;
  weft_shape_format(&widest, text, sizeof(text));
  ck_assert_int_eq(text[strlen(text) - 1], '>');
  // Too small a buffer cuts but stays terminated.
  for (size_t capacity = 1; capacity < 18; ++capacity) {
    weft_shape_format(&shape, text, capacity);
    ck_assert_uint_eq(strlen(text), capacity - 1);
  }
}
END_TEST

START_TEST(owned_tensors_are_zeroed_and_aligned) {
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {1000}};
  weft_tensor_t tensor;
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &tensor));
  ck_assert_uint_eq((uintptr_t)tensor.data % 64, 0);
  for (int i = 0; i < 1000; ++i) ck_assert_float_eq(((float*)tensor.data)[i], 0.0f);
  ck_assert_uint_eq(weft_testing_live_bytes(), 4000);
  weft_tensor_deinit(&tensor);
  ck_assert_ptr_null(tensor.data);
  weft_tensor_deinit(&tensor);

  float storage[4] = {1, 2, 3, 4};
  weft_tensor_init_borrowed(&shape, storage, &tensor);
  weft_tensor_deinit(&tensor);
  ck_assert_float_eq(storage[3], 4.0f);

  const weft_shape_t empty = {.dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {0, INT64_MAX}};
  WEFT_ASSERT_OK(weft_tensor_init(&empty, weft_testing_allocator(), &tensor));
  weft_tensor_deinit(&tensor);
}
END_TEST

START_TEST(impossible_shapes_are_refused) {
  weft_tensor_t tensor;
  const weft_allocator_t allocator = weft_testing_allocator();
  const weft_shape_t huge = {
      .dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {INT64_C(1) << 31, INT64_C(1) << 31}};
  WEFT_ASSERT_STATUS(weft_tensor_init(&huge, allocator, &tensor), OUT_OF_MEMORY,
                     "tensor<2147483648x2147483648xf32>");
  const weft_shape_t negative = {.dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {3, -1}};
  WEFT_ASSERT_STATUS(weft_tensor_init(&negative, allocator, &tensor), INVALID_ARGUMENT,
                     "dimension 1");
  const weft_shape_t opaque = {.dtype = WEFT_DTYPE_OPAQUE, .rank = 0};
  WEFT_ASSERT_STATUS(weft_tensor_init(&opaque, allocator, &tensor), UNSUPPORTED, "opaque");
  const weft_shape_t deep = {.dtype = WEFT_DTYPE_F32, .rank = WEFT_MAX_RANK + 1};
  WEFT_ASSERT_STATUS(weft_tensor_init(&deep, allocator, &tensor), INVALID_ARGUMENT, "rank 17");
  ck_assert_ptr_null(tensor.data);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("tensor");
  TCase* shape = tcase_create("shape");
  tcase_add_test(shape, counts_and_sizes);
  tcase_add_test(shape, equality_compares_type_rank_and_dims);
  tcase_add_test(shape, shapes_print_as_types);
  suite_add_tcase(suite, shape);
  TCase* storage = weft_testing_check_leaks(tcase_create("storage"));
  tcase_add_test(storage, owned_tensors_are_zeroed_and_aligned);
  tcase_add_test(storage, impossible_shapes_are_refused);
  suite_add_tcase(suite, storage);
  return suite;
}
