// Byte streams: the order of a folder's files decides what a model sees, so it must be the same
// everywhere.
#include "runtime/io/byte_stream.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/testing/testing.h"

// Writes |text| to |name| below the temporary folder, making its folders.
static void write_in_tree(const char* name, const char* text) {
  char path[512];
  for (const char* slash = strchr(name, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    snprintf(path, sizeof(path), "%.*s", (int)(slash - name), name);
    ck_assert(mkdir(weft_testing_temporary_path(path), 0777) == 0 || errno == EEXIST);
  }
  weft_testing_write_file(name, text, strlen(text));
}

static void expect_bytes(const weft_byte_stream_t* stream, const char* text) {
  ck_assert_uint_eq(stream->byte_count, strlen(text));
  ck_assert_msg(memcmp(stream->bytes.data, text, strlen(text)) == 0, "expected '%s', got '%.*s'",
                text, (int)stream->byte_count, (const char*)stream->bytes.data);
}

START_TEST(folders_are_read_in_path_order) {
  // '.' sorts before '/', and upper case before lower case: by bytes, not by a locale.
  write_in_tree("order/b.h", "4");
  write_in_tree("order/a.h", "2");
  write_in_tree("order/a/z.h", "3");
  write_in_tree("order/Z.h", "1");
  write_in_tree("order/c/d/e.h", "5");
  write_in_tree("order/c/d/e.c", "x");
  write_in_tree("order/empty.h", "");
  char root[512];
  snprintf(root, sizeof(root), "%s", weft_testing_temporary_path("order"));
  static const char* const patterns[] = {"*.h"};
  weft_byte_stream_options_t options = weft_byte_stream_default_options();
  options.patterns = patterns;
  options.pattern_count = 1;
  weft_byte_stream_t stream;
  WEFT_ASSERT_OK(weft_byte_stream_open(root, &options, weft_testing_allocator(), &stream));
  expect_bytes(&stream, "12345");
  ck_assert_uint_eq(stream.file_count, 6);
  ck_assert_uint_eq(stream.skipped_count, 0);
  weft_byte_stream_close(&stream);

  // A trailing slash changes nothing, and without patterns every file counts.
  char with_slash[520];
  snprintf(with_slash, sizeof(with_slash), "%s/", root);
  WEFT_ASSERT_OK(weft_byte_stream_open(with_slash, NULL, weft_testing_allocator(), &stream));
  expect_bytes(&stream, "1234x5");
  weft_byte_stream_close(&stream);
}
END_TEST

START_TEST(several_patterns_match) {
  write_in_tree("patterns/a.c", "a");
  write_in_tree("patterns/b.h", "b");
  write_in_tree("patterns/c.txt", "c");
  static const char* const patterns[] = {"*.h", "*.c"};
  weft_byte_stream_options_t options = weft_byte_stream_default_options();
  options.patterns = patterns;
  options.pattern_count = 2;
  weft_byte_stream_t stream;
  WEFT_ASSERT_OK(weft_byte_stream_open(weft_testing_temporary_path("patterns"), &options,
                                       weft_testing_allocator(), &stream));
  expect_bytes(&stream, "ab");
  weft_byte_stream_close(&stream);
}
END_TEST

typedef struct notes_s {
  int count;
  char last[512];
} notes_t;

static void take_note(void* user_data, weft_log_level_t level, const char* message) {
  notes_t* notes = user_data;
  ck_assert_int_eq(level, WEFT_LOG_WARNING);
  ++notes->count;
  snprintf(notes->last, sizeof(notes->last), "%s", message);
}

START_TEST(unreadable_files_are_skipped_and_reported) {
  write_in_tree("skip/a.txt", "a");
  write_in_tree("skip/c.txt", "c");
  ck_assert_int_eq(symlink("nowhere", weft_testing_temporary_path("skip/b.txt")), 0);
  notes_t notes = {0};
  const weft_log_sink_t log = {.fn = take_note, .user_data = &notes};
  weft_byte_stream_options_t options = weft_byte_stream_default_options();
  options.log = &log;
  weft_byte_stream_t stream;
  WEFT_ASSERT_OK(weft_byte_stream_open(weft_testing_temporary_path("skip"), &options,
                                       weft_testing_allocator(), &stream));
  expect_bytes(&stream, "ac");
  ck_assert_uint_eq(stream.file_count, 2);
  ck_assert_uint_eq(stream.skipped_count, 1);
  ck_assert_int_eq(notes.count, 1);
  ck_assert_ptr_nonnull(strstr(notes.last, "skip/b.txt: skipped: No such file or directory"));
  weft_byte_stream_close(&stream);
}
END_TEST

START_TEST(links_to_files_count_and_links_to_folders_do_not) {
  write_in_tree("links/a/f.txt", "f");
  ck_assert_int_eq(symlink("a/f.txt", weft_testing_temporary_path("links/g.txt")), 0);
  ck_assert_int_eq(symlink("..", weft_testing_temporary_path("links/a/loop")), 0);
  ck_assert_int_eq(mkfifo(weft_testing_temporary_path("links/pipe"), 0600), 0);
  weft_byte_stream_t stream;
  WEFT_ASSERT_OK(weft_byte_stream_open(weft_testing_temporary_path("links"), NULL,
                                       weft_testing_allocator(), &stream));
  expect_bytes(&stream, "ff");
  weft_byte_stream_close(&stream);
}
END_TEST

START_TEST(single_files_are_mapped) {
  weft_byte_stream_t stream;
  WEFT_ASSERT_OK(weft_byte_stream_open(weft_testing_write_file("one.txt", "text", 4), NULL,
                                       weft_testing_allocator(), &stream));
  expect_bytes(&stream, "text");
  ck_assert_int_eq(stream.bytes.provenance.kind, WEFT_MEMORY_MAPPED);
  ck_assert_uint_eq(stream.file_count, 1);
  weft_byte_stream_close(&stream);
}
END_TEST

START_TEST(nothing_to_read_is_an_error) {
  weft_byte_stream_t stream;
  WEFT_ASSERT_STATUS(
      weft_byte_stream_open("/nowhere/text", NULL, weft_testing_allocator(), &stream), NOT_FOUND,
      "/nowhere/text: does not exist");
  write_in_tree("nothing/a.txt", "a");
  static const char* const patterns[] = {"*.h"};
  weft_byte_stream_options_t options = weft_byte_stream_default_options();
  options.patterns = patterns;
  options.pattern_count = 1;
  WEFT_ASSERT_STATUS(weft_byte_stream_open(weft_testing_temporary_path("nothing"), &options,
                                           weft_testing_allocator(), &stream),
                     NOT_FOUND, "the folder has no matching file");
  options.struct_size = 2;
  WEFT_ASSERT_STATUS(weft_byte_stream_open("/nowhere", &options, weft_testing_allocator(), &stream),
                     INVALID_ARGUMENT, "have 2 bytes");
}
END_TEST

START_TEST(running_out_of_memory_is_reported) {
  write_in_tree("memory/a.txt", "a");
  char root[512];
  snprintf(root, sizeof(root), "%s", weft_testing_temporary_path("memory"));
  for (size_t allowed = 0;; ++allowed) {
    weft_testing_fail_allocations_after(allowed);
    weft_byte_stream_t stream;
    weft_status_t status = weft_byte_stream_open(root, NULL, weft_testing_allocator(), &stream);
    if (weft_status_is_ok(status)) {
      weft_byte_stream_close(&stream);
      ck_assert_uint_ge(allowed, 3);
      break;
    }
    ck_assert_uint_eq(weft_testing_live_blocks(), 0);
    WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "out of memory");
  }
}
END_TEST

START_TEST(entropy_is_that_of_the_frequencies) {
  ck_assert_double_eq(weft_unigram_entropy("", 0), 0.0);
  ck_assert_double_eq(weft_unigram_entropy("aaaa", 4), 0.0);
  ck_assert_double_eq_tol(weft_unigram_entropy("abababab", 8), log(2), 1e-15);
  ck_assert_double_eq_tol(weft_unigram_entropy("aaab", 4), 2 * log(2) - 0.75 * log(3), 1e-15);
  char all[256];
  for (int i = 0; i < 256; ++i) all[i] = (char)i;
  ck_assert_double_eq_tol(weft_unigram_entropy(all, 256), log(256), 1e-13);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("byte_stream");
  TCase* stream = weft_testing_check_leaks(tcase_create("stream"));
  tcase_add_test(stream, folders_are_read_in_path_order);
  tcase_add_test(stream, several_patterns_match);
  tcase_add_test(stream, unreadable_files_are_skipped_and_reported);
  tcase_add_test(stream, links_to_files_count_and_links_to_folders_do_not);
  tcase_add_test(stream, single_files_are_mapped);
  tcase_add_test(stream, nothing_to_read_is_an_error);
  tcase_add_test(stream, running_out_of_memory_is_reported);
  suite_add_tcase(suite, stream);
  TCase* entropy = tcase_create("entropy");
  tcase_add_test(entropy, entropy_is_that_of_the_frequencies);
  suite_add_tcase(suite, entropy);
  return suite;
}
