// The process's allocator: alignment holds, blocks do not overlap, threads do not disturb it.
#include <pthread.h>
#include <string.h>

#include "runtime/base/random.h"
#include "tests/testing/testing.h"

enum { kBlocks = 64, kRounds = 4000, kThreads = 4 };

// Allocates and frees at random; each block is filled with its own byte and checked when freed.
// Returns the number of bytes that were not as written.
static void* churn(void* argument) {
  const weft_allocator_t allocator = weft_allocator_system();
  const weft_random_key_t key = weft_random_key(*(const uint64_t*)argument);
  unsigned char* blocks[kBlocks] = {NULL};
  size_t sizes[kBlocks] = {0};
  size_t alignments[kBlocks] = {0};
  uintptr_t wrong = 0;
  for (uint64_t round = 0; round < kRounds + kBlocks; ++round) {
    const uint64_t bits = weft_random_u64(key, round);
    const size_t slot = round < kRounds ? bits % kBlocks : round - kRounds;
    for (size_t i = 0; i < sizes[slot]; ++i) wrong += blocks[slot][i] != slot + 1;
    weft_allocator_release(allocator, blocks[slot], sizes[slot], alignments[slot]);
    sizes[slot] = 0;
    blocks[slot] = NULL;
    if (round >= kRounds) continue;
    const size_t size = 1 + (bits >> 8) % 5000;
    alignments[slot] = (size_t)1 << (bits >> 40) % 13;
    void* block = NULL;
    weft_status_t status = weft_allocator_allocate(allocator, size, alignments[slot], &block);
    if (!weft_status_is_ok(status)) {
      weft_status_release(status);
      return (void*)UINTPTR_MAX;
    }
    wrong += (uintptr_t)block % alignments[slot] != 0;
    memset(block, (int)slot + 1, size);
    blocks[slot] = block;
    sizes[slot] = size;
  }
  return (void*)wrong;
}

START_TEST(threads_keep_their_blocks) {
  const uint64_t seed = weft_testing_seed();
  pthread_t threads[kThreads];
  uint64_t seeds[kThreads];
  for (size_t i = 0; i < kThreads; ++i) {
    seeds[i] = seed + i;
    ck_assert_int_eq(pthread_create(&threads[i], NULL, churn, &seeds[i]), 0);
  }
  for (size_t i = 0; i < kThreads; ++i) {
    void* wrong = NULL;
    ck_assert_int_eq(pthread_join(threads[i], &wrong), 0);
    ck_assert_ptr_null(wrong);
  }
}
END_TEST

// The sanitizers end the process at such a request instead of refusing it.
START_TEST(impossible_requests_are_refused) {
#if WEFT_TESTING_SANITIZED
  WEFT_SKIP("sanitizers do not let an allocation fail");
#else
  void* block = NULL;
  WEFT_ASSERT_STATUS(weft_allocator_allocate(weft_allocator_system(), (size_t)1 << 60, 8, &block),
                     OUT_OF_MEMORY, "1152921504606846976 bytes");
  ck_assert_ptr_null(block);
#endif
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("system_allocator");
  TCase* blocks = tcase_create("threads");
  tcase_add_test(blocks, threads_keep_their_blocks);
  suite_add_tcase(suite, blocks);
  TCase* limits = tcase_create("limits");
  tcase_add_test(limits, impossible_requests_are_refused);
  suite_add_tcase(suite, limits);
  return suite;
}
