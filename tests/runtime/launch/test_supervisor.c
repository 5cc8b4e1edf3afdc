// Jobs of real processes that fail in every way there is: the job ends at once, says what happened,
// and leaves nothing behind.
//
// Each test runs launch_job (launch_job.c) as a process of its own. All processes of the job carry
// a mark in their environment, by which the test finds what is left of them.
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "runtime/launch/report.h"
#include "runtime/launch/store_address.h"
#include "tests/runtime/launch/job_record.h"
#include "tests/testing/testing.h"

enum {
  ARGUMENT_LIMIT = 32,
  OUTPUT_LIMIT = 1 << 20,
  // What is promised. The product's own limits add up to less than half a second; the rest is for
  // busy machines.
  OVER_WITHIN_MS = WEFT_TESTING_SANITIZED ? 3000 : 1000,
  JOB_WITHIN_MS = 60000,
};

typedef struct job_s {
  pid_t pid;
  int output_fd;
  job_record_t* record;
  char mark[64];
  size_t output_size;
  char* output;
  int status;  // of waitpid
} job_t;

static int64_t now_ms(void) {
  return weft_store_now_ns() / 1000000;
}

static void nap(void) {
  const struct timespec time = {.tv_nsec = 2000000};
  nanosleep(&time, NULL);
}

// Starting and waiting ----------------------------------------------------------------------------

static const char* job_program(void) {
  const char* program = getenv("WEFT_LAUNCH_JOB");
  ck_assert_msg(program != NULL, "WEFT_LAUNCH_JOB does not name the job's program");
  return program;
}

static void map_record(job_t* job, const char* path) {
  const int fd = open(path, O_RDWR | O_CLOEXEC);
  job->record = mmap(NULL, sizeof(job_record_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  ck_assert(fd >= 0 && job->record != MAP_FAILED);
  close(fd);
}

// Starts launch_job with the words of |arguments|.
static void start_job(job_t* job, const char* arguments) {
  static const job_record_t empty;
  static int count;
  char name[32];
  char words[512];
  char* argv[ARGUMENT_LIMIT] = {"launch_job", "--record"};
  size_t argc = 2;
  int ends[2];
  memset(job, 0, sizeof(*job));
  snprintf(name, sizeof(name), "record%d", count++);
  char* path = strdup(weft_testing_write_file(name, &empty, sizeof(empty)));
  argv[argc++] = path;
  snprintf(words, sizeof(words), "%s", arguments);
  for (char* word = strtok(words, " "); word; word = strtok(NULL, " ")) {
    ck_assert_uint_lt(argc + 1, ARGUMENT_LIMIT);
    argv[argc++] = word;
  }
  map_record(job, path);
  snprintf(job->mark, sizeof(job->mark), "WEFT_TEST_MARK=%d.%d.%lld", (int)getpid(), count,
           (long long)weft_store_now_ns());
  job->output = calloc(OUTPUT_LIMIT, 1);
  ck_assert(job->output && path);
  ck_assert_int_eq(pipe2(ends, O_CLOEXEC), 0);
  const char* program = job_program();
  fflush(NULL);
  job->pid = fork();
  ck_assert_int_ge(job->pid, 0);
  if (job->pid == 0) {
    dup2(ends[1], 1);
    putenv(job->mark);
    execv(program, argv);
    _exit(98);
  }
  close(ends[1]);
  job->output_fd = ends[0];
  free(path);
}

static bool read_output(job_t* job, int timeout_ms) {
  struct pollfd item = {.fd = job->output_fd, .events = POLLIN};
  if (poll(&item, 1, timeout_ms) <= 0) return true;
  ck_assert_uint_lt(job->output_size + 1, OUTPUT_LIMIT);
  const ssize_t count =
      read(job->output_fd, job->output + job->output_size, OUTPUT_LIMIT - 1 - job->output_size);
  if (count > 0) job->output_size += (size_t)count;
  return count > 0;
}

// Waits until the supervisor is gone; its output is complete then, unless it was killed.
static void wait_for_job(job_t* job) {
  const int64_t deadline_ms = now_ms() + JOB_WITHIN_MS;
  while (waitpid(job->pid, &job->status, WNOHANG) == 0) {
    if (now_ms() > deadline_ms) {
      kill(job->pid, SIGKILL);
      waitpid(job->pid, &job->status, 0);
      ck_abort_msg("the job did not end within %d ms; it printed:\n%s", JOB_WITHIN_MS, job->output);
    }
    read_output(job, 1);
  }
  // Whoever still has the pipe keeps it open, so that nothing may be left for this to end.
  while (read_output(job, 1000)) {
    if (now_ms() > deadline_ms) break;
  }
}

static void end_job(job_t* job) {
  close(job->output_fd);
  munmap(job->record, sizeof(job_record_t));
  free(job->output);
}

static void wait_for_step(const job_t* job, int rank, int step) {
  const int64_t deadline_ms = now_ms() + JOB_WITHIN_MS;
  while (atomic_load(&job->record->ranks[rank].pid) == 0 ||
         atomic_load(&job->record->ranks[rank].step) < step) {
    ck_assert_msg(now_ms() < deadline_ms, "rank %d does not get to step %d", rank, step);
    nap();
  }
}

static void wait_for_text(job_t* job, const char* text) {
  const int64_t deadline_ms = now_ms() + JOB_WITHIN_MS;
  while (!strstr(job->output, text)) {
    ck_assert_msg(now_ms() < deadline_ms, "the job did not print '%s' but:\n%s", text, job->output);
    read_output(job, 5);
  }
}

// What is left ------------------------------------------------------------------------------------

// Whether the process |pid| has |mark| in its environment; zombies have none.
static bool has_mark(int pid, const char* mark) {
  static char text[1 << 16];
  char path[64];
  snprintf(path, sizeof(path), "/proc/%d/environ", pid);
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  const ssize_t size = read(fd, text, sizeof(text));
  close(fd);
  return size > 0 && memmem(text, (size_t)size, mark, strlen(mark)) != NULL;
}

static int find_marked(const char* mark) {
  int found = 0;
  DIR* folder = opendir("/proc");
  ck_assert(folder != NULL);
  for (const struct dirent* entry = readdir(folder); entry && !found; entry = readdir(folder)) {
    const int pid = isdigit((unsigned char)entry->d_name[0]) ? atoi(entry->d_name) : 0;
    if (pid > 0 && has_mark(pid, mark)) found = pid;
  }
  closedir(folder);
  return found;
}

// The job's processes still exist as zombies or otherwise.
static int find_known(const job_t* job) {
  for (int r = 0; r < JOB_RANK_LIMIT; ++r) {
    const int pid = atomic_load(&job->record->ranks[r].pid);
    if (pid > 0 && kill(pid, 0) == 0) return pid;
  }
  const int grandchild = atomic_load(&job->record->grandchild);
  return grandchild > 0 && kill(grandchild, 0) == 0 ? grandchild : 0;
}

static void assert_port_is_free(const job_t* job) {
  weft_store_address_t address;
  if (!job->record->store[0]) return;
  WEFT_ASSERT_OK(weft_store_address_parse(job->record->store, &address));
  const int fd = socket(address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int result = connect(fd, (const struct sockaddr*)&address.storage, address.size);
  ck_assert_msg(result != 0 && errno == ECONNREFUSED, "somebody still listens at %s",
                job->record->store);
  close(fd);
}

// Nothing of the job may exist. |within_ms| is 0 where the supervisor promised that before it
// ended.
static void assert_nothing_left(const job_t* job, int64_t within_ms) {
  const int64_t deadline_ms = now_ms() + within_ms;
  int pid = 0;
  do {
    pid = find_marked(job->mark);
    // Processes that belong to nobody are reaped by init, at its leisure.
    if (!pid && within_ms == 0) pid = find_known(job);
    if (!pid) break;
    nap();
  } while (now_ms() < deadline_ms);
  ck_assert_msg(!pid, "process %d of the job is left; the job printed:\n%s", pid, job->output);
  assert_port_is_free(job);
}

// Checks ------------------------------------------------------------------------------------------

static void assert_printed(const job_t* job, const char* text) {
  ck_assert_msg(strstr(job->output, text) != NULL, "expected '%s', but the job printed:\n%s", text,
                job->output);
}

static void assert_not_printed(const job_t* job, const char* text) {
  ck_assert_msg(strstr(job->output, text) == NULL, "did not expect '%s', but the job printed:\n%s",
                text, job->output);
}

static void assert_code(const job_t* job, int code) {
  ck_assert_msg(WIFEXITED(job->status) && WEXITSTATUS(job->status) == code,
                "expected exit code %d, got status 0x%x; the job printed:\n%s", code, job->status,
                job->output);
}

// The supervisor left this process as it found it.
static void assert_tidy(const job_t* job) {
  assert_printed(job, " leaked=0 children=0 mask=open ");
}

// From the fault to the supervisor's return.
static void assert_quick(const job_t* job, const char* what) {
  const char* text = strstr(job->output, "elapsed_ms=");
  ck_assert_msg(text != NULL, "no elapsed_ms; the job printed:\n%s", job->output);
  const double elapsed_ms = strtod(text + strlen("elapsed_ms="), NULL);
  printf("%s: over %.1f ms after the fault\n", what, elapsed_ms);
  ck_assert_msg(elapsed_ms > 0.0 && elapsed_ms < OVER_WITHIN_MS, "over only after %.1f ms",
                elapsed_ms);
}

// Runs a job to its end and checks what holds for all of them but killed supervisors.
static void run_job(job_t* job, const char* arguments, int code) {
  start_job(job, arguments);
  wait_for_job(job);
  assert_code(job, code);
  assert_tidy(job);
  assert_nothing_left(job, 0);
}

// Success -----------------------------------------------------------------------------------------

START_TEST(test_success) {
  static const char* const arguments[] = {
      "--ranks 1",
      "--ranks 2",
      "--ranks 4",
      "--ranks 8 --steps 10",
      "--ranks 3 --start fork",
      "--ranks 3 --floats 1000",
  };
  for (size_t i = 0; i < sizeof(arguments) / sizeof(arguments[0]); ++i) {
    job_t job;
    run_job(&job, arguments[i], 0);
    assert_printed(&job, "outcome end=0 exit_code=0 culprit=-1 ");
    assert_not_printed(&job, "event ");
    assert_not_printed(&job, "abort ");
    ck_assert_int_ge(atomic_load(&job.record->ranks[0].step), 9);
    end_job(&job);
  }
}
END_TEST

// Rank 0 writes to the supervisor's own streams, others through events, line by line.
START_TEST(test_output) {
  static char line[5100];
  job_t job;
  run_job(&job, "--ranks 2 --chatter 1", 0);
  const char* at = job.output;
  for (int i = 0; i < 3000; ++i) {
    snprintf(line, sizeof(line), "output 1 2 line %d of many\n", i);
    at = strstr(at, line);
    ck_assert_msg(at != NULL, "line %d is missing or out of order", i);
  }
  // 5000 characters are more than one event holds; none is lost.
  size_t count = 0;
  for (const char* c = job.output; *c; ++c) count += *c == 'x' && c[-1] != 'e';
  ck_assert_uint_eq(count, 5000);
  assert_printed(&job, "output 1 1 to standard output\n");
  assert_printed(&job, "output 1 1 without an end\n");
  end_job(&job);
  run_job(&job, "--ranks 2 --chatter 0", 0);
  assert_printed(&job, "\nto standard output\nwithout an end");
  assert_not_printed(&job, "output 0");
  end_job(&job);
}
END_TEST

// Ranks that fail ---------------------------------------------------------------------------------

typedef struct failure_s {
  const char* arguments;
  int code;
  const char* report;  // begins like this
} failure_t;

static void check_failure(const failure_t* failure) {
  job_t job;
  run_job(&job, failure->arguments, failure->code);
  assert_printed(&job, failure->report);
  assert_quick(&job, failure->arguments);
  end_job(&job);
}

static const failure_t failures[] = {
    {"--fault error --fault-step 5", 1, "\nrank 1 exited with code 1 (host "},
    {"--fault exit7 --fault-step 5", 7, "\nrank 1 exited with code 7 (host "},
    {"--fault kill --fault-step 5", 137, "\nrank 1 was killed by SIGKILL (host "},
    {"--fault kill-waiting --fault-step 5", 137, "\nrank 1 was killed by SIGKILL (host "},
    {"--fault kill --fault-step 0", 137, "\nrank 1 was killed by SIGKILL (host "},
    {"--fault segv --fault-step 5", 139, "\nrank 1 was killed by SIGSEGV (host "},
    // Rank 0.
    {"--fault error --fault-rank 0 --fault-step 5", 1, "\nrank 0 exited with code 1 (host "},
    {"--fault kill --fault-rank 0 --fault-step 5", 137, "\nrank 0 was killed by SIGKILL (host "},
    {"--fault kill-waiting --fault-rank 0 --fault-step 5", 137,
     "\nrank 0 was killed by SIGKILL (host "},
    // Forked, and more ranks.
    {"--start fork --fault exit7 --fault-step 5", 7, "\nrank 1 exited with code 7 (host "},
    {"--start fork --fault kill --fault-rank 0 --fault-step 5", 137,
     "\nrank 0 was killed by SIGKILL (host "},
    {"--ranks 8 --fault exit7 --fault-rank 6 --fault-step 5", 7,
     "\nrank 6 exited with code 7 (host "},
    {"--ranks 8 --fault kill-waiting --fault-rank 3 --fault-step 5", 137,
     "\nrank 3 was killed by SIGKILL (host "},
    // Another rank does not listen to anybody.
    {"--ranks 3 --deaf 2 --fault exit7 --fault-step 5", 7, "\nrank 1 exited with code 7 (host "},
    // With the real communicator, at any moment of a collective of many or few numbers.
    {"--floats 1000000 --steps 1000000 --fault kill-soon --fault-step 5", 137,
     "\nrank 1 was killed by SIGKILL (host "},
    {"--floats 1000000 --steps 1000000 --fault kill-soon --fault-rank 0 --fault-step 5", 137,
     "\nrank 0 was killed by SIGKILL (host "},
    {"--floats 64 --steps 1000000 --ranks 4 --fault kill-soon --fault-rank 2 --fault-step 5", 137,
     "\nrank 2 was killed by SIGKILL (host "},
    {"--floats 64 --start fork --fault exit7 --fault-step 5", 7,
     "\nrank 1 exited with code 7 (host "},
    // What a rank started goes with it.
    {"--grandchild 0 --fault kill --fault-step 5", 137, "\nrank 1 was killed by SIGKILL (host "},
};

START_TEST(test_failure) {
  check_failure(&failures[_i]);
}
END_TEST

START_TEST(test_failure_report) {
  job_t job;
  run_job(&job, "--ranks 3 --deaf 2 --fault kill-waiting --fault-step 5", 137);
  assert_printed(&job, "abort 1 rank 1 was killed by SIGKILL\n");
  assert_printed(&job, ") in all_reduce of instruction #12, step 5\n  rank 0 (process ");
  assert_printed(&job, "left because of that\n");
  assert_printed(&job, "was ended by the supervisor\n");
  // The others' own last words are not lost.
  assert_not_printed(&job, "output 2 2 rank 2: leaving");
  end_job(&job);
  run_job(&job, "--ranks 3 --fault error --fault-step 5", 1);
  assert_printed(&job, "output 1 2 rank 1: something is wrong\n");
  // How far it got by then depends on the machine.
  assert_printed(&job, "output 2 2 rank 2: leaving at step ");
  end_job(&job);
}
END_TEST

// Ranks that say that they only follow another are never the first to fail.
START_TEST(test_followers) {
  job_t job;
  // All of them say so: the first is as good as any.
  run_job(&job,
          "--ranks 3 --fault wait-forever --fault-rank -1 --fault-step 2 --stuck-ms 100 "
          "--timeout-ms 400",
          WEFT_EXIT_STUCK);
  assert_printed(&job, "event rank 0 (process ");
  assert_printed(&job, "event rank 2 (process ");
  assert_printed(&job, "is alive but has made no progress for ");
  assert_printed(&job, "left because of that\n");
  end_job(&job);
}
END_TEST

START_TEST(test_left) {
  job_t job;
  run_job(&job, "--ranks 3 --fault exit0 --fault-step 5 --stuck-ms 500", 1);
  assert_printed(&job, "\nrank 1 exited with code 0 while the others waited for it (host ");
  assert_quick(&job, "a rank left");
  end_job(&job);
}
END_TEST

START_TEST(test_grandchild_of_success) {
  job_t job;
  run_job(&job, "--grandchild 1", 0);
  ck_assert_int_gt(atomic_load(&job.record->grandchild), 0);
  end_job(&job);
  run_job(&job, "--kin 0", 0);
  ck_assert_int_gt(atomic_load(&job.record->grandchild), 0);
  end_job(&job);
}
END_TEST

// Signals -----------------------------------------------------------------------------------------

static void signal_supervisor(const char* arguments, int signal_number, int code) {
  job_t job;
  start_job(&job, arguments);
  wait_for_step(&job, 0, 5);
  atomic_store(&job.record->fault_ns, weft_store_now_ns());
  kill(job.pid, signal_number);
  wait_for_job(&job);
  assert_code(&job, code);
  assert_tidy(&job);
  assert_nothing_left(&job, 0);
  assert_quick(&job, "a signal to the supervisor");
  end_job(&job);
}

START_TEST(test_supervisor_signalled) {
  signal_supervisor("--ranks 3 --steps 1000000", SIGTERM, 143);
  signal_supervisor("--ranks 3 --steps 1000000", SIGINT, 130);
  signal_supervisor("--ranks 2 --steps 1000000", SIGHUP, 129);
  signal_supervisor("--ranks 2 --steps 1000000 --deaf 1 --grandchild 0", SIGTERM, 143);
  signal_supervisor("--ranks 2 --steps 1000000 --start fork", SIGTERM, 143);
}
END_TEST

START_TEST(test_rank_signalled) {
  static const struct {
    int rank;
    int signal_number;
    int code;
    const char* report;
  } cases[] = {
      {1, SIGTERM, 143, "\nrank 1 was killed by SIGTERM (host "},
      {1, SIGINT, 130, "\nrank 1 was killed by SIGINT (host "},
      {0, SIGTERM, 143, "\nrank 0 was killed by SIGTERM (host "},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    job_t job;
    start_job(&job, "--ranks 3 --steps 1000000");
    wait_for_step(&job, cases[i].rank, 5);
    atomic_store(&job.record->fault_ns, weft_store_now_ns());
    kill(atomic_load(&job.record->ranks[cases[i].rank].pid), cases[i].signal_number);
    wait_for_job(&job);
    assert_code(&job, cases[i].code);
    assert_printed(&job, cases[i].report);
    assert_tidy(&job);
    assert_nothing_left(&job, 0);
    assert_quick(&job, "a signal to a rank");
    end_job(&job);
  }
}
END_TEST

// Stopping ----------------------------------------------------------------------------------------

// All ranks ran the steps up to the one they agreed on, and no other.
static void assert_stopped(const job_t* job, int ranks, int signal_number) {
  char expected[128];
  weft_course_view_t view;
  weft_course_look(&job->record->course, &view);
  ck_assert_uint_gt(view.begun, 5);
  ck_assert_uint_eq(view.ended, (unsigned)ranks);
  for (int r = 0; r < ranks; ++r) {
    ck_assert_int_eq(atomic_load(&job->record->ranks[r].step), (int)view.begun - 1);
  }
  snprintf(expected, sizeof(expected),
           "outcome end=%d exit_code=%d culprit=-1 signal=%d is_stopping=1 ", WEFT_JOB_STOPPED,
           128 + signal_number, signal_number);
  assert_printed(job, expected);
  assert_not_printed(job, "abort ");
  assert_not_printed(job, "leaving at step");
}

// A signal to the supervisor (|rank| -1) or to one rank.
static void check_stop(const char* arguments, int ranks, int rank, int signal_number) {
  job_t job;
  start_job(&job, arguments);
  for (int r = 0; r < ranks; ++r) wait_for_step(&job, r, 5);
  atomic_store(&job.record->fault_ns, weft_store_now_ns());
  kill(rank < 0 ? job.pid : atomic_load(&job.record->ranks[rank].pid), signal_number);
  wait_for_job(&job);
  assert_code(&job, 128 + signal_number);
  assert_stopped(&job, ranks, signal_number);
  assert_tidy(&job);
  assert_nothing_left(&job, 0);
  assert_quick(&job, "a stop");
  end_job(&job);
}

START_TEST(test_stop) {
  static const struct {
    const char* arguments;
    int ranks;
    int rank;
    int signal_number;
  } cases[] = {
      {"--ranks 2 --steps 1000000 --stoppable 1", 2, -1, SIGTERM},
      {"--ranks 2 --steps 1000000 --stoppable 1", 2, -1, SIGINT},
      {"--ranks 4 --steps 1000000 --stoppable 1 --start fork", 4, -1, SIGINT},
      {"--ranks 2 --steps 1000000 --stoppable 1", 2, 0, SIGTERM},
      {"--ranks 3 --steps 1000000 --stoppable 1", 3, 2, SIGINT},
      {"--ranks 3 --steps 1000000 --stoppable 1 --start fork", 3, 1, SIGTERM},
      {"--ranks 3 --steps 1000000 --stoppable 1 --floats 1000", 3, -1, SIGTERM},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    check_stop(cases[i].arguments, cases[i].ranks, cases[i].rank, cases[i].signal_number);
  }
}
END_TEST

// Everybody is signalled at once, as service managers and batch systems do: that is one request.
START_TEST(test_stop_all) {
  job_t job;
  start_job(&job, "--ranks 3 --steps 1000000 --stoppable 1");
  for (int r = 0; r < 3; ++r) wait_for_step(&job, r, 5);
  for (int r = 0; r < 3; ++r) kill(atomic_load(&job.record->ranks[r].pid), SIGTERM);
  kill(job.pid, SIGTERM);
  wait_for_job(&job);
  assert_code(&job, 143);
  assert_stopped(&job, 3, SIGTERM);
  assert_nothing_left(&job, 0);
  end_job(&job);
}
END_TEST

// A long step is waited for and told; the second signal ends the job at once.
START_TEST(test_stop_twice) {
  job_t job;
  start_job(&job, "--ranks 2 --steps 1000000 --stoppable 1 --step-ms 20000");
  for (int r = 0; r < 2; ++r) wait_for_step(&job, r, 0);
  // The handlers come with the first step.
  while (atomic_load(&job.record->ranks[0].serial) == 0) nap();
  kill(job.pid, SIGINT);
  wait_for_text(&job,
                "event got SIGINT: stopping after step 1; press Ctrl-C again to stop at once\n");
  const int64_t until_ms = now_ms() + 300;
  while (now_ms() < until_ms) nap();
  assert_not_printed(&job, "ended ");
  atomic_store(&job.record->fault_ns, weft_store_now_ns());
  kill(job.pid, SIGINT);
  wait_for_job(&job);
  assert_code(&job, 130);
  assert_printed(&job, "\nthe job was ended by SIGINT while it was stopping\n");
  assert_printed(&job, "abort -1 the job got SIGINT\n");
  assert_tidy(&job);
  assert_nothing_left(&job, 0);
  assert_quick(&job, "a second signal");
  end_job(&job);
}
END_TEST

// A rank that does not get to the end of the step, alive or stopped: the job does not wait for it
// longer than until it is reported.
START_TEST(test_stop_stuck) {
  static const char* const faults[] = {"stop", "sleep"};
  for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); ++i) {
    char arguments[256];
    job_t job;
    snprintf(arguments, sizeof(arguments),
             "--ranks 3 --steps 1000000 --stoppable 1 --fault %s --fault-step 5 --stuck-ms 1000",
             faults[i]);
    start_job(&job, arguments);
    for (int r = 0; r < 3; ++r) wait_for_step(&job, r, 5);
    kill(job.pid, SIGTERM);
    wait_for_job(&job);
    assert_code(&job, 143);
    assert_printed(&job,
                   "event got SIGTERM: stopping after step 6; a second signal stops at once\n");
    assert_printed(&job, "made no progress for ");
    assert_printed(&job, "abort -1 the job got SIGTERM and does not get to the end of step 6\n");
    assert_printed(&job, "\nthe job was ended by SIGTERM while it was stopping\n");
    assert_tidy(&job);
    assert_nothing_left(&job, 0);
    end_job(&job);
  }
  // One that computes is waited for until the time-out.
  job_t job;
  start_job(&job,
            "--ranks 2 --steps 1000000 --stoppable 1 --fault spin --fault-step 5 "
            "--stuck-ms 300 --timeout-ms 2000");
  for (int r = 0; r < 2; ++r) wait_for_step(&job, r, 5);
  kill(job.pid, SIGTERM);
  wait_for_job(&job);
  assert_printed(&job, ") has been running instruction #12 of step 5 for ");
  assert_not_printed(&job, "has made no progress for ");
  assert_nothing_left(&job, 0);
  end_job(&job);
}
END_TEST

// A rank that fails on the way has failed, and its code counts.
START_TEST(test_stop_failing) {
  job_t job;
  start_job(&job, "--ranks 2 --steps 1000000 --stoppable 1 --step-ms 500");
  for (int r = 0; r < 2; ++r) wait_for_step(&job, r, 1);
  kill(job.pid, SIGTERM);
  wait_for_text(&job, "event got SIGTERM: stopping after step ");
  kill(atomic_load(&job.record->ranks[1].pid), SIGKILL);
  wait_for_job(&job);
  assert_code(&job, 137);
  assert_printed(&job, "\nrank 1 was killed by SIGKILL (host ");
  assert_tidy(&job);
  assert_nothing_left(&job, 0);
  end_job(&job);
}
END_TEST

// Nobody is there to clean up: ranks die with their parent, the guard ends their group.
START_TEST(test_supervisor_killed) {
  static const char* const arguments[] = {
      "--ranks 4 --steps 1000000",
      "--ranks 2 --steps 1000000 --deaf 1",
      "--ranks 2 --steps 1000000 --kin 1",
      "--ranks 2 --steps 1000000 --start fork",
  };
  for (size_t i = 0; i < sizeof(arguments) / sizeof(arguments[0]); ++i) {
    job_t job;
    start_job(&job, arguments[i]);
    wait_for_step(&job, 0, 5);
    const int64_t begin_ms = now_ms();
    kill(job.pid, SIGKILL);
    wait_for_job(&job);
    assert_nothing_left(&job, OVER_WITHIN_MS);
    printf("supervisor killed: nothing left after %lld ms\n", (long long)(now_ms() - begin_ms));
    end_job(&job);
  }
}
END_TEST

// Stuck -------------------------------------------------------------------------------------------

START_TEST(test_stopped) {
  job_t job;
  run_job(&job, "--ranks 3 --fault stop --fault-step 5 --stuck-ms 800 --timeout-ms 2000",
          WEFT_EXIT_STUCK);
  const char* stuck = strstr(job.output, "event rank 1 (process ");
  ck_assert_msg(stuck != NULL, "rank 1 is not reported; the job printed:\n%s", job.output);
  ck_assert_msg(strstr(stuck, ") is stopped; it has made no progress for ") != NULL, "%s",
                job.output);
  ck_assert_msg(strstr(stuck, ": in instruction #12, step 5\n") != NULL, "%s", job.output);
  // While it was alive: before anything ended. Ranks that wait for it are not stuck.
  ck_assert(stuck < strstr(job.output, "ended "));
  assert_not_printed(&job, "event rank 0 ");
  assert_not_printed(&job, "event rank 2 ");
  assert_printed(&job, "\nrank 1 made no progress until the time-out (host ");
  end_job(&job);
}
END_TEST

// The others are asleep in a collective of the real communicator.
START_TEST(test_stopped_in_collective) {
  job_t job;
  run_job(&job,
          "--ranks 3 --floats 1000 --fault stop --fault-step 5 --stuck-ms 800 "
          "--timeout-ms 2000",
          WEFT_EXIT_STUCK);
  assert_printed(&job, ") is stopped; it has made no progress for ");
  assert_not_printed(&job, "event rank 0 (");
  assert_not_printed(&job, "event rank 2 (");
  assert_printed(&job, ") was in all_reduce of instruction #12, step 5; left because of that\n");
  assert_printed(&job, "output 2 2 rank 2: the job was aborted: rank 1 made no progress for ");
  end_job(&job);
}
END_TEST

// The communicator gives up before the supervisor does: those who say so are not the culprit.
START_TEST(test_others_give_up) {
  static const char* const arguments[] = {
      // Reported as stuck by then, and not yet.
      "--ranks 3 --floats 1000 --fault stop --fault-step 5 --stuck-ms 300 --patience-ms 1500",
      "--ranks 3 --floats 1000 --fault stop --fault-step 5 --stuck-ms 60000 --patience-ms 500",
  };
  for (size_t i = 0; i < sizeof(arguments) / sizeof(arguments[0]); ++i) {
    job_t job;
    run_job(&job, arguments[i], WEFT_EXIT_STUCK);
    assert_printed(&job, " culprit=1 ");
    assert_printed(&job, "\nrank 1 made no progress until the time-out (host ");
    end_job(&job);
  }
}
END_TEST

// A rank that is in an instruction and does nothing.
START_TEST(test_sleeping) {
  job_t job;
  run_job(&job, "--ranks 2 --fault sleep --fault-step 5 --stuck-ms 800 --timeout-ms 1600",
          WEFT_EXIT_STUCK);
  assert_printed(&job, ") is alive but has made no progress for ");
  assert_printed(&job, ": in instruction #12, step 5\n");
  assert_not_printed(&job, "event rank 0 ");
  end_job(&job);
}
END_TEST

// A rank that is in an instruction and computes is told as such; only the time-out ends the job.
START_TEST(test_computing) {
  job_t job;
  run_job(&job, "--ranks 2 --fault spin --fault-step 5 --stuck-ms 300 --timeout-ms 1500",
          WEFT_EXIT_STUCK);
  assert_printed(&job, ") has been running instruction #12 of step 5 for ");
  assert_not_printed(&job, "has made no progress for");
  assert_not_printed(&job, "event rank 0 ");
  assert_printed(&job, "\nrank 1 made no progress until the time-out (host ");
  // At 0.3, 0.6 and 1.2 s, not each time it is looked at.
  size_t count = 0;
  for (const char* at = job.output; (at = strstr(at, "has been running")) != NULL; ++at) ++count;
  ck_assert_uint_ge(count, 1);
  ck_assert_uint_le(count, 3);
  end_job(&job);
  // A slow instruction is nothing worse, and that it ends is no news.
  run_job(&job, "--ranks 2 --fault spin --fault-step 5 --stuck-ms 300 --spin-ms 1000", 0);
  assert_printed(&job, ") has been running instruction #12 of step 5 for ");
  assert_not_printed(&job, "has made no progress for");
  assert_not_printed(&job, "gets on again");
  end_job(&job);
}
END_TEST

// Between steps nobody is stuck, however long it takes and whoever waits.
START_TEST(test_outside_of_steps) {
  static const char* const cases[][2] = {
      {"--ranks 3 --fault prepare --fault-step 0 --stuck-ms 400",
       ") has been preparing its first step for "},
      {"--ranks 3 --fault save --fault-step 5 --stuck-ms 400",
       ") has been reading or writing after step 5 for "},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    job_t job;
    run_job(&job, cases[i][0], 0);
    assert_printed(&job, cases[i][1]);
    assert_printed(&job, " s, and others wait for it\n");
    assert_not_printed(&job, "has made no progress for");
    assert_not_printed(&job, "gets on again");
    end_job(&job);
  }
  // Nothing is said while nobody waits.
  job_t job;
  run_job(&job, "--ranks 3 --fault prepare --fault-rank -1 --fault-step 0 --stuck-ms 400", 0);
  assert_not_printed(&job, "event rank ");
  end_job(&job);
}
END_TEST

START_TEST(test_resumed) {
  job_t job;
  start_job(&job, "--ranks 2 --steps 30 --fault stop --fault-step 5 --stuck-ms 200");
  wait_for_text(&job, ") is stopped; it has made no progress for ");
  kill(atomic_load(&job.record->ranks[1].pid), SIGCONT);
  wait_for_job(&job);
  assert_code(&job, 0);
  assert_printed(&job, ") gets on again");
  assert_tidy(&job);
  assert_nothing_left(&job, 0);
  end_job(&job);
}
END_TEST

// A stopped rank takes no SIGTERM, but has to go with the others.
START_TEST(test_failure_beside_stopped) {
  job_t job;
  start_job(&job, "--ranks 3 --steps 1000000 --fault stop --fault-rank 2 --fault-step 5");
  wait_for_step(&job, 2, 5);
  atomic_store(&job.record->fault_ns, weft_store_now_ns());
  kill(atomic_load(&job.record->ranks[1].pid), SIGKILL);
  wait_for_job(&job);
  assert_code(&job, 137);
  assert_tidy(&job);
  assert_nothing_left(&job, 0);
  assert_quick(&job, "a rank died beside a stopped one");
  end_job(&job);
}
END_TEST

// Refusals ----------------------------------------------------------------------------------------

START_TEST(test_not_started) {
  job_t job;
  start_job(&job, "--program /nonexistent/program");
  wait_for_job(&job);
  assert_code(&job, 99);
  assert_printed(&job,
                 "status cannot start rank 0: '/nonexistent/program': No such file or directory; "
                 "leaked=0");
  assert_nothing_left(&job, 0);
  end_job(&job);
}
END_TEST

START_TEST(test_bad_options) {
  weft_supervisor_options_t options;
  weft_supervisor_outcome_t outcome;
  weft_supervisor_options_init(&options);
  WEFT_ASSERT_STATUS(weft_supervisor_run(&options, weft_testing_allocator(), &outcome),
                     INVALID_ARGUMENT, "a job of 0 ranks");
  options.rank_count = 2;
  WEFT_ASSERT_STATUS(weft_supervisor_run(&options, weft_testing_allocator(), &outcome),
                     INVALID_ARGUMENT, "argv to execute");
  options.start = WEFT_SUPERVISOR_FORK;
  WEFT_ASSERT_STATUS(weft_supervisor_run(&options, weft_testing_allocator(), &outcome),
                     INVALID_ARGUMENT, "child_main to fork");
  options.struct_size = 8;
  WEFT_ASSERT_STATUS(weft_supervisor_run(&options, weft_testing_allocator(), &outcome),
                     INVALID_ARGUMENT, "struct_size 8");
}
END_TEST

static int return_five(void* user_data, const weft_environment_t* environment) {
  (void)user_data;
  return environment->rank == 1 ? 5 : 0;
}

// Wherever memory runs out, the job is not started or ends, and nothing is leaked. A process that
// the caller had before is left alone.
START_TEST(test_out_of_memory) {
  const pid_t bystander = fork();
  if (bystander == 0) {
    for (;;) pause();
  }
  bool succeeded = false;
  for (size_t count = 0; count < 200 && !succeeded; ++count) {
    weft_supervisor_options_t options;
    weft_supervisor_outcome_t outcome;
    weft_supervisor_options_init(&options);
    options.rank_count = 2;
    options.start = WEFT_SUPERVISOR_FORK;
    options.child_main = return_five;
    weft_testing_fail_allocations_after(count);
    weft_status_t status = weft_supervisor_run(&options, weft_testing_allocator(), &outcome);
    weft_testing_fail_allocations_after(SIZE_MAX);
    succeeded = weft_status_is_ok(status);
    if (succeeded) {
      ck_assert_int_eq(outcome.exit_code, 5);
      ck_assert_int_eq(outcome.culprit, 1);
    } else {
      ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_OUT_OF_MEMORY);
    }
    weft_status_release(status);
    weft_supervisor_outcome_deinit(&outcome);
  }
  ck_assert_msg(succeeded, "the job never started");
  ck_assert_int_eq(kill(bystander, 0), 0);
  ck_assert_int_eq(waitpid(bystander, NULL, WNOHANG), 0);
  kill(bystander, SIGKILL);
  ck_assert_int_eq(waitpid(bystander, NULL, 0), bystander);
  ck_assert_int_eq(waitpid(-1, NULL, 0), -1);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("supervisor");
  TCase* success = tcase_create("success");
  tcase_add_test(success, test_success);
  tcase_add_test(success, test_output);
  tcase_add_test(success, test_grandchild_of_success);
  suite_add_tcase(suite, success);
  TCase* failure = tcase_create("failure");
  tcase_add_loop_test(failure, test_failure, 0, (int)(sizeof(failures) / sizeof(failures[0])));
  tcase_add_test(failure, test_failure_report);
  tcase_add_test(failure, test_followers);
  tcase_add_test(failure, test_left);
  suite_add_tcase(suite, failure);
  TCase* signals = tcase_create("signals");
  tcase_add_test(signals, test_supervisor_signalled);
  tcase_add_test(signals, test_rank_signalled);
  suite_add_tcase(suite, signals);
  TCase* stopping = tcase_create("stopping");
  tcase_add_test(stopping, test_stop);
  tcase_add_test(stopping, test_stop_all);
  tcase_add_test(stopping, test_stop_twice);
  tcase_add_test(stopping, test_stop_failing);
  suite_add_tcase(suite, stopping);
  TCase* never_there = tcase_create("stopping_stuck");
  tcase_add_test(never_there, test_stop_stuck);
  suite_add_tcase(suite, never_there);
  TCase* killed = tcase_create("supervisor_killed");
  tcase_add_test(killed, test_supervisor_killed);
  suite_add_tcase(suite, killed);
  TCase* stuck = tcase_create("stuck");
  tcase_add_test(stuck, test_stopped);
  tcase_add_test(stuck, test_stopped_in_collective);
  tcase_add_test(stuck, test_others_give_up);
  tcase_add_test(stuck, test_sleeping);
  tcase_add_test(stuck, test_resumed);
  tcase_add_test(stuck, test_failure_beside_stopped);
  suite_add_tcase(suite, stuck);
  TCase* busy = tcase_create("busy");
  tcase_add_test(busy, test_computing);
  suite_add_tcase(suite, busy);
  TCase* outside = tcase_create("outside_of_steps");
  tcase_add_test(outside, test_outside_of_steps);
  suite_add_tcase(suite, outside);
  TCase* refusal = weft_testing_check_leaks(tcase_create("refusal"));
  tcase_add_test(refusal, test_not_started);
  tcase_add_test(refusal, test_bad_options);
  tcase_add_test(refusal, test_out_of_memory);
  suite_add_tcase(suite, refusal);
  return suite;
}
