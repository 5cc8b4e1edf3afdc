// Large blocks: they do not overlap, what is released is used again, and neighbours become one.
#include "memory/large_blocks.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/base/random.h"
#include "tests/testing/testing.h"

enum { kBlocks = 24, kRounds = 2000, kThreads = 3 };

static const size_t unit = WEFT_LARGE_BLOCK_UNIT_BYTES;

// A block of one unit and a byte takes two, aligned, and every byte can be written.
START_TEST(blocks_are_whole_units) {
  const weft_large_block_stats_t before = weft_large_block_stats();
  unsigned char* block = weft_large_block_take(unit + 1);
  ck_assert_ptr_nonnull(block);
  ck_assert_uint_eq((uintptr_t)block % unit, 0);
  ck_assert_uint_eq(weft_large_block_stats().taken_bytes - before.taken_bytes, 2 * unit);
  memset(block, 1, 2 * unit);
  weft_large_block_release(block, unit + 1);
  ck_assert_uint_eq(weft_large_block_stats().taken_bytes, before.taken_bytes);
  weft_large_block_release(NULL, unit);
  ck_assert_uint_eq(weft_large_block_stats().taken_bytes, before.taken_bytes);
  ck_assert_ptr_null(weft_large_block_take(SIZE_MAX));
  ck_assert_ptr_null(weft_large_block_take((size_t)1 << 60));
}
END_TEST

// Blocks that are released in any order become one that holds as much as all of them, and its
// pages have kept what was written: nobody asked the kernel for others.
START_TEST(released_blocks_are_used_again) {
  static const size_t order[] = {3, 0, 7, 1, 6, 2, 5, 4};
  enum { COUNT = sizeof(order) / sizeof(order[0]) };
  unsigned char* blocks[COUNT];
  unsigned char* lowest = NULL;
  for (size_t i = 0; i < COUNT; ++i) {
    blocks[i] = weft_large_block_take(unit);
    ck_assert_ptr_nonnull(blocks[i]);
    blocks[i][unit / 2] = 7;
    if (lowest == NULL || blocks[i] < lowest) lowest = blocks[i];
  }
  const size_t reserved = weft_large_block_stats().reserved_bytes;
  for (size_t i = 0; i < COUNT; ++i) weft_large_block_release(blocks[order[i]], unit);
  unsigned char* whole = weft_large_block_take(COUNT * unit);
  ck_assert_ptr_eq(whole, lowest);
  for (size_t i = 0; i < COUNT; ++i) ck_assert_uint_eq(whole[i * unit + unit / 2], 7);
  ck_assert_uint_eq(weft_large_block_stats().reserved_bytes, reserved);
  weft_large_block_release(whole, COUNT * unit);
}
END_TEST

// Fresh pages are zero; those that were kept are not.
START_TEST(dropped_pages_are_gone) {
  unsigned char* block = weft_large_block_take(unit);
  ck_assert_ptr_nonnull(block);
  block[unit / 2] = 7;
  weft_large_block_release(block, unit);
  weft_large_block_drop();
  unsigned char* again = weft_large_block_take(unit);
  ck_assert_ptr_eq(again, block);
  ck_assert_uint_eq(again[unit / 2], 0);
  weft_large_block_release(again, unit);
}
END_TEST

// More than any region holds so far.
START_TEST(space_grows) {
  const weft_large_block_stats_t before = weft_large_block_stats();
  const size_t size = before.reserved_bytes + 100 * unit;
  unsigned char* block = weft_large_block_take(size);
  ck_assert_ptr_nonnull(block);
  block[0] = block[size - 1] = 1;
  ck_assert_uint_ge(weft_large_block_stats().reserved_bytes, before.reserved_bytes + size);
  weft_large_block_release(block, size);
  const size_t reserved = weft_large_block_stats().reserved_bytes;
  weft_large_block_release(weft_large_block_take(size), size);
  ck_assert_uint_eq(weft_large_block_stats().reserved_bytes, reserved);
}
END_TEST

// Takes and releases at random; the first byte of every unit says whose it is. Returns how many
// were somebody else's.
static void* churn(void* argument) {
  const uint64_t seed = *(const uint64_t*)argument;
  const weft_random_key_t key = weft_random_key(seed);
  unsigned char* blocks[kBlocks] = {NULL};
  size_t counts[kBlocks] = {0};
  uintptr_t wrong = 0;
  for (uint64_t round = 0; round < kRounds + kBlocks; ++round) {
    const uint64_t bits = weft_random_u64(key, round);
    const size_t slot = round < kRounds ? bits % kBlocks : round - kRounds;
    const unsigned char own = (unsigned char)(seed * kBlocks + slot);
    for (size_t i = 0; i < counts[slot]; ++i) wrong += blocks[slot][i * unit] != own;
    weft_large_block_release(blocks[slot], counts[slot] * unit);
    counts[slot] = 0;
    blocks[slot] = NULL;
    if (round >= kRounds) continue;
    counts[slot] = 1 + (bits >> 16) % 7;
    blocks[slot] = weft_large_block_take(counts[slot] * unit);
    if (blocks[slot] == NULL) return (void*)UINTPTR_MAX;
    for (size_t i = 0; i < counts[slot]; ++i) blocks[slot][i * unit] = own;
  }
  return (void*)wrong;
}

START_TEST(threads_keep_their_blocks) {
  pthread_t threads[kThreads];
  uint64_t seeds[kThreads];
  const size_t taken = weft_large_block_stats().taken_bytes;
  for (size_t i = 0; i < kThreads; ++i) {
    seeds[i] = weft_testing_seed() + i;
    ck_assert_int_eq(pthread_create(&threads[i], NULL, churn, &seeds[i]), 0);
  }
  for (size_t i = 0; i < kThreads; ++i) {
    void* wrong = NULL;
    ck_assert_int_eq(pthread_join(threads[i], &wrong), 0);
    ck_assert_ptr_null(wrong);
  }
  ck_assert_uint_eq(weft_large_block_stats().taken_bytes, taken);
}
END_TEST

static atomic_bool is_over;

static void* take_all_the_time(void* argument) {
  (void)argument;
  while (!atomic_load(&is_over)) weft_large_block_release(weft_large_block_take(unit), unit);
  return NULL;
}

// A child of a process whose other threads take blocks takes some itself. If it inherited a lock
// that was held, it would wait for ever: the alarm ends it.
START_TEST(children_take_blocks) {
  enum { CHILDREN = 50 };
  pthread_t thread;
  atomic_store(&is_over, false);
  ck_assert_int_eq(pthread_create(&thread, NULL, take_all_the_time, NULL), 0);
  int failures = 0;
  for (int i = 0; i < CHILDREN; ++i) {
    const pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
      (void)alarm(10);
      _exit(weft_large_block_take(unit) != NULL ? 0 : 1);
    }
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    failures += status != 0;
  }
  atomic_store(&is_over, true);
  ck_assert_int_eq(pthread_join(thread, NULL), 0);
  ck_assert_int_eq(failures, 0);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("large_blocks");
  TCase* blocks = tcase_create("blocks");
  tcase_add_test(blocks, blocks_are_whole_units);
  tcase_add_test(blocks, released_blocks_are_used_again);
  tcase_add_test(blocks, dropped_pages_are_gone);
  tcase_add_test(blocks, space_grows);
  suite_add_tcase(suite, blocks);
  TCase* forks = tcase_create("forks");
  tcase_add_test(forks, children_take_blocks);
  suite_add_tcase(suite, forks);
  TCase* random = tcase_create("random");
  tcase_add_test(random, threads_keep_their_blocks);
  suite_add_tcase(suite, random);
  return suite;
}
