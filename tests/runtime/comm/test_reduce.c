// Reductions of the kernels: the instruction sets agree bit by bit, on every element and tail.
#include "runtime/comm/reduce.h"

#include <string.h>

#include "runtime/comm/reduce_internal.h"
#include "tests/runtime/comm/reference.h"
#include "tests/testing/testing.h"

// As each processor would run them; NULL where the machine or the compiler cannot.
static const weft_reduce_kernels_t* kernels_of(int isa) {
#if defined(__x86_64__)
  if (isa == 1 && __builtin_cpu_supports("avx2")) return weft_reduce_kernels_avx2();
  if (isa == 2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")) {
    return weft_reduce_kernels_avx512();
  }
#endif
  return isa == 0 ? weft_reduce_kernels_baseline() : NULL;
}

// Bit patterns without regard to meaning: NaN of all sorts, subnormals, everything.
static void fill_bits(uint64_t seed, uint8_t* data, size_t size_bytes) {
  for (size_t i = 0; i < size_bytes; i += 8) {
    const uint64_t bits = weft_reference_random(seed, i);
    memcpy(data + i, &bits, size_bytes - i < 8 ? size_bytes - i : 8);
  }
}

START_TEST(instruction_sets_agree) {
  enum { BYTES = 64 * 60 };
  uint8_t a[BYTES];
  uint8_t b[BYTES];
  uint8_t expected[BYTES];
  uint8_t got[BYTES];
  const uint64_t seed = weft_testing_seed();
  int compared = 0;
  for (int isa = 1; isa < 3; ++isa) {
    if (kernels_of(isa) == NULL) continue;
    for (int reduction = 0; reduction < WEFT_REDUCTION_COUNT_; ++reduction) {
      for (int dtype = 0; dtype < WEFT_DTYPE_COUNT_; ++dtype) {
        const weft_combine_fn_t combine = kernels_of(0)->combine[reduction][dtype];
        ck_assert_int_eq(combine != NULL, kernels_of(isa)->combine[reduction][dtype] != NULL);
        if (combine == NULL) continue;
        fill_bits(seed, a, BYTES);
        fill_bits(seed + 1, b, BYTES);
        combine(expected, a, b, BYTES / WEFT_REDUCE_VECTOR_BYTES);
        kernels_of(isa)->combine[reduction][dtype](got, a, b, BYTES / WEFT_REDUCE_VECTOR_BYTES);
        ck_assert_msg(memcmp(expected, got, BYTES) == 0, "%s of %s differs",
                      weft_reduction_name((weft_reduction_t)reduction),
                      weft_dtype_name((weft_dtype_t)dtype));
        ++compared;
      }
    }
  }
  if (compared == 0) WEFT_SKIP("this machine has one instruction set");
}
END_TEST

START_TEST(conversions_agree) {
  static uint16_t half[65536];
  static float wide[2][65536];
  static uint16_t narrow[2][65536];
  for (uint32_t i = 0; i < 65536; ++i) half[i] = (uint16_t)i;
  int compared = 0;
  for (int isa = 1; isa < 3; ++isa) {
    if (kernels_of(isa) == NULL) continue;
    for (int dtype = WEFT_DTYPE_BF16; dtype <= WEFT_DTYPE_F16; ++dtype) {
      kernels_of(0)->widen[dtype](wide[0], half, 65536);
      kernels_of(isa)->widen[dtype](wide[1], half, 65536);
      ck_assert_int_eq(memcmp(wide[0], wide[1], sizeof(wide[0])), 0);
      for (uint64_t trial = 0; trial < 20; ++trial) {
        fill_bits(trial, (uint8_t*)wide[0], sizeof(wide[0]));
        kernels_of(0)->narrow[dtype](narrow[0], wide[0], 65536);
        kernels_of(isa)->narrow[dtype](narrow[1], wide[0], 65536);
        ck_assert_int_eq(memcmp(narrow[0], narrow[1], sizeof(narrow[0])), 0);
      }
      ++compared;
    }
  }
  if (compared == 0) WEFT_SKIP("this machine has one instruction set");
}
END_TEST

// All member counts up to 40 and one of every deeper level, against the reference.
START_TEST(trees_follow_the_rule) {
  enum { COUNT = 97, MOST = 40 };
  static uint8_t inputs[MOST][COUNT * 8];
  const void* addresses[WEFT_REDUCE_MAX_MEMBERS];
  static const uint32_t more[] = {64, 65, 127, 513, WEFT_REDUCE_MAX_MEMBERS};
  for (int dtype = WEFT_DTYPE_BF16; dtype <= WEFT_DTYPE_F64; ++dtype) {
    const size_t e = weft_dtype_size_bytes((weft_dtype_t)dtype);
    for (uint32_t i = 0; i < MOST; ++i) {
      weft_reference_fill(3, i, (weft_dtype_t)dtype, COUNT, inputs[i]);
    }
    for (uint32_t i = 0; i < WEFT_REDUCE_MAX_MEMBERS; ++i) addresses[i] = inputs[i % MOST];
    for (uint32_t k = 1; k < MOST + 5; ++k) {
      const uint32_t members = k < MOST ? k : more[k - MOST];
      uint8_t output[COUNT * 8];
      void* target = output;
      weft_reduce(WEFT_REDUCTION_SUM, (weft_dtype_t)dtype, addresses, members, COUNT, &target, 1,
                  false);
      for (size_t i = 0; i < COUNT; ++i) {
        uint64_t expected = 0;
        weft_reference_reduce(WEFT_REDUCTION_SUM, (weft_dtype_t)dtype, addresses, members, i,
                              &expected);
        ck_assert_msg(weft_reference_equal((weft_dtype_t)dtype, &expected, output + i * e),
                      "%s: element %zu of %u members", weft_dtype_name((weft_dtype_t)dtype), i,
                      members);
      }
    }
  }
}
END_TEST

START_TEST(streamed_copies_are_copies) {
  static uint8_t input[1000];
  static uint8_t output[1200];
  for (size_t i = 0; i < sizeof(input); ++i) input[i] = (uint8_t)(i * 7 + 1);
  for (size_t offset = 0; offset < 70; ++offset) {
    for (size_t size = 0; size < 900; size += 1 + size / 7) {
      memset(output, 0, sizeof(output));
      weft_stream_copy(output + 64 + offset, input + offset % 5, size, true);
      weft_stream_fence();
      ck_assert_int_eq(memcmp(output + 64 + offset, input + offset % 5, size), 0);
      ck_assert_int_eq(output[63 + offset], 0);
      ck_assert_int_eq(output[64 + offset + size], 0);
    }
  }
}
END_TEST

START_TEST(supported_pairs) {
  for (int reduction = 0; reduction <= WEFT_REDUCTION_COUNT_; ++reduction) {
    const bool is_bitwise = reduction >= WEFT_REDUCTION_AND;
    for (int dtype = 0; dtype <= WEFT_DTYPE_COUNT_; ++dtype) {
      const bool expected = reduction != WEFT_REDUCTION_NONE &&
                            reduction != WEFT_REDUCTION_COUNT_ && dtype >= WEFT_DTYPE_I1 &&
                            dtype <= WEFT_DTYPE_F64 && !(is_bitwise && dtype >= WEFT_DTYPE_BF16);
      ck_assert_int_eq(weft_reduce_is_supported((weft_reduction_t)reduction, (weft_dtype_t)dtype),
                       expected);
    }
    const bool is_named = reduction < WEFT_REDUCTION_COUNT_;
    ck_assert_int_eq(strcmp(weft_reduction_name((weft_reduction_t)reduction), "unknown") != 0,
                     is_named);
  }
  for (int kind = 0; kind <= WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    ck_assert_int_eq(strcmp(weft_collective_name((weft_collective_kind_t)kind), "unknown") != 0,
                     kind < WEFT_COLLECTIVE_KIND_COUNT_);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("reduce");
  TCase* kernels = weft_testing_check_leaks(tcase_create("kernels"));
  tcase_add_test(kernels, instruction_sets_agree);
  tcase_add_test(kernels, conversions_agree);
  tcase_add_test(kernels, trees_follow_the_rule);
  tcase_add_test(kernels, streamed_copies_are_copies);
  tcase_add_test(kernels, supported_pairs);
  suite_add_tcase(suite, kernels);
  return suite;
}
