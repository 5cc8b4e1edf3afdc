// Reports: one sentence about what failed, one line for each other rank.
#include "runtime/launch/report.h"

#include <signal.h>
#include <string.h>

void weft_supervisor_describe_end(const weft_rank_outcome_t* rank, weft_string_buffer_t* text) {
  const char* name = NULL;
  switch (rank->end) {
    case WEFT_RANK_RUNNING:
      weft_string_buffer_append_cstring(text, rank->pid > 0 ? "still runs" : "was not started");
      return;
    case WEFT_RANK_EXITED:
      weft_string_buffer_append_format(text, "exited with code %d", rank->code);
      return;
    case WEFT_RANK_SIGNALLED:
      name = sigabbrev_np(rank->code);
      if (name) {
        weft_string_buffer_append_format(text, "was killed by SIG%s", name);
      } else {
        weft_string_buffer_append_format(text, "was killed by signal %d", rank->code);
      }
      return;
  }
}

void weft_supervisor_describe_progress(const weft_rank_progress_t* progress,
                                       weft_string_buffer_t* text) {
  const bool has_instruction = progress->instruction[0] != '\0';
  if (progress->collective[0]) {
    weft_string_buffer_append_format(text, "in %s ", progress->collective);
  }
  if (has_instruction) {
    weft_string_buffer_append_format(text, "%s %s, ", progress->collective[0] ? "of" : "in",
                                     progress->instruction);
  }
  // Outside of instructions a rank starts, reads its data or saves.
  if (progress->step < 0) {
    weft_string_buffer_append_cstring(text, "before its first step");
  } else {
    weft_string_buffer_append_format(text, "%sstep %lld", has_instruction ? "" : "after ",
                                     (long long)progress->step);
  }
}

// What a rank has done for long, in place of its progress.
static void describe_work(const weft_supervisor_event_t* event, weft_string_buffer_t* text) {
  const weft_rank_progress_t* progress = event->progress;
  const double duration_s = (double)event->duration_ns * 1e-9;
  const weft_rank_state_t state = progress ? progress->state : WEFT_RANK_STATE_STARTING;
  weft_string_buffer_append_format(text, "rank %u (process %lld) has been ", event->rank,
                                   (long long)event->pid);
  if (state == WEFT_RANK_STATE_RUNNING) {
    const bool has_instruction = progress->instruction[0] != '\0';
    weft_string_buffer_append_format(
        text, "running %s%sstep %lld for %.3g s", has_instruction ? progress->instruction : "",
        has_instruction ? " of " : "", (long long)progress->step, duration_s);
    return;
  }
  if (state == WEFT_RANK_STATE_STARTING) {
    weft_string_buffer_append_cstring(text, "preparing its first step");
  } else {
    weft_string_buffer_append_format(text, "reading or writing after step %lld",
                                     (long long)progress->step);
  }
  weft_string_buffer_append_format(text, " for %.3g s, and others wait for it", duration_s);
}

static void describe_stopping(const weft_supervisor_event_t* event, weft_string_buffer_t* text) {
  const char* name = sigabbrev_np(event->signal);
  weft_string_buffer_append_format(text, "got SIG%s: stopping after step %lld; %s", name,
                                   (long long)event->step,
                                   event->signal == SIGINT ? "press Ctrl-C again to stop at once"
                                                           : "a second signal stops at once");
}

void weft_supervisor_describe_event(const weft_supervisor_event_t* event,
                                    weft_string_buffer_t* text) {
  switch (event->kind) {
    case WEFT_SUPERVISOR_STUCK:
      weft_string_buffer_append_format(text, "rank %u (process %lld) ", event->rank,
                                       (long long)event->pid);
      weft_string_buffer_append_format(text,
                                       event->is_stopped
                                           ? "is stopped; it has made no progress for %.3g s"
                                           : "is alive but has made no progress for %.3g s",
                                       (double)event->duration_ns * 1e-9);
      break;
    case WEFT_SUPERVISOR_RESUMED:
      weft_string_buffer_append_format(text, "rank %u (process %lld) gets on again", event->rank,
                                       (long long)event->pid);
      break;
    case WEFT_SUPERVISOR_BUSY:
      describe_work(event, text);
      return;
    case WEFT_SUPERVISOR_STOPPING:
      describe_stopping(event, text);
      return;
    case WEFT_SUPERVISOR_FAILING:
      weft_string_buffer_append(text, event->text, event->text_size);
      break;
    case WEFT_SUPERVISOR_STARTED:
    case WEFT_SUPERVISOR_OUTPUT:
    case WEFT_SUPERVISOR_ENDED:
      return;
  }
  if (!event->progress) return;
  weft_string_buffer_append_cstring(text, ": ");
  weft_supervisor_describe_progress(event->progress, text);
}

static void describe_cause(const weft_supervisor_outcome_t* outcome, weft_string_buffer_t* text) {
  const weft_rank_outcome_t* rank =
      outcome->culprit >= 0 ? &outcome->ranks[outcome->culprit] : NULL;
  if (!rank) {
    const char* name = outcome->signal > 0 ? sigabbrev_np(outcome->signal) : NULL;
    weft_string_buffer_append_format(text, "the job was ended by SIG%s", name ? name : "?");
    if (outcome->is_stopping) weft_string_buffer_append_cstring(text, " while it was stopping");
    return;
  }
  weft_string_buffer_append_format(text, "rank %d ", (int)outcome->culprit);
  if (outcome->end == WEFT_JOB_RANK_STUCK) {
    weft_string_buffer_append_cstring(text, "made no progress until the time-out");
  } else {
    weft_supervisor_describe_end(rank, text);
  }
  if (outcome->end == WEFT_JOB_RANK_LEFT) {
    weft_string_buffer_append_cstring(text, " while the others waited for it");
  }
  weft_string_buffer_append_format(text, " (host %s, process %lld)", outcome->host,
                                   (long long)rank->pid);
  if (!rank->has_progress) return;
  weft_string_buffer_append_char(text, ' ');
  weft_supervisor_describe_progress(&rank->progress, text);
}

void weft_supervisor_describe(const weft_supervisor_outcome_t* outcome,
                              weft_string_buffer_t* text) {
  if (outcome->end == WEFT_JOB_SUCCEEDED || outcome->end == WEFT_JOB_STOPPED) return;
  describe_cause(outcome, text);
  weft_string_buffer_append_char(text, '\n');
  for (uint32_t r = 0; r < outcome->rank_count; ++r) {
    const weft_rank_outcome_t* rank = &outcome->ranks[r];
    if ((int32_t)r == outcome->culprit) continue;
    weft_string_buffer_append_format(text, "  rank %u (process %lld) ", r, (long long)rank->pid);
    if (rank->has_progress) {
      weft_string_buffer_append_cstring(text, "was ");
      weft_supervisor_describe_progress(&rank->progress, text);
      weft_string_buffer_append_cstring(text, "; ");
    }
    if (rank->end == WEFT_RANK_EXITED && rank->code == WEFT_EXIT_PEER_FAILED) {
      weft_string_buffer_append_cstring(text, "left because of that");
    } else if (rank->was_killed) {
      weft_string_buffer_append_cstring(text, "was ended by the supervisor");
    } else {
      weft_supervisor_describe_end(rank, text);
    }
    weft_string_buffer_append_char(text, '\n');
  }
  weft_string_buffer_append_format(text, "  everything was gone %.3g s after the %s\n",
                                   (double)(outcome->end_ns - outcome->fault_ns) * 1e-9,
                                   outcome->end == WEFT_JOB_INTERRUPTED ? "signal" : "failure");
}
