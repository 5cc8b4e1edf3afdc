// The watch: which ranks make no progress although nobody keeps them from it.
//
// A rank that waits for others is not stuck; whoever it waits for is. A rank that computes and
// whose record does not change is, and so is one that was stopped by a signal. Before its first and
// after its last step a rank has no record to change, so there it counts only when others wait for
// it.
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "runtime/launch/supervisor_internal.h"

// A rank that ended with 0 while the others wait is missed this fraction of the stuck delay.
enum { LEFT_DIVISOR = 5 };

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

// Whether the process is stopped by a signal: the letter after the name in parentheses.
static bool is_stopped(pid_t pid) {
  char path[64];
  char text[512];
  snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  const ssize_t size = read(fd, text, sizeof(text) - 1);
  close(fd);
  if (size <= 0) return false;
  text[size] = '\0';
  const char* name_end = strrchr(text, ')');
  return name_end && strncmp(name_end, ") T", 3) == 0;
}

static bool is_waiting(const weft_supervisor_rank_t* rank) {
  return rank->has_progress && rank->progress.state == WEFT_RANK_STATE_WAITING;
}

// What the alive ranks are doing together.
typedef struct picture_s {
  bool any_waits;
  bool all_wait;            // for each other, or for one that ended
  int64_t last_changed_ns;  // of any record
  int32_t left;             // the first rank that ended with 0; -1
} picture_t;

static picture_t look(const weft_supervisor_t* supervisor) {
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
    picture.any_waits = picture.any_waits || is_waiting(rank);
    picture.all_wait = picture.all_wait && is_waiting(rank) && rank->stopped_ns == 0;
    if (rank->changed_ns > picture.last_changed_ns) picture.last_changed_ns = rank->changed_ns;
  }
  return picture;
}

// How long |rank| has been stuck; 0: it is not.
static int64_t stuck_for(const weft_supervisor_rank_t* rank, const picture_t* picture,
                         int64_t now_ns) {
  const int64_t stopped_ns = rank->stopped_ns > 0 ? now_ns - rank->stopped_ns : 0;
  if (!rank->has_progress) return stopped_ns;
  const int64_t idle_ns = now_ns - rank->changed_ns;
  bool is_its_turn = false;
  switch (rank->progress.state) {
    case WEFT_RANK_STATE_RUNNING:
      is_its_turn = true;
      break;
    case WEFT_RANK_STATE_STARTING:
    case WEFT_RANK_STATE_DONE:
      is_its_turn = picture->any_waits;
      break;
    case WEFT_RANK_STATE_WAITING:
      if (picture->all_wait) return now_ns - picture->last_changed_ns;
      break;
  }
  return is_its_turn && idle_ns > stopped_ns ? idle_ns : stopped_ns;
}

static void report(weft_supervisor_t* supervisor, uint32_t rank, int64_t duration_ns) {
  weft_supervisor_rank_t* self = &supervisor->ranks[rank];
  const bool is_stuck = duration_ns >= supervisor->options->stuck_delay_ns;
  if (is_stuck == self->is_reported) return;
  self->is_reported = is_stuck;
  const weft_supervisor_event_t event = {
      .kind = is_stuck ? WEFT_SUPERVISOR_STUCK : WEFT_SUPERVISOR_RESUMED,
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
    if (!is_stopped(rank->pid)) {
      rank->stopped_ns = 0;
    } else if (rank->stopped_ns == 0) {
      rank->stopped_ns = now_ns;
    }
  }
}

void weft_supervisor_watch(weft_supervisor_t* supervisor, int64_t now_ns) {
  const weft_supervisor_options_t* options = supervisor->options;
  char reason[128];
  update(supervisor, now_ns);
  const picture_t picture = look(supervisor);
  if (picture.all_wait && picture.left >= 0 &&
      now_ns - picture.last_changed_ns >= options->stuck_delay_ns / LEFT_DIVISOR) {
    snprintf(reason, sizeof(reason), "rank %d ended while the others wait for it",
             (int)picture.left);
    weft_supervisor_fail(supervisor, WEFT_JOB_RANK_LEFT, picture.left, reason);
    return;
  }
  for (uint32_t r = 0; r < supervisor->count && !supervisor->is_ending; ++r) {
    if (supervisor->ranks[r].pid == 0) continue;
    const int64_t duration_ns = stuck_for(&supervisor->ranks[r], &picture, now_ns);
    report(supervisor, r, duration_ns);
    if (options->timeout_ns < 0 || duration_ns < options->timeout_ns) continue;
    snprintf(reason, sizeof(reason), "rank %u made no progress for %.3g s", r,
             (double)duration_ns * 1e-9);
    weft_supervisor_fail(supervisor, WEFT_JOB_RANK_STUCK, (int32_t)r, reason);
  }
}
