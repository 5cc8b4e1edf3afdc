// Random numbers: initial parameters and data order depend on them, on every machine alike.
#include "runtime/base/random.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "tests/testing/testing.h"

// Known answers of Threefry-2x32 with 20 rounds from the authors' distribution.
START_TEST(threefry_matches_known_answers) {
  weft_random_block_t block = weft_random_u32x2(weft_random_key(0), 0);
  ck_assert_uint_eq(block.words[0], 0x6b200159u);
  ck_assert_uint_eq(block.words[1], 0x99ba4efeu);
  block = weft_random_u32x2(weft_random_key(UINT64_MAX), UINT64_MAX);
  ck_assert_uint_eq(block.words[0], 0x1cb996fcu);
  ck_assert_uint_eq(block.words[1], 0xbb002be7u);
  const weft_random_key_t key = {.words = {0x13198a2eu, 0x03707344u}};
  block = weft_random_u32x2(key, UINT64_C(0x85a308d3243f6a88));
  ck_assert_uint_eq(block.words[0], 0xc4923a9cu);
  ck_assert_uint_eq(block.words[1], 0x483df7a0u);
}
END_TEST

START_TEST(names_give_different_streams) {
  const weft_random_key_t key = weft_random_key(1);
  const uint64_t a = weft_random_u64(weft_random_key_derive(key, "w1", 2), 0);
  const uint64_t b = weft_random_u64(weft_random_key_derive(key, "w2", 2), 0);
  const uint64_t again = weft_random_u64(weft_random_key_derive(key, "w1", 2), 0);
  const uint64_t other = weft_random_u64(weft_random_key_derive(weft_random_key(2), "w1", 2), 0);
  ck_assert_uint_ne(a, b);
  ck_assert_uint_eq(a, again);
  ck_assert_uint_ne(a, other);
}
END_TEST

START_TEST(uniform_has_the_right_moments) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  enum { kCount = 200000 };
  double sum = 0;
  double squares = 0;
  for (uint64_t i = 0; i < kCount; ++i) {
    const double value = weft_random_uniform(key, i);
    ck_assert(value >= 0 && value < 1);
    sum += value;
    squares += value * value;
  }
  const double mean = sum / kCount;
  // Six standard errors: fails by chance once in 5e8 seeds.
  ck_assert_double_eq_tol(mean, 0.5, 6 * sqrt(1.0 / 12 / kCount));
  ck_assert_double_eq_tol(squares / kCount - mean * mean, 1.0 / 12, 6 * 0.0745 / sqrt(kCount));
}
END_TEST

START_TEST(normal_has_the_right_moments) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  enum { kCount = 200000 };
  double sums[5] = {0};
  for (uint64_t i = 0; i < kCount; ++i) {
    const double value = weft_random_normal(key, i);
    double power = 1;
    for (int p = 0; p < 5; ++p, power *= value) sums[p] += power;
  }
  ck_assert_double_eq_tol(sums[1] / kCount, 0, 6 / sqrt(kCount));
  ck_assert_double_eq_tol(sums[2] / kCount, 1, 6 * sqrt(2.0 / kCount));
  ck_assert_double_eq_tol(sums[3] / kCount, 0, 6 * sqrt(15.0 / kCount));
  ck_assert_double_eq_tol(sums[4] / kCount, 3, 6 * sqrt(96.0 / kCount));
}
END_TEST

// The oracle is the C library's erfc: Phi(quantile(p)) must give p back in all three regions.
START_TEST(quantile_inverts_the_distribution) {
  static const double probabilities[] = {1e-300, 1e-100, 1e-20,  1e-12, 1e-9,  1e-6,    1e-3,
                                         0.01,   0.0749, 0.0751, 0.1,   0.3,   0.5,     0.7,
                                         0.9,    0.9249, 0.9251, 0.99,  0.999, 1 - 1e-9};
  for (size_t i = 0; i < sizeof(probabilities) / sizeof(probabilities[0]); ++i) {
    const double p = probabilities[i];
    const double quantile = weft_normal_quantile(p);
    const double back = 0.5 * erfc(-quantile / sqrt(2.0));
    // The tail's relative error grows by the condition number quantile^2.
    ck_assert_double_le(fabs(back - p), p * 1e-15 * (4 + quantile * quantile * 4) + 1e-308);
  }
  ck_assert_double_eq(weft_normal_quantile(0.5), 0.0);
  ck_assert_double_eq_tol(weft_normal_quantile(0.975), 1.9599639845400545, 1e-15);
}
END_TEST

// Vector code must not show: initial parameters would depend on the machine.
START_TEST(many_numbers_are_those_of_one_by_one) {
  enum { kCount = 3 * 512 + 77 };
  // The last one crosses the counter's halves inside of a block.
  static const uint64_t firsts[] = {0, 5, UINT64_C(0xfffffe80)};
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  static double values[kCount];
  for (size_t f = 0; f < sizeof(firsts) / sizeof(firsts[0]); ++f) {
    for (size_t count = 0; count <= kCount; count += count < 3 ? 1 : 543) {
      values[count % kCount] = -77;
      weft_random_normals(key, firsts[f], count, values);
      for (uint64_t i = 0; i < count; ++i) {
        const double expected = weft_random_normal(key, firsts[f] + i);
        ck_assert_mem_eq(&values[i], &expected, sizeof(expected));
      }
      if (count < kCount) ck_assert_double_eq(values[count], -77);
      weft_random_uniforms(key, firsts[f], count, values);
      for (uint64_t i = 0; i < count; ++i) {
        const double expected = weft_random_uniform(key, firsts[f] + i);
        ck_assert_mem_eq(&values[i], &expected, sizeof(expected));
      }
      if (count < kCount) ck_assert_double_eq(values[count], -77);
    }
  }
}
END_TEST

// Random probabilities, all three regions and their borders.
START_TEST(many_quantiles_are_those_of_one_by_one) {
  enum { kCount = 20000 };
  static const double special[] = {0.5,    0.075,  0.925,   0x1.3333333333332p-4,
                                   1e-9,   1e-11,  1e-12,   1e-20,
                                   1e-300, 5e-324, 0x1p-53, 1 - 0x1p-53};
  static double values[kCount];
  static double expected[kCount];
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  for (uint64_t i = 0; i < kCount; ++i) {
    values[i] = 0.5 * weft_random_uniform(key, i) + 0x1p-54;
    // Exponents of all sizes.
    if (i % 3 == 1) values[i] = ldexp(values[i], -(int)(i % 60));
    if (i % 3 == 2) values[i] = 1 - values[i];
  }
  memcpy(values + 700, special, sizeof(special));
  for (size_t i = 0; i < kCount; ++i) expected[i] = weft_normal_quantile(values[i]);
  weft_normal_quantiles(kCount, values);
  ck_assert_mem_eq(values, expected, sizeof(values));
}
END_TEST

START_TEST(permutations_hit_every_position_once) {
  for (uint64_t count = 1; count <= 600; count = count < 40 ? count + 1 : count * 2 - 13) {
    bool* seen = calloc(count, sizeof(*seen));
    for (uint64_t i = 0; i < count; ++i) {
      const uint64_t position = weft_random_permute(weft_random_key(count), count, i);
      ck_assert_uint_lt(position, count);
      ck_assert(!seen[position]);
      seen[position] = true;
    }
    free(seen);
  }
}
END_TEST

// Over many keys every index visits every position about equally often.
START_TEST(permutations_are_balanced) {
  const weft_random_key_t base = weft_random_key(weft_testing_seed());
  enum { kSize = 6, kRounds = 30000 };
  int visits[kSize][kSize] = {{0}};
  for (uint64_t round = 0; round < kRounds; ++round) {
    const weft_random_key_t key = weft_random_key(weft_random_u64(base, round));
    for (uint64_t i = 0; i < kSize; ++i) ++visits[i][weft_random_permute(key, kSize, i)];
  }
  for (int i = 0; i < kSize; ++i) {
    for (int j = 0; j < kSize; ++j) {
      ck_assert_int_ge(visits[i][j], kRounds / kSize * 9 / 10);
      ck_assert_int_le(visits[i][j], kRounds / kSize * 11 / 10);
    }
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("random");
  TCase* bits = tcase_create("bits");
  tcase_add_test(bits, threefry_matches_known_answers);
  tcase_add_test(bits, names_give_different_streams);
  suite_add_tcase(suite, bits);
  TCase* many = tcase_create("many");
  tcase_add_test(many, many_numbers_are_those_of_one_by_one);
  tcase_add_test(many, many_quantiles_are_those_of_one_by_one);
  suite_add_tcase(suite, many);
  TCase* distributions = tcase_create("distributions");
  tcase_add_test(distributions, uniform_has_the_right_moments);
  tcase_add_test(distributions, normal_has_the_right_moments);
  tcase_add_test(distributions, quantile_inverts_the_distribution);
  suite_add_tcase(suite, distributions);
  TCase* permutation = tcase_create("permutation");
  tcase_add_test(permutation, permutations_hit_every_position_once);
  tcase_add_test(permutation, permutations_are_balanced);
  suite_add_tcase(suite, permutation);
  return suite;
}
