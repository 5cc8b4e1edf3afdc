// Waits once memory is laid out.
//
// The schedule lets computation wait for collectives and copies so that there is room, and memory
// is laid out as if all of these waits stayed. Then it is known who really takes bytes that an
// instruction of another stream may still use: that one has to wait for it, and nobody before. So
// waits for room go to where the room is used, or away.
//
// Two buffers that lie in common bytes are never alive at once by the waits that memory was laid
// out by. So only a buffer that is first touched while another stream may still use its bytes can
// be in conflict with what is in them: the others are looked at once. Those few are followed access
// by access.
#include <stdlib.h>
#include <string.h>

#include "graph/plan/hazards.h"
#include "graph/plan/storage_internal.h"
#include "graph/plan/waits.h"

#define NONE WEFT_WAITS_NONE
// Instructions that are looked at for one wait, on average, where the hulls of views meet and the
// views may not.
#define LOOKS_PER_INSTRUCTION 64

enum { STEP_ARENA, HOST_ARENA, ARENA_COUNT };

// Bytes of an arena that an instruction reads or writes, all of [begin, end) without a view.
typedef struct use_s {
  uint32_t arena;
  bool is_write;
  int64_t begin;
  int64_t end;
  const weft_view_t* view;
} use_t;

// Who of one stream touched which bytes of an arena last: its position + 1, or 0. The leaves of the
// tree are the ranges between two of |ends|; a node remembers who touched something of it, and who
// touched all of it.
typedef struct trace_s {
  int64_t* ends;
  uint32_t end_count;
  uint32_t leaf_count;
  uint32_t* some;
  uint32_t* all;
} trace_t;

typedef struct rewrite_s {
  const weft_plan_t* plan;
  const weft_storage_t* storage;
  const weft_schedule_needs_t* needs;
  weft_arena_t* scratch;
  uint32_t count;
  uint32_t* positions;  // by id: its own, or its owner's
  trace_t* traces;      // [stream - 1][arena]
  uint32_t* before;     // by position: the task before it on its stream, or NONE
  uint32_t* latest;     // by stream: its last task so far, or NONE
  uint32_t* arrivals;   // by position: first buffer that is touched there first, or NONE
  uint32_t* due;        // by position: first buffer to be followed there, or NONE
  uint32_t* next;       // by buffer: in the list of |arrivals| or |due|
  uint32_t* cursors;    // by buffer that is followed: its next access
  uint64_t looks;       // that may still be taken
  weft_waits_t waits;
  weft_plan_waits_t* lists;  // by position
  bool changes;
} rewrite_t;

// Uses --------------------------------------------------------------------------------------------

static bool is_shared(weft_buffer_kind_t kind) {
  return kind == WEFT_BUFFER_STEP || kind == WEFT_BUFFER_HOST;
}

static uint32_t arena_of(weft_buffer_kind_t kind) {
  return kind == WEFT_BUFFER_HOST ? HOST_ARENA : STEP_ARENA;
}

static use_t use_of_buffer(const weft_plan_t* plan, uint32_t index) {
  const weft_buffer_t* buffer = &plan->buffers[index];
  return (use_t){.arena = arena_of(buffer->kind),
                 .is_write = true,
                 .begin = (int64_t)buffer->offset_bytes,
                 .end = (int64_t)(buffer->offset_bytes + buffer->size_bytes)};
}

// False for what shares its bytes with no other buffer, and for no bytes.
static bool use_of_view(const weft_plan_t* plan, const weft_view_t* view, bool is_write,
                        use_t* out_use) {
  const weft_buffer_t* buffer = &plan->buffers[view->buffer];
  if (!is_shared(buffer->kind)) return false;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) return false;
  }
  *out_use = (use_t){.arena = arena_of(buffer->kind), .is_write = is_write, .view = view};
  weft_hazards_view_bytes(view, &out_use->begin, &out_use->end);
  out_use->begin += (int64_t)buffer->offset_bytes;
  out_use->end += (int64_t)buffer->offset_bytes;
  return true;
}

// Use |index| of a task, which has nothing nested; false for none, and behind the last.
static bool use_of_task(const weft_plan_t* plan, uint32_t position, uint32_t index,
                        use_t* out_use) {
  const weft_instruction_t* task = &plan->body.instructions[position];
  const weft_kernel_t* kernel = &task->kernel;
  if (index < kernel->input_count) return use_of_view(plan, &kernel->inputs[index], false, out_use);
  index -= kernel->input_count;
  if (index < kernel->output_count) {
    return use_of_view(plan, &kernel->outputs[index], true, out_use);
  }
  if (task->kind != WEFT_INSTRUCTION_KERNEL || task->workspace == WEFT_BUFFER_NONE) return false;
  *out_use = use_of_buffer(plan, task->workspace);
  return true;
}

static uint32_t use_count(const weft_plan_t* plan, uint32_t position) {
  const weft_kernel_t* kernel = &plan->body.instructions[position].kernel;
  return kernel->input_count + kernel->output_count + 1;
}

// Common bytes ------------------------------------------------------------------------------------

// A view by falling distances, without repetitions.
typedef struct grid_s {
  int32_t rank;
  int64_t element_bytes;
  int64_t counts[WEFT_MAX_RANK];
  int64_t distances[WEFT_MAX_RANK];
  int64_t spans[WEFT_MAX_RANK + 1];  // bytes from the first to the last within dimension i
} grid_t;

static void grid_of(const weft_view_t* view, grid_t* grid) {
  *grid = (grid_t){.element_bytes = (int64_t)weft_dtype_size_bytes(view->dtype)};
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 1 || view->strides[i] == 0) continue;
    const int64_t distance = llabs(view->strides[i]) * grid->element_bytes;
    int32_t at = grid->rank++;
    for (; at > 0 && grid->distances[at - 1] < distance; --at) {
      grid->distances[at] = grid->distances[at - 1];
      grid->counts[at] = grid->counts[at - 1];
    }
    grid->distances[at] = distance;
    grid->counts[at] = view->dims[i];
  }
  grid->spans[grid->rank] = grid->element_bytes;
  for (int32_t i = grid->rank; i-- > 0;) {
    grid->spans[i] = grid->spans[i + 1] + (grid->counts[i] - 1) * grid->distances[i];
  }
}

// Whether an element of |grid|, from dimension |dimension| on and at |base|, has a byte in
// [begin, end), which meets its span.
static bool touches(const grid_t* grid, int32_t dimension, int64_t base, int64_t begin,
                    int64_t end) {
  if (dimension == grid->rank) return true;
  const int64_t distance = grid->distances[dimension];
  const int64_t span = grid->spans[dimension + 1];
  int64_t first = 0;
  int64_t last = (end - 1 - base) / distance;
  if (begin - base >= span) first = (begin - base - span) / distance + 1;
  if (last > grid->counts[dimension] - 1) last = grid->counts[dimension] - 1;
  if (first > last) return false;
  // What is between two that reach in lies inside.
  if (last - first > 1) return true;
  return touches(grid, dimension + 1, base + first * distance, begin, end) ||
         (last > first && touches(grid, dimension + 1, base + last * distance, begin, end));
}

static bool is_dense(const use_t* use) {
  if (!use->view) return true;
  int64_t bytes = (int64_t)weft_dtype_size_bytes(use->view->dtype);
  for (int32_t i = 0; i < use->view->rank; ++i) {
    if (use->view->strides[i] != 0) bytes *= use->view->dims[i];
  }
  return bytes == use->end - use->begin;
}

// Exact where one of both has all bytes between its first and its last.
static bool meet(const use_t* a, const use_t* b) {
  grid_t grid;
  if (a->arena != b->arena || a->begin >= b->end || b->begin >= a->end) return false;
  const bool is_a_dense = is_dense(a);
  const bool is_b_dense = is_dense(b);
  if (is_a_dense == is_b_dense) return true;
  const use_t* sparse = is_a_dense ? b : a;
  const use_t* dense = is_a_dense ? a : b;
  grid_of(sparse->view, &grid);
  return touches(&grid, 0, sparse->begin, dense->begin, dense->end);
}

// Traces ------------------------------------------------------------------------------------------

static int compare_ends(const void* a, const void* b) {
  const int64_t left = *(const int64_t*)a;
  const int64_t right = *(const int64_t*)b;
  return (left > right) - (left < right);
}

static trace_t* trace_of(const rewrite_t* rewrite, uint32_t stream, uint32_t arena) {
  return &rewrite->traces[(stream - 1) * ARENA_COUNT + arena];
}

// Counts the ends of what tasks use, or writes them down.
static void collect_ends(const rewrite_t* rewrite, bool counts) {
  const weft_plan_t* plan = rewrite->plan;
  for (uint32_t p = 0; p < rewrite->count; ++p) {
    const uint32_t stream = plan->body.instructions[p].stream;
    const uint32_t uses = stream ? use_count(plan, p) : 0;
    for (uint32_t u = 0; u < uses; ++u) {
      use_t use;
      if (!use_of_task(plan, p, u, &use)) continue;
      trace_t* trace = trace_of(rewrite, stream, use.arena);
      if (!counts) {
        trace->ends[trace->end_count] = use.begin;
        trace->ends[trace->end_count + 1] = use.end;
      }
      trace->end_count += 2;
    }
  }
}

static weft_status_t finish_trace(weft_arena_t* scratch, trace_t* trace) {
  uint32_t kept = 0;
  if (trace->end_count == 0) return weft_ok_status();
  qsort(trace->ends, trace->end_count, sizeof(*trace->ends), compare_ends);
  for (uint32_t i = 0; i < trace->end_count; ++i) {
    if (i == 0 || trace->ends[i] != trace->ends[i - 1]) trace->ends[kept++] = trace->ends[i];
  }
  trace->end_count = kept;
  trace->leaf_count = kept - 1;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, 2 * (size_t)trace->leaf_count,
                                                 sizeof(*trace->some), (void**)&trace->some));
  return weft_arena_allocate_array(scratch, 2 * (size_t)trace->leaf_count, sizeof(*trace->all),
                                   (void**)&trace->all);
}

static weft_status_t init_traces(rewrite_t* rewrite) {
  const uint32_t count = (rewrite->plan->stream_count - 1) * ARENA_COUNT;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(rewrite->scratch, count, sizeof(*rewrite->traces),
                                                 (void**)&rewrite->traces));
  collect_ends(rewrite, true);
  for (uint32_t t = 0; t < count; ++t) {
    trace_t* trace = &rewrite->traces[t];
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(rewrite->scratch, trace->end_count,
                                                   sizeof(*trace->ends), (void**)&trace->ends));
    trace->end_count = 0;
  }
  collect_ends(rewrite, false);
  for (uint32_t t = 0; t < count; ++t) {
    WEFT_RETURN_IF_ERROR(finish_trace(rewrite->scratch, &rewrite->traces[t]));
  }
  return weft_ok_status();
}

// How many of the ends are smaller than |byte|.
static uint32_t ends_below(const trace_t* trace, int64_t byte) {
  uint32_t first = 0;
  for (uint32_t left = trace->end_count; left > 0;) {
    const uint32_t half = left / 2;
    if (trace->ends[first + half] < byte) {
      first += half + 1;
      left -= half + 1;
    } else {
      left = half;
    }
  }
  return first;
}

static void mark(trace_t* trace, uint32_t node, uint32_t position) {
  trace->some[node] = position + 1;
  trace->all[node] = position + 1;
}

// Both of a use's ends are among the trace's.
static void leave_trace(trace_t* trace, const use_t* use, uint32_t position) {
  const uint32_t leaves = trace->leaf_count;
  const uint32_t from = ends_below(trace, use->begin) + leaves;
  const uint32_t to = ends_below(trace, use->end) + leaves;
  for (uint32_t left = from, right = to; left < right; left /= 2, right /= 2) {
    const uint32_t first = left + (left & 1);
    const uint32_t last = right - (right & 1);
    if (first > left) mark(trace, left, position);
    if (last < right) mark(trace, last, position);
    left = first;
    right = last;
  }
  for (uint32_t node = from / 2; node > 0; node /= 2) trace->some[node] = position + 1;
  for (uint32_t node = (to - 1) / 2; node > 0; node /= 2) trace->some[node] = position + 1;
}

// The last one that may have touched a byte of [begin, end).
static uint32_t follow_trace(const trace_t* trace, int64_t begin, int64_t end) {
  uint32_t found = 0;
  if (trace->end_count == 0 || end <= trace->ends[0] || trace->ends[trace->leaf_count] <= begin) {
    return 0;
  }
  const uint32_t leaves = trace->leaf_count;
  const uint32_t above = ends_below(trace, begin + 1);
  const uint32_t below = ends_below(trace, end);
  const uint32_t from = (above ? above - 1 : 0) + leaves;
  const uint32_t to = (below < leaves ? below : leaves) + leaves;
  for (uint32_t left = from, right = to; left < right; left /= 2, right /= 2) {
    if (left & 1 && trace->some[left] > found) found = trace->some[left];
    left += left & 1;
    if (right & 1 && trace->some[right - 1] > found) found = trace->some[right - 1];
    right -= right & 1;
  }
  for (uint32_t node = from / 2; node > 0; node /= 2) {
    if (trace->all[node] > found) found = trace->all[node];
  }
  for (uint32_t node = (to - 1) / 2; node > 0; node /= 2) {
    if (trace->all[node] > found) found = trace->all[node];
  }
  return found;
}

// Conflicts ---------------------------------------------------------------------------------------

static bool task_conflicts(const weft_plan_t* plan, uint32_t task, const use_t* use) {
  const uint32_t uses = use_count(plan, task);
  for (uint32_t u = 0; u < uses; ++u) {
    use_t other;
    if (!use_of_task(plan, task, u, &other)) continue;
    if ((other.is_write || use->is_write) && meet(&other, use)) return true;
  }
  return false;
}

// Has the instruction at hand wait for the last task of each stream that |use| is in conflict with.
static void want_free(rewrite_t* rewrite, const use_t* use) {
  weft_waits_t* waits = &rewrite->waits;
  for (uint32_t s = 1; s < waits->stream_count; ++s) {
    if (s == waits->stream) continue;
    const uint32_t known = weft_waits_known(waits, s);
    const uint32_t last = follow_trace(trace_of(rewrite, s, use->arena), use->begin, use->end);
    if (last <= known) continue;
    for (uint32_t task = last - 1; task != NONE && task >= known; task = rewrite->before[task]) {
      const bool is_spent = rewrite->looks == 0;
      if (!is_spent) --rewrite->looks;
      if (!is_spent && !task_conflicts(rewrite->plan, task, use)) continue;
      weft_waits_want(waits, is_spent ? last - 1 : task, s);
      break;
    }
  }
}

// True when a task that stream 0 does not know to be complete may use bytes of |buffer|.
static bool is_taken(const rewrite_t* rewrite, uint32_t buffer) {
  const use_t use = use_of_buffer(rewrite->plan, buffer);
  for (uint32_t s = 1; s < rewrite->waits.stream_count; ++s) {
    const uint32_t known = rewrite->waits.known[s];
    if (rewrite->latest[s] == NONE || rewrite->latest[s] < known) continue;
    if (follow_trace(trace_of(rewrite, s, use.arena), use.begin, use.end) > known) return true;
  }
  return false;
}

// Looks at what happens to |buffer| at |position|, and says when it has to be looked at again.
static void follow_buffer(rewrite_t* rewrite, uint32_t buffer, uint32_t position) {
  const weft_storage_t* storage = rewrite->storage;
  use_t use;
  if (buffer >= storage->listed_count) {
    use = use_of_buffer(rewrite->plan, buffer);
    want_free(rewrite, &use);
    return;
  }
  uint32_t* cursor = &rewrite->cursors[buffer];
  const uint32_t end = storage->access_starts[buffer + 1];
  for (; *cursor < end; ++*cursor) {
    const weft_access_t* access = &storage->accesses[*cursor];
    const uint32_t at = rewrite->positions[access->instruction];
    if (at > position) {
      rewrite->next[buffer] = rewrite->due[at];
      rewrite->due[at] = buffer;
      return;
    }
    if (use_of_view(rewrite->plan, access->view, access->is_write, &use)) want_free(rewrite, &use);
  }
}

static void want_room(rewrite_t* rewrite, uint32_t position) {
  uint32_t following = NONE;
  for (uint32_t b = rewrite->due[position]; b != NONE; b = following) {
    following = rewrite->next[b];
    follow_buffer(rewrite, b, position);
  }
  for (uint32_t b = rewrite->arrivals[position]; b != NONE; b = following) {
    following = rewrite->next[b];
    if (!is_taken(rewrite, b)) continue;
    if (b < rewrite->storage->listed_count) {
      rewrite->cursors[b] = rewrite->storage->access_starts[b];
    }
    follow_buffer(rewrite, b, position);
  }
}

// Lists -------------------------------------------------------------------------------------------

// The list of the instruction at hand; the old one if it is the same.
static weft_status_t write_list(rewrite_t* rewrite, uint32_t position) {
  const weft_instruction_t* body = rewrite->plan->body.instructions;
  const weft_waits_t* waits = &rewrite->waits;
  weft_plan_waits_t* list = &rewrite->lists[position];
  uint32_t* ids = NULL;
  *list =
      (weft_plan_waits_t){.waits = body[position].waits, .wait_count = body[position].wait_count};
  bool is_same = waits->list_count == list->wait_count;
  for (uint32_t w = 0; w < waits->list_count && is_same; ++w) {
    is_same = list->waits[w] == body[waits->list[w]].id;
  }
  if (is_same) return weft_ok_status();
  rewrite->changes = true;
  *list = (weft_plan_waits_t){.wait_count = waits->list_count};
  if (waits->list_count == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&rewrite->storage->plan->arena, waits->list_count,
                                                 sizeof(*ids), (void**)&ids));
  for (uint32_t w = 0; w < waits->list_count; ++w) ids[w] = body[waits->list[w]].id;
  list->waits = ids;
  return weft_ok_status();
}

static weft_status_t rewrite_lists(rewrite_t* rewrite) {
  const weft_plan_t* plan = rewrite->plan;
  const uint32_t streams = plan->stream_count;
  for (uint32_t p = 0; p < rewrite->count; ++p) {
    const uint32_t stream = plan->body.instructions[p].stream;
    const uint32_t* needed = rewrite->needs->latest + (size_t)p * streams;
    weft_waits_begin(&rewrite->waits, p, stream);
    for (uint32_t s = 1; s < streams; ++s) {
      if (needed[s] != NONE) weft_waits_want(&rewrite->waits, needed[s], s);
    }
    want_room(rewrite, p);
    weft_waits_end(&rewrite->waits);
    WEFT_RETURN_IF_ERROR(write_list(rewrite, p));
    if (stream == 0) continue;
    const uint32_t uses = use_count(plan, p);
    for (uint32_t u = 0; u < uses; ++u) {
      use_t use;
      if (use_of_task(plan, p, u, &use)) leave_trace(trace_of(rewrite, stream, use.arena), &use, p);
    }
    rewrite->before[p] = rewrite->latest[stream];
    rewrite->latest[stream] = p;
  }
  return weft_ok_status();
}

// Lists buffers where they are touched first: those that are there when the first wait for room is
// found in bytes that nobody else may use.
static void list_arrivals(rewrite_t* rewrite) {
  const weft_plan_t* plan = rewrite->plan;
  memset(rewrite->arrivals, 0xff, rewrite->count * sizeof(*rewrite->arrivals));
  memset(rewrite->due, 0xff, rewrite->count * sizeof(*rewrite->due));
  for (uint32_t b = plan->buffer_count; b-- > 0;) {
    const weft_buffer_t* buffer = &plan->buffers[b];
    if (!is_shared(buffer->kind) || buffer->first == UINT32_MAX) continue;
    const uint32_t position = rewrite->positions[buffer->first];
    if (position < rewrite->needs->first) continue;
    rewrite->next[b] = rewrite->arrivals[position];
    rewrite->arrivals[position] = b;
  }
}

static weft_status_t rewrite_init(rewrite_t* rewrite) {
  const weft_plan_t* plan = rewrite->plan;
  uint32_t tasks = 0;
  uint32_t** by_position[] = {&rewrite->before, &rewrite->arrivals, &rewrite->due};
  uint32_t** by_buffer[] = {&rewrite->next, &rewrite->cursors};
  for (size_t i = 0; i < sizeof(by_position) / sizeof(by_position[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
        rewrite->scratch, rewrite->count, sizeof(**by_position[i]), (void**)by_position[i]));
  }
  for (size_t i = 0; i < sizeof(by_buffer) / sizeof(by_buffer[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(rewrite->scratch, plan->buffer_count,
                                                   sizeof(**by_buffer[i]), (void**)by_buffer[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      rewrite->scratch, plan->stream_count, sizeof(*rewrite->latest), (void**)&rewrite->latest));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(rewrite->scratch, plan->instruction_count,
                                                 sizeof(*rewrite->positions),
                                                 (void**)&rewrite->positions));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(rewrite->scratch, rewrite->count,
                                                 sizeof(*rewrite->lists), (void**)&rewrite->lists));
  memset(rewrite->latest, 0xff, plan->stream_count * sizeof(*rewrite->latest));
  // What is nested comes before its owner.
  uint32_t id = 0;
  for (uint32_t p = 0; p < rewrite->count; ++p) {
    while (id <= plan->body.instructions[p].id) rewrite->positions[id++] = p;
    tasks += plan->body.instructions[p].stream != 0;
  }
  list_arrivals(rewrite);
  rewrite->looks = (uint64_t)LOOKS_PER_INSTRUCTION * rewrite->count;
  WEFT_RETURN_IF_ERROR(weft_waits_init(rewrite->scratch, plan->stream_count, rewrite->count, tasks,
                                       &rewrite->waits));
  return init_traces(rewrite);
}

weft_status_t weft_storage_waits(weft_storage_t* storage, const weft_schedule_needs_t* needs,
                                 weft_plan_waits_t** out_waits) {
  *out_waits = NULL;
  if (needs->first == UINT32_MAX) return weft_ok_status();
  rewrite_t rewrite = {.plan = storage->plan,
                       .storage = storage,
                       .needs = needs,
                       .scratch = &storage->lowering->scratch,
                       .count = storage->plan->body.instruction_count};
  WEFT_RETURN_IF_ERROR(rewrite_init(&rewrite));
  WEFT_RETURN_IF_ERROR(rewrite_lists(&rewrite));
  if (rewrite.changes) *out_waits = rewrite.lists;
  return weft_ok_status();
}
