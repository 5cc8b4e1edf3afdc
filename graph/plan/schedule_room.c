// Bytes that live at once, counted while an order is made.
//
// What is counted is what weft_schedule_live finds in the finished order. A task's bytes are free
// once a computation behind it has started: what is issued before that computation cannot have
// them, though it may start later than the task ends. So what a computation frees by waiting lags
// behind for everything that is issued beside it.
#include <stdint.h>

#include "graph/plan/schedule_internal.h"

weft_status_t weft_schedule_room_init(const weft_schedule_problem_t* problem, size_t limit_bytes,
                                      weft_schedule_room_t* out_room) {
  const uint32_t buffers = problem->plan->buffer_count;
  weft_arena_t* arena = problem->arena;
  *out_room = (weft_schedule_room_t){.problem = problem, .limit_bytes = limit_bytes};
  if (limit_bytes == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, buffers, sizeof(*out_room->left), (void**)&out_room->left));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, buffers, sizeof(*out_room->is_live),
                                                 (void**)&out_room->is_live));
  const uint32_t end = problem->touched_starts[problem->count];
  for (uint32_t t = 0; t < end; ++t) ++out_room->left[problem->touched[t]];
  return weft_ok_status();
}

static size_t size_of(const weft_schedule_room_t* room, uint32_t buffer) {
  const weft_buffer_t* described = &room->problem->plan->buffers[buffer];
  return described->kind == WEFT_BUFFER_STEP ? described->size_bytes : 0;
}

size_t weft_schedule_room_wanted(const weft_schedule_room_t* room, uint32_t node) {
  const weft_schedule_problem_t* problem = room->problem;
  size_t bytes = 0;
  if (room->limit_bytes == 0) return 0;
  for (uint32_t t = problem->touched_starts[node]; t < problem->touched_starts[node + 1]; ++t) {
    if (!room->is_live[problem->touched[t]]) bytes += size_of(room, problem->touched[t]);
  }
  return bytes;
}

size_t weft_schedule_room_returned(const weft_schedule_room_t* room, uint32_t node) {
  const weft_schedule_problem_t* problem = room->problem;
  size_t bytes = 0;
  if (room->limit_bytes == 0) return 0;
  for (uint32_t t = problem->touched_starts[node]; t < problem->touched_starts[node + 1]; ++t) {
    if (room->left[problem->touched[t]] == 1) bytes += size_of(room, problem->touched[t]);
  }
  return bytes;
}

size_t weft_schedule_room_take(weft_schedule_room_t* room, uint32_t node) {
  const weft_schedule_problem_t* problem = room->problem;
  const size_t bytes = weft_schedule_room_wanted(room, node);
  if (room->limit_bytes == 0) return 0;
  for (uint32_t t = problem->touched_starts[node]; t < problem->touched_starts[node + 1]; ++t) {
    room->is_live[problem->touched[t]] = true;
  }
  room->live_bytes += bytes;
  return bytes;
}

size_t weft_schedule_room_give(weft_schedule_room_t* room, uint32_t node) {
  const weft_schedule_problem_t* problem = room->problem;
  const size_t bytes = weft_schedule_room_returned(room, node);
  if (room->limit_bytes == 0) return 0;
  for (uint32_t t = problem->touched_starts[node]; t < problem->touched_starts[node + 1]; ++t) {
    --room->left[problem->touched[t]];
  }
  room->live_bytes -= bytes;
  return bytes;
}

bool weft_schedule_room_fits(const weft_schedule_room_t* room, size_t bytes) {
  if (room->limit_bytes == 0) return true;
  const size_t before = room->live_bytes - room->taken_bytes + room->lagging_bytes;
  const size_t most = before > room->live_bytes ? before : room->live_bytes;
  return bytes <= room->limit_bytes && most <= room->limit_bytes - bytes;
}
