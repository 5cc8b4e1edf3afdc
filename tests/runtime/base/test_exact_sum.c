// Exact sums against an oracle of another kind: one wide two's complement integer of bytes, and
// rounding by comparing distances to neighbours instead of by looking at bits.
#include "runtime/base/exact_sum.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/float_convert.h"
#include "runtime/base/random.h"
#include "tests/testing/testing.h"

// ---- the oracle ---------------------------------------------------------------------------------

// An integer of 2304 bits in units of 2^-1074, least significant byte first, two's complement: room
// for 2^200 of the largest f64.
enum { kBytes = 288 };
typedef struct wide_s {
  uint8_t bytes[kBytes];
} wide_t;

static void wide_add(wide_t* to, const wide_t* value) {
  int carry = 0;
  for (int i = 0; i < kBytes; ++i) {
    carry += to->bytes[i] + value->bytes[i];
    to->bytes[i] = (uint8_t)carry;
    carry >>= 8;
  }
}

static void wide_negate(wide_t* value) {
  wide_t one = {{1}};
  for (int i = 0; i < kBytes; ++i) value->bytes[i] = (uint8_t)~value->bytes[i];
  wide_add(value, &one);
}

static bool wide_is_negative(const wide_t* value) {
  return value->bytes[kBytes - 1] >> 7 != 0;
}

static void wide_magnitude(wide_t* value) {
  if (wide_is_negative(value)) wide_negate(value);
}

// -1, 0 or 1: a < b, a = b, a > b, both not negative.
static int wide_compare(const wide_t* a, const wide_t* b) {
  for (int i = kBytes - 1; i >= 0; --i) {
    if (a->bytes[i] != b->bytes[i]) return a->bytes[i] < b->bytes[i] ? -1 : 1;
  }
  return 0;
}

// A finite double: its significand bit by bit at its place.
static wide_t wide_from(double value) {
  wide_t wide = {{0}};
  int exponent = 0;
  const double fraction = frexp(fabs(value), &exponent);
  int64_t significand = (int64_t)ldexp(fraction, 53);
  for (int bit = exponent - 53 + 1074; significand != 0; ++bit, significand /= 2) {
    if (significand % 2 == 0) continue;
    ck_assert_int_ge(bit, 0);
    wide.bytes[bit / 8] = (uint8_t)(wide.bytes[bit / 8] | 1 << bit % 8);
  }
  if (value < 0) wide_negate(&wide);
  return wide;
}

// A format's values by their patterns in ascending order of magnitude. Infinity counts as the next
// power of two, which is where rounding to it begins.
typedef struct format_s {
  weft_dtype_t dtype;
  uint64_t infinity;
  int precision;
} format_t;

static const format_t formats[] = {
    {WEFT_DTYPE_BF16, 0x7f80, 8},
    {WEFT_DTYPE_F16, 0x7c00, 11},
    {WEFT_DTYPE_F32, 0x7f800000, 24},
    {WEFT_DTYPE_F64, UINT64_C(0x7ff0000000000000), 53},
};
enum { kFormatCount = sizeof(formats) / sizeof(formats[0]) };

static wide_t wide_from_pattern(const format_t* format, uint64_t pattern) {
  if (format->dtype == WEFT_DTYPE_BF16)
    return wide_from((double)weft_bf16_to_f32((uint16_t)pattern));
  if (format->dtype == WEFT_DTYPE_F16) return wide_from((double)weft_f16_to_f32((uint16_t)pattern));
  if (format->dtype == WEFT_DTYPE_F32)
    return wide_from((double)weft_f32_from_bits((uint32_t)pattern));
  return wide_from(weft_f64_from_bits(pattern));
}

static wide_t wide_value(const format_t* format, uint64_t pattern) {
  if (pattern < format->infinity) return wide_from_pattern(format, pattern);
  // Twice the distance of the last step, past the largest value: both have the same spacing.
  wide_t largest = wide_from_pattern(format, format->infinity - 1);
  wide_t below = wide_from_pattern(format, format->infinity - 2);
  wide_negate(&below);
  wide_add(&below, &largest);
  wide_add(&below, &largest);
  return below;
}

// The pattern of |sum| rounded to nearest, ties to even.
static uint64_t nearest(const format_t* format, wide_t sum) {
  const uint64_t sign_bit = (format->infinity << 1) & ~format->infinity;
  const uint64_t sign = wide_is_negative(&sum) ? sign_bit : 0;
  wide_magnitude(&sum);
  uint64_t low = 0;
  uint64_t high = format->infinity;
  wide_t bound = wide_value(format, high);
  if (wide_compare(&sum, &bound) >= 0) return sign | format->infinity;
  while (high - low > 1) {
    const uint64_t middle = low + (high - low) / 2;
    const wide_t value = wide_value(format, middle);
    if (wide_compare(&value, &sum) <= 0) {
      low = middle;
    } else {
      high = middle;
    }
  }
  wide_t below = wide_value(format, low);
  wide_negate(&below);
  wide_add(&below, &sum);
  wide_t above = sum;
  wide_negate(&above);
  const wide_t top = wide_value(format, high);
  wide_add(&above, &top);
  const int order = wide_compare(&below, &above);
  return sign | (order < 0 || (order == 0 && low % 2 == 0) ? low : high);
}

// ---- sums ---------------------------------------------------------------------------------------

enum { kMaxCount = 400 };

typedef struct terms_s {
  weft_dtype_t dtype;
  int count;
  uint64_t patterns[kMaxCount];
  double values[kMaxCount];
} terms_t;

static double value_of(weft_dtype_t dtype, uint64_t pattern) {
  if (dtype == WEFT_DTYPE_BF16) return (double)weft_bf16_to_f32((uint16_t)pattern);
  if (dtype == WEFT_DTYPE_F16) return (double)weft_f16_to_f32((uint16_t)pattern);
  if (dtype == WEFT_DTYPE_F32) return (double)weft_f32_from_bits((uint32_t)pattern);
  return weft_f64_from_bits(pattern);
}

static const format_t* format_of(weft_dtype_t dtype) {
  for (int i = 0; i < kFormatCount; ++i) {
    if (formats[i].dtype == dtype) return &formats[i];
  }
  ck_abort_msg("no format");
  return NULL;
}

// Terms |begin| to |end| - 1 as a row.
static void sum_terms(const terms_t* terms, int begin, int end, int64_t* limbs) {
  uint8_t data[kMaxCount * 8];
  const size_t size = weft_dtype_size_bytes(terms->dtype);
  for (int i = begin; i < end; ++i) {
    memcpy(data + (size_t)(i - begin) * size, &terms->patterns[i], size);
  }
  memset(limbs, 0, (size_t)weft_exact_sum_limb_count(terms->dtype) * sizeof(*limbs));
  weft_exact_sum_t sum;
  weft_exact_sum_init(terms->dtype, limbs, &sum);
  // Aligned storage for the elements.
  uint64_t aligned[kMaxCount];
  memcpy(aligned, data, (size_t)(end - begin) * size);
  weft_exact_sum_add_array(&sum, terms->dtype, aligned, end - begin, false);
  weft_exact_sum_normalize(&sum);
}

static wide_t sum_wide(const terms_t* terms) {
  wide_t sum = {{0}};
  for (int i = 0; i < terms->count; ++i) {
    const wide_t value = wide_from(terms->values[i]);
    wide_add(&sum, &value);
  }
  return sum;
}

static uint64_t round_row(const int64_t* limbs, int64_t limb_count, weft_dtype_t dtype) {
  uint64_t bits = 0;
  ck_assert(weft_exact_sum_round(limbs, limb_count, dtype, &bits));
  return bits;
}

// Random finite terms: of all magnitudes, or close ones that cancel, or subnormals, or the largest.
static void make_terms(weft_random_key_t key, uint64_t seed, weft_dtype_t dtype, terms_t* terms) {
  const format_t* format = format_of(dtype);
  const uint64_t sign = (format->infinity << 1) & ~format->infinity;
  terms->dtype = dtype;
  terms->count = 1 + (int)(weft_random_u64(key, 1000 * seed) % kMaxCount);
  const uint64_t kind = weft_random_u64(key, 1000 * seed + 1) % 5;
  const uint64_t origin = weft_random_u64(key, 1000 * seed + 2) % format->infinity;
  for (int i = 0; i < terms->count; ++i) {
    const uint64_t random = weft_random_u64(key, 1000 * seed + 10 + (uint64_t)i);
    const uint64_t high = weft_random_u64(key, 1000 * seed + 500 + (uint64_t)i);
    const uint64_t window = UINT64_C(6) << (format->precision - 1);
    uint64_t magnitude = random % format->infinity;
    if (kind == 1) magnitude = (origin + random % window) % format->infinity;
    if (kind == 2) magnitude = random % (UINT64_C(2) << (format->precision - 1));
    if (kind == 3) magnitude = format->infinity - 1 - random % 3;
    if (kind == 4 && i % 2 == 1) magnitude = terms->patterns[i - 1] & ~sign;
    bool negative = high % 2 == 0;
    if (kind == 3) negative = origin % 2 == 0;
    if (kind == 4 && i % 2 == 1) negative = (terms->patterns[i - 1] & sign) == 0;
    terms->patterns[i] = magnitude | (negative ? sign : 0);
    terms->values[i] = value_of(dtype, terms->patterns[i]);
  }
}

static void check_rounds_as_oracle(const terms_t* terms, uint64_t seed) {
  int64_t limbs[WEFT_EXACT_SUM_MAX_LIMBS];
  const int64_t limb_count = weft_exact_sum_limb_count(terms->dtype);
  sum_terms(terms, 0, terms->count, limbs);
  const wide_t sum = sum_wide(terms);
  for (int f = 0; f < kFormatCount; ++f) {
    const uint64_t expected = nearest(&formats[f], sum);
    const uint64_t actual = round_row(limbs, limb_count, formats[f].dtype);
    ck_assert_msg(actual == expected,
                  "case %llu: %d terms of %s rounded to %s: %llx, expected %llx",
                  (unsigned long long)seed, terms->count, weft_dtype_name(terms->dtype),
                  weft_dtype_name(formats[f].dtype), (unsigned long long)actual,
                  (unsigned long long)expected);
  }
}

// If this fails, norms and clipped updates are off by more than one rounding.
START_TEST(sums_round_once_to_the_nearest_value) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  static terms_t terms;
  for (uint64_t seed = 0; seed < 240; ++seed) {
    make_terms(key, seed, formats[seed % kFormatCount].dtype, &terms);
    check_rounds_as_oracle(&terms, seed);
  }
}
END_TEST

// Normal form is unique: any order gives the same limbs.
START_TEST(order_does_not_matter) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  static terms_t terms;
  for (uint64_t seed = 0; seed < 200; ++seed) {
    int64_t first[WEFT_EXACT_SUM_MAX_LIMBS];
    int64_t second[WEFT_EXACT_SUM_MAX_LIMBS];
    make_terms(key, seed, formats[seed % kFormatCount].dtype, &terms);
    const size_t size = (size_t)weft_exact_sum_limb_count(terms.dtype) * sizeof(first[0]);
    sum_terms(&terms, 0, terms.count, first);
    for (int i = terms.count - 1; i > 0; --i) {
      const int k =
          (int)(weft_random_u64(key, 7000000 + 1000 * seed + (uint64_t)i) % (uint64_t)(i + 1));
      const uint64_t pattern = terms.patterns[i];
      terms.patterns[i] = terms.patterns[k];
      terms.patterns[k] = pattern;
    }
    sum_terms(&terms, 0, terms.count, second);
    ck_assert_msg(memcmp(first, second, size) == 0, "case %llu", (unsigned long long)seed);
  }
}
END_TEST

// What ranks do: each sums its part, the rows are added limb by limb. Merging gives the limbs of
// the whole, adding the same rounded value.
START_TEST(splits_do_not_matter) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  static terms_t terms;
  for (uint64_t seed = 0; seed < 200; ++seed) {
    make_terms(key, seed, formats[seed % kFormatCount].dtype, &terms);
    const int64_t limb_count = weft_exact_sum_limb_count(terms.dtype);
    int64_t whole[WEFT_EXACT_SUM_MAX_LIMBS];
    int64_t part[WEFT_EXACT_SUM_MAX_LIMBS];
    int64_t added[WEFT_EXACT_SUM_MAX_LIMBS] = {0};
    int64_t merged[WEFT_EXACT_SUM_MAX_LIMBS] = {0};
    weft_exact_sum_t merge;
    weft_exact_sum_init(terms.dtype, merged, &merge);
    sum_terms(&terms, 0, terms.count, whole);
    const int ranks = 1 + (int)(seed % 7);
    for (int rank = 0; rank < ranks; ++rank) {
      sum_terms(&terms, terms.count * rank / ranks, terms.count * (rank + 1) / ranks, part);
      for (int64_t i = 0; i < limb_count; ++i) added[i] += part[i];
      weft_exact_sum_merge(&merge, part);
    }
    ck_assert_int_eq(memcmp(whole, merged, (size_t)limb_count * sizeof(whole[0])), 0);
    for (int f = 0; f < kFormatCount; ++f) {
      ck_assert_uint_eq(round_row(added, limb_count, formats[f].dtype),
                        round_row(whole, limb_count, formats[f].dtype));
    }
  }
}
END_TEST

// Halfway sums go to the even neighbour, and the smallest term beside them decides.
START_TEST(ties_and_what_breaks_them) {
  static const struct {
    double terms[4];
    float expected;
  } cases[] = {
      {{1.0, 0x1p-24, 0, 0}, 1.0f},
      {{1.0, 0x1p-24, 0x1p-149, 0}, 0x1.000002p0f},
      {{1.0, 0x1p-24, -0x1p-149, 0}, 1.0f},
      {{0x1.000002p0, 0x1p-24, 0, 0}, 0x1.000004p0f},
      {{-1.0, -0x1p-24, -0x1p-149, 0}, -0x1.000002p0f},
      {{0x1p-149, -0x1p-149, 0, 0}, 0.0f},
      {{0x1.fffffep127, 0x1.fffffep127, -0x1.fffffep127, 0}, 0x1.fffffep127f},
      {{0x1.fffffep127, 0x1p102, 0, 0}, 0x1.fffffep127f},
      {{0x1.fffffep127, 0x1p102, 0x1p102, -0x1p-149}, 0x1.fffffep127f},
      {{0x1.fffffep127, 0x1p103, 0, 0}, INFINITY},
      {{-0x1.fffffep127, -0x1.fffffep127, 0, 0}, -INFINITY},
      {{0x1.fffffep127, 0x1p103, -0x1p-149, 0}, 0x1.fffffep127f},
      {{0x1p-126, -0x1p-149, 0, 0}, 0x1.fffffcp-127f},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    int64_t limbs[WEFT_EXACT_SUM_LIMBS_F32] = {0};
    weft_exact_sum_t sum;
    weft_exact_sum_init(WEFT_DTYPE_F32, limbs, &sum);
    for (int k = 0; k < 4; ++k) weft_exact_sum_add(&sum, cases[i].terms[k]);
    weft_exact_sum_normalize(&sum);
    float actual = 0;
    ck_assert(weft_exact_sum_round(limbs, WEFT_EXACT_SUM_LIMBS_F32, WEFT_DTYPE_F32, &actual));
    ck_assert_msg(weft_f32_to_bits(actual) == weft_f32_to_bits(cases[i].expected),
                  "case %zu: %a, expected %a", i, (double)actual, (double)cases[i].expected);
  }
}
END_TEST

START_TEST(infinities_and_nans_win) {
  static const struct {
    double terms[3];
    double expected;
  } cases[] = {
      {{INFINITY, 1, -5}, INFINITY},       {{-INFINITY, 1, 1e300}, -INFINITY},
      {{INFINITY, INFINITY, 0}, INFINITY}, {{INFINITY, -INFINITY, 3}, NAN},
      {{NAN, INFINITY, 1}, NAN},           {{1, -NAN, 2}, NAN},
      {{-0.0, -0.0, -0.0}, 0.0},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    int64_t limbs[WEFT_EXACT_SUM_LIMBS_F64] = {0};
    weft_exact_sum_t sum;
    weft_exact_sum_init(WEFT_DTYPE_F64, limbs, &sum);
    weft_exact_sum_add_array(&sum, WEFT_DTYPE_F64, cases[i].terms, 3, false);
    weft_exact_sum_normalize(&sum);
    for (int f = 0; f < kFormatCount; ++f) {
      const uint64_t bits = round_row(limbs, WEFT_EXACT_SUM_LIMBS_F64, formats[f].dtype);
      const double actual = value_of(formats[f].dtype, bits);
      const double expected = cases[i].expected;
      ck_assert_msg(isnan(expected) ? isnan(actual)
                                    : actual == expected && !signbit(actual) == !signbit(expected),
                    "case %zu as %s: %g, expected %g", i, weft_dtype_name(formats[f].dtype), actual,
                    expected);
    }
  }
}
END_TEST

// Squares are rounded as a multiplication rounds, and only then summed.
START_TEST(squares_are_rounded_first) {
  int64_t limbs[WEFT_EXACT_SUM_LIMBS_F32] = {0};
  weft_exact_sum_t sum;
  uint64_t bits = 0;
  // 1.001 (binary, f16 with 10 bits of fraction): the square 1.0020001... of 1 + 2^-10 loses 2^-20.
  const uint16_t f16_terms[3] = {0x3c01, 0x3c01, 0x7bff};
  weft_exact_sum_init(WEFT_DTYPE_F16, limbs, &sum);
  weft_exact_sum_add_array(&sum, WEFT_DTYPE_F16, f16_terms, 2, true);
  ck_assert(weft_exact_sum_round(limbs, WEFT_EXACT_SUM_LIMBS_F32, WEFT_DTYPE_F64, &bits));
  ck_assert_double_eq(weft_f64_from_bits(bits), 2 * (1 + 0x1p-9));
  // 65504 squared is infinite in f16.
  weft_exact_sum_add_array(&sum, WEFT_DTYPE_F16, f16_terms, 3, true);
  weft_exact_sum_normalize(&sum);
  ck_assert_int_eq(limbs[9], 1);
  memset(limbs, 0, sizeof(limbs));
  const float f32_terms[2] = {0x1.000002p0f, 0x1p-80f};
  weft_exact_sum_init(WEFT_DTYPE_F32, limbs, &sum);
  weft_exact_sum_add_array(&sum, WEFT_DTYPE_F32, f32_terms, 2, true);
  weft_exact_sum_normalize(&sum);
  ck_assert(weft_exact_sum_round(limbs, WEFT_EXACT_SUM_LIMBS_F32, WEFT_DTYPE_F64, &bits));
  // (1 + 2^-23)^2 = 1 + 2^-22 + 2^-46, and 2^-160 is zero in f32.
  ck_assert_double_eq(weft_f64_from_bits(bits), 1 + 0x1p-22);
  // bf16 has 8 bits: 1.0078125^2 = 1.01568603515625 becomes 1.015625.
  memset(limbs, 0, sizeof(limbs));
  const uint16_t bf16_term = 0x3f81;
  weft_exact_sum_init(WEFT_DTYPE_BF16, limbs, &sum);
  weft_exact_sum_add_array(&sum, WEFT_DTYPE_BF16, &bf16_term, 1, true);
  ck_assert(weft_exact_sum_round(limbs, WEFT_EXACT_SUM_LIMBS_F32, WEFT_DTYPE_F64, &bits));
  ck_assert_double_eq(weft_f64_from_bits(bits), 1.015625);
}
END_TEST

// Integers at every place of a row, against the oracle; and carries through all digits.
START_TEST(integers_land_at_their_place) {
  for (int32_t exponent = -1074; exponent <= 960; exponent += 5) {
    static const int64_t integers[] = {1, -1, 0x7fffffffffffffff, -0x7fffffffffffffff, 0x80000000};
    int64_t limbs[WEFT_EXACT_SUM_LIMBS_F64] = {0};
    weft_exact_sum_t sum;
    weft_exact_sum_init(WEFT_DTYPE_F64, limbs, &sum);
    wide_t wide = {{0}};
    for (size_t i = 0; i < sizeof(integers) / sizeof(integers[0]); ++i) {
      weft_exact_sum_add_integer(&sum, integers[i], exponent);
      // 64 bits do not fit a double: in two parts.
      const int64_t low = integers[i] % 4294967296;
      const wide_t parts[2] = {wide_from(ldexp((double)low, exponent)),
                               wide_from(ldexp((double)(integers[i] - low), exponent))};
      wide_add(&wide, &parts[0]);
      wide_add(&wide, &parts[1]);
      weft_exact_sum_normalize(&sum);
      ck_assert_uint_eq(round_row(limbs, WEFT_EXACT_SUM_LIMBS_F64, WEFT_DTYPE_F64),
                        nearest(format_of(WEFT_DTYPE_F64), wide));
    }
  }
  // -2^-149 makes every digit borrow: all ones below a sign of -1.
  int64_t limbs[WEFT_EXACT_SUM_LIMBS_F32] = {0};
  weft_exact_sum_t sum;
  weft_exact_sum_init(WEFT_DTYPE_F32, limbs, &sum);
  weft_exact_sum_add(&sum, -0x1p-149);
  weft_exact_sum_normalize(&sum);
  for (int i = 0; i < 8; ++i) ck_assert_int_eq(limbs[i], 0xffffffff);
  ck_assert_int_eq(limbs[8], -1);
  weft_exact_sum_add(&sum, 0x1p-149);
  weft_exact_sum_normalize(&sum);
  for (int i = 0; i < WEFT_EXACT_SUM_LIMBS_F32; ++i) ck_assert_int_eq(limbs[i], 0);
}
END_TEST

START_TEST(other_types_have_no_rows) {
  uint64_t bits = 7;
  const int64_t limbs[WEFT_EXACT_SUM_MAX_LIMBS] = {0};
  for (int i = 0; i < WEFT_DTYPE_COUNT_; ++i) {
    const weft_dtype_t dtype = (weft_dtype_t)i;
    const int64_t expected = dtype == WEFT_DTYPE_F64 ? 69 : (weft_dtype_is_float(dtype) ? 12 : 0);
    ck_assert_int_eq(weft_exact_sum_limb_count(dtype), expected);
    ck_assert(weft_exact_sum_round(limbs, 12, dtype, &bits) == weft_dtype_is_float(dtype));
    ck_assert(!weft_exact_sum_round(limbs, 13, dtype, &bits));
  }
  ck_assert_int_eq(weft_exact_sum_base(12), -149);
  ck_assert_int_eq(weft_exact_sum_base(69), -1074);
  ck_assert_int_eq(weft_exact_sum_base(9), 0);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("exact_sum");
  TCase* rounding = tcase_create("rounding");
  tcase_add_test(rounding, sums_round_once_to_the_nearest_value);
  tcase_add_test(rounding, ties_and_what_breaks_them);
  tcase_add_test(rounding, infinities_and_nans_win);
  tcase_add_test(rounding, squares_are_rounded_first);
  suite_add_tcase(suite, rounding);
  TCase* rows = tcase_create("rows");
  tcase_add_test(rows, order_does_not_matter);
  tcase_add_test(rows, splits_do_not_matter);
  tcase_add_test(rows, integers_land_at_their_place);
  tcase_add_test(rows, other_types_have_no_rows);
  suite_add_tcase(suite, rows);
  return suite;
}
