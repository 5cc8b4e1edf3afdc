// The counting allocator: leak tests and the reported peak are worth what these counters are.
#include "memory/counting_allocator.h"

#include <pthread.h>

#include "tests/testing/testing.h"

static weft_allocation_counts_t counts_of(weft_counting_allocator_t* counting) {
  return weft_counting_allocator_counts(counting);
}

START_TEST(counts_follow_allocations) {
  weft_counting_allocator_t counting;
  weft_counting_allocator_init(weft_testing_allocator(), &counting);
  const weft_allocator_t allocator = weft_counting_allocator_interface(&counting);
  void* a = NULL;
  void* b = NULL;
  WEFT_ASSERT_OK(weft_allocator_allocate(allocator, 100, 8, &a));
  WEFT_ASSERT_OK(weft_allocator_allocate(allocator, 50, 64, &b));
  ck_assert_uint_eq(counts_of(&counting).live_bytes, 150);
  ck_assert_uint_eq(counts_of(&counting).live_blocks, 2);
  weft_allocator_release(allocator, a, 100, 8);
  ck_assert_uint_eq(counts_of(&counting).live_bytes, 50);
  ck_assert_uint_eq(counts_of(&counting).peak_bytes, 150);
  WEFT_ASSERT_OK(weft_allocator_allocate(allocator, 60, 8, &a));
  ck_assert_uint_eq(counts_of(&counting).peak_bytes, 150);
  weft_counting_allocator_reset_peak(&counting);
  ck_assert_uint_eq(counts_of(&counting).peak_bytes, 110);
  weft_allocator_release(allocator, a, 60, 8);
  weft_allocator_release(allocator, b, 50, 64);
  ck_assert_uint_eq(counts_of(&counting).live_bytes, 0);
  ck_assert_uint_eq(counts_of(&counting).live_blocks, 0);
  ck_assert_uint_eq(counts_of(&counting).peak_bytes, 110);
  ck_assert_uint_eq(counts_of(&counting).allocation_count, 3);
}
END_TEST

START_TEST(failures_are_not_counted) {
  weft_counting_allocator_t counting;
  weft_counting_allocator_init(weft_testing_allocator(), &counting);
  weft_testing_fail_allocations_after(0);
  void* block = NULL;
  WEFT_ASSERT_STATUS(
      weft_allocator_allocate(weft_counting_allocator_interface(&counting), 100, 8, &block),
      OUT_OF_MEMORY, "100 bytes");
  ck_assert_uint_eq(counts_of(&counting).live_bytes, 0);
  ck_assert_uint_eq(counts_of(&counting).peak_bytes, 0);
  ck_assert_uint_eq(counts_of(&counting).allocation_count, 0);
}
END_TEST

enum { kThreads = 4, kRounds = 5000 };

static void* allocate_in_turn(void* argument) {
  const weft_allocator_t allocator = weft_counting_allocator_interface(argument);
  for (int i = 0; i < kRounds; ++i) {
    void* block = allocator.vtable->allocate(allocator.self, 1000, 8);
    if (block != NULL) allocator.vtable->release(allocator.self, block, 1000, 8);
  }
  return NULL;
}

START_TEST(threads_lose_no_count) {
  weft_counting_allocator_t counting;
  weft_counting_allocator_init(weft_allocator_system(), &counting);
  pthread_t threads[kThreads];
  for (int i = 0; i < kThreads; ++i) {
    ck_assert_int_eq(pthread_create(&threads[i], NULL, allocate_in_turn, &counting), 0);
  }
  for (int i = 0; i < kThreads; ++i) ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
  const weft_allocation_counts_t counts = counts_of(&counting);
  ck_assert_uint_eq(counts.live_bytes, 0);
  ck_assert_uint_eq(counts.live_blocks, 0);
  ck_assert_uint_eq(counts.allocation_count, kThreads * kRounds);
  ck_assert_uint_ge(counts.peak_bytes, 1000);
  ck_assert_uint_le(counts.peak_bytes, kThreads * 1000);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("counting_allocator");
  TCase* counts = weft_testing_check_leaks(tcase_create("counts"));
  tcase_add_test(counts, counts_follow_allocations);
  tcase_add_test(counts, failures_are_not_counted);
  tcase_add_test(counts, threads_lose_no_count);
  suite_add_tcase(suite, counts);
  return suite;
}
