// Arenas: graphs and plans live in them, so an overlap or a missing zero is silent corruption.
#include "runtime/base/arena.h"

#include <string.h>

#include "runtime/base/random.h"
#include "tests/testing/testing.h"

START_TEST(blocks_are_zeroed_aligned_and_disjoint) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  enum { kCount = 500 };
  unsigned char* blocks[kCount];
  size_t sizes[kCount];
  size_t sum = 0;
  for (uint32_t i = 0; i < kCount; ++i) {
    const uint64_t bits = weft_random_u64(key, i);
    sizes[i] = i % 50 == 0 ? bits % 100000 : bits % 300;
    const size_t alignment = (size_t)1 << (bits >> 32) % 9;
    void* block = NULL;
    WEFT_ASSERT_OK(weft_arena_allocate_aligned(&arena, sizes[i], alignment, &block));
    ck_assert_uint_eq((uintptr_t)block % alignment, 0);
    ck_assert_uint_eq((uintptr_t)block % 16, 0);
    blocks[i] = block;
    for (size_t b = 0; b < sizes[i]; ++b) ck_assert_uint_eq(blocks[i][b], 0);
    memset(block, (int)(i % 255) + 1, sizes[i]);
    sum += sizes[i];
  }
  for (uint32_t i = 0; i < kCount; ++i) {
    for (size_t b = 0; b < sizes[i]; ++b) ck_assert_uint_eq(blocks[i][b], i % 255 + 1);
  }
  ck_assert_uint_ge(arena.used_bytes, sum);
  ck_assert_uint_ge(arena.reserved_bytes, arena.used_bytes);
  ck_assert_uint_eq(arena.reserved_bytes, weft_testing_live_bytes());
  weft_arena_deinit(&arena);
  ck_assert_uint_eq(arena.reserved_bytes, 0);
}
END_TEST

START_TEST(zero_byte_pointers_differ) {
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  void* a = NULL;
  void* b = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, 0, &a));
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, 0, &b));
  ck_assert_ptr_nonnull(a);
  ck_assert_ptr_ne(a, b);
  weft_arena_deinit(&arena);
}
END_TEST

// A stack: if this fails, each of its frames soon takes megabytes.
START_TEST(rewound_blocks_do_not_grow) {
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  const weft_arena_mark_t empty = weft_arena_mark(&arena);
  size_t reserved = 0;
  for (int frame = 0; frame < 30; ++frame) {
    void* block = NULL;
    for (int i = 0; i < 3; ++i) WEFT_ASSERT_OK(weft_arena_allocate(&arena, 3000, &block));
    // Another frame begins in the block that the first one left.
    if (frame <= 1) reserved = arena.reserved_bytes;
    ck_assert_uint_eq(arena.reserved_bytes, reserved);
    weft_arena_rewind(&arena, empty);
    ck_assert_uint_eq(arena.reserved_bytes, weft_testing_live_bytes());
    ck_assert_uint_le(arena.reserved_bytes, 8192);
  }
  weft_arena_deinit(&arena);
}
END_TEST

START_TEST(rewind_frees_what_came_after_the_mark) {
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  const weft_arena_mark_t empty = weft_arena_mark(&arena);
  void* kept = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, 100, &kept));
  memset(kept, 7, 100);
  const weft_arena_mark_t mark = weft_arena_mark(&arena);
  const size_t used = arena.used_bytes;
  const size_t reserved = arena.reserved_bytes;
  void* first = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, 64, &first));
  memset(first, 9, 64);
  for (int i = 0; i < 100; ++i) {
    void* block = NULL;
    WEFT_ASSERT_OK(weft_arena_allocate(&arena, 5000, &block));
  }
  const size_t most = arena.reserved_bytes;
  weft_arena_rewind(&arena, mark);
  ck_assert_uint_eq(arena.used_bytes, used);
  ck_assert_uint_eq(arena.reserved_bytes, weft_testing_live_bytes());
  ck_assert_uint_gt(arena.reserved_bytes, reserved);
  ck_assert_uint_lt(arena.reserved_bytes, most);
  void* again = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, 64, &again));
  ck_assert_ptr_eq(again, first);
  for (int i = 0; i < 64; ++i) ck_assert_int_eq(((char*)again)[i], 0);
  for (int i = 0; i < 100; ++i) ck_assert_int_eq(((char*)kept)[i], 7);
  weft_arena_rewind(&arena, empty);
  ck_assert_uint_eq(arena.used_bytes, 0);
  weft_arena_deinit(&arena);
  ck_assert_uint_eq(weft_testing_live_bytes(), 0);
  ck_assert_uint_eq(arena.reserved_bytes, 0);
}
END_TEST

// A frame at the end of a large block: if this fails, each takes and gives back megabytes.
START_TEST(rewound_block_is_taken_again) {
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  void* block = NULL;
  while (arena.next_block_size_bytes < (size_t)1 << 20) {
    WEFT_ASSERT_OK(weft_arena_allocate(&arena, 4000, &block));
  }
  const weft_arena_mark_t mark = weft_arena_mark(&arena);
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, (size_t)1 << 20, &block));
  memset(block, 7, (size_t)1 << 20);
  const void* first = block;
  const size_t reserved = arena.reserved_bytes;
  weft_arena_rewind(&arena, mark);
  ck_assert_uint_eq(arena.reserved_bytes, reserved);
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, (size_t)1 << 20, &block));
  ck_assert_ptr_eq(block, first);
  for (size_t i = 0; i < (size_t)1 << 20; ++i) ck_assert_int_eq(((char*)block)[i], 0);
  // What is larger than the largest block of an arena's own choice does not stay.
  WEFT_ASSERT_OK(weft_arena_allocate(&arena, (size_t)64 << 20, &block));
  weft_arena_rewind(&arena, mark);
  ck_assert_uint_eq(arena.reserved_bytes, reserved);
  weft_arena_deinit(&arena);
}
END_TEST

START_TEST(strings_are_copied_and_formatted) {
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  const char* copy = NULL;
  WEFT_ASSERT_OK(weft_arena_copy_string(&arena, "abcdef", 3, &copy));
  ck_assert_str_eq(copy, "abc");
  WEFT_ASSERT_OK(weft_arena_copy_string(&arena, NULL, 0, &copy));
  ck_assert_str_eq(copy, "");
  const char* text = NULL;
  WEFT_ASSERT_OK(weft_arena_format(&arena, &text, "%s-%05d", "x", 42));
  ck_assert_str_eq(text, "x-00042");
  weft_arena_deinit(&arena);
}
END_TEST

START_TEST(impossible_sizes_are_refused) {
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  void* block = &block;
  WEFT_ASSERT_STATUS(weft_arena_allocate(&arena, SIZE_MAX, &block), OUT_OF_MEMORY, "address space");
  ck_assert_ptr_null(block);
  WEFT_ASSERT_STATUS(weft_arena_allocate(&arena, SIZE_MAX - 40, &block), OUT_OF_MEMORY,
                     "address space");
  WEFT_ASSERT_STATUS(weft_arena_allocate_array(&arena, SIZE_MAX / 4, 8, &block), OUT_OF_MEMORY,
                     "elements of 8 bytes");
  WEFT_ASSERT_STATUS(weft_arena_allocate_aligned(&arena, 8, 3, &block), INVALID_ARGUMENT,
                     "alignment 3");
  weft_testing_fail_allocations_after(0);
  WEFT_ASSERT_STATUS(weft_arena_allocate(&arena, 10, &block), OUT_OF_MEMORY, "out of memory");
  weft_arena_deinit(&arena);
  weft_arena_deinit(&arena);
  weft_arena_t zeroed = {.head = NULL};
  weft_arena_deinit(&zeroed);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("arena");
  TCase* arena = weft_testing_check_leaks(tcase_create("arena"));
  tcase_add_test(arena, blocks_are_zeroed_aligned_and_disjoint);
  tcase_add_test(arena, zero_byte_pointers_differ);
  tcase_add_test(arena, rewind_frees_what_came_after_the_mark);
  tcase_add_test(arena, rewound_block_is_taken_again);
  tcase_add_test(arena, rewound_blocks_do_not_grow);
  tcase_add_test(arena, strings_are_copied_and_formatted);
  tcase_add_test(arena, impossible_sizes_are_refused);
  suite_add_tcase(suite, arena);
  return suite;
}
