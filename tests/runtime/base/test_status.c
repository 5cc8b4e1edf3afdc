// Status records: if these fail, no error of weft can be trusted to arrive.
#include <string.h>

#include "tests/testing/testing.h"

START_TEST(create_keeps_code_message_and_position) {
  const int line = __LINE__ + 1;
  weft_status_t status = WEFT_STATUS(NOT_FOUND, "no tensor '%s' among %d", "w", 3);
  ck_assert(!weft_status_is_ok(status));
  ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_NOT_FOUND);
  ck_assert_str_eq(weft_status_message(status), "no tensor 'w' among 3");
  ck_assert_str_eq(weft_status_text(status), "no tensor 'w' among 3");
  ck_assert_int_eq(weft_status_source_line(status), line);
  ck_assert_ptr_nonnull(strstr(weft_status_source_file(status), "test_status.c"));
  weft_status_release(status);
}
END_TEST

START_TEST(ok_reads_as_empty) {
  ck_assert_int_eq(weft_status_code(weft_ok_status()), WEFT_STATUS_OK);
  ck_assert_str_eq(weft_status_message(NULL), "");
  ck_assert_str_eq(weft_status_text(NULL), "");
  ck_assert_str_eq(weft_status_source_file(NULL), "");
  ck_assert_int_eq(weft_status_source_line(NULL), 0);
  weft_status_release(weft_ok_status());
}
END_TEST

START_TEST(annotate_appends_context_and_keeps_message) {
  weft_status_t status = WEFT_STATUS(IO, "disk full");
  status = weft_status_annotate(status, "while writing %s", "a.safetensors");
  status = weft_status_annotate(status, "while saving step %d", 7);
  ck_assert_str_eq(weft_status_message(status), "disk full");
  ck_assert_str_eq(weft_status_text(status),
                   "disk full; while writing a.safetensors; while saving step 7");
  weft_status_release(status);
  ck_assert_ptr_null(weft_status_annotate(weft_ok_status(), "while idle"));
}
END_TEST

START_TEST(join_never_loses_a_failure) {
  weft_status_t joined = weft_status_join(WEFT_STATUS(IO, "first"), WEFT_STATUS(ABORTED, "second"));
  ck_assert_int_eq(weft_status_code(joined), WEFT_STATUS_IO);
  ck_assert_str_eq(weft_status_message(joined), "first");
  ck_assert_str_eq(weft_status_text(joined), "first; second");
  weft_status_release(joined);

  joined = weft_status_join(weft_ok_status(), WEFT_STATUS(ABORTED, "second"));
  ck_assert_int_eq(weft_status_code(joined), WEFT_STATUS_ABORTED);
  weft_status_release(joined);
  joined = weft_status_join(WEFT_STATUS(IO, "first"), weft_ok_status());
  ck_assert_int_eq(weft_status_code(joined), WEFT_STATUS_IO);
  weft_status_release(joined);
  ck_assert_ptr_null(weft_status_join(NULL, NULL));
}
END_TEST

START_TEST(create_with_code_ok_is_still_a_failure) {
  weft_status_t status = weft_status_create(WEFT_STATUS_OK, "f.c", 1, "wrong code");
  ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_INTERNAL);
  weft_status_release(status);
}
END_TEST

START_TEST(every_code_has_a_name) {
  static const struct {
    weft_status_code_t code;
    const char* name;
  } rows[] = {
      {WEFT_STATUS_OK, "OK"},
      {WEFT_STATUS_INVALID_INPUT, "INVALID_INPUT"},
      {WEFT_STATUS_UNSUPPORTED, "UNSUPPORTED"},
      {WEFT_STATUS_NOT_FOUND, "NOT_FOUND"},
      {WEFT_STATUS_CHECK_FAILED, "CHECK_FAILED"},
      {WEFT_STATUS_INVALID_ARGUMENT, "INVALID_ARGUMENT"},
      {WEFT_STATUS_INTERNAL, "INTERNAL"},
      {WEFT_STATUS_OUT_OF_MEMORY, "OUT_OF_MEMORY"},
      {WEFT_STATUS_IO, "IO"},
      {WEFT_STATUS_ABORTED, "ABORTED"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    ck_assert_str_eq(weft_status_code_name(rows[i].code), rows[i].name);
  }
  ck_assert_str_eq(weft_status_code_name((weft_status_code_t)99), "UNKNOWN");
}
END_TEST

static weft_status_t fail_at(int depth) {
  if (depth == 0) return WEFT_STATUS(CHECK_FAILED, "bottom");
  if (depth == 1) {
    WEFT_RETURN_IF_ERROR(fail_at(0));
    ck_abort_msg("WEFT_RETURN_IF_ERROR did not return");
  }
  WEFT_RETURN_IF_ERROR_WHILE(fail_at(depth - 1), "while at depth %d", depth);
  ck_abort_msg("WEFT_RETURN_IF_ERROR_WHILE did not return");
}

START_TEST(macros_return_and_annotate) {
  weft_status_t status = fail_at(3);
  ck_assert_str_eq(weft_status_text(status), "bottom; while at depth 2; while at depth 3");
  weft_status_release(status);
}
END_TEST

START_TEST(long_messages_are_whole) {
  char text[5000];
  memset(text, 'x', sizeof(text) - 1);
  text[sizeof(text) - 1] = '\0';
  weft_status_t status = WEFT_STATUS(IO, "%s", text);
  ck_assert_str_eq(weft_status_message(status), text);
  weft_status_release(status);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("status");
  TCase* record = tcase_create("record");
  tcase_add_test(record, create_keeps_code_message_and_position);
  tcase_add_test(record, ok_reads_as_empty);
  tcase_add_test(record, create_with_code_ok_is_still_a_failure);
  tcase_add_test(record, every_code_has_a_name);
  tcase_add_test(record, long_messages_are_whole);
  suite_add_tcase(suite, record);
  TCase* chain = tcase_create("chain");
  tcase_add_test(chain, annotate_appends_context_and_keeps_message);
  tcase_add_test(chain, join_never_loses_a_failure);
  tcase_add_test(chain, macros_return_and_annotate);
  suite_add_tcase(suite, chain);
  return suite;
}
