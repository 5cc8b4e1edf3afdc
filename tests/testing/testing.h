// What every test suite shares: assertions on statuses, an allocator that notices leaks, skipping,
// seeds and temporary files.
//
// A suite is one file tests/<folder>/test_<unit>.c that defines weft_test_suite(). CTest starts it
// once per test case, in the root of the source tree; Check forks a process per test function
// except under the sanitizers.
#ifndef WEFT_TESTS_TESTING_TESTING_H_
#define WEFT_TESTS_TESTING_TESTING_H_

#include <check.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "weft/allocator.h"
#include "weft/status.h"

// At every assertion that holds, Check writes where it is to a file, so that it can tell after
// which one a crash came. In loops that takes longer than all else a test does, so nothing is
// written: a crash is located with a sanitizer, or a debugger and CK_FORK=no.
#define _mark_point(file, line) ((void)0)  // NOLINT(bugprone-reserved-identifier)

// 1 in builds that a sanitizer watches.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define WEFT_TESTING_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define WEFT_TESTING_SANITIZED 1
#endif
#endif
#ifndef WEFT_TESTING_SANITIZED
#define WEFT_TESTING_SANITIZED 0
#endif

// |full|, or |sanitized| where a sanitizer watches: that is ten times as slow, and what it looks
// for shows in fewer rounds than wrong numbers do.
static inline uint32_t weft_testing_rounds(uint32_t full, uint32_t sanitized) {
  return WEFT_TESTING_SANITIZED ? sanitized : full;
}

// Defined by the test file: builds the suite of all its cases. Case names are string literals in
// tcase_create(), from which the CTest entries are made.
Suite* weft_test_suite(void);

// Fails the test with the whole message of |expr|, which it consumes, unless it is OK.
#define WEFT_ASSERT_OK(expr)                                              \
  do {                                                                    \
    const char* weft_testing_text_ = weft_testing_describe_failure(expr); \
    if (weft_testing_text_ != NULL) {                                     \
      ck_abort_msg("%s failed: %s", #expr, weft_testing_text_);           \
    }                                                                     \
  } while (0)

// Fails the test unless |expr|, which it consumes, failed with WEFT_STATUS_|code| and its text
// contains |substring|.
#define WEFT_ASSERT_STATUS(expr, code, substring)                                \
  do {                                                                           \
    const char* weft_testing_text_ =                                             \
        weft_testing_describe_mismatch((expr), WEFT_STATUS_##code, (substring)); \
    if (weft_testing_text_ != NULL) {                                            \
      ck_abort_msg("%s: %s", #expr, weft_testing_text_);                         \
    }                                                                            \
  } while (0)

// Ends the test function as skipped. Only in a test function itself, after releasing what it holds.
#define WEFT_SKIP(reason)                               \
  do {                                                  \
    weft_testing_note_skip(__FILE__, __LINE__, reason); \
    return;                                             \
  } while (0)

// Consumes |status|. Returns NULL if it is OK, else "CODE: text", valid until the next call.
const char* weft_testing_describe_failure(weft_status_t status);

// Consumes |status|. Returns NULL if it has |code| and its text contains |substring|, else a
// sentence that says what was expected and what was there, valid until the next call.
const char* weft_testing_describe_mismatch(weft_status_t status, weft_status_code_t code,
                                           const char* substring);

// Makes every test of |test_case| fail that leaves a block of weft_testing_allocator() behind.
// Returns |test_case|.
TCase* weft_testing_check_leaks(TCase* test_case);

// Adds a case of one test, checked for leaks, to |suite|.
void weft_testing_add_case(Suite* suite, TCase* test_case, const TTest* test);

// An allocator over weft_allocator_system() that records its live blocks. It fails the test when a
// block is released that is not live, or with another size or alignment than it was allocated
// with. Thread-safe.
weft_allocator_t weft_testing_allocator(void);

// Blocks and bytes of weft_testing_allocator() that are live now, and allocations made so far in
// this test.
size_t weft_testing_live_blocks(void);
size_t weft_testing_live_bytes(void);
size_t weft_testing_allocation_count(void);

// Lets the next |count| allocations of weft_testing_allocator() succeed and fails all later ones,
// until it is called with SIZE_MAX. A test that walks |count| upwards visits every path on which
// memory runs out.
void weft_testing_fail_allocations_after(size_t count);

// The seed of random tests: WEFT_TEST_SEED of the environment, or a fixed number. Prints it, so
// that a failure can be repeated.
uint64_t weft_testing_seed(void);

// Path of a file or folder called |name| in a folder that is made for this run of the suite and is
// removed with its contents when it ends. Nothing exists at the path unless the suite made it.
// Valid until the next call.
const char* weft_testing_temporary_path(const char* name);

// Creates the temporary file |name| with |size_bytes| of |contents|. Returns its path like
// weft_testing_temporary_path.
const char* weft_testing_write_file(const char* name, const void* contents, size_t size_bytes);

// Reads the file at |path| (relative to the root of the source tree) whole, with a NUL after its
// last byte, and fails the test if it cannot. Free with weft_testing_free_file.
char* weft_testing_read_file(const char* path, size_t* out_size_bytes);
void weft_testing_free_file(char* contents, size_t size_bytes);

// ---- for test_main.c ----

// Prepares what parent and forked tests share. Called once before the suite runs.
void weft_testing_init(void);
// Removes the temporary folder. Called once after the suite ran, in the parent.
void weft_testing_deinit(void);
void weft_testing_note_skip(const char* file, int line, const char* reason);
int weft_testing_skip_count(void);

// As memcpy, memcmp and memset, for tensors without elements, too: those may have no data.
static inline void weft_testing_copy_bytes(void* to, const void* from, size_t size) {
  if (size > 0) memcpy(to, from, size);
}

static inline bool weft_testing_same_bytes(const void* a, const void* b, size_t size) {
  return size == 0 || memcmp(a, b, size) == 0;
}

static inline void weft_testing_fill_bytes(void* at, int byte, size_t size) {
  if (size > 0) memset(at, byte, size);
}

#endif  // WEFT_TESTS_TESTING_TESTING_H_
