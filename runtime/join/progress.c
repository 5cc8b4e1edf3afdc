// Progress records of communicators, as the supervisor and its reports see them.
#include "runtime/join/progress.h"

#include <stdio.h>
#include <string.h>

#include "runtime/launch/report.h"

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

void weft_join_convert_progress(const weft_progress_t* progress, const weft_course_t* course,
                                weft_rank_progress_t* out_progress) {
  memset(out_progress, 0, sizeof(*out_progress));
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

void weft_join_describe_stall(const weft_stall_t* stall, const weft_course_t* course,
                              weft_string_buffer_t* text) {
  if (stall->process == 0) {
    weft_string_buffer_append_format(
        text, "rank %u has not joined the job for %.3g s, and others wait for it", stall->rank,
        (double)stall->duration_ns * 1e-9);
    return;
  }
  weft_rank_progress_t progress;
  weft_join_convert_progress(&stall->progress, course, &progress);
  // A rank that waits, but for nobody, would get on if it ran.
  const bool is_stuck = stall->is_stopped || progress.state == WEFT_RANK_STATE_WAITING;
  const weft_supervisor_event_t event = {
      .kind = is_stuck ? WEFT_SUPERVISOR_STUCK : WEFT_SUPERVISOR_BUSY,
      .rank = stall->rank,
      .pid = stall->process,
      .duration_ns = (int64_t)stall->duration_ns,
      .is_stopped = stall->is_stopped,
      .progress = &progress};
  weft_supervisor_describe_event(&event, text);
}
