// Files: a save that fails must leave what was there, and say why.
#include "runtime/io/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/testing/testing.h"

// Copies a temporary path, as the next call overwrites it.
static const char* temporary(const char* name, char* buffer, size_t capacity) {
  snprintf(buffer, capacity, "%s", weft_testing_temporary_path(name));
  return buffer;
}

// Files in the folder of |path| whose name starts with that of |path|.
static int count_siblings(const char* path) {
  char folder[512];
  snprintf(folder, sizeof(folder), "%s", path);
  char* slash = strrchr(folder, '/');
  *slash = '\0';
  const char* name = slash + 1;
  DIR* stream = opendir(folder);
  int count = 0;
  for (const struct dirent* entry = readdir(stream); entry != NULL; entry = readdir(stream)) {
    count += strncmp(entry->d_name, name, strlen(name)) == 0;
  }
  closedir(stream);
  return count;
}

static void expect_content(const char* path, const char* text) {
  weft_buffer_t buffer;
  WEFT_ASSERT_OK(weft_file_map(path, &buffer));
  ck_assert_uint_eq(buffer.size_bytes, strlen(text));
  ck_assert_mem_eq(buffer.data, text, strlen(text));
  weft_buffer_deinit(&buffer);
}

START_TEST(maps_files_read_only) {
  char path[512];
  snprintf(path, sizeof(path), "%s", weft_testing_write_file("map", "hello", 5));
  weft_buffer_t buffer;
  WEFT_ASSERT_OK(weft_file_map(path, &buffer));
  ck_assert_uint_eq(buffer.size_bytes, 5);
  ck_assert_mem_eq(buffer.data, "hello", 5);
  ck_assert_int_eq(buffer.provenance.kind, WEFT_MEMORY_MAPPED);
  ck_assert_uint_eq(buffer.provenance.flags, WEFT_MEMORY_READ_ONLY);
  weft_buffer_deinit(&buffer);
  WEFT_ASSERT_OK(weft_file_map(weft_testing_write_file("empty", "", 0), &buffer));
  ck_assert_uint_eq(buffer.size_bytes, 0);
  weft_buffer_deinit(&buffer);
}
END_TEST

START_TEST(unmappable_things_are_named) {
  weft_buffer_t buffer;
  WEFT_ASSERT_STATUS(weft_file_map("/nowhere/x.bin", &buffer), NOT_FOUND,
                     "/nowhere/x.bin: does not exist");
  WEFT_ASSERT_STATUS(weft_file_map("/tmp", &buffer), INVALID_INPUT, "/tmp: is a folder");
  WEFT_ASSERT_STATUS(weft_file_map("/dev/null", &buffer), INVALID_INPUT, "not a regular file");
  const char* pipe = weft_testing_temporary_path("pipe");
  ck_assert_int_eq(mkfifo(pipe, 0600), 0);
  WEFT_ASSERT_STATUS(weft_file_map(pipe, &buffer), INVALID_INPUT, "not a regular file");
  ck_assert_ptr_null(buffer.data);
}
END_TEST

START_TEST(commit_makes_the_file_appear) {
  char path[512];
  temporary("commit", path, sizeof(path));
  weft_atomic_file_t file;
  WEFT_ASSERT_OK(weft_atomic_file_open(path, false, weft_testing_allocator(), &file));
  WEFT_ASSERT_OK(weft_atomic_file_write(&file, "ab", 2));
  WEFT_ASSERT_OK(weft_atomic_file_write(&file, "cd", 2));
  ck_assert_int_ne(access(path, F_OK), 0);
  WEFT_ASSERT_OK(weft_atomic_file_commit(&file));
  expect_content(path, "abcd");
  ck_assert_int_eq(count_siblings(path), 1);
  weft_atomic_file_abort(&file);
  expect_content(path, "abcd");
}
END_TEST

START_TEST(existing_files_are_replaced_only_when_asked) {
  char path[512];
  snprintf(path, sizeof(path), "%s", weft_testing_write_file("exists", "old", 3));
  weft_atomic_file_t file;
  WEFT_ASSERT_STATUS(weft_atomic_file_open(path, false, weft_testing_allocator(), &file),
                     INVALID_INPUT, "already exists and may not be replaced");
  WEFT_ASSERT_OK(weft_atomic_file_open(path, true, weft_testing_allocator(), &file));
  WEFT_ASSERT_OK(weft_atomic_file_write(&file, "new", 3));
  expect_content(path, "old");
  WEFT_ASSERT_OK(weft_atomic_file_commit(&file));
  expect_content(path, "new");
}
END_TEST

START_TEST(links_are_followed_and_stay) {
  char link[512];
  char path[512];
  temporary("link", link, sizeof(link));
  snprintf(path, sizeof(path), "%s", weft_testing_write_file("target", "old", 3));
  ck_assert_int_eq(symlink("target", link), 0);
  weft_atomic_file_t file;
  WEFT_ASSERT_STATUS(weft_atomic_file_open(link, false, weft_testing_allocator(), &file),
                     INVALID_INPUT, "already exists and may not be replaced");
  WEFT_ASSERT_OK(weft_atomic_file_open(link, true, weft_testing_allocator(), &file));
  WEFT_ASSERT_OK(weft_atomic_file_write(&file, "new", 3));
  WEFT_ASSERT_OK(weft_atomic_file_commit(&file));
  expect_content(path, "new");
  struct stat info;
  ck_assert_int_eq(lstat(link, &info), 0);
  ck_assert(S_ISLNK(info.st_mode));
  ck_assert_int_eq(unlink(path), 0);
  WEFT_ASSERT_STATUS(weft_atomic_file_open(link, true, weft_testing_allocator(), &file), IO,
                     "the symbolic link cannot be followed: No such file or directory");
}
END_TEST

// A rename over /dev/null would take it away from the whole machine.
START_TEST(devices_and_pipes_are_never_replaced) {
  char path[512];
  temporary("no_file", path, sizeof(path));
  ck_assert_int_eq(mkfifo(path, 0600), 0);
  weft_atomic_file_t file;
  WEFT_ASSERT_STATUS(weft_atomic_file_open(path, true, weft_testing_allocator(), &file),
                     INVALID_INPUT, "is not a regular file");
  WEFT_ASSERT_STATUS(weft_atomic_file_open("/dev/null", true, weft_testing_allocator(), &file),
                     INVALID_INPUT, "/dev/null: is not a regular file");
}
END_TEST

START_TEST(a_file_that_appeared_meanwhile_is_kept) {
  char path[512];
  temporary("race", path, sizeof(path));
  weft_atomic_file_t file;
  WEFT_ASSERT_OK(weft_atomic_file_open(path, false, weft_testing_allocator(), &file));
  weft_testing_write_file("race", "theirs", 6);
  WEFT_ASSERT_STATUS(weft_atomic_file_commit(&file), INVALID_INPUT, "already exists");
  expect_content(path, "theirs");
  ck_assert_int_eq(count_siblings(path), 1);
}
END_TEST

// Whether files of |folder| can be without a name, as the file systems of CI's machines have it.
static bool has_unnamed_files(const char* folder) {
  const int descriptor = open(folder, O_TMPFILE | O_WRONLY, 0600);
  if (descriptor < 0) return false;
  close(descriptor);
  return true;
}

START_TEST(a_killed_writer_leaves_nothing) {
  char path[512];
  char folder[512];
  int state = 0;
  temporary("killed", path, sizeof(path));
  snprintf(folder, sizeof(folder), "%.*s", (int)(strrchr(path, '/') - path), path);
  if (!has_unnamed_files(folder)) return;
  const pid_t writer = fork();
  if (writer == 0) {
    weft_atomic_file_t file;
    if (weft_status_is_ok(weft_atomic_file_open(path, false, weft_allocator_system(), &file)) &&
        weft_status_is_ok(weft_atomic_file_write(&file, "ab", 2))) {
      raise(SIGKILL);
    }
    _exit(1);
  }
  ck_assert_int_eq(waitpid(writer, &state, 0), writer);
  ck_assert(WIFSIGNALED(state) && WTERMSIG(state) == SIGKILL);
  ck_assert_int_eq(count_siblings(path), 0);
}
END_TEST

START_TEST(abort_leaves_nothing) {
  char path[512];
  temporary("abort", path, sizeof(path));
  weft_atomic_file_t file;
  WEFT_ASSERT_OK(weft_atomic_file_open(path, false, weft_testing_allocator(), &file));
  WEFT_ASSERT_OK(weft_atomic_file_write(&file, "ab", 2));
  weft_atomic_file_abort(&file);
  ck_assert_int_eq(count_siblings(path), 0);
  weft_atomic_file_t zeroed = {.path = NULL};
  weft_atomic_file_abort(&zeroed);
  WEFT_ASSERT_STATUS(
      weft_atomic_file_open("/nowhere/at/all", false, weft_testing_allocator(), &file), IO,
      "No such file or directory");
}
END_TEST

// A limit on the size of files stands in for a full disk: both fail a write half-way.
START_TEST(failed_writes_are_reported_and_removed) {
  char path[512];
  temporary("full", path, sizeof(path));
  struct rlimit before;
  ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &before), 0);
  void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
  weft_atomic_file_t file;
  WEFT_ASSERT_OK(weft_atomic_file_open(path, false, weft_testing_allocator(), &file));
  const struct rlimit limit = {.rlim_cur = 1000, .rlim_max = before.rlim_max};
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
  char bytes[5000] = {0};
  weft_status_t status = weft_atomic_file_write(&file, bytes, sizeof(bytes));
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &before), 0);
  signal(SIGXFSZ, handler);
  WEFT_ASSERT_STATUS(status, IO, "writing 5000 bytes failed: File too large");
  weft_atomic_file_abort(&file);
  ck_assert_int_eq(count_siblings(path), 0);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("file");
  TCase* map = weft_testing_check_leaks(tcase_create("map"));
  tcase_add_test(map, maps_files_read_only);
  tcase_add_test(map, unmappable_things_are_named);
  suite_add_tcase(suite, map);
  TCase* atomic = weft_testing_check_leaks(tcase_create("atomic"));
  tcase_add_test(atomic, commit_makes_the_file_appear);
  tcase_add_test(atomic, existing_files_are_replaced_only_when_asked);
  tcase_add_test(atomic, links_are_followed_and_stay);
  tcase_add_test(atomic, devices_and_pipes_are_never_replaced);
  tcase_add_test(atomic, a_file_that_appeared_meanwhile_is_kept);
  tcase_add_test(atomic, a_killed_writer_leaves_nothing);
  tcase_add_test(atomic, abort_leaves_nothing);
  tcase_add_test(atomic, failed_writes_are_reported_and_removed);
  suite_add_tcase(suite, atomic);
  return suite;
}
