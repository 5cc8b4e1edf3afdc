// What a body becomes when values are given up, and how many bytes are live in it.
#include <string.h>

#include "graph/plan/rematerialise_internal.h"

// Edits -----------------------------------------------------------------------------------------

static weft_status_t append_edit(weft_rematerialisation_t* state, weft_edit_kind_t kind,
                                 uint32_t target, uint32_t at) {
  if (state->edit_count == state->edit_capacity) {
    const uint32_t capacity = state->edit_capacity ? 2 * state->edit_capacity : 256;
    weft_edit_t* grown = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&state->arena, capacity, sizeof(*grown), (void**)&grown));
    if (state->edit_count) memcpy(grown, state->edits, state->edit_count * sizeof(*grown));
    state->edits = grown;
    state->edit_capacity = capacity;
  }
  state->edits[state->edit_count++] = (weft_edit_t){.kind = kind, .target = target, .at = at};
  return weft_ok_status();
}

static weft_status_t demand(weft_rematerialisation_t* state, uint32_t index, uint32_t at);

// Runs the instruction at |writer| again right before position |at|, after what it reads is there.
static weft_status_t demand_writer(weft_rematerialisation_t* state, uint32_t writer, uint32_t at) {
  const weft_kernel_t* kernel = &state->plan->body.instructions[writer].kernel;
  for (uint32_t v = 0; v < kernel->input_count; ++v) {
    const uint32_t input = kernel->inputs[v].buffer;
    if (weft_reads_copy(&state->buffers[input], at)) WEFT_RETURN_IF_ERROR(demand(state, input, at));
  }
  for (uint32_t v = 0; v < kernel->output_count; ++v) {
    weft_remember_t* other = &state->buffers[kernel->outputs[v].buffer];
    const bool is_whole = other->first_write == other->last_write;
    if (is_whole && other->keeping == WEFT_REPEAT && at > other->gap) other->is_emitted = true;
  }
  return append_edit(state, WEFT_EDIT_REPEAT, writer, at);
}

// Makes the second copy of |buffer| right before position |at|, and what it is made from.
static weft_status_t demand(weft_rematerialisation_t* state, uint32_t index, uint32_t at) {
  weft_remember_t* buffer = &state->buffers[index];
  if (buffer->is_emitted) return weft_ok_status();
  buffer->is_emitted = true;
  if (buffer->keeping == WEFT_OFFLOAD) return append_edit(state, WEFT_EDIT_IN, index, at);
  for (uint32_t writer = buffer->first_write;; ++writer) {
    writer = weft_remember_writer(state, index, writer);
    WEFT_RETURN_IF_ERROR(demand_writer(state, writer, at));
    if (writer == buffer->last_write) return weft_ok_status();
  }
}

typedef struct editing_s {
  weft_rematerialisation_t* state;
  uint32_t position;
} editing_t;

static weft_status_t demand_read(void* user_data, weft_view_t* view, bool is_write) {
  const editing_t* editing = user_data;
  const weft_remember_t* buffer = &editing->state->buffers[view->buffer];
  if (is_write || !weft_reads_copy(buffer, editing->position)) return weft_ok_status();
  return demand(editing->state, view->buffer, editing->position);
}

static weft_status_t offload_written(void* user_data, weft_view_t* view, bool is_write) {
  const editing_t* editing = user_data;
  weft_remember_t* buffer = &editing->state->buffers[view->buffer];
  if (!is_write || buffer->keeping != WEFT_OFFLOAD) return weft_ok_status();
  if (buffer->last_write != editing->position || buffer->is_stored) return weft_ok_status();
  buffer->is_stored = true;  // an instruction may write it several times
  return append_edit(editing->state, WEFT_EDIT_OUT, view->buffer, editing->position);
}

static weft_status_t make_edits(weft_rematerialisation_t* state) {
  const weft_plan_block_t* body = &state->plan->body;
  state->edit_count = 0;
  for (uint32_t b = 0; b < state->buffer_count; ++b) {
    state->buffers[b].is_emitted = false;
    state->buffers[b].is_stored = false;
  }
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    editing_t editing = {.state = state, .position = i};
    WEFT_RETURN_IF_ERROR(weft_visit_accesses(&body->instructions[i], demand_read, &editing));
    WEFT_RETURN_IF_ERROR(append_edit(state, WEFT_EDIT_ORIGINAL, i, i));
    WEFT_RETURN_IF_ERROR(weft_visit_accesses(&body->instructions[i], offload_written, &editing));
  }
  return weft_ok_status();
}

// Bytes -----------------------------------------------------------------------------------------

// First and last edit that touches each copy of each buffer or group: [2 * buffer + copy].
typedef struct spans_s {
  const weft_rematerialisation_t* state;
  uint32_t* first;
  uint32_t* last;
  uint32_t edit;
  uint32_t position;
  bool repeats;  // the edit is a repeated instruction
} spans_t;

// What is kept has its bytes in those of its group.
static void touch(spans_t* spans, uint32_t buffer, bool is_copy) {
  const weft_rematerialisation_t* state = spans->state;
  const bool is_kept = state->buffers[buffer].keeping == WEFT_KEEP;
  const size_t slot = 2 * (size_t)(is_kept ? state->roots[buffer] : buffer) + is_copy;
  if (spans->first[slot] == WEFT_NO_POSITION) spans->first[slot] = spans->edit;
  spans->last[slot] = spans->edit;
}

static weft_status_t touch_access(void* user_data, weft_view_t* view, bool is_write) {
  spans_t* spans = user_data;
  const weft_remember_t* buffer = &spans->state->buffers[view->buffer];
  const bool is_copy = (!is_write || spans->repeats) && weft_reads_copy(buffer, spans->position);
  // Results that nobody wants again are not stored, or only for a moment.
  if (is_write && spans->repeats && !is_copy) return weft_ok_status();
  touch(spans, view->buffer, is_copy);
  return weft_ok_status();
}

static weft_status_t touch_all(const weft_rematerialisation_t* state, spans_t* spans) {
  for (uint32_t e = 0; e < state->edit_count; ++e) {
    const weft_edit_t* edit = &state->edits[e];
    spans->edit = e;
    spans->position = edit->at;
    spans->repeats = edit->kind == WEFT_EDIT_REPEAT;
    switch (edit->kind) {
      case WEFT_EDIT_ORIGINAL:
      case WEFT_EDIT_REPEAT:
        WEFT_RETURN_IF_ERROR(weft_visit_accesses(&state->plan->body.instructions[edit->target],
                                                 touch_access, spans));
        break;
      case WEFT_EDIT_OUT:
        touch(spans, edit->target, false);
        break;
      case WEFT_EDIT_IN:
        touch(spans, edit->target, true);
        break;
    }
  }
  return weft_ok_status();
}

static void find_peak(weft_rematerialisation_t* state, const spans_t* spans, int64_t* change) {
  for (uint32_t b = 0; b < state->buffer_count; ++b) {
    if (state->plan->buffers[b].kind != WEFT_BUFFER_STEP) continue;
    const int64_t bytes = (int64_t)state->plan->buffers[b].size_bytes;
    for (size_t slot = 2 * (size_t)b; slot < 2 * (size_t)b + 2; ++slot) {
      if (spans->first[slot] == WEFT_NO_POSITION) continue;
      change[spans->first[slot]] += bytes;
      change[spans->last[slot] + 1] -= bytes;
    }
  }
  int64_t live = 0;
  int64_t peak = -1;
  for (uint32_t e = 0; e < state->edit_count; ++e) {
    live += change[e];
    if (live <= peak) continue;
    peak = live;
    const weft_edit_t* edit = &state->edits[e];
    const bool is_before = edit->kind != WEFT_EDIT_ORIGINAL && edit->at > 0;
    state->peak_position = is_before ? edit->at - 1 : edit->at;
  }
  state->peak_bytes = peak < 0 ? 0 : (size_t)peak;
}

weft_status_t weft_rematerialise_measure(weft_rematerialisation_t* state) {
  const size_t slots = 2 * (size_t)state->buffer_count;
  weft_arena_t scratch;
  int64_t* change = NULL;
  spans_t spans = {.state = state};
  WEFT_RETURN_IF_ERROR(make_edits(state));
  weft_arena_init(state->plan->allocator, &scratch);
  weft_status_t status =
      weft_arena_allocate_array(&scratch, slots, sizeof(*spans.first), (void**)&spans.first);
  if (weft_status_is_ok(status)) {
    status = weft_arena_allocate_array(&scratch, slots, sizeof(*spans.last), (void**)&spans.last);
  }
  if (weft_status_is_ok(status)) {
    status = weft_arena_allocate_array(&scratch, (size_t)state->edit_count + 1, sizeof(*change),
                                       (void**)&change);
  }
  if (weft_status_is_ok(status)) {
    memset(spans.first, 0xff, slots * sizeof(*spans.first));
    status = touch_all(state, &spans);
  }
  if (weft_status_is_ok(status)) find_peak(state, &spans, change);
  weft_arena_deinit(&scratch);
  return status;
}
