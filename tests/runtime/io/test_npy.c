// .npy files: headers as NumPy writes them are read, all others refused with the reason.
#include "runtime/io/npy.h"

#include <stdio.h>
#include <string.h>

#include "tests/testing/testing.h"

// A file of |version| with |header| as it is, and |data_size| bytes 0, 1, 2, ...
static size_t make_file(int version, const char* header, size_t data_size, char* bytes,
                        size_t capacity) {
  const size_t header_size = strlen(header);
  const size_t length_bytes = version == 1 ? 2 : 4;
  const size_t begin = 8 + length_bytes;
  ck_assert_uint_le(begin + header_size + data_size, capacity);
  memcpy(bytes, "\x93NUMPY", 6);
  bytes[6] = (char)version;
  bytes[7] = 0;
  for (size_t i = 0; i < length_bytes; ++i) bytes[8 + i] = (char)(header_size >> (8 * i));
  memcpy(bytes + begin, header, header_size);
  for (size_t i = 0; i < data_size; ++i) bytes[begin + header_size + i] = (char)i;
  return begin + header_size + data_size;
}

static weft_status_t parse(int version, const char* header, size_t data_size,
                           weft_npy_t* out_array) {
  static char bytes[4096];
  const size_t size = make_file(version, header, data_size, bytes, sizeof(bytes));
  return weft_npy_parse(bytes, size, "f.npy", out_array);
}

START_TEST(reads_all_versions) {
  for (int version = 1; version <= 3; ++version) {
    weft_npy_t array;
    WEFT_ASSERT_OK(parse(version,
                         "{'descr': '<i4', 'fortran_order': False, 'shape': (3, 2), }       \n", 24,
                         &array));
    ck_assert_int_eq(array.shape.dtype, WEFT_DTYPE_I32);
    ck_assert_int_eq(array.shape.rank, 2);
    ck_assert_int_eq(array.shape.dims[0], 3);
    ck_assert_int_eq(array.shape.dims[1], 2);
    int32_t second = 0;
    memcpy(&second, (const char*)array.data + 4, 4);
    ck_assert_int_eq(second, 0x07060504);
    weft_npy_close(&array);
  }
}
END_TEST

START_TEST(reads_every_type_and_rank) {
  static const struct {
    const char* descr;
    weft_dtype_t dtype;
  } rows[] = {{"|b1", WEFT_DTYPE_I1},   {"|i1", WEFT_DTYPE_I8},   {"<i2", WEFT_DTYPE_I16},
              {"<i4", WEFT_DTYPE_I32},  {"<i8", WEFT_DTYPE_I64},  {"|u1", WEFT_DTYPE_UI8},
              {"<u2", WEFT_DTYPE_UI16}, {"<u4", WEFT_DTYPE_UI32}, {"<u8", WEFT_DTYPE_UI64},
              {"<f2", WEFT_DTYPE_F16},  {"<f4", WEFT_DTYPE_F32},  {"<f8", WEFT_DTYPE_F64}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    char header[128];
    snprintf(header, sizeof(header), "{'shape': (5,), 'descr': \"%s\", 'fortran_order': True}",
             rows[i].descr);
    weft_npy_t array;
    WEFT_ASSERT_OK(parse(1, header, 5 * weft_dtype_size_bytes(rows[i].dtype), &array));
    ck_assert_int_eq(array.shape.dtype, rows[i].dtype);
    ck_assert_int_eq(array.shape.rank, 1);
    snprintf(header, sizeof(header), "{'descr': '%s', 'fortran_order': False, 'shape': ()}",
             rows[i].descr);
    WEFT_ASSERT_OK(parse(1, header, weft_dtype_size_bytes(rows[i].dtype), &array));
    ck_assert_int_eq(array.shape.rank, 0);
    snprintf(header, sizeof(header), "{'descr': '%s', 'fortran_order': False, 'shape': (0, 9)}",
             rows[i].descr);
    WEFT_ASSERT_OK(parse(1, header, 0, &array));
  }
}
END_TEST

START_TEST(bad_headers_are_refused) {
  static const struct {
    int version;
    const char* header;
    size_t data_size;
    weft_status_code_t code;
    const char* message;
  } rows[] = {
      {4, "{}", 0, WEFT_STATUS_UNSUPPORTED, "f.npy: is .npy version 4.0"},
      {1, "", 0, WEFT_STATUS_INVALID_INPUT, "expected '{' at byte 0"},
      {1, "{}", 0, WEFT_STATUS_INVALID_INPUT, "lacks descr, fortran_order or shape"},
      {1, "{'descr': '<f4'", 0, WEFT_STATUS_INVALID_INPUT, "expected ',' or '}'"},
      {1, "{'descr", 0, WEFT_STATUS_INVALID_INPUT, "expected a string that ends"},
      {1, "{'descr' '<f4'}", 0, WEFT_STATUS_INVALID_INPUT, "expected ':'"},
      {1, "{'color': 1}", 0, WEFT_STATUS_INVALID_INPUT, "unexpected or repeated key 'color'"},
      {1, "{'descr': '<f4', 'descr': '<f4'}", 0, WEFT_STATUS_INVALID_INPUT,
       "unexpected or repeated key 'descr'"},
      {1, "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}", 4,
       WEFT_STATUS_UNSUPPORTED, "holds records"},
      {1, "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (1,)}", 4, WEFT_STATUS_INVALID_INPUT,
       "expected True or False"},
      {1, "{'descr': '<f4', 'fortran_order': False, 'shape': (1}", 4, WEFT_STATUS_INVALID_INPUT,
       "expected ',' or ')'"},
      {1, "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", 4, WEFT_STATUS_INVALID_INPUT,
       "expected a dimension"},
      {1, "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}", 4,
       WEFT_STATUS_INVALID_INPUT, "a dimension exceeds 2^63"},
      {1, "{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 8)}", 4,
       WEFT_STATUS_INVALID_INPUT, "exceeds 2^63 bytes"},
      {1, "{'descr': '<f4', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1)}",
       4, WEFT_STATUS_UNSUPPORTED, "more than weft's limit of 16 dimensions"},
      {1, "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x", 4, WEFT_STATUS_INVALID_INPUT,
       "expected the end"},
      {1, "{'descr': '>f4', 'fortran_order': False, 'shape': (1,)}", 4, WEFT_STATUS_UNSUPPORTED,
       "is big-endian ('>f4')"},
      {1, "{'descr': '<c8', 'fortran_order': False, 'shape': (1,)}", 8, WEFT_STATUS_UNSUPPORTED,
       "element type '<c8'"},
      {1, "{'descr': '|V2', 'fortran_order': False, 'shape': (1,)}", 2, WEFT_STATUS_UNSUPPORTED,
       "element type '|V2'"},
      {1, "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2)}", 16, WEFT_STATUS_UNSUPPORTED,
       "Fortran order"},
      {1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2)}", 15,
       WEFT_STATUS_INVALID_INPUT, "tensor<2x2xf32> needs 16 bytes of data, the file has 15"},
      {1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2)}", 17,
       WEFT_STATUS_INVALID_INPUT, "needs 16 bytes of data, the file has 17"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_npy_t array;
    const char* problem = weft_testing_describe_mismatch(
        parse(rows[i].version, rows[i].header, rows[i].data_size, &array), rows[i].code,
        rows[i].message);
    ck_assert_msg(problem == NULL, "row %zu: %s", i, problem);
  }
}
END_TEST

START_TEST(truncated_files_are_refused) {
  char bytes[256];
  const size_t size = make_file(2, "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 8,
                                bytes, sizeof(bytes));
  for (size_t length = 0; length < size; ++length) {
    void* copy = NULL;
    WEFT_ASSERT_OK(weft_allocator_allocate(weft_testing_allocator(), length, 1, &copy));
    if (length != 0) memcpy(copy, bytes, length);
    weft_npy_t array;
    WEFT_ASSERT_STATUS(weft_npy_parse(copy, length, "f", &array), INVALID_INPUT, "f: ");
    weft_allocator_release(weft_testing_allocator(), copy, length, 1);
  }
}
END_TEST

START_TEST(opens_files) {
  char bytes[256];
  const size_t size = make_file(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (4,)}", 4,
                                bytes, sizeof(bytes));
  weft_npy_t array;
  WEFT_ASSERT_OK(weft_npy_open(weft_testing_write_file("a.npy", bytes, size), &array));
  ck_assert_mem_eq(array.data, "\0\1\2\3", 4);
  weft_npy_close(&array);
  weft_npy_close(&array);
  WEFT_ASSERT_STATUS(weft_npy_open("/nowhere/a.npy", &array), NOT_FOUND, "does not exist");
  WEFT_ASSERT_STATUS(weft_npy_open(weft_testing_write_file("b.npy", "text", 4), &array),
                     INVALID_INPUT, "b.npy: does not start with the magic bytes");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("npy");
  TCase* header = weft_testing_check_leaks(tcase_create("header"));
  tcase_add_test(header, reads_all_versions);
  tcase_add_test(header, reads_every_type_and_rank);
  tcase_add_test(header, bad_headers_are_refused);
  tcase_add_test(header, truncated_files_are_refused);
  tcase_add_test(header, opens_files);
  suite_add_tcase(suite, header);
  return suite;
}
