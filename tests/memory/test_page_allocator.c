// The page allocator: arenas come aligned, zero from the system, placed where asked, and go back.
#include "memory/page_allocator.h"

#include <hwloc.h>
#include <string.h>
#include <sys/mman.h>

#include "tests/testing/testing.h"

static const size_t kHugePage = (size_t)2 << 20;

static weft_page_allocator_t* create(weft_page_placement_t placement, int32_t minimum_nodes,
                                     const weft_log_sink_t* log) {
  weft_page_allocator_options_t options = weft_page_allocator_default_options();
  options.parent = weft_testing_allocator();
  options.placement = placement;
  options.minimum_node_count = minimum_nodes;
  options.log = log;
  weft_page_allocator_t* allocator = NULL;
  WEFT_ASSERT_OK(weft_page_allocator_create(&options, &allocator));
  return allocator;
}

START_TEST(small_requests_go_to_the_parent) {
  weft_page_allocator_t* pages = create(WEFT_PAGE_PLACEMENT_FIRST_TOUCH, 0, NULL);
  const weft_allocator_t allocator = weft_page_allocator_interface(pages);
  const size_t before = weft_testing_live_bytes();
  void* block = NULL;
  WEFT_ASSERT_OK(weft_allocator_allocate(allocator, kHugePage - 1, 64, &block));
  ck_assert_uint_eq(weft_testing_live_bytes(), before + kHugePage - 1);
  weft_allocator_release(allocator, block, kHugePage - 1, 64);
  weft_page_allocator_destroy(pages);
}
END_TEST

START_TEST(large_requests_are_aligned_zero_and_unmapped) {
  weft_page_allocator_t* pages = create(WEFT_PAGE_PLACEMENT_FIRST_TOUCH, 0, NULL);
  const weft_allocator_t allocator = weft_page_allocator_interface(pages);
  const size_t before = weft_testing_live_bytes();
  const size_t sizes[] = {kHugePage, kHugePage + 1, 3 * kHugePage - 4095};
  for (size_t i = 0; i < 3; ++i) {
    for (size_t alignment = 64; alignment <= 4 * kHugePage; alignment *= 8) {
      void* block = NULL;
      WEFT_ASSERT_OK(weft_allocator_allocate(allocator, sizes[i], alignment, &block));
      ck_assert_uint_eq(weft_testing_live_bytes(), before);
      ck_assert_uint_eq((uintptr_t)block % kHugePage, 0);
      ck_assert_uint_eq((uintptr_t)block % alignment, 0);
      const char* bytes = block;
      ck_assert(bytes[0] == 0 && bytes[sizes[i] / 2] == 0 && bytes[sizes[i] - 1] == 0);
      memset(block, 1, sizes[i]);
      weft_allocator_release(allocator, block, sizes[i], alignment);
      // mincore fails on what is not mapped any more.
      unsigned char resident = 0;
      ck_assert_int_ne(mincore(block, 1, &resident), 0);
    }
  }
  void* block = NULL;
  WEFT_ASSERT_STATUS(weft_allocator_allocate(allocator, SIZE_MAX - 10, 64, &block), OUT_OF_MEMORY,
                     "out of memory");
  weft_page_allocator_destroy(pages);
}
END_TEST

static void count_note(void* user_data, weft_log_level_t level, const char* message) {
  ck_assert_int_eq(level, WEFT_LOG_WARNING);
  ck_assert_ptr_nonnull(strstr(message, "refused to place"));
  ++*(size_t*)user_data;
}

// Forces placement on a machine with one node too. Where the system allows it, the policy is read
// back; where it refuses, the refusal must be reported and the memory must be usable.
START_TEST(placement_is_applied_or_reported) {
  size_t notes = 0;
  const weft_log_sink_t log = {.fn = count_note, .user_data = &notes};
  static const struct {
    weft_page_placement_t placement;
    hwloc_membind_policy_t policy;
  } rows[] = {{WEFT_PAGE_PLACEMENT_INTERLEAVE, HWLOC_MEMBIND_INTERLEAVE},
              {WEFT_PAGE_PLACEMENT_NODE, HWLOC_MEMBIND_BIND}};
  hwloc_topology_t topology;
  ck_assert_int_eq(hwloc_topology_init(&topology), 0);
  ck_assert_int_eq(hwloc_topology_load(topology), 0);
  for (size_t i = 0; i < 2; ++i) {
    notes = 0;
    weft_page_allocator_t* pages = create(rows[i].placement, 1, &log);
    ck_assert_int_ge(weft_page_allocator_node_count(pages), 1);
    const weft_allocator_t allocator = weft_page_allocator_interface(pages);
    void* block = NULL;
    WEFT_ASSERT_OK(weft_allocator_allocate(allocator, kHugePage, 64, &block));
    memset(block, 1, kHugePage);
    ck_assert_uint_eq(weft_page_allocator_refusal_count(pages), notes);
    hwloc_nodeset_t nodes = hwloc_bitmap_alloc();
    hwloc_membind_policy_t policy = HWLOC_MEMBIND_DEFAULT;
    const int read =
        hwloc_get_area_membind(topology, block, kHugePage, nodes, &policy, HWLOC_MEMBIND_BYNODESET);
    if (notes == 0 && read == 0) ck_assert_int_eq(policy, rows[i].policy);
    hwloc_bitmap_free(nodes);
    weft_allocator_release(allocator, block, kHugePage, 64);
    weft_page_allocator_destroy(pages);
  }
  hwloc_topology_destroy(topology);
}
END_TEST

START_TEST(bad_options_are_refused) {
  weft_page_allocator_options_t options = weft_page_allocator_default_options();
  options.parent = weft_testing_allocator();
  weft_page_allocator_t* allocator = NULL;
  options.placement = WEFT_PAGE_PLACEMENT_NODE;
  options.node = 4711;
  WEFT_ASSERT_STATUS(weft_page_allocator_create(&options, &allocator), NOT_FOUND,
                     "NUMA node 4711 does not exist: this machine has ");
  ck_assert_ptr_null(allocator);
  options.struct_size = 3;
  WEFT_ASSERT_STATUS(weft_page_allocator_create(&options, &allocator), INVALID_ARGUMENT,
                     "have 3 bytes");
  weft_page_allocator_destroy(NULL);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("page_allocator");
  TCase* pages = weft_testing_check_leaks(tcase_create("pages"));
  tcase_add_test(pages, small_requests_go_to_the_parent);
  tcase_add_test(pages, large_requests_are_aligned_zero_and_unmapped);
  tcase_add_test(pages, placement_is_applied_or_reported);
  tcase_add_test(pages, bad_options_are_refused);
  suite_add_tcase(suite, pages);
  return suite;
}
