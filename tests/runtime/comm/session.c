// Ranks of a test. Both kinds leave nothing behind: processes die with the test that forked them.
#include "tests/runtime/comm/session.h"

#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/comm/local/local.h"
#include "runtime/comm/shm/shm.h"
#include "runtime/comm/shm/shm_job.h"
#include "tests/testing/testing.h"

#define RANK_SECONDS 60

// What all ranks of a session see.
typedef struct session_s {
  atomic_ullong words[16];
  atomic_uint dies[WEFT_SESSION_MAX_RANKS];
  char failures[WEFT_SESSION_MAX_RANKS][WEFT_SESSION_TEXT_CAPACITY];
} session_t;

// Of the session that this process takes part in.
static session_t* current_session = NULL;
static uint32_t current_rank = 0;
// Rank + 1 of which the next session expects the death; 0: none.
static uint32_t expected_death = 0;

static session_t* session_create(void) {
  void* memory =
      mmap(NULL, sizeof(session_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  ck_assert_ptr_ne(memory, MAP_FAILED);
  return memory;
}

static void session_finish(session_t* session, uint32_t size) {
  char text[WEFT_SESSION_TEXT_CAPACITY + 32] = "";
  for (uint32_t i = 0; i < size && text[0] == '\0'; ++i) {
    if (session->failures[i][0] == '\0') continue;
    (void)snprintf(text, sizeof(text), "rank %u: %s", i, session->failures[i]);
  }
  (void)munmap(session, sizeof(*session));
  ck_assert_msg(text[0] == '\0', "%s", text);
}

bool weft_rank_note(weft_rank_t* rank, const char* file, int line, const char* format, ...) {
  if (rank->failure[0] != '\0') return false;
  const int length = snprintf(rank->failure, WEFT_SESSION_TEXT_CAPACITY, "%s:%d: ", file, line);
  va_list arguments;
  va_start(arguments, format);
  (void)vsnprintf(rank->failure + length, WEFT_SESSION_TEXT_CAPACITY - (size_t)length, format,
                  arguments);
  va_end(arguments);
  return false;
}

bool weft_rank_expect_ok(weft_rank_t* rank, const char* file, int line, weft_status_t status) {
  if (weft_status_is_ok(status)) return true;
  (void)weft_rank_note(rank, file, line, "%s: %s", weft_status_code_name(weft_status_code(status)),
                       weft_status_text(status));
  weft_status_release(status);
  return false;
}

bool weft_rank_expect_status(weft_rank_t* rank, const char* file, int line, weft_status_t status,
                             weft_status_code_t code, const char* substring) {
  if (weft_status_code(status) == code && strstr(weft_status_text(status), substring) != NULL) {
    weft_status_release(status);
    return true;
  }
  (void)weft_rank_note(rank, file, line, "expected %s with '%s', got %s: %s",
                       weft_status_code_name(code), substring,
                       weft_status_code_name(weft_status_code(status)), weft_status_text(status));
  weft_status_release(status);
  return false;
}

// ---- Threads ----

typedef struct thread_rank_s {
  weft_rank_t rank;
  weft_rank_fn_t fn;
} thread_rank_t;

static void* thread_main(void* data) {
  thread_rank_t* thread = data;
  thread->fn(&thread->rank);
  weft_comm_destroy(thread->rank.comm);
  return NULL;
}

static void run_local(uint32_t size, uint64_t timeout_ns, weft_rank_fn_t fn, const void* context) {
  weft_comm_t* comms[WEFT_SESSION_MAX_RANKS];
  weft_comm_local_options_t options = weft_comm_local_default_options();
  options.size = size;
  options.allocator = weft_testing_allocator();
  options.timeout_ns = timeout_ns;
  WEFT_ASSERT_OK(weft_comm_local_create_with(&options, comms));
  session_t* session = session_create();
  thread_rank_t ranks[WEFT_SESSION_MAX_RANKS];
  pthread_t threads[WEFT_SESSION_MAX_RANKS];
  for (uint32_t i = 0; i < size; ++i) {
    ranks[i] = (thread_rank_t){.rank = {.comm = comms[i],
                                        .rank = i,
                                        .size = size,
                                        .context = context,
                                        .failure = session->failures[i],
                                        .shared = session->words},
                               .fn = fn};
    ck_assert_int_eq(pthread_create(&threads[i], NULL, thread_main, &ranks[i]), 0);
  }
  for (uint32_t i = 0; i < size; ++i) ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
  session_finish(session, size);
}

const weft_transport_t weft_session_local = {.name = "local", .run = run_local};

// ---- Processes ----

void weft_session_die(void) {
  atomic_store_explicit(&current_session->dies[current_rank], 1, memory_order_seq_cst);
  (void)kill(getpid(), SIGKILL);
}

void weft_session_expect_death(uint32_t rank) {
  expected_death = rank + 1;
}

// How the processes of a session find each other.
typedef struct meeting_s {
  int job_fd;        // of a job that they inherit, or -1
  char address[64];  // where they meet, without
} meeting_t;

static weft_status_t process_connect(const meeting_t* meeting, uint32_t rank, uint32_t size,
                                     uint64_t timeout_ns, weft_comm_t** out_comm) {
  if (meeting->job_fd < 0) {
    weft_comm_join_options_t options = weft_comm_join_default_options();
    options.rank = rank;
    options.size = size;
    options.address = meeting->address;
    options.timeout_ns = timeout_ns;
    return weft_comm_join(&options, out_comm);
  }
  weft_comm_shm_options_t options = weft_comm_shm_default_options();
  options.rank = rank;
  options.size = size;
  options.job_fd = meeting->job_fd;
  options.timeout_ns = timeout_ns;
  return weft_comm_shm_create(&options, out_comm);
}

static void process_main(session_t* session, const meeting_t* meeting, uint32_t rank_number,
                         uint32_t size, uint64_t timeout_ns, weft_rank_fn_t fn,
                         const void* context) {
  (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
  (void)alarm(RANK_SECONDS);
  current_session = session;
  current_rank = rank_number;
  weft_rank_t rank = {.rank = rank_number,
                      .size = size,
                      .context = context,
                      .failure = session->failures[rank_number],
                      .shared = session->words};
  if (weft_rank_expect_ok(&rank, __FILE__, __LINE__,
                          process_connect(meeting, rank_number, size, timeout_ns, &rank.comm))) {
    fn(&rank);
  }
  weft_comm_destroy(rank.comm);
  _exit(0);
}

static void reap(session_t* session, uint32_t rank, pid_t process) {
  int status = 0;
  ck_assert_int_eq(waitpid(process, &status, 0), process);
  const bool dies = atomic_load_explicit(&session->dies[rank], memory_order_seq_cst) != 0;
  if (dies && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
  if (session->failures[rank][0] != '\0') return;
  (void)snprintf(session->failures[rank], WEFT_SESSION_TEXT_CAPACITY,
                 "the process ended with wait status 0x%x", (unsigned)status);
}

static void run_processes(const meeting_t* meeting, uint32_t size, uint64_t timeout_ns,
                          weft_rank_fn_t fn, const void* context) {
  session_t* session = session_create();
  if (expected_death != 0) atomic_init(&session->dies[expected_death - 1], 1);
  expected_death = 0;
  pid_t processes[WEFT_SESSION_MAX_RANKS];
  for (uint32_t i = 0; i < size; ++i) {
    processes[i] = fork();
    ck_assert_int_ge(processes[i], 0);
    if (processes[i] == 0) process_main(session, meeting, i, size, timeout_ns, fn, context);
  }
  for (uint32_t i = 0; i < size; ++i) reap(session, i, processes[i]);
  session_finish(session, size);
}

static void run_shm(uint32_t size, uint64_t timeout_ns, weft_rank_fn_t fn, const void* context) {
  weft_shm_job_t* job = NULL;
  WEFT_ASSERT_OK(weft_shm_job_create(size, weft_testing_allocator(), &job));
  const meeting_t meeting = {.job_fd = weft_shm_job_fd(job)};
  run_processes(&meeting, size, timeout_ns, fn, context);
  weft_shm_job_destroy(job);
}

const weft_transport_t weft_session_shm = {.name = "shm", .has_processes = true, .run = run_shm};

static void run_joined(uint32_t size, uint64_t timeout_ns, weft_rank_fn_t fn, const void* context) {
  meeting_t meeting = {.job_fd = -1};
  (void)snprintf(meeting.address, sizeof(meeting.address), "unix:@weft-test-%d", (int)getpid());
  run_processes(&meeting, size, timeout_ns, fn, context);
}

const weft_transport_t weft_session_joined = {
    .name = "joined", .has_processes = true, .run = run_joined};
