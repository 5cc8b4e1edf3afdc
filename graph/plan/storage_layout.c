// Lifetimes and offsets: where every buffer's bytes are.
//
// Workspaces are added, lifetimes follow from the order of the instructions and the waits between
// streams, and the planner of memory/ packs them, one arena for each kind of buffer.
//
// Lifetimes are intervals on stream 0. What runs on another stream begins when stream 0 reaches it,
// and holds its bytes until stream 0 has waited for it, at first or second hand, by the waits of
// the schedule: buffers whose intervals do not meet are never in use at once. Waits for room that
// have no use, or are of use later only, go when offsets are known (storage_waits.c).
#include <string.h>

#include "graph/plan/storage_internal.h"
#include "memory/offset_planner.h"
#include "runtime/base/checked_math.h"

#define STORAGE_ALIGNMENT 64

// Lifetimes -------------------------------------------------------------------------------------

// Streams' progress, as known at each position of the body.
typedef struct clocks_s {
  uint32_t stream_count;
  uint32_t* completed;  // [position][stream]: all instructions of the stream with smaller ids
  uint32_t* position;   // by instruction id; UINT32_MAX for nested ones
  uint32_t* latest;     // by stream: position of its last instruction so far, or UINT32_MAX
  uint32_t* open;       // by stream: first position whose completion stream 0 does not know of
} clocks_t;

static weft_status_t clocks_init(const weft_storage_t* storage, clocks_t* clocks) {
  const weft_plan_t* plan = storage->plan;
  const uint32_t count = plan->body.instruction_count;
  weft_arena_t* scratch = &storage->lowering->scratch;
  *clocks = (clocks_t){.stream_count = plan->stream_count};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, (size_t)count * plan->stream_count,
                                                 sizeof(*clocks->completed),
                                                 (void**)&clocks->completed));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, storage->slot_count, sizeof(*clocks->position), (void**)&clocks->position));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, plan->stream_count,
                                                 sizeof(*clocks->latest), (void**)&clocks->latest));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, plan->stream_count, sizeof(*clocks->open),
                                                 (void**)&clocks->open));
  memset(clocks->position, 0xff, storage->slot_count * sizeof(*clocks->position));
  memset(clocks->latest, 0xff, plan->stream_count * sizeof(*clocks->latest));
  for (uint32_t i = 0; i < count; ++i) clocks->position[plan->body.instructions[i].id] = i;
  return weft_ok_status();
}

// What is completed when the instruction at |from| is, is so at |into|.
static void clocks_join(clocks_t* clocks, uint32_t into, uint32_t from) {
  if (from == UINT32_MAX) return;
  uint32_t* to = &clocks->completed[(size_t)into * clocks->stream_count];
  const uint32_t* known = &clocks->completed[(size_t)from * clocks->stream_count];
  for (uint32_t s = 0; s < clocks->stream_count; ++s) {
    if (known[s] > to[s]) to[s] = known[s];
  }
}

// Writes |last| for the instructions of other streams that are known to be complete at |position|.
static void close_completed(const weft_plan_t* plan, clocks_t* clocks, uint32_t position,
                            uint32_t last, uint32_t* completions) {
  const uint32_t* known = &clocks->completed[(size_t)position * clocks->stream_count];
  for (uint32_t s = 1; s < clocks->stream_count; ++s) {
    for (; clocks->open[s] < position; ++clocks->open[s]) {
      const weft_instruction_t* instruction = &plan->body.instructions[clocks->open[s]];
      if (instruction->stream != s) continue;
      if (instruction->id >= known[s]) break;
      completions[instruction->id] = last;
    }
  }
}

// By instruction id: the last instruction of stream 0 during which it may still run; itself on
// stream 0.
static weft_status_t find_completions(const weft_storage_t* storage, uint32_t** out_completions) {
  const weft_plan_t* plan = storage->plan;
  clocks_t clocks;
  uint32_t* completions = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&storage->lowering->scratch, storage->slot_count,
                                                 sizeof(*completions), (void**)&completions));
  *out_completions = completions;
  for (uint32_t i = 0; i < storage->slot_count; ++i) completions[i] = i;
  if (plan->stream_count == 1) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(clocks_init(storage, &clocks));
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    clocks_join(&clocks, i, clocks.latest[instruction->stream]);
    clocks_join(&clocks, i, clocks.latest[0]);
    for (uint32_t w = 0; w < instruction->wait_count; ++w) {
      clocks_join(&clocks, i, clocks.position[instruction->waits[w]]);
    }
    if (instruction->stream == 0) {
      // It begins once they are complete, so the one before it was the last to run beside them.
      close_completed(plan, &clocks, i, instruction->id - 1, completions);
    } else {
      completions[instruction->id] = storage->slot_count - 1;
    }
    clocks.completed[(size_t)i * clocks.stream_count + instruction->stream] = instruction->id + 1;
    clocks.latest[instruction->stream] = i;
  }
  return weft_ok_status();
}

// Carried values are in their places until the loop ends, also those that nothing reads any more.
static void keep_carried(weft_storage_t* storage, uint32_t id) {
  const weft_instruction_t* instruction = storage->slots[id].instruction;
  for (uint32_t v = 0; v < instruction->carried_count; ++v) {
    weft_buffer_t* buffer = &storage->plan->buffers[instruction->carried[v].buffer];
    if (buffer->first > id) buffer->first = id;
    if (buffer->last < id) buffer->last = id;
  }
}

static void find_lifetimes(weft_storage_t* storage, const uint32_t* completions) {
  weft_plan_t* plan = storage->plan;
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    weft_buffer_t* buffer = &plan->buffers[i];
    weft_storage_lifetime(storage, i, &buffer->first, &buffer->last);
    for (uint32_t a = storage->access_starts[i]; a < storage->access_starts[i + 1]; ++a) {
      const uint32_t last = completions[storage->accesses[a].instruction];
      if (last > buffer->last) buffer->last = last;
    }
  }
  for (uint32_t i = 0; i < storage->slot_count; ++i) keep_carried(storage, i);
}

// Workspaces ------------------------------------------------------------------------------------

static weft_status_t add_workspaces(weft_storage_t* storage, const uint32_t* completions) {
  weft_lowering_t* lowering = storage->lowering;
  const weft_plan_lower_options_t* options = lowering->options;
  for (uint32_t i = 0; i < storage->slot_count && options->workspace; ++i) {
    weft_instruction_t* instruction = storage->slots[i].instruction;
    size_t bytes = 0;
    if (instruction->kind != WEFT_INSTRUCTION_KERNEL) continue;
    weft_status_t status = options->workspace(options->user_data, &instruction->kernel, &bytes);
    if (!weft_status_is_ok(status) && instruction->op) {
      return weft_status_annotate(status, "%s:%u:%u: while planning '%s'",
                                  lowering->graph->file_name, instruction->op->location.line,
                                  instruction->op->location.column, instruction->op->name);
    }
    WEFT_RETURN_IF_ERROR(status);
    if (bytes == 0) continue;
    WEFT_RETURN_IF_ERROR(
        weft_lowering_add_buffer(lowering, WEFT_BUFFER_STEP, bytes, &instruction->workspace));
    storage->plan->buffers[instruction->workspace].first = i;
    storage->plan->buffers[instruction->workspace].last = completions[i];
  }
  return weft_ok_status();
}

// Offsets ---------------------------------------------------------------------------------------

static bool is_persistent(weft_buffer_kind_t kind) {
  return kind != WEFT_BUFFER_STEP && kind != WEFT_BUFFER_HOST;
}

static weft_status_t place_persistent(weft_plan_t* plan) {
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    weft_buffer_t* buffer = &plan->buffers[i];
    if (!is_persistent(buffer->kind)) continue;
    size_t* end = &plan->arena_bytes[buffer->kind];
    size_t padded = 0;
    buffer->offset_bytes = *end;
    if (!weft_checked_align_size(buffer->size_bytes, STORAGE_ALIGNMENT, &padded) ||
        !weft_checked_add_size(*end, padded, end)) {
      return WEFT_STATUS(OUT_OF_MEMORY,
                         "the step's arguments and results exceed the address space");
    }
  }
  return weft_ok_status();
}

// A layout found without search decides whether |limit_bytes| (0: none) are kept where it keeps
// them, or where no layout can.
static weft_status_t plan_offsets(const weft_interval_t* intervals, uint32_t count,
                                  size_t limit_bytes, weft_allocator_t allocator, size_t* offsets,
                                  weft_offset_plan_report_t* out_report) {
  weft_offset_plan_options_t options = weft_offset_plan_default_options();
  options.enough_bytes = limit_bytes;
  if (limit_bytes) {
    weft_offset_plan_options_t quick = options;
    quick.search_budget_pairs = 0;
    WEFT_RETURN_IF_ERROR(
        weft_offset_plan(intervals, count, &quick, allocator, offsets, out_report));
    if (out_report->peak_bytes <= limit_bytes || out_report->max_live_bytes > limit_bytes) {
      return weft_ok_status();
    }
  }
  return weft_offset_plan(intervals, count, &options, allocator, offsets, out_report);
}

// Packs the buffers of |kind|, STEP or HOST, by their lifetimes.
static weft_status_t place_temporaries(weft_storage_t* storage, weft_buffer_kind_t kind) {
  weft_plan_t* plan = storage->plan;
  weft_arena_t* scratch = &storage->lowering->scratch;
  weft_interval_t* intervals = NULL;
  size_t* offsets = NULL;
  uint32_t* owners = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, plan->buffer_count, sizeof(*intervals),
                                                 (void**)&intervals));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, plan->buffer_count, sizeof(*offsets), (void**)&offsets));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, plan->buffer_count, sizeof(*owners), (void**)&owners));
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->kind != kind || buffer->first == UINT32_MAX) continue;
    intervals[count] = (weft_interval_t){.size_bytes = buffer->size_bytes,
                                         .alignment = STORAGE_ALIGNMENT,
                                         .first = buffer->first,
                                         .last = buffer->last,
                                         .group = -1};
    owners[count++] = i;
  }
  weft_offset_plan_report_t report;
  // Nothing limits host memory.
  const size_t step_limit = storage->lowering->options->step_limit_bytes;
  const size_t limit = kind == WEFT_BUFFER_STEP || step_limit == 0 ? step_limit : SIZE_MAX;
  WEFT_RETURN_IF_ERROR(plan_offsets(intervals, count, limit, plan->allocator, offsets, &report));
  for (uint32_t i = 0; i < count; ++i) plan->buffers[owners[i]].offset_bytes = offsets[i];
  plan->arena_bytes[kind] = report.peak_bytes;
  if (kind == WEFT_BUFFER_STEP) plan->max_live_bytes = report.max_live_bytes;
  return weft_ok_status();
}

weft_status_t weft_storage_lay_out(weft_storage_t* storage) {
  uint32_t* completions = NULL;
  WEFT_RETURN_IF_ERROR(weft_storage_collect_accesses(storage));
  WEFT_RETURN_IF_ERROR(find_completions(storage, &completions));
  find_lifetimes(storage, completions);
  WEFT_RETURN_IF_ERROR(add_workspaces(storage, completions));
  WEFT_RETURN_IF_ERROR(place_persistent(storage->plan));
  WEFT_RETURN_IF_ERROR(place_temporaries(storage, WEFT_BUFFER_STEP));
  return place_temporaries(storage, WEFT_BUFFER_HOST);
}
