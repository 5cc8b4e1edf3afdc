// Supervisor: the loop that watches a job, and how it ends it.
//
// One loop waits for signals (children's ends among them), the ranks' output, the store and the
// next moment at which something is due. Ending a job is not a place in the code but a state: the
// loop goes on, and with it output and reports, while the ranks get time to leave, then SIGTERM,
// then SIGKILL. What failed first is told by the order in which ranks end, but for those that say
// by their exit code that they only follow another.
#include "runtime/launch/supervisor.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "runtime/launch/report.h"
#include "runtime/launch/supervisor_internal.h"

static const int64_t second_ns = INT64_C(1000000000);
static const int64_t longest_watch_ns = INT64_C(250000000);
static const int64_t shortest_watch_ns = INT64_C(5000000);

int64_t weft_supervisor_now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * second_ns + now.tv_nsec;
}

void weft_supervisor_options_init(weft_supervisor_options_t* out_options) {
  memset(out_options, 0, sizeof(*out_options));
  out_options->struct_size = sizeof(*out_options);
  out_options->job_fd = -1;
}

void weft_supervisor_outcome_deinit(weft_supervisor_outcome_t* outcome) {
  if (outcome->ranks) {
    weft_allocator_release(outcome->allocator, outcome->ranks,
                           outcome->rank_count * sizeof(weft_rank_outcome_t),
                           _Alignof(weft_rank_outcome_t));
  }
  memset(outcome, 0, sizeof(*outcome));
}

void weft_supervisor_emit(const weft_supervisor_t* supervisor,
                          const weft_supervisor_event_t* event) {
  const weft_supervisor_options_t* options = supervisor->options;
  if (options->event) options->event(options->user_data, event);
}

// Ending ------------------------------------------------------------------------------------------

static void keep_progress(weft_supervisor_t* supervisor) {
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    weft_rank_outcome_t* outcome = &supervisor->outcome->ranks[r];
    weft_supervisor_read_progress(supervisor, r);
    outcome->has_progress = supervisor->ranks[r].has_progress;
    outcome->progress = supervisor->ranks[r].progress;
  }
}

// Who is stopped by a signal can do nothing with time to leave, nor with SIGTERM.
static void kill_stopped(weft_supervisor_t* supervisor) {
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    const pid_t pid = supervisor->ranks[r].pid;
    if (pid <= 0 || !weft_supervisor_is_stopped(pid)) continue;
    supervisor->outcome->ranks[r].was_killed = true;
    kill(pid, SIGKILL);
  }
}

void weft_supervisor_fail(weft_supervisor_t* supervisor, weft_job_end_t end, int32_t rank,
                          const char* reason) {
  const weft_supervisor_options_t* options = supervisor->options;
  if (supervisor->is_ending) return;
  const int64_t now_ns = weft_supervisor_now_ns();
  supervisor->is_ending = true;
  supervisor->term_ns = now_ns + options->grace_ns;
  supervisor->kill_ns = supervisor->term_ns + options->term_ns;
  supervisor->outcome->end = end;
  supervisor->outcome->culprit = rank;
  supervisor->outcome->fault_ns = now_ns - supervisor->start_ns;
  // Before the ranks are told, for then their records change.
  keep_progress(supervisor);
  if (options->abort) options->abort(options->user_data, rank, reason);
  const weft_rank_outcome_t* culprit = rank >= 0 ? &supervisor->outcome->ranks[rank] : NULL;
  const weft_supervisor_event_t event = {
      .kind = WEFT_SUPERVISOR_FAILING,
      .rank = rank >= 0 ? (uint32_t)rank : UINT32_MAX,
      .pid = culprit ? culprit->pid : 0,
      .text = reason,
      .text_size = strlen(reason),
      .progress = culprit && culprit->has_progress ? &culprit->progress : NULL};
  weft_supervisor_emit(supervisor, &event);
  kill_stopped(supervisor);
}

static void signal_ranks(weft_supervisor_t* supervisor, int signal_number) {
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    if (supervisor->ranks[r].pid > 0) supervisor->outcome->ranks[r].was_killed = true;
  }
  weft_supervisor_signal_group(supervisor, signal_number);
}

static void push_ending(weft_supervisor_t* supervisor, int64_t now_ns) {
  if (supervisor->term_ns <= now_ns) {
    supervisor->term_ns = INT64_MAX;
    signal_ranks(supervisor, SIGTERM);
  }
  if (supervisor->kill_ns <= now_ns) {
    supervisor->kill_ns = INT64_MAX;
    signal_ranks(supervisor, SIGKILL);
  }
}

// Ends of ranks -----------------------------------------------------------------------------------

// The rank that was reported as stuck, for which others may have given up waiting; -1: none.
static int32_t find_stuck(const weft_supervisor_t* supervisor) {
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    if (supervisor->ranks[r].pid > 0 && supervisor->ranks[r].notice) return (int32_t)r;
  }
  return -1;
}

static void judge_end(weft_supervisor_t* supervisor, uint32_t rank) {
  weft_rank_outcome_t* self = &supervisor->outcome->ranks[rank];
  weft_supervisor_outcome_t* outcome = supervisor->outcome;
  weft_string_buffer_t text;
  if (self->end == WEFT_RANK_EXITED && self->code == 0) return;
  const bool follows = self->end == WEFT_RANK_EXITED && self->code == WEFT_EXIT_PEER_FAILED;
  if (follows && supervisor->first_follower < 0) supervisor->first_follower = (int32_t)rank;
  if (supervisor->is_ending) {
    // Whoever this rank's predecessors followed has shown itself.
    const bool is_sought = outcome->end == WEFT_JOB_RANK_FAILED && outcome->culprit < 0;
    if (is_sought && !follows && !self->was_killed) outcome->culprit = (int32_t)rank;
    return;
  }
  const int32_t stuck = follows ? find_stuck(supervisor) : -1;
  if (stuck >= 0) {
    weft_supervisor_fail(supervisor, WEFT_JOB_RANK_STUCK, stuck, "the others gave up waiting");
    return;
  }
  weft_string_buffer_init(supervisor->arena.allocator, &text);
  weft_string_buffer_append_format(&text, "rank %u ", rank);
  weft_supervisor_describe_end(self, &text);
  weft_supervisor_fail(supervisor, WEFT_JOB_RANK_FAILED, follows ? -1 : (int32_t)rank,
                       text.status == NULL ? text.data : "a rank failed");
  weft_string_buffer_deinit(&text);
}

static void end_rank(weft_supervisor_t* supervisor, uint32_t rank, int ending) {
  weft_rank_outcome_t* self = &supervisor->outcome->ranks[rank];
  supervisor->ranks[rank].pid = 0;
  --supervisor->alive;
  self->end = WIFSIGNALED(ending) ? WEFT_RANK_SIGNALLED : WEFT_RANK_EXITED;
  self->code = WIFSIGNALED(ending) ? WTERMSIG(ending) : WEXITSTATUS(ending);
  self->end_ns = weft_supervisor_now_ns() - supervisor->start_ns;
  // Its last words belong before its end.
  for (int stream = 0; stream < WEFT_SUPERVISOR_STREAMS; ++stream) {
    weft_supervisor_read_stream(supervisor, rank, stream, false);
  }
  const weft_supervisor_event_t event = {
      .kind = WEFT_SUPERVISOR_ENDED, .rank = rank, .pid = self->pid, .outcome = self};
  weft_supervisor_emit(supervisor, &event);
  judge_end(supervisor, rank);
}

static void reap(weft_supervisor_t* supervisor) {
  for (;;) {
    int ending = 0;
    const pid_t pid = waitpid(-1, &ending, WNOHANG);
    if (pid < 0 && errno == EINTR) continue;
    if (pid <= 0) return;
    if (pid == supervisor->guard) supervisor->guard = 0;
    for (size_t i = 0; i < supervisor->bystander_count; ++i) {
      if (supervisor->bystanders[i] == pid) supervisor->bystanders[i] = 0;
    }
    for (uint32_t r = 0; r < supervisor->count; ++r) {
      if (supervisor->ranks[r].pid == pid) end_rank(supervisor, r, ending);
    }
  }
}

// The loop ----------------------------------------------------------------------------------------

bool weft_supervisor_stop(weft_supervisor_t* supervisor, int signal_number) {
  const weft_supervisor_options_t* options = supervisor->options;
  const bool is_news = supervisor->stop.signal == 0;
  if (!options->stop) return false;
  options->stop(options->user_data, signal_number, &supervisor->stop);
  if (supervisor->stop.signal == 0) return false;
  if (!is_news) return true;
  supervisor->outcome->is_stopping = true;
  supervisor->stop_ns = weft_supervisor_now_ns();
  // A signal to a rank may show only when all is over.
  if (supervisor->alive == 0) return true;
  const weft_supervisor_event_t event = {.kind = WEFT_SUPERVISOR_STOPPING,
                                         .rank = UINT32_MAX,
                                         .signal = supervisor->stop.signal,
                                         .step = supervisor->stop.step};
  weft_supervisor_emit(supervisor, &event);
  return true;
}

static void interrupt(weft_supervisor_t* supervisor, int signal_number) {
  char reason[64];
  if (supervisor->is_ending) {
    // Asked twice: no more time for anybody.
    supervisor->term_ns = INT64_MAX;
    supervisor->kill_ns = 0;
    return;
  }
  // Whoever ends a job may signal its ranks as well: only what this process gets is counted.
  const bool is_first = !supervisor->was_signalled;
  supervisor->was_signalled = true;
  const bool may_stop = signal_number == SIGINT || signal_number == SIGTERM;
  if (is_first && may_stop && weft_supervisor_stop(supervisor, signal_number)) return;
  supervisor->outcome->signal = signal_number;
  snprintf(reason, sizeof(reason), "the job got SIG%s", sigabbrev_np(signal_number));
  weft_supervisor_fail(supervisor, WEFT_JOB_INTERRUPTED, -1, reason);
}

static void read_signals(weft_supervisor_t* supervisor) {
  struct signalfd_siginfo info;
  while (read(supervisor->signal_fd, &info, sizeof(info)) == (ssize_t)sizeof(info)) {
    if (info.ssi_signo != SIGCHLD) interrupt(supervisor, (int)info.ssi_signo);
  }
  // Also without SIGCHLD: it is merged with others of its kind.
  reap(supervisor);
}

static int64_t next_moment(const weft_supervisor_t* supervisor) {
  if (!supervisor->is_ending) return supervisor->next_watch_ns;
  return supervisor->term_ns < supervisor->kill_ns ? supervisor->term_ns : supervisor->kill_ns;
}

static size_t fill_items(const weft_supervisor_t* supervisor) {
  struct pollfd* items = supervisor->items;
  size_t count = 0;
  items[count++] = (struct pollfd){.fd = supervisor->signal_fd, .events = POLLIN};
  // poll() passes over negative descriptors.
  items[count++] = (struct pollfd){
      .fd = supervisor->server ? weft_store_server_fd(supervisor->server) : -1, .events = POLLIN};
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    for (int stream = 0; stream < WEFT_SUPERVISOR_STREAMS; ++stream) {
      items[count++] =
          (struct pollfd){.fd = supervisor->ranks[r].streams[stream].fd, .events = POLLIN};
    }
  }
  return count;
}

static weft_status_t turn(weft_supervisor_t* supervisor) {
  const size_t count = fill_items(supervisor);
  const int64_t moment_ns = next_moment(supervisor);
  const int64_t left_ns = moment_ns - weft_supervisor_now_ns();
  const int timeout_ms = left_ns <= 0          ? 0
                         : left_ns > second_ns ? 1000
                                               : (int)(left_ns / 1000000) + 1;
  if (poll(supervisor->items, count, timeout_ms) < 0 && errno != EINTR) {
    return WEFT_STATUS(IO, "cannot wait for the ranks: %s", strerror(errno));
  }
  for (size_t i = 2; i < count; ++i) {
    if (supervisor->items[i].revents == 0) continue;
    weft_supervisor_read_stream(supervisor, (uint32_t)((i - 2) / WEFT_SUPERVISOR_STREAMS),
                                (int)((i - 2) % WEFT_SUPERVISOR_STREAMS), false);
  }
  read_signals(supervisor);
  if (supervisor->items[1].revents != 0) {
    WEFT_RETURN_IF_ERROR(weft_store_server_poll(supervisor->server, 0));
  }
  const int64_t now_ns = weft_supervisor_now_ns();
  if (supervisor->is_ending) {
    push_ending(supervisor, now_ns);
  } else if (supervisor->next_watch_ns <= now_ns && supervisor->alive > 0) {
    weft_supervisor_watch(supervisor, now_ns);
    supervisor->next_watch_ns = now_ns + supervisor->watch_interval_ns;
  }
  return weft_ok_status();
}

// Life --------------------------------------------------------------------------------------------

static weft_status_t check_options(const weft_supervisor_options_t* options) {
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "options of a supervisor: struct_size %zu, expected %zu",
                       options->struct_size, sizeof(*options));
  }
  if (options->rank_count == 0 || options->rank_count > 65536) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a job of %u ranks", options->rank_count);
  }
  const bool is_fork = options->start == WEFT_SUPERVISOR_FORK;
  if (is_fork ? !options->child_main : !options->argv) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a supervisor needs %s",
                       is_fork ? "child_main to fork" : "argv to execute");
  }
  return weft_ok_status();
}

static void set_defaults(weft_supervisor_options_t* options) {
  if (options->stuck_delay_ns <= 0) options->stuck_delay_ns = 10 * second_ns;
  if (options->timeout_ns == 0) options->timeout_ns = 30 * 60 * second_ns;
  if (options->grace_ns <= 0) options->grace_ns = second_ns / 5;
  if (options->term_ns <= 0) options->term_ns = second_ns / 5;
}

static weft_status_t make_outcome(const weft_supervisor_options_t* options,
                                  weft_allocator_t allocator,
                                  weft_supervisor_outcome_t* out_outcome) {
  memset(out_outcome, 0, sizeof(*out_outcome));
  out_outcome->allocator = allocator;
  out_outcome->culprit = -1;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, options->rank_count, sizeof(weft_rank_outcome_t),
                                    _Alignof(weft_rank_outcome_t), (void**)&out_outcome->ranks));
  out_outcome->rank_count = options->rank_count;
  gethostname(out_outcome->host, sizeof(out_outcome->host) - 1);
  return weft_ok_status();
}

static weft_status_t supervisor_init(weft_supervisor_t* supervisor) {
  const weft_supervisor_options_t* options = supervisor->options;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&supervisor->arena, supervisor->count,
                                                 sizeof(weft_supervisor_rank_t),
                                                 (void**)&supervisor->ranks));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &supervisor->arena, 2 + WEFT_SUPERVISOR_STREAMS * (size_t)supervisor->count,
      sizeof(struct pollfd), (void**)&supervisor->items));
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    supervisor->ranks[r].changed_ns = supervisor->start_ns;
    for (int i = 0; i < WEFT_SUPERVISOR_STREAMS; ++i) supervisor->ranks[r].streams[i].fd = -1;
  }
  supervisor->watch_interval_ns = options->stuck_delay_ns / 20;
  if (supervisor->watch_interval_ns > longest_watch_ns) {
    supervisor->watch_interval_ns = longest_watch_ns;
  }
  if (supervisor->watch_interval_ns < shortest_watch_ns) {
    supervisor->watch_interval_ns = shortest_watch_ns;
  }
  supervisor->next_watch_ns = supervisor->start_ns + supervisor->watch_interval_ns;
  return weft_ok_status();
}

static weft_status_t start_all(weft_supervisor_t* supervisor) {
  WEFT_RETURN_IF_ERROR(weft_store_make_token(supervisor->token));
  if (!supervisor->options->without_store) {
    const weft_store_server_options_t options = {.struct_size = sizeof(options),
                                                 .token = supervisor->token,
                                                 .world_size = supervisor->count};
    WEFT_RETURN_IF_ERROR(
        weft_store_server_create(&options, supervisor->arena.allocator, &supervisor->server));
  }
  WEFT_RETURN_IF_ERROR(weft_supervisor_prepare_process(supervisor));
  WEFT_RETURN_IF_ERROR(weft_supervisor_start_guard(supervisor));
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    WEFT_RETURN_IF_ERROR(weft_supervisor_start_rank(supervisor, r));
  }
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    const weft_supervisor_event_t event = {
        .kind = WEFT_SUPERVISOR_STARTED, .rank = r, .pid = supervisor->ranks[r].pid};
    weft_supervisor_emit(supervisor, &event);
  }
  return weft_ok_status();
}

// Leaves nothing behind, whatever happened before.
static void clean_up(weft_supervisor_t* supervisor) {
  if (supervisor->alive > 0) weft_supervisor_signal_group(supervisor, SIGKILL);
  if (supervisor->group > 0) weft_supervisor_sweep(supervisor);
  for (uint32_t r = 0; supervisor->ranks && r < supervisor->count; ++r) {
    for (int i = 0; i < WEFT_SUPERVISOR_STREAMS; ++i) {
      weft_supervisor_read_stream(supervisor, r, i, true);
    }
  }
  weft_store_server_destroy(supervisor->server);
  weft_supervisor_restore_process(supervisor);
  weft_arena_deinit(&supervisor->arena);
}

static int exit_code(const weft_supervisor_outcome_t* outcome) {
  const weft_rank_outcome_t* culprit =
      outcome->culprit >= 0 ? &outcome->ranks[outcome->culprit] : NULL;
  switch (outcome->end) {
    case WEFT_JOB_SUCCEEDED:
      return 0;
    case WEFT_JOB_RANK_FAILED:
      if (!culprit) return WEFT_EXIT_PEER_FAILED;
      return culprit->end == WEFT_RANK_SIGNALLED ? 128 + culprit->code : culprit->code;
    case WEFT_JOB_RANK_LEFT:
      return 1;
    case WEFT_JOB_RANK_STUCK:
      return WEFT_EXIT_STUCK;
    case WEFT_JOB_STOPPED:
    case WEFT_JOB_INTERRUPTED:
      return 128 + outcome->signal;
  }
  return 1;
}

static void conclude(weft_supervisor_t* supervisor) {
  weft_supervisor_outcome_t* outcome = supervisor->outcome;
  if (outcome->end == WEFT_JOB_SUCCEEDED && weft_supervisor_stop(supervisor, 0)) {
    outcome->end = WEFT_JOB_STOPPED;
    outcome->signal = supervisor->stop.signal;
  }
  // Every rank followed another and none went ahead. They gave up waiting for one that did not
  // leave when it was told to; if all did, the first is as good as any.
  for (uint32_t r = 0; r < outcome->rank_count; ++r) {
    if (outcome->end != WEFT_JOB_RANK_FAILED || outcome->culprit >= 0) break;
    if (!outcome->ranks[r].was_killed) continue;
    outcome->end = WEFT_JOB_RANK_STUCK;
    outcome->culprit = (int32_t)r;
  }
  if (outcome->end == WEFT_JOB_RANK_FAILED && outcome->culprit < 0) {
    outcome->culprit = supervisor->first_follower;
  }
  outcome->exit_code = exit_code(outcome);
  outcome->end_ns = weft_supervisor_now_ns() - supervisor->start_ns;
}

weft_status_t weft_supervisor_run(const weft_supervisor_options_t* options,
                                  weft_allocator_t allocator,
                                  weft_supervisor_outcome_t* out_outcome) {
  memset(out_outcome, 0, sizeof(*out_outcome));
  WEFT_RETURN_IF_ERROR(check_options(options));
  WEFT_RETURN_IF_ERROR(make_outcome(options, allocator, out_outcome));
  weft_supervisor_options_t settings = *options;
  weft_supervisor_t supervisor;
  set_defaults(&settings);
  memset(&supervisor, 0, sizeof(supervisor));
  supervisor.options = &settings;
  supervisor.outcome = out_outcome;
  supervisor.count = settings.rank_count;
  supervisor.guard_fd = supervisor.signal_fd = -1;
  supervisor.first_follower = -1;
  supervisor.term_ns = supervisor.kill_ns = INT64_MAX;
  supervisor.start_ns = weft_supervisor_now_ns();
  weft_arena_init(allocator, &supervisor.arena);

  weft_status_t status = supervisor_init(&supervisor);
  if (weft_status_is_ok(status)) status = start_all(&supervisor);
  while (weft_status_is_ok(status) && supervisor.alive > 0) status = turn(&supervisor);
  clean_up(&supervisor);
  if (weft_status_is_ok(status)) {
    conclude(&supervisor);
  } else {
    weft_supervisor_outcome_deinit(out_outcome);
  }
  return status;
}
