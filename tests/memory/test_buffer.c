// Buffers: what frees a block travels with it, exactly once.
#include "memory/buffer.h"

#include <string.h>

#include "tests/testing/testing.h"

START_TEST(allocated_buffers_free_themselves) {
  weft_buffer_t buffer;
  weft_provenance_t provenance = weft_provenance_host();
  provenance.kind = WEFT_MEMORY_NUMA;
  provenance.numa_node = 1;
  WEFT_ASSERT_OK(weft_buffer_allocate(weft_testing_allocator(), 1000, 128, provenance, &buffer));
  ck_assert_uint_eq((uintptr_t)buffer.data % 128, 0);
  ck_assert_uint_eq(buffer.size_bytes, 1000);
  ck_assert_int_eq(buffer.provenance.kind, WEFT_MEMORY_NUMA);
  ck_assert_int_eq(buffer.provenance.numa_node, 1);
  ck_assert_uint_eq(weft_testing_live_bytes(), 1000);
  weft_buffer_deinit(&buffer);
  ck_assert_ptr_null(buffer.data);
  weft_buffer_deinit(&buffer);
  weft_testing_fail_allocations_after(0);
  WEFT_ASSERT_STATUS(
      weft_buffer_allocate(weft_testing_allocator(), 77, 8, weft_provenance_host(), &buffer),
      OUT_OF_MEMORY, "while allocating a buffer of host memory");
}
END_TEST

static void note_release(weft_buffer_t* buffer) {
  ++*(int*)buffer->release_state;
}

START_TEST(owned_buffers_call_their_release_once) {
  int releases = 0;
  char data[64];
  weft_buffer_t buffer;
  weft_buffer_init_owned(data, sizeof(data), weft_provenance_host(), note_release, &releases,
                         &buffer);
  weft_buffer_t slice;
  WEFT_ASSERT_OK(weft_buffer_slice(&buffer, 16, 8, &slice));
  weft_buffer_deinit(&slice);
  ck_assert_int_eq(releases, 0);
  weft_buffer_deinit(&buffer);
  weft_buffer_deinit(&buffer);
  ck_assert_int_eq(releases, 1);
}
END_TEST

START_TEST(slices_stay_inside) {
  weft_buffer_t buffer;
  WEFT_ASSERT_OK(
      weft_buffer_allocate(weft_testing_allocator(), 256, 64, weft_provenance_host(), &buffer));
  weft_buffer_t slice;
  WEFT_ASSERT_OK(weft_buffer_slice(&buffer, 48, 208, &slice));
  ck_assert_ptr_eq(slice.data, (char*)buffer.data + 48);
  ck_assert_uint_eq(slice.alignment, 16);
  WEFT_ASSERT_OK(weft_buffer_slice(&buffer, 128, 0, &slice));
  ck_assert_uint_eq(slice.alignment, 64);
  WEFT_ASSERT_OK(weft_buffer_slice(&buffer, 256, 0, &slice));
  WEFT_ASSERT_STATUS(weft_buffer_slice(&buffer, 48, 209, &slice), INVALID_ARGUMENT,
                     "209 bytes at offset 48 leave a buffer of 256 bytes");
  WEFT_ASSERT_STATUS(weft_buffer_slice(&buffer, 257, 0, &slice), INVALID_ARGUMENT, "offset 257");
  WEFT_ASSERT_STATUS(weft_buffer_slice(&buffer, 8, SIZE_MAX, &slice), INVALID_ARGUMENT, "leave");
  weft_buffer_deinit(&buffer);
}
END_TEST

START_TEST(every_kind_has_a_name) {
  static const struct {
    const char* name;
    bool is_host;
  } expected[WEFT_MEMORY_KIND_COUNT_] = {
      [WEFT_MEMORY_HOST] = {"host", true},     [WEFT_MEMORY_NUMA] = {"numa", true},
      [WEFT_MEMORY_PINNED] = {"pinned", true}, [WEFT_MEMORY_SHARED] = {"shared", true},
      [WEFT_MEMORY_MAPPED] = {"mapped", true}, [WEFT_MEMORY_DEVICE] = {"device", false},
  };
  for (int i = 0; i < WEFT_MEMORY_KIND_COUNT_; ++i) {
    ck_assert_str_eq(weft_memory_kind_name((weft_memory_kind_t)i), expected[i].name);
    ck_assert_int_eq(weft_memory_kind_is_host((weft_memory_kind_t)i), expected[i].is_host);
  }
  ck_assert_str_eq(weft_memory_kind_name((weft_memory_kind_t)50), "unknown");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("buffer");
  TCase* buffer = weft_testing_check_leaks(tcase_create("buffer"));
  tcase_add_test(buffer, allocated_buffers_free_themselves);
  tcase_add_test(buffer, owned_buffers_call_their_release_once);
  tcase_add_test(buffer, slices_stay_inside);
  tcase_add_test(buffer, every_kind_has_a_name);
  suite_add_tcase(suite, buffer);
  return suite;
}
