// Supervisor and ranks of `weft run`.
#include "tools/run_job.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runtime/base/hash.h"
#include "runtime/base/plural.h"
#include "runtime/base/string_buffer.h"
#include "runtime/comm/comm.h"
#include "runtime/comm/shm/shm_job.h"
#include "runtime/join/join.h"
#include "runtime/join/progress.h"
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

static bool read_progress(void* user_data, uint32_t rank, weft_rank_progress_t* out_progress) {
  const supervision_t* supervision = user_data;
  weft_shm_rank_report_t report;
  weft_shm_job_progress(supervision->job, rank, &report);
  memset(out_progress, 0, sizeof(*out_progress));
  out_progress->step = -1;
  if (report.process == 0) return false;
  weft_join_convert_progress(&report.progress, weft_shm_job_course(supervision->job), out_progress);
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
  supervisor.program = options->program;
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
  weft_join_t* join;  // what is left of an attempt that failed
  weft_comm_t* comm;
};

// Rank 0 may be drawing progress there.
static void print_notice(void* user_data, const char* text) {
  (void)user_data;
  fprintf(stderr, "%sweft: %s\n", weft_run_report_is_terminal(stderr) ? "\r\033[K" : "", text);
}

static weft_status_t join(weft_run_rank_t* rank, const weft_environment_t* environment,
                          const weft_run_rank_options_t* options) {
  const uint32_t rank_count = options->rank_count;
  if (environment->world_size != rank_count) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "%s started %u rank%s, but the mesh has %u: give --devices %u or a mesh of "
                       "that size",
                       weft_launcher_name(environment->launcher), environment->world_size,
                       weft_plural(environment->world_size), rank_count, environment->world_size);
  }
  const weft_join_options_t join_options = {
      .struct_size = sizeof(join_options),
      .timeout_ns = (uint64_t)(options->timeout_s * 1e9),
      .notice_delay_ns = (uint64_t)(options->stuck_delay_s * 1e9),
      .notice = print_notice,
  };
  return weft_join_begin(environment, &join_options, weft_allocator_system(), &rank->join,
                         &rank->comm);
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
  return join(rank, environment, options);
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
  if (rank && rank->comm) return;
  // Before it looked at its environment.
  if (environment.launcher == WEFT_LAUNCHER_NONE) {
    weft_status_t status = weft_run_job_detect(&environment);
    const bool is_known = weft_status_is_ok(status);
    weft_status_release(status);
    if (!is_known) return;
  }
  weft_join_fail(rank ? rank->join : NULL, &environment, text, weft_allocator_system());
}

void weft_run_rank_leave(weft_run_rank_t* rank) {
  if (!rank) return;
  weft_comm_destroy(rank->comm);
  weft_join_end(rank->join);
  weft_allocator_release(weft_allocator_system(), rank, sizeof(*rank), 16);
}
