// Supervisor and ranks of `weft run`.
#include "tools/run_job.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runtime/base/hash.h"
#include "runtime/base/string_buffer.h"
#include "runtime/comm/comm.h"
#include "runtime/comm/shm/shm.h"
#include "runtime/comm/shm/shm_job.h"
#include "runtime/launch/rendezvous.h"
#include "runtime/launch/report.h"
#include "runtime/launch/supervisor.h"
#include "tools/command.h"
#include "tools/run_report.h"

static const char* lookup_variable(void* user_data, const char* name) {
  (void)user_data;
  return getenv(name);
}

weft_status_t weft_run_job_detect(weft_environment_t* out_environment) {
  return weft_environment_detect(lookup_variable, NULL, out_environment);
}

// The supervisor --------------------------------------------------------------------------------

// What its callbacks get.
typedef struct supervision_s {
  const weft_run_job_options_t* options;
  weft_shm_job_t* job;
} supervision_t;

static int fork_main(void* user_data, const weft_environment_t* environment) {
  const supervision_t* supervision = user_data;
  return supervision->options->rank_main(supervision->options->user_data, environment);
}

static weft_rank_state_t state_of(const weft_progress_t* progress) {
  switch (progress->state) {
    case WEFT_PROGRESS_WAITING:
      return WEFT_RANK_STATE_WAITING;
    case WEFT_PROGRESS_RUNNING:
      return WEFT_RANK_STATE_RUNNING;
    case WEFT_PROGRESS_IDLE:
      return progress->step == WEFT_COMM_NO_STEP ? WEFT_RANK_STATE_STARTING : WEFT_RANK_STATE_IDLE;
    case WEFT_PROGRESS_DONE:
      return WEFT_RANK_STATE_DONE;
    case WEFT_PROGRESS_ABSENT:
    case WEFT_PROGRESS_STATE_COUNT_:
      break;
  }
  return WEFT_RANK_STATE_STARTING;
}

static void convert_progress(const weft_progress_t* progress, const weft_course_t* course,
                             weft_rank_progress_t* out_progress) {
  out_progress->step = -1;
  out_progress->state = state_of(progress);
  // Anything that changes when the rank gets on.
  out_progress->serial = progress->changed_ns ^ (progress->step << 40) ^
                         (progress->instruction << 16) ^ progress->collective ^
                         ((uint64_t)progress->state << 60);
  if (progress->step != WEFT_COMM_NO_STEP) {
    weft_course_view_t view;
    weft_course_look(course, &view);
    out_progress->step = (int64_t)(view.first_step + progress->step);
  }
  if (progress->instruction != WEFT_COMM_NO_INSTRUCTION) {
    snprintf(out_progress->instruction, sizeof(out_progress->instruction), "instruction #%llu",
             (unsigned long long)progress->instruction);
  }
  if (progress->state == WEFT_PROGRESS_WAITING) {
    snprintf(out_progress->collective, sizeof(out_progress->collective), "%s",
             weft_collective_name(progress->kind));
  }
}

static bool read_progress(void* user_data, uint32_t rank, weft_rank_progress_t* out_progress) {
  const supervision_t* supervision = user_data;
  weft_shm_rank_report_t report;
  weft_shm_job_progress(supervision->job, rank, &report);
  memset(out_progress, 0, sizeof(*out_progress));
  out_progress->step = -1;
  if (report.process == 0) return false;
  convert_progress(&report.progress, weft_shm_job_course(supervision->job), out_progress);
  return true;
}

static void stop_job(void* user_data, int signal_number, weft_supervisor_stop_t* out_stop) {
  const supervision_t* supervision = user_data;
  weft_course_t* course = weft_shm_job_course(supervision->job);
  weft_course_view_t view;
  if (signal_number != 0) weft_course_close(course, signal_number);
  weft_course_look(course, &view);
  *out_stop = (weft_supervisor_stop_t){
      .signal = view.signal,
      // Counted from 1, as in what rank 0 shows of its progress.
      .step = (int64_t)(view.first_step + view.begun),
      .is_reached = view.ended == supervision->options->rank_count,
  };
}

static void abort_job(void* user_data, int32_t rank, const char* reason) {
  const supervision_t* supervision = user_data;
  (void)rank;
  weft_shm_job_abort(supervision->job, reason);
}

static void print_line(FILE* file, uint32_t rank, const weft_supervisor_event_t* event) {
  fprintf(file, "[rank %u] %.*s\n", rank, (int)event->text_size, event->text);
  fflush(file);
}

static void print_report(const weft_supervisor_event_t* event) {
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_supervisor_describe_event(event, &text);
  weft_status_t status = weft_string_buffer_finish(&text);
  // Rank 0 may be drawing progress there.
  const char* clear = weft_run_report_is_terminal(stderr) ? "\r\033[K" : "";
  if (weft_status_is_ok(status)) fprintf(stderr, "%sweft: %s\n", clear, text.data);
  weft_status_release(status);
  weft_string_buffer_deinit(&text);
}

static void print_event(void* user_data, const weft_supervisor_event_t* event) {
  (void)user_data;
  if (event->kind == WEFT_SUPERVISOR_OUTPUT) {
    print_line(event->stream == 1 ? stdout : stderr, event->rank, event);
    return;
  }
  // What fails is told at once by the outcome: everybody is gone within half a second.
  const bool is_told =
      event->kind == WEFT_SUPERVISOR_STUCK || event->kind == WEFT_SUPERVISOR_RESUMED ||
      event->kind == WEFT_SUPERVISOR_BUSY || event->kind == WEFT_SUPERVISOR_STOPPING;
  if (!is_told) return;
  print_report(event);
}

// When every rank says that it follows another, the first that noticed left word.
static void print_first_failure(const weft_supervisor_outcome_t* outcome, weft_shm_job_t* job) {
  if (outcome->exit_code != WEFT_EXIT_PEER_FAILED) return;
  weft_status_t failure = weft_shm_job_failure(job);
  if (!weft_status_is_ok(failure)) fprintf(stderr, "weft: %s\n", weft_status_text(failure));
  weft_status_release(failure);
}

// Whether rank 0, which writes to standard output, ended because nobody reads it any more, as in
// `weft run ... --json | head`: that is told by the exit code alone, as of any program.
static bool is_output_closed(const weft_supervisor_outcome_t* outcome) {
  return outcome->end == WEFT_JOB_RANK_FAILED && outcome->culprit == 0 &&
         outcome->exit_code == WEFT_EXIT_CLOSED_PIPE;
}

static void print_outcome(const weft_supervisor_outcome_t* outcome, weft_shm_job_t* job) {
  weft_string_buffer_t text;
  if (outcome->end == WEFT_JOB_SUCCEEDED || outcome->end == WEFT_JOB_STOPPED) return;
  // Rank 0 has said what is wrong, and it is wrong for all: who ended first is of no use.
  const bool is_refused = weft_course_is_refused(weft_shm_job_course(job));
  if (is_refused && outcome->end == WEFT_JOB_RANK_FAILED) return;
  if (is_output_closed(outcome)) return;
  print_first_failure(outcome, job);
  weft_string_buffer_init(weft_allocator_system(), &text);
  weft_supervisor_describe(outcome, &text);
  weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) fprintf(stderr, "weft: %s", text.data);
  weft_status_release(status);
  weft_string_buffer_deinit(&text);
}

weft_status_t weft_run_job_supervise(const weft_run_job_options_t* options, int* out_code) {
  weft_shm_job_t* job = NULL;
  weft_supervisor_options_t supervisor;
  weft_supervisor_outcome_t outcome;
  memset(&outcome, 0, sizeof(outcome));
  WEFT_RETURN_IF_ERROR(weft_shm_job_create(options->rank_count, weft_allocator_system(), &job));
  supervision_t supervision = {.options = options, .job = job};
  weft_supervisor_options_init(&supervisor);
  supervisor.rank_count = options->rank_count;
  supervisor.start =
      options->start == WEFT_START_FORK ? WEFT_SUPERVISOR_FORK : WEFT_SUPERVISOR_REEXEC;
  supervisor.argv = options->argv;
  supervisor.child_main = fork_main;
  supervisor.job_fd = weft_shm_job_fd(job);
  supervisor.stuck_delay_ns = (int64_t)(options->stuck_delay_s * 1e9);
  supervisor.timeout_ns = (int64_t)(options->timeout_s * 1e9);
  supervisor.event = print_event;
  supervisor.progress = read_progress;
  supervisor.stop = stop_job;
  supervisor.abort = abort_job;
  supervisor.user_data = &supervision;
  weft_status_t status = weft_supervisor_run(&supervisor, weft_allocator_system(), &outcome);
  if (weft_status_is_ok(status)) {
    print_outcome(&outcome, job);
    *out_code = outcome.exit_code;
    weft_supervisor_outcome_deinit(&outcome);
  }
  weft_shm_job_destroy(job);
  return status;
}

// A rank ----------------------------------------------------------------------------------------

struct weft_run_rank_s {
  uint32_t rank;
  weft_rendezvous_t* rendezvous;
  weft_shm_job_t* job;  // of ranks that brought it themselves
  weft_comm_t* comm;
  bool has_joined;
};

// What rank 0 tells the others about the memory it made.
typedef struct job_place_s {
  int32_t process;
  int32_t fd;
  char host[256];
} job_place_t;

static weft_status_t offer_job(weft_run_rank_t* rank, uint32_t rank_count) {
  job_place_t place = {.process = (int32_t)getpid()};
  WEFT_RETURN_IF_ERROR(weft_shm_job_create(rank_count, weft_allocator_system(), &rank->job));
  place.fd = weft_shm_job_fd(rank->job);
  if (gethostname(place.host, sizeof(place.host) - 1) != 0) place.host[0] = '\0';
  return weft_store_set(weft_rendezvous_store(rank->rendezvous), "weft/job", &place, sizeof(place));
}

static weft_status_t open_job(weft_run_rank_t* rank, int64_t timeout_ns) {
  job_place_t place;
  char host[256] = "";
  void* data = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_store_get(weft_rendezvous_store(rank->rendezvous), "weft/job",
                                      timeout_ns, weft_allocator_system(), &data, &size));
  const bool fits = size == sizeof(place);
  if (fits) memcpy(&place, data, sizeof(place));
  weft_allocator_release(weft_allocator_system(), data, size, 1);
  if (!fits) return WEFT_STATUS(INVALID_ARGUMENT, "rank 0 runs another version of weft");
  if (gethostname(host, sizeof(host) - 1) != 0) host[0] = '\0';
  if (strncmp(host, place.host, sizeof(host)) != 0) {
    return WEFT_STATUS(UNSUPPORTED,
                       "rank %u is on host '%s', rank 0 on '%s': this version of weft runs the "
                       "ranks of a job on one host",
                       rank->rank, host, place.host);
  }
  return weft_shm_job_open(place.process, place.fd, weft_allocator_system(), &rank->job);
}

static void print_notice(void* user_data, const char* text) {
  (void)user_data;
  fprintf(stderr, "weft: %s\n", text);
}

#define DEFAULT_STUCK_DELAY_S 10.0
#define DEFAULT_TIMEOUT_NS INT64_C(1800000000000)
#define SUPERVISOR_LEAD_NS INT64_C(30000000000)

static int64_t stuck_delay_ns(const weft_run_rank_options_t* options) {
  const double given_s = options->stuck_delay_s;
  return (int64_t)((given_s > 0.0 ? given_s : DEFAULT_STUCK_DELAY_S) * 1e9);
}

static int64_t timeout_ns(const weft_run_rank_options_t* options) {
  return options->timeout_s > 0.0 ? (int64_t)(options->timeout_s * 1e9) : DEFAULT_TIMEOUT_NS;
}

static weft_status_t find_job(weft_run_rank_t* rank, const weft_environment_t* environment,
                              const weft_run_rank_options_t* options, int* out_fd) {
  *out_fd = environment->job_fd;
  if (*out_fd >= 0) return weft_ok_status();
  const weft_rendezvous_options_t rendezvous = {.struct_size = sizeof(rendezvous),
                                                .timeout_ns = timeout_ns(options),
                                                .notice_interval_ns = stuck_delay_ns(options),
                                                .notice = print_notice};
  WEFT_RETURN_IF_ERROR(
      weft_rendezvous_create(environment, &rendezvous, weft_allocator_system(), &rank->rendezvous));
  WEFT_RETURN_IF_ERROR(rank->rank == 0 ? offer_job(rank, options->rank_count)
                                       : open_job(rank, timeout_ns(options)));
  *out_fd = weft_shm_job_fd(rank->job);
  return weft_ok_status();
}

// Does what a supervisor would, where there is none.
static void print_stall(void* user_data, const weft_stall_t* stall) {
  const weft_run_rank_t* rank = user_data;
  if (stall->process == 0) {
    fprintf(stderr, "weft: rank %u has not joined the job for %.3g s, and others wait for it\n",
            stall->rank, (double)stall->duration_ns * 1e-9);
    return;
  }
  weft_rank_progress_t progress;
  memset(&progress, 0, sizeof(progress));
  convert_progress(&stall->progress, weft_comm_course(rank->comm), &progress);
  // A rank that waits, but for nobody, would get on if it ran.
  const bool is_stuck = stall->is_stopped || progress.state == WEFT_RANK_STATE_WAITING;
  const weft_supervisor_event_t event = {
      .kind = is_stuck ? WEFT_SUPERVISOR_STUCK : WEFT_SUPERVISOR_BUSY,
      .rank = stall->rank,
      .pid = stall->process,
      .duration_ns = (int64_t)stall->duration_ns,
      .is_stopped = stall->is_stopped,
      .progress = &progress};
  print_report(&event);
}

static void watch_others(weft_run_rank_t* rank, const weft_run_rank_options_t* options) {
  const weft_comm_watch_t watch = {
      .delay_ns = (uint64_t)stuck_delay_ns(options), .stalled = print_stall, .user_data = rank};
  weft_comm_set_watch(rank->comm, &watch);
}

// Whoever cannot take part says so through the store; the job's memory tells nobody of those that
// are not there.
static weft_status_t wait_for_others(weft_run_rank_t* rank,
                                     const weft_run_rank_options_t* options) {
  const weft_store_barrier_options_t barrier = {.struct_size = sizeof(barrier),
                                                .timeout_ns = timeout_ns(options),
                                                .notice_interval_ns = stuck_delay_ns(options),
                                                .notice = rank->rank == 0 ? print_notice : NULL};
  return weft_store_barrier(weft_rendezvous_store(rank->rendezvous), "start", &barrier);
}

static weft_status_t join(weft_run_rank_t* rank, const weft_environment_t* environment,
                          const weft_run_rank_options_t* options) {
  const uint32_t rank_count = options->rank_count;
  int fd = -1;
  if (environment->world_size != rank_count) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "%s started %u ranks, but the mesh has %u: give --devices %u or a mesh of "
                       "that size",
                       weft_launcher_name(environment->launcher), environment->world_size,
                       rank_count, environment->world_size);
  }
  WEFT_RETURN_IF_ERROR(find_job(rank, environment, options, &fd));
  weft_comm_shm_options_t shm = weft_comm_shm_default_options();
  shm.rank = environment->rank;
  shm.size = rank_count;
  shm.job_fd = fd;
  shm.timeout_ns = (uint64_t)timeout_ns(options);
  // A supervisor knows better than those who wait which rank is stuck: it comes first.
  if (environment->launcher == WEFT_LAUNCHER_WEFT) shm.timeout_ns += SUPERVISOR_LEAD_NS;
  WEFT_RETURN_IF_ERROR(weft_comm_shm_create(&shm, &rank->comm));
  if (environment->launcher != WEFT_LAUNCHER_WEFT) watch_others(rank, options);
  if (rank->rendezvous) WEFT_RETURN_IF_ERROR(wait_for_others(rank, options));
  // Nobody goes on, and rank 0 keeps its memory open, until all have joined.
  return weft_comm_barrier(rank->comm, "start");
}

weft_status_t weft_run_rank_join(const weft_environment_t* environment,
                                 const weft_run_rank_options_t* options,
                                 weft_run_rank_t** out_rank) {
  *out_rank = NULL;
  weft_run_rank_t* rank = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(weft_allocator_system(), 1, sizeof(*rank), 16, (void**)&rank));
  *rank = (weft_run_rank_t){.rank = environment->rank};
  *out_rank = rank;
  weft_status_t status = join(rank, environment, options);
  rank->has_joined = weft_status_is_ok(status);
  return status;
}

weft_comm_t* weft_run_rank_comm(weft_run_rank_t* rank) {
  return rank->comm;
}

bool weft_run_rank_has_timed_out(weft_run_rank_t* rank) {
  return rank->comm && weft_course_has_timed_out(weft_comm_course(rank->comm));
}

// 0 for success.
static uint64_t hash_of_failure(weft_status_t status) {
  if (weft_status_is_ok(status)) return 0;
  const char* text = weft_status_text(status);
  return weft_hash_bytes(WEFT_HASH_SEED, text, strlen(text)) | 1;
}

static weft_status_t follow_failure(weft_status_t status, const uint64_t* hashes, uint32_t count,
                                    uint32_t rank, bool* out_is_common) {
  *out_is_common = hashes[0] != 0;
  for (uint32_t r = 1; r < count; ++r) *out_is_common = *out_is_common && hashes[r] == hashes[0];
  if (*out_is_common) return status;
  for (uint32_t r = 0; r < count; ++r) {
    if (r == rank && hashes[r] != 0) return status;
    if (hashes[r] == 0 || (hashes[rank] != 0 && hashes[r] != hashes[rank])) continue;
    weft_status_release(status);
    return WEFT_STATUS(ABORTED, "rank %u failed before its first step", r);
  }
  return status;
}

weft_status_t weft_run_rank_agree(weft_run_rank_t* rank, weft_status_t status,
                                  bool* out_is_common) {
  const uint32_t count = weft_comm_size(rank->comm);
  const uint64_t hash = hash_of_failure(status);
  uint64_t* hashes = NULL;
  *out_is_common = false;
  weft_status_t exchanged = weft_allocator_allocate_array(
      weft_allocator_system(), count, sizeof(*hashes), _Alignof(uint64_t), (void**)&hashes);
  const weft_collective_t exchange = {.kind = WEFT_COLLECTIVE_ALL_GATHER,
                                      .group = WEFT_COMM_WORLD,
                                      .dtype = WEFT_DTYPE_UI64,
                                      .count = 1,
                                      .input = &hash,
                                      .output = hashes,
                                      .instruction = WEFT_COMM_NO_INSTRUCTION};
  if (weft_status_is_ok(exchanged)) exchanged = weft_comm_run(rank->comm, &exchange);
  if (weft_status_is_ok(exchanged)) {
    status = follow_failure(status, hashes, count, rank->rank, out_is_common);
  } else if (weft_status_is_ok(status)) {
    status = exchanged;
  } else {
    // The ranks' connection may be what failed; it says so again.
    weft_status_release(exchanged);
  }
  weft_allocator_release(weft_allocator_system(), hashes, count * sizeof(*hashes),
                         _Alignof(uint64_t));
  return status;
}

weft_status_t weft_run_rank_follow(weft_run_rank_t* rank, weft_status_t status,
                                   bool* out_is_common) {
  weft_status_code_t code = weft_status_code(status);
  weft_status_t exchanged = weft_comm_broadcast(rank->comm, 0, &code, sizeof(code));
  *out_is_common = weft_status_is_ok(exchanged) && code != WEFT_STATUS_OK;
  if (!weft_status_is_ok(status)) {
    weft_status_release(exchanged);
    return status;
  }
  if (!*out_is_common) return exchanged;
  return weft_status_known_failure(
      weft_status_create(code, __FILE__, __LINE__, "rank 0 failed before its first step"));
}

void weft_run_rank_refuse(weft_run_rank_t* rank, void (*tell)(void* user_data), void* user_data) {
  weft_course_refuse(weft_comm_course(rank->comm));
  if (rank->rank == 0) tell(user_data);
  // The first rank to end makes the supervisor end the others: not before rank 0 has spoken.
  weft_status_release(weft_comm_barrier(rank->comm, "refuse"));
}

void weft_run_rank_fail(weft_run_rank_t* rank, weft_status_t status) {
  if (!rank->comm || weft_status_code(status) == WEFT_STATUS_ABORTED) return;
  char reason[512];
  snprintf(reason, sizeof(reason), "rank %u failed: %s", rank->rank, weft_status_text(status));
  weft_comm_abort(rank->comm, reason);
}

void weft_run_rank_fail_early(weft_run_rank_t* rank, const weft_environment_t* known,
                              const char* text) {
  weft_environment_t environment = *known;
  char reason[1024];
  if (rank && rank->has_joined) return;
  // Before it looked at its environment.
  if (environment.launcher == WEFT_LAUNCHER_NONE) {
    weft_status_t status = weft_run_job_detect(&environment);
    const bool is_known = weft_status_is_ok(status);
    weft_status_release(status);
    if (!is_known) return;
  }
  // A supervisor sees it end.
  const bool is_supervised = environment.job_fd >= 0;
  if (environment.launcher == WEFT_LAUNCHER_NONE || is_supervised || environment.world_size < 2) {
    return;
  }
  snprintf(reason, sizeof(reason), "rank %u failed before it joined: %s", environment.rank, text);
  // Those that cannot be told wait until the time-out, and say for whom.
  weft_status_release(weft_rendezvous_fail(rank ? rank->rendezvous : NULL, &environment, reason,
                                           weft_allocator_system()));
}

void weft_run_rank_leave(weft_run_rank_t* rank) {
  if (!rank) return;
  weft_comm_destroy(rank->comm);
  weft_shm_job_destroy(rank->job);
  weft_rendezvous_destroy(rank->rendezvous);
  weft_allocator_release(weft_allocator_system(), rank, sizeof(*rank), 16);
}
