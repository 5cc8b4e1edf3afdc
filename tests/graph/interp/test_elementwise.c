// Kernels against independent arithmetic: every pair of 8-bit integers, every 16-bit float.
#include <math.h>
#include <string.h>

#include "graph/interp/kernels.h"
#include "graph/interp/special_functions.h"
#include "graph/ir/op_table.h"
#include "runtime/base/float_convert.h"
#include "tests/graph/interp/evaluate.h"
#include "tests/testing/testing.h"

static weft_interp_kernel_fn_t kernel_of(weft_opcode_t opcode, weft_dtype_t dtype) {
  weft_interp_kernel_fn_t fn = weft_interp_float_kernel(opcode, dtype);
  return fn != NULL ? fn : weft_interp_integer_kernel(opcode, dtype);
}

static int8_t apply_i8(weft_opcode_t opcode, int8_t a, int8_t b) {
  const void* inputs[2] = {&a, &b};
  int8_t result = 0;
  kernel_of(opcode, WEFT_DTYPE_I8)(1, inputs, &result, NULL);
  return result;
}

static uint8_t apply_ui8(weft_opcode_t opcode, uint8_t a, uint8_t b) {
  const void* inputs[2] = {&a, &b};
  uint8_t result = 0;
  kernel_of(opcode, WEFT_DTYPE_UI8)(1, inputs, &result, NULL);
  return result;
}

// The mathematical result reduced modulo 256 into the range of the type.
static int8_t wrap_i8(int value) {
  int wrapped = ((value % 256) + 256) % 256;
  return (int8_t)(wrapped > 127 ? wrapped - 256 : wrapped);
}

START_TEST(signed_bytes_wrap_and_divide_as_specified) {
  uint32_t wrong = 0;
  for (int a = -128; a <= 127; ++a) {
    for (int b = -128; b <= 127; ++b) {
      const int8_t x = (int8_t)a;
      const int8_t y = (int8_t)b;
      wrong += apply_i8(WEFT_OP_ADD, x, y) != wrap_i8(a + b);
      wrong += apply_i8(WEFT_OP_SUBTRACT, x, y) != wrap_i8(a - b);
      wrong += apply_i8(WEFT_OP_MULTIPLY, x, y) != wrap_i8(a * b);
      wrong += apply_i8(WEFT_OP_DIVIDE, x, y) != (b == 0 ? -1 : wrap_i8(a / b));
      wrong += apply_i8(WEFT_OP_REMAINDER, x, y) != (b == 0 ? a : a % b);
      wrong += apply_i8(WEFT_OP_MAXIMUM, x, y) != (a > b ? a : b);
      wrong += apply_i8(WEFT_OP_MINIMUM, x, y) != (a < b ? a : b);
      wrong += apply_i8(WEFT_OP_XOR, x, y) != wrap_i8((a & 255) ^ (b & 255));
      const bool far = b < 0 || b >= 8;
      wrong += apply_i8(WEFT_OP_SHIFT_LEFT, x, y) != (far ? 0 : wrap_i8((a & 255) << b));
      wrong += apply_i8(WEFT_OP_SHIFT_RIGHT_LOGICAL, x, y) != (far ? 0 : wrap_i8((a & 255) >> b));
      const int shifted = far ? (a < 0 ? -1 : 0) : (int)floor(ldexp(a, -b));
      wrong += apply_i8(WEFT_OP_SHIFT_RIGHT_ARITHMETIC, x, y) != shifted;
    }
  }
  ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(unsigned_bytes_wrap_and_divide_as_specified) {
  uint32_t wrong = 0;
  for (int a = 0; a <= 255; ++a) {
    for (int b = 0; b <= 255; ++b) {
      const uint8_t x = (uint8_t)a;
      const uint8_t y = (uint8_t)b;
      wrong += apply_ui8(WEFT_OP_ADD, x, y) != ((a + b) % 256);
      wrong += apply_ui8(WEFT_OP_SUBTRACT, x, y) != ((a - b + 256) % 256);
      wrong += apply_ui8(WEFT_OP_MULTIPLY, x, y) != ((a * b) % 256);
      wrong += apply_ui8(WEFT_OP_DIVIDE, x, y) != (b == 0 ? 255 : a / b);
      wrong += apply_ui8(WEFT_OP_REMAINDER, x, y) != (b == 0 ? a : a % b);
      wrong += apply_ui8(WEFT_OP_SHIFT_LEFT, x, y) != (b >= 8 ? 0 : (a << b) % 256);
      wrong += apply_ui8(WEFT_OP_SHIFT_RIGHT_LOGICAL, x, y) != (b >= 8 ? 0 : a >> b);
    }
  }
  ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(powers_of_integers_multiply_and_wrap) {
  for (int base = -12; base <= 12; ++base) {
    int expected = 1;
    for (int exponent = 0; exponent <= 20; ++exponent) {
      ck_assert_int_eq(apply_i8(WEFT_OP_POWER, (int8_t)base, (int8_t)exponent), wrap_i8(expected));
      expected = wrap_i8(expected * base);
    }
    const int reciprocal = base == 1 ? 1 : base == -1 ? -1 : 0;
    ck_assert_int_eq(apply_i8(WEFT_OP_POWER, (int8_t)base, -3), reciprocal);
  }
}
END_TEST

START_TEST(bit_counts_of_all_bytes) {
  for (int a = 0; a <= 255; ++a) {
    int ones = 0;
    int leading = 8;
    for (int bit = 0; bit < 8; ++bit) {
      if ((a >> bit & 1) == 0) continue;
      ++ones;
      leading = 7 - bit;
    }
    ck_assert_int_eq(apply_ui8(WEFT_OP_POPCNT, (uint8_t)a, 0), ones);
    ck_assert_int_eq(apply_ui8(WEFT_OP_COUNT_LEADING_ZEROS, (uint8_t)a, 0), leading);
  }
}
END_TEST

// ---- floats ----

static uint16_t apply_16(weft_opcode_t opcode, weft_dtype_t dtype, uint16_t a, uint16_t b) {
  const void* inputs[2] = {&a, &b};
  uint16_t result = 0;
  kernel_of(opcode, dtype)(1, inputs, &result, NULL);
  return result;
}

static bool same_16(weft_dtype_t dtype, uint16_t a, uint16_t b) {
  if (a == b) return true;
  const float x = dtype == WEFT_DTYPE_F16 ? weft_f16_to_f32(a) : weft_bf16_to_f32(a);
  const float y = dtype == WEFT_DTYPE_F16 ? weft_f16_to_f32(b) : weft_bf16_to_f32(b);
  return isnan(x) && isnan(y);
}

typedef struct unary_case_s {
  weft_opcode_t opcode;
  double (*reference)(double);
} unary_case_t;

static double reference_sign(double x) {
  return x > 0 ? 1.0 : x < 0 ? -1.0 : x;
}
static double reference_rsqrt(double x) {
  return 1.0 / sqrt(x);
}
static double reference_negate(double x) {
  return -x;
}

static uint16_t round_16(weft_dtype_t dtype, double value) {
  return dtype == WEFT_DTYPE_F16 ? weft_f64_to_f16(value) : weft_f64_to_bf16(value);
}

static double load_16(weft_dtype_t dtype, uint16_t bits) {
  return (double)(dtype == WEFT_DTYPE_F16 ? weft_f16_to_f32(bits) : weft_bf16_to_f32(bits));
}

// Asserts are slow, so that each of the loops below only counts.
static void expect_all_narrow_floats(const unary_case_t* c, weft_dtype_t dtype) {
  static uint16_t all[65536];
  static uint16_t results[65536];
  for (uint32_t bits = 0; bits < 65536; ++bits) all[bits] = (uint16_t)bits;
  const void* inputs[1] = {all};
  kernel_of(c->opcode, dtype)(65536, inputs, results, NULL);
  uint32_t wrong = 0;
  uint32_t first = 0;
  for (uint32_t bits = 65536; bits-- > 0;) {
    const uint16_t expected = round_16(dtype, c->reference(load_16(dtype, all[bits])));
    if (same_16(dtype, results[bits], expected)) continue;
    ++wrong;
    first = bits;
  }
  ck_assert_msg(wrong == 0, "%s of %s: %u wrong, first %04x", weft_op_info(c->opcode)->name,
                weft_dtype_name(dtype), wrong, first);
}

// The exact function rounded once to the type, for every value of the two 16-bit types.
START_TEST(functions_of_all_narrow_floats_round_once) {
  static const unary_case_t cases[] = {
      {WEFT_OP_ABS, fabs},
      {WEFT_OP_CBRT, cbrt},
      {WEFT_OP_CEIL, ceil},
      {WEFT_OP_COSINE, cos},
      {WEFT_OP_EXPONENTIAL, exp},
      {WEFT_OP_EXPONENTIAL_MINUS_ONE, expm1},
      {WEFT_OP_FLOOR, floor},
      {WEFT_OP_LOG, log},
      {WEFT_OP_LOG_PLUS_ONE, log1p},
      {WEFT_OP_NEGATE, reference_negate},
      {WEFT_OP_ROUND_NEAREST_AFZ, round},
      {WEFT_OP_ROUND_NEAREST_EVEN, rint},
      {WEFT_OP_RSQRT, reference_rsqrt},
      {WEFT_OP_SIGN, reference_sign},
      {WEFT_OP_SINE, sin},
      {WEFT_OP_SQRT, sqrt},
      {WEFT_OP_TAN, tan},
      {WEFT_OP_TANH, tanh},
      {WEFT_OP_CHLO_ERF, erf},
      {WEFT_OP_CHLO_ERFC, erfc},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    expect_all_narrow_floats(&cases[i], WEFT_DTYPE_F16);
    expect_all_narrow_floats(&cases[i], WEFT_DTYPE_BF16);
  }
}
END_TEST

START_TEST(narrow_arithmetic_rounds_once) {
  const weft_dtype_t f16 = WEFT_DTYPE_F16;
  uint32_t wrong = 0;
  for (uint32_t i = 0; i < 200000; ++i) {
    const uint16_t a = (uint16_t)(i * 40503u);
    const uint16_t b = (uint16_t)(i * 2654435761u >> 7);
    const double x = load_16(f16, a);
    const double y = load_16(f16, b);
    wrong += !same_16(f16, apply_16(WEFT_OP_ADD, f16, a, b), weft_f64_to_f16(x + y));
    wrong += !same_16(f16, apply_16(WEFT_OP_SUBTRACT, f16, a, b), weft_f64_to_f16(x - y));
    wrong += !same_16(f16, apply_16(WEFT_OP_MULTIPLY, f16, a, b), weft_f64_to_f16(x * y));
    wrong += !same_16(f16, apply_16(WEFT_OP_DIVIDE, f16, a, b), weft_f64_to_f16(x / y));
    wrong += !same_16(f16, apply_16(WEFT_OP_REMAINDER, f16, a, b), weft_f64_to_f16(fmod(x, y)));
  }
  ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(maximum_and_minimum_follow_ieee_2019) {
  ck_assert(isnan(weft_interp_maximum(1.0, NAN)) && isnan(weft_interp_maximum(NAN, 1.0)));
  ck_assert(isnan(weft_interp_minimum(1.0, NAN)) && isnan(weft_interp_minimum(NAN, 1.0)));
  ck_assert(!signbit(weft_interp_maximum(-0.0, 0.0)) && !signbit(weft_interp_maximum(0.0, -0.0)));
  ck_assert(signbit(weft_interp_minimum(-0.0, 0.0)) && signbit(weft_interp_minimum(0.0, -0.0)));
}
END_TEST

// erf undoes erf_inv to the last places, from the middle to the far tails.
START_TEST(erf_inv_is_the_inverse) {
  for (int i = 1; i < 1000; ++i) {
    const double x = (double)i / 1000.0;
    const double y = weft_interp_erf_inv(x);
    ck_assert_double_eq(weft_interp_erf_inv(-x), -y);
    ck_assert_double_eq_tol(erf(y), x, 3e-16);
  }
  for (int e = 1; e <= 53; ++e) {
    const double complement = ldexp(1.0, -e);
    const double y = weft_interp_erf_inv(1.0 - complement);
    ck_assert_double_eq_tol(erfc(y) / complement, 1.0, 1e-13);
  }
  for (int e = -300; e < 0; e += 7) {
    const double x = pow(10.0, e);
    ck_assert_double_eq_tol(weft_interp_erf_inv(x) / (x * 0.88622692545275801365), 1.0,
                            x > 1e-3 ? 1e-1 : 1e-6);
  }
  ck_assert(isinf(weft_interp_erf_inv(1.0)) && isnan(weft_interp_erf_inv(1.0000001)));
}
END_TEST

START_TEST(logistic_is_symmetric_and_does_not_overflow) {
  for (int i = -240; i <= 240; ++i) {
    const double x = i / 8.0;
    ck_assert_double_eq_tol(weft_interp_logistic(x) + weft_interp_logistic(-x), 1.0, 1e-15);
  }
  ck_assert_double_eq(weft_interp_logistic(-800.0), 0.0);
  ck_assert_double_eq(weft_interp_logistic(800.0), 1.0);
  ck_assert_double_eq_tol(weft_interp_logistic(-740.0) / exp(-740.0), 1.0, 1e-12);
}
END_TEST

// ---- conversions ----

static double convert_f64(double value, weft_dtype_t target) {
  const weft_interp_kernel_params_t to = {.source = WEFT_DTYPE_F64, .target = target};
  const weft_interp_kernel_params_t back = {.source = target, .target = WEFT_DTYPE_F64};
  uint64_t middle = 0;
  double result = 0.0;
  const void* inputs[1] = {&value};
  const void* middles[1] = {&middle};
  weft_interp_convert_kernel(1, inputs, &middle, &to);
  weft_interp_convert_kernel(1, middles, &result, &back);
  return result;
}

START_TEST(floats_saturate_in_integers) {
  static const struct {
    weft_dtype_t dtype;
    double low, high;
  } ranges[] = {
      {WEFT_DTYPE_I8, -128, 127},
      {WEFT_DTYPE_UI8, 0, 255},
      {WEFT_DTYPE_I16, -32768, 32767},
      {WEFT_DTYPE_UI16, 0, 65535},
      {WEFT_DTYPE_I32, -0x1p31, 0x1p31 - 1},
      {WEFT_DTYPE_UI32, 0, 0x1p32 - 1},
      {WEFT_DTYPE_I64, -0x1p63, 0x1p63},
      {WEFT_DTYPE_UI64, 0, 0x1p64},
  };
  for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); ++i) {
    const weft_dtype_t dtype = ranges[i].dtype;
    ck_assert_double_eq(convert_f64(INFINITY, dtype), ranges[i].high);
    ck_assert_double_eq(convert_f64(-INFINITY, dtype), ranges[i].low);
    ck_assert_double_eq(convert_f64(1e30, dtype), ranges[i].high);
    ck_assert_double_eq(convert_f64(-1e30, dtype), ranges[i].low);
    ck_assert_double_eq(convert_f64(NAN, dtype), 0.0);
    ck_assert_double_eq(convert_f64(3.99, dtype), 3.0);
    ck_assert_double_eq(convert_f64(-3.99, dtype), ranges[i].low < 0 ? -3.0 : 0.0);
  }
  ck_assert_double_eq(convert_f64(NAN, WEFT_DTYPE_I1), 1.0);
  ck_assert_double_eq(convert_f64(-0.0, WEFT_DTYPE_I1), 0.0);
}
END_TEST

// 2^24 + 1 + 2^-k style cases: a detour over f32 or f64 would round twice.
START_TEST(wide_integers_round_once) {
  static const struct {
    int64_t value;
    weft_dtype_t dtype;
    float expected;
  } cases[] = {
      {INT64_C(0x4040000000000001), WEFT_DTYPE_BF16, 0x1.02p62f},
      {INT64_C(0x4040000000000000), WEFT_DTYPE_BF16, 0x1.00p62f},
      {-INT64_C(0x4040000000000001), WEFT_DTYPE_BF16, -0x1.02p62f},
      {INT64_C(0x4000004000000001), WEFT_DTYPE_F32, 0x1.000002p62f},
      {INT64_C(0x4000004000000000), WEFT_DTYPE_F32, 0x1.0p62f},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const weft_interp_kernel_params_t params = {.source = WEFT_DTYPE_I64, .target = cases[i].dtype};
    const void* inputs[1] = {&cases[i].value};
    uint32_t bits = 0;
    weft_interp_convert_kernel(1, inputs, &bits, &params);
    const float result = cases[i].dtype == WEFT_DTYPE_F32 ? weft_f32_from_bits(bits)
                                                          : weft_bf16_to_f32((uint16_t)bits);
    ck_assert_float_eq(result, cases[i].expected);
  }
}
END_TEST

// Keeping 8 exponent and 7 mantissa bits of f32 is rounding to bf16, but for subnormals, which
// reduce_precision flushes.
START_TEST(reduced_f32_is_bf16) {
  const weft_interp_kernel_params_t params = {.exponent_bits = 8, .mantissa_bits = 7};
  uint32_t wrong = 0;
  for (uint64_t i = 0; i < 65536 * 16; ++i) {
    const uint32_t bits = (uint32_t)(i * 4099u);
    const float value = weft_f32_from_bits(bits);
    if (isnan(value) || fabsf(value) < 0x1p-126f) continue;
    uint32_t reduced = 0;
    const void* inputs[1] = {&bits};
    weft_interp_reduce_precision_kernel(WEFT_DTYPE_F32)(1, inputs, &reduced, &params);
    wrong += reduced != (uint32_t)weft_f32_to_bf16(value) << 16;
  }
  ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(total_order_places_every_float) {
  static const uint32_t ordered[] = {0xFFC00000, 0xFF800000, 0xBF800000, 0x80000001, 0x80000000,
                                     0x00000000, 0x00000001, 0x3F800000, 0x7F800000, 0x7FC00000};
  const weft_interp_kernel_params_t less = {.direction = WEFT_COMPARISON_LT};
  for (size_t i = 0; i < 10; ++i) {
    for (size_t k = 0; k < 10; ++k) {
      const void* inputs[2] = {&ordered[i], &ordered[k]};
      uint8_t result = 2;
      weft_interp_compare_kernel(WEFT_DTYPE_F32, true)(1, inputs, &result, &less);
      ck_assert_int_eq(result, i < k);
    }
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("elementwise");
  TCase* integers = tcase_create("integers");
  tcase_add_test(integers, signed_bytes_wrap_and_divide_as_specified);
  tcase_add_test(integers, unsigned_bytes_wrap_and_divide_as_specified);
  tcase_add_test(integers, powers_of_integers_multiply_and_wrap);
  tcase_add_test(integers, bit_counts_of_all_bytes);
  suite_add_tcase(suite, integers);
  TCase* floats = tcase_create("floats");
  tcase_add_test(floats, functions_of_all_narrow_floats_round_once);
  tcase_add_test(floats, narrow_arithmetic_rounds_once);
  tcase_add_test(floats, maximum_and_minimum_follow_ieee_2019);
  tcase_add_test(floats, erf_inv_is_the_inverse);
  tcase_add_test(floats, logistic_is_symmetric_and_does_not_overflow);
  tcase_add_test(floats, total_order_places_every_float);
  suite_add_tcase(suite, floats);
  TCase* conversions = tcase_create("conversions");
  tcase_add_test(conversions, floats_saturate_in_integers);
  tcase_add_test(conversions, wide_integers_round_once);
  tcase_add_test(conversions, reduced_f32_is_bf16);
  suite_add_tcase(suite, conversions);
  return suite;
}
