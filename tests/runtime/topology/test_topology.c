// Topology: too many threads for the cores a process may use costs more than anything else here.
#include "runtime/topology/topology.h"

#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tests/testing/testing.h"

static weft_topology_t* synthetic(const char* description) {
  weft_topology_t* topology = NULL;
  WEFT_ASSERT_OK(weft_topology_create_synthetic(description, weft_testing_allocator(), &topology));
  return topology;
}

START_TEST(synthetic_machines_are_listed_in_order) {
  weft_topology_t* topology =
      synthetic("package:2 [numa] l3:1(size=33554432) core:3 l2:1(size=1048576) pu:2");
  ck_assert_int_eq(weft_topology_core_count(topology), 6);
  ck_assert_int_eq(weft_topology_package_count(topology), 2);
  ck_assert_int_eq(weft_topology_numa_node_count(topology), 2);
  for (int32_t i = 0; i < 6; ++i) {
    const weft_core_t* core = weft_topology_core(topology, i);
    ck_assert_int_eq(core->package, i / 3);
    ck_assert_int_eq(core->numa_node, i / 3);
    ck_assert_int_eq(core->thread_count, 2);
    ck_assert_int_eq(core->cpu, 2 * i);
    ck_assert_uint_eq(core->l3_bytes, 33554432);
  }
  WEFT_ASSERT_STATUS(weft_topology_bind_thread(topology, 0), UNSUPPORTED, "synthetic");
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_testing_allocator(), &text);
  weft_topology_describe(topology, &text);
  ck_assert_ptr_nonnull(
      strstr(text.data, "6 cores of 2 hardware threads, 2 packages, 2 NUMA nodes"));
  ck_assert_ptr_nonnull(strstr(text.data, "L3 32768 KiB"));
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  weft_string_buffer_deinit(&text);
  weft_topology_destroy(topology);
}
END_TEST

START_TEST(bad_descriptions_are_refused) {
  weft_topology_t* topology = NULL;
  WEFT_ASSERT_STATUS(
      weft_topology_create_synthetic("banana:2", weft_testing_allocator(), &topology),
      INVALID_INPUT, "'banana:2' is not a synthetic topology");
  ck_assert_ptr_null(topology);
  weft_topology_destroy(NULL);
}
END_TEST

START_TEST(saved_machines_are_read) {
  const weft_topology_options_t options = {.xml_path = "tests/runtime/topology/data/gpus.xml",
                                           .find_gpus = true};
  weft_topology_t* topology = NULL;
  WEFT_ASSERT_OK(weft_topology_create_from(&options, weft_testing_allocator(), &topology));
  ck_assert_int_eq(weft_topology_core_count(topology), 8);
  ck_assert_int_eq(weft_topology_allowed_core_count(topology), 8);
  ck_assert_double_eq(weft_topology_cpu_limit(topology), 0);
  ck_assert_int_eq(weft_topology_core(topology, 7)->l3, 1);
  ck_assert_int_eq(weft_topology_core(topology, 7)->number, 7);
  ck_assert_uint_eq(weft_topology_numa_memory_bytes(topology, 1), UINT64_C(64) << 30);
  ck_assert_uint_eq(weft_topology_numa_memory_bytes(topology, 2), 0);
  // The console of the server is no GPU.
  ck_assert_int_eq(weft_topology_gpu_count(topology), 2);
  const weft_topology_gpu_t* gpu = weft_topology_gpu(topology, 0);
  ck_assert_str_eq(gpu->name, "cuda0");
  ck_assert_str_eq(gpu->model, "Example 80GB");
  ck_assert_int_eq(gpu->numa_node, 0);
  gpu = weft_topology_gpu(topology, 1);
  ck_assert_str_eq(gpu->name, "0000:c1:00.0");
  ck_assert_str_eq(gpu->model, "Example Display");
  ck_assert_int_eq(gpu->numa_node, 1);
  WEFT_ASSERT_STATUS(weft_topology_bind_thread(topology, 0), UNSUPPORTED,
                     "a thread cannot be bound to a saved topology");
  weft_topology_destroy(topology);
}
END_TEST

START_TEST(bad_files_are_refused) {
  weft_topology_t* topology = NULL;
  weft_topology_options_t options = {.xml_path = "tests/runtime/topology/data/none.xml"};
  WEFT_ASSERT_STATUS(weft_topology_create_from(&options, weft_testing_allocator(), &topology),
                     NOT_FOUND, "none.xml': No such file or directory");
  options.xml_path = weft_testing_write_file("text.xml", "<topology", 9);
  WEFT_ASSERT_STATUS(weft_topology_create_from(&options, weft_testing_allocator(), &topology),
                     INVALID_INPUT, "text.xml' is not a topology that hwloc saved as XML");
  options.synthetic = "core:2 pu:1";
  WEFT_ASSERT_STATUS(weft_topology_create_from(&options, weft_testing_allocator(), &topology),
                     INVALID_ARGUMENT, "either synthetic or read from a file");
  ck_assert_ptr_null(topology);
}
END_TEST

START_TEST(threads_bind_to_every_core) {
  cpu_set_t before;
  ck_assert_int_eq(sched_getaffinity(0, sizeof(before), &before), 0);
  weft_topology_t* topology = NULL;
  WEFT_ASSERT_OK(weft_topology_create(weft_testing_allocator(), &topology));
  const int32_t count = weft_topology_core_count(topology);
  ck_assert_int_ge(count, 1);
  ck_assert_int_le(count, CPU_COUNT(&before));
  for (int32_t i = 0; i < count; ++i) {
    WEFT_ASSERT_OK(weft_topology_bind_thread(topology, i));
    cpu_set_t bound;
    ck_assert_int_eq(sched_getaffinity(0, sizeof(bound), &bound), 0);
    const weft_core_t* core = weft_topology_core(topology, i);
    ck_assert_int_eq(CPU_COUNT(&bound), core->thread_count);
    ck_assert(CPU_ISSET((size_t)core->cpu, &bound));
    ck_assert(CPU_ISSET((size_t)core->cpu, &before));
  }
  WEFT_ASSERT_STATUS(weft_topology_bind_thread(topology, count), INVALID_ARGUMENT,
                     "does not exist");
  WEFT_ASSERT_STATUS(weft_topology_bind_thread(topology, -1), INVALID_ARGUMENT, "core -1");
  WEFT_ASSERT_OK(weft_topology_unbind_thread(topology));
  cpu_set_t after;
  ck_assert_int_eq(sched_getaffinity(0, sizeof(after), &after), 0);
  ck_assert(CPU_EQUAL(&before, &after));
  weft_topology_destroy(topology);
}
END_TEST

START_TEST(affinity_limits_the_list) {
  cpu_set_t before;
  ck_assert_int_eq(sched_getaffinity(0, sizeof(before), &before), 0);
  size_t last = 0;
  for (size_t cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
    if (CPU_ISSET(cpu, &before)) last = cpu;
  }
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(last, &one);
  ck_assert_int_eq(sched_setaffinity(0, sizeof(one), &one), 0);
  weft_topology_t* topology = NULL;
  WEFT_ASSERT_OK(weft_topology_create(weft_testing_allocator(), &topology));
  ck_assert_int_eq(sched_setaffinity(0, sizeof(before), &before), 0);
  ck_assert_int_eq(weft_topology_core_count(topology), 1);
  ck_assert(weft_topology_is_bound(topology) == (CPU_COUNT(&before) > 1));
  ck_assert_int_eq(weft_topology_core(topology, 0)->cpu, (int)last);
  ck_assert_int_eq(weft_topology_core(topology, 0)->thread_count, 1);
  weft_topology_destroy(topology);
}
END_TEST

// Makes the folders of |name| below the temporary folder and writes |text| to it.
static void write_in_tree(const char* name, const char* text) {
  char path[512];
  for (const char* slash = strchr(name, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    snprintf(path, sizeof(path), "%.*s", (int)(slash - name), name);
    ck_assert(mkdir(weft_testing_temporary_path(path), 0777) == 0 || errno == EEXIST);
  }
  weft_testing_write_file(name, text, strlen(text));
}

static double limit_of(const char* tree) {
  return weft_cgroup_cpu_limit(weft_testing_temporary_path(tree));
}

START_TEST(quotas_of_both_versions_are_read) {
  write_in_tree("v2/proc/self/cgroup", "0::/a/b\n");
  write_in_tree("v2/sys/fs/cgroup/a/b/cpu.max", "max 100000\n");
  ck_assert_double_eq(limit_of("v2"), 0.0);
  write_in_tree("v2/sys/fs/cgroup/a/cpu.max", "250000 100000\n");
  ck_assert_double_eq(limit_of("v2"), 2.5);
  write_in_tree("v2/sys/fs/cgroup/a/b/cpu.max", "300000 100000\n");
  ck_assert_double_eq(limit_of("v2"), 2.5);
  write_in_tree("v2/sys/fs/cgroup/a/b/cpu.max", "50000 100000\n");
  ck_assert_double_eq(limit_of("v2"), 0.5);

  // A container whose group path is not visible inside: its own limit is at the root.
  write_in_tree("hidden/proc/self/cgroup", "0::/docker/0123\n");
  write_in_tree("hidden/sys/fs/cgroup/cpu.max", "400000 100000\n");
  ck_assert_double_eq(limit_of("hidden"), 4.0);

  write_in_tree("v1/proc/self/cgroup", "5:memory:/x\n4:cpuacct,cpu:/x\n3:cpuset:/x\n");
  write_in_tree("v1/sys/fs/cgroup/cpu/x/cpu.cfs_quota_us", "150000\n");
  write_in_tree("v1/sys/fs/cgroup/cpu/x/cpu.cfs_period_us", "100000\n");
  ck_assert_double_eq(limit_of("v1"), 1.5);
  write_in_tree("v1/sys/fs/cgroup/cpu/x/cpu.cfs_quota_us", "-1\n");
  ck_assert_double_eq(limit_of("v1"), 0.0);

  ck_assert_double_eq(limit_of("nowhere"), 0.0);
  write_in_tree("broken/proc/self/cgroup", "nonsense\n0::\n1:cpu\n");
  ck_assert_double_eq(limit_of("broken"), 0.0);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("topology");
  TCase* list = weft_testing_check_leaks(tcase_create("synthetic"));
  tcase_add_test(list, synthetic_machines_are_listed_in_order);
  tcase_add_test(list, bad_descriptions_are_refused);
  tcase_add_test(list, saved_machines_are_read);
  tcase_add_test(list, bad_files_are_refused);
  suite_add_tcase(suite, list);
  TCase* machine = weft_testing_check_leaks(tcase_create("machine"));
  tcase_add_test(machine, threads_bind_to_every_core);
  tcase_add_test(machine, affinity_limits_the_list);
  suite_add_tcase(suite, machine);
  TCase* quota = tcase_create("quota");
  tcase_add_test(quota, quotas_of_both_versions_are_read);
  suite_add_tcase(suite, quota);
  return suite;
}
