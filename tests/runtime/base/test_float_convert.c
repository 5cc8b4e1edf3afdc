// Float conversions against an oracle that knows nothing of bit patterns: the nearest of all
// representable values by exact comparison in f64, ties to the even pattern.
#include "runtime/base/float_convert.h"

#include <math.h>
#include <stdbool.h>

#include "runtime/base/random.h"
#include "tests/testing/testing.h"

// A 16-bit float format by its definition.
typedef struct format_s {
  const char* name;
  int mantissa_bits;
  int bias;
  uint16_t infinity;
  uint16_t (*from_f64)(double);
  uint16_t (*from_f32)(float);
  float (*to_f32)(uint16_t);
} format_t;

static const format_t formats[] = {
    {"f16", 10, 15, 0x7c00, weft_f64_to_f16, weft_f32_to_f16, weft_f16_to_f32},
    {"bf16", 7, 127, 0x7f80, weft_f64_to_bf16, weft_f32_to_bf16, weft_bf16_to_f32},
};
enum { kFormatCount = sizeof(formats) / sizeof(formats[0]) };

// The value of a finite pattern, from the definition sign * mantissa * 2^exponent. The pattern of
// infinity reads as the next power of two, which is how rounding treats it.
static double value_of(const format_t* format, uint16_t pattern) {
  const int magnitude = pattern & 0x7fff;
  const int exponent = magnitude >> format->mantissa_bits;
  const int fraction = magnitude & ((1 << format->mantissa_bits) - 1);
  const int hidden = exponent == 0 ? 0 : 1 << format->mantissa_bits;
  const int scale = (exponent == 0 ? 1 : exponent) - format->bias - format->mantissa_bits;
  const double value = ldexp(hidden + fraction, scale);
  return (pattern & 0x8000) != 0 ? -value : value;
}

static uint16_t nearest(const format_t* format, double value) {
  const uint16_t sign = signbit(value) ? 0x8000 : 0;
  const double magnitude = fabs(value);
  uint16_t low = 0;
  uint16_t high = format->infinity;
  if (magnitude >= value_of(format, high)) return sign | high;
  while (high - low > 1) {
    const uint16_t middle = (uint16_t)((low + high) / 2);
    if (value_of(format, middle) <= magnitude) {
      low = middle;
    } else {
      high = middle;
    }
  }
  // Both differences are exact: neighbours are close, or the value is far below the smallest one.
  const double below = magnitude - value_of(format, low);
  const double above = value_of(format, high) - magnitude;
  if (below < above || (below == above && low % 2 == 0)) return sign | low;
  return sign | high;
}

START_TEST(every_pattern_survives_the_round_trip) {
  for (int f = 0; f < kFormatCount; ++f) {
    const format_t* format = &formats[f];
    for (uint32_t pattern = 0; pattern <= 0xffff; ++pattern) {
      const float value = format->to_f32((uint16_t)pattern);
      const uint16_t magnitude = pattern & 0x7fff;
      if (magnitude > format->infinity) {
        ck_assert(isnan(value));
        // The quiet bit may be set on the way; sign and payload stay.
        const uint16_t quiet = (uint16_t)(pattern | (1u << (format->mantissa_bits - 1)));
        ck_assert_uint_eq(format->from_f32(value) | (1u << (format->mantissa_bits - 1)), quiet);
        ck_assert(isnan(format->to_f32(format->from_f32(value))));
        continue;
      }
      if (magnitude == format->infinity) {
        ck_assert(isinf(value));
      } else {
        ck_assert_double_eq((double)value, value_of(format, (uint16_t)pattern));
      }
      ck_assert_uint_eq(format->from_f32(value), pattern);
      ck_assert_uint_eq(format->from_f64((double)value), pattern);
      ck_assert_int_eq(signbit(value) != 0, pattern >> 15);
    }
  }
}
END_TEST

static void check_value(const format_t* format, double value) {
  const uint16_t expected = nearest(format, value);
  const uint16_t actual = format->from_f64(value);
  ck_assert_msg(actual == expected, "%s of %a: expected %04x, got %04x", format->name, value,
                expected, actual);
  if ((double)(float)value == value) {
    const uint16_t narrow = format->from_f32((float)value);
    ck_assert_msg(narrow == expected, "%s of f32 %a: expected %04x, got %04x", format->name, value,
                  expected, narrow);
  }
}

// Around every midpoint between neighbours: the midpoint, and one step of f64 and of f32 beside it.
// The f64 steps are what double rounding gets wrong.
START_TEST(midpoints_round_to_even) {
  for (int f = 0; f < kFormatCount; ++f) {
    const format_t* format = &formats[f];
    for (uint16_t pattern = 0; pattern < format->infinity; ++pattern) {
      const double low = value_of(format, pattern);
      const double high = value_of(format, (uint16_t)(pattern + 1));
      const double middle = low + (high - low) / 2;
      for (int sign = -1; sign <= 1; sign += 2) {
        check_value(format, sign * middle);
        check_value(format, sign * nextafter(middle, 0));
        check_value(format, sign * nextafter(middle, INFINITY));
        check_value(format, sign * (double)nextafterf((float)middle, 0));
        check_value(format, sign * (double)nextafterf((float)middle, INFINITY));
      }
    }
  }
}
END_TEST

START_TEST(random_bit_patterns_round_to_nearest) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  for (int f = 0; f < kFormatCount; ++f) {
    for (uint64_t i = 0; i < 100000; ++i) {
      const uint64_t bits = weft_random_u64(key, i);
      const double wide = weft_f64_from_bits(bits);
      const double narrow = (double)weft_f32_from_bits((uint32_t)bits);
      // Exponents within the format's range are rare in random f64 patterns.
      const double scaled = ldexp((double)(int64_t)bits, -(int)(bits % 220));
      if (!isnan(wide)) check_value(&formats[f], wide);
      if (!isnan(narrow)) check_value(&formats[f], narrow);
      check_value(&formats[f], scaled);
    }
  }
}
END_TEST

START_TEST(special_values) {
  for (int f = 0; f < kFormatCount; ++f) {
    const format_t* format = &formats[f];
    static const double values[] = {
        0.0,    -0.0,  INFINITY, -INFINITY, 65504,     65519.99, 65520,    -65520,     1e308,
        5e-324, 1e-45, 0x1p-24,  0x1p-25,   0x1.8p-25, 0x1p-133, 0x1p-134, 0x1.fep127, 0x1.ffp127};
    for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); ++i) {
      if (!isinf(values[i])) check_value(format, values[i]);
    }
    ck_assert_uint_eq(format->from_f64(INFINITY), format->infinity);
    ck_assert_uint_eq(format->from_f32(-INFINITY), format->infinity | 0x8000);
    ck_assert(isnan(format->to_f32(format->from_f64((double)NAN))));
    // A signalling NaN whose payload lies below the kept bits must not turn into infinity.
    const double low_payload = weft_f64_from_bits(UINT64_C(0xfff0000000000001));
    ck_assert(isnan(format->to_f32(format->from_f64(low_payload))));
    ck_assert_uint_eq(format->from_f64(low_payload) >> 15, 1);
    ck_assert(isnan(format->to_f32(format->from_f32(weft_f32_from_bits(0x7f800001u)))));
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("float_convert");
  TCase* exact = tcase_create("exact");
  tcase_add_test(exact, every_pattern_survives_the_round_trip);
  tcase_add_test(exact, special_values);
  suite_add_tcase(suite, exact);
  TCase* rounding = tcase_create("rounding");
  tcase_add_test(rounding, midpoints_round_to_even);
  tcase_add_test(rounding, random_bit_patterns_round_to_nearest);
  suite_add_tcase(suite, rounding);
  return suite;
}
