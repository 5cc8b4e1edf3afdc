// User code as ranks: processes that join by the public interface, by numbers of their own or by
// what launchers set, get all verbs right, learn of each other's end within a second, and leave
// nothing behind.
#include <arpa/inet.h>
#include <dirent.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/runtime/comm/conformance.h"
#include "tests/testing/testing.h"

// ---- The suite of all communicators ----

START_TEST(results) {
  weft_conformance_results(&weft_session_joined, (uint32_t)_i);
}
END_TEST

START_TEST(groups) {
  weft_conformance_groups(&weft_session_joined);
}
END_TEST

START_TEST(orders) {
  weft_conformance_orders(&weft_session_joined);
}
END_TEST

START_TEST(aborts) {
  weft_conformance_abort(&weft_session_joined);
}
END_TEST

START_TEST(arguments) {
  weft_conformance_arguments(&weft_session_joined);
}
END_TEST

START_TEST(counters) {
  weft_conformance_counters(&weft_session_joined);
}
END_TEST

START_TEST(reduce) {
  weft_conformance_reduce(&weft_session_joined);
}
END_TEST

START_TEST(broadcast) {
  weft_conformance_broadcast(&weft_session_joined);
}
END_TEST

START_TEST(gather) {
  weft_conformance_gather(&weft_session_joined);
}
END_TEST

START_TEST(barrier) {
  weft_conformance_barrier(&weft_session_joined);
}
END_TEST

// ---- Processes of the test's own ----

enum { MOST_RANKS = 4, TEXT_CAPACITY = 2048 };

// What a process says before it ends; in memory that the test shares.
typedef struct report_s {
  weft_status_code_t code;
  double waited_s;  // for the call that ended with |code|
  char text[TEXT_CAPACITY];
  char notice[TEXT_CAPACITY];  // the first
} report_t;

typedef void (*process_fn_t)(uint32_t rank, report_t* report);

static double now_s(void) {
  struct timespec now;
  (void)clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void sleep_ms(long ms) {
  const struct timespec pause = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
  (void)nanosleep(&pause, NULL);
}

// Consumes |status|.
static void say(report_t* report, weft_status_t status) {
  report->code = weft_status_code(status);
  (void)snprintf(report->text, sizeof(report->text), "%s", weft_status_text(status));
  weft_status_release(status);
}

static void take_notice(void* user_data, const char* text) {
  report_t* report = user_data;
  if (report->notice[0] == '\0') {
    (void)snprintf(report->notice, sizeof(report->notice), "%s", text);
  }
}

// Of processes that are to be watched, or signalled, while they run.
static pid_t processes[MOST_RANKS];

static report_t* start(uint32_t size, process_fn_t fn) {
  report_t* reports = mmap(NULL, MOST_RANKS * sizeof(report_t), PROT_READ | PROT_WRITE,
                           MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  ck_assert_ptr_ne(reports, MAP_FAILED);
  for (uint32_t rank = 0; rank < size; ++rank) {
    processes[rank] = fork();
    ck_assert_int_ge(processes[rank], 0);
    if (processes[rank] != 0) continue;
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)alarm(60);
    fn(rank, &reports[rank]);
    _exit(0);
  }
  return reports;
}

static void finish(uint32_t size) {
  for (uint32_t rank = 0; rank < size; ++rank) {
    ck_assert_int_eq(waitpid(processes[rank], NULL, 0), processes[rank]);
  }
}

static weft_comm_join_options_t meet(const char* name, uint32_t rank, uint32_t size) {
  static char address[128];
  weft_comm_join_options_t options = weft_comm_join_default_options();
  // The parent's number tells runs of the suite at the same time apart.
  (void)snprintf(address, sizeof(address), "unix:@weft-test-%s-%d", name, (int)getppid());
  options.rank = rank;
  options.size = size;
  options.address = address;
  return options;
}

static void expect(const report_t* report, weft_status_code_t code, const char* text) {
  ck_assert_msg(report->code == code && strstr(report->text, text) != NULL,
                "expected %s with '%s', got %s: %s", weft_status_code_name(code), text,
                weft_status_code_name(report->code), report->text);
}

// Adds rank + 1 over all ranks.
static weft_status_t add_up(weft_comm_t* comm, int32_t* out_sum) {
  int32_t value = (int32_t)weft_comm_rank(comm) + 1;
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_I32, .rank = 0};
  weft_tensor_t tensor;
  weft_tensor_init_borrowed(&shape, &value, &tensor);
  WEFT_RETURN_IF_ERROR(weft_comm_reduce(comm, WEFT_REDUCE_SUM, &tensor));
  *out_sum = value;
  return weft_ok_status();
}

// Joins, adds up, and says how many ranks there are and what the sum is.
static void join_and_add(const weft_comm_join_options_t* options, report_t* report) {
  weft_comm_t* comm = NULL;
  int32_t sum = 0;
  const double begin_s = now_s();
  weft_status_t status = weft_comm_join(options, &comm);
  if (weft_status_is_ok(status)) status = add_up(comm, &sum);
  report->waited_s = now_s() - begin_s;
  if (!weft_status_is_ok(status)) {
    say(report, status);
  } else {
    (void)snprintf(report->text, sizeof(report->text), "rank %u of %u: %d", weft_comm_rank(comm),
                   weft_comm_size(comm), sum);
  }
  weft_comm_destroy(comm);
}

static void expect_sum(const report_t* reports, uint32_t size) {
  for (uint32_t rank = 0; rank < size; ++rank) {
    char text[64];
    (void)snprintf(text, sizeof(text), "rank %u of %u: %u", rank, size, size * (size + 1) / 2);
    ck_assert_str_eq(reports[rank].text, text);
  }
}

// ---- Meeting ----

static uint32_t count_entries(const char* path) {
  DIR* folder = opendir(path);
  uint32_t count = 0;
  ck_assert_ptr_nonnull(folder);
  while (readdir(folder)) ++count;
  (void)closedir(folder);
  return count;
}

// Several jobs one after the other at one address: the first must be gone when the second begins,
// or a rank would find the wrong store. Nothing of any is left.
static void join_again(uint32_t rank, report_t* report) {
  const weft_comm_join_options_t options = meet("again", rank, 3);
  const uint32_t files = count_entries("/proc/self/fd");
  uint32_t threads = 0;
  for (int i = 0; i < 20; ++i) {
    join_and_add(&options, report);
    if (report->code != WEFT_STATUS_OK) return;
    // A sanitizer may have one of its own from the first time on.
    if (i == 0) threads = count_entries("/proc/self/task");
  }
  const bool is_threaded = !WEFT_TESTING_SANITIZED && threads != 3;
  if (count_entries("/proc/self/fd") != files || count_entries("/proc/self/task") != threads ||
      is_threaded) {
    (void)snprintf(report->text, sizeof(report->text),
                   "%u files, %u threads; before %u files, then %u threads",
                   count_entries("/proc/self/fd"), count_entries("/proc/self/task") - 2, files,
                   threads - 2);
  }
}

START_TEST(again_and_again) {
  const report_t* reports = start(3, join_again);
  finish(3);
  expect_sum(reports, 3);
}
END_TEST

static uint16_t port = 0;

static void join_by_port(uint32_t rank, report_t* report) {
  char address[32];
  (void)snprintf(address, sizeof(address), "127.0.0.1:%u", port);
  weft_comm_join_options_t options = weft_comm_join_default_options();
  options.rank = rank;
  options.size = 2;
  options.address = address;
  // Ranks 2 and 3 are of another job.
  options.token = rank < 2 ? "0123456789abcdef" : "0123456789abcdeX";
  options.timeout_ns = UINT64_C(20000000000);
  if (rank < 2) sleep_ms(50);
  if (rank >= 2) options.rank = 1;
  if (rank >= 2) options.timeout_ns = 400000000;
  join_and_add(&options, report);
}

// Who does not know the token gets nothing, and disturbs nobody.
START_TEST(by_port_and_token) {
  const int file = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t length = sizeof(address);
  ck_assert_int_eq(bind(file, (struct sockaddr*)&address, length), 0);
  ck_assert_int_eq(getsockname(file, (struct sockaddr*)&address, &length), 0);
  (void)close(file);
  port = ntohs(address.sin_port);
  const report_t* reports = start(3, join_by_port);
  finish(3);
  expect_sum(reports, 2);
  ck_assert_msg(reports[2].code != WEFT_STATUS_OK, "a stranger joined: %s", reports[2].text);
}
END_TEST

// What launchers set, as (name, value) with R for the rank and P for the test's process number.
static const char* const launchers[][10][2] = {
    {{"WEFT_RANK", "R"},
     {"WEFT_WORLD_SIZE", "3"},
     {"WEFT_STORE", "unix:@weft-test-env-P"},
     {"WEFT_JOB_TOKEN", "a-token-of-16-or-more"}},
    {{"RANK", "R"},
     {"WORLD_SIZE", "3"},
     {"LOCAL_RANK", "R"},
     {"LOCAL_WORLD_SIZE", "3"},
     {"GROUP_RANK", "0"},
     {"MASTER_ADDR", "127.0.0.1"},
     {"MASTER_PORT", "29500"},
     {"TORCHELASTIC_RUN_ID", "test-P"}},
    {{"SLURM_PROCID", "R"},
     {"SLURM_NTASKS", "3"},
     {"SLURM_LOCALID", "R"},
     {"SLURM_NODEID", "0"},
     {"SLURM_NNODES", "1"},
     {"SLURM_JOB_NODELIST", "localhost"},
     {"SLURM_STEP_ID", "0"},
     {"SLURM_JOB_ID", "P"}},
    {{"OMPI_COMM_WORLD_RANK", "R"},
     {"OMPI_COMM_WORLD_SIZE", "3"},
     {"OMPI_COMM_WORLD_LOCAL_RANK", "R"},
     {"OMPI_COMM_WORLD_LOCAL_SIZE", "3"},
     {"PMIX_NAMESPACE", "test-P"}},
};

static int launcher = 0;

static void join_by_environment(uint32_t rank, report_t* report) {
  for (int i = 0; i < 10 && launchers[launcher][i][0]; ++i) {
    char value[128];
    const char* text = launchers[launcher][i][1];
    const char* number = strchr(text, 'P');
    if (strcmp(text, "R") == 0) {
      (void)snprintf(value, sizeof(value), "%u", rank);
    } else if (number) {
      (void)snprintf(value, sizeof(value), "%.*s%d", (int)(number - text), text, (int)getppid());
    } else {
      (void)snprintf(value, sizeof(value), "%s", text);
    }
    if (setenv(launchers[launcher][i][0], value, 1) != 0) _exit(1);
  }
  weft_comm_join_options_t options = weft_comm_join_default_options();
  options.size = 3;
  join_and_add(&options, report);
}

START_TEST(by_environment) {
  launcher = _i;
  const report_t* reports = start(3, join_by_environment);
  finish(3);
  expect_sum(reports, 3);
}
END_TEST

// ---- Alone ----

START_TEST(alone) {
  report_t report = {0};
  weft_comm_join_options_t options = weft_comm_join_default_options();
  options.rank = 0;
  options.size = 1;
  options.allocator = weft_testing_allocator();
  join_and_add(&options, &report);
  ck_assert_str_eq(report.text, "rank 0 of 1: 1");
}
END_TEST

START_TEST(refusals) {
  weft_comm_t* comm = NULL;
  weft_comm_join_options_t options = weft_comm_join_default_options();
  WEFT_ASSERT_STATUS(weft_comm_join(&options, &comm), INVALID_INPUT,
                     "no variable says which rank this process is: start it by `weft launch`");
  options.address = "unix:@x";
  WEFT_ASSERT_STATUS(weft_comm_join(&options, &comm), INVALID_ARGUMENT,
                     "an address and a token go with a rank of one's own");
  options.rank = options.size = 3;
  WEFT_ASSERT_STATUS(weft_comm_join(&options, &comm), INVALID_ARGUMENT,
                     "there is no rank 3 among 3");
  options.rank = 1;
  options.address = NULL;
  WEFT_ASSERT_STATUS(weft_comm_join(&options, &comm), INVALID_ARGUMENT,
                     "rank 1 of 3 needs an address: the same as the other ranks, to meet them");
  options.address = "127.0.0.1:1";
  WEFT_ASSERT_STATUS(weft_comm_join(&options, &comm), INVALID_ARGUMENT,
                     "rank 1 of 3 needs a token");
  options.token = "short";
  WEFT_ASSERT_STATUS(weft_comm_join(&options, &comm), INVALID_ARGUMENT,
                     "a job's token has 16 to 128 visible ASCII characters");
  options.size = 1025;
  options.token = "0123456789abcdef";
  WEFT_ASSERT_STATUS(weft_comm_join(&options, &comm), INVALID_ARGUMENT,
                     "a communicator has 1 to 1024 ranks, not 1025");
  options.struct_size = 8;
  WEFT_ASSERT_STATUS(weft_comm_join(&options, &comm), INVALID_ARGUMENT, "not 80");
  ck_assert_ptr_null(comm);
}
END_TEST

static void join_for_three(uint32_t rank, report_t* report) {
  (void)rank;
  launcher = 0;
  if (setenv("WEFT_RANK", "0", 1) != 0 || setenv("WEFT_WORLD_SIZE", "2", 1) != 0) _exit(1);
  weft_comm_join_options_t options = weft_comm_join_default_options();
  options.size = 3;
  join_and_add(&options, report);
}

START_TEST(another_size) {
  const report_t* reports = start(1, join_for_three);
  finish(1);
  expect(&reports[0], WEFT_STATUS_INVALID_ARGUMENT,
         "weft started 2 ranks, but this program is for 3");
}
END_TEST

// ---- Failures ----

// A call that the others never make; how long until it fails.
static void wait_for_others(weft_comm_t* comm, report_t* report) {
  const double begin_s = now_s();
  say(report, weft_comm_barrier(comm, "never"));
  report->waited_s = now_s() - begin_s;
}

static void die_or_wait(uint32_t rank, report_t* report) {
  const weft_comm_join_options_t options = meet("die", rank, 3);
  weft_comm_t* comm = NULL;
  weft_status_t status = weft_comm_join(&options, &comm);
  if (!weft_status_is_ok(status)) {
    say(report, status);
    return;
  }
  if (rank == 1) (void)kill(getpid(), SIGKILL);
  wait_for_others(comm, report);
  weft_comm_destroy(comm);
}

START_TEST(killed_rank) {
  const report_t* reports = start(3, die_or_wait);
  finish(3);
  for (uint32_t rank = 0; rank < 3; rank += 2) {
    expect(&reports[rank], WEFT_STATUS_ABORTED, "rank 1");
    expect(&reports[rank], WEFT_STATUS_ABORTED, "ended while rank");
    ck_assert_msg(reports[rank].waited_s < 1.0, "rank %u waited %.2f s", rank,
                  reports[rank].waited_s);
  }
}
END_TEST

static void mismatch(uint32_t rank, report_t* report) {
  const weft_comm_join_options_t options = meet("mismatch", rank, 2);
  weft_comm_t* comm = NULL;
  int32_t value = 0;
  weft_status_t status = weft_comm_join(&options, &comm);
  const double begin_s = now_s();
  if (weft_status_is_ok(status)) {
    status = rank == 0 ? add_up(comm, &value) : weft_comm_broadcast(comm, 0, &value, sizeof(value));
  }
  report->waited_s = now_s() - begin_s;
  say(report, status);
  weft_comm_destroy(comm);
}

START_TEST(different_calls) {
  const report_t* reports = start(2, mismatch);
  finish(2);
  for (uint32_t rank = 0; rank < 2; ++rank) {
    expect(&reports[rank], WEFT_STATUS_INVALID_ARGUMENT,
           "rank 0 runs all_reduce of 1 i32 (sum), but rank 1 runs broadcast of 4 ui8 from member "
           "0");
    ck_assert_msg(reports[rank].waited_s < 1.0, "rank %u waited %.2f s", rank,
                  reports[rank].waited_s);
  }
}
END_TEST

static void miss_one(uint32_t rank, report_t* report) {
  // There is no rank 1.
  weft_comm_join_options_t options = meet("missing", rank == 1 ? 2 : 0, 3);
  options.timeout_ns = 600000000;
  options.notice_delay_ns = 200000000;
  options.notice = take_notice;
  options.user_data = report;
  join_and_add(&options, report);
}

START_TEST(missing_rank) {
  const report_t* reports = start(2, miss_one);
  finish(2);
  for (uint32_t process = 0; process < 2; ++process) {
    expect(&reports[process], WEFT_STATUS_ABORTED, "rank 1");
    ck_assert_msg(reports[process].waited_s < 5.0, "waited %.2f s", reports[process].waited_s);
  }
  ck_assert_msg(strstr(reports[0].notice, "waiting for rank 1") != NULL, "the notice is '%s'",
                reports[0].notice);
}
END_TEST

// Ranks that cannot be of one job are told so, all of them, at once.
static void join_two_or_three(uint32_t rank, report_t* report) {
  weft_comm_join_options_t options = meet("sizes", rank, rank == 1 ? 3 : 2);
  options.timeout_ns = UINT64_C(50000000000);
  join_and_add(&options, report);
}

START_TEST(different_sizes) {
  const report_t* reports = start(2, join_two_or_three);
  finish(2);
  expect(&reports[0], WEFT_STATUS_ABORTED, "rank 1 believes in 3 ranks, the store in 2");
  expect(&reports[1], WEFT_STATUS_INVALID_ARGUMENT, "rank 1 believes in 3 ranks, the store in 2");
  ck_assert_msg(reports[0].waited_s < 20.0, "rank 0 waited %.2f s", reports[0].waited_s);
}
END_TEST

// Processes 1 and 2 both take themselves for rank 1; rank 2 comes when one of them has been told.
static void join_twice(uint32_t process, report_t* report) {
  weft_comm_join_options_t options = meet("twice", process < 2 ? process : process - 1, 3);
  options.timeout_ns = UINT64_C(50000000000);
  const volatile weft_status_code_t* first = &(report - 2)->code;
  const volatile weft_status_code_t* second = &(report - 1)->code;
  while (process == 3 && *first == WEFT_STATUS_OK && *second == WEFT_STATUS_OK) sleep_ms(1);
  join_and_add(&options, report);
}

START_TEST(same_rank) {
  static const char text[] = "two processes are rank 1";
  const report_t* reports = start(4, join_twice);
  finish(4);
  const uint32_t late = reports[1].code == WEFT_STATUS_INVALID_ARGUMENT ? 1 : 2;
  expect(&reports[late], WEFT_STATUS_INVALID_ARGUMENT, text);
  expect(&reports[3 - late], WEFT_STATUS_ABORTED, text);
  expect(&reports[0], WEFT_STATUS_ABORTED, text);
  expect(&reports[3], WEFT_STATUS_ABORTED, text);
}
END_TEST

// A rank that leaves although the others want something of it.
static void leave_or_wait(uint32_t rank, report_t* report) {
  const weft_comm_join_options_t options = meet("leave", rank, 2);
  weft_comm_t* comm = NULL;
  weft_status_t status = weft_comm_join(&options, &comm);
  if (!weft_status_is_ok(status)) {
    say(report, status);
    return;
  }
  if (rank == 0) wait_for_others(comm, report);
  weft_comm_destroy(comm);
}

START_TEST(rank_that_leaves) {
  const report_t* reports = start(2, leave_or_wait);
  finish(2);
  expect(&reports[0], WEFT_STATUS_ABORTED, "rank 1");
  expect(&reports[0], WEFT_STATUS_ABORTED, "which has closed its communicator");
  ck_assert_msg(reports[0].waited_s < 1.0, "rank 0 waited %.2f s", reports[0].waited_s);
}
END_TEST

static void stop_or_wait(uint32_t rank, report_t* report) {
  weft_comm_join_options_t options = meet("stop", rank, 2);
  options.notice_delay_ns = 100000000;
  options.notice = take_notice;
  options.user_data = report;
  weft_comm_t* comm = NULL;
  weft_status_t status = weft_comm_join(&options, &comm);
  if (rank == 1) (void)raise(SIGSTOP);
  if (weft_status_is_ok(status)) status = weft_comm_barrier(comm, "late");
  say(report, status);
  weft_comm_destroy(comm);
}

START_TEST(stopped_rank_is_told_of) {
  report_t* reports = start(2, stop_or_wait);
  volatile char* notice = reports[0].notice;
  for (int i = 0; i < 5000 && notice[0] == '\0'; ++i) sleep_ms(1);
  sleep_ms(5);
  (void)kill(processes[1], SIGCONT);
  finish(2);
  char text[128];
  (void)snprintf(text, sizeof(text), "rank 1 (process %d) is stopped; it has made no progress",
                 (int)processes[1]);
  ck_assert_msg(strstr(reports[0].notice, text) != NULL, "expected '%s', the notice is '%s'", text,
                reports[0].notice);
  expect(&reports[0], WEFT_STATUS_OK, "");
  expect(&reports[1], WEFT_STATUS_OK, "");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("communicator");
  TCase* values = tcase_create("values");
  tcase_add_loop_test(values, results, 1, 5);
  tcase_add_test(values, groups);
  tcase_add_test(values, reduce);
  tcase_add_test(values, broadcast);
  tcase_add_test(values, gather);
  tcase_add_test(values, barrier);
  tcase_add_test(values, counters);
  tcase_add_test(values, arguments);
  suite_add_tcase(suite, values);
  TCase* meeting = tcase_create("meeting");
  tcase_add_test(meeting, again_and_again);
  tcase_add_test(meeting, by_port_and_token);
  tcase_add_loop_test(meeting, by_environment, 0, (int)(sizeof(launchers) / sizeof(launchers[0])));
  tcase_add_test(meeting, alone);
  tcase_add_test(meeting, refusals);
  tcase_add_test(meeting, another_size);
  suite_add_tcase(suite, meeting);
  TCase* failures = tcase_create("failures");
  tcase_add_test(failures, orders);
  tcase_add_test(failures, aborts);
  tcase_add_test(failures, killed_rank);
  tcase_add_test(failures, different_calls);
  tcase_add_test(failures, missing_rank);
  tcase_add_test(failures, different_sizes);
  tcase_add_test(failures, same_rank);
  tcase_add_test(failures, rank_that_leaves);
  tcase_add_test(failures, stopped_rank_is_told_of);
  suite_add_tcase(suite, failures);
  return suite;
}
