// Knowledge of streams about each other: a clock for each stream, and one for each instruction that
// may be waited for.
#include "graph/plan/waits.h"

#include <string.h>

weft_status_t weft_waits_init(weft_arena_t* arena, uint32_t stream_count,
                              uint32_t instruction_count, uint32_t task_count,
                              weft_waits_t* out_waits) {
  const size_t streams = stream_count;
  *out_waits = (weft_waits_t){.stream_count = stream_count};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, streams, sizeof(*out_waits->wanted),
                                                 (void**)&out_waits->wanted));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, streams, sizeof(*out_waits->list),
                                                 (void**)&out_waits->list));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, streams * streams, sizeof(*out_waits->known), (void**)&out_waits->known));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, task_count * streams, sizeof(*out_waits->known_at), (void**)&out_waits->known_at));
  return weft_arena_allocate_array(arena, instruction_count, sizeof(*out_waits->rows),
                                   (void**)&out_waits->rows);
}

static uint32_t* clock_of(const weft_waits_t* waits, uint32_t stream) {
  return waits->known + (size_t)stream * waits->stream_count;
}

static uint32_t* clock_behind(const weft_waits_t* waits, uint32_t task) {
  return waits->known_at + (size_t)waits->rows[task] * waits->stream_count;
}

static void learn(const weft_waits_t* waits, uint32_t* known, const uint32_t* more) {
  for (uint32_t s = 0; s < waits->stream_count; ++s) {
    if (more[s] > known[s]) known[s] = more[s];
  }
}

void weft_waits_begin(weft_waits_t* waits, uint32_t position, uint32_t stream) {
  waits->position = position;
  waits->stream = stream;
  memset(waits->wanted, 0xff, waits->stream_count * sizeof(*waits->wanted));
  if (stream != 0) learn(waits, clock_of(waits, stream), clock_of(waits, 0));
}

void weft_waits_want(weft_waits_t* waits, uint32_t task, uint32_t stream) {
  if (stream == 0 || stream == waits->stream) return;
  uint32_t* wanted = &waits->wanted[stream];
  if (*wanted == WEFT_WAITS_NONE || task > *wanted) *wanted = task;
}

// What is known of |stream| from before, or from another stream's instruction that is wanted.
static uint32_t known_otherwise(const weft_waits_t* waits, uint32_t stream) {
  uint32_t known = clock_of(waits, waits->stream)[stream];
  for (uint32_t s = 1; s < waits->stream_count; ++s) {
    if (s == stream || waits->wanted[s] == WEFT_WAITS_NONE) continue;
    const uint32_t more = clock_behind(waits, waits->wanted[s])[stream];
    if (more > known) known = more;
  }
  return known;
}

uint32_t weft_waits_known(const weft_waits_t* waits, uint32_t stream) {
  const uint32_t known = known_otherwise(waits, stream);
  const uint32_t wanted = waits->wanted[stream];
  return wanted != WEFT_WAITS_NONE && wanted + 1 > known ? wanted + 1 : known;
}

void weft_waits_end(weft_waits_t* waits) {
  uint32_t* known = clock_of(waits, waits->stream);
  uint32_t* list = waits->list;
  waits->list_count = 0;
  for (uint32_t s = 1; s < waits->stream_count; ++s) {
    const uint32_t wanted = waits->wanted[s];
    if (wanted == WEFT_WAITS_NONE || known_otherwise(waits, s) > wanted) continue;
    uint32_t at = waits->list_count++;
    for (; at > 0 && list[at - 1] > wanted; --at) list[at] = list[at - 1];
    list[at] = wanted;
  }
  for (uint32_t s = 1; s < waits->stream_count; ++s) {
    if (waits->wanted[s] != WEFT_WAITS_NONE)
      learn(waits, known, clock_behind(waits, waits->wanted[s]));
  }
  if (waits->stream == 0) return;
  known[waits->stream] = waits->position + 1;
  waits->rows[waits->position] = waits->row_count;
  memcpy(waits->known_at + (size_t)waits->row_count++ * waits->stream_count, known,
         waits->stream_count * sizeof(*known));
}
