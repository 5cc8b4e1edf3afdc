// Hashes are compared between machines, so their values are fixed.
#include "runtime/base/hash.h"

#include "tests/testing/testing.h"

START_TEST(fnv_matches_published_values) {
  ck_assert_uint_eq(weft_hash_bytes(WEFT_HASH_SEED, "", 0), UINT64_C(0xcbf29ce484222325));
  ck_assert_uint_eq(weft_hash_bytes(WEFT_HASH_SEED, "a", 1), UINT64_C(0xaf63dc4c8601ec8c));
  ck_assert_uint_eq(weft_hash_bytes(WEFT_HASH_SEED, "foobar", 6), UINT64_C(0x85944171f73967e8));
}
END_TEST

START_TEST(splitmix_matches_published_values) {
  // The first outputs of splitmix64 seeded with 0: its state grows by the constant inside.
  ck_assert_uint_eq(weft_hash_u64(0, 0), UINT64_C(0xe220a8397b1dcdaf));
  ck_assert_uint_eq(weft_hash_u64(UINT64_C(0x9e3779b97f4a7c15), 0), UINT64_C(0x6e789e6aa1b965f4));
}
END_TEST

// Tables take the low bits: keys that differ in any one byte have to fall into many slots.
START_TEST(quick_hashes_spread) {
  enum { SLOTS = 1024, SIZE = 21 };
  for (size_t byte = 0; byte < SIZE; ++byte) {
    unsigned char used[SLOTS] = {0};
    unsigned char key[SIZE] = {1, 2, 3};
    uint32_t count = 0;
    for (int value = 0; value < 256; ++value) {
      key[byte] = (unsigned char)value;
      unsigned char* slot = &used[weft_hash_quickly(0, key, SIZE) % SLOTS];
      count += *slot == 0;
      *slot = 1;
    }
    // 226 are expected of 256 thrown at random.
    ck_assert_msg(count > 190, "byte %zu reaches %u slots of %d", byte, count, SLOTS);
  }
  ck_assert(weft_hash_quickly(0, "a", 1) != weft_hash_quickly(0, "a", 2));
  ck_assert(weft_hash_quickly(0, "a", 1) != weft_hash_quickly(1, "a", 1));
  ck_assert(weft_hash_quickly(0, NULL, 0) == weft_hash_quickly(0, "x", 0));
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("hash");
  TCase* values = tcase_create("values");
  tcase_add_test(values, fnv_matches_published_values);
  tcase_add_test(values, splitmix_matches_published_values);
  tcase_add_test(values, quick_hashes_spread);
  suite_add_tcase(suite, values);
  return suite;
}
