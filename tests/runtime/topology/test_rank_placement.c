// Cores of ranks on machines that do not exist: a rank with fewer cores than it could have slows
// all down, one whose cores are spread over packages waits for memory.
#include "runtime/topology/rank_placement.h"

#include <hwloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/testing/testing.h"

static weft_topology_t* synthetic(const char* description) {
  weft_topology_t* topology = NULL;
  WEFT_ASSERT_OK(weft_topology_create_synthetic(description, weft_testing_allocator(), &topology));
  return topology;
}

static weft_topology_t* saved(const char* path) {
  const weft_topology_options_t options = {.xml_path = path};
  weft_topology_t* topology = NULL;
  WEFT_ASSERT_OK(weft_topology_create_from(&options, weft_testing_allocator(), &topology));
  return topology;
}

// The hardware threads of each rank: "0-3 | 4-7", and the note.
static void check_placement(weft_topology_t* topology, int32_t ranks, int32_t threads,
                            const char* expected, const char* expected_note) {
  weft_rank_placement_t placement;
  WEFT_ASSERT_OK(
      weft_rank_placement_compute(topology, ranks, threads, weft_testing_allocator(), &placement));
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_testing_allocator(), &text);
  int32_t least = INT32_MAX;
  for (int32_t i = 0; i < ranks; ++i) {
    if (placement.ranks[i].core_count < least) least = placement.ranks[i].core_count;
  }
  for (int32_t i = 0; i < ranks; ++i) {
    const weft_rank_cores_t* rank = &placement.ranks[i];
    if (i > 0) weft_string_buffer_append_cstring(&text, " | ");
    WEFT_ASSERT_OK(weft_topology_append_cpus(topology, rank->cores, rank->core_count, &text));
    ck_assert_int_eq(rank->thread_count, threads > 0 ? threads : least);
  }
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  ck_assert_str_eq(text.data, expected);
  weft_string_buffer_deinit(&text);
  weft_string_buffer_init(weft_testing_allocator(), &text);
  weft_string_buffer_append_cstring(&text, "");
  weft_rank_placement_append_note(&placement, topology, &text);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  ck_assert_str_eq(text.data, expected_note);
  weft_string_buffer_deinit(&text);
  weft_rank_placement_deinit(&placement);
}

typedef struct placement_case_s {
  const char* machine;
  int32_t ranks;
  int32_t threads;
  const char* expected;
} placement_case_t;

static const placement_case_t placement_cases[] = {
    // Whole packages, then whole caches, then parts of them.
    {"pack:2 l3:2 core:4 pu:2", 1, 0, "0-31"},
    {"pack:2 l3:2 core:4 pu:2", 2, 0, "0-15 | 16-31"},
    {"pack:2 l3:2 core:4 pu:2", 4, 0, "0-7 | 8-15 | 16-23 | 24-31"},
    {"pack:2 l3:2 core:4 pu:2", 8, 0, "0-3 | 4-7 | 8-11 | 12-15 | 16-19 | 20-23 | 24-27 | 28-31"},
    // Five cores each would need a rank across packages, and so do four: the packages are cut 2
    // + 1.
    {"pack:2 l3:2 core:4 pu:1", 3, 0, "0-4 | 5-9 | 10-15"},
    {"pack:2 core:4 pu:1", 3, 0, "0-1 | 2-3 | 4-7"},
    {"pack:2 core:5 pu:1", 3, 0, "0-2 | 3-5 | 6-9"},
    // Three ranks on eight cores of one cache.
    {"l3:1 core:8 pu:1", 3, 0, "0-1 | 2-4 | 5-7"},
    // Five ranks: two caches hold one rank each, the other package three in two caches.
    {"pack:2 l3:2 core:3 pu:1", 5, 0, "0-1 | 2-3 | 4-5 | 6-8 | 9-11"},
    // NUMA nodes inside packages.
    {"pack:2 numa:2 core:2 pu:1", 4, 0, "0-1 | 2-3 | 4-5 | 6-7"},
    {"pack:2 numa:2 core:2 pu:1", 2, 0, "0-3 | 4-7"},
    // As many threads as asked for, close together.
    {"pack:2 l3:2 core:4 pu:2", 2, 4, "0-7 | 16-23"},
    {"pack:2 l3:2 core:4 pu:1", 2, 1, "0 | 8"},
    {"pack:1 l3:3 core:2 pu:1", 2, 2, "0-1 | 4-5"},
    // As many ranks as cores.
    {"pack:2 core:2 pu:1", 4, 0, "0 | 1 | 2 | 3"},
    {"core:1 pu:1", 1, 0, "0"},
};

START_TEST(ranks_get_whole_parts_of_the_machine) {
  for (size_t i = 0; i < sizeof(placement_cases) / sizeof(placement_cases[0]); ++i) {
    const placement_case_t* c = &placement_cases[i];
    weft_topology_t* topology = synthetic(c->machine);
    check_placement(topology, c->ranks, c->threads, c->expected, "");
    weft_topology_destroy(topology);
  }
}
END_TEST

START_TEST(what_does_not_fit_is_said) {
  weft_topology_t* topology = synthetic("core:1 pu:2");
  check_placement(topology, 3, 0, "0-1 | 0-1 | 0-1", "3 ranks share 1 core");
  weft_topology_destroy(topology);
  topology = synthetic("core:4 pu:1");
  check_placement(topology, 6, 2, "0 | 0 | 1 | 2 | 2 | 3", "6 ranks share 4 cores");
  check_placement(topology, 3, 2, "0 | 1 | 2-3", "2 threads of a rank share 1 core");
  check_placement(topology, 1, 9, "0-3", "9 threads of a rank share 4 cores");
  weft_topology_destroy(topology);
}
END_TEST

// A cpuset that leaves one core of one package and three of the other.
START_TEST(only_usable_cores_are_given) {
  weft_topology_t* topology = saved("tests/runtime/topology/data/cpuset.xml");
  check_placement(topology, 1, 0, "6-13", "");
  check_placement(topology, 2, 0, "6-9 | 10-13", "");
  check_placement(topology, 3, 0, "6-7 | 8-11 | 12-13", "");
  check_placement(topology, 4, 0, "6-7 | 8-9 | 10-11 | 12-13", "");
  check_placement(topology, 5, 0, "6-7 | 6-7 | 8-9 | 10-11 | 12-13", "5 ranks share 4 cores");
  weft_topology_destroy(topology);
}
END_TEST

// Two fast cores among six: every rank gets one before anyone gets two.
START_TEST(kinds_of_cores_are_dealt_out) {
  weft_topology_t* topology = saved("tests/runtime/topology/data/hybrid.xml");
  ck_assert_int_eq(weft_topology_core(topology, 0)->number, 2);
  ck_assert_int_gt(weft_topology_core(topology, 0)->kind, weft_topology_core(topology, 2)->kind);
  check_placement(topology, 2, 0, "0-2 | 3-5", "");
  check_placement(topology, 2, 1, "2 | 3", "");
  check_placement(topology, 3, 0, "2-3 | 0-1 | 4-5", "");
  weft_topology_destroy(topology);
}
END_TEST

// For many small machines and every number of ranks: cores are disjoint, and no rank has fewer than
// the even share.
START_TEST(shares_are_fair_and_disjoint) {
  for (int code = 0; code < 4 * 3 * 3 * 5; code += 7) {
    char description[64];
    (void)snprintf(description, sizeof(description), "pack:%d numa:%d l3:%d core:%d pu:1",
                   code % 4 + 1, code / 4 % 3 + 1, code / 12 % 3 + 1, code / 36 + 1);
    weft_topology_t* topology = synthetic(description);
    const int32_t cores = weft_topology_core_count(topology);
    for (int32_t ranks = 1; ranks <= cores; ++ranks) {
      weft_rank_placement_t placement;
      WEFT_ASSERT_OK(
          weft_rank_placement_compute(topology, ranks, 0, weft_testing_allocator(), &placement));
      bool taken[180] = {false};
      for (int32_t rank = 0; rank < ranks; ++rank) {
        const weft_rank_cores_t* mine = &placement.ranks[rank];
        ck_assert_msg(mine->core_count >= cores / ranks, "%s: rank %d of %d has %d cores",
                      description, rank, ranks, mine->core_count);
        for (int32_t i = 0; i < mine->core_count; ++i) {
          ck_assert_msg(!taken[mine->cores[i]], "%s: core %d is given twice", description,
                        mine->cores[i]);
          taken[mine->cores[i]] = true;
        }
      }
      // What divides evenly is not cut across caches.
      if (ranks % (code % 4 + 1) == 0) {
        for (int32_t rank = 0; rank < ranks; ++rank) {
          const weft_rank_cores_t* mine = &placement.ranks[rank];
          ck_assert_msg(
              weft_topology_core(topology, mine->cores[0])->package ==
                  weft_topology_core(topology, mine->cores[mine->core_count - 1])->package,
              "%s: rank %d of %d is on two packages", description, rank, ranks);
        }
      }
      weft_rank_placement_deinit(&placement);
    }
    weft_topology_destroy(topology);
  }
}
END_TEST

START_TEST(bad_numbers_are_refused) {
  weft_topology_t* topology = synthetic("core:2 pu:1");
  weft_rank_placement_t placement;
  WEFT_ASSERT_STATUS(
      weft_rank_placement_compute(topology, 0, 0, weft_testing_allocator(), &placement),
      INVALID_ARGUMENT, "0 ranks cannot be placed");
  WEFT_ASSERT_STATUS(
      weft_rank_placement_compute(topology, 1, -1, weft_testing_allocator(), &placement),
      INVALID_ARGUMENT, "a rank cannot run -1 threads");
  WEFT_ASSERT_OK(weft_rank_placement_compute(topology, 2, 0, weft_testing_allocator(), &placement));
  WEFT_ASSERT_STATUS(weft_rank_placement_bind(&placement, topology, 2), INVALID_ARGUMENT,
                     "rank 2 of 2 on this host does not exist");
  WEFT_ASSERT_STATUS(weft_rank_placement_bind(&placement, topology, 0), UNSUPPORTED,
                     "a process cannot be bound to a synthetic topology");
  weft_rank_placement_deinit(&placement);
  weft_topology_destroy(topology);
}
END_TEST

START_TEST(every_failed_allocation_is_survived) {
  weft_topology_t* topology = synthetic("pack:2 core:4 pu:1");
  for (size_t count = 0;; ++count) {
    weft_testing_fail_allocations_after(count);
    weft_rank_placement_t placement;
    weft_status_t status =
        weft_rank_placement_compute(topology, 3, 0, weft_testing_allocator(), &placement);
    weft_testing_fail_allocations_after(SIZE_MAX);
    const bool ok = weft_status_is_ok(status);
    if (!ok) WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    if (ok) weft_rank_placement_deinit(&placement);
    if (ok) break;
    ck_assert_uint_lt(count, 10);
  }
  weft_topology_destroy(topology);
}
END_TEST

// Whether memory is spread exactly if the cores that this process may use are on several nodes.
static bool is_memory_spread_rightly(const weft_topology_t* topology) {
  hwloc_topology_t machine = NULL;
  if (hwloc_topology_init(&machine) != 0 || hwloc_topology_load(machine) != 0) return false;
  const hwloc_nodeset_t nodes = hwloc_bitmap_alloc();
  hwloc_membind_policy_t policy = HWLOC_MEMBIND_DEFAULT;
  const int32_t first = weft_topology_core(topology, 0)->numa_node;
  bool several = false;
  for (int32_t i = 1; i < weft_topology_core_count(topology); ++i) {
    several = several || weft_topology_core(topology, i)->numa_node != first;
  }
  // Containers may forbid to read the policy, and then to set it.
  const int flags = HWLOC_MEMBIND_THREAD | HWLOC_MEMBIND_BYNODESET;
  const bool known = hwloc_get_membind(machine, nodes, &policy, flags) == 0;
  hwloc_bitmap_free(nodes);
  hwloc_topology_destroy(machine);
  return !known || (policy == HWLOC_MEMBIND_INTERLEAVE) == several;
}

// In a child, so that the suite keeps its cores: after binding, the process lists the rank's cores
// and no others.
START_TEST(a_bound_rank_sees_its_cores_only) {
  weft_topology_t* topology = NULL;
  WEFT_ASSERT_OK(weft_topology_create(weft_testing_allocator(), &topology));
  const int32_t cores = weft_topology_core_count(topology);
  const int32_t ranks = cores > 1 ? 2 : 1;
  weft_rank_placement_t placement;
  WEFT_ASSERT_OK(
      weft_rank_placement_compute(topology, ranks, 0, weft_testing_allocator(), &placement));
  for (int32_t rank = 0; rank < ranks; ++rank) {
    const pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
      weft_topology_t* mine = NULL;
      const bool ok = weft_status_is_ok(weft_rank_placement_bind(&placement, topology, rank)) &&
                      weft_status_is_ok(weft_topology_create(weft_allocator_system(), &mine)) &&
                      weft_topology_core_count(mine) == placement.ranks[rank].core_count &&
                      weft_topology_core(mine, 0)->cpu ==
                          weft_topology_core(topology, placement.ranks[rank].cores[0])->cpu &&
                      is_memory_spread_rightly(mine);
      _exit(ok ? 0 : 1);
    }
    int code = 0;
    ck_assert_int_eq(waitpid(child, &code, 0), child);
    ck_assert_msg(WIFEXITED(code) && WEXITSTATUS(code) == 0, "rank %d", rank);
  }
  weft_rank_placement_deinit(&placement);
  weft_topology_destroy(topology);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("rank_placement");
  TCase* cut = weft_testing_check_leaks(tcase_create("cut"));
  tcase_add_test(cut, ranks_get_whole_parts_of_the_machine);
  tcase_add_test(cut, what_does_not_fit_is_said);
  tcase_add_test(cut, only_usable_cores_are_given);
  tcase_add_test(cut, kinds_of_cores_are_dealt_out);
  tcase_add_test(cut, shares_are_fair_and_disjoint);
  tcase_add_test(cut, bad_numbers_are_refused);
  tcase_add_test(cut, every_failed_allocation_is_survived);
  suite_add_tcase(suite, cut);
  TCase* machine = weft_testing_check_leaks(tcase_create("machine"));
  tcase_add_test(machine, a_bound_rank_sees_its_cores_only);
  suite_add_tcase(suite, machine);
  return suite;
}
