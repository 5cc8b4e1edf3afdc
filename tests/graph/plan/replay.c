// Owners of 4-byte cells: buffers start on 64 bytes, so that no cell belongs to two.
#include "tests/graph/plan/replay.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/view.h"
#include "tests/testing/testing.h"

#define NOBODY UINT32_MAX

typedef struct replay_s {
  const weft_plan_t* plan;
  uint32_t* owner;
  size_t cell_count;
  size_t read_count;
} replay_t;

// |size| bytes from |begin| of the arena. Check's assertions are too slow for every element.
static void visit_run(replay_t* replay, uint32_t buffer, size_t begin, size_t size, bool is_write,
                      uint32_t id) {
  const size_t end = (begin + size + 3) / 4;
  if (end > replay->cell_count) ck_abort_msg("#%u goes beyond the arena", id);
  for (size_t cell = begin / 4; cell < end; ++cell) {
    const uint32_t owner = replay->owner[cell];
    if (is_write) {
      replay->owner[cell] = buffer;
      continue;
    }
    ++replay->read_count;
    if (owner == buffer) continue;
    if (owner == NOBODY) ck_abort_msg("#%u reads bytes of b%u that nobody wrote", id, buffer);
    ck_abort_msg("#%u reads bytes of b%u that are b%u's by then", id, buffer, owner);
  }
}

// Dimensions from the returned one on lie densely behind one another: they are one run of
// |*out_run| elements.
static int32_t first_of_run(const weft_view_t* view, int64_t* out_run) {
  int32_t first = view->rank;
  *out_run = 1;
  while (first > 0 && (view->dims[first - 1] == 1 || view->strides[first - 1] == *out_run)) {
    *out_run *= view->dims[--first];
  }
  return first;
}

// Dimensions that repeat elements, of stride 0, count once.
static void visit_view(replay_t* replay, const weft_view_t* view, bool is_write, uint32_t id) {
  const weft_buffer_t* buffer = &replay->plan->buffers[view->buffer];
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  int64_t index[WEFT_MAX_RANK + 1] = {0};
  int64_t run = 1;
  const int32_t outer = first_of_run(view, &run);
  const bool is_step = buffer->kind == WEFT_BUFFER_STEP;
  if (is_step) {
    ck_assert_uint_ge(id, buffer->first);
    ck_assert_uint_le(id, buffer->last);
  }
  if (weft_view_element_count(view) == 0) return;
  for (int32_t d = 0; d >= 0;) {
    int64_t at = view->offset_bytes;
    for (int32_t k = 0; k < outer; ++k) at += index[k] * view->strides[k] * element;
    if (at < 0 || at + run * element > (int64_t)buffer->size_bytes) {
      ck_abort_msg("#%u touches byte %" PRId64 " of b%u, which has %zu", id, at, view->buffer,
                   buffer->size_bytes);
    }
    if (is_step) {
      visit_run(replay, view->buffer, buffer->offset_bytes + (size_t)at, (size_t)(run * element),
                is_write, id);
    }
    for (d = outer - 1; d >= 0; --d) {
      if (view->strides[d] != 0 && ++index[d] < view->dims[d]) break;
      index[d] = 0;
    }
  }
}

static void replay_block(replay_t* replay, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    // A loop runs twice: what the second turn reads must survive the first.
    const int turns = instruction->kind == WEFT_INSTRUCTION_WHILE ? 2 : 1;
    for (int turn = 0; turn < turns; ++turn) {
      for (uint32_t b = 0; b < instruction->block_count; ++b) {
        replay_block(replay, &instruction->blocks[b]);
      }
    }
    if (instruction->kind != WEFT_INSTRUCTION_KERNEL &&
        instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) {
      continue;
    }
    const weft_kernel_t* kernel = &instruction->kernel;
    for (uint32_t v = 0; v < kernel->input_count; ++v) {
      visit_view(replay, &kernel->inputs[v], false, instruction->id);
    }
    for (uint32_t v = 0; v < kernel->output_count; ++v) {
      visit_view(replay, &kernel->outputs[v], true, instruction->id);
    }
  }
}

size_t plan_replay(const weft_plan_t* plan) {
  replay_t replay = {.plan = plan, .cell_count = plan->arena_bytes[WEFT_BUFFER_STEP] / 4 + 1};
  replay.owner = malloc(replay.cell_count * sizeof(*replay.owner));
  ck_assert_ptr_nonnull(replay.owner);
  memset(replay.owner, 0xff, replay.cell_count * sizeof(*replay.owner));
  replay_block(&replay, &plan->body);
  free(replay.owner);
  return replay.read_count;
}
