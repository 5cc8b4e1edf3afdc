// The watch: which ranks make no progress although nobody keeps them from it.
//
// A rank that waits for others is not stuck; whoever it waits for is. A rank that was stopped by a
// signal is stuck, and so is one in an instruction that does not end while it uses no processor.
// One that does use it is busy, which is told as such: a first step or a large product may take
// long. Between steps, before the first and after the last a rank compiles, reads and saves, and
// has no record to change. There it is busy at most, and only for as long as others have waited.
// The time-out ends the job in every case.
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runtime/launch/supervisor_internal.h"

enum {
  // A rank that ended with 0 while the others wait is missed this fraction of the stuck delay.
  LEFT_DIVISOR = 5,
  // Windows over which the use of the processor is measured, in each stuck delay: one of them lies
  // whole in the time without progress.
  WINDOW_DIVISOR = 3,
  // A rank computes if it has used this fraction of one processor, or mostly waited for one.
  COMPUTING_DIVISOR = 20,
};

void weft_supervisor_read_progress(weft_supervisor_t* supervisor, uint32_t rank) {
  weft_supervisor_rank_t* self = &supervisor->ranks[rank];
  weft_rank_progress_t progress;
  memset(&progress, 0, sizeof(progress));
  progress.step = -1;
  const weft_supervisor_options_t* options = supervisor->options;
  if (!options->progress || !options->progress(options->user_data, rank, &progress)) return;
  progress.instruction[WEFT_PROGRESS_TEXT_CAPACITY - 1] = '\0';
  progress.collective[WEFT_PROGRESS_TEXT_CAPACITY - 1] = '\0';
  const bool is_new = !self->has_progress || progress.serial != self->progress.serial ||
                      progress.state != self->progress.state ||
                      progress.step != self->progress.step;
  self->has_progress = true;
  self->progress = progress;
  if (is_new) self->changed_ns = weft_supervisor_now_ns();
}

// What the system says about a process.
typedef struct process_state_s {
  bool is_stopped;   // by a signal
  bool is_runnable;  // runs or waits for a processor
  uint64_t ticks;    // of processor time, of all its threads
} process_state_t;

static process_state_t read_process(pid_t pid) {
  process_state_t state = {false, false, 0};
  char path[64];
  char text[512];
  snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return state;
  const ssize_t size = read(fd, text, sizeof(text) - 1);
  close(fd);
  if (size <= 0) return state;
  text[size] = '\0';
  // The name in parentheses may contain anything. Behind it: the state's letter, field 3; user and
  // system time are fields 14 and 15.
  const char* field = strrchr(text, ')');
  if (!field) return state;
  state.is_stopped = strncmp(field, ") T", 3) == 0;
  state.is_runnable = strncmp(field, ") R", 3) == 0;
  for (int i = 2; i < 14 && field; ++i) field = strchr(field + 1, ' ');
  if (!field) return state;
  char* end = NULL;
  state.ticks = strtoull(field, &end, 10);
  state.ticks += strtoull(end, NULL, 10);
  return state;
}

bool weft_supervisor_is_stopped(pid_t pid) {
  return read_process(pid).is_stopped;
}

static void measure_use(weft_supervisor_rank_t* rank, const process_state_t* state,
                        int64_t window_ns, int64_t now_ns) {
  const int64_t elapsed_ns = now_ns - rank->window_ns;
  ++rank->window_looks;
  rank->window_runnable += state->is_runnable;
  if (elapsed_ns < window_ns) return;
  const long ticks_per_s = sysconf(_SC_CLK_TCK);
  const uint64_t before = rank->window_ticks;
  const uint64_t used = state->ticks > before ? state->ticks - before : 0;
  const int64_t used_ns = ticks_per_s > 0 ? (int64_t)used * (1000000000 / ticks_per_s) : 0;
  rank->is_computing =
      used_ns >= elapsed_ns / COMPUTING_DIVISOR || 2 * rank->window_runnable > rank->window_looks;
  rank->window_ns = now_ns;
  rank->window_ticks = state->ticks;
  rank->window_looks = rank->window_runnable = 0;
}

static bool is_waiting(const weft_supervisor_rank_t* rank) {
  return rank->has_progress && rank->progress.state == WEFT_RANK_STATE_WAITING;
}

// What the alive ranks are doing together.
typedef struct picture_s {
  int64_t waited_ns;        // by the rank that has waited longest; 0: nobody does
  bool all_wait;            // for each other, or for one that ended
  int64_t last_changed_ns;  // of any record
  int32_t left;             // the first rank that ended with 0; -1
} picture_t;

static picture_t look(const weft_supervisor_t* supervisor, int64_t now_ns) {
  picture_t picture = {.all_wait = supervisor->alive > 0, .left = -1};
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    const weft_supervisor_rank_t* rank = &supervisor->ranks[r];
    const weft_rank_outcome_t* outcome = &supervisor->outcome->ranks[r];
    if (rank->pid == 0) {
      const int32_t left = picture.left;
      if (left < 0 || outcome->end_ns < supervisor->outcome->ranks[left].end_ns) {
        picture.left = (int32_t)r;
      }
      continue;
    }
    const int64_t waited_ns = is_waiting(rank) ? now_ns - rank->changed_ns : 0;
    if (waited_ns > picture.waited_ns) picture.waited_ns = waited_ns;
    picture.all_wait = picture.all_wait && is_waiting(rank) && rank->stopped_ns == 0;
    if (rank->changed_ns > picture.last_changed_ns) picture.last_changed_ns = rank->changed_ns;
  }
  return picture;
}

// How long |rank| has not got on although nobody keeps it from it; 0: it does.
static int64_t still_for(const weft_supervisor_rank_t* rank, const picture_t* picture,
                         int64_t now_ns) {
  const int64_t stopped_ns = rank->stopped_ns > 0 ? now_ns - rank->stopped_ns : 0;
  if (!rank->has_progress) return stopped_ns;
  int64_t still_ns = 0;
  switch (rank->progress.state) {
    case WEFT_RANK_STATE_RUNNING:
      still_ns = now_ns - rank->changed_ns;
      break;
    case WEFT_RANK_STATE_STARTING:
    case WEFT_RANK_STATE_IDLE:
    case WEFT_RANK_STATE_DONE:
      still_ns = now_ns - rank->changed_ns;
      if (still_ns > picture->waited_ns) still_ns = picture->waited_ns;
      break;
    case WEFT_RANK_STATE_WAITING:
      if (picture->all_wait) still_ns = now_ns - picture->last_changed_ns;
      break;
  }
  return still_ns > stopped_ns ? still_ns : stopped_ns;
}

static weft_supervisor_notice_t judge(const weft_supervisor_t* supervisor,
                                      const weft_supervisor_rank_t* rank, int64_t duration_ns) {
  if (duration_ns < supervisor->options->stuck_delay_ns) return WEFT_SUPERVISOR_NOTICE_NONE;
  if (rank->stopped_ns > 0) return WEFT_SUPERVISOR_NOTICE_STUCK;
  const bool is_stuck =
      is_waiting(rank) || (rank->progress.state == WEFT_RANK_STATE_RUNNING && !rank->is_computing);
  return is_stuck ? WEFT_SUPERVISOR_NOTICE_STUCK : WEFT_SUPERVISOR_NOTICE_BUSY;
}

// Sets what is to be told about |rank| now. False: nothing, or nothing new.
static bool choose_event(weft_supervisor_rank_t* rank, weft_supervisor_notice_t notice,
                         int64_t duration_ns, weft_supervisor_event_kind_t* out_kind) {
  const weft_supervisor_notice_t before = rank->notice;
  switch (notice) {
    case WEFT_SUPERVISOR_NOTICE_NONE:
      rank->notice = notice;
      *out_kind = WEFT_SUPERVISOR_RESUMED;
      return before == WEFT_SUPERVISOR_NOTICE_STUCK;
    case WEFT_SUPERVISOR_NOTICE_STUCK:
      rank->notice = notice;
      *out_kind = WEFT_SUPERVISOR_STUCK;
      return before != notice;
    case WEFT_SUPERVISOR_NOTICE_BUSY:
      break;
  }
  // Who has been called stuck gets on when it gets on, not when it moves a little.
  if (before == WEFT_SUPERVISOR_NOTICE_STUCK) return false;
  rank->notice = notice;
  *out_kind = WEFT_SUPERVISOR_BUSY;
  // What takes long does so in every step: it is told again when it takes twice as long.
  if (duration_ns < rank->next_busy_ns) return false;
  rank->next_busy_ns = 2 * duration_ns;
  return true;
}

static void report(weft_supervisor_t* supervisor, uint32_t rank, int64_t duration_ns) {
  weft_supervisor_rank_t* self = &supervisor->ranks[rank];
  weft_supervisor_event_kind_t kind = WEFT_SUPERVISOR_STUCK;
  const weft_supervisor_notice_t notice = judge(supervisor, self, duration_ns);
  if (!choose_event(self, notice, duration_ns, &kind)) return;
  const weft_supervisor_event_t event = {.kind = kind,
                                         .rank = rank,
                                         .pid = self->pid,
                                         .duration_ns = duration_ns,
                                         .is_stopped = self->stopped_ns > 0,
                                         .progress = self->has_progress ? &self->progress : NULL};
  weft_supervisor_emit(supervisor, &event);
}

static void update(weft_supervisor_t* supervisor, int64_t now_ns) {
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    weft_supervisor_rank_t* rank = &supervisor->ranks[r];
    if (rank->pid == 0) continue;
    weft_supervisor_read_progress(supervisor, r);
    const process_state_t state = read_process(rank->pid);
    measure_use(rank, &state, supervisor->options->stuck_delay_ns / WINDOW_DIVISOR, now_ns);
    if (!state.is_stopped) {
      rank->stopped_ns = 0;
    } else if (rank->stopped_ns == 0) {
      rank->stopped_ns = now_ns;
    }
  }
}

// Ranks that are to stop after a step, and do not get there: the job ends as it would have without.
static void watch_stop(weft_supervisor_t* supervisor, int64_t now_ns) {
  const weft_supervisor_options_t* options = supervisor->options;
  char reason[128];
  if (supervisor->is_ending || !weft_supervisor_stop(supervisor, 0)) return;
  if (supervisor->stop.is_reached) return;
  const bool is_over =
      options->timeout_ns >= 0 && now_ns - supervisor->stop_ns >= options->timeout_ns;
  bool is_stuck = false;
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    const weft_supervisor_rank_t* rank = &supervisor->ranks[r];
    is_stuck = is_stuck || (rank->pid > 0 && rank->notice == WEFT_SUPERVISOR_NOTICE_STUCK);
  }
  if (!is_stuck && !is_over) return;
  supervisor->outcome->signal = supervisor->stop.signal;
  snprintf(reason, sizeof(reason), "the job got SIG%s and does not get to the end of step %lld",
           sigabbrev_np(supervisor->stop.signal), (long long)supervisor->stop.step);
  weft_supervisor_fail(supervisor, WEFT_JOB_INTERRUPTED, -1, reason);
}

void weft_supervisor_watch(weft_supervisor_t* supervisor, int64_t now_ns) {
  const weft_supervisor_options_t* options = supervisor->options;
  char reason[128];
  update(supervisor, now_ns);
  const picture_t picture = look(supervisor, now_ns);
  if (picture.all_wait && picture.left >= 0 &&
      now_ns - picture.last_changed_ns >= options->stuck_delay_ns / LEFT_DIVISOR) {
    snprintf(reason, sizeof(reason), "rank %d ended while the others wait for it",
             (int)picture.left);
    weft_supervisor_fail(supervisor, WEFT_JOB_RANK_LEFT, picture.left, reason);
    return;
  }
  for (uint32_t r = 0; r < supervisor->count && !supervisor->is_ending; ++r) {
    if (supervisor->ranks[r].pid == 0) continue;
    const int64_t duration_ns = still_for(&supervisor->ranks[r], &picture, now_ns);
    report(supervisor, r, duration_ns);
    if (options->timeout_ns < 0 || duration_ns < options->timeout_ns) continue;
    snprintf(reason, sizeof(reason), "rank %u made no progress for %.3g s", r,
             (double)duration_ns * 1e-9);
    weft_supervisor_fail(supervisor, WEFT_JOB_RANK_STUCK, (int32_t)r, reason);
  }
  watch_stop(supervisor, now_ns);
}
