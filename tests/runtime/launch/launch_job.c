// A job to be supervised: starts ranks that step and meet in a barrier, and misbehave on request.
//
//   launch_job --record FILE [--start fork] [--ranks N] [--steps N] [--fault NAME] [--fault-rank R]
//              [--fault-step S] [--deaf R] [--grandchild R] [--kin R] [--chatter R] [--stuck-ms N]
//              [--timeout-ms N] [--program PATH] [--floats N]
//              [--patience-ms N] [--stoppable 1] [--step-ms N] [--spin-ms N]
//
// With --stoppable, a signal ends the job after a step that the ranks agree on.
//
// With --floats, the ranks meet in all_reduces of that many numbers through the shm communicator
// instead of the barrier of this file.
//
// Prints a line per event and, at the end, one that begins with "outcome" and the report.
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "runtime/comm/shm/shm.h"
#include "runtime/comm/shm/shm_job.h"
#include "runtime/launch/report.h"
#include "tests/runtime/launch/job_record.h"

typedef struct options_s {
  const char* record_path;
  const char* start;
  const char* fault;
  const char* program;
  int ranks;
  int steps;
  int fault_rank;
  int fault_step;
  int deaf;
  int grandchild;
  int kin;  // like a grandchild that stays in the process group
  int chatter;
  int stuck_ms;
  int timeout_ms;
  int floats;
  int patience_ms;  // of the communicator
  int stoppable;
  int step_ms;
  int spin_ms;
} options_t;

typedef struct job_s {
  options_t options;
  job_record_t* record;
  uint32_t rank;
  bool is_deaf;
  weft_shm_job_t* memory;  // the supervisor's, with --floats
  weft_comm_t* comm;       // a rank's, with --floats
  float* numbers;
} job_t;

static long long now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void nap_ms(int ms) {
  const struct timespec time = {.tv_sec = ms / 1000, .tv_nsec = (long)(ms % 1000) * 1000000};
  nanosleep(&time, NULL);
}

// Ranks -------------------------------------------------------------------------------------------

static void futex(atomic_uint* word, int operation, unsigned value) {
  syscall(SYS_futex, word, operation, value, NULL, NULL, 0);
}

static void set_state(const job_t* job, weft_rank_state_t state) {
  job_rank_t* self = &job->record->ranks[job->rank];
  atomic_store(&self->state, (int)state);
  atomic_fetch_add(&self->serial, 1);
}

// False when the job was aborted. Sleeps without a time-out, as a communicator may.
static bool barrier(const job_t* job) {
  job_record_t* record = job->record;
  const unsigned generation = atomic_load(&record->generation);
  set_state(job, WEFT_RANK_STATE_WAITING);
  if (atomic_fetch_add(&record->arrived, 1) + 1 == (unsigned)job->options.ranks) {
    atomic_store(&record->arrived, 0);
    atomic_fetch_add(&record->generation, 1);
    futex(&record->generation, FUTEX_WAKE, INT_MAX);
  }
  while (!atomic_load(&record->is_aborted) && atomic_load(&record->generation) == generation) {
    futex(&record->generation, FUTEX_WAIT, generation);
  }
  while (job->is_deaf && atomic_load(&record->is_aborted)) nap_ms(1);
  if (atomic_load(&record->is_aborted)) return false;
  set_state(job, WEFT_RANK_STATE_RUNNING);
  return true;
}

// False when the job was aborted. Any other failure ends the rank with code 96.
static bool all_reduce(const job_t* job, int step) {
  const weft_collective_t collective = {.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                                        .group = WEFT_COMM_WORLD,
                                        .dtype = WEFT_DTYPE_F32,
                                        .reduction = WEFT_REDUCTION_MAX,
                                        .count = (size_t)job->options.floats,
                                        .input = job->numbers,
                                        .output = job->numbers,
                                        .instruction = 12};
  weft_comm_note(job->comm, (uint64_t)step, 12);
  weft_status_t status = weft_comm_run(job->comm, &collective);
  const bool is_ok = weft_status_is_ok(status);
  if (!is_ok) fprintf(stderr, "rank %u: %s\n", job->rank, weft_status_text(status));
  if (!is_ok && weft_status_code(status) != WEFT_STATUS_ABORTED) _exit(96);
  weft_status_release(status);
  return is_ok;
}

static void join(job_t* job, const weft_environment_t* environment) {
  weft_comm_shm_options_t options = weft_comm_shm_default_options();
  options.rank = environment->rank;
  options.size = environment->world_size;
  options.job_fd = environment->job_fd;
  if (job->options.patience_ms > 0) {
    options.timeout_ns = (uint64_t)job->options.patience_ms * 1000000;
  }
  weft_status_t status = weft_comm_shm_create(&options, &job->comm);
  if (weft_status_is_ok(status)) {
    status = weft_allocator_allocate_array(weft_comm_memory(job->comm), (size_t)job->options.floats,
                                           sizeof(float), 64, (void**)&job->numbers);
  }
  if (weft_status_is_ok(status)) return;
  fprintf(stderr, "rank %u: %s\n", environment->rank, weft_status_text(status));
  _exit(97);
}

static job_record_t* record_of_signals;

static void die(int signal_number) {
  (void)signal_number;
  atomic_store(&record_of_signals->fault_ns, now_ns());
  kill(getpid(), SIGKILL);
}

// The rank goes on and is killed soon, wherever it is then: mostly inside a collective.
static void die_soon(const job_t* job) {
  const struct itimerval time = {.it_value = {.tv_usec = 7000}};
  record_of_signals = job->record;
  signal(SIGALRM, die);
  setitimer(ITIMER_REAL, &time, NULL);
}

// Whatever happens to its parent, this process stays: no parent, deaf to SIGTERM and, with
// |leaves_group|, in another session.
static void start_grandchild(const job_t* job, bool leaves_group) {
  const pid_t child = fork();
  if (child == 0) {
    if (fork() == 0) {
      if (leaves_group) setsid();
      signal(SIGTERM, SIG_IGN);
      atomic_store(&job->record->grandchild, (int)getpid());
      for (;;) pause();
    }
    _exit(0);
  }
  waitpid(child, NULL, 0);
  while (atomic_load(&job->record->grandchild) == 0) nap_ms(1);
}

static void chatter(void) {
  for (int i = 0; i < 3000; ++i) fprintf(stderr, "line %d of many\n", i);
  for (int i = 0; i < 5000; ++i) fputc('x', stderr);
  fputc('\n', stderr);
  fprintf(stdout, "to standard output\nwithout an end");
  fflush(stdout);
}

// Returns an exit code, or -1 to go on.
static int misbehave(const job_t* job) {
  const char* fault = job->options.fault;
  atomic_store(&job->record->fault_ns, now_ns());
  if (strcmp(fault, "error") == 0) {
    fprintf(stderr, "rank %u: something is wrong\n", job->rank);
    return 1;
  }
  if (strcmp(fault, "exit7") == 0) return 7;
  if (strcmp(fault, "exit0") == 0) return 0;
  if (strcmp(fault, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(fault, "segv") == 0) {
    signal(SIGSEGV, SIG_DFL);
    kill(getpid(), SIGSEGV);
  }
  if (strcmp(fault, "kill-waiting") == 0) {
    set_state(job, WEFT_RANK_STATE_WAITING);
    kill(getpid(), SIGKILL);
  }
  if (strcmp(fault, "kill-soon") == 0) die_soon(job);
  if (strcmp(fault, "stop") == 0) kill(getpid(), SIGSTOP);
  while (strcmp(fault, "sleep") == 0) nap_ms(1000);
  if (strcmp(fault, "spin") == 0) {
    // For ever, or as long as a slow instruction takes.
    const long long end_ns =
        job->options.spin_ms > 0 ? now_ns() + (long long)job->options.spin_ms * 1000000 : INT64_MAX;
    while (now_ns() < end_ns) {
    }
  }
  // What ranks do outside of steps: not a sign of life, and nothing wrong.
  if (strcmp(fault, "prepare") == 0 || strcmp(fault, "save") == 0) {
    set_state(job, fault[0] == 'p' ? WEFT_RANK_STATE_STARTING : WEFT_RANK_STATE_IDLE);
    nap_ms(1200);
    set_state(job, WEFT_RANK_STATE_RUNNING);
  }
  if (strcmp(fault, "wait-forever") == 0) {
    set_state(job, WEFT_RANK_STATE_WAITING);
    while (!atomic_load(&job->record->is_aborted)) nap_ms(1);
    return WEFT_EXIT_PEER_FAILED;
  }
  return -1;
}

static weft_course_t* course_of_signals;

static void stop_on_signal(int signal_number) {
  weft_course_close(course_of_signals, signal_number);
}

// Whether |step| is to be run; from then on a signal to this rank asks all of them to stop.
static bool begin_step(const job_t* job, int step) {
  if (!job->options.stoppable) return true;
  if (!weft_course_begin(&job->record->course, (uint64_t)step)) return false;
  if (course_of_signals) return true;
  course_of_signals = &job->record->course;
  const struct sigaction action = {.sa_handler = stop_on_signal};
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
  return true;
}

static int run_rank(job_t* job, const weft_environment_t* environment) {
  job->rank = environment->rank;
  job->is_deaf = job->options.deaf == (int)job->rank;
  job_rank_t* self = &job->record->ranks[job->rank];
  atomic_store(&self->pid, (int)getpid());
  if (job->is_deaf) signal(SIGTERM, SIG_IGN);
  if (job->rank == 0) memcpy(job->record->store, environment->store, sizeof(job->record->store));
  if (job->options.grandchild == (int)job->rank) start_grandchild(job, true);
  if (job->options.kin == (int)job->rank) start_grandchild(job, false);
  if (job->options.chatter == (int)job->rank) chatter();
  if (job->options.floats > 0) join(job, environment);
  for (int step = 0; step < job->options.steps && begin_step(job, step); ++step) {
    atomic_store(&self->step, step);
    set_state(job, WEFT_RANK_STATE_RUNNING);
    if (step == job->options.fault_step &&
        (job->options.fault_rank == (int)job->rank || job->options.fault_rank < 0)) {
      const int code = misbehave(job);
      if (code >= 0) return code;
    }
    if (!job->comm) nap_ms(job->options.step_ms > 0 ? job->options.step_ms : 1);
    if (job->comm ? !all_reduce(job, step) : !barrier(job)) {
      fprintf(stderr, "rank %u: leaving at step %d\n", job->rank, step);
      return WEFT_EXIT_PEER_FAILED;
    }
  }
  weft_course_end(&job->record->course);
  set_state(job, WEFT_RANK_STATE_DONE);
  if (job->comm) {
    weft_allocator_release(weft_comm_memory(job->comm), job->numbers,
                           (size_t)job->options.floats * sizeof(float), 64);
  }
  weft_comm_destroy(job->comm);
  return 0;
}

static int run_forked(void* user_data, const weft_environment_t* environment) {
  return run_rank(user_data, environment);
}

// The supervisor ----------------------------------------------------------------------------------

static bool read_memory(const job_t* job, uint32_t rank, weft_rank_progress_t* out_progress) {
  weft_shm_rank_report_t report;
  weft_shm_job_progress(job->memory, rank, &report);
  if (report.process == 0) return false;
  const bool is_waiting = report.progress.state == WEFT_PROGRESS_WAITING;
  out_progress->state = report.progress.state == WEFT_PROGRESS_DONE ? WEFT_RANK_STATE_DONE
                        : is_waiting                                ? WEFT_RANK_STATE_WAITING
                                                                    : WEFT_RANK_STATE_RUNNING;
  out_progress->serial = report.progress.changed_ns ^ report.progress.collective;
  out_progress->step = (int64_t)report.progress.step;
  snprintf(out_progress->instruction, sizeof(out_progress->instruction), "instruction #%llu",
           (unsigned long long)report.progress.instruction);
  if (is_waiting) {
    snprintf(out_progress->collective, sizeof(out_progress->collective), "%s",
             weft_collective_name(report.progress.kind));
  }
  return true;
}

static bool read_progress(void* user_data, uint32_t rank, weft_rank_progress_t* out_progress) {
  const job_t* job = user_data;
  if (job->memory) return read_memory(job, rank, out_progress);
  job_rank_t* self = &job->record->ranks[rank];
  if (atomic_load(&self->pid) == 0) return false;
  out_progress->state = (weft_rank_state_t)atomic_load(&self->state);
  out_progress->serial = atomic_load(&self->serial);
  out_progress->step = atomic_load(&self->step);
  snprintf(out_progress->instruction, sizeof(out_progress->instruction), "instruction #12");
  if (out_progress->state == WEFT_RANK_STATE_WAITING) {
    snprintf(out_progress->collective, sizeof(out_progress->collective), "all_reduce");
  }
  return true;
}

static void stop_job(void* user_data, int signal_number, weft_supervisor_stop_t* out_stop) {
  const job_t* job = user_data;
  weft_course_view_t view;
  if (signal_number != 0) weft_course_close(&job->record->course, signal_number);
  weft_course_look(&job->record->course, &view);
  *out_stop = (weft_supervisor_stop_t){.signal = view.signal,
                                       .step = (int64_t)view.begun,
                                       .is_reached = view.ended == (uint32_t)job->options.ranks};
}

static void abort_job(void* user_data, int32_t rank, const char* reason) {
  const job_t* job = user_data;
  printf("abort %d %s\n", (int)rank, reason);
  if (job->memory) weft_shm_job_abort(job->memory, reason);
  atomic_store(&job->record->is_aborted, 1);
  // Whoever is about to sleep on the old value does not.
  atomic_fetch_or(&job->record->generation, 1u << 31);
  futex(&job->record->generation, FUTEX_WAKE, INT_MAX);
}

static void print_event(void* user_data, const weft_supervisor_event_t* event) {
  weft_string_buffer_t text;
  (void)user_data;
  if (event->kind == WEFT_SUPERVISOR_OUTPUT) {
    printf("output %u %d %.*s\n", event->rank, event->stream, (int)event->text_size, event->text);
    return;
  }
  if (event->kind == WEFT_SUPERVISOR_STARTED || event->kind == WEFT_SUPERVISOR_ENDED) {
    printf("%s %u %lld\n", event->kind == WEFT_SUPERVISOR_STARTED ? "started" : "ended",
           event->rank, (long long)event->pid);
    fflush(stdout);
    return;
  }
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_supervisor_describe_event(event, &text);
  printf("event %s\n", text.data ? text.data : "");
  fflush(stdout);
  weft_string_buffer_deinit(&text);
}

static int count_descriptors(void) {
  int count = 0;
  for (int fd = 0; fd < 1024; ++fd) count += fcntl(fd, F_GETFD) >= 0;
  return count;
}

static const char* describe_mask(void) {
  sigset_t mask;
  sigprocmask(SIG_BLOCK, NULL, &mask);
  return sigismember(&mask, SIGTERM) || sigismember(&mask, SIGCHLD) ? "blocked" : "open";
}

static void print_outcome(const job_t* job, const weft_supervisor_outcome_t* outcome,
                          int leaked_descriptors) {
  weft_string_buffer_t text;
  const long long fault_ns = atomic_load(&job->record->fault_ns);
  siginfo_t info;
  const bool has_children = waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0;
  printf(
      "outcome end=%d exit_code=%d culprit=%d signal=%d is_stopping=%d leaked=%d children=%d "
      "mask=%s "
      "teardown_ms=%.1f elapsed_ms=%.1f\n",
      (int)outcome->end, outcome->exit_code, (int)outcome->culprit, outcome->signal,
      outcome->is_stopping, leaked_descriptors, has_children, describe_mask(),
      (double)(outcome->end_ns - outcome->fault_ns) * 1e-6,
      fault_ns ? (double)(now_ns() - fault_ns) * 1e-6 : 0.0);
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_supervisor_describe(outcome, &text);
  printf("%s", text.data ? text.data : "");
  weft_string_buffer_deinit(&text);
}

static int supervise(job_t* job, char** argv) {
  weft_supervisor_options_t options;
  weft_supervisor_outcome_t outcome;
  weft_supervisor_options_init(&options);
  options.rank_count = (uint32_t)job->options.ranks;
  options.argv = argv;
  options.program = job->options.program;
  options.start =
      strcmp(job->options.start, "fork") == 0 ? WEFT_SUPERVISOR_FORK : WEFT_SUPERVISOR_REEXEC;
  options.child_main = run_forked;
  options.stuck_delay_ns = (int64_t)job->options.stuck_ms * 1000000;
  options.timeout_ns = (int64_t)job->options.timeout_ms * 1000000;
  options.event = print_event;
  options.progress = read_progress;
  options.abort = abort_job;
  if (job->options.stoppable) options.stop = stop_job;
  options.user_data = job;
  const int descriptors = count_descriptors();
  weft_status_t status = weft_ok_status();
  if (job->options.floats > 0) {
    status = weft_shm_job_create(options.rank_count, weft_allocator_system(), &job->memory);
    if (weft_status_is_ok(status)) options.job_fd = weft_shm_job_fd(job->memory);
  }
  if (weft_status_is_ok(status)) {
    status = weft_supervisor_run(&options, weft_allocator_system(), &outcome);
  }
  weft_shm_job_destroy(job->memory);
  if (!weft_status_is_ok(status)) {
    printf("status %s; leaked=%d\n", weft_status_text(status), count_descriptors() - descriptors);
    weft_status_release(status);
    return 99;
  }
  print_outcome(job, &outcome, count_descriptors() - descriptors);
  const int code = outcome.exit_code;
  weft_supervisor_outcome_deinit(&outcome);
  return code;
}

// Both --------------------------------------------------------------------------------------------

static void parse(int argc, char** argv, options_t* options) {
  *options = (options_t){.start = "reexec",
                         .fault = "",
                         .ranks = 2,
                         .steps = 20,
                         .fault_rank = 1,
                         .fault_step = -1,
                         .deaf = -1,
                         .grandchild = -1,
                         .kin = -1,
                         .chatter = -1};
  const struct {
    const char* name;
    const char** text;
    int* number;
  } table[] = {
      {"--record", &options->record_path, NULL},
      {"--start", &options->start, NULL},
      {"--fault", &options->fault, NULL},
      {"--program", &options->program, NULL},
      {"--ranks", NULL, &options->ranks},
      {"--steps", NULL, &options->steps},
      {"--fault-rank", NULL, &options->fault_rank},
      {"--fault-step", NULL, &options->fault_step},
      {"--deaf", NULL, &options->deaf},
      {"--grandchild", NULL, &options->grandchild},
      {"--chatter", NULL, &options->chatter},
      {"--stuck-ms", NULL, &options->stuck_ms},
      {"--timeout-ms", NULL, &options->timeout_ms},
      {"--kin", NULL, &options->kin},
      {"--floats", NULL, &options->floats},
      {"--patience-ms", NULL, &options->patience_ms},
      {"--stoppable", NULL, &options->stoppable},
      {"--step-ms", NULL, &options->step_ms},
      {"--spin-ms", NULL, &options->spin_ms},
  };
  for (int i = 1; i + 1 < argc; i += 2) {
    bool is_known = false;
    for (size_t t = 0; t < sizeof(table) / sizeof(table[0]); ++t) {
      if (strcmp(argv[i], table[t].name) != 0) continue;
      is_known = true;
      if (table[t].text) *table[t].text = argv[i + 1];
      if (table[t].number) *table[t].number = atoi(argv[i + 1]);
    }
    if (!is_known) {
      fprintf(stderr, "launch_job: unknown option %s\n", argv[i]);
      exit(98);
    }
  }
}

static const char* look_up(void* user_data, const char* name) {
  (void)user_data;
  return getenv(name);
}

int main(int argc, char** argv) {
  // Static, as ranks that misbehave leave their communicator to the end of the process.
  static job_t job;
  weft_environment_t environment;
  parse(argc, argv, &job.options);
  const int fd = job.options.record_path ? open(job.options.record_path, O_RDWR | O_CLOEXEC) : -1;
  job.record = mmap(NULL, sizeof(job_record_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (fd < 0 || job.record == MAP_FAILED) {
    fprintf(stderr, "launch_job: --record: %s\n", strerror(errno));
    return 98;
  }
  close(fd);
  weft_status_t status = weft_environment_detect(look_up, NULL, &environment);
  if (!weft_status_is_ok(status)) {
    fprintf(stderr, "launch_job: %s\n", weft_status_text(status));
    weft_status_release(status);
    return 98;
  }
  return environment.launcher == WEFT_LAUNCHER_NONE ? supervise(&job, argv)
                                                    : run_rank(&job, &environment);
}
