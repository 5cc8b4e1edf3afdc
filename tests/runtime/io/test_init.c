// Initial values: they must have the distribution they claim, and not depend on order.
#include "runtime/io/init.h"

#include <math.h>
#include <string.h>

#include "runtime/base/float_convert.h"
#include "runtime/base/random.h"
#include "tests/testing/testing.h"

static weft_tensor_t fill(const char* text, uint64_t seed, const char* name, weft_shape_t shape) {
  weft_init_t init;
  WEFT_ASSERT_OK(weft_init_parse(text, &init));
  weft_tensor_t tensor;
  WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &tensor));
  WEFT_ASSERT_OK(weft_init_fill(&init, seed, name, &tensor));
  return tensor;
}

static weft_shape_t matrix(weft_dtype_t dtype, int64_t rows, int64_t columns) {
  return (weft_shape_t){.dtype = dtype, .rank = 2, .dims = {rows, columns}};
}

START_TEST(constants_fill_every_type) {
  for (int i = WEFT_DTYPE_I1; i < WEFT_DTYPE_OPAQUE; ++i) {
    const weft_dtype_t dtype = (weft_dtype_t)i;
    const size_t size = weft_dtype_size_bytes(dtype);
    weft_tensor_t tensor = fill("ones", 0, "w", matrix(dtype, 3, 1));
    char one[8] = {1};
    if (dtype == WEFT_DTYPE_F64) memcpy(one, &(double){1}, 8);
    if (dtype == WEFT_DTYPE_F32) memcpy(one, &(float){1}, 4);
    if (dtype == WEFT_DTYPE_F16) memcpy(one, &(uint16_t){0x3c00}, 2);
    if (dtype == WEFT_DTYPE_BF16) memcpy(one, &(uint16_t){0x3f80}, 2);
    for (size_t e = 0; e < 3; ++e) ck_assert_mem_eq((char*)tensor.data + e * size, one, size);
    weft_tensor_deinit(&tensor);
    tensor = fill("zeros", 0, "w", matrix(dtype, 3, 1));
    const char zero[24] = {0};
    ck_assert_mem_eq(tensor.data, zero, 3 * size);
    weft_tensor_deinit(&tensor);
  }
  weft_tensor_t tensor = fill("value(-7)", 0, "w", matrix(WEFT_DTYPE_I16, 1, 1));
  ck_assert_int_eq(*(int16_t*)tensor.data, -7);
  weft_tensor_deinit(&tensor);
}
END_TEST

typedef struct moments_s {
  double mean;
  double deviation;
  double lowest;
  double highest;
} moments_t;

static moments_t moments_of(const char* text, weft_shape_t shape) {
  weft_tensor_t tensor = fill(text, weft_testing_seed(), "w", shape);
  const float* data = tensor.data;
  const int64_t count = weft_shape_element_count(&shape);
  moments_t result = {0, 0, INFINITY, -INFINITY};
  for (int64_t i = 0; i < count; ++i) {
    result.mean += (double)data[i] / (double)count;
    result.lowest = fmin(result.lowest, (double)data[i]);
    result.highest = fmax(result.highest, (double)data[i]);
  }
  for (int64_t i = 0; i < count; ++i) {
    result.deviation += pow((double)data[i] - result.mean, 2) / (double)count;
  }
  result.deviation = sqrt(result.deviation);
  weft_tensor_deinit(&tensor);
  return result;
}

// Tolerances are six standard errors or more for 200 x 500 values.
START_TEST(distributions_have_their_moments) {
  const weft_shape_t shape = matrix(WEFT_DTYPE_F32, 200, 500);
  moments_t m = moments_of("normal(0.02)", shape);
  ck_assert_double_eq_tol(m.mean, 0, 0.0004);
  ck_assert_double_eq_tol(m.deviation, 0.02, 0.0003);
  ck_assert_double_ge(m.highest, 0.07);

  m = moments_of("truncated_normal(1)", shape);
  ck_assert_double_eq_tol(m.mean, 0, 0.02);
  // The deviation of a normal cut at two of its deviations.
  ck_assert_double_eq_tol(m.deviation, 0.87962566, 0.01);
  ck_assert_double_le(m.highest, 2);
  ck_assert_double_ge(m.highest, 1.99);
  ck_assert_double_ge(m.lowest, -2);

  m = moments_of("uniform(-1, 3)", shape);
  ck_assert_double_eq_tol(m.mean, 1, 0.025);
  ck_assert_double_eq_tol(m.deviation, 4 / sqrt(12), 0.02);
  ck_assert(m.lowest >= -1 && m.lowest < -0.99 && m.highest <= 3 && m.highest > 2.99);

  m = moments_of("xavier_uniform", shape);
  const double bound = sqrt(6.0 / 700);
  ck_assert(m.lowest >= -bound && m.highest <= bound && m.highest > 0.99 * bound);
  m = moments_of("xavier_normal", shape);
  ck_assert_double_eq_tol(m.deviation, sqrt(2.0 / 700), 0.001);
  m = moments_of("lecun_normal", shape);
  ck_assert_double_eq_tol(m.deviation, sqrt(1.0 / 200), 0.002);
  m = moments_of("he_normal", shape);
  ck_assert_double_eq_tol(m.deviation, sqrt(2.0 / 200), 0.002);
  // Spatial dimensions multiply the fans: 5 * 5 * 40 inputs.
  const weft_shape_t kernel = {.dtype = WEFT_DTYPE_F32, .rank = 4, .dims = {5, 5, 40, 100}};
  m = moments_of("he_normal", kernel);
  ck_assert_double_eq_tol(m.deviation, sqrt(2.0 / 1000), 0.001);
}
END_TEST

START_TEST(values_depend_on_seed_name_and_index_only) {
  weft_tensor_t large = fill("normal(1)", 5, "w", matrix(WEFT_DTYPE_F64, 10, 10));
  weft_tensor_t small = fill("normal(1)", 5, "w", matrix(WEFT_DTYPE_F64, 2, 3));
  weft_tensor_t other_name = fill("normal(1)", 5, "v", matrix(WEFT_DTYPE_F64, 2, 3));
  weft_tensor_t other_seed = fill("normal(1)", 6, "w", matrix(WEFT_DTYPE_F64, 2, 3));
  ck_assert_mem_eq(large.data, small.data, 6 * sizeof(double));
  for (int i = 0; i < 6; ++i) {
    const double value = ((double*)small.data)[i];
    ck_assert_double_ne(value, ((double*)other_name.data)[i]);
    ck_assert_double_ne(value, ((double*)other_seed.data)[i]);
    // By definition: the normal number of the key of (seed, name) and the index.
    ck_assert_double_eq(
        value, weft_random_normal(weft_random_key_derive(weft_random_key(5), "w", 1), (uint64_t)i));
  }
  // Narrow floats are the rounded f64 values.
  weft_tensor_t narrow = fill("normal(1)", 5, "w", matrix(WEFT_DTYPE_BF16, 2, 3));
  for (int i = 0; i < 6; ++i) {
    ck_assert_uint_eq(((uint16_t*)narrow.data)[i], weft_f64_to_bf16(((double*)small.data)[i]));
  }
  weft_tensor_deinit(&large);
  weft_tensor_deinit(&small);
  weft_tensor_deinit(&other_name);
  weft_tensor_deinit(&other_seed);
  weft_tensor_deinit(&narrow);
}
END_TEST

// Ranks fill their parts and threads theirs: any part has the bits of the whole.
START_TEST(parts_have_the_bits_of_the_whole) {
  static const struct {
    const char* text;
    weft_dtype_t dtype;
  } rows[] = {
      {"normal(0.02)", WEFT_DTYPE_F32},   {"truncated_normal(1)", WEFT_DTYPE_F64},
      {"normal(1)", WEFT_DTYPE_F16},      {"he_normal", WEFT_DTYPE_BF16},
      {"xavier_uniform", WEFT_DTYPE_F32}, {"uniform(-3, 200)", WEFT_DTYPE_I16},
      {"uniform(0, 1)", WEFT_DTYPE_F32},  {"value(2.5)", WEFT_DTYPE_F16},
      {"ones", WEFT_DTYPE_I64},
  };
  enum { kRows = 67, kColumns = 101, kCount = kRows * kColumns };
  for (size_t r = 0; r < sizeof(rows) / sizeof(rows[0]); ++r) {
    const weft_shape_t shape = matrix(rows[r].dtype, kRows, kColumns);
    const size_t size = weft_dtype_size_bytes(rows[r].dtype);
    weft_tensor_t whole = fill(rows[r].text, 3, "w", shape);
    weft_init_t init;
    weft_init_values_t values;
    WEFT_ASSERT_OK(weft_init_parse(rows[r].text, &init));
    WEFT_ASSERT_OK(weft_init_resolve(&init, 3, "w", &shape, &values));
    static char part[kCount * 8 + 8];
    static const int64_t parts[][2] = {{0, 1},     {0, 512},  {1, 2047},  {511, 2},
                                       {13, 5000}, {6766, 1}, {kCount, 0}};
    for (size_t p = 0; p < sizeof(parts) / sizeof(parts[0]); ++p) {
      const size_t bytes = (size_t)parts[p][1] * size;
      memset(part, 0x5a, sizeof(part));
      WEFT_ASSERT_OK(weft_init_values_write(&values, parts[p][0], parts[p][1], part));
      ck_assert_mem_eq(part, (char*)whole.data + (size_t)parts[p][0] * size, bytes);
      ck_assert_int_eq(part[bytes], 0x5a);
    }
    weft_tensor_deinit(&whole);
  }
}
END_TEST

START_TEST(uniform_integers_are_in_range) {
  weft_tensor_t tensor = fill("uniform(-2, 3)", 1, "ids", matrix(WEFT_DTYPE_I32, 100, 10));
  int counts[5] = {0};
  for (int i = 0; i < 1000; ++i) {
    const int32_t value = ((int32_t*)tensor.data)[i];
    if (value < -2 || value > 2) ck_abort_msg("%d is out of range", (int)value);
    ++counts[value + 2];
  }
  for (int i = 0; i < 5; ++i) ck_assert_int_ge(counts[i], 120);
  weft_tensor_deinit(&tensor);
}
END_TEST

START_TEST(bad_inits_are_refused) {
  weft_init_t init;
  WEFT_ASSERT_STATUS(weft_init_parse("gaussian(1)", &init), INVALID_INPUT,
                     "'gaussian' is not a known init; inits are zeros, ones");
  WEFT_ASSERT_STATUS(weft_init_parse("normal", &init), INVALID_INPUT, "lacks 's'");
  WEFT_ASSERT_STATUS(weft_init_parse("normal(-1)", &init), INVALID_INPUT, "'s' is below 0");
  WEFT_ASSERT_STATUS(weft_init_parse("uniform(3, 3)", &init), INVALID_INPUT,
                     "the lower bound is not below");
  WEFT_ASSERT_STATUS(weft_init_parse("0.5", &init), INVALID_INPUT, "is a number where");
  WEFT_ASSERT_STATUS(weft_init_parse("zeros(1)", &init), INVALID_INPUT, "the form is zeros");

  static const struct {
    const char* text;
    weft_dtype_t dtype;
    int32_t rank;
    const char* message;
  } rows[] = {
      {"normal(1)", WEFT_DTYPE_I32, 1, "'w' of type tensor<2xi32> cannot have a random init"},
      {"uniform(0, 1)", WEFT_DTYPE_I1, 1, "cannot have a random init"},
      {"he_normal", WEFT_DTYPE_F32, 1, "has no fan-in and fan-out"},
      {"value(0.5)", WEFT_DTYPE_I32, 1, "0.5 is not a value of type i32; while initialising 'w'"},
      {"value(300)", WEFT_DTYPE_UI8, 1, "300 is not a value of type ui8"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    WEFT_ASSERT_OK(weft_init_parse(rows[i].text, &init));
    const weft_shape_t shape = {.dtype = rows[i].dtype, .rank = rows[i].rank, .dims = {2}};
    weft_tensor_t tensor;
    WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &tensor));
    weft_status_t status = weft_init_fill(&init, 0, "w", &tensor);
    weft_tensor_deinit(&tensor);
    WEFT_ASSERT_STATUS(status, INVALID_INPUT, rows[i].message);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("init");
  TCase* values = weft_testing_check_leaks(tcase_create("values"));
  tcase_add_test(values, constants_fill_every_type);
  tcase_add_test(values, distributions_have_their_moments);
  tcase_add_test(values, values_depend_on_seed_name_and_index_only);
  tcase_add_test(values, parts_have_the_bits_of_the_whole);
  tcase_add_test(values, uniform_integers_are_in_range);
  suite_add_tcase(suite, values);
  TCase* errors = weft_testing_check_leaks(tcase_create("errors"));
  tcase_add_test(errors, bad_inits_are_refused);
  suite_add_tcase(suite, errors);
  return suite;
}
