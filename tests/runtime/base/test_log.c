// The log sink: notes below the level are dropped, others arrive whole.
#include "runtime/base/log.h"

#include <stdio.h>
#include <string.h>

#include "tests/testing/testing.h"

typedef struct heard_s {
  int count;
  weft_log_level_t level;
  char text[4096];
} heard_t;

static void hear(void* user_data, weft_log_level_t level, const char* message) {
  heard_t* heard = user_data;
  ++heard->count;
  heard->level = level;
  snprintf(heard->text, sizeof(heard->text), "%s", message);
}

START_TEST(levels_filter) {
  heard_t heard = {0};
  const weft_log_sink_t sink = {.fn = hear, .user_data = &heard, .minimum_level = WEFT_LOG_WARNING};
  weft_log(&sink, WEFT_LOG_INFO, "quiet");
  ck_assert_int_eq(heard.count, 0);
  weft_log(&sink, WEFT_LOG_WARNING, "skipped %d files", 3);
  ck_assert_int_eq(heard.count, 1);
  ck_assert_int_eq(heard.level, WEFT_LOG_WARNING);
  ck_assert_str_eq(heard.text, "skipped 3 files");
  ck_assert(weft_log_is_enabled(&sink, WEFT_LOG_ERROR));
  ck_assert(!weft_log_is_enabled(NULL, WEFT_LOG_ERROR));
  weft_log(NULL, WEFT_LOG_ERROR, "nobody listens");
  const weft_log_sink_t silent = {.fn = NULL};
  weft_log(&silent, WEFT_LOG_ERROR, "nobody listens");
}
END_TEST

START_TEST(long_lines_are_whole_or_marked) {
  heard_t heard = {0};
  const weft_log_sink_t sink = {
      .fn = hear, .user_data = &heard, .allocator = weft_testing_allocator()};
  char text[2000];
  memset(text, 'y', sizeof(text) - 1);
  text[sizeof(text) - 1] = '\0';
  weft_log(&sink, WEFT_LOG_INFO, "%s", text);
  ck_assert_str_eq(heard.text, text);
  weft_testing_fail_allocations_after(0);
  weft_log(&sink, WEFT_LOG_INFO, "%s", text);
  const size_t length = strlen(heard.text);
  ck_assert_uint_lt(length, sizeof(text) - 1);
  ck_assert_str_eq(heard.text + length - 3, "...");
}
END_TEST

START_TEST(levels_have_names) {
  ck_assert_str_eq(weft_log_level_name(WEFT_LOG_DEBUG), "debug");
  ck_assert_str_eq(weft_log_level_name(WEFT_LOG_INFO), "info");
  ck_assert_str_eq(weft_log_level_name(WEFT_LOG_WARNING), "warning");
  ck_assert_str_eq(weft_log_level_name(WEFT_LOG_ERROR), "error");
  ck_assert_str_eq(weft_log_level_name((weft_log_level_t)9), "unknown");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("log");
  TCase* sink = weft_testing_check_leaks(tcase_create("sink"));
  tcase_add_test(sink, levels_filter);
  tcase_add_test(sink, long_lines_are_whole_or_marked);
  tcase_add_test(sink, levels_have_names);
  suite_add_tcase(suite, sink);
  return suite;
}
