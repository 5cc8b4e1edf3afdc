// Implementation of what test suites share. File-scope state is allowed here: a test is one
// process, and the allocator has to be checked after the test function is gone.
#include "tests/testing/testing.h"

#include <errno.h>
#include <ftw.h>
#include <inttypes.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// ---- statuses ----

static char description[8192];

const char* weft_testing_describe_failure(weft_status_t status) {
  if (weft_status_is_ok(status)) return NULL;
  snprintf(description, sizeof(description), "%s: %s (%s:%d)",
           weft_status_code_name(weft_status_code(status)), weft_status_text(status),
           weft_status_source_file(status), weft_status_source_line(status));
  weft_status_release(status);
  return description;
}

const char* weft_testing_describe_mismatch(weft_status_t status, weft_status_code_t code,
                                           const char* substring) {
  const weft_status_code_t actual = weft_status_code(status);
  const bool matches = actual == code && (weft_status_is_ok(status) ||
                                          strstr(weft_status_text(status), substring) != NULL);
  if (matches) {
    weft_status_release(status);
    return NULL;
  }
  snprintf(description, sizeof(description), "expected %s with \"%s\", got %s: %s",
           weft_status_code_name(code), substring, weft_status_code_name(actual),
           weft_status_is_ok(status) ? "" : weft_status_text(status));
  weft_status_release(status);
  return description;
}

// ---- allocator ----

typedef struct block_s {
  void* pointer;
  size_t size_bytes;
  size_t alignment;
  struct block_s* next;
} block_t;

static pthread_mutex_t blocks_mutex = PTHREAD_MUTEX_INITIALIZER;
static block_t* blocks = NULL;  // guarded by blocks_mutex, like all below
static size_t live_blocks = 0;
static size_t live_bytes = 0;
static size_t allocation_count = 0;
static size_t allocations_left = SIZE_MAX;

static void* testing_allocate(void* self, size_t size_bytes, size_t alignment) {
  (void)self;
  const weft_allocator_t system = weft_allocator_system();
  void* pointer = NULL;
  pthread_mutex_lock(&blocks_mutex);
  if (allocations_left > 0) {
    if (allocations_left != SIZE_MAX) --allocations_left;
    pointer = system.vtable->allocate(system.self, size_bytes, alignment);
  }
  if (pointer != NULL) {
    block_t* block = system.vtable->allocate(system.self, sizeof(*block), _Alignof(block_t));
    if (block == NULL) abort();
    *block = (block_t){pointer, size_bytes, alignment, blocks};
    blocks = block;
    ++live_blocks;
    live_bytes += size_bytes;
    ++allocation_count;
  }
  pthread_mutex_unlock(&blocks_mutex);
  return pointer;
}

// Takes the record of |pointer| out of the list; NULL if there is none. Under blocks_mutex.
static block_t* take_block(void* pointer) {
  for (block_t** link = &blocks; *link != NULL; link = &(*link)->next) {
    block_t* block = *link;
    if (block->pointer != pointer) continue;
    *link = block->next;
    --live_blocks;
    live_bytes -= block->size_bytes;
    return block;
  }
  return NULL;
}

static void testing_release(void* self, void* pointer, size_t size_bytes, size_t alignment) {
  (void)self;
  const weft_allocator_t system = weft_allocator_system();
  pthread_mutex_lock(&blocks_mutex);
  block_t* block = take_block(pointer);
  pthread_mutex_unlock(&blocks_mutex);
  if (block == NULL) ck_abort_msg("released a block of %zu bytes that is not live", size_bytes);
  const block_t recorded = *block;
  system.vtable->release(system.self, block, sizeof(*block), _Alignof(block_t));
  if (recorded.size_bytes != size_bytes || recorded.alignment != alignment) {
    ck_abort_msg("allocated %zu bytes aligned to %zu, released as %zu bytes aligned to %zu",
                 recorded.size_bytes, recorded.alignment, size_bytes, alignment);
  }
  system.vtable->release(system.self, pointer, size_bytes, alignment);
}

static const weft_allocator_vtable_t testing_allocator_vtable = {
    .allocate = testing_allocate,
    .release = testing_release,
};

weft_allocator_t weft_testing_allocator(void) {
  return (weft_allocator_t){.vtable = &testing_allocator_vtable, .self = NULL};
}

static size_t read_locked(const size_t* counter) {
  pthread_mutex_lock(&blocks_mutex);
  const size_t value = *counter;
  pthread_mutex_unlock(&blocks_mutex);
  return value;
}

size_t weft_testing_live_blocks(void) {
  return read_locked(&live_blocks);
}

size_t weft_testing_live_bytes(void) {
  return read_locked(&live_bytes);
}

size_t weft_testing_allocation_count(void) {
  return read_locked(&allocation_count);
}

void weft_testing_fail_allocations_after(size_t count) {
  pthread_mutex_lock(&blocks_mutex);
  allocations_left = count;
  pthread_mutex_unlock(&blocks_mutex);
}

// Forgets blocks an earlier, failed test left behind when tests share a process.
static void leak_check_setup(void) {
  const weft_allocator_t system = weft_allocator_system();
  while (blocks != NULL) {
    block_t* block = take_block(blocks->pointer);
    system.vtable->release(system.self, block->pointer, block->size_bytes, block->alignment);
    system.vtable->release(system.self, block, sizeof(*block), _Alignof(block_t));
  }
  allocation_count = 0;
  allocations_left = SIZE_MAX;
}

static void leak_check_teardown(void) {
  if (live_blocks == 0) return;
  ck_abort_msg("leaked %zu blocks with %zu bytes in all; the last one has %zu bytes", live_blocks,
               live_bytes, blocks->size_bytes);
}

TCase* weft_testing_check_leaks(TCase* test_case) {
  tcase_add_checked_fixture(test_case, leak_check_setup, leak_check_teardown);
  return test_case;
}

void weft_testing_add_case(Suite* suite, TCase* test_case, const TTest* test) {
  weft_testing_check_leaks(test_case);
  tcase_add_test(test_case, test);
  suite_add_tcase(suite, test_case);
}

// ---- seeds ----

uint64_t weft_testing_seed(void) {
  const char* text = getenv("WEFT_TEST_SEED");
  const uint64_t seed = text != NULL ? strtoull(text, NULL, 0) : UINT64_C(0x5eed);
  printf("WEFT_TEST_SEED=%" PRIu64 "\n", seed);
  return seed;
}

// ---- files ----

static char temporary_folder[PATH_MAX] = "";

static int remove_entry(const char* path, const struct stat* info, int kind, struct FTW* where) {
  (void)info;
  (void)kind;
  (void)where;
  return remove(path);
}

const char* weft_testing_temporary_path(const char* name) {
  static char path[PATH_MAX + 256];
  snprintf(path, sizeof(path), "%s/%s", temporary_folder, name);
  return path;
}

const char* weft_testing_write_file(const char* name, const void* contents, size_t size_bytes) {
  const char* path = weft_testing_temporary_path(name);
  FILE* file = fopen(path, "wb");
  if (file == NULL) ck_abort_msg("%s: %s", path, strerror(errno));
  const size_t written = fwrite(contents, 1, size_bytes, file);
  if (fclose(file) != 0 || written != size_bytes) ck_abort_msg("%s: %s", path, strerror(errno));
  return path;
}

char* weft_testing_read_file(const char* path, size_t* out_size_bytes) {
  FILE* file = fopen(path, "rb");
  if (file == NULL) ck_abort_msg("%s: %s", path, strerror(errno));
  if (fseek(file, 0, SEEK_END) != 0) ck_abort_msg("%s: %s", path, strerror(errno));
  const long size = ftell(file);
  if (size < 0) ck_abort_msg("%s: %s", path, strerror(errno));
  rewind(file);
  const weft_allocator_t system = weft_allocator_system();
  const size_t size_bytes = (size_t)size;
  char* contents = system.vtable->allocate(system.self, size_bytes + 1, 1);
  if (contents == NULL) ck_abort_msg("%s: no memory for %zu bytes", path, size_bytes);
  if (fread(contents, 1, size_bytes, file) != size_bytes) ck_abort_msg("%s: short read", path);
  fclose(file);
  contents[size_bytes] = '\0';
  *out_size_bytes = size_bytes;
  return contents;
}

void weft_testing_free_file(char* contents, size_t size_bytes) {
  const weft_allocator_t system = weft_allocator_system();
  system.vtable->release(system.self, contents, size_bytes + 1, 1);
}

// ---- the run ----

// In memory that forked tests share with the parent.
static atomic_int* skip_count = NULL;

void weft_testing_init(void) {
  skip_count =
      mmap(NULL, sizeof(*skip_count), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (skip_count == MAP_FAILED) {
    perror("mmap");
    abort();
  }
  const char* parent = getenv("TMPDIR");
  if (parent == NULL || parent[0] == '\0') parent = "/tmp";
  snprintf(temporary_folder, sizeof(temporary_folder), "%s/weft-test-XXXXXX", parent);
  if (mkdtemp(temporary_folder) == NULL) {
    perror(temporary_folder);
    abort();
  }
}

void weft_testing_deinit(void) {
  nftw(temporary_folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

void weft_testing_note_skip(const char* file, int line, const char* reason) {
  printf("%s:%d: skipped: %s\n", file, line, reason);
  // Relaxed: the parent reads it after it waited for the child.
  atomic_fetch_add_explicit(skip_count, 1, memory_order_relaxed);
}

int weft_testing_skip_count(void) {
  return atomic_load_explicit(skip_count, memory_order_relaxed);
}
