// Element type conversion: visits every pair of types, so that a new type cannot slip through.
#include "runtime/io/convert.h"

#include <math.h>
#include <string.h>

#include "tests/testing/testing.h"

// A few values per integer type, extremes included, and their f64 values where exact.
static const struct {
  weft_dtype_t dtype;
  int bits;
  bool is_signed;
} integers[] = {
    {WEFT_DTYPE_I8, 8, true},     {WEFT_DTYPE_I16, 16, true},   {WEFT_DTYPE_I32, 32, true},
    {WEFT_DTYPE_I64, 64, true},   {WEFT_DTYPE_UI8, 8, false},   {WEFT_DTYPE_UI16, 16, false},
    {WEFT_DTYPE_UI32, 32, false}, {WEFT_DTYPE_UI64, 64, false},
};
enum { kIntegers = sizeof(integers) / sizeof(integers[0]) };

// Extremes of an integer type as a wide value: __int128 holds them all.
static __int128 lowest(int i) {
  return integers[i].is_signed ? -((__int128)1 << (integers[i].bits - 1)) : 0;
}

static __int128 highest(int i) {
  return ((__int128)1 << (integers[i].bits - (integers[i].is_signed ? 1 : 0))) - 1;
}

START_TEST(the_table_is_as_documented) {
  for (int f = 0; f < WEFT_DTYPE_COUNT_; ++f) {
    for (int t = 0; t < WEFT_DTYPE_COUNT_; ++t) {
      const weft_dtype_t from = (weft_dtype_t)f;
      const weft_dtype_t to = (weft_dtype_t)t;
      const int width = weft_dtype_bit_width(from);
      bool expected = false;
      if (weft_dtype_is_float(from)) {
        expected = weft_dtype_is_float(to);
      } else if (weft_dtype_is_integer(from) || from == WEFT_DTYPE_I1) {
        const int exact = to == WEFT_DTYPE_BF16  ? 8
                          : to == WEFT_DTYPE_F16 ? 11
                          : to == WEFT_DTYPE_F32 ? 24
                          : to == WEFT_DTYPE_F64 ? 53
                                                 : 0;
        expected = weft_dtype_is_integer(to) || width <= exact || (f == t);
      }
      ck_assert_msg(weft_convert_is_supported(from, to) == expected, "%s to %s",
                    weft_dtype_name(from), weft_dtype_name(to));
      if (expected) continue;
      char in[8] = {0};
      char out[8] = {0};
      WEFT_ASSERT_STATUS(weft_convert(from, in, to, out, 1), UNSUPPORTED, weft_dtype_name(to));
    }
  }
}
END_TEST

START_TEST(integers_keep_their_value_or_fail) {
  for (int f = 0; f < kIntegers; ++f) {
    const __int128 values[] = {0, 1, 100, lowest(f), highest(f), highest(f) - 1, -1, -100};
    for (int t = 0; t < kIntegers; ++t) {
      for (size_t v = 0; v < sizeof(values) / sizeof(values[0]); ++v) {
        if (values[v] < lowest(f) || values[v] > highest(f)) continue;
        const bool fits = values[v] >= lowest(t) && values[v] <= highest(t);
        char out[8] = {0x55, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55};
        // Little-endian: the low bytes of the wide value are the value in the type.
        weft_status_t status =
            weft_convert(integers[f].dtype, &values[v], integers[t].dtype, out, 1);
        ck_assert_msg(weft_status_is_ok(status) == fits, "%s value %zu to %s",
                      weft_dtype_name(integers[f].dtype), v, weft_dtype_name(integers[t].dtype));
        if (fits) {
          ck_assert_int_eq(memcmp(out, &values[v], (size_t)integers[t].bits / 8), 0);
          continue;
        }
        WEFT_ASSERT_STATUS(status, INVALID_INPUT, "does not fit");
      }
    }
  }
  int32_t out = 0;
  const int64_t large = INT64_C(5000000000);
  WEFT_ASSERT_STATUS(weft_convert(WEFT_DTYPE_I64, &large, WEFT_DTYPE_I32, &out, 1), INVALID_INPUT,
                     "the i64 value 5000000000 does not fit i32");
}
END_TEST

START_TEST(bytes_become_every_wider_type) {
  uint8_t bytes[256];
  for (int i = 0; i < 256; ++i) bytes[i] = (uint8_t)i;
  int32_t integers32[256];
  float floats[256];
  uint16_t bf16[256];
  uint16_t f16[256];
  double doubles[256];
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_UI8, bytes, WEFT_DTYPE_I32, integers32, 256));
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_UI8, bytes, WEFT_DTYPE_F32, floats, 256));
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_UI8, bytes, WEFT_DTYPE_BF16, bf16, 256));
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_UI8, bytes, WEFT_DTYPE_F16, f16, 256));
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_BF16, bf16, WEFT_DTYPE_F64, doubles, 256));
  for (int i = 0; i < 256; ++i) {
    ck_assert_int_eq(integers32[i], i);
    ck_assert_float_eq(floats[i], (float)i);
    ck_assert_double_eq(doubles[i], i);
  }
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_F16, f16, WEFT_DTYPE_F64, doubles, 256));
  for (int i = 0; i < 256; ++i) ck_assert_double_eq(doubles[i], i);
}
END_TEST

START_TEST(floats_round_to_nearest_even) {
  const double values[] = {1 + 0x1p-24, 1 + 0x1.8p-23, 1e300, -0.0, 0x1p-149, 0x1p-150};
  float out[6];
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_F64, values, WEFT_DTYPE_F32, out, 6));
  ck_assert_float_eq(out[0], 1.0f);
  ck_assert_float_eq(out[1], 1 + 0x1p-22f);
  ck_assert(isinf(out[2]));
  ck_assert(out[3] == 0 && signbit(out[3]));
  ck_assert_float_eq(out[4], 0x1p-149f);
  ck_assert_float_eq(out[5], 0.0f);
}
END_TEST

START_TEST(booleans_become_zero_or_one) {
  const uint8_t raw[] = {0, 1, 2, 255};
  const uint8_t expected[] = {0, 1, 1, 1};
  uint8_t out[4];
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_I1, raw, WEFT_DTYPE_I1, out, 4));
  ck_assert_mem_eq(out, expected, 4);
  float floats[4];
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_I1, raw, WEFT_DTYPE_F32, floats, 4));
  ck_assert_float_eq(floats[2], 1.0f);
}
END_TEST

START_TEST(unaligned_data_is_read) {
  char in[9] = {0};
  char out[17] = {0};
  const float value = 2.5f;
  memcpy(in + 1, &value, 4);
  WEFT_ASSERT_OK(weft_convert(WEFT_DTYPE_F32, in + 1, WEFT_DTYPE_F64, out + 1, 2));
  double back = 0;
  memcpy(&back, out + 1, 8);
  ck_assert_double_eq(back, 2.5);
}
END_TEST

START_TEST(single_values_are_stored) {
  int8_t i8 = 0;
  WEFT_ASSERT_OK(weft_store_f64(-128, WEFT_DTYPE_I8, &i8));
  ck_assert_int_eq(i8, -128);
  WEFT_ASSERT_STATUS(weft_store_f64(128, WEFT_DTYPE_I8, &i8), INVALID_INPUT,
                     "128 is not a value of type i8");
  WEFT_ASSERT_STATUS(weft_store_f64(0.5, WEFT_DTYPE_I8, &i8), INVALID_INPUT, "0.5 is not");
  WEFT_ASSERT_STATUS(weft_store_f64((double)NAN, WEFT_DTYPE_I64, &i8), INVALID_INPUT, "nan is not");
  uint64_t u64 = 0;
  WEFT_ASSERT_OK(weft_store_f64(0x1.8p63, WEFT_DTYPE_UI64, &u64));
  ck_assert_uint_eq(u64, UINT64_C(0xc000000000000000));
  WEFT_ASSERT_STATUS(weft_store_f64(0x1p64, WEFT_DTYPE_UI64, &u64), INVALID_INPUT, "ui64");
  WEFT_ASSERT_STATUS(weft_store_f64(-1, WEFT_DTYPE_UI64, &u64), INVALID_INPUT, "ui64");
  int64_t i64 = 0;
  WEFT_ASSERT_STATUS(weft_store_f64(0x1p63, WEFT_DTYPE_I64, &i64), INVALID_INPUT, "i64");
  WEFT_ASSERT_OK(weft_store_f64(-0x1p63, WEFT_DTYPE_I64, &i64));
  ck_assert_int_eq(i64, INT64_MIN);
  uint8_t flag = 7;
  WEFT_ASSERT_OK(weft_store_f64(1, WEFT_DTYPE_I1, &flag));
  ck_assert_uint_eq(flag, 1);
  WEFT_ASSERT_STATUS(weft_store_f64(2, WEFT_DTYPE_I1, &flag), INVALID_INPUT, "2 is not");
  uint16_t half = 0;
  WEFT_ASSERT_OK(weft_store_f64(1, WEFT_DTYPE_F16, &half));
  ck_assert_uint_eq(half, 0x3c00);
  WEFT_ASSERT_STATUS(weft_store_f64(1, WEFT_DTYPE_OPAQUE, &half), UNSUPPORTED, "opaque");
  // Rounding may reach the largest value, never infinity, unless infinity was meant.
  float narrow = 0.0f;
  WEFT_ASSERT_OK(weft_store_f64(65519, WEFT_DTYPE_F16, &half));
  ck_assert_uint_eq(half, 0x7BFF);
  WEFT_ASSERT_STATUS(weft_store_f64(65520, WEFT_DTYPE_F16, &half), INVALID_INPUT,
                     "65520 does not fit f16");
  WEFT_ASSERT_STATUS(weft_store_f64(-1e39, WEFT_DTYPE_F32, &narrow), INVALID_INPUT,
                     "-1e+39 does not fit f32");
  WEFT_ASSERT_STATUS(weft_store_f64(3.4e38, WEFT_DTYPE_BF16, &half), INVALID_INPUT,
                     "3.4e+38 does not fit bf16");
  WEFT_ASSERT_OK(weft_store_f64((double)INFINITY, WEFT_DTYPE_F32, &narrow));
  ck_assert_float_infinite(narrow);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("convert");
  TCase* table = tcase_create("table");
  tcase_add_test(table, the_table_is_as_documented);
  suite_add_tcase(suite, table);
  TCase* values = tcase_create("values");
  tcase_add_test(values, integers_keep_their_value_or_fail);
  tcase_add_test(values, bytes_become_every_wider_type);
  tcase_add_test(values, floats_round_to_nearest_even);
  tcase_add_test(values, booleans_become_zero_or_one);
  tcase_add_test(values, unaligned_data_is_read);
  tcase_add_test(values, single_values_are_stored);
  suite_add_tcase(suite, values);
  return suite;
}
