// Dispatch of allocators: a wrong size or alignment here corrupts memory everywhere.
#include <string.h>

#include "tests/testing/testing.h"

START_TEST(allocates_aligned_writable_blocks) {
  const weft_allocator_t allocator = weft_testing_allocator();
  for (size_t alignment = 1; alignment <= 4096; alignment *= 2) {
    void* block = NULL;
    WEFT_ASSERT_OK(weft_allocator_allocate(allocator, 100, alignment, &block));
    ck_assert_uint_eq((uintptr_t)block % alignment, 0);
    memset(block, 0xab, 100);
    weft_allocator_release(allocator, block, 100, alignment);
  }
}
END_TEST

START_TEST(zero_bytes_give_null_and_ok) {
  void* block = &block;
  WEFT_ASSERT_OK(weft_allocator_allocate(weft_testing_allocator(), 0, 16, &block));
  ck_assert_ptr_null(block);
  weft_allocator_release(weft_testing_allocator(), NULL, 0, 16);
  ck_assert_uint_eq(weft_testing_allocation_count(), 0);
}
END_TEST

START_TEST(arrays_are_zeroed) {
  const weft_allocator_t allocator = weft_testing_allocator();
  void* block = NULL;
  WEFT_ASSERT_OK(weft_allocator_allocate_array(allocator, 1000, 4, 64, &block));
  for (int i = 0; i < 4000; ++i) ck_assert_int_eq(((char*)block)[i], 0);
  weft_allocator_release(allocator, block, 4000, 64);
}
END_TEST

START_TEST(refuses_bad_requests) {
  void* block = &block;
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_STATUS(weft_allocator_allocate(allocator, 8, 0, &block), INVALID_ARGUMENT,
                     "alignment 0 ");
  ck_assert_ptr_null(block);
  WEFT_ASSERT_STATUS(weft_allocator_allocate(allocator, 8, 24, &block), INVALID_ARGUMENT,
                     "alignment 24 is not a power of two");
  WEFT_ASSERT_STATUS(weft_allocator_allocate_array(allocator, SIZE_MAX / 2, 3, 8, &block),
                     OUT_OF_MEMORY, "elements of 3 bytes");
  WEFT_ASSERT_STATUS(weft_allocator_allocate((weft_allocator_t){NULL, NULL}, 8, 8, &block),
                     INVALID_ARGUMENT, "not initialised");
}
END_TEST

START_TEST(out_of_memory_names_the_size) {
  void* block = NULL;
  weft_testing_fail_allocations_after(0);
  WEFT_ASSERT_STATUS(weft_allocator_allocate(weft_testing_allocator(), 12345, 8, &block),
                     OUT_OF_MEMORY, "12345 bytes");
  ck_assert_ptr_null(block);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("allocator");
  TCase* dispatch = weft_testing_check_leaks(tcase_create("dispatch"));
  tcase_add_test(dispatch, allocates_aligned_writable_blocks);
  tcase_add_test(dispatch, zero_bytes_give_null_and_ok);
  tcase_add_test(dispatch, arrays_are_zeroed);
  tcase_add_test(dispatch, refuses_bad_requests);
  tcase_add_test(dispatch, out_of_memory_names_the_size);
  suite_add_tcase(suite, dispatch);
  return suite;
}
