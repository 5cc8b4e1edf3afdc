// Cases that the test framework has to report as failed, skipped or passed. CMakeLists.txt beside
// it says how each must end; run by itself, the suite fails.
#include <stdio.h>
#include <string.h>

#include "tests/testing/testing.h"

static weft_status_t make_failure(void) {
  return weft_status_annotate(WEFT_STATUS(NOT_FOUND, "the cause"), "while testing");
}

static void* allocate(size_t size_bytes) {
  void* pointer = NULL;
  WEFT_ASSERT_OK(weft_allocator_allocate(weft_testing_allocator(), size_bytes, 8, &pointer));
  return pointer;
}

START_TEST(passes) {
  WEFT_ASSERT_OK(weft_ok_status());
  WEFT_ASSERT_STATUS(make_failure(), NOT_FOUND, "the cause");
  WEFT_ASSERT_STATUS(make_failure(), NOT_FOUND, "while testing");
}
END_TEST

START_TEST(status_that_failed) {
  WEFT_ASSERT_OK(make_failure());
}
END_TEST

START_TEST(status_with_other_code) {
  WEFT_ASSERT_STATUS(make_failure(), INVALID_INPUT, "the cause");
}
END_TEST

START_TEST(status_with_other_text) {
  WEFT_ASSERT_STATUS(make_failure(), NOT_FOUND, "another cause");
}
END_TEST

START_TEST(status_that_is_ok) {
  WEFT_ASSERT_STATUS(weft_ok_status(), INVALID_INPUT, "");
}
END_TEST

START_TEST(leak) {
  memset(allocate(24), 0, 24);
}
END_TEST

START_TEST(release_with_other_size) {
  weft_allocator_release(weft_testing_allocator(), allocate(24), 16, 8);
}
END_TEST

START_TEST(release_of_foreign_block) {
  static double number;
  weft_allocator_release(weft_testing_allocator(), &number, sizeof(number), 8);
}
END_TEST

START_TEST(allocation_that_fails) {
  weft_testing_fail_allocations_after(1);
  void* first = allocate(8);
  void* second = NULL;
  WEFT_ASSERT_STATUS(weft_allocator_allocate(weft_testing_allocator(), 9, 8, &second),
                     OUT_OF_MEMORY, "9");
  ck_assert_ptr_null(second);
  ck_assert_uint_eq(weft_testing_live_blocks(), 1);
  ck_assert_uint_eq(weft_testing_live_bytes(), 8);
  weft_allocator_release(weft_testing_allocator(), first, 8, 8);
  weft_testing_fail_allocations_after(SIZE_MAX);
  weft_allocator_release(weft_testing_allocator(), allocate(8), 8, 8);
  ck_assert_uint_eq(weft_testing_allocation_count(), 2);
}
END_TEST

START_TEST(files) {
  const char* path = weft_testing_write_file("numbers", "\0\1\2", 3);
  size_t size_bytes = 0;
  char* contents = weft_testing_read_file(path, &size_bytes);
  ck_assert_uint_eq(size_bytes, 3);
  ck_assert_mem_eq(contents, "\0\1\2", 4);
  weft_testing_free_file(contents, size_bytes);
}
END_TEST

START_TEST(skipped) {
  WEFT_SKIP("no such device");
}
END_TEST

static void add_case(Suite* suite, TCase* test_case, const TTest* test) {
  tcase_add_test(weft_testing_check_leaks(test_case), test);
  suite_add_tcase(suite, test_case);
}

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("failing_suite");
  add_case(suite, tcase_create("passes"), passes);
  add_case(suite, tcase_create("status_that_failed"), status_that_failed);
  add_case(suite, tcase_create("status_with_other_code"), status_with_other_code);
  add_case(suite, tcase_create("status_with_other_text"), status_with_other_text);
  add_case(suite, tcase_create("status_that_is_ok"), status_that_is_ok);
  add_case(suite, tcase_create("leak"), leak);
  add_case(suite, tcase_create("release_with_other_size"), release_with_other_size);
  add_case(suite, tcase_create("release_of_foreign_block"), release_of_foreign_block);
  add_case(suite, tcase_create("allocation_that_fails"), allocation_that_fails);
  add_case(suite, tcase_create("files"), files);
  add_case(suite, tcase_create("all_skipped"), skipped);
  TCase* both = tcase_create("one_of_two_skipped");
  tcase_add_test(both, passes);
  add_case(suite, both, skipped);
  return suite;
}
