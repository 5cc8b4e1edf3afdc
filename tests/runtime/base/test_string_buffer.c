// Text buffers: printers check once at the end, so a lost failure or byte would go unnoticed.
#include "runtime/base/string_buffer.h"

#include <stdio.h>
#include <string.h>

#include "tests/testing/testing.h"

START_TEST(appends_of_every_kind_concatenate) {
  weft_string_buffer_t buffer;
  weft_string_buffer_init(weft_testing_allocator(), &buffer);
  ck_assert_ptr_null(buffer.data);
  weft_string_buffer_append(&buffer, "abc", 2);
  weft_string_buffer_append_char(&buffer, '-');
  weft_string_buffer_append_cstring(&buffer, "cd");
  weft_string_buffer_append_format(&buffer, "%03d|%s", 7, "e");
  weft_string_buffer_append(&buffer, "", 0);
  ck_assert_str_eq(buffer.data, "ab-cd007|e");
  ck_assert_uint_eq(buffer.size, 10);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&buffer));
  weft_string_buffer_deinit(&buffer);
}
END_TEST

// Formats across every fill level of the buffer: the length that just fits, and the one that does
// not, take different paths.
START_TEST(formats_grow_at_every_boundary) {
  for (size_t prefix = 200; prefix < 300; ++prefix) {
    weft_string_buffer_t buffer;
    weft_string_buffer_init(weft_testing_allocator(), &buffer);
    for (size_t i = 0; i < prefix; ++i) weft_string_buffer_append_char(&buffer, 'p');
    weft_string_buffer_append_format(&buffer, "%s", "0123456789");
    ck_assert_uint_eq(buffer.size, prefix + 10);
    ck_assert_str_eq(buffer.data + prefix, "0123456789");
    weft_string_buffer_deinit(&buffer);
  }
}
END_TEST

START_TEST(first_failure_is_kept) {
  weft_string_buffer_t buffer;
  weft_string_buffer_init(weft_testing_allocator(), &buffer);
  weft_string_buffer_append_cstring(&buffer, "kept");
  weft_testing_fail_allocations_after(0);
  for (int i = 0; i < 1000; ++i) weft_string_buffer_append_format(&buffer, "%d,", i);
  const size_t size = buffer.size;
  weft_testing_fail_allocations_after(SIZE_MAX);
  weft_string_buffer_append_cstring(&buffer, "ignored after the failure");
  ck_assert_uint_eq(buffer.size, size);
  ck_assert_uint_eq(strlen(buffer.data), size);
  WEFT_ASSERT_STATUS(weft_string_buffer_finish(&buffer), OUT_OF_MEMORY, "out of memory");
  WEFT_ASSERT_OK(weft_string_buffer_finish(&buffer));
  weft_string_buffer_append_cstring(&buffer, "!");
  ck_assert_uint_eq(buffer.size, size + 1);
  weft_string_buffer_deinit(&buffer);
}
END_TEST

START_TEST(deinit_drops_an_unread_failure) {
  weft_string_buffer_t buffer;
  weft_string_buffer_init(weft_testing_allocator(), &buffer);
  weft_testing_fail_allocations_after(0);
  weft_string_buffer_append_char(&buffer, 'x');
  weft_string_buffer_deinit(&buffer);
  weft_string_buffer_deinit(&buffer);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("string_buffer");
  TCase* append = weft_testing_check_leaks(tcase_create("append"));
  tcase_add_test(append, appends_of_every_kind_concatenate);
  tcase_add_test(append, formats_grow_at_every_boundary);
  tcase_add_test(append, first_failure_is_kept);
  tcase_add_test(append, deinit_drops_an_unread_failure);
  suite_add_tcase(suite, append);
  return suite;
}
