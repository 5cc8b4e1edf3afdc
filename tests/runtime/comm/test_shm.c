// The communicator among processes passes the conformance suite, notices killed ranks, can be
// watched from outside, and leaves nothing behind.
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "runtime/comm/shm/shm.h"
#include "runtime/comm/shm/shm_job.h"
#include "tests/runtime/comm/conformance.h"
#include "tests/testing/testing.h"

// ---- Conformance ----

START_TEST(results) {
  weft_conformance_results(&weft_session_shm, (uint32_t)_i);
}
END_TEST

START_TEST(large) {
  weft_conformance_large(&weft_session_shm, (uint32_t)_i);
}
END_TEST

START_TEST(bits) {
  weft_conformance_bits(&weft_session_shm, (uint32_t)_i);
}
END_TEST

START_TEST(hierarchy) {
  weft_conformance_hierarchy(&weft_session_shm);
}
END_TEST

START_TEST(groups) {
  weft_conformance_groups(&weft_session_shm);
}
END_TEST

START_TEST(stress) {
  weft_conformance_stress(&weft_session_shm, 3, 100000);
}
END_TEST

START_TEST(mismatches) {
  weft_conformance_mismatches(&weft_session_shm);
}
END_TEST

START_TEST(orders) {
  weft_conformance_orders(&weft_session_shm);
}
END_TEST

START_TEST(aborts) {
  weft_conformance_abort(&weft_session_shm);
}
END_TEST

START_TEST(closing) {
  weft_conformance_close(&weft_session_shm);
}
END_TEST

START_TEST(timeouts) {
  weft_conformance_timeout(&weft_session_shm);
}
END_TEST

START_TEST(arguments) {
  weft_conformance_arguments(&weft_session_shm);
}
END_TEST

START_TEST(counters) {
  weft_conformance_counters(&weft_session_shm);
}
END_TEST

START_TEST(reduce) {
  weft_conformance_reduce(&weft_session_shm);
}
END_TEST

START_TEST(broadcast) {
  weft_conformance_broadcast(&weft_session_shm);
}
END_TEST

START_TEST(gather) {
  weft_conformance_gather(&weft_session_shm);
}
END_TEST

START_TEST(barrier) {
  weft_conformance_barrier(&weft_session_shm);
}
END_TEST

// ---- Deaths ----

static void sleep_ms(long ms) {
  const struct timespec pause = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
  (void)nanosleep(&pause, NULL);
}

// Rank 1 is killed while the others wait for it, without a supervisor that would tell them.
static void run_killed(weft_rank_t* rank) {
  RANK_OK(rank, weft_comm_barrier(rank->comm, "begin"));
  if (rank->rank == 1) {
    weft_comm_note(rank->comm, 12, 34);
    sleep_ms(30);
    weft_session_die();
  }
  float value = 0;
  const weft_collective_t c = {.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                               .dtype = WEFT_DTYPE_F32,
                               .reduction = WEFT_REDUCTION_SUM,
                               .count = 1,
                               .input = &value,
                               .output = &value,
                               .instruction = 56};
  weft_status_t status = weft_comm_run(rank->comm, &c);
  RANK_CHECK(rank,
             strstr(weft_status_text(status), "rank 1 (step 12, instruction 34), process ") &&
                 strstr(weft_status_text(status), ", ended while rank "),
             "the message is: %s", weft_status_text(status));
  RANK_STATUS(rank, status, ABORTED, "instruction 56) in all_reduce 2 of group 0 waited for it");
}

START_TEST(killed_rank_is_named) {
  weft_session_shm.run(3, 0, run_killed, NULL);
}
END_TEST

// Rank 0 is killed at any time in a sequence of collectives of both sizes; whatever the others were
// doing, they end with ABORTED.
static void run_killed_anywhere(weft_rank_t* rank) {
  const long pause_us = *(const long*)rank->context;
  if (rank->rank == 0) {
    const pid_t self = getpid();
    const pid_t killer = fork();
    if (killer == 0) {
      const struct timespec pause = {.tv_nsec = pause_us * 1000};
      (void)nanosleep(&pause, NULL);
      atomic_store_explicit(&rank->shared[1], 1, memory_order_seq_cst);
      (void)kill(self, SIGKILL);
      _exit(0);
    }
  }
  static float values[20000];
  weft_status_t status = weft_ok_status();
  for (size_t i = 0; weft_status_is_ok(status); ++i) {
    const weft_collective_t c = {.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                                 .dtype = WEFT_DTYPE_F32,
                                 .reduction = WEFT_REDUCTION_SUM,
                                 .count = i % 2 == 0 ? 100 : 20000,
                                 .input = values,
                                 .output = values};
    status = weft_comm_run(rank->comm, &c);
  }
  RANK_STATUS(rank, status, ABORTED, "ended while");
}

START_TEST(killed_anywhere) {
  const long pause_us = 2000 + 717 * _i;
  // The session expects the death because the helper process, not the rank, kills.
  weft_session_expect_death(0);
  weft_session_shm.run(3, 0, run_killed_anywhere, &pause_us);
}
END_TEST

// ---- The supervisor's view ----

static void wait_for_state(const weft_shm_job_t* job, uint32_t rank, weft_progress_state_t state,
                           weft_shm_rank_report_t* out_report) {
  for (int i = 0; i < 5000; ++i) {
    weft_shm_job_progress(job, rank, out_report);
    if (out_report->progress.state == state) return;
    sleep_ms(1);
  }
  ck_abort_msg("rank %u is %s and never became %s", rank,
               weft_progress_state_name(out_report->progress.state),
               weft_progress_state_name(state));
}

static weft_comm_t* join(int job_fd, uint32_t rank, uint32_t size) {
  weft_comm_shm_options_t options = weft_comm_shm_default_options();
  options.rank = rank;
  options.size = size;
  options.job_fd = job_fd;
  options.allocator = weft_testing_allocator();
  weft_comm_t* comm = NULL;
  WEFT_ASSERT_OK(weft_comm_shm_create(&options, &comm));
  return comm;
}

// The child waits in a barrier that rank 1 never enters, until the supervisor aborts.
START_TEST(supervisor_sees_and_aborts) {
  weft_shm_job_t* job = NULL;
  WEFT_ASSERT_OK(weft_shm_job_create(2, weft_testing_allocator(), &job));
  weft_shm_rank_report_t report;
  weft_shm_job_progress(job, 0, &report);
  ck_assert_int_eq(report.progress.state, WEFT_PROGRESS_ABSENT);
  ck_assert_int_eq(report.process, 0);
  const pid_t child = fork();
  if (child == 0) {
    (void)alarm(60);
    weft_comm_t* comm = join(weft_shm_job_fd(job), 0, 2);
    weft_comm_note(comm, 5, 6);
    weft_status_t status = weft_comm_barrier(comm, "never");
    const bool is_right =
        weft_status_code(status) == WEFT_STATUS_ABORTED &&
        strcmp(weft_status_text(status), "the job was aborted: rank 1 exited with code 3") == 0;
    weft_status_release(status);
    weft_comm_destroy(comm);
    _exit(is_right ? 0 : 1);
  }
  wait_for_state(job, 0, WEFT_PROGRESS_WAITING, &report);
  ck_assert_int_eq(report.process, child);
  ck_assert_uint_eq(report.progress.step, 5);
  ck_assert_uint_eq(report.progress.instruction, 6);
  ck_assert_int_eq(report.progress.kind, WEFT_COLLECTIVE_BARRIER);
  ck_assert_uint_eq(report.progress.collective, 1);
  struct timespec now;
  (void)clock_gettime(CLOCK_MONOTONIC, &now);
  const uint64_t now_ns = (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
  ck_assert_uint_le(report.progress.changed_ns, now_ns);
  ck_assert_uint_gt(report.progress.changed_ns, now_ns - 60000000000u);
  WEFT_ASSERT_OK(weft_shm_job_failure(job));
  weft_shm_job_abort(job, "rank 1 exited with code 3");
  int status = 0;
  ck_assert_int_eq(waitpid(child, &status, 0), child);
  ck_assert_int_eq(status, 0);
  weft_shm_job_progress(job, 0, &report);
  ck_assert_int_eq(report.progress.state, WEFT_PROGRESS_DONE);
  WEFT_ASSERT_STATUS(weft_shm_job_failure(job), ABORTED, "rank 1 exited with code 3");
  weft_shm_job_destroy(job);
}
END_TEST

START_TEST(states_follow_notes) {
  weft_shm_job_t* job = NULL;
  WEFT_ASSERT_OK(weft_shm_job_create(1, weft_testing_allocator(), &job));
  weft_comm_t* comm = join(weft_shm_job_fd(job), 0, 1);
  weft_shm_rank_report_t report;
  weft_shm_job_progress(job, 0, &report);
  ck_assert_int_eq(report.progress.state, WEFT_PROGRESS_IDLE);
  ck_assert_uint_eq(report.progress.instruction, WEFT_COMM_NO_INSTRUCTION);
  weft_comm_note(comm, 1, 2);
  weft_shm_job_progress(job, 0, &report);
  ck_assert_int_eq(report.progress.state, WEFT_PROGRESS_RUNNING);
  ck_assert_uint_eq(report.progress.step, 1);
  weft_comm_note_idle(comm);
  weft_shm_job_progress(job, 0, &report);
  ck_assert_int_eq(report.progress.state, WEFT_PROGRESS_IDLE);
  WEFT_ASSERT_OK(weft_comm_barrier(comm, "alone"));
  weft_comm_destroy(comm);
  weft_shm_job_destroy(job);
}
END_TEST

// ---- Finding the job ----

START_TEST(jobs_are_checked) {
  weft_shm_job_t* job = NULL;
  WEFT_ASSERT_STATUS(weft_shm_job_create(0, weft_testing_allocator(), &job), INVALID_ARGUMENT,
                     "a job has 1 to 1024 ranks, not 0");
  WEFT_ASSERT_STATUS(weft_shm_job_attach(-1, weft_testing_allocator(), &job), IO,
                     "descriptor -1 of the job: Bad file descriptor");
  const int other = memfd_create("other", MFD_CLOEXEC);
  ck_assert_int_ge(other, 0);
  WEFT_ASSERT_STATUS(weft_shm_job_attach(other, weft_testing_allocator(), &job), INVALID_ARGUMENT,
                     "is no job's memory");
  ck_assert_int_eq(ftruncate(other, 1 << 20), 0);
  WEFT_ASSERT_STATUS(weft_shm_job_attach(other, weft_testing_allocator(), &job), INVALID_ARGUMENT,
                     "made by another program or version of weft");
  (void)close(other);
  ck_assert_ptr_null(job);
  WEFT_ASSERT_STATUS(weft_shm_job_open((int32_t)getpid(), 999999, weft_testing_allocator(), &job),
                     IO, "/fd/999999, the job's memory: No such file or directory");

  WEFT_ASSERT_OK(weft_shm_job_create(2, weft_testing_allocator(), &job));
  const int fd = weft_shm_job_fd(job);
  ck_assert_int_eq(fcntl(fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
  // Nobody can cut it off under the others.
  ck_assert_int_ne(ftruncate(fd, 0), 0);
  weft_comm_shm_options_t options = weft_comm_shm_default_options();
  options.job_fd = fd;
  options.size = 3;
  weft_comm_t* comm = NULL;
  WEFT_ASSERT_STATUS(weft_comm_shm_create(&options, &comm), INVALID_ARGUMENT,
                     "the job has 2 ranks, not 3");
  options.rank = 2;
  options.size = 2;
  WEFT_ASSERT_STATUS(weft_comm_shm_create(&options, &comm), INVALID_ARGUMENT,
                     "there is no rank 2 among 2");
  options.rank = 1;
  WEFT_ASSERT_OK(weft_comm_shm_create(&options, &comm));
  weft_comm_t* second = NULL;
  char expected[64];
  (void)snprintf(expected, sizeof(expected), "rank 1 was already taken by process %d", getpid());
  WEFT_ASSERT_STATUS(weft_comm_shm_create(&options, &second), INVALID_ARGUMENT, expected);
  options.struct_size = 4;
  WEFT_ASSERT_STATUS(weft_comm_shm_create(&options, &second), INVALID_ARGUMENT, "have 4 bytes");
  ck_assert_ptr_null(second);
  weft_comm_destroy(comm);
  weft_shm_job_destroy(job);
  weft_shm_job_destroy(NULL);
}
END_TEST

// Ranks without a common ancestor find the job through the process that made it.
START_TEST(jobs_are_found_through_processes) {
  weft_shm_job_t* job = NULL;
  WEFT_ASSERT_OK(weft_shm_job_create(2, weft_testing_allocator(), &job));
  weft_comm_t* comm = join(weft_shm_job_fd(job), 0, 2);
  const int32_t parent = (int32_t)getpid();
  const int number = weft_shm_job_fd(job);
  const pid_t child = fork();
  if (child == 0) {
    (void)alarm(60);
    // What was inherited is of no use to this process.
    (void)close(number);
    weft_shm_job_t* found = NULL;
    weft_status_t status = weft_shm_job_open(parent, number, weft_testing_allocator(), &found);
    if (!weft_status_is_ok(status)) _exit(1);
    weft_comm_t* other = join(weft_shm_job_fd(found), 1, 2);
    status = weft_comm_barrier(other, "found");
    _exit(weft_status_is_ok(status) ? 0 : 2);
  }
  WEFT_ASSERT_OK(weft_comm_barrier(comm, "found"));
  int status = 0;
  ck_assert_int_eq(waitpid(child, &status, 0), child);
  ck_assert_int_eq(status, 0);
  weft_comm_destroy(comm);
  weft_shm_job_destroy(job);
}
END_TEST

// ---- Memory ----

// Buffers so far apart that other ranks' memory has to be mapped anew between looking up the two,
// and again for the next.
static void run_far_apart(weft_rank_t* rank) {
  enum { COUNT = 5000 };
  const weft_allocator_t memory = weft_comm_memory(rank->comm);
  const size_t size_bytes = COUNT * sizeof(float);
  // Not touched, so it costs addresses only.
  const size_t gap_bytes = (size_t)100 << 20;
  void* gaps[3];
  void* buffers[3];
  for (int i = 0; i < 3; ++i) {
    RANK_OK(rank, weft_allocator_allocate(memory, size_bytes, 64, &buffers[i]));
    RANK_OK(rank, weft_allocator_allocate(memory, gap_bytes << i, 64, &gaps[i]));
  }
  for (int i = 0; i < 2; ++i) {
    float* input = buffers[i];
    const float* output = buffers[i + 1];
    for (int k = 0; k < COUNT; ++k) input[k] = (float)(k + (int)rank->rank);
    const weft_collective_t c = {.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                                 .dtype = WEFT_DTYPE_F32,
                                 .reduction = WEFT_REDUCTION_SUM,
                                 .count = COUNT,
                                 .input = input,
                                 .output = buffers[i + 1]};
    RANK_OK(rank, weft_comm_run(rank->comm, &c));
    for (int k = 0; k < COUNT; ++k) {
      RANK_CHECK(rank, output[k] == (float)(3 * k + 3), "element %d is %g", k, (double)output[k]);
    }
  }
  for (int i = 0; i < 3; ++i) {
    weft_allocator_release(memory, buffers[i], size_bytes, 64);
    weft_allocator_release(memory, gaps[i], gap_bytes << i, 64);
  }
}

START_TEST(buffers_far_apart) {
  weft_session_shm.run(3, 0, run_far_apart, NULL);
}
END_TEST

static size_t pages_of(int fd) {
  struct stat info;
  ck_assert_int_eq(fstat(fd, &info), 0);
  return (size_t)info.st_blocks * 512;
}

START_TEST(memory_is_given_out_and_taken_back) {
  weft_shm_job_t* job = NULL;
  WEFT_ASSERT_OK(weft_shm_job_create(1, weft_testing_allocator(), &job));
  weft_comm_t* comm = join(weft_shm_job_fd(job), 0, 1);
  const weft_allocator_t memory = weft_comm_memory(comm);
  const size_t before = pages_of(weft_shm_job_fd(job));
  enum { BLOCKS = 40 };
  struct {
    uint8_t* data;
    size_t size_bytes;
    size_t alignment;
  } blocks[BLOCKS];
  uint64_t seed = weft_testing_seed();
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < BLOCKS; ++i) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      blocks[i].size_bytes = 1 + (seed >> 33) % ((i % 2) != 0 ? 300 : 300000);
      blocks[i].alignment = (size_t)1 << (seed >> 20) % 16;
      void* data = NULL;
      WEFT_ASSERT_OK(
          weft_allocator_allocate(memory, blocks[i].size_bytes, blocks[i].alignment, &data));
      ck_assert_uint_eq((uintptr_t)data % blocks[i].alignment, 0);
      ck_assert_uint_eq((uintptr_t)data % 64, 0);
      memset(data, i + 1, blocks[i].size_bytes);
      blocks[i].data = data;
    }
    // In an order that leaves holes, some of which are filled again.
    for (int i = 0; i < BLOCKS; ++i) {
      const int k = (i * 7 + round) % BLOCKS;
      size_t right = 0;
      while (right < blocks[k].size_bytes && blocks[k].data[right] == k + 1) ++right;
      ck_assert_uint_eq(right, blocks[k].size_bytes);
      weft_allocator_release(memory, blocks[k].data, blocks[k].size_bytes, blocks[k].alignment);
    }
  }
  // Pages of small blocks stay; those of large ones are gone.
  ck_assert_uint_le(pages_of(weft_shm_job_fd(job)), before + 65536);
  // Everything is one piece again: a block of the whole range fits.
  void* whole = NULL;
  WEFT_ASSERT_OK(weft_allocator_allocate(memory, (size_t)1 << 30, 64, &whole));
  weft_allocator_release(memory, whole, (size_t)1 << 30, 64);
  WEFT_ASSERT_STATUS(weft_allocator_allocate(memory, SIZE_MAX / 2, 64, &whole), OUT_OF_MEMORY, "");
  weft_comm_destroy(comm);
  weft_shm_job_destroy(job);
}
END_TEST

START_TEST(creation_without_memory) {
  weft_shm_job_t* job = NULL;
  weft_testing_fail_allocations_after(0);
  weft_status_t status = weft_shm_job_create(2, weft_testing_allocator(), &job);
  weft_testing_fail_allocations_after(SIZE_MAX);
  WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
  WEFT_ASSERT_OK(weft_shm_job_create(2, weft_testing_allocator(), &job));
  weft_comm_shm_options_t options = weft_comm_shm_default_options();
  options.size = 2;
  options.job_fd = weft_shm_job_fd(job);
  options.allocator = weft_testing_allocator();
  weft_comm_t* comm = NULL;
  const size_t before = weft_testing_live_blocks();
  size_t failures = 0;
  for (;; ++failures) {
    weft_testing_fail_allocations_after(failures);
    status = weft_comm_shm_create(&options, &comm);
    weft_testing_fail_allocations_after(SIZE_MAX);
    if (weft_status_is_ok(status)) break;
    WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "");
    ck_assert_uint_eq(weft_testing_live_blocks(), before);
  }
  ck_assert_uint_gt(failures, 8);
  weft_comm_destroy(comm);
  weft_shm_job_destroy(job);
}
END_TEST

// ---- Leftovers ----

static size_t count_entries(const char* path) {
  DIR* folder = opendir(path);
  if (folder == NULL) return 0;
  size_t count = 0;
  while (readdir(folder) != NULL) ++count;
  (void)closedir(folder);
  return count;
}

static bool maps_contain(const char* name) {
  FILE* maps = fopen("/proc/self/maps", "r");
  ck_assert_ptr_nonnull(maps);
  char line[512];
  bool found = false;
  while (fgets(line, sizeof(line), maps) != NULL) found = found || strstr(line, name) != NULL;
  (void)fclose(maps);
  return found;
}

// Whatever became of the ranks, no descriptor, mapping or file stays.
START_TEST(nothing_is_left) {
  const size_t descriptors = count_entries("/proc/self/fd");
  const size_t segments = count_entries("/dev/shm");
  weft_session_shm.run(3, 0, run_killed, NULL);
  weft_shm_job_t* job = NULL;
  WEFT_ASSERT_OK(weft_shm_job_create(1, weft_testing_allocator(), &job));
  weft_comm_t* comm = join(weft_shm_job_fd(job), 0, 1);
  ck_assert(maps_contain("weft-job"));
  ck_assert_uint_gt(count_entries("/proc/self/fd"), descriptors);
  weft_comm_destroy(comm);
  weft_shm_job_destroy(job);
  ck_assert(!maps_contain("weft-job"));
  ck_assert_uint_eq(count_entries("/proc/self/fd"), descriptors);
  ck_assert_uint_eq(count_entries("/dev/shm"), segments);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("shm");
  TCase* data = weft_testing_check_leaks(tcase_create("data"));
  tcase_add_loop_test(data, results, 1, 6);
  tcase_add_loop_test(data, large, 2, 5);
  tcase_add_loop_test(data, bits, 2, 6);
  tcase_add_test(data, hierarchy);
  suite_add_tcase(suite, data);
  TCase* many = weft_testing_check_leaks(tcase_create("many"));
  tcase_add_test(many, groups);
  tcase_add_test(many, stress);
  suite_add_tcase(suite, many);
  TCase* failures = weft_testing_check_leaks(tcase_create("failures"));
  tcase_add_test(failures, mismatches);
  tcase_add_test(failures, orders);
  tcase_add_test(failures, aborts);
  tcase_add_test(failures, closing);
  tcase_add_test(failures, timeouts);
  tcase_add_test(failures, arguments);
  tcase_add_test(failures, killed_rank_is_named);
  tcase_add_loop_test(failures, killed_anywhere, 0, 8);
  suite_add_tcase(suite, failures);
  TCase* verbs = weft_testing_check_leaks(tcase_create("verbs"));
  tcase_add_test(verbs, counters);
  tcase_add_test(verbs, reduce);
  tcase_add_test(verbs, broadcast);
  tcase_add_test(verbs, gather);
  tcase_add_test(verbs, barrier);
  suite_add_tcase(suite, verbs);
  TCase* jobs = weft_testing_check_leaks(tcase_create("jobs"));
  tcase_add_test(jobs, supervisor_sees_and_aborts);
  tcase_add_test(jobs, states_follow_notes);
  tcase_add_test(jobs, jobs_are_checked);
  tcase_add_test(jobs, jobs_are_found_through_processes);
  tcase_add_test(jobs, memory_is_given_out_and_taken_back);
  tcase_add_test(jobs, buffers_far_apart);
  tcase_add_test(jobs, creation_without_memory);
  tcase_add_test(jobs, nothing_is_left);
  suite_add_tcase(suite, jobs);
  return suite;
}
