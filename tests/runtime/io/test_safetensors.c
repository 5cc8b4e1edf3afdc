// safetensors: checkpoints are worthless if a value changes on the way, and dangerous if a header
// is believed.
#include "runtime/io/safetensors.h"

#include <stdio.h>
#include <string.h>

#include "runtime/base/random.h"
#include "runtime/io/safetensors_internal.h"
#include "tests/testing/testing.h"

// A file in memory: the length, |header|, and |data_size| bytes 0, 1, 2, ...
static size_t make_file(const char* header, size_t data_size, char* bytes, size_t capacity) {
  const size_t header_size = strlen(header);
  ck_assert_uint_le(8 + header_size + data_size, capacity);
  for (size_t i = 0; i < 8; ++i) bytes[i] = (char)((uint64_t)header_size >> (8 * i));
  memcpy(bytes + 8, header, header_size);
  for (size_t i = 0; i < data_size; ++i) bytes[8 + header_size + i] = (char)i;
  return 8 + header_size + data_size;
}

static weft_status_t open_header(const char* header, size_t data_size,
                                 weft_safetensors_t** out_file) {
  static char bytes[8192];
  const size_t size = make_file(header, data_size, bytes, sizeof(bytes));
  return weft_safetensors_open_memory(bytes, size, "f.st", weft_testing_allocator(), out_file);
}

START_TEST(reads_entries_sorted_by_name) {
  weft_safetensors_t* file = NULL;
  WEFT_ASSERT_OK(
      open_header("{\"__metadata__\":{\"format\":\"pt\",\"k\":\"\\u00e9\"},"
                  "\"w\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[2,10]},"
                  "\"b\":{\"dtype\":\"BF16\",\"shape\":[],\"data_offsets\":[0,2]},"
                  "\"e\":{\"dtype\":\"I64\",\"shape\":[0,3],\"data_offsets\":[10,10]}}   ",
                  10, &file));
  ck_assert_uint_eq(weft_safetensors_count(file), 3);
  ck_assert_str_eq(weft_safetensors_entry(file, 0)->name, "b");
  ck_assert_str_eq(weft_safetensors_entry(file, 1)->name, "e");
  const weft_safetensors_entry_t* w = weft_safetensors_find(file, "w");
  ck_assert_ptr_nonnull(w);
  ck_assert_int_eq(w->shape.dtype, WEFT_DTYPE_F32);
  ck_assert_int_eq(w->shape.rank, 2);
  ck_assert_uint_eq(w->size_bytes, 8);
  ck_assert_int_eq(((const char*)w->data)[0], 2);
  ck_assert_ptr_null(weft_safetensors_find(file, "x"));
  ck_assert_str_eq(weft_safetensors_metadata(file, "format"), "pt");
  ck_assert_str_eq(weft_safetensors_metadata(file, "k"), "\xc3\xa9");
  ck_assert_ptr_null(weft_safetensors_metadata(file, "none"));
  ck_assert_uint_eq(weft_safetensors_metadata_count(file), 2);
  ck_assert_str_eq(weft_safetensors_path(file), "f.st");

  uint16_t b = 0;
  const weft_shape_t scalar = {.dtype = WEFT_DTYPE_BF16, .rank = 0};
  WEFT_ASSERT_OK(weft_safetensors_copy(file, "b", &scalar, &b));
  ck_assert_uint_eq(b, 0x0100);
  WEFT_ASSERT_STATUS(weft_safetensors_copy(file, "w", &scalar, &b), INVALID_INPUT,
                     "f.st: tensor 'w' is tensor<2x1xf32> where tensor<bf16> is expected");
  WEFT_ASSERT_STATUS(weft_safetensors_copy(file, "q", &scalar, &b), NOT_FOUND,
                     "f.st: has no tensor 'q' among its 3");
  weft_safetensors_close(file);
}
END_TEST

START_TEST(every_type_has_a_name_or_none) {
  static const char* const names[WEFT_DTYPE_COUNT_] = {
      [WEFT_DTYPE_I1] = "BOOL",   [WEFT_DTYPE_I8] = "I8",    [WEFT_DTYPE_I16] = "I16",
      [WEFT_DTYPE_I32] = "I32",   [WEFT_DTYPE_I64] = "I64",  [WEFT_DTYPE_UI8] = "U8",
      [WEFT_DTYPE_UI16] = "U16",  [WEFT_DTYPE_UI32] = "U32", [WEFT_DTYPE_UI64] = "U64",
      [WEFT_DTYPE_BF16] = "BF16", [WEFT_DTYPE_F16] = "F16",  [WEFT_DTYPE_F32] = "F32",
      [WEFT_DTYPE_F64] = "F64",
  };
  for (int i = 0; i < WEFT_DTYPE_COUNT_; ++i) {
    const char* name = weft_safetensors_dtype_name((weft_dtype_t)i);
    ck_assert_pstr_eq(name, names[i]);
    if (name != NULL) ck_assert_int_eq(weft_safetensors_dtype_from_name(name), i);
  }
  ck_assert_int_eq(weft_safetensors_dtype_from_name("F8_E4M3"), WEFT_DTYPE_INVALID);
}
END_TEST

// One row per way a header can lie; the message must say which.
START_TEST(lying_headers_are_refused) {
  static const struct {
    const char* header;
    size_t data_size;
    weft_status_code_t code;
    const char* message;
  } rows[] = {
      {"", 0, WEFT_STATUS_INVALID_INPUT, "does not start with '{'"},
      {"[]", 0, WEFT_STATUS_INVALID_INPUT, "does not start with '{'"},
      {"{", 0, WEFT_STATUS_INVALID_INPUT, "not valid JSON"},
      {"{}x", 0, WEFT_STATUS_INVALID_INPUT, "not valid JSON"},
      {"{\"a\xff\":1}", 0, WEFT_STATUS_INVALID_INPUT, "not valid JSON"},
      {"{}", 4, WEFT_STATUS_INVALID_INPUT, "4 bytes of data belong to no tensor"},
      {"{\"a\":1}", 0, WEFT_STATUS_INVALID_INPUT, "'a' is not described by a JSON object"},
      {"{\"a\":{\"shape\":[],\"data_offsets\":[0,4]}}", 4, WEFT_STATUS_INVALID_INPUT,
       "'a' has no string 'dtype'"},
      {"{\"a\":{\"dtype\":\"F8_E5M2\",\"shape\":[],\"data_offsets\":[0,1]}}", 1,
       WEFT_STATUS_UNSUPPORTED, "'a' has the element type 'F8_E5M2'"},
      {"{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", 4, WEFT_STATUS_INVALID_INPUT,
       "'a' has no array 'shape'"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", 4,
       WEFT_STATUS_INVALID_INPUT, "dimension 0 of tensor 'a'"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}", 4,
       WEFT_STATUS_INVALID_INPUT, "dimension 0 of tensor 'a'"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}", 0,
       WEFT_STATUS_INVALID_INPUT, "exceeds 2^63 bytes"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"
       "\"data_offsets\":[0,4]}}",
       4, WEFT_STATUS_UNSUPPORTED, "17 dimensions"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", 4, WEFT_STATUS_INVALID_INPUT,
       "'data_offsets' of tensor 'a'"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", 4,
       WEFT_STATUS_INVALID_INPUT, "'data_offsets' of tensor 'a'"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}", 4,
       WEFT_STATUS_INVALID_INPUT, "'data_offsets' of tensor 'a'"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}", 4,
       WEFT_STATUS_INVALID_INPUT, "'data_offsets' of tensor 'a'"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 4,
       WEFT_STATUS_INVALID_INPUT, "'a' ends at byte 8 of the data, which has 4 bytes"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4,
       WEFT_STATUS_INVALID_INPUT,
       "'a' of type tensor<2xf32> needs 8 bytes, but its offsets span 4"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":1}}", 4,
       WEFT_STATUS_INVALID_INPUT, "'a' has fields besides"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
       "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[2,6]}}",
       6, WEFT_STATUS_INVALID_INPUT, "'a' and 'b' overlap at byte 2"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
       "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
       4, WEFT_STATUS_INVALID_INPUT, "'a' and 'b' overlap at byte 0"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
       "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[6,10]}}",
       10, WEFT_STATUS_INVALID_INPUT, "bytes 4 to 6 of the data, before tensor 'b'"},
      {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 5,
       WEFT_STATUS_INVALID_INPUT, "the last 1 bytes belong to no tensor"},
      {"{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},"
       "\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}}",
       2, WEFT_STATUS_INVALID_INPUT, "duplicate object key"},
      {"{\"__metadata__\":{\"k\":1}}", 0, WEFT_STATUS_INVALID_INPUT,
       "metadata 'k' is not a string"},
      {"{\"__metadata__\":[]}", 0, WEFT_STATUS_INVALID_INPUT,
       "'__metadata__' is not a JSON object"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    weft_safetensors_t* file = NULL;
    const char* problem = weft_testing_describe_mismatch(
        open_header(rows[i].header, rows[i].data_size, &file), rows[i].code, rows[i].message);
    ck_assert_msg(problem == NULL, "row %zu: %s", i, problem);
    ck_assert_ptr_null(file);
  }
}
END_TEST

START_TEST(lengths_are_checked) {
  weft_safetensors_t* file = NULL;
  char bytes[64] = {0};
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_STATUS(weft_safetensors_open_memory(NULL, 0, "f", allocator, &file), INVALID_INPUT,
                     "f: has 0 bytes");
  WEFT_ASSERT_STATUS(weft_safetensors_open_memory(bytes, 7, "f", allocator, &file), INVALID_INPUT,
                     "has 7 bytes");
  bytes[0] = 57;
  WEFT_ASSERT_STATUS(weft_safetensors_open_memory(bytes, 64, "f", allocator, &file), INVALID_INPUT,
                     "states a header of 57 bytes, but only 56 follow");
  memset(bytes, 0xff, 8);
  WEFT_ASSERT_STATUS(weft_safetensors_open_memory(bytes, 64, "f", allocator, &file), INVALID_INPUT,
                     "more than the format's limit");
  WEFT_ASSERT_STATUS(weft_safetensors_open("/nowhere/w.safetensors", allocator, &file), NOT_FOUND,
                     "/nowhere/w.safetensors: does not exist");
}
END_TEST

// Every prefix of a good file must be refused, not read past.
START_TEST(truncated_files_are_refused) {
  static const char header[] = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
  char bytes[256];
  const size_t size = make_file(header, 4, bytes, sizeof(bytes));
  for (size_t length = 0; length < size; ++length) {
    // An allocation of exactly this size lets AddressSanitizer see a read past the end.
    void* copy = NULL;
    WEFT_ASSERT_OK(weft_allocator_allocate(weft_testing_allocator(), length, 1, &copy));
    if (length != 0) memcpy(copy, bytes, length);
    weft_safetensors_t* file = NULL;
    WEFT_ASSERT_STATUS(
        weft_safetensors_open_memory(copy, length, "f", weft_testing_allocator(), &file),
        INVALID_INPUT, "f: ");
    weft_allocator_release(weft_testing_allocator(), copy, length, 1);
  }
}
END_TEST

START_TEST(written_files_read_back_equal) {
  const weft_random_key_t key = weft_random_key(weft_testing_seed());
  enum { kCount = 40 };
  weft_tensor_t tensors[kCount];
  weft_safetensors_item_t items[kCount];
  char names[kCount][32];
  for (uint64_t i = 0; i < kCount; ++i) {
    const uint64_t bits = weft_random_u64(key, i);
    weft_shape_t shape = {.dtype = (weft_dtype_t)(1 + bits % (WEFT_DTYPE_OPAQUE - 1)),
                          .rank = (int32_t)((bits >> 8) % 4)};
    for (int32_t d = 0; d < shape.rank; ++d) shape.dims[d] = (int64_t)((bits >> (16 + 8 * d)) % 7);
    WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_testing_allocator(), &tensors[i]));
    unsigned char* data = tensors[i].data;
    for (size_t b = 0; b < weft_shape_size_bytes(&shape); ++b) {
      const unsigned char byte = (unsigned char)weft_random_u64(key, 1000 + 500 * i + b);
      data[b] = shape.dtype == WEFT_DTYPE_I1 ? byte & 1 : byte;
    }
    snprintf(names[i], sizeof(names[i]), "layer.%d/\"\xc3\xbc\\%d", (int)(bits % 5), (int)i);
    items[i] = (weft_safetensors_item_t){names[i], shape, tensors[i].data};
  }
  char path[512];
  snprintf(path, sizeof(path), "%s", weft_testing_temporary_path("round.safetensors"));
  const weft_safetensors_metadata_item_t metadata[] = {{"step", "12"}, {"line\n", "\"quoted\""}};
  weft_safetensors_write_options_t options = weft_safetensors_write_default_options();
  options.metadata = metadata;
  options.metadata_count = 2;
  WEFT_ASSERT_OK(weft_safetensors_write(path, items, kCount, &options, weft_testing_allocator()));

  weft_safetensors_t* file = NULL;
  WEFT_ASSERT_OK(weft_safetensors_open(path, weft_testing_allocator(), &file));
  ck_assert_uint_eq(weft_safetensors_count(file), kCount);
  ck_assert_str_eq(weft_safetensors_metadata(file, "step"), "12");
  ck_assert_str_eq(weft_safetensors_metadata(file, "line\n"), "\"quoted\"");
  for (size_t i = 0; i < kCount; ++i) {
    const weft_safetensors_entry_t* entry = weft_safetensors_find(file, names[i]);
    ck_assert_ptr_nonnull(entry);
    ck_assert(weft_shape_equal(&entry->shape, &items[i].shape));
    if (entry->size_bytes != 0) ck_assert_mem_eq(entry->data, items[i].data, entry->size_bytes);
    ck_assert_uint_eq((uintptr_t)entry->data % weft_dtype_size_bytes(entry->shape.dtype), 0);
    ck_assert(i == 0 || strcmp(weft_safetensors_entry(file, i - 1)->name,
                               weft_safetensors_entry(file, i)->name) < 0);
  }
  weft_safetensors_close(file);
  for (size_t i = 0; i < kCount; ++i) weft_tensor_deinit(&tensors[i]);
}
END_TEST

// The bytes are a function of the content: the order of the items must not show.
START_TEST(written_bytes_do_not_depend_on_order) {
  const float a = 1;
  const uint8_t b = 2;
  const weft_safetensors_item_t items[] = {{"a", {.dtype = WEFT_DTYPE_UI8, .rank = 0}, &b},
                                           {"b", {.dtype = WEFT_DTYPE_F32, .rank = 0}, &a}};
  const weft_safetensors_item_t swapped[] = {items[1], items[0]};
  char first_path[512];
  snprintf(first_path, sizeof(first_path), "%s", weft_testing_temporary_path("first"));
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_safetensors_write(first_path, items, 2, NULL, allocator));
  const char* second_path = weft_testing_temporary_path("second");
  WEFT_ASSERT_OK(weft_safetensors_write(second_path, swapped, 2, NULL, allocator));
  size_t second_size = 0;
  char* second = weft_testing_read_file(second_path, &second_size);
  size_t first_size = 0;
  char* first = weft_testing_read_file(first_path, &first_size);
  ck_assert_uint_eq(first_size, second_size);
  ck_assert_mem_eq(first, second, first_size);
  // Names sorted in the header; the wider element first in the data.
  ck_assert_ptr_nonnull(strstr(first + 8,
                               "{\"a\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[4,5]},"
                               "\"b\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}"));
  ck_assert_uint_eq((first_size - 5) % 64, 0);
  weft_testing_free_file(first, first_size);
  weft_testing_free_file(second, second_size);
}
END_TEST

// Several processes write parts of one file: at the offsets of a layout they make of names and
// shapes alone, it is the file that one writer makes.
START_TEST(parts_make_the_same_file) {
  static const float a[6] = {1, 2, 3, 4, 5, 6};
  static const uint16_t b[3] = {7, 8, 9};
  static const double c[2] = {10, 11};
  weft_safetensors_item_t items[] = {
      {.name = "z", .shape = {.dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {6}}, .data = a},
      {.name = "y", .shape = {.dtype = WEFT_DTYPE_BF16, .rank = 1, .dims = {3}}, .data = b},
      {.name = "x", .shape = {.dtype = WEFT_DTYPE_F64, .rank = 1, .dims = {2}}, .data = c}};
  char whole[1024];
  char parts[1024];
  snprintf(whole, sizeof(whole), "%s", weft_testing_temporary_path("whole"));
  snprintf(parts, sizeof(parts), "%s", weft_testing_temporary_path("parts"));
  WEFT_ASSERT_OK(weft_safetensors_write(whole, items, 3, NULL, weft_testing_allocator()));

  weft_safetensors_layout_t* layout = NULL;
  weft_atomic_file_t file;
  const weft_safetensors_item_t unread[] = {items[0], items[1], items[2]};
  for (int i = 0; i < 3; ++i) items[i].data = NULL;
  WEFT_ASSERT_OK(
      weft_safetensors_layout_create(parts, items, 3, NULL, weft_testing_allocator(), &layout));
  WEFT_ASSERT_OK(weft_atomic_file_open(parts, false, weft_testing_allocator(), &file));
  WEFT_ASSERT_OK(weft_atomic_file_reserve(&file, weft_safetensors_layout_file_bytes(layout)));
  // From the last element to the first.
  for (int i = 2; i >= 0; --i) {
    const size_t width = weft_dtype_size_bytes(items[i].shape.dtype);
    for (size_t e = (size_t)items[i].shape.dims[0]; e-- > 0;) {
      WEFT_ASSERT_OK(
          weft_file_write_at(file.descriptor, parts, (const char*)unread[i].data + e * width, width,
                             weft_safetensors_layout_offset(layout, (size_t)i) + e * width));
    }
  }
  WEFT_ASSERT_OK(weft_safetensors_layout_begin(layout, &file));
  WEFT_ASSERT_OK(weft_atomic_file_commit(&file));
  weft_safetensors_layout_destroy(layout);

  weft_buffer_t expected;
  weft_buffer_t actual;
  WEFT_ASSERT_OK(weft_file_map(whole, &expected));
  WEFT_ASSERT_OK(weft_file_map(parts, &actual));
  ck_assert_uint_eq(actual.size_bytes, expected.size_bytes);
  ck_assert_mem_eq(actual.data, expected.data, expected.size_bytes);
  weft_buffer_deinit(&expected);
  weft_buffer_deinit(&actual);
}
END_TEST

START_TEST(bad_writes_leave_nothing) {
  const float value = 1;
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_F32, .rank = 0};
  const weft_allocator_t allocator = weft_testing_allocator();
  char path[512];
  snprintf(path, sizeof(path), "%s", weft_testing_temporary_path("bad.safetensors"));
  const weft_safetensors_item_t twice[] = {{"a", shape, &value}, {"a", shape, &value}};
  WEFT_ASSERT_STATUS(weft_safetensors_write(path, twice, 2, NULL, allocator), INVALID_ARGUMENT,
                     "two tensors are called 'a'");
  const weft_safetensors_item_t latin[] = {{"\xe9", shape, &value}};
  WEFT_ASSERT_STATUS(weft_safetensors_write(path, latin, 1, NULL, allocator), INVALID_ARGUMENT,
                     "not valid UTF-8");
  const weft_safetensors_item_t reserved[] = {{"__metadata__", shape, &value}};
  WEFT_ASSERT_STATUS(weft_safetensors_write(path, reserved, 1, NULL, allocator), INVALID_ARGUMENT,
                     "cannot be called '__metadata__'");
  const weft_safetensors_item_t opaque[] = {{"o", {.dtype = WEFT_DTYPE_OPAQUE}, &value}};
  WEFT_ASSERT_STATUS(weft_safetensors_write(path, opaque, 1, NULL, allocator), UNSUPPORTED,
                     "'o' has the element type opaque");
  weft_safetensors_t* file = NULL;
  WEFT_ASSERT_STATUS(weft_safetensors_open(path, allocator, &file), NOT_FOUND, "does not exist");

  WEFT_ASSERT_OK(weft_safetensors_write(path, twice, 1, NULL, allocator));
  WEFT_ASSERT_STATUS(weft_safetensors_write(path, twice, 1, NULL, allocator), INVALID_INPUT,
                     "already exists and may not be replaced");
  weft_safetensors_write_options_t options = weft_safetensors_write_default_options();
  options.overwrite = true;
  WEFT_ASSERT_OK(weft_safetensors_write(path, twice, 0, &options, allocator));
  WEFT_ASSERT_OK(weft_safetensors_open(path, allocator, &file));
  ck_assert_uint_eq(weft_safetensors_count(file), 0);
  weft_safetensors_close(file);
}
END_TEST

START_TEST(running_out_of_memory_is_reported) {
  static const char header[] =
      "{\"__metadata__\":{\"k\":\"v\"},\"a\":{\"dtype\":\"F32\",\"shape\":[1],"
      "\"data_offsets\":[0,4]}}";
  for (size_t allowed = 0;; ++allowed) {
    weft_testing_fail_allocations_after(allowed);
    weft_safetensors_t* file = NULL;
    weft_status_t status = open_header(header, 4, &file);
    if (weft_status_is_ok(status)) {
      weft_safetensors_close(file);
      ck_assert_uint_gt(allowed, 0);
      break;
    }
    ck_assert_uint_eq(weft_testing_live_blocks(), 0);
    WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "out of memory");
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("safetensors");
  TCase* reader = weft_testing_check_leaks(tcase_create("reader"));
  tcase_add_test(reader, reads_entries_sorted_by_name);
  tcase_add_test(reader, every_type_has_a_name_or_none);
  tcase_add_test(reader, lying_headers_are_refused);
  tcase_add_test(reader, lengths_are_checked);
  tcase_add_test(reader, truncated_files_are_refused);
  tcase_add_test(reader, running_out_of_memory_is_reported);
  suite_add_tcase(suite, reader);
  TCase* writer = weft_testing_check_leaks(tcase_create("writer"));
  tcase_add_test(writer, written_files_read_back_equal);
  tcase_add_test(writer, written_bytes_do_not_depend_on_order);
  tcase_add_test(writer, parts_make_the_same_file);
  tcase_add_test(writer, bad_writes_leave_nothing);
  suite_add_tcase(suite, writer);
  return suite;
}
