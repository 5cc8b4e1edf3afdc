// The table of element types: visits every enumerator, so that a new one without a row is noticed.
#include "weft/dtype.h"

#include <string.h>

#include "tests/testing/testing.h"

typedef enum { OTHER, BOOLEAN, SIGNED, UNSIGNED, FLOAT } kind_t;

static const struct {
  const char* name;
  size_t size_bytes;
  int bit_width;
  kind_t kind;
} expected[WEFT_DTYPE_COUNT_] = {
    [WEFT_DTYPE_INVALID] = {"invalid", 0, 0, OTHER}, [WEFT_DTYPE_I1] = {"i1", 1, 1, BOOLEAN},
    [WEFT_DTYPE_I8] = {"i8", 1, 8, SIGNED},          [WEFT_DTYPE_I16] = {"i16", 2, 16, SIGNED},
    [WEFT_DTYPE_I32] = {"i32", 4, 32, SIGNED},       [WEFT_DTYPE_I64] = {"i64", 8, 64, SIGNED},
    [WEFT_DTYPE_UI8] = {"ui8", 1, 8, UNSIGNED},      [WEFT_DTYPE_UI16] = {"ui16", 2, 16, UNSIGNED},
    [WEFT_DTYPE_UI32] = {"ui32", 4, 32, UNSIGNED},   [WEFT_DTYPE_UI64] = {"ui64", 8, 64, UNSIGNED},
    [WEFT_DTYPE_BF16] = {"bf16", 2, 16, FLOAT},      [WEFT_DTYPE_F16] = {"f16", 2, 16, FLOAT},
    [WEFT_DTYPE_F32] = {"f32", 4, 32, FLOAT},        [WEFT_DTYPE_F64] = {"f64", 8, 64, FLOAT},
    [WEFT_DTYPE_OPAQUE] = {"opaque", 0, 0, OTHER},
};

START_TEST(every_type_has_its_properties) {
  for (int i = 0; i < WEFT_DTYPE_COUNT_; ++i) {
    const weft_dtype_t dtype = (weft_dtype_t)i;
    const kind_t kind = expected[i].kind;
    ck_assert_ptr_nonnull(expected[i].name);
    ck_assert_str_eq(weft_dtype_name(dtype), expected[i].name);
    ck_assert_uint_eq(weft_dtype_size_bytes(dtype), expected[i].size_bytes);
    ck_assert_int_eq(weft_dtype_bit_width(dtype), expected[i].bit_width);
    ck_assert_int_eq(weft_dtype_is_float(dtype), kind == FLOAT);
    ck_assert_int_eq(weft_dtype_is_integer(dtype), kind == SIGNED || kind == UNSIGNED);
    ck_assert_int_eq(weft_dtype_is_signed(dtype), kind == SIGNED);
    const weft_dtype_t found = weft_dtype_from_name(expected[i].name, strlen(expected[i].name));
    ck_assert_int_eq(found, kind == OTHER ? WEFT_DTYPE_INVALID : dtype);
  }
}
END_TEST

START_TEST(unknown_names_are_invalid) {
  ck_assert_int_eq(weft_dtype_from_name("f3", 2), WEFT_DTYPE_INVALID);
  ck_assert_int_eq(weft_dtype_from_name("f321", 4), WEFT_DTYPE_INVALID);
  ck_assert_int_eq(weft_dtype_from_name("F32", 3), WEFT_DTYPE_INVALID);
  ck_assert_int_eq(weft_dtype_from_name("", 0), WEFT_DTYPE_INVALID);
  ck_assert_int_eq(weft_dtype_from_name("f32x", 3), WEFT_DTYPE_F32);
  ck_assert_str_eq(weft_dtype_name((weft_dtype_t)77), "invalid");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("dtype");
  TCase* table = tcase_create("table");
  tcase_add_test(table, every_type_has_its_properties);
  tcase_add_test(table, unknown_names_are_invalid);
  suite_add_tcase(suite, table);
  return suite;
}
